//! Things in a line or on a scale, and where they are.

use crate::Reading;
use crate::question::Question;
use crate::token::Token;

use super::clauses::{Sentence, clauses, sentences};
use super::telling::bare;

mod answers;
mod arrangement;
mod chinese;
mod chinese_questions;
mod english;
mod lists;
mod places;
mod questions;
mod relations;
mod scale;
mod settings;
mod things;

use scale::End;
use things::Things;

/// What is said of the place of something.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    /// It is nearer to an end than some others, so many places where that is said.
    Nearer {
        end: End,
        than: Vec<usize>,
        gap: Option<usize>,
    },
    /// It is so many places away from another.
    Apart(usize, usize),
    Between(usize, usize),
    /// It is between all others, which are two.
    BetweenOthers,
    /// It has the place counted from an end, from 1.
    At(End, usize),
    Middle,
    Not(Box<Said>),
}

/// A clause of a story about an order.
#[derive(Debug, Clone)]
enum Clause {
    /// Something is said of a thing.
    Claim {
        thing: usize,
        said: Said,
        words: String,
    },
    /// Sets the scene, and names some of the things.
    Setting(Vec<usize>),
    /// Takes up one more thing.
    Named(usize),
    /// Says that the next claim, or the last, is asked about.
    AsksClaim,
    Asked(Asked),
}

/// What is asked.
#[derive(Debug, Clone)]
enum Asked {
    /// Which things something holds of; the words say it of one of them.
    Which { said: Said, words: String },
    /// Which of two things.
    WhichOf {
        said: End,
        things: [usize; 2],
        words: String,
    },
    /// Whether something must be, or can be.
    Whether {
        thing: usize,
        said: Said,
        is_possible: bool,
        words: String,
        denied: String,
    },
    /// Which place a thing has, from an end.
    Place { thing: usize, end: Option<End> },
    /// Of how many things something holds.
    HowMany { said: Said, words: String },
    /// All things from one end to the other.
    Order { from: End, to: Option<End> },
    /// Which of the options.
    Option,
    /// How many things there are.
    Total,
}

const BUDGET: usize = 2_500;

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let mut things = Things::default();
    let sentences = sentences(question);
    if sentences.len() > 60 || !settings::may_be_order(&question.tokens) {
        return None;
    }
    let mut found = Vec::new();
    for is_first in [true, false] {
        let mut budget = BUDGET;
        found.clear();
        for sentence in &sentences {
            match story(question, sentence, &found, &mut things, &mut budget) {
                Some(clauses) => found.extend(clauses),
                None if is_first => {}
                None => return None,
            }
        }
        if is_first {
            things.keep(&found.iter().flat_map(mentioned).collect::<Vec<_>>());
        }
        things.last = None;
    }
    answers::answer(question, &mut things, found)
}

/// The things that a clause is about.
fn mentioned(clause: &Clause) -> Vec<usize> {
    fn of(said: &Said) -> Vec<usize> {
        match said {
            Said::Nearer { than, .. } => than.clone(),
            Said::Apart(other, _) => vec![*other],
            Said::Between(one, other) => vec![*one, *other],
            Said::Not(inner) => of(inner),
            Said::BetweenOthers | Said::At(..) | Said::Middle => Vec::new(),
        }
    }
    match clause {
        Clause::Setting(named) => named.clone(),
        Clause::Named(thing) | Clause::Asked(Asked::Place { thing, .. }) => vec![*thing],
        Clause::Claim { thing, said, .. } | Clause::Asked(Asked::Whether { thing, said, .. }) => {
            let mut things = of(said);
            things.push(*thing);
            things
        }
        Clause::Asked(Asked::WhichOf { things, .. }) => things.to_vec(),
        Clause::Asked(Asked::Which { said, .. } | Asked::HowMany { said, .. }) => of(said),
        Clause::Asked(Asked::Order { .. } | Asked::Option | Asked::Total) | Clause::AsksClaim => {
            Vec::new()
        }
    }
}

fn story(
    question: &Question<'_>,
    sentence: &Sentence<'_>,
    before: &[Clause],
    things: &mut Things,
    budget: &mut usize,
) -> Option<Vec<Clause>> {
    let tokens = bare(sentence.tokens);
    if tokens.is_empty() || settings::is_note(tokens) {
        return Some(Vec::new());
    }
    clauses(tokens, before, budget, &mut |tokens, before| {
        let is_sentence = tokens.len() == sentence.tokens.len();
        things.is_asked = sentence.asks(tokens);
        clause(question, tokens, before, things, is_sentence)
    })
}

fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    before: &[Clause],
    things: &mut Things,
    is_sentence: bool,
) -> Option<Clause> {
    let subject = before.iter().rev().find_map(|clause| match clause {
        Clause::Named(thing)
        | Clause::Claim { thing, .. }
        | Clause::Asked(Asked::Whether { thing, .. } | Asked::Place { thing, .. }) => Some(*thing),
        _ => None,
    });
    things.last = subject.or(things.last);
    let length = things.all.len();
    let is_han = tokens
        .iter()
        .any(|t| t.kind == crate::token::TokenKind::Han);
    let tokens = bare(tokens);
    if tokens.is_empty() {
        return Some(Clause::Setting(Vec::new()));
    }
    let asked = if is_han {
        chinese_questions::asked(question, tokens, things)
    } else {
        questions::asked(question, tokens, things)
    };
    if let Some(asked) = asked {
        return Some(asked);
    }
    things.all.truncate(length);
    let claim = if is_han {
        chinese::claim(question, tokens, things)
    } else {
        english::claim(question, tokens, things)
    };
    if let Some((thing, said)) = claim {
        let words = question.words(tokens).to_owned();
        return Some(Clause::Claim { thing, said, words });
    }
    things.all.truncate(length);
    if let Some(thing) = lists::besides(question, tokens, things) {
        return Some(Clause::Named(thing));
    }
    things.all.truncate(length);
    if let Some(named) = settings::introduces(question, tokens, things, is_sentence) {
        return Some(Clause::Setting(named));
    }
    things.all.truncate(length);
    None
}

/// Says of one thing what was said of several: "Ann and Bob are taller than Cid" is that Cid is
/// shorter than both.
fn turned(said: Said, subjects: Vec<usize>) -> Option<(usize, Said)> {
    match said {
        Said::Nearer {
            end,
            than,
            gap: None,
        } => {
            let [only] = than[..] else { return None };
            let end = end.opposite();
            Some((
                only,
                Said::Nearer {
                    end,
                    than: subjects,
                    gap: None,
                },
            ))
        }
        _ => None,
    }
}
