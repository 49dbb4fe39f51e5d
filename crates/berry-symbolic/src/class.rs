//! Classes of characters that people name.

use crate::SymbolicError;
use crate::characters::{Latin, characters, is_letter, latin};
use crate::editing::is_punctuation;
use crate::error::shorten;

/// A class of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Vowels,
    Consonants,
    Letters,
    Digits,
    Spaces,
    Punctuation,
    Capitals,
    SmallLetters,
    Han,
    Emoji,
}

const CLASSES: &[(&str, Class)] = &[
    ("vowels", Class::Vowels),
    ("consonants", Class::Consonants),
    ("letters", Class::Letters),
    ("digits", Class::Digits),
    ("spaces", Class::Spaces),
    ("punctuation", Class::Punctuation),
    ("capitals", Class::Capitals),
    ("small letters", Class::SmallLetters),
    ("Han characters", Class::Han),
    ("emoji", Class::Emoji),
];

/// Returns the class with a name.
pub(crate) fn class(name: &str) -> Result<Class, SymbolicError> {
    let found = CLASSES.iter().find(|(other, _)| *other == name);
    found
        .map(|(_, class)| *class)
        .ok_or_else(|| SymbolicError::UnknownClass {
            name: shorten(name),
            known: CLASSES
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join(", "),
        })
}

impl Class {
    pub(crate) fn has(self, character: &str) -> bool {
        let first = character.chars().next().unwrap_or_default();
        match self {
            Self::Vowels => is_letter(character) && latin(character) == Some(Latin::Vowel),
            Self::Consonants => is_letter(character) && latin(character) == Some(Latin::Consonant),
            Self::Letters => is_letter(character),
            Self::Digits => first.is_numeric(),
            Self::Spaces => first.is_whitespace(),
            Self::Punctuation => is_punctuation(character) && !Self::Emoji.has(character),
            Self::Capitals => first.is_uppercase(),
            Self::SmallLetters => first.is_lowercase(),
            Self::Han => {
                matches!(first, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
            }
            Self::Emoji => {
                matches!(first, '\u{2600}'..='\u{27BF}' | '\u{1F1E6}'..='\u{1FAFF}' | '\u{2B50}' | '\u{2B55}')
            }
        }
    }

    /// How many characters of a text are in the class.
    pub(crate) fn count(self, text: &str) -> usize {
        characters(text)
            .filter(|character| self.has(character))
            .count()
    }
}
