//! Reads tokens from left to right.

use crate::phrase;
use crate::token::{Token, TokenKind};

use super::numerals;

/// Returns how many tokens a phrase takes at the beginning of some tokens, as
/// [`phrase::starts_with`] does; most phrases are told apart by two bytes.
pub(super) fn begins(tokens: &[Token], phrase: &str) -> Option<usize> {
    let first = tokens.first()?.folded.as_bytes();
    let (begin, end) = (first.first()?, first.last()?);
    let bytes = phrase.as_bytes();
    if bytes.first() != Some(begin) || bytes.get(first.len() - 1) != Some(end) {
        return None;
    }
    phrase::starts_with(tokens, phrase)
}

/// The tokens that are still to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) rest: &'t [Token],
}

impl<'t> Cursor<'t> {
    pub(super) fn new(tokens: &'t [Token]) -> Self {
        Self { rest: tokens }
    }

    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Takes a phrase; tells whether it was there.
    pub(super) fn eat(&mut self, phrase: &str) -> bool {
        match begins(self.rest, phrase) {
            Some(length) => {
                self.rest = &self.rest[length..];
                true
            }
            None => false,
        }
    }

    /// Takes the longest of some phrases; tells whether one was there.
    pub(super) fn eat_any(&mut self, phrases: &[&str]) -> bool {
        let longest = phrases
            .iter()
            .filter_map(|phrase| begins(self.rest, phrase))
            .max();
        match longest {
            Some(length) => {
                self.rest = &self.rest[length..];
                true
            }
            None => false,
        }
    }

    /// Takes any of some phrases, again and again.
    pub(super) fn eat_all(&mut self, phrases: &[&str]) {
        while !self.is_done() && self.eat_any(phrases) {}
    }

    /// Takes the longest of some phrases and returns what it means.
    pub(super) fn one_of<M: Copy>(&mut self, phrases: &[(&str, M)]) -> Option<M> {
        let (meaning, length) = phrases
            .iter()
            .filter_map(|(phrase, meaning)| Some((*meaning, begins(self.rest, phrase)?)))
            .max_by_key(|(_, length)| *length)?;
        self.rest = &self.rest[length..];
        Some(meaning)
    }

    /// Takes a number: 12, twelve, 十二.
    pub(super) fn number(&mut self) -> Option<i64> {
        let (number, length) = numerals::cardinal(self.rest)?;
        self.rest = &self.rest[length..];
        Some(number)
    }

    /// Takes a place in an order: 3rd, third, 第三, 第3.
    pub(super) fn ordinal(&mut self) -> Option<i64> {
        let (number, length) = numerals::ordinal(self.rest)?;
        self.rest = &self.rest[length..];
        Some(number)
    }

    /// Takes the next token.
    pub(super) fn next(&mut self) -> Option<&'t Token> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    /// Takes a word of Latin letters and returns it, folded.
    pub(super) fn word(&mut self) -> Option<&'t str> {
        let first = self.rest.first()?;
        (first.kind == TokenKind::Word).then(|| {
            self.rest = &self.rest[1..];
            first.folded.as_str()
        })
    }

    /// Reads something all the way to the end, or nothing.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut copy = *self;
        let found = read(&mut copy)?;
        *self = copy;
        Some(found)
    }
}
