//! Opens the database of a version.

use crate::directory::files::io_error;
use crate::error::{DirectoryError, is_disk_full};
use crate::store::Store;
use oxigraph::store::StorageError;
use std::io;
use std::path::Path;

/// Builds with the database can open every directory; builds without it have their own `require`.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature as in builds without the database"
)]
pub(crate) fn require(_: &Path) -> Result<(), DirectoryError> {
    Ok(())
}

pub(crate) fn open_read_only(version: &Path) -> Result<oxigraph::store::Store, DirectoryError> {
    oxigraph::store::Store::open_read_only(version.join("rdf"))
        .map_err(|error| storage_error(version, error))
}

pub(crate) fn open_for_writing(version: &Path) -> Result<oxigraph::store::Store, DirectoryError> {
    oxigraph::store::Store::open(version.join("rdf")).map_err(|error| storage_error(version, error))
}

/// Writes everything to the disk, and merges the tables that the load has made: with many small
/// ones, every look-up would have to try them all, and reading a whole store takes three times as
/// long.
pub(crate) fn finish(store: &Store, version: &Path) -> Result<(), DirectoryError> {
    let flushed = store
        .quads()
        .optimize()
        .and_then(|()| store.quads().flush());
    flushed.map_err(|error| storage_error(version, error))
}

fn storage_error(path: &Path, error: StorageError) -> DirectoryError {
    let path = path.to_owned();
    if is_disk_full(&error) {
        return DirectoryError::DiskFull {
            path,
            source: io::Error::other(error),
        };
    }
    match error {
        // The directory was there a moment ago; what is missing is a part of the database.
        StorageError::Io(source) if source.kind() != io::ErrorKind::NotFound => {
            io_error(&path, source)
        }
        StorageError::Io(_) | StorageError::Corruption(_) => DirectoryError::Damaged {
            path,
            what: error.to_string(),
        },
        error => DirectoryError::Io {
            path,
            source: io::Error::other(error),
        },
    }
}
