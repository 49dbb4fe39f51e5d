//! Where the reader is in a question.

use crate::phrase::starts_with;
use crate::question::Question;
use crate::token::{Token, TokenKind, tokenize};

use super::node::Node;

/// Goes through the tokens of a question. What a quotation holds stands in its place, and a number
/// with letters behind it is two tokens.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else of the place"
)]
pub(super) struct Cursor<'q> {
    pub(super) question: &'q Question<'q>,
    pub(super) tokens: Vec<Token>,
    pub(super) at: usize,
    /// What "it" and "the result" mean: the value so far.
    pub(super) running: Option<Node>,
    /// Whether words say that something is to be computed.
    pub(super) is_strong: bool,
    /// Whether an unknown number may be named.
    pub(super) may_be_unknown: bool,
    /// Whether "more than" compares rather than adds.
    pub(super) is_compared: bool,
    /// Whether a mark was met that may mean either of two things.
    pub(super) is_ambiguous: bool,
    /// Whether the operand is an exponent, or stands to the right of an operator: what is said of a
    /// number behind it is then said of more than that.
    pub(super) is_exponent: bool,
    pub(super) is_right: bool,
    /// Whether there are Han characters.
    pub(super) has_han: bool,
    is_in_list: bool,
    depth: usize,
    fuel: usize,
}

/// How many words may be looked at before a question is given up.
const FUEL: usize = 60_000;

/// How deep brackets and prefixes may nest.
const MAX_DEPTH: usize = 40;

impl<'q> Cursor<'q> {
    pub(super) fn new(question: &'q Question<'q>) -> Self {
        let mut tokens = Vec::with_capacity(question.tokens.len());
        for token in &question.tokens {
            match token.kind {
                TokenKind::Quotation if token.text.len() <= 400 => {
                    let opening = token.bytes.start
                        + question.text[token.bytes.clone()]
                            .chars()
                            .next()
                            .map_or(0, char::len_utf8);
                    for mut inner in tokenize(&token.text) {
                        inner.bytes = inner.bytes.start + opening..inner.bytes.end + opening;
                        push(&mut tokens, inner);
                    }
                }
                _ => push(&mut tokens, token.clone()),
            }
        }
        let has_han = tokens.iter().any(|it| it.kind == TokenKind::Han);
        Self {
            question,
            has_han,
            tokens,
            at: 0,
            running: None,
            is_strong: false,
            may_be_unknown: false,
            is_compared: false,
            is_ambiguous: false,
            is_exponent: false,
            is_right: false,
            is_in_list: false,
            depth: 0,
            fuel: FUEL,
        }
    }

    /// Begins again at a token.
    pub(super) fn restart(&mut self, at: usize) {
        self.at = at;
        self.running = None;
        self.may_be_unknown = false;
        self.is_in_list = false;
        self.is_exponent = false;
        self.is_right = false;
        self.is_ambiguous = false;
        self.is_compared = false;
        self.depth = 0;
    }

    pub(super) fn rest(&self) -> &[Token] {
        &self.tokens[self.at.min(self.tokens.len())..]
    }

    pub(super) fn token(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn previous(&self) -> Option<&Token> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Whether the question was too hard to read.
    pub(super) fn is_exhausted(&self) -> bool {
        self.fuel == 0
    }

    /// Takes the longest of some phrases that comes next.
    pub(super) fn eat(&mut self, phrases: &[&str]) -> bool {
        match self.length_of(phrases) {
            Some(length) => {
                self.at += length;
                true
            }
            None => false,
        }
    }

    pub(super) fn sees(&mut self, phrases: &[&str]) -> bool {
        self.length_of(phrases).is_some()
    }

    fn length_of(&mut self, phrases: &[&str]) -> Option<usize> {
        self.fuel = self.fuel.checked_sub(1)?;
        let rest = self.rest();
        let first = rest.first()?.folded.as_str();
        if first.is_empty() {
            return None;
        }
        phrases
            .iter()
            .filter(|phrase| phrase.starts_with(first))
            .filter_map(|phrase| starts_with(rest, phrase))
            .max()
    }

    /// Takes what a function reads, or nothing at all.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let running = self.running.clone();
        let depth = self.depth;
        let found = read(self);
        self.depth = depth;
        if found.is_none() {
            self.at = start;
            self.running = running;
        }
        found
    }

    /// Reads an operand to the right of an operator.
    pub(super) fn on_the_right<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = std::mem::replace(&mut self.is_right, true);
        let found = read(self);
        self.is_right = before;
        found
    }

    /// Reads an exponent.
    pub(super) fn raised<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = std::mem::replace(&mut self.is_exponent, true);
        let found = read(self);
        self.is_exponent = before;
        found
    }

    /// Reads something that stands by itself: in brackets, or an argument.
    pub(super) fn alone<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = (self.is_right, self.is_exponent);
        (self.is_right, self.is_exponent) = (false, false);
        let found = read(self);
        (self.is_right, self.is_exponent) = before;
        found
    }

    /// Reads something that may hold things of its own kind.
    pub(super) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth >= MAX_DEPTH || self.fuel == 0 {
            return None;
        }
        self.fuel = self.fuel.saturating_sub(5);
        self.depth += 1;
        let found = read(self);
        self.depth -= 1;
        found
    }

    /// Reads without nouns of several numbers, so that a list has none among its items.
    pub(super) fn without_lists<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = std::mem::replace(&mut self.is_in_list, true);
        let found = read(self);
        self.is_in_list = before;
        found
    }

    pub(super) fn depth_allows_lists(&self) -> bool {
        !self.is_in_list
    }

    /// Whether the sentence ends here.
    pub(super) fn is_at_sentence_end(&self) -> bool {
        self.token()
            .is_none_or(|it| matches!(it.folded.as_str(), "." | "?" | "!" | "。"))
    }

    /// Whether a token touches the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        match (
            at.checked_sub(1).and_then(|it| self.tokens.get(it)),
            self.tokens.get(at),
        ) {
            (Some(before), Some(token)) => before.bytes.end == token.bytes.start,
            _ => false,
        }
    }

    /// Whether the question is a date, a score or a name rather than a calculation: numbers with
    /// hyphens or slashes between them that touch.
    pub(super) fn is_date_like(&self) -> bool {
        let signs = self.tokens.iter().enumerate().filter(|(_, token)| {
            token.kind == TokenKind::Symbol
                && !matches!(token.folded.as_str(), "?" | "." | "," | "!" | ":" | "'")
        });
        let mut count = 0;
        for (at, sign) in signs {
            let touches = self.is_glued(at) && self.is_glued(at + 1);
            if !touches || !matches!(sign.folded.as_str(), "-" | "/" | "–") {
                return false;
            }
            count += 1;
        }
        let words = self.tokens.iter().filter(|token| {
            matches!(token.kind, TokenKind::Word | TokenKind::Han)
                && !matches!(
                    token.folded.as_str(),
                    "what" | "is" | "'s" | "what's" | "whats"
                )
        });
        count > 0 && words.count() == 0
    }
}

/// Adds a token, cut where letters follow digits: `5km`.
fn push(tokens: &mut Vec<Token>, token: Token) {
    let digits = token
        .folded
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .unwrap_or(token.folded.len());
    let letters = &token.folded[digits..];
    let is_word = token.kind == TokenKind::Word && token.text.len() == token.folded.len();
    let is_cut = is_word
        && digits > 0
        && !matches!(letters, "st" | "nd" | "rd" | "th")
        && letters.chars().all(char::is_alphabetic);
    // 12x12 is a product.
    let is_product = is_word
        && digits > 0
        && letters
            .strip_prefix('x')
            .is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
        && &token.folded[..digits] != "0";
    let end = token.folded.len();
    let parts: &[(TokenKind, std::ops::Range<usize>)] = if is_cut {
        &[
            (TokenKind::Number, 0..digits),
            (TokenKind::Word, digits..end),
        ]
    } else if is_product {
        &[
            (TokenKind::Number, 0..digits),
            (TokenKind::Word, digits..digits + 1),
            (TokenKind::Number, digits + 1..end),
        ]
    } else {
        tokens.push(token);
        return;
    };
    for (kind, range) in parts.iter().cloned() {
        let start = token.bytes.start;
        tokens.push(Token {
            kind,
            text: token.text[range.clone()].to_owned(),
            folded: token.folded[range.clone()].to_owned(),
            bytes: start + range.start..start + range.end,
        });
    }
}
