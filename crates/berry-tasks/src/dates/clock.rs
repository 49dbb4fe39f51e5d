//! Times of the day and time zones as people write them.

use std::sync::LazyLock;

use jiff::civil::Time;

use super::words::{digits, integer, is, meaning, skip, take, word};
use crate::token::{Token, TokenKind};

/// A time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: Time,
    /// Whether it could be in the morning or in the evening: half past three.
    pub(super) is_open: bool,
    /// Whether its hours are counted from 0 to 23.
    pub(super) is_of_24: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// Reads a time of the day.
pub(super) fn clock(tokens: &[Token], at: usize) -> Option<(Clock, usize)> {
    let fixed = [
        ("noon", 12),
        ("midday", 12),
        ("midnight", 0),
        ("正午", 12),
        ("午夜", 0),
    ];
    if let Some((hour, end)) = meaning(tokens, at, &fixed) {
        return Some((made(hour, 0, 0, true)?, end));
    }
    chinese_clock(tokens, at)
        .or_else(|| told_clock(tokens, at))
        .or_else(|| english_clock(tokens, at))
}

fn made(hour: i64, minute: i64, second: i64, is_settled: bool) -> Option<Clock> {
    let time = Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    Some(Clock {
        time,
        is_open: !is_settled && (1..=12).contains(&hour),
        is_of_24: !is_settled && !(1..=12).contains(&hour),
    })
}

/// 7am, 7:30 pm, 19:30, 23:59:00, 3 o'clock.
fn english_clock(tokens: &[Token], at: usize) -> Option<(Clock, usize)> {
    let text = word(tokens, at);
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let first = text[..text.len() - letters.len()].parse::<i64>().ok()?;
    if text.len() > 4 || first > 24 {
        return None;
    }
    let half = |letters: &str| match letters {
        "am" => Some(Half::Morning),
        "pm" => Some(Half::Afternoon),
        _ => None,
    };
    if !letters.is_empty() {
        return settle(first, 0, 0, Some(half(letters)?), at + 1);
    }
    let (mut numbers, mut end, mut glued) = (vec![first], at + 1, None);
    for _ in 0..2 {
        let separated =
            word(tokens, end) == ":" && tokens[end].bytes.start == tokens[end - 1].bytes.end;
        if !separated {
            break;
        }
        let part = word(tokens, end + 1);
        let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = &part[..part.len() - letters.len()];
        if number.len() != 2 {
            return None;
        }
        numbers.push(number.parse().ok()?);
        end += 2;
        if !letters.is_empty() {
            glued = Some(half(letters)?);
            break;
        }
    }
    let [hour, minute, second] = [0, 1, 2].map(|i| numbers.get(i).copied().unwrap_or(0));
    let halves = [
        ("am", Half::Morning),
        ("a . m .", Half::Morning),
        ("a . m", Half::Morning),
        ("in the morning", Half::Morning),
        ("o'clock in the morning", Half::Morning),
        ("pm", Half::Afternoon),
        ("p . m .", Half::Afternoon),
        ("p . m", Half::Afternoon),
        ("in the afternoon", Half::Afternoon),
        ("in the evening", Half::Afternoon),
        ("o'clock in the afternoon", Half::Afternoon),
        ("o'clock in the evening", Half::Afternoon),
        ("at night", Half::Afternoon),
    ];
    if glued.is_some() {
        return settle(hour, minute, second, glued, end);
    }
    if let Some((half, end)) = meaning(tokens, end, &halves) {
        return settle(hour, minute, second, Some(half), end);
    }
    let oclock = skip(tokens, end, &["o'clock", "hours", "h"]);
    let is_clock = numbers.len() > 1 || (oclock > end && is(tokens, end, &["o'clock"]));
    if !is_clock {
        return None;
    }
    let padded = text.len() == 2 && text.starts_with('0');
    let mut time = made(hour, minute, second, padded)?;
    time.is_of_24 |= padded;
    Some((time, if numbers.len() > 1 { end } else { oclock }))
}

fn settle(
    hour: i64,
    minute: i64,
    second: i64,
    half: Option<Half>,
    end: usize,
) -> Option<(Clock, usize)> {
    let hour = match half {
        Some(Half::Morning) if hour == 12 => 0,
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(_) if hour > 12 => return None,
        _ => hour,
    };
    Some((made(hour, minute, second, half.is_some())?, end))
}

/// Half past three, quarter to five, ten past six.
fn told_clock(tokens: &[Token], at: usize) -> Option<(Clock, usize)> {
    let amounts = [("half", 30), ("quarter", 15), ("a quarter", 15)];
    let (minutes, next) = meaning(tokens, at, &amounts).or_else(|| {
        let (minutes, next) = integer(tokens, at)?;
        Some((minutes, skip(tokens, next, &["minutes"])))
    })?;
    let to = match word(tokens, next) {
        "past" => false,
        "to" if minutes != 30 => true,
        _ => return None,
    };
    let (hour, end) = match english_clock(tokens, next + 1) {
        Some((clock, end)) if clock.time.minute() == 0 => (i64::from(clock.time.hour()), end),
        Some(_) => return None,
        None => {
            let (hour, end) = integer(tokens, next + 1)?;
            let halves = [
                ("am", 0),
                ("pm", 12),
                ("in the morning", 0),
                ("in the afternoon", 12),
                ("in the evening", 12),
            ];
            match meaning(tokens, end, &halves) {
                Some((add, end)) if (1..=12).contains(&hour) => (hour % 12 + add, end),
                _ => (hour, end),
            }
        }
    };
    if !(0..24).contains(&hour) || !(1..60).contains(&minutes) {
        return None;
    }
    let is_settled = hour > 12 || end > next + 2;
    let total = if to {
        hour * 60 - minutes
    } else {
        hour * 60 + minutes
    };
    let total = total.rem_euclid(24 * 60);
    let clock = made(total / 60, total % 60, 0, is_settled)?;
    Some((clock, end))
}

/// 下午三點半, 早上 8:30, 15點20分, 晚上十點.
fn chinese_clock(tokens: &[Token], at: usize) -> Option<(Clock, usize)> {
    let halves = [
        ("早上", Half::Morning),
        ("上午", Half::Morning),
        ("清晨", Half::Morning),
        ("凌晨", Half::Morning),
        ("早晨", Half::Morning),
        ("中午", Half::Afternoon),
        ("下午", Half::Afternoon),
        ("傍晚", Half::Afternoon),
        ("晚上", Half::Afternoon),
        ("夜里", Half::Afternoon),
        ("晚间", Half::Afternoon),
    ];
    let (half, start) = match meaning(tokens, at, &halves) {
        Some((half, start)) => (Some(half), start),
        None => (None, at),
    };
    let noon = is(tokens, at, &["中"]);
    if tokens.get(start).is_some_and(|t| t.kind != TokenKind::Han)
        && let Some(half) = half
        && let Some((clock, end)) = english_clock(tokens, start)
    {
        let time = clock.time;
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i64::from);
        return settle_chinese(hour, minute, second, half, noon, end);
    }
    let (hour, next) = integer(tokens, start)?;
    let next = match word(tokens, next) {
        "点" | "时" => skip(tokens, next + 1, &["整", "钟"]),
        _ => return None,
    };
    if !(0..=24).contains(&hour) {
        return None;
    }
    let (minute, end) = if let Some(end) = take(tokens, next, "半") {
        (30, end)
    } else if let Some((quarters, end)) = integer(tokens, next) {
        match word(tokens, end) {
            "刻" if (1..=3).contains(&quarters) => (quarters * 15, end + 1),
            "分" if digits(tokens, next).is_some() || end > next => {
                (quarters, skip(tokens, end + 1, &["钟"]))
            }
            _ if end > next + 1 || quarters >= 10 => (quarters, end),
            _ => (0, next),
        }
    } else {
        (0, next)
    };
    if !(0..60).contains(&minute) {
        return None;
    }
    match half {
        Some(half) => settle_chinese(hour, minute, 0, half, noon, end),
        None => Some((made(hour % 24, minute, 0, false)?, end)),
    }
}

fn settle_chinese(
    hour: i64,
    minute: i64,
    second: i64,
    half: Half,
    noon: bool,
    end: usize,
) -> Option<(Clock, usize)> {
    let hour = match half {
        // 中午十一點半 is before noon, 晚上十二點 midnight.
        Half::Afternoon if noon && hour == 11 => 11,
        Half::Afternoon if noon && hour == 12 => 12,
        Half::Afternoon if hour == 12 => return None,
        Half::Afternoon if hour < 12 => hour + 12,
        Half::Morning if hour == 12 => 0,
        _ => hour,
    };
    Some((made(hour, minute, second, true)?, end))
}

/// Cities that the IANA database has under the name of another, and Chinese names.
const CITIES: &[(&str, &str)] = &[
    ("new york city", "America/New_York"),
    ("nyc", "America/New_York"),
    ("washington", "America/New_York"),
    ("boston", "America/New_York"),
    ("miami", "America/New_York"),
    ("san francisco", "America/Los_Angeles"),
    ("seattle", "America/Los_Angeles"),
    ("la", "America/Los_Angeles"),
    ("beijing", "Asia/Shanghai"),
    ("shenzhen", "Asia/Shanghai"),
    ("mumbai", "Asia/Kolkata"),
    ("delhi", "Asia/Kolkata"),
    ("new delhi", "Asia/Kolkata"),
    ("bangalore", "Asia/Kolkata"),
    ("munich", "Europe/Berlin"),
    ("frankfurt", "Europe/Berlin"),
    ("geneva", "Europe/Zurich"),
    ("barcelona", "Europe/Madrid"),
    ("milan", "Europe/Rome"),
    ("edinburgh", "Europe/London"),
    ("osaka", "Asia/Tokyo"),
    ("kyiv", "Europe/Kyiv"),
    ("纽约", "America/New_York"),
    ("洛杉矶", "America/Los_Angeles"),
    ("旧金山", "America/Los_Angeles"),
    ("芝加哥", "America/Chicago"),
    ("多伦多", "America/Toronto"),
    ("温哥华", "America/Vancouver"),
    ("伦敦", "Europe/London"),
    ("巴黎", "Europe/Paris"),
    ("柏林", "Europe/Berlin"),
    ("罗马", "Europe/Rome"),
    ("莫斯科", "Europe/Moscow"),
    ("东京", "Asia/Tokyo"),
    ("首尔", "Asia/Seoul"),
    ("台北", "Asia/Taipei"),
    ("北京", "Asia/Shanghai"),
    ("上海", "Asia/Shanghai"),
    ("香港", "Asia/Hong_Kong"),
    ("新加坡", "Asia/Singapore"),
    ("曼谷", "Asia/Bangkok"),
    ("杜拜", "Asia/Dubai"),
    ("迪拜", "Asia/Dubai"),
    ("孟买", "Asia/Kolkata"),
    ("雪梨", "Australia/Sydney"),
    ("悉尼", "Australia/Sydney"),
];

const ABBREVIATIONS: &[(&str, &str)] = &[
    ("utc", "UTC"),
    ("gmt", "UTC"),
    ("zulu time", "UTC"),
    ("世界协调时间", "UTC"),
    ("格林威治时间", "UTC"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("et", "America/New_York"),
    ("eastern time", "America/New_York"),
    ("us eastern time", "America/New_York"),
    ("eastern", "America/New_York"),
    ("cdt", "-05:00"),
    ("central time", "America/Chicago"),
    ("mdt", "-06:00"),
    ("mountain time", "America/Denver"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
    ("pt", "America/Los_Angeles"),
    ("pacific time", "America/Los_Angeles"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("eet", "+02:00"),
    ("bst", "+01:00"),
    ("jst", "+09:00"),
    ("kst", "+09:00"),
    ("hkt", "+08:00"),
    ("sgt", "+08:00"),
    ("aest", "+10:00"),
    ("aedt", "+11:00"),
];

/// The zones of the IANA database by the folded names of their cities.
static ZONES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut zones: Vec<(String, String)> = jiff::tz::db()
        .available()
        .filter_map(|name| {
            let name = name.as_str();
            let (area, city) = name.rsplit_once('/')?;
            let areas = [
                "Africa",
                "America",
                "Asia",
                "Atlantic",
                "Australia",
                "Europe",
                "Indian",
                "Pacific",
            ];
            areas
                .contains(&area)
                .then(|| (city.to_lowercase().replace('_', " "), name.to_owned()))
        })
        .collect();
    zones.sort();
    zones
});

/// Reads a time zone: UTC+8, EST, Tokyo time, 紐約.
pub(super) fn zone(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    if let Some((name, end)) = meaning(tokens, at, ABBREVIATIONS) {
        if name == "UTC"
            && let Some((offset, end)) = offset(tokens, end)
        {
            return Some((offset, end));
        }
        return Some((name.to_owned(), skip(tokens, end, &["time", "时间"])));
    }
    let place = skip(tokens, at, &["in"]);
    let city = meaning(tokens, place, CITIES).map(|(zone, end)| (zone.to_owned(), end));
    let found = city.or_else(|| {
        let first = word(tokens, place);
        if first.is_empty()
            || !first.is_ascii()
            || !tokens[place].text.starts_with(char::is_uppercase)
        {
            return None;
        }
        ZONES
            .iter()
            .filter(|(city, _)| city.starts_with(first))
            .filter_map(|(city, zone)| Some((zone.clone(), take(tokens, place, city)?)))
            .max_by_key(|(_, end)| *end)
    });
    let (zone, end) = found?;
    Some((
        zone,
        skip(
            tokens,
            end,
            &[
                "time",
                "'s time",
                "'s local time",
                "local time",
                "时间",
                "当地时间",
                "的时间",
            ],
        ),
    ))
}

/// +8, -05:30 after UTC.
fn offset(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let sign = match word(tokens, at) {
        "+" => '+',
        "-" | "−" | "–" => '-',
        _ => return None,
    };
    let hours = digits(tokens, at + 1).filter(|hours| (0..=14).contains(hours))?;
    if word(tokens, at + 2) == ":"
        && let Some(minutes) = digits(tokens, at + 3).filter(|m| (0..60).contains(m))
    {
        return Some((format!("{sign}{hours:02}:{minutes:02}"), at + 4));
    }
    Some((format!("{sign}{hours:02}:00"), at + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn times_are_read_in_both_languages() {
        for (text, shown) in [
            ("7am", "07:00:00"),
            ("7:30 pm", "19:30:00"),
            ("9:45pm", "21:45:00"),
            ("12 a.m.", "00:00:00"),
            ("19:30", "19:30:00"),
            ("23:59:07", "23:59:07"),
            ("noon", "12:00:00"),
            ("half past three", "03:30:00?"),
            ("quarter to five in the afternoon", "16:45:00"),
            ("3 o'clock", "03:00:00?"),
            ("下午三點半", "15:30:00"),
            ("早上 8:30", "08:30:00"),
            ("晚上 6:15", "18:15:00"),
            ("15點20分", "15:20:00"),
            ("十點一刻", "10:15:00?"),
        ] {
            let tokens = tokenize(text);
            let (clock, end) = clock(&tokens, 0).expect(text);
            let open = if clock.is_open { "?" } else { "" };
            assert_eq!(format!("{}{open}", clock.time), shown, "{text}");
            assert_eq!(end, tokens.len(), "{text}");
        }
        for text in ["7", "25:00", "7:3", "3 apples", "13pm"] {
            assert_eq!(clock(&tokenize(text), 0), None, "{text}");
        }
    }

    #[test]
    fn zones_are_read() {
        for (text, name) in [
            ("UTC+8", "+08:00"),
            ("GMT-5:30", "-05:30"),
            ("New York time", "America/New_York"),
            ("Los Angeles", "America/Los_Angeles"),
            ("Pacific time", "America/Los_Angeles"),
            ("東京時間", "Asia/Tokyo"),
        ] {
            let tokens = tokenize(text);
            let found = zone(&tokens, 0);
            assert_eq!(found, Some((name.to_owned(), tokens.len())), "{text}");
        }
        assert_eq!(zone(&tokenize("Atlantis"), 0), None);
    }
}
