//! The items of a question: days, durations and times, and the words that relate them.

mod lexicon;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::clock::{Clock, clock, zone};
use super::day::{Day, Span, Written};
use super::period::{Period, Unit, period, unit};
use super::scan::Scan;
use super::words::{integer, is, ordinal, skip, take, weekday, word};
use crate::token::{Token, TokenKind};

pub(super) use lexicon::Role;
use lexicon::{CHINESE, ENGLISH};

/// The words that relate, by the first word or Han character.
static ROLES: LazyLock<HashMap<&str, Vec<(&str, Role)>>> = LazyLock::new(|| {
    let mut roles: HashMap<&str, Vec<(&str, Role)>> = HashMap::new();
    for (phrase, role) in ENGLISH {
        let first = phrase.split(' ').next().unwrap_or_default();
        roles.entry(first).or_default().push((*phrase, *role));
    }
    for (phrase, role) in CHINESE {
        // "24小时制" begins with a number.
        let digits = phrase.bytes().take_while(u8::is_ascii_digit).count();
        let first = phrase.chars().next().map_or(0, char::len_utf8);
        let length = digits.max(first);
        roles
            .entry(&phrase[..length])
            .or_default()
            .push((*phrase, *role));
    }
    roles
});

/// A piece of a question that means something here, or a word that does not.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    Day(Day),
    Span(Span),
    Period(Period),
    Clock(Clock),
    Zone(String),
    /// A weekday in the plural, which is counted: "how many Sundays".
    Weekdays(u8),
    Unit(Unit),
    Number(i64),
    Ordinal(i64),
    /// Again and again: "each month", "per day".
    Every(Period),
    /// A day of each month.
    EachMonth(i64),
    /// A pattern that a date is to be written by.
    Format(String),
    Role(Role),
    Comma,
    /// The end of a sentence.
    Stop,
    Bracket,
    Word(String),
}

/// An item, and the tokens it is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub(super) item: Item,
    pub(super) tokens: Range<usize>,
}

/// Questions of more tokens are stories of another kind.
const MAX_TOKENS: usize = 400;

/// Cuts the tokens of a question into items; `None` where there are too many.
pub(super) fn items(scan: Scan<'_>) -> Option<Vec<Placed>> {
    let tokens = scan.tokens;
    if tokens.len() > MAX_TOKENS {
        return None;
    }
    let mut items: Vec<Placed> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (item, end) = longest(scan, at);
        items.push(Placed {
            item,
            tokens: at..end,
        });
        at = end.max(at + 1);
    }
    Some(join_weekdays(items))
}

fn longest(scan: Scan<'_>, at: usize) -> (Item, usize) {
    let tokens = scan.tokens;
    let token = &tokens[at];
    if token.kind == TokenKind::Quotation {
        let pattern = super::format::pattern_of_text(&token.text);
        return match pattern {
            Some(pattern) => (Item::Format(pattern), at + 1),
            None => (Item::Word(token.text.clone()), at + 1),
        };
    }
    if let Some(marked) = mark(tokens, at) {
        return marked;
    }
    // In order of preference where several are of one length.
    let candidates = [
        super::format::pattern(tokens, at).map(|(pattern, end)| (Item::Format(pattern), end)),
        weekdays(tokens, at),
        scan.day(at).map(|(day, end)| (Item::Day(day), end)),
        every(scan, at),
        role(tokens, at).map(|(role, end)| (Item::Role(role), end)),
        clock(tokens, at).map(|(clock, end)| (Item::Clock(clock), end)),
        period(tokens, at).map(|(period, end)| (Item::Period(period), end)),
        ordinal(tokens, at).map(|(number, end)| (Item::Ordinal(number), end)),
        scan.span(at).map(|(span, end)| (Item::Span(span), end)),
        zone(tokens, at).map(|(zone, end)| (Item::Zone(zone), end)),
        unit(tokens, at).map(|(unit, end)| (Item::Unit(unit), end)),
        integer(tokens, at).map(|(number, end)| (Item::Number(number), end)),
    ];
    let mut best: Option<(Item, usize)> = None;
    for (item, end) in candidates.into_iter().flatten() {
        if best.as_ref().is_none_or(|(_, longest)| end > *longest) {
            best = Some((item, end));
        }
    }
    best.unwrap_or_else(|| (Item::Word(token.folded.clone()), at + 1))
}

fn mark(tokens: &[Token], at: usize) -> Option<(Item, usize)> {
    let token = &tokens[at];
    if token.kind != TokenKind::Symbol {
        return None;
    }
    let touches = |first: Option<&Token>, second: Option<&Token>| {
        first
            .zip(second)
            .is_some_and(|(first, second)| first.bytes.end == second.bytes.start)
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let item = match token.folded.as_str() {
        // "16-year-old".
        "-" if touches(before, Some(token)) && touches(Some(token), tokens.get(at + 1)) => {
            Item::Role(Role::Filler)
        }
        "," | "、" | ":" | "-" | "—" | "–" | "…" => Item::Comma,
        "." | "?" | "!" | ";" | "。" => Item::Stop,
        "(" | ")" | "[" | "]" => Item::Bracket,
        "+" => Item::Role(Role::Plus),
        _ => return None,
    };
    Some((item, at + 1))
}

/// Sundays.
fn weekdays(tokens: &[Token], at: usize) -> Option<(Item, usize)> {
    let (weekday, end) = weekday(tokens, at)?;
    (word(tokens, at).ends_with("days")).then_some((Item::Weekdays(weekday), end))
}

/// Each month, every three days, per day, the 16th of each month.
fn every(scan: Scan<'_>, at: usize) -> Option<(Item, usize)> {
    let tokens = scan.tokens;
    let each = ["each", "every", "per"];
    let start = skip(tokens, at, &["the"]);
    if let Some((day, after)) = ordinal(tokens, start)
        && let next = skip(tokens, after, &["day of", "of"])
        && next > after
        && is(tokens, next, &each)
        && word(tokens, next + 1) == "month"
        && (1..=31).contains(&day)
    {
        return Some((Item::EachMonth(day), next + 2));
    }
    if is(tokens, at, &["daily"]) {
        return Some((Item::Every(Period::of(1, Unit::Day)), at + 1));
    }
    if is(tokens, at, &["weekly"]) {
        return Some((Item::Every(Period::of(1, Unit::Week)), at + 1));
    }
    if let Some(next) = take(tokens, at, "每") {
        if let Some((by, end)) = period(tokens, next) {
            return Some((Item::Every(by), end));
        }
        let (unit, end) = unit(tokens, next)?;
        return Some((Item::Every(Period::of(1, unit)), end));
    }
    if !is(tokens, at, &each) {
        return None;
    }
    if word(tokens, at) != "each"
        && let Some((by, end)) = period(tokens, at + 1)
    {
        return Some((Item::Every(by), end));
    }
    let (unit, end) = unit(tokens, at + 1)?;
    Some((Item::Every(Period::of(1, unit)), end))
}

fn role(tokens: &[Token], at: usize) -> Option<(Role, usize)> {
    let first = word(tokens, at);
    let key = if tokens[at].kind == TokenKind::Han {
        first.chars().next()?.len_utf8()
    } else {
        first.len()
    };
    super::words::meaning(tokens, at, ROLES.get(first.get(..key)?)?)
}

/// Joins a weekday to the date after it: (Tue, 7/9/1972).
fn join_weekdays(items: Vec<Placed>) -> Vec<Placed> {
    let mut joined: Vec<Placed> = Vec::with_capacity(items.len());
    for placed in items {
        let before = joined
            .iter()
            .rposition(|it| it.item != Item::Comma)
            .filter(|before| joined.len() - before <= 2);
        if let Item::Day(day @ (Day::Numbers { .. } | Day::Written(_))) = &placed.item
            && let Some(before) = before
            && let Item::Day(Day::Written(Written {
                year: super::day::Year::Unsaid,
                month: None,
                day: None,
                weekday: Some(weekday),
            })) = joined[before].item
        {
            let day = match day {
                Day::Written(written) if written.weekday.is_none() && written.month.is_some() => {
                    Some(Day::Written(Written {
                        weekday: Some(weekday),
                        ..*written
                    }))
                }
                Day::Numbers { text, numbers, .. } => Some(Day::Numbers {
                    text: text.clone(),
                    numbers: numbers.clone(),
                    weekday: Some(weekday),
                }),
                _ => None,
            };
            if let Some(day) = day {
                let tokens = joined[before].tokens.start..placed.tokens.end;
                joined.truncate(before);
                joined.push(Placed {
                    item: Item::Day(day),
                    tokens,
                });
                continue;
            }
        }
        joined.push(placed);
    }
    joined
}
