//! The demo knowledge base, compiled in.

use berry_store::{RdfFormat, Source};
use oxrdf::NamedNode;

/// Path in the project and gzipped Turtle of each file.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/demo.rs"));

/// Returns the files of the demo knowledge base: world, elements, minds of machines.
pub fn sources() -> Vec<Source> {
    FILES
        .iter()
        .map(|(name, content)| {
            let graph = NamedNode::new_unchecked(format!("https://tripleberry.example/{name}"));
            Source::bytes(*name, RdfFormat::Turtle, graph, *content)
        })
        .collect()
}
