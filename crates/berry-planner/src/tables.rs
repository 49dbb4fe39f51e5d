//! What is asked of each of several: questions about [`Set::Each`] as tables, and as whether all
//! meet a condition.

use crate::algebra::{Argument, Condition, Operand, Query, Set};

impl Query {
    /// Returns the query with what it asks of each member of a set told for every one; `None`
    /// where that cannot be said.
    pub(crate) fn lifted(mut self) -> Option<Self> {
        let mut each = Vec::new();
        self.for_sets(&mut |set| set.take_each(&mut each));
        each.dedup();
        let of = match <[Set; 1]>::try_from(each) {
            Ok([of]) => of,
            Err(each) => return each.is_empty().then_some(self),
        };
        Some(match self {
            Self::Select(Set::Row) => Self::Select(of),
            Self::Aggregate {
                aggregate,
                step,
                of: Set::Row,
            } => Self::Aggregate {
                aggregate,
                step,
                of,
            },
            Self::Ask { subject, condition } => return every(of, subject, condition),
            Self::AskSame {
                subject: Set::Row,
                other,
            } => {
                let conditions = crate::grammar::as_conditions(&other)?;
                let [condition] = <[Condition; 1]>::try_from(conditions).ok()?;
                return every(of, Set::Row, condition);
            }
            Self::Select(_) | Self::Count(_) | Self::Aggregate { .. } | Self::Compute { .. }
                if !self.has_later_ranks() =>
            {
                Self::Table {
                    of,
                    columns: vec![self],
                }
            }
            _ => return None,
        })
    }

    /// Whether a set that differs from row to row is ranked beyond the first.
    fn has_later_ranks(&self) -> bool {
        let mut found = false;
        self.clone().for_sets(&mut |set| {
            set.for_conditions(&mut |condition| {
                if let Condition::Best { from, to, .. } = condition {
                    found |= (*from, *to) != (1, 1);
                }
            });
        });
        found
    }

    /// Calls on the sets that a query is about.
    pub(crate) fn for_sets(&mut self, call: &mut dyn FnMut(&mut Set)) {
        match self {
            Self::Select(set) | Self::Count(set) | Self::AskAny(set) | Self::Describe(set) => {
                call(set);
            }
            Self::Aggregate { of, .. }
            | Self::Converted { set: of, .. }
            | Self::PerPeriod { of, .. } => call(of),
            Self::Between { first, second, .. } => {
                call(first);
                call(second);
            }
            Self::Ask { subject, condition } | Self::AskEvery { subject, condition } => {
                call(subject);
                condition.for_sets(call);
            }
            Self::AskSame { subject, other } => {
                call(subject);
                call(other);
            }
            Self::Share { part, of } => {
                call(part);
                call(of);
            }
            Self::Table { of, columns } => {
                call(of);
                for column in columns {
                    column.for_sets(call);
                }
            }
            Self::Compute { arguments, .. } => {
                for argument in arguments {
                    if let Argument::ValueOf { set, .. } | Argument::NameOf { set, .. } = argument {
                        call(set);
                    }
                }
            }
        }
    }

    /// Returns the query with what it says of a row said of a set.
    #[must_use]
    pub fn of_row(mut self, row: &Set) -> Self {
        self.for_sets(&mut |set| set.put_for_row(row));
        self
    }
}

/// Whether all of a set meet a condition that is said of the row, or of something else to it.
fn every(of: Set, subject: Set, condition: Condition) -> Option<Query> {
    let mut is_of_row = false;
    condition.clone().for_sets(&mut |set| {
        is_of_row |= *set == Set::Row;
    });
    let condition = match (subject, condition) {
        (Set::Row, condition) if !is_of_row => condition,
        // "Does Brazil border every country in ...": each borders Brazil.
        (subject, Condition::Related { path, to: Set::Row }) if subject.is_named() => {
            let back = path.iter().rev().map(|step| step.reversed());
            let of = of.such(Condition::OtherThan(subject.clone()));
            let condition = Condition::Related {
                path: back.collect(),
                to: subject,
            };
            return Some(Query::AskEvery {
                subject: of,
                condition,
            });
        }
        _ => return None,
    };
    Some(Query::AskEvery {
        subject: of,
        condition,
    })
}

impl Set {
    /// Puts the row for what is said of each, and hands out of which sets.
    fn take_each(&mut self, each: &mut Vec<Set>) {
        if let Self::Each(of) = self {
            each.push((**of).clone());
            *self = Self::Row;
        } else {
            self.for_parts(&mut |part| part.take_each(each));
        }
    }

    fn put_for_row(&mut self, row: &Set) {
        if *self == Self::Row {
            *self = row.clone();
        } else {
            self.for_parts(&mut |part| part.put_for_row(row));
        }
    }

    /// Calls on the sets that a set is directly made of.
    pub(crate) fn for_parts(&mut self, call: &mut dyn FnMut(&mut Set)) {
        match self {
            Self::Image { of, .. } | Self::Each(of) => call(of),
            Self::Such { base, conditions } => {
                call(base);
                for condition in conditions {
                    condition.for_sets(call);
                }
            }
            Self::AnyOf(sets) | Self::AllOf(sets) => sets.iter_mut().for_each(call),
            Self::Node { .. } | Self::Literal(_) | Self::Class(_) | Self::Any | Self::Row => {}
        }
    }

    /// Calls on all conditions inside.
    fn for_conditions(&mut self, call: &mut dyn FnMut(&Condition)) {
        if let Self::Such { conditions, .. } = self {
            conditions.iter().for_each(&mut *call);
        }
        self.for_parts(&mut |part| part.for_conditions(call));
    }
}

impl Condition {
    fn for_sets(&mut self, call: &mut dyn FnMut(&mut Set)) {
        match self {
            Self::Related { to, .. } | Self::OtherThan(to) => call(to),
            Self::Not(inner) => inner.for_sets(call),
            Self::Compared {
                to: Operand::KeyOf(to),
                ..
            } => call(to),
            Self::Compared { .. }
            | Self::IsA(_)
            | Self::Holds(_)
            | Self::Test(_)
            | Self::Best { .. } => {}
        }
    }
}
