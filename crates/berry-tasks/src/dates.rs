//! Questions about dates, times and durations, asked alone or told in a small story.
//!
//! A question is cut into items (days, durations, times, and the words that relate them), the
//! sentences of its story become equations between days, and what is asked is answered from the
//! days that solve them.

mod ask;
mod clause;
mod clock;
mod day;
mod format;
mod item;
mod period;
mod scan;
mod story;
mod words;
mod world;

use std::cell::Cell;

use berry_symbolic::Value;
use jiff::tz::TimeZone;

use crate::question::Question;
use crate::{Expression, Reading, Work};

use ask::{Answer, Ask};
use clause::Clause;
use day::{Day, Span, Written, Year};
use item::{Item, Placed, Role};
use scan::Scan;
use story::Story;
use world::{Order, World};

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    read_question(question).into_iter().collect()
}

fn read_question(question: &Question<'_>) -> Option<Reading> {
    let scan = Scan {
        tokens: &question.tokens,
        language: question.language,
    };
    let items = item::items(scan)?;
    // Most questions speak of no days, and are done with here.
    if !items.iter().any(|placed| is_of_time(&placed.item)) {
        return None;
    }
    let mut sentences: Vec<&[Placed]> = items
        .split(|placed| placed.item == Item::Stop)
        .filter(|sentence| !sentence.is_empty())
        .collect();
    // "Write it as YYYY-MM-DD."
    let mut patterns = Vec::new();
    while let Some(last) = sentences.last()
        && sentences.len() > 1
        && !asks_something(question, last)
        && let Some(pattern) = pattern_alone(last)
    {
        patterns.extend(pattern);
        sentences.pop();
    }
    let (asking, telling) = sentences.split_last()?;
    let mut world = world(question, &items);
    let mut story = Story::default();
    for sentence in telling {
        if asks_something(question, sentence) {
            return None;
        }
        story.tell(&mut world, sentence)?;
    }
    let (world, answer) = ask_clauses(question, (&world, &story), asking, &patterns)?;
    finish(question, &world, &answer)
}

/// Whether there is a word that asks, other than "which" after a comma.
fn asks_something(question: &Question<'_>, items: &[Placed]) -> bool {
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return false;
    };
    let tokens = &question.tokens;
    (first.tokens.start..last.tokens.end).any(|at| match words::word(tokens, at) {
        "what" | "what's" | "whats" | "how" | "who" | "whose" | "whom" | "几" | "哪" | "什"
        | "谁" => true,
        "which" => at == 0 || words::word(tokens, at - 1) != ",",
        "多" => words::is(tokens, at + 1, &["少", "久", "大"]),
        _ => false,
    })
}

fn is_of_time(item: &Item) -> bool {
    match item {
        Item::Day(_)
        | Item::Span(_)
        | Item::Clock(_)
        | Item::Weekdays(_)
        | Item::Zone(_)
        | Item::Unit(_) => true,
        Item::Role(role) => matches!(
            role,
            Role::AskDate
                | Role::AskWeekday
                | Role::AskYear
                | Role::AskMonth
                | Role::AskTime
                | Role::AskRepublicYear
                | Role::LeapYear
                | Role::LastLeap
                | Role::DayOfMonth
                | Role::DayOfYear
                | Role::WeekOfYear
        ),
        _ => false,
    }
}

/// Returns the pattern of a sentence that only asks for a format.
fn pattern_alone(sentence: &[Placed]) -> Option<Vec<String>> {
    let clause = clause_of(sentence);
    let only = sentence.iter().all(|placed| {
        matches!(
            placed.item,
            Item::Format(_)
                | Item::Comma
                | Item::Bracket
                | Item::Role(Role::Filler | Role::It | Role::AskDate | Role::Be)
        )
    });
    let is_format = !clause.formats.is_empty() || !clause.has(Role::AskDate);
    (only && is_format).then_some(clause.formats)
}

fn clause_of(items: &[Placed]) -> Clause {
    let items: Vec<Item> = items.iter().map(|placed| placed.item.clone()).collect();
    Clause::of(&items)
}

/// What is known before anything is told.
fn world(question: &Question<'_>, items: &[Placed]) -> World {
    let now = TimeZone::UTC.to_datetime(question.now);
    let (order, order_is_told) = match order_told(question, items) {
        Some(order) => (Some(order), true),
        None => (order_asked(items), false),
    };
    World {
        language: question.language,
        clock: now.date(),
        now,
        today: None,
        tells_today: false,
        origin: None,
        that: None,
        year: only_year(question, items),
        order,
        order_is_told,
        is_republican: (0..question.tokens.len()).any(|at| {
            words::take(&question.tokens, at, "民国")
                .is_some_and(|end| words::integer(&question.tokens, end).is_some())
        }),
        anchor: None,
        cost: Cell::new(0.0),
        has_wrong_weekday: Cell::new(false),
    }
}

/// Returns the year that a question speaks of, where it is the only one.
fn only_year(question: &Question<'_>, items: &[Placed]) -> Option<i64> {
    let mut years: Vec<i64> = Vec::new();
    let mut add = |year: i64| {
        if !years.contains(&year) {
            years.push(year);
        }
    };
    for placed in items {
        match &placed.item {
            Item::Day(day) => {
                if let Some(year) = year_of(day) {
                    add(year);
                }
            }
            Item::Span(
                Span::Year(Year::Given(year))
                | Span::Quarter {
                    year: Year::Given(year),
                    ..
                }
                | Span::Month {
                    year: Year::Given(year),
                    ..
                },
            ) => add(*year),
            Item::Number(number) if (1000..3000).contains(number) => {
                let is_plain = placed.tokens.len() == 1
                    && question.tokens[placed.tokens.start].text.len() == 4;
                if is_plain {
                    add(*number);
                }
            }
            _ => {}
        }
    }
    match years.as_slice() {
        [year] => Some(*year),
        _ => None,
    }
}

/// Returns the year that is said in a day.
fn year_of(day: &Day) -> Option<i64> {
    match day {
        Day::Written(Written {
            year: Year::Given(year),
            ..
        })
        | Day::Holiday {
            year: Year::Given(year),
            ..
        }
        | Day::Palindrome(Year::Given(year))
        | Day::Nth {
            span:
                Span::Year(Year::Given(year))
                | Span::Quarter {
                    year: Year::Given(year),
                    ..
                }
                | Span::Month {
                    year: Year::Given(year),
                    ..
                },
            ..
        } => Some(*year),
        Day::Numbers { numbers, .. } => numbers.get(2).copied(),
        Day::Shifted { from, .. } | Day::Nearest { from, .. } => year_of(from),
        _ => None,
    }
}

/// Finds out which of two numbers is the month: by what is said of it, by whose way of writing it
/// is, by another date of the question, by a first format of two.
fn order_told(question: &Question<'_>, items: &[Placed]) -> Option<Order> {
    let tokens = &question.tokens;
    let says = |phrases: &[&str]| {
        (0..tokens.len()).any(|at| {
            phrases
                .iter()
                .any(|it| words::take(tokens, at, it).is_some())
        })
    };
    let said = [
        (
            Order::DayFirst,
            says(&[
                "day before the month",
                "day before month",
                "day first",
                "day comes first",
            ]),
        ),
        (
            Order::MonthFirst,
            says(&[
                "month before the day",
                "month before day",
                "month first",
                "month comes first",
            ]),
        ),
    ];
    let places = [
        (
            Order::DayFirst,
            says(&[
                "uk",
                "brit",
                "brits",
                "briton",
                "u . k",
                "britain",
                "british",
                "england",
                "english",
                "europe",
                "european",
                "australia",
                "australian",
                "france",
                "french",
                "germany",
                "german",
                "italy",
                "spain",
                "ireland",
                "英国",
                "英式",
                "欧洲",
                "欧式",
                "澳洲",
            ]),
        ),
        (
            Order::MonthFirst,
            says(&[
                "us",
                "usa",
                "u . s",
                "america",
                "american",
                "americans",
                "united states",
                "美国",
                "美式",
            ]),
        ),
    ];
    let shown = [
        (Order::DayFirst, has_number(items, 0)),
        (Order::MonthFirst, has_number(items, 1)),
    ];
    let formats: Vec<&String> = patterns_of(items);
    let told = match formats.as_slice() {
        [first, _] => starts_with_order(first),
        _ => None,
    };
    [said, places, shown]
        .into_iter()
        .find_map(|signs| match signs {
            [(order, true), (_, false)] | [(_, false), (order, true)] => Some(order),
            _ => None,
        })
        .or(told)
}

/// A date without other signs is written as the format that is asked for.
fn order_asked(items: &[Placed]) -> Option<Order> {
    starts_with_order(patterns_of(items).last()?)
}

fn patterns_of(items: &[Placed]) -> Vec<&String> {
    items
        .iter()
        .filter_map(|placed| match &placed.item {
            Item::Format(pattern) => Some(pattern),
            _ => None,
        })
        .collect()
}

fn starts_with_order(pattern: &str) -> Option<Order> {
    match pattern.chars().next() {
        Some('M') => Some(Order::MonthFirst),
        Some('D') => Some(Order::DayFirst),
        _ => None,
    }
}

/// Whether some date of numbers has one above twelve at a place.
fn has_number(items: &[Placed], place: usize) -> bool {
    items.iter().any(|placed| {
        let Item::Day(Day::Numbers { numbers, .. }) = &placed.item else {
            return false;
        };
        let above = |place: usize| numbers.get(place).is_some_and(|number| *number > 12);
        above(place) && !above(1 - place)
    })
}

/// Answers the question of a sentence, whose first or last clauses may tell something.
fn ask_clauses(
    question: &Question<'_>,
    (world, story): (&World, &Story),
    sentence: &[Placed],
    patterns: &[String],
) -> Option<(World, Answer)> {
    let attempt = |telling: &[Placed], asking: &[Placed]| {
        let (mut world, mut story) = (world.clone(), story.clone());
        if !telling.is_empty() {
            if asks_something(question, telling) {
                return None;
            }
            story.tell(&mut world, telling)?;
        }
        // "How old was Bob, if he was born": he is Bob.
        let speaks_of_him = telling.first().map(|placed| &placed.item)
            == Some(&Item::Role(Role::If))
            && clause_of(telling).has(Role::Person);
        if speaks_of_him {
            story.words.extend(clause_of(asking).words);
        }
        story.settle(&mut world)?;
        // "Today is my 25th birthday" tells the birth where nothing tells the day.
        if story.is_open() && world.origin.is_none() && world.today.is_none() {
            world.tells_today = false;
            story.settle(&mut world)?;
        }
        if story.is_open() {
            return None;
        }
        if let Some(event) = story.event()
            && let Some(known) = world.resolve(event)
        {
            world.that = Some(known);
        }
        let mut clause = clause_of(asking);
        clause.join_year(&world);
        clause.formats.extend(patterns.iter().cloned());
        let answer = Ask::new(&clause, &world, &story).answer()?;
        Some((world, answer))
    };
    let is_cut =
        |placed: &Placed| matches!(placed.item, Item::Comma | Item::Role(Role::But | Role::And));
    let first = sentence
        .iter()
        .position(|placed| !matches!(placed.item, Item::Role(Role::Filler) | Item::Comma))
        .unwrap_or(0);
    if let Some(found) = attempt(&[], &sentence[first..]) {
        return Some(found);
    }
    for at in first..sentence.len() {
        let item = &sentence[at].item;
        let found = if is_cut(&sentence[at]) {
            attempt(&sentence[first..at], &sentence[at + 1..])
        } else if is_asking(item) && sentence[first].item == Item::Role(Role::If) {
            attempt(&sentence[first..at], &sentence[at..])
        } else if *item == Item::Role(Role::If) && at > first {
            attempt(&sentence[at..], &sentence[first..at])
        } else {
            None
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Whether a question can begin with an item after what it supposes.
fn is_asking(item: &Item) -> bool {
    let Item::Role(role) = item else {
        return false;
    };
    matches!(
        role,
        Role::What
            | Role::AskDate
            | Role::AskWeekday
            | Role::AskYear
            | Role::AskTime
            | Role::HowMany
            | Role::HowOld
    )
}

/// Writes the answer as it is asked for, and checks that it is one of the options.
fn finish(question: &Question<'_>, world: &World, answer: &Answer) -> Option<Reading> {
    let mut cost = world.cost.get();
    let tag = || Expression::from(world.tag());
    let format = |pattern: &str| {
        Expression::call(
            "formatDate",
            vec![answer.expression.clone(), pattern.into(), tag()],
        )
    };
    let expression = match (&answer.pattern, answer.is_date) {
        (Some(pattern), true) => format(pattern),
        _ => answer.expression.clone(),
    };
    let expression = if question.options.is_empty() {
        if world.has_wrong_weekday.get() {
            return None;
        }
        expression
    } else {
        if world.has_wrong_weekday.get() {
            cost = cost.max(0.3);
        }
        let mut ways = vec![expression];
        if answer.is_date {
            let patterns = [
                "MM/DD/YYYY",
                "DD/MM/YYYY",
                "YYYY-MM-DD",
                "M/D/YYYY",
                "D MMMM YYYY",
                "MMMM D, YYYY",
                "YYYY年M月D日",
                "YYYY/MM/DD",
            ];
            ways.extend(patterns.iter().map(|pattern| format(pattern)));
        }
        ways.into_iter().find(|way| is_option(question, way))?
    };
    Some(Reading {
        work: Work::Compute(expression),
        cost,
    })
}

fn is_option(question: &Question<'_>, expression: &Expression) -> bool {
    let Ok((value, _)) = expression.evaluate() else {
        return false;
    };
    let text = match value {
        Value::Text(text) => text,
        Value::Boolean(truth) => if truth { "yes" } else { "no" }.to_owned(),
        other => oxrdf::Literal::from(other).value().to_owned(),
    };
    question
        .options
        .iter()
        .any(|option| option.eq_ignore_ascii_case(&text))
}

#[cfg(test)]
mod tests;
