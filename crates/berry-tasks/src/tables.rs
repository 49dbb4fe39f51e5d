//! Lists and tables that a question gives, and what it asks of them.

mod answer;
mod columns;
mod grid;
mod lists;
mod query;
mod story;
mod told;
mod wording;

use crate::question::Question;
use crate::{Reading, Work};

/// Longer questions hold no small table.
const MOST_BYTES: usize = 20_000;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.text.len() > MOST_BYTES {
        return Vec::new();
    }
    // What is in a table is no list.
    let mut grids = grid::grids(question.text);
    if grids.is_empty() {
        grids.extend(told::told(question.text));
    }
    if grids.is_empty() {
        return lists::read(question).into_iter().collect();
    }
    let Some((deduction, cost)) = story::read(question, grids) else {
        return lists::read(question).into_iter().collect();
    };
    vec![Reading {
        work: Work::Deduce(deduction),
        cost,
    }]
}

#[cfg(test)]
mod tests {
    use berry_verbalizer::Language;
    use expect_test::{Expect, expect};

    use super::*;
    use crate::Finding;

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
    fn tables_are_asked_about() {
        check(
            "| product | color | price | stock |\n|---|---|---|---|\n| lamp | red | $20 | 5 |\n| desk | brown | $150 | 2 |\n| chair | red | $45 | 10 |\n\nWhat is the cheapest red product?",
            &expect![[r#"
                lamp
                  rows: lamp (color red, price $20)"#]],
        );
        check(
            "| product | color | price | stock |\n|---|---|---|---|\n| lamp | red | $20 | 5 |\n| desk | brown | $150 | 2 |\n| chair | red | $45 | 10 |\n\nWhat is the average price of the red products?",
            &expect![[r#"
                32.5
                  rows: lamp (color red, price $20); chair (color red, price $45)"#]],
        );
        check(
            "| product | color | price | stock |\n|---|---|---|---|\n| lamp | red | $20 | 5 |\n| desk | brown | $150 | 2 |\n| chair | red | $45 | 10 |\n\nWhich product is out of stock?",
            &expect!["no reading"],
        );
        check(
            "Order the rivers from longest to shortest using this table.\nriver,length_km\nRhone,813\nLoire,1012\nSeine,777",
            &expect![[r#"
                Loire | Rhone | Seine
                  rows: Loire (length_km 1012); Rhone (length_km 813); Seine (length_km 777)"#]],
        );
        check(
            "Leo scored 17, Mina 23, Noor 19. who got the lowest score?",
            &expect![[r#"
                Leo
                  rows: Leo (score 17)"#]],
        );
    }

    #[test]
    fn chinese_tables_are_asked_about() {
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n誰的體重最輕？",
            &expect![[r#"
                佳佳
                  rows: 佳佳 (體重 52)"#]],
        );
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n工程部有幾個人？",
            &expect![[r#"
                2
                  rows: 阿德 (部門 工程); 佳佳 (部門 工程)"#]],
        );
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n身高第二高的是誰？",
            &expect![[r#"
                阿德
                  rows: 阿德 (身高 165)"#]],
        );
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n小安比阿德高嗎？",
            &expect![[r#"
                true
                  rows: 小安 (身高 172); 阿德 (身高 165)"#]],
        );
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n平均身高是多少？",
            &expect![[r#"
                497/3
                  rows: 小安 (身高 172); 阿德 (身高 165); 佳佳 (身高 160)"#]],
        );
        check(
            "姓名,年齡,身高,體重,部門\n小安,31,172,65,業務\n阿德,43,165,70,工程\n佳佳,28,160,52,工程\n\n台灣的首都在哪裡？",
            &expect!["no reading"],
        );
        check(
            "蘋果 30 元、香蕉 15 元、芒果 50 元，價錢由低到高怎麼排？",
            &expect![[r#"
                香蕉 | 蘋果 | 芒果
                  rows: 香蕉 (price 15); 蘋果 (price 30); 芒果 (price 50)"#]],
        );
        check(
            "員工名單：\n姓名,部門\n阿倫,業務\n小潔,工程\n阿珍,會計\n再加上一位新同事：阿傑,業務\n現在業務部有幾個人？",
            &expect![[r#"
                2
                  rows: 阿倫 (部門 業務); 阿傑 (部門 業務)"#]],
        );
    }

    #[test]
    fn lists_are_worked_on() {
        check(
            "longest word first, shortest last, each on its own line: ant, caterpillar, wasps, mosquito",
            &expect![[r#"
                caterpillar
                mosquito
                wasps
                ant
                  sorted: caterpillar; mosquito; wasps; ant"#]],
        );
        check(
            "Which of these words have more than five letters: banana, kiwi, cherry, fig?",
            &expect![[r#"
                banana | cherry
                  chosen: banana; cherry"#]],
        );
        check(
            "keep only the odd ones: 3 8 11 20 27",
            &expect![[r#"
            3 | 11 | 27
              chosen: 3; 11; 27"#]],
        );
        check(
            "What is the sum of the even numbers in 3, 4, 7, 10?",
            &expect![[r#"
                14
                  counted: 4; 10"#]],
        );
        check(
            "What's in {a, b, c, d} but not in {b, d}?",
            &expect![[r#"
            a | c
              chosen: a; c"#]],
        );
        check(
            "Liu, Kim, Rao, Kim, Ito. Who is on the list twice?",
            &expect![[r#"
                Kim
                  chosen: Kim"#]],
        );
        check(
            "Ann likes tea, coffee and milk. Bob likes milk and juice. What do both like?",
            &expect![[r#"
                milk
                  chosen: milk"#]],
        );
        check(
            "List these people by surname, A to Z: Ada Lovelace, Alan Turing, Grace Hopper",
            &expect![[r#"
                Grace Hopper | Ada Lovelace | Alan Turing
                  sorted: Grace Hopper; Ada Lovelace; Alan Turing"#]],
        );
        check(
            "這份名單請依英文字母排序後告訴我第三個是誰：Oscar, Bella, Victor, Nina, Chloe",
            &expect![[r#"
                Nina
                  sorted: Bella; Chloe; Nina; Oscar; Victor
                  chosen: Nina"#]],
        );
        check(
            "小明喜歡籃球、游泳、圍棋；小華喜歡游泳、跑步、圍棋。兩個人都喜歡的有哪些？",
            &expect![[r#"
                游泳 | 圍棋
                  chosen: 游泳; 圍棋"#]],
        );
        check(
            "從 3、8、15、22、27 挑出偶數",
            &expect![[r#"
            8 | 22
              chosen: 8; 22"#]],
        );
    }

    #[test]
    fn rows_are_compared() {
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nHow much older is Cid than Bob?",
            &expect![[r#"
                15
                  rows: Cid (age 40); Bob (age 25)"#]],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nWhich people are between 30 and 45 years old?",
            &expect![[r#"
                Ann | Cid
                  rows: Ann (age 31); Cid (age 40)"#]],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nDoes Bob live in Paris?",
            &expect![[r#"
                true
                  rows: Bob (city Paris)"#]],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nDoes anyone weigh more than 14 kg?",
            &expect!["no reading"],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nHow many letters are in the name of the oldest person?",
            &expect!["no reading"],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nAdd Dan, 22, Oslo to the table. Who is the youngest now?",
            &expect![[r#"
                Dan
                  rows: Dan (age 22)"#]],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nWhat percentage of people are older than 30?",
            &expect!["no reading"],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nWhich city has the most people?",
            &expect!["no reading"],
        );
        check(
            "name | age | city\nAnn | 31 | Rome\nBob | 25 | Paris\nCid | 40 | Rome\n\nWho has the longest name?",
            &expect!["no reading"],
        );
        check(
            "商品,價格,庫存\n蘋果,30,12\n香蕉,15,40\n芒果,50,8\n\n蘋果比香蕉貴多少？",
            &expect![[r#"
                15
                  rows: 蘋果 (價格 30); 香蕉 (價格 15)"#]],
        );
        check(
            "商品,價格,庫存\n蘋果,30,12\n香蕉,15,40\n芒果,50,8\n\n價格最高是多少？",
            &expect![[r#"
                50
                  rows: 蘋果 (價格 30); 香蕉 (價格 15); 芒果 (價格 50)"#]],
        );
        check(
            "商品,價格,庫存\n蘋果,30,12\n香蕉,15,40\n芒果,50,8\n\n請把商品依價格由低到高排列。",
            &expect![[r#"
                香蕉 | 蘋果 | 芒果
                  rows: 香蕉 (價格 15); 蘋果 (價格 30); 芒果 (價格 50)"#]],
        );
        check(
            "Apples: 3, pears: 2, cars: 1. How many fruits are there?",
            &expect!["no reading"],
        );
    }

    #[test]
    fn lists_are_told_from_other_matters() {
        check(
            "Are these words in alphabetical order: apple, banana, cherry?",
            &expect![[r#"
                true
                  sorted: apple; banana; cherry"#]],
        );
        check(
            "Which of pear, fig and apple comes second alphabetically?",
            &expect![[r#"
                fig
                  sorted: apple; fig; pear
                  chosen: fig"#]],
        );
        check(
            "What are the first three in alphabetical order: pear, fig, kiwi, apple, plum?",
            &expect![[r#"
                apple | fig | kiwi
                  sorted: apple; fig; kiwi; pear; plum
                  chosen: apple; fig; kiwi"#]],
        );
        check(
            "What is the second largest number in 4, 17, 9, 12?",
            &expect![[r#"
                12
                  chosen: 12"#]],
        );
        check(
            "Count the a's in: banana, cabbage, avocado",
            &expect!["no reading"],
        );
        check(
            "Which word comes after fig alphabetically: pear, fig, kiwi, apple?",
            &expect!["no reading"],
        );
        check(
            "Sort the fractions 1/2, 1/3, 3/4 from smallest to largest.",
            &expect!["no reading"],
        );
        check(
            "Reverse each word in: pear, fig, kiwi",
            &expect!["no reading"],
        );
    }

    #[test]
    fn lists_are_sifted_by_kind() {
        check(
            "Which of these are fruits: apple, carrot, banana, car?",
            &expect![[r#"
                apple | banana
                  chosen: apple; banana"#]],
        );
        check(
            "下列哪些是水果：蘋果、紅蘿蔔、香蕉、汽車？",
            &expect![[r#"
            蘋果 | 香蕉
              chosen: 蘋果; 香蕉"#]],
        );
        check(
            "How many ports have 'good holding ground'?",
            &expect!["no reading"],
        );
    }

    #[test]
    fn lists_of_things_in_the_world_are_left() {
        check(
            "Which of these countries is the largest: France, Spain, Italy?",
            &expect!["no reading"],
        );
        check(
            "Sort these cities by population: Paris, Rome, Berlin",
            &expect!["no reading"],
        );
        check(
            "How many countries border France, Spain and Italy?",
            &expect!["no reading"],
        );
        check(
            "What do France, Spain and Italy have in common?",
            &expect!["no reading"],
        );
        check(
            "Which of these rivers is the longest: Nile, Amazon, Rhine?",
            &expect!["no reading"],
        );
        check("法國、西班牙、義大利哪個最大？", &expect!["no reading"]);
    }

    #[test]
    fn nonsense_is_no_trouble() {
        let words = [
            "name, age",
            "Ann, 7",
            "Bob, 8",
            "|",
            "\t",
            "---",
            ",",
            ";",
            ":",
            ".",
            "?",
            "which",
            "oldest",
            "sort",
            "by",
            "than",
            "more",
            "second",
            "letter",
            "last",
            "first",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "a",
            "b, c",
            "3",
            "-",
            "4 5 6",
            "how many",
            "add",
            "delete",
            "Ann",
            "from",
            "to",
            "longest",
            "with",
            "starts with",
            "最",
            "第",
            "三",
            "誰",
            "年齡",
            "比",
            "或",
            "、",
            "，",
            "排序",
            "由",
            "到",
            "姓名,年齡",
            "小安,3",
            "$",
            "kg",
            "years",
            "or",
            "not",
            "is",
            "the",
            "👩‍🚀",
            "99999999999999999999999999",
            "1/0",
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
