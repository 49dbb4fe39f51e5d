//! Sums records up.

mod directory;
mod interval;
mod page;
mod table;

use crate::run::{Mode, Outcome, Record};
use crate::score::Verdict;
pub use directory::ReportDirectory;
use interval::wilson;
use serde::{Deserialize, Serialize};

/// How the modes did, over all questions and by what these have in common.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the suite.
    pub suite: String,
    /// The language model; `None` where templates wrote.
    pub model: Option<String>,
    /// Distinct triples in the knowledge base.
    pub triples: u64,
    /// Questions left out because their makers do not agree on a gold answer.
    pub left_out: usize,
    /// All questions first, then by split, by language and by kind.
    pub groups: Vec<Group>,
}

/// Questions that have something in common.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// What they have in common: `all`, `split`, `lang` or `kind`.
    pub by: String,
    /// Its value; empty for all questions.
    pub value: String,
    pub figures: Vec<Figures>,
}

/// How a mode did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub mode: Mode,
    pub questions: usize,
    pub exact: Count,
    pub wrong: usize,
    pub abstained: usize,
    pub errors: usize,
    /// Sentences with a number or name that nothing licenses; `None` for the plain model, whose
    /// text has no facts to hold it to.
    pub unlicensed_sentences: Option<usize>,
    /// Until values, query and proof are there; `None` for the plain model.
    pub know_ms: Option<Times>,
    /// Until the whole sentence is there; `None` where nothing came back.
    pub total_ms: Option<Times>,
}

/// A number of questions, as a share with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Count {
    pub count: usize,
    pub percent: f64,
    /// The 95 % interval of the share (Wilson's score interval), in percent.
    pub interval: [f64; 2],
}

/// Durations in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Times {
    pub median: f64,
    /// 95 of 100 take no longer.
    pub p95: f64,
}

impl Report {
    /// Sums up records, of which there is one for each question and mode.
    pub fn new(suite: String, records: &[Record]) -> Self {
        let mut modes: Vec<Mode> = records.iter().map(|record| record.mode).collect();
        modes.sort_unstable();
        modes.dedup();
        let everything: Vec<&Record> = records.iter().collect();
        let mut groups = vec![Group::of("all", "", &modes, &everything)];
        for by in ["split", "lang", "kind"] {
            let value_of = |record: &Record| {
                let value = match by {
                    "split" => &record.split,
                    "lang" => &record.lang,
                    _ => &record.kind,
                };
                value.clone()
            };
            let mut values: Vec<String> = Vec::new();
            for value in records.iter().filter_map(value_of) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            for value in values {
                let is_member = |record: &&Record| value_of(record).as_ref() == Some(&value);
                let members: Vec<&Record> = records.iter().filter(is_member).collect();
                groups.push(Group::of(by, &value, &modes, &members));
            }
        }
        Self {
            suite,
            model: None,
            triples: 0,
            left_out: 0,
            groups,
        }
    }
}

impl Group {
    fn of(by: &str, value: &str, modes: &[Mode], records: &[&Record]) -> Self {
        let figures = modes.iter().map(|mode| {
            let of_mode = records.iter().filter(|record| record.mode == *mode);
            Figures::of(*mode, &of_mode.copied().collect::<Vec<_>>())
        });
        Self {
            by: by.to_owned(),
            value: value.to_owned(),
            figures: figures.collect(),
        }
    }

    /// What the group is called in tables.
    fn name(&self) -> &str {
        if self.value.is_empty() {
            &self.by
        } else {
            &self.value
        }
    }
}

impl Figures {
    fn of(mode: Mode, records: &[&Record]) -> Self {
        let count = |verdict| {
            records
                .iter()
                .filter(|record| record.verdict == verdict)
                .count()
        };
        let unlicensed = records
            .iter()
            .filter(|record| record.is_unlicensed())
            .count();
        Self {
            mode,
            questions: records.len(),
            exact: Count::of(count(Verdict::Exact), records.len()),
            wrong: count(Verdict::Wrong),
            abstained: count(Verdict::Abstained),
            errors: count(Verdict::Error),
            unlicensed_sentences: (mode == Mode::GraphRag).then_some(unlicensed),
            know_ms: Times::of(records.iter().filter_map(|record| record.know_ms)),
            total_ms: Times::of(records.iter().filter_map(|record| record.total_ms)),
        }
    }
}

impl Record {
    /// Whether the sentence has something that nothing licenses.
    pub(crate) fn is_unlicensed(&self) -> bool {
        matches!(&self.outcome, Outcome::Answer { unlicensed, .. } if !unlicensed.is_empty())
    }
}

impl Count {
    fn of(count: usize, total: usize) -> Self {
        let (low, high) = wilson(count, total);
        let share = if total == 0 {
            0.0
        } else {
            count as f64 / total as f64
        };
        Self {
            count,
            percent: tenth(100.0 * share),
            interval: [tenth(100.0 * low), tenth(100.0 * high)],
        }
    }
}

impl Times {
    fn of(times: impl Iterator<Item = f64>) -> Option<Self> {
        let mut times: Vec<f64> = times.collect();
        times.sort_by(f64::total_cmp);
        Some(Self {
            median: hundredth(nearest_rank(&times, 50)?),
            p95: hundredth(nearest_rank(&times, 95)?),
        })
    }
}

/// Returns the smallest value that a percentage of the sorted values do not exceed.
fn nearest_rank(sorted: &[f64], percent: usize) -> Option<f64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.max(1) - 1).copied()
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn hundredth(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::{Count, Times};
    use expect_test::expect;

    #[test]
    fn shares_have_intervals() {
        let counts = [(0, 0), (0, 10), (5, 10), (247, 260), (260, 260)];
        let shown = counts.map(|(count, total)| {
            let Count {
                percent, interval, ..
            } = Count::of(count, total);
            format!("{count} of {total}: {percent} % {interval:?}\n")
        });
        expect![[r#"
            0 of 0: 0 % [0.0, 100.0]
            0 of 10: 0 % [0.0, 27.8]
            5 of 10: 50 % [23.7, 76.3]
            247 of 260: 95 % [91.6, 97.1]
            260 of 260: 100 % [98.5, 100.0]
        "#]]
        .assert_eq(&shown.concat());
    }

    #[test]
    fn times_are_those_of_real_questions() {
        let times = |numbers: std::ops::RangeInclusive<u32>| Times::of(numbers.map(f64::from));
        assert_eq!(
            times(1..=100),
            Some(Times {
                median: 50.0,
                p95: 95.0
            })
        );
        assert_eq!(
            times(7..=7),
            Some(Times {
                median: 7.0,
                p95: 7.0
            })
        );
        assert_eq!(Times::of(std::iter::empty()), None);
    }
}
