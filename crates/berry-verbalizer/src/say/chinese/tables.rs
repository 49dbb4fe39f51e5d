//! What is told of every one of several, in Chinese.

use crate::chinese::name;
use crate::say::answer::{Answer, gathered, of_column};
use crate::{Condition, Noun, Outcome, Question};

use super::answers::{answer, full_stop, interpretation, listed, total};
use super::clauses::Mood::{Affirmed, Asked};
use super::phrases::noun;
use super::truths::claim;

/// The most rows of a table that a sentence lays out.
const ROWS: usize = 60;

pub(crate) fn every_name(subject: &Noun, condition: &Condition) -> String {
    format!("全部的{}", claim(subject, condition, Asked).concat())
}

/// The answers are the exceptions.
pub(crate) fn every(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
    match outcome.truth {
        Some(true) => Answer::new(
            "是的，全部的",
            format!("{}。", claim(subject, condition, Affirmed).concat()),
        ),
        Some(false) if total(outcome) > 0 => Answer::new(
            format!("不，{}並非全部如此，例外的是", noun(subject)),
            full_stop(&listed(outcome)),
        ),
        Some(false) => Answer::new("不，", format!("{}並非全部如此。", noun(subject))),
        None => Answer::new(
            "圖中沒有說明",
            format!("{}。", every_name(subject, condition)),
        ),
    }
}

pub(crate) fn share_name(part: &Noun, of: &Noun) -> String {
    format!("{}佔{}的百分比", noun(part), noun(of))
}

/// The answers are the two counts.
pub(crate) fn share(part: &Noun, of: &Noun, outcome: &Outcome) -> Answer {
    let percent = outcome.number.clone().unwrap_or_default();
    let counts = match outcome.answers.as_slice() {
        [some, all] => format!("（{}個之中的{}個）", name(&all.text), name(&some.text)),
        _ => String::new(),
    };
    Answer::new(
        format!("{}佔{}的", noun(part), noun(of)),
        format!("{}{counts}。", name(&format!("{percent}%"))),
    )
}

pub(crate) fn table_name(of: Option<&Noun>, columns: &[Question]) -> String {
    let properties: Option<Vec<String>> = columns.iter().map(property).collect();
    if let (Some(of), Some(names)) = (of, properties) {
        return format!("各{}的{}", noun(of), crate::chinese::join(&names, "和"));
    }
    let names: Vec<String> = columns.iter().map(interpretation).collect();
    crate::chinese::join(&names, "和")
}

/// The property that a column holds of the row, where it is that alone.
fn property(question: &Question) -> Option<String> {
    match question {
        Question::Which(Noun::Of {
            property,
            inverse: false,
            of,
        }) if matches!(**of, Noun::Name(_)) => property.noun.clone(),
        _ => None,
    }
}

pub(crate) fn table(of: Option<&Noun>, columns: &[Question], outcome: &Outcome) -> Answer {
    let Some(of) = of else {
        return side_by_side(columns, outcome);
    };
    if outcome.rows.is_empty() {
        return Answer::new(
            "圖中沒有列出",
            format!("{}。", table_name(Some(of), columns)),
        );
    }
    let mut rows: Vec<String> = gathered(&outcome.rows)
        .iter()
        .take(ROWS)
        .map(|(thing, cells)| {
            let cells: Vec<String> = cells.iter().map(|cell| known(cell)).collect();
            format!("{}：{}", name(thing), cells.join("，"))
        })
        .collect();
    let more = gathered(&outcome.rows).len() - rows.len();
    if more > 0 {
        rows.push(format!("另有{}個", name(&crate::literal::count(more))));
    }
    let opening = format!("{}：", table_name(Some(of), columns));
    Answer::new(opening, full_stop(&rows.join("；")))
}

fn known(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .filter(|v| !v.is_empty())
        .map(|v| name(v))
        .collect();
    if values.is_empty() {
        "未列出".to_owned()
    } else {
        crate::chinese::join(&values, "和")
    }
}

/// 日本的首都是東京；日本的面積是...
fn side_by_side(columns: &[Question], outcome: &Outcome) -> Answer {
    let mut said = Vec::new();
    for (position, column) in columns.iter().enumerate() {
        let answer = answer(column, &of_column(&outcome.rows, position));
        let sentence = format!("{}{}", answer.opening, answer.rest);
        said.push(sentence.trim_end_matches('。').to_owned());
    }
    Answer::new(String::new(), full_stop(&said.join("；")))
}
