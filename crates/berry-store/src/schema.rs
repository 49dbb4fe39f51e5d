mod declarations;
mod observed;

use crate::error::StoreError;
use crate::store::Store;
use declarations::Declarations;
use observed::{Observed, Usage};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode};

use serde::{Deserialize, Serialize};

/// The classes and properties of a graph: what is declared, and what the triples show.
///
/// Every list has a fixed order: classes and properties by IRI, literals by language and text,
/// counted lists by falling count and then by IRI.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    pub classes: Vec<Class>,
    pub properties: Vec<Property>,
    /// The number of distinct triples in the union of all graphs.
    pub triples: u64,
    pub graphs: Vec<Graph>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graph {
    pub name: NamedOrBlankNode,
    pub triples: u64,
}

/// A class that is declared, has instances, or stands in a class hierarchy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    pub iri: NamedNode,
    /// Preferred names.
    pub labels: Vec<Literal>,
    /// Other names.
    pub alternatives: Vec<Literal>,
    pub comments: Vec<Literal>,
    /// The number of nodes whose `rdf:type` it is, itself and not a subclass.
    pub instances: u64,
    /// The named classes that it is stated to be a subclass of.
    pub superclasses: Vec<NamedNode>,
}

/// A property that is declared, or used to say something about the world.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the property, as OWL names them"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    pub iri: NamedNode,
    /// Preferred names.
    pub labels: Vec<Literal>,
    /// Other names.
    pub alternatives: Vec<Literal>,
    pub comments: Vec<Literal>,
    pub triples: u64,
    /// The number of distinct subjects.
    pub subjects: u64,
    /// The number of distinct objects.
    pub objects: u64,
    /// The observed classes of the subjects, each with the number of triples whose subject is in
    /// it; `None` stands for subjects without a class. A subject of several classes counts in
    /// each.
    pub domain: Vec<(Option<NamedNode>, u64)>,
    /// What the objects are observed to be, each with the number of triples.
    pub range: Vec<(Range, u64)>,
    /// The named classes given as domain; of a union (`owl:unionOf`), its members.
    pub declared_domain: Vec<NamedNode>,
    /// The named classes and datatypes given as range; of a union, its members.
    pub declared_range: Vec<NamedNode>,
    /// The properties stated to be inverse to it, in either direction.
    pub inverses: Vec<NamedNode>,
    /// Declared to be symmetric.
    pub symmetric: bool,
    /// Declared to be transitive.
    pub transitive: bool,
    /// Declared to have at most one object for each subject.
    pub functional: bool,
    /// Observed to have one object for each subject that has any; `false` without triples.
    pub observed_functional: bool,
    pub superproperties: Vec<NamedNode>,
    /// The unit of measurement of its values.
    pub unit: Option<Unit>,
}

/// What an object is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Range {
    Class(NamedNode),
    /// A node without a class.
    Untyped,
    /// A literal; `rdf:langString` where it has a language.
    Datatype(NamedNode),
}

/// A unit of measurement, as QUDT describes units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    pub iri: NamedNode,
    /// `qudt:symbol`, for example `km²`.
    pub symbol: Option<String>,
    pub labels: Vec<Literal>,
}

impl Store {
    /// Describes the schema that the triples declare and show. Terms of the schema vocabularies
    /// themselves (RDF, RDFS, OWL, SHACL, labels and notes of SKOS, OntoLex) are left out, and so
    /// are undeclared properties that only say something about classes, properties and lexica.
    ///
    /// Takes one pass over the triples, and looks up what is declared of each class and property.
    /// Needs about 12 bytes a triple and 50 a term for its working.
    pub fn schema(&self) -> Result<Schema, StoreError> {
        let observed = Observed::of(self)?;
        let declarations = Declarations::of(self, &observed)?;

        let mut classes = Vec::with_capacity(declarations.classes.len());
        for iri in &declarations.classes {
            let instances = observed.instances.get(iri).copied().unwrap_or_default();
            classes.push(Class::describe(self, iri, instances)?);
        }
        let unused = Usage::default();
        let mut properties = Vec::with_capacity(declarations.properties.len());
        for iri in &declarations.properties {
            let usage = observed.usages.get(iri).unwrap_or(&unused);
            properties.push(declarations.property(self, iri, usage)?);
        }
        Ok(Schema {
            classes,
            properties,
            triples: self.len(),
            graphs: Graph::count_all(self)?,
        })
    }
}
