//! Plans: the readings of a question, ranked.

use std::collections::BTreeSet;
use std::rc::Rc;

use berry_nlu::LinkedQuestion;
use serde_json::{Value, json};
use spargebra::SparqlParser;

use crate::algebra::{Query, Set};
use crate::chart::parse;
use crate::domain::Domain;
use crate::item::{Asks, Category, Item, Origin};
use crate::sparql::{Compiled, compile};

/// A reading of a question that the schema allows, ready to run.
#[derive(Debug, Clone)]
pub struct Plan {
    pub query: Query,
    /// `None` for a description.
    pub compiled: Option<Compiled>,
    /// What the reading leaves unexplained or stretches; 0 is perfect.
    pub cost: f32,
    /// How the reading was built, for a person to see.
    pub derivation: Value,
}

/// The readings of a question, cheapest first, and what was left out by the best.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub plans: Vec<Plan>,
    /// Rule applications: the work done.
    pub applications: usize,
}

/// Readings that are kept for running.
const MAX_PLANS: usize = 8;
/// Readings this much dearer than the cheapest are not worth running.
const MARGIN: f32 = 3.0;
const COST_FRAGMENT: f32 = 0.25;
/// A statement where a question was expected.
const COST_STATEMENT: f32 = 0.5;

const COST_ASKS_NOTHING: f32 = 1.6;

fn is_about_one(set: &Set) -> bool {
    matches!(set, Set::Such { base, .. } if base.is_named())
}

/// Proposes the readings of a linked question over a domain.
///
/// Every plan's SPARQL has been parsed; a reading whose query is no SPARQL is
/// never returned.
pub fn propose(question: &LinkedQuestion, domain: &Domain) -> Proposal {
    let (items, applications) = parse(question, domain);
    let mut candidates: Vec<(Query, f32, Rc<Item>)> = Vec::new();
    for item in items {
        let (query, extra) = match &item.category {
            Category::Answer(query) => (query.clone(), 0.0),
            Category::Clause(query) => (query.clone(), COST_STATEMENT),
            Category::Focus {
                np,
                asks: Asks::Which,
            } => (Query::Select(np.set.clone()), 0.0),
            Category::Focus {
                np,
                asks: Asks::HowMany,
            } => (Query::Count(np.set.clone()), 0.0),
            Category::Np(np) if np.set.is_named() => {
                (Query::Describe(np.set.clone()), COST_STATEMENT)
            }
            // "France, which borders Spain" asks nothing.
            Category::Np(np) if is_about_one(&np.set) => {
                (Query::Select(np.set.clone()), COST_ASKS_NOTHING)
            }
            Category::Np(np) => (Query::Select(np.set.clone()), COST_FRAGMENT),
            _ => continue,
        };
        candidates.push((query, item.cost + extra, item.clone()));
    }
    candidates.sort_by(|a, b| a.1.total_cmp(&b.1));
    let limit = candidates.first().map_or(0.0, |c| c.1) + MARGIN;
    let mut seen = BTreeSet::new();
    let mut plans = Vec::new();
    for (query, cost, item) in candidates {
        if cost > limit || plans.len() >= MAX_PLANS {
            break;
        }
        let compiled = compile(&query, domain);
        let key = compiled
            .as_ref()
            .map_or_else(|| format!("{query:?}"), |c| c.sparql.clone());
        let parses = compiled
            .as_ref()
            .is_none_or(|c| SparqlParser::new().parse_query(&c.sparql).is_ok());
        if parses && seen.insert(key) {
            plans.push(Plan {
                query,
                compiled,
                cost,
                derivation: derivation(&item),
            });
        }
    }
    Proposal {
        plans,
        applications,
    }
}

/// Returns how sure a reading of this cost is, between 0 and 1.
///
/// A logistic curve through one half at the cost of one unexplained content
/// word; until it is calibrated on development questions.
pub fn confidence(cost: f32) -> f64 {
    1.0 / (1.0 + f64::from((cost - 2.2) * 1.8).exp())
}

fn derivation(item: &Item) -> Value {
    match &item.origin {
        Origin::Words => json!({ "read": short(&item.category), "cost": item.cost }),
        Origin::Skip(inner) => {
            let mut inner = derivation(inner);
            inner["cost"] = json!(item.cost);
            inner
        }
        Origin::Rule(rule, left, right) if Rc::ptr_eq(left, right) => {
            json!({ "rule": rule, "cost": item.cost, "of": [derivation(left)] })
        }
        Origin::Rule(rule, left, right) => {
            json!({ "rule": rule, "cost": item.cost, "of": [derivation(left), derivation(right)] })
        }
    }
}

fn short(category: &Category) -> String {
    let text = format!("{category:?}");
    match text.char_indices().nth(160) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
