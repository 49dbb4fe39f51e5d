//! Says terms, facts, numbers, readings and reasons in each language: the one
//! home of wording, for prompts, openings, template sentences and explanations.
//!
//! The principal type is [`Question`], a reading as a tree of phrases
//! ([`Noun`], [`Condition`], [`Key`]) that belongs to no language. Its leaves are
//! labels in the language that it will be said in; how a property is said is
//! found out once, in [`PropertyWords`]. With an [`Outcome`], whose values
//! [`literal`] has worded, a question becomes an [`opening`] and a [`sentence`];
//! without one, an [`interpretation`].
//!
//! Everything is a pure function of its arguments. No value is rounded, and no
//! word is put in that the tree, the outcome or the grammar does not hold: what
//! a graph does not list is said to be not listed, not to be untrue. Chinese is
//! worded in Traditional characters as in Taiwan; Simplified is converted from
//! it. A half-width space stands between Han and Latin letters or digits, except
//! around dates and inside names.
//!
//! ```
//! use berry_verbalizer::{
//!     Language, Noun, Outcome, PropertyWords, Question, Said, interpretation, opening, sentence,
//! };
//!
//! let language = Language::English;
//! let question = Question::Which(Noun::Of {
//!     property: PropertyWords::new("capital", &[], language),
//!     inverse: false,
//!     of: Box::new(Noun::Name("Uruguay".to_owned())),
//! });
//! let outcome = Outcome {
//!     answers: vec![Said::new("Montevideo")],
//!     ..Outcome::default()
//! };
//! assert_eq!(interpretation(&question, language), "the capital of Uruguay");
//! assert_eq!(opening(&question, &outcome, language), "The capital of Uruguay is");
//! assert_eq!(
//!     sentence(&question, &outcome, language),
//!     "The capital of Uruguay is Montevideo."
//! );
//! ```

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
pub use literal::{computed, literal};
pub use outcome::{Computation, Outcome, Said};
pub use phrase::{
    Aggregate, Argument, Between, Comparison, Condition, Key, Noun, Operand, Question, UnitWords,
};
pub use property::{LexicalForm, PartOfSpeech, PropertyWords};
pub use refusal::{Refusal, reason};
pub use say::{computation, fact, interpretation, noun, opening, sentence};
