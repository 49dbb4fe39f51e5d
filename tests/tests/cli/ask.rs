//! One question: what is printed where, and the exit status.

use expect_test::{Expect, expect};
use serde_json::Value;

use super::{folder, run, run_with_input};

const MILLS: [&str; 4] = ["ask", "--no-model", "--data", "mills.ttl"];

fn check(arguments: &[&str], expected: &Expect) {
    let folder = folder();
    expected.assert_eq(&run(folder.path(), arguments).shown(folder.path()));
}

#[test]
fn an_answer_is_a_sentence_on_standard_output() {
    check(
        &[&MILLS[..], &["Who is the miller of the Old Mill?"]].concat(),
        &expect![[r#"
            status: 0
            out: The miller of Old Mill is Ann Weaver.
            err: 
        "#]],
    );
    check(
        &["ask", "--no-model", "How many r's are in strawberries?"],
        &expect![[r#"
            status: 0
            out: There are 3 r's in “strawberries” (s-t-r-a-w-b-e-r-r-i-e-s: positions 3, 8 and 9).
            err: 
        "#]],
    );
}

#[test]
fn a_refusal_has_a_status_of_its_own() {
    check(
        &[&MILLS[..], &["Who is the miller of the Moon?"]].concat(),
        &expect![[r#"
            status: 3
            out: The graph knows nothing called “Moon”. Check the spelling, or use another name for it.
            err: 
        "#]],
    );
    check(
        &[&MILLS[..], &[""]].concat(),
        &expect![[r#"
        status: 3
        out: The question is empty. Type one, for example what something is or how many of a kind there are.
        err: 
    "#]],
    );
}

#[test]
fn wrong_usage() {
    let folder = folder();
    for arguments in [
        &["ask"][..],
        &["ask", "--lang", "tlh", "Who?"],
        &["ask", "--no-such-option", "Who?"],
        &["ask", "--store", "a", "--data", "b", "Who?"],
        &["ask", "--questions", "q.jsonl"],
        &["ask", "--model", "no-such-model", "Who?"],
        &["no-such-command"],
        &["eval"],
    ] {
        let ran = run(folder.path(), arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}: {ran:?}");
        assert!(ran.out.is_empty(), "{arguments:?}: {ran:?}");
        assert!(ran.err.starts_with("error: "), "{arguments:?}: {ran:?}");
    }
}

#[test]
fn json_is_alone_on_standard_output_and_holds_the_contract() {
    let folder = folder();
    let arguments = [
        &MILLS[..],
        &["--json", "Who is the miller of the Old Mill?"],
    ]
    .concat();
    let ran = run(folder.path(), arguments);
    let answer: Value = serde_json::from_str(&ran.out).expect("only JSON");
    for field in [
        "question",
        "language",
        "status",
        "text",
        "writer",
        "answers",
        "columns",
        "rows",
        "needs_closure",
        "warnings",
        "sparql",
        "confidence",
        "interpretation",
        "evidence",
        "proof",
        "verification",
        "alternatives",
        "reason",
        "usage",
        "timings",
    ] {
        assert!(answer.get(field).is_some(), "`{field}` is missing");
    }
    assert_eq!(answer["answers"][0]["iri"], "http://example.org/ann");
    assert_eq!(answer["rows"][0][0], answer["answers"][0]);
    assert_eq!(answer["verification"]["verified"], true);
    assert_eq!(answer["writer"], "template");
}

#[test]
fn the_query_of_an_answer_can_be_run_again() {
    let folder = folder();
    let question = "Which mill has the greatest height?";
    let ran = run(folder.path(), [&MILLS[..], &["--json", question]].concat());
    let answer: Value = serde_json::from_str(&ran.out).expect("only JSON");
    let sparql = answer["sparql"].as_str().expect("a query");
    let query = ["query", "--data", "mills.ttl", "--format", "csv", sparql];
    let ran = run(folder.path(), query);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let rows: Vec<&str> = ran.out.lines().skip(1).collect();
    assert_eq!(rows.len(), 1, "{ran:?}");
    assert!(rows[0].starts_with("http://example.org/new"), "{ran:?}");
}

#[test]
fn questions_that_nobody_can_read() {
    let folder = folder();
    let ask = [&MILLS[..], &["--json", "-"]].concat();
    let enormous = "why ".repeat(250_000);
    let binary: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    for (input, expected) in [
        (
            &b""[..],
            expect![
                "The question is empty. Type one, for example what something is or how many of a kind there are."
            ],
        ),
        (
            b" \t\n",
            expect![
                "The question is empty. Type one, for example what something is or how many of a kind there are."
            ],
        ),
        (
            enormous.as_bytes(),
            expect!["The question is longer than 160 words. Ask it in fewer."],
        ),
        (
            &binary,
            expect!["The question is not text. Send it as plain text in UTF-8."],
        ),
        (
            b"\xff\xfe\x00",
            expect!["The question is not text. Send it as plain text in UTF-8."],
        ),
    ] {
        let ran = run_with_input(folder.path(), &ask, input);
        assert_eq!(ran.status, Some(3), "{ran:?}");
        let answer: Value = serde_json::from_str(&ran.out).expect("only JSON");
        expected.assert_eq(answer["text"].as_str().expect("a text"));
    }
}
