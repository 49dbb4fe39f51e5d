//! What must hold for a row.

use super::State;
use crate::tables::lists::Comparison;
use crate::tables::query::pieces::{Degree, Piece, Plain};
use crate::tables::query::{Condition, Test};

impl State<'_> {
    /// "older than Gwen", 比 Gwen 重
    pub(super) fn rows_compared(&mut self) -> Option<()> {
        for at in 0..self.pieces.len() {
            // "weighs more than Gwen"
            if let Some(more @ (Plain::More | Plain::Less)) = self.plain(at)
                && let Some(Some(Piece::Row(row))) = self.pieces.get(at + 1).cloned()
            {
                let (place, column) = self.column(self.beside(at, -1))?;
                for taken in [at, at + 1, place] {
                    self.take(taken);
                }
                let comparison = if more == Plain::More {
                    Comparison::More
                } else {
                    Comparison::Less
                };
                let holds = self.holds_before(place);
                self.query.conditions.push(Condition {
                    column,
                    test: Test::Row(comparison, row),
                    holds,
                });
                continue;
            }
            if !self.is(at, Plain::Than) {
                continue;
            }
            let Some(Some(Piece::Row(row))) = self.pieces.get(at + 1).cloned() else {
                continue;
            };
            let dimension = [at.checked_sub(1), Some(at + 2)]
                .into_iter()
                .flatten()
                .find_map(|place| match self.pieces.get(place)?.as_ref()? {
                    Piece::Dimension {
                        column, is_upper, ..
                    } => Some((place, *column, *is_upper)),
                    _ => None,
                });
            let (place, column, is_upper) = dimension?;
            let comparison = if is_upper {
                Comparison::More
            } else {
                Comparison::Less
            };
            for taken in [at, at + 1, place] {
                self.take(taken);
            }
            let holds = self.holds_before(at.min(place));
            self.query.conditions.push(Condition {
                column,
                test: Test::Row(comparison, row),
                holds,
            });
        }
        Some(())
    }

    /// Whether no negation stands before a place; takes it.
    pub(super) fn holds_before(&mut self, at: usize) -> bool {
        let mut place = at;
        while let Some(before) = place.checked_sub(1) {
            match self.pieces[before] {
                Some(Piece::Plain(Plain::Not)) => {
                    self.take(before);
                    return false;
                }
                None | Some(Piece::Plain(Plain::Is | Plain::With)) => place = before,
                _ => break,
            }
        }
        true
    }

    /// "more than 5 years old", "weight more than 12 kg", "70 cm tall"
    pub(super) fn numbers(&mut self) -> Option<()> {
        for at in 0..self.pieces.len() {
            let Some(Some(Piece::Number(number, unit))) = self.pieces.get(at).cloned() else {
                continue;
            };
            // "between 30 and 45 years old"
            if at > 0
                && self.is(at - 1, Plain::Between)
                && self.is(at + 1, Plain::And)
                && let Some(Some(Piece::Number(other, other_unit))) =
                    self.pieces.get(at + 2).cloned()
            {
                for taken in at - 1..=at + 2 {
                    self.take(taken);
                }
                let unit = unit.or(other_unit);
                let column = self.column_of_number(at + 2, at - 1, unit.as_deref())?;
                let measured = &self.view.columns[column];
                let test = Test::Between(
                    measured.in_unit(&number, unit.as_deref())?,
                    measured.in_unit(&other, unit.as_deref())?,
                );
                let holds = self.holds_before(at - 1);
                self.query.conditions.push(Condition {
                    column,
                    test,
                    holds,
                });
                continue;
            }
            let mut column = None;
            let mut comparison = None;
            let mut first = at;
            if let Some(before) = at.checked_sub(1) {
                comparison = match self.plain(before) {
                    Some(Plain::More) => Some(Comparison::More),
                    Some(Plain::Less) => Some(Comparison::Less),
                    Some(Plain::AtLeast) => Some(Comparison::AtLeast),
                    Some(Plain::AtMost) => Some(Comparison::AtMost),
                    Some(Plain::Exactly) => Some(Comparison::Equal),
                    Some(Plain::Than) => match self.pieces.get(before.checked_sub(1)?)?.clone()? {
                        Piece::Dimension {
                            column: measured,
                            is_upper,
                            degree: Degree::Comparative,
                        } => {
                            self.take(before - 1);
                            first = before - 1;
                            column = Some(measured);
                            Some(if is_upper {
                                Comparison::More
                            } else {
                                Comparison::Less
                            })
                        }
                        _ => return None,
                    },
                    _ => None,
                };
                if comparison.is_some() {
                    self.take(before);
                    first = first.min(before);
                }
            }
            self.take(at);
            // "10 or more"
            let after = match self.plain(at + 1) {
                Some(Plain::OrMore) => Some(Comparison::AtLeast),
                Some(Plain::OrLess) => Some(Comparison::AtMost),
                _ => None,
            };
            if after.is_some() {
                if comparison.is_some() {
                    return None;
                }
                comparison = after;
                self.take(at + 1);
            }
            if column.is_none() {
                column = self.column_of_number(at, first, unit.as_deref());
            }
            let column = column?;
            let number = self.view.columns[column].in_unit(&number, unit.as_deref())?;
            let holds = self.holds_before(first);
            let comparison = comparison.unwrap_or(Comparison::Equal);
            self.query.conditions.push(Condition {
                column,
                test: Test::Number(comparison, number),
                holds,
            });
        }
        Some(())
    }

    fn column_of_number(&mut self, at: usize, first: usize, unit: Option<&str>) -> Option<usize> {
        let next = (at + 1..self.pieces.len())
            .find(|next| !matches!(self.pieces[*next], None | Some(Piece::Plain(Plain::Of))));
        if let Some(next) = next
            && let Some(Piece::Dimension {
                column,
                degree: Degree::Positive,
                ..
            }) = self.pieces[next]
        {
            self.take(next);
            return Some(column);
        }
        let before = self.beside(first, -1).or(None);
        if let Some((place, column)) = self.column(before) {
            self.take(place);
            return Some(column);
        }
        if let Some((place, column)) = self.column(next) {
            self.take(place);
            return Some(column);
        }
        // "Who is 40?"
        let is_bare =
            unit.is_none() && at + 1 >= self.pieces.len() && at > 0 && self.is(at - 1, Plain::Is);
        if is_bare && matches!(self.pieces.first(), Some(Some(Piece::Plain(Plain::Which)))) {
            return self
                .view
                .columns
                .iter()
                .position(|column| column.is_called("age"));
        }
        // 四岁以下: the unit tells.
        let unit = unit?;
        let by_name: Vec<usize> = (0..self.view.columns.len())
            .filter(|at| {
                let column = &self.view.columns[*at];
                column.is_called(unit) || column.unit.as_deref() == Some(unit)
            })
            .collect();
        match by_name.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// "a name ending with S"
    pub(super) fn names(&mut self) -> Option<()> {
        for at in 0..self.pieces.len() {
            let Some(Piece::Letter(text)) = self.pieces[at].clone() else {
                continue;
            };
            let before = at.checked_sub(1)?;
            let test = match self.plain(before)? {
                Plain::Starts => Test::Starts(text),
                Plain::Ends => Test::Ends(text),
                Plain::Contains => Test::Contains(text),
                _ => return None,
            };
            let column = self.column(self.beside(before, -1));
            self.take(at);
            self.take(before);
            if let Some((place, _)) = column {
                self.take(place);
            }
            let holds = self.holds_before(before);
            self.query.conditions.push(Condition {
                column: column.map_or(self.view.key, |(_, column)| column),
                test,
                holds,
            });
        }
        Some(())
    }

    /// "that are black", "design as the team"
    pub(super) fn cells(&mut self) {
        for at in 0..self.pieces.len() {
            let Some(Piece::Cell { column, text }) = self.pieces[at].clone() else {
                continue;
            };
            self.take(at);
            for step in [-1, 1] {
                if let Some((place, named)) = self.column(self.beside(at, step))
                    && named == column
                {
                    self.take(place);
                    break;
                }
            }
            let holds = self.holds_before(at);
            self.query.conditions.push(Condition {
                column,
                test: Test::Text(text),
                holds,
            });
        }
    }
}
