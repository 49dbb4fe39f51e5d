//! Answers in English to questions that ask whether.

use crate::english::{indefinite, is_plural, of_or_by};
use crate::property::{Predicate, with_fitting_article};
use crate::say::answer::Answer;
use crate::{Condition, Key, Noun, Operand, Outcome, PropertyWords, Said};

use super::answers::{
    Countable, LAID_OUT, bare, countable, full_stop, grouped, is_or_are, listed, said, the_natural,
    total,
};
use super::clauses::{finite, predication};
use super::phrases::{natural_number, phrase, the};
use super::scales::key_noun;

use super::phrases::Number::{Plural, Singular};

/// Says that a condition holds of a subject, or does not.
pub(crate) fn claim(subject: &Noun, condition: &Condition, negated: bool) -> String {
    let (before, after) = claim_parts(subject, condition, negated);
    format!("{before}{after}")
}

/// Says a claim in two parts; the first ends with the verb.
pub(crate) fn claim_parts(
    subject: &Noun,
    condition: &Condition,
    negated: bool,
) -> (String, String) {
    if let Condition::Not(inner) = condition {
        return claim_parts(subject, inner, !negated);
    }
    let number = natural_number(subject);
    if let Condition::Related {
        property,
        inverse: false,
        to,
    } = condition
        && let Some(noun) = only_noun(property)
        && !matches!(to, Noun::Anything)
    {
        let be = if is_plural(noun) || number == Plural {
            "are"
        } else {
            "is"
        };
        let not = if negated { " not" } else { "" };
        let noun = if number == Plural {
            crate::english::plural(noun)
        } else {
            noun.to_owned()
        };
        return (
            format!(
                "the {noun} {} {} {be}{not}",
                of_or_by(&noun),
                the_natural(subject)
            ),
            format!(" {}", the_natural(to)),
        );
    }
    let clause = predication(condition, number, negated);
    if let Condition::Compared { to, .. } = condition {
        let operand = match to {
            Operand::Value(value) => value.clone(),
            Operand::KeyOf(other) => the_natural(other),
        };
        // The direction of a comparison is not left to write.
        if let Some(at) = clause.rfind(&format!(" {operand}")) {
            let (before, after) = clause.split_at(at);
            return (
                format!("{} {before}", the_natural(subject)),
                after.to_owned(),
            );
        }
    }
    let words = if negated { 2 } else { 1 };
    let end = clause
        .match_indices(' ')
        .nth(words - 1)
        .map_or(clause.len(), |(at, _)| at);
    let (verb, rest) = clause.split_at(end);
    (format!("{} {verb}", the_natural(subject)), rest.to_owned())
}

/// Returns the noun of a property that has no verb.
pub(crate) fn only_noun(property: &PropertyWords) -> Option<&str> {
    let no_verb = property.predicate.is_none() && property.inverse_predicate.is_none();
    property.noun.as_deref().filter(|_| no_verb)
}

pub(crate) fn whether(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
    let Some(truth) = outcome.truth else {
        let rest = format!(" whether {}.", claim(subject, condition, false));
        return Answer::new("The graph does not say", rest);
    };
    if let (false, Some(instead)) = (truth, instead(subject, condition, outcome)) {
        return instead;
    }
    let (before, after) = claim_parts(subject, condition, !truth);
    let reason = match condition {
        Condition::Compared { key, to, .. } => because(key, to, outcome),
        _ => match &outcome.answers[..] {
            [
                Said {
                    detail: Some(detail),
                    ..
                },
            ] => format!(" ({detail})"),
            _ => String::new(),
        },
    };
    let word = if truth { "Yes" } else { "No" };
    Answer::new(
        format!("{word}, {before}"),
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
    let number = if total(outcome) == 1 {
        Singular
    } else {
        Plural
    };
    let list = listed(outcome);
    let wrong = the_natural(to);
    let opening = if let Some(noun) = only_noun(property) {
        let noun = if number == Plural {
            crate::english::plural(noun)
        } else {
            noun.to_owned()
        };
        format!(
            "No, the {noun} {} {} {}",
            of_or_by(&noun),
            the_natural(subject),
            is_or_are(number)
        )
    } else {
        let clause = match property.predicate.as_ref()? {
            predicate @ (Predicate::In | Predicate::Passive { .. }) => {
                finite(predicate, "", natural_number(subject), false)
            }
            _ => return None,
        };
        format!("No, {} {}", the_natural(subject), clause.trim())
    };
    Some(Answer::new(opening, format!(" {list}, not {wrong}.")))
}

/// Says the values behind a comparison: ": its area is 5 km² against 3 km²".
pub(crate) fn because(key: &Key, to: &Operand, outcome: &Outcome) -> String {
    let details: Vec<&str> = outcome
        .answers
        .iter()
        .filter_map(|answer| answer.detail.as_deref())
        .collect();
    let noun = key_noun(key);
    match (&details[..], to) {
        ([first, second], Operand::KeyOf(_)) => format!(": its {noun} is {first} against {second}"),
        ([value], _) => format!(": its {noun} is {value}"),
        _ => String::new(),
    }
}

/// Says that a subject is what a noun says: "Montevideo is the capital of Uruguay".
pub(crate) fn identity(subject: &Noun, other: &Noun, negated: bool) -> String {
    let (before, after) = identity_parts(subject, other, negated);
    format!("{before}{after}")
}

pub(crate) fn identity_parts(subject: &Noun, other: &Noun, negated: bool) -> (String, String) {
    let number = natural_number(subject);
    let what = match other {
        Noun::Things { label } if number == Singular => indefinite(label),
        Noun::Of {
            property,
            inverse: false,
            of,
        } if number == Singular && only_noun(property).is_some() => {
            let noun = only_noun(property).unwrap_or_default();
            format!(
                "{} {} {}",
                with_fitting_article(noun),
                of_or_by(noun),
                the_natural(of)
            )
        }
        Noun::Of { .. } | Noun::Such { .. }
            if number == Singular && natural_number(other) == Plural =>
        {
            format!("one of {}", the_natural(other))
        }
        Noun::Things { .. } => bare(other, Plural),
        _ => the(other, number),
    };
    let not = if negated { " not" } else { "" };
    (
        format!("{} {}{not}", the_natural(subject), is_or_are(number)),
        format!(" {what}"),
    )
}

pub(crate) fn whether_is(subject: &Noun, other: &Noun, outcome: &Outcome) -> Answer {
    if matches!(other, Noun::Name(_))
        && !matches!(subject, Noun::Name(_))
        && outcome.truth == Some(false)
    {
        return whether_is(other, subject, outcome);
    }
    let Some(truth) = outcome.truth else {
        return Answer::new(
            "The graph does not say",
            format!(" whether {}.", identity(subject, other, false)),
        );
    };
    let correctable = !truth
        && !outcome.answers.is_empty()
        && total(outcome) <= LAID_OUT
        && !matches!(other, Noun::Name(_) | Noun::Things { .. });
    if correctable {
        let number = if total(outcome) == 1 {
            Singular
        } else {
            Plural
        };
        let phrase = phrase(other, number);
        let opening = format!("No, {} {}", phrase.with_the(), is_or_are(phrase.number));
        return Answer::new(
            opening,
            format!(" {}, not {}.", listed(outcome), the_natural(subject)),
        );
    }
    let (before, after) = identity_parts(subject, other, !truth);
    let detail = match &outcome.answers[..] {
        [
            Said {
                detail: Some(detail),
                ..
            },
        ] => format!(" ({detail})"),
        _ => String::new(),
    };
    let word = if truth { "Yes" } else { "No" };
    Answer::new(
        format!("{word}, {before}"),
        full_stop(&format!("{after}{detail}")),
    )
}

pub(crate) fn whether_any(noun: &Noun, outcome: &Outcome) -> Answer {
    let what = countable(noun);
    if outcome.truth == Some(false) || (outcome.truth.is_none() && outcome.answers.is_empty()) {
        let (Countable::Singular(what) | Countable::Plural(what)) = what;
        return Answer::new("No, the graph lists", format!(" no {what}."));
    }
    let count = total(outcome);
    let names = match &outcome.answers[..] {
        [] => String::new(),
        answers if answers.len() <= LAID_OUT => format!(": {}", listed(outcome)),
        [first, ..] => format!(", for example {}", said(first)),
    };
    if count > 1 {
        let opening = format!("Yes, there are {}", grouped(count));
        return Answer::new(
            opening,
            full_stop(&format!(" {}{names}", bare(noun, Plural))),
        );
    }
    match what {
        Countable::Singular(what) => Answer::new(
            "Yes, there is",
            full_stop(&format!(" {}{names}", indefinite(&what))),
        ),
        Countable::Plural(what) => {
            Answer::new("Yes, there are", full_stop(&format!(" {what}{names}")))
        }
    }
}
