//! `tripleberry eval`: measures answers against gold.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use berry_answering::Answerer;
use berry_eval::{
    Apart, Lost, Mode, Report, ReportDirectory, Run, Suite, question_sets, set_figures, sets_table,
    trace,
};
use clap::{Args, Subcommand};
use jiff::Timestamp;

use crate::clock::Watch;
use crate::failure::Usage;
use crate::knowledge::KnowledgeArgs;
use crate::progress::{bar, note};
use crate::writer::{ModelArgs, open_answerer};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct EvalArgs {
    #[command(subcommand)]
    command: Option<EvalCommand>,
    #[command(flatten)]
    knowledge: KnowledgeArgs,
    #[command(flatten)]
    model: ModelArgs,
    /// The questions with their gold answers, as JSON lines
    #[arg(long, value_name = "FILE", required = true)]
    suite: Option<PathBuf>,
    /// How to answer; without it: graph-rag, and plain if there is a language model
    #[arg(long, value_name = "MODES", value_delimiter = ',')]
    modes: Vec<Mode>,
    /// Ask only the questions of which the suite says this; can be given several times
    #[arg(long, value_name = "FIELD=VALUE", value_parser = condition)]
    only: Vec<(String, String)>,
    /// What "now" and "today" mean; without it the time that it is
    #[arg(long, value_name = "TIME")]
    now: Option<Timestamp>,
    /// Where report.html, report.json and answers.jsonl go
    #[arg(long, value_name = "DIR", required = true)]
    report: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum EvalCommand {
    /// Show how one question was answered
    Show {
        /// The id of the question
        id: String,
        /// The directory of the report
        #[arg(long, value_name = "DIR")]
        report: PathBuf,
    },
    /// Ask the question sets of a folder, each over its own graph, without the language model
    Sets {
        /// The folder; each of its sub-folders holds questions*.jsonl and kb*
        folder: PathBuf,
        /// Only the sets whose names start so; can be given several times
        #[arg(long, value_name = "NAME")]
        set: Vec<String>,
        /// Only questions in this language
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// What "now" and "today" mean; without it the time that it is
        #[arg(long, value_name = "TIME")]
        now: Option<Timestamp>,
        /// Where the reports go, one directory for each set
        #[arg(long, value_name = "DIR")]
        report: PathBuf,
    },
}

fn condition(text: &str) -> Result<(String, String), String> {
    let (field, value) = text
        .split_once('=')
        .ok_or("no `=` in it; write it like kind=count")?;
    Ok((field.to_owned(), value.to_owned()))
}

pub(crate) fn run(args: &EvalArgs) -> Result<ExitCode> {
    match (&args.command, &args.suite, &args.report) {
        (Some(EvalCommand::Show { id, report }), _, _) => {
            let records = ReportDirectory::new(report).records_of(id)?;
            std::io::stdout()
                .lock()
                .write_all(trace(&records).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        (
            Some(EvalCommand::Sets {
                folder,
                set,
                lang,
                now,
                report,
            }),
            _,
            _,
        ) => evaluate_sets(folder, set, lang.as_deref(), *now, report),
        (None, Some(suite), Some(report)) => evaluate(args, suite, &ReportDirectory::new(report)),
        _ => Err(Usage("a suite and a directory for the report are needed".to_owned()).into()),
    }
}

fn evaluate(args: &EvalArgs, path: &PathBuf, directory: &ReportDirectory) -> Result<ExitCode> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let mut suite = Suite::parse(&text)
        .with_context(|| format!("cannot use the suite `{}`", path.display()))?;
    for (field, value) in &args.only {
        suite.retain(field, value);
    }
    if suite.questions.is_empty() {
        bail!(
            "`{}` has no question to ask; see what --only leaves of it",
            path.display()
        );
    }
    directory.create()?;
    let answerer = open_answerer(&args.knowledge, &args.model)?;
    let modes = modes(args, answerer.model_name().is_some())?;
    let progress = bar((suite.questions.len() * modes.len()) as u64, "answers");
    let run = Run {
        answerer: &answerer,
        questions: &suite.questions,
        modes: &modes,
        stopwatch: &|| Box::new(Watch::start(args.now)),
    };
    let records = run.evaluate(&mut |_| progress.inc(1));
    progress.finish_and_clear();
    let name = path
        .file_stem()
        .map(|name| name.to_string_lossy().into_owned());
    let report = Report {
        model: answerer.model_name().map(str::to_owned),
        triples: answerer.knowledge_base().store().len(),
        left_out: suite.left_out,
        ..Report::new(name.unwrap_or_default(), &records)
    };
    directory.write(&report, &records)?;
    std::io::stdout()
        .lock()
        .write_all(report.table().as_bytes())?;
    note(format_args!("wrote `{}`", directory.page().display()));
    Ok(ExitCode::SUCCESS)
}

/// Asks sets that others made: no language model, no lexicon, nothing but the graph.
fn evaluate_sets(
    folder: &Path,
    names: &[String],
    language: Option<&str>,
    now: Option<Timestamp>,
    report: &Path,
) -> Result<ExitCode> {
    let mut sets = question_sets(folder).context("cannot use the question sets")?;
    if !names.is_empty() {
        sets.retain(|set| names.iter().any(|name| set.name.starts_with(name.as_str())));
    }
    if sets.is_empty() {
        bail!("no question set in `{}`", folder.display());
    }
    let mut rows = Vec::new();
    for mut set in sets {
        if let Some(language) = language {
            set.suite.retain("lang", language);
        }
        let directory = ReportDirectory::new(report.join(set.name.replace('/', "-")));
        directory.create()?;
        let knowledge = KnowledgeArgs {
            data: set.graph.clone().into_iter().collect(),
            ..KnowledgeArgs::default()
        };
        let answerer = Answerer::new(knowledge.open()?, None);
        let progress = bar(set.suite.questions.len() as u64, "answers");
        let run = Run {
            answerer: &answerer,
            questions: &set.suite.questions,
            modes: &[Mode::GraphRag],
            stopwatch: &|| Box::new(Watch::start(now)),
        };
        let records = run.evaluate(&mut |_| progress.inc(1));
        progress.finish_and_clear();
        let summary = Report {
            triples: answerer.knowledge_base().store().len(),
            left_out: set.suite.left_out,
            ..Report::new(set.name.clone(), &records)
        };
        directory.write(&summary, &records)?;
        let scored: Vec<_> = records
            .into_iter()
            .zip(&set.suite.questions)
            .map(|(record, question)| {
                let lost = Lost::of(&record, &answerer);
                (record, lost, Apart::of(question))
            })
            .collect();
        rows.extend(set_figures(&set.name, &scored));
    }
    std::io::stdout()
        .lock()
        .write_all(sets_table(&rows).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn modes(args: &EvalArgs, has_model: bool) -> Result<Vec<Mode>, Usage> {
    if args.modes.contains(&Mode::Plain) && !has_model {
        return Err(Usage(
            "the mode `plain` needs a language model; fetch one with `tripleberry model pull`"
                .to_owned(),
        ));
    }
    if args.modes.is_empty() {
        return Ok(if has_model {
            Mode::ALL.to_vec()
        } else {
            vec![Mode::GraphRag]
        });
    }
    let mut modes = args.modes.clone();
    modes.sort_unstable();
    modes.dedup();
    Ok(modes)
}
