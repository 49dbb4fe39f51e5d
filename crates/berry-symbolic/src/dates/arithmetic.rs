//! Dates with durations, and what lies between dates.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the table takes functions that may have no value"
)]

use super::names::{Language, read_weekday, weekday_name};
use super::periods::{read_days, read_period};
use super::{Result, a_date, a_moment, a_text, an_integer, reckon};
use crate::working::Working;
use crate::{SymbolicError, Value};
use jiff::civil::Date;
use jiff::{Span, Unit};

pub(crate) fn date_after(values: &[Value], working: &mut Working) -> Result {
    shifted(values, 1, working)
}

pub(crate) fn date_before(values: &[Value], working: &mut Working) -> Result {
    shifted(values, -1, working)
}

/// Years and months first, then weeks and days, as people do.
fn shifted(values: &[Value], sign: i64, working: &mut Working) -> Result {
    let start = a_date(&values[0]);
    let span = read_days(a_text(&values[1]))?;
    let months = i64::from(span.get_years()) * 12 + i64::from(span.get_months());
    let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
    let operator = if sign < 0 { "-" } else { "+" };
    let mut lines = Vec::new();
    let mut date = start;
    for (amount, unit) in [(months, "months"), (days, "days")] {
        if amount == 0 {
            continue;
        }
        let outside = |_| SymbolicError::DateOutside;
        let part = if unit == "months" {
            Span::new().try_months(sign * amount)
        } else {
            Span::new().try_days(sign * amount)
        };
        let next = date.checked_add(part.map_err(outside)?).map_err(outside)?;
        lines.push((
            format!("{date} {operator} {amount} {unit}"),
            next.to_string(),
        ));
        date = next;
    }
    reckon(working, &lines);
    Ok(date.into())
}

pub(crate) fn moment_after(values: &[Value], working: &mut Working) -> Result {
    moment(values, 1, working)
}

pub(crate) fn moment_before(values: &[Value], working: &mut Working) -> Result {
    moment(values, -1, working)
}

fn moment(values: &[Value], sign: i64, working: &mut Working) -> Result {
    let start = a_moment(&values[0]);
    let text = a_text(&values[1]);
    let span = read_period(text)?;
    let span = if sign < 0 { span.negate() } else { span };
    let end = start
        .checked_add(span)
        .map_err(|_| SymbolicError::DateOutside)?;
    let operator = if sign < 0 { "-" } else { "+" };
    reckon(
        working,
        &[(format!("{start} {operator} {text}"), end.to_string())],
    );
    Ok(end.into())
}

pub(crate) fn days_between(values: &[Value], working: &mut Working) -> Result {
    let [first, second] = [a_date(&values[0]), a_date(&values[1])];
    Ok(days(first, second, working).into())
}

/// Counts month by month or year by year, whichever a person would.
fn days(first: Date, second: Date, working: &mut Working) -> i64 {
    let [early, late] = if first <= second {
        [first, second]
    } else {
        [second, first]
    };
    let mut lines = Vec::new();
    if early.year() == late.year() {
        let [a, b] = [early.day_of_year(), late.day_of_year()];
        lines.push((early.to_string(), format!("day {a} of {}", early.year())));
        lines.push((late.to_string(), format!("day {b} of {}", late.year())));
        lines.push((format!("{b} - {a}"), (b - a).to_string()));
    } else {
        let rest = i64::from(early.days_in_year()) - i64::from(early.day_of_year());
        lines.push((
            format!("{early} to the end of {}", early.year()),
            rest.to_string(),
        ));
        let years = i64::from(late.year()) - i64::from(early.year()) - 1;
        let day = i64::from(late.day_of_year());
        if years > 0 {
            let between = number_of_days(early, late) - rest - day;
            lines.push((format!("{years} years between"), between.to_string()));
        }
        lines.push((late.to_string(), format!("day {day} of {}", late.year())));
    }
    reckon(working, &lines);
    number_of_days(first, second)
}

fn number_of_days(first: Date, second: Date) -> i64 {
    first
        .until(second)
        .map_or(0, |span| i64::from(span.get_days()))
}

pub(crate) fn weeks_between(values: &[Value], working: &mut Working) -> Result {
    let [first, second] = [a_date(&values[0]), a_date(&values[1])];
    let days = days(first, second, working);
    reckon(
        working,
        &[(
            format!("{} / 7", days.abs()),
            format!("{}, rest {}", days.abs() / 7, days.abs() % 7),
        )],
    );
    Ok((days / 7).into())
}

pub(crate) fn months_between(values: &[Value], working: &mut Working) -> Result {
    let [first, second] = [a_date(&values[0]), a_date(&values[1])];
    let months = whole_months(first, second);
    show_months(first, second, months, working);
    Ok(months.into())
}

pub(crate) fn years_between(values: &[Value], working: &mut Working) -> Result {
    let [first, second] = [a_date(&values[0]), a_date(&values[1])];
    let months = whole_months(first, second) / 12 * 12;
    show_months(first, second, months, working);
    Ok((months / 12).into())
}

/// Shows that so many months fit between the dates, and a further unit does not.
fn show_months(first: Date, second: Date, months: i64, working: &mut Working) {
    let [early, late] = if first <= second {
        [first, second]
    } else {
        [second, first]
    };
    let months = months.abs();
    let Some(reached) = Span::new()
        .try_months(months)
        .ok()
        .and_then(|span| early.checked_add(span).ok())
    else {
        return;
    };
    let rest = number_of_days(reached, late);
    reckon(
        working,
        &[
            (format!("{early} + {months} months"), reached.to_string()),
            (format!("{reached} to {late}"), format!("{rest} days")),
        ],
    );
}

/// Counts the months that have passed; negative where the second date is the earlier one.
fn whole_months(first: Date, second: Date) -> i64 {
    if first > second {
        return -whole_months(second, first);
    }
    let span = first.until((Unit::Month, second));
    span.map_or(0, |span| {
        i64::from(span.get_years()) * 12 + i64::from(span.get_months())
    })
}

pub(crate) fn age(values: &[Value], working: &mut Working) -> Result {
    let [birth, date] = [a_date(&values[0]), a_date(&values[1])];
    if date < birth {
        return Err(SymbolicError::Before {
            first: birth.to_string(),
            second: date.to_string(),
        });
    }
    years_between(values, working)
}

pub(crate) fn is_before(values: &[Value], working: &mut Working) -> Result {
    let [first, second] = [a_date(&values[0]), a_date(&values[1])];
    let days = number_of_days(first, second);
    reckon(
        working,
        &[(format!("{first} to {second}"), format!("{days} days"))],
    );
    Ok((first < second).into())
}

pub(crate) fn earliest_date(values: &[Value], working: &mut Working) -> Result {
    extreme(values, true, working)
}

pub(crate) fn latest_date(values: &[Value], working: &mut Working) -> Result {
    extreme(values, false, working)
}

fn extreme(values: &[Value], earliest: bool, working: &mut Working) -> Result {
    let mut dates: Vec<Date> = values.iter().map(a_date).collect();
    dates.sort_unstable();
    let mut list = working.list(crate::StepKind::Compared);
    for date in &dates {
        list.next(&date.to_string());
    }
    working.show(list);
    let chosen = if earliest {
        dates.first()
    } else {
        dates.last()
    };
    Ok((*chosen.expect("at least one date is given")).into())
}

pub(crate) fn count_weekdays(values: &[Value], working: &mut Working) -> Result {
    let [first, last] = [a_date(&values[0]), a_date(&values[1])];
    let (weekday, _) = read_weekday(a_text(&values[2]))?;
    if last < first {
        return Err(SymbolicError::Before {
            first: first.to_string(),
            second: last.to_string(),
        });
    }
    let wait = i64::from(first.weekday().until(weekday));
    let days = number_of_days(first, last);
    let name = weekday_name(weekday, Language::English);
    if days < wait {
        reckon(
            working,
            &[(format!("first {name} after {last}"), "0".to_owned())],
        );
        return Ok(0.into());
    }
    let weeks = (days - wait) / 7;
    let outside = |_| SymbolicError::DateOutside;
    let found = first.checked_add(Span::new().days(wait)).map_err(outside)?;
    let end = found
        .checked_add(Span::new().weeks(weeks))
        .map_err(outside)?;
    reckon(
        working,
        &[
            (format!("first {name}"), found.to_string()),
            (format!("last {name}"), end.to_string()),
            (
                format!("{weeks} weeks later, both counted"),
                (weeks + 1).to_string(),
            ),
        ],
    );
    Ok((weeks + 1).into())
}

pub(crate) fn count_leap_years(values: &[Value], working: &mut Working) -> Result {
    let [first, last] = [an_integer(&values[0]), an_integer(&values[1])];
    for year in [first, last] {
        if !(-9999..=9999).contains(&year) {
            return Err(SymbolicError::YearOutside { year });
        }
    }
    if last < first {
        return Err(SymbolicError::Before {
            first: first.to_string(),
            second: last.to_string(),
        });
    }
    let multiples = |of: i64| last.div_euclid(of) - (first - 1).div_euclid(of);
    let [by4, by100, by400] = [4, 100, 400].map(multiples);
    reckon(
        working,
        &[
            ("divisible by 4".to_owned(), by4.to_string()),
            ("of them divisible by 100".to_owned(), by100.to_string()),
            ("of them divisible by 400".to_owned(), by400.to_string()),
            (
                format!("{by4} - {by100} + {by400}"),
                (by4 - by100 + by400).to_string(),
            ),
        ],
    );
    Ok((by4 - by100 + by400).into())
}
