//! Sentences and the clauses in them.

use crate::question::Question;
use crate::token::{Token, TokenKind};

/// A sentence, without the mark at its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'t> {
    pub(super) tokens: &'t [Token],
    /// Whether a question mark or a Chinese particle that asks ends it.
    is_asked: bool,
}

impl Sentence<'_> {
    /// Whether a clause of the sentence ends as a question does.
    pub(super) fn asks(&self, clause: &[Token]) -> bool {
        let end = |tokens: &[Token]| {
            tokens
                .iter()
                .rev()
                .find(|t| t.is_wordlike())
                .map(|t| t.bytes.end)
        };
        self.is_asked && end(clause) == end(self.tokens)
            || clause.last().is_some_and(|token| token.is("吗"))
    }
}

/// Returns the sentences of a question, in order.
pub(super) fn sentences<'t>(question: &'t Question<'_>) -> Vec<Sentence<'t>> {
    question
        .sentences()
        .into_iter()
        .flat_map(after_quotations)
        .map(|tokens| {
            let end = tokens.last().map_or(0, |token| token.bytes.end);
            let after = question
                .tokens
                .iter()
                .find(|token| token.bytes.start >= end);
            Sentence {
                tokens,
                is_asked: after.is_some_and(|token| token.is("?"))
                    || tokens
                        .last()
                        .is_some_and(|token| token.is("吗") || token.is("呢")),
            }
        })
        .collect()
}

/// Cuts a sentence after quotations that are sentences themselves.
fn after_quotations(tokens: &[Token]) -> Vec<&[Token]> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 1..tokens.len() {
        let before = &tokens[at - 1];
        let ends = before.kind == TokenKind::Quotation
            && before
                .text
                .trim_end()
                .ends_with(['.', '!', '?', '。', '！', '？']);
        let begins = tokens[at]
            .text
            .starts_with(|c: char| c.is_uppercase() || !c.is_ascii());
        if ends && begins {
            parts.push(&tokens[start..at]);
            start = at;
        }
    }
    parts.push(&tokens[start..]);
    parts
}

/// Words between clauses, with what may come before them.
const JOINTS: &[&str] = &[
    "and",
    "but",
    "yet",
    "while",
    "whereas",
    "if",
    "given that",
    "given",
    "when",
    "since",
    "because",
    "so",
    "then",
    "where",
    "provided that",
    "knowing that",
    "suppose",
    "assuming",
    "assuming that",
    "suppose that",
    "is it true that",
    "as",
    "though",
    "although",
    "therefore",
    "hence",
    "now",
    "also",
    "who",
    "after",
    "once",
    "有",
    "而",
    "但",
    "且",
    "而且",
    "并且",
    "但是",
    "可是",
    "不过",
    "然后",
    "所以",
    "因此",
    "那么",
    "那",
    "如果",
    "假设",
    "已知",
    "因为",
    "其中",
    "另外",
    "还有",
    "又",
    "同时",
    "若",
];

/// Reads a clause, given what was read before it.
pub(super) type ReadClause<'r, 't, T> = &'r mut dyn FnMut(&'t [Token], &[T]) -> Option<T>;

/// Reads a sentence as clauses one after the other, each with what was read before it; `None`
/// where some part of it is no clause. Longer clauses are tried first.
///
/// Takes at most `budget` attempts, which are counted down.
pub(super) fn clauses<'t, T: Clone>(
    tokens: &'t [Token],
    before: &[T],
    budget: &mut usize,
    read: ReadClause<'_, 't, T>,
) -> Option<Vec<T>> {
    let mut read_before = before.to_vec();
    if sequence(tokens, &mut read_before, budget, MAX_CLAUSES, read) {
        return Some(read_before.split_off(before.len()));
    }
    None
}

/// More clauses are in no sentence.
const MAX_CLAUSES: usize = 40;
/// Longer clauses are not read.
const MAX_CLAUSE: usize = 56;

fn sequence<'t, T: Clone>(
    tokens: &'t [Token],
    found: &mut Vec<T>,
    budget: &mut usize,
    depth: usize,
    read: ReadClause<'_, 't, T>,
) -> bool {
    if tokens.is_empty() {
        return true;
    }
    if depth == 0 {
        return false;
    }
    let mut starts = starts(tokens);
    // A joint of several characters is never the beginning of a name.
    if let [first, second, ..] = starts[..]
        && second - first >= 2
        && tokens[first].kind == TokenKind::Han
    {
        starts.swap(0, 1);
    }
    for start in starts {
        let tokens = &tokens[start..];
        if tokens.is_empty() {
            return true;
        }
        let ends: Vec<usize> = (1..=tokens.len().min(MAX_CLAUSE))
            .filter(|end| {
                *end == tokens.len() || (begins_joint(&tokens[*end..]) && !joins_word(tokens, *end))
            })
            .collect();
        for end in ends.into_iter().rev() {
            // Longer clauses take longer.
            let Some(left) = budget.checked_sub(1 + end / 8) else {
                *budget = 0;
                return false;
            };
            *budget = left;
            if let Some(clause) = read(&tokens[..end], found) {
                let length = found.len();
                found.push(clause);
                if sequence(&tokens[end..], found, budget, depth - 1, read) {
                    return true;
                }
                found.truncate(length);
            }
        }
    }
    false
}

fn is_mark(token: &Token) -> bool {
    token.kind == TokenKind::Symbol
        && matches!(
            token.folded.as_str(),
            "," | ";" | ":" | "、" | "-" | "–" | "—" | "(" | ")" | "…" | "→"
        )
}

/// Whether a hyphen or a colon stands inside a word or a time: "second-cheapest", 10:30.
fn joins_word(tokens: &[Token], at: usize) -> bool {
    let mark = &tokens[at];
    let touches = |at: Option<usize>| at.and_then(|at| tokens.get(at));
    let before = touches(at.checked_sub(1))
        .is_some_and(|token| token.bytes.end == mark.bytes.start && token.is_wordlike());
    let after = touches(Some(at + 1))
        .is_some_and(|token| token.bytes.start == mark.bytes.end && token.is_wordlike());
    let is_han = touches(Some(at + 1)).is_some_and(|token| token.kind == TokenKind::Han);
    (mark.is("-") || mark.is(":")) && before && after && !is_han
}

fn joint_length(tokens: &[Token]) -> Option<usize> {
    JOINTS
        .iter()
        .filter_map(|joint| super::cursor::begins(tokens, joint))
        .max()
}

fn begins_joint(tokens: &[Token]) -> bool {
    is_mark(&tokens[0]) || joint_length(tokens).is_some()
}

/// Where a clause may begin: after any marks, and after none or some of the joints there.
fn starts(tokens: &[Token]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::new();
    for _ in 0..5 {
        while tokens.get(at).is_some_and(is_mark) {
            at += 1;
        }
        starts.push(at);
        match joint_length(&tokens[at..]) {
            Some(length) => at += length,
            None => break,
        }
    }
    starts
}
