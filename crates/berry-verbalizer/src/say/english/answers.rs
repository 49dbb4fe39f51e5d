//! Questions and their answers in English.

use crate::english::{capitalised, indefinite, of_or_by, singular};
use crate::list::join_english;
use crate::property::Predicate;
use crate::say::answer::Answer;
use crate::{Condition, Key, Noun, Outcome, Question, Said};

use super::clauses::finite;
use super::functions;
use super::phrases::{Number, natural_number, phrase, the};
use super::tables::{every, every_name, share, share_name, table, table_name};
use super::truths::{claim, identity, whether, whether_any, whether_is};
use super::values::{aggregated, apart, between, compute, describe, value_of};

use super::phrases::Number::{Plural, Singular};

/// The most answers that are laid out behind a verb.
pub(crate) const LAID_OUT: usize = 12;

/// Says what a question asks for.
pub(crate) fn interpretation(question: &Question) -> String {
    match question {
        Question::Which(noun) => the(noun, natural_number(noun)),
        Question::HowMany(noun) => format!("the number of {}", bare(noun, Plural)),
        Question::Whether { subject, condition } => {
            format!("whether {}", claim(subject, condition, false))
        }
        Question::WhetherIs { subject, other } => {
            format!("whether {}", identity(subject, other, false))
        }
        Question::WhetherEvery { subject, condition } => every_name(subject, condition),
        Question::Share { part, of } => share_name(part, of),
        Question::Table { of, columns } => table_name(of.as_ref(), columns),
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
        Question::Which(noun) => which(noun, outcome),
        Question::HowMany(noun) => how_many(noun, outcome),
        Question::Whether { subject, condition } => whether(subject, condition, outcome),
        Question::WhetherIs { subject, other } => whether_is(subject, other, outcome),
        Question::WhetherEvery { subject, condition } => every(subject, condition, outcome),
        Question::Share { part, of } => share(part, of, outcome),
        Question::Table { of, columns } => table(of.as_ref(), columns, outcome),
        Question::WhetherAny(noun) => whether_any(noun, outcome),
        Question::Describe(noun) => describe(noun, outcome),
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

pub(crate) fn the_natural(noun: &Noun) -> String {
    the(noun, natural_number(noun))
}

pub(crate) fn bare(noun: &Noun, number: Number) -> String {
    phrase(noun, number).bare()
}

pub(crate) fn is_or_are(number: Number) -> &'static str {
    if number == Singular { "is" } else { "are" }
}

/// Says a value of a property that is a text as it is, without an article.
pub(crate) fn listed_as_is(outcome: &Outcome) -> String {
    let items: Vec<String> = outcome
        .answers
        .iter()
        .map(|answer| answer.text.clone())
        .collect();
    join_english(&items, "and")
}

/// Says an answer with what belongs to it: "Brazil (8,515,767 km²)".
pub(crate) fn said(answer: &Said) -> String {
    let name = crate::english::definite(&answer.text);
    match &answer.detail {
        Some(detail) => format!("{name} ({detail})"),
        None => name,
    }
}

/// Lists the answers, and says how many more there are.
pub(crate) fn listed(outcome: &Outcome) -> String {
    let mut items: Vec<String> = outcome.answers.iter().map(said).collect();
    let more = total(outcome) - items.len();
    if more > 0 {
        items.push(format!("{} more", grouped(more)));
    }
    join_english(&items, "and")
}

pub(crate) fn total(outcome: &Outcome) -> usize {
    outcome.total.unwrap_or_default().max(outcome.answers.len())
}

pub(crate) fn grouped(number: usize) -> String {
    crate::literal::count(number)
}

/// Ends a sentence, unless what it ends with does so already.
pub(crate) fn full_stop(text: &str) -> String {
    let closed = text.trim_end_matches(['”', ')']).ends_with(['.', '!', '?']);
    if closed {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

pub(crate) fn which(noun: &Noun, outcome: &Outcome) -> Answer {
    let count = total(outcome);
    if count == 0 {
        return none(noun);
    }
    let list = if functions::names_text(noun) && count == outcome.answers.len() {
        listed_as_is(outcome)
    } else {
        listed(outcome)
    };
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

pub(crate) fn is_named(noun: &Noun) -> bool {
    matches!(noun, Noun::Name(_) | Noun::AnyOf(_))
}

/// Opens an answer with the subject and verb of a property that is no noun:
/// "France borders", "GPT-4 was developed by".
pub(crate) fn direct(noun: &Noun) -> Option<String> {
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

pub(crate) fn better_of_two(members: &[Noun], key: &Key, highest: bool, winner: &str) -> Answer {
    let members: Vec<String> = members.iter().map(the_natural).collect();
    let better = super::keys::better(key, highest);
    let opening = format!("Of {}, the one {better} is", join_english(&members, "and"));
    Answer::new(opening, full_stop(&format!(" {winner}")))
}

pub(crate) enum Countable {
    Singular(String),
    Plural(String),
}

/// Says one of a kind, without the ranks that an empty set has none of.
pub(crate) fn countable(noun: &Noun) -> Countable {
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

pub(crate) fn none(noun: &Noun) -> Answer {
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

pub(crate) fn how_many(noun: &Noun, outcome: &Outcome) -> Answer {
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
        if let Some(named) = named.as_ref().filter(|named| of_or_by(named) == "of") {
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
    let head = [&phrase.before[..], std::slice::from_ref(&phrase.head)]
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
