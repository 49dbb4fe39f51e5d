//! What modifiers say of a subject, and whether it is so.

use berry_nlu::{FunctionWord as F, ValueKind};

use super::nouns::COST_OTHER_VERB;
use super::{Around, Found, Grammar};
use crate::algebra::{CallArgument, Condition, Query, Set};
use crate::domain::{Domain, Kind, Kinds};
use crate::item::{Category as C, Np, Predicate};

/// What it costs to ask what a thing is, of which the question says more already.
const COST_IS_ALREADY_TOLD: f32 = 0.6;
/// What it costs to relate to a thing in a way that nothing relates to it.
const COST_LACKING: f32 = 0.8;

impl Grammar<'_> {
    /// "(rivers) that do not run through Texas", where the graph has another verb for rivers.
    pub(super) fn realigned(
        &self,
        kinds: &[Kind],
        predicate: &Predicate,
    ) -> Option<(Predicate, f32)> {
        let Predicate::Conditions {
            conditions,
            subject,
        } = predicate
        else {
            return None;
        };
        if self.domain.compatible(kinds, subject) {
            return None;
        }
        let [Condition::Not(inner)] = conditions.as_slice() else {
            return None;
        };
        let Condition::Related { path, to } = inner.as_ref() else {
            return None;
        };
        let [step] = path.as_slice() else { return None };
        let targets = self.domain.target_kinds(*step);
        let (similar, distance) = self
            .similar_steps(*step, kinds, &targets)
            .first()
            .copied()?;
        let related = Condition::Related {
            path: vec![similar],
            to: to.clone(),
        };
        let predicate = Predicate::Conditions {
            conditions: vec![related.negated()],
            subject: self.domain.source_kinds(similar),
        };
        Some((predicate, COST_OTHER_VERB + distance))
    }

    /// "does not border Texas", "not in Europe", "without rivers".
    pub(super) fn push_without(np: &Np, around: Around, found: &mut Found) {
        if let Some(mut conditions) = super::as_conditions(&np.set)
            && !matches!(np.set, Set::Class(_))
            && let Some(last) = conditions.pop()
        {
            conditions.push(last.negated());
            let predicate = Predicate::Conditions {
                conditions,
                subject: np.kinds.clone(),
            };
            found.push(("not", C::Modifier(predicate), 0.0));
        }
        if np.set.is_named() || matches!(np.set, Set::Class(_)) {
            let negated = Predicate::Not(Box::new(Predicate::Bridge(np.clone())));
            let cost = if around.between.any(&[F::In, F::Have, F::With]) {
                0.0
            } else {
                0.1
            };
            found.push(("not related to", C::Modifier(negated), cost));
        }
    }

    /// What a predicate says of a subject of these kinds, with the kinds that remain.
    pub(super) fn conditions(
        &self,
        kinds: &[Kind],
        predicate: &Predicate,
    ) -> Vec<(Vec<Condition>, Kinds, f32)> {
        match predicate {
            Predicate::Conditions {
                conditions,
                subject,
            } => {
                if !self.domain.compatible(kinds, subject) {
                    return Vec::new();
                }
                let kinds = if kinds.is_empty() { subject } else { kinds };
                let is_text = Domain::is_value(kinds, ValueKind::Text);
                // "its symbol starts like its name" is said of what has both.
                let lacks_value = conditions.iter().any(|condition| match condition {
                    Condition::Test(call) => call.lacks_value(),
                    _ => false,
                });
                if lacks_value {
                    return Vec::new();
                }
                let conditions = conditions.iter().map(|condition| match condition {
                    // Of a text that is a value, it is the text that is tested.
                    condition if is_text => condition
                        .on(&CallArgument::Itself)
                        .unwrap_or_else(|| condition.clone()),
                    condition => condition.clone(),
                });
                vec![(conditions.collect(), kinds.to_vec(), 0.0)]
            }
            Predicate::Bridge(to) => {
                let bridges = match &to.own {
                    // The thing itself knows how things relate to it.
                    Some(own) => self.domain.own_bridges(kinds, own),
                    None => Vec::new(),
                };
                let lacking = if bridges.is_empty() {
                    0.0
                } else {
                    COST_LACKING
                };
                let of_schema = self.bridges(kinds, &to.kinds);
                let others = of_schema
                    .iter()
                    .filter(|(path, _)| !bridges.iter().any(|(known, _)| known == path))
                    .map(|(path, cost)| (path.clone(), cost + lacking));
                bridges
                    .iter()
                    .cloned()
                    .chain(others)
                    .map(|(path, cost)| {
                        let related = Condition::Related {
                            path,
                            to: to.set.clone(),
                        };
                        (vec![related], kinds.to_vec(), cost)
                    })
                    .collect()
            }
            Predicate::Acting(verb, to) => self.acting(kinds, verb, to),
            Predicate::Not(inner) => self
                .conditions(kinds, inner)
                .into_iter()
                .filter_map(|(conditions, kinds, cost)| {
                    let [condition] = <[Condition; 1]>::try_from(conditions).ok()?;
                    Some((vec![condition.negated()], kinds, cost))
                })
                .collect(),
            Predicate::And(a, b) => {
                let mut all = Vec::new();
                for (first, kinds, cost) in self.conditions(kinds, a) {
                    for (second, kinds, more) in self.conditions(&kinds, b) {
                        let both = first.iter().cloned().chain(second).collect();
                        all.push((both, kinds, cost + more));
                    }
                }
                all
            }
            Predicate::Than { .. } | Predicate::ThanNumber { .. } | Predicate::Best(_) => {
                self.scale_conditions(kinds, predicate)
            }
        }
    }

    /// Whether a subject meets a predicate.
    pub(super) fn ask(&self, subject: &Np, predicate: &Predicate) -> Vec<(Query, f32)> {
        self.conditions(&subject.kinds, predicate)
            .into_iter()
            .filter_map(|(mut conditions, _, cost)| {
                let condition = conditions.pop()?;
                let mut set = subject.set.clone();
                for other in conditions {
                    set = set.such(other);
                }
                let asked = Query::Ask {
                    subject: set,
                    condition,
                };
                Some((asked, cost))
            })
            .collect()
    }

    /// Whether a subject is one of a set, or related to one: "is Paris a city", "does Texas
    /// border Ohio", "is Lyon in France".
    pub(super) fn ask_is(&self, subject: &Np, other: &Np, around: Around) -> Vec<(Query, f32)> {
        let mut found = Vec::new();
        if let Set::Class(class) = &other.set {
            let condition = Condition::IsA(*class);
            let asked = Query::Ask {
                subject: subject.set.clone(),
                condition,
            };
            // "did X, who walked there, ...": what is said of X is asked, not what X is.
            let is_told = matches!(&subject.set, Set::Such { base, .. } if base.is_named());
            found.push((asked, if is_told { COST_IS_ALREADY_TOLD } else { 0.05 }));
        } else if self.domain.compatible(&subject.kinds, &other.kinds) {
            let both_named = subject.set.is_named() && other.set.is_named();
            match super::as_conditions(&other.set) {
                Some(mut conditions)
                    if !matches!(other.set, Set::Any) && subject.set.is_named() =>
                {
                    let last = conditions.pop();
                    let mut set = subject.set.clone();
                    for condition in conditions {
                        set = set.such(condition);
                    }
                    found.extend(last.map(|condition| {
                        let asked = Query::Ask {
                            subject: set,
                            condition,
                        };
                        (asked, 0.02)
                    }));
                }
                _ => {
                    // Two names of two things: hardly anybody asks whether these are one.
                    let cost = if both_named { 2.0 } else { 0.1 };
                    let same = Query::AskSame {
                        subject: subject.set.clone(),
                        other: other.set.clone(),
                    };
                    found.push((same, cost));
                }
            }
        }
        let between = around.between;
        let cost = if between.any(&[F::In, F::Of, F::Have, F::With, F::Within]) {
            0.05
        } else {
            0.5
        };
        let bridge = Predicate::Bridge(other.clone());
        for (query, extra) in self.ask(subject, &bridge) {
            // How they are related is not said: any way will do.
            let is_false = match (&query, &subject.members) {
                (Query::Ask { condition, .. }, Some(members)) => self
                    .facts
                    .filter(members, condition)
                    .is_some_and(|kept| kept.is_empty()),
                _ => false,
            };
            found.push((query, cost + extra + if is_false { 0.6 } else { 0.0 }));
        }
        found
    }
}
