//! Turns a linked question into ranked plans, each valid against the graph's
//! schema.
//!
//! The principal type is [`Plan`]: a term of a small algebra of meaning
//! ([`Query`]) with the SPARQL that it compiles to. [`propose`] builds plans
//! with a typed chart: neighbouring meanings combine where a triple of the
//! graph could satisfy the result, words may be left out at a cost, and the
//! cheapest readings of the whole question win. The rules are about types;
//! English and Chinese differ only in order and markers. No language model is
//! asked, and nothing names a graph's terms.

mod algebra;
mod chart;
mod conversation;
mod cue;
mod domain;
mod facts;
mod grammar;
mod item;
mod plan;
mod sparql;
mod tables;
mod uses;
mod words;

#[cfg(test)]
mod tests;

pub use algebra::{
    Aggregate, Argument, Between, Comparison, Condition, Key, Operand, Query, Set, Step,
};
pub use conversation::Context;
pub use domain::{Domain, Kind, Kinds};
pub use plan::{Plan, Proposal, confidence, propose, propose_parts};
pub use sparql::{Compiled, Form, is_asked_first};
pub use words::{NameOf, Words, pick_label};
