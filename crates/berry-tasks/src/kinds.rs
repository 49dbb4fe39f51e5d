//! Counting things by kind: "I have two apples, a car and three pears. How many fruits do I have?"
//!
//! The things are quantified nouns, the rest of each sentence says who has them or where they are.
//! What is of a kind is told by WordNet, for Chinese nouns through their English ones.

mod ask;
mod carrier;
mod chinese;
mod counting;
mod english;
mod nouns;
mod quantity;
mod words;

use berry_verbalizer::Language;

use crate::Reading;
use crate::question::Question;
use crate::token::TokenKind;

pub(crate) use quantity::{chinese_number, english_number};
pub(crate) use words::{Word, words};

/// Longer questions are not about a few things that somebody has.
const MOST_TOKENS: usize = 600;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.tokens.len() > MOST_TOKENS || !question.options.is_empty() {
        return Vec::new();
    }
    let han = question.tokens.iter().filter(|t| t.kind == TokenKind::Han);
    let is_chinese = han.count() * 2 > question.tokens.len();
    let reading = if is_chinese {
        chinese::read(question)
    } else if question.language == Language::English || !is_chinese {
        english::read(question)
    } else {
        None
    };
    reading.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use berry_verbalizer::Language;
    use expect_test::{Expect, expect};

    use super::*;
    use crate::{Finding, Work};

    fn shown(text: &str, language: Language) -> String {
        let now = "2026-11-26T12:00:00Z".parse().expect("a time");
        let readings = read(&Question::new(text, language, now));
        let Some(reading) = readings.into_iter().next() else {
            return "no reading".to_owned();
        };
        let deduction = match reading.work {
            Work::Compute(expression) => return expression.to_string(),
            Work::Deduce(deduction) => deduction,
        };
        let Finding::Values(values) = deduction.finding else {
            return format!("{:?}", deduction.finding);
        };
        let values: Vec<String> = values
            .into_iter()
            .map(|value| oxrdf::Literal::from(value).value().to_owned())
            .collect();
        let steps: Vec<String> = deduction
            .steps
            .iter()
            .map(|step| {
                let items: Vec<String> = step
                    .items
                    .iter()
                    .map(|item| match &item.becomes {
                        Some(becomes) => format!("{} ({becomes})", item.text),
                        None => item.text.clone(),
                    })
                    .collect();
                format!("\n  {}: {}", step.kind.name(), items.join("; "))
            })
            .collect();
        format!("{}{}", values.join(" | "), steps.concat())
    }

    fn check(text: &str, expected: &Expect) {
        let is_chinese = text.chars().any(berry_verbalizer::han::is_han);
        let language = if is_chinese {
            Language::TraditionalChinese
        } else {
            Language::English
        };
        expected.assert_eq(&shown(text, language));
    }

    /// The same texts in every run (SplitMix64).
    fn soup(seed: u64, words: &[&str]) -> String {
        let mut state = seed;
        let mut below = |bound: usize| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            usize::try_from((mixed ^ (mixed >> 31)) >> 32).expect("32 bits fit") % bound
        };
        let length = 1 + below(40);
        (0..length)
            .map(|_| {
                let space = [" ", "", "\n", " "][below(4)];
                format!("{}{space}", words[below(words.len())])
            })
            .collect()
    }

    #[test]
    fn things_are_counted_by_kind() {
        check(
            "I have a flute, a piano, four stoves, two heads of broccoli. How many musical instruments do I have?",
            &expect![[r#"
                2
                  counted: a flute (1); a piano (1)
                  left_out: four stoves (4); two heads of broccoli (2)"#]],
        );
        check(
            "In the fridge there are three heads of broccoli, two garlics, a lettuce head and a stalk of celery. Count the vegetables, please.",
            &expect![[r#"
                7
                  counted: three heads of broccoli (3); two garlics (2); a lettuce head (1); a stalk of celery (1)"#]],
        );
        check(
            "Parked outside I saw a bus, two motorcycles, four cars, a bench and three trucks. What's the total number of vehicles?",
            &expect![[r#"
                10
                  counted: a bus (1); two motorcycles (2); four cars (4); three trucks (3)
                  left_out: a bench (1)"#]],
        );
        check(
            "how many fruit: 2 apples + 3 kiwis + 1 bus",
            &expect![[r#"
            5
              counted: 2 apples (2); 3 kiwis (3)
              left_out: 1 bus (1)"#]],
        );
        check(
            "If the bowl holds half a dozen apples, a dozen plums and a single pear, how many pieces of fruit are in it altogether?",
            &expect![[r#"
                19
                  counted: half a dozen apples (6); a dozen plums (12); a single pear (1)"#]],
        );
        check(
            "A zoo keeper feeds four lions, three tigers, two elephants and a parrot. How many mammals does the keeper feed?",
            &expect![[r#"
                9
                  counted: four lions (4); three tigers (3); two elephants (2)
                  left_out: a parrot (1)"#]],
        );
        check(
            "Leaving out the vegetables, how many items did I buy? My basket: three carrots, two loaves of bread, an onion, a bottle of milk and four eggs.",
            &expect![[r#"
                7
                  counted: two loaves of bread (2); a bottle of milk (1); four eggs (4)
                  left_out: three carrots (3); an onion (1)"#]],
        );
        check(
            "On my desk: three pens, a stapler, two pencils, a mug, four erasers. How many things to write with is that?",
            &expect![[r#"
                5
                  counted: three pens (3); two pencils (2)
                  left_out: a stapler (1); a mug (1); four erasers (4)"#]],
        );
        check(
            "I have four chairs, two tables, three spoons. How many different kinds of furniture do I have?",
            &expect![[r#"
                2
                  counted: four chairs (4); two tables (2)
                  left_out: three spoons (3)"#]],
        );
        check(
            "Lucy has six pencils, two pens and an eraser. How many pens does Lucy have?",
            &expect![[r#"
                2
                  counted: two pens (2)
                  left_out: six pencils (6); an eraser (1)"#]],
        );
    }

    #[test]
    fn what_comes_and_goes_is_reckoned() {
        check(
            "A farmer has 3 cows, 2 horses, and 10 chickens. He sells a horse. How many animals does he have now?",
            &expect![[r#"
                14
                  counted: 3 cows (3); 2 horses (2); 10 chickens (10)
                  taken_away: a horse (1)"#]],
        );
        check(
            "A toolbox containing 3 saws, a drill and 12 nails was given 2 more saws. How many saws does it hold now?",
            &expect![[r#"
                5
                  counted: 3 saws (3); 2 more saws (2)
                  left_out: a drill (1); 12 nails (12)"#]],
        );
        check(
            "Anna has three cats. Ben has two dogs and a ball. How many animals does Ben have?",
            &expect![[r#"
                2
                  counted: two dogs (2)
                  left_out: a ball (1)"#]],
        );
        check(
            "Anna has three cats. Ben has two dogs and a ball. How many animals do they have in total?",
            &expect![[r#"
                5
                  counted: three cats (3); two dogs (2)
                  left_out: a ball (1)"#]],
        );
    }

    #[test]
    fn what_is_not_certain_is_not_read() {
        check(
            "I have three tomatoes and an apple. How many fruits do I have?",
            &expect!["no reading"],
        );
        check(
            "I have a violin, two toy cars and a bus. How many vehicles do I have?",
            &expect!["no reading"],
        );
        check(
            "I have some apples, two pears and a car. How many fruits do I have?",
            &expect!["no reading"],
        );
        check(
            "I have two apples and twice as many pears. How many fruits do I have?",
            &expect!["no reading"],
        );
        check(
            "I have two bags of apples and a pear. How many fruits do I have?",
            &expect!["no reading"],
        );
        check(
            "I had five apples and three bananas. I ate two of them. How many fruits do I have left?",
            &expect!["no reading"],
        );
        check(
            "Anna has three cats. Ben has two dogs and a ball. How many animals does Clara have?",
            &expect!["no reading"],
        );
        check(
            "I have two apples. How many fruits would I need for a cake?",
            &expect!["no reading"],
        );
        check("How many countries are in Africa?", &expect!["no reading"]);
        check(
            "Did Einstein own two violins and a boat? How many instruments did he own?",
            &expect!["no reading"],
        );
        check(
            "How many legs do three dogs, two ducks and a horse have between them?",
            &expect!["no reading"],
        );
    }

    #[test]
    fn things_have_owners() {
        check(
            "My brother has two dogs. I have a cat. How many animals do I have?",
            &expect!["no reading"],
        );
        check(
            "I have three apples and you have two pears. How many fruits do I have?",
            &expect![[r#"
                3
                  counted: three apples (3)"#]],
        );
        check(
            "Anna has three cats. She also has two dogs. How many animals does Anna have?",
            &expect!["no reading"],
        );
        check(
            "Yesterday I had two cats and a dog. Today I have a cat. How many animals do I have?",
            &expect!["no reading"],
        );
        check(
            "There were six birds on the fence. Two flew away. How many birds are left?",
            &expect!["no reading"],
        );
    }

    #[test]
    fn chinese_things_are_counted_by_kind() {
        check(
            "我有兩個蘋果、一輛車和三個梨子，共有幾個水果？",
            &expect![[r#"
                5
                  counted: 兩個蘋果 (2); 三個梨子 (3)
                  left_out: 一輛車 (1)"#]],
        );
        check(
            "停車場停了五輛轎車、兩台卡車、一台公車，旁邊還睡著一隻狗，算一算車子有幾台",
            &expect![[r#"
                8
                  counted: 五輛轎車 (5); 兩台卡車 (2); 一台公車 (1)
                  left_out: 一隻狗 (1)"#]],
        );
        check(
            "我买了5个苹果、3根香蕉和1条毛巾，吃掉2个苹果后，水果还剩几个",
            &expect![[r#"
                6
                  counted: 5个苹果 (5); 3根香蕉 (3)
                  taken_away: 2个苹果 (2)
                  left_out: 1条毛巾 (1)"#]],
        );
        check(
            "桌上有一把吉他、兩支長笛和三個杯子，總共有幾件樂器？",
            &expect![[r#"
                3
                  counted: 一把吉他 (1); 兩支長笛 (2)
                  left_out: 三個杯子 (3)"#]],
        );
        check(
            "小華有兩隻貓，小明有三隻狗和一個球。小明有幾隻動物？",
            &expect![[r#"
                3
                  counted: 三隻狗 (3)
                  left_out: 一個球 (1)"#]],
        );
        check(
            "數一數有幾種動物：兩隻貓、一隻狗、三朵玫瑰、一隻貓",
            &expect![[r#"
                2
                  counted: 兩隻貓 (2); 一隻狗 (1); 一隻貓 (1)
                  left_out: 三朵玫瑰 (3)"#]],
        );
        check(
            "請幫我算一下這裡有幾個蔬菜：胡蘿蔔兩根、白菜一棵、蘋果三個",
            &expect![[r#"
                3
                  counted: 胡蘿蔔兩根 (2); 白菜一棵 (1)
                  left_out: 蘋果三個 (3)"#]],
        );
        check(
            "我有一些蘋果和兩個梨子，有幾個水果？",
            &expect!["no reading"],
        );
        check(
            "媽媽買了兩斤蘋果和三個梨子，有幾個水果？",
            &expect!["no reading"],
        );
        check("非洲有幾個國家？", &expect!["no reading"]);
    }

    #[test]
    fn nonsense_is_no_trouble() {
        let words = [
            "how many",
            "fruits",
            "a",
            "two",
            "apples",
            ",",
            "and",
            "of",
            "have",
            "I",
            ".",
            "?",
            ":",
            "pair",
            "dozen",
            "more",
            "left",
            "three hundred",
            "heads",
            "not",
            "\"",
            "'",
            "-",
            "+",
            "objects",
            "幾個",
            "水果",
            "兩",
            "個",
            "蘋果",
            "、",
            "，",
            "和",
            "的",
            "除了",
            "以外",
            "第",
            "千",
            "十",
            "9999999999999999999",
            "👩‍🚀",
            "half",
            "leaving out",
            "to write with",
            "共",
        ];
        for seed in 0..3_000 {
            let text = soup(seed, &words);
            for language in [Language::English, Language::TraditionalChinese] {
                let now = jiff::Timestamp::UNIX_EPOCH;
                read(&Question::new(&text, language, now));
            }
        }
    }
}
