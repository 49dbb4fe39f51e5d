//! Questions.

mod stream;

use crate::body;
use crate::problem::Problem;
use crate::state::ServiceState;
use crate::work::{self, Errand};
use axum::Json;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use berry_answering::{Answer, AnswerError, Event, Stopwatch as _};
use berry_verbalizer::Language;
use serde::Deserialize;
use std::ops::ControlFlow;
use std::sync::Arc;
use utoipa::ToSchema;

/// A question and how to answer it.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AskRequest {
    /// Comes back in the answer.
    id: Option<String>,
    /// In English or Chinese. An empty or unreadable question is answered with an abstention.
    #[schema(required = true, nullable = false)]
    question: Option<String>,
    /// BCP 47 tag (`en`, `zh-Hant`, `zh-Hans`) of the language to answer in. Left out: that of
    /// the question.
    #[schema(pattern = "^([eE][nN]|[zZ][hH]|[cC][mM][nN])([-_].*)?$")]
    language: Option<String>,
    /// Earlier messages, oldest first. Pronouns, and what a question leaves out, refer to what the
    /// last messages of the role `user` asked, and to what answered them; these are read again,
    /// at most six.
    conversation: Option<Vec<Message>>,
    /// Whether the language model may write the sentence; left out: yes. Without it, or where no
    /// model is loaded, the sentence comes from a template.
    model: Option<bool>,
    /// Whether to stream the answer as server-sent events; left out: no.
    stream: Option<bool>,
    /// Whether to add how the question was read, step by step; left out: no.
    explain: Option<bool>,
}

/// An earlier message of a conversation.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Message {
    /// `user` or `assistant`.
    role: String,
    content: String,
}

/// Answers a question.
///
/// A question that cannot be answered is no error: the answer's `status` is `abstained` then, and
/// `reason` says why. With `stream`, the answer comes as server-sent events, each with JSON as its
/// data: `facts` with everything but `text` and `verification`; `text` with `{"text": "..."}` for
/// each clause that has passed every check; `done` with `text`, `verification` and whatever else
/// has changed since `facts` (`facts` overlaid with `done` is the whole answer). A failure on the
/// way comes as `error` with a problem.
#[utoipa::path(
    post,
    path = "/v1/ask",
    request_body = AskRequest,
    responses(
        (status = 200, description = "The answer, or with `stream` its events", content(
            (crate::openapi::AnswerSchema = "application/json"),
            (crate::openapi::StreamedEvent = "text/event-stream"),
        )),
        (status = 400, response = crate::openapi::BadRequest),
        (status = 408, response = crate::openapi::BodyTimeout),
        (status = 413, response = crate::openapi::BodyTooLarge),
        (status = 415, response = crate::openapi::UnsupportedMediaType),
        (status = 429, response = crate::openapi::TooManyRequests),
        (status = 500, response = crate::openapi::Internal),
        (status = 503, response = crate::openapi::ShuttingDown),
        (status = 504, response = crate::openapi::DeadlineExceeded),
    )
)]
pub(crate) async fn ask(
    State(state): State<Arc<ServiceState>>,
    request: Request,
) -> Result<Response, Problem> {
    let request: AskRequest = body::json(request, &state.config).await?;
    let streamed = request.stream.unwrap_or(false);
    let question = request.check()?;
    if streamed {
        return stream::answer(state, question).await;
    }
    let answer = answer(state, question).await?;
    Ok(Json(answer).into_response())
}

/// Answers a question as a whole.
pub(crate) async fn answer(
    state: Arc<ServiceState>,
    question: berry_answering::Request,
) -> Result<Answer, Problem> {
    let errand = Arc::new(state.errand(state.config.question_timeout));
    let pass = state.questions.enter(&errand).await?;
    work::run(&errand, pass, move |errand| {
        answer_blocking(&state, &question, errand, &mut |_| unless_expired(errand))
    })
    .await
}

/// Goes on with the work while somebody has use for it.
fn unless_expired(errand: &Errand) -> ControlFlow<()> {
    if errand.expired() {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

/// Answers a question on the current thread, and counts it.
fn answer_blocking(
    state: &ServiceState,
    question: &berry_answering::Request,
    errand: &Errand,
    events: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
) -> Result<Answer, Problem> {
    tracing::debug!(question = question.question, "asked");
    let result = state.answerer.answer(question, errand, events);
    match &result {
        Ok(answer) => state.metrics.count_answer(answer),
        Err(AnswerError::Cancelled | AnswerError::Deadline) => {
            state.metrics.count_given_up(errand.is_late());
        }
        Err(_) => state.metrics.count_failed(),
    }
    result.map_err(|error| Problem::of_answer(&error, errand.overdue()))
}

impl AskRequest {
    fn check(self) -> Result<berry_answering::Request, Problem> {
        let question = self.question.ok_or(Problem::QuestionMissing)?;
        let language = match self.language {
            None => None,
            Some(language) => match Language::parse(&language) {
                Some(language) => Some(language),
                None => return Err(Problem::LanguageUnknown { language }),
            },
        };
        let messages = self.conversation.unwrap_or_default().into_iter();
        let asked = messages.filter(|message| message.role == "user");
        let conversation = asked.map(|message| message.content).collect();
        Ok(berry_answering::Request {
            id: self.id,
            question,
            language,
            conversation,
            use_model: self.model.unwrap_or(true),
            explain: self.explain.unwrap_or(false),
        })
    }
}
