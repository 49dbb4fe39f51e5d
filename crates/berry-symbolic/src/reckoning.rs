//! What several numbers come to.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::Number;

impl Number {
    /// Returns the sum, 0 of no numbers.
    pub fn sum_of<'n>(numbers: impl IntoIterator<Item = &'n Number>) -> Self {
        Self(numbers.into_iter().map(|number| &number.0).sum())
    }

    /// Returns the product, 1 of no numbers.
    pub fn product_of<'n>(numbers: impl IntoIterator<Item = &'n Number>) -> Self {
        Self(numbers.into_iter().map(|number| &number.0).product())
    }

    /// Returns how much greater it is than another.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// Returns the part that one of so many gets; `None` of none.
    pub fn over(&self, parts: usize) -> Option<Self> {
        let parts = BigRational::from_integer(BigInt::from(parts));
        (!parts.is_zero()).then(|| Self(&self.0 / parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_parts() {
        let numbers: Vec<Number> = [1, 2, 4].map(Number::from).to_vec();
        assert_eq!(Number::sum_of(&numbers).to_string(), "7");
        assert_eq!(Number::product_of(&numbers).to_string(), "8");
        let part = Number::sum_of(&numbers)
            .over(3)
            .map(|part| part.to_string());
        assert_eq!(part.as_deref(), Some("7/3"));
        assert_eq!(Number::from(1).over(0), None);
        assert_eq!(numbers[0].minus(&numbers[2]).to_string(), "-3");
    }
}
