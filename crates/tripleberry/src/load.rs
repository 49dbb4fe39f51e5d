//! `tripleberry load`: loads RDF into a persistent store.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use berry_answering::KnowledgeBase;
use berry_store::{LoadOptions, LoadReport, Source};
use clap::Args;
use indicatif::{HumanCount, HumanDuration};
use oxrdf::NamedNode;

use crate::progress::{LoadMeter, counted, per_second};

#[derive(Debug, Args)]
pub(crate) struct LoadArgs {
    /// The store; it is made if it is not there (needs a build with `--features rocksdb`)
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// The graph of the triples that name none; without it, each file is a graph
    #[arg(long, value_name = "IRI", value_parser = iri)]
    graph: Option<NamedNode>,
    /// RDF files of any format, gzipped or not, and folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

fn iri(text: &str) -> Result<NamedNode, String> {
    NamedNode::new(text).map_err(|error| format!("{error}; give an absolute IRI"))
}

pub(crate) fn run(args: &LoadArgs) -> Result<ExitCode> {
    let sources: Vec<Source> = args.files.iter().map(Source::path).collect();
    let options = LoadOptions {
        graph: args.graph.clone(),
        base: None,
    };
    let mut meter = LoadMeter::start();
    let loaded = KnowledgeBase::load_into(&args.store, &sources, &options, &mut |progress| {
        meter.update(progress);
    });
    let duration = meter.finish();
    let report = loaded.context("nothing was loaded (what the store holds is untouched)")?;
    let LoadReport {
        files,
        skipped,
        triples_added,
        triples_total,
    } = report;
    let read: u64 = files.iter().map(|(_, triples)| triples).sum();
    let mut out = std::io::stdout().lock();
    for (name, triples) in &files {
        writeln!(out, "{name}: {}", counted(*triples, "triple"))?;
    }
    for path in &skipped {
        writeln!(out, "{}: skipped, no RDF by its extension", path.display())?;
    }
    writeln!(
        out,
        "read {} from {} in {} ({} a second), {} of them new",
        counted(read, "triple"),
        counted(files.len() as u64, "file"),
        HumanDuration(duration),
        HumanCount(per_second(read, duration)),
        HumanCount(triples_added),
    )?;
    writeln!(
        out,
        "`{}` holds {}",
        args.store.display(),
        counted(triples_total, "triple")
    )?;
    Ok(ExitCode::SUCCESS)
}
