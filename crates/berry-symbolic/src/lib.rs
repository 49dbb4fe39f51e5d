//! Symbolic work, exact and shown: pure functions over letters and words that
//! return a value and the working that leads to it.
//!
//! [`Function`] is the principal type: one row of [`functions`], the table of
//! all that can be computed, each with its IRI, its signature and its
//! conventions. The same rows serve as SPARQL extension functions
//! ([`Function::apply_terms`]) and, with their working, in proofs
//! ([`Function::apply`]). `ontologies/tb.ttl` describes them in RDF.
//!
//! A character is what a person counts as one: an extended grapheme cluster of
//! [UAX #29](https://www.unicode.org/reports/tr29/), so `é` is one however it
//! is encoded, and so are `👩‍🚀` and `漢`. Every function takes time linear in
//! its text unless it says otherwise, and the working stays small for a text of
//! any size. Which function fits a question is not decided here, and neither is
//! how a result is worded.
//!
//! ```
//! use berry_symbolic::{NAMESPACE, StepKind, Value, function};
//! use oxrdf::NamedNode;
//!
//! let iri = NamedNode::new(format!("{NAMESPACE}countLetter"))?;
//! let count_letter = function(iri.as_ref()).expect("a row of the table");
//! let computation = count_letter.apply(&["strawberries".into(), "r".into()])?;
//!
//! assert_eq!(computation.value, Value::Integer(3));
//! let matches = &computation.steps[1];
//! assert_eq!(matches.kind, StepKind::Matches);
//! let positions: Vec<_> = matches.items.iter().filter_map(|item| item.position).collect();
//! assert_eq!(positions, [3, 8, 9]);
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod arithmetic;
mod number;
mod reckoning;

mod function;
mod table;
mod value;
mod working;

mod counting;
mod editing;
mod picking;
mod shaping;

mod choosing;
mod comparing;
mod distance;

mod brackets;
mod dates;
mod logic;

mod characters;
mod class;
mod syllables;
mod words;

mod calculating;
mod integers;
mod measuring;
mod numerals;
mod primes;
mod rounding;
mod statistics;
mod unit;

mod error;

pub use error::{NumeralSystem, SymbolicError};
pub use function::{Convention, Function, Kind, Parameter};
pub use measuring::{are_convertible, is_unit};
pub use number::Number;
pub use numerals::{chinese_number, english_number, english_ordinal, roman_number};
pub use table::{NAMESPACE, function, functions};
pub use value::Value;
pub use working::{Computation, Item, Step, StepKind};

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod ontology;
#[cfg(test)]
mod properties;
