//! Dates of numbers alone: 11/26/2026, 26.11.2026, 2026-11-26.

use super::Scan;
use crate::dates::day::{Day, Written, Year};
use crate::dates::words::{digits, word};
use crate::token::TokenKind;

impl Scan<'_> {
    pub(super) fn numeric_day(&self, at: usize) -> Option<(Day, usize)> {
        let first = self
            .tokens
            .get(at)
            .filter(|t| t.kind == TokenKind::Number)?;
        let (numbers, end) = if first.folded.matches('.').count() == 2 {
            let parts = first.folded.split('.');
            (parts.map(parse).collect::<Option<Vec<_>>>()?, at + 1)
        } else {
            let separator = word(self.tokens, at + 1);
            if !matches!(separator, "/" | "-" | ".") || !self.touches(at, 3) {
                return None;
            }
            let mut numbers = vec![digits(self.tokens, at)?, digits(self.tokens, at + 2)?];
            let mut end = at + 3;
            if word(self.tokens, end) == separator && self.touches(end - 1, 3) {
                numbers.push(digits(self.tokens, end + 1)?);
                end += 2;
            } else if separator != "/" {
                return None;
            }
            (numbers, end)
        };
        // A fourth number makes it something else.
        if matches!(word(self.tokens, end), "/" | "-") && digits(self.tokens, end + 1).is_some() {
            return None;
        }
        let fits = |n: &i64| (1..=31).contains(n);
        let year_first = numbers.len() == 3 && numbers[0] >= 1000;
        let day = match numbers.as_slice() {
            [year, month, day] if year_first => {
                // 12/32/1929 is a date that does not exist, and 2024-13-01 another.
                if *month > 99 || *day > 99 {
                    return None;
                }
                Day::Written(Written {
                    year: Year::Given(*year),
                    month: Some(*month),
                    day: Some(*day),
                    weekday: None,
                })
            }
            [first, second, year] if (*first < 100 && *second < 100) && *year >= 1000 => {
                Day::Numbers {
                    text: format!("{first:02}/{second:02}/{year}"),
                    numbers,
                    weekday: None,
                }
            }
            [first, second] if fits(first) && fits(second) && (*first <= 12 || *second <= 12) => {
                Day::Numbers {
                    text: format!("{first:02}/{second:02}"),
                    numbers,
                    weekday: None,
                }
            }
            _ => return None,
        };
        Some((day, end))
    }

    /// Whether so many tokens stand without a space between them.
    fn touches(&self, at: usize, count: usize) -> bool {
        self.tokens.get(at..at + count).is_some_and(|tokens| {
            tokens
                .windows(2)
                .all(|pair| pair[0].bytes.end == pair[1].bytes.start)
        })
    }
}

fn parse(text: &str) -> Option<i64> {
    (text.len() <= 4).then(|| text.parse().ok())?
}
