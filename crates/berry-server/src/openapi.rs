//! The service described in OpenAPI. A test compares the description with what the service does.

mod answer;
mod problems;
mod query_results;

use crate::about;
use crate::ask;
use crate::metrics;
use crate::page;
use crate::problem::ProblemBody;
use crate::sparql;
use crate::text2sparql;
use axum::Json;
use serde::Serialize;
use utoipa::openapi::OpenApi;
use utoipa::{OpenApi as _, ToSchema};

pub(crate) use answer::AnswerSchema;
pub(crate) use problems::{
    BadRequest, BodyTimeout, BodyTooLarge, DeadlineExceeded, Forbidden, Internal, NotAcceptable,
    ShuttingDown, TooExpensive, TooManyRequests, UnsupportedMediaType,
};
pub(crate) use query_results::QueryResults;

/// A query in a form.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes what the form decoder takes")]
pub(crate) struct QueryForm {
    /// SELECT, ASK, CONSTRUCT or DESCRIBE.
    query: String,
}

/// A server-sent event of a streamed answer.
#[derive(Serialize, ToSchema)]
pub(crate) struct StreamedEvent {
    event: StreamedEventName,
    /// JSON.
    data: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "describes what the stream is made of")]
enum StreamedEventName {
    Facts,
    Text,
    Done,
    Error,
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Tripleberry",
        description = "Answers questions over a knowledge graph: exact values, the query and the facts behind them, and a sentence that says only what they say.",
        license(name = "MIT OR Apache-2.0")
    ),
    paths(
        ask::ask,
        text2sparql::get,
        about::about,
        sparql::get,
        sparql::post,
        about::healthz,
        about::readyz,
        metrics::get,
        get,
        page::index,
    ),
    components(
        schemas(ProblemBody),
        responses(
            QueryResults,
            BadRequest,
            Forbidden,
            NotAcceptable,
            BodyTimeout,
            BodyTooLarge,
            UnsupportedMediaType,
            TooExpensive,
            TooManyRequests,
            Internal,
            ShuttingDown,
            DeadlineExceeded,
        )
    )
)]
struct Description;

/// Describes the service in OpenAPI 3.1.
#[utoipa::path(get, path = "/openapi.json", responses((status = 200, description = "This", body = Object)))]
pub(crate) async fn get() -> Json<OpenApi> {
    Json(Description::openapi())
}
