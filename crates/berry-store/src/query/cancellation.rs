use oxigraph::sparql::CancellationToken;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A switch by which another thread ends running queries. Clones are the same switch; it may
/// serve any number of queries, which all end once it is tripped.
#[derive(Clone, Default)]
pub struct Cancellation {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    is_cancelled: AtomicBool,
    running: Mutex<Running>,
}

/// The tokens of the queries that run. Each has its own, so that a query that ends itself for its
/// cost does not end the others.
#[derive(Default)]
struct Running {
    next: u64,
    tokens: BTreeMap<u64, CancellationToken>,
}

impl Cancellation {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn cancel(&self) {
        self.shared.is_cancelled.store(true, Ordering::SeqCst);
        for token in self.running().tokens.values() {
            token.cancel();
        }
    }

    pub fn is_cancelled(&self) -> bool {
        self.shared.is_cancelled.load(Ordering::SeqCst)
    }

    /// Ties the token of one query to the switch, until the guard is dropped.
    pub(crate) fn tie(&self, token: &CancellationToken) -> Tie {
        let mut running = self.running();
        let number = running.next;
        running.next += 1;
        running.tokens.insert(number, token.clone());
        drop(running);
        // Looked at after the token is known: a switch tripped in between has found it already.
        if self.is_cancelled() {
            token.cancel();
        }
        Tie {
            cancellation: self.clone(),
            number,
        }
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.shared
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Cancellation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cancellation")
            .field(&self.is_cancelled())
            .finish()
    }
}

pub(crate) struct Tie {
    cancellation: Cancellation,
    number: u64,
}

impl Drop for Tie {
    fn drop(&mut self) {
        self.cancellation.running().tokens.remove(&self.number);
    }
}
