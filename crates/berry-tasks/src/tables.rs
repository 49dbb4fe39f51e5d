//! Lists and tables that a question gives, and what it asks of them.

mod answer;
mod columns;
mod grid;
mod lists;
mod query;
mod story;
mod told;

use crate::question::Question;
use crate::{Reading, Work};

/// Longer questions hold no small table.
const MOST_BYTES: usize = 20_000;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.text.len() > MOST_BYTES {
        return Vec::new();
    }
    // What is in a table is no list.
    let mut grids = grid::grids(question.text);
    if grids.is_empty() {
        grids.extend(told::told(question.text));
    }
    if grids.is_empty() {
        return lists::read(question).into_iter().collect();
    }
    let Some((deduction, cost)) = story::read(question, grids) else {
        return lists::read(question).into_iter().collect();
    };
    vec![Reading {
        work: Work::Deduce(deduction),
        cost,
    }]
}
