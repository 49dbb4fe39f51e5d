//! The page on which a person asks, compiled into the program.

use axum::Router;
use axum::http::HeaderName;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::routing::get;
use std::sync::Arc;

use crate::state::ServiceState;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

type Page = ([(HeaderName, &'static str); 2], &'static str);

/// The files that the page consists of beside itself: path, media type, content.
const FILES: [(&str, &str, &str); 10] = [
    ("/app.css", CSS, include_str!("page/app.css")),
    ("/app.js", JAVASCRIPT, include_str!("page/app.js")),
    ("/answer.js", JAVASCRIPT, include_str!("page/answer.js")),
    ("/elements.js", JAVASCRIPT, include_str!("page/elements.js")),
    ("/events.js", JAVASCRIPT, include_str!("page/events.js")),
    ("/proof.js", JAVASCRIPT, include_str!("page/proof.js")),
    ("/sparql.js", JAVASCRIPT, include_str!("page/sparql.js")),
    ("/terms.js", JAVASCRIPT, include_str!("page/terms.js")),
    ("/words.js", JAVASCRIPT, include_str!("page/words.js")),
    ("/berry.svg", SVG, include_str!("page/berry.svg")),
];

/// Shows the page on which a person asks.
#[utoipa::path(get, path = "/", responses((status = 200, body = String, content_type = "text/html")))]
pub(crate) async fn index() -> Page {
    file(HTML, include_str!("page/index.html"))
}

/// Routes the files of the page.
pub(crate) fn files() -> Router<Arc<ServiceState>> {
    let mut router = Router::new();
    for (path, media_type, content) in FILES {
        router = router.route(path, get(async move || file(media_type, content)));
    }
    router
}

/// Browsers ask again each time: the files change with the program and have no version in their
/// name.
fn file(media_type: &'static str, content: &'static str) -> Page {
    let headers = [(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")];
    (headers, content)
}
