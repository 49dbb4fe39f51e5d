//! Why something that was understood has no value, in the language of the question.

use berry_symbolic::SymbolicError;
use berry_verbalizer::Language;

/// Says why a function has no value, as a sentence.
pub fn why_no_value(error: &SymbolicError, language: Language) -> String {
    let _ = language;
    format!("{error}.")
}
