//! Names of weekdays and months, in English and in Chinese.

use crate::SymbolicError;
use crate::error::shorten;
use jiff::civil::Weekday;

/// The languages that names come in, by their tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Chinese,
}

const WEEKDAYS: [(&str, [&str; 5]); 7] = [
    ("Monday", ["星期一", "週一", "周一", "禮拜一", "礼拜一"]),
    ("Tuesday", ["星期二", "週二", "周二", "禮拜二", "礼拜二"]),
    ("Wednesday", ["星期三", "週三", "周三", "禮拜三", "礼拜三"]),
    ("Thursday", ["星期四", "週四", "周四", "禮拜四", "礼拜四"]),
    ("Friday", ["星期五", "週五", "周五", "禮拜五", "礼拜五"]),
    ("Saturday", ["星期六", "週六", "周六", "禮拜六", "礼拜六"]),
    ("Sunday", ["星期日", "週日", "周日", "禮拜日", "礼拜日"]),
];

pub(super) const MONTHS: [&str; 12] = [
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

/// Reads a language tag: `en`, or `zh` with or without a script.
pub(super) fn language(tag: &str) -> Result<Language, SymbolicError> {
    let primary = tag.split('-').next().unwrap_or_default();
    match primary.to_ascii_lowercase().as_str() {
        "en" => Ok(Language::English),
        "zh" => Ok(Language::Chinese),
        _ => Err(SymbolicError::NotWritten {
            text: shorten(tag),
            expected: "a language that names are known in",
            example: "en",
        }),
    }
}

/// Names a weekday.
pub(super) fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    let (english, chinese) = WEEKDAYS[weekday.to_monday_zero_offset() as usize];
    match language {
        Language::English => english,
        Language::Chinese => chinese[0],
    }
}

/// Names a month, from 1 to 12.
pub(super) fn month_name(month: i8, language: Language) -> String {
    match language {
        Language::English => MONTHS[(month - 1) as usize].to_owned(),
        Language::Chinese => format!("{month}月"),
    }
}

/// Reads the name of a weekday, an English one also where it is shortened to three letters or
/// more, and says which language it is in.
pub(super) fn read_weekday(text: &str) -> Result<(Weekday, Language), SymbolicError> {
    let lower = text.trim().to_lowercase();
    let short = lower.trim_end_matches('.');
    for (offset, (english, chinese)) in (0..).zip(WEEKDAYS) {
        let language = if short.len() >= 3 && english.to_lowercase().starts_with(short) {
            Language::English
        } else if chinese.contains(&short.replace('天', "日").as_str()) {
            Language::Chinese
        } else {
            continue;
        };
        let weekday = Weekday::from_monday_zero_offset(offset).expect("seven weekdays");
        return Ok((weekday, language));
    }
    Err(SymbolicError::NotWritten {
        text: shorten(text),
        expected: "a weekday",
        example: "Monday",
    })
}
