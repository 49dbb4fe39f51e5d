//! The clock, which only the binary reads.

use std::time::{Duration, Instant};

use berry_answering::Stopwatch;
use jiff::Timestamp;

/// Measures from its making, and sets no deadline.
pub(crate) struct Watch {
    start: Instant,
    /// What "now" means; `None` for the time that it is.
    now: Option<Timestamp>,
}

impl Watch {
    pub(crate) fn start(now: Option<Timestamp>) -> Self {
        Self {
            start: Instant::now(),
            now,
        }
    }
}

impl Stopwatch for Watch {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn now(&self) -> Timestamp {
        self.now.unwrap_or_else(Timestamp::now)
    }

    fn expired(&self) -> bool {
        false
    }
}
