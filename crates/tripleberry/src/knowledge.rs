//! Which knowledge base a command works on.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use berry_answering::KnowledgeBase;
use berry_store::{LoadOptions, Source};
use clap::Args;

use crate::demo;
use crate::progress::LoadMeter;

/// Where the help lists these options.
const HEADING: &str = "Knowledge base (without these: the demo)";

/// `[KB]` on the command line: a store, files, or the demo knowledge base.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct KnowledgeArgs {
    /// A persistent store, which `tripleberry load` makes (needs a build with `--features rocksdb`)
    #[arg(long, help_heading = HEADING, value_name = "DIR", conflicts_with_all = ["data", "lexicon"])]
    pub(crate) store: Option<PathBuf>,
    /// An RDF file or folder to load into memory; can be given several times
    #[arg(long, help_heading = HEADING, value_name = "FILE")]
    pub(crate) data: Vec<PathBuf>,
    /// An RDF file that says how people say things, to load as well; can be given several times
    #[arg(long, help_heading = HEADING, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,
}

impl KnowledgeArgs {
    /// Says whether it is the demo knowledge base.
    pub(crate) fn is_demo(&self) -> bool {
        self.store.is_none() && self.data.is_empty()
    }

    /// Opens or loads the knowledge base.
    pub(crate) fn open(&self) -> Result<Arc<KnowledgeBase>> {
        if let Some(directory) = &self.store {
            let opened = KnowledgeBase::open(directory);
            return opened.map(Arc::new).context("cannot open the store");
        }
        let mut sources = if self.is_demo() {
            demo::sources()
        } else {
            self.data.iter().map(Source::path).collect()
        };
        sources.extend(self.lexicon.iter().map(Source::path));
        let mut meter = LoadMeter::start();
        let loaded = KnowledgeBase::load(&sources, &LoadOptions::default(), &mut |progress| {
            meter.update(progress);
        });
        meter.finish();
        let (knowledge_base, _) = loaded.context("cannot load the knowledge base")?;
        Ok(Arc::new(knowledge_base))
    }
}
