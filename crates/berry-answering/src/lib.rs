//! The way of a question, end to end: link, plan, run, gather the facts, write,
//! check.
//!
//! The principal type is [`Answerer`], over a [`KnowledgeBase`]: one version of
//! triples, name index and schema. [`Answerer::answer`] reads top to bottom as
//! the way itself. Every value in an [`Answer`] comes from a solution of an
//! executed plan; the language model only words it, and no wording is shown
//! that the facts do not license.
//!
//! Nothing here reads the clock or the environment: a [`Stopwatch`] is passed in.

mod answer;
mod answerer;
mod check;
mod error;
mod explain;
mod functions;
mod given;
mod knowledge_base;
mod refuse;
mod request;
mod run;
mod tell;
mod write;

pub use answer::{
    Alternative, Answer, Evidence, FailedStep, Reason, Status, Timings, Usage, Value, Verification,
    Writer,
};
pub use answerer::{Answerer, PlainAnswer};
pub use error::{AnswerError, KnowledgeBaseError};
pub use knowledge_base::KnowledgeBase;
pub use request::{Event, Request, Stopwatch};
