use crate::error::LoadError;
use crate::load::LoadOptions;
use oxrdf::NamedNode;
use oxrdfio::{JsonLdProfileSet, RdfFormat};
use std::borrow::Cow;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Something to load.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file, whose format follows from its extension, or a directory, which is searched to any
    /// depth in the order of the names.
    Path(PathBuf),
    /// Serialised RDF in memory, gzipped or not.
    Bytes {
        /// What messages and reports call it.
        name: String,
        format: RdfFormat,
        /// The graph of the triples that name none, and the base of relative IRIs.
        graph: NamedNode,
        content: Cow<'static, [u8]>,
    },
}

impl Source {
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self::Path(path.into())
    }

    /// Makes a source of text or bytes that the caller keeps for the program's whole life.
    pub fn bytes<C: AsRef<[u8]> + ?Sized>(
        name: impl Into<String>,
        format: RdfFormat,
        graph: NamedNode,
        content: &'static C,
    ) -> Self {
        Self::Bytes {
            name: name.into(),
            format,
            graph,
            content: Cow::Borrowed(content.as_ref()),
        }
    }
}

/// One document to parse.
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) format: RdfFormat,
    pub(crate) graph: NamedNode,
    pub(crate) base: String,
    pub(crate) content: Content,
    /// The size as stored, hence of the compressed data where it is compressed.
    pub(crate) bytes: u64,
}

pub(crate) enum Content {
    File(PathBuf),
    Bytes(Cow<'static, [u8]>),
}

/// The documents of some sources, and the files of their directories that are no RDF.
#[derive(Default)]
pub(crate) struct Documents {
    pub(crate) documents: Vec<Document>,
    pub(crate) skipped: Vec<PathBuf>,
}

impl Documents {
    pub(crate) fn of(sources: &[Source], options: &LoadOptions) -> Result<Self, LoadError> {
        let mut found = Self::default();
        for source in sources {
            match source {
                Source::Path(path) => found.add_path(path, options)?,
                Source::Bytes {
                    name,
                    format,
                    graph,
                    content,
                } => found.documents.push(Document {
                    name: name.clone(),
                    format: *format,
                    graph: options.graph.as_ref().unwrap_or(graph).clone(),
                    base: options.base.as_ref().unwrap_or(graph).as_str().to_owned(),
                    bytes: content.len() as u64,
                    content: Content::Bytes(content.clone()),
                }),
            }
        }
        Ok(found)
    }

    fn add_path(&mut self, path: &Path, options: &LoadOptions) -> Result<(), LoadError> {
        let metadata = fs::metadata(path).map_err(|error| unreadable(path, error))?;
        if metadata.is_dir() {
            let before = self.documents.len();
            self.add_directory(path, options)?;
            if self.documents.len() == before {
                return Err(LoadError::NothingToLoad(path.to_owned()));
            }
            return Ok(());
        }
        match format_of(path) {
            Some((format, _)) => self.add_file(path, format, metadata.len(), options),
            None => Err(LoadError::UnknownExtension(path.to_owned())),
        }
    }

    fn add_directory(&mut self, path: &Path, options: &LoadOptions) -> Result<(), LoadError> {
        let mut entries = fs::read_dir(path)
            .and_then(Iterator::collect::<io::Result<Vec<_>>>)
            .map_err(|error| unreadable(path, error))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&path, error))?;
            if kind.is_dir() {
                self.add_directory(&path, options)?;
                continue;
            }
            let metadata = fs::metadata(&path).map_err(|error| unreadable(&path, error))?;
            match format_of(&path) {
                Some((format, Certainty::Rdf)) if metadata.is_file() => {
                    self.add_file(&path, format, metadata.len(), options)?;
                }
                _ => self.skipped.push(path),
            }
        }
        Ok(())
    }

    fn add_file(
        &mut self,
        path: &Path,
        format: RdfFormat,
        bytes: u64,
        options: &LoadOptions,
    ) -> Result<(), LoadError> {
        let iri = file_iri(path).map_err(|error| unreadable(path, error))?;
        self.documents.push(Document {
            name: path.display().to_string(),
            format,
            base: options.base.as_ref().unwrap_or(&iri).as_str().to_owned(),
            graph: options.graph.clone().unwrap_or(iri),
            content: Content::File(path.to_owned()),
            bytes,
        });
        Ok(())
    }
}

/// How sure an extension is to mean RDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Rdf,
    /// RDF where a person names the file, but not wherever a directory has one.
    Named,
}

const JSON_LD: RdfFormat = RdfFormat::JsonLd {
    profile: JsonLdProfileSet::empty(),
};

const EXTENSIONS: [(&str, RdfFormat, Certainty); 12] = [
    ("ttl", RdfFormat::Turtle, Certainty::Rdf),
    ("turtle", RdfFormat::Turtle, Certainty::Rdf),
    ("nt", RdfFormat::NTriples, Certainty::Rdf),
    ("nq", RdfFormat::NQuads, Certainty::Rdf),
    ("trig", RdfFormat::TriG, Certainty::Rdf),
    ("rdf", RdfFormat::RdfXml, Certainty::Rdf),
    ("owl", RdfFormat::RdfXml, Certainty::Rdf),
    ("rdfs", RdfFormat::RdfXml, Certainty::Rdf),
    ("xml", RdfFormat::RdfXml, Certainty::Named),
    ("jsonld", JSON_LD, Certainty::Rdf),
    ("json", JSON_LD, Certainty::Named),
    ("n3", RdfFormat::N3, Certainty::Rdf),
];

pub(crate) fn known_extensions() -> String {
    EXTENSIONS.map(|(extension, ..)| extension).join(", ")
}

/// Reads the format off a file's name, whose case and whose `.gz` do not matter.
fn format_of(path: &Path) -> Option<(RdfFormat, Certainty)> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let (_, extension) = name.rsplit_once('.')?;
    EXTENSIONS
        .into_iter()
        .find(|(known, ..)| *known == extension)
        .map(|(_, format, certainty)| (format, certainty))
}

/// Makes the `file:` IRI of a path's absolute form (RFC 8089).
fn file_iri(path: &Path) -> io::Result<NamedNode> {
    let path = std::path::absolute(path)?;
    let mut iri = String::from("file://");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                iri.push(char::from(*byte));
            }
            _ => write!(iri, "%{byte:02X}").map_err(io::Error::other)?,
        }
    }
    NamedNode::new(iri).map_err(io::Error::other)
}

fn unreadable(path: &Path, source: io::Error) -> LoadError {
    if source.kind() == io::ErrorKind::NotFound {
        return LoadError::NotFound(path.to_owned());
    }
    LoadError::Unreadable {
        name: path.display().to_string(),
        source,
    }
}
