//! Counting things by kind: "I have two apples, a car and three pears. How many fruits do I have?"
//!
//! The things are quantified nouns, the rest of each sentence says who has them or where they are.
//! What is of a kind is told by WordNet, for Chinese nouns through their English ones.

mod ask;
mod carrier;
mod chinese;
mod counting;
mod english;
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
