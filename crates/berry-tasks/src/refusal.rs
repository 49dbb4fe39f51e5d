//! Why something that was understood has no value, in the language of the question.

use berry_symbolic::SymbolicError;
use berry_verbalizer::{Language, han};

/// Says why a function has no value, as a sentence.
pub fn why_no_value(error: &SymbolicError, language: Language) -> String {
    let (english, chinese) = match error {
        SymbolicError::NotLogical { text } => (
            format!("“{text}” is not an expression of truth values."),
            format!("「{text}」不是真假值的算式。"),
        ),
        SymbolicError::BracketMismatch { position, bracket } => (
            format!("The bracket {bracket} at position {position} closes nothing that is open."),
            format!("第 {position} 個字元的括號 {bracket} 沒有可以關閉的括號。"),
        ),
        SymbolicError::BracketsBalanced => (
            "Every bracket has its partner.".to_owned(),
            "所有括號都成對。".to_owned(),
        ),
        other => (format!("{other}."), format!("{other}。")),
    };
    match language {
        Language::English => english,
        Language::TraditionalChinese => chinese,
        Language::SimplifiedChinese => han::to_simplified(&chinese),
    }
}
