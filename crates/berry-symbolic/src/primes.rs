//! Primes and divisors.

use num_bigint::BigUint;
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::arithmetic::{self, small, whole};
use crate::error::shorten;
use crate::integers::number;
use crate::statistics::list;
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

type Computed = Result<Value, SymbolicError>;

pub(crate) fn is_prime(values: &[Value], working: &mut Working) -> Computed {
    let number = number(values, 0);
    let Some(candidate) = whole(&number)?.to_biguint() else {
        return Ok(false.into());
    };
    if candidate > BigUint::from(MOST_TESTED) {
        return Err(SymbolicError::AboveLimit {
            text: shorten(&number.to_string()),
            limit: u64::MAX,
        });
    }
    let is_prime = is_prime_number(&candidate);
    if let Some(small @ 2..=MOST_FACTORED) = candidate.to_u64() {
        if is_prime {
            show_trials(small, working);
        } else {
            let line = format!("{small} = {}", product_of(&factorize(small)));
            working.note(StepKind::Calculations, &line);
        }
    }
    Ok(is_prime.into())
}

/// Shows that no prime up to the square root divides a prime.
fn show_trials(prime: u64, working: &mut Working) {
    if prime > 10_000 {
        return;
    }
    let mut lines = working.list(StepKind::Calculations);
    for divisor in (2..prime).take_while(|it| it * it <= prime) {
        if is_prime_number(&divisor.into()) {
            lines.next(&format!(
                "{prime} = {} × {divisor} + {}",
                prime / divisor,
                prime % divisor
            ));
        }
    }
    working.show(lines);
}

/// Up to here the Miller-Rabin test with the first 13 primes as bases is exact
/// (Sorenson and Webster 2015); numbers of 64 bits are far below.
const MOST_TESTED: u64 = u64::MAX;

/// Larger numbers are not factored.
pub(crate) const MOST_FACTORED: u64 = 1_000_000_000_000_000_000;

const BASES: [u32; 13] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];

fn is_prime_number(candidate: &BigUint) -> bool {
    match candidate.to_u64() {
        Some(0 | 1) => return false,
        Some(small) if BASES.contains(&(small as u32)) && small <= 41 => return true,
        _ => {}
    }
    if BASES.iter().any(|prime| (candidate % *prime).is_zero()) {
        return false;
    }
    let one = BigUint::one();
    let less = candidate - &one;
    let twos = less.trailing_zeros().unwrap_or(0);
    let odd = &less >> twos;
    BASES.iter().all(|base| {
        let mut power = BigUint::from(*base).modpow(&odd, candidate);
        if power == one || power == less {
            return true;
        }
        (1..twos).any(|_| {
            power = &power * &power % candidate;
            power == less
        })
    })
}

/// Returns the prime factors of a number from 1, ascending, each as often as it
/// divides it: trial division, then Pollard's rho (1975).
pub(crate) fn factorize(number: u64) -> Vec<u64> {
    let mut factors = Vec::new();
    let mut rest = number;
    let mut divisor = 2;
    while divisor * divisor <= rest && divisor < 10_000 {
        while rest.is_multiple_of(divisor) {
            factors.push(divisor);
            rest /= divisor;
        }
        divisor += if divisor == 2 { 1 } else { 2 };
    }
    let mut open = vec![rest];
    while let Some(part) = open.pop() {
        if part == 1 {
            continue;
        }
        if part < 100_000_000 || is_prime_number(&part.into()) {
            factors.push(part);
            continue;
        }
        let divisor = (1..20).find_map(|seed| rho(part, seed));
        match divisor {
            Some(divisor) => open.extend([divisor, part / divisor]),
            None => factors.push(part),
        }
    }
    factors.sort_unstable();
    factors
}

fn rho(number: u64, seed: u64) -> Option<u64> {
    let modulus = u128::from(number);
    let next = |x: u128| (x * x + u128::from(seed)) % modulus;
    let (mut slow, mut fast) = (2_u128, 2_u128);
    for _ in 0..1_000_000 {
        slow = next(slow);
        fast = next(next(fast));
        let divisor = slow.abs_diff(fast).gcd(&modulus);
        if divisor == modulus {
            return None;
        }
        if divisor > 1 {
            return u64::try_from(divisor).ok();
        }
    }
    None
}

/// Writes factors with their powers: `2^2 × 3 × 7`.
pub(crate) fn product_of(factors: &[u64]) -> String {
    let mut parts = Vec::new();
    for run in factors.chunk_by(|a, b| a == b) {
        parts.push(match run.len() {
            1 => run[0].to_string(),
            power => format!("{}^{power}", run[0]),
        });
    }
    if parts.is_empty() {
        "1".to_owned()
    } else {
        parts.join(" × ")
    }
}

pub(crate) fn prime_factors(values: &[Value], working: &mut Working) -> Computed {
    let (number, factors) = factors_of(values)?;
    let line = format!("{number} = {}", product_of(&factors));
    working.note(StepKind::Calculations, &line);
    let mut distinct = factors;
    distinct.dedup();
    Ok(list(&distinct))
}

pub(crate) fn prime_factorization(values: &[Value], _: &mut Working) -> Computed {
    let (_, factors) = factors_of(values)?;
    Ok(product_of(&factors).into())
}

fn factors_of(values: &[Value]) -> Result<(u64, Vec<u64>), SymbolicError> {
    let number = small(&number(values, 0), MOST_FACTORED)?;
    if number == 0 {
        return Err(SymbolicError::BelowLeast {
            text: "0".to_owned(),
            least: 1,
        });
    }
    Ok((number, factorize(number)))
}

pub(crate) fn divisors(values: &[Value], working: &mut Working) -> Computed {
    let (number, factors) = factors_of(values)?;
    let mut divisors = vec![1_u64];
    for run in factors.chunk_by(|a, b| a == b) {
        let known = divisors.clone();
        let mut power = 1;
        for factor in run {
            power *= factor;
            divisors.extend(known.iter().map(|it| it * power));
        }
    }
    divisors.sort_unstable();
    let line = format!("{number} = {}", product_of(&factors));
    working.note(StepKind::Calculations, &line);
    Ok(list(&divisors))
}

pub(crate) fn count_divisors(values: &[Value], working: &mut Working) -> Computed {
    let (number, factors) = factors_of(values)?;
    let line = format!("{number} = {}", product_of(&factors));
    working.note(StepKind::Calculations, &line);
    let runs = factors.chunk_by(|a, b| a == b);
    let counts: Vec<usize> = runs.map(|run| run.len() + 1).collect();
    let count = counts.iter().product();
    let shown: Vec<String> = counts.iter().map(ToString::to_string).collect();
    if counts.len() > 1 {
        let line = format!("{} = {count}", shown.join(" × "));
        working.note(StepKind::Calculations, &line);
    }
    Ok(Value::count(count))
}

pub(crate) fn next_prime(values: &[Value], _: &mut Working) -> Computed {
    let number = number(values, 0);
    let floor = Number(number.0.floor());
    let start = if floor.0.is_negative() {
        0
    } else {
        small(&floor, MOST_FACTORED)?
    };
    // There is a prime between any number and its double (Chebyshev 1852).
    let next = (start + 1..=2 * start.max(1)).find(|it| is_prime_number(&(*it).into()));
    Ok(Number::integer(next.unwrap_or(2)).into())
}

pub(crate) fn previous_prime(values: &[Value], _: &mut Working) -> Computed {
    let number = number(values, 0);
    let start = small(&Number(number.0.ceil()), MOST_FACTORED)?;
    let previous = (2..start).rev().find(|it| is_prime_number(&(*it).into()));
    match previous {
        Some(previous) => Ok(Number::integer(previous).into()),
        None => Err(SymbolicError::BelowLeast {
            text: number.to_string(),
            least: 3,
        }),
    }
}

/// The largest prime of a list: the millionth is below.
const SIEVED: u64 = 16_000_000;

pub(crate) fn nth_prime(values: &[Value], _: &mut Working) -> Computed {
    let place = small(&number(values, 0), 1_000_000)?;
    if place == 0 {
        return Err(SymbolicError::BelowLeast {
            text: "0".to_owned(),
            least: 1,
        });
    }
    // Rosser and Schoenfeld 1962: the nth prime is below n (ln n + ln ln n) from the sixth on.
    let n = (place.max(6)) as f64;
    let bound = (n * (n.ln() + n.ln().ln())) as u64 + 1;
    let prime = sieve(bound.min(SIEVED)).nth(place as usize - 1);
    prime
        .map(|it| Number::integer(it).into())
        .ok_or(arithmetic::TOO_LARGE)
}

pub(crate) fn primes_between(values: &[Value], _: &mut Working) -> Computed {
    let primes: Vec<u64> = between(values, 200_000)?.collect();
    Ok(list(&primes))
}

pub(crate) fn count_primes(values: &[Value], working: &mut Working) -> Computed {
    let primes: Vec<u64> = between(values, SIEVED)?.collect();
    let mut shown = working.list(StepKind::Numbers);
    for prime in &primes {
        shown.next(&prime.to_string());
    }
    working.show(shown);
    Ok(Value::count(primes.len()))
}

fn between(
    values: &[Value],
    limit: u64,
) -> Result<impl Iterator<Item = u64> + use<>, SymbolicError> {
    let low = Number(number(values, 0).0.ceil());
    let low = if low.0.is_negative() {
        0
    } else {
        small(&low, limit)?
    };
    let high = Number(number(values, 1).0.floor());
    let high = if high.0.is_negative() {
        0
    } else {
        small(&high, limit)?
    };
    Ok(sieve(high).filter(move |it| *it >= low))
}

/// Returns the primes up to a number (Eratosthenes).
fn sieve(last: u64) -> impl Iterator<Item = u64> {
    let mut is_composite = vec![false; last as usize + 1];
    let mut divisor = 2;
    while divisor * divisor < is_composite.len() {
        if !is_composite[divisor] {
            for multiple in (divisor * divisor..is_composite.len()).step_by(divisor) {
                is_composite[multiple] = true;
            }
        }
        divisor += 1;
    }
    let primes = is_composite.into_iter().enumerate().skip(2);
    primes.filter_map(|(number, is_composite)| (!is_composite).then_some(number as u64))
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print, value};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[i64], expected: &Expect) {
        let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn primes() {
        check(
            "isPrime",
            &[97],
            &expect![[r#"
            Boolean(true)
              calculations 97 = 48 × 2 + 1|97 = 32 × 3 + 1|97 = 19 × 5 + 2|97 = 13 × 7 + 6"#]],
        );
        check(
            "isPrime",
            &[91],
            &expect![[r#"
            Boolean(false)
              calculations 91 = 7 × 13"#]],
        );
        check("isPrime", &[1], &expect!["Boolean(false)"]);
        check("isPrime", &[1_000_000_007], &expect!["Boolean(true)"]);
        check(
            "primeFactors",
            &[84],
            &expect![[r#"
            Text("2, 3, 7")
              calculations 84 = 2^2 × 3 × 7"#]],
        );
        check(
            "primeFactorization",
            &[360],
            &expect![[r#"Text("2^3 × 3^2 × 5")"#]],
        );
        check(
            "primeFactorization",
            &[999_999_999_999_999_989],
            &expect![[r#"Text("999999999999999989")"#]],
        );
        check(
            "primesBetween",
            &[20, 40],
            &expect![[r#"Text("23, 29, 31, 37")"#]],
        );
        check(
            "countPrimes",
            &[0, 50],
            &expect![[r#"
            Integer(15)
              numbers 2|3|5|7|11|13|17|19|23|29|31|37|41|43|47"#]],
        );
        check("nthPrime", &[10], &expect!["Integer(29)"]);
        check("nthPrime", &[1_000_000], &expect!["Integer(15485863)"]);
        check("nextPrime", &[100], &expect!["Integer(101)"]);
        check("previousPrime", &[100], &expect!["Integer(97)"]);
        check(
            "primeFactors",
            &[0],
            &expect!["refused: `0` is too small; give at least 1"],
        );
        check(
            "nthPrime",
            &[2_000_000],
            &expect!["refused: `2000000` is too large for this; at most 1000000 is allowed"],
        );
    }

    #[test]
    fn primes_and_divisors_are_those_of_trial_division() {
        let mut random = Random(3);
        for _ in 0..2_000 {
            let number = random.below(5_000) as i64 + 1;
            let divisors: Vec<i64> = (1..=number).filter(|it| number % it == 0).collect();
            let text: Vec<String> = divisors.iter().map(ToString::to_string).collect();
            let argument = [Value::Integer(number)];
            assert_eq!(value("divisors", &argument), Value::from(text.join(", ")));
            assert_eq!(value("isPrime", &argument), (divisors.len() == 2).into());
            assert_eq!(
                value("countDivisors", &argument),
                Value::count(divisors.len())
            );
        }
    }
}
