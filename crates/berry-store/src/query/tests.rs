use crate::fixture::{load_as, store};
use crate::{
    Budget, Cancellation, Function, QueryForm, QueryResult, RdfFormat, ResultFormat, Store,
};
use expect_test::{Expect, expect};
use oxrdf::{Literal, NamedNode, Term};
use std::sync::Arc;

fn show(result: &QueryResult) -> String {
    match result {
        QueryResult::Solutions {
            variables,
            rows,
            truncated,
        } => {
            let mut lines = vec![
                variables
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(" "),
            ];
            lines.extend(rows.iter().map(|row| {
                let cells = row.iter().map(|cell| {
                    cell.as_ref()
                        .map_or_else(|| "-".to_owned(), Term::to_string)
                });
                cells.collect::<Vec<_>>().join(" ")
            }));
            if *truncated {
                lines.push("truncated".to_owned());
            }
            lines.join("\n")
        }
        QueryResult::Boolean(value) => value.to_string(),
        QueryResult::Graph(graph) => {
            let mut lines: Vec<_> = graph.triples.iter().map(ToString::to_string).collect();
            if graph.truncated {
                lines.push("truncated".to_owned());
            }
            lines.join("\n")
        }
    }
}

fn check(store: &Store, sparql: &str, expected: &Expect) {
    let actual = match store.query(sparql, &Budget::rows(3)) {
        Ok(result) => show(&result),
        Err(error) => error.to_string(),
    };
    expected.assert_eq(&actual);
}

#[test]
fn the_forms() {
    let store = store("ex:s ex:p 1, 2 .");
    check(
        &store,
        "SELECT ?o ?x WHERE { ?s ?p ?o } ORDER BY ?o",
        &expect![[r#"
            ?o ?x
            "1"^^<http://www.w3.org/2001/XMLSchema#integer> -
            "2"^^<http://www.w3.org/2001/XMLSchema#integer> -"#]],
    );
    check(&store, "ASK { ?s ?p 2 }", &expect!["true"]);
    check(
        &store,
        "CONSTRUCT { ?o ?p ?s . ?s ?p ?s } WHERE { ?s ?p ?o }",
        &expect!["<http://example.org/s> <http://example.org/p> <http://example.org/s>"],
    );
    check(
        &store,
        "DESCRIBE <http://example.org/s>",
        &expect![[r#"
        <http://example.org/s> <http://example.org/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer>
        <http://example.org/s> <http://example.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
    );
}

#[test]
fn rows_past_the_budget_are_cut_off() {
    let store = store("ex:s ex:p 1, 2, 3, 4 . ex:t ex:p 1, 2, 3 .");
    check(
        &store,
        "SELECT ?o WHERE { <http://example.org/s> ?p ?o } ORDER BY ?o",
        &expect![[r#"
            ?o
            "1"^^<http://www.w3.org/2001/XMLSchema#integer>
            "2"^^<http://www.w3.org/2001/XMLSchema#integer>
            "3"^^<http://www.w3.org/2001/XMLSchema#integer>
            truncated"#]],
    );
    check(
        &store,
        "SELECT ?o WHERE { <http://example.org/t> ?p ?o } ORDER BY ?o",
        &expect![[r#"
            ?o
            "1"^^<http://www.w3.org/2001/XMLSchema#integer>
            "2"^^<http://www.w3.org/2001/XMLSchema#integer>
            "3"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
    );
    check(
        &store,
        "CONSTRUCT WHERE { <http://example.org/s> <http://example.org/p> ?o }",
        &expect![[r#"
            <http://example.org/s> <http://example.org/p> "4"^^<http://www.w3.org/2001/XMLSchema#integer>
            <http://example.org/s> <http://example.org/p> "3"^^<http://www.w3.org/2001/XMLSchema#integer>
            <http://example.org/s> <http://example.org/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer>
            truncated"#]],
    );
}

#[test]
fn errors_say_what_is_wrong() {
    let store = store("ex:s ex:p 1 .");
    check(
        &store,
        "SELECT ?o WHERE {\n ?s ?p }",
        &expect![
            "the query has a syntax error at line 2, column 9: expected one of LATERAL, SERVICE, more text"
        ],
    );
    check(
        &store,
        "",
        &expect!["the query has a syntax error at line 1, column 1: expected more text"],
    );
    check(
        &store,
        "PREFIX ex: <http://example.org/> INSERT DATA { ex:s ex:p 2 }",
        &expect!["updates are refused here; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)"],
    );
    check(
        &store,
        "DROP ALL",
        &expect!["updates are refused here; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)"],
    );
    check(
        &store,
        "SELECT (<http://example.org/f>(1) AS ?x) WHERE {}",
        &expect!["unknown function `<http://example.org/f>`; check its IRI"],
    );
    check(
        &store,
        "SELECT * WHERE { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        &expect!["SERVICE is not available here; ask this store only"],
    );
}

#[test]
fn queries_see_the_union_of_all_graphs() {
    let store = Store::in_memory(Vec::new()).expect("memory is there");
    let load = |graph: &str, content: &str, format| {
        load_as(&store, "test", format, graph, content.as_bytes()).expect("valid RDF");
    };
    load(
        "http://e/one",
        "<http://e/s> <http://e/p> 1, 2 .",
        RdfFormat::Turtle,
    );
    load(
        "http://e/two",
        "<http://e/s> <http://e/p> 2, 3 .",
        RdfFormat::Turtle,
    );
    load(
        "http://e/file",
        "<http://e/s> <http://e/p> 1 . <http://e/three> { <http://e/s> <http://e/p> 1 }",
        RdfFormat::TriG,
    );
    check(
        &store,
        "SELECT (COUNT(*) AS ?n) (SUM(?o) AS ?sum) WHERE { ?s ?p ?o }",
        &expect![[r#"
            ?n ?sum
            "3"^^<http://www.w3.org/2001/XMLSchema#integer> "6"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
    );
    check(
        &store,
        "SELECT ?g WHERE { GRAPH ?g { ?s ?p 1 } } ORDER BY ?g",
        &expect![[r"
            ?g
            <http://e/file>
            <http://e/one>
            <http://e/three>"]],
    );
    check(
        &store,
        "SELECT ?o FROM <http://e/two> WHERE { ?s ?p ?o } ORDER BY ?o",
        &expect![[r#"
            ?o
            "2"^^<http://www.w3.org/2001/XMLSchema#integer>
            "3"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
    );
}

#[test]
fn functions_can_be_called() {
    let double = Function {
        name: NamedNode::new("http://example.org/double").expect("a valid IRI"),
        call: Arc::new(|arguments| match arguments {
            [Term::Literal(number)] => {
                let number: i64 = number.value().parse().ok()?;
                Some(Literal::from(number * 2).into())
            }
            _ => None,
        }),
    };
    let store = Store::in_memory(vec![double]).expect("memory is there");
    let query = "PREFIX ex: <http://example.org/> SELECT (ex:double(?x) AS ?y) WHERE { VALUES ?x { 21 'word' } }";
    check(
        &store,
        query,
        &expect![[r#"
        ?y
        "42"^^<http://www.w3.org/2001/XMLSchema#integer>
        -"#]],
    );
}

#[test]
fn a_tripped_switch_cancels() {
    let store = store("ex:s ex:p 1 .");
    let cancellation = Cancellation::new();
    cancellation.cancel();
    let budget = Budget::rows(10).with_cancellation(cancellation);
    let error = store
        .query("SELECT * WHERE { ?s ?p ?o }", &budget)
        .expect_err("it is cancelled");
    expect!["the query was cancelled before it ended; ask for less, or allow it more time"]
        .assert_eq(&error.to_string());
}

#[test]
fn results_are_written_in_the_standard_formats() {
    let store = store("ex:s ex:p 1, \"text\"@en .");
    let check = |sparql: &str, format: ResultFormat, expected: &Expect| {
        let mut written = Vec::new();
        let actual = match store.query_to_writer(sparql, format, &mut written, &Budget::rows(1)) {
            Ok(counts) => {
                let written = str::from_utf8(&written).expect("UTF-8");
                // Shown, because editors and Git like to change them.
                let written = written.replace('\t', "<tab>").replace('\r', "<cr>");
                format!("{written}\n{counts:?}")
            }
            Err(error) => error.to_string(),
        };
        expected.assert_eq(&actual);
    };
    let select = "SELECT ?o WHERE { ?s ?p ?o } ORDER BY ?o";
    check(
        select,
        ResultFormat::Json,
        &expect![[r#"
        {"head":{"vars":["o"]},"results":{"bindings":[{"o":{"type":"literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}
        Written { rows: 1, truncated: true }"#]],
    );
    check(
        select,
        ResultFormat::Xml,
        &expect![[r#"
        <?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="o"/></head><results><result><binding name="o"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">1</literal></binding></result></results></sparql>
        Written { rows: 1, truncated: true }"#]],
    );
    check(
        select,
        ResultFormat::Csv,
        &expect![[r"
            o<cr>
            1<cr>

            Written { rows: 1, truncated: true }"]],
    );
    check(
        select,
        ResultFormat::Tsv,
        &expect![[r"
        ?o
        1

        Written { rows: 1, truncated: true }"]],
    );
    check(
        select,
        ResultFormat::Turtle,
        &expect![
            "the result of SELECT cannot be written as `ttl`; use one of: json, xml, csv, tsv"
        ],
    );
    check(
        "ASK {}",
        ResultFormat::Json,
        &expect![[r#"
        {"head":{},"boolean":true}
        Written { rows: 1, truncated: false }"#]],
    );
    let construct = "CONSTRUCT { ?s ?p ?p } WHERE { ?s ?p ?o }";
    check(
        construct,
        ResultFormat::Turtle,
        &expect![[r"
        <http://example.org/s> <http://example.org/p> <http://example.org/p> .

        Written { rows: 1, truncated: false }"]],
    );
    check(
        construct,
        ResultFormat::NTriples,
        &expect![[r"
        <http://example.org/s> <http://example.org/p> <http://example.org/p> .

        Written { rows: 1, truncated: false }"]],
    );
    check(
        construct,
        ResultFormat::RdfXml,
        &expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:its="http://www.w3.org/2005/11/its">
            <tab><rdf:Description rdf:about="http://example.org/s">
            <tab><tab><p xmlns="http://example.org/" rdf:resource="http://example.org/p"/>
            <tab></rdf:Description>
            </rdf:RDF>
            Written { rows: 1, truncated: false }"#]],
    );
    check(
        construct,
        ResultFormat::Json,
        &expect!["the result of CONSTRUCT cannot be written as `json`; use one of: ttl, nt, rdf"],
    );
    check(
        "DROP ALL",
        ResultFormat::Json,
        &expect!["updates are refused here; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)"],
    );
}

#[test]
fn formats_are_found_by_name_and_media_type() {
    for format in ResultFormat::ALL {
        assert_eq!(ResultFormat::from_name(format.name()), Some(format));
        let form = if format.fits(QueryForm::Ask) {
            QueryForm::Ask
        } else {
            QueryForm::Describe
        };
        assert_eq!(
            ResultFormat::from_media_type(format.media_type(), form),
            Some(format)
        );
    }
    assert_eq!(
        ResultFormat::from_media_type("application/json; charset=utf-8", QueryForm::Select),
        Some(ResultFormat::Json)
    );
    assert_eq!(
        ResultFormat::from_media_type("text/turtle", QueryForm::Select),
        None
    );
    assert_eq!(ResultFormat::from_name("table"), None);
}
