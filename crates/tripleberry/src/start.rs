//! `tripleberry` without a command: the quick start.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use berry_lm::{Check, PullOptions};

use crate::ask;
use crate::demo::FIRST_QUESTION;
use crate::failure::message;
use crate::knowledge::KnowledgeArgs;
use crate::model::{PYTHON, pull_with_bar};
use crate::progress::note;
use crate::serve;
use crate::writer::{ModelArgs, cache_directory, default_model, open_answerer};

/// Sees to the model, answers a first question over the demo knowledge base, and serves it.
pub(crate) fn run() -> Result<ExitCode> {
    let no_model = match pull_default() {
        Ok(()) => false,
        Err(error) => {
            note(format_args!("note: {}", message(&error)));
            note("note: going on without a language model; sentences come from templates");
            true
        }
    };
    let model = ModelArgs {
        no_model,
        model: None,
    };
    let answerer = open_answerer(&KnowledgeArgs::default(), &model)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "> {FIRST_QUESTION}")?;
    ask::answer_for_people(&answerer, &ask::request(FIRST_QUESTION), None, &mut out)?;
    writeln!(out)?;
    drop(out);
    serve::serve(serve::demo_config(), answerer)
        .context("cannot serve (`tripleberry serve --addr HOST:PORT` listens elsewhere)")
}

fn pull_default() -> Result<(), Error> {
    let options = PullOptions {
        cache_directory: cache_directory()?,
        python: PYTHON.to_owned(),
        check: Check::Quick,
    };
    pull_with_bar(default_model(), &options)?;
    Ok(())
}
