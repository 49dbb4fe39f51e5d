//! Measures answers against gold: Graph-RAG beside the plain model on the same weights.
//!
//! [`Run`] is the principal type: a suite of questions, the modes to ask them in, and the
//! answerer to ask. [`Run::evaluate`] returns a [`Record`] for each question and mode, and
//! [`Report`] sums them up with intervals, as JSON, as a page and as a table.
//!
//! An answer of Graph-RAG is scored as a set of values, the text of the plain model by whether
//! the gold values stand in it. Each sentence of Graph-RAG is audited besides, by code that
//! shares nothing with the check that it passed before it was shown.
//!
//! Nothing here prints, or reads the clock: stopwatches are passed in.

#![cfg_attr(
    test,
    expect(
        clippy::needless_raw_string_hashes,
        reason = "expect-test writes its snapshots with them"
    )
)]

mod error;
mod suite;

mod run;

mod audit;
mod scan;
mod score;

mod report;
mod sets;
mod trace;

pub use crate::error::{ReportError, SuiteError};
pub use crate::report::{Count, Figures, Group, Report, ReportDirectory, Times};
pub use crate::run::{Mode, Outcome, Record, Run};
pub use crate::score::Verdict;
pub use crate::sets::{
    Apart, Lost, QuestionSet, Refusal, SetFigures, question_sets, set_figures, sets_table,
};
pub use crate::suite::{Gold, GoldSet, Question, Suite};
pub use crate::trace::trace;
