//! The things that are in an order, and how they are mentioned.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::arrangement::MOST_THINGS;

/// One of the things.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    /// The words that tell it from the others, folded.
    key: Vec<String>,
    /// As it is mentioned, without an article: "red box", "Mia".
    pub(super) name: String,
    /// With its article, where it has one.
    pub(super) with_article: String,
}

/// All things of a story.
#[derive(Debug, Default)]
pub(super) struct Things {
    pub(super) all: Vec<Thing>,
    /// Nouns for all of them: "box", "people".
    pub(super) kinds: Vec<String>,
    /// How many there are, where that is said.
    pub(super) count: Option<usize>,
    /// Whether all have been met, so that no new ones are taken up.
    pub(super) are_known: bool,
    /// What "he", "she" and "it" mean.
    pub(super) last: Option<usize>,
    /// The verb that was used last, for "finished above Bob but below Cat".
    pub(super) last_verb: Option<String>,
    /// Whether the clause that is read ends as a question does.
    pub(super) is_asked: bool,
}

/// Words that are in no name of a thing.
const NEVER: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "than",
    "not",
    "and",
    "or",
    "but",
    "who",
    "what",
    "which",
    "whose",
    "if",
    "does",
    "do",
    "did",
    "has",
    "have",
    "had",
    "that",
    "there",
    "more",
    "less",
    "most",
    "least",
    "between",
    "before",
    "after",
    "behind",
    "above",
    "below",
    "ahead",
    "next",
    "immediately",
    "directly",
    "from",
    "to",
    "as",
    "at",
    "in",
    "on",
    "by",
    "with",
    "for",
    "isn't",
    "it",
    "they",
    "them",
    "he",
    "she",
    "him",
    "her",
    "i",
    "we",
    "us",
    "you",
    "both",
    "each",
    "every",
    "all",
    "none",
    "no",
    "neither",
    "nor",
    "either",
    "same",
    "other",
    "others",
    "anyone",
    "everyone",
    "nobody",
    "so",
    "then",
    "when",
    "where",
    "how",
    "many",
    "following",
    "only",
    "somewhere",
    "finished",
    "came",
    "just",
    "because",
    "while",
    "yet",
    "can",
    "could",
    "must",
    "will",
    "would",
    "their",
    "its",
    "someone",
    "something",
    "true",
    "false",
    "'s",
    "of",
    "these",
    "those",
    "this",
    "leftmost",
    "rightmost",
    "please",
    "likely",
    "also",
    "too",
    "given",
    "suppose",
    "assuming",
    "assume",
    "knowing",
    "since",
    "though",
    "although",
    "therefore",
    "hence",
    "now",
    "thus",
    "whereas",
    "until",
    "unless",
    "once",
    "maybe",
    "perhaps",
    "known",
    "say",
    "let",
    "consider",
    "imagine",
    "according",
    "whenever",
    "thanks",
    "finally",
    "first",
    "furthermore",
    "besides",
    "except",
    "twice",
    "half",
    "as",
    "like",
    "loses",
    "lost",
];

/// Characters that are in no name of a thing.
const NEVER_HAN: &str =
    "比在的是最谁哪不也都和跟与及而但之间第从由到排数更还没有吗呢那这们几什么请把按";

impl Things {
    /// Returns the thing that some tokens mention; `None` where they mention none.
    pub(super) fn mention(&mut self, question: &Question<'_>, tokens: &[Token]) -> Option<usize> {
        let tokens = trimmed(tokens);
        if let [only] = tokens
            && matches!(
                only.folded.as_str(),
                "he" | "she" | "it" | "him" | "her" | "they" | "他" | "她" | "它"
            )
        {
            return self.last;
        }
        let (key, is_one) = self.key(tokens)?;
        let name = question.words(without_article(tokens));
        let with_article = question.words(tokens);
        self.numbered(key, name, with_article, is_one)
    }

    /// Keeps only some of the things, and takes up no more.
    pub(super) fn keep(&mut self, kept: &[usize]) {
        let mut at = 0;
        self.all.retain(|_| {
            at += 1;
            kept.contains(&(at - 1))
        });
        self.are_known = true;
    }

    /// Whether the name of one ends or begins as another is called, so that they may be one.
    pub(super) fn are_confused(&self) -> bool {
        self.all.iter().enumerate().any(|(at, thing)| {
            self.all.iter().enumerate().any(|(other, longer)| {
                other != at
                    && (longer.key.ends_with(&thing.key) || longer.key.starts_with(&thing.key))
            })
        })
    }

    fn numbered(
        &mut self,
        key: Vec<String>,
        name: &str,
        with_article: &str,
        is_one: bool,
    ) -> Option<usize> {
        if let Some(at) = self.all.iter().position(|thing| thing.key == key) {
            return Some(at);
        }
        let is_han = key.iter().any(|word| !word.is_ascii());
        let is_name = name.starts_with(char::is_uppercase);
        // "the blue one" and "the blue box", 白色 and 白色房子
        let same = |thing: &Thing| {
            let (shorter, longer) = if thing.key.len() < key.len() {
                (&thing.key, &key)
            } else {
                (&key, &thing.key)
            };
            let begins = longer.starts_with(shorter);
            let more = longer.len() - shorter.len();
            if is_han {
                return begins && shorter.len() >= 2 && more <= 2;
            }
            let noun = longer
                .last()
                .is_some_and(|last| berry_wordnet::wordnet().is_noun_form(last));
            begins && more == 1 && noun && !shorter.is_empty() && !is_name
        };
        let alike: Vec<usize> = (0..self.all.len())
            .filter(|at| same(&self.all[*at]))
            .collect();
        if let [only] = alike[..] {
            let thing = &mut self.all[only];
            if key.len() > thing.key.len() && !is_one {
                key.clone_into(&mut thing.key);
                name.clone_into(&mut thing.name);
                with_article.clone_into(&mut thing.with_article);
            }
            return Some(only);
        }
        if self.are_known || self.all.len() >= MOST_THINGS {
            return None;
        }
        self.all.push(Thing {
            key,
            name: name.to_owned(),
            with_article: lower_article(with_article),
        });
        Some(self.all.len() - 1)
    }

    /// The words that tell a thing from others, and whether it was "the … one".
    fn key(&self, tokens: &[Token]) -> Option<(Vec<String>, bool)> {
        let tokens = without_article(tokens);
        if tokens.is_empty() || tokens.len() > 8 {
            return None;
        }
        let han = tokens[0].kind == TokenKind::Han;
        let mut words: Vec<String> = Vec::new();
        for token in tokens {
            let fits = match token.kind {
                TokenKind::Word if matches!(token.folded.as_str(), "a" | "an" | "the") => {
                    token.text == "A" && tokens.len() <= 2
                }
                TokenKind::Word => !NEVER.contains(&token.folded.as_str()),
                TokenKind::Han => !NEVER_HAN.contains(token.folded.as_str()),
                TokenKind::Number => true,
                TokenKind::Symbol => matches!(token.folded.as_str(), "." | "-" | "·" | "&"),
                TokenKind::Quotation => tokens.len() == 1,
            };
            if !fits {
                return None;
            }
            match token.kind {
                TokenKind::Quotation => words.push(crate::token::fold(&token.text)),
                TokenKind::Symbol => {}
                _ => words.push(token.folded.clone()),
            }
        }
        let is_place = matches!(
            words.join(" ").as_str(),
            "right"
                | "left"
                | "front"
                | "back"
                | "top"
                | "bottom"
                | "middle"
                | "first"
                | "last"
                | "second"
                | "third"
                | "fourth"
                | "fifth"
                | "one"
                | "ones"
                | "two"
                | "left right"
        );
        if (!han && words.len() > 5) || is_place {
            return None;
        }
        let is_one =
            words.len() > 1 && matches!(words.last().map(String::as_str), Some("one" | "ones"));
        if is_one {
            words.pop();
        }
        if words.len() > 1 {
            let last = words.last()?;
            if self.kinds.iter().any(|kind| is_same_noun(kind, last)) {
                words.pop();
            }
        }
        Some((words, is_one))
    }

    /// Takes up a noun for all the things.
    pub(super) fn add_kind(&mut self, noun: &str) {
        if !self.kinds.iter().any(|kind| kind == noun) {
            self.kinds.push(noun.to_owned());
        }
    }
}

/// Whether two nouns are one, in whichever number.
pub(super) fn is_same_noun(first: &str, second: &str) -> bool {
    if first == second {
        return true;
    }
    let wordnet = berry_wordnet::wordnet();
    let bases = wordnet.base_forms(first);
    wordnet
        .base_forms(second)
        .iter()
        .any(|base| bases.contains(base))
}

/// Takes a possessive and what is possessed off: "Dr Cole's flat".
fn trimmed(tokens: &[Token]) -> &[Token] {
    match tokens.iter().position(|token| token.is("'s")) {
        Some(at) if at > 0 && tokens.len() - at <= 3 => &tokens[..at],
        _ => tokens,
    }
}

fn without_article(tokens: &[Token]) -> &[Token] {
    match tokens {
        [_, rest @ ..] if begins_with_article(tokens) => rest,
        _ => tokens,
    }
}

/// Whether a word before another is an article; "A" before a name in capitals is a name.
pub(super) fn begins_with_article(tokens: &[Token]) -> bool {
    let [first, next, ..] = tokens else {
        return false;
    };
    match first.folded.as_str() {
        "the" | "an" | "my" | "our" | "your" => true,
        "a" => first.text == "a" || next.text.starts_with(char::is_lowercase),
        _ => false,
    }
}

fn lower_article(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("A ")
        && rest.starts_with(char::is_lowercase)
    {
        return format!("the {rest}");
    }
    for article in ["The ", "An ", "My ", "Our "] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("{}{rest}", article.to_lowercase());
        }
    }
    let indefinite = name.strip_prefix("a ").or_else(|| name.strip_prefix("an "));
    match indefinite {
        Some(rest) => format!("the {rest}"),
        None => name.to_owned(),
    }
}
