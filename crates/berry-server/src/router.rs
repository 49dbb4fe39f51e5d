use crate::problem::Problem;
use crate::state::ServiceState;
use crate::{about, ask, metrics, openapi, page, sparql, text2sparql};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::any::Any;
use std::sync::Arc;
use std::time::Instant;
use tower_http::catch_panic::CatchPanicLayer;

/// Returns everything that is served, for [`serve`](crate::serve()) and for tests that call it
/// without a socket.
pub fn router(state: Arc<ServiceState>) -> Router {
    Router::new()
        .route("/", get(page::index))
        .merge(page::files())
        .route("/v1/ask", post(ask::ask))
        .route("/v1/text2sparql", get(text2sparql::get))
        .route("/v1/about", get(about::about))
        .route("/sparql", get(sparql::get).post(sparql::post))
        .route("/healthz", get(about::healthz))
        .route("/readyz", get(about::readyz))
        .route("/metrics", get(metrics::get))
        .route("/openapi.json", get(openapi::get))
        .fallback(path_not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(Arc::clone(&state), observe))
        .with_state(state)
}

async fn path_not_found(uri: Uri) -> Problem {
    Problem::PathNotFound {
        path: uri.path().to_owned(),
    }
}

async fn method_not_allowed(method: Method, uri: Uri) -> Problem {
    Problem::MethodNotAllowed {
        method,
        path: uri.path().to_owned(),
    }
}

/// The panic itself has been reported by its hook.
fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    Problem::Internal.into_response()
}

/// Counts and logs a request, and adds the headers that every response has.
async fn observe(State(state): State<Arc<ServiceState>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map(MatchedPath::as_str);
    let mut response = next.run(request).await;
    state
        .metrics
        .count_request(&method, route, response.status());
    // The path pattern and never the URL, which may hold a question.
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis() as u64;
    if matches!(route, Some("/healthz" | "/readyz" | "/metrics")) {
        tracing::debug!(%method, route, status, milliseconds, "probe");
    } else {
        tracing::info!(%method, route, status, milliseconds, "request");
    }
    let headers = response.headers_mut();
    for (name, value) in SECURITY {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Scripts, styles and connections only from and to this service, nothing inline, no frames.
const SECURITY: [(HeaderName, &str); 5] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];
