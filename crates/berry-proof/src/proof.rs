//! The proof tree.

use crate::{Step, json};
use oxrdf::{NamedNode, NamedOrBlankNode, Term, Triple};
use serde::{Deserialize, Serialize};

/// Says why one thing holds, with the proofs of what it rests on below it.
///
/// In JSON a node is an object whose `kind` is the variant in snake case. With
/// `serde_json`'s default limit of depth, a proof of up to 60 storeys can be
/// read back; a shortest proof is far below that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Proof {
    /// A triple that stands in the data.
    Asserted {
        #[serde(with = "json::triple")]
        triple: Triple,
        /// The graph that holds the triple; `None` for the default graph.
        #[serde(with = "json::graph")]
        graph: Option<NamedOrBlankNode>,
    },

    /// A triple that a rule derives from its premises.
    Rule {
        /// The rule's name: the W3C id (`prp-trp`, `cax-sco`) for a rule of
        /// OWL 2 RL or RDFS, the owner's name for a rule of the user.
        id: String,
        #[serde(with = "json::triple")]
        conclusion: Triple,
        /// What the rule's body matched, in the order of the body.
        premises: Vec<Proof>,
    },

    /// The value of a symbolic function, with the working that leads to it.
    Computation {
        /// The function, which names its own signature and conventions.
        #[serde(with = "json::named_node")]
        function: NamedNode,
        #[serde(with = "json::terms")]
        arguments: Vec<Term>,
        /// Empty where the function has no working to show.
        steps: Vec<Step>,
        #[serde(with = "json::term")]
        value: Term,
        /// The proofs of the arguments that come from the data; empty where the
        /// question gives them all.
        premises: Vec<Proof>,
    },

    /// The solutions of a query.
    ///
    /// Counts, superlatives and the absence of something rest on everything
    /// that the query saw, so a checker runs the query again.
    Query {
        sparql: String,
        /// The columns of `rows`; empty for an ASK query.
        variables: Vec<String>,
        /// The solutions, perhaps only the first of them; a cell is `None`
        /// where the variable is unbound. A true ASK has one row of no cells,
        /// a false one has no row.
        #[serde(with = "json::rows")]
        rows: Vec<Vec<Option<Term>>>,
        /// How many solutions there are, the rows left out included.
        count: u64,
        /// The proofs of some of the triples that the solutions rest on.
        sample: Vec<Proof>,
    },

    /// A walk through the graph.
    Path {
        #[serde(with = "json::term")]
        from: Term,
        #[serde(with = "json::term")]
        to: Term,
        /// The proof of the triple of each edge, in the order of the walk,
        /// which may cross a triple in either direction. Empty where `from`
        /// and `to` are one.
        edges: Vec<Proof>,
    },

    /// What follows from statements of the question.
    Deduction {
        /// The words that say it.
        conclusion: String,
        /// How it follows.
        steps: Vec<Step>,
        /// The statements that it rests on.
        premises: Vec<Proof>,
    },

    /// Something that the question itself says.
    Statement {
        /// The words of the question.
        text: String,
    },
}

#[cfg(test)]
mod tests {
    use crate::{Item, Proof, Step};
    use expect_test::{Expect, expect};
    use oxrdf::vocab::xsd;
    use oxrdf::{BlankNode, Literal, NamedNode, Term, Triple};

    fn node(name: &str) -> NamedNode {
        NamedNode::new(format!("https://example.org/{name}")).expect("a valid IRI")
    }

    fn asserted(subject: &str, predicate: &str, object: impl Into<Term>) -> Proof {
        Proof::Asserted {
            triple: Triple::new(node(subject), node(predicate), object),
            graph: None,
        }
    }

    fn part_of(subject: &str, object: &str) -> Triple {
        Triple::new(node(subject), node("partOf"), node(object))
    }

    /// Writes the proof, reads it back, and compares both the text and the tree.
    fn check(proof: &Proof, expected: &Expect) {
        let json = serde_json::to_string_pretty(proof).expect("a proof can be written");
        expected.assert_eq(&json);
        let read: Proof = serde_json::from_str(&json).expect("what was written can be read");
        assert_eq!(&read, proof);
    }

    #[test]
    fn asserted_triple_with_its_graph() {
        check(
            &Proof::Asserted {
                triple: Triple::new(
                    BlankNode::new("b0").expect("a valid label"),
                    node("name"),
                    Literal::new_language_tagged_literal("蒙得維的亞", "zh-hant")
                        .expect("a valid language tag"),
                ),
                graph: Some(node("world").into()),
            },
            &expect![[r#"
                {
                  "kind": "asserted",
                  "triple": {
                    "subject": {
                      "type": "bnode",
                      "value": "b0"
                    },
                    "predicate": {
                      "type": "uri",
                      "value": "https://example.org/name"
                    },
                    "object": {
                      "type": "literal",
                      "value": "蒙得維的亞",
                      "xml:lang": "zh-hant"
                    }
                  },
                  "graph": {
                    "type": "uri",
                    "value": "https://example.org/world"
                  }
                }"#]],
        );
    }

    #[test]
    fn rule_with_its_premises() {
        check(
            &Proof::Rule {
                id: "prp-trp".to_owned(),
                conclusion: part_of("Montevideo", "Earth"),
                premises: vec![
                    asserted("partOf", "type", node("TransitiveProperty")),
                    Proof::Asserted {
                        triple: part_of("Montevideo", "Uruguay"),
                        graph: None,
                    },
                ],
            },
            &expect![[r#"
                {
                  "kind": "rule",
                  "id": "prp-trp",
                  "conclusion": {
                    "subject": {
                      "type": "uri",
                      "value": "https://example.org/Montevideo"
                    },
                    "predicate": {
                      "type": "uri",
                      "value": "https://example.org/partOf"
                    },
                    "object": {
                      "type": "uri",
                      "value": "https://example.org/Earth"
                    }
                  },
                  "premises": [
                    {
                      "kind": "asserted",
                      "triple": {
                        "subject": {
                          "type": "uri",
                          "value": "https://example.org/partOf"
                        },
                        "predicate": {
                          "type": "uri",
                          "value": "https://example.org/type"
                        },
                        "object": {
                          "type": "uri",
                          "value": "https://example.org/TransitiveProperty"
                        }
                      },
                      "graph": null
                    },
                    {
                      "kind": "asserted",
                      "triple": {
                        "subject": {
                          "type": "uri",
                          "value": "https://example.org/Montevideo"
                        },
                        "predicate": {
                          "type": "uri",
                          "value": "https://example.org/partOf"
                        },
                        "object": {
                          "type": "uri",
                          "value": "https://example.org/Uruguay"
                        }
                      },
                      "graph": null
                    }
                  ]
                }"#]],
        );
    }

    #[test]
    fn computation_over_a_value_that_was_looked_up() {
        check(
            &Proof::Computation {
                function: node("countLetter"),
                arguments: vec![
                    Literal::new_simple_literal("error").into(),
                    Literal::new_simple_literal("r").into(),
                ],
                steps: vec![
                    Step {
                        name: "matches".to_owned(),
                        items: vec![Item {
                            text: "r".to_owned(),
                            position: Some(2),
                            becomes: None,
                        }],
                        omitted: 2,
                    },
                    Step {
                        name: "edits".to_owned(),
                        items: vec![Item {
                            text: "k".to_owned(),
                            position: Some(1),
                            becomes: Some("s".to_owned()),
                        }],
                        omitted: 0,
                    },
                ],
                value: Literal::new_typed_literal("3", xsd::INTEGER).into(),
                premises: vec![asserted(
                    "E1",
                    "label",
                    Literal::new_simple_literal("error"),
                )],
            },
            &expect![[r#"
                {
                  "kind": "computation",
                  "function": {
                    "type": "uri",
                    "value": "https://example.org/countLetter"
                  },
                  "arguments": [
                    {
                      "type": "literal",
                      "value": "error"
                    },
                    {
                      "type": "literal",
                      "value": "r"
                    }
                  ],
                  "steps": [
                    {
                      "name": "matches",
                      "items": [
                        {
                          "text": "r",
                          "position": 2
                        }
                      ],
                      "omitted": 2
                    },
                    {
                      "name": "edits",
                      "items": [
                        {
                          "text": "k",
                          "position": 1,
                          "becomes": "s"
                        }
                      ],
                      "omitted": 0
                    }
                  ],
                  "value": {
                    "type": "literal",
                    "value": "3",
                    "datatype": "http://www.w3.org/2001/XMLSchema#integer"
                  },
                  "premises": [
                    {
                      "kind": "asserted",
                      "triple": {
                        "subject": {
                          "type": "uri",
                          "value": "https://example.org/E1"
                        },
                        "predicate": {
                          "type": "uri",
                          "value": "https://example.org/label"
                        },
                        "object": {
                          "type": "literal",
                          "value": "error"
                        }
                      },
                      "graph": null
                    }
                  ]
                }"#]],
        );
    }

    #[test]
    fn query_with_an_unbound_cell() {
        check(
            &Proof::Query {
                sparql: "SELECT ?a ?b WHERE { ?a ?p ?b }".to_owned(),
                variables: vec!["a".to_owned(), "b".to_owned()],
                rows: vec![vec![Some(node("Uruguay").into()), None]],
                count: 17,
                sample: vec![asserted("Uruguay", "capital", node("Montevideo"))],
            },
            &expect![[r#"
                {
                  "kind": "query",
                  "sparql": "SELECT ?a ?b WHERE { ?a ?p ?b }",
                  "variables": [
                    "a",
                    "b"
                  ],
                  "rows": [
                    [
                      {
                        "type": "uri",
                        "value": "https://example.org/Uruguay"
                      },
                      null
                    ]
                  ],
                  "count": 17,
                  "sample": [
                    {
                      "kind": "asserted",
                      "triple": {
                        "subject": {
                          "type": "uri",
                          "value": "https://example.org/Uruguay"
                        },
                        "predicate": {
                          "type": "uri",
                          "value": "https://example.org/capital"
                        },
                        "object": {
                          "type": "uri",
                          "value": "https://example.org/Montevideo"
                        }
                      },
                      "graph": null
                    }
                  ]
                }"#]],
        );
    }

    #[test]
    fn path_and_statement() {
        check(
            &Proof::Path {
                from: node("Portugal").into(),
                to: node("France").into(),
                edges: vec![
                    asserted("Portugal", "borders", node("Spain")),
                    Proof::Statement {
                        text: "Spain borders France.".to_owned(),
                    },
                ],
            },
            &expect![[r#"
                {
                  "kind": "path",
                  "from": {
                    "type": "uri",
                    "value": "https://example.org/Portugal"
                  },
                  "to": {
                    "type": "uri",
                    "value": "https://example.org/France"
                  },
                  "edges": [
                    {
                      "kind": "asserted",
                      "triple": {
                        "subject": {
                          "type": "uri",
                          "value": "https://example.org/Portugal"
                        },
                        "predicate": {
                          "type": "uri",
                          "value": "https://example.org/borders"
                        },
                        "object": {
                          "type": "uri",
                          "value": "https://example.org/Spain"
                        }
                      },
                      "graph": null
                    },
                    {
                      "kind": "statement",
                      "text": "Spain borders France."
                    }
                  ]
                }"#]],
        );
    }

    #[test]
    fn a_proof_of_sixty_storeys_can_be_read_back() {
        let mut proof = asserted("a", "partOf", node("b"));
        for _ in 0..60 {
            proof = Proof::Rule {
                id: "prp-trp".to_owned(),
                conclusion: part_of("a", "b"),
                premises: vec![proof],
            };
        }
        let json = serde_json::to_string(&proof).expect("a proof can be written");
        let read: Proof = serde_json::from_str(&json).expect("60 storeys are within the limit");
        assert_eq!(read, proof);
        assert_eq!(read.nodes().count(), 61);
    }
}
