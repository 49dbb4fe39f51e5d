//! Nouns of numbers that are named by a range or a property rather than one by one: the sum of the
//! numbers from 1 to 100, the largest prime factor of 84.

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::numerals;
use super::operations::unary;
use super::several::items;

/// Reads the adjective of the largest or the smallest, as the function that finds it.
fn extreme(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    if cursor.eat(&[
        "largest",
        "biggest",
        "greatest",
        "highest",
        "最大的",
        "最大",
    ]) {
        Some("maximum")
    } else if cursor.eat(&["smallest", "least", "lowest", "最小的", "最小"]) {
        Some("minimum")
    } else {
        None
    }
}

/// Reads `the largest prime factor of 84`.
pub(super) fn extreme_of_list(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let name = extreme(cursor)?;
    let list = if cursor.eat(&["prime factor of", "prime divisor of", "prime factor in"]) {
        "primeFactors"
    } else if cursor.eat(&["divisor of", "factor of"]) {
        "divisors"
    } else {
        return None;
    };
    let list = Node::Call(list, vec![unary(cursor)?]);
    Some(Node::Call(name, vec![list]))
}

/// Reads 100 以下最大的質數, 比 50 大的下一個質數.
pub(super) fn nearest_prime_in_chinese(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["下一个", "最小的", "最大的"]);
    let is_named = cursor.eat(&["比", "小于", "大于"]);
    let relation = cursor
        .previous()
        .map(|it| it.folded.clone())
        .filter(|_| is_named);
    let number = numerals::number(cursor)?;
    let goes_up = match relation.as_deref() {
        Some("比") if cursor.eat(&["大"]) => true,
        Some("比") if cursor.eat(&["小"]) => false,
        Some("于") => cursor
            .tokens
            .get(..cursor.at)
            .is_some_and(|it| it.iter().any(|it| it.is("大"))),
        None if cursor.eat(&["以下", "以内", "之前"]) => false,
        None if cursor.eat(&["以上", "之后"]) => true,
        _ => return None,
    };
    cursor.eat(&["的"]);
    let is_extreme = cursor.eat(&[
        "最大的",
        "最大",
        "最小的",
        "最小",
        "下一个",
        "第一个",
        "前一个",
    ]);
    cursor.eat(&["质数", "素数"]).then_some(())?;
    let asks_for_one = is_extreme
        || cursor.tokens[..cursor.at]
            .windows(2)
            .any(|it| it[0].is("下") && it[1].is("一") || it[0].is("最"));
    let says = |wanted: &str| cursor.tokens[..cursor.at].iter().any(|it| it.is(wanted));
    // The largest above a number, and the smallest below it, are others.
    let fits = if goes_up {
        !says("最") || says("小")
    } else {
        says("最") || says("前")
    };
    let is_inclusive = relation.is_none() && says("以");
    (asks_for_one && fits).then(|| {
        let name = if goes_up {
            "nextPrime"
        } else {
            "previousPrime"
        };
        let number = if is_inclusive {
            let operator = if goes_up {
                Operator::Subtract
            } else {
                Operator::Add
            };
            Node::operation(operator, number, Node::integer(1))
        } else {
            number
        };
        Node::Call(name, vec![number])
    })
}

/// Reads 84 最大的質因數.
pub(super) fn extreme_of_list_in_chinese(cursor: &mut Cursor<'_>) -> Option<Node> {
    let number = numerals::number(cursor)?;
    cursor.eat(&["的"]);
    let name = extreme(cursor)?;
    cursor
        .eat(&["质因数", "素因数", "质因子"])
        .then(|| Node::Call(name, vec![Node::Call("primeFactors", vec![number])]))
}

/// Reads `the sum of the numbers from 1 to 100`.
pub(super) fn counted_on(cursor: &mut Cursor<'_>) -> Option<Node> {
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
    if !is_sum {
        return None;
    }
    let asks_for_sum = cursor.tokens[..cursor.at]
        .iter()
        .any(|it| matches!(it.folded.as_str(), "sum" | "add" | "total"));
    let first = numerals::signed(cursor)?;
    cursor.eat(&["to", "up to", "through"]).then_some(())?;
    let last = numerals::signed(cursor)?;
    cursor.eat(&["inclusive", "together", "up"]);
    asks_for_sum.then(|| sum_between(first, last))
}

/// Reads 1 到 100 的總和, 1 加到 100.
pub(super) fn counted_on_in_chinese(cursor: &mut Cursor<'_>) -> Option<Node> {
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

/// Reads `the largest number that divides both 252 and 198`, `the smallest number divisible by 4
/// and 6`.
pub(super) fn divisor_of_all(cursor: &mut Cursor<'_>) -> Option<Node> {
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
