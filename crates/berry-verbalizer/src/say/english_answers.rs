//! Questions and their answers in English.

use crate::english::{capitalised, indefinite, is_plural, singular};
use crate::list::join_english;
use crate::property::{Predicate, with_fitting_article};
use crate::{
    Aggregate, Argument, Condition, Fact, Key, Noun, Operand, Outcome, PropertyWords, Question,
    Said,
};

use super::answer::Answer;
use super::english_functions;
use super::english_keys::key_noun;
use super::english_phrases::{Number, finite, natural_number, phrase, predication, the};

use Number::{Plural, Singular};

/// The most answers that are laid out behind a verb.
const LAID_OUT: usize = 12;

/// Says what a question asks for.
pub(super) fn interpretation(question: &Question) -> String {
    match question {
        Question::Which(noun) => the(noun, natural_number(noun)),
        Question::HowMany(noun) => format!("the number of {}", bare(noun, Plural)),
        Question::Whether { subject, condition } => {
            format!("whether {}", claim(subject, condition, false))
        }
        Question::WhetherIs { subject, other } => {
            format!("whether {}", identity(subject, other, false))
        }
        Question::WhetherAny(noun) => match countable(noun) {
            Countable::Singular(noun) => format!("whether there is {}", indefinite(&noun)),
            Countable::Plural(noun) => format!("whether there are any {noun}"),
        },
        Question::Describe(noun) => format!(
            "what {} {}",
            the_natural(noun),
            is_or_are(natural_number(noun))
        ),
        Question::Compute {
            function,
            arguments,
        } => {
            let arguments: Vec<String> =
                arguments.iter().map(english_functions::argument).collect();
            english_functions::noun(function, &arguments)
        }
        Question::Difference { key, first, second } => difference(key, first, second),
        Question::Aggregate { aggregate, key, of } => aggregated(*aggregate, key, of),
    }
}

/// Answers a question.
pub(super) fn answer(question: &Question, outcome: &Outcome) -> Answer {
    match question {
        Question::Which(noun) => which(noun, outcome),
        Question::HowMany(noun) => how_many(noun, outcome),
        Question::Whether { subject, condition } => whether(subject, condition, outcome),
        Question::WhetherIs { subject, other } => whether_is(subject, other, outcome),
        Question::WhetherAny(noun) => whether_any(noun, outcome),
        Question::Describe(noun) => describe(noun, outcome),
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

fn the_natural(noun: &Noun) -> String {
    the(noun, natural_number(noun))
}

fn bare(noun: &Noun, number: Number) -> String {
    phrase(noun, number).bare()
}

fn is_or_are(number: Number) -> &'static str {
    if number == Singular { "is" } else { "are" }
}

/// Says an answer with what belongs to it: "Brazil (8,515,767 km²)".
fn said(answer: &Said) -> String {
    let name = crate::english::definite(&answer.text);
    match &answer.detail {
        Some(detail) => format!("{name} ({detail})"),
        None => name,
    }
}

/// Lists the answers, and says how many more there are.
fn listed(outcome: &Outcome) -> String {
    let mut items: Vec<String> = outcome.answers.iter().map(said).collect();
    let more = total(outcome) - items.len();
    if more > 0 {
        items.push(format!("{} more", grouped(more)));
    }
    join_english(&items, "and")
}

fn total(outcome: &Outcome) -> usize {
    outcome.total.unwrap_or_default().max(outcome.answers.len())
}

fn grouped(number: usize) -> String {
    crate::literal::count(number)
}

/// Ends a sentence, unless what it ends with does so already.
fn full_stop(text: &str) -> String {
    let closed = text.trim_end_matches(['”', ')']).ends_with(['.', '!', '?']);
    if closed {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn which(noun: &Noun, outcome: &Outcome) -> Answer {
    let count = total(outcome);
    if count == 0 {
        return none(noun);
    }
    let list = listed(outcome);
    if let (Noun::Such { base, conditions }, 1) = (noun, count)
        && let (
            Noun::AnyOf(members),
            [
                Condition::Best {
                    key,
                    highest,
                    from: 1,
                    to: 1,
                },
            ],
        ) = (&**base, &conditions[..])
        && members.len() == 2
    {
        return better_of_two(members, key, *highest, &list);
    }
    if count > LAID_OUT || count > outcome.answers.len() {
        let opening = format!("There are {} {}:", grouped(count), bare(noun, Plural));
        return Answer::new(opening, full_stop(&format!(" {list}")));
    }
    if let Some(opening) = direct(noun) {
        return Answer::new(capitalised(&opening), full_stop(&format!(" {list}")));
    }
    let number = if count == 1 { Singular } else { Plural };
    let phrase = phrase(noun, number);
    let number = if is_named(noun) {
        number
    } else {
        phrase.number
    };
    let opening = format!("{} {}", capitalised(&phrase.with_the()), is_or_are(number));
    Answer::new(opening, full_stop(&format!(" {list}")))
}

fn is_named(noun: &Noun) -> bool {
    matches!(noun, Noun::Name(_) | Noun::AnyOf(_))
}

/// Opens an answer with the subject and verb of a property that is no noun:
/// "France borders", "GPT-4 was developed by".
fn direct(noun: &Noun) -> Option<String> {
    let Noun::Of {
        property,
        inverse,
        of,
    } = noun
    else {
        return None;
    };
    let named = matches!(**of, Noun::Name(_));
    let predicate = if *inverse {
        property
            .inverse_predicate
            .as_ref()
            .filter(|_| property.inverse_noun.is_none())
    } else {
        property
            .predicate
            .as_ref()
            .filter(|predicate| property.noun.is_none() || **predicate == Predicate::In)
    };
    let clause = finite(predicate.filter(|_| named)?, "", Singular, false);
    // A verb whose adverb follows the object cannot be opened with.
    let adverb = matches!(predicate, Some(Predicate::Verb { tail, .. }) if !tail.is_empty() && !tail.split(' ').any(crate::english::is_preposition));
    (!adverb).then(|| format!("{} {}", the_natural(of), clause.trim()))
}

fn better_of_two(members: &[Noun], key: &Key, highest: bool, winner: &str) -> Answer {
    let members: Vec<String> = members.iter().map(the_natural).collect();
    let better = super::english_keys::better(key, highest);
    let opening = format!("Of {}, the one {better} is", join_english(&members, "and"));
    Answer::new(opening, full_stop(&format!(" {winner}")))
}

enum Countable {
    Singular(String),
    Plural(String),
}

/// Says one of a kind, without the ranks that an empty set has none of.
fn countable(noun: &Noun) -> Countable {
    let unranked;
    let noun = match noun {
        Noun::Such { base, conditions } => {
            let conditions: Vec<Condition> = conditions
                .iter()
                .filter(|condition| !matches!(condition, Condition::Best { .. }))
                .cloned()
                .collect();
            unranked = if conditions.is_empty() {
                (**base).clone()
            } else {
                Noun::Such {
                    base: base.clone(),
                    conditions,
                }
            };
            &unranked
        }
        _ => noun,
    };
    let phrase = phrase(noun, Singular);
    if phrase.number == Plural {
        Countable::Plural(phrase.bare())
    } else {
        Countable::Singular(phrase.bare())
    }
}

fn none(noun: &Noun) -> Answer {
    if let Noun::Of {
        property,
        inverse: false,
        of,
    } = noun
        && matches!(**of, Noun::Name(_))
        && property.noun.is_none()
        && property.object_class.is_none()
        && let Some(predicate) = &property.predicate
    {
        let clause = finite(predicate, "", Singular, false);
        let rest = format!(" nothing that {} {}.", the_natural(of), clause.trim());
        return Answer::new("The graph lists", rest);
    }
    let what = match (noun, countable(noun)) {
        (Noun::Anything | Noun::Name(_) | Noun::AnyOf(_), _) => "none".to_owned(),
        (_, Countable::Singular(what)) if what.starts_with("what ") => {
            format!("nothing that {}", &what["what ".len()..])
        }
        (_, Countable::Singular(what) | Countable::Plural(what)) => format!("no {what}"),
    };
    Answer::new("The graph lists", format!(" {what}."))
}

fn how_many(noun: &Noun, outcome: &Outcome) -> Answer {
    let number = outcome
        .number
        .clone()
        .unwrap_or_else(|| grouped(total(outcome)));
    let count = if number == "0" {
        "no".to_owned()
    } else {
        number.clone()
    };
    let grammatical = if number == "1" { Singular } else { Plural };
    let names = if outcome.answers.is_empty() || outcome.answers.len() > LAID_OUT {
        String::new()
    } else {
        format!(": {}", listed(outcome))
    };
    if let Noun::Of {
        property,
        inverse,
        of,
    } = noun
        && matches!(**of, Noun::Name(_))
    {
        let owner = capitalised(&the_natural(of));
        let named = if *inverse {
            &property.inverse_noun
        } else {
            &property.noun
        };
        if let Some(named) = named {
            let counted = if grammatical == Singular {
                singular(named)
            } else {
                crate::english::plural(named)
            };
            return Answer::new(
                format!("{owner} has {count}"),
                full_stop(&format!(" {counted}{names}")),
            );
        }
        if let (Some(class), Some(opening), false) =
            (&property.object_class, direct(noun), *inverse)
        {
            let counted = if grammatical == Singular {
                class.clone()
            } else {
                crate::english::plural(class)
            };
            let opening = format!("{} {count}", capitalised(&opening));
            return Answer::new(opening, full_stop(&format!(" {counted}{names}")));
        }
    }
    let be = is_or_are(grammatical);
    let phrase = phrase(noun, grammatical);
    let whole = phrase.bare();
    let head = [&phrase.before[..], &[phrase.head.clone()]]
        .concat()
        .join(" ");
    let after = whole.strip_prefix(&head).unwrap_or_default();
    // The clause is opened too, so that only its own words are left to write.
    let (opened, rest) = match after.strip_prefix(" that ") {
        Some(clause) => (format!("{head} that"), format!(" {clause}")),
        None if after.is_empty() => (String::new(), format!(" {head}")),
        None => (head, after.to_owned()),
    };
    let opening = format!("There {be} {count} {opened}");
    Answer::new(opening.trim_end(), full_stop(&format!("{rest}{names}")))
}

/// Says that a condition holds of a subject, or does not.
fn claim(subject: &Noun, condition: &Condition, negated: bool) -> String {
    let (before, after) = claim_parts(subject, condition, negated);
    format!("{before}{after}")
}

/// Says a claim in two parts; the first ends with the verb.
fn claim_parts(subject: &Noun, condition: &Condition, negated: bool) -> (String, String) {
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
            format!("the {noun} of {} {be}{not}", the_natural(subject)),
            format!(" {}", the_natural(to)),
        );
    }
    let clause = predication(condition, number, negated);
    let words = if negated { 2 } else { 1 };
    let end = clause
        .match_indices(' ')
        .nth(words - 1)
        .map_or(clause.len(), |(at, _)| at);
    let (verb, rest) = clause.split_at(end);
    (format!("{} {verb}", the_natural(subject)), rest.to_owned())
}

/// Returns the noun of a property that has no verb.
fn only_noun(property: &PropertyWords) -> Option<&str> {
    let no_verb = property.predicate.is_none() && property.inverse_predicate.is_none();
    property.noun.as_deref().filter(|_| no_verb)
}

fn whether(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
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
            "No, the {noun} of {} {}",
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
fn because(key: &Key, to: &Operand, outcome: &Outcome) -> String {
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
fn identity(subject: &Noun, other: &Noun, negated: bool) -> String {
    let (before, after) = identity_parts(subject, other, negated);
    format!("{before}{after}")
}

fn identity_parts(subject: &Noun, other: &Noun, negated: bool) -> (String, String) {
    let number = natural_number(subject);
    let what = match other {
        Noun::Things { label } if number == Singular => indefinite(label),
        Noun::Of {
            property,
            inverse: false,
            of,
        } if number == Singular && only_noun(property).is_some() => {
            let noun = only_noun(property).unwrap_or_default();
            format!("{} of {}", with_fitting_article(noun), the_natural(of))
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

fn whether_is(subject: &Noun, other: &Noun, outcome: &Outcome) -> Answer {
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

fn whether_any(noun: &Noun, outcome: &Outcome) -> Answer {
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

fn describe(noun: &Noun, outcome: &Outcome) -> Answer {
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
fn is_sentence(description: &str, name: &str) -> bool {
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

fn compute(function: &str, arguments: &[Argument], outcome: &Outcome) -> Answer {
    if let Some(working) = outcome.working.last() {
        let source = match arguments.first() {
            Some(Argument::Noun(noun)) if !matches!(noun, Noun::Name(_)) => Some(the_natural(noun)),
            _ => None,
        };
        return english_functions::answer(working, source.as_deref());
    }
    let arguments: Vec<String> = arguments.iter().map(english_functions::argument).collect();
    value_of(&english_functions::noun(function, &arguments), outcome)
}

fn value_of(what: &str, outcome: &Outcome) -> Answer {
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

fn difference(key: &Key, first: &Noun, second: &Noun) -> String {
    format!(
        "the difference in {} between {} and {}",
        key_noun(key),
        the_natural(first),
        the_natural(second)
    )
}

fn aggregated(aggregate: Aggregate, key: &Key, of: &Noun) -> String {
    let noun = key_noun(key);
    let (low, high) = super::english_keys::ends(key);
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
pub(super) fn fact(fact: &Fact) -> String {
    let subject = crate::english::definite(&fact.subject);
    let object = crate::english::definite(&fact.object);
    let property = &fact.property;
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
        let be = if is_plural(noun) { "are" } else { "is" };
        format!("the {noun} of {subject} {be} {object}")
    } else if let Some(predicate) = &property.inverse_predicate {
        format!("{object} {}", finite(predicate, &subject, Singular, false))
    } else {
        format!("the {} of {subject} is {object}", property.label)
    };
    full_stop(&capitalised(&said))
}
