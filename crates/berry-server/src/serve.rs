use crate::config::Config;
use crate::error::ServeError;
use crate::router::router;
use crate::state::ServiceState;
use axum::Router;
use berry_answering::Answerer;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::sleep;

/// Serves until the process is told to stop (SIGTERM, Ctrl-C): then it accepts nothing more, lets
/// what runs go on for [`Config::grace`], or until it is told again, and returns.
///
/// `listening` is called once with the address, which says the port where the configuration left
/// it to the system.
pub fn serve(
    config: Config,
    answerer: Arc<Answerer>,
    listening: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let runtime = runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_name("berry-server")
        .build()
        .map_err(ServeError::Runtime)?;
    let state = Arc::new(ServiceState::new(config, answerer));
    let result = runtime.block_on(async {
        let stopping = stop_signals().map_err(ServeError::Signals)?;
        let listener = bind(state.config.address).await?;
        if let Ok(address) = listener.local_addr() {
            listening(address);
        }
        run(listener, &state, stopping).await;
        Ok(())
    });
    state.stop();
    runtime.shutdown_timeout(LAST_MOMENT);
    result
}

/// How long work that has been ended may take to notice.
const LAST_MOMENT: Duration = Duration::from_secs(1);

async fn bind(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address)
        .await
        .map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => ServeError::AddressInUse { address },
            _ => ServeError::Listen { address, source },
        })
}

/// Serves until it is told to stop, and at most the grace time longer, which ends when it is told
/// once more.
pub(crate) async fn run(
    listener: TcpListener,
    state: &Arc<ServiceState>,
    mut stopping: Receiver<()>,
) {
    let connections = GracefulShutdown::new();
    tokio::select! {
        () = accept(listener, state, &connections) => {}
        _ = stopping.recv() => {}
    }
    state.drain();
    let grace = state.config.grace;
    tracing::info!(
        grace_seconds = grace.as_secs(),
        connections = connections.count(),
        "stopping"
    );
    tokio::select! {
        () = connections.shutdown() => tracing::info!("stopped"),
        () = sleep(grace) => tracing::warn!("stopped before all requests were answered"),
        _ = stopping.recv() => tracing::warn!("stopped before all requests were answered"),
    }
}

async fn accept(listener: TcpListener, state: &Arc<ServiceState>, connections: &GracefulShutdown) {
    let router = router(Arc::clone(state));
    let permits = Arc::new(Semaphore::new(usize::from(state.config.connections.get())));
    let mut protocol = http1::Builder::new();
    protocol
        .timer(TokioTimer::new())
        .header_read_timeout(state.config.header_timeout)
        .max_buf_size(HEAD_BYTES);
    while let Ok(permit) = Arc::clone(&permits).acquire_owned().await {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                recover(&error).await;
                continue;
            }
        };
        let connection = protocol.serve_connection(io_of(stream), service_of(&router));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke");
            }
            drop(permit);
        });
    }
}

/// The most bytes that the head of a request may have. A query in a URL needs room.
const HEAD_BYTES: usize = 128 << 10;

fn io_of(stream: TcpStream) -> TokioIo<TcpStream> {
    // Without it the clauses of a streamed answer would wait for each other.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "cannot send small packets at once");
    }
    TokioIo::new(stream)
}

fn service_of(router: &Router) -> TowerToHyperService<Router> {
    TowerToHyperService::new(router.clone())
}

/// Waits a while where it is the machine that has run out of something (files, memory), and not
/// the peer that went away again.
async fn recover(error: &io::Error) {
    let by_peer = matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    );
    if !by_peer {
        tracing::error!(%error, "cannot accept a connection; trying again in a second");
        sleep(Duration::from_secs(1)).await;
    }
}

/// Receives something for each signal that tells the process to stop.
fn stop_signals() -> io::Result<Receiver<()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (sender, receiver) = channel(1);
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if sender.send(()).await.is_err() {
                return;
            }
        }
    });
    Ok(receiver)
}
