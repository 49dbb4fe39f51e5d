//! Batches of questions.

use std::fs;
use std::path::Path;

use expect_test::expect;
use serde_json::Value;

use super::{Ran, folder, run};

const QUESTIONS: &str = r#"{"id": "a", "question": "Who is the miller of the Old Mill?"}
{"id": "b", "question": "What is the height of the New Mill?", "lang": "en", "more": 1}

{"id": "c", "question": "Who is the miller of the Moon?"}
no JSON
{"id": "e", "question": "Who?", "lang": "tlh"}
{"id": "f"}
{"question": "What is the height of the Old Mill?"}
{"id": "g", "question": "And the New Mill?", "conversation": ["What is the height of the Old Mill?"]}
{"id": "h", "question": "Who is its miller?", "conversation": [{"role": "user", "content": "What is the height of the Old Mill?"}, {"role": "assistant", "content": "21"}]}
{"id": "i", "question": "Why?", "conversation": "What is the height of the Old Mill?"}
"#;

fn batch(folder: &Path) -> Ran {
    let arguments = [
        "ask",
        "--no-model",
        "--data",
        "mills.ttl",
        "--questions",
        "q.jsonl",
        "--out",
        "a.jsonl",
    ];
    run(folder, arguments)
}

fn lines(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("a.jsonl")).expect("an output");
    text.lines().map(str::to_owned).collect()
}

/// Shows what lines say, without timings.
fn shown(lines: &[String]) -> String {
    let show = |line: &String| {
        let answer: Value = serde_json::from_str(line).expect("a line is JSON");
        let said = answer.get("message").or_else(|| answer.get("text"));
        let id = answer.get("id").cloned().unwrap_or_default();
        format!(
            "{id} {}: {}\n",
            answer["status"],
            said.cloned().unwrap_or_default()
        )
    };
    lines.iter().map(show).collect()
}

#[test]
fn each_line_is_answered_in_order_or_says_why_not() {
    let folder = folder();
    fs::write(folder.path().join("q.jsonl"), QUESTIONS).expect("questions");
    let ran = batch(folder.path());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(ran.out, "");
    expect![[r#"
        "a" "answered": "The miller of Old Mill is Ann Weaver."
        "b" "answered": "The height of New Mill is 34."
        "c" "abstained": "The graph knows nothing called “Moon”. Check the spelling, or use another name for it."
        null "error": "the line is no JSON: expected ident at line 1 column 2"
        "e" "error": "unknown language `tlh`; use one of: en, zh-Hant, zh-Hans"
        "f" "error": "the line has no text under `question`"
        null "answered": "The height of Old Mill is 21."
        "g" "answered": "The height of New Mill is 34."
        "h" "answered": "The miller of Old Mill is Ann Weaver."
        "i" "error": "`conversation` is no list of messages"
    "#]].assert_eq(&shown(&lines(folder.path())));
}

#[test]
fn an_interrupted_batch_goes_on_where_it_ended() {
    let folder = folder();
    fs::write(folder.path().join("q.jsonl"), QUESTIONS).expect("questions");
    batch(folder.path());
    let whole = lines(folder.path());

    // Killed in the middle of the third line.
    let begun = format!("{}\n{}\n{}", whole[0], whole[1], &whole[2][..20]);
    fs::write(folder.path().join("a.jsonl"), &begun).expect("an output");
    let ran = batch(folder.path());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let resumed = lines(folder.path());
    assert_eq!(resumed[..2], whole[..2], "what was there is left alone");
    assert_eq!(shown(&resumed), shown(&whole));

    // Nothing is left to do.
    let ran = batch(folder.path());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(lines(folder.path()), resumed);
}

#[test]
fn an_output_of_other_questions_is_left_alone() {
    let folder = folder();
    fs::write(folder.path().join("q.jsonl"), QUESTIONS).expect("questions");
    let other = "{\"id\": \"z\", \"status\": \"answered\"}\n";
    fs::write(folder.path().join("a.jsonl"), other).expect("an output");
    let ran = batch(folder.path());
    expect![[r#"
        status: 1
        out: 
        err: error: `a.jsonl` has answers to other questions; give another --out
    "#]]
    .assert_eq(&ran.shown(folder.path()));
    assert_eq!(lines(folder.path()), [other.trim_end()]);
}
