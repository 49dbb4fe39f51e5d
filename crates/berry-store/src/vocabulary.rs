//! The terms of standard vocabularies that say what a graph's own words mean. This is the one
//! place in the store that names terms; nothing here belongs to a particular data set.

use oxrdf::{NamedNode, NamedNodeRef, NamedOrBlankNodeRef, TermRef};

/// Says what a node is called first.
pub(crate) const PREFERRED_NAMES: [NamedNodeRef<'_>; 7] = [
    term("http://www.w3.org/2000/01/rdf-schema#label"),
    term("http://www.w3.org/2004/02/skos/core#prefLabel"),
    term("http://schema.org/name"),
    term("https://schema.org/name"),
    term("http://xmlns.com/foaf/0.1/name"),
    term("http://purl.org/dc/terms/title"),
    term("http://purl.org/dc/elements/1.1/title"),
];

/// Says what else a node is called.
pub(crate) const ALTERNATIVE_NAMES: [NamedNodeRef<'_>; 6] = [
    term("http://www.w3.org/2004/02/skos/core#altLabel"),
    term("http://www.w3.org/2004/02/skos/core#hiddenLabel"),
    term("http://schema.org/alternateName"),
    term("https://schema.org/alternateName"),
    term("http://xmlns.com/foaf/0.1/nick"),
    term("http://purl.org/dc/terms/alternative"),
];

/// Says in a sentence or more what a node is.
pub(crate) const COMMENTS: [NamedNodeRef<'_>; 6] = [
    term("http://www.w3.org/2000/01/rdf-schema#comment"),
    term("http://www.w3.org/2004/02/skos/core#definition"),
    term("http://purl.org/dc/terms/description"),
    term("http://purl.org/dc/elements/1.1/description"),
    term("http://schema.org/description"),
    term("https://schema.org/description"),
];

/// Points from a node to a document or picture of it, to a licence, or to the same thing in
/// another data set: to something that has no name of its own here unless the graph says one.
const LINKS: [&str; 26] = [
    "http://www.w3.org/2000/01/rdf-schema#seeAlso",
    "http://www.w3.org/2000/01/rdf-schema#isDefinedBy",
    "http://www.w3.org/2002/07/owl#sameAs",
    "http://www.w3.org/2002/07/owl#imports",
    "http://www.w3.org/2002/07/owl#versionIRI",
    "http://www.w3.org/2004/02/skos/core#exactMatch",
    "http://www.w3.org/2004/02/skos/core#closeMatch",
    "http://www.w3.org/2004/02/skos/core#broadMatch",
    "http://www.w3.org/2004/02/skos/core#narrowMatch",
    "http://www.w3.org/2004/02/skos/core#relatedMatch",
    "http://xmlns.com/foaf/0.1/homepage",
    "http://xmlns.com/foaf/0.1/page",
    "http://xmlns.com/foaf/0.1/isPrimaryTopicOf",
    "http://xmlns.com/foaf/0.1/depiction",
    "http://xmlns.com/foaf/0.1/img",
    "http://xmlns.com/foaf/0.1/thumbnail",
    "http://xmlns.com/foaf/0.1/mbox",
    "http://schema.org/url",
    "https://schema.org/url",
    "http://schema.org/image",
    "https://schema.org/image",
    "http://schema.org/sameAs",
    "https://schema.org/sameAs",
    "http://purl.org/dc/terms/license",
    "http://purl.org/dc/terms/source",
    "http://purl.org/dc/terms/references",
];

pub(crate) fn is_link(predicate: &NamedNode) -> bool {
    LINKS.contains(&predicate.as_str())
}

/// Vocabularies of which every term speaks about schemas, not about the world.
const SCHEMA_NAMESPACES: [&str; 5] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/2001/XMLSchema#",
    "http://www.w3.org/ns/shacl#",
];

/// Vocabularies of lexica: they speak about words.
const LEXICON_NAMESPACES: [&str; 8] = [
    "http://www.w3.org/ns/lemon/ontolex#",
    "http://www.w3.org/ns/lemon/lime#",
    "http://www.w3.org/ns/lemon/synsem#",
    "http://www.w3.org/ns/lemon/decomp#",
    "http://www.w3.org/ns/lemon/vartrans#",
    "http://www.lexinfo.net/ontology/3.0/lexinfo#",
    "http://www.lexinfo.net/ontology/2.0/lexinfo#",
    "http://lemon-model.net/oils#",
];

/// The terms of SKOS that speak about the things of the world; the others name and annotate.
const SKOS_NAMESPACE: &str = "http://www.w3.org/2004/02/skos/core#";
const SKOS_WORLD: [&str; 11] = [
    "Concept",
    "ConceptScheme",
    "Collection",
    "inScheme",
    "topConceptOf",
    "hasTopConcept",
    "member",
    "broader",
    "narrower",
    "related",
    "broaderTransitive",
];

/// Other terms that annotate the schema or the data set itself.
const SCHEMA_TERMS: [&str; 7] = [
    "http://qudt.org/schema/qudt/hasUnit",
    "http://qudt.org/schema/qudt/applicableUnit",
    "http://purl.org/vocab/vann/preferredNamespacePrefix",
    "http://purl.org/vocab/vann/preferredNamespaceUri",
    "http://schema.org/domainIncludes",
    "http://schema.org/rangeIncludes",
    "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status",
];

/// The classes of a schema vocabulary whose members are things of the world nevertheless.
const WORLD_CLASSES: [&str; 4] = [
    "http://www.w3.org/2002/07/owl#Thing",
    "http://www.w3.org/2002/07/owl#Nothing",
    "http://www.w3.org/2002/07/owl#NamedIndividual",
    "http://www.w3.org/2000/01/rdf-schema#Resource",
];

/// Says whether a term belongs to the language of schemas or lexica and so names neither a class
/// nor a property of the data.
pub(crate) fn is_schema_term(iri: &str) -> bool {
    if let Some(local) = iri.strip_prefix(SKOS_NAMESPACE) {
        return !SKOS_WORLD.contains(&local);
    }
    in_any(&SCHEMA_NAMESPACES, iri) || is_lexicon_term(iri) || SCHEMA_TERMS.contains(&iri)
}

pub(crate) fn is_lexicon_term(iri: &str) -> bool {
    in_any(&LEXICON_NAMESPACES, iri)
}

/// Says whether the members of a class are parts of a schema: classes, properties, restrictions,
/// ontologies, shapes, lexical entries.
pub(crate) fn is_class_of_schema_parts(class: &str) -> bool {
    is_schema_term(class) && !WORLD_CLASSES.contains(&class)
}

fn in_any(namespaces: &[&str], iri: &str) -> bool {
    namespaces
        .iter()
        .any(|namespace| iri.starts_with(namespace))
}

pub(crate) const CLASS_TYPES: [NamedNodeRef<'_>; 2] = [
    term("http://www.w3.org/2002/07/owl#Class"),
    term("http://www.w3.org/2000/01/rdf-schema#Class"),
];

/// Declares a property. The annotation properties are left out on purpose: they annotate.
pub(crate) const PROPERTY_TYPES: [NamedNodeRef<'_>; 8] = [
    term("http://www.w3.org/1999/02/22-rdf-syntax-ns#Property"),
    term("http://www.w3.org/2002/07/owl#ObjectProperty"),
    term("http://www.w3.org/2002/07/owl#DatatypeProperty"),
    OWL_SYMMETRIC_PROPERTY,
    OWL_TRANSITIVE_PROPERTY,
    OWL_FUNCTIONAL_PROPERTY,
    term("http://www.w3.org/2002/07/owl#InverseFunctionalProperty"),
    term("http://www.w3.org/2002/07/owl#AsymmetricProperty"),
];

pub(crate) const DOMAINS: [NamedNodeRef<'_>; 3] = [
    term("http://www.w3.org/2000/01/rdf-schema#domain"),
    term("http://schema.org/domainIncludes"),
    term("https://schema.org/domainIncludes"),
];

pub(crate) const RANGES: [NamedNodeRef<'_>; 3] = [
    term("http://www.w3.org/2000/01/rdf-schema#range"),
    term("http://schema.org/rangeIncludes"),
    term("https://schema.org/rangeIncludes"),
];

/// States a property's unit (QUDT), the most definite first.
pub(crate) const UNITS: [NamedNodeRef<'_>; 3] = [
    term("http://qudt.org/schema/qudt/hasUnit"),
    term("http://qudt.org/schema/qudt/unit"),
    term("http://qudt.org/schema/qudt/applicableUnit"),
];
pub(crate) const UNIT_SYMBOL: NamedNodeRef<'_> = term("http://qudt.org/schema/qudt/symbol");

pub(crate) const RDF_TYPE: NamedNodeRef<'_> = oxrdf::vocab::rdf::TYPE;
pub(crate) const RDF_FIRST: NamedNodeRef<'_> = oxrdf::vocab::rdf::FIRST;
pub(crate) const RDF_REST: NamedNodeRef<'_> = oxrdf::vocab::rdf::REST;
pub(crate) const RDFS_SUBCLASS_OF: NamedNodeRef<'_> = oxrdf::vocab::rdfs::SUB_CLASS_OF;
pub(crate) const RDFS_SUBPROPERTY_OF: NamedNodeRef<'_> = oxrdf::vocab::rdfs::SUB_PROPERTY_OF;
pub(crate) const OWL_UNION_OF: NamedNodeRef<'_> = term("http://www.w3.org/2002/07/owl#unionOf");
pub(crate) const OWL_INVERSE_OF: NamedNodeRef<'_> = term("http://www.w3.org/2002/07/owl#inverseOf");
pub(crate) const OWL_SYMMETRIC_PROPERTY: NamedNodeRef<'_> =
    term("http://www.w3.org/2002/07/owl#SymmetricProperty");
pub(crate) const OWL_TRANSITIVE_PROPERTY: NamedNodeRef<'_> =
    term("http://www.w3.org/2002/07/owl#TransitiveProperty");
pub(crate) const OWL_FUNCTIONAL_PROPERTY: NamedNodeRef<'_> =
    term("http://www.w3.org/2002/07/owl#FunctionalProperty");

pub(crate) mod ontolex {
    use super::term;
    use oxrdf::NamedNodeRef;

    pub(crate) const SENSE: NamedNodeRef<'_> = term("http://www.w3.org/ns/lemon/ontolex#sense");
    pub(crate) const IS_SENSE_OF: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#isSenseOf");
    pub(crate) const REFERENCE: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#reference");
    pub(crate) const IS_REFERENCE_OF: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#isReferenceOf");
    pub(crate) const DENOTES: NamedNodeRef<'_> = term("http://www.w3.org/ns/lemon/ontolex#denotes");
    pub(crate) const IS_DENOTED_BY: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#isDenotedBy");
    pub(crate) const CANONICAL_FORM: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#canonicalForm");
    pub(crate) const OTHER_FORMS: [NamedNodeRef<'_>; 2] = [
        term("http://www.w3.org/ns/lemon/ontolex#otherForm"),
        term("http://www.w3.org/ns/lemon/ontolex#lexicalForm"),
    ];
    pub(crate) const WRITTEN_REP: NamedNodeRef<'_> =
        term("http://www.w3.org/ns/lemon/ontolex#writtenRep");
}

pub(crate) mod lexinfo {
    use super::term;
    use oxrdf::NamedNodeRef;

    pub(crate) const NAMESPACES: [&str; 2] = [
        "http://www.lexinfo.net/ontology/3.0/lexinfo#",
        "http://www.lexinfo.net/ontology/2.0/lexinfo#",
    ];
    pub(crate) const PART_OF_SPEECH: [NamedNodeRef<'_>; 2] = [
        term("http://www.lexinfo.net/ontology/3.0/lexinfo#partOfSpeech"),
        term("http://www.lexinfo.net/ontology/2.0/lexinfo#partOfSpeech"),
    ];
}

pub(crate) mod oils {
    use super::term;
    use oxrdf::NamedNodeRef;

    pub(crate) const COVARIANT_SCALAR: NamedNodeRef<'_> =
        term("http://lemon-model.net/oils#CovariantScalar");
    pub(crate) const CONTRAVARIANT_SCALAR: NamedNodeRef<'_> =
        term("http://lemon-model.net/oils#ContravariantScalar");
    pub(crate) const BOUND_TO: NamedNodeRef<'_> = term("http://lemon-model.net/oils#boundTo");
}

/// The IRI of a node that has one.
pub(crate) fn named(node: NamedOrBlankNodeRef<'_>) -> Option<NamedNode> {
    match node {
        NamedOrBlankNodeRef::NamedNode(node) => Some(node.into_owned()),
        NamedOrBlankNodeRef::BlankNode(_) => None,
    }
}

/// The IRI of an object that is one.
pub(crate) fn named_object(term: TermRef<'_>) -> Option<NamedNode> {
    match term {
        TermRef::NamedNode(node) => Some(node.into_owned()),
        TermRef::BlankNode(_) | TermRef::Literal(_) => None,
    }
}

const fn term(iri: &str) -> NamedNodeRef<'_> {
    NamedNodeRef::new_unchecked(iri)
}
