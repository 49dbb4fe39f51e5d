//! The two scripts of Chinese, and which one a text is in.
//!
//! Conversion is OpenCC's between Simplified Chinese and the characters of
//! Taiwan, by characters and phrases; vocabulary is left as it is.

use std::sync::OnceLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// What the characters of a Chinese text give away about its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    Traditional,
    Simplified,
    /// Every character is written alike in both.
    Either,
}

/// Characters that Simplified writes for several others and that Traditional
/// has too, in some of their senses (皇后, 公里, 干涉).
const ALSO_TRADITIONAL: &str = "后里台干斗丑几云余征于咸丰准范郁涂朴尸吁扑洒辟伙凶占挂杰岩灶峰秘床着污吃游托党雇据岳并划佣叶采吊";

/// Characters that Simplified has replaced in some of their senses only (乾坤, 著名).
const ALSO_SIMPLIFIED: &str = "乾著藉瞭夥";

/// Characters of Simplified that Taiwan writes as well, in place of rare ones (麼 is not 么).
const ONLY_SIMPLIFIED: &str = "么";

/// Converts to Simplified Chinese; characters other than Han are kept.
///
/// A text that is in Simplified characters already comes back as it is.
pub fn to_simplified(text: &str) -> String {
    static CONVERTER: OnceLock<OpenCC> = OnceLock::new();
    if script(text) == Some(Script::Simplified) {
        return text.to_owned();
    }
    convert(text, &CONVERTER, BuiltinConfig::Tw2s)
}

/// Converts to Traditional Chinese as it is written in Taiwan.
///
/// A text that is in Traditional characters already comes back as it is.
pub fn to_traditional(text: &str) -> String {
    static CONVERTER: OnceLock<OpenCC> = OnceLock::new();
    if script(text) == Some(Script::Traditional) {
        return text.to_owned();
    }
    convert(text, &CONVERTER, BuiltinConfig::S2tw)
}

fn convert(text: &str, converter: &OnceLock<OpenCC>, config: BuiltinConfig) -> String {
    if !text.chars().any(is_han) {
        return text.to_owned();
    }
    converter
        .get_or_init(|| {
            OpenCC::from_config(config).expect("the dictionaries are compiled into the program")
        })
        .convert(text)
}

/// Tells which script a text is in, by the characters that only one has.
///
/// Where it has characters of both, the more frequent script wins, and
/// Traditional a tie. Returns `None` for a text without Han characters.
pub fn script(text: &str) -> Option<Script> {
    let (mut han, mut traditional, mut simplified) = (false, 0_usize, 0_usize);
    for character in text.chars().filter(|&character| is_han(character)) {
        han = true;
        match script_of(character) {
            Script::Traditional => traditional += 1,
            Script::Simplified => simplified += 1,
            Script::Either => {}
        }
    }
    match (han, traditional, simplified) {
        (false, ..) => None,
        (true, 0, 0) => Some(Script::Either),
        (true, ..) if traditional >= simplified => Some(Script::Traditional),
        _ => Some(Script::Simplified),
    }
}

fn script_of(character: char) -> Script {
    static TO_SIMPLIFIED: OnceLock<OpenCC> = OnceLock::new();
    static TO_TRADITIONAL: OnceLock<OpenCC> = OnceLock::new();
    if ONLY_SIMPLIFIED.contains(character) {
        return Script::Simplified;
    }
    let text = character.to_string();
    if convert(&text, &TO_SIMPLIFIED, BuiltinConfig::Tw2s) != text {
        if ALSO_SIMPLIFIED.contains(character) {
            Script::Either
        } else {
            Script::Traditional
        }
    } else if !ALSO_TRADITIONAL.contains(character)
        && convert(&text, &TO_TRADITIONAL, BuiltinConfig::S2tw) != text
    {
        Script::Simplified
    } else {
        Script::Either
    }
}

/// Tells whether a character is a Chinese one, the iteration mark and 〇 included.
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}'
        | '々'
        | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_both_ways() {
        let check = |traditional: &str, simplified: &str| {
            assert_eq!(to_simplified(traditional), simplified);
            assert_eq!(to_traditional(simplified), traditional);
        };
        check("烏拉圭的首都是蒙特維多。", "乌拉圭的首都是蒙特维多。");
        check("這個單詞裡有幾個 r？", "这个单词里有几个 r？");
        check("皇后的頭髮", "皇后的头发");
        check("發現者", "发现者");
        check("為什麼", "为什么");
        check("GPT-4", "GPT-4");
        check("", "");
    }

    #[test]
    fn traditional_text_is_left_alone() {
        for text in ["后羿與皇后", "公里與里程", "台灣的首都", "乾坤"] {
            assert_eq!(to_traditional(text), text);
        }
    }

    #[test]
    fn scripts() {
        let check = |text, expected| assert_eq!(script(text), expected, "{text}");
        check("法國的首都", Some(Script::Traditional));
        check("法国的首都", Some(Script::Simplified));
        check("首都", Some(Script::Either));
        check("皇后", Some(Script::Either));
        check("台灣", Some(Script::Traditional));
        check("著名", Some(Script::Either));
        check("群山", Some(Script::Either));
        check("什么", Some(Script::Simplified));
        check("裡面", Some(Script::Traditional));
        check("为什么", Some(Script::Simplified));
        check("Paris", None);
        check("", None);
    }
}
