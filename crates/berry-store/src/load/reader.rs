use crate::error::LoadError;
use crate::source::{Content, Document};
use flate2::bufread::MultiGzDecoder;
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

/// Plain content of a document.
pub(crate) struct Plain<'a> {
    pub(crate) content: Box<dyn Read + 'a>,
    /// The bytes, as stored, that have been read so far.
    pub(crate) bytes_read: Rc<Cell<u64>>,
}

impl<'a> Plain<'a> {
    /// Opens a document decompressed, and without the mark at its start that some editors write
    /// (a UTF-8 byte order mark).
    pub(crate) fn open(document: &'a Document) -> Result<Self, LoadError> {
        let bytes_read = Rc::new(Cell::new(0));
        let stored: Box<dyn Read + 'a> = match &document.content {
            Content::File(path) => Box::new(File::open(path).map_err(|source| {
                if source.kind() == io::ErrorKind::NotFound {
                    LoadError::NotFound(path.clone())
                } else {
                    unreadable(document, source)
                }
            })?),
            Content::Bytes(bytes) => Box::new(&**bytes),
        };
        let mut stored = BufReader::with_capacity(
            BUFFER_BYTES,
            Counting {
                inner: stored,
                bytes_read: Rc::clone(&bytes_read),
            },
        );
        let start = peek(&mut stored).map_err(|source| unreadable(document, source))?;
        let content: Box<dyn Read + 'a> = if start.starts_with(&GZIP_MAGIC) {
            let mut plain = BufReader::with_capacity(BUFFER_BYTES, MultiGzDecoder::new(stored));
            let start = peek(&mut plain).map_err(|source| gzip_error(document, source))?;
            if start.starts_with(&GZIP_MAGIC) {
                return Err(LoadError::GzippedTwice {
                    name: document.name.clone(),
                });
            }
            skip_mark(&mut plain, &start);
            Box::new(plain)
        } else if let Some((_, kind)) = ARCHIVES.iter().find(|(magic, _)| start.starts_with(magic))
        {
            return Err(LoadError::Archive {
                name: document.name.clone(),
                kind,
            });
        } else {
            skip_mark(&mut stored, &start);
            Box::new(stored)
        };
        Ok(Self {
            content,
            bytes_read,
        })
    }
}

/// Says whether a document is stored gzipped; `false` where it cannot be read.
pub(crate) fn is_gzipped(document: &Document) -> bool {
    let mut start = [0; GZIP_MAGIC.len()];
    let read = match &document.content {
        Content::File(path) => File::open(path).and_then(|mut file| file.read_exact(&mut start)),
        Content::Bytes(bytes) => (&**bytes).read_exact(&mut start),
    };
    read.is_ok() && start == GZIP_MAGIC
}

pub(crate) fn gzip_error(document: &Document, source: io::Error) -> LoadError {
    let name = document.name.clone();
    match source.kind() {
        io::ErrorKind::UnexpectedEof => LoadError::TruncatedGzip { name },
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
            LoadError::DamagedGzip { name, source }
        }
        _ => LoadError::Unreadable { name, source },
    }
}

pub(crate) fn unreadable(document: &Document, source: io::Error) -> LoadError {
    LoadError::Unreadable {
        name: document.name.clone(),
        source,
    }
}

const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];
const ARCHIVES: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "a zip archive"),
    (b"BZh", "compressed by bzip2"),
    (b"\xfd7zX", "compressed by xz"),
    (b"\x28\xb5\x2f\xfd", "compressed by zstd"),
];
const UTF8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
const BUFFER_BYTES: usize = 64 * 1024;

/// Returns the first bytes without consuming them: four where there are as many.
fn peek(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    // One filling of the buffer gives all of them unless the reader is a pipe that was just opened,
    // or the data is gzipped in tiny members: then the mark is not seen, and the parser says so.
    let start = reader.fill_buf()?;
    Ok(start[..start.len().min(4)].to_vec())
}

fn skip_mark(reader: &mut impl BufRead, start: &[u8]) {
    if start.starts_with(&UTF8_MARK) {
        reader.consume(UTF8_MARK.len());
    }
}

struct Counting<R> {
    inner: R,
    bytes_read: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.bytes_read.set(self.bytes_read.get() + read as u64);
        Ok(read)
    }
}
