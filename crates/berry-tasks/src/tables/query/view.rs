//! The rows that a question is about.

use crate::tables::columns::Column;
use crate::tables::story::Table;

/// Rows of the tables that a question is about, in their order.
#[derive(Debug, Clone)]
pub(in crate::tables) struct View {
    pub(in crate::tables) columns: Vec<Column>,
    pub(in crate::tables) rows: Vec<Vec<String>>,
    pub(in crate::tables) key: usize,
    /// How many tables they are of.
    pub(in crate::tables) tables: usize,
}

impl View {
    /// The rows of tables with the same columns; `None` where the columns differ.
    pub(super) fn of(tables: &[&Table]) -> Option<Self> {
        let first = tables.first()?;
        let same = tables.iter().all(|table| {
            table.columns.len() == first.columns.len()
                && table
                    .columns
                    .iter()
                    .zip(&first.columns)
                    .all(|(a, b)| a.folded == b.folded)
        });
        same.then(|| Self {
            columns: first.columns.clone(),
            rows: tables.iter().flat_map(|table| table.rows.clone()).collect(),
            key: first.key(),
            tables: tables.len(),
        })
    }
}
