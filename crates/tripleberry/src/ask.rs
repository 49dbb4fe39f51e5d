//! `tripleberry ask`: one question, or a batch.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use berry_answering::{Answer, Answerer, Event, Request, Status};
use berry_verbalizer::Language;
use clap::Args;
use serde_json::{Value, json};

use crate::clock::Watch;
use crate::knowledge::KnowledgeArgs;
use crate::model::{ModelArgs, open_model};
use crate::progress::bar;

#[derive(Debug, Args)]
pub struct AskArgs {
    #[command(flatten)]
    pub knowledge: KnowledgeArgs,
    #[command(flatten)]
    pub model: ModelArgs,
    /// Print the whole answer as JSON
    #[arg(long)]
    pub json: bool,
    /// Show how the question was read
    #[arg(long)]
    pub explain: bool,
    /// The language to read and answer in: en, zh-Hant or zh-Hans
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub lang: Option<Language>,
    /// The question
    #[arg(required_unless_present = "questions", conflicts_with = "questions")]
    pub question: Option<String>,
    /// A batch: JSON lines with `id` and `question`
    #[arg(long, value_name = "FILE", requires = "out")]
    pub questions: Option<PathBuf>,
    /// Where the answers of a batch go; a batch goes on where this ends
    #[arg(long, value_name = "FILE", requires = "questions")]
    pub out: Option<PathBuf>,
}

/// Reads a language tag.
pub fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| format!("unknown language `{tag}`; use one of: en, zh-Hant, zh-Hans"))
}

pub fn run(args: &AskArgs) -> Result<ExitCode> {
    match (&args.question, &args.questions, &args.out) {
        (Some(question), _, _) => one(args, question),
        (None, Some(questions), Some(out)) => batch(args, questions, out),
        _ => bail!("no question; write it between quotation marks after `ask`"),
    }
}

fn one(args: &AskArgs, question: &str) -> Result<ExitCode> {
    let answerer = Answerer::new(args.knowledge.open()?, open_model(&args.model)?);
    let request = Request {
        id: None,
        question: question.to_owned(),
        language: args.lang,
        use_model: !args.model.no_model,
        explain: args.explain,
    };
    let mut out = std::io::stdout().lock();
    let stream = !args.json;
    let answer = answerer.answer(&request, &Watch::start(None), &mut |event| {
        if let (true, Event::Text(clause)) = (stream, event) {
            // A reader that has gone away wants no more.
            if write!(out, "{clause}").and_then(|()| out.flush()).is_err() {
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    })?;
    if args.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&answer)?)?;
    } else {
        writeln!(out)?;
        detail(&answer, args.explain, &mut out)?;
    }
    Ok(if answer.status == Status::Answered { ExitCode::SUCCESS } else { ExitCode::from(3) })
}

/// What a person sees below the sentence.
fn detail(answer: &Answer, explain: bool, out: &mut impl Write) -> std::io::Result<()> {
    let quiet = !std::io::stdout().is_terminal() && !explain;
    if quiet {
        return Ok(());
    }
    if !answer.interpretation.is_empty() {
        writeln!(out, "\n  read as    {}", answer.interpretation)?;
    }
    for fact in answer.evidence.iter().take(6) {
        writeln!(out, "  fact       {}", fact.text)?;
    }
    if let Some(reason) = &answer.reason
        && !reason.recognised.is_empty()
    {
        writeln!(out, "  recognised {}", reason.recognised.join(", "))?;
    }
    if let Some(sparql) = &answer.sparql {
        writeln!(out, "  query      {}", sparql.lines().collect::<Vec<_>>().join("\n             "))?;
    }
    let t = &answer.timings;
    let before = t.understand_ms + t.plan_ms + t.execute_ms + t.prove_ms;
    writeln!(out, "  time       {before:.1} ms to know, {:.0} ms to write", t.write_ms)?;
    if let (true, Some(explanation)) = (explain, &answer.explanation) {
        writeln!(out, "\n{}", serde_json::to_string_pretty(explanation)?)?;
    }
    Ok(())
}

fn batch(args: &AskArgs, questions: &Path, out: &Path) -> Result<ExitCode> {
    let file = File::open(questions).with_context(|| format!("cannot read `{}`", questions.display()))?;
    let lines: Vec<String> = BufReader::new(file)
        .split(b'\n')
        .map(|line| line.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
        .collect::<std::io::Result<Vec<_>>>()
        .with_context(|| format!("cannot read `{}`", questions.display()))?
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let done = complete_lines(out)?;
    if done > lines.len() {
        bail!("`{}` holds {done} answers for {} questions; give another --out", out.display(), lines.len());
    }
    let answerer = Answerer::new(args.knowledge.open()?, open_model(&args.model)?);
    let mut output = OpenOptions::new()
        .create(true)
        .append(true)
        .open(out)
        .with_context(|| format!("cannot write `{}`", out.display()))?;
    let progress = bar(lines.len() as u64, "questions");
    progress.set_position(done as u64);
    for line in &lines[done..] {
        let answer = batch_line(args, &answerer, line);
        writeln!(output, "{answer}").with_context(|| format!("cannot write `{}`", out.display()))?;
        progress.inc(1);
    }
    progress.finish();
    Ok(ExitCode::SUCCESS)
}

fn batch_line(args: &AskArgs, answerer: &Answerer, line: &str) -> Value {
    let parsed: Value = match serde_json::from_str(line) {
        Ok(value) => value,
        Err(error) => return json!({ "status": "error", "message": format!("no JSON: {error}") }),
    };
    let id = match parsed.get("id") {
        Some(Value::String(id)) => Some(id.clone()),
        Some(Value::Null) | None => None,
        Some(other) => Some(other.to_string()),
    };
    let failed = |message: String| json!({ "id": id, "status": "error", "message": message });
    let Some(question) = parsed.get("question").and_then(Value::as_str) else {
        return failed("no `question`; a line needs a text under that name".to_owned());
    };
    let language = match parsed.get("lang").and_then(Value::as_str) {
        Some(tag) => match language(tag) {
            Ok(language) => Some(language),
            Err(message) => return failed(message),
        },
        None => args.lang,
    };
    let request = Request {
        id: id.clone(),
        question: question.to_owned(),
        language,
        use_model: !args.model.no_model,
        explain: args.explain,
    };
    match answerer.answer(&request, &Watch::start(None), &mut |_| ControlFlow::Continue(())) {
        Ok(answer) => serde_json::to_value(&answer).unwrap_or_else(|e| failed(e.to_string())),
        Err(error) => failed(error.to_string()),
    }
}

/// Counts the complete lines of an output, and cuts off one that a killed run left half written.
fn complete_lines(out: &Path) -> Result<usize> {
    let Ok(content) = std::fs::read(out) else { return Ok(0) };
    let complete = content.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    if complete < content.len() {
        let file = OpenOptions::new().write(true).open(out)?;
        file.set_len(complete as u64)?;
    }
    Ok(content[..complete].iter().filter(|b| **b == b'\n').count())
}
