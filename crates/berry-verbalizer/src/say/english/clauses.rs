//! Clauses in English: what is said of a subject.

use crate::english::{
    indefinite, is_preposition, of_or_by, past, past_participle, plural, present_participle,
    third_person,
};
use crate::property::{Predicate, with_fitting_article};
use crate::{Condition, Noun, PropertyWords};

use super::functions;
use super::keys;
use super::phrases::{Number, any, natural_number};

use super::phrases::Number::{Plural, Singular};

/// How a relation is said from the side of the thing that it qualifies.
pub(crate) enum Shape<'a> {
    /// The thing is the subject of the predicate: "borders X".
    Forward(&'a Predicate),
    /// The thing is its object: "X borders".
    Backward(&'a Predicate),
    /// There is only a noun, which names the property's objects.
    Noun(&'a str),
}

pub(crate) fn shape(property: &PropertyWords, inverse: bool) -> Shape<'_> {
    let (along, against) = if inverse {
        (&property.inverse_predicate, &property.predicate)
    } else {
        (&property.predicate, &property.inverse_predicate)
    };
    match (along, against, &property.noun) {
        (Some(predicate), ..) => Shape::Forward(predicate),
        (None, Some(predicate), _) => Shape::Backward(predicate),
        (None, None, Some(noun)) => Shape::Noun(noun),
        (None, None, None) => Shape::Noun(&property.label),
    }
}

/// Says the predicate with its object: "borders France", "were not developed by X".
pub(crate) fn finite(predicate: &Predicate, object: &str, number: Number, negated: bool) -> String {
    let be = |past: bool| be(number, past, negated);
    match predicate {
        Predicate::Verb {
            base,
            tail,
            past: is_past,
        } => {
            let verb = verb_form(base, number, *is_past, negated);
            with_object(&verb, tail, object)
        }
        Predicate::Passive {
            participle,
            tail,
            past,
        } => format!("{} {participle} {tail} {object}", be(*past)),
        Predicate::Complement(complement) => {
            format!("{} {} {object}", be(false), in_number(complement, number))
        }
        Predicate::In => format!("{} in {object}", be(false)),
        Predicate::Transitive(verb) | Predicate::Together(verb) | Predicate::By { verb, .. } => {
            format!("{verb} {object}")
        }
    }
}

/// Says the predicate of `subject` with its object left out: "France borders".
pub(crate) fn gapped(predicate: &Predicate, subject: &Noun, negated: bool) -> String {
    let number = natural_number(subject);
    let clause = finite(predicate, "", number, negated);
    let clause: Vec<&str> = clause.split_whitespace().collect();
    format!("{} {}", any(subject), clause.join(" "))
}

/// Says that something is somebody's something: "is the capital of France".
pub(crate) fn identity(noun: &str, of: &Noun, number: Number, negated: bool) -> String {
    let what = match number {
        Singular => with_fitting_article(noun),
        Plural => plural(noun),
    };
    format!(
        "{} {what} {} {}",
        be(number, false, negated),
        of_or_by(noun),
        any(of)
    )
}

pub(crate) fn be(number: Number, past: bool, negated: bool) -> String {
    let be = match (number, past) {
        (Singular, false) => "is",
        (Plural, false) => "are",
        (Singular, true) => "was",
        (Plural, true) => "were",
    };
    format!("{be}{}", if negated { " not" } else { "" })
}

pub(crate) fn verb_form(base: &str, number: Number, is_past: bool, negated: bool) -> String {
    match (negated, is_past, number) {
        (true, true, _) => format!("did not {base}"),
        (true, false, Singular) => format!("does not {base}"),
        (true, false, Plural) => format!("do not {base}"),
        (false, true, _) => past(base),
        (false, false, Singular) => third_person(base),
        (false, false, Plural) => base.to_owned(),
    }
}

/// Puts the object after a preposition, or before an adverb: "flows through X", "explains X well".
pub(crate) fn with_object(verb: &str, tail: &str, object: &str) -> String {
    if tail.is_empty() {
        format!("{verb} {object}")
    } else if tail.split(' ').any(is_preposition) {
        format!("{verb} {tail} {object}")
    } else {
        format!("{verb} {object} {tail}")
    }
}

/// Puts a complement with an article into the plural: "a member of" gives "members of".
pub(crate) fn in_number(complement: &str, number: Number) -> String {
    let noun = ["the ", "a ", "an "]
        .iter()
        .find_map(|article| complement.strip_prefix(article));
    match (number, noun.and_then(|noun| noun.strip_suffix(" of"))) {
        (Plural, Some(noun)) => format!("{} of", plural(noun)),
        _ => complement.to_owned(),
    }
}

/// Says what stands in a relation to "them", as a participle: "bordering", "developed by".
pub(crate) fn participial(predicate: &Predicate) -> String {
    match predicate {
        Predicate::Verb { base, tail, .. } => with_object(&present_participle(base), tail, "")
            .trim()
            .to_owned(),
        Predicate::Passive {
            participle, tail, ..
        } => format!("{participle} {tail}"),
        Predicate::Complement(complement) => format!("that are {}", in_number(complement, Plural)),
        Predicate::In => "in".to_owned(),
        Predicate::Transitive(verb) | Predicate::Together(verb) | Predicate::By { verb, .. } => {
            verb.clone()
        }
    }
}

/// Says the condition of a subject: "borders France", "is not landlocked".
pub(crate) fn predication(condition: &Condition, number: Number, negated: bool) -> String {
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => match shape(property, *inverse) {
            Shape::Forward(predicate) => finite(predicate, &any(to), number, negated),
            Shape::Backward(predicate) => passive_or_gapped(predicate, to, number, negated),
            Shape::Noun(noun) if *inverse => identity(noun, to, number, negated),
            Shape::Noun(noun) => {
                let have = verb_form("have", number, false, negated);
                match (to, number) {
                    (Noun::Anything, _) => format!("{have} {}", indefinite(noun)),
                    (_, Singular) => format!("{have} {} as its {noun}", any(to)),
                    (_, Plural) => format!("{have} {} as their {noun}", any(to)),
                }
            }
        },
        Condition::IsA { label } => is_a(label, number, negated),
        Condition::Holds { property } => match state(property) {
            State::Is(adjective) => format!("{} {adjective}", be(number, false, negated)),
            State::IsA(noun) => is_a(&noun, number, negated),
            State::Has(noun) => format!("{} {noun}", verb_form("have", number, false, negated)),
        },
        Condition::Test {
            function,
            arguments,
        } => {
            let be = be(number, false, false);
            format!(
                "{be} such that {}",
                functions::test(function, arguments, negated)
            )
        }
        Condition::OtherThan(noun) => {
            format!("{} {}", be(number, false, !negated), any(noun))
        }
        Condition::Not(inner) => predication(inner, number, !negated),
        Condition::Compared {
            key,
            comparison,
            to,
        } => keys::comparison(key, *comparison, to, number, negated),
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => keys::rank(key, *highest, (*from, *to), number, negated),
    }
}

/// Says a predicate from the side of its object: "was written by X", or "is what X is part of".
pub(crate) fn passive_or_gapped(
    predicate: &Predicate,
    subject: &Noun,
    number: Number,
    negated: bool,
) -> String {
    match predicate {
        Predicate::Verb { base, tail, past } if tail.is_empty() => {
            format!(
                "{} {} by {}",
                be(number, *past, negated),
                past_participle(base),
                any(subject)
            )
        }
        _ => format!(
            "{} what {}",
            be(number, false, negated),
            gapped(predicate, subject, false)
        ),
    }
}

pub(crate) fn is_a(label: &str, number: Number, negated: bool) -> String {
    let what = match number {
        Singular => indefinite(label),
        Plural => plural(label),
    };
    format!("{} {what}", be(number, false, negated))
}

/// How a boolean property is said.
pub(crate) enum State {
    /// "is landlocked".
    Is(String),
    /// "is a UN member".
    IsA(String),
    /// "has UN membership".
    Has(String),
}

pub(crate) fn state(property: &PropertyWords) -> State {
    if let Some(adjective) = &property.adjective {
        return State::Is(adjective.clone());
    }
    let noun = property.noun.as_ref().unwrap_or(&property.label);
    let abstract_endings = [
        "ship", "ity", "ness", "ance", "ence", "tion", "support", "access",
    ];
    if property.label.starts_with("has ") {
        State::Has(indefinite(noun))
    } else if abstract_endings.iter().any(|ending| noun.ends_with(ending)) {
        State::Has(noun.clone())
    } else {
        State::IsA(noun.clone())
    }
}
