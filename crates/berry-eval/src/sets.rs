//! Folders of question sets that others made, each with its graphs.

use crate::error::SuiteError;
use crate::run::{Outcome, Record};
use crate::score::{Verdict, is_right};
use crate::suite::{Question, Suite};
use berry_answering::{Answerer, FailedStep};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Questions over one graph, or of one kind where they need none.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionSet {
    /// The folder, and the graph's file where the folder has several, or the kind.
    pub name: String,
    /// `None` where the questions say all themselves.
    pub graph: Option<PathBuf>,
    pub suite: Suite,
}

/// Finds the question sets under a folder, in the order of their names.
///
/// A set is a sub-folder with files `questions*.jsonl` and graphs `kb*`. A question that names
/// its graph (`kb`) is asked over that; the questions of `questions_x.jsonl` are asked over
/// `kb_x.*`, and those of `questions.jsonl` over `kb.*`. Where a sub-folder has no graph, its
/// questions need none, and those of a kind (`task` or `kind`, up to a slash) are one set.
pub fn question_sets(folder: &Path) -> Result<Vec<QuestionSet>, SuiteError> {
    let mut found = Vec::new();
    for directory in entries(folder)? {
        if !directory.is_dir() {
            continue;
        }
        let files = entries(&directory)?;
        for file in &files {
            let Some(suffix) = stem(file).strip_prefix("questions").map(str::to_owned) else {
                continue;
            };
            let text = read(file)?;
            let suite = Suite::parse(&text)?;
            if !files.iter().any(|file| stem(file).starts_with("kb")) {
                found.extend(by_kind(&directory, suite));
                continue;
            }
            let mut by_graph: BTreeMap<PathBuf, Vec<Question>> = BTreeMap::new();
            for question in suite.questions {
                let graph = match question.fields.get("kb").and_then(|kb| kb.as_str()) {
                    Some(name) => Some(directory.join(name)),
                    None => files
                        .iter()
                        .find(|f| stem(f) == format!("kb{suffix}"))
                        .cloned(),
                };
                if let Some(graph) = graph {
                    by_graph.entry(graph).or_default().push(question);
                }
            }
            let several = by_graph.len() > 1 || !suffix.is_empty();
            for (graph, questions) in by_graph {
                let folder_name = name_of(&directory);
                found.push(QuestionSet {
                    name: if several {
                        format!("{folder_name}/{}", stem(&graph))
                    } else {
                        folder_name
                    },
                    graph: Some(graph),
                    suite: Suite {
                        questions,
                        left_out: suite.left_out,
                    },
                });
            }
        }
    }
    Ok(found)
}

/// The questions of a folder without a graph, by their kind.
fn by_kind(directory: &Path, suite: Suite) -> Vec<QuestionSet> {
    let mut kinds: BTreeMap<String, Vec<Question>> = BTreeMap::new();
    for question in suite.questions {
        let field = |name: &str| Some(question.fields.get(name)?.as_str()?.to_owned());
        let kind = field("task").or_else(|| field("kind")).unwrap_or_default();
        let kind = kind.split('/').next().unwrap_or_default().to_owned();
        kinds.entry(kind).or_default().push(question);
    }
    let folder = name_of(directory);
    let sets = kinds.into_iter().map(|(kind, questions)| QuestionSet {
        name: format!("{folder}/{kind}"),
        graph: None,
        suite: Suite {
            questions,
            left_out: suite.left_out,
        },
    });
    sets.collect()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, SuiteError> {
    let unreadable = |source| SuiteError::Read {
        path: folder.to_owned(),
        source,
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String, SuiteError> {
    fs::read_to_string(file).map_err(|source| SuiteError::Read {
        path: file.to_owned(),
        source,
    })
}

/// The name of a file up to its first full stop.
fn stem(file: &Path) -> String {
    let name = name_of(file);
    name.split('.').next().unwrap_or_default().to_owned()
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// The step that lost an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// Refused at this step.
    Refused(Refusal),
    /// The right reading was proposed, and another one was preferred.
    Ranking,
    /// The right reading was never proposed.
    Reading,
    /// Nothing came back.
    Error,
}

/// Where a question was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    Link,
    Plan,
    Execute,
    Ambiguous,
    Other,
}

impl Lost {
    /// Returns the step that lost a record's answer; `None` where it was right.
    ///
    /// The other readings' queries are run again to see whether one of them was right.
    pub fn of(record: &Record, answerer: &Answerer) -> Option<Self> {
        let answer = match (&record.outcome, record.verdict) {
            (_, Verdict::Exact) => return None,
            (Outcome::Answer { answer, .. }, _) => answer,
            _ => return Some(Self::Error),
        };
        if let Some(reason) = &answer.reason {
            return Some(Self::Refused(match reason.step {
                FailedStep::Link => Refusal::Link,
                FailedStep::Plan => Refusal::Plan,
                FailedStep::Execute => Refusal::Execute,
                FailedStep::Ambiguous => Refusal::Ambiguous,
                _ => Refusal::Other,
            }));
        }
        let candidates = answer
            .explanation
            .as_ref()
            .and_then(|explanation| explanation["candidates"].as_array());
        let mut queries = candidates
            .into_iter()
            .flatten()
            .filter_map(|candidate| candidate["sparql"].as_str());
        let was_proposed = queries.any(|sparql| {
            answerer
                .values_of(sparql)
                .is_ok_and(|values| is_right(&record.gold, &values))
        });
        Some(if was_proposed {
            Self::Ranking
        } else {
            Self::Reading
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Refused(Refusal::Link) => "link",
            Self::Refused(Refusal::Plan) => "plan",
            Self::Refused(Refusal::Execute) => "execute",
            Self::Refused(Refusal::Ambiguous) => "ambiguous",
            Self::Refused(Refusal::Other) => "other",
            Self::Ranking => "ranking",
            Self::Reading => "reading",
            Self::Error => "error",
        }
    }
}

/// A row of the table over sets: questions that are counted together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetFigures {
    pub name: String,
    pub questions: usize,
    pub exact: usize,
    pub wrong: usize,
    pub abstained: usize,
    /// Milliseconds until values, query and proof are there.
    pub know_ms: Vec<f64>,
    pub lost: BTreeMap<Lost, usize>,
}

/// Sums records up by language, with questions apart that no answer or a definition is missing of.
pub fn set_figures(name: &str, scored: &[(Record, Option<Lost>, Apart)]) -> Vec<SetFigures> {
    let mut rows: BTreeMap<(Apart, String), SetFigures> = BTreeMap::new();
    for (record, lost, apart) in scored {
        let language = record.lang.clone().unwrap_or_default();
        let row = rows.entry((*apart, language.clone())).or_default();
        row.name = format!("{name} {language}{}", apart.name());
        row.questions += 1;
        match record.verdict {
            Verdict::Exact => row.exact += 1,
            Verdict::Abstained => row.abstained += 1,
            Verdict::Wrong | Verdict::Error => row.wrong += 1,
        }
        row.know_ms.extend(record.know_ms);
        if let Some(lost) = lost {
            *row.lost.entry(*lost).or_default() += 1;
        }
    }
    rows.into_values().collect()
}

/// Why a question is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    No,
    /// The graph holds no answer.
    Empty,
    /// It uses a word that nothing defines.
    Undefined,
}

impl Apart {
    /// Tells why a question is counted apart.
    pub fn of(question: &Question) -> Self {
        let text = |field| question.fields.get(field).and_then(|value| value.as_str());
        if text("needs_definition").is_some() {
            Self::Undefined
        } else if text("gold_status") == Some("empty") {
            Self::Empty
        } else {
            Self::No
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::No => "",
            Self::Empty => ", no answer",
            Self::Undefined => ", undefined word",
        }
    }
}

/// Returns the rows as an aligned table.
pub fn sets_table(rows: &[SetFigures]) -> String {
    let width = rows
        .iter()
        .map(|r| r.name.chars().count())
        .max()
        .unwrap_or(3);
    let mut table = format!(
        "{:<width$}  questions    exact    wrong  abstained  know, ms     lost at\n",
        "set"
    );
    for row in rows {
        let percent = |count: usize| 100.0 * count as f64 / row.questions.max(1) as f64;
        let mut times = row.know_ms.clone();
        times.sort_by(f64::total_cmp);
        let time = |share: usize| {
            times
                .get((times.len() * share / 100).min(times.len().saturating_sub(1)))
                .copied()
                .unwrap_or_default()
        };
        let lost: Vec<String> = row
            .lost
            .iter()
            .map(|(lost, count)| format!("{} {count}", lost.name()))
            .collect();
        let _ = writeln!(
            table,
            "{:<width$}  {:>9}  {:>5.1} %  {:>5.1} %    {:>5.1} %  {:>4.1} / {:<5.1}  {}",
            row.name,
            row.questions,
            percent(row.exact),
            percent(row.wrong),
            percent(row.abstained),
            time(50),
            time(95),
            lost.join(", ")
        );
    }
    table.push_str("\nTimes are median / 95th percentile.\n");
    table
}
