//! The command line of Tripleberry.

mod ask;
mod clock;
mod demo;
mod knowledge;
mod model;
mod progress;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Answers questions over RDF knowledge graphs, exactly
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer a question, or a batch of them
    Ask(ask::AskArgs),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Ask(args) => ask::run(args),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
