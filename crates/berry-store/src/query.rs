mod cancellation;
mod complexity;
#[cfg(test)]
mod tests;
mod work;

use crate::error::{Position, QueryError};
use crate::format::{Kind, QueryForm, ResultFormat};
use crate::store::Store;
pub use cancellation::Cancellation;
use complexity::{check_query, check_text};
use oxigraph::sparql::{QueryEvaluationError, QueryResults};
use oxrdf::{Term, Triple, Variable};
use oxrdfio::RdfSerializer;
use sparesults::QueryResultsSerializer;
use spargebra::{Query, SparqlParser, SparqlSyntaxError};
use std::io::Write;
use work::{Work, count_steps};

/// Bounds what one query may cost.
#[derive(Debug, Clone)]
pub struct Budget {
    /// The most solutions or triples that are returned; the rest is cut off and said to be.
    pub rows: usize,
    /// The most rows that may be made in between, for sorting, grouping, or combining what shares
    /// no variable; one more ends the query with [`QueryError::TooMuchWork`].
    pub steps: u64,
    /// Ends the query with [`QueryError::Cancelled`] once the caller trips it; `None` lets the
    /// query run to its end.
    pub cancellation: Option<Cancellation>,
}

impl Budget {
    pub fn rows(rows: usize) -> Self {
        Self {
            rows,
            steps: STEPS,
            cancellation: None,
        }
    }

    #[must_use]
    pub fn with_cancellation(mut self, cancellation: Cancellation) -> Self {
        self.cancellation = Some(cancellation);
        self
    }
}

/// Rows in between take some 300 bytes each.
const STEPS: u64 = 5_000_000;

/// What a query returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryResult {
    /// The solutions of SELECT. A cell is `None` where its variable is unbound.
    Solutions {
        variables: Vec<Variable>,
        rows: Vec<Vec<Option<Term>>>,
        /// There were more rows than the budget allows.
        truncated: bool,
    },
    Boolean(bool),
    Graph(Triples),
}

/// The triples of CONSTRUCT or DESCRIBE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triples {
    pub triples: Vec<Triple>,
    /// There were more triples than the budget allows.
    pub truncated: bool,
}

/// Counts what [`Store::query_to_writer`] wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Solutions or triples; 1 for a truth value.
    pub rows: usize,
    /// There were more rows than the budget allows.
    pub truncated: bool,
}

impl QueryForm {
    /// Reads the form off a query, or says why the text is none.
    pub fn of(sparql: &str) -> Result<Self, QueryError> {
        Ok(form(&parse(sparql)?))
    }
}

impl Store {
    /// Answers a SPARQL 1.1 query over the union of all graphs; `GRAPH`, `FROM` and `FROM NAMED`
    /// pick single ones. `SERVICE` is refused.
    pub fn query(&self, sparql: &str, budget: &Budget) -> Result<QueryResult, QueryError> {
        let query = parse(sparql)?;
        let span =
            tracing::debug_span!("query", form = %form(&query), rows = tracing::field::Empty);
        let _entered = span.enter();
        let work = Work::within(budget);
        let result = match self.evaluate(query, &work)? {
            QueryResults::Solutions(solutions) => {
                let variables = solutions.variables().to_vec();
                let mut rows = Vec::new();
                let mut truncated = false;
                for solution in solutions {
                    let solution = solution.map_err(|error| evaluation_error(error, &work))?;
                    if rows.len() == budget.rows {
                        truncated = true;
                        break;
                    }
                    rows.push(solution.values().to_vec());
                }
                QueryResult::Solutions {
                    variables,
                    rows,
                    truncated,
                }
            }
            QueryResults::Boolean(value) => QueryResult::Boolean(value),
            QueryResults::Graph(found) => {
                let mut triples = Vec::new();
                let mut truncated = false;
                for triple in found {
                    let triple = triple.map_err(|error| evaluation_error(error, &work))?;
                    if triples.len() == budget.rows {
                        truncated = true;
                        break;
                    }
                    triples.push(triple);
                }
                QueryResult::Graph(Triples { triples, truncated })
            }
        };
        work.check()?;
        span.record("rows", result.len());
        Ok(result)
    }

    /// Answers a query as [`Store::query`] does and writes the result in a standard format, row
    /// by row. What was written before an error stays written.
    pub fn query_to_writer(
        &self,
        sparql: &str,
        format: ResultFormat,
        writer: impl Write,
        budget: &Budget,
    ) -> Result<Written, QueryError> {
        let query = parse(sparql)?;
        let form = form(&query);
        if !format.fits(form) {
            return Err(QueryError::UnfitFormat { form, format });
        }
        let work = Work::within(budget);
        let results = self.evaluate(query, &work)?;
        match (results, format.kind()) {
            (QueryResults::Solutions(solutions), Kind::Solutions(format)) => {
                let variables = solutions.variables().to_vec();
                let mut serializer = QueryResultsSerializer::from_format(format)
                    .serialize_solutions_to_writer(writer, variables)?;
                let mut written = Written::none();
                for solution in solutions {
                    let solution = solution.map_err(|error| evaluation_error(error, &work))?;
                    if !written.count(budget) {
                        break;
                    }
                    serializer.serialize(&solution)?;
                }
                work.check()?;
                serializer.finish()?.flush()?;
                Ok(written)
            }
            (QueryResults::Boolean(value), Kind::Solutions(format)) => {
                work.check()?;
                QueryResultsSerializer::from_format(format)
                    .serialize_boolean_to_writer(writer, value)?
                    .flush()?;
                Ok(Written {
                    rows: 1,
                    truncated: false,
                })
            }
            (QueryResults::Graph(triples), Kind::Graph(format)) => {
                let mut serializer = RdfSerializer::from_format(format).for_writer(writer);
                let mut written = Written::none();
                for triple in triples {
                    let triple = triple.map_err(|error| evaluation_error(error, &work))?;
                    if !written.count(budget) {
                        break;
                    }
                    serializer.serialize_triple(&triple)?;
                }
                work.check()?;
                serializer.finish()?.flush()?;
                Ok(written)
            }
            _ => Err(QueryError::UnfitFormat { form, format }),
        }
    }

    fn evaluate(&self, mut query: Query, work: &Work) -> Result<QueryResults<'static>, QueryError> {
        work.check()?;
        count_steps(&mut query);
        work.bind(self.evaluator().clone())
            .for_query(query)
            .on_store(self.quads())
            .execute()
            .map_err(|error| evaluation_error(error, work))
    }
}

impl QueryResult {
    /// Counts the solutions or triples; a truth value is one.
    pub fn len(&self) -> usize {
        match self {
            Self::Solutions { rows, .. } => rows.len(),
            Self::Boolean(_) => 1,
            Self::Graph(graph) => graph.triples.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Written {
    fn none() -> Self {
        Self {
            rows: 0,
            truncated: false,
        }
    }

    /// Counts one more row, or says that the budget has none left.
    fn count(&mut self, budget: &Budget) -> bool {
        self.truncated = self.rows == budget.rows;
        self.rows += usize::from(!self.truncated);
        !self.truncated
    }
}

fn parse(sparql: &str) -> Result<Query, QueryError> {
    check_text(sparql)?;
    let query = SparqlParser::new().parse_query(sparql).map_err(|error| {
        match SparqlParser::new().parse_update(sparql) {
            // An empty text is an update that does nothing.
            Ok(update) if !update.operations.is_empty() => QueryError::UpdateRefused,
            _ => syntax_error(&error),
        }
    })?;
    check_query(&query)?;
    Ok(query)
}

fn form(query: &Query) -> QueryForm {
    match query {
        Query::Select { .. } => QueryForm::Select,
        Query::Ask { .. } => QueryForm::Ask,
        Query::Construct { .. } => QueryForm::Construct,
        Query::Describe { .. } => QueryForm::Describe,
    }
}

/// Takes the place out of the parser's message, which has it only there
/// (`error at 1:8: expected ...`).
fn syntax_error(error: &SparqlSyntaxError) -> QueryError {
    let text = error.to_string();
    let located = text.strip_prefix("error at ").and_then(|rest| {
        let (place, message) = rest.split_once(": ")?;
        let (line, column) = place.split_once(':')?;
        let position = Position {
            line: line.parse().ok()?,
            column: column.parse().ok()?,
        };
        // The parser's own name for any character.
        Some((position, message.replace("[_]", "more text")))
    });
    match located {
        Some((position, message)) => QueryError::Syntax {
            position: Some(position),
            message,
        },
        None => QueryError::Syntax {
            position: None,
            message: text,
        },
    }
}

fn evaluation_error(error: QueryEvaluationError, work: &Work) -> QueryError {
    match error {
        // Either the caller or the query's own cost tripped the token.
        QueryEvaluationError::Cancelled => work.check().err().unwrap_or(QueryError::Cancelled),
        QueryEvaluationError::UnsupportedCustomFunction(name) => QueryError::UnknownFunction(name),
        QueryEvaluationError::UnsupportedService(_)
        | QueryEvaluationError::UnboundService
        | QueryEvaluationError::InvalidServiceName(_)
        | QueryEvaluationError::Service(_) => QueryError::ServiceRefused,
        error => QueryError::Evaluation(error),
    }
}
