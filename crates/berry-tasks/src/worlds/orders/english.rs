//! What is said of places in English.

use berry_wordnet::wordnet;

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::scale::End;
use super::things::Things;
use super::{Said, turned};

/// Reads "the robin is to the left of the raven", "oak taller than elm"; without a subject, of what
/// was spoken of last.
pub(super) fn claim(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, Said)> {
    let mut lead = Cursor::new(tokens);
    lead.eat_any(&[
        "you see",
        "you can see",
        "we know that",
        "we know",
        "i know that",
        "i see",
        "it is known that",
        "it turned out that",
        "note that",
        "you find",
        "we see",
        "remember that",
        "in addition",
        "furthermore",
        "moreover",
        "also",
    ]);
    let tokens = lead.rest;
    let known = things.all.len();
    if let Some(found) = people_between(question, tokens, things) {
        return Some(found);
    }
    things.all.truncate(known);
    if let Some(found) = place_first(question, tokens, things) {
        return Some(found);
    }
    things.all.truncate(known);
    // What stands before the predicate is tried as its subject first.
    for at in (1..tokens.len().min(10)).chain([0]) {
        if at > 0 && !may_begin_predicate(&tokens[at]) {
            continue;
        }
        let found = Predicate::read(question, &tokens[at..], things).and_then(|said| {
            let thing = match at {
                0 => things.last?,
                _ if tokens[..at].iter().any(|token| token.is("and")) => {
                    let subjects = objects(question, &tokens[..at], things)?;
                    return turned(said, subjects);
                }
                _ => things.mention(question, &tokens[..at])?,
            };
            Some((thing, said))
        });
        if found.is_some() {
            return found;
        }
        things.all.truncate(known);
    }
    None
}

fn may_begin_predicate(token: &Token) -> bool {
    token.kind == TokenKind::Word
}

/// Reads "there are two people between A and B".
fn people_between(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, Said)> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "there are",
        "there is",
        "there 's",
        "there were",
        "there was",
    ]);
    cursor.eat_any(&["exactly", "only", "just"]);
    let number = if cursor.eat("no") {
        0
    } else {
        cursor.number()?
    };
    let distance = usize::try_from(number).ok()?.checked_add(1)?;
    let between = cursor.rest.iter().position(|token| token.is("between"))?;
    if between > 4 {
        return None;
    }
    cursor.rest = &cursor.rest[between + 1..];
    let (one, other) = pair(question, cursor.rest, things)?;
    Some((one, Said::Apart(other, distance)))
}

/// Reads "on the bottom floor is Mr Adams", "first is Ann, last comes Bob".
fn place_first(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, Said)> {
    const VERBS: &[&str] = &[
        "is", "are", "was", "were", "comes", "came", "stands", "sits", "lives",
    ];
    let at = tokens
        .iter()
        .position(|token| VERBS.contains(&token.folded.as_str()))?;
    if at == 0 || at > 6 {
        return None;
    }
    let said = place(Cursor::new(&tokens[..at]), None)?;
    let thing = things.mention(question, &tokens[at + 1..])?;
    Some((thing, said))
}

/// Reads "A and B".
fn pair(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<(usize, usize)> {
    let and = tokens.iter().position(|token| token.is("and"))?;
    let one = things.mention(question, &tokens[..and])?;
    let other = things.mention(question, &tokens[and + 1..])?;
    (one != other).then_some((one, other))
}

/// What is said after the subject.
pub(super) struct Predicate;

const DENIALS: &[&str] = &[
    "not", "isn't", "aren't", "wasn't", "weren't", "didn't", "doesn't", "don't", "never", "isnt",
    "didnt", "doesnt", "won't", "cannot", "can't", "ain't", "hasn't",
];

const AUXILIARIES: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "'s",
    "be",
    "been",
    "'re",
    "has",
    "have",
    "had",
    "did",
    "does",
    "do",
    "will",
    "would",
    "also",
    "still",
    "currently",
    "must",
    "both",
    "each",
    "actually",
    "then",
    "being",
    "itself",
    "definitely",
    "got",
];

impl Predicate {
    /// Reads a predicate to its end.
    pub(super) fn read(
        question: &Question<'_>,
        tokens: &[Token],
        things: &mut Things,
    ) -> Option<Said> {
        let mut cursor = Cursor::new(tokens);
        let mut is_denied = false;
        for _ in 0..5 {
            if cursor.eat_any(DENIALS) {
                is_denied = !is_denied;
            } else if !cursor.eat_any(AUXILIARIES) {
                break;
            }
        }
        let known = things.all.len();
        // "but below Cat": with the verb before.
        let has_verb = cursor.rest.len() < tokens.len();
        let verb = things.last_verb.clone().filter(|_| !has_verb);
        let mut said = complement(question, cursor, verb.as_deref(), things);
        if said.is_none() {
            things.all.truncate(known);
            said = with_verb(question, cursor, things);
        }
        if said.is_none() && is_denied {
            things.all.truncate(known);
            // "not as tall as Bob" is shorter.
            return less_than(question, cursor, things);
        }
        let said = said?;
        Some(if is_denied {
            Said::Not(Box::new(said))
        } else {
            said
        })
    }
}

/// Reads a verb and what follows.
fn with_verb(question: &Question<'_>, mut cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
    cursor.eat_any(&["immediately", "directly"]);
    let is_immediate = cursor.rest.len();
    let word = cursor.word()?;
    let bases = wordnet().base_forms(word);
    let base = bases.iter().find(|base| wordnet().is_verb(base))?.clone();
    let _ = is_immediate;
    match base.as_str() {
        "win" => {
            cursor.eat_any(&[
                "the race",
                "the tournament",
                "the contest",
                "the competition",
                "it",
                "the game",
                "the match",
            ]);
            return (cursor.is_done() || is_tail(cursor, things))
                .then_some(Said::At(End::Front, 1));
        }
        "lose" => {
            cursor.eat("to").then_some(())?;
            let than = objects(question, cursor.rest, things)?;
            return Some(Said::Nearer {
                end: End::Back,
                than,
                gap: None,
            });
        }
        "beat" | "outrank" | "precede" | "follow" | "defeat" | "outperform" | "outscore" => {
            let end = if base == "follow" {
                End::Back
            } else {
                End::Front
            };
            if cursor.eat_any(&[
                "everyone",
                "everybody",
                "everyone else",
                "everybody else",
                "all the others",
                "all others",
            ]) && cursor.is_done()
            {
                return Some(Said::At(end, 1));
            }
            let than = objects(question, cursor.rest, things)?;
            return Some(Said::Nearer {
                end,
                than,
                gap: None,
            });
        }
        _ => {}
    }
    let known = things.all.len();
    if let Some(said) = complement(question, cursor, Some(&base), things) {
        things.last_verb = Some(base);
        return Some(said);
    }
    things.all.truncate(known);
    // "came in", "got there", "crossed the line", "ended up", "is standing"
    let before = cursor;
    if cursor.eat_any(&[
        "in",
        "up",
        "out",
        "there",
        "the line",
        "the finish line",
        "here",
        "home",
        "back",
        "off",
        "in at",
        "through",
        "a book",
        "it",
    ]) {
        if let Some(said) = complement(question, cursor, Some(&base), things) {
            things.last_verb = Some(base);
            return Some(said);
        }
        things.all.truncate(known);
    }
    cursor = before;
    // "got a better mark than", "has more money than", "runs the mile faster than"
    for skipped in 1..=3_usize.min(cursor.rest.len()) {
        let token = &cursor.rest[skipped - 1];
        let ends = AUXILIARIES.contains(&token.folded.as_str())
            || !wordnet().comparative_of(&token.folded).is_empty();
        if token.kind != TokenKind::Word || ends {
            break;
        }
        let rest = Cursor::new(&cursor.rest[skipped..]);
        if let Some(said) = comparative(question, rest, Some(&base), things) {
            return Some(said);
        }
        things.all.truncate(known);
    }
    None
}

fn complement(
    question: &Question<'_>,
    cursor: Cursor<'_>,
    verb: Option<&str>,
    things: &mut Things,
) -> Option<Said> {
    let known = things.all.len();
    if let Some(said) = place(cursor, verb) {
        return Some(said);
    }
    if let Some(said) = comparative(question, cursor, verb, things) {
        return Some(said);
    }
    things.all.truncate(known);
    if let Some(said) = relation(question, cursor, verb, things) {
        return Some(said);
    }
    things.all.truncate(known);
    let said = at_side(question, cursor, things);
    if said.is_none() {
        things.all.truncate(known);
    }
    said
}

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
fn relation(
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
fn at_side(question: &Question<'_>, cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
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

const INTENSIFIERS: &[&str] = &[
    "much",
    "far",
    "a bit",
    "slightly",
    "a little",
    "even",
    "way",
    "considerably",
    "a lot",
    "a",
    "an",
    "somewhat",
    "the",
    "significantly",
    "still",
    "just",
];

/// Reads "taller than Ann", "more expensive than the plums", "less than limes", "a better mark than
/// Mona".
fn comparative(
    question: &Question<'_>,
    mut cursor: Cursor<'_>,
    verb: Option<&str>,
    things: &mut Things,
) -> Option<Said> {
    let than_at = cursor
        .rest
        .iter()
        .take(8)
        .position(|token| token.is("than"))?;
    let compared = &cursor.rest[..than_at];
    let mut degree = Cursor::new(compared);
    degree.eat_all(INTENSIFIERS);
    // "3 cm taller than"
    degree.attempt(|degree| {
        degree.number()?;
        degree.word().map(|_| ())
    });
    let end = comparative_end(&mut degree, verb)?;
    // "a better mark than"
    let nouns = degree.rest;
    let plain = nouns.len() <= 2
        && nouns.iter().all(|token| {
            token.kind == TokenKind::Word && wordnet().is_noun_form(&token.folded)
                || token.is("one")
                || token.is("-")
        });
    if !plain {
        return None;
    }
    cursor.rest = &cursor.rest[than_at + 1..];
    if everyone(cursor) {
        return Some(Said::At(end, 1));
    }
    let than = objects(question, cursor.rest, things)?;
    Some(Said::Nearer {
        end,
        than,
        gap: None,
    })
}

/// Reads "taller", "more expensive", "less", with the verb of "costs less".
pub(super) fn comparative_end(cursor: &mut Cursor<'_>, verb: Option<&str>) -> Option<End> {
    if let Some(is_more) = cursor.one_of(&[("more", true), ("less", false), ("fewer", false)]) {
        let adjective = cursor.attempt(|cursor| {
            let word = cursor.word()?;
            adjective(word)
        });
        return match adjective {
            Some(adjective) => Some(End::pole(&adjective, is_more)),
            None => counted(cursor, is_more).or_else(|| measured(verb, is_more)),
        };
    }
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        if word == "sooner" {
            return Some(End::Front);
        }
        let base = wordnet().comparative_of(word).into_iter().next()?;
        Some(End::pole(&base, true))
    })
}

fn adjective(word: &str) -> Option<String> {
    if wordnet().can_be_adjective(word) {
        return Some(word.to_owned());
    }
    let stem = word.strip_suffix("ly")?;
    wordnet().can_be_adjective(stem).then(|| stem.to_owned())
}

/// Reads what there is more or fewer of: "more marbles than".
fn counted(cursor: &mut Cursor<'_>, is_more: bool) -> Option<End> {
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let bases = wordnet().base_forms(word);
        let noun = bases.into_iter().find(|base| wordnet().is_noun(base))?;
        let is_other = matches!(word, "than" | "of" | "in" | "at" | "on" | "one" | "ones");
        (!is_other).then(|| End::pole(&noun, is_more))
    })
}

/// The end of more or less of what a verb measures.
fn measured(verb: Option<&str>, is_more: bool) -> Option<End> {
    let word = match verb? {
        "cost" => "expensive",
        "weigh" => "heavy",
        verb => verb,
    };
    Some(End::pole(word, is_more))
}

/// Reads "not as tall as Bob", after the "not".
fn less_than(question: &Question<'_>, mut cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
    let verb = cursor.attempt(|cursor| {
        let word = cursor.word()?;
        if matches!(word, "as" | "so") {
            return None;
        }
        wordnet()
            .base_forms(word)
            .into_iter()
            .find(|base| wordnet().is_verb(base))
    });
    cursor
        .eat_any(&["as", "quite as", "so", "nearly as"])
        .then_some(())?;
    let word = cursor.word()?;
    let end = if word == "much" {
        measured(verb.as_deref(), true)?
    } else {
        End::pole(&adjective(word)?, true)
    };
    cursor.eat("as").then_some(())?;
    let than = objects(question, cursor.rest, things)?;
    Some(Said::Nearer {
        end: end.opposite(),
        than,
        gap: None,
    })
}

fn everyone(mut cursor: Cursor<'_>) -> bool {
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

/// Reads things that something is compared with, to the end: "Ann", "both Ann and Bob did".
fn objects(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Vec<usize>> {
    let echo = |token: &Token| {
        matches!(
            token.folded.as_str(),
            "did" | "does" | "do" | "is" | "was" | "are" | "has" | "were" | "." | ","
        )
    };
    let mut tokens = tokens;
    while let [rest @ .., last] = tokens
        && echo(last)
        && !rest.is_empty()
    {
        tokens = rest;
    }
    let mut cursor = Cursor::new(tokens);
    cursor.eat("both");
    let known = things.all.len();
    if let Some(only) = things.mention(question, cursor.rest) {
        return Some(vec![only]);
    }
    things.all.truncate(known);
    let mut found = Vec::new();
    for part in cursor.rest.split(|token| token.is("and") || token.is(",")) {
        if !part.is_empty() {
            found.push(things.mention(question, part)?);
        }
    }
    (found.len() > 1).then_some(found)
}

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

/// Whether what follows says only among which things: "in the queue", "of all", "tree".
pub(super) fn is_plain_tail(mut cursor: Cursor<'_>) -> bool {
    // "the oldest vehicle"
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let is_noun = wordnet().is_noun_form(word) || matches!(word, "one" | "overall");
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

fn is_tail(cursor: Cursor<'_>, _: &Things) -> bool {
    is_plain_tail(cursor)
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "of" | "on" | "at" | "among" | "from" | "by" | "across"
    )
}
