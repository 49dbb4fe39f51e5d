//! Why a date or a time has no value.

use berry_symbolic::SymbolicError;
use berry_verbalizer::Language;

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

/// Says why, in English or in Traditional Chinese; `None` of another error.
pub(super) fn why(error: &SymbolicError, language: Language) -> Option<String> {
    let chinese = language.is_chinese();
    let said = match error {
        SymbolicError::NoSuchDay {
            year,
            month,
            day,
            days,
        } => {
            let name = usize::try_from(*month - 1)
                .ok()
                .and_then(|index| MONTHS.get(index))
                .copied()
                .unwrap_or_default();
            if chinese {
                format!(
                    "沒有 {year} 年 {month} 月 {day} 日這一天；{year} 年 {month} 月有 {days} 天。"
                )
            } else {
                format!("There is no {day} {name} {year}; that month has {days} days.")
            }
        }
        SymbolicError::NoSuchMonth { month } if chinese => {
            format!("沒有 {month} 月；一年有 12 個月。")
        }
        SymbolicError::NoSuchMonth { month } => {
            format!("There is no month {month}; a year has 12.")
        }
        SymbolicError::YearOutside { year } if chinese => {
            format!("{year} 年超出曆法的範圍；年份要在 -9999 到 9999 之間。")
        }
        SymbolicError::YearOutside { year } => {
            format!("The year {year} is outside the calendar, which goes from -9999 to 9999.")
        }
        SymbolicError::NoSuchNumber { number, count } if chinese => {
            format!("沒有第 {number} 個；只有 {count} 個。")
        }
        SymbolicError::NoSuchNumber { number, count } => {
            format!("There is no number {number}; there are only {count}.")
        }
        SymbolicError::DateOutside if chinese => {
            "結果超出曆法的範圍；年份要在 -9999 到 9999 之間。".to_owned()
        }
        SymbolicError::DateOutside => {
            "The result is outside the calendar, which goes from -9999 to 9999.".to_owned()
        }
        SymbolicError::NoDayInYear { year } if chinese => format!("{year} 年沒有這樣的一天。"),
        SymbolicError::NoDayInYear { year } => format!("The year {year} has no such day."),
        SymbolicError::Before { first, second } if chinese => {
            format!("{second} 早於 {first}；請把較早的放在前面。")
        }
        SymbolicError::Before { first, second } => {
            format!("{second} is before {first}; give the earlier one first.")
        }
        SymbolicError::NoSingleTime { time, zone } if chinese => {
            format!("{zone} 的時鐘在 {time} 調整，這個時刻不存在或出現兩次。")
        }
        SymbolicError::NoSingleTime { time, zone } => {
            format!(
                "The clocks of {zone} are changed at {time}, which does not exist or comes twice."
            )
        }
        _ => return None,
    };
    Some(said)
}
