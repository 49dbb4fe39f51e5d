//! Questions and their answers in Chinese, as marked wording.

use crate::chinese::{join, name};
use crate::property::Predicate;
use crate::say::answer::Answer;
use crate::{Condition, Noun, Outcome, Question, Said};

use super::functions;
use super::keys::better;
use super::phrases::{measure_word, noun, owner, possessive};
use super::tables::{every, every_name, share, share_name, table, table_name};
use super::truths::{claim, whether, whether_any, whether_is};
use super::values::{aggregated, apart, between, compute, describe, value_of};

use super::clauses::Mood::Asked;

/// The most answers that are laid out behind a verb.
pub(crate) const LAID_OUT: usize = 12;

/// Says what a question asks for.
pub(crate) fn interpretation(question: &Question) -> String {
    match question {
        Question::Which(what) => noun(what),
        Question::HowMany(what) => possessive(&owner(what), "數目"),
        Question::Whether { subject, condition } => claim(subject, condition, Asked).concat(),
        Question::WhetherIs { subject, other } => format!("{}是否為{}", noun(subject), noun(other)),
        Question::WhetherEvery { subject, condition } => every_name(subject, condition),
        Question::Share { part, of } => share_name(part, of),
        Question::Table { of, columns } => table_name(of.as_ref(), columns),
        Question::WhetherAny(what) => format!("是否有{}", noun(what)),
        Question::Describe(what) => format!("{}是什麼", noun(what)),
        Question::Compute {
            function,
            arguments,
        } => {
            let arguments: Vec<String> = arguments.iter().map(functions::argument).collect();
            functions::noun(function, &arguments)
        }
        Question::Between {
            between: kind,
            first,
            second,
        } => between(*kind, first, second),
        Question::Aggregate { aggregate, key, of } => aggregated(*aggregate, key, of),
    }
}

/// Answers a question.
pub(crate) fn answer(question: &Question, outcome: &Outcome) -> Answer {
    match question {
        Question::Which(what) => which(what, outcome),
        Question::HowMany(what) => how_many(what, outcome),
        Question::Whether { subject, condition } => whether(subject, condition, outcome),
        Question::WhetherIs { subject, other } => whether_is(subject, other, outcome),
        Question::WhetherEvery { subject, condition } => every(subject, condition, outcome),
        Question::Share { part, of } => share(part, of, outcome),
        Question::Table { of, columns } => table(of.as_ref(), columns, outcome),
        Question::WhetherAny(what) => whether_any(what, outcome),
        Question::Describe(what) => describe(what, outcome),
        Question::Compute {
            function,
            arguments,
        } => compute(function, arguments, outcome),
        Question::Between {
            between: kind,
            first,
            second,
        } => apart(*kind, first, second, outcome),
        Question::Aggregate { aggregate, key, of } => {
            value_of(&aggregated(*aggregate, key, of), outcome)
        }
    }
}

pub(crate) fn said(answer: &Said) -> String {
    match &answer.detail {
        Some(detail) => format!("{}（{}）", name(&answer.text), name(detail)),
        None => name(&answer.text),
    }
}

pub(crate) fn total(outcome: &Outcome) -> usize {
    outcome.total.unwrap_or_default().max(outcome.answers.len())
}

/// Lists the answers, and says how many more there are.
pub(crate) fn listed(outcome: &Outcome) -> String {
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
pub(crate) fn full_stop(text: &str) -> String {
    let visible = text.trim_end_matches(['\u{FDD2}', '」', '）']);
    if visible.ends_with(['。', '！', '？']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}

pub(crate) fn which(what: &Noun, outcome: &Outcome) -> Answer {
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
    if let (Noun::Such { base, conditions }, 1) = (what, count)
        && let (
            Noun::AnyOf(members),
            [
                Condition::Best {
                    key,
                    highest,
                    from: 0 | 1,
                    to: 0 | 1,
                },
            ],
        ) = (&**base, &conditions[..])
        && members.len() == 2
    {
        let opening = format!("{}之中，{}的是", noun(base), better(key, *highest));
        return Answer::new(opening, full_stop(&list));
    }
    let verb = if count == 1 { "是" } else { "有" };
    Answer::new(format!("{}{verb}", noun(what)), full_stop(&list))
}

/// Opens an answer with the subject and verb of a property that is no noun.
pub(crate) fn direct(what: &Noun) -> Option<String> {
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
pub(crate) fn unranked(what: &Noun) -> String {
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
pub(crate) fn measure_of(what: &Noun) -> &'static str {
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

pub(crate) fn how_many(what: &Noun, outcome: &Outcome) -> Answer {
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
    Answer::new(format!("{}共有{count}", noun(what)), full_stop(&names))
}
