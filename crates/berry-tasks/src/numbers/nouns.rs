//! Nouns that name a number by others: the sum of 3 and 5, 12 和 18 的最大公因數.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::operations::{expression, ordinal, unary};
use super::{lists, numerals};

/// What a noun makes of several numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Several {
    Function(&'static str),
    Difference,
    Quotient,
    Remainder,
}

use Several::{Difference, Function, Quotient, Remainder};

/// English nouns of several numbers.
const SEVERAL: &[(&[&str], Several)] = &[
    (
        &["sum", "total", "sum total", "grand total"],
        Function("sum"),
    ),
    (&["product"], Function("product")),
    (&["difference"], Difference),
    (&["quotient", "ratio"], Quotient),
    (&["remainder"], Remainder),
    (
        &[
            "greatest common divisor",
            "greatest common factor",
            "highest common factor",
            "highest common divisor",
            "largest common divisor",
            "largest common factor",
            "biggest common divisor",
            "biggest common factor",
            "gcd",
            "hcf",
            "gcf",
        ],
        Function("greatestCommonDivisor"),
    ),
    (
        &[
            "least common multiple",
            "lowest common multiple",
            "smallest common multiple",
            "lcm",
            "least common denominator",
            "lowest common denominator",
        ],
        Function("leastCommonMultiple"),
    ),
    (
        &[
            "average",
            "mean",
            "arithmetic mean",
            "average value",
            "mean value",
        ],
        Function("average"),
    ),
    (&["median", "median value"], Function("median")),
    (&["mode", "modes"], Function("modes")),
    (&["range"], Function("range")),
    (
        &[
            "maximum", "max", "largest", "biggest", "greatest", "highest",
        ],
        Function("maximum"),
    ),
    (
        &["minimum", "min", "smallest", "lowest", "least"],
        Function("minimum"),
    ),
];

/// Chinese nouns of several numbers, behind them.
const SEVERAL_BEHIND: &[(&[&str], Several)] = &[
    (&["和", "总和", "加总", "和数"], Function("sum")),
    (&["积", "乘积"], Function("product")),
    (&["差", "差值", "差距"], Difference),
    (&["商"], Quotient),
    (
        &["最大公因数", "最大公约数", "最大公因子"],
        Function("greatestCommonDivisor"),
    ),
    (&["最小公倍数"], Function("leastCommonMultiple")),
    (
        &["平均", "平均数", "平均值", "算术平均数", "算术平均"],
        Function("average"),
    ),
    (&["中位数", "中数"], Function("median")),
    (&["众数"], Function("modes")),
    (&["全距"], Function("range")),
    (
        &["最大值", "最大数", "最大的数", "最大者"],
        Function("maximum"),
    ),
    (
        &["最小值", "最小数", "最小的数", "最小者"],
        Function("minimum"),
    ),
];

fn join(several: Several, is_between: bool, items: Vec<Node>) -> Option<Node> {
    let pair = |items: Vec<Node>| -> Option<(Node, Node)> {
        let [first, second] = <[Node; 2]>::try_from(items).ok()?;
        Some((first, second))
    };
    Some(match several {
        Function("sum") => {
            let mut items = items.into_iter();
            let first = items.next()?;
            items.fold(first, |sum, it| Node::operation(Operator::Add, sum, it))
        }
        Function("product") => {
            let mut items = items.into_iter();
            let first = items.next()?;
            items.fold(first, |product, it| {
                Node::operation(Operator::Multiply, product, it)
            })
        }
        Function(name) => Node::Call(name, items),
        Difference => {
            let (first, second) = pair(items)?;
            let difference = Node::operation(Operator::Subtract, first, second);
            if is_between {
                Node::Call("absolute", vec![difference])
            } else {
                difference
            }
        }
        Quotient => {
            let (first, second) = pair(items)?;
            Node::operation(Operator::Divide, first, second)
        }
        Remainder => {
            let (first, second) = pair(items)?;
            Node::Call("remainder", vec![first, second])
        }
    })
}

/// Reads a noun with what it is of.
pub(super) fn noun(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.nested(|c| {
        let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
            extreme_of_list,
            counted_on,
            chinese_several,
            chinese_named,
            divisor_of_all,
            english_unary,
            english_several,
            gerund,
            called,
        ];
        read.iter().find_map(|read| c.attempt(*read))
    })
}

/// Reads `the largest prime factor of 84`, 84 最大的質因數.
fn extreme_of_list(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let extreme = |c: &mut Cursor<'_>| {
        if c.eat(&[
            "largest",
            "biggest",
            "greatest",
            "highest",
            "最大的",
            "最大",
        ]) {
            Some("maximum")
        } else if c.eat(&["smallest", "least", "lowest", "最小的", "最小"]) {
            Some("minimum")
        } else {
            None
        }
    };
    if let Some(name) = extreme(cursor) {
        let list = if cursor.eat(&["prime factor of", "prime divisor of", "prime factor in"]) {
            "primeFactors"
        } else if cursor.eat(&["divisor of", "factor of"]) {
            "divisors"
        } else {
            return None;
        };
        let list = Node::Call(list, vec![unary(cursor)?]);
        return Some(Node::Call(name, vec![list]));
    }
    let number = numerals::number(cursor)?;
    cursor.eat(&["的"]);
    let name = extreme(cursor)?;
    cursor
        .eat(&["质因数", "素因数", "质因子"])
        .then(|| Node::Call(name, vec![Node::Call("primeFactors", vec![number])]))
}

/// Reads the sum of all integers from one to another: 1 到 100 的總和, the sum of the numbers from 1
/// to 100.
fn counted_on(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_sum = cursor.eat(&[
        "the sum of all numbers from",
        "the sum of the numbers from",
        "the sum of all integers from",
        "the sum of the integers from",
        "the sum of numbers from",
        "sum of all numbers from",
        "sum of the numbers from",
        "sum of all integers from",
        "sum of the integers from",
        "sum of numbers from",
        "sum of integers from",
        "the sum of integers from",
        "sum of all the numbers from",
        "the sum of all the numbers from",
        "the sum of all whole numbers from",
        "sum of all whole numbers from",
        "the sum of the whole numbers from",
        "sum of the whole numbers from",
        "the sum of the natural numbers from",
        "sum of the natural numbers from",
        "sum of natural numbers from",
        "sum of all the integers from",
        "the sum of all the integers from",
        "all the numbers from",
        "all numbers from",
        "all the integers from",
        "all integers from",
        "the numbers from",
        "the sum from",
    ]);
    if is_sum {
        let asks_for_sum = cursor.tokens[..cursor.at]
            .iter()
            .any(|it| matches!(it.folded.as_str(), "sum" | "add" | "total"));
        let first = numerals::signed(cursor)?;
        cursor.eat(&["to", "up to", "through"]).then_some(())?;
        let last = numerals::signed(cursor)?;
        cursor.eat(&["inclusive", "together", "up"]);
        return asks_for_sum.then(|| sum_between(first, last));
    }
    cursor.eat(&["从", "由"]);
    let first = numerals::number(cursor)?;
    if cursor.eat(&["加到", "一直加到", "连续加到", "累加到"]) {
        let last = numerals::number(cursor)?;
        cursor.eat(&["的总和", "的和"]);
        return Some(sum_between(first, last));
    }
    cursor.eat(&["到", "至"]).then_some(())?;
    let last = numerals::number(cursor)?;
    cursor
        .eat(&[
            "的总和",
            "的和",
            "所有整数的和",
            "所有整数的总和",
            "的整数和",
            "的所有整数之和",
            "的所有整数的和",
            "的所有数的和",
            "的连加",
            "全部加起来",
            "所有整数之和",
            "的整数总和",
            "之和",
            "的自然数之和",
            "的自然数的和",
            "加起来",
            "的所有整数总和",
            "的数字总和",
            "的所有整数加起来",
        ])
        .then(|| sum_between(first, last))
}

/// The sum of the integers from one to another is the product of their mean and their number.
fn sum_between(first: Node, last: Node) -> Node {
    let ends = Node::operation(Operator::Add, first.clone(), last.clone());
    let width = Node::operation(Operator::Subtract, last, first);
    let count = Node::operation(Operator::Add, width, Node::integer(1));
    let twice = Node::operation(Operator::Multiply, ends, count);
    Node::operation(Operator::Divide, twice, Node::integer(2))
}

/// Reads 第 10 個質數, and a Chinese noun of several numbers before them: 平均數：3、8.
fn chinese_named(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&["第"]) {
        let place = numerals::number(cursor)?;
        return cursor
            .eat(&["个质数", "个素数"])
            .then(|| Node::Call("nthPrime", vec![place]));
    }
    let several = SEVERAL_BEHIND
        .iter()
        .find_map(|(names, several)| cursor.eat(names).then_some(*several))?;
    cursor.eat(&[":", "是", "为"]).then_some(())?;
    let items = chinese_items(cursor)?;
    join(several, several == Difference, items)
}

/// Reads `the largest number that divides both 252 and 198`, `the smallest number divisible by 4
/// and 6`.
fn divisor_of_all(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let is_largest = cursor.eat(&["largest", "biggest", "greatest", "highest"]);
    let is_smallest = !is_largest && cursor.eat(&["smallest", "least", "lowest"]);
    if !is_largest && !is_smallest {
        return None;
    }
    cursor.eat(&["positive", "whole", "positive whole"]);
    cursor.eat(&["number", "integer"]).then_some(())?;
    cursor.eat(&["that", "which"]);
    cursor.eat(&["is", "can be", "evenly"]);
    let name = if is_largest
        && cursor.eat(&[
            "divides",
            "goes into",
            "divides evenly into",
            "goes evenly into",
            "evenly divides",
        ]) {
        "greatestCommonDivisor"
    } else if is_smallest
        && cursor.eat(&[
            "divisible by",
            "a multiple of",
            "divided by",
            "evenly divisible by",
        ])
    {
        "leastCommonMultiple"
    } else {
        return None;
    };
    cursor.eat(&[
        "both",
        "all of",
        "each of",
        "both of",
        "all",
        "all the numbers",
    ]);
    let items = items(cursor)?;
    cursor.eat(&[
        "evenly",
        "without remainder",
        "exactly",
        "without a remainder",
    ]);
    Some(Node::Call(name, items))
}

/// Reads `the sum of 3, 5 and 9`, `the difference between 9 and 4`.
fn english_several(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let several = several_noun(cursor)?;
    cursor.eat(&["number", "numbers", "value", "one"]);
    if several == Quotient
        && let Some((dividend, divisor)) = cursor.attempt(|c| {
            c.sees(&["when", "if", "you get when", "of dividing", "from dividing"])
                .then_some(())?;
            division(c)
        })
    {
        return Some(Node::operation(Operator::Divide, dividend, divisor));
    }
    let is_between = cursor.eat(&["between"]);
    if !is_between
        && !cursor.eat(&[
            "of",
            "for",
            "from",
            "among",
            ":",
            "of the numbers",
            "of numbers",
            "of these numbers",
            "of these numbers:",
            "of these:",
            "of the following",
            "of the following numbers",
            "of the list",
            "of:",
        ])
    {
        // gcd 12, 18 and the like go without a preposition.
        let is_short = cursor.previous().is_some_and(|it| {
            matches!(
                it.folded.as_str(),
                "gcd"
                    | "lcm"
                    | "hcf"
                    | "gcf"
                    | "mean"
                    | "average"
                    | "median"
                    | "max"
                    | "min"
                    | "mode"
            )
        });
        if !is_short || cursor.sees(&["("]) {
            return None;
        }
    }
    cursor.eat(&[":", "the numbers", "numbers", "the following numbers"]);
    cursor.eat(&[":"]);
    if let Function(name) = several
        && let Some(list) = cursor.attempt(lists::list)
    {
        return Some(Node::Call(name, vec![list]));
    }
    if several == Remainder {
        return cursor
            .attempt(division)
            .map(|(a, b)| Node::Call("remainder", vec![a, b]));
    }
    if let Some(items) = cursor.attempt(items) {
        if is_ambiguous(cursor, &items) {
            return None;
        }
        return join(several, is_between, items);
    }
    // The sum of 2 + 3.
    let whole = expression(cursor)?;
    let fits = matches!(
        (&whole, several),
        (Node::Operation(Operator::Add, ..), Function("sum"))
            | (Node::Operation(Operator::Multiply, ..), Function("product"))
            | (Node::Operation(Operator::Subtract, ..), Difference)
            | (Node::Operation(Operator::Divide, ..), Quotient)
    );
    fits.then_some(whole)
}

fn several_noun(cursor: &mut Cursor<'_>) -> Option<Several> {
    SEVERAL
        .iter()
        .find_map(|(names, several)| cursor.eat(names).then_some(*several))
}

/// Whether what follows a list may belong to its last item or to all of it.
fn is_ambiguous(cursor: &mut Cursor<'_>, items: &[Node]) -> bool {
    let ends_in_power = cursor
        .previous()
        .is_some_and(|it| it.is("squared") || it.is("cubed"));
    let is_power = |node: &Node| matches!(node, Node::Operation(Operator::Power, ..));
    items.len() > 1
        && (ends_in_power && !items.first().is_some_and(is_power) || cursor.sees(&["times"]))
}

/// Reads two numbers or more.
pub(super) fn items(cursor: &mut Cursor<'_>) -> Option<Vec<Node>> {
    let mut items = vec![item(cursor)?];
    loop {
        let next = cursor.attempt(|c| {
            let is_separated = separator(c);
            let is_next = is_separated
                || c.token().is_some_and(|it| it.kind == TokenKind::Number)
                    && c.previous().is_some_and(|it| it.kind == TokenKind::Number);
            if !is_next {
                return None;
            }
            item(c)
        });
        match next {
            Some(next) => items.push(next),
            None => break,
        }
    }
    (items.len() > 1).then_some(items)
}

/// Takes what stands between the items of a list.
pub(super) fn separator(cursor: &mut Cursor<'_>) -> bool {
    let is_mark = cursor.eat(&[",", "、", ";", "&"]);
    let is_word = cursor.eat(&[
        "and", "or", "or is it", "with", "to", "vs", "versus", "和", "与", "跟", "及", "以及",
        "还是", "或", "或者", "或是", "还有", "同", "对", "vs.",
    ]);
    if is_word {
        cursor.eat(&["the number"]);
    }
    is_mark || is_word
}

/// Reads an item of a list: an operand with what is written, not said, around it.
pub(super) fn item(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut left = unary(cursor)?;
    loop {
        let next = cursor.attempt(|c| {
            let is_sign = c.token().is_some_and(|it| it.kind == TokenKind::Symbol);
            if !is_sign {
                return None;
            }
            let operator = if c.eat(&["+"]) {
                Operator::Add
            } else if c.eat(&["-", "−"]) {
                Operator::Subtract
            } else if c.eat(&["*", "×"]) {
                Operator::Multiply
            } else if c.eat(&["/", "÷"]) {
                Operator::Divide
            } else {
                return None;
            };
            Some((operator, unary(c)?))
        });
        let Some((operator, right)) = next else {
            return Some(left);
        };
        left = with_precedence(operator, left, right);
    }
}

/// Joins an operand to what was read from the left, where products bind closer than sums.
fn with_precedence(operator: Operator, left: Node, right: Node) -> Node {
    let is_product = matches!(operator, Operator::Multiply | Operator::Divide);
    match left {
        Node::Operation(outer @ (Operator::Add | Operator::Subtract), first, second)
            if is_product =>
        {
            let inner = with_precedence(operator, *second, right);
            Node::Operation(outer, first, Box::new(inner))
        }
        left => Node::operation(operator, left, right),
    }
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

fn scaled(node: Node, operator: Operator, by: i64) -> Node {
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
    let dividend = item_before_division(cursor)?;
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

fn item_before_division(cursor: &mut Cursor<'_>) -> Option<Node> {
    unary(cursor)
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
    (cursor.eat(&[")"]) && fits).then(|| Node::Call(name, arguments))
}

/// Reads several numbers and the Chinese noun behind them: 24、36、60 三個數的最大公因數.
fn chinese_several(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !has_chinese_noun(cursor) {
        return None;
    }
    cursor.eat(&[
        "数列",
        "数据",
        "一组数",
        "一组数据",
        "这组数",
        "数字",
        "下列数字",
        "下列各数",
        "以下数字",
    ]);
    cursor.eat(&[":"]);
    let items = chinese_items(cursor)?;
    cursor.eat(&[","]);
    let is_counted = cursor.attempt(|c| {
        c.eat(&["这", "这些", "以上", "上述"]);
        if !c.sees(&["数"]) {
            numerals::plain(c)?;
        }
        c.eat(&["个数", "个数字", "数", "个数值", "者"])
            .then_some(())
    });
    let _ = is_counted;
    cursor.eat(&["这些数", "这些数字", "之间", "两者", "这组数", "这组数据"]);
    cursor.eat(&["的", "之"]);
    let several = SEVERAL_BEHIND
        .iter()
        .find_map(|(names, several)| cursor.eat(names).then_some(*several))?;
    join(several, several == Difference, items)
}

/// Whether a Chinese noun of several numbers stands further on, which is cheap to see.
fn has_chinese_noun(cursor: &mut Cursor<'_>) -> bool {
    const LAST: &[&str] = &[
        "和", "积", "差", "商", "数", "均", "值", "总", "距", "子", "者",
    ];
    cursor.depth_allows_lists()
        && cursor
            .rest()
            .iter()
            .any(|it| it.kind == TokenKind::Han && LAST.contains(&it.folded.as_str()))
}

/// Reads two numbers or more, none of which is itself named by several.
fn chinese_items(cursor: &mut Cursor<'_>) -> Option<Vec<Node>> {
    cursor.without_lists(items)
}

/// Reads what is said behind a number in Chinese: 的平方, 的三成, 打八折, 的 3 倍.
pub(super) fn chinese_suffix(cursor: &mut Cursor<'_>, operand: &Node) -> Option<Node> {
    if !cursor.token().is_some_and(|it| {
        it.kind == TokenKind::Han || it.kind == TokenKind::Number && cursor.rest().len() > 1
    }) {
        return None;
    }
    if let Some(discount) = cursor.attempt(|c| {
        c.eat(&[",", "的", "商品", "的商品"]);
        numerals::discount(c)
    }) {
        cursor.eat(&[
            "后",
            "以后",
            "之后",
            "出售",
            "的价格",
            "后的价格",
            "后的售价",
            "后的价钱",
        ]);
        return Some(Node::operation(
            Operator::Multiply,
            operand.clone(),
            discount,
        ));
    }
    let is_possessed = cursor.eat(&["的", "之"]);
    let operand = operand.clone();
    if let Some(power) = cursor.attempt(|c| {
        let exponent = numerals::signed(c)?;
        if c.eat(&["次方根"]) {
            return Some(Node::Call("root", vec![operand.clone(), exponent]));
        }
        c.eat(&["次方", "次幂", "次"])
            .then(|| Node::operation(Operator::Power, operand.clone(), exponent))
    }) {
        return Some(power);
    }
    if cursor.eat(&["平方根", "算术平方根", "开平方", "开根号", "开平方根"]) {
        return Some(Node::Call("squareRoot", vec![operand]));
    }
    if cursor.eat(&["立方根", "开立方"]) {
        return Some(Node::Call("cubeRoot", vec![operand]));
    }
    if cursor.eat(&["平方"]) && !cursor.sees(&["公", "米", "和"]) {
        return Some(scaled(operand, Operator::Power, 2));
    }
    if cursor.eat(&["立方"]) && !cursor.sees(&["公", "米"]) {
        return Some(scaled(operand, Operator::Power, 3));
    }
    if cursor.eat(&["加倍", "翻倍", "翻一倍", "两倍", "双倍"]) {
        return Some(scaled(operand, Operator::Multiply, 2));
    }
    if cursor.eat(&["减半"]) {
        return Some(scaled(operand, Operator::Divide, 2));
    }
    let named: &[(&[&str], &'static str)] = &[
        (&["阶乘"], "factorial"),
        (&["绝对值"], "absolute"),
        (&["倒数"], "reciprocal"),
        (
            &[
                "因数个数",
                "因数的个数",
                "正因数个数",
                "正因数的个数",
                "约数个数",
                "约数的个数",
                "因数数量",
            ],
            "countDivisors",
        ),
    ];
    for (names, name) in named {
        if cursor.eat(names) {
            return Some(Node::Call(name, vec![operand]));
        }
    }
    if !cursor.is_right
        && let Some(digits) = digits_of(cursor, &operand, is_possessed)
    {
        return Some(digits);
    }
    if cursor.eat(&["相反数"]) {
        return Some(Node::Negative(Box::new(operand)));
    }
    if !is_possessed {
        return None;
    }
    // 的三分之一, 的 30%, 的三成, 的 3 倍, 的一半.
    let factor = numerals::number(cursor)?;
    let is_times = cursor.eat(&["倍"]);
    if !is_times
        && !numerals::is_part(&factor)
        && !matches!(factor, Node::Number(_) if is_unit_part(cursor))
    {
        return None;
    }
    Some(Node::operation(Operator::Multiply, operand, factor))
}

/// Reads what is said of the digits of a number: 的各位數字之和, 的個位數字.
pub(super) fn digits_behind(cursor: &mut Cursor<'_>, operand: &Node) -> Option<Node> {
    let is_possessed = cursor.eat(&["的", "之"]);
    digits_of(cursor, operand, is_possessed)
}

fn digits_of(cursor: &mut Cursor<'_>, operand: &Node, is_possessed: bool) -> Option<Node> {
    let named: &[(&[&str], &'static str)] = &[
        (
            &[
                "各位数字之和",
                "各位数字的和",
                "各位数字和",
                "数字和",
                "各位数之和",
                "各位数的和",
                "各位数字的总和",
                "各位数字总和",
                "每位数字之和",
                "每一位数字之和",
                "每一位数字的和",
                "所有数字之和",
                "各个数字之和",
                "各个位数之和",
                "每一位数字加起来",
                "各位数字加起来",
                "每一位数加起来",
                "每位数字加起来",
                "每位数字的和",
                "数字之和",
                "各数字之和",
                "各数字的和",
                "各位数字相加",
                "每一位数字相加",
                "各位数相加",
            ],
            "digitSum",
        ),
        (&["位数", "总位数"], "digitCount"),
    ];
    for (names, name) in named {
        if cursor.eat(names) {
            return Some(Node::Call(name, vec![operand.clone()]));
        }
    }
    for (names, place) in [
        (
            &[
                "个位数字",
                "个位数",
                "个位",
                "末位数字",
                "末位数",
                "末位",
                "最后一位数字",
                "最后一位数",
                "最后一位",
                "尾数",
            ][..],
            1,
        ),
        (&["十位数字", "十位数", "十位"][..], 2),
        (&["百位数字", "百位数", "百位"][..], 3),
        (&["千位数字", "千位数", "千位"][..], 4),
    ] {
        if (is_possessed || !matches!(operand, Node::Number(_))) && cursor.eat(names) {
            return Some(Node::Call(
                "digitAt",
                vec![operand.clone(), Node::integer(place)],
            ));
        }
    }
    None
}

/// Whether the part that was just read is a whole one, as 十成 and 百分之百 are.
fn is_unit_part(cursor: &Cursor<'_>) -> bool {
    cursor
        .previous()
        .is_some_and(|it| it.is("成") || it.is("折"))
}
