//! Expressions of truth values: "true && !false", 真且非假, "p is true, q is false: p xor q?".

use crate::question::Question;
use crate::token::{Token, TokenKind, tokenize};
use crate::{Expression, Reading, Work};

use super::cursor::Cursor;
use super::facts;

/// Words for a truth.
pub(super) const TRUTHS: &[(&str, bool)] = &[
    ("true", true),
    ("false", false),
    ("真", true),
    ("假", false),
    ("⊤", true),
    ("⊥", false),
    ("t", true),
    ("f", false),
    ("1", true),
    ("0", false),
];

/// Operators and brackets, with how the function spells them.
const PIECES: &[(&str, &str)] = &[
    ("not", "not"),
    ("!", "not"),
    ("¬", "not"),
    ("~", "not"),
    ("非", "not"),
    ("不是", "not"),
    ("并非", "not"),
    ("and", "and"),
    ("& &", "and"),
    ("&", "and"),
    ("∧", "and"),
    ("且", "and"),
    ("并且", "and"),
    ("而且", "and"),
    ("及", "and"),
    ("和", "and"),
    ("与", "and"),
    ("nand", "nand"),
    ("xor", "xor"),
    ("exclusive or", "xor"),
    ("⊕", "xor"),
    ("^", "xor"),
    ("异或", "xor"),
    ("互斥或", "xor"),
    ("or", "or"),
    ("| |", "or"),
    ("|", "or"),
    ("∨", "or"),
    ("或", "or"),
    ("或者", "or"),
    ("nor", "nor"),
    ("implies", "implies"),
    ("- >", "implies"),
    ("= >", "implies"),
    ("→", "implies"),
    ("⇒", "implies"),
    ("蕴涵", "implies"),
    ("蕴含", "implies"),
    ("iff", "iff"),
    ("if and only if", "iff"),
    ("xnor", "iff"),
    ("< - >", "iff"),
    ("< = >", "iff"),
    ("= =", "iff"),
    ("! =", "xor"),
    ("↔", "iff"),
    ("⇔", "iff"),
    ("若且唯若", "iff"),
    ("当且仅当", "iff"),
    ("(", "("),
    (")", ")"),
    ("[", "("),
    ("]", ")"),
    ("若", "if"),
    ("如果", "if"),
    ("if", "if"),
    ("则", "then"),
    ("那么", "then"),
    ("then", "then"),
];

/// Operators in front of their operands: "the NAND of true and true".
const PREFIXES: &[(&str, &str)] = &[
    ("nand of", "nand"),
    ("nor of", "nor"),
    ("xor of", "xor"),
    ("exclusive or of", "xor"),
    ("and of", "and"),
    ("or of", "or"),
    ("conjunction of", "and"),
    ("disjunction of", "or"),
];

/// Between a variable and its value.
const BE: &[&str] = &[
    "is",
    "are",
    "=",
    ":",
    "be",
    "=  =",
    "equals",
    "stands for",
    "standing for",
    "for",
    "means",
    "are all",
    "are both",
    "is also",
    "as",
    "being",
    "= =",
    "为",
    "是",
    "也为",
    "也是",
    "都是",
    "都为",
    "皆为",
    "均为",
    "等于",
    "设为",
    "代表",
    "表示",
    "was",
    "were",
];

/// What is said around an expression without changing it.
const FRAME: &[&str] = &[
    "evaluate",
    "compute",
    "calculate",
    "work out",
    "simplify",
    "what is",
    "what 's",
    "what's",
    "whats",
    "what",
    "the",
    "value",
    "result",
    "results",
    "truth value",
    "truth",
    "boolean value",
    "outcome",
    "answer",
    "of",
    "expression",
    "boolean expression",
    "boolean",
    "logical",
    "logical expression",
    "logic",
    "statement",
    "proposition",
    "formula",
    "following",
    "this",
    "does",
    "do",
    "is",
    "hold",
    "evaluate to",
    "evaluates to",
    "give",
    "gives",
    "return",
    "returns",
    "come out to",
    "come out as",
    "come out",
    "equal",
    "equals",
    "=",
    "?",
    ":",
    ",",
    ".",
    ";",
    "in python",
    "in logic",
    "in boolean algebra",
    "in boolean logic",
    "print",
    "show",
    "yield",
    "output",
    "would",
    "will",
    "be",
    "please",
    "tell me",
    "can you",
    "could you",
    "me",
    "you",
    "find",
    "as a boolean",
    "suppose",
    "let",
    "given",
    "given that",
    "when",
    "if",
    "with",
    "then",
    "where",
    "and",
    "for",
    "writing",
    "doing and before or",
    "with and before or",
    "and binds tighter than or",
    "say",
    "determine",
    "decide",
    "whether",
    "to",
    "that",
    "it",
    "so",
    "a",
    "an",
    "we",
    "have",
    "i",
    "get",
    "in",
    "`",
    "-",
    "–",
    "—",
    "assume",
    "assuming",
    "variables",
    "variable",
    "values",
    "take",
    "(",
    ")",
    "how does",
    "how much is",
    "turn out",
    "respectively",
    "result in",
    "under",
    "here",
    "java",
    "javascript",
    "code",
    "program",
    "in java",
    "in javascript",
    "now",
    "is it",
    "hi",
    "hello",
    "just",
    "true / false",
    "t / f",
    "请问",
    "计算",
    "求",
    "求出",
    "算出",
    "算",
    "算一下",
    "请",
    "帮我",
    "的",
    "结果",
    "值",
    "真值",
    "布尔值",
    "真假值",
    "是",
    "为",
    "是什么",
    "什么",
    "多少",
    "是多少",
    "等于",
    "是真还是假",
    "真还是假",
    "为真还是假",
    "是真是假",
    "真假",
    "吗",
    "呢",
    "式子",
    "表达式",
    "运算式",
    "逻辑式",
    "逻辑",
    "逻辑运算",
    "布尔",
    "布尔运算",
    "布林",
    "布林值",
    "布林运算式",
    "这个",
    "下面",
    "下列",
    "以下",
    "命题",
    "叙述",
    "成立",
    "成立吗",
    "时候",
    "时",
    "的时候",
    "当",
    "假设",
    "已知",
    "设",
    "令",
    "若",
    "如果",
    "那么",
    "则",
    "、",
    "。",
    "得到",
    "得",
    "会",
    "请判断",
    "判断",
    "是否",
    "为真",
    "为真吗",
    "是真的吗",
    "是对的吗",
    "一下",
    "这句话",
    "用",
    "连起来",
    "把",
    "回答",
    "也",
    "而",
    "请告诉我",
    "到底",
    "命题的",
    "评估",
    "运算",
];

/// Asks whether a statement is true rather than for the disjunction.
const TRUE_OR_FALSE: &[&str] = &[
    "true or false",
    "真还是假",
    "真或假",
    "t or f",
    "false or true",
];

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
