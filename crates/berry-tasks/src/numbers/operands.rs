//! What stands for a number, and what is said with one: it, what number, 5 more than 8.

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::numerals;
use super::operations::unary;

pub(super) fn of(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !cursor.eat(&["of", "of the number"]) {
        return None;
    }
    unary(cursor)
}

/// Reads `5 more than 8`, `20% less than 80`, `3 times as many as 4`.
pub(super) fn more_than(cursor: &mut Cursor<'_>, number: &Node) -> Option<Node> {
    if !cursor.is_compared && cursor.eat(&["more than"]) {
        let base = unary(cursor)?;
        return Some(Node::operation(Operator::Add, base, number.clone()));
    }
    if !cursor.is_compared && cursor.eat(&["less than", "fewer than"]) {
        let base = unary(cursor)?;
        return Some(Node::operation(Operator::Subtract, base, number.clone()));
    }
    if let Node::Percent(_) = number
        && cursor.eat(&["off", "off of", "discount on", "discount off"])
    {
        cursor.eat(&["the price of", "a price of"]);
        let base = unary(cursor)?;
        return Some(Node::operation(Operator::Subtract, base, number.clone()));
    }
    if cursor.eat(&["choose"]) {
        let chosen = numerals::number(cursor)?;
        return Some(Node::Call("combinations", vec![number.clone(), chosen]));
    }
    None
}

/// Takes a currency behind a number; a question that names two is none of ours.
pub(super) fn currency(cursor: &mut Cursor<'_>) {
    cursor.eat(&[
        "dollars",
        "dollar",
        "euros",
        "euro",
        "pounds sterling",
        "yuan",
        "yen",
        "$",
        "€",
        "£",
        "¥",
        "元",
        "块钱",
        "块",
        "美元",
        "欧元",
        "日圆",
        "台币",
    ]);
}

/// Reads what stands for the value so far.
pub(super) fn it(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.running.as_ref()?;
    let is_named = cursor.eat(&[
        "it",
        "that",
        "this",
        "the result",
        "the answer",
        "the total",
        "the sum",
        "the product",
        "the difference",
        "the quotient",
        "that number",
        "this number",
        "the number",
        "that result",
        "the outcome",
        "what you get",
        "what you have",
        "它",
        "这个数",
        "结果",
        "所得结果",
        "所得的结果",
        "所得",
        "所得的数",
        "得到的结果",
        "得数",
        "其结果",
        "其",
    ]);
    if is_named {
        cursor.running.clone()
    } else {
        None
    }
}

/// Reads what an equation asks for.
pub(super) fn unknown(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !cursor.may_be_unknown {
        return None;
    }
    let is_named = cursor.eat(&[
        "x",
        "y",
        "n",
        "z",
        "what",
        "what number",
        "which number",
        "a number",
        "a certain number",
        "some number",
        "the number",
        "my number",
        "this number",
        "that number",
        "an unknown number",
        "what amount",
        "what value",
        "which value",
        "某数",
        "一个数",
        "某个数",
        "这个数",
        "什么数",
        "哪个数",
        "哪一个数",
        "多少",
        "几",
        "未知数",
        "一个数字",
        "某个数字",
        "什么",
    ]);
    is_named.then_some(Node::Unknown)
}
