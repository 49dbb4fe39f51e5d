//! Dates, times and durations, after XML Schema 1.0: the year -0600 is 600 BC.

use oxrdf::NamedNodeRef;
use oxrdf::vocab::xsd;

use crate::{Language, english};

const MONTHS: [&str; 12] = [
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

/// Says a date, time or duration, or returns `None` where the text is none of its datatype.
pub(super) fn time(value: &str, datatype: NamedNodeRef<'_>, language: Language) -> Option<String> {
    let (value, zone) = split_zone(value, datatype);
    let chinese = language.is_chinese();
    let said = match datatype {
        xsd::G_YEAR => Year::read(value)?.say(language),
        xsd::G_YEAR_MONTH => {
            let (year, month) = value.rsplit_once('-')?;
            say_date(
                Some(Year::read(year)?),
                Some(read_month(month)?),
                None,
                language,
            )
        }
        xsd::DATE => date(value, language)?,
        xsd::G_MONTH_DAY => {
            let (month, day) = value.strip_prefix("--")?.split_once('-')?;
            let month = read_month(month)?;
            say_date(None, Some(month), Some(read_day(day, month)?), language)
        }
        xsd::G_MONTH => say_date(
            None,
            Some(read_month(value.strip_prefix("--")?)?),
            None,
            language,
        ),
        xsd::G_DAY => {
            let day = two_digits(value.strip_prefix("---")?, 31)?;
            if chinese {
                format!("{day}日")
            } else {
                format!("day {day}")
            }
        }
        xsd::DATE_TIME | xsd::DATE_TIME_STAMP => {
            let (day, clock) = value.split_once('T')?;
            let separator = if chinese { " " } else { ", " };
            format!("{}{separator}{}", date(day, language)?, clock_time(clock)?)
        }
        xsd::TIME => clock_time(value)?.to_owned(),
        xsd::DURATION | xsd::DAY_TIME_DURATION | xsd::YEAR_MONTH_DURATION => {
            return duration(value, language);
        }
        _ => return None,
    };
    Some(match zone {
        None => said,
        Some("Z") if chinese => format!("{said}（UTC）"),
        Some("Z") => format!("{said} (UTC)"),
        Some(offset) if chinese => format!("{said}（UTC{offset}）"),
        Some(offset) => format!("{said} (UTC{offset})"),
    })
}

/// Splits off the time zone: `Z`, or an offset such as `+08:00`.
fn split_zone<'a>(value: &'a str, datatype: NamedNodeRef<'_>) -> (&'a str, Option<&'a str>) {
    if matches!(
        datatype,
        xsd::DURATION | xsd::DAY_TIME_DURATION | xsd::YEAR_MONTH_DURATION
    ) {
        return (value, None);
    }
    if let Some(value) = value.strip_suffix('Z') {
        return (value, Some("Z"));
    }
    let at = value.len().saturating_sub(6);
    match value.get(at..).filter(|offset| is_offset(offset)) {
        Some(offset) => (&value[..at], Some(offset)),
        None => (value, None),
    }
}

fn is_offset(text: &str) -> bool {
    let [sign, a, b, b':', c, d] = text.as_bytes() else {
        return false;
    };
    matches!(sign, b'+' | b'-') && [a, b, c, d].into_iter().all(u8::is_ascii_digit)
}

struct Year<'a> {
    before_christ: bool,
    digits: &'a str,
}

impl<'a> Year<'a> {
    fn read(value: &'a str) -> Option<Self> {
        let digits = value.strip_prefix('-').unwrap_or(value);
        let well_formed = digits.len() >= 4 && digits.chars().all(|digit| digit.is_ascii_digit());
        let significant = digits.trim_start_matches('0');
        (well_formed && !significant.is_empty()).then_some(Self {
            before_christ: value.starts_with('-'),
            digits: significant,
        })
    }

    fn say(&self, language: Language) -> String {
        let digits = self.digits;
        let early = digits.len() < 4;
        let era = if language == Language::SimplifiedChinese {
            "公元"
        } else {
            "西元"
        };
        match (language.is_chinese(), self.before_christ) {
            (false, true) => format!("{digits} BC"),
            (false, false) if early => format!("AD {digits}"),
            (false, false) => digits.to_owned(),
            (true, true) => format!("{era}前{digits}年"),
            (true, false) if early => format!("{era}{digits}年"),
            (true, false) => format!("{digits}年"),
        }
    }
}

fn date(value: &str, language: Language) -> Option<String> {
    let (rest, day) = value.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    let month = read_month(month)?;
    let day = read_day(day, month)?;
    Some(say_date(
        Some(Year::read(year)?),
        Some(month),
        Some(day),
        language,
    ))
}

fn say_date(
    year: Option<Year<'_>>,
    month: Option<usize>,
    day: Option<usize>,
    language: Language,
) -> String {
    let year = year.map(|year| year.say(language));
    if language.is_chinese() {
        let month = month.map(|month| format!("{month}月"));
        let day = day.map(|day| format!("{day}日"));
        [year, month, day].into_iter().flatten().collect()
    } else {
        let day = day.map(|day| day.to_string());
        let month = month.map(|month| MONTHS[month - 1].to_owned());
        let parts: Vec<String> = [day, month, year].into_iter().flatten().collect();
        parts.join(" ")
    }
}

fn read_month(text: &str) -> Option<usize> {
    two_digits(text, 12)
}

fn read_day(text: &str, month: usize) -> Option<usize> {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    two_digits(text, longest)
}

fn two_digits(text: &str, most: usize) -> Option<usize> {
    let well_formed = text.len() == 2 && text.chars().all(|digit| digit.is_ascii_digit());
    let number = text.parse().ok().filter(|_| well_formed)?;
    (1..=most).contains(&number).then_some(number)
}

/// Leaves out seconds that are zero.
fn clock_time(value: &str) -> Option<&str> {
    let bytes = value.as_bytes();
    let well_formed = bytes.len() >= 8
        && bytes[2] == b':'
        && bytes[5] == b':'
        && [0, 1, 3, 4, 6, 7]
            .iter()
            .all(|&at| bytes[at].is_ascii_digit())
        && (bytes.len() == 8
            || bytes[8] == b'.' && value[9..].chars().all(|digit| digit.is_ascii_digit()));
    let seconds = value.get(6..).filter(|_| well_formed)?;
    let none = seconds
        .chars()
        .all(|character| matches!(character, '0' | '.'));
    Some(if none { &value[..5] } else { value })
}

/// Says `P1Y2M` as "1 year 2 months".
fn duration(value: &str, language: Language) -> Option<String> {
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    let (days, clock) = match unsigned.strip_prefix('P')?.split_once('T') {
        Some((_, "")) => return None,
        Some((days, clock)) => (days, clock),
        None => (&unsigned[1..], ""),
    };
    let mut parts = Vec::new();
    for (text, units) in [
        (
            days,
            [
                ('Y', "year", "年"),
                ('M', "month", "個月"),
                ('D', "day", "天"),
            ],
        ),
        (
            clock,
            [
                ('H', "hour", "小時"),
                ('M', "minute", "分鐘"),
                ('S', "second", "秒"),
            ],
        ),
    ] {
        let mut rest = text;
        for (letter, english, chinese) in units {
            let Some((number, tail)) = rest.split_once(letter) else {
                continue;
            };
            rest = tail;
            let well_formed = number.starts_with(|first: char| first.is_ascii_digit())
                && number
                    .chars()
                    .all(|character| character.is_ascii_digit() || character == '.');
            if !well_formed {
                return None;
            }
            parts.push(match (language.is_chinese(), number) {
                (true, _) => format!("{number} {chinese}"),
                (false, "1") => format!("1 {english}"),
                (false, _) => format!("{number} {}", english::plural(english)),
            });
        }
        if !rest.is_empty() {
            return None;
        }
    }
    let sign = match (value.starts_with('-'), language.is_chinese()) {
        (false, _) => "",
        (true, true) => "負 ",
        (true, false) => "minus ",
    };
    (!parts.is_empty()).then(|| format!("{sign}{}", parts.join(" ")))
}
