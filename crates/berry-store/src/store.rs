use crate::error::StoreError;
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::StorageError;
use oxrdf::{
    GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Quad,
    Term, TermRef, Triple,
};
use oxrdfio::{RdfFormat, RdfSerializer};
use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A SPARQL extension function that a higher crate hands in. It returns `None` where it is
/// undefined for its arguments; SPARQL then leaves the variable unbound.
#[derive(Clone)]
pub struct Function {
    pub name: NamedNode,
    pub call: FunctionBody,
}

/// The code of a [`Function`].
pub type FunctionBody = Arc<dyn Fn(&[Term]) -> Option<Term> + Send + Sync>;

/// A handle on one version of the triples. Clones are cheap and share it.
///
/// A version counts as immutable once questions run over it: [`Store::load`] is for building it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// Each triple lies in its named graphs, and once in the default graph.
    quads: oxigraph::store::Store,
    evaluator: SparqlEvaluator,
    /// The number of distinct triples.
    len: AtomicU64,
    /// The lock that keeps a published version from being removed; only drafts and stores in
    /// memory have none, and can be loaded into.
    reading: Option<File>,
}

impl Store {
    /// Makes an empty store in memory. The functions can be called in every query.
    pub fn in_memory(functions: Vec<Function>) -> Result<Self, StoreError> {
        let quads = oxigraph::store::Store::new()?;
        Ok(Self::new(quads, functions, 0))
    }

    pub(crate) fn new(quads: oxigraph::store::Store, functions: Vec<Function>, len: u64) -> Self {
        Self::with_lock(quads, functions, len, None)
    }

    /// Makes a store that is only read, as long as it holds the lock of its version.
    pub(crate) fn published(
        quads: oxigraph::store::Store,
        functions: Vec<Function>,
        len: u64,
        lock: File,
    ) -> Self {
        Self::with_lock(quads, functions, len, Some(lock))
    }

    fn with_lock(
        quads: oxigraph::store::Store,
        functions: Vec<Function>,
        len: u64,
        reading: Option<File>,
    ) -> Self {
        let mut evaluator = SparqlEvaluator::new();
        for Function { name, call } in functions {
            evaluator = evaluator.with_custom_function(name, move |arguments| call(arguments));
        }
        Self {
            inner: Arc::new(Inner {
                quads,
                evaluator,
                len: AtomicU64::new(len),
                reading,
            }),
        }
    }

    /// Counts the triples of the union of all graphs.
    pub fn len(&self) -> u64 {
        self.inner.len.load(Ordering::Acquire)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds the triples that match a pattern (`None` matches all), each with the graph it came
    /// from; a triple of several graphs comes once for each. The order is fixed for a version
    /// but has no meaning.
    pub fn triples(
        &self,
        subject: Option<&NamedOrBlankNode>,
        predicate: Option<&NamedNode>,
        object: Option<&Term>,
    ) -> impl Iterator<Item = Result<Quad, StoreError>> + use<> {
        let quads = self.inner.quads.clone();
        let mut graphs = vec![None];
        let mut failure = None;
        if subject.is_none() && predicate.is_none() && object.is_none() {
            // Reading everything graph by graph spares reading the union besides. With a pattern,
            // one look-up is better than one in each graph.
            match quads.named_graphs().collect::<Result<Vec<_>, _>>() {
                Ok(mut names) => {
                    names.sort_by_cached_key(ToString::to_string);
                    graphs = names.into_iter().map(Some).collect();
                }
                Err(error) => failure = Some(Err(error)),
            }
        }
        let subject = subject.cloned();
        let predicate = predicate.cloned();
        let object = object.cloned();
        let found = graphs.into_iter().flat_map(move |graph| {
            quads.quads_for_pattern(
                subject.as_ref().map(NamedOrBlankNode::as_ref),
                predicate.as_ref().map(NamedNode::as_ref),
                object.as_ref().map(Term::as_ref),
                graph.as_ref().map(|graph| graph.as_ref().into()),
            )
        });
        failure
            .into_iter()
            .chain(found)
            .filter(|quad| !matches!(quad, Ok(quad) if quad.graph_name == GraphName::DefaultGraph))
            .map(|quad| Ok(quad?))
    }

    /// Writes all triples. The formats that know graphs (N-Quads, TriG, JSON-LD) keep the graph
    /// of each triple; the others get the union of all graphs.
    pub fn export(&self, writer: impl Write, format: RdfFormat) -> Result<(), StoreError> {
        let mut serializer = RdfSerializer::from_format(format).for_writer(writer);
        if format.supports_datasets() {
            for quad in self.triples(None, None, None) {
                serializer.serialize_quad(&quad?)?;
            }
        } else {
            for triple in self.union(None, None, None) {
                serializer.serialize_triple(&triple?)?;
            }
        }
        serializer.finish()?.flush()?;
        Ok(())
    }

    /// Finds triples in the union of all graphs, each once.
    pub(crate) fn union(
        &self,
        subject: Option<NamedOrBlankNodeRef<'_>>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<TermRef<'_>>,
    ) -> impl Iterator<Item = Result<Triple, StorageError>> + use<> {
        self.inner
            .quads
            .quads_for_pattern(subject, predicate, object, Some(GraphNameRef::DefaultGraph))
            .map(|quad| Ok(Triple::from(quad?)))
    }

    pub(crate) fn quads(&self) -> &oxigraph::store::Store {
        &self.inner.quads
    }

    pub(crate) fn evaluator(&self) -> &SparqlEvaluator {
        &self.inner.evaluator
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.inner.reading.is_some()
    }

    /// Says whether this is the only handle on its version.
    pub(crate) fn is_unshared(&self) -> bool {
        Arc::strong_count(&self.inner) == 1
    }

    /// Counts the distinct triples again after a change, without decoding any.
    pub(crate) fn recount(&self) -> Result<u64, StorageError> {
        let len = count_default_graph(&self.inner.quads)?;
        self.inner.len.store(len, Ordering::Release);
        Ok(len)
    }
}

fn count_default_graph(quads: &oxigraph::store::Store) -> Result<u64, StorageError> {
    let results = SparqlEvaluator::new()
        .parse_query("SELECT (COUNT(*) AS ?count) WHERE { ?s ?p ?o }")
        .expect("a constant query that is valid")
        .on_store(quads)
        .execute()
        .map_err(io::Error::other)?;
    let QueryResults::Solutions(mut solutions) = results else {
        unreachable!("SELECT returns solutions")
    };
    let count = match solutions.next() {
        Some(solution) => solution.map_err(io::Error::other)?,
        None => return Ok(0),
    };
    let Some(Term::Literal(count)) = count.get("count") else {
        unreachable!("COUNT returns a literal")
    };
    Ok(count.value().parse().expect("COUNT returns an integer"))
}

#[cfg(test)]
mod tests {
    use crate::fixture::load_as;
    use crate::{RdfFormat, Store};
    use expect_test::{Expect, expect};

    fn two_graphs() -> Store {
        let store = Store::in_memory(Vec::new()).expect("memory is there");
        let one = b"<http://e/s> <http://e/p> 1, 2 .";
        load_as(&store, "one.ttl", RdfFormat::Turtle, "http://e/one", one).expect("valid Turtle");
        let two = b"<http://e/s> <http://e/p> 2 .";
        load_as(&store, "two.ttl", RdfFormat::Turtle, "http://e/two", two).expect("valid Turtle");
        store
    }

    #[test]
    fn triples_come_once_for_each_graph() {
        let store = two_graphs();
        assert_eq!(store.len(), 2);
        let mut quads: Vec<_> = store
            .triples(None, None, None)
            .map(|quad| quad.expect("the store is readable").to_string())
            .collect();
        quads.sort();
        expect![[r#"
            <http://e/s> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/one>
            <http://e/s> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/one>
            <http://e/s> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/two>"#]].assert_eq(&quads.join("\n"));
    }

    #[test]
    fn export_keeps_graphs_where_the_format_can() {
        let check = |format: RdfFormat, expected: &Expect| {
            let mut written = Vec::new();
            two_graphs()
                .export(&mut written, format)
                .expect("a vector takes all");
            let mut lines: Vec<_> = str::from_utf8(&written).expect("UTF-8").lines().collect();
            lines.sort_unstable();
            expected.assert_eq(&lines.join("\n"));
        };
        check(
            RdfFormat::NTriples,
            &expect![[r#"
            <http://e/s> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
            <http://e/s> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> ."#]],
        );
        check(
            RdfFormat::NQuads,
            &expect![[r#"
            <http://e/s> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/one> .
            <http://e/s> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/one> .
            <http://e/s> <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/two> ."#]],
        );
    }
}
