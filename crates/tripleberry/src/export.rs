//! `tripleberry export`: writes all triples to a file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use berry_store::{RdfFormat, Store, StoreError};
use clap::Args;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Usage;
use crate::knowledge::KnowledgeArgs;
use crate::progress::{counted, note};

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    knowledge: KnowledgeArgs,
    /// The file; its extension says the format: nq, trig and jsonld keep the graphs, ttl, nt, rdf
    /// and n3 do not; with .gz behind, it is compressed
    file: PathBuf,
}

const EXTENSIONS: [&str; 7] = ["ttl", "nt", "nq", "trig", "rdf", "jsonld", "n3"];

pub(crate) fn run(args: &ExportArgs) -> Result<ExitCode> {
    let (format, is_gzipped) = format_of(&args.file)?;
    let knowledge_base = args.knowledge.open()?;
    let store = knowledge_base.store();
    let failed = || format!("cannot write `{}`", args.file.display());
    // A device or a pipe is written as it is; a file appears under its name when it is whole.
    if fs::metadata(&args.file).is_ok_and(|metadata| !metadata.is_file()) {
        let device = File::options()
            .write(true)
            .open(&args.file)
            .with_context(failed)?;
        export(store, device, format, is_gzipped).with_context(failed)?;
    } else {
        let mut unfinished = args.file.clone().into_os_string();
        unfinished.push(".part");
        let unfinished = PathBuf::from(unfinished);
        let written = File::create(&unfinished)
            .map_err(StoreError::from)
            .and_then(|file| export(store, file, format, is_gzipped))
            .and_then(|()| Ok(fs::rename(&unfinished, &args.file)?));
        if written.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        written.with_context(failed)?;
    }
    note(format_args!(
        "wrote {} to `{}`",
        counted(store.len(), "triple"),
        args.file.display()
    ));
    Ok(ExitCode::SUCCESS)
}

fn export(
    store: &Store,
    file: File,
    format: RdfFormat,
    is_gzipped: bool,
) -> Result<(), StoreError> {
    let mut file = BufWriter::new(file);
    if is_gzipped {
        let mut encoder = GzEncoder::new(&mut file, Compression::default());
        store.export(&mut encoder, format)?;
        encoder.finish()?;
    } else {
        store.export(&mut file, format)?;
    }
    Ok(file.flush()?)
}

fn format_of(path: &Path) -> Result<(RdfFormat, bool), Usage> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let plain = name.strip_suffix(".gz");
    let extension = plain
        .unwrap_or(&name)
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_owned());
    let known = extension.filter(|extension| EXTENSIONS.contains(&extension.as_str()));
    let format = known
        .and_then(|extension| RdfFormat::from_extension(&extension))
        .ok_or_else(|| {
            Usage(format!(
                "unknown format of `{}`; use one of these extensions, with or without .gz: {}",
                path.display(),
                EXTENSIONS.join(", ")
            ))
        })?;
    Ok((format, plain.is_some()))
}

#[cfg(test)]
mod tests {
    use super::format_of;
    use expect_test::expect;
    use std::path::Path;

    #[test]
    fn the_extension_says_the_format() {
        let names = ["a.ttl", "A.NQ.GZ", "b.tar.gz", "c", ".ttl", "/dev/null"];
        let shown = names.map(|name| match format_of(Path::new(name)) {
            Ok((format, true)) => format!("{name}: {format}, gzipped\n"),
            Ok((format, false)) => format!("{name}: {format}\n"),
            Err(error) => format!("{name}: {error}\n"),
        });
        expect![[r#"
            a.ttl: Turtle
            A.NQ.GZ: N-Quads, gzipped
            b.tar.gz: unknown format of `b.tar.gz`; use one of these extensions, with or without .gz: ttl, nt, nq, trig, rdf, jsonld, n3
            c: unknown format of `c`; use one of these extensions, with or without .gz: ttl, nt, nq, trig, rdf, jsonld, n3
            .ttl: Turtle
            /dev/null: unknown format of `/dev/null`; use one of these extensions, with or without .gz: ttl, nt, nq, trig, rdf, jsonld, n3
        "#]]
        .assert_eq(&shown.concat());
    }
}
