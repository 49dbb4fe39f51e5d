//! The result of a query, in all its media types.

use crate::sparql::{SERVER_TIMING, TRUNCATED_AT, media_type};
use berry_store::ResultFormat;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{Content, Header, ObjectBuilder, RefOr, Response, ResponseBuilder};
use utoipa::{PartialSchema as _, ToResponse};

pub(crate) struct QueryResults;

impl<'r> ToResponse<'r> for QueryResults {
    fn response() -> (&'r str, RefOr<Response>) {
        let mut response = ResponseBuilder::new()
            .description(
                "Solutions or a truth value (the first four media types), or a graph (the others)",
            )
            .header(
                SERVER_TIMING.as_str(),
                header(Type::String, "How long the query took, in milliseconds"),
            )
            .header(
                TRUNCATED_AT.as_str(),
                header(
                    Type::Integer,
                    "The result has this many rows, and there are more",
                ),
            );
        for format in ResultFormat::ALL {
            let content = match format {
                ResultFormat::Json => Content::new(Some(ObjectBuilder::new())),
                _ => Content::new(Some(String::schema())),
            };
            response = response.content(media_type(format), content);
        }
        ("QueryResults", response.build().into())
    }
}

fn header(kind: Type, description: &str) -> Header {
    HeaderBuilder::new()
        .schema(Some(ObjectBuilder::new().schema_type(kind)))
        .description(Some(description))
        .build()
}
