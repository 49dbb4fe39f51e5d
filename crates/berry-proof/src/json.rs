//! The one JSON form of RDF terms: that of the [SPARQL 1.1 query results JSON
//! format](https://www.w3.org/TR/sparql11-results-json/#select-encode-terms).
//!
//! Each public module is one for serde's `with` attribute.

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
enum JsonTerm<'a> {
    Uri {
        value: Cow<'a, str>,
    },
    Bnode {
        value: Cow<'a, str>,
    },
    Literal {
        value: Cow<'a, str>,
        /// Left out for `xsd:string` and beside a language.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        datatype: Option<Cow<'a, str>>,
        #[serde(rename = "xml:lang", default, skip_serializing_if = "Option::is_none")]
        language: Option<Cow<'a, str>>,
    },
}

impl<'a> From<&'a NamedNode> for JsonTerm<'a> {
    fn from(node: &'a NamedNode) -> Self {
        Self::Uri {
            value: node.as_str().into(),
        }
    }
}

impl<'a> From<&'a BlankNode> for JsonTerm<'a> {
    fn from(node: &'a BlankNode) -> Self {
        Self::Bnode {
            value: node.as_str().into(),
        }
    }
}

impl<'a> From<&'a NamedOrBlankNode> for JsonTerm<'a> {
    fn from(node: &'a NamedOrBlankNode) -> Self {
        match node {
            NamedOrBlankNode::NamedNode(node) => node.into(),
            NamedOrBlankNode::BlankNode(node) => node.into(),
        }
    }
}

impl<'a> From<&'a Literal> for JsonTerm<'a> {
    fn from(literal: &'a Literal) -> Self {
        let plain = literal.language().is_some() || literal.datatype() == xsd::STRING;
        Self::Literal {
            value: literal.value().into(),
            datatype: (!plain).then(|| literal.datatype().as_str().into()),
            language: literal.language().map(Into::into),
        }
    }
}

impl<'a> From<&'a Term> for JsonTerm<'a> {
    fn from(term: &'a Term) -> Self {
        match term {
            Term::NamedNode(node) => node.into(),
            Term::BlankNode(node) => node.into(),
            Term::Literal(literal) => literal.into(),
        }
    }
}

impl JsonTerm<'_> {
    fn into_term<E: serde::de::Error>(self) -> Result<Term, E> {
        Ok(match self {
            Self::Uri { value } => named_node_of::<E>(&value)?.into(),
            Self::Bnode { value } => BlankNode::new(value.as_ref())
                .map_err(|_| E::custom(format!("`{value}` is not a blank node label")))?
                .into(),
            Self::Literal {
                value,
                datatype,
                language,
            } => literal_of::<E>(&value, datatype.as_deref(), language.as_deref())?.into(),
        })
    }
}

fn named_node_of<E: serde::de::Error>(value: &str) -> Result<NamedNode, E> {
    NamedNode::new(value)
        .map_err(|error| E::custom(format!("`{value}` is not an absolute IRI: {error}")))
}

fn literal_of<E: serde::de::Error>(
    value: &str,
    datatype: Option<&str>,
    language: Option<&str>,
) -> Result<Literal, E> {
    let Some(language) = language else {
        return Ok(match datatype {
            Some(datatype) => Literal::new_typed_literal(value, named_node_of::<E>(datatype)?),
            None => Literal::new_simple_literal(value),
        });
    };
    if let Some(datatype) = datatype.filter(|datatype| *datatype != rdf::LANG_STRING.as_str()) {
        return Err(E::custom(format!(
            "a literal with the language `{language}` cannot have the datatype `{datatype}`"
        )));
    }
    Literal::new_language_tagged_literal(value, language)
        .map_err(|error| E::custom(format!("`{language}` is not a language tag: {error}")))
}

fn node_of<E: serde::de::Error>(term: Term) -> Result<NamedOrBlankNode, E> {
    match term {
        Term::NamedNode(node) => Ok(node.into()),
        Term::BlankNode(node) => Ok(node.into()),
        Term::Literal(literal) => Err(E::custom(format!(
            "a literal cannot stand here: {literal}; use an IRI or a blank node"
        ))),
    }
}

fn iri_of<E: serde::de::Error>(term: &Term) -> Result<NamedNode, E> {
    match term {
        Term::NamedNode(node) => Ok(node.clone()),
        other => Err(E::custom(format!(
            "only an IRI can stand here, not {other}"
        ))),
    }
}

pub(crate) mod term {
    use super::{Deserialize, JsonTerm, Serialize, Term};
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(term: &Term, serializer: S) -> Result<S::Ok, S::Error> {
        JsonTerm::from(term).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Term, D::Error> {
        JsonTerm::deserialize(deserializer)?.into_term()
    }
}

pub(crate) mod terms {
    use super::{Deserialize, JsonTerm, Term};
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        terms: &[Term],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(terms.iter().map(JsonTerm::from))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Term>, D::Error> {
        Vec::<JsonTerm>::deserialize(deserializer)?
            .into_iter()
            .map(JsonTerm::into_term)
            .collect()
    }
}

pub(crate) mod rows {
    use super::{Deserialize, JsonTerm, Term};
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        rows: &[Vec<Option<Term>>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(rows.iter().map(|row| {
            row.iter()
                .map(|cell| cell.as_ref().map(JsonTerm::from))
                .collect::<Vec<_>>()
        }))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Vec<Option<Term>>>, D::Error> {
        Vec::<Vec<Option<JsonTerm>>>::deserialize(deserializer)?
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|cell| cell.map(JsonTerm::into_term).transpose())
                    .collect()
            })
            .collect()
    }
}

pub(crate) mod named_node {
    use super::{Deserialize, JsonTerm, NamedNode, Serialize, iri_of};
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        node: &NamedNode,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        JsonTerm::from(node).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<NamedNode, D::Error> {
        iri_of(&JsonTerm::deserialize(deserializer)?.into_term()?)
    }
}

pub(crate) mod graph {
    use super::{Deserialize, JsonTerm, NamedOrBlankNode, Serialize, node_of};
    use serde::{Deserializer, Serializer};

    #[expect(
        clippy::ref_option,
        reason = "serde's `with` hands the field over as it is"
    )]
    pub(crate) fn serialize<S: Serializer>(
        graph: &Option<NamedOrBlankNode>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        graph.as_ref().map(JsonTerm::from).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NamedOrBlankNode>, D::Error> {
        Option::<JsonTerm>::deserialize(deserializer)?
            .map(|term| node_of(term.into_term()?))
            .transpose()
    }
}

pub(crate) mod triple {
    use super::{Deserialize, JsonTerm, Serialize, iri_of, node_of};
    use oxrdf::Triple;
    use serde::{Deserializer, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct JsonTriple<'a> {
        subject: JsonTerm<'a>,
        predicate: JsonTerm<'a>,
        object: JsonTerm<'a>,
    }

    pub(crate) fn serialize<S: Serializer>(
        triple: &Triple,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        JsonTriple {
            subject: (&triple.subject).into(),
            predicate: (&triple.predicate).into(),
            object: (&triple.object).into(),
        }
        .serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Triple, D::Error> {
        let triple = JsonTriple::deserialize(deserializer)?;
        Ok(Triple::new(
            node_of::<D::Error>(triple.subject.into_term()?)?,
            iri_of::<D::Error>(&triple.predicate.into_term()?)?,
            triple.object.into_term::<D::Error>()?,
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::Proof;
    use expect_test::{Expect, expect};

    fn check_refused(json: &str, expected: &Expect) {
        let error = serde_json::from_str::<Proof>(json).expect_err("this is no proof");
        expected.assert_eq(&error.to_string());
    }

    #[test]
    fn what_is_no_term_is_refused() {
        let with_object = |object: &str| {
            format!(
                r#"{{"kind":"asserted","graph":null,"triple":{{
                    "subject":{{"type":"uri","value":"https://example.org/s"}},
                    "predicate":{{"type":"uri","value":"https://example.org/p"}},
                    "object":{object}}}}}"#
            )
        };
        check_refused(
            &with_object(r#"{"type":"uri","value":"no iri"}"#),
            &expect!["`no iri` is not an absolute IRI: Invalid IRI code point ' '"],
        );
        check_refused(
            &with_object(r#"{"type":"literal","value":"x","xml:lang":"not a tag"}"#),
            &expect![
                "`not a tag` is not a language tag: A subtag may be eight characters in length at maximum"
            ],
        );
        check_refused(
            &with_object(
                r#"{"type":"literal","value":"1","xml:lang":"en","datatype":"http://www.w3.org/2001/XMLSchema#integer"}"#,
            ),
            &expect![
                "a literal with the language `en` cannot have the datatype `http://www.w3.org/2001/XMLSchema#integer`"
            ],
        );
        check_refused(
            &with_object(r#"{"type":"literal","value":"x","lang":"en"}"#),
            &expect!["unknown field `lang`, expected one of `value`, `datatype`, `xml:lang`"],
        );
        check_refused(
            r#"{"kind":"computation","function":{"type":"literal","value":"f"},"arguments":[],"steps":[],"value":{"type":"literal","value":"1"},"premises":[]}"#,
            &expect![[r#"only an IRI can stand here, not "f""#]],
        );
        check_refused(
            r#"{"kind":"guess","text":"x"}"#,
            &expect![
                "unknown variant `guess`, expected one of `asserted`, `rule`, `computation`, `query`, `path`, `deduction`, `statement` at line 1 column 15"
            ],
        );
    }
}
