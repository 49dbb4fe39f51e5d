//! Shows how a question was answered.

use crate::run::{Outcome, Record};
use crate::suite::Gold;
use berry_answering::{Answer, Value};
use std::fmt::Write;

/// Returns everything about the records of one question as text, the reading step by step and
/// the proof included.
pub fn trace(records: &[Record]) -> String {
    let mut trace = String::new();
    for record in records {
        let _ = writeln!(trace, "{} {}: {}", record.id, record.mode, record.verdict);
        for (name, text) in lines(record) {
            let text = text.replace('\n', "\n                 ");
            let _ = writeln!(trace, "  {name:<14} {text}");
        }
        if let Outcome::Answer { answer, .. } = &record.outcome {
            add_json(&mut trace, "proof", answer.proof.as_ref());
            add_json(&mut trace, "reading", answer.explanation.as_ref());
        }
        trace.push('\n');
    }
    trace
}

fn add_json(trace: &mut String, name: &str, value: Option<&impl serde::Serialize>) {
    let json = value.and_then(|value| serde_json::to_string_pretty(value).ok());
    if let Some(json) = json {
        let _ = writeln!(trace, "  {name}\n{json}");
    }
}

/// Returns the record as names and texts, without the parts that are long.
pub(crate) fn lines(record: &Record) -> Vec<(&'static str, String)> {
    let mut lines = vec![
        ("question", record.question.clone()),
        ("gold", gold(&record.gold)),
    ];
    if let Some(sparql) = &record.gold_sparql {
        lines.push(("gold query", sparql.clone()));
    }
    match &record.outcome {
        Outcome::Answer { answer, unlicensed } => {
            add_answer(&mut lines, answer);
            if !unlicensed.is_empty() {
                lines.push(("unlicensed", unlicensed.join(", ")));
            }
        }
        Outcome::Text(text) => lines.push(("text", text.clone())),
        Outcome::Error(message) => lines.push(("error", message.clone())),
    }
    let time = match (record.know_ms, record.total_ms) {
        (Some(know), Some(total)) => format!("{know:.1} ms to know, {total:.0} ms in all"),
        (_, Some(total)) => format!("{total:.0} ms"),
        _ => return lines,
    };
    lines.push(("time", time));
    lines
}

fn add_answer(lines: &mut Vec<(&'static str, String)>, answer: &Answer) {
    let mut add = |name, text: String| {
        if !text.is_empty() {
            lines.push((name, text));
        }
    };
    add("text", answer.text.clone());
    add("answers", values(&answer.answers));
    add("interpretation", answer.interpretation.clone());
    add("confidence", format!("{:.4}", answer.confidence));
    add("query", answer.sparql.clone().unwrap_or_default());
    for evidence in &answer.evidence {
        add("fact", evidence.text.clone());
    }
    if let Some(reason) = &answer.reason {
        add("step", format!("{:?}", reason.step).to_lowercase());
        add("recognised", reason.recognised.join(", "));
        add("suggestions", reason.suggestions.join(", "));
    }
    for other in &answer.alternatives {
        let mut text = format!("{} ({:.4})", other.interpretation, other.confidence);
        if !other.answers.is_empty() {
            let _ = write!(text, ": {}", values(&other.answers));
        }
        add("alternative", text);
    }
    for warning in &answer.warnings {
        add("warning", warning.clone());
    }
}

fn gold(gold: &Gold) -> String {
    let sets = gold.sets.iter().map(|set| match set.values.as_slice() {
        [] => "nothing fits".to_owned(),
        values => values.join(", "),
    });
    let abstention = gold.may_abstain.then(|| "an abstention".to_owned());
    sets.chain(abstention).collect::<Vec<_>>().join("\nor ")
}

fn values(values: &[Value]) -> String {
    let texts = values.iter().map(|value| match &value.iri {
        Some(iri) => format!("{} <{iri}>", value.value),
        None => value.value.clone(),
    });
    texts.collect::<Vec<_>>().join(", ")
}
