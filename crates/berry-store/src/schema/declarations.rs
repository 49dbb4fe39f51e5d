use crate::error::StoreError;
use crate::schema::observed::{Observed, Usage};
use crate::schema::{Class, Graph, Property, Unit};
use crate::store::Store;
use crate::vocabulary::{
    ALTERNATIVE_NAMES, CLASS_TYPES, COMMENTS, DOMAINS, OWL_FUNCTIONAL_PROPERTY, OWL_INVERSE_OF,
    OWL_SYMMETRIC_PROPERTY, OWL_TRANSITIVE_PROPERTY, OWL_UNION_OF, PREFERRED_NAMES, PROPERTY_TYPES,
    RANGES, RDF_FIRST, RDF_REST, RDF_TYPE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, UNIT_SYMBOL,
    UNITS, is_schema_term, named, named_object,
};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxrdf::{
    Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, Triple,
};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

/// The classes and properties to describe, with what is declared about several at once.
pub(crate) struct Declarations {
    pub(crate) classes: BTreeSet<NamedNode>,
    pub(crate) properties: BTreeSet<NamedNode>,
    inverses: BTreeMap<NamedNode, BTreeSet<NamedNode>>,
}

impl Declarations {
    pub(crate) fn of(store: &Store, observed: &Observed) -> Result<Self, StoreError> {
        let mut classes: BTreeSet<_> = observed.instances.keys().cloned().collect();
        for class in CLASS_TYPES {
            classes.extend(members(store, class)?);
        }
        for triple in store.union(None, Some(RDFS_SUBCLASS_OF), None) {
            let triple = triple?;
            classes.extend(named(triple.subject.as_ref()));
            classes.extend(named_object(triple.object.as_ref()));
        }
        classes.retain(|class| !is_schema_term(class.as_str()));

        let mut properties = BTreeSet::new();
        for class in PROPERTY_TYPES {
            properties.extend(members(store, class)?);
        }
        for (property, usage) in &observed.usages {
            if !usage.only_annotates {
                properties.insert(property.clone());
            }
        }
        properties.retain(|property| !is_schema_term(property.as_str()));

        let mut inverses = BTreeMap::<_, BTreeSet<_>>::new();
        for triple in store.union(None, Some(OWL_INVERSE_OF), None) {
            let triple = triple?;
            let subject = named(triple.subject.as_ref());
            let object = named_object(triple.object.as_ref());
            if let (Some(one), Some(other)) = (subject, object) {
                inverses
                    .entry(one.clone())
                    .or_default()
                    .insert(other.clone());
                inverses.entry(other).or_default().insert(one);
            }
        }
        Ok(Self {
            classes,
            properties,
            inverses,
        })
    }

    pub(crate) fn property(
        &self,
        store: &Store,
        iri: &NamedNode,
        usage: &Usage,
    ) -> Result<Property, StoreError> {
        let stated = Stated::about(store, iri)?;
        Ok(Property {
            iri: iri.clone(),
            labels: stated.literals(&PREFERRED_NAMES),
            alternatives: stated.literals(&ALTERNATIVE_NAMES),
            comments: stated.literals(&COMMENTS),
            triples: usage.triples,
            subjects: usage.subjects,
            objects: usage.objects,
            domain: usage.domain.clone(),
            range: usage.range.clone(),
            subject_group: usage.subject_group,
            object_group: usage.object_group,
            declared_domain: stated.classes(store, &DOMAINS)?,
            declared_range: stated.classes(store, &RANGES)?,
            inverses: self
                .inverses
                .get(iri)
                .map(|inverses| inverses.iter().cloned().collect())
                .unwrap_or_default(),
            symmetric: stated.has_type(OWL_SYMMETRIC_PROPERTY),
            transitive: stated.has_type(OWL_TRANSITIVE_PROPERTY),
            functional: stated.has_type(OWL_FUNCTIONAL_PROPERTY),
            observed_functional: usage.triples > 0 && usage.triples == usage.subjects,
            superproperties: stated.nodes(&[RDFS_SUBPROPERTY_OF]),
            unit: stated.unit(store)?,
        })
    }
}

impl Class {
    pub(crate) fn describe(
        store: &Store,
        iri: &NamedNode,
        instances: u64,
    ) -> Result<Self, StoreError> {
        let stated = Stated::about(store, iri)?;
        Ok(Self {
            iri: iri.clone(),
            labels: stated.literals(&PREFERRED_NAMES),
            alternatives: stated.literals(&ALTERNATIVE_NAMES),
            comments: stated.literals(&COMMENTS),
            instances,
            superclasses: stated.nodes(&[RDFS_SUBCLASS_OF]),
        })
    }
}

impl Graph {
    /// Counts the triples of each named graph, in the order of the graphs' names.
    pub(crate) fn count_all(store: &Store) -> Result<Vec<Self>, StoreError> {
        let results = SparqlEvaluator::new()
            .parse_query(
                "SELECT ?name (COUNT(*) AS ?triples) WHERE { GRAPH ?name { ?s ?p ?o } } GROUP BY ?name",
            )
            .expect("a constant query that is valid")
            .on_store(store.quads())
            .execute()
            .map_err(io::Error::other)?;
        let QueryResults::Solutions(solutions) = results else {
            unreachable!("SELECT returns solutions")
        };
        let mut graphs = Vec::new();
        for solution in solutions {
            let solution = solution.map_err(io::Error::other)?;
            let name: NamedOrBlankNode = match solution.get("name") {
                Some(Term::NamedNode(name)) => name.clone().into(),
                Some(Term::BlankNode(name)) => name.clone().into(),
                _ => continue,
            };
            if let Some(Term::Literal(triples)) = solution.get("triples")
                && let Ok(triples) = triples.value().parse()
            {
                graphs.push(Self { name, triples });
            }
        }
        graphs.sort_by_cached_key(|graph| graph.name.to_string());
        Ok(graphs)
    }
}

/// All triples about one node.
struct Stated(Vec<Triple>);

impl Stated {
    fn about(store: &Store, node: &NamedNode) -> Result<Self, StoreError> {
        let triples = store.union(Some(node.as_ref().into()), None, None);
        Ok(Self(triples.collect::<Result<_, _>>()?))
    }

    fn objects<'a>(
        &'a self,
        predicates: &'a [NamedNodeRef<'_>],
    ) -> impl Iterator<Item = &'a Term> + 'a {
        self.0
            .iter()
            .filter(|triple| predicates.contains(&triple.predicate.as_ref()))
            .map(|triple| &triple.object)
    }

    fn literals(&self, predicates: &[NamedNodeRef<'_>]) -> Vec<Literal> {
        let mut literals: Vec<_> = self
            .objects(predicates)
            .filter_map(|object| match object {
                Term::Literal(literal) => Some(literal.clone()),
                Term::NamedNode(_) | Term::BlankNode(_) => None,
            })
            .collect();
        literals.sort_by(|a, b| (a.language(), a.value()).cmp(&(b.language(), b.value())));
        literals.dedup();
        literals
    }

    fn nodes(&self, predicates: &[NamedNodeRef<'_>]) -> Vec<NamedNode> {
        let nodes: BTreeSet<_> = self
            .objects(predicates)
            .filter_map(|object| named_object(object.as_ref()))
            .collect();
        nodes.into_iter().collect()
    }

    fn has_type(&self, class: NamedNodeRef<'_>) -> bool {
        self.objects(&[RDF_TYPE])
            .any(|object| *object == Term::from(class.into_owned()))
    }

    /// Returns the named classes, and the members of unions of classes.
    fn classes(
        &self,
        store: &Store,
        predicates: &[NamedNodeRef<'_>],
    ) -> Result<Vec<NamedNode>, StoreError> {
        let mut classes = BTreeSet::new();
        for object in self.objects(predicates) {
            match object {
                Term::NamedNode(class) => {
                    classes.insert(class.clone());
                }
                Term::BlankNode(class) => {
                    for list in objects(store, class.as_ref().into(), OWL_UNION_OF)? {
                        classes.extend(list_members(store, list)?);
                    }
                }
                Term::Literal(_) => {}
            }
        }
        Ok(classes.into_iter().collect())
    }

    /// Returns the unit that the most definite predicate names, if it names just one.
    fn unit(&self, store: &Store) -> Result<Option<Unit>, StoreError> {
        for predicate in UNITS {
            if let [iri] = &self.nodes(&[predicate])[..] {
                let stated = Self::about(store, iri)?;
                let symbols = stated.literals(&[UNIT_SYMBOL]);
                return Ok(Some(Unit {
                    iri: iri.clone(),
                    symbol: symbols.first().map(|symbol| symbol.value().to_owned()),
                    labels: stated.literals(&PREFERRED_NAMES),
                }));
            }
        }
        Ok(None)
    }
}

fn members(store: &Store, class: NamedNodeRef<'_>) -> Result<Vec<NamedNode>, StoreError> {
    let mut members = Vec::new();
    for triple in store.union(None, Some(RDF_TYPE), Some(class.into())) {
        members.extend(named(triple?.subject.as_ref()));
    }
    Ok(members)
}

fn objects(
    store: &Store,
    subject: NamedOrBlankNodeRef<'_>,
    predicate: NamedNodeRef<'_>,
) -> Result<Vec<Term>, StoreError> {
    let mut objects = Vec::new();
    for triple in store.union(Some(subject), Some(predicate), None) {
        objects.push(triple?.object);
    }
    Ok(objects)
}

/// Collects the IRIs of an RDF list; one that runs in a circle ends where it meets itself.
fn list_members(store: &Store, list: Term) -> Result<Vec<NamedNode>, StoreError> {
    let mut members = Vec::new();
    let mut seen = HashSet::new();
    let mut rest = vec![list];
    while let Some(Term::BlankNode(cell)) = rest.pop() {
        if !seen.insert(cell.clone()) {
            break;
        }
        for first in objects(store, cell.as_ref().into(), RDF_FIRST)? {
            members.extend(named_object(first.as_ref()));
        }
        rest = objects(store, cell.as_ref().into(), RDF_REST)?;
    }
    Ok(members)
}
