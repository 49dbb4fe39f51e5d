//! Turns solutions into what is told: values, facts, proof and wording.

mod describe;
mod proof;
mod table;

use std::collections::BTreeMap;

use berry_planner::{Between, Domain, Query, Set, Step as PlanStep, Words, pick_label};
use berry_proof::Proof;
use berry_store::{Budget, QueryError, QueryResult};
use berry_symbolic::Computation;
use berry_verbalizer::{self as say, Language, Outcome, Question, Said};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Quad, Term, Triple};

use self::proof::compute;
pub(crate) use self::proof::{proof_of, step};
use self::table::first_column;
use crate::answer::{Evidence, Value};
use crate::knowledge_base::KnowledgeBase;
use crate::run::{MAX_ROWS, Reading, Solutions};

/// Everything that an answer tells apart from its sentence.
pub(crate) struct Told {
    pub(crate) question: Question,
    pub(crate) outcome: Outcome,
    pub(crate) values: Vec<Value>,
    /// What each value was ranked or compared by, where that is so.
    pub(crate) keys: Vec<Option<Value>>,
    /// The columns of a table with its rows.
    pub(crate) table: Option<(Vec<String>, Vec<Vec<Value>>)>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) proof: Option<Proof>,
}

/// Facts that an answer lists at most; the query finds the rest.
const MAX_FACTS: usize = 24;
/// Exceptions from what all are that a sentence names.
const MAX_EXCEPTIONS: usize = 12;

/// Tells a reading in a language.
pub(crate) struct Teller<'a> {
    pub(crate) knowledge_base: &'a KnowledgeBase,
    pub(crate) language: Language,
}

impl Teller<'_> {
    /// Returns the reading as a question in words.
    pub(crate) fn question(&self, query: &Query) -> Question {
        let name_of = |node: &NamedNode| self.knowledge_base.name_of(node, self.language);
        Words {
            domain: self.domain(),
            language: self.language,
            name_of: &name_of,
        }
        .question(query)
    }

    fn domain(&self) -> &Domain {
        self.knowledge_base.domain()
    }

    /// Returns everything that there is to tell of a reading.
    pub(crate) fn tell(&self, reading: &Reading) -> Result<Told, QueryError> {
        let query = &reading.plan.query;
        let triples = self.supporting(reading)?;
        let quads = self.with_graphs(triples);
        let evidence = self.evidence(&quads);
        let operands = self.operands(reading)?;
        let mut outcome = Outcome::default();
        let mut computations = Vec::new();
        let mut values = Vec::new();
        let mut keys = Vec::new();
        let mut table = None;
        match &reading.solutions {
            Solutions::Set(terms) => {
                let details = self.details(reading)?;
                let unit = self.answer_unit(query);
                for (term, value) in self.in_order(query, terms) {
                    let text = match term {
                        Term::Literal(literal) if matches!(query, Query::Converted { .. }) => {
                            say::computed(literal, unit.as_ref(), self.language)
                        }
                        Term::Literal(literal) => {
                            say::literal(literal, unit.as_ref(), self.language)
                        }
                        _ => value.value.clone(),
                    };
                    let mut said = Said::new(text);
                    let key = details.get(&term.to_string());
                    said.detail = key.map(|(said, _)| said.clone());
                    keys.push(key.map(|(_, key)| self.value(key)));
                    outcome.answers.push(said);
                    values.push(value);
                }
                outcome.total = Some(terms.len());
            }
            Solutions::Number(term) => {
                values.push(self.value(term));
                outcome.number = Some(match term {
                    Term::Literal(literal) => {
                        let unit = match query {
                            Query::Aggregate { step, .. }
                            | Query::Between {
                                between: Between::Difference,
                                first: Set::Image { step, .. },
                                ..
                            } => self.unit(*step),
                            _ => None,
                        };
                        say::computed(literal, unit.as_ref(), self.language)
                    }
                    other => other.to_string(),
                });
                outcome.answers = self.compared(reading, &operands);
            }
            Solutions::Truth(truth) => {
                values.push(Value {
                    value: truth.to_string(),
                    iri: None,
                    datatype: Some(oxrdf::vocab::xsd::BOOLEAN.as_str().to_owned()),
                    labels: Vec::new(),
                });
                outcome.truth = Some(*truth);
                outcome.answers = if matches!(query, Query::AskEvery { .. }) {
                    outcome.total = Some(operands.len());
                    let exceptions = operands.iter().take(MAX_EXCEPTIONS);
                    exceptions
                        .map(|term| Said::new(self.value(term).value))
                        .collect()
                } else {
                    self.compared(reading, &operands)
                };
            }
            Solutions::Computed(rows) => {
                for (value, names) in rows {
                    values.push(self.value(value));
                    if let Some(computation) = compute(query, names) {
                        outcome.working.push(in_words(&computation, self.language));
                        computations.push(computation);
                    }
                    let mut said = Said::new(names.first().map_or_else(String::new, text_of));
                    said.detail = Some(self.number(value));
                    outcome.answers.push(said);
                }
                if let [(value, _)] = rows.as_slice() {
                    outcome.number = Some(self.number(value));
                }
            }
            Solutions::Table(variables, rows) => {
                let rows = self.told_rows(query, rows, &mut outcome);
                values = first_column(&rows);
                table = Some((variables.clone(), rows));
            }
            Solutions::Description => self.describe(query, &mut outcome, &mut values),
        }
        let mut evidence = evidence;
        if matches!(reading.solutions, Solutions::Description) {
            let (facts, more) = self.description_evidence(query);
            outcome.facts = facts;
            evidence = more;
        }
        let proof = Self::proof(reading, &quads, computations, operands);
        Ok(Told {
            question: self.question(query),
            outcome,
            values,
            keys,
            table,
            evidence,
            proof,
        })
    }

    /// Runs a query and returns its first column, or the truth that it asks for.
    pub(crate) fn values_of(&self, sparql: &str) -> Result<Vec<Value>, QueryError> {
        let budget = Budget::rows(MAX_ROWS);
        let terms = match self.knowledge_base.store().query(sparql, &budget)? {
            QueryResult::Boolean(truth) => vec![Term::from(Literal::from(truth))],
            QueryResult::Graph(_) => Vec::new(),
            QueryResult::Solutions { rows, .. } => rows
                .into_iter()
                .filter_map(|row| row.into_iter().next().flatten())
                .collect(),
        };
        Ok(terms.iter().map(|term| self.value(term)).collect())
    }

    /// Answers in the order that the question asks for, else by name or size.
    fn in_order<'t>(&self, query: &Query, terms: &'t [Term]) -> Vec<(&'t Term, Value)> {
        let mut told: Vec<(&Term, Value)> = terms.iter().map(|t| (t, self.value(t))).collect();
        if !is_ordered(query) {
            told.sort_by(
                |(_, a), (_, b)| match (a.value.parse::<f64>(), b.value.parse::<f64>()) {
                    (Ok(x), Ok(y)) => x.total_cmp(&y),
                    _ => a.value.cmp(&b.value),
                },
            );
        }
        told
    }

    fn value(&self, term: &Term) -> Value {
        match term {
            Term::NamedNode(node) => {
                let labels = self.knowledge_base.labels(node);
                let name = self.knowledge_base.name_of(node, self.language);
                let mut others: Vec<String> = Vec::new();
                for label in labels.preferred.iter().chain(&labels.others) {
                    if label.value() != name && !others.iter().any(|o| o == label.value()) {
                        others.push(label.value().to_owned());
                    }
                }
                Value {
                    value: name,
                    iri: Some(node.as_str().to_owned()),
                    datatype: None,
                    labels: others,
                }
            }
            Term::Literal(literal) => Value {
                value: literal.value().to_owned(),
                iri: None,
                datatype: Some(literal.datatype().as_str().to_owned()),
                labels: Vec::new(),
            },
            other => Value {
                value: other.to_string(),
                iri: None,
                datatype: None,
                labels: Vec::new(),
            },
        }
    }

    pub(super) fn number(&self, term: &Term) -> String {
        match term {
            Term::Literal(literal) => say::literal(literal, None, self.language),
            other => other.to_string(),
        }
    }

    /// The unit of the values that a question asks for.
    fn answer_unit(&self, query: &Query) -> Option<say::UnitWords> {
        let mut set = match query {
            Query::Select(set) => set,
            Query::Converted { to, .. } => {
                return Some(say::UnitWords {
                    symbol: None,
                    english: Some(to.english.to_owned()),
                    chinese: Some(to.chinese.to_owned()),
                });
            }
            _ => return None,
        };
        loop {
            match set {
                Set::Such { base, .. } => set = base,
                Set::Image { step, .. } => return self.unit(*step),
                _ => return None,
            }
        }
    }

    fn unit(&self, step: PlanStep) -> Option<say::UnitWords> {
        let name_of = |node: &NamedNode| self.knowledge_base.name_of(node, self.language);
        Words {
            domain: self.domain(),
            language: self.language,
            name_of: &name_of,
        }
        .unit(step)
    }

    /// For each answer the key that it was ranked or compared by, in words and as it is.
    fn details(&self, reading: &Reading) -> Result<BTreeMap<String, (String, Term)>, QueryError> {
        let mut details = BTreeMap::new();
        let Some(details_query) = reading
            .plan
            .compiled
            .as_ref()
            .and_then(|c| c.details.as_ref())
        else {
            return Ok(details);
        };
        let result = self
            .knowledge_base
            .store()
            .query(details_query, &Budget::rows(200))?;
        let unit = key_step(&reading.plan.query).and_then(|s| self.unit(s));
        if let QueryResult::Solutions { rows, .. } = result {
            for row in rows {
                if let [Some(thing), Some(Term::Literal(key))] = row.as_slice() {
                    let said = say::literal(key, unit.as_ref(), self.language);
                    details.insert(thing.to_string(), (said, key.clone().into()));
                }
            }
        }
        Ok(details)
    }

    /// The values that a yes/no question, a difference or a share turns on.
    fn operands(&self, reading: &Reading) -> Result<Vec<Term>, QueryError> {
        let is_of_two = matches!(reading.solutions, Solutions::Truth(_))
            || matches!(
                reading.plan.query,
                Query::Between { .. } | Query::Share { .. }
            );
        let compiled = reading.plan.compiled.as_ref().filter(|_| is_of_two);
        let Some(details) = compiled.and_then(|c| c.details.as_ref()) else {
            return Ok(Vec::new());
        };
        let result = self
            .knowledge_base
            .store()
            .query(details, &Budget::rows(MAX_ROWS))?;
        let QueryResult::Solutions { rows, .. } = result else {
            return Ok(Vec::new());
        };
        if matches!(reading.plan.query, Query::AskEvery { .. }) {
            return Ok(rows.into_iter().flatten().flatten().collect());
        }
        let first = rows.into_iter().next().unwrap_or_default();
        Ok(first.into_iter().flatten().collect())
    }

    /// The two values that a yes/no question turns on, with what they are of.
    fn compared(&self, reading: &Reading, operands: &[Term]) -> Vec<Said> {
        if matches!(reading.plan.query, Query::Share { .. }) {
            return operands
                .iter()
                .map(|count| Said::new(self.number(count)))
                .collect();
        }
        let unit = key_step(&reading.plan.query).and_then(|s| self.unit(s));
        let names = self.compared_names(&reading.plan.query);
        operands
            .iter()
            .zip(names)
            .filter_map(|(key, name)| match key {
                Term::Literal(key) => Some(Said::new(name).with_detail(say::literal(
                    key,
                    unit.as_ref(),
                    self.language,
                ))),
                _ => None,
            })
            .collect()
    }

    fn compared_names(&self, query: &Query) -> Vec<String> {
        let name_of = |node: &NamedNode| self.knowledge_base.name_of(node, self.language);
        let words = Words {
            domain: self.domain(),
            language: self.language,
            name_of: &name_of,
        };
        let (subject, condition) = match query {
            Query::Ask { subject, condition } => (subject, condition),
            // Two values of one property: whose they are tells them apart.
            Query::Between {
                between: Between::Difference,
                first: Set::Image { of: first, .. },
                second: Set::Image { of: second, .. },
            } => {
                let name = |of: &Set| say::noun(&words.noun(of), self.language);
                return vec![name(first), name(second)];
            }
            _ => return Vec::new(),
        };
        let mut names = vec![say::noun(&words.noun(subject), self.language)];
        if let berry_planner::Condition::Compared {
            to: berry_planner::Operand::KeyOf(other),
            ..
        } = condition
        {
            names.push(say::noun(&words.noun(other), self.language));
        }
        names
    }

    /// The triples under a reading's answer.
    fn supporting(&self, reading: &Reading) -> Result<Vec<Triple>, QueryError> {
        let Some(evidence) = reading
            .plan
            .compiled
            .as_ref()
            .and_then(|c| c.evidence.as_ref())
        else {
            return Ok(Vec::new());
        };
        let result = self
            .knowledge_base
            .store()
            .query(evidence, &Budget::rows(MAX_FACTS * 4))?;
        Ok(match result {
            QueryResult::Graph(found) => found.triples,
            _ => Vec::new(),
        })
    }

    /// Each triple with a graph that holds it.
    fn with_graphs(&self, triples: Vec<Triple>) -> Vec<Quad> {
        let mut quads: Vec<Quad> = Vec::new();
        for triple in triples {
            let found = self
                .knowledge_base
                .store()
                .triples(
                    Some(&triple.subject),
                    Some(&triple.predicate),
                    Some(&triple.object),
                )
                .find_map(Result::ok);
            if let Some(quad) = found
                && !quads.contains(&quad)
                && !quads.iter().any(|q| self.is_mirrored(q, &quad))
            {
                quads.push(quad);
            }
        }
        quads.truncate(MAX_FACTS);
        quads
    }

    /// Whether two triples of a symmetric property say the same.
    fn is_mirrored(&self, a: &Quad, b: &Quad) -> bool {
        a.predicate == b.predicate
            && Term::from(a.subject.clone()) == b.object
            && Term::from(b.subject.clone()) == a.object
            && self
                .domain()
                .schema
                .properties
                .iter()
                .any(|p| p.iri == a.predicate && p.symmetric)
    }

    fn evidence(&self, quads: &[Quad]) -> Vec<Evidence> {
        quads
            .iter()
            .enumerate()
            .map(|(position, quad)| Evidence {
                id: format!("f{}", position + 1),
                subject: bare(&quad.subject.clone().into()),
                predicate: quad.predicate.as_str().to_owned(),
                object: bare(&quad.object),
                text: self.fact(quad),
                derived: false,
                graph: match &quad.graph_name {
                    oxrdf::GraphName::NamedNode(graph) => Some(graph.as_str().to_owned()),
                    oxrdf::GraphName::BlankNode(graph) => Some(graph.to_string()),
                    oxrdf::GraphName::DefaultGraph => None,
                },
            })
            .collect()
    }

    /// A triple as a sentence.
    pub(crate) fn fact(&self, quad: &Quad) -> String {
        let subject = match &quad.subject {
            NamedOrBlankNode::NamedNode(node) => self.knowledge_base.name_of(node, self.language),
            NamedOrBlankNode::BlankNode(node) => node.to_string(),
        };
        let (property, unit) = if let Some(property) = self.domain().property_id(&quad.predicate) {
            let step = PlanStep {
                property,
                inverse: false,
            };
            let name_of = |node: &NamedNode| self.knowledge_base.name_of(node, self.language);
            let words = Words {
                domain: self.domain(),
                language: self.language,
                name_of: &name_of,
            };
            (words.property(step), words.unit(step))
        } else {
            let label = pick_label(
                &self.knowledge_base.labels(&quad.predicate).preferred,
                self.language,
            )
            .unwrap_or_else(|| default_label(&quad.predicate, self.language));
            (say::PropertyWords::new(&label, &[], self.language), None)
        };
        let object = match &quad.object {
            Term::NamedNode(node) => self.knowledge_base.name_of(node, self.language),
            Term::Literal(literal) => say::literal(literal, unit.as_ref(), self.language),
            other => other.to_string(),
        };
        say::fact(
            &say::Fact {
                subject,
                property,
                object,
            },
            self.language,
        )
    }
}

pub(crate) fn in_words(computation: &Computation, language: Language) -> say::Computation {
    // Texts stay as they are; numbers and dates are said as the language has them.
    let shown = |value: &berry_symbolic::Value| match value {
        berry_symbolic::Value::Text(text) => text.clone(),
        berry_symbolic::Value::Integer(number) => number.to_string(),
        berry_symbolic::Value::Boolean(truth) => truth.to_string(),
        other => say::literal(&Literal::from(other.clone()), None, language),
    };
    let matches = computation
        .steps
        .iter()
        .find(|s| s.kind.name() == "matches");
    say::Computation {
        function: computation
            .function
            .as_str()
            .trim_start_matches(berry_symbolic::NAMESPACE)
            .to_owned(),
        arguments: computation.arguments.iter().map(shown).collect(),
        value: shown(&computation.value),
        positions: matches
            .map(|s| s.items.iter().filter_map(|i| i.position).collect())
            .unwrap_or_default(),
    }
}

fn text_of(term: &Term) -> String {
    match term {
        Term::Literal(literal) => literal.value().to_owned(),
        other => bare(other),
    }
}

/// The IRI or lexical form of a term.
fn bare(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    }
}

/// Whether a question asks for its answers in an order of their own.
fn is_ordered(query: &Query) -> bool {
    use berry_planner::Condition;
    matches!(query, Query::Select(Set::Such { conditions, .. })
        if conditions.iter().any(|c| matches!(c, Condition::Best { from, to, .. } if to > from)))
}

/// The step of the key that a reading ranks or compares by.
fn key_step(query: &Query) -> Option<PlanStep> {
    use berry_planner::{Condition, Key};
    let of = |condition: &Condition| match condition {
        Condition::Compared {
            key: Key::Step(step),
            ..
        }
        | Condition::Best {
            key: Key::Step(step),
            ..
        } => Some(*step),
        _ => None,
    };
    match query {
        Query::Aggregate { step, .. }
        | Query::Between {
            first: Set::Image { step, .. },
            ..
        } => Some(*step),
        Query::Ask { condition, .. } => of(condition),
        Query::Select(Set::Such { conditions, .. }) => conditions.iter().rev().find_map(of),
        _ => None,
    }
}

/// Names for the standard predicates that evidence may hold and no ontology labels.
fn default_label(predicate: &NamedNode, language: Language) -> String {
    let local = berry_store::local_name(predicate.as_ref())
        .unwrap_or_else(|| predicate.as_str().to_owned());
    match (local.as_str(), language.is_chinese()) {
        ("label", false) => "name".to_owned(),
        ("label", true) => "名稱".to_owned(),
        _ => local.to_lowercase(),
    }
}
