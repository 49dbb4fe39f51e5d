//! What is said of a number behind it in Chinese: 的平方, 的三成, 打八折.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::nouns::scaled;
use super::numerals;

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
