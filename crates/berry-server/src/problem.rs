//! The one place where failures become HTTP: status, stable code, and words for the caller.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use berry_answering::AnswerError;
use berry_store::QueryError;
use serde::Serialize;
use std::error::Error;
use std::time::Duration;
use utoipa::ToSchema;

/// Why a request is not fulfilled. The text says what to do next; that of a failure of our own
/// says nothing of its cause, which goes to the log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    #[error("there is nothing at `{path}`; /openapi.json lists what there is")]
    PathNotFound { path: String },
    #[error("`{method}` cannot be used on `{path}`; the header `Allow` lists what can")]
    MethodNotAllowed { method: Method, path: String },
    #[error("the body has {}; send it as {expected}", content_type(.found.as_ref()))]
    ContentTypeUnsupported {
        found: Option<String>,
        expected: &'static str,
    },
    #[error("none of the media types in `Accept` can be written; accept one of: {}", .available.join(", "))]
    NotAcceptable { available: Vec<&'static str> },
    #[error("the body has more than {limit} bytes; send a shorter one")]
    BodyTooLarge { limit: usize },
    #[error("the body did not arrive within {}; send it faster", seconds(*.timeout))]
    BodyTimeout { timeout: Duration },
    #[error("the body ended before it was complete; send it again")]
    BodyIncomplete,
    #[error("{place} is not valid UTF-8 from byte {offset} on; encode it as UTF-8")]
    InvalidUtf8 { place: String, offset: usize },
    #[error("the body is not valid JSON: {message}")]
    MalformedJson { message: String },
    #[error(
        "the body is JSON of another shape than expected: {message}; /openapi.json shows the shape"
    )]
    InvalidField { message: String },
    #[error("the field or parameter `question` is missing; put the question there as a string")]
    QuestionMissing,
    #[error("unknown language `{language}`; use one of: en, zh-Hant, zh-Hans, or leave it out")]
    LanguageUnknown { language: String },
    #[error(
        "the query is missing; send it as the parameter `query`, or as a body of type application/sparql-query"
    )]
    QueryMissing,
    #[error("the parameter `{name}` stands there more than once; send it once")]
    ParameterRepeated { name: &'static str },
    #[error("the parameter `{name}` is not supported; write FROM or FROM NAMED into the query")]
    DatasetUnsupported { name: &'static str },
    #[error("{message}")]
    QuerySyntax { message: String },
    #[error("this endpoint is read-only; send a query (SELECT, ASK, CONSTRUCT or DESCRIBE)")]
    UpdateRefused,
    #[error("SERVICE is not available here; ask this endpoint only")]
    ServiceRefused,
    #[error("{message}")]
    FunctionUnknown { message: String },
    #[error("{message}")]
    QueryTooComplex { message: String },
    #[error("{message}")]
    QueryTooExpensive { message: String },
    #[error("the result has more than {limit} bytes; ask for less, or use LIMIT and OFFSET")]
    ResultTooLarge { limit: usize },
    #[error("too many others wait already; try again a little later")]
    TooManyRequests,
    #[error("not done within {}; ask for less, or try again later", seconds(*.timeout))]
    Deadline { timeout: Duration },
    #[error("the service is about to stop; try again a little later")]
    ShuttingDown,
    #[error("something failed inside the service; its log says what")]
    Internal,
}

/// What the body of a problem holds (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody {
    /// Always `about:blank`: `code` tells problems apart.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// The phrase that belongs to the status.
    pub(crate) title: &'static str,
    pub(crate) status: u16,
    /// Stable; meant for programs.
    pub(crate) code: &'static str,
    /// Says what is wrong and what to do; meant for people.
    pub(crate) detail: String,
}

impl Problem {
    /// Logs the cause and keeps it from the caller.
    pub(crate) fn internal(error: &dyn Error) -> Self {
        let mut causes = error.to_string();
        let mut source = error.source();
        while let Some(error) = source {
            causes.push_str(": ");
            causes.push_str(&error.to_string());
            source = error.source();
        }
        tracing::error!(error = causes, "a request failed");
        Self::Internal
    }

    /// The table of status and stable code.
    pub(crate) fn classify(&self) -> (StatusCode, &'static str) {
        match self {
            Self::PathNotFound { .. } => (StatusCode::NOT_FOUND, "path_not_found"),
            Self::MethodNotAllowed { .. } => (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
            Self::ContentTypeUnsupported { .. } => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "content_type_unsupported",
            ),
            Self::NotAcceptable { .. } => (StatusCode::NOT_ACCEPTABLE, "not_acceptable"),
            Self::BodyTooLarge { .. } => (StatusCode::PAYLOAD_TOO_LARGE, "body_too_large"),
            Self::BodyTimeout { .. } => (StatusCode::REQUEST_TIMEOUT, "body_timeout"),
            Self::BodyIncomplete => (StatusCode::BAD_REQUEST, "body_incomplete"),
            Self::InvalidUtf8 { .. } => (StatusCode::BAD_REQUEST, "invalid_utf8"),
            Self::MalformedJson { .. } => (StatusCode::BAD_REQUEST, "malformed_json"),
            Self::InvalidField { .. } => (StatusCode::BAD_REQUEST, "invalid_field"),
            Self::QuestionMissing => (StatusCode::BAD_REQUEST, "question_missing"),
            Self::LanguageUnknown { .. } => (StatusCode::BAD_REQUEST, "language_unknown"),
            Self::QueryMissing => (StatusCode::BAD_REQUEST, "query_missing"),
            Self::ParameterRepeated { .. } => (StatusCode::BAD_REQUEST, "parameter_repeated"),
            Self::DatasetUnsupported { .. } => (StatusCode::BAD_REQUEST, "dataset_unsupported"),
            Self::QuerySyntax { .. } => (StatusCode::BAD_REQUEST, "query_syntax"),
            Self::UpdateRefused => (StatusCode::FORBIDDEN, "update_refused"),
            Self::ServiceRefused => (StatusCode::FORBIDDEN, "service_refused"),
            Self::FunctionUnknown { .. } => (StatusCode::BAD_REQUEST, "function_unknown"),
            Self::QueryTooComplex { .. } => (StatusCode::BAD_REQUEST, "query_too_complex"),
            Self::QueryTooExpensive { .. } => {
                (StatusCode::UNPROCESSABLE_ENTITY, "query_too_expensive")
            }
            Self::ResultTooLarge { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "result_too_large"),
            Self::TooManyRequests => (StatusCode::TOO_MANY_REQUESTS, "too_many_requests"),
            Self::Deadline { .. } => (StatusCode::GATEWAY_TIMEOUT, "deadline_exceeded"),
            Self::ShuttingDown => (StatusCode::SERVICE_UNAVAILABLE, "shutting_down"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }

    pub(crate) fn body(&self) -> ProblemBody {
        let (status, code) = self.classify();
        ProblemBody {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or_default(),
            status: status.as_u16(),
            code,
            detail: self.to_string(),
        }
    }

    /// Turns the failure of a question into a problem; `overdue` is what work that was given up
    /// comes to.
    pub(crate) fn of_answer(error: &AnswerError, overdue: Self) -> Self {
        match error {
            AnswerError::Store(_)
            | AnswerError::Query(_)
            | AnswerError::Index(_)
            | AnswerError::Model(_)
            | AnswerError::NoModel => Self::internal(error),
            AnswerError::Cancelled | AnswerError::Deadline => overdue,
        }
    }

    /// Turns the failure of a query into a problem; `overdue` is what work that was given up
    /// comes to.
    pub(crate) fn of_query(error: &QueryError, overdue: Self) -> Self {
        match error {
            QueryError::Syntax { .. } => Self::QuerySyntax {
                message: error.to_string(),
            },
            QueryError::UpdateRefused => Self::UpdateRefused,
            QueryError::Cancelled => overdue,
            QueryError::TooComplex { .. } => Self::QueryTooComplex {
                message: error.to_string(),
            },
            QueryError::TooMuchWork { .. } => Self::QueryTooExpensive {
                message: error.to_string(),
            },
            QueryError::UnknownFunction(_) => Self::FunctionUnknown {
                message: error.to_string(),
            },
            QueryError::ServiceRefused => Self::ServiceRefused,
            QueryError::UnfitFormat { .. } | QueryError::Evaluation(_) | QueryError::Write(_) => {
                Self::internal(error)
            }
        }
    }
}

/// How long callers are asked to wait before they come again: about the time of a few answers.
const RETRY_AFTER_SECONDS: HeaderValue = HeaderValue::from_static("2");

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = self.body();
        let (status, _) = self.classify();
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if matches!(self, Self::TooManyRequests | Self::ShuttingDown) {
            headers.insert(RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response
    }
}

fn content_type(found: Option<&String>) -> String {
    match found {
        Some(found) => format!("the content type `{found}`"),
        None => "no content type".to_owned(),
    }
}

fn seconds(duration: Duration) -> String {
    format!("{} s", duration.as_secs_f64())
}
