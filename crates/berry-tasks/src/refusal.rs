//! Why something that was understood has no value, in the language of the question.

mod dates;

use berry_symbolic::SymbolicError;
use berry_verbalizer::{Language, han};

/// Says why a function has no value, as a sentence.
///
/// What only a query can do wrong, such as the number of arguments, is said in English.
pub fn why_no_value(error: &SymbolicError, language: Language) -> String {
    if let Some(said) = dates::why(error, language) {
        return if language == Language::SimplifiedChinese {
            han::to_simplified(&said)
        } else {
            said
        };
    }
    match language {
        Language::English => in_english(error),
        Language::TraditionalChinese => in_chinese(error),
        Language::SimplifiedChinese => han::to_simplified(&in_chinese(error)),
    }
}

fn in_english(error: &SymbolicError) -> String {
    if let Some((english, _)) = crate::numbers::why_no_value(error) {
        return english;
    }
    match error {
        SymbolicError::PositionZero => {
            "Positions are counted from 1; there is none before it.".to_owned()
        }
        SymbolicError::PositionOutside { position, count } => {
            let place = position.unsigned_abs();
            format!("There is no position {place}: the text has only {count}.")
        }
        SymbolicError::NotLogical { text } => {
            format!("“{text}” is not an expression of truth values.")
        }
        SymbolicError::BracketMismatch { position, bracket } => {
            format!("The bracket {bracket} at position {position} closes nothing that is open.")
        }
        SymbolicError::BracketsBalanced => "Every bracket has its partner.".to_owned(),
        SymbolicError::NoLetter { text } => format!("“{text}” has no letter."),
        SymbolicError::NotInText { part } => format!("“{part}” does not occur in the text."),
        SymbolicError::NothingBeside { part } => {
            format!("Nothing stands on that side of “{part}”.")
        }
        SymbolicError::Overlap { part } => format!("The two parts overlap at “{part}”."),
        SymbolicError::AllAlike { what, count } => {
            format!("There is none with more: all have equally many {what}, {count}.")
        }
        SymbolicError::NoMiddle { count } => {
            format!("None is in the middle: there are {count} words.")
        }
        SymbolicError::NothingToCompare { text } => {
            format!("“{text}” has no letters or digits to go by.")
        }
        SymbolicError::NotLatin { text } => format!(
            "Vowels and consonants are told apart in Latin letters only, and “{text}” has others."
        ),
        SymbolicError::UnsegmentedScript { character } => format!(
            "“{character}” belongs to a script without spaces, whose words cannot be told apart here."
        ),
        SymbolicError::TooLongToCompare { first, second, .. } => format!(
            "The texts are too long to compare edit by edit: {first} and {second} characters differ."
        ),
        other => sentence(&other.to_string()),
    }
}

fn in_chinese(error: &SymbolicError) -> String {
    if let Some((_, chinese)) = crate::numbers::why_no_value(error) {
        return chinese;
    }
    match error {
        SymbolicError::PositionZero => "位置從 1 數起，之前沒有。".to_owned(),
        SymbolicError::PositionOutside { position, count } => {
            let place = position.unsigned_abs();
            format!("沒有第 {place} 個：文字裡只有 {count} 個。")
        }
        SymbolicError::NotLogical { text } => format!("「{text}」不是真假值的算式。"),
        SymbolicError::BracketMismatch { position, bracket } => {
            format!("第 {position} 個字元的括號 {bracket} 沒有可以關閉的括號。")
        }
        SymbolicError::BracketsBalanced => "所有括號都成對。".to_owned(),
        SymbolicError::NoLetter { text } => format!("「{text}」裡沒有字母。"),
        SymbolicError::NotInText { part } => format!("文字裡沒有「{part}」。"),
        SymbolicError::NothingBeside { part } => format!("「{part}」的那一邊什麼也沒有。"),
        SymbolicError::Overlap { part } => format!("兩個部分在「{part}」處重疊。"),
        SymbolicError::AllAlike { count, .. } => {
            format!("沒有比較多的：全都一樣，各有 {count} 個。")
        }
        SymbolicError::NoMiddle { count } => format!("沒有正中間的單詞：共有 {count} 個。"),
        SymbolicError::NothingToCompare { text } => format!("「{text}」裡沒有字母或數字可以比較。"),
        SymbolicError::NotLatin { text } => {
            format!("只有拉丁字母才分母音與子音，而「{text}」含有其他文字。")
        }
        SymbolicError::UnsegmentedScript { character } => {
            format!("「{character}」屬於不用空格分詞的文字，這裡無法分出單詞。")
        }
        SymbolicError::TooLongToCompare { first, second, .. } => {
            format!("文字太長，無法逐字比較：相異部分有 {first} 與 {second} 個字元。")
        }
        other => sentence(&other.to_string()),
    }
}

/// Makes a sentence of an error's message.
fn sentence(message: &str) -> String {
    let mut characters = message.chars();
    let first = characters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(characters)
        .chain(['.'])
        .collect()
}
