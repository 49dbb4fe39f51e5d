//! Amounts of units: conversions and comparisons.

use std::cmp::Ordering;

use crate::arithmetic;
use crate::error::shorten;
use crate::unit::Unit;
use crate::working::Working;
use crate::{Number, StepKind, SymbolicError, Value};

type Computed = Result<Value, SymbolicError>;

/// An amount as it is written: `2 hours 15 minutes`.
struct Quantity<'t> {
    text: &'t str,
    /// In base units.
    amount: Number,
    unit: Unit,
    /// The unit as it is written, the first of several.
    name: &'t str,
}

/// Converts an amount to a unit.
pub(crate) fn convert(values: &[Value], working: &mut Working) -> Computed {
    let from = quantity(text(values, 0))?;
    let name = text(values, 1);
    let to = Unit::named(name).ok_or_else(|| no_quantity(name))?;
    if from.unit.dimension != to.dimension {
        return Err(SymbolicError::UnitsDiffer {
            first: shorten(from.name),
            second: shorten(name),
        });
    }
    let quotient = arithmetic::divide(&from.amount, &to.factor)?;
    let value = arithmetic::subtract(&quotient, &to.shift)?;
    let zero = Number::from(0);
    if from.unit.shift == zero && to.shift == zero {
        let ratio = arithmetic::divide(&from.unit.factor, &to.factor)?;
        if ratio != value {
            working.note(
                StepKind::Calculations,
                &format!("1 {} = {ratio} {name}", from.name),
            );
        }
    }
    working.note(
        StepKind::Calculations,
        &format!("{} = {value} {name}", from.text),
    );
    Ok(value.into())
}

/// Picks the largest of some amounts, as it is written.
pub(crate) fn largest_quantity(values: &[Value], working: &mut Working) -> Computed {
    extreme(values, Ordering::Greater, working)
}

pub(crate) fn smallest_quantity(values: &[Value], working: &mut Working) -> Computed {
    extreme(values, Ordering::Less, working)
}

fn extreme(values: &[Value], wanted: Ordering, working: &mut Working) -> Computed {
    let quantities = comparable(values)?;
    show(&quantities, working)?;
    let mut best = &quantities[0];
    for quantity in &quantities {
        if quantity.amount.cmp(&best.amount) == wanted {
            best = quantity;
        }
    }
    let ties = quantities.iter().filter(|it| it.amount == best.amount);
    if ties.count() > 1 {
        let same: Vec<&str> = quantities
            .iter()
            .filter(|it| it.amount == best.amount)
            .map(|it| it.text)
            .collect();
        return Ok(same.join(", ").into());
    }
    Ok(best.text.into())
}

pub(crate) fn is_larger_quantity(values: &[Value], working: &mut Working) -> Computed {
    compare(values, working).map(|order| (order == Ordering::Greater).into())
}

pub(crate) fn is_smaller_quantity(values: &[Value], working: &mut Working) -> Computed {
    compare(values, working).map(|order| (order == Ordering::Less).into())
}

pub(crate) fn is_equal_quantity(values: &[Value], working: &mut Working) -> Computed {
    compare(values, working).map(|order| (order == Ordering::Equal).into())
}

fn compare(values: &[Value], working: &mut Working) -> Result<Ordering, SymbolicError> {
    let quantities = comparable(values)?;
    show(&quantities, working)?;
    Ok(quantities[0].amount.cmp(&quantities[1].amount))
}

fn comparable(values: &[Value]) -> Result<Vec<Quantity<'_>>, SymbolicError> {
    let mut quantities: Vec<Quantity<'_>> = Vec::new();
    for place in 0..values.len() {
        let next = quantity(text(values, place))?;
        if let Some(first) = quantities.first()
            && first.unit.dimension != next.unit.dimension
        {
            return Err(SymbolicError::UnitsDiffer {
                first: shorten(first.name),
                second: shorten(next.name),
            });
        }
        quantities.push(next);
    }
    Ok(quantities)
}

/// Shows the amounts in the unit of the first.
fn show(quantities: &[Quantity<'_>], working: &mut Working) -> Result<(), SymbolicError> {
    let (unit, name) = (&quantities[0].unit, quantities[0].name);
    let mut lines = working.list(StepKind::Calculations);
    for quantity in quantities {
        let value = arithmetic::divide(&quantity.amount, &unit.factor)?;
        let value = arithmetic::subtract(&value, &unit.shift)?;
        lines.next(&format!("{} = {value} {name}", quantity.text));
    }
    working.show(lines);
    Ok(())
}

/// Reads an amount: numbers, each with a unit behind it, all of one kind.
fn quantity(text: &str) -> Result<Quantity<'_>, SymbolicError> {
    let mut sum: Option<Quantity<'_>> = None;
    let mut rest = text.trim();
    if rest.len() > 1_000 {
        return Err(no_quantity(text));
    }
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '-' | '+')))
            .unwrap_or(rest.len());
        let value = Number::parse(&rest[..end].replace(',', ""));
        let after = rest[end..].trim_start();
        let stop = after
            .char_indices()
            .find(|(at, c)| {
                c.is_ascii_digit() && (after[..*at].ends_with(' ') || !after.is_ascii())
            })
            .map_or(after.len(), |(at, _)| at);
        let name = after[..stop].trim();
        let unit = Unit::named(name);
        let (Some(value), Some(unit)) = (value, unit) else {
            return Err(no_quantity(text));
        };
        let shifted = arithmetic::add(&value, &unit.shift)?;
        let amount = arithmetic::multiply(&shifted, &unit.factor)?;
        sum = Some(match sum {
            None => Quantity {
                text: text.trim(),
                amount,
                unit,
                name,
            },
            Some(sum) if sum.unit.dimension == unit.dimension => Quantity {
                amount: arithmetic::add(&sum.amount, &amount)?,
                ..sum
            },
            Some(_) => return Err(no_quantity(text)),
        });
        rest = after[stop..].trim_start();
    }
    sum.ok_or_else(|| no_quantity(text))
}

fn no_quantity(text: &str) -> SymbolicError {
    SymbolicError::NoQuantity {
        text: shorten(text),
    }
}

fn text(values: &[Value], place: usize) -> &str {
    match &values[place] {
        Value::Text(text) => text,
        _ => unreachable!("the parameters are checked"),
    }
}

/// Whether a text names a unit that amounts can be converted to, by its name in
/// English or in simplified Chinese or by its symbol: `km`, `square metres`, `平方公里`.
pub fn is_unit(name: &str) -> bool {
    Unit::named(name).is_some()
}

/// Whether two names of units measure the same: `km` and `miles`.
pub fn are_convertible(first: &str, second: &str) -> bool {
    match (Unit::named(first), Unit::named(second)) {
        (Some(first), Some(second)) => first.dimension == second.dimension,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[&str], expected: &Expect) {
        let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn conversions() {
        check(
            "convert",
            &["25 degrees Celsius", "Fahrenheit"],
            &expect![[r#"
                Integer(77)
                  calculations 25 degrees Celsius = 77 Fahrenheit"#]],
        );
        check(
            "convert",
            &["90 km/h", "metres per second"],
            &expect![[r#"
            Integer(25)
              calculations 1 km/h = 5/18 metres per second
              calculations 90 km/h = 25 metres per second"#]],
        );
        check(
            "convert",
            &["2 hours 15 minutes", "minutes"],
            &expect![[r#"
            Integer(135)
              calculations 1 hours = 60 minutes
              calculations 2 hours 15 minutes = 135 minutes"#]],
        );
        check(
            "convert",
            &["5 ft 7 in", "cm"],
            &expect![[r#"
            Number(Number(Ratio { numer: 8509, denom: 50 }))
              calculations 1 ft = 30.48 cm
              calculations 5 ft 7 in = 170.18 cm"#]],
        );
        check(
            "convert",
            &["1 week", "seconds"],
            &expect![[r#"
                Integer(604800)
                  calculations 1 week = 604800 seconds"#]],
        );
        check(
            "convert",
            &["3 平方公里", "公顷"],
            &expect![[r#"
            Integer(300)
              calculations 1 平方公里 = 100 公顷
              calculations 3 平方公里 = 300 公顷"#]],
        );
        check(
            "convert",
            &["2小时15分", "分钟"],
            &expect![[r#"
            Integer(135)
              calculations 1 小时 = 60 分钟
              calculations 2小时15分 = 135 分钟"#]],
        );
        check(
            "convert",
            &["1 m³", "litres"],
            &expect![[r#"
                Integer(1000)
                  calculations 1 m³ = 1000 litres"#]],
        );
        check(
            "convert",
            &["1 GiB", "MB"],
            &expect![[r#"
                Number(Number(Ratio { numer: 16777216, denom: 15625 }))
                  calculations 1 GiB = 1073.741824 MB"#]],
        );
        check(
            "convert",
            &["10 lb", "kg"],
            &expect![[r#"
            Number(Number(Ratio { numer: 45359237, denom: 10000000 }))
              calculations 1 lb = 0.45359237 kg
              calculations 10 lb = 4.5359237 kg"#]],
        );
        check(
            "convert",
            &["5 kg", "metres"],
            &expect!["refused: `kg` and `metres` measure different things; use units of one kind"],
        );
        check(
            "convert",
            &["5 bananas", "metres"],
            &expect!["refused: `5 bananas` is no amount of a known unit; write one as `3 kg`"],
        );
        check(
            "convert",
            &["5", "metres"],
            &expect!["refused: `5` is no amount of a known unit; write one as `3 kg`"],
        );
    }

    #[test]
    fn comparisons() {
        check(
            "largestQuantity",
            &["2 kg", "4.5 pounds"],
            &expect![[r#"
            Text("4.5 pounds")
              calculations 2 kg = 2 kg|4.5 pounds = 2.041165665 kg"#]],
        );
        check(
            "smallestQuantity",
            &["1 m", "100 cm", "3 km"],
            &expect![[r#"
            Text("1 m, 100 cm")
              calculations 1 m = 1 m|100 cm = 1 m|3 km = 3000 m"#]],
        );
        check(
            "isLargerQuantity",
            &["1 mile", "1600 metres"],
            &expect![[r#"
            Boolean(true)
              calculations 1 mile = 1 mile|1600 metres = 12500/12573 mile"#]],
        );
        check(
            "isEqualQuantity",
            &["1 m", "100 cm"],
            &expect![[r#"
            Boolean(true)
              calculations 1 m = 1 m|100 cm = 1 m"#]],
        );
        check(
            "isSmallerQuantity",
            &["1 m", "1 s"],
            &expect!["refused: `m` and `s` measure different things; use units of one kind"],
        );
    }
}
