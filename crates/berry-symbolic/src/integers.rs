//! Whole numbers: primes, divisors, digits.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::arithmetic::{self, small, whole};
use crate::error::shorten;
use crate::primes::{MOST_FACTORED, factorize, product_of};
use crate::statistics::{list, numbers};
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

type Computed = Result<Value, SymbolicError>;

pub(crate) fn factorial(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let value = arithmetic::factorial(&number)?;
    let factors: Vec<String> = match number.to_i64() {
        Some(last @ 2..=12) => (1..=last).map(|it| it.to_string()).collect(),
        _ => Vec::new(),
    };
    if !factors.is_empty() {
        working.note(
            StepKind::Calculations,
            &format!("{} = {value}", factors.join(" × ")),
        );
    }
    Ok(value.into())
}

pub(crate) fn combinations(values: &[Value], working: &mut Working) -> Computed {
    let (from, chosen) = (
        small(&number(values, 0), 2_000)?,
        small(&number(values, 1), 2_000)?,
    );
    if chosen > from {
        return Ok(0.into());
    }
    let chosen = chosen.min(from - chosen);
    let value = arithmetic::product(from - chosen + 1, from) / arithmetic::product(1, chosen);
    let line = format!(
        "{from}! ÷ ({chosen}! × {}!) = {}",
        from - chosen,
        shorten(&value.to_string())
    );
    working.note(StepKind::Calculations, &line);
    Ok(Number::integer(value).into())
}

pub(crate) fn permutations(values: &[Value], working: &mut Working) -> Computed {
    let (from, chosen) = (
        small(&number(values, 0), 2_000)?,
        small(&number(values, 1), 2_000)?,
    );
    if chosen > from {
        return Ok(0.into());
    }
    let value = arithmetic::product(from - chosen + 1, from);
    let line = format!(
        "{from}! ÷ {}! = {}",
        from - chosen,
        shorten(&value.to_string())
    );
    working.note(StepKind::Calculations, &line);
    Ok(Number::integer(value).into())
}

pub(crate) fn greatest_common_divisor(values: &[Value], working: &mut Working) -> Computed {
    let numbers = wholes(values)?;
    let mut result = BigInt::zero();
    for number in &numbers {
        result = result.gcd(number);
    }
    show_factorizations(&numbers, working);
    Ok(Number::integer(result).into())
}

pub(crate) fn least_common_multiple(values: &[Value], working: &mut Working) -> Computed {
    let numbers = wholes(values)?;
    let mut result = BigInt::one();
    for number in &numbers {
        if number.is_zero() {
            return Ok(0.into());
        }
        result = result.lcm(number);
        if result.bits() > 30_000 {
            return Err(arithmetic::TOO_LARGE);
        }
    }
    show_factorizations(&numbers, working);
    Ok(Number::integer(result).into())
}

/// Whole numbers for which a common divisor or multiple is sought.
fn wholes(values: &[Value]) -> Result<Vec<BigInt>, SymbolicError> {
    let numbers = numbers(values)?;
    if numbers.is_empty() {
        return Err(SymbolicError::NoNumbers);
    }
    let wholes = numbers.iter().map(|it| whole(it).cloned());
    wholes.collect()
}

fn show_factorizations(numbers: &[BigInt], working: &mut Working) {
    let mut lines = working.list(StepKind::Calculations);
    for number in numbers.iter().take(20) {
        match number.to_u64() {
            Some(small @ 2..=MOST_FACTORED) => {
                lines.next(&format!("{small} = {}", product_of(&factorize(small))));
            }
            _ => return,
        }
    }
    working.show(lines);
}

pub(crate) fn quotient(values: &[Value], working: &mut Working) -> Computed {
    divide(values, working).map(|(quotient, _)| quotient.into())
}

pub(crate) fn remainder(values: &[Value], working: &mut Working) -> Computed {
    divide(values, working).map(|(_, rest)| rest.into())
}

pub(crate) fn quotient_and_remainder(values: &[Value], working: &mut Working) -> Computed {
    divide(values, working).map(|(quotient, rest)| list(&[quotient, rest]))
}

pub(crate) fn is_divisible(values: &[Value], working: &mut Working) -> Computed {
    divide(values, working).map(|(_, rest)| (rest == Number::from(0)).into())
}

fn divide(values: &[Value], working: &mut Working) -> Result<(Number, Number), SymbolicError> {
    let (dividend, divisor) = (number(values, 0), number(values, 1));
    let rest = arithmetic::remainder(&dividend, &divisor)?;
    let quotient = arithmetic::divide(&arithmetic::subtract(&dividend, &rest)?, &divisor)?;
    let line = format!("{dividend} = {quotient} × {divisor} + {rest}");
    working.note(StepKind::Calculations, &line);
    Ok((quotient, rest))
}

pub(crate) fn is_even(values: &[Value], working: &mut Working) -> Computed {
    parity(values, working).map(|is_odd| (!is_odd).into())
}

pub(crate) fn is_odd(values: &[Value], working: &mut Working) -> Computed {
    parity(values, working).map(Value::from)
}

fn parity(values: &[Value], working: &mut Working) -> Result<bool, SymbolicError> {
    let number = number(values, 0);
    let is_odd = whole(&number)?.is_odd();
    let line = format!(
        "{} = 2 × {} + {}",
        number,
        Number::integer(whole(&number)?.div_floor(&BigInt::from(2))),
        u8::from(is_odd)
    );
    working.note(StepKind::Calculations, &line);
    Ok(is_odd)
}

pub(crate) fn is_square(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let integer = whole(&number)?;
    if integer.is_negative() {
        return Ok(false.into());
    }
    let root = integer.sqrt();
    let line = format!("{root}² = {}", &root * &root);
    working.note(StepKind::Calculations, &line);
    Ok((&root * &root == *integer).into())
}

pub(crate) fn are_coprime(values: &[Value], working: &mut Working) -> Computed {
    greatest_common_divisor(values, working).map(|divisor| (divisor == Value::Integer(1)).into())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn absolute(values: &[Value], _: &mut Working) -> Computed {
    Ok(Number(number(values, 0).0.abs()).into())
}

pub(crate) fn digit_count(values: &[Value], _: &mut Working) -> Computed {
    Ok(Value::count(digits_of(values)?.len()))
}

pub(crate) fn digit_sum(values: &[Value], working: &mut Working) -> Computed {
    let digits = digits_of(values)?;
    let sum: u64 = digits.iter().map(|it| u64::from(it - b'0')).sum();
    if digits.len() <= 20 {
        let shown: Vec<String> = digits
            .iter()
            .map(|it| char::from(*it).to_string())
            .collect();
        working.note(
            StepKind::Calculations,
            &format!("{} = {sum}", shown.join(" + ")),
        );
    }
    Ok(Number::integer(sum).into())
}

pub(crate) fn reverse_digits(values: &[Value], _: &mut Working) -> Computed {
    let mut digits = digits_of(values)?;
    digits.reverse();
    let text = String::from_utf8(digits).expect("digits are ASCII");
    let reversed = Number::parse(&text).ok_or(arithmetic::TOO_LARGE)?;
    Ok(reversed.into())
}

/// Picks a digit by its place: 1 is that of the ones, 2 that of the tens.
pub(crate) fn digit_at(values: &[Value], _: &mut Working) -> Computed {
    let digits = digits_of(values)?;
    let place = small(&number(values, 1), 10_000)? as usize;
    let digit = place
        .checked_sub(1)
        .and_then(|it| digits.iter().rev().nth(it));
    digit
        .map(|it| i64::from(it - b'0').into())
        .ok_or(SymbolicError::PositionOutside {
            position: place as i64,
            count: digits.len(),
        })
}

fn digits_of(values: &[Value]) -> Result<Vec<u8>, SymbolicError> {
    let number = number(values, 0);
    Ok(whole(&number)?.abs().to_string().into_bytes())
}

/// Returns the argument at a place, which the signature says is a number.
pub(crate) fn number(values: &[Value], place: usize) -> Number {
    values[place].number().expect("the parameters are checked")
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[i64], expected: &Expect) {
        let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn divisors_and_multiples() {
        check(
            "divisors",
            &[28],
            &expect![[r#"
            Text("1, 2, 4, 7, 14, 28")
              calculations 28 = 2^2 × 7"#]],
        );
        check(
            "countDivisors",
            &[48],
            &expect![[r#"
            Integer(10)
              calculations 48 = 2^4 × 3
              calculations 5 × 2 = 10"#]],
        );
        check(
            "greatestCommonDivisor",
            &[252, 198],
            &expect![[r#"
            Integer(18)
              calculations 252 = 2^2 × 3^2 × 7|198 = 2 × 3^2 × 11"#]],
        );
        check(
            "leastCommonMultiple",
            &[4, 6, 10],
            &expect![[r#"
            Integer(60)
              calculations 4 = 2^2|6 = 2 × 3|10 = 2 × 5"#]],
        );
        check(
            "remainder",
            &[1000, 37],
            &expect![[r#"
            Integer(1)
              calculations 1000 = 27 × 37 + 1"#]],
        );
        check(
            "remainder",
            &[-7, 3],
            &expect![[r#"
            Integer(2)
              calculations -7 = -3 × 3 + 2"#]],
        );
        check(
            "quotient",
            &[100, 7],
            &expect![[r#"
            Integer(14)
              calculations 100 = 14 × 7 + 2"#]],
        );
        check(
            "areCoprime",
            &[35, 64],
            &expect![[r#"
            Boolean(true)
              calculations 35 = 5 × 7|64 = 2^6"#]],
        );
        check(
            "isDivisible",
            &[91, 7],
            &expect![[r#"
            Boolean(true)
              calculations 91 = 13 × 7 + 0"#]],
        );
        check(
            "isOdd",
            &[7],
            &expect![[r#"
            Boolean(true)
              calculations 7 = 2 × 3 + 1"#]],
        );
        check(
            "isSquare",
            &[50],
            &expect![[r#"
            Boolean(false)
              calculations 7² = 49"#]],
        );
        check(
            "remainder",
            &[5, 0],
            &expect!["refused: `5` is divided by zero; give a divisor other than 0"],
        );
        check(
            "combinations",
            &[10, 3],
            &expect![[r#"
            Integer(120)
              calculations 10! ÷ (3! × 7!) = 120"#]],
        );
        check(
            "factorial",
            &[5],
            &expect![[r#"
            Integer(120)
              calculations 1 × 2 × 3 × 4 × 5 = 120"#]],
        );
        check(
            "factorial",
            &[-5],
            &expect!["refused: `-5` is too small; give at least 0"],
        );
    }

    #[test]
    fn digits() {
        check(
            "digitSum",
            &[32768],
            &expect![[r#"
            Integer(26)
              calculations 3 + 2 + 7 + 6 + 8 = 26"#]],
        );
        check("digitCount", &[-1000], &expect!["Integer(4)"]);
        check("reverseDigits", &[1230], &expect!["Integer(321)"]);
        check("digitAt", &[1230, 2], &expect!["Integer(3)"]);
        check(
            "digitAt",
            &[1230, 5],
            &expect![
                "refused: there is no position 5 among 4; count from 1 at the start or from -1 at the end"
            ],
        );
    }
}
