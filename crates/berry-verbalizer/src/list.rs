//! Enumerations.

use crate::Language;
use crate::chinese;

/// Says all of several things: "A, B and C"; A、B 和 C.
///
/// Empty for no items.
pub fn list(items: &[String], language: Language) -> String {
    join(items, language, "and", "和")
}

/// Says one of several things: "A, B or C"; A、B 或 C.
///
/// Empty for no items.
pub fn list_or(items: &[String], language: Language) -> String {
    join(items, language, "or", "或")
}

fn join(items: &[String], language: Language, english: &str, chinese_word: &str) -> String {
    if language.is_chinese() {
        let items: Vec<String> = items.iter().map(|item| chinese::name(item)).collect();
        chinese::finish(&chinese::join(&items, chinese_word), language)
    } else {
        join_english(items, english)
    }
}

pub(crate) fn join_english(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [all @ .., last] => format!("{} {word} {last}", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        let check = |items: &[&str], and: &str, or: &str, chinese: &str| {
            let items: Vec<String> = items.iter().map(ToString::to_string).collect();
            assert_eq!(list(&items, Language::English), and);
            assert_eq!(list_or(&items, Language::English), or);
            assert_eq!(list(&items, Language::TraditionalChinese), chinese);
        };
        check(&[], "", "", "");
        check(&["A"], "A", "A", "A");
        check(&["A", "B"], "A and B", "A or B", "A 和 B");
        check(
            &["甲", "乙", "丙"],
            "甲, 乙 and 丙",
            "甲, 乙 or 丙",
            "甲、乙和丙",
        );
        check(&["法國", "B"], "法國 and B", "法國 or B", "法國和 B");
    }

    #[test]
    fn chinese_or_follows_the_script() {
        let items = ["法國".to_owned(), "西班牙".to_owned()];
        assert_eq!(list_or(&items, Language::SimplifiedChinese), "法国或西班牙");
    }
}
