//! What makes an equation true, and how two numbers relate: x + 17 = 45, 45 is what percent of 60.

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::operations::{expression, term};
use super::{commands, frames, nouns, numerals};

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

const WHAT_PERCENT: &[&str] = &[
    "what percent of",
    "what percentage of",
    "which percent of",
    "how many percent of",
    "what % of",
    "which percentage of",
    "how much percent of",
    "what per cent of",
    "what proportion in percent of",
];

const HOW_MANY_PERCENT: &[&str] = &[
    "的百分之几",
    "的百分之多少",
    "的多少百分比",
    "的几%",
    "的多少%",
    "的百分比是多少",
    "的百分比",
    "百分之几",
    "百分之多少",
    "的几趴",
    "的几成百分比",
    "多少%",
    "的百分比为何",
    "的比例是百分之几",
    "的比例是多少%",
    "的多少百分点",
];

/// Reads `what percent of 80 is 20`, `20 as a percentage of 80`, 20 是 80 的百分之幾.
fn percentage(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(WHAT_PERCENT) {
        let whole = term(cursor)?;
        cursor
            .eat(&["is", "does", "are", "would be", "equals"])
            .then_some(())?;
        let part = term(cursor)?;
        cursor.eat(&["represent", "make up", "make"]);
        return Some(Node::Call("percentageOf", vec![part, whole]));
    }
    if cursor.eat(&[
        "percentage of",
        "the percentage of",
        "percentage that",
        "the percentage that",
    ]) {
        let whole = term(cursor)?;
        cursor.eat(&["that", "which"]);
        cursor.eat(&["is", "of"]).then_some(())?;
        let part = term(cursor)?;
        return Some(Node::Call("percentageOf", vec![part, whole]));
    }
    let part = term(cursor)?;
    let is_percentage = cursor.attempt(|c| {
        c.eat(&["is", "are", "makes", "represents", "equals", "="]);
        c.eat(WHAT_PERCENT).then_some(())
    });
    if is_percentage.is_some()
        || cursor.eat(&[
            "as a percentage of",
            "as a percent of",
            "as percentage of",
            "in percent of",
            "expressed as a percentage of",
            "in percentage of",
        ])
    {
        let whole = term(cursor)?;
        return Some(Node::Call("percentageOf", vec![part, whole]));
    }
    if cursor.eat(&["out of"]) {
        let whole = term(cursor)?;
        return cursor
            .eat(&[
                "as a percentage",
                "as a percent",
                "in percent",
                "in percentage",
                "is what percent",
                "is what percentage",
                "as percentage",
                "is how many percent",
            ])
            .then(|| Node::Call("percentageOf", vec![part, whole]));
    }
    if cursor.eat(&[
        "是",
        "占",
        "占了",
        "为",
        "相当于",
        "等于",
        "占全部",
        "是全部",
    ]) {
        let whole = unary_without_possessive(cursor)?;
        return cursor
            .eat(HOW_MANY_PERCENT)
            .then(|| Node::Call("percentageOf", vec![part, whole]));
    }
    None
}

/// Reads a number that 的 may stand behind.
fn unary_without_possessive(cursor: &mut Cursor<'_>) -> Option<Node> {
    numerals::signed(cursor)
}

/// Reads `the percentage increase from 200 to 230`, 從 200 漲到 230，漲幅是多少 %.
fn change(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_named = cursor.eat(&[
        "percentage increase from",
        "percent increase from",
        "percentage change from",
        "percent change from",
        "percentage decrease from",
        "percent decrease from",
        "the percentage increase from",
        "the percent increase from",
        "the percentage change from",
        "the percent change from",
        "the percentage decrease from",
        "the percent decrease from",
        "percentage increase when going from",
        "percentage drop from",
        "percentage growth from",
        "percentage rise from",
        "the percentage drop from",
        "the percentage rise from",
        "percent drop from",
        "increase in percent from",
        "growth in percent from",
        "the increase in percent from",
        "the decrease in percent from",
    ]);
    if is_named {
        let falls = cursor.tokens[..cursor.at]
            .iter()
            .any(|it| it.is("decrease") || it.is("drop"));
        let before = term(cursor)?;
        cursor.eat(&["to"]).then_some(())?;
        let after = term(cursor)?;
        return Some(changed(before, after, falls));
    }
    let is_asked = cursor.eat(&[
        "by what percent does",
        "by what percentage does",
        "by how many percent does",
        "by what percent did",
        "by what percentage did",
        "by what percent has",
        "by how much percent did",
        "by how many percent did",
    ]);
    if is_asked {
        cursor.eat(&[
            "the price",
            "a price",
            "the value",
            "something",
            "it",
            "a number",
            "a value",
            "the number",
            "the amount",
            "an amount",
        ]);
        let falls = price_moves(cursor)?;
        cursor.eat(&["from"]).then_some(())?;
        let before = term(cursor)?;
        cursor.eat(&["to"]).then_some(())?;
        let after = term(cursor)?;
        return Some(changed(before, after, falls));
    }
    cursor.eat(&[
        "股价", "价格", "售价", "价钱", "人数", "产量", "数量", "薪水", "销量", "数值", "人口",
        "营收", "成绩", "体重", "身高", "原价", "油价", "房价", "房租", "票价",
    ]);
    cursor.eat(&["从", "由"]);
    let before = numerals::number(cursor)?;
    take_counter(cursor);
    let rises = cursor.eat(&[
        "涨到",
        "上涨到",
        "涨至",
        "增加到",
        "升到",
        "上升到",
        "成长到",
        "提高到",
        "增至",
        "升至",
        "增长到",
        "上涨至",
        "涨价到",
        "变成",
        "变为",
        "提升到",
    ]);
    let falls = !rises
        && cursor.eat(&[
            "跌到",
            "下跌到",
            "降到",
            "下降到",
            "减少到",
            "跌至",
            "降至",
            "减至",
            "降价到",
            "减到",
            "降低到",
        ]);
    if !rises && !falls {
        return None;
    }
    let after = numerals::number(cursor)?;
    take_counter(cursor);
    cursor.eat(&[",", "。"]);
    cursor.eat(&["请问", "那么", "它的", "则"]);
    let is_asked = cursor.eat(&[
        "涨幅是多少%",
        "涨幅是多少",
        "涨幅是百分之几",
        "涨幅",
        "涨幅为百分之几",
        "跌幅是多少%",
        "跌幅是百分之几",
        "跌幅是多少",
        "跌幅",
        "增加了百分之几",
        "涨了百分之几",
        "上涨了百分之几",
        "增幅是多少%",
        "增幅是百分之几",
        "增幅",
        "减少了百分之几",
        "跌了百分之几",
        "下跌了百分之几",
        "下降了百分之几",
        "降了百分之几",
        "成长了百分之几",
        "增长了百分之几",
        "成长率是多少%",
        "成长率是百分之几",
        "增长率是多少",
        "增长率是百分之几",
        "增加了多少%",
        "涨了多少%",
        "涨了几%",
        "跌了多少%",
        "减少了多少%",
        "增长了多少%",
        "变动百分比",
        "变化百分比",
        "降幅是多少%",
        "降幅是百分之几",
        "降幅",
        "提高了百分之几",
        "上升了百分之几",
        "涨了几成百分比",
        "升幅是百分之几",
    ]);
    cursor.eat(&["是百分之几", "是多少%", "是百分之多少", "为百分之几"]);
    is_asked.then(|| changed(before, after, falls))
}

fn take_counter(cursor: &mut Cursor<'_>) {
    cursor.eat(&["元", "块", "人", "个", "公斤", "点", "分", "美元", "公分"]);
}

fn price_moves(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.eat(&[
        "rise",
        "increase",
        "grow",
        "go up",
        "risen",
        "increased",
        "grown",
        "climb",
        "gone up",
        "change",
    ]) {
        Some(false)
    } else if cursor.eat(&[
        "fall",
        "decrease",
        "drop",
        "go down",
        "fallen",
        "decreased",
        "dropped",
        "shrink",
        "gone down",
        "decline",
    ]) {
        Some(true)
    } else {
        None
    }
}

fn changed(before: Node, after: Node, falls: bool) -> Node {
    let change = Node::Call("percentageChange", vec![before, after]);
    if falls {
        Node::Call("absolute", vec![change])
    } else {
        change
    }
}

/// Reads `to what power must 2 be raised to give 4096`, `log base 2 of 8`, 2 的幾次方是 8.
fn exponent(cursor: &mut Cursor<'_>) -> Option<Node> {
    let logarithm = |base: Node, number: Node| Some(Node::Call("logarithm", vec![number, base]));
    if cursor.eat(&[
        "to what power must",
        "to which power must",
        "to what power do you have to raise",
        "to what power should",
        "to which power do you raise",
        "to what power do you raise",
        "to what power do i raise",
        "to what power is",
        "to what exponent must",
        "what power must",
        "which power must",
        "to which power should",
        "to what power does",
        "to which power do i have to raise",
        "to what power do i have to raise",
        "to what power must you raise",
        "to which power is",
        "to what power must i raise",
        "to what power do i need to raise",
        "to what power do you need to raise",
    ]) {
        let base = unary_plain(cursor)?;
        cursor.eat(&[
            "be raised",
            "need to be raised",
            "have to be raised",
            "raised",
            "be taken",
        ]);
        cursor
            .eat(&[
                "to get",
                "to give",
                "to make",
                "to equal",
                "to obtain",
                "to yield",
                "to become",
                "so that it is",
                "to be",
                "to reach",
                "to produce",
                "for it to equal",
            ])
            .then_some(())?;
        return logarithm(base, term(cursor)?);
    }
    if cursor.eat(&["what power of", "which power of"]) {
        let base = unary_plain(cursor)?;
        cursor
            .eat(&["is", "equals", "gives", "makes"])
            .then_some(())?;
        return logarithm(base, term(cursor)?);
    }
    if cursor.eat(&[
        "log base",
        "the logarithm base",
        "logarithm base",
        "the log base",
        "the base",
        "log to base",
        "log to the base",
    ]) {
        let base = unary_plain(cursor)?;
        cursor.eat(&["logarithm", "log"]);
        cursor.eat(&["of"]);
        return logarithm(base, term(cursor)?);
    }
    if cursor.eat(&[
        "the logarithm of",
        "logarithm of",
        "the log of",
        "log of",
        "log",
    ]) {
        let number = unary_plain(cursor)?;
        cursor
            .eat(&[
                "to the base",
                "to base",
                "in base",
                "base",
                "with base",
                "to the base of",
                "for base",
            ])
            .then_some(())?;
        return logarithm(unary_plain(cursor)?, number);
    }
    let base = unary_plain(cursor)?;
    if cursor.eat(&[
        "to what power is",
        "to which power is",
        "to the power of what is",
        "to what power equals",
        "to what power gives",
        "to the what power is",
        "raised to what power is",
        "raised to what power gives",
        "raised to which power is",
        "raised to what power equals",
        "to which power gives",
        "to what power makes",
        "的几次方是",
        "的几次方等于",
        "的多少次方是",
        "的多少次方等于",
        "的几次方为",
        "的几次方会是",
        "的几次方会等于",
    ]) {
        return logarithm(base, term(cursor)?);
    }
    None
}

fn unary_plain(cursor: &mut Cursor<'_>) -> Option<Node> {
    numerals::signed(cursor)
}

/// Reads how far two numbers are apart: how much more is 9 than 4, 9 比 4 多多少.
fn apart(cursor: &mut Cursor<'_>) -> Option<Node> {
    let less = |first, second| Some(Node::operation(Operator::Subtract, first, second));
    if cursor.eat(&["how much", "how many", "by how much"]) {
        cursor.eat(&["is", "does"]);
        if let Some(found) = cursor.attempt(|c| {
            let is_more = super::comparing::degree(c)?;
            if c.eat(&["is"]) {
                let first = term(c)?;
                c.eat(&["than"]).then_some(())?;
                return Some((is_more, first, term(c)?));
            }
            c.eat(&["than"]).then_some(())?;
            let second = term(c)?;
            c.eat(&["is"]).then_some(())?;
            Some((is_more, term(c)?, second))
        }) {
            let (is_more, first, second) = found;
            return if is_more {
                less(first, second)
            } else {
                less(second, first)
            };
        }
        let first = numerals::signed(cursor)?;
        if cursor.eat(&["exceed", "exceeds"]) {
            return less(first, term(cursor)?);
        }
        let is_more = super::comparing::degree(cursor)?;
        cursor.eat(&["than"]).then_some(())?;
        let second = term(cursor)?;
        return if is_more {
            less(first, second)
        } else {
            less(second, first)
        };
    }
    let first = term(cursor)?;
    if cursor.eat(&["比"]) {
        let second = term(cursor)?;
        let is_more = if cursor.eat(&[
            "多多少",
            "大多少",
            "多几",
            "大几",
            "高多少",
            "多出多少",
            "多了多少",
            "大了多少",
        ]) {
            true
        } else if cursor.eat(&[
            "少多少",
            "小多少",
            "少几",
            "小几",
            "低多少",
            "少了多少",
            "小了多少",
        ]) {
            false
        } else {
            return None;
        };
        return if is_more {
            less(first, second)
        } else {
            less(second, first)
        };
    }
    if nouns::separator(cursor) {
        let second = term(cursor)?;
        cursor.eat(&["两数", "两个数", "之间"]);
        if cursor.eat(&[
            "相差多少",
            "差多少",
            "差几",
            "相差几",
            "的差距是多少",
            "之间差多少",
            "之间相差多少",
            "相差",
            "差了多少",
        ]) {
            let difference = Node::operation(Operator::Subtract, first, second);
            return Some(Node::Call("absolute", vec![difference]));
        }
        // 3、4 相加, 3 和 4 相乘.
        if cursor.eat(&["相加", "加起来", "加在一起", "合起来", "总共"]) {
            return Some(Node::operation(Operator::Add, first, second));
        }
        if cursor.eat(&["相乘", "乘起来", "乘在一起"]) {
            return Some(Node::operation(Operator::Multiply, first, second));
        }
        if cursor.eat(&["相减"]) {
            return Some(Node::operation(Operator::Subtract, first, second));
        }
        if cursor.eat(&["相除"]) {
            return Some(Node::operation(Operator::Divide, first, second));
        }
    }
    None
}

/// Reads how often a number is in another: how many times does 7 go into 84, 84 是 7 的幾倍.
fn times(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&["how many times", "how often"]) {
        if cursor.eat(&["does", "is", "will", "can"]) {
            let divisor = numerals::signed(cursor)?;
            cursor
                .eat(&[
                    "go into",
                    "fit into",
                    "fit in",
                    "contained in",
                    "go in",
                    "in",
                    "divide into",
                    "be taken from",
                    "fits into",
                ])
                .then_some(())?;
            let dividend = term(cursor)?;
            return Some(Node::operation(Operator::Divide, dividend, divisor));
        }
        let is_more = super::comparing::degree(cursor)?;
        cursor.eat(&["is"]).then_some(())?;
        let first = numerals::signed(cursor)?;
        cursor.eat(&["than"]).then_some(())?;
        let second = term(cursor)?;
        return is_more.then(|| Node::operation(Operator::Divide, first, second));
    }
    let first = numerals::signed(cursor)?;
    if cursor.eat(&[
        "is how many times",
        "equals how many times",
        "is what multiple of",
    ]) {
        let second = term(cursor)?;
        return Some(Node::operation(Operator::Divide, first, second));
    }
    cursor.eat(&["是", "为", "等于"]).then_some(())?;
    let second = numerals::signed(cursor)?;
    cursor
        .eat(&["的几倍", "的多少倍", "几倍", "的几分之几"])
        .then(|| Node::operation(Operator::Divide, first, second))
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
    solved(left, result)
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
    solved(value, result)
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
    solved(left, right)
}

fn solved(left: Node, right: Node) -> Option<Node> {
    if left.has_unknown() == right.has_unknown() && !left.has_unknown() {
        return None;
    }
    // "What is 3 + 4" is no equation to be solved.
    if left == Node::Unknown && !right.has_unknown()
        || right == Node::Unknown && !left.has_unknown()
    {
        return None;
    }
    let text = format!("{} = {}", left.written()?, right.written()?);
    Some(Node::Call("solve", vec![Node::Text(text)]))
}
