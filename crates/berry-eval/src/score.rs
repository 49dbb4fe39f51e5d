//! Says whether an answer is right.

mod plain;

use crate::scan::{fold, number, same_number};
use crate::suite::{Gold, GoldSet};
use berry_answering::{Answer, Status, Value};
use oxrdf::vocab::xsd;
pub(crate) use plain::score_text;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How an answer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The whole answer is right; for a question that cannot be answered: it was refused.
    Exact,
    Wrong,
    /// Refused, although the question can be answered.
    Abstained,
    /// Nothing came back.
    Error,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Exact => "exact",
            Self::Wrong => "wrong",
            Self::Abstained => "abstained",
            Self::Error => "error",
        })
    }
}

/// Scores an answer by its values, as a set.
pub(crate) fn score_answer(gold: &Gold, answer: &Answer) -> Verdict {
    let is_right = match answer.status {
        Status::Abstained => gold.may_abstain,
        Status::Answered => is_right(gold, &answer.answers) || are_rows(gold, &answer.rows),
    };
    match answer.status {
        _ if is_right => Verdict::Exact,
        Status::Answered => Verdict::Wrong,
        Status::Abstained => Verdict::Abstained,
    }
}

/// Whether values are a right answer as a whole.
pub(crate) fn is_right(gold: &Gold, answers: &[Value]) -> bool {
    gold.sets.iter().any(|set| is_set(set, answers))
}

/// What stands between the cells of a row in a gold value.
const CELL: &str = " | ";

/// Whether rows are a right answer of several columns, in any order of rows and columns.
fn are_rows(gold: &Gold, rows: &[Vec<Value>]) -> bool {
    let is_row = |gold: &str, row: &[Value]| {
        let cells: Vec<&str> = gold.split(CELL).collect();
        cells.len() == row.len()
            && cells.len() > 1
            && cells
                .iter()
                .all(|cell| row.iter().any(|value| is_value(cell, value)))
    };
    gold.sets.iter().any(|set| {
        let values = &set.values;
        !values.is_empty()
            && values
                .iter()
                .all(|gold| rows.iter().any(|row| is_row(gold, row)))
            && rows
                .iter()
                .all(|row| values.iter().any(|gold| is_row(gold, row)))
    })
}

fn is_set(gold: &GoldSet, answers: &[Value]) -> bool {
    let iris = answers.iter().map(|answer| answer.iri.as_deref());
    if !gold.iris.is_empty()
        && let Some(iris) = iris.collect::<Option<Vec<_>>>()
    {
        return iris
            .iter()
            .all(|iri| gold.iris.iter().any(|gold| gold == iri))
            && gold.iris.iter().all(|gold| iris.contains(&gold.as_str()));
    }
    answers
        .iter()
        .all(|answer| gold.values.iter().any(|gold| is_value(gold, answer)))
        && gold
            .values
            .iter()
            .all(|gold| answers.iter().any(|answer| is_value(gold, answer)))
}

/// Whether a gold value is this value: as a number, or by any of its names.
fn is_value(gold_text: &str, value: &Value) -> bool {
    let gold = gold_text;
    if value.iri.is_none()
        && let (Some(gold), Some(number)) = (number(gold), number(&value.value))
    {
        return same_number(gold, number) || is_rounded(gold_text, number);
    }
    let gold = fold(gold);
    if value.datatype.as_deref() == Some(xsd::BOOLEAN.as_str()) {
        let gold = match gold.as_str() {
            "yes" => "true",
            "no" => "false",
            other => other,
        };
        return gold == value.value;
    }
    let mut names = std::iter::once(&value.value).chain(&value.labels);
    names.any(|name| fold(name) == gold)
}

/// Whether a gold value with decimals is this number, rounded to as many.
fn is_rounded(gold: &str, number: f64) -> bool {
    let Some((_, decimals)) = gold.split_once('.') else {
        return false;
    };
    let places = decimals.len();
    let is_plain = !decimals.is_empty() && decimals.bytes().all(|b| b.is_ascii_digit());
    is_plain && format!("{number:.places$}") == gold
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{is_set, plain::score_text};
    use crate::suite::{Gold, GoldSet};
    use berry_answering::Value;
    use expect_test::{Expect, expect};

    pub(crate) fn gold(values: &[&str]) -> Gold {
        Gold {
            sets: vec![set(values, &[])],
            may_abstain: false,
        }
    }

    fn set(values: &[&str], iris: &[&str]) -> GoldSet {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        GoldSet {
            values: owned(values),
            iris: owned(iris),
        }
    }

    fn thing(iri: &str, value: &str, labels: &[&str]) -> Value {
        Value {
            value: value.to_owned(),
            iri: Some(iri.to_owned()),
            datatype: None,
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        }
    }

    fn literal(value: &str, datatype: &str) -> Value {
        Value {
            value: value.to_owned(),
            iri: None,
            datatype: Some(format!("http://www.w3.org/2001/XMLSchema#{datatype}")),
            labels: Vec::new(),
        }
    }

    #[test]
    fn answers_are_compared_as_whole_sets() {
        let france = || thing("x:FR", "France", &["法國", "French Republic"]);
        let spain = || thing("x:ES", "Spain", &[]);
        let cases = [
            (
                "the same IRI under another label",
                set(&["Frankreich"], &["x:FR"]),
                vec![france()],
            ),
            (
                "the same label on another IRI",
                set(&["France"], &["x:other"]),
                vec![france()],
            ),
            (
                "by label, whatever the case",
                set(&["FRANCE"], &[]),
                vec![france()],
            ),
            (
                "by another name",
                set(&["french republic"], &[]),
                vec![france()],
            ),
            ("in the other script", set(&["法国"], &[]), vec![france()]),
            (
                "in another order",
                set(&["Spain", "France"], &[]),
                vec![france(), spain()],
            ),
            (
                "one too few",
                set(&["Spain", "France"], &["x:ES", "x:FR"]),
                vec![france()],
            ),
            (
                "one too many",
                set(&["France"], &[]),
                vec![france(), spain()],
            ),
            (
                "one twice",
                set(&["France"], &["x:FR"]),
                vec![france(), france()],
            ),
            ("nothing for something", set(&["France"], &["x:FR"]), vec![]),
            ("something for nothing", set(&[], &[]), vec![france()]),
            ("nothing for nothing", set(&[], &[]), vec![]),
            (
                "5 for 5.0",
                set(&["5.0"], &[]),
                vec![literal("5", "integer")],
            ),
            (
                "1.5E3 for 1,500",
                set(&["1,500"], &[]),
                vec![literal("1.5E3", "double")],
            ),
            ("5 for 6", set(&["6"], &[]), vec![literal("5", "integer")]),
            (
                "true for yes",
                set(&["Yes"], &[]),
                vec![literal("true", "boolean")],
            ),
            (
                "true for False",
                set(&["False"], &[]),
                vec![literal("true", "boolean")],
            ),
            (
                "a date",
                set(&["1969-07-24"], &[]),
                vec![literal("1969-07-24", "date")],
            ),
        ];
        let lines =
            cases.map(|(name, gold, answers)| format!("{name}: {}\n", is_set(&gold, &answers)));
        expect![[r#"
            the same IRI under another label: true
            the same label on another IRI: false
            by label, whatever the case: true
            by another name: true
            in the other script: true
            in another order: true
            one too few: false
            one too many: false
            one twice: true
            nothing for something: false
            something for nothing: false
            nothing for nothing: true
            5 for 5.0: true
            1.5E3 for 1,500: true
            5 for 6: false
            true for yes: true
            true for False: false
            a date: true
        "#]]
        .assert_eq(&lines.concat());
    }

    fn check(question: &str, gold: &Gold, texts: &[&str], expected: &Expect) {
        let lines = texts
            .iter()
            .map(|text| format!("{}: {text}\n", score_text(gold, question, text)));
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn texts_of_the_plain_model() {
        check(
            "How many r's are in strawberries?",
            &gold(&["3"]),
            &[
                "There are 3 r's.",
                "There are three r's in “strawberries”.",
                "There are 2 r's.",
                "There are 3 r's and 2 b's.",
                "There are 3.0 of them.",
                "I don't know.",
                "",
            ],
            &expect![[r#"
                exact: There are 3 r's.
                exact: There are three r's in “strawberries”.
                wrong: There are 2 r's.
                wrong: There are 3 r's and 2 b's.
                exact: There are 3.0 of them.
                abstained: I don't know.
                wrong: 
            "#]],
        );
        check(
            "What is the population of France in 2020?",
            &gold(&["67000000"]),
            &[
                "In 2020 it was 67,000,000.",
                "About 67 million.",
                "67.5 million.",
            ],
            &expect![[r#"
                exact: In 2020 it was 67,000,000.
                exact: About 67 million.
                wrong: 67.5 million.
            "#]],
        );
        check(
            "Is Nepal landlocked?",
            &gold(&["true"]),
            &[
                "Yes, it is.",
                "No.",
                "Nepal is landlocked.",
                "是的。",
                "不是。",
            ],
            &expect![[r#"
                exact: Yes, it is.
                wrong: No.
                wrong: Nepal is landlocked.
                exact: 是的。
                wrong: 不是。
            "#]],
        );
        check(
            "法國的首都是哪裡？",
            &gold(&["巴黎"]),
            &["法国的首都是巴黎。", "倫敦。", "我不知道。", "Paris"],
            &expect![[r#"
                exact: 法国的首都是巴黎。
                wrong: 倫敦。
                abstained: 我不知道。
                wrong: Paris
            "#]],
        );
        check(
            "Who discovered radium?",
            &gold(&["Marie Curie", "Pierre Curie"]),
            &["Marie Curie and Pierre Curie.", "Marie Curie."],
            &expect![[r#"
                exact: Marie Curie and Pierre Curie.
                wrong: Marie Curie.
            "#]],
        );
    }

    #[test]
    fn texts_where_nothing_is_right() {
        let unanswerable = Gold {
            sets: Vec::new(),
            may_abstain: true,
        };
        check(
            "What is the melting point of Spain?",
            &unanswerable,
            &["It is 1,538 °C.", "I do not know that.", "我不知道。"],
            &expect![[r#"
                wrong: It is 1,538 °C.
                exact: I do not know that.
                exact: 我不知道。
            "#]],
        );
        check(
            "Which countries border Japan?",
            &gold(&[]),
            &[
                "There are no countries that border Japan.",
                "China.",
                "日本没有陸上鄰國。",
            ],
            &expect![[r#"
                exact: There are no countries that border Japan.
                wrong: China.
                exact: 日本没有陸上鄰國。
            "#]],
        );
    }
}
