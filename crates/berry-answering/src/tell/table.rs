//! Answers of several columns.

use berry_planner::{Query, Set, is_asked_first};
use berry_verbalizer::{self as say, Outcome};
use oxrdf::Term;

use super::Teller;
use crate::answer::Value;

impl Teller<'_> {
    /// Tells the rows by the name of what they are about, or the largest amount first. What is
    /// not listed is an empty value.
    pub(super) fn told_rows(
        &self,
        query: &Query,
        rows: &[Vec<Option<Term>>],
        outcome: &mut Outcome,
    ) -> Vec<Vec<Value>> {
        let Query::Table { of, columns } = query else {
            return self.told_periods(rows, outcome);
        };
        let mut told: Vec<(Vec<Value>, Vec<String>)> = rows
            .iter()
            .map(|row| {
                let values = row.iter().map(|cell| self.cell(cell.as_ref())).collect();
                (values, self.said_cells(row, of, columns))
            })
            .collect();
        let is_amount = matches!(
            columns.as_slice(),
            [Query::Count(_) | Query::Aggregate { .. }]
        );
        if is_amount {
            let amount = |row: &[Value]| -> f64 {
                let value = row.last().map(|v| v.value.parse());
                value.and_then(Result::ok).unwrap_or_default()
            };
            told.sort_by(|(a, _), (b, _)| amount(b).total_cmp(&amount(a)));
        } else {
            told.sort_by(|(_, a), (_, b)| a.cmp(b));
        }
        let (values, said) = told.into_iter().unzip();
        outcome.rows = said;
        outcome.total = Some(rows.len());
        values
    }

    /// Rows of periods, the first one first: "1960s".
    fn told_periods(&self, rows: &[Vec<Option<Term>>], outcome: &mut Outcome) -> Vec<Vec<Value>> {
        let values: Vec<Vec<Value>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| self.cell(cell.as_ref())).collect())
            .collect();
        outcome.rows = values
            .iter()
            .map(|row| {
                let mut said: Vec<String> = row.iter().map(|cell| cell.value.clone()).collect();
                if let Some(period) = said.first_mut() {
                    let after = if self.language.is_chinese() {
                        "年代"
                    } else {
                        "s"
                    };
                    period.push_str(after);
                }
                said
            })
            .collect();
        outcome.total = Some(rows.len());
        values
    }

    fn cell(&self, term: Option<&Term>) -> Value {
        term.map_or_else(
            || Value {
                value: String::new(),
                iri: None,
                datatype: None,
                labels: Vec::new(),
            },
            |term| self.value(term),
        )
    }

    /// The cells in words, with the thing that the row is about first, if there is one.
    fn said_cells(&self, row: &[Option<Term>], of: &Set, columns: &[Query]) -> Vec<String> {
        let is_named = matches!(of, Set::Node { .. }) && columns.len() > 1;
        let is_last = is_asked_first(of, columns);
        let mut cells: Vec<Option<&Term>> = row.iter().map(Option::as_ref).collect();
        if is_last {
            cells.rotate_right(1);
        }
        let about = usize::from(!is_named);
        cells
            .iter()
            .enumerate()
            .map(|(position, cell)| match cell {
                None => String::new(),
                Some(Term::Literal(literal)) => {
                    let column = position.checked_sub(about).and_then(|i| columns.get(i));
                    let unit = column.and_then(|column| match column {
                        Query::Aggregate { step, .. } | Query::Select(Set::Image { step, .. }) => {
                            self.unit(*step)
                        }
                        _ => None,
                    });
                    say::computed(literal, unit.as_ref(), self.language)
                }
                Some(term) => self.value(term).value,
            })
            .collect()
    }
}

/// The different values of the first column.
pub(super) fn first_column(rows: &[Vec<Value>]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for row in rows {
        if let Some(first) = row.first()
            && !first.value.is_empty()
            && !values.contains(first)
        {
            values.push(first.clone());
        }
    }
    values
}
