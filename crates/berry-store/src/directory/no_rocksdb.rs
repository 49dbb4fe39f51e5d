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

pub(crate) fn finish(_: &Store, version: &Path) -> Result<(), DirectoryError> {
    Err(DirectoryError::BuiltWithoutRocksdb(version.to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::StoreDirectory;
    use expect_test::expect;

    #[test]
    fn builds_without_the_database_say_how_to_get_it() {
        let folder = tempfile::tempdir().expect("a folder for tests");
        let path = folder.path().join("store");
        let opened = StoreDirectory::open(&path, Vec::new()).err();
        let begun = StoreDirectory::begin_load(&path, Vec::new()).err();
        for error in [opened, begun] {
            let message = error.expect("it cannot be opened").to_string();
            expect![
                "this build keeps its knowledge in memory only and cannot open `DIR/store`; build it with `cargo build --release --features rocksdb`"
            ]
            .assert_eq(&message.replace(&*folder.path().to_string_lossy(), "DIR"));
        }
        assert!(!path.exists());
    }
}
