//! Runs the literate cases in `tests/cases/*.md`.
//!
//! A case is a section (`## ...`) with a `question` block and what is expected of it: either
//! `answer` (one value a line; none: the answer is that nothing fits) or `reason` (the step that
//! failed and what is said), and if it matters `text` (the sentence of the template), `rows` (of
//! several columns) and `sparql`. A `before` block holds the earlier messages, one a line.
//! It is asked of the graph in its `turtle` block, else of the one before the first section, else
//! of the demo. `UPDATE_EXPECT=1` rewrites what is expected, but never turns an answer into a
//! refusal or the other way round.

mod document;

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use berry_answering::{Answer, Answerer, Status};
use berry_store::{Budget, QueryResult};
use oxrdf::Term;

use crate::knowledge::{answerer_over_turtle, ask_after, demo};
use crate::root;
use document::{Block, Document, Section};

#[test]
fn cases() {
    let mut failures = String::new();
    let mut count = 0;
    for path in files() {
        count += check_file(&path, &mut failures);
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert!(count > 0, "there are no cases in tests/cases");
}

fn files() -> Vec<PathBuf> {
    let folder = fs::read_dir(root().join("tests/cases")).expect("the folder of cases");
    let paths = folder.map(|entry| entry.expect("an entry of the folder").path());
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
}

/// Checks all cases of a file, and returns how many there are.
fn check_file(path: &Path, failures: &mut String) -> usize {
    let mut document = Document::parse(&fs::read_to_string(path).expect("a file of cases"));
    let own = document
        .preamble
        .get("turtle")
        .map(|block| answerer_over_turtle(&block.content));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let update = env::var_os("UPDATE_EXPECT").is_some();
    for section in &mut document.sections {
        let of_case = section
            .get("turtle")
            .map(|block| answerer_over_turtle(&block.content));
        let answerer = of_case.as_ref().or(own.as_ref()).unwrap_or_else(|| demo());
        if let Err(wrong) = check_case(answerer, section, update) {
            let _ = writeln!(failures, "{name}, {}:\n{wrong}", section.title);
        }
    }
    if update {
        fs::write(path, document.to_string()).expect("the file of cases can be written");
    }
    document.sections.len()
}

fn check_case(answerer: &Answerer, section: &mut Section, update: bool) -> Result<(), String> {
    let question = section.get("question").ok_or("  there is no question")?;
    let before = section
        .get("before")
        .map_or("", |block| block.content.trim());
    let conversation = before.lines().map(str::to_owned).collect();
    let answer = ask_after(answerer, conversation, question.content.trim());
    let expects = (
        section.get("answer").is_some(),
        section.get("reason").is_some(),
    );
    match (expects, answer.status) {
        ((true, false), Status::Answered) | ((false, true), Status::Abstained) => {}
        ((true, false), Status::Abstained) => {
            return Err(format!("  refused: {}", reason(&answer)));
        }
        ((false, true), Status::Answered) => {
            return Err(format!("  answered: {}", lines(&values(&answer))));
        }
        _ => return Err("  it expects both an answer and a refusal, or neither".to_owned()),
    }
    reruns_to_the_same(answerer, &answer)?;
    let mut wrong = String::new();
    for block in section.blocks_mut() {
        let actual = match block.kind.as_str() {
            "answer" => lines(&values(&answer)),
            "reason" => reason(&answer),
            "text" => answer.text.clone(),
            "sparql" => answer.sparql.clone().unwrap_or_default(),
            "rows" => rows(&answer),
            "question" | "turtle" | "before" => continue,
            other => return Err(format!("  there is no block of kind `{other}`")),
        };
        compare(block, actual, update, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn compare(block: &mut Block, actual: String, update: bool, wrong: &mut String) {
    if block.content.trim_end() == actual.trim_end() {
        return;
    }
    if update {
        block.content = actual;
        return;
    }
    let Block { kind, content } = block;
    let _ = writeln!(wrong, "  {kind} is\n{actual}\n  instead of\n{content}");
}

fn values(answer: &Answer) -> Vec<String> {
    let values = answer.answers.iter().map(|value| value.value.clone());
    values.collect()
}

fn rows(answer: &Answer) -> String {
    let row = |row: &Vec<berry_answering::Value>| {
        let cells: Vec<&str> = row.iter().map(|cell| cell.value.as_str()).collect();
        cells.join(" | ")
    };
    let rows: Vec<String> = answer.rows.iter().map(row).collect();
    lines(&rows)
}

fn lines(values: &[String]) -> String {
    values.join("\n")
}

fn reason(answer: &Answer) -> String {
    let Some(reason) = &answer.reason else {
        return String::new();
    };
    let step = serde_json::to_value(reason.step).expect("a step is a word");
    format!("{}: {}", step.as_str().unwrap_or_default(), reason.message)
}

/// Checks that the query of an answer gives its values, when somebody else runs it.
fn reruns_to_the_same(answerer: &Answerer, answer: &Answer) -> Result<(), String> {
    let Some(sparql) = &answer.sparql else {
        return Ok(());
    };
    let store = answerer.knowledge_base().store();
    let result = store.query(sparql, &Budget::rows(10_000));
    let found: BTreeSet<String> = match result.map_err(|error| format!("  {error}:\n{sparql}"))? {
        QueryResult::Boolean(truth) => BTreeSet::from([truth.to_string()]),
        QueryResult::Solutions { rows, .. } => {
            let cells = rows.iter().filter_map(|row| row.first()?.as_ref());
            cells.map(identity).collect()
        }
        QueryResult::Graph(_) => return Err("  the query makes a graph".to_owned()),
    };
    let told = answer
        .answers
        .iter()
        .map(|value| value.iri.as_ref().unwrap_or(&value.value).clone());
    let told: BTreeSet<String> = told.collect();
    if found == told {
        return Ok(());
    }
    Err(format!(
        "  its query gives {found:?} instead of {told:?}:\n{sparql}"
    ))
}

fn identity(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    }
}
