use super::{Figures, Report, Times};
use std::fmt::Write;

/// The columns of a table of figures, for plain text and for the page.
pub(super) const COLUMNS: [&str; 8] = [
    "questions",
    "exact",
    "95 % interval",
    "wrong",
    "abstained",
    "unlicensed",
    "know, ms",
    "sentence, ms",
];

/// Returns the cells of a row under [`COLUMNS`].
pub(super) fn cells(figures: &Figures) -> [String; 8] {
    let times = |times: Option<Times>| {
        times.map_or_else(
            || "-".to_owned(),
            |times| {
                format!(
                    "{} / {}",
                    milliseconds(times.median),
                    milliseconds(times.p95)
                )
            },
        )
    };
    let [low, high] = figures.exact.interval;
    let wrong = match figures.errors {
        0 => figures.wrong.to_string(),
        errors => format!("{} + {errors} failed", figures.wrong),
    };
    [
        figures.questions.to_string(),
        format!("{:.1} %", figures.exact.percent),
        format!("{low:.1} - {high:.1}"),
        wrong,
        figures.abstained.to_string(),
        figures
            .unlicensed_sentences
            .map_or_else(|| "-".to_owned(), |count| count.to_string()),
        times(figures.know_ms),
        times(figures.total_ms),
    ]
}

fn milliseconds(time: f64) -> String {
    if time < 10.0 {
        format!("{time:.1}")
    } else {
        format!("{time:.0}")
    }
}

impl Report {
    /// Returns the figures as an aligned table, the modes of a group under each other.
    pub fn table(&self) -> String {
        let mut rows = vec![[""].map(str::to_owned).to_vec()];
        rows[0].push("mode".to_owned());
        rows[0].extend(COLUMNS.map(str::to_owned));
        for group in &self.groups {
            for (index, figures) in group.figures.iter().enumerate() {
                let name = if index == 0 { group.name() } else { "" };
                let mut row = vec![name.to_owned(), figures.mode.to_string()];
                row.extend(cells(figures));
                rows.push(row);
            }
        }
        let widths: Vec<usize> = (0..rows[0].len())
            .map(|column| {
                rows.iter()
                    .map(|row| row[column].chars().count())
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let mut table = String::new();
        for row in rows {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                // Names to the left, figures to the right.
                let _ = match column {
                    0 | 1 => write!(line, "{cell:<width$}  "),
                    _ => write!(line, "{cell:>width$}  "),
                };
            }
            table.push_str(line.trim_end());
            table.push('\n');
        }
        table.push_str("\nTimes are median / 95th percentile.\n");
        table
    }
}
