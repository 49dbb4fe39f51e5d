//! Words with a typing error that nothing is called: read as what they were meant to be.

use std::collections::BTreeSet;

use strsim::osa_distance;

use super::FunctionTable;
use crate::error::IndexError;
use crate::index::NameIndex;
use crate::lexicon::Lexicon;
use crate::text::{key, stem_key};
use crate::token::{Token, TokenKind};
use berry_wordnet::wordnet;

/// Shorter words are too like others.
const MIN_LENGTH: usize = 4;
/// Words of this length may have two errors.
const LONG: usize = 8;

/// Replaces words that neither the graph nor the language knows by the one word nearest to them,
/// and returns where.
///
/// What the graph calls things goes first, then the words of questions, then the language.
pub(super) fn correct(
    tokens: &mut [Token],
    lexicon: &Lexicon,
    names: &NameIndex,
    functions: &FunctionTable,
) -> Result<Vec<usize>, IndexError> {
    let mut corrected = Vec::new();
    for (position, token) in tokens.iter_mut().enumerate() {
        let is_word = token.kind == TokenKind::Word
            && token.folded.len() >= MIN_LENGTH
            && token.folded.bytes().all(|b| b.is_ascii_lowercase());
        if !is_word || is_known(&token.folded, lexicon, names, functions)? {
            continue;
        }
        let is_name = position > 0 && token.text.starts_with(char::is_uppercase);
        if let Some(word) = nearest(&token.folded, is_name, lexicon, names, functions)? {
            token.folded = word;
            corrected.push(position);
        }
    }
    Ok(corrected)
}

fn is_known(
    word: &str,
    lexicon: &Lexicon,
    names: &NameIndex,
    functions: &FunctionTable,
) -> Result<bool, IndexError> {
    let is_language = || {
        !wordnet().base_forms(word).is_empty()
            || wordnet().knows(word)
            || !lexicon.adjectives(word, false).is_empty()
    };
    let is_of_schema = || lexicon.has_word(&stem_key(word));
    let asks = || {
        functions
            .keys()
            .any(|key| key.split(' ').any(|w| w == word))
    };
    Ok(is_language() || asks() || is_of_schema() || !names.containing(&[word], 1)?.is_empty())
}

/// The one word nearest to another; a word that is written like a name can only be one of a name.
fn nearest(
    word: &str,
    is_name: bool,
    lexicon: &Lexicon,
    names: &NameIndex,
    functions: &FunctionTable,
) -> Result<Option<String>, IndexError> {
    let allowed = if word.len() >= LONG { 2 } else { 1 };
    for distance in 1..=allowed {
        let is_near = |other: &str| {
            other.len().abs_diff(word.len()) <= distance
                && other.len() >= MIN_LENGTH
                && osa_distance(word, other) == distance
        };
        let of_names = names.words_near(word, distance as u8)?;
        let sources: [&mut dyn Iterator<Item = &str>; 3] = [
            &mut lexicon.words(),
            &mut functions.keys().flat_map(|key| key.split(' ')),
            &mut of_names.iter().map(String::as_str),
        ];
        for source in sources.into_iter().skip(if is_name { 2 } else { 0 }) {
            let mut found: BTreeSet<&str> = source.filter(|other| is_near(other)).collect();
            // Hardly anybody gets the first letter wrong.
            let same_start: BTreeSet<&str> = found
                .iter()
                .copied()
                .filter(|other| other.as_bytes()[0] == word.as_bytes()[0])
                .collect();
            if !same_start.is_empty() {
                found = same_start;
            }
            match found.len() {
                0 => {}
                1 => return Ok(found.first().map(|word| (*word).to_owned())),
                _ => return Ok(None),
            }
        }
    }
    if is_name {
        return Ok(None);
    }
    // Of the language only the smallest of slips: "usualy".
    let found: BTreeSet<String> = slips(word).filter(|other| wordnet().knows(other)).collect();
    Ok((found.len() == 1)
        .then(|| found.into_iter().next())
        .flatten()
        .map(|word| key(&word)))
}

/// A word with two neighbours changed over, with a letter doubled, or one of two left out.
fn slips(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().collect();
    (0..letters.len()).flat_map(move |at| {
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        let mut without = letters.clone();
        let is_double = at > 0 && letters[at] == letters[at - 1];
        if is_double {
            without.remove(at);
        }
        let mut swapped = letters.clone();
        if at > 0 {
            swapped.swap(at - 1, at);
        }
        [doubled, without, swapped].map(String::from_iter)
    })
}
