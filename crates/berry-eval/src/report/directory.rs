use super::Report;
use super::page::page;
use crate::error::ReportError;
use crate::run::Record;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Where reports lie: `report.json` with the figures, `answers.jsonl` with all records, and
/// `report.html` to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDirectory {
    path: PathBuf,
}

impl ReportDirectory {
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Returns the page to look at.
    pub fn page(&self) -> PathBuf {
        self.path.join("report.html")
    }

    fn answers(&self) -> PathBuf {
        self.path.join("answers.jsonl")
    }

    /// Makes the directory and shows that it can be written, which is good to know before a long
    /// run.
    pub fn create(&self) -> Result<(), ReportError> {
        let probe = self.path.join(".report");
        fs::create_dir_all(&self.path)
            .and_then(|()| fs::write(&probe, ""))
            .and_then(|()| fs::remove_file(&probe))
            .map_err(|source| ReportError::Write {
                path: self.path.clone(),
                source,
            })
    }

    /// Writes all three files.
    pub fn write(&self, report: &Report, records: &[Record]) -> Result<(), ReportError> {
        self.create()?;
        write(&self.path.join("report.json"), |file| {
            serde_json::to_writer_pretty(&mut *file, report)?;
            writeln!(file)
        })?;
        write(&self.answers(), |file| {
            for record in records {
                serde_json::to_writer(&mut *file, record)?;
                writeln!(file)?;
            }
            Ok(())
        })?;
        write(&self.page(), |file| {
            file.write_all(page(report, records).as_bytes())
        })
    }

    /// Reads the records of one question, one for each mode.
    pub fn records_of(&self, id: &str) -> Result<Vec<Record>, ReportError> {
        let path = self.answers();
        let read = |source| ReportError::Read {
            path: path.clone(),
            source,
        };
        let mut records = Vec::new();
        for (index, line) in BufReader::new(File::open(&path).map_err(read)?)
            .lines()
            .enumerate()
        {
            let record: Record = serde_json::from_str(&line.map_err(read)?).map_err(|source| {
                ReportError::Damaged {
                    path: path.clone(),
                    line: index + 1,
                    source,
                }
            })?;
            if record.id == id {
                records.push(record);
            }
        }
        if records.is_empty() {
            return Err(ReportError::UnknownId {
                path,
                id: id.to_owned(),
            });
        }
        Ok(records)
    }
}

fn write(
    path: &Path,
    content: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>,
) -> Result<(), ReportError> {
    let written = File::create(path).and_then(|file| {
        let mut file = BufWriter::new(file);
        content(&mut file)?;
        file.flush()
    });
    written.map_err(|source| ReportError::Write {
        path: path.to_owned(),
        source,
    })
}
