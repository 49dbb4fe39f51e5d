//! Brackets that are to be closed or checked.

use berry_symbolic::Value;

use crate::question::Question;
use crate::token::{Token, TokenKind};
use crate::{Expression, Finding, Reading, Work};

use super::cursor::Cursor;
use super::telling::{reading, say};

mod words;

use words::Word::{self, Balanced, Bracket, Close, Mismatched, Place, Whether, Whole};
use words::{BRACKETS, FILLERS, WORDS};

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    if !question.options.is_empty() {
        return choose(question);
    }
    let (text, said) = split(question)?;
    let first = super::telling::bare(&question.tokens).first()?;
    let inverts = matches!(first.folded.as_str(), "is" | "are" | "does" | "do");
    let function = meant(&said, inverts)?;
    Some(Reading {
        work: Work::Compute(Expression::call(function, vec![Expression::from(text)])),
        cost: 0.0,
    })
}

/// Finds the brackets that a question is about, and what the other words say.
fn split<'q>(question: &Question<'q>) -> Option<(&'q str, Vec<Word>)> {
    let tokens = &question.tokens;
    let is_bracket = |token: &Token| match token.kind {
        TokenKind::Symbol => BRACKETS.contains(token.text.as_str()),
        TokenKind::Quotation => {
            !token.text.trim().is_empty()
                && token.text.chars().all(|c| {
                    c.is_whitespace() || BRACKETS.contains(c) || "「」『』《》".contains(c)
                })
        }
        _ => false,
    };
    let first = tokens.iter().position(is_bracket)?;
    let length = tokens[first..]
        .iter()
        .take_while(|token| is_bracket(token))
        .count();
    let run = &tokens[first..first + length];
    let text = match run {
        [only] if only.kind == TokenKind::Quotation => {
            let start = only.text.as_str();
            let whole = &question.text[only.bytes.clone()];
            let at = whole.find(start)?;
            &whole[at..at + start.len()]
        }
        _ => &question.text[run.first()?.bytes.start..run.last()?.bytes.end],
    };
    let said = words(&tokens[..first]).and_then(|mut said| {
        said.extend(words(&tokens[first + length..])?);
        Some(said)
    });
    if let Some(said) = said {
        return Some((text, said));
    }
    // Brackets with something between them.
    let last = tokens.iter().rposition(is_bracket)?;
    let mut said = words(&tokens[..first])?;
    said.extend(words(&tokens[last + 1..])?);
    let text = &question.text[tokens[first].bytes.start..tokens[last].bytes.end];
    Some((text, said))
}

fn words(tokens: &[Token]) -> Option<Vec<Word>> {
    let mut cursor = Cursor::new(tokens);
    let mut said = Vec::new();
    while !cursor.is_done() {
        let before = cursor;
        let word = cursor.one_of(WORDS);
        let mut other = before;
        // The longer of the two.
        if other.eat_any(FILLERS) && (word.is_none() || other.rest.len() < cursor.rest.len()) {
            cursor = other;
            continue;
        }
        said.push(word?);
    }
    Some(said)
}

/// Returns the function that is meant; `inverts` says that a verb comes first.
fn meant(said: &[Word], inverts: bool) -> Option<&'static str> {
    let has = |word: Word| said.contains(&word);
    // "Are the brackets closed?" asks whether; "which brackets are missing" does not.
    let is_whether =
        inverts || matches!(said.first(), Some(Whether)) || (has(Whether) && !has(Close));
    Some(if has(Place) && (has(Mismatched) || has(Balanced)) {
        "bracketMismatch"
    } else if has(Mismatched) {
        return None;
    } else if is_whether && (has(Balanced) || has(Close)) {
        "areBracketsBalanced"
    } else if has(Whole) && has(Close) {
        "completeBrackets"
    } else if has(Close) && (has(Bracket) || has(Balanced) || said.len() >= 2) {
        "closeBrackets"
    } else {
        return None;
    })
}

/// Chooses the option whose brackets are balanced.
fn choose(question: &Question<'_>) -> Option<Reading> {
    let said = words(&question.tokens)?;
    let asks = said.contains(&Balanced) && !said.contains(&Mismatched);
    let are_brackets = question.options.iter().all(|option| {
        option
            .chars()
            .all(|c| c.is_whitespace() || BRACKETS.contains(c))
    });
    if !asks || !are_brackets {
        return None;
    }
    let balanced: Vec<&str> = question
        .options
        .iter()
        .copied()
        .filter(|option| {
            let call = Expression::call("areBracketsBalanced", vec![Expression::from(*option)]);
            call.evaluate()
                .is_ok_and(|(value, _)| value == Value::Boolean(true))
        })
        .collect();
    let [only] = balanced[..] else { return None };
    let sentence = say(
        question,
        format!("Only {only} has all its brackets matched."),
        format!("只有 {only} 的括號都成對。"),
    );
    let steps = question
        .options
        .iter()
        .filter_map(|option| {
            let call = Expression::call("areBracketsBalanced", vec![Expression::from(*option)]);
            Some(call.evaluate().ok()?.1.pop()?.steps)
        })
        .flatten()
        .collect();
    let finding = Finding::Values(vec![only.into()]);
    Some(reading(finding, sentence, Vec::new(), steps))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn brackets_are_closed_or_checked() {
        check(
            "close the brackets: ([{",
            &expect![[r#"tb:closeBrackets("([{") = Text("}])")"#]],
        );
        check(
            "Is ([)] balanced?",
            &expect![[r#"tb:areBracketsBalanced("([)]") = Boolean(false)"#]],
        );
        check(
            "Are the brackets in \"{()}\" properly closed?",
            &expect![[r#"tb:areBracketsBalanced("{()}") = Boolean(true)"#]],
        );
        check(
            "把括號補完，只寫缺的部分、用空格隔開：( [ {",
            &expect![[r#"tb:closeBrackets("( [ {") = Text("} ] )")"#]],
        );
        check(
            "判断 ([)] 的括号是否匹配",
            &expect![[r#"tb:areBracketsBalanced("([)]") = Boolean(false)"#]],
        );
        check(
            "Where is the first unmatched bracket in (()]?",
            &expect![[r#"tb:bracketMismatch("(()]") = Integer(4)"#]],
        );
        check(
            "Return the whole string with its closers appended: {(<",
            &expect![[r#"tb:completeBrackets("{(<") = Text("{(<>)}")"#]],
        );
        check(
            "Which of the following is balanced?\n(A) (]\n(B) ()\n(C) )(",
            &expect!["(): Only () has all its brackets matched."],
        );
    }

    #[test]
    fn other_questions_are_not_read() {
        check(
            "What is the capital of France (the country)?",
            &expect!["no reading"],
        );
        check("Who closed the (old) mine?", &expect!["no reading"]);
    }
}
