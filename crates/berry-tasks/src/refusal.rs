//! Why something that was understood has no value, in the language of the question.

use berry_symbolic::SymbolicError;
use berry_verbalizer::Language;

/// Says why a function has no value, as a sentence.
pub fn why_no_value(error: &SymbolicError, language: Language) -> String {
    match crate::numbers::why_no_value(error) {
        Some((_, chinese)) if language == Language::TraditionalChinese => chinese,
        Some((_, chinese)) if language == Language::SimplifiedChinese => {
            berry_verbalizer::han::to_simplified(&chinese)
        }
        Some((english, _)) => english,
        None => format!("{error}."),
    }
}
