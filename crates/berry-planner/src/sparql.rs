//! Compiles readings to SPARQL 1.1.

mod table;

pub use table::is_asked_first;

use std::collections::BTreeMap;
use std::fmt::Write;

use berry_nlu::{ClassId, KnownUnit, ValueKind};
use berry_store::Range;
use oxrdf::Literal;
use oxrdf::vocab::xsd;

use crate::algebra::{
    Aggregate, Argument, Between, Call, CallArgument, Comparison, Condition, Key, Operand, Query,
    Set, Step,
};
use crate::domain::Domain;

const TB: &str = "https://tripleberry.example/tb#";
/// Where names are looked for, as a property path.
const NAME: &str =
    "<http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel>";

/// A compiled reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// Selects the answer and nothing else.
    pub sparql: String,
    /// Constructs the triples that support the answer.
    pub evidence: Option<String>,
    /// Selects, for each answer, the value that it was ranked or compared by.
    pub details: Option<String>,
    pub form: Form,
}

impl Compiled {
    /// Returns the first variable that the query selects, with its mark.
    pub fn column(&self) -> Option<String> {
        let rest = &self.sparql[self.sparql.find('?')?..];
        let end = rest[1..].find(|c: char| !c.is_alphanumeric() && c != '_')?;
        Some(rest[..=end].to_owned())
    }
}

/// What running a compiled reading returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Rows of one column.
    Select,
    /// One row with a number.
    Count,
    Ask,
    /// One row: the value of a symbolic function, then the names it was applied to.
    Compute,
    /// Rows of several columns.
    Table,
}

/// Compiles a reading; `None` for a description, which no single query says.
pub(crate) fn compile(query: &Query, domain: &Domain) -> Option<Compiled> {
    let mut compiler = Compiler::new(domain);
    let compiled = match query {
        Query::Select(set) => compiler.select(set),
        Query::Count(set) => {
            let variable = compiler.variable(set);
            let body = compiler.pattern(set, &variable);
            Compiled {
                sparql: format!("SELECT (COUNT(DISTINCT {variable}) AS ?count) WHERE {{\n{body}}}"),
                evidence: compiler.evidence(&body),
                details: None,
                form: Form::Count,
            }
        }
        Query::Aggregate {
            aggregate,
            step,
            of,
        } => compiler.aggregate(*aggregate, *step, of),
        Query::Converted { set, from, to } => compiler.converted(set, from, to),
        Query::Between {
            between,
            first,
            second,
        } => compiler.between(*between, first, second),
        Query::Ask { subject, condition } => {
            let variable = compiler.variable(subject);
            let mut body = compiler.pattern(subject, &variable);
            let condition = compiler.condition(condition, &variable, &body);
            body.push_str(&condition);
            let details = compiler.keys_of(&body);
            Compiled {
                sparql: format!("ASK {{\n{body}}}"),
                evidence: compiler.evidence(&without_filters(&body)),
                details,
                form: Form::Ask,
            }
        }
        Query::AskSame { subject, other } => {
            let variable = compiler.variable(other);
            let body = compiler.pattern(subject, &variable) + &compiler.pattern(other, &variable);
            Compiled {
                sparql: format!("ASK {{\n{body}}}"),
                evidence: compiler.evidence(&body),
                details: None,
                form: Form::Ask,
            }
        }
        Query::AskEvery { subject, condition } => compiler.ask_every(subject, condition),
        Query::Share { part, of } => compiler.share(part, of),
        Query::Table { of, columns } => compiler.table(of, columns),
        Query::PerPeriod { of, step, years } => compiler.per_period(of, *step, *years),
        Query::AskAny(set) => {
            let variable = compiler.variable(set);
            let body = compiler.pattern(set, &variable);
            Compiled {
                sparql: format!("ASK {{\n{body}}}"),
                evidence: compiler.evidence(&body),
                details: None,
                form: Form::Ask,
            }
        }
        Query::Compute {
            function,
            arguments,
        } => compiler.compute(function, arguments),
        Query::Describe(_) => return None,
    };
    Some(compiled)
}

struct Compiler<'a> {
    domain: &'a Domain,
    used: BTreeMap<String, usize>,
    /// Triple patterns outside of subqueries, as a template of the evidence.
    template: Vec<String>,
    /// How deep in subqueries and negations.
    depth: usize,
    /// Variables of the keys at the top: that of what is told, and of what it is compared with.
    keys: Vec<(String, Option<String>)>,
    /// The variable of the rows of a table, with the pattern that binds it.
    row: Option<(String, String)>,
}

impl<'a> Compiler<'a> {
    fn new(domain: &'a Domain) -> Self {
        Self {
            domain,
            used: BTreeMap::new(),
            template: Vec::new(),
            depth: 0,
            keys: Vec::new(),
            row: None,
        }
    }

    fn fresh(&mut self, base: &str) -> String {
        let count = self.used.entry(base.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 {
            format!("?{base}")
        } else {
            format!("?{base}{count}")
        }
    }

    /// A readable name for the members of a set.
    fn variable(&mut self, set: &Set) -> String {
        let base = self.variable_base(set);
        self.fresh(&base)
    }

    fn variable_base(&self, set: &Set) -> String {
        let iri = match set {
            Set::Class(class) => self.domain.class_iri(*class),
            Set::Image { step, .. } if !step.inverse => &self.domain.property(step.property).iri,
            Set::Such { base, .. } => return self.variable_base(base),
            _ => return "x".to_owned(),
        };
        let words = berry_store::local_name(iri.as_ref()).unwrap_or_default();
        let name: String = words
            .chars()
            .filter_map(|c| {
                if c.is_ascii_alphanumeric() {
                    Some(c.to_ascii_lowercase())
                } else if c == ' ' {
                    Some('_')
                } else {
                    None
                }
            })
            .collect();
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            name
        } else {
            "x".to_owned()
        }
    }

    fn select(&mut self, set: &Set) -> Compiled {
        let variable = self.variable(set);
        let body = self.pattern(set, &variable);
        let order = match set {
            Set::Such { conditions, .. } => conditions.iter().rev().find_map(|c| match c {
                Condition::Best {
                    to, from, highest, ..
                } if to > from => Some(*highest),
                _ => None,
            }),
            _ => None,
        };
        let key = self.keys.last().map(|(key, _)| key.clone());
        let sparql = match (order, key) {
            (Some(highest), Some(key)) => {
                let direction = if highest { "DESC" } else { "ASC" };
                format!(
                    "SELECT DISTINCT {variable} WHERE {{\n{body}}}\nORDER BY {direction}({key}) {variable}"
                )
            }
            _ => format!("SELECT DISTINCT {variable} WHERE {{\n{body}}}"),
        };
        let is_keyed = matches!(set, Set::Such { conditions, .. } if conditions.iter().any(|c| match c {
            Condition::Best { .. } => true,
            Condition::Compared { comparison, .. } => *comparison != Comparison::Equal,
            _ => false,
        }));
        let details = self
            .keys
            .last()
            .filter(|_| is_keyed)
            .map(|(key, _)| format!("SELECT DISTINCT {variable} {key} WHERE {{\n{body}}}"));
        Compiled {
            sparql,
            evidence: self.evidence(&body),
            details,
            form: Form::Select,
        }
    }

    /// Each member counts once for each of its values, however it was found.
    fn aggregate(&mut self, aggregate: Aggregate, step: Step, of: &Set) -> Compiled {
        let member = self.variable(of);
        let mut body = self.pattern(of, &member);
        let base = self.variable_base(&Set::Image {
            step,
            of: Box::new(Set::Any),
        });
        let value = self.fresh(&base);
        body.push_str(&self.triple(&member, step, &value));
        let function = match aggregate {
            Aggregate::Sum => "SUM",
            Aggregate::Average => "AVG",
        };
        let sparql = format!(
            "SELECT ({function}({value}) AS ?value) WHERE {{\n  {{ SELECT DISTINCT {member} {value} WHERE {{\n{body}  }} }}\n}}"
        );
        Compiled {
            sparql,
            evidence: self.evidence(&body),
            details: None,
            form: Form::Count,
        }
    }

    fn converted(&mut self, set: &Set, from: &KnownUnit, to: &KnownUnit) -> Compiled {
        let value = self.variable(set);
        let body = self.pattern(set, &value);
        // Only what changes the value: fewer operations keep a decimal short.
        let with = |sign: &str, number: &str, neutral: &str| {
            (number != neutral).then(|| format!(" {sign} {number}"))
        };
        let shift = with("+", from.shift, "0.0").unwrap_or_default();
        let is_scaled = (from.factor, from.divisor) != (to.factor, to.divisor);
        let scale: String = if is_scaled {
            let factors = [
                with("*", from.factor, "1.0"),
                with("*", to.divisor, "1.0"),
                with("/", from.divisor, "1.0"),
                with("/", to.factor, "1.0"),
            ];
            factors.into_iter().flatten().collect()
        } else {
            String::new()
        };
        let back = with("-", to.shift, "0.0").unwrap_or_default();
        let evidence = self.evidence(&body);
        if std::ptr::eq(from, to) {
            return Compiled {
                sparql: format!("SELECT DISTINCT {value} WHERE {{\n{body}}}"),
                evidence,
                details: None,
                form: Form::Select,
            };
        }
        let shifted = format!("({value}{shift}){scale}{back}");
        Compiled {
            sparql: format!("SELECT DISTINCT ({shifted} AS ?value) WHERE {{\n{body}}}"),
            evidence,
            details: None,
            form: Form::Select,
        }
    }

    fn between(&mut self, between: Between, first: &Set, second: &Set) -> Compiled {
        let is_time = |set: &Set| match set {
            Set::Image { step, .. } => {
                Domain::is_value(&self.domain.target_kinds(*step), ValueKind::Time)
            }
            _ => false,
        };
        let are_times = is_time(first) && is_time(second);
        let a = self.variable(first);
        let b = self.variable(second);
        let body = self.pattern(first, &a) + &self.pattern(second, &b);
        let year = |v: &str| format!("<{}>(SUBSTR(STR({v}), 1, 4))", xsd::INTEGER.as_str());
        let day = |v: &str| format!("SUBSTR(STR({v}), 6, 5)");
        let value = match between {
            Between::Ratio => format!("{a} / {b}"),
            Between::Difference if !are_times => format!("{a} - {b}"),
            // So many years lie between them, whichever is named first.
            Between::Difference => format!("ABS({} - {})", year(&a), year(&b)),
            Between::Years => format!(
                "{} - {} - IF({} < {}, 1, 0)",
                year(&a),
                year(&b),
                day(&a),
                day(&b)
            ),
        };
        Compiled {
            sparql: format!("SELECT DISTINCT ({value} AS ?value) WHERE {{\n{body}}}"),
            evidence: self.evidence(&body),
            details: Some(format!("SELECT DISTINCT {a} {b} WHERE {{\n{body}}}")),
            form: Form::Count,
        }
    }

    /// The call of a symbolic function: the pattern under it, the expression, the variables of names.
    fn call(&mut self, function: &str, arguments: &[Argument]) -> (String, String, Vec<String>) {
        let mut body = String::new();
        let mut written = Vec::new();
        let mut names = Vec::new();
        for argument in arguments {
            match argument {
                Argument::Integer(number) => written.push(number.to_string()),
                Argument::Text(text) => written.push(Literal::new_simple_literal(text).to_string()),
                Argument::ValueOf { set, language } => {
                    let (variable, pattern) = self.bound(set);
                    body.push_str(&pattern);
                    let _ = writeln!(
                        body,
                        "  FILTER(LANGMATCHES(LANG({variable}), \"{language}\") || LANG({variable}) = \"\")"
                    );
                    written.push(format!("STR({variable})"));
                    names.push(variable);
                }
                Argument::NameOf { set, language } => {
                    let (variable, pattern) = self.bound(set);
                    body.push_str(&pattern);
                    let name = self.fresh("name");
                    let _ = writeln!(
                        body,
                        "  {variable} {NAME} {name} .\n  FILTER(LANGMATCHES(LANG({name}), \"{language}\") || LANG({name}) = \"\")"
                    );
                    self.template.push(format!(
                        "{variable} <http://www.w3.org/2000/01/rdf-schema#label> {name}"
                    ));
                    written.push(format!("STR({name})"));
                    names.push(name);
                }
            }
        }
        let call = format!("<{TB}{function}>({})", written.join(", "));
        (body, call, names)
    }

    /// The call of a function of the name or value of `variable`, and the pattern under it.
    fn called(&mut self, call: &Call, variable: &str) -> (String, String) {
        let mut body = String::new();
        let mut name = None;
        let written = self.written_call(call, variable, &mut name, &mut body);
        (body, written)
    }

    fn written_call(
        &mut self,
        call: &Call,
        variable: &str,
        name: &mut Option<String>,
        body: &mut String,
    ) -> String {
        let mut written = Vec::new();
        for argument in &call.arguments {
            written.push(match argument {
                CallArgument::Text(text) => Literal::new_simple_literal(text).to_string(),
                CallArgument::Integer(number) => number.to_string(),
                CallArgument::Itself => format!("STR({variable})"),
                CallArgument::Name(language) | CallArgument::OwnName(language) => {
                    let name = name.get_or_insert_with(|| {
                        let name = self.fresh("name");
                        let _ = writeln!(
                            body,
                            "  {variable} {NAME} {name} .\n  FILTER(LANGMATCHES(LANG({name}), \"{language}\") || LANG({name}) = \"\")"
                        );
                        if self.depth == 0 {
                            self.template.push(format!(
                                "{variable} <http://www.w3.org/2000/01/rdf-schema#label> {name}"
                            ));
                        }
                        name
                    });
                    format!("STR({name})")
                }
                CallArgument::Value(step) => {
                    let value = self.fresh("text");
                    body.push_str(&self.triple(variable, *step, &value));
                    format!("STR({value})")
                }
                CallArgument::Call(call) => self.written_call(call, variable, name, body),
            });
        }
        format!("<{TB}{}>({})", call.function, written.join(", "))
    }

    fn compute(&mut self, function: &str, arguments: &[Argument]) -> Compiled {
        let (body, call, names) = self.call(function, arguments);
        let columns: String = names.iter().map(|n| format!(" {n}")).collect();
        Compiled {
            sparql: format!("SELECT DISTINCT ({call} AS ?value){columns} WHERE {{\n{body}}}"),
            evidence: self.evidence(&body),
            details: None,
            form: Form::Compute,
        }
    }

    fn evidence(&self, body: &str) -> Option<String> {
        if self.template.is_empty() {
            return None;
        }
        let template: String = self.template.iter().map(|t| format!("  {t} .\n")).collect();
        Some(format!("CONSTRUCT {{\n{template}}} WHERE {{\n{body}}}"))
    }

    /// Selects what a comparison turns on; nothing where there are several.
    fn keys_of(&self, body: &str) -> Option<String> {
        let [(own, other)] = self.keys.as_slice() else {
            return None;
        };
        let other = other.as_deref().unwrap_or_default();
        Some(format!(
            "SELECT DISTINCT {own} {other} WHERE {{\n{}}}",
            without_filters(body)
        ))
    }

    /// The pattern that binds `variable` to the members of a set.
    fn pattern(&mut self, set: &Set, variable: &str) -> String {
        match set {
            Set::Any => String::new(),
            Set::Each(of) => self.pattern(of, variable),
            Set::Row => format!("  FILTER({variable} = {})\n", self.row_variable()),
            Set::Node { node, .. } => format!("  VALUES {variable} {{ {node} }}\n"),
            Set::Literal(literal) => format!("  VALUES {variable} {{ {literal} }}\n"),
            Set::Class(class) => self.type_pattern(variable, *class),
            Set::Image { step, of } => {
                let (term, body) = self.term(of);
                body + &self.triple(&term, *step, variable)
            }
            Set::Such { base, conditions } => {
                let mut body = self.pattern(base, variable);
                for condition in conditions {
                    let added = self.condition(condition, variable, &body);
                    body.push_str(&added);
                }
                body
            }
            Set::AnyOf(sets) | Set::AllOf(sets)
                if sets
                    .iter()
                    .all(|s| matches!(s, Set::Node { .. } | Set::Literal(_))) =>
            {
                let terms: Vec<String> = sets.iter().map(|s| self.term(s).0).collect();
                format!("  VALUES {variable} {{ {} }}\n", terms.join(" "))
            }
            Set::AnyOf(sets) | Set::AllOf(sets) => {
                let branches: Vec<String> = sets
                    .iter()
                    .map(|s| format!("{{\n{}  }}", self.pattern(s, variable)))
                    .collect();
                format!("  {}\n", branches.join(" UNION "))
            }
        }
    }

    /// A variable for the members of a set with its pattern.
    fn bound(&mut self, set: &Set) -> (String, String) {
        if *set == Set::Row {
            return (self.row_variable(), String::new());
        }
        let variable = self.variable(set);
        let pattern = self.pattern(set, &variable);
        (variable, pattern)
    }

    /// A term for the members of a set: the thing itself, or a variable with its pattern.
    fn term(&mut self, set: &Set) -> (String, String) {
        match set {
            Set::Node { node, .. } => (node.to_string(), String::new()),
            Set::Literal(literal) => (literal.to_string(), String::new()),
            _ => self.bound(set),
        }
    }

    fn type_pattern(&mut self, variable: &str, class: ClassId) -> String {
        let path = if self.domain.has_subclasses(class) {
            "a/<http://www.w3.org/2000/01/rdf-schema#subClassOf>*"
        } else {
            "a"
        };
        format!("  {variable} {path} {} .\n", self.domain.class_iri(class))
    }

    fn triple(&mut self, from: &str, step: Step, to: &str) -> String {
        let property = self.domain.property(step.property);
        let (subject, object) = if step.inverse { (to, from) } else { (from, to) };
        let iri = &property.iri;
        if self.depth == 0 {
            self.template.push(format!("{subject} {iri} {object}"));
        }
        // A symmetric property that is asserted one way holds the other way too.
        if property.symmetric {
            if self.depth == 0 && !object.starts_with('"') {
                self.template.push(format!("{object} {iri} {subject}"));
            }
            return format!("  {subject} {iri}|^{iri} {object} .\n");
        }
        format!("  {subject} {iri} {object} .\n")
    }

    fn path(&mut self, from: &str, path: &[Step], to: &str) -> String {
        let mut body = String::new();
        let mut at = from.to_owned();
        for (position, step) in path.iter().enumerate() {
            let next = if position + 1 == path.len() {
                to.to_owned()
            } else {
                self.fresh("via")
            };
            body.push_str(&self.triple(&at, *step, &next));
            at = next;
        }
        body
    }

    /// The pattern of a condition on `variable`, which `before` binds.
    fn condition(&mut self, condition: &Condition, variable: &str, before: &str) -> String {
        match condition {
            Condition::Related {
                path,
                to: Set::AllOf(sets),
            } => {
                let mut all = String::new();
                for set in sets {
                    let (term, body) = self.term(set);
                    all.push_str(&body);
                    all.push_str(&self.path(variable, path, &term));
                }
                all
            }
            Condition::Related { path, to } => {
                let (term, body) = self.term(to);
                body + &self.path(variable, path, &term)
            }
            Condition::IsA(class) => self.type_pattern(variable, *class),
            Condition::Holds(property) => {
                let step = Step {
                    property: *property,
                    inverse: false,
                };
                self.triple(variable, step, "true")
            }
            Condition::Not(inner) => {
                self.depth += 1;
                let body = self.condition(inner, variable, before);
                self.depth -= 1;
                format!("  FILTER NOT EXISTS {{\n{body}  }}\n")
            }
            Condition::OtherThan(set) => {
                self.depth += 1;
                let (term, body) = self.term(set);
                self.depth -= 1;
                if body.is_empty() {
                    format!("  FILTER({variable} != {term})\n")
                } else {
                    format!("  FILTER NOT EXISTS {{\n{body}  FILTER({variable} = {term})\n  }}\n")
                }
            }
            Condition::Test(call) => {
                let (body, call) = self.called(call, variable);
                format!("{body}  FILTER({call})\n")
            }
            Condition::Compared {
                key,
                comparison,
                to,
            } => self.compared(key, *comparison, to, variable),
            Condition::Best {
                key,
                highest,
                from,
                to,
            } => self.best(key, *highest, (*from, *to), variable, before),
        }
    }

    fn compared(
        &mut self,
        key: &Key,
        comparison: Comparison,
        to: &Operand,
        variable: &str,
    ) -> String {
        // More than both is more than each.
        if let Operand::KeyOf(Set::AllOf(sets)) = to {
            let each = sets.iter().map(|set| {
                let to = Operand::KeyOf(set.clone());
                self.compared(key, comparison, &to, variable)
            });
            return each.collect();
        }
        let (mut body, value) = self.key(key, variable);
        let sign = match comparison {
            Comparison::Less => "<",
            Comparison::AtMost => "<=",
            Comparison::Equal => "=",
            Comparison::AtLeast => ">=",
            Comparison::More => ">",
        };
        match to {
            Operand::Number(number) => {
                self.keys.push((value.clone(), None));
                let filter = if comparison == Comparison::Equal {
                    // A day is in a year; only a year is one.
                    let first = self.written(key, Comparison::AtLeast, number);
                    let last = self.written(key, Comparison::AtMost, number);
                    if first == last {
                        format!("{value} = {first}")
                    } else {
                        format!("{value} >= {first} && {value} <= {last}")
                    }
                } else {
                    let written = self.written(key, comparison, number);
                    format!("{value} {sign} {written}")
                };
                let _ = writeln!(body, "  FILTER({filter})");
            }
            Operand::KeyOf(set) => {
                // What is counted for is grouped by, and only variables are.
                let (term, pattern) = if matches!(key, Key::Count { .. }) {
                    let variable = self.variable(set);
                    let pattern = self.pattern(set, &variable);
                    (variable, pattern)
                } else {
                    self.term(set)
                };
                body.push_str(&pattern);
                let (pattern, other) = if *key == Key::Itself {
                    (String::new(), term)
                } else {
                    self.key(key, &term)
                };
                body.push_str(&pattern);
                self.keys.push((value.clone(), Some(other.clone())));
                let _ = writeln!(body, "  FILTER({value} {sign} {other})");
            }
        }
        body
    }

    /// A number as a value of the key's datatype: a year becomes a date where dates are compared.
    fn written(&self, key: &Key, comparison: Comparison, number: &str) -> String {
        let Key::Step(step) = key else {
            return number.to_owned();
        };
        let datatype = self
            .domain
            .property(step.property)
            .range
            .iter()
            .find_map(|(range, _)| match range {
                Range::Datatype(datatype) if ValueKind::of(datatype) == ValueKind::Time => {
                    Some(datatype.clone())
                }
                _ => None,
            });
        let Some(datatype) = datatype else {
            return number.to_owned();
        };
        let end = matches!(comparison, Comparison::More | Comparison::AtMost);
        let year = format!("{number:0>4}");
        let lexical = if datatype == xsd::G_YEAR {
            year
        } else if datatype == xsd::G_YEAR_MONTH {
            format!("{year}-{}", if end { "12" } else { "01" })
        } else if datatype == xsd::DATE {
            format!("{year}-{}", if end { "12-31" } else { "01-01" })
        } else {
            format!(
                "{year}-{}",
                if end {
                    "12-31T23:59:59Z"
                } else {
                    "01-01T00:00:00Z"
                }
            )
        };
        Literal::new_typed_literal(lexical, datatype).to_string()
    }

    /// The pattern that binds the key of `variable`, and the key's variable.
    fn key(&mut self, key: &Key, variable: &str) -> (String, String) {
        match key {
            Key::Itself => (String::new(), variable.to_owned()),
            Key::Computed(call) => {
                let (mut body, call) = self.called(call, variable);
                let value = self.fresh("computed");
                let _ = writeln!(body, "  BIND({call} AS {value})");
                (body, value)
            }
            Key::Step(step) => {
                let base = self.variable_base(&Set::Image {
                    step: *step,
                    of: Box::new(Set::Any),
                });
                let value = self.fresh(&base);
                let body = self.triple(variable, *step, &value);
                (body, value)
            }
            Key::Path(path) => {
                let base = path.last().copied().map_or_else(
                    || "value".to_owned(),
                    |step| {
                        let of = Box::new(Set::Any);
                        self.variable_base(&Set::Image { step, of })
                    },
                );
                let value = self.fresh(&base);
                let body = self.path(variable, path, &value);
                (body, value)
            }
            Key::Count { path, class } => {
                let count = self.fresh("count");
                self.depth += 1;
                let counted = self.fresh("counted");
                let mut inner = self.path(variable, path, &counted);
                if let Some(class) = class {
                    inner.push_str(&self.type_pattern(&counted, *class));
                }
                self.depth -= 1;
                let body = format!(
                    "  {{ SELECT {variable} (COUNT(DISTINCT {counted}) AS {count}) WHERE {{\n{inner}  }} GROUP BY {variable} }}\n"
                );
                (body, count)
            }
        }
    }

    fn best(
        &mut self,
        key: &Key,
        highest: bool,
        ranks: (usize, usize),
        variable: &str,
        before: &str,
    ) -> String {
        let (body, value) = self.key(key, variable);
        self.keys.push((value.clone(), None));
        if let Some((row, rows)) = self.row.clone() {
            let best = self.fresh("best");
            let function = if highest { "MAX" } else { "MIN" };
            return format!(
                "{body}  {{ SELECT {row} ({function}({value}) AS {best}) WHERE {{\n{rows}{before}{body}  }} GROUP BY {row} }}\n  FILTER({value} = {best})\n"
            );
        }
        let direction = if highest { "DESC" } else { "ASC" };
        let (from, to) = ranks;
        let offset = if from > 1 {
            format!(" OFFSET {}", from - 1)
        } else {
            String::new()
        };
        // The variables inside the subquery are its own: only the key comes out.
        format!(
            "{body}  {{ SELECT DISTINCT {value} WHERE {{\n{before}{body}  }} ORDER BY {direction}({value}) LIMIT {}{offset} }}\n",
            to + 1 - from
        )
    }
}

/// Drops the lines that filter, so that what was compared shows either way.
fn without_filters(body: &str) -> String {
    body.lines()
        .filter(|l| !l.trim_start().starts_with("FILTER("))
        .map(|l| format!("{l}\n"))
        .collect()
}
