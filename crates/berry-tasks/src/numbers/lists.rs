//! Lists of numbers that are named by what they have in common, and how many they are: the
//! divisors of 28, 20 到 40 之間的質數.

use super::arranging::{decomposed, dividing, sorted};
use super::bounds::{CHINESE_PRIMES, bounds, chinese_bounds, chinese_primes, first_primes};
use super::cursor::Cursor;
use super::node::Node;
use super::operations::unary;
use super::{frames, numerals, several};

/// Reads a question for a list or its length.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        counted,
        counted_chinese,
        listed,
        sorted,
        dividing,
        decomposed,
    ];
    read.iter().find_map(|read| {
        cursor.attempt(|c| {
            let node = read(c)?;
            frames::sees_end(c).then_some(node)
        })
    })
}

fn listed(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&[
        "list",
        "list all",
        "enumerate",
        "find all",
        "which",
        "find",
        "what",
        "name all",
        "give all",
        "all",
        "give me all",
        "有哪些",
        "哪些是",
    ]);
    cursor.eat(&["are"]);
    cursor.eat(&["of"]);
    let list = list(cursor)?;
    cursor.eat(&["are there", "there are", "exist"]);
    cursor.eat(&[","]);
    cursor.eat(&[
        "from smallest to largest",
        "in order",
        "in ascending order",
        "from small to large",
        "从小到大",
        "由小到大",
        "请从小到大列出",
    ]);
    Some(list)
}

/// Reads a list that is named.
pub(super) fn list(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.nested(|c| {
        let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
            english_list,
            common_divisors,
            chinese_primes,
            chinese_divisors,
        ];
        read.iter().find_map(|read| c.attempt(*read))
    })
}

const DIVISORS: &[&str] = &[
    "divisors",
    "factors",
    "positive divisors",
    "positive factors",
    "whole number factors",
    "integer factors",
    "positive integer divisors",
    "integer divisors",
];

const PRIME_FACTORS: &[&str] = &[
    "prime factors",
    "prime divisors",
    "distinct prime factors",
    "different prime factors",
    "unique prime factors",
    "distinct prime divisors",
];

pub(super) const PRIMES: &[&str] = &["primes", "prime numbers", "prime"];

fn english_list(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["all", "all the", "all of the", "the"]);
    if cursor.eat(PRIME_FACTORS) {
        return of(cursor).map(|it| Node::Call("primeFactors", vec![it]));
    }
    if cursor.eat(DIVISORS) {
        return of(cursor).map(|it| Node::Call("divisors", vec![it]));
    }
    if let Some(first) = cursor.attempt(|c| {
        c.eat(&["first"]).then_some(())?;
        let count = numerals::number(c)?;
        c.eat(PRIMES).then_some(count)
    }) {
        return Some(first_primes(first));
    }
    if cursor.eat(PRIMES) {
        cursor.eat(&[
            "are there",
            "there are",
            "exist",
            "that are",
            "which are",
            "lie",
            "are",
            "fall",
            "come",
            "numbers",
        ]);
        let (low, high) = bounds(cursor)?;
        return Some(Node::Call("primesBetween", vec![low, high]));
    }
    None
}

/// Reads `the common divisors of 12 and 18`, 12 和 18 的公因數.
fn common_divisors(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_named = cursor.eat(&[
        "common divisors of",
        "common factors of",
        "the common divisors of",
        "the common factors of",
        "all common divisors of",
        "all common factors of",
    ]);
    cursor.eat(&["both"]);
    let items = cursor.without_lists(several::items)?;
    let is_behind = !is_named && {
        cursor.eat(&["的", "有哪些"]);
        cursor.eat(&["所有", "全部", "正"]);
        cursor.eat(&["公因数", "公约数"])
    };
    (is_named || is_behind).then(|| {
        let divisor = Node::Call("greatestCommonDivisor", items);
        Node::Call("divisors", vec![divisor])
    })
}

fn of(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !cursor.eat(&["of", "of the number", "for"]) {
        return None;
    }
    unary(cursor)
}

const CHINESE_DIVISORS: &[&str] = &["因数", "约数", "正因数", "正约数", "因子", "正因子"];

const CHINESE_PRIME_FACTORS: &[&str] = &[
    "质因数",
    "素因数",
    "质因子",
    "素因子",
    "不同的质因数",
    "相异质因数",
];

fn chinese_divisors(cursor: &mut Cursor<'_>) -> Option<Node> {
    let number = numerals::number(cursor)?;
    cursor.eat(&["的", "有哪些", "所有的"]);
    cursor.eat(&["所有", "全部", "所有的", "全部的", "每个"]);
    if cursor.eat(CHINESE_PRIME_FACTORS) {
        return Some(Node::Call("primeFactors", vec![number]));
    }
    cursor
        .eat(CHINESE_DIVISORS)
        .then(|| Node::Call("divisors", vec![number]))
}

/// Reads `how many divisors does 48 have`, `how many primes are there below 50`.
fn counted(cursor: &mut Cursor<'_>) -> Option<Node> {
    let counts = cursor.eat(&[
        "how many",
        "count",
        "count the",
        "the number of",
        "number of",
        "count all",
        "how many of the",
    ]);
    if !counts {
        return None;
    }
    let is_possessed = |c: &mut Cursor<'_>| -> Option<Node> {
        c.eat(&[
            "are there in",
            "are in",
            "in",
            "does the number",
            "does",
            "do",
            "has",
            "of",
            "has the number",
            "can you find for",
            "are there of",
            "there are in",
            "make up",
            "is in",
            "are there for",
            "there are of",
        ])
        .then_some(())?;
        let node = super::operations::expression(c)?;
        c.eat(&["have", "has", "contain", "consist of", "possess"]);
        c.eat(&[
            "in decimal",
            "when written out",
            "when written out in full",
            "in base 10",
            "in base ten",
        ]);
        Some(node)
    };
    // How many prime factors without a word more may count them with their powers.
    if cursor.eat(&[
        "distinct prime factors",
        "different prime factors",
        "unique prime factors",
        "distinct prime divisors",
        "different prime divisors",
    ]) {
        let list = Node::Call("primeFactors", vec![is_possessed(cursor)?]);
        return Some(Node::Call("countNumbers", vec![list]));
    }
    if cursor.eat(DIVISORS) {
        return Some(Node::Call("countDivisors", vec![is_possessed(cursor)?]));
    }
    if cursor.eat(&["digits", "decimal digits"]) {
        return Some(Node::Call("digitCount", vec![is_possessed(cursor)?]));
    }
    if let Some(number) = cursor.attempt(|c| {
        c.eat(&[
            "numbers",
            "whole numbers",
            "positive integers",
            "integers",
            "natural numbers",
        ])
        .then_some(())?;
        c.eat(&["divide", "go into", "evenly divide", "divide into"])
            .then_some(())?;
        let number = unary(c)?;
        c.eat(&[
            "evenly",
            "exactly",
            "without remainder",
            "without a remainder",
        ]);
        Some(number)
    }) {
        return Some(Node::Call("countDivisors", vec![number]));
    }
    let list = english_list(cursor)?;
    cursor.eat(&["are there", "exist", "there are", "can you find"]);
    Some(count(list))
}

fn count(list: Node) -> Node {
    match list {
        Node::Call("primesBetween", bounds) => Node::Call("countPrimes", bounds),
        Node::Call("divisors", number) => Node::Call("countDivisors", number),
        list => Node::Call("countNumbers", vec![list]),
    }
}

const HOW_MANY: &[&str] = &[
    "有几个",
    "有多少个",
    "有多少",
    "共有几个",
    "共有多少个",
    "总共有几个",
    "总共有多少个",
    "一共有几个",
    "一共有多少个",
    "的个数",
    "的个数是多少",
    "几个",
    "多少个",
    "有几",
    "的数量",
    "共有多少",
];

/// Reads 48 有幾個正因數, 小於 30 的質數有多少個, 25 的階乘有幾位數.
fn counted_chinese(cursor: &mut Cursor<'_>) -> Option<Node> {
    if let Some(found) = cursor.attempt(|c| {
        let list = list(c)?;
        c.eat(&[",", "总共", "一共", "共", "到底"]);
        c.eat(HOW_MANY).then_some(())?;
        c.eat(&["呢", "数"]);
        Some(count(list))
    }) {
        return Some(found);
    }
    if let Some(found) = cursor.attempt(|c| {
        let number = super::operations::expression(c)?;
        c.eat(&[
            "的结果",
            "这个数",
            "的十进位表示",
            "写成十进位",
            "写成十进制",
            "展开后",
            ",",
            "的值",
        ]);
        c.eat(&["是", "总共", "一共", "共"]);
        if c.eat(&[
            "几位数",
            "有几位数",
            "有多少位数",
            "是几位数",
            "总共有几位数",
            "有几位",
            "共有几位数",
            "一共有几位数",
            "有几个数字",
            "有多少位",
            "共有多少位",
            "多少位数",
            "共有几位",
            "有几位数字",
        ]) {
            return Some(Node::Call("digitCount", vec![number]));
        }
        c.eat(HOW_MANY).then_some(())?;
        c.eat(&["不同的"]);
        if c.eat(CHINESE_PRIME_FACTORS) {
            return Some(count(Node::Call("primeFactors", vec![number])));
        }
        c.eat(CHINESE_DIVISORS)
            .then(|| Node::Call("countDivisors", vec![number]))
    }) {
        return Some(found);
    }
    let (low, high) = chinese_bounds(cursor)?;
    cursor.eat(&["的", "中", "里", "之中", ",", "总共", "一共", "共"]);
    cursor.eat(HOW_MANY).then_some(())?;
    cursor
        .eat(CHINESE_PRIMES)
        .then(|| Node::Call("countPrimes", vec![low, high]))
}
