//! Times of day and the periods between them.

use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;

/// Minutes since midnight, up to 1440.
pub(super) type Minutes = i64;

pub(super) const DAY: Minutes = 24 * 60;

/// How times are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// 7am, 3:30pm
    Halves,
    /// 15:30
    Clock,
}

/// A time as it was read, and whether it says which half of the day it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) minutes: Minutes,
    is_sure: bool,
    pub(super) notation: Notation,
}

/// Reads a time: 7am, 3:30 pm, 16:15, noon, 下午三點半.
pub(super) fn time(cursor: &mut Cursor<'_>) -> Option<Time> {
    cursor
        .attempt(named)
        .or_else(|| cursor.attempt(chinese))
        .or_else(|| cursor.attempt(clock))
}

fn named(cursor: &mut Cursor<'_>) -> Option<Time> {
    let hour = cursor.one_of(&[
        ("noon", 12),
        ("midday", 12),
        ("12 noon", 12),
        ("midnight", 0),
        ("中午", 12),
        ("正午", 12),
        ("午夜", 0),
    ])?;
    // 中午十二點 is read with its number.
    let number = matches!(cursor.rest.first(), Some(token) if token.kind == TokenKind::Number || token.is("十") || token.is("一"));
    let is_point = number && cursor.rest.iter().take(4).any(|token| token.is("点"));
    (!is_point).then_some(Time {
        minutes: hour * 60,
        is_sure: true,
        notation: Notation::Halves,
    })
}

fn half(cursor: &mut Cursor<'_>) -> Option<bool> {
    cursor.one_of(&[
        ("am", false),
        ("pm", true),
        ("a m", false),
        ("p m", true),
        ("in the morning", false),
        ("in the afternoon", true),
        ("in the evening", true),
    ])
}

fn clock(cursor: &mut Cursor<'_>) -> Option<Time> {
    let token = cursor.next()?;
    let (digits, mut afternoon) = split_half(token)?;
    let hour: i64 = digits.parse().ok()?;
    let mut minute = 0;
    let mut has_minutes = false;
    if afternoon.is_none() && cursor.rest.first().is_some_and(|token| token.is(":")) {
        let next = cursor.rest.get(1)?;
        let (digits, after) = split_half(next)?;
        let touches = next.bytes.start == cursor.rest[0].bytes.end && digits.len() == 2;
        if touches {
            minute = digits.parse().ok()?;
            has_minutes = true;
            afternoon = after;
            cursor.rest = &cursor.rest[2..];
        }
    }
    if afternoon.is_none() {
        afternoon = half(cursor);
    }
    if minute > 59 || hour > 24 {
        return None;
    }
    let minutes = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(is_afternoon) => (hour % 12 + if is_afternoon { 12 } else { 0 }) * 60 + minute,
        None => hour * 60 + minute,
    };
    Some(Time {
        minutes,
        is_sure: afternoon.is_some() || has_minutes,
        notation: if afternoon.is_some() {
            Notation::Halves
        } else {
            Notation::Clock
        },
    })
}

/// Splits "7am" into the digits and the half of the day.
fn split_half(token: &Token) -> Option<(&str, Option<bool>)> {
    if token.kind == TokenKind::Number {
        return token
            .folded
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then_some((token.folded.as_str(), None));
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    let (digits, afternoon) = match (
        token.folded.strip_suffix("am"),
        token.folded.strip_suffix("pm"),
    ) {
        (Some(digits), _) => (digits, false),
        (_, Some(digits)) => (digits, true),
        _ => return None,
    };
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        .then_some((digits, Some(afternoon)))
}

fn chinese(cursor: &mut Cursor<'_>) -> Option<Time> {
    #[derive(Clone, Copy, PartialEq)]
    enum Part {
        Morning,
        Noon,
        Afternoon,
    }
    let part = cursor.one_of(&[
        ("上午", Part::Morning),
        ("早上", Part::Morning),
        ("清晨", Part::Morning),
        ("凌晨", Part::Morning),
        ("中午", Part::Noon),
        ("下午", Part::Afternoon),
        ("晚上", Part::Afternoon),
        ("傍晚", Part::Afternoon),
    ]);
    let hour = cursor.number()?;
    let mut minute = 0;
    let mut is_clock = false;
    if cursor.eat_any(&["点钟", "点整", "点", "时"]) {
        if cursor.eat("半") {
            minute = 30;
        } else if let Some(minutes) = cursor.attempt(|cursor| {
            let minutes = cursor.number()?;
            cursor.eat_any(&["分"]).then_some(minutes)
        }) {
            minute = minutes;
        }
    } else {
        // 下午 3:30
        part?;
        cursor.eat(":").then_some(())?;
        minute = cursor.number()?;
        is_clock = true;
    }
    if !(0..=24).contains(&hour) || !(0..60).contains(&minute) {
        return None;
    }
    let late = part == Some(Part::Afternoon) && hour < 12 || part == Some(Part::Noon) && hour < 3;
    Some(Time {
        minutes: (hour + if late { 12 } else { 0 }) * 60 + minute,
        is_sure: part.is_some() || hour > 12 || is_clock,
        notation: Notation::Clock,
    })
}

/// Reads a period: "from 7am to 9am", "9:00-10:00", "between 1 and 3pm", 從上午九點到十一點.
pub(super) fn period(cursor: &mut Cursor<'_>) -> Option<(Minutes, Minutes, Notation)> {
    cursor.attempt(|cursor| {
        cursor.eat_any(&["from", "between", "从", "由", "自", "during"]);
        let from = time(cursor)?;
        cursor
            .eat_any(&[
                "to", "until", "till", "and", "-", "–", "—", "~", "through", "到", "至", "直到",
            ])
            .then_some(())?;
        let to = time(cursor)?;
        cursor.eat_any(&["之间", "期间"]);
        let mut start = from.minutes;
        let mut end = to.minutes;
        // "from 3 to 5pm"
        if !from.is_sure && to.is_sure && to.minutes >= DAY / 2 && start + DAY / 2 < end {
            start += DAY / 2;
        }
        // 上午九點到十一點, 下午一點到三點
        if !to.is_sure
            && from.is_sure
            && start >= DAY / 2
            && end <= DAY / 2
            && end + DAY / 2 > start
        {
            end += DAY / 2;
        }
        if !from.is_sure && !to.is_sure {
            return None;
        }
        if end == 0 {
            end = DAY;
        }
        let notation = if from.notation == Notation::Halves {
            from.notation
        } else {
            to.notation
        };
        (start < end).then_some((start, end, notation))
    })
}

/// Writes a time as the question does.
pub(super) fn written(minutes: Minutes, notation: Notation) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    match notation {
        Notation::Clock => {
            let hour = if minutes == DAY { 24 } else { hour };
            format!("{hour}:{minute:02}")
        }
        Notation::Halves => {
            let half = if hour < 12 { "am" } else { "pm" };
            let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
            if minute == 0 {
                format!("{hour}{half}")
            } else {
                format!("{hour}:{minute:02}{half}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn periods_in_several_notations() {
        for (text, expected) in [
            ("from 7am to 11am", "7am 11am"),
            ("from 3 to 5pm", "3pm 5pm"),
            ("9:00-10:30", "9:00 10:30"),
            ("3:30pm until 6 pm", "3:30pm 6pm"),
            ("從上午九點到十一點", "9:00 11:00"),
            ("下午一點到三點半", "13:00 15:30"),
            ("12pm to 1pm", "12pm 1pm"),
            ("11am to noon", "11am 12pm"),
        ] {
            let tokens = tokenize(text);
            let mut cursor = Cursor::new(&tokens);
            let (start, end, notation) = period(&mut cursor).unwrap_or_else(|| panic!("{text}"));
            assert!(cursor.is_done(), "{text}");
            let shown = format!("{} {}", written(start, notation), written(end, notation));
            assert_eq!(shown, expected, "{text}");
        }
    }
}
