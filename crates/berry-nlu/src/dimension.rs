//! The forms of the adjectives of degree that dimensions have.

pub(crate) use berry_wordnet::DIMENSIONS;

use crate::text::key;

/// How an adjective is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Degree {
    Positive,
    Comparative,
    Superlative,
}

/// A form of an adjective of degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct AdjectiveForm {
    pub(crate) dimension: usize,
    /// Whether it names the upper end.
    pub(crate) upper: bool,
    pub(crate) degree: Degree,
}

/// Returns every form of every adjective with its key.
pub(crate) fn adjective_forms(chinese: bool) -> Vec<(String, AdjectiveForm)> {
    let mut forms = Vec::new();
    for (dimension, entry) in DIMENSIONS.iter().enumerate() {
        let ends = if chinese {
            [(entry.chinese_upper, true), (entry.chinese_lower, false)]
        } else {
            [(entry.upper, true), (entry.lower, false)]
        };
        for (words, upper) in ends {
            for word in words {
                let mut push = |text: &str, degree| {
                    forms.push((
                        key(text),
                        AdjectiveForm {
                            dimension,
                            upper,
                            degree,
                        },
                    ));
                };
                push(word, Degree::Positive);
                if !chinese {
                    push(&inflected(word, "er"), Degree::Comparative);
                    push(&inflected(word, "est"), Degree::Superlative);
                    push(&format!("more {word}"), Degree::Comparative);
                    push(&format!("most {word}"), Degree::Superlative);
                    push(&format!("less {word}"), Degree::Comparative);
                }
            }
        }
    }
    // The comparative of "less" turns the end around.
    for (text, form) in &mut forms {
        if text.starts_with("less ") {
            form.upper = !form.upper;
        }
    }
    if !chinese {
        for (text, dimension_word, degree) in [
            ("farther", "far", Degree::Comparative),
            ("further", "far", Degree::Comparative),
            ("farthest", "far", Degree::Superlative),
            ("furthest", "far", Degree::Superlative),
            ("northernmost", "northern", Degree::Superlative),
            ("southernmost", "southern", Degree::Superlative),
            ("easternmost", "eastern", Degree::Superlative),
            ("westernmost", "western", Degree::Superlative),
            ("elder", "old", Degree::Comparative),
            ("eldest", "old", Degree::Superlative),
            ("latest", "late", Degree::Superlative),
        ] {
            if let Some(form) = forms
                .iter()
                .find(|(t, _)| t == dimension_word)
                .map(|(_, f)| *f)
            {
                forms.push((text.to_owned(), AdjectiveForm { degree, ..form }));
            }
        }
    }
    forms
}

/// Returns the forms of an adjective that a lexicon names, with their degrees.
///
/// `written` holds the base form first; further forms tell their degree by
/// their ending, as English does.
pub(crate) fn forms_of(written: &str, is_base: bool, chinese: bool) -> Vec<(String, Degree)> {
    if chinese {
        return vec![(key(written), Degree::Positive)];
    }
    if is_base {
        return vec![
            (key(written), Degree::Positive),
            (key(&inflected(written, "er")), Degree::Comparative),
            (key(&inflected(written, "est")), Degree::Superlative),
            (key(&format!("more {written}")), Degree::Comparative),
            (key(&format!("most {written}")), Degree::Superlative),
        ];
    }
    let degree = if written.ends_with("est") || written.starts_with("most ") {
        Degree::Superlative
    } else if written.ends_with("er") || written.starts_with("more ") {
        Degree::Comparative
    } else {
        Degree::Positive
    };
    vec![(key(written), degree)]
}

/// The regular comparative or superlative: "larger", "bigger", "heaviest".
fn inflected(word: &str, ending: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |c: char| "aeiou".contains(c);
    let n = letters.len();
    if word.ends_with('e') {
        return format!("{word}{}", &ending[1..]);
    }
    if word.ends_with('y') && n > 2 && !is_vowel(letters[n - 2]) {
        return format!("{}i{ending}", &word[..word.len() - 1]);
    }
    let doubles = n >= 3
        && !is_vowel(letters[n - 1])
        && !"wxy".contains(letters[n - 1])
        && is_vowel(letters[n - 2])
        && !is_vowel(letters[n - 3]);
    if doubles {
        return format!("{word}{}{ending}", letters[n - 1]);
    }
    format!("{word}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_comparison() {
        for (word, expected) in [
            ("large", "largest"),
            ("big", "biggest"),
            ("heavy", "heaviest"),
            ("deep", "deepest"),
            ("new", "newest"),
            ("low", "lowest"),
        ] {
            assert_eq!(inflected(word, "est"), expected);
        }
    }
}
