//! The form that a number is wanted in: binary, Roman numerals, a fraction.

use berry_verbalizer::Language;

use super::cursor::Cursor;
use super::node::Node;
use super::numerals;

/// A form that a number can be written in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
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

pub(super) fn base(cursor: &mut Cursor<'_>) -> Option<i64> {
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
pub(super) fn form(cursor: &mut Cursor<'_>) -> Option<Form> {
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
                "几分之几",
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
        (Some(base), None) => Some((after_base, Form::Base(base))),
        (Some(base), Some((at, _))) if after_base > at => Some((after_base, Form::Base(base))),
        (_, longest) => longest,
    };
    cursor.at = found.as_ref().map_or(start, |(at, _)| *at);
    found.map(|(_, form)| form)
}

/// Wraps a value in its form.
pub(super) fn formed(cursor: &Cursor<'_>, value: Node, form: Form) -> Node {
    let language = || {
        let is_simplified = cursor.question.language == Language::SimplifiedChinese;
        Node::Text(if is_simplified { "zh-Hans" } else { "zh-Hant" }.to_owned())
    };
    match form {
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
    }
}
