//! How two numbers relate: which power, how far apart, how often one is in the other.

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::operations::term;
use super::{comparing, numerals, several};

/// Reads `to what power must 2 be raised to give 4096`, `log base 2 of 8`, 2 的幾次方是 8.
pub(super) fn exponent(cursor: &mut Cursor<'_>) -> Option<Node> {
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
pub(super) fn apart(cursor: &mut Cursor<'_>) -> Option<Node> {
    let less = |first, second| Some(Node::operation(Operator::Subtract, first, second));
    if cursor.eat(&["how much", "how many", "by how much"]) {
        cursor.eat(&["is", "does"]);
        if let Some(found) = cursor.attempt(|c| {
            let is_more = comparing::degree(c)?;
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
        let is_more = comparing::degree(cursor)?;
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
    if several::separator(cursor) {
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
        if cursor.eat(&[
            "add up to",
            "make",
            "make together",
            "come to",
            "sum to",
            "make up",
            "total",
            "add to",
            "together make",
            "together",
            "combined",
            "added together",
            "put together",
        ]) {
            return Some(Node::operation(Operator::Add, first, second));
        }
        if cursor.eat(&["multiplied together", "multiplied"]) {
            return Some(Node::operation(Operator::Multiply, first, second));
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
pub(super) fn times(cursor: &mut Cursor<'_>) -> Option<Node> {
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
        let is_more = comparing::degree(cursor)?;
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
