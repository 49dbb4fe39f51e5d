//! Texts of a table in the words of a question.

use crate::kinds::Word;
use crate::token::{TokenKind, fold, tokenize};

/// Whether some words say a text, word for word.
pub(in crate::tables) fn mentions(words: &[Word], text: &str) -> bool {
    (0..words.len()).any(|at| says(&words[at..], text).is_some())
}

/// Returns how many words say a text at their beginning.
fn says(words: &[Word], text: &str) -> Option<usize> {
    Said::new(text).at(words)
}

/// A text to be found in questions.
pub(super) struct Said {
    pub(super) folded: String,
    parts: Vec<String>,
}

impl Said {
    pub(super) fn new(text: &str) -> Self {
        let parts = tokenize(text)
            .into_iter()
            .map(|token| match token.kind {
                TokenKind::Quotation => fold(&token.text),
                _ => token.folded,
            })
            .collect();
        Self {
            folded: fold(text),
            parts,
        }
    }

    /// Returns how many words say it at their beginning.
    pub(super) fn at(&self, words: &[Word]) -> Option<usize> {
        let first = words.first()?;
        if first.kind == TokenKind::Quotation {
            return (fold(&first.text) == self.folded).then_some(1);
        }
        let says = !self.parts.is_empty()
            && words.len() >= self.parts.len()
            && self
                .parts
                .iter()
                .zip(words)
                .all(|(part, word)| word.is(part));
        says.then_some(self.parts.len())
    }
}
