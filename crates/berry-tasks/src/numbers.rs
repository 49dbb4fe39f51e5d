//! Reads questions about numbers and amounts: a small grammar over the words of both languages,
//! whose phrases compose to expressions of symbolic functions.

mod cursor;
mod node;

mod numerals;

mod exponents;
mod operands;
mod operations;

mod nouns;
mod ranges;
mod several;
mod suffixes;

mod choices;
mod commands;
mod equations;
mod percentages;
mod relations;

mod arranging;
mod bounds;
mod lists;

mod form;
mod forms;
mod rounding;
mod sources;

mod comparing;
mod measures;
mod properties;

mod frames;
mod refusal;

use crate::question::Question;
use crate::{Reading, Work};
use cursor::Cursor;
use node::Node;

pub(crate) use refusal::why_no_value;

/// Longer questions are not about numbers alone.
const MAX_TOKENS: usize = 1_500;

/// Reads a question; there is one reading at most.
pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.tokens.len() > MAX_TOKENS || question.tokens.is_empty() {
        return Vec::new();
    }
    let mut cursor = Cursor::new(question);
    let node = whole(&mut cursor);
    let expression = node.and_then(|node| node.to_expression());
    expression
        .map(|expression| Reading {
            work: Work::Compute(expression),
            cost: 0.0,
        })
        .into_iter()
        .collect()
}

/// What a whole question may be, tried in this order. Each must account for every token between
/// the words that open a question and those that close it.
const QUESTIONS: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
    properties::question,
    comparing::question,
    measures::question,
    lists::question,
    choices::question,
    forms::question,
    equations::question,
    commands::question,
];

/// What a question may be that names no number: seconds in a week.
const WITHOUT_NUMBERS: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
    measures::question,
    properties::question,
    comparing::question,
];

fn whole(cursor: &mut Cursor<'_>) -> Option<Node> {
    // First with all words that open a question taken off, then with fewer of them: "is", "what
    // number" and the like may belong to the question itself.
    let starts = frames::openings(cursor);
    let questions = if numerals::are_in(&cursor.tokens) {
        QUESTIONS
    } else {
        WITHOUT_NUMBERS
    };
    for start in starts.into_iter().rev() {
        for question in questions {
            cursor.restart(start);
            if let Some(node) = question(cursor)
                && frames::is_closed(cursor)
                && !cursor.is_exhausted()
                && !cursor.is_ambiguous
            {
                let node = as_operation(node, cursor);
                if is_worth_computing(&node, cursor) {
                    return Some(node);
                }
            }
        }
    }
    None
}

/// A fraction as it is written is a division where words say that something is to be computed.
fn as_operation(node: Node, cursor: &Cursor<'_>) -> Node {
    let Node::Number(number) = &node else {
        return node;
    };
    let fraction = number.fraction();
    let is_division = cursor.is_strong && cursor.tokens.iter().any(|it| it.is("/"));
    match fraction.split_once('/') {
        Some((numerator, denominator)) if is_division => Node::operation(
            node::Operator::Divide,
            Node::number(numerator),
            Node::number(denominator),
        ),
        _ => node,
    }
}

/// A number alone asks nothing, and what looks like a date, a score or a name is none of ours.
fn is_worth_computing(node: &Node, cursor: &Cursor<'_>) -> bool {
    match node {
        Node::Number(_) | Node::Text(_) | Node::Unknown => false,
        Node::Percent(_) | Node::Negative(_) => cursor.is_strong,
        _ => cursor.is_strong || !cursor.is_date_like(),
    }
}

#[cfg(test)]
mod tests;
