//! An answer in two parts.

/// The opening words of an answer and what follows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub opening: String,
    /// Starts with its own space, where one belongs there.
    pub rest: String,
}

impl Answer {
    pub(super) fn new(opening: impl Into<String>, rest: impl Into<String>) -> Self {
        Self {
            opening: opening.into(),
            rest: rest.into(),
        }
    }
}
