//! English.

mod answers;
mod clauses;
mod functions;
mod keys;
mod numbers;
mod phrases;
mod scales;
mod tables;
mod truths;
mod values;

pub(super) use answers::{answer, interpretation};
pub(super) use functions::answer as computation;
pub(super) use phrases::{natural_number, the};
pub(super) use values::fact;
