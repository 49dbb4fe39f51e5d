//! Expressions of truth values.

use crate::error::shorten;
use crate::working::{List, Working};
use crate::{StepKind, SymbolicError, Value};

/// What joins two truth values, or turns one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Not,
    And,
    Nand,
    Xor,
    Or,
    Nor,
    Implies,
    Equivalent,
}

/// A piece of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Truth(bool),
    Operator(Operator),
    Open,
    Close,
    /// What opens the condition of "if p then q".
    If,
    Then,
    /// Words that do not matter: `is`, 是.
    Nothing,
}

use Operator::{And, Equivalent, Implies, Nand, Nor, Not, Or, Xor};

/// How the pieces are written, in lower case.
const WRITTEN: &[(&str, Piece)] = &[
    ("true", Piece::Truth(true)),
    ("false", Piece::Truth(false)),
    ("t", Piece::Truth(true)),
    ("f", Piece::Truth(false)),
    ("1", Piece::Truth(true)),
    ("0", Piece::Truth(false)),
    ("⊤", Piece::Truth(true)),
    ("⊥", Piece::Truth(false)),
    ("真", Piece::Truth(true)),
    ("假", Piece::Truth(false)),
    ("not", Piece::Operator(Not)),
    ("!", Piece::Operator(Not)),
    ("¬", Piece::Operator(Not)),
    ("~", Piece::Operator(Not)),
    ("非", Piece::Operator(Not)),
    ("不", Piece::Operator(Not)),
    ("不是", Piece::Operator(Not)),
    ("並非", Piece::Operator(Not)),
    ("并非", Piece::Operator(Not)),
    ("and", Piece::Operator(And)),
    ("&&", Piece::Operator(And)),
    ("&", Piece::Operator(And)),
    ("∧", Piece::Operator(And)),
    ("且", Piece::Operator(And)),
    ("並且", Piece::Operator(And)),
    ("并且", Piece::Operator(And)),
    ("而且", Piece::Operator(And)),
    ("及", Piece::Operator(And)),
    ("和", Piece::Operator(And)),
    ("與", Piece::Operator(And)),
    ("与", Piece::Operator(And)),
    ("nand", Piece::Operator(Nand)),
    ("⊼", Piece::Operator(Nand)),
    ("xor", Piece::Operator(Xor)),
    ("⊕", Piece::Operator(Xor)),
    ("^", Piece::Operator(Xor)),
    ("⊻", Piece::Operator(Xor)),
    ("!=", Piece::Operator(Xor)),
    ("≠", Piece::Operator(Xor)),
    ("異或", Piece::Operator(Xor)),
    ("异或", Piece::Operator(Xor)),
    ("互斥或", Piece::Operator(Xor)),
    ("or", Piece::Operator(Or)),
    ("||", Piece::Operator(Or)),
    ("|", Piece::Operator(Or)),
    ("∨", Piece::Operator(Or)),
    ("或", Piece::Operator(Or)),
    ("或者", Piece::Operator(Or)),
    ("或是", Piece::Operator(Or)),
    ("nor", Piece::Operator(Nor)),
    ("⊽", Piece::Operator(Nor)),
    ("implies", Piece::Operator(Implies)),
    ("->", Piece::Operator(Implies)),
    ("=>", Piece::Operator(Implies)),
    ("→", Piece::Operator(Implies)),
    ("⇒", Piece::Operator(Implies)),
    ("蘊涵", Piece::Operator(Implies)),
    ("蘊含", Piece::Operator(Implies)),
    ("蕴涵", Piece::Operator(Implies)),
    ("蕴含", Piece::Operator(Implies)),
    ("iff", Piece::Operator(Equivalent)),
    ("xnor", Piece::Operator(Equivalent)),
    ("<->", Piece::Operator(Equivalent)),
    ("<=>", Piece::Operator(Equivalent)),
    ("↔", Piece::Operator(Equivalent)),
    ("⇔", Piece::Operator(Equivalent)),
    ("==", Piece::Operator(Equivalent)),
    ("若且唯若", Piece::Operator(Equivalent)),
    ("當且僅當", Piece::Operator(Equivalent)),
    ("当且仅当", Piece::Operator(Equivalent)),
    ("(", Piece::Open),
    (")", Piece::Close),
    ("[", Piece::Open),
    ("]", Piece::Close),
    ("{", Piece::Open),
    ("}", Piece::Close),
    ("（", Piece::Open),
    ("）", Piece::Close),
    ("if", Piece::If),
    ("若", Piece::If),
    ("如果", Piece::If),
    ("then", Piece::Then),
    ("則", Piece::Then),
    ("则", Piece::Then),
    ("那麼", Piece::Then),
    ("那么", Piece::Then),
    (",", Piece::Nothing),
    ("，", Piece::Nothing),
    (".", Piece::Nothing),
    ("。", Piece::Nothing),
];

pub(crate) fn evaluate_logic(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let refused = || SymbolicError::NotLogical {
        text: shorten(text),
    };
    let pieces = pieces(text).ok_or_else(refused)?;
    let mut evaluation = Evaluation {
        values: Vec::new(),
        open: Vec::new(),
        reductions: working.list(StepKind::Reductions),
    };
    let mut is_value_next = true;
    for piece in pieces {
        let goes_on = match piece {
            Piece::Truth(truth) if is_value_next => {
                evaluation.values.push(truth);
                is_value_next = false;
                true
            }
            Piece::Open | Piece::If if is_value_next => {
                evaluation.open.push(piece);
                true
            }
            Piece::Operator(Not) if is_value_next => {
                evaluation.open.push(piece);
                true
            }
            Piece::Close if !is_value_next => evaluation.close(Piece::Open),
            Piece::Then if !is_value_next => {
                is_value_next = true;
                let closes = evaluation.close(Piece::If);
                evaluation.operator(Implies);
                closes
            }
            Piece::Operator(operator) if operator != Not && !is_value_next => {
                evaluation.operator(operator);
                is_value_next = true;
                true
            }
            _ => false,
        };
        if !goes_on {
            return Err(refused());
        }
    }
    while let Some(piece) = evaluation.open.pop() {
        let Piece::Operator(operator) = piece else {
            return Err(refused());
        };
        evaluation.reduce(operator);
    }
    let [truth] = evaluation.values[..] else {
        return Err(refused());
    };
    if !evaluation.reductions.is_empty() {
        working.show(evaluation.reductions);
    }
    Ok(Value::Boolean(truth))
}

/// The two stacks of Dijkstra's shunting yard (1961), with the working.
struct Evaluation {
    values: Vec<bool>,
    open: Vec<Piece>,
    reductions: List,
}

impl Evaluation {
    fn operator(&mut self, operator: Operator) {
        while let Some(Piece::Operator(earlier)) = self.open.last().copied() {
            let binds = strength(earlier) > strength(operator)
                || (strength(earlier) == strength(operator) && operator != Implies);
            if !binds {
                break;
            }
            self.open.pop();
            self.reduce(earlier);
        }
        self.open.push(Piece::Operator(operator));
    }

    /// Closes what was opened last; tells whether that was of the kind.
    fn close(&mut self, opener: Piece) -> bool {
        while let Some(piece) = self.open.pop() {
            match piece {
                Piece::Operator(operator) => self.reduce(operator),
                other => return other == opener,
            }
        }
        false
    }

    fn reduce(&mut self, operator: Operator) {
        let Some(second) = self.values.pop() else {
            return;
        };
        if operator == Not {
            self.show(&format!("not {second}"), !second);
            return;
        }
        let Some(first) = self.values.pop() else {
            return;
        };
        let value = match operator {
            And => first && second,
            Nand => !(first && second),
            Or => first || second,
            Nor => !(first || second),
            Xor => first != second,
            Implies => !first || second,
            Not | Equivalent => first == second,
        };
        self.show(&format!("{first} {} {second}", name(operator)), value);
    }

    fn show(&mut self, text: &str, value: bool) {
        self.reductions
            .becomes(text, if value { "true" } else { "false" });
        self.values.push(value);
    }
}

fn strength(operator: Operator) -> u8 {
    match operator {
        Not => 5,
        And | Nand => 4,
        Xor => 3,
        Or | Nor => 2,
        Implies => 1,
        Equivalent => 0,
    }
}

fn name(operator: Operator) -> &'static str {
    match operator {
        Not => "not",
        And => "and",
        Nand => "nand",
        Xor => "xor",
        Or => "or",
        Nor => "nor",
        Implies => "implies",
        Equivalent => "iff",
    }
}

/// Cuts an expression into pieces; `None` where something is no piece.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let lower = text.to_lowercase();
    let mut rest = lower.trim_start();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let word = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let (piece, length) = if word > 0 {
            let written = WRITTEN
                .iter()
                .find(|(written, _)| *written == &rest[..word])?;
            (written.1, word)
        } else {
            let longest = WRITTEN
                .iter()
                .filter(|(written, _)| rest.starts_with(written))
                .max_by_key(|(written, _)| written.len())?;
            (longest.1, longest.0.len())
        };
        if piece != Piece::Nothing {
            pieces.push(piece);
        }
        rest = rest[length..].trim_start();
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print};
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&print(&apply("evaluateLogic", &[text.into()])));
    }

    #[test]
    fn expressions_in_all_spellings() {
        check(
            "not ( True ) and ( True )",
            &expect![[r"
                Boolean(false)
                  reductions not true>false|false and true>false"]],
        );
        check(
            "true && !false",
            &expect![[r"
                Boolean(true)
                  reductions not false>true|true and true>true"]],
        );
        check(
            "真且非假",
            &expect![[r"
                Boolean(true)
                  reductions not false>true|true and true>true"]],
        );
        check(
            "若假則（真異或真）",
            &expect![[r"
                Boolean(true)
                  reductions true xor true>false|false implies false>true"]],
        );
        check("T", &expect!["Boolean(true)"]);
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        check(
            "true and",
            &expect![
                "refused: `true and` is no expression of truth values; write `true` and `false`, joined by `and`, `or`, `not`, `xor`, `implies` and round brackets"
            ],
        );
        for text in [
            "",
            "(true",
            "true)",
            "true false",
            "truely",
            "then true",
            "if true",
            "(true]x",
        ] {
            assert!(apply("evaluateLogic", &[text.into()]).is_err(), "{text}");
        }
        let nested = format!("{}true{}", "(".repeat(100_000), ")".repeat(100_000));
        assert!(apply("evaluateLogic", &[nested.into()]).is_ok());
    }

    /// Evaluates by the truth table of the operators, the innermost brackets first.
    fn oracle(text: &str) -> bool {
        let mut text = text.to_owned();
        loop {
            let before = text.clone();
            for (from, to) in [("(1)", "1"), ("(0)", "0"), ("!1", "0"), ("!0", "1")] {
                text = text.replace(from, to);
            }
            if text == before {
                for operator in ["&", "^", "|"] {
                    for (a, b) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                        let value = match operator {
                            "&" => a & b,
                            "^" => a ^ b,
                            _ => a | b,
                        };
                        text = text.replacen(&format!("({a}{operator}{b})"), &value.to_string(), 1);
                    }
                }
            }
            if text == before {
                return text == "1";
            }
        }
    }

    #[test]
    fn bracketed_expressions_agree_with_rewriting() {
        let mut random = Random(7);
        for _ in 0..500 {
            let mut parts: Vec<String> = (0..6)
                .map(|_| ["1", "0", "!1", "!0"][random.below(4)].to_owned())
                .collect();
            while parts.len() > 1 {
                let at = random.below(parts.len() - 1);
                let second = parts.remove(at + 1);
                let operator = ["&", "|", "^"][random.below(3)];
                let not = ["", "!", "!!"][random.below(3)];
                parts[at] = format!("{not}({}{operator}{second})", parts[at]);
            }
            let computed = apply("evaluateLogic", &[parts[0].as_str().into()]);
            let value = computed.map(|it| it.value);
            assert_eq!(value, Ok(Value::Boolean(oracle(&parts[0]))), "{}", parts[0]);
        }
    }
}
