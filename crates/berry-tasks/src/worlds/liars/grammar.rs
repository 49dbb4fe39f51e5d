//! How people say who lies.

use crate::token::{Token, TokenKind, tokenize};

use super::super::cursor::Cursor;
use super::super::facts;
use super::formula::{Formula, People, Scope};
use super::words::predicate;

/// Takes "it is certain that" off.
pub(super) fn without_certainty(tokens: &[Token]) -> &[Token] {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "it is certain that",
        "it 's known that",
        "it's known that",
        "it is known that",
        "we know that",
        "we know",
        "it is true that",
        "it's true that",
        "it 's true that",
        "i know that",
        "you know that",
        "it is a fact that",
        "it 's a fact that",
        "it turns out that",
        "it 's certain that",
        "in fact",
        "已知",
        "我们知道",
        "事实上",
        "大家都知道",
        "可以确定",
    ]);
    cursor.rest
}

/// Reads "Vernell says Sherrie tells the truth", "according to Kate, Jack is dishonest".
pub(super) fn says(tokens: &[Token], people: &mut People) -> Option<(usize, Formula)> {
    const SAYS: &[&str] = &[
        "says that",
        "says",
        "said that",
        "said",
        "say",
        "claims that",
        "claims",
        "claimed",
        "claimed that",
        "states that",
        "states",
        "asserts that",
        "asserts",
        "remarks that",
        "remarks",
        "declares that",
        "declares",
        "insists that",
        "insists",
        "maintains that",
        "maintains",
        "swears that",
        "swears",
        "tells us that",
        "tells you that",
        "tells us",
        "tells you",
        "tells me that",
        "announces that",
        "announces",
        "reports that",
        "argues that",
        "replies that",
        "replies",
        "答",
        "回答",
        "说",
        "说是",
        "讲",
        "声称",
        "宣称",
        "表示",
        "指出",
        "认为",
        "主张",
        "坚称",
        "则说",
        "却说",
        "又说",
        "也说",
        "说过",
    ];
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&["according to", "根据", "按照", "依"]) {
        for end in (1..=cursor.rest.len().min(5)).rev() {
            let mut rest = Cursor::new(&cursor.rest[end..]);
            if !rest.eat_any(&[",", "的说法 ,", "的说法", "所说 ,", "所说"]) {
                continue;
            }
            if let Some(formula) = formula_of(rest.rest, people, &cursor.rest[..end]) {
                return Some(formula);
            }
        }
        return None;
    }
    // "Quin, who says": the one before.
    for at in 0..tokens.len().min(7) {
        let mut cursor = Cursor::new(&tokens[at..]);
        if !cursor.eat_any(SAYS) {
            continue;
        }
        people.listener = None;
        if cursor.eat("to") {
            let end = cursor
                .rest
                .iter()
                .position(|token| token.is(":") || token.is(",") || token.is("that"));
            let Some(end) = end else { continue };
            people.listener = person(&cursor.rest[..end], people);
            cursor.rest = &cursor.rest[end..];
        }
        cursor.eat_all(&[":", ",", "that"]);
        let subject = trimmed_subject(&tokens[..at]);
        if let Some(formula) = formula_of(cursor.rest, people, subject) {
            return Some(formula);
        }
    }
    None
}

fn trimmed_subject(tokens: &[Token]) -> &[Token] {
    match tokens {
        [rest @ .., last]
            if matches!(last.folded.as_str(), "," | "also" | "then" | "则" | "却")
                && !rest.is_empty() =>
        {
            rest
        }
        _ => tokens,
    }
}

fn formula_of(
    tokens: &[Token],
    people: &mut People,
    subject: &[Token],
) -> Option<(usize, Formula)> {
    let known = people.names.len();
    let person = match subject {
        [] => people.last?,
        subject => person(subject, people)?,
    };
    let found = match tokens {
        [only] if only.kind == TokenKind::Quotation => {
            let inner = tokenize(&only.text);
            let end = inner
                .iter()
                .rposition(Token::is_wordlike)
                .map_or(0, |at| at + 1);
            people.is_quoted = true;
            let found = formula(&inner[..end], people, Some(person));
            people.is_quoted = false;
            found
        }
        _ => formula(tokens, people, Some(person)),
    };
    if found.is_none() {
        people.names.truncate(known);
    }
    Some((person, found?))
}

/// Reads a statement about who lies, or about numbers.
pub(super) fn formula(
    tokens: &[Token],
    people: &mut People,
    speaker: Option<usize>,
) -> Option<Formula> {
    if let Some(truth) = facts::truth(tokens) {
        return Some(Formula::Known(truth));
    }
    if let Some(found) = one_is(tokens) {
        return Some(found);
    }
    if let Some(found) = alike(tokens, people, speaker) {
        return Some(found);
    }
    if let Some(found) = of_some(tokens, people, speaker) {
        return Some(found);
    }
    let known = people.names.len();
    for at in 1..tokens.len() {
        let Some(says) = predicate(Cursor::new(&tokens[at..])) else {
            continue;
        };
        if let Some(found) = group(&tokens[..at], people, speaker, says) {
            return Some(found);
        }
        people.names.truncate(known);
    }
    // "A lies and B tells the truth"
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let joins = matches!(
            token.folded.as_str(),
            "and" | "but" | "," | "且" | "而" | "or" | "或"
        );
        if !joins || at > 12 {
            continue;
        }
        let mut rest = &tokens[at + 1..];
        if rest.first().is_some_and(|token| {
            matches!(token.folded.as_str(), "and" | "or" | "而" | "且" | "that")
        }) {
            rest = &rest[1..];
        }
        let first = simple(&tokens[..at], people, speaker);
        if let Some(first) = first
            && let Some(second) = simple(rest, people, speaker)
        {
            if speaker.is_some() && !people.is_quoted {
                people.has_choice = true;
                if people.scope == Scope::Narrow {
                    people.names.truncate(known);
                    return None;
                }
            }
            let parts = vec![first, second];
            return Some(if matches!(token.folded.as_str(), "or" | "或") {
                Formula::Any(parts)
            } else {
                Formula::All(parts)
            });
        }
        people.names.truncate(known);
    }
    None
}

/// Reads "B and C are the same type".
fn alike(tokens: &[Token], people: &mut People, speaker: Option<usize>) -> Option<Formula> {
    let known = people.names.len();
    let (at, is_same) = (1..tokens.len()).find_map(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        cursor
            .eat_any(&["are", "are both", "are of", "belong to", "是", "都是"])
            .then_some(())?;
        cursor.eat_any(&["of", "the"]);
        let is_same = cursor.one_of(&[
            ("the same", true),
            ("same", true),
            ("different", false),
            ("opposite", false),
            ("同一种人", true),
            ("同类", true),
            ("不同类", false),
        ])?;
        cursor.eat_any(&[
            "type",
            "kind",
            "sort",
            "types",
            "kinds",
            "kind of person",
            "type of person",
        ]);
        cursor.is_done().then_some((at, is_same))
    })?;
    let found = members(&tokens[..at], people, speaker);
    let Some([one, other]) = found.as_deref() else {
        people.names.truncate(known);
        return None;
    };
    let same = Formula::Same(
        Box::new(Formula::Truthful(*one, true)),
        Box::new(Formula::Truthful(*other, is_same)),
    );
    Some(same)
}

/// Reads a statement about one person or group.
pub(super) fn simple(
    tokens: &[Token],
    people: &mut People,
    speaker: Option<usize>,
) -> Option<Formula> {
    (1..tokens.len()).find_map(|at| {
        let says = predicate(Cursor::new(&tokens[at..]))?;
        group(&tokens[..at], people, speaker, says)
    })
}

const RANGES: &[(&str, (usize, usize))] = &[
    ("at least one", (1, usize::MAX)),
    ("exactly one", (1, 1)),
    ("only one", (1, 1)),
    ("just one", (1, 1)),
    ("at most one", (0, 1)),
    ("none", (0, 0)),
    ("neither", (0, 0)),
    ("exactly two", (2, 2)),
    ("at least two", (2, usize::MAX)),
    ("only two", (2, 2)),
    ("one", (1, 1)),
    ("至少有一个", (1, usize::MAX)),
    ("至少一个", (1, usize::MAX)),
    ("只有一个", (1, 1)),
    ("恰有一个", (1, 1)),
    ("恰好有一个", (1, 1)),
    ("刚好有一个", (1, 1)),
    ("只有一人", (1, 1)),
    ("恰有一人", (1, 1)),
    ("只有两个", (2, 2)),
    ("只有两人", (2, 2)),
    ("有一个", (1, 1)),
    ("有一人", (1, 1)),
    ("没有", (0, 0)),
];

/// Reads "at least one of us two is a knave", "of Zed and Amy, exactly one lies".
fn of_some(tokens: &[Token], people: &mut People, speaker: Option<usize>) -> Option<Formula> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&["of", "between"]) {
        let comma = cursor.rest.iter().position(|token| token.is(","));
        let ends = comma.into_iter().chain(2..cursor.rest.len());
        for end in ends {
            let mut rest = Cursor::new(cursor.rest.get(end..)?);
            rest.eat(",");
            let Some((least, most)) = rest.one_of(RANGES) else {
                continue;
            };
            rest.eat_any(&["of them", "of the two", "person"]);
            let Some(says) = predicate(rest) else {
                continue;
            };
            let members = members(&cursor.rest[..end], people, speaker)?;
            let parts = members
                .into_iter()
                .map(|p| Formula::Truthful(p, says))
                .collect();
            return Some(Formula::Count(parts, least, most));
        }
        return None;
    }
    let (least, most) = cursor.one_of(RANGES)?;
    cursor.eat("of").then_some(())?;
    for at in 1..cursor.rest.len() {
        let Some(says) = predicate(Cursor::new(&cursor.rest[at..])) else {
            continue;
        };
        let listed = &cursor.rest[..at];
        let mut them = Cursor::new(listed);
        if them.eat_any(&[
            "them",
            "the three",
            "the two",
            "the four",
            "the people",
            "these people",
            "them all",
        ]) && them.is_done()
        {
            return Some(Formula::Everybody(says, least, most));
        }
        let members = members(listed, people, speaker)?;
        let parts = members
            .into_iter()
            .map(|p| Formula::Truthful(p, says))
            .collect();
        return Some(Formula::Count(parts, least, most));
    }
    None
}

/// Reads "exactly one of them lies", 三個人當中只有一個人說真話.
fn one_is(tokens: &[Token]) -> Option<Formula> {
    let mut cursor = Cursor::new(tokens);
    cursor.attempt(|cursor| {
        cursor.number()?;
        cursor.eat_any(&["个人", "人", "个"]).then_some(())
    });
    cursor.eat_any(&["他们", "这三人", "这些人"]);
    cursor.eat_any(&["当中", "中", "之中", "里", "里面", "among them", "of them"]);
    cursor.eat_any(&[","]);
    let (least, most) = cursor.one_of(RANGES)?;
    cursor.eat_any(&[
        "person",
        "of them",
        "人",
        "of the three",
        "of the two",
        "of the four",
        "of these people",
        "of the people",
    ]);
    let says = predicate(cursor)?;
    Some(Formula::Everybody(says, least, most))
}

/// Reads a subject of which a predicate is said: "Finn and Gina", "neither A nor B", "we".
fn group(
    tokens: &[Token],
    people: &mut People,
    speaker: Option<usize>,
    says: bool,
) -> Option<Formula> {
    let mut cursor = Cursor::new(tokens);
    let truthful = |person: usize| Formula::Truthful(person, says);
    if cursor.eat("neither") {
        let members = members(cursor.rest, people, speaker)?;
        return Some(Formula::Count(
            members.into_iter().map(truthful).collect(),
            0,
            0,
        ));
    }
    if cursor.eat("either")
        || tokens
            .iter()
            .any(|token| matches!(token.folded.as_str(), "or" | "或"))
    {
        let members = members(cursor.rest, people, speaker)?;
        return Some(Formula::Any(members.into_iter().map(truthful).collect()));
    }
    cursor.eat_any(&["both", "both of", "all of"]);
    if cursor.rest.is_empty() {
        return None;
    }
    let members = members(cursor.rest, people, speaker)?;
    let mut parts: Vec<Formula> = members.into_iter().map(truthful).collect();
    match parts.len() {
        1 => parts.pop(),
        _ => Some(Formula::All(parts)),
    }
}

/// Reads a list of people.
pub(super) fn members(
    tokens: &[Token],
    people: &mut People,
    speaker: Option<usize>,
) -> Option<Vec<usize>> {
    let is_joint = |token: &Token| {
        matches!(
            token.folded.as_str(),
            "and" | "," | "or" | "nor" | "、" | "和" | "跟" | "与" | "或" | "及"
        )
    };
    let mut found = Vec::new();
    for part in tokens.split(is_joint) {
        if part.is_empty() {
            continue;
        }
        let mut cursor = Cursor::new(part);
        if cursor.eat_any(&["i", "me", "myself", "我", "我自己"]) && cursor.is_done() {
            found.push(speaker?);
            continue;
        }
        if cursor.eat_any(&[
            "us two",
            "us",
            "we",
            "we two",
            "us both",
            "the two of us",
            "我们两个",
            "我们",
            "我们两人",
        ]) && cursor.is_done()
        {
            found.extend([speaker?, people.listener?]);
            continue;
        }
        found.push(person(part, people)?);
    }
    (!found.is_empty()).then_some(found)
}

/// Reads who is meant.
pub(super) fn person(tokens: &[Token], people: &mut People) -> Option<usize> {
    const NOT_NAMES: &[&str] = &[
        "that",
        "who",
        "if",
        "what",
        "is",
        "does",
        "do",
        "are",
        "says",
        "said",
        "say",
        "not",
        "and",
        "or",
        "but",
        "everyone",
        "everybody",
        "each",
        "either",
        "nobody",
        "one",
        "two",
        "it",
        "always",
        "to",
        "of",
        "than",
        "truth",
        "which",
        "then",
        "so",
        "therefore",
        "when",
        "this",
        "there",
        "nothing",
        "something",
        "anyone",
        "all",
        "none",
        "both",
        "at",
        "in",
        "i",
        "we",
        "you",
        "they",
        "about",
        "can",
        "could",
        "would",
        "has",
        "have",
        "was",
        "were",
        "because",
    ];
    const NOT_HAN: &str = "说是不在都谁吗的有没也和跟与或而但且若如果人讲真假话老谎骗请问最只";
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&["he", "she", "他", "她"]) && cursor.is_done() {
        return people.last;
    }
    let tokens = match tokens {
        [rest @ .., last] if last.is(",") => rest,
        _ => tokens,
    };
    let first = tokens.first()?;
    if tokens.len() > 4 {
        return None;
    }
    let fits = tokens.iter().all(|token| match token.kind {
        TokenKind::Word => !NOT_NAMES.contains(&token.folded.as_str()),
        TokenKind::Han => !NOT_HAN.contains(token.folded.as_str()),
        TokenKind::Number => true,
        _ => token.is(".") || token.is("-"),
    });
    let starts = matches!(first.kind, TokenKind::Word | TokenKind::Han);
    let determiner = matches!(first.folded.as_str(), "the" | "a" | "an" | "my");
    let is_name = first.kind == TokenKind::Han
        || (determiner && tokens.len() > 1)
        || tokens.len() == 1
        || first.text.starts_with(char::is_uppercase);
    if !fits || !starts || !is_name || (determiner && tokens.len() == 1 && first.text != "A") {
        return None;
    }
    let mut name = String::new();
    let mut end = first.bytes.start;
    for token in tokens {
        if token.bytes.start > end {
            name.push(' ');
        }
        name.push_str(&token.text);
        end = token.bytes.end;
    }
    if determiner {
        name = name.replacen("The ", "the ", 1);
    }
    people.number(&name)
}
