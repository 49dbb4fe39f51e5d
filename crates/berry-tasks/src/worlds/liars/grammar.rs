//! How people say who lies.

use crate::question::Question;
use crate::token::{Token, TokenKind, tokenize};

use super::super::cursor::Cursor;
use super::super::facts;
use super::super::telling::say;
use super::Asked;
use super::formula::{Formula, People, Scope};

/// What is said of somebody: that they tell the truth, or not.
const PREDICATES: &[(&str, bool)] = &[
    ("tells the truth", true),
    ("tell the truth", true),
    ("telling the truth", true),
    ("told the truth", true),
    ("speaks the truth", true),
    ("speak the truth", true),
    ("speaking the truth", true),
    ("says the truth", true),
    ("speaks truly", true),
    ("makes true statements", true),
    ("only makes true statements", true),
    ("truthful", true),
    ("honest", true),
    ("sincere", true),
    ("a truth teller", true),
    ("a truth - teller", true),
    ("truth tellers", true),
    ("truth - tellers", true),
    ("truth teller", true),
    ("an honest person", true),
    ("the honest one", true),
    ("the honest person", true),
    ("honest person", true),
    ("a knight", true),
    ("knights", true),
    ("knight", true),
    ("trustworthy", true),
    ("to be believed", true),
    ("to be trusted", true),
    ("lies", false),
    ("lie", false),
    ("lied", false),
    ("lying", false),
    ("telling lies", false),
    ("tells lies", false),
    ("tell lies", false),
    ("telling a lie", false),
    ("a liar", false),
    ("liars", false),
    ("liar", false),
    ("the liar", false),
    ("dishonest", false),
    ("untruthful", false),
    ("a knave", false),
    ("knaves", false),
    ("knave", false),
    ("a lying person", false),
    ("说谎", false),
    ("说谎话", false),
    ("撒谎", false),
    ("讲假话", false),
    ("说假话", false),
    ("说谎的", false),
    ("说谎者", false),
    ("骗子", false),
    ("骗人", false),
    ("骗子族", false),
    ("说的是假话", false),
    ("说的是谎话", false),
    ("不老实", false),
    ("不诚实", false),
    ("说真话", true),
    ("讲真话", true),
    ("说实话", true),
    ("讲实话", true),
    ("说的是真话", true),
    ("说的是实话", true),
    ("讲的是真话", true),
    ("说真话的", true),
    ("说真话的人", true),
    ("老实人", true),
    ("诚实的人", true),
    ("诚实", true),
    ("老实", true),
    ("诚实的", true),
    ("老实的", true),
    ("说谎的人", false),
    ("骑士", true),
    ("无赖", false),
    ("说话属实", true),
];

const BEFORE_PREDICATE: &[(&str, bool)] = &[
    ("is", true),
    ("are", true),
    ("'s", true),
    ("was", true),
    ("were", true),
    ("be", true),
    ("both", true),
    ("all", true),
    ("always", true),
    ("does", true),
    ("do", true),
    ("only", true),
    ("actually", true),
    ("really", true),
    ("each", true),
    ("not", false),
    ("isn't", false),
    ("aren't", false),
    ("never", false),
    ("doesn't", false),
    ("don't", false),
    ("does not", false),
    ("是", true),
    ("在", true),
    ("都", true),
    ("总是", true),
    ("总", true),
    ("一直", true),
    ("一直在", true),
    ("也", true),
    ("一定", true),
    ("是个", true),
    ("是一个", true),
    ("不", false),
    ("没有", false),
    ("没", false),
    ("并不", false),
    ("并没有", false),
    ("从不", false),
    ("很", true),
];

/// Whether any word says that somebody lies or tells the truth.
pub(super) fn is_about_lying(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        matches!(
            token.folded.as_str(),
            "truth"
                | "truthful"
                | "lies"
                | "lie"
                | "lying"
                | "liar"
                | "liars"
                | "honest"
                | "dishonest"
                | "knight"
                | "knave"
                | "knights"
                | "knaves"
                | "谎"
                | "骗"
                | "真"
                | "诚"
                | "老"
                | "实"
                | "假"
                | "believe"
                | "trust"
                | "untruthful"
                | "lied"
        )
    })
}

/// Reads a predicate to its end; returns what it says.
fn predicate(mut cursor: Cursor<'_>) -> Option<bool> {
    let mut says = true;
    for _ in 0..6 {
        if let Some(found) = cursor.attempt(|cursor| {
            let truth = cursor.one_of(PREDICATES)?;
            cursor.eat_any(&[
                "then", "here", "about it", "的", "了", "person", "one", "too", "as well",
            ]);
            cursor.is_done().then_some(truth)
        }) {
            return Some(found == says);
        }
        says = cursor.one_of(BEFORE_PREDICATE)? == says;
    }
    None
}

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
fn simple(tokens: &[Token], people: &mut People, speaker: Option<usize>) -> Option<Formula> {
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
fn members(tokens: &[Token], people: &mut People, speaker: Option<usize>) -> Option<Vec<usize>> {
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
    let (first, last) = (tokens.first()?, tokens.last()?);
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
    let _ = last;
    people.number(&name)
}

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

/// Tells whether a clause says no more than that everybody either lies or tells the truth, or how
/// many people there are.
pub(super) fn is_setting(tokens: &[Token]) -> bool {
    const WORDS: &[&str] = &[
        "every",
        "everyone",
        "everybody",
        "each",
        "all",
        "islander",
        "islanders",
        "inhabitant",
        "inhabitants",
        "person",
        "people",
        "of them",
        "of these",
        "either",
        "or",
        "always",
        "lies",
        "lie",
        "lying",
        "tells the truth",
        "tell the truth",
        "truthful",
        "knight",
        "knights",
        "knave",
        "knaves",
        "only",
        "make",
        "makes",
        "true",
        "false",
        "statements",
        "statement",
        "ones",
        "on",
        "an",
        "island",
        "the",
        "is",
        "are",
        "a",
        "and",
        "who",
        "liar",
        "liars",
        "truth teller",
        "truth tellers",
        "of",
        "them",
        "in",
        "this",
        "village",
        "town",
        "here",
        "says",
        "say",
        "tells",
        "tell",
        "what",
        ",",
        "(",
        ")",
        "honest",
        "honest person",
        "truth",
        "one",
        "villager",
        "there",
        "live",
        "which",
        "where",
        "speak the truth",
        "speaks the truth",
        "-",
        "每个人",
        "人",
        "岛上",
        "的",
        "要么",
        "总是",
        "说谎",
        "说真话",
        "只会",
        "永远",
        "或者",
        "或",
        "骑士",
        "无赖",
        "只",
        "说",
        "真话",
        "假话",
        "老实人",
        "骗子",
        "、",
        "每人",
        "不是",
        "就是",
        "都",
        "是",
        "一个",
        "有",
        "两种",
        "种",
        "住着",
        "岛",
        "上",
        "，",
        "所有人",
    ];
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "nothing else is known",
        "nothing more is known",
        "that is all we know",
        "that 's all we know",
        "其他一概不知",
        "不知道其他",
    ]) && cursor.is_done()
    {
        return true;
    }
    let mut cursor = Cursor::new(tokens);
    while !cursor.is_done() && cursor.eat_any(WORDS) {}
    if cursor.is_done() {
        let has = |words: &[&str]| {
            tokens
                .iter()
                .any(|token| words.contains(&token.folded.as_str()))
        };
        let truth = has(&[
            "truth", "truthful", "true", "honest", "knights", "knight", "真", "老",
        ]);
        let lie = has(&[
            "lies", "lie", "lying", "liar", "liars", "false", "knaves", "knave", "谎", "假", "骗",
        ]);
        let general = has(&[
            "every",
            "everyone",
            "everybody",
            "each",
            "all",
            "knights",
            "people",
            "islanders",
            "inhabitants",
            "每",
            "岛",
            "骑",
        ]);
        return truth && lie && general;
    }
    counts_people(tokens)
}

/// Reads "there are three people: Ann, Bob and Cid".
pub(super) fn introduces(tokens: &[Token], people: &mut People) -> bool {
    let Some(at) = tokens
        .iter()
        .position(|token| token.is(":") || token.is("(") || token.is(","))
    else {
        return false;
    };
    if !counts_people(&tokens[..at]) {
        return false;
    }
    let listed = match &tokens[at + 1..] {
        [rest @ .., last] if last.is(")") => rest,
        listed => listed,
    };
    let known = people.names.len();
    let found = members(listed, people, None);
    if found.is_none() {
        people.names.truncate(known);
    }
    found.is_some()
}

/// Reads "two guards stand at a gate", 有三個人.
fn counts_people(tokens: &[Token]) -> bool {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "there are",
        "there were",
        "有",
        "you meet",
        "you come across",
        "we have",
    ]);
    if cursor.number().is_none() {
        return false;
    }
    let words = cursor.rest;
    let has = |word: &str| words.iter().any(|token| token.is(word));
    let plain = words.iter().all(|token| match token.kind {
        TokenKind::Word => token.text.starts_with(char::is_lowercase),
        TokenKind::Han => !"说谎真假话只都不没".contains(token.folded.as_str()),
        _ => false,
    });
    let telling = [
        "lies", "lie", "truth", "only", "not", "no", "lying", "liar", "liars", "honest", "of",
        "says", "say", "knights", "knaves", "than",
    ];
    let persons = words.iter().take(2).any(|token| {
        let wordnet = berry_wordnet::wordnet();
        wordnet
            .base_forms(&token.folded)
            .iter()
            .any(|base| wordnet.is_kind_of(base, 'n', "person"))
            || token.is("people")
            || token.is("人")
    });
    !words.is_empty()
        && words.len() <= 10
        && plain
        && persons
        && !telling.iter().any(|word| has(word))
}
