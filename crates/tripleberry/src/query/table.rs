//! Lays a result out as a table.

use berry_store::{QueryResult, Triples};
use oxrdf::{NamedOrBlankNode, Term};
use unicode_width::UnicodeWidthStr;

/// Returns the result as an aligned table, and whether it was cut off.
///
/// IRIs and literals stand without the marks of SPARQL's syntax; a language follows its text after
/// `@`. Columns of numbers are aligned to the right.
pub(super) fn table(result: &QueryResult) -> (String, bool) {
    match result {
        QueryResult::Boolean(truth) => (format!("{truth}\n"), false),
        QueryResult::Solutions {
            variables,
            rows,
            truncated,
        } => {
            let header = variables
                .iter()
                .map(|variable| variable.as_str().to_owned())
                .collect();
            let cell = |cell: &Option<Term>| cell.as_ref().map_or_else(String::new, text);
            let rows = rows.iter().map(|row| row.iter().map(cell).collect());
            (lay_out(header, rows.collect()), *truncated)
        }
        QueryResult::Graph(Triples { triples, truncated }) => {
            let header = ["subject", "predicate", "object"]
                .map(str::to_owned)
                .to_vec();
            let rows = triples.iter().map(|triple| {
                let subject = match &triple.subject {
                    NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
                    NamedOrBlankNode::BlankNode(node) => node.to_string(),
                };
                vec![
                    subject,
                    triple.predicate.as_str().to_owned(),
                    text(&triple.object),
                ]
            });
            (lay_out(header, rows.collect()), *truncated)
        }
    }
}

/// Returns a term on one line.
fn text(term: &Term) -> String {
    let text = match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::Literal(literal) => match literal.language() {
            Some(language) => format!("{}@{language}", literal.value()),
            None => literal.value().to_owned(),
        },
        Term::BlankNode(node) => node.to_string(),
    };
    // A terminal would obey control characters, and a row is a line.
    text.replace(|character: char| character.is_control(), " ")
}

fn lay_out(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let columns = header.len();
    let is_number = |cell: &String| cell.is_empty() || cell.parse::<f64>().is_ok();
    let to_the_right: Vec<bool> = (0..columns)
        .map(|column| !rows.is_empty() && rows.iter().all(|row| is_number(&row[column])))
        .collect();
    let mut all = vec![header];
    all.extend(rows);
    let widths: Vec<usize> = (0..columns)
        .map(|column| all.iter().map(|row| row[column].width()).max().unwrap_or(0))
        .collect();
    let mut table = String::new();
    for (index, row) in all.iter().enumerate() {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let blanks = " ".repeat(widths[column] - cell.width());
            line.push_str(if column == 0 { "" } else { "  " });
            line.push_str(if to_the_right[column] { &blanks } else { "" });
            line.push_str(cell);
            line.push_str(if to_the_right[column] { "" } else { &blanks });
        }
        table.push_str(line.trim_end());
        table.push('\n');
        if index == 0 {
            let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            table.push_str(&rule.join("  "));
            table.push('\n');
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::table;
    use berry_store::QueryResult;
    use expect_test::{Expect, expect};
    use oxrdf::vocab::xsd;
    use oxrdf::{Literal, NamedNode, Term, Variable};

    fn check(variables: &[&str], rows: Vec<Vec<Option<Term>>>, expected: &Expect) {
        let variables = variables
            .iter()
            .map(|name| Variable::new_unchecked(*name))
            .collect();
        let result = QueryResult::Solutions {
            variables,
            rows,
            truncated: false,
        };
        expected.assert_eq(&table(&result).0);
    }

    fn named(text: &str, language: &str) -> Term {
        Literal::new_language_tagged_literal_unchecked(text, language).into()
    }

    fn number(text: &str) -> Term {
        Literal::new_typed_literal(text, xsd::INTEGER).into()
    }

    #[test]
    fn columns_are_aligned_whatever_the_script() {
        let iri = |iri: &str| Some(NamedNode::new_unchecked(iri).into());
        check(
            &["thing", "name", "people"],
            vec![
                vec![
                    iri("https://example.org/tw"),
                    Some(named("臺灣", "zh-hant")),
                    Some(number("23420442")),
                ],
                vec![
                    iri("https://example.org/va"),
                    Some(named("Vatican City", "en")),
                    Some(number("764")),
                ],
                vec![iri("https://example.org/x"), None, None],
                vec![
                    iri("https://example.org/y"),
                    Some(named("two\nlines\u{1b}[31m", "en")),
                    None,
                ],
            ],
            &expect![[r#"
                thing                   name                 people
                ----------------------  -----------------  --------
                https://example.org/tw  臺灣@zh-hant       23420442
                https://example.org/va  Vatican City@en         764
                https://example.org/x
                https://example.org/y   two lines [31m@en
            "#]],
        );
    }

    #[test]
    fn nothing_found() {
        check(
            &["thing", "name"],
            Vec::new(),
            &expect![[r#"
                thing  name
                -----  ----
            "#]],
        );
    }
}
