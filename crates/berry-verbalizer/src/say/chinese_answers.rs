//! Questions and their answers in Chinese, as marked wording.

use crate::chinese::{join, name};
use crate::property::Predicate;
use crate::{
    Aggregate, Argument, Condition, Fact, Key, Noun, Operand, Outcome, PropertyWords, Question,
    Said,
};

use super::answer::Answer;
use super::chinese_functions;
use super::chinese_keys::{bound, key_noun, key_of, scale};
use super::chinese_phrases::{Mood, finite, measure_word, noun, possessive, predication};

use Mood::{Affirmed, Asked, Denied};

/// The most answers that are laid out behind a verb.
const LAID_OUT: usize = 12;

/// Says what a question asks for.
pub(super) fn interpretation(question: &Question) -> String {
    match question {
        Question::Which(what) => noun(what),
        Question::HowMany(what) => possessive(&noun(what), "數目"),
        Question::Whether { subject, condition } => claim(subject, condition, Asked).concat(),
        Question::WhetherIs { subject, other } => format!("{}是否為{}", noun(subject), noun(other)),
        Question::WhetherAny(what) => format!("是否有{}", noun(what)),
        Question::Describe(what) => format!("{}是什麼", noun(what)),
        Question::Compute {
            function,
            arguments,
        } => {
            let arguments: Vec<String> =
                arguments.iter().map(chinese_functions::argument).collect();
            chinese_functions::noun(function, &arguments)
        }
        Question::Difference { key, first, second } => difference(key, first, second),
        Question::Aggregate { aggregate, key, of } => aggregated(*aggregate, key, of),
    }
}

/// Answers a question.
pub(super) fn answer(question: &Question, outcome: &Outcome) -> Answer {
    match question {
        Question::Which(what) => which(what, outcome),
        Question::HowMany(what) => how_many(what, outcome),
        Question::Whether { subject, condition } => whether(subject, condition, outcome),
        Question::WhetherIs { subject, other } => whether_is(subject, other, outcome),
        Question::WhetherAny(what) => whether_any(what, outcome),
        Question::Describe(what) => describe(what, outcome),
        Question::Compute {
            function,
            arguments,
        } => compute(function, arguments, outcome),
        Question::Difference { key, first, second } => {
            value_of(&difference(key, first, second), outcome)
        }
        Question::Aggregate { aggregate, key, of } => {
            value_of(&aggregated(*aggregate, key, of), outcome)
        }
    }
}

fn said(answer: &Said) -> String {
    match &answer.detail {
        Some(detail) => format!("{}（{}）", name(&answer.text), name(detail)),
        None => name(&answer.text),
    }
}

fn total(outcome: &Outcome) -> usize {
    outcome.total.unwrap_or_default().max(outcome.answers.len())
}

/// Lists the answers, and says how many more there are.
fn listed(outcome: &Outcome) -> String {
    let items: Vec<String> = outcome.answers.iter().map(said).collect();
    let more = total(outcome) - items.len();
    if more > 0 {
        format!(
            "{}，另有{}個",
            items.join("、"),
            name(&crate::literal::count(more))
        )
    } else {
        join(&items, "和")
    }
}

/// Ends a sentence, unless what it ends with does so already.
fn full_stop(text: &str) -> String {
    let visible = text.trim_end_matches(['\u{FDD2}', '」', '）']);
    if visible.ends_with(['。', '！', '？']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}

fn which(what: &Noun, outcome: &Outcome) -> Answer {
    let count = total(outcome);
    if count == 0 {
        return Answer::new("圖中沒有列出", format!("{}。", unranked(what)));
    }
    let list = listed(outcome);
    if count > LAID_OUT || count > outcome.answers.len() {
        let number = name(&crate::literal::count(count));
        return Answer::new(
            format!("{}共有{number}{}：", noun(what), measure_of(what)),
            format!("{list}。"),
        );
    }
    if let Some(opening) = direct(what) {
        return Answer::new(opening, full_stop(&list));
    }
    let verb = if count == 1 { "是" } else { "有" };
    Answer::new(format!("{}{verb}", noun(what)), full_stop(&list))
}

/// Opens an answer with the subject and verb of a property that is no noun.
fn direct(what: &Noun) -> Option<String> {
    let Noun::Of {
        property,
        inverse: false,
        of,
    } = what
    else {
        return None;
    };
    if !matches!(**of, Noun::Name(_)) {
        return None;
    }
    match (property.predicate.as_ref()?, &property.noun) {
        (Predicate::In, _) => Some(format!("{}位於", noun(of))),
        (Predicate::Transitive(verb), None) => Some(format!("{}{verb}", noun(of))),
        _ => None,
    }
}

/// Says what none was found of, without the ranks that an empty set has none of.
fn unranked(what: &Noun) -> String {
    let Noun::Such { base, conditions } = what else {
        return noun(what);
    };
    let conditions: Vec<Condition> = conditions
        .iter()
        .filter(|condition| !matches!(condition, Condition::Best { .. }))
        .cloned()
        .collect();
    if conditions.is_empty() {
        return noun(base);
    }
    noun(&Noun::Such {
        base: base.clone(),
        conditions,
    })
}

/// Returns the measure word for what a noun stands for.
fn measure_of(what: &Noun) -> &'static str {
    match what {
        Noun::Things { label } => measure_word(label),
        Noun::Such { base, .. } => measure_of(base),
        Noun::Of {
            property, inverse, ..
        } => {
            let (noun, class) = if *inverse {
                (&property.inverse_noun, &property.subject_class)
            } else {
                (&property.noun, &property.object_class)
            };
            noun.as_deref()
                .or(class.as_deref())
                .map_or("個", measure_word)
        }
        Noun::Name(_) | Noun::Anything | Noun::AnyOf(_) => "個",
    }
}

fn how_many(what: &Noun, outcome: &Outcome) -> Answer {
    let number = outcome
        .number
        .clone()
        .unwrap_or_else(|| crate::literal::count(total(outcome)));
    let none = number == "0";
    let names = if outcome.answers.is_empty() || outcome.answers.len() > LAID_OUT {
        String::new()
    } else {
        format!("：{}", listed(outcome))
    };
    let count = format!("{}{}", name(&number), measure_of(what));
    if let Noun::Of {
        property,
        inverse,
        of,
    } = what
        && matches!(**of, Noun::Name(_))
    {
        let named = if *inverse {
            &property.inverse_noun
        } else {
            &property.noun
        };
        if let Some(named) = named
            .as_deref()
            .filter(|named| !named.contains(['的', '它', '其']))
        {
            let owner = noun(of);
            return if none {
                Answer::new(format!("{owner}沒有"), format!("{named}。"))
            } else {
                Answer::new(
                    format!("{owner}有{count}"),
                    full_stop(&format!("{named}{names}")),
                )
            };
        }
    }
    if none {
        return Answer::new("圖中沒有", format!("{}。", noun(what)));
    }
    Answer::new(
        format!("{}有", noun(what)),
        full_stop(&format!("{count}{names}")),
    )
}

/// Says that a condition holds of a subject, or does not, in two parts; the
/// first ends with the word that affirms or denies.
fn claim(subject: &Noun, condition: &Condition, mood: Mood) -> [String; 2] {
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
        let owned = key_of(&owner, key);
        return [owned, bound(key, *comparison, to, mood)];
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

fn only_noun(property: &PropertyWords) -> Option<&str> {
    let no_verb = property.predicate.is_none() && property.inverse_predicate.is_none();
    property
        .noun
        .as_deref()
        .filter(|noun| no_verb && !noun.contains(['它', '其']))
}

fn yes_or_no(truth: bool) -> &'static str {
    if truth { "是的，" } else { "不，" }
}

fn whether(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
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
fn instead(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Option<Answer> {
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
fn because(condition: &Condition, outcome: &Outcome) -> String {
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

fn whether_is(subject: &Noun, other: &Noun, outcome: &Outcome) -> Answer {
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

fn whether_any(what: &Noun, outcome: &Outcome) -> Answer {
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

fn describe(what: &Noun, outcome: &Outcome) -> Answer {
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
    if named || closed {
        let least = plain_name.filter(|_| named).map_or(0, str::len);
        let (opening, rest) = description.split_at(seam(description, least));
        return Answer::new(name(opening), full_stop(&name(rest)));
    }
    Answer::new(format!("{said_name}是"), full_stop(&name(description)))
}

/// Finds a place to part a text where setting it puts no space, from `least` on.
fn seam(text: &str, least: usize) -> usize {
    let ends = text.char_indices().skip(2).filter(|&(at, _)| at >= least);
    ends.map(|(at, _)| at)
        .find(|&at| !crate::chinese::spaces_between(&text[..at], &text[at..]))
        .unwrap_or(text.len())
}

fn compute(function: &str, arguments: &[Argument], outcome: &Outcome) -> Answer {
    if let Some(working) = outcome.working.last() {
        let source = match arguments.first() {
            Some(Argument::Noun(what)) if !matches!(what, Noun::Name(_)) => Some(noun(what)),
            _ => None,
        };
        return chinese_functions::answer(working, source.as_deref());
    }
    let arguments: Vec<String> = arguments.iter().map(chinese_functions::argument).collect();
    value_of(&chinese_functions::noun(function, &arguments), outcome)
}

fn value_of(what: &str, outcome: &Outcome) -> Answer {
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

fn difference(key: &Key, first: &Noun, second: &Noun) -> String {
    let both = format!("{}與{}", noun(first), noun(second));
    possessive(&both, &format!("{}差距", key_noun(key)))
}

fn aggregated(aggregate: Aggregate, key: &Key, of: &Noun) -> String {
    let of = noun(of);
    let (high, low) = scale(key);
    let owned = key_of(&of, key);
    match (aggregate, key) {
        (Aggregate::Sum, _) => possessive(&owned, "總和"),
        (Aggregate::Average, Key::Itself) => possessive(&owned, "平均值"),
        (Aggregate::Average, _) => possessive(&of, &format!("平均{}", key_noun(key))),
        (Aggregate::Minimum, _) => possessive(&owned, &format!("最{low}值")),
        (Aggregate::Maximum, _) => possessive(&owned, &format!("最{high}值")),
    }
}

/// Says a fact.
pub(super) fn fact(fact: &Fact) -> String {
    let subject = name(&fact.subject);
    let object = name(&fact.object);
    let property = &fact.property;
    let truth = match fact.object.as_str() {
        "是" | "true" => Some(Affirmed),
        "否" | "false" => Some(Denied),
        _ => None,
    };
    let said = if let Some(mood) = truth {
        let condition = Condition::Holds {
            property: property.clone(),
        };
        format!("{subject}{}", predication(&condition, mood))
    } else if let Some(predicate) = &property.predicate {
        format!("{subject}{}", finite(predicate, &object, Affirmed))
    } else if let Some(of) = &property.noun {
        format!("{}是{object}", possessive(&subject, of))
    } else if let Some(predicate) = &property.inverse_predicate {
        format!("{object}{}", finite(predicate, &subject, Affirmed))
    } else {
        format!("{}是{object}", possessive(&subject, &property.label))
    };
    full_stop(&said)
}
