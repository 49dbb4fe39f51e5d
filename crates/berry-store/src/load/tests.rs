use crate::fixture::{JSON_LD, RDF_XML_START, gzip, load, load_as, numbered};
use crate::{Budget, LoadOptions, LoadProgress, QueryResult, RdfFormat, Source, Store};
use expect_test::expect;
use oxrdf::NamedNode;
use std::fs;
use std::path::Path;

fn new_store() -> Store {
    Store::in_memory(Vec::new()).expect("memory is there")
}

#[test]
fn every_format_is_read() {
    let check = |format: RdfFormat, content: &str| {
        for content in [content.as_bytes().to_vec(), gzip(content.as_bytes())] {
            let store = new_store();
            load(&store, "test", format, &content).expect("valid RDF");
            let ask = "ASK { <http://e/s> <http://e/p> 'x' }";
            let result = store.query(ask, &Budget::rows(1)).expect("a valid query");
            assert_eq!(result, QueryResult::Boolean(true), "{format:?}");
        }
    };
    let triple = "<http://e/s> <http://e/p> \"x\" .";
    check(RdfFormat::Turtle, triple);
    check(RdfFormat::NTriples, triple);
    check(RdfFormat::N3, triple);
    check(RdfFormat::NQuads, triple);
    check(RdfFormat::TriG, &format!("<http://e/g> {{ {triple} }}"));
    check(JSON_LD, r#"{ "@id": "http://e/s", "http://e/p": "x" }"#);
    let rdf =
        "<rdf:Description rdf:about='http://e/s'><ex:p><![CDATA[x]]></ex:p></rdf:Description>";
    check(
        RdfFormat::RdfXml,
        &format!("{RDF_XML_START}{rdf}<?end?></rdf:RDF>\n<!-- - -- >-->"),
    );
    check(RdfFormat::Turtle, &format!("\u{feff}{triple}"));
}

#[test]
fn blank_nodes_of_different_files_and_loads_stay_apart_reproducibly() {
    let loaded = || {
        let store = new_store();
        let sources = ["http://e/one", "http://e/two"].map(|graph| {
            let graph = NamedNode::new(graph).expect("a valid IRI");
            Source::bytes(
                "test.ttl",
                RdfFormat::Turtle,
                graph,
                "_:b <http://e/p> _:c . _:c <http://e/p> [] .",
            )
        });
        for _ in 0..2 {
            store
                .load(&sources, &LoadOptions::default(), &mut |_| {})
                .expect("valid Turtle");
        }
        store
    };
    let store = loaded();
    assert_eq!(store.len(), 8);
    let names = |store: &Store| -> Vec<_> {
        store
            .triples(None, None, None)
            .map(|quad| quad.expect("readable").to_string())
            .collect()
    };
    assert_eq!(names(&store), names(&loaded()));
}

#[test]
fn the_same_file_again_adds_nothing() {
    let store = new_store();
    for (added, before) in [(2, 0), (0, 2)] {
        let content = b"<http://e/s> <http://e/p> 1, 2 .";
        let report = load(&store, "test.ttl", RdfFormat::Turtle, content).expect("valid Turtle");
        assert_eq!(report.triples_added, added);
        assert_eq!(report.triples_total, before + added);
        assert_eq!(report.files, [("test.ttl".to_owned(), 2)]);
    }
}

#[test]
fn one_bad_source_keeps_the_good_ones_out() {
    let store = new_store();
    let graph = NamedNode::new("http://e/g").expect("a valid IRI");
    let good = numbered(20_000);
    let sources = [
        Source::bytes("good.ttl", RdfFormat::Turtle, graph.clone(), good.leak()),
        Source::bytes("bad.ttl", RdfFormat::Turtle, graph, "nonsense"),
    ];
    store
        .load(&sources, &LoadOptions::default(), &mut |_| {})
        .expect_err("one is not Turtle");
    assert!(store.is_empty());
    assert_eq!(store.triples(None, None, None).count(), 0);
    let error = store.load(
        &[Source::path("/no/such/file.ttl")],
        &LoadOptions::default(),
        &mut |_| {},
    );
    expect!["no such file `/no/such/file.ttl`; check the path"]
        .assert_eq(&error.expect_err("it is not there").to_string());
}

#[test]
fn directories_are_searched_in_order() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let write = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    };
    write("b.ttl", b"<http://e/s> <http://e/p> <#x> .");
    write(
        "a/z.NT.gz",
        &gzip(b"<http://e/s> <http://e/p> \"1\" .\n<http://e/s> <http://e/p> \"2\" ."),
    );
    write("a/plain.nt", b"<http://e/s> <http://e/p> \"3\" .");
    write("a/zipped.ttl", &gzip(b"<http://e/s> <http://e/p> \"4\" ."));
    write("a/package.json", b"{}");
    write("read me.txt", b"");
    let store = new_store();
    let report = store
        .load(
            &[Source::path(folder.path())],
            &LoadOptions::default(),
            &mut |_| {},
        )
        .expect("all of it is valid");
    let relative = |path: &Path| {
        path.strip_prefix(folder.path())
            .expect("inside")
            .display()
            .to_string()
    };
    let files: Vec<_> = report
        .files
        .iter()
        .map(|(name, triples)| format!("{} {triples}", relative(Path::new(name))))
        .collect();
    let skipped: Vec<_> = report.skipped.iter().map(|path| relative(path)).collect();
    expect![[r#"
        [
            "a/plain.nt 1",
            "a/z.NT.gz 2",
            "a/zipped.ttl 1",
            "b.ttl 1",
        ]
        [
            "a/package.json",
            "read me.txt",
        ]
        5 5"#]]
    .assert_eq(&format!(
        "{files:#?}\n{skipped:#?}\n{} {}",
        report.triples_added, report.triples_total
    ));

    // Each triple keeps its file, and relative IRIs are resolved against it.
    let file = format!("file://{}/b.ttl", folder.path().display());
    let quad = store.triples(
        None,
        None,
        Some(
            &NamedNode::new(format!("{file}#x"))
                .expect("a valid IRI")
                .into(),
        ),
    );
    let graphs: Vec<_> = quad
        .map(|quad| quad.expect("readable").graph_name.to_string())
        .collect();
    assert_eq!(graphs, [format!("<{file}>")]);

    let load = |path: &Path| {
        let result = new_store().load(&[Source::path(path)], &LoadOptions::default(), &mut |_| {});
        result
            .expect_err("it holds no RDF")
            .to_string()
            .replace(&*folder.path().to_string_lossy(), "DIR")
    };
    expect!["unknown format of `DIR/read me.txt`; use one of these extensions, with or without .gz: ttl, turtle, nt, nq, trig, rdf, owl, rdfs, xml, jsonld, json, n3"].assert_eq(&load(&folder.path().join("read me.txt")));
    fs::create_dir(folder.path().join("empty")).expect("writable");
    expect!["the directory `DIR/empty` holds no RDF file; known extensions, with or without .gz: ttl, turtle, nt, nq, trig, rdf, owl, rdfs, xml, jsonld, json, n3"].assert_eq(&load(&folder.path().join("empty")));
}

#[test]
fn graph_and_base_can_be_chosen() {
    let store = new_store();
    let options = LoadOptions {
        graph: NamedNode::new("http://e/chosen").ok(),
        base: NamedNode::new("http://e/base/").ok(),
    };
    let graph = NamedNode::new("http://e/own").expect("a valid IRI");
    let content = "<s> <p> <o> . <http://e/kept> { <s> <p> 1 }";
    let source = Source::bytes("test.trig", RdfFormat::TriG, graph, content);
    store
        .load(&[source], &options, &mut |_| {})
        .expect("valid TriG");
    let mut quads: Vec<_> = store
        .triples(None, None, None)
        .map(|quad| quad.expect("readable").to_string())
        .collect();
    quads.sort();
    expect![[r#"
        <http://e/base/s> <http://e/base/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/kept>
        <http://e/base/s> <http://e/base/p> <http://e/base/o> <http://e/chosen>"#]].assert_eq(&quads.join("\n"));
}

#[test]
fn progress_is_told() {
    let content = numbered(25_000);
    let graph = NamedNode::new("http://e/g").expect("a valid IRI");
    let bytes = content.len() as u64;
    let source = Source::bytes("test.ttl", RdfFormat::Turtle, graph, content.leak());
    let mut steps = Vec::new();
    let mut last_bytes = 0;
    let mut progress = |progress: &LoadProgress<'_>| {
        assert_eq!((progress.file, progress.bytes_total), ("test.ttl", bytes));
        assert!(progress.bytes_read >= last_bytes);
        last_bytes = progress.bytes_read;
        steps.push(progress.triples);
    };
    new_store()
        .load(&[source], &LoadOptions::default(), &mut progress)
        .expect("valid Turtle");
    assert_eq!(steps, [0, 10_000, 20_000, 25_000]);
    assert_eq!(last_bytes, bytes);
}

#[test]
fn named_graphs_of_a_file_are_kept() {
    let store = new_store();
    let content = b"<http://e/s> <http://e/p> 1 . _:g { <http://e/s> <http://e/p> 2 }";
    load_as(
        &store,
        "test.trig",
        RdfFormat::TriG,
        "http://e/own",
        content,
    )
    .expect("valid TriG");
    let schema = store.schema().expect("readable");
    let graphs: Vec<_> = schema
        .graphs
        .iter()
        .map(|graph| format!("{} {}", graph.name, graph.triples))
        .collect();
    expect![[r"
        <http://e/own> 1
        _:b0000000000000000000000000000000 1"]]
    .assert_eq(&graphs.join("\n"));
}
