use super::{answer, check, get, question, send, text};
use crate::Config;
use axum::http::StatusCode;
use expect_test::{Expect, expect};
use serde_json::{Map, Value, json};

const CAPITAL: &str = "What is the capital of Uruguay?";

/// Shows the parts of an answer that do not depend on wording.
async fn check_answer(body: &Value, expected: &Expect) {
    let answer = answer(body).await;
    let shown = json!({
        "id": answer["id"],
        "language": answer["language"],
        "status": answer["status"],
        "writer": answer["writer"],
        "answers": answer["answers"],
        "explained": answer.get("explanation").is_some(),
        "step": answer["reason"]["step"],
    });
    expected.assert_eq(&shown.to_string());
}

#[tokio::test]
async fn questions_are_answered() {
    check_answer(
        &json!({"question": CAPITAL, "id": "q1", "unknown": [1]}),
        &expect![[r#"{"id":"q1","language":"en","status":"answered","writer":"template","answers":[{"value":"Montevideo","iri":"https://example.org/Montevideo","labels":["蒙特維多"]}],"explained":false,"step":null}"#]],
    )
    .await;
    check_answer(&json!({"question": "烏拉圭的首都是哪裡？"}), &expect![[r#"{"id":null,"language":"zh-Hant","status":"answered","writer":"template","answers":[{"value":"蒙特維多","iri":"https://example.org/Montevideo","labels":["Montevideo"]}],"explained":false,"step":null}"#]]).await;
    check_answer(
        &json!({
            "question": CAPITAL, "language": "zh-TW", "model": false, "stream": false,
            "explain": true, "conversation": [],
        }),
        &expect![[r#"{"id":null,"language":"zh-Hant","status":"abstained","writer":"template","answers":[],"explained":true,"step":"link"}"#]],
    )
    .await;
}

#[tokio::test]
async fn earlier_messages_say_what_is_meant() {
    check_answer(
        &json!({
            "question": "What is its capital?",
            "conversation": [
                {"role": "user", "content": "Tell me about Uruguay"},
                {"role": "assistant", "content": "..."},
            ],
        }),
        &expect![[r#"{"id":null,"language":"en","status":"answered","writer":"template","answers":[{"value":"Montevideo","iri":"https://example.org/Montevideo","labels":["蒙特維多"]}],"explained":false,"step":null}"#]],
    )
    .await;
    let body = json!({"question": "What is its capital?", "conversation": []});
    assert_ne!(answer(&body).await["answers"][0]["value"], "Montevideo");
}

#[tokio::test]
async fn unreadable_questions_are_abstained_from() {
    for text in ["", "   ", "\u{0}\u{1}\u{2}", "qwrtz"] {
        let answer = answer(&json!({"question": text})).await;
        assert_eq!(answer["status"], "abstained", "{text:?}");
        assert_eq!(answer["answers"], json!([]), "{text:?}");
        assert!(answer["reason"]["message"].is_string(), "{text:?}");
    }
}

#[tokio::test]
async fn a_streamed_answer_is_the_whole_answer_in_parts() {
    for text in [
        CAPITAL,
        "烏拉圭的首都是哪裡？",
        "What is the capital of Atlantis?",
        "",
    ] {
        let whole = answer(&json!({"question": text})).await;
        let events = events(&json!({"question": text, "stream": true})).await;

        let names: Vec<_> = events.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.first(), Some(&"facts"), "{text}");
        assert_eq!(names.last(), Some(&"done"), "{text}");
        let clauses = &events[1..events.len() - 1];
        assert!(clauses.iter().all(|(name, _)| name == "text"), "{names:?}");

        let facts = &events[0].1;
        assert!(!facts.contains_key("text") && !facts.contains_key("verification"));
        let done = &events[events.len() - 1].1;
        let written: String = clauses
            .iter()
            .map(|(_, data)| data["text"].as_str().expect("a clause is text"))
            .collect();
        assert_eq!(done["text"], written, "{text}");

        let mut merged = facts.clone();
        merged.extend(done.clone());
        let mut merged = Value::Object(merged);
        let mut whole = whole;
        for answer in [&mut merged, &mut whole] {
            answer["timings"] = Value::Null;
        }
        assert_eq!(merged, whole, "{text}");
    }
}

async fn events(body: &Value) -> Vec<(String, Map<String, Value>)> {
    let response = send(Config::default(), question(body.to_string())).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let stream = text(response).await;
    let event = |block: &str| {
        let (name, data) = block.split_once('\n').expect("two lines");
        let name = name.strip_prefix("event: ").expect("a name");
        let data = data.strip_prefix("data: ").expect("data");
        (name.to_owned(), serde_json::from_str(data).expect("JSON"))
    };
    stream.split_terminator("\n\n").map(event).collect()
}

#[tokio::test]
async fn questions_become_queries() {
    check(
        get(&format!("/v1/text2sparql?dataset=d&question={}", CAPITAL.replace(' ', "+"))),
        &expect![[r#"
            200 OK
            content-type: application/json

            {"dataset":"d","question":"What is the capital of Uruguay?","query":"SELECT DISTINCT ?capital WHERE {\n  <https://example.org/Uruguay> <https://example.org/capital> ?capital .\n}"}
        "#]],
    )
    .await;
    check(
        get("/v1/text2sparql?question=qwrtz"),
        &expect![[r#"
        200 OK
        content-type: application/json

        {"dataset":null,"question":"qwrtz","query":null}
    "#]],
    )
    .await;
}

#[tokio::test]
async fn requests_that_make_no_sense() {
    for (body, expected) in [
        (
            "",
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"malformed_json","detail":"the body is not valid JSON: EOF while parsing a value at line 1 column 0"}
        "#]],
        ),
        (
            "{",
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"malformed_json","detail":"the body is not valid JSON: EOF while parsing an object at line 1 column 1"}
        "#]],
        ),
        (
            "[]",
            expect![[r#"
                400 Bad Request
                content-type: application/problem+json

                {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: invalid type: list, expected an object; /openapi.json shows the shape"}
            "#]],
        ),
        (
            "[",
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"malformed_json","detail":"the body is not valid JSON: EOF while parsing a list at line 1 column 1"}
        "#]],
        ),
        (
            r#""x""#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: invalid type: string \"x\", expected struct AskRequest at line 1 column 3; /openapi.json shows the shape"}
        "#]],
        ),
        (
            "{}",
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"question_missing","detail":"the field or parameter `question` is missing; put the question there as a string"}
        "#]],
        ),
        (
            r#"{"question": null}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"question_missing","detail":"the field or parameter `question` is missing; put the question there as a string"}
        "#]],
        ),
        (
            r#"{"question": 5}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: invalid type: integer `5`, expected a string at line 1 column 14; /openapi.json shows the shape"}
        "#]],
        ),
        (
            r#"{"question": "x", "question": "y"}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: duplicate field `question` at line 1 column 28; /openapi.json shows the shape"}
        "#]],
        ),
        (
            r#"{"question": "x", "stream": "yes"}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: invalid type: string \"yes\", expected a boolean at line 1 column 33; /openapi.json shows the shape"}
        "#]],
        ),
        (
            r#"{"question": "x", "language": "de"}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"language_unknown","detail":"unknown language `de`; use one of: en, zh-Hant, zh-Hans, or leave it out"}
        "#]],
        ),
        (
            r#"{"question": "x", "conversation": "y"}"#,
            expect![[r#"
            400 Bad Request
            content-type: application/problem+json

            {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_field","detail":"the body is JSON of another shape than expected: invalid type: string \"y\", expected a sequence at line 1 column 37; /openapi.json shows the shape"}
        "#]],
        ),
    ] {
        check(question(body), &expected).await;
    }
    check(question(&b"{\"question\": \"\xff\"}"[..]), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_utf8","detail":"the body is not valid UTF-8 from byte 14 on; encode it as UTF-8"}
    "#]]).await;
}

#[tokio::test]
async fn bodies_of_other_types() {
    check(
        super::post("/v1/ask", "text/plain", "{}"),
        &expect![[r#"
            415 Unsupported Media Type
            content-type: application/problem+json

            {"type":"about:blank","title":"Unsupported Media Type","status":415,"code":"content_type_unsupported","detail":"the body has the content type `text/plain`; send it as application/json"}
        "#]],
    )
    .await;
    let untyped = axum::http::Request::post("/v1/ask")
        .body("{}".into())
        .expect("valid");
    check(untyped, &expect![[r#"
        415 Unsupported Media Type
        content-type: application/problem+json

        {"type":"about:blank","title":"Unsupported Media Type","status":415,"code":"content_type_unsupported","detail":"the body has no content type; send it as application/json"}
    "#]]).await;
    let typed = super::post(
        "/v1/ask",
        "Application/LD+JSON; charset=utf-8",
        r#"{"question": ""}"#,
    );
    assert_eq!(
        send(Config::default(), typed).await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn queries_for_no_question() {
    check(get("/v1/text2sparql"), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"question_missing","detail":"the field or parameter `question` is missing; put the question there as a string"}
    "#]]).await;
    check(get("/v1/text2sparql?question=x&question=y"), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"parameter_repeated","detail":"the parameter `question` stands there more than once; send it once"}
    "#]]).await;
    check(get("/v1/text2sparql?question=%ff"), &expect![[r#"
        400 Bad Request
        content-type: application/problem+json

        {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid_utf8","detail":"the parameter `question` is not valid UTF-8 from byte 0 on; encode it as UTF-8"}
    "#]]).await;
}
