//! Several numbers: their sum and average, their order, their parts of each
//! other.

use std::cmp::Ordering;
use std::fmt::Display;

use num_traits::Signed;

use crate::arithmetic;
use crate::error::shorten;
use crate::integers::number;
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

type Computed = Result<Value, SymbolicError>;

/// Lists are not longer.
const MOST_NUMBERS: usize = 200_000;

/// Reads numbers and lists of them.
pub(crate) fn numbers(values: &[Value]) -> Result<Vec<Number>, SymbolicError> {
    let mut numbers = Vec::new();
    for value in values {
        match value {
            Value::Text(text) => {
                for part in text.split(", ").filter(|it| !it.is_empty()) {
                    let number = Number::parse(part.trim());
                    numbers.push(number.ok_or_else(|| SymbolicError::NoNumeral {
                        text: shorten(part),
                        system: crate::NumeralSystem::Digits,
                    })?);
                }
            }
            other => numbers.push(other.number().expect("the parameters are checked")),
        }
        if numbers.len() > MOST_NUMBERS {
            return Err(SymbolicError::AboveLimit {
                text: numbers.len().to_string(),
                limit: MOST_NUMBERS as u64,
            });
        }
    }
    Ok(numbers)
}

/// Lists values as a text.
pub(crate) fn list(values: &[impl Display]) -> Value {
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    texts.join(", ").into()
}

pub(crate) fn sum(values: &[Value], working: &mut Working) -> Computed {
    let numbers = numbers(values)?;
    let sum = fold(&numbers, Number::from(0), arithmetic::add)?;
    show_joined(&numbers, " + ", &sum, working);
    Ok(sum.into())
}

pub(crate) fn product(values: &[Value], working: &mut Working) -> Computed {
    let numbers = numbers(values)?;
    let product = fold(&numbers, Number::from(1), arithmetic::multiply)?;
    show_joined(&numbers, " × ", &product, working);
    Ok(product.into())
}

fn fold(
    numbers: &[Number],
    start: Number,
    join: fn(&Number, &Number) -> Result<Number, SymbolicError>,
) -> Result<Number, SymbolicError> {
    // What a sum of many long fractions costs is bounded, as in expressions.
    let mut budget = 50_000_000_u64;
    let mut result = start;
    for number in numbers {
        let size = (arithmetic::bits(&result) + arithmetic::bits(number)) / 64 + 1;
        budget = budget
            .checked_sub(size * size)
            .ok_or(arithmetic::TOO_LARGE)?;
        result = join(&result, number)?;
    }
    Ok(result)
}

fn show_joined(numbers: &[Number], sign: &str, value: &Number, working: &mut Working) {
    let shown: Vec<String> = numbers.iter().take(12).map(operand).collect();
    if numbers.len() <= 12 {
        let line = format!("{} = {value}", shown.join(sign));
        working.note(StepKind::Calculations, &line);
    } else {
        show_numbers(numbers, working);
    }
}

fn show_numbers(numbers: &[Number], working: &mut Working) {
    let mut shown = working.list(StepKind::Numbers);
    for number in numbers {
        shown.next(&number.to_string());
    }
    working.show(shown);
}

fn operand(number: &Number) -> String {
    if number.0.is_negative() {
        format!("({number})")
    } else {
        number.to_string()
    }
}

pub(crate) fn average(values: &[Value], working: &mut Working) -> Computed {
    let numbers = some(values)?;
    let sum = fold(&numbers, Number::from(0), arithmetic::add)?;
    let count = Number::from(numbers.len() as i64);
    let average = arithmetic::divide(&sum, &count)?;
    show_joined(&numbers, " + ", &sum, working);
    working.note(
        StepKind::Calculations,
        &format!("{} ÷ {count} = {average}", operand(&sum)),
    );
    Ok(average.into())
}

pub(crate) fn median(values: &[Value], working: &mut Working) -> Computed {
    let mut numbers = some(values)?;
    numbers.sort();
    show_numbers(&numbers, working);
    let middle = numbers.len() / 2;
    if numbers.len() % 2 == 1 {
        return Ok(numbers[middle].clone().into());
    }
    let sum = arithmetic::add(&numbers[middle - 1], &numbers[middle])?;
    Ok(arithmetic::divide(&sum, &Number::from(2))?.into())
}

pub(crate) fn modes(values: &[Value], working: &mut Working) -> Computed {
    let mut numbers = some(values)?;
    numbers.sort();
    show_numbers(&numbers, working);
    let runs: Vec<&[Number]> = numbers.chunk_by(|a, b| a == b).collect();
    let most = runs.iter().map(|run| run.len()).max().unwrap_or(0);
    let modes = runs.iter().filter(|run| run.len() == most);
    let modes: Vec<&Number> = modes.map(|run| &run[0]).collect();
    Ok(list(&modes))
}

pub(crate) fn range(values: &[Value], working: &mut Working) -> Computed {
    let mut numbers = some(values)?;
    numbers.sort();
    show_numbers(&numbers, working);
    let range = arithmetic::subtract(&numbers[numbers.len() - 1], &numbers[0])?;
    Ok(range.into())
}

pub(crate) fn maximum(values: &[Value], working: &mut Working) -> Computed {
    extreme(values, Ordering::Greater, working)
}

pub(crate) fn minimum(values: &[Value], working: &mut Working) -> Computed {
    extreme(values, Ordering::Less, working)
}

fn extreme(values: &[Value], wanted: Ordering, working: &mut Working) -> Computed {
    let numbers = some(values)?;
    let mut best = &numbers[0];
    for number in &numbers {
        if number.cmp(best) == wanted {
            best = number;
        }
    }
    let mut sorted = numbers.clone();
    sorted.sort();
    show_numbers(&sorted, working);
    Ok(best.clone().into())
}

pub(crate) fn sort_numbers(values: &[Value], _: &mut Working) -> Computed {
    let mut numbers = some(values)?;
    numbers.sort();
    Ok(list(&numbers))
}

pub(crate) fn sort_numbers_down(values: &[Value], _: &mut Working) -> Computed {
    let mut numbers = some(values)?;
    numbers.sort_by(|a, b| b.cmp(a));
    Ok(list(&numbers))
}

pub(crate) fn count_numbers(values: &[Value], working: &mut Working) -> Computed {
    let numbers = numbers(values)?;
    show_numbers(&numbers, working);
    Ok(Value::count(numbers.len()))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn is_greater(values: &[Value], working: &mut Working) -> Computed {
    Ok((compare(values, working) == Ordering::Greater).into())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn is_less(values: &[Value], working: &mut Working) -> Computed {
    Ok((compare(values, working) == Ordering::Less).into())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the functions of the table have one shape"
)]
pub(crate) fn is_equal(values: &[Value], working: &mut Working) -> Computed {
    Ok((compare(values, working) == Ordering::Equal).into())
}

fn compare(values: &[Value], working: &mut Working) -> Ordering {
    let (first, second) = (number(values, 0), number(values, 1));
    let order = first.cmp(&second);
    let sign = match order {
        Ordering::Less => "<",
        Ordering::Equal => "=",
        Ordering::Greater => ">",
    };
    working.note(StepKind::Calculations, &format!("{first} {sign} {second}"));
    order
}

pub(crate) fn percentage_of(values: &[Value], working: &mut Working) -> Computed {
    let (part, whole) = (number(values, 0), number(values, 1));
    percentage(&part, &whole, working)
}

pub(crate) fn percentage_change(values: &[Value], working: &mut Working) -> Computed {
    let (before, after) = (number(values, 0), number(values, 1));
    let change = arithmetic::subtract(&after, &before)?;
    working.note(
        StepKind::Calculations,
        &format!("{after} - {} = {change}", operand(&before)),
    );
    percentage(&change, &before, working)
}

fn percentage(part: &Number, whole: &Number, working: &mut Working) -> Computed {
    let hundred = Number::from(100);
    let value = arithmetic::multiply(&arithmetic::divide(part, whole)?, &hundred)?;
    let line = format!("{} ÷ {} × 100 = {value}", operand(part), operand(whole));
    working.note(StepKind::Calculations, &line);
    Ok(value.into())
}

/// Returns the numbers, of which there must be one.
fn some(values: &[Value]) -> Result<Vec<Number>, SymbolicError> {
    let numbers = numbers(values)?;
    if numbers.is_empty() {
        return Err(SymbolicError::NoNumbers);
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[&str], expected: &Expect) {
        let arguments: Vec<Value> = arguments
            .iter()
            .map(|it| crate::Number::parse(it).map_or_else(|| (*it).into(), Value::from))
            .collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn several_numbers() {
        check(
            "sum",
            &["3", "-5", "0.5"],
            &expect![[r#"
            Number(Number(Ratio { numer: -3, denom: 2 }))
              calculations 3 + (-5) + 0.5 = -1.5"#]],
        );
        check(
            "sum",
            &["2, 3, 7"],
            &expect![[r#"
            Integer(12)
              calculations 2 + 3 + 7 = 12"#]],
        );
        check(
            "product",
            &["2", "1/3"],
            &expect![[r#"
            Number(Number(Ratio { numer: 2, denom: 3 }))
              calculations 2 × 1/3 = 2/3"#]],
        );
        check(
            "average",
            &["13", "8", "25", "4"],
            &expect![[r#"
            Number(Number(Ratio { numer: 25, denom: 2 }))
              calculations 13 + 8 + 25 + 4 = 50
              calculations 50 ÷ 4 = 12.5"#]],
        );
        check(
            "median",
            &["9", "3", "14", "7", "5"],
            &expect![[r#"
            Integer(7)
              numbers 3|5|7|9|14"#]],
        );
        check(
            "median",
            &["1", "2"],
            &expect![[r#"
            Number(Number(Ratio { numer: 3, denom: 2 }))
              numbers 1|2"#]],
        );
        check(
            "modes",
            &["1", "2", "2", "3", "3"],
            &expect![[r#"
            Text("2, 3")
              numbers 1|2|2|3|3"#]],
        );
        check(
            "range",
            &["4", "-1"],
            &expect![[r#"
            Integer(5)
              numbers -1|4"#]],
        );
        check(
            "maximum",
            &["9.11", "9.9"],
            &expect![[r#"
            Number(Number(Ratio { numer: 99, denom: 10 }))
              numbers 9.11|9.9"#]],
        );
        check(
            "minimum",
            &["-7", "-12"],
            &expect![[r#"
            Integer(-12)
              numbers -12|-7"#]],
        );
        check(
            "sortNumbers",
            &["3", "1/3", "0.3"],
            &expect![[r#"Text("0.3, 1/3, 3")"#]],
        );
        check(
            "sortNumbersDescending",
            &["3", "1/3", "0.3"],
            &expect![[r#"Text("3, 1/3, 0.3")"#]],
        );
        check(
            "countNumbers",
            &["2, 3, 7"],
            &expect![[r#"
            Integer(3)
              numbers 2|3|7"#]],
        );
        check(
            "maximum",
            &[""],
            &expect!["refused: there are no numbers to choose from; give at least one"],
        );
        check(
            "sum",
            &["a"],
            &expect!["refused: `a` is no number that is written in digits"],
        );
    }

    #[test]
    fn comparisons_and_percentages() {
        check(
            "isGreater",
            &["3/4", "5/7"],
            &expect![[r#"
            Boolean(true)
              calculations 0.75 > 5/7"#]],
        );
        check(
            "isLess",
            &["3/4", "5/7"],
            &expect![[r#"
            Boolean(false)
              calculations 0.75 > 5/7"#]],
        );
        check(
            "isEqual",
            &["0.5", "1/2"],
            &expect![[r#"
            Boolean(true)
              calculations 0.5 = 0.5"#]],
        );
        check(
            "percentageOf",
            &["20", "80"],
            &expect![[r#"
            Integer(25)
              calculations 20 ÷ 80 × 100 = 25"#]],
        );
        check(
            "percentageOf",
            &["20", "0"],
            &expect!["refused: `20` is divided by zero; give a divisor other than 0"],
        );
        check(
            "percentageChange",
            &["200", "230"],
            &expect![[r#"
            Integer(15)
              calculations 230 - 200 = 30
              calculations 30 ÷ 200 × 100 = 15"#]],
        );
    }
}
