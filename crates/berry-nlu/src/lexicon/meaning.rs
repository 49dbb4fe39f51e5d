//! What the names of a lexicon mean, by word vectors.

use super::{Lexicon, PropertyId, Sense};
use crate::variant::is_linking;
use crate::vectors::{Meaning, vectors};
use berry_wordnet::wordnet;

/// The least similarity of word vectors that counts, and the least lead over other names
/// (`data/vectors/README.md` has the figures).
const NEAR: f32 = 0.43;
const NEAR_MARGIN: f32 = 0.05;
/// What it costs to go by a similarity that only just counts.
const COST_FARTHEST: f32 = 1.3;

/// A name with what it means by word vectors.
pub(super) struct MeantName {
    pub(super) sense: Sense,
    /// Without those that only link others.
    words: Vec<String>,
    pub(super) meaning: Meaning,
}

impl MeantName {
    /// Whether both name one property or class, or share a word.
    fn is_akin(&self, other: &Self) -> bool {
        let same = match (self.sense, other.sense) {
            (Sense::Property { property: x, .. }, Sense::Property { property: y, .. }) => x == y,
            (a, b) => a == b,
        };
        same || self.words.iter().any(|word| other.words.contains(word))
    }
}

impl Lexicon {
    /// Returns how similar the names of two properties are, by word vectors; `None` where these do
    /// not tell.
    pub fn similarity(&self, a: PropertyId, b: PropertyId) -> Option<f32> {
        let meanings = |wanted: PropertyId| {
            self.meanings().iter().filter_map(move |name| {
                let is_it =
                    matches!(name.sense, Sense::Property { property, .. } if property == wanted);
                is_it.then_some(&name.meaning)
            })
        };
        meanings(a)
            .flat_map(|one| meanings(b).map(|other| one.similarity(other)))
            .max_by(f32::total_cmp)
    }

    pub(super) fn meanings(&self) -> &[MeantName] {
        self.meanings.get_or_init(|| {
            self.phrases
                .iter()
                .filter_map(|(sense, words)| {
                    let words: Vec<String> =
                        words.iter().filter(|w| !is_linking(w)).cloned().collect();
                    let meaning = phrase_of(words.iter().map(String::as_str))?;
                    Some(MeantName {
                        sense: *sense,
                        words,
                        meaning,
                    })
                })
                .collect()
        })
    }

    /// Returns the senses that a word without any may still have, by word vectors: the nearest
    /// name, if it is near enough and few others are about as near.
    pub(crate) fn nearest(&self, word: &str) -> Vec<(Sense, f32)> {
        let Some(meaning) = vectors().word(word) else {
            return Vec::new();
        };
        let mut near: Vec<(f32, &MeantName)> = self
            .meanings()
            .iter()
            .map(|name| (name.meaning.similarity(&meaning), name))
            .filter(|(similarity, _)| *similarity > NEAR - NEAR_MARGIN)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.sense.cmp(&b.1.sense)));
        let Some((best, first)) = near.first().copied() else {
            return Vec::new();
        };
        near.retain(|(similarity, _)| best - similarity < NEAR_MARGIN);
        // With two names about as near, the word tells neither.
        if best < NEAR || near.iter().any(|(_, name)| !name.is_akin(first)) {
            return Vec::new();
        }
        let cost = COST_FARTHEST - 3.0 * (best - NEAR).min(0.2);
        let mut found: Vec<(Sense, f32)> = Vec::new();
        for (_, name) in near {
            if !found.iter().any(|(known, _)| *known == name.sense) {
                found.push((name.sense, cost));
            }
        }
        found
    }
}

/// What a name means by its words.
fn phrase_of<'w>(tokens: impl Iterator<Item = &'w str>) -> Option<Meaning> {
    let tokens: Vec<&str> = tokens.collect();
    let words = pieces(&tokens);
    vectors().phrase(words.iter().map(String::as_str))
}

/// The words of a name that vectors may be known of: base forms of English words, the longest
/// Chinese ones.
pub(super) fn pieces(tokens: &[&str]) -> Vec<String> {
    let is_chinese = tokens
        .iter()
        .all(|t| t.chars().all(berry_verbalizer::han::is_han));
    if !is_chinese {
        let bases = tokens.iter().map(|token| match vectors().word(token) {
            Some(_) => (*token).to_owned(),
            None => wordnet()
                .base_forms(token)
                .into_iter()
                .next()
                .unwrap_or_else(|| (*token).to_owned()),
        });
        return bases.collect();
    }
    let mut words = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = (1..=4.min(tokens.len() - at))
            .rev()
            .find(|length| vectors().word(&tokens[at..at + length].concat()).is_some())
            .unwrap_or(1);
        words.push(tokens[at..at + length].concat());
        at += length;
    }
    words
}
