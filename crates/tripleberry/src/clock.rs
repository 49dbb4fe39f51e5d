//! The clock, which only the binary reads.

use std::time::{Duration, Instant};

use berry_answering::Stopwatch;

/// Measures from its making; a deadline is optional.
pub struct Watch {
    start: Instant,
    limit: Option<Duration>,
}

impl Watch {
    pub fn start(limit: Option<Duration>) -> Self {
        Self { start: Instant::now(), limit }
    }
}

impl Stopwatch for Watch {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn expired(&self) -> bool {
        self.limit.is_some_and(|limit| self.start.elapsed() > limit)
    }
}
