//! Things to do one after the other: take 15, double it, add 6, then divide by 4.

use super::cursor::Cursor;
use super::exponents::exponent;
use super::node::{Node, Operator};
use super::operations::{expression, term, unary};
use super::{frames, several, suffixes};

/// Reads an expression or a command, and what is done with its value then.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut value = first(cursor)?;
    while !cursor.is_at_end() {
        match cursor.attempt(|c| next(c, &value)) {
            Some(after) => value = after,
            None => break,
        }
    }
    Some(value)
}

/// Reads the first step.
fn first(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .attempt(|c| command(c, None))
        .or_else(|| cursor.attempt(expression))
}

/// Reads a further step, which works on the value so far.
pub(super) fn next(cursor: &mut Cursor<'_>, value: &Node) -> Option<Node> {
    let mut is_separated = false;
    while cursor.eat(&[
        ",",
        ";",
        ".",
        "then",
        "and then",
        "and",
        "next",
        "after that",
        "afterwards",
        "finally",
        "and finally",
        "now",
        "lastly",
        "after which",
        "subsequently",
        "before",
        "再",
        "然后",
        "然后再",
        "接着",
        "接着再",
        "之后",
        "最后",
        "最后再",
        "并",
        "而后",
        "后",
        "先",
        "再把",
        "再将",
        "把",
        "将",
        "i",
        "you",
        "we",
        "。",
        "继续",
        "其次",
    ]) {
        is_separated = true;
    }
    // "Before" would turn the order around.
    if cursor.previous().is_some_and(|it| it.is("before")) {
        return None;
    }
    cursor.running = Some(value.clone());
    let found = cursor
        .attempt(|c| applied(c, value))
        .or_else(|| cursor.attempt(|c| command(c, Some(value))))
        .or_else(|| {
            cursor.attempt(|c| {
                c.eat(&[
                    "take",
                    "find",
                    "calculate",
                    "compute",
                    "what is",
                    "求",
                    "计算",
                    "取",
                ]);
                let start = c.at;
                let node = expression(c)?;
                let mentions = c.tokens[start..c.at].iter().any(|it| {
                    matches!(
                        it.folded.as_str(),
                        "it" | "that" | "this" | "result" | "它" | "果"
                    )
                });
                mentions.then_some(node)
            })
        });
    cursor.running = None;
    let found = found?;
    is_separated.then_some(found)
}

/// Reads a step that nothing separates from what comes before.
pub(super) fn step(cursor: &mut Cursor<'_>, value: &Node) -> Option<Node> {
    cursor.running = Some(value.clone());
    let found = cursor
        .attempt(|c| applied(c, value))
        .or_else(|| cursor.attempt(|c| command(c, Some(value))));
    cursor.running = None;
    found
}

/// Reads an operator and what comes behind it: plus 3, multiplied by two, 再乘以五.
fn applied(cursor: &mut Cursor<'_>, value: &Node) -> Option<Node> {
    cursor.eat(&[
        "it",
        "that",
        "the result",
        "the whole",
        "the whole thing",
        "all",
        "结果",
        "所得结果",
        "所得的结果",
        "它",
        "这个结果",
    ]);
    let operators: &[(&[&str], Operator)] = &[
        (
            &["plus", "+", "increased by", "加", "加上", "多加"],
            Operator::Add,
        ),
        (
            &[
                "minus",
                "-",
                "less",
                "reduced by",
                "decreased by",
                "diminished by",
                "减",
                "减去",
                "减掉",
                "扣掉",
                "扣除",
            ],
            Operator::Subtract,
        ),
        (
            &[
                "times",
                "multiplied by",
                "*",
                "×",
                "multiply by",
                "multiply with",
                "乘",
                "乘以",
                "乘上",
            ],
            Operator::Multiply,
        ),
        (
            &["divided by", "divide by", "over", "/", "÷", "除以"],
            Operator::Divide,
        ),
        (&["mod", "modulo"], Operator::Remainder),
    ];
    for (names, operator) in operators {
        if cursor.eat(names) {
            let operand = match operator {
                Operator::Add | Operator::Subtract => term(cursor)?,
                _ => unary(cursor)?,
            };
            return Some(Node::operation(*operator, value.clone(), operand));
        }
    }
    if cursor.eat(&["squared", "and squared", "平方"]) {
        return Some(with(value, Operator::Power, 2));
    }
    if cursor.eat(&["cubed", "立方"]) {
        return Some(with(value, Operator::Power, 3));
    }
    if cursor.eat(&["doubled", "加倍", "翻倍"]) {
        return Some(with(value, Operator::Multiply, 2));
    }
    if cursor.eat(&["halved", "减半", "除以二"]) {
        return Some(with(value, Operator::Divide, 2));
    }
    cursor.attempt(|c| suffixes::chinese_suffix(c, value))
}

fn with(value: &Node, operator: Operator, by: i64) -> Node {
    Node::operation(operator, value.clone(), Node::integer(by))
}

/// Reads a command; one that names only what is to be added, and so on, works on the value so far.
fn command(cursor: &mut Cursor<'_>, value: Option<&Node>) -> Option<Node> {
    let node = verb(cursor, value)?;
    if value.is_none() {
        cursor.is_strong = true;
    }
    Some(node)
}

fn verb(cursor: &mut Cursor<'_>, value: Option<&Node>) -> Option<Node> {
    if cursor.eat(&[
        "add",
        "add up",
        "add together",
        "sum",
        "sum up",
        "adding",
        "total",
        "add the numbers",
        "add up the numbers",
        "plus",
    ]) {
        return addition(cursor, value);
    }
    if cursor.eat(&["subtract", "deduct", "take away", "subtracting", "remove"]) {
        return subtraction(cursor, value);
    }
    if cursor.eat(&["multiply", "multiplying", "multiply together"]) {
        return multiplication(cursor, value);
    }
    if cursor.eat(&["divide", "dividing", "split"]) {
        let dividend = operand_or(cursor, value, &["by", "into"])?;
        if cursor.eat(&["by"]) {
            let divisor = unary(cursor)?;
            return Some(remainder_or(cursor, dividend, divisor));
        }
        return None;
    }
    let scales: &[(&[&str], Operator, i64)] = &[
        (&["double", "doubling"], Operator::Multiply, 2),
        (&["triple", "tripling", "treble"], Operator::Multiply, 3),
        (&["quadruple"], Operator::Multiply, 4),
        (&["halve", "halving"], Operator::Divide, 2),
        (&["square", "squaring"], Operator::Power, 2),
        (&["cube", "cubing"], Operator::Power, 3),
    ];
    for (names, operator, by) in scales {
        if cursor.eat(names) {
            if cursor.sees(&["root"]) {
                return None;
            }
            let operand = match cursor.attempt(unary) {
                Some(operand) => operand,
                None => value?.clone(),
            };
            return Some(Node::operation(*operator, operand, Node::integer(*by)));
        }
    }
    if cursor.eat(&["raise", "raising"]) {
        let base = operand_or(cursor, value, &["to"])?;
        // The operand may have taken its exponent already.
        if let Node::Operation(Operator::Power, ..) = base {
            return Some(base);
        }
        let exponent = exponent(cursor)?;
        return Some(Node::operation(Operator::Power, base, exponent));
    }
    for (names, operator) in [
        (&["increase", "raise", "增加"][..], Operator::Add),
        (
            &["decrease", "reduce", "lower", "减少"][..],
            Operator::Subtract,
        ),
    ] {
        if cursor.eat(names) {
            let base = operand_or(cursor, value, &["by"])?;
            cursor.eat(&["by"]).then_some(())?;
            let change = term(cursor)?;
            return Some(Node::operation(operator, base, change));
        }
    }
    if cursor.eat(&[
        "have",
        "take",
        "start with",
        "begin with",
        "start from",
        "pick",
        "choose",
        "start at",
        "starting with",
        "starting from",
        "take the number",
        "start with the number",
        "begin with the number",
        "beginning with",
        "with",
        "从",
        "由",
    ]) {
        return taken(cursor);
    }
    None
}

/// Reads `take 15`, `take 5 from 12`, 從 12 減去 5.
fn taken(cursor: &mut Cursor<'_>) -> Option<Node> {
    let amount = expression(cursor)?;
    cursor.eat(&["away"]);
    if cursor.eat(&["from", "away from", "out of"]) {
        let base = unary(cursor)?;
        return Some(Node::operation(Operator::Subtract, base, amount));
    }
    if cursor.eat(&["里", "里面", "中", "当中", "开始"]) {
        cursor.eat(&[",", "减去", "减", "扣掉", "拿走", "扣除", "减掉"]);
        let is_less = cursor
            .previous()
            .is_some_and(|it| matches!(it.folded.as_str(), "去" | "减" | "掉" | "走" | "除"));
        if is_less {
            let less = term(cursor)?;
            return Some(Node::operation(Operator::Subtract, amount, less));
        }
    }
    Some(amount)
}

fn addition(cursor: &mut Cursor<'_>, value: Option<&Node>) -> Option<Node> {
    if cursor.eat(&[
        "the digits of",
        "all the digits of",
        "all digits of",
        "the digits in",
        "up the digits of",
        "up all the digits of",
        "together the digits of",
    ]) {
        return Some(Node::Call("digitSum", vec![unary(cursor)?]));
    }
    cursor.eat(&["together", "up"]);
    cursor.eat(&[
        "the numbers",
        "these",
        "these numbers",
        "the following",
        "the following numbers",
    ]);
    cursor.eat(&[":"]);
    let first = term(cursor)?;
    if cursor.eat(&["to", "onto"]) {
        let base = term(cursor)?;
        return Some(Node::operation(Operator::Add, base, first));
    }
    if let Some(value) = value {
        return Some(Node::operation(Operator::Add, value.clone(), first));
    }
    let mut sum = first;
    let mut is_sum = false;
    while let Some(next) = cursor.attempt(|c| {
        several::separator(c).then_some(())?;
        term(c)
    }) {
        sum = Node::operation(Operator::Add, sum, next);
        is_sum = true;
    }
    cursor.eat(&["together", "up"]);
    is_sum.then_some(sum)
}

fn subtraction(cursor: &mut Cursor<'_>, value: Option<&Node>) -> Option<Node> {
    let amount = term(cursor)?;
    if cursor.eat(&["from", "away from"]) {
        let base = term(cursor)?;
        return Some(Node::operation(Operator::Subtract, base, amount));
    }
    Some(Node::operation(Operator::Subtract, value?.clone(), amount))
}

fn multiplication(cursor: &mut Cursor<'_>, value: Option<&Node>) -> Option<Node> {
    cursor.eat(&["together"]);
    let first = operand_or(cursor, value, &["by", "with"])?;
    if cursor.eat(&["by", "with", "times"]) {
        let second = unary(cursor)?;
        return Some(Node::operation(Operator::Multiply, first, second));
    }
    let mut product = first;
    let mut is_product = false;
    while let Some(next) = cursor.attempt(|c| {
        several::separator(c).then_some(())?;
        unary(c)
    }) {
        product = Node::operation(Operator::Multiply, product, next);
        is_product = true;
    }
    is_product.then_some(product)
}

/// Reads an operand; where a preposition comes at once, it is the value so far.
fn operand_or(
    cursor: &mut Cursor<'_>,
    value: Option<&Node>,
    prepositions: &[&str],
) -> Option<Node> {
    if cursor.sees(prepositions) {
        return value.cloned();
    }
    unary(cursor)
}

/// After a division, what is asked may be its remainder.
fn remainder_or(cursor: &mut Cursor<'_>, dividend: Node, divisor: Node) -> Node {
    let is_remainder = cursor.attempt(|c| {
        c.eat(&[",", "?", "."]);
        c.eat(&[
            "what is the remainder",
            "what's the remainder",
            "what remainder do you get",
            "what remainder is left",
            "what is left over",
            "what remainder do i get",
            "what will the remainder be",
            "how much is left over",
            "what remains",
            "and what is the remainder",
            "the remainder",
            "remainder",
            "find the remainder",
            "give the remainder",
            "what would the remainder be",
            "what is the rest",
        ])
        .then_some(())?;
        frames::sees_end(c).then_some(())
    });
    match is_remainder {
        Some(()) => Node::Call("remainder", vec![dividend, divisor]),
        None => Node::operation(Operator::Divide, dividend, divisor),
    }
}
