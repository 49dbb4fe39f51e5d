//! Small lists in a question: sorted, filtered, counted, compared.
//!
//! A list is found by its shape (after a colon, between marks, in brackets, in lines); the words
//! that are left are the instruction, each of which must be understood.

mod found;
mod instruction;
mod lexicon;
mod work;

pub(super) use instruction::Comparison;

use crate::kinds::{Word, words};

use crate::question::Question;
use crate::{Reading, Work};

/// Longer questions hold no small list.
const MOST_TOKENS: usize = 2_000;

pub(crate) fn read(question: &Question<'_>) -> Option<Reading> {
    if question.tokens.len() > MOST_TOKENS {
        return None;
    }
    let words = words(&question.tokens);
    found::candidates(&words, question)
        .into_iter()
        .find_map(|found| {
            let instruction = instruction::instruction(&found.rest)?;
            if asks_whether(&found.rest) {
                let deduction = work::is_so(&instruction, &found, question.language)?;
                return Some(Reading {
                    work: Work::Deduce(deduction),
                    cost: 0.05,
                });
            }
            if let Some(expression) = work::as_call(&instruction, &found) {
                return Some(Reading {
                    work: Work::Compute(expression),
                    cost: 0.05,
                });
            }
            let deduction = work::carry_out(&instruction, &found, question.language)?;
            Some(Reading {
                work: Work::Deduce(deduction),
                cost: 0.05,
            })
        })
}

/// Whether an instruction is a question that is answered by yes or no.
fn asks_whether(rest: &[Word]) -> bool {
    let starts = rest
        .iter()
        .find(|word| !word.is_mark())
        .is_some_and(|word| {
            word.is_any(&[
                "is", "are", "was", "were", "am", "do", "does", "did", "has", "have", "had",
                "will", "should",
            ])
        });
    let text: String = rest.iter().map(|word| word.folded.as_str()).collect();
    starts
        || ["吗", "是否", "是不是", "有没有"]
            .iter()
            .any(|word| text.contains(word))
}
