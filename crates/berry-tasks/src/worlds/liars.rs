//! People who lie or tell the truth, and what they say of each other.

use berry_symbolic::{StepKind, Value};

use crate::question::Question;
use crate::token::Token;
use crate::{Finding, Reading, Work};

use super::clauses::{clauses, sentences};
use super::telling::{bare, becomes, capitalised, joined, reading, say, step};

mod formula;
mod grammar;
mod questions;
mod settings;
mod words;

use formula::{Formula, People, Scope, Solutions};

/// A clause about who lies.
#[derive(Debug, Clone)]
enum Clause {
    /// Somebody says something.
    Says(usize, Formula, String),
    /// Something is so.
    Fact(Formula, String),
    /// Says that everybody either lies or tells the truth, or who there is.
    Setting,
    Asked(Asked),
}

/// What is asked.
#[derive(Debug, Clone)]
enum Asked {
    /// Whether something is so, and the statement that it is so.
    Whether(Formula, String),
    /// Who tells the truth, or who does not.
    Who { is_truthful: bool },
    /// How many tell the truth, or do not.
    HowMany { is_truthful: bool },
    /// Which of two words is right for somebody: "honest", "a liar".
    Which {
        person: usize,
        truthful: String,
        lying: String,
    },
}

const BUDGET: usize = 1_500;

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    if !words::is_about_lying(&question.tokens) {
        return None;
    }
    let (one, has_choice) = read_as(question, Scope::Wide)?;
    if !has_choice {
        return Some(one);
    }
    // Where both readings find something, it must be the same.
    let Some((other, _)) = read_as(question, Scope::Narrow) else {
        return Some(one);
    };
    let found = |reading: &Reading| match &reading.work {
        Work::Deduce(deduction) => deduction.finding.clone(),
        Work::Compute(_) => Finding::Open,
    };
    match (found(&one), found(&other)) {
        (Finding::Values(values), Finding::Values(others)) if values != others => None,
        (Finding::Values(_), _) => Some(one),
        _ => Some(other),
    }
}

/// Reads a question; returns also whether the scope could matter.
fn read_as(question: &Question<'_>, scope: Scope) -> Option<(Reading, bool)> {
    let mut people = People {
        scope,
        ..People::default()
    };
    let mut found: Vec<Clause> = Vec::new();
    let mut budget = BUDGET;
    // A question may come before those whom it is about.
    for is_first in [true, false] {
        found.clear();
        for sentence in sentences(question) {
            let tokens = bare(sentence.tokens);
            if tokens.is_empty() {
                continue;
            }
            let read_here = clauses(tokens, &found, &mut budget, &mut |tokens, before| {
                clause(question, tokens, before, &mut people, sentence.asks(tokens))
            });
            match read_here {
                Some(clauses) => found.extend(clauses),
                None if is_first => {}
                None => return None,
            }
        }
        people.are_known = true;
    }
    let asked: Vec<&Asked> = found
        .iter()
        .filter_map(|clause| match clause {
            Clause::Asked(asked) => Some(asked),
            _ => None,
        })
        .collect();
    let [asked] = asked[..] else { return None };
    let told = found
        .iter()
        .any(|clause| matches!(clause, Clause::Says(..) | Clause::Fact(..)));
    if !told || people.names.is_empty() || people.are_confused() {
        return None;
    }
    let reading = answer(question, &people, &found, asked)?;
    Some((reading, people.has_choice))
}

fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    before: &[Clause],
    people: &mut People,
    is_asked: bool,
) -> Option<Clause> {
    let speaker = before.iter().rev().find_map(|clause| match clause {
        Clause::Says(person, ..) => Some(*person),
        Clause::Fact(Formula::Truthful(person, _), _)
        | Clause::Asked(Asked::Whether(Formula::Truthful(person, _), _)) => Some(*person),
        _ => None,
    });
    people.last = speaker.or(people.last);
    let words = question.words(tokens).to_owned();
    let tokens = bare(tokens);
    if tokens.is_empty() {
        return Some(Clause::Setting);
    }
    if settings::is_setting(tokens) || settings::introduces(tokens, people) {
        return Some(Clause::Setting);
    }
    if let Some(asked) = questions::asked(question, tokens, people, is_asked) {
        return Some(Clause::Asked(asked));
    }
    if let Some((person, formula)) = grammar::says(tokens, people) {
        return Some(Clause::Says(person, formula, words));
    }
    let tokens = grammar::without_certainty(tokens);
    if let Some((person, formula)) = grammar::says(tokens, people) {
        return Some(Clause::Says(person, formula, words));
    }
    let formula = grammar::formula(tokens, people, None)?;
    Some(Clause::Fact(formula, words))
}

fn answer(
    question: &Question<'_>,
    people: &People,
    found: &[Clause],
    asked: &Asked,
) -> Option<Reading> {
    let mut rules = Vec::new();
    let mut statements = Vec::new();
    for clause in found {
        match clause {
            Clause::Says(person, formula, words) => {
                let is_so = Formula::Truthful(*person, true);
                rules.push(Formula::Same(Box::new(is_so), Box::new(formula.clone())));
                statements.push(words.clone());
            }
            Clause::Fact(formula, words) => {
                rules.push(formula.clone());
                statements.push(words.clone());
            }
            Clause::Setting | Clause::Asked(_) => {}
        }
    }
    let solutions = Solutions::of(&rules, people.names.len())?;
    if solutions.0.is_empty() {
        let sentence = say(
            question,
            "The statements contradict each other.".to_owned(),
            "這些說法互相矛盾。".to_owned(),
        );
        return Some(reading(
            Finding::Contradiction,
            sentence,
            statements,
            Vec::new(),
        ));
    }
    let steps = vec![step(
        StepKind::Conclusions,
        people
            .names
            .iter()
            .enumerate()
            .filter_map(|(person, name)| {
                let truth = solutions.always(&Formula::Truthful(person, true))?;
                Some(becomes(name.clone(), questions::said(question, truth)))
            })
            .collect(),
    )];
    let open = |statements, steps| {
        let sentence = say(
            question,
            "The statements leave that open.".to_owned(),
            "從這些說法無法確定。".to_owned(),
        );
        reading(Finding::Open, sentence, statements, steps)
    };
    let (values, sentence) = match asked {
        Asked::Whether(formula, statement) => {
            let Some(truth) = solutions.always(formula) else {
                return Some(open(statements, steps));
            };
            let denied = questions::denied(question, formula, people);
            let sentence = match (truth, denied) {
                (true, _) => say(
                    question,
                    format!("Yes, {statement}."),
                    format!("是的，{statement}。"),
                ),
                (false, Some(denied)) => say(
                    question,
                    format!("No, {denied}."),
                    format!("不，{denied}。"),
                ),
                (false, None) => say(
                    question,
                    format!("No, it is not so that {statement}."),
                    format!("不，並非{statement}。"),
                ),
            };
            (vec![Value::Boolean(truth)], sentence)
        }
        Asked::Who { is_truthful } | Asked::HowMany { is_truthful } => {
            let mut these = Vec::new();
            for (person, name) in people.names.iter().enumerate() {
                match solutions.always(&Formula::Truthful(person, *is_truthful)) {
                    Some(true) => these.push(name.clone()),
                    Some(false) => {}
                    None => return Some(open(statements, steps)),
                }
            }
            let said = questions::said(question, *is_truthful);
            let said_plural = questions::said_plural(question, *is_truthful);
            let list = joined(&these, question.language);
            let sentence = match these.len() {
                0 => say(
                    question,
                    format!("Nobody {said}."),
                    format!("沒有人{said}。"),
                ),
                1 => say(
                    question,
                    format!("{} {said}.", capitalised(&list)),
                    format!("{list}{said}。"),
                ),
                _ => say(
                    question,
                    format!("{} {said_plural}.", capitalised(&list)),
                    format!("{list}{said}。"),
                ),
            };
            let values = match asked {
                Asked::HowMany { .. } => vec![Value::Integer(these.len() as i64)],
                _ => these.into_iter().map(Value::from).collect(),
            };
            (values, sentence)
        }
        Asked::Which {
            person,
            truthful,
            lying,
        } => {
            let Some(truth) = solutions.always(&Formula::Truthful(*person, true)) else {
                return Some(open(statements, steps));
            };
            let word = if truth { truthful } else { lying };
            let name = &people.names[*person];
            let bare_word = questions::without_article(word);
            let sentence = say(
                question,
                format!("{} is {word}.", capitalised(name)),
                format!("{name}是{word}。"),
            );
            (vec![Value::from(bare_word)], sentence)
        }
    };
    Some(reading(
        Finding::Values(values),
        sentence,
        statements,
        steps,
    ))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn who_lies_is_found_out() {
        check(
            "Every islander is either a knight, always truthful, or a knave, always lying. Bob says that Cat is a knave. Cat is a knight. Is Bob honest?",
            &expect!["false: No, Bob lies."],
        );
        check(
            "Gus always tells the truth, and he says Hal always lies. Hal says Ida is honest. What is Ida, honest or a liar?",
            &expect!["liar: Ida is a liar."],
        );
        check(
            "Knights only make true statements, knaves only false ones. A remarks to B: 'At least one of us two is a knave.' What is B, a knight or a knave?",
            &expect!["knave: B is a knave."],
        );
        check(
            "Can we believe Quin, who says Ray is truthful, when Ray says Sue is lying and Sue always lies?",
            &expect!["true: Yes, Quin tells the truth."],
        );
        check(
            "Two guards stand at a gate. The left guard says the right guard is a liar. It is certain that the right guard speaks the truth. So the left guard is truthful: true or false?",
            &expect!["false: No, the left guard lies."],
        );
        check(
            "Ella says that Finn and Gina are both truthful. Finn is truthful, Gina's a liar. Is Ella lying?",
            &expect!["true: Yes, Ella lies."],
        );
        check(
            "It's known that Jack is dishonest. According to Kate, Jack is dishonest. According to Liam, Kate is dishonest. According to Mia, Liam is honest. Who's the only honest person of the four?",
            &expect!["Kate: Kate tells the truth."],
        );
        check(
            "Roy says Sid lies, while Sid says Roy lies. Nothing else is known. Is Roy telling the truth?",
            &expect!["Open: The statements leave that open."],
        );
        check(
            "Tia says Una is truthful. Una says Vic is not lying. Vic says 2 + 2 = 5. Each of them either always lies or always tells the truth. Is Tia a liar?",
            &expect!["true: Yes, Tia lies."],
        );
        check(
            "Of Zed and Amy, exactly one lies. Amy says that ten is an odd number. Which one of the two tells the truth?",
            &expect!["Zed: Zed tells the truth."],
        );
        check(
            "On an island everybody either always lies or always tells the truth. Rex says: 'Sue and I are both liars.' Does Sue tell the truth?",
            &expect!["true: Yes, Sue tells the truth."],
        );
    }

    #[test]
    fn chinese_liars() {
        check(
            "甲講真話，乙說甲在說謊，丙說乙在說謊，請問丙老實嗎",
            &expect!["true: 是的，丙說真話。"],
        );
        check(
            "三個人當中只有一個人說真話。甲說：乙在說謊。乙說：丙在說謊。丙說：甲跟乙都在說謊。說真話的是誰？",
            &expect!["乙: 乙說真話。"],
        );
        check(
            "小李说的是真话，小王说小李在撒谎。小王诚实吗",
            &expect!["false: 不，小王在说谎。"],
        );
        check(
            "小明是騙子。小華說小明是老實人。誰在說謊？",
            &expect!["小明 | 小華: 小明和小華在說謊。"],
        );
    }

    #[test]
    fn other_questions_are_not_read() {
        check("Was Nixon a liar?", &expect!["no reading"]);
        check("Who wrote The Truth?", &expect!["no reading"]);
        check(
            "Nixon lied about Watergate. Who told the truth?",
            &expect!["no reading"],
        );
    }
}
