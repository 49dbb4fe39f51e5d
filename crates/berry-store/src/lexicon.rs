use crate::error::StoreError;
use crate::store::Store;
use crate::vocabulary::{OWL_INVERSE_OF, PREFERRED_NAMES, RDF_TYPE, lexinfo, oils, ontolex};
use oxrdf::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One way in which people say a property, a class or an individual: a lexical sense of an
/// OntoLex-Lemon lexicon, with the words of its entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LexicalSense {
    pub reference: Reference,
    /// The written representations, the canonical form before the others, each with its language.
    pub forms: Vec<Literal>,
    /// `None` where the entry states none, or one that is not told apart here.
    pub part_of_speech: Option<PartOfSpeech>,
    /// Set for adjectives of degree.
    pub scalar: Option<Scalar>,
}

/// What a sense refers to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reference {
    Named(NamedNode),
    /// A property read from object to subject: the sense of "has the capital", where the graph
    /// has a property that leads from the capital to its country.
    Inverse(NamedNode),
}

/// The parts of speech of LexInfo that matter for matching and verbalising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartOfSpeech {
    Noun,
    ProperNoun,
    Verb,
    Adjective,
    Adverb,
    Preposition,
}

/// How an adjective of degree follows a number: "large" grows with the area, "light" falls with
/// the weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scalar {
    pub property: NamedNode,
    /// More of the property is more of the adjective.
    pub covariant: bool,
}

impl Store {
    /// Reads the lexica in the graph (OntoLex-Lemon, W3C community report of 2016; scalars as in
    /// the OILS vocabulary), ordered by reference and forms. Senses without words, or without a
    /// reference that is named here, are left out.
    pub fn lexicon(&self) -> Result<Vec<LexicalSense>, StoreError> {
        let mut senses = Vec::new();
        let mut described = HashSet::new();
        for (sense, referent) in self.senses()? {
            let scalar = match self.scalar(&sense)? {
                Some(scalar) => Some(scalar),
                None => self.scalar(&referent)?,
            };
            let reference = match self.reference(&referent)? {
                Some(reference) => reference,
                None => match &scalar {
                    Some(scalar) => Reference::Named(scalar.property.clone()),
                    None => continue,
                },
            };
            for entry in self.neighbours(&sense, ontolex::IS_SENSE_OF, ontolex::SENSE)? {
                senses.extend(self.sense(&entry, reference.clone(), scalar.clone())?);
                described.insert((entry, reference.clone()));
            }
        }
        // An entry may name what it denotes without a sense between, or besides one.
        for (entry, referent) in self.pairs(ontolex::DENOTES, ontolex::IS_DENOTED_BY)? {
            let Some(reference) = self.reference(&referent)? else {
                continue;
            };
            if described.insert((entry.clone(), reference.clone())) {
                senses.extend(self.sense(&entry, reference, None)?);
            }
        }
        senses.sort_by_cached_key(|sense| {
            let forms: Vec<_> = sense.forms.iter().map(ToString::to_string).collect();
            (sense.reference.clone(), forms)
        });
        senses.dedup();
        Ok(senses)
    }

    /// Finds the pairs of sense and referent. A scalar that has no reference refers to itself.
    fn senses(&self) -> Result<Vec<(NamedOrBlankNode, NamedOrBlankNode)>, StoreError> {
        let mut senses = self.pairs(ontolex::REFERENCE, ontolex::IS_REFERENCE_OF)?;
        let with_reference: HashSet<_> = senses.iter().map(|(sense, _)| sense.clone()).collect();
        let referents: HashSet<_> = senses.iter().map(|(_, node)| node.clone()).collect();
        for class in [oils::COVARIANT_SCALAR, oils::CONTRAVARIANT_SCALAR] {
            for triple in self.union(None, Some(RDF_TYPE), Some(class.into())) {
                let sense = triple?.subject;
                if !with_reference.contains(&sense) && !referents.contains(&sense) {
                    senses.push((sense.clone(), sense));
                }
            }
        }
        Ok(senses)
    }

    fn sense(
        &self,
        entry: &NamedOrBlankNode,
        reference: Reference,
        scalar: Option<Scalar>,
    ) -> Result<Option<LexicalSense>, StoreError> {
        let forms = self.forms(entry)?;
        if forms.is_empty() {
            return Ok(None);
        }
        Ok(Some(LexicalSense {
            reference,
            forms,
            part_of_speech: self.part_of_speech(entry)?,
            scalar,
        }))
    }

    /// Collects the written forms of an entry; its labels where it has no forms.
    fn forms(&self, entry: &NamedOrBlankNode) -> Result<Vec<Literal>, StoreError> {
        let mut forms = Vec::new();
        let [other, lexical] = ontolex::OTHER_FORMS;
        for predicates in [&[ontolex::CANONICAL_FORM][..], &[other, lexical][..]] {
            let mut written = Vec::new();
            for predicate in predicates {
                for form in self.object_nodes(entry, *predicate)? {
                    written.extend(self.literals(&form, ontolex::WRITTEN_REP)?);
                }
            }
            written.sort_by(|a, b| (a.language(), a.value()).cmp(&(b.language(), b.value())));
            for form in written {
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        if forms.is_empty() {
            let [label, ..] = PREFERRED_NAMES;
            forms = self.literals(entry, label)?;
            forms.sort_by(|a, b| (a.language(), a.value()).cmp(&(b.language(), b.value())));
        }
        Ok(forms)
    }

    fn part_of_speech(&self, entry: &NamedOrBlankNode) -> Result<Option<PartOfSpeech>, StoreError> {
        let mut found = None;
        for predicate in lexinfo::PART_OF_SPEECH {
            for value in self.object_nodes(entry, predicate)? {
                found = found.max(PartOfSpeech::of(&value));
            }
        }
        Ok(found)
    }

    /// Reads a referent: an IRI, or a blank node that stands for an inverse property.
    fn reference(&self, referent: &NamedOrBlankNode) -> Result<Option<Reference>, StoreError> {
        if let NamedOrBlankNode::NamedNode(node) = referent {
            return Ok(Some(Reference::Named(node.clone())));
        }
        let inverse_of = self.object_nodes(referent, OWL_INVERSE_OF)?;
        Ok(inverse_of.into_iter().find_map(|node| match node {
            NamedOrBlankNode::NamedNode(property) => Some(Reference::Inverse(property)),
            NamedOrBlankNode::BlankNode(_) => None,
        }))
    }

    fn scalar(&self, node: &NamedOrBlankNode) -> Result<Option<Scalar>, StoreError> {
        let classes = self.object_nodes(node, RDF_TYPE)?;
        let is = |class: NamedNodeRef<'_>| {
            classes.contains(&NamedOrBlankNode::NamedNode(class.into_owned()))
        };
        let covariant = is(oils::COVARIANT_SCALAR);
        if !covariant && !is(oils::CONTRAVARIANT_SCALAR) {
            return Ok(None);
        }
        let bound_to = self.object_nodes(node, oils::BOUND_TO)?;
        Ok(bound_to.into_iter().find_map(|node| match node {
            NamedOrBlankNode::NamedNode(property) => Some(Scalar {
                property,
                covariant,
            }),
            NamedOrBlankNode::BlankNode(_) => None,
        }))
    }

    /// Finds the pairs that a predicate or its inverse connects, in the direction of the former.
    fn pairs(
        &self,
        predicate: NamedNodeRef<'_>,
        inverse: NamedNodeRef<'_>,
    ) -> Result<Vec<(NamedOrBlankNode, NamedOrBlankNode)>, StoreError> {
        let mut pairs = Vec::new();
        for triple in self.union(None, Some(predicate), None) {
            let triple = triple?;
            pairs.extend(node(triple.object).map(|object| (triple.subject, object)));
        }
        for triple in self.union(None, Some(inverse), None) {
            let triple = triple?;
            pairs.extend(node(triple.object).map(|object| (object, triple.subject)));
        }
        sort_nodes(&mut pairs, |(one, other)| format!("{one} {other}"));
        Ok(pairs)
    }

    /// Finds the nodes that a predicate leads to or its inverse comes from.
    fn neighbours(
        &self,
        start: &NamedOrBlankNode,
        predicate: NamedNodeRef<'_>,
        inverse: NamedNodeRef<'_>,
    ) -> Result<Vec<NamedOrBlankNode>, StoreError> {
        let mut nodes = self.object_nodes(start, predicate)?;
        let start = Term::from(start.clone());
        for triple in self.union(None, Some(inverse), Some(start.as_ref())) {
            nodes.push(triple?.subject);
        }
        sort_nodes(&mut nodes, ToString::to_string);
        Ok(nodes)
    }

    fn object_nodes(
        &self,
        subject: &NamedOrBlankNode,
        predicate: NamedNodeRef<'_>,
    ) -> Result<Vec<NamedOrBlankNode>, StoreError> {
        let mut nodes = Vec::new();
        for triple in self.union(Some(subject.as_ref()), Some(predicate), None) {
            nodes.extend(node(triple?.object));
        }
        sort_nodes(&mut nodes, ToString::to_string);
        Ok(nodes)
    }

    fn literals(
        &self,
        subject: &NamedOrBlankNode,
        predicate: NamedNodeRef<'_>,
    ) -> Result<Vec<Literal>, StoreError> {
        let mut literals = Vec::new();
        for triple in self.union(Some(subject.as_ref()), Some(predicate), None) {
            if let Term::Literal(literal) = triple?.object {
                literals.push(literal);
            }
        }
        Ok(literals)
    }
}

impl PartOfSpeech {
    fn of(value: &NamedOrBlankNode) -> Option<Self> {
        let NamedOrBlankNode::NamedNode(value) = value else {
            return None;
        };
        let local = lexinfo::NAMESPACES
            .iter()
            .find_map(|namespace| value.as_str().strip_prefix(namespace))?;
        match local {
            "noun" | "commonNoun" => Some(Self::Noun),
            "properNoun" => Some(Self::ProperNoun),
            "verb" | "mainVerb" | "modal" | "auxiliary" | "copula" => Some(Self::Verb),
            "adjective" | "qualifierAdjective" | "ordinalAdjective" | "participleAdjective" => {
                Some(Self::Adjective)
            }
            "adverb" => Some(Self::Adverb),
            "preposition" | "adposition" | "postposition" => Some(Self::Preposition),
            _ => None,
        }
    }
}

/// Puts nodes in the order of their texts, each once: the order of the store's index differs
/// between memory and disk.
fn sort_nodes<T: PartialEq>(nodes: &mut Vec<T>, text: impl Fn(&T) -> String) {
    nodes.sort_by_cached_key(text);
    nodes.dedup();
}

fn node(term: Term) -> Option<NamedOrBlankNode> {
    match term {
        Term::NamedNode(node) => Some(node.into()),
        Term::BlankNode(node) => Some(node.into()),
        Term::Literal(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::store;
    use expect_test::{Expect, expect};
    use std::fmt::Write;

    fn check(turtle: &str, expected: &Expect) {
        let senses = store(turtle).lexicon().expect("the store is readable");
        let lines: Vec<_> = senses
            .into_iter()
            .map(|sense| {
                let mut line = format!("{:?}", sense.reference);
                for form in &sense.forms {
                    write!(line, " {form}").expect("a string takes all");
                }
                if let Some(part_of_speech) = sense.part_of_speech {
                    write!(line, " {part_of_speech:?}").expect("a string takes all");
                }
                if let Some(scalar) = sense.scalar {
                    write!(line, " {scalar:?}").expect("a string takes all");
                }
                line + "\n"
            })
            .collect();
        expected.assert_eq(&lines.concat());
    }

    #[test]
    fn senses_forms_and_inverse_references() {
        check(
            r#"
            ex:capital_n a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:noun ;
                ontolex:canonicalForm [ ontolex:writtenRep "capital"@en ] ;
                ontolex:otherForm [ ontolex:writtenRep "capitals"@en ], [ ontolex:writtenRep "capital city"@en ] ;
                ontolex:sense [ ontolex:reference ex:capital ] .
            ex:govern_v lexinfo:partOfSpeech lexinfo:verb ;
                ontolex:canonicalForm [ ontolex:writtenRep "is governed from"@en ] ;
                ontolex:sense [ ontolex:reference [ owl:inverseOf ex:capitalOf ] ] .
            ex:sense_zh ontolex:isSenseOf ex:shoudu ; ontolex:reference ex:capital .
            ex:shoudu ontolex:canonicalForm [ ontolex:writtenRep "首都"@zh-Hant ] .
            ex:city_n ontolex:denotes ex:City ; rdfs:label "city"@en .
            ex:wordless ontolex:sense [ ontolex:reference ex:City ] .
            ex:aimless ontolex:canonicalForm [ ontolex:writtenRep "aimless"@en ] ;
                ontolex:sense [ ontolex:reference [ a owl:Class ] ] .
            "#,
            &expect![[r#"
                Named(NamedNode { iri: "http://example.org/City" }) "city"@en
                Named(NamedNode { iri: "http://example.org/capital" }) "capital"@en "capital city"@en "capitals"@en Noun
                Named(NamedNode { iri: "http://example.org/capital" }) "首都"@zh-hant
                Inverse(NamedNode { iri: "http://example.org/capitalOf" }) "is governed from"@en Verb
            "#]],
        );
    }

    #[test]
    fn adjectives_of_degree() {
        check(
            r#"
            ex:large lexinfo:partOfSpeech lexinfo:adjective ;
                ontolex:canonicalForm [ ontolex:writtenRep "large"@en ] ;
                ontolex:sense [ a oils:CovariantScalar ; oils:boundTo ex:area ; ontolex:reference ex:area ] .
            ex:light lexinfo:partOfSpeech lexinfo:adjective ;
                ontolex:canonicalForm [ ontolex:writtenRep "light"@en ] ;
                ontolex:sense [ a oils:ContravariantScalar ; oils:boundTo ex:weight ] .
            ex:tall ontolex:canonicalForm [ ontolex:writtenRep "tall"@en ] ;
                ontolex:sense [ ontolex:reference [ a oils:CovariantScalar ; oils:boundTo ex:height ] ] .
            "#,
            &expect![[r#"
                Named(NamedNode { iri: "http://example.org/area" }) "large"@en Adjective Scalar { property: NamedNode { iri: "http://example.org/area" }, covariant: true }
                Named(NamedNode { iri: "http://example.org/height" }) "tall"@en Scalar { property: NamedNode { iri: "http://example.org/height" }, covariant: true }
                Named(NamedNode { iri: "http://example.org/weight" }) "light"@en Adjective Scalar { property: NamedNode { iri: "http://example.org/weight" }, covariant: false }
            "#]],
        );
    }
}
