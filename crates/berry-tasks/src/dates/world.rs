//! What a question says about days, and the days that follow from it.

use std::cell::Cell;

use berry_symbolic::Value;
use berry_verbalizer::Language;
use jiff::civil::{Date, DateTime};

use super::day::{Day, Holiday, Span, Which, Written, Year};
use super::period::Period;
use crate::Expression;

/// Which of two numbers is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    MonthFirst,
    DayFirst,
}

/// A day that is known, or of which only the weekday is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Known {
    pub(super) expression: Expression,
    /// `None` where only the weekday is known, and for a date that does not exist.
    pub(super) date: Option<Date>,
    /// The weekday, from 0 for Monday, where nothing else is known.
    pub(super) weekday: Option<u8>,
}

impl Known {
    pub(super) fn date(date: Date) -> Self {
        Self {
            expression: date.into(),
            date: Some(date),
            weekday: None,
        }
    }

    /// Whether it is a date that does not exist.
    pub(super) fn is_impossible(&self) -> bool {
        self.date.is_none() && self.weekday.is_none()
    }

    /// Calls a function that returns a date.
    pub(super) fn call(name: &str, arguments: Vec<Expression>) -> Self {
        let expression = Expression::call(name, arguments);
        let date = match expression.evaluate() {
            Ok((Value::Date(date), _)) => Some(date),
            _ => None,
        };
        Self {
            expression,
            date,
            weekday: None,
        }
    }

    /// Moves a day; hours that make no whole days cannot move it.
    pub(super) fn shift(&self, by: Period, back: bool) -> Option<Known> {
        let by = by.in_days();
        if by.seconds != 0 {
            return None;
        }
        if let Some(weekday) = self.weekday {
            if by.months != 0 {
                return None;
            }
            let days = if back { -by.days } else { by.days };
            let reached = (i64::from(weekday) + days).rem_euclid(7) as u8;
            return Some(Known {
                expression: Expression::call(
                    "weekdayAfter",
                    vec![self.expression.clone(), days.into()],
                ),
                date: None,
                weekday: Some(reached),
            });
        }
        let name = if back { "dateBefore" } else { "dateAfter" };
        Some(Known::call(
            name,
            vec![self.expression.clone(), by.iso().into()],
        ))
    }
}

/// What is known while a question is read.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) language: Language,
    /// The day of the clock.
    pub(super) clock: Date,
    /// What the clock shows.
    pub(super) now: DateTime,
    /// The day of the question, where the question tells it.
    pub(super) today: Option<Known>,
    /// Whether the question tells something about its day.
    pub(super) tells_today: bool,
    /// The day that anniversaries are counted from.
    pub(super) origin: Option<Known>,
    /// The day that was spoken of last.
    pub(super) that: Option<Known>,
    /// The one year that the question speaks of.
    pub(super) year: Option<i64>,
    pub(super) order: Option<Order>,
    /// Whether that is told by more than the format that is asked for.
    pub(super) order_is_told: bool,
    /// Whether a year is said in the calendar of the Republic of China.
    pub(super) is_republican: bool,
    /// Month, day and weekday of a date of which the year is not told.
    pub(super) anchor: Option<(i64, i64, u8)>,
    /// The liberties that were taken.
    pub(super) cost: Cell<f32>,
    /// Whether a weekday that is said beside a date was found to be another.
    pub(super) has_wrong_weekday: Cell<bool>,
}

const WEEKDAYS: [(&str, &str); 7] = [
    ("Monday", "星期一"),
    ("Tuesday", "星期二"),
    ("Wednesday", "星期三"),
    ("Thursday", "星期四"),
    ("Friday", "星期五"),
    ("Saturday", "星期六"),
    ("Sunday", "星期日"),
];

impl World {
    /// Names a weekday in the language of the question.
    pub(super) fn weekday_name(&self, weekday: u8) -> &'static str {
        let (english, chinese) = WEEKDAYS[usize::from(weekday) % 7];
        if self.language.is_chinese() {
            chinese
        } else {
            english
        }
    }

    /// Returns the language tag that names are asked for in.
    pub(super) fn tag(&self) -> &'static str {
        if self.language.is_chinese() {
            "zh"
        } else {
            "en"
        }
    }

    pub(super) fn take_liberty(&self, cost: f32) {
        self.cost.set(self.cost.get().max(cost));
    }

    /// Returns the day of the question: as it is told, else that of the clock.
    pub(super) fn today(&self) -> Option<Known> {
        match &self.today {
            Some(today) => Some(today.clone()),
            None if self.tells_today => None,
            None => Some(Known::date(self.clock)),
        }
    }

    /// Finds the day that is meant; `None` where the question does not tell.
    pub(super) fn resolve(&self, day: &Day) -> Option<Known> {
        match day {
            Day::Today => self.today(),
            Day::That => self.that.clone(),
            Day::Origin => self.origin.clone(),
            Day::Context => match (&self.today, &self.that) {
                (None, Some(that)) if !self.tells_today => Some(that.clone()),
                _ => self.today(),
            },
            Day::Written(written) => self.written(*written),
            Day::Numbers {
                text,
                numbers,
                weekday,
            } => self.numbers(text, numbers, *weekday),
            Day::Shifted { from, by, back } => self.resolve(from)?.shift(*by, *back),
            Day::Nearest {
                weekday,
                from,
                which,
            } => self.nearest(*weekday, &self.resolve(from)?, *which),
            Day::Nth {
                number,
                weekday,
                span,
            } => self.nth(*number, *weekday, *span),
            Day::Holiday { holiday, year } => self.holiday(*holiday, self.year(*year)?),
            Day::Palindrome(year) => Some(Known::call(
                "palindromeDate",
                vec![self.year(*year)?.into()],
            )),
        }
    }

    /// Finds the year that is meant; where none is said, the one that the question speaks of, else
    /// the present one.
    pub(super) fn year(&self, year: Year) -> Option<i64> {
        match year {
            Year::Given(year) => Some(year),
            Year::FromNow(offset) => Some(i64::from(self.today()?.date?.year()) + offset),
            Year::Unsaid => self.year.or_else(|| {
                let today = self.today.as_ref().and_then(|today| today.date);
                if today.is_none() && self.tells_today {
                    self.take_liberty(0.2);
                }
                Some(i64::from(today.unwrap_or(self.clock).year()))
            }),
        }
    }

    /// Finds year and month.
    pub(super) fn month(&self, span: Span) -> Option<(i64, i64)> {
        match span {
            Span::Month { year, month } => Some((self.year(year)?, month)),
            Span::MonthFromNow(offset) => {
                let today = self.today()?.date?;
                let months = i64::from(today.year()) * 12 + i64::from(today.month()) - 1 + offset;
                Some((months.div_euclid(12), months.rem_euclid(12) + 1))
            }
            Span::Year(_) | Span::Quarter { .. } => None,
        }
    }

    fn written(&self, written: Written) -> Option<Known> {
        let Written {
            year,
            month,
            day,
            weekday,
        } = written;
        let (Some(month), Some(day)) = (month, day) else {
            // Only the weekday.
            let weekday = weekday.filter(|_| month.is_none() && day.is_none())?;
            return Some(Known {
                expression: self.weekday_name(weekday).into(),
                date: None,
                weekday: Some(weekday),
            });
        };
        if self.anchor.is_some() && year == Year::Unsaid {
            return self.anchored(month, day);
        }
        let known = known_date(self.year(year)?, month, day);
        self.check_weekday(&known, weekday);
        Some(known)
    }

    /// Finds the weekday of another date of the year in which a date falls on a weekday.
    fn anchored(&self, month: i64, day: i64) -> Option<Known> {
        let (anchor_month, anchor_day, weekday) = self.anchor?;
        // Whether the year has a 29 February between them is not told.
        if (month > 2) != (anchor_month > 2) || (month, day) == (2, 29) {
            return None;
        }
        let there = Date::new(2001, month as i8, day as i8).ok()?;
        let here = Date::new(2001, anchor_month as i8, anchor_day as i8).ok()?;
        let days = i64::from(there.day_of_year()) - i64::from(here.day_of_year());
        let start = Known {
            expression: self.weekday_name(weekday).into(),
            date: None,
            weekday: Some(weekday),
        };
        let by = Period {
            days: days.abs(),
            ..Period::default()
        };
        start.shift(by, days < 0)
    }

    fn check_weekday(&self, known: &Known, weekday: Option<u8>) {
        if let (Some(date), Some(weekday)) = (known.date, weekday)
            && date.weekday().to_monday_zero_offset() as u8 != weekday
        {
            self.has_wrong_weekday.set(true);
        }
    }

    fn numbers(&self, text: &str, numbers: &[i64], weekday: Option<u8>) -> Option<Known> {
        let (first, second) = (*numbers.first()?, *numbers.get(1)?);
        let order = match (first > 12, second > 12) {
            (true, false) => Order::DayFirst,
            (false, true) => Order::MonthFirst,
            _ => self.order.unwrap_or_else(|| {
                if first != second {
                    self.take_liberty(0.1);
                }
                Order::MonthFirst
            }),
        };
        let written = match numbers.get(2) {
            Some(_) => text.to_owned(),
            None => format!("{text}/{:04}", self.year(Year::Unsaid)?),
        };
        let name = match order {
            Order::MonthFirst => "MDY",
            Order::DayFirst => "DMY",
        };
        let known = Known::call("readDate", vec![written.into(), name.into()]);
        self.check_weekday(&known, weekday);
        Some(known)
    }

    fn nearest(&self, weekday: u8, from: &Known, which: Which) -> Option<Known> {
        let date = from.date?;
        let here = date.weekday().to_monday_zero_offset() as u8;
        let arguments = vec![from.expression.clone(), self.weekday_name(weekday).into()];
        match which {
            Which::After => Some(Known::call("nextWeekday", arguments)),
            Which::Before => Some(Known::call("previousWeekday", arguments)),
            // People do not agree on what "next Friday" is on a Wednesday.
            Which::Next => (weekday <= here).then(|| Known::call("nextWeekday", arguments)),
            Which::Last => (weekday >= here).then(|| Known::call("previousWeekday", arguments)),
            Which::InWeek(week) => {
                let days = week * 7 + i64::from(weekday) - i64::from(here);
                let by = Period {
                    days: days.abs(),
                    ..Period::default()
                };
                from.shift(by, days < 0)
            }
        }
    }

    fn nth(&self, number: i64, weekday: Option<u8>, span: Span) -> Option<Known> {
        let name = weekday.map(|weekday| Expression::from(self.weekday_name(weekday)));
        Some(match (span, name) {
            (Span::Year(year), None) => {
                Known::call("nthDayOfYear", vec![self.year(year)?.into(), number.into()])
            }
            (Span::Year(year), Some(name)) => Known::call(
                "nthWeekdayOfYear",
                vec![self.year(year)?.into(), name, number.into()],
            ),
            (Span::Quarter { year, quarter }, None) => Known::call(
                "nthDayOfQuarter",
                vec![self.year(year)?.into(), quarter.into(), number.into()],
            ),
            (Span::Quarter { .. }, Some(_)) => return None,
            (span, None) => {
                let (year, month) = self.month(span)?;
                Known::call(
                    "nthDayOfMonth",
                    vec![year.into(), month.into(), number.into()],
                )
            }
            (span, Some(name)) => {
                let (year, month) = self.month(span)?;
                Known::call(
                    "nthWeekdayOfMonth",
                    vec![year.into(), month.into(), name, number.into()],
                )
            }
        })
    }

    pub(super) fn holiday(&self, holiday: Holiday, year: i64) -> Option<Known> {
        Some(match holiday {
            Holiday::Fixed(month, day) => known_date(year, month, day),
            Holiday::Weekday(month, weekday, number) => Known::call(
                "nthWeekdayOfMonth",
                vec![
                    year.into(),
                    month.into(),
                    self.weekday_name(weekday).into(),
                    number.into(),
                ],
            ),
            Holiday::Easter(days) => {
                let easter = Known::call("easter", vec![year.into()]);
                if days == 0 {
                    return Some(easter);
                }
                let by = Period {
                    days: days.abs(),
                    ..Period::default()
                };
                return easter.shift(by, days < 0);
            }
        })
    }

    /// Takes two expressions for one day; returns whether they can be, and whether that says
    /// anything: `None` where it contradicts what is known.
    pub(super) fn equate(&mut self, first: &Day, second: &Day) -> Option<Equation> {
        if let Some(learned) = self.learn(first, second) {
            return Some(learned);
        }
        if let Some(learned) = self.learn(second, first) {
            return Some(learned);
        }
        let (Some(one), Some(two)) = (self.resolve(first), self.resolve(second)) else {
            return Some(Equation::Open);
        };
        agree(&one, &two).then_some(Equation::Settled)
    }

    /// Solves for the day of the question, or for the origin, in the first expression.
    fn learn(&mut self, unknown: &Day, other: &Day) -> Option<Equation> {
        let variable = variable(unknown)?;
        let is_known = match variable {
            Variable::Today => self
                .today
                .as_ref()
                .is_some_and(|known| known.date.is_some()),
            Variable::Origin => self.origin.is_some(),
        };
        if is_known {
            return None;
        }
        // What is said from today says nothing about it.
        if variable == Variable::Today && other.is_relative() && self.today.is_none() {
            return None;
        }
        let value = self.resolve(other)?;
        if variable == Variable::Today {
            self.tells_today = true;
        }
        if value.is_impossible() {
            return None;
        }
        let solved = invert(unknown, &value)?;
        if solved.is_impossible() {
            return None;
        }
        if let Some(before) = &self.today
            && variable == Variable::Today
        {
            if !agree(before, &solved) {
                return None;
            }
            if solved.date.is_none() {
                return Some(Equation::Settled);
            }
        }
        match variable {
            Variable::Today => self.today = Some(solved),
            Variable::Origin => self.origin = Some(solved),
        }
        // A month after 30 January is no way back to it.
        let found = self.resolve(unknown)?;
        if !agree(&found, &value) {
            match variable {
                Variable::Today => self.today = None,
                Variable::Origin => self.origin = None,
            }
            return Some(Equation::Open);
        }
        Some(Equation::Settled)
    }
}

/// What came of an equation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Equation {
    /// Both sides are known now.
    Settled,
    /// It will say something when more is known.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Variable {
    Today,
    Origin,
}

fn variable(day: &Day) -> Option<Variable> {
    match day {
        Day::Today | Day::Context => Some(Variable::Today),
        Day::Origin => Some(Variable::Origin),
        Day::Shifted { from, .. } => variable(from),
        _ => None,
    }
}

/// Returns what the variable is where an expression with it has a value.
fn invert(unknown: &Day, value: &Known) -> Option<Known> {
    match unknown {
        Day::Today | Day::Context | Day::Origin => Some(value.clone()),
        Day::Shifted { from, by, back } => invert(from, &value.shift(*by, !*back)?),
        _ => None,
    }
}

/// Whether two can be the same day.
fn agree(one: &Known, two: &Known) -> bool {
    let weekday = |known: &Known| {
        let date = known.date?;
        Some(date.weekday().to_monday_zero_offset() as u8)
    };
    match (one.date, two.date) {
        (Some(first), Some(second)) => first == second,
        _ => one.weekday.or_else(|| weekday(one)) == two.weekday.or_else(|| weekday(two)),
    }
}

/// A date that is given, or the call that says why there is none.
pub(super) fn known_date(year: i64, month: i64, day: i64) -> Known {
    let made = Known::call("date", vec![year.into(), month.into(), day.into()]);
    match made.date {
        Some(date) => Known::date(date),
        None => made,
    }
}
