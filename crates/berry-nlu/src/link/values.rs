//! Values by the words for what they say: "women" where the graph has "female".

use std::collections::BTreeSet;

use super::{Linking, Meaning, PropertyId, SURE};
use crate::error::IndexError;
use crate::index::NamedThing;
use crate::lexicon::Role;
use crate::lexicon::likeness::is_kind;
use crate::token::TokenKind;
use berry_wordnet::{Sort, wordnet};

/// What it costs to call a time by another word for times.
const COST_TIME: f32 = 0.1;
/// What it costs to ask for a kind by another word for kinds.
const COST_KIND: f32 = 0.3;
/// What it costs to go from who does something to what is done, and how far that may be.
const COST_FIELD: f32 = 0.1;
const MAX_FIELD: f32 = 0.7;
/// Letters that both begin with.
const FIELD_STEM: usize = 4;
/// What it costs beside a value's own cost that its noun is a special word for it.
const COST_BY_KIND: f32 = 0.05;

impl Linking<'_> {
    /// Looks for values that sort things by what an English noun without a plain meaning says.
    pub(super) fn values_by_kind(&mut self) -> Result<(), IndexError> {
        if self.language.is_chinese() {
            return Ok(());
        }
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            let is_known = self.mentions.iter().any(|m| {
                let is_function = matches!(m.meaning, Meaning::Function(_));
                let is_vague = matches!(m.meaning, Meaning::UntypedKind(_));
                m.start <= at && at < m.end && (m.cost <= SURE && !is_vague || is_function)
            });
            if is_known || token.kind != TokenKind::Word {
                continue;
            }
            let mut seen = BTreeSet::new();
            let bases = wordnet().base_forms(&token.folded);
            if bases
                .iter()
                .any(|base| wordnet().first_sort(base) == Some(Sort::Time))
            {
                self.push_times(at);
            }
            if bases.iter().any(|base| is_kind(base)) {
                self.push_kinds(at);
            }
            for base in bases {
                self.push_field(at, &base)?;
                for general in wordnet().general(&base) {
                    for name in self.names.exact(general)? {
                        let NamedThing::Value { property, .. } = name.thing else {
                            continue;
                        };
                        if self.lexicon.sorts(PropertyId(property)) {
                            self.named_thing(at, at + 1, name, COST_BY_KIND, 0, &mut seen);
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// "Fencers", where fencing is a thing: what they do.
    fn push_field(&mut self, at: usize, noun: &str) -> Result<(), IndexError> {
        let is_agent = ["er", "or", "ist"]
            .iter()
            .any(|ending| noun.ends_with(ending));
        let Some(stem) = noun.get(..FIELD_STEM) else {
            return Ok(());
        };
        if !is_agent || wordnet().sort_of(noun) != Some(Sort::Person) {
            return Ok(());
        }
        let mut seen = BTreeSet::new();
        for related in wordnet().related(noun, true) {
            if related.distance > MAX_FIELD {
                break;
            }
            if !related.lemma.starts_with(stem) {
                continue;
            }
            for name in self.names.exact(&related.lemma)? {
                if name.thing.node().is_some() {
                    let cost = COST_FIELD + related.distance;
                    self.named_thing(at, at + 1, name, cost, 0, &mut seen);
                }
            }
        }
        Ok(())
    }

    /// "release dates" of what has a release year: a noun for a time beside what tells one.
    fn push_times(&mut self, at: usize) {
        let beside: Vec<(usize, usize, Meaning, f32)> = self
            .mentions
            .iter()
            .filter(|m| m.end == at || m.start == at + 1)
            .filter(|m| {
                matches!(m.meaning, Meaning::Property { property, inverse: false, .. }
                    if self.lexicon.times().contains(&property))
            })
            .map(|m| {
                (
                    m.start.min(at),
                    m.end.max(at + 1),
                    m.meaning.clone(),
                    m.cost,
                )
            })
            .collect();
        for (start, end, meaning, cost) in beside {
            self.push(start, end, meaning, cost + COST_TIME);
        }
    }

    /// "what types are the films": what the graph calls a genre.
    fn push_kinds(&mut self, at: usize) {
        let kinds = self.lexicon.kinds().to_vec();
        if !kinds.is_empty() {
            self.mentions
                .retain(|m| !(m.start == at && matches!(m.meaning, Meaning::UntypedKind(_))));
        }
        for property in kinds {
            let meaning = Meaning::Property {
                property,
                inverse: false,
                role: Role::Noun,
            };
            self.push(at, at + 1, meaning, COST_KIND);
        }
    }
}
