//! Says why no reading was trusted, what was recognised, and what could be asked instead.

use std::collections::BTreeSet;

use berry_nlu::{FunctionWord, LinkedQuestion, Meaning, TokenKind};
use berry_verbalizer::{self as say, Refusal};

use crate::answer::FailedStep;
use crate::knowledge_base::KnowledgeBase;
use crate::run::Reading;
use crate::tell::Teller;

/// A refusal with what goes with it.
pub(crate) struct Refused {
    pub(crate) step: FailedStep,
    pub(crate) refusal: Refusal,
    pub(crate) recognised: Vec<String>,
    pub(crate) suggestions: Vec<String>,
    pub(crate) confidence: f64,
    pub(crate) interpretation: String,
}

impl Refused {
    pub(crate) fn plain(step: FailedStep, refusal: Refusal) -> Self {
        Self {
            step,
            refusal,
            recognised: Vec::new(),
            suggestions: Vec::new(),
            confidence: 0.0,
            interpretation: String::new(),
        }
    }
}

/// What costs more is not what a person meant by a word.
const FAR_FETCHED: f32 = 0.65;
/// Suggestions made at most.
const MAX_SUGGESTIONS: usize = 8;

/// Returns why a question has no trusted reading.
pub(crate) fn refusal(
    knowledge_base: &KnowledgeBase,
    linked: &LinkedQuestion,
    best: Option<&Reading>,
    teller: &Teller<'_>,
) -> Refused {
    let recognised = recognised(knowledge_base, linked, teller);
    let confidence = best.map_or(0.0, Reading::confidence);
    let unknown = unknown_words(linked);
    let class = main_class(knowledge_base, linked);
    let has = class
        .map(|c| property_labels(knowledge_base, c, teller))
        .unwrap_or_default();
    let on = class.map(|c| {
        let label = &knowledge_base.schema().classes[c as usize].labels;
        berry_planner::pick_label(label, teller.language).unwrap_or_default()
    });
    let (step, refusal) = match (unknown.first(), recognised.is_empty()) {
        (_, true) => (FailedStep::Link, Refusal::NothingRecognised),
        (Some(word), false) if is_name(linked, word) => (
            FailedStep::Link,
            Refusal::UnknownName {
                name: word.clone(),
                similar: Vec::new(),
            },
        ),
        (Some(word), false) => (
            FailedStep::Link,
            Refusal::UnknownWord {
                word: word.clone(),
                on: on.unwrap_or_default(),
                has: has.clone(),
            },
        ),
        (None, false) => (
            FailedStep::Plan,
            Refusal::NoReading {
                recognised: recognised.clone(),
            },
        ),
    };
    Refused {
        step,
        refusal,
        recognised,
        suggestions: has.into_iter().take(MAX_SUGGESTIONS).collect(),
        confidence,
        interpretation: best
            .map(|r| say::interpretation(&teller.question(&r.plan.query), teller.language))
            .unwrap_or_default(),
    }
}

/// Runs of words that mean nothing here.
fn unknown_words(linked: &LinkedQuestion) -> Vec<String> {
    let covered = |at: usize| {
        let mut known = linked.mentions.iter().filter(|m| m.cost <= FAR_FETCHED);
        known.any(|m| m.start <= at && at < m.end)
    };
    let mut runs: Vec<String> = Vec::new();
    let mut open = false;
    for (position, token) in linked.tokens.iter().enumerate() {
        let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Han);
        if is_word && !covered(position) {
            match runs.last_mut() {
                Some(run) if open => {
                    if token.kind == TokenKind::Word {
                        run.push(' ');
                    }
                    run.push_str(&token.text);
                }
                _ => runs.push(token.text.clone()),
            }
            open = true;
        } else {
            open = false;
        }
    }
    runs
}

/// Whether an unknown word looks like a name: capitalised inside a sentence.
fn is_name(linked: &LinkedQuestion, word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && !linked.text.starts_with(word)
}

/// What the words of the question named, each once.
fn recognised(
    knowledge_base: &KnowledgeBase,
    linked: &LinkedQuestion,
    teller: &Teller<'_>,
) -> Vec<String> {
    let schema = knowledge_base.schema();
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    let mut end = 0;
    let mut mentions: Vec<_> = linked
        .mentions
        .iter()
        .filter(|m| m.cost <= FAR_FETCHED)
        .collect();
    mentions.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end)));
    for mention in mentions {
        if mention.start < end {
            continue;
        }
        let name = match &mention.meaning {
            Meaning::Entity(link) => knowledge_base.name_of(&link.node, teller.language),
            Meaning::Class(class) => {
                berry_planner::pick_label(&schema.classes[class.0 as usize].labels, teller.language)
                    .unwrap_or_default()
            }
            Meaning::Property { property, .. } => berry_planner::pick_label(
                &schema.properties[property.0 as usize].labels,
                teller.language,
            )
            .unwrap_or_default(),
            Meaning::Value { literal, .. } => literal.value().to_owned(),
            _ => continue,
        };
        end = mention.end;
        if !name.is_empty() && seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// The class of the first thing that was recognised.
fn main_class(knowledge_base: &KnowledgeBase, linked: &LinkedQuestion) -> Option<u32> {
    let schema = knowledge_base.schema();
    linked.mentions.iter().find_map(|m| match &m.meaning {
        Meaning::Entity(link) => link
            .classes
            .iter()
            .map(|c| c.0)
            .min_by_key(|c| schema.classes[*c as usize].instances),
        Meaning::Class(class) => Some(class.0),
        Meaning::Function(FunctionWord::Filler) => None,
        _ => None,
    })
}

fn property_labels(knowledge_base: &KnowledgeBase, class: u32, teller: &Teller<'_>) -> Vec<String> {
    let schema = knowledge_base.schema();
    let iri = &schema.classes[class as usize].iri;
    let mut properties: Vec<_> = schema
        .properties
        .iter()
        .filter_map(|p| {
            let count = p.domain.iter().find(|(c, _)| c.as_ref() == Some(iri))?.1;
            Some((
                std::cmp::Reverse(count),
                berry_planner::pick_label(&p.labels, teller.language)?,
            ))
        })
        .collect();
    properties.sort();
    properties
        .into_iter()
        .map(|(_, label)| label)
        .take(MAX_SUGGESTIONS)
        .collect()
}
