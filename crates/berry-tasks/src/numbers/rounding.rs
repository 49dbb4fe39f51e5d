//! Numbers that are wanted rounded: to two decimals, 到小數點後第二位.

use berry_symbolic::Number;

use super::cursor::Cursor;
use super::form::Form;
use super::node::Node;
use super::{numerals, operations};

/// Reads a unit that numbers are rounded to, with the function that does it.
pub(super) fn rounded(cursor: &mut Cursor<'_>) -> Option<Form> {
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
    cursor.eat(&[
        "the nearest",
        "nearest",
        "the",
        "a",
        "an",
        "the closest",
        "the nearest multiple of",
    ]);
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
    let multiple = cursor.attempt(|c| {
        c.previous()
            .filter(|it| it.is("nearest") || it.is("closest") || it.is("of"))?;
        let multiple = numerals::plain(c)?;
        (multiple > Number::from(0)).then_some(())?;
        Some((c.at, Form::Rounded(name, Box::new(Node::Number(multiple)))))
    });
    let counted = counted.or(multiple);
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
pub(super) fn rounding(cursor: &mut Cursor<'_>) -> Option<Node> {
    let verb = if cursor.eat(&["round up"]) {
        Some("roundUp")
    } else if cursor.eat(&["round down", "truncate"]) {
        Some("roundDown")
    } else if cursor.eat(&["round", "round off", "approximate", "四舍五入"]) {
        Some("round")
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
