//! Brackets that open and close.

use crate::characters::characters;
use crate::working::{List, Working};
use crate::{StepKind, SymbolicError, Value};

/// The brackets that are told apart.
const PAIRS: &[(&str, &str)] = &[
    ("(", ")"),
    ("[", "]"),
    ("{", "}"),
    ("<", ">"),
    ("（", "）"),
    ("【", "】"),
    ("「", "」"),
    ("『", "』"),
    ("〈", "〉"),
    ("《", "》"),
    ("〔", "〕"),
    ("［", "］"),
    ("｛", "｝"),
    ("⟨", "⟩"),
];

/// Which brackets of a text belong together.
struct Brackets<'t> {
    /// The brackets that are never closed, with their positions, the outermost first.
    open: Vec<(usize, &'t str)>,
    /// The first bracket that closes nothing, or something else.
    mismatch: Option<(usize, &'t str)>,
    pairs: List,
    is_spaced: bool,
}

impl<'t> Brackets<'t> {
    fn of(text: &'t str, working: &Working) -> Self {
        let mut brackets = Self {
            open: Vec::new(),
            mismatch: None,
            pairs: working.list(StepKind::Pairs),
            is_spaced: false,
        };
        let mut previous_end = None;
        let mut gaps = [0_usize; 2];
        let mut offset = 0;
        for (index, character) in characters(text).enumerate() {
            let start = offset;
            offset += character.len();
            let opens = PAIRS.iter().any(|(open, _)| *open == character);
            let closes = PAIRS.iter().find(|(_, close)| *close == character);
            if !opens && closes.is_none() {
                continue;
            }
            if let Some(end) = previous_end {
                let between: &str = &text[end..start];
                gaps[usize::from(!between.is_empty() && between.trim().is_empty())] += 1;
            }
            previous_end = Some(offset);
            if opens {
                brackets.open.push((index + 1, character));
            } else if let Some((open, _)) = closes
                && brackets.mismatch.is_none()
            {
                match brackets.open.last() {
                    Some((position, last)) if last == open => {
                        brackets.pairs.at(*position, &format!("{last}{character}"));
                        brackets.open.pop();
                    }
                    _ => brackets.mismatch = Some((index + 1, character)),
                }
            }
        }
        brackets.is_spaced = gaps[1] > gaps[0];
        brackets
    }

    /// The brackets that close what is open, the innermost first.
    fn closers(&self) -> Result<String, SymbolicError> {
        if let Some((position, bracket)) = self.mismatch {
            return Err(SymbolicError::BracketMismatch {
                position,
                bracket: bracket.to_owned(),
            });
        }
        let closers: Vec<&str> = self
            .open
            .iter()
            .rev()
            .filter_map(|(_, open)| Some(PAIRS.iter().find(|(own, _)| own == open)?.1))
            .collect();
        Ok(closers.join(self.separator()))
    }

    fn separator(&self) -> &'static str {
        if self.is_spaced { " " } else { "" }
    }

    fn show(self, working: &mut Working) {
        let mut open = working.list(StepKind::Unclosed);
        for (position, bracket) in &self.open {
            open.at(*position, bracket);
        }
        if !self.pairs.is_empty() {
            working.show(self.pairs);
        }
        if !open.is_empty() {
            working.show(open);
        }
        if let Some((position, bracket)) = self.mismatch {
            let mut mismatch = working.list(StepKind::Mismatch);
            mismatch.at(position, bracket);
            working.show(mismatch);
        }
    }
}

pub(crate) fn close_brackets(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let brackets = Brackets::of(text, working);
    let closers = brackets.closers()?;
    brackets.show(working);
    Ok(closers.into())
}

pub(crate) fn complete_brackets(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let brackets = Brackets::of(text, working);
    let closers = brackets.closers()?;
    let separator = if closers.is_empty() || text.ends_with(char::is_whitespace) {
        ""
    } else {
        brackets.separator()
    };
    brackets.show(working);
    Ok(format!("{text}{separator}{closers}").into())
}

pub(crate) fn are_brackets_balanced(text: &str, working: &mut Working) -> Value {
    let brackets = Brackets::of(text, working);
    let balanced = brackets.open.is_empty() && brackets.mismatch.is_none();
    brackets.show(working);
    Value::Boolean(balanced)
}

pub(crate) fn bracket_mismatch(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let brackets = Brackets::of(text, working);
    let first_open = brackets.open.first().map(|(position, _)| *position);
    let position = brackets.mismatch.map(|(position, _)| position);
    let position = position
        .or(first_open)
        .ok_or(SymbolicError::BracketsBalanced)?;
    brackets.show(working);
    Ok(Value::count(position))
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, text: &str, expected: &Expect) {
        expected.assert_eq(&print(&apply(name, &[text.into()])));
    }

    #[test]
    fn open_brackets_are_closed_from_the_inside() {
        check(
            "closeBrackets",
            "( ( [ ] { } [",
            &expect![[r#"
                Text("] ) )")
                  pairs 5:[]|9:{}
                  unclosed 1:(|3:(|13:["#]],
        );
        check(
            "closeBrackets",
            "f(a[0",
            &expect![[r#"
                Text("])")
                  unclosed 2:(|4:["#]],
        );
        check(
            "completeBrackets",
            "{(<",
            &expect![[r#"
                Text("{(<>)}")
                  unclosed 1:{|2:(|3:<"#]],
        );
        check(
            "closeBrackets",
            "(]",
            &expect![
                "refused: the bracket `]` at position 2 closes nothing that is open; take it out or open it before"
            ],
        );
    }

    #[test]
    fn balance_and_mismatches() {
        check(
            "areBracketsBalanced",
            "([)]",
            &expect![[r"
                Boolean(false)
                  unclosed 1:(|2:[
                  mismatch 3:)"]],
        );
        check(
            "bracketMismatch",
            "()}",
            &expect![[r"
                Integer(3)
                  pairs 1:()
                  mismatch 3:}"]],
        );
        check(
            "bracketMismatch",
            "()",
            &expect!["refused: every bracket has its partner; give a text where one is missing"],
        );
    }

    #[test]
    fn what_is_completed_is_balanced() {
        let mut random = Random(11);
        for _ in 0..500 {
            let text = random.text(&["(", "[", "{", "<", ")", "]", "a"], 12);
            if let Ok(completed) = apply("completeBrackets", &[text.as_str().into()]) {
                let balanced = apply("areBracketsBalanced", &[completed.value]);
                assert_eq!(
                    balanced.map(|it| it.value),
                    Ok(Value::Boolean(true)),
                    "{text}"
                );
            }
        }
    }
}
