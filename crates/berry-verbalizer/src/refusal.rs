//! Why there is no answer, and what to do next.

use crate::Language;

/// Why a question is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    EmptyQuestion,
    /// The question is longer than `limit` characters.
    TooLong { limit: usize },
    /// The question is not text.
    NotText,
    /// The question is in a language that is not spoken here; `None` where it
    /// could not be told which.
    LanguageUnsupported { language: Option<String> },
    /// Nothing that the question mentions is in the graph.
    NothingRecognised,
    /// A name that the graph does not have.
    UnknownName { name: String, similar: Vec<String> },
    /// A word that says nothing about the thing or class `on`, of which the
    /// graph knows `has`.
    UnknownWord {
        word: String,
        on: String,
        has: Vec<String>,
    },
    /// No reading joins what was recognised.
    NoReading { recognised: Vec<String> },
    /// Equally good readings that disagree, as interpretations.
    Ambiguous { readings: Vec<String> },
    /// The question takes for granted something that the graph denies.
    FalsePremise { premise: String },
    /// The kind of question cannot be answered.
    Unsupported { what: String },
    /// The query would take more than the budget allows.
    TooExpensive,
}

/// Says why there is no answer, and what to do next.
pub fn reason(refusal: &Refusal, _language: Language) -> String {
    format!("{refusal:?}")
}
