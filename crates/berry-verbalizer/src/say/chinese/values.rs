//! Descriptions, computed values and facts in Chinese, as marked wording.

use crate::chinese::name;
use crate::say::answer::Answer;
use crate::{Aggregate, Argument, Between, Condition, Fact, Key, Noun, Outcome};

use super::answers::full_stop;
use super::clauses::{EVENTS, finite, predication};
use super::functions;
use super::keys::{key_noun, scale};
use super::phrases::{noun, owner, possessive, verb_of_clause};

use super::clauses::Mood::{Affirmed, Denied};

pub(crate) fn describe(what: &Noun, outcome: &Outcome) -> Answer {
    let first = outcome.answers.first();
    let plain_name = first.map(|answer| answer.text.as_str());
    let said_name = plain_name.map_or_else(|| noun(what), name);
    let description = first
        .and_then(|answer| answer.detail.as_deref())
        .map(str::trim)
        .filter(|description| !description.is_empty());
    let Some(description) = description else {
        return match outcome.facts.split_first() {
            Some((first, others)) => {
                let rest = others.iter().map(|fact| name(fact)).collect::<String>();
                Answer::new(name(first), rest)
            }
            None => Answer::new("圖中沒有", format!("{said_name}的說明。")),
        };
    };
    let closed = description.ends_with(['。', '！', '？']);
    let named = plain_name.is_some_and(|plain_name| description.starts_with(plain_name));
    let is_noun_phrase = closed && !named && is_noun_phrase(description);
    if (named || closed) && !is_noun_phrase {
        let least = plain_name.filter(|_| named).map_or(0, str::len);
        let (opening, rest) = description.split_at(seam(description, least));
        return Answer::new(name(opening), full_stop(&name(rest)));
    }
    Answer::new(format!("{said_name}是"), full_stop(&name(description)))
}

/// Tells whether a description is one noun phrase for all its full stop: 學習模型參數的階段。
pub(crate) fn is_noun_phrase(description: &str) -> bool {
    let phrase = description.trim_end_matches('。');
    let one = !phrase.contains(['。', '；', '！', '？', '，']);
    let head = phrase
        .rsplit('的')
        .next()
        .map_or(0, |head| head.chars().count());
    one && phrase.contains('的') && head <= 8 && !phrase.contains('是')
}

/// Finds a place to part a text where setting it puts no space, from `least` on.
pub(crate) fn seam(text: &str, least: usize) -> usize {
    let ends = text.char_indices().skip(2).filter(|&(at, _)| at >= least);
    ends.map(|(at, _)| at)
        .find(|&at| !crate::chinese::spaces_between(&text[..at], &text[at..]))
        .unwrap_or(text.len())
}

pub(crate) fn compute(function: &str, arguments: &[Argument], outcome: &Outcome) -> Answer {
    if let Some(working) = outcome.working.last() {
        let source = match arguments.first() {
            Some(Argument::Noun(what)) if !matches!(what, Noun::Name(_)) => Some(noun(what)),
            Some(call @ Argument::Call { .. }) => Some(functions::argument(call)),
            _ => None,
        };
        return functions::answer(working, source.as_deref());
    }
    let arguments: Vec<String> = arguments.iter().map(functions::argument).collect();
    value_of(&functions::noun(function, &arguments), outcome)
}

pub(crate) fn value_of(what: &str, outcome: &Outcome) -> Answer {
    let value = outcome
        .number
        .as_deref()
        .or_else(|| outcome.answers.first().map(|answer| answer.text.as_str()));
    let Some(value) = value else {
        return Answer::new("圖中沒有", format!("{what}。"));
    };
    let behind: Vec<String> = outcome
        .answers
        .iter()
        .filter_map(|answer| {
            answer
                .detail
                .as_ref()
                .map(|detail| format!("{}是{}", name(&answer.text), name(detail)))
        })
        .collect();
    let working = if behind.is_empty() {
        String::new()
    } else {
        format!("（{}）", behind.join("，"))
    };
    Answer::new(
        format!("{what}是"),
        full_stop(&format!("{}{working}", name(value))),
    )
}

pub(crate) fn between(kind: Between, first: &Noun, second: &Noun) -> String {
    let (first, second) = (noun(first), noun(second));
    match kind {
        Between::Difference => format!("{first}與{second}的差距"),
        Between::Ratio => format!("{first}與{second}之比"),
        Between::Years => format!("從{second}到{first}的足歲年數"),
    }
}

/// 法國的面積是比利時的面積的2倍。
pub(crate) fn apart(kind: Between, first: &Noun, second: &Noun, outcome: &Outcome) -> Answer {
    match (kind, &outcome.number) {
        (Between::Ratio, Some(number)) => {
            let rest = possessive(&noun(second), &format!("{}倍。", name(number)));
            Answer::new(format!("{}是", noun(first)), rest)
        }
        _ => value_of(&between(kind, first, second), outcome),
    }
}

pub(crate) fn aggregated(aggregate: Aggregate, key: &Key, of: &Noun) -> String {
    let (high, low) = scale(key);
    let value = if *key == Key::Itself {
        "值".to_owned()
    } else {
        key_noun(key)
    };
    let said = match (aggregate, key) {
        (Aggregate::Sum, Key::Itself) => "總和".to_owned(),
        (Aggregate::Sum, _) => format!("{value}總和"),
        (Aggregate::Average, _) => format!("平均{value}"),
        (Aggregate::Minimum, _) => format!("最{low}{value}"),
        (Aggregate::Maximum, _) => format!("最{high}{value}"),
    };
    possessive(&owner(of), &said)
}

/// Says a fact.
pub(crate) fn fact(fact: &Fact) -> String {
    let subject = name(&fact.subject);
    let object = name(&fact.object);
    let property = &fact.property;
    let truth = match fact.object.as_str() {
        "是" | "true" => Some(Affirmed),
        "否" | "false" => Some(Denied),
        _ => None,
    };
    if let Some(mood) = truth {
        let condition = Condition::Holds {
            property: property.clone(),
        };
        return format!("{subject}{}。", predication(&condition, mood));
    }
    full_stop(&match (&property.predicate, &property.noun) {
        (Some(predicate), _) => format!("{subject}{}", finite(predicate, &object, Affirmed)),
        (None, Some(of)) => by_noun(&subject, of, &object),
        (None, None) => match (&property.inverse_predicate, &property.inverse_noun) {
            (Some(predicate), _) => format!("{object}{}", finite(predicate, &subject, Affirmed)),
            (None, Some(role)) => format!("{subject}是{}", possessive(&object, role)),
            (None, None) => format!("{}是{object}", possessive(&subject, &property.label)),
        },
    })
}

/// Says a fact by the noun for its object, as a clause where the noun holds one:
/// 居禮夫人發現了鐳 for 發現的元素, 統計地圖解釋不了幻覺 for 解釋不了它的比喻.
pub(crate) fn by_noun(subject: &str, noun: &str, object: &str) -> String {
    if let Some(verb) = verb_of_clause(noun) {
        let told = if EVENTS.contains(&verb) { "了" } else { "" };
        return format!("{subject}{verb}{told}{object}");
    }
    if let Some((verb, rest)) = noun.split_once('它')
        && !verb.is_empty()
        && rest.starts_with('的')
    {
        return format!("{object}{verb}{subject}");
    }
    format!("{}是{object}", possessive(subject, noun))
}
