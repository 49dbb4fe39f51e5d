//! The form that a number is given in: binary 1010, the Roman numeral XIV, 十進位的 45.

use berry_symbolic::roman_number;

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::form::base;
use super::node::Node;
use super::operations::expression;
use super::{commands, numerals};

/// What a number is given in: its reading, and whether it says so itself.
pub(super) struct Source {
    pub(super) node: Node,
    /// Whether it is written in a form of its own rather than in digits.
    pub(super) is_marked: bool,
}

/// Reads a number with the form that it is given in: binary 1010, the Roman numeral XIV, 十進位的 45.
pub(super) fn source(cursor: &mut Cursor<'_>) -> Option<Source> {
    cursor.eat(&["the", "a", "把", "将"]);
    if let Some(source) = cursor.attempt(|c| {
        c.eat(&[
            "roman numeral",
            "roman number",
            "roman numerals",
            "罗马数字",
            "罗马数",
        ])
        .then_some(())?;
        c.eat(&["for", "of"]);
        let token = c.token()?;
        (token.kind == TokenKind::Word).then_some(())?;
        roman_number(&token.text)?;
        let text = token.text.to_uppercase();
        c.at += 1;
        let alone = Node::Call("fromRoman", vec![Node::Text(text)]);
        Some(Source {
            node: alone,
            is_marked: true,
        })
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let token = c.token()?;
        let radixes = [("0x", 16), ("0b", 2), ("0o", 8)];
        let (digits, base) = radixes
            .iter()
            .find_map(|(prefix, base)| Some((token.folded.strip_prefix(prefix)?, *base)))?;
        let is_written = !digits.is_empty() && digits.chars().all(|it| it.is_digit(base as u32));
        let digits = digits.to_uppercase();
        c.at += 1;
        is_written.then(|| based(digits, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let base = base(c)?;
        c.eat(&[
            "number",
            "数",
            "的",
            "数字",
            "value",
            "的数",
            "numeral",
            "code",
            "的数字",
        ]);
        let digits = digits_in(c, base)?;
        Some(based(digits, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let start = c.at;
        let digits = raw_digits(c)?;
        c.eat(&["(", "in", "from", "的"]);
        c.eat(&["from"]);
        let base = base(c)?;
        c.eat(&[")"]);
        let is_from = c.tokens[start..c.at]
            .iter()
            .any(|it| it.is("from") || it.is("("));
        // 1010 in binary is something to be written, but 1010 in binary to decimal is read.
        let goes_on = c.sees(&[
            "to",
            "into",
            "as",
            "in decimal",
            "in base",
            "转",
            "换",
            "化",
            "是",
            "等于",
            "in hexadecimal",
            "in hex",
            "in octal",
            "in binary",
            "number",
            "数",
        ]) && base != 10;
        c.eat(&["数", "number"]);
        (is_from || goes_on).then_some(())?;
        let digits = digits
            .chars()
            .all(|it| it.is_digit(base as u32))
            .then_some(digits);
        Some(based(digits?, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let token = c.token()?;
        let is_roman = token.kind == TokenKind::Word
            && token.text.len() >= 2
            && token.text.chars().all(|it| it.is_ascii_uppercase());
        is_roman.then_some(())?;
        roman_number(&token.text)?;
        let text = token.text.clone();
        c.at += 1;
        c.eat(&["in roman numerals", "(roman)"]);
        let ends = !is_before_operand(c);
        ends.then(|| Source {
            node: Node::Call("fromRoman", vec![Node::Text(text)]),
            is_marked: true,
        })
    }) {
        return Some(source);
    }
    let start = cursor.at;
    let node = value(cursor)?;
    let is_worded = cursor.tokens[start..cursor.at].iter().all(|it| {
        it.kind == TokenKind::Word || it.kind == TokenKind::Han || it.is("-") || it.is("and")
    });
    Some(Source {
        node,
        is_marked: is_worded,
    })
}

/// Whether an operator with an operand behind it comes next.
fn is_before_operand(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let is_operator = cursor.eat(&[
        "+",
        "-",
        "*",
        "×",
        "/",
        "÷",
        "plus",
        "minus",
        "times",
        "divided by",
        "加",
        "加上",
        "减",
        "减去",
        "乘",
        "乘以",
        "除以",
    ]);
    let is_operand = is_operator && numerals::number(cursor).is_some();
    cursor.at = start;
    is_operand
}

fn based(digits: String, base: i64) -> Source {
    let node = if base == 10 {
        digits.parse().map_or_else(
            |_| {
                Node::Call(
                    "fromBase",
                    vec![Node::Text(digits.clone()), Node::integer(10)],
                )
            },
            Node::integer,
        )
    } else {
        Node::Call("fromBase", vec![Node::Text(digits), Node::integer(base)])
    };
    Source {
        node,
        is_marked: true,
    }
}

/// Reads digits of a base, letters among them.
fn digits_in(cursor: &mut Cursor<'_>, base: i64) -> Option<String> {
    let start = cursor.at;
    let digits = raw_digits(cursor)?;
    if digits.chars().all(|it| it.is_digit(base as u32)) {
        return Some(digits);
    }
    cursor.at = start;
    None
}

/// Reads digits and letters that touch: 1010, FF, 3E8.
fn raw_digits(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut digits = String::new();
    loop {
        let at = cursor.at;
        let is_first = digits.is_empty();
        let Some(token) = cursor.token() else { break };
        let is_digits = matches!(token.kind, TokenKind::Word | TokenKind::Number)
            && token.folded.chars().all(|it| it.is_ascii_alphanumeric())
            && token.folded.len() <= 200;
        if !is_digits || !(is_first || cursor.is_glued(at)) {
            break;
        }
        digits.push_str(&token.folded);
        cursor.at += 1;
    }
    // 0b101 and 0xff say their base themselves.
    let plain = digits
        .strip_prefix("0x")
        .or_else(|| digits.strip_prefix("0b"))
        .or_else(|| digits.strip_prefix("0o"))
        .unwrap_or(&digits);
    (!plain.is_empty()).then(|| plain.to_uppercase())
}

/// Reads a value of any kind, a list of commands included.
fn value(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&[
        "the number",
        "数字",
        "the value of",
        "the result of",
        "the value",
    ]);
    cursor
        .attempt(commands::question)
        .or_else(|| cursor.attempt(expression))
}
