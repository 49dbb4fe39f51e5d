//! What somebody does when, and when they are free.

use berry_symbolic::{StepKind, Value};

use crate::question::Question;
use crate::token::TokenKind;
use crate::{Finding, Reading};

use super::clauses::{clauses, sentences};
use super::cursor::Cursor;
use super::telling::{bare, becomes, item, reading, say, step};

mod grammar;
mod times;

use grammar::clause;
use times::{DAY, Minutes, Notation, period, written};

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
