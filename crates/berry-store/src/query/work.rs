use crate::error::QueryError;
use crate::query::Budget;
use crate::query::cancellation::Tie;
use oxigraph::sparql::{CancellationToken, SparqlEvaluator};
use oxrdf::{Literal, NamedNodeRef, Variable};
use spargebra::Query;
use spargebra::algebra::{Expression, Function, GraphPattern};
use spargebra::term::{NamedNodePattern, TermPattern, TriplePattern};
use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bounds the rows that one query makes in between, where the engine alone bounds neither their
/// number nor the memory that they take.
///
/// The engine looks at its token when it reads from the store. It does not when it multiplies
/// rows that it has read already, nor does it count what it holds to sort or group. There the
/// query gets a filter that counts each row; once the budget is spent, the filter lets nothing
/// pass and trips the token.
pub(crate) struct Work {
    steps: Arc<AtomicU64>,
    budget: u64,
    token: CancellationToken,
    _tie: Option<Tie>,
}

/// The function that the filters call. It is none of the names that a user may define.
const COUNT_STEP: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("urn:berry-store:count-step");

impl Work {
    pub(crate) fn within(budget: &Budget) -> Self {
        let token = CancellationToken::new();
        Self {
            steps: Arc::default(),
            budget: budget.steps,
            _tie: budget
                .cancellation
                .as_ref()
                .map(|cancellation| cancellation.tie(&token)),
            token,
        }
    }

    /// Equips an evaluator to obey.
    pub(crate) fn bind(&self, evaluator: SparqlEvaluator) -> SparqlEvaluator {
        let steps = Arc::clone(&self.steps);
        let token = self.token.clone();
        let budget = self.budget;
        evaluator
            .with_cancellation_token(self.token.clone())
            .with_custom_function(COUNT_STEP.into_owned(), move |_| {
                let spent = steps.fetch_add(1, Ordering::Relaxed);
                if spent >= budget {
                    token.cancel();
                }
                (!token.is_cancelled()).then(|| Literal::from(true).into())
            })
    }

    /// Fails if the query was ended, whether or not the engine noticed.
    pub(crate) fn check(&self) -> Result<(), QueryError> {
        if self.steps.load(Ordering::Relaxed) > self.budget {
            return Err(QueryError::TooMuchWork { steps: self.budget });
        }
        if self.token.is_cancelled() {
            return Err(QueryError::Cancelled);
        }
        Ok(())
    }
}

/// Puts the counting filters into a query. Its results stay the same.
pub(crate) fn count_steps(query: &mut Query) {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = query;
    rewrite(pattern);
}

fn rewrite(pattern: &mut GraphPattern) {
    match pattern {
        GraphPattern::Bgp { patterns } => {
            let mut parts = connected_parts(mem::take(patterns)).into_iter();
            let mut whole = GraphPattern::Bgp {
                patterns: parts.next().unwrap_or_default(),
            };
            for patterns in parts {
                whole = count(GraphPattern::Join {
                    left: Box::new(whole),
                    right: Box::new(GraphPattern::Bgp { patterns }),
                });
            }
            *pattern = whole;
        }
        GraphPattern::Path { .. } | GraphPattern::Values { .. } | GraphPattern::Service { .. } => {}
        GraphPattern::Join { left, right } => {
            rewrite(left);
            rewrite(right);
            if variables(left).is_disjoint(&variables(right)) {
                count_in_place(pattern);
            }
        }
        GraphPattern::LeftJoin {
            left,
            right,
            expression,
        } => {
            rewrite(left);
            rewrite(right);
            if let Some(expression) = expression {
                rewrite_expression(expression);
            }
            if variables(left).is_disjoint(&variables(right)) {
                count_in_place(pattern);
            }
        }
        GraphPattern::Lateral { left, right }
        | GraphPattern::Union { left, right }
        | GraphPattern::Minus { left, right } => {
            rewrite(left);
            rewrite(right);
        }
        GraphPattern::Filter { expr, inner } => {
            rewrite(inner);
            rewrite_expression(expr);
        }
        GraphPattern::Extend {
            inner, expression, ..
        } => {
            rewrite(inner);
            rewrite_expression(expression);
        }
        GraphPattern::Graph { inner, .. }
        | GraphPattern::Project { inner, .. }
        | GraphPattern::Reduced { inner }
        | GraphPattern::Slice { inner, .. } => rewrite(inner),
        GraphPattern::OrderBy { inner, .. }
        | GraphPattern::Distinct { inner }
        | GraphPattern::Group { inner, .. } => {
            rewrite(inner);
            if can_outgrow_store(inner) {
                count_in_place(inner);
            }
        }
    }
}

fn rewrite_expression(expression: &mut Expression) {
    match expression {
        Expression::Exists(pattern) => rewrite(pattern),
        Expression::Not(inner) => rewrite_expression(inner),
        Expression::And(left, right) | Expression::Or(left, right) => {
            rewrite_expression(left);
            rewrite_expression(right);
        }
        // Elsewhere EXISTS is rare, and then bounded by the rows around it.
        _ => {}
    }
}

/// Says whether a pattern can have more rows than the store has triples.
fn can_outgrow_store(pattern: &GraphPattern) -> bool {
    match pattern {
        GraphPattern::Bgp { patterns } => patterns.len() > 1,
        GraphPattern::Values { .. } => false,
        GraphPattern::Filter { inner, .. }
        | GraphPattern::Extend { inner, .. }
        | GraphPattern::Project { inner, .. }
        | GraphPattern::Distinct { inner }
        | GraphPattern::Reduced { inner }
        | GraphPattern::OrderBy { inner, .. }
        | GraphPattern::Slice { inner, .. }
        | GraphPattern::Group { inner, .. } => can_outgrow_store(inner),
        GraphPattern::Path { .. }
        | GraphPattern::Join { .. }
        | GraphPattern::LeftJoin { .. }
        | GraphPattern::Lateral { .. }
        | GraphPattern::Union { .. }
        | GraphPattern::Graph { .. }
        | GraphPattern::Minus { .. }
        | GraphPattern::Service { .. } => true,
    }
}

fn count_in_place(pattern: &mut GraphPattern) {
    let inner = mem::take(pattern);
    *pattern = count(inner);
}

/// Filters a pattern by a call that counts. The call names all variables: the planner moves a
/// filter down to where its variables are bound, and this one must stay where it is. `SAMETERM`
/// compares without reading any text; `COALESCE` holds where a variable is unbound.
fn count(pattern: GraphPattern) -> GraphPattern {
    let names: Vec<_> = variables(&pattern).into_iter().collect();
    let arguments = names
        .chunks(2)
        .map(|pair| {
            let first = Box::new(Expression::Variable(pair[0].clone()));
            let last = Box::new(Expression::Variable(pair[pair.len() - 1].clone()));
            let zero = Expression::Literal(Literal::from(false));
            Expression::Coalesce(vec![Expression::SameTerm(first, last), zero])
        })
        .collect();
    GraphPattern::Filter {
        expr: Expression::FunctionCall(Function::Custom(COUNT_STEP.into_owned()), arguments),
        inner: Box::new(pattern),
    }
}

fn variables(pattern: &GraphPattern) -> BTreeSet<Variable> {
    let mut variables = BTreeSet::new();
    pattern.on_in_scope_variable(|variable| {
        variables.insert(variable.clone());
    });
    variables
}

/// Splits triple patterns into groups that share no variable with each other, in the order of
/// their first members. Patterns without any variable stay with the first group.
fn connected_parts(patterns: Vec<TriplePattern>) -> Vec<Vec<TriplePattern>> {
    let mut parts: Vec<(BTreeSet<String>, Vec<TriplePattern>)> = Vec::new();
    for pattern in patterns {
        let mut names = joined_names(&pattern);
        let (connected, others): (Vec<_>, Vec<_>) = parts
            .into_iter()
            .partition(|(known, _)| !known.is_disjoint(&names));
        parts = others;
        let mut members = Vec::new();
        for (known, patterns) in connected {
            names.extend(known);
            members.extend(patterns);
        }
        members.push(pattern);
        parts.push((names, members));
    }
    let (constant, mut parts): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|(names, _)| names.is_empty());
    let constant = constant.into_iter().flat_map(|(_, patterns)| patterns);
    match parts.first_mut() {
        Some((_, first)) => first.extend(constant),
        None => parts.push((BTreeSet::new(), constant.collect())),
    }
    parts.into_iter().map(|(_, patterns)| patterns).collect()
}

/// The variables and blank nodes of a triple pattern: both join it with others.
fn joined_names(pattern: &TriplePattern) -> BTreeSet<String> {
    let term = |term: &TermPattern| match term {
        TermPattern::Variable(variable) => Some(variable.to_string()),
        TermPattern::BlankNode(node) => Some(node.to_string()),
        TermPattern::NamedNode(_) | TermPattern::Literal(_) => None,
    };
    let predicate = match &pattern.predicate {
        NamedNodePattern::Variable(variable) => Some(variable.to_string()),
        NamedNodePattern::NamedNode(_) => None,
    };
    term(&pattern.subject)
        .into_iter()
        .chain(predicate)
        .chain(term(&pattern.object))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::count_steps;
    use crate::fixture::{numbered, store};
    use crate::{Budget, Cancellation, QueryError, QueryResult};
    use expect_test::{Expect, expect};
    use spargebra::SparqlParser;

    fn check(sparql: &str, expected: &Expect) {
        let mut query = SparqlParser::new()
            .parse_query(sparql)
            .expect("valid SPARQL");
        count_steps(&mut query);
        expected.assert_eq(&query.to_string());
    }

    #[test]
    fn only_what_can_outgrow_the_store_is_counted() {
        check(
            "SELECT ?a WHERE { ?a ?b ?c . ?c ?d ?e }",
            &expect!["SELECT ?a WHERE { ?a ?b ?c .?c ?d ?e . }"],
        );
        check(
            "SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?c",
            &expect!["SELECT ?a WHERE { ?a ?b ?c . } ORDER BY ASC(?c)"],
        );
        check(
            "SELECT ?a WHERE { ?a ?b ?c . ?c ?b ?d } ORDER BY ?c",
            &expect![[
                r#"SELECT ?a WHERE { ?a ?b ?c .?c ?b ?d . FILTER(<urn:berry-store:count-step>(COALESCE(sameTerm(?a, ?b), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>), COALESCE(sameTerm(?c, ?d), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>))) } ORDER BY ASC(?c)"#
            ]],
        );
        check(
            "ASK { ?a <http://e/p> ?b . ?c <http://e/p> ?d . ?d <http://e/q> ?a . <http://e/s> <http://e/p> 1 . ?x <http://e/p> 2 }",
            &expect![[
                r#"ASK WHERE { SELECT ?a ?b ?c ?d ?x WHERE { ?a <http://e/p> ?b .?c <http://e/p> ?d .?d <http://e/q> ?a .<http://e/s> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> . ?x <http://e/p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> . FILTER(<urn:berry-store:count-step>(COALESCE(sameTerm(?a, ?b), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>), COALESCE(sameTerm(?c, ?d), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>), COALESCE(sameTerm(?x, ?x), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>))) } }"#
            ]],
        );
        check(
            "ASK { { VALUES ?a { 1 } } { VALUES ?b { 2 } } }",
            &expect![[
                r#"ASK WHERE { SELECT ?a ?b WHERE { VALUES ( ?a ) { ( "1"^^<http://www.w3.org/2001/XMLSchema#integer> )  } VALUES ( ?b ) { ( "2"^^<http://www.w3.org/2001/XMLSchema#integer> )  } FILTER(<urn:berry-store:count-step>(COALESCE(sameTerm(?a, ?b), "false"^^<http://www.w3.org/2001/XMLSchema#boolean>))) } }"#
            ]],
        );
    }

    #[test]
    fn counting_leaves_results_as_they_are() {
        let store = store("ex:a ex:p 1, 2 . ex:b ex:p 2, 3 . ex:c ex:q 2 .");
        let count = |pattern: &str| {
            let query = format!(
                "PREFIX ex: <http://example.org/> SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"
            );
            let result = store
                .query(&query, &Budget::rows(10))
                .expect("a valid query");
            let QueryResult::Solutions { rows, .. } = result else {
                panic!("SELECT returns solutions")
            };
            rows[0][0]
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default()
        };
        let integer = |n: u32| format!("\"{n}\"^^<http://www.w3.org/2001/XMLSchema#integer>");
        assert_eq!(count("?a ex:p ?b . ?c ex:p ?d"), integer(16));
        assert_eq!(count("?a ex:p ?b . ?c ex:p ?d . ?e ex:q ?f"), integer(16));
        assert_eq!(count("?a ex:p ?b . ex:c ex:q 2"), integer(4));
        assert_eq!(count("?a ex:p ?b . ex:c ex:q 3"), integer(0));
        assert_eq!(count("?a ex:p ?b OPTIONAL { ?x ex:q ?b }"), integer(4));
        assert_eq!(count("?a ex:p ?b OPTIONAL { ?x ex:none ?y }"), integer(4));
        assert_eq!(count("?a ex:p ?b OPTIONAL { ?x ex:p ?y }"), integer(16));
        assert_eq!(
            count("?a ex:p ?b { SELECT DISTINCT ?y { ?x ex:p ?y . ?z ex:q ?w } }"),
            integer(12)
        );
        assert_eq!(count("?a ex:p _:b . _:b ^ex:q ?c"), integer(2));
    }

    #[test]
    fn a_query_ends_when_its_steps_are_spent() {
        let store = store(&numbered(100));
        let check = |pattern: &str, steps: u64| {
            let query = format!("SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}");
            let budget = Budget {
                steps,
                ..Budget::rows(10)
            };
            match store.query(&query, &budget) {
                Ok(_) => true,
                Err(QueryError::TooMuchWork { steps: spent }) => {
                    assert_eq!(spent, steps);
                    false
                }
                Err(error) => panic!("{error}"),
            }
        };
        let values: Vec<_> = (0..100).map(|n| n.to_string()).collect();
        let values = values.join(" ");
        for product in [
            String::from("?a ?b ?c . ?d ?e ?f"),
            format!("VALUES ?a {{ {values} }} VALUES ?b {{ {values} }}"),
            String::from("?a ?b ?c OPTIONAL { ?d ?e ?f }"),
        ] {
            // Counted where it is made and where it is grouped.
            assert!(check(&product, 20_000), "{product}");
            assert!(!check(&product, 5_000), "{product}");
        }
        let endless = format!(
            "VALUES ?a {{ {values} }} VALUES ?b {{ {values} }} VALUES ?c {{ {values} }} VALUES ?d {{ {values} }} ?x ?y ?z"
        );
        assert!(!check(&endless, 50_000));
        // A single pattern cannot outgrow the store.
        assert!(check("?a ?b ?c", 0));
    }

    #[test]
    fn a_tripped_switch_ends_queries_and_a_spent_budget_does_not_trip_it() {
        let store = store("ex:s ex:p 1, 2, 3 .");
        let cancellation = Cancellation::new();
        let budget = Budget {
            steps: 1,
            ..Budget::rows(10)
        }
        .with_cancellation(cancellation.clone());
        let product = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f }";
        assert!(matches!(
            store.query(product, &budget),
            Err(QueryError::TooMuchWork { .. })
        ));
        assert!(!cancellation.is_cancelled());
        let all = "SELECT * WHERE { ?a ?b ?c }";
        assert!(store.query(all, &budget).is_ok());
        cancellation.cancel();
        assert!(matches!(
            store.query(all, &budget),
            Err(QueryError::Cancelled)
        ));
        assert!(matches!(
            store.query("SELECT (1 AS ?x) {}", &budget),
            Err(QueryError::Cancelled)
        ));
    }
}
