//! How Chinese wording becomes a text.
//!
//! Wording is written in Traditional characters with what it quotes marked as
//! such, and [`finish`] sets it: between Han and Latin letters or digits stands
//! one half-width space, except around dates (於1898年發現), beside punctuation
//! and inside names. Then the script is chosen, and with it the quotation marks.
//!
//! The marks are Unicode noncharacters, which no text may hold; a text that
//! holds them nevertheless loses them.

use crate::Language;
use crate::han::{self, Script, is_han};

const NAME: char = '\u{FDD0}';
const VERBATIM: char = '\u{FDD1}';
const END: char = '\u{FDD2}';

/// Marks a name or value: its script may be converted, its spacing is kept.
pub(crate) fn name(text: &str) -> String {
    mark(NAME, text)
}

/// Marks a text that must come out as it went in.
pub(crate) fn verbatim(text: &str) -> String {
    mark(VERBATIM, text)
}

fn mark(mark: char, text: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 6);
    marked.push(mark);
    marked.extend(
        text.chars()
            .filter(|character| ![NAME, VERBATIM, END].contains(character)),
    );
    marked.push(END);
    marked
}

/// Enumerates: 甲、乙和丙.
pub(crate) fn join(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [all @ .., last] => format!("{}{word}{last}", all.join("、")),
    }
}

/// Sets the spacing of marked wording and writes it in the script of the language.
pub(crate) fn finish(wording: &str, language: Language) -> String {
    let mut finished = String::with_capacity(wording.len());
    let mut rest = wording;
    while !rest.is_empty() {
        let (kind, piece) = next_piece(&mut rest);
        if spaces_between(&finished, piece) {
            finished.push(' ');
        }
        match kind {
            Piece::Wording => finished.push_str(&in_script(&spaced(piece), language)),
            Piece::Name => finished.push_str(&name_in_script(piece, language)),
            Piece::Verbatim => finished.push_str(piece),
        }
    }
    finished
}

enum Piece {
    Wording,
    Name,
    Verbatim,
}

fn next_piece<'a>(rest: &mut &'a str) -> (Piece, &'a str) {
    let kind = match rest.chars().next() {
        Some(NAME) => Piece::Name,
        Some(VERBATIM) => Piece::Verbatim,
        _ => Piece::Wording,
    };
    let text = match kind {
        Piece::Wording => rest,
        _ => &rest[NAME.len_utf8()..],
    };
    let end = match kind {
        Piece::Wording => text.find([NAME, VERBATIM]),
        _ => text.find(END),
    };
    let (piece, tail) = text.split_at(end.unwrap_or(text.len()));
    *rest = tail.strip_prefix(END).unwrap_or(tail);
    (kind, piece)
}

/// Tells whether a space is set between two texts.
pub(crate) fn spaces_between(before: &str, after: &str) -> bool {
    match (before.chars().next_back(), after.chars().next()) {
        (Some(last), Some(first)) => wants_space(last, first, after),
        _ => false,
    }
}

fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for (start, character) in text.char_indices() {
        if let Some(before) = spaced.chars().next_back()
            && wants_space(before, character, &text[start..])
        {
            spaced.push(' ');
        }
        spaced.push(character);
    }
    spaced
}

/// Tells whether a space belongs between `before` and `after`, with which `rest` starts.
fn wants_space(before: char, after: char, rest: &str) -> bool {
    if is_han(before) {
        let number = rest.strip_prefix(['-', '−']).unwrap_or(rest);
        let signed = number.len() < rest.len() && number.starts_with(|c: char| c.is_ascii_digit());
        (is_narrow(after) || signed) && !starts_with_date(number)
    } else {
        is_narrow(before) && is_han(after) && !is_date_unit(before, after)
    }
}

fn is_narrow(character: char) -> bool {
    let wide =
        matches!(character as u32, 0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFF00.. );
    (character.is_alphanumeric() && !wide) || matches!(character, '$' | '€' | '£')
}

fn is_date_unit(digit: char, unit: char) -> bool {
    digit.is_ascii_digit() && matches!(unit, '年' | '月' | '日')
}

fn starts_with_date(text: &str) -> bool {
    let unit = text.trim_start_matches(|character: char| character.is_ascii_digit());
    unit.len() < text.len() && unit.starts_with(['年', '月', '日'])
}

fn in_script(text: &str, language: Language) -> String {
    match language {
        Language::SimplifiedChinese => han::to_simplified(text)
            .replace('「', "“")
            .replace('」', "”"),
        _ => text.to_owned(),
    }
}

fn name_in_script(text: &str, language: Language) -> String {
    match language {
        Language::SimplifiedChinese => han::to_simplified(text),
        _ if han::script(text) == Some(Script::Simplified) => han::to_traditional(text),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wording: &str, traditional: &str, simplified: &str) {
        assert_eq!(finish(wording, Language::TraditionalChinese), traditional);
        assert_eq!(finish(wording, Language::SimplifiedChinese), simplified);
    }

    #[test]
    fn spacing() {
        check(
            "字母r有3個，於1898年發現",
            "字母 r 有 3 個，於1898年發現",
            "字母 r 有 3 个，于1898年发现",
        );
        check(
            &format!("{}的首都是{}。", name("France"), name("巴黎")),
            "France 的首都是巴黎。",
            "France 的首都是巴黎。",
        );
        check(
            &format!("於{}發布", name("2022年11月30日")),
            "於2022年11月30日發布",
            "于2022年11月30日发布",
        );
        check(
            &format!("熔點是{}的元素", name("-38.83 °C")),
            "熔點是 -38.83 °C 的元素",
            "熔点是 -38.83 °C 的元素",
        );
    }

    #[test]
    fn names_keep_their_spacing_and_quotations_their_script() {
        check(
            &format!("{}與「{}」", name("維生素C"), verbatim("頭髮is頭髮")),
            "維生素C 與「頭髮is頭髮」",
            "维生素C 与“頭髮is頭髮”",
        );
        check(&name("乌拉圭"), "烏拉圭", "乌拉圭");
    }

    #[test]
    fn marks_in_a_text_are_lost() {
        check(&name("a\u{FDD2}b"), "ab", "ab");
    }
}
