//! Chinese, in Traditional characters, as wording that
//! [`finish`](crate::chinese::finish) sets.

mod answers;
mod clauses;
mod functions;
mod keys;
mod numbers;
mod phrases;
mod tables;
mod truths;
mod values;

pub(super) use answers::{answer, interpretation};
pub(super) use functions::answer as computation;
pub(super) use phrases::noun;
pub(super) use values::fact;
