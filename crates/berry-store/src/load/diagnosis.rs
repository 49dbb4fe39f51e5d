#[cfg(test)]
mod tests;

use crate::error::{LoadError, Position, SyntaxError};
use crate::load::parser;
use crate::load::reader::{Plain, gzip_error, is_gzipped, unreadable};
use crate::source::Document;
use oxrdfio::{JsonLdProfileSet, RdfFormat, RdfParseError, RdfParser, RdfSyntaxError};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// Turns a parser's error into one that says where it is, what is wrong, and what to do. Reads the
/// document again for that, up to the error.
pub(crate) fn diagnose(document: &Document, error: RdfParseError) -> LoadError {
    let error = match error {
        RdfParseError::Syntax(error) => error,
        RdfParseError::Io(error) => {
            if let Some((position, encoding)) = first_invalid_utf8(document, u64::MAX) {
                return not_utf8(document, position, encoding);
            }
            return if is_gzipped(document) {
                gzip_error(document, error)
            } else {
                unreadable(document, error)
            };
        }
    };
    // What comes out of damaged compressed data may well be read as wrong syntax.
    if is_gzipped(document)
        && let Err(error) = read_through(document)
    {
        return error;
    }
    let place = place_of(document, &error);
    let limit = place.map_or(u64::MAX, |place| place.offset + UTF8_SLACK_BYTES);
    if let Some((position, encoding)) = first_invalid_utf8(document, limit) {
        return not_utf8(document, position, encoding);
    }
    let (looks_like, remedy) = looks_like(document);
    LoadError::Syntax(Box::new(SyntaxError {
        name: document.name.clone(),
        format: document.format,
        position: place.map(|place| place.position),
        message: message_of(&error, document.format),
        looks_like,
        remedy,
    }))
}

/// Fails where the compressed data is damaged or ends too early.
fn read_through(document: &Document) -> Result<(), LoadError> {
    let mut content = Plain::open(document)?.content;
    io::copy(&mut content, &mut io::sink())
        .map(drop)
        .map_err(|source| gzip_error(document, source))
}

/// Makes the error of a document that its parser accepts though its end is missing.
pub(crate) fn incomplete(document: &Document, message: String, position: Position) -> LoadError {
    LoadError::Syntax(Box::new(SyntaxError {
        name: document.name.clone(),
        format: document.format,
        position: Some(position),
        message,
        looks_like: None,
        remedy: None,
    }))
}

/// A parser may stop a little before the bytes that confuse it.
const UTF8_SLACK_BYTES: u64 = 16;

/// The content's first bytes that are tried as other formats.
const SAMPLE_BYTES: u64 = 64 * 1024;

#[derive(Clone, Copy)]
struct Place {
    position: Position,
    offset: u64,
}

fn place_of(document: &Document, error: &RdfSyntaxError) -> Option<Place> {
    if let Some(location) = error.location() {
        return Some(Place {
            position: Position {
                line: location.start.line + 1,
                column: location.start.column + 1,
            },
            offset: location.start.offset,
        });
    }
    place_by_feeding(document)
}

/// Finds where a parser that keeps no positions stops, by feeding it one byte at a time. `None`
/// where it stops at the end only: then it has read on after the error.
fn place_by_feeding(document: &Document) -> Option<Place> {
    let content = Plain::open(document).ok()?.content;
    let progress = Rc::new(Cell::new(Place {
        position: Position::START,
        offset: 0,
    }));
    let has_ended = Rc::new(Cell::new(false));
    let feeder = Feeder {
        content: io::BufReader::new(content),
        last: Rc::clone(&progress),
        next: progress.get(),
        has_ended: Rc::clone(&has_ended),
    };
    for quad in parser(document).ok()?.for_reader(feeder) {
        if quad.is_err() {
            return (!has_ended.get()).then(|| progress.get());
        }
    }
    None
}

/// Hands out one byte a call, and knows the place of the last one.
struct Feeder<R> {
    content: R,
    last: Rc<Cell<Place>>,
    next: Place,
    has_ended: Rc<Cell<bool>>,
}

impl<R: Read> Read for Feeder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(slot) = buffer.first_mut() else {
            return Ok(0);
        };
        let read = self.content.read(std::slice::from_mut(slot))?;
        if read == 1 {
            self.last.set(self.next);
            self.next.advance(*slot);
        } else {
            self.has_ended.set(true);
        }
        Ok(read)
    }
}

impl Place {
    fn advance(&mut self, byte: u8) {
        self.offset += 1;
        self.position.advance(byte);
    }
}

/// Drops the place from the parser's message, because it is said apart.
fn message_of(error: &RdfSyntaxError, format: RdfFormat) -> String {
    let text = error.to_string();
    if text.contains("LoadDocumentCallback") {
        // The parser speaks to programmers here.
        return String::from(
            "contexts are not fetched from elsewhere; put the `@context` itself into the file",
        );
    }
    if let RdfFormat::JsonLd { .. } = format
        && error.location().is_none()
    {
        return format!("{text}, in the object that ends there");
    }
    if format == RdfFormat::RdfXml || !text.starts_with("Parser error") {
        return text;
    }
    let message = match text.split_once(": ") {
        Some((_, message)) => message.to_owned(),
        None => text,
    };
    let is_end = matches!(
        message.as_str(),
        "Unexpected end" | "Unexpected end of file"
    );
    if is_end && !matches!(format, RdfFormat::JsonLd { .. }) {
        return format!(
            "{message}, where the rest of a statement and its dot are expected; is the file complete?"
        );
    }
    message
}

/// Finds the first place within `limit` bytes that is not UTF-8, and guesses what the encoding is.
fn first_invalid_utf8(document: &Document, limit: u64) -> Option<(Position, &'static str)> {
    let mut content = Plain::open(document).ok()?.content.take(limit);
    let mut place = Place {
        position: Position::START,
        offset: 0,
    };
    let mut pending = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let read = content.read(&mut chunk).ok()?;
        pending.extend_from_slice(&chunk[..read]);
        let is_utf16 = place.offset == 0
            && (pending.starts_with(&[0xff, 0xfe]) || pending.starts_with(&[0xfe, 0xff]));
        let (valid, is_invalid) = match std::str::from_utf8(&pending) {
            Ok(_) => (pending.len(), false),
            Err(error) => (error.valid_up_to(), error.error_len().is_some()),
        };
        for byte in pending.drain(..valid) {
            place.advance(byte);
        }
        if is_invalid {
            let encoding = if is_utf16 { "UTF-16" } else { "WINDOWS-1252" };
            return Some((place.position, encoding));
        }
        if read == 0 {
            return None;
        }
    }
}

fn not_utf8(document: &Document, position: Position, encoding: &'static str) -> LoadError {
    LoadError::NotUtf8 {
        name: document.name.clone(),
        position,
        encoding,
    }
}

/// Tells the format of a content that its own parser cannot even begin: the first other format
/// whose parser gets a triple out of it.
fn looks_like(document: &Document) -> (Option<&'static str>, Option<String>) {
    let mut sample = Vec::new();
    let Ok(plain) = Plain::open(document) else {
        return (None, None);
    };
    let read = plain.content.take(SAMPLE_BYTES).read_to_end(&mut sample);
    if read.is_err() || begins(document.format, &sample, &document.base) {
        return (None, None);
    }
    let start = String::from_utf8_lossy(&sample[..sample.len().min(256)]).to_ascii_lowercase();
    let start = start.trim_start();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        let remedy = String::from("download the RDF file itself instead of the page about it");
        return (Some("a web page"), Some(remedy));
    }
    let other = CANDIDATES
        .into_iter()
        .find(|format| *format != document.format && begins(*format, &sample, &document.base));
    match other {
        Some(format) => {
            let remedy = format!("rename it to .{}", format.file_extension());
            (Some(format.name()), Some(remedy))
        }
        None => (None, None),
    }
}

/// Narrow formats before wide ones: every N-Triples document is a Turtle document too.
const CANDIDATES: [RdfFormat; 6] = [
    RdfFormat::RdfXml,
    RdfFormat::JsonLd {
        profile: JsonLdProfileSet::empty(),
    },
    RdfFormat::NTriples,
    RdfFormat::NQuads,
    RdfFormat::Turtle,
    RdfFormat::TriG,
];

fn begins(format: RdfFormat, sample: &[u8], base: &str) -> bool {
    let Ok(parser) = RdfParser::from_format(format).with_base_iri(base) else {
        return false;
    };
    matches!(parser.for_slice(sample).next(), Some(Ok(_)))
}
