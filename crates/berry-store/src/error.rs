use crate::format::{QueryForm, ResultFormat};
use crate::source::known_extensions;
use oxigraph::sparql::QueryEvaluationError;
use oxigraph::store::StorageError;
use oxrdf::{IriParseError, NamedNode};
use oxrdfio::RdfFormat;
use std::path::PathBuf;
use std::{fmt, io};

/// Failures of reading a [`Store`](crate::Store) other than by a query.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("cannot read the triples: {0}")]
    Storage(#[from] StorageError),
    #[error("cannot write the triples: {0}")]
    Write(#[from] io::Error),
}

/// Failures of a query.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// The text is not a SPARQL 1.1 query. Line and column start at 1.
    #[error("the query has a syntax error{}: {message}", at(.position.as_ref()))]
    Syntax {
        position: Option<Position>,
        message: String,
    },
    #[error("updates are refused here; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)")]
    UpdateRefused,
    /// The caller's [`Cancellation`](crate::Cancellation) was tripped before the query ended.
    #[error("the query was cancelled before it ended; ask for less, or allow it more time")]
    Cancelled,
    #[error("the query has more than {limit} {what}; split it into smaller ones")]
    TooComplex { what: &'static str, limit: usize },
    /// The rows made in between went past [`Budget::steps`](crate::Budget::steps).
    #[error("the query makes more than {steps} rows on its way; join or filter more narrowly")]
    TooMuchWork { steps: u64 },
    #[error("unknown function `{0}`; check its IRI")]
    UnknownFunction(NamedNode),
    #[error("SERVICE is not available here; ask this store only")]
    ServiceRefused,
    #[error("the result of {form} cannot be written as `{format}`; use one of: {}", names(ResultFormat::for_form(*.form)))]
    UnfitFormat {
        form: QueryForm,
        format: ResultFormat,
    },
    #[error("cannot evaluate the query: {0}")]
    Evaluation(#[source] QueryEvaluationError),
    #[error("cannot write the result: {0}")]
    Write(#[from] io::Error),
}

/// Failures of loading. The triples held before are untouched by all of them.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("no such file `{}`; check the path", .0.display())]
    NotFound(PathBuf),
    #[error("cannot read `{name}`: {source}")]
    Unreadable {
        name: String,
        #[source]
        source: io::Error,
    },
    #[error("unknown format of `{}`; use one of these extensions, with or without .gz: {}", .0.display(), known_extensions())]
    UnknownExtension(PathBuf),
    #[error("the directory `{}` holds no RDF file; known extensions, with or without .gz: {}", .0.display(), known_extensions())]
    NothingToLoad(PathBuf),
    #[error("`{name}` is gzipped twice; run `gunzip` on it once and load the result")]
    GzippedTwice { name: String },
    #[error("`{name}` ends in the middle of its gzipped data; copy or download it again")]
    TruncatedGzip { name: String },
    #[error("`{name}` is damaged inside its gzipped data; copy or download it again")]
    DamagedGzip {
        name: String,
        #[source]
        source: io::Error,
    },
    #[error("`{name}` is {kind}; unpack it first and load what is in it")]
    Archive { name: String, kind: &'static str },
    #[error(
        "`{name}` is not UTF-8 from {position} on; convert it, for example with `iconv -f {encoding} -t UTF-8`"
    )]
    NotUtf8 {
        name: String,
        position: Position,
        /// A guess at the encoding it has instead.
        encoding: &'static str,
    },
    #[error(transparent)]
    Syntax(Box<SyntaxError>),
    #[error("`{iri}` is not a usable base IRI: {source}")]
    InvalidBase {
        iri: String,
        #[source]
        source: IriParseError,
    },
    #[error("this store is open for reading only; load into a draft of its directory")]
    ReadOnly,
    #[error("no space left on device; the old data is untouched: free some space and load again")]
    DiskFull(#[source] StorageError),
    #[error("cannot store the triples: {0}")]
    Storage(#[source] StorageError),
}

impl From<StorageError> for LoadError {
    fn from(error: StorageError) -> Self {
        if is_disk_full(&error) {
            Self::DiskFull(error)
        } else {
            Self::Storage(error)
        }
    }
}

/// Says where and why a file does not follow the syntax of its format.
#[derive(Debug)]
pub struct SyntaxError {
    /// The file's path, or the name of a source in memory.
    pub name: String,
    pub format: RdfFormat,
    /// `None` where the place is unknown: errors that concern a whole JSON-LD document.
    pub position: Option<Position>,
    /// What was found or expected.
    pub message: String,
    /// The format that the content has instead, where that could be told.
    pub looks_like: Option<&'static str>,
    /// The usual extension of that format, or what else to do.
    pub remedy: Option<String>,
}

impl std::error::Error for SyntaxError {}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not valid {}{}: {}",
            self.name,
            self.format.name(),
            at(self.position.as_ref()),
            self.message
        )?;
        if let Some(looks_like) = self.looks_like {
            write!(f, "; it looks like {looks_like}")?;
        }
        if let Some(remedy) = &self.remedy {
            write!(f, "; {remedy}")?;
        }
        Ok(())
    }
}

/// A place in a text. Line and column start at 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: u64,
    pub column: u64,
}

impl Position {
    pub(crate) const START: Self = Self { line: 1, column: 1 };

    /// Moves on by one byte of UTF-8.
    pub(crate) fn advance(&mut self, byte: u8) {
        if byte == b'\n' {
            self.line += 1;
            self.column = 1;
        } else if byte & 0xc0 != 0x80 {
            // Only the first byte of a character counts as a column.
            self.column += 1;
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Failures of opening, drafting or publishing in a [`StoreDirectory`](crate::StoreDirectory).
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    #[error(
        "this build keeps its knowledge in memory only and cannot open `{}`; build it with `cargo build --release --features rocksdb`",
        .0.display()
    )]
    BuiltWithoutRocksdb(PathBuf),
    #[error("nothing has been loaded into `{}` yet; load something into it first", .0.display())]
    Empty(PathBuf),
    #[error("`{}` is not a store; name a directory that a load has made, or a new one to load into", .0.display())]
    NotAStore(PathBuf),
    #[error("`{}` is in use by another process that is loading into it; wait until it ends, then try again", .0.display())]
    InUse(PathBuf),
    #[error("permission denied on `{}`; change its owner or its mode, or name another directory", .path.display())]
    PermissionDenied {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("no space left on device for `{}`; the old data is untouched: free some space and load again", .path.display())]
    DiskFull {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("`{}` was written by a newer version of this program (layout {found}, known up to {known}); update the program, or load the data again into another directory", .path.display())]
    NewerLayout {
        path: PathBuf,
        found: u32,
        known: u32,
    },
    #[error("`{}` is damaged ({what}); restore it from a copy, or load the data again into another directory", .path.display())]
    Damaged { path: PathBuf, what: String },
    #[error("`{}` cannot be published while its draft is still being read; drop all handles on it first", .0.display())]
    StillRead(PathBuf),
    #[error("cannot use `{}`: {source}", .path.display())]
    Io {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

/// Tells a full device from other failures; RocksDB says it in words only.
pub(crate) fn is_disk_full(error: &StorageError) -> bool {
    let kind_says_so = match error {
        StorageError::Io(source) => is_storage_full(source),
        _ => false,
    };
    kind_says_so || error.to_string().contains("No space left on device")
}

pub(crate) fn is_storage_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}

fn at(position: Option<&Position>) -> String {
    position.map_or_else(String::new, |position| format!(" at {position}"))
}

fn names(formats: impl Iterator<Item = ResultFormat>) -> String {
    let names: Vec<_> = formats.map(ResultFormat::name).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::LoadError;
    use expect_test::expect;
    use oxigraph::store::StorageError;
    use std::io;

    #[test]
    fn a_full_disk_is_told_however_the_engine_says_it() {
        let message = |error: io::Error| LoadError::from(StorageError::from(error)).to_string();
        let full =
            "no space left on device; the old data is untouched: free some space and load again";
        assert_eq!(message(io::ErrorKind::StorageFull.into()), full);
        let words = "IO error: No space left on device: While appending to file";
        assert_eq!(message(io::Error::other(words)), full);
        expect!["cannot store the triples: IO error: something else"]
            .assert_eq(&message(io::Error::other("IO error: something else")));
    }
}
