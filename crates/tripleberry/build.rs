//! Compresses the demo knowledge base and its ontologies into the binary.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

/// Folders of the demo knowledge base, below the root of the project.
const FOLDERS: &[&str] = &["ontologies", "data/world", "data/elements", "data/minds"];
/// The project's own vocabulary describes functions, not the demo.
const LEFT_OUT: &[&str] = &["ontologies/tb.ttl"];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let out =
        PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    let mut list = String::from("&[\n");
    let mut number = 0;
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        let mut files: Vec<PathBuf> = fs::read_dir(root.join(folder))
            .expect("the demo knowledge base is part of the project")
            .map(|entry| entry.expect("a folder can be listed").path())
            .filter(|path| path.extension().is_some_and(|e| e == "ttl"))
            .collect();
        files.sort();
        for file in files {
            let name = format!(
                "{folder}/{}",
                file.file_name()
                    .expect("a file has a name")
                    .to_string_lossy()
            );
            if LEFT_OUT.contains(&name.as_str()) {
                continue;
            }
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder
                .write_all(&fs::read(&file).expect("the file can be read"))
                .expect("memory can be written");
            let packed = out.join(format!("demo{number}.gz"));
            fs::write(&packed, encoder.finish().expect("memory can be written"))
                .expect("OUT_DIR can be written");
            let packed = packed.display().to_string();
            writeln!(list, "    ({name:?}, include_bytes!({packed:?})),")
                .expect("text can be written");
            number += 1;
        }
    }
    list.push(']');
    fs::write(out.join("demo.rs"), list).expect("OUT_DIR can be written");
}
