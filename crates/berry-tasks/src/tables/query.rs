//! What is asked of a table.

mod combine;
mod forms;
mod lexicon;
mod pieces;
mod said;
mod view;

use berry_symbolic::Number;

use super::lists::Comparison;
use super::story::Table;
use crate::kinds::Word;

pub(super) use combine::fits;
pub(super) use said::mentions;
pub(super) use view::View;

/// A question about the rows of a table, in the order in which it is worked out.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Query {
    /// All of them hold.
    pub(super) conditions: Vec<Condition>,
    pub(super) order: Option<Order>,
    pub(super) pick: Option<i64>,
    pub(super) target: Target,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Condition {
    pub(super) column: usize,
    pub(super) test: Test,
    pub(super) holds: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Test {
    Number(Comparison, Number),
    /// Between two numbers; whether these belong to it is open.
    Between(Number, Number),
    /// Compared with the same column of another row, by its place.
    Row(Comparison, usize),
    Text(String),
    Starts(String),
    Ends(String),
    Contains(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) column: usize,
    pub(super) is_descending: bool,
    /// Whether only the extreme is meant, which must be one.
    pub(super) is_extreme: bool,
}

/// What of the rows is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Target {
    #[default]
    Names,
    Count,
    Column(usize),
    Sum(usize),
    Average(usize),
    Greatest(usize),
    Least(usize),
    /// How many columns there are.
    Columns,
    /// Which column it is, from 1.
    Place(usize),
    /// How many sorts of things the tables list.
    Sorts,
    /// How far two rows are apart in a column.
    Difference(usize, usize, usize),
    /// How many letters the name of the row has.
    Letters,
    /// Whether the conditions hold for a row.
    Truth,
}

/// Whether a word says nothing of what rows are.
pub(super) fn is_filler(word: &str) -> bool {
    lexicon::FILLERS.contains(&word) || lexicon::ENGLISH.iter().any(|(phrase, _)| *phrase == word)
}

/// Reads what a sentence asks of some tables; `None` where a word of it is not understood. Returns
/// the rows that it is about, and the cost of the liberties taken.
pub(super) fn query(sentence: &[Word], tables: &[Table]) -> Option<(Query, View, f32)> {
    const MOST_WORDS: usize = 60;
    if sentence.len() > MOST_WORDS {
        return None;
    }
    let (pieces, view, cost) = pieces::pieces(sentence, tables)?;
    let is_whether = asks_whether(sentence);
    let query = combine::combine(&pieces, &view, is_whether)?;
    if is_whether && query.target != Target::Truth {
        return None;
    }
    // What is told with numbers is no list of things to be counted.
    let counts_all = query.target == Target::Count && query.conditions.is_empty();
    if counts_all && tables.iter().any(|table| table.is_told) {
        return None;
    }
    Some((query, view, cost))
}

/// Whether a sentence is answered by yes or no.
fn asks_whether(sentence: &[Word]) -> bool {
    let starts = sentence.first().is_some_and(|word| {
        word.is_any(&[
            "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will",
        ])
    });
    let text: String = sentence.iter().map(|word| word.folded.as_str()).collect();
    starts
        || ["吗", "是否", "是不是", "有没有"]
            .iter()
            .any(|word| text.contains(word))
}
