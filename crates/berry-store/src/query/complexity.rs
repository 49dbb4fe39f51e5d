use crate::error::QueryError;
use spargebra::Query;
use spargebra::algebra::{Expression, GraphPattern, PropertyPathExpression};

/// Refuses a text that nests or chains so much that the parser, which recurses, could run out of
/// stack: the process would end. Reads tokens only as far as brackets and operators need it.
pub(crate) fn check_text(sparql: &str) -> Result<(), QueryError> {
    limit(sparql.len(), BYTES, "bytes")?;
    let mut scan = TextScan::default();
    let bytes = sparql.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at += scan.token(&bytes[at..])?;
    }
    Ok(())
}

/// Refuses a query whose planning, which cannot be cancelled, would take too long.
pub(crate) fn check_query(query: &Query) -> Result<(), QueryError> {
    let (Query::Select { pattern, .. }
    | Query::Construct { pattern, .. }
    | Query::Describe { pattern, .. }
    | Query::Ask { pattern, .. }) = query;
    let mut size = Size::default();
    size.add(pattern);
    limit(
        size.largest_block,
        TRIPLE_PATTERNS_IN_BLOCK,
        "triple patterns in one block",
    )?;
    limit(size.triple_patterns, TRIPLE_PATTERNS, "triple patterns")?;
    limit(size.values, VALUES_ROWS, "rows of VALUES")
}

/// Parsing takes time with the square of the length; this one half a second at worst.
const BYTES: usize = 256 * 1024;
/// Half of what overflows a stack of two megabytes, the smallest that threads usually have.
const DEPTH: usize = 64;
const STRUCTURE: usize = 512;
/// Planning a block of joins takes time with the third power of its size; this one a third of a
/// second at worst.
const TRIPLE_PATTERNS_IN_BLOCK: usize = 64;
const TRIPLE_PATTERNS: usize = 256;
const VALUES_ROWS: usize = 10_000;

fn limit(found: usize, limit: usize, what: &'static str) -> Result<(), QueryError> {
    if found > limit {
        return Err(QueryError::TooComplex { what, limit });
    }
    Ok(())
}

#[derive(Default)]
struct TextScan {
    depth: usize,
    /// Opening brackets and operators so far.
    structure: usize,
    /// Inside the data of VALUES, which is flat and may be long.
    values: Values,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Values {
    #[default]
    Outside,
    /// After the keyword.
    Announced,
    Inside,
}

impl TextScan {
    /// Takes in the token at the start of the text and returns its length.
    fn token(&mut self, text: &[u8]) -> Result<usize, QueryError> {
        let first = text[0];
        match first {
            b'#' => return Ok(until(text, b"\n")),
            b'"' | b'\'' => return Ok(string(text, first)),
            b'<' => {
                if let Some(len) = iri(text) {
                    return Ok(len);
                }
                self.structure += 1;
            }
            b'{' if self.values == Values::Announced => self.values = Values::Inside,
            b'}' if self.values == Values::Inside => self.values = Values::Outside,
            _ if self.values == Values::Inside => {}
            b'{' | b'(' | b'[' => {
                self.depth += 1;
                self.structure += 1;
            }
            b'}' | b')' | b']' => self.depth = self.depth.saturating_sub(1),
            b'!' | b'^' | b'|' | b'&' | b'+' | b'*' | b'/' | b'>' => self.structure += 1,
            // Names may have a hyphen inside; a minus stands before a number or a space.
            b'-' if text.get(1).is_none_or(|next| !next.is_ascii_alphabetic()) => {
                self.structure += 1;
            }
            _ if first.is_ascii_alphabetic() => {
                let len = text
                    .iter()
                    .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
                    .unwrap_or(text.len());
                if text[..len].eq_ignore_ascii_case(b"VALUES") {
                    self.values = Values::Announced;
                }
                return Ok(len);
            }
            _ => {}
        }
        limit(self.depth, DEPTH, "nested brackets")?;
        limit(self.structure, STRUCTURE, "brackets and operators")?;
        Ok(1)
    }
}

/// Returns the length up to the end of what is searched, or of the text.
fn until(text: &[u8], end: &[u8]) -> usize {
    text.windows(end.len())
        .position(|window| window == end)
        .map_or(text.len(), |at| at + end.len())
}

/// Returns the length of a string literal, short or long.
fn string(text: &[u8], quote: u8) -> usize {
    let long = [quote; 3];
    let end = if text.starts_with(&long) {
        &long[..]
    } else {
        &long[..1]
    };
    let mut at = end.len();
    while at < text.len() && !text[at..].starts_with(end) {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    (at + end.len()).min(text.len())
}

/// Returns the length of an IRI in angle brackets, or `None` for the operator.
fn iri(text: &[u8]) -> Option<usize> {
    let end = text[1..].iter().position(|byte| {
        matches!(
            byte,
            0..=0x20 | b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'^'
        )
    })? + 1;
    (text[end] == b'>').then_some(end + 1)
}

#[derive(Default)]
struct Size {
    triple_patterns: usize,
    largest_block: usize,
    values: usize,
}

impl Size {
    fn add(&mut self, pattern: &GraphPattern) {
        let mut block = 0;
        self.add_joined(pattern, &mut block);
        self.largest_block = self.largest_block.max(block);
    }

    /// Adds a pattern whose joins are planned together with those of the block around it.
    fn add_joined(&mut self, pattern: &GraphPattern, block: &mut usize) {
        match pattern {
            GraphPattern::Bgp { patterns } => {
                *block += patterns.len();
                self.triple_patterns += patterns.len();
            }
            GraphPattern::Path { path, .. } => {
                let steps = steps(path);
                *block += steps;
                self.triple_patterns += steps;
            }
            GraphPattern::Values { bindings, .. } => {
                *block += 1;
                self.values += bindings.len();
            }
            GraphPattern::Join { left, right } | GraphPattern::Lateral { left, right } => {
                self.add_joined(left, block);
                self.add_joined(right, block);
            }
            GraphPattern::LeftJoin {
                left,
                right,
                expression,
            } => {
                self.add_joined(left, block);
                self.add(right);
                if let Some(expression) = expression {
                    self.add_expression(expression);
                }
            }
            GraphPattern::Filter { expr, inner } => {
                self.add_expression(expr);
                self.add_joined(inner, block);
            }
            GraphPattern::Extend {
                inner, expression, ..
            } => {
                self.add_expression(expression);
                self.add_joined(inner, block);
            }
            GraphPattern::Union { left, right } => {
                self.add(left);
                self.add(right);
            }
            GraphPattern::Minus { left, right } => {
                self.add_joined(left, block);
                self.add(right);
            }
            GraphPattern::Graph { inner, .. }
            | GraphPattern::OrderBy { inner, .. }
            | GraphPattern::Project { inner, .. }
            | GraphPattern::Distinct { inner }
            | GraphPattern::Reduced { inner }
            | GraphPattern::Slice { inner, .. }
            | GraphPattern::Group { inner, .. }
            | GraphPattern::Service { inner, .. } => self.add(inner),
        }
    }

    fn add_expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Exists(pattern) => self.add(pattern),
            Expression::Or(a, b)
            | Expression::And(a, b)
            | Expression::Equal(a, b)
            | Expression::SameTerm(a, b)
            | Expression::Greater(a, b)
            | Expression::GreaterOrEqual(a, b)
            | Expression::Less(a, b)
            | Expression::LessOrEqual(a, b)
            | Expression::Add(a, b)
            | Expression::Subtract(a, b)
            | Expression::Multiply(a, b)
            | Expression::Divide(a, b) => {
                self.add_expression(a);
                self.add_expression(b);
            }
            Expression::UnaryPlus(inner)
            | Expression::UnaryMinus(inner)
            | Expression::Not(inner) => self.add_expression(inner),
            Expression::In(inner, list) => {
                self.add_expression(inner);
                for member in list {
                    self.add_expression(member);
                }
            }
            Expression::If(a, b, c) => {
                for inner in [a, b, c] {
                    self.add_expression(inner);
                }
            }
            Expression::Coalesce(list) | Expression::FunctionCall(_, list) => {
                for inner in list {
                    self.add_expression(inner);
                }
            }
            Expression::NamedNode(_)
            | Expression::Literal(_)
            | Expression::Variable(_)
            | Expression::Bound(_) => {}
        }
    }
}

/// Counts the single steps of a path.
fn steps(path: &PropertyPathExpression) -> usize {
    match path {
        PropertyPathExpression::NamedNode(_) => 1,
        PropertyPathExpression::NegatedPropertySet(set) => set.len(),
        PropertyPathExpression::Reverse(inner)
        | PropertyPathExpression::ZeroOrMore(inner)
        | PropertyPathExpression::OneOrMore(inner)
        | PropertyPathExpression::ZeroOrOne(inner) => steps(inner),
        PropertyPathExpression::Sequence(a, b) | PropertyPathExpression::Alternative(a, b) => {
            steps(a) + steps(b)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::store;
    use crate::{Budget, QueryError};

    /// Says whether a query is refused before it is planned.
    fn is_refused(sparql: &str) -> bool {
        match store("").query(sparql, &Budget::rows(10)) {
            Err(QueryError::TooComplex { .. }) => true,
            Err(QueryError::Syntax { .. }) | Ok(_) => false,
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn what_could_overflow_the_stack_is_refused() {
        let check = |start: &str, repeated: &str, end: &str, closing: &str| {
            let query = |times: usize| {
                format!(
                    "{start}{}{end}{}",
                    repeated.repeat(times),
                    closing.repeat(times)
                )
            };
            assert!(!is_refused(&query(20)), "{}", query(20));
            assert!(is_refused(&query(1_000)), "{repeated}");
            assert!(is_refused(&query(100_000)), "{repeated}");
        };
        check("SELECT * WHERE {", "{", "", "}");
        check("SELECT (", "(", "1", ")");
        check("SELECT * WHERE { FILTER(", "!", "true) }", "");
        check("SELECT (1", " + 1", " AS ?x) WHERE {}", "");
        check("SELECT (1", "-1", " AS ?x) WHERE {}", "");
        check(
            "SELECT * WHERE { ?s <http://e/p>",
            "/<http://e/p>",
            " ?o }",
            "",
        );
        check("SELECT * WHERE { {}", " UNION {}", "}", "");
        check("SELECT * WHERE {", "OPTIONAL { ?s ?p ?o }", "}", "");
        check("SELECT * WHERE { ?s ?p ", "[ ?p ", "1", "]");
        check("SELECT * WHERE { ?s ?p ?o ", "; ?p ?o ", "}", "");
    }

    #[test]
    fn long_data_is_fine() {
        let numbers = "1 -2 ".repeat(2_000);
        assert!(!is_refused(&format!(
            "SELECT * WHERE {{ VALUES ?x {{ {numbers} }} }}"
        )));
        let rows = "(1 2)".repeat(4_000);
        assert!(!is_refused(&format!(
            "SELECT * WHERE {{ VALUES (?x ?y) {{ {rows} }} }}"
        )));
        let list = "1, ".repeat(2_000);
        assert!(!is_refused(&format!(
            "SELECT * WHERE {{ FILTER(1 IN ({list} 2)) }}"
        )));
        let text = "((([[[{{{|||".repeat(500);
        assert!(!is_refused(&format!("SELECT ('{text}' AS ?x) WHERE {{}}")));
        assert!(!is_refused(&format!(
            "SELECT ('''it's {text}''' AS ?x) WHERE {{}}"
        )));
        assert!(!is_refused(&format!(
            "SELECT (\"\\\"{text}\" AS ?x) WHERE {{}} # {text}"
        )));
        assert!(!is_refused(&format!(
            "ASK {{ <http://e/{}> ?p ?o }}",
            "(-)".repeat(500)
        )));
        assert!(is_refused(&format!(
            "ASK {{ VALUES ?x {{ {} }} }}",
            "1 ".repeat(10_001)
        )));
    }
}
