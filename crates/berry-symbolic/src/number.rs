//! Exact numbers.

use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use oxrdf::NamedNodeRef;
use oxrdf::vocab::xsd;

use crate::value::RATIONAL;

/// An exact rational number of any size.
///
/// Its text is an integer, or a decimal where the decimals end, or a fraction in lowest terms:
/// `-7`, `0.125`, `1/3`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(pub(crate) BigRational);

impl Number {
    /// Reads an integer, a decimal or a fraction; `None` for any other text, and for a
    /// denominator of 0.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((numerator, denominator)) = text.split_once('/') {
            let denominator: BigInt = denominator.parse().ok()?;
            if denominator.is_zero() {
                return None;
            }
            return Some(Self(BigRational::new(numerator.parse().ok()?, denominator)));
        }
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.is_empty() && whole.len() <= MAX_DIGITS {
            return Some(Self(BigRational::from_integer(whole.parse().ok()?)));
        }
        if !decimals.bytes().all(|b| b.is_ascii_digit()) || decimals.len() > MAX_DIGITS {
            return None;
        }
        let digits = format!("{whole}{decimals}");
        if digits.len() > MAX_DIGITS {
            return None;
        }
        let scale = BigInt::from(10).pow(decimals.len() as u32);
        Some(Self(BigRational::new(digits.parse().ok()?, scale)))
    }

    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// Returns an integer of 64 bits; `None` for any other number.
    pub fn to_i64(&self) -> Option<i64> {
        self.is_integer().then(|| self.0.numer().to_i64())?
    }

    /// Returns the nearest number with so many decimals, halves away from zero.
    #[must_use]
    pub fn rounded(&self, decimals: u32) -> Self {
        let scale = BigRational::from_integer(BigInt::from(10).pow(decimals));
        Self((&self.0 * &scale).round() / scale)
    }

    /// Returns the number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self(-&self.0)
    }

    /// Returns the fraction in lowest terms, `3/4`; an integer as it is.
    pub fn fraction(&self) -> String {
        self.0.to_string()
    }

    pub(crate) fn integer(integer: impl Into<BigInt>) -> Self {
        Self(BigRational::from_integer(integer.into()))
    }

    /// Returns an integer of any size; `None` for any other number.
    pub(crate) fn to_integer(&self) -> Option<&BigInt> {
        self.is_integer().then(|| self.0.numer())
    }

    /// Returns the datatype that the number has in RDF: `xsd:integer`, `xsd:decimal` or
    /// `owl:rational`.
    pub fn datatype(&self) -> NamedNodeRef<'static> {
        if self.is_integer() {
            xsd::INTEGER
        } else if self.decimals().is_some() {
            xsd::DECIMAL
        } else {
            RATIONAL
        }
    }

    /// How many decimals it has; `None` where they do not end.
    fn decimals(&self) -> Option<usize> {
        let mut rest = self.0.denom().clone();
        let mut powers = [0_usize; 2];
        for (power, prime) in powers.iter_mut().zip([2, 5]) {
            let prime = BigInt::from(prime);
            while rest.is_multiple_of(&prime) {
                rest /= &prime;
                *power += 1;
            }
        }
        rest.is_one().then(|| powers[0].max(powers[1]))
    }
}

/// Longer numbers are not read.
pub(crate) const MAX_DIGITS: usize = 10_000;

impl From<i64> for Number {
    fn from(integer: i64) -> Self {
        Self(BigRational::from_integer(integer.into()))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_integer() {
            return write!(formatter, "{}", self.0.numer());
        }
        let Some(decimals) = self.decimals() else {
            return write!(formatter, "{}/{}", self.0.numer(), self.0.denom());
        };
        let scale = BigInt::from(10).pow(decimals as u32);
        let scaled = (self.0.numer() * &scale / self.0.denom()).abs();
        let (whole, rest) = scaled.div_rem(&scale);
        let sign = if self.0.is_negative() { "-" } else { "" };
        write!(formatter, "{sign}{whole}.{:0>decimals$}", rest.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_exact() {
        for (text, shown) in [
            ("007", "7"),
            ("-0.50", "-0.5"),
            ("2/6", "1/3"),
            ("1/8", "0.125"),
            (
                "123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
        ] {
            assert_eq!(
                Number::parse(text).map(|n| n.to_string()).as_deref(),
                Some(shown)
            );
        }
        assert_eq!(Number::parse("1/0"), None);
        assert_eq!(Number::parse("1.-5"), None);
        assert_eq!(Number::parse(""), None);
    }
}
