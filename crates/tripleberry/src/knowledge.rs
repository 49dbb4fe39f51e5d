//! Which knowledge base a command works on.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use berry_answering::KnowledgeBase;
use berry_store::{LoadOptions, Source};
use clap::Args;

use crate::demo;

/// `[KB]` on the command line: a store, files, or the demo knowledge base.
#[derive(Debug, Clone, Args)]
pub struct KnowledgeArgs {
    /// A persistent store (needs a build with `--features rocksdb`)
    #[arg(long, value_name = "DIR", conflicts_with = "data")]
    pub store: Option<PathBuf>,
    /// An RDF file or folder to load into memory; can be given several times
    #[arg(long, value_name = "FILE")]
    pub data: Vec<PathBuf>,
}

impl KnowledgeArgs {
    /// Opens or loads the knowledge base.
    pub fn open(&self) -> Result<Arc<KnowledgeBase>> {
        if let Some(directory) = &self.store {
            let opened = KnowledgeBase::open(directory);
            return opened.map(Arc::new).with_context(|| format!("cannot open the store `{}`", directory.display()));
        }
        let sources = if self.data.is_empty() {
            demo::sources()
        } else {
            self.data.iter().map(Source::path).collect()
        };
        let (knowledge_base, _) = KnowledgeBase::load(&sources, &LoadOptions::default(), &mut |_| {})?;
        Ok(Arc::new(knowledge_base))
    }
}
