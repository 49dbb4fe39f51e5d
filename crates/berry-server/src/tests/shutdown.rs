//! Sockets, and stopping in good order.

use super::state;
use crate::serve::run;
use crate::{Config, ServiceState};
use expect_test::expect;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

const BODY: &[u8] = br#"{"question": ""}"#;

struct Running {
    state: Arc<ServiceState>,
    address: std::net::SocketAddr,
    stop: mpsc::Sender<()>,
    task: JoinHandle<()>,
}

async fn start(config: Config) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("it is bound");
    let state = state(config);
    let (stop, stopping) = mpsc::channel(1);
    let served = Arc::clone(&state);
    let task = tokio::spawn(async move { run(listener, &served, stopping).await });
    Running {
        state,
        address,
        stop,
        task,
    }
}

impl Running {
    /// Opens a connection whose request has begun to be worked on and lacks its body.
    async fn begin_request(&self) -> TcpStream {
        let mut connection = TcpStream::connect(self.address).await.expect("it listens");
        let head = format!(
            "POST /v1/ask HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
             content-length: {}\r\nexpect: 100-continue\r\n\r\n",
            BODY.len()
        );
        connection.write_all(head.as_bytes()).await.expect("sent");
        let mut invitation = [0; 25];
        connection
            .read_exact(&mut invitation)
            .await
            .expect("invited");
        assert_eq!(&invitation, b"HTTP/1.1 100 Continue\r\n\r\n");
        connection
    }
}

async fn read_to_end(mut connection: TcpStream) -> String {
    let mut response = String::new();
    connection
        .read_to_string(&mut response)
        .await
        .expect("text");
    response
}

#[tokio::test]
async fn what_has_begun_is_finished() {
    let service = start(Config::default()).await;
    let idle = TcpStream::connect(service.address)
        .await
        .expect("it listens");
    let mut connection = service.begin_request().await;

    service.stop.send(()).await.expect("it runs");
    // An idle connection is closed at once, which shows that stopping has begun.
    assert_eq!(read_to_end(idle).await, "");
    assert!(service.state.is_draining());
    assert!(TcpStream::connect(service.address).await.is_err());

    connection.write_all(BODY).await.expect("sent");
    let response = read_to_end(connection).await;
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
    assert!(response.contains("connection: close"), "{response}");
    service.task.await.expect("it ends");
}

#[tokio::test]
async fn the_grace_has_an_end() {
    let service = start(Config {
        grace: Duration::ZERO,
        ..Config::default()
    })
    .await;
    let _unfinished = service.begin_request().await;
    service.stop.send(()).await.expect("it runs");
    service.task.await.expect("it ends");
}

#[tokio::test]
async fn being_told_twice_ends_the_grace() {
    let service = start(Config {
        grace: Duration::MAX,
        ..Config::default()
    })
    .await;
    let _unfinished = service.begin_request().await;
    service.stop.send(()).await.expect("it runs");
    service.stop.send(()).await.expect("it runs");
    service.task.await.expect("it ends");
}

#[tokio::test]
async fn heads_must_arrive() {
    let service = start(Config {
        header_timeout: Duration::from_millis(1),
        ..Config::default()
    })
    .await;
    let mut connection = TcpStream::connect(service.address)
        .await
        .expect("it listens");
    connection.write_all(b"GET / HT").await.expect("sent");
    assert_eq!(read_to_end(connection).await, "", "closed without a word");
}

#[test]
fn an_address_in_use() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("it is bound");
    let config = Config {
        address,
        ..Config::default()
    };
    let error = crate::serve(config, Arc::clone(&super::ANSWERER), |_| {
        panic!("it cannot listen")
    })
    .expect_err("the address is in use");
    let error = error.to_string().replace(&address.to_string(), "ADDRESS");
    expect!["cannot listen on `ADDRESS`: another program does; stop it, or choose another address"]
        .assert_eq(&error);
}
