//! Exact arithmetic of bounded size.

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, ToPrimitive, Zero};

use crate::error::shorten;
use crate::number::MAX_DIGITS;
use crate::{Number, SymbolicError};

/// More bits than the largest number of [`MAX_DIGITS`] digits has are not computed.
const MAX_BITS: u64 = 33_220;

/// Decimals that roots are computed to where they have no end.
const GUARD_DECIMALS: u32 = 40;

/// Says that a number is beyond what is computed.
pub(crate) const TOO_LARGE: SymbolicError = SymbolicError::TooLarge { limit: MAX_DIGITS };

pub(crate) fn add(first: &Number, second: &Number) -> Result<Number, SymbolicError> {
    bounded(match (first.to_integer(), second.to_integer()) {
        (Some(a), Some(b)) => BigRational::from_integer(a + b),
        _ => &first.0 + &second.0,
    })
}

pub(crate) fn subtract(first: &Number, second: &Number) -> Result<Number, SymbolicError> {
    add(first, &negate(second))
}

pub(crate) fn multiply(first: &Number, second: &Number) -> Result<Number, SymbolicError> {
    if bits(first) + bits(second) > 2 * MAX_BITS {
        return Err(TOO_LARGE);
    }
    bounded(match (first.to_integer(), second.to_integer()) {
        (Some(a), Some(b)) => BigRational::from_integer(a * b),
        _ => &first.0 * &second.0,
    })
}

pub(crate) fn divide(first: &Number, second: &Number) -> Result<Number, SymbolicError> {
    if second.0.is_zero() {
        return Err(SymbolicError::DivisionByZero {
            text: shorten(&first.to_string()),
        });
    }
    bounded(&first.0 / &second.0)
}

/// Returns what is left of a division with a quotient that is rounded down, so
/// that it has the sign of the divisor.
pub(crate) fn remainder(first: &Number, second: &Number) -> Result<Number, SymbolicError> {
    let whole = Number(divide(first, second)?.0.floor());
    subtract(first, &multiply(&whole, second)?)
}

pub(crate) fn negate(number: &Number) -> Number {
    number.negated()
}

/// Raises a number to a power; the second of the pair says whether the value is
/// exact.
pub(crate) fn power(base: &Number, exponent: &Number) -> Result<(Number, bool), SymbolicError> {
    let degree = exponent
        .0
        .denom()
        .to_u32()
        .filter(|degree| *degree <= MAX_DEGREE);
    let degree = degree.ok_or(TOO_LARGE)?;
    let raised = whole_power(base, exponent.0.numer())?;
    if degree == 1 {
        Ok((raised, true))
    } else {
        root(&raised, degree)
    }
}

/// Higher roots are not computed.
pub(crate) const MAX_DEGREE: u32 = 100;

fn whole_power(base: &Number, exponent: &BigInt) -> Result<Number, SymbolicError> {
    if base.0.is_zero() && exponent.sign() == Sign::Minus {
        return Err(SymbolicError::DivisionByZero {
            text: "1".to_owned(),
        });
    }
    if base.0.abs().is_one() || base.0.is_zero() {
        let is_even = !exponent.bit(0);
        return Ok(if exponent.is_zero() || (is_even && !base.0.is_zero()) {
            Number::from(1)
        } else {
            base.clone()
        });
    }
    let size = exponent.abs().to_u32().ok_or(TOO_LARGE)?;
    // A number of n bits is at least 2 to the power of n - 1.
    let least_bits = |part: &BigInt| part.bits().saturating_sub(1) * u64::from(size);
    if least_bits(base.0.numer()).max(least_bits(base.0.denom())) > MAX_BITS {
        return Err(TOO_LARGE);
    }
    let raise = |part: &BigInt| Pow::pow(part, size);
    let (numerator, denominator) = (raise(base.0.numer()), raise(base.0.denom()));
    // Powers of what has no common divisor have none.
    bounded(if exponent.sign() == Sign::Minus {
        let sign = BigInt::from(if numerator.is_negative() { -1 } else { 1 });
        BigRational::new_raw(denominator * &sign, numerator * sign)
    } else {
        BigRational::new_raw(numerator, denominator)
    })
}

/// Returns the real root of a degree from 1, and whether it is exact; one that
/// is not has 40 decimals that are right.
pub(crate) fn root(number: &Number, degree: u32) -> Result<(Number, bool), SymbolicError> {
    if number.0.is_negative() && degree.is_multiple_of(2) {
        return Err(SymbolicError::RootOfNegative {
            text: shorten(&number.to_string()),
            degree,
        });
    }
    let (numerator, denominator) = (number.0.numer(), number.0.denom());
    let (n, d) = (numerator.nth_root(degree), denominator.nth_root(degree));
    if Pow::pow(&n, degree) == *numerator && Pow::pow(&d, degree) == *denominator {
        return Ok((Number(BigRational::new(n, d)), true));
    }
    let scale = BigInt::from(10).pow(GUARD_DECIMALS);
    let scaled = numerator * Pow::pow(&scale, degree) / denominator;
    let root = BigRational::new(scaled.nth_root(degree), scale);
    bounded(root).map(|root| (root, false))
}

/// Rounds a value that is not exact, as [`crate::Convention::TenDecimals`] says.
pub(crate) fn ten_decimals(number: &Number) -> Number {
    let one = BigRational::one();
    let mut decimals = 10;
    let mut size = number.0.abs();
    let ten = BigRational::from_integer(10.into());
    while !size.is_zero() && size < one && decimals < GUARD_DECIMALS {
        size *= &ten;
        decimals += 1;
    }
    number.rounded(if decimals > 10 { decimals - 1 } else { 10 })
}

pub(crate) fn factorial(number: &Number) -> Result<Number, SymbolicError> {
    let limit = small(number, MOST_OF_FACTORIAL)?;
    Ok(Number::integer(product(1, limit)))
}

/// 3,249! has 10,000 digits.
const MOST_OF_FACTORIAL: u64 = 3_249;

/// Multiplies all integers from one to another, halving the range so that the
/// factors are of one size.
pub(crate) fn product(from: u64, to: u64) -> BigInt {
    match to.checked_sub(from) {
        None => BigInt::one(),
        Some(0) => from.into(),
        Some(1) => BigInt::from(from) * to,
        Some(width) => product(from, from + width / 2) * product(from + width / 2 + 1, to),
    }
}

/// Returns a number that must be an integer from 0 to a limit.
pub(crate) fn small(number: &Number, limit: u64) -> Result<u64, SymbolicError> {
    let integer = whole(number)?;
    if integer.is_negative() {
        return Err(SymbolicError::BelowLeast {
            text: shorten(&number.to_string()),
            least: 0,
        });
    }
    let small = integer.to_u64().filter(|it| *it <= limit);
    small.ok_or_else(|| SymbolicError::AboveLimit {
        text: shorten(&number.to_string()),
        limit,
    })
}

/// Returns a number that must be an integer.
pub(crate) fn whole(number: &Number) -> Result<&BigInt, SymbolicError> {
    number.to_integer().ok_or_else(|| SymbolicError::NotWhole {
        text: shorten(&number.to_string()),
    })
}

/// How many bits a number takes, numerator and denominator.
pub(crate) fn bits(number: &Number) -> u64 {
    number.0.numer().bits() + number.0.denom().bits()
}

fn bounded(number: BigRational) -> Result<Number, SymbolicError> {
    if number.numer().bits() > MAX_BITS || number.denom().bits() > MAX_BITS {
        return Err(TOO_LARGE);
    }
    Ok(Number(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::Random;

    fn number(text: &str) -> Number {
        Number::parse(text).expect("a number")
    }

    #[test]
    fn powers_and_roots() {
        for (base, exponent, expected) in [
            ("2", "10", "1024"),
            ("-2", "3", "-8"),
            ("-2", "-3", "-0.125"),
            ("2/3", "4", "16/81"),
            ("4", "1/2", "2"),
            ("8/27", "2/3", "4/9"),
            ("-8", "1/3", "-2"),
            ("0", "0", "1"),
            ("-1", "1000001", "-1"),
        ] {
            let (value, is_exact) = power(&number(base), &number(exponent)).expect("a power");
            assert_eq!((value.to_string().as_str(), is_exact), (expected, true));
        }
        let (root, is_exact) = root(&number("2"), 2).expect("a root");
        assert!(!is_exact);
        assert_eq!(ten_decimals(&root).to_string(), "1.4142135624");
        assert_eq!(power(&number("10"), &number("10000000000")), Err(TOO_LARGE));
        assert!(power(&number("0"), &number("-1")).is_err());
        assert!(power(&number("-4"), &number("0.5")).is_err());
    }

    /// Fractions of 64 bits, in lowest terms by Euclid's algorithm, are the oracle.
    #[test]
    fn arithmetic_is_that_of_fractions() {
        fn reduced(numerator: i128, denominator: i128) -> (i128, i128) {
            let (mut a, mut b) = (numerator.abs(), denominator.abs());
            while b != 0 {
                (a, b) = (b, a % b);
            }
            let sign = if denominator < 0 { -1 } else { 1 };
            (sign * numerator / a.max(1), sign * denominator / a.max(1))
        }
        let mut random = Random(7);
        let fraction = |(numerator, denominator)| {
            let (numerator, denominator): (i128, i128) = reduced(numerator, denominator);
            Number(BigRational::new(numerator.into(), denominator.into()))
        };
        for _ in 0..20_000 {
            let mut part = || random.below(2_000_000) as i128 - 1_000_000;
            let [(a, b), (c, d)] = [(part(), part()), (part(), part())];
            if b == 0 || c == 0 || d == 0 {
                continue;
            }
            let (first, second) = (fraction((a, b)), fraction((c, d)));
            assert_eq!(add(&first, &second), Ok(fraction((a * d + c * b, b * d))));
            assert_eq!(
                subtract(&first, &second),
                Ok(fraction((a * d - c * b, b * d)))
            );
            assert_eq!(multiply(&first, &second), Ok(fraction((a * c, b * d))));
            assert_eq!(divide(&first, &second), Ok(fraction((a * d, b * c))));
            let rest = remainder(&first, &second).expect("a remainder");
            let sign = (b * d).signum();
            if c * d > 0 {
                let left = (a * d * sign).rem_euclid((c * b * sign).abs());
                assert_eq!(
                    rest,
                    fraction((left, (b * d).abs())),
                    "{first} mod {second}"
                );
            }
            // What is written is read back.
            assert_eq!(Number::parse(&first.to_string()), Some(first));
        }
    }
}
