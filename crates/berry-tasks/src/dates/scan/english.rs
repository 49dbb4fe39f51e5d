//! Days and spans in English.

use super::Scan;
use crate::dates::day::{Day, ENGLISH_HOLIDAYS, Holiday, Span, Which, Written, Year};
use crate::dates::period::{Period, Unit, period};
use crate::dates::words::{digits, is, meaning, month, ordinal, skip, take, weekday, word};
use crate::token::TokenKind;

const NOW: &[(&str, i64)] = &[
    ("today", 0),
    ("now", 0),
    ("right now", 0),
    ("this day", 0),
    ("the present day", 0),
    ("the current date", 0),
    ("the current day", 0),
    ("the current time", 0),
    ("the current local time", 0),
    ("the local time", 0),
    ("the time now", 0),
    ("the present date", 0),
    ("tonight", 0),
    ("this morning", 0),
    ("this afternoon", 0),
    ("this evening", 0),
    ("tomorrow", 1),
    ("tomorrow morning", 1),
    ("tomorrow evening", 1),
    ("tomorrow night", 1),
    ("tmrw", 1),
    ("yesterday", -1),
    ("yesterday evening", -1),
    ("last night", -1),
    ("the day after tomorrow", 2),
    ("day after tomorrow", 2),
    ("the day before yesterday", -2),
    ("day before yesterday", -2),
];

impl Scan<'_> {
    pub(super) fn english_day(&self, at: usize, depth: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        if tokens.get(at)?.kind == TokenKind::Han {
            return None;
        }
        let candidates = [
            self.moved_day(at, depth),
            self.named_day(at),
            self.weekday_from(at, depth),
            self.nth_day(at),
            self.written_day(at),
            self.holiday(at),
        ];
        candidates.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    /// Today, tomorrow's date, that day.
    fn named_day(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        if let Some((offset, end)) = meaning(tokens, at, NOW) {
            let day = match offset {
                0 => Day::Today,
                _ => Day::Today.shifted(Period::of(offset.abs(), Unit::Day), offset < 0),
            };
            let end = skip(tokens, end, &["'s date", "s date"]);
            return Some((day, end));
        }
        let that = skip(
            tokens,
            at,
            &["that day", "that date", "the same day", "that very day"],
        );
        if that > at {
            return Some((Day::That, that));
        }
        let before = at.checked_sub(1).map_or("", |before| word(tokens, before));
        let is_pronoun = match word(tokens, at) {
            "that" => {
                is(tokens, at + 1, &["is", "was", "'s", "will"])
                    || matches!(before, "since" | "after" | "before" | "until")
            }
            "then" => matches!(before, "since" | "until" | "till" | "from"),
            // "The deadline is June 1, which is 3 days from now."
            "which" => before == "," && is(tokens, at + 1, &["is", "was", "will", "happens"]),
            _ => false,
        };
        is_pronoun.then_some((Day::That, at + 1))
    }

    /// Three days after X, a week ago, in two months, the day before X.
    fn moved_day(&self, at: usize, depth: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        // "in 3 days", "in three weeks' time", "within".
        if is(tokens, at, &["in"]) {
            let start = skip(tokens, at + 1, &["exactly", "just", "another", "the next"]);
            let (by, end) = period(tokens, start)?;
            let end = skip(
                tokens,
                end,
                &["' time", "'s time", "from now", "from today"],
            );
            if is(tokens, end, &["from", "after", "before", "since"]) {
                return None;
            }
            return Some((Day::Today.shifted(by, false), end));
        }
        let (by, end) = self.distance(at)?;
        let end = skip(tokens, end, &["'", "'s"]);
        let ago = skip(tokens, end, &["ago"]);
        if ago > end {
            if is(tokens, ago, &["from"])
                && let Some((from, end)) = self.day_within(ago + 1, depth - 1)
            {
                return Some((from.shifted(by, true), end));
            }
            let ago = skip(tokens, ago, &["today"]);
            return Some((Day::Today.shifted(by, true), ago));
        }
        let directions = [
            ("from", false),
            ("away from", false),
            ("after", false),
            ("past", false),
            ("following", false),
            ("later than", false),
            ("on from", false),
            ("forward from", false),
            ("since", false),
            ("out from", false),
            ("before", true),
            ("prior to", true),
            ("earlier than", true),
            ("back from", true),
            ("preceding", true),
            ("ahead of", true),
            ("previous to", true),
        ];
        let subtracts = at.checked_sub(1).is_some_and(|before| {
            is(
                tokens,
                before,
                &["subtract", "deduct", "subtracting", "back", "backwards"],
            )
        });
        if let Some((back, next)) = meaning(tokens, end, &directions) {
            let back = back || subtracts;
            let next = skip(tokens, next, &["the date of", "the date"]).max(next);
            if let Some((from, end)) = self.day_within(next, depth - 1) {
                return Some((from.shifted(by, back), end));
            }
        }
        let alone = [
            ("from now", false),
            ("away from now", false),
            ("hence", false),
            ("later", false),
            ("on", false),
            ("later on", false),
            ("earlier", true),
            ("before", true),
            ("back", true),
            ("prior", true),
            ("afterwards", false),
            ("afterward", false),
            ("beforehand", true),
        ];
        // "The day before" alone is no day.
        period(tokens, skip(tokens, at, &["exactly", "just"]))?;
        let (back, end) = meaning(tokens, end, &alone)?;
        // "on" goes on only before nothing: "three days on".
        if is(tokens, end - 1, &["on"]) && end < tokens.len() && tokens[end].is_wordlike() {
            return None;
        }
        let from_now = is(tokens, end - 1, &["now", "hence"]);
        let from = if from_now { Day::Today } else { Day::Context };
        Some((from.shifted(by, back), end))
    }

    /// A duration before "after" or "ago"; "the day" is one.
    fn distance(&self, at: usize) -> Option<(Period, usize)> {
        let start = skip(self.tokens, at, &["exactly", "just", "precisely", "fully"]);
        if let Some(found) = period(self.tokens, start) {
            return Some(found);
        }
        let one = [
            ("the day", Period::of(1, Unit::Day)),
            ("day", Period::of(1, Unit::Day)),
            ("the week", Period::of(1, Unit::Week)),
            ("the very day", Period::of(1, Unit::Day)),
            ("the next day", Period::of(1, Unit::Day)),
        ];
        let (by, end) = meaning(self.tokens, start, &one)?;
        is(
            self.tokens,
            end,
            &["after", "before", "following", "preceding", "prior"],
        )
        .then_some((by, end))
    }

    /// Next Friday, last Monday, the first Monday after X, Friday next week.
    fn weekday_from(&self, at: usize, depth: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let start = skip(tokens, at, &["the", "on"]);
        let modifiers = [
            ("next", Which::Next),
            ("coming", Which::After),
            ("upcoming", Which::After),
            ("this coming", Which::After),
            ("this", Which::InWeek(0)),
            ("last", Which::Last),
            ("previous", Which::Before),
            ("past", Which::Before),
            ("this past", Which::Before),
            ("following", Which::After),
            ("preceding", Which::Before),
        ];
        let firsts = [("first", Which::After), ("last", Which::Before)];
        let nearest = |weekday, from, which| Day::Nearest {
            weekday,
            from: Box::new(from),
            which,
        };
        let (which, after) = match meaning(tokens, start, &modifiers) {
            Some((which, after)) => (Some(which), after),
            None => (None, start),
        };
        // "The first Monday" is one only after or before a day.
        let first = meaning(tokens, start, &firsts);
        let is_counted = first.is_some() && which.is_none();
        let (which, after) = match first {
            Some((which, after)) if is_counted => (Some(which), after),
            _ => (which, after),
        };
        let (weekday, end) = weekday(tokens, after)?;
        let weeks = [
            ("next week", 1),
            ("of next week", 1),
            ("last week", -1),
            ("of last week", -1),
            ("this week", 0),
            ("of this week", 0),
            ("the week after next", 2),
        ];
        if which.is_none()
            && let Some((week, end)) = meaning(tokens, end, &weeks)
        {
            return Some((nearest(weekday, Day::Today, Which::InWeek(week)), end));
        }
        // "The first Monday after 5 May".
        let relations = [
            ("after", Which::After),
            ("following", Which::After),
            ("before", Which::Before),
            ("preceding", Which::Before),
            ("prior to", Which::Before),
        ];
        if let Some((relation, next)) = meaning(tokens, end, &relations)
            && let Some((from, end)) = self.day_within(next, depth - 1)
        {
            let fits = matches!(
                (which, relation),
                (None, _)
                    | (Some(Which::Next | Which::After), Which::After)
                    | (Some(Which::Last | Which::Before), Which::Before)
            );
            return fits.then(|| (nearest(weekday, from, relation), end));
        }
        // "The last Friday and ..." is cut off from its month.
        let is_shared = start > at && matches!(which, Some(Which::Last));
        if is_counted || is_shared {
            return None;
        }
        Some((nearest(weekday, Day::Today, which?), end))
    }

    /// The 200th day of 2024, the last Friday in May, the second day of the third month of 1966.
    fn nth_day(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let start = skip(tokens, at, &["the", "a"]);
        let ends = [
            ("end of", -1),
            ("very end of", -1),
            ("beginning of", 1),
            ("start of", 1),
        ];
        if let Some((number, next)) = meaning(tokens, start, &ends) {
            let here = [
                ("the year", Span::Year(Year::FromNow(0))),
                ("the month", Span::MonthFromNow(0)),
            ];
            let (span, end) = self.span(next).or_else(|| meaning(tokens, next, &here))?;
            let weekday = None;
            return Some((
                Day::Nth {
                    number,
                    weekday,
                    span,
                },
                end,
            ));
        }
        if let Some(next) = take(tokens, start, "palindrome day")
            .or_else(|| take(tokens, start, "palindrome date"))
            .or_else(|| take(tokens, start, "palindromic date"))
        {
            let next = skip(tokens, next, &["of", "in", "of the year", "in the year"]);
            let (year, end) = self.plain_year(next)?;
            return Some((Day::Palindrome(year), end));
        }
        let (number, after, weekday) = match ordinal(tokens, start) {
            Some((number, after)) => {
                let is_day = is(tokens, after, &["day", "date"]);
                let is_of_month = is(tokens, after, &["of"])
                    && number > 0
                    && matches!(self.span(after + 1), Some((Span::MonthFromNow(_), _)));
                match weekday(tokens, after) {
                    Some((weekday, end)) => (number, end, Some(weekday)),
                    // "The 13th of next month".
                    None if is_of_month => (number, after, None),
                    None if is_day => (number, after + 1, None),
                    None => return None,
                }
            }
            // "Day 200 of 2024".
            None if is(tokens, start, &["day"]) => {
                let next = skip(tokens, start + 1, &["number"]);
                (digits(tokens, next)?, next + 1, None)
            }
            None => return None,
        };
        let next = skip(tokens, after, &["of", "in", "within", "'s"]);
        let (span, end) = self.span(next)?;
        if next == after && !matches!(span, Span::Year(_)) {
            return None;
        }
        Some((
            Day::Nth {
                number,
                weekday,
                span,
            },
            end,
        ))
    }

    /// 26 November 2026, Friday, Nov 26th, the 3rd of May, the 13th.
    fn written_day(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let mut written = Written::default();
        let mut end = at;
        if let Some((weekday, after)) = weekday(tokens, at) {
            // "Mon" is no month, and "a Tuesday" a day of which only the weekday is known.
            written.weekday = Some(weekday);
            let next = skip(tokens, after, &[",", "the", ", the"]);
            let date = self.day_and_month(next).or_else(|| self.day_of_month(next));
            if let Some((date, end)) = date {
                return Some((
                    Day::Written(Written {
                        weekday: Some(weekday),
                        ..date
                    }),
                    end,
                ));
            }
            if next > after || word(tokens, at).ends_with("days") {
                // "Tuesday, 7/9/1972" is made by the numbers.
            }
            return Some((Day::Written(written), after));
        }
        if is(tokens, at, &["a", "the"]) {
            end += 1;
        }
        if is(tokens, at, &["a"]) {
            let (weekday, after) = weekday(tokens, end)?;
            written.weekday = Some(weekday);
            return Some((Day::Written(written), after));
        }
        let (date, end) = self.day_and_month(end)?;
        Some((Day::Written(date), end))
    }

    /// The 13th, without a month, after a weekday.
    fn day_of_month(&self, at: usize) -> Option<(Written, usize)> {
        let (day, end) = ordinal(self.tokens, at)?;
        let digits = word(self.tokens, at).starts_with(|c: char| c.is_ascii_digit());
        (digits && (1..=31).contains(&day)).then_some((
            Written {
                day: Some(day),
                ..Written::default()
            },
            end,
        ))
    }

    /// A day with the name of its month, in either order, and the year if it is said.
    fn day_and_month(&self, at: usize) -> Option<(Written, usize)> {
        let tokens = self.tokens;
        let number = |at: usize| {
            ordinal(tokens, at)
                .filter(|(day, _)| (1..=99).contains(day))
                .or_else(|| digits(tokens, at).map(|day| (day, at + 1)))
                .filter(|(day, _)| (0..=99).contains(day))
        };
        let (day, month_number, end) = if let Some((month_number, after)) = self.month_name(at) {
            let next = skip(tokens, after, &["the", "-", ","]);
            let (day, end) = number(next)?;
            // "May 3 weeks" is no day.
            if super::super::period::unit(tokens, end).is_some() {
                return None;
            }
            (day, month_number, end)
        } else {
            let (day, after) = number(at)?;
            let next = skip(tokens, after, &["of", "-", "day of"]);
            let (month_number, end) = self.month_name(next)?;
            (day, month_number, end)
        };
        let (year, end) = self.year_after(end).unwrap_or((Year::Unsaid, end));
        Some((
            Written {
                year,
                month: Some(month_number),
                day: Some(day),
                weekday: None,
            },
            end,
        ))
    }

    /// The name of a month, but "may" and "march" only where something makes them months.
    fn month_name(&self, at: usize) -> Option<(i64, usize)> {
        let (number, end) = month(self.tokens, at)?;
        let text = &self.tokens[at].text;
        if matches!(word(self.tokens, at), "may" | "march") && text.starts_with(char::is_lowercase)
        {
            let digit = |at: Option<usize>| {
                at.and_then(|at| self.tokens.get(at))
                    .is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()))
            };
            let before = at.checked_sub(1);
            let of = before.is_some_and(|b| is(self.tokens, b, &["of", "in"]));
            if !(digit(before) || digit(Some(end)) || of || is(self.tokens, end, &["the"])) {
                return None;
            }
        }
        Some((number, end))
    }

    /// The year after a month: ", 2026", "of 2026", "in the year 2026", "next year", "'87".
    fn year_after(&self, at: usize) -> Option<(Year, usize)> {
        let tokens = self.tokens;
        let next = skip(
            tokens,
            at,
            &[
                ",",
                "of",
                "in",
                "of the year",
                "in the year",
                ", in",
                ", of",
                "the year",
                "-",
                "of year",
            ],
        );
        if let Some((year, end)) = self.plain_year(next) {
            // "5 May 2024 days" is no date.
            if next == at && super::super::period::unit(tokens, end).is_some() {
                return None;
            }
            let bc = skip(tokens, end, &["bc", "bce"]);
            if bc > end
                && let Year::Given(year) = year
            {
                return Some((Year::Given(1 - year), bc));
            }
            return Some((year, skip(tokens, end, &["ad", "ce"])));
        }
        self.year_from_now(next)
    }

    fn year_from_now(&self, at: usize) -> Option<(Year, usize)> {
        let phrases = [
            ("this year", 0),
            ("the current year", 0),
            ("next year", 1),
            ("last year", -1),
            ("the previous year", -1),
            ("the coming year", 1),
        ];
        let (offset, end) = meaning(self.tokens, at, &phrases)?;
        Some((Year::FromNow(offset), end))
    }

    fn holiday(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let start = skip(tokens, at, &["the"]);
        let ways = [
            ("next", Some(Which::After)),
            ("this", None),
            ("this year 's", None),
            ("last", Some(Which::Before)),
        ];
        let (which, next) = match meaning(tokens, start, &ways) {
            Some((which, next)) => (which, next),
            None => (None, start),
        };
        let found = meaning(tokens, next, ENGLISH_HOLIDAYS);
        let (holiday, end) = found.or_else(|| meaning(tokens, at, ENGLISH_HOLIDAYS))?;
        let holiday: Holiday = holiday;
        // "Last Christmas" needs the day of the question; leave it unless a year is said.
        if which == Some(Which::Before) {
            return None;
        }
        let end = skip(tokens, end, &["day"]);
        let (year, end) = self.year_after(end).unwrap_or((Year::Unsaid, end));
        Some((Day::Holiday { holiday, year }, end))
    }

    pub(super) fn english_span(&self, at: usize) -> Option<(Span, usize)> {
        let tokens = self.tokens;
        let start = skip(tokens, at, &["the", "the month of", "month of"]);
        let months = [
            ("this month", 0),
            ("the current month", 0),
            ("current month", 0),
            ("next month", 1),
            ("last month", -1),
            ("the previous month", -1),
            ("previous month", -1),
        ];
        if let Some((offset, end)) =
            meaning(tokens, start, &months).or_else(|| meaning(tokens, at, &months))
        {
            return Some((Span::MonthFromNow(offset), end));
        }
        if let Some((year, end)) = self.year_from_now(start).or_else(|| self.year_from_now(at)) {
            return Some((Span::Year(year), end));
        }
        if let Some((month, end)) = self.month_name(start) {
            let (year, end) = self.year_after(end).unwrap_or((Year::Unsaid, end));
            return Some((Span::Month { year, month }, end));
        }
        if let Some((number, after)) = ordinal(tokens, start) {
            let end = after + 1;
            let year = |end| self.year_after(end).unwrap_or((Year::Unsaid, end));
            return match word(tokens, after) {
                "quarter" => {
                    let (year, end) = year(end);
                    let quarter = if number < 0 { 5 + number } else { number };
                    Some((Span::Quarter { year, quarter }, end))
                }
                "month" => {
                    let (year, end) = year(end);
                    let month = if number < 0 { 13 + number } else { number };
                    Some((Span::Month { year, month }, end))
                }
                _ => None,
            };
        }
        // "Q3 2024".
        if let Some(quarter) = word(tokens, start)
            .strip_prefix('q')
            .and_then(|n| n.parse().ok())
            .filter(|n| (1..=4).contains(n))
        {
            let (year, end) = self
                .year_after(start + 1)
                .unwrap_or((Year::Unsaid, start + 1));
            return Some((Span::Quarter { year, quarter }, end));
        }
        let next = skip(tokens, at, &["the year", "year", "the"]);
        let (year, end) = if next > at && !is(tokens, next - 1, &["the"]) {
            let year = digits(tokens, next).filter(|y| (0..=9999).contains(y))?;
            (Year::Given(year), next + 1)
        } else {
            self.plain_year(next)?
        };
        if super::super::period::unit(tokens, end).is_some() {
            return None;
        }
        let bc = skip(tokens, end, &["bc", "bce"]);
        match year {
            Year::Given(year) if bc > end => Some((Span::Year(Year::Given(1 - year)), bc)),
            _ => Some((Span::Year(year), skip(tokens, end, &["ad", "ce"]))),
        }
    }
}
