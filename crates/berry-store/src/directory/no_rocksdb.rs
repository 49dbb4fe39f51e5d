//! Stands in for the database in builds without it: nothing can be opened.

use crate::error::DirectoryError;
use crate::store::Store;
use std::path::Path;

pub(crate) fn require(path: &Path) -> Result<(), DirectoryError> {
    Err(DirectoryError::BuiltWithoutRocksdb(path.to_owned()))
}

pub(crate) fn open_read_only(version: &Path) -> Result<oxigraph::store::Store, DirectoryError> {
    Err(DirectoryError::BuiltWithoutRocksdb(version.to_owned()))
}

pub(crate) fn open_for_writing(version: &Path) -> Result<oxigraph::store::Store, DirectoryError> {
    Err(DirectoryError::BuiltWithoutRocksdb(version.to_owned()))
}

pub(crate) fn flush(_: &Store, version: &Path) -> Result<(), DirectoryError> {
    Err(DirectoryError::BuiltWithoutRocksdb(version.to_owned()))
}
