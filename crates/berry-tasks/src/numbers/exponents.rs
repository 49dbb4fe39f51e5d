//! Exponents: to the power of 3, to the third, ³.

use super::cursor::Cursor;
use super::node::Node;
use super::numerals;
use super::operations::unary;

/// Reads an exponent in words: to the power of 3, to the third power, raised to 4.
pub(super) fn exponent(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&[
        "raised to the power of",
        "raised to the power",
        "to the power of",
        "to the power",
        "raised to power",
        "to power",
        "raised to",
    ]) {
        if cursor.sees(&["the"]) {
            return ordinal_power(cursor);
        }
        return unary(cursor);
    }
    if !cursor.eat(&["to the", "raised to the", "to"]) {
        return None;
    }
    ordinal_power(cursor)
}

fn ordinal_power(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let is_negative = cursor.eat(&["minus", "negative"]);
    let exponent = ordinal(cursor).or_else(|| {
        cursor.attempt(|c| {
            let Node::Number(number) = numerals::number(c)? else {
                return None;
            };
            (is_negative || c.sees(&["power"])).then_some(Node::Number(number))
        })
    })?;
    cursor.eat(&["power"]);
    Some(if is_negative {
        Node::Negative(Box::new(exponent))
    } else {
        exponent
    })
}

/// Reads `third`, `10th`, `twenty-first`.
pub(super) fn ordinal(cursor: &mut Cursor<'_>) -> Option<Node> {
    let words: Vec<&str> = cursor
        .rest()
        .iter()
        .take(3)
        .map(|it| it.folded.as_str())
        .collect();
    let (value, length) = berry_symbolic::english_ordinal(&words)?;
    if words[length - 1].ends_with('s') {
        return None;
    }
    cursor.at += length;
    Some(Node::integer(value))
}

/// Reads raised digits: ², ¹⁰.
pub(super) fn superscript(cursor: &mut Cursor<'_>) -> Option<i64> {
    let token = cursor.token()?;
    let is_raised = token
        .text
        .chars()
        .all(|it| matches!(it, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹'));
    if !is_raised || !cursor.is_glued(cursor.at) {
        return None;
    }
    let exponent = token.folded.parse().ok()?;
    cursor.at += 1;
    Some(exponent)
}
