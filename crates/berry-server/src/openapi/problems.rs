//! The problems by status, for the description of each operation.

use crate::problem::ProblemBody;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{ToResponse, ToSchema};

macro_rules! problems {
    ($($name:ident: $description:literal;)+) => {$(
        pub(crate) struct $name;

        impl<'r> ToResponse<'r> for $name {
            fn response() -> (&'r str, RefOr<Response>) {
                (stringify!($name), problem($description).into())
            }
        }
    )+};
}

problems! {
    BadRequest: "The request makes no sense. Codes: `body_incomplete`, \
        `dataset_unsupported`, `function_unknown`, `invalid_field`, `invalid_utf8`, \
        `language_unknown`, `malformed_json`, `parameter_repeated`, `query_missing`, \
        `query_syntax`, `query_too_complex`, `question_missing`";
    Forbidden: "Updates and SERVICE are refused. Codes: `service_refused`, `update_refused`";
    NotAcceptable: "No media type of `Accept` can be written. Code: `not_acceptable`";
    BodyTimeout: "The body took too long to arrive. Code: `body_timeout`";
    BodyTooLarge: "The body is too large. Code: `body_too_large`";
    UnsupportedMediaType: "The body has another media type. Code: `content_type_unsupported`";
    TooExpensive: "The query or its result is too large. Codes: `query_too_expensive`, \
        `result_too_large`";
    TooManyRequests: "Too many wait already; `Retry-After` says when to come again. \
        Code: `too_many_requests`";
    Internal: "Something failed inside. Code: `internal`";
    ShuttingDown: "The service is about to stop; `Retry-After` says when to come again. \
        Code: `shutting_down`";
    DeadlineExceeded: "It took too long. Code: `deadline_exceeded`";
}

fn problem(description: &str) -> Response {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(ProblemBody::name())))
        .build();
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", content)
        .build()
}
