//! Months, weekdays, units and numbers as words, in both languages.

use berry_wordnet::wordnet;

use crate::phrase::longest;
use crate::token::{Token, TokenKind};

/// Returns a token as it is compared; empty of a quotation and beyond the end.
pub(super) fn word(tokens: &[Token], at: usize) -> &str {
    match tokens.get(at) {
        Some(token) if token.kind != TokenKind::Quotation => &token.folded,
        _ => "",
    }
}

/// Whether a word is at some place.
pub(super) fn is(tokens: &[Token], at: usize, wanted: &[&str]) -> bool {
    wanted.contains(&word(tokens, at))
}

/// Returns the place after the longest of some phrases, or the place itself.
pub(super) fn skip(tokens: &[Token], at: usize, phrases: &[&str]) -> usize {
    let first = word(tokens, at).bytes().next();
    phrases
        .iter()
        .filter(|phrase| phrase.bytes().next() == first)
        .filter_map(|phrase| take(tokens, at, phrase))
        .max()
        .unwrap_or(at)
}

/// Returns the place after a phrase.
pub(super) fn take(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    Some(at + crate::phrase::starts_with(tokens.get(at..)?, phrase)?)
}

/// Returns the place after the longest of some phrases, and its meaning.
pub(super) fn meaning<M: Copy>(
    tokens: &[Token],
    at: usize,
    phrases: &[(&str, M)],
) -> Option<(M, usize)> {
    let (meaning, length) = longest(tokens.get(at..)?, phrases)?;
    Some((*meaning, at + length))
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Reads the English name of a month, from 1, with the full stop of a shortened one.
pub(super) fn month(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let (index, end) = named(tokens, at, &MONTHS)?;
    Some((index + 1, end))
}

/// Reads the name of a weekday, from 0 for Monday.
pub(super) fn weekday(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let chinese = skip(tokens, at, &["星期", "礼拜", "周"]);
    if chinese > at {
        let index = match word(tokens, chinese) {
            "一" | "1" => 0,
            "二" | "2" => 1,
            "三" | "3" => 2,
            "四" | "4" => 3,
            "五" | "5" => 4,
            "六" | "6" => 5,
            "日" | "天" | "7" => 6,
            _ => return None,
        };
        return Some((index, chinese + 1));
    }
    let text = word(tokens, at);
    let singular = text.strip_suffix('s').filter(|name| name.ends_with("day"));
    if let Some(index) = singular.and_then(|name| WEEKDAYS.iter().position(|w| *w == name)) {
        return Some((index as u8, at + 1));
    }
    let (index, end) = named(tokens, at, &WEEKDAYS)?;
    Some((index as u8, end))
}

/// Finds a name: in full, shortened to three letters or a little more, or with one slip of the
/// pen where the word is no other word.
fn named(tokens: &[Token], at: usize, names: &[&str]) -> Option<(i64, usize)> {
    let text = word(tokens, at);
    if !text.is_ascii() || text.len() < 3 {
        return None;
    }
    if let Some(index) = names.iter().position(|name| *name == text) {
        return Some((index as i64, at + 1));
    }
    let is_short = text.len() <= 5;
    if let Some(index) = names
        .iter()
        .position(|name| is_short && name.starts_with(text))
    {
        let written = &tokens[at].text;
        let capital = written.starts_with(|c: char| c.is_uppercase());
        let is_word = matches!(text, "sun" | "sat" | "mar" | "wed" | "jun" | "dec" | "augu");
        // A full stop belongs to it where the sentence goes on after it.
        let stopped = word(tokens, at + 1) == "."
            && tokens.get(at + 1).is_some_and(|dot| {
                tokens.get(at + 2).is_some_and(|next| {
                    dot.bytes.start == tokens[at].bytes.end
                        && (next.kind == TokenKind::Number
                            || next.text.starts_with(|c: char| c.is_ascii_digit())
                            || next.text.starts_with(|c: char| c.is_lowercase()))
                })
            });
        let near_number = tokens
            .get(at + 1 + usize::from(stopped))
            .is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()))
            || at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .is_some_and(|before| before.text.starts_with(|c: char| c.is_ascii_digit()));
        if is_word && !capital && !near_number {
            return None;
        }
        return Some((index as i64, at + 1 + usize::from(stopped)));
    }
    let index = names.iter().position(|name| is_slip(text, name))?;
    (text.len() >= 6 && !wordnet().knows(text)).then_some((index as i64, at + 1))
}

/// Whether two words differ by a letter that is missing, added, replaced or swapped with its
/// neighbour.
fn is_slip(text: &str, name: &str) -> bool {
    let [a, b] = [text.as_bytes(), name.as_bytes()];
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let [a, b] = [&a[same..], &b[same..]];
    same > 0
        && match (a, b) {
            ([x, x2, rest @ ..], [y, y2, other @ ..]) if x == y2 && x2 == y && rest == other => {
                true
            }
            ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
            ([_, rest @ ..], other) if rest == other => true,
            (rest, [_, other @ ..]) => rest == other,
            _ => false,
        }
}

const UNITS: &[(&str, i64)] = &[
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

const ORDINALS: &[(&str, i64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
];

fn find(table: &[(&str, i64)], text: &str) -> Option<i64> {
    table
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, n)| *n)
}

/// Numbers with more digits count no days.
const MOST_DIGITS: usize = 9;

/// Reads a number in digits.
pub(super) fn digits(tokens: &[Token], at: usize) -> Option<i64> {
    let token = tokens.get(at).filter(|t| t.kind == TokenKind::Number)?;
    let plain = token.folded.replace(',', "");
    (plain.len() <= MOST_DIGITS).then(|| plain.parse().ok())?
}

/// Reads a whole number: in digits, in English words, in Chinese characters.
pub(super) fn integer(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    if let Some(number) = digits(tokens, at) {
        let (scale, end) = match word(tokens, at + 1) {
            "万" if tokens.get(at + 1).is_some() => (10_000, at + 2),
            "dozen" => (12, at + 2),
            _ => (1, at + 1),
        };
        return Some((number * scale, end));
    }
    if tokens.get(at)?.kind == TokenKind::Han {
        return chinese_integer(tokens, at);
    }
    english_integer(tokens, at)
}

fn english_integer(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let (mut total, mut group, mut end) = (0_i64, 0_i64, at);
    // Longer number words count no days.
    for _ in 0..12 {
        let text = word(tokens, end);
        let next = if let Some(number) = find(UNITS, text) {
            let fits = group % 100 == 0 || (group % 10 == 0 && group % 100 >= 20 && number < 10);
            if !fits {
                break;
            }
            group += number;
            end + 1
        } else if text == "a" && is(tokens, end + 1, &["hundred", "thousand", "dozen"]) && end == at
        {
            group = 1;
            end + 1
        } else if text == "hundred" && (1..100).contains(&group) {
            group *= 100;
            end + 1
        } else if text == "dozen" && group < 100 {
            return Some(((total + group.max(1)) * 12, end + 1));
        } else if text == "thousand" && group > 0 && total == 0 {
            total = group * 1000;
            group = 0;
            end + 1
        } else if (text == "-" || text == "and")
            && end > at
            && find(UNITS, word(tokens, end + 1)).is_some()
            && (text == "-" || group % 100 == 0)
            && (group % 10 == 0)
        {
            end + 1
        } else {
            break;
        };
        end = next;
    }
    (end > at && total + group > 0).then_some((total + group, end))
}

fn chinese_digit(text: &str) -> Option<i64> {
    Some(match text {
        "零" | "〇" => 0,
        "一" => 1,
        "二" | "两" => 2,
        "三" => 3,
        "四" => 4,
        "五" => 5,
        "六" => 6,
        "七" => 7,
        "八" => 8,
        "九" => 9,
        _ => return None,
    })
}

fn chinese_integer(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let run = (at..tokens.len())
        .take(12)
        .take_while(|i| {
            let text = word(tokens, *i);
            chinese_digit(text).is_some() || matches!(text, "十" | "百" | "千" | "万" | "廿" | "卅")
        })
        .count();
    let texts: Vec<&str> = (at..at + run).map(|i| word(tokens, i)).collect();
    if texts.is_empty() {
        return None;
    }
    if texts.len() > 1 && texts.iter().all(|t| chinese_digit(t).is_some()) {
        let number = texts.iter().fold(0_i64, |number, text| {
            (number * 10 + chinese_digit(text).unwrap_or(0)).min(1_000_000_000)
        });
        return Some((number, at + run));
    }
    let (mut total, mut section, mut digit) = (0_i64, 0_i64, None);
    for text in texts {
        let scale = match text {
            "十" => 10,
            "百" => 100,
            "千" => 1000,
            "万" => {
                total += (section + digit.take().unwrap_or(0)) * 10_000;
                section = 0;
                continue;
            }
            "廿" => {
                section += 20;
                continue;
            }
            "卅" => {
                section += 30;
                continue;
            }
            text => {
                digit = chinese_digit(text);
                continue;
            }
        };
        section += digit.take().unwrap_or(1) * scale;
    }
    Some((total + section + digit.unwrap_or(0), at + run))
}

/// Reads an ordinal number, from 1 at the start or from -1 at the end.
pub(super) fn ordinal(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let from_end = [
        ("last but one", -2),
        ("second to last", -2),
        ("second - to - last", -2),
        ("second last", -2),
        ("next to last", -2),
        ("penultimate", -2),
        ("third to last", -3),
        ("last", -1),
        ("final", -1),
        ("very last", -1),
        ("very first", 1),
        ("最后一", -1),
        ("倒数第一", -1),
        ("倒数第二", -2),
        ("倒数第三", -3),
    ];
    if let Some(found) = meaning(tokens, at, &from_end) {
        return Some(found);
    }
    if word(tokens, at) == "第" {
        return integer(tokens, at + 1);
    }
    let text = word(tokens, at);
    if let Some(number) = find(ORDINALS, text) {
        return Some((number, at + 1));
    }
    let end = text.trim_end_matches(['t', 'h', 's', 'n', 'd', 'r']);
    if !end.is_empty() && matches!(&text[end.len()..], "th" | "st" | "nd" | "rd") {
        let plain = end.replace(',', "");
        if plain.len() <= MOST_DIGITS && plain.bytes().all(|b| b.is_ascii_digit()) {
            return Some((plain.parse().ok()?, at + 1));
        }
    }
    // "twenty-first", "two hundredth".
    let (number, after) = integer(tokens, at)?;
    let after = skip(tokens, after, &["-"]);
    let ones = find(ORDINALS, word(tokens, after))?;
    match ones {
        100 if number < 100 => Some((number * 100, after + 1)),
        1..10 if number % 10 == 0 => Some((number + ones, after + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn numbers_are_read_in_both_languages() {
        for (text, number) in [
            ("twenty-five", 25),
            ("a hundred and one", 101),
            ("two thousand", 2000),
            ("three dozen", 36),
            ("1,024", 1024),
            ("二十三", 23),
            ("一百零五", 105),
            ("兩千零二十六", 2026),
            ("二〇二六", 2026),
            ("十", 10),
        ] {
            let tokens = tokenize(text);
            assert_eq!(integer(&tokens, 0), Some((number, tokens.len())), "{text}");
        }
        for (text, number) in [
            ("21st", 21),
            ("twenty-first", 21),
            ("200th", 200),
            ("last", -1),
            ("第二百", 200),
            ("second to last", -2),
        ] {
            let tokens = tokenize(text);
            assert_eq!(ordinal(&tokens, 0), Some((number, tokens.len())), "{text}");
        }
    }

    #[test]
    fn names_may_be_short_or_misspelt() {
        for (text, number) in [
            ("Feburary", 2),
            ("Sept. 1st", 9),
            ("JUNE", 6),
            ("dec 3", 12),
        ] {
            let found = month(&tokenize(text), 0).map(|(month, _)| month);
            assert_eq!(found, Some(number), "{text}");
        }
        assert_eq!(month(&tokenize("marsh"), 0), None);
        assert_eq!(weekday(&tokenize("Wednsday"), 0), Some((2, 1)));
        assert_eq!(weekday(&tokenize("禮拜天"), 0), Some((6, 3)));
        assert_eq!(weekday(&tokenize("the sun"), 1), None);
    }
}
