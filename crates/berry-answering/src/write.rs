//! Has the sentence written, clause by clause, and checked before it is told.

use std::ops::ControlFlow;

use berry_lm::{GenerateError, Limits, Model, Prompt};

use crate::answer::Usage;
use crate::check::Licence;

/// What the language model is given.
#[derive(Debug, Clone)]
pub(crate) struct Task<'a> {
    pub(crate) question: &'a str,
    /// Facts as sentences, the most relevant first.
    pub(crate) facts: Vec<String>,
    /// The first words of the answer.
    pub(crate) opening: String,
    pub(crate) licence: &'a Licence,
}

/// A sentence that passed every check.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) text: String,
}

/// Longer answers than this are not left to the model.
const MAX_TOKENS: usize = 96;
/// Facts that go into the prompt.
const MAX_FACTS: usize = 8;

/// Has the model write the sentence; `None` if none of its drafts passed.
///
/// A clause is told once it and everything before it is licensed and every
/// required value has been said, so that nothing told is ever withdrawn: where
/// the model goes wrong later, the sentence ends before that.
pub(crate) fn write(
    model: &mut Model,
    task: &Task<'_>,
    usage: &mut Usage,
    tell: &mut dyn FnMut(&str) -> ControlFlow<()>,
) -> Result<(Option<Written>, Vec<String>), GenerateError> {
    let mut refused = Vec::new();
    // The second draft gets the one fact that matters most.
    for facts in [task.facts.len().min(MAX_FACTS), 1] {
        let prompt = prompt(task, facts);
        let mut draft = Draft {
            task,
            text: task.opening.clone(),
            told: 0,
            refused: Vec::new(),
            stopped: false,
        };
        let limits = Limits {
            max_tokens: MAX_TOKENS,
            stop: vec!["\n".to_owned()],
        };
        let generation = model.generate(&prompt, &limits, &mut |piece| draft.take(piece, tell))?;
        usage.prompt_tokens += generation.prompt_tokens;
        usage.completion_tokens += generation.completion_tokens;
        usage.cached_tokens += generation.cached_tokens;
        if draft.stopped {
            return Ok((None, refused));
        }
        let (text, unlicensed) = draft.finish(tell);
        refused.extend(unlicensed);
        if let Some(text) = text {
            return Ok((Some(Written { text }), refused));
        }
        if task.facts.len() <= 1 {
            break;
        }
    }
    Ok((None, refused))
}

fn prompt(task: &Task<'_>, facts: usize) -> Prompt {
    let facts = task.facts[..facts.min(task.facts.len())].join(" ");
    Prompt {
        system: None,
        user: format!(
            "Use this information to answer the question in one sentence.\n\n{facts}\n\n{}",
            task.question
        ),
        opening: task.opening.clone(),
    }
}

/// A sentence while it is being written.
struct Draft<'a> {
    task: &'a Task<'a>,
    text: String,
    /// Bytes of the text that were told.
    told: usize,
    refused: Vec<String>,
    /// Whether the listener wants no more.
    stopped: bool,
}

impl Draft<'_> {
    fn take(
        &mut self,
        piece: &str,
        tell: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.text.push_str(piece);
        if let Some(end) = sentence_end(&self.text) {
            self.text.truncate(end);
            return ControlFlow::Break(());
        }
        // Told up to the last clause boundary, without the mark itself: whether the
        // sentence goes on or ends there is not known yet.
        // A boundary inside the opening is none: the opening alone is no statement.
        let from = self.told.max(self.task.opening.len());
        let Some(end) = clause_end(&self.text[from..]).map(|at| from + at) else {
            return ControlFlow::Continue(());
        };
        let so_far = &self.text[..end];
        self.refused = self
            .task
            .licence
            .unlicensed(&so_far[self.task.opening.len()..]);
        if !self.refused.is_empty() {
            return ControlFlow::Break(());
        }
        if self.task.licence.missing(so_far).is_empty() {
            let clause = self.text[self.told..end].to_owned();
            self.told = end;
            if tell(&clause).is_break() {
                self.stopped = true;
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }

    fn finish(
        mut self,
        tell: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> (Option<String>, Vec<String>) {
        let complete = self.text.trim_end().ends_with(['.', '!']);
        let mut text = self.text.trim_end().to_owned();
        if !complete {
            text.push('.');
        }
        let continuation = &text[self.task.opening.len().min(text.len())..];
        let mut refused = self.task.licence.unlicensed(continuation);
        refused.extend(self.task.licence.repeated(continuation));
        if refused.is_empty() && self.task.licence.missing(&text).is_empty() {
            let rest = text[self.told.min(text.len())..].to_owned();
            let _ = tell(&rest);
            return (Some(text), Vec::new());
        }
        if self.told > 0 {
            // What was told is a whole, licensed statement: it ends here.
            self.text.truncate(self.told);
            self.text.push('.');
            let _ = tell(".");
            return (Some(self.text), refused);
        }
        (None, refused)
    }
}

/// Where the last complete clause ends, before its mark; the comma of a number is none.
fn clause_end(text: &str) -> Option<usize> {
    [", ", "; "]
        .iter()
        .filter_map(|mark| text.rfind(mark))
        .max()
        .filter(|at| *at > 0)
}

/// Where the first sentence ends: after a full stop before a space or the end,
/// which is no abbreviation's and no decimal point.
fn sentence_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let next = bytes.get(at + 1);
        let after_initial = at >= 1
            && bytes[at - 1].is_ascii_uppercase()
            && (at < 2 || !bytes[at - 2].is_ascii_alphanumeric());
        if next.is_some_and(u8::is_ascii_whitespace) && !after_initial {
            return Some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::sentence_end;

    #[test]
    fn ends_of_sentences() {
        assert_eq!(sentence_end("It is 3.5 km. And"), Some(13));
        assert_eq!(sentence_end("J. Smith wrote it. He"), Some(18));
        assert_eq!(sentence_end("It is 3."), None);
    }
}
