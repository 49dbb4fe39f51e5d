//! Comparisons and ranks by a key in English.

use crate::english::{cardinal, comparative, indefinite, is_plural, ordinal, plural, superlative};
use crate::property::Predicate;
use crate::{Comparison, Key, Noun, Operand};

use super::clauses::{be, finite};
use super::phrases::{Number, Phrase, natural_number, the};
use super::scales::{Scale, degree_of, scale};

/// Narrows a phrase to some ranks: "the largest country by area".
pub(crate) fn apply_rank(phrase: &mut Phrase, key: &Key, highest: bool, ranks: (usize, usize)) {
    phrase.ranked = true;
    let (from, to) = ranks;
    let scale = scale(key);
    if let Scale::Adjective { high, low, by, .. } = &scale {
        let degree = superlative(if highest { high } else { low });
        phrase.before.insert(0, ranked(&degree, ranks));
        if let Some(by) = by {
            phrase.add_place(format!("by {by}"));
        }
        return;
    }
    if let Scale::Itself = scale {
        phrase
            .before
            .insert(0, ranked(if highest { "highest" } else { "lowest" }, ranks));
        return;
    }
    if from == 1 && to > 1 {
        phrase.before.insert(0, cardinal(to));
    }
    let thing = best_thing(&scale, highest, ranks, phrase.number);
    match &scale {
        Scale::Count {
            predicate: Some(predicate),
            ..
        } => {
            let clause = finite(predicate, &thing, phrase.number, false);
            phrase.add_clause(phrase.pronoun(), &clause);
        }
        _ => phrase.add_with(&thing),
    }
}

/// Says ranks with an adjective: "largest", "second largest", "three largest".
pub(crate) fn ranked(degree: &str, (from, to): (usize, usize)) -> String {
    match (from, to) {
        (0 | 1, 0 | 1) => degree.to_owned(),
        (0 | 1, _) => format!("{} {degree}", cardinal(to)),
        _ if from == to => format!("{} {degree}", ordinal(from)),
        _ => format!("{} to {} {degree}", ordinal(from), ordinal(to)),
    }
}

/// Says what the best have: "the highest melting point", "the second most official languages".
pub(crate) fn best_thing(
    scale: &Scale,
    highest: bool,
    (from, to): (usize, usize),
    number: Number,
) -> String {
    // Where the number of things is said before the head, the degree stands alone here.
    let ranks = if from <= 1 { (1, 1) } else { (from, to) };
    match scale {
        Scale::Noun { noun, high, low } => {
            let noun = if number == Number::Plural && to > 1 && from != to {
                plural(noun)
            } else {
                noun.clone()
            };
            let degree = superlative(if highest { high } else { low });
            format!("the {} {noun}", ranked(&degree, ranks))
        }
        Scale::Count { counted, after, .. } => {
            let degree = if highest { "most" } else { "fewest" };
            let after = after_for(after, number);
            format!("the {} {counted}{after}", ranked(degree, ranks))
        }
        Scale::Adjective {
            high, low, noun, ..
        } => {
            let degree = superlative(degree_of(if highest { high } else { low }));
            format!("the {} {noun}", ranked(&degree, ranks))
        }
        Scale::Itself => String::new(),
    }
}

pub(crate) fn after_for(after: &str, number: Number) -> String {
    match (number, after.strip_suffix(" them")) {
        (Number::Singular, Some(after)) => format!("{after} it"),
        _ => after.to_owned(),
    }
}

/// Says a rank of a subject: "is the largest by area", "has the highest melting point".
pub(crate) fn rank(
    key: &Key,
    highest: bool,
    ranks: (usize, usize),
    number: Number,
    negated: bool,
) -> String {
    let scale = scale(key);
    let thing = best_thing(&scale, highest, ranks, number);
    match &scale {
        Scale::Adjective { high, low, by, .. } => {
            let degree = superlative(if highest { high } else { low });
            let by = by
                .as_ref()
                .map_or_else(String::new, |by| format!(" by {by}"));
            format!(
                "{} the {}{by}",
                be(number, false, negated),
                ranked(&degree, ranks)
            )
        }
        Scale::Itself => {
            let degree = if highest { "highest" } else { "lowest" };
            format!(
                "{} the {}",
                be(number, false, negated),
                ranked(degree, ranks)
            )
        }
        Scale::Count {
            predicate: Some(predicate),
            ..
        } => finite(predicate, &thing, number, negated),
        _ => have(&thing, number, negated),
    }
}

pub(crate) fn have(thing: &str, number: Number, negated: bool) -> String {
    let verb = Predicate::Verb {
        base: "have".to_owned(),
        tail: String::new(),
        past: false,
    };
    finite(&verb, thing, number, negated)
}

/// Narrows a phrase by a comparison: "with an area of more than 500,000 km²".
pub(crate) fn apply_comparison(
    phrase: &mut Phrase,
    key: &Key,
    comparison: Comparison,
    to: &Operand,
) {
    let number = phrase.number;
    match compared(key, comparison, to) {
        Compared::Has(thing) => phrase.add_with(&thing),
        Compared::Is(adjective) => {
            let clause = format!("{} {adjective}", be(number, false, false));
            phrase.add_clause(phrase.pronoun(), &clause);
        }
        Compared::Does(predicate, object) => {
            phrase.add_clause(
                phrase.pronoun(),
                &finite(&predicate, &object, number, false),
            );
        }
    }
}

/// Says a comparison of a subject: "is larger than Portugal", "has an area of more than 5 km²".
pub(crate) fn comparison(
    key: &Key,
    comparison: Comparison,
    to: &Operand,
    number: Number,
    negated: bool,
) -> String {
    match compared(key, comparison, to) {
        Compared::Has(thing) => have(&thing, number, negated),
        Compared::Is(adjective) => format!("{} {adjective}", be(number, false, negated)),
        Compared::Does(predicate, object) => finite(&predicate, &object, number, negated),
    }
}

pub(crate) enum Compared {
    /// "a larger population than France".
    Has(String),
    /// "larger than France".
    Is(String),
    /// "border", "more than 5 countries".
    Does(Predicate, String),
}

pub(crate) fn compared(key: &Key, comparison: Comparison, to: &Operand) -> Compared {
    match (scale(key), to) {
        (
            Scale::Count {
                predicate,
                counted,
                after,
            },
            Operand::Value(value),
        ) => {
            let amount = amount(comparison, value);
            // One thing is one, whatever is said before it.
            let counted = if value == "1" {
                crate::english::singular(&counted)
            } else {
                counted
            };
            does_or_has(predicate, format!("{amount} {counted}{after}"))
        }
        (
            Scale::Count {
                predicate,
                counted,
                after,
            },
            Operand::KeyOf(other),
        ) => {
            let other = owner(other);
            let object = match comparison {
                Comparison::More => format!("more {counted}{after} than {other}"),
                Comparison::Less => format!("fewer {counted}{after} than {other}"),
                Comparison::Equal => format!("as many {counted}{after} as {other}"),
                Comparison::AtLeast => format!("at least as many {counted}{after} as {other}"),
                Comparison::AtMost => format!("at most as many {counted}{after} as {other}"),
            };
            does_or_has(predicate, object)
        }
        (Scale::Itself, Operand::Value(value)) => Compared::Is(measure("high", comparison, value)),
        (Scale::Itself, Operand::KeyOf(other)) => {
            Compared::Is(than("high", "low", comparison, &owner(other)))
        }
        // "Larger than France" is plain enough without "by area".
        (Scale::Adjective { high, low, .. }, Operand::KeyOf(other)) => {
            Compared::Is(than(&high, &low, comparison, &owner(other)))
        }
        (Scale::Adjective { noun, .. }, Operand::Value(value)) => {
            Compared::Has(thing_of(&noun, "high", comparison, value))
        }
        (Scale::Noun { noun, high, .. }, Operand::Value(value)) => {
            Compared::Has(thing_of(&noun, high, comparison, value))
        }
        (Scale::Noun { noun, high, low }, Operand::KeyOf(other)) => {
            let other_owner = owner(other);
            Compared::Has(match comparison {
                Comparison::More => format!(
                    "{} than {other_owner}",
                    indefinite(&format!("{} {noun}", comparative(high)))
                ),
                Comparison::Less => format!(
                    "{} than {other_owner}",
                    indefinite(&format!("{} {noun}", comparative(low)))
                ),
                Comparison::Equal => format!("the same {noun} as {other_owner}"),
                Comparison::AtLeast => format!(
                    "{} at least as {high} as that of {other_owner}",
                    indefinite(&noun)
                ),
                Comparison::AtMost => format!(
                    "{} at most as {high} as that of {other_owner}",
                    indefinite(&noun)
                ),
            })
        }
    }
}

pub(crate) fn does_or_has(predicate: Option<Predicate>, object: String) -> Compared {
    match predicate {
        Some(predicate) => Compared::Does(predicate, object),
        None => Compared::Has(object),
    }
}

pub(crate) fn owner(noun: &Noun) -> String {
    the(noun, natural_number(noun))
}

pub(crate) fn than(high: &str, low: &str, comparison: Comparison, other: &str) -> String {
    match comparison {
        Comparison::More => format!("{} than {other}", comparative(high)),
        Comparison::Less => format!("{} than {other}", comparative(low)),
        Comparison::Equal => format!("as {high} as {other}"),
        Comparison::AtLeast => format!("at least as {high} as {other}"),
        Comparison::AtMost => format!("at most as {high} as {other}"),
    }
}

pub(crate) fn amount(comparison: Comparison, value: &str) -> String {
    match comparison {
        Comparison::More => format!("more than {value}"),
        Comparison::Less => format!("fewer than {value}"),
        Comparison::Equal => format!("exactly {value}"),
        Comparison::AtLeast => format!("at least {value}"),
        Comparison::AtMost => format!("at most {value}"),
    }
}

/// Says a bound on a value: "more than 5 km²", "before 1900".
pub(crate) fn measure(high: &str, comparison: Comparison, value: &str) -> String {
    match (high == "late", comparison) {
        (true, Comparison::More) => format!("after {value}"),
        (true, Comparison::Less) => format!("before {value}"),
        (true, Comparison::AtLeast) => format!("no earlier than {value}"),
        (true, Comparison::AtMost) => format!("no later than {value}"),
        (false, Comparison::Less) => format!("less than {value}"),
        (_, Comparison::Equal) => value.to_owned(),
        (false, comparison) => amount(comparison, value),
    }
}

/// Says a key with its bound: "an area of more than 5 km²", "a discovery year before 1900".
pub(crate) fn thing_of(noun: &str, high: &str, comparison: Comparison, value: &str) -> String {
    let bound = measure(high, comparison, value);
    if is_plural(noun) {
        return format!("{bound} {noun}");
    }
    let of = if high == "late" && comparison != Comparison::Equal {
        ""
    } else {
        "of "
    };
    format!("{} {of}{bound}", indefinite(noun))
}

/// Says which of two things is meant: "with the larger area".
pub(crate) fn better(key: &Key, highest: bool) -> String {
    match scale(key) {
        Scale::Adjective {
            high, low, noun, ..
        } => {
            format!(
                "with the {} {noun}",
                comparative(if highest {
                    degree_of(&high)
                } else {
                    degree_of(&low)
                })
            )
        }
        Scale::Noun { noun, high, low } => format!(
            "with the {} {noun}",
            comparative(if highest { high } else { low })
        ),
        Scale::Count {
            predicate,
            counted,
            after,
        } => {
            let counted = format!(
                "{} {counted}{}",
                if highest { "more" } else { "fewer" },
                after_for(&after, Number::Singular)
            );
            match predicate {
                Some(predicate) => format!(
                    "that {}",
                    finite(&predicate, &counted, Number::Singular, false)
                ),
                None => format!("with {counted}"),
            }
        }
        Scale::Itself => format!("that is {}", if highest { "higher" } else { "lower" }),
    }
}
