//! Nouns that make one number of several: the sum of 3 and 5, 12 和 18 的最大公因數.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::lists;
use super::node::{Node, Operator};
use super::nouns::division;
use super::numerals;
use super::operations::{expression, unary};

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
        &[
            "平均",
            "平均数",
            "平均值",
            "算术平均数",
            "算术平均",
            "平均分数",
            "平均分",
            "平均成绩",
        ],
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

/// Reads 第 10 個質數, and a Chinese noun of several numbers before them: 平均數：3、8.
pub(super) fn chinese_named(cursor: &mut Cursor<'_>) -> Option<Node> {
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

/// Reads `the sum of 3, 5 and 9`, `the difference between 9 and 4`.
pub(super) fn english_several(cursor: &mut Cursor<'_>) -> Option<Node> {
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

/// Reads several numbers and the Chinese noun behind them: 24、36、60 三個數的最大公因數.
pub(super) fn chinese_several(cursor: &mut Cursor<'_>) -> Option<Node> {
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
