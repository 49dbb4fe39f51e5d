//! The service as its callers see it, over a small graph and without a language model.

mod ask;
mod description;
mod limits;
mod page;
mod probes;
mod problems;
mod shutdown;
mod sparql;

use crate::{Config, ServiceState, router};
use axum::body::{Body, to_bytes};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, Response, StatusCode};
use berry_answering::{Answerer, KnowledgeBase};
use berry_store::{LoadOptions, RdfFormat, Source};
use expect_test::Expect;
use oxrdf::NamedNode;
use serde_json::Value;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};
use tower::ServiceExt as _;

const GRAPH: &str = r#"
    @prefix : <https://example.org/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

    :Country a owl:Class ; rdfs:label "country"@en , "國家"@zh-Hant .
    :City a owl:Class ; rdfs:label "city"@en , "城市"@zh-Hant .
    :capital a owl:ObjectProperty ; rdfs:label "capital"@en , "首都"@zh-Hant ;
        rdfs:domain :Country ; rdfs:range :City .

    :Uruguay a :Country ; rdfs:label "Uruguay"@en , "烏拉圭"@zh-Hant ; :capital :Montevideo .
    :Bolivia a :Country ; rdfs:label "Bolivia"@en , "玻利維亞"@zh-Hant ; :capital :Sucre .
    :Montevideo a :City ; rdfs:label "Montevideo"@en , "蒙特維多"@zh-Hant .
    :Sucre a :City ; rdfs:label "Sucre"@en , "蘇克雷"@zh-Hant .
"#;

static ANSWERER: LazyLock<Arc<Answerer>> = LazyLock::new(|| {
    let graph = NamedNode::new("https://example.org/graph").expect("a valid IRI");
    let source = Source::bytes("countries.ttl", RdfFormat::Turtle, graph, GRAPH);
    let (knowledge_base, _) =
        KnowledgeBase::load(&[source], &LoadOptions::default(), &mut |_| {}).expect("it loads");
    Arc::new(Answerer::new(Arc::new(knowledge_base), None))
});

fn state(config: Config) -> Arc<ServiceState> {
    Arc::new(ServiceState::new(config, Arc::clone(&ANSWERER)))
}

async fn send(config: Config, request: Request<Body>) -> Response<Body> {
    send_to(&state(config), request).await
}

async fn send_to(state: &Arc<ServiceState>, request: Request<Body>) -> Response<Body> {
    let service = router(Arc::clone(state));
    service
        .oneshot(request)
        .await
        .expect("the service never fails")
}

/// Sends a request to a service with default limits.
async fn check(request: Request<Body>, expected: &Expect) {
    check_within(Config::default(), request, expected).await;
}

/// Sends a request and shows what comes back: the status, the headers that say something about
/// it, the body.
async fn check_within(config: Config, request: Request<Body>, expected: &Expect) {
    expected.assert_eq(&show(send(config, request).await).await);
}

async fn show(response: Response<Body>) -> String {
    let mut shown = format!("{}\n", response.status());
    for name in [
        "content-type",
        "allow",
        "retry-after",
        "vary",
        "tripleberry-truncated-at",
    ] {
        if let Some(value) = response.headers().get(name) {
            let value = value.to_str().expect("text");
            writeln!(shown, "{name}: {value}").expect("a string takes everything");
        }
    }
    shown.push('\n');
    // CSV ends its lines with two characters, which snapshots do not keep.
    shown.push_str(text(response).await.replace("\r\n", "\n").trim_end());
    shown.push('\n');
    shown
}

async fn text(response: Response<Body>) -> String {
    let bytes = to_bytes(response.into_body(), usize::MAX)
        .await
        .expect("the body is complete");
    String::from_utf8(bytes.to_vec()).expect("the body is text")
}

async fn json(response: Response<Body>) -> Value {
    let text = text(response).await;
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).expect("valid")
}

fn get_as(path: &str, accept: &str) -> Request<Body> {
    Request::get(path)
        .header("accept", accept)
        .body(Body::empty())
        .expect("valid")
}

fn post(path: &str, content_type: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(CONTENT_TYPE, content_type)
        .body(body.into())
        .expect("valid")
}

fn question(body: impl Into<Body>) -> Request<Body> {
    post("/v1/ask", "application/json", body)
}

/// Asks and returns the answer.
async fn answer(body: &Value) -> Value {
    let response = send(Config::default(), question(body.to_string())).await;
    assert_eq!(response.status(), StatusCode::OK);
    json(response).await
}
