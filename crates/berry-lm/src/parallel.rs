use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use candle_core::utils::barrier_pool;

/// Calls `work` on each chunk of `width` numbers, with its index, on all threads of the tensor
/// library's pool. A single chunk is done at once, on the calling thread. `work` must not use the
/// pool itself: it would wait for its own end.
///
/// The chunks are behind locks that nothing contends for, which costs some nanoseconds a chunk
/// and keeps the disjointness of the borrows visible to the compiler.
pub(crate) fn for_each_chunk(
    values: &mut [f32],
    width: usize,
    work: impl Fn(usize, &mut [f32]) + Sync,
) {
    if values.len() <= width {
        if !values.is_empty() {
            work(0, values);
        }
        return;
    }
    let chunks: Vec<Mutex<&mut [f32]>> = values.chunks_mut(width).map(Mutex::new).collect();
    barrier_pool().execute_chunked(chunks.len(), |range| {
        for index in range {
            let mut chunk = chunks[index].lock().unwrap_or_else(PoisonError::into_inner);
            work(index, &mut chunk);
        }
    });
}

/// Makes `count` things, on as many threads as that pool has, and returns them in order, or the
/// first error by index.
///
/// The threads are not those of the pool, so that `make` may itself compute on the pool.
pub(crate) fn make_each<T: Send, E: Send>(
    count: usize,
    make: impl Fn(usize) -> Result<T, E> + Sync,
) -> Result<Vec<T>, E> {
    let made: Vec<Mutex<Option<Result<T, E>>>> = (0..count).map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = made.get(index) else { break };
            let value = make(index);
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
        }
    };
    thread::scope(|scope| {
        for _ in 0..barrier_pool().n_workers().min(count.saturating_sub(1)) {
            scope.spawn(work);
        }
        work();
    });
    made.into_iter()
        .filter_map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}
