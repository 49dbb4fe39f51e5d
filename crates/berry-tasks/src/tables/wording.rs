//! Says what was found in lists and tables, in the language of the question.

use berry_symbolic::Value;
use berry_verbalizer::{Language, han, list};

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saying<'s> {
    /// The values are what was asked for.
    These,
    /// The values stand in the order that was asked for.
    InOrder,
    /// The value is how many of these there are.
    Count(&'s [String]),
    /// The value is what something of something is: the age, Gwen.
    Of(&'s str, &'s str),
    /// The value is the sum, the average and so on of these.
    Aggregate(&'s str, &'s [String]),
    /// The value is whether it is so, for these reasons.
    Truth(&'s [String]),
}

/// Says values as a sentence.
pub(super) fn sentence(values: &[Value], saying: Saying<'_>, language: Language) -> String {
    let texts: Vec<String> = values
        .iter()
        .map(|value| oxrdf::Literal::from(value.clone()).value().to_owned())
        .collect();
    if language == Language::English {
        english(&texts, saying)
    } else {
        let said = chinese(&texts, saying);
        if language == Language::SimplifiedChinese {
            han::to_simplified(&said)
        } else {
            said
        }
    }
}

fn english(texts: &[String], saying: Saying<'_>) -> String {
    let all = list(texts, Language::English);
    match saying {
        Saying::These if texts.len() == 1 => format!("It is {all}."),
        Saying::These => format!("They are {all}."),
        Saying::InOrder => format!("In order: {}.", texts.join(", ")),
        Saying::Count([]) => "There are none.".to_owned(),
        Saying::Count([only]) if all == "1" => format!("There is 1: {only}."),
        Saying::Count(items) => format!("There are {all}: {}.", list(items, Language::English)),
        Saying::Of(what, "") => format!("The {what} is {all}."),
        Saying::Of(what, whose) => format!("The {what} of {whose} is {all}."),
        Saying::Aggregate(what, items) => {
            format!("The {what} of {} is {all}.", list(items, Language::English))
        }
        Saying::Truth(reasons) => {
            let answer = if all == "true" { "Yes" } else { "No" };
            format!("{answer}: {}.", list(reasons, Language::English))
        }
    }
}

fn chinese(texts: &[String], saying: Saying<'_>) -> String {
    let language = Language::TraditionalChinese;
    let all = list(texts, language);
    match saying {
        Saying::These => format!("是{all}。"),
        Saying::InOrder => format!("依序為：{}。", texts.join("、")),
        Saying::Count([]) => "沒有。".to_owned(),
        Saying::Count(items) => format!("共有 {all} 個：{}。", list(items, language)),
        Saying::Of(what, "") => format!("{what}是 {all}。"),
        Saying::Of(what, whose) => format!("{whose}的{what}是 {all}。"),
        Saying::Aggregate(what, items) => format!("{}的{what}是 {all}。", list(items, language)),
        Saying::Truth(reasons) => {
            let answer = if all == "true" { "是的" } else { "不是" };
            format!("{answer}：{}。", list(reasons, language))
        }
    }
}
