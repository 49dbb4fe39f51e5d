//! Times of the day, and time zones.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the table takes functions that may have no value"
)]

use super::periods::read_seconds;
use super::{Result, a_date, a_moment, a_text, a_time, reckon};
use crate::error::shorten;
use crate::working::Working;
use crate::{Number, SymbolicError, Value};
use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};

const DAY: i64 = 24 * 60 * 60;

fn seconds_of(time: Time) -> i64 {
    (i64::from(time.hour()) * 60 + i64::from(time.minute())) * 60 + i64::from(time.second())
}

pub(crate) fn time_after(values: &[Value], working: &mut Working) -> Result {
    shifted(values, 1, working)
}

pub(crate) fn time_before(values: &[Value], working: &mut Working) -> Result {
    shifted(values, -1, working)
}

fn shifted(values: &[Value], sign: i64, working: &mut Working) -> Result {
    let start = a_time(&values[0]);
    let text = a_text(&values[1]);
    let reached = (seconds_of(start) + sign * read_seconds(text)?).rem_euclid(DAY);
    let [hour, minute, second] = [reached / 3600, reached / 60 % 60, reached % 60];
    let time = Time::new(
        hour as i8,
        minute as i8,
        second as i8,
        start.subsec_nanosecond(),
    )
    .map_err(|_| SymbolicError::DateOutside)?;
    let operator = if sign < 0 { "-" } else { "+" };
    reckon(
        working,
        &[(format!("{start} {operator} {text}"), time.to_string())],
    );
    Ok(time.into())
}

pub(crate) fn hours_between(values: &[Value], working: &mut Working) -> Result {
    Ok(between(values, 3600, working))
}

pub(crate) fn minutes_between(values: &[Value], working: &mut Working) -> Result {
    Ok(between(values, 60, working))
}

pub(crate) fn seconds_between(values: &[Value], working: &mut Working) -> Result {
    Ok(between(values, 1, working))
}

fn between(values: &[Value], unit: i64, working: &mut Working) -> Value {
    let [first, second] = [a_time(&values[0]), a_time(&values[1])];
    let seconds = (seconds_of(second) - seconds_of(first)).rem_euclid(DAY);
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    reckon(
        working,
        &[(
            format!("{first} to {second}"),
            format!("{hours} h {minutes} min {rest} s"),
        )],
    );
    Number(num_rational::BigRational::new(seconds.into(), unit.into())).into()
}

pub(crate) fn date_time(values: &[Value], _: &mut Working) -> Result {
    Ok(DateTime::from_parts(a_date(&values[0]), a_time(&values[1])).into())
}

pub(crate) fn date_of(values: &[Value], _: &mut Working) -> Result {
    Ok(a_moment(&values[0]).date().into())
}

pub(crate) fn time_of(values: &[Value], _: &mut Working) -> Result {
    Ok(a_moment(&values[0]).time().into())
}

/// Says what the clocks of one zone show when those of another show a time.
pub(crate) fn in_zone(values: &[Value], working: &mut Working) -> Result {
    let local = a_moment(&values[0]);
    let [from_name, to_name] = [a_text(&values[1]), a_text(&values[2])];
    let [from, to] = [zone(from_name)?, zone(to_name)?];
    let moment = from
        .to_ambiguous_zoned_datetime(local)
        .unambiguous()
        .map_err(|_| SymbolicError::NoSingleTime {
            time: local.to_string(),
            zone: shorten(from_name),
        })?;
    let there = moment.with_time_zone(to);
    reckon(
        working,
        &[
            (from_name.to_owned(), format!("UTC{}", moment.offset())),
            (to_name.to_owned(), format!("UTC{}", there.offset())),
        ],
    );
    Ok(there.datetime().into())
}

/// Finds a zone of the IANA database, or an offset such as `+08:00`.
fn zone(name: &str) -> Result<TimeZone> {
    let refused = || SymbolicError::NotWritten {
        text: shorten(name),
        expected: "a time zone of the IANA database or an offset",
        example: "Europe/London",
    };
    if let Some(digits) = name.strip_prefix(['+', '-']) {
        let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "0"));
        let (hours, minutes): (i32, i32) = hours
            .parse()
            .ok()
            .zip(minutes.parse().ok())
            .filter(|(hours, minutes)| (0..=18).contains(hours) && (0..60).contains(minutes))
            .ok_or_else(refused)?;
        let sign = if name.starts_with('-') { -1 } else { 1 };
        let offset = Offset::from_seconds(sign * (hours * 60 + minutes) * 60);
        return offset.map(TimeZone::fixed).map_err(|_| refused());
    }
    TimeZone::get(name).map_err(|_| refused())
}
