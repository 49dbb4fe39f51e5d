//! Which of several meanings of the same words are kept.

use super::{Meaning, Mention, PLAIN, SURE};
use crate::function_word::FunctionWord;
use crate::lexicon::{ClassId, PropertyId};

/// Up to this cost a word is a thing's very name, and from the other on it is for a class only a
/// related word.
const EXACT: f32 = 0.05;
const RELATED_CLASS: f32 = 0.4;
/// How much more than a plain meaning another of the same words may cost beside it, and one of a
/// part of them.
const STRETCH: f32 = 0.5;
const STRETCH_OF_PART: f32 = 0.3;
/// What it costs to read a part of a name as a name.
const COST_PART_OF_NAME: f32 = 0.25;
/// What a class in the name says for a thing of that class.
const OWN_CLASS: f32 = 0.15;

/// "Colorado river": of the things so named, the river is meant.
pub(super) fn prefer_own_class(mentions: &mut [Mention]) {
    let classes: Vec<(usize, usize, ClassId)> = mentions
        .iter()
        .filter(|m| m.cost <= PLAIN)
        .filter_map(|m| match m.meaning {
            Meaning::Class(class) => Some((m.start, m.end, class)),
            _ => None,
        })
        .collect();
    for mention in mentions {
        let Meaning::Entity(link) = &mention.meaning else {
            continue;
        };
        let says_class = classes.iter().any(|(start, end, class)| {
            let is_part = end - start < mention.end - mention.start;
            is_part
                && (*start == mention.start || *end == mention.end)
                && mention.start <= *start
                && *end <= mention.end
                && link.classes.contains(class)
        });
        if says_class {
            mention.cost -= OWN_CLASS;
        }
    }
}

/// "The Sun and the Moon" is one name rather than two, "The Bridge" rather than "Bridge".
pub(super) fn prefer_longer_names(mentions: &mut [Mention]) {
    let whole: Vec<(usize, usize)> = mentions
        .iter()
        .filter(|m| matches!(m.meaning, Meaning::Entity(_)) && m.cost <= PLAIN)
        .map(|m| (m.start, m.end))
        .collect();
    for mention in mentions {
        let is_part = |(start, end): &(usize, usize)| {
            *start <= mention.start
                && mention.end <= *end
                && mention.end - mention.start < end - start
        };
        if matches!(mention.meaning, Meaning::Entity(_)) && whole.iter().any(is_part) {
            mention.cost += COST_PART_OF_NAME;
        }
    }
}

/// Drops what words could mean at a stretch where they, or words around them, have a plain meaning.
/// "female" is that value rather than another word for the property that has it.
pub(super) fn prefer_values(mentions: &mut Vec<Mention>) {
    let values: Vec<(usize, usize, PropertyId)> = mentions
        .iter()
        .filter_map(|m| match m.meaning {
            Meaning::Value { property, .. } => Some((m.start, m.end, property)),
            _ => None,
        })
        .collect();
    mentions.retain(|m| match m.meaning {
        Meaning::Property { property, .. } => {
            m.cost <= PLAIN || !values.contains(&(m.start, m.end, property))
        }
        _ => true,
    });
}

pub(super) fn drop_weak(mentions: &mut Vec<Mention>) {
    let is_of_schema =
        |m: &Mention| matches!(m.meaning, Meaning::Class(_) | Meaning::Property { .. });
    let plain: Vec<(usize, usize, f32)> = mentions
        .iter()
        .filter(|m| is_of_schema(m) || matches!(m.meaning, Meaning::Entity(_)))
        .filter(|m| m.cost <= PLAIN)
        .map(|m| (m.start, m.end, m.cost))
        .collect();
    // 有沒有 is no 沒有, 什麼 no 麼 and "at least" no "least"; "which has" still says "which".
    let longer: Vec<(usize, usize, FunctionWord)> = mentions
        .iter()
        .filter(|m| m.end - m.start > 1)
        .filter_map(|m| match m.meaning {
            Meaning::Function(word) => Some((m.start, m.end, word)),
            _ => None,
        })
        .collect();
    mentions.retain(|m| {
        let Meaning::Function(word) = m.meaning else {
            return true;
        };
        let negates = matches!(word, FunctionWord::Not | FunctionWord::Whether);
        // 非洲 is no 非, 不丹 no 不.
        let in_name = |(start, end, _): &(usize, usize, f32)| {
            *start <= m.start && m.end <= *end && m.end - m.start < end - start
        };
        if negates && plain.iter().any(in_name) {
            return false;
        }
        !longer.iter().any(|(start, end, other)| {
            *start <= m.start
                && m.end <= *end
                && m.end - m.start < end - start
                && (negates || word.asks() && other.asks() || word.is_extreme() && other.is_bound())
        })
    });
    // "in common" is no common.
    let phrases: Vec<(usize, usize)> = longer
        .iter()
        .filter(|(_, _, word)| word.weighs())
        .map(|(start, end, _)| (*start, *end))
        .collect();
    mentions.retain(|m| {
        !is_of_schema(m)
            || m.cost <= SURE
            || !phrases
                .iter()
                .any(|(start, end)| *start <= m.start && m.end <= *end)
    });
    // A name of several words is hardly another word for something in the schema.
    let names: Vec<(usize, usize)> = mentions
        .iter()
        .filter(|m| matches!(m.meaning, Meaning::Entity(_)) && m.cost <= PLAIN)
        .filter(|m| m.end - m.start > 1)
        .map(|m| (m.start, m.end))
        .collect();
    mentions.retain(|m| {
        let is_said = |name: &(usize, usize)| *name == (m.start, m.end) && m.cost > SURE;
        !is_of_schema(m) || !names.iter().any(is_said)
    });
    // "Gold" is the element of that name, and no metal whatever.
    let exact: Vec<(usize, usize)> = mentions
        .iter()
        .filter(|m| matches!(m.meaning, Meaning::Entity(_)) && m.cost <= EXACT)
        .map(|m| (m.start, m.end))
        .collect();
    mentions.retain(|m| {
        !matches!(m.meaning, Meaning::Class(_))
            || m.cost < RELATED_CLASS
            || !exact.contains(&(m.start, m.end))
    });
    mentions.retain(|m| {
        !is_of_schema(m)
            || !plain.iter().any(|(start, end, cost)| {
                let is_part = m.end - m.start < end - start;
                let stretch = if is_part { STRETCH_OF_PART } else { STRETCH };
                *start <= m.start && m.end <= *end && m.cost > cost + stretch
            })
    });
}
