//! The proof of an answer.

use berry_planner::{Argument, Form, Query};
use berry_proof::{Item, Proof, Step};
use berry_symbolic::Computation;
use oxrdf::{Literal, NamedNode, Quad, Term, Triple};

use super::{Teller, text_of};
use crate::run::{Reading, Solutions};

/// Rows that a proof shows.
const MAX_PROOF_ROWS: usize = 50;

impl Teller<'_> {
    pub(super) fn proof(
        reading: &Reading,
        quads: &[Quad],
        computations: Vec<Computation>,
        operands: Vec<Term>,
    ) -> Option<Proof> {
        let mut sample: Vec<Proof> = quads
            .iter()
            .map(|q| Proof::Asserted {
                triple: Triple::new(q.subject.clone(), q.predicate.clone(), q.object.clone()),
                graph: match &q.graph_name {
                    oxrdf::GraphName::NamedNode(graph) => Some(graph.clone().into()),
                    oxrdf::GraphName::BlankNode(graph) => Some(graph.clone().into()),
                    oxrdf::GraphName::DefaultGraph => None,
                },
            })
            .collect();
        let compiled = reading.plan.compiled.as_ref()?;
        // What a comparison or a difference turns on.
        if let Some(details) = compiled.details.clone().filter(|_| !operands.is_empty()) {
            sample.push(Proof::Query {
                variables: (1..=operands.len()).map(|i| format!("key{i}")).collect(),
                rows: vec![operands.into_iter().map(Some).collect()],
                count: 1,
                sparql: details,
                sample: Vec::new(),
            });
        }
        let (variables, rows, count): (Vec<String>, Vec<Vec<Option<Term>>>, usize) =
            match &reading.solutions {
                Solutions::Set(terms) => {
                    let rows = terms
                        .iter()
                        .take(MAX_PROOF_ROWS)
                        .map(|t| vec![Some(t.clone())])
                        .collect();
                    let column = compiled.column();
                    let column = column.map(|name| name.trim_start_matches('?').to_owned());
                    (column.into_iter().collect(), rows, terms.len())
                }
                Solutions::Table(variables, rows) => {
                    let shown = rows.iter().take(MAX_PROOF_ROWS).cloned().collect();
                    (variables.clone(), shown, rows.len())
                }
                Solutions::Number(term) => {
                    (vec!["count".to_owned()], vec![vec![Some(term.clone())]], 1)
                }
                Solutions::Truth(true) => (Vec::new(), vec![Vec::new()], 1),
                Solutions::Truth(false) | Solutions::Description => (Vec::new(), Vec::new(), 0),
                Solutions::Computed(rows) => {
                    let all: Vec<Vec<Option<Term>>> = rows
                        .iter()
                        .take(MAX_PROOF_ROWS)
                        .map(|(value, names)| {
                            std::iter::once(value)
                                .chain(names)
                                .cloned()
                                .map(Some)
                                .collect()
                        })
                        .collect();
                    let width = all.first().map_or(0, Vec::len);
                    let names = (1..width).map(|i| {
                        if i == 1 {
                            "name".to_owned()
                        } else {
                            format!("name{i}")
                        }
                    });
                    (
                        std::iter::once("value".to_owned()).chain(names).collect(),
                        all,
                        rows.len(),
                    )
                }
            };
        let query = Proof::Query {
            sparql: compiled.sparql.clone(),
            variables,
            rows,
            count: count as u64,
            sample,
        };
        if compiled.form != Form::Compute {
            return Some(query);
        }
        let looked_up = compiled.evidence.is_some();
        let mut nodes: Vec<Proof> = computations
            .into_iter()
            .map(|computation| {
                let premises = if looked_up {
                    vec![query.clone()]
                } else {
                    Vec::new()
                };
                proof_of(&computation, premises)
            })
            .collect();
        if nodes.len() == 1 {
            nodes.pop()
        } else {
            Some(query)
        }
    }
}

/// Proves a computation whose arguments have these proofs.
pub(crate) fn proof_of(computation: &Computation, premises: Vec<Proof>) -> Proof {
    let term = |value: &berry_symbolic::Value| Term::Literal(Literal::from(value.clone()));
    Proof::Computation {
        function: computation.function.into_owned(),
        arguments: computation.arguments.iter().map(term).collect(),
        steps: computation.steps.iter().map(step).collect(),
        value: term(&computation.value),
        premises,
    }
}

pub(crate) fn step(step: &berry_symbolic::Step) -> Step {
    Step {
        name: step.kind.name().to_owned(),
        items: step
            .items
            .iter()
            .map(|i| Item {
                text: i.text.clone(),
                position: i.position.map(|p| p as u64),
                becomes: i.becomes.clone(),
            })
            .collect(),
        omitted: step.omitted as u64,
    }
}

/// Applies the function of a reading to the names that were looked up, for its working.
pub(super) fn compute(query: &Query, names: &[Term]) -> Option<Computation> {
    let Query::Compute {
        function,
        arguments,
    } = query
    else {
        return None;
    };
    let mut names = names.iter();
    let mut values = Vec::new();
    for argument in arguments {
        values.push(match argument {
            Argument::Text(text) => berry_symbolic::Value::Text(text.clone()),
            Argument::Integer(number) => berry_symbolic::Value::Integer(*number),
            Argument::NameOf { .. } | Argument::ValueOf { .. } => {
                berry_symbolic::Value::Text(text_of(names.next()?))
            }
        });
    }
    let iri = format!("{}{function}", berry_symbolic::NAMESPACE);
    berry_symbolic::function(NamedNode::new(iri).ok()?.as_ref())?
        .apply(&values)
        .ok()
}
