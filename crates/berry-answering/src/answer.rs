//! What a question gets back: the answer contract as types.

use berry_proof::Proof;
use serde::{Deserialize, Serialize};

/// A whole answer, as it goes out in JSON.
///
/// An abstention is an answer with `status` `abstained`, no `answers` and a
/// `reason`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The caller's name for the question, from a batch line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub question: String,
    /// BCP 47 tag of the language that the answer is in: `en`, `zh-Hant` or `zh-Hans`.
    pub language: String,
    pub status: Status,
    pub text: String,
    pub writer: Writer,
    /// The answer as a set of values, best first.
    pub answers: Vec<Value>,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    /// Whether only derived triples answer.
    pub needs_closure: bool,
    pub warnings: Vec<String>,
    /// Selects the answer and nothing else; `None` where no single query says it.
    pub sparql: Option<String>,
    /// Between 0 and 1.
    pub confidence: f64,
    pub interpretation: String,
    pub evidence: Vec<Evidence>,
    pub proof: Option<Proof>,
    pub verification: Verification,
    pub alternatives: Vec<Alternative>,
    pub reason: Option<Reason>,
    pub usage: Usage,
    pub timings: Timings,
    /// How the question was read, step by step; only where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<serde_json::Value>,
}

/// Whether a reading was trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Answered,
    Abstained,
}

/// Who wrote the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    /// The language model wrote it and it passed every check.
    Model,
    Template,
}

/// A value of an answer: a thing, or a literal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// The label in the answer's language, or the lexical form.
    pub value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iri: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datatype: Option<String>,
    /// All other names of a thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
}

/// A fact that the answer rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub id: String,
    pub subject: String,
    pub predicate: String,
    /// An IRI or a lexical form.
    pub object: String,
    /// The fact as a sentence, in the answer's language.
    pub text: String,
    pub derived: bool,
    /// The graph that holds it; `None` for the default graph.
    pub graph: Option<String>,
}

/// The result of the check of the sentence against the evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    pub verified: bool,
    /// What a draft said that nothing licenses; empty when verified.
    pub unlicensed: Vec<String>,
}

/// Another reading of the question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    pub interpretation: String,
    pub sparql: Option<String>,
    pub confidence: f64,
    /// Filled where two readings are about equally good and disagree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Value>,
}

/// Why no reading was trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub step: FailedStep,
    /// In the question's language.
    pub message: String,
    /// What was understood.
    pub recognised: Vec<String>,
    pub suggestions: Vec<String>,
}

/// The step of the way that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailedStep {
    Link,
    Plan,
    Execute,
    Ambiguous,
    Premise,
    Unsupported,
}

/// What the language model used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// `None` when no model took part.
    pub model: Option<String>,
    pub prompt_tokens: usize,
    pub completion_tokens: usize,
    pub cached_tokens: usize,
}

/// Milliseconds that each step took.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Timings {
    pub understand_ms: f64,
    pub plan_ms: f64,
    pub execute_ms: f64,
    pub prove_ms: f64,
    pub write_ms: f64,
    pub verify_ms: f64,
    pub total_ms: f64,
}
