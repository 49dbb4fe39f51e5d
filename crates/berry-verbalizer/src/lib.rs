//! Says terms, facts, numbers, readings and reasons.

mod chinese;
pub mod english;
mod fact;
pub mod han;
mod language;
mod list;
mod literal;
mod outcome;
mod phrase;
mod property;
mod refusal;
mod say;

pub use fact::Fact;
pub use language::Language;
pub use list::{list, list_or};
pub use literal::literal;
pub use outcome::{Computation, Outcome, Said};
pub use phrase::{
    Aggregate, Argument, Comparison, Condition, Key, Noun, Operand, Question, UnitWords,
};
pub use property::{LexicalForm, PartOfSpeech, PropertyWords};
pub use refusal::{Refusal, reason};
pub use say::{computation, fact, interpretation, noun, opening, sentence};
