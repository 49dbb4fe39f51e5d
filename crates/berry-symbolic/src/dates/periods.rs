//! Durations as ISO 8601 writes them.

use crate::SymbolicError;
use crate::error::shorten;
use jiff::Span;

/// Reads a duration such as `P1Y2M`, `P3W` or `PT36H`.
pub(super) fn read_period(text: &str) -> Result<Span, SymbolicError> {
    let refused = || SymbolicError::NotWritten {
        text: shorten(text),
        expected: "a duration of ISO 8601",
        example: "P1Y2M3D",
    };
    if !text.starts_with('P') {
        return Err(refused());
    }
    text.parse().map_err(|_| refused())
}

/// Reads a duration of whole days, weeks, months and years.
pub(super) fn read_days(text: &str) -> Result<Span, SymbolicError> {
    let span = read_period(text)?;
    if text.contains('T') {
        return Err(SymbolicError::NotWritten {
            text: shorten(text),
            expected: "a duration of whole days",
            example: "P1Y2M3D",
        });
    }
    Ok(span)
}

/// Reads a duration of hours, minutes and seconds, in seconds; a day has 24 hours here.
pub(super) fn read_seconds(text: &str) -> Result<i64, SymbolicError> {
    let span = read_period(text)?;
    let refused = SymbolicError::NotWritten {
        text: shorten(text),
        expected: "a duration of days, hours, minutes and seconds",
        example: "PT1H30M",
    };
    if span.get_years() != 0 || span.get_months() != 0 {
        return Err(refused);
    }
    let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
    let hours = days * 24 + i64::from(span.get_hours());
    Ok((hours * 60 + span.get_minutes()) * 60 + span.get_seconds())
}
