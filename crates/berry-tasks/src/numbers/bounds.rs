//! Primes between bounds: below 50, 20 到 40 之間.

use berry_symbolic::Number;

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::numerals;
use super::operations::unary;

pub(super) fn first_primes(count: Node) -> Node {
    let last = Node::Call("nthPrime", vec![count]);
    Node::Call("primesBetween", vec![Node::integer(2), last])
}

/// Reads between which numbers something is, both included.
pub(super) fn bounds(cursor: &mut Cursor<'_>) -> Option<(Node, Node)> {
    if cursor.eat(&[
        "between",
        "from",
        "in the range from",
        "in the range",
        "in the interval from",
    ]) {
        let low = unary(cursor)?;
        if !cursor.eat(&["and", "to", "-", "–", "up to", "through", "until"]) {
            return None;
        }
        let high = unary(cursor)?;
        cursor.eat(&["inclusive"]);
        return Some((low, high));
    }
    let mut low = Node::integer(0);
    if cursor.eat(&[
        "greater than",
        "larger than",
        "bigger than",
        "above",
        "over",
        "more than",
    ]) {
        low = one_off(unary(cursor)?, Operator::Add)?;
        cursor.eat(&["and", "but"]);
    }
    cursor.eat(&["that are", "which are"]);
    if cursor.eat(&[
        "below",
        "under",
        "less than",
        "smaller than",
        "lower than",
        "before",
    ]) {
        let high = one_off(unary(cursor)?, Operator::Subtract)?;
        return Some((low, high));
    }
    if cursor.eat(&[
        "up to",
        "until",
        "not greater than",
        "not exceeding",
        "no greater than",
        "no larger than",
        "at most",
        "up to and including",
        "not larger than",
        "not above",
    ]) {
        return Some((low, unary(cursor)?));
    }
    None
}

/// Returns the integer next to a number, which is not included itself.
fn one_off(node: Node, operator: Operator) -> Option<Node> {
    match &node {
        Node::Number(number) if number.is_integer() => {
            let integer = number.to_i64()?;
            let one = if operator == Operator::Add { 1 } else { -1 };
            Some(Node::Number(Number::from(integer.checked_add(one)?)))
        }
        Node::Operation(..) => Some(Node::operation(operator, node, Node::integer(1))),
        _ => None,
    }
}

pub(super) const CHINESE_PRIMES: &[&str] = &["质数", "素数"];

pub(super) fn chinese_primes(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["所有", "全部"]);
    if let Some(first) = cursor.attempt(|c| {
        c.eat(&["前", "最前面", "最小的"]).then_some(())?;
        let count = numerals::number(c)?;
        c.eat(&["个"]);
        c.eat(CHINESE_PRIMES).then_some(count)
    }) {
        return Some(first_primes(first));
    }
    let (low, high) = chinese_bounds(cursor)?;
    cursor.eat(&[
        "的",
        "之间的",
        "间的",
        "中的",
        "里的",
        "范围内的",
        "中",
        "里",
    ]);
    cursor.eat(&["所有", "全部", "的"]);
    cursor
        .eat(CHINESE_PRIMES)
        .then(|| Node::Call("primesBetween", vec![low, high]))
}

pub(super) fn chinese_bounds(cursor: &mut Cursor<'_>) -> Option<(Node, Node)> {
    let mut low = Node::integer(0);
    if cursor.eat(&["大于", "超过", "比"]) {
        low = one_off(unary(cursor)?, Operator::Add)?;
        cursor.eat(&["大"]);
        cursor.eat(&[",", "且", "而", "并且", "又", "但", "、"]);
    }
    if cursor.eat(&["小于", "少于", "不到"]) {
        let high = one_off(unary(cursor)?, Operator::Subtract)?;
        return Some((low, high));
    }
    if cursor.eat(&["不大于", "不超过", "小于等于", "小于或等于"]) {
        return Some((low, unary(cursor)?));
    }
    cursor.eat(&["在", "介于", "从", "由"]);
    let first = numerals::number(cursor)?;
    if cursor.eat(&["以内", "以下", "之内", "之前"]) {
        return Some((low, first));
    }
    if !cursor.eat(&["到", "至", "和", "与", "跟", "~", "-", "–", "～"]) {
        return None;
    }
    let second = numerals::number(cursor)?;
    cursor.eat(&[
        "之间",
        "间",
        "之中",
        "当中",
        "这个范围内",
        "范围内",
        "中间",
        "为止",
    ]);
    Some((first, second))
}
