//! Places in an order in English: "the second from the left", "last", "the oldest vehicle".

use berry_wordnet::wordnet;

use crate::token::TokenKind;

use super::super::cursor::Cursor;
use super::Said;
use super::english::{adjective, counted, measured};
use super::scale::End;

const EXTREMES: &[(&str, End)] = &[
    ("leftmost", End::Left),
    ("left most", End::Left),
    ("rightmost", End::Right),
    ("right most", End::Right),
    ("topmost", End::Top),
    ("uppermost", End::Top),
    ("bottommost", End::Bottom),
    ("foremost", End::Front),
    ("hindmost", End::Back),
    ("rearmost", End::Back),
];

const SIDES: &[(&str, End)] = &[
    ("front", End::Front),
    ("head", End::Front),
    ("start", End::Front),
    ("beginning", End::Front),
    ("back", End::Back),
    ("rear", End::Back),
    ("end", End::Back),
    ("left", End::Left),
    ("left end", End::Left),
    ("left side", End::Left),
    ("left - hand side", End::Left),
    ("left - hand end", End::Left),
    ("right", End::Right),
    ("right end", End::Right),
    ("right side", End::Right),
    ("right - hand side", End::Right),
    ("right - hand end", End::Right),
    ("top", End::Top),
    ("top floor", End::Top),
    ("top shelf", End::Top),
    ("bottom", End::Bottom),
    ("bottom floor", End::Bottom),
    ("ground floor", End::Bottom),
];

pub(super) fn side(cursor: &mut Cursor<'_>) -> Option<End> {
    listed(cursor, SIDES)
}

fn listed(cursor: &mut Cursor<'_>, ends: &[(&str, End)]) -> Option<End> {
    let (at, length) = ends
        .iter()
        .enumerate()
        .filter_map(|(at, (phrase, _))| {
            Some((at, super::super::cursor::begins(cursor.rest, phrase)?))
        })
        .max_by_key(|(_, length)| *length)?;
    cursor.rest = &cursor.rest[length..];
    Some(ends[at].1.clone())
}

type PlaceReader = fn(&mut Cursor<'_>, Option<&str>) -> Option<Said>;

/// Reads a place by itself, to the end: "the second from the left", "third", "the second-cheapest",
/// "at the very back", "in the middle", "last".
pub(super) fn place(cursor: Cursor<'_>, verb: Option<&str>) -> Option<Said> {
    let readers: &[PlaceReader] = &[middle, at_end, superlative, last, nth];
    readers.iter().find_map(|reader| {
        let mut cursor = cursor;
        let said = reader(&mut cursor, verb)?;
        (cursor.is_done() || is_plain_tail(cursor)).then_some(said)
    })
}

fn middle(cursor: &mut Cursor<'_>, _: Option<&str>) -> Option<Said> {
    cursor.eat_any(&["exactly", "right", "precisely"]);
    cursor.eat_any(&["in the", "at the", "the", "on the", "in the very"]);
    cursor
        .eat_any(&[
            "middle",
            "center",
            "centre",
            "middle one",
            "central one",
            "median",
        ])
        .then_some(Said::Middle)
}

/// Reads "at the front", "on the far left", "on top"; "on the left of" something is a relation.
fn at_end(cursor: &mut Cursor<'_>, _: Option<&str>) -> Option<Said> {
    let is_relation = |cursor: &Cursor<'_>| cursor.rest.first().is_some_and(|token| token.is("of"));
    if cursor.eat_any(&["on top", "at top"]) {
        return (!is_relation(cursor)).then_some(Said::At(End::Top, 1));
    }
    if cursor.eat_any(&["in front", "in the lead", "in first", "up front"]) {
        return (!is_relation(cursor)).then_some(Said::At(End::Front, 1));
    }
    cursor.eat_any(&["at", "on", "in", "to"]).then_some(())?;
    cursor.eat("the");
    let is_extreme = cursor.eat_any(&["very", "far", "extreme", "absolute"]);
    let end = side(cursor)?;
    let may_relate = matches!(end, End::Left | End::Right) && !is_extreme;
    (!may_relate || !is_relation(cursor)).then_some(Said::At(end, 1))
}

/// Reads "the second-cheapest", "tallest", "the third most expensive", "leftmost".
fn superlative(cursor: &mut Cursor<'_>, verb: Option<&str>) -> Option<Said> {
    cursor.eat_any(&["by far"]);
    cursor.eat_any(&["the", "one of the"]);
    let nth = cursor.attempt(|cursor| {
        let nth = cursor.ordinal()?;
        cursor.eat("-");
        Some(nth)
    });
    cursor.eat("very");
    let end = superlative_end(cursor, verb)?;
    Some(Said::At(end, usize::try_from(nth.unwrap_or(1)).ok()?))
}

/// Reads "tallest", "most expensive", "leftmost", with the verb of "earns least".
pub(super) fn superlative_end(cursor: &mut Cursor<'_>, verb: Option<&str>) -> Option<End> {
    if let Some(end) = listed(cursor, EXTREMES) {
        return Some(end);
    }
    cursor.eat("the");
    if let Some(is_more) = cursor.one_of(&[("most", true), ("least", false), ("fewest", false)]) {
        let found = cursor.attempt(|cursor| adjective(cursor.word()?));
        return match found {
            Some(found) => Some(End::pole(&found, is_more)),
            None => counted(cursor, is_more).or_else(|| measured(verb, is_more)),
        };
    }
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let base = wordnet().superlative_of(word).into_iter().next()?;
        Some(End::pole(&base, true))
    })
}

/// Reads "last", "second to last", "last but one".
fn last(cursor: &mut Cursor<'_>, _: Option<&str>) -> Option<Said> {
    cursor.eat_any(&["in", "at"]);
    cursor.eat("the");
    cursor.eat("very");
    if cursor.eat_any(&[
        "last but one",
        "next to last",
        "penultimate",
        "next - to - last",
    ]) {
        cursor.eat_any(&["place", "position", "one"]);
        return Some(Said::At(End::Back, 2));
    }
    if cursor.eat_any(&["last", "final"]) {
        cursor.eat_any(&["place", "position", "one"]);
        return Some(Said::At(End::Back, 1));
    }
    let nth = cursor.ordinal()?;
    cursor.eat("-");
    cursor
        .eat_any(&[
            "to last",
            "last",
            "from last",
            "to - last",
            "to the last",
            "from the last",
        ])
        .then_some(())?;
    cursor.eat_any(&["place", "position", "one"]);
    Some(Said::At(End::Back, usize::try_from(nth).ok()?))
}

/// Reads "third", "in second place", "the second from the left".
fn nth(cursor: &mut Cursor<'_>, _: Option<&str>) -> Option<Said> {
    cursor.eat_any(&["in", "at", "on"]);
    cursor.eat("the");
    let nth = usize::try_from(cursor.ordinal()?).ok()?;
    cursor.attempt(|cursor| {
        if cursor.eat_any(&["place", "position", "one", "spot", "in line"]) {
            return Some(());
        }
        let word = cursor.word()?;
        let is_noun =
            wordnet().is_noun_form(word) && !matches!(word, "from" | "in" | "of" | "to" | "on");
        let is_noun = is_noun && !PART_OF_ALL.contains(&word);
        is_noun.then_some(())
    });
    let end = cursor.attempt(|cursor| {
        cursor
            .eat_any(&["from", "counting from", "starting from"])
            .then_some(())?;
        cursor.eat("the");
        side(cursor)
    });
    Some(Said::At(end.unwrap_or(End::Front), nth))
}

/// Nouns for some of the people rather than all.
const PART_OF_ALL: &[&str] = &[
    "girl",
    "girls",
    "boy",
    "boys",
    "man",
    "men",
    "woman",
    "women",
    "lady",
    "gentleman",
    "male",
    "female",
    "adult",
    "child",
    "kid",
    "brother",
    "sister",
    "son",
    "daughter",
    "teacher",
    "parent",
];

/// Whether what follows says only among which things: "in the queue", "of all", "tree".
pub(super) fn is_plain_tail(mut cursor: Cursor<'_>) -> bool {
    // "the oldest vehicle"
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        // "The tallest girl" may not be the tallest.
        let is_part = PART_OF_ALL.contains(&word);
        let is_noun = !is_part && wordnet().is_noun_form(word) || matches!(word, "one" | "overall");
        (is_noun && !is_preposition(word)).then_some(())
    });
    for _ in 0..2 {
        if cursor.is_done() {
            return true;
        }
        if cursor.eat_any(&["overall", "of all", "of them all", "of them", "among them"]) {
            continue;
        }
        let Some(word) = cursor.word() else {
            return false;
        };
        if !is_preposition(word) {
            return false;
        }
        let end = cursor
            .rest
            .iter()
            .skip(1)
            .position(|token| is_preposition(&token.folded));
        let length = end.map_or(cursor.rest.len(), |at| at + 1);
        let words = &cursor.rest[..length];
        let determined = words.first().is_some_and(|token| {
            matches!(
                token.folded.as_str(),
                "the"
                    | "all"
                    | "these"
                    | "this"
                    | "those"
                    | "our"
                    | "their"
                    | "a"
                    | "line"
                    | "my"
                    | "her"
                    | "his"
                    | "its"
                    | "your"
                    | "total"
                    | "height"
                    | "price"
                    | "age"
            )
        });
        let plain = words.len() <= 4
            && words.iter().all(|token| {
                (token.kind == TokenKind::Word && token.text.starts_with(char::is_lowercase)
                    || token.kind == TokenKind::Number)
                    && wordnet().superlative_of(&token.folded).is_empty()
                    && !matches!(
                        token.folded.as_str(),
                        "left"
                            | "right"
                            | "than"
                            | "front"
                            | "back"
                            | "top"
                            | "bottom"
                            | "not"
                            | "and"
                            | "other"
                    )
            });
        if !determined || !plain {
            return false;
        }
        cursor.rest = &cursor.rest[length..];
    }
    cursor.is_done()
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "of" | "on" | "at" | "among" | "from" | "by" | "across"
    )
}
