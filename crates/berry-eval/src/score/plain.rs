//! Scores free text, which is all that a model without facts gives.
//!
//! In doubt it decides for the model: a text that names the right value among others that are
//! no numbers counts as exact.

use super::Verdict;
use crate::scan::{Amount, Piece, fold, has_word, number, pieces, same_number};
use crate::suite::{Gold, GoldSet};

/// What says that somebody does not know. Folded; Simplified stands for both scripts.
const UNKNOWN: [&str; 17] = [
    "i don't know",
    "i do not know",
    "i'm not sure",
    "i am not sure",
    "i can't answer",
    "i cannot answer",
    "i'm unable to",
    "i am unable to",
    "i don't have",
    "i do not have",
    "there is no information",
    "it is not known",
    "it is unknown",
    "不知道",
    "不清楚",
    "无法回答",
    "没有相关信息",
];

/// What says that nothing fits.
const NOTHING: [&str; 8] = [
    "there is no",
    "there are no",
    "none",
    "does not have any",
    "do not have any",
    "没有",
    "并无",
    "不存在",
];

const YES: [&str; 6] = ["yes", "true", "是", "对", "有", "会"];
/// Looked for first: some begin like those of [`YES`].
const NO: [&str; 8] = ["no", "false", "不", "否", "没", "错", "并非", "并不"];

/// English numbers that a model may write out.
const NUMBER_WORDS: [(&str, f64); 13] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
];

/// Scores a text by whether the gold values stand in it.
pub(crate) fn score_text(gold: &Gold, question: &str, text: &str) -> Verdict {
    let folded = fold(text);
    if gold
        .sets
        .iter()
        .any(|set| says(set, question, text, &folded))
    {
        return Verdict::Exact;
    }
    let is_unknown = UNKNOWN.iter().any(|phrase| folded.contains(phrase));
    match (is_unknown, gold.may_abstain) {
        (true, true) => Verdict::Exact,
        (true, false) => Verdict::Abstained,
        (false, _) => Verdict::Wrong,
    }
}

fn says(gold: &GoldSet, question: &str, text: &str, folded: &str) -> bool {
    match gold.values.as_slice() {
        [] => NOTHING.iter().any(|phrase| folded.contains(phrase)),
        [truth] if truth == "true" || truth == "false" => truth_of(folded) == Some(truth == "true"),
        [value] if number(value).is_some() => {
            let gold = number(value).unwrap_or(f64::NAN);
            has_number(text, folded, gold) && other_numbers(question, text, gold) == 0
        }
        values => values.iter().all(|value| match number(value) {
            Some(number) => has_number(text, folded, number),
            None => has_word(folded, &fold(value)),
        }),
    }
}

/// Reads yes or no off the first word.
fn truth_of(folded: &str) -> Option<bool> {
    let begins = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = folded.strip_prefix(word);
            rest.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(char::is_alphanumeric))
        })
    };
    if begins(&NO) {
        Some(false)
    } else if begins(&YES) {
        Some(true)
    } else {
        None
    }
}

fn has_number(text: &str, folded: &str, number: f64) -> bool {
    let written = NUMBER_WORDS
        .iter()
        .any(|(word, value)| same_number(*value, number) && has_word(folded, word));
    written || amounts(text).any(|amount| amount.is(number))
}

/// Counts the numbers of a text that are neither the gold nor in the question.
fn other_numbers(question: &str, text: &str, gold: f64) -> usize {
    let asked: Vec<_> = amounts(question).collect();
    let is_asked = |value: f64| asked.iter().any(|amount| amount.is(value));
    amounts(text)
        .filter(|amount| !amount.is(gold) && !is_asked(amount.value))
        .count()
}

fn amounts(text: &str) -> impl Iterator<Item = Amount> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Number(amount) => Some(amount),
        Piece::Word { .. } => None,
    })
}
