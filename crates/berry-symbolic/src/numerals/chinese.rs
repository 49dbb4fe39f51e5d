//! Numbers in Chinese characters.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::Number;

/// The digits as they are written, the ordinary ones first, then those of cheques.
const DIGITS: &[&str] = &[
    "零〇○",
    "一壹",
    "二貳贰兩两弐",
    "三參叁叄参",
    "四肆",
    "五伍",
    "六陸陆",
    "七柒",
    "八捌",
    "九玖",
];

fn digit(c: char) -> Option<i64> {
    let value = DIGITS.iter().position(|it| it.contains(c))?;
    Some(value as i64)
}

fn small_unit(c: char) -> Option<i64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        _ => None,
    }
}

fn large_unit(c: char) -> Option<u32> {
    match c {
        '萬' | '万' => Some(4),
        '億' | '亿' => Some(8),
        '兆' => Some(12),
        _ => None,
    }
}

/// Reads the longest number in characters that a text begins with, and returns how
/// many they are: `二十三萬四千`, `一點五`, `三分之二`, `二又三分之一`, `一二三`,
/// `120萬`.
pub fn chinese_number(characters: &[char]) -> Option<(Number, usize)> {
    let (first, at) = plain_number(characters)?;
    let is = |at: usize, text: &str| {
        text.chars()
            .enumerate()
            .all(|(index, c)| characters.get(at + index) == Some(&c))
    };
    if is(at, "分之") && !first.is_zero() {
        let (numerator, length) = plain_number(&characters[at + 2..])?;
        return Some((Number(numerator / first), at + 2 + length));
    }
    if is(at, "又")
        && let Some((denominator, length)) = plain_number(&characters[at + 1..])
        && is(at + 1 + length, "分之")
        && !denominator.is_zero()
        && let Some((numerator, more)) = plain_number(&characters[at + 3 + length..])
    {
        return Some((
            Number(first + numerator / denominator),
            at + 3 + length + more,
        ));
    }
    Some((Number(first), at))
}

/// Reads an integer or a decimal.
fn plain_number(characters: &[char]) -> Option<(BigRational, usize)> {
    let (whole, mut at) = integer(characters)?;
    let mut value = BigRational::from_integer(whole);
    if matches!(characters.get(at), Some('點' | '点')) {
        let digits: Vec<i64> = characters[at + 1..]
            .iter()
            .take(1_000)
            .map_while(|c| digit(*c))
            .collect();
        if !digits.is_empty() {
            let text: String = digits.iter().map(ToString::to_string).collect();
            value += &Number::parse(&format!("0.{text}"))?.0;
            at += 1 + digits.len();
            while let Some(power) = characters.get(at).and_then(|c| large_unit(*c)) {
                value *= BigRational::from_integer(BigInt::from(10).pow(power));
                at += 1;
            }
        }
    }
    Some((value, at))
}

fn integer(characters: &[char]) -> Option<(BigInt, usize)> {
    let digits = characters
        .iter()
        .take(1_000)
        .take_while(|c| digit(**c).is_some())
        .count();
    let follows_unit = characters
        .get(digits)
        .is_some_and(|c| small_unit(*c).is_some() || large_unit(*c).is_some());
    // Digit by digit: 二〇二四. Before a unit only 十 may come, or a zero and a digit.
    if digits > 1 && !(follows_unit && digits == 2 && digit(characters[0]) == Some(0)) {
        let text: String = characters[..digits]
            .iter()
            .filter_map(|c| digit(*c))
            .map(|it| it.to_string())
            .collect();
        return (!follows_unit).then_some((text.parse().ok()?, digits));
    }
    let mut sum = BigInt::zero();
    // What is counted by the next large unit, and the digit before the next small one.
    let mut section = BigInt::zero();
    let mut pending: Option<i64> = None;
    let mut last_unit = 10_000;
    let mut last_power = u32::MAX;
    let mut after_zero = false;
    let mut at = 0;
    while let Some(c) = characters.get(at).copied() {
        if at > 200 {
            return None;
        }
        if let Some(value) = digit(c) {
            if pending.is_some_and(|it| it != 0) {
                break;
            }
            after_zero = value == 0 || pending == Some(0);
            pending = Some(value);
        } else if let Some(unit) = small_unit(c) {
            if unit >= last_unit || pending == Some(0) && unit != 10 {
                break;
            }
            // 十 stands for itself only where a number or a section begins, or after a zero.
            if pending.is_none() && unit != 10 {
                break;
            }
            let count = pending.filter(|it| *it != 0).unwrap_or(1);
            section += count * unit;
            last_unit = unit;
            pending = None;
            after_zero = false;
        } else if let Some(power) = large_unit(c) {
            section += pending.take().unwrap_or(0);
            let is_nothing = section.is_zero() && sum.is_zero();
            if is_nothing {
                break;
            }
            let factor = BigInt::from(10).pow(power);
            if power < last_power {
                sum += &section * factor;
            } else {
                // 三萬億: what was counted so far is counted by the larger unit.
                sum = (sum + &section) * factor;
            }
            section = BigInt::zero();
            last_power = power;
            last_unit = 10_000;
            after_zero = false;
        } else {
            break;
        }
        at += 1;
    }
    if let Some(value) = pending {
        // 三萬四 is 34,000: a digit that ends the number counts the next smaller unit.
        let is_colloquial = !after_zero && value != 0;
        let unit = if is_colloquial && last_unit == 10_000 && last_power != u32::MAX {
            BigInt::from(10).pow(last_power - 1)
        } else if is_colloquial
            && last_unit > 10
            && last_unit < 10_000
            && !follows_zero(characters, at)
        {
            BigInt::from(last_unit / 10)
        } else {
            BigInt::from(1)
        };
        section += unit * value;
    }
    sum += section;
    (at > 0).then_some((sum, at))
}

/// Whether a zero stands before the last character that was read.
fn follows_zero(characters: &[char], at: usize) -> bool {
    at >= 2 && digit(characters[at - 2]) == Some(0)
}

/// Writes a number whose text is an integer or a decimal, in ordinary or in financial
/// characters; `None` of fractions and of what is longer than 16 digits.
pub(super) fn words(text: &str, is_financial: bool, is_simplified: bool) -> Option<String> {
    let (digits, units, large) = match (is_financial, is_simplified) {
        (false, false) => ("零一二三四五六七八九", "十百千", "萬億兆"),
        (false, true) => ("零一二三四五六七八九", "十百千", "万亿兆"),
        (true, false) => ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億兆"),
        (true, true) => ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿兆"),
    };
    let digits: Vec<char> = digits.chars().collect();
    let units: Vec<char> = units.chars().collect();
    let large: Vec<char> = large.chars().collect();
    let (sign, plain) = match text.strip_prefix('-') {
        Some(rest) => (if is_simplified { "负" } else { "負" }, rest),
        None => ("", text),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    if text.contains('/') || whole.len() > 16 || decimals.len() > 60 {
        return None;
    }
    let mut said = String::new();
    let mut needs_zero = false;
    let length = whole.len();
    for (index, byte) in whole.bytes().enumerate() {
        let place = length - 1 - index;
        let value = usize::from(byte - b'0');
        if value == 0 {
            needs_zero = !said.is_empty();
        } else {
            if needs_zero {
                said.push(digits[0]);
                needs_zero = false;
            }
            let is_teen = value == 1 && place % 4 == 1 && said.is_empty() && !is_financial;
            if !is_teen {
                said.push(digits[value]);
            }
            if !place.is_multiple_of(4) {
                said.push(units[place % 4 - 1]);
            }
        }
        let section = &whole[length.saturating_sub(place + 4).min(index)..=index];
        if place.is_multiple_of(4) && place > 0 && section.bytes().any(|b| b != b'0') {
            said.push(large[place / 4 - 1]);
        }
    }
    if said.is_empty() {
        said.push(digits[0]);
    }
    if !decimals.is_empty() {
        said.push(if is_simplified { '点' } else { '點' });
        said.extend(decimals.bytes().map(|b| digits[usize::from(b - b'0')]));
    }
    Some(format!("{sign}{said}"))
}
