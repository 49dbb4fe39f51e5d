//! Words as people count them.

use crate::SymbolicError;
use unicode_segmentation::UnicodeSegmentation;

/// Splits a text into its words, in order; what has no letter and no digit is
/// no word.
///
/// The default word boundaries of [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries),
/// by which `don't` and `3.14` are one word and every Han character is one.
/// They divide at hyphens, and call it a matter of tailoring: here words joined
/// by a hyphen are one, as word processors and editors count.
///
/// Scripts that put no spaces between words, other than Han, are refused: they
/// take a dictionary. Linear in the text.
pub(crate) fn words(text: &str) -> Result<Vec<&str>, SymbolicError> {
    if let Some(character) = text.chars().find(|it| takes_dictionary(*it)) {
        return Err(SymbolicError::UnsegmentedScript { character });
    }
    let mut words = Vec::new();
    let mut word: Option<Joinable> = None;
    for (start, segment) in text.split_word_bound_indices() {
        let end = start + segment.len();
        word = if segment.contains(char::is_alphanumeric) {
            let joins = !segment.starts_with(is_han);
            match word {
                Some(open) if open.at_hyphen && open.joins && joins => Some(Joinable {
                    end,
                    at_hyphen: false,
                    ..open
                }),
                previous => {
                    words.extend(previous.map(|it| &text[it.start..it.end]));
                    Some(Joinable {
                        start,
                        end,
                        joins,
                        at_hyphen: false,
                    })
                }
            }
        } else {
            match word {
                Some(open) if is_hyphen(segment) && !open.at_hyphen => Some(Joinable {
                    at_hyphen: true,
                    ..open
                }),
                previous => {
                    words.extend(previous.map(|it| &text[it.start..it.end]));
                    None
                }
            }
        };
    }
    words.extend(word.map(|it| &text[it.start..it.end]));
    Ok(words)
}

/// A word that a hyphen may still make longer.
struct Joinable {
    start: usize,
    end: usize,
    joins: bool,
    at_hyphen: bool,
}

fn is_hyphen(segment: &str) -> bool {
    matches!(segment, "-" | "\u{2010}" | "\u{2011}")
}

fn is_han(code_point: char) -> bool {
    matches!(
        code_point,
        '\u{2E80}'..='\u{2FDF}'
            | '\u{3005}'
            | '\u{3007}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Covers Thai, Lao, Tibetan's kin to the south-east (Myanmar, Khmer, Tai
/// scripts) and Hiragana, without which Japanese is not written.
fn takes_dictionary(code_point: char) -> bool {
    matches!(
        code_point,
        '\u{E01}'..='\u{EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{1950}'..='\u{19DF}'
            | '\u{1A20}'..='\u{1AAF}'
            | '\u{3041}'..='\u{309F}'
            | '\u{A9E0}'..='\u{A9FF}'
            | '\u{AA60}'..='\u{AADF}'
    )
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::fixtures::Random;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&match words(text) {
            Ok(words) => words.join("|"),
            Err(error) => format!("refused: {error}"),
        });
    }

    #[test]
    fn words_of_a_sentence() {
        check(
            "The librarian doesn't sleep.",
            &expect!["The|librarian|doesn't|sleep"],
        );
        check(
            "A well-read, out-of-the-box thinker",
            &expect!["A|well-read|out-of-the-box|thinker"],
        );
        check(
            "pages 3-4 - or 3.14 -- of AT&T's U.S. report",
            &expect!["pages|3-4|or|3.14|of|AT|T's|U.S|report"],
        );
        check(
            "-dash and dash- and a - b",
            &expect!["dash|and|dash|and|a|b"],
        );
        check("São Tomé e Príncipe", &expect!["São|Tomé|e|Príncipe"]);
        check("👩‍🚀 !? …", &expect![""]);
        check("", &expect![""]);
    }

    #[test]
    fn every_han_character_is_a_word() {
        check("台灣的首都是台北。", &expect!["台|灣|的|首|都|是|台|北"]);
        check("GPT-4 是語言模型-A", &expect!["GPT-4|是|語|言|模|型|A"]);
        check("コーヒー", &expect!["コーヒー"]);
    }

    #[test]
    fn scripts_that_take_a_dictionary_are_refused() {
        check(
            "กรุงเทพ",
            &expect![
                "refused: `ก` belongs to a script that puts no spaces between words, which takes a dictionary to split; use `tb:countCharacters` instead"
            ],
        );
        check(
            "東京に行く",
            &expect![
                "refused: `に` belongs to a script that puts no spaces between words, which takes a dictionary to split; use `tb:countCharacters` instead"
            ],
        );
    }

    #[test]
    fn between_spaces_and_hyphens_words_are_what_stands_there() {
        let mut random = Random(3);
        for _ in 0..5_000 {
            let text = random.text(&["a", "Bc", "7", " ", "  ", "x-y", "é"], 15);
            let expected: Vec<_> = text.split_whitespace().collect();
            assert_eq!(words(&text), Ok(expected), "{text:?}");
        }
    }
}
