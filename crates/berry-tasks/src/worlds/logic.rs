//! Expressions of truth values: "true && !false", 真且非假, "p is true, q is false: p xor q?".

use crate::question::Question;
use crate::token::{Token, TokenKind, tokenize};
use crate::{Expression, Reading, Work};

use super::cursor::Cursor;
use super::facts;

mod words;

use words::{BE, FRAME, PIECES, PREFIXES, TRUE_OR_FALSE, TRUTHS};

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let text = [true, false]
        .iter()
        .find_map(|asks| expression(question, *asks))?;
    Some(Reading {
        work: Work::Compute(Expression::call(
            "evaluateLogic",
            vec![Expression::from(text.as_str())],
        )),
        cost: 0.0,
    })
}

type Values = Vec<(String, bool)>;

/// Finds the one expression of a question, its variables replaced by their values; `asks` says that
/// "true or false" is how it is asked for.
fn expression(question: &Question<'_>, asks: bool) -> Option<String> {
    let tokens = &question.tokens;
    let values = assignments(tokens);
    let mut cursor = Cursor::new(tokens);
    let mut found: Option<String> = None;
    let mut attempts = 0;
    while !cursor.is_done() {
        if asks && found_frame(tokens, cursor.rest) {
            cursor.eat_any(TRUE_OR_FALSE);
            continue;
        }
        if let Some((_, length)) = assignment(cursor.rest) {
            cursor.rest = &cursor.rest[length..];
            continue;
        }
        let run = run_length(cursor.rest, &values);
        let longest = (1..=run)
            .rev()
            .take(MAX_SHORTENED)
            .take_while(|_| {
                attempts += 1;
                attempts <= MAX_ATTEMPTS
            })
            .find_map(|length| Some((spelled(&cursor.rest[..length], &values)?, length)));
        match longest {
            Some((text, length)) if found.is_none() => {
                found = Some(text);
                cursor.rest = &cursor.rest[length..];
            }
            // "Is p and q true?"
            _ if found.is_some() && cursor.eat_any(&["true", "真", "真的"]) => {
                cursor.eat_any(&["?", "吗"]);
                if !cursor.is_done() {
                    return None;
                }
            }
            _ if cursor.eat_any(FRAME) => {}
            _ if found.is_some() && names_operator(cursor.rest.first()?) => {
                cursor.next();
            }
            _ => return None,
        }
    }
    found
}

/// Whether a quotation names an operator: 用「或」連起來.
fn names_operator(token: &Token) -> bool {
    let inner = tokenize(&token.text);
    let mut cursor = Cursor::new(&inner);
    token.kind == TokenKind::Quotation && cursor.one_of(PIECES).is_some() && cursor.is_done()
}

/// Longer expressions are not read from a question.
const MAX_LENGTH: usize = 300;

/// How many tokens at the end of a run may belong to what follows.
const MAX_SHORTENED: usize = 12;

const MAX_ATTEMPTS: usize = 120;

/// How many tokens from here on may belong to an expression.
fn run_length(tokens: &[Token], values: &[(String, bool)]) -> usize {
    let mut cursor = Cursor::new(&tokens[..tokens.len().min(MAX_LENGTH)]);
    let length = cursor.rest.len();
    cursor.one_of(PREFIXES);
    while let Some(token) = cursor.rest.first() {
        let is_operand = token.kind == TokenKind::Quotation
            || values.iter().any(|(name, _)| *name == token.folded);
        if is_operand {
            cursor.next();
        } else if cursor.one_of(TRUTHS).is_none() && cursor.one_of(PIECES).is_none() {
            break;
        }
    }
    length - cursor.rest.len()
}

/// Whether "true or false" stands apart here.
fn found_frame(all: &[Token], rest: &[Token]) -> bool {
    let mut cursor = Cursor::new(rest);
    if !cursor.eat_any(TRUE_OR_FALSE) {
        return false;
    }
    let at = all.len() - rest.len();
    let is_apart =
        |token: &Token| token.kind == TokenKind::Symbol && !"()!&|^".contains(&token.folded);
    let is_verb = |token: &Token| matches!(token.folded.as_str(), "is" | "是" | "为" | "evaluate");
    let before = at.checked_sub(1).map(|previous| &all[previous]);
    before
        .is_none_or(|token| is_apart(token) || is_verb(token) || token.kind == TokenKind::Quotation)
        && cursor.rest.first().is_none_or(is_apart)
}

/// The values that the question gives to variables.
fn assignments(tokens: &[Token]) -> Values {
    let mut values = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((names, length)) = assignment(&tokens[at..]) {
            values.extend(names);
            at += length;
        } else {
            at += 1;
        }
    }
    values
}

/// Reads "p, q and r are all false".
fn assignment(tokens: &[Token]) -> Option<(Values, usize)> {
    let mut cursor = Cursor::new(tokens);
    let mut names: Vec<String> = Vec::new();
    loop {
        let name = cursor.next()?;
        let is_name = matches!(name.kind, TokenKind::Word | TokenKind::Number)
            && name.folded.chars().count() == 1;
        if !is_name {
            return None;
        }
        names.push(name.folded.clone());
        let ended = cursor.attempt(|cursor| {
            cursor.eat_any(BE).then_some(())?;
            cursor.eat_any(&["all", "both", "set to", "该", "值为"]);
            let value = cursor.one_of(TRUTHS)?;
            // "is true or": an expression begins.
            Some(value)
        });
        if let Some(value) = ended {
            let length = tokens.len() - cursor.rest.len();
            return Some((
                names.into_iter().map(|name| (name, value)).collect(),
                length,
            ));
        }
        if !cursor.eat_any(&[",", "、", "and", "和", "跟", ", and", "与"]) || names.len() > 20 {
            return None;
        }
    }
}

/// Spells tokens as the function reads them; `None` where they are no expression with an operator.
fn spelled(tokens: &[Token], values: &[(String, bool)]) -> Option<String> {
    let mut cursor = Cursor::new(tokens);
    let mut parts: Vec<String> = Vec::new();
    let mut operators = 0;
    let joiner = cursor.one_of(PREFIXES);
    while !cursor.is_done() {
        let variable = cursor.rest.first().and_then(|token| {
            let known = values.iter().find(|(name, _)| *name == token.folded)?;
            (token.kind != TokenKind::Quotation).then_some(known.1)
        });
        if let Some(value) = variable {
            cursor.next();
            parts.push(value.to_string());
        } else if let Some(value) = cursor.one_of(TRUTHS) {
            parts.push(value.to_string());
        } else if let Some(piece) = cursor.one_of(PIECES) {
            operators += usize::from(!matches!(piece, "(" | ")" | "if"));
            parts.push(piece.to_owned());
        } else if let Some(token) = cursor
            .rest
            .first()
            .filter(|t| t.kind == TokenKind::Quotation)
        {
            let inner = tokenize(&token.text);
            cursor.next();
            if tokens.len() == 1 {
                return spelled(&inner, values);
            }
            match facts::truth(&inner) {
                Some(value) => parts.push(value.to_string()),
                None => parts.push(format!("({})", spelled(&inner, values)?)),
            }
        } else {
            return None;
        }
    }
    if let Some(joiner) = joiner {
        let operands: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|part| *part != "and")
            .collect();
        return (operands.len() == 2 && parts.len() == 3)
            .then(|| format!("{} {joiner} {}", operands[0], operands[1]));
    }
    let text = parts.join(" ").replace("( ", "(").replace(" )", ")");
    let call = Expression::call("evaluateLogic", vec![Expression::from(text.as_str())]);
    (operators > 0 && call.evaluate().is_ok()).then_some(text)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn expressions_in_any_frame() {
        check(
            "not ( True ) and ( True ) is",
            &expect![[r#"tb:evaluateLogic("not (true) and (true)") = Boolean(false)"#]],
        );
        check(
            "True or False is",
            &expect![[r#"tb:evaluateLogic("true or false") = Boolean(true)"#]],
        );
        check(
            "¬(⊤ ∧ ⊥) ∨ ⊥ — true or false?",
            &expect![[r#"tb:evaluateLogic("not (true and false) or false") = Boolean(true)"#]],
        );
        check(
            "what's the NAND of true and true",
            &expect![[r#"tb:evaluateLogic("true nand true") = Boolean(false)"#]],
        );
        check(
            "p is true, q is false. p xor q?",
            &expect![[r#"tb:evaluateLogic("true xor false") = Boolean(true)"#]],
        );
        check(
            "When p, q and r are all false, does “p or q or not r” hold?",
            &expect![[r#"tb:evaluateLogic("false or false or not false") = Boolean(true)"#]],
        );
        check(
            "真且非假是真還是假？",
            &expect![[r#"tb:evaluateLogic("true and not false") = Boolean(true)"#]],
        );
        check(
            "p 為假、q 也為假的時候，「若 p 則 q」這個命題成立嗎",
            &expect![[r#"tb:evaluateLogic("if false then false") = Boolean(true)"#]],
        );
        check(
            "「2 是偶數」或「9 是質數」，用「或」連起來的這個敘述為真嗎？",
            &expect![[r#"tb:evaluateLogic("true or false") = Boolean(true)"#]],
        );
    }

    #[test]
    fn other_words_are_not_read() {
        check(
            "Is it true that Paris and London are cities?",
            &expect!["no reading"],
        );
        check("true or false: whales are fish", &expect!["no reading"]);
        check("Is Romeo and Juliet true?", &expect!["no reading"]);
    }
}
