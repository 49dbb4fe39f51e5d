//! Dates, times and durations, in the Gregorian calendar of [jiff](jiff::civil).

mod arithmetic;
mod calendar;
mod clock;
mod names;
mod periods;
mod writing;

#[cfg(test)]
mod properties;

pub(crate) use arithmetic::{
    age, count_leap_years, count_weekdays, date_after, date_before, days_between, earliest_date,
    is_before, latest_date, moment_after, moment_before, months_between, weeks_between,
    years_between,
};
pub(crate) use calendar::{
    common_era_year, date, day_of_month, day_of_year, days_in_month, days_in_year, easter, is_date,
    is_leap_year, is_weekday, is_weekend, month_of, next_leap_year, next_weekday, nth_day_of_month,
    nth_day_of_quarter, nth_day_of_year, nth_weekday_of_month, nth_weekday_of_year,
    palindrome_date, previous_leap_year, previous_weekday, quarter_of, republic_year, week_of_year,
    weekday, weekday_after, year_of,
};
pub(crate) use clock::{
    date_of, date_time, hours_between, in_zone, minutes_between, seconds_between, time_after,
    time_before, time_of,
};
pub(crate) use writing::{format_date, format_time, read_date};

use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};
use jiff::civil::{Date, DateTime, Time};

/// What a function has a value of, or why it has none.
type Result<T = Value> = std::result::Result<T, SymbolicError>;

fn a_date(value: &Value) -> Date {
    match value {
        Value::Date(date) => *date,
        _ => unreachable!("the parameter, which was checked, is a date"),
    }
}

fn a_time(value: &Value) -> Time {
    match value {
        Value::Time(time) => *time,
        _ => unreachable!("the parameter, which was checked, is a time"),
    }
}

fn a_moment(value: &Value) -> DateTime {
    match value {
        Value::DateTime(moment) => *moment,
        _ => unreachable!("the parameter, which was checked, is a date with a time"),
    }
}

fn an_integer(value: &Value) -> i64 {
    match value {
        Value::Integer(integer) => *integer,
        _ => unreachable!("the parameter, which was checked, is an integer"),
    }
}

fn a_text(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => unreachable!("the parameter, which was checked, is a text"),
    }
}

/// Shows intermediate results, each as what was reckoned and what it is.
fn reckon(working: &mut Working, lines: &[(String, String)]) {
    let mut list = working.list(StepKind::Reckoning);
    for (text, becomes) in lines {
        list.becomes(text, becomes);
    }
    working.show(list);
}

#[cfg(test)]
mod tests;
