//! The readings of a question.

use berry_verbalizer::Language;
use jiff::Timestamp;

use crate::question::Question;
use crate::{Deduction, Expression, dates, kinds, numbers, tables, texts, worlds};

/// One way to read a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub work: Work,
    /// 0 where each word is accounted for as it stands, more with each liberty taken; readings of
    /// more than 0.5 are not returned.
    pub cost: f32,
}

/// What a question asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// A symbolic function of what the question gives.
    Compute(Expression),
    /// What follows from the statements of the question.
    Deduce(Deduction),
}

/// Longer questions, in bytes, are read for what they want done with a text.
const LONG: usize = 40_000;
/// Readings that take more liberties than this are none.
pub(crate) const MAX_COST: f32 = 0.5;

/// Reads a question, the best reading first; none where the question asks for something else, or
/// where some word of it is not understood.
///
/// `now` is what "today" means where the question does not say. Takes time linear in texts that
/// are quoted.
pub fn read(question: &str, language: Language, now: Timestamp) -> Vec<Reading> {
    let question = Question::new(question, language, now);
    // A page of text is only ever counted in and edited.
    let is_long = question.text.len() > LONG;
    let all: &[fn(&Question<'_>) -> Vec<Reading>] = &[
        texts::read,
        numbers::read,
        dates::read,
        kinds::read,
        tables::read,
        worlds::read,
    ];
    let readers = if is_long { &all[..1] } else { all };
    let mut readings: Vec<Reading> = readers
        .iter()
        .flat_map(|reader| reader(&question))
        .filter(|reading| reading.cost <= MAX_COST)
        .collect();
    readings.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    readings
}
