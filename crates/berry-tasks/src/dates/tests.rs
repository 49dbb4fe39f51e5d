use berry_verbalizer::Language;
use expect_test::{Expect, expect};

use crate::{Work, read};

const NOW: &str = "2026-11-26T12:00:00Z";

fn language_of(question: &str) -> Language {
    if question.chars().any(berry_verbalizer::han::is_han) {
        Language::TraditionalChinese
    } else {
        Language::English
    }
}

/// Shows what is computed, and what it is.
fn shown(question: &str) -> String {
    let now = NOW.parse().expect("a time");
    let readings = read(question, language_of(question), now);
    let Some(reading) = readings.first() else {
        return "no reading".to_owned();
    };
    let Work::Compute(expression) = &reading.work else {
        return "a deduction".to_owned();
    };
    let text = expression
        .to_string()
        .replace("^^<http://www.w3.org/2001/XMLSchema#date>", "")
        .replace("^^<http://www.w3.org/2001/XMLSchema#time>", "")
        .replace("tb:", "");
    match expression.evaluate() {
        Ok((value, _)) => {
            let value = oxrdf::Literal::from(value).value().to_owned();
            format!("{value} = {text}")
        }
        Err(error) => format!(
            "{text}: {}",
            crate::why_no_value(&error, language_of(question))
        ),
    }
}

fn check(questions: &[&str], expected: &Expect) {
    let shown: Vec<String> = questions
        .iter()
        .map(|question| format!("{question}\n    {}\n", shown(question)))
        .collect();
    expected.assert_eq(&shown.concat());
}

#[test]
fn weekdays() {
    check(
        &[
            "What day of the week was July 20, 1969?",
            "which weekday will christmas fall on this year",
            "please tell me the weekday of 12/25/2030",
            "What weekday comes exactly 100 days after a Tuesday?",
            "Is February 29, 2028 a Tuesday?",
            "今天是星期三，三天後是星期幾？",
            "二〇二六年十一月二十六號是禮拜幾",
            "這個月的最後一天落在星期幾",
        ],
        &expect![[r#"
            What day of the week was July 20, 1969?
                Sunday = weekday("1969-07-20", "en")
            which weekday will christmas fall on this year
                Friday = weekday("2026-12-25", "en")
            please tell me the weekday of 12/25/2030
                Wednesday = weekday(readDate("12/25/2030", "MDY"), "en")
            What weekday comes exactly 100 days after a Tuesday?
                Thursday = weekdayAfter("Tuesday", 100)
            Is February 29, 2028 a Tuesday?
                true = isWeekday("2028-02-29", "Tuesday")
            今天是星期三，三天後是星期幾？
                星期六 = weekdayAfter("星期三", 3)
            二〇二六年十一月二十六號是禮拜幾
                星期四 = weekday("2026-11-26", "zh")
            這個月的最後一天落在星期幾
                星期一 = weekday(nthDayOfMonth(2026, 11, -1), "zh")
        "#]],
    );
}

#[test]
fn distances() {
    check(
        &[
            "How many days are there between 1 March and Christmas 2024?",
            "how many days until Christmas?",
            "weeks between 2026-01-05 and 2026-03-30",
            "How many whole years lie between 21 Oct 1805 and 18 June 1815?",
            "days from 3 jan 2025 till 5 feb 2025 inclusive",
            "how many days are left in this year?",
            "離 2027 年元旦還有幾天",
            "5月1日和10月1日之間相差幾天",
            "How many days between 30 February 2024 and 1 May 2024?",
        ],
        &expect![[r#"
            How many days are there between 1 March and Christmas 2024?
                299 = daysBetween("2024-03-01", "2024-12-25")
            how many days until Christmas?
                29 = daysBetween("2026-11-26", "2026-12-25")
            weeks between 2026-01-05 and 2026-03-30
                12 = weeksBetween("2026-01-05", "2026-03-30")
            How many whole years lie between 21 Oct 1805 and 18 June 1815?
                9 = yearsBetween("1805-10-21", "1815-06-18")
            days from 3 jan 2025 till 5 feb 2025 inclusive
                34 = daysBetween("2025-01-03", dateAfter("2025-02-05", "P1D"))
            how many days are left in this year?
                35 = daysBetween("2026-11-26", nthDayOfYear(2026, -1))
            離 2027 年元旦還有幾天
                36 = daysBetween("2026-11-26", "2027-01-01")
            5月1日和10月1日之間相差幾天
                153 = daysBetween("2026-05-01", "2026-10-01")
            How many days between 30 February 2024 and 1 May 2024?
                daysBetween(date(2024, 2, 30), "2024-05-01"): There is no 30 February 2024; that month has 29 days.
        "#]],
    );
}

#[test]
fn dates_that_are_reckoned() {
    check(
        &[
            "what's the date 3 weeks from today?",
            "what is 2 years before 29 Feb 2024",
            "the 200th day of 2024 is what date?",
            "what date is the fourth Thursday of November 2030",
            "when's easter 2025?",
            "What is the date of the first Monday after 5 May 2024?",
            "5 May 2024 + 3 weeks",
            "90天後是幾月幾日？",
            "下週三是幾月幾號？",
            "2026年3月1日前三天是哪天",
            "從今天起算100天後是哪一天",
            "What date is 31 February 2026?",
            "2026年2月30日是星期幾",
        ],
        &expect![[r#"
            what's the date 3 weeks from today?
                2026-12-17 = dateAfter("2026-11-26", "P3W")
            what is 2 years before 29 Feb 2024
                2022-02-28 = dateBefore("2024-02-29", "P2Y")
            the 200th day of 2024 is what date?
                2024-07-18 = nthDayOfYear(2024, 200)
            what date is the fourth Thursday of November 2030
                2030-11-28 = nthWeekdayOfMonth(2030, 11, "Thursday", 4)
            when's easter 2025?
                2025-04-20 = easter(2025)
            What is the date of the first Monday after 5 May 2024?
                2024-05-06 = nextWeekday("2024-05-05", "Monday")
            5 May 2024 + 3 weeks
                2024-05-26 = dateAfter("2024-05-05", "P3W")
            90天後是幾月幾日？
                2027-02-24 = dateAfter("2026-11-26", "P90D")
            下週三是幾月幾號？
                2026-12-02 = dateAfter("2026-11-26", "P6D")
            2026年3月1日前三天是哪天
                2026-02-26 = dateBefore("2026-03-01", "P3D")
            從今天起算100天後是哪一天
                2027-03-06 = dateAfter("2026-11-26", "P100D")
            What date is 31 February 2026?
                date(2026, 2, 31): There is no 31 February 2026; that month has 28 days.
            2026年2月30日是星期幾
                weekday(date(2026, 2, 30), "zh"): 沒有 2026 年 2 月 30 日這一天；2026 年 2 月有 28 天。
        "#]],
    );
}

#[test]
fn the_calendar() {
    check(
        &[
            "is 1900 a leap year",
            "when is the next leap year",
            "leap years from 2001 up to and including 2050 - how many",
            "How many days does June have?",
            "Does February have 29 days in the year 2100?",
            "How many Fridays are in May 2026?",
            "what day of the year is March 1, 2024",
            "what week number is 15 August 2026",
            "民國115年是西元幾年",
            "2026年是民國幾年？",
            "2024年2月有幾天",
            "2026年有幾個星期五",
            "明年的今天是幾號",
        ],
        &expect![[r#"
            is 1900 a leap year
                false = isLeapYear(1900)
            when is the next leap year
                2028 = nextLeapYear(2026)
            leap years from 2001 up to and including 2050 - how many
                12 = countLeapYears(2001, 2050)
            How many days does June have?
                30 = daysInMonth(2026, 6)
            Does February have 29 days in the year 2100?
                false = isLeapYear(2100)
            How many Fridays are in May 2026?
                5 = countWeekdays(nthDayOfMonth(2026, 5, 1), nthDayOfMonth(2026, 5, -1), "Friday")
            what day of the year is March 1, 2024
                61 = dayOfYear("2024-03-01")
            what week number is 15 August 2026
                33 = weekOfYear("2026-08-15")
            民國115年是西元幾年
                2026 = commonEraYear(115)
            2026年是民國幾年？
                115 = republicYear(2026)
            2024年2月有幾天
                29 = daysInMonth(2024, 2)
            2026年有幾個星期五
                52 = countWeekdays(nthDayOfYear(2026, 1), nthDayOfYear(2026, -1), "星期五")
            明年的今天是幾號
                2027-11-26 = dateAfter("2026-11-26", "P1Y")
        "#]],
    );
}

#[test]
fn ages() {
    check(
        &[
            "Someone is born on 12 August 1990. How old are they on 11 August 2026?",
            "How old was Bob on 1 Jan 2020 if he was born on 2 Feb 1980?",
            "Ana turned 40 on 3 February 2019. What year was she born in?",
            "王先生 1985 年 7 月 3 日出生，到 2026 年 11 月 26 日滿幾歲",
            "How old is Einstein?",
        ],
        &expect![[r#"
            Someone is born on 12 August 1990. How old are they on 11 August 2026?
                35 = age("1990-08-12", "2026-08-11")
            How old was Bob on 1 Jan 2020 if he was born on 2 Feb 1980?
                39 = age("1980-02-02", "2020-01-01")
            Ana turned 40 on 3 February 2019. What year was she born in?
                1979 = yearOf(dateBefore("2019-02-03", "P40Y"))
            王先生 1985 年 7 月 3 日出生，到 2026 年 11 月 26 日滿幾歲
                41 = age("1985-07-03", "2026-11-26")
            How old is Einstein?
                no reading
        "#]],
    );
}

#[test]
fn times_and_zones() {
    check(
        &[
            "From 9:45 to 17:20 is how many minutes?",
            "I slept from 10 pm until 6 am. how many hours is that",
            "What time is it 90 seconds after 23:59:00?",
            "a film starts at 7:50 pm and lasts 2 hours 35 minutes. when does it end?",
            "When it is 15:00 UTC, what does the clock show at UTC+8?",
            "A call is set for 6 pm New York time on 4 July 2026. What is that in UTC?",
            "What time is it in New York when it's noon in Paris on 1 July 2026?",
            "早上 8:30 上班、晚上 6:15 下班，中間總共幾分鐘？",
            "台北下午三點時，紐約是幾點？",
            "how many hours from 9 to 5",
            "下午2点到5点半是几个小时",
        ],
        &expect![[r#"
            From 9:45 to 17:20 is how many minutes?
                455 = minutesBetween("09:45:00", "17:20:00")
            I slept from 10 pm until 6 am. how many hours is that
                8 = hoursBetween("22:00:00", "06:00:00")
            What time is it 90 seconds after 23:59:00?
                00:00:30 = formatTime(timeAfter("23:59:00", "PT1M30S"))
            a film starts at 7:50 pm and lasts 2 hours 35 minutes. when does it end?
                22:25 = formatTime(timeAfter("19:50:00", "PT2H35M"))
            When it is 15:00 UTC, what does the clock show at UTC+8?
                23:00 = formatTime(timeOf(inZone(dateTime("2026-11-26", "15:00:00"), "UTC", "+08:00")))
            A call is set for 6 pm New York time on 4 July 2026. What is that in UTC?
                22:00 = formatTime(timeOf(inZone(dateTime("2026-07-04", "18:00:00"), "America/New_York", "UTC")))
            What time is it in New York when it's noon in Paris on 1 July 2026?
                06:00 = formatTime(timeOf(inZone(dateTime("2026-07-01", "12:00:00"), "Europe/Paris", "America/New_York")))
            早上 8:30 上班、晚上 6:15 下班，中間總共幾分鐘？
                585 = minutesBetween("08:30:00", "18:15:00")
            台北下午三點時，紐約是幾點？
                02:00 = formatTime(timeOf(inZone(dateTime("2026-11-26", "15:00:00"), "Asia/Taipei", "America/New_York")))
            how many hours from 9 to 5
                no reading
            下午2点到5点半是几个小时
                3.5 = hoursBetween("14:00:00", "17:30:00")
        "#]],
    );
}

#[test]
fn formats() {
    check(
        &[
            "What's the date today in DD/MM/YYYY?",
            "Convert 03/04/2026 from MM/DD/YYYY to YYYY-MM-DD",
            "convert 03/04/2026 to YYYY-MM-DD",
            "An American writes 03/04/2025. Which month do they mean?",
            "A Brit writes 03/04/2025. Which month do they mean?",
            "把11/26/2026用YYYY-MM-DD的格式寫出來",
        ],
        &expect![[r#"
            What's the date today in DD/MM/YYYY?
                26/11/2026 = formatDate("2026-11-26", "DD/MM/YYYY", "en")
            Convert 03/04/2026 from MM/DD/YYYY to YYYY-MM-DD
                2026-03-04 = formatDate(readDate("03/04/2026", "MDY"), "YYYY-MM-DD", "en")
            convert 03/04/2026 to YYYY-MM-DD
                no reading
            An American writes 03/04/2025. Which month do they mean?
                March = monthOf(readDate("03/04/2025", "MDY"), "en")
            A Brit writes 03/04/2025. Which month do they mean?
                April = monthOf(readDate("03/04/2025", "DMY"), "en")
            把11/26/2026用YYYY-MM-DD的格式寫出來
                2026-11-26 = formatDate(readDate("11/26/2026", "MDY"), "YYYY-MM-DD", "zh")
        "#]],
    );
}

#[test]
fn stories_fix_the_day() {
    check(
        &[
            "If tomorrow is Sunday, what was the day before yesterday?",
            "Three days from now it will be Christmas 2025. What's the date today?",
            "Ann moved here on 14 June 1995. 100 days have passed since then. What day of the week is it?",
            "They married on 14 June 1995. Today is their silver wedding anniversary. What is the date tomorrow?",
            "Her 30th birthday was yesterday. She was born on 2 March 1990. What is today's date?",
            "A parade planned for 5 June 2024 was pushed back by a week. What's the new date?",
            "Tom goes for a swim on the 5th of each month starting from May 2020. Today is his 4th swim. What is the date in ISO format?",
            "On 3 May 2020 Eve got 30 pills. She takes two per day. Today she ran out of pills. What is the date today?",
            "假設今天是 2025/03/31，一個月前是哪天？",
            "婚禮原定2025年6月14日舉行，後來延後一週，新的日期是哪天？",
        ],
        &expect![[r#"
            If tomorrow is Sunday, what was the day before yesterday?
                Thursday = weekdayAfter(weekdayAfter("Sunday", -1), -2)
            Three days from now it will be Christmas 2025. What's the date today?
                2025-12-22 = dateBefore("2025-12-25", "P3D")
            Ann moved here on 14 June 1995. 100 days have passed since then. What day of the week is it?
                Friday = weekday(dateAfter("1995-06-14", "P100D"), "en")
            They married on 14 June 1995. Today is their silver wedding anniversary. What is the date tomorrow?
                2020-06-15 = dateAfter(dateAfter("1995-06-14", "P25Y"), "P1D")
            Her 30th birthday was yesterday. She was born on 2 March 1990. What is today's date?
                2020-03-03 = dateAfter(dateAfter("1990-03-02", "P30Y"), "P1D")
            A parade planned for 5 June 2024 was pushed back by a week. What's the new date?
                2024-06-12 = dateAfter("2024-06-05", "P1W")
            Tom goes for a swim on the 5th of each month starting from May 2020. Today is his 4th swim. What is the date in ISO format?
                2020-08-05 = formatDate(dateAfter("2020-05-05", "P3M"), "YYYY-MM-DD", "en")
            On 3 May 2020 Eve got 30 pills. She takes two per day. Today she ran out of pills. What is the date today?
                2020-05-18 = dateAfter("2020-05-03", "P15D")
            假設今天是 2025/03/31，一個月前是哪天？
                2025-02-28 = dateBefore("2025-03-31", "P1M")
            婚禮原定2025年6月14日舉行，後來延後一週，新的日期是哪天？
                2025-06-21 = dateAfter("2025-06-14", "P1W")
        "#]],
    );
}

#[test]
fn events_are_told_apart() {
    check(
        &[
            "Ann was born on 3 May 1980. Bob was born on 4 June 1990. How old is Ann?",
            "Ann was born on 3 May 1980. Bob was born on 4 June 1990. How old is he?",
            "The shop opens on 1 March 2027. The cafe opens on 1 April 2027. How many days until the shop opens?",
            "The party was on 3 May 2024. The concert on 5 June 2024 was delayed by two days. When was the party?",
            "Neil Armstrong landed on the moon on 20 July 1969. What day of the week was that?",
            "Ann moved here on 14 June 1995. What day of the week is it today?",
            "Yesterday I turned 30. When was I born?",
            "Our anniversary is in ten days. What date is that?",
            "包裹3月3日寄出，5天後送達，是哪一天送到的？",
            "How many days are between the first Monday and the last Friday of June 2026?",
            "What is Easter?",
        ],
        &expect![[r#"
            Ann was born on 3 May 1980. Bob was born on 4 June 1990. How old is Ann?
                46 = age("1980-05-03", "2026-11-26")
            Ann was born on 3 May 1980. Bob was born on 4 June 1990. How old is he?
                no reading
            The shop opens on 1 March 2027. The cafe opens on 1 April 2027. How many days until the shop opens?
                95 = daysBetween("2026-11-26", "2027-03-01")
            The party was on 3 May 2024. The concert on 5 June 2024 was delayed by two days. When was the party?
                no reading
            Neil Armstrong landed on the moon on 20 July 1969. What day of the week was that?
                Sunday = weekday("1969-07-20", "en")
            Ann moved here on 14 June 1995. What day of the week is it today?
                Thursday = weekday("2026-11-26", "en")
            Yesterday I turned 30. When was I born?
                1996-11-25 = dateBefore(dateBefore("2026-11-26", "P1D"), "P30Y")
            Our anniversary is in ten days. What date is that?
                2026-12-06 = dateAfter("2026-11-26", "P10D")
            包裹3月3日寄出，5天後送達，是哪一天送到的？
                2026-03-08 = dateAfter("2026-03-03", "P5D")
            How many days are between the first Monday and the last Friday of June 2026?
                no reading
            What is Easter?
                no reading
        "#]],
    );
}

#[test]
fn who_is_right_counts() {
    check(
        &[
            "Tom thinks it is 6/18/2019, but Ann thinks it is 6/19/2019. Ann is right. What's the date tomorrow?",
            "Tom says today is 3 May 2020, Ann says it is 4 May 2020. Tom is wrong. What date was it yesterday?",
            "Tom thinks it is 6/18/2019 but Ann is right that it is 6/17/2019. What's the date tomorrow?",
            "Tom thinks it is 6/18/2019. What's the date tomorrow?",
        ],
        &expect![[r#"
            Tom thinks it is 6/18/2019, but Ann thinks it is 6/19/2019. Ann is right. What's the date tomorrow?
                2019-06-20 = dateAfter(readDate("06/19/2019", "MDY"), "P1D")
            Tom says today is 3 May 2020, Ann says it is 4 May 2020. Tom is wrong. What date was it yesterday?
                2020-05-03 = dateBefore("2020-05-04", "P1D")
            Tom thinks it is 6/18/2019 but Ann is right that it is 6/17/2019. What's the date tomorrow?
                2019-06-18 = dateAfter(readDate("06/17/2019", "MDY"), "P1D")
            Tom thinks it is 6/18/2019. What's the date tomorrow?
                no reading
        "#]],
    );
}

#[test]
fn what_is_not_understood_has_no_reading() {
    check(
        &[
            "What is the capital of France?",
            "Who is older, Curie or Einstein?",
            "When was Einstein born?",
            "When did World War II end?",
            "Who was president in 1990?",
            "How many films were released between 2001 and 2005?",
            "How many years passed between the discoveries of radium and of plutonium?",
            "how many working days until Christmas",
            "Yesterday was a Tuesday in 2019. Exactly which date is it today?",
            "Today is a Monday. What was the date yesterday?",
            "Today is 3 May 2020. Today is 4 May 2020. What date is it tomorrow?",
            "How many weeks and days until Christmas?",
            "愛因斯坦出生於哪一年",
            "到除夕還有幾天",
            "公車首班 6:00，之後每 12 分鐘一班，我 6:31 到站牌，要等幾分鐘",
        ],
        &expect![[r#"
            What is the capital of France?
                no reading
            Who is older, Curie or Einstein?
                no reading
            When was Einstein born?
                no reading
            When did World War II end?
                no reading
            Who was president in 1990?
                no reading
            How many films were released between 2001 and 2005?
                no reading
            How many years passed between the discoveries of radium and of plutonium?
                no reading
            how many working days until Christmas
                no reading
            Yesterday was a Tuesday in 2019. Exactly which date is it today?
                no reading
            Today is a Monday. What was the date yesterday?
                no reading
            Today is 3 May 2020. Today is 4 May 2020. What date is it tomorrow?
                no reading
            How many weeks and days until Christmas?
                no reading
            愛因斯坦出生於哪一年
                no reading
            到除夕還有幾天
                no reading
            公車首班 6:00，之後每 12 分鐘一班，我 6:31 到站牌，要等幾分鐘
                no reading
        "#]],
    );
}

#[test]
fn options_must_hold_the_answer() {
    check(
        &[
            "Tomorrow is 11/12/2019. What is the date yesterday?\nOptions:\n(A) 11/10/2076\n(B) 11/10/2019",
            "Tomorrow is 11/12/2019. What is the date yesterday?\nOptions:\n(A) 11/10/2076\n(B) 11/09/2019",
        ],
        &expect![[r#"
            Tomorrow is 11/12/2019. What is the date yesterday?
            Options:
            (A) 11/10/2076
            (B) 11/10/2019
                11/10/2019 = formatDate(dateBefore(dateBefore(readDate("11/12/2019", "MDY"), "P1D"), "P1D"), "MM/DD/YYYY", "en")
            Tomorrow is 11/12/2019. What is the date yesterday?
            Options:
            (A) 11/10/2076
            (B) 11/09/2019
                no reading
        "#]],
    );
}

/// Whatever is asked, nothing panics, and it takes little time.
#[test]
fn token_soup() {
    let pieces = [
        "today",
        "is",
        "what",
        "date",
        "the",
        "day",
        "after",
        "before",
        "tomorrow",
        "yesterday",
        ",",
        ".",
        "?",
        "-",
        "/",
        "3",
        "31",
        "2024",
        "99999999",
        "February",
        "May",
        "Friday",
        "last",
        "next",
        "first",
        "of",
        "in",
        "weeks",
        "months",
        "years",
        "ago",
        "from",
        "now",
        "until",
        "between",
        "and",
        "how many",
        "how old",
        "born",
        "on",
        "if",
        "not",
        "thinks",
        "right",
        "Jane",
        "turned",
        "anniversary",
        "7:30",
        "pm",
        "UTC",
        "Tokyo",
        "hours",
        "later",
        "leap year",
        "each",
        "month",
        "starting",
        "delayed",
        "by",
        "to",
        "12/25",
        "13/13/2020",
        "MM/DD/YYYY",
        "(",
        ")",
        "Easter",
        "Christmas",
        "a",
        "half",
        "past",
        "今天",
        "是",
        "幾",
        "天",
        "後",
        "星期",
        "三",
        "月",
        "日",
        "年",
        "2026年",
        "的",
        "前",
        "民國",
        "下",
        "週",
        "第",
        "最後",
        "個",
        "點",
        "半",
        "，",
        "。",
        "？",
        "到",
        "十億",
        "九千九百九十九萬",
        "年半",
        "\n",
    ];
    let mut state = 42_u64;
    let mut random = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound
    };
    let now = NOW.parse().expect("a time");
    for round in 0..20_000 {
        let length = 1 + random(if round % 50 == 0 { 120 } else { 14 });
        let separator = if round % 2 == 0 { " " } else { "" };
        let soup: Vec<&str> = (0..length).map(|_| pieces[random(pieces.len())]).collect();
        let question = soup.join(separator);
        for language in [Language::English, Language::SimplifiedChinese] {
            for reading in read(&question, language, now) {
                if let Work::Compute(expression) = reading.work {
                    let _ = expression.evaluate();
                }
            }
        }
    }
}
