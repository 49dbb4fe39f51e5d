//! What is said of places in English.

use berry_wordnet::wordnet;

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::places::{is_plain_tail, place};
use super::relations::{at_side, everyone, relation};
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
pub(super) fn pair(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, usize)> {
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
    let gap = cursor.eat_any(&["immediately", "directly"]).then_some(1);
    let word = cursor.word()?;
    let bases = wordnet().base_forms(word);
    let base = bases.iter().find(|base| wordnet().is_verb(base))?.clone();
    if gap.is_some() && !matches!(base.as_str(), "follow" | "precede") {
        return None;
    }
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
            return (cursor.is_done() || is_plain_tail(cursor)).then_some(Said::At(End::Front, 1));
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
            return Some(Said::Nearer { end, than, gap });
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

pub(super) fn adjective(word: &str) -> Option<String> {
    if wordnet().can_be_adjective(word) {
        return Some(word.to_owned());
    }
    let stem = word.strip_suffix("ly")?;
    wordnet().can_be_adjective(stem).then(|| stem.to_owned())
}

/// Reads what there is more or fewer of: "more marbles than".
pub(super) fn counted(cursor: &mut Cursor<'_>, is_more: bool) -> Option<End> {
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let bases = wordnet().base_forms(word);
        let noun = bases.into_iter().find(|base| wordnet().is_noun(base))?;
        let is_other = matches!(word, "than" | "of" | "in" | "at" | "on" | "one" | "ones");
        (!is_other).then(|| End::pole(&noun, is_more))
    })
}

/// The end of more or less of what a verb measures.
pub(super) fn measured(verb: Option<&str>, is_more: bool) -> Option<End> {
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

/// Reads things that something is compared with, to the end: "Ann", "both Ann and Bob did".
pub(super) fn objects(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<Vec<usize>> {
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
