//! Small stores for the unit tests.

use crate::{LoadError, LoadOptions, LoadReport, RdfFormat, Source, Store};
use flate2::Compression;
use flate2::write::GzEncoder;
use oxrdf::NamedNode;
use oxrdfio::JsonLdProfileSet;
use std::borrow::Cow;
use std::fmt::Write;
use std::io;

/// Loads Turtle into a new store in memory, as graph `http://example.org/graph`. The prefixes
/// `ex:`, `rdfs:`, `owl:` and `xsd:` are there.
pub(crate) fn store(turtle: &str) -> Store {
    let store = Store::in_memory(Vec::new()).expect("memory is there");
    let turtle = format!("{PREFIXES}\n{turtle}");
    load(&store, "test.ttl", RdfFormat::Turtle, turtle.as_bytes()).expect("valid Turtle");
    store
}

pub(crate) fn load(
    store: &Store,
    name: &str,
    format: RdfFormat,
    content: &[u8],
) -> Result<LoadReport, LoadError> {
    load_as(store, name, format, "http://example.org/graph", content)
}

pub(crate) fn load_as(
    store: &Store,
    name: &str,
    format: RdfFormat,
    graph: &str,
    content: &[u8],
) -> Result<LoadReport, LoadError> {
    let source = Source::Bytes {
        name: name.to_owned(),
        format,
        graph: NamedNode::new(graph).expect("a valid IRI"),
        content: Cow::Owned(content.to_vec()),
    };
    store.load(&[source], &LoadOptions::default(), &mut |_| {})
}

pub(crate) fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    io::Write::write_all(&mut encoder, content).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

/// Writes as many triples, each about another subject, as Turtle.
pub(crate) fn numbered(triples: u32) -> String {
    let mut turtle = String::new();
    for n in 0..triples {
        writeln!(turtle, "<http://e/{n}> <http://e/p> {n} .").expect("a string takes all");
    }
    turtle
}

pub(crate) const JSON_LD: RdfFormat = RdfFormat::JsonLd {
    profile: JsonLdProfileSet::empty(),
};

/// Everything before the first node of an RDF/XML document, with what a hasty reader of XML would
/// take for elements.
pub(crate) const RDF_XML_START: &str = r#"<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY e "http://e/">]>
<!-- <not-an-element> -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://e/">
"#;

const PREFIXES: &str = "
@prefix ex: <http://example.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
@prefix oils: <http://lemon-model.net/oils#> .
";
