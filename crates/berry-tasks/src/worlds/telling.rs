//! Sentences of answers, and the polite words around questions.

use berry_symbolic::{Item, Step, StepKind};
use berry_verbalizer::Language;

use super::cursor::Cursor;
use crate::question::Question;
use crate::token::Token;
use crate::{Deduction, Finding, Reading, Work};

/// What people say before a question without asking anything.
const OPENINGS: &[&str] = &[
    "please",
    "can you tell me",
    "could you tell me",
    "can you say",
    "tell me",
    "so",
    "then",
    "now",
    "question",
    "question :",
    ":",
    ",",
    "hi",
    "hello",
    "hey",
    "i want to know",
    "i would like to know",
    "i'd like to know",
    "i wonder",
    "do you know",
    "can you work out",
    "could you work out",
    "work out",
    "find out",
    "figure out",
    "i'm trying to work out",
    "im trying to work out",
    "i am trying to work out",
    "quick question",
    "therefore",
    "hence",
    "quiz",
    "puzzle",
    "riddle",
    "can you figure out",
    "would you say",
    "please tell me",
    "and",
    "let me know",
    "say",
    "decide",
    "determine",
    "state",
    "in that case",
    "in this case",
    "in the end",
    "at the end",
    "after that",
    "finally",
    "overall",
    "would you tell me",
    "help me",
    "请问",
    "请",
    "请你",
    "帮我",
    "那",
    "那么",
    "所以",
    "因此",
    "麻烦",
    "我想知道",
    "想请问",
    "想问",
    "问题",
    "题目",
    "问",
    "请判断",
    "判断",
    "请告诉我",
    "告诉我",
    "你知道",
    "最后",
    "结果",
    "现在",
    "可以告诉我",
    "能不能告诉我",
    "请帮我",
    "算一下",
    "看看",
    "则",
    "试问",
    "推论",
    "根据以上",
    "根据上述",
    "已知",
    "我们知道",
];

const ENDINGS: &[&str] = &[
    "please",
    "thanks",
    "thank you",
    "then",
    "in the end",
    "at the end",
    "exactly",
    "now",
    "here",
    "谢谢",
    "啊",
    "呀",
    "?",
    "。",
    "!",
    ",",
    ".",
    "of them",
    "of these",
    "at all",
    "finally",
];

/// Takes polite words off both ends of a question.
pub(super) fn bare(mut tokens: &[Token]) -> &[Token] {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_all(OPENINGS);
    tokens = cursor.rest;
    for _ in 0..4 {
        let shorter = ENDINGS.iter().find_map(|ending| {
            (0..tokens.len())
                .rev()
                .take(4)
                .find(|at| super::cursor::begins(&tokens[*at..], ending) == Some(tokens.len() - at))
        });
        match shorter {
            Some(end) if end > 0 => tokens = &tokens[..end],
            _ => break,
        }
    }
    tokens
}

/// Makes a reading of what was found.
pub(super) fn reading(
    finding: Finding,
    sentence: String,
    statements: Vec<String>,
    steps: Vec<Step>,
) -> Reading {
    Reading {
        work: Work::Deduce(Deduction {
            finding,
            sentence,
            statements,
            steps,
        }),
        cost: 0.0,
    }
}

/// Makes a step; only the first 100 items are kept.
pub(super) fn step(kind: StepKind, items: Vec<Item>) -> Step {
    const MOST: usize = 100;
    let omitted = items.len().saturating_sub(MOST);
    let items = items.into_iter().take(MOST).collect();
    Step {
        kind,
        items,
        omitted,
    }
}

pub(super) fn item(text: impl Into<String>) -> Item {
    Item {
        text: text.into(),
        position: None,
        becomes: None,
    }
}

pub(super) fn becomes(text: impl Into<String>, becomes: impl Into<String>) -> Item {
    Item {
        text: text.into(),
        position: None,
        becomes: Some(becomes.into()),
    }
}

/// Chooses a wording by the language.
pub(super) fn say(question: &Question<'_>, english: String, chinese: String) -> String {
    match question.language {
        Language::English => english,
        Language::TraditionalChinese => chinese,
        Language::SimplifiedChinese => berry_verbalizer::han::to_simplified(&chinese),
    }
}

pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// Joins names: "Ann, Bob and Cid", 甲、乙和丙.
pub(super) fn joined(names: &[String], language: Language) -> String {
    let (comma, and) = match language {
        Language::English => (", ", " and "),
        _ => ("、", "和"),
    };
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(comma)),
    }
}
