use crate::audit::unlicensed;
use crate::score::{Verdict, score_answer, score_text};
use crate::suite::{Gold, Question};
use berry_answering::{Answer, AnswerError, Answerer, Request, Stopwatch};
use berry_verbalizer::Language;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::ControlFlow;
use std::str::FromStr;

/// A way of answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Symbols find the facts, and the model words them.
    GraphRag,
    /// The model alone, with the same weights.
    Plain,
}

impl Mode {
    pub const ALL: [Self; 2] = [Self::GraphRag, Self::Plain];

    pub fn name(self) -> &'static str {
        match self {
            Self::GraphRag => "graph-rag",
            Self::Plain => "plain",
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Mode {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|mode| mode.name() == name)
            .ok_or_else(|| format!("unknown mode `{name}`; use one of: graph-rag, plain"))
    }
}

/// Questions to ask, how, and whom.
pub struct Run<'a> {
    pub answerer: &'a Answerer,
    pub questions: &'a [Question],
    pub modes: &'a [Mode],
    /// Makes a stopwatch for a question.
    pub stopwatch: &'a dyn Fn() -> Box<dyn Stopwatch>,
}

/// How a question was answered in a mode.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub id: String,
    pub mode: Mode,
    pub verdict: Verdict,
    pub question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    pub gold: Gold,
    /// The query that gives the gold, where the suite has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gold_sparql: Option<String>,
    /// Milliseconds to the values, query and proof; `None` for the plain model.
    pub know_ms: Option<f64>,
    /// Milliseconds to the whole sentence; `None` where nothing came back.
    pub total_ms: Option<f64>,
    pub outcome: Outcome,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Of Graph-RAG.
    Answer {
        answer: Box<Answer>,
        /// Numbers and names of the sentence that nothing in the answer licenses.
        unlicensed: Vec<String>,
    },
    /// Of the plain model.
    Text(String),
    Error(String),
}

impl Run<'_> {
    /// Asks every question in every mode, in the order of the questions, and scores what comes
    /// back. A question that fails is a record too. `progress` is called after each record.
    pub fn evaluate(&self, progress: &mut dyn FnMut(&Record)) -> Vec<Record> {
        let mut records = Vec::with_capacity(self.questions.len() * self.modes.len());
        for question in self.questions {
            for mode in self.modes {
                let record = match mode {
                    Mode::GraphRag => self.graph_rag(question),
                    Mode::Plain => self.plain(question),
                };
                progress(&record);
                records.push(record);
            }
        }
        records
    }

    fn graph_rag(&self, question: &Question) -> Record {
        let mut record = blank(question, Mode::GraphRag);
        match self.answer(question, true, false) {
            Ok(mut answer) => {
                let timings = &answer.timings;
                record.know_ms = Some(
                    timings.understand_ms + timings.plan_ms + timings.execute_ms + timings.prove_ms,
                );
                record.total_ms = Some(timings.total_ms);
                record.verdict = score_answer(&question.gold, &answer);
                // Asked again for its trace, so that making one costs no measured time.
                if let Ok(explained) = self.answer(question, false, true) {
                    answer.explanation = explained.explanation;
                }
                record.outcome = Outcome::Answer {
                    unlicensed: unlicensed(&answer),
                    answer: Box::new(answer),
                };
            }
            Err(error) => record.outcome = Outcome::Error(error.to_string()),
        }
        record
    }

    fn answer(
        &self,
        question: &Question,
        use_model: bool,
        explain: bool,
    ) -> Result<Answer, AnswerError> {
        let request = Request {
            id: Some(question.id.clone()),
            question: question.question.clone(),
            language: language(question),
            use_model,
            explain,
            ..Request::default()
        };
        let stopwatch = (self.stopwatch)();
        self.answerer
            .answer(&request, &*stopwatch, &mut |_| ControlFlow::Continue(()))
    }

    fn plain(&self, question: &Question) -> Record {
        let mut record = blank(question, Mode::Plain);
        let stopwatch = (self.stopwatch)();
        let start = stopwatch.elapsed();
        match self.answerer.plain(&question.question, language(question)) {
            Ok(answer) => {
                let duration = stopwatch.elapsed().saturating_sub(start);
                record.total_ms = Some(duration.as_secs_f64() * 1e3);
                record.verdict = score_text(&question.gold, &question.question, &answer.text);
                record.outcome = Outcome::Text(answer.text);
            }
            Err(error) => record.outcome = Outcome::Error(error.to_string()),
        }
        record
    }
}

fn language(question: &Question) -> Option<Language> {
    Language::parse(question.lang.as_deref()?)
}

fn blank(question: &Question, mode: Mode) -> Record {
    let sparql = question.fields.get("sparql");
    Record {
        id: question.id.clone(),
        mode,
        verdict: Verdict::Error,
        question: question.question.clone(),
        lang: question.lang.clone(),
        split: question.split.clone(),
        kind: question.kind.clone(),
        gold: question.gold.clone(),
        gold_sparql: sparql.and_then(|sparql| sparql.as_str()).map(str::to_owned),
        know_ms: None,
        total_ms: None,
        outcome: Outcome::Error(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Mode, Record, Run};
    use crate::report::{Report, ReportDirectory};
    use crate::score::Verdict;
    use crate::suite::Suite;
    use crate::trace::trace;
    use berry_answering::{Answerer, KnowledgeBase, Stopwatch};
    use berry_store::{LoadOptions, RdfFormat, Source};
    use expect_test::expect;
    use oxrdf::NamedNode;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    const GRAPH: &str = r#"
        @prefix : <https://example.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :Country a rdfs:Class ; rdfs:label "country"@en .
        :City a rdfs:Class ; rdfs:label "city"@en .
        :capital a <http://www.w3.org/2002/07/owl#ObjectProperty> ; rdfs:label "capital"@en ;
            rdfs:domain :Country ; rdfs:range :City .
        :uruguay a :Country ; rdfs:label "Uruguay"@en ; :capital :montevideo .
        :france a :Country ; rdfs:label "France"@en ; :capital :paris .
        :montevideo a :City ; rdfs:label "Montevideo"@en .
        :paris a :City ; rdfs:label "Paris"@en .
    "#;

    const SUITE: &str = r#"
{"id": "right", "lang": "en", "kind": "one-hop", "question": "What is the capital of Uruguay?", "answers": ["Montevideo"], "answer_iris": ["https://example.org/montevideo"], "sparql": "SELECT ..."}
{"id": "letters", "lang": "en", "kind": "letters", "question": "How many r's are in strawberries?", "answers": ["3.0"]}
{"id": "gold-is-wrong", "lang": "en", "kind": "one-hop", "question": "What is the capital of France?", "answers": ["<b>Lyon</b>"]}
{"id": "refused", "lang": "en", "kind": "unanswerable", "question": "What is the melting point of France?", "answers": [], "status": "abstained"}
"#;

    /// A millisecond passes each time that somebody looks.
    #[derive(Default)]
    struct Ticks(AtomicU64);

    impl Stopwatch for Ticks {
        fn elapsed(&self) -> Duration {
            Duration::from_millis(self.0.fetch_add(1, Ordering::Relaxed))
        }

        fn now(&self) -> jiff::Timestamp {
            jiff::Timestamp::UNIX_EPOCH
        }

        fn expired(&self) -> bool {
            false
        }
    }

    fn records() -> Vec<Record> {
        let graph = NamedNode::new_unchecked("https://example.org/graph");
        let source = Source::bytes("graph.ttl", RdfFormat::Turtle, graph, GRAPH);
        let loaded = KnowledgeBase::load(&[source], &LoadOptions::default(), &mut |_| {});
        let (knowledge_base, _) = loaded.expect("the graph is valid");
        let answerer = Answerer::new(Arc::new(knowledge_base), None);
        let suite = Suite::parse(SUITE).expect("the suite is valid");
        let run = Run {
            answerer: &answerer,
            questions: &suite.questions,
            modes: &Mode::ALL,
            stopwatch: &|| Box::new(Ticks::default()),
        };
        run.evaluate(&mut |_| {})
    }

    #[test]
    fn scores_every_question_in_every_mode() {
        let records = records();
        let verdicts = records
            .iter()
            .map(|r| format!("{} {}: {}\n", r.id, r.mode, r.verdict));
        expect![[r#"
            right graph-rag: exact
            right plain: error
            letters graph-rag: exact
            letters plain: error
            gold-is-wrong graph-rag: wrong
            gold-is-wrong plain: error
            refused graph-rag: exact
            refused plain: error
        "#]]
        .assert_eq(&verdicts.collect::<String>());
        expect![[r#"
                          mode       questions    exact  95 % interval         wrong  abstained  unlicensed   know, ms  sentence, ms
            all           graph-rag          4   75.0 %    30.1 - 95.4             1          0           0  3.0 / 4.0     4.0 / 6.0
                          plain              4    0.0 %     0.0 - 49.0  0 + 4 failed          0           -          -             -
            en            graph-rag          4   75.0 %    30.1 - 95.4             1          0           0  3.0 / 4.0     4.0 / 6.0
                          plain              4    0.0 %     0.0 - 49.0  0 + 4 failed          0           -          -             -
            one-hop       graph-rag          2   50.0 %     9.5 - 90.5             1          0           0  4.0 / 4.0     6.0 / 6.0
                          plain              2    0.0 %     0.0 - 65.8  0 + 2 failed          0           -          -             -
            letters       graph-rag          1  100.0 %   20.7 - 100.0             0          0           0  1.0 / 1.0     2.0 / 2.0
                          plain              1    0.0 %     0.0 - 79.3  0 + 1 failed          0           -          -             -
            unanswerable  graph-rag          1  100.0 %   20.7 - 100.0             0          0           0  3.0 / 3.0     4.0 / 4.0
                          plain              1    0.0 %     0.0 - 79.3  0 + 1 failed          0           -          -             -

            Times are median / 95th percentile.
        "#]]
        .assert_eq(&Report::new("tiny".to_owned(), &records).table());
    }

    #[test]
    fn a_report_is_written_and_read_back() {
        let records = records();
        let report = Report::new("tiny".to_owned(), &records);
        let folder = tempfile::tempdir().expect("a folder can be made");
        let directory = ReportDirectory::new(folder.path().join("new"));
        directory
            .write(&report, &records)
            .expect("the folder can be written");

        let read = directory
            .records_of("gold-is-wrong")
            .expect("the question is there");
        let verdicts = read.iter().map(|record| (record.mode, record.verdict));
        let expected = [
            (Mode::GraphRag, Verdict::Wrong),
            (Mode::Plain, Verdict::Error),
        ];
        assert!(verdicts.eq(expected));
        let trace = trace(&read);
        let brief: String = trace.split_inclusive('\n').take(8).collect();
        expect![[r#"
            gold-is-wrong graph-rag: wrong
              question       What is the capital of France?
              gold           <b>Lyon</b>
              text           The capital of France is Paris.
              answers        Paris <https://example.org/paris>
              interpretation the capital of France
              confidence     0.9785
              query          SELECT DISTINCT ?capital WHERE {
        "#]]
        .assert_eq(&brief);
        let unknown = directory
            .records_of("nobody")
            .expect_err("no such question");
        assert!(unknown.to_string().starts_with("no question `nobody` in"));

        let page = std::fs::read_to_string(directory.page()).expect("the page is there");
        assert!(page.contains("&lt;b&gt;Lyon&lt;/b&gt;"));
        assert!(!page.contains("<b>Lyon"));
    }
}
