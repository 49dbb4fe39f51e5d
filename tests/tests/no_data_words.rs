//! Nothing is tuned to one knowledge base: the code names no identifier of any data set.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use oxrdf::{NamedOrBlankNode, Term};
use oxrdfio::{RdfFormat, RdfParser};

use crate::root;

/// The folders of the demo's data, and of the development sets where they are at hand.
const DATA: &[&str] = &["ontologies", "data", "../shared/bench"];
/// Vocabularies that many graphs share, and the project's own, by which code may know a graph.
const SHARED: &[&str] = &[
    "http://www.w3.org/",
    "https://www.w3.org/",
    "http://purl.org/",
    "http://qudt.org/",
    "http://xmlns.com/foaf/",
    "https://schema.org/",
    "http://schema.org/",
    "http://www.lexinfo.net/",
    "http://lemon-model.net/",
    "https://tripleberry.example/tb#",
    "https://tripleberry.example/tb",
];
/// Names of fewer letters are words of every language and every programme.
const MIN_LETTERS: usize = 8;

/// The identifiers that the data sets themselves bring.
#[derive(Default)]
struct Vocabulary {
    namespaces: BTreeSet<String>,
    /// Local names of classes and properties that are no plain words, such as `meltingPoint`.
    names: BTreeMap<String, String>,
}

#[test]
fn code_names_nothing_of_a_data_set() {
    let vocabulary = vocabulary();
    assert!(
        vocabulary.namespaces.len() > 2,
        "{:?}",
        vocabulary.namespaces
    );
    assert!(vocabulary.names.len() > 20, "{:?}", vocabulary.names);
    let mut found = Vec::new();
    for file in sources() {
        let text = fs::read_to_string(&file).expect("a source file");
        for (number, line) in text.lines().enumerate() {
            // What is below, up to the end of the file, are tests.
            if line.trim_start().starts_with("#[cfg(test)]") && is_test_module(&text, number) {
                break;
            }
            if line.trim_start().starts_with("//") {
                continue;
            }
            if let Some(word) = named_in(line, &vocabulary) {
                found.push(format!("{}:{}: names {word}", file.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The check finds what it is there for.
#[test]
fn names_in_code_would_be_found() {
    let vocabulary = vocabulary();
    let property = vocabulary
        .names
        .values()
        .next()
        .expect("there are properties");
    let (name, iri) = vocabulary
        .names
        .first_key_value()
        .expect("there are properties");
    for line in [
        format!("    let x = \"{property}\";"),
        format!("if name == \"{name}\" {{"),
    ] {
        assert!(named_in(&line, &vocabulary).is_some(), "{line} ({iri})");
    }
    assert_eq!(named_in("    let meltingPoints = 3;", &vocabulary), None);
}

fn named_in<'a>(line: &'a str, vocabulary: &'a Vocabulary) -> Option<&'a str> {
    let namespace = vocabulary
        .namespaces
        .iter()
        .find(|namespace| line.contains(namespace.as_str()));
    namespace.map(String::as_str).or_else(|| {
        // Every second piece between quotation marks is a string, near enough.
        let strings = line.split('"').skip(1).step_by(2);
        let mut words = strings.flat_map(|string| string.split(|c: char| !c.is_alphanumeric()));
        words.find(|word| vocabulary.names.contains_key(*word))
    })
}

/// Whether the attribute is on the module of tests and not on something small.
fn is_test_module(text: &str, attribute: usize) -> bool {
    let after = text
        .lines()
        .skip(attribute + 1)
        .find(|line| !line.trim_start().starts_with("#["));
    after.is_some_and(|line| line.contains("mod ") && line.trim_end().ends_with('{'))
}

/// Reads the classes and properties of all data sets.
fn vocabulary() -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    for folder in DATA {
        let mut files = Vec::new();
        walk(&root().join(folder), &mut files);
        for file in files {
            let format = match file.extension().and_then(|e| e.to_str()) {
                Some("ttl") => RdfFormat::Turtle,
                Some("nt") => RdfFormat::NTriples,
                _ => continue,
            };
            // Suites of standards are there to be wrong in places, and are nobody's data.
            if file
                .components()
                .any(|part| part.as_os_str() == "conformance")
            {
                continue;
            }
            let bytes = fs::read(&file).expect("a file of data");
            for quad in RdfParser::from_format(format).for_slice(&bytes) {
                let quad = quad.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                vocabulary.add(quad.predicate.as_str());
                if let Term::NamedNode(object) = &quad.object
                    && quad.predicate.as_ref() == oxrdf::vocab::rdf::TYPE
                {
                    vocabulary.add(object.as_str());
                    let is_declared = matches!(
                        object.as_str().rsplit(['#', '/']).next(),
                        Some("Class" | "ObjectProperty" | "DatatypeProperty")
                    );
                    if let (true, NamedOrBlankNode::NamedNode(subject)) =
                        (is_declared, &quad.subject)
                    {
                        vocabulary.add(subject.as_str());
                    }
                }
            }
        }
    }
    vocabulary
}

impl Vocabulary {
    fn add(&mut self, iri: &str) {
        if SHARED.iter().any(|shared| iri.starts_with(shared)) {
            return;
        }
        let Some(end) = iri.rfind(['#', '/']) else {
            return;
        };
        let (namespace, name) = iri.split_at(end + 1);
        self.namespaces.insert(namespace.to_owned());
        let has_inner_capital = name.chars().skip(1).any(char::is_uppercase);
        if name.len() >= MIN_LETTERS && has_inner_capital {
            self.names.insert(name.to_owned(), iri.to_owned());
        }
    }
}

/// Returns the files of code that end up in the binary.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    walk(&root().join("crates"), &mut files);
    files.retain(|file| {
        let is_code = file
            .extension()
            .is_some_and(|extension| extension == "rs" || extension == "js");
        let is_test = |part: &str| part == "tests" || part == "tests.rs" || part == "fixture.rs";
        let mut parts = file
            .components()
            .filter_map(|part| part.as_os_str().to_str());
        is_code && parts.clone().any(|part| part == "src") && !parts.any(is_test)
    });
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push(path);
        }
    }
}
