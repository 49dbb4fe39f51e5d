//! Clauses that only say what kind of people there are.

use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::formula::People;
use super::grammar::members;

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
