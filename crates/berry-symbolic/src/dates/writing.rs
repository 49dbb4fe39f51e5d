//! Dates and times as people write them.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the table takes functions that may have no value"
)]

use super::calendar::make_date;
use super::names::{language, month_name, weekday_name};
use super::{Result, a_date, a_text, a_time, reckon};
use crate::error::shorten;
use crate::working::Working;
use crate::{SymbolicError, Value};

/// Reads three numbers in an order that is given: `MDY`, `DMY` or `YMD`.
pub(crate) fn read_date(values: &[Value], working: &mut Working) -> Result {
    let [text, order] = [a_text(&values[0]), a_text(&values[1])];
    let refused = || SymbolicError::NotWritten {
        text: shorten(text),
        expected: "a date of three numbers",
        example: "11/26/2026",
    };
    let numbers: Vec<i64> = text
        .split(|c: char| !c.is_ascii_digit())
        .map(|part| part.parse().map_err(|_| refused()))
        .collect::<Result<_>>()?;
    let [first, second, third] = numbers.as_slice() else {
        return Err(refused());
    };
    let (year, month, day) = match order {
        "MDY" => (third, first, second),
        "DMY" => (third, second, first),
        "YMD" => (first, second, third),
        _ => {
            return Err(SymbolicError::NotWritten {
                text: shorten(order),
                expected: "an order of year, month and day",
                example: "DMY",
            });
        }
    };
    reckon(
        working,
        &[
            ("year".to_owned(), year.to_string()),
            ("month".to_owned(), month.to_string()),
            ("day".to_owned(), day.to_string()),
        ],
    );
    Ok(make_date(*year, *month, *day)?.into())
}

/// The longest pattern of a date.
const LONGEST_PATTERN: usize = 60;

/// Writes a date by a pattern of `YYYY`, `YY`, `MMMM`, `MMM`, `MM`, `M`, `DD`, `D`, `DDDD` for
/// the weekday, and any other characters as they are.
pub(crate) fn format_date(values: &[Value], _: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let pattern = a_text(&values[1]);
    let language = language(a_text(&values[2]))?;
    if pattern.len() > LONGEST_PATTERN {
        return Err(SymbolicError::NotWritten {
            text: shorten(pattern),
            expected: "a short pattern",
            example: "MM/DD/YYYY",
        });
    }
    let characters: Vec<char> = pattern.chars().collect();
    let mut written = String::new();
    let mut at = 0;
    while at < characters.len() {
        let letter = characters[at];
        let length = characters[at..]
            .iter()
            .take_while(|next| **next == letter)
            .count();
        let name = month_name(date.month(), language);
        let piece = match (letter, length) {
            ('Y', 4) => format!("{:04}", date.year()),
            ('Y', 2) => format!("{:02}", date.year().rem_euclid(100)),
            ('M', 4) => name,
            ('M', 3) => name.chars().take(3).collect(),
            ('M', 2) => format!("{:02}", date.month()),
            ('M', 1) => date.month().to_string(),
            ('D', 4) => weekday_name(date.weekday(), language).to_owned(),
            ('D', 2) => format!("{:02}", date.day()),
            ('D', 1) => date.day().to_string(),
            _ => std::iter::repeat_n(letter, length).collect(),
        };
        written.push_str(&piece);
        at += length;
    }
    Ok(written.into())
}

/// Writes a time as `HH:MM`, or as `HH:MM:SS` where it has seconds.
pub(crate) fn format_time(values: &[Value], _: &mut Working) -> Result {
    let time = a_time(&values[0]);
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    let written = if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    Ok(written.into())
}
