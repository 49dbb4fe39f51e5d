//! Questions about kinds and conditions in English.

use crate::question::Question;
use crate::token::Token;

use super::super::cursor::Cursor;
use super::Clause;
use super::english::{QUANTITIES, individual, statement, told};
use super::terms::Terms;

/// Reads a question: "is Lena a dreamer", "are all wugs daxes", "does it follow that ...".
pub(super) fn asked(
    question: &Question<'_>,
    tokens: &[Token],
    terms: &mut Terms,
) -> Option<Clause> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "does it follow that",
        "does it necessarily follow that",
        "can we conclude that",
        "must it be that",
        "does that mean that",
        "does that mean",
        "does this mean that",
        "can one conclude that",
        "is it necessarily true that",
        "can we infer that",
        "may we conclude that",
    ]) {
        let words = question.words(cursor.rest).to_owned();
        let formula = told(cursor.rest, terms)?;
        return Some(Clause::Whether {
            formula,
            words,
            must: true,
        });
    }
    if cursor.eat_any(&[
        "is it true that",
        "is it the case that",
        "true or false :",
        "true or false ,",
    ]) {
        let words = question.words(cursor.rest).to_owned();
        let formula = told(cursor.rest, terms)?;
        return Some(Clause::Whether {
            formula,
            words,
            must: false,
        });
    }
    if cursor.eat_any(&[
        "is this conclusion valid",
        "is the argument valid",
        "is this valid",
        "is this argument valid",
        "is that a valid conclusion",
        "does that follow",
        "does this follow",
        "is this conclusion correct",
        "is the conclusion valid",
        "valid or not",
        "is that right",
        "is that conclusion correct",
        "is this reasoning correct",
    ]) && cursor.is_done()
    {
        return Some(Clause::DoesLastFollow);
    }
    cursor = Cursor::new(tokens);
    if cursor.eat("where") {
        cursor.eat_any(&["is", "are", "'s", "must"]).then_some(())?;
        let mut end = cursor.rest;
        if let [rest @ .., last] = end
            && last.is("be")
        {
            end = rest;
        }
        let known = terms.individuals.len();
        let whose = individual(end, false, terms)?;
        return (whose < known).then_some(Clause::Which(whose));
    }
    inverted(question, tokens, terms)
}

/// Reads an inverted question by putting its verb back behind its subject.
fn inverted(question: &Question<'_>, tokens: &[Token], terms: &mut Terms) -> Option<Clause> {
    let (auxiliary, rest) = tokens.split_first()?;
    if !matches!(
        auxiliary.folded.as_str(),
        "is" | "are" | "was" | "were" | "can" | "does" | "do" | "did" | "will" | "must"
    ) {
        return None;
    }
    let known = terms.clone();
    let mut quantity = Cursor::new(rest);
    let has_quantity = quantity.one_of(QUANTITIES).is_some();
    let start = if has_quantity {
        rest.len() - quantity.rest.len()
    } else {
        0
    };
    for at in start + 1..rest.len().min(start + 6) {
        *terms = known.clone();
        let mut straight: Vec<Token> = rest[..at].to_vec();
        straight.push(auxiliary.clone());
        straight.extend_from_slice(&rest[at..]);
        let is_any = rest[0].is("any");
        if is_any {
            // "is any whale a fish" asks for some.
            let mut some = rest[0].clone();
            "some".clone_into(&mut some.folded);
            straight[0] = some;
        }
        let before = (terms.individuals.len(), terms.predicates.len());
        if let Some(formula) = statement(&straight, terms) {
            let is_new = terms.individuals.len() > before.0 || terms.predicates.len() > before.1;
            if is_new {
                continue;
            }
            let verb = &auxiliary.folded;
            let words = format!(
                "{} {verb} {}",
                question.words(&rest[..at]),
                question.words(&rest[at..])
            );
            return Some(Clause::Whether {
                formula,
                words,
                must: false,
            });
        }
    }
    *terms = known;
    None
}
