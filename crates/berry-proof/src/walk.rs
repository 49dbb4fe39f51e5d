//! Ways through a proof tree.

use crate::Proof;
use oxrdf::{NamedOrBlankNode, Triple};

impl Proof {
    /// Returns the nodes that this one rests on directly, in order.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Rule { premises, .. }
            | Self::Computation { premises, .. }
            | Self::Deduction { premises, .. } => premises,
            Self::Query { sample, .. } => sample,
            Self::Path { edges, .. } => edges,
            Self::Asserted { .. } | Self::Statement { .. } => &[],
        }
    }

    /// Walks this node and all nodes below it, each before what it rests on.
    ///
    /// Takes time linear in the number of nodes, and no recursion.
    pub fn nodes(&self) -> Nodes<'_> {
        Nodes {
            pending: vec![self],
        }
    }

    /// Walks the asserted triples of the whole proof, in the order of
    /// [`nodes`](Self::nodes), each with its graph (`None` for the default
    /// graph). A triple that is used twice comes twice.
    pub fn asserted(&self) -> Asserted<'_> {
        Asserted {
            nodes: self.nodes(),
        }
    }

    /// Returns the triple that this node proves; `None` for a node that proves
    /// something else.
    pub fn conclusion(&self) -> Option<&Triple> {
        match self {
            Self::Asserted { triple, .. } => Some(triple),
            Self::Rule { conclusion, .. } => Some(conclusion),
            Self::Computation { .. }
            | Self::Query { .. }
            | Self::Path { .. }
            | Self::Deduction { .. }
            | Self::Statement { .. } => None,
        }
    }
}

/// Walks the nodes of a proof; made by [`Proof::nodes`].
#[derive(Debug, Clone)]
pub struct Nodes<'a> {
    pending: Vec<&'a Proof>,
}

impl<'a> Iterator for Nodes<'a> {
    type Item = &'a Proof;

    fn next(&mut self) -> Option<&'a Proof> {
        let node = self.pending.pop()?;
        self.pending.extend(node.children().iter().rev());
        Some(node)
    }
}

/// Walks the asserted triples of a proof; made by [`Proof::asserted`].
#[derive(Debug, Clone)]
pub struct Asserted<'a> {
    nodes: Nodes<'a>,
}

impl<'a> Iterator for Asserted<'a> {
    type Item = (&'a Triple, Option<&'a NamedOrBlankNode>);

    fn next(&mut self) -> Option<Self::Item> {
        self.nodes.find_map(|node| match node {
            Proof::Asserted { triple, graph } => Some((triple, graph.as_ref())),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::Proof;
    use expect_test::{Expect, expect};
    use oxrdf::{NamedNode, Term, Triple};

    fn node(name: &str) -> NamedNode {
        NamedNode::new(format!("https://example.org/{name}")).expect("a valid IRI")
    }

    fn triple(subject: &str) -> Triple {
        Triple::new(node(subject), node("p"), node("o"))
    }

    fn asserted(subject: &str, graph: Option<&str>) -> Proof {
        Proof::Asserted {
            triple: triple(subject),
            graph: graph.map(|name| node(name).into()),
        }
    }

    /// A proof with every kind of node, the asserted ones named in the order of
    /// the walk.
    fn every_kind() -> Proof {
        Proof::Query {
            sparql: "ASK {}".to_owned(),
            variables: Vec::new(),
            rows: vec![Vec::new()],
            count: 1,
            sample: vec![
                Proof::Rule {
                    id: "cax-sco".to_owned(),
                    conclusion: triple("derived"),
                    premises: vec![asserted("first", None), asserted("second", Some("g"))],
                },
                Proof::Computation {
                    function: node("f"),
                    arguments: Vec::new(),
                    steps: Vec::new(),
                    value: Term::from(node("v")),
                    premises: vec![asserted("third", None)],
                },
                Proof::Path {
                    from: node("a").into(),
                    to: node("b").into(),
                    edges: vec![asserted("fourth", None), asserted("first", None)],
                },
                Proof::Statement {
                    text: "All men are mortal.".to_owned(),
                },
            ],
        }
    }

    fn check(lines: impl Iterator<Item = String>, expected: &Expect) {
        expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn nodes_come_before_what_they_rest_on() {
        check(
            every_kind().nodes().map(|node| {
                let json = serde_json::to_value(node).expect("a proof can be written");
                let conclusion = node.conclusion().map(|triple| triple.subject.to_string());
                format!("{} {}", json["kind"], conclusion.unwrap_or_default())
            }),
            &expect![[r#"
                "query" 
                "rule" <https://example.org/derived>
                "asserted" <https://example.org/first>
                "asserted" <https://example.org/second>
                "computation" 
                "asserted" <https://example.org/third>
                "path" 
                "asserted" <https://example.org/fourth>
                "asserted" <https://example.org/first>
                "statement" "#]],
        );
    }

    #[test]
    fn asserted_triples_are_the_leaves_that_the_data_holds() {
        check(
            every_kind()
                .asserted()
                .map(|(triple, graph)| format!("{} {graph:?}", triple.subject)),
            &expect![[r#"
                <https://example.org/first> None
                <https://example.org/second> Some(NamedNode(NamedNode { iri: "https://example.org/g" }))
                <https://example.org/third> None
                <https://example.org/fourth> None
                <https://example.org/first> None"#]],
        );
    }
}
