//! A clause or a question by what its items are, whatever their order.

use super::clock::Clock;
use super::day::{Day, Span};
use super::item::{Item, Role};
use super::period::{Period, Unit};
use super::world::World;

/// A clause by what its items are.
#[derive(Debug, Clone, Default)]
pub(super) struct Clause {
    pub(super) items: Vec<Item>,
    pub(super) days: Vec<Day>,
    pub(super) spans: Vec<Span>,
    pub(super) periods: Vec<Period>,
    pub(super) clocks: Vec<Clock>,
    pub(super) zones: Vec<String>,
    pub(super) numbers: Vec<i64>,
    pub(super) ordinals: Vec<i64>,
    pub(super) every: Option<Period>,
    pub(super) each_month: Option<i64>,
    pub(super) units: Vec<Unit>,
    pub(super) weekdays: Vec<u8>,
    pub(super) formats: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) roles: Vec<Role>,
    pub(super) begins_with_it: bool,
    pub(super) has_day_after_ordinal: bool,
}

impl Clause {
    pub(super) fn of(items: &[Item]) -> Self {
        let mut clause = Self {
            items: items.to_vec(),
            has_day_after_ordinal: items
                .windows(2)
                .any(|pair| matches!(pair, [Item::Ordinal(_), Item::Unit(Unit::Day)])),
            ..Self::default()
        };
        let first = items.iter().find(|item| {
            !matches!(
                item,
                Item::Role(
                    Role::Filler | Role::There | Role::That | Role::But | Role::If | Role::And
                ) | Item::Comma
            )
        });
        clause.begins_with_it = first == Some(&Item::Role(Role::It));
        for item in items {
            match item {
                Item::Day(day) => clause.days.push(day.clone()),
                Item::Span(span) => clause.spans.push(*span),
                Item::Period(period) => clause.periods.push(*period),
                Item::Clock(clock) => clause.clocks.push(*clock),
                Item::Zone(zone) => clause.zones.push(zone.clone()),
                Item::Number(number) => clause.numbers.push(*number),
                Item::Ordinal(number) => clause.ordinals.push(*number),
                Item::Every(period) => clause.every = Some(*period),
                Item::EachMonth(day) => clause.each_month = Some(*day),
                Item::Role(role) => clause.roles.push(*role),
                Item::Word(word) => clause.words.push(word.clone()),
                Item::Weekdays(weekday) => clause.weekdays.push(*weekday),
                Item::Unit(unit) => clause.units.push(*unit),
                Item::Format(pattern) => clause.formats.push(pattern.clone()),
                Item::Comma | Item::Stop | Item::Bracket => {}
            }
        }
        clause
    }

    /// Gives the year that stands apart to the day without one: "Christmas ... this year".
    pub(super) fn join_year(&mut self, world: &World) {
        // "Which day of 2026 is 1 October" is no weekday.
        if self.units == [Unit::Day] && self.has(Role::What) {
            return;
        }
        if let ([day], [Span::Year(year)]) = (self.days.as_mut_slice(), self.spans.as_slice())
            && let Some(year) = world.year(*year)
            && let Some(dated) = day.in_year(year)
        {
            *day = dated;
            self.spans.clear();
        }
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether somebody is said to be right, or wrong.
    pub(super) fn judgement(&self) -> Option<bool> {
        let (right, wrong) = (self.has(Role::Right), self.has(Role::Wrong));
        (right != wrong && !self.words.is_empty()).then_some(right != self.has(Role::Not))
    }

    /// How many years an anniversary or birthday is of.
    pub(super) fn anniversary(&self) -> Option<i64> {
        let named = self.roles.iter().find_map(|role| match role {
            Role::Anniversary(years) => Some(*years),
            Role::Birthday => Some(0),
            // "The shop turns ten", 滿十歲.
            Role::Turn => Some(0),
            _ => None,
        })?;
        if named > 0 {
            return Some(named);
        }
        let period = self.periods.first().and_then(|period| period.whole_years());
        period
            .or_else(|| self.ordinals.first().copied())
            .or_else(|| self.numbers.first().copied())
            .filter(|years| (1..2000).contains(years))
    }
}
