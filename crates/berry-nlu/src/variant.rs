//! Other ways to say the name of a class or property: parts of it, derived forms, related words.

use std::collections::BTreeSet;

use crate::function_word::is_function_word;
use crate::lexicon::{Role, Sense};
use crate::text::stem_key;
use crate::token::{Token, TokenKind};
use berry_wordnet::{Sort, is_agent_of, wordnet};

/// Words that may stand for a sense.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Variant {
    pub(crate) words: Words,
    pub(crate) sense: Sense,
    pub(crate) cost: f32,
    /// The preposition that goes with the verb.
    pub(crate) preposition: Option<String>,
}

/// How the words of a variant meet those of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Words {
    /// By their stems: a stem key.
    Stem(String),
    /// By their base forms.
    Base(String),
}

/// A verb with what goes with it left out: "plays" for "plays in club".
const COST_VERB: f32 = 0.3;
/// The noun that a verb takes: "club" for "plays in club".
const COST_OBJECT: f32 = 0.5;
/// The noun that a participle tells apart: "actors" for "starred actors".
const COST_TOLD_APART: f32 = 0.25;
/// Several words of a longer name.
const COST_PHRASE: f32 = 0.25;
/// One character of a Chinese name of two.
const COST_HAN_PART: f32 = 0.5;
/// The head of a compound: "point" for "boiling point".
const COST_HEAD: f32 = 0.8;
/// What tells a compound from others: "birth" for "place of birth".
const COST_MODIFIER: f32 = 0.6;
const COST_RELATED: f32 = 0.1;
/// The noun that is made from the verb of a passive.
const COST_AGENT: f32 = 0.1;
/// A noun for some of the things of a class.
const COST_SPECIAL: f32 = 0.15;
/// A noun for some of those: "screenwriter" for "written by".
const COST_SPECIAL_AGENT: f32 = 0.4;
/// How far a word may be from the one whose place it takes in a name.
const MAX_SWAP: f32 = 0.25;
/// What it costs to name a relation from its other side.
const COST_CONVERSE: f32 = 0.15;
/// Relatives of a part of a name are dearer the less of the name they are.
const MAX_RELATED: f32 = 0.9;

const LINKING: &[&str] = &[
    "of", "by", "in", "to", "at", "with", "from", "on", "for", "into", "as", "through", "the", "a",
    "an", "is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "does", "and",
    "or", "that",
];

/// Prepositions that tell the properties of one verb apart.
pub(crate) const PREPOSITIONS: &[&str] = &[
    "at", "by", "for", "from", "in", "into", "of", "on", "through", "to", "with",
];

/// Returns the variants of a name that has a sense, mostly of English ones.
pub(crate) fn variants(name: &[Token], sense: Sense) -> Vec<Variant> {
    let words: Vec<&str> = name
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.folded.as_str())
        .collect();
    if let (Sense::Class(_), [first, last]) = (sense, name)
        && name.iter().all(|token| token.kind == TokenKind::Han)
    {
        // 市 for 城市, 河 for 河流.
        return [(last, COST_HAN_PART), (first, COST_HAN_PART + 0.1)]
            .map(|(token, cost)| Variant {
                words: Words::Stem(token.folded.clone()),
                sense,
                cost,
                preposition: None,
            })
            .to_vec();
    }
    if name.iter().all(|token| token.kind == TokenKind::Han) {
        return han_parts(name, sense);
    }
    if words.is_empty() || words.len() != name.len() || words.len() > 6 {
        return Vec::new();
    }
    let mut found = phrases(&words, sense);
    converses(&words, sense, &mut found);
    swaps(&words, sense, &mut found);
    for part in parts(&words) {
        let sense = with_role(sense, &part);
        if words.len() > 1 {
            found.push(Variant {
                words: Words::Stem(stem_key(part.word)),
                sense,
                cost: part.cost,
                preposition: part.preposition.map(str::to_owned),
            });
        }
        add_related(&part, sense, &mut found);
    }
    found
}

/// What a Chinese name says before 的: 室温下 for 室温下的状态.
fn han_parts(name: &[Token], sense: Sense) -> Vec<Variant> {
    let Some(mark) = name.iter().position(|token| token.folded == "的") else {
        return Vec::new();
    };
    if mark < 2 || mark + 1 == name.len() {
        return Vec::new();
    }
    let part: String = name[..mark].iter().map(|t| t.folded.as_str()).collect();
    vec![Variant {
        words: Words::Stem(stem_key(&part)),
        sense,
        cost: COST_PHRASE,
        preposition: None,
    }]
}

/// Nouns for the two sides of one relation.
const CONVERSES: &[(&str, &str)] = &[
    ("buyer", "seller"),
    ("child", "parent"),
    ("coach", "trainee"),
    ("creditor", "debtor"),
    ("employee", "employer"),
    ("guest", "host"),
    ("landlord", "tenant"),
    ("master", "apprentice"),
    ("mentor", "mentee"),
    ("patient", "doctor"),
    ("predecessor", "successor"),
    ("pupil", "teacher"),
    ("student", "teacher"),
    ("subordinate", "superior"),
    ("parent company", "subsidiary"),
];

/// "Teacher" for "student of", "parent" for "child": the same relation from its other side.
fn converses(words: &[&str], sense: Sense, found: &mut Vec<Variant>) {
    let Sense::Property {
        property, inverse, ..
    } = sense
    else {
        return;
    };
    let content: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !is_linking(word))
        .collect();
    // "is student of": the thing is what the noun says, not its value.
    let is_of = words.len() > 1 && words.last() == Some(&"of");
    let noun = content.join(" ");
    for (one, other) in CONVERSES {
        for (said, meant) in [(one, other), (other, one)] {
            if *meant == noun {
                found.push(Variant {
                    words: Words::Base((*said).to_owned()),
                    sense: Sense::Property {
                        property,
                        inverse: inverse == is_of,
                        role: Role::Noun,
                    },
                    cost: COST_CONVERSE,
                    preposition: None,
                });
            }
        }
    }
}

/// A name with one of its words said otherwise: "head ranger" for "chief ranger".
fn swaps(words: &[&str], sense: Sense, found: &mut Vec<Variant>) {
    if !(2..=3).contains(&words.len()) {
        return;
    }
    let wordnet = wordnet();
    for (position, word) in words.iter().enumerate() {
        if is_linking(word) {
            continue;
        }
        let Some(base) = wordnet.base_forms(word).into_iter().next() else {
            continue;
        };
        for related in wordnet.related(&base, false) {
            if related.distance > MAX_SWAP {
                break;
            }
            // "average radius" is the average of the radii, whatever else is called "mean".
            if related.lemma.contains(' ') || is_function_word(&related.lemma) {
                continue;
            }
            let mut said = words.to_vec();
            said[position] = &related.lemma;
            found.push(Variant {
                words: Words::Base(said.join(" ")),
                sense,
                cost: COST_RELATED + related.distance,
                preposition: None,
            });
        }
    }
}

/// Two words or more of a longer name: "room temperature" for "state at room temperature".
fn phrases(words: &[&str], sense: Sense) -> Vec<Variant> {
    let mut found = Vec::new();
    for start in 0..words.len() {
        for end in start + 2..=words.len() {
            let part = &words[start..end];
            let is_whole = part.len() == words.len();
            if is_whole || is_linking(part[0]) || is_linking(part[part.len() - 1]) {
                continue;
            }
            let left_out = words.iter().filter(|word| !is_linking(word)).count()
                - part.iter().filter(|word| !is_linking(word)).count();
            found.push(Variant {
                words: Words::Stem(stem_key(&part.join(" "))),
                sense,
                cost: COST_PHRASE + 0.1 * left_out as f32,
                preposition: None,
            });
        }
    }
    found
}

/// Whether a word only links others.
pub(crate) fn is_linking(word: &str) -> bool {
    LINKING.contains(&word)
}

/// A word of a name, and what it is in it.
struct Part<'a> {
    word: &'a str,
    cost: f32,
    /// `Some` where the name tells how the word is used.
    role: Option<Role>,
    /// Whether the word, as a verb, has the value as its subject: "directed by".
    is_passive: bool,
    preposition: Option<&'a str>,
}

fn parts<'a>(words: &[&'a str]) -> Vec<Part<'a>> {
    let content: Vec<usize> = (0..words.len())
        .filter(|i| !LINKING.contains(&words[*i]))
        .collect();
    let part = |position: usize, cost: f32, role: Option<Role>, is_passive: bool| Part {
        word: words[position],
        cost,
        role,
        is_passive,
        preposition: None,
    };
    let Some(first) = content.first().copied() else {
        return Vec::new();
    };
    if content.len() == 1 {
        let last = words.last().copied().unwrap_or_default();
        // "is capital of": the subject is the capital.
        if last == "of" && words.len() > 1 && wordnet().is_noun_form(words[first]) {
            return vec![part(first, 0.15, Some(Role::Noun), true)];
        }
        if matches!(words[0], "has" | "have") {
            return vec![part(first, 0.05, Some(Role::Noun), false)];
        }
        let is_passive = last == "by" && words.len() > 1;
        let is_verb = LINKING.contains(&last);
        let cost = if words.len() > 1 { 0.15 } else { 0.0 };
        return vec![part(first, cost, is_verb.then_some(Role::Verb), is_passive)];
    }
    if is_verb_phrase(words) {
        // "starred actors": the participle only tells which actors.
        if words[first].ends_with("ed") && words.len() == 2 {
            return vec![
                part(first, COST_VERB, Some(Role::Verb), false),
                part(first + 1, COST_TOLD_APART, Some(Role::Noun), false),
            ];
        }
        let second = words.get(first + 1).copied();
        let verb = Part {
            preposition: second.filter(|word| PREPOSITIONS.contains(word)),
            ..part(first, COST_VERB, Some(Role::Verb), false)
        };
        let mut found = vec![verb];
        let objects = content.iter().skip(1);
        found.extend(objects.map(|i| part(*i, COST_OBJECT, Some(Role::Noun), false)));
        return found;
    }
    // The head of an English compound is its last word, or the last before a preposition.
    let head = content
        .windows(2)
        .find(|pair| pair[1] > pair[0] + 1)
        .map_or(content[content.len() - 1], |pair| pair[0]);
    content
        .iter()
        .map(|i| {
            let cost = if *i == head { COST_HEAD } else { COST_MODIFIER };
            part(*i, cost + 0.1 * (content.len() - 2) as f32, None, false)
        })
        .collect()
}

fn with_role(sense: Sense, part: &Part<'_>) -> Sense {
    match (sense, part.role) {
        (
            Sense::Property {
                property, inverse, ..
            },
            Some(role),
        ) => Sense::Property {
            property,
            inverse: inverse != part.is_passive,
            role,
        },
        (sense, _) => sense,
    }
}

/// What else could be said for a word, by WordNet.
fn add_related(part: &Part<'_>, sense: Sense, found: &mut Vec<Variant>) {
    let wordnet = wordnet();
    // "directed" is an adjective too, but in "directed by" a form of the verb.
    let bases = wordnet.base_forms(part.word);
    let verb = bases
        .iter()
        .find(|base| part.is_passive && *base != part.word && wordnet.is_verb(base));
    let Some(base) = verb.or(bases.first()).cloned() else {
        return;
    };
    let is_agent = wordnet.sort_of(&base) == Some(Sort::Person);
    let is_class = matches!(sense, Sense::Class(_));
    let special = if is_class {
        wordnet.below(&base)
    } else {
        BTreeSet::new()
    };
    for related in wordnet.related(&base, !is_class) {
        let mut cost = part.cost + related.distance + COST_RELATED;
        // Not every musician is a bassist.
        if special.contains(&related.lemma) {
            cost += COST_SPECIAL;
        }
        // "director" for "directed by"
        if part.is_passive && is_agent_of(&related.lemma, &base) {
            cost = COST_AGENT;
        }
        if cost > MAX_RELATED {
            continue;
        }
        // "screenwriter" for "written by": a writer of some kind.
        if part.is_passive && is_agent_of(&related.lemma, &base) {
            for special in wordnet.special(&related.lemma) {
                found.push(Variant {
                    sense: turned(sense, part, is_agent, &special),
                    words: Words::Base(special),
                    cost: COST_SPECIAL_AGENT,
                    preposition: None,
                });
            }
        }
        // A compound of the word says more than it: "African country".
        let is_compound = related.lemma.split(' ').count() > 1
            && related.lemma.split(' ').any(|word| word == base);
        if is_linking(&related.lemma) || is_compound {
            continue;
        }
        found.push(Variant {
            words: Words::Base(related.lemma.clone()),
            sense: turned(sense, part, is_agent, &related.lemma),
            cost,
            preposition: None,
        });
    }
}

/// The sense that a related word has: a verb for what an agent does has the agent, hence the
/// value, as its subject ("wrote" for "author"), and an agent of a passive is the value.
fn turned(sense: Sense, part: &Part<'_>, is_agent: bool, lemma: &str) -> Sense {
    let Sense::Property {
        property,
        inverse,
        role,
    } = sense
    else {
        return sense;
    };
    let wordnet = wordnet();
    let is_noun = wordnet.is_noun(lemma);
    let is_verb = wordnet.is_verb(lemma);
    if part.is_passive && is_noun && wordnet.sort_of(lemma) == Some(Sort::Person) {
        return Sense::Property {
            property,
            inverse: !inverse,
            role: Role::Noun,
        };
    }
    if is_agent && role != Role::Verb && is_verb && wordnet.sort_of(lemma) != Some(Sort::Person) {
        return Sense::Property {
            property,
            inverse: !inverse,
            role: Role::Verb,
        };
    }
    let role = match (is_noun, is_verb) {
        (true, false) => Role::Noun,
        (false, true) => Role::Verb,
        _ => Role::Unknown,
    };
    Sense::Property {
        property,
        inverse,
        role,
    }
}

/// How an English name of a property is said in a sentence, where its own shape is no phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpokenName {
    /// "adjoins" is said "adjoin", "plays in club" is said "play in".
    Verb(String),
    /// "wears number" and "in country" are said "number" and "country".
    Noun(String),
}

/// Returns how a property's English name is said; `None` where it is said as it stands.
pub fn spoken_name(name: &str) -> Option<SpokenName> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let wordnet = wordnet();
    let base_of = |word: &str| {
        wordnet
            .base_forms(word)
            .into_iter()
            .find(|base| base != word)
    };
    match words.as_slice() {
        [verb] => {
            let base = base_of(verb).filter(|_| verb.ends_with('s'))?;
            (wordnet.is_verb(&base) && !wordnet.is_noun(&base)).then_some(SpokenName::Verb(base))
        }
        [preposition, noun] if PREPOSITIONS.contains(preposition) => {
            Some(SpokenName::Noun((*noun).to_owned()))
        }
        [verb, preposition, _]
            if PREPOSITIONS.contains(preposition)
                && verb.ends_with('s')
                && is_verb_phrase(&words) =>
        {
            let base = base_of(verb)?;
            Some(SpokenName::Verb(format!("{base} {preposition}")))
        }
        [verb, noun] if verb.ends_with('s') && *verb != "has" && is_verb_phrase(&words) => {
            let is_noun = !is_linking(noun);
            is_noun.then(|| SpokenName::Noun((*noun).to_owned()))
        }
        _ => None,
    }
}

/// Whether a name begins with a verb: "plays in club", "wears number", "is part of".
fn is_verb_phrase(words: &[&str]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let Some(second) = rest.first() else {
        return false;
    };
    let wordnet = wordnet();
    let Some(base) = wordnet.base_forms(first).into_iter().next() else {
        return false;
    };
    let is_inflected = base != *first || first.ends_with("ed");
    if !is_inflected || !wordnet.is_verb(&base) {
        return false;
    }
    let is_third_person = first.ends_with('s');
    LINKING.contains(second) && *second != "of"
        || first.ends_with("ed") && rest.len() == 1 && wordnet.is_noun_form(second)
        || is_third_person && wordnet.is_mostly_verb(&base) && wordnet.is_noun_form(second)
}

/// Tells from a name's shape how it stands for a property.
pub(crate) fn role_by_shape(name: &str) -> Role {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let Some((first, last)) = words.first().zip(words.last()) else {
        return Role::Unknown;
    };
    if !first.is_ascii() {
        return Role::Unknown;
    }
    let closes_verb = ["of", "by", "in", "to", "at", "with", "from", "on", "for"].contains(last);
    let opens_verb = ["is", "was", "has", "are"].contains(first);
    let inflected = words.len() == 1 && (first.ends_with("ed") || first.ends_with("ing"));
    if closes_verb || opens_verb || inflected || is_verb_phrase(&words) {
        Role::Verb
    } else if words.len() == 1 && first.ends_with('s') && !first.ends_with("ss") {
        Role::Unknown
    } else {
        Role::Noun
    }
}
