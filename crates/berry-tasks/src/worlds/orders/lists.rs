//! Lists of the things that are in an order.

use berry_wordnet::wordnet;

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::settings::setting;
use super::things::Things;

/// Reads "five birds: a quail, an owl, ...", "a cup, a plate and a bowl stand in a row".
pub(super) fn listed(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<Vec<usize>> {
    let open = tokens
        .iter()
        .position(|token| token.is("(") || token.is(":"));
    if let Some(open) = open {
        let close = tokens
            .iter()
            .rposition(|token| token.is(")"))
            .unwrap_or(tokens.len());
        let after = tokens.get(close + 1..).unwrap_or_default();
        if open > 0 && open < close {
            let before: Vec<Token> = tokens[..open].iter().chain(after).cloned().collect();
            if setting(&before, things) {
                return members(question, &tokens[open + 1..close.max(open + 1)], things);
            }
        }
        return None;
    }
    let known = things.all.len();
    // The list comes first or last: "In a house live A, B and C, one on each floor".
    for start in 0..tokens.len() {
        for end in start + 3..=tokens.len() {
            if start > 0 && end < tokens.len() && !tokens[end].is(",") {
                continue;
            }
            let rest: Vec<Token> = tokens[..start]
                .iter()
                .chain(&tokens[end..])
                .cloned()
                .collect();
            // A list in front is the subject of a verb.
            let is_subject = start == 0
                && rest.first().is_some_and(|token| {
                    let bases = wordnet().base_forms(&token.folded);
                    token.kind == TokenKind::Han || bases.iter().any(|base| wordnet().is_verb(base))
                });
            if start == 0 && !is_subject {
                continue;
            }
            if rest.is_empty() || !setting(&rest, things) {
                continue;
            }
            let list = &tokens[start..end];
            let joins = list.iter().any(|token| {
                matches!(
                    token.folded.as_str(),
                    "and" | "," | "、" | "和" | "跟" | "与"
                )
            });
            if joins && let Some(named) = members(question, list, things) {
                return Some(named);
            }
            things.all.truncate(known);
        }
        if start > 12 {
            break;
        }
    }
    None
}

/// Reads "besides those four only Yann took part".
pub(super) fn besides(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<usize> {
    let mut cursor = Cursor::new(tokens);
    if !cursor.eat_any(&["besides", "apart from", "other than", "in addition to"]) {
        return None;
    }
    cursor.eat_any(&["those", "these", "them"]);
    cursor.number();
    cursor.eat_any(&[",", ", only", "only"]);
    (1..=cursor.rest.len().min(3)).find_map(|end| {
        let mut rest = Cursor::new(&cursor.rest[end..]);
        (rest.eat_any(&[
            "took part",
            "ran",
            "competed",
            "was there",
            "participated",
            "is there",
            "was in the race",
            "raced",
        ]) && rest.is_done())
        .then(|| things.mention(question, &cursor.rest[..end]))?
    })
}

/// Reads a list of things; there must be as many as was said before, if that was said.
fn members(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Vec<usize>> {
    let is_joint = |token: &Token| {
        matches!(
            token.folded.as_str(),
            "," | "and" | "、" | "和" | "跟" | "与" | "以及" | "及" | "&"
        )
    };
    let mut found = Vec::new();
    let mut shapes: Vec<u8> = tokens
        .split(is_joint)
        .filter(|part| !part.is_empty())
        .map(shape)
        .collect();
    shapes.dedup();
    if shapes.len() > 1 {
        return None;
    }
    for part in tokens.split(is_joint) {
        if part.is_empty() {
            continue;
        }
        match things.mention(question, part) {
            Some(thing) if !found.contains(&thing) => found.push(thing),
            _ => return None,
        }
    }
    let fits = found.len() >= 2 && things.count.is_none_or(|count| count >= found.len());
    fits.then_some(found)
}

/// How a name in a list begins: with an article, a capital or otherwise.
fn shape(part: &[Token]) -> u8 {
    let first = &part[0];
    if super::things::begins_with_article(part) {
        0
    } else if first.text.starts_with(char::is_uppercase) {
        1
    } else if first.kind == TokenKind::Symbol {
        3
    } else {
        2
    }
}
