//! Numbers in digits, words and Han numerals, with magnitude and unit.

use super::{Linking, Meaning};
use crate::function_word::{han_number, number_word};
use crate::text::{key_of_tokens, stem_key_of_tokens};
use crate::token::{Token, TokenKind};
use crate::unit::KnownUnit;

impl Linking<'_> {
    /// Numbers in digits, words and Han numerals, with magnitude and unit.
    pub(super) fn numbers(&mut self) {
        let mut start = 0;
        while start < self.tokens.len() {
            // "1990s" is one word.
            let years = self.tokens[start].folded.strip_suffix('s');
            if let Some(years) = years.filter(|years| years.parse::<i64>().is_ok()) {
                let years = years.to_owned();
                self.years(start, start + 1, &years);
            }
            let Some((value, ordinal, mut end)) = self.number_at(start) else {
                start += 1;
                continue;
            };
            self.period(start, end, &value, ordinal);
            // "the year 2000"
            if start > 0 && self.tokens[start - 1].folded == "year" && end == start + 1 {
                let year = Meaning::Number {
                    lexical: value.clone(),
                    unit: None,
                    ordinal: false,
                };
                self.push(start - 1, end, year, 0.0);
            }
            let mut value = value;
            if let Some(factor) = self.tokens.get(end).and_then(magnitude) {
                value = scaled(&value, factor);
                end += 1;
            }
            self.push(
                start,
                end,
                Meaning::Number {
                    lexical: value.clone(),
                    unit: None,
                    ordinal,
                },
                0.0,
            );
            for stop in (end + 1..=self.tokens.len().min(end + 6)).rev() {
                let run = &self.tokens[end..stop];
                let unit = self
                    .lexicon
                    .unit(&key_of_tokens(run))
                    .or_else(|| self.lexicon.unit(&stem_key_of_tokens(run)));
                let known = || {
                    let written: Vec<&str> = run.iter().map(|t| t.text.as_str()).collect();
                    KnownUnit::behind_number(&written.join(" "), &key_of_tokens(run))
                };
                if let Some(unit) = unit.cloned().or_else(|| known().map(KnownUnit::iri)) {
                    let meaning = Meaning::Number {
                        lexical: value.clone(),
                        unit: Some(unit),
                        ordinal: false,
                    };
                    self.push(start, stop, meaning, 0.0);
                    break;
                }
            }
            start = end;
        }
    }

    /// "18th century", 十八世紀, 1990年代.
    fn period(&mut self, start: usize, end: usize, value: &str, ordinal: bool) {
        let follows = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.folded == word);
        if follows(end, "世") && follows(end + 1, "纪") {
            self.century(start, end + 2, value);
        } else if ordinal && follows(end, "century") {
            self.century(start, end + 1, value);
        } else if follows(end - 1, "年") && follows(end, "代") {
            self.decade(start, end + 1, value);
        } else if follows(end, "年") && follows(end + 1, "代") {
            self.decade(start, end + 2, value);
        }
    }

    fn century(&mut self, start: usize, end: usize, value: &str) {
        if let Ok(number @ 1..=30) = value.parse::<i64>() {
            let (from, to) = (100 * (number - 1) + 1, 100 * number);
            self.push(start, end, Meaning::Period { from, to }, 0.0);
        }
    }

    /// "1990s" are ten years and "1700s" a hundred; "1900s" and "2000s" may be either.
    fn years(&mut self, start: usize, end: usize, value: &str) {
        match value.parse::<i64>() {
            Ok(1900 | 2000) => {}
            Ok(from @ 1000..3000) if from % 100 == 0 => {
                let to = from + 99;
                self.push(start, end, Meaning::Period { from, to }, 0.0);
            }
            _ => self.decade(start, end, value),
        }
    }

    fn decade(&mut self, start: usize, end: usize, value: &str) {
        if let Ok(from @ 1000..3000) = value.parse::<i64>()
            && from % 10 == 0
        {
            self.push(start, end, Meaning::Period { from, to: from + 9 }, 0.0);
        }
    }

    fn number_at(&self, start: usize) -> Option<(String, bool, usize)> {
        let word = |at: usize| self.tokens.get(at).map_or("", |t| t.folded.as_str());
        let is_magnitude = |at: usize| self.tokens.get(at).is_some_and(|t| magnitude(t).is_some());
        // "half a million", "a hundred"
        if word(start) == "half" && word(start + 1) == "a" && is_magnitude(start + 2) {
            return Some(("0.5".to_owned(), false, start + 2));
        }
        if word(start) == "a" && is_magnitude(start + 1) {
            return Some(("1".to_owned(), false, start + 1));
        }
        // 最后一个: the last.
        let run: String = self.tokens[start..]
            .iter()
            .take(3)
            .map(|t| t.folded.as_str())
            .collect();
        if run == "最后一" {
            return Some(("-1".to_owned(), true, start + 3));
        }
        let token = &self.tokens[start];
        match token.kind {
            TokenKind::Number => {
                // 2015年: the year is a number.
                let year = self.tokens.get(start + 1).is_some_and(|t| t.folded == "年");
                Some((token.folded.clone(), false, start + 1 + usize::from(year)))
            }
            TokenKind::Word => {
                let (value, ordinal) = number_word(&token.folded)?;
                Some((value.to_string(), ordinal, start + 1))
            }
            TokenKind::Han => {
                let numeral =
                    |t: &&Token| t.kind == TokenKind::Han && han_number(&t.folded).is_some();
                let length = self.tokens[start..].iter().take_while(numeral).count();
                let text: String = self.tokens[start..start + length]
                    .iter()
                    .map(|t| t.folded.as_str())
                    .collect();
                Some((han_number(&text)?.to_string(), false, start + length))
            }
            _ => None,
        }
    }
}

fn magnitude(token: &Token) -> Option<i64> {
    match token.folded.as_str() {
        "hundred" => Some(100),
        "thousand" | "千" => Some(1_000),
        "万" => Some(10_000),
        "million" => Some(1_000_000),
        "亿" => Some(100_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// Multiplies a decimal numeral by a power of ten without rounding.
fn scaled(lexical: &str, factor: i64) -> String {
    let zeros = factor.to_string().len() - 1;
    let (whole, fraction) = lexical.split_once('.').unwrap_or((lexical, ""));
    let mut digits = format!("{whole}{fraction}");
    if fraction.len() <= zeros {
        digits.push_str(&"0".repeat(zeros - fraction.len()));
        let trimmed = digits.trim_start_matches('0');
        return if trimmed.is_empty() {
            "0".to_owned()
        } else {
            trimmed.to_owned()
        };
    }
    let point = whole.len() + zeros;
    format!("{}.{}", &digits[..point], &digits[point..])
}
