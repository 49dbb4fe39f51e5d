//! Kinds and conditions in English.

use berry_wordnet::wordnet;

use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::models::Formula;
use super::terms::{Terms, noun_keys, plain_words, verb_keys};

/// What is said of a subject.
#[derive(Debug, Clone)]
struct Said {
    /// One predicate, or several of which one holds.
    predicates: Vec<usize>,
    holds: bool,
    /// Whether "either" excludes that both hold.
    is_exclusive: bool,
}

/// Reads a statement: "all poets are dreamers", "if it rains, the match is off".
pub(super) fn told(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    if let Some(formula) = condition(tokens, terms) {
        return Some(formula);
    }
    statement(tokens, terms)
}

/// Reads "if P then Q", "Q if P", "whenever P, Q".
fn condition(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    const IF: &[&str] = &[
        "if",
        "whenever",
        "when",
        "in case",
        "every time",
        "as soon as",
    ];
    let mut cursor = Cursor::new(tokens);
    let known = terms.clone();
    if cursor.eat_any(IF) {
        for at in 1..cursor.rest.len() {
            let (premise, rest) = cursor.rest.split_at(at);
            let mut rest = Cursor::new(rest);
            let marked = rest.eat_any(&[",", "then", ", then"]);
            *terms = known.clone();
            // Without a mark the conclusion begins with its subject.
            let begins = rest.rest.first().is_some_and(|token| {
                matches!(
                    token.folded.as_str(),
                    "the" | "it" | "he" | "she" | "they" | "a" | "an"
                ) || super::super::walks::is_name(token)
            });
            if !marked && !begins {
                continue;
            }
            if let Some(formula) = implication(premise, rest.rest, terms) {
                return Some(formula);
            }
        }
        *terms = known;
        return None;
    }
    let at = (2..tokens.len()).find(|at| {
        let mut cursor = Cursor::new(&tokens[*at..]);
        cursor.eat_any(&["if", "whenever"])
    })?;
    if tokens[at - 1].is("only") {
        return None;
    }
    let formula = implication(&tokens[at + 1..], &tokens[..at], terms);
    if formula.is_none() {
        *terms = known;
    }
    formula
}

fn implication(premise: &[Token], conclusion: &[Token], terms: &mut Terms) -> Option<Formula> {
    let mut general = Cursor::new(premise);
    if general.eat_any(&[
        "something",
        "someone",
        "somebody",
        "anything",
        "anyone",
        "a thing",
        "a person",
        "an animal",
    ]) {
        // "if something is a bird, it can fly"
        let kind = verb_phrase(general.rest, terms)?;
        let mut rest = Cursor::new(conclusion);
        rest.eat_any(&["it", "they", "he or she", "that thing"])
            .then_some(())?;
        let what = verb_phrase(rest.rest, terms)?;
        return match (&kind.predicates[..], &what.predicates[..]) {
            ([kind], [own]) if what.holds => Some(Formula::Every(*kind, *own, true)),
            ([kind], [own]) => Some(Formula::Every(*kind, *own, false)),
            _ => None,
        };
    }
    let premise = conjunction(premise, terms)?;
    let conclusion = conjunction(conclusion, terms)?;
    Some(Formula::Any(vec![premise.not(), conclusion]))
}

/// Reads statements joined by "and" or "or".
fn conjunction(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    let known = terms.clone();
    if let Some(formula) = statement(tokens, terms) {
        return Some(formula);
    }
    *terms = known;
    let at = tokens
        .iter()
        .position(|token| token.is("and") || token.is("or"))?;
    let parts = vec![
        statement(&tokens[..at], terms)?,
        statement(&tokens[at + 1..], terms)?,
    ];
    Some(if tokens[at].is("and") {
        Formula::All(parts)
    } else {
        Formula::Any(parts)
    })
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Quantity {
    Every,
    No,
    Some,
    NotEvery,
    Only,
}

pub(super) const QUANTITIES: &[(&str, Quantity)] = &[
    ("all", Quantity::Every),
    ("all of the", Quantity::Every),
    ("all the", Quantity::Every),
    ("every", Quantity::Every),
    ("every single", Quantity::Every),
    ("each", Quantity::Every),
    ("any", Quantity::Every),
    ("no", Quantity::No),
    ("none of the", Quantity::No),
    ("not a single", Quantity::No),
    ("some", Quantity::Some),
    ("some of the", Quantity::Some),
    ("at least one", Quantity::Some),
    ("there are some", Quantity::Some),
    ("not all", Quantity::NotEvery),
    ("not every", Quantity::NotEvery),
    ("only", Quantity::Only),
];

/// Reads a statement about a kind or an individual.
pub(super) fn statement(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    let known = terms.clone();
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&["therefore", "so", "we know that", "it is true that", "also"]);
    let either = cursor.eat("either");
    let tokens = cursor.rest;
    if either {
        // "either it rains or the sun shines"
        let or = tokens.iter().position(|token| token.is("or"))?;
        let parts = [
            statement(&tokens[..or], terms)?,
            statement(&tokens[or + 1..], terms)?,
        ];
        let both = Formula::All(parts.to_vec());
        return Some(Formula::All(vec![Formula::Any(parts.to_vec()), both.not()]));
    }
    let quantity = cursor.one_of(QUANTITIES);
    let rest = cursor.rest;
    for at in 1..rest.len().min(7) {
        *terms = known.clone();
        if !begins_verb_phrase(&rest[at..]) {
            continue;
        }
        let found = subject(&rest[..at], &rest[at..], quantity, terms);
        if found.is_some() {
            return found;
        }
    }
    *terms = known;
    None
}

fn subject(
    subject: &[Token],
    predicate: &[Token],
    quantity: Option<Quantity>,
    terms: &mut Terms,
) -> Option<Formula> {
    let is_plural = is_bare_plural(subject, predicate, terms);
    if quantity.is_some() || is_plural {
        let words = plain_words(subject)?;
        let kind = terms.predicate(noun_keys(&words), words.join(" "))?;
        let said = verb_phrase(predicate, terms)?;
        let [what] = said.predicates[..] else {
            return None;
        };
        let quantity = quantity.unwrap_or(Quantity::Every);
        return Some(match (quantity, said.holds) {
            (Quantity::Every, holds) => Formula::Every(kind, what, holds),
            (Quantity::No, true) => Formula::Every(kind, what, false),
            (Quantity::Some, holds) => Formula::Some(kind, what, holds),
            (Quantity::NotEvery, true) => Formula::Some(kind, what, false),
            (Quantity::Only, true) => Formula::Every(what, kind, true),
            _ => return None,
        });
    }
    // What is said is read first: "it" in "it rains" is nothing else.
    let said = verb_phrase(predicate, terms)?;
    let is_weather = is_weather(predicate);
    let individual = individual(subject, is_weather, terms)?;
    let parts: Vec<Formula> = said
        .predicates
        .iter()
        .map(|what| Formula::Is(individual, *what))
        .collect();
    let formula = match &parts[..] {
        [only] => only.clone(),
        _ if said.is_exclusive => {
            let both = Formula::All(parts.clone());
            Formula::All(vec![Formula::Any(parts), both.not()])
        }
        _ => Formula::Any(parts),
    };
    Some(if said.holds { formula } else { formula.not() })
}

pub(super) fn individual(tokens: &[Token], is_weather: bool, terms: &mut Terms) -> Option<usize> {
    if let [only] = tokens
        && matches!(only.folded.as_str(), "it" | "he" | "she" | "they")
        && !is_weather
        && let Some(last) = terms.last
    {
        return Some(last);
    }
    let first = tokens.first()?;
    let determined = matches!(
        first.folded.as_str(),
        "the" | "my" | "this" | "our" | "your" | "it" | "he" | "she" | "i" | "you" | "we"
    );
    let is_name = super::super::walks::is_name(first) || tokens.len() == 1;
    if !determined && !is_name {
        return None;
    }
    let words = plain_words(tokens)?;
    let name: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    let individual = terms.individual(vec![words.join(" ")], name.join(" "))?;
    if !is_weather {
        terms.last = Some(individual);
    }
    Some(individual)
}

/// Whether it rains or snows.
fn is_weather(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        wordnet().base_forms(&token.folded).iter().any(|base| {
            wordnet().is_verb(base)
                && matches!(
                    base.as_str(),
                    "rain" | "snow" | "hail" | "drizzle" | "pour" | "thunder" | "freeze"
                )
        })
    })
}

/// "Whales are mammals": a plural without an article.
fn is_bare_plural(subject: &[Token], predicate: &[Token], terms: &Terms) -> bool {
    let Some(last) = subject.last() else {
        return false;
    };
    let first = &subject[0];
    let determined = matches!(
        first.folded.as_str(),
        "the" | "my" | "this" | "these" | "our" | "they" | "we" | "you" | "i"
    );
    let plural_verb = predicate.first().is_some_and(|token| {
        matches!(
            token.folded.as_str(),
            "are" | "aren't" | "do" | "don't" | "have" | "can" | "can't" | "cannot" | "never"
        )
    });
    let is_plural = wordnet()
        .base_forms(&last.folded)
        .iter()
        .any(|base| *base != last.folded && wordnet().is_noun(base))
        || (!wordnet().knows(&last.folded) && last.folded.ends_with('s'));
    let agrees = predicate.first().is_some_and(|token| {
        matches!(
            token.folded.as_str(),
            "are" | "aren't" | "do" | "don't" | "have"
        )
    });
    let is_known =
        plain_words(subject).is_some_and(|words| terms.has_predicate(&noun_keys(&words)));
    let common = agrees
        || is_known
        || subject.len() > 1
        || first.text.starts_with(char::is_lowercase)
        || wordnet().knows_form(&first.folded);
    !determined && plural_verb && is_plural && common
}

const BE: &[&str] = &["is", "are", "'s", "was", "were", "am", "be"];

const DENIED_BE: &[&str] = &["isn't", "aren't", "wasn't", "weren't", "isnt", "arent"];

fn begins_verb_phrase(tokens: &[Token]) -> bool {
    let first = &tokens[0];
    if BE.contains(&first.folded.as_str()) || DENIED_BE.contains(&first.folded.as_str()) {
        return true;
    }
    first.kind == TokenKind::Word
        && (matches!(
            first.folded.as_str(),
            "can"
                | "cannot"
                | "can't"
                | "does"
                | "doesn't"
                | "do"
                | "don't"
                | "will"
                | "won't"
                | "has"
                | "have"
                | "never"
                | "did"
                | "didn't"
        ) || wordnet()
            .base_forms(&first.folded)
            .iter()
            .any(|base| wordnet().is_verb(base)))
}

/// Reads what is said of a subject, to the end.
fn verb_phrase(tokens: &[Token], terms: &mut Terms) -> Option<Said> {
    let mut cursor = Cursor::new(tokens);
    let mut holds = true;
    let mut is_be = false;
    let mut is_base = false;
    let mut ability = "";
    for _ in 0..5 {
        if cursor.eat_any(&["not", "never"]) {
            holds = !holds;
        } else if cursor.eat_any(BE) {
            is_be = true;
        } else if cursor.eat_any(DENIED_BE) {
            is_be = true;
            holds = !holds;
        } else if cursor.eat_any(&["can", "could", "able to"]) {
            ability = "can ";
            is_base = true;
        } else if cursor.eat_any(&["cannot", "can't"]) {
            ability = "can ";
            is_base = true;
            holds = !holds;
        } else if cursor.eat_any(&["does", "do", "did", "will", "would", "must"]) {
            is_base = true;
        } else if cursor.eat_any(&["doesn't", "don't", "didn't", "won't"]) {
            is_base = true;
            holds = !holds;
        } else if !cursor.eat_any(&[
            "also",
            "always",
            "therefore",
            "all",
            "both",
            "necessarily",
            "certainly",
            "definitely",
            "indeed",
            "then",
        ]) {
            break;
        }
    }
    let is_exclusive = cursor.eat("either");
    let rest = cursor.rest;
    let or = rest.iter().position(|token| token.is("or"));
    if is_exclusive && or.is_none() {
        return None;
    }
    let parts: Vec<&[Token]> = match or {
        Some(_) => rest
            .split(|token| token.is("or") || token.is(","))
            .filter(|part| !part.is_empty())
            .collect(),
        None => vec![rest],
    };
    if parts.len() > 5 || (parts.len() > 1 && !holds) {
        return None;
    }
    let predicates: Vec<usize> = parts
        .into_iter()
        .map(|part| {
            let words = plain_words(part)?;
            let said: Vec<&str> = part.iter().map(|token| token.text.as_str()).collect();
            let mut keys = if is_be && !is_base {
                be_keys(&words)
            } else {
                verb_keys(&words, is_base)
            };
            if !ability.is_empty() {
                keys = keys
                    .into_iter()
                    .map(|key| format!("{ability}{key}"))
                    .collect();
            }
            terms.predicate(keys, said.join(" "))
        })
        .collect::<Option<_>>()?;
    Some(Said {
        predicates,
        holds,
        is_exclusive,
    })
}

/// "is raining" is known again in "rains".
fn be_keys(words: &[String]) -> Vec<String> {
    let mut keys = noun_keys(words);
    if words[0].ends_with("ing") {
        keys.extend(verb_keys(words, false));
    }
    keys
}
