//! Common nouns in a graph that has no classes: "films" over films that nothing says are films.

use super::{Linking, Meaning};
use crate::chinese::{self, PartOfSpeech};
use crate::function_word::FunctionWord;
use crate::token::TokenKind;
use berry_wordnet::{Sort, wordnet};

/// What it costs to take a noun for a kind of thing that the graph tells of without naming it.
const COST_FITTING: f32 = 0.25;
const COST_UNFITTING: f32 = 2.4;
/// The similarity to the name of some property at which a noun fits, and at which it does not.
const FITTING: f32 = 0.27;
const UNFITTING: f32 = 0.1;
/// Up to this cost a word rather is what it means in the schema.
const HINTED: f32 = 1.0;
/// Groups that the noun fits about as well as the best.
const NEAR: f32 = 0.08;

impl Linking<'_> {
    /// Takes nouns that name nothing in the schema for kinds of things that have no class.
    ///
    /// What they say cannot be checked against the graph; it costs the less, the more the noun
    /// has to do with what the graph tells of its things.
    pub(super) fn untyped(&mut self) {
        if self.lexicon.untyped().is_none() {
            return;
        }
        for start in 0..self.tokens.len() {
            let longest = match self.tokens[start].kind {
                TokenKind::Han => 3.min(self.tokens.len() - start),
                TokenKind::Word => 1,
                _ => continue,
            };
            for length in (1..=longest).rev() {
                let end = start + length;
                if (start..end).any(|token| self.is_of_schema(token))
                    || self.is_relational(start, end)
                {
                    continue;
                }
                if let Some((groups, cost)) = self.fitting_noun(start, end) {
                    self.push(start, end, Meaning::UntypedKind(groups), cost);
                    break;
                }
            }
        }
    }

    /// The groups of things that some tokens may be a noun for, and what it costs to read them so.
    fn fitting_noun(&self, start: usize, end: usize) -> Option<(Vec<u32>, f32)> {
        let untyped = self.lexicon.untyped()?;
        let tokens = &self.tokens[start..end];
        let word: String = tokens.iter().map(|t| t.folded.as_str()).collect();
        let nouns = if tokens[0].kind == TokenKind::Han {
            let is_noun = chinese::part_of_speech(&word) == Some(PartOfSpeech::Noun);
            if end - start < 2 || !is_noun {
                return None;
            }
            vec![word]
        } else {
            if start > 0 && tokens[0].text.starts_with(char::is_uppercase) {
                return None;
            }
            let bases = wordnet().base_forms(&word).into_iter();
            bases.filter(|base| wordnet().is_noun(base)).collect()
        };
        let is_person = |noun: &String| wordnet().first_sort(noun) == Some(Sort::Person);
        if nouns.iter().any(is_person) && !untyped.people.is_empty() {
            return Some((untyped.people.clone(), COST_FITTING));
        }
        let fits = nouns.iter().flat_map(|noun| self.lexicon.fits(noun));
        let fits: Vec<(u32, f32)> = fits
            .filter(|(group, _)| !untyped.people.contains(group))
            .collect();
        let best = fits.iter().map(|(_, fit)| *fit).max_by(f32::total_cmp);
        let best = match best {
            Some(best) => best,
            None if nouns.is_empty() => return None,
            None => 0.0,
        };
        let off = ((FITTING - best) / (FITTING - UNFITTING)).clamp(0.0, 1.0);
        let cost = COST_FITTING + (COST_UNFITTING - COST_FITTING) * off;
        let near = fits
            .iter()
            .filter(|(_, fit)| best - fit < NEAR && *fit > UNFITTING);
        let mut groups: Vec<u32> = near.map(|(group, _)| *group).collect();
        if groups.is_empty() {
            groups.clone_from(&untyped.all);
            groups.retain(|group| !untyped.people.contains(group));
        }
        groups.sort_unstable();
        groups.dedup();
        Some((groups, cost))
    }

    /// Whether a noun is one of something: "heir" in "the heir of X" and "X's heir".
    fn is_relational(&self, start: usize, end: usize) -> bool {
        let has = |wanted: FunctionWord, is_after: bool| {
            self.mentions.iter().any(|m| {
                let is_beside = if is_after {
                    m.start == end
                } else {
                    m.end == start
                };
                is_beside && matches!(m.meaning, Meaning::Function(word) if word == wanted)
            })
        };
        if self.language.is_chinese() {
            has(FunctionWord::Of, false)
        } else {
            has(FunctionWord::Of, true) || has(FunctionWord::Possessive, false)
        }
    }

    /// Whether a token has a meaning in the schema, or a grammatical one.
    fn is_of_schema(&self, token: usize) -> bool {
        self.mentions.iter().any(|m| {
            let counts = match m.meaning {
                Meaning::Function(_) => true,
                Meaning::Class(_) | Meaning::Property { .. } => m.cost <= HINTED,
                _ => false,
            };
            counts && m.start <= token && token < m.end
        })
    }
}
