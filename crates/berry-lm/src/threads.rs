use std::num::NonZeroUsize;

use crate::error::ThreadsError;

/// Sets how many threads compute, for all models of this process. The default is the number of
/// physical cores, which is too many where a container or a cgroup is given fewer: then they wait
/// for each other.
///
/// The tensor library takes the number from an environment variable when it first computes, and
/// changing the environment is only sound while nothing else can read it. So this must come first
/// thing in `main`; in a process with other threads it does nothing but say so. An environment
/// variable `CANDLE_NUM_THREADS` that is set already is overruled.
///
/// # Errors
///
/// [`ThreadsError::TooLate`] if other threads run; [`ThreadsError::Unsupported`] where their number
/// cannot be found out, that is, on anything but Linux.
pub fn limit_threads(count: NonZeroUsize) -> Result<(), ThreadsError> {
    let running = running_threads().ok_or(ThreadsError::Unsupported)?;
    if running != 1 {
        return Err(ThreadsError::TooLate { running });
    }
    #[expect(unsafe_code, reason = "the tensor library has no other setting")]
    // SAFETY: this is the only thread of the process, as the system has just said, so nothing
    // reads or writes the environment at the same time.
    unsafe {
        std::env::set_var("CANDLE_NUM_THREADS", count.to_string());
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn running_threads() -> Option<usize> {
    Some(std::fs::read_dir("/proc/self/task").ok()?.count())
}

#[cfg(not(target_os = "linux"))]
fn running_threads() -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn among_other_threads_nothing_is_changed() {
        // The test harness runs tests on threads of their own.
        let result = limit_threads(NonZeroUsize::MIN);
        if cfg!(target_os = "linux") {
            assert!(matches!(result, Err(ThreadsError::TooLate { running }) if running > 1));
        } else {
            assert!(matches!(result, Err(ThreadsError::Unsupported)));
        }
    }
}
