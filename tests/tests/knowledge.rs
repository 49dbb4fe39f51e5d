//! Knowledge bases to ask, and how they are asked: without a language model, and without a clock.

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use berry_answering::{Answer, Answerer, KnowledgeBase, Request, Stopwatch};
use berry_store::{LoadOptions, RdfFormat, Source};
use oxrdf::NamedNode;

use crate::root;

/// Stands still, and never runs out.
pub(crate) struct Still;

impl Stopwatch for Still {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn expired(&self) -> bool {
        false
    }
}

/// Loads sources into memory.
pub(crate) fn answerer_over(sources: &[Source]) -> Answerer {
    let loaded = KnowledgeBase::load(sources, &LoadOptions::default(), &mut |_| {});
    let (knowledge_base, _) = loaded.unwrap_or_else(|error| panic!("cannot load: {error}"));
    Answerer::new(Arc::new(knowledge_base), None)
}

/// Loads a Turtle document into memory.
pub(crate) fn answerer_over_turtle(turtle: &str) -> Answerer {
    answerer_over(&[Source::Bytes {
        name: "case.ttl".to_owned(),
        format: RdfFormat::Turtle,
        graph: NamedNode::new_unchecked("http://example.org/case.ttl"),
        content: turtle.as_bytes().to_vec().into(),
    }])
}

/// Returns the demo knowledge base, from the files that are compiled into the binary.
pub(crate) fn demo() -> &'static Answerer {
    static DEMO: OnceLock<Answerer> = OnceLock::new();
    DEMO.get_or_init(|| {
        let mut sources: Vec<Source> = ["data/world", "data/elements", "data/minds"]
            .iter()
            .map(|folder| Source::path(root().join(folder)))
            .collect();
        for name in ["world", "elements", "minds"] {
            for file in [format!("{name}.ttl"), format!("{name}-lexicon.ttl")] {
                sources.push(Source::path(root().join("ontologies").join(file)));
            }
        }
        sources.push(Source::path(root().join("ontologies/units.ttl")));
        answerer_over(&sources)
    })
}

/// Asks, in the language of the question.
pub(crate) fn ask(answerer: &Answerer, question: &str) -> Answer {
    ask_after(answerer, Vec::new(), question)
}

/// Asks after earlier messages.
pub(crate) fn ask_after(answerer: &Answerer, conversation: Vec<String>, question: &str) -> Answer {
    let request = Request {
        question: question.to_owned(),
        conversation,
        ..Request::default()
    };
    let answered = answerer.answer(&request, &Still, &mut |_| ControlFlow::Continue(()));
    answered.unwrap_or_else(|error| panic!("`{question}` failed: {error}"))
}
