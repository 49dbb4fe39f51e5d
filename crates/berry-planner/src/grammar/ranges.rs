//! From one number to another: "between 150 and 180 cm", "in the 1880s".

use berry_nlu::{Degree, FunctionWord as F, Verb};
use oxrdf::NamedNode;

use super::nouns::step_of;
use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Comparison, Condition, Key, Operand, Set, Step};
use crate::domain::Kind;
use crate::item::{Adjective, Category as C, Np, Predicate, Range};

/// What it costs that no word says what is in the range.
const COST_UNSAID: f32 = 0.3;
/// What it costs more where few of the things have it, at most.
const COST_SELDOM: f32 = 0.5;
/// A verb that says what happened then, and names nothing.
const COST_HAPPENED: f32 = 0.4;

/// What it costs to narrow what a verb leads to rather than what it is said of.
const COST_BEHIND_VERB: f32 = 0.4;
/// What it costs more that the verb names something else.
const COST_OTHER_END: f32 = 0.15;

impl Grammar<'_> {
    pub(super) fn ranges(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (
                C::Number {
                    lexical: from,
                    unit: None,
                    ordinal: false,
                },
                C::Number {
                    lexical: to,
                    unit,
                    ordinal: false,
                },
            ) => {
                let is_ordered = match (from.parse::<f64>(), to.parse::<f64>()) {
                    (Ok(from), Ok(to)) => from < to,
                    _ => false,
                };
                let is_from_to = around.before.has(F::In) && around.between.has(F::In);
                if is_ordered && (around.between.has(F::And) || is_from_to) {
                    let range = Range {
                        from: from.clone(),
                        to: to.clone(),
                        unit: unit.clone(),
                        verb: None,
                    };
                    found.push(("range", C::Range(range), 0.05));
                }
            }
            (C::Relation(relation), C::Range(range)) | (C::Range(range), C::Relation(relation))
                if self.is_scale(*relation) =>
            {
                let cost = noun_cost(relation.role).min(verb_cost(relation.role));
                self.push_range(relation.step, range, cost, found);
            }
            // "between 150 and 180 cm high"
            (C::Range(range), C::Adjective(adjective))
            | (C::Adjective(adjective), C::Range(range))
                if adjective.degree == Degree::Positive =>
            {
                found.push(("range", C::Modifier(within(adjective, range)), 0.0));
            }
            (C::Np(np), C::Range(range)) if !np.set.is_named() => {
                self.push_in_range(np, range, found);
            }
            (C::Act(verb), C::Range(range)) | (C::Range(range), C::Act(verb)) => {
                let range = Range {
                    verb: Some(verb.clone()),
                    ..range.clone()
                };
                found.push(("happened", C::Range(range), COST_HAPPENED));
            }
            // "built between 1950 and 1990", where the graph has a builder.
            (C::Relation(relation), C::Range(range))
                if range.is_of_years() && verb_cost(relation.role) < noun_cost(relation.role) =>
            {
                let cost = COST_HAPPENED + COST_OTHER_END;
                found.push(("happened", C::Range(range.clone()), cost));
            }
            // "made in 1888"
            (
                C::Act(verb),
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: false,
                },
            ) if around.between.has(F::In) => {
                let year = Range {
                    from: lexical.clone(),
                    to: lexical.clone(),
                    unit: None,
                    verb: Some(verb.clone()),
                };
                if year.is_of_years() {
                    found.push(("happened", C::Range(year), COST_HAPPENED));
                }
            }
            _ => {}
        }
    }

    fn push_range(&self, step: Step, range: &Range, cost: f32, found: &mut Found) {
        let own = |number: &str| self.in_own_unit(&Key::Step(step), number, range.unit.as_ref());
        let (Some(from), Some(to)) = (own(&range.from), own(&range.to)) else {
            return;
        };
        let bound = |comparison, number| Condition::Compared {
            key: Key::Step(step),
            comparison,
            to: Operand::Number(number),
        };
        let predicate = Predicate::Conditions {
            conditions: vec![
                bound(Comparison::AtLeast, from),
                bound(Comparison::AtMost, to),
            ],
            subject: self.domain.source_kinds(step),
        };
        found.push(("in a range", C::Modifier(predicate), cost));
    }

    /// "paintings of the 1880s", "sculptures of 150 to 180 cm": what things have in such a range.
    fn push_in_range(&self, np: &Np, range: &Range, found: &mut Found) {
        let steps = match &range.unit {
            Some(unit) => self.steps_in(unit),
            None if range.is_of_years() => self.times_of(&np.kinds),
            None => Vec::new(),
        };
        // "what albums were released in the 1970s" asks for albums, not for what is behind the verb.
        let farther = if matches!(np.set, Set::Image { .. }) {
            COST_BEHIND_VERB
        } else {
            0.0
        };
        for (step, unlikely) in self.by_likelihood(steps, &np.kinds, range.verb.as_deref()) {
            let cost = COST_UNSAID + unlikely + farther;
            let mut ranges = Found::new();
            self.push_range(step, range, cost, &mut ranges);
            for (_, category, cost) in ranges {
                if let C::Modifier(predicate) = category {
                    self.push_narrowed("in a range", np, &predicate, cost, found);
                }
            }
        }
    }

    /// The times that are told of things of some kinds.
    pub(super) fn times_of(&self, kinds: &[Kind]) -> Vec<Step> {
        let times = self.domain.lexicon.times().iter();
        times
            .map(|property| step_of(*property))
            .filter(|step| self.domain.can_start(kinds, *step))
            .collect()
    }

    /// What it costs to mean each of some steps: the more, the fewer things have it, and the less
    /// like its name is to what was done.
    pub(super) fn by_likelihood(
        &self,
        mut steps: Vec<Step>,
        kinds: &[Kind],
        verb: Option<&Verb>,
    ) -> Vec<(Step, f32)> {
        steps.retain(|step| self.domain.can_start(kinds, *step));
        let likeness = |step: &Step| {
            verb.map_or(0.0, |verb| {
                self.domain.lexicon.likeness(verb, step.property)
            })
        };
        let best = steps.iter().map(likeness).fold(0.0, f32::max);
        let cost = |step: Step| {
            let seldom = 1.0 - self.domain.coverage(step, kinds);
            (step, COST_SELDOM * seldom + best - likeness(&step))
        };
        steps.into_iter().map(cost).collect()
    }

    fn steps_in(&self, unit: &NamedNode) -> Vec<Step> {
        let keys = self.measured_in(unit).into_iter();
        keys.filter_map(|key| match key.key {
            Key::Step(step) => Some(step),
            _ => None,
        })
        .collect()
    }
}

impl Range {
    /// Whether the numbers can be years.
    fn is_of_years(&self) -> bool {
        let is_year = |number: &str| {
            number
                .parse::<i64>()
                .is_ok_and(|year| (1000..2200).contains(&year))
        };
        is_year(&self.from) && is_year(&self.to)
    }
}

fn within(adjective: &Adjective, range: &Range) -> Predicate {
    let than = |comparison, number: &str| Predicate::ThanNumber {
        adjective: Adjective {
            degree: Degree::Comparative,
            upper: true,
            ..adjective.clone()
        },
        comparison,
        number: number.to_owned(),
        unit: range.unit.clone(),
    };
    Predicate::And(
        Box::new(than(Comparison::AtLeast, &range.from)),
        Box::new(than(Comparison::AtMost, &range.to)),
    )
}
