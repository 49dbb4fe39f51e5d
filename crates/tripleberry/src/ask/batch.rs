//! A batch of questions, from one file into another.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use berry_answering::{Answerer, Request};
use serde_json::{Value, json};

use super::{AskArgs, language};
use crate::clock::Watch;
use crate::failure::Usage;
use crate::progress::{bar, counted, note};
use crate::writer::open_answerer;

/// Answers all questions that have no answer yet.
pub(super) fn run(args: &AskArgs, questions: &Path, out: &Path) -> Result<ExitCode> {
    let lines = read_lines(questions)?;
    if is_same_file(questions, out) {
        let message = format!(
            "`{}` holds the questions; give another --out",
            out.display()
        );
        return Err(Usage(message).into());
    }
    let done = Done::read(out)?;
    done.require_beginning_of(&lines, out)?;
    if done.lines > 0 {
        let left = (lines.len() - done.lines) as u64;
        note(format_args!(
            "going on: {} of {} left",
            left,
            counted(lines.len() as u64, "question")
        ));
    }
    let answerer = open_answerer(&args.knowledge, &args.model)?;
    let cannot_write = || format!("cannot write `{}`", out.display());
    let mut output = OpenOptions::new()
        .create(true)
        .append(true)
        .open(out)
        .with_context(cannot_write)?;
    // A run that was killed may have left a line half written.
    output.set_len(done.bytes).with_context(cannot_write)?;
    let progress = bar(lines.len() as u64, "questions");
    progress.set_position(done.lines as u64);
    for line in &lines[done.lines..] {
        let mut answer = answer_line(args, &answerer, line).to_string();
        answer.push('\n');
        output
            .write_all(answer.as_bytes())
            .with_context(cannot_write)?;
        progress.inc(1);
    }
    progress.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}

/// Reads the lines that are not blank.
fn read_lines(path: &Path) -> Result<Vec<String>> {
    let bytes = fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    Ok(lines.map(str::to_owned).collect())
}

fn is_same_file(a: &Path, b: &Path) -> bool {
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// What is there of an output.
#[derive(Default)]
struct Done {
    /// How many lines are whole.
    lines: usize,
    /// How many bytes these have.
    bytes: u64,
    last: String,
}

impl Done {
    fn read(out: &Path) -> Result<Self> {
        let cannot_read = || format!("cannot read `{}`", out.display());
        let mut done = Self::default();
        if !out.exists() {
            return Ok(done);
        }
        let mut file = BufReader::new(File::open(out).with_context(cannot_read)?);
        let mut line = Vec::new();
        while file
            .read_until(b'\n', &mut line)
            .with_context(cannot_read)?
            > 0
        {
            if line.ends_with(b"\n") {
                done.lines += 1;
                done.bytes += line.len() as u64;
                done.last = String::from_utf8_lossy(&line).into_owned();
            }
            line.clear();
        }
        Ok(done)
    }

    /// Refuses an output that belongs to other questions.
    fn require_beginning_of(&self, questions: &[String], out: &Path) -> Result<()> {
        let Some(last) = self.lines.checked_sub(1) else {
            return Ok(());
        };
        let Some(question) = questions.get(last) else {
            bail!(
                "`{}` has {} for {}; give another --out",
                out.display(),
                counted(self.lines as u64, "answer"),
                counted(questions.len() as u64, "question"),
            );
        };
        let answer: Value = serde_json::from_str(&self.last).unwrap_or_default();
        let question: Value = serde_json::from_str(question).unwrap_or_default();
        if id_of(&answer) != id_of(&question) {
            bail!(
                "`{}` has answers to other questions; give another --out",
                out.display()
            );
        }
        Ok(())
    }
}

fn id_of(line: &Value) -> &Value {
    line.get("id").unwrap_or(&Value::Null)
}

/// Answers a line; one that cannot be processed says why.
fn answer_line(args: &AskArgs, answerer: &Answerer, line: &str) -> Value {
    let parsed = match serde_json::from_str(line) {
        Ok(parsed) => parsed,
        Err(error) => return failed(&Value::Null, &format!("the line is no JSON: {error}")),
    };
    let id = id_of(&parsed);
    let request = match request(args, &parsed) {
        Ok(request) => request,
        Err(message) => return failed(id, &message),
    };
    let answer = answerer.answer(&request, &Watch::start(args.now), &mut |_| {
        ControlFlow::Continue(())
    });
    match answer.map(|answer| serde_json::to_value(&answer)) {
        Ok(Ok(mut answer)) => {
            // A number stays one.
            if let Some(own) = answer.get_mut("id") {
                own.clone_from(id);
            }
            answer
        }
        Ok(Err(error)) => failed(id, &error.to_string()),
        Err(error) => failed(id, &error.to_string()),
    }
}

fn failed(id: &Value, message: &str) -> Value {
    json!({ "id": id, "status": "error", "message": message })
}

fn request(args: &AskArgs, line: &Value) -> Result<Request, String> {
    let question = line.get("question").and_then(Value::as_str);
    let id = id_of(line);
    Ok(Request {
        id: (!id.is_null()).then(|| id.to_string()),
        question: question
            .ok_or("the line has no text under `question`")?
            .to_owned(),
        language: match line.get("lang") {
            Some(Value::Null) | None => args.lang,
            Some(Value::String(tag)) => Some(language(tag)?),
            Some(other) => Some(language(&other.to_string())?),
        },
        conversation: conversation(line)?,
        use_model: !args.model.no_model,
        explain: args.explain,
    })
}

/// The person's earlier messages: texts, or messages with `role` and `content` as over HTTP.
fn conversation(line: &Value) -> Result<Vec<String>, String> {
    let messages = match line.get("conversation") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(messages)) => messages,
        Some(_) => return Err("`conversation` is no list of messages".to_owned()),
    };
    let mut asked = Vec::new();
    for message in messages {
        let role = message.get("role").and_then(Value::as_str);
        let text = message
            .as_str()
            .or_else(|| message.get("content")?.as_str());
        let text = text.ok_or("a message of `conversation` has no text under `content`")?;
        if role.is_none_or(|role| role == "user") {
            asked.push(text.to_owned());
        }
    }
    Ok(asked)
}
