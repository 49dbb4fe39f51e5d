//! Patterns that dates are to be written by: MM/DD/YYYY.

use super::words::word;
use crate::token::{Token, TokenKind, tokenize};

/// Reads a pattern.
pub(super) fn pattern(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let mut pattern = String::new();
    let (mut end, mut parts) = (at, 0);
    // Year, month and day, with a separator between them.
    for _ in 0..3 {
        let Some(part) = part(word(tokens, end)) else {
            break;
        };
        pattern.push_str(&part);
        parts += if part.len() > 4 { 3 } else { 1 };
        end += 1;
        let separator = word(tokens, end);
        let goes_on = matches!(separator, "/" | "-" | "." | "年" | "月")
            && tokens.get(end).is_some_and(|token| {
                token.kind != TokenKind::Quotation && tokens[end - 1].bytes.end == token.bytes.start
            });
        if goes_on && self::part(word(tokens, end + 1)).is_some() {
            pattern.push_str(separator);
            end += 1;
        } else {
            break;
        }
    }
    if word(tokens, end) == "日" && pattern.ends_with(['D']) {
        pattern.push('日');
        end += 1;
    }
    if parts >= 3 {
        return Some((pattern, end));
    }
    let names = [
        ("iso format", "YYYY-MM-DD"),
        ("iso 8601", "YYYY-MM-DD"),
        ("iso 8601 format", "YYYY-MM-DD"),
        ("in iso", "YYYY-MM-DD"),
        ("us format", "MM/DD/YYYY"),
        ("american format", "MM/DD/YYYY"),
        ("uk format", "DD/MM/YYYY"),
        ("british format", "DD/MM/YYYY"),
        ("european format", "DD/MM/YYYY"),
        ("美式格式", "MM/DD/YYYY"),
        ("美式写法", "MM/DD/YYYY"),
        ("英式格式", "DD/MM/YYYY"),
        ("欧式格式", "DD/MM/YYYY"),
    ];
    let (pattern, end) = super::words::meaning(tokens, at, &names)?;
    Some((pattern.to_owned(), end))
}

/// Reads a pattern that is quoted.
pub(super) fn pattern_of_text(text: &str) -> Option<String> {
    let tokens = tokenize(text);
    let (pattern, end) = pattern(&tokens, 0)?;
    (end == tokens.len()).then_some(pattern)
}

fn part(text: &str) -> Option<String> {
    Some(match text {
        "yyyy" | "yy" | "mm" | "dd" | "m" | "d" | "mmm" | "mmmm" | "yyyymmdd" | "mmddyyyy"
        | "ddmmyyyy" => text.to_uppercase(),
        "year" => "YYYY".to_owned(),
        "month" => "MM".to_owned(),
        "day" => "DD".to_owned(),
        _ => return None,
    })
}
