//! What part of one number another is, and by how much it changes, in percent.

use super::cursor::Cursor;
use super::node::Node;
use super::numerals;
use super::operations::term;

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
pub(super) fn percentage(cursor: &mut Cursor<'_>) -> Option<Node> {
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
    if cursor.eat(&[
        "what percent is",
        "what percentage is",
        "how many percent is",
    ]) {
        let part = numerals::signed(cursor)?;
        cursor.eat(&["of", "out of"]).then_some(())?;
        return Some(Node::Call("percentageOf", vec![part, term(cursor)?]));
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
        let whole = numerals::signed(cursor)?;
        return cursor
            .eat(HOW_MANY_PERCENT)
            .then(|| Node::Call("percentageOf", vec![part, whole]));
    }
    None
}

/// Reads `the percentage increase from 200 to 230`, 從 200 漲到 230，漲幅是多少 %.
pub(super) fn change(cursor: &mut Cursor<'_>) -> Option<Node> {
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
