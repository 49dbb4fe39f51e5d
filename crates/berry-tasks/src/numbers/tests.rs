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
