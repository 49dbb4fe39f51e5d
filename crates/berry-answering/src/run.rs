//! Runs plans and picks the one to trust.

use berry_planner::{Compiled, Form, Plan, Query, confidence};
use berry_store::{Budget, QueryError, QueryResult};
use berry_verbalizer::Language;
use oxrdf::Term;

use crate::knowledge_base::KnowledgeBase;

/// What a plan returned.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Solutions {
    /// Values, in order.
    Set(Vec<Term>),
    Number(Term),
    Truth(bool),
    /// Values of a function with the names it was applied to.
    Computed(Vec<(Term, Vec<Term>)>),
    /// Rows of several columns, with the names of these.
    Table(Vec<String>, Vec<Vec<Option<Term>>>),
    /// A description: nothing was run.
    Description,
}

/// A plan with what it returned.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) plan: Plan,
    pub(crate) solutions: Solutions,
    /// The plan's cost with what the solutions say against it.
    pub(crate) cost: f32,
}

/// Rows that a plan may return.
pub(crate) const MAX_ROWS: usize = 20_000;
/// Rows in between that a plan may make; a reading that needs more is left out.
const MAX_STEPS: u64 = 400_000;
/// Readings below this confidence are not trusted.
const TRUSTED: f64 = 0.6;
/// Readings at least this close that disagree are ambiguous.
const AMBIGUOUS: f32 = 0.04;

impl Reading {
    pub(crate) fn confidence(&self) -> f64 {
        confidence(self.cost)
    }
}

/// What came of running the plans.
pub(crate) enum Choice {
    /// A trusted reading, with the other readings that ran.
    Trusted(Box<Reading>, Vec<Reading>),
    /// About equally good readings that disagree.
    Ambiguous(Vec<Reading>),
    /// No reading is good enough; the best one, if there is any.
    Nothing(Option<Box<Reading>>),
}

/// Runs plans, cheapest first, while a dearer one could still win.
pub(crate) fn choose(
    knowledge_base: &KnowledgeBase,
    plans: Vec<Plan>,
    language: Language,
) -> Result<Choice, QueryError> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut best = f32::INFINITY;
    for mut plan in plans {
        if plan.cost > best + AMBIGUOUS {
            break;
        }
        let solutions = match &plan.compiled {
            None => Solutions::Description,
            Some(compiled) => match run(knowledge_base, compiled) {
                Ok(solutions) => solutions,
                // A reading that needs more than the budget is no reading to trust.
                Err(QueryError::Cancelled) => return Err(QueryError::Cancelled),
                Err(_) => continue,
            },
        };
        let solutions = in_language(solutions, &mut plan, language);
        let cost = plan.cost
            + if is_empty(&plan.query, &solutions) {
                plan.cost_of_nothing
            } else {
                0.0
            };
        best = best.min(cost);
        readings.push(Reading {
            plan,
            solutions,
            cost,
        });
    }
    readings.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let mut readings = readings.into_iter();
    let Some(first) = readings.next() else {
        return Ok(Choice::Nothing(None));
    };
    if first.confidence() < TRUSTED {
        return Ok(Choice::Nothing(Some(Box::new(first))));
    }
    let rest: Vec<Reading> = readings.collect();
    let rivals: Vec<Reading> = rest
        .iter()
        .filter(|r| r.cost - first.cost <= AMBIGUOUS && !is_same(&r.solutions, &first.solutions))
        .cloned()
        .collect();
    if rivals.is_empty() {
        return Ok(Choice::Trusted(Box::new(first), rest));
    }
    let mut all = vec![first];
    all.extend(rivals);
    Ok(Choice::Ambiguous(all))
}

/// Of texts in several languages, those in the one asked in, where there are any; the query then
/// says so.
fn in_language(solutions: Solutions, plan: &mut Plan, language: Language) -> Solutions {
    let Solutions::Set(terms) = &solutions else {
        return solutions;
    };
    let tag_of = |term: &Term| match term {
        Term::Literal(literal) => literal.language().and_then(Language::parse),
        _ => None,
    };
    let is_fitting =
        |term: &&Term| tag_of(term).is_some_and(|tag| tag.is_chinese() == language.is_chinese());
    let are_tagged = terms.iter().all(|term| tag_of(term).is_some());
    let fitting: Vec<Term> = terms.iter().filter(is_fitting).cloned().collect();
    if !are_tagged || fitting.is_empty() || fitting.len() == terms.len() {
        return solutions;
    }
    let tag = if language.is_chinese() { "zh" } else { "en" };
    if let Some(compiled) = &mut plan.compiled
        && let Some(variable) = compiled.column()
        && let Some(end) = compiled.sparql.rfind('}')
    {
        let filter = format!("  FILTER(LANGMATCHES(LANG({variable}), \"{tag}\"))\n");
        compiled.sparql.insert_str(end, &filter);
    }
    Solutions::Set(fitting)
}

/// Whether two readings say the same, however their columns are called and their rows ordered.
fn is_same(a: &Solutions, b: &Solutions) -> bool {
    match (a, b) {
        (Solutions::Table(_, a), Solutions::Table(_, b)) => {
            let sorted = |rows: &[Vec<Option<Term>>]| {
                let mut rows: Vec<String> = rows.iter().map(|row| format!("{row:?}")).collect();
                rows.sort_unstable();
                rows
            };
            sorted(a) == sorted(b)
        }
        _ => a == b,
    }
}

fn is_empty(query: &Query, solutions: &Solutions) -> bool {
    match solutions {
        Solutions::Set(terms) => terms.is_empty(),
        Solutions::Number(Term::Literal(count)) => {
            matches!(query, Query::Count(_)) && count.value() == "0"
        }
        Solutions::Computed(rows) => rows.is_empty(),
        Solutions::Table(_, rows) => rows.iter().all(|row| row.iter().all(Option::is_none)),
        _ => false,
    }
}

fn run(knowledge_base: &KnowledgeBase, compiled: &Compiled) -> Result<Solutions, QueryError> {
    let budget = Budget {
        steps: MAX_STEPS,
        ..Budget::rows(MAX_ROWS)
    };
    let result = knowledge_base.store().query(&compiled.sparql, &budget)?;
    Ok(match result {
        QueryResult::Boolean(truth) => Solutions::Truth(truth),
        QueryResult::Graph(_) => Solutions::Description,
        QueryResult::Solutions {
            rows, variables, ..
        } => {
            let rows: Vec<Vec<Option<Term>>> = rows;
            match compiled.form {
                Form::Compute => Solutions::Computed(
                    rows.into_iter()
                        .filter_map(|row| {
                            let mut cells = row.into_iter();
                            let value = cells.next().flatten()?;
                            Some((value, cells.flatten().collect()))
                        })
                        .collect(),
                ),
                Form::Table => {
                    let names = variables.iter().map(|v| v.as_str().to_owned()).collect();
                    Solutions::Table(names, rows)
                }
                Form::Count => match rows
                    .into_iter()
                    .next()
                    .and_then(|r| r.into_iter().next())
                    .flatten()
                {
                    Some(count) => Solutions::Number(count),
                    None => Solutions::Set(Vec::new()),
                },
                _ => Solutions::Set(
                    rows.into_iter()
                        .filter_map(|r| r.into_iter().next().flatten())
                        .collect(),
                ),
            }
        }
    })
}
