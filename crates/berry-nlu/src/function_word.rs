//! The closed classes of English and Chinese: words that carry grammar, not
//! content. They are the same for every graph.

mod chinese;
mod english;

use berry_verbalizer::Language;

use crate::text::key;
use chinese::{BEFORE_CLASSIFIERS, CHINESE, CLASSIFIERS};
use english::ENGLISH;

/// What a function word does in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FunctionWord {
    /// Says nothing that changes the meaning: articles, politeness, particles, measure words.
    Filler,
    /// Asks to be shown something: "list", "give me", 列出.
    Show,
    /// `of` and its Chinese counterpart 的.
    Of,
    /// Belongs to the noun before: `'s`.
    Possessive,
    /// Introduces the agent: "by", 由, 被.
    By,
    /// A preposition or postposition of place, source or membership.
    In,
    /// 裡, 中, 內, 上: closes a phrase of place.
    Within,
    /// "with", "having", 有著.
    With,
    /// "together with", 與, 和, 跟: introduces the other party.
    Together,
    /// "whose", 其.
    Whose,
    /// A relative pronoun: "that", "which", "who", "where".
    Relative,
    And,
    Or,
    Not,
    Be,
    /// "do", "does", "did".
    Do,
    /// "have", "has", 有.
    Have,
    /// "there" after "is" or "are".
    There,
    Than,
    /// 比: introduces what is compared with; Chinese only.
    ComparedTo,
    More,
    Less,
    Most,
    Least,
    /// "at least", 至少.
    AtLeast,
    /// "at most", 至多.
    AtMost,
    /// 最: makes a superlative of what follows.
    Superlative,
    /// "more", 更, 比較: makes a comparative of what follows.
    Comparative,
    What,
    Which,
    Who,
    Where,
    When,
    HowMany,
    /// "how" before an adjective, 多 in 有多大.
    How,
    /// 嗎, 是否: a yes/no question.
    Whether,
    /// "the name of", 名字, 名稱.
    NameOf,
    /// "the word", "the string", 單詞.
    TheWord,
    /// "the letter", 字母.
    TheLetter,
    /// "tell me about", "describe", 介紹.
    Describe,
    /// "first", "second", 第: an ordinal marker; the number stands beside it.
    Ordinal,
    /// "how often", 出現幾次: counts occurrences.
    Times,
    /// "the same", "share", 相同.
    Same,
    /// "other than", 除了: leaves out what follows.
    Except,
    /// "also", "other", 還: besides the thing that was named.
    Also,
    /// "total", "combined", 總共.
    Sum,
    /// "average", 平均.
    Average,
    /// "backwards", 倒過來.
    Backwards,
    /// "difference", 相差.
    Difference,
    /// 幾倍: how many times as much.
    TimesAs,
    /// "each", "per", 每個: what is said is told of every one.
    Every,
    /// "all", 所有: the whole of a set, and every one of it where it is asked whether.
    All,
    /// "percentage", 百分之幾.
    Share,
    /// "its", "their": of what was named before.
    Its,
    /// "it", "they", 它: what was named before, if anything was.
    Pronoun,
    /// "what about": asks the same of something else.
    Ellipsis,
    /// "decade", 年代.
    Decade,
    /// "century", 世紀.
    Century,
}

impl FunctionWord {
    pub(crate) fn is_extreme(self) -> bool {
        matches!(self, Self::Most | Self::Least)
    }

    pub(crate) fn is_bound(self) -> bool {
        matches!(self, Self::AtMost | Self::AtLeast)
    }

    /// Whether it says what kind of answer is wanted.
    pub(crate) fn asks(self) -> bool {
        matches!(
            self,
            Self::What
                | Self::Which
                | Self::Who
                | Self::Where
                | Self::When
                | Self::How
                | Self::HowMany
        )
    }

    /// Whether a reading that leaves the word out reads another question:
    /// question words, negation, degree.
    pub(crate) fn weighs(self) -> bool {
        matches!(
            self,
            Self::Who
                | Self::Where
                | Self::When
                | Self::How
                | Self::HowMany
                | Self::Whether
                | Self::What
                | Self::Which
                | Self::Not
                | Self::Most
                | Self::Least
                | Self::More
                | Self::Less
                | Self::AtLeast
                | Self::AtMost
                | Self::Superlative
                | Self::Whose
                | Self::Same
                | Self::Except
                | Self::Average
                | Self::Difference
                | Self::TimesAs
                | Self::Backwards
                | Self::Share
        )
    }
}

/// Whether an English word carries grammar: "average", "most".
pub(crate) fn is_function_word(word: &str) -> bool {
    ENGLISH
        .iter()
        .any(|(_, spellings)| spellings.contains(&word))
}

/// Returns the function words of a language group with the key of each spelling.
pub(crate) fn function_words(language: Language) -> impl Iterator<Item = (String, FunctionWord)> {
    let table = if language.is_chinese() {
        CHINESE
    } else {
        ENGLISH
    };
    let counted: &[&str] = if language.is_chinese() {
        CLASSIFIERS
    } else {
        &[]
    };
    let written = table
        .iter()
        .flat_map(|(word, spellings)| spellings.iter().map(|s| (spelling_key(s), *word)));
    let with_classifier = counted.iter().flat_map(|classifier| {
        BEFORE_CLASSIFIERS
            .iter()
            .map(move |(before, word)| (key(&format!("{before}{classifier}")), *word))
    });
    written.chain(with_classifier)
}

/// The possessive is a token of its own, which its spelling alone does not show.
fn spelling_key(spelling: &str) -> String {
    if spelling == "'s" {
        spelling.to_owned()
    } else {
        key(spelling)
    }
}

/// Returns the value of a number word: "three", "third", 三, 十二, 兩.
pub(crate) fn number_word(folded: &str) -> Option<(i64, bool)> {
    const CARDINALS: &[&str] = &[
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    const ORDINALS: &[&str] = &[
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth", "tenth", "eleventh", "twelfth",
    ];
    if let Some(value) = CARDINALS.iter().position(|w| *w == folded) {
        return Some((value as i64, false));
    }
    if folded == "last" {
        return Some((-1, true));
    }
    if let Some(value) = ORDINALS.iter().position(|w| *w == folded) {
        return Some((value as i64, true));
    }
    for suffix in ["st", "nd", "rd", "th"] {
        if let Some(value) = folded
            .strip_suffix(suffix)
            .and_then(|digits| digits.parse().ok())
        {
            return Some((value, true));
        }
    }
    None
}

/// Returns the value of a Chinese numeral, up to 亿 (folded to Simplified):
/// 三, 十二, 三百五十, 两千万.
pub(crate) fn han_number(folded: &str) -> Option<i64> {
    const DIGITS: &[char] = &['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let mut total: i64 = 0;
    let mut section: i64 = 0;
    let mut digit: Option<i64> = None;
    let mut seen = false;
    for c in folded.chars() {
        let value = match c {
            '〇' => Some(0),
            '两' => Some(2),
            _ => DIGITS.iter().position(|d| *d == c).map(|d| d as i64),
        };
        if let Some(value) = value {
            digit = Some(value);
        } else {
            let unit = match c {
                '十' => 10,
                '百' => 100,
                '千' => 1_000,
                '万' => 10_000,
                '亿' => 100_000_000,
                _ => return None,
            };
            if unit >= 10_000 {
                let amount = section + digit.unwrap_or(0);
                total = (total + amount.max(i64::from(total == 0))).checked_mul(unit)?;
                section = 0;
            } else {
                section += digit.unwrap_or(1) * unit;
            }
            digit = None;
        }
        seen = true;
    }
    seen.then_some(total + section + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_numbers() {
        for (text, value) in [
            ("三", 3),
            ("十", 10),
            ("十二", 12),
            ("三百五十", 350),
            ("两千万", 20_000_000),
            ("二十三万四千", 234_000),
            ("一亿", 100_000_000),
        ] {
            assert_eq!(han_number(text), Some(value), "{text}");
        }
        assert_eq!(han_number("国"), None);
    }
}
