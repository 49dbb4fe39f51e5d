use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU16;
use std::time::Duration;

/// What the service listens on and what it allows. The default suits one machine of a few cores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    pub address: SocketAddr,
    /// Questions that the page offers to try. It shows those in the language that it is switched
    /// to; empty: it offers none.
    pub examples: Vec<String>,
    /// How many questions are worked on at the same time. Each occupies a thread, and the
    /// language model takes all cores anyway.
    pub concurrent_questions: NonZeroU16,
    /// How many further questions may wait for their turn before more are turned away.
    pub queued_questions: u16,
    /// How long a question may take, waiting included.
    pub question_timeout: Duration,
    /// How many SPARQL queries are worked on at the same time.
    pub concurrent_queries: NonZeroU16,
    /// How many further queries may wait for their turn before more are turned away.
    pub queued_queries: u16,
    /// How long a query may take, waiting included.
    pub query_timeout: Duration,
    /// The most solutions or triples that a query returns.
    pub query_rows: usize,
    /// The most bytes that the written result of a query may have.
    pub query_bytes: usize,
    /// The most bytes that the body of a request may have.
    pub body_bytes: usize,
    /// How long a caller may take to send the body of a request.
    pub body_timeout: Duration,
    /// How long a caller may take to send the head of a request, and how long a connection may
    /// idle between two requests.
    pub header_timeout: Duration,
    /// How many connections are open at the same time; further ones wait to be accepted.
    pub connections: NonZeroU16,
    /// How long running requests may go on after the service has been told to stop.
    pub grace: Duration,
}

impl Config {
    /// Where the service listens when nobody says otherwise.
    pub const DEFAULT_ADDRESS: SocketAddr =
        SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 7979);
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: Self::DEFAULT_ADDRESS,
            examples: Vec::new(),
            concurrent_questions: NonZeroU16::MIN.saturating_add(1),
            queued_questions: 32,
            question_timeout: Duration::from_mins(1),
            concurrent_queries: NonZeroU16::MIN.saturating_add(1),
            queued_queries: 32,
            query_timeout: Duration::from_secs(10),
            query_rows: 10_000,
            query_bytes: 16 << 20,
            body_bytes: 64 << 10,
            body_timeout: Duration::from_secs(10),
            header_timeout: Duration::from_secs(10),
            connections: NonZeroU16::MIN.saturating_add(511),
            grace: Duration::from_secs(10),
        }
    }
}
