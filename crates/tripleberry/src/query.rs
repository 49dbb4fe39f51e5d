//! `tripleberry query`: runs a SPARQL query.

mod table;

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use berry_store::{Budget, QueryError, QueryForm, ResultFormat};
use clap::{Args, ValueEnum};

use crate::knowledge::KnowledgeArgs;
use crate::progress::note;
use table::table;

#[derive(Debug, Args)]
pub(crate) struct QueryArgs {
    #[command(flatten)]
    knowledge: KnowledgeArgs,
    /// How to write the result: csv, tsv and json for SELECT and ASK, ttl and nt for CONSTRUCT and
    /// DESCRIBE, table and xml for all
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// The query; `-` reads it from standard input
    sparql: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Tsv,
    Json,
    Xml,
    Ttl,
    Nt,
}

/// The most rows that a table has; it is laid out in memory.
const MAX_TABLE_ROWS: usize = 10_000;

impl Format {
    /// Returns the format in which the store writes, if it is not us who do.
    fn of_store(self, form: QueryForm) -> Option<ResultFormat> {
        Some(match self {
            Self::Table => return None,
            Self::Csv => ResultFormat::Csv,
            Self::Tsv => ResultFormat::Tsv,
            Self::Json => ResultFormat::Json,
            Self::Xml if form.is_graph() => ResultFormat::RdfXml,
            Self::Xml => ResultFormat::Xml,
            Self::Ttl => ResultFormat::Turtle,
            Self::Nt => ResultFormat::NTriples,
        })
    }
}

pub(crate) fn run(args: &QueryArgs) -> Result<ExitCode> {
    let sparql = match args.sparql.as_str() {
        "-" => {
            let mut text = String::new();
            io::stdin()
                .lock()
                .read_to_string(&mut text)
                .context("cannot read the query from standard input")?;
            text
        }
        text => text.to_owned(),
    };
    // What is wrong with the query itself is said before anything is loaded.
    let form = QueryForm::of(&sparql)?;
    let format = args.format.of_store(form);
    if let Some(format) = format.filter(|format| !format.fits(form)) {
        return Err(QueryError::UnfitFormat { form, format }.into());
    }
    let knowledge_base = args.knowledge.open()?;
    let store = knowledge_base.store();
    let mut out = BufWriter::new(io::stdout().lock());
    let Some(format) = format else {
        let result = store.query(&sparql, &Budget::rows(MAX_TABLE_ROWS))?;
        let (table, is_truncated) = table(&result);
        out.write_all(table.as_bytes())?;
        out.flush()?;
        if is_truncated {
            note(format_args!(
                "note: there are more than these {MAX_TABLE_ROWS} rows; other formats write all"
            ));
        }
        return Ok(ExitCode::SUCCESS);
    };
    store.query_to_writer(&sparql, format, &mut out, &Budget::rows(usize::MAX))?;
    if format == ResultFormat::Json || format == ResultFormat::Xml {
        writeln!(out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
