//! The check of a sentence against what licenses it.
//!
//! The opening of a sentence is given, and binds who did what to whom. What
//! follows may use the values of the answer, the words with which the template
//! goes on from the same opening, and the small words of grammar. Every number,
//! name, negation and content word beyond that is refused (also names that the
//! facts hold: "A borders B and A" is made of licensed names), and every value
//! must be there, whole.

use std::collections::BTreeSet;

use berry_nlu::{TokenKind, key, stem_key, tokenize};

/// What a sentence may and must say.
#[derive(Debug, Clone, Default)]
pub(crate) struct Licence {
    /// Stems of all words that may be used.
    stems: BTreeSet<String>,
    /// Numbers that may be used, without separators.
    numbers: BTreeSet<String>,
    /// Keys of the values that must all be said.
    required: Vec<String>,
    /// Negations that may be used: those of the template's own sentence.
    negations: BTreeSet<String>,
}

/// Words that claim nothing by themselves. Negations, quantifiers, comparisons
/// and everything with content of its own are left out on purpose.
const GRAMMAR: &[&str] = &[
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "it", "its", "they", "their", "of",
    "in", "at", "on", "to", "for", "by", "with", "from", "as", "and", "that", "which", "who",
    "this", "these", "there", "has", "have", "had", "s", "'s", "yes",
];

const NEGATIONS: &[&str] = &[
    "no", "not", "never", "none", "nor", "neither", "without", "cannot", "n't", "nobody",
    "nothing", "nowhere", "non", "isn't", "aren't", "wasn't", "doesn't", "don't", "didn't",
    "won't", "can't",
];

impl Licence {
    /// Allows the words and numbers of a text.
    pub(crate) fn allow(&mut self, text: &str) {
        for token in tokenize(text) {
            match token.kind {
                TokenKind::Number => {
                    self.numbers.insert(token.folded);
                }
                TokenKind::Quotation => self.allow(&token.text),
                TokenKind::Punctuation | TokenKind::Possessive => {}
                _ => {
                    self.stems.insert(stem_key(&token.text));
                }
            }
        }
    }

    /// Allows a text's words with its negations.
    pub(crate) fn allow_with_negations(&mut self, text: &str) {
        self.allow(text);
        for token in tokenize(text) {
            if NEGATIONS.contains(&token.folded.as_str()) {
                self.negations.insert(token.folded);
            }
        }
    }

    /// Requires a value to be said.
    pub(crate) fn require(&mut self, value: &str) {
        self.allow(value);
        self.required.push(key(value));
    }

    /// Returns what a text says that nothing licenses; empty when all is licensed.
    pub(crate) fn unlicensed(&self, text: &str) -> Vec<String> {
        let mut unlicensed = Vec::new();
        for token in tokenize(text) {
            let allowed = match token.kind {
                TokenKind::Punctuation | TokenKind::Possessive => true,
                TokenKind::Number => self.numbers.contains(&token.folded),
                TokenKind::Quotation => {
                    unlicensed.extend(self.unlicensed(&token.text));
                    true
                }
                _ if NEGATIONS.contains(&token.folded.as_str()) => {
                    self.negations.contains(&token.folded)
                }
                _ => {
                    GRAMMAR.contains(&token.folded.as_str())
                        || self.stems.contains(&stem_key(&token.text))
                }
            };
            if !allowed && !unlicensed.contains(&token.text) {
                unlicensed.push(token.text);
            }
        }
        unlicensed
    }

    /// Returns the values that a text says more than once, as keys: a list with
    /// a member twice is a wrong list.
    pub(crate) fn repeated(&self, text: &str) -> Vec<String> {
        let said = format!(" {} ", key(text));
        let times = |value: &str| said.matches(&format!(" {value} ")).count();
        let is_part = |value: &str| {
            self.required
                .iter()
                .any(|r| r != value && r.contains(value))
        };
        self.required
            .iter()
            .filter(|value| times(value) > 1 && !is_part(value))
            .cloned()
            .collect()
    }

    /// Returns the values that must be said and are not, as keys.
    pub(crate) fn missing(&self, text: &str) -> Vec<String> {
        let said = format!(" {} ", key(text));
        self.required
            .iter()
            .filter(|value| !said.contains(&format!(" {value} ")))
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn licence() -> Licence {
        let mut licence = Licence::default();
        licence.allow_with_negations(" Argentina and Brazil (2).");
        licence.require("Argentina");
        licence.require("Brazil");
        licence
    }

    #[test]
    fn says_only_what_the_answer_says() {
        let licence = licence();
        assert!(licence.unlicensed(" Brazil and Argentina.").is_empty());
        assert_eq!(
            licence.unlicensed(" Argentina, Brazil and Uruguay."),
            ["Uruguay"]
        );
        assert_eq!(licence.unlicensed(" not Argentina and Brazil."), ["not"]);
        assert_eq!(
            licence.unlicensed(" Argentina and Brazil since 1828."),
            ["since", "1828"]
        );
        assert_eq!(
            licence.unlicensed(" Argentina and the largest, Brazil."),
            ["largest"]
        );
        assert_eq!(
            licence.repeated(" Brazil, Argentina and Brazil."),
            ["brazil"]
        );
        assert_eq!(licence.missing("The countries are Argentina."), ["brazil"]);
    }
}
