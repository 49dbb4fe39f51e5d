//! How the values of keys are named and measured in English.

use crate::english::{plural, superlative};
use crate::property::Predicate;
use crate::{Key, PropertyWords};

use super::clauses::{finite, participial};
use super::functions;
use super::phrases::Number;

/// Last words of nouns whose values are points in time.
pub(crate) const TIMES: &[&str] = &[
    "birthday",
    "century",
    "date",
    "day",
    "decade",
    "inception",
    "time",
    "year",
];

/// Last words of nouns whose values are great or small.
pub(crate) const GREAT: &[&str] = &[
    "depth",
    "distance",
    "height",
    "speed",
    "thickness",
    "weight",
    "width",
];

/// Last words of nouns whose values are long or short.
pub(crate) const LONG: &[&str] = &[
    "coastline",
    "duration",
    "half-life",
    "length",
    "lifespan",
    "lifetime",
    "wavelength",
];

/// Last words of nouns whose values are large or small rather than high or low.
pub(crate) const LARGE: &[&str] = &[
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

/// Adjectives and what is said of the other end of their scale.
pub(crate) const OPPOSITES: &[(&str, &str)] = &[
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

/// Dimensions that have an adjective: the noun, the adjectives of its two ends,
/// and whether the adjective alone leaves open which dimension is meant.
pub(crate) const DIMENSIONS: &[(&str, &str, &str, bool)] = &[
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

/// How a key is ranked and compared.
pub(crate) enum Scale {
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
pub(crate) fn key_noun(key: &Key) -> String {
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
            let phrase = functions::noun(function, &texts);
            phrase.strip_prefix("the ").unwrap_or(&phrase).to_owned()
        }
    }
}

/// Says what is counted from the side of the key's owner: "it borders".
pub(crate) fn bordered(predicate: &Predicate) -> String {
    let clause = finite(predicate, "", Number::Plural, false);
    let words: Vec<&str> = clause.split_whitespace().collect();
    format!("they {}", words.join(" "))
}

pub(crate) fn noun_of(property: &PropertyWords) -> String {
    property
        .noun
        .clone()
        .unwrap_or_else(|| property.label.clone())
}

pub(crate) fn scale(key: &Key) -> Scale {
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
            match functions::counted(function) {
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

pub(crate) fn property_scale(property: &PropertyWords) -> Scale {
    let noun = noun_of(property);
    let dimension = DIMENSIONS.iter().find(|dimension| dimension.0 == noun);
    // An adjective without an opposite cannot name both ends.
    let opposite = |adjective: &str| {
        OPPOSITES
            .iter()
            .find_map(|pair| match (pair.0 == adjective, pair.1 == adjective) {
                (true, _) => Some(pair.1),
                (_, true) => Some(pair.0),
                _ => None,
            })
    };
    let ends = property
        .dimension
        .as_deref()
        .and_then(|high| Some((high, opposite(high)?)));
    if let Some((adjective, low)) = ends {
        let evident = dimension.is_some_and(|dimension| dimension.1 == adjective && !dimension.3);
        return Scale::Adjective {
            high: adjective.to_owned(),
            low: low.to_owned(),
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

pub(crate) fn noun_scale(noun: String) -> Scale {
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

pub(crate) fn count_scale(property: &PropertyWords, inverse: bool, class: Option<&str>) -> Scale {
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

/// Says the two ends of a key, the low one first: "smallest" and "largest".
pub(crate) fn ends(key: &Key) -> (String, String) {
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
pub(crate) fn degree_of(adjective: &str) -> &str {
    match adjective {
        "large" | "small" => adjective,
        "expensive" | "dense" => "high",
        "cheap" | "sparse" => "low",
        "long" | "high" | "tall" | "deep" | "wide" | "heavy" | "fast" | "thick" | "old" => "great",
        _ => "small",
    }
}
