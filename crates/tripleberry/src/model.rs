//! Which language model writes.

use std::path::PathBuf;

use anyhow::{Context, Result};
use berry_lm::{Model, ModelOptions};
use clap::Args;

#[derive(Debug, Clone, Args)]
pub struct ModelArgs {
    /// Do without the language model; sentences come from templates
    #[arg(long)]
    pub no_model: bool,
    /// A model by name (see `tripleberry model list`) or the path of a GGUF file
    #[arg(long, value_name = "NAME")]
    pub model: Option<String>,
}

/// Opens the model that writes; `None` where there is none to be used.
pub fn open_model(args: &ModelArgs) -> Result<Option<Model>> {
    if args.no_model {
        return Ok(None);
    }
    let Some(path) = args.model.as_ref().map(PathBuf::from) else { return Ok(None) };
    let model = Model::open(&path, &ModelOptions::default()).context("cannot open the language model")?;
    Ok(Some(model))
}
