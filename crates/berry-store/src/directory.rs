#[cfg(not(feature = "rocksdb"))]
#[path = "directory/no_rocksdb.rs"]
mod database;
#[cfg(feature = "rocksdb")]
#[path = "directory/rocksdb.rs"]
mod database;
mod draft;
mod files;
#[cfg(all(test, feature = "rocksdb"))]
mod tests;

use crate::error::DirectoryError;
use crate::store::{Function, Store};
pub use draft::Draft;
use files::{io_error, read_to_string};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A store on disk, open for reading at the version that was current at that moment. Any number
/// of processes may read it, also while one loads the next version; none sees that load before
/// it is published, and a process killed at any moment leaves the version that was there.
///
/// ```text
/// DIR/CURRENT             the name of the current version, replaced atomically
/// DIR/lock                locked by the one process that loads
/// DIR/versions/N/rdf/     the triples, as RocksDB keeps them
/// DIR/versions/N/version  the layout of this tree, and the number of triples
/// DIR/versions/N/lock     locked, shared, by the processes that read the version
/// DIR/versions/N/...      whatever else belongs to the version
/// ```
pub struct StoreDirectory {
    store: Store,
    version: PathBuf,
}

impl StoreDirectory {
    /// Opens the current version for reading.
    pub fn open(path: impl AsRef<Path>, functions: Vec<Function>) -> Result<Self, DirectoryError> {
        let path = path.as_ref();
        database::require(path)?;
        // Between reading the name of the current version and locking it, a load may publish the
        // next one and remove this one. Whoever meets that finds another name the next time.
        let mut name = current_version(path)?;
        loop {
            let version = versions(path).join(&name);
            if let Some(lock) = lock_for_reading(&version)? {
                let Version { triples } = Version::read(&version)?;
                let quads = database::open_read_only(&version)?;
                return Ok(Self {
                    store: Store::published(quads, functions, triples, lock),
                    version,
                });
            }
            let latest = current_version(path)?;
            if latest == name {
                return Err(DirectoryError::Damaged {
                    path: path.to_owned(),
                    what: format!("its current version `{name}` is missing"),
                });
            }
            name = latest;
        }
    }

    /// Begins the next version, which starts as a copy of the current one, or empty where there
    /// is none yet; makes the directory if need be. Files are shared with the current version, not
    /// copied, where the file system can do that.
    pub fn begin_load(
        path: impl AsRef<Path>,
        functions: Vec<Function>,
    ) -> Result<Draft, DirectoryError> {
        database::require(path.as_ref())?;
        Draft::begin(path.as_ref(), functions)
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Returns the directory of the open version, where what else belongs to it lies too.
    pub fn directory(&self) -> &Path {
        &self.version
    }
}

/// What the file `version` says of a version.
struct Version {
    triples: u64,
}

/// Counts up when older programs can no longer read what newer ones write.
const LAYOUT: u32 = 1;

impl Version {
    fn read(version: &Path) -> Result<Self, DirectoryError> {
        let path = version.join("version");
        let text = read_to_string(&path)?;
        let number = |key: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(key)?.trim().parse::<u64>().ok())
                .ok_or_else(|| DirectoryError::Damaged {
                    path: path.clone(),
                    what: format!("it does not state the {key}"),
                })
        };
        let layout = number("layout")?;
        if layout > u64::from(LAYOUT) {
            return Err(DirectoryError::NewerLayout {
                path: path.clone(),
                found: u32::try_from(layout).unwrap_or(u32::MAX),
                known: LAYOUT,
            });
        }
        Ok(Self {
            triples: number("triples")?,
        })
    }

    fn write(&self, version: &Path) -> Result<(), DirectoryError> {
        let path = version.join("version");
        let text = format!("layout {LAYOUT}\ntriples {}\n", self.triples);
        fs::write(&path, text).map_err(|source| io_error(&path, source))
    }
}

fn versions(path: &Path) -> PathBuf {
    path.join("versions")
}

/// Reads the name of the current version, and tells what is no store.
fn current_version(path: &Path) -> Result<String, DirectoryError> {
    match fs::read_to_string(path.join("CURRENT")) {
        Ok(name) if is_version_name(name.trim()) => Ok(name.trim().to_owned()),
        Ok(_) => Err(DirectoryError::Damaged {
            path: path.join("CURRENT"),
            what: String::from("it does not name a version"),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(without_current(path)?),
        Err(error) => Err(io_error(path, error)),
    }
}

fn is_version_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Says what a directory without a current version is: a store whose first load has not ended, or
/// something else.
fn without_current(path: &Path) -> Result<DirectoryError, DirectoryError> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(DirectoryError::Empty(path.to_owned()));
        }
        Err(error) => return Err(io_error(path, error)),
    };
    for entry in entries {
        let name = entry.map_err(|source| io_error(path, source))?.file_name();
        if !OWN_NAMES.iter().any(|own| name == *own) {
            return Ok(DirectoryError::NotAStore(path.to_owned()));
        }
    }
    Ok(DirectoryError::Empty(path.to_owned()))
}

const OWN_NAMES: [&str; 4] = ["CURRENT", "CURRENT.next", "lock", "versions"];

/// Takes the shared lock of a version. `None` where it has gone, or is being removed.
fn lock_for_reading(version: &Path) -> Result<Option<File>, DirectoryError> {
    let path = version.join("lock");
    let lock = match File::open(&path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io_error(&path, error)),
    };
    match lock.try_lock_shared() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(io_error(&path, error)),
    }
    // The version may have been removed between opening and locking the file.
    Ok(path.exists().then_some(lock))
}
