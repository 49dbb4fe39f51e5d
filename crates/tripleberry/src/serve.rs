//! `tripleberry serve`: answers over HTTP.

mod settings;

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use berry_answering::Answerer;
use berry_server::Config;
use clap::Args;

use crate::demo;
use crate::knowledge::KnowledgeArgs;
use crate::progress::note;
use crate::writer::{ModelArgs, open_answerer};
use settings::Settings;

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    knowledge: KnowledgeArgs,
    #[command(flatten)]
    model: ModelArgs,
    /// Where to listen [default: 127.0.0.1:7979]
    #[arg(long, value_name = "HOST:PORT", value_parser = address)]
    addr: Option<SocketAddr>,
    /// A TOML file of settings; variables TRIPLEBERRY_NAME go before it, and options before these
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(args: &ServeArgs) -> Result<ExitCode> {
    let settings = Settings::read(args.config.as_deref())?;
    let knowledge = settings.knowledge(&args.knowledge)?;
    let model = settings.model(&args.model);
    let mut config = settings.config(&knowledge)?;
    config.address = args.addr.unwrap_or(config.address);
    let answerer = open_answerer(&knowledge, &model)?;
    serve(config, answerer)
}

/// Returns what the demo is served with.
pub(crate) fn demo_config() -> Config {
    Config {
        examples: demo::examples(),
        ..Config::default()
    }
}

/// Serves until the process is told to stop.
pub(crate) fn serve(config: Config, answerer: Answerer) -> Result<ExitCode> {
    berry_server::serve(config, Arc::new(answerer), |address| {
        note(format_args!(
            "listening on http://{address} - open it in a browser; Ctrl-C stops"
        ));
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Reads an address, names of hosts included.
fn address(text: &str) -> Result<SocketAddr, String> {
    let mut addresses = text
        .to_socket_addrs()
        .map_err(|error| format!("{error}; give it as HOST:PORT"))?;
    addresses
        .next()
        .ok_or_else(|| "the host has no address; give it as HOST:PORT".to_owned())
}
