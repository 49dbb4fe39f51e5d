//! Finds days, months and years among the tokens of a question.

mod chinese;
mod english;
mod numbers;

use berry_verbalizer::Language;

use super::day::{Day, Span, Year};
use crate::token::{Token, TokenKind};

/// What is read, and in which language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) language: Language,
}

/// Days that are said from days, as the day before the day before, are read down to this depth.
const MAX_DEPTH: usize = 6;

impl Scan<'_> {
    /// Reads the longest day at some place, and returns the place after it.
    pub(super) fn day(&self, at: usize) -> Option<(Day, usize)> {
        self.day_within(at, MAX_DEPTH)
    }

    fn day_within(&self, at: usize, depth: usize) -> Option<(Day, usize)> {
        if depth == 0 {
            return None;
        }
        let candidates = [
            self.english_day(at, depth),
            self.chinese_day(at, depth),
            self.numeric_day(at),
        ];
        candidates.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// Reads a month, a quarter or a year.
    pub(super) fn span(&self, at: usize) -> Option<(Span, usize)> {
        let candidates = [self.english_span(at), self.chinese_span(at)];
        candidates.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// Reads a year of four digits, or a shorter one that is said to be one.
    fn plain_year(&self, at: usize) -> Option<(Year, usize)> {
        let token = self.tokens.get(at)?;
        let is_year = token.kind == TokenKind::Number
            && token.folded.len() == 4
            && token.folded.bytes().all(|b| b.is_ascii_digit());
        is_year.then(|| (Year::Given(token.folded.parse().unwrap_or(0)), at + 1))
    }
}
