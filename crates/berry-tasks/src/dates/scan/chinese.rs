//! Days and spans in Chinese, whose tokens are in simplified form.

use berry_verbalizer::Language;

use super::Scan;
use crate::dates::day::{
    CHINESE_HOLIDAYS, Day, Holiday, REGIONAL_HOLIDAYS, Span, Which, Written, Year,
};
use crate::dates::period::{Period, Unit, period};
use crate::dates::words::{digits, integer, is, meaning, ordinal, skip, take, weekday, word};

const NOW: &[(&str, i64)] = &[
    ("今天", 0),
    ("今日", 0),
    ("本日", 0),
    ("今晚", 0),
    ("今早", 0),
    ("现在", 0),
    ("此刻", 0),
    ("目前", 0),
    ("明天", 1),
    ("明日", 1),
    ("明早", 1),
    ("明晚", 1),
    ("后天", 2),
    ("后日", 2),
    ("大后天", 3),
    ("昨天", -1),
    ("昨日", -1),
    ("昨晚", -1),
    ("前天", -2),
    ("前日", -2),
    ("大前天", -3),
];

const YEARS: &[(&str, i64)] = &[
    ("今年", 0),
    ("本年", 0),
    ("明年", 1),
    ("后年", 2),
    ("去年", -1),
    ("前年", -2),
];

const MONTHS: &[(&str, i64)] = &[
    ("这个月", 0),
    ("本月", 0),
    ("这月", 0),
    ("下个月", 1),
    ("下月", 1),
    ("下下个月", 2),
    ("上个月", -1),
    ("上月", -1),
    ("上上个月", -2),
];

const WEEKS: &[(&str, i64)] = &[
    ("这", 0),
    ("这个", 0),
    ("本", 0),
    ("下", 1),
    ("下个", 1),
    ("下下", 2),
    ("下下个", 2),
    ("上", -1),
    ("上个", -1),
    ("上上", -2),
    ("上上个", -2),
];

impl Scan<'_> {
    pub(super) fn chinese_day(&self, at: usize, depth: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        if self.language == Language::English && word(tokens, at).is_ascii() {
            return None;
        }
        let (mut day, mut end) = self.chinese_base(at)?;
        for _ in 0..depth {
            let Some((next, after)) = self.chinese_move(&day, end) else {
                break;
            };
            (day, end) = (next, after);
        }
        Some((day, end))
    }

    fn chinese_base(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        // 去年的今天.
        if let Some((offset, end)) = meaning(tokens, at, YEARS)
            && let Some(end) = take(tokens, end, "的今天").or_else(|| take(tokens, end, "的今日"))
        {
            let by = Period::of(offset.abs(), Unit::Year);
            return Some((Day::Today.shifted(by, offset < 0), end));
        }
        let candidates = [
            meaning(tokens, at, NOW).map(|(offset, end)| (day_from_now(offset), end)),
            self.chinese_that(at),
            self.chinese_moved_alone(at),
            self.chinese_weekday(at),
            self.chinese_nth(at),
            self.chinese_written(at),
            self.chinese_day_of_month(at),
            self.chinese_holiday(at),
        ];
        candidates.into_iter().flatten().max_by_key(|(_, end)| *end)
    }

    fn chinese_that(&self, at: usize) -> Option<(Day, usize)> {
        let end = skip(
            self.tokens,
            at,
            &["那天", "那日", "当天", "当日", "那一天", "此日"],
        );
        (end > at).then_some((Day::That, end))
    }

    /// 三天後, 再過三天, 往前推一百天: from today.
    fn chinese_moved_alone(&self, at: usize) -> Option<(Day, usize)> {
        self.chinese_shift(at)
            .map(|(by, back, end)| (Day::Context.shifted(by, back), end))
    }

    /// Reads a duration with its direction.
    fn chinese_shift(&self, at: usize) -> Option<(Period, bool, usize)> {
        let tokens = self.tokens;
        let directions = [
            ("再过", false),
            ("再经过", false),
            ("又过了", false),
            ("过了", false),
            ("过", false),
            ("加", false),
            ("加上", false),
            ("往后", false),
            ("往后推", false),
            ("往后数", false),
            ("往后算", false),
            ("向后推", false),
            ("向后", false),
            ("后推", false),
            ("倒退", true),
            ("减", true),
            ("减去", true),
            ("往前", true),
            ("往前推", true),
            ("往前数", true),
            ("往前算", true),
            ("往回推", true),
            ("往回数", true),
            ("向前推", true),
            ("向前", true),
            ("前推", true),
        ];
        if let Some((back, next)) = meaning(tokens, at, &directions) {
            let (by, end) = period(tokens, next)?;
            let end = skip(tokens, end, &["后", "之后", "以后"]);
            return Some((by, back, end));
        }
        let (by, end) = period(tokens, at)?;
        let endings = [
            ("后", false),
            ("之后", false),
            ("以后", false),
            ("过后", false),
            ("前", true),
            ("之前", true),
            ("以前", true),
        ];
        let (back, end) = meaning(tokens, end, &endings)?;
        // 三天前後, 兩天後天 are something else.
        if is(tokens, end, &["后", "前"])
            || (is(tokens, end - 1, &["后"]) && word(tokens, end) == "天")
        {
            return None;
        }
        Some((by, back, end))
    }

    /// What comes after a day and moves it: 的三天後, 的前一天.
    fn chinese_move(&self, day: &Day, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let next = skip(
            tokens,
            at,
            &["的", "起", "开始", "算起", "起算", ",", "那天", "当天"],
        );
        let steps = [
            ("前一天", (1, Unit::Day, true)),
            ("后一天", (1, Unit::Day, false)),
            ("前一日", (1, Unit::Day, true)),
            ("后一日", (1, Unit::Day, false)),
            ("隔天", (1, Unit::Day, false)),
            ("隔日", (1, Unit::Day, false)),
            ("次日", (1, Unit::Day, false)),
            ("翌日", (1, Unit::Day, false)),
            ("第二天", (1, Unit::Day, false)),
            ("前两天", (2, Unit::Day, true)),
            ("后两天", (2, Unit::Day, false)),
            ("下一天", (1, Unit::Day, false)),
            ("上一天", (1, Unit::Day, true)),
        ];
        if let Some(((amount, unit, back), end)) = meaning(tokens, next, &steps) {
            return Some((day.clone().shifted(Period::of(amount, unit), back), end));
        }
        if is(tokens, next.max(at + 1) - 1, &[","]) && next > at {
            return None;
        }
        let weekdays = [
            ("之后的第一个", Which::After),
            ("之后第一个", Which::After),
            ("后的第一个", Which::After),
            ("后第一个", Which::After),
            ("以后的第一个", Which::After),
            ("之后的下一个", Which::After),
            ("的下一个", Which::After),
            ("之前的最后一个", Which::Before),
            ("前的最后一个", Which::Before),
            ("前最后一个", Which::Before),
            ("之前的上一个", Which::Before),
            ("的上一个", Which::Before),
        ];
        if let Some((which, end)) = meaning(tokens, at, &weekdays)
            && let Some((weekday, end)) = weekday(tokens, end)
        {
            let from = Box::new(day.clone());
            return Some((
                Day::Nearest {
                    weekday,
                    from,
                    which,
                },
                end,
            ));
        }
        let ways = [("前", true), ("后", false), ("之前", true), ("之后", false)];
        if let Some((back, start)) = meaning(tokens, next, &ways)
            && let Some((by, end)) = period(tokens, start)
        {
            return Some((day.clone().shifted(by, back), end));
        }
        // 三週後的今天.
        if matches!(day, Day::Shifted { from, .. } if **from == Day::Context)
            && let Some(end) = take(tokens, at, "的今天").or_else(|| take(tokens, at, "的同一天"))
        {
            return Some((day.clone(), end));
        }
        let (by, back, end) = self.chinese_shift(next)?;
        Some((day.clone().shifted(by, back), end))
    }

    /// 下週三, 這個星期五, 星期三.
    fn chinese_weekday(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        if let Some((week, next)) = meaning(tokens, at, WEEKS)
            && let Some((weekday, end)) = weekday(tokens, next)
        {
            return Some((
                Day::Nearest {
                    weekday,
                    from: Box::new(Day::Today),
                    which: Which::InWeek(week),
                },
                end,
            ));
        }
        let (weekday, end) = weekday(tokens, at)?;
        (!word(tokens, at).is_ascii()).then_some((
            Day::Written(Written {
                weekday: Some(weekday),
                ..Written::default()
            }),
            end,
        ))
    }

    /// 2026年的第200天, 11月的第四個星期四, 二月的最後一天, 月底.
    fn chinese_nth(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let (span, next) = if let Some(end) = take(tokens, at, "月底") {
            return Some((nth(-1, None, Span::MonthFromNow(0)), end));
        } else {
            self.chinese_span(at)?
        };
        let next = skip(
            tokens,
            next,
            &["的", "里的", "里", "中的", "中", "当中的", "当中"],
        );
        let ends = [
            ("底", -1),
            ("月底", -1),
            ("年底", -1),
            ("末", -1),
            ("初一", 1),
        ];
        if let Some((number, end)) = meaning(tokens, next, &ends) {
            return Some((nth(number, None, span), end));
        }
        let (number, after) = ordinal(tokens, next).or_else(|| {
            let last = skip(tokens, next, &["最后", "最末"]);
            (last > next).then_some((-1, last))
        })?;
        let after = skip(tokens, after, &["个", "一个"]);
        if let Some((weekday, end)) = weekday(tokens, after) {
            return Some((nth(number, Some(weekday), span), end));
        }
        let end = skip(tokens, after, &["天", "日", "一天", "一日"]);
        (end > after).then_some((nth(number, None, span), end))
    }

    /// [今年|2026年|民國115年][11月][26日][星期四].
    fn chinese_written(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let (year, after_year) = self.chinese_year(at).unwrap_or((Year::Unsaid, at));
        let next = skip(tokens, after_year, &["的"]);
        let (month, next) = self.chinese_month(next)?;
        let next = skip(tokens, next, &["的"]);
        let (day, end) = integer(tokens, next).filter(|(day, _)| (0..=99).contains(day))?;
        let end = match word(tokens, end) {
            "日" | "号" => end + 1,
            // 五月二 is short, and only where nothing else could follow.
            _ => return None,
        };
        let bracket = skip(tokens, end, &["(", ","]);
        let (weekday, end) = match weekday(tokens, bracket) {
            Some((weekday, after)) => (Some(weekday), skip(tokens, after, &[")"])),
            None => (None, end),
        };
        let end = skip(tokens, end, &["那天", "那一天", "当天", "这天", "这一天"]);
        Some((
            Day::Written(Written {
                year,
                month: Some(month),
                day: Some(day),
                weekday,
            }),
            end,
        ))
    }

    /// 下個月5號, 本月15日; 15號 alone is of this month.
    fn chinese_day_of_month(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let (offset, next) = meaning(tokens, at, MONTHS).unwrap_or((0, at));
        let next = skip(tokens, next, &["的"]);
        let (day, end) = integer(tokens, next).filter(|(day, _)| (1..=31).contains(day))?;
        let marks: &[&str] = if next > at { &["号", "日"] } else { &["号"] };
        is(tokens, end, marks).then_some((nth(day, None, Span::MonthFromNow(offset)), end + 1))
    }

    /// 11月, 十一月份.
    fn chinese_month(&self, at: usize) -> Option<(i64, usize)> {
        let (month, end) = integer(self.tokens, at)?;
        let next = skip(self.tokens, end, &["月份", "月"]);
        (next > end && (0..=99).contains(&month)).then_some((month, next))
    }

    /// 今年, 2026年, 公元2026年, 民國115年, 二〇二六年.
    fn chinese_year(&self, at: usize) -> Option<(Year, usize)> {
        let tokens = self.tokens;
        if let Some((offset, end)) = meaning(tokens, at, YEARS) {
            return Some((Year::FromNow(offset), end));
        }
        let republic = skip(tokens, at, &["民国", "中华民国"]);
        if republic > at {
            if let Some(end) = take(tokens, republic, "元年") {
                return Some((Year::Given(1912), end));
            }
            let (year, end) = integer(tokens, republic)?;
            return (word(tokens, end) == "年" && (1..=8000).contains(&year))
                .then_some((Year::Given(year + 1911), end + 1));
        }
        let start = skip(tokens, at, &["公元", "西元"]);
        let before = skip(tokens, start, &["前"]);
        let (year, end) = integer(tokens, before)?;
        let fits = word(tokens, end) == "年" && (start > at || year >= 1000);
        // A duration comes after 的 or before 後.
        let moves = is(tokens, end + 1, &["后", "前"]) && start == at;
        if !fits || moves || year > 9999 {
            return None;
        }
        let year = if before > start && start > at {
            1 - year
        } else {
            year
        };
        Some((Year::Given(year), end + 1))
    }

    fn chinese_holiday(&self, at: usize) -> Option<(Day, usize)> {
        let tokens = self.tokens;
        let (year, next) = self.chinese_year(at).unwrap_or((Year::Unsaid, at));
        let next = skip(tokens, next, &["的"]);
        let regional = REGIONAL_HOLIDAYS
            .iter()
            .filter_map(|(name, taiwan, china)| {
                let holiday: Holiday = match self.language {
                    Language::SimplifiedChinese => *china,
                    _ => *taiwan,
                };
                Some((holiday, take(tokens, next, name)?))
            });
        let regional = regional.max_by_key(|(_, end)| *end);
        let (holiday, end) = meaning(tokens, next, CHINESE_HOLIDAYS)
            .into_iter()
            .chain(regional)
            .max_by_key(|(_, end)| *end)?;
        let end = skip(tokens, end, &["当天", "那天"]);
        Some((Day::Holiday { holiday, year }, end))
    }

    pub(super) fn chinese_span(&self, at: usize) -> Option<(Span, usize)> {
        let tokens = self.tokens;
        if let Some((offset, end)) = meaning(tokens, at, MONTHS) {
            return Some((Span::MonthFromNow(offset), end));
        }
        let (year, after) = match self.chinese_year(at) {
            Some((year, after)) => (year, after),
            None if self.language != Language::English
                && word(tokens, at + 1) == "的"
                && digits(tokens, at).is_some() =>
            {
                return None;
            }
            None => (Year::Unsaid, at),
        };
        let next = skip(tokens, after, &["的"]);
        if let Some((month, end)) = self.chinese_month(next) {
            return Some((Span::Month { year, month }, end));
        }
        let quarter = ordinal(tokens, next).and_then(|(number, end)| {
            Some((
                number,
                take(tokens, end, "季").or_else(|| take(tokens, end, "季度"))?,
            ))
        });
        if let Some((number, end)) = quarter {
            let end = skip(tokens, end, &["度"]);
            let quarter = if number < 0 { 5 + number } else { number };
            return Some((Span::Quarter { year, quarter }, end));
        }
        (after > at).then_some((Span::Year(year), after))
    }
}

fn nth(number: i64, weekday: Option<u8>, span: Span) -> Day {
    Day::Nth {
        number,
        weekday,
        span,
    }
}

fn day_from_now(offset: i64) -> Day {
    match offset {
        0 => Day::Today,
        _ => Day::Today.shifted(Period::of(offset.abs(), Unit::Day), offset < 0),
    }
}
