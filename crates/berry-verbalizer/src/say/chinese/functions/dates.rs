//! Functions of dates and times, in Chinese.

use crate::chinese::name;
use crate::say::answer::Answer;

use super::{is_mark, yes_or_no};

/// Names the value of a function; `None` of a function that is worded elsewhere.
///
/// The arguments come as they are to be said.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let plain: Vec<String> = arguments.iter().map(|it| unmarked(it)).collect();
    let argument = |at: usize| plain.get(at).map_or("", String::as_str);
    let said = |at: usize| arguments.get(at).map_or(String::new(), |it| unquoted(it));
    let (second, third) = (argument(1), argument(2));
    let first = said(0);
    let month_of = || format!("{}年{second}月", argument(0));
    Some(match function {
        "date" => format!("{}{third}日", month_of()),
        "isDate" => format!("是否有{}{third}日", month_of()),
        "readDate" => format!("{first}（{}）", order(second)),
        "dateAfter" => format!("{first}的{}後", duration(second)),
        "dateBefore" => format!("{first}的{}前", duration(second)),
        "momentAfter" | "timeAfter" => format!("{first}之後{}的時刻", duration(second)),
        "momentBefore" | "timeBefore" => format!("{first}之前{}的時刻", duration(second)),
        "weekday" => format!("{first}是星期幾"),
        "isWeekday" => format!("{first}是否為{second}"),
        "isWeekend" => format!("{first}是否為週末"),
        "weekdayAfter" => match second.strip_prefix('-') {
            Some(days) => format!("{first}的{days}天前是星期幾"),
            None => format!("{first}的{second}天後是星期幾"),
        },
        "nextWeekday" => format!("{first}之後的第一個{second}"),
        "previousWeekday" => format!("{first}之前的最後一個{second}"),
        "nthWeekdayOfMonth" => format!(
            "{}的{}",
            month_of(),
            nth(argument(3), &format!("個{third}"))
        ),
        "nthWeekdayOfYear" => format!("{}年的{}", argument(0), nth(third, &format!("個{second}"))),
        "nthDayOfMonth" => format!("{}的{}", month_of(), nth(third, "天")),
        "nthDayOfYear" => format!("{}年的{}", argument(0), nth(second, "天")),
        "nthDayOfQuarter" => {
            format!(
                "{}年{}的{}",
                argument(0),
                nth(second, "季"),
                nth(third, "天")
            )
        }
        "countWeekdays" => format!("{first}到{}的{third}數目", said(1)),
        "daysBetween" => format!("{first}到{}的天數", said(1)),
        "weeksBetween" => format!("{first}到{}的整週數", said(1)),
        "monthsBetween" => format!("{first}到{}的整月數", said(1)),
        "yearsBetween" => format!("{first}到{}的整年數", said(1)),
        "age" => format!("{first}出生的人到{}的年齡", said(1)),
        "isBefore" => format!("{first}是否早於{}", said(1)),
        "earliestDate" => format!("{}之中最早的", arguments.join("、")),
        "latestDate" => format!("{}之中最晚的", arguments.join("、")),
        "isLeapYear" => format!("{first}年是否為閏年"),
        "nextLeapYear" => format!("{first}年之後的第一個閏年"),
        "previousLeapYear" => format!("{first}年之前的最後一個閏年"),
        "countLeapYears" => format!("{first}年到{second}年的閏年數"),
        "daysInMonth" => format!("{}的天數", month_of()),
        "daysInYear" => format!("{first}年的天數"),
        "dayOfYear" => format!("{first}在當年的第幾天"),
        "weekOfYear" => format!("{first}在當年的第幾週（ISO 8601）"),
        "quarterOf" => format!("{first}的季"),
        "yearOf" => format!("{first}的年份"),
        "monthOf" => format!("{first}的月份"),
        "dayOfMonth" => format!("{first}的日"),
        "republicYear" => format!("{first}年的民國年"),
        "commonEraYear" => format!("民國{first}年的西元年"),
        "easter" => format!("{first}年的復活節"),
        "palindromeDate" => format!("{first}年的迴文日"),
        "formatDate" => format!("{first}（格式{}）", name(second)),
        "formatTime" | "dateOf" | "timeOf" => first,
        "hoursBetween" => format!("{first}到{}的小時數", said(1)),
        "minutesBetween" => format!("{first}到{}的分鐘數", said(1)),
        "secondsBetween" => format!("{first}到{}的秒數", said(1)),
        "dateTime" => format!("{first}{}", said(1)),
        "inZone" => format!("{}時間{first}時{}的時刻", zone(second), zone(third)),
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
    let named = match source {
        Some(source) if source != first => format!("{}（{source}）", name(first)),
        _ => name(first),
    };
    Some(match function {
        "weekday" => Answer::new(format!("{named}是"), format!("{}。", name(value))),
        "isWeekday" => yes_or_no(value, &named, ("是", "不是"), second),
        "isDate" => {
            let day = arguments.get(2).map_or("", String::as_str);
            yes_or_no(
                value,
                "",
                ("有", "沒有"),
                &format!("{first}年{second}月{day}日這一天"),
            )
        }
        "isWeekend" => yes_or_no(value, &named, ("是", "不是"), "週末"),
        "isBefore" => yes_or_no(value, &name(first), ("早於", "不早於"), &name(second)),
        "isLeapYear" => yes_or_no(value, &format!("{first}年"), ("是", "不是"), "閏年"),
        "daysBetween" => between(first, second, value, "天"),
        "weeksBetween" => between(first, second, value, "整週"),
        "monthsBetween" => between(first, second, value, "個整月"),
        "yearsBetween" => between(first, second, value, "整年"),
        "hoursBetween" => between(first, second, value, "小時"),
        "minutesBetween" => between(first, second, value, "分鐘"),
        "secondsBetween" => between(first, second, value, "秒"),
        "age" => Answer::new(
            format!("{}出生的人到{}滿", name(first), name(second)),
            format!("{}歲。", name(value)),
        ),
        "formatDate" | "formatTime" => {
            let said = source.map_or_else(|| name(first), str::to_owned);
            Answer::new(format!("{said}是"), format!("{}。", name(value)))
        }
        "dayOfYear" => Answer::new(format!("{named}是當年的第"), format!("{}天。", name(value))),
        "weekOfYear" => Answer::new(
            format!("{named}在當年的第"),
            format!("{}週（ISO 8601）。", name(value)),
        ),
        "weekdayAfter" => {
            let asked = noun(function, arguments)?;
            let said = asked.trim_end_matches("是星期幾").to_owned();
            Answer::new(format!("{said}是"), format!("{}。", name(value)))
        }
        _ => {
            let said = noun(function, arguments)?;
            Answer::new(format!("{said}是"), format!("{}。", name(value)))
        }
    })
}

fn between(first: &str, second: &str, value: &str, unit: &str) -> Answer {
    Answer::new(
        format!("{}到{}是", name(first), name(second)),
        format!("{}{unit}。", name(value)),
    )
}

fn nth(number: &str, unit: &str) -> String {
    match number.parse::<i64>() {
        Ok(-1) if unit == "天" => "最後一天".to_owned(),
        Ok(-1) => format!("最後一{unit}"),
        Ok(number) if number < 0 => format!("倒數第{}{unit}", number.unsigned_abs()),
        _ => format!("第{number}{unit}"),
    }
}

fn order(name: &str) -> &str {
    match name {
        "MDY" => "月/日/年",
        "DMY" => "日/月/年",
        "YMD" => "年/月/日",
        other => other,
    }
}

fn zone(text: &str) -> String {
    match text.rsplit_once('/') {
        Some((_, city)) => name(&city.replace('_', " ")),
        None if text.starts_with(['+', '-']) => format!("UTC{text}"),
        None => text.to_owned(),
    }
}

/// Says `P1Y2M` as 1年2個月.
fn duration(text: &str) -> String {
    let said: String = crate::say::durations::parts(text)
        .into_iter()
        .map(|(number, unit)| format!("{number}{}", unit.chinese))
        .collect();
    if said.is_empty() { name(text) } else { said }
}

/// What an argument says, without its quotation marks and the marks of what stays as it is.
fn unmarked(argument: &str) -> String {
    argument
        .chars()
        .filter(|c| !is_mark(*c) && !matches!(c, '「' | '」'))
        .collect()
}

/// What an argument says, without its quotation marks.
fn unquoted(argument: &str) -> String {
    argument
        .chars()
        .filter(|c| !matches!(c, '「' | '」'))
        .collect()
}
