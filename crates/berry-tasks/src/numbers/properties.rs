//! Questions of yes or no: is 91 prime, 能被 7 整除嗎, is 3/4 more than 5/7.

use super::cursor::Cursor;
use super::node::Node;
use super::operations::{expression, term};
use super::{comparing, frames, measures, nouns, several};

/// Reads a question of yes or no.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .attempt(asked_of_amounts)
        .or_else(|| cursor.attempt(remainder))
        .or_else(|| cursor.attempt(asked))
}

/// Reads `what remains when you divide 1000 by 37`, which is close to a property.
fn remainder(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_asked = cursor.eat(&[
        "what remains when",
        "left over if",
        "left if",
        "remains if",
        "the rest when",
        "the rest if",
        "the rest of",
        "what remains if",
        "what is left over when",
        "what is left over if",
        "what remainder",
        "remains when",
        "what is the remainder",
        "the remainder",
        "what is left when",
        "what is the remainder when",
        "what is the rest when",
        "how much is left over when",
        "how much is left over if",
        "how much remains when",
        "how much is left when",
        "left over when",
        "left when",
        "what do you have left when",
        "what is left after",
        "what remains after",
    ]);
    if !is_asked {
        // When 100 is divided by 9, what is the remainder?
        cursor.eat(&["when", "if"]).then_some(())?;
        let (dividend, divisor) = nouns::division(cursor)?;
        cursor.eat(&[",", "?"]);
        let is_remainder = cursor.eat(&[
            "what is the remainder",
            "what's the remainder",
            "what remainder is left",
            "what is left",
            "what's left",
            "what remains",
            "what is left over",
            "how much is left over",
            "what remainder do you get",
            "what is the rest",
            "what remainder do i get",
            "what will be the remainder",
            "find the remainder",
        ]);
        return (is_remainder && frames::sees_end(cursor))
            .then(|| Node::Call("remainder", vec![dividend, divisor]));
    }
    cursor.eat(&[
        "do you get",
        "do i get",
        "is left",
        "results",
        "does one get",
        "is there",
        "will be left",
        "do we get",
        "remains",
    ]);
    let (dividend, divisor) = nouns::division(cursor)?;
    frames::sees_end(cursor).then(|| Node::Call("remainder", vec![dividend, divisor]))
}

/// Whether a word that asks for yes or no comes next.
fn asks(cursor: &mut Cursor<'_>) -> bool {
    cursor.eat(&[
        "is",
        "are",
        "whether",
        "if",
        "is it true that",
        "is it the case that",
        "is it correct that",
        "true or false:",
        "true or false",
        "is the number",
        "whether the number",
        "if the number",
        "does",
        "do",
        "can",
        "is it so that",
        "check whether",
        "check if",
        "would",
        "will",
        "decide whether",
        "decide if",
        "are the numbers",
        "does the number",
        "确认",
        "判断",
        "检查",
        "请判断",
        "是否",
        "isn 't it true that",
        "can the number",
    ])
}

fn asked(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut is_asked = false;
    while asks(cursor) {
        is_asked = true;
    }
    cursor.eat(&[":", "the number", "数字", "the value", "the value of"]);
    // Are 35 and 64 coprime.
    if let Some(found) = cursor.attempt(|c| {
        let items = several::items(c)?;
        c.eat(&["two", "两数", "两个数", "这两个数", "这两数"]);
        let has_cue = c.eat(&["是否", "是不是", "是", "are"]);
        c.eat(&["为"]);
        if c.eat(&[
            "coprime",
            "co-prime",
            "co - prime",
            "relatively prime",
            "mutually prime",
            "互质",
            "互素",
            "互质数",
        ]) {
            let has_mark = c.eat(&["吗", "?"]);
            return (is_asked || has_cue || has_mark).then_some(Node::Call("areCoprime", items));
        }
        if c.eat(&[
            "equal",
            "the same",
            "equal to each other",
            "相等",
            "一样大",
            "一样",
            "的值相等",
        ]) && items.len() == 2
        {
            c.eat(&["in value", "number", "value"]);
            let has_mark = c.eat(&["吗", "?"]);
            return (is_asked || has_cue || has_mark).then_some(Node::Call("isEqual", items));
        }
        None
    }) {
        return Some(found);
    }
    cursor.is_compared = true;
    let subject = expression(cursor);
    cursor.is_compared = false;
    let subject = subject?;
    let has_verb = cursor.eat(&["is", "are", "equals"]);
    let before = cursor.previous().map(|it| it.folded.clone());
    let has_cue = cursor.eat(&[
        "是不是",
        "是否为",
        "是否是",
        "是否",
        "是",
        "能不能",
        "能否",
        "可不可以",
        "可以",
        "能",
        "可否",
    ]);
    let cue_asks = cursor
        .previous()
        .is_some_and(|it| has_cue && matches!(it.folded.as_str(), "否" | "为"))
        || has_cue
            && cursor.tokens[..cursor.at]
                .iter()
                .any(|it| it.is("不") || it.is("否"));
    cursor.eat(&["一个", "个"]);
    let node = if has_verb && before.as_deref() == Some("equals") {
        Node::Call("isEqual", vec![subject, expression(cursor)?])
    } else {
        predicate(cursor, subject)?
    };
    let has_mark = cursor.eat(&["吗", "么"]);
    let has_question_mark = cursor.token().is_some_and(|it| it.is("?"));
    let is_written = cursor
        .tokens
        .iter()
        .any(|it| matches!(it.folded.as_str(), ">" | "<" | "="));
    let is_question = is_asked
        || cue_asks
        || has_mark
        || (has_question_mark && (has_verb || is_written) && !has_cue);
    (is_question && frames::sees_end(cursor)).then_some(node)
}

fn predicate(cursor: &mut Cursor<'_>, subject: Node) -> Option<Node> {
    cursor.eat(&["really", "actually", "exactly", "evenly", "also"]);
    let named: &[(&[&str], &'static str)] = &[
        (
            &[
                "prime",
                "a prime",
                "a prime number",
                "质数",
                "素数",
                "prime number",
            ],
            "isPrime",
        ),
        (&["even", "an even number", "偶数", "双数"], "isEven"),
        (&["odd", "an odd number", "奇数", "单数"], "isOdd"),
        (
            &[
                "a perfect square",
                "a square number",
                "a square",
                "perfect square",
                "完全平方数",
                "平方数",
            ],
            "isSquare",
        ),
    ];
    for (names, name) in named {
        if cursor.eat(names) {
            // Odd or even, prime or composite: no question of yes or no.
            return (cursor.sees(&["or not"]) || !cursor.sees(&["or", "还是", "或"]))
                .then(|| Node::Call(name, vec![subject]));
        }
    }
    if cursor.eat(&[
        "divisible by",
        "evenly divisible by",
        "a multiple of",
        "exactly divisible by",
        "dividable by",
        "be divided by",
        "be divided evenly by",
        "be evenly divided by",
    ]) {
        let divisor = expression(cursor)?;
        cursor.eat(&[
            "without remainder",
            "without a remainder",
            "evenly",
            "with no remainder",
            "exactly",
        ]);
        return Some(Node::Call("isDivisible", vec![subject, divisor]));
    }
    if cursor.eat(&[
        "divide",
        "a divisor of",
        "a factor of",
        "go into",
        "divide evenly into",
        "evenly divide",
        "divides",
        "go evenly into",
        "divide into",
    ]) {
        let dividend = expression(cursor)?;
        cursor.eat(&[
            "evenly",
            "without remainder",
            "without a remainder",
            "exactly",
        ]);
        return Some(Node::Call("isDivisible", vec![dividend, subject]));
    }
    if cursor.eat(&["被"]) {
        let divisor = term(cursor)?;
        return cursor
            .eat(&["整除"])
            .then(|| Node::Call("isDivisible", vec![subject, divisor]));
    }
    if cursor.eat(&["整除"]) {
        let dividend = term(cursor)?;
        return Some(Node::Call("isDivisible", vec![dividend, subject]));
    }
    if let Some(found) = cursor.attempt(|c| {
        let other = super::numerals::number(c)?;
        c.eat(&["的"]);
        if c.eat(&["倍数"]) {
            return Some(Node::Call("isDivisible", vec![subject.clone(), other]));
        }
        c.eat(&["因数", "约数", "因子"])
            .then(|| Node::Call("isDivisible", vec![other, subject.clone()]))
    }) {
        return Some(found);
    }
    if cursor.eat(&[
        "equal to",
        "equal",
        "the same as",
        "=",
        "the same number as",
        "等于",
        "就是",
    ]) {
        let other = expression(cursor)?;
        return Some(Node::Call("isEqual", vec![subject, other]));
    }
    if cursor.eat(&[">", "大于", "超过", "多于"]) {
        return Some(Node::Call("isGreater", vec![subject, expression(cursor)?]));
    }
    if cursor.eat(&["<", "小于", "少于"]) {
        return Some(Node::Call("isLess", vec![subject, expression(cursor)?]));
    }
    // 3 比 2 大, 3 is bigger than 2.
    if cursor.eat(&["比"]) {
        let other = expression(cursor)?;
        let is_more = comparing::degree(cursor)?;
        return Some(Node::Call(
            if is_more { "isGreater" } else { "isLess" },
            vec![subject, other],
        ));
    }
    let is_more = comparing::degree(cursor)?;
    cursor.eat(&["in value"]);
    if !cursor.eat(&["than"]) {
        return None;
    }
    let other = expression(cursor)?;
    Some(Node::Call(
        if is_more { "isGreater" } else { "isLess" },
        vec![subject, other],
    ))
}

/// Reads `is a mile longer than 1600 metres`, 一公里比一英里長嗎.
fn asked_of_amounts(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut is_asked = false;
    while asks(cursor) {
        is_asked = true;
    }
    let first = measures::quantity(cursor)?;
    // 三千公克和 3 公斤一樣重嗎.
    if let Some(second) = cursor.attempt(|c| {
        several::separator(c).then_some(())?;
        let second = measures::quantity(c)?;
        c.eat(&[
            "一样重",
            "一样长",
            "一样大",
            "一样多",
            "一样高",
            "一样远",
            "一样",
            "相等",
            "等重",
            "等长",
            "equal",
            "the same",
            "equally heavy",
            "equally long",
            "the same length",
            "the same weight",
            "the same amount",
        ])
        .then_some(second)
    }) {
        let has_mark = cursor.eat(&["吗", "么", "?"]);
        return ((is_asked || has_mark) && frames::sees_end(cursor)).then_some(Node::Call(
            "isEqualQuantity",
            vec![Node::Text(first.text), Node::Text(second.text)],
        ));
    }
    cursor.eat(&[
        "is", "are", "equal", "equals", "weigh", "weighs", "has", "have", "last", "lasts", "take",
        "takes",
    ]);
    let name = if cursor.eat(&[
        "equal to",
        "the same as",
        "as long as",
        "as much as",
        "as heavy as",
        "equal",
        "等于",
        "是不是等于",
        "是否等于",
        "as far as",
    ]) {
        let second = measures::quantity(cursor)?;
        ("isEqualQuantity", second)
    } else if cursor.eat(&["比"]) {
        let second = measures::quantity(cursor)?;
        let is_more = comparing::degree(cursor)?;
        (larger(is_more), second)
    } else if cursor.eat(&[
        "大于",
        "超过",
        ">",
        "是否大于",
        "多于",
        "长于",
        "重于",
        "是否超过",
    ]) {
        (larger(true), measures::quantity(cursor)?)
    } else if cursor.eat(&["小于", "不到", "<", "是否小于", "少于", "短于", "轻于"]) {
        (larger(false), measures::quantity(cursor)?)
    } else {
        let is_more = comparing::degree(cursor)?;
        cursor.eat(&["than"]).then_some(())?;
        (larger(is_more), measures::quantity(cursor)?)
    };
    let has_mark = cursor.eat(&["吗", "么", "?"]);
    let (name, second) = name;
    ((is_asked || has_mark) && frames::sees_end(cursor))
        .then(|| Node::Call(name, vec![Node::Text(first.text), Node::Text(second.text)]))
}

fn larger(is_more: bool) -> &'static str {
    if is_more {
        "isLargerQuantity"
    } else {
        "isSmallerQuantity"
    }
}
