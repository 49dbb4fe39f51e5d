//! Questions about times of the day and time zones.

use jiff::civil::Time;

use super::{Ask, Parts, call};
use crate::Expression;
use crate::dates::clock::Clock;
use crate::dates::day::Day;
use crate::dates::item::{Item, Role};
use crate::dates::period::{Period, Unit};

impl Ask<'_> {
    /// How many minutes are there from 9:45 to 17:20?
    pub(super) fn clock_span(&self) -> Option<Expression> {
        let clause = self.clause;
        let name = match clause.units.as_slice() {
            [Unit::Hour] => "hoursBetween",
            [Unit::Minute] => "minutesBetween",
            [Unit::Second] => "secondsBetween",
            _ => return None,
        };
        let clocks = match clause.clocks.as_slice() {
            [] => self.story.clocks.as_slice(),
            own => own,
        };
        let roles = [
            Role::HowMany,
            Role::HowLong,
            Role::Pass,
            Role::Between,
            Role::From,
            Role::To,
            Role::Until,
            Role::Apart,
            Role::Have,
            Role::Left,
        ];
        let is_long = self.has(Role::HowLong);
        let parts = Parts {
            clocks: clause.clocks.len(),
            units: 1,
            ..Parts::default()
        };
        // "It is 9 pm. How many hours until midnight?"
        let until = self.has(Role::Until) || self.has(Role::Left) || self.has(Role::To);
        let now = Clock {
            time: self.world.now.time(),
            is_open: false,
            is_of_24: true,
        };
        let joined;
        let clocks = match (clocks, self.story.clocks.as_slice()) {
            ([end], [start]) if until && clause.clocks.len() == 1 => {
                joined = [*start, *end];
                &joined[..]
            }
            ([end], []) if until && !self.world.tells_today => {
                joined = [now, *end];
                &joined[..]
            }
            _ => clocks,
        };
        let [first, second] = clocks else {
            return None;
        };
        if !self.counts(parts) || !self.only(&roles) || !self.story.zones.is_empty() {
            return None;
        }
        if self.has(Role::What) && !self.has(Role::HowMany) && !is_long {
            return None;
        }
        if let Some(joined) = in_one_half(*first, *second) {
            self.world.take_liberty(0.1);
            let [first, second] = joined;
            return call(name, vec![first.into(), second.into()]);
        }
        self.settle(&[*first, *second])?;
        call(name, vec![first.time.into(), second.time.into()])
    }

    /// Whether it is clear which halves of the day are meant.
    fn settle(&self, clocks: &[Clock]) -> Option<()> {
        if clocks.iter().all(|clock| !clock.is_open) || clocks.iter().any(|clock| clock.is_of_24) {
            return Some(());
        }
        let all_open = clocks.iter().all(|clock| clock.is_open);
        let in_order = clocks.windows(2).all(|pair| pair[0].time < pair[1].time);
        if all_open && in_order {
            self.world.take_liberty(0.1);
            return Some(());
        }
        None
    }

    /// What time is it 90 seconds after 23:59?
    pub(super) fn clock_after(&self) -> Option<Expression> {
        let clause = self.clause;
        let is_start = self.has(Role::Start) && self.story.lasting.is_some();
        let is_end = (self.has(Role::Outcome) || is_start) && self.story.lasting.is_some();
        let asks = self.has(Role::AskTime)
            || (self.asks_none() && self.has(Role::What))
            || (self.has(Role::When) && is_end);
        if !asks {
            return None;
        }
        let roles = [
            Role::AskTime,
            Role::After,
            Role::Before,
            Role::Plus,
            Role::Minus,
            Role::Later,
            Role::Earlier,
            Role::From,
            Role::Show,
            Role::When,
            Role::Outcome,
            Role::Start,
        ];
        if is_start && !self.story.clock_is_end {
            return None;
        }
        let clock = match (clause.clocks.as_slice(), self.story.clocks.as_slice()) {
            ([clock], _) | ([], [clock]) => *clock,
            _ => return None,
        };
        if !self.only(&roles) || !clause.zones.is_empty() || !self.story.zones.is_empty() {
            return None;
        }
        let shown = Parts {
            clocks: clause.clocks.len(),
            ..Parts::default()
        };
        let (by, back) = match (clause.periods.as_slice(), clause.days.as_slice()) {
            ([by], []) => {
                let back = [Role::Before, Role::Minus, Role::Earlier]
                    .iter()
                    .any(|role| self.has(*role));
                let on = [Role::After, Role::Plus, Role::Later, Role::From]
                    .iter()
                    .any(|role| self.has(*role));
                if back == on
                    || !self.counts(Parts {
                        periods: 1,
                        ..shown
                    })
                {
                    return None;
                }
                (*by, back)
            }
            ([], [Day::Shifted { from, by, back }])
                if matches!(**from, Day::Today | Day::Context)
                    && self.counts(Parts { days: 1, ..shown }) =>
            {
                (*by, *back)
            }
            ([], []) if is_end && self.counts(shown) => (self.story.lasting?, is_start),
            _ => return None,
        };
        if by.months != 0 || by.seconds == 0 {
            return None;
        }
        if clock.is_open {
            self.world.take_liberty(0.1);
        }
        let name = if back { "timeBefore" } else { "timeAfter" };
        let time = Expression::call(name, vec![clock.time.into(), Period { ..by }.iso().into()]);
        call("formatTime", vec![time])
    }

    fn asks_none(&self) -> bool {
        let roles = [Role::AskDate, Role::AskWeekday, Role::HowMany, Role::HowOld];
        !roles.iter().any(|role| self.has(*role)) && self.clause.units.is_empty()
    }

    /// What is 3:30 pm in 24-hour time? 45 minutes added to 11:30 pm?
    pub(super) fn clock_written(&self) -> Option<Expression> {
        let [clock] = self.clause.clocks.as_slice() else {
            return None;
        };
        let plain = Parts {
            clocks: 1,
            ..Parts::default()
        };
        if self.has(Role::Hours24)
            && self.counts(plain)
            && self.only(&[Role::Hours24, Role::AskTime, Role::To])
        {
            return (!clock.is_open).then(|| call("formatTime", vec![clock.time.into()]))?;
        }
        let moved = Parts {
            clocks: 1,
            periods: 1,
            ..Parts::default()
        };
        let [plus, minus] = [Role::Plus, Role::Minus].map(|role| self.has(role));
        let roles = [Role::Plus, Role::Minus, Role::To, Role::From, Role::AskTime];
        if plus == minus || !self.counts(moved) || !self.only(&roles) {
            return None;
        }
        let by = self.clause.periods[0];
        if by.months != 0 || by.seconds == 0 {
            return None;
        }
        let name = if minus { "timeBefore" } else { "timeAfter" };
        let time = Expression::call(name, vec![clock.time.into(), by.iso().into()]);
        call("formatTime", vec![time])
    }

    /// How many hours is Tokyo ahead of London?
    pub(super) fn zones_apart(&self) -> Option<Expression> {
        let clause = self.clause;
        let [one, two] = clause.zones.as_slice() else {
            return None;
        };
        let asks = self.has(Role::HoursAhead)
            || (self.has(Role::Ahead) && (self.has(Role::HowMany) || self.has(Role::What)))
            || (self.has(Role::Ahead) && self.world.language.is_chinese())
            || (self.has(Role::AskTime) && self.has(Role::Apart))
            || (self.has(Role::Ahead) && self.has(Role::Between));
        let roles = [
            Role::AskTime,
            Role::Ahead,
            Role::HoursAhead,
            Role::HowMany,
            Role::Between,
            Role::Apart,
            Role::Have,
            Role::To,
            Role::From,
            Role::Than,
        ];
        let parts = Parts {
            zones: 2,
            days: clause.days.len(),
            units: clause.units.len(),
            ..Parts::default()
        };
        let fits = matches!(clause.units.as_slice(), [] | [Unit::Hour]);
        if !asks || !fits || !self.only(&roles) || !self.counts(parts) {
            return None;
        }
        let date = match clause.days.as_slice() {
            [] => self.world.today()?,
            [day] => self.dated(day)?,
            _ => return None,
        };
        let noon = jiff::civil::Time::constant(12, 0, 0, 0);
        let there = |from: &str, to: &str| {
            let moment = Expression::call("dateTime", vec![date.expression.clone(), noon.into()]);
            Expression::call("inZone", vec![moment, from.into(), to.into()])
        };
        // The clock of the one further east shows more.
        let value = there(one, two).evaluate().ok()?.0;
        let berry_symbolic::Value::DateTime(shown) = value else {
            return None;
        };
        let is_east = shown >= date.date?.to_datetime(noon);
        let (from, to) = if is_east { (one, two) } else { (two, one) };
        let time = Expression::call("timeOf", vec![there(from, to)]);
        call("hoursBetween", vec![noon.into(), time])
    }

    /// What is 6 pm in New York in UTC? What time is it in Tokyo?
    pub(super) fn other_zone(&self) -> Option<Expression> {
        let clause = self.clause;
        let roles = [
            Role::AskTime,
            Role::When,
            Role::Show,
            Role::If,
            Role::To,
            Role::From,
            Role::Until,
            Role::Start,
        ];
        if !self.only(&roles) || !self.asks_none() {
            return None;
        }
        let is_asked = self.has(Role::AskTime) || self.has(Role::What) || clause.zones.len() == 2;
        let date = match clause.days.as_slice() {
            [] => match self.story.event() {
                Some(_) => self.world.that.clone()?,
                None => self.world.today()?,
            },
            [Day::That] => self.world.that.clone().or_else(|| self.world.today())?,
            [day] => self.dated(day)?,
            _ => return None,
        };
        let parts = Parts {
            days: clause.days.len(),
            clocks: clause.clocks.len(),
            zones: clause.zones.len(),
            ..Parts::default()
        };
        if !is_asked || !self.counts(parts) {
            return None;
        }
        let (time, from, to): (Time, String, String) =
            match (clause.clocks.as_slice(), clause.zones.as_slice()) {
                ([clock], [one, two]) => {
                    self.settle(&[*clock])?;
                    if self.is_first_zone_of_clock() {
                        (clock.time, one.clone(), two.clone())
                    } else {
                        (clock.time, two.clone(), one.clone())
                    }
                }
                ([], [to]) => match (self.story.clocks.as_slice(), self.story.zones.as_slice()) {
                    ([clock], [from]) => {
                        self.settle(&[*clock])?;
                        (clock.time, from.clone(), to.clone())
                    }
                    ([], [])
                        if clause.days.iter().all(|day| *day == Day::Today)
                            && self.has(Role::AskTime) =>
                    {
                        let now = self.world.now;
                        if self.world.tells_today {
                            return None;
                        }
                        (now.time(), "UTC".to_owned(), to.clone())
                    }
                    _ => return None,
                },
                _ => return None,
            };
        let moment = Expression::call("dateTime", vec![date.expression, time.into()]);
        let there = Expression::call("inZone", vec![moment, from.into(), to.into()]);
        call("formatTime", vec![Expression::call("timeOf", vec![there])])
    }

    /// Whether the zone nearest to the clock is the first one.
    fn is_first_zone_of_clock(&self) -> bool {
        let items = &self.clause.items;
        let clock = items.iter().position(|item| matches!(item, Item::Clock(_)));
        let zones: Vec<usize> = (0..items.len())
            .filter(|at| matches!(items[*at], Item::Zone(_)))
            .collect();
        let (Some(clock), [first, second]) = (clock, zones.as_slice()) else {
            return true;
        };
        let distance = |zone: usize| {
            if zone > clock {
                2 * (zone - clock)
            } else {
                2 * (clock - zone) + 1
            }
        };
        distance(*first) < distance(*second)
    }
}

/// Gives a time the half of the day of the other where that keeps their order: from 2 to 5 pm,
/// 下午兩點到五點.
fn in_one_half(first: Clock, second: Clock) -> Option<[Time; 2]> {
    if first.is_open == second.is_open || first.is_of_24 || second.is_of_24 {
        return None;
    }
    let half = |clock: Clock| i64::from(clock.time.hour()) / 12;
    let wanted = if first.is_open {
        half(second)
    } else {
        half(first)
    };
    let settle = |clock: Clock| {
        if !clock.is_open {
            return Some(clock.time);
        }
        let hour = i64::from(clock.time.hour()) % 12 + wanted * 12;
        clock.time.with().hour(hour as i8).build().ok()
    };
    let (first, second) = (settle(first)?, settle(second)?);
    (first < second).then_some([first, second])
}
