//! What a question comes with, and what is told while it is worked on.

use std::time::Duration;

use berry_verbalizer::Language;
use jiff::Timestamp;

use crate::answer::Answer;

/// A question with how it is to be answered.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The caller's name for the question.
    pub id: Option<String>,
    pub question: String,
    /// The language to read and answer in; `None` to go by the question.
    pub language: Option<Language>,
    /// The person's earlier messages, oldest first: what pronouns and what is left out refer to.
    pub conversation: Vec<String>,
    /// Whether the language model may write the sentence.
    pub use_model: bool,
    /// Whether to tell how the question was read.
    pub explain: bool,
}

/// Tells the time, which this crate does not look up itself.
pub trait Stopwatch: Sync {
    /// Time since some fixed moment.
    fn elapsed(&self) -> Duration;

    /// The time of day and the date that "now" and "today" mean.
    fn now(&self) -> Timestamp;

    /// Whether the time allowed for the question has run out.
    fn expired(&self) -> bool;
}

/// What can be told before the answer is complete.
#[derive(Debug)]
pub enum Event<'a> {
    /// Everything but the sentence and its verification.
    Facts(&'a Answer),
    /// A clause of the sentence that has passed every check; clauses join to the text as they are.
    Text(&'a str),
}
