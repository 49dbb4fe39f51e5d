//! An answer in two parts.

use crate::{Outcome, Said};

/// The opening words of an answer and what follows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub opening: String,
    /// Starts with its own space, where one belongs there.
    pub rest: String,
}

impl Answer {
    pub(super) fn new(opening: impl Into<String>, rest: impl Into<String>) -> Self {
        Self {
            opening: opening.into(),
            rest: rest.into(),
        }
    }
}

/// The different values of one column, as the outcome of a question for them.
pub(super) fn of_column(rows: &[Vec<String>], position: usize) -> Outcome {
    let mut answers: Vec<Said> = Vec::new();
    for row in rows {
        if let Some(cell) = row.get(position).filter(|cell| !cell.is_empty())
            && !answers.iter().any(|known| known.text == *cell)
        {
            answers.push(Said::new(cell.clone()));
        }
    }
    Outcome {
        total: Some(answers.len()),
        answers,
        ..Outcome::default()
    }
}

/// The rows of a table by what they are about, with the different values of each column.
pub(super) fn gathered(rows: &[Vec<String>]) -> Vec<(&String, Vec<Vec<String>>)> {
    let mut gathered: Vec<(&String, Vec<Vec<String>>)> = Vec::new();
    for row in rows {
        let Some((about, cells)) = row.split_first() else {
            continue;
        };
        if gathered.last().is_none_or(|(known, _)| *known != about) {
            gathered.push((about, vec![Vec::new(); cells.len()]));
        }
        if let Some((_, columns)) = gathered.last_mut() {
            for (column, cell) in columns.iter_mut().zip(cells) {
                if !column.contains(cell) {
                    column.push(cell.clone());
                }
            }
        }
    }
    gathered
}
