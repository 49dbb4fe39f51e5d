//! Durations: 3 weeks, a fortnight, two and a half hours, 三個月.

use super::words::{digits, integer, is, meaning, skip, take, word};
use crate::token::{Token, TokenKind};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A duration, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Period {
    pub(super) months: i64,
    pub(super) days: i64,
    pub(super) seconds: i64,
    /// Whether the days were said as weeks.
    pub(super) in_weeks: bool,
    /// Whether the months were said as years.
    pub(super) in_years: bool,
}

/// Longer durations leave the calendar.
const MOST: i64 = 100_000_000;

impl Period {
    pub(super) fn of(amount: i64, unit: Unit) -> Self {
        let mut period = Self::default();
        match unit {
            Unit::Second => period.seconds = amount,
            Unit::Minute => period.seconds = amount * 60,
            Unit::Hour => period.seconds = amount * 3600,
            Unit::Day => period.days = amount,
            Unit::Week => {
                period.days = amount * 7;
                period.in_weeks = true;
            }
            Unit::Month => period.months = amount,
            Unit::Year => {
                period.months = amount * 12;
                period.in_years = true;
            }
        }
        period
    }

    fn plus(self, other: Self) -> Self {
        Self {
            months: self.months + other.months,
            days: self.days + other.days,
            seconds: self.seconds + other.seconds,
            in_weeks: (self.in_weeks || self.days == 0) && (other.in_weeks || other.days == 0),
            in_years: self.in_years || other.in_years,
        }
    }

    /// Makes days of whole 24 hours.
    pub(super) fn in_days(mut self) -> Self {
        if self.seconds % 86_400 == 0 {
            self.days += self.seconds / 86_400;
            self.seconds = 0;
        }
        self
    }

    pub(super) fn whole_years(self) -> Option<i64> {
        (self.days == 0 && self.seconds == 0 && self.months % 12 == 0 && self.months > 0)
            .then_some(self.months / 12)
    }

    /// Writes the duration after ISO 8601.
    pub(super) fn iso(self) -> String {
        let mut text = "P".to_owned();
        let (years, months) = if self.in_years {
            (self.months / 12, self.months % 12)
        } else {
            (0, self.months)
        };
        let (weeks, days) = if self.in_weeks && self.days % 7 == 0 && self.seconds == 0 {
            (self.days / 7, 0)
        } else {
            (0, self.days)
        };
        let add = |text: &mut String, amount: i64, letter: char| {
            if amount != 0 {
                text.push_str(&amount.to_string());
                text.push(letter);
            }
        };
        for (amount, letter) in [(years, 'Y'), (months, 'M'), (weeks, 'W'), (days, 'D')] {
            add(&mut text, amount, letter);
        }
        if self.seconds != 0 {
            text.push('T');
            let clock = [
                (self.seconds / 3600, 'H'),
                (self.seconds / 60 % 60, 'M'),
                (self.seconds % 60, 'S'),
            ];
            for (amount, letter) in clock {
                add(&mut text, amount, letter);
            }
        }
        if text == "P" {
            text.push_str("0D");
        }
        text
    }
}

const ENGLISH_UNITS: &[(&str, (i64, Unit))] = &[
    ("second", (1, Unit::Second)),
    ("seconds", (1, Unit::Second)),
    ("sec", (1, Unit::Second)),
    ("secs", (1, Unit::Second)),
    ("minute", (1, Unit::Minute)),
    ("minutes", (1, Unit::Minute)),
    ("min", (1, Unit::Minute)),
    ("mins", (1, Unit::Minute)),
    ("hour", (1, Unit::Hour)),
    ("hours", (1, Unit::Hour)),
    ("hr", (1, Unit::Hour)),
    ("hrs", (1, Unit::Hour)),
    ("day", (1, Unit::Day)),
    ("days", (1, Unit::Day)),
    ("night", (1, Unit::Day)),
    ("nights", (1, Unit::Day)),
    ("calendar day", (1, Unit::Day)),
    ("calendar days", (1, Unit::Day)),
    ("week", (1, Unit::Week)),
    ("weeks", (1, Unit::Week)),
    ("wk", (1, Unit::Week)),
    ("wks", (1, Unit::Week)),
    ("fortnight", (2, Unit::Week)),
    ("fortnights", (2, Unit::Week)),
    ("month", (1, Unit::Month)),
    ("months", (1, Unit::Month)),
    ("calendar month", (1, Unit::Month)),
    ("calendar months", (1, Unit::Month)),
    ("year", (1, Unit::Year)),
    ("years", (1, Unit::Year)),
    ("yr", (1, Unit::Year)),
    ("yrs", (1, Unit::Year)),
    ("decade", (10, Unit::Year)),
    ("decades", (10, Unit::Year)),
    ("century", (100, Unit::Year)),
    ("centuries", (100, Unit::Year)),
];

const CHINESE_UNITS: &[(&str, (i64, Unit))] = &[
    ("秒", (1, Unit::Second)),
    ("秒钟", (1, Unit::Second)),
    ("分钟", (1, Unit::Minute)),
    ("刻钟", (15, Unit::Minute)),
    ("小时", (1, Unit::Hour)),
    ("个小时", (1, Unit::Hour)),
    ("个钟头", (1, Unit::Hour)),
    ("钟头", (1, Unit::Hour)),
    ("天", (1, Unit::Day)),
    ("周", (1, Unit::Week)),
    ("星期", (1, Unit::Week)),
    ("个星期", (1, Unit::Week)),
    ("礼拜", (1, Unit::Week)),
    ("个礼拜", (1, Unit::Week)),
    ("个月", (1, Unit::Month)),
    ("年", (1, Unit::Year)),
    ("周年", (1, Unit::Year)),
    ("世纪", (100, Unit::Year)),
    ("个世纪", (100, Unit::Year)),
];

/// Reads the name of a unit.
pub(super) fn unit(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let ((scale, unit), end) =
        meaning(tokens, at, ENGLISH_UNITS).or_else(|| meaning(tokens, at, CHINESE_UNITS))?;
    // 幾個星期日 counts Sundays.
    let names_day = unit == Unit::Week
        && is(
            tokens,
            end,
            &["一", "二", "三", "四", "五", "六", "日", "天"],
        )
        && tokens[at].kind == TokenKind::Han;
    (scale == 1 && !names_day).then_some((unit, end))
}

/// Reads a duration of one or more parts: "two years and 3 months".
pub(super) fn period(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let (mut period, mut end) = part(tokens, at)?;
    for _ in 0..5 {
        let next = skip(tokens, end, &["and", ",", ", and", "又", "零", "加"]);
        let Some((more, after)) = part(tokens, next) else {
            break;
        };
        period = period.plus(more);
        end = after;
    }
    let fits = period.months < MOST && period.days < MOST && period.seconds < MOST * 1000;
    fits.then_some((period, end))
}

fn part(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    if tokens.get(at)?.kind == TokenKind::Han {
        return chinese_part(tokens, at);
    }
    if let Some(found) = fixed(tokens, at) {
        return Some(found);
    }
    if let Some(found) = decimal(tokens, at) {
        return Some(found);
    }
    // "5days", "3w" are one word.
    if let Some(found) = glued(tokens, at) {
        return Some(found);
    }
    let (amount, after) = amount(tokens, at)?;
    if tokens.get(after)?.kind == TokenKind::Han {
        return chinese_amount(tokens, amount, after);
    }
    // "two and a half hours", "an hour and a half".
    let halved = take(tokens, after, "and a half").or_else(|| take(tokens, after, "½"));
    let next = skip(
        tokens,
        halved.unwrap_or(after),
        &[
            "-",
            "full",
            "whole",
            "more",
            "of",
            "complete",
            "long",
            "further",
            "additional",
            "exact",
        ],
    );
    let ((scale, unit), end) = meaning(tokens, next, ENGLISH_UNITS)?;
    let period = Period::of(amount * scale, unit);
    if halved.is_some() {
        return Some((period.plus(half(scale, unit)?), end));
    }
    if let Some(end) = take(tokens, end, "and a half") {
        return Some((period.plus(half(scale, unit)?), end));
    }
    Some((period, end))
}

fn fixed(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let phrases = [
        ("half an hour", Period::of(30, Unit::Minute)),
        ("half a day", Period::of(12, Unit::Hour)),
        ("half a year", Period::of(6, Unit::Month)),
        ("a half hour", Period::of(30, Unit::Minute)),
        ("half a minute", Period::of(30, Unit::Second)),
        ("half a century", Period::of(50, Unit::Year)),
        ("a quarter of an hour", Period::of(15, Unit::Minute)),
        ("quarter of an hour", Period::of(15, Unit::Minute)),
        ("three quarters of an hour", Period::of(45, Unit::Minute)),
    ];
    meaning(tokens, at, &phrases)
}

fn amount(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    if let Some(end) = take(tokens, at, "a couple of").or_else(|| take(tokens, at, "a pair of")) {
        return Some((2, end));
    }
    if let Some(found) = integer(tokens, at) {
        return Some(found);
    }
    let end = skip(tokens, at, &["a", "an", "exactly one", "a full", "a whole"]);
    (end > at).then_some((1, end))
}

/// Half of a unit, in smaller ones.
fn half(scale: i64, unit: Unit) -> Option<Period> {
    Some(match (scale, unit) {
        (1, Unit::Year) => Period::of(6, Unit::Month),
        (_, Unit::Year) => Period::of(scale / 2, Unit::Year),
        (1, Unit::Day) => Period::of(12, Unit::Hour),
        (1, Unit::Hour) => Period::of(30, Unit::Minute),
        (1, Unit::Minute) => Period::of(30, Unit::Second),
        (2, Unit::Week) => Period::of(1, Unit::Week),
        _ => return None,
    })
}

/// 1.5 hours, 2.25 days: whole seconds only.
fn decimal(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let token = tokens.get(at).filter(|t| t.kind == TokenKind::Number)?;
    let (whole, decimals) = token.folded.split_once('.')?;
    if digits(tokens, at).is_some() || decimals.len() > 4 || whole.len() > 6 {
        return None;
    }
    let scale = 10_i64.pow(decimals.len() as u32);
    let number = whole.parse::<i64>().ok()? * scale + decimals.parse::<i64>().ok()?;
    let ((times, unit), end) = meaning(tokens, at + 1, ENGLISH_UNITS)
        .or_else(|| meaning(tokens, at + 1, CHINESE_UNITS))?;
    let seconds = match unit {
        Unit::Second => 1,
        Unit::Minute => 60,
        Unit::Hour => 3600,
        Unit::Day => 86_400,
        Unit::Week => 604_800,
        Unit::Month => return None,
        Unit::Year => {
            let months = number * times * 12;
            return (months % scale == 0).then(|| (Period::of(months / scale, Unit::Month), end));
        }
    };
    let total = number * times * seconds;
    (total % scale == 0).then(|| (Period::of(total / scale, Unit::Second).in_days(), end))
}

fn glued(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let text = word(tokens, at);
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &text[..text.len() - letters.len()];
    if number.is_empty() || number.len() > 6 {
        return None;
    }
    // "2h15m" is two parts.
    if let Some((hours, rest)) = text.split_once('h')
        && let Ok(hours) = hours.parse::<i64>()
        && let Some(minutes) = rest
            .trim_end_matches("min")
            .trim_end_matches('m')
            .parse::<i64>()
            .ok()
            .or(rest.is_empty().then_some(0))
        && minutes < 60
    {
        return Some((Period::of(hours * 60 + minutes, Unit::Minute), at + 1));
    }
    let found = ENGLISH_UNITS
        .iter()
        .find(|(name, _)| *name == letters)
        .map(|(_, meaning)| *meaning);
    let (scale, unit) = found?;
    Some((
        Period::of(number.parse::<i64>().ok()? * scale, unit),
        at + 1,
    ))
}

fn chinese_part(tokens: &[Token], at: usize) -> Option<(Period, usize)> {
    let halves = [
        ("半年", Period::of(6, Unit::Month)),
        ("半天", Period::of(12, Unit::Hour)),
        ("半小时", Period::of(30, Unit::Minute)),
        ("半个小时", Period::of(30, Unit::Minute)),
        ("半个钟头", Period::of(30, Unit::Minute)),
        ("半分钟", Period::of(30, Unit::Second)),
        ("半个世纪", Period::of(50, Unit::Year)),
    ];
    if let Some(found) = meaning(tokens, at, &halves) {
        return Some(found);
    }
    let (amount, after) = integer(tokens, at)?;
    chinese_amount(tokens, amount, after)
}

/// Reads the unit after a number in Chinese.
pub(super) fn chinese_amount(
    tokens: &[Token],
    amount: i64,
    after: usize,
) -> Option<(Period, usize)> {
    let after = skip(tokens, after, &["整", "多"]);
    if let Some(next) = take(tokens, after, "个半") {
        let ((scale, unit), end) = meaning(tokens, next, CHINESE_UNITS)?;
        return Some((Period::of(amount, unit).plus(half(scale, unit)?), end));
    }
    // A day of the month is no duration unless something comes after it or before it.
    if word(tokens, after) == "日" {
        let counts = is(tokens, after + 1, &["后", "前", "内", "之", "以"]);
        return counts.then(|| (Period::of(amount, Unit::Day), after + 1));
    }
    let ((scale, unit), end) = meaning(tokens, after, CHINESE_UNITS)?;
    // 2026 年 is a year, and 5 周三 no five weeks.
    let is_name = unit == Unit::Year && amount >= 1000
        || unit == Unit::Week
            && is(
                tokens,
                end,
                &["一", "二", "三", "四", "五", "六", "日", "几"],
            )
        || unit == Unit::Year && chinese_month_follows(tokens, end);
    if is_name {
        return None;
    }
    let period = Period::of(amount * scale, unit);
    if word(tokens, end) == "半"
        && let Some(half) = half(scale, unit)
    {
        return Some((period.plus(half), end + 1));
    }
    Some((period, end))
}

/// Whether 5月 follows, which makes a year of what is before it.
fn chinese_month_follows(tokens: &[Token], at: usize) -> bool {
    integer(tokens, at).is_some_and(|(_, end)| word(tokens, end) == "月")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn durations_are_read_in_both_languages() {
        for (text, iso) in [
            ("3 weeks", "P3W"),
            ("a fortnight", "P2W"),
            ("two and a half hours", "PT2H30M"),
            ("an hour and a half", "PT1H30M"),
            ("2 years, 3 months and 5 days", "P2Y3M5D"),
            ("5-year", "P5Y"),
            ("a hundred days", "P100D"),
            ("1.5 hours", "PT1H30M"),
            ("half a year", "P6M"),
            ("三個月", "P3M"),
            ("兩年半", "P2Y6M"),
            ("一個半小時", "PT1H30M"),
            ("100 天", "P100D"),
            ("二十一週", "P21W"),
            ("3個星期又2天", "P23D"),
            ("90 seconds", "PT1M30S"),
            ("a day and a half", "P1DT12H"),
        ] {
            let tokens = tokenize(text);
            let found = period(&tokens, 0);
            let shown = found.map(|(period, end)| (period.iso(), end));
            assert_eq!(shown, Some((iso.to_owned(), tokens.len())), "{text}");
        }
        for text in ["2026年", "3月", "5 business days", "10日"] {
            assert_eq!(period(&tokenize(text), 0), None, "{text}");
        }
    }
}
