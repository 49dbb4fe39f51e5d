//! What English words have to do with each other: synonyms, more general and more special words,
//! derivations and irregular forms, from WordNet 3.0 (`data/wordnet`).
//!
//! [`WordNet`] is the principal type; [`wordnet`] returns the one that is compiled in.

mod scales;
mod wordnet;

pub use wordnet::{
    MAX_DISTANCE, Related, Sort, WordNet, agent_of, is_agent_of, names_person, sort_of_name,
    wordnet,
};
