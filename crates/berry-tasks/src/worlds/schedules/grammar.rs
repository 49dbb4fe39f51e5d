//! Clauses of schedules.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::super::telling::bare;
use super::times::{DAY, Minutes, Notation, period, time};
use super::{Asked, Clause};

pub(super) fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    before: &[Clause],
    asks: bool,
    notation: &mut Option<Notation>,
) -> Option<Clause> {
    let words = question.words(tokens).to_owned();
    let tokens = bare(tokens);
    if tokens.is_empty() {
        return Some(Clause::Setting);
    }
    if let Some(asked) = asked(tokens) {
        return Some(Clause::Asked(asked));
    }
    let is_answered = before
        .iter()
        .any(|clause| matches!(clause, Clause::Asked(_)));
    if asks && !is_answered {
        return None;
    }
    if is_setting(tokens) {
        return Some(Clause::Setting);
    }
    if let Some((start, end, rest)) = timed(tokens, before, notation) {
        let place = |phrases: &[&str]| has(&rest, phrases);
        if place(&[
            "open",
            "opens",
            "hours",
            "opening",
            "looking at",
            "considering",
            "营业",
            "开放",
            "开门",
        ]) {
            return (!place(&["not", "closed"])).then_some(Clause::Within(start, end, words));
        }
        if place(&[
            "free",
            "available",
            "not",
            "never",
            "unless",
            "except",
            "but",
            "before",
            "after",
            "or",
            "open",
            "n't",
            "有空",
            "没",
            "不",
            "if",
            "could",
            "when",
            "who",
            "what",
            "where",
            "how",
            "谁",
            "几",
            "什么",
            "哪",
        ]) {
            return None;
        }
        let mut activity = question_words(question, &rest);
        if rest.is_empty() {
            // "appointments 12:00-13:30, 13:30-16:00"
            let Some(Clause::Busy { activity: last, .. }) = before.last() else {
                // "Between 8am and 6pm, when is Kim free"
                return before
                    .is_empty()
                    .then_some(Clause::Within(start, end, words));
            };
            activity.clone_from(last);
        }
        return Some(Clause::Busy {
            start,
            end,
            activity,
            who: who(&rest),
            words,
        });
    }
    bound(tokens, notation).map(|(start, end)| Clause::Within(start, end, words))
}

fn question_words(question: &Question<'_>, tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut end = None;
    for token in tokens {
        if end.is_some_and(|end: usize| token.bytes.start > end) && token.kind != TokenKind::Han {
            text.push(' ');
        }
        text.push_str(&question.text[token.bytes.clone()]);
        end = Some(token.bytes.end);
    }
    text
}

fn has(tokens: &[Token], phrases: &[&str]) -> bool {
    (0..tokens.len()).any(|at| Cursor::new(&tokens[at..]).eat_any(phrases))
}

/// Who is seen or does something: the name after "saw", or a name at the beginning.
fn who(tokens: &[Token]) -> Option<String> {
    const SAW: &[&str] = &[
        "saw", "noticed", "spotted", "met", "watched", "observed", "seen", "sees", "看到", "看见",
        "遇到", "见到",
    ];
    let seen = (0..tokens.len()).find_map(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        cursor.eat_any(SAW).then_some(cursor.rest)
    });
    let named = seen.unwrap_or(tokens);
    let first = named.first()?;
    let pronouns = ["he", "she", "they", "him", "her", "them", "i", "it"];
    if pronouns.contains(&first.folded.as_str()) {
        return None;
    }
    match first.kind {
        TokenKind::Word if seen.is_some() || super::super::walks::is_name(first) => {
            Some(first.folded.clone())
        }
        TokenKind::Han => {
            let is_pronoun = "他她我在去".contains(first.folded.as_str());
            let name: String = named
                .iter()
                .take(2)
                .map(|token| token.folded.as_str())
                .collect();
            (!is_pronoun).then_some(name)
        }
        _ => None,
    }
}

/// Reads a clause with a period in it; returns the period and the other words.
fn timed(
    tokens: &[Token],
    before: &[Clause],
    notation: &mut Option<Notation>,
) -> Option<(Minutes, Minutes, Vec<Token>)> {
    let (at, length, (start, end)) = (0..tokens.len()).find_map(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        let found = period(&mut cursor)
            .map(|(start, end, own)| {
                *notation = notation.or(Some(own));
                (start, end)
            })
            .or_else(|| half_open(&mut cursor, before, notation))?;
        Some((at, tokens.len() - at - cursor.rest.len(), found))
    })?;
    let rest: Vec<Token> = tokens[..at]
        .iter()
        .chain(&tokens[at + length..])
        .cloned()
        .collect();
    // Two times in one clause are not understood.
    let again = (0..rest.len())
        .any(|at| rest[at].kind != TokenKind::Han && time(&mut Cursor::new(&rest[at..])).is_some());
    (!again).then_some((start, end, rest))
}

/// Reads "until 1pm", which begins where the period before ended.
fn half_open(
    cursor: &mut Cursor<'_>,
    before: &[Clause],
    notation: &mut Option<Notation>,
) -> Option<(Minutes, Minutes)> {
    if cursor.eat_any(&["until", "till", "直到"]) {
        let to = time(cursor)?;
        *notation = notation.or(Some(to.notation));
        let start = before.iter().rev().find_map(|clause| match clause {
            Clause::Busy { end, .. } => Some(*end),
            _ => None,
        });
        let start = start.unwrap_or(0);
        return (start < to.minutes).then_some((start, to.minutes));
    }
    if cursor.eat("from") {
        let from = time(cursor)?;
        cursor.eat_any(&["on", "onwards", "onward"]).then_some(())?;
        *notation = notation.or(Some(from.notation));
        return Some((from.minutes, DAY));
    }
    None
}

/// Reads "Susan woke up at 7am", "the coffee shop was closed after 9pm", "opens at 9:00".
fn bound(tokens: &[Token], notation: &mut Option<Notation>) -> Option<(Minutes, Minutes)> {
    let (at, found, rest) = (1..tokens.len()).find_map(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        let found = time(&mut cursor)?;
        Some((at, found, cursor.rest))
    })?;
    *notation = notation.or(Some(found.notation));
    let lead = &tokens[..at];
    if has(lead, &["not", "never", "n't", "没", "不"]) {
        return None;
    }
    let from = [
        "woke up at",
        "wakes up at",
        "got up at",
        "gets up at",
        "opens at",
        "opened at",
        "is closed before",
        "was closed before",
        "closed before",
        "open from",
        "opens only at",
        "arrived in town at",
        "started the day at",
        "起床",
        "醒来",
        "开门",
        "开始营业",
    ];
    let until = [
        "closed after",
        "is closed after",
        "was closed after",
        "closes at",
        "closed at",
        "shuts at",
        "shut at",
        "shut after",
        "goes to bed at",
        "went to bed at",
        "is open until",
        "was open until",
        "open till",
        "open until",
        "关门",
        "打烊",
        "休息",
        "结束营业",
        "关闭",
        "就关",
    ];
    let all: Vec<Token> = lead.iter().chain(rest).cloned().collect();
    let short = lead.len() <= 12 && rest.len() <= 8;
    let is_from = has(lead, &from[..12]) && rest.is_empty() || has(&all, &from[12..]);
    let is_until = has(lead, &until[..14]) && rest.is_empty() || has(&all, &until[14..]);
    match (is_from, is_until) {
        (true, false) if short => Some((found.minutes, DAY)),
        (false, true) if short => Some((0, found.minutes)),
        _ => None,
    }
}

/// Tells whether a clause only says that something was done at some time, or that things are known.
fn is_setting(tokens: &[Token]) -> bool {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "we know that",
        "we know the following",
        "we know",
        "you know that",
        "this is known",
        "the following is known",
        "here is what we know",
        "here 's what we know",
        "我们知道",
        "已知",
        "已知如下",
        "我们已知",
        "free afterwards",
        "nothing else",
        "is free afterwards",
    ]) && cursor
        .rest
        .iter()
        .all(|token| token.kind == TokenKind::Symbol)
    {
        return true;
    }
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "today",
        "yesterday",
        "at some time",
        "at some point",
        "今天",
        "昨天",
        "one day",
        "this morning",
    ]);
    cursor.eat_any(&[",", "at some point ,"]);
    let plain = cursor.rest.iter().all(Token::is_wordlike) && cursor.rest.len() <= 12;
    let went = has(
        cursor.rest,
        &[
            "went to",
            "visited",
            "went shopping",
            "went for",
            "went",
            "去了",
            "去过",
        ],
    );
    let limits = has(
        cursor.rest,
        &[
            "before", "after", "at", "not", "never", "from", "until", "之前", "之后", "没", "when",
            "who",
        ],
    );
    let dated = tokens.iter().any(|token| token.kind == TokenKind::Number);
    plain && went && !limits && !dated
}

/// Whether a question says more than for what and whom: a time, a condition, another person.
fn is_limited(tokens: &[Token]) -> bool {
    let words = [
        "if", "when", "who", "before", "after", "both", "and", "or", "with", "other", "longest",
        "shortest", "first", "earliest", "latest", "how", "unless", "except", "most", "least",
        "given", "between", "until", "如果", "和", "跟", "之前", "之后", "最", "一起", "都",
    ];
    has(tokens, &words)
        || (0..tokens.len()).any(|at| time(&mut Cursor::new(&tokens[at..])).is_some())
}

/// Reads a question about a schedule.
fn asked(tokens: &[Token]) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    let when = cursor.eat_any(&[
        "between what times",
        "between which times",
        "when",
        "at what time",
        "at what times",
        "during what time",
        "what time",
        "during which time",
        "during which hours",
        "in which period",
        "in what time span",
        "within what time span",
        "what 's the only window today in which",
        "what is the only window in which",
        "in which time window",
        "between which hours",
        "what times",
        "in what time window",
        "during what hours",
        "in what period",
        "during what period",
        "in which hours",
        "what window",
    ]);
    if when {
        if is_limited(cursor.rest) {
            return None;
        }
        let could = has(
            cursor.rest,
            &["could", "can", "might", "was possible", "must"],
        );
        let went = has(
            cursor.rest,
            &[
                "gone", "go", "been", "be", "visited", "visit", "have", "shop", "went", "meet",
            ],
        );
        let free = has(cursor.rest, &["free", "available", "not busy"]);
        let plain = cursor.rest.len() <= 14
            && !has(cursor.rest, &["busy", "closed", "open", "not", "saw"])
            || has(cursor.rest, &["not busy"]);
        return (plain && (free || could && went)).then_some(Asked::When);
    }
    if cursor.eat_any(&["where", "what"]) {
        cursor
            .eat_any(&["is", "was", "were", "are", "will", "did"])
            .then_some(())?;
        let at = cursor.rest.iter().position(|token| token.is("at"))?;
        let mut rest = Cursor::new(&cursor.rest[at + 1..]);
        let found = time(&mut rest)?;
        return (rest.is_done() && at <= 5).then_some(Asked::WhatAt(found.minutes));
    }
    if cursor.eat_any(&["could", "can", "was", "is", "might"]) {
        let at = (0..cursor.rest.len()).find(|at| {
            let mut rest = Cursor::new(&cursor.rest[*at..]);
            rest.eat("at") && time(&mut rest).is_some() && rest.is_done()
        });
        if let Some(at) = at {
            let words = &cursor.rest[..at];
            let can = tokens[0].is("could") || tokens[0].is("can") || tokens[0].is("might");
            let free = has(words, &["free", "available"]);
            let mut rest = Cursor::new(&cursor.rest[at + 1..]);
            let found = time(&mut rest)?;
            return ((can || free) && !has(words, &["not", "busy"]))
                .then_some(Asked::FreeAt(found.minutes));
        }
        let booked = has(
            cursor.rest,
            &[
                "fully booked",
                "completely booked",
                "busy all the time",
                "booked up",
                "full",
            ],
        );
        let within = (0..cursor.rest.len())
            .find_map(|at| period(&mut Cursor::new(&cursor.rest[at..])))
            .map(|(start, end, _)| (start, end));
        return (booked && cursor.rest.len() <= 18).then_some(Asked::FullyBooked(within));
    }
    // 什麼時候有空, 他可能在什麼時間去了咖啡店
    let chinese = has(
        tokens,
        &[
            "什么时候",
            "什么时间",
            "何时",
            "几点到几点",
            "哪个时段",
            "哪段时间",
            "什么时段",
            "哪些时段",
            "几点到几点之间",
            "哪个时间",
        ],
    );
    let free = has(tokens, &["有空", "空闲", "没事", "去", "得空", "可能"]);
    if is_limited(tokens) {
        return None;
    }
    (chinese && free && tokens.len() <= 24 && !has(tokens, &["忙", "没空", "没有空"]))
        .then_some(Asked::When)
}
