//! The demo knowledge base, compiled in.

use berry_store::{RdfFormat, Source};
use oxrdf::NamedNode;

/// Path in the project and gzipped Turtle of each file.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/demo.rs"));

/// One question a line.
const EXAMPLES: &str = include_str!("demo/examples.txt");

/// The first question that a newcomer sees answered.
pub(crate) const FIRST_QUESTION: &str = "How many r's are in strawberries?";

/// Returns the files of the demo knowledge base: world, elements, minds of machines.
pub(crate) fn sources() -> Vec<Source> {
    FILES
        .iter()
        .map(|(name, content)| {
            let graph = NamedNode::new_unchecked(format!("https://tripleberry.example/{name}"));
            Source::bytes(*name, RdfFormat::Turtle, graph, *content)
        })
        .collect()
}

/// Returns questions that the page offers to try.
pub(crate) fn examples() -> Vec<String> {
    EXAMPLES.lines().map(str::to_owned).collect()
}
