//! Lists of numbers that are named by what they have in common, and how many they are: the
//! divisors of 28, 20 到 40 之間的質數.

use berry_symbolic::Number;

use super::cursor::Cursor;
use super::node::{Node, Operator};
use super::operations::unary;
use super::{frames, nouns, numerals};

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

const PRIMES: &[&str] = &["primes", "prime numbers", "prime"];

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
    let items = cursor.without_lists(nouns::items)?;
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

fn first_primes(count: Node) -> Node {
    let last = Node::Call("nthPrime", vec![count]);
    Node::Call("primesBetween", vec![Node::integer(2), last])
}

fn of(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !cursor.eat(&["of", "of the number", "for"]) {
        return None;
    }
    unary(cursor)
}

/// Reads between which numbers something is, both included.
fn bounds(cursor: &mut Cursor<'_>) -> Option<(Node, Node)> {
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

const CHINESE_PRIMES: &[&str] = &["质数", "素数"];

fn chinese_primes(cursor: &mut Cursor<'_>) -> Option<Node> {
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

fn chinese_bounds(cursor: &mut Cursor<'_>) -> Option<(Node, Node)> {
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
    if cursor.eat(PRIME_FACTORS) {
        let list = Node::Call("primeFactors", vec![is_possessed(cursor)?]);
        return Some(Node::Call("countNumbers", vec![list]));
    }
    if cursor.eat(DIVISORS) {
        return Some(Node::Call("countDivisors", vec![is_possessed(cursor)?]));
    }
    if cursor.eat(&["digits", "decimal digits"]) {
        return Some(Node::Call("digitCount", vec![is_possessed(cursor)?]));
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

/// Reads `sort 3, 1 and 2`, `3, 1, 2 from smallest to largest`, 由小到大排列.
fn sorted(cursor: &mut Cursor<'_>) -> Option<Node> {
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
    let items = nouns::items(cursor)?;
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
fn dividing(cursor: &mut Cursor<'_>) -> Option<Node> {
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
fn decomposed(cursor: &mut Cursor<'_>) -> Option<Node> {
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
