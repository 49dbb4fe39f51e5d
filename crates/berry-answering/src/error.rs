//! What can fail. Not knowing an answer is no failure.

use berry_lm::GenerateError;
use berry_nlu::IndexError;
use berry_store::{DirectoryError, LoadError, QueryError, StoreError};
use thiserror::Error;

/// A knowledge base could not be made or opened.
#[derive(Debug, Error)]
pub enum KnowledgeBaseError {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Index(#[from] IndexError),
}

impl KnowledgeBaseError {
    /// Whether the input is at fault, and not this program or machine.
    pub fn is_user_error(&self) -> bool {
        matches!(self, Self::Load(_) | Self::Directory(_))
    }

    /// A name of the error that stays the same.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Load(_) => "load_failed",
            Self::Directory(_) => "store_unavailable",
            Self::Store(_) => "store_failed",
            Self::Index(_) => "index_failed",
        }
    }
}

/// A question could not be worked on.
#[derive(Debug, Error)]
pub enum AnswerError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Query(#[from] QueryError),
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error(transparent)]
    Model(#[from] GenerateError),
    #[error("no language model is loaded; fetch one with `tripleberry model pull`")]
    NoModel,
    #[error("the work was stopped by the caller")]
    Cancelled,
    #[error("the time allowed for a question ran out; ask something narrower or allow more time")]
    Deadline,
}

impl AnswerError {
    /// Whether the request is at fault, and not this program or machine.
    pub fn is_user_error(&self) -> bool {
        matches!(self, Self::NoModel | Self::Cancelled)
    }

    /// A name of the error that stays the same.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(_) | Self::Query(_) => "store_failed",
            Self::Index(_) => "index_failed",
            Self::Model(_) => "model_failed",
            Self::NoModel => "no_model",
            Self::Cancelled => "cancelled",
            Self::Deadline => "deadline",
        }
    }
}
