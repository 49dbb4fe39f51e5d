//! The form in which a number is wanted or given: bases, Roman numerals, words, fractions, rounded.

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::form::{Form, form, formed};
use super::node::Node;
use super::operations::expression;
use super::rounding::{rounded, rounding};
use super::sources::{Source, source};
use super::{frames, numerals};

/// Reads a question for a number in some form.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[
        form_first,
        rounding,
        value_first,
        plain_source,
        reversed,
        digits_added,
    ];
    let found = read.iter().find_map(|read| {
        cursor.attempt(|c| {
            let node = read(c)?;
            frames::sees_end(c).then_some(node)
        })
    });
    if found.is_some() {
        cursor.is_strong = true;
    }
    found
}

const CONNECTORS: &[&str] = &[
    "in",
    "to",
    "as",
    "into",
    "is",
    "written in",
    "written as",
    "expressed as",
    "expressed in",
    "in the form of",
    "using",
    "with",
    "be in",
    "converted to",
    "look like in",
    "written out in",
    "spelled out in",
    "spelled in",
    "be written in",
    "be written as",
    "written out as",
    ", in",
    ", as",
    "be as",
    "be expressed as",
    "be expressed in",
    "out in",
    "out as",
    "->",
    "=",
    "down in",
    "down as",
    "- in",
    "用",
    "以",
    "写成",
    "化成",
    "转成",
    "换成",
    "转换成",
    "换算成",
    "表示成",
    "化为",
    "写为",
    "转为",
    "转换为",
    "约成",
    "变成",
    "的",
    "转",
    "的答案用",
    ",用",
    ", 用",
    ",以",
    "约分成",
    "约分为",
    "约为",
    "写作",
    "改写成",
    "改成",
    "换为",
    "换算为",
    "表示为",
    "等于",
    "是",
    "化简成",
    "化简为",
    "转化为",
    "转化成",
    "化作",
    "in the",
    "翻译成",
    "翻成",
    "译成",
    "读作",
];

/// Reads a value and the form it is wanted in: 2^10 in binary, 把 18/24 約成最簡分數.
fn value_first(cursor: &mut Cursor<'_>) -> Option<Node> {
    let has_verb = cursor.eat(&[
        "convert",
        "write",
        "express",
        "change",
        "turn",
        "represent",
        "put",
        "give",
        "show",
        "translate",
        "write out",
        "spell",
        "spell out",
        "transform",
        "reduce",
        "simplify",
        "how is",
        "how do you write",
        "how do i write",
        "how would you write",
        "how to write",
        "how does one write",
        "how do you say",
        "how do you spell",
        "how do i say",
        "rewrite",
        "render",
        "how can i write",
        "write down",
        "约分",
        "化简",
        "转换",
        "简化",
        "how would i write",
        "how is the number",
        "how do you express",
        "how do i express",
        "how do you convert",
        "how do i convert",
    ]);
    let is_reducing = cursor.previous().is_some_and(|it| {
        has_verb
            && matches!(
                it.folded.as_str(),
                "reduce" | "simplify" | "分" | "简" | "化"
            )
    });
    cursor.eat(&[
        "the fraction",
        "fraction",
        "the number",
        "分数",
        ":",
        "from",
        "the decimal",
        "小数",
        "数字",
        "the improper fraction",
        "the value",
    ]);
    let source = source(cursor)?;
    cursor.eat(&[
        ",",
        "from decimal",
        "from base 10",
        "from base ten",
        "from decimal form",
        "(base 10)",
        "的",
        "这个数",
        "这个分数",
        "的答案",
        "答案",
    ]);
    if is_reducing && frames::sees_end(cursor) {
        return Some(Node::Call("asFraction", vec![source.node]));
    }
    // 用二進位怎麼寫, 的二進位是.
    let mut is_connected = false;
    for _ in 0..3 {
        is_connected |= cursor.eat(CONNECTORS);
    }
    let start = cursor.at;
    let rounded = cursor.attempt(rounded).map(|form| (cursor.at, form));
    cursor.at = start;
    let plain = form(cursor)
        .filter(|_| is_connected || is_behind(cursor))
        .map(|form| (cursor.at, form));
    let (end, form) = match (rounded, plain) {
        (Some(rounded), Some(plain)) if plain.0 >= rounded.0 => plain,
        (Some(rounded), _) => rounded,
        (None, plain) => plain?,
    };
    cursor.at = end;
    cursor.eat(&[
        "表示",
        "写出来",
        "怎么写",
        "要怎么写",
        "写",
        "表示法",
        "的写法",
        "写法",
        "来写",
        "形式",
        "来表示",
        "怎么表示",
        "的形式",
        "是什么",
        "怎么说",
        "怎么念",
        "怎么读",
        "如何写",
        "如何表示",
        "该怎么写",
        "应该怎么写",
        "要怎么念",
        "notation",
        "form",
        "look like",
        "be",
        "be written",
        "please",
        "的多少",
        "回答",
        "作答",
        "数",
        "表达",
        "记法",
        "呈现",
        "怎么拼",
        "representation",
        "格式",
        "写是什么",
        "写是多少",
        "会怎么写",
        "念",
        "读",
        "表示是什么",
        "表示为何",
        "会是什么",
        "拼写",
        "number",
    ]);
    if form == Form::Digits
        && !source.is_marked
        && !matches!(source.node, Node::Operation(..) | Node::Call(..))
    {
        return None;
    }
    // Digits are what a Roman numeral is read to, and a word.
    let value = match (&form, source) {
        (
            Form::Digits | Form::Base(10) | Form::Decimal,
            Source {
                node: Node::Number(_),
                is_marked: true,
            },
        ) => {
            return words_read(cursor);
        }
        (_, source) => source.node,
    };
    // The decimal base of what was read in another one.
    let form = match (&value, form) {
        (Node::Call("fromBase" | "fromRoman", _), Form::Decimal) => Form::Digits,
        (_, form) => form,
    };
    Some(formed(cursor, value, form))
}

/// Whether the form stands right behind a number in Chinese, without anything between.
fn is_behind(cursor: &Cursor<'_>) -> bool {
    cursor
        .previous()
        .is_some_and(|it| it.kind == TokenKind::Han)
}

/// Reads the words of a number again, as the argument of the function that reads them.
fn words_read(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (first, last) = (0..cursor.at).fold((None, 0), |(first, last), at| {
        let start = cursor.at;
        cursor.at = at;
        let length = numerals::plain(cursor).map(|_| cursor.at - at);
        cursor.at = start;
        match (first, length) {
            (None, Some(length)) => (Some(at), at + length),
            found => (found.0, last),
        }
    });
    let tokens = &cursor.tokens[first?..last.min(cursor.tokens.len())];
    let text = cursor.question.words(tokens).to_owned();
    let is_plain = tokens.iter().all(|it| it.kind != TokenKind::Number);
    is_plain.then(|| Node::Call("fromWords", vec![Node::Text(text)]))
}

/// Reads `the Roman numeral for 1994`, `binary for 45`, `hex of 255`.
fn form_first(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the", "用", "以"]);
    let form = form(cursor)?;
    cursor.eat(&[
        "form",
        "representation",
        "equivalent",
        "notation",
        "number",
        "version",
        "expansion",
        "value",
        "表示法",
        "写法",
        "code",
        "spelling",
    ]);
    if !cursor.eat(&[
        "for",
        "of",
        "for the number",
        "of the number",
        "是",
        "表示",
        "equivalent of",
        "写",
        "怎么写",
        "写出",
        "的",
    ]) {
        return None;
    }
    let source = source(cursor)?;
    if form == Form::Digits {
        return (source.is_marked && matches!(source.node, Node::Call(..))).then_some(source.node);
    }
    let form = match (&source.node, form) {
        (Node::Call("fromBase" | "fromRoman", _), Form::Decimal) => Form::Digits,
        (_, form) => form,
    };
    Some(formed(cursor, source.node, form))
}

/// Reads a numeral that is to be understood: MCMXCIV is which number, 壹仟贰佰 是多少.
fn plain_source(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["the", "convert", "read", "translate", "decode", "interpret"]);
    let Source { node, is_marked } = source(cursor)?;
    cursor.eat(&[
        ",",
        "-",
        "—",
        ":",
        "equal to",
        "stand for",
        "stands for",
        "mean",
        "means",
        "represent",
        "represents",
        "correspond to",
        "代表",
        "表示",
        "是",
        "这个",
    ]);
    match node {
        Node::Call("fromBase", _) => Some(node),
        Node::Call("fromRoman", ref arguments) => {
            let is_told = cursor.tokens.iter().any(|it| {
                matches!(
                    it.folded.as_str(),
                    "roman"
                        | "number"
                        | "numeral"
                        | "digits"
                        | "value"
                        | "arabic"
                        | "罗"
                        | "多"
                        | "数"
                )
            });
            let is_long = matches!(&arguments[..], [Node::Text(text)] if text.len() >= 5);
            (is_told || is_long).then_some(node)
        }
        Node::Number(_) if is_marked => {
            // A number in words whose digits are wanted: only where the question says so.
            let is_told = cursor.attempt(|c| {
                c.eat(&[
                    "数字怎么写",
                    "的数字怎么写",
                    "怎么用数字写",
                    "多少,数字怎么写",
                    "多少",
                    "哪个数",
                    "哪一个数",
                    "什么数",
                    "which number is that",
                    "what number is that",
                    "which number is it",
                    "what number is it",
                ])
                .then_some(())
            });
            is_told?;
            cursor.eat(&[",", "?"]);
            cursor.eat(&[
                "数字怎么写",
                "用数字写",
                "请用数字写",
                "请写成数字",
                "用数字怎么写",
                "数字是多少",
            ]);
            cursor.eat(&["?"]);
            cursor.eat(&["不要逗号", "请用阿拉伯数字回答", "请用阿拉伯数字"]);
            words_read(cursor)
        }
        _ => None,
    }
}

/// Reads `reverse the digits of 1234`, 1234 倒過來.
fn reversed(cursor: &mut Cursor<'_>) -> Option<Node> {
    if cursor.eat(&[
        "reverse the digits of",
        "reverse the digits in",
        "the digits of",
        "reverse the number",
    ]) {
        let is_verb = cursor.tokens[..cursor.at].iter().any(|it| it.is("reverse"));
        let number = expression(cursor)?;
        let is_behind = cursor.eat(&["reversed", "in reverse order", "in reverse", "backwards"]);
        return (is_verb || is_behind).then(|| Node::Call("reverseDigits", vec![number]));
    }
    let number = expression(cursor)?;
    cursor
        .eat(&[
            "with its digits reversed",
            "with the digits reversed",
            "with reversed digits",
            "的数字倒过来",
            "的各位数字倒过来",
            "数字反过来",
            "的数字反过来",
            "with digits reversed",
        ])
        .then(|| Node::Call("reverseDigits", vec![number]))
}

/// Reads `add up the digits of 2^15`, 把 2748 的每一位數字加起來.
fn digits_added(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .eat(&["add", "add up", "sum", "sum up", "add together", "total"])
        .then_some(())?;
    cursor.eat(&["all", "up"]);
    cursor
        .eat(&["the digits", "digits", "the digits up", "all digits"])
        .then_some(())?;
    cursor.eat(&["of", "in"]).then_some(())?;
    let number = expression(cursor)?;
    Some(Node::Call("digitSum", vec![number]))
}
