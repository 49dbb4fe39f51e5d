use crate::error::StoreError;
use crate::store::Store;
use crate::vocabulary::{
    ALTERNATIVE_NAMES, PREFERRED_NAMES, RDF_TYPE, is_lexicon_term, is_link, is_schema_term,
};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple};
use std::collections::HashSet;

/// One thing that a node is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name {
    pub node: NamedOrBlankNode,
    /// The name with its language, where it has one. A [`NameKind::LocalName`] has none.
    pub text: Literal,
    pub kind: NameKind,
}

/// How a name is given, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// `rdfs:label`, `skos:prefLabel`, and what other standard vocabularies have for it.
    Preferred,
    /// `skos:altLabel`, `schema:alternateName` and the like.
    Alternative,
    /// Read off the IRI of a node that has no other name.
    LocalName,
}

impl Store {
    /// Lists all names of all nodes, ordered by node, kind, language and text: the names that the
    /// graph states in standard vocabularies, and the [`local_name`] of each node without one.
    ///
    /// Left out are the terms of the schema vocabularies themselves, the entries of lexica, and
    /// local names of what is only linked to (web pages, pictures, the same in other data sets).
    pub fn names(&self) -> Result<Vec<Name>, StoreError> {
        let mut names = Vec::new();
        let mut lexicon = HashSet::new();
        let mut named = HashSet::new();
        let mut mentioned = HashSet::new();
        for triple in self.union(None, None, None) {
            let Triple {
                subject,
                predicate,
                object,
            } = triple?;
            if is_nameless(&subject) {
                continue;
            }
            if is_lexical(&predicate, &object) {
                lexicon.insert(subject.clone());
            }
            match object {
                Term::Literal(text) => {
                    if let Some(kind) = NameKind::of(&predicate) {
                        named.insert(subject.clone());
                        names.push(Name {
                            node: subject.clone(),
                            text,
                            kind,
                        });
                    }
                }
                Term::NamedNode(object) => {
                    let is_thing = predicate.as_ref() == RDF_TYPE
                        || !(is_schema_term(predicate.as_str()) || is_link(&predicate));
                    let object = object.into();
                    if is_thing && !is_nameless(&object) {
                        mentioned.insert(object);
                    }
                }
                Term::BlankNode(_) => {}
            }
            mentioned.insert(subject);
        }
        names.retain(|name| !lexicon.contains(&name.node));
        names.extend(
            mentioned
                .difference(&named)
                .filter(|node| !lexicon.contains(node))
                .filter_map(Name::local),
        );
        names.sort_by(|a, b| key(a).cmp(&key(b)));
        names.dedup_by(|a, b| a.node == b.node && a.text == b.text);
        Ok(names)
    }
}

impl Name {
    fn local(node: &NamedOrBlankNode) -> Option<Self> {
        let NamedOrBlankNode::NamedNode(iri) = node else {
            return None;
        };
        Some(Self {
            node: node.clone(),
            text: Literal::new_simple_literal(local_name(iri.as_ref())?),
            kind: NameKind::LocalName,
        })
    }
}

impl NameKind {
    /// The kind of name that a predicate states.
    pub(crate) fn of(predicate: &NamedNode) -> Option<Self> {
        if PREFERRED_NAMES.contains(&predicate.as_ref()) {
            Some(Self::Preferred)
        } else if ALTERNATIVE_NAMES.contains(&predicate.as_ref()) {
            Some(Self::Alternative)
        } else {
            None
        }
    }
}

/// Reads words off the last part of an IRI: percent-decoded, split at underscores and at changes
/// from small to capital letters. `None` where that part has no letter or digit.
///
/// ```
/// use berry_store::local_name;
/// use oxrdf::NamedNodeRef;
///
/// let node = NamedNodeRef::new("http://example.org/geo#isPartOf")?;
/// assert_eq!(local_name(node).as_deref(), Some("is Part Of"));
/// # Ok::<_, oxrdf::IriParseError>(())
/// ```
pub fn local_name(node: oxrdf::NamedNodeRef<'_>) -> Option<String> {
    let iri = node.as_str();
    let after_scheme = match iri.split_once("://") {
        // An IRI that is only a scheme and a host has no local part.
        Some((_, rest)) => rest.split_once('/')?.1,
        None => iri.split_once(':')?.1,
    };
    let local = after_scheme
        .trim_end_matches(['/', '#'])
        .rsplit(['/', '#', ':', '='])
        .next()?;
    let words = split_words(&percent_decode(local));
    words.chars().any(char::is_alphanumeric).then_some(words)
}

/// Says whether a triple shows that its subject is an entry, a sense or a form of a lexicon: a
/// word, not a thing.
fn is_lexical(predicate: &NamedNode, object: &Term) -> bool {
    let is_lexicon_class =
        |object: &Term| matches!(object, Term::NamedNode(class) if is_lexicon_term(class.as_str()));
    is_lexicon_term(predicate.as_str())
        || (predicate.as_ref() == RDF_TYPE && is_lexicon_class(object))
}

/// The terms of schema vocabularies are not things that a question can be about.
fn is_nameless(node: &NamedOrBlankNode) -> bool {
    matches!(node, NamedOrBlankNode::NamedNode(iri) if is_schema_term(iri.as_str()))
}

fn key(name: &Name) -> (bool, &str, NameKind, &str, &str) {
    let (is_blank, node) = match &name.node {
        NamedOrBlankNode::NamedNode(node) => (false, NamedNode::as_str(node)),
        NamedOrBlankNode::BlankNode(node) => (true, node.as_str()),
    };
    let language = name.text.language().unwrap_or_default();
    (is_blank, node, name.kind, language, name.text.value())
}

/// Decodes percent-encoded UTF-8; what is no valid encoding stays as it is.
fn percent_decode(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = match tail {
            [high, low, ..] if byte == b'%' => hex_value(*high).zip(hex_value(*low)),
            _ => None,
        };
        if let Some((high, low)) = code {
            decoded.push(high << 4 | low);
            rest = &tail[2..];
        } else {
            decoded.push(byte);
            rest = tail;
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

fn hex_value(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Splits at underscores, plus signs and spaces, before a capital that follows a small letter
/// (`isPart`), and before the last capital of a run that a small letter follows (`RDFGraph`).
fn split_words(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut words = String::new();
    for (index, &character) in characters.iter().enumerate() {
        if matches!(character, '_' | '+') || character.is_whitespace() {
            push_space(&mut words);
            continue;
        }
        let before = index.checked_sub(1).map(|index| characters[index]);
        let after = characters.get(index + 1);
        let ends_run = before.is_some_and(char::is_uppercase)
            && after.is_some_and(|after| after.is_lowercase());
        if character.is_uppercase() && (before.is_some_and(char::is_lowercase) || ends_run) {
            push_space(&mut words);
        }
        words.push(character);
    }
    words.trim_end().to_owned()
}

fn push_space(words: &mut String) {
    if !words.is_empty() && !words.ends_with(' ') {
        words.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::local_name;
    use crate::fixture::store;
    use expect_test::{Expect, expect};
    use oxrdf::NamedNodeRef;
    use std::fmt::Write;

    fn check(turtle: &str, expected: &Expect) {
        let mut actual = String::new();
        for name in store(turtle).names().expect("the store is readable") {
            writeln!(actual, "{} {:?} {}", name.node, name.kind, name.text)
                .expect("a string takes all");
        }
        expected.assert_eq(&actual);
    }

    #[test]
    fn every_name_of_every_node() {
        check(
            r#"
            ex:France rdfs:label "France"@en, "法國"@zh-Hant ; skos:altLabel "République française"@fr ;
                ex:capital ex:Paris ; ex:partOf ex:WesternEurope .
            ex:Paris <http://schema.org/name> "Paris" ; <http://xmlns.com/foaf/0.1/nick> "City of Light"@en .
            _:nobody <http://xmlns.com/foaf/0.1/name> "Nobody" .
            "#,
            &expect![[r#"
                <http://example.org/France> Preferred "France"@en
                <http://example.org/France> Preferred "法國"@zh-hant
                <http://example.org/France> Alternative "République française"@fr
                <http://example.org/Paris> Preferred "Paris"
                <http://example.org/Paris> Alternative "City of Light"@en
                <http://example.org/WesternEurope> LocalName "Western Europe"
                _:b0000000000000000000000000000000 Preferred "Nobody"
            "#]],
        );
    }

    #[test]
    fn no_names_for_schema_terms_words_and_links() {
        check(
            r#"
            ex:Country a owl:Class ; rdfs:subClassOf owl:Thing ; rdfs:comment "A state." .
            ex:France a ex:Country ; rdfs:seeAlso <http://example.com/wiki/France_page> ;
                <http://xmlns.com/foaf/0.1/homepage> <http://example.com/gouv> .
            ex:entry a ontolex:LexicalEntry ; rdfs:label "capital"@en ; ontolex:sense ex:sense .
            ex:sense ontolex:reference ex:capital .
            owl:Thing rdfs:label "thing"@en .
            "#,
            &expect![[r#"
                <http://example.org/Country> LocalName "Country"
                <http://example.org/France> LocalName "France"
            "#]],
        );
    }

    #[test]
    fn local_names_become_words() {
        let check = |iri: &str, expected: Option<&str>| {
            // Stores may hold IRIs that were never checked.
            let node = NamedNodeRef::new_unchecked(iri);
            assert_eq!(local_name(node).as_deref(), expected, "{iri}");
        };
        check("http://example.org/New_York_City", Some("New York City"));
        check("http://example.org/geo#isPartOf", Some("is Part Of"));
        check("http://example.org/RDFGraph", Some("RDF Graph"));
        check("http://example.org/S%C3%A3o_Paulo", Some("São Paulo"));
        check("http://example.org/50%_off%2", Some("50% off%2"));
        check("http://example.org/%FF", Some("%FF"));
        check("http://example.org/臺北/", Some("臺北"));
        check("http://example.org/item?id=Q42", Some("Q42"));
        check("urn:isbn:0451450523", Some("0451450523"));
        check("http://example.org/", None);
        check("http://example.org", None);
        check("http://example.org/#", None);
    }
}
