//! Counters in the text format of Prometheus
//! (<https://prometheus.io/docs/instrumenting/exposition_formats/>).

mod histogram;

use crate::about::VERSION;
use crate::state::ServiceState;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, Method, StatusCode};
use berry_answering::{Answer, Status, Timings, Writer};
use histogram::Histogram;
use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Everything that is counted, since the start of the process.
#[derive(Default)]
pub(crate) struct Metrics {
    /// How long callers waited for the first checked clause of a streamed answer.
    pub(crate) first_clause: Histogram,
    /// How long SPARQL queries took, waiting included.
    pub(crate) query: Histogram,
    question: Histogram,
    steps: [Histogram; STEPS.len()],
    requests: Counters<(&'static str, String, u16)>,
    questions: Counters<(&'static str, &'static str)>,
}

type Counters<K> = Mutex<BTreeMap<K, u64>>;

type Step = (&'static str, fn(&Timings) -> f64);

/// The steps of the way of a question, and where their times stand, in milliseconds.
const STEPS: [Step; 6] = [
    ("understand", |timings| timings.understand_ms),
    ("plan", |timings| timings.plan_ms),
    ("execute", |timings| timings.execute_ms),
    ("prove", |timings| timings.prove_ms),
    ("write", |timings| timings.write_ms),
    ("verify", |timings| timings.verify_ms),
];

impl Metrics {
    /// Counts a request by the path pattern that it matched.
    pub(crate) fn count_request(&self, method: &Method, route: Option<&str>, status: StatusCode) {
        let method = match method.as_str() {
            "GET" => "GET",
            "HEAD" => "HEAD",
            "POST" => "POST",
            _ => "other",
        };
        let route = route.unwrap_or("none").to_owned();
        count(&self.requests, (method, route, status.as_u16()));
    }

    pub(crate) fn count_answer(&self, answer: &Answer) {
        let outcome = match answer.status {
            Status::Answered => "answered",
            Status::Abstained => "abstained",
        };
        let writer = match answer.writer {
            Writer::Model => "model",
            Writer::Template => "template",
        };
        count(&self.questions, (outcome, writer));
        let timings = &answer.timings;
        self.question.observe(milliseconds(timings.total_ms));
        for ((_, time), histogram) in STEPS.iter().zip(&self.steps) {
            histogram.observe(milliseconds(time(timings)));
        }
    }

    /// Counts a question that was given up, because it took too long or its caller had gone.
    pub(crate) fn count_given_up(&self, late: bool) {
        let outcome = if late { "late" } else { "cancelled" };
        count(&self.questions, (outcome, "none"));
    }

    pub(crate) fn count_failed(&self) {
        count(&self.questions, ("failed", "none"));
    }
}

fn count<K: Ord>(counters: &Counters<K>, key: K) {
    let mut counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
    *counters.entry(key).or_default() += 1;
}

fn milliseconds(milliseconds: f64) -> Duration {
    Duration::try_from_secs_f64(milliseconds / 1000.0).unwrap_or_default()
}

const TEXT_FORMAT: [(HeaderName, &str); 1] =
    [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];

/// Shows the counters in the text format of Prometheus.
#[utoipa::path(
    get,
    path = "/metrics",
    responses((status = 200, body = String, content_type = "text/plain"))
)]
pub(crate) async fn get(
    State(state): State<Arc<ServiceState>>,
) -> ([(HeaderName, &'static str); 1], String) {
    (TEXT_FORMAT, text(&state))
}

fn text(state: &ServiceState) -> String {
    let metrics = &state.metrics;
    let answerer = &state.answerer;
    let mut text = Text::default();

    text.family("build_info", "gauge", "What runs here.");
    let model = answerer.model_name().unwrap_or("none");
    text.sample("build_info", &[("version", VERSION), ("model", model)], 1);
    text.family("triples", "gauge", "Distinct triples that are loaded.");
    text.sample("triples", &[], answerer.knowledge_base().store().len());

    text.family("http_requests_total", "counter", "Requests answered.");
    for ((method, route, status), count) in &*lock(&metrics.requests) {
        let labels = [
            ("method", *method),
            ("route", route.as_str()),
            ("status", &status.to_string()),
        ];
        text.sample("http_requests_total", &labels, count);
    }
    text.family(
        "questions_total",
        "counter",
        "Questions that came to an end.",
    );
    for ((outcome, writer), count) in &*lock(&metrics.questions) {
        let labels = [("outcome", *outcome), ("writer", *writer)];
        text.sample("questions_total", &labels, count);
    }

    for (name, help, gate) in [
        ("questions", "Questions", &state.questions),
        ("queries", "Queries", &state.queries),
    ] {
        let running = format!("{name}_running");
        text.family(&running, "gauge", &format!("{help} being worked on."));
        text.sample(&running, &[], gate.running());
        let waiting = format!("{name}_waiting");
        text.family(
            &waiting,
            "gauge",
            &format!("{help} waiting for their turn."),
        );
        text.sample(&waiting, &[], gate.waiting());
    }

    for (name, help, histogram) in [
        (
            "question_seconds",
            "Time of a question, without waiting for its turn.",
            &metrics.question,
        ),
        (
            "first_clause_seconds",
            "Time to the first checked clause of a streamed answer.",
            &metrics.first_clause,
        ),
        (
            "query_seconds",
            "Time of a SPARQL query, waiting included.",
            &metrics.query,
        ),
    ] {
        text.family(name, "histogram", help);
        text.histogram(name, &[], histogram);
    }
    text.family("step_seconds", "histogram", "Time of a step of a question.");
    for ((step, _), histogram) in STEPS.iter().zip(&metrics.steps) {
        text.histogram("step_seconds", &[("step", step)], histogram);
    }
    text.0
}

fn lock<K>(counters: &Counters<K>) -> std::sync::MutexGuard<'_, BTreeMap<K, u64>> {
    counters.lock().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn family(&mut self, name: &str, kind: &str, help: &str) {
        let written = writeln!(
            self.0,
            "# HELP tripleberry_{name} {help}\n# TYPE tripleberry_{name} {kind}"
        );
        written.expect("a string takes everything");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<_> = labels
            .iter()
            .map(|(name, value)| {
                let value = value
                    .replace('\\', "\\\\")
                    .replace('"', "\\\"")
                    .replace('\n', "\\n");
                format!("{name}=\"{value}\"")
            })
            .collect();
        let labels = if labels.is_empty() {
            String::new()
        } else {
            format!("{{{}}}", labels.join(","))
        };
        let written = writeln!(self.0, "tripleberry_{name}{labels} {value}");
        written.expect("a string takes everything");
    }

    fn histogram(&mut self, name: &str, labels: &[(&str, &str)], histogram: &Histogram) {
        let bucket = format!("{name}_bucket");
        let reading = histogram.read();
        for (bound, count) in &reading.buckets {
            let bound = bound.map_or_else(|| "+Inf".to_owned(), |bound| bound.to_string());
            let mut labels = labels.to_vec();
            labels.push(("le", &bound));
            self.sample(&bucket, &labels, count);
        }
        self.sample(&format!("{name}_sum"), labels, reading.sum);
        self.sample(&format!("{name}_count"), labels, reading.count);
    }
}
