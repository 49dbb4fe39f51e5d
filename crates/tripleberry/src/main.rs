//! The command line of Tripleberry.

#![cfg_attr(
    test,
    expect(
        clippy::needless_raw_string_hashes,
        reason = "expect-test writes its snapshots with them"
    )
)]

mod ask;
mod eval;
mod export;
mod load;
mod model;
mod query;
mod serve;
mod start;

mod knowledge;
mod writer;

mod clock;
mod demo;
mod failure;
mod progress;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// Answers questions over RDF knowledge graphs, exactly
///
/// Without a command: fetches the language model if it is not there, answers a first question
/// over the demo knowledge base, and serves it.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Load RDF into a persistent store
    Load(load::LoadArgs),
    /// Answer a question, or a batch of them
    Ask(ask::AskArgs),
    /// Answer over HTTP, with a page to ask on
    Serve(serve::ServeArgs),
    /// Run a SPARQL query, symbolic functions included
    Query(query::QueryArgs),
    /// Measure answers against a suite of questions with gold answers
    Eval(eval::EvalArgs),
    /// Write all triples to a file
    Export(export::ExportArgs),
    /// Fetch and list language models
    Model(model::ModelCommandArgs),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    log_to_standard_error();
    let done = match &cli.command {
        None => start::run(),
        Some(Command::Load(args)) => load::run(args),
        Some(Command::Ask(args)) => ask::run(args),
        Some(Command::Serve(args)) => serve::run(args),
        Some(Command::Query(args)) => query::run(args),
        Some(Command::Eval(args)) => eval::run(args),
        Some(Command::Export(args)) => export::run(args),
        Some(Command::Model(args)) => model::run(args),
    };
    done.unwrap_or_else(|error| failure::report(&error))
}

/// What is logged follows `TRIPLEBERRY_LOG`, in the syntax of `tracing`'s filters.
fn log_to_standard_error() {
    let filter = std::env::var("TRIPLEBERRY_LOG").unwrap_or_default();
    let filter = if filter.is_empty() {
        "warn,berry_server=info"
    } else {
        &filter
    };
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .init();
}
