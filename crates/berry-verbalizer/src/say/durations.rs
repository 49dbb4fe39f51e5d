//! Durations of ISO 8601, in parts that can be said.

/// A unit of time in both languages; the Chinese one with its measure word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeUnit {
    pub(crate) english: &'static str,
    pub(crate) chinese: &'static str,
}

const DAYS: [(char, TimeUnit); 4] = [
    ('Y', unit("year", "年")),
    ('M', unit("month", "個月")),
    ('W', unit("week", "週")),
    ('D', unit("day", "天")),
];

const CLOCK: [(char, TimeUnit); 3] = [
    ('H', unit("hour", "小時")),
    ('M', unit("minute", "分鐘")),
    ('S', unit("second", "秒")),
];

const fn unit(english: &'static str, chinese: &'static str) -> TimeUnit {
    TimeUnit { english, chinese }
}

/// Splits `P1Y2MT3H` into its numbers and units; nothing where it is no duration.
pub(crate) fn parts(text: &str) -> Vec<(String, TimeUnit)> {
    let Some(text) = text.strip_prefix('P') else {
        return Vec::new();
    };
    let (days, clock) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = Vec::new();
    for (text, units) in [(days, &DAYS[..]), (clock, &CLOCK[..])] {
        let mut number = String::new();
        for character in text.chars() {
            if character.is_ascii_digit() || character == '.' {
                number.push(character);
            } else if let Some((_, unit)) = units.iter().find(|(letter, _)| *letter == character) {
                parts.push((std::mem::take(&mut number), *unit));
            } else {
                return Vec::new();
            }
        }
    }
    parts
}
