//! Answers as server-sent events.

use super::{answer_blocking, unless_expired};
use crate::problem::Problem;
use crate::state::ServiceState;
use crate::work::{Caller, Errand};
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use berry_answering::{Answer, Event, Stopwatch as _};
use futures_util::{Stream, StreamExt as _, stream};
use serde::Serialize;
use serde_json::{Map, Value};
use std::ops::ControlFlow;
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::spawn_blocking;
use tokio::time::timeout_at;

/// What the working thread tells the connection. The channel is unbounded, so that a caller who
/// reads slowly does not hold up a thread; what goes through it is one answer.
enum Sent {
    Event(sse::Event),
    /// The answer is complete.
    Done(sse::Event),
    /// There will be no answer, or no rest of it.
    Failed(Problem),
}

/// Answers a question as a stream. What fails before the first event has a status of its own.
pub(crate) async fn answer(
    state: Arc<ServiceState>,
    question: berry_answering::Request,
) -> Result<Response, Problem> {
    let errand = Arc::new(state.errand(state.config.question_timeout));
    let caller = Caller::of(&errand);
    let pass = state.questions.enter(&errand).await?;
    let (sender, receiver) = unbounded_channel();
    spawn_blocking(move || {
        let mut events = Events::new(&sender, &state, &errand);
        let result = answer_blocking(&state, &question, &errand, &mut |event| events.send(&event));
        let last = result
            .and_then(|answer| events.done(&answer))
            .unwrap_or_else(Sent::Failed);
        // Before the last word, so that who has heard it finds the place free.
        drop(pass);
        // A send fails when nobody listens any more.
        let _ = sender.send(last);
    });

    let mut listening = Listening {
        receiver,
        caller: Some(caller),
    };
    let first = match listening.next().await {
        Some(Sent::Failed(problem)) => return Err(problem),
        first => first,
    };
    let events = stream::iter(first)
        .chain(listening.into_stream())
        .map(|sent| match sent {
            Sent::Event(event) | Sent::Done(event) => Ok(event),
            Sent::Failed(problem) => sse::Event::default()
                .event("error")
                .json_data(problem.body()),
        });
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response())
}

/// The events of one answer, on the side of the working thread.
struct Events<'a> {
    sender: &'a UnboundedSender<Sent>,
    state: &'a ServiceState,
    errand: &'a Errand,
    /// What the `facts` event said.
    facts: Map<String, Value>,
    has_text: bool,
}

#[derive(Serialize)]
struct Clause<'a> {
    text: &'a str,
}

impl<'a> Events<'a> {
    fn new(sender: &'a UnboundedSender<Sent>, state: &'a ServiceState, errand: &'a Errand) -> Self {
        Self {
            sender,
            state,
            errand,
            facts: Map::new(),
            has_text: false,
        }
    }

    fn send(&mut self, event: &Event<'_>) -> ControlFlow<()> {
        let event = match event {
            Event::Facts(answer) => self.facts(answer),
            Event::Text(text) => {
                if !self.has_text {
                    self.has_text = true;
                    let metrics = &self.state.metrics;
                    metrics.first_clause.observe(self.errand.elapsed());
                }
                event_of("text", &Clause { text })
            }
        };
        let sent = event.map_or_else(Sent::Failed, Sent::Event);
        match self.sender.send(sent) {
            Ok(()) => unless_expired(self.errand),
            Err(_) => ControlFlow::Break(()),
        }
    }

    fn facts(&mut self, answer: &Answer) -> Result<sse::Event, Problem> {
        self.facts = fields(answer)?;
        self.facts.shift_remove("text");
        self.facts.shift_remove("verification");
        event_of("facts", &self.facts)
    }

    /// Ends the stream with what the facts did not say.
    fn done(&self, answer: &Answer) -> Result<Sent, Problem> {
        let mut fields = fields(answer)?;
        fields.retain(|name, value| self.facts.get(name) != Some(value));
        Ok(Sent::Done(event_of("done", &fields)?))
    }
}

fn fields(answer: &Answer) -> Result<Map<String, Value>, Problem> {
    match serde_json::to_value(answer) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => unreachable!("a struct is written as an object"),
        Err(error) => Err(Problem::internal(&error)),
    }
}

fn event_of(name: &str, data: &impl Serialize) -> Result<sse::Event, Problem> {
    sse::Event::default()
        .event(name)
        .json_data(data)
        .map_err(|error| Problem::internal(&error))
}

/// The events of one answer, on the side of the connection. Dropped when the caller goes away.
struct Listening {
    receiver: UnboundedReceiver<Sent>,
    /// `None` once nothing more is to come.
    caller: Option<Caller>,
}

impl Listening {
    async fn next(&mut self) -> Option<Sent> {
        let caller = self.caller.as_ref()?;
        let sent = match timeout_at(caller.errand().deadline(), self.receiver.recv()).await {
            Ok(Some(sent)) => sent,
            // The thread panicked, which has been logged.
            Ok(None) => Sent::Failed(Problem::Internal),
            Err(_) => Sent::Failed(caller.errand().overdue()),
        };
        if !matches!(sent, Sent::Event(_)) {
            self.caller = None;
        }
        Some(sent)
    }

    fn into_stream(self) -> impl Stream<Item = Sent> {
        stream::unfold(self, async |mut listening| {
            let sent = listening.next().await?;
            Some((sent, listening))
        })
    }
}
