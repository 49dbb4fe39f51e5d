use crate::error::SuiteError;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Questions with gold answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Suite {
    pub questions: Vec<Question>,
    /// Questions that were left out because their makers do not agree on a gold answer.
    pub left_out: usize,
}

/// A question with what is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub id: String,
    pub question: String,
    /// BCP 47 tag of the language; `None` to go by the question.
    pub lang: Option<String>,
    pub split: Option<String>,
    /// The kind of question; what others call its type or task.
    pub kind: Option<String>,
    pub gold: Gold,
    /// All that the suite says of it.
    pub fields: Map<String, Value>,
}

/// What counts as right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gold {
    /// Each of these is a right answer. None: the question cannot be answered.
    pub sets: Vec<GoldSet>,
    /// Whether it is right not to know.
    pub may_abstain: bool,
}

/// A whole answer. Empty: that nothing fits is the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldSet {
    /// Labels of things, and lexical forms.
    pub values: Vec<String>,
    /// The things by IRI, as far as the answers are things and it is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub iris: Vec<String>,
}

/// Values of `gold_status` under which there is no gold to score by.
const NOT_SCORED: [&str; 4] = ["disagree", "sql_only", "funql_only", "no_gold"];

impl Suite {
    /// Reads JSON lines. Blank ones are skipped.
    pub fn parse(text: &str) -> Result<Self, SuiteError> {
        let mut suite = Self {
            questions: Vec::new(),
            left_out: 0,
        };
        let mut ids = HashSet::new();
        for (index, text) in text.lines().enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let line = index + 1;
            let fields: Map<String, Value> = serde_json::from_str(text)
                .map_err(|source| SuiteError::NotJson { line, source })?;
            let status = fields.get("gold_status").and_then(Value::as_str);
            if status.is_some_and(|status| NOT_SCORED.contains(&status)) {
                suite.left_out += 1;
                continue;
            }
            let question = Question::of(fields, line)?;
            if !ids.insert(question.id.clone()) {
                return Err(SuiteError::DuplicateId {
                    line,
                    id: question.id,
                });
            }
            suite.questions.push(question);
        }
        Ok(suite)
    }

    /// Keeps the questions of which the suite says that this field has this value.
    pub fn retain(&mut self, field: &str, value: &str) {
        self.questions
            .retain(|question| match question.fields.get(field) {
                Some(Value::String(text)) => text == value,
                Some(other) => {
                    serde_json::from_str(value).is_ok_and(|value: Value| value == *other)
                }
                None => false,
            });
    }
}

impl Question {
    fn of(fields: Map<String, Value>, line: usize) -> Result<Self, SuiteError> {
        let text = |names: &[&str]| {
            let mut found = names.iter().filter_map(|name| fields.get(*name)?.as_str());
            found.next().map(str::to_owned)
        };
        let required = |field| text(&[field]).ok_or(SuiteError::Missing { line, field });
        Ok(Self {
            id: required("id")?,
            question: required("question")?,
            lang: text(&["lang"]),
            split: text(&["split"]),
            kind: text(&["kind", "type", "task"]),
            gold: Gold::of(&fields, line)?,
            fields,
        })
    }
}

impl Gold {
    fn of(fields: &Map<String, Value>, line: usize) -> Result<Self, SuiteError> {
        let text = |field: &str| fields.get(field).and_then(Value::as_str);
        match text("status") {
            Some("abstained") => {
                return Ok(Self {
                    sets: Vec::new(),
                    may_abstain: true,
                });
            }
            Some("answered") | None => {}
            Some(status) => {
                return Err(SuiteError::UnknownStatus {
                    line,
                    status: status.to_owned(),
                });
            }
        }
        let mut sets = vec![GoldSet {
            values: list(fields, "answers", line)?.ok_or(SuiteError::NoGold { line })?,
            iris: list(fields, "answer_iris", line)?.unwrap_or_default(),
        }];
        if let Some(values) = list(fields, "answers_alt", line)? {
            sets.push(GoldSet {
                values,
                iris: Vec::new(),
            });
        }
        // A graph that is known not to hold the answer, or a word that nothing defines.
        let may_abstain =
            text("gold_status") == Some("empty") || text("needs_definition").is_some();
        Ok(Self { sets, may_abstain })
    }
}

fn list(
    fields: &Map<String, Value>,
    field: &'static str,
    line: usize,
) -> Result<Option<Vec<String>>, SuiteError> {
    let not_a_list = || SuiteError::NotAList { line, field };
    let Some(value) = fields.get(field) else {
        return Ok(None);
    };
    let values = value.as_array().ok_or_else(not_a_list)?.iter();
    let texts = values.map(|value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    });
    texts
        .collect::<Option<Vec<_>>>()
        .map(Some)
        .ok_or_else(not_a_list)
}

#[cfg(test)]
mod tests {
    use super::Suite;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: &Expect) {
        let shown = match Suite::parse(text) {
            Ok(suite) => {
                let lines = suite.questions.iter().map(|q| {
                    let kind = q.kind.as_deref().unwrap_or("-");
                    let sets = q.gold.sets.iter().map(|set| format!("{:?}", set.values));
                    let sets = sets.collect::<Vec<_>>().join(" or ");
                    let or = if q.gold.may_abstain {
                        " or abstain"
                    } else {
                        ""
                    };
                    format!("{} {kind}: {sets}{or}\n", q.id)
                });
                lines.collect::<String>() + &format!("left out: {}\n", suite.left_out)
            }
            Err(error) => format!("error: {error}\n"),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn own_fields_and_those_of_others() {
        check(
            r#"
{"id": "a", "question": "?", "kind": "count", "answers": ["5"], "status": "answered"}
{"id": "b", "question": "?", "kind": "unanswerable", "answers": [], "status": "abstained"}
{"id": "c", "question": "?", "type": "1hop", "answers": []}
{"id": "d", "question": "?", "answers": ["x"], "answers_alt": ["y", 2]}
{"id": "e", "question": "?", "answers": [], "gold_status": "empty"}
{"id": "f", "question": "?", "answers": ["x"], "needs_definition": "major"}
{"id": "g", "question": "?", "answers": ["x"], "gold_status": "disagree"}
"#,
            &expect![[r#"
                a count: ["5"]
                b unanswerable:  or abstain
                c 1hop: []
                d -: ["x"] or ["y", "2"]
                e -: [] or abstain
                f -: ["x"] or abstain
                left out: 1
            "#]],
        );
    }

    #[test]
    fn faults_name_their_line() {
        for (text, expected) in [
            (
                "{",
                expect![[r#"
                    error: line 1 is no JSON object: EOF while parsing an object at line 1 column 1; write one question a line
                "#]],
            ),
            (
                r#"{"id": "a"}"#,
                expect![[r#"
                    error: line 1 has no text under `question`; every question needs an id and a question
                "#]],
            ),
            (
                r#"{"id": "a", "question": "?"}"#,
                expect![[r#"
                    error: line 1 has no gold: give `answers`, or the status `abstained`
                "#]],
            ),
            (
                r#"{"id": "a", "question": "?", "answers": "5"}"#,
                expect![[r#"
                    error: line 1 has something other than a list of texts under `answers`
                "#]],
            ),
            (
                "{\"id\": \"a\", \"question\": \"?\", \"answers\": []}\n{\"id\": \"a\", \"question\": \"?\", \"answers\": []}",
                expect![[r#"
                    error: line 2 has the id `a` of an earlier line; give each question its own
                "#]],
            ),
        ] {
            check(text, &expected);
        }
    }
}
