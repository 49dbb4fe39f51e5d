//! The shapes of English labels.

use super::{Predicate, PropertyWords};
use crate::english::{self, base_of, is_participle, is_preposition, is_relation_verb};

/// Nouns for where something is; with them "in Europe" says the relation.
const PLACES: &[&str] = &[
    "continent",
    "location",
    "region",
    "subregion",
    "sub-region",
    "world region",
];

/// Places that only other places are in; of a person they say something else.
const PLACES_OF_PLACES: &[&str] = &[
    "country",
    "state",
    "province",
    "county",
    "district",
    "municipality",
    "city",
    "island",
];

/// Classes of what lies in a place.
const LIES_IN_PLACES: &[&str] = &[
    "airport",
    "area",
    "bay",
    "beach",
    "bridge",
    "building",
    "canal",
    "castle",
    "cathedral",
    "church",
    "city",
    "county",
    "dam",
    "desert",
    "district",
    "forest",
    "glacier",
    "harbour",
    "hill",
    "island",
    "lake",
    "landmark",
    "monument",
    "mountain",
    "municipality",
    "museum",
    "park",
    "peak",
    "place",
    "port",
    "province",
    "region",
    "reservoir",
    "settlement",
    "site",
    "square",
    "stadium",
    "state",
    "station",
    "street",
    "temple",
    "town",
    "university",
    "valley",
    "village",
    "volcano",
    "waterfall",
];

/// Participles that tell what once happened rather than how things are.
const EVENTS: &[&str] = &[
    "abolished",
    "acquired",
    "announced",
    "awarded",
    "begun",
    "born",
    "built",
    "buried",
    "coined",
    "completed",
    "composed by",
    "conquered",
    "created",
    "demonstrated",
    "described",
    "designed",
    "developed",
    "devised",
    "died",
    "directed",
    "discovered",
    "dissolved",
    "drawn",
    "educated",
    "elected",
    "established",
    "fine-tuned",
    "formed",
    "formulated",
    "founded",
    "given",
    "influenced",
    "inspired",
    "introduced",
    "invented",
    "isolated",
    "issued",
    "killed",
    "launched",
    "made by",
    "named",
    "nominated",
    "opened",
    "painted",
    "pioneered",
    "popularised",
    "popularized",
    "posed",
    "pre-trained",
    "produced",
    "proposed",
    "proven",
    "published",
    "raised",
    "recorded",
    "released",
    "signed",
    "sold",
    "started",
    "sung",
    "synthesised",
    "synthesized",
    "taught",
    "trained",
    "translated",
    "won",
    "written",
];

/// Participles of [`EVENTS`] whose verbs are told in the past too: who wrote a
/// book is done with it.
const PAST_WHEN_ACTIVE: &[&str] = &[
    "acquired",
    "born",
    "built",
    "coined",
    "composed",
    "created",
    "designed",
    "developed",
    "devised",
    "directed",
    "discovered",
    "established",
    "formulated",
    "founded",
    "inspired",
    "introduced",
    "invented",
    "isolated",
    "launched",
    "painted",
    "pioneered",
    "popularised",
    "popularized",
    "proposed",
    "proven",
    "published",
    "received",
    "recorded",
    "released",
    "signed",
    "synthesised",
    "synthesized",
    "translated",
    "won",
    "written",
];

/// Nouns of which a thing may have many: "a member of", where others are "the capital of".
const ONE_OF_MANY: &[&str] = &[
    "advantage",
    "branch",
    "characteristic",
    "child",
    "citizen",
    "component",
    "daughter",
    "descendant",
    "employee",
    "example",
    "feature",
    "friend",
    "language",
    "member",
    "neighbor",
    "neighbour",
    "relative",
    "sibling",
    "son",
    "student",
];

/// Nouns that run from a thing to its kind: what is "a type of" something.
const KINDS: &[&str] = &[
    "aspect",
    "dependency",
    "facet",
    "form",
    "instance",
    "kind",
    "result",
    "specialisation",
    "specialization",
    "subclass",
    "subset",
    "synonym",
    "type",
    "use",
    "user",
    "variant",
    "version",
];

/// Endings that adjectives have and few nouns.
const ADJECTIVE_ENDINGS: &[&str] = &[
    "ed", "ous", "ful", "able", "ible", "ive", "less", "ent", "ant", "ic", "ary", "ing", "al",
    "lar",
];

/// Nouns with the endings of adjectives.
const NOUNS_LIKE_ADJECTIVES: &[&str] = &[
    "accident",
    "agent",
    "animal",
    "building",
    "capital",
    "chemical",
    "climate",
    "component",
    "constant",
    "continent",
    "criminal",
    "department",
    "document",
    "element",
    "event",
    "experiment",
    "festival",
    "goal",
    "government",
    "hospital",
    "ingredient",
    "instrument",
    "journal",
    "king",
    "mammal",
    "material",
    "meaning",
    "member",
    "metal",
    "mineral",
    "monument",
    "music",
    "parent",
    "parliament",
    "plant",
    "president",
    "proposal",
    "ring",
    "scholar",
    "settlement",
    "signal",
    "student",
    "topic",
    "treatment",
    "variant",
    "wing",
];

/// Reads a label: what kind of words it is, and what they are.
pub(super) fn read(label: &str) -> PropertyWords {
    let text = lowered(label.trim());
    let mut words = PropertyWords::of_label(label);
    if let Some(noun) = strip_verb(&text, &["has ", "have "]) {
        words.noun = Some(noun.to_owned());
        return words;
    }
    if let Some(complement) = strip_verb(&text, &["is ", "are "]) {
        words.predicate = Some(copula(complement, false));
        words.adjective = adjective(complement);
        return words;
    }
    if let Some(complement) = strip_verb(&text, &["was ", "were "]) {
        words.predicate = Some(copula(complement, true));
        return words;
    }
    words.predicate = predicate(&text);
    words.adjective = adjective(&text);
    if words.predicate.is_none() || PLACES.contains(&text.as_str()) {
        words.noun = Some(agent_last(&text));
    }
    words
}

/// Turns "proposed idea" into "idea proposed", which can say by whom.
fn agent_last(noun: &str) -> String {
    match noun.split_once(' ') {
        Some((participle, thing))
            if PAST_WHEN_ACTIVE.contains(&participle) && !thing.contains(' ') =>
        {
            format!("{thing} {participle}")
        }
        _ => noun.to_owned(),
    }
}

/// Reads a verb that a lexicon states: "border", "flow through", "be written by".
pub(super) fn verb(written: &str) -> Option<Predicate> {
    let text = written.trim();
    if let Some(complement) = strip_verb(text, &["be "]) {
        let (first, tail) = complement.split_once(' ').unwrap_or((complement, ""));
        return Some(copula(complement, is_event(first, tail)));
    }
    if let Some(complement) = strip_verb(text, &["is ", "are "]) {
        return Some(copula(complement, false));
    }
    if let Some(complement) = strip_verb(text, &["was ", "were "]) {
        return Some(copula(complement, true));
    }
    let (first, tail) = text.split_once(' ').unwrap_or((text, ""));
    if is_participle(first) && tail.split(' ').any(is_preposition) && base_of(first) != first {
        return Some(copula(text, is_event(first, tail)));
    }
    (!text.is_empty()).then(|| plain_verb(first, tail))
}

/// Reads an active verb; what is an event when passive is past when active.
fn plain_verb(first: &str, tail: &str) -> Predicate {
    let base = base_of(first);
    let stated_past = base != first && (is_participle(first) || first == english::past(&base));
    let event =
        base == first && PAST_WHEN_ACTIVE.contains(&english::past_participle(&base).as_str());
    Predicate::Verb {
        past: stated_past || event,
        base,
        tail: tail.to_owned(),
    }
}

fn strip_verb<'a>(text: &'a str, verbs: &[&str]) -> Option<&'a str> {
    verbs
        .iter()
        .find_map(|verb| text.strip_prefix(verb))
        .filter(|rest| !rest.trim().is_empty())
}

/// Reads what follows "is" or "was".
fn copula(complement: &str, past: bool) -> Predicate {
    let (first, tail) = complement.split_once(' ').unwrap_or((complement, ""));
    if matches!(complement, "in" | "located in" | "situated in" | "found in") {
        Predicate::In
    } else if is_participle(first) && !tail.is_empty() {
        Predicate::Passive {
            participle: first.to_owned(),
            tail: tail.to_owned(),
            past,
        }
    } else {
        Predicate::Complement(with_article(complement))
    }
}

fn predicate(text: &str) -> Option<Predicate> {
    let (first, tail) = text.split_once(' ').unwrap_or((text, ""));
    let last = text.rsplit(' ').next().unwrap_or(text);
    if PLACES.contains(&text) || is_place_phrase(text) {
        return Some(Predicate::In);
    }
    if is_participle(first) && (is_preposition(last) || is_preposition(tail)) && !tail.is_empty() {
        return Some(copula(text, is_event(first, tail)));
    }
    if tail.is_empty() && is_event(first, tail) && is_relation_verb(&base_of(first)) {
        return Some(plain_verb(first, tail));
    }
    let base = base_of(first);
    let told = base != first && first == english::past(&base);
    if tail.is_empty()
        && told
        && PAST_WHEN_ACTIVE.contains(&english::past_participle(&base).as_str())
    {
        return Some(plain_verb(first, tail));
    }
    let is_verb = base != first && first.ends_with('s') && is_relation_verb(&base);
    let adverb = matches!(
        tail,
        "well" | "poorly" | "badly" | "best" | "directly" | "only" | "mainly"
    );
    if is_verb && (tail.is_empty() || adverb || is_preposition(last)) {
        return Some(plain_verb(first, tail));
    }
    if !tail.is_empty() && is_preposition(last) && last != "of" && is_relation_verb(first) {
        return Some(plain_verb(first, tail));
    }
    if !tail.is_empty() && is_preposition(last) {
        return Some(Predicate::Complement(with_article(text)));
    }
    None
}

fn is_place_phrase(text: &str) -> bool {
    matches!(
        text,
        "in" | "located in" | "situated in" | "lies in" | "lie in"
    ) || text.starts_with("located in the ") && !text.ends_with(" of")
}

fn is_event(participle: &str, tail: &str) -> bool {
    EVENTS.contains(&participle) || EVENTS.contains(&format!("{participle} {tail}").as_str())
}

/// Puts an article before the noun of "capital of", "member of".
fn with_article(complement: &str) -> String {
    let Some(noun) = complement.strip_suffix(" of") else {
        return complement.to_owned();
    };
    let has_article = ["the ", "a ", "an "]
        .iter()
        .any(|article| noun.starts_with(article));
    if noun == "part" || has_article || adjective(noun).is_some() {
        complement.to_owned()
    } else {
        let head = noun.rsplit(' ').next().unwrap_or(noun);
        if KINDS.contains(&head) {
            format!("{} of", english::indefinite(noun))
        } else {
            format!("{} of", with_fitting_article(noun))
        }
    }
}

/// Says "the capital", but "a member": whether a thing has one such or many.
pub(crate) fn with_fitting_article(noun: &str) -> String {
    if is_one_of_many(noun) {
        english::indefinite(noun)
    } else {
        format!("the {noun}")
    }
}

/// Tells whether a thing may well have many such: a member, but not a capital.
pub(crate) fn is_one_of_many(noun: &str) -> bool {
    let head = noun.rsplit(' ').next().unwrap_or(noun);
    ONE_OF_MANY.contains(&head)
}

/// Adds "in" to a property such as "country" whose subjects are places.
pub(super) fn settle_place(words: &mut PropertyWords) {
    let noun = words.noun.as_deref().unwrap_or_default();
    let subject = words.subject_class.as_deref().unwrap_or_default();
    let head = subject.rsplit(' ').next().unwrap_or(subject);
    if words.predicate.is_none()
        && PLACES_OF_PLACES.contains(&noun)
        && LIES_IN_PLACES.contains(&head)
    {
        words.predicate = Some(Predicate::In);
    }
}

fn adjective(text: &str) -> Option<String> {
    let (first, tail) = text.split_once(' ').unwrap_or((text, ""));
    if !tail.is_empty() {
        let states = is_participle(first)
            && tail.split(' ').next().is_some_and(is_preposition)
            && !is_preposition(text.rsplit(' ').next()?);
        return states.then(|| text.to_owned());
    }
    let shaped = ADJECTIVE_ENDINGS
        .iter()
        .any(|ending| text.strip_suffix(ending).is_some_and(|stem| stem.len() > 2));
    (shaped && !NOUNS_LIKE_ADJECTIVES.contains(&text)).then(|| text.to_owned())
}

/// Lowers the capitals of a label in title case ("Official Language"), not those
/// of names and abbreviations ("UN member", "ISO code").
fn lowered(label: &str) -> String {
    let mut words = label.split(' ').map(str::to_owned).collect::<Vec<String>>();
    for (at, word) in words.iter_mut().enumerate() {
        let mut characters = word.chars();
        let title = characters.next().is_some_and(char::is_uppercase)
            && characters.all(|c| !c.is_uppercase());
        let alone = word.chars().count() == 1;
        if title && !alone && (at == 0 || label.starts_with(char::is_uppercase)) {
            *word = word.to_lowercase();
        }
    }
    words.join(" ")
}
