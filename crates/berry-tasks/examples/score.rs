//! Scores the readings of a file of questions (JSON lines with `question`, `answers`, `lang`,
//! `task` or `kind`) by kind, and shows those that are not right:
//!
//!     cargo run --release -p berry-tasks --example score -- FILE [KIND [wrong|none|all]] [--split dev]

#![expect(clippy::print_stdout, reason = "it prints a table")]

use std::collections::BTreeMap;
use std::time::Instant;

use berry_symbolic::{Kind, Number, Value};
use berry_tasks::{Expression, Finding, Work, read};
use berry_verbalizer::Language;
use oxrdf::Literal;

fn plain(text: &str) -> String {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "yes" => "true".to_owned(),
        "no" => "false".to_owned(),
        _ => Number::parse(&text).map_or(text, |number| number.to_string()),
    }
}

fn set(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut values: Vec<String> = values.map(|value| plain(&value)).collect();
    values.sort();
    values
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let split = arguments
        .iter()
        .position(|a| a == "--split")
        .map(|at| arguments[at + 1].clone());
    let kind_wanted = arguments
        .get(1)
        .filter(|a| !a.starts_with("--") && *a != "all-kinds");
    let shown = arguments.get(2).filter(|a| !a.starts_with("--"));
    let now = "2026-11-26T12:00:00Z".parse().expect("a time");
    let text = std::fs::read_to_string(&arguments[0]).expect("a file");
    let mut table: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut times = Vec::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let kind = if row["task"].is_string() {
            field("task")
        } else {
            field("kind")
        };
        let is_other = kind_wanted.is_some_and(|wanted| !kind.starts_with(wanted.as_str()))
            || split.as_ref().is_some_and(|split| field("split") != *split);
        if is_other {
            continue;
        }
        let list = |name: &str| -> Option<Vec<String>> {
            let values = row[name].as_array()?.iter();
            Some(set(values.filter_map(|v| Some(v.as_str()?.to_owned()))))
        };
        let question = field("question");
        let language = Language::parse(&field("lang")).unwrap_or(Language::English);
        let start = Instant::now();
        let readings = read(&question, language, now);
        let outcome = readings.first().and_then(|reading| match &reading.work {
            Work::Compute(expression) => {
                let (value, _) = expression.evaluate().ok()?;
                Some(match (expression, value) {
                    (Expression::Call { function, .. }, Value::Text(text))
                        if function.result == Kind::List =>
                    {
                        let items = text.split(", ").filter(|it| !it.is_empty());
                        items.map(Value::from).collect()
                    }
                    (_, value) => vec![value],
                })
            }
            Work::Deduce(deduction) => match &deduction.finding {
                Finding::Values(values) => Some(values.clone()),
                _ => None,
            },
        });
        times.push(start.elapsed().as_secs_f64() * 1e3);
        let said = outcome.map(|values| {
            let texts = values
                .into_iter()
                .map(|value: Value| Literal::from(value).value().to_owned());
            set(texts)
        });
        let gold = list("answers").unwrap_or_default();
        let alternative = list("answers_alt");
        let verdict = match &said {
            None if gold.is_empty() => 0,
            None => 2,
            Some(said)
                if !gold.is_empty() && (*said == gold || alternative.as_ref() == Some(said)) =>
            {
                0
            }
            Some(_) => 1,
        };
        table.entry(kind).or_default()[verdict] += 1;
        let show = match shown.map(String::as_str) {
            Some("wrong") => verdict == 1,
            Some("none") => verdict == 2,
            Some("all") => verdict > 0,
            _ => false,
        };
        if show {
            let reading = readings.first().map(|r| match &r.work {
                Work::Compute(expression) => format!("{:.2} {expression}", r.cost),
                other @ Work::Deduce(_) => format!("{:.2} {other:?}", r.cost),
            });
            let reading = reading.map(|r| r.chars().take(400).collect::<String>());
            println!(
                "{} | {question}\n    gold {gold:?} said {said:?}\n    {reading:?}",
                field("id")
            );
        }
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{:40} {:>6} {:>6} {:>6} {:>7}",
        "kind", "right", "wrong", "none", "%"
    );
    let mut all = [0; 3];
    for (kind, counts) in &table {
        let total: usize = counts.iter().sum();
        println!(
            "{kind:40} {:6} {:6} {:6} {:7.1}",
            counts[0],
            counts[1],
            counts[2],
            100.0 * counts[0] as f64 / total as f64
        );
        for (sum, count) in all.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    println!("all {all:?}");
    if !times.is_empty() {
        println!(
            "median {:.3} ms, slowest {:.3} ms",
            times[times.len() / 2],
            times[times.len() - 1]
        );
    }
}
