//! What somebody does when, and when they are free.

use berry_symbolic::{StepKind, Value};

use crate::question::Question;
use crate::token::{Token, TokenKind};
use crate::{Finding, Reading};

use super::clauses::{clauses, sentences};
use super::cursor::Cursor;
use super::telling::{bare, becomes, item, reading, say, step};

mod times;

use times::{DAY, Minutes, Notation, period, time, written};

/// A clause of a schedule.
#[derive(Debug, Clone)]
enum Clause {
    /// Somebody does something then; what stands in place of an activity.
    Busy {
        start: Minutes,
        end: Minutes,
        /// The words without the time.
        activity: String,
        /// Who does it, where that is said.
        who: Option<String>,
        words: String,
    },
    /// Before the first and after the second nothing can be done.
    Within(Minutes, Minutes, String),
    /// Says that something was done then, or that something is known.
    Setting,
    Asked(Asked),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// When somebody is free for something.
    When,
    /// Whether somebody is free at a time.
    FreeAt(Minutes),
    /// What somebody does at a time.
    WhatAt(Minutes),
    /// Whether somebody is busy the whole time.
    FullyBooked(Option<(Minutes, Minutes)>),
}

const BUDGET: usize = 1_500;

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let may_be = question.tokens.iter().any(|token| {
        token.kind == TokenKind::Number
            || token.folded.ends_with("am")
            || token.folded.ends_with("pm")
            || token.is("点")
            || token.is("noon")
    });
    if !may_be || question.tokens.len() < 8 {
        return None;
    }
    let mut found: Vec<Clause> = Vec::new();
    let mut notation = None;
    let mut budget = BUDGET;
    for sentence in sentences(question) {
        let tokens = bare(sentence.tokens);
        if tokens.is_empty() {
            continue;
        }
        let read_here = clauses(tokens, &found, &mut budget, &mut |tokens, before| {
            clause(
                question,
                tokens,
                before,
                sentence.asks(tokens),
                &mut notation,
            )
        })?;
        found.extend(read_here);
    }
    answer(question, &found, notation?)
}

fn clause(
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
        TokenKind::Word if seen.is_some() || super::walks::is_name(first) => {
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

fn answer(question: &Question<'_>, found: &[Clause], notation: Notation) -> Option<Reading> {
    let mut asked: Vec<Asked> = found
        .iter()
        .filter_map(|clause| match clause {
            Clause::Asked(asked) => Some(*asked),
            _ => None,
        })
        .collect();
    asked.dedup();
    let [asked] = asked[..] else { return None };
    let mut busy: Vec<(Minutes, Minutes, &str)> = Vec::new();
    let (mut first, mut last) = (0, DAY);
    let mut statements = Vec::new();
    for clause in found {
        match clause {
            Clause::Busy {
                start,
                end,
                activity,
                words,
                ..
            } => {
                busy.push((*start, *end, activity));
                statements.push(words.clone());
            }
            Clause::Within(from, to, words) => {
                first = first.max(*from);
                last = last.min(*to);
                statements.push(words.clone());
            }
            Clause::Setting | Clause::Asked(_) => {}
        }
    }
    if busy.is_empty() || !is_one_person(question, found) {
        return None;
    }
    busy.sort_by_key(|(start, end, _)| (*start, *end));
    let span = |start: Minutes, end: Minutes| {
        let (start, end) = (written(start, notation), written(end, notation));
        say(
            question,
            format!("{start} to {end}"),
            format!("{start} 到 {end}"),
        )
    };
    let mut steps = vec![step(
        StepKind::Periods,
        busy.iter()
            .map(|(start, end, activity)| becomes(span(*start, *end), (*activity).to_owned()))
            .collect(),
    )];
    let bounded = (first > 0, last < DAY);
    let free = free_periods(&busy, first, last);
    let (values, sentence) = match asked {
        Asked::When => {
            // Without bounds, only the gaps between what is told are known.
            let free: Vec<(Minutes, Minutes)> = free
                .into_iter()
                .filter(|(start, end)| (*start > 0 || bounded.0) && (*end < DAY || bounded.1))
                .collect();
            steps.push(step(
                StepKind::Conclusions,
                free.iter()
                    .map(|(start, end)| item(span(*start, *end)))
                    .collect(),
            ));
            when(question, &free, &span)?
        }
        Asked::FreeAt(at) => {
            let is_free = free.iter().any(|(start, end)| *start <= at && at < *end);
            let during = busy
                .iter()
                .find(|(start, end, _)| *start <= at && at < *end);
            let at = written(at, notation);
            let sentence = match (is_free, during) {
                (true, _) => say(
                    question,
                    format!("Yes, {at} was free."),
                    format!("是的，{at} 有空。"),
                ),
                (false, Some((start, end, _))) => {
                    let span = span(*start, *end);
                    say(
                        question,
                        format!("No, {span} was taken."),
                        format!("不，{span} 沒空。"),
                    )
                }
                (false, None) => say(
                    question,
                    format!("No, not at {at}."),
                    format!("不，{at} 不行。"),
                ),
            };
            (vec![Value::Boolean(is_free)], sentence)
        }
        Asked::WhatAt(at) => {
            let mut at_time = busy
                .iter()
                .filter(|(start, end, _)| *start <= at && at < *end);
            let (start, end, activity) = at_time.next()?;
            if at_time.next().is_some() {
                return None;
            }
            let span = span(*start, *end);
            let activity = &without_subject(activity);
            let sentence = say(
                question,
                format!("From {span}: {activity}."),
                format!("{span}：{activity}。"),
            );
            (vec![Value::from(*activity)], sentence)
        }
        Asked::FullyBooked(within) => {
            let free = match within {
                Some((start, end)) => free_periods(&busy, start.max(first), end.min(last)),
                None if bounded == (true, true) => free,
                None => return None,
            };
            let is_full = free.is_empty();
            let sentence = match free.first() {
                None => "Yes, there is no free time.".to_owned(),
                Some((start, end)) => format!("No, {} is free.", span(*start, *end)),
            };
            (vec![Value::Boolean(is_full)], sentence)
        }
    };
    Some(reading(
        Finding::Values(values),
        sentence,
        statements,
        steps,
    ))
}

/// Whether all that is told is of one person, whom the question asks about.
fn is_one_person(question: &Question<'_>, found: &[Clause]) -> bool {
    let mut people: Vec<&String> = found
        .iter()
        .filter_map(|clause| match clause {
            Clause::Busy { who, .. } => who.as_ref(),
            _ => None,
        })
        .collect();
    people.sort();
    people.dedup();
    match people[..] {
        [] => true,
        [only] => {
            let text = crate::token::fold(question.text);
            let others = ["he", "she", "they", "i", "him", "her", "他", "她", "我"];
            let has_pronoun = question
                .tokens
                .iter()
                .any(|token| others.contains(&token.folded.as_str()));
            has_pronoun || text.matches(only.as_str()).count() > 1
        }
        _ => false,
    }
}

/// What somebody does without who it is: "at work" of "Tim was at work".
fn without_subject(activity: &str) -> &str {
    for verb in [" was ", " is ", " were "] {
        if let Some((subject, rest)) = activity.split_once(verb)
            && !subject.contains(' ')
        {
            return rest;
        }
    }
    ["was ", "is ", "and was ", "and "]
        .iter()
        .find_map(|lead| activity.strip_prefix(lead))
        .unwrap_or(activity)
}

fn free_periods(
    busy: &[(Minutes, Minutes, &str)],
    first: Minutes,
    last: Minutes,
) -> Vec<(Minutes, Minutes)> {
    let mut free = Vec::new();
    let mut at = first;
    for (start, end, _) in busy {
        if *start > at {
            free.push((at, (*start).min(last)));
        }
        at = at.max(*end);
    }
    if at < last {
        free.push((at, last));
    }
    free.retain(|(start, end)| start < end && *start < last);
    free
}

fn when(
    question: &Question<'_>,
    free: &[(Minutes, Minutes)],
    span: &dyn Fn(Minutes, Minutes) -> String,
) -> Option<(Vec<Value>, String)> {
    if !question.options.is_empty() {
        let fitting: Vec<&str> = question
            .options
            .iter()
            .copied()
            .filter(|option| {
                let tokens = crate::token::tokenize(option);
                let mut cursor = Cursor::new(&tokens);
                period(&mut cursor).is_some_and(|(start, end, _)| {
                    cursor.is_done() && free.iter().any(|(from, to)| *from <= start && end <= *to)
                })
            })
            .collect();
        let [only] = fitting[..] else { return None };
        let sentence = say(
            question,
            format!("Only {only} was free."),
            format!("只有 {only} 有空。"),
        );
        return Some((vec![Value::from(only)], sentence));
    }
    let spans: Vec<String> = free.iter().map(|(start, end)| span(*start, *end)).collect();
    if spans.is_empty() {
        return None;
    }
    let list = super::telling::joined(&spans, question.language);
    let sentence = say(
        question,
        format!("The free time is {list}."),
        format!("有空的時間是 {list}。"),
    );
    Some((spans.into_iter().map(Value::from).collect(), sentence))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn free_time_is_found() {
        check(
            "Today, Susan went to the coffee shop. Between what times could they have gone?\nWe know that:\nSusan woke up at 7am.\nLinda saw Susan driving to the water park from 7am to 11am.\nJohn saw Susan buying clothes at the mall from 11am to 12pm.\nThe coffee shop was closed after 9pm.\nBetween what times could Susan have gone to the coffee shop?\nOptions:\n(A) 12pm to 9pm\n(B) 7am to 11am",
            &expect!["12pm to 9pm: Only 12pm to 9pm was free."],
        );
        check(
            "Ana was at work from 9am to 12pm, had lunch until 1pm and was at the gym from 3pm to 5pm. Looking at the hours 9am to 5pm, when was Ana free?",
            &expect!["1pm to 3pm: The free time is 1pm to 3pm."],
        );
        check(
            "Could Derek have posted the letter at 4pm, if he was in meetings from 1pm to 3pm and on a plane from 3:30pm to 6pm?",
            &expect!["false: No, 3:30pm to 6pm was taken."],
        );
        check(
            "where was mona at 11:30? 9:00-10:00 bakery, 10:00-12:00 library, 12:00-13:00 park",
            &expect!["library: From 10:00 to 12:00: library."],
        );
        check(
            "A shop opens at 9:00 and closes at 17:00. Eve is busy from 8:00 until 16:15. When can Eve go there?",
            &expect!["16:15 to 17:00: The free time is 16:15 to 17:00."],
        );
        check(
            "小美早上八點起床。上午九點到十一點小美在圖書館。下午一點到五點小美在上班。書店晚上六點關門。小美什麼時候可能去了書店？",
            &expect![
                "8:00 到 9:00 | 11:00 到 13:00 | 17:00 到 18:00: 有空的時間是 8:00 到 9:00、11:00 到 13:00和17:00 到 18:00。"
            ],
        );
    }

    #[test]
    fn other_questions_are_not_read() {
        check(
            "When did the war from 1914 to 1918 end?",
            &expect!["no reading"],
        );
        check(
            "What time is it in Tokyo at 3pm in London?",
            &expect!["no reading"],
        );
    }
}
