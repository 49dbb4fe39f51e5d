//! The calendar against a second implementation: days counted from the rules of the Gregorian
//! reform alone, over 4,000 years.

use crate::Value;
use crate::fixtures::{Random, value};
use jiff::civil::Date;

/// A day in the order of the calendar, found by stepping from day to day.
struct Almanac {
    year: i64,
    month: i64,
    day: i64,
    /// 0 is Monday.
    weekday: usize,
    day_of_year: i64,
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 400 == 0 || year % 4 == 0 && year % 100 != 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const YEARS: i64 = 4_000;

/// Returns every day of the years 1 to 4000; 1 January 1 is a Monday, as 20 March 2000 is one.
fn almanac() -> Vec<Almanac> {
    let mut days = Vec::new();
    let mut weekday = 0;
    for year in 1..=YEARS {
        let mut day_of_year = 0;
        for month in 1..=12 {
            for day in 1..=length(year, month) {
                day_of_year += 1;
                days.push(Almanac {
                    year,
                    month,
                    day,
                    weekday,
                    day_of_year,
                });
                weekday = (weekday + 1) % 7;
            }
        }
    }
    days
}

fn date(day: &Almanac) -> Date {
    Date::new(day.year as i16, day.month as i8, day.day as i8).expect("a date")
}

#[test]
fn every_day_of_four_thousand_years() {
    let days = almanac();
    let moon = days
        .iter()
        .find(|day| (day.year, day.month, day.day) == (1969, 7, 20))
        .expect("a day");
    assert_eq!(WEEKDAYS[moon.weekday], "Sunday");
    let first = date(&days[0]);
    for (number, day) in (0_i64..).zip(&days).step_by(3) {
        let parts = [day.year, day.month, day.day].map(Value::Integer);
        let date = value("date", &parts);
        assert_eq!(
            value("weekday", &[date.clone(), "en".into()]),
            WEEKDAYS[day.weekday].into()
        );
        assert_eq!(
            value("daysBetween", &[first.into(), date.clone()]),
            Value::Integer(number)
        );
        assert_eq!(
            value("dateAfter", &[first.into(), format!("P{number}D").into()]),
            date
        );
        assert_eq!(value("dayOfYear", &[date]), Value::Integer(day.day_of_year));
    }
}

#[test]
fn any_two_days() {
    let days = almanac();
    let mut random = Random(7);
    for _ in 0..20_000 {
        let [a, b] = [0, 1].map(|_| random.below(days.len()));
        let [first, second] = [&days[a], &days[b]];
        let [one, two] = [first, second].map(|day| Value::Date(date(day)));
        let distance = b as i64 - a as i64;
        let between = |name: &str| match value(name, &[one.clone(), two.clone()]) {
            Value::Integer(integer) => integer,
            other => panic!("{other:?}"),
        };
        assert_eq!(between("daysBetween"), distance);
        assert_eq!(between("weeksBetween"), distance / 7);
        let [early, late] = if a <= b {
            [first, second]
        } else {
            [second, first]
        };
        let mut months = (late.year - early.year) * 12 + late.month - early.month;
        if late.day < early.day {
            months -= 1;
        }
        let sign = if a <= b { 1 } else { -1 };
        // 31 January to 28 February is not a month here, though a month after the one is the other.
        assert_eq!(between("monthsBetween"), sign * months, "{one:?} {two:?}");
        assert_eq!(between("yearsBetween"), sign * (months / 12));
        if distance >= 0 {
            let wanted = random.below(7);
            let counted = days[a..=b].iter().step_by(1).take(3_000);
            let by_hand = counted.filter(|day| day.weekday == wanted).count() as i64;
            if distance < 3_000 {
                let count = value("countWeekdays", &[one, two, WEEKDAYS[wanted].into()]);
                assert_eq!(count, Value::Integer(by_hand));
            }
        }
    }
}

#[test]
fn years_of_the_almanac() {
    let mut leap_years = 0;
    for year in 1..=YEARS {
        let leap = length(year, 2) == 29;
        leap_years += i64::from(leap);
        assert_eq!(value("isLeapYear", &[year.into()]), leap.into());
        let count = value("countLeapYears", &[1.into(), year.into()]);
        assert_eq!(count, leap_years.into());
        let days = (1..=12).map(|month| length(year, month)).sum::<i64>();
        assert_eq!(value("daysInYear", &[year.into()]), days.into());
        for month in 1..=12 {
            let days = value("daysInMonth", &[year.into(), month.into()]);
            assert_eq!(days, length(year, month).into());
        }
    }
}
