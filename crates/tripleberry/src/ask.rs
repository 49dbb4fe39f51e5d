//! `tripleberry ask`: one question, or a batch.

mod batch;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use berry_answering::{Answer, Answerer, Event, Request, Status};
use berry_verbalizer::Language;
use clap::Args;
use jiff::Timestamp;

use crate::clock::Watch;
use crate::failure::Usage;
use crate::knowledge::KnowledgeArgs;
use crate::writer::{ModelArgs, open_answerer};

#[derive(Debug, Args)]
pub(crate) struct AskArgs {
    #[command(flatten)]
    knowledge: KnowledgeArgs,
    #[command(flatten)]
    model: ModelArgs,
    /// Print the whole answer as JSON
    #[arg(long, conflicts_with = "questions")]
    json: bool,
    /// Show how the question was read
    #[arg(long)]
    explain: bool,
    /// The language to read and answer in: en, zh-Hant or zh-Hans
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<Language>,
    /// What "now" and "today" mean, as 2026-11-23T12:00:00Z; without it the time that it is
    #[arg(long, value_name = "TIME")]
    now: Option<Timestamp>,
    /// The question; `-` reads it from standard input
    #[arg(required_unless_present = "questions", conflicts_with = "questions")]
    question: Option<OsString>,
    /// A batch: JSON lines with `question`, and perhaps `id` and `lang`
    #[arg(long, value_name = "FILE", requires = "out")]
    questions: Option<PathBuf>,
    /// Where the answers of a batch go; a batch goes on where this ends
    #[arg(long, value_name = "FILE", requires = "questions")]
    out: Option<PathBuf>,
}

/// Exit status of a question that was not answered.
const ABSTAINED: u8 = 3;

/// Reads a language tag.
fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag)
        .ok_or_else(|| format!("unknown language `{tag}`; use one of: en, zh-Hant, zh-Hans"))
}

pub(crate) fn run(args: &AskArgs) -> Result<ExitCode> {
    match (&args.question, &args.questions, &args.out) {
        (Some(question), _, _) => one(args, question),
        (None, Some(questions), Some(out)) => batch::run(args, questions, out),
        _ => Err(
            Usage("no question; write it between quotation marks after `ask`".to_owned()).into(),
        ),
    }
}

/// Returns a question with nothing special about it.
pub(crate) fn request(question: &str) -> Request {
    Request {
        question: question.to_owned(),
        use_model: true,
        ..Request::default()
    }
}

fn one(args: &AskArgs, question: &OsString) -> Result<ExitCode> {
    let request = Request {
        language: args.lang,
        use_model: !args.model.no_model,
        explain: args.explain,
        ..request(&text_of(question)?)
    };
    let answerer = open_answerer(&args.knowledge, &args.model)?;
    let mut out = io::stdout().lock();
    let answer = if args.json {
        let answer = answerer.answer(&request, &Watch::start(args.now), &mut |_| {
            ControlFlow::Continue(())
        })?;
        writeln!(out, "{}", serde_json::to_string_pretty(&answer)?)?;
        answer
    } else {
        answer_for_people(&answerer, &request, args.now, &mut out)?
    };
    Ok(match answer.status {
        Status::Answered => ExitCode::SUCCESS,
        Status::Abstained => ExitCode::from(ABSTAINED),
    })
}

/// Returns the question as text; what is no UTF-8 is for the answerer to refuse.
fn text_of(question: &OsString) -> Result<String> {
    if question != "-" {
        return Ok(question.to_string_lossy().into_owned());
    }
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .context("cannot read the question from standard input")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Answers and shows the sentence: on a terminal as it is written, with what it rests on below.
pub(crate) fn answer_for_people(
    answerer: &Answerer,
    request: &Request,
    now: Option<Timestamp>,
    out: &mut impl Write,
) -> Result<Answer> {
    let is_terminal = io::stdout().is_terminal();
    let mut failed = None;
    let answer = answerer.answer(request, &Watch::start(now), &mut |event| {
        if let (true, Event::Text(clause)) = (is_terminal, event)
            && let Err(error) = write!(out, "{clause}").and_then(|()| out.flush())
        {
            failed = Some(error);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    if let Some(error) = failed {
        return Err(error).context("cannot write the answer");
    }
    let answer = answer?;
    if is_terminal {
        writeln!(out)?;
    } else {
        writeln!(out, "{}", answer.text)?;
    }
    if is_terminal || request.explain {
        show_grounds(&answer, out)?;
    }
    Ok(answer)
}

/// The most facts that are shown below a sentence.
const MAX_FACTS: usize = 6;

/// Shows what a sentence rests on.
fn show_grounds(answer: &Answer, out: &mut impl Write) -> Result<()> {
    writeln!(out)?;
    if !answer.interpretation.is_empty() {
        writeln!(out, "  read as     {}", answer.interpretation)?;
    }
    for fact in answer.evidence.iter().take(MAX_FACTS) {
        writeln!(out, "  fact        {}", fact.text)?;
    }
    if let Some(left) = answer
        .evidence
        .len()
        .checked_sub(MAX_FACTS)
        .filter(|left| *left > 0)
    {
        writeln!(out, "              and {left} more")?;
    }
    if let Some(reason) = &answer.reason
        && !reason.recognised.is_empty()
    {
        writeln!(out, "  recognised  {}", reason.recognised.join(", "))?;
    }
    if let Some(sparql) = &answer.sparql {
        writeln!(
            out,
            "  query       {}",
            sparql.replace('\n', "\n              ")
        )?;
    }
    let timings = &answer.timings;
    let to_know = timings.understand_ms + timings.plan_ms + timings.execute_ms + timings.prove_ms;
    writeln!(
        out,
        "  time        {to_know:.1} ms to know, {:.0} ms to write",
        timings.write_ms
    )?;
    if let Some(explanation) = &answer.explanation {
        writeln!(out, "\n{}", serde_json::to_string_pretty(explanation)?)?;
    }
    Ok(())
}
