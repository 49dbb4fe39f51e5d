//! What came of a question, with every value already worded.

/// What executing a reading returned.
///
/// Which fields are read depends on the question: `answers` for the questions
/// that ask which, `truth` for those that ask whether, `number` for those that
/// ask how many or compute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What answers, best first.
    ///
    /// For a question that asks whether: the things that the answer turns on
    /// (the two compared, or what stands in the relation instead).
    pub answers: Vec<Said>,
    /// How many answers there are, where `answers` holds only the first of them.
    pub total: Option<usize>,
    pub truth: Option<bool>,
    /// The count or the computed value, as [`literal`](crate::literal) words it.
    pub number: Option<String>,
    /// The computations behind the value, in order; the last one gives it.
    pub working: Vec<Computation>,
    /// Of a table: for each thing its name, unless there is only one, and what the columns hold.
    pub rows: Vec<Vec<String>>,
    /// Facts about what is described, as [`fact`](crate::fact) says them.
    pub facts: Vec<String>,
}

/// A value of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// A label, or a literal as [`literal`](crate::literal) words it.
    pub text: String,
    /// What belongs to it: the key that it was ranked or compared by
    /// ("8,515,767 km²"), or the description of what is described.
    pub detail: Option<String>,
}

impl Said {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            detail: None,
        }
    }

    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// One application of a symbolic function, and what there is to show of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Computation {
    /// The function's local name: `countLetter`.
    pub function: String,
    pub arguments: Vec<String>,
    pub value: String,
    /// The places in the first argument that it found, counted from 1.
    pub positions: Vec<usize>,
}
