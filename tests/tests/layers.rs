//! Dependencies go only downwards, and each outside engine has one owner.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Each crate with its layer and the crates of this workspace that it uses. A new edge needs its
/// reason in ARCHITECTURE.md.
const CRATES: &[(&str, u32, &[&str])] = &[
    ("berry-store", 0, &[]),
    ("berry-symbolic", 0, &[]),
    ("berry-verbalizer", 0, &[]),
    ("berry-lm", 0, &[]),
    ("berry-proof", 0, &[]),
    ("berry-wordnet", 0, &[]),
    (
        "berry-nlu",
        1,
        &["berry-store", "berry-verbalizer", "berry-wordnet"],
    ),
    (
        "berry-tasks",
        1,
        &["berry-symbolic", "berry-verbalizer", "berry-wordnet"],
    ),
    (
        "berry-planner",
        2,
        &[
            "berry-nlu",
            "berry-store",
            "berry-symbolic",
            "berry-tasks",
            "berry-verbalizer",
        ],
    ),
    (
        "berry-answering",
        3,
        &[
            "berry-lm",
            "berry-nlu",
            "berry-planner",
            "berry-proof",
            "berry-store",
            "berry-symbolic",
            "berry-tasks",
            "berry-verbalizer",
        ],
    ),
    (
        "berry-eval",
        4,
        &["berry-answering", "berry-proof", "berry-verbalizer"],
    ),
    (
        "berry-server",
        5,
        &["berry-answering", "berry-store", "berry-verbalizer"],
    ),
    (
        "tripleberry",
        6,
        &[
            "berry-answering",
            "berry-eval",
            "berry-lm",
            "berry-server",
            "berry-store",
            "berry-verbalizer",
        ],
    ),
];

/// Outside packages, by the beginning of their names, that only these crates may use.
const ENGINES: &[(&str, &[&str])] = &[
    ("oxigraph", &["berry-store"]),
    ("sparesults", &["berry-store"]),
    // The planner writes queries, and the store looks at how much they ask before it runs them.
    ("spargebra", &["berry-planner", "berry-store"]),
    ("tantivy", &["berry-nlu"]),
    ("candle", &["berry-lm"]),
    ("tokenizers", &["berry-lm"]),
    ("axum", &["berry-server"]),
    ("hyper", &["berry-server"]),
    ("tower", &["berry-server"]),
    ("tokio", &["berry-server"]),
    ("clap", &["tripleberry"]),
    ("figment", &["tripleberry"]),
    ("anyhow", &["tripleberry"]),
];

struct Dependency {
    from: String,
    to: String,
    /// Used by tests only.
    is_dev: bool,
}

/// Reads who depends on whom from the manifests.
fn dependencies() -> Vec<Dependency> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(crate::root())
        .output()
        .expect("cargo runs, as it has built this test");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let of_package = |package: &Value| -> Vec<Dependency> {
        let dependencies = package["dependencies"].as_array().expect("a list");
        let edges = dependencies.iter().map(|dependency| Dependency {
            from: text(&package["name"]),
            to: text(&dependency["name"]),
            is_dev: dependency["kind"] == "dev",
        });
        edges.collect()
    };
    let tests = env!("CARGO_PKG_NAME");
    let crates = packages.iter().filter(|package| package["name"] != tests);
    crates.flat_map(of_package).collect()
}

#[test]
fn dependencies_are_those_of_the_table() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Dependency { from, to, is_dev } in dependencies() {
        let is_own = CRATES.iter().any(|(name, ..)| *name == to);
        let edges = found.entry(from).or_default();
        if is_own && !is_dev {
            edges.insert(to);
        }
    }
    let listed = CRATES.iter().map(|(name, _, edges)| {
        let edges: BTreeSet<String> = edges.iter().map(ToString::to_string).collect();
        ((*name).to_owned(), edges)
    });
    let listed: BTreeMap<_, _> = listed.collect();
    assert_eq!(
        found, listed,
        "left the manifests, right the table of this test"
    );
}

#[test]
fn dependencies_go_downwards() {
    let layer_of = |name: &str| {
        let found = CRATES.iter().find(|(other, ..)| *other == name);
        found.map(|(_, layer, _)| *layer)
    };
    for Dependency { from, to, .. } in dependencies() {
        let (Some(above), Some(below)) = (layer_of(&from), layer_of(&to)) else {
            continue;
        };
        assert!(
            below < above,
            "{from} (layer {above}) depends on {to} (layer {below})"
        );
    }
}

#[test]
fn engines_have_one_owner() {
    let mut used = BTreeSet::new();
    for Dependency { from, to, is_dev } in dependencies() {
        let Some((engine, owners)) = ENGINES.iter().find(|(engine, _)| to.starts_with(engine))
        else {
            continue;
        };
        assert!(
            owners.contains(&from.as_str()),
            "{from} depends on {to}, which belongs to {}",
            owners.join(" and ")
        );
        if !is_dev {
            used.insert((*engine, from));
        }
    }
    for (engine, owners) in ENGINES {
        for owner in *owners {
            assert!(
                used.contains(&(*engine, (*owner).to_owned())),
                "{owner} no longer uses {engine}; take it out of the table"
            );
        }
    }
}
