use crate::fixture::{load, load_as, numbered};
use crate::{Budget, DirectoryError, Draft, LoadError, QueryResult, RdfFormat, StoreDirectory};
use expect_test::{Expect, expect};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for tests")
}

/// Takes the folder's name out of a message.
fn message(error: &DirectoryError, folder: &Path) -> String {
    error.to_string().replace(&*folder.to_string_lossy(), "DIR")
}

/// Publishes a version with what the directory has and some Turtle.
fn publish(path: &Path, turtle: &str) {
    let draft = begin(path);
    load(
        draft.store(),
        "test.ttl",
        RdfFormat::Turtle,
        turtle.as_bytes(),
    )
    .expect("valid Turtle");
    draft.publish().expect("the folder is writable");
}

fn begin(path: &Path) -> Draft {
    StoreDirectory::begin_load(path, Vec::new()).expect("the folder is writable")
}

fn open(path: &Path) -> StoreDirectory {
    StoreDirectory::open(path, Vec::new()).expect("there is a store")
}

fn versions(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path.join("versions")).expect("it is a store");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("readable")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

fn check_error(path: &Path, folder: &Path, open: &Expect, begin: &Expect) {
    let opened = StoreDirectory::open(path, Vec::new())
        .err()
        .expect("it cannot be opened");
    open.assert_eq(&message(&opened, folder));
    let begun = StoreDirectory::begin_load(path, Vec::new())
        .err()
        .expect("it cannot be loaded");
    begin.assert_eq(&message(&begun, folder));
}

#[test]
fn what_is_published_can_be_opened_and_added_to() {
    let folder = folder();
    let path = folder.path().join("new/store");
    publish(&path, &numbered(3));
    assert_eq!(open(&path).store().len(), 3);
    publish(&path, &numbered(5));
    let directory = open(&path);
    let store = directory.store();
    assert_eq!(store.len(), 5);
    assert_eq!(store.triples(None, None, None).count(), 5);
    assert_eq!(store.schema().expect("readable").properties[0].subjects, 5);
    let sum = "SELECT (SUM(?o) AS ?sum) WHERE { ?s ?p ?o }";
    let result = store.query(sum, &Budget::rows(1)).expect("a valid query");
    let QueryResult::Solutions { rows, .. } = result else {
        panic!("SELECT returns solutions")
    };
    let sum = rows[0][0]
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    assert_eq!(sum, "\"10\"^^<http://www.w3.org/2001/XMLSchema#integer>");
    assert!(matches!(
        load(store, "test.ttl", RdfFormat::Turtle, b""),
        Err(LoadError::ReadOnly)
    ));
}

#[test]
fn memory_and_disk_show_the_same() {
    let folder = folder();
    let turtle = "@prefix e: <http://e/> . e:s a e:C ; e:p [ e:q 1 ], e:o ; <http://www.w3.org/2000/01/rdf-schema#label> \"s\" . e:o a e:C .";
    let memory = crate::Store::in_memory(Vec::new()).expect("memory is there");
    let draft = begin(folder.path());
    for store in [&memory, draft.store()] {
        for graph in ["http://e/one", "http://e/two"] {
            load_as(
                store,
                "test.ttl",
                RdfFormat::Turtle,
                graph,
                turtle.as_bytes(),
            )
            .expect("valid Turtle");
        }
    }
    draft.publish().expect("the folder is writable");
    let disk = open(folder.path());
    let disk = disk.store();
    assert_eq!(memory.len(), disk.len());
    assert_eq!(
        memory.schema().expect("readable"),
        disk.schema().expect("readable")
    );
    assert_eq!(
        memory.names().expect("readable"),
        disk.names().expect("readable")
    );
    let export = |store: &crate::Store| {
        let mut written = Vec::new();
        store
            .export(&mut written, RdfFormat::NQuads)
            .expect("a vector takes all");
        let text = String::from_utf8(written).expect("N-Quads are UTF-8");
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(export(&memory), export(disk));
}

#[test]
fn files_of_a_draft_are_published_with_it() {
    let folder = folder();
    let draft = begin(folder.path());
    fs::create_dir(draft.directory().join("index")).expect("writable");
    fs::write(draft.directory().join("index/names"), "some").expect("writable");
    draft.publish().expect("the folder is writable");
    let names = open(folder.path()).directory().join("index/names");
    assert_eq!(fs::read_to_string(names).expect("it is there"), "some");
}

#[test]
fn a_dropped_draft_and_a_failed_load_leave_the_old_version() {
    let folder = folder();
    publish(folder.path(), &numbered(3));
    let draft = begin(folder.path());
    load(
        draft.store(),
        "test.ttl",
        RdfFormat::Turtle,
        numbered(9).as_bytes(),
    )
    .expect("valid Turtle");
    drop(draft);
    assert_eq!(versions(folder.path()), ["1"]);
    assert_eq!(open(folder.path()).store().len(), 3);

    let draft = begin(folder.path());
    let bad = numbered(20_000) + "nonsense";
    load(draft.store(), "test.ttl", RdfFormat::Turtle, bad.as_bytes())
        .expect_err("it is not Turtle");
    assert_eq!(draft.store().len(), 3);
    assert_eq!(draft.store().triples(None, None, None).count(), 3);
}

#[test]
fn readers_keep_their_version_as_long_as_they_read() {
    let folder = folder();
    publish(folder.path(), &numbered(1));
    let first = open(folder.path());
    let store = first.store().clone();
    drop(first);
    publish(folder.path(), &numbered(2));
    assert_eq!(versions(folder.path()), ["1", "2"]);
    assert_eq!(store.triples(None, None, None).count(), 1);
    assert_eq!(open(folder.path()).store().len(), 2);
    drop(store);
    publish(folder.path(), &numbered(3));
    assert_eq!(versions(folder.path()), ["3"]);
}

#[test]
fn only_one_process_loads_while_others_read() {
    let folder = folder();
    publish(folder.path(), &numbered(1));
    let draft = begin(folder.path());
    assert_eq!(open(folder.path()).store().len(), 1);
    let second = StoreDirectory::begin_load(folder.path(), Vec::new())
        .err()
        .expect("it is in use");
    expect!["`DIR` is in use by another process that is loading into it; wait until it ends, then try again"].assert_eq(&message(&second, folder.path()));
    drop(draft);
    drop(begin(folder.path()));
}

#[test]
fn a_shared_draft_is_not_published() {
    let folder = folder();
    let draft = begin(folder.path());
    let store = draft.store().clone();
    let error = draft.publish().expect_err("a handle is left");
    expect!["`DIR/versions/1` cannot be published while its draft is still being read; drop all handles on it first"].assert_eq(&message(&error, folder.path()));
    drop(store);
    publish(folder.path(), "");
}

#[test]
fn leftovers_of_killed_loads_are_removed() {
    let folder = folder();
    publish(folder.path(), &numbered(1));
    // A load may be killed before it makes the lock of its version, and after.
    fs::create_dir_all(folder.path().join("versions/7/rdf")).expect("writable");
    fs::create_dir_all(folder.path().join("versions/8")).expect("writable");
    fs::write(folder.path().join("versions/8/lock"), "").expect("writable");
    fs::write(folder.path().join("CURRENT.next"), "8").expect("writable");
    assert_eq!(open(folder.path()).store().len(), 1);
    publish(folder.path(), &numbered(2));
    assert_eq!(versions(folder.path()), ["2"]);
    assert_eq!(open(folder.path()).store().len(), 2);
}

#[test]
fn what_is_no_store_is_left_alone() {
    let folder = folder();
    let check =
        |path: &Path, open: &Expect, begin: &Expect| check_error(path, folder.path(), open, begin);

    let none = folder.path().join("none");
    let error = StoreDirectory::open(&none, Vec::new())
        .err()
        .expect("nothing is there");
    expect!["nothing has been loaded into `DIR/none` yet; load something into it first"]
        .assert_eq(&message(&error, folder.path()));
    assert!(!none.exists());

    let file = folder.path().join("file");
    fs::write(&file, "text").expect("writable");
    check(
        &file,
        &expect![
            "`DIR/file` is not a store; name a directory that a load has made, or a new one to load into"
        ],
        &expect![
            "`DIR/file` is not a store; name a directory that a load has made, or a new one to load into"
        ],
    );

    let other = folder.path().join("other");
    fs::create_dir(&other).expect("writable");
    fs::write(other.join("letter.txt"), "Dear all").expect("writable");
    check(
        &other,
        &expect![
            "`DIR/other` is not a store; name a directory that a load has made, or a new one to load into"
        ],
        &expect![
            "`DIR/other` is not a store; name a directory that a load has made, or a new one to load into"
        ],
    );
    assert_eq!(fs::read_dir(&other).expect("readable").count(), 1);
}

#[test]
fn newer_layouts_and_damage_are_told() {
    let folder = folder();
    publish(folder.path(), &numbered(1));
    let check =
        |open: &Expect, begin: &Expect| check_error(folder.path(), folder.path(), open, begin);

    let version = folder.path().join("versions/1/version");
    let text = fs::read_to_string(&version).expect("it is there");
    expect![[r"
        layout 1
        triples 1
    "]]
    .assert_eq(&text);
    fs::write(&version, "layout 2\nsomething else\n").expect("writable");
    check(
        &expect![
            "`DIR/versions/1/version` was written by a newer version of this program (layout 2, known up to 1); update the program, or load the data again into another directory"
        ],
        &expect![
            "`DIR/versions/1/version` was written by a newer version of this program (layout 2, known up to 1); update the program, or load the data again into another directory"
        ],
    );
    fs::write(&version, "").expect("writable");
    check(
        &expect![
            "`DIR/versions/1/version` is damaged (it does not state the layout); restore it from a copy, or load the data again into another directory"
        ],
        &expect![
            "`DIR/versions/1/version` is damaged (it does not state the layout); restore it from a copy, or load the data again into another directory"
        ],
    );
    fs::remove_file(&version).expect("writable");
    check(
        &expect![
            "`DIR/versions/1/version` is damaged (it is missing); restore it from a copy, or load the data again into another directory"
        ],
        &expect![
            "`DIR/versions/1/version` is damaged (it is missing); restore it from a copy, or load the data again into another directory"
        ],
    );
    fs::write(&version, text).expect("writable");

    let current = folder.path().join("CURRENT");
    fs::write(&current, "../../elsewhere").expect("writable");
    check(
        &expect![
            "`DIR/CURRENT` is damaged (it does not name a version); restore it from a copy, or load the data again into another directory"
        ],
        &expect![
            "`DIR/CURRENT` is damaged (it does not name a version); restore it from a copy, or load the data again into another directory"
        ],
    );
    fs::write(&current, "9").expect("writable");
    check(
        &expect![
            "`DIR` is damaged (its current version `9` is missing); restore it from a copy, or load the data again into another directory"
        ],
        &expect![
            "`DIR/versions/9/version` is damaged (it is missing); restore it from a copy, or load the data again into another directory"
        ],
    );
    fs::write(&current, "1").expect("writable");
    assert_eq!(open(folder.path()).store().len(), 1);

    fs::write(
        folder.path().join("versions/1/rdf/CURRENT"),
        "MANIFEST-999999\n",
    )
    .expect("writable");
    let error = StoreDirectory::open(folder.path(), Vec::new())
        .err()
        .expect("it is damaged");
    assert!(matches!(error, DirectoryError::Damaged { .. }), "{error}");
}
