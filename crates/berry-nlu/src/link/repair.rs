//! Words that mean nothing yet: parts of names, typing errors, words of like meaning.

use std::collections::BTreeSet;

use berry_verbalizer::han;
use strsim::osa_distance;

use super::{KNOWN, Linking, MAX_SPAN, SURE, less_known, meaning_of};
use crate::error::IndexError;
use crate::index::NamedThing;
use crate::text::{key, key_of_tokens};
use crate::token::{Token, TokenKind};
use berry_wordnet::wordnet;

/// What it costs to go by a part of a name: of one written as names are, and of another.
const COST_PARTIAL: f32 = 0.35;
const COST_PARTIAL_COMMON: f32 = 0.75;
/// What the rest of the name costs, beyond a first or last word and in the middle.
const COST_REST: f32 = 0.5;
const COST_REST_AROUND: f32 = 1.0;
/// What it costs more for each further thing with such a name.
const COST_NAMESAKE: f32 = 0.15;
const COST_EDIT: f32 = 1.1;
/// What it costs to go by several words that only one name has, how many these may be, and how many
/// names may hold them.
const COST_PART: f32 = 0.2;
const MAX_NAME_PART: usize = 5;
const MAX_HOLDERS: usize = 6;

impl Linking<'_> {
    /// "The 2010 Summer Games" of what is called "Lyon 2010 Summer Games": several words written like
    /// a name that only one name has, whatever each of them means alone.
    pub(super) fn parts_of_names(&mut self) -> Result<(), IndexError> {
        if self.language.is_chinese() {
            return Ok(());
        }
        for start in 0..self.tokens.len() {
            for end in (start + 2..=self.tokens.len().min(start + MAX_NAME_PART)).rev() {
                let tokens = &self.tokens[start..end];
                let is_like_name = |t: &Token| t.kind == TokenKind::Number || is_capitalised(t);
                let is_named = self.mentions.iter().any(|m| {
                    let overlaps = m.start < end && start < m.end;
                    let is_whole = m.start <= start && end <= m.end || m.end - m.start > 1;
                    overlaps
                        && is_whole
                        && m.cost <= SURE
                        && matches!(
                            m.meaning,
                            super::Meaning::Entity(_) | super::Meaning::Value { .. }
                        )
                });
                if !tokens.iter().all(is_like_name)
                    || !tokens.iter().any(is_capitalised)
                    || is_named
                {
                    continue;
                }
                let words: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
                let wanted = key_of_tokens(tokens);
                let mut found = self.names.containing(&words, MAX_HOLDERS)?;
                found.retain(|n| n.thing.node().is_some() && adjacent(&n.text, &wanted));
                let things: BTreeSet<&str> = found.iter().filter_map(|n| n.thing.node()).collect();
                if things.len() == 1
                    && let Some(name) = found.first()
                {
                    let mut seen = BTreeSet::new();
                    self.named_thing(start, end, name.clone(), COST_PART, 0, &mut seen);
                    break;
                }
            }
        }
        Ok(())
    }

    /// Looks once more at words that mean nothing yet: as a part of a name, or
    /// with a typing error.
    pub(super) fn repair(&mut self) -> Result<(), IndexError> {
        let mut start = 0;
        while start < self.tokens.len() {
            if self.is_covered(start) || !is_repairable(&self.tokens[start]) {
                start += 1;
                continue;
            }
            let mut end = start + 1;
            while end < self.tokens.len()
                && (self.tokens[end].kind == TokenKind::Number
                    || is_capitalised(&self.tokens[start]) && is_capitalised(&self.tokens[end])
                    || !self.is_covered(end) && is_repairable(&self.tokens[end]))
            {
                end += 1;
            }
            // "lakshore state univeristy": with what is right in between.
            for gap in 1..=2 {
                let after = end + gap;
                let is_unknown = after < self.tokens.len()
                    && !self.is_covered(after)
                    && is_repairable(&self.tokens[after]);
                if is_unknown && (end..after).all(|at| self.tokens[at].kind == TokenKind::Word) {
                    end = after + 1;
                    break;
                }
            }
            for from in start..end {
                for to in from + 1..=end.min(from + MAX_SPAN) {
                    self.repair_span(from, to)?;
                }
            }
            // A name with a typing error may hold words that are covered: "Viena of Austria".
            start = end;
        }
        Ok(())
    }

    /// Looks for what else the words that mean nothing yet could mean.
    pub(super) fn nearest(&mut self) {
        for start in 0..self.tokens.len() {
            let is_han = self.tokens[start].kind == TokenKind::Han;
            let longest = if is_han {
                4.min(self.tokens.len() - start)
            } else {
                1
            };
            for length in (1..=longest).rev() {
                let end = start + length;
                let run = &self.tokens[start..end];
                if run.iter().any(|t| !is_repairable(t))
                    || (start..end).any(|token| self.is_known(token))
                    || (is_han && length == 1)
                {
                    continue;
                }
                let folded: Vec<&str> = run.iter().map(|t| t.folded.as_str()).collect();
                let mut words = vec![folded.concat()];
                if !is_han {
                    words.extend(wordnet().base_forms(&words[0]));
                }
                let near = words.iter().map(|word| self.lexicon.nearest(word));
                let Some(near) = near.into_iter().find(|near| !near.is_empty()) else {
                    continue;
                };
                for (sense, cost) in near {
                    self.push(start, end, meaning_of(sense), cost);
                }
                break;
            }
        }
    }

    /// Whether a token has some meaning that is not far-fetched.
    fn is_known(&self, token: usize) -> bool {
        self.mentions.iter().any(|m| {
            let tells = !matches!(m.meaning, super::Meaning::UntypedKind(_));
            tells && m.start <= token && token < m.end && m.cost <= SURE
        })
    }

    fn repair_span(&mut self, start: usize, end: usize) -> Result<(), IndexError> {
        let tokens = &self.tokens[start..end];
        let words: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
        let wanted = key_of_tokens(tokens);
        let length = wanted.chars().filter(|c| *c != ' ').count();
        let mut seen = BTreeSet::new();
        let is_han = tokens.iter().all(|t| t.kind == TokenKind::Han);
        if length >= if is_han { 2 } else { 4 } {
            const LIMIT: usize = 12;
            let found = self.names.containing(&words, LIMIT)?;
            if found.len() <= LIMIT {
                let best = found.iter().map(|n| n.degree).max().unwrap_or(0);
                let is_name = is_han || tokens.iter().all(is_capitalised);
                let partial = if is_name {
                    COST_PARTIAL
                } else {
                    COST_PARTIAL_COMMON
                };
                let things: BTreeSet<&str> = found.iter().filter_map(|n| n.thing.node()).collect();
                let namesakes = COST_NAMESAKE * things.len().saturating_sub(1) as f32;
                for name in &found {
                    let name_key = key(&name.text);
                    let all = name_key.split(' ').count();
                    let share = words.len() as f32 / all as f32;
                    let is_at_edge = name_key.starts_with(&wanted) || name_key.ends_with(&wanted);
                    let rest = if is_at_edge {
                        COST_REST
                    } else {
                        COST_REST_AROUND
                    };
                    if matches!(name.thing, NamedThing::Value { .. })
                        || (is_han && !adjacent(&name.text, &wanted))
                    {
                        continue;
                    }
                    let cost =
                        partial + rest * (1.0 - share) + namesakes + less_known(best, name.degree);
                    self.named_thing(start, end, name.clone(), cost, 0, &mut seen);
                }
            }
        }
        let allowed = match (is_han, length) {
            (true, 4..) | (false, 5..=8) => 1,
            (false, 9..) => 2,
            _ => return Ok(()),
        };
        for name in self.names.fuzzy(&wanted, allowed)? {
            let name_key = key(&name.text);
            let edits = osa_distance(&wanted, &name_key);
            if matches!(name.thing, NamedThing::Value { .. }) || first(&wanted) != first(&name_key)
            {
                continue;
            }
            let cost = COST_EDIT * edits as f32 * (0.2 + 3.0 / length as f32).min(0.8);
            self.named_thing(start, end, name, cost, edits as u8, &mut seen);
        }
        self.repair_schema_word(start, end, &wanted, allowed as usize);
        Ok(())
    }

    fn repair_schema_word(&mut self, start: usize, end: usize, wanted: &str, allowed: usize) {
        if wanted.chars().any(han::is_han) {
            return;
        }
        let near: Vec<(String, usize)> = self
            .lexicon
            .keys()
            .filter(|k| first(k) == first(wanted) && k.len().abs_diff(wanted.len()) <= allowed)
            .map(|k| (k.to_owned(), osa_distance(k, wanted)))
            .filter(|(_, edits)| *edits <= allowed)
            .collect();
        for (key, edits) in near {
            for weighed in self.lexicon.senses(&key, "") {
                let meaning = meaning_of(weighed.sense);
                self.push(start, end, meaning, weighed.cost + COST_EDIT * edits as f32);
            }
        }
    }

    fn is_covered(&self, token: usize) -> bool {
        self.mentions
            .iter()
            .any(|m| m.start <= token && token < m.end && m.cost <= KNOWN)
    }
}

fn is_repairable(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Han)
}

fn is_capitalised(token: &Token) -> bool {
    token.text.starts_with(char::is_uppercase)
}

fn adjacent(name: &str, wanted: &str) -> bool {
    key(name).contains(wanted)
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}
