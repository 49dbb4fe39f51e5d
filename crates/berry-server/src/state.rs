use crate::config::Config;
use crate::gate::Gate;
use crate::metrics::Metrics;
use crate::work::Errand;
use berry_answering::Answerer;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What all requests share.
pub struct ServiceState {
    pub(crate) config: Config,
    pub(crate) answerer: Arc<Answerer>,
    pub(crate) questions: Gate,
    pub(crate) queries: Gate,
    pub(crate) metrics: Metrics,
    draining: AtomicBool,
    stopped: Arc<AtomicBool>,
}

impl ServiceState {
    pub fn new(config: Config, answerer: Arc<Answerer>) -> Self {
        Self {
            questions: Gate::new(config.concurrent_questions, config.queued_questions),
            queries: Gate::new(config.concurrent_queries, config.queued_queries),
            metrics: Metrics::default(),
            draining: AtomicBool::new(false),
            stopped: Arc::new(AtomicBool::new(false)),
            config,
            answerer,
        }
    }

    /// Makes the service say that it is not ready, while what it has begun goes on.
    pub(crate) fn drain(&self) {
        self.draining.store(true, Ordering::Release);
    }

    pub(crate) fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Acquire)
    }

    /// Ends all work that is still going on.
    pub(crate) fn stop(&self) {
        self.drain();
        self.stopped.store(true, Ordering::Release);
    }

    pub(crate) fn errand(&self, timeout: Duration) -> Errand {
        Errand::new(timeout, Arc::clone(&self.stopped))
    }
}
