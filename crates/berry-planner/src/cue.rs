//! Function words as cues: what stands between and around the words with content.

use berry_nlu::FunctionWord;

/// A set of function words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cues(u64);

impl Cues {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) fn with(self, word: FunctionWord) -> Self {
        Self(self.0 | 1 << word as u64)
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn has(self, word: FunctionWord) -> bool {
        self.0 & (1 << word as u64) != 0
    }

    pub(crate) fn any(self, words: &[FunctionWord]) -> bool {
        words.iter().any(|word| self.has(*word))
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Whether the word only shows how its neighbours belong together. Readings may run over it at
/// no cost; words that change the meaning are items of their own.
pub(crate) fn is_light(word: FunctionWord) -> bool {
    use FunctionWord as F;
    matches!(
        word,
        F::Filler
            | F::Of
            | F::Possessive
            | F::By
            | F::In
            | F::Within
            | F::With
            | F::Together
            | F::Whose
            | F::Relative
            | F::And
            | F::Or
            | F::Be
            | F::Do
            | F::Have
            | F::There
            | F::Than
            | F::ComparedTo
            | F::Show
            | F::NameOf
            | F::Whether
            | F::Also
            | F::All
            | F::Every
            | F::Its
            | F::Pronoun
            | F::Ellipsis
    )
}
