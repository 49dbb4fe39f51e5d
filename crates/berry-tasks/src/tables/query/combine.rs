//! Puts the pieces of a question about a table together.

mod conditions;

use berry_symbolic::Number;

use super::pieces::{Degree, Piece, Plain};
use super::view::View;
use super::{Condition, Order, Query, Target, Test};
use crate::tables::lists::Comparison;

/// Puts pieces together; `None` where one of them is left over.
pub(super) fn combine(pieces: &[Piece], view: &View, is_whether: bool) -> Option<Query> {
    let mut state = State {
        view,
        pieces: pieces.iter().cloned().map(Some).collect(),
        query: Query::default(),
        has_target: false,
    };
    state.difference()?;
    state.truth(is_whether)?;
    state.choice()?;
    state.sorting()?;
    state.rows_compared()?;
    state.numbers()?;
    state.aggregates()?;
    state.extremes()?;
    state.names()?;
    state.cells();
    state.picks()?;
    state.targets()?;
    state.finish()
}

struct State<'v> {
    view: &'v View,
    /// Taken ones are `None`.
    pieces: Vec<Option<Piece>>,
    query: Query,
    has_target: bool,
}

impl State<'_> {
    fn plain(&self, at: usize) -> Option<Plain> {
        match self.pieces.get(at)?.as_ref()? {
            Piece::Plain(plain) => Some(*plain),
            _ => None,
        }
    }

    fn is(&self, at: usize, plain: Plain) -> bool {
        self.plain(at) == Some(plain)
    }

    fn find(&self, plain: Plain) -> Option<usize> {
        (0..self.pieces.len()).find(|at| self.is(*at, plain))
    }

    fn take(&mut self, at: usize) {
        if let Some(piece) = self.pieces.get_mut(at) {
            *piece = None;
        }
    }

    /// The next place on one side that is not taken and says more than "is", "of" or "with".
    fn beside(&self, at: usize, step: isize) -> Option<usize> {
        let mut at = at;
        loop {
            at = at.checked_add_signed(step)?;
            match self.pieces.get(at)? {
                None
                | Some(Piece::Plain(
                    Plain::Is | Plain::Of | Plain::With | Plain::Subject | Plain::Which,
                )) => {}
                Some(_) => return Some(at),
            }
        }
    }

    fn column(&self, at: Option<usize>) -> Option<(usize, usize)> {
        let at = at?;
        match self.pieces[at].as_ref()? {
            Piece::Column(column) => Some((at, *column)),
            _ => None,
        }
    }

    /// "Is Louis older than Gwen?", 小安比阿德高嗎
    fn truth(&mut self, is_whether: bool) -> Option<()> {
        let asks_other = self.pieces.iter().any(|piece| {
            matches!(
                piece,
                Some(Piece::Plain(
                    Plain::Which | Plain::Whose | Plain::How | Plain::HowMany | Plain::Or
                ))
            )
        });
        let rows: Vec<usize> = (0..self.pieces.len())
            .filter(|at| matches!(self.pieces[*at], Some(Piece::Row(_))))
            .collect();
        let compares = self.pieces.iter().any(|piece| {
            matches!(
                piece,
                Some(
                    Piece::Dimension {
                        degree: Degree::Comparative,
                        ..
                    } | Piece::Plain(Plain::Than | Plain::More | Plain::Less)
                )
            )
        });
        let is_first = |at: usize| {
            self.pieces[..at]
                .iter()
                .all(|piece| matches!(piece, Some(Piece::Plain(Plain::Is))))
        };
        // "Is Ann 31 years old?"
        let is_of_one =
            is_whether && rows.len() == 1 && !asks_other && self.find(Plain::Than).is_none();
        if self.is(0, Plain::Is) && (rows.len() != 2 || !compares) && !is_of_one {
            return None;
        }
        let first = match rows.as_slice() {
            [first, _] => first,
            [first] if is_of_one && is_first(*first) => first,
            _ => return Some(()),
        };
        if asks_other || (!compares && !is_of_one) || !is_first(*first) {
            return Some(());
        }
        let Some(Piece::Row(row)) = self.pieces[*first] else {
            return None;
        };
        let name = crate::token::fold(&self.view.rows[row][self.view.key]);
        self.take(*first);
        self.query.conditions.push(Condition {
            column: self.view.key,
            test: Test::Text(name),
            holds: true,
        });
        self.query.target = Target::Truth;
        self.has_target = true;
        Some(())
    }

    /// "How much older is Cid than Bob?", "the difference between the ages of Cid and Bob"
    fn difference(&mut self) -> Option<()> {
        let rows: Vec<(usize, usize)> = (0..self.pieces.len())
            .filter_map(|at| match self.pieces[at] {
                Some(Piece::Row(row)) => Some((at, row)),
                _ => None,
            })
            .collect();
        let named = self.find(Plain::Difference);
        let [(first_at, first), (second_at, second)] = rows.as_slice() else {
            return named.is_none().then_some(());
        };
        let column = match named {
            Some(at) => {
                let column = (0..self.pieces.len()).find_map(|at| self.column(Some(at)))?;
                self.take(at);
                if let Some(between) = self.find(Plain::Between) {
                    self.take(between);
                }
                self.take(column.0);
                column.1
            }
            None if self.is(first_at + 1, Plain::Than)
                && *second_at == first_at + 2
                && matches!(
                    self.pieces.get(second_at + 1),
                    Some(Some(Piece::Dimension { .. }))
                ) =>
            {
                // 苹果比香蕉贵多少
                let asks = self.find(Plain::HowMany).or(self.find(Plain::How));
                let (Some(asks), Some(Some(Piece::Dimension { column, .. }))) =
                    (asks, self.pieces.get(second_at + 1).cloned())
                else {
                    return Some(());
                };
                for at in [asks, first_at + 1, second_at + 1] {
                    self.take(at);
                }
                column
            }
            None => {
                let Some(how) = self.find(Plain::How) else {
                    return Some(());
                };
                let Some(Some(Piece::Dimension {
                    column,
                    degree: Degree::Comparative,
                    ..
                })) = self.pieces.get(how + 1).cloned()
                else {
                    return Some(());
                };
                let than = self
                    .find(Plain::Than)
                    .filter(|than| than + 1 == *second_at)?;
                for at in [how, how + 1, than] {
                    self.take(at);
                }
                column
            }
        };
        self.take(*first_at);
        self.take(*second_at);
        self.target(Target::Difference(column, *first, *second))
    }

    /// "Who is older, Louis or Gwen?"
    fn choice(&mut self) -> Option<()> {
        // 高雄和台中哪个比较热
        let joined = self.find(Plain::And).filter(|and| {
            let is_row = |at: usize| matches!(self.pieces.get(at), Some(Some(Piece::Row(_))));
            let rates = self.pieces.iter().any(|piece| {
                matches!(
                    piece,
                    Some(Piece::Dimension {
                        degree: Degree::Positive | Degree::Comparative,
                        ..
                    })
                )
            });
            *and > 0
                && is_row(and - 1)
                && is_row(and + 1)
                && rates
                && self.is(and + 2, Plain::Which)
        });
        let Some(or) = self.find(Plain::Or).or(joined) else {
            return Some(());
        };
        let (Some(Piece::Row(first)), Some(Piece::Row(second))) = (
            self.pieces.get(or.checked_sub(1)?)?.clone(),
            self.pieces.get(or + 1)?.clone(),
        ) else {
            return None;
        };
        let dimension = self.pieces.iter().position(|piece| {
            matches!(
                piece,
                Some(Piece::Dimension {
                    degree: Degree::Comparative | Degree::Positive | Degree::Superlative,
                    ..
                })
            )
        });
        let Some(Piece::Dimension {
            column, is_upper, ..
        }) = self.pieces[dimension?].clone()
        else {
            return None;
        };
        for at in [or - 1, or, or + 1, dimension?] {
            self.take(at);
        }
        let names =
            [first, second].map(|row| crate::token::fold(&self.view.rows[row][self.view.key]));
        self.query.conditions.push(Condition {
            column: self.view.key,
            test: Test::Text(names.join("\n")),
            holds: true,
        });
        self.order(column, is_upper, true)?;
        self.query.pick = Some(1);
        Some(())
    }

    fn order(&mut self, column: usize, is_descending: bool, is_extreme: bool) -> Option<()> {
        if self.query.order.is_some() {
            return None;
        }
        self.query.order = Some(Order {
            column,
            is_descending,
            is_extreme,
        });
        Some(())
    }

    /// "order the rivers from longest to shortest", "sort by price"
    fn sorting(&mut self) -> Option<()> {
        if let Some(from) = self.find(Plain::From)
            && let Some(to) = self.find(Plain::To)
            && to == from + 2
        {
            let (Some(first), Some(last)) = (
                self.pieces[from + 1].clone(),
                self.pieces.get(to + 1).cloned()?,
            ) else {
                return None;
            };
            let (column, is_descending) = match (first, last) {
                (
                    Piece::Dimension {
                        column, is_upper, ..
                    },
                    Piece::Dimension {
                        column: other,
                        is_upper: end,
                        ..
                    },
                ) if column == other && is_upper != end => (column, is_upper),
                (Piece::Plain(start), Piece::Plain(end)) => {
                    let is_descending = match (start, end) {
                        (Plain::Most | Plain::More, Plain::Fewest | Plain::Less) => true,
                        (Plain::Fewest | Plain::Less, Plain::Most | Plain::More) => false,
                        _ => return None,
                    };
                    let columns = (0..self.pieces.len()).filter_map(|at| self.column(Some(at)));
                    let column = columns.rev().find(|(_, column)| *column != self.view.key)?;
                    self.take(column.0);
                    (column.1, is_descending)
                }
                _ => return None,
            };
            for at in from..=to + 1 {
                self.take(at);
            }
            if let Some(sort) = self.find(Plain::Sort) {
                self.take(sort);
            }
            return self.order(column, is_descending, false);
        }
        let Some(sort) = self.find(Plain::Sort) else {
            return Some(());
        };
        let direction = self.find(Plain::Descending).or(self.find(Plain::Ascending));
        let is_descending = direction.is_some_and(|at| self.is(at, Plain::Descending));
        if self.find(Plain::Alphabetical).is_some() {
            self.take(sort);
            return Some(());
        }
        let (at, column) = (0..self.pieces.len()).find_map(|at| self.column(Some(at)))?;
        self.take(at);
        self.take(sort);
        if let Some(direction) = direction {
            self.take(direction);
        }
        self.order(column, is_descending, false)
    }

    /// "average height", 身高的平均
    fn aggregates(&mut self) -> Option<()> {
        for (plain, is_sum) in [(Plain::Sum, true), (Plain::Average, false)] {
            let Some(at) = self.find(plain) else { continue };
            let after = self.column(self.beside(at, 1));
            let before = self.column(self.beside(at, -1));
            let Some((place, column)) = after.or(before) else {
                // "total number of penguins"
                if is_sum && self.find(Plain::HowMany).is_some() {
                    self.take(at);
                    continue;
                }
                return None;
            };
            self.take(at);
            self.take(place);
            if let Some(how_many) = self.find(Plain::HowMany).or(self.find(Plain::How)) {
                self.take(how_many);
            }
            self.target(if is_sum {
                Target::Sum(column)
            } else {
                Target::Average(column)
            })?;
        }
        Some(())
    }

    fn target(&mut self, target: Target) -> Option<()> {
        if self.has_target {
            return None;
        }
        self.has_target = true;
        self.query.target = target;
        Some(())
    }

    /// "second youngest", "most pages", 年纪最大
    fn extremes(&mut self) -> Option<()> {
        for at in 0..self.pieces.len() {
            let Some(piece) = self.pieces[at].clone() else {
                continue;
            };
            let (column, is_descending) = match piece {
                Piece::Dimension {
                    column,
                    is_upper,
                    degree: Degree::Superlative,
                } => {
                    // 体重最轻, 身高第二高
                    let mut before = at.checked_sub(1);
                    if let Some(place) = before
                        && matches!(self.pieces[place], Some(Piece::Ordinal(_)))
                    {
                        before = place.checked_sub(1);
                    }
                    if let Some((place, named)) = self.column(before)
                        && named == column
                    {
                        self.take(place);
                    }
                    (column, is_upper)
                }
                Piece::Plain(most @ (Plain::Most | Plain::Fewest)) => {
                    let is_most = most == Plain::Most;
                    let (after, before) = (self.beside(at, 1), self.beside(at, -1));
                    let measured = after.and_then(|place| match self.pieces[place] {
                        Some(Piece::Dimension {
                            column,
                            is_upper,
                            degree: Degree::Positive,
                        }) => Some((place, column, is_upper == is_most)),
                        _ => None,
                    });
                    if let Some((place, column, is_descending)) = measured {
                        self.take(place);
                        (column, is_descending)
                    } else {
                        // 勝場第二多 has the place between.
                        let skipped = before.and_then(|place| match self.pieces[place] {
                            Some(Piece::Ordinal(_)) => self.beside(place, -1),
                            _ => Some(place),
                        });
                        // 人口最多的城市 is not about the name of the city.
                        let after = after.filter(|place| {
                            self.column(Some(*place))
                                .is_none_or(|(_, column)| column != self.view.key)
                        });
                        let (place, column) = self.column(after).or(self.column(skipped))?;
                        self.take(place);
                        // "What is the highest price?"
                        let asks_value = after == Some(place)
                            && self.pieces[..at].contains(&Some(Piece::Plain(Plain::Is)))
                            && self.pieces[..at].iter().all(|piece| {
                                matches!(piece, Some(Piece::Plain(Plain::Is | Plain::Which)))
                            });
                        // 价格最高是多少
                        let rest = self.pieces[at + 1..].iter().flatten();
                        let asks_how_much =
                            rest.clone().any(|p| *p == Piece::Plain(Plain::HowMany))
                                && rest.clone().all(|piece| {
                                    matches!(
                                        piece,
                                        Piece::Plain(Plain::Is | Plain::HowMany | Plain::Of)
                                    )
                                });
                        if asks_how_much {
                            let how_many = self.find(Plain::HowMany)?;
                            self.take(how_many);
                        }
                        if asks_value || asks_how_much {
                            self.take(at);
                            self.target(if is_most {
                                Target::Greatest(column)
                            } else {
                                Target::Least(column)
                            })?;
                            continue;
                        }
                        (column, is_most)
                    }
                }
                _ => continue,
            };
            // "the longest name" is about letters.
            if self.is(at + 1, Plain::Name) {
                return None;
            }
            self.take(at);
            let rank = at
                .checked_sub(1)
                .and_then(|before| match self.pieces[before] {
                    Some(Piece::Ordinal(rank)) => Some((before, rank)),
                    _ => None,
                });
            if let Some((before, _)) = rank {
                self.take(before);
            }
            self.order(column, is_descending, true)?;
            self.query.pick = Some(rank.map_or(1, |(_, rank)| rank));
        }
        Some(())
    }

    /// "the last penguin", "first in alphabetical order"
    fn picks(&mut self) -> Option<()> {
        if let Some(at) = self.find(Plain::Alphabetical) {
            self.take(at);
            let named = self.find(Plain::ColumnWord);
            let mut column = self.view.key;
            if let Some(named) = named {
                self.take(named);
                let (place, by) = self.column(self.beside(named, 1).or(self.beside(named, -1)))?;
                self.take(place);
                column = by;
            }
            self.order(column, false, false)?;
        }
        for at in 0..self.pieces.len() {
            let place = match self.pieces[at] {
                Some(Piece::Plain(Plain::First)) => 1,
                Some(Piece::Plain(Plain::Last)) => -1,
                Some(Piece::Plain(Plain::NextToLast)) => -2,
                Some(Piece::Ordinal(place)) => place,
                _ => continue,
            };
            self.take(at);
            if self.query.pick.is_some() {
                return None;
            }
            self.query.pick = Some(place);
        }
        Some(())
    }

    /// "how many", "the height of Gwen", "how old is Gwen"
    fn targets(&mut self) -> Option<()> {
        if let Some(at) = self.find(Plain::HowMany) {
            if let Some(letters) = self.find(Plain::Letters) {
                let named = self.find(Plain::Name);
                let rows = self
                    .pieces
                    .iter()
                    .any(|piece| matches!(piece, Some(Piece::Row(_))));
                if named.is_none() && !rows {
                    return None;
                }
                self.take(at);
                self.take(letters);
                return self.target(Target::Letters);
            }
            if let Some(column) = self.find(Plain::ColumnWord) {
                self.take(column);
                self.take(at);
                let named = (0..self.pieces.len()).find_map(|at| self.column(Some(at)));
                let target = match (named, self.find(Plain::Name)) {
                    (Some((place, column)), _) => {
                        self.take(place);
                        Target::Place(column)
                    }
                    (None, Some(name)) => {
                        self.take(name);
                        Target::Place(self.view.key)
                    }
                    _ => Target::Columns,
                };
                return self.target(target);
            }
            if let Some(species) = self.find(Plain::Species) {
                self.take(at);
                self.take(species);
                return self.target(Target::Sorts);
            }
            // "how many pages has Dune", 豆豆几岁
            let value = (0..self.pieces.len()).find_map(|at| self.column(Some(at)));
            let row = self
                .pieces
                .iter()
                .any(|piece| matches!(piece, Some(Piece::Row(_))));
            self.take(at);
            if !(value.is_some()
                && (row || self.query.order.is_some() || self.query.pick.is_some()))
            {
                if self.query.order.is_some() || self.query.pick.is_some() {
                    return None;
                }
                self.target(Target::Count)?;
            }
        }
        if let Some(at) = self.find(Plain::How) {
            let next = self.beside(at, 1)?;
            match self.pieces[next] {
                Some(Piece::Dimension {
                    column,
                    degree: Degree::Positive,
                    ..
                }) => {
                    self.take(next);
                    self.target(Target::Column(column))?;
                }
                _ => {
                    // "how much does Gwen weigh"
                    (0..self.pieces.len()).find_map(|at| self.column(Some(at)))?;
                }
            }
            self.take(at);
        }
        let columns: Vec<(usize, usize)> = (0..self.pieces.len())
            .filter_map(|at| self.column(Some(at)))
            .collect();
        match columns.as_slice() {
            [] => {}
            [(place, column)] if *column == self.view.key => self.take(*place),
            [(place, column)] => {
                self.take(*place);
                self.target(Target::Column(*column))?;
            }
            _ => return None,
        }
        Some(())
    }

    fn finish(mut self) -> Option<Query> {
        let mut names = Vec::new();
        let (mut is_asked, mut is_named) = (false, false);
        for piece in &self.pieces {
            match piece {
                None => {}
                Some(Piece::Row(row)) => {
                    names.push(crate::token::fold(&self.view.rows[*row][self.view.key]));
                }
                Some(Piece::Plain(Plain::Name)) => is_named = true,
                Some(Piece::Plain(Plain::Which | Plain::Whose)) => is_asked = true,
                Some(Piece::Plain(
                    Plain::Is | Plain::Of | Plain::With | Plain::And | Plain::Subject | Plain::From,
                )) => {}
                Some(_) => return None,
            }
        }
        names.dedup();
        match names.as_slice() {
            [] => {}
            [name] => self.query.conditions.push(Condition {
                column: self.view.key,
                test: Test::Text(name.clone()),
                holds: true,
            }),
            _ => return None,
        }
        let selects = !self.query.conditions.is_empty()
            || self.query.order.is_some()
            || self.query.pick.is_some();
        // "the age of the universe"
        if matches!(self.query.target, Target::Column(_)) && !selects {
            return None;
        }
        let only_names_a_row = !names.is_empty() && !self.has_target;
        let lists_all = is_named && is_asked;
        if only_names_a_row || !(self.has_target || selects || lists_all) {
            return None;
        }
        Some(self.query)
    }
}

/// Whether a number fits a comparison.
pub(in crate::tables) fn fits(value: &Number, comparison: Comparison, other: &Number) -> bool {
    match comparison {
        Comparison::More => value > other,
        Comparison::Less => value < other,
        Comparison::AtLeast => value >= other,
        Comparison::AtMost => value <= other,
        Comparison::Equal => value == other,
    }
}
