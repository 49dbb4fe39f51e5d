use super::{check_within, get, json, post, question, send, send_to, show, state};
use crate::Config;
use crate::work::Caller;
use axum::body::{Body, Bytes};
use berry_answering::Stopwatch as _;
use expect_test::expect;
use futures_util::stream;
use std::io;
use std::num::NonZeroU16;
use std::sync::Arc;
use std::time::Duration;

const QUESTION: &str = r#"{"question": "What is the capital of Uruguay?"}"#;
const STREAMED: &str = r#"{"question": "What is the capital of Uruguay?", "stream": true}"#;

#[tokio::test]
async fn bodies_have_a_limited_size() {
    let config = Config {
        body_bytes: 16,
        ..Config::default()
    };
    check_within(config.clone(), question(QUESTION), &expect![[r#"
        413 Payload Too Large
        content-type: application/problem+json

        {"type":"about:blank","title":"Payload Too Large","status":413,"code":"body_too_large","detail":"the body has more than 16 bytes; send a shorter one"}
    "#]]).await;
    let fitting = post("/sparql", "application/sparql-query", "ASK { } #       ");
    assert_eq!(json(send(config, fitting).await).await["boolean"], true);
}

#[tokio::test]
async fn bodies_must_arrive() {
    let config = Config {
        body_timeout: Duration::ZERO,
        ..Config::default()
    };
    let never = Body::from_stream(stream::pending::<io::Result<Bytes>>());
    check_within(config, question(never), &expect![[r#"
        408 Request Timeout
        content-type: application/problem+json

        {"type":"about:blank","title":"Request Timeout","status":408,"code":"body_timeout","detail":"the body did not arrive within 0 s; send it faster"}
    "#]]).await;

    let broken = stream::iter([
        Ok(Bytes::from_static(b"{")),
        Err(io::Error::from(io::ErrorKind::ConnectionReset)),
    ]);
    check_within(Config::default(), question(Body::from_stream(broken)), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"body_incomplete","detail":"the body ended before it was complete; send it again"}
    "#]]).await;
}

#[tokio::test]
async fn work_ends_at_its_deadline() {
    let config = Config {
        question_timeout: Duration::ZERO,
        query_timeout: Duration::ZERO,
        ..Config::default()
    };
    check_within(config.clone(), question(QUESTION), &expect![[r#"
        504 Gateway Timeout
        content-type: application/problem+json

        {"type":"about:blank","title":"Gateway Timeout","status":504,"code":"deadline_exceeded","detail":"not done within 0 s; ask for less, or try again later"}
    "#]]).await;
    for request in [question(STREAMED), get("/sparql?query=ASK%7B%7D")] {
        let response = send(config.clone(), request).await;
        assert_eq!(json(response).await["code"], "deadline_exceeded");
    }
}

#[tokio::test]
async fn too_many_are_turned_away() {
    let state = state(Config {
        concurrent_questions: NonZeroU16::MIN,
        queued_questions: 1,
        question_timeout: Duration::from_millis(1),
        ..Config::default()
    });
    let running = state.errand(Duration::MAX);
    let pass = state.questions.enter(&running).await.ok();
    assert!(pass.is_some());

    // One may wait, in vain.
    let response = send_to(&state, question(QUESTION)).await;
    assert_eq!(json(response).await["code"], "deadline_exceeded");

    let waiting = state.questions.enter(&running);
    let mut waiting = std::pin::pin!(waiting);
    assert!(futures_util::poll!(&mut waiting).is_pending());
    assert_eq!(
        (state.questions.running(), state.questions.waiting()),
        (1, 1)
    );
    expect![[r#"
        429 Too Many Requests
        content-type: application/problem+json
        retry-after: 2

        {"type":"about:blank","title":"Too Many Requests","status":429,"code":"too_many_requests","detail":"too many others wait already; try again a little later"}
    "#]].assert_eq(&show(send_to(&state, question(QUESTION)).await).await);
    // Queries have a gate of their own.
    let response = send_to(&state, get("/sparql?query=ASK%7B%7D")).await;
    assert_eq!(json(response).await["boolean"], true);

    drop(pass);
    assert!(waiting.await.is_ok());
    assert_eq!(
        (state.questions.running(), state.questions.waiting()),
        (0, 0)
    );
}

#[tokio::test]
async fn work_ends_when_its_caller_has_gone() {
    let state = state(Config::default());
    let errand = Arc::new(state.errand(Duration::MAX));
    let caller = Caller::of(&errand);
    assert!(!errand.expired());
    drop(caller);
    assert!(errand.expired());
}

#[tokio::test]
async fn work_ends_when_the_service_stops() {
    let state = state(Config::default());
    state.stop();
    expect![[r#"
        503 Service Unavailable
        content-type: application/problem+json
        retry-after: 2

        {"type":"about:blank","title":"Service Unavailable","status":503,"code":"shutting_down","detail":"the service is about to stop; try again a little later"}
    "#]].assert_eq(&show(send_to(&state, question(QUESTION)).await).await);
}
