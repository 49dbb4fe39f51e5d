//! Clauses that only say which things there are, or speak of the statements themselves.

use berry_wordnet::wordnet;

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::lists::listed;
use super::things::Things;

/// Tells quickly whether a question can be about an order: it has more than one clause and words
/// that order things.
pub(super) fn may_be_order(tokens: &[Token]) -> bool {
    const MARKS: &[&str] = &[
        ".", ",", ";", ":", "。", "-", "—", "if", "given", "、", "!", "?",
    ];
    const ORDERING: &[&str] = &[
        "left",
        "right",
        "before",
        "after",
        "ahead",
        "behind",
        "above",
        "below",
        "between",
        "than",
        "first",
        "last",
        "second",
        "third",
        "middle",
        "front",
        "next",
        "beat",
        "won",
        "under",
        "over",
        "top",
        "bottom",
        "leftmost",
        "rightmost",
        "fourth",
        "fifth",
        "比",
        "左",
        "右",
        "前",
        "后",
        "上",
        "下",
        "第",
        "最",
        "间",
        "中",
    ];
    let has = |words: &[&str]| {
        tokens
            .iter()
            .any(|token| words.contains(&token.folded.as_str()))
    };
    tokens.len() >= 7 && has(MARKS) && has(ORDERING)
}

/// Tells whether a sentence is about the statements rather than the things: "The statements are
/// logically consistent within each paragraph."
pub(super) fn is_note(tokens: &[Token]) -> bool {
    const TEXTS: &[&str] = &[
        "statement",
        "paragraph",
        "clue",
        "sentence",
        "fact",
        "information",
        "puzzle",
        "problem",
        "question",
        "riddle",
        "premise",
        "condition",
    ];
    let mut cursor = Cursor::new(tokens);
    cursor.eat_all(&[
        "the",
        "these",
        "this",
        "all",
        "of",
        "each",
        "following",
        "here",
        "are",
        "is",
        "some",
        "a",
        "consider",
        "read",
        "below",
        "we know",
        "you know",
        "logic",
    ]);
    let about_texts = cursor.word().is_some_and(|word| {
        wordnet()
            .base_forms(word)
            .iter()
            .any(|base| TEXTS.contains(&base.as_str()))
    });
    let plain = tokens.iter().all(|token| {
        token.kind == TokenKind::Word
            && !matches!(
                token.folded.as_str(),
                "not"
                    | "no"
                    | "false"
                    | "wrong"
                    | "than"
                    | "left"
                    | "right"
                    | "lie"
                    | "who"
                    | "which"
                    | "what"
            )
            || token.kind == TokenKind::Symbol && !token.is("(")
    });
    about_texts && plain
        || Cursor::new(tokens).eat_any(&["已知条件", "以下叙述", "下列叙述", "以下条件"])
            && tokens.len() < 14
}

/// Reads a clause that names the things or says how many there are; `things` learn of them.
pub(super) fn introduces(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
    is_sentence: bool,
) -> Option<Vec<usize>> {
    if let Some(named) = listed(question, tokens, things) {
        return Some(named);
    }
    // A line of a list.
    if is_sentence {
        if let [only] = tokens
            && only.kind == TokenKind::Number
        {
            return Some(Vec::new());
        }
        if tokens.len() <= 3
            && let Some(thing) = things.mention(question, tokens)
        {
            return Some(vec![thing]);
        }
    }
    counted(tokens, things).then(Vec::new)
}

/// Words that say something about an order, and so are in no mere setting.
fn orders(token: &Token) -> bool {
    let word = token.folded.as_str();
    matches!(
        word,
        "not"
            | "no"
            | "never"
            | "only"
            | "except"
            | "before"
            | "after"
            | "than"
            | "left"
            | "right"
            | "above"
            | "below"
            | "behind"
            | "ahead"
            | "first"
            | "last"
            | "second"
            | "third"
            | "between"
            | "next"
            | "front"
            | "top"
            | "bottom"
            | "middle"
            | "who"
            | "what"
            | "which"
            | "how"
            | "where"
            | "is"
            | "if"
            | "beat"
            | "won"
            | "directly"
            | "immediately"
            | "both"
            | "neither"
            | "whose"
            | "either"
            | "or"
            | "but"
    ) || token.is("?")
        || (token.kind == TokenKind::Word
            && word.len() > 4
            && (!wordnet().superlative_of(word).is_empty() && word.ends_with("est")))
}

/// What says that there is an order, but not which.
const IN_ORDER: &[&str] = &[
    "one after another",
    "one after the other",
    "one behind the other",
    "one behind another",
    "one on each floor",
    "one above the other",
    "on top of one another",
    "on top of each other",
    "one at a time",
    "next to each other",
    "next to one another",
    "side by side",
    "one by one",
    "from left to right",
    "from top to bottom",
    "from first to last",
    "from front to back",
];

/// Tells whether some words only set the scene: "in an antique car show, there are five vehicles".
pub(super) fn setting(tokens: &[Token], things: &mut Things) -> bool {
    let mut tokens = tokens;
    while let [rest @ .., last] = tokens
        && last.kind == TokenKind::Symbol
    {
        tokens = rest;
    }
    let shortened: Vec<Token>;
    let found = (0..tokens.len()).find_map(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        cursor
            .eat_any(IN_ORDER)
            .then(|| (at, tokens.len() - cursor.rest.len()))
    });
    if let Some((start, end)) = found {
        shortened = tokens[..start]
            .iter()
            .chain(&tokens[end..])
            .cloned()
            .collect();
        tokens = &shortened;
        if tokens.is_empty() {
            return true;
        }
    }
    while let [first, rest @ ..] = tokens
        && first.kind == TokenKind::Symbol
        && !rest.is_empty()
    {
        tokens = rest;
    }
    if tokens.is_empty() || tokens.len() > 16 {
        return false;
    }
    if tokens[0].kind == TokenKind::Han {
        return chinese_setting(tokens, things);
    }
    let plain = tokens
        .iter()
        .enumerate()
        .all(|(at, token)| match token.kind {
            TokenKind::Word => {
                !orders(token)
                    && (at == 0 || token.text.starts_with(char::is_lowercase))
                    && (wordnet().knows_form(&token.folded) || is_function_word(&token.folded))
            }
            TokenKind::Number => true,
            TokenKind::Symbol => matches!(token.folded.as_str(), "," | "-"),
            _ => false,
        });
    if !plain {
        return false;
    }
    let mut at = 0;
    while at < tokens.len() {
        // "three-storey" counts storeys.
        let compound = tokens.get(at + 1).is_some_and(|token| token.is("-"));
        let number = super::super::numerals::cardinal(&tokens[at..]);
        if let Some((count, length)) = number.filter(|_| !compound) {
            let noun = tokens.get(at + length);
            let is_noun = noun.is_some_and(|token| wordnet().is_noun_form(&token.folded));
            if is_noun && count > 1 && things.count.is_none() {
                things.count = usize::try_from(count).ok();
            }
            if let Some(noun) = noun.filter(|_| is_noun) {
                things.add_kind(&noun.folded);
            }
            at += length;
        } else {
            at += 1;
        }
    }
    true
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "there"
            | "are"
            | "were"
            | "this"
            | "these"
            | "with"
            | "from"
            | "to"
            | "for"
            | "and"
            | "on"
            | "in"
            | "at"
            | "each"
            | "every"
            | "all"
            | "their"
            | "my"
            | "across"
            | "along"
            | "around"
            | "within"
            | "into"
            | "during"
            | "together"
            | "through"
            | "against"
            | "among"
            | "onto"
            | "off"
            | "out"
            | "up"
            | "down"
            | "its"
            | "his"
            | "her"
            | "that"
            | "be"
            | "been"
            | "as"
            | "side"
            | "our"
            | "we"
            | "i"
            | "you"
            | "they"
            | "them"
            | "have"
            | "has"
            | "by"
            | "one"
            | "was"
    ) || word.ends_with("ly")
}

/// Reads 書架上由左到右放了五本書, 四棟房子一字排開.
fn chinese_setting(tokens: &[Token], things: &mut Things) -> bool {
    const NEVER: &str = "比最谁哪不没第邻隔";
    let plain = tokens.iter().all(|token| match token.kind {
        TokenKind::Han => !NEVER.contains(token.folded.as_str()),
        TokenKind::Number => true,
        TokenKind::Symbol => matches!(token.folded.as_str(), "," | "、"),
        _ => false,
    });
    let sides = tokens
        .iter()
        .filter(|token| "左右前后上下中间".contains(token.folded.as_str()))
        .count();
    let mut cursor = Cursor::new(tokens);
    let mut spans = 0;
    let mut number = None;
    while !cursor.is_done() {
        if cursor.eat_any(&[
            "由左到右",
            "从左到右",
            "由左至右",
            "从左至右",
            "由前到后",
            "从前到后",
            "由上到下",
            "从上到下",
            "由上而下",
            "由左往右",
        ]) {
            spans += 2;
        } else if cursor.eat_any(&[
            "架上",
            "桌上",
            "树上",
            "上面",
            "树枝上",
            "桌子上",
            "赛中",
            "比赛中",
            "场上",
            "街上",
            "路上",
        ]) {
            spans += 1;
        } else if let Some(count) = cursor.number() {
            number = number.or(usize::try_from(count).ok());
        } else {
            cursor.next();
        }
    }
    if !plain || sides > spans {
        return false;
    }
    if let Some(count) = number.filter(|count| *count > 1)
        && things.count.is_none()
    {
        things.count = Some(count);
    }
    true
}

/// Reads "three runners finished a race", "in a queue of three".
fn counted(tokens: &[Token], things: &mut Things) -> bool {
    let mut probe = Cursor::new(tokens);
    probe.eat_any(&[
        "by",
        "in",
        "on",
        "at",
        "going by",
        "according to",
        "during",
        "looking at",
        "seen from",
        "viewed from",
        "facing",
    ]);
    let begins = tokens.len() - probe.rest.len() > 0;
    let before = things.count;
    let has_number =
        (0..tokens.len()).any(|at| super::super::numerals::cardinal(&tokens[at..]).is_some());
    if !(begins || has_number) {
        return false;
    }
    if !setting(tokens, things) {
        things.count = before;
        return false;
    }
    // "a queue of three"
    if things.count.is_none()
        && let Some(at) = tokens.iter().position(|token| token.is("of"))
        && let Some((count, _)) = super::super::numerals::cardinal(&tokens[at + 1..])
    {
        things.count = usize::try_from(count).ok();
    }
    true
}
