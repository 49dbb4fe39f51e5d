//! How many of something there are, in words and digits of both languages.

use super::words::Word;
use crate::token::TokenKind;

/// A number of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) number: i64,
    /// How many words say it.
    pub(crate) length: usize,
    /// Whether it is added to what there was: "two more apples".
    pub(crate) is_more: bool,
    /// Whether it is in pairs, which may be one thing: "a pair of shoes".
    pub(crate) is_pair: bool,
}

const UNITS: &[(&str, i64)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
/// Larger numbers of things are not read.
const LARGEST: i64 = 1_000_000;

/// Returns the number that some words begin with and how many words say it: "twenty-one", 21,
/// "three hundred and five".
pub(crate) fn english_number(words: &[Word]) -> Option<(i64, usize)> {
    let first = words.first()?;
    if first.kind == TokenKind::Number {
        let number: i64 = first.folded.replace(',', "").parse().ok()?;
        return (number <= LARGEST).then_some((number, 1));
    }
    let (mut number, mut length) = (unit(&first.folded)?, 1);
    if (20..100).contains(&number)
        && number % 10 == 0
        && let Some(next) = words.get(1).and_then(|w| unit(&w.folded))
        && (1..10).contains(&next)
    {
        number += next;
        length += 1;
    }
    if words.get(length).is_some_and(|w| w.is("hundred")) && number < 100 {
        number *= 100;
        length += 1;
        let and = usize::from(words.get(length).is_some_and(|w| w.is("and")));
        if let Some((rest, further)) = words.get(length + and..).and_then(english_number)
            && rest < 100
            && words
                .get(length + and)
                .is_some_and(|w| w.kind != TokenKind::Number)
        {
            number += rest;
            length += and + further;
        }
    }
    Some((number, length))
}

fn unit(word: &str) -> Option<i64> {
    let of = |word: &str| {
        let found = UNITS.iter().find(|(unit, _)| *unit == word);
        found.map(|(_, number)| *number)
    };
    match word.split_once('-') {
        Some((tens, ones)) => {
            let (tens, ones) = (of(tens)?, of(ones)?);
            (tens >= 20 && (1..10).contains(&ones)).then_some(tens + ones)
        }
        None => of(word),
    }
}

/// Returns the quantity that some words begin with: "a", "three", "a couple of", "half a dozen",
/// "two more". No quantity is "some", "many" or "no".
pub(crate) fn english_quantity(words: &[Word]) -> Option<Quantity> {
    let is = |at: usize, any: &[&str]| words.get(at).is_some_and(|w| w.is_any(any));
    let mut at = 0;
    // "my two cats", "the three pens", "exactly two"
    while is(
        at,
        &[
            "my", "our", "her", "his", "their", "the", "these", "those", "exactly", "just",
        ],
    ) && words
        .get(at + 1)
        .is_some_and(|w| english_number(std::slice::from_ref(w)).is_some())
    {
        at += 1;
    }
    if is(at, &["half"]) && is(at + 1, &["a"]) && is(at + 2, &["dozen"]) {
        return Some(finish(words, 6, at + 3, false));
    }
    let (factor, mut length) = if is(at, &["a", "an", "another"]) {
        (1, at + 1)
    } else {
        let (number, length) = english_number(words.get(at..)?)?;
        (number, at + length)
    };
    let is_more = is(at, &["another"]);
    if is_more && let Some((number, further)) = words.get(length..).and_then(english_number) {
        let mut quantity = finish(words, number, length + further, true);
        quantity.is_more = true;
        return Some(quantity);
    }
    if is(length, &["single"]) {
        length += 1;
    }
    let groups: &[(&str, i64)] = &[
        ("couple", 2),
        ("pair", 2),
        ("pairs", 2),
        ("dozen", 12),
        ("trio", 3),
        ("score", 20),
        ("hundred", 100),
    ];
    let group = words.get(length).and_then(|word| {
        let found = groups.iter().find(|(name, _)| word.is(name));
        found.map(|(name, size)| (*name, *size))
    });
    if let Some((name, size)) = group {
        let mut quantity = finish(words, factor * size, length + 1, is_more);
        quantity.is_pair = name.starts_with("pair");
        return Some(quantity);
    }
    Some(finish(words, factor, length, is_more))
}

fn finish(words: &[Word], number: i64, length: usize, is_more: bool) -> Quantity {
    let mut quantity = Quantity {
        number,
        length,
        is_more,
        is_pair: false,
    };
    let is = |at: usize, any: &[&str]| words.get(at).is_some_and(|w| w.is_any(any));
    if is(quantity.length, &["of"]) && length > 1 {
        quantity.length += 1;
    }
    if is(quantity.length, &["more", "additional", "extra", "further"]) {
        quantity.is_more = true;
        quantity.length += 1;
    }
    quantity
}

/// Returns the number that some words begin with, each Han character one, and how many words say
/// it: 三, 十二, 兩百零五, 12.
pub(crate) fn chinese_number(words: &[Word]) -> Option<(i64, usize)> {
    let first = words.first()?;
    if first.kind == TokenKind::Number {
        let number: i64 = first.folded.replace(',', "").parse().ok()?;
        return (number <= LARGEST).then_some((number, 1));
    }
    let (mut total, mut digit, mut length) = (0_i64, None, 0);
    for word in words {
        let c = match word.kind {
            TokenKind::Han => word.folded.chars().next()?,
            _ => break,
        };
        if let Some(value) = "零一二三四五六七八九".chars().position(|d| d == c) {
            // 二三 is no number of things.
            if digit.is_some_and(|digit| digit != 0) {
                return None;
            }
            digit = Some(value as i64);
        } else if c == '两' {
            digit = Some(2);
        } else if let Some(power) = "十百千".chars().position(|d| d == c) {
            total += digit.take().unwrap_or(1) * 10_i64.pow(power as u32 + 1);
        } else {
            break;
        }
        length += 1;
    }
    (length > 0).then_some((total + digit.unwrap_or(0), length))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::kinds::words;
    use crate::token::tokenize;

    fn check(text: &str, expected: &Expect) {
        let words = words(&tokenize(text));
        let quantity = english_quantity(&words).map(|q| (q.number, q.length));
        let han = chinese_number(&words);
        expected.assert_eq(&format!("{quantity:?} {han:?}"));
    }

    #[test]
    fn quantities() {
        check("a couple of apples", &expect!["Some((2, 3)) None"]);
        check("half a dozen eggs", &expect!["Some((6, 3)) None"]);
        check("twenty-one pens", &expect!["Some((21, 1)) None"]);
        check(
            "three hundred and five pens",
            &expect!["Some((305, 4)) None"],
        );
        check("two dozen roses", &expect!["Some((24, 2)) None"]);
        check("12 nails", &expect!["Some((12, 1)) Some((12, 1))"]);
        check("2 more saws", &expect!["Some((2, 2)) Some((2, 1))"]);
        check("some saws", &expect!["None None"]);
        check("十二個", &expect!["None Some((12, 2))"]);
        check("兩百零五個", &expect!["None Some((205, 4))"]);
    }
}
