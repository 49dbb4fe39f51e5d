//! Years, months, weeks and weekdays.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the table takes functions that may have no value"
)]

use super::names::{Language, MONTHS, language, month_name, read_weekday, weekday_name};
use super::{Result, a_date, a_text, an_integer, reckon};
use crate::working::Working;
use crate::{SymbolicError, Value};
use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Returns a year that jiff can hold.
pub(super) fn a_year(year: i64) -> Result<i16> {
    i16::try_from(year)
        .ok()
        .filter(|year| (-9999..=9999).contains(year))
        .ok_or(SymbolicError::YearOutside { year })
}

/// Returns the first day of a month.
fn first_of_month(year: i64, month: i64) -> Result<Date> {
    let checked = a_year(year)?;
    i8::try_from(month)
        .ok()
        .and_then(|month| Date::new(checked, month, 1).ok())
        .ok_or(SymbolicError::NoSuchMonth { month })
}

fn first_of_year(year: i64) -> Result<Date> {
    first_of_month(year, 1)
}

/// Returns the day with a number among days, from 1 at the start or from -1 at the end.
fn nth_day(first: Date, count: i64, number: i64) -> Result<Date> {
    let offset = match number {
        1.. => number - 1,
        _ => count.saturating_add(number),
    };
    if number == 0 || !(0..count).contains(&offset) {
        return Err(SymbolicError::NoSuchNumber { number, count });
    }
    first
        .checked_add(Span::new().days(offset))
        .map_err(|_| SymbolicError::DateOutside)
}

/// Returns a date, or says that the month has no such day.
pub(super) fn make_date(year: i64, month: i64, day: i64) -> Result<Date> {
    let first = first_of_month(year, month)?;
    let days = i64::from(first.days_in_month());
    if !(1..=days).contains(&day) {
        return Err(SymbolicError::NoSuchDay {
            year,
            month,
            day,
            days,
        });
    }
    nth_day(first, days, day)
}

pub(crate) fn date(values: &[Value], _: &mut Working) -> Result {
    let [year, month, day] = [0, 1, 2].map(|at| an_integer(&values[at]));
    Ok(make_date(year, month, day)?.into())
}

pub(crate) fn is_date(values: &[Value], working: &mut Working) -> Result {
    let [year, month, day] = [0, 1, 2].map(|at| an_integer(&values[at]));
    a_year(year)?;
    let days = first_of_month(year, month).map_or(0, |first| i64::from(first.days_in_month()));
    reckon(
        working,
        &[(format!("month {month} of {year}"), format!("{days} days"))],
    );
    Ok((1..=days).contains(&day).into())
}

pub(crate) fn nth_day_of_month(values: &[Value], working: &mut Working) -> Result {
    let [year, month, number] = [0, 1, 2].map(|at| an_integer(&values[at]));
    let first = first_of_month(year, month)?;
    let days = i64::from(first.days_in_month());
    reckon(
        working,
        &[(
            format!("{} {year}", MONTHS[(first.month() - 1) as usize]),
            format!("{days} days"),
        )],
    );
    Ok(nth_day(first, days, number)?.into())
}

pub(crate) fn nth_day_of_year(values: &[Value], working: &mut Working) -> Result {
    let [year, number] = [0, 1].map(|at| an_integer(&values[at]));
    let first = first_of_year(year)?;
    let days = i64::from(first.days_in_year());
    let date = nth_day(first, days, number)?;
    let month = date.first_of_month();
    reckon(
        working,
        &[
            (year.to_string(), format!("{days} days")),
            (month.to_string(), format!("day {}", month.day_of_year())),
            (date.to_string(), format!("day {}", date.day_of_year())),
        ],
    );
    Ok(date.into())
}

pub(crate) fn nth_day_of_quarter(values: &[Value], working: &mut Working) -> Result {
    let [year, quarter, number] = [0, 1, 2].map(|at| an_integer(&values[at]));
    if !(1..=4).contains(&quarter) {
        return Err(SymbolicError::NoSuchNumber {
            number: quarter,
            count: 4,
        });
    }
    let first = first_of_month(year, quarter * 3 - 2)?;
    let last = first_of_month(year, quarter * 3)?.last_of_month();
    let days = i64::from(last.day_of_year() - first.day_of_year()) + 1;
    reckon(
        working,
        &[(
            format!("{first} to {last}"),
            format!("quarter {quarter}, {days} days"),
        )],
    );
    Ok(nth_day(first, days, number)?.into())
}

pub(crate) fn nth_weekday_of_month(values: &[Value], working: &mut Working) -> Result {
    let [year, month, number] = [
        an_integer(&values[0]),
        an_integer(&values[1]),
        an_integer(&values[3]),
    ];
    let (weekday, _) = read_weekday(a_text(&values[2]))?;
    let first = first_of_month(year, month)?;
    nth_weekday(first, first.last_of_month(), weekday, number, working)
}

pub(crate) fn nth_weekday_of_year(values: &[Value], working: &mut Working) -> Result {
    let [year, number] = [an_integer(&values[0]), an_integer(&values[2])];
    let (weekday, _) = read_weekday(a_text(&values[1]))?;
    let first = first_of_year(year)?;
    nth_weekday(first, first.last_of_year(), weekday, number, working)
}

fn nth_weekday(
    first: Date,
    last: Date,
    weekday: Weekday,
    number: i64,
    working: &mut Working,
) -> Result {
    let wait = i64::from(first.weekday().until(weekday));
    let days = i64::from(last.day_of_year() - first.day_of_year());
    let count = (days - wait) / 7 + 1;
    let index = match number {
        1.. => number - 1,
        _ => count.saturating_add(number),
    };
    if number == 0 || !(0..count).contains(&index) {
        return Err(SymbolicError::NoSuchNumber { number, count });
    }
    let outside = |_| SymbolicError::DateOutside;
    let earliest = first.checked_add(Span::new().days(wait)).map_err(outside)?;
    let date = earliest
        .checked_add(Span::new().weeks(index))
        .map_err(outside)?;
    let name = |weekday| weekday_name(weekday, Language::English).to_owned();
    reckon(
        working,
        &[
            (first.to_string(), name(first.weekday())),
            (format!("first {}", name(weekday)), earliest.to_string()),
            (format!("{index} weeks later"), date.to_string()),
        ],
    );
    Ok(date.into())
}

pub(crate) fn weekday(values: &[Value], working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let language = language(a_text(&values[1]))?;
    show_weekday(date, language, working);
    Ok(weekday_name(date.weekday(), language).into())
}

/// Shows the weekday from that of the first day of the year.
fn show_weekday(date: Date, language: Language, working: &mut Working) {
    let first = date.first_of_year();
    let passed = date.day_of_year() - 1;
    let name = |date: Date| weekday_name(date.weekday(), language).to_owned();
    reckon(
        working,
        &[
            (first.to_string(), name(first)),
            (format!("{first} to {date}"), format!("{passed} days")),
            (
                format!("{passed} / 7"),
                format!("{}, rest {}", passed / 7, passed % 7),
            ),
            (format!("{} + {}", name(first), passed % 7), name(date)),
        ],
    );
}

pub(crate) fn is_weekday(values: &[Value], working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let (weekday, language) = read_weekday(a_text(&values[1]))?;
    show_weekday(date, language, working);
    Ok((date.weekday() == weekday).into())
}

pub(crate) fn is_weekend(values: &[Value], working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    show_weekday(date, Language::English, working);
    Ok(matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday).into())
}

pub(crate) fn weekday_after(values: &[Value], working: &mut Working) -> Result {
    let (weekday, language) = read_weekday(a_text(&values[0]))?;
    let days = an_integer(&values[1]);
    let rest = days.rem_euclid(7);
    let reached = weekday.wrapping_add(rest);
    let name = |weekday| weekday_name(weekday, language).to_owned();
    reckon(
        working,
        &[
            (format!("{days} mod 7"), rest.to_string()),
            (format!("{} + {rest}", name(weekday)), name(reached)),
        ],
    );
    Ok(name(reached).into())
}

pub(crate) fn next_weekday(values: &[Value], working: &mut Working) -> Result {
    nearest_weekday(values, 1, working)
}

pub(crate) fn previous_weekday(values: &[Value], working: &mut Working) -> Result {
    nearest_weekday(values, -1, working)
}

fn nearest_weekday(values: &[Value], direction: i32, working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let (weekday, language) = read_weekday(a_text(&values[1]))?;
    let found = date
        .nth_weekday(direction, weekday)
        .map_err(|_| SymbolicError::DateOutside)?;
    let name = weekday_name(date.weekday(), language);
    reckon(
        working,
        &[
            (date.to_string(), name.to_owned()),
            (
                weekday_name(weekday, language).to_owned(),
                found.to_string(),
            ),
        ],
    );
    Ok(found.into())
}

pub(crate) fn is_leap_year(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    a_year(year)?;
    let rest = |of: i64| (format!("{year} mod {of}"), year.rem_euclid(of).to_string());
    reckon(working, &[rest(4), rest(100), rest(400)]);
    Ok(is_leap(year).into())
}

fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

pub(crate) fn next_leap_year(values: &[Value], working: &mut Working) -> Result {
    nearest_leap_year(values, 1, working)
}

pub(crate) fn previous_leap_year(values: &[Value], working: &mut Working) -> Result {
    nearest_leap_year(values, -1, working)
}

fn nearest_leap_year(values: &[Value], direction: i64, working: &mut Working) -> Result {
    let start = i64::from(a_year(an_integer(&values[0]))?);
    // Leap years are at most eight years apart.
    let year = (1..=8)
        .map(|distance| start + direction * distance)
        .find(|year| is_leap(*year))
        .expect("one year of eight is a leap year");
    a_year(year)?;
    let rest = |of: i64| (format!("{year} mod {of}"), year.rem_euclid(of).to_string());
    reckon(working, &[rest(4), rest(100), rest(400)]);
    Ok(year.into())
}

pub(crate) fn days_in_month(values: &[Value], working: &mut Working) -> Result {
    let [year, month] = [0, 1].map(|at| an_integer(&values[at]));
    let first = first_of_month(year, month)?;
    let last = first.last_of_month();
    reckon(working, &[("last day".to_owned(), last.to_string())]);
    Ok(i64::from(last.day()).into())
}

pub(crate) fn days_in_year(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    let days = i64::from(first_of_year(year)?.days_in_year());
    is_leap_year(values, working)?;
    Ok(days.into())
}

pub(crate) fn day_of_year(values: &[Value], working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let before = date.first_of_month().day_of_year() - 1;
    reckon(
        working,
        &[
            (
                format!("days before {}", date.first_of_month()),
                before.to_string(),
            ),
            (
                format!("{before} + {}", date.day()),
                date.day_of_year().to_string(),
            ),
        ],
    );
    Ok(i64::from(date.day_of_year()).into())
}

pub(crate) fn week_of_year(values: &[Value], working: &mut Working) -> Result {
    let date = a_date(&values[0]);
    let week = date.iso_week_date();
    let outside = |_| SymbolicError::DateOutside;
    let monday = jiff::civil::ISOWeekDate::new(week.year(), 1, Weekday::Monday)
        .map_err(outside)?
        .date();
    reckon(
        working,
        &[
            (
                format!("first Monday of week 1 of {}", week.year()),
                monday.to_string(),
            ),
            (format!("{date}"), format!("week {}", week.week())),
        ],
    );
    Ok(i64::from(week.week()).into())
}

pub(crate) fn quarter_of(values: &[Value], _: &mut Working) -> Result {
    Ok(((i64::from(a_date(&values[0]).month()) + 2) / 3).into())
}

pub(crate) fn year_of(values: &[Value], _: &mut Working) -> Result {
    Ok(i64::from(a_date(&values[0]).year()).into())
}

pub(crate) fn month_of(values: &[Value], _: &mut Working) -> Result {
    let language = language(a_text(&values[1]))?;
    Ok(month_name(a_date(&values[0]).month(), language).into())
}

pub(crate) fn day_of_month(values: &[Value], _: &mut Working) -> Result {
    Ok(i64::from(a_date(&values[0]).day()).into())
}

pub(crate) fn republic_year(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    a_year(year)?;
    if year < 1912 {
        return Err(SymbolicError::Before {
            first: "1912".to_owned(),
            second: year.to_string(),
        });
    }
    reckon(
        working,
        &[(format!("{year} - 1911"), (year - 1911).to_string())],
    );
    Ok((year - 1911).into())
}

pub(crate) fn common_era_year(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    a_year(year)?;
    if year < 1 {
        return Err(SymbolicError::NoDayInYear { year });
    }
    a_year(year + 1911)?;
    reckon(
        working,
        &[(format!("{year} + 1911"), (year + 1911).to_string())],
    );
    Ok((year + 1911).into())
}

/// Reckons Easter Sunday of the Western churches (Meeus/Jones/Butcher; J. Meeus, Astronomical
/// Algorithms, 1991, chapter 8).
pub(crate) fn easter(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    a_year(year)?;
    if year < 1583 {
        return Err(SymbolicError::Before {
            first: "1583".to_owned(),
            second: year.to_string(),
        });
    }
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    reckon(
        working,
        &[
            (format!("{year} mod 19"), golden.to_string()),
            (
                "days from 21 March to the full moon".to_owned(),
                epact.to_string(),
            ),
        ],
    );
    Ok(make_date(year, sum / 31, sum % 31 + 1)?.into())
}

/// Finds the date whose digits, month, day and year, read the same backwards.
pub(crate) fn palindrome_date(values: &[Value], working: &mut Working) -> Result {
    let year = an_integer(&values[0]);
    let none = SymbolicError::NoDayInYear { year };
    if !(1..=9999).contains(&year) {
        return Err(none);
    }
    let digits = format!("{year:04}");
    let backwards: String = digits.chars().rev().collect();
    let (month, day) = backwards.split_at(2);
    reckon(
        working,
        &[(format!("{digits} backwards"), backwards.clone())],
    );
    match (month.parse(), day.parse()) {
        (Ok(month), Ok(day)) => make_date(year, month, day)
            .map(Value::Date)
            .map_err(|_| none),
        _ => Err(none),
    }
}
