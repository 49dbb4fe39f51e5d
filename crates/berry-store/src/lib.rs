//! Holds RDF: loads it from files or memory, answers SPARQL queries within budgets, and
//! describes the schema, the names and the lexicon that it finds.
//!
//! The principal type is [`Store`], a handle on one version of the triples. It lives in memory
//! ([`Store::in_memory`]) or in a [`StoreDirectory`], whose versions are published atomically
//! (cargo feature `rocksdb`). Every triple lies in a named graph that says where it came from,
//! and once more in the default graph, which therefore is the union of all graphs without
//! duplicates: queries see that union.
//!
//! ```
//! use berry_store::{Budget, LoadOptions, QueryResult, RdfFormat, Source, Store};
//! use oxrdf::NamedNode;
//!
//! let store = Store::in_memory(Vec::new())?;
//! let source = Source::bytes(
//!     "rivers.ttl",
//!     RdfFormat::Turtle,
//!     NamedNode::new("http://example.org/rivers")?,
//!     "<http://example.org/Danube> <http://example.org/length> 2850 .",
//! );
//! let report = store.load(&[source], &LoadOptions::default(), &mut |_| {})?;
//! assert_eq!(report.triples_added, 1);
//!
//! let query = "SELECT ?river WHERE { ?river <http://example.org/length> ?length }";
//! let QueryResult::Solutions { rows, .. } = store.query(query, &Budget::rows(10))? else {
//!     unreachable!("SELECT returns solutions")
//! };
//! assert_eq!(rows.len(), 1);
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod describe;
mod directory;
mod error;
#[cfg(test)]
mod fixture;
mod format;
mod lexicon;
mod load;
mod name;
mod query;
mod schema;
mod source;
mod store;
mod vocabulary;

pub use crate::directory::{Draft, StoreDirectory};
pub use crate::error::{DirectoryError, LoadError, Position, QueryError, StoreError, SyntaxError};
pub use crate::format::{QueryForm, ResultFormat};
pub use crate::lexicon::{LexicalSense, PartOfSpeech, Reference, Scalar};
pub use crate::load::{LoadOptions, LoadProgress, LoadReport};
pub use crate::name::{Name, NameKind, local_name};
pub use crate::query::{Budget, Cancellation, QueryResult, Triples, Written};
pub use crate::schema::{Class, Graph, Property, Range, Schema, Unit};
pub use crate::source::Source;
pub use crate::store::{Function, FunctionBody, Store};
pub use oxrdfio::RdfFormat;
