//! Sums, products and powers, as they are written and as they are told.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::exponents::{exponent, superscript};
use super::node::{Node, Operator};
use super::operands::{currency, it, more_than, of, unknown};
use super::{nouns, numerals, suffixes};

/// Reads an expression: terms that are added and subtracted.
pub(super) fn expression(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.nested(|c| {
        let mut left = term(c)?;
        loop {
            let next = c.attempt(|c| {
                let operator = added(c)?;
                let right = c.on_the_right(term)?;
                Some((operator, right))
            });
            match next {
                Some((Sum::Plus, right)) => left = Node::operation(Operator::Add, left, right),
                Some((Sum::Minus, right)) => {
                    left = Node::operation(Operator::Subtract, left, right);
                }
                Some((Sum::From, right)) => {
                    left = Node::operation(Operator::Subtract, right, left);
                }
                None => break,
            }
        }
        if let Some(closed) = c.attempt(|c| closed(c, &left)) {
            return Some(closed);
        }
        // The digits are those of the whole: 12 × 12 的各位數字之和.
        if let Node::Operation(..) = left
            && !c.is_right
            && let Some(digits) = c.attempt(|c| suffixes::digits_behind(c, &left))
        {
            return Some(digits);
        }
        Some(left)
    })
}

/// Reads the noun that closes an operation in Chinese, 3 加 5 的和, and what is done with it.
fn closed(cursor: &mut Cursor<'_>, operation: &Node) -> Option<Node> {
    let Node::Operation(operator, ..) = operation else {
        return None;
    };
    let names: &[&str] = match operator {
        Operator::Add => &["的和", "的总和", "之和"],
        Operator::Subtract => &["的差", "之差"],
        Operator::Multiply => &["的积", "的乘积", "之积"],
        Operator::Divide => &["的商", "之商"],
        _ => return None,
    };
    if !cursor.eat(names) {
        return None;
    }
    let mut whole = operation.clone();
    while let Some(next) = cursor.attempt(|c| suffixed(c, &whole)) {
        whole = next;
    }
    while let Some((operator, right)) = cursor.attempt(|c| {
        let operator = multiplied(c)?;
        Some((operator, unary(c)?))
    }) {
        whole = Node::operation(operator, whole, right);
        whole = rest_of_division(cursor, whole);
    }
    while let Some((operator, right)) = cursor.attempt(|c| {
        let operator = match added(c)? {
            Sum::Plus => Operator::Add,
            Sum::Minus => Operator::Subtract,
            Sum::From => return None,
        };
        Some((operator, term(c)?))
    }) {
        whole = Node::operation(operator, whole, right);
    }
    Some(whole)
}

enum Sum {
    Plus,
    Minus,
    /// What comes first is subtracted from what comes next.
    From,
}

fn added(cursor: &mut Cursor<'_>) -> Option<Sum> {
    if cursor.eat(&[
        "+",
        "plus",
        "added to",
        "increased by",
        "raised by",
        "and then plus",
        "加",
        "加上",
        "再加",
        "再加上",
        "增加",
        "多加",
    ]) {
        return Some(Sum::Plus);
    }
    if cursor.eat(&[
        "subtracted from",
        "taken from",
        "taken away from",
        "deducted from",
    ]) {
        return Some(Sum::From);
    }
    if cursor.eat(&[
        "-",
        "−",
        "–",
        "minus",
        "less",
        "take away",
        "decreased by",
        "reduced by",
        "diminished by",
        "lowered by",
        "减",
        "减去",
        "减掉",
        "再减",
        "再减去",
        "扣",
        "扣掉",
        "扣除",
        "减少",
    ]) {
        return Some(Sum::Minus);
    }
    None
}

/// Reads factors that are multiplied and divided.
pub(super) fn term(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut left = unary(cursor)?;
    loop {
        let next = cursor.attempt(|c| {
            let operator = multiplied(c)?;
            let right = c.on_the_right(unary)?;
            Some((operator, right))
        });
        match next {
            Some((operator, right)) => {
                left = Node::operation(operator, left, right);
                left = rest_of_division(cursor, left);
            }
            None => return Some(left),
        }
    }
}

/// After a division, what is asked may be its remainder: 除以 7 的餘數, 除以 7 餘幾.
fn rest_of_division(cursor: &mut Cursor<'_>, division: Node) -> Node {
    let Node::Operation(Operator::Divide, dividend, divisor) = division else {
        return division;
    };
    let found = cursor.attempt(|c| {
        c.eat(&[",", "的", "之"]);
        c.eat(&[
            "what is the",
            "what's the",
            "find the",
            "give the",
            "give me the",
            "and the",
        ]);
        if c.eat(&["商和余数", "商与余数", "商及余数", "商跟余数", "商数和余数"])
        {
            return Some("quotientAndRemainder");
        }
        if c.eat(&[
            "余数",
            "余多少",
            "余几",
            "余下多少",
            "会余多少",
            "会余几",
            "remainder",
        ]) {
            return Some("remainder");
        }
        c.eat(&["整数商", "商的整数部分"]).then_some("quotient")
    });
    match found {
        Some(name) => Node::Call(name, vec![*dividend, *divisor]),
        None => Node::Operation(Operator::Divide, dividend, divisor),
    }
}

fn multiplied(cursor: &mut Cursor<'_>) -> Option<Operator> {
    if cursor.sees(&["**", "* *"]) {
        return None;
    }
    if cursor.eat(&[
        "*",
        "×",
        "·",
        "⋅",
        "✕",
        "✖",
        "times",
        "multiplied by",
        "multiplied with",
        "乘",
        "乘以",
        "乘上",
    ]) {
        return Some(Operator::Multiply);
    }
    if cursor.eat(&["/", "÷", "∕", "divided by", "over", "除以", "除于"]) {
        return Some(Operator::Divide);
    }
    if cursor.eat(&["mod", "modulo", "%", "模", "取模"]) {
        return Some(Operator::Remainder);
    }
    // Brackets that touch what they multiply: 3(4 + 5).
    let is_bracket = cursor.token().is_some_and(|it| it.is("("))
        && cursor.is_glued(cursor.at)
        && cursor
            .previous()
            .is_some_and(|it| it.kind == TokenKind::Number || it.is(")"));
    if is_bracket {
        // 6 ÷ 2(1 + 2) is read in two ways.
        cursor.is_ambiguous |= cursor
            .tokens
            .iter()
            .any(|it| matches!(it.folded.as_str(), "/" | "÷"));
        return Some(Operator::Multiply);
    }
    // The letter x between numbers.
    let is_sign = cursor.token().is_some_and(|it| it.is("x"))
        && !cursor.may_be_unknown
        && cursor
            .previous()
            .is_some_and(|it| it.kind == TokenKind::Number || it.is(")"))
        && cursor
            .rest()
            .get(1)
            .is_some_and(|it| it.kind == TokenKind::Number || it.is("(") || it.is("-"));
    if is_sign {
        cursor.at += 1;
        return Some(Operator::Multiply);
    }
    None
}

pub(super) fn unary(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.nested(|c| {
        if c.eat(&["-", "−", "–", "minus", "negative", "负"]) {
            if let Some(literal) = c.attempt(negative_literal) {
                return Some(literal);
            }
            let inner = unary(c)?;
            return Some(match inner {
                Node::Number(number) => Node::Number(number.negated()),
                inner => Node::Negative(Box::new(inner)),
            });
        }
        if c.eat(&["+"]) {
            return unary(c);
        }
        power(c)
    })
}

/// Reads what is said of a negative number in Chinese: -5 的絕對值.
fn negative_literal(cursor: &mut Cursor<'_>) -> Option<Node> {
    let Node::Number(number) = numerals::number(cursor)? else {
        return None;
    };
    let negative = Node::Number(number.negated());
    cursor.sees(&["的", "之"]).then_some(())?;
    let mut whole = suffixes::chinese_suffix(cursor, &negative)?;
    // Whether the sign belongs to what is squared is anyone's guess.
    cursor.is_ambiguous |= matches!(whole, Node::Operation(Operator::Power, ..));
    while let Some(next) = cursor.attempt(|c| suffixed(c, &whole)) {
        whole = next;
    }
    Some(whole)
}

/// Reads a base with its exponents, from the right.
fn power(cursor: &mut Cursor<'_>) -> Option<Node> {
    let base = postfix(cursor)?;
    let exponent = cursor.attempt(|c| {
        if c.eat(&["^", "**", "* *", "＾"]) {
            return c.raised(unary);
        }
        exponent(c)
    });
    let Some(exponent) = exponent else {
        return Some(base);
    };
    let mut power = Node::operation(Operator::Power, base, exponent);
    if !cursor.is_exponent {
        while let Some(next) = cursor.attempt(|c| suffixed(c, &power)) {
            power = next;
        }
    }
    Some(power)
}

/// Reads an operand and what is said of it behind: squared, !, 的平方.
pub(super) fn postfix(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut operand = primary(cursor)?;
    while let Some(next) = cursor.attempt(|c| suffixed(c, &operand)) {
        operand = next;
    }
    Some(operand)
}

fn suffixed(cursor: &mut Cursor<'_>, operand: &Node) -> Option<Node> {
    let operand = || operand.clone();
    let to_power = |exponent: i64| {
        Some(Node::operation(
            Operator::Power,
            operand(),
            Node::integer(exponent),
        ))
    };
    if cursor.eat(&["squared"]) {
        return to_power(2);
    }
    if cursor.eat(&["cubed"]) {
        return to_power(3);
    }
    if let Some(exponent) = superscript(cursor) {
        return to_power(exponent);
    }
    if cursor.eat(&["factorial"]) {
        return Some(Node::Call("factorial", vec![operand()]));
    }
    if cursor.token().is_some_and(|it| it.is("!")) {
        // At the end of a question the mark may be that of a sentence.
        let marks = cursor.tokens.iter().filter(|it| it.is("!")).count();
        let numbers = cursor
            .tokens
            .iter()
            .filter(|it| it.kind == TokenKind::Number)
            .count();
        let is_last = cursor.at + 1 == cursor.tokens.len();
        let is_double = cursor.rest().get(1).is_some_and(|it| it.is("!"));
        if !cursor.is_glued(cursor.at) || is_double {
            return None;
        }
        if is_last && marks == 1 && numbers > 1 {
            cursor.is_ambiguous = true;
            return None;
        }
        cursor.at += 1;
        return Some(Node::Call("factorial", vec![operand()]));
    }
    if cursor.eat(&["doubled"]) {
        return Some(Node::operation(
            Operator::Multiply,
            operand(),
            Node::integer(2),
        ));
    }
    if cursor.eat(&["tripled"]) {
        return Some(Node::operation(
            Operator::Multiply,
            operand(),
            Node::integer(3),
        ));
    }
    if cursor.eat(&["halved"]) {
        return Some(Node::operation(
            Operator::Divide,
            operand(),
            Node::integer(2),
        ));
    }
    if cursor.is_exponent {
        return None;
    }
    suffixes::chinese_suffix(cursor, &operand())
}

/// Reads a number, something in brackets, or a noun with what it is of.
fn primary(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.nested(|c| {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
            if c.eat(&[open]) {
                let inner = c.alone(expression)?;
                return c.eat(&[close]).then_some(inner);
            }
        }
        if c.token().is_some_and(|it| it.is("|")) {
            return c.attempt(|c| {
                c.eat(&["|"]);
                let inner = expression(c)?;
                c.eat(&["|"]).then(|| Node::Call("absolute", vec![inner]))
            });
        }
        if let Some(running) = it(c) {
            return Some(running);
        }
        if let Some(unknown) = unknown(c) {
            return Some(unknown);
        }
        if let Some(noun) = c.attempt(nouns::noun) {
            return Some(noun);
        }
        let number = numerals::number(c)?;
        // 3/4 of 8, 15% of 240, a third of ninety.
        let is_part = numerals::is_part(&number);
        if is_part && let Some(whole) = c.attempt(of) {
            return Some(Node::operation(Operator::Multiply, number, whole));
        }
        if let Some(more) = c.attempt(|c| more_than(c, &number)) {
            return Some(more);
        }
        currency(c);
        // 3x is three times the unknown number.
        let is_coefficient = c.may_be_unknown
            && c.is_glued(c.at)
            && c.token()
                .is_some_and(|it| matches!(it.folded.as_str(), "x" | "y" | "n" | "z"));
        if is_coefficient {
            c.at += 1;
            return Some(Node::operation(Operator::Multiply, number, Node::Unknown));
        }
        Some(number)
    })
}
