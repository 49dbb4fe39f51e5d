//! Reads questions whose answer follows from what they say: work on letters and words, numbers,
//! dates and times, tables and lists that the question gives, and statements with a question about
//! them.
//!
//! [`Reading`] is the principal type: what a question asks to have computed, as symbolic functions
//! of what it gives ([`Work::Compute`]), or what follows from its statements ([`Work::Deduce`]).
//! [`read`] returns the readings of a question. A question is read only where each of its words is
//! accounted for; any other is left to the graph.
//!
//! ```
//! use berry_tasks::{Work, read};
//! use berry_verbalizer::Language;
//!
//! let now = "2026-11-26T12:00:00Z".parse()?;
//! let readings = read("How many r's are in \"strawberries\"?", Language::English, now);
//! let Work::Compute(expression) = &readings[0].work else { panic!("a computation") };
//! assert_eq!(expression.to_string(), "tb:countLetter(\"strawberries\", \"r\")");
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod phrase;
mod question;
mod token;

mod deduction;
mod described;
mod expression;
mod reading;

mod dates;
mod kinds;
mod numbers;
mod tables;
mod texts;
mod worlds;

mod refusal;

pub use deduction::{Deduction, Finding};
pub use described::{Described, Says, described};
pub use expression::{Expression, Open};
pub use reading::{Reading, Work, read};
pub use refusal::why_no_value;
