//! Proofs: why an answer holds, as a tree that a person can read and a program
//! can check again from the data.
//!
//! [`Proof`] is the principal type. Its nodes are facts that the data asserts,
//! applications of rules, computations with their working, queries with their
//! solutions, paths through the graph, and statements that the question itself
//! makes. It says what holds and why, not how that was found: whoever makes
//! proofs depends on this crate, and this crate on none of them.
//!
//! A proof is written in JSON as the answer contract asks: every node carries
//! its `kind`, and every RDF term has the one form that the SPARQL 1.1 query
//! results JSON format gives it.
//!
//! ```
//! use berry_proof::Proof;
//! use oxrdf::{NamedNode, Triple};
//!
//! let proof = Proof::Asserted {
//!     triple: Triple::new(
//!         NamedNode::new("https://example.org/Uruguay")?,
//!         NamedNode::new("https://example.org/capital")?,
//!         NamedNode::new("https://example.org/Montevideo")?,
//!     ),
//!     graph: None,
//! };
//! let json = serde_json::to_string(&proof)?;
//! assert!(json.starts_with(r#"{"kind":"asserted","triple":{"subject":{"type":"uri""#));
//! assert_eq!(serde_json::from_str::<Proof>(&json)?, proof);
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

mod computation;
mod json;
mod proof;
mod walk;

pub use computation::{Item, Step};
pub use proof::Proof;
pub use walk::{Asserted, Nodes};
