//! English morphology: plurals, articles, degrees, verb forms.
//!
//! Regular rules and the irregular words of general English; a word that is in
//! no table is inflected regularly.

mod adjectives;
mod articles;
mod nouns;
mod numbers;
mod verbs;

pub use adjectives::{comparative, superlative};
pub use articles::{definite, indefinite, possessive};
pub use nouns::{is_plural, plural, singular};
pub use numbers::{cardinal, ordinal};
pub use verbs::{base_of, past, past_participle, present_participle, third_person};

pub(crate) use nouns::{is_person, of_or_by};
pub(crate) use verbs::{is_participle, is_preposition, is_relation_verb};

/// Starts a sentence with a text: its first letter becomes a capital, unless
/// the second is one ("iPhone").
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), text.chars().nth(1)) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Tells whether a word ends in a consonant letter and y.
fn ends_in_consonant_y(word: &str) -> bool {
    let mut backwards = word.chars().rev();
    backwards.next() == Some('y') && backwards.next().is_some_and(|letter| !is_vowel(letter))
}

/// Tells whether a word doubles its last letter before a vowel: one syllable,
/// ending in consonant, vowel, consonant ("big", "stop").
fn doubles_last_letter(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let [.., before, middle, last] = letters[..] else {
        return false;
    };
    let syllables = letters
        .iter()
        .enumerate()
        .filter(|&(at, &letter)| is_vowel(letter) && (at == 0 || !is_vowel(letters[at - 1])))
        .count();
    syllables == 1
        && !is_vowel(last)
        && !matches!(last, 'w' | 'x' | 'y')
        && is_vowel(middle)
        && (!is_vowel(before) || letters.ends_with(&['q', 'u', middle, last]))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Splits off the last word, with the space or hyphen before it left in the first part.
fn split_last_word(text: &str) -> (&str, &str) {
    text.split_at(text.rfind([' ', '-']).map_or(0, |at| at + 1))
}

/// Splits off the first word, with the space after it left in the second part.
fn split_first_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(' ').unwrap_or(text.len()))
}
