//! Numbers in English words.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::Number;

const UNITS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The powers of a thousand, short scale.
const SCALES: &[&str] = &[
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
    "sextillion",
    "septillion",
    "octillion",
    "nonillion",
    "decillion",
];

const ORDINALS: &[(&str, i64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("twentieth", 20),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
];

/// Reads the longest number in words that some words, in lower case, begin with,
/// and returns how many they are: `two hundred and five thousand`, `a dozen`,
/// `three point one four`, `one and a half`.
pub fn english_number(words: &[&str]) -> Option<(Number, usize)> {
    let (whole, mut at) = whole_number(words)?;
    let mut value = BigRational::from_integer(whole);
    let mut decimals = String::new();
    if words.get(at) == Some(&"point") {
        let mut end = at + 1;
        while let Some(digit) = words.get(end).and_then(|word| digit(word)) {
            decimals.push(digit);
            end += 1;
        }
        if !decimals.is_empty() {
            value += &Number::parse(&format!("0.{decimals}"))?.0;
            at = end;
            if let Some(scale) = words.get(at).and_then(|word| scale(word)) {
                value *= BigRational::from_integer(scale);
                at += 1;
            }
        }
    }
    match words.get(at) {
        Some(&("dozen" | "dozens")) => {
            value *= BigRational::from_integer(12.into());
            at += 1;
        }
        Some(&"score") if at == 1 => {
            value *= BigRational::from_integer(20.into());
            at += 1;
        }
        _ => {}
    }
    Some((Number(value), at))
}

fn digit(word: &str) -> Option<char> {
    if word == "oh" {
        return Some('0');
    }
    let value = UNITS[..10].iter().position(|it| *it == word)?;
    char::from_digit(value as u32, 10)
}

fn scale(word: &str) -> Option<BigInt> {
    let power = SCALES.iter().position(|it| *it == word)? as u32 + 1;
    Some(BigInt::from(1_000).pow(power))
}

/// Reads groups of hundreds with their powers of a thousand, which must fall.
fn whole_number(words: &[&str]) -> Option<(BigInt, usize)> {
    let mut sum = BigInt::from(0);
    let mut last_scale: Option<BigInt> = None;
    let mut at = 0;
    loop {
        let start = if at > 0 && words.get(at) == Some(&"and") {
            at + 1
        } else {
            at
        };
        let Some((group, mut end)) = hundreds(&words[start.min(words.len())..], at == 0) else {
            break;
        };
        end += start;
        let mut scale_here = BigInt::from(1);
        while let Some(factor) = words.get(end).and_then(|word| scale(word)) {
            scale_here *= factor;
            end += 1;
            if scale_here.bits() > 120 {
                return None;
            }
        }
        let fits = last_scale.as_ref().is_none_or(|last| {
            scale_here < *last && (start == at || (scale_here == BigInt::from(1)))
        });
        if !fits {
            break;
        }
        let is_last = scale_here == BigInt::from(1);
        sum += group * &scale_here;
        last_scale = Some(scale_here);
        at = end;
        if is_last {
            break;
        }
    }
    (at > 0).then_some((sum, at))
}

/// Reads a number below 1,000, or hundreds of more: `nineteen hundred`.
fn hundreds(words: &[&str], may_have_article: bool) -> Option<(BigInt, usize)> {
    let (mut value, mut at) = match words.first()? {
        &("a" | "an") if may_have_article => {
            let next = words.get(1)?;
            let counts = scale(next).is_some() || matches!(*next, "hundred" | "dozen");
            counts.then_some((1, 1))?
        }
        &("hundred" | "dozen") if may_have_article => (1, 0),
        word if may_have_article && scale(word).is_some() => (1, 0),
        _ => tens(words)?,
    };
    if words.get(at) == Some(&"hundred") {
        value *= 100;
        at += 1;
        let start = if words.get(at) == Some(&"and") {
            at + 1
        } else {
            at
        };
        if let Some((rest, length)) = words.get(start..).and_then(tens)
            && words.get(start + length) != Some(&"hundred")
            && rest > 0
        {
            value += rest;
            at = start + length;
        }
    }
    Some((value.into(), at))
}

fn tens(words: &[&str]) -> Option<(i64, usize)> {
    let word = words.first()?;
    if let Some(unit) = UNITS.iter().position(|it| it == word) {
        return Some((unit as i64, 1));
    }
    let ten = match *word {
        "fourty" => 2,
        word => TENS.iter().position(|it| *it == word)?,
    };
    let ten = (ten as i64 + 2) * 10;
    let rest = words.get(1).filter(|it| **it != "-");
    let after = if words.get(1) == Some(&"-") { 2 } else { 1 };
    let next = if after == 2 { words.get(2) } else { rest };
    let unit = next.and_then(|next| UNITS[1..10].iter().position(|it| it == next));
    Some(match unit {
        Some(unit) => (ten + unit as i64 + 1, after + 1),
        None => (ten, 1),
    })
}

/// Reads an ordinal word or its plural: `third`, `fifths`, `twenty-first`, `42nd`.
pub fn english_ordinal(words: &[&str]) -> Option<(i64, usize)> {
    let single = |word: &str| {
        let word = word.strip_suffix('s').unwrap_or(word);
        let listed = ORDINALS.iter().find(|(it, _)| *it == word);
        let teens = || {
            let stem = word.strip_suffix("th")?;
            let unit = UNITS.iter().position(|it| *it == stem)?;
            (unit >= 13).then_some(unit as i64)
        };
        let tens = || {
            let stem = word.strip_suffix("ieth")?;
            let ten = TENS
                .iter()
                .position(|it| it.strip_suffix('y') == Some(stem))?;
            Some((ten as i64 + 2) * 10)
        };
        listed.map(|(_, value)| *value).or_else(teens).or_else(tens)
    };
    let word = *words.first()?;
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !digits.is_empty() && matches!(&word[digits.len()..], "st" | "nd" | "rd" | "th") {
        return Some((digits.parse().ok()?, 1));
    }
    if let Some(value) = single(word) {
        return Some((value, 1));
    }
    let ten = TENS.iter().position(|it| *it == word)? as i64;
    let after = if words.get(1) == Some(&"-") { 2 } else { 1 };
    let unit = single(words.get(after)?).filter(|it| *it < 10)?;
    Some(((ten + 2) * 10 + unit, after + 1))
}

/// Writes a number whose text is an integer or a decimal; `None` of fractions and of what
/// has no name.
pub(super) fn words(text: &str) -> Option<String> {
    if text.contains('/') {
        return None;
    }
    let (sign, plain) = match text.strip_prefix('-') {
        Some(rest) => ("minus ", rest),
        None => ("", text),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    if whole.len() > 3 * (SCALES.len() + 1) || decimals.len() > 60 {
        return None;
    }
    let mut said = Vec::new();
    let groups = whole.len().div_ceil(3);
    for (index, group) in whole.as_bytes().rchunks(3).rev().enumerate() {
        let value = std::str::from_utf8(group).ok()?.parse::<usize>().ok()?;
        let scale = groups - 1 - index;
        if value == 0 {
            continue;
        }
        let mut group = String::new();
        if value >= 100 {
            group += UNITS[value / 100];
            group += " hundred";
        }
        let rest = value % 100;
        if rest > 0 {
            if value >= 100 || (scale == 0 && index > 0) {
                if !group.is_empty() {
                    group.push(' ');
                }
                group += "and ";
            }
            group += &below_hundred(rest);
        }
        if scale > 0 {
            group.push(' ');
            group += SCALES[scale - 1];
        }
        said.push(group);
    }
    if said.is_empty() {
        said.push("zero".to_owned());
    }
    if !decimals.is_empty() {
        said.push("point".to_owned());
        for digit in decimals.bytes() {
            said.push(UNITS[usize::from(digit - b'0')].to_owned());
        }
    }
    Some(format!("{sign}{}", said.join(" ")))
}

fn below_hundred(value: usize) -> String {
    match value {
        0..20 => UNITS[value].to_owned(),
        _ if value.is_multiple_of(10) => TENS[value / 10 - 2].to_owned(),
        _ => format!("{}-{}", TENS[value / 10 - 2], UNITS[value % 10]),
    }
}
