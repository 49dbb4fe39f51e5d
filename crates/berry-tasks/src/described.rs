//! What words say of a text that is not given: of the name of something that the graph knows.

use std::ops::Range;

use berry_verbalizer::Language;
use jiff::Timestamp;

use crate::question::Question;
use crate::{Expression, texts};

/// A part of a question that says something of a text that stands elsewhere: "start with B",
/// "how many vowels", "the third letter".
#[derive(Debug, Clone, PartialEq)]
pub struct Described {
    /// Where it stands.
    pub bytes: Range<usize>,
    pub says: Says,
    /// 0 where each word is accounted for as it stands.
    pub cost: f32,
}

/// What is said of a text, which is [`Expression::Open`] in the expressions.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// Something that is true of it or not.
    Test(Expression),
    /// It has more of something than others, or less.
    Extreme { key: Expression, most: bool },
    /// It has so many of something: at least the first, at most the second.
    Counted {
        key: Expression,
        least: Option<i64>,
        most: Option<i64>,
    },
    /// A value that comes of it.
    Value(Expression),
}

/// Finds what a question says of texts that it does not give.
pub fn described(question: &str, language: Language) -> Vec<Described> {
    texts::described(&Question::new(question, language, Timestamp::UNIX_EPOCH))
}
