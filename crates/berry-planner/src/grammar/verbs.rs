//! Verbs that the graph does not have: what is between the things that they are said of.

use berry_nlu::{Degree, FunctionWord as F, Verb};

use super::{Found, Grammar};
use crate::algebra::{Condition, Key};
use crate::domain::{Kind, Kinds};
use crate::item::{Adjective, Category as C, Np, Predicate};

/// What it costs to take a verb for the one way in which the schema relates what it is said of.
const COST_STANDS_IN: f32 = 1.05;
/// What likeness to the name of that way takes off, and how much likeness is enough.
const LIKE: f32 = 1.3;
const ALIKE: f32 = 0.6;
/// What being less like than another way costs.
const LESS_LIKE: f32 = 2.0;
/// What it costs more where there are several ways, and nothing tells which.
const COST_SEVERAL: f32 = 0.8;
/// Likeness below this tells nothing.
const NEAR: f32 = 0.15;
/// From this likeness on, one of several ways is told from the others.
const TELLS: f32 = 0.25;
/// What it costs more between things of one kind: who does it to whom is not told either.
const COST_WHO_TO_WHOM: f32 = 0.6;
/// A verb for the only time that is told of a thing.
const COST_ONLY_TIME: f32 = 0.9;
/// A verb beside things that the schema has related already.
const COST_BESIDE: f32 = 0.8;

/// Whether a scale counts things.
pub(super) fn counts(adjective: &Adjective) -> bool {
    let keys = &adjective.scale.keys;
    !keys.is_empty() && keys.iter().all(|k| matches!(k.key, Key::Count { .. }))
}

impl Grammar<'_> {
    pub(super) fn verbs(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Act(verb), C::Np(np)) | (C::Np(np), C::Act(verb)) => {
                if np.is_guessed {
                    found.push(("beside", C::Np(np.clone()), COST_BESIDE));
                }
                let is_after = matches!(left, C::Np(_));
                if is_after
                    && self.is_of_time
                    && np.asks.is_none()
                    && np.set.is_named()
                    && !self.is_chinese
                {
                    self.push_only_time(np, found);
                }
                if np.asks.is_none() {
                    let acting = Predicate::Acting(verb.clone(), np.clone());
                    found.push(("does", C::Modifier(acting), 0.0));
                }
            }
            // "(which) actors appear in the films": what they do to what they are of.
            (C::Relation(relation) | C::AskedValue { relation, .. }, C::Act(verb))
                if !self.is_chinese =>
            {
                let property = relation.step.property;
                let likeness = self.domain.lexicon.likeness(verb, property).min(ALIKE);
                if likeness >= NEAR {
                    let cost = COST_BESIDE - LIKE * likeness;
                    found.push(("does", left.clone(), cost.max(0.0)));
                }
            }
            // "(which rockets) stand taller than 90 metres", "(which work) brought the highest price"
            (
                C::Act(_),
                C::Modifier(
                    Predicate::Than { .. }
                    | Predicate::ThanNumber { .. }
                    | Predicate::Best(_)
                    | Predicate::Conditions { .. },
                )
                | C::Bound { .. },
            ) if !self.is_chinese => found.push(("beside", right.clone(), COST_BESIDE)),
            (C::Act(_), C::Adjective(adjective))
                if !self.is_chinese && adjective.degree != Degree::Positive =>
            {
                found.push(("beside", right.clone(), COST_BESIDE));
            }
            // "(from which university did) the most astronauts graduate"
            (C::Adjective(most), C::Act(_)) if counts(most) => {
                found.push(("beside", left.clone(), COST_BESIDE));
            }
            // "who made X": the people that may have done it.
            (C::Word(F::Who), C::Modifier(acting @ Predicate::Acting(_, np))) => {
                self.push_people(np.own.is_some(), acting, found);
            }
            // "who painted more than five pictures": whoever meets the condition.
            (C::Word(F::Who), C::Modifier(predicate @ Predicate::Conditions { subject, .. }))
                if !subject.is_empty() =>
            {
                self.push_whoever(predicate, subject, found);
            }
            _ => {}
        }
    }

    /// "(when did) X come out": the one time that is told of a thing.
    fn push_only_time(&self, np: &Np, found: &mut Found) {
        if let [only] = self.times_of(&np.kinds)[..] {
            self.push_image("the only time", np, only, COST_ONLY_TIME, found);
        }
    }

    /// The ways in which things of some kinds may do something to others.
    pub(super) fn acting(
        &self,
        kinds: &[Kind],
        verb: &Verb,
        to: &Np,
    ) -> Vec<(Vec<Condition>, Kinds, f32)> {
        let ways = self.conditions(kinds, &Predicate::Bridge(to.clone()));
        let likeness = |conditions: &[Condition]| match conditions {
            [Condition::Related { path, .. }] => path
                .iter()
                .map(|step| self.domain.lexicon.likeness(verb, step.property))
                .fold(0.0, f32::max),
            _ => 0.0,
        };
        let alike: Vec<f32> = ways.iter().map(|(c, ..)| likeness(c)).collect();
        let best = alike.iter().copied().fold(0.0, f32::max);
        let several = if ways.len() > 1 && best < TELLS {
            COST_SEVERAL
        } else {
            0.0
        };
        let is_one_kind = self.domain.compatible(kinds, &to.kinds);
        ways.into_iter()
            .zip(alike)
            .map(|((conditions, kinds, cost), likeness)| {
                let who = if is_one_kind && likeness < NEAR {
                    COST_WHO_TO_WHOM
                } else {
                    0.0
                };
                let stands_in = COST_STANDS_IN - LIKE * likeness.min(ALIKE);
                let less_like = LESS_LIKE * (best - likeness);
                let cost = cost + stands_in + less_like + several + who;
                (conditions, kinds, cost)
            })
            .collect()
    }
}
