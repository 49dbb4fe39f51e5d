//! Singular and plural.

use super::{ends_in_consonant_y, split_last_word};

/// Nouns whose plural follows no rule.
const IRREGULAR: &[(&str, &str)] = &[
    ("alumnus", "alumni"),
    ("analysis", "analyses"),
    ("appendix", "appendices"),
    ("axis", "axes"),
    ("bacterium", "bacteria"),
    ("basis", "bases"),
    ("cactus", "cacti"),
    ("calf", "calves"),
    ("child", "children"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("curriculum", "curricula"),
    ("diagnosis", "diagnoses"),
    ("echo", "echoes"),
    ("ellipsis", "ellipses"),
    ("embargo", "embargoes"),
    ("foot", "feet"),
    ("fungus", "fungi"),
    ("genus", "genera"),
    ("goose", "geese"),
    ("half", "halves"),
    ("hero", "heroes"),
    ("hypothesis", "hypotheses"),
    ("index", "indices"),
    ("knife", "knives"),
    ("larva", "larvae"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("louse", "lice"),
    ("man", "men"),
    ("matrix", "matrices"),
    ("medium", "media"),
    ("mouse", "mice"),
    ("nebula", "nebulae"),
    ("nucleus", "nuclei"),
    ("oasis", "oases"),
    ("ox", "oxen"),
    ("parenthesis", "parentheses"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("radius", "radii"),
    ("self", "selves"),
    ("shelf", "shelves"),
    ("stimulus", "stimuli"),
    ("stratum", "strata"),
    ("synopsis", "synopses"),
    ("synthesis", "syntheses"),
    ("thesis", "theses"),
    ("thief", "thieves"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("vertex", "vertices"),
    ("volcano", "volcanoes"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("woman", "women"),
];

/// Nouns that are written alike in the singular and the plural, or have no plural.
const INVARIABLE: &[&str] = &[
    "aircraft",
    "bison",
    "cattle",
    "data",
    "deer",
    "electronics",
    "equipment",
    "fish",
    "headquarters",
    "hertz",
    "information",
    "knowledge",
    "literature",
    "mathematics",
    "means",
    "moose",
    "music",
    "news",
    "offspring",
    "physics",
    "research",
    "salmon",
    "series",
    "sheep",
    "siemens",
    "software",
    "spacecraft",
    "species",
    "swine",
    "trout",
];

/// Nouns that end in a single -s in the singular.
const SINGULAR_IN_S: &[&str] = &[
    "atlas", "bias", "bus", "campus", "canvas", "census", "chaos", "chorus", "circus", "class",
    "corpus", "cosmos", "focus", "gas", "genius", "lens", "minus", "plus", "status", "surplus",
    "virus", "walrus",
];

/// Nouns in -ie, whose plural looks like that of a noun in -y.
const SINGULAR_IN_IE: &[&str] = &[
    "calories", "cookies", "movies", "pies", "selfies", "ties", "zombies",
];

/// Second parts of compounds: "chairman", "grandchild", "salesperson".
const ENDINGS: &[(&str, &str)] = &[("man", "men"), ("child", "children"), ("person", "people")];

/// Nouns for people, besides those in -ist and -ian.
const PEOPLE: &[&str] = &[
    "actor",
    "artist",
    "athlete",
    "author",
    "boy",
    "child",
    "composer",
    "designer",
    "developer",
    "director",
    "discoverer",
    "editor",
    "engineer",
    "explorer",
    "founder",
    "girl",
    "goalkeeper",
    "human",
    "inventor",
    "king",
    "laureate",
    "lawyer",
    "leader",
    "man",
    "member",
    "monarch",
    "mother",
    "painter",
    "person",
    "philosopher",
    "player",
    "poet",
    "president",
    "professor",
    "proponent",
    "proposer",
    "queen",
    "researcher",
    "ruler",
    "singer",
    "student",
    "teacher",
    "winner",
    "woman",
    "writer",
];

/// Words that close the head of a compound: "heads of state".
const AFTER_HEAD: &[&str] = &[
    " of ", " in ", " per ", " by ", " for ", " at ", " to ", " with ", " from ", " on ",
];

/// Returns the plural: "country" gives "countries", "head of state" "heads of state".
///
/// A noun that is plural already comes back as it is.
pub fn plural(noun: &str) -> String {
    for joint in [" or ", " and "] {
        if let Some((first, second)) = noun.split_once(joint) {
            return format!("{}{joint}{}", plural(first), plural(second));
        }
    }
    // "degrees Celsius": the scale's name follows.
    if let Some(scale) = noun.strip_prefix("degree ") {
        return format!("degrees {scale}");
    }
    let (head, tail) = split_head(noun);
    let (before, word) = split_last_word(head);
    if is_plural_word(word) {
        return noun.to_owned();
    }
    format!("{before}{}{tail}", plural_word(word))
}

/// Returns the singular: "countries" gives "country".
///
/// A noun that is singular already comes back as it is.
pub fn singular(noun: &str) -> String {
    let (head, tail) = split_head(noun);
    let (before, word) = split_last_word(head);
    format!("{before}{}{tail}", singular_word(word))
}

/// Tells whether a noun can only be a plural: "countries", "people".
pub fn is_plural(noun: &str) -> bool {
    let (head, _) = split_head(noun);
    is_plural_word(split_last_word(head).1)
}

/// Tells whether a noun stands for a person: "scientist", "people".
pub(crate) fn is_person(noun: &str) -> bool {
    let (head, _) = split_head(noun);
    let word = singular_word(split_last_word(head).1).to_ascii_lowercase();
    let profession = word.len() > 6
        && (word.ends_with("ist") || word.ends_with("cian") || word.ends_with("man"));
    profession || word.ends_with("footballer") || PEOPLE.contains(&word.as_str())
}

/// Returns the word before the one who does it: "the award received by", "the capital of".
pub(crate) fn of_or_by(noun: &str) -> &'static str {
    let (head, tail) = split_head(noun);
    let agent = head.len() < noun.len() && !AFTER_HEAD.iter().any(|word| tail.starts_with(word));
    if agent { "by" } else { "of" }
}

/// Splits off what follows the head: a preposition with its noun, or a
/// participle ("award received").
fn split_head(noun: &str) -> (&str, &str) {
    let before_preposition = AFTER_HEAD.iter().filter_map(|word| noun.find(word)).min();
    let before_participle = noun.match_indices(' ').map(|(at, _)| at).find(|&at| {
        let rest = &noun[at + 1..];
        let word = rest.split(' ').next().unwrap_or(rest);
        (word.ends_with("ed") && super::is_participle(word) && word.len() == rest.len())
            || rest == "set out"
    });
    let end = before_preposition
        .into_iter()
        .chain(before_participle)
        .min()
        .unwrap_or(noun.len());
    noun.split_at(end)
}

fn is_plural_word(word: &str) -> bool {
    singular_word(word) != word
}

fn plural_word(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    if lower.is_empty() || INVARIABLE.contains(&lower.as_str()) {
        return word.to_owned();
    }
    if is_acronym(word) || !word.ends_with(char::is_alphabetic) {
        return format!("{word}s");
    }
    if let Some(&(_, plural)) = IRREGULAR.iter().find(|&&(singular, _)| singular == lower) {
        return in_case_of(word, plural);
    }
    for (singular, plural) in ENDINGS {
        if let Some(stem) = stem(word, &lower, singular) {
            return format!("{stem}{plural}");
        }
    }
    if ends_in_consonant_y(&lower) {
        return format!("{}ies", &word[..word.len() - 1]);
    }
    let hisses = lower.ends_with(['s', 'x', 'z'])
        || lower.ends_with("sh")
        || (lower.ends_with("ch") && !lower.ends_with("arch"));
    format!("{word}{}", if hisses { "es" } else { "s" })
}

fn singular_word(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    let is_irregular = |&&(singular, _): &&(&str, &str)| singular == lower;
    if INVARIABLE.contains(&lower.as_str())
        || SINGULAR_IN_S.contains(&lower.as_str())
        || IRREGULAR.iter().any(|pair| is_irregular(&pair))
        || is_acronym(word)
    {
        return word.to_owned();
    }
    if let Some(acronym) = word.strip_suffix('s').filter(|acronym| is_acronym(acronym)) {
        return acronym.to_owned();
    }
    if let Some(&(singular, _)) = IRREGULAR.iter().find(|&&(_, plural)| plural == lower) {
        return in_case_of(word, singular);
    }
    for (singular, plural) in ENDINGS {
        if let Some(stem) = stem(word, &lower, plural) {
            return format!("{stem}{singular}");
        }
    }
    let looks_singular = ["ss", "us", "is", "'s", "ics"];
    if !lower.ends_with('s')
        || lower.len() < 4
        || looks_singular.iter().any(|end| lower.ends_with(end))
    {
        return word.to_owned();
    }
    if lower.ends_with("ies") && lower.len() > 4 && !SINGULAR_IN_IE.contains(&lower.as_str()) {
        return format!("{}y", &word[..word.len() - 3]);
    }
    let without_es = &lower[..lower.len() - 1];
    let hisses = lower.ends_with("es")
        && (["sse", "xe", "che", "she", "zze"]
            .iter()
            .any(|end| without_es.ends_with(end))
            || SINGULAR_IN_S.contains(&&lower[..lower.len() - 2]));
    word[..word.len() - if hisses { 2 } else { 1 }].to_owned()
}

/// Returns what stands before an ending, where something does and the word is
/// not one of those that only look so ("human", "specimen").
fn stem<'a>(word: &'a str, lower: &str, ending: &str) -> Option<&'a str> {
    let stem = lower.strip_suffix(ending)?;
    let only_looks_so = [
        "hu", "ger", "ro", "sha", "o", "speci", "regi", "abdo", "acu", "ru", "cai", "talis",
    ];
    (stem.len() > 1 && !only_looks_so.contains(&stem)).then(|| &word[..stem.len()])
}

fn in_case_of(model: &str, word: &str) -> String {
    if model.starts_with(char::is_uppercase) {
        super::capitalised(word)
    } else {
        word.to_owned()
    }
}

/// Tells whether a word is written in capitals ("GDP", "GPU"); its plural takes a plain s.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_numeric())
}
