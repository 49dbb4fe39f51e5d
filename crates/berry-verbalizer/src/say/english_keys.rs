//! Keys, comparisons and ranks in English.

use crate::english::{cardinal, comparative, indefinite, is_plural, ordinal, plural, superlative};
use crate::property::Predicate;
use crate::{Comparison, Key, Noun, Operand, PropertyWords};

use super::english_functions;
use super::english_phrases::{Number, Phrase, be, finite, natural_number, participial, the};

/// Dimensions that have an adjective: the noun, the adjectives of its two ends,
/// and whether the adjective alone leaves open which dimension is meant.
const DIMENSIONS: &[(&str, &str, &str, bool)] = &[
    ("age", "old", "young", false),
    ("area", "large", "small", true),
    ("density", "dense", "sparse", false),
    ("depth", "deep", "shallow", false),
    ("height", "tall", "short", false),
    ("length", "long", "short", false),
    ("price", "expensive", "cheap", false),
    ("size", "large", "small", false),
    ("speed", "fast", "slow", false),
    ("thickness", "thick", "thin", false),
    ("weight", "heavy", "light", false),
    ("width", "wide", "narrow", false),
];

/// Adjectives and what is said of the other end of their scale.
const OPPOSITES: &[(&str, &str)] = &[
    ("big", "small"),
    ("bright", "dim"),
    ("cheap", "expensive"),
    ("deep", "shallow"),
    ("dense", "light"),
    ("early", "late"),
    ("expensive", "cheap"),
    ("far", "near"),
    ("fast", "slow"),
    ("hard", "soft"),
    ("heavy", "light"),
    ("high", "low"),
    ("hot", "cold"),
    ("large", "small"),
    ("late", "early"),
    ("long", "short"),
    ("new", "old"),
    ("old", "young"),
    ("rich", "poor"),
    ("strong", "weak"),
    ("tall", "short"),
    ("thick", "thin"),
    ("warm", "cold"),
    ("wide", "narrow"),
];

/// Last words of nouns whose values are large or small rather than high or low.
const LARGE: &[&str] = &[
    "amount",
    "area",
    "capacity",
    "circumference",
    "count",
    "diameter",
    "gdp",
    "mass",
    "number",
    "population",
    "quantity",
    "radius",
    "size",
    "total",
    "volume",
];

/// Last words of nouns whose values are long or short.
const LONG: &[&str] = &[
    "coastline",
    "duration",
    "half-life",
    "length",
    "lifespan",
    "lifetime",
    "wavelength",
];

/// Last words of nouns whose values are great or small.
const GREAT: &[&str] = &[
    "depth",
    "distance",
    "height",
    "speed",
    "thickness",
    "weight",
    "width",
];

/// Last words of nouns whose values are points in time.
const TIMES: &[&str] = &[
    "birthday",
    "century",
    "date",
    "day",
    "decade",
    "inception",
    "time",
    "year",
];

/// How a key is ranked and compared.
enum Scale {
    /// "large", "by area".
    Adjective {
        high: String,
        low: String,
        by: Option<String>,
        noun: String,
    },
    /// "high", "melting point".
    Noun {
        noun: String,
        high: &'static str,
        low: &'static str,
    },
    /// "borders the most countries", "with the most official languages".
    Count {
        predicate: Option<Predicate>,
        counted: String,
        after: String,
    },
    /// The value itself.
    Itself,
}

/// Names a key: "area", "number of official languages".
pub(super) fn key_noun(key: &Key) -> String {
    match key {
        Key::Property(property, _) => noun_of(property),
        Key::Itself => "value".to_owned(),
        Key::CountOf { .. } => match scale(key) {
            Scale::Count {
                predicate: Some(predicate),
                counted,
                ..
            } => format!("number of {counted} {}", bordered(&predicate)),
            Scale::Count { counted, after, .. } => format!("number of {counted}{after}"),
            _ => "number".to_owned(),
        },
        Key::Function {
            function,
            property,
            arguments,
        } => {
            let of = property.as_ref().map_or_else(
                || "the name".to_owned(),
                |property| format!("the {}", noun_of(property)),
            );
            let mut texts = vec![of];
            texts.extend(arguments.iter().map(|argument| format!("“{argument}”")));
            let phrase = english_functions::noun(function, &texts);
            phrase.strip_prefix("the ").unwrap_or(&phrase).to_owned()
        }
    }
}

/// Says what is counted from the side of the key's owner: "it borders".
fn bordered(predicate: &Predicate) -> String {
    let clause = finite(predicate, "", Number::Plural, false);
    let words: Vec<&str> = clause.split_whitespace().collect();
    format!("they {}", words.join(" "))
}

fn noun_of(property: &PropertyWords) -> String {
    property
        .noun
        .clone()
        .unwrap_or_else(|| property.label.clone())
}

fn scale(key: &Key) -> Scale {
    match key {
        Key::Property(property, _) => property_scale(property),
        Key::Itself => Scale::Itself,
        Key::CountOf {
            property,
            inverse,
            class,
        } => count_scale(property, *inverse, class.as_deref()),
        Key::Function {
            function, property, ..
        } => {
            let of = property.as_ref().map_or_else(|| "name".to_owned(), noun_of);
            match english_functions::counted(function) {
                Some(counted) => Scale::Count {
                    predicate: None,
                    counted: plural(counted),
                    after: format!(" in the {of}"),
                },
                None => noun_scale(key_noun(key)),
            }
        }
    }
}

fn property_scale(property: &PropertyWords) -> Scale {
    let noun = noun_of(property);
    let dimension = DIMENSIONS.iter().find(|dimension| dimension.0 == noun);
    if let Some(adjective) = &property.dimension {
        let low = OPPOSITES
            .iter()
            .find(|pair| pair.0 == adjective)
            .map_or_else(|| format!("less {adjective}"), |pair| pair.1.to_owned());
        let evident = dimension.is_some_and(|dimension| dimension.1 == adjective && !dimension.3);
        return Scale::Adjective {
            high: adjective.clone(),
            low,
            by: (!evident).then(|| noun.clone()),
            noun,
        };
    }
    match dimension {
        Some(&(_, high, low, open)) => Scale::Adjective {
            high: high.to_owned(),
            low: low.to_owned(),
            by: open.then(|| noun.clone()),
            noun,
        },
        None => noun_scale(noun),
    }
}

fn noun_scale(noun: String) -> Scale {
    let head = noun.split(" of ").next().unwrap_or(&noun);
    let word = head
        .rsplit([' ', '-'])
        .next()
        .unwrap_or(head)
        .to_lowercase();
    let word = word.as_str();
    let whole = head.rsplit(' ').next().unwrap_or(head);
    let (high, low) = if TIMES.contains(&word) {
        ("late", "early")
    } else if LARGE.contains(&word) {
        ("large", "small")
    } else if LONG.contains(&word) || LONG.contains(&whole) {
        ("long", "short")
    } else if GREAT.contains(&word) {
        ("great", "small")
    } else {
        ("high", "low")
    };
    Scale::Noun { noun, high, low }
}

fn count_scale(property: &PropertyWords, inverse: bool, class: Option<&str>) -> Scale {
    let own_class = if inverse {
        &property.subject_class
    } else {
        &property.object_class
    };
    let (along, noun) = if inverse {
        (&property.inverse_predicate, &property.inverse_noun)
    } else {
        (&property.predicate, &property.noun)
    };
    if let Some(noun) = noun {
        return Scale::Count {
            predicate: None,
            counted: plural(noun),
            after: String::new(),
        };
    }
    let class = class.or(own_class.as_deref()).unwrap_or("thing");
    let against = if inverse {
        &property.predicate
    } else {
        &property.inverse_predicate
    };
    let (predicate, after) = match (along, against) {
        (Some(predicate @ Predicate::Verb { .. }), _) => (Some(predicate.clone()), String::new()),
        (None, Some(predicate)) => (None, format!(" {} them", participial(predicate))),
        _ => (None, String::new()),
    };
    Scale::Count {
        predicate,
        counted: plural(class),
        after,
    }
}

/// Narrows a phrase to some ranks: "the largest country by area".
pub(super) fn apply_rank(phrase: &mut Phrase, key: &Key, highest: bool, ranks: (usize, usize)) {
    let (from, to) = ranks;
    let scale = scale(key);
    if let Scale::Adjective { high, low, by, .. } = &scale {
        let degree = superlative(if highest { high } else { low });
        phrase.before.insert(0, ranked(&degree, ranks));
        phrase
            .after
            .extend(by.as_ref().map(|by| format!("by {by}")));
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
            phrase.after.push(format!("that {clause}"));
        }
        _ => phrase.add_with(&thing),
    }
}

/// Says ranks with an adjective: "largest", "second largest", "three largest".
fn ranked(degree: &str, (from, to): (usize, usize)) -> String {
    match (from, to) {
        (0 | 1, 0 | 1) => degree.to_owned(),
        (0 | 1, _) => format!("{} {degree}", cardinal(to)),
        _ if from == to => format!("{} {degree}", ordinal(from)),
        _ => format!("{} to {} {degree}", ordinal(from), ordinal(to)),
    }
}

/// Says what the best have: "the highest melting point", "the second most official languages".
fn best_thing(scale: &Scale, highest: bool, (from, to): (usize, usize), number: Number) -> String {
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

fn after_for(after: &str, number: Number) -> String {
    match (number, after.strip_suffix(" them")) {
        (Number::Singular, Some(after)) => format!("{after} it"),
        _ => after.to_owned(),
    }
}

/// Says a rank of a subject: "is the largest by area", "has the highest melting point".
pub(super) fn rank(
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

fn have(thing: &str, number: Number, negated: bool) -> String {
    let verb = Predicate::Verb {
        base: "have".to_owned(),
        tail: String::new(),
        past: false,
    };
    finite(&verb, thing, number, negated)
}

/// Narrows a phrase by a comparison: "with an area of more than 500,000 km²".
pub(super) fn apply_comparison(
    phrase: &mut Phrase,
    key: &Key,
    comparison: Comparison,
    to: &Operand,
) {
    phrase.ranked = true;
    let number = phrase.number;
    match compared(key, comparison, to) {
        Compared::Has(thing) => phrase.add_with(&thing),
        Compared::Is(adjective) => phrase
            .after
            .push(format!("that {} {adjective}", be(number, false, false))),
        Compared::Does(predicate, object) => {
            phrase.after.push(format!(
                "that {}",
                finite(&predicate, &object, number, false)
            ));
        }
    }
}

/// Says a comparison of a subject: "is larger than Portugal", "has an area of more than 5 km²".
pub(super) fn comparison(
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

enum Compared {
    /// "a larger population than France".
    Has(String),
    /// "larger than France".
    Is(String),
    /// "border", "more than 5 countries".
    Does(Predicate, String),
}

fn compared(key: &Key, comparison: Comparison, to: &Operand) -> Compared {
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

fn does_or_has(predicate: Option<Predicate>, object: String) -> Compared {
    match predicate {
        Some(predicate) => Compared::Does(predicate, object),
        None => Compared::Has(object),
    }
}

fn owner(noun: &Noun) -> String {
    the(noun, natural_number(noun))
}

fn than(high: &str, low: &str, comparison: Comparison, other: &str) -> String {
    match comparison {
        Comparison::More => format!("{} than {other}", comparative(high)),
        Comparison::Less => format!("{} than {other}", comparative(low)),
        Comparison::Equal => format!("as {high} as {other}"),
        Comparison::AtLeast => format!("at least as {high} as {other}"),
        Comparison::AtMost => format!("at most as {high} as {other}"),
    }
}

fn amount(comparison: Comparison, value: &str) -> String {
    match comparison {
        Comparison::More => format!("more than {value}"),
        Comparison::Less => format!("fewer than {value}"),
        Comparison::Equal => format!("exactly {value}"),
        Comparison::AtLeast => format!("at least {value}"),
        Comparison::AtMost => format!("at most {value}"),
    }
}

/// Says a bound on a value: "more than 5 km²", "before 1900".
fn measure(high: &str, comparison: Comparison, value: &str) -> String {
    match (high == "late", comparison) {
        (true, Comparison::More) => format!("after {value}"),
        (true, Comparison::Less) => format!("before {value}"),
        (true, Comparison::Equal) => value.to_owned(),
        (true, Comparison::AtLeast) => format!("no earlier than {value}"),
        (true, Comparison::AtMost) => format!("no later than {value}"),
        (false, Comparison::Less) => format!("less than {value}"),
        (false, Comparison::Equal) => value.to_owned(),
        (false, comparison) => amount(comparison, value),
    }
}

/// Says a key with its bound: "an area of more than 5 km²", "a discovery year before 1900".
fn thing_of(noun: &str, high: &str, comparison: Comparison, value: &str) -> String {
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
pub(super) fn better(key: &Key, highest: bool) -> String {
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

/// Says the two ends of a key, the low one first: "smallest" and "largest".
pub(super) fn ends(key: &Key) -> (String, String) {
    let (low, high) = match scale(key) {
        Scale::Adjective { high, low, .. } => {
            (degree_of(&low).to_owned(), degree_of(&high).to_owned())
        }
        Scale::Noun { high, low, .. } => (low.to_owned(), high.to_owned()),
        Scale::Count { .. } => ("small".to_owned(), "large".to_owned()),
        Scale::Itself => ("low".to_owned(), "high".to_owned()),
    };
    (superlative(&low), superlative(&high))
}

/// Returns how great the measure is of what an adjective says: a tall thing has a great height.
fn degree_of(adjective: &str) -> &str {
    match adjective {
        "large" | "small" => adjective,
        "expensive" | "dense" => "high",
        "cheap" | "sparse" => "low",
        "long" | "high" | "tall" | "deep" | "wide" | "heavy" | "fast" | "thick" | "old" => "great",
        _ => "small",
    }
}
