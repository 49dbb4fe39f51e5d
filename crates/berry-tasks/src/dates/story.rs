//! What the sentences before a question tell: each makes an equation between days, tells of an
//! event, or says nothing about days.

use std::ops::ControlFlow::{self, Break};

use berry_wordnet::wordnet;

use super::clause::Clause;
use super::clock::Clock;
use super::day::{Day, Span, Written, Year};
use super::item::{Item, Placed, Role};
use super::period::Period;
use super::world::{Equation, World};

/// Something that happens on a day.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// The words that tell of it.
    words: Vec<String>,
    pub(super) day: Day,
    pub(super) is_birth: bool,
}

/// What is told besides the equations.
#[derive(Debug, Clone, Default)]
pub(super) struct Story {
    /// The words of it that are no dates.
    pub(super) words: Vec<String>,
    /// The times that are spoken of, in their order.
    pub(super) clocks: Vec<Clock>,
    pub(super) zones: Vec<String>,
    /// What happens on which day, in the order of the story.
    pub(super) events: Vec<Event>,
    /// What came of it: the day it was moved to, or on which it ends.
    pub(super) outcome: Option<Day>,
    /// A year in which the origin lies.
    origin_year: Option<i64>,
    /// What somebody holds to be so, which counts once he is said to be right.
    claims: Vec<(String, Vec<Item>)>,
    /// Equations that wait for more.
    open: Vec<(Day, Day)>,
    /// How many things there were, and since when.
    stock: Option<(i64, Day)>,
    /// How many of them go in which time.
    rate: Option<(i64, Period)>,
    /// What happens again and again: from when, and how far apart.
    series: Option<(Day, Period)>,
    period: Option<Period>,
    /// How long something goes on, in hours and minutes.
    pub(super) lasting: Option<Period>,
    /// Whether the time that is told is that of an end.
    pub(super) clock_is_end: bool,
    pub(super) is_birth: bool,
}

/// Longer times leave the calendar.
const MOST: i64 = 10_000_000;

impl Story {
    /// The day of the last event.
    pub(super) fn event(&self) -> Option<&Day> {
        self.events.last().map(|event| &event.day)
    }

    /// Finds the one event that some words of a question speak of.
    pub(super) fn event_of(&self, words: &[String]) -> Option<&Event> {
        let fits = |event: &&Event| words.iter().all(|word| knows(&event.words, word));
        let mut found = self.events.iter().filter(fits);
        found.next().filter(|_| found.next().is_none())
    }

    /// The day that came of the one event, else that of the event that is spoken of.
    pub(super) fn day_of(&self, words: &[String]) -> Option<&Day> {
        match (&self.outcome, self.events.len()) {
            (Some(outcome), 0 | 1) => Some(outcome),
            (Some(_), _) => None,
            (None, _) => self.event_of(words).map(|event| &event.day),
        }
    }

    fn happens(&mut self, clause: &Clause, day: Day) {
        self.events.push(Event {
            words: clause.words.clone(),
            day,
            is_birth: clause.has(Role::Born),
        });
    }

    /// Whether something was told that could not be used.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Reads a sentence; `None` where it speaks of days in a way that is not understood.
    pub(super) fn tell(&mut self, world: &mut World, sentence: &[Placed]) -> Option<()> {
        let mut items: Vec<Item> = sentence.iter().map(|placed| placed.item.clone()).collect();
        self.appositions(world, &mut items)?;
        let mut rest = items.as_slice();
        // Each turn takes a clause off.
        while !rest.is_empty() {
            let cut = clause_end(rest);
            let (clause, tail) = rest.split_at(cut);
            let tail = tail.get(1..).unwrap_or_default();
            // A reason says nothing new.
            if clause.first() == Some(&Item::Role(Role::Because)) {
                rest = tail;
                continue;
            }
            self.clause(world, clause)?;
            rest = tail;
        }
        self.settle(world)
    }

    /// Takes up equations that were open.
    pub(super) fn settle(&mut self, world: &mut World) -> Option<()> {
        let open = std::mem::take(&mut self.open);
        for (first, second) in open {
            if world.equate(&first, &second)? == Equation::Open {
                self.open.push((first, second));
            }
        }
        Some(())
    }

    /// Takes "today, 8/3/1997," and "tomorrow (7/9/1972)" for equations, and leaves the first.
    fn appositions(&mut self, world: &mut World, items: &mut Vec<Item>) -> Option<()> {
        let mut at = 0;
        while at + 2 < items.len() {
            if let (Item::Day(first), Item::Comma | Item::Bracket, Item::Day(second)) =
                (&items[at], &items[at + 1], &items[at + 2])
                && first.is_relative()
                && !second.is_relative()
                && !matches!(second, Day::That)
            {
                let (first, second) = (first.clone(), second.clone());
                self.equate(world, &first, &second)?;
                remember(world, &second);
                items.drain(at + 1..at + 3);
            }
            at += 1;
        }
        Some(())
    }

    fn equate(&mut self, world: &mut World, first: &Day, second: &Day) -> Option<()> {
        if world.equate(first, second)? == Equation::Open {
            self.open.push((first.clone(), second.clone()));
        }
        Some(())
    }

    fn clause(&mut self, world: &mut World, clause: &[Item]) -> Option<()> {
        let clause = Clause::of(clause);
        self.words.extend(clause.words.iter().cloned());
        self.clocks.extend(clause.clocks.iter().copied());
        self.zones.extend(clause.zones.iter().cloned());
        self.clock_is_end |= !clause.clocks.is_empty() && clause.has(Role::Outcome);
        if clause.has(Role::Think) {
            return self.claim(world, &clause);
        }
        if let Some(right) = clause.judgement() {
            return self.judge(world, &clause, right);
        }
        if clause.has(Role::Simile) {
            if let Some(day) = clause.days.iter().find(|day| !day.is_relative()) {
                remember(world, day);
            }
            return Some(());
        }
        if clause.has(Role::Not) && !clause.has(Role::RunOut) {
            return Some(());
        }
        self.understood(world, &clause)?;
        let speaks_of_today = clause.days.iter().any(Day::is_relative) && world.that.is_some();
        if let Some(day) = clause
            .days
            .iter()
            .rev()
            .find(|day| !day.is_relative() && **day != Day::That)
            && !speaks_of_today
        {
            remember(world, day);
        }
        Some(())
    }

    fn understood(&mut self, world: &mut World, clause: &Clause) -> Option<()> {
        let days = clause.days.as_slice();
        if let Some(years) = clause.anniversary() {
            return self.anniversary(world, clause, years);
        }
        if clause.has(Role::Delay) || clause.has(Role::Advance) {
            return self.moved(world, clause);
        }
        if clause.has(Role::Pass) && clause.periods.len() == 1 {
            let from = match days {
                [] => Day::That,
                [day] if !day.is_relative() => day.clone(),
                _ => return None,
            };
            let reached = from.shifted(clause.periods[0], false);
            return self.equate(world, &Day::Today, &reached);
        }
        // "There are 3 days left until 5 May", "5 May is 3 days away".
        if let ([by], [day]) = (clause.periods.as_slice(), days)
            && clause.words.is_empty()
            && !day.is_relative()
            && (clause.has(Role::Until) || clause.has(Role::Left) || clause.has(Role::To))
        {
            return self.equate(world, day, &Day::Today.shifted(*by, false));
        }
        // "Was rescheduled from 3 May to 6 May", "was moved to 6 May".
        if clause.has(Role::Move) || (clause.has(Role::Delay) && clause.periods.is_empty()) {
            let to = match days {
                [to] if clause.has(Role::To) || clause.has(Role::Until) => to,
                [from, to] if clause.has(Role::To) => {
                    self.happens(clause, from.clone());
                    to
                }
                _ => return self.tell_event(world, clause),
            };
            if self.events.is_empty() {
                self.happens(clause, to.clone());
            }
            self.outcome = Some(to.clone());
            return Some(());
        }
        if let Break(done) = self.counted(world, clause) {
            return done;
        }
        if let (
            Some(span),
            [
                Day::Shifted {
                    from,
                    by,
                    back: false,
                },
            ],
        ) = (clause.spans.first(), days)
            && (clause.has(Role::Come) || clause.has(Role::Start))
            && matches!(**from, Day::Today | Day::Context)
        {
            return self.coming(world, *span, *by);
        }
        // "Jane is celebrating the last day of January."
        if clause.has(Role::Celebrate)
            && let [day] = days
        {
            return self.equate(world, &Day::Today, day);
        }
        if clause.words.is_empty()
            && !clause.has(Role::Person)
            && clause.periods.is_empty()
            && clause.spans.is_empty()
            && clause.has(Role::Be)
        {
            match days {
                [first, second] => return self.same(world, first, second),
                [day] if clause.begins_with_it => return self.same(world, &Day::Today, day),
                _ => {}
            }
        }
        self.tell_event(world, clause)
    }

    fn same(&mut self, world: &mut World, first: &Day, second: &Day) -> Option<()> {
        // "If 1 March is a Monday": in some year.
        if let (Day::Written(date), Day::Written(named)) = (first, second)
            && world.year.is_none()
            && date.year == Year::Unsaid
            && date.weekday.is_none()
            && let (Some(month), Some(day)) = (date.month, date.day)
            && let (None, None, Some(weekday)) = (named.month, named.day, named.weekday)
        {
            if world.anchor.is_some() {
                return None;
            }
            world.anchor = Some((month, day, weekday));
            return Some(());
        }
        // "Mar 12, which is one day later" only says again what was said.
        let repeats = |day: &Day| {
            matches!(day, Day::Shifted { from, .. } if **from == Day::Context)
                && world.today.is_some()
        };
        if (*first == Day::That && repeats(second)) || (*second == Day::That && repeats(first)) {
            return Some(());
        }
        self.equate(world, first, second)
    }

    /// "Jane thinks today is 6/18": kept until somebody is said to be right.
    fn claim(&mut self, world: &mut World, clause: &Clause) -> Option<()> {
        let at = clause
            .items
            .iter()
            .position(|item| *item == Item::Role(Role::Think))?;
        let (before, after) = clause.items.split_at(at);
        let who: Vec<String> = before.iter().filter_map(word_of).collect();
        if who.is_empty() {
            return None;
        }
        // What is thought keeps its year for what is true: "but today is in fact Mar 12".
        let claimed = Clause::of(&after[1..]);
        if claimed.days.is_empty() {
            return None;
        }
        world.tells_today = true;
        self.claims.push((who.join(" "), after[1..].to_vec()));
        Some(())
    }

    /// "Jane is right", "John is wrong", "John is right that it is 6/17".
    fn judge(&mut self, world: &mut World, clause: &Clause, right: bool) -> Option<()> {
        let judged = clause
            .items
            .iter()
            .position(|item| matches!(item, Item::Role(Role::Right | Role::Wrong)));
        let said = judged.and_then(|at| clause.items.get(at + 1..))?;
        let said = Clause::of(said);
        if !said.days.is_empty() {
            return if right {
                self.understood(world, &said)
            } else {
                Some(())
            };
        }
        if self.claims.is_empty() {
            return clause.days.is_empty().then_some(());
        }
        let who: Vec<String> = clause.words.clone();
        let found = self
            .claims
            .iter()
            .position(|(name, _)| who.iter().any(|w| name.split(' ').any(|part| part == w)))?;
        let chosen = match (right, self.claims.len()) {
            (true, _) => found,
            (false, 2) => 1 - found,
            (false, _) => return Some(()),
        };
        let (_, items) = self.claims.get(chosen)?.clone();
        // What else is claimed in the same breath: "John is right that it is 6/17".
        let clause = Clause::of(&items);
        self.understood(world, &clause)
    }

    /// "Today is their 5-year anniversary", "she turned 40 on 3 February 2019".
    fn anniversary(&mut self, world: &mut World, clause: &Clause, years: i64) -> Option<()> {
        let day = match clause.days.as_slice() {
            [] => Day::Today,
            [day] => day.clone(),
            // "Today is the 50th anniversary of the landing on 20 July 1969."
            [day, event] if day.is_relative() && !event.is_relative() => {
                let by = Period::of(years, super::period::Unit::Year);
                let (day, reached) = (day.clone(), event.clone().shifted(by, false));
                return self.equate(world, &day, &reached);
            }
            _ => return None,
        };
        if world.origin.is_none()
            && let [event] = self.events.as_slice()
        {
            let event = event.day.clone();
            world.origin = world.resolve(&event).filter(|known| known.date.is_some());
        }
        self.is_birth |= clause.has(Role::Turn) || clause.has(Role::Birthday);
        let by = Period::of(years, super::period::Unit::Year);
        if day.is_relative() {
            world.tells_today = true;
        }
        self.equate(world, &day, &Day::Origin.shifted(by, false))
    }

    /// "But was delayed by two days", "is brought forward by a week to today".
    fn moved(&mut self, world: &mut World, clause: &Clause) -> Option<()> {
        let back = clause.has(Role::Advance);
        let [by] = clause.periods.as_slice() else {
            return None;
        };
        let (from, to) = match clause.days.as_slice() {
            [] => (self.event()?.clone(), None),
            [day] if day.is_relative() => (self.event()?.clone(), Some(day)),
            [day] => (day.clone(), None),
            [day, to] if !day.is_relative() && to.is_relative() => (day.clone(), Some(to)),
            _ => return None,
        };
        if clause.days.first().is_some_and(|day| !day.is_relative()) {
            self.happens(clause, from.clone());
        }
        let reached = from.shifted(*by, back);
        if let Some(to) = to {
            self.equate(world, to, &reached)?;
        }
        self.outcome = Some(reached);
        Some(())
    }

    /// What is counted: a stock that is used up, and visits again and again.
    fn counted(&mut self, world: &mut World, clause: &Clause) -> ControlFlow<Option<()>> {
        let days = clause.days.as_slice();
        if let (Some(every), Some(number)) = (clause.every, clause.numbers.first())
            && days.is_empty()
            && self.stock.is_some()
        {
            self.rate = Some((*number, every));
            return Break(Some(()));
        }
        if clause.has(Role::RunOut)
            && let (Some((count, from)), Some((number, each))) = (self.stock.clone(), self.rate)
        {
            if number < 1 || count % number != 0 {
                return Break(None);
            }
            let times = count / number;
            let by = Period {
                months: each.months.saturating_mul(times).min(MOST),
                days: each.days.saturating_mul(times).min(MOST),
                seconds: 0,
                ..each
            };
            let day = days.first().cloned().unwrap_or(Day::Today);
            return Break(self.equate(world, &day, &from.shifted(by, false)));
        }
        if let (Some(day), Some(Span::Month { year, month })) =
            (clause.each_month, clause.spans.first())
            && days.is_empty()
        {
            let first = Day::Written(Written {
                year: *year,
                month: Some(*month),
                day: Some(day),
                weekday: None,
            });
            self.series = Some((first, Period::of(1, super::period::Unit::Month)));
            return Break(Some(()));
        }
        if let (Some(every), [day]) = (clause.every, days)
            && !day.is_relative()
            && (clause.has(Role::Start) || clause.has(Role::From) || clause.has(Role::Since))
        {
            self.series = Some((day.clone(), every));
            return Break(Some(()));
        }
        if let (Some((first, every)), Some(number)) = (&self.series, clause.ordinals.first())
            && (1..10_000).contains(number)
        {
            let times = number - 1;
            let by = Period {
                months: every.months * times,
                days: every.days * times,
                seconds: 0,
                ..*every
            };
            let day = days.first().cloned().unwrap_or(Day::Today);
            let reached = first.clone().shifted(by, false);
            return Break(self.equate(world, &day, &reached));
        }
        ControlFlow::Continue(())
    }

    /// "2015 is coming in 36 hours": the first moment of it is so far from now.
    fn coming(&mut self, world: &mut World, span: Span, by: Period) -> Option<()> {
        let first = Day::Nth {
            number: 1,
            weekday: None,
            span,
        };
        let known = world.resolve(&first)?;
        if by.seconds % 86_400 == 0 {
            return self.equate(world, &first, &Day::Today.shifted(by, false));
        }
        let midnight = jiff::civil::Time::midnight();
        let moment = crate::Expression::call("dateTime", vec![known.expression, midnight.into()]);
        let before = crate::Expression::call("momentBefore", vec![moment, by.iso().into()]);
        let today = super::world::Known::call("dateOf", vec![before]);
        if world.tells_today {
            return None;
        }
        world.tells_today = true;
        world.today = Some(today);
        Some(())
    }

    /// Something that happens, with or without a day.
    fn tell_event(&mut self, world: &mut World, clause: &Clause) -> Option<()> {
        // What happens again and again would have to be counted.
        if clause.every.is_some() || clause.each_month.is_some() {
            return None;
        }
        // "Starting on 1 May" tells of nothing by itself.
        let roles = [
            Role::Born,
            Role::Birthday,
            Role::Outcome,
            Role::Turn,
            Role::Person,
            Role::It,
            Role::Be,
        ];
        if clause.words.is_empty()
            && !clause.days.is_empty()
            && !roles.iter().any(|role| clause.has(*role))
            && !clause
                .roles
                .iter()
                .any(|role| matches!(role, Role::Anniversary(_)))
        {
            return None;
        }
        let days = clause.days.as_slice();
        let absolute: Vec<&Day> = days.iter().filter(|day| !day.is_relative()).collect();
        // "Dec 2, her second day at work": the first day is so much earlier.
        if let ([day], Some(number)) = (absolute.as_slice(), clause.ordinals.first())
            && clause.has_day_after_ordinal
        {
            let mut day = (*day).clone();
            if let (Day::Written(written), Some(year)) = (&mut day, self.origin_year)
                && written.year == Year::Unsaid
            {
                written.year = Year::Given(year);
            }
            let by = Period::of(number - 1, super::period::Unit::Day);
            let first = day.shifted(by, true);
            world.origin = world.resolve(&first).filter(|known| known.date.is_some());
            self.happens(clause, first);
            return Some(());
        }
        // "Was posted on 3 March and arrived five days later".
        if clause.periods.is_empty()
            && let Some(Day::Shifted {
                from,
                by,
                back: false,
            }) = days.last()
            && **from == Day::Context
        {
            let by = *by;
            match (absolute.as_slice(), days.len()) {
                ([day], 2) => {
                    let start = (*day).clone();
                    self.happens(clause, start.clone());
                    self.outcome = Some(start.shifted(by, false));
                    return Some(());
                }
                // "Jane received it four days later."
                ([], 1) if world.today.is_none() && self.outcome.is_none() => {
                    let reached = self.event()?.clone().shifted(by, false);
                    if self.events.len() == 1 {
                        self.outcome = Some(reached);
                    } else {
                        self.happens(clause, reached);
                    }
                    return Some(());
                }
                _ => {}
            }
        }
        if let ([], [by]) = (days, clause.periods.as_slice())
            && clause.has(Role::Take)
            && by.seconds > 0
            && by.months == 0
        {
            self.lasting = Some(*by);
            return Some(());
        }
        match (absolute.as_slice(), clause.periods.as_slice()) {
            ([day], []) => {
                self.is_birth |= clause.has(Role::Born);
                if let Some(number) = clause.numbers.first() {
                    self.stock = Some((*number, (*day).clone()));
                }
                if days.len() == 1 {
                    self.happens(clause, (*day).clone());
                    let known = world.resolve(day)?;
                    if clause.has(Role::Born) || world.origin.is_none() {
                        world.origin = Some(known).filter(|known| known.date.is_some());
                    }
                    if let Some(by) = self.period.take() {
                        self.outcome = Some((*day).clone().shifted(by, false));
                    }
                    return Some(());
                }
                // An absolute and a relative day with an event between them are not understood.
                None
            }
            // "A warranty of 18 months starts on 15 May."
            ([day], [by]) if days.len() == 1 => {
                let ends = clause.has(Role::Take) || clause.has(Role::Start);
                let is_long = by.months > 0 || (by.in_weeks && by.days % 7 == 0);
                if !ends || !(is_long || clause.has(Role::Take)) {
                    return None;
                }
                self.happens(clause, (*day).clone());
                self.outcome = Some((*day).clone().shifted(*by, false));
                Some(())
            }
            ([], [by]) if days.is_empty() && clause.has(Role::Take) => {
                match self.event().cloned() {
                    Some(event) => self.outcome = Some(event.shifted(*by, false)),
                    None => self.period = Some(*by),
                }
                Some(())
            }
            ([], []) => {
                // "The rent is due on the last day of this month."
                if let [day] = days
                    && *day != Day::Today
                {
                    self.happens(clause, day.clone());
                }
                if let [Span::Year(Year::Given(year))] = clause.spans.as_slice() {
                    self.origin_year = Some(*year);
                }
                Some(())
            }
            ([], [_]) if days.is_empty() && clause.has(Role::Have) => Some(()),
            _ => None,
        }
    }
}

fn remember(world: &mut World, day: &Day) {
    if let Some(known) = world.resolve(day)
        && known.date.is_some()
    {
        world.that = Some(known);
    }
}

/// Whether a word is among some, in any of its forms.
pub(super) fn knows(words: &[String], word: &str) -> bool {
    if words.iter().any(|known| known == word) {
        return true;
    }
    if !word.is_ascii() {
        return false;
    }
    let forms = wordnet().base_forms(word);
    words.iter().any(|known| {
        let others = wordnet().base_forms(known);
        forms.iter().any(|form| others.contains(form))
    })
}

/// Where the first clause of some items ends.
fn clause_end(items: &[Item]) -> usize {
    let joins = |at: usize| match &items[at] {
        Item::Role(Role::But | Role::Because) => true,
        // "And" joins clauses where both sides are ones.
        Item::Role(Role::And) => is_clause(&items[..at]) && is_clause(&items[at + 1..]),
        // "Dec 2, her second day at work".
        Item::Comma
            if items[at + 1..]
                .iter()
                .take(4)
                .collect::<Vec<_>>()
                .windows(2)
                .any(|pair| matches!(pair, [Item::Ordinal(_), Item::Unit(_)])) =>
        {
            false
        }
        Item::Comma => {
            let before = &items[..at];
            // "On May 9, 2017, Jane bought eggs" is one clause.
            is_clause(before) || before.iter().any(|it| matches!(it, Item::Word(_)))
        }
        _ => false,
    };
    (1..items.len())
        .find(|at| joins(*at))
        .unwrap_or(items.len())
}

fn is_clause(items: &[Item]) -> bool {
    items.iter().any(|item| {
        matches!(
            item,
            Item::Role(
                Role::Be | Role::Think | Role::Delay | Role::Advance | Role::Take | Role::Turn
            )
        )
    }) && items.iter().any(|item| {
        matches!(
            item,
            Item::Day(_) | Item::Word(_) | Item::Span(_) | Item::Role(Role::It)
        )
    })
}

fn word_of(item: &Item) -> Option<String> {
    match item {
        Item::Word(word) => Some(word.clone()),
        _ => None,
    }
}
