//! The description in OpenAPI against what the service does.

use super::{answer, get, json, send};
use crate::Config;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use expect_test::expect;
use serde_json::{Value, json};
use std::fmt::Write as _;

async fn description() -> Value {
    json(send(Config::default(), get("/openapi.json")).await).await
}

#[tokio::test]
async fn operations() {
    let description = description().await;
    let mut shown = String::new();
    for (path, operations) in description["paths"].as_object().expect("paths") {
        for method in ["get", "post", "put", "delete", "patch"] {
            let request = Request::builder()
                .method(method.to_uppercase().as_str())
                .uri(path)
                .body(Body::empty())
                .expect("valid");
            let status = send(Config::default(), request).await.status();
            let is_served =
                status != StatusCode::NOT_FOUND && status != StatusCode::METHOD_NOT_ALLOWED;
            let operation = operations.get(method);
            assert_eq!(is_served, operation.is_some(), "{method} {path}");
            let Some(operation) = operation else { continue };
            let described = operation["responses"].as_object().expect("responses");
            assert!(
                described.contains_key(status.as_str()),
                "{status} of {path}"
            );
            let statuses: Vec<_> = described.keys().map(String::as_str).collect();
            writeln!(shown, "{method} {path}: {}", statuses.join(" "))
                .expect("a string takes everything");
        }
    }
    expect![[r#"
        get /: 200
        get /healthz: 200
        get /metrics: 200
        get /openapi.json: 200
        get /readyz: 200 503
        get /sparql: 200 400 403 406 422 429 500 503 504
        post /sparql: 200 400 403 406 408 413 415 422 429 500 503 504
        get /v1/about: 200
        post /v1/ask: 200 400 408 413 415 429 500 503 504
        get /v1/text2sparql: 200 400 429 500 503 504
    "#]]
    .assert_eq(&shown);
}

#[tokio::test]
async fn answers_have_the_shape_that_is_described() {
    let description = description().await;
    let schema = json!({"$ref": "#/components/schemas/Answer"});
    for body in [
        json!({"question": "What is the capital of Uruguay?", "id": "1", "explain": true}),
        json!({"question": "How many r's are in strawberries?"}),
        json!({"question": "Which country has the capital Sucre?"}),
        json!({"question": "How many countries are there?"}),
        json!({"question": "What is the capital of Atlantis?"}),
        json!({"question": ""}),
    ] {
        hold(&description, &schema, &answer(&body).await, "answer");
    }
}

#[tokio::test]
async fn a_proof_of_every_kind_has_the_shape_that_is_described() {
    let description = description().await;
    let schema = json!({"$ref": "#/components/schemas/Proof"});
    let uri = json!({"type": "uri", "value": "https://example.org/x"});
    let word = json!({"type": "literal", "value": "x", "xml:lang": "en"});
    let triple = json!({"subject": uri, "predicate": uri, "object": word});
    let asserted = json!({"kind": "asserted", "triple": triple, "graph": null});
    let all = json!([
        asserted,
        {"kind": "rule", "id": "prp-trp", "conclusion": triple, "premises": [asserted]},
        {
            "kind": "computation", "function": uri, "arguments": [word], "value": word,
            "steps": [{"name": "edits", "omitted": 0, "items": [
                {"text": "x", "position": 1, "becomes": ""}, {"text": "y"},
            ]}],
            "premises": [asserted],
        },
        {
            "kind": "query", "sparql": "ASK {}", "variables": ["x"], "count": 1,
            "rows": [[null, uri]], "sample": [asserted],
        },
        {"kind": "path", "from": uri, "to": uri, "edges": [asserted]},
        {"kind": "statement", "text": "x"},
    ]);
    for proof in all.as_array().expect("a list") {
        // The proof's own crate says whether this is one.
        hold(&description, &schema, proof, "proof");
        let read: Result<berry_answering::Answer, _> =
            serde_json::from_value(with_proof(answer(&json!({"question": ""})).await, proof));
        assert!(read.is_ok(), "{proof}");
    }
}

fn with_proof(mut answer: Value, proof: &Value) -> Value {
    answer["proof"] = proof.clone();
    answer
}

/// Panics where a value has another shape than the schema says. A field that the schema does not
/// know is an error: the description would be incomplete.
fn hold(description: &Value, schema: &Value, value: &Value, place: &str) {
    if let Err(error) = fits(description, schema, value, place) {
        panic!("{error}");
    }
}

fn fits(description: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let path = reference.trim_start_matches('#');
        let schema = description.pointer(path).expect("a schema that is there");
        return fits(description, schema, value, place);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let mut errors = Vec::new();
        for choice in choices {
            match fits(description, choice, value, place) {
                Ok(()) => return Ok(()),
                Err(error) => errors.push(error),
            }
        }
        return Err(errors.join(" | "));
    }
    if let Some(values) = schema["enum"].as_array() {
        return if values.contains(value) {
            Ok(())
        } else {
            Err(format!("{place}: {value} is none of {values:?}"))
        };
    }
    let mut kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => panic!("{place}: a schema without a type: {schema}"),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if kinds.contains(&"number") {
        kinds.push("integer");
    }
    if !kinds.contains(&kind) {
        return Err(format!("{place}: {kind} is none of {kinds:?}"));
    }
    if let Value::Array(items) = value {
        for (index, item) in items.iter().enumerate() {
            fits(
                description,
                &schema["items"],
                item,
                &format!("{place}[{index}]"),
            )?;
        }
    }
    if let (Value::Object(fields), Some(properties)) = (value, schema["properties"].as_object()) {
        for (name, field) in fields {
            let place = format!("{place}.{name}");
            let property = properties
                .get(name)
                .ok_or_else(|| format!("{place} is not described"))?;
            fits(description, property, field, &place)?;
        }
        for required in schema["required"].as_array().into_iter().flatten() {
            let name = required.as_str().expect("a name");
            if !fields.contains_key(name) {
                return Err(format!("{place}.{name} is missing"));
            }
        }
    }
    Ok(())
}
