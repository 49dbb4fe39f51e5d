//! Blocking work for a caller who may go away.

use crate::gate::Pass;
use crate::problem::Problem;
use berry_answering::Stopwatch;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;
use tokio::time::timeout_at;

/// Times one piece of work, and says when it has become pointless.
pub(crate) struct Errand {
    started: Instant,
    deadline: Instant,
    timeout: Duration,
    /// Nobody waits for the result any more.
    abandoned: AtomicBool,
    /// The service ends without waiting for anything.
    stopped: Arc<AtomicBool>,
}

impl Errand {
    pub(crate) fn new(timeout: Duration, stopped: Arc<AtomicBool>) -> Self {
        let started = Instant::now();
        Self {
            started,
            deadline: started
                .checked_add(timeout)
                .unwrap_or_else(|| started + FAR_FUTURE),
            timeout,
            abandoned: AtomicBool::new(false),
            stopped,
        }
    }

    pub(crate) fn deadline(&self) -> tokio::time::Instant {
        self.deadline.into()
    }

    pub(crate) fn is_late(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// Says why work that was given up has no result.
    pub(crate) fn overdue(&self) -> Problem {
        if self.stopped.load(Ordering::Acquire) {
            Problem::ShuttingDown
        } else {
            Problem::Deadline {
                timeout: self.timeout,
            }
        }
    }
}

/// Beyond every sensible timeout, and well within what the clock can represent.
const FAR_FUTURE: Duration = Duration::from_hours(30 * 365 * 24);

impl Stopwatch for Errand {
    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn expired(&self) -> bool {
        self.is_late()
            || self.abandoned.load(Ordering::Acquire)
            || self.stopped.load(Ordering::Acquire)
    }
}

/// Marks an errand as abandoned when it is dropped: it lives where the caller is waited for.
pub(crate) struct Caller(Arc<Errand>);

impl Caller {
    pub(crate) fn of(errand: &Arc<Errand>) -> Self {
        Self(Arc::clone(errand))
    }

    pub(crate) fn errand(&self) -> &Errand {
        &self.0
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        self.0.abandoned.store(true, Ordering::Release);
    }
}

/// Runs the work on a thread of its own and waits for it, but no longer than the deadline and
/// the caller do. The pass stays taken until the work has really ended.
pub(crate) async fn run<T: Send + 'static>(
    errand: &Arc<Errand>,
    pass: Pass,
    work: impl FnOnce(&Errand) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let caller = Caller::of(errand);
    let errand = Arc::clone(errand);
    let task = spawn_blocking(move || {
        let result = work(&errand);
        drop(pass);
        result
    });
    match timeout_at(caller.errand().deadline(), task).await {
        Err(_) => Err(caller.errand().overdue()),
        Ok(Err(error)) => Err(Problem::internal(&error)),
        Ok(Ok(result)) => result,
    }
}
