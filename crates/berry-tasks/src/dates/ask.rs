//! What a question asks about days and times, and the functions that answer it.

mod calendar;
mod days;
mod times;

use super::clause::Clause;
use super::day::Day;
use super::item::Role;
use super::period::Unit;
use super::story::{Story, knows};
use super::world::{Known, World};
use crate::Expression;

/// A question about days and times, with what is known when it is asked.
#[derive(Debug)]
pub(super) struct Ask<'q> {
    clause: &'q Clause,
    world: &'q World,
    story: &'q Story,
}

/// What answers a question.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) expression: Expression,
    /// Whether it is a date, which a format can be asked for.
    pub(super) is_date: bool,
    /// The format that is asked for.
    pub(super) pattern: Option<String>,
}

/// Roles that are in place in every question.
const EVERYWHERE: &[Role] = &[
    Role::Filler,
    Role::Be,
    Role::It,
    Role::That,
    Role::There,
    Role::Person,
    Role::What,
    Role::And,
    Role::But,
    Role::Come,
];

impl<'q> Ask<'q> {
    pub(super) fn new(clause: &'q Clause, world: &'q World, story: &'q Story) -> Self {
        Self {
            clause,
            world,
            story,
        }
    }

    /// Finds what answers the question; `None` where a part of it is not understood.
    pub(super) fn answer(&self) -> Option<Answer> {
        if !self.has_known_words() {
            return None;
        }
        let dates = [
            Self::date,
            Self::moved_date,
            Self::turning_date,
            Self::outcome,
            Self::extreme,
        ];
        let others = [
            Self::letters,
            Self::leap_year,
            Self::length,
            Self::count_weekdays,
            Self::exists,
            Self::is_weekday,
            Self::is_weekend,
            Self::weekday_beside,
            Self::month_beside,
            Self::day_of_month,
            Self::clock_written,
            Self::zones_apart,
            Self::is_before,
            Self::number_of_day,
            Self::age,
            Self::clock_span,
            Self::clock_after,
            Self::other_zone,
            Self::days_between,
            Self::year,
            Self::month,
            Self::weekday,
        ];
        if self.clause.formats.is_empty()
            && let Some(expression) = others.iter().find_map(|ask| ask(self))
        {
            return Some(Answer {
                expression,
                is_date: false,
                pattern: None,
            });
        }
        let expression = dates.iter().find_map(|ask| ask(self))?;
        Some(Answer {
            expression,
            is_date: true,
            pattern: self.clause.formats.last().cloned(),
        })
    }

    /// How many letters are in the name of the weekday of 25 December?
    fn letters(&self) -> Option<Expression> {
        if !self.has(Role::Letters) || !self.has(Role::HowMany) {
            return None;
        }
        let mut clause = self.clause.clone();
        let is_counted = |role: &Role| matches!(role, Role::Letters | Role::HowMany | Role::Have);
        clause.roles.retain(|role| !is_counted(role));
        let ask = Ask::new(&clause, self.world, self.story);
        let name = ask.weekday().or_else(|| ask.month())?;
        call("countLetters", vec![name])
    }

    /// Whether each word that is no date is one of the story.
    fn has_known_words(&self) -> bool {
        self.clause
            .words
            .iter()
            .all(|word| knows(&self.story.words, word))
    }

    fn has(&self, role: Role) -> bool {
        self.clause.has(role)
    }

    /// The day of the event that the question speaks of.
    fn told_day(&self) -> Option<Known> {
        self.world.resolve(self.story.day_of(&self.clause.words)?)
    }

    /// Whether "there" stands in it: "is there a 29 February".
    fn says_there(&self) -> bool {
        self.has(Role::There)
    }

    /// Whether a question without a day asks for that of the event rather than for today.
    fn means_event(&self) -> bool {
        let story = self.story;
        !story.events.is_empty()
            && (story.outcome.is_some() || self.has(Role::That) || self.world.today.is_none())
    }

    /// The day of birth that the question speaks of.
    fn birth(&self) -> Option<Known> {
        let births = self.story.events.iter().filter(|event| event.is_birth);
        if births.count() > 1 || !self.story.is_birth {
            let event = self.story.event_of(&self.clause.words)?;
            return event.is_birth.then(|| self.dated(&event.day))?;
        }
        self.world.origin.clone()
    }

    /// Whether all roles are among some, or say nothing.
    fn only(&self, roles: &[Role]) -> bool {
        self.clause
            .roles
            .iter()
            .all(|role| EVERYWHERE.contains(role) || roles.contains(role))
    }

    /// Whether there is nothing besides what was looked at.
    fn counts(&self, parts: Parts) -> bool {
        let clause = self.clause;
        Parts {
            days: clause.days.len(),
            spans: clause.spans.len(),
            periods: clause.periods.len(),
            clocks: clause.clocks.len(),
            zones: clause.zones.len(),
            numbers: clause.numbers.len() + clause.ordinals.len(),
            units: clause.units.len(),
            weekdays: clause.weekdays.len(),
        } == parts
            && clause.every.is_none()
            && clause.each_month.is_none()
    }

    /// Whether it is asked with a verb first, or with 嗎.
    fn is_yes_or_no(&self) -> bool {
        use super::item::Item;
        let first = self.clause.items.iter().find(|item| {
            !matches!(
                item,
                Item::Role(Role::Filler | Role::But | Role::And) | Item::Comma
            )
        });
        self.has(Role::YesNo)
            || matches!(first, Some(Item::Role(Role::Be | Role::Have)))
                && !self.has(Role::What)
                && !self.has(Role::HowMany)
    }

    fn asks_date(&self) -> bool {
        self.has(Role::AskDate) || self.has(Role::When)
    }

    fn asks(&self, unit: Unit) -> bool {
        self.clause.units == [unit] && self.has(Role::What) && !self.has(Role::HowMany)
    }

    /// Finds a date; `None` where only the weekday is known.
    fn dated(&self, day: &Day) -> Option<Known> {
        self.world
            .resolve(day)
            .filter(|known| known.weekday.is_none())
    }

    /// Finds the next time a date without a year comes after another.
    fn dated_from(&self, day: &Day, start: &Known) -> Option<Known> {
        let found = self.dated(day)?;
        let (Some(date), Some(from)) = (found.date, start.date) else {
            return Some(found);
        };
        if date >= from {
            return Some(found);
        }
        match day.in_year(i64::from(from.year()) + 1) {
            Some(next) => self.dated(&next),
            None => Some(found),
        }
    }

    /// Finds the last time a date without a year came before another.
    fn dated_before(&self, day: &Day, end: &Known) -> Option<Known> {
        let found = self.dated(day)?;
        let (Some(date), Some(until)) = (found.date, end.date) else {
            return Some(found);
        };
        if date <= until {
            return Some(found);
        }
        match day.in_year(i64::from(until.year()) - 1) {
            Some(before) => self.dated(&before),
            None => Some(found),
        }
    }
}

/// How many items of each sort there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Parts {
    days: usize,
    spans: usize,
    periods: usize,
    clocks: usize,
    zones: usize,
    numbers: usize,
    units: usize,
    weekdays: usize,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "each reader of a question ends with what it calls, or with nothing"
)]
fn call(name: &str, arguments: Vec<Expression>) -> Option<Expression> {
    Some(Expression::call(name, arguments))
}
