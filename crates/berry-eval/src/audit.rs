//! Audits a sentence: every number and every name in it must stand in what the answer rests on.
//!
//! This shares no code with the check that a sentence passes before it is shown, so that a fault
//! of that one does not hide here. It is narrower: it knows nothing of roles, negations or
//! claims. In Chinese, where names have no capitals, it sees numbers, Latin names, and what
//! stands between quotation marks.

use crate::scan::{Amount, Piece, fold, pieces};
use berry_answering::{Answer, Value};
use berry_proof::Proof;
use oxrdf::Term;
use std::collections::HashSet;

/// Words that a sentence may begin with although they name nothing: those of grammar, and those
/// that tell what to do.
const BEGINNINGS: [&str; 52] = [
    "a",
    "about",
    "according",
    "all",
    "among",
    "an",
    "and",
    "are",
    "as",
    "ask",
    "at",
    "both",
    "by",
    "check",
    "did",
    "do",
    "does",
    "every",
    "for",
    "from",
    "give",
    "how",
    "i",
    "in",
    "is",
    "it",
    "name",
    "neither",
    "no",
    "none",
    "nothing",
    "of",
    "on",
    "one",
    "only",
    "please",
    "say",
    "send",
    "that",
    "the",
    "there",
    "these",
    "they",
    "this",
    "to",
    "try",
    "type",
    "use",
    "what",
    "which",
    "with",
    "yes",
];

/// Returns the numbers and names of an answer's text that nothing licenses, in their order.
pub(crate) fn unlicensed(answer: &Answer) -> Vec<String> {
    let sources = Sources::of(answer);
    let mut found = Vec::new();
    let mut add = |text: &str| {
        if !found.iter().any(|known| known == text) {
            found.push(text.to_owned());
        }
    };
    for piece in pieces(&answer.text) {
        match piece {
            Piece::Number(amount) if !sources.has_number(&amount) => add(&amount.text),
            Piece::Word { text, is_first }
                if is_name(&text, is_first) && !sources.has_name(&text) =>
            {
                add(&text);
            }
            _ => {}
        }
    }
    for quotation in quotations(&answer.text) {
        if !sources.has_text(quotation) {
            add(quotation);
        }
    }
    found
}

fn is_name(word: &str, is_first: bool) -> bool {
    word.starts_with(char::is_uppercase)
        && !(is_first && BEGINNINGS.contains(&without_possessive(&fold(word))))
        && word != "I"
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// What stands between Chinese quotation marks.
fn quotations(text: &str) -> impl Iterator<Item = &str> {
    text.split('「')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('」')?.0))
}

/// What a sentence may draw on.
struct Sources {
    folded: String,
    /// Folded.
    words: HashSet<String>,
    amounts: Vec<Amount>,
}

impl Sources {
    fn of(answer: &Answer) -> Self {
        let mut texts = vec![answer.question.as_str(), &answer.interpretation];
        texts.extend(
            answer
                .evidence
                .iter()
                .map(|evidence| evidence.text.as_str()),
        );
        add_values(&mut texts, &answer.answers);
        for row in &answer.rows {
            add_values(&mut texts, row);
        }
        for alternative in &answer.alternatives {
            texts.push(&alternative.interpretation);
            add_values(&mut texts, &alternative.answers);
        }
        if let Some(reason) = &answer.reason {
            texts.extend(
                reason
                    .recognised
                    .iter()
                    .chain(&reason.suggestions)
                    .map(String::as_str),
            );
        }
        // How many there are can be seen.
        let mut computed = vec![answer.answers.len().to_string()];
        if let Some(proof) = &answer.proof {
            add_computations(&mut computed, proof);
        }
        texts.extend(computed.iter().map(String::as_str));
        let mut sources = Self {
            folded: String::new(),
            words: HashSet::new(),
            amounts: Vec::new(),
        };
        for text in texts {
            sources.add(text);
        }
        sources
    }

    fn add(&mut self, text: &str) {
        self.folded.push_str(&fold(text));
        self.folded.push('\n');
        for piece in pieces(text) {
            match piece {
                Piece::Number(amount) => self.amounts.push(amount),
                Piece::Word { text, .. } => {
                    let word = fold(&text);
                    self.words.insert(without_possessive(&word).to_owned());
                    self.words.insert(word);
                }
            }
        }
    }

    fn has_number(&self, amount: &Amount) -> bool {
        let known = |value: f64| self.amounts.iter().any(|source| source.is(value));
        known(amount.value) || amount.scaled.is_some_and(known)
    }

    fn has_name(&self, word: &str) -> bool {
        let word = fold(word);
        self.words.contains(&word) || self.words.contains(without_possessive(&word))
    }

    fn has_text(&self, text: &str) -> bool {
        self.folded.contains(&fold(text))
    }
}

fn add_values<'a>(texts: &mut Vec<&'a str>, values: &'a [Value]) {
    for value in values {
        texts.push(&value.value);
        texts.extend(value.labels.iter().map(String::as_str));
    }
}

/// Adds what the computations of a proof took, looked at and returned.
fn add_computations(texts: &mut Vec<String>, proof: &Proof) {
    match proof {
        Proof::Computation {
            arguments,
            steps,
            value,
            premises,
            ..
        } => {
            texts.extend(arguments.iter().chain([value]).filter_map(literal));
            for item in steps.iter().flat_map(|step| &step.items) {
                texts.push(item.text.clone());
                texts.extend(item.position.map(|position| position.to_string()));
                texts.extend(item.becomes.clone());
            }
            for premise in premises {
                add_computations(texts, premise);
            }
        }
        Proof::Query { rows, sample, .. } => {
            texts.extend(rows.iter().flatten().flatten().filter_map(literal));
            for proof in sample {
                add_computations(texts, proof);
            }
        }
        Proof::Rule {
            premises: below, ..
        }
        | Proof::Path { edges: below, .. } => {
            for proof in below {
                add_computations(texts, proof);
            }
        }
        Proof::Deduction {
            conclusion,
            premises,
            ..
        } => {
            texts.push(conclusion.clone());
            for proof in premises {
                add_computations(texts, proof);
            }
        }
        Proof::Statement { text } => texts.push(text.clone()),
        Proof::Asserted { .. } => {}
    }
}

fn literal(term: &Term) -> Option<String> {
    match term {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::unlicensed;
    use berry_answering::Answer;
    use expect_test::{Expect, expect};
    use serde_json::json;

    fn answer(text: &str) -> Answer {
        let value = json!({
            "question": "What is the capital of Uruguay?",
            "language": "en",
            "status": "answered",
            "text": text,
            "writer": "model",
            "answers": [{ "value": "Montevideo", "iri": "x:m", "labels": ["蒙特維多"] }],
            "columns": ["answer"],
            "rows": [],
            "needs_closure": false,
            "warnings": [],
            "sparql": null,
            "confidence": 1.0,
            "interpretation": "the capital of Uruguay",
            "evidence": [{
                "id": "f1", "subject": "x:u", "predicate": "x:c", "object": "x:m",
                "text": "The capital of Uruguay is Montevideo, which has 1,270,737 inhabitants.",
                "derived": false, "graph": null,
            }],
            "proof": {
                "kind": "computation",
                "function": { "type": "uri", "value": "x:f" },
                "arguments": [],
                "steps": [{ "name": "matches", "items": [{ "text": "o", "position": 8 }], "omitted": 0 }],
                "value": { "type": "literal", "value": "4" },
                "premises": [],
            },
            "verification": { "verified": true, "unlicensed": [] },
            "alternatives": [],
            "reason": null,
            "usage": { "model": null, "prompt_tokens": 0, "completion_tokens": 0, "cached_tokens": 0 },
            "timings": {
                "understand_ms": 0.0, "plan_ms": 0.0, "execute_ms": 0.0, "prove_ms": 0.0,
                "write_ms": 0.0, "verify_ms": 0.0, "total_ms": 0.0,
            },
        });
        serde_json::from_value(value).expect("an answer by the contract")
    }

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&unlicensed(&answer(text)).join(" | "));
    }

    #[test]
    fn licensed() {
        check("The capital of Uruguay is Montevideo.", &expect![""]);
        check(
            "Uruguay’s capital, with 1270737 people, is Montevideo.",
            &expect![""],
        );
        check("There is 1 capital: Montevideo.", &expect![""]);
        check("Capital: Montevideo, 4 o’s, position 8.", &expect![""]);
        check("烏拉圭的首都是「蒙特维多」。", &expect![""]);
    }

    #[test]
    fn numbers_and_names_that_nothing_licenses() {
        check(
            "Montevideo, founded in 1724, is the capital.",
            &expect!["1724"],
        );
        check("Paris is the capital of Uruguay.", &expect!["Paris"]);
        check(
            "The capital is Montevideo (1.3 million), not Salto.",
            &expect!["1.3 | Salto"],
        );
        check("烏拉圭的首都是「巴黎」，有16區。", &expect!["16 | 巴黎"]);
        check("It is −8.", &expect!["−8"]);
    }
}
