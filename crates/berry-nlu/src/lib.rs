//! Reads the words of a question against a graph: language, tokens, and a
//! lattice of mentions with what each could mean.
//!
//! The principal type is [`LinkedQuestion`], which [`link`] makes from a
//! question, the [`Lexicon`] of a graph's classes and properties, and the
//! [`NameIndex`] of its things. Nothing is decided here: overlapping and
//! competing mentions stay side by side, each with a cost, and the planner
//! finds the reading that fits best.
//!
//! English and Chinese are read, Traditional and Simplified alike.

mod chinese;
mod counted;
mod dimension;
mod error;
mod function_word;
mod index;
mod lexicon;
mod link;
mod parts;
mod text;
mod token;
mod unit;
mod variant;
mod vectors;

pub use berry_wordnet::{Sort, agent_of, names_person, sort_of_name};
pub use dimension::Degree;
pub use error::IndexError;
pub use function_word::FunctionWord;
pub use index::{IndexedName, NameIndex, NamedThing};
pub use lexicon::{ClassId, Lexicon, Measure, PropertyId, Role, Sense, ValueKind, is_scale};
pub use link::{
    EntityLink, LinkedQuestion, MAX_TOKENS, Meaning, Mention, Verb, detect_language, link,
};
pub use parts::parts;
pub use text::{key, stem_key};
pub use token::{Token, TokenKind, tokenize};
pub use unit::{KnownUnit, read_units};
pub use variant::{SpokenName, spoken_name};
