//! Fractions told in decimals.

/// Returns the first ten decimals of a fraction, rounded: 0.3333333333 of `1/3`.
///
/// `None` of what is no fraction, and of one that is too long.
pub(super) fn decimals_of(fraction: &str) -> Option<String> {
    let (numerator, denominator) = fraction.split_once('/')?;
    let (sign, numerator) = match numerator.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", numerator),
    };
    let numerator: u128 = numerator.parse().ok()?;
    let denominator: u128 = denominator.parse().ok().filter(|it| *it > 0)?;
    let scaled = numerator.checked_mul(10_u128.pow(10))?;
    let rounded = scaled.checked_add(denominator / 2)? / denominator;
    let (whole, rest) = (rounded / 10_u128.pow(10), rounded % 10_u128.pow(10));
    Some(format!("{sign}{whole}.{rest:010}"))
}

/// Tells whether a value of a function is rounded: a root that has no end.
pub(super) fn is_rounded(function: &str, arguments: &[String], value: &str) -> bool {
    let has_many_decimals = value
        .split_once('.')
        .is_some_and(|(_, decimals)| decimals.len() >= 10);
    let roots = ["√", "∛", "sqrt", "cbrt", "root", "^"];
    let takes_roots = match function {
        "squareRoot" | "cubeRoot" | "root" => true,
        "asDecimal" => arguments.first().is_some_and(|it| it.contains('/')),
        "calculate" | "solve" => arguments
            .first()
            .is_some_and(|it| roots.iter().any(|root| it.contains(root))),
        _ => false,
    };
    takes_roots && has_many_decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_decimals() {
        assert_eq!(decimals_of("1/3").as_deref(), Some("0.3333333333"));
        assert_eq!(decimals_of("-20/3").as_deref(), Some("-6.6666666667"));
        assert_eq!(decimals_of("7"), None);
    }
}
