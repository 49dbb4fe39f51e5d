//! The built binary, as people and scripts use it.

mod ask;
mod batch;
mod files;
mod model;
mod serve;
mod store;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the binary left behind.
#[derive(Debug)]
struct Ran {
    /// `None`: a signal ended it.
    status: Option<i32>,
    out: String,
    err: String,
}

/// Returns the binary, which lies beside this test.
fn binary() -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    let built = test.ancestors().nth(2).expect("a test lies in `deps`");
    let binary = built.join(format!("tripleberry{}", std::env::consts::EXE_SUFFIX));
    assert!(
        binary.exists(),
        "there is no binary to test; `scripts/test` builds it, and then the tests"
    );
    binary
}

/// Makes a command that depends on nothing around it.
fn command<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(binary());
    command.args(arguments).current_dir(folder);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("TRIPLEBERRY_") {
            command.env_remove(name);
        }
    }
    // No model is there, unless a test names one.
    command.env("TRIPLEBERRY_MODELS", folder.join("no-models"));
    command.stdin(Stdio::null());
    command
}

/// Runs the binary in a folder.
fn run<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Ran {
    let output = command(folder, arguments)
        .output()
        .expect("the binary starts");
    Ran {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        err: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

/// Runs the binary with something to read on standard input.
fn run_with_input(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut command = command(folder, arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary starts");
    let mut pipe = child.stdin.take().expect("standard input is a pipe");
    pipe.write_all(input).expect("it reads all of its input");
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    Ran {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        err: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

impl Ran {
    /// Shows everything for a comparison, without what differs from machine to machine.
    fn shown(&self, folder: &Path) -> String {
        let status = self
            .status
            .map_or("a signal".to_owned(), |status| status.to_string());
        let (out, err) = (self.out.trim_end(), self.err.trim_end());
        let text = format!("status: {status}\nout: {out}\nerr: {err}\n");
        text.replace(&*folder.to_string_lossy(), "DIR")
    }
}

/// Makes a folder with a small graph, `mills.ttl`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for tests");
    fs::write(folder.path().join("mills.ttl"), MILLS).expect("the folder can be written");
    folder
}

const MILLS: &str = r#"
@prefix : <http://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:Mill a rdfs:Class ; rdfs:label "mill"@en .
:height rdfs:label "height"@en .
:miller rdfs:label "miller"@en .
:Person a rdfs:Class ; rdfs:label "person"@en .
:old a :Mill ; rdfs:label "Old Mill"@en ; :height 21 ; :miller :ann .
:new a :Mill ; rdfs:label "New Mill"@en ; :height 34 ; :miller :bob .
:ann a :Person ; rdfs:label "Ann Weaver"@en .
:bob a :Person ; rdfs:label "Bob Carter"@en .
"#;
