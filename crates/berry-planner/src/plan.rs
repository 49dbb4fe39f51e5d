//! Plans: the readings of a question, ranked.

use std::collections::BTreeSet;
use std::rc::Rc;

use berry_nlu::{FunctionWord as F, LinkedQuestion, Meaning, ValueKind};
use berry_store::Store;
use serde_json::{Value, json};
use spargebra::SparqlParser;

use crate::algebra::{Query, Set};
use crate::chart::parse;
use crate::conversation::Context;
use crate::domain::Domain;
use crate::grammar::{COST_NOTHING, Grammar, is_yes_no};
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
    /// What it costs the reading if it finds nothing; 0 where the cost holds that already.
    pub cost_of_nothing: f32,
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
const COST_PARTS: f32 = 0.1;
/// A statement where a question was expected.
const COST_STATEMENT: f32 = 0.5;

/// "What is its capital?" asks for that of something which nobody named.
const COST_OF_WHAT: f32 = 2.0;
const COST_ASKS_NOTHING: f32 = 1.6;
const COST_THINGS_AS_MASS: f32 = 1.5;
/// "By how much" asks for a difference.
const COST_NO_DIFFERENCE: f32 = 1.0;
/// A question for a description leaves no more than this unexplained.
const MAX_DESCRIBED: f32 = 0.6;
/// Something other than yes or no where these were asked for.
const COST_NOT_WHETHER: f32 = 1.5;

/// Whether a query asks for the values of whatever there is.
fn is_of_anything(query: &Query) -> bool {
    match query {
        Query::Select(Set::Image { of, .. }) | Query::Count(Set::Image { of, .. }) => {
            **of == Set::Any
        }
        _ => false,
    }
}

fn is_about_one(set: &Set) -> bool {
    matches!(set, Set::Such { base, .. } if base.is_named())
}

/// Proposes the readings of a linked question over a domain.
///
/// A `context` tells what pronouns stand for, and what is left out because it was asked before.
/// Every plan's SPARQL has been parsed; a reading whose query is no SPARQL is
/// never returned.
pub fn propose(
    question: &LinkedQuestion,
    domain: &Domain,
    store: &Store,
    context: Option<&Context>,
) -> Proposal {
    let grammar = Grammar::new(domain, store, question);
    let (items, applications) = parse(question, &grammar, context);
    let is_yes_no = is_yes_no(question);
    let says_also = question
        .mentions
        .iter()
        .any(|m| matches!(m.meaning, Meaning::Function(F::Also)));
    let refers = context.is_none()
        && question
            .mentions
            .iter()
            .any(|m| matches!(m.meaning, Meaning::Function(F::Its | F::Pronoun)));
    let asks_how_much = question
        .tokens
        .windows(2)
        .any(|pair| pair[0].folded == "how" && pair[1].folded == "much");
    let asks_by_how_much = question.tokens.windows(3).any(|w| {
        w[0].folded == "by"
            && w[1].folded == "how"
            && matches!(w[2].folded.as_str(), "much" | "many")
    });
    let mut candidates: Vec<(Query, f32, Rc<Item>)> = Vec::new();
    for item in items {
        if let Some(context) = context {
            for (query, extra) in grammar.carried_over(&item, context) {
                candidates.push((query, item.cost + extra, item.clone()));
            }
        }
        let Some((mut query, extra)) = query_of(&item, is_yes_no) else {
            continue;
        };
        if says_also && let Query::Select(set) | Query::Count(set) = &mut query {
            *set = grammar.except_itself(set);
        }
        // "How much money was awarded" counts no things.
        let extra = match &query {
            Query::Count(_) if asks_how_much => extra + COST_THINGS_AS_MASS,
            Query::Between { .. } => extra,
            _ if asks_by_how_much => extra + COST_NO_DIFFERENCE,
            _ => extra,
        };
        if let Some(query) = query.lifted().map(|query| told_apart(query, domain)) {
            let extra = if refers && is_of_anything(&query) {
                extra + COST_OF_WHAT
            } else {
                extra
            };
            candidates.push((query, item.cost + extra, item.clone()));
        }
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
                cost_of_nothing: match &item.category {
                    Category::Np(np) if np.is_nothing() => 0.0,
                    Category::Np(np) => grammar.cost_of_nothing(&np.set),
                    _ => COST_NOTHING,
                },
                derivation: derivation(&item),
            });
        }
    }
    Proposal {
        plans,
        applications,
    }
}

/// Reads a question of several parts, each linked by itself: a table of what the first part asks
/// for, with what the others ask of each. `None` where the parts do not fit together so.
pub fn propose_parts(
    parts: &[LinkedQuestion],
    domain: &Domain,
    store: &Store,
    context: Option<&Context>,
) -> Option<Plan> {
    let (first, rest) = parts.split_first()?;
    let opening = propose(first, domain, store, context)
        .plans
        .into_iter()
        .next()?;
    let (of, mut columns) = match opening.query {
        Query::Select(set) if !set.is_named() => (set, Vec::new()),
        Query::Table { of, columns } => (of, columns),
        _ => return None,
    };
    let mut cost = opening.cost + COST_PARTS;
    let mut derivations = vec![opening.derivation];
    for part in rest {
        let of_each = Context::of_each(of.clone());
        let plans = propose(part, domain, store, Some(&of_each)).plans;
        let is_of_each =
            |plan: &Plan| matches!(&plan.query, Query::Table { of: own, .. } if *own == of);
        let plan = plans.into_iter().find(is_of_each)?;
        if let Query::Table { columns: more, .. } = plan.query {
            columns.extend(more);
        }
        cost += plan.cost;
        derivations.push(plan.derivation);
    }
    let of = Set::Such {
        base: Box::new(of),
        conditions: Vec::new(),
    };
    let query = Query::Table { of, columns };
    let compiled = compile(&query, domain)?;
    SparqlParser::new().parse_query(&compiled.sparql).ok()?;
    Some(Plan {
        query,
        compiled: Some(compiled),
        cost,
        cost_of_nothing: 0.0,
        derivation: json!({ "rule": "parts", "cost": cost, "of": derivations }),
    })
}

/// "The populations of Tokyo and Osaka" are told with whose they are.
fn told_apart(query: Query, domain: &Domain) -> Query {
    match query {
        Query::Select(Set::Image { step, of })
            if matches!(&*of, Set::AnyOf(sets) | Set::AllOf(sets)
                if sets.len() > 1 && sets.iter().all(|set| matches!(set, Set::Node { .. })))
                && domain.is_functional(step)
                && Domain::is_value(&domain.target_kinds(step), ValueKind::Number) =>
        {
            let of = match *of {
                Set::AllOf(sets) => Set::AnyOf(sets),
                of => of,
            };
            let value = Set::Image {
                step,
                of: Box::new(Set::Row),
            };
            Query::Table {
                of,
                columns: vec![Query::Select(value)],
            }
        }
        query => query,
    }
}

/// The query that a reading of the whole question is, and what it costs to take it as one.
fn query_of(item: &Item, is_yes_no: bool) -> Option<(Query, f32)> {
    let whether = if is_yes_no { COST_NOT_WHETHER } else { 0.0 };
    Some(match &item.category {
        // A description is what remains where nothing else was understood; it must be asked for.
        Category::Answer(query @ Query::Describe(_)) if item.cost > MAX_DESCRIBED => {
            (query.clone(), COST_ASKS_NOTHING)
        }
        Category::Answer(query) => (query.clone(), 0.0),
        Category::Clause(query) => (query.clone(), if is_yes_no { 0.0 } else { COST_STATEMENT }),
        Category::Np(np) => match np.asks {
            Some(Asks::Which) => (Query::Select(np.set.clone()), whether),
            Some(Asks::HowMany) => (Query::Count(np.set.clone()), whether),
            None if np.set.is_named() && !matches!(np.set, Set::Each(_)) => {
                (Query::Describe(np.set.clone()), COST_STATEMENT + whether)
            }
            None if is_yes_no => {
                let is_said = item.before.any(&[F::There, F::Have, F::Whether]);
                let cost = if is_said { 0.1 } else { 0.6 };
                (Query::AskAny(np.set.clone()), cost)
            }
            // "France, which borders Spain" asks nothing.
            None if is_about_one(&np.set) => (Query::Select(np.set.clone()), COST_ASKS_NOTHING),
            None => {
                let is_ordered = item.before.any(&[F::Show, F::NameOf]);
                let cost = if is_ordered { 0.0 } else { COST_FRAGMENT };
                (Query::Select(np.set.clone()), cost)
            }
        },
        _ => return None,
    })
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
