use crate::error::Position;
use std::cell::RefCell;
use std::io::{self, Read};
use std::rc::Rc;

/// Passes XML through and counts the elements that are open, because the parser takes a document
/// that ends too early for a complete one.
pub(crate) struct CountingElements<R> {
    inner: R,
    elements: Rc<RefCell<Elements>>,
}

impl<R> CountingElements<R> {
    pub(crate) fn new(inner: R, elements: Rc<RefCell<Elements>>) -> Self {
        Self { inner, elements }
    }
}

impl<R: Read> Read for CountingElements<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let mut elements = self.elements.borrow_mut();
        for byte in &buffer[..read] {
            elements.advance(*byte);
        }
        Ok(read)
    }
}

/// The state of reading an XML document that is well-formed but for its end (XML 1.0, section 2).
#[derive(Debug)]
pub(crate) struct Elements {
    inside: Inside,
    open: u64,
    had_root: bool,
    position: Position,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    /// After `<`.
    Markup,
    /// After `<!`, with as many characters as tell what it begins.
    Declaration(u8),
    StartTag {
        quote: Option<u8>,
        slash: bool,
    },
    EndTag,
    /// Ends with the third of its three characters; counts how many of them it has just had.
    Comment(u8),
    CData(u8),
    Instruction(u8),
    DocumentType {
        quote: Option<u8>,
        brackets: u32,
    },
}

impl Default for Elements {
    fn default() -> Self {
        Self {
            inside: Inside::Text,
            open: 0,
            had_root: false,
            position: Position::START,
        }
    }
}

impl Elements {
    /// Says what is missing at the end of the document, and where that is.
    pub(crate) fn missing(&self) -> Option<(String, Position)> {
        let message = if self.open > 0 {
            format!(
                "unexpected end of file, elements still open: {}; is the file complete?",
                self.open
            )
        } else if self.had_root {
            return None;
        } else {
            String::from("the root element is missing")
        };
        Some((message, self.position))
    }

    fn advance(&mut self, byte: u8) {
        self.position.advance(byte);
        self.inside = match (self.inside, byte) {
            (Inside::Text, b'<') => Inside::Markup,
            (Inside::Text, _)
            | (Inside::Comment(2) | Inside::CData(2) | Inside::Instruction(1), b'>') => {
                Inside::Text
            }
            (Inside::Markup, b'!') => Inside::Declaration(0),
            (Inside::Markup, b'?') => Inside::Instruction(0),
            (Inside::Markup, b'/') => Inside::EndTag,
            (Inside::Markup, _) => Inside::StartTag {
                quote: None,
                slash: false,
            },
            // `<!--`, `<![CDATA[` and `<!DOCTYPE` differ in their first character.
            (Inside::Declaration(0), b'-') => Inside::Declaration(1),
            (Inside::Declaration(1), b'-') => Inside::Comment(0),
            (Inside::Declaration(0), b'[') => Inside::CData(0),
            (Inside::Declaration(_), _) => Inside::DocumentType {
                quote: None,
                brackets: 0,
            },
            (Inside::StartTag { quote, slash }, _) => self.start_tag(quote, slash, byte),
            (Inside::EndTag, b'>') => {
                self.open = self.open.saturating_sub(1);
                Inside::Text
            }
            (Inside::EndTag, _) => Inside::EndTag,
            (Inside::Comment(had), b'-') => Inside::Comment((had + 1).min(2)),
            (Inside::Comment(_), _) => Inside::Comment(0),
            (Inside::CData(had), b']') => Inside::CData((had + 1).min(2)),
            (Inside::CData(_), _) => Inside::CData(0),
            (Inside::Instruction(_), b'?') => Inside::Instruction(1),
            (Inside::Instruction(_), _) => Inside::Instruction(0),
            (Inside::DocumentType { quote, brackets }, _) => document_type(quote, brackets, byte),
        };
    }

    fn start_tag(&mut self, quote: Option<u8>, slash: bool, byte: u8) -> Inside {
        match (quote, byte) {
            (Some(open), _) => Inside::StartTag {
                quote: (open != byte).then_some(open),
                slash: false,
            },
            (None, b'"' | b'\'') => Inside::StartTag {
                quote: Some(byte),
                slash: false,
            },
            (None, b'>') => {
                self.had_root = true;
                self.open += u64::from(!slash);
                Inside::Text
            }
            (None, _) => Inside::StartTag {
                quote: None,
                slash: byte == b'/',
            },
        }
    }
}

fn document_type(quote: Option<u8>, brackets: u32, byte: u8) -> Inside {
    let (quote, brackets) = match (quote, byte) {
        (Some(open), _) => ((open != byte).then_some(open), brackets),
        (None, b'"' | b'\'') => (Some(byte), brackets),
        (None, b'[') => (None, brackets + 1),
        (None, b']') => (None, brackets.saturating_sub(1)),
        (None, b'>') if brackets == 0 => return Inside::Text,
        (None, _) => (None, brackets),
    };
    Inside::DocumentType { quote, brackets }
}
