use super::{get, send, text};
use crate::Config;
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use expect_test::expect;
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[tokio::test]
async fn headers_of_every_response() {
    let response = send(Config::default(), get("/")).await;
    let mut shown = String::new();
    for (name, value) in response.headers() {
        if name == CONTENT_LENGTH {
            continue;
        }
        let value = value.to_str().expect("text");
        writeln!(shown, "{name}: {value}").expect("a string takes everything");
    }
    expect![[r#"
        content-type: text/html; charset=utf-8
        cache-control: no-cache
        content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        referrer-policy: no-referrer
        x-content-type-options: nosniff
        x-frame-options: DENY
        cross-origin-opener-policy: same-origin
    "#]].assert_eq(&shown);
    let missing = send(Config::default(), get("/nothing")).await;
    assert!(missing.headers().contains_key("content-security-policy"));
    assert_eq!(missing.headers()["cache-control"], "no-store");
}

#[tokio::test]
async fn the_page_is_complete_and_keeps_its_own_policy() {
    let mut to_visit = BTreeSet::from(["/".to_owned()]);
    let mut visited = BTreeSet::new();
    while let Some(path) = to_visit.pop_first() {
        let response = send(Config::default(), get(&path)).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let content = text(response).await;
        assert!(!content.trim().is_empty(), "{path}");
        for forbidden in [
            "<style",
            "style=\"",
            "<script>",
            "onclick=\"",
            "innerHTML",
            "eval(",
        ] {
            assert!(!content.contains(forbidden), "{forbidden} in {path}");
        }
        visited.insert(path);
        for found in references(&content) {
            if !visited.contains(&found) {
                to_visit.insert(found);
            }
        }
    }
    expect!["/ /answer.js /app.css /app.js /berry.svg /elements.js /events.js /openapi.json /proof.js /sparql.js /terms.js /words.js"].assert_eq(&visited.into_iter().collect::<Vec<_>>().join(" "));
}

/// Finds what a file of the page loads or links to on this service.
fn references(content: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["href=\"/", "src=\"/", "from \"./"] {
        for rest in content.split(opening).skip(1) {
            let name = rest.split('"').next().expect("split yields something");
            found.push(format!("/{name}"));
        }
    }
    found
}
