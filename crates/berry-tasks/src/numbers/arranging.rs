//! Numbers in their order, and numbers taken apart.

use super::cursor::Cursor;
use super::lists::PRIMES;
use super::node::Node;
use super::operations::unary;
use super::{numerals, several};

/// Reads `sort 3, 1 and 2`, `3, 1, 2 from smallest to largest`, 由小到大排列.
pub(super) fn sorted(cursor: &mut Cursor<'_>) -> Option<Node> {
    let up: &[&str] = &[
        "in ascending order",
        "from smallest to largest",
        "from small to large",
        "from lowest to highest",
        "from least to greatest",
        "in increasing order",
        "ascending",
        "smallest first",
        "from low to high",
        "smallest to largest",
        "from small to big",
        "from smallest to biggest",
        "from smallest to greatest",
        "from the smallest to the largest",
        "least to greatest",
        "lowest first",
        "by size",
        "从小到大",
        "由小到大",
        "由小而大",
        "升序",
        "按升序",
    ];
    let down: &[&str] = &[
        "in descending order",
        "from largest to smallest",
        "from large to small",
        "from highest to lowest",
        "from greatest to least",
        "in decreasing order",
        "descending",
        "largest first",
        "biggest first",
        "from high to low",
        "largest to smallest",
        "from biggest to smallest",
        "from big to small",
        "from the largest to the smallest",
        "greatest to least",
        "highest first",
        "从大到小",
        "由大到小",
        "由大而小",
        "降序",
        "按降序",
    ];
    let order = |c: &mut Cursor<'_>| -> Option<&'static str> {
        if c.eat(up) {
            Some("sortNumbers")
        } else if c.eat(down) {
            Some("sortNumbersDescending")
        } else {
            None
        }
    };
    let is_verb = cursor.eat(&[
        "sort",
        "order",
        "arrange",
        "rank",
        "put",
        "sort the numbers",
        "sort these numbers",
        "arrange the numbers",
        "order the numbers",
        "put the numbers",
        "排序",
        "排列",
        "list",
        "把",
        "将",
        "sort the following numbers",
        "list the numbers",
        "arrange these numbers",
        "order these numbers",
        "put these numbers",
        "rank the numbers",
        "sort these",
        "order these",
        "put these",
        "arrange these",
        "rank these",
        "list these",
        "order the following",
        "arrange the following",
        "sort the following",
        "put the following",
    ]);
    let before = order(cursor);
    cursor.eat(&[
        ":",
        "the numbers",
        "这些数",
        "这些数字",
        "排序",
        "排列",
        "下列数字",
        "下列各数",
        "这几个数",
    ]);
    cursor.eat(&[":"]);
    let items = several::items(cursor)?;
    cursor.eat(&[
        ",",
        ":",
        "-",
        "—",
        "这些数",
        "这几个数",
        "这些数字",
        "几个数",
        "sorted",
        "ordered",
        "arranged",
        "sort",
        "sort them",
        "arrange them",
        "put them",
        "order them",
        "请",
        "按照",
        "按",
    ]);
    cursor.attempt(|c| {
        numerals::plain(c)?;
        c.eat(&["个数", "个数字", "数"]).then_some(())
    });
    cursor.eat(&["请", "依", "按照", "按", "in order", "把它们"]);
    let name = match before {
        Some(name) => name,
        None => match order(cursor) {
            Some(name) => name,
            None if is_verb && cursor.is_at_sentence_end() => "sortNumbers",
            None => return None,
        },
    };
    cursor.eat(&[
        "排列",
        "排序",
        "排好",
        "排",
        "的顺序排列",
        "怎么排",
        "的顺序",
        "顺序排列",
        "排出来",
        "排一下",
        "排列起来",
    ]);
    Some(Node::Call(name, items))
}

/// Reads `which prime numbers divide 84`, `which numbers divide 12`.
pub(super) fn dividing(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["which", "what", "all", "list all"]);
    cursor.eat(&["the"]);
    let name = if cursor.eat(PRIMES) {
        "primeFactors"
    } else if cursor.eat(&[
        "numbers",
        "whole numbers",
        "positive integers",
        "integers",
        "natural numbers",
        "positive numbers",
        "positive whole numbers",
    ]) {
        "divisors"
    } else {
        return None;
    };
    cursor.eat(&["that", "which", "can", "will"]);
    if cursor.eat(&[
        "divide",
        "go into",
        "are divisors of",
        "are factors of",
        "divide into",
        "evenly divide",
        "go evenly into",
        "divide evenly into",
        "exactly divide",
    ]) {
        let number = unary(cursor)?;
        cursor.eat(&[
            "evenly",
            "without remainder",
            "without a remainder",
            "exactly",
        ]);
        return Some(Node::Call(name, vec![number]));
    }
    None
}

/// Reads `the prime factorization of 84`, `factorise 84`, 把 84 質因數分解.
pub(super) fn decomposed(cursor: &mut Cursor<'_>) -> Option<Node> {
    let names: &[&str] = &[
        "prime factorization of",
        "prime factorisation of",
        "factorization of",
        "factorisation of",
        "prime decomposition of",
        "factor",
        "factorise",
        "factorize",
        "prime factorise",
        "prime factorize",
        "factor the number",
        "factorization into primes of",
    ];
    cursor.eat(&["the"]);
    if cursor.eat(names) {
        let number = unary(cursor)?;
        cursor.eat(&[
            "into primes",
            "into prime factors",
            "into its prime factors",
            "completely",
        ]);
        return Some(Node::Call("primeFactorization", vec![number]));
    }
    if cursor.eat(&[
        "break",
        "break down",
        "write",
        "express",
        "decompose",
        "split",
    ]) {
        let number = numerals::number(cursor)?;
        cursor.eat(&["down"]);
        let is_said = cursor.eat(&[
            "into prime factors",
            "into its prime factors",
            "into primes",
            "as a product of primes",
            "as a product of prime numbers",
            "as a product of prime factors",
            "as a product of its prime factors",
        ]);
        return is_said.then(|| Node::Call("primeFactorization", vec![number]));
    }
    if cursor.eat(&["质因数分解", "分解质因数", "分解因数"]) {
        cursor.eat(&[":"]);
        let number = numerals::number(cursor)?;
        return Some(Node::Call("primeFactorization", vec![number]));
    }
    let number = numerals::number(cursor)?;
    cursor.eat(&["的", "做", "作", "进行"]);
    cursor
        .eat(&[
            "质因数分解",
            "分解质因数",
            "分解成质因数",
            "分解为质因数",
            "质因数分解式",
            "标准分解式",
            "质因数分解结果",
            "因数分解",
        ])
        .then(|| Node::Call("primeFactorization", vec![number]))
}
