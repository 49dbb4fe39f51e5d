mod diagnosis;
mod reader;
#[cfg(test)]
mod tests;
mod xml;

use crate::error::LoadError;
use crate::source::{Document, Documents, Source};
use crate::store::Store;
use diagnosis::{diagnose, incomplete};
use oxrdf::{BlankNode, GraphName, NamedNode, NamedOrBlankNode, Quad, Term};
use oxrdfio::{RdfFormat, RdfParser, ReaderQuadParser};
use reader::Plain;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Read;
use std::path::PathBuf;
use std::rc::Rc;
use xml::{CountingElements, Elements};

/// How to load.
#[derive(Debug, Clone, Default)]
pub struct LoadOptions {
    /// The graph of the triples that name none. `None`: the `file:` IRI of each file, or the
    /// graph that comes with a source in memory.
    pub graph: Option<NamedNode>,
    /// What relative IRIs are resolved against. `None`: the same as for the graph.
    pub base: Option<NamedNode>,
}

/// How far a load has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadProgress<'a> {
    /// The file being read, or the name of a source in memory.
    pub file: &'a str,
    /// Triples read so far, of all files.
    pub triples: u64,
    /// Bytes read so far, of all files, as stored (compressed).
    pub bytes_read: u64,
    pub bytes_total: u64,
}

/// What a load did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadReport {
    /// Each file or source in memory in the order of reading, and how many triples it has.
    pub files: Vec<(String, u64)>,
    /// Files of directories whose extension is unknown.
    pub skipped: Vec<PathBuf>,
    /// Distinct triples that were not there before.
    pub triples_added: u64,
    /// Distinct triples that are there now.
    pub triples_total: u64,
}

impl Store {
    /// Adds the triples of all sources, or none of them: whatever fails, the store holds what it
    /// held. Blank nodes stay apart between files and between loads.
    pub fn load(
        &self,
        sources: &[Source],
        options: &LoadOptions,
        progress: &mut dyn FnMut(&LoadProgress<'_>),
    ) -> Result<LoadReport, LoadError> {
        if self.is_read_only() {
            return Err(LoadError::ReadOnly);
        }
        let Documents { documents, skipped } = Documents::of(sources, options)?;
        let span = tracing::info_span!(
            "load",
            files = documents.len(),
            triples = tracing::field::Empty
        );
        let _entered = span.enter();
        let before = self.len();
        let mut parsing = Parsing::new(&documents, before, progress);
        let mut loader = self
            .quads()
            .bulk_loader()
            .with_max_memory_size_in_megabytes(BATCH_MEGABYTES);
        loader.load_ok_quads::<LoadError, LoadError>(&mut parsing)?;
        let files = parsing.files;
        loader.commit()?;
        let after = self.recount()?;
        span.record("triples", after - before);
        Ok(LoadReport {
            files,
            skipped,
            triples_added: after - before,
            triples_total: after,
        })
    }
}

/// Bounds what the engine holds back before it sorts and writes a batch; its own measure is a
/// kilobyte a triple.
const BATCH_MEGABYTES: usize = 256;

const TRIPLES_PER_PROGRESS: u64 = 10_000;

/// Reads one document after the other. Each triple comes twice: in its graph, and in the default
/// graph, which is the union of all.
struct Parsing<'a> {
    documents: std::iter::Enumerate<std::slice::Iter<'a, Document>>,
    current: Option<Current<'a>>,
    copy: Option<Quad>,
    /// The number of triples in the store before the load; see [`BlankNodes`].
    before: u64,
    triples: u64,
    /// Bytes of the documents that are finished.
    bytes_read: u64,
    bytes_total: u64,
    files: Vec<(String, u64)>,
    progress: &'a mut dyn FnMut(&LoadProgress<'_>),
}

struct Current<'a> {
    document: &'a Document,
    bytes_read: Rc<Cell<u64>>,
    /// Counted in RDF/XML only.
    elements: Option<Rc<RefCell<Elements>>>,
    quads: ReaderQuadParser<Box<dyn Read + 'a>>,
    blank_nodes: BlankNodes,
    triples: u64,
}

impl<'a> Parsing<'a> {
    fn new(
        documents: &'a [Document],
        before: u64,
        progress: &'a mut dyn FnMut(&LoadProgress<'_>),
    ) -> Self {
        Self {
            documents: documents.iter().enumerate(),
            current: None,
            copy: None,
            before,
            triples: 0,
            bytes_read: 0,
            bytes_total: documents.iter().map(|document| document.bytes).sum(),
            files: Vec::new(),
            progress,
        }
    }

    fn next_quad(&mut self) -> Result<Option<Quad>, LoadError> {
        if let Some(copy) = self.copy.take() {
            return Ok(Some(copy));
        }
        loop {
            let Some(current) = &mut self.current else {
                let Some((index, document)) = self.documents.next() else {
                    return Ok(None);
                };
                self.current = Some(Current::open(document, index, self.before)?);
                self.report();
                continue;
            };
            match current.quads.next() {
                Some(Ok(quad)) => {
                    let quad = current.blank_nodes.rename(quad);
                    current.triples += 1;
                    self.triples += 1;
                    if self.triples.is_multiple_of(TRIPLES_PER_PROGRESS) {
                        self.report();
                    }
                    let mut copy = quad.clone();
                    copy.graph_name = GraphName::DefaultGraph;
                    self.copy = Some(copy);
                    return Ok(Some(quad));
                }
                Some(Err(error)) => return Err(diagnose(current.document, error)),
                None => {
                    current.require_end()?;
                    self.report();
                    if let Some(current) = self.current.take() {
                        self.bytes_read += current.document.bytes;
                        self.files
                            .push((current.document.name.clone(), current.triples));
                    }
                }
            }
        }
    }

    fn report(&mut self) {
        if let Some(current) = &self.current {
            (self.progress)(&LoadProgress {
                file: &current.document.name,
                triples: self.triples,
                bytes_read: self.bytes_read + current.bytes_read.get(),
                bytes_total: self.bytes_total,
            });
        }
    }
}

impl Iterator for Parsing<'_> {
    type Item = Result<Quad, LoadError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_quad().transpose()
    }
}

impl<'a> Current<'a> {
    fn open(document: &'a Document, index: usize, before: u64) -> Result<Self, LoadError> {
        let Plain {
            mut content,
            bytes_read,
        } = Plain::open(document)?;
        let mut elements = None;
        if document.format == RdfFormat::RdfXml {
            let counted = Rc::new(RefCell::new(Elements::default()));
            content = Box::new(CountingElements::new(content, Rc::clone(&counted)));
            elements = Some(counted);
        }
        Ok(Self {
            document,
            bytes_read,
            elements,
            quads: parser(document)?.for_reader(content),
            blank_nodes: BlankNodes::new(before, index),
            triples: 0,
        })
    }

    fn require_end(&self) -> Result<(), LoadError> {
        let elements = self.elements.as_ref().map(|elements| elements.borrow());
        match elements.and_then(|elements| elements.missing()) {
            Some((message, position)) => Err(incomplete(self.document, message, position)),
            None => Ok(()),
        }
    }
}

fn parser(document: &Document) -> Result<RdfParser, LoadError> {
    let parser = RdfParser::from_format(document.format)
        .with_base_iri(document.base.as_str())
        .map_err(|source| LoadError::InvalidBase {
            iri: document.base.clone(),
            source,
        })?;
    Ok(parser.with_default_graph(document.graph.clone()))
}

/// Gives the blank nodes of one document names that are theirs alone, and the same in every
/// process that loads the same documents in the same order, so that answers are reproducible.
///
/// A name is made of the number of triples in the store before the load, the place of the
/// document in the load, and the place of the blank node in the document. Nothing is ever removed
/// from a store: two loads that began with the same number of triples had nothing but known
/// triples between them, hence no new blank node.
struct BlankNodes {
    prefix: u128,
    names: HashMap<BlankNode, BlankNode>,
}

impl BlankNodes {
    fn new(before: u64, document: usize) -> Self {
        // The leading digit keeps the name a valid label in every syntax: `b` is a letter.
        let prefix = (0xb << 124) | (u128::from(before) << 76) | ((document as u128) << 48);
        Self {
            prefix,
            names: HashMap::new(),
        }
    }

    fn rename(&mut self, quad: Quad) -> Quad {
        let Quad {
            subject,
            predicate,
            object,
            graph_name,
        } = quad;
        Quad {
            subject: match subject {
                NamedOrBlankNode::BlankNode(node) => self.name(node).into(),
                subject @ NamedOrBlankNode::NamedNode(_) => subject,
            },
            predicate,
            object: match object {
                Term::BlankNode(node) => self.name(node).into(),
                object => object,
            },
            graph_name: match graph_name {
                GraphName::BlankNode(node) => self.name(node).into(),
                graph_name => graph_name,
            },
        }
    }

    fn name(&mut self, node: BlankNode) -> BlankNode {
        let next = self.prefix | self.names.len() as u128;
        self.names
            .entry(node)
            .or_insert_with(|| BlankNode::new_from_unique_id(next))
            .clone()
    }
}
