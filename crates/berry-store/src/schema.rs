mod declarations;
mod groups;
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
    /// The group of the subjects that have no class: nodes of which the same is told are in one
    /// group. `None` where all have classes.
    #[serde(default)]
    pub subject_group: Option<u32>,
    /// The group of the objects that are nodes without a class.
    #[serde(default)]
    pub object_group: Option<u32>,
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

#[cfg(test)]
mod tests {
    use super::{Range, Schema};
    use crate::fixture::{load_as, store};
    use crate::{RdfFormat, Store};
    use expect_test::{Expect, expect};
    use std::fmt::{self, Write};

    fn check(store: &Store, expected: &Expect) {
        let schema = store.schema().expect("the store is readable");
        let json = serde_json::to_string(&schema).expect("a schema is serialisable");
        let read: Schema = serde_json::from_str(&json).expect("what was written is readable");
        assert_eq!(read, schema);
        let mut shown = String::new();
        show(&schema, &mut shown).expect("a string takes all");
        expected.assert_eq(&shown);
    }

    /// Leaves out what is empty or false, which is most.
    fn show(schema: &Schema, out: &mut String) -> fmt::Result {
        writeln!(out, "{} triples", schema.triples)?;
        for graph in &schema.graphs {
            writeln!(out, "graph {} {}", graph.name, graph.triples)?;
        }
        for class in &schema.classes {
            writeln!(out, "\nclass {} {}", class.iri, class.instances)?;
            line(out, "labels", &class.labels)?;
            line(out, "alternatives", &class.alternatives)?;
            line(out, "comments", &class.comments)?;
            line(out, "superclasses", &class.superclasses)?;
        }
        for property in &schema.properties {
            writeln!(
                out,
                "\nproperty {} {} triples, {} subjects, {} objects",
                property.iri, property.triples, property.subjects, property.objects
            )?;
            line(out, "labels", &property.labels)?;
            line(out, "comments", &property.comments)?;
            for (class, count) in &property.domain {
                let class = class.as_ref().map_or("untyped", |class| class.as_str());
                writeln!(out, "  domain: {class} {count}")?;
            }
            for (range, count) in &property.range {
                match range {
                    Range::Class(class) => writeln!(out, "  range: {class} {count}")?,
                    Range::Untyped => writeln!(out, "  range: untyped {count}")?,
                    Range::Datatype(datatype) => {
                        writeln!(out, "  range: datatype {datatype} {count}")?;
                    }
                }
            }
            line(out, "declared domain", &property.declared_domain)?;
            line(out, "declared range", &property.declared_range)?;
            line(out, "inverses", &property.inverses)?;
            line(out, "superproperties", &property.superproperties)?;
            for (is, what) in [
                (property.symmetric, "symmetric"),
                (property.transitive, "transitive"),
                (property.functional, "functional"),
                (property.observed_functional, "observed functional"),
            ] {
                if is {
                    writeln!(out, "  {what}")?;
                }
            }
            if let Some(unit) = &property.unit {
                let symbol = unit.symbol.as_deref().unwrap_or("-");
                writeln!(out, "  unit: {} {symbol}", unit.iri)?;
                line(out, "unit labels", &unit.labels)?;
            }
        }
        Ok(())
    }

    fn line(out: &mut String, name: &str, values: &[impl ToString]) -> fmt::Result {
        if values.is_empty() {
            return Ok(());
        }
        let values: Vec<_> = values.iter().map(ToString::to_string).collect();
        writeln!(out, "  {name}: {}", values.join(" "))
    }

    #[test]
    fn what_is_declared_and_what_is_observed() {
        check(
            &store(
                r#"
                ex:Place a owl:Class ; rdfs:label "place"@en, "地方"@zh-Hant .
                ex:Country a owl:Class ; rdfs:subClassOf ex:Place, [ a owl:Restriction ] ;
                    skos:altLabel "state"@en ; rdfs:comment "A land with a government."@en .
                ex:Unicorn a rdfs:Class .
                ex:capital a owl:ObjectProperty, owl:FunctionalProperty ; rdfs:label "capital"@en ;
                    rdfs:domain ex:Country ; rdfs:range ex:City ; owl:inverseOf ex:capitalOf ;
                    rdfs:subPropertyOf ex:contains .
                ex:borders a owl:SymmetricProperty ;
                    rdfs:domain [ owl:unionOf ( ex:Country ex:City ) ] .
                ex:contains a owl:TransitiveProperty .
                ex:area a owl:DatatypeProperty ; rdfs:range xsd:decimal ; qudt:hasUnit ex:km2 .
                ex:km2 a qudt:Unit ; rdfs:label "square kilometre"@en ; qudt:symbol "km²" .

                ex:France a ex:Country, owl:NamedIndividual ; ex:capital ex:Paris ;
                    ex:borders ex:Spain, ex:Germany ; ex:area 543940.9 ; rdfs:label "France"@en ;
                    ex:motto "Liberté"@fr, "liberty" .
                ex:Spain a ex:Country ; ex:capital ex:Madrid ; ex:borders ex:France .
                ex:Paris a ex:City, ex:Place ; ex:area 105 .
                "#,
            ),
            &expect![[r#"
                46 triples
                graph <http://example.org/graph> 46

                class <http://example.org/City> 1

                class <http://example.org/Country> 2
                  alternatives: "state"@en
                  comments: "A land with a government."@en
                  superclasses: <http://example.org/Place>

                class <http://example.org/Place> 1
                  labels: "place"@en "地方"@zh-hant

                class <http://example.org/Unicorn> 0

                class <http://qudt.org/schema/qudt/Unit> 1

                property <http://example.org/area> 2 triples, 2 subjects, 2 objects
                  domain: http://example.org/City 1
                  domain: http://example.org/Country 1
                  domain: http://example.org/Place 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#decimal> 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#integer> 1
                  declared range: <http://www.w3.org/2001/XMLSchema#decimal>
                  observed functional
                  unit: <http://example.org/km2> km²
                  unit labels: "square kilometre"@en

                property <http://example.org/borders> 3 triples, 2 subjects, 3 objects
                  domain: http://example.org/Country 3
                  range: <http://example.org/Country> 2
                  range: untyped 1
                  declared domain: <http://example.org/City> <http://example.org/Country>
                  symmetric

                property <http://example.org/capital> 2 triples, 2 subjects, 2 objects
                  labels: "capital"@en
                  domain: http://example.org/Country 2
                  range: <http://example.org/City> 1
                  range: <http://example.org/Place> 1
                  range: untyped 1
                  declared domain: <http://example.org/Country>
                  declared range: <http://example.org/City>
                  inverses: <http://example.org/capitalOf>
                  superproperties: <http://example.org/contains>
                  functional
                  observed functional

                property <http://example.org/contains> 0 triples, 0 subjects, 0 objects
                  transitive

                property <http://example.org/motto> 2 triples, 1 subjects, 2 objects
                  domain: http://example.org/Country 2
                  range: datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#string> 1

                property <http://qudt.org/schema/qudt/symbol> 1 triples, 1 subjects, 1 objects
                  domain: http://qudt.org/schema/qudt/Unit 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#string> 1
                  observed functional
            "#]],
        );
    }

    #[test]
    fn lexica_and_annotations_are_no_data() {
        check(
            &store(
                r#"
                <http://example.org/ontology> a owl:Ontology ; <http://purl.org/dc/terms/creator> "me" .
                ex:size a owl:DatatypeProperty ; ex:editorialNote "check" .
                ex:entry a ontolex:LexicalEntry ; ex:source "a dictionary" ; ontolex:sense [ ontolex:reference ex:size ] .
                ex:thing ex:size 3 ; skos:broader ex:other ; skos:prefLabel "thing" .
                "#,
            ),
            &expect![[r"
                11 triples
                graph <http://example.org/graph> 11

                property <http://example.org/size> 1 triples, 1 subjects, 1 objects
                  domain: untyped 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#integer> 1
                  observed functional

                property <http://www.w3.org/2004/02/skos/core#broader> 1 triples, 1 subjects, 1 objects
                  domain: untyped 1
                  range: untyped 1
                  observed functional
            "]],
        );
    }

    #[test]
    fn a_triple_of_two_graphs_counts_once() {
        let store = Store::in_memory(Vec::new()).expect("memory is there");
        for graph in ["http://example.org/a", "http://example.org/b"] {
            let content = b"<http://example.org/s> <http://example.org/p> 1 .";
            load_as(&store, "a.ttl", RdfFormat::Turtle, graph, content).expect("valid Turtle");
        }
        check(
            &store,
            &expect![[r"
                1 triples
                graph <http://example.org/a> 1
                graph <http://example.org/b> 1

                property <http://example.org/p> 1 triples, 1 subjects, 1 objects
                  domain: untyped 1
                  range: datatype <http://www.w3.org/2001/XMLSchema#integer> 1
                  observed functional
            "]],
        );
    }
}
