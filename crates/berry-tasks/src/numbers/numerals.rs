//! Numbers as they are written and said.

use berry_symbolic::{Number, chinese_number, english_number, english_ordinal, roman_number};

use crate::token::{Token, TokenKind};

use super::cursor::Cursor;
use super::node::{Node, Operator};

/// Units that a written number may be followed by: 3 million, 120萬.
const SCALES: &[(&[&str], &str)] = &[
    (&["hundred"], "100"),
    (&["thousand", "千"], "1000"),
    (&["万"], "10000"),
    (&["million", "百万"], "1000000"),
    (&["亿"], "100000000"),
    (&["billion"], "1000000000"),
    (&["trillion", "兆"], "1000000000000"),
    (&["dozen", "dozens", "打"], "12"),
];

/// Whether a number may be among some tokens; quick to see.
pub(super) fn are_in(tokens: &[Token]) -> bool {
    const PARTS: &[&str] = &[
        "half", "quarter", "quarters", "twice", "thrice", "double", "triple", "x", "半", "百",
        "千", "万", "亿",
    ];
    tokens.iter().any(|token| match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            let word = token.folded.as_str();
            PARTS.contains(&word)
                || word.starts_with(|it: char| it.is_ascii_digit())
                || english_number(&[word]).is_some()
                || english_ordinal(&[word]).is_some()
                || token.text.len() >= 2 && roman_number(&token.text).is_some()
        }
        TokenKind::Han => {
            let characters: Vec<char> = token.folded.chars().collect();
            PARTS.contains(&token.folded.as_str()) || chinese_number(&characters).is_some()
        }
        _ => false,
    })
}

/// Reads a number; percentages and fractions of tenths (三成, 八折) are numbers too.
pub(super) fn number(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.attempt(|c| percentage(c).or_else(|| fraction_or_number(c)))
}

fn percentage(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&["百分之"]) {
        return plain(cursor).map(Node::Percent);
    }
    if cursor.eat(&["千分之"]) {
        let Node::Number(number) = Node::Number(plain(cursor)?) else {
            return None;
        };
        return divided(&number, 1_000).map(Node::Number);
    }
    cursor.attempt(|c| {
        let number = plain(c)?;
        if c.sees(&["%", "percent", "per cent", "个百分点"]) {
            // A remainder: 17 % 5.
            let start = c.at;
            c.eat(&["%", "percent", "per cent", "个百分点"]);
            let is_remainder = c.tokens[start].is("%")
                && c.token()
                    .is_some_and(|it| it.kind == TokenKind::Number || it.is("("));
            return (!is_remainder).then_some(Node::Percent(number));
        }
        // 三成, and 三成五.
        if c.eat(&["成"]) {
            let tenths = divided(&number, 10)?;
            let rest = c.attempt(|c| plain(c).filter(|it| it.to_i64().is_some_and(|n| n < 10)));
            return match rest {
                Some(rest) => sum(&tenths, &divided(&rest, 100)?).map(Node::Number),
                None => Some(Node::Number(tenths)),
            };
        }
        None
    })
}

/// Reads what a price is cut to: 八折 is 0.8, and 七五折 and 85折 are hundredths.
pub(super) fn discount(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.attempt(|c| {
        c.eat(&["打个", "打了", "打"]);
        let number = plain(c)?;
        if !c.eat(&["折"]) {
            return None;
        }
        let is_hundredths = number.to_i64().is_some_and(|it| it >= 10);
        divided(&number, if is_hundredths { 100 } else { 10 }).map(Node::Number)
    })
}

fn divided(number: &Number, by: i64) -> Option<Number> {
    fraction_of(number, &Number::from(by))
}

fn fraction_of(numerator: &Number, denominator: &Number) -> Option<Number> {
    compute(&format!("({numerator}) / ({denominator})"))
}

fn sum(first: &Number, second: &Number) -> Option<Number> {
    compute(&format!("({first}) + ({second})"))
}

fn product(first: &Number, second: &str) -> Option<Number> {
    compute(&format!("({first}) * {second}"))
}

fn compute(expression: &str) -> Option<Number> {
    let expression = crate::Expression::call("calculate", vec![expression.into()]);
    expression.evaluate().ok()?.0.number()
}

fn fraction_or_number(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&["一半"]) {
        return Some(Node::number("1/2"));
    }
    if let Some(fraction) = worded_fraction(cursor) {
        return Some(fraction);
    }
    if let Some(literal) = written_fraction(cursor) {
        return Some(literal);
    }
    if let Some(roman) = cursor.attempt(|c| {
        c.eat(&[
            "罗马数字",
            "the roman numeral",
            "roman numeral",
            "the roman numerals",
            "roman numerals",
            "roman",
        ])
        .then_some(())?;
        let value = roman_number(&c.token()?.text)?;
        c.at += 1;
        Some(Node::integer(i64::from(value)))
    }) {
        return Some(roman);
    }
    let is_letter = cursor
        .token()
        .is_some_and(|it| it.kind == TokenKind::Word && it.text.chars().any(char::is_uppercase));
    if is_letter && let Some(number) = roman(cursor) {
        return Some(number);
    }
    let number = plain(cursor)?;
    let with_fraction = cursor.attempt(|c| {
        if !number.is_integer() || !c.eat(&["and", "又", "-"]) {
            return None;
        }
        let Node::Number(rest) = worded_fraction(c).or_else(|| written_fraction(c))? else {
            return None;
        };
        sum(&number, &rest)
    });
    if let Some(number) = with_fraction {
        return scaled(cursor, number).map(Node::Number);
    }
    let mixed = cursor.attempt(|c| {
        let is_spaced = c.previous()?.kind == TokenKind::Number && !c.is_glued(c.at);
        if !is_spaced || !number.is_integer() {
            return None;
        }
        let Node::Number(rest) = written_fraction(c)? else {
            return None;
        };
        sum(&number, &rest)
    });
    Some(Node::Number(mixed.unwrap_or(number)))
}

/// Reads `a third`, `two thirds`, `three quarters`, `one half`.
fn worded_fraction(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.attempt(|c| {
        let numerator = if c.eat(&["a", "an"]) {
            Number::from(1)
        } else {
            plain(c)?
        };
        c.eat(&["-"]);
        let is_one = numerator == Number::from(1);
        let denominator = if c.eat(&["half"]) || (!is_one && c.eat(&["halves"])) {
            2
        } else if c.eat(&["quarter"]) || (!is_one && c.eat(&["quarters"])) {
            4
        } else {
            let word = c.token()?;
            if word.is("second") || word.is("seconds") || word.kind != TokenKind::Word {
                return None;
            }
            if word.folded.starts_with(|it: char| it.is_ascii_digit()) {
                return None;
            }
            let is_plural = word.folded.ends_with('s');
            let words: Vec<&str> = c
                .rest()
                .iter()
                .take(3)
                .map(|it| it.folded.as_str())
                .collect();
            let (value, length) = english_ordinal(&words)?;
            if is_one == is_plural && length == 1 || value < 3 {
                return None;
            }
            c.at += length;
            value
        };
        divided(&numerator, denominator).map(Node::Number)
    })
}

/// Reads digits with a slash that touch: 3/4. A quotient of them, where it is part of a longer
/// one, is left to the operators; so are exponents.
fn written_fraction(cursor: &mut Cursor<'_>) -> Option<Node> {
    let at = cursor.at;
    let operators = ["/", "÷", "*", "×", "^", "-"];
    let follows_operator = cursor
        .previous()
        .is_some_and(|it| operators.contains(&it.folded.as_str()) && it.kind == TokenKind::Symbol);
    let is_minus = cursor.previous().is_some_and(|it| it.is("-"));
    if follows_operator && !is_minus {
        return None;
    }
    let [numerator, slash, denominator, ..] = cursor.rest() else {
        return None;
    };
    let is_fraction = numerator.kind == TokenKind::Number
        && denominator.kind == TokenKind::Number
        && matches!(slash.folded.as_str(), "/" | "⁄")
        && cursor.is_glued(at + 1)
        && cursor.is_glued(at + 2);
    if !is_fraction {
        return None;
    }
    let after = cursor.tokens.get(at + 3).map(|it| it.folded.as_str());
    if matches!(after, Some("^" | "!" | "/" | "*" | "%")) {
        return None;
    }
    let (numerator, denominator) = (digits(&numerator.folded)?, digits(&denominator.folded)?);
    if !numerator.is_integer() || !denominator.is_integer() || denominator == Number::from(0) {
        return None;
    }
    let fraction = fraction_of(&numerator, &denominator)?;
    cursor.at += 3;
    Some(Node::Number(fraction))
}

/// Reads a number in digits, in English words or in Chinese characters.
pub(super) fn plain(cursor: &mut Cursor<'_>) -> Option<Number> {
    let token = cursor.token()?;
    match token.kind {
        TokenKind::Number => {
            let number = digits(&token.folded)?;
            cursor.at += 1;
            scaled(cursor, number)
        }
        TokenKind::Word => {
            if let Some(number) = scientific(&token.folded) {
                cursor.at += 1;
                return Some(number);
            }
            let words: Vec<&str> = cursor
                .rest()
                .iter()
                .take(40)
                .map(|it| it.folded.as_str())
                .collect();
            let (number, length) = english_number(&words)?;
            cursor.at += length;
            Some(number)
        }
        TokenKind::Han => chinese(cursor),
        TokenKind::Symbol if token.is("〇") || token.is("○") => chinese(cursor),
        _ => None,
    }
}

fn scaled(cursor: &mut Cursor<'_>, number: Number) -> Option<Number> {
    let mut number = number;
    if cursor.sees(&["分之"]) {
        return cursor
            .attempt(|c| {
                c.eat(&["分之"]);
                let numerator = plain(c)?;
                fraction_of(&numerator, &number)
            })
            .or(Some(number));
    }
    let mut is_dozen = false;
    while let Some((names, factor)) = SCALES.iter().find(|(names, _)| cursor.sees(names)) {
        // 打八折 begins with the same character as a dozen.
        if *factor == "12"
            && (is_dozen
                || cursor
                    .rest()
                    .get(1)
                    .is_some_and(|it| it.kind == TokenKind::Han && plain_digit(&it.folded)))
        {
            break;
        }
        is_dozen = *factor == "12";
        cursor.eat(names);
        number = product(&number, factor)?;
    }
    Some(number)
}

fn plain_digit(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    chinese_number(&characters).is_some()
}

fn digits(text: &str) -> Option<Number> {
    Number::parse(&text.replace(',', ""))
}

/// Reads `1e6`, `0x1F` and `0b101`.
fn scientific(text: &str) -> Option<Number> {
    for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] {
        if let Some(rest) = text.strip_prefix(prefix) {
            return i64::from_str_radix(rest, radix).ok().map(Number::from);
        }
    }
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: u32 = exponent.parse().ok().filter(|it| *it <= 300)?;
    let mantissa = digits(mantissa)?;
    compute(&format!("{mantissa} * 10^{exponent}"))
}

fn chinese(cursor: &mut Cursor<'_>) -> Option<Number> {
    let characters: Vec<char> = cursor
        .rest()
        .iter()
        .take(200)
        .map_while(|it| {
            it.folded
                .chars()
                .next()
                .filter(|_| it.folded.chars().count() == 1)
        })
        .collect();
    let (number, length) = chinese_number(&characters)?;
    cursor.at += length;
    scaled(cursor, number)
}

/// Reads a Roman numeral in capitals, of several letters.
fn roman(cursor: &mut Cursor<'_>) -> Option<Node> {
    let token = cursor.token()?;
    let is_roman = token.text.len() >= 2 && token.text.chars().all(|it| it.is_ascii_uppercase());
    if !is_roman {
        return None;
    }
    let value = roman_number(&token.text)?;
    cursor.at += 1;
    Some(Node::integer(i64::from(value)))
}

/// Reads a number with its sign in words: negative two, minus three, 負五.
pub(super) fn signed(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&["negative", "minus", "-", "负", "零下", "−", "–"]) {
        return match number(cursor)? {
            Node::Number(value) => compute(&format!("-({value})")).map(Node::Number),
            _ => None,
        };
    }
    number(cursor)
}

/// Whether a node is a part of something rather than a number of its own: a fraction or a
/// percentage.
pub(super) fn is_part(node: &Node) -> bool {
    match node {
        Node::Percent(_) => true,
        Node::Number(number) => !number.is_integer(),
        Node::Operation(Operator::Divide, ..) => true,
        _ => false,
    }
}
