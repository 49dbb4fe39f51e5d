//! The form in which words of questions and names of the graph meet.

use berry_verbalizer::han;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::token::{Token, TokenKind, tokenize};
use berry_wordnet::wordnet;

/// Folds a piece of text to the form in which spellings of the same word are
/// equal: compatibility-composed, lower case, without diacritics on Latin
/// letters, Han in Simplified characters.
///
/// Simplified is the target because the conversion from Traditional is the
/// one that loses no match: several Traditional characters share a Simplified
/// one.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let composed: String = text.nfkc().collect();
    let lower = composed.to_lowercase();
    let stripped: String = lower
        .nfd()
        .filter(|c| !(is_combining_mark(*c) && ('\u{300}'..='\u{36f}').contains(c)))
        .nfc()
        .collect();
    if stripped.chars().any(han::is_han) {
        han::to_simplified(&stripped)
    } else {
        stripped
    }
}

/// Returns the key of a name: its folded tokens without punctuation, joined by
/// one space. Two names with the same key are spellings of the same name.
pub fn key(text: &str) -> String {
    key_of_tokens(&tokenize(text))
}

/// Returns the key of a run of tokens.
pub(crate) fn key_of_tokens(tokens: &[Token]) -> String {
    let keys: Vec<String> = tokens
        .iter()
        .filter(|t| t.kind != TokenKind::Punctuation)
        .map(|t| {
            if t.kind == TokenKind::Quotation {
                key(&t.text)
            } else {
                t.folded.clone()
            }
        })
        .collect();
    join(keys.iter().map(String::as_str).filter(|k| !k.is_empty()))
}

/// Returns the key of a run of tokens with Latin words reduced to their stems,
/// under which inflected and many derived forms of a word meet ("borders",
/// "bordering"; "discovered", "discoverer"; "wrote", "write").
///
/// Stems are those of the Snowball English stemmer, after irregular forms have been made regular.
pub(crate) fn stem_key_of_tokens(tokens: &[Token]) -> String {
    let stemmer = Stemmer::create(Algorithm::English);
    let stems: Vec<String> = tokens
        .iter()
        .filter(|t| t.kind != TokenKind::Punctuation)
        .map(|t| {
            if t.kind == TokenKind::Word {
                let regular = wordnet().regular(&t.folded).unwrap_or(&t.folded);
                stemmer.stem(regular).into_owned()
            } else {
                t.folded.clone()
            }
        })
        .collect();
    join(stems.iter().map(String::as_str))
}

/// Returns the stem key of a name.
pub fn stem_key(text: &str) -> String {
    stem_key_of_tokens(&tokenize(text))
}

fn join<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for part in parts {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(part);
    }
    joined
}
