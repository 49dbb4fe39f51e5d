//! Everything that crosses crates.

mod knowledge;

mod cases;
mod determinism;
mod no_data_words;
mod third_party;

mod layers;

mod cli;

use std::path::{Path, PathBuf};

/// Returns the root of the project.
fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("the tests are a folder of the project")
        .to_owned()
}
