use crate::fixtures::{apply, print};
use crate::{SymbolicError, Value};
use expect_test::{Expect, expect};

fn value(text: &str) -> Value {
    if let Ok(integer) = text.parse::<i64>() {
        return integer.into();
    }
    if text.contains('T')
        && let Ok(moment) = text.parse::<jiff::civil::DateTime>()
    {
        return moment.into();
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        if let Ok(date) = text.parse::<jiff::civil::Date>() {
            return date.into();
        }
        if let Ok(time) = text.parse::<jiff::civil::Time>() {
            return time.into();
        }
    }
    text.into()
}

fn check(name: &str, arguments: &[&str], expected: &Expect) {
    let arguments: Vec<Value> = arguments.iter().map(|it| value(it)).collect();
    expected.assert_eq(&print(&apply(name, &arguments)));
}

#[test]
fn dates_move_by_durations() {
    check(
        "dateAfter",
        &["2020-03-20", "P176D"],
        &expect![[r#"
        Date(2020-09-12)
          reckoning 2020-03-20 + 176 days>2020-09-12"#]],
    );
    check(
        "dateAfter",
        &["2024-01-31", "P1M3D"],
        &expect![[r#"
        Date(2024-03-03)
          reckoning 2024-01-31 + 1 months>2024-02-29|2024-02-29 + 3 days>2024-03-03"#]],
    );
    check(
        "dateBefore",
        &["2024-02-29", "P1Y"],
        &expect![[r#"
        Date(2023-02-28)
          reckoning 2024-02-29 - 12 months>2023-02-28"#]],
    );
    check(
        "dateAfter",
        &["9999-12-31", "P1D"],
        &expect!["refused: the result is outside the calendar; years go from -9999 to 9999"],
    );
    check(
        "dateAfter",
        &["2024-01-31", "PT5H"],
        &expect!["refused: `PT5H` is not a duration of whole days; write it like `P1Y2M3D`"],
    );
    check(
        "dateAfter",
        &["2024-01-31", "P99999999999Y"],
        &expect!["refused: `P99999999999Y` is not a duration of ISO 8601; write it like `P1Y2M3D`"],
    );
    check(
        "momentBefore",
        &["2015-01-01T00:00:00", "PT36H"],
        &expect![[r#"
        DateTime(2014-12-30T12:00:00)
          reckoning 2015-01-01T00:00:00 - PT36H>2014-12-30T12:00:00"#]],
    );
}

#[test]
fn times_move_round_the_clock() {
    check(
        "timeAfter",
        &["23:59:00", "PT90S"],
        &expect![[r#"
        Time(00:00:30)
          reckoning 23:59:00 + PT90S>00:00:30"#]],
    );
    check(
        "timeBefore",
        &["01:15:00", "P1DT2H"],
        &expect![[r#"
        Time(23:15:00)
          reckoning 01:15:00 - P1DT2H>23:15:00"#]],
    );
    check(
        "minutesBetween",
        &["22:00:00", "06:30:15"],
        &expect![[r#"
        Number(Number(Ratio { numer: 2041, denom: 4 }))
          reckoning 22:00:00 to 06:30:15>8 h 30 min 15 s"#]],
    );
}

#[test]
fn what_lies_between() {
    check(
        "daysBetween",
        &["2024-03-01", "2024-12-25"],
        &expect![[r#"
        Integer(299)
          reckoning 2024-03-01>day 61 of 2024|2024-12-25>day 360 of 2024|360 - 61>299"#]],
    );
    check(
        "daysBetween",
        &["2026-11-26", "1990-08-12"],
        &expect![[r#"
        Integer(-13255)
          reckoning 1990-08-12 to the end of 1990>141|35 years between>12784|2026-11-26>day 330 of 2026"#]],
    );
    check(
        "weeksBetween",
        &["2026-01-05", "2026-03-31"],
        &expect![[r#"
        Integer(12)
          reckoning 2026-01-05>day 5 of 2026|2026-03-31>day 90 of 2026|90 - 5>85
          reckoning 85 / 7>12, rest 1"#]],
    );
    check(
        "monthsBetween",
        &["2024-01-31", "2024-02-29"],
        &expect![[r#"
        Integer(0)
          reckoning 2024-01-31 + 0 months>2024-01-31|2024-01-31 to 2024-02-29>29 days"#]],
    );
    check(
        "yearsBetween",
        &["1815-06-18", "1805-10-21"],
        &expect![[r#"
        Integer(-9)
          reckoning 1805-10-21 + 108 months>1814-10-21|1814-10-21 to 1815-06-18>240 days"#]],
    );
    check(
        "age",
        &["2024-02-29", "2023-01-01"],
        &expect!["refused: 2023-01-01 is before 2024-02-29; give the earlier one first"],
    );
    check(
        "countLeapYears",
        &["1896", "1904"],
        &expect![[r#"
        Integer(2)
          reckoning divisible by 4>3|of them divisible by 100>1|of them divisible by 400>0|3 - 1 + 0>2"#]],
    );
    check(
        "countWeekdays",
        &["2026-11-01", "2026-11-30", "Sunday"],
        &expect![[r#"
        Integer(5)
          reckoning first Sunday>2026-11-01|last Sunday>2026-11-29|4 weeks later, both counted>5"#]],
    );
    check(
        "countWeekdays",
        &["2026-11-03", "2026-11-04", "Sunday"],
        &expect![[r#"
        Integer(0)
          reckoning first Sunday after 2026-11-04>0"#]],
    );
}

#[test]
fn days_of_the_calendar() {
    check(
        "weekday",
        &["1969-07-20", "en"],
        &expect![[r#"
        Text("Sunday")
          reckoning 1969-01-01>Wednesday|1969-01-01 to 1969-07-20>200 days|200 / 7>28, rest 4|Wednesday + 4>Sunday"#]],
    );
    check(
        "weekday",
        &["2026-12-25", "zh-Hant"],
        &expect![[r#"
        Text("星期五")
          reckoning 2026-01-01>星期四|2026-01-01 to 2026-12-25>358 days|358 / 7>51, rest 1|星期四 + 1>星期五"#]],
    );
    check(
        "weekday",
        &["2026-12-25", "de"],
        &expect!["refused: `de` is not a language that names are known in; write it like `en`"],
    );
    check(
        "weekdayAfter",
        &["星期三", "-10"],
        &expect![[r#"
        Text("星期日")
          reckoning -10 mod 7>4|星期三 + 4>星期日"#]],
    );
    check(
        "date",
        &["2026", "2", "30"],
        &expect!["refused: there is no day 30 in month 2 of 2026; that month has 28 days"],
    );
    check(
        "date",
        &["2026", "13", "1"],
        &expect!["refused: there is no month 13; months are counted from 1 to 12"],
    );
    check(
        "date",
        &["12026", "1", "1"],
        &expect!["refused: the year 12026 is outside the calendar; years go from -9999 to 9999"],
    );
    check(
        "nthWeekdayOfMonth",
        &["2001", "11", "Thursday", "4"],
        &expect![[r#"
        Date(2001-11-22)
          reckoning 2001-11-01>Thursday|first Thursday>2001-11-01|3 weeks later>2001-11-22"#]],
    );
    check(
        "nthWeekdayOfMonth",
        &["2026", "11", "Fri", "5"],
        &expect![
            "refused: there is no number 5 among 4; count from 1 at the start or from -1 at the end"
        ],
    );
    check(
        "nthDayOfMonth",
        &["2024", "2", "-1"],
        &expect![[r#"
        Date(2024-02-29)
          reckoning February 2024>29 days"#]],
    );
    check(
        "nthDayOfYear",
        &["2023", "366"],
        &expect![
            "refused: there is no number 366 among 365; count from 1 at the start or from -1 at the end"
        ],
    );
    check(
        "nextWeekday",
        &["2026-11-26", "Thursday"],
        &expect![[r#"
        Date(2026-12-03)
          reckoning 2026-11-26>Thursday|Thursday>2026-12-03"#]],
    );
    check(
        "isLeapYear",
        &["1900"],
        &expect![[r#"
        Boolean(false)
          reckoning 1900 mod 4>0|1900 mod 100>0|1900 mod 400>300"#]],
    );
    check(
        "weekOfYear",
        &["2027-01-01"],
        &expect![[r#"
        Integer(53)
          reckoning first Monday of week 1 of 2026>2025-12-29|2027-01-01>week 53"#]],
    );
    check(
        "easter",
        &["2038"],
        &expect![[r#"
        Date(2038-04-25)
          reckoning 2038 mod 19>5|days from 21 March to the full moon>29"#]],
    );
    check(
        "palindromeDate",
        &["2020"],
        &expect![[r#"
        Date(2020-02-02)
          reckoning 2020 backwards>0202"#]],
    );
    check(
        "palindromeDate",
        &["2026"],
        &expect!["refused: 2026 has no such day; give another year"],
    );
}

#[test]
fn dates_and_times_are_read_and_written() {
    check(
        "readDate",
        &["02/01/1987", "DMY"],
        &expect![[r#"
        Date(1987-01-02)
          reckoning year>1987|month>1|day>2"#]],
    );
    check(
        "readDate",
        &["31/12/1987", "MDY"],
        &expect!["refused: there is no month 31; months are counted from 1 to 12"],
    );
    check(
        "formatDate",
        &["1937-12-05", "MM/DD/YYYY", "en"],
        &expect![[r#"Text("12/05/1937")"#]],
    );
    check(
        "formatDate",
        &["1937-12-05", "DDDD, D MMMM YY", "en"],
        &expect![[r#"Text("Sunday, 5 December 37")"#]],
    );
    check(
        "formatDate",
        &["1937-12-05", "YYYY年M月D日", "zh"],
        &expect![[r#"Text("1937年12月5日")"#]],
    );
    check(
        "formatTime",
        &["00:00:30"],
        &expect![[r#"Text("00:00:30")"#]],
    );
}

#[test]
fn clocks_of_other_zones() {
    check(
        "inZone",
        &["2026-07-04T18:00:00", "America/New_York", "UTC"],
        &expect![[r#"
        DateTime(2026-07-04T22:00:00)
          reckoning America/New_York>UTC-04|UTC>UTC+00"#]],
    );
    check(
        "inZone",
        &["2026-11-26T15:00:00", "UTC", "+05:30"],
        &expect![[r#"
        DateTime(2026-11-26T20:30:00)
          reckoning UTC>UTC+00|+05:30>UTC+05:30"#]],
    );
    check(
        "inZone",
        &["2026-03-29T02:30:00", "Europe/Berlin", "UTC"],
        &expect![
            "refused: the time 2026-03-29T02:30:00 does not exist or exists twice in `Europe/Berlin`; give another time"
        ],
    );
    check(
        "inZone",
        &["2026-03-29T02:30:00", "Europe/Atlantis", "UTC"],
        &expect![
            "refused: `Europe/Atlantis` is not a time zone of the IANA database or an offset; write it like `Europe/London`"
        ],
    );
    check(
        "inZone",
        &["2026-03-29T02:30:00", "+99:00", "UTC"],
        &expect![
            "refused: `+99:00` is not a time zone of the IANA database or an offset; write it like `Europe/London`"
        ],
    );
}

#[test]
fn errors_are_typed() {
    let refused = apply("date", &[2026.into(), 2.into(), 30.into()]);
    assert!(matches!(
        refused,
        Err(SymbolicError::NoSuchDay { days: 28, .. })
    ));
}
