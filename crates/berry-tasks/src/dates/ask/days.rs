//! Questions about dates, weekdays, and how far dates are apart.

use super::{Ask, Parts, call};
use crate::Expression;
use crate::dates::day::{Day, Span, Year};
use crate::dates::item::{Item, Role};
use crate::dates::period::Unit;
use crate::dates::world::Known;

impl Ask<'_> {
    /// What is the date a week from today? When is Easter 2024?
    pub(super) fn date(&self) -> Option<Expression> {
        let clause = self.clause;
        let [day] = clause.days.as_slice() else {
            return None;
        };
        let is_day_asked = self.asks(Unit::Day);
        let parts = Parts {
            days: 1,
            units: usize::from(is_day_asked),
            ..Parts::default()
        };
        let converts = [
            Role::AskDate,
            Role::When,
            Role::To,
            Role::From,
            Role::Plus,
            Role::Minus,
        ];
        let is_counted = matches!(day, Day::Shifted { .. })
            && (self.world.language.is_chinese() || self.has(Role::Minus));
        let roles = if clause.formats.is_empty() && !is_counted {
            &converts[..2]
        } else {
            &converts[..]
        };
        if !self.counts(parts) || !self.only(roles) {
            return None;
        }
        // "What is Easter" asks for no date.
        let is_named = matches!(
            day,
            Day::Today | Day::Shifted { .. } | Day::Nearest { .. } | Day::Nth { .. }
        );
        let is_asked = self.asks_date()
            || is_day_asked
            || !clause.formats.is_empty()
            || (is_named && (self.has(Role::What) || self.has(Role::Minus)));
        if !is_asked {
            // "Three weeks from today" asks by itself.
            if !matches!(
                day,
                Day::Shifted { .. } | Day::Nearest { .. } | Day::Nth { .. }
            ) || self.has(Role::Be)
            {
                return None;
            }
            self.world.take_liberty(0.3);
        }
        // "What date is 5 May 2024" asks for nothing, unless it is to be written otherwise.
        let is_said = matches!(day, Day::Written(_) | Day::Numbers { .. });
        let known = self.dated(day)?;
        // What is to be rewritten must be clear itself.
        if let Day::Numbers { numbers, .. } = day
            && !self.world.order_is_told
            && numbers.iter().take(2).all(|number| *number <= 12)
            && numbers.first() != numbers.get(1)
        {
            return None;
        }
        if is_said && clause.formats.is_empty() && !known.is_impossible() {
            return None;
        }
        Some(known.expression)
    }

    /// 5 May plus three weeks.
    pub(super) fn moved_date(&self) -> Option<Expression> {
        let ([day], [by]) = (self.clause.days.as_slice(), self.clause.periods.as_slice()) else {
            return None;
        };
        let parts = Parts {
            days: 1,
            periods: 1,
            ..Parts::default()
        };
        let [plus, minus] = [Role::Plus, Role::Minus].map(|role| self.has(role));
        if plus == minus
            || !self.counts(parts)
            || !self.only(&[Role::AskDate, Role::Plus, Role::Minus, Role::To, Role::From])
        {
            return None;
        }
        let known = self.dated(day)?.shift(*by, minus)?;
        Some(known.expression)
    }

    /// What date does it land on? When did it arrive? When was I born?
    pub(super) fn outcome(&self) -> Option<Expression> {
        let clause = self.clause;
        let asks = self.asks_date()
            || self.asks(Unit::Day)
            || (self.has(Role::What) && self.has(Role::Outcome));
        let is_bare = clause.days.iter().all(|day| *day == Day::That);
        let own = clause.periods.is_empty() || self.story.outcome.is_some();
        let roles = [
            Role::AskDate,
            Role::When,
            Role::Outcome,
            Role::Pass,
            Role::Have,
            Role::Before,
            Role::Take,
            Role::Birthday,
            Role::Born,
            Role::Until,
        ];
        let parts = Parts {
            days: clause.days.len(),
            periods: clause.periods.len(),
            units: clause.units.len(),
            ..Parts::default()
        };
        if !asks || !is_bare || !own || !self.only(&roles) || !self.counts(parts) {
            return None;
        }
        if self.has(Role::Born) {
            return Some(self.birth()?.expression);
        }
        if self.story.events.is_empty() {
            // "What is the date?" of a story that tells the day.
            let is_plain = clause.words.is_empty()
                && clause.days.is_empty()
                && self.only(&[Role::AskDate])
                && self.has(Role::AskDate);
            let today = self.world.today().filter(|today| today.weekday.is_none());
            return is_plain.then(|| Some(today?.expression))?;
        }
        let is_bare = clause.words.is_empty() && self.only(&[Role::AskDate]);
        if is_bare && !self.means_event() {
            return Some(self.world.today()?.expression);
        }
        let found = self.told_day()?;
        found.weekday.is_none().then_some(found.expression)
    }

    /// Which of two dates is earlier?
    pub(super) fn extreme(&self) -> Option<Expression> {
        let names = [(Role::Earlier, "earliestDate"), (Role::Later, "latestDate")];
        let (role, name) = names.into_iter().find(|(role, _)| self.has(*role))?;
        let count = self.clause.days.len();
        let parts = Parts {
            days: count,
            units: self.clause.units.len(),
            ..Parts::default()
        };
        let asks = self.asks_date() || self.has(Role::What);
        let roles = [role, Role::AskDate, Role::When, Role::Between, Role::To];
        if count < 2 || !asks || !self.counts(parts) || !self.only(&roles) {
            return None;
        }
        let dates = self
            .clause
            .days
            .iter()
            .map(|day| Some(self.dated(day)?.expression))
            .collect::<Option<Vec<_>>>()?;
        call(name, dates)
    }

    /// What day of the week is it? What day will it be in 100 days?
    pub(super) fn weekday(&self) -> Option<Expression> {
        let clause = self.clause;
        let is_day_asked = self.asks(Unit::Day);
        let is_asked = self.has(Role::AskWeekday);
        // "On what weekday does 2027 begin?"
        let edge = match clause.spans.as_slice() {
            [span] if clause.days.is_empty() => {
                let starts = self.has(Role::Start);
                if starts == self.has(Role::Outcome) {
                    return None;
                }
                Some(Day::Nth {
                    number: if starts { 1 } else { -1 },
                    weekday: None,
                    span: *span,
                })
            }
            _ => None,
        };
        let parts = Parts {
            days: clause.days.len(),
            spans: usize::from(edge.is_some()),
            units: clause.units.len(),
            ..Parts::default()
        };
        let is_open = self.has(Role::What) && clause.units.is_empty();
        if !(is_asked || is_day_asked || is_open)
            || !self.counts(parts)
            || !self.only(&[
                Role::AskWeekday,
                Role::Born,
                Role::Outcome,
                Role::Before,
                Role::Turn,
                Role::Start,
            ])
        {
            return None;
        }
        let known = match clause.days.as_slice() {
            [] if edge.is_some() => self.dated(&edge?)?,
            // "What weekday is it now" of a day that was moved.
            [Day::Today] if self.story.outcome.is_some() => return None,
            [day] => {
                let known = self.world.resolve(day)?;
                if let (Some(_), Day::Written(_), None) = (known.weekday, day, self.world.anchor) {
                    return None;
                }
                // "What day is 30 days after 5 May 2024" asks for the date.
                if !is_asked && known.weekday.is_none() && asks_date(day) {
                    return None;
                }
                known
            }
            [] if self.has(Role::Born) => self.birth()?,
            [] if self.has(Role::Outcome) || !clause.words.is_empty() => self.told_day()?,
            // "What weekday is that?" of the one thing that is told, but "is it" of today.
            [] if self.means_event() => self.told_day()?,
            [] => self.world.today()?,
            _ => return None,
        };
        if known.weekday.is_some() {
            return Some(known.expression);
        }
        if is_open && !is_asked {
            return None;
        }
        if !is_asked {
            self.world.take_liberty(0.2);
        }
        call("weekday", vec![known.expression, self.world.tag().into()])
    }

    /// Is 4 July 2026 on a weekend?
    pub(super) fn is_weekend(&self) -> Option<Expression> {
        let [day] = self.clause.days.as_slice() else {
            return None;
        };
        let parts = Parts {
            days: 1,
            ..Parts::default()
        };
        let fits = self.has(Role::Weekend) && self.is_yes_or_no() && self.counts(parts);
        if !fits || !self.only(&[Role::Weekend, Role::YesNo]) {
            return None;
        }
        call("isWeekend", vec![self.dated(day)?.expression])
    }

    /// Which day follows Wednesday?
    pub(super) fn weekday_beside(&self) -> Option<Expression> {
        let [day] = self.clause.days.as_slice() else {
            return None;
        };
        let is_asked = self.has(Role::AskWeekday) || self.asks(Unit::Day);
        let parts = Parts {
            days: 1,
            units: self.clause.units.len(),
            ..Parts::default()
        };
        let after = self.has(Role::Follows) || self.has(Role::After);
        let before = self.has(Role::Precedes) || self.has(Role::Before);
        let roles = [
            Role::AskWeekday,
            Role::Follows,
            Role::Precedes,
            Role::After,
            Role::Before,
        ];
        if !is_asked || !self.counts(parts) || !self.only(&roles) || after == before {
            return None;
        }
        let known = self.world.resolve(day)?;
        known.weekday?;
        let days = if after { 1 } else { -1 };
        call("weekdayAfter", vec![known.expression, days.into()])
    }

    /// Was 1 January 2000 a Saturday or a Sunday?
    fn weekday_of_two(&self) -> Option<Expression> {
        let [day, choices @ ..] = self.clause.days.as_slice() else {
            return None;
        };
        let known = self.dated(day)?;
        let actual = known.date?.weekday().to_monday_zero_offset() as u8;
        let mut is_one = false;
        for choice in choices {
            is_one |= self.world.resolve(choice)?.weekday? == actual;
        }
        is_one.then(|| call("weekday", vec![known.expression, self.world.tag().into()]))?
    }

    /// Is 29 February 2028 a Tuesday?
    pub(super) fn is_weekday(&self) -> Option<Expression> {
        let choice = Parts {
            days: 3,
            ..Parts::default()
        };
        if self.counts(choice)
            && self.only(&[Role::YesNo])
            && self.has(Role::And)
            && self.is_yes_or_no()
        {
            return self.weekday_of_two();
        }
        let [first, second] = self.clause.days.as_slice() else {
            return None;
        };
        let parts = Parts {
            days: 2,
            ..Parts::default()
        };
        if !self.is_yes_or_no() || !self.counts(parts) || !self.only(&[Role::YesNo]) {
            return None;
        }
        let [one, two] = [first, second].map(|day| self.world.resolve(day));
        let (date, weekday) = match (one?, two?) {
            (date, two) if two.weekday.is_some() && date.weekday.is_none() => (date, two.weekday?),
            (one, date) if one.weekday.is_some() && date.weekday.is_none() => (date, one.weekday?),
            _ => return None,
        };
        call(
            "isWeekday",
            vec![date.expression, self.world.weekday_name(weekday).into()],
        )
    }

    /// Is 3 May 2024 before 4 June 2024?
    pub(super) fn is_before(&self) -> Option<Expression> {
        let [first, second] = self.clause.days.as_slice() else {
            return None;
        };
        let parts = Parts {
            days: 2,
            ..Parts::default()
        };
        let before = self.has(Role::Before) || self.has(Role::Earlier);
        let after = self.has(Role::After) || self.has(Role::Later);
        let roles = [
            Role::YesNo,
            Role::Before,
            Role::After,
            Role::Earlier,
            Role::Later,
        ];
        let fits = self.is_yes_or_no() && self.counts(parts) && self.only(&roles);
        if !fits || before == after {
            return None;
        }
        let [one, two] = [first, second].map(|day| self.dated(day));
        let (one, two) = (one?.expression, two?.expression);
        call(
            "isBefore",
            if before {
                vec![one, two]
            } else {
                vec![two, one]
            },
        )
    }

    /// How old is somebody?
    pub(super) fn age(&self) -> Option<Expression> {
        let clause = self.clause;
        let asks = self.has(Role::HowOld) || (self.has(Role::Age) && self.has(Role::What));
        let roles = [
            Role::HowOld,
            Role::Age,
            Role::Born,
            Role::Turn,
            Role::To,
            Role::Until,
            Role::Birthday,
        ];
        let parts = Parts {
            days: clause.days.len(),
            ..Parts::default()
        };
        if !asks || !self.only(&roles) || !self.counts(parts) {
            return None;
        }
        let told = || self.birth();
        let (birth, date) = match clause.days.as_slice() {
            [birth, date] if self.has(Role::Born) => (self.dated(birth)?, self.dated(date)?),
            [birth] if self.has(Role::Born) && told().is_none() => {
                (self.dated(birth)?, self.world.today()?)
            }
            [date] => (told()?, self.dated(date)?),
            [] => (told()?, self.world.today()?),
            _ => return None,
        };
        let known = Known::call("age", vec![birth.expression, date.expression]);
        Some(known.expression)
    }

    /// In which year will someone born on 6 June 2008 turn 18? When is it?
    pub(super) fn turning(&self) -> Option<Known> {
        let clause = self.clause;
        let numbers: Vec<i64> = clause
            .numbers
            .iter()
            .chain(&clause.ordinals)
            .copied()
            .collect();
        let years = match (numbers.as_slice(), clause.periods.as_slice()) {
            ([years], []) => *years,
            ([], [period]) => period.whole_years()?,
            _ => return None,
        };
        let roles = [
            Role::AskDate,
            Role::When,
            Role::AskYear,
            Role::AskWeekday,
            Role::Born,
            Role::Turn,
            Role::Birthday,
            Role::Age,
        ];
        let parts = Parts {
            days: clause.days.len(),
            numbers: numbers.len(),
            periods: clause.periods.len(),
            units: clause.units.len(),
            ..Parts::default()
        };
        let turns = self.has(Role::Turn) || self.has(Role::Birthday);
        if !turns || !self.only(&roles) || !self.counts(parts) || !(1..200).contains(&years) {
            return None;
        }
        let birth = match clause.days.as_slice() {
            [birth] if self.has(Role::Born) && self.is_born_on() => self.dated(birth)?,
            [] => self.birth().or_else(|| {
                let origin = self.world.origin.clone();
                origin.filter(|_| self.story.events.len() == 1)
            })?,
            _ => return None,
        };
        let by = crate::dates::period::Period::of(years, Unit::Year);
        let day = birth.shift(by, false)?;
        // Who is born on 29 February has no birthday in most years.
        let same = birth.date?.day() == day.date?.day();
        same.then_some(day)
    }

    /// Whether the day stands nearer to "born" than to "turned".
    fn is_born_on(&self) -> bool {
        let items = &self.clause.items;
        let place = |wanted: &dyn Fn(&Item) -> bool| items.iter().position(wanted);
        let day = place(&|item| matches!(item, Item::Day(_)));
        let born = place(&|item| *item == Item::Role(Role::Born));
        let turn = place(&|item| matches!(item, Item::Role(Role::Turn | Role::Birthday)));
        match (day, born, turn) {
            (Some(day), Some(born), Some(turn)) => day.abs_diff(born) < day.abs_diff(turn),
            _ => false,
        }
    }

    /// The date of it.
    pub(super) fn turning_date(&self) -> Option<Expression> {
        let asks = self.asks_date() || self.asks(Unit::Day);
        asks.then(|| Some(self.turning()?.expression))?
    }

    /// How many days are there between two dates, until one, since one?
    pub(super) fn days_between(&self) -> Option<Expression> {
        let clause = self.clause;
        // How long is it until Christmas: in days.
        let is_long = self.has(Role::HowLong) && clause.units.is_empty();
        let suffix = [
            (Role::InDays, Unit::Day),
            (Role::InWeeks, Unit::Week),
            (Role::InMonths, Unit::Month),
            (Role::InYears, Unit::Year),
        ];
        let suffix = suffix.iter().find(|(role, _)| self.has(*role));
        let unit = match clause.units.as_slice() {
            [unit] => unit,
            [] if suffix.is_some() => suffix.map(|(_, unit)| unit)?,
            [] if is_long => &Unit::Day,
            _ => return None,
        };
        let name = match unit {
            Unit::Day => "daysBetween",
            Unit::Week => "weeksBetween",
            Unit::Month => "monthsBetween",
            Unit::Year => "yearsBetween",
            Unit::Hour | Unit::Minute | Unit::Second => return None,
        };
        let relations = [
            Role::Between,
            Role::From,
            Role::To,
            Role::Until,
            Role::Since,
            Role::Before,
            Role::After,
            Role::Left,
            Role::Apart,
            Role::Pass,
        ];
        let mut roles = relations.to_vec();
        roles.extend(suffix.map(|(role, _)| *role));
        // "How many days later is 5 June than 3 May 2024?"
        let compares = self.has(Role::Than) && clause.days.len() == 2;
        if clause.days.len() == 2 {
            roles.push(Role::Start);
        }
        if compares {
            roles.extend([Role::Than, Role::Earlier, Role::Later]);
        }
        roles.extend([
            Role::HowMany,
            Role::HowLong,
            Role::Whole,
            Role::Inclusive,
            Role::Have,
        ]);
        let is_related = compares
            || (self.has(Role::HowLong) && clause.days.len() == 2)
            || relations.iter().any(|role| self.has(*role));
        let parts = Parts {
            days: clause.days.len(),
            spans: clause.spans.len(),
            units: clause.units.len(),
            ..Parts::default()
        };
        if !self.story.events.is_empty() && clause.days.is_empty() {
            roles.extend([Role::Birthday, Role::Outcome, Role::Start]);
        }
        if is_long {
            self.world.take_liberty(0.1);
        }
        let asks = self.has(Role::HowMany) || !self.has(Role::What) || suffix.is_some();
        if !asks || !is_related || !self.only(&roles) || !self.counts(parts) {
            return None;
        }
        let first_of = |span: &Span| match span {
            Span::Year(Year::Given(_)) if self.has(Role::Until) || self.has(Role::To) => self
                .dated(&Day::Nth {
                    number: 1,
                    weekday: None,
                    span: *span,
                }),
            _ => None,
        };
        // How many days are left in this year: until its last one.
        let last_of = |span: &Span| {
            let edge = |number| {
                self.dated(&Day::Nth {
                    number,
                    weekday: None,
                    span: *span,
                })
            };
            let (first, last) = (edge(1)?, edge(-1)?);
            let today = self.world.today()?.date?;
            let holds = first.date? <= today && today <= last.date?;
            (self.has(Role::Left) && holds).then_some(last)
        };
        let today = || self.world.today().filter(|today| today.weekday.is_none());
        let (first, second) = match (clause.days.as_slice(), clause.spans.as_slice()) {
            ([first, second], []) => {
                let start = self.dated(first)?;
                let end = self.dated_from(second, &start)?;
                (start, end)
            }
            ([day], []) => {
                let now = today()?;
                let is_past = self.has(Role::Since) || self.has(Role::Pass);
                let found = if is_past {
                    self.dated_before(day, &now)?
                } else {
                    self.dated_from(day, &now)?
                };
                (now, found)
            }
            // "How many years from 1776 to 2026?"
            ([], [Span::Year(first), Span::Year(second)]) if *unit == Unit::Year => {
                let start = |year: &Year| {
                    self.dated(&Day::Nth {
                        number: 1,
                        weekday: None,
                        span: Span::Year(*year),
                    })
                };
                (start(first)?, start(second)?)
            }
            ([], [span]) => (today()?, first_of(span).or_else(|| last_of(span))?),
            // "Until the deadline", of which the story tells.
            ([], [])
                if !clause.words.is_empty()
                    || self.has(Role::Left)
                    || self.has(Role::Birthday)
                    || self.has(Role::Since)
                    || self.has(Role::That)
                    || self.has(Role::It) =>
            {
                let event = self.story.day_of(&clause.words)?;
                let now = today()?;
                let found = if self.has(Role::Since) || self.has(Role::Pass) {
                    self.dated_before(event, &now)?
                } else {
                    self.dated_from(event, &now)?
                };
                (now, found)
            }
            _ => return None,
        };
        let (early, mut late) = match (first.date, second.date) {
            (Some(one), Some(two)) if one > two => (second, first),
            _ => (first, second),
        };
        if self.has(Role::Inclusive) {
            if *unit != Unit::Day {
                return None;
            }
            let by = crate::dates::period::Period::of(1, Unit::Day);
            late = late.shift(by, false)?;
        }
        let is_whole = self.has(Role::Whole);
        if let (Unit::Week, false, Some(one), Some(two)) = (unit, is_whole, early.date, late.date) {
            // Twelve weeks and three days are not twelve weeks.
            let days = one.until(two).ok()?.get_days();
            if days % 7 != 0 {
                return None;
            }
        }
        call(name, vec![early.expression, late.expression])
    }
}

/// Whether "what day" asks for a date: of what is reckoned from a date that is said.
fn asks_date(day: &Day) -> bool {
    match day {
        Day::Shifted { from, .. } | Day::Nearest { from, .. } => {
            !from.is_relative() && !matches!(**from, Day::That)
        }
        Day::Nth { .. } => true,
        _ => false,
    }
}
