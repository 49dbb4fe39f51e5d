//! The SPARQL 1.1 Protocol, query operation (<https://www.w3.org/TR/sparql11-protocol/>).

mod negotiation;

use crate::body;
use crate::form::Parameters;
use crate::problem::Problem;
use crate::state::ServiceState;
use crate::work;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use berry_answering::Stopwatch as _;
use berry_store::{Budget, Cancellation, QueryForm, ResultFormat, Written};
pub(crate) use negotiation::media_type;
use negotiation::negotiate;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

/// Answers a SPARQL query.
///
/// Read-only. The result comes in the first media type of `Accept` that fits the form of the
/// query. A result with more rows than are allowed is cut off, and the header
/// `tripleberry-truncated-at` says after how many; `server-timing` says how long the query took.
#[utoipa::path(
    get,
    path = "/sparql",
    params(
        ("query" = String, Query, description = "SELECT, ASK, CONSTRUCT or DESCRIBE; at most once"),
    ),
    responses(
        (status = 200, response = crate::openapi::QueryResults),
        (status = 400, response = crate::openapi::BadRequest),
        (status = 403, response = crate::openapi::Forbidden),
        (status = 406, response = crate::openapi::NotAcceptable),
        (status = 422, response = crate::openapi::TooExpensive),
        (status = 429, response = crate::openapi::TooManyRequests),
        (status = 500, response = crate::openapi::Internal),
        (status = 503, response = crate::openapi::ShuttingDown),
        (status = 504, response = crate::openapi::DeadlineExceeded),
    )
)]
pub(crate) async fn get(
    State(state): State<Arc<ServiceState>>,
    request: Request,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of_query(request.uri().query())?;
    let query = query_of(&mut parameters)?;
    let accept = accept(request.headers());
    answer(state, query, &accept).await
}

/// Answers a SPARQL query from a body.
///
/// As `GET /sparql`, for queries that are too long for a URL.
#[utoipa::path(
    post,
    path = "/sparql",
    request_body(content(
        (String = "application/sparql-query"),
        (crate::openapi::QueryForm = "application/x-www-form-urlencoded"),
    )),
    responses(
        (status = 200, response = crate::openapi::QueryResults),
        (status = 400, response = crate::openapi::BadRequest),
        (status = 403, response = crate::openapi::Forbidden),
        (status = 406, response = crate::openapi::NotAcceptable),
        (status = 408, response = crate::openapi::BodyTimeout),
        (status = 413, response = crate::openapi::BodyTooLarge),
        (status = 415, response = crate::openapi::UnsupportedMediaType),
        (status = 422, response = crate::openapi::TooExpensive),
        (status = 429, response = crate::openapi::TooManyRequests),
        (status = 500, response = crate::openapi::Internal),
        (status = 503, response = crate::openapi::ShuttingDown),
        (status = 504, response = crate::openapi::DeadlineExceeded),
    )
)]
pub(crate) async fn post(
    State(state): State<Arc<ServiceState>>,
    request: Request,
) -> Result<Response, Problem> {
    let accept = accept(request.headers());
    let media_type = body::media_type(request.headers());
    let query = match media_type.as_deref() {
        Some("application/sparql-query") => {
            let parameters = Parameters::of_query(request.uri().query())?;
            refuse_dataset(&parameters)?;
            body::text(request, &state.config).await?
        }
        Some("application/x-www-form-urlencoded") => {
            let encoded = body::bytes(request, &state.config).await?;
            query_of(&mut Parameters::decode(&encoded)?)?
        }
        Some("application/sparql-update") => return Err(Problem::UpdateRefused),
        _ => {
            return Err(Problem::ContentTypeUnsupported {
                found: media_type,
                expected: "application/sparql-query or application/x-www-form-urlencoded",
            });
        }
    };
    answer(state, query, &accept).await
}

fn query_of(parameters: &mut Parameters) -> Result<String, Problem> {
    if parameters.contains("update") {
        return Err(Problem::UpdateRefused);
    }
    refuse_dataset(parameters)?;
    parameters.take("query")?.ok_or(Problem::QueryMissing)
}

/// Refuses the parameters that choose graphs: to ignore them would give another result than the
/// one that was asked for.
fn refuse_dataset(parameters: &Parameters) -> Result<(), Problem> {
    for name in ["default-graph-uri", "named-graph-uri"] {
        if parameters.contains(name) {
            return Err(Problem::DatasetUnsupported { name });
        }
    }
    Ok(())
}

/// Joins all `Accept` headers, which is what several of them mean (RFC 9110, section 5.3).
fn accept(headers: &HeaderMap) -> String {
    let values: Vec<_> = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    values.join(",")
}

struct Output {
    bytes: Vec<u8>,
    written: Written,
    elapsed: Duration,
}

async fn answer(
    state: Arc<ServiceState>,
    query: String,
    accept: &str,
) -> Result<Response, Problem> {
    let form =
        QueryForm::of(&query).map_err(|error| Problem::of_query(&error, Problem::Internal))?;
    let format = negotiate(accept, form)?;

    let errand = Arc::new(state.errand(state.config.query_timeout));
    let pass = state.queries.enter(&errand).await?;
    let cancellation = Cancellation::new();
    // Dropped when the query is done, when its time is up, and when the caller has gone.
    let _cancelling = Cancelling(cancellation.clone());
    let output = work::run(&errand, pass, move |errand| {
        if errand.expired() {
            return Err(errand.overdue());
        }
        let config = &state.config;
        let budget = Budget::rows(config.query_rows).with_cancellation(cancellation);
        let mut buffer = Limited::new(config.query_bytes);
        let store = state.answerer.knowledge_base().store();
        let result = store.query_to_writer(&query, format, &mut buffer, &budget);
        state.metrics.query.observe(errand.elapsed());
        if buffer.exceeded {
            return Err(Problem::ResultTooLarge {
                limit: config.query_bytes,
            });
        }
        Ok(Output {
            written: result.map_err(|error| Problem::of_query(&error, errand.overdue()))?,
            bytes: buffer.bytes,
            elapsed: errand.elapsed(),
        })
    })
    .await?;
    Ok(response(output, format))
}

pub(crate) const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");
pub(crate) const TRUNCATED_AT: HeaderName = HeaderName::from_static("tripleberry-truncated-at");

fn response(output: Output, format: ResultFormat) -> Response {
    let milliseconds = output.elapsed.as_secs_f64() * 1000.0;
    let timing = format!("query;dur={milliseconds:.3}");
    let mut response = output.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(format)));
    headers.insert(VARY, HeaderValue::from_static("accept"));
    if let Ok(timing) = HeaderValue::from_str(&timing) {
        headers.insert(SERVER_TIMING, timing);
    }
    if output.written.truncated {
        headers.insert(TRUNCATED_AT, HeaderValue::from(output.written.rows));
    }
    response
}

/// Returns the media type, with the encoding where the type does not fix it.
fn content_type(format: ResultFormat) -> &'static str {
    match format {
        ResultFormat::Csv => "text/csv; charset=utf-8",
        ResultFormat::Tsv => "text/tab-separated-values; charset=utf-8",
        ResultFormat::Turtle => "text/turtle; charset=utf-8",
        ResultFormat::Json | ResultFormat::Xml | ResultFormat::NTriples | ResultFormat::RdfXml => {
            format.media_type()
        }
    }
}

struct Cancelling(Cancellation);

impl Drop for Cancelling {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Collects what is written, up to a number of bytes.
struct Limited {
    bytes: Vec<u8>,
    limit: usize,
    exceeded: bool,
}

impl Limited {
    fn new(limit: usize) -> Self {
        Self {
            bytes: Vec::new(),
            limit,
            exceeded: false,
        }
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            self.exceeded = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
