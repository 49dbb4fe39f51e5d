use crate::error::{DirectoryError, is_storage_full};
use std::fs::{self, File};
use std::io;
use std::path::Path;

pub(crate) fn io_error(path: &Path, source: io::Error) -> DirectoryError {
    let path = path.to_owned();
    if is_storage_full(&source) {
        return DirectoryError::DiskFull { path, source };
    }
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            DirectoryError::PermissionDenied { path, source }
        }
        io::ErrorKind::NotADirectory => DirectoryError::NotAStore(path),
        _ => DirectoryError::Io { path, source },
    }
}

pub(crate) fn read_to_string(path: &Path) -> Result<String, DirectoryError> {
    fs::read_to_string(path).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => DirectoryError::Damaged {
            path: path.to_owned(),
            what: String::from("it is missing"),
        },
        _ => io_error(path, source),
    })
}

pub(crate) fn create_directory(path: &Path) -> Result<(), DirectoryError> {
    fs::create_dir_all(path).map_err(|source| io_error(path, source))
}

/// Removes a directory with all it holds; one that is not there is fine.
pub(crate) fn remove_directory(path: &Path) -> Result<(), DirectoryError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(io_error(path, error)),
        _ => Ok(()),
    }
}

/// Copies a database that nobody writes to. Its tables (`*.sst`) never change once they are
/// written, hence both can share them; the other files are small and are copied.
pub(crate) fn copy_database(from: &Path, to: &Path) -> Result<(), DirectoryError> {
    create_directory(to)?;
    let entries = fs::read_dir(from).map_err(|source| io_error(from, source))?;
    for entry in entries {
        let from = entry.map_err(|source| io_error(from, source))?.path();
        let Some(name) = from.file_name() else {
            continue;
        };
        // The first is a lock of the process that wrote the database, the second its diary.
        if name == "LOCK" || name.as_encoded_bytes().starts_with(b"LOG") {
            continue;
        }
        let to = to.join(name);
        let is_table = from.extension().is_some_and(|extension| extension == "sst");
        // Some file systems cannot share files.
        if is_table && fs::hard_link(&from, &to).is_ok() {
            continue;
        }
        fs::copy(&from, &to).map_err(|source| io_error(&to, source))?;
    }
    Ok(())
}

/// Writes everything below a directory, and the directory itself, through to the disk.
pub(crate) fn sync_tree(path: &Path) -> Result<(), DirectoryError> {
    let metadata = fs::symlink_metadata(path).map_err(|source| io_error(path, source))?;
    if metadata.is_dir() {
        let entries = fs::read_dir(path).map_err(|source| io_error(path, source))?;
        for entry in entries {
            sync_tree(&entry.map_err(|source| io_error(path, source))?.path())?;
        }
    }
    if metadata.is_dir() || metadata.is_file() {
        sync(path)?;
    }
    Ok(())
}

/// Writes one file, or the list of a directory's entries, through to the disk.
pub(crate) fn sync(path: &Path) -> Result<(), DirectoryError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(|source| io_error(path, source))
}
