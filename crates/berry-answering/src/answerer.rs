//! The way of a question, end to end.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use berry_lm::{Limits, Model, Prompt};
use berry_nlu::{LinkedQuestion, MAX_TOKENS, detect_language, link, parts, tokenize};
use berry_planner::{Context, Plan, Query, propose, propose_parts};
use berry_store::QueryError;
use berry_verbalizer::{self as say, Language};
use serde_json::json;

use crate::answer::{
    Alternative, Answer, FailedStep, Reason, Status, Timings, Usage, Value, Verification, Writer,
};
use crate::check::Licence;
use crate::error::AnswerError;
use crate::explain::explain;
use crate::given::{Given, give};
use crate::knowledge_base::KnowledgeBase;
use crate::refuse::{Refused, refusal};
use crate::request::{Event, Request, Stopwatch};
use crate::run::{Choice, Reading, Solutions, choose};
use crate::tell::{Teller, Told};
use crate::write::{Task, write};

/// Answers questions over a knowledge base, with a language model to write the
/// sentences if there is one.
///
/// Shared between threads; the model writes one sentence at a time.
pub struct Answerer {
    knowledge_base: Arc<KnowledgeBase>,
    model: Option<Mutex<Model>>,
    model_name: Option<String>,
}

/// What a model says without facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainAnswer {
    pub text: String,
    pub usage: Usage,
}

/// Questions of more bytes than this are not read.
const MAX_GIVEN: usize = 4_000_000;
/// Questions of more bytes than this are not read against the graph.
const MAX_BYTES: usize = 20_000;
/// Earlier messages that are read again.
const MAX_REMEMBERED: usize = 6;
/// What it costs to read as one question what can be read as several about the same things.
const COST_AS_ONE: f32 = 0.8;
/// Answers with more values than this are laid out by the template.
const MAX_WRITTEN: usize = 5;

impl Answerer {
    pub fn new(knowledge_base: Arc<KnowledgeBase>, model: Option<Model>) -> Self {
        let model_name = model.as_ref().map(|m| m.name().to_owned());
        Self {
            knowledge_base,
            model: model.map(Mutex::new),
            model_name,
        }
    }

    pub fn knowledge_base(&self) -> &Arc<KnowledgeBase> {
        &self.knowledge_base
    }

    pub fn model_name(&self) -> Option<&str> {
        self.model_name.as_deref()
    }

    /// Answers a question: links its words, reads it, runs the readings,
    /// gathers the facts, has the sentence written and checks it.
    ///
    /// `events` gets [`Event::Facts`] once, before the sentence, then each
    /// checked clause; it may stop the work.
    pub fn answer(
        &self,
        request: &Request,
        stopwatch: &dyn Stopwatch,
        events: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Answer, AnswerError> {
        let start = stopwatch.elapsed();
        let mut clock = Clock {
            stopwatch,
            last: start,
        };
        let question = request.question.trim();
        let detected = detect_language(question);
        let language = request.language.or(detected).unwrap_or(Language::English);
        let mut answer = blank(request, language);
        if let Some(refused) = unreadable(question, request.language.or(detected)) {
            Self::refuse(&mut answer, refused, language);
            answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
            return finish(answer, events);
        }

        if let Some(reading) = berry_tasks::read(question, language, stopwatch.now()).first() {
            answer.timings.understand_ms = clock.lap();
            return Self::give(
                answer,
                reading,
                language,
                stopwatch.elapsed() - start,
                events,
            );
        }
        if let Some(refused) = too_long(question) {
            Self::refuse(&mut answer, refused, language);
            answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
            return finish(answer, events);
        }

        let domain = self.knowledge_base.domain();
        let linked = link(
            question,
            language,
            &domain.lexicon,
            self.knowledge_base.names(),
        )?;
        answer.timings.understand_ms = clock.lap();

        let context = self.context(&request.conversation, request.language)?;
        let mut proposal = propose(
            &linked,
            domain,
            self.knowledge_base.store(),
            context.as_ref(),
        );
        let parts = match language {
            Language::English => parts(question),
            _ => None,
        };
        if let Some(parts) = parts {
            for plan in &mut proposal.plans {
                if !matches!(plan.query, Query::Table { .. }) {
                    plan.cost += COST_AS_ONE;
                }
            }
            proposal.plans.sort_by(|a, b| a.cost.total_cmp(&b.cost));
            if let Some(plan) = self.read_in_parts(&parts, language, context.as_ref())? {
                let at = proposal
                    .plans
                    .partition_point(|other| other.cost < plan.cost);
                proposal.plans.insert(at, plan);
            }
        }
        answer.timings.plan_ms = clock.lap();
        if stopwatch.expired() {
            return Err(AnswerError::Deadline);
        }

        let proposed = proposal.plans.clone();
        let choice =
            choose(&self.knowledge_base, proposal.plans, language).map_err(|e| match e {
                QueryError::Cancelled => AnswerError::Deadline,
                other => other.into(),
            })?;
        answer.timings.execute_ms = clock.lap();
        if request.explain {
            answer.explanation = Some(explain(
                &linked,
                &proposed,
                &choice,
                proposal.applications,
                domain,
            ));
        }

        let teller = Teller {
            knowledge_base: &self.knowledge_base,
            language,
        };
        let (reading, others) = match choice {
            Choice::Trusted(reading, others) => (reading, others),
            Choice::Ambiguous(readings) => {
                Self::ambiguous(&mut answer, &readings, &teller)?;
                answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
                return finish(answer, events);
            }
            Choice::Nothing(best) => {
                let refused = refusal(&self.knowledge_base, &linked, best.as_deref(), &teller);
                Self::refuse(&mut answer, refused, language);
                answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
                return finish(answer, events);
            }
        };

        let told = teller.tell(&reading)?;
        if matches!(reading.solutions, Solutions::Description) && nothing_to_describe(&told) {
            let refused = refusal(&self.knowledge_base, &linked, Some(&reading), &teller);
            Self::refuse(&mut answer, refused, language);
            answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
            return finish(answer, events);
        }
        fill(&mut answer, &reading, &others, &told, &teller);
        answer.timings.prove_ms = clock.lap();
        if events(Event::Facts(&answer)).is_break() {
            return Err(AnswerError::Cancelled);
        }

        self.write(&mut answer, request, &reading, &told, events)?;
        answer.timings.write_ms = clock.lap();
        answer.timings.total_ms = milliseconds(stopwatch.elapsed() - start);
        Ok(answer)
    }

    /// Answers a question by what it says itself.
    fn give(
        mut answer: Answer,
        reading: &berry_tasks::Reading,
        language: Language,
        understood: Duration,
        events: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Answer, AnswerError> {
        if let Given::Refused(message) = give(&mut answer, reading, language) {
            let refusal = say::Refusal::Stated { message };
            let interpretation = std::mem::take(&mut answer.interpretation);
            let refused = Refused {
                interpretation: interpretation.clone(),
                recognised: vec![interpretation],
                confidence: answer.confidence,
                ..Refused::plain(FailedStep::Execute, refusal)
            };
            Self::refuse(&mut answer, refused, language);
        }
        answer.verification.verified = true;
        answer.timings.total_ms = milliseconds(understood);
        finish(answer, events)
    }

    /// Returns what the last of some earlier messages that was understood asked, and its answers.
    /// Reads parts of a question as several questions about the same things.
    fn read_in_parts(
        &self,
        parts: &[String],
        language: Language,
        context: Option<&Context>,
    ) -> Result<Option<Plan>, AnswerError> {
        let domain = self.knowledge_base.domain();
        let names = self.knowledge_base.names();
        let linked: Vec<LinkedQuestion> = parts
            .iter()
            .map(|part| link(part, language, &domain.lexicon, names))
            .collect::<Result<_, _>>()?;
        Ok(propose_parts(
            &linked,
            domain,
            self.knowledge_base.store(),
            context,
        ))
    }

    /// What pronouns may stand for, after these messages.
    fn context(
        &self,
        conversation: &[String],
        language: Option<Language>,
    ) -> Result<Option<Context>, AnswerError> {
        let domain = self.knowledge_base.domain();
        let mut context = None;
        let first = conversation.len().saturating_sub(MAX_REMEMBERED);
        for message in &conversation[first..] {
            let message = message.trim();
            let detected = detect_language(message);
            if unreadable(message, language.or(detected)).is_some() {
                continue;
            }
            let language = language.or(detected).unwrap_or(Language::English);
            let linked = link(
                message,
                language,
                &domain.lexicon,
                self.knowledge_base.names(),
            )?;
            let proposal = propose(
                &linked,
                domain,
                self.knowledge_base.store(),
                context.as_ref(),
            );
            let choice = choose(&self.knowledge_base, proposal.plans, language);
            if let Ok(Choice::Trusted(reading, _)) = choice {
                context = Some(Context {
                    query: reading.plan.query.clone(),
                    answers: match reading.solutions {
                        Solutions::Set(terms) => terms,
                        Solutions::Table(_, rows) => {
                            let first = rows.into_iter().filter_map(|row| row.into_iter().next());
                            first.flatten().collect()
                        }
                        _ => Vec::new(),
                    },
                });
            }
        }
        Ok(context)
    }

    /// Runs a query and returns its first column as answers are told, or the truth that it asks for.
    pub fn values_of(&self, sparql: &str) -> Result<Vec<Value>, AnswerError> {
        let teller = Teller {
            knowledge_base: &self.knowledge_base,
            language: Language::English,
        };
        Ok(teller.values_of(sparql)?)
    }

    /// Returns what the same weights say without facts: the question alone, greedily.
    pub fn plain(
        &self,
        question: &str,
        _language: Option<Language>,
    ) -> Result<PlainAnswer, AnswerError> {
        let model = self.model.as_ref().ok_or(AnswerError::NoModel)?;
        let mut model = model.lock().unwrap_or_else(PoisonError::into_inner);
        let prompt = Prompt {
            system: None,
            user: question.to_owned(),
            opening: String::new(),
        };
        let limits = Limits {
            max_tokens: 96,
            stop: Vec::new(),
        };
        let generation = model.generate(&prompt, &limits, &mut |_| ControlFlow::Continue(()))?;
        Ok(PlainAnswer {
            text: generation.text.trim().to_owned(),
            usage: Usage {
                model: self.model_name.clone(),
                prompt_tokens: generation.prompt_tokens,
                completion_tokens: generation.completion_tokens,
                cached_tokens: generation.cached_tokens,
            },
        })
    }

    /// Has the sentence written by the model where it can, else by the template.
    fn write(
        &self,
        answer: &mut Answer,
        request: &Request,
        reading: &Reading,
        told: &Told,
        events: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<(), AnswerError> {
        let language = Language::parse(&answer.language).unwrap_or(Language::English);
        let template = say::sentence(&told.question, &told.outcome, language);
        let mut cancelled = false;
        if let (Some(model), true, true) = (
            &self.model,
            request.use_model,
            is_for_the_model(reading, told, language),
        ) {
            let opening = say::opening(&told.question, &told.outcome, language);
            let licence = licence(told, &template, &opening);
            let mut facts = vec![template.clone()];
            facts.extend(
                answer
                    .evidence
                    .iter()
                    .map(|e| e.text.clone())
                    .filter(|t| *t != template),
            );
            let task = Task {
                question: &request.question,
                facts,
                opening,
                licence: &licence,
            };
            let mut usage = Usage {
                model: self.model_name.clone(),
                ..Usage::default()
            };
            let mut model = model.lock().unwrap_or_else(PoisonError::into_inner);
            let written = write(&mut model, &task, &mut usage, &mut |clause| {
                let flow = events(Event::Text(clause));
                cancelled |= flow.is_break();
                flow
            });
            answer.usage = usage;
            if cancelled {
                return Err(AnswerError::Cancelled);
            }
            let (written, refused) = written?;
            if let Some(explanation) = &mut answer.explanation {
                explanation["refused_drafts"] = json!(refused);
            }
            if let Some(written) = written {
                answer.text = written.text;
                answer.writer = Writer::Model;
                answer.verification = Verification {
                    verified: true,
                    unlicensed: Vec::new(),
                };
                return Ok(());
            }
        }
        answer.text = template;
        answer.writer = Writer::Template;
        answer.verification = Verification {
            verified: true,
            unlicensed: Vec::new(),
        };
        if events(Event::Text(&answer.text)).is_break() {
            return Err(AnswerError::Cancelled);
        }
        Ok(())
    }

    fn refuse(answer: &mut Answer, refused: Refused, language: Language) {
        answer.status = Status::Abstained;
        answer.text = say::reason(&refused.refusal, language);
        answer.confidence = refused.confidence;
        answer.interpretation = refused.interpretation;
        answer.verification = Verification {
            verified: true,
            unlicensed: Vec::new(),
        };
        answer.reason = Some(Reason {
            step: refused.step,
            message: answer.text.clone(),
            recognised: refused.recognised,
            suggestions: refused.suggestions,
        });
    }

    fn ambiguous(
        answer: &mut Answer,
        readings: &[Reading],
        teller: &Teller<'_>,
    ) -> Result<(), AnswerError> {
        let mut interpretations = Vec::new();
        for reading in readings {
            let told = teller.tell(reading)?;
            let interpretation = say::interpretation(&told.question, teller.language);
            interpretations.push(interpretation.clone());
            answer.alternatives.push(Alternative {
                interpretation,
                sparql: reading.plan.compiled.as_ref().map(|c| c.sparql.clone()),
                confidence: reading.confidence(),
                answers: told.values,
            });
        }
        let confidence = readings.first().map_or(0.0, Reading::confidence);
        let refused = Refused {
            step: FailedStep::Ambiguous,
            refusal: say::Refusal::Ambiguous {
                readings: interpretations.clone(),
            },
            recognised: interpretations,
            suggestions: Vec::new(),
            confidence,
            interpretation: String::new(),
        };
        Self::refuse(answer, refused, teller.language);
        Ok(())
    }
}

struct Clock<'a> {
    stopwatch: &'a dyn Stopwatch,
    last: Duration,
}

impl Clock<'_> {
    /// Milliseconds since the last call.
    fn lap(&mut self) -> f64 {
        let now = self.stopwatch.elapsed();
        let lap = milliseconds(now - self.last);
        self.last = now;
        lap
    }
}

fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

fn blank(request: &Request, language: Language) -> Answer {
    Answer {
        id: request.id.clone(),
        question: request.question.clone(),
        language: language.tag().to_owned(),
        status: Status::Answered,
        text: String::new(),
        writer: Writer::Template,
        answers: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        needs_closure: false,
        warnings: Vec::new(),
        sparql: None,
        confidence: 0.0,
        interpretation: String::new(),
        evidence: Vec::new(),
        proof: None,
        verification: Verification::default(),
        alternatives: Vec::new(),
        reason: None,
        usage: Usage::default(),
        timings: Timings::default(),
        explanation: None,
    }
}

/// Why a question is not even read.
fn unreadable(question: &str, language: Option<Language>) -> Option<Refused> {
    let refusal = if question.len() > MAX_GIVEN {
        say::Refusal::TooLong { limit: MAX_TOKENS }
    } else if question.chars().all(|c| !c.is_alphanumeric()) && question.len() < MAX_BYTES {
        if question.contains('\u{fffd}') || question.contains('\0') {
            say::Refusal::NotText
        } else {
            say::Refusal::EmptyQuestion
        }
    } else if question
        .chars()
        .filter(|c| c.is_control() || *c == '\u{fffd}')
        .count()
        * 8
        > question.chars().count()
    {
        if question.len() > MAX_BYTES {
            return too_long(question);
        }
        say::Refusal::NotText
    } else if language.is_none() {
        say::Refusal::LanguageUnsupported { language: None }
    } else {
        return None;
    };
    Some(Refused::plain(FailedStep::Unsupported, refusal))
}

/// Why a question is too long to be read against the graph.
fn too_long(question: &str) -> Option<Refused> {
    let is_long = question.len() > MAX_BYTES || tokenize(question).len() > MAX_TOKENS;
    let refusal = say::Refusal::TooLong { limit: MAX_TOKENS };
    is_long.then(|| Refused::plain(FailedStep::Unsupported, refusal))
}

fn nothing_to_describe(told: &Told) -> bool {
    told.outcome.answers.iter().all(|a| a.detail.is_none()) && told.outcome.facts.is_empty()
}

fn fill(
    answer: &mut Answer,
    reading: &Reading,
    others: &[Reading],
    told: &Told,
    teller: &Teller<'_>,
) {
    answer.answers.clone_from(&told.values);
    answer.evidence.clone_from(&told.evidence);
    answer.proof.clone_from(&told.proof);
    answer.sparql = reading.plan.compiled.as_ref().map(|c| c.sparql.clone());
    answer.confidence = (reading.confidence() * 1e4).round() / 1e4;
    answer.interpretation = say::interpretation(&told.question, teller.language);
    answer.columns = match &reading.solutions {
        Solutions::Number(_) => vec!["count".to_owned()],
        Solutions::Truth(_) => vec!["truth".to_owned()],
        Solutions::Computed(_) => vec!["value".to_owned()],
        Solutions::Table(variables, _) => variables.clone(),
        Solutions::Set(_) | Solutions::Description => vec!["answer".to_owned()],
    };
    answer.rows = match &told.table {
        Some((_, rows)) => rows.clone(),
        None => told.values.iter().map(|v| vec![v.clone()]).collect(),
    };
    // What an answer was ranked or compared by stands beside it.
    if !told.keys.is_empty() && told.keys.iter().all(Option::is_some) {
        answer.columns.push("key".to_owned());
        for (row, key) in answer.rows.iter_mut().zip(&told.keys) {
            row.extend(key.clone());
        }
    }
    answer.alternatives = others
        .iter()
        .take(3)
        .map(|other| Alternative {
            interpretation: say::interpretation(
                &teller.question(&other.plan.query),
                teller.language,
            ),
            sparql: other.plan.compiled.as_ref().map(|c| c.sparql.clone()),
            confidence: (other.confidence() * 1e4).round() / 1e4,
            answers: Vec::new(),
        })
        .collect();
}

/// Whether the sentence is one that the model writes well: English, few
/// values, something found.
fn is_for_the_model(reading: &Reading, told: &Told, language: Language) -> bool {
    let few = told.outcome.answers.len() <= MAX_WRITTEN;
    let found = match &reading.solutions {
        Solutions::Set(terms) => !terms.is_empty(),
        Solutions::Description | Solutions::Table(..) => false,
        Solutions::Computed(rows) => rows.len() == 1,
        _ if matches!(
            reading.plan.query,
            Query::AskEvery { .. } | Query::Share { .. }
        ) =>
        {
            false
        }
        _ => true,
    };
    language == Language::English && few && found
}

/// What may follow the opening: the template's own words from there on; and
/// what the sentence must say: the values.
fn licence(told: &Told, template: &str, opening: &str) -> Licence {
    let mut licence = Licence::default();
    licence.allow_with_negations(template.strip_prefix(opening).unwrap_or(template));
    for said in &told.outcome.answers {
        if told.outcome.truth.is_none() && told.outcome.number.is_none() {
            licence.require(&said.text);
        }
    }
    if let Some(number) = &told.outcome.number
        && number != "0"
    {
        licence.require(number);
    }
    if let Some(truth) = told.outcome.truth {
        licence.require(if truth { "yes" } else { "no" });
    }
    licence
}

fn finish(
    answer: Answer,
    events: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
) -> Result<Answer, AnswerError> {
    let told = events(Event::Facts(&answer)).is_continue()
        && events(Event::Text(&answer.text)).is_continue();
    if told {
        Ok(answer)
    } else {
        Err(AnswerError::Cancelled)
    }
}
