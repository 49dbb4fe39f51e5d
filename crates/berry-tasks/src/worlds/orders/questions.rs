//! Questions about orders in English.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::english::{Predicate, comparative_end};
use super::places::{is_plain_tail, place, side, superlative_end};
use super::scale::End;
use super::things::Things;
use super::{Asked, Clause, Said};

pub(super) fn asked(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<Clause> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&["true or false", "right or wrong"]) && cursor.is_done() {
        return Some(Clause::AsksClaim);
    }
    let readers: &[Reader] = &[
        options, order, place_of, how_many, which_of, which, whether, fragment,
    ];
    let known = things.all.len();
    readers.iter().find_map(|reader| {
        let asked = reader(question, tokens, things);
        if asked.is_none() {
            things.all.truncate(known);
        }
        asked.map(Clause::Asked)
    })
}

type Reader = fn(&Question<'_>, &[Token], &mut Things) -> Option<Asked>;

/// Reads "which of the following is true".
fn options(question: &Question<'_>, tokens: &[Token], _: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    cursor
        .eat_any(&[
            "which of the following",
            "which of these",
            "which",
            "what",
            "which one of the following",
            "which one",
            "which of the options",
            "which option",
            "choose the option that",
            "pick the statement that",
            "which statement",
            "select the statement that",
            "which of the statements",
            "which conclusion",
        ])
        .then_some(())?;
    cursor.eat_any(&[
        "statements",
        "sentences",
        "options",
        "conclusions",
        "claims",
        "below",
    ]);
    cursor.eat_any(&[
        "is",
        "must be",
        "can be concluded to be",
        "has to be",
        "are",
        "follows",
        "must",
        "definitely is",
    ]);
    cursor.eat_any(&[
        "necessarily",
        "definitely",
        "certainly",
        "always",
        "therefore",
    ]);
    cursor.eat_any(&["true", "correct", "right", "be true"]);
    (cursor.is_done() && !question.options.is_empty()).then_some(Asked::Option)
}

/// Reads "rank the dishes from mildest to spiciest", "what is the order from left to right".
fn order(_: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let from = tokens.iter().rposition(|token| token.is("from"))?;
    let mut before = Cursor::new(&tokens[..from]);
    let asks = before.eat_any(&[
        "arrange",
        "rank",
        "order",
        "sort",
        "list",
        "put",
        "place",
        "line up",
        "what is the order",
        "what 's the order",
        "what is their order",
        "give the order",
        "name",
        "write",
        "give",
        "what 's their order",
        "what order are they in",
        "in what order are they",
        "in what order do they stand",
        "what is the right order",
        "what is the correct order",
        "what is the full order",
        "who is who",
        "tell me the order",
    ]);
    if !asks {
        return None;
    }
    before.eat_any(&["the", "these", "all", "them", "those", "all of", "all the"]);
    if let Some(count) = before.number() {
        things.count = usize::try_from(count).ok();
    }
    let plain = before.rest.iter().all(|token| {
        token.kind == TokenKind::Word
            && !matches!(
                token.folded.as_str(),
                "not" | "without" | "except" | "but" | "only"
            )
    });
    if !plain || before.rest.len() > 6 {
        return None;
    }
    for token in before.rest {
        if berry_wordnet::wordnet().is_noun_form(&token.folded) {
            things.add_kind(&token.folded);
        }
    }
    let mut cursor = Cursor::new(&tokens[from + 1..]);
    let first = ordering_end(&mut cursor)?;
    cursor
        .eat_any(&["to", "down to", "up to", "through to"])
        .then_some(())?;
    let last = ordering_end(&mut cursor)?;
    cursor.is_done().then_some(Asked::Order {
        from: first,
        to: Some(last),
    })
}

fn ordering_end(cursor: &mut Cursor<'_>) -> Option<End> {
    cursor.eat("the");
    if cursor.eat("first") {
        return Some(End::Front);
    }
    if cursor.eat("last") {
        return Some(End::Back);
    }
    side(cursor).or_else(|| {
        let end = superlative_end(cursor, None)?;
        cursor.eat_any(&["one"]);
        Some(end)
    })
}

const BE: &[&str] = &[
    "is", "are", "was", "were", "'s", "did", "does", "do", "has", "will",
];

/// Reads "in what place did Dmitri finish", "where is the fox", "what is Ann's rank".
fn place_of(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    let asks = cursor.eat_any(&[
        "in which place",
        "in what place",
        "what place",
        "which place",
        "in which position",
        "in what position",
        "what position",
        "which position",
        "at what position",
        "at which position",
        "where in the order",
        "where in line",
        "where in the queue",
        "where in the row",
        "what rank",
        "which rank",
        "what number",
        "on which floor",
        "what spot",
        "where",
        "which number",
        "which spot",
    ]);
    if !asks {
        // "what is Ann's position"
        cursor
            .eat_any(&["what is", "what 's", "what was"])
            .then_some(())?;
        let at = cursor.rest.iter().position(|token| token.is("'s"))?;
        let thing = things.mention(question, &cursor.rest[..at])?;
        let mut rest = Cursor::new(&cursor.rest[at + 1..]);
        rest.eat_any(&["place", "position", "rank", "ranking"])
            .then_some(())?;
        let end = from_side(&mut rest);
        return rest.is_done().then_some(Asked::Place { thing, end });
    }
    let early = from_side(&mut cursor);
    cursor.eat_any(BE).then_some(())?;
    let (thing, end) = (1..=cursor.rest.len().min(6)).find_map(|length| {
        let mut rest = Cursor::new(&cursor.rest[length..]);
        let end = from_side(&mut rest);
        rest.eat_any(&[
            "finish",
            "come",
            "come in",
            "end up",
            "get",
            "take",
            "stand",
            "in",
            "finish in",
            "rank",
            "place",
            "have",
            "sit",
            "arrive",
            "at",
            "stand in",
            "occupy",
            "live",
            "on",
            "achieve",
            "be",
            "finished",
        ]);
        let end = end.or_else(|| from_side(&mut rest));
        if !rest.is_done() {
            return None;
        }
        let thing = things.mention(question, &cursor.rest[..length])?;
        Some((thing, end))
    })?;
    Some(Asked::Place {
        thing,
        end: end.or(early),
    })
}

fn from_side(cursor: &mut Cursor<'_>) -> Option<End> {
    cursor.attempt(|cursor| {
        cursor
            .eat_any(&[
                "from",
                "counting from",
                "counted from",
                ", counting from",
                ", counted from",
            ])
            .then_some(())?;
        cursor.eat("the");
        side(cursor)
    })
}

/// Reads "how many people are ahead of Wes".
fn how_many(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat("how many").then_some(())?;
    let start = cursor.rest;
    for nouns in 1..=2_usize.min(start.len()) {
        let mut rest = Cursor::new(&start[nouns..]);
        if rest.eat_any(&[
            "are there",
            "are",
            "are there altogether",
            "are there in total",
        ]) {
            rest.eat_any(&["in total", "altogether", "in all"]);
            if rest.is_done() || is_plain_tail(rest) {
                return Some(Asked::Total);
            }
        }
    }
    for nouns in 0..=2_usize.min(start.len()) {
        if nouns > 0 && start[nouns - 1].kind != TokenKind::Word {
            return None;
        }
        if let Some(said) = Predicate::read(question, &start[nouns..], things) {
            return Some(Asked::HowMany {
                said,
                words: question.words(start).to_owned(),
            });
        }
    }
    None
}

const WHICH: &[&str] = &[
    "who",
    "what",
    "which",
    "which one",
    "which of them",
    "which of these",
    "which of the two",
    "whom",
    "which one of them",
    "who among them",
    "who of them",
    "which of the three",
    "which of the five",
    "which of the four",
];

/// Takes the question word and the noun after it; returns whether that was "whose".
fn question_word(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.eat("whose") {
        return Some(true);
    }
    cursor.eat_any(WHICH).then_some(false)
}

/// Reads "who is taller, Tom or Ann".
fn which_of(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    question_word(&mut cursor)?;
    let or = cursor.rest.iter().rposition(|token| token.is("or"))?;
    let comma = cursor.rest[..or]
        .iter()
        .rposition(|token| token.is(",") || token.is(":") || token.is("-") || token.is("—"))?;
    let one = things.mention(question, &cursor.rest[comma + 1..or])?;
    let other = things.mention(question, &cursor.rest[or + 1..])?;
    let middle = &cursor.rest[..comma];
    (0..middle.len().min(4)).find_map(|at| {
        let mut end = Cursor::new(&middle[at..]);
        let verb = at.checked_sub(1).and_then(|at| {
            let word = &middle[at].folded;
            let bases = berry_wordnet::wordnet().base_forms(word);
            bases
                .into_iter()
                .find(|base| berry_wordnet::wordnet().is_verb(base))
        });
        end.eat("the");
        let said = comparative_end(&mut end, verb.as_deref())
            .or_else(|| superlative_end(&mut end, verb.as_deref()))
            .or_else(|| end.eat("first").then_some(End::Front))
            .or_else(|| end.eat("last").then_some(End::Back))?;
        end.is_done().then(|| Asked::WhichOf {
            said,
            things: [one, other],
            words: question.words(middle).to_owned(),
        })
    })
}

/// Reads "who is the tallest", "whose mark was second best", "name the rightmost shop".
fn which(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "name", "identify", "find", "give", "which is", "tell me", "pick",
    ]) {
        if let Some(said) = place(cursor, None) {
            let words = format!("is {}", question.words(cursor.rest));
            return Some(Asked::Which { said, words });
        }
        return None;
    }
    let is_whose = question_word(&mut cursor)?;
    let start = cursor.rest;
    for nouns in 0..=4_usize.min(start.len()) {
        if nouns > 0 {
            let token = &start[nouns - 1];
            let passes = token.kind == TokenKind::Word
                && !BE.contains(&token.folded.as_str())
                && !matches!(token.folded.as_str(), "not" | "than");
            if !passes && token.kind != TokenKind::Number {
                return None;
            }
        }
        let known = things.all.len();
        if let Some(said) = Predicate::read(question, &start[nouns..], things) {
            let words = question.words(&start[if is_whose { 0 } else { nouns }..]);
            let words = if is_whose {
                format!("'s {words}")
            } else if matches!(start.get(nouns), Some(token) if token.is("'s")) {
                words.replacen("'s", "is", 1)
            } else {
                words.to_owned()
            };
            return Some(Asked::Which { said, words });
        }
        things.all.truncate(known);
    }
    None
}

/// Reads "is the yellow car left of the black one", "could Tim be in the middle".
fn whether(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "is it true that",
        "is it the case that",
        "is it correct that",
        "does it follow that",
        "can we conclude that",
        "does this mean that",
        "does that mean that",
        "whether",
    ]) {
        let words = question.words(cursor.rest).to_owned();
        let (thing, said) = super::english::claim(question, cursor.rest, things)?;
        let denied = format!("it is not so that {words}");
        return Some(Asked::Whether {
            thing,
            said,
            is_possible: false,
            words,
            denied,
        });
    }
    let auxiliary = cursor.rest.first()?;
    let is_possible = cursor.eat_any(&["could", "can", "might", "may"]);
    if !is_possible
        && !cursor.eat_any(&[
            "is", "are", "was", "were", "does", "did", "do", "must", "has", "will",
        ])
    {
        return None;
    }
    let start = cursor.rest;
    for at in 1..start.len().min(8) {
        let known = things.all.len();
        let found = Predicate::read(question, &start[at..], things).and_then(|said| {
            let thing = things.mention(question, &start[..at])?;
            Some((thing, said))
        });
        if let Some((thing, said)) = found {
            let (subject, rest) = (question.words(&start[..at]), question.words(&start[at..]));
            let verb = &auxiliary.folded;
            return Some(Asked::Whether {
                thing,
                said,
                is_possible,
                words: format!("{subject} {verb} {rest}"),
                denied: format!("{subject} {verb} not {rest}"),
            });
        }
        things.all.truncate(known);
    }
    None
}

/// Reads "second tallest?".
fn fragment(question: &Question<'_>, tokens: &[Token], _: &mut Things) -> Option<Asked> {
    let cursor = Cursor::new(tokens);
    let said: Said = place(cursor, None)?;
    let end = tokens.last()?.bytes.end;
    let is_asked = question
        .tokens
        .iter()
        .find(|token| token.bytes.start >= end)
        .is_some_and(|token| token.is("?"));
    let words = format!("is {}", question.words(tokens));
    is_asked.then_some(Asked::Which { said, words })
}
