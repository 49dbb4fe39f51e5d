//! Questions about who lies.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::super::telling::say;
use super::Asked;
use super::formula::{Formula, People};
use super::grammar::{person, simple};
use super::words::predicate;

/// Reads a question about who lies.
pub(super) fn asked(
    question: &Question<'_>,
    tokens: &[Token],
    people: &mut People,
    is_asked: bool,
) -> Option<Asked> {
    let is_particle = |token: &Token| token.is("呢") || token.is("吗");
    let said = match tokens {
        [rest @ .., last] if is_particle(last) => rest,
        _ => tokens,
    };
    if let Some(is_truthful) = who(said) {
        return Some(Asked::Who { is_truthful });
    }
    let mut cursor = Cursor::new(tokens);
    if cursor.eat("how many") {
        cursor.eat_any(&[
            "of them",
            "people",
            "of the people",
            "persons",
            "of these people",
        ]);
        return predicate(cursor).map(|is_truthful| Asked::HowMany { is_truthful });
    }
    if let Some(asked) = which(question, tokens, people) {
        return Some(asked);
    }
    whether(tokens, people, is_asked)
}

/// Reads "who is lying", "which one of the two tells the truth", 說真話的是誰.
fn who(tokens: &[Token]) -> Option<bool> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "who",
        "which one",
        "which",
        "which person",
        "name",
        "name the",
        "谁",
        "哪个人",
        "哪一个人",
        "哪一个",
        "哪个",
        "哪一位",
        "哪位",
        "有谁",
    ]) {
        cursor.eat_any(&[
            "of the two",
            "of the three",
            "of the four",
            "of the five",
            "of them",
            "people",
            "of these people",
            "persons",
            "of the people",
            "person",
        ]);
        cursor.eat_any(&["is", "are", "'s"]);
        cursor.eat_any(&[
            "the only one who",
            "the only",
            "the one who",
            "the person who",
            "the ones who",
            "the",
            "the only person who",
            "the one",
            "才",
        ]);
        let end = (0..cursor.rest.len()).rev().take(4).find(|at| {
            let mut tail = Cursor::new(&cursor.rest[*at..]);
            tail.eat_any(&[
                "of the four",
                "of the three",
                "of the two",
                "of the five",
                "of them",
                "among them",
            ]) && tail.is_done()
        });
        let rest = &cursor.rest[..end.unwrap_or(cursor.rest.len())];
        let rest = if rest
            .last()
            .is_some_and(|t| matches!(t.folded.as_str(), "one" | "person" | "ones" | "people"))
        {
            &rest[..rest.len() - 1]
        } else {
            rest
        };
        return predicate(Cursor::new(rest));
    }
    // 說真話的是誰
    let end = (1..tokens.len()).find(|at| {
        let mut tail = Cursor::new(&tokens[*at..]);
        tail.eat_any(&[
            "的是谁",
            "的人是谁",
            "的是哪一个",
            "的是哪一个人",
            "的是哪一位",
            "的是哪个",
            "的是哪个人",
            "的有谁",
            "的有哪些人",
        ]) && tail.is_done()
    })?;
    predicate(Cursor::new(&tokens[..end]))
}

/// Reads "what is B, a knight or a knave".
fn which(question: &Question<'_>, tokens: &[Token], people: &mut People) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    let what = cursor.eat_any(&["what is", "what 's", "what's", "what kind of person is"]);
    if !what && !cursor.eat_any(&["is", "are", "does"]) {
        cursor.eat_any(&["到底"]);
    }
    let or = cursor
        .rest
        .iter()
        .position(|token| matches!(token.folded.as_str(), "or"))
        .map(|at| (at, at + 1))
        .or_else(|| {
            let at = cursor
                .rest
                .windows(2)
                .position(|pair| pair[0].is("还") && pair[1].is("是"))?;
            Some((at, at + 2))
        })?;
    let second = predicate(Cursor::new(&cursor.rest[or.1..]))?;
    for at in 1..or.0 {
        let Some(first) = predicate(Cursor::new(&cursor.rest[at..or.0])) else {
            continue;
        };
        if first == second {
            return None;
        }
        let subject = &cursor.rest[..at];
        let Some(person) = person(subject, people) else {
            continue;
        };
        let words = [
            question
                .words(&cursor.rest[at..or.0])
                .trim_start_matches('是')
                .to_owned(),
            question.words(&cursor.rest[or.1..]).to_owned(),
        ];
        let [truthful, lying] = if first {
            words
        } else {
            [words[1].clone(), words[0].clone()]
        };
        return Some(Asked::Which {
            person,
            truthful,
            lying,
        });
    }
    None
}

/// Reads "does Alexis tell the truth", "can we believe Quin", 丙老實嗎.
fn whether(tokens: &[Token], people: &mut People, is_asked: bool) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "can we believe",
        "can you believe",
        "can i believe",
        "should we believe",
        "can we trust",
        "can you trust",
        "should i believe",
        "should you believe",
        "can i trust",
    ]) {
        let person = person(cursor.rest, people)?;
        let statement = format!("{} tells the truth", people.names[person]);
        return Some(Asked::Whether(Formula::Truthful(person, true), statement));
    }
    let before = cursor;
    let inverted = cursor.eat_any(&[
        "does",
        "is",
        "are",
        "do",
        "did",
        "whether",
        "if",
        "is it true that",
        "would",
        "can it be that",
        "was",
    ]);
    let claimed = tokens
        .iter()
        .rposition(|token| token.is(":") || token.is(",") || token.is("-") || token.is("—"));
    if let Some(at) = claimed.filter(|at| *at > 1) {
        let mut tail = Cursor::new(&tokens[at + 1..]);
        if tail.eat_any(&[
            "true or false",
            "right",
            "right or wrong",
            "yes or no",
            "correct",
            "对吗",
            "对不对",
        ]) && tail.is_done()
        {
            return whether_told(&tokens[..at], people);
        }
    }
    if inverted {
        return whether_told(cursor.rest, people);
    }
    let han = tokens.iter().any(|token| token.kind == TokenKind::Han);
    if han && (is_asked || ends_asking(tokens)) {
        cursor = before;
        cursor.eat_any(&["是否", "是不是"]);
        let rest: Vec<Token> = cursor
            .rest
            .iter()
            .filter(|token| !token.is("吗"))
            .cloned()
            .collect();
        // 丙是不是在說謊
        let text: Vec<Token> = without_whether(&rest);
        return whether_told(&text, people);
    }
    None
}

fn ends_asking(tokens: &[Token]) -> bool {
    tokens
        .last()
        .is_some_and(|token| token.is("吗") || token.is("呢"))
        || tokens
            .windows(2)
            .any(|pair| pair[0].is("是") && pair[1].is("否"))
        || tokens
            .windows(2)
            .any(|pair| pair[0].is("不") && pair[1].is("是"))
}

fn without_whether(tokens: &[Token]) -> Vec<Token> {
    let at = (0..tokens.len()).find(|at| {
        let mut cursor = Cursor::new(&tokens[*at..]);
        cursor.eat_any(&["是否", "是不是", "有没有"])
    });
    match at {
        Some(at) => {
            let mut cursor = Cursor::new(&tokens[at..]);
            cursor.eat_any(&["是否", "是不是", "有没有"]);
            tokens[..at].iter().chain(cursor.rest).cloned().collect()
        }
        None => tokens.to_vec(),
    }
}

fn whether_told(tokens: &[Token], people: &mut People) -> Option<Asked> {
    let formula = simple(tokens, people, None)?;
    let statement = describe(&formula, people, tokens);
    Some(Asked::Whether(formula, statement))
}

/// Says a statement in the words of the question's language.
fn describe(formula: &Formula, people: &People, tokens: &[Token]) -> String {
    let is_han = tokens.iter().any(|token| token.kind == TokenKind::Han);
    let tell = |person: usize, truthful: bool| {
        let name = &people.names[person];
        match (is_han, truthful) {
            (false, true) => format!("{name} tells the truth"),
            (false, false) => format!("{name} lies"),
            (true, true) => format!("{name}說真話"),
            (true, false) => format!("{name}在說謊"),
        }
    };
    match formula {
        Formula::Truthful(person, truthful) => tell(*person, *truthful),
        Formula::All(parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|part| describe(part, people, tokens))
                .collect();
            parts.join(if is_han { "，" } else { " and " })
        }
        _ => {
            let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
            words.join(if is_han { "" } else { " " })
        }
    }
}

/// Says the opposite of a statement about one person.
pub(super) fn denied(
    question: &Question<'_>,
    formula: &Formula,
    people: &People,
) -> Option<String> {
    match formula {
        Formula::Truthful(person, truthful) => {
            let name = &people.names[*person];
            let said = said(question, !truthful);
            Some(say(
                question,
                format!("{name} {said}"),
                format!("{name}{said}"),
            ))
        }
        _ => None,
    }
}

pub(super) fn said(question: &Question<'_>, truthful: bool) -> String {
    if truthful {
        say(question, "tells the truth".to_owned(), "說真話".to_owned())
    } else {
        say(question, "lies".to_owned(), "在說謊".to_owned())
    }
}

pub(super) fn said_plural(question: &Question<'_>, truthful: bool) -> String {
    if truthful {
        say(question, "tell the truth".to_owned(), "都說真話".to_owned())
    } else {
        say(question, "lie".to_owned(), "都在說謊".to_owned())
    }
}

pub(super) fn without_article(word: &str) -> &str {
    word.strip_prefix("a ")
        .or_else(|| word.strip_prefix("an "))
        .unwrap_or(word)
}
