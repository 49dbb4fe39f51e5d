//! Answers over HTTP: JSON and streamed answers, the SPARQL protocol, probes, metrics, the
//! description of all that in OpenAPI, and the page on which a person asks.
//!
//! [`serve`] is the principal function: it listens, answers, and stops in good order when the
//! process is told to. What it serves is [`router`], which tests call without a socket.
//! [`ServiceState`] is what requests share: the answerer, the limits of [`Config`], the counters.
//!
//! Connections are handled by a small asynchronous runtime. Questions and queries are heavy and
//! blocking: they run on a bounded number of threads beside it, wait in a bounded queue before
//! that, end at their deadline, and end early when their caller has gone.
//!
//! ```no_run
//! use berry_answering::{Answerer, KnowledgeBase};
//! use berry_server::Config;
//! use berry_store::{LoadOptions, Source};
//! use std::sync::Arc;
//!
//! let sources = [Source::path("rivers.ttl")];
//! let (knowledge_base, _) =
//!     KnowledgeBase::load(&sources, &LoadOptions::default(), &mut |_| {})?;
//! let answerer = Answerer::new(Arc::new(knowledge_base), None);
//! let config = Config {
//!     examples: vec!["How long is the Danube?".to_owned()],
//!     ..Config::default()
//! };
//! berry_server::serve(config, Arc::new(answerer), |address| {
//!     eprintln!("listening on http://{address}");
//! })?;
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod config;
mod error;
mod serve;

mod router;
mod state;

mod gate;
mod work;

mod body;
mod form;
mod problem;

mod ask;
mod sparql;
mod text2sparql;

mod about;
mod metrics;
mod openapi;
mod page;

#[cfg(test)]
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its snapshots with them"
)]
mod tests;

pub use crate::config::Config;
pub use crate::error::ServeError;
pub use crate::router::router;
pub use crate::serve::serve;
pub use crate::state::ServiceState;
