//! Descriptions, computed values and facts in English.

use crate::english::{capitalised, indefinite, is_plural, of_or_by};
use crate::property::is_one_of_many;
use crate::say::answer::Answer;
use crate::{Aggregate, Argument, Between, Condition, Fact, Key, Noun, Outcome};

use super::answers::{full_stop, is_or_are, the_natural};
use super::clauses::{finite, predication};
use super::functions;
use super::scales::key_noun;

use super::phrases::Number::{Plural, Singular};

pub(crate) fn describe(noun: &Noun, outcome: &Outcome) -> Answer {
    let name = outcome.answers.first().map_or_else(
        || the_natural(noun),
        |answer| crate::english::definite(&answer.text),
    );
    let description = outcome
        .answers
        .first()
        .and_then(|answer| answer.detail.as_deref())
        .map(str::trim);
    let Some(description) = description.filter(|description| !description.is_empty()) else {
        return match outcome.facts.split_first() {
            Some((first, others)) => {
                let end = first
                    .match_indices(' ')
                    .nth(1)
                    .map_or(first.len(), |(at, _)| at);
                let mut rest = first[end..].to_owned();
                for fact in others {
                    rest.push(' ');
                    rest.push_str(fact);
                }
                Answer::new(&first[..end], rest)
            }
            None => Answer::new("The graph does not", format!(" describe {name}.")),
        };
    };
    if is_sentence(description, &name) {
        let end = description
            .match_indices(' ')
            .nth(1)
            .map_or(description.len(), |(at, _)| at);
        let (opening, rest) = description.split_at(end);
        return Answer::new(capitalised(opening), full_stop(rest));
    }
    let first_word = description.split(' ').next().unwrap_or(description);
    let has_article = matches!(
        first_word.to_lowercase().as_str(),
        "a" | "an" | "the" | "one" | "any"
    );
    let what = if has_article {
        format!(
            "{}{}",
            first_word.to_lowercase(),
            &description[first_word.len()..]
        )
    } else if is_plural(
        description
            .split([',', ';', '('])
            .next()
            .unwrap_or(description)
            .trim(),
    ) {
        description.to_owned()
    } else {
        indefinite(description)
    };
    let be = is_or_are(
        if is_plural(&name) && name.starts_with(char::is_lowercase) {
            Plural
        } else {
            Singular
        },
    );
    Answer::new(
        format!("{} {be}", capitalised(&name)),
        full_stop(&format!(" {what}")),
    )
}

/// Tells whether a description is a sentence rather than a noun phrase.
pub(crate) fn is_sentence(description: &str, name: &str) -> bool {
    let lower = description.to_lowercase();
    let verbs = [" is ", " are ", " was ", " were ", " has ", " have "];
    let first_clause = lower.split([',', ';', '.']).next().unwrap_or(&lower);
    let has_verb = verbs.iter().any(|verb| {
        first_clause.find(verb).is_some_and(|at| {
            ![" that", " which", " who", " where", " whose"]
                .iter()
                .any(|word| first_clause[..at].contains(word))
        })
    });
    let closed = description.ends_with(['.', '!', '?', '”']);
    let starts_with_article = ["a ", "an ", "the "]
        .iter()
        .any(|article| lower.starts_with(article));
    lower.starts_with(&name.to_lowercase()) || (closed && (has_verb || !starts_with_article))
}

pub(crate) fn compute(function: &str, arguments: &[Argument], outcome: &Outcome) -> Answer {
    if let Some(working) = outcome.working.last() {
        let source = match arguments.first() {
            Some(Argument::Noun(noun)) if !matches!(noun, Noun::Name(_)) => Some(the_natural(noun)),
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
        return Answer::new("The graph does not", format!(" give {what}."));
    };
    let behind: Vec<String> = outcome
        .answers
        .iter()
        .filter_map(|answer| {
            answer
                .detail
                .as_ref()
                .map(|detail| format!("{}: {detail}", answer.text))
        })
        .collect();
    let working = if behind.is_empty() {
        String::new()
    } else {
        format!(" ({})", behind.join(", "))
    };
    Answer::new(
        format!("{} is", capitalised(what)),
        full_stop(&format!(" {value}{working}")),
    )
}

pub(crate) fn between(kind: Between, first: &Noun, second: &Noun) -> String {
    let (first, second) = (the_natural(first), the_natural(second));
    match kind {
        Between::Difference => format!("the difference between {first} and {second}"),
        Between::Ratio => format!("the ratio of {first} to {second}"),
        Between::Years => format!("the number of full years from {second} to {first}"),
    }
}

/// "The area of France is 2 times the area of Belgium."
pub(crate) fn apart(kind: Between, first: &Noun, second: &Noun, outcome: &Outcome) -> Answer {
    match (kind, &outcome.number) {
        (Between::Ratio, Some(number)) => {
            let opening = format!("{} is", the_natural(first));
            Answer::new(
                crate::english::capitalised(&opening),
                format!(" {number} times {}.", the_natural(second)),
            )
        }
        _ => value_of(&between(kind, first, second), outcome),
    }
}

pub(crate) fn aggregated(aggregate: Aggregate, key: &Key, of: &Noun) -> String {
    let noun = key_noun(key);
    let (low, high) = super::scales::ends(key);
    let degree = match aggregate {
        Aggregate::Sum => "total".to_owned(),
        Aggregate::Average => "average".to_owned(),
        Aggregate::Minimum => low,
        Aggregate::Maximum => high,
    };
    if *key == Key::Itself {
        return format!("the {degree} of {}", the_natural(of));
    }
    format!("the {degree} {noun} of {}", the_natural(of))
}

/// Says a fact.
pub(crate) fn fact(fact: &Fact) -> String {
    let subject = crate::english::definite(&fact.subject);
    let property = &fact.property;
    let object = if functions::is_text(property) {
        fact.object.clone()
    } else {
        crate::english::definite(&fact.object)
    };
    let truth = match fact.object.as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    let said = if let Some(truth) = truth {
        let condition = Condition::Holds {
            property: property.clone(),
        };
        format!("{subject} {}", predication(&condition, Singular, !truth))
    } else if let Some(predicate) = &property.predicate {
        format!("{subject} {}", finite(predicate, &object, Singular, false))
    } else if let Some(noun) = &property.noun {
        let of_or_by = of_or_by(noun);
        if is_one_of_many(noun) {
            format!("{object} is {} {of_or_by} {subject}", indefinite(noun))
        } else {
            let be = if is_plural(noun) { "are" } else { "is" };
            format!("the {noun} {of_or_by} {subject} {be} {object}")
        }
    } else if let Some(predicate) = &property.inverse_predicate {
        format!("{object} {}", finite(predicate, &subject, Singular, false))
    } else {
        format!("the {} of {subject} is {object}", property.label)
    };
    full_stop(&capitalised(&said))
}
