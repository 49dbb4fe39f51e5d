//! Reads statements with a question about them: orders, liars, walks, schedules, truth values,
//! brackets, kinds and conditions.
//!
//! Each reader takes a question only where it understands every sentence.

use crate::Reading;
use crate::question::Question;

mod clauses;
mod cursor;
mod facts;
mod numerals;
mod telling;

mod brackets;
mod liars;
mod logic;
mod orders;
mod schedules;
mod syllogisms;
mod walks;

/// Longer questions tell no world; texts that are pasted are not looked through for one.
const MAX_TOKENS: usize = 500;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.tokens.len() > MAX_TOKENS {
        return brackets::read(question).into_iter().collect();
    }
    if let Some(reading) = brackets::read(question).or_else(|| logic::read(question)) {
        return vec![reading];
    }
    if hedges(question) {
        return Vec::new();
    }
    let readers: &[fn(&Question<'_>) -> Option<Reading>] = &[
        walks::read,
        schedules::read,
        liars::read,
        orders::read,
        syllogisms::read,
    ];
    readers
        .iter()
        .find_map(|reader| reader(question))
        .into_iter()
        .collect()
}

/// Whether something is said to be likely, or true at times, rather than true: what follows from
/// that is not found out here.
fn hedges(question: &Question<'_>) -> bool {
    const HEDGES: &[&str] = &[
        "probably",
        "perhaps",
        "maybe",
        "possibly",
        "presumably",
        "sometimes",
        "often",
        "usually",
        "generally",
        "typically",
        "rarely",
        "seldom",
        "occasionally",
        "almost",
        "nearly",
        "approximately",
        "roughly",
        "supposedly",
        "allegedly",
        "likely",
        "unlikely",
        "seems",
        "seem",
        "appears",
        "也许",
        "大概",
        "或许",
        "应该",
        "通常",
        "有时",
        "有时候",
        "几乎",
        "差不多",
        "好像",
        "似乎",
        "经常",
        "偶尔",
        "大约",
    ];
    clauses::sentences(question).iter().any(|sentence| {
        let asks = sentence.asks(sentence.tokens);
        let modals: &[&str] = &["may", "might", "可能"];
        (0..sentence.tokens.len()).any(|at| {
            let mut cursor = cursor::Cursor::new(&sentence.tokens[at..]);
            let is_month = at > 0 && sentence.tokens[at].text == "May";
            cursor.eat_any(HEDGES) || (!asks && !is_month && cursor.eat_any(modals))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::question::Question;
    use crate::{Finding, Work};
    use berry_verbalizer::{Language, han};
    use jiff::Timestamp;

    /// Shows what the readers of this module make of a question.
    pub(super) fn shown(text: &str) -> String {
        let language = match han::script(text) {
            None => Language::English,
            Some(han::Script::Simplified) => Language::SimplifiedChinese,
            Some(_) => Language::TraditionalChinese,
        };
        let question = Question::new(text, language, Timestamp::UNIX_EPOCH);
        let Some(reading) = read(&question).into_iter().next() else {
            return "no reading".to_owned();
        };
        match reading.work {
            Work::Compute(expression) => match expression.evaluate() {
                Ok((value, _)) => format!("{expression} = {value:?}"),
                Err(error) => format!("{expression}: {error}"),
            },
            Work::Deduce(deduction) => {
                let finding = match &deduction.finding {
                    Finding::Values(values) => {
                        let values: Vec<String> = values
                            .iter()
                            .map(|value| {
                                let literal = oxrdf::Literal::from(value.clone());
                                literal.value().to_owned()
                            })
                            .collect();
                        values.join(" | ")
                    }
                    other => format!("{other:?}"),
                };
                format!("{finding}: {}", deduction.sentence)
            }
        }
    }

    #[test]
    fn any_words_in_any_order_are_borne() {
        const WORDS: &[&str] = &[
            "Ann",
            "Bob",
            "the robin",
            "A",
            "is",
            "are",
            "not",
            "taller",
            "than",
            "left of",
            "to the",
            "second",
            "third",
            "from",
            "last",
            "between",
            "and",
            "or",
            "if",
            "then",
            "who",
            "which",
            "where",
            "how many",
            "how far",
            "says",
            "lies",
            "tells the truth",
            "honest",
            "all",
            "no",
            "some",
            "either",
            "both",
            "at least one of us",
            "take",
            "3",
            "999999999999",
            "steps",
            "turn",
            "right",
            "north",
            "face",
            "degrees",
            "180",
            "7am",
            "to",
            "9:30",
            "until",
            "free",
            "when",
            "closed after",
            "true",
            "false",
            "xor",
            "(",
            ")",
            "[",
            "{",
            "<",
            "\"",
            "'",
            "「",
            "」",
            ",",
            ".",
            "?",
            ":",
            "-",
            "\n",
            "Options:\n(A)",
            "(B)",
            "甲",
            "乙",
            "小明",
            "比",
            "高",
            "在",
            "的",
            "左邊",
            "第",
            "三",
            "說謊",
            "說",
            "真話",
            "所有",
            "是",
            "嗎",
            "誰",
            "最",
            "向前走",
            "步",
            "右轉",
            "面向",
            "北",
            "如果",
            "則",
            "要嘛",
            "真",
            "且",
            "假",
            "括號",
            "從",
            "到",
            "點",
            "上午",
            "一",
            "十",
            "two",
            "hundred",
            "first",
            "'s",
            "mark",
            "better",
            "more",
            "less",
            "expensive",
            "birds",
            "five",
            "there are",
            "👩‍🚀",
            "é",
            "0",
        ];
        let mut seed = 1_u64;
        let mut random = |bound: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % bound
        };
        for _ in 0..4_000 {
            let words: Vec<&str> = (0..=random(24))
                .map(|_| WORDS[random(WORDS.len())])
                .collect();
            shown(&words.join([" ", ""][random(2)]));
        }
        for word in [
            "A says ",
            "if ",
            "(",
            "not ",
            "take 3 steps north, ",
            "Ann is left of Bob, ",
            "甲說",
        ] {
            shown(&word.repeat(300));
        }
    }

    #[test]
    fn what_is_only_likely_is_not_read() {
        for text in [
            "Tom sometimes lies. Tom says Ann lies. Is Ann honest?",
            "Ann may be taller than Bob. Bob is taller than Cid. Who is the tallest?",
            "Almost all birds fly. Tweety is a bird. Does Tweety fly?",
            "小明可能比小華高，小華比小美高。誰最高？",
            "Ann is the tallest girl. Bob is taller than Cid. Who is the tallest?",
        ] {
            assert_eq!(shown(text), "no reading", "{text}");
        }
    }
}
