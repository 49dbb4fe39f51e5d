//! What it costs a reading to leave words out.

use super::{KNOWN, Meaning, Mention, SURE};
use crate::chinese::{self, PartOfSpeech};
use crate::function_word::FunctionWord;
use crate::token::{Token, TokenKind};
use berry_wordnet::wordnet;

/// Up to this cost a noun is known well enough that an unknown word may narrow it.
const NARROWED: f32 = 0.66;
const SKIP_FILLER: f32 = 0.02;
const SKIP_FUNCTION: f32 = 0.4;
/// A question word says what is asked for; a reading without it answers another question.
const SKIP_QUESTION_WORD: f32 = 2.2;
const SKIP_LINKED: f32 = 2.2;
const SKIP_UNKNOWN: f32 = 3.0;
const SKIP_HAN: f32 = 1.5;
/// A Chinese verb, which the types of what is around it stand in for.
const SKIP_HAN_VERB: f32 = 1.4;
const SKIP_HAN_ADVERB: f32 = 0.8;
/// An unknown noun or adjective that narrows a known noun: "football" in "football club".
const SKIP_NOUN_MODIFIER: f32 = 0.75;
const SKIP_ADJECTIVE: f32 = 1.9;
/// "main" in "main language", which there mostly is one of.
const SKIP_PROMINENT: f32 = 0.75;
/// Each word of a fixed compound that narrows a noun: "professional football" in "professional football team".
const SKIP_COMPOUND: f32 = 0.3;
const SKIP_ADVERB: f32 = 1.25;
/// A word that may well mean something.
const SKIP_KNOWN: f32 = 1.6;
/// A verb that says little beside its object: "gets the fewest visitors", "takes two hours".
const SKIP_LIGHT_VERB: f32 = 0.5;
/// An unknown verb, which a preposition or the types stand in for.
const SKIP_VERB: f32 = 1.6;

pub(super) fn skip_costs(tokens: &[Token], mentions: &[Mention]) -> Vec<f32> {
    let first_word = tokens
        .iter()
        .position(|t| t.kind == TokenKind::Word)
        .unwrap_or(tokens.len());
    tokens
        .iter()
        .enumerate()
        .map(|(position, token)| {
            if matches!(token.kind, TokenKind::Punctuation) {
                return 0.0;
            }
            let covering = || {
                mentions
                    .iter()
                    .filter(move |m| m.start <= position && position < m.end)
            };
            let is_filler = covering().any(|m| {
                m.end - m.start == 1 && matches!(m.meaning, Meaning::Function(FunctionWord::Filler))
            });
            let is_function = covering()
                .any(|m| m.end - m.start == 1 && matches!(m.meaning, Meaning::Function(_)));
            let asks = covering().any(|m| match m.meaning {
                Meaning::Function(word) => word.weighs() && m.end - m.start <= 2,
                _ => false,
            });
            let opens = position == first_word
                && covering().any(|m| {
                    m.end - m.start == 1
                        && matches!(
                            m.meaning,
                            Meaning::Function(FunctionWord::Be | FunctionWord::Do)
                        )
                });
            if asks || opens {
                SKIP_QUESTION_WORD
            } else if is_filler {
                SKIP_FILLER
            } else if is_function {
                SKIP_FUNCTION
            } else if token.kind == TokenKind::Han {
                skip_han(tokens, mentions, position)
            } else if token.kind == TokenKind::Word {
                skip_word(tokens, mentions, position)
            } else {
                SKIP_LINKED
            }
        })
        .collect()
}

/// What it costs to leave out a Chinese character: its share of the word that it is in.
fn skip_han(tokens: &[Token], mentions: &[Mention], position: usize) -> f32 {
    let is_unknown = |at: usize| {
        tokens[at].kind == TokenKind::Han
            && !mentions
                .iter()
                .any(|m| m.start <= at && at < m.end && m.cost <= KNOWN)
    };
    if !is_unknown(position) {
        return SKIP_HAN;
    }
    for length in (2..=chinese::MAX_LENGTH).rev() {
        for start in position.saturating_sub(length - 1)..=position {
            let end = start + length;
            if end > tokens.len() || !(start..end).all(is_unknown) {
                continue;
            }
            let word: String = tokens[start..end]
                .iter()
                .map(|t| t.folded.as_str())
                .collect();
            let cost = match chinese::part_of_speech(&word) {
                Some(PartOfSpeech::Verb) => SKIP_HAN_VERB,
                Some(PartOfSpeech::Adverb) => SKIP_HAN_ADVERB,
                Some(PartOfSpeech::Adjective) => SKIP_ADJECTIVE,
                Some(PartOfSpeech::Noun) => SKIP_UNKNOWN,
                None => continue,
            };
            return cost / length as f32;
        }
    }
    SKIP_HAN
}

/// Verbs that leave what is meant to their objects.
const LIGHT_VERBS: &[&str] = &["do", "get", "give", "go", "have", "hold", "make", "take"];

/// Whether a word that names nothing may say again what a reading without it says: a verb, or what
/// "how much" is asked of. An adjective says more, and "which team" asks for a team.
pub(super) fn may_repeat(tokens: &[Token], mentions: &[Mention], at: usize) -> bool {
    let token = &tokens[at];
    let is_name = at > 0 && token.text.starts_with(char::is_uppercase);
    let is_known = || {
        mentions.iter().any(|m| {
            m.start <= at
                && at < m.end
                && m.cost <= SURE
                && !matches!(m.meaning, Meaning::Function(FunctionWord::Filler))
        })
    };
    if token.kind != TokenKind::Word || is_name || is_known() {
        return false;
    }
    let wordnet = wordnet();
    let bases = wordnet.base_forms(&token.folded);
    let is_amount = mentions
        .iter()
        .any(|m| m.end == at && matches!(m.meaning, Meaning::Function(FunctionWord::HowMany)));
    let is_adjective = bases.iter().any(|base| wordnet.is_adjective(base));
    is_amount && !is_adjective || bases.iter().any(|base| wordnet.is_mostly_verb(base))
}

/// What it costs to leave out an English word with content.
fn skip_word(tokens: &[Token], mentions: &[Mention], position: usize) -> f32 {
    let covered = |position: usize, cost: f32| {
        mentions.iter().any(|m| {
            m.start <= position
                && position < m.end
                && m.cost <= cost
                && !matches!(m.meaning, Meaning::Function(_))
        })
    };
    if covered(position, SURE) {
        return SKIP_LINKED;
    }
    // A name that the graph does not have changes everything.
    let is_capitalised = tokens[position].text.starts_with(char::is_uppercase);
    if position > 0 && is_capitalised {
        return SKIP_UNKNOWN;
    }
    let wordnet = wordnet();
    let word = &tokens[position].folded;
    let bases = wordnet.base_forms(word);
    let is = |test: &dyn Fn(&str) -> bool| bases.iter().any(|base| test(base));
    // Its noun follows, or a name stands beside it, perhaps with another such word between.
    let is_noun = |at: usize, is_start: bool| {
        mentions.iter().any(|m| {
            let stands_there = if is_start {
                m.start == at
            } else {
                m.end == at + 1
            };
            let is_noun = match m.meaning {
                Meaning::Class(_) | Meaning::Entity(_) => true,
                Meaning::Property { role, .. } => role != crate::Role::Verb,
                _ => false,
            };
            stands_there && m.cost <= NARROWED && is_noun
        })
    };
    let is_loose = |at: usize| {
        let is_function = mentions
            .iter()
            .any(|m| m.start <= at && at < m.end && matches!(m.meaning, Meaning::Function(_)));
        tokens[at].kind == TokenKind::Word && !is_function && !covered(at, SURE)
    };
    let follows = (position + 1..tokens.len().min(position + 4))
        .take_while(|at| *at == position + 1 || is_loose(*at - 1))
        .any(|at| is_noun(at, true));
    let precedes = (position.saturating_sub(3)..position)
        .rev()
        .take_while(|at| *at + 1 == position || is_loose(*at + 1))
        .any(|at| is_noun(at, false));
    let narrows_property = mentions.iter().any(|m| {
        m.start == position + 1
            && m.cost > SURE
            && matches!(m.meaning, Meaning::Property { .. })
            && !mentions.iter().any(|other| {
                let is_thing = matches!(other.meaning, Meaning::Class(_) | Meaning::Entity(_));
                other.start == m.start && other.cost <= m.cost && is_thing
            })
    });
    let is_compound = (position.saturating_sub(1)..=position).any(|first| {
        let pair = tokens.get(first).zip(tokens.get(first + 1));
        pair.is_some_and(|(a, b)| {
            !covered(first, SURE)
                && !covered(first + 1, SURE)
                && wordnet.is_compound(&a.folded, &b.folded)
        })
    });
    // "(which) states neighbor Maine" has a verb between its nouns.
    let is_between = precedes && follows && is(&|base| wordnet.is_verb(base));
    let is_prominent = matches!(word.as_str(), "main" | "primary" | "principal" | "chief");
    let names_property = || {
        mentions.iter().any(|m| {
            let is_noun =
                matches!(m.meaning, Meaning::Property { role, .. } if role != crate::Role::Verb);
            m.start == position + 1 && m.cost <= KNOWN && is_noun
        })
    };
    // "paid" is an adjective too, but "who paid" has a verb.
    let is_past = bases
        .iter()
        .any(|base| base != word && wordnet.is_verb(base) && !word.ends_with("ing"));
    let is_light = bases.iter().any(|b| LIGHT_VERBS.contains(&b.as_str()))
        && !covered(position, KNOWN)
        && !tokens
            .get(position + 1)
            .is_some_and(super::verbs::is_particle);
    if is_light {
        SKIP_LIGHT_VERB
    } else if is_prominent && names_property() {
        SKIP_PROMINENT
    } else if is_compound && narrows_property {
        // A "phone number" is no number of beds.
        SKIP_LINKED
    } else if is_compound && follows {
        SKIP_COMPOUND
    } else if follows && is(&|base| wordnet.is_adjective(base)) {
        SKIP_ADJECTIVE
    } else if is_adverb(word) && !is_past {
        SKIP_ADVERB
    } else if covered(position, KNOWN) {
        SKIP_KNOWN
    } else if follows && !is_between && (bases.is_empty() || is(&|base| wordnet.is_noun(base)))
        || precedes && is(&|base| wordnet.is_noun(base)) && !is(&|base| wordnet.is_verb(base))
    {
        SKIP_NOUN_MODIFIER
    } else if is_between || is(&|base| wordnet.is_mostly_verb(base)) {
        SKIP_VERB
    } else if is(&|base| wordnet.is_adjective(base)) {
        SKIP_ADJECTIVE + 0.1
    } else if covered(position, f32::INFINITY) {
        SKIP_LINKED
    } else {
        SKIP_UNKNOWN
    }
}

/// Whether a word is an adverb made from an adjective, or such an adjective used as one.
pub(super) fn is_adverb(word: &str) -> bool {
    let wordnet = wordnet();
    wordnet.is_adjective(word)
        || word.strip_suffix("ly").is_some_and(|stem| {
            [stem.to_owned(), format!("{stem}e"), format!("{stem}y")]
                .iter()
                .any(|base| wordnet.is_adjective(base))
        })
}
