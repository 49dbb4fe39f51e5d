//! Why a function has no value for its arguments.

use crate::Kind;
use oxrdf::TermRef;
use thiserror::Error;

/// Tells why a function was not computed. In SPARQL every one of these leaves
/// the expression without a value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SymbolicError {
    #[error("{found} arguments were given; write `{signature}`")]
    ArgumentCount { signature: String, found: usize },

    #[error("`{parameter}` must be {expected}, not {found}; write `{signature}`")]
    ArgumentKind {
        signature: String,
        parameter: &'static str,
        expected: Kind,
        found: Kind,
    },

    #[error("`{parameter}` is empty; give at least one character")]
    EmptyArgument { parameter: &'static str },

    #[error(
        "`{parameter}` must be exactly one character, and `{text}` has {count}; use `tb:countSubstring` or `tb:containsText` for longer parts"
    )]
    NotOneCharacter {
        parameter: &'static str,
        /// The argument, shortened.
        text: String,
        count: usize,
    },

    #[error("there is no position 0; count from 1 at the start or from -1 at the end")]
    PositionZero,

    #[error(
        "there is no position {position} among {count}; count from 1 at the start or from -1 at the end"
    )]
    PositionOutside { position: i64, count: usize },

    #[error("`{text}` has no letter; use `tb:characterAt` for other characters")]
    NoLetter {
        /// The argument, shortened.
        text: String,
    },

    #[error("`{text}` has neither letters nor digits to compare; give a text that has some")]
    NothingToCompare {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "vowels and consonants are told apart in Latin script only, and `{text}` has other letters; use its Latin spelling"
    )]
    NotLatin {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "`{character}` belongs to a script that puts no spaces between words, which takes a dictionary to split; use `tb:countCharacters` instead"
    )]
    UnsegmentedScript { character: char },

    #[error(
        "texts of {first} and {second} differing characters are too long to compare edit by edit; the product of the lengths may be {limit} at most"
    )]
    TooLongToCompare {
        first: usize,
        second: usize,
        limit: usize,
    },

    #[error(
        "`{text}` is no expression of truth values; write `true` and `false`, joined by `and`, `or`, `not`, `xor`, `implies` and round brackets"
    )]
    NotLogical {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "the bracket `{bracket}` at position {position} closes nothing that is open; take it out or open it before"
    )]
    BracketMismatch { position: usize, bracket: String },

    #[error("every bracket has its partner; give a text where one is missing")]
    BracketsBalanced,

    #[error(
        "{term} is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"
    )]
    Unreadable {
        /// The term in N-Triples, shortened.
        term: String,
    },
}

impl SymbolicError {
    pub(crate) fn unreadable(term: TermRef<'_>) -> Self {
        Self::Unreadable {
            term: shorten(&term.to_string()),
        }
    }
}

/// Cuts a text that is too long to be shown, and says so with an ellipsis.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
