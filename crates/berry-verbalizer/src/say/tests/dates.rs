//! Dates and times that are computed.

use expect_test::expect;

use super::*;

fn value(world: &World, english: &str, chinese: &str) -> Argument {
    Argument::Value(world.pick(english, chinese).to_owned())
}

fn moon(world: &World) -> &'static str {
    world.pick("20 July 1969", "1969年7月20日")
}

#[test]
fn dates_in_answers() {
    check_answers(
        &[
            |w| {
                computed(
                    vec![value(w, moon(w), moon(w)), text("en")],
                    letters("weekday", &[moon(w), "en"], w.pick("Sunday", "星期日"), &[]),
                )
            },
            |w| {
                computed(
                    vec![value(w, moon(w), moon(w)), text("P1Y3W")],
                    letters(
                        "dateAfter",
                        &[moon(w), "P1Y3W"],
                        w.pick("10 August 1970", "1970年8月10日"),
                        &[],
                    ),
                )
            },
            |w| {
                let tomorrow = Argument::Call {
                    function: "dateAfter".to_owned(),
                    arguments: vec![value(w, moon(w), moon(w)), text("P1D")],
                };
                computed(
                    vec![tomorrow, text("MM/DD/YYYY"), text("en")],
                    letters(
                        "formatDate",
                        &[w.pick("21 July 1969", "1969年7月21日"), "MM/DD/YYYY", "en"],
                        "07/21/1969",
                        &[],
                    ),
                )
            },
            |w| {
                let day = w.pick("25 December 2026", "2026年12月25日");
                computed(
                    vec![value(w, moon(w), moon(w)), value(w, day, day)],
                    letters("daysBetween", &[moon(w), day], "20977", &[]),
                )
            },
            |w| {
                computed(
                    vec![value(w, "1900", "1900")],
                    letters("isLeapYear", &["1900"], "false", &[]),
                )
            },
            |w| {
                computed(
                    vec![
                        value(w, "2024", "2024"),
                        value(w, "11", "11"),
                        text(w.pick("Thursday", "星期四")),
                        value(w, "4", "4"),
                    ],
                    letters(
                        "nthWeekdayOfMonth",
                        &["2024", "11", w.pick("Thursday", "星期四"), "4"],
                        w.pick("28 November 2024", "2024年11月28日"),
                        &[],
                    ),
                )
            },
        ],
        &expect![[r#"
            [the day of the week of 20 July 1969] 20 July 1969 is a| Sunday.
            [1969年7月20日是星期幾] 1969年7月20日是|星期日。
            [the date 1 year and 3 weeks after 20 July 1969] The date 1 year and 3 weeks after 20 July 1969 is| 10 August 1970.
            [1969年7月20日的1年 3 週後] 1969年7月20日的1年 3 週後是|1970年8月10日。
            [the date 1 day after 20 July 1969 as MM/DD/YYYY] The date 1 day after 20 July 1969 is| 07/21/1969.
            [1969年7月20日的 1 天後（格式 MM/DD/YYYY）] 1969年7月20日的 1 天後是| 07/21/1969。
            [the number of days from 20 July 1969 to 25 December 2026] From 20 July 1969 to 25 December 2026 it is| 20977 days.
            [1969年7月20日到2026年12月25日的天數] 1969年7月20日到2026年12月25日是| 20977 天。
            [whether 1900 is a leap year] No, 1900 is not| a leap year.
            [1900年是否為閏年] 不，1900年不是|閏年。
            [the fourth Thursday of November 2024] The fourth Thursday of November 2024 is| 28 November 2024.
            [2024年11月的第 4 個星期四] 2024年11月的第 4 個星期四是|2024年11月28日。
        "#]],
    );
}
