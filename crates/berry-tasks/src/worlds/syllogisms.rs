//! Kinds and conditions: "All whales are mammals. Moby is a whale. Is Moby a mammal?"

use berry_symbolic::{StepKind, Value};

use crate::question::Question;
use crate::token::Token;
use crate::{Finding, Reading};

use super::clauses::sentences;
use super::telling::{bare, becomes, item, reading, say, step};

mod chinese;
mod english;
mod english_questions;
mod models;
mod terms;

use models::{Formula, can_hold};
use terms::Terms;

/// A sentence about kinds or conditions.
#[derive(Debug, Clone)]
enum Clause {
    Told(Formula, String),
    /// Asks whether something is so; the words say that it is.
    Whether {
        formula: Formula,
        words: String,
        /// Whether it is asked if it must be so rather than if it is so.
        must: bool,
    },
    /// Asks whether the last statement follows.
    DoesLastFollow,
    /// Asks which of the possibilities told is the case for an individual.
    Which(usize),
}

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let sentences = sentences(question);
    if sentences.is_empty()
        || sentences.len() > 20
        || question.tokens.len() > 200
        || question.tokens.len() < 6
    {
        return None;
    }
    let mut terms = Terms::default();
    let mut found = Vec::new();
    for sentence in sentences {
        let tokens = bare(sentence.tokens);
        if tokens.is_empty() {
            continue;
        }
        let asks = sentence.asks(sentence.tokens);
        found.extend(clauses(question, tokens, asks, &mut terms)?);
    }
    answer(question, &terms, found)
}

/// Reads a sentence as clauses between commas, as few as can be.
fn clauses(
    question: &Question<'_>,
    tokens: &[Token],
    asks: bool,
    terms: &mut Terms,
) -> Option<Vec<Clause>> {
    const MOST: usize = 12;
    let mut found = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        if found.len() > MOST {
            return None;
        }
        let is_joint = |token: &Token| {
            matches!(
                token.folded.as_str(),
                "," | "and" | "but" | ":" | "而" | "且" | "then" | "so"
            )
        };
        let mut ends: Vec<usize> = (1..rest.len()).filter(|at| is_joint(&rest[*at])).collect();
        ends.push(rest.len());
        let clause = ends.into_iter().rev().take(8).find_map(|end| {
            let known = terms.clone();
            let is_last = end == rest.len();
            let clause = clause(question, bare(&rest[..end]), asks && is_last, terms);
            if clause.is_none() {
                *terms = known;
            }
            clause.map(|clause| (clause, end))
        });
        let (clause, end) = clause?;
        found.push(clause);
        rest = &rest[end..];
        while let [first, others @ ..] = rest
            && is_joint(first)
        {
            rest = others;
        }
        rest = bare(rest);
    }
    Some(found)
}

fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    asks: bool,
    terms: &mut Terms,
) -> Option<Clause> {
    let words = question.words(tokens).to_owned();
    if tokens
        .iter()
        .any(|token| token.kind == crate::token::TokenKind::Han)
    {
        return chinese::clause(question, tokens, asks, terms);
    }
    if let Some(clause) = english_questions::asked(question, tokens, terms) {
        return Some(clause);
    }
    if asks {
        return None;
    }
    let known = terms.clone();
    if let Some(formula) = english::told(tokens, terms) {
        return Some(Clause::Told(formula, words));
    }
    *terms = known;
    // "If all A are B, are all B A?"
    let mut cursor = super::cursor::Cursor::new(tokens);
    cursor
        .eat_any(&[
            "if",
            "given that",
            "given",
            "suppose",
            "suppose that",
            "assuming that",
            "assuming",
            "since",
            "because",
            "when",
            "knowing that",
        ])
        .then_some(())?;
    let formula = english::told(cursor.rest, terms)?;
    Some(Clause::Told(
        formula,
        question.words(cursor.rest).to_owned(),
    ))
}

fn answer(question: &Question<'_>, terms: &Terms, mut found: Vec<Clause>) -> Option<Reading> {
    if let Some(at) = found
        .iter()
        .position(|clause| matches!(clause, Clause::DoesLastFollow))
    {
        let Some(Clause::Told(formula, words)) = at.checked_sub(1).map(|last| found[last].clone())
        else {
            return None;
        };
        found[at - 1] = Clause::Whether {
            formula,
            words,
            must: true,
        };
        found.remove(at);
    }
    let mut told = Vec::new();
    let mut statements = Vec::new();
    let mut asked = Vec::new();
    for clause in found {
        match clause {
            Clause::Told(formula, words) => {
                told.push(formula);
                statements.push(words);
            }
            other => asked.push(other),
        }
    }
    let [asked] = &asked[..] else { return None };
    if told.is_empty() || terms.are_confused() {
        return None;
    }
    let prover = Prover { terms, told: &told };
    if !prover.can_hold(&[])? {
        let sentence = say(
            question,
            "The statements contradict each other.".to_owned(),
            "這些敘述互相矛盾。".to_owned(),
        );
        return Some(reading(
            Finding::Contradiction,
            sentence,
            statements,
            Vec::new(),
        ));
    }
    let open = |statements: Vec<String>| {
        let sentence = say(
            question,
            "That does not follow from the statements, and neither does its opposite.".to_owned(),
            "從這些敘述既推不出這一點，也推不出相反的結論。".to_owned(),
        );
        reading(Finding::Open, sentence, statements, Vec::new())
    };
    match asked {
        Clause::Whether {
            formula,
            words,
            must,
        } => {
            let mut known = Vec::new();
            for statement in &told {
                statement.predicates(&mut known);
            }
            let mut asked = Vec::new();
            formula.predicates(&mut asked);
            if asked.iter().any(|predicate| !known.contains(predicate)) {
                return None;
            }
            let truth = match prover.follows(formula)? {
                Some(truth) => truth,
                None if *must => false,
                None => return Some(open(statements)),
            };
            let used = prover.needed(formula, truth)?;
            let needed: Vec<String> = used.iter().map(|at| statements[*at].clone()).collect();
            let steps = needed.iter().map(item).collect::<Vec<_>>();
            let sentence = match (truth, must) {
                (true, _) => say(
                    question,
                    format!("Yes, {words}."),
                    format!("是的，{words}。"),
                ),
                (false, true) => say(
                    question,
                    "No, that does not follow.".to_owned(),
                    "不，推不出這個結論。".to_owned(),
                ),
                (false, false) => say(
                    question,
                    format!("No, it is not so that {words}."),
                    format!("不，並非{words}。"),
                ),
            };
            let mut steps = steps;
            steps.push(becomes(words.clone(), truth.to_string()));
            let steps = vec![step(StepKind::Conclusions, steps)];
            let shown = if needed.is_empty() {
                statements
            } else {
                needed
            };
            let finding = Finding::Values(vec![Value::Boolean(truth)]);
            Some(reading(finding, sentence, shown, steps))
        }
        Clause::Which(individual) => {
            let possible: Vec<usize> = possibilities(&told, *individual);
            let mut holding = Vec::new();
            for what in possible {
                if prover.follows(&Formula::Is(*individual, what))? == Some(true) {
                    holding.push(what);
                }
            }
            let [only] = holding[..] else {
                return Some(open(statements));
            };
            let words = &terms.predicates[only].words;
            let value = terms::without_particles(words);
            let name = &terms.individuals[*individual].words;
            let sentence = say(
                question,
                format!("{} is {words}.", super::telling::capitalised(name)),
                format!("{name}{words}。"),
            );
            Some(reading(
                Finding::Values(vec![Value::from(value)]),
                sentence,
                statements,
                Vec::new(),
            ))
        }
        _ => None,
    }
}

/// What may be true of an individual by a statement that leaves a choice.
fn possibilities(told: &[Formula], individual: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for statement in told {
        let parts = match statement {
            Formula::Any(parts) => parts,
            Formula::All(parts) => match parts.first() {
                Some(Formula::Any(parts)) => parts,
                _ => continue,
            },
            _ => continue,
        };
        for part in parts {
            if let Formula::Is(own, what) = part
                && *own == individual
            {
                found.push(*what);
            }
        }
    }
    found
}

struct Prover<'a> {
    terms: &'a Terms,
    told: &'a [Formula],
}

impl Prover<'_> {
    fn can_hold(&self, more: &[Formula]) -> Option<bool> {
        let statements: Vec<Formula> = self.told.iter().chain(more).cloned().collect();
        self.hold(&statements)
    }

    fn hold(&self, statements: &[Formula]) -> Option<bool> {
        can_hold(
            statements,
            self.terms.individuals.len(),
            self.terms.predicates.len(),
        )
    }

    /// Whether something follows (`true`) or its opposite does; the outer `None` is that it cannot
    /// be told, as where it depends on whether "all" says that there are some.
    #[expect(clippy::option_option, reason = "not found out, and found to be open")]
    fn follows(&self, formula: &Formula) -> Option<Option<bool>> {
        let existing: Vec<Formula> = self
            .told
            .iter()
            .filter_map(|statement| match statement {
                Formula::Every(kind, ..) => Some(Formula::Some(*kind, *kind, true)),
                _ => None,
            })
            .collect();
        // Who asks whether snakes are warm-blooded knows that there are snakes.
        let asked: Vec<Formula> = match formula {
            Formula::Every(kind, ..) => vec![Formula::Some(*kind, *kind, true)],
            _ => Vec::new(),
        };
        let mut found = None;
        for more in [asked.clone(), [existing, asked].concat()] {
            let with = |formula: Formula| {
                let mut all = more.clone();
                all.push(formula);
                self.can_hold(&all)
            };
            let truth = if !with(formula.clone().not())? {
                Some(true)
            } else if !with(formula.clone())? {
                Some(false)
            } else {
                None
            };
            if *found.get_or_insert(truth) != truth {
                return None;
            }
        }
        found
    }

    /// The statements without which it would not follow, by leaving each out in turn.
    fn needed(&self, formula: &Formula, truth: bool) -> Option<Vec<usize>> {
        let opposite = if truth {
            formula.clone().not()
        } else {
            formula.clone()
        };
        let mut used: Vec<usize> = (0..self.told.len()).collect();
        for at in 0..self.told.len() {
            let mut fewer: Vec<Formula> = used
                .iter()
                .filter(|other| **other != at)
                .map(|other| self.told[*other].clone())
                .collect();
            fewer.push(opposite.clone());
            if !self.hold(&fewer)? {
                used.retain(|other| *other != at);
            }
        }
        Some(used)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn kinds_and_conditions() {
        check(
            "All poets are dreamers. Lena is a poet. Is Lena a dreamer?",
            &expect!["true: Yes, Lena is a dreamer."],
        );
        check(
            "Some students are musicians. Omar is a student. Is Omar a musician?",
            &expect![
                "Open: That does not follow from the statements, and neither does its opposite."
            ],
        );
        check(
            "If it rains, the match is off. The match is not off. Is it raining?",
            &expect!["false: No, it is not so that it is raining."],
        );
        check(
            "all wugs are blickets, all blickets are daxes. are all wugs daxes?",
            &expect!["true: Yes, all wugs are daxes."],
        );
        check(
            "The key is either in the drawer or in the coat. It isn't in the drawer. So where is it?",
            &expect!["coat: The key is in the coat."],
        );
        check(
            "All men are mortal. Socrates is a man. Is Socrates mortal?",
            &expect!["true: Yes, Socrates is mortal."],
        );
        check(
            "No fish can fly. Nemo is a fish. Can Nemo fly?",
            &expect!["false: No, it is not so that Nemo can fly."],
        );
        check(
            "Every bird has feathers. Tweety is a bird. Does Tweety have feathers?",
            &expect!["true: Yes, Tweety does have feathers."],
        );
        check(
            "If it rains the street is wet. It is raining. Is the street wet?",
            &expect!["true: Yes, the street is wet."],
        );
        check(
            "Whales are mammals. No mammals are fish. Is any whale a fish?",
            &expect!["false: No, it is not so that any whale is a fish."],
        );
        check(
            "All cats are animals. Does it follow that all animals are cats?",
            &expect!["false: No, that does not follow."],
        );
    }

    #[test]
    fn kinds_in_chinese() {
        check(
            "沒有一條魚會爬樹，小金是魚，那小金會爬樹嗎",
            &expect!["false: 不，並非小金會爬樹。"],
        );
        check(
            "有些學生是運動員，而所有運動員都早起，所以一定有些學生早起，這個推論對嗎",
            &expect!["true: 是的，一定有些學生早起。"],
        );
        check(
            "他要嘛點紅茶、要嘛點咖啡，只會點一種。他沒點紅茶，那他點了什麼？",
            &expect!["咖啡: 他點咖啡。"],
        );
        check(
            "所有的玫瑰都是花，有些花很快枯萎。由此一定能推出有些玫瑰很快枯萎吗",
            &expect!["false: 不，推不出这个结论。"],
        );
        check(
            "所有的貓都是動物。咪咪是一隻貓。咪咪是動物嗎？",
            &expect!["true: 是的，咪咪是動物。"],
        );
        check(
            "如果下雨，地就會濕。現在下雨。地會濕嗎？",
            &expect!["true: 是的，地會濕。"],
        );
    }

    #[test]
    fn other_questions_are_not_read() {
        check("Paris is a city. Is Lyon bigger?", &expect!["no reading"]);
        check("Is Moby Dick a novel?", &expect!["no reading"]);
        check("If it rains, who wins?", &expect!["no reading"]);
        check(
            "My name is Tom. Is Paris the capital of France?",
            &expect!["no reading"],
        );
    }
}
