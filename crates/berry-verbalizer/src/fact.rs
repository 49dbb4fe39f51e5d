//! Facts to be said.

use crate::PropertyWords;

/// A triple in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The subject's label.
    pub subject: String,
    pub property: PropertyWords,
    /// A label, or a literal as [`literal`](crate::literal) words it.
    ///
    /// "true" and "false", in Chinese 是 and 否, make a statement or a denial of
    /// a property that is an adjective or a class.
    pub object: String,
}
