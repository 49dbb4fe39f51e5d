//! Questions whose answer follows from what they say.

use berry_proof::Proof;
use berry_symbolic::{Computation, Kind, NAMESPACE, Value as Computed};
use berry_tasks::{Deduction, Expression, Finding, Reading, Work, why_no_value};
use berry_verbalizer::{self as say, Argument, Language, Outcome, Question, Said};
use oxrdf::Literal;

use crate::answer::{Answer, Value};
use crate::tell::{in_words, proof_of, step};

/// Longer texts of a question are cut in sentences about them; the proof has them whole.
const LONGEST_SAID: usize = 80;

/// What came of a question that was read without the graph.
pub(crate) enum Given {
    /// The answer was filled in, with its sentence.
    Answered,
    /// The question was understood, and has no answer for this reason.
    Refused(String),
}

/// Fills an answer with what a reading gives.
pub(crate) fn give(answer: &mut Answer, reading: &Reading, language: Language) -> Given {
    answer.confidence = (f64::from((-reading.cost.max(0.0)).exp()) * 1e4).round() / 1e4;
    match &reading.work {
        Work::Compute(expression) => compute(answer, expression, language),
        Work::Deduce(deduction) => deduce(answer, deduction, language),
    }
}

fn compute(answer: &mut Answer, expression: &Expression, language: Language) -> Given {
    let question = question_of(expression);
    answer.interpretation = say::interpretation(&question, language);
    answer.sparql = Some(format!(
        "PREFIX tb: <{NAMESPACE}>\nSELECT ({expression} AS ?value) WHERE {{}}"
    ));
    let (value, computations) = match expression.evaluate() {
        Ok(computed) => computed,
        Err(error) => return Given::Refused(why_no_value(&error, language)),
    };
    let values = values_of(expression, &value);
    answer.columns = vec!["value".to_owned()];
    tell_values(answer, &values);
    let mut outcome = Outcome {
        number: Some(worded(&value, language)),
        working: computations
            .iter()
            .map(|c| shortened(in_words(c, language)))
            .collect(),
        ..Outcome::default()
    };
    outcome.answers.push(Said::new(worded(&value, language)));
    answer.text = say::sentence(&question, &outcome, language);
    answer.proof = prove(computations);
    Given::Answered
}

/// A list of texts is several values.
fn values_of(expression: &Expression, value: &Computed) -> Vec<Computed> {
    match (expression, value) {
        (Expression::Call { function, .. }, Computed::Text(text))
            if function.result == Kind::List =>
        {
            text.split(", ")
                .filter(|item| !item.is_empty())
                .map(Computed::from)
                .collect()
        }
        _ => vec![value.clone()],
    }
}

fn tell_values(answer: &mut Answer, values: &[Computed]) {
    answer.answers = values
        .iter()
        .map(|value| {
            let literal = Literal::from(value.clone());
            Value {
                value: literal.value().to_owned(),
                iri: None,
                datatype: Some(literal.datatype().as_str().to_owned()),
                labels: Vec::new(),
            }
        })
        .collect();
    answer.rows = answer.answers.iter().map(|v| vec![v.clone()]).collect();
}

fn worded(value: &Computed, language: Language) -> String {
    say::literal(&Literal::from(value.clone()), None, language)
}

/// Each computation rests on those of its arguments.
fn prove(computations: Vec<Computation>) -> Option<Proof> {
    let mut proved: Vec<(Computed, Proof)> = Vec::new();
    for computation in computations {
        let mut premises = Vec::new();
        for argument in computation.arguments.iter().rev() {
            let place = proved.iter().rposition(|(value, _)| value == argument);
            if let Some(place) = place {
                premises.push(proved.remove(place).1);
            }
        }
        premises.reverse();
        let value = computation.value.clone();
        proved.push((value, proof_of(&computation, premises)));
    }
    proved.pop().map(|(_, proof)| proof)
}

fn shortened(mut computation: say::Computation) -> say::Computation {
    for argument in &mut computation.arguments {
        *argument = cut(argument);
    }
    computation
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SAID) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What an expression asks for, in words.
fn question_of(expression: &Expression) -> Question {
    match argument_of(expression) {
        Argument::Call {
            function,
            arguments,
        } => Question::Compute {
            function,
            arguments,
        },
        given => Question::Compute {
            function: "concatenate".to_owned(),
            arguments: vec![given],
        },
    }
}

fn argument_of(expression: &Expression) -> Argument {
    match expression {
        Expression::Open(_) => Argument::Own(None),
        Expression::Given(Computed::Text(text)) => Argument::Text(cut(text)),
        Expression::Given(value) => Argument::Value(worded(value, Language::English)),
        Expression::Call {
            function,
            arguments,
        } => Argument::Call {
            function: function.name().to_owned(),
            arguments: arguments.iter().map(argument_of).collect(),
        },
    }
}

fn deduce(answer: &mut Answer, deduction: &Deduction, language: Language) -> Given {
    answer.interpretation = match language {
        Language::English => "what follows from the statements of the question".to_owned(),
        Language::SimplifiedChinese => "由题目的陈述推论".to_owned(),
        Language::TraditionalChinese => "由題目的陳述推論".to_owned(),
    };
    answer.text.clone_from(&deduction.sentence);
    answer.columns = vec!["answer".to_owned()];
    let premises = deduction
        .statements
        .iter()
        .map(|text| Proof::Statement { text: text.clone() });
    let values = match &deduction.finding {
        Finding::Values(values) => values.clone(),
        Finding::Open | Finding::Contradiction => {
            return Given::Refused(deduction.sentence.clone());
        }
    };
    tell_values(answer, &values);
    answer.proof = Some(Proof::Deduction {
        conclusion: deduction.sentence.clone(),
        steps: deduction.steps.iter().map(step).collect(),
        premises: premises.collect(),
    });
    Given::Answered
}
