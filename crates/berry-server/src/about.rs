//! What the service is, and whether it works.

use crate::problem::Problem;
use crate::state::ServiceState;
use axum::Json;
use axum::extract::State;
use berry_verbalizer::Language;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the service is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct About {
    version: &'static str,
    /// The language model that writes; null where templates do.
    #[schema(required)]
    model: Option<String>,
    /// How many distinct triples are loaded.
    triples: u64,
    /// The languages that questions can be asked in.
    languages: Vec<&'static str>,
    /// Questions to try.
    examples: Vec<String>,
}

/// Says what the service is.
#[utoipa::path(get, path = "/v1/about", responses((status = 200, body = About)))]
pub(crate) async fn about(State(state): State<Arc<ServiceState>>) -> Json<About> {
    Json(About {
        version: VERSION,
        model: state.answerer.model_name().map(str::to_owned),
        triples: state.answerer.knowledge_base().store().len(),
        languages: Language::ALL.into_iter().map(Language::tag).collect(),
        examples: state.config.examples.clone(),
    })
}

/// The result of a probe.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Health {
    /// `ok`.
    status: &'static str,
}

/// Says that the process lives.
#[utoipa::path(get, path = "/healthz", responses((status = 200, body = Health)))]
pub(crate) async fn healthz() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Says whether the service takes questions.
#[utoipa::path(
    get,
    path = "/readyz",
    responses(
        (status = 200, body = Health),
        (status = 503, response = crate::openapi::ShuttingDown),
    )
)]
pub(crate) async fn readyz(
    State(state): State<Arc<ServiceState>>,
) -> Result<Json<Health>, Problem> {
    if state.is_draining() {
        return Err(Problem::ShuttingDown);
    }
    Ok(Json(Health { status: "ok" }))
}
