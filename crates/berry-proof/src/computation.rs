//! The working of a computation.

use serde::{Deserialize, Serialize};

/// Lists one thing that a computation looked at on the way to its value.
///
/// The names of the steps are those of the function that computed; a reader
/// that does not know a name can still show the items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What the items are, in snake case: `characters`, `matches`.
    pub name: String,
    pub items: Vec<Item>,
    /// How many further items were left out because there were too many.
    pub omitted: u64,
}

/// Shows one piece of what a step lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub text: String,
    /// Where the piece stands, counted from 1; `None` where the items of the
    /// step simply follow each other from the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u64>,
    /// What the piece is turned into, by a step that edits; empty where it is
    /// taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub becomes: Option<String>,
}
