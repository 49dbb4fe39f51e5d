//! Checks that `ontologies/tb.ttl` says about the functions what the table does.

use crate::{Convention, Function, Kind, NAMESPACE, Value, functions};
use oxrdf::vocab::{rdf, rdfs};
use oxrdf::{Graph, NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, TermRef};
use oxrdfio::{RdfFormat, RdfParser};
use std::collections::BTreeSet;

fn ontology() -> Graph {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ontologies/tb.ttl");
    let turtle = std::fs::read(path).expect("the file is part of the project");
    RdfParser::from_format(RdfFormat::Turtle)
        .for_slice(&turtle)
        .map(|quad| oxrdf::Triple::from(quad.expect("the file is valid Turtle")))
        .collect()
}

fn tb(name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{NAMESPACE}{name}"))
}

fn instances(graph: &Graph, class: &str) -> BTreeSet<String> {
    graph
        .subjects_for_predicate_object(rdf::TYPE, &tb(class))
        .map(|subject| subject.to_string())
        .collect()
}

fn objects<'a>(
    graph: &'a Graph,
    subject: impl Into<NamedOrBlankNodeRef<'a>>,
    predicate: NamedNodeRef<'a>,
) -> Vec<Term> {
    graph
        .objects_for_subject_predicate(subject, predicate)
        .map(TermRef::into_owned)
        .collect()
}

fn only<'a>(
    graph: &'a Graph,
    subject: impl Into<NamedOrBlankNodeRef<'a>>,
    predicate: NamedNodeRef<'a>,
) -> Term {
    let mut objects = objects(graph, subject, predicate);
    assert_eq!(objects.len(), 1, "{predicate}: {objects:?}");
    objects.remove(0)
}

fn node(term: Term) -> NamedOrBlankNode {
    match term {
        Term::NamedNode(node) => node.into(),
        Term::BlankNode(node) => node.into(),
        Term::Literal(literal) => panic!("{literal} is no node"),
    }
}

fn list(graph: &Graph, head: Term) -> Vec<Term> {
    let mut items = Vec::new();
    let mut rest = head;
    while rest != Term::from(rdf::NIL) {
        let cell = node(rest);
        items.push(only(graph, cell.as_ref(), rdf::FIRST));
        rest = only(graph, cell.as_ref(), rdf::REST);
    }
    items
}

/// Returns the text in one language, of which there must be exactly one.
fn said(
    graph: &Graph,
    subject: NamedOrBlankNodeRef<'_>,
    predicate: NamedNodeRef<'_>,
    language: &str,
) -> String {
    let texts: Vec<_> = graph
        .objects_for_subject_predicate(subject, predicate)
        .filter_map(|object| match object {
            TermRef::Literal(literal) if literal.language() == Some(language) => {
                Some(literal.value().to_owned())
            }
            _ => None,
        })
        .collect();
    let [text] = texts.as_slice() else {
        panic!("{subject} {predicate} in {language}: {texts:?}");
    };
    assert!(!text.is_empty(), "{subject} {predicate} in {language}");
    text.clone()
}

fn assert_is_described(graph: &Graph, subject: NamedOrBlankNodeRef<'_>) {
    for predicate in [rdfs::LABEL, rdfs::COMMENT] {
        for language in ["en", "zh-hant"] {
            said(graph, subject, predicate, language);
        }
    }
}

/// What the ontology should say of a parameter.
fn row_of_kind(name: &str, kind: Kind) -> String {
    let (minimum, maximum) = match kind {
        Kind::NonEmptyText => ("1", ""),
        Kind::Character => ("1", "1"),
        _ => ("", ""),
    };
    format!("{name} {} [{minimum}] [{maximum}]", kind.datatype())
}

/// What the ontology says of a parameter.
fn row_of_parameter(graph: &Graph, parameter: NamedOrBlankNodeRef<'_>) -> String {
    for language in ["en", "zh-hant"] {
        said(graph, parameter, rdfs::LABEL, language);
    }
    let name = literal_value(&only(graph, parameter, tb("name").as_ref()));
    let datatype = only(graph, parameter, tb("datatype").as_ref());
    let [minimum, maximum] = ["minimumCharacters", "maximumCharacters"].map(|property| {
        let values = objects(graph, parameter, tb(property).as_ref());
        values.iter().map(literal_value).collect::<String>()
    });
    format!("{name} {datatype} [{minimum}] [{maximum}]")
}

fn literal_value(term: &Term) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        other => panic!("{other} is no literal"),
    }
}

fn conventions_of(function: &Function) -> BTreeSet<String> {
    let names = function.conventions.iter().map(|it| it.name());
    names.map(|name| tb(name).to_string()).collect()
}

#[test]
fn the_functions_of_the_ontology_are_those_of_the_table() {
    let table: BTreeSet<_> = functions().iter().map(|it| it.iri.to_string()).collect();
    assert_eq!(table.len(), functions().len(), "two rows have one IRI");
    assert_eq!(instances(&ontology(), "Function"), table);
}

#[test]
fn signatures_and_summaries_are_those_of_the_table() {
    let graph = ontology();
    for function in functions() {
        let subject = NamedOrBlankNodeRef::from(function.iri);
        assert_is_described(&graph, subject);
        let summary = said(&graph, subject, rdfs::COMMENT, "en");
        assert_eq!(summary, function.summary, "{}", function.name());

        let parameters = list(&graph, only(&graph, subject, tb("parameters").as_ref()));
        let described: Vec<_> = parameters
            .into_iter()
            .map(|it| row_of_parameter(&graph, node(it).as_ref()))
            .collect();
        let expected: Vec<_> = function
            .parameters
            .iter()
            .map(|it| row_of_kind(it.name, it.kind))
            .collect();
        assert_eq!(described, expected, "{}", function.name());

        let repeats = !objects(&graph, subject, tb("repeats").as_ref()).is_empty();
        assert_eq!(repeats, function.repeats, "{}", function.name());

        let result = only(&graph, subject, tb("result").as_ref());
        assert_eq!(result, Term::from(function.result.datatype()));
        let conventions = objects(&graph, subject, tb("convention").as_ref());
        let conventions: BTreeSet<_> = conventions.iter().map(ToString::to_string).collect();
        assert_eq!(conventions, conventions_of(function), "{}", function.name());
    }
}

#[test]
fn conventions_are_described_and_used() {
    let graph = ontology();
    let described = instances(&graph, "Convention");
    let used: BTreeSet<_> = functions()
        .iter()
        .copied()
        .flat_map(conventions_of)
        .collect();
    assert_eq!(described, used);
    for convention in functions().iter().flat_map(|it| it.conventions) {
        let convention = tb(Convention::name(*convention));
        assert_is_described(&graph, convention.as_ref().into());
    }
}

#[test]
fn examples_come_out_as_described() {
    let graph = ontology();
    for function in functions() {
        let examples = objects(&graph, function.iri, tb("example").as_ref());
        assert!(!examples.is_empty(), "{} has no example", function.name());
        for example in examples.into_iter().map(node) {
            let arguments = only(&graph, example.as_ref(), tb("arguments").as_ref());
            let arguments = list(&graph, arguments);
            let value = only(&graph, example.as_ref(), tb("value").as_ref());
            assert_eq!(
                function.apply_terms(&arguments),
                Some(value),
                "{} of {arguments:?}",
                function.name()
            );
        }
    }
}

#[test]
fn examples_have_the_datatype_of_the_result() {
    let graph = ontology();
    for function in functions() {
        for example in objects(&graph, function.iri, tb("example").as_ref()) {
            let value = only(&graph, node(example).as_ref(), tb("value").as_ref());
            let kind = Value::try_from(&value).expect("a value").kind();
            let fits = match function.result {
                Kind::Any => true,
                Kind::Number => matches!(kind, Kind::Number | Kind::Integer),
                result => result.datatype() == kind.datatype(),
            };
            assert!(fits, "{}: {value}", function.name());
        }
    }
}
