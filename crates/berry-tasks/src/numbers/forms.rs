//! The form in which a number is wanted or given: bases, Roman numerals, words, fractions, rounded.

use berry_symbolic::roman_number;
use berry_verbalizer::Language;

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::node::Node;
use super::operations::{self, expression};
use super::{commands, frames, numerals};

/// A form that a number can be written in.
#[derive(Debug, Clone, PartialEq)]
enum Form {
    Base(i64),
    Roman,
    Words,
    Chinese,
    Financial,
    /// Plain digits.
    Digits,
    Fraction,
    Mixed,
    Decimal,
    Percentage,
    Scientific,
    /// Rounded by a function to a unit or to significant figures.
    Rounded(&'static str, Box<Node>),
}

/// Reads a question for a number in some form.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        form_first,
        rounding,
        value_first,
        plain_source,
        reversed,
        digits_added,
    ];
    let found = read.iter().find_map(|read| {
        cursor.attempt(|c| {
            let node = read(c)?;
            frames::sees_end(c).then_some(node)
        })
    });
    if found.is_some() {
        cursor.is_strong = true;
    }
    found
}

const BASES: &[(&[&str], i64)] = &[
    (
        &[
            "binary",
            "binary form",
            "binary notation",
            "base two",
            "base 2",
            "binary number",
            "a binary number",
            "二进位",
            "二进制",
            "2进位",
            "2进制",
            "二进位数",
            "二进制数",
        ],
        2,
    ),
    (
        &[
            "octal",
            "octal form",
            "octal notation",
            "base eight",
            "base 8",
            "八进位",
            "八进制",
            "8进位",
            "8进制",
        ],
        8,
    ),
    (
        &[
            "hexadecimal",
            "hex",
            "hexadecimal form",
            "hexadecimal notation",
            "base sixteen",
            "base 16",
            "a hexadecimal number",
            "十六进位",
            "十六进制",
            "16进位",
            "16进制",
        ],
        16,
    ),
    (
        &[
            "ternary",
            "base three",
            "base 3",
            "三进位",
            "三进制",
            "3进位",
            "3进制",
        ],
        3,
    ),
    (&["base four", "base 4", "四进位", "四进制"], 4),
    (&["base five", "base 5", "五进位", "五进制"], 5),
    (&["base six", "base 6", "六进位", "六进制"], 6),
    (&["base seven", "base 7", "七进位", "七进制"], 7),
    (&["base nine", "base 9", "九进位", "九进制"], 9),
    (
        &[
            "base twelve",
            "base 12",
            "duodecimal",
            "十二进位",
            "十二进制",
        ],
        12,
    ),
];

const DECIMAL_BASE: &[&str] = &[
    "decimal",
    "decimal form",
    "decimal notation",
    "base ten",
    "base 10",
    "a decimal number",
    "decimals",
    "十进位",
    "十进制",
    "10进位",
    "10进制",
    "十进位数",
    "十进制数",
];

fn base(cursor: &mut Cursor<'_>) -> Option<i64> {
    let start = cursor.at;
    let mut longest: Option<(usize, i64)> = None;
    for (names, base) in BASES.iter().chain(&[(DECIMAL_BASE, 10)]) {
        cursor.at = start;
        if cursor.eat(names) && longest.is_none_or(|(at, _)| cursor.at > at) {
            longest = Some((cursor.at, *base));
        }
    }
    cursor.at = longest.map_or(start, |(at, _)| at);
    if let Some((_, base)) = longest {
        return Some(base);
    }
    cursor.attempt(|c| {
        if c.eat(&["base"]) {
            return numerals::plain(c)?
                .to_i64()
                .filter(|it| (2..=36).contains(it));
        }
        let base = numerals::plain(c)?.to_i64()?;
        (c.eat(&["进位", "进制"]) && (2..=36).contains(&base)).then_some(base)
    })
}

/// Reads the form that a number is wanted in.
fn form(cursor: &mut Cursor<'_>) -> Option<Form> {
    cursor.eat(&["the", "its", "it", "a", "an", "标准", "一个", "to"]);
    let plain: &[(&[&str], Form)] = &[
        (
            &[
                "roman numerals",
                "roman numeral",
                "roman",
                "roman numbers",
                "roman number",
                "罗马数字",
                "罗马数",
            ],
            Form::Roman,
        ),
        (
            &[
                "words",
                "english words",
                "english",
                "word form",
                "letters",
                "英文",
                "英语",
                "英文数字",
                "in english",
            ],
            Form::Words,
        ),
        (
            &[
                "chinese",
                "chinese numerals",
                "chinese characters",
                "中文",
                "中文数字",
                "国字",
                "汉字",
                "中文小写",
                "汉字数字",
                "国字小写",
                "国语",
            ],
            Form::Chinese,
        ),
        (
            &[
                "国字大写",
                "大写",
                "大写数字",
                "中文大写",
                "大写国字",
                "中文大写数字",
                "汉字大写",
                "financial chinese numerals",
                "大写金额",
                "大写中文",
                "金融大写",
            ],
            Form::Financial,
        ),
        (
            &[
                "digits",
                "figures",
                "numerals",
                "ordinary digits",
                "ordinary numbers",
                "arabic numerals",
                "arabic digits",
                "arabic numbers",
                "a number",
                "numbers",
                "number",
                "numeric form",
                "full",
                "arabic",
                "normal numbers",
                "ordinary numerals",
                "an ordinary number",
                "a normal number",
                "regular numbers",
                "a numeral",
                "standard form digits",
                "modern numerals",
                "modern numbers",
                "regular digits",
                "decimal digits",
                "阿拉伯数字",
                "数字",
                "一般数字",
                "普通数字",
            ],
            Form::Digits,
        ),
        (
            &[
                "fraction",
                "simplest form",
                "lowest terms",
                "fraction in lowest terms",
                "fraction in simplest form",
                "simplified fraction",
                "reduced fraction",
                "its simplest form",
                "simple fraction",
                "exact fraction",
                "common fraction",
                "simplest terms",
                "simplest fraction",
                "分数",
                "最简分数",
                "真分数",
                "假分数",
                "fractional form",
                "最简",
            ],
            Form::Fraction,
        ),
        (
            &["mixed number", "mixed fraction", "mixed numeral", "带分数"],
            Form::Mixed,
        ),
        (
            &[
                "decimal",
                "decimals",
                "decimal number",
                "decimal fraction",
                "decimal form",
                "decimal notation",
                "小数",
                "小数形式",
            ],
            Form::Decimal,
        ),
        (
            &[
                "percentage",
                "percent",
                "per cent",
                "percentages",
                "百分比",
                "百分数",
                "百分率",
                "百分之几",
            ],
            Form::Percentage,
        ),
        (
            &[
                "scientific notation",
                "scientific form",
                "standard form",
                "exponential notation",
                "科学记号",
                "科学计数法",
                "科学记数法",
                "科学符号",
            ],
            Form::Scientific,
        ),
    ];
    let start = cursor.at;
    let mut longest: Option<(usize, Form)> = None;
    for (names, form) in plain {
        cursor.at = start;
        if cursor.eat(names) && longest.as_ref().is_none_or(|(at, _)| cursor.at > *at) {
            longest = Some((cursor.at, form.clone()));
        }
    }
    cursor.at = start;
    let base = base(cursor);
    let after_base = cursor.at;
    let found = match (base, longest) {
        (Some(10), Some((at, _))) | (None, Some((at, _))) if at < after_base && base.is_none() => {
            None
        }
        (Some(base), None) => Some((after_base, Form::Base(base))),
        (Some(base), Some((at, _))) if after_base > at => Some((after_base, Form::Base(base))),
        (_, longest) => longest,
    };
    cursor.at = found.as_ref().map_or(start, |(at, _)| *at);
    found.map(|(_, form)| form)
}

/// Wraps a value in its form.
fn formed(cursor: &Cursor<'_>, value: Node, form: Form) -> Option<Node> {
    let language = || {
        let is_simplified = cursor.question.language == Language::SimplifiedChinese;
        Node::Text(if is_simplified { "zh-Hans" } else { "zh-Hant" }.to_owned())
    };
    Some(match form {
        Form::Base(10) => value,
        Form::Base(base) => Node::Call("toBase", vec![value, Node::integer(base)]),
        Form::Roman => Node::Call("toRoman", vec![value]),
        Form::Words => Node::Call("inWords", vec![value]),
        Form::Chinese => Node::Call("inChinese", vec![value, language()]),
        Form::Financial => Node::Call("inFinancialChinese", vec![value, language()]),
        Form::Digits => value,
        Form::Fraction => Node::Call("asFraction", vec![value]),
        Form::Mixed => Node::Call("asMixedNumber", vec![value]),
        Form::Decimal => Node::Call("asDecimal", vec![value]),
        Form::Percentage => Node::Call("asPercentage", vec![value]),
        Form::Scientific => Node::Call("asScientific", vec![value]),
        Form::Rounded(name, unit) => Node::Call(name, vec![value, *unit]),
    })
}

/// What a number is given in: its reading, and whether it says so itself.
struct Source {
    node: Node,
    /// Whether it is written in a form of its own rather than in digits.
    is_marked: bool,
}

/// Reads a number with the form that it is given in: binary 1010, the Roman numeral XIV, 十進位的 45.
fn source(cursor: &mut Cursor<'_>) -> Option<Source> {
    cursor.eat(&["the", "a", "把", "将"]);
    if let Some(source) = cursor.attempt(|c| {
        c.eat(&[
            "roman numeral",
            "roman number",
            "roman numerals",
            "罗马数字",
            "罗马数",
        ])
        .then_some(())?;
        c.eat(&["for", "of"]);
        let token = c.token()?;
        (token.kind == TokenKind::Word).then_some(())?;
        roman_number(&token.text)?;
        let text = token.text.to_uppercase();
        c.at += 1;
        let alone = Node::Call("fromRoman", vec![Node::Text(text)]);
        Some(Source {
            node: alone,
            is_marked: true,
        })
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let token = c.token()?;
        let radixes = [("0x", 16), ("0b", 2), ("0o", 8)];
        let (digits, base) = radixes
            .iter()
            .find_map(|(prefix, base)| Some((token.folded.strip_prefix(prefix)?, *base)))?;
        let is_written = !digits.is_empty() && digits.chars().all(|it| it.is_digit(base as u32));
        let digits = digits.to_uppercase();
        c.at += 1;
        is_written.then(|| based(digits, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let base = base(c)?;
        c.eat(&[
            "number",
            "数",
            "的",
            "数字",
            "value",
            "的数",
            "numeral",
            "code",
            "的数字",
        ]);
        let digits = digits_in(c, base)?;
        Some(based(digits, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let start = c.at;
        let digits = raw_digits(c)?;
        c.eat(&["(", "in", "from", "的"]);
        c.eat(&["from"]);
        let base = base(c)?;
        c.eat(&[")"]);
        let is_from = c.tokens[start..c.at]
            .iter()
            .any(|it| it.is("from") || it.is("("));
        // 1010 in binary is something to be written, but 1010 in binary to decimal is read.
        let goes_on = c.sees(&[
            "to",
            "into",
            "as",
            "in decimal",
            "in base",
            "转",
            "换",
            "化",
            "是",
            "等于",
            "in hexadecimal",
            "in hex",
            "in octal",
            "in binary",
            "number",
            "数",
        ]) && base != 10;
        c.eat(&["数", "number"]);
        (is_from || goes_on).then_some(())?;
        let digits = digits
            .chars()
            .all(|it| it.is_digit(base as u32))
            .then_some(digits);
        Some(based(digits?, base))
    }) {
        return Some(source);
    }
    if let Some(source) = cursor.attempt(|c| {
        let token = c.token()?;
        let is_roman = token.kind == TokenKind::Word
            && token.text.len() >= 2
            && token.text.chars().all(|it| it.is_ascii_uppercase());
        is_roman.then_some(())?;
        roman_number(&token.text)?;
        let text = token.text.clone();
        c.at += 1;
        c.eat(&["in roman numerals", "(roman)"]);
        let ends = !is_before_operand(c);
        ends.then(|| Source {
            node: Node::Call("fromRoman", vec![Node::Text(text)]),
            is_marked: true,
        })
    }) {
        return Some(source);
    }
    let start = cursor.at;
    let node = value(cursor)?;
    let is_worded = cursor.tokens[start..cursor.at].iter().all(|it| {
        it.kind == TokenKind::Word || it.kind == TokenKind::Han || it.is("-") || it.is("and")
    });
    Some(Source {
        node,
        is_marked: is_worded,
    })
}

/// Whether an operator with an operand behind it comes next.
fn is_before_operand(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let is_operator = cursor.eat(&[
        "+",
        "-",
        "*",
        "×",
        "/",
        "÷",
        "plus",
        "minus",
        "times",
        "divided by",
        "加",
        "加上",
        "减",
        "减去",
        "乘",
        "乘以",
        "除以",
    ]);
    let is_operand = is_operator && numerals::number(cursor).is_some();
    cursor.at = start;
    is_operand
}

fn based(digits: String, base: i64) -> Source {
    let node = if base == 10 {
        digits.parse().map_or_else(
            |_| {
                Node::Call(
                    "fromBase",
                    vec![Node::Text(digits.clone()), Node::integer(10)],
                )
            },
            Node::integer,
        )
    } else {
        Node::Call("fromBase", vec![Node::Text(digits), Node::integer(base)])
    };
    Source {
        node,
        is_marked: true,
    }
}

/// Reads digits of a base, letters among them.
fn digits_in(cursor: &mut Cursor<'_>, base: i64) -> Option<String> {
    let start = cursor.at;
    let digits = raw_digits(cursor)?;
    if digits.chars().all(|it| it.is_digit(base as u32)) {
        return Some(digits);
    }
    cursor.at = start;
    None
}

/// Reads digits and letters that touch: 1010, FF, 3E8.
fn raw_digits(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut digits = String::new();
    loop {
        let at = cursor.at;
        let is_first = digits.is_empty();
        let Some(token) = cursor.token() else { break };
        let is_digits = matches!(token.kind, TokenKind::Word | TokenKind::Number)
            && token.folded.chars().all(|it| it.is_ascii_alphanumeric())
            && token.folded.len() <= 200;
        if !is_digits || !(is_first || cursor.is_glued(at)) {
            break;
        }
        digits.push_str(&token.folded);
        cursor.at += 1;
    }
    // 0b101 and 0xff say their base themselves.
    let plain = digits
        .strip_prefix("0x")
        .or_else(|| digits.strip_prefix("0b"))
        .or_else(|| digits.strip_prefix("0o"))
        .unwrap_or(&digits);
    (!plain.is_empty()).then(|| plain.to_uppercase())
}

/// Reads a value of any kind, a list of commands included.
fn value(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&[
        "the number",
        "数字",
        "the value of",
        "the result of",
        "the value",
    ]);
    cursor
        .attempt(commands::question)
        .or_else(|| cursor.attempt(expression))
}

const CONNECTORS: &[&str] = &[
    "in",
    "to",
    "as",
    "into",
    "is",
    "written in",
    "written as",
    "expressed as",
    "expressed in",
    "in the form of",
    "using",
    "with",
    "be in",
    "converted to",
    "look like in",
    "written out in",
    "spelled out in",
    "spelled in",
    "be written in",
    "be written as",
    "written out as",
    ", in",
    ", as",
    "be as",
    "be expressed as",
    "be expressed in",
    "out in",
    "out as",
    "->",
    "=",
    "down in",
    "down as",
    "- in",
    "用",
    "以",
    "写成",
    "化成",
    "转成",
    "换成",
    "转换成",
    "换算成",
    "表示成",
    "化为",
    "写为",
    "转为",
    "转换为",
    "约成",
    "变成",
    "的",
    "转",
    "的答案用",
    ",用",
    ", 用",
    ",以",
    "约分成",
    "约分为",
    "约为",
    "写作",
    "改写成",
    "改成",
    "换为",
    "换算为",
    "表示为",
    "等于",
    "是",
    "化简成",
    "化简为",
    "转化为",
    "转化成",
    "化作",
    "in the",
    "翻译成",
    "翻成",
    "译成",
    "读作",
];

/// Reads a value and the form it is wanted in: 2^10 in binary, 把 18/24 約成最簡分數.
fn value_first(cursor: &mut Cursor<'_>) -> Option<Node> {
    let has_verb = cursor.eat(&[
        "convert",
        "write",
        "express",
        "change",
        "turn",
        "represent",
        "put",
        "give",
        "show",
        "translate",
        "write out",
        "spell",
        "spell out",
        "transform",
        "reduce",
        "simplify",
        "how is",
        "how do you write",
        "how do i write",
        "how would you write",
        "how to write",
        "how does one write",
        "how do you say",
        "how do you spell",
        "how do i say",
        "rewrite",
        "render",
        "how can i write",
        "write down",
        "约分",
        "化简",
        "转换",
        "简化",
        "how would i write",
        "how is the number",
        "how do you express",
        "how do i express",
        "how do you convert",
        "how do i convert",
    ]);
    let is_reducing = cursor.previous().is_some_and(|it| {
        has_verb
            && matches!(
                it.folded.as_str(),
                "reduce" | "simplify" | "分" | "简" | "化"
            )
    });
    cursor.eat(&[
        "the fraction",
        "fraction",
        "the number",
        "分数",
        ":",
        "from",
        "the decimal",
        "小数",
        "数字",
        "the improper fraction",
        "the value",
    ]);
    let source = source(cursor)?;
    cursor.eat(&[
        ",",
        "from decimal",
        "from base 10",
        "from base ten",
        "from decimal form",
        "(base 10)",
        "的",
        "这个数",
        "这个分数",
        "的答案",
        "答案",
    ]);
    if is_reducing && frames::sees_end(cursor) {
        return Some(Node::Call("asFraction", vec![source.node]));
    }
    // 用二進位怎麼寫, 的二進位是.
    let mut is_connected = false;
    for _ in 0..3 {
        is_connected |= cursor.eat(CONNECTORS);
    }
    let start = cursor.at;
    let rounded = cursor.attempt(rounded).map(|form| (cursor.at, form));
    cursor.at = start;
    let plain = form(cursor)
        .filter(|_| is_connected || is_behind(cursor))
        .map(|form| (cursor.at, form));
    let (end, form) = match (rounded, plain) {
        (Some(rounded), Some(plain)) if plain.0 >= rounded.0 => plain,
        (Some(rounded), _) => rounded,
        (None, plain) => plain?,
    };
    cursor.at = end;
    cursor.eat(&[
        "表示",
        "写出来",
        "怎么写",
        "要怎么写",
        "写",
        "表示法",
        "的写法",
        "写法",
        "来写",
        "形式",
        "来表示",
        "怎么表示",
        "的形式",
        "是什么",
        "怎么说",
        "怎么念",
        "怎么读",
        "如何写",
        "如何表示",
        "该怎么写",
        "应该怎么写",
        "要怎么念",
        "notation",
        "form",
        "look like",
        "be",
        "be written",
        "please",
        "回答",
        "作答",
        "数",
        "表达",
        "记法",
        "呈现",
        "怎么拼",
        "representation",
        "格式",
        "写是什么",
        "写是多少",
        "会怎么写",
        "念",
        "读",
        "表示是什么",
        "表示为何",
        "会是什么",
        "拼写",
        "number",
    ]);
    if form == Form::Digits
        && !source.is_marked
        && !matches!(source.node, Node::Operation(..) | Node::Call(..))
    {
        return None;
    }
    // Digits are what a Roman numeral is read to, and a word.
    let value = match (&form, source) {
        (
            Form::Digits | Form::Base(10) | Form::Decimal,
            Source {
                node: Node::Number(_),
                is_marked: true,
            },
        ) => {
            return words_read(cursor);
        }
        (_, source) => source.node,
    };
    // The decimal base of what was read in another one.
    let form = match (&value, form) {
        (Node::Call("fromBase" | "fromRoman", _), Form::Decimal) => Form::Digits,
        (_, form) => form,
    };
    formed(cursor, value, form)
}

/// Whether the form stands right behind a number in Chinese, without anything between.
fn is_behind(cursor: &Cursor<'_>) -> bool {
    cursor
        .previous()
        .is_some_and(|it| it.kind == TokenKind::Han)
}

/// Reads the words of a number again, as the argument of the function that reads them.
fn words_read(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (first, last) = (0..cursor.at).fold((None, 0), |(first, last), at| {
        let start = cursor.at;
        cursor.at = at;
        let length = numerals::plain(cursor).map(|_| cursor.at - at);
        cursor.at = start;
        match (first, length) {
            (None, Some(length)) => (Some(at), at + length),
            found => (found.0, last),
        }
    });
    let tokens = &cursor.tokens[first?..last.min(cursor.tokens.len())];
    let text = cursor.question.words(tokens).to_owned();
    let is_plain = tokens.iter().all(|it| it.kind != TokenKind::Number);
    is_plain.then(|| Node::Call("fromWords", vec![Node::Text(text)]))
}

/// Reads `the Roman numeral for 1994`, `binary for 45`, `hex of 255`.
fn form_first(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the"]);
    let form = form(cursor)?;
    cursor.eat(&[
        "form",
        "representation",
        "equivalent",
        "notation",
        "number",
        "version",
        "expansion",
        "value",
        "表示法",
        "写法",
        "code",
        "spelling",
    ]);
    if !cursor.eat(&[
        "for",
        "of",
        "for the number",
        "of the number",
        "是",
        "表示",
        "equivalent of",
        "写",
        "怎么写",
        "写出",
    ]) {
        return None;
    }
    let source = source(cursor)?;
    if form == Form::Digits {
        return (source.is_marked && matches!(source.node, Node::Call(..))).then_some(source.node);
    }
    let form = match (&source.node, form) {
        (Node::Call("fromBase" | "fromRoman", _), Form::Decimal) => Form::Digits,
        (_, form) => form,
    };
    formed(cursor, source.node, form)
}

/// Reads a numeral that is to be understood: MCMXCIV is which number, 壹仟贰佰 是多少.
fn plain_source(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the", "convert", "read", "translate", "decode", "interpret"]);
    let Source { node, is_marked } = source(cursor)?;
    cursor.eat(&[
        ",",
        "-",
        "—",
        ":",
        "equal to",
        "stand for",
        "stands for",
        "mean",
        "means",
        "represent",
        "represents",
        "correspond to",
        "代表",
        "表示",
        "是",
        "这个",
    ]);
    match node {
        Node::Call("fromBase", _) => Some(node),
        Node::Call("fromRoman", ref arguments) => {
            let is_told = cursor.tokens.iter().any(|it| {
                matches!(
                    it.folded.as_str(),
                    "roman"
                        | "number"
                        | "numeral"
                        | "digits"
                        | "value"
                        | "arabic"
                        | "罗"
                        | "多"
                        | "数"
                )
            });
            let is_long = matches!(&arguments[..], [Node::Text(text)] if text.len() >= 5);
            (is_told || is_long).then_some(node)
        }
        Node::Number(_) if is_marked => {
            // A number in words whose digits are wanted: only where the question says so.
            let is_told = cursor.attempt(|c| {
                c.eat(&[
                    "数字怎么写",
                    "的数字怎么写",
                    "怎么用数字写",
                    "多少,数字怎么写",
                    "多少",
                    "哪个数",
                    "哪一个数",
                    "什么数",
                    "which number is that",
                    "what number is that",
                    "which number is it",
                    "what number is it",
                ])
                .then_some(())
            });
            is_told?;
            cursor.eat(&[",", "?"]);
            cursor.eat(&[
                "数字怎么写",
                "用数字写",
                "请用数字写",
                "请写成数字",
                "用数字怎么写",
                "数字是多少",
            ]);
            cursor.eat(&["?"]);
            cursor.eat(&["不要逗号", "请用阿拉伯数字回答", "请用阿拉伯数字"]);
            words_read(cursor)
        }
        _ => None,
    }
}

/// Reads a unit that numbers are rounded to, with the function that does it.
fn rounded(cursor: &mut Cursor<'_>) -> Option<Form> {
    let name = rounding_verb(cursor).unwrap_or("round");
    cursor.eat(&[
        "to",
        "correct to",
        "up to",
        "with",
        "到",
        "至",
        "成",
        "为",
        "取到",
        "取至",
        "accurate to",
        "in",
        "off to",
    ]);
    precision(cursor, name)
}

fn rounding_verb(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    if cursor.eat(&[
        "rounded up",
        "无条件进位",
        "无条件进入",
        "向上取整",
        "进位",
        "无条件进",
        "round up",
        "rounding up",
        "rounded upwards",
        "进一法",
    ]) {
        Some("roundUp")
    } else if cursor.eat(&[
        "rounded down",
        "无条件舍去",
        "无条件舍弃",
        "无条件捨去",
        "向下取整",
        "舍去",
        "round down",
        "rounding down",
        "去尾法",
        "truncated",
        "rounded downwards",
    ]) {
        Some("roundDown")
    } else if cursor.eat(&[
        "rounded",
        "rounded off",
        "round",
        "rounding",
        "四舍五入",
        "四舍五入取",
        "取",
        "保留",
        "取近似值",
        "取近似值到",
        "取概数",
        "精确到",
        "精确",
        "四舍五入后",
        "准确到",
        "to",
        "correct",
    ]) {
        Some("round")
    } else {
        None
    }
}

/// Reads how precise: two decimals, the nearest hundred, 3 significant figures, 小數點後第二位.
fn precision(cursor: &mut Cursor<'_>, name: &'static str) -> Option<Form> {
    cursor.eat(&["the nearest", "nearest", "the", "a", "an", "the closest"]);
    let units: &[(&[&str], &str)] = &[
        (
            &[
                "integer",
                "whole number",
                "whole",
                "unit",
                "ones",
                "整数",
                "个位",
                "整数位",
                "个位数",
                "one",
                "full number",
                "整",
            ],
            "1",
        ),
        (&["ten", "tens", "十位", "十位数", "十"], "10"),
        (&["hundred", "hundreds", "百位", "百位数", "百"], "100"),
        (&["thousand", "thousands", "千位", "千位数", "千"], "1000"),
        (
            &["ten thousand", "ten thousands", "万位", "万位数", "万"],
            "10000",
        ),
        (
            &["hundred thousand", "hundred thousands", "十万位", "十万"],
            "100000",
        ),
        (&["million", "millions", "百万位", "百万"], "1000000"),
        (
            &[
                "tenth",
                "tenths",
                "十分位",
                "小数点第一位",
                "小数第一位",
                "小数点后第一位",
                "小数点后一位",
                "小数点下第一位",
                "小数点以下第一位",
                "one decimal place",
                "first decimal",
                "first decimal place",
            ],
            "0.1",
        ),
        (
            &[
                "hundredth",
                "hundredths",
                "百分位",
                "小数点第二位",
                "小数第二位",
                "小数点后第二位",
                "小数点后两位",
                "小数点后二位",
                "小数点下第二位",
                "小数点以下第二位",
                "second decimal",
                "second decimal place",
                "cent",
            ],
            "0.01",
        ),
        (
            &[
                "thousandth",
                "thousandths",
                "千分位",
                "小数点第三位",
                "小数第三位",
                "小数点后第三位",
                "小数点后三位",
                "小数点下第三位",
                "小数点以下第三位",
                "third decimal",
                "third decimal place",
            ],
            "0.001",
        ),
    ];
    let start = cursor.at;
    let mut longest: Option<(usize, &str)> = None;
    for (names, unit) in units {
        cursor.at = start;
        if cursor.eat(names) && longest.is_none_or(|(at, _)| cursor.at > at) {
            longest = Some((cursor.at, *unit));
        }
    }
    cursor.at = start;
    let counted = cursor.attempt(|c| {
        c.eat(&[
            "小数点后",
            "小数点后第",
            "小数点第",
            "小数第",
            "小数点",
            "小数",
        ]);
        c.eat(&["第"]);
        let count = numerals::plain(c)?
            .to_i64()
            .filter(|it| (0..=60).contains(it))?;
        if c.eat(&[
            "significant figures",
            "significant digits",
            "significant figure",
            "significant digit",
            "sig figs",
            "s.f.",
            "sf",
            "位有效数字",
            "个有效数字",
            "有效数字",
            "sig fig",
            "位有效位数",
            "significant places",
        ]) {
            return Some((
                c.at,
                Form::Rounded("roundSignificant", Box::new(Node::integer(count))),
            ));
        }
        let decimals = c.eat(&[
            "decimals",
            "decimal places",
            "decimal",
            "decimal place",
            "places",
            "digits after the decimal point",
            "decimal digits",
            "dp",
            "d.p.",
            "digits after the point",
            "places after the decimal point",
            "位小数",
            "位",
        ]);
        decimals.then_some(())?;
        let unit = match count {
            0 => "1".to_owned(),
            count => format!("0.{}1", "0".repeat(count as usize - 1)),
        };
        Some((c.at, Form::Rounded(name, Box::new(Node::number(&unit)))))
    });
    match (longest, counted) {
        (Some((at, _)), Some((other, form))) if other > at => {
            cursor.at = other;
            Some(form)
        }
        (Some((at, unit)), _) => {
            cursor.at = at;
            cursor.eat(&["place", "digit"]);
            Some(Form::Rounded(name, Box::new(Node::number(unit))))
        }
        (None, Some((at, form))) => {
            cursor.at = at;
            Some(form)
        }
        (None, None) => None,
    }
}

/// Reads `round 3.14159 to two decimals`, `3.7 rounded up`, 4.01 無條件進位到整數.
fn rounding(cursor: &mut Cursor<'_>) -> Option<Node> {
    let verb = if cursor.eat(&["round", "round off", "approximate", "四舍五入"]) {
        Some("round")
    } else if cursor.eat(&["round up"]) {
        Some("roundUp")
    } else if cursor.eat(&["round down", "truncate"]) {
        Some("roundDown")
    } else {
        cursor.eat(&["give", "write", "state", "express", "take"]);
        None
    };
    cursor.eat(&["the number", ":", "the value", "off"]);
    let value = operations::expression(cursor)?;
    cursor.eat(&[",", "请", "correctly", "and", "的", "用"]);
    let direction = if verb.is_some() && cursor.eat(&["up"]) {
        Some("roundUp")
    } else if verb.is_some() && cursor.eat(&["down"]) {
        Some("roundDown")
    } else {
        None
    };
    let behind = rounding_verb(cursor);
    let name = direction.or(verb).or(behind);
    cursor.eat(&[
        "to",
        "correct to",
        "到",
        "至",
        "成",
        "取到",
        "取至",
        "to be",
        "法",
        "取",
        "法取到",
        "法取",
        "off to",
        "off",
        "法到",
        "近似到",
    ]);
    if let Some(Form::Rounded(name, unit)) =
        cursor.attempt(|c| precision(c, name.unwrap_or("round")))
    {
        if name == "round" && verb.is_none() && behind.is_none() {
            return None;
        }
        cursor.eat(&["是多少", "的近似值", "的近似值是多少", "的值", "为止"]);
        return Some(Node::Call(name, vec![value, *unit]));
    }
    let name = name.filter(|_| {
        verb.is_some()
            || matches!(behind, Some("roundUp" | "roundDown"))
            || cursor
                .previous()
                .is_some_and(|it| it.is("rounded") || it.is("入"))
    })?;
    Some(Node::Call(name, vec![value, Node::integer(1)]))
}

/// Reads `reverse the digits of 1234`, 1234 倒過來.
fn reversed(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&[
        "reverse the digits of",
        "reverse the digits in",
        "the digits of",
        "reverse the number",
    ]) {
        let is_verb = cursor.tokens[..cursor.at].iter().any(|it| it.is("reverse"));
        let number = expression(cursor)?;
        let is_behind = cursor.eat(&["reversed", "in reverse order", "in reverse", "backwards"]);
        return (is_verb || is_behind).then(|| Node::Call("reverseDigits", vec![number]));
    }
    let number = expression(cursor)?;
    cursor
        .eat(&[
            "with its digits reversed",
            "with the digits reversed",
            "with reversed digits",
            "的数字倒过来",
            "的各位数字倒过来",
            "数字反过来",
            "的数字反过来",
            "with digits reversed",
        ])
        .then(|| Node::Call("reverseDigits", vec![number]))
}

/// Reads `add up the digits of 2^15`, 把 2748 的每一位數字加起來.
fn digits_added(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .eat(&["add", "add up", "sum", "sum up", "add together", "total"])
        .then_some(())?;
    cursor.eat(&["all", "up"]);
    cursor
        .eat(&["the digits", "digits", "the digits up", "all digits"])
        .then_some(())?;
    cursor.eat(&["of", "in"]).then_some(())?;
    let number = expression(cursor)?;
    Some(Node::Call("digitSum", vec![number]))
}
