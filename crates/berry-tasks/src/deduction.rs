//! What follows from the statements of a question.

use berry_symbolic::{Step, Value};

/// What follows from the statements of a question, and from which.
#[derive(Debug, Clone, PartialEq)]
pub struct Deduction {
    pub finding: Finding,
    /// The answer as a sentence, in the language and the words of the question: "The robin is the
    /// second from the left."
    pub sentence: String,
    /// The statements it rests on, in the words of the question, in their order.
    pub statements: Vec<String>,
    /// How the finding follows from the statements.
    pub steps: Vec<Step>,
}

/// What is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// What was asked for, every value of it; a truth is one boolean.
    Values(Vec<Value>),
    /// The statements neither entail nor refute it, or leave several possibilities.
    Open,
    /// The statements contradict each other.
    Contradiction,
}
