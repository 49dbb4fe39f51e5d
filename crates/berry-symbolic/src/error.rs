//! Why a function has no value for its arguments.

use crate::Kind;
use oxrdf::TermRef;
use thiserror::Error;

/// Tells why a function was not computed. In SPARQL every one of these leaves
/// the expression without a value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SymbolicError {
    #[error("{found} arguments were given; write `{signature}`")]
    ArgumentCount { signature: String, found: usize },

    #[error("`{parameter}` must be {expected}, not {found}; write `{signature}`")]
    ArgumentKind {
        signature: String,
        parameter: &'static str,
        expected: Kind,
        found: Kind,
    },

    #[error("`{parameter}` is empty; give at least one character")]
    EmptyArgument { parameter: &'static str },

    #[error(
        "`{parameter}` must be exactly one character, and `{text}` has {count}; use `tb:countSubstring` or `tb:containsText` for longer parts"
    )]
    NotOneCharacter {
        parameter: &'static str,
        /// The argument, shortened.
        text: String,
        count: usize,
    },

    #[error("there is no position 0; count from 1 at the start or from -1 at the end")]
    PositionZero,

    #[error(
        "there is no position {position} among {count}; count from 1 at the start or from -1 at the end"
    )]
    PositionOutside { position: i64, count: usize },

    #[error("`{text}` has no letter; use `tb:characterAt` for other characters")]
    NoLetter {
        /// The argument, shortened.
        text: String,
    },

    #[error("`{text}` has neither letters nor digits to compare; give a text that has some")]
    NothingToCompare {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "vowels and consonants are told apart in Latin script only, and `{text}` has other letters; use its Latin spelling"
    )]
    NotLatin {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "`{character}` belongs to a script that puts no spaces between words, which takes a dictionary to split; use `tb:countCharacters` instead"
    )]
    UnsegmentedScript { character: char },

    #[error(
        "texts of {first} and {second} differing characters are too long to compare edit by edit; the product of the lengths may be {limit} at most"
    )]
    TooLongToCompare {
        first: usize,
        second: usize,
        limit: usize,
    },

    #[error("there is no day {day} in month {month} of {year}; that month has {days} days")]
    NoSuchDay {
        year: i64,
        month: i64,
        day: i64,
        days: i64,
    },

    #[error("there is no month {month}; months are counted from 1 to 12")]
    NoSuchMonth { month: i64 },

    #[error("the year {year} is outside the calendar; years go from -9999 to 9999")]
    YearOutside { year: i64 },

    #[error(
        "there is no number {number} among {count}; count from 1 at the start or from -1 at the end"
    )]
    NoSuchNumber { number: i64, count: i64 },

    #[error("the result is outside the calendar; years go from -9999 to 9999")]
    DateOutside,

    #[error("`{text}` is not {expected}; write it like `{example}`")]
    NotWritten {
        /// The argument, shortened.
        text: String,
        expected: &'static str,
        example: &'static str,
    },

    #[error("{year} has no such day; give another year")]
    NoDayInYear { year: i64 },

    #[error("{second} is before {first}; give the earlier one first")]
    Before { first: String, second: String },

    #[error("the time {time} does not exist or exists twice in `{zone}`; give another time")]
    NoSingleTime { time: String, zone: String },

    #[error("`{part}` does not occur in the text; give a part that does")]
    NotInText {
        /// The argument, shortened.
        part: String,
    },

    #[error("nothing stands on that side of `{part}`; ask for the other side")]
    NothingBeside {
        /// The argument, shortened.
        part: String,
    },

    #[error("the parts overlap at `{part}`; give parts that stand apart")]
    Overlap {
        /// Where they do, shortened.
        part: String,
    },

    #[error("all have equally many {what}, {count}; there is none with more")]
    AllAlike { what: String, count: usize },

    #[error("{count} words have no one word in the middle; ask for one by its position")]
    NoMiddle { count: usize },

    #[error("`{name}` is no class of characters; use one of: {known}")]
    UnknownClass {
        /// The argument, shortened.
        name: String,
        known: String,
    },

    #[error("`{text}` is divided by zero; give a divisor other than 0")]
    DivisionByZero {
        /// What is divided, shortened.
        text: String,
    },

    #[error("the number is too large to be written out; at most {limit} digits are computed")]
    TooLarge { limit: usize },

    #[error("`{text}` is too large for this; at most {limit} is allowed")]
    AboveLimit {
        /// The argument, shortened.
        text: String,
        limit: u64,
    },

    #[error("`{text}` is negative and has no real root of degree {degree}")]
    RootOfNegative {
        /// The argument, shortened.
        text: String,
        degree: u32,
    },

    #[error("`{text}` is no whole number; round it first")]
    NotWhole {
        /// The argument, shortened.
        text: String,
    },

    #[error("`{text}` is too small; give at least {least}")]
    BelowLeast {
        /// The argument, shortened.
        text: String,
        least: i64,
    },

    #[error("`{text}` is no whole power of `{base}`")]
    NoWholePower {
        /// The arguments, shortened.
        text: String,
        base: String,
    },

    #[error("`{text}` is no number that is written in {system}")]
    NoNumeral {
        /// The argument, shortened.
        text: String,
        system: NumeralSystem,
    },

    #[error("there is no base {base}; use one from 2 to 36")]
    NoBase { base: String },

    #[error("`{text}` cannot be calculated from `{at}` on; write it with + - * / ^ and brackets")]
    NoExpression {
        /// The expression, shortened.
        text: String,
        /// From where it is not understood, shortened.
        at: String,
    },

    #[error("`{text}` has not exactly one solution; give a linear equation in one unknown")]
    NoSolution {
        /// The equation, shortened.
        text: String,
    },

    #[error("there are no numbers to choose from; give at least one")]
    NoNumbers,

    #[error("`{text}` is no amount of a known unit; write one as `3 kg`")]
    NoQuantity {
        /// The argument, shortened.
        text: String,
    },

    #[error("`{first}` and `{second}` measure different things; use units of one kind")]
    UnitsDiffer { first: String, second: String },

    #[error(
        "`{text}` is no expression of truth values; write `true` and `false`, joined by `and`, `or`, `not`, `xor`, `implies` and round brackets"
    )]
    NotLogical {
        /// The argument, shortened.
        text: String,
    },

    #[error(
        "the bracket `{bracket}` at position {position} closes nothing that is open; take it out or open it before"
    )]
    BracketMismatch { position: usize, bracket: String },

    #[error("every bracket has its partner; give a text where one is missing")]
    BracketsBalanced,

    #[error(
        "{term} is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"
    )]
    Unreadable {
        /// The term in N-Triples, shortened.
        term: String,
    },
}

/// Names a way to write numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumeralSystem {
    Base(u32),
    Roman,
    Words,
    Digits,
}

impl std::fmt::Display for NumeralSystem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Base(base) => write!(formatter, "base {base}"),
            Self::Roman => formatter.write_str("Roman numerals"),
            Self::Words => formatter.write_str("words"),
            Self::Digits => formatter.write_str("digits"),
        }
    }
}

impl SymbolicError {
    pub(crate) fn unreadable(term: TermRef<'_>) -> Self {
        Self::Unreadable {
            term: shorten(&term.to_string()),
        }
    }
}

/// Cuts a text that is too long to be shown, and says so with an ellipsis.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
