//! Matches phrases of several words in tokens.

use crate::token::Token;

/// Returns how many tokens a phrase takes at the beginning of some tokens; `None` where they do
/// not begin with it.
///
/// The words of a phrase are folded and separated by spaces; each Han character is a word, with or
/// without spaces: `how many`, `几个`.
pub(crate) fn starts_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    let mut at = 0;
    for word in phrase.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        while !rest.is_empty() {
            let token = tokens.get(at)?;
            if token.kind == crate::token::TokenKind::Quotation || token.folded.is_empty() {
                return None;
            }
            rest = rest.strip_prefix(token.folded.as_str())?;
            at += 1;
        }
    }
    Some(at)
}

/// Returns the longest of some phrases that some tokens begin with, what it means, and how many
/// tokens it takes.
pub(crate) fn longest<'p, M>(
    tokens: &[Token],
    phrases: &'p [(&'p str, M)],
) -> Option<(&'p M, usize)> {
    // Most phrases differ in their first letter already.
    let first = tokens.first()?.folded.bytes().next()?;
    phrases
        .iter()
        .filter(|(phrase, _)| phrase.as_bytes().first() == Some(&first))
        .filter_map(|(phrase, meaning)| Some((meaning, starts_with(tokens, phrase)?)))
        .max_by_key(|(_, length)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn phrases_match_whole_tokens() {
        let tokens = tokenize("How many 幾個字母");
        assert_eq!(starts_with(&tokens, "how many"), Some(2));
        assert_eq!(starts_with(&tokens, "how man"), None);
        assert_eq!(starts_with(&tokens[2..], "几个"), Some(2));
        let phrases = [("几", 1), ("几个", 2), ("几个数", 3)];
        assert_eq!(longest(&tokens[2..], &phrases), Some((&2, 2)));
    }
}
