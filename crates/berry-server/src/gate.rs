use crate::problem::Problem;
use crate::work::Errand;
use std::num::NonZeroU16;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout_at;

/// Lets a bounded number of pieces of work run, and a bounded number wait for their turn.
pub(crate) struct Gate {
    /// One permit for each that runs or waits.
    places: Arc<Semaphore>,
    /// One permit for each that runs.
    slots: Arc<Semaphore>,
    concurrent: usize,
    queued: usize,
}

/// The right to run, given back when dropped.
pub(crate) struct Pass {
    _place: OwnedSemaphorePermit,
    _slot: OwnedSemaphorePermit,
}

impl Gate {
    pub(crate) fn new(concurrent: NonZeroU16, queued: u16) -> Self {
        let concurrent = usize::from(concurrent.get());
        let queued = usize::from(queued);
        Self {
            places: Arc::new(Semaphore::new(concurrent + queued)),
            slots: Arc::new(Semaphore::new(concurrent)),
            concurrent,
            queued,
        }
    }

    /// Waits, in the order of arrival, until the work may run. Refuses at once when too many wait
    /// already, and gives up at the errand's deadline.
    pub(crate) async fn enter(&self, errand: &Errand) -> Result<Pass, Problem> {
        let place = Arc::clone(&self.places)
            .try_acquire_owned()
            .map_err(|_| Problem::TooManyRequests)?;
        let slot = timeout_at(errand.deadline(), Arc::clone(&self.slots).acquire_owned())
            .await
            .map_err(|_| errand.overdue())?
            .map_err(|_| Problem::ShuttingDown)?;
        Ok(Pass {
            _place: place,
            _slot: slot,
        })
    }

    pub(crate) fn running(&self) -> usize {
        self.concurrent - self.slots.available_permits()
    }

    pub(crate) fn waiting(&self) -> usize {
        let inside = self.concurrent + self.queued - self.places.available_permits();
        inside.saturating_sub(self.running())
    }
}
