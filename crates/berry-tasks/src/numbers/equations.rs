//! What makes an equation true, and how two numbers relate: x + 17 = 45, 45 is what percent of 60.

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::operations::{expression, term};
use super::percentages::{change, percentage};
use super::relations::{apart, exponent, times};
use super::{commands, frames};

/// Reads a question for an unknown number.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        percentage, change, exponent, apart, times, needed, told, equation,
    ];
    let found = read.iter().find_map(|read| {
        cursor.may_be_unknown = false;
        cursor.attempt(|c| {
            let node = read(c)?;
            frames::sees_end(c).then_some(node)
        })
    });
    cursor.may_be_unknown = false;
    if found.is_some() {
        cursor.is_strong = true;
    }
    found
}

/// Reads `which number do I have to add to 38 to make a hundred`.
fn needed(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .eat(&[
            "what",
            "which",
            "what number",
            "which number",
            "how much",
            "number",
            "what value",
            "which value",
        ])
        .then_some(())?;
    cursor.eat(&[
        "do i",
        "must i",
        "should i",
        "do you",
        "must you",
        "should you",
        "can i",
        "can you",
        "do we",
        "must be",
        "should be",
        "has to be",
        "needs to be",
        "must we",
        "needs",
        "would you",
        "would i",
        "will i",
        "to",
        "shall i",
        "is to be",
        "do they",
    ]);
    cursor.eat(&["have to", "need to", "have to be", "need", "to be"]);
    let verb = if cursor.eat(&["add", "added"]) {
        Operator::Add
    } else if cursor.eat(&[
        "subtract",
        "subtracted",
        "take away",
        "taken away",
        "take",
        "deduct",
        "taken",
    ]) {
        Operator::Subtract
    } else if cursor.eat(&["multiply", "multiplied"]) {
        Operator::Multiply
    } else if cursor.eat(&["divide", "divided"]) {
        Operator::Divide
    } else {
        return None;
    };
    // Divide 84 by to get: the unknown comes behind; divided by 7: it comes before.
    let is_before = match verb {
        Operator::Multiply | Operator::Divide => {
            cursor.eat(&["by", "with"]) || cursor.previous().is_some_and(|it| it.is("to"))
        }
        _ => cursor.eat(&["to", "from", "away from", "onto"]),
    };
    let number = term(cursor)?;
    let is_after = !is_before
        && matches!(verb, Operator::Multiply | Operator::Divide)
        && cursor.eat(&["by", "with"]);
    if !is_before && !is_after {
        return None;
    }
    cursor
        .eat(&[
            "to get",
            "to make",
            "to give",
            "to obtain",
            "to reach",
            "in order to get",
            "so that the result is",
            "so that you get",
            "so that i get",
            "to equal",
            "to have",
            "in order to make",
            "to come to",
            "to end up with",
            "to yield",
            "gives",
            "to be",
            "to arrive at",
            "to produce",
            "for a total of",
            "so i get",
            "to get to",
            "and get",
        ])
        .then_some(())?;
    let result = term(cursor)?;
    let unknown = Box::new(Node::Unknown);
    let left = match (verb, is_before) {
        (Operator::Subtract, _) | (Operator::Divide, false) => {
            Node::Operation(verb, Box::new(number), unknown)
        }
        _ => Node::Operation(verb, unknown, Box::new(number)),
    };
    // What a number is divided by is linear only the other way round.
    if verb == Operator::Divide && !is_before {
        let Node::Operation(_, number, _) = left else {
            return None;
        };
        return Some(Node::operation(Operator::Divide, *number, result));
    }
    solved(&left, &result)
}

/// Reads `I think of a number, double it, add 3 and get 11. What is my number?`.
fn told(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_told = cursor.eat(&[
        "i think of a number",
        "think of a number",
        "i am thinking of a number",
        "i'm thinking of a number",
        "i take a number",
        "i picked a number",
        "i pick a number",
        "i choose a number",
        "i start with a number",
        "take a number",
        "i thought of a number",
        "i chose a number",
        "i have a number",
        "我想了一个数",
        "我想一个数",
        "有一个数",
        "一个数",
        "某数",
        "我心里想一个数",
        "心里想一个数",
        "某个数",
        "我想到一个数",
        "有个数",
        "小明想了一个数",
    ]);
    if !is_told {
        return None;
    }
    cursor.eat(&[",", "."]);
    cursor.eat(&[
        "when i",
        "if i",
        "when you",
        "if you",
        "when it is",
        "if it is",
        "when",
        "if",
    ]);
    let mut value = Node::Unknown;
    let mut steps = 0;
    let result = loop {
        let result = cursor.attempt(|c| {
            c.eat(&[",", ".", ";"]);
            c.eat(&["and", "then", "and then", "so", "后", "之后"]);
            c.eat(&[",", "i", "you", "the", "we"]);
            let is_result = c.eat(&[
                "get",
                "result is",
                "the result is",
                "it gives",
                "that gives",
                "gives",
                "giving",
                "to get",
                "obtain",
                "end up with",
                "answer is",
                "the answer is",
                "equals",
                "it equals",
                "is",
                "make",
                "makes",
                "it makes",
                "that makes",
                "total is",
                "the total is",
                "getting",
                "got",
                "ended up with",
                "have",
                "等于",
                "得",
                "得到",
                "是",
                "结果是",
                "结果等于",
                "为",
                "得到的结果是",
                "结果得到",
                "结果为",
            ]);
            is_result.then_some(())?;
            term(c)
        });
        if result.is_some() {
            break result?;
        }
        cursor.eat(&["when i", "if i", "i", "the result by", "的"]);
        let start = cursor.at;
        // The first step may come without anything that separates it.
        let step = cursor.attempt(|c| commands::next(c, &value)).or_else(|| {
            cursor.attempt(|c| {
                c.may_be_unknown = false;
                commands::step(c, &value)
            })
        })?;
        if cursor.at == start || steps > 40 {
            return None;
        }
        value = step;
        steps += 1;
    };
    asks_for_it(cursor);
    (steps > 0).then_some(())?;
    solved(&value, &result)
}

fn asks_for_it(cursor: &mut Cursor<'_>) {
    cursor.eat(&[",", ".", "。", "?"]);
    cursor.eat(&[
        "then",
        "find",
        "determine",
        "and",
        "so",
        "那么",
        "请问",
        "求",
        "问",
        "则",
    ]);
    cursor.eat(&[
        "what is x",
        "what's x",
        "what is y",
        "what is n",
        "find x",
        "solve for x",
        "for x",
        "x",
        "what is the value of x",
        "what does x equal",
        "what must x be",
        "what was x",
        "what is the number",
        "what is my number",
        "what's the number",
        "what was the number",
        "what was my number",
        "find the number",
        "what's my number",
        "which number is it",
        "what number is it",
        "which number did i think of",
        "what number did i think of",
        "what number am i thinking of",
        "which number am i thinking of",
        "what number did i start with",
        "which number did i start with",
        "the number",
        "what number was it",
        "which number was it",
        "which number is that",
        "what is this number",
        "what number is this",
        "what is that number",
        "which number is this",
        "how much is x",
        "what number do i have",
        "what was the number i started with",
        "solve for y",
        "solve for n",
        "the value of x",
        "what is z",
        "what value does x have",
        "what number did i have in mind",
        "x是多少",
        "x等于多少",
        "x等于几",
        "x是几",
        "某数是多少",
        "这个数是多少",
        "这个数是几",
        "某数",
        "这个数",
        "该数是多少",
        "该数",
        "此数",
        "此数是多少",
        "某数是几",
        "某数为多少",
        "某数等于多少",
        "原来的数是多少",
        "这个数字是多少",
        "原数是多少",
        "x的值",
        "x的值是多少",
        "x为多少",
        "未知数是多少",
        "y是多少",
        "那个数是多少",
        "x为何",
        "某数为何",
        "某数是什么",
        "它是多少",
        "这个数等于多少",
        "该数为何",
    ]);
}

/// Reads an equation with something unknown on one side of it.
fn equation(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.may_be_unknown = true;
    cursor.eat(&[
        "if",
        "when",
        "given that",
        "given",
        "suppose",
        "solve for x:",
        "solve for x",
        "solve",
        "solve the equation",
        "the equation",
        "for which x is",
        "for what x is",
        "find x if",
        "find x such that",
        "what is x if",
        "what is x when",
        "what's x if",
        "what is the value of x if",
        "for which x does",
        "find x when",
        "find x:",
        "find x in",
        "what is x in",
        "x if",
        "the value of x if",
        "解方程式",
        "解方程",
        "解",
        "求解",
        "求x:",
        "方程式",
        "已知",
        "what is n if",
        "what is y if",
        "solve for y:",
        "solve for n:",
    ]);
    cursor.eat(&[":", ",", "x:", "for x", "the equation"]);
    let left = expression(cursor)?;
    cursor.eat(&["的结果", "的话", "结果"]);
    if !cursor.eat(&[
        "=",
        "equals",
        "equal",
        "is equal to",
        "is",
        "makes",
        "gives",
        "is the same as",
        "results in",
        "becomes",
        "yields",
        "comes to",
        "will be",
        "to get",
        "equal to",
        "must be",
        "would be",
        "make",
        "give",
        "are",
        "be",
        "amounts to",
        "等于",
        "是",
        "得",
        "得到",
        "为",
        "会等于",
        "结果是",
        "就是",
        "会得到",
        "会是",
    ]) {
        return None;
    }
    let right = expression(cursor)?;
    asks_for_it(cursor);
    solved(&left, &right)
}

fn solved(left: &Node, right: &Node) -> Option<Node> {
    if left.has_unknown() == right.has_unknown() && !left.has_unknown() {
        return None;
    }
    // "What is 3 + 4" is no equation to be solved.
    if *left == Node::Unknown && !right.has_unknown()
        || *right == Node::Unknown && !left.has_unknown()
    {
        return None;
    }
    let computes = |node: &Node| {
        matches!(
            node,
            Node::Operation(..) | Node::Call(..) | Node::Negative(_)
        )
    };
    if !computes(left) && !computes(right) {
        return None;
    }
    // What number squared is 169: the root that is not negative.
    for (side, other) in [(left, right), (right, left)] {
        if let Node::Operation(Operator::Power, base, exponent) = side
            && **base == Node::Unknown
            && !other.has_unknown()
        {
            let name = match &**exponent {
                Node::Number(number) if number.to_i64() == Some(2) => "squareRoot",
                Node::Number(number) if number.to_i64() == Some(3) => "cubeRoot",
                _ => return None,
            };
            return Some(Node::Call(name, vec![other.clone()]));
        }
    }
    if !left.is_linear() || !right.is_linear() {
        return None;
    }
    let text = format!("{} = {}", left.written()?, right.written()?);
    Some(Node::Call("solve", vec![Node::Text(text)]))
}
