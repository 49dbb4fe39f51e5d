//! Questions about years, months and the numbers of days.

use super::{Ask, Parts, call};
use crate::Expression;
use crate::dates::day::{Day, Span, Year};
use crate::dates::item::Role;
use crate::dates::period::{Period, Unit};
use crate::dates::world::Known;

impl Ask<'_> {
    /// Is 1900 a leap year? When is the next one? How many are there from 2001 to 2050?
    pub(super) fn leap_year(&self) -> Option<Expression> {
        let last = self.has(Role::LastLeap);
        let next = self.has(Role::NextLeap);
        if !(self.has(Role::LeapYear) || last || next)
            || !self.clause.days.iter().all(|day| *day == Day::Today)
        {
            return None;
        }
        let roles = [
            Role::LeapYear,
            Role::LastLeap,
            Role::NextLeap,
            Role::YesNo,
            Role::HowMany,
            Role::Between,
            Role::From,
            Role::To,
            Role::Until,
            Role::Inclusive,
            Role::Have,
            Role::Next,
            Role::Previous,
            Role::After,
            Role::Before,
            Role::AskYear,
            Role::AskDate,
            Role::When,
            Role::Since,
            Role::Follows,
            Role::Precedes,
        ];
        let years = self.years()?;
        let rest = Parts {
            spans: self.clause.spans.len(),
            numbers: self.clause.numbers.len(),
            units: self.clause.units.len(),
            ..Parts::default()
        };
        if !self.only(&roles)
            || !self.counts(rest)
            || self.clause.units.iter().any(|unit| *unit != Unit::Year)
        {
            return None;
        }
        let ways = [
            (Role::Next, "nextLeapYear"),
            (Role::Previous, "previousLeapYear"),
        ];
        if self.has(Role::HowMany) {
            let [first, last] = years.as_slice() else {
                return None;
            };
            // Whether the last year counts must be said where it is one.
            let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let is_clear = self.has(Role::Inclusive)
                || self.has(Role::From)
                || self.has(Role::To)
                || !(is_leap(*first) || is_leap(*last));
            return is_clear
                .then(|| call("countLeapYears", vec![(*first).into(), (*last).into()]))?;
        }
        for (role, name) in ways {
            let relation = match role {
                Role::Next => Role::After,
                _ => Role::Before,
            };
            let beside = match role {
                Role::Next => Role::Follows,
                _ => Role::Precedes,
            };
            let named = if role == Role::Next { next } else { last };
            if named
                || self.has(role)
                || (self.has(beside) && self.has(Role::What))
                || (self.has(relation) && (self.has(Role::What) || self.has(Role::AskYear)))
            {
                let year = match years.as_slice() {
                    [] => i64::from(self.world.today()?.date?.year()),
                    [year] => *year,
                    _ => return None,
                };
                return call(name, vec![year.into()]);
            }
        }
        let [year] = years.as_slice() else {
            return None;
        };
        let asks = self.is_yes_or_no() || !self.has(Role::What);
        (asks && self.only(&[Role::LeapYear, Role::YesNo, Role::Have]))
            .then(|| call("isLeapYear", vec![(*year).into()]))?
    }

    /// The years that are spoken of, as spans or as numbers.
    fn years(&self) -> Option<Vec<i64>> {
        let mut years = Vec::new();
        for item in &self.clause.items {
            match item {
                crate::dates::item::Item::Span(Span::Year(year)) => {
                    years.push(self.world.year(*year)?);
                }
                crate::dates::item::Item::Span(_) => return None,
                crate::dates::item::Item::Number(number) => years.push(*number),
                _ => {}
            }
        }
        Some(years)
    }

    /// The month or year of one or two spans: "February in the year 2100".
    fn one_span(&self) -> Option<Span> {
        match self.clause.spans.as_slice() {
            [span] => Some(*span),
            [
                Span::Month {
                    year: Year::Unsaid,
                    month,
                },
                Span::Year(year),
            ]
            | [
                Span::Year(year),
                Span::Month {
                    year: Year::Unsaid,
                    month,
                },
            ] => Some(Span::Month {
                year: *year,
                month: *month,
            }),
            _ => None,
        }
    }

    /// How many days are in February 2100? Does it have 29?
    pub(super) fn length(&self) -> Option<Expression> {
        let span = self.one_span()?;
        let spans = self.clause.spans.len();
        let counted = Parts {
            spans,
            units: 1,
            ..Parts::default()
        };
        let roles = [Role::HowMany, Role::Have];
        let counts = self.has(Role::HowMany)
            || (!self.has(Role::What) && !self.is_yes_or_no() && !self.has(Role::Be));
        if counts && self.counts(counted) && self.only(&roles) {
            if self.clause.units != [Unit::Day] {
                return None;
            }
            return match span {
                Span::Year(year) => call("daysInYear", vec![self.world.year(year)?.into()]),
                Span::Quarter { .. } => None,
                // Whether it is a leap year must be known.
                Span::Month {
                    year: Year::Unsaid,
                    month: 2,
                } if self.world.year.is_none() => None,
                span => {
                    let (year, month) = self.world.month(span)?;
                    call("daysInMonth", vec![year.into(), month.into()])
                }
            };
        }
        let told = Parts {
            spans,
            periods: 1,
            ..Parts::default()
        };
        let asks = self.is_yes_or_no() && self.counts(told);
        if asks && self.only(&[Role::Have, Role::YesNo]) && self.clause.periods[0].days == 29 {
            let (year, month) = self.world.month(span)?;
            return (month == 2).then(|| call("isLeapYear", vec![year.into()]))?;
        }
        None
    }

    /// Is there a 29 February in 2026? Does 31 April exist?
    pub(super) fn exists(&self) -> Option<Expression> {
        let [Day::Written(written)] = self.clause.days.as_slice() else {
            return None;
        };
        let (Some(month), Some(day)) = (written.month, written.day) else {
            return None;
        };
        let asks = self.has(Role::Exists) || self.has(Role::Have) || self.says_there();
        let parts = Parts {
            days: 1,
            spans: self.clause.spans.len(),
            ..Parts::default()
        };
        let roles = [Role::Exists, Role::Have, Role::YesNo];
        if !asks || !self.is_yes_or_no() || !self.counts(parts) || !self.only(&roles) {
            return None;
        }
        let year = match (written.year, self.clause.spans.as_slice()) {
            (Year::Unsaid, [Span::Year(year)]) => self.world.year(*year)?,
            (Year::Unsaid, []) if (month, day) == (2, 29) => return None,
            (year, []) => self.world.year(year)?,
            _ => return None,
        };
        call("isDate", vec![year.into(), month.into(), day.into()])
    }

    /// How many Sundays are in November 2026?
    pub(super) fn count_weekdays(&self) -> Option<Expression> {
        let clause = self.clause;
        let roles = [
            Role::HowMany,
            Role::Have,
            Role::Between,
            Role::From,
            Role::To,
            Role::Inclusive,
        ];
        if !self.has(Role::HowMany) || !self.only(&roles) {
            return None;
        }
        let is_weekday = |day: &Day| match day {
            Day::Written(written) if written.month.is_none() && written.day.is_none() => {
                written.weekday
            }
            _ => None,
        };
        let named = clause.days.iter().filter_map(is_weekday);
        let mut weekdays: Vec<u8> = clause.weekdays.iter().copied().chain(named).collect();
        let days: Vec<&Day> = clause
            .days
            .iter()
            .filter(|day| is_weekday(day).is_none())
            .collect();
        let weekday = weekdays.pop().filter(|_| weekdays.is_empty())?;
        let (first, last) = match (days.as_slice(), clause.spans.len()) {
            ([], 1 | 2) => {
                let span = self.one_span()?;
                let edge = |number| {
                    self.dated(&Day::Nth {
                        number,
                        weekday: None,
                        span,
                    })
                };
                (edge(1)?, edge(-1)?)
            }
            ([first, last], 0) => (self.dated(first)?, self.dated(last)?),
            _ => return None,
        };
        let others = clause.periods.len()
            + clause.clocks.len()
            + clause.zones.len()
            + clause.numbers.len()
            + clause.ordinals.len()
            + clause.units.len();
        if others > 0 {
            return None;
        }
        let is_edge = |known: &Known| {
            known
                .date
                .is_none_or(|date| date.weekday().to_monday_zero_offset() as u8 == weekday)
        };
        let is_clear =
            days.is_empty() || self.has(Role::Inclusive) || !(is_edge(&first) || is_edge(&last));
        is_clear.then(|| {
            call(
                "countWeekdays",
                vec![
                    first.expression,
                    last.expression,
                    self.world.weekday_name(weekday).into(),
                ],
            )
        })?
    }

    /// Which day, or which week, of the year is 5 May?
    pub(super) fn number_of_day(&self) -> Option<Expression> {
        let names = [
            (Role::DayOfYear, "dayOfYear"),
            (Role::WeekOfYear, "weekOfYear"),
        ];
        let (role, name) = names.into_iter().find(|(role, _)| self.has(*role))?;
        let spans = self.clause.spans.len();
        let fits = self.clause.days.len() <= 1
            && self.counts(Parts {
                days: self.clause.days.len(),
                spans,
                ..Parts::default()
            })
            && matches!(self.clause.spans.as_slice(), [] | [Span::Year(_)]);
        if !fits || !self.only(&[role]) {
            return None;
        }
        let day = match self.clause.days.first() {
            Some(day) => self.dated(day)?,
            None if !self.story.events.is_empty() => self.told_day()?,
            None => self.world.today()?,
        };
        call(name, vec![day.expression])
    }

    /// What day of the month is it?
    pub(super) fn day_of_month(&self) -> Option<Expression> {
        let fits = self.has(Role::DayOfMonth)
            && self.only(&[Role::DayOfMonth])
            && self.counts(Parts {
                days: self.clause.days.len(),
                ..Parts::default()
            });
        let day = match self.clause.days.as_slice() {
            [] => self.world.today()?,
            [day] => self.dated(day)?,
            _ => return None,
        };
        fits.then(|| call("dayOfMonth", vec![day.expression]))?
    }

    /// What month comes after August? What is the seventh month?
    pub(super) fn month_beside(&self) -> Option<Expression> {
        let [span @ Span::Month { .. }] = self.clause.spans.as_slice() else {
            return None;
        };
        let clause = self.clause;
        let asks = self.has(Role::AskMonth) || self.asks(Unit::Month);
        let after = self.has(Role::Follows) || self.has(Role::After);
        let before = self.has(Role::Precedes) || self.has(Role::Before);
        let roles = [
            Role::AskMonth,
            Role::Follows,
            Role::Precedes,
            Role::After,
            Role::Before,
        ];
        let parts = Parts {
            spans: 1,
            units: clause.units.len(),
            periods: clause.periods.len(),
            ..Parts::default()
        };
        let by = match clause.periods.as_slice() {
            [] => Period::of(1, Unit::Month),
            // "Four months after October".
            [by] if by.days == 0 && by.seconds == 0 => *by,
            _ => return None,
        };
        if !asks || !self.only(&roles) || !self.counts(parts) || after == before {
            return None;
        }
        let first = self.dated(&Day::Nth {
            number: 1,
            weekday: None,
            span: *span,
        })?;
        let there = first.shift(by, before)?;
        call("monthOf", vec![there.expression, self.world.tag().into()])
    }

    /// What year is 民國38年? In which year was she born? What year is it?
    pub(super) fn year(&self) -> Option<Expression> {
        let clause = self.clause;
        let republic = self.has(Role::AskRepublicYear);
        let asks = republic || self.has(Role::AskYear) || self.asks(Unit::Year);
        let roles = [Role::AskYear, Role::AskRepublicYear, Role::Born, Role::Turn];
        if !asks {
            return None;
        }
        if let Some(day) = self.turning() {
            return call("yearOf", vec![day.expression]);
        }
        if !self.only(&roles) {
            return None;
        }
        let units = clause.units.len();
        let parts = Parts {
            days: clause.days.len(),
            spans: clause.spans.len(),
            units,
            ..Parts::default()
        };
        if !self.counts(parts) {
            return None;
        }
        match (clause.days.as_slice(), clause.spans.as_slice()) {
            ([], [Span::Year(year)]) => {
                let year_number = self.world.year(*year)?;
                if republic {
                    call("republicYear", vec![year_number.into()])
                } else if self.world.is_republican {
                    call("commonEraYear", vec![(year_number - 1911).into()])
                } else {
                    None
                }
            }
            ([day], []) => {
                let known = self.dated(day)?;
                let year = Expression::call("yearOf", vec![known.expression]);
                if republic {
                    return call("republicYear", vec![year]);
                }
                // The year of a date that is said in full is no question.
                let is_written =
                    matches!(day, Day::Written(written) if written.year != Year::Unsaid);
                (!is_written).then_some(year)
            }
            ([], []) if self.has(Role::Born) => call("yearOf", vec![self.birth()?.expression]),
            ([], []) if clause.words.is_empty() && !self.has(Role::Turn) => {
                let year = Expression::call("yearOf", vec![self.world.today()?.expression]);
                if republic {
                    return call("republicYear", vec![year]);
                }
                Some(year)
            }
            _ => None,
        }
    }

    /// Which month is 03/04/2025 in?
    pub(super) fn month(&self) -> Option<Expression> {
        let clause = self.clause;
        let asks = self.has(Role::AskMonth) || self.asks(Unit::Month);
        let parts = Parts {
            days: clause.days.len(),
            units: clause.units.len(),
            ..Parts::default()
        };
        if !asks || !self.only(&[Role::AskMonth]) || !self.counts(parts) {
            return None;
        }
        let known = match clause.days.as_slice() {
            [day] => self.dated(day)?,
            [] if !self.story.events.is_empty() => self.told_day()?,
            [] => self.world.today()?,
            _ => return None,
        };
        call("monthOf", vec![known.expression, self.world.tag().into()])
    }
}
