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
    check_in(
        folder.path(),
        "gone.ttl",
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: no such file `gone.ttl`; check the path
    "#]],
    );
}

#[test]
fn a_syntax_error_has_a_place() {
    check(
        "broken.ttl",
        b"<http://example.org/a> a <http://example.org/B> .\n<x> <y> ;\n",
        &expect![[r#"
            status: 1
            out: 
            err: error: cannot load the knowledge base: `broken.ttl` is not valid Turtle at line 2, column 9: ; is not a valid RDF object
        "#]],
    );
}

#[test]
fn misnamed_files() {
    check(
        "mills.json",
        MILLS.as_bytes(),
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: `mills.json` is not valid JSON-LD at line 2, column 1: Unexpected char: '@'; it looks like Turtle; rename it to .ttl
    "#]],
    );
    check(
        "mills.nt",
        MILLS.as_bytes(),
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: `mills.nt` is not valid N-Triples at line 2, column 1: The subject of a triple must be an IRI or a blank node; it looks like Turtle; rename it to .ttl
    "#]],
    );
    check(
        "mills.xlsx",
        MILLS.as_bytes(),
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: unknown format of `mills.xlsx`; use one of these extensions, with or without .gz: ttl, turtle, nt, nq, trig, rdf, owl, rdfs, xml, jsonld, json, n3
    "#]],
    );
    check(
        "image.ttl",
        &[0x89, b'P', b'N', b'G', 0, 0xff, 0xfe],
        &expect![[r#"
            status: 1
            out: 
            err: error: cannot load the knowledge base: `image.ttl` is not UTF-8 from line 1, column 1 on; convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`
        "#]],
    );
}

#[test]
fn compressed_files() {
    check(
        "truncated.ttl.gz",
        &gzip(MILLS.as_bytes())[..60],
        &expect![[r#"
            status: 1
            out: 
            err: error: cannot load the knowledge base: `truncated.ttl.gz` ends in the middle of its gzipped data; copy or download it again
        "#]],
    );
    check(
        "mills.ttl.gz",
        &gzip(MILLS.as_bytes()),
        &expect![[r#"
        status: 0
        out: The height of Old Mill is 21.
        err: 
    "#]],
    );
    check(
        "twice.ttl.gz",
        &gzip(&gzip(MILLS.as_bytes())),
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: `twice.ttl.gz` is gzipped twice; run `gunzip` on it once and load the result
    "#]],
    );
}

#[test]
fn folders_with_nothing_to_load() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    check_in(
        folder.path(),
        "empty",
        &expect![[r#"
        status: 1
        out: 
        err: error: cannot load the knowledge base: the directory `empty` holds no RDF file; known extensions, with or without .gz: ttl, turtle, nt, nq, trig, rdf, owl, rdfs, xml, jsonld, json, n3
    "#]],
    );
}
