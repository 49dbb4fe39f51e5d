//! What is told of every one of several, in English.

use crate::english::capitalised;
use crate::list::join_english;
use crate::say::answer::{Answer, gathered, of_column};
use crate::{Condition, Noun, Outcome, Question};

use super::answers::{
    answer, bare, full_stop, grouped, interpretation, listed, the_natural, total,
};
use super::phrases::Number::Singular;
use super::truths::claim;

/// The most rows of a table that a sentence lays out.
const ROWS: usize = 60;

pub(crate) fn every_name(subject: &Noun, condition: &Condition) -> String {
    format!(
        "whether {}, every one of them",
        claim(subject, condition, false)
    )
}

/// The answers are the exceptions.
pub(crate) fn every(subject: &Noun, condition: &Condition, outcome: &Outcome) -> Answer {
    match outcome.truth {
        Some(true) => Answer::new(
            format!("Yes, {},", claim(subject, condition, false)),
            " every one of them.",
        ),
        Some(false) if total(outcome) > 0 => Answer::new(
            format!("No, not all of {}:", the_natural(subject)),
            format!(
                " {} {} not.",
                listed(outcome),
                if total(outcome) == 1 { "does" } else { "do" }
            ),
        ),
        Some(false) => Answer::new("No,", format!(" not all of {}.", the_natural(subject))),
        None => Answer::new(
            "The graph does not say",
            format!(" {}.", every_name(subject, condition)),
        ),
    }
}

pub(crate) fn share_name(part: &Noun, of: &Noun) -> String {
    format!(
        "the percentage that {} make up of {}",
        the_natural(part),
        the_natural(of)
    )
}

/// The answers are the two counts.
pub(crate) fn share(part: &Noun, of: &Noun, outcome: &Outcome) -> Answer {
    let percent = outcome.number.clone().unwrap_or_default();
    let counts = match outcome.answers.as_slice() {
        [some, all] => format!(" ({} of {})", some.text, all.text),
        _ => String::new(),
    };
    Answer::new(
        format!("{} make up", capitalised(&the_natural(part))),
        format!(" {percent}% of {}{counts}.", the_natural(of)),
    )
}

pub(crate) fn table_name(of: Option<&Noun>, columns: &[Question]) -> String {
    let names: Vec<String> = columns.iter().map(column).collect();
    let names = join_english(&names, "and");
    match of {
        Some(of) => format!("for {}, {names}", each(of)),
        None => names,
    }
}

fn each(of: &Noun) -> String {
    match of {
        Noun::AnyOf(_) => format!("each of {}", the_natural(of)),
        of => format!("each {}", bare(of, Singular)),
    }
}

/// What a column holds: the property alone where it is the row's.
fn column(question: &Question) -> String {
    if let Question::Which(Noun::Of {
        property,
        inverse: false,
        of,
    }) = question
        && let (Noun::Name(it), Some(noun)) = (&**of, &property.noun)
        && it == "it"
    {
        return format!("the {noun}");
    }
    interpretation(question)
}

pub(crate) fn table(of: Option<&Noun>, columns: &[Question], outcome: &Outcome) -> Answer {
    let Some(of) = of else {
        return side_by_side(columns, outcome);
    };
    if outcome.rows.is_empty() {
        return Answer::new(
            "The graph lists",
            format!(" nothing {}.", table_name(Some(of), columns)),
        );
    }
    let mut rows: Vec<String> = gathered(&outcome.rows)
        .iter()
        .take(ROWS)
        .map(|(thing, cells)| {
            let cells: Vec<String> = cells.iter().map(|c| known(c)).collect();
            format!("{thing}: {}", cells.join(", "))
        })
        .collect();
    let more = gathered(&outcome.rows).len() - rows.len();
    if more > 0 {
        rows.push(format!("{} more", grouped(more)));
    }
    let opening = format!("{}:", capitalised(&table_name(Some(of), columns)));
    Answer::new(opening, full_stop(&format!(" {}", rows.join("; "))))
}

fn known(values: &[String]) -> String {
    let values: Vec<String> = values.iter().filter(|v| !v.is_empty()).cloned().collect();
    match values.len() {
        0 => "not listed".to_owned(),
        _ => join_english(&values, "and"),
    }
}

/// "The capital of Japan is Tokyo; the area of Japan is ..."
fn side_by_side(columns: &[Question], outcome: &Outcome) -> Answer {
    let mut said = Vec::new();
    for (position, column) in columns.iter().enumerate() {
        let answer = answer(column, &of_column(&outcome.rows, position));
        let sentence = format!("{}{}", answer.opening, answer.rest);
        let sentence = sentence.trim_end_matches('.');
        said.push(if position == 0 {
            sentence.to_owned()
        } else {
            uncapitalised(sentence)
        });
    }
    Answer::new(String::new(), full_stop(&said.join("; ")))
}

/// Names keep their capital.
fn uncapitalised(sentence: &str) -> String {
    match sentence.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => sentence.to_owned(),
    }
}
