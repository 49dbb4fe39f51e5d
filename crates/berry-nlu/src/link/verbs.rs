//! Verbs: what the graph may have under another word.

use super::{Linking, Meaning, SURE};
use crate::chinese::{self, PartOfSpeech};
use crate::lexicon::{PropertyId, Role};
use crate::token::{Token, TokenKind};
use crate::vectors::vectors;
use berry_wordnet::wordnet;

/// A verb that names nothing in the graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// Tokens of the question.
    pub start: usize,
    pub end: usize,
    /// The base form.
    pub word: String,
    /// As it stands in the question.
    pub form: String,
}

/// What belongs to a verb that it follows.
const PARTICLES: &[&str] = &["off", "out", "up", "down", "away", "back", "over"];

/// How near a verb must be to a word in a property's name that says when it was done.
const NEAR_TIME: f32 = 0.4;
/// The same for what a verb measures.
const NEAR_AMOUNT: f32 = 0.4;
/// Among more properties than this none is looked for by likeness: it would take too long.
const MAX_ALIKE: usize = 3000;
const COST_WHEN: f32 = 0.3;
const COST_AMOUNT: f32 = 0.5;
/// What it costs to take a verb for the noun from which it comes.
const COST_NOUN_OF_VERB: f32 = 1.0;
/// What it costs more the less alike the words are.
const COST_UNLIKE: f32 = 0.5;

/// Whether a word changes the verb that it follows.
pub(super) fn is_particle(token: &Token) -> bool {
    PARTICLES.contains(&token.folded.as_str())
}

impl Linking<'_> {
    /// Returns the verbs that name nothing, and notes what all verbs may stand for besides: the
    /// time at which it was done ("when was X born": its date of birth), the amount of it.
    pub(super) fn verbs(&mut self) -> Vec<Verb> {
        let found = if self.language.is_chinese() {
            self.chinese_verbs()
        } else {
            self.english_verbs()
        };
        let mut unknown = Vec::new();
        for verb in found {
            let is_known = self.mentions.iter().any(|m| {
                m.start < verb.end
                    && verb.start < m.end
                    && m.cost <= SURE
                    && !matches!(m.meaning, Meaning::Function(_) | Meaning::Text(_))
            });
            let times = self.lexicon.times().to_vec();
            self.push_alike(&verb, &times, NEAR_TIME, COST_WHEN);
            // What the word list does not sort may be no verb: 主要.
            let is_unsorted = self.language.is_chinese()
                && verb.end - verb.start > 1
                && chinese::part_of_speech(&verb.word).is_none();
            if !is_known && !is_unsorted {
                // Of a lone character nobody knows whether it is one: 女.
                let is_only_verb = if self.language.is_chinese() {
                    verb.end - verb.start > 1
                } else {
                    wordnet().is_mostly_verb(&verb.word)
                };
                if is_only_verb {
                    let amounts = self.lexicon.amounts().to_vec();
                    self.push_alike(&verb, &amounts, NEAR_AMOUNT, COST_AMOUNT);
                }
                unknown.push(verb);
            }
        }
        unknown
    }

    /// "What does rust cause", "what is caused by rust": the verb points the other way than the
    /// noun "cause", and where a verb stands the noun is not meant.
    pub(super) fn doubt_nouns_of_verbs(&mut self) {
        if self.language.is_chinese() {
            return;
        }
        let verbs: Vec<(usize, usize, PropertyId, bool)> = self
            .mentions
            .iter()
            .filter(|m| m.cost <= SURE && self.is_verb_due(m.start, m.end))
            .filter_map(|m| match m.meaning {
                Meaning::Property {
                    property,
                    inverse,
                    role: Role::Verb,
                } => Some((m.start, m.end, property, inverse)),
                _ => None,
            })
            .collect();
        for mention in &mut self.mentions {
            if let Meaning::Property {
                property,
                inverse,
                role: Role::Noun,
            } = mention.meaning
                && verbs.contains(&(mention.start, mention.end, property, !inverse))
            {
                mention.cost += COST_NOUN_OF_VERB;
            }
        }
    }

    /// Whether one word stands as a verb: a past form, or the last word after "does".
    fn is_verb_due(&self, start: usize, end: usize) -> bool {
        let token = &self.tokens[start];
        if end - start > 1 || token.kind != TokenKind::Word {
            return false;
        }
        let word = token.folded.as_str();
        let is_participle = word.ends_with("ed") && {
            let bases = wordnet().base_forms(word);
            bases
                .iter()
                .any(|base| base != word && wordnet().is_verb(base))
        };
        let helps = |token: &Token| matches!(token.folded.as_str(), "do" | "does" | "did");
        let is_last = self.tokens[end..]
            .iter()
            .all(|t| t.kind == TokenKind::Punctuation);
        is_participle
            || is_last
                && start > 0
                && !self.is_function(start - 1, start)
                && self.tokens[..start].iter().any(helps)
    }

    fn push_alike(&mut self, verb: &Verb, properties: &[PropertyId], near: f32, cost: f32) {
        if properties.len() > MAX_ALIKE {
            return;
        }
        for property in properties.iter().copied() {
            let likeness = self.lexicon.likeness(verb, property);
            let is_there = self.mentions.iter().any(|m| {
                (m.start, m.end) == (verb.start, verb.end)
                    && matches!(m.meaning, Meaning::Property { property: p, .. } if p == property)
            });
            if likeness >= near && !is_there {
                let meaning = Meaning::Property {
                    property,
                    inverse: false,
                    role: Role::Verb,
                };
                let cost = cost + COST_UNLIKE * (1.0 - likeness);
                self.push(verb.start, verb.end, meaning, cost);
            }
        }
    }

    fn is_function(&self, start: usize, end: usize) -> bool {
        self.mentions
            .iter()
            .any(|m| m.start <= start && end <= m.end && matches!(m.meaning, Meaning::Function(_)))
    }

    fn english_verbs(&self) -> Vec<Verb> {
        let wordnet = wordnet();
        let tokens = self.tokens.iter().enumerate();
        tokens
            .filter(|(at, token)| token.kind == TokenKind::Word && !self.is_function(*at, at + 1))
            .filter_map(|(at, token)| {
                let bases = wordnet.base_forms(&token.folded);
                let mut bases = bases.into_iter();
                let word = bases.find(|base| wordnet.is_verb(base))?;
                // "a square frame" is no verb, "framed" is.
                let is_inflected = token.folded != word && token.folded != format!("{word}s");
                if !is_inflected && !wordnet.is_mostly_verb(&word) {
                    return None;
                }
                // "look after", "take part", "pass away"
                let phrase = self
                    .tokens
                    .get(at + 1)
                    .map(|next| format!("{word} {}", next.folded))
                    .filter(|phrase| wordnet.is_verb(phrase));
                // "lifted off", "came out"
                let is_phrasal = phrase.is_some()
                    || self.tokens.get(at + 1).is_some_and(is_particle)
                        && !self.is_function(at + 1, at + 2);
                Some(Verb {
                    start: at,
                    end: at + 1 + usize::from(is_phrasal),
                    word: phrase.unwrap_or(word),
                    form: token.folded.clone(),
                })
            })
            .collect()
    }

    /// Whether a Chinese character that means nothing stands between words that mean something:
    /// mostly a verb then, 太空人念過普渡大學.
    fn is_alone(&self, at: usize) -> bool {
        let is_unknown = |position: usize| {
            self.tokens[position].kind == TokenKind::Han
                && !self
                    .mentions
                    .iter()
                    .any(|m| m.start <= position && position < m.end && m.cost <= SURE)
        };
        is_unknown(at)
            && at > 0
            && !is_unknown(at - 1)
            && at + 1 < self.tokens.len()
            && !is_unknown(at + 1)
    }

    fn chinese_verbs(&self) -> Vec<Verb> {
        let mut found: Vec<Verb> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            // 哪一天生: the 天 belongs to what is asked.
            let phrase = self.mentions.iter().find(|m| {
                let is_phrase = m.end - m.start > 1 && matches!(m.meaning, Meaning::Function(_));
                is_phrase && m.start <= at && at < m.end
            });
            if let Some(phrase) = phrase {
                at = phrase.end;
                continue;
            }
            let longest = chinese::MAX_LENGTH.min(self.tokens.len() - at);
            let verb = (1..=longest).rev().find_map(|length| {
                let run = &self.tokens[at..at + length];
                let is_han = run.iter().all(|t| t.kind == TokenKind::Han);
                let word: String = run.iter().map(|t| t.folded.as_str()).collect();
                // What the word list does not sort, but people use, may be a verb: 過世.
                let is_used = || length > 1 && vectors().word(&word).is_some();
                let part = chinese::part_of_speech(&word)
                    .or_else(|| is_used().then_some(PartOfSpeech::Verb))
                    .filter(|_| is_han)?;
                Some((word, length, part))
            });
            let Some((word, length, part)) = verb else {
                if self.is_alone(at) {
                    let word = self.tokens[at].folded.clone();
                    found.push(Verb {
                        start: at,
                        end: at + 1,
                        form: word.clone(),
                        word,
                    });
                }
                at += 1;
                continue;
            };
            if part == PartOfSpeech::Verb && !self.is_function(at, at + length) {
                found.push(Verb {
                    start: at,
                    end: at + length,
                    form: word.clone(),
                    word,
                });
            }
            at += length;
        }
        found
    }
}
