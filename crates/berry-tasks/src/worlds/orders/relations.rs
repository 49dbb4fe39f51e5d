//! Where something is beside something else in English: "two places behind B".

use crate::question::Question;

use super::super::cursor::Cursor;
use super::Said;
use super::english::{objects, pair};
use super::scale::End;
use super::things::Things;

const RELATIONS: &[(&str, End)] = &[
    ("to the left of", End::Left),
    ("on the left of", End::Left),
    ("left of", End::Left),
    ("on the left side of", End::Left),
    ("on the left - hand side of", End::Left),
    ("further left than", End::Left),
    ("farther left than", End::Left),
    ("to the right of", End::Right),
    ("on the right of", End::Right),
    ("right of", End::Right),
    ("on the right side of", End::Right),
    ("further right than", End::Right),
    ("farther right than", End::Right),
    ("in front of", End::Front),
    ("ahead of", End::Front),
    ("before", End::Front),
    ("prior to", End::Front),
    ("behind", End::Back),
    ("after", End::Back),
    ("in back of", End::Back),
    ("above", End::Top),
    ("over", End::Top),
    ("below", End::Bottom),
    ("under", End::Bottom),
    ("underneath", End::Bottom),
    ("beneath", End::Bottom),
];

/// Reads "immediately to the left of A", "two places behind B", "next to C", "between D and E".
pub(super) fn relation(
    question: &Question<'_>,
    cursor: Cursor<'_>,
    verb: Option<&str>,
    things: &mut Things,
) -> Option<Said> {
    let known = things.all.len();
    for with_gap in [false, true] {
        let mut cursor = cursor;
        let gap = if with_gap {
            Some(gap(&mut cursor)?)
        } else {
            None
        };
        let gap = gap.flatten();
        if let Some(end) = relation_end(&mut cursor, verb) {
            if let Some(than) = objects(question, cursor.rest, things) {
                return Some(Said::Nearer { end, than, gap });
            }
            things.all.truncate(known);
            if everyone(cursor) {
                return Some(Said::At(end, 1));
            }
            continue;
        }
        if cursor.eat_any(&["on top of", "atop"]) {
            let than = objects(question, cursor.rest, things)?;
            return Some(Said::Nearer {
                end: End::Top,
                than,
                gap: Some(1),
            });
        }
        if cursor.eat_any(&[
            "next to",
            "beside",
            "adjacent to",
            "alongside",
            "side by side with",
        ]) {
            let other = things.mention(question, cursor.rest)?;
            return Some(Said::Apart(other, gap.unwrap_or(1)));
        }
        if cursor.eat_any(&[
            "between",
            "in between",
            "somewhere between",
            "in the middle between",
        ]) {
            let mut others = cursor;
            others.eat("the");
            others.eat("other");
            if others.eat("two")
                && others.rest.len() <= 1
                && !others
                    .rest
                    .iter()
                    .any(|token| things.all.iter().any(|thing| thing.name == token.text))
            {
                return Some(Said::BetweenOthers);
            }
            let (one, other) = pair(question, cursor.rest, things)?;
            return Some(Said::Between(one, other));
        }
        if with_gap {
            return None;
        }
    }
    None
}

fn relation_end(cursor: &mut Cursor<'_>, verb: Option<&str>) -> Option<End> {
    let (at, length) = RELATIONS
        .iter()
        .enumerate()
        .filter_map(|(at, (phrase, _))| {
            Some((at, super::super::cursor::begins(cursor.rest, phrase)?))
        })
        .max_by_key(|(_, length)| *length)?;
    cursor.rest = &cursor.rest[length..];
    let end = RELATIONS[at].1.clone();
    Some(match (end, verb) {
        (End::Top, Some(verb)) if is_ranking(verb) => End::Front,
        (End::Bottom, Some(verb)) if is_ranking(verb) => End::Back,
        (end, _) => end,
    })
}

/// Whether a verb tells the result of a contest.
fn is_ranking(verb: &str) -> bool {
    matches!(
        verb,
        "finish" | "rank" | "place" | "come" | "end" | "arrive" | "score" | "complete"
    )
}

/// Reads how far: "immediately", "two places"; the inner `None` is "somewhere".
#[expect(
    clippy::option_option,
    reason = "whether there is any, and whether it says how far"
)]
fn gap(cursor: &mut Cursor<'_>) -> Option<Option<usize>> {
    if cursor.eat_any(&[
        "somewhere",
        "anywhere",
        "well",
        "far",
        "a bit",
        "slightly",
        "further",
        "farther",
        "everywhere",
        "some way",
        "sometime",
        "some time",
        "shortly",
        "long",
    ]) {
        return Some(None);
    }
    if cursor.eat_any(&[
        "immediately",
        "directly",
        "right",
        "just",
        "exactly one place",
        "one place",
        "one spot",
        "straight",
    ]) {
        return Some(Some(1));
    }
    cursor.attempt(|cursor| {
        cursor.eat_any(&["exactly", "precisely"]);
        let number = cursor.number()?;
        cursor
            .eat_any(&[
                "places",
                "place",
                "spots",
                "spot",
                "positions",
                "position",
                "seats",
                "seat",
                "ranks",
                "rank",
                "floors",
                "floor",
                "storeys",
            ])
            .then_some(())?;
        Some(Some(usize::try_from(number).ok()?))
    })
}

/// Reads "to Ann's left".
pub(super) fn at_side(
    question: &Question<'_>,
    cursor: Cursor<'_>,
    things: &mut Things,
) -> Option<Said> {
    for with_gap in [false, true] {
        let mut cursor = cursor;
        let gap = if with_gap { gap(&mut cursor)? } else { None };
        if !cursor.eat_any(&["to", "on", "at"]) {
            continue;
        }
        let at = cursor.rest.iter().position(|token| token.is("'s"))?;
        let other = things.mention(question, &cursor.rest[..at])?;
        let mut side = Cursor::new(&cursor.rest[at + 1..]);
        let immediate = side.eat_any(&["immediate"]);
        let end = if side.eat("left") {
            End::Left
        } else if side.eat("right") {
            End::Right
        } else {
            return None;
        };
        side.eat_any(&["side", "- hand side"]);
        let gap = if immediate { Some(1) } else { gap };
        return side.is_done().then_some(Said::Nearer {
            end,
            than: vec![other],
            gap,
        });
    }
    None
}

pub(super) fn everyone(mut cursor: Cursor<'_>) -> bool {
    let all = cursor.eat_any(&[
        "everyone",
        "everyone else",
        "everybody",
        "everybody else",
        "all the others",
        "all others",
        "all the other ones",
        "the others",
        "anyone else",
        "all of them",
        "the rest",
        "any other",
        "all the rest",
    ]);
    all && cursor.rest.len() <= 1
}
