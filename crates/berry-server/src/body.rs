//! Reads the bodies of requests, within their limits.

use crate::config::Config;
use crate::problem::Problem;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use futures_util::StreamExt as _;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;
use tokio::time::timeout;

/// Returns the media type of the body, in lower case and without parameters; `None` where the
/// request has none, or one that is no text.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let essence = value.split(';').next()?.trim();
    (!essence.is_empty()).then(|| essence.to_ascii_lowercase())
}

/// Reads a JSON body.
pub(crate) async fn json<T: DeserializeOwned>(
    request: Request,
    config: &Config,
) -> Result<T, Problem> {
    let media_type = media_type(request.headers());
    let is_json = media_type.as_deref().is_some_and(|media_type| {
        media_type == "application/json"
            || (media_type.starts_with("application/") && media_type.ends_with("+json"))
    });
    if !is_json {
        return Err(Problem::ContentTypeUnsupported {
            found: media_type,
            expected: "application/json",
        });
    }
    let text = text(request, config).await?;
    // Serde would take a list for an object, its items for the fields.
    if text.trim_start().starts_with('[') {
        let IgnoredAny = serde_json::from_str(&text).map_err(|error| invalid(&error))?;
        return Err(Problem::InvalidField {
            message: "invalid type: list, expected an object".to_owned(),
        });
    }
    serde_json::from_str(&text).map_err(|error| invalid(&error))
}

fn invalid(error: &serde_json::Error) -> Problem {
    let message = error.to_string();
    match error.classify() {
        Category::Data => Problem::InvalidField { message },
        Category::Syntax | Category::Eof | Category::Io => Problem::MalformedJson { message },
    }
}

/// Reads a body of text.
pub(crate) async fn text(request: Request, config: &Config) -> Result<String, Problem> {
    String::from_utf8(bytes(request, config).await?).map_err(|error| Problem::InvalidUtf8 {
        place: "the body".to_owned(),
        offset: error.utf8_error().valid_up_to(),
    })
}

/// Reads a body.
pub(crate) async fn bytes(request: Request, config: &Config) -> Result<Vec<u8>, Problem> {
    let limit = config.body_bytes;
    let headers = request.headers();
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) && headers.contains_key(EXPECT) {
        return Err(Problem::BodyTooLarge { limit });
    }
    timeout(config.body_timeout, collect(request.into_body(), limit))
        .await
        .map_err(|_| Problem::BodyTimeout {
            timeout: config.body_timeout,
        })?
}

/// What is read and thrown away of a body that is too large. A caller that sends all before it
/// reads would otherwise see a broken connection and not the reason.
const DISCARDED_BYTES: usize = 16 << 20;

async fn collect(body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut chunks = body.into_data_stream();
    let mut read = 0;
    let mut collected = Vec::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Problem::BodyIncomplete)?;
        read += chunk.len();
        if read <= limit {
            collected.extend_from_slice(&chunk);
        } else if read > limit.saturating_add(DISCARDED_BYTES) {
            break;
        }
    }
    if read > limit {
        return Err(Problem::BodyTooLarge { limit });
    }
    Ok(collected)
}
