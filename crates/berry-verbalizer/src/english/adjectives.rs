//! Degrees of adjectives.

use super::{doubles_last_letter, ends_in_consonant_y, is_vowel, split_first_word};

const IRREGULAR: &[(&str, &str, &str)] = &[
    ("bad", "worse", "worst"),
    ("far", "farther", "farthest"),
    ("few", "fewer", "fewest"),
    ("good", "better", "best"),
    ("ill", "worse", "worst"),
    ("little", "less", "least"),
    ("many", "more", "most"),
    ("much", "more", "most"),
    ("well", "better", "best"),
];

/// Adjectives of two syllables that take endings although they are not in -y.
const WITH_ENDINGS: &[&str] = &[
    "clever", "narrow", "quiet", "shallow", "simple", "gentle", "feeble", "humble", "noble",
];

/// Returns the comparative: "larger", "heavier", "more populous".
///
/// Of several words the first is compared: "larger in size".
pub fn comparative(adjective: &str) -> String {
    degree(adjective, "er", "more", |entry| entry.1)
}

/// Returns the superlative: "largest", "heaviest", "most populous".
pub fn superlative(adjective: &str) -> String {
    degree(adjective, "est", "most", |entry| entry.2)
}

fn degree(
    adjective: &str,
    ending: &str,
    word: &str,
    irregular: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str,
) -> String {
    let (first, tail) = split_first_word(adjective);
    if let Some(entry) = IRREGULAR.iter().find(|entry| entry.0 == first) {
        return format!("{}{tail}", irregular(entry));
    }
    if !takes_ending(first) {
        return format!("{word} {adjective}");
    }
    let stem = if ends_in_consonant_y(first) {
        format!("{}i", &first[..first.len() - 1])
    } else if let Some(stem) = first.strip_suffix('e') {
        stem.to_owned()
    } else if doubles_last_letter(first) {
        format!("{first}{}", &first[first.len() - 1..])
    } else {
        first.to_owned()
    };
    format!("{stem}{ending}{tail}")
}

fn takes_ending(adjective: &str) -> bool {
    if !adjective.is_ascii() || adjective.contains('-') {
        return false;
    }
    let syllables = syllables(adjective);
    syllables == 1 && !adjective.ends_with("ed")
        || syllables == 2 && ends_in_consonant_y(adjective)
        || WITH_ENDINGS.contains(&adjective)
}

/// Counts groups of vowel letters, a final silent e excepted.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let groups = letters
        .iter()
        .enumerate()
        .filter(|&(at, &letter)| {
            let vowel = is_vowel(letter) || letter == 'y';
            let continues = at > 0 && (is_vowel(letters[at - 1]) || letters[at - 1] == 'y');
            vowel && !continues
        })
        .count();
    if word.ends_with('e') && !word.ends_with("le") && groups > 1 {
        groups - 1
    } else {
        groups
    }
}
