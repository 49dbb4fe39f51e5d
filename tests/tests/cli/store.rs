//! Persistent stores. The binary under test is built with RocksDB.

use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use expect_test::expect;

use super::{Ran, command, folder, run};

fn ask(folder: &Path, question: &str) -> Ran {
    run(folder, ["ask", "--no-model", "--store", "store", question])
}

fn load(folder: &Path, file: &str) -> Ran {
    run(folder, ["load", "--store", "store", file])
}

#[test]
fn what_was_loaded_is_there_for_the_next_process() {
    let folder = folder();
    let ran = load(folder.path(), "mills.ttl");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.out.contains("mills.ttl: 18 triples"), "{ran:?}");
    let ran = ask(folder.path(), "Who is the miller of the Old Mill?");
    expect![[r#"
        status: 0
        out: The miller of Old Mill is Ann Weaver.
        err: 
    "#]]
    .assert_eq(&ran.shown(folder.path()));
}

#[test]
fn a_load_that_fails_leaves_the_store_as_it_was() {
    let folder = folder();
    load(folder.path(), "mills.ttl");
    fs::write(
        folder.path().join("broken.ttl"),
        "<http://example.org/a> a ;",
    )
    .expect("a file");
    expect![[r#"
        status: 1
        out: 
        err: error: nothing was loaded (what the store holds is untouched): `broken.ttl` is not valid Turtle at line 1, column 26: ; is not a valid RDF object
    "#]].assert_eq(&load(folder.path(), "broken.ttl").shown(folder.path()));
    let ran = ask(folder.path(), "Who is the miller of the New Mill?");
    assert_eq!(ran.status, Some(0), "{ran:?}");
}

#[test]
fn a_load_that_is_killed_leaves_the_store_as_it_was() {
    let folder = folder();
    load(folder.path(), "mills.ttl");
    let mut turtle = String::from("@prefix : <http://example.org/> .\n");
    for number in 0..300_000 {
        let _ = writeln!(turtle, ":s{number} :p {number} .");
    }
    fs::write(folder.path().join("large.ttl"), turtle).expect("a file");
    let mut loading = command(folder.path(), ["load", "--store", "store", "large.ttl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    // The next version appears when the load has begun; its end is seconds away.
    let next = folder.path().join("store/versions/2");
    while !next.exists() {
        assert_eq!(
            loading.try_wait().expect("a child"),
            None,
            "the load ended by itself"
        );
        std::thread::yield_now();
    }
    loading.kill().expect("the load can be killed");
    loading.wait().expect("a child");
    let mut out = String::new();
    loading
        .stdout
        .take()
        .expect("a pipe")
        .read_to_string(&mut out)
        .expect("what it wrote");
    assert_eq!(out, "", "the load was over before it was killed");

    let ran = ask(folder.path(), "Who is the miller of the Old Mill?");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    let ran = run(
        folder.path(),
        ["query", "--store", "store", "--format", "csv", count],
    );
    assert_eq!(ran.out.lines().last(), Some("18"), "{ran:?}");

    let ran = load(folder.path(), "large.ttl");
    assert_eq!(ran.status, Some(0), "the next load works: {ran:?}");
    let ran = run(
        folder.path(),
        ["query", "--store", "store", "--format", "csv", count],
    );
    assert_eq!(ran.out.lines().last(), Some("300018"), "{ran:?}");
}

#[test]
fn places_that_are_no_store() {
    let folder = folder();
    expect![[r#"
        status: 1
        out: 
        err: error: cannot open the store: nothing has been loaded into `store` yet; load something into it first
    "#]].assert_eq(&ask(folder.path(), "Who?").shown(folder.path()));
    fs::create_dir(folder.path().join("store")).expect("a folder");
    fs::write(folder.path().join("store/letter.txt"), "Dear Ann").expect("a file");
    expect![[r#"
        status: 1
        out: 
        err: error: cannot open the store: `store` is not a store; name a directory that a load has made, or a new one to load into
    "#]].assert_eq(&ask(folder.path(), "Who?").shown(folder.path()));
    expect![[r#"
        status: 1
        out: 
        err: error: nothing was loaded (what the store holds is untouched): `store` is not a store; name a directory that a load has made, or a new one to load into
    "#]].assert_eq(&load(folder.path(), "mills.ttl").shown(folder.path()));
    assert!(folder.path().join("store/letter.txt").exists());
    let ran = run(folder.path(), ["load", "--store", "mills.ttl", "mills.ttl"]);
    assert_eq!(ran.status, Some(1), "{ran:?}");
}

#[test]
fn one_load_at_a_time() {
    let folder = folder();
    load(folder.path(), "mills.ttl");
    let lock = fs::File::open(folder.path().join("store/lock")).expect("the lock of loads");
    lock.lock().expect("nobody loads");
    expect![[r#"
        status: 1
        out: 
        err: error: nothing was loaded (what the store holds is untouched): `store` is in use by another process that is loading into it; wait until it ends, then try again
    "#]].assert_eq(&load(folder.path(), "mills.ttl").shown(folder.path()));
    let ran = ask(folder.path(), "Who is the miller of the Old Mill?");
    assert_eq!(ran.status, Some(0), "reading goes on: {ran:?}");
}
