use crate::directory::files::{
    copy_database, create_directory, io_error, remove_directory, sync, sync_tree,
};
use crate::directory::{Version, current_version, database, is_version_name, versions};
use crate::error::DirectoryError;
use crate::store::{Function, Store};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// The next version of a store directory, seen by nobody until it is published. One that is
/// dropped instead is removed.
pub struct Draft {
    /// `None` only while the draft is published or dropped, when the database must be closed.
    store: Option<Store>,
    root: PathBuf,
    name: String,
    is_published: bool,
    /// Keeps other processes from loading; the lock ends with this handle.
    _lock: File,
}

impl Draft {
    pub(crate) fn begin(path: &Path, functions: Vec<Function>) -> Result<Self, DirectoryError> {
        // Looked at twice: nothing is made in a directory that is no store, and only under the
        // lock does the current version stay what it is.
        current_or_none(path)?;
        create_directory(&versions(path))?;
        let lock = lock_for_loading(path)?;
        let current = current_or_none(path)?;
        // Read before anything is removed: a store whose current version cannot be told is left
        // as it is.
        let triples = match &current {
            Some(current) => Version::read(&versions(path).join(current))?.triples,
            None => 0,
        };
        remove_others(path, current.as_deref())?;
        let mut draft = Self {
            store: None,
            root: path.to_owned(),
            name: next_name(path, current.as_deref())?,
            is_published: false,
            _lock: lock,
        };
        let directory = draft.directory();
        create_directory(&directory)?;
        let reading_lock = directory.join("lock");
        File::create(&reading_lock).map_err(|source| io_error(&reading_lock, source))?;
        if let Some(current) = current {
            let current = versions(path).join(current);
            copy_database(&current.join("rdf"), &directory.join("rdf"))?;
        }
        let quads = database::open_for_writing(&directory)?;
        draft.store = Some(Store::new(quads, functions, triples));
        Ok(draft)
    }

    /// Returns the store to load into. Handles cloned from it must be gone before publishing.
    pub fn store(&self) -> &Store {
        self.store
            .as_ref()
            .expect("a draft has its store until it is consumed")
    }

    /// Returns the directory of the version, for the files that are published with the triples.
    /// The names `rdf`, `lock` and `version` are taken.
    pub fn directory(&self) -> PathBuf {
        versions(&self.root).join(&self.name)
    }

    /// Makes this the current version, at one moment for everyone, once all of it is safely on
    /// the disk. Older versions are removed as soon as nobody reads them.
    pub fn publish(mut self) -> Result<(), DirectoryError> {
        let directory = self.directory();
        let store = self
            .store
            .take()
            .expect("a draft has its store until it is consumed");
        if !store.is_unshared() {
            return Err(DirectoryError::StillRead(directory));
        }
        database::finish(&store, &directory)?;
        let triples = store.len();
        drop(store);
        Version { triples }.write(&directory)?;
        sync_tree(&directory)?;
        sync(&versions(&self.root))?;

        let next = self.root.join("CURRENT.next");
        let text = format!("{}\n", self.name);
        fs::write(&next, text).map_err(|source| io_error(&next, source))?;
        sync(&next)?;
        let current = self.root.join("CURRENT");
        fs::rename(&next, &current).map_err(|source| io_error(&current, source))?;
        self.is_published = true;
        sync(&self.root)?;
        tracing::info!(version = %self.name, triples, "published");
        // The new version stands; what cannot be removed now is tried again by the next load.
        if let Err(error) = remove_others(&self.root, Some(&self.name)) {
            tracing::warn!(%error, "an older version could not be removed");
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        self.store = None;
        if self.is_published {
            return;
        }
        if let Err(error) = remove_directory(&self.directory()) {
            tracing::warn!(%error, "a dropped draft could not be removed; the next load removes it");
        }
    }
}

fn current_or_none(path: &Path) -> Result<Option<String>, DirectoryError> {
    match current_version(path) {
        Ok(name) => Ok(Some(name)),
        Err(DirectoryError::Empty(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn lock_for_loading(path: &Path) -> Result<File, DirectoryError> {
    let lock_path = path.join("lock");
    let lock = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&lock_path)
        .map_err(|source| io_error(&lock_path, source))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(DirectoryError::InUse(path.to_owned())),
        Err(TryLockError::Error(error)) => Err(io_error(&lock_path, error)),
    }
}

/// Removes the versions other than the current one that nobody reads: older ones, and what killed
/// loads have left. The caller holds the lock for loading, so that none of them is a living draft.
fn remove_others(path: &Path, current: Option<&str>) -> Result<(), DirectoryError> {
    for name in version_names(path)? {
        if current == Some(name.as_str()) {
            continue;
        }
        let version = versions(path).join(&name);
        let lock = match File::open(version.join("lock")) {
            Ok(lock) => match lock.try_lock() {
                Ok(()) => Some(lock),
                Err(_) => continue,
            },
            // A load that was killed before it made the file: nobody can read this version.
            Err(_) => None,
        };
        remove_directory(&version)?;
        drop(lock);
    }
    Ok(())
}

fn version_names(path: &Path) -> Result<Vec<String>, DirectoryError> {
    let versions = versions(path);
    let entries = fs::read_dir(&versions).map_err(|source| io_error(&versions, source))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry
            .map_err(|source| io_error(&versions, source))?
            .file_name();
        names.extend(name.into_string().ok().filter(|name| is_version_name(name)));
    }
    names.sort();
    Ok(names)
}

/// Finds the number after all that are there: a version that is still being read keeps its own.
fn next_name(path: &Path, current: Option<&str>) -> Result<String, DirectoryError> {
    let names = version_names(path)?;
    let highest = names
        .iter()
        .map(String::as_str)
        .chain(current)
        .filter_map(|name| name.parse::<u64>().ok())
        .max();
    Ok((highest.unwrap_or(0) + 1).to_string())
}
