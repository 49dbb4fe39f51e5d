//! Errors of the name index.

use thiserror::Error;

/// The name index could not be made, opened or searched.
#[derive(Debug, Error)]
#[error("the name index failed; load the data again to rebuild it")]
pub struct IndexError(#[from] tantivy::TantivyError);

impl From<std::io::Error> for IndexError {
    fn from(error: std::io::Error) -> Self {
        Self(error.into())
    }
}
