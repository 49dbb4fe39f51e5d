//! Files that cannot be loaded: each gets a sentence that says what to do, and status 1.

use std::fs;
use std::io::Write;
use std::path::Path;

use expect_test::{Expect, expect};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{MILLS, folder, run};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory can be written");
    encoder.finish().expect("memory can be written")
}

fn check(name: &str, content: &[u8], expected: &Expect) {
    let folder = folder();
    fs::write(folder.path().join(name), content).expect("a file");
    check_in(folder.path(), name, expected);
}

fn check_in(folder: &Path, name: &str, expected: &Expect) {
    let ran = run(
        folder,
        [
            "ask",
            "--no-model",
            "--data",
            name,
            "How high is the Old Mill?",
        ],
    );
    expected.assert_eq(&ran.shown(folder));
}

#[test]
fn a_missing_file() {
    let folder = folder();
    check_in(folder.path(), "gone.ttl", &expect![[]]);
}

#[test]
fn a_syntax_error_has_a_place() {
    check(
        "broken.ttl",
        b"<http://example.org/a> a <http://example.org/B> .\n<x> <y> ;\n",
        &expect![[]],
    );
}

#[test]
fn misnamed_files() {
    check("mills.json", MILLS.as_bytes(), &expect![[]]);
    check("mills.nt", MILLS.as_bytes(), &expect![[]]);
    check("mills.xlsx", MILLS.as_bytes(), &expect![[]]);
    check(
        "image.ttl",
        &[0x89, b'P', b'N', b'G', 0, 0xff, 0xfe],
        &expect![[]],
    );
}

#[test]
fn compressed_files() {
    check(
        "truncated.ttl.gz",
        &gzip(MILLS.as_bytes())[..60],
        &expect![[]],
    );
    check("mills.ttl.gz", &gzip(MILLS.as_bytes()), &expect![[]]);
    check("twice.ttl.gz", &gzip(&gzip(MILLS.as_bytes())), &expect![[]]);
}

#[test]
fn folders_with_nothing_to_load() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    check_in(folder.path(), "empty", &expect![[]]);
}
