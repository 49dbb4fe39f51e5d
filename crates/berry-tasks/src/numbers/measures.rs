//! Amounts with their units, and conversions of them.

use berry_symbolic::{Number, are_convertible, is_unit};

use crate::token::{TokenKind, fold};

use super::cursor::Cursor;
use super::node::Node;
use super::{frames, numerals};

/// An amount, and one of the units that it is told in.
#[derive(Debug, Clone)]
pub(super) struct Quantity {
    /// As the symbolic functions read it: `2 hours 15 minutes`.
    pub(super) text: String,
    unit: String,
}

/// Reads an amount: 2 hours and 15 minutes, a mile, half an hour, 兩小時十五分.
pub(super) fn quantity(cursor: &mut Cursor<'_>) -> Option<Quantity> {
    cursor.attempt(|c| {
        if let Some(speed) = c.attempt(chinese_speed) {
            return Some(speed);
        }
        let (amount, unit) = part(c)?;
        let mut text = format!("{amount} {unit}");
        while let Some((amount, next)) = c.attempt(|c| {
            c.eat(&["and", ",", "又", "零"]);
            let (amount, next) = part(c)?;
            are_convertible(&unit, &next).then_some((amount, next))
        }) {
            text.extend([" ", &amount, " ", &next]);
        }
        Some(Quantity { text, unit })
    })
}

/// Reads one number with its unit; the number comes in a form that is read back.
fn part(cursor: &mut Cursor<'_>) -> Option<(String, String)> {
    let before = cursor.attempt(|c| {
        // 攝氏 25 度.
        let name = if c.eat(&["摄氏"]) {
            "摄氏度"
        } else if c.eat(&["华氏"]) {
            "华氏度"
        } else {
            return None;
        };
        let Node::Number(number) = numerals::signed(c)? else {
            return None;
        };
        c.eat(&["度"]);
        Some((number.to_string(), name.to_owned()))
    });
    if before.is_some() {
        return before;
    }
    let halves = cursor.attempt(|c| {
        if c.eat(&[
            "half a",
            "half an",
            "a half",
            "half of a",
            "half of an",
            "半个",
            "半",
        ]) {
            return Some(("0.5".to_owned(), unit(c)?));
        }
        if c.eat(&[
            "a quarter of an",
            "a quarter of a",
            "quarter of an",
            "quarter of a",
        ]) {
            return Some(("0.25".to_owned(), unit(c)?));
        }
        None
    });
    if halves.is_some() {
        return halves;
    }
    let one = cursor.attempt(|c| {
        c.eat(&["a", "an", "one single", "a single"])
            .then_some(())?;
        let unit = unit(c)?;
        let amount = if c.eat(&["and a half"]) { "1.5" } else { "1" };
        Some((amount.to_owned(), unit))
    });
    if one.is_some() {
        return one;
    }
    let Node::Number(number) = numerals::signed(cursor)? else {
        return None;
    };
    cursor.eat(&["of a", "of an"]);
    // 一個半小時, 三個月.
    if cursor.eat(&["个半"]) {
        let unit = unit(cursor)?;
        return Some((plus_half(&number)?, unit));
    }
    cursor.attempt(|c| {
        c.eat(&["个"]).then_some(())?;
        unit_ahead(c).then_some(())
    });
    let unit = unit(cursor)?;
    if cursor.eat(&["半", "and a half"]) {
        return Some((plus_half(&number)?, unit));
    }
    Some((number.to_string(), unit))
}

fn plus_half(number: &Number) -> Option<String> {
    let text = format!("({number}) + 1/2");
    let sum = crate::Expression::call("calculate", vec![text.as_str().into()]);
    Some(sum.evaluate().ok()?.0.number()?.to_string())
}

/// Reads 時速 90 公里.
fn chinese_speed(cursor: &mut Cursor<'_>) -> Option<Quantity> {
    let time = if cursor.eat(&["时速"]) {
        "小时"
    } else if cursor.eat(&["秒速"]) {
        "秒"
    } else if cursor.eat(&["分速"]) {
        "分钟"
    } else {
        return None;
    };
    let Node::Number(number) = numerals::number(cursor)? else {
        return None;
    };
    let unit = format!("{}/{time}", unit(cursor)?);
    is_unit(&unit).then(|| Quantity {
        text: format!("{number} {unit}"),
        unit,
    })
}

/// How many tokens a unit takes at most: square metres per second.
const LONGEST: usize = 6;

/// Reads a unit by its longest name.
fn unit(cursor: &mut Cursor<'_>) -> Option<String> {
    cursor.eat(&["of"]);
    let rest = cursor.rest();
    let most = rest.len().min(LONGEST);
    for length in (1..=most).rev() {
        let tokens = &rest[..length];
        let is_plain = tokens.iter().all(|it| {
            it.kind == TokenKind::Word
                || it.kind == TokenKind::Han
                || matches!(
                    it.folded.as_str(),
                    "/" | "°" | "°c" | "°f" | "^" | "2" | "3" | "-" | "." | "'"
                )
        });
        if !is_plain || tokens[0].is("/") {
            continue;
        }
        let written = cursor.question.words(tokens);
        let written: String = written.split_whitespace().collect::<Vec<_>>().join(" ");
        for name in [written.clone(), fold(&written)] {
            if is_unit(&name) && !is_preposition(cursor, length) {
                cursor.at += length;
                return Some(name);
            }
        }
    }
    None
}

/// Whether the unit that was found is rather the preposition "in" before a further one.
fn is_preposition(cursor: &Cursor<'_>, length: usize) -> bool {
    let rest = cursor.rest();
    length == 1
        && (rest[0].is("in") || rest[0].is("a"))
        && rest.get(1).is_some_and(|it| {
            it.kind == TokenKind::Word
                && !matches!(
                    it.folded.as_str(),
                    "to" | "in" | "into" | "and" | "or" | "is" | "than"
                )
        })
}

fn unit_ahead(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let found = unit(cursor).is_some();
    cursor.at = start;
    found
}

/// Reads an amount and the unit that it is wanted in.
type Conversion = fn(&mut Cursor<'_>) -> Option<(Quantity, String)>;

/// Reads a conversion.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[Conversion] = &[how_many, amount_first, unit_first];
    let (quantity, unit) = read.iter().find_map(|read| {
        cursor.attempt(|c| {
            let found = read(c)?;
            frames::sees_end(c).then_some(found)
        })
    })?;
    // A year has no certain number of days.
    let mixes = |first: &str, second: &str| {
        are_convertible(first, "month") && are_convertible(second, "second")
    };
    if mixes(&quantity.unit, &unit) || mixes(&unit, &quantity.unit) {
        return None;
    }
    cursor.is_strong = true;
    Some(Node::Call(
        "convert",
        vec![Node::Text(quantity.text), Node::Text(unit)],
    ))
}

/// Reads `how many seconds are in a week`, 一週有幾秒.
fn how_many(cursor: &mut Cursor<'_>) -> Option<(Quantity, String)> {
    cursor
        .eat(&["how many", "how much in", "多少", "几"])
        .then_some(())?;
    let unit = unit(cursor)?;
    let has_verb = cursor.eat(&[
        "are there in",
        "are in",
        "is in",
        "in",
        "is",
        "are",
        "make up",
        "make",
        "does",
        "do",
        "equal",
        "is there in",
        "there are in",
        "has",
        "are equal to",
        "is equal to",
        "go into",
        "fit in",
        "fit into",
        "correspond to",
        "are contained in",
        "'s in",
        "there are there in",
        "是",
        "等于",
        "为",
        "合",
        "equals",
        "per",
        "to",
        "are equivalent to",
        "for",
        "does it take to make",
        "add up to",
        "comprise",
    ]);
    if !has_verb {
        return None;
    }
    cursor.eat(&["there in"]);
    let quantity = quantity(cursor)?;
    cursor.eat(&[
        "have",
        "contain",
        "equal",
        "make",
        "last",
        "has",
        "come to",
        "correspond to",
        "comprise",
        "amount to",
        "equate to",
        "weigh",
    ]);
    Some((quantity, unit))
}

/// Reads `5 km in miles`, `convert 5 km to miles`, 5 公里是幾英里.
fn amount_first(cursor: &mut Cursor<'_>) -> Option<(Quantity, String)> {
    let is_verb = cursor.eat(&[
        "convert",
        "change",
        "express",
        "turn",
        "transform",
        "translate",
        "how long is",
        "how far is",
        "how much is",
        "how heavy is",
        "how fast is",
        "how hot is",
        "how big is",
        "conversion of",
        "write",
        "give",
        "换算",
        "转换",
        "how tall is",
    ]);
    let from = quantity(cursor)?;
    cursor.eat(&[
        ",",
        "的",
        "is",
        "are",
        "equals",
        "equal",
        "=",
        "expressed",
        "converted",
        "measured",
        "when expressed",
        "when converted",
        "conversion",
        "written",
        "given",
        "->",
        "→",
        "- >",
        "please convert",
        "make",
        "makes",
        "be",
        "as measured",
        "等于",
        "相当于",
        "是",
        "合",
        "换算",
        "转换",
        "换",
        "可以",
        "总共",
        "一共",
        "共",
        "折合",
        "约",
        "换算后",
        "用",
        "以",
        "大约是",
        "大约",
        "约等于",
    ]);
    let is_connected = cursor.eat(&[
        "in",
        "to",
        "into",
        "as",
        "how many",
        "how much in",
        "what in",
        "is how many",
        "in terms of",
        "?",
        "equals how many",
        "are how many",
        ">",
        "how much is that in",
        "how much is it in",
        "what is that in",
        "what is it in",
        "what is this in",
        "how many is that in",
        "what's that in",
        "几",
        "有几",
        "有多少",
        "是几",
        "是多少",
        "等于多少",
        "等于几",
        "合多少",
        "多少",
        "换算成",
        "换成",
        "转成",
        "转换成",
        "换算为",
        "变成",
        "化成",
        "为几",
        "算成",
        "成",
        "转为",
        "以",
        "用",
        "换算到",
        "换算成多少",
        "换算成几",
        "换成多少",
        "换算是多少",
        "转换为",
        "化为",
        "折合多少",
        "折合成",
        "有",
        "为多少",
        "换成几",
        "改成",
        "改写成",
    ]);
    // 等於每秒幾公尺.
    if let Some(speed) = cursor.attempt(|c| {
        c.eat(&["每"]).then_some(())?;
        let below = unit(c)?;
        c.eat(&["几", "多少"]).then_some(())?;
        let name = format!("{}/{below}", unit(c)?);
        is_unit(&name).then_some(name)
    }) {
        return Some((from, speed));
    }
    // 是攝氏幾度.
    for (before, name) in [("摄氏", "摄氏度"), ("华氏", "华氏度")] {
        if cursor.eat(&[before]) {
            cursor.eat(&["几", "多少"]);
            cursor.eat(&["度"]);
            return Some((from, name.to_owned()));
        }
    }
    if !is_connected && !is_verb {
        return None;
    }
    cursor.eat(&["the unit", "units of", "多少", "几", "个"]);
    let to = unit(cursor)?;
    cursor.eat(&[
        "is that",
        "is it",
        "does that make",
        "would that be",
        "is this",
        "来表示",
        "表示",
        "来算",
        "计算",
        "does that equal",
        "does it make",
    ]);
    Some((from, to))
}

/// Reads `seconds in a week`, `the number of feet in 2 miles`.
fn unit_first(cursor: &mut Cursor<'_>) -> Option<(Quantity, String)> {
    cursor.eat(&["the number of", "number of", "the amount of"]);
    let to = unit(cursor)?;
    cursor
        .eat(&[
            "in",
            "per",
            "are in",
            "that make up",
            "making up",
            "that are in",
        ])
        .then_some(())?;
    let from = quantity(cursor)?;
    Some((from, to))
}
