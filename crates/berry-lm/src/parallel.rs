use std::num::NonZeroUsize;
use std::thread;

use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSliceMut;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::error::ModelError;

/// How many pieces of work each thread gets, so that those who are done early can help the others.
const PIECES_A_THREAD: usize = 4;

/// The threads on which one model computes.
///
/// [`Threads::enter`] moves to them; [`for_each_chunk`] then spreads work over all of them.
#[derive(Debug)]
pub(crate) struct Threads {
    pool: ThreadPool,
}

impl Threads {
    /// Starts `count` threads, or as many as the system lets this process use.
    pub(crate) fn start(count: Option<NonZeroUsize>) -> Result<Self, ModelError> {
        let count = count
            .or_else(|| thread::available_parallelism().ok())
            .map_or(1, NonZeroUsize::get);
        let pool = ThreadPoolBuilder::new()
            .num_threads(count)
            .thread_name(|index| format!("model-{index}"))
            .build()
            .map_err(|source| ModelError::Threads { source })?;
        Ok(Self { pool })
    }

    /// Runs `work` on one of the threads and waits for it.
    pub(crate) fn enter<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.pool.install(work)
    }
}

/// Calls `work` on each chunk of `width` numbers, with its index, on all threads of the pool that
/// the caller is in.
pub(crate) fn for_each_chunk(
    values: &mut [f32],
    width: usize,
    work: impl Fn(usize, &mut [f32]) + Sync,
) {
    let chunks = values.len().div_ceil(width);
    let pieces = rayon::current_num_threads() * PIECES_A_THREAD;
    if chunks < 2 {
        // Waking others costs more than a single chunk.
        values
            .chunks_mut(width)
            .enumerate()
            .for_each(|(index, chunk)| work(index, chunk));
        return;
    }
    values
        .par_chunks_mut(width)
        .enumerate()
        .with_min_len(chunks.div_ceil(pieces))
        .for_each(|(index, chunk)| work(index, chunk));
}
