//! The name index: finds things by what they are called.

use std::collections::BTreeSet;
use std::path::Path;

use oxrdf::{Literal, NamedNode};
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term, doc};

use crate::error::IndexError;
use crate::text::key;
use crate::token::tokenize;

/// A name to be indexed.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexedName {
    pub text: String,
    pub thing: NamedThing,
    /// Whether it is the thing's preferred name in some language.
    pub preferred: bool,
    /// Positions of the thing's classes in the schema.
    pub classes: Vec<u32>,
    /// The properties that the thing has: positions in the schema, and whether
    /// the thing is the object.
    pub steps: Vec<(u32, bool)>,
    /// Triples about the thing; breaks ties between things of one name.
    pub degree: u64,
}

/// What a name leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NamedThing {
    Node(NamedNode),
    /// A literal that some property holds: a code, a symbol, a demonym. The
    /// number is the property's position in the schema.
    Value {
        property: u32,
        literal: Literal,
    },
}

impl NamedThing {
    /// Returns the IRI of a thing.
    pub(crate) fn node(&self) -> Option<&str> {
        match self {
            Self::Node(node) => Some(node.as_str()),
            Self::Value { .. } => None,
        }
    }
}

/// An index over the names of one version of a graph.
///
/// Names are found exactly by their [key](crate::key), so Traditional and
/// Simplified spellings, letter case and diacritics do not matter; by one or
/// two edits; and by some of their words. Backed by tantivy, in memory or in a
/// directory.
pub struct NameIndex {
    searcher: Searcher,
    fields: Fields,
}

#[derive(Clone, Copy)]
struct Fields {
    key: Field,
    words: Field,
    text: Field,
    iri: Field,
    kind: Field,
    literal: Field,
    annotation: Field,
    classes: Field,
    steps: Field,
    degree: Field,
}

const KIND_PREFERRED: u64 = 0;
const KIND_OTHER: u64 = 1;
const KIND_VALUE: u64 = 2;

/// More things than this under one exact name are not told apart.
const MAX_EXACT: usize = 40;

impl NameIndex {
    /// Builds the index in memory, or in `directory` (created, must be empty).
    pub fn build(
        names: impl Iterator<Item = IndexedName>,
        directory: Option<&Path>,
    ) -> Result<Self, IndexError> {
        let (schema, fields) = schema();
        let index = match directory {
            Some(path) => {
                std::fs::create_dir_all(path)?;
                Index::create_in_dir(path, schema)?
            }
            None => Index::create_in_ram(schema),
        };
        register(&index);
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 60_000_000)?;
        for name in names {
            writer.add_document(document(&name, fields))?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        Self::of(&index, fields)
    }

    /// Opens the index that [`NameIndex::build`] wrote to `directory`.
    pub fn open(directory: &Path) -> Result<Self, IndexError> {
        let (_, fields) = schema();
        let index = Index::open_in_dir(directory)?;
        register(&index);
        Self::of(&index, fields)
    }

    fn of(index: &Index, fields: Fields) -> Result<Self, IndexError> {
        Ok(Self {
            searcher: index.reader()?.searcher(),
            fields,
        })
    }

    /// Returns the number of names.
    pub fn len(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// Returns whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the names with this key, best known things first.
    pub fn exact(&self, key: &str) -> Result<Vec<IndexedName>, IndexError> {
        let term = Term::from_field_text(self.fields.key, key);
        let mut known = false;
        for segment in self.searcher.segment_readers() {
            known |= segment
                .inverted_index(self.fields.key)?
                .get_term_info(&term)?
                .is_some();
        }
        if !known {
            return Ok(Vec::new());
        }
        self.collect(&TermQuery::new(term, IndexRecordOption::Basic), MAX_EXACT)
    }

    /// Returns the names whose key is within `distance` edits (1 or 2) of `key`.
    pub fn fuzzy(&self, key: &str, distance: u8) -> Result<Vec<IndexedName>, IndexError> {
        let term = Term::from_field_text(self.fields.key, key);
        self.collect(&FuzzyTermQuery::new(term, distance, true), 12)
    }

    /// Returns the names that hold all of these folded words, at most
    /// `limit + 1` of them; more than `limit` means that the words say too little.
    pub fn containing(&self, words: &[&str], limit: usize) -> Result<Vec<IndexedName>, IndexError> {
        let clauses: Vec<(Occur, Box<dyn Query>)> = words
            .iter()
            .map(|word| {
                let term = Term::from_field_text(self.fields.words, word);
                let query: Box<dyn Query> =
                    Box::new(TermQuery::new(term, IndexRecordOption::Basic));
                (Occur::Must, query)
            })
            .collect();
        let query = BooleanQuery::new(clauses);
        let found = self
            .searcher
            .search(&query, &TopDocs::with_limit(limit + 1).order_by_score())?;
        let mut names = Vec::with_capacity(found.len());
        for (_, address) in found {
            names.push(self.read(&self.searcher.doc(address)?));
        }
        sort(&mut names);
        Ok(names)
    }

    /// Returns the folded words of names that are within `distance` edits of a word, of a few
    /// names.
    pub(crate) fn words_near(&self, word: &str, distance: u8) -> Result<Vec<String>, IndexError> {
        const LIMIT: usize = 12;
        let term = Term::from_field_text(self.fields.words, word);
        let names = self.collect(&FuzzyTermQuery::new(term, distance, true), LIMIT)?;
        let mut words: Vec<String> = names
            .iter()
            .flat_map(|name| tokenize(&name.text))
            .map(|token| token.folded)
            .collect();
        words.sort();
        words.dedup();
        Ok(words)
    }

    fn collect(&self, query: &dyn Query, limit: usize) -> Result<Vec<IndexedName>, IndexError> {
        let addresses: BTreeSet<_> = self
            .searcher
            .search(query, &DocSetCollector)?
            .into_iter()
            .collect();
        let mut names = Vec::with_capacity(addresses.len().min(limit * 4));
        for address in addresses.into_iter().take(limit * 4) {
            names.push(self.read(&self.searcher.doc(address)?));
        }
        sort(&mut names);
        names.truncate(limit);
        Ok(names)
    }

    fn read(&self, document: &TantivyDocument) -> IndexedName {
        let text = |field| {
            document
                .get_first(field)
                .and_then(|v| v.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let number = |field| {
            document
                .get_first(field)
                .and_then(|v| v.as_u64())
                .unwrap_or_default()
        };
        let iri = text(self.fields.iri);
        let kind = number(self.fields.kind);
        let thing = if kind == KIND_VALUE {
            NamedThing::Value {
                property: iri.parse().unwrap_or_default(),
                literal: read_literal(&text(self.fields.literal), &text(self.fields.annotation)),
            }
        } else {
            NamedThing::Node(NamedNode::new_unchecked(iri))
        };
        IndexedName {
            text: text(self.fields.text),
            thing,
            preferred: kind == KIND_PREFERRED,
            classes: text(self.fields.classes)
                .split_whitespace()
                .filter_map(|c| c.parse().ok())
                .collect(),
            steps: text(self.fields.steps)
                .split_whitespace()
                .filter_map(read_step)
                .collect(),
            degree: number(self.fields.degree),
        }
    }
}

fn sort(names: &mut [IndexedName]) {
    names.sort_by(|a, b| {
        b.degree
            .cmp(&a.degree)
            .then_with(|| b.preferred.cmp(&a.preferred))
            .then_with(|| thing_key(&a.thing).cmp(&thing_key(&b.thing)))
            .then_with(|| a.text.cmp(&b.text))
    });
}

fn thing_key(thing: &NamedThing) -> String {
    match thing {
        NamedThing::Node(node) => node.as_str().to_owned(),
        NamedThing::Value { property, literal } => format!("{property} {literal}"),
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer("keys")
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false),
    );
    let fields = Fields {
        key: builder.add_text_field("key", STRING),
        words: builder.add_text_field("words", words),
        text: builder.add_text_field("text", STORED),
        iri: builder.add_text_field("iri", STORED),
        kind: builder.add_u64_field("kind", STORED),
        literal: builder.add_text_field("literal", STORED),
        annotation: builder.add_text_field("annotation", STORED),
        classes: builder.add_text_field("classes", STORED),
        steps: builder.add_text_field("steps", STORED),
        degree: builder.add_u64_field("degree", STORED | FAST),
    };
    (builder.build(), fields)
}

fn register(index: &Index) {
    index
        .tokenizers()
        .register("keys", TextAnalyzer::from(WhitespaceTokenizer::default()));
}

fn document(name: &IndexedName, fields: Fields) -> TantivyDocument {
    let key = key(&name.text);
    let (iri, kind, literal, annotation) = match &name.thing {
        NamedThing::Node(node) => {
            let kind = if name.preferred {
                KIND_PREFERRED
            } else {
                KIND_OTHER
            };
            (node.as_str().to_owned(), kind, String::new(), String::new())
        }
        NamedThing::Value { property, literal } => {
            let annotation = match literal.language() {
                Some(language) => format!("@{language}"),
                None => literal.datatype().as_str().to_owned(),
            };
            (
                property.to_string(),
                KIND_VALUE,
                literal.value().to_owned(),
                annotation,
            )
        }
    };
    let steps: Vec<String> = name
        .steps
        .iter()
        .map(|(property, inverse)| format!("{}{property}", if *inverse { "-" } else { "+" }))
        .collect();
    let classes: Vec<String> = name.classes.iter().map(ToString::to_string).collect();
    doc!(
        fields.words => key.clone(),
        fields.key => key,
        fields.text => name.text.clone(),
        fields.iri => iri,
        fields.kind => kind,
        fields.literal => literal,
        fields.annotation => annotation,
        fields.classes => classes.join(" "),
        fields.steps => steps.join(" "),
        fields.degree => name.degree,
    )
}

fn read_step(text: &str) -> Option<(u32, bool)> {
    let (sign, property) = text.split_at_checked(1)?;
    Some((property.parse().ok()?, sign == "-"))
}

fn read_literal(value: &str, annotation: &str) -> Literal {
    match annotation.strip_prefix('@') {
        Some(language) => Literal::new_language_tagged_literal_unchecked(value, language),
        None => Literal::new_typed_literal(value, NamedNode::new_unchecked(annotation)),
    }
}
