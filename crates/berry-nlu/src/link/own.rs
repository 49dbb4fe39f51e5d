//! What a named thing has: its own properties, by parts of their names.

use std::collections::BTreeSet;

use super::{Linking, Meaning, Mention, PLAIN};
use crate::lexicon::PropertyId;
use crate::token::TokenKind;

/// What it costs to take a part of a Chinese name for the whole, where the thing that the
/// question names has such a property, and what it costs more the less of the name that is.
const COST_OWN: f32 = 0.25;
const COST_LEFT_OUT: f32 = 0.6;
/// A thing with more properties than this is not told by parts of their names.
const MAX_OWN: usize = 60;
/// The fewest characters that tell a property.
const MIN_RUN: usize = 2;

impl Linking<'_> {
    /// Takes Chinese words for the properties of the things that are named, where they are parts
    /// of these properties' names: 尺寸 for 机身尺寸.
    ///
    /// These stand beside plain meanings of the words: that the thing has it speaks for them.
    pub(super) fn own(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        // In a graph with classes the schema tells what a thing can have.
        if !self.language.is_chinese() || self.lexicon.untyped().is_none() {
            return found;
        }
        let mut named = vec![false; self.tokens.len()];
        let mut own: BTreeSet<PropertyId> = BTreeSet::new();
        for mention in &self.mentions {
            if let Meaning::Entity(link) = &mention.meaning
                && mention.cost <= PLAIN
                && mention.end - mention.start > 1
                && link.steps.len() <= MAX_OWN
            {
                named[mention.start..mention.end].fill(true);
                let steps = link.steps.iter().filter(|(_, inverse)| !inverse);
                own.extend(steps.map(|(property, _)| *property));
            }
        }
        for property in own {
            let names = self.lexicon.names_of(property);
            found.extend(names.flat_map(|name| self.part_of(name, property, &named)));
        }
        found
    }

    /// Takes the runs of a name that stand in the question for the property.
    fn part_of(&self, name: &[String], property: PropertyId, named: &[bool]) -> Vec<Mention> {
        let run_at = |at: usize, from: usize| {
            let tokens = self.tokens[at..].iter().zip(&named[at..]);
            tokens
                .zip(&name[from..])
                .take_while(|((token, is_named), character)| {
                    token.kind == TokenKind::Han && !**is_named && token.folded == **character
                })
                .count()
        };
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for at in 0..self.tokens.len() {
            let longest = (0..name.len()).map(|from| run_at(at, from)).max();
            let run = longest.unwrap_or(0);
            let is_inside = runs
                .iter()
                .any(|(start, length)| at + run <= start + length);
            if run >= MIN_RUN && run < name.len() && !is_inside {
                runs.push((at, run));
            }
        }
        let mention = move |(at, run): (usize, usize)| {
            let share = run as f32 / name.len() as f32;
            let meaning = Meaning::Property {
                property,
                inverse: false,
                role: crate::Role::Noun,
            };
            Mention {
                start: at,
                end: at + run,
                meaning,
                cost: COST_OWN + COST_LEFT_OUT * (1.0 - share),
            }
        };
        runs.into_iter().map(mention).collect()
    }
}
