//! Queries for questions, as the TEXT2SPARQL challenge asks for them.

use crate::ask;
use crate::form::Parameters;
use crate::problem::Problem;
use crate::state::ServiceState;
use axum::Json;
use axum::extract::{Request, State};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A question and the query that answers it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TextToSparql {
    /// What the caller sent.
    #[schema(required)]
    dataset: Option<String>,
    question: String,
    /// Null where no reading of the question is trusted, or where no single query says it.
    #[schema(required)]
    query: Option<String>,
}

/// Translates a question into SPARQL.
#[utoipa::path(
    get,
    path = "/v1/text2sparql",
    params(
        ("question" = String, Query, description = "In English or Chinese"),
        ("dataset" = Option<String>, Query, description = "Comes back as it is; this service has one knowledge base"),
    ),
    responses(
        (status = 200, body = TextToSparql),
        (status = 400, response = crate::openapi::BadRequest),
        (status = 429, response = crate::openapi::TooManyRequests),
        (status = 500, response = crate::openapi::Internal),
        (status = 503, response = crate::openapi::ShuttingDown),
        (status = 504, response = crate::openapi::DeadlineExceeded),
    )
)]
pub(crate) async fn get(
    State(state): State<Arc<ServiceState>>,
    request: Request,
) -> Result<Json<TextToSparql>, Problem> {
    let mut parameters = Parameters::of_query(request.uri().query())?;
    let dataset = parameters.take("dataset")?;
    let question = parameters
        .take("question")?
        .ok_or(Problem::QuestionMissing)?;
    let request = berry_answering::Request {
        question: question.clone(),
        ..berry_answering::Request::default()
    };
    let answer = ask::answer(state, request).await?;
    Ok(Json(TextToSparql {
        dataset,
        question,
        query: answer.sparql,
    }))
}
