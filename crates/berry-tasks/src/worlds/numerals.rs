//! Small numbers as they are written in statements.

use crate::token::{Token, TokenKind};

const WORDS: &[(&str, i64)] = &[
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
    ("hundred", 100),
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
];

const HAN: &str = "零一二三四五六七八九";

/// Returns the number at the beginning of some tokens and how many they are.
pub(super) fn cardinal(tokens: &[Token]) -> Option<(i64, usize)> {
    let first = tokens.first()?;
    match first.kind {
        TokenKind::Number => {
            let plain = first.folded.replace(',', "");
            Some((plain.parse().ok()?, 1))
        }
        TokenKind::Word => {
            let value = |word: &str| WORDS.iter().find(|(own, _)| *own == word).map(|o| o.1);
            let number = value(&first.folded)?;
            let is_ten = (20..100).contains(&number);
            let mut at = 1;
            if is_ten && tokens.get(at).is_some_and(|token| token.is("-")) {
                at += 1;
            }
            match tokens.get(at).and_then(|token| value(&token.folded)) {
                Some(unit) if is_ten && (1..10).contains(&unit) => Some((number + unit, at + 1)),
                Some(100) if number < 10 => Some((number * 100, at + 1)),
                _ => Some((number, 1)),
            }
        }
        TokenKind::Han => han(tokens),
        _ => None,
    }
}

/// Reads a number up to 9,999 in Chinese characters.
fn han(tokens: &[Token]) -> Option<(i64, usize)> {
    let mut sum = 0;
    let mut digit: Option<i64> = None;
    let mut length = 0;
    for token in tokens.iter().take(9) {
        if token.kind != TokenKind::Han {
            break;
        }
        let unit = match token.folded.as_str() {
            "十" => Some(10),
            "百" => Some(100),
            "千" => Some(1000),
            _ => None,
        };
        if let Some(unit) = unit {
            sum += digit.take().unwrap_or(1) * unit;
        } else {
            let position = match token.folded.as_str() {
                "两" => Some(2),
                "〇" => Some(0),
                other => HAN
                    .chars()
                    .position(|character| other.starts_with(character)),
            };
            let Some(value) = position else { break };
            if digit.is_some_and(|digit| digit > 0) {
                break;
            }
            digit = Some(value as i64);
        }
        length += 1;
    }
    (length > 0).then(|| (sum + digit.unwrap_or(0), length))
}

/// Returns the place in an order at the beginning of some tokens and how many they are.
pub(super) fn ordinal(tokens: &[Token]) -> Option<(i64, usize)> {
    let first = tokens.first()?;
    if first.is("第") {
        let (number, length) = cardinal(&tokens[1..])?;
        return Some((number, length + 1));
    }
    if first.kind != TokenKind::Word {
        return None;
    }
    if let Some((_, number)) = ORDINALS.iter().find(|(word, _)| *word == first.folded) {
        return Some((*number, 1));
    }
    let digits = first.folded.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = &first.folded[digits.len()..];
    let number = digits.parse().ok()?;
    matches!(ending, "st" | "nd" | "rd" | "th").then_some((number, 1))
}

/// Names a place in an order in English.
pub(super) fn ordinal_word(number: usize) -> String {
    if let Some((word, _)) = ORDINALS.iter().find(|(_, own)| *own == number as i64) {
        return (*word).to_owned();
    }
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn numbers_are_read() {
        for (text, number) in [
            ("12", 12),
            ("twenty-one", 21),
            ("forty two", 42),
            ("十二", 12),
            ("二十", 20),
            ("兩", 2),
            ("一百零五", 105),
            ("two hundred", 200),
        ] {
            let tokens = tokenize(text);
            assert_eq!(cardinal(&tokens), Some((number, tokens.len())), "{text}");
        }
        for (text, number) in [("third", 3), ("第三", 3), ("第 5", 5), ("21st", 21)] {
            let tokens = tokenize(text);
            assert_eq!(ordinal(&tokens), Some((number, tokens.len())), "{text}");
        }
        assert_eq!(ordinal(&tokenize("7am")), None);
        assert_eq!(cardinal(&tokenize("99999999999999999999")), None);
    }
}
