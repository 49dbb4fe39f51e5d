//! The language model, in the binary.

use std::fs;

use expect_test::expect;
use serde_json::Value;

use super::{folder, run};

#[test]
fn a_file_that_is_no_model() {
    let folder = folder();
    fs::write(folder.path().join("bad.gguf"), "GGUF and then nothing").expect("a file");
    let arguments = ["ask", "--data", "mills.ttl", "--model", "bad.gguf", "Who?"];
    expect![[r#"
        status: 1
        out: 
        err: error: cannot open the language model: `bad.gguf` is damaged or of an unknown GGUF version; fetch it again with `tripleberry model pull`: gguf: unsupported magic/version Gguf/1684955424
    "#]].assert_eq(&run(folder.path(), arguments).shown(folder.path()));
    let arguments = [
        "ask",
        "--data",
        "mills.ttl",
        "--model",
        "./gone.gguf",
        "Who?",
    ];
    expect![[r#"
        status: 1
        out: 
        err: error: cannot open the language model: no model file at `./gone.gguf`; fetch one with `tripleberry model pull`, or give the path of a GGUF file
    "#]].assert_eq(&run(folder.path(), arguments).shown(folder.path()));
}

#[test]
fn without_a_model_templates_write() {
    let folder = folder();
    let arguments = [
        "ask",
        "--data",
        "mills.ttl",
        "Who is the miller of the Old Mill?",
    ];
    expect![[r#"
        status: 0
        out: The miller of Old Mill is Ann Weaver.
        err: note: no language model yet, so sentences come from templates; `tripleberry model pull` fetches it
    "#]].assert_eq(&run(folder.path(), arguments).shown(folder.path()));
}

/// Values, query and proof are the same with the model as without; only the sentence may differ.
#[test]
fn the_model_changes_nothing_but_the_sentence() {
    let Some(model) = std::env::var_os("TRIPLEBERRY_TEST_MODEL") else {
        eprintln!("skipped: TRIPLEBERRY_TEST_MODEL does not name the default model's file");
        return;
    };
    let folder = folder();
    let answer = |with: &[&str]| {
        let fixed = [
            "ask",
            "--json",
            "--data",
            "mills.ttl",
            "Who is the miller of the Old Mill?",
        ];
        let ran = run(folder.path(), [&fixed[..], with].concat());
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let mut answer: Value = serde_json::from_str(&ran.out).expect("only JSON");
        answer.as_object_mut().expect("an object").remove("timings");
        answer
    };
    let model = model.to_str().expect("a path in UTF-8");
    let with = answer(&["--model", model]);
    assert_eq!(with, answer(&["--model", model]), "the same question twice");
    let without = answer(&["--no-model"]);
    assert_eq!(with["writer"], "model");
    assert_eq!(without["writer"], "template");
    for field in [
        "answers",
        "rows",
        "sparql",
        "proof",
        "evidence",
        "confidence",
    ] {
        assert_eq!(with[field], without[field], "{field}");
    }
    let text = with["text"].as_str().expect("a sentence");
    assert!(
        text.contains("Ann Weaver") && !text.contains("Carter"),
        "{text}"
    );
}
