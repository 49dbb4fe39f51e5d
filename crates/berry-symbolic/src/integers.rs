//! Whole numbers: primes, divisors, digits.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::arithmetic::{self, small, whole};
use crate::error::shorten;
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

pub(crate) fn absolute(values: &[Value], _: &mut Working) -> Computed {
    Ok(Number(number(values, 0).0.abs()).into())
}

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
const MOST_FACTORED: u64 = 1_000_000_000_000_000_000;

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
fn factorize(number: u64) -> Vec<u64> {
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
fn product_of(factors: &[u64]) -> String {
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
    let next = (start + 1..).find(|it| is_prime_number(&(*it).into()));
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
