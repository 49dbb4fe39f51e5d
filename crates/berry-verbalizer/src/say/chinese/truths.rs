//! Answers in Chinese to questions that ask whether, as marked wording.

use crate::chinese::name;
use crate::property::Predicate;
use crate::say::answer::Answer;
use crate::{Condition, Noun, Operand, Outcome, PropertyWords, Said};

use super::answers::{LAID_OUT, full_stop, listed, measure_of, said, total, unranked};
use super::clauses::{Mood, predication};
use super::keys::{bound, key_of};
use super::phrases::{noun, possessive, verb_of_clause};

use super::clauses::Mood::{Affirmed, Asked, Denied};

/// Says that a condition holds of a subject, or does not, in two parts; the
/// first ends with the word that affirms or denies.
pub(crate) fn claim(subject: &Noun, condition: &Condition, mood: Mood) -> [String; 2] {
    if let Condition::Not(inner) = condition {
        return claim(subject, inner, mood.opposite());
    }
    let owner = noun(subject);
    if let Condition::Related {
        property,
        inverse: false,
        to,
    } = condition
        && let Some(of) = only_noun(property)
        && !matches!(to, Noun::Anything)
    {
        let be = mood.word("是", "不是", "是否為");
        return [format!("{}{be}", possessive(&owner, of)), noun(to)];
    }
    if let Condition::Compared {
        key,
        comparison,
        to,
    } = condition
    {
        let owned = key_of(subject, key);
        let bound = bound(key, *comparison, to, mood);
        // The direction of a comparison is not left to write.
        let end = match to {
            Operand::Value(value) => bound.find(&name(value)).unwrap_or(bound.len()),
            Operand::KeyOf(_) => bound.len(),
        };
        return [format!("{owned}{}", &bound[..end]), bound[end..].to_owned()];
    }
    let clause = predication(condition, mood);
    let verb = [
        "並非由",
        "並非被",
        "並非",
        "並未",
        "是否為",
        "是否位於",
        "是否與",
        "是否",
        "不是",
        "不位於",
        "不在",
        "不與",
        "沒有",
        "位於",
        "是",
        "與",
        "由",
        "不",
    ];
    let end = verb
        .iter()
        .find(|verb| clause.starts_with(*verb))
        .map_or(0, |verb| verb.len());
    [
        format!("{owner}{}", &clause[..end]),
        clause[end..].to_owned(),
    ]
}

pub(crate) fn only_noun(property: &PropertyWords) -> Option<&str> {
    let no_verb = property.predicate.is_none() && property.inverse_predicate.is_none();
    property
        .noun
        .as_deref()
        .filter(|noun| no_verb && !noun.contains(['它', '其']) && verb_of_clause(noun).is_none())
}

pub(crate) fn yes_or_no(truth: bool) -> &'static str {
    if truth { "是的，" } else { "不，" }
}

pub(crate) fn whether(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
    let Some(truth) = outcome.truth else {
        return Answer::new(
            "圖中沒有說明",
            format!("{}。", claim(subject, condition, Asked).concat()),
        );
    };
    if let (false, Some(instead)) = (truth, instead(subject, condition, outcome)) {
        return instead;
    }
    let [before, after] = claim(subject, condition, if truth { Affirmed } else { Denied });
    let reason = because(condition, outcome);
    Answer::new(
        format!("{}{before}", yes_or_no(truth)),
        full_stop(&format!("{after}{reason}")),
    )
}

/// Corrects a wrong claim by what stands in the relation instead.
pub(crate) fn instead(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Option<Answer> {
    let Condition::Related {
        property,
        inverse: false,
        to,
    } = condition
    else {
        return None;
    };
    if outcome.answers.is_empty() || total(outcome) > LAID_OUT {
        return None;
    }
    let opening = match (only_noun(property), &property.predicate) {
        (Some(of), _) => format!("{}是", possessive(&noun(subject), of)),
        (None, Some(Predicate::In)) => format!("{}位於", noun(subject)),
        (None, Some(Predicate::By { marker, verb })) => {
            let opening = format!("不，{}{marker}", noun(subject));
            let rest = format!("{}{verb}，不是{}。", listed(outcome), noun(to));
            return Some(Answer::new(opening, rest));
        }
        _ => return None,
    };
    let not = if property.predicate == Some(Predicate::In) {
        "不在"
    } else {
        "不是"
    };
    Some(Answer::new(
        format!("不，{opening}"),
        format!("{}，{not}{}。", listed(outcome), noun(to)),
    ))
}

/// Says the values behind a comparison: ：西班牙是 5 平方公里，葡萄牙是 3 平方公里.
pub(crate) fn because(condition: &Condition, outcome: &Outcome) -> String {
    let details: Vec<(&str, &str)> = outcome
        .answers
        .iter()
        .filter_map(|answer| {
            answer
                .detail
                .as_deref()
                .map(|detail| (answer.text.as_str(), detail))
        })
        .collect();
    match (&details[..], condition) {
        (
            [first, second],
            Condition::Compared {
                to: Operand::KeyOf(_),
                ..
            },
        ) => format!(
            "：{}是{}，{}是{}",
            name(first.0),
            name(first.1),
            name(second.0),
            name(second.1)
        ),
        ([(_, detail)], _) => format!("（{}）", name(detail)),
        _ => String::new(),
    }
}

pub(crate) fn whether_is(subject: &Noun, other: &Noun, outcome: &Outcome) -> Answer {
    if matches!(other, Noun::Name(_))
        && !matches!(subject, Noun::Name(_))
        && outcome.truth == Some(false)
    {
        return whether_is(other, subject, outcome);
    }
    let (said_subject, said_other) = (noun(subject), noun(other));
    let Some(truth) = outcome.truth else {
        return Answer::new(
            "圖中沒有說明",
            format!("{said_subject}是否為{said_other}。"),
        );
    };
    let correctable = !truth
        && !outcome.answers.is_empty()
        && total(outcome) <= LAID_OUT
        && !matches!(other, Noun::Name(_) | Noun::Things { .. });
    if correctable {
        return Answer::new(
            format!("不，{said_other}是"),
            format!("{}，不是{said_subject}。", listed(outcome)),
        );
    }
    let detail = match &outcome.answers[..] {
        [
            Said {
                detail: Some(detail),
                ..
            },
        ] => format!("（{}）", name(detail)),
        _ => String::new(),
    };
    let be = if truth { "是" } else { "不是" };
    Answer::new(
        format!("{}{said_subject}{be}", yes_or_no(truth)),
        full_stop(&format!("{said_other}{detail}")),
    )
}

pub(crate) fn whether_any(what: &Noun, outcome: &Outcome) -> Answer {
    if outcome.truth == Some(false) || (outcome.truth.is_none() && outcome.answers.is_empty()) {
        return Answer::new("沒有，圖中沒有列出", format!("{}。", unranked(what)));
    }
    let count = total(outcome);
    let what_is = noun(what);
    match &outcome.answers[..] {
        [] => Answer::new("有，圖中列出了", format!("{what_is}。")),
        [only] if count == 1 => Answer::new(format!("有，{what_is}是"), full_stop(&said(only))),
        answers if count <= LAID_OUT && answers.len() == count => {
            Answer::new(format!("有，{what_is}有"), full_stop(&listed(outcome)))
        }
        [first, ..] => {
            let number = name(&crate::literal::count(count));
            Answer::new(
                format!("有，{what_is}共有{number}{}", measure_of(what)),
                format!("，例如{}。", said(first)),
            )
        }
    }
}
