//! Phrases, questions and answers as text.
//!
//! An answer is made of two parts, the opening words and the rest, so that the
//! opening that a language model continues and the sentence of the template
//! never disagree.

use crate::chinese::finish;
use crate::{Computation, Fact, Language, Noun, Outcome, Question};

mod answer;
mod chinese;
mod decimals;
mod durations;
mod english;
#[cfg(test)]
mod tests;

/// Says a noun phrase: "the capital of France", 法國的首都.
pub fn noun(noun: &Noun, language: Language) -> String {
    if language.is_chinese() {
        finish(&chinese::noun(noun), language)
    } else {
        english::the(noun, english::natural_number(noun))
    }
}

/// Says what a question was understood to ask for: "the number of letters r in
/// the name of the capital of Uruguay".
pub fn interpretation(question: &Question, language: Language) -> String {
    if language.is_chinese() {
        finish(&chinese::interpretation(question), language)
    } else {
        english::interpretation(question)
    }
}

/// Says the first words of the answer, which leave little to write: "The
/// capital of France is", "No, France does not".
///
/// The sentence starts with them, character by character. They decide yes or
/// no, the count and the direction of a comparison, and end before a word ends
/// the sentence.
pub fn opening(question: &Question, outcome: &Outcome, language: Language) -> String {
    if language.is_chinese() {
        finish(&chinese::answer(question, outcome).opening, language)
    } else {
        english::answer(question, outcome).opening
    }
}

/// Says the whole answer in a sentence, every value as it was given.
///
/// Up to twelve answers are laid out after a verb, more after their number and
/// a colon; where the outcome has a `total` above the answers that it holds,
/// the sentence says the total and how many are left out. No answers are said
/// as the graph listing none, which claims nothing about the world.
pub fn sentence(question: &Question, outcome: &Outcome, language: Language) -> String {
    if language.is_chinese() {
        let answer = chinese::answer(question, outcome);
        finish(&format!("{}{}", answer.opening, answer.rest), language)
    } else {
        let answer = english::answer(question, outcome);
        format!("{}{}", answer.opening, answer.rest)
    }
}

/// Says one computation: "There are 3 r's in “strawberries”
/// (s-t-r-a-w-b-e-r-r-i-e-s: positions 3, 8 and 9)."
pub fn computation(computation: &Computation, language: Language) -> String {
    if language.is_chinese() {
        let answer = chinese::computation(computation, None);
        finish(&format!("{}{}", answer.opening, answer.rest), language)
    } else {
        let answer = english::computation(computation, None);
        format!("{}{}", answer.opening, answer.rest)
    }
}

/// Says a fact: "The capital of Uruguay is Montevideo."
pub fn fact(fact: &Fact, language: Language) -> String {
    if language.is_chinese() {
        finish(&chinese::fact(fact), language)
    } else {
        english::fact(fact)
    }
}
