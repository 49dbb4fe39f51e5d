//! What days, months and years are called.

use super::period::Period;

/// A day as a question says it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Day {
    /// Year, month, day of the month and weekday, as far as they are said.
    Written(Written),
    /// Three numbers, or two without the year, whose order is to be found: 11/12/2019.
    Numbers {
        text: String,
        numbers: Vec<i64>,
        weekday: Option<u8>,
    },
    /// The day on which the question is asked.
    Today,
    /// The day that was spoken of last: "that", "then", 那天.
    That,
    /// What "three days later" starts from: the day of the question, or what was spoken of.
    Context,
    /// The day from which anniversaries and birthdays are counted.
    Origin,
    /// So long before or after another.
    Shifted {
        from: Box<Day>,
        by: Period,
        back: bool,
    },
    /// A weekday seen from another day.
    Nearest {
        weekday: u8,
        from: Box<Day>,
        which: Which,
    },
    /// The nth day or weekday of a month, a quarter or a year, from 1 or, at the end, from -1.
    Nth {
        number: i64,
        weekday: Option<u8>,
        span: Span,
    },
    Holiday {
        holiday: Holiday,
        year: Year,
    },
    /// The date that reads the same backwards.
    Palindrome(Year),
}

impl Day {
    pub(super) fn shifted(self, by: Period, back: bool) -> Self {
        Self::Shifted {
            from: Box::new(self),
            by,
            back,
        }
    }

    /// Returns a day of which the year is not said in a given year.
    pub(super) fn in_year(&self, year: i64) -> Option<Day> {
        let year = Year::Given(year);
        match self {
            Day::Written(written) if written.year == Year::Unsaid && written.month.is_some() => {
                Some(Day::Written(Written { year, ..*written }))
            }
            Day::Holiday {
                holiday,
                year: Year::Unsaid,
            } => {
                let holiday: Holiday = *holiday;
                Some(Day::Holiday { holiday, year })
            }
            Day::Nth {
                number,
                weekday,
                span:
                    Span::Month {
                        year: Year::Unsaid,
                        month,
                    },
            } => Some(Day::Nth {
                number: *number,
                weekday: *weekday,
                span: Span::Month {
                    year,
                    month: *month,
                },
            }),
            _ => None,
        }
    }

    /// Whether it is said from the day of the question.
    pub(super) fn is_relative(&self) -> bool {
        match self {
            Self::Today => true,
            Self::Shifted { from, .. } | Self::Nearest { from, .. } => from.is_relative(),
            Self::Written(Written { year, .. })
            | Self::Holiday { year, .. }
            | Self::Palindrome(year)
            | Self::Nth {
                span: Span::Year(year) | Span::Quarter { year, .. } | Span::Month { year, .. },
                ..
            } => matches!(year, Year::FromNow(_)),
            Self::Nth {
                span: Span::MonthFromNow(_),
                ..
            } => true,
            Self::Context => true,
            Self::That | Self::Origin | Self::Numbers { .. } => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Written {
    pub(super) year: Year,
    pub(super) month: Option<i64>,
    pub(super) day: Option<i64>,
    pub(super) weekday: Option<u8>,
}

/// A year as a question says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Year {
    #[default]
    Unsaid,
    Given(i64),
    /// This year, next year: so many years from now.
    FromNow(i64),
}

/// Which weekday is meant from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The first after it.
    After,
    /// The last before it.
    Before,
    /// "Next Friday": the one after it, where it is also in the next week.
    Next,
    /// "Last Friday": the one before it, where it is also in the week before.
    Last,
    /// The one in the week that is so many weeks off, weeks beginning on Monday.
    InWeek(i64),
}

/// A stretch of days that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Year(Year),
    Quarter {
        year: Year,
        quarter: i64,
    },
    Month {
        year: Year,
        month: i64,
    },
    /// This month, last month.
    MonthFromNow(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(i64, i64),
    /// Month, weekday from 0, number.
    Weekday(i64, u8, i64),
    /// Days after Easter Sunday.
    Easter(i64),
}

pub(super) const ENGLISH_HOLIDAYS: &[(&str, Holiday)] = &[
    ("new year 's day", Holiday::Fixed(1, 1)),
    ("new years day", Holiday::Fixed(1, 1)),
    ("new year day", Holiday::Fixed(1, 1)),
    ("new year 's", Holiday::Fixed(1, 1)),
    ("the new year", Holiday::Fixed(1, 1)),
    ("new year", Holiday::Fixed(1, 1)),
    ("new years", Holiday::Fixed(1, 1)),
    ("new year 's eve", Holiday::Fixed(12, 31)),
    ("new years eve", Holiday::Fixed(12, 31)),
    ("valentine 's day", Holiday::Fixed(2, 14)),
    ("valentines day", Holiday::Fixed(2, 14)),
    ("valentine 's", Holiday::Fixed(2, 14)),
    ("leap day", Holiday::Fixed(2, 29)),
    ("st patrick 's day", Holiday::Fixed(3, 17)),
    ("st . patrick 's day", Holiday::Fixed(3, 17)),
    ("saint patrick 's day", Holiday::Fixed(3, 17)),
    ("april fools ' day", Holiday::Fixed(4, 1)),
    ("april fool 's day", Holiday::Fixed(4, 1)),
    ("april fools day", Holiday::Fixed(4, 1)),
    ("may day", Holiday::Fixed(5, 1)),
    ("juneteenth", Holiday::Fixed(6, 19)),
    ("the fourth of july", Holiday::Fixed(7, 4)),
    ("us independence day", Holiday::Fixed(7, 4)),
    ("bastille day", Holiday::Fixed(7, 14)),
    ("halloween", Holiday::Fixed(10, 31)),
    ("guy fawkes night", Holiday::Fixed(11, 5)),
    ("christmas eve", Holiday::Fixed(12, 24)),
    ("xmas eve", Holiday::Fixed(12, 24)),
    ("christmas", Holiday::Fixed(12, 25)),
    ("xmas", Holiday::Fixed(12, 25)),
    ("christmas day", Holiday::Fixed(12, 25)),
    ("xmas day", Holiday::Fixed(12, 25)),
    ("boxing day", Holiday::Fixed(12, 26)),
    ("thanksgiving", Holiday::Weekday(11, 3, 4)),
    ("thanksgiving day", Holiday::Weekday(11, 3, 4)),
    ("us thanksgiving", Holiday::Weekday(11, 3, 4)),
    ("american thanksgiving", Holiday::Weekday(11, 3, 4)),
    ("canadian thanksgiving", Holiday::Weekday(10, 0, 2)),
    ("us memorial day", Holiday::Weekday(5, 0, -1)),
    ("memorial day", Holiday::Weekday(5, 0, -1)),
    ("us labor day", Holiday::Weekday(9, 0, 1)),
    ("labor day", Holiday::Weekday(9, 0, 1)),
    ("martin luther king day", Holiday::Weekday(1, 0, 3)),
    ("mlk day", Holiday::Weekday(1, 0, 3)),
    ("presidents ' day", Holiday::Weekday(2, 0, 3)),
    ("presidents day", Holiday::Weekday(2, 0, 3)),
    ("columbus day", Holiday::Weekday(10, 0, 2)),
    ("easter", Holiday::Easter(0)),
    ("easter sunday", Holiday::Easter(0)),
    ("easter day", Holiday::Easter(0)),
    ("easter monday", Holiday::Easter(1)),
    ("good friday", Holiday::Easter(-2)),
    ("ash wednesday", Holiday::Easter(-46)),
    ("palm sunday", Holiday::Easter(-7)),
    ("ascension day", Holiday::Easter(39)),
    ("pentecost", Holiday::Easter(49)),
];

pub(super) const CHINESE_HOLIDAYS: &[(&str, Holiday)] = &[
    ("元旦", Holiday::Fixed(1, 1)),
    ("新年", Holiday::Fixed(1, 1)),
    ("跨年夜", Holiday::Fixed(12, 31)),
    ("西洋情人节", Holiday::Fixed(2, 14)),
    ("和平纪念日", Holiday::Fixed(2, 28)),
    ("妇女节", Holiday::Fixed(3, 8)),
    ("植树节", Holiday::Fixed(3, 12)),
    ("愚人节", Holiday::Fixed(4, 1)),
    ("劳动节", Holiday::Fixed(5, 1)),
    ("双十节", Holiday::Fixed(10, 10)),
    ("光棍节", Holiday::Fixed(11, 11)),
    ("双十一", Holiday::Fixed(11, 11)),
    ("平安夜", Holiday::Fixed(12, 24)),
    ("圣诞夜", Holiday::Fixed(12, 24)),
    ("圣诞节", Holiday::Fixed(12, 25)),
    ("圣诞", Holiday::Fixed(12, 25)),
    ("行宪纪念日", Holiday::Fixed(12, 25)),
    ("母亲节", Holiday::Weekday(5, 6, 2)),
    ("感恩节", Holiday::Weekday(11, 3, 4)),
    ("复活节", Holiday::Easter(0)),
];

/// Days that are kept on other dates in Taiwan, first, than in China.
pub(super) const REGIONAL_HOLIDAYS: &[(&str, Holiday, Holiday)] = &[
    ("国庆日", Holiday::Fixed(10, 10), Holiday::Fixed(10, 1)),
    ("国庆节", Holiday::Fixed(10, 10), Holiday::Fixed(10, 1)),
    ("国庆", Holiday::Fixed(10, 10), Holiday::Fixed(10, 1)),
    ("儿童节", Holiday::Fixed(4, 4), Holiday::Fixed(6, 1)),
    ("教师节", Holiday::Fixed(9, 28), Holiday::Fixed(9, 10)),
    ("父亲节", Holiday::Fixed(8, 8), Holiday::Weekday(6, 6, 3)),
];
