//! The forms of words.

use berry_wordnet::wordnet;

use super::pieces::Degree;
use crate::kinds::Word;
use crate::token::TokenKind;

/// The forms of a word: as it stands, base forms, and of adjectives the positive with its degree.
pub(super) struct Forms {
    pub(super) bases: Vec<String>,
    pub(super) adjectives: Vec<(String, Degree)>,
}

/// Returns the forms of a word.
pub(super) fn forms(word: &Word) -> Forms {
    let mut forms = Forms {
        bases: vec![word.folded.clone()],
        adjectives: vec![(word.folded.clone(), Degree::Positive)],
    };
    if word.kind != TokenKind::Word {
        return forms;
    }
    forms.bases.extend(wordnet().base_forms(&word.folded));
    for (ending, degree) in [("est", Degree::Superlative), ("er", Degree::Comparative)] {
        let Some(stem) = word.folded.strip_suffix(ending) else {
            continue;
        };
        let mut bases = vec![stem.to_owned(), format!("{stem}e")];
        if let Some(front) = stem.strip_suffix('i') {
            bases.push(format!("{front}y"));
        }
        let mut letters = stem.chars().rev();
        let last = letters.next();
        if last.is_some() && last == letters.next() {
            bases.push(stem[..stem.len() - last.map_or(0, char::len_utf8)].to_owned());
        }
        forms
            .adjectives
            .extend(bases.into_iter().map(|base| (base, degree)));
    }
    for (form, base, degree) in [
        ("elder", "old", Degree::Comparative),
        ("eldest", "old", Degree::Superlative),
        ("latest", "late", Degree::Superlative),
        ("dearest", "dear", Degree::Superlative),
        ("priciest", "expensive", Degree::Superlative),
    ] {
        if word.folded == form {
            forms.adjectives.push((base.to_owned(), degree));
        }
    }
    forms
}

/// Whether one letter is missing, one too many or another.
pub(super) fn distance_is_one(first: &str, second: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    if a.len().abs_diff(b.len()) > 1 || a == b {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[start..], &b[start..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => rest_a[1..] == rest_b[1..],
        std::cmp::Ordering::Less => rest_a == &rest_b[1..],
        std::cmp::Ordering::Greater => &rest_a[1..] == rest_b,
    }
}
