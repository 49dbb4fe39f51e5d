use super::{check, check_within, get, get_as, post};
use crate::Config;
use expect_test::expect;
use std::fmt::Write as _;

const CAPITALS: &str = "SELECT ?country ?capital WHERE { \
    ?country <https://example.org/capital> ?capital } ORDER BY ?country";
const GRAPH: &str =
    "CONSTRUCT WHERE { <https://example.org/Uruguay> <https://example.org/capital> ?city }";
const TRUE: &str = "ASK { <https://example.org/Uruguay> ?p ?o }";

fn path(query: &str) -> String {
    let mut path = "/sparql?query=".to_owned();
    for byte in query.bytes() {
        write!(path, "%{byte:02x}").expect("a string takes everything");
    }
    path
}

#[tokio::test]
async fn formats_of_solutions() {
    check(get(&path(CAPITALS)), &expect![[r#"
        200 OK
        content-type: application/sparql-results+json
        vary: accept

        {"head":{"vars":["country","capital"]},"results":{"bindings":[{"country":{"type":"uri","value":"https://example.org/Bolivia"},"capital":{"type":"uri","value":"https://example.org/Sucre"}},{"country":{"type":"uri","value":"https://example.org/Uruguay"},"capital":{"type":"uri","value":"https://example.org/Montevideo"}}]}}
    "#]]).await;
    for (accept, expected) in [
        (
            "application/sparql-results+xml",
            expect![[r#"
            200 OK
            content-type: application/sparql-results+xml
            vary: accept

            <?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="country"/><variable name="capital"/></head><results><result><binding name="country"><uri>https://example.org/Bolivia</uri></binding><binding name="capital"><uri>https://example.org/Sucre</uri></binding></result><result><binding name="country"><uri>https://example.org/Uruguay</uri></binding><binding name="capital"><uri>https://example.org/Montevideo</uri></binding></result></results></sparql>
        "#]],
        ),
        (
            "text/csv",
            expect![[r#"
                200 OK
                content-type: text/csv; charset=utf-8
                vary: accept

                country,capital
                https://example.org/Bolivia,https://example.org/Sucre
                https://example.org/Uruguay,https://example.org/Montevideo
            "#]],
        ),
        (
            "text/tab-separated-values",
            expect![[r#"
            200 OK
            content-type: text/tab-separated-values; charset=utf-8
            vary: accept

            ?country	?capital
            <https://example.org/Bolivia>	<https://example.org/Sucre>
            <https://example.org/Uruguay>	<https://example.org/Montevideo>
        "#]],
        ),
    ] {
        check(get_as(&path(CAPITALS), accept), &expected).await;
    }
}

#[tokio::test]
async fn formats_of_truth() {
    check(
        get(&path(TRUE)),
        &expect![[r#"
        200 OK
        content-type: application/sparql-results+json
        vary: accept

        {"head":{},"boolean":true}
    "#]],
    )
    .await;
    check(
        get_as(&path(TRUE), "text/csv"),
        &expect![[r#"
        200 OK
        content-type: text/csv; charset=utf-8
        vary: accept

        true
    "#]],
    )
    .await;
}

#[tokio::test]
async fn formats_of_graphs() {
    check(get(&path(GRAPH)), &expect![[r#"
        200 OK
        content-type: text/turtle; charset=utf-8
        vary: accept

        <https://example.org/Uruguay> <https://example.org/capital> <https://example.org/Montevideo> .
    "#]]).await;
    check(get_as(&path(GRAPH), "application/n-triples"), &expect![[r#"
        200 OK
        content-type: application/n-triples
        vary: accept

        <https://example.org/Uruguay> <https://example.org/capital> <https://example.org/Montevideo> .
    "#]]).await;
    check(get_as(&path(GRAPH), "text/csv"), &expect![[r#"
        406 Not Acceptable
        content-type: application/problem+json

        {"type":"about:blank","title":"Not Acceptable","status":406,"code":"not_acceptable","detail":"none of the media types in `Accept` can be written; accept one of: text/turtle, application/n-triples, application/rdf+xml"}
    "#]]).await;
}

#[tokio::test]
async fn queries_in_bodies() {
    check(
        post("/sparql", "application/sparql-query", TRUE),
        &expect![[r#"
        200 OK
        content-type: application/sparql-results+json
        vary: accept

        {"head":{},"boolean":true}
    "#]],
    )
    .await;
    check(
        post(
            "/sparql",
            "application/x-www-form-urlencoded; charset=UTF-8",
            "x=1&query=ASK+%7B%7D",
        ),
        &expect![[r#"
            200 OK
            content-type: application/sparql-results+json
            vary: accept

            {"head":{},"boolean":true}
        "#]],
    )
    .await;
}

#[tokio::test]
async fn requests_that_make_no_sense() {
    check(get("/sparql"), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"query_missing","detail":"the query is missing; send it as the parameter `query`, or as a body of type application/sparql-query"}
    "#]]).await;
    check(get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"parameter_repeated","detail":"the parameter `query` stands there more than once; send it once"}
    "#]]).await;
    check(get(&path("SELECT *")), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"query_syntax","detail":"the query has a syntax error at line 1, column 9: expected one of \"{\", DESCRIBE, more text"}
    "#]]).await;
    check(get(&path("ASK { FILTER(<https://example.org/f>(1)) }")), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"function_unknown","detail":"unknown function `<https://example.org/f>`; check its IRI"}
    "#]]).await;
    check(
        get("/sparql?query=ASK%7B%7D&default-graph-uri=https://example.org/graph"),
        &expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"dataset_unsupported","detail":"the parameter `default-graph-uri` is not supported; write FROM or FROM NAMED into the query"}
        "#]],
    )
    .await;
    check(
        post("/sparql?named-graph-uri=x", "application/sparql-query", TRUE),
        &expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"dataset_unsupported","detail":"the parameter `named-graph-uri` is not supported; write FROM or FROM NAMED into the query"}
        "#]],
    )
    .await;
    check(post("/sparql", "application/sparql-query", &b"ASK {\xff}"[..]), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_utf8","detail":"the body is not valid UTF-8 from byte 5 on; encode it as UTF-8"}
    "#]]).await;
    check(post("/sparql", "application/json", "{}"), &expect![[r#"
        415 Unsupported Media Type
        content-type: application/problem+json

        {"type":"about:blank","title":"Unsupported Media Type","status":415,"code":"content_type_unsupported","detail":"the body has the content type `application/json`; send it as application/sparql-query or application/x-www-form-urlencoded"}
    "#]]).await;
}

#[tokio::test]
async fn nothing_can_be_changed() {
    let update = "DROP ALL";
    check(get(&path(update)), &expect![[r#"
        403 Forbidden
        content-type: application/problem+json

        {"type":"about:blank","title":"Forbidden","status":403,"code":"update_refused","detail":"this endpoint is read-only; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)"}
    "#]]).await;
    for request in [
        get("/sparql?update=DROP+ALL"),
        post("/sparql", "application/sparql-query", update),
        post("/sparql", "application/sparql-update", update),
        post(
            "/sparql",
            "application/x-www-form-urlencoded",
            "update=DROP+ALL",
        ),
    ] {
        let response = super::send(Config::default(), request).await;
        assert_eq!(super::json(response).await["code"], "update_refused");
    }
    check(
        get(&path("ASK { SERVICE <https://example.org/sparql> {} }")),
        &expect![[r#"
            403 Forbidden
            content-type: application/problem+json

            {"type":"about:blank","title":"Forbidden","status":403,"code":"service_refused","detail":"SERVICE is not available here; ask this endpoint only"}
        "#]],
    )
    .await;
}

#[tokio::test]
async fn results_have_a_limited_size() {
    let one_row = Config {
        query_rows: 1,
        ..Config::default()
    };
    check_within(
        one_row.clone(),
        get_as(&path(CAPITALS), "text/csv"),
        &expect![[r#"
            200 OK
            content-type: text/csv; charset=utf-8
            vary: accept
            tripleberry-truncated-at: 1

            country,capital
            https://example.org/Bolivia,https://example.org/Sucre
        "#]],
    )
    .await;
    check_within(
        one_row,
        get(&path(
            "CONSTRUCT WHERE { ?country a <https://example.org/Country> }",
        )),
        &expect![[r#"
        200 OK
        content-type: text/turtle; charset=utf-8
        vary: accept
        tripleberry-truncated-at: 1

        <https://example.org/Bolivia> a <https://example.org/Country> .
    "#]],
    )
    .await;
    let few_bytes = Config {
        query_bytes: 100,
        ..Config::default()
    };
    check_within(few_bytes, get(&path(CAPITALS)), &expect![[r#"
        422 Unprocessable Entity
        content-type: application/problem+json

        {"type":"about:blank","title":"Unprocessable Entity","status":422,"code":"result_too_large","detail":"the result has more than 100 bytes; ask for less, or use LIMIT and OFFSET"}
    "#]]).await;
}
