use berry_verbalizer::Language;
use expect_test::{Expect, expect};
use jiff::Timestamp;

use crate::Work;
use crate::question::Question;

fn check(questions: &[&str], expected: &Expect) {
    let mut shown = String::new();
    for text in questions {
        let language = Language::parse(if text.is_ascii() { "en" } else { "zh-Hant" });
        let language = language.unwrap_or(Language::English);
        let question = Question::new(text, language, Timestamp::UNIX_EPOCH);
        let reading = super::read(&question).into_iter().next();
        let said = match reading.map(|reading| reading.work) {
            Some(Work::Compute(expression)) => match expression.evaluate() {
                Ok((value, _)) => format!("{expression} = {}", oxrdf::Literal::from(value).value()),
                Err(error) => format!("{expression} ! {error}"),
            },
            _ => "no reading".to_owned(),
        };
        shown.push_str(&format!("{text} -> {said}\n"));
    }
    expected.assert_eq(&shown);
}

#[test]
fn scratch() {
    let text = std::fs::read_to_string("/tmp/n_gen/scratch.txt").expect("a file");
    let questions: Vec<&str> = text.lines().filter(|l| !l.is_empty()).collect();
    let mut shown = String::new();
    for q in questions {
        let start = std::time::Instant::now();
        let e = expect![[""]];
        let _ = e;
        let language = Language::parse(if q.is_ascii() { "en" } else { "zh-Hant" }).unwrap();
        let question = Question::new(q, language, Timestamp::UNIX_EPOCH);
        let reading = super::read(&question).into_iter().next();
        let t = start.elapsed().as_micros();
        let said = match reading.map(|r| r.work) {
            Some(Work::Compute(e)) => match e.evaluate() {
                Ok((v, _)) => format!("{e} = {}", oxrdf::Literal::from(v).value()),
                Err(error) => format!("{e} ! {error}"),
            },
            _ => "----".to_owned(),
        };
        shown.push_str(&format!("{q}   ->   {said}  [{t}]\n"));
    }
    std::fs::write("/tmp/n_gen/scratch.out", shown).unwrap();
}
