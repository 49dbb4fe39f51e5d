//! Rounding, roots and logarithms, and the ways to write a fraction.

use num_integer::Integer as _;
use num_traits::{One, Signed, Zero};

use crate::arithmetic::{self, MAX_DEGREE, small, ten_decimals};
use crate::error::shorten;
use crate::integers::number;
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

type Computed = Result<Value, SymbolicError>;

pub(crate) fn round(values: &[Value], working: &mut Working) -> Computed {
    to_multiple(values, working, |quotient| Number(quotient.0.round()))
}

pub(crate) fn round_up(values: &[Value], working: &mut Working) -> Computed {
    to_multiple(values, working, |quotient| Number(quotient.0.ceil()))
}

pub(crate) fn round_down(values: &[Value], working: &mut Working) -> Computed {
    to_multiple(values, working, |quotient| Number(quotient.0.floor()))
}

/// Rounds to a multiple of the last argument, or to an integer without one.
fn to_multiple(
    values: &[Value],
    working: &mut Working,
    round: impl Fn(&Number) -> Number,
) -> Computed {
    let value = number(values, 0);
    let unit = if values.len() > 1 {
        number(values, 1)
    } else {
        Number::from(1)
    };
    let quotient = arithmetic::divide(&value, &unit)?;
    let low = arithmetic::multiply(&Number(quotient.0.floor()), &unit)?;
    let high = arithmetic::multiply(&Number(quotient.0.ceil()), &unit)?;
    if low != high {
        working.note(StepKind::Calculations, &format!("{low} < {value} < {high}"));
    }
    Ok(arithmetic::multiply(&round(&quotient), &unit)?.into())
}

pub(crate) fn round_significant(values: &[Value], _: &mut Working) -> Computed {
    let value = number(values, 0);
    let digits = small(&number(values, 1), 1_000)?;
    if digits == 0 {
        return Err(SymbolicError::BelowLeast {
            text: "0".to_owned(),
            least: 1,
        });
    }
    if value.0.is_zero() {
        return Ok(0.into());
    }
    // The exponent of the first digit, by the lengths of both parts and a correction.
    let length = |part: &num_bigint::BigInt| part.abs().to_string().len() as i32;
    let ten = Number::from(10);
    let power =
        |exponent: i32| arithmetic::power(&ten, &Number::from(i64::from(exponent))).map(|it| it.0);
    let mut exponent = length(value.0.numer()) - length(value.0.denom());
    if value.0.abs() < power(exponent)?.0 {
        exponent -= 1;
    }
    let unit = power(exponent - digits as i32 + 1)?;
    let quotient = arithmetic::divide(&value, &unit)?;
    Ok(arithmetic::multiply(&Number(quotient.0.round()), &unit)?.into())
}

pub(crate) fn square_root(values: &[Value], working: &mut Working) -> Computed {
    show_root(&number(values, 0), 2, working)
}

pub(crate) fn cube_root(values: &[Value], working: &mut Working) -> Computed {
    show_root(&number(values, 0), 3, working)
}

pub(crate) fn root(values: &[Value], working: &mut Working) -> Computed {
    let degree = small(&number(values, 1), u64::from(MAX_DEGREE))? as u32;
    if degree == 0 {
        return Err(SymbolicError::BelowLeast {
            text: "0".to_owned(),
            least: 1,
        });
    }
    show_root(&number(values, 0), degree, working)
}

fn show_root(number: &Number, degree: u32, working: &mut Working) -> Computed {
    let (root, is_exact) = arithmetic::root(number, degree)?;
    if is_exact {
        let base = if root.is_integer() && !root.0.is_negative() {
            root.to_string()
        } else {
            format!("({root})")
        };
        working.note(
            StepKind::Calculations,
            &format!("{base}^{degree} = {number}"),
        );
        return Ok(root.into());
    }
    let rounded = ten_decimals(&root);
    working.note(StepKind::Rounded, &rounded.to_string());
    Ok(rounded.into())
}

/// Finds the whole power of the base that the number is.
pub(crate) fn logarithm(values: &[Value], working: &mut Working) -> Computed {
    let (number, base) = (number(values, 0), number(values, 1));
    let refused = || SymbolicError::NoWholePower {
        text: shorten(&number.to_string()),
        base: shorten(&base.to_string()),
    };
    if !number.0.is_positive() || !base.0.is_positive() || base.0.is_one() {
        return Err(refused());
    }
    let is_below = (number.0 < num_rational::BigRational::one())
        != (base.0 < num_rational::BigRational::one());
    let step = if is_below {
        arithmetic::divide(&Number::from(1), &base)?
    } else {
        base.clone()
    };
    let mut exponent = 0_i64;
    let mut power = Number::from(1);
    let rises = step.0 > num_rational::BigRational::one();
    while power != number && (power.0 < number.0) == rises && exponent < 40_000 {
        power = arithmetic::multiply(&power, &step)?;
        exponent += 1;
    }
    if power != number {
        return Err(refused());
    }
    let exponent = if is_below { -exponent } else { exponent };
    working.note(
        StepKind::Calculations,
        &format!("{base}^{exponent} = {number}"),
    );
    Ok(exponent.into())
}

/// Writes a number as a fraction in lowest terms.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn as_fraction(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let fraction = number.fraction();
    working.note(StepKind::Calculations, &format!("{number} = {fraction}"));
    Ok(fraction.into())
}

/// Writes a number with an integer before its fraction: `2 1/3`.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn as_mixed_number(values: &[Value], _: &mut Working) -> Computed {
    let number = number(values, 0);
    let (whole, rest) = number.0.numer().abs().div_rem(number.0.denom());
    let sign = if number.0.is_negative() { "-" } else { "" };
    let text = match (whole.is_zero(), rest.is_zero()) {
        (_, true) => format!("{sign}{whole}"),
        (true, _) => format!("{sign}{rest}/{}", number.0.denom()),
        _ => format!("{sign}{whole} {rest}/{}", number.0.denom()),
    };
    Ok(text.into())
}

/// Writes a number in decimals, rounded to ten where they have no end.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn as_decimal(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    if !number.to_string().contains('/') {
        return Ok(number.into());
    }
    let rounded = ten_decimals(&number);
    working.note(StepKind::Rounded, &rounded.to_string());
    Ok(rounded.into())
}

/// Writes a number in hundredths: `75%`.
pub(crate) fn as_percentage(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let hundredths = arithmetic::multiply(&number, &Number::from(100))?;
    working.note(
        StepKind::Calculations,
        &format!("{number} × 100 = {hundredths}"),
    );
    Ok(format!("{hundredths}%").into())
}

/// Writes a number as a digit from 1 to 9 with decimals, and a power of ten.
pub(crate) fn as_scientific(values: &[Value], _: &mut Working) -> Computed {
    let number = number(values, 0);
    let text = number.to_string();
    if text.contains('/') || number.0.is_zero() {
        return Err(SymbolicError::NoNumeral {
            text: shorten(&text),
            system: crate::NumeralSystem::Digits,
        });
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{before}{after}");
    let first = all.find(|c| c != '0').unwrap_or(0);
    let exponent = before.len() as i64 - 1 - first as i64;
    let significant = all[first..].trim_end_matches('0');
    let (lead, rest) = significant.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    Ok(format!("{sign}{lead}{point}{rest} × 10^{exponent}").into())
}

/// Returns 1 divided by the number.
pub(crate) fn reciprocal(values: &[Value], _: &mut Working) -> Computed {
    Ok(arithmetic::divide(&Number::from(1), &number(values, 0))?.into())
}

#[cfg(test)]
mod tests {
    use crate::fixtures::{apply, print};
    use crate::{Number, Value};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[&str], expected: &Expect) {
        let numbers = arguments.iter().map(|it| Number::parse(it));
        let arguments: Vec<Value> = numbers.map(|it| it.expect("a number").into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn rounding() {
        check(
            "round",
            &["3.14159", "0.001"],
            &expect![[r#"
            Number(Number(Ratio { numer: 1571, denom: 500 }))
              calculations 3.141 < 3.14159 < 3.142"#]],
        );
        check(
            "round",
            &["-2.5", "1"],
            &expect![[r#"
                Integer(-3)
                  calculations -3 < -2.5 < -2"#]],
        );
        check(
            "round",
            &["1234", "100"],
            &expect![[r#"
            Integer(1200)
              calculations 1200 < 1234 < 1300"#]],
        );
        check(
            "roundUp",
            &["4.01", "1"],
            &expect![[r#"
                Integer(5)
                  calculations 4 < 4.01 < 5"#]],
        );
        check(
            "roundDown",
            &["-4.01", "1"],
            &expect![[r#"
                Integer(-5)
                  calculations -5 < -4.01 < -4"#]],
        );
        check(
            "roundSignificant",
            &["0.004567", "2"],
            &expect!["Number(Number(Ratio { numer: 23, denom: 5000 }))"],
        );
        check(
            "roundSignificant",
            &["123456", "3"],
            &expect!["Integer(123000)"],
        );
        check(
            "roundSignificant",
            &["2/3", "2"],
            &expect!["Number(Number(Ratio { numer: 67, denom: 100 }))"],
        );
        check(
            "roundSignificant",
            &["2/3", "0"],
            &expect!["refused: `0` is too small; give at least 1"],
        );
    }

    #[test]
    fn roots_and_logarithms() {
        check(
            "squareRoot",
            &["16/9"],
            &expect![[r#"
            Number(Number(Ratio { numer: 4, denom: 3 }))
              calculations (4/3)^2 = 16/9"#]],
        );
        check(
            "squareRoot",
            &["2"],
            &expect![[r#"
            Number(Number(Ratio { numer: 1767766953, denom: 1250000000 }))
              rounded 1.4142135624"#]],
        );
        check(
            "squareRoot",
            &["-4"],
            &expect!["refused: `-4` is negative and has no real root of degree 2"],
        );
        check(
            "cubeRoot",
            &["-1728"],
            &expect![[r#"
            Integer(-12)
              calculations (-12)^3 = -1728"#]],
        );
        check(
            "root",
            &["32", "5"],
            &expect![[r#"
            Integer(2)
              calculations 2^5 = 32"#]],
        );
        check(
            "logarithm",
            &["4096", "2"],
            &expect![[r#"
            Integer(12)
              calculations 2^12 = 4096"#]],
        );
        check(
            "logarithm",
            &["0.001", "10"],
            &expect![[r#"
            Integer(-3)
              calculations 10^-3 = 0.001"#]],
        );
        check(
            "logarithm",
            &["50", "2"],
            &expect!["refused: `50` is no whole power of `2`"],
        );
    }

    #[test]
    fn ways_to_write() {
        check(
            "asFraction",
            &["0.75"],
            &expect![[r#"
            Text("3/4")
              calculations 0.75 = 3/4"#]],
        );
        check("asMixedNumber", &["-7/3"], &expect![[r#"Text("-2 1/3")"#]]);
        check(
            "asDecimal",
            &["1/3"],
            &expect![[r#"
            Number(Number(Ratio { numer: 3333333333, denom: 10000000000 }))
              rounded 0.3333333333"#]],
        );
        check(
            "asPercentage",
            &["3/8"],
            &expect![[r#"
            Text("37.5%")
              calculations 0.375 × 100 = 37.5"#]],
        );
        check(
            "asScientific",
            &["-0.0045"],
            &expect![[r#"Text("-4.5 × 10^-3")"#]],
        );
        check(
            "asScientific",
            &["120000"],
            &expect![[r#"Text("1.2 × 10^5")"#]],
        );
        check(
            "reciprocal",
            &["0"],
            &expect!["refused: `1` is divided by zero; give a divisor other than 0"],
        );
    }
}
