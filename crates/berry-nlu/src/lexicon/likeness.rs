//! How like a verb is to the words in a property's names.

use std::collections::HashMap;

use berry_store::{Property, Range, Schema};

use super::meaning::pieces;
use super::{Lexicon, PropertyId, Sense, ValueKind, is_scale};
use crate::link::Verb;
use crate::text::stem_key;
use crate::variant::is_linking;
use crate::vectors::{Meaning, vectors};
use berry_wordnet::{Sort, sort_of_name, wordnet};

/// Verbs at this distance mean about the same.
const SAME_SENSE: f32 = 0.3;
/// Values of a property that sorts things at most, and how many things share one at least.
const MAX_SORTS: u64 = 30;
const SHARED: u64 = 2;

/// The words in the names of each property, by their stems, with what they mean.
pub(super) type NameWords = HashMap<PropertyId, Vec<(String, Option<Meaning>)>>;

/// The properties that tell times, and those that tell amounts.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) times: Vec<PropertyId>,
    pub(super) amounts: Vec<PropertyId>,
    /// Those of a few values that many things share.
    pub(super) sorts: Vec<PropertyId>,
    /// Those that say by their name of what kind something is: "genre", "has type".
    pub(super) kinds: Vec<PropertyId>,
    /// Those that say by their name how many there are: "number of pages", 頁數.
    pub(super) counts: Vec<PropertyId>,
}

impl Told {
    pub(super) fn by(schema: &Schema) -> Self {
        let mut told = Self::default();
        for (position, property) in schema.properties.iter().enumerate() {
            let id = PropertyId(position as u32);
            if property.objects <= MAX_SORTS && property.triples >= SHARED * property.objects {
                told.sorts.push(id);
            }
            if names_of(property).any(|name| is_count_name(&name)) {
                told.counts.push(id);
            }
            if names_of(property).any(|name| is_kind_name(&name)) {
                told.kinds.push(id);
            }
            if tells_time(property) {
                told.times.push(id);
            } else if is_scale(property) {
                told.amounts.push(id);
            }
        }
        told
    }
}

/// A year may be a plain number or a node; its name says so.
fn tells_time(property: &Property) -> bool {
    let is = |wanted| {
        property.range.iter().any(|(range, _)| {
            matches!(range, Range::Datatype(datatype) if ValueKind::of(datatype) == wanted)
        })
    };
    let is_named_so = || names_of(property).any(|name| sort_of_name(&name) == Some(Sort::Time));
    is(ValueKind::Time) || !is(ValueKind::Text) && is_named_so()
}

fn names_of(property: &Property) -> impl Iterator<Item = String> {
    let labels = property.labels.iter().map(|l| l.value().to_owned());
    labels.chain(berry_store::local_name(property.iri.as_ref()))
}

fn is_count_name(name: &str) -> bool {
    let name = name.trim();
    name.to_lowercase().starts_with("number of ")
        || name.chars().count() > 1 && name.ends_with(['數', '数'])
        || ["數量", "数量"].iter().any(|end| name.ends_with(end))
}

/// Whether a name ends in a noun for a kind.
fn is_kind_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    let head = lower.rsplit(' ').next().unwrap_or(&lower);
    wordnet().base_forms(head).iter().any(|base| is_kind(base))
}

/// Whether a noun is one for kinds: "kind", "type", "genre".
pub(crate) fn is_kind(noun: &str) -> bool {
    noun == "kind" || !wordnet().is_mostly_verb(noun) && wordnet().general(noun).contains(&"kind")
}

impl Lexicon {
    /// Whether a property tells how many there are, in whatever words.
    pub fn counts(&self, property: PropertyId) -> bool {
        self.told.counts.contains(&property)
    }

    /// Returns the properties that tell of what kind something is.
    pub(crate) fn kinds(&self) -> &[PropertyId] {
        &self.told.kinds
    }

    /// Returns the properties that tell when something is.
    pub fn times(&self) -> &[PropertyId] {
        &self.told.times
    }

    /// Returns the properties that tell how much of something there is.
    pub(crate) fn amounts(&self) -> &[PropertyId] {
        &self.told.amounts
    }

    /// Whether a property sorts things by a few values.
    pub fn sorts(&self, property: PropertyId) -> bool {
        self.told.sorts.contains(&property)
    }

    /// Returns how like a verb is to the likest word in a property's names: 1 for the same stem,
    /// else by word vectors; 0 where these do not tell.
    pub fn likeness(&self, verb: &Verb, property: PropertyId) -> f32 {
        let of_base = if verb.word.contains(' ') {
            // Vectors know single words: those that mean the same.
            let same = wordnet().related(&verb.word, false).into_iter();
            same.take_while(|related| related.distance <= SAME_SENSE)
                .filter(|related| !related.lemma.contains(' '))
                .map(|related| self.likeness_of(&related.lemma, property))
                .fold(0.0, f32::max)
        } else {
            self.likeness_of(&verb.word, property)
        };
        of_base.max(self.likeness_of(&verb.form, property))
    }

    /// Returns how like a word, in any form, is to the likest word in a property's names.
    pub fn likeness_of(&self, word: &str, property: PropertyId) -> f32 {
        let words = self.name_words.get_or_init(|| self.all_name_words());
        let stem = stem_key(word);
        let meaning = vectors().word(word);
        let of_word = |(word, other): &(String, Option<Meaning>)| {
            if *word == stem {
                return 1.0;
            }
            match (&meaning, other) {
                (Some(a), Some(b)) => a.similarity(b),
                _ => 0.0,
            }
        };
        let words = words.get(&property).map_or(&[][..], Vec::as_slice);
        words.iter().map(of_word).fold(0.0, f32::max)
    }

    fn all_name_words(&self) -> NameWords {
        let mut all = NameWords::new();
        for (sense, words) in &self.phrases {
            let Sense::Property { property, .. } = sense else {
                continue;
            };
            let known = all.entry(*property).or_default();
            let content: Vec<&str> = words
                .iter()
                .filter(|word| !is_linking(word))
                .map(String::as_str)
                .collect();
            for word in pieces(&content) {
                let stem = stem_key(&word);
                if !known.iter().any(|(other, _)| *other == stem) {
                    known.push((stem, vectors().word(&word)));
                }
            }
        }
        all
    }
}
