//! Nouns that name a number by others: the sum of 3 and 5, 12 和 18 的最大公因數.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::exponents::ordinal;
use super::node::{Node, Operator};
use super::operations::{expression, unary};
use super::ranges::{
    counted_on, counted_on_in_chinese, divisor_of_all, extreme_of_list, extreme_of_list_in_chinese,
    nearest_prime_in_chinese,
};
use super::several::{chinese_named, chinese_several, english_several, item};

/// Reads a noun with what it is of.
pub(super) fn noun(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_word = cursor
        .token()
        .is_some_and(|it| it.kind == TokenKind::Word || matches!(it.folded.as_str(), "√" | "∛"));
    let english: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        extreme_of_list,
        counted_on,
        english_unary,
        english_several,
        divisor_of_all,
        gerund,
        called,
    ];
    let chinese: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        nearest_prime_in_chinese,
        extreme_of_list_in_chinese,
        counted_on_in_chinese,
        chinese_several,
        chinese_named,
        english_unary,
    ];
    cursor.nested(|c| {
        let found = if c.has_han {
            chinese.iter().find_map(|read| c.attempt(*read))
        } else {
            None
        };
        found.or_else(|| {
            let read = if is_word { english } else { &[] };
            read.iter().find_map(|read| c.attempt(*read))
        })
    })
}

/// Nouns and adverbs of one number: the square root of 16, twice 8, half of 3/4.
fn english_unary(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    if cursor.eat(&["twice", "double", "two times", "double of", "the double of"]) {
        return Some(scaled(unary(cursor)?, Operator::Multiply, 2));
    }
    if cursor.eat(&["thrice", "triple", "triple of", "treble", "three times"]) {
        return Some(scaled(unary(cursor)?, Operator::Multiply, 3));
    }
    if cursor.eat(&["quadruple", "quadruple of", "four times"]) {
        return Some(scaled(unary(cursor)?, Operator::Multiply, 4));
    }
    if cursor.eat(&["half of", "half", "one half of", "a half of"]) {
        return Some(scaled(unary(cursor)?, Operator::Divide, 2));
    }
    for (names, denominator) in [
        (["quarter of", "fourth of"], 4),
        (["third of", "one third of"], 3),
    ] {
        if cursor.previous().is_some_and(|it| it.is("the")) && cursor.eat(&names) {
            return Some(scaled(unary(cursor)?, Operator::Divide, denominator));
        }
    }
    if cursor.eat(&["√", "根号"]) {
        return Some(Node::Call(
            "squareRoot",
            vec![super::operations::postfix(cursor)?],
        ));
    }
    if cursor.eat(&["∛"]) {
        return Some(Node::Call(
            "cubeRoot",
            vec![super::operations::postfix(cursor)?],
        ));
    }
    if cursor.eat(&[
        "square root",
        "sqrt",
        "principal square root",
        "positive square root",
        "square-root",
        "root",
    ]) {
        return Some(Node::Call("squareRoot", vec![argument(cursor)?]));
    }
    if cursor.eat(&["cube root", "cbrt", "cubic root", "third root"]) {
        return Some(Node::Call("cubeRoot", vec![argument(cursor)?]));
    }
    if let Some(root) = cursor.attempt(|c| {
        let degree = ordinal(c)?;
        c.eat(&["root"]).then_some(())?;
        Some(Node::Call("root", vec![argument(c)?, degree]))
    }) {
        return Some(root);
    }
    if let Some(power) = cursor.attempt(|c| {
        let degree = ordinal(c)?;
        c.eat(&["power"]).then_some(())?;
        Some(Node::operation(Operator::Power, argument(c)?, degree))
    }) {
        return Some(power);
    }
    if let Some(prime) = cursor.attempt(|c| {
        let place = ordinal(c)?;
        c.eat(&["prime", "prime number"])
            .then(|| Node::Call("nthPrime", vec![place]))
    }) {
        return Some(prime);
    }
    if cursor.eat(&["square"]) {
        return Some(scaled(argument(cursor)?, Operator::Power, 2));
    }
    if cursor.eat(&["cube"]) {
        return Some(scaled(argument(cursor)?, Operator::Power, 3));
    }
    let named: &[(&[&str], &'static str)] = &[
        (&["factorial"], "factorial"),
        (
            &["absolute value", "absolute", "modulus", "magnitude"],
            "absolute",
        ),
        (
            &["reciprocal", "multiplicative inverse", "inverse"],
            "reciprocal",
        ),
        (
            &[
                "digit sum",
                "sum of the digits",
                "sum of all digits",
                "sum of all the digits",
                "sum of digits",
                "digits sum",
                "total of the digits",
                "cross sum",
            ],
            "digitSum",
        ),
        (
            &[
                "number of digits",
                "digit count",
                "count of digits",
                "count of the digits",
                "number of decimal digits",
            ],
            "digitCount",
        ),
        (
            &[
                "number of divisors",
                "number of factors",
                "number of positive divisors",
                "number of positive factors",
            ],
            "countDivisors",
        ),
        (
            &[
                "next prime after",
                "next prime number after",
                "first prime after",
                "first prime number after",
                "smallest prime above",
                "smallest prime greater than",
                "smallest prime number above",
                "smallest prime number greater than",
                "smallest prime larger than",
                "smallest prime bigger than",
                "smallest prime number larger than",
                "first prime above",
                "first prime greater than",
                "next prime above",
                "next largest prime after",
                "prime after",
                "prime comes after",
                "prime number comes after",
                "prime follows",
                "prime number follows",
                "prime comes next after",
                "prime right after",
                "prime number after",
                "prime that comes after",
                "prime following",
            ],
            "nextPrime",
        ),
        (
            &[
                "largest prime below",
                "largest prime number below",
                "largest prime less than",
                "largest prime number less than",
                "largest prime under",
                "largest prime number under",
                "largest prime smaller than",
                "largest prime number smaller than",
                "biggest prime below",
                "biggest prime under",
                "biggest prime less than",
                "greatest prime below",
                "greatest prime less than",
                "previous prime before",
                "last prime before",
                "prime before",
                "prime just before",
                "prime right before",
                "highest prime below",
                "highest prime under",
            ],
            "previousPrime",
        ),
    ];
    for (names, name) in named {
        if cursor.eat(names) {
            let argument = if name.starts_with("digit") {
                cursor.eat(&["of", "in", "of the number", "in the number"]);
                cursor.alone(item)?
            } else {
                argument(cursor)?
            };
            return Some(Node::Call(name, vec![argument]));
        }
    }
    for (names, place) in [
        (
            &[
                "last digit",
                "units digit",
                "unit digit",
                "ones digit",
                "final digit",
            ][..],
            1,
        ),
        (
            &["tens digit", "second to last digit", "second last digit"][..],
            2,
        ),
        (&["hundreds digit"][..], 3),
    ] {
        if cursor.eat(names) {
            cursor.eat(&["of", "in", "of the number", "in the number"]);
            let number = cursor.alone(item)?;
            return Some(Node::Call("digitAt", vec![number, Node::integer(place)]));
        }
    }
    if cursor.eat(&["opposite", "additive inverse", "negation"]) {
        return Some(Node::Negative(Box::new(argument(cursor)?)));
    }
    None
}

/// Reads what a noun is of.
fn argument(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_told = cursor.eat(&[
        "of",
        "in",
        "for",
        "of the number",
        "in the number",
        "of number",
    ]);
    let argument = unary(cursor)?;
    // The square root of 16 + 9 is read in two ways.
    let is_followed = cursor.token().is_some_and(|it| {
        it.kind == TokenKind::Symbol
            && matches!(it.folded.as_str(), "+" | "-" | "*" | "/" | "×" | "÷")
    }) && cursor
        .rest()
        .get(1)
        .is_some_and(|it| it.kind == TokenKind::Number);
    cursor.is_ambiguous |=
        is_told && is_followed && !cursor.previous().is_some_and(|it| it.is(")"));
    Some(argument)
}

pub(super) fn scaled(node: Node, operator: Operator, by: i64) -> Node {
    Node::operation(operator, node, Node::integer(by))
}

/// Reads two numbers of which one is divided by the other: 17 divided by 5, when 17 is divided by
/// 5, dividing 17 by 5.
pub(super) fn division(cursor: &mut Cursor<'_>) -> Option<(Node, Node)> {
    cursor.eat(&[
        "when",
        "if",
        "of",
        "you",
        "we",
        "i",
        "one",
        "in",
        "the division",
        "the division of",
        "the division :",
        "the number",
        "when you",
        "if you",
        "when i",
        "if i",
        "after",
        "from",
        "upon",
        "on",
        "by",
        "when we",
        "left over when",
        "left when",
    ]);
    cursor.eat(&["you", "i", "we"]);
    if cursor.eat(&["divide", "dividing", "split", "the number"]) || cursor.sees(&["(", "-"]) {
        // What is divided stands before "by".
    }
    let dividend = unary(cursor)?;
    cursor.eat(&["is", "gets", "are", "was"]);
    if !cursor.eat(&[
        "divided by",
        "by",
        "/",
        "÷",
        "over",
        "and",
        "mod",
        "divided into",
    ]) {
        return None;
    }
    let divisor = unary(cursor)?;
    Some((dividend, divisor))
}

/// Reads `dividing 84 by 7`, `adding 3 and 5`, `multiplying 6 by 7`, `subtracting 4 from 9`.
fn gerund(cursor: &mut Cursor<'_>) -> Option<Node> {
    let operator = if cursor.eat(&["dividing"]) {
        Operator::Divide
    } else if cursor.eat(&["adding", "adding up", "summing", "summing up"]) {
        Operator::Add
    } else if cursor.eat(&["multiplying"]) {
        Operator::Multiply
    } else if cursor.eat(&["subtracting", "taking away", "taking", "deducting"]) {
        Operator::Subtract
    } else if cursor.eat(&["squaring"]) {
        return Some(scaled(unary(cursor)?, Operator::Power, 2));
    } else if cursor.eat(&["doubling"]) {
        return Some(scaled(unary(cursor)?, Operator::Multiply, 2));
    } else {
        return None;
    };
    let first = unary(cursor)?;
    match operator {
        Operator::Divide => cursor.eat(&["by"]).then_some(())?,
        Operator::Multiply => cursor.eat(&["by", "and", "with"]).then_some(())?,
        Operator::Add => cursor.eat(&["to", "and"]).then_some(())?,
        _ => {
            cursor.eat(&["from", "away from"]).then_some(())?;
            return Some(Node::operation(operator, unary(cursor)?, first));
        }
    }
    Some(Node::operation(operator, first, unary(cursor)?))
}

/// Reads a function as it is called: gcd(12, 18), sqrt(2), max(3, 5).
fn called(cursor: &mut Cursor<'_>) -> Option<Node> {
    let names: &[(&[&str], &'static str)] = &[
        (&["gcd", "hcf", "gcf"], "greatestCommonDivisor"),
        (&["lcm"], "leastCommonMultiple"),
        (&["max", "maximum"], "maximum"),
        (&["min", "minimum"], "minimum"),
        (&["sum"], "sum"),
        (&["average", "avg", "mean"], "average"),
        (&["median"], "median"),
        (&["sqrt"], "squareRoot"),
        (&["cbrt"], "cubeRoot"),
        (&["abs"], "absolute"),
        (&["factorial"], "factorial"),
        (&["mod", "remainder"], "remainder"),
    ];
    let name = names
        .iter()
        .find_map(|(calls, name)| cursor.eat(calls).then_some(*name))?;
    if !cursor.eat(&["("]) {
        return None;
    }
    let mut arguments = vec![expression(cursor)?];
    while cursor.eat(&[",", "、", ";"]) {
        arguments.push(expression(cursor)?);
    }
    let is_unary = matches!(name, "squareRoot" | "cubeRoot" | "absolute" | "factorial");
    let fits = match name {
        "remainder" => arguments.len() == 2,
        _ => !is_unary || arguments.len() == 1,
    };
    (cursor.eat(&[")"]) && fits).then_some(Node::Call(name, arguments))
}
