use super::{check, get, question, send_to, show, state, text};
use crate::Config;
use expect_test::expect;

#[tokio::test]
async fn health_and_readiness() {
    check(
        get("/healthz"),
        &expect![[r#"
        200 OK
        content-type: application/json

        {"status":"ok"}
    "#]],
    )
    .await;
    let state = state(Config::default());
    expect![[r#"
        200 OK
        content-type: application/json

        {"status":"ok"}
    "#]]
    .assert_eq(&show(send_to(&state, get("/readyz")).await).await);
    state.drain();
    expect![[r#"
        503 Service Unavailable
        content-type: application/problem+json
        retry-after: 2

        {"type":"about:blank","title":"Service Unavailable","status":503,"code":"shutting_down","detail":"the service is about to stop; try again a little later"}
    "#]].assert_eq(&show(send_to(&state, get("/readyz")).await).await);
    // Who lives but drains is not to be killed.
    expect![[r#"
        200 OK
        content-type: application/json

        {"status":"ok"}
    "#]]
    .assert_eq(&show(send_to(&state, get("/healthz")).await).await);
}

#[tokio::test]
async fn about() {
    let config = Config {
        examples: vec!["What is the capital of Bolivia?".to_owned()],
        ..Config::default()
    };
    super::check_within(config, get("/v1/about"), &expect![[r#"
        200 OK
        content-type: application/json

        {"version":"0.1.0","model":null,"triples":25,"languages":["en","zh-Hant","zh-Hans"],"examples":["What is the capital of Bolivia?"]}
    "#]]).await;
}

#[tokio::test]
async fn metrics() {
    let state = state(Config::default());
    for request in [
        question(r#"{"question": "What is the capital of Uruguay?", "stream": true}"#),
        question(r#"{"question": ""}"#),
        question("{"),
        get("/sparql?query=ASK%7B%7D"),
        get("/a\"b"),
    ] {
        text(send_to(&state, request).await).await;
    }
    let metrics = text(send_to(&state, get("/metrics")).await).await;
    // How long things took differs from run to run; how many there were does not.
    let is_stable = |line: &&str| {
        !line.starts_with("# HELP") && !line.contains("_bucket{") && !line.contains("_sum")
    };
    let stable: Vec<_> = metrics.lines().filter(is_stable).collect();
    expect![[r##"
        # TYPE tripleberry_build_info gauge
        tripleberry_build_info{version="0.1.0",model="none"} 1
        # TYPE tripleberry_triples gauge
        tripleberry_triples 25
        # TYPE tripleberry_http_requests_total counter
        tripleberry_http_requests_total{method="GET",route="/sparql",status="200"} 1
        tripleberry_http_requests_total{method="GET",route="none",status="404"} 1
        tripleberry_http_requests_total{method="POST",route="/v1/ask",status="200"} 2
        tripleberry_http_requests_total{method="POST",route="/v1/ask",status="400"} 1
        # TYPE tripleberry_questions_total counter
        tripleberry_questions_total{outcome="abstained",writer="template"} 1
        tripleberry_questions_total{outcome="answered",writer="template"} 1
        # TYPE tripleberry_questions_running gauge
        tripleberry_questions_running 0
        # TYPE tripleberry_questions_waiting gauge
        tripleberry_questions_waiting 0
        # TYPE tripleberry_queries_running gauge
        tripleberry_queries_running 0
        # TYPE tripleberry_queries_waiting gauge
        tripleberry_queries_waiting 0
        # TYPE tripleberry_question_seconds histogram
        tripleberry_question_seconds_count 2
        # TYPE tripleberry_first_clause_seconds histogram
        tripleberry_first_clause_seconds_count 1
        # TYPE tripleberry_query_seconds histogram
        tripleberry_query_seconds_count 1
        # TYPE tripleberry_step_seconds histogram
        tripleberry_step_seconds_count{step="understand"} 2
        tripleberry_step_seconds_count{step="plan"} 2
        tripleberry_step_seconds_count{step="execute"} 2
        tripleberry_step_seconds_count{step="prove"} 2
        tripleberry_step_seconds_count{step="write"} 2
        tripleberry_step_seconds_count{step="verify"} 2
    "##]]
    .assert_eq(&(stable.join("\n") + "\n"));
}
