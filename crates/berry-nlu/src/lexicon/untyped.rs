//! The groups of things without a class, and the nouns for them.

use std::collections::{BTreeMap, BTreeSet};

use berry_store::{Property, Schema};

use super::{Lexicon, Sense};
use crate::vectors::vectors;
use berry_wordnet::names_person;

/// The groups of things without a class.
pub(crate) struct UntypedGroups {
    /// Of the subjects of each property.
    subjects: Vec<Option<u32>>,
    /// Those that some property names as people.
    pub(crate) people: Vec<u32>,
    pub(crate) all: Vec<u32>,
}

impl UntypedGroups {
    /// Returns the groups, if most of what the schema's properties are of has no class.
    pub(super) fn of(schema: &Schema) -> Option<Self> {
        let (mut untyped, mut all) = (0, 0);
        for property in &schema.properties {
            all += property.triples;
            let without = property.domain.iter().find(|(class, _)| class.is_none());
            untyped += without.map_or(0, |(_, count)| *count);
        }
        if untyped * 2 <= all {
            return None;
        }
        let properties = schema.properties.iter();
        let named_people = properties.clone().filter(|property| {
            let name = spoken_name_of(property);
            name.is_some_and(|name| names_person(&name))
        });
        Some(Self {
            subjects: properties.clone().map(|p| p.subject_group).collect(),
            people: distinct(named_people.filter_map(|p| p.object_group)),
            all: distinct(
                properties
                    .flat_map(|p| [p.subject_group, p.object_group])
                    .flatten(),
            ),
        })
    }
}

impl Lexicon {
    /// Returns the groups of things without a class, where most things have none.
    pub(crate) fn untyped(&self) -> Option<&UntypedGroups> {
        self.untyped.as_ref()
    }

    /// Returns the groups of things without a class that some property names as people.
    pub fn groups_of_people(&self) -> &[u32] {
        self.untyped().map_or(&[], |groups| &groups.people)
    }

    /// Returns how near a word comes to what is told of each group of things without a class: the
    /// similarity, by word vectors, to the best name of a property of theirs.
    pub(crate) fn fits(&self, word: &str) -> Vec<(u32, f32)> {
        let (Some(groups), Some(meaning)) = (&self.untyped, vectors().word(word)) else {
            return Vec::new();
        };
        let mut fits: BTreeMap<u32, f32> = BTreeMap::new();
        for name in self.meanings() {
            let Sense::Property { property, .. } = name.sense else {
                continue;
            };
            if let Some(group) = groups.subjects[property.0 as usize] {
                let fit = fits.entry(group).or_insert(f32::NEG_INFINITY);
                *fit = fit.max(name.meaning.similarity(&meaning));
            }
        }
        fits.into_iter().collect()
    }
}

/// The English name of a property.
fn spoken_name_of(property: &Property) -> Option<String> {
    let english = property
        .labels
        .iter()
        .find(|l| l.language().is_none_or(|tag| tag.starts_with("en")));
    match english {
        Some(label) => Some(label.value().to_owned()),
        None => berry_store::local_name(property.iri.as_ref()),
    }
}

fn distinct(groups: impl Iterator<Item = u32>) -> Vec<u32> {
    groups.collect::<BTreeSet<_>>().into_iter().collect()
}
