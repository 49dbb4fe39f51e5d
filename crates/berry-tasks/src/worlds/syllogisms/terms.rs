//! The individuals and kinds that statements are about.

use berry_wordnet::wordnet;

use crate::token::{Token, TokenKind};

/// An individual, or what is said of some.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// Forms under which it is known again.
    keys: Vec<String>,
    /// As it was written first.
    pub(super) words: String,
}

/// All individuals and predicates of a question.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    pub(super) individuals: Vec<Term>,
    pub(super) predicates: Vec<Term>,
    /// What "it" and "he" mean.
    pub(super) last: Option<usize>,
}

/// More of either are too many.
const MOST: usize = 12;

impl Terms {
    pub(super) fn individual(&mut self, keys: Vec<String>, words: String) -> Option<usize> {
        number(&mut self.individuals, keys, words)
    }

    /// Whether something is known under one of the keys.
    pub(super) fn has_predicate(&self, keys: &[String]) -> bool {
        let mut predicates = self.predicates.iter();
        predicates.any(|term| term.keys.iter().any(|key| keys.contains(key)))
    }

    /// Whether some Chinese terms may be the same, cut in another way.
    pub(super) fn are_confused(&self) -> bool {
        let is_longer = |longer: &str, shorter: &str| {
            let rest = longer
                .strip_prefix(shorter)
                .map_or(0, |rest| rest.chars().count());
            rest == 1 && !longer.is_ascii()
        };
        let has_verb = |longer: &str, shorter: &str| {
            longer.strip_suffix(shorter).is_some_and(|lead| {
                !lead.is_empty() && lead.chars().all(|c| "会就没能不有要都也很可以".contains(c))
            })
        };
        let pairs = |terms: &[Term], test: &dyn Fn(&str, &str) -> bool| {
            terms.iter().any(|one| {
                let mut others = terms.iter();
                others.any(|other| test(&one.keys[0], &other.keys[0]))
            })
        };
        pairs(&self.individuals, &is_longer) || pairs(&self.predicates, &has_verb)
    }

    pub(super) fn predicate(&mut self, keys: Vec<String>, words: String) -> Option<usize> {
        number(&mut self.predicates, keys, words)
    }
}

fn number(terms: &mut Vec<Term>, keys: Vec<String>, words: String) -> Option<usize> {
    if keys.is_empty() {
        return None;
    }
    if let Some(known) = terms
        .iter()
        .position(|term| term.keys.iter().any(|key| keys.contains(key)))
    {
        return Some(known);
    }
    if terms.len() >= MOST {
        return None;
    }
    terms.push(Term { keys, words });
    Some(terms.len() - 1)
}

/// Words that make a statement other than it seems if they are inside a name or a kind.
const OPERATORS: &[&str] = &[
    "not",
    "no",
    "all",
    "every",
    "each",
    "some",
    "any",
    "if",
    "then",
    "or",
    "and",
    "either",
    "neither",
    "nor",
    "than",
    "only",
    "unless",
    "except",
    "most",
    "many",
    "few",
    "who",
    "what",
    "which",
    "when",
    "where",
    "how",
    "why",
    "never",
    "always",
    "but",
    "is",
    "are",
    "was",
    "were",
    "both",
    "because",
    "does",
    "do",
    "did",
    "can",
    "could",
    "must",
    "may",
    "might",
    "more",
    "less",
    "say",
    "says",
    "said",
    "probably",
    "usually",
    "sometimes",
    "often",
    "almost",
    "nearly",
    "exactly",
    "at least",
    "least",
    "none",
    "that",
    "best",
    "nobody",
    "nothing",
    "whose",
];

/// Returns the words of tokens, folded and without articles; `None` where some word is an operator.
pub(super) fn plain_words(tokens: &[Token]) -> Option<Vec<String>> {
    let mut words = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Word | TokenKind::Number => {
                if OPERATORS.contains(&token.folded.as_str()) || token.folded.ends_with("n't") {
                    return None;
                }
                if !matches!(token.folded.as_str(), "a" | "an" | "the")
                    || (token.text == "A" && tokens.len() == 1)
                {
                    words.push(token.folded.clone());
                }
            }
            TokenKind::Symbol if token.is("-") => {}
            _ => return None,
        }
    }
    (!words.is_empty() && words.len() <= 7).then_some(words)
}

/// The forms under which a noun phrase is known again: its last word in the singular.
pub(super) fn noun_keys(words: &[String]) -> Vec<String> {
    let Some((last, first)) = words.split_last() else {
        return Vec::new();
    };
    let mut forms = vec![last.clone()];
    forms.extend(
        wordnet()
            .base_forms(last)
            .into_iter()
            .filter(|base| wordnet().is_noun(base)),
    );
    if !wordnet().knows(last) {
        forms.extend(last.strip_suffix("es").map(str::to_owned));
        forms.extend(last.strip_suffix('s').map(str::to_owned));
    }
    forms.sort();
    forms.dedup();
    forms
        .into_iter()
        .map(|form| {
            first
                .iter()
                .cloned()
                .chain([form])
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// The forms under which a verb phrase is known again: its first word as a base form.
pub(super) fn verb_keys(words: &[String], is_base: bool) -> Vec<String> {
    let Some((first, rest)) = words.split_first() else {
        return Vec::new();
    };
    let mut bases: Vec<String> = if is_base && wordnet().is_verb(first) {
        vec![first.clone()]
    } else {
        wordnet()
            .base_forms(first)
            .into_iter()
            .filter(|base| wordnet().is_verb(base))
            .collect()
    };
    bases.truncate(3);
    // "feathers" and "feather"
    let objects = if rest.is_empty() {
        vec![String::new()]
    } else {
        noun_keys(rest)
    };
    bases
        .iter()
        .flat_map(|base| {
            objects
                .iter()
                .map(move |object| format!("do {base} {object}"))
        })
        .collect()
}

/// A place without its preposition: "coat" of "in the coat".
pub(super) fn without_particles(words: &str) -> &str {
    let mut rest = words;
    for _ in 0..3 {
        let shorter = [
            "in ", "on ", "at ", "under ", "the ", "a ", "an ", "behind ", "inside ", "點了", "點",
            "点了", "点", "在", "是",
        ]
        .iter()
        .find_map(|particle| rest.strip_prefix(particle));
        match shorter {
            Some(shorter) if !shorter.is_empty() => rest = shorter,
            _ => break,
        }
    }
    rest
}
