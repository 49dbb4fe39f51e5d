//! The closed classes of English and Chinese: words that carry grammar, not
//! content. They are the same for every graph.

use berry_verbalizer::Language;

use crate::text::key;

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
    /// 與, 和, 跟: introduces the other party; Chinese only.
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
    /// "total", "combined", 總共.
    Sum,
    /// "average", 平均.
    Average,
}

impl FunctionWord {
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
        )
    }
}

use FunctionWord as F;

const ENGLISH: &[(F, &[&str])] = &[
    (
        F::Filler,
        &[
            "the",
            "a",
            "an",
            "please",
            "can you",
            "could you",
            "do you know",
            "all",
            "all the",
            "any",
            "some",
            "also",
            "exactly",
            "just",
            "currently",
            "now",
            "today",
            "ever",
            "own",
            "its",
            "their",
            "so",
            "then",
            "other",
            "in the world",
            "of the world",
            "in the graph",
            "in the knowledge graph",
            "in the knowledge base",
            "in the data",
            "in the dataset",
            "in the database",
            "exist",
            "exists",
            "available",
            "on earth",
            "in existence",
            "between",
            "out of",
            "i want to know",
            "i would like to know",
            "i'd like to know",
            "different",
            "each",
            "every",
            "actually",
            "there",
            "hi",
            "hello",
            "thanks",
            "both",
            "in total",
            "altogether",
            "called",
            "named",
            "known as",
            "one",
            "ones",
            "it",
            "i",
            "you",
            "we",
            "they",
            "them",
            "him",
            "her",
            "my",
            "your",
            "need",
            "someone",
            "people call",
            "thing",
            "things",
            "is it",
            "are they",
            "do we know",
            "does",
            "me",
        ],
    ),
    (
        F::Show,
        &[
            "list",
            "show",
            "show me",
            "give",
            "give me",
            "name",
            "tell",
            "tell me",
            "find",
            "find me",
            "enumerate",
            "return",
            "display",
            "get",
            "say",
            "identify",
        ],
    ),
    (F::Of, &["of"]),
    (F::Possessive, &["'s"]),
    (F::By, &["by"]),
    (
        F::In,
        &[
            "in",
            "on",
            "at",
            "from",
            "within",
            "inside",
            "for",
            "to",
            "into",
            "located in",
            "live in",
            "lives in",
            "living in",
            "reside in",
            "used in",
            "belong to",
            "belongs to",
            "belonging to",
            "lie in",
            "lies in",
            "lying in",
            "part of",
            "situated in",
            "found in",
            "based in",
            "through",
            "among",
            "under",
            "about",
            "contained in",
            "contain",
            "contains",
            "appear in",
            "appears in",
            "come from",
            "comes from",
            "occur in",
            "occurs in",
        ],
    ),
    (
        F::With,
        &[
            "with",
            "having",
            "that has",
            "that have",
            "which has",
            "which have",
            "who has",
            "who have",
            "has",
            "have",
        ],
    ),
    (
        F::Whose,
        &["whose", "where the", "for which the", "of which the"],
    ),
    (
        F::Relative,
        &[
            "that", "which", "who", "whom", "where", "in which", "by which",
        ],
    ),
    (F::And, &["and", "as well as", "and also", "but"]),
    (F::Or, &["or", "or else"]),
    (
        F::Not,
        &[
            "not", "no", "without", "never", "n't", "isn't", "aren't", "doesn't", "don't",
            "not in", "neither",
        ],
    ),
    (
        F::Be,
        &["is", "are", "was", "were", "be", "been", "being", "'s"],
    ),
    (
        F::Do,
        &[
            "do", "does", "did", "can", "could", "will", "would", "should", "may", "might",
        ],
    ),
    (F::Have, &["have", "has", "had", "having"]),
    (F::There, &["there"]),
    (F::Than, &["than", "compared to", "compared with"]),
    (
        F::More,
        &[
            "more than",
            "over",
            "above",
            "greater than",
            "exceeding",
            "larger than",
            "bigger than",
            "higher than",
            "after",
            "later than",
            "more",
            "exceeds",
            "longer than",
        ],
    ),
    (
        F::Less,
        &[
            "less than",
            "fewer than",
            "under",
            "below",
            "smaller than",
            "lower than",
            "before",
            "earlier than",
            "fewer",
            "less",
            "shorter than",
        ],
    ),
    (
        F::AtLeast,
        &[
            "at least",
            "no less than",
            "no fewer than",
            "not less than",
            "from at least",
            "since",
            "minimum of",
        ],
    ),
    (
        F::AtMost,
        &[
            "at most",
            "no more than",
            "not more than",
            "up to",
            "until",
            "maximum of",
        ],
    ),
    (
        F::Most,
        &[
            "most",
            "the most",
            "greatest number of",
            "the greatest number of",
            "largest number of",
            "highest number of",
        ],
    ),
    (
        F::Least,
        &[
            "least",
            "fewest",
            "the fewest",
            "the least",
            "smallest number of",
            "lowest number of",
        ],
    ),
    (F::Superlative, &["most"]),
    (F::Comparative, &["more"]),
    (F::What, &["what"]),
    (F::Which, &["which", "what"]),
    (
        F::Who,
        &["who", "whom", "which person", "what person", "which people", "what people"],
    ),
    (F::Where, &["where", "which place", "what place", "which location"]),
    (
        F::When,
        &[
            "when",
            "in which year",
            "in what year",
            "what year",
            "which year",
            "on what date",
            "what date",
        ],
    ),
    (
        F::HowMany,
        &[
            "how many",
            "how much",
            "number of",
            "count",
            "count of",
            "what number of",
            "the number of",
            "how many of",
        ],
    ),
    (F::How, &["how"]),
    (
        F::Whether,
        &[
            "right",
            "correct",
            "is that right",
            "isn't it",
            "whether",
            "is it true that",
            "is it the case that",
        ],
    ),
    (
        F::NameOf,
        &[
            "name of",
            "the name of",
            "names of",
            "name",
            "the word for",
            "english name of",
            "the english name of",
        ],
    ),
    (
        F::TheWord,
        &[
            "word",
            "the word",
            "string",
            "the string",
            "phrase",
            "the phrase",
            "sentence",
            "text",
            "term",
        ],
    ),
    (
        F::TheLetter,
        &["letter", "the letter", "character", "letters"],
    ),
    (
        F::Describe,
        &[
            "tell me about",
            "describe",
            "explain",
            "what is meant by",
            "what do you know about",
            "define",
            "who or what is",
            "mean",
            "means",
            "meaning of",
            "the meaning of",
            "information about",
            "tell me something about",
        ],
    ),
    (F::Times, &["how often", "how many times"]),
    (
        F::Same,
        &["same", "the same", "share", "shares", "share the same", "shares the same", "shared", "in common"],
    ),
    (
        F::Sum,
        &["total", "combined", "sum", "sum of", "the sum of", "total of", "in total", "altogether", "overall"],
    ),
    (F::Average, &["average", "mean", "the average of", "on average"]),
];

const CHINESE: &[(F, &[&str])] = &[
    (
        F::Filler,
        &[
            "請",
            "請問",
            "一下",
            "個",
            "座",
            "種",
            "條",
            "位",
            "名",
            "家",
            "所",
            "些",
            "了",
            "過",
            "呢",
            "啊",
            "吧",
            "一共",
            "總共",
            "共",
            "都",
            "也",
            "又",
            "現在",
            "目前",
            "世界上",
            "全世界",
            "所有",
            "全部",
            "各",
            "這個",
            "那個",
            "這",
            "那",
            "的話",
            "我想知道",
            "想知道",
            "你知道",
            "能否",
            "可以",
            "它",
            "他",
            "她",
            "其",
            "之",
            "而",
            "著",
            "到底",
            "究竟",
            "約",
            "大約",
            "分別",
            "一個",
            "一種",
            "片",
            "顆",
            "款",
            "項",
            "項目",
            "被",
            "還",
            "才",
            "用",
            "要用",
            "幫我",
            "數",
            "數一下",
            "麻煩",
            "麻煩你",
            "曾",
            "曾經",
            "已",
            "已經",
            "組成",
            "構成",
            "起來",
            "本身",
            "地",
            "得",
            "以",
            "來",
        ],
    ),
    (
        F::Show,
        &[
            "列出",
            "列舉",
            "告訴我",
            "給我",
            "說出",
            "找出",
            "顯示",
            "查詢",
            "請列出",
            "請告訴我",
            "舉出",
        ],
    ),
    (F::Of, &["的", "之"]),
    (F::By, &["由", "被", "是由"]),
    (
        F::In,
        &[
            "在",
            "位於",
            "屬於",
            "來自",
            "出自",
            "處於",
            "於",
            "位在",
            "住在",
            "居住在",
            "居住於",
            "生活在",
            "坐落於",
            "坐落在",
            "包含",
            "出現在",
        ],
    ),
    (
        F::Within,
        &[
            "裡",
            "裡面",
            "中",
            "之中",
            "內",
            "上",
            "當中",
            "裏",
            "裏面",
            "境內",
            "以內",
            "這個單詞裡",
            "這個詞裡",
        ],
    ),
    (F::With, &["有", "具有", "擁有", "使用"]),
    (
        F::Together,
        &["與", "和", "跟", "同", "及", "把", "以", "將"],
    ),
    (F::Whose, &["其"]),
    (
        F::And,
        &[
            "和", "與", "以及", "及", "、", "跟", "並且", "並", "而且", "且", "又", "同時",
        ],
    ),
    (F::Or, &["或", "或者", "還是", "或是"]),
    (
        F::Not,
        &[
            "不",
            "沒有",
            "沒",
            "非",
            "不是",
            "並非",
            "不在",
            "無",
            "未",
            "不屬於",
        ],
    ),
    (
        F::Be,
        &[
            "是", "為", "係", "叫", "叫做", "叫作", "等於", "稱為", "就是", "列為", "作為", "定為",
            "當作", "當成", "視為",
        ],
    ),
    (F::Have, &["有", "具有", "擁有", "包括", "含有", "包含"]),
    (F::ComparedTo, &["比", "相比", "比起"]),
    (
        F::More,
        &[
            "大於", "超過", "多於", "高於", "晚於", "多過", "逾", "長於", "之後", "以後",
        ],
    ),
    (
        F::Less,
        &[
            "小於", "少於", "低於", "不到", "早於", "不足", "短於", "之前", "以前",
        ],
    ),
    (
        F::AtLeast,
        &[
            "以上",
            "至少",
            "不少於",
            "不小於",
            "不低於",
            "大於等於",
            "最少有",
        ],
    ),
    (
        F::AtMost,
        &[
            "以下",
            "至多",
            "不超過",
            "不多於",
            "不大於",
            "最多有",
            "不高於",
        ],
    ),
    (F::Most, &["最多"]),
    (F::Least, &["最少"]),
    (F::Superlative, &["最", "最為"]),
    (F::Comparative, &["更", "比較", "較", "更加"]),
    (
        F::What,
        &["什麼", "甚麼", "啥", "哪一國", "哪國", "哪些", "何"],
    ),
    (
        F::Which,
        &[
            "哪個",
            "哪",
            "哪些",
            "哪一個",
            "哪一",
            "哪幾個",
            "哪種",
            "哪座",
            "什麼",
            "甚麼",
            "哪一座",
            "哪一種",
            "哪位",
            "哪一位",
            "何種",
            "哪幾",
            "哪條",
            "哪家",
            "有哪些",
        ],
    ),
    (
        F::Who,
        &["誰", "哪位", "何人", "哪個人", "什麼人", "哪一位", "哪些人"],
    ),
    (
        F::Where,
        &[
            "哪裡",
            "哪兒",
            "何處",
            "什麼地方",
            "哪裏",
            "哪個地方",
            "何地",
            "哪",
        ],
    ),
    (
        F::When,
        &[
            "何時",
            "什麼時候",
            "甚麼時候",
            "哪一年",
            "哪年",
            "什麼時間",
            "幾年",
            "何年",
            "哪一天",
            "何年何月",
            "在哪一年",
            "什麼時候被",
        ],
    ),
    (
        F::HowMany,
        &[
            "多少",
            "幾",
            "幾個",
            "多少個",
            "幾種",
            "多少種",
            "幾座",
            "數量",
            "有幾",
            "幾位",
            "多少位",
            "幾條",
            "幾項",
            "多少座",
            "個數",
            "幾次",
        ],
    ),
    (F::How, &["多", "有多", "多麼"]),
    (
        F::Whether,
        &[
            "嗎",
            "是否",
            "是不是",
            "對嗎",
            "對不對",
            "有沒有",
            "么",
            "是嗎",
            "能不能",
        ],
    ),
    (
        F::NameOf,
        &[
            "名字",
            "名稱",
            "名",
            "的名字",
            "的名稱",
            "英文名",
            "英文名字",
            "英文名稱",
            "中文名",
            "中文名稱",
            "中文名字",
            "的英文名稱",
            "的英文名字",
        ],
    ),
    (
        F::TheWord,
        &[
            "英文字",
            "英文詞",
            "單詞",
            "單字",
            "字串",
            "這個單詞",
            "這個單字",
            "這個詞",
            "詞",
            "這個字",
            "這個字串",
            "英文單字",
            "英文單詞",
            "這句話",
            "句子",
        ],
    ),
    (F::TheLetter, &["字母", "個字母", "英文字母"]),
    (
        F::Describe,
        &[
            "介紹",
            "說明",
            "解釋",
            "描述",
            "介紹一下",
            "是什麼意思",
            "什麼叫",
            "什麼叫做",
            "何謂",
            "什麼是",
            "甚麼是",
            "誰是",
        ],
    ),
    (F::Ordinal, &["第"]),
    (F::Same, &["相同", "同樣", "一樣"]),
    (F::Sum, &["總", "合計", "加起來", "總和", "總計", "總共"]),
    (F::Average, &["平均", "平均值"]),
    (F::Times, &["出現幾次", "出現了幾次", "出現多少次", "幾次"]),
];

/// Returns the function words of a language group with the key of each spelling.
pub(crate) fn function_words(language: Language) -> impl Iterator<Item = (String, FunctionWord)> {
    let table = if language.is_chinese() {
        CHINESE
    } else {
        ENGLISH
    };
    table
        .iter()
        .flat_map(|(word, spellings)| spellings.iter().map(|s| (spelling_key(s), *word)))
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
