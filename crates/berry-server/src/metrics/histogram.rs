use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The upper bounds of the buckets, in seconds: from a lookup to the slowest sentence.
const BOUNDS: [f64; 12] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1.0, 2.5, 10.0, 60.0,
];

/// Counts durations by how long they are.
#[derive(Default)]
pub(crate) struct Histogram {
    /// One for each bound, and one for what is longer than all of them.
    buckets: [AtomicU64; BOUNDS.len() + 1],
    microseconds: AtomicU64,
}

/// What a histogram held when it was read.
pub(crate) struct Reading {
    /// Upper bound in seconds (`None`: unbounded) and how many durations are within it.
    pub(crate) buckets: Vec<(Option<f64>, u64)>,
    /// In seconds.
    pub(crate) sum: f64,
    pub(crate) count: u64,
}

impl Histogram {
    pub(crate) fn observe(&self, duration: Duration) {
        let seconds = duration.as_secs_f64();
        let bucket = BOUNDS.partition_point(|bound| *bound < seconds);
        self.buckets[bucket].fetch_add(1, Ordering::Relaxed);
        let microseconds = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(microseconds, Ordering::Relaxed);
    }

    pub(crate) fn read(&self) -> Reading {
        let bounds = BOUNDS.into_iter().map(Some).chain([None]);
        let mut count = 0;
        let buckets = bounds
            .zip(&self.buckets)
            .map(|(bound, bucket)| {
                count += bucket.load(Ordering::Relaxed);
                (bound, count)
            })
            .collect();
        Reading {
            buckets,
            sum: self.microseconds.load(Ordering::Relaxed) as f64 / 1e6,
            count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Histogram;
    use std::time::Duration;

    #[test]
    fn buckets_are_cumulative_and_include_their_bound() {
        let histogram = Histogram::default();
        for milliseconds in [1, 2, 3_600_000] {
            histogram.observe(Duration::from_millis(milliseconds));
        }
        let reading = histogram.read();
        let within = |bound: Option<f64>| {
            let bucket = reading.buckets.iter().find(|(known, _)| *known == bound);
            bucket.map(|(_, count)| *count)
        };
        assert_eq!(within(Some(0.0005)), Some(0));
        assert_eq!(within(Some(0.001)), Some(1));
        assert_eq!(within(Some(0.0025)), Some(2));
        assert_eq!(within(Some(60.0)), Some(2));
        assert_eq!(within(None), Some(3));
        assert_eq!(reading.count, 3);
        assert!((reading.sum - 3600.003).abs() < 1e-9);
    }
}
