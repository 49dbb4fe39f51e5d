//! A question as it is read: its tokens, its sentences and the options that it offers.

use berry_verbalizer::Language;
use jiff::Timestamp;

use crate::token::{Token, TokenKind, tokenize};

/// A question that is to be read.
#[derive(Debug)]
pub(crate) struct Question<'q> {
    /// The question without the options.
    pub(crate) text: &'q str,
    pub(crate) language: Language,
    /// The time that "today" and "now" mean where the question does not say.
    pub(crate) now: Timestamp,
    /// Of the question without the options.
    pub(crate) tokens: Vec<Token>,
    /// What can be chosen from, where the question says so in a list at its end.
    pub(crate) options: Vec<&'q str>,
}

impl<'q> Question<'q> {
    pub(crate) fn new(text: &'q str, language: Language, now: Timestamp) -> Self {
        let (text, options) = split_options(text.trim());
        Self {
            text,
            language,
            now,
            tokens: tokenize(text),
            options,
        }
    }

    /// Returns the sentences: they end with a full stop, a question mark, an exclamation mark, a
    /// semicolon or a line, each of them left out. A quotation is never cut.
    pub(crate) fn sentences(&self) -> Vec<&[Token]> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (at, token) in self.tokens.iter().enumerate() {
            let ends = token.kind == TokenKind::Symbol
                && matches!(token.folded.as_str(), "." | "?" | "!" | ";" | "。");
            let breaks = at > start
                && self.text[self.tokens[at - 1].bytes.end..token.bytes.start].contains('\n');
            if breaks && start < at {
                sentences.push(&self.tokens[start..at]);
                start = at;
            }
            if ends {
                if start < at {
                    sentences.push(&self.tokens[start..at]);
                }
                start = at + 1;
            }
        }
        if start < self.tokens.len() {
            sentences.push(&self.tokens[start..]);
        }
        sentences
    }

    /// Returns the words of the question from the first to the last of some tokens.
    pub(crate) fn words(&self, tokens: &[Token]) -> &'q str {
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => &self.text[first.bytes.start..last.bytes.end],
            _ => "",
        }
    }
}

/// Splits a list of options off: lines after a line "Options:" or 選項：, or lines that all begin
/// with a letter in brackets or a dash.
fn split_options(text: &str) -> (&str, Vec<&str>) {
    let lines: Vec<&str> = text.lines().collect();
    let heading = lines.iter().position(|line| {
        let line = line.trim().trim_end_matches([':', '：']).to_lowercase();
        matches!(line.as_str(), "options" | "choices" | "選項" | "选项")
    });
    let first = heading.map(|at| at + 1).or_else(|| {
        let labelled = lines
            .iter()
            .rev()
            .take_while(|line| option_of(line).is_some_and(|o| o.1))
            .count();
        (labelled >= 2 && labelled < lines.len()).then_some(lines.len() - labelled)
    });
    let Some(first) = first else {
        return (text, Vec::new());
    };
    let options: Vec<&str> = lines[first..]
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| option_of(line).map_or(line.trim(), |o| o.0))
        .collect();
    if options.is_empty() {
        return (text, Vec::new());
    }
    let end = lines[heading.unwrap_or(first)].as_ptr() as usize - text.as_ptr() as usize;
    (text[..end].trim_end(), options)
}

/// Returns an option without its label, and whether the label is a letter in brackets.
fn option_of(line: &str) -> Option<(&str, bool)> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix(['-', '•', '*']) {
        return Some((rest.trim(), false));
    }
    let rest = line.strip_prefix(['(', '（']).unwrap_or(line);
    let mut characters = rest.chars();
    let label = characters.next()?;
    let rest = characters.as_str();
    let closed = rest.strip_prefix([')', '）', '.', '、'])?;
    label
        .is_ascii_alphabetic()
        .then(|| (closed.trim(), true))
        .filter(|(text, _)| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(text: &str) -> Question<'_> {
        Question::new(text, Language::English, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn options_are_split_off() {
        let read = question("Who is first?\nOptions:\n(A) Ann\n(B) Bob");
        assert_eq!(read.text, "Who is first?");
        assert_eq!(read.options, ["Ann", "Bob"]);
        let read = question("Back again?\nOptions:\n- Yes\n- No");
        assert_eq!(read.options, ["Yes", "No"]);
        assert!(question("a - b\n- c").options.is_empty());
    }

    #[test]
    fn sentences_end_with_marks_and_lines() {
        let read = question("Ann is old. Bob says \"no. never.\"!\nWho lies?");
        let shown: Vec<&str> = read.sentences().iter().map(|s| read.words(s)).collect();
        assert_eq!(shown, ["Ann is old", "Bob says \"no. never.\"", "Who lies"]);
    }
}
