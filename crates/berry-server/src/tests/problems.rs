use super::{check, get, json, send};
use crate::Config;
use crate::problem::Problem;
use axum::body::Body;
use axum::http::{Method, Request};
use berry_answering::AnswerError;
use expect_test::expect;
use std::fmt::Write as _;
use std::time::Duration;

#[tokio::test]
async fn unknown_paths_and_methods() {
    check(get("/v2/ask"), &expect![[r#"
        404 Not Found
        content-type: application/problem+json

        {"type":"about:blank","title":"Not Found","status":404,"code":"path_not_found","detail":"there is nothing at `/v2/ask`; /openapi.json lists what there is"}
    "#]]).await;
    check(get("/v1/ask"), &expect![[r#"
        405 Method Not Allowed
        content-type: application/problem+json
        allow: POST

        {"type":"about:blank","title":"Method Not Allowed","status":405,"code":"method_not_allowed","detail":"`GET` cannot be used on `/v1/ask`; the header `Allow` lists what can"}
    "#]]).await;
    let delete = Request::delete("/sparql")
        .body(Body::empty())
        .expect("valid");
    check(delete, &expect![[r#"
        405 Method Not Allowed
        content-type: application/problem+json
        allow: GET,HEAD,POST

        {"type":"about:blank","title":"Method Not Allowed","status":405,"code":"method_not_allowed","detail":"`DELETE` cannot be used on `/sparql`; the header `Allow` lists what can"}
    "#]]).await;
}

/// Codes are what programs rely on: this list may grow and nothing in it may change.
#[tokio::test]
async fn statuses_and_codes() {
    let text = String::new;
    let timeout = Duration::from_secs(1);
    let all = [
        Problem::PathNotFound { path: text() },
        Problem::MethodNotAllowed {
            method: Method::GET,
            path: text(),
        },
        Problem::ContentTypeUnsupported {
            found: None,
            expected: "",
        },
        Problem::NotAcceptable { available: vec![] },
        Problem::BodyTooLarge { limit: 1 },
        Problem::BodyTimeout { timeout },
        Problem::BodyIncomplete,
        Problem::InvalidUtf8 {
            place: text(),
            offset: 0,
        },
        Problem::MalformedJson { message: text() },
        Problem::InvalidField { message: text() },
        Problem::QuestionMissing,
        Problem::LanguageUnknown { language: text() },
        Problem::QueryMissing,
        Problem::ParameterRepeated { name: "" },
        Problem::DatasetUnsupported { name: "" },
        Problem::QuerySyntax { message: text() },
        Problem::QueryTooComplex { message: text() },
        Problem::QueryTooExpensive { message: text() },
        Problem::UpdateRefused,
        Problem::ServiceRefused,
        Problem::FunctionUnknown { message: text() },
        Problem::ResultTooLarge { limit: 1 },
        Problem::TooManyRequests,
        Problem::Deadline { timeout },
        Problem::ShuttingDown,
        Problem::Internal,
    ];
    let description = json(send(Config::default(), get("/openapi.json")).await).await;
    let description = description.to_string();
    let mut shown = String::new();
    for problem in &all {
        let (status, code) = problem.classify();
        writeln!(shown, "{} {code}", status.as_u16()).expect("a string takes everything");
        // These two belong to no operation.
        let is_of_operation = !matches!(
            problem,
            Problem::PathNotFound { .. } | Problem::MethodNotAllowed { .. }
        );
        let is_described = description.contains(&format!("`{code}`"));
        assert_eq!(is_described, is_of_operation, "{code}");
    }
    expect![[r#"
        404 path_not_found
        405 method_not_allowed
        415 content_type_unsupported
        406 not_acceptable
        413 body_too_large
        408 body_timeout
        400 body_incomplete
        400 invalid_utf8
        400 malformed_json
        400 invalid_field
        400 question_missing
        400 language_unknown
        400 query_missing
        400 parameter_repeated
        400 dataset_unsupported
        400 query_syntax
        400 query_too_complex
        422 query_too_expensive
        403 update_refused
        403 service_refused
        400 function_unknown
        422 result_too_large
        429 too_many_requests
        504 deadline_exceeded
        503 shutting_down
        500 internal
    "#]]
    .assert_eq(&shown);
}

#[test]
fn causes_inside_are_not_told() {
    let problem = Problem::of_answer(&AnswerError::NoModel, Problem::ShuttingDown);
    expect![[r#"
        {
          "type": "about:blank",
          "title": "Internal Server Error",
          "status": 500,
          "code": "internal",
          "detail": "something failed inside the service; its log says what"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&problem.body()).expect("JSON"));
}
