//! Composition: which meanings combine, and what they mean together.
//!
//! The rules are about types: a relation and a thing give what the relation leads to, two sets
//! meet where they share kinds, a superlative ranks a set. They are the same for every language.
//! What languages differ in is order and markers, and these change only what a composition
//! costs: each rule looks at the function words between its two parts (see [`Cues`]).

mod degrees;
mod nouns;
mod questions;
mod scales;
mod texts;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use berry_nlu::{FunctionWord as F, LinkedQuestion, Meaning, Role};
use berry_store::Store;

use crate::algebra::{Condition, Set, Step};
use crate::cue::Cues;
use crate::domain::{Domain, Kind, Kinds};
use crate::facts::Facts;
use crate::item::{Category, Item, Np, Predicate};

/// What a rule found: its name, the new category, and what it costs.
pub(crate) type Found = Vec<(&'static str, Category, f32)>;

/// What it costs a reading that a part of it denotes nothing; an honest "none" stays possible.
pub(crate) const COST_NOTHING: f32 = 1.1;

type Bridges = Vec<(Vec<Step>, f32)>;

/// The rules over one question.
pub(crate) struct Grammar<'a> {
    domain: &'a Domain,
    facts: Facts<'a>,
    is_chinese: bool,
    /// Whether the question can be answered by yes or no.
    is_yes_no: bool,
    /// The bridges found so far: the same kinds meet in many cells.
    bridges: RefCell<BTreeMap<(Kinds, Kinds), Rc<Bridges>>>,
}

/// The words around and between two neighbours.
#[derive(Clone, Copy)]
struct Around {
    before: Cues,
    between: Cues,
    after: Cues,
}

impl<'a> Grammar<'a> {
    pub(crate) fn new(domain: &'a Domain, store: &'a Store, question: &LinkedQuestion) -> Self {
        Self {
            domain,
            facts: Facts::new(store, domain),
            is_chinese: question.language.is_chinese(),
            is_yes_no: is_yes_no(question),
            bridges: RefCell::default(),
        }
    }

    pub(crate) fn domain(&self) -> &'a Domain {
        self.domain
    }

    pub(crate) fn facts(&self) -> &Facts<'a> {
        &self.facts
    }

    /// Combines two neighbouring readings.
    pub(crate) fn combine(&self, left: &Item, right: &Item, found: &mut Found) {
        let around = Around {
            before: left.before,
            between: left.after.or(right.before),
            after: right.after,
        };
        let (left, right) = (&left.category, &right.category);
        self.nouns(left, right, around, found);
        self.degrees(left, right, around, found);
        self.questions(left, right, around, found);
        self.texts(left, right, around, found);
    }

    /// Readings that one item gives by itself.
    pub(crate) fn alone(&self, category: &Category, found: &mut Found) {
        match category {
            // "capitals": all values of a relation.
            Category::Relation(relation) => {
                let set = Set::Image {
                    step: relation.step,
                    of: Box::new(Set::Any),
                };
                let kinds = self.domain.target_kinds(relation.step);
                if kinds.iter().any(|k| !matches!(k, Kind::Value(_))) {
                    let np = Np::new(set, kinds, None);
                    let cost = 0.8 + noun_cost(relation.role);
                    found.push(("all values", Category::Np(np), cost));
                }
            }
            // "landlocked": the things of which it is true.
            Category::Boolean(property) => {
                let step = Step {
                    property: *property,
                    inverse: false,
                };
                let kinds = self.domain.source_kinds(step);
                let things = Set::Any.such(Condition::Holds(*property));
                let np = Np::new(things, kinds.clone(), None);
                found.push(("what holds", Category::Np(np), 0.3));
                let predicate = Predicate::Conditions {
                    conditions: vec![Condition::Holds(*property)],
                    subject: kinds,
                };
                found.push(("holds", Category::Modifier(predicate), 0.0));
            }
            _ => {}
        }
    }

    /// The ways to relate things of some kinds to things of others.
    fn bridges(&self, from: &[Kind], to: &[Kind]) -> Rc<Bridges> {
        let kinds = (from.to_vec(), to.to_vec());
        if let Some(known) = self.bridges.borrow().get(&kinds) {
            return known.clone();
        }
        let found = Rc::new(self.domain.bridges(from, to));
        self.bridges.borrow_mut().insert(kinds, found.clone());
        found
    }

    /// A noun phrase for a set, with its members if they are few.
    pub(crate) fn np_of(&self, set: Set, kinds: Kinds) -> Np {
        let members = self.facts.members(&set);
        let observed = members.as_ref().and_then(|m| self.facts.kinds(m));
        Np::new(set, observed.unwrap_or(kinds), members)
    }

    /// A noun phrase for a class: whatever its instances are besides.
    pub(crate) fn np_of_class(&self, set: Set, kinds: Kinds) -> Np {
        let members = self.facts.members(&set);
        Np::new(set, kinds, members)
    }

    /// What a step leads to from a set, and what it costs that there is no such thing.
    fn image(&self, of: &Np, step: Step) -> Option<(Np, f32)> {
        if of.asks.is_some() || !self.domain.can_start(&of.kinds, step) {
            return None;
        }
        let set = Set::Image {
            step,
            of: Box::new(of.set.clone()),
        };
        let members = of
            .members
            .as_ref()
            .and_then(|members| self.facts.image(members, step));
        let observed = members.as_ref().and_then(|m| self.facts.kinds(m));
        let kinds = observed.unwrap_or_else(|| self.domain.target_kinds(step));
        let np = Np::new(set, kinds, members);
        let cost = nothing(&np, of.is_nothing());
        Some((np, cost))
    }

    fn push_image(
        &self,
        rule: &'static str,
        of: &Np,
        step: Step,
        cost: f32,
        found: &mut Found,
    ) {
        if let Some((np, extra)) = self.image(of, step) {
            found.push((rule, Category::Np(np), cost + extra));
        }
    }

    /// The things of one set that are in the other too.
    fn both(&self, head: &Np, other: &Np) -> Option<(Np, f32)> {
        if !self.domain.compatible(&head.kinds, &other.kinds) {
            return None;
        }
        let conditions = as_conditions(&other.set)?;
        let mut set = head.set.clone();
        for condition in conditions {
            set = if matches!(condition, Condition::Best { .. }) {
                set.such(condition)
            } else {
                set.such_before_ranking(condition)
            };
        }
        let members = match (&head.members, &other.members) {
            (_, _) if head.set.is_ranked() || other.set.is_ranked() => self.facts.members(&set),
            (Some(a), Some(b)) => Some(crate::facts::intersection(a, b)),
            (None, Some(members)) => as_conditions(&head.set).and_then(|conditions| {
                let mut members = members.clone();
                for condition in &conditions {
                    members = self.facts.filter(&members, condition)?;
                }
                Some(members)
            }),
            (Some(members), None) => as_conditions(&other.set).and_then(|conditions| {
                let mut members = members.clone();
                for condition in &conditions {
                    members = self.facts.filter(&members, condition)?;
                }
                Some(members)
            }),
            (None, None) => None,
        };
        let kinds = if head.kinds.is_empty() {
            other.kinds.clone()
        } else {
            head.kinds.clone()
        };
        let mut np = Np::new(set, kinds, members);
        np.asks = head.asks.or(other.asks);
        let cost = nothing(&np, head.is_nothing() || other.is_nothing());
        Some((np, cost))
    }

    /// A noun phrase narrowed by a modifier, below its ranking if it is ranked.
    fn narrowed(&self, np: &Np, predicate: &Predicate) -> Vec<(Np, f32)> {
        self.conditions(&np.kinds, predicate)
            .into_iter()
            .map(|(conditions, kinds, cost)| {
                let mut set = np.set.clone();
                let mut members = np.members.clone();
                let resort = np.set.is_ranked();
                for condition in conditions {
                    members = match &members {
                        Some(members) if !resort => self.facts.filter(members, &condition),
                        _ => None,
                    };
                    set = if matches!(condition, Condition::Best { .. }) {
                        set.such(condition)
                    } else {
                        set.such_before_ranking(condition)
                    };
                }
                if members.is_none() {
                    members = self.facts.members(&set);
                }
                let mut narrowed = Np::new(set, kinds, members);
                narrowed.asks = np.asks;
                let extra = nothing(&narrowed, np.is_nothing());
                (narrowed, cost + extra)
            })
            .collect()
    }

    fn push_narrowed(
        &self,
        rule: &'static str,
        np: &Np,
        predicate: &Predicate,
        cost: f32,
        found: &mut Found,
    ) {
        for (np, extra) in self.narrowed(np, predicate) {
            found.push((rule, Category::Np(np), cost + extra));
        }
    }
}

/// What a set's members have in common, as conditions; `None` for things named outright.
fn as_conditions(set: &Set) -> Option<Vec<Condition>> {
    match set {
        Set::Any => Some(Vec::new()),
        Set::Class(class) => Some(vec![Condition::IsA(*class)]),
        Set::Image { step, of } => Some(vec![Condition::Related {
            path: vec![step.reversed()],
            to: (**of).clone(),
        }]),
        Set::Such { base, conditions } => {
            let mut all = as_conditions(base)?;
            all.extend(conditions.iter().cloned());
            Some(all)
        }
        _ => None,
    }
}

/// What it costs that a noun phrase denotes nothing, unless that was paid for already.
fn nothing(np: &Np, is_paid: bool) -> f32 {
    if np.is_nothing() && !is_paid {
        COST_NOTHING
    } else {
        0.0
    }
}

/// Whether the question begins like one that yes or no answers, or says so.
pub(crate) fn is_yes_no(question: &LinkedQuestion) -> bool {
    let function = |wanted: &[F]| {
        question.mentions.iter().any(|m| {
            matches!(&m.meaning, Meaning::Function(word) if wanted.contains(word))
                && (wanted.contains(&F::Whether) || m.start == 0)
        })
    };
    if function(&[F::Whether]) {
        return true;
    }
    let opens_longer = question.mentions.iter().any(|m| {
        m.start == 0 && m.end > 1 && matches!(m.meaning, Meaning::Function(F::Filler | F::Show))
    });
    !question.language.is_chinese() && !opens_longer && function(&[F::Be, F::Do, F::Have])
}

/// What it costs to use a relation as a noun for its values.
fn noun_cost(role: Role) -> f32 {
    match role {
        Role::Noun => 0.0,
        Role::Unknown => 0.1,
        Role::Verb => 0.4,
    }
}

/// What it costs to use a relation as a verb.
fn verb_cost(role: Role) -> f32 {
    match role {
        Role::Verb => 0.0,
        Role::Unknown => 0.1,
        Role::Noun => 0.4,
    }
}
