//! Reads statements with a question about them: orders, liars, walks, schedules, truth values,
//! brackets, kinds and conditions.
//!
//! Each reader takes a question only where it understands every sentence.

use crate::Reading;
use crate::question::Question;

mod clauses;
mod cursor;
mod facts;
mod numerals;
mod telling;

mod brackets;
mod liars;
mod logic;
mod orders;
mod schedules;
mod syllogisms;
mod walks;

/// Longer questions tell no world; texts that are pasted are not looked through for one.
const MAX_TOKENS: usize = 1_500;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    if question.tokens.len() > MAX_TOKENS {
        return brackets::read(question).into_iter().collect();
    }
    let readers: &[fn(&Question<'_>) -> Option<Reading>] = &[
        brackets::read,
        logic::read,
        walks::read,
        schedules::read,
        liars::read,
        orders::read,
        syllogisms::read,
    ];
    readers
        .iter()
        .find_map(|reader| reader(question))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::question::Question;
    use crate::{Finding, Work};
    use berry_verbalizer::{Language, han};
    use jiff::Timestamp;

    /// Shows what the readers of this module make of a question.
    pub(super) fn shown(text: &str) -> String {
        let language = match han::script(text) {
            None => Language::English,
            Some(han::Script::Simplified) => Language::SimplifiedChinese,
            Some(_) => Language::TraditionalChinese,
        };
        let question = Question::new(text, language, Timestamp::UNIX_EPOCH);
        let Some(reading) = read(&question).into_iter().next() else {
            return "no reading".to_owned();
        };
        match reading.work {
            Work::Compute(expression) => match expression.evaluate() {
                Ok((value, _)) => format!("{expression} = {value:?}"),
                Err(error) => format!("{expression}: {error}"),
            },
            Work::Deduce(deduction) => {
                let finding = match &deduction.finding {
                    Finding::Values(values) => {
                        let values: Vec<String> = values
                            .iter()
                            .map(|value| {
                                let literal = oxrdf::Literal::from(value.clone());
                                literal.value().to_owned()
                            })
                            .collect();
                        values.join(" | ")
                    }
                    other => format!("{other:?}"),
                };
                format!("{finding}: {}", deduction.sentence)
            }
        }
    }
}
