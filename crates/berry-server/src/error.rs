use std::io;
use std::net::SocketAddr;

/// Failures of serving as such; those of single requests go to their callers.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(
        "cannot listen on `{address}`: another program does; stop it, or choose another address"
    )]
    AddressInUse { address: SocketAddr },
    #[error("cannot listen on `{address}`: {source}; choose another address")]
    Listen {
        address: SocketAddr,
        #[source]
        source: io::Error,
    },
    #[error("cannot start the threads that serve connections: {0}")]
    Runtime(#[source] io::Error),
    #[error("cannot listen for the signals that stop the service: {0}")]
    Signals(#[source] io::Error),
}
