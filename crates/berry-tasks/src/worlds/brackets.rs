//! Brackets that are to be closed or checked.

use berry_symbolic::Value;

use crate::question::Question;
use crate::token::{Token, TokenKind};
use crate::{Expression, Finding, Reading, Work};

use super::cursor::Cursor;
use super::telling::{reading, say};

const BRACKETS: &str = "()[]{}<>（）【】［］｛｝〈〉〔〕⟨⟩";

/// What is to be done with brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Says that something is closed or missing: "complete", 補完.
    Close,
    /// Says that the result is to be all of it: "whole string".
    Whole,
    /// Says that they fit: "balanced", 成對.
    Balanced,
    /// Asks whether: "is", "check", 是否.
    Whether,
    /// Says that they do not fit: "unmatched".
    Mismatched,
    /// Asks for a place: "position", 第幾個.
    Place,
    /// Names brackets.
    Bracket,
    /// Says nothing that matters.
    Nothing,
}

use Word::{Balanced, Bracket, Close, Mismatched, Nothing, Place, Whether, Whole};

const WORDS: &[(&str, Word)] = &[
    ("close", Close),
    ("closes", Close),
    ("closed", Close),
    ("closing", Close),
    ("closed properly", Close),
    ("closers", Close),
    ("complete", Close),
    ("completes", Close),
    ("compelte", Close),
    ("finish", Close),
    ("finish off", Close),
    ("balance", Close),
    ("balances", Close),
    ("missing", Close),
    ("needed", Close),
    ("need to add", Close),
    ("add", Close),
    ("append", Close),
    ("appended", Close),
    ("type", Close),
    ("write", Close),
    ("continue", Close),
    ("fill in", Close),
    ("补完", Close),
    ("补齐", Close),
    ("补全", Close),
    ("补上", Close),
    ("完成", Close),
    ("缺", Close),
    ("还缺", Close),
    ("缺少", Close),
    ("关闭", Close),
    ("闭合", Close),
    ("接下来", Close),
    ("才会完整", Close),
    ("才完整", Close),
    ("whole string", Whole),
    ("whole sequence", Whole),
    ("whole thing", Whole),
    ("entire string", Whole),
    ("entire sequence", Whole),
    ("full string", Whole),
    ("full sequence", Whole),
    ("整串", Whole),
    ("整个字串", Whole),
    ("完整字串", Whole),
    ("完整的字串", Whole),
    ("完整写出", Whole),
    ("balanced", Balanced),
    ("balnced", Balanced),
    ("matched", Balanced),
    ("match", Balanced),
    ("match up", Balanced),
    ("matching", Balanced),
    ("valid", Balanced),
    ("well formed", Balanced),
    ("well - formed", Balanced),
    ("nested", Balanced),
    ("paired", Balanced),
    ("correct", Balanced),
    ("correctly", Nothing),
    ("匹配", Balanced),
    ("成对", Balanced),
    ("配对", Balanced),
    ("平衡", Balanced),
    ("对称", Balanced),
    ("正确", Balanced),
    ("合法", Balanced),
    ("有效", Balanced),
    ("whether", Whether),
    ("check", Whether),
    ("check if", Whether),
    ("tell me if", Whether),
    ("是否", Whether),
    ("判断", Whether),
    ("吗", Whether),
    ("有没有", Whether),
    ("检查", Whether),
    ("unmatched", Mismatched),
    ("mismatch", Mismatched),
    ("mismatched", Mismatched),
    ("unbalanced", Mismatched),
    ("wrong", Mismatched),
    ("error", Mismatched),
    ("不匹配", Mismatched),
    ("不成对", Mismatched),
    ("错误", Mismatched),
    ("出错", Mismatched),
    ("position", Place),
    ("where", Place),
    ("at which position", Place),
    ("第几个", Place),
    ("位置", Place),
    ("哪里", Place),
    ("bracket", Bracket),
    ("brackets", Bracket),
    ("parenthesis", Bracket),
    ("parentheses", Bracket),
    ("parens", Bracket),
    ("bracket sequence", Bracket),
    ("braces", Bracket),
    ("delimiters", Bracket),
    ("括号", Bracket),
    ("括弧", Bracket),
];

const FILLERS: &[&str] = &[
    "the",
    "rest",
    "of",
    "sequence",
    "string",
    "making sure",
    "make sure",
    "that",
    "properly",
    "correctly",
    "input",
    "output",
    ":",
    ",",
    ".",
    "?",
    "so",
    "this",
    "it",
    "it 's",
    "it's",
    "with",
    "right",
    "all",
    "everything",
    "every",
    "each",
    "what",
    "which",
    "characters",
    "character",
    "symbols",
    "must",
    "should",
    "i",
    "you",
    "we",
    "still",
    "to",
    "at",
    "the end",
    "very",
    "end",
    "please",
    "only",
    "just",
    "tail",
    "one",
    "ones",
    "off",
    "and",
    "its",
    "return",
    "give",
    "me",
    "be",
    "would",
    "will",
    "in",
    "following",
    "remaining",
    "open",
    "opened",
    "still open",
    "left open",
    "left",
    "a",
    "an",
    "does",
    "do",
    "code editor",
    "shows",
    "nothing else",
    "has",
    "have",
    "is",
    "are",
    "need",
    "do",
    "now",
    "→",
    "->",
    "-",
    "—",
    "order",
    "right order",
    "in order",
    "last",
    "can",
    "could",
    "tell",
    "next",
    "come",
    "comes",
    "after",
    "for",
    "by",
    "out",
    "expression",
    "here",
    "first",
    "using",
    "types",
    "kind",
    "put",
    "up",
    "text",
    "can you",
    "how",
    "there",
    "properly nested",
    "as",
    "answer",
    "then",
    "from",
    "matching",
    "part",
    "sort",
    "fix",
    "any",
    "line",
    "correct",
    "two",
    "three",
    "four",
    "five",
    "say",
    "show",
    "help",
    "`",
    "'",
    "\"",
    "把",
    "只写",
    "的",
    "部分",
    "用",
    "空格",
    "隔开",
    "以空格隔开",
    "后面",
    "哪些",
    "才会",
    "完整",
    "请",
    "请问",
    "这个",
    "下面",
    "下列",
    "序列",
    "字串",
    "字符串",
    "应该",
    "要",
    "什么",
    "写出",
    "写",
    "是",
    "以",
    "使",
    "让",
    "所有",
    "都",
    "剩下",
    "剩余",
    "帮我",
    "一下",
    "吗",
    "呢",
    "这串",
    "、",
    "。",
    "里",
    "中",
    "需要",
    "再",
    "加",
    "加上",
    "哪个",
    "几个",
    "右",
    "符号",
    "第一个",
    "在",
    "以下",
    "个",
    "回答",
    "它",
    "对",
    "末尾",
    "结尾",
    "最后",
    "接",
    "接着",
    "填",
    "输入",
    "还要",
    "还需要",
    "串",
    "依序",
    "依次",
    "正确地",
    "正确",
    "输出",
    "答案",
    "哪",
    "一个",
    "没关",
];

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
