//! Cuts a question into tokens.

use std::ops::Range;

use berry_verbalizer::han;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The smallest piece of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    /// As it stands in the question; of a quotation, what is inside the marks.
    pub(crate) text: String,
    /// For comparison: NFKC, in lower case, Han characters in their simplified form.
    pub(crate) folded: String,
    /// Bytes of the question, the marks of a quotation included.
    pub(crate) bytes: Range<usize>,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters and digits that are no number, with inner apostrophes: `strawberries`, `don't`,
    /// `3rd`, `7am`. A possessive or plural `'s` is a token of its own.
    Word,
    /// Digits, with separators and a fraction: `1,024.50`. A sign is a symbol.
    Number,
    /// One Han character.
    Han,
    /// A text between quotation marks.
    Quotation,
    /// Any other character, as people count them: punctuation, an operator, an emoji.
    Symbol,
}

impl Token {
    pub(crate) fn is(&self, folded: &str) -> bool {
        self.kind != TokenKind::Quotation && self.folded == folded
    }

    /// Whether it is a word, a Han character or a number rather than a mark.
    pub(crate) fn is_wordlike(&self) -> bool {
        matches!(
            self.kind,
            TokenKind::Word | TokenKind::Han | TokenKind::Number
        )
    }
}

const QUOTES: &[(char, char)] = &[
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('”', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('«', '»'),
    ('《', '》'),
    ('〈', '〉'),
    ('＂', '＂'),
    ('`', '`'),
];

/// Folds a text for comparison: NFKC, lower case, simplified Han characters.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let plain = lower.replace(['’', 'ʼ'], "'");
    han::to_simplified(&plain)
}

/// Cuts a text into tokens, in order, without white space. Takes time linear in its length.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let offset = |at: usize| characters.get(at).map_or(text.len(), |(offset, _)| *offset);
    let mut tokens = Vec::new();
    let mut closers = Closers::of(&characters);
    let mut at = 0;
    while at < characters.len() {
        let c = characters[at].1;
        if c.is_whitespace() || c.is_control() {
            at += 1;
            continue;
        }
        let (kind, end) = if let Some(end) = quotation_end(&characters, at, &mut closers) {
            (TokenKind::Quotation, end)
        } else if han::is_han(c) {
            (TokenKind::Han, at + 1)
        } else if is_apostrophe(c) {
            apostrophe_end(&characters, at, tokens.last())
        } else if c.is_numeric() && c.to_digit(10).or(full_width_digit(c)).is_some() {
            number_end(&characters, at)
        } else if c.is_alphanumeric() {
            (TokenKind::Word, word_end(&characters, at))
        } else {
            let grapheme = text[offset(at)..]
                .graphemes(true)
                .next()
                .unwrap_or_default();
            (TokenKind::Symbol, at + grapheme.chars().count().max(1))
        };
        let bytes = offset(at)..offset(end);
        let inner = if kind == TokenKind::Quotation {
            &text[offset(at + 1)..offset(end - 1)]
        } else {
            &text[bytes.clone()]
        };
        tokens.push(Token {
            kind,
            text: inner.to_owned(),
            folded: if kind == TokenKind::Quotation {
                String::new()
            } else {
                fold(inner)
            },
            bytes,
        });
        at = end;
    }
    tokens
}

/// Where each kind of closing mark stands last, so that a mark that is never closed is not looked
/// for again and again.
struct Closers(Vec<(char, usize)>);

impl Closers {
    fn of(characters: &[(usize, char)]) -> Self {
        let mut last: Vec<(char, usize)> = Vec::new();
        for (at, (_, c)) in characters.iter().enumerate() {
            if QUOTES.iter().any(|(_, close)| close == c) || is_apostrophe(*c) {
                match last.iter_mut().find(|(close, _)| close == c) {
                    Some((_, place)) => *place = at,
                    None => last.push((*c, at)),
                }
            }
        }
        Self(last)
    }

    fn is_after(&self, close: char, at: usize) -> bool {
        self.0.iter().any(|(c, place)| *c == close && *place > at)
    }
}

fn quotation_end(characters: &[(usize, char)], at: usize, closers: &mut Closers) -> Option<usize> {
    let open = characters[at].1;
    if open == '\'' {
        return single_quotation_end(characters, at, closers);
    }
    let close = QUOTES.iter().find(|(o, _)| *o == open)?.1;
    if !closers.is_after(close, at) {
        return None;
    }
    // Inches and ditto marks follow a digit.
    let previous = at.checked_sub(1).map(|p| characters[p].1);
    if open == '"' && previous.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut depth = 0;
    for (i, (_, c)) in characters.iter().enumerate().skip(at + 1) {
        if *c == close {
            let inner_apostrophe = close == '’'
                && characters
                    .get(i + 1)
                    .is_some_and(|(_, n)| n.is_alphanumeric())
                && characters[i - 1].1.is_alphanumeric();
            if inner_apostrophe {
                continue;
            }
            if depth == 0 {
                return (i > at + 1).then_some(i + 1);
            }
            depth -= 1;
        } else if *c == open && open != close {
            depth += 1;
        }
    }
    None
}

/// A quotation between straight apostrophes: opened after no letter and before a character that is
/// no space, closed before no letter.
fn single_quotation_end(
    characters: &[(usize, char)],
    at: usize,
    closers: &Closers,
) -> Option<usize> {
    let previous = at.checked_sub(1).map(|p| characters[p].1);
    let next = characters.get(at + 1).map(|(_, c)| *c)?;
    let opens = previous.is_none_or(|c| !c.is_alphanumeric() || han::is_han(c))
        && !next.is_whitespace()
        && closers.is_after('\'', at);
    if !opens {
        return None;
    }
    (at + 2..characters.len()).find_map(|i| {
        let closes = characters[i].1 == '\''
            && characters
                .get(i + 1)
                .is_none_or(|(_, c)| !c.is_alphanumeric() || han::is_han(*c));
        closes.then_some(i + 1)
    })
}

fn apostrophe_end(
    characters: &[(usize, char)],
    at: usize,
    previous: Option<&Token>,
) -> (TokenKind, usize) {
    let letter = characters.get(at + 1).map(|(_, c)| *c);
    let stops = characters
        .get(at + 2)
        .is_none_or(|(_, c)| !c.is_alphanumeric() || han::is_han(*c));
    let touches = previous.is_some_and(|token| {
        token.bytes.end == characters[at].0
            && matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Quotation
            )
    });
    if touches && matches!(letter, Some('s' | 'S')) && stops {
        (TokenKind::Word, at + 2)
    } else {
        (TokenKind::Symbol, at + 1)
    }
}

fn number_end(characters: &[(usize, char)], at: usize) -> (TokenKind, usize) {
    let is_digit = |c: char| c.is_ascii_digit() || full_width_digit(c).is_some();
    let mut end = at;
    while let Some((_, c)) = characters.get(end) {
        let next_is_digit = characters.get(end + 1).is_some_and(|(_, n)| is_digit(*n));
        let groups = *c == ','
            && next_is_digit
            && (1..=3).all(|i| characters.get(end + i).is_some_and(|(_, n)| is_digit(*n)))
            && characters.get(end + 4).is_none_or(|(_, n)| !is_digit(*n));
        if is_digit(*c) || (*c == '.' && next_is_digit) || groups {
            end += 1;
        } else {
            break;
        }
    }
    let continues = characters
        .get(end)
        .is_some_and(|(_, c)| c.is_alphabetic() && !han::is_han(*c));
    if continues {
        (TokenKind::Word, word_end(characters, end))
    } else {
        (TokenKind::Number, end)
    }
}

fn full_width_digit(c: char) -> Option<u32> {
    ('０'..='９').contains(&c).then(|| c as u32 - '０' as u32)
}

fn word_end(characters: &[(usize, char)], at: usize) -> usize {
    let mut end = at;
    while let Some((_, c)) = characters.get(end) {
        let joins = (c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(*c))
            && !han::is_han(*c);
        let next = characters.get(end + 1).map(|(_, n)| *n);
        let after = characters.get(end + 2).map(|(_, n)| *n);
        let is_possessive = matches!(next, Some('s' | 'S'))
            && after.is_none_or(|n| !n.is_alphanumeric() || han::is_han(n));
        let inner_apostrophe = is_apostrophe(*c)
            && next.is_some_and(|n| n.is_alphabetic() && !han::is_han(n))
            && !is_possessive;
        if joins || inner_apostrophe {
            end += 1;
        } else {
            break;
        }
    }
    end.max(at + 1)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: &Expect) {
        let shown: Vec<String> = tokenize(text)
            .iter()
            .map(|t| match t.kind {
                TokenKind::Quotation => format!("[{}]", t.text),
                TokenKind::Symbol => format!("<{}>", t.folded),
                _ => t.folded.clone(),
            })
            .collect();
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn words_numbers_and_quotations() {
        check(
            "How many r's are in “strawberries”? Rs, 'R' and the letter r",
            &expect!["how many r 's are in [strawberries] <?> rs <,> [R] and the letter r"],
        );
        check(
            "(1,024.5 - -3)*2 isn't 7am or 3rd",
            &expect!["<(> 1,024.5 <-> <-> 3 <)> <*> 2 isn't 7am or 3rd"],
        );
        check(
            "「bookkeeper」裡有幾個k？",
            &expect!["[bookkeeper] 里 有 几 个 k <?>"],
        );
        check(
            "5\" and 'don't' 👩‍🚀!",
            &expect![[r#"5 <"> and [don't] <👩‍🚀> <!>"#]],
        );
    }
}
