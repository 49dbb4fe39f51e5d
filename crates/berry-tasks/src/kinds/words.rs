//! Tokens as the words of a list, those joined by hyphens as one.

use crate::token::{Token, TokenKind};

/// A word or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Folded: in lower case, simplified.
    pub(crate) folded: String,
    /// As it stands in the question.
    pub(crate) text: String,
    pub(crate) kind: TokenKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Word {
    pub(crate) fn is(&self, folded: &str) -> bool {
        self.kind != TokenKind::Quotation && self.folded == folded
    }

    pub(crate) fn is_any(&self, folded: &[&str]) -> bool {
        self.kind != TokenKind::Quotation && folded.contains(&self.folded.as_str())
    }

    pub(crate) fn is_mark(&self) -> bool {
        self.kind == TokenKind::Symbol
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Returns the words of some tokens; words that hyphens join without spaces are one.
pub(crate) fn words(tokens: &[Token]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut joins = false;
    for (at, token) in tokens.iter().enumerate() {
        let touches = words.last().is_some_and(|w| w.end == token.bytes.start);
        let is_word = token.kind == TokenKind::Word;
        if token.is("-")
            && touches
            && words.last().is_some_and(|w| w.kind == TokenKind::Word)
            && tokens.get(at + 1).is_some_and(|next| {
                next.kind == TokenKind::Word && next.bytes.start == token.bytes.end
            })
        {
            joins = true;
            continue;
        }
        if joins
            && is_word
            && let Some(last) = words.last_mut()
        {
            last.folded = format!("{}-{}", last.folded, token.folded);
            last.text = format!("{}-{}", last.text, token.text);
            last.end = token.bytes.end;
            joins = false;
            continue;
        }
        joins = false;
        words.push(Word {
            folded: token.folded.clone(),
            text: token.text.clone(),
            kind: token.kind,
            start: token.bytes.start,
            end: token.bytes.end,
        });
    }
    words
}
