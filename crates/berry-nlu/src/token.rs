//! Cuts a question into tokens.

use berry_verbalizer::han;

use crate::text::fold;

/// The smallest piece of a question: a word, a Han character, a number, a
/// quotation or a punctuation mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// As it stands in the question; of a quotation, what is inside the marks.
    pub text: String,
    /// Folded for comparison.
    pub folded: String,
    pub kind: TokenKind,
    /// Byte offsets into the question, marks of a quotation included.
    pub start: usize,
    pub end: usize,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of letters and digits that is not a number.
    Word,
    /// The English possessive or plural `'s`, or a lone `'`.
    Possessive,
    /// One Han character.
    Han,
    /// Digits, with separators and an exponent.
    Number,
    /// Text between quotation marks.
    Quotation,
    Punctuation,
}

const QUOTES: &[(char, char)] = &[
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('「', '」'),
    ('『', '』'),
    ('«', '»'),
    ('《', '》'),
    ('‘', '’'),
    ('`', '`'),
];

/// Cuts text into tokens, in order, without white space.
///
/// Linear in the length of the text.
pub fn tokenize(text: &str) -> Vec<Token> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let (start, c) = characters[at];
        if c.is_whitespace() || c.is_control() {
            at += 1;
            continue;
        }
        let (kind, end) = if let Some(end) = quotation_end(&characters, at) {
            (TokenKind::Quotation, end)
        } else if han::is_han(c) || is_kana_or_hangul(c) {
            (TokenKind::Han, at + 1)
        } else if c.is_ascii_digit() {
            number_end(&characters, at)
        } else if is_apostrophe(c) {
            possessive_end(&characters, at)
        } else if c.is_alphanumeric() {
            (TokenKind::Word, word_end(&characters, at))
        } else {
            (TokenKind::Punctuation, at + 1)
        };
        let stop = characters
            .get(end)
            .map_or(text.len(), |(offset, _)| *offset);
        let inner = match kind {
            TokenKind::Quotation => {
                let first = characters[at + 1].0;
                &text[first..characters[end - 1].0]
            }
            _ => &text[start..stop],
        };
        tokens.push(Token {
            text: inner.to_owned(),
            folded: fold_token(inner, kind),
            kind,
            start,
            end: stop,
        });
        at = end;
    }
    tokens
}

fn fold_token(text: &str, kind: TokenKind) -> String {
    match kind {
        TokenKind::Number => text.replace(',', ""),
        TokenKind::Possessive => "'s".to_owned(),
        _ => fold(text),
    }
}

fn quotation_end(characters: &[(usize, char)], at: usize) -> Option<usize> {
    let open = characters[at].1;
    let close = QUOTES.iter().find(|(o, _)| *o == open)?.1;
    let previous = at.checked_sub(1).map(|p| characters[p].1);
    if open == '\'' && previous.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let length = characters[at + 1..].iter().position(|(_, c)| *c == close)?;
    (length > 0).then_some(at + 1 + length + 1)
}

fn number_end(characters: &[(usize, char)], at: usize) -> (TokenKind, usize) {
    let mut end = at;
    while let Some((_, c)) = characters.get(end) {
        let next_is_digit = characters
            .get(end + 1)
            .is_some_and(|(_, n)| n.is_ascii_digit());
        if c.is_ascii_digit() || (matches!(c, '.' | ',') && next_is_digit) {
            end += 1;
        } else {
            break;
        }
    }
    // "1st", "70b" and "3d" are words.
    if characters
        .get(end)
        .is_some_and(|(_, c)| c.is_alphabetic() && !han::is_han(*c))
    {
        return (TokenKind::Word, word_end(characters, end));
    }
    (TokenKind::Number, end)
}

fn possessive_end(characters: &[(usize, char)], at: usize) -> (TokenKind, usize) {
    let after_word = at > 0 && characters[at - 1].1.is_alphanumeric();
    let letter = characters.get(at + 1).map(|(_, c)| *c);
    let word_stops = characters
        .get(at + 2)
        .is_none_or(|(_, c)| !c.is_alphanumeric());
    if after_word && matches!(letter, Some('s' | 'S')) && word_stops {
        (TokenKind::Possessive, at + 2)
    } else if at > 0
        && matches!(characters[at - 1].1, 's' | 'S')
        && letter.is_none_or(|c| !c.is_alphanumeric())
    {
        (TokenKind::Possessive, at + 1)
    } else if let Some(close) = single_quotation_end(characters, at) {
        (TokenKind::Quotation, close)
    } else {
        (TokenKind::Punctuation, at + 1)
    }
}

/// A quotation between straight apostrophes: opened before a letter that
/// follows no letter, closed after one that precedes none.
fn single_quotation_end(characters: &[(usize, char)], at: usize) -> Option<usize> {
    let opens = (at == 0 || !characters[at - 1].1.is_alphanumeric())
        && characters
            .get(at + 1)
            .is_some_and(|(_, c)| !c.is_whitespace());
    if !opens {
        return None;
    }
    (at + 2..characters.len()).find_map(|i| {
        let closes = is_apostrophe(characters[i].1)
            && characters
                .get(i + 1)
                .is_none_or(|(_, c)| !c.is_alphanumeric());
        closes.then_some(i + 1)
    })
}

fn word_end(characters: &[(usize, char)], at: usize) -> usize {
    let mut end = at;
    while let Some((_, c)) = characters.get(end) {
        let joins = (c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(*c))
            && !han::is_han(*c)
            && !is_kana_or_hangul(*c);
        // Abbreviations keep their inner full stops: "U.S.", "e.g.".
        let inner_stop = *c == '.'
            && end == at + 1
            && characters
                .get(end + 1)
                .is_some_and(|(_, n)| n.is_alphabetic())
            && characters
                .get(end + 2)
                .is_none_or(|(_, n)| !n.is_alphanumeric());
        // An apostrophe inside a word that is not a possessive: "d'Ivoire", "don't".
        let inner_apostrophe = is_apostrophe(*c)
            && characters
                .get(end + 1)
                .is_some_and(|(_, n)| n.is_alphabetic())
            && !(matches!(characters.get(end + 1), Some((_, 's' | 'S')))
                && characters
                    .get(end + 2)
                    .is_none_or(|(_, n)| !n.is_alphanumeric()));
        if joins || inner_stop || inner_apostrophe {
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

fn is_kana_or_hangul(c: char) -> bool {
    ('\u{3040}'..='\u{30ff}').contains(&c) || ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: &Expect) {
        let shown: Vec<String> = tokenize(text)
            .iter()
            .map(|t| format!("{}:{:?}", t.folded, t.kind).replace("Punctuation", "Punct"))
            .collect();
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn words_possessives_and_quotations() {
        check(
            "How many r's are in “strawberries”?",
            &expect![
                "how:Word many:Word r:Word 's:Possessive are:Word in:Word strawberries:Quotation ?:Punct"
            ],
        );
        check(
            "France's capital, the U.S. and Côte d'Ivoire",
            &expect![
                "france:Word 's:Possessive capital:Word ,:Punct the:Word u.s:Word .:Punct and:Word cote:Word d'ivoire:Word"
            ],
        );
        check(
            "the letter 'R' in 'to be'",
            &expect!["the:Word letter:Word r:Quotation in:Word to be:Quotation"],
        );
    }

    #[test]
    fn numbers_and_han() {
        check(
            "人口超過 1,000,000 的國家？ 2nd 3.5",
            &expect![
                "人:Han 口:Han 超:Han 过:Han 1000000:Number 的:Han 国:Han 家:Han ?:Punct 2nd:Word 3.5:Number"
            ],
        );
    }
}
