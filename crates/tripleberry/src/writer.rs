//! Which language model writes, and where models lie.

use std::env;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};
use berry_answering::Answerer;
use berry_lm::{KnownModel, Model, ModelOptions, known_model, known_models};
use clap::Args;

use crate::failure::Usage;
use crate::knowledge::KnowledgeArgs;
use crate::progress::note;

/// Where the help lists these options.
const HEADING: &str = "Language model";

#[derive(Debug, Clone, Default, Args)]
pub(crate) struct ModelArgs {
    /// Do without the language model: sentences come from templates, all else is the same
    #[arg(long, help_heading = HEADING, conflicts_with = "model")]
    pub(crate) no_model: bool,
    /// A model by name (see `tripleberry model list`) or the path of a GGUF file
    #[arg(long, help_heading = HEADING, value_name = "NAME")]
    pub(crate) model: Option<String>,
}

/// A model file to open.
struct Chosen {
    path: PathBuf,
    /// Set where nobody named the model.
    is_default: bool,
}

impl ModelArgs {
    /// Finds the model's file; `None` where templates are to write.
    fn choose(&self) -> Result<Option<Chosen>> {
        if self.no_model {
            return Ok(None);
        }
        if let Some(name) = &self.model {
            let path = named(name)?;
            return Ok(Some(Chosen {
                path,
                is_default: false,
            }));
        }
        // Without a home there is no cache, hence no model in it.
        let Ok(path) =
            cache_directory().map(|directory| directory.join(default_model().file_name()))
        else {
            return Ok(None);
        };
        if path.exists() {
            return Ok(Some(Chosen {
                path,
                is_default: true,
            }));
        }
        note(
            "note: no language model yet, so sentences come from templates; `tripleberry model pull` fetches it",
        );
        Ok(None)
    }
}

/// Opens the knowledge base and the model, side by side.
pub(crate) fn open_answerer(knowledge: &KnowledgeArgs, model: &ModelArgs) -> Result<Answerer> {
    let chosen = model.choose()?;
    thread::scope(|scope| {
        let opening = chosen.map(|chosen| scope.spawn(move || open(&chosen)));
        let knowledge_base = knowledge.open()?;
        let model = match opening {
            Some(opening) => {
                let opened = opening.join();
                Some(opened.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?)
            }
            None => None,
        };
        Ok(Answerer::new(knowledge_base, model))
    })
}

fn open(chosen: &Chosen) -> Result<Model> {
    let opened = Model::open(&chosen.path, &ModelOptions::default());
    opened.with_context(|| {
        if chosen.is_default {
            "cannot open the default language model (`--no-model` does without it)"
        } else {
            "cannot open the language model"
        }
    })
}

/// Returns the path of a model by its name or path.
fn named(name: &str) -> Result<PathBuf> {
    let path = Path::new(name);
    let looks_like_path =
        path.components().count() > 1 || path.extension().is_some_and(|e| e == "gguf");
    if let Some(model) = known_model(name) {
        let path = cache_directory()?.join(model.file_name());
        if !path.exists() {
            anyhow::bail!(
                "the model `{name}` is not here yet; fetch it with `tripleberry model pull {name}`"
            );
        }
        return Ok(path);
    }
    if looks_like_path || path.exists() {
        return Ok(path.to_owned());
    }
    let known = known_names();
    Err(Usage(format!(
        "unknown model `{name}`; use one of: {known}, or the path of a GGUF file"
    ))
    .into())
}

/// Names the models that can be fetched.
pub(crate) fn known_names() -> String {
    let names: Vec<_> = known_models().iter().map(|model| model.name).collect();
    names.join(", ")
}

/// The model that is used when nobody names one.
pub(crate) fn default_model() -> &'static KnownModel {
    known_models().first().expect("the catalogue has a model")
}

/// Returns the directory of fetched models.
pub(crate) fn cache_directory() -> Result<PathBuf> {
    let directory = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(models) = directory("TRIPLEBERRY_MODELS") {
        return Ok(models);
    }
    let cache = directory("XDG_CACHE_HOME").or_else(|| Some(directory("HOME")?.join(".cache")));
    let cache = cache.context(
        "no home directory to keep models in; name a directory in the variable TRIPLEBERRY_MODELS",
    )?;
    Ok(cache.join("tripleberry").join("models"))
}
