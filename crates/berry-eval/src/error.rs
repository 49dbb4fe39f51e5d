use std::io;
use std::path::PathBuf;

/// A suite cannot be used. Lines start at 1.
#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    #[error("line {line} is no JSON object: {source}; write one question a line")]
    NotJson {
        line: usize,
        #[source]
        source: serde_json::Error,
    },
    #[error("line {line} has no text under `{field}`; every question needs an id and a question")]
    Missing { line: usize, field: &'static str },
    #[error("line {line} has something other than a list of texts under `{field}`")]
    NotAList { line: usize, field: &'static str },
    #[error("line {line} has no gold: give `answers`, or the status `abstained`")]
    NoGold { line: usize },
    #[error("line {line} has the status `{status}`; use one of: answered, abstained")]
    UnknownStatus { line: usize, status: String },
    #[error("line {line} has the id `{id}` of an earlier line; give each question its own")]
    DuplicateId { line: usize, id: String },
    #[error("cannot read `{}`: {source}; name a folder whose sub-folders hold questions*.jsonl and kb*", .path.display())]
    Read {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

/// A report cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("cannot write `{}`: {source}", .path.display())]
    Write {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("cannot read `{}`: {source}; name the directory that `--report` named when it was made", .path.display())]
    Read {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("line {line} of `{}` is damaged: {source}; evaluate again", .path.display())]
    Damaged {
        path: PathBuf,
        line: usize,
        #[source]
        source: serde_json::Error,
    },
    #[error("no question `{id}` in `{}`; its ids are those of the suite", .path.display())]
    UnknownId { path: PathBuf, id: String },
}
