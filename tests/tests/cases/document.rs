//! The Markdown of cases: what is not a fenced block is kept as it is.

use std::fmt;

/// A file of cases.
pub(crate) struct Document {
    /// What stands before the first section.
    pub(crate) preamble: Section,
    pub(crate) sections: Vec<Section>,
}

/// A part of a file that begins with a heading of the second level.
#[derive(Default)]
pub(crate) struct Section {
    pub(crate) title: String,
    parts: Vec<Part>,
}

enum Part {
    /// A line outside of blocks.
    Line(String),
    Block(Block),
}

/// A fenced block.
pub(crate) struct Block {
    pub(crate) kind: String,
    pub(crate) content: String,
}

const FENCE: &str = "```";

impl Document {
    pub(crate) fn parse(text: &str) -> Self {
        let mut document = Self {
            preamble: Section::default(),
            sections: Vec::new(),
        };
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(title) = line.strip_prefix("## ") {
                document.sections.push(Section {
                    title: title.to_owned(),
                    parts: Vec::new(),
                });
            }
            let section = document
                .sections
                .last_mut()
                .unwrap_or(&mut document.preamble);
            section.parts.push(match line.strip_prefix(FENCE) {
                Some(kind) => Part::Block(Block {
                    kind: kind.trim().to_owned(),
                    content: lines
                        .by_ref()
                        .take_while(|line| *line != FENCE)
                        .collect::<Vec<_>>()
                        .join("\n"),
                }),
                None => Part::Line(line.to_owned()),
            });
        }
        document
    }
}

impl Section {
    /// Returns the block of this kind, if there is one.
    pub(crate) fn get(&self, kind: &str) -> Option<&Block> {
        self.parts.iter().find_map(|part| match part {
            Part::Block(block) if block.kind == kind => Some(block),
            _ => None,
        })
    }

    pub(crate) fn blocks_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        self.parts.iter_mut().filter_map(|part| match part {
            Part::Block(block) => Some(block),
            Part::Line(_) => None,
        })
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sections = [&self.preamble].into_iter().chain(&self.sections);
        for part in sections.flat_map(|section| &section.parts) {
            match part {
                Part::Line(line) => writeln!(f, "{line}")?,
                Part::Block(Block { kind, content }) => {
                    let end = if content.is_empty() { "" } else { "\n" };
                    writeln!(f, "{FENCE}{kind}\n{}{end}{FENCE}", content.trim_end())?;
                }
            }
        }
        Ok(())
    }
}
