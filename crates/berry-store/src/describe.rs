use crate::error::StoreError;
use crate::name::{Name, NameKind};
use crate::store::Store;
use crate::vocabulary::COMMENTS;
use oxrdf::{Literal, NamedOrBlankNode, Term};

impl Store {
    /// Lists the stated names of one node, the preferred first; none where only its IRI names it.
    pub fn names_of(&self, node: &NamedOrBlankNode) -> Result<Vec<Name>, StoreError> {
        let mut names = Vec::new();
        for triple in self.union(Some(node.as_ref()), None, None) {
            let triple = triple?;
            let Some(kind) = NameKind::of(&triple.predicate) else {
                continue;
            };
            if let Term::Literal(text) = triple.object {
                names.push(Name {
                    node: triple.subject,
                    text,
                    kind,
                });
            }
        }
        names.sort_by_cached_key(|name| (name.kind, name.text.to_string()));
        Ok(names)
    }

    /// Lists the texts that say what one node is (`rdfs:comment`, `skos:definition` and the like).
    pub fn comments_of(&self, node: &NamedOrBlankNode) -> Result<Vec<Literal>, StoreError> {
        let mut comments = Vec::new();
        for triple in self.union(Some(node.as_ref()), None, None) {
            let triple = triple?;
            if COMMENTS.contains(&triple.predicate.as_ref())
                && let Term::Literal(text) = triple.object
            {
                comments.push(text);
            }
        }
        comments.sort_by_cached_key(ToString::to_string);
        Ok(comments)
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::store;
    use expect_test::expect;
    use oxrdf::NamedNode;

    #[test]
    fn one_node_is_described() {
        let store = store(
            r#"
            ex:s skos:altLabel "other"@en ; rdfs:label "name"@zh, "name"@en ; rdfs:comment "A thing."@en ;
                ex:p "no name" .
            ex:o rdfs:label "somebody else" .
            "#,
        );
        let node = NamedNode::new("http://example.org/s")
            .expect("a valid IRI")
            .into();
        let names = store.names_of(&node).expect("the store is readable");
        let names: Vec<_> = names
            .iter()
            .map(|name| format!("{:?} {}", name.kind, name.text))
            .collect();
        let comments = store.comments_of(&node).expect("the store is readable");
        expect![[r#"
            [
                "Preferred \"name\"@en",
                "Preferred \"name\"@zh",
                "Alternative \"other\"@en",
            ] [
                Literal(
                    LanguageTaggedString {
                        value: "A thing.",
                        language: "en",
                    },
                ),
            ]"#]]
        .assert_eq(&format!("{names:#?} {comments:#?}"));
    }
}
