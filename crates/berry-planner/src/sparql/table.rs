//! Queries about every member of a set.

use std::fmt::Write;

use oxrdf::vocab::xsd;

use super::{Compiled, Compiler, Form};
use crate::algebra::{Aggregate, Condition, Query, Set, Step};

/// What a column adds to a table: its pattern, and how its variable comes about.
struct Column {
    body: String,
    variable: String,
    /// The expression, where it is not the variable itself.
    value: Option<String>,
    /// Whether its rows are grouped.
    is_aggregate: bool,
}

impl Compiler<'_> {
    pub(super) fn row_variable(&self) -> String {
        self.row
            .as_ref()
            .map_or_else(|| "?x".to_owned(), |(row, _)| row.clone())
    }

    /// True unless some member is found that does not meet the condition; the details are these.
    pub(super) fn ask_every(&mut self, subject: &Set, condition: &Condition) -> Compiled {
        let variable = self.variable(subject);
        let body = self.pattern(subject, &variable);
        self.depth += 1;
        let condition = self.condition(condition, &variable, &body);
        self.depth -= 1;
        let exceptions = format!("{body}  FILTER NOT EXISTS {{\n{condition}  }}\n");
        Compiled {
            sparql: format!("ASK {{\n  FILTER NOT EXISTS {{\n{exceptions}  }}\n}}"),
            evidence: self.evidence(&body),
            details: Some(format!(
                "SELECT DISTINCT {variable} WHERE {{\n{exceptions}}}"
            )),
            form: Form::Ask,
        }
    }

    /// Per cent, with the counts as details.
    pub(super) fn share(&mut self, part: &Set, of: &Set) -> Compiled {
        let all = self.variable(of);
        let whole = self.pattern(of, &all);
        let some = self.variable(part);
        let part = self.pattern(part, &some);
        let body = format!(
            "  {{ SELECT (COUNT(DISTINCT {some}) AS ?part) WHERE {{\n{part}  }} }}\n  {{ SELECT (COUNT(DISTINCT {all}) AS ?whole) WHERE {{\n{whole}  }} }}\n"
        );
        Compiled {
            sparql: format!(
                "SELECT (?part * 100.0 / ?whole AS ?share) WHERE {{\n{body}  FILTER(?whole > 0)\n}}"
            ),
            evidence: self.evidence(&part),
            details: Some(format!("SELECT ?part ?whole WHERE {{\n{body}}}")),
            form: Form::Count,
        }
    }

    /// The member first, unless only values of each are asked for; several columns of one thing
    /// stand alone.
    pub(super) fn table(&mut self, of: &Set, columns: &[Query]) -> Compiled {
        let row = self.variable(of);
        // What has a value says itself which values there are.
        let is_said_by_column = matches!(
            (of, columns),
            (Set::Image { of, .. }, [Query::Select(_) | Query::Count(_)]) if **of == Set::Any
        );
        let mut body = if is_said_by_column {
            String::new()
        } else {
            self.pattern(of, &row)
        };
        self.row = Some((row.clone(), body.clone()));
        let mut found: Vec<Column> = columns.iter().filter_map(|c| self.column(c)).collect();
        let is_optional = found.len() > 1;
        for column in &found {
            if is_optional {
                let _ = write!(body, "  OPTIONAL {{\n{}  }}\n", column.body);
            } else {
                body.push_str(&column.body);
            }
        }
        let said = |column: &Column| match &column.value {
            Some(value) => format!("({value} AS {})", column.variable),
            None => column.variable.clone(),
        };
        let is_aggregate = found.iter().any(|c| c.is_aggregate);
        let written: Vec<String> = found.iter().map(said).collect();
        let selected = match (found.as_mut_slice(), of) {
            ([_, _, ..], Set::Node { .. }) => written.join(" "),
            ([only], _) if is_asked_first(of, columns) => format!("{} {row}", only.variable),
            _ => format!("{row} {}", written.join(" ")),
        };
        let group = if is_aggregate {
            let alone = found.iter().filter(|c| !c.is_aggregate);
            let alone: String = alone.map(|c| format!(" {}", c.variable)).collect();
            format!(" GROUP BY {row}{alone}")
        } else {
            String::new()
        };
        let distinct = if is_aggregate { "" } else { "DISTINCT " };
        Compiled {
            sparql: format!("SELECT {distinct}{selected} WHERE {{\n{body}}}{group}"),
            evidence: self.evidence(&body),
            details: None,
            form: Form::Table,
        }
    }

    /// A row for each period, by the year that it begins with.
    pub(super) fn per_period(&mut self, of: &Set, step: Step, years: u32) -> Compiled {
        let member = self.variable(of);
        let mut body = self.pattern(of, &member);
        let time = self.fresh("time");
        body.push_str(&self.triple(&member, step, &time));
        let integer = xsd::INTEGER;
        let year = format!("{integer}(SUBSTR(STR({time}), 1, 4))");
        let _ = writeln!(
            body,
            "  BIND({integer}(FLOOR({year} / {years})) * {years} AS ?period)"
        );
        Compiled {
            sparql: format!(
                "SELECT ?period (COUNT(DISTINCT {member}) AS ?count) WHERE {{\n{body}  FILTER(BOUND(?period))\n}} GROUP BY ?period ORDER BY ?period"
            ),
            evidence: self.evidence(&body),
            details: None,
            form: Form::Table,
        }
    }

    fn column(&mut self, query: &Query) -> Option<Column> {
        Some(match query {
            Query::Select(set) => {
                let variable = self.variable(set);
                Column {
                    body: self.pattern(set, &variable),
                    variable,
                    value: None,
                    is_aggregate: false,
                }
            }
            Query::Count(set) => {
                let counted = self.variable(set);
                Column {
                    body: self.pattern(set, &counted),
                    variable: self.fresh("count"),
                    value: Some(format!("COUNT(DISTINCT {counted})")),
                    is_aggregate: true,
                }
            }
            Query::Aggregate {
                aggregate,
                step,
                of,
            } => {
                let (row, rows) = self.row.clone()?;
                let member = self.variable(of);
                let mut body = rows + &self.pattern(of, &member);
                let value = self.fresh("each");
                body.push_str(&self.triple(&member, *step, &value));
                let function = match aggregate {
                    Aggregate::Sum => "SUM",
                    Aggregate::Average => "AVG",
                };
                let variable = self.fresh("value");
                // Each member once, whatever else the table joins to it.
                Column {
                    body: format!(
                        "  {{ SELECT {row} ({function}({value}) AS {variable}) WHERE {{\n  {{ SELECT DISTINCT {row} {member} {value} WHERE {{\n{body}  }} }}\n  }} GROUP BY {row} }}\n"
                    ),
                    variable,
                    value: None,
                    is_aggregate: false,
                }
            }
            Query::Compute {
                function,
                arguments,
            } => {
                let (body, call, _) = self.call(function, arguments);
                Column {
                    body,
                    variable: self.fresh("value"),
                    value: Some(call),
                    is_aggregate: false,
                }
            }
            _ => return None,
        })
    }
}

/// Whether the values are asked for, and the members only say whose they are: "the capital of
/// every country".
///
/// Members that were asked for themselves are a [`Set::Such`] of no condition.
pub fn is_asked_first(of: &Set, columns: &[Query]) -> bool {
    let is_asked_too = matches!(of, Set::Such { conditions, .. } if conditions.is_empty());
    !is_asked_too && matches!(columns, [Query::Select(Set::Image { of, .. })] if **of == Set::Row)
}
