//! Why something that was understood has no value, in the language of the question.

mod dates;

use berry_symbolic::SymbolicError;
use berry_verbalizer::{Language, han};

/// Says why a function has no value, as a sentence.
pub fn why_no_value(error: &SymbolicError, language: Language) -> String {
    let said = dates::why(error, language).unwrap_or_else(|| format!("{error}."));
    if language == Language::SimplifiedChinese {
        han::to_simplified(&said)
    } else {
        said
    }
}
