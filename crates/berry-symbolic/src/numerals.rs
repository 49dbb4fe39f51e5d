//! Ways to write a number: bases, Roman numerals, words.

mod chinese;
mod english;

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::arithmetic::{small, whole};
use crate::error::{NumeralSystem, shorten};
use crate::integers::number;
use crate::number::MAX_DIGITS;
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

pub use chinese::chinese_number;
pub use english::{english_number, english_ordinal};

type Computed = Result<Value, SymbolicError>;

pub(crate) fn to_base(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let base = base(values)?;
    let integer = whole(&number)?;
    if let Some(small @ 1..=100_000) = integer.to_u64() {
        show_divisions(small, base, working);
    }
    Ok(integer.to_str_radix(base).to_uppercase().into())
}

/// Shows the divisions whose remainders are the digits, the last first.
fn show_divisions(number: u64, base: u32, working: &mut Working) {
    let mut lines = working.list(StepKind::Calculations);
    let mut rest = number;
    while rest > 0 {
        let base = u64::from(base);
        lines.next(&format!(
            "{rest} = {} × {base} + {}",
            rest / base,
            rest % base
        ));
        rest /= base;
    }
    working.show(lines);
}

pub(crate) fn from_base(values: &[Value], working: &mut Working) -> Computed {
    let text = text(values);
    let base = base(values)?;
    let digits: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '_' | ','))
        .collect();
    let plain = digits.strip_prefix(['-', '+']).unwrap_or(&digits);
    let is_written =
        !plain.is_empty() && plain.len() <= MAX_DIGITS && plain.chars().all(|c| c.is_digit(base));
    let value = is_written.then(|| BigInt::parse_bytes(digits.as_bytes(), base));
    let value = value.flatten().ok_or_else(|| SymbolicError::NoNumeral {
        text: shorten(text),
        system: NumeralSystem::Base(base),
    })?;
    if plain.len() <= 8 && value.sign() != Sign::Minus {
        let places = (0..plain.len() as u32).rev();
        let parts = plain.chars().zip(places).map(|(digit, place)| {
            format!("{} × {base}^{place}", digit.to_digit(base).unwrap_or(0))
        });
        let parts: Vec<String> = parts.collect();
        let mut lines = working.list(StepKind::Calculations);
        for part in &parts {
            lines.next(part);
        }
        lines.next(&format!("= {value}"));
        working.show(lines);
    }
    Ok(Number::integer(value).into())
}

fn base(values: &[Value]) -> Result<u32, SymbolicError> {
    let base = number(values, 1);
    let read = base.to_i64().filter(|it| (2..=36).contains(it));
    read.map(|it| it as u32)
        .ok_or_else(|| SymbolicError::NoBase {
            base: shorten(&base.to_string()),
        })
}

const ROMAN: &[(u32, &str)] = &[
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

pub(crate) fn to_roman(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let mut rest = small(&number, 3_999)? as u32;
    if rest == 0 {
        return Err(SymbolicError::BelowLeast {
            text: "0".to_owned(),
            least: 1,
        });
    }
    let mut roman = String::new();
    let mut parts = working.list(StepKind::Calculations);
    for (value, letters) in ROMAN {
        while rest >= *value {
            roman.push_str(letters);
            parts.next(&format!("{letters} = {value}"));
            rest -= value;
        }
    }
    working.show(parts);
    Ok(roman.into())
}

pub(crate) fn from_roman(values: &[Value], working: &mut Working) -> Computed {
    let text = text(values);
    let value = roman_number(text).ok_or_else(|| SymbolicError::NoNumeral {
        text: shorten(text),
        system: NumeralSystem::Roman,
    })?;
    let mut rest = value;
    let mut parts = working.list(StepKind::Calculations);
    for (value, letters) in ROMAN {
        while rest >= *value {
            parts.next(&format!("{letters} = {value}"));
            rest -= value;
        }
    }
    working.show(parts);
    Ok(i64::from(value).into())
}

/// Reads a Roman numeral from 1 to 3,999 in the standard form, of either case.
pub fn roman_number(text: &str) -> Option<u32> {
    let upper = text.to_uppercase();
    let mut rest = upper.as_str();
    if rest.len() > 15 {
        return None;
    }
    let mut sum = 0;
    for (value, letters) in ROMAN {
        let most = if letters.len() == 2 || letters.starts_with(['D', 'L', 'V']) {
            1
        } else {
            3
        };
        for _ in 0..most {
            if let Some(after) = rest.strip_prefix(letters) {
                rest = after;
                sum += value;
            }
        }
    }
    // Standard numerals have one form: what would be written otherwise is refused.
    let mut written = String::new();
    let mut left = sum;
    for (value, letters) in ROMAN {
        while left >= *value {
            written.push_str(letters);
            left -= value;
        }
    }
    (rest.is_empty() && sum > 0 && written == upper).then_some(sum)
}

pub(crate) fn in_words(values: &[Value], _: &mut Working) -> Computed {
    let number = number(values, 0);
    let text = number.to_string();
    let words = english::words(&text).ok_or_else(|| too_long(&text))?;
    Ok(words.into())
}

pub(crate) fn in_chinese(values: &[Value], _: &mut Working) -> Computed {
    write_chinese(values, false)
}

pub(crate) fn in_financial_chinese(values: &[Value], _: &mut Working) -> Computed {
    write_chinese(values, true)
}

fn write_chinese(values: &[Value], is_financial: bool) -> Computed {
    let text = number(values, 0).to_string();
    let is_simplified =
        matches!(&values[1], Value::Text(language) if language.to_lowercase().contains("hans"));
    let words = chinese::words(&text, is_financial, is_simplified);
    Ok(words.ok_or_else(|| too_long(&text))?.into())
}

fn too_long(text: &str) -> SymbolicError {
    SymbolicError::NoNumeral {
        text: shorten(text),
        system: NumeralSystem::Words,
    }
}

pub(crate) fn from_words(values: &[Value], _: &mut Working) -> Computed {
    let text = text(values);
    let lower = text.trim().to_lowercase().replace('-', " ");
    let (sign, plain) = match ["minus ", "negative ", "負", "负"]
        .iter()
        .find_map(|it| lower.strip_prefix(it))
    {
        Some(rest) => (-1, rest),
        None => (1, lower.as_str()),
    };
    let words: Vec<&str> = plain.split_whitespace().collect();
    let english = english_number(&words).filter(|(_, length)| *length == words.len());
    let characters: Vec<char> = plain.chars().collect();
    let chinese = || chinese_number(&characters).filter(|(_, length)| *length == characters.len());
    let Some((number, _)) = english.or_else(chinese) else {
        return Err(SymbolicError::NoNumeral {
            text: shorten(text),
            system: NumeralSystem::Words,
        });
    };
    Ok(Number(number.0 * BigInt::from(sign)).into())
}

fn text(values: &[Value]) -> &str {
    match values {
        [Value::Text(text), ..] => text,
        _ => unreachable!("the parameters are checked"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{Random, apply, print, value};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[Value], expected: &Expect) {
        expected.assert_eq(&print(&apply(name, arguments)));
    }

    #[test]
    fn bases() {
        check(
            "toBase",
            &[45.into(), 2.into()],
            &expect![[r#"
            Text("101101")
              calculations 45 = 22 × 2 + 1|22 = 11 × 2 + 0|11 = 5 × 2 + 1|5 = 2 × 2 + 1|2 = 1 × 2 + 0|1 = 0 × 2 + 1"#]],
        );
        check(
            "toBase",
            &[(-255).into(), 16.into()],
            &expect![[r#"Text("-FF")"#]],
        );
        check(
            "toBase",
            &[5.into(), 37.into()],
            &expect!["refused: there is no base 37; use one from 2 to 36"],
        );
        check(
            "fromBase",
            &["777".into(), 8.into()],
            &expect![[r#"
            Integer(511)
              calculations 7 × 8^2|7 × 8^1|7 × 8^0|= 511"#]],
        );
        check(
            "fromBase",
            &["ff".into(), 16.into()],
            &expect![[r#"
            Integer(255)
              calculations 15 × 16^1|15 × 16^0|= 255"#]],
        );
        check(
            "fromBase",
            &["12".into(), 2.into()],
            &expect!["refused: `12` is no number that is written in base 2"],
        );
    }

    #[test]
    fn roman_numerals() {
        check(
            "toRoman",
            &[1994.into()],
            &expect![[r#"
            Text("MCMXCIV")
              calculations M = 1000|CM = 900|XC = 90|IV = 4"#]],
        );
        check(
            "toRoman",
            &[4000.into()],
            &expect!["refused: `4000` is too large for this; at most 3999 is allowed"],
        );
        check(
            "fromRoman",
            &["xlix".into()],
            &expect![[r#"
            Integer(49)
              calculations XL = 40|IX = 9"#]],
        );
        check(
            "fromRoman",
            &["IIII".into()],
            &expect!["refused: `IIII` is no number that is written in Roman numerals"],
        );
        for number in 1..4_000 {
            let Value::Text(roman) = value("toRoman", &[number.into()]) else {
                panic!("a text");
            };
            assert_eq!(roman_number(&roman), Some(number as u32));
        }
    }

    #[test]
    fn words() {
        for number in ["0", "15", "205000", "1234567", "-21.05", "1000000000000000"] {
            let number = Value::from(Number::parse(number).expect("a number"));
            for (name, language) in [
                ("inWords", None),
                ("inChinese", Some("zh-Hant")),
                ("inFinancialChinese", Some("zh-Hans")),
            ] {
                let arguments: Vec<Value> = [number.clone()]
                    .into_iter()
                    .chain(language.map(Value::from))
                    .collect();
                let Value::Text(words) = value(name, &arguments) else {
                    panic!("a text");
                };
                assert_eq!(
                    value("fromWords", &[words.as_str().into()]),
                    number,
                    "{words}"
                );
            }
        }
        check(
            "inWords",
            &[234_005.into()],
            &expect![[r#"Text("two hundred and thirty-four thousand and five")"#]],
        );
        check(
            "inChinese",
            &[10_203.into(), "zh-Hant".into()],
            &expect![[r#"Text("一萬零二百零三")"#]],
        );
        check(
            "inChinese",
            &[15.into(), "zh-Hant".into()],
            &expect![[r#"Text("十五")"#]],
        );
        check(
            "inFinancialChinese",
            &[36_000.into(), "zh-Hant".into()],
            &expect![[r#"Text("參萬陸仟")"#]],
        );
        check(
            "inFinancialChinese",
            &[10_010.into(), "zh-Hans".into()],
            &expect![[r#"Text("壹万零壹拾")"#]],
        );
        check(
            "fromWords",
            &["two hundred and five thousand".into()],
            &expect!["Integer(205000)"],
        );
        check(
            "fromWords",
            &["二十三萬四千".into()],
            &expect!["Integer(234000)"],
        );
        check("fromWords", &["壹貳參".into()], &expect!["Integer(123)"]);
        check(
            "fromWords",
            &["三分之二".into()],
            &expect!["Number(Number(Ratio { numer: 2, denom: 3 }))"],
        );
        check(
            "fromWords",
            &["three point one four".into()],
            &expect!["Number(Number(Ratio { numer: 157, denom: 50 }))"],
        );
        check(
            "fromWords",
            &["many apples".into()],
            &expect!["refused: `many apples` is no number that is written in words"],
        );
    }

    #[test]
    fn what_is_written_in_words_is_read_back() {
        let mut random = Random(9);
        for _ in 0..5_000 {
            let size = 10_i64.pow(random.below(18) as u32);
            let number = Value::Integer(random.below(1_000_000_007) as i64 * 7919 % size);
            for (name, language) in [
                ("inWords", None),
                ("inChinese", Some("zh-Hans")),
                ("inFinancialChinese", Some("zh-Hant")),
            ] {
                let mut arguments = vec![number.clone()];
                arguments.extend(language.map(Value::from));
                let words = value(name, &arguments);
                assert_eq!(
                    value("fromWords", std::slice::from_ref(&words)),
                    number,
                    "{words:?}"
                );
            }
        }
    }
}
