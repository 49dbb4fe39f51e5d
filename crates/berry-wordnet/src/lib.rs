//! What English words have to do with each other: synonyms, more general and more special words,
//! derivations and irregular forms, from WordNet 3.0 (`data/wordnet`); and of what
//! kinds things are ([`WordNet::membership`]), which Chinese nouns name too ([`english_nouns`]).
//!
//! [`WordNet`] is the principal type; [`wordnet`] returns the one that is compiled in.

mod chinese;
mod dimension;
mod scales;
mod things;
mod wordnet;

pub use chinese::english_nouns;
pub use dimension::{DIMENSIONS, Dimension};
pub use things::Membership;
pub use wordnet::{
    MAX_DISTANCE, Related, Sort, WordNet, agent_of, is_agent_of, names_person, sort_of_name,
    wordnet,
};
