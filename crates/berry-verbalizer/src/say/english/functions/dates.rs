//! Functions of dates and times, in English.

use crate::english::{capitalised, ordinal, plural};
use crate::list::join_english;
use crate::say::answer::Answer;

use super::yes_or_no;

/// Names the value of a function; `None` of a function that is worded elsewhere.
///
/// The arguments come as they are to be said.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let argument = |at: usize| {
        arguments
            .get(at)
            .map_or("", |text| text.trim_matches(['“', '”']))
    };
    let (first, second, third) = (argument(0), argument(1), argument(2));
    let months_of = || format!("{} {first}", month(second));
    Some(match function {
        "date" => format!("{third} {}", months_of()),
        "isDate" => format!("whether there is a {third} {}", months_of()),
        "readDate" => format!("{first} ({})", order(second)),
        "dateAfter" => format!("the date {} after {first}", duration(second)),
        "dateBefore" => format!("the date {} before {first}", duration(second)),
        "momentAfter" | "timeAfter" => format!("the time {} after {first}", duration(second)),
        "momentBefore" | "timeBefore" => format!("the time {} before {first}", duration(second)),
        "weekday" => format!("the day of the week of {first}"),
        "isWeekday" => format!("whether {first} is a {second}"),
        "isWeekend" => format!("whether {first} is on a weekend"),
        "weekdayAfter" => match second.strip_prefix('-') {
            Some(days) => format!("the day of the week {} before {first}", count(days, "day")),
            None => format!("the day of the week {} after {first}", count(second, "day")),
        },
        "nextWeekday" => format!("the first {second} after {first}"),
        "previousWeekday" => format!("the last {second} before {first}"),
        "nthWeekdayOfMonth" => format!("the {} of {}", nth(argument(3), third), months_of()),
        "nthWeekdayOfYear" => format!("the {} of {first}", nth(third, second)),
        "nthDayOfMonth" => format!("the {} of {}", nth(third, "day"), months_of()),
        "nthDayOfYear" => format!("the {} of {first}", nth(second, "day")),
        "nthDayOfQuarter" => {
            let quarter = nth(second, "quarter");
            format!("the {} of the {quarter} of {first}", nth(third, "day"))
        }
        "countWeekdays" => format!("the number of {third}s from {first} to {second}"),
        "daysBetween" => format!("the number of days from {first} to {second}"),
        "weeksBetween" => format!("the number of whole weeks from {first} to {second}"),
        "monthsBetween" => format!("the number of whole months from {first} to {second}"),
        "yearsBetween" => format!("the number of whole years from {first} to {second}"),
        "age" => format!("the age on {second} of somebody born on {first}"),
        "isBefore" => format!("whether {first} is before {second}"),
        "earliestDate" => format!("the earliest of {}", join_english(arguments, "and")),
        "latestDate" => format!("the latest of {}", join_english(arguments, "and")),
        "isLeapYear" => format!("whether {first} is a leap year"),
        "nextLeapYear" => format!("the first leap year after {first}"),
        "previousLeapYear" => format!("the last leap year before {first}"),
        "countLeapYears" => format!("the number of leap years from {first} to {second}"),
        "daysInMonth" => format!("the number of days in {}", months_of()),
        "daysInYear" => format!("the number of days in {first}"),
        "dayOfYear" => format!("the number of {first} among the days of its year"),
        "weekOfYear" => format!("the number of the week of {first} (ISO 8601)"),
        "quarterOf" => format!("the quarter of {first}"),
        "yearOf" => format!("the year of {first}"),
        "monthOf" => format!("the month of {first}"),
        "dayOfMonth" => format!("the day of the month of {first}"),
        "republicYear" => format!("the year {first} in the calendar of the Republic of China"),
        "commonEraYear" => format!("year {first} of the Republic of China in the common era"),
        "easter" => format!("Easter {first}"),
        "palindromeDate" => format!("the palindrome date of {first}"),
        "formatDate" => format!("{first} as {second}"),
        "formatTime" | "dateOf" | "timeOf" => first.to_owned(),
        "hoursBetween" => format!("the number of hours from {first} to {second}"),
        "minutesBetween" => format!("the number of minutes from {first} to {second}"),
        "secondsBetween" => format!("the number of seconds from {first} to {second}"),
        "dateTime" => format!("{second} on {first}"),
        "inZone" => format!("the time in {} at {first} in {}", zone(third), zone(second)),
        _ => return None,
    })
}

/// Answers with a computation; `None` of a function that is worded elsewhere.
///
/// `source` says what the first argument is.
pub(crate) fn answer(
    function: &str,
    arguments: &[String],
    value: &str,
    source: Option<&str>,
) -> Option<Answer> {
    let first = arguments.first().map_or("", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let subject = match source {
        Some(source) if source != first => format!("{first}, {source},"),
        _ => first.to_owned(),
    };
    Some(match function {
        "weekday" => Answer::new(
            format!("{} is a", capitalised(&subject)),
            format!(" {value}."),
        ),
        "isWeekday" => yes_or_no(value, &subject, ("is", "is not"), &format!("a {second}")),
        "isDate" => {
            let day = format!(
                "{} {} {first}",
                arguments.get(2).map_or("", String::as_str),
                month(second)
            );
            yes_or_no(value, "there", ("is", "is no"), &day)
        }
        "isWeekend" => yes_or_no(value, &subject, ("is", "is not"), "on a weekend"),
        "isBefore" => yes_or_no(value, first, ("is", "is not"), &format!("before {second}")),
        "isLeapYear" => yes_or_no(value, first, ("is", "is not"), "a leap year"),
        "daysBetween" => between(first, second, value, "day"),
        "weeksBetween" => between(first, second, value, "whole week"),
        "monthsBetween" => between(first, second, value, "whole month"),
        "yearsBetween" => between(first, second, value, "whole year"),
        "hoursBetween" => between(first, second, value, "hour"),
        "minutesBetween" => between(first, second, value, "minute"),
        "secondsBetween" => between(first, second, value, "second"),
        "age" => Answer::new(
            format!("Somebody born on {first} is, on {second},"),
            format!(" {} old.", count(value, "year")),
        ),
        "formatDate" | "formatTime" => Answer::new(
            format!("{} is", capitalised(source.unwrap_or(first))),
            format!(" {value}."),
        ),
        _ => {
            let said = noun(function, arguments)?;
            Answer::new(format!("{} is", capitalised(&said)), format!(" {value}."))
        }
    })
}

fn between(first: &str, second: &str, value: &str, unit: &str) -> Answer {
    Answer::new(
        format!("From {first} to {second} it is"),
        format!(" {}.", count(value, unit)),
    )
}

fn count(number: &str, unit: &str) -> String {
    if number == "1" {
        format!("1 {unit}")
    } else {
        format!("{number} {}", plural(unit))
    }
}

/// Says a place in a row: "first day", "last Monday", "second day from the end".
fn nth(number: &str, unit: &str) -> String {
    match number.parse::<i64>() {
        Ok(-1) => format!("last {unit}"),
        Ok(number) if number < 0 => {
            format!(
                "{} {unit} from the end",
                ordinal(number.unsigned_abs() as usize)
            )
        }
        Ok(number) => format!("{} {unit}", ordinal(number as usize)),
        Err(_) => format!("{unit} {number}"),
    }
}

fn month(number: &str) -> &str {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    index
        .and_then(|index| names.get(index).copied())
        .unwrap_or(number)
}

fn order(name: &str) -> &str {
    match name {
        "MDY" => "month/day/year",
        "DMY" => "day/month/year",
        "YMD" => "year/month/day",
        other => other,
    }
}

/// Says a zone by its city: "New York".
fn zone(name: &str) -> String {
    match name.rsplit_once('/') {
        Some((_, city)) => city.replace('_', " "),
        None if name.starts_with(['+', '-']) => format!("UTC{name}"),
        None => name.to_owned(),
    }
}

/// Says `P1Y2M` as "1 year and 2 months".
fn duration(text: &str) -> String {
    let parts: Vec<String> = crate::say::durations::parts(text)
        .into_iter()
        .map(|(number, unit)| count(&number, unit.english))
        .collect();
    if parts.is_empty() {
        text.to_owned()
    } else {
        join_english(&parts, "and")
    }
}
