//! A knowledge base: one version of triples, name index and schema, together.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use berry_nlu::{IndexedName, NameIndex, NamedThing};
use berry_planner::{Domain, pick_label};
use berry_store::{
    LoadOptions, LoadProgress, LoadReport, Name, NameKind, Schema, Source, Store, StoreDirectory,
    StoreError,
};
use berry_verbalizer::Language;
use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, vocab::rdf};

use crate::error::KnowledgeBaseError;
use crate::functions::sparql_functions;

/// One version of a graph with everything that answers need: the triples, an
/// index over the names of things, and the schema with its words.
///
/// Immutable; a question that holds one is not touched by later loads.
pub struct KnowledgeBase {
    store: Store,
    domain: Domain,
    names: NameIndex,
    /// Keeps the version on disk from being removed while it is read.
    _directory: Option<StoreDirectory>,
}

/// Literals longer than this name nothing.
const MAX_VALUE_CHARACTERS: usize = 60;
/// Where the index lies in the directory of a version.
const INDEX: &str = "names";

impl KnowledgeBase {
    /// Loads sources into memory.
    pub fn load(
        sources: &[Source],
        options: &LoadOptions,
        progress: &mut dyn FnMut(&LoadProgress<'_>),
    ) -> Result<(Self, LoadReport), KnowledgeBaseError> {
        let store = Store::in_memory(sparql_functions())?;
        let report = store.load(sources, options, progress)?;
        let domain = domain(&store)?;
        let names = NameIndex::build(indexed_names(&store, &domain.schema)?.into_iter(), None)?;
        Ok((
            Self {
                store,
                domain,
                names,
                _directory: None,
            },
            report,
        ))
    }

    /// Opens the current version of a persistent store, for reading.
    pub fn open(directory: &Path) -> Result<Self, KnowledgeBaseError> {
        let opened = StoreDirectory::open(directory, sparql_functions())?;
        let store = opened.store().clone();
        let domain = domain(&store)?;
        let names = match NameIndex::open(&opened.directory().join(INDEX)) {
            Ok(names) => names,
            // An index that is damaged or missing is made anew, in memory: it holds nothing of its own.
            Err(_) => NameIndex::build(indexed_names(&store, &domain.schema)?.into_iter(), None)?,
        };
        Ok(Self {
            store,
            domain,
            names,
            _directory: Some(opened),
        })
    }

    /// Adds sources to a persistent store (made if it is not there) as a new
    /// version: triples and index are published together, or not at all.
    pub fn load_into(
        directory: &Path,
        sources: &[Source],
        options: &LoadOptions,
        progress: &mut dyn FnMut(&LoadProgress<'_>),
    ) -> Result<LoadReport, KnowledgeBaseError> {
        let draft = StoreDirectory::begin_load(directory, sparql_functions())?;
        let report = draft.store().load(sources, options, progress)?;
        let schema = draft.store().schema()?;
        let index = draft.directory().join(INDEX);
        if index.exists() {
            std::fs::remove_dir_all(&index).map_err(berry_nlu::IndexError::from)?;
        }
        NameIndex::build(
            indexed_names(draft.store(), &schema)?.into_iter(),
            Some(&index),
        )?;
        draft.publish()?;
        Ok(report)
    }

    /// Returns the triples.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Returns what classes and properties there are, and how they connect.
    pub fn schema(&self) -> &Schema {
        &self.domain.schema
    }

    pub(crate) fn domain(&self) -> &Domain {
        &self.domain
    }

    pub(crate) fn names(&self) -> &NameIndex {
        &self.names
    }

    /// Returns the name of a thing in a language, at worst its IRI.
    pub(crate) fn name_of(&self, node: &NamedNode, language: Language) -> String {
        let labels = self.labels(node);
        pick_label(&labels.preferred, language)
            .or_else(|| pick_label(&labels.others, language))
            .or_else(|| berry_store::local_name(node.as_ref()))
            .unwrap_or_else(|| node.as_str().to_owned())
    }

    /// Returns all names of a thing.
    pub(crate) fn labels(&self, node: &NamedNode) -> Labels {
        let mut labels = Labels::default();
        for name in self
            .store
            .names_of(&node.clone().into())
            .unwrap_or_default()
        {
            match name.kind {
                NameKind::Preferred => labels.preferred.push(name.text),
                _ => labels.others.push(name.text),
            }
        }
        labels
    }
}

/// The names of a thing.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    pub(crate) preferred: Vec<Literal>,
    pub(crate) others: Vec<Literal>,
}

fn domain(store: &Store) -> Result<Domain, StoreError> {
    Ok(Domain::new(store.schema()?, store.lexicon()?))
}

/// The names of all things, and the literals that could stand for them.
fn indexed_names(store: &Store, schema: &Schema) -> Result<Vec<IndexedName>, StoreError> {
    let class_ids: HashMap<&NamedNode, u32> = schema
        .classes
        .iter()
        .enumerate()
        .map(|(i, c)| (&c.iri, i as u32))
        .collect();
    let property_ids: HashMap<&NamedNode, u32> = schema
        .properties
        .iter()
        .enumerate()
        .map(|(i, p)| (&p.iri, i as u32))
        .collect();
    let mut classes: HashMap<NamedOrBlankNode, BTreeSet<u32>> = HashMap::new();
    let mut steps: HashMap<NamedOrBlankNode, BTreeSet<(u32, bool)>> = HashMap::new();
    let mut degrees: HashMap<NamedOrBlankNode, u64> = HashMap::new();
    let mut values: BTreeMap<(u32, String, String), (Literal, u64)> = BTreeMap::new();
    for quad in store.triples(None, None, None) {
        let quad = quad?;
        if quad.predicate.as_ref() == rdf::TYPE {
            if let Term::NamedNode(class) = &quad.object
                && let Some(id) = class_ids.get(class)
            {
                classes.entry(quad.subject).or_default().insert(*id);
            }
            continue;
        }
        if let Some(property) = property_ids.get(&quad.predicate) {
            steps
                .entry(quad.subject.clone())
                .or_default()
                .insert((*property, false));
            if let Term::NamedNode(object) = &quad.object {
                steps
                    .entry(object.clone().into())
                    .or_default()
                    .insert((*property, true));
            }
        }
        match &quad.object {
            Term::NamedNode(object) => *degrees.entry(object.clone().into()).or_default() += 1,
            Term::Literal(literal) => {
                if let Some(property) = property_ids.get(&quad.predicate)
                    && is_naming(literal)
                {
                    let key = (*property, literal.value().to_owned(), literal.to_string());
                    values.entry(key).or_insert_with(|| (literal.clone(), 0)).1 += 1;
                }
            }
            _ => {}
        }
        *degrees.entry(quad.subject).or_default() += 1;
    }
    let mut names = Vec::new();
    for Name { node, text, kind } in store.names()? {
        let NamedOrBlankNode::NamedNode(iri) = &node else {
            continue;
        };
        if class_ids.contains_key(iri) || property_ids.contains_key(iri) {
            continue;
        }
        // What is said of nothing and says nothing is no thing to ask about.
        let Some(degree) = degrees.get(&node).copied() else {
            continue;
        };
        names.push(IndexedName {
            text: text.value().to_owned(),
            thing: NamedThing::Node(iri.clone()),
            preferred: kind == NameKind::Preferred,
            classes: classes
                .get(&node)
                .map(|c| c.iter().copied().collect())
                .unwrap_or_default(),
            steps: steps
                .get(&node)
                .map(|s| s.iter().copied().collect())
                .unwrap_or_default(),
            degree,
        });
    }
    names.extend(local_names(&names));
    for ((property, text, _), (literal, count)) in values {
        names.push(IndexedName {
            text,
            thing: NamedThing::Value { property, literal },
            preferred: false,
            classes: Vec::new(),
            steps: Vec::new(),
            degree: count,
        });
    }
    Ok(names)
}

/// The identifiers at the ends of IRIs, by which people who know the data call things, where they
/// are not spelled like the names.
fn local_names(names: &[IndexedName]) -> Vec<IndexedName> {
    let mut known: HashMap<&NamedNode, Vec<&IndexedName>> = HashMap::new();
    for name in names {
        if let NamedThing::Node(node) = &name.thing {
            known.entry(node).or_default().push(name);
        }
    }
    let mut found: Vec<IndexedName> = known
        .into_iter()
        .filter_map(|(node, names)| {
            let local = node.as_str().rsplit(['#', '/', ':']).next()?;
            let is_name = local.chars().any(char::is_alphabetic)
                && local.chars().count() <= MAX_VALUE_CHARACTERS;
            let local_key = berry_nlu::key(local);
            let spaced = berry_nlu::key(&local.replace(['_', '-'], " "));
            let is_new = names.iter().all(|name| {
                let key = berry_nlu::key(&name.text);
                key != local_key && key != spaced
            });
            let first = names.first()?;
            (is_name && is_new).then(|| IndexedName {
                text: local.to_owned(),
                preferred: false,
                ..(*first).clone()
            })
        })
        .collect();
    found.sort_by(|a, b| a.text.cmp(&b.text).then(a.degree.cmp(&b.degree)));
    found
}

/// Whether a literal can be what somebody calls something: a short text.
fn is_naming(literal: &Literal) -> bool {
    let text = literal.language().is_some() || literal.datatype() == oxrdf::vocab::xsd::STRING;
    text && literal
        .value()
        .chars()
        .take(MAX_VALUE_CHARACTERS + 1)
        .count()
        <= MAX_VALUE_CHARACTERS
        && (literal.value().chars().any(char::is_alphabetic) || is_code(literal))
}

/// Whether a text without letters tells one thing from others, as "+66" and "978-3-16" do.
fn is_code(literal: &Literal) -> bool {
    let text = literal.value();
    let is_number = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    literal.datatype() == oxrdf::vocab::xsd::STRING
        && !is_number
        && text.chars().any(|c| c.is_ascii_digit())
}
