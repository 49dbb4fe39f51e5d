//! Composition: which meanings combine, and what they mean together.
//!
//! The rules are about types: a relation and a thing give what the relation leads to, two sets
//! meet where they share kinds, a superlative ranks a set. They are the same for every language.
//! What languages differ in is order and markers, and these change only what a composition
//! costs: each rule looks at the function words between its two parts (see [`Cues`]).

mod amounts;
mod degrees;
mod nouns;
mod predicates;
mod questions;
mod ranges;
mod scales;
mod sets;
mod tables;
mod texts;
mod verbs;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use berry_nlu::{
    Degree, EntityLink, FunctionWord as F, LinkedQuestion, Meaning, PropertyId, Role, TokenKind,
};
use berry_store::Store;

use crate::algebra::{Condition, Key, Set, Step};
use crate::cue::Cues;
use crate::domain::{Domain, Kind, Kinds};
use crate::facts::{Facts, intersection};
use crate::item::{Category, Item, Np, Predicate};
use crate::uses;

/// What a rule found: its name, the new category, and what it costs.
pub(crate) type Found = Vec<(&'static str, Category, f32)>;

/// What it costs a reading that a part of it denotes nothing, where the graph tells such things
/// of all that it could: an honest "none" stays possible.
pub(crate) const COST_NOTHING: f32 = 1.1;
/// What it costs more where the graph hardly ever tells such a thing: the words then rather mean
/// something else.
const COST_UNTOLD: f32 = 1.2;

/// What it costs more where no word told how the parts are related.
const COST_GUESSED: f32 = 0.66;

/// What it costs to narrow what is each already.
const COST_LATE: f32 = 0.4;

type Bridges = Vec<(Vec<Step>, f32)>;

/// Steps with what they are off another's name, by that step and the kinds at both ends.
type SimilarSteps = BTreeMap<(Step, Kinds, Kinds), Rc<[(Step, f32)]>>;

/// The rules over one question.
pub(crate) struct Grammar<'a> {
    domain: &'a Domain,
    facts: Facts<'a>,
    is_chinese: bool,
    /// Whether the question can be answered by yes or no.
    is_yes_no: bool,
    /// Whether the question asks for a time, or names one.
    is_of_time: bool,
    /// The bridges found so far: the same kinds meet in many cells.
    bridges: RefCell<BTreeMap<(Kinds, Kinds), Rc<Bridges>>>,
    /// The similar steps found so far.
    similar: RefCell<SimilarSteps>,
    /// How like words that are left out are to properties, as far as that was looked up.
    likeness: RefCell<BTreeMap<(usize, PropertyId), f32>>,
}

/// What it costs to ask for what the question itself says.
const COST_IDLE: f32 = 0.9;

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
            is_of_time: is_of_time(question),
            bridges: RefCell::default(),
            similar: RefCell::default(),
            likeness: RefCell::default(),
        }
    }

    /// Returns how like the word at a token, which a reading leaves out, is to the properties that
    /// it uses: such a word says again what these say. Between 0 and 1.
    pub(crate) fn says_again(&self, at: usize, word: &str, category: &Category) -> f32 {
        let mut known = self.likeness.borrow_mut();
        let mut best: f32 = 0.0;
        uses::of_category(category, &mut |property| {
            let likeness = known
                .entry((at, property))
                .or_insert_with(|| self.domain.lexicon.likeness_of(word, property));
            best = best.max(*likeness);
        });
        best
    }

    pub(crate) fn domain(&self) -> &'a Domain {
        self.domain
    }

    /// What the members of a set are, as far as it is known.
    pub(crate) fn kinds_of_members(&self, set: &Set) -> Kinds {
        let members = self.facts.members(set);
        members
            .and_then(|members| self.facts.kinds(&members))
            .unwrap_or_else(|| self.domain.kinds(set))
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
        self.amounts_of_two(left, right, around, found);
        self.tables(left, right, around, found);
        self.verbs(left, right, found);
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
                    let np = Np::new(set, kinds, false);
                    let cost = 0.8 + noun_cost(relation.role);
                    found.push(("all values", Category::Np(np), cost));
                }
            }
            // "the highest melting point": the highest of all there are.
            Category::Adjective(adjective)
                if adjective.degree == Degree::Superlative && !adjective.generic =>
            {
                let step = adjective.scale.keys.iter().find_map(|k| match k.key {
                    Key::Step(step) => Some((step, k.inverse)),
                    _ => None,
                });
                if let Some((step, inverse)) = step {
                    let best = Condition::Best {
                        key: Key::Step(step),
                        highest: adjective.upper != inverse,
                        from: adjective.ranks.0,
                        to: adjective.ranks.1,
                    };
                    let set = Set::Image {
                        step,
                        of: Box::new(Set::Any.such(best)),
                    };
                    let np = Np::new(set, self.domain.target_kinds(step), false);
                    found.push(("best of all", Category::Np(np), 0.8));
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
                let np = Np::new(things, kinds.clone(), false);
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

    /// The things of a sort that the graph has as a thing itself: the bicycles whose category is
    /// "road bike".
    pub(crate) fn sorted_as(&self, link: &EntityLink) -> Vec<Np> {
        let sorted = link
            .steps
            .iter()
            .filter(|(property, inverse)| *inverse && self.domain.lexicon.sorts(*property));
        let np = |(property, _): &(PropertyId, bool)| {
            let step = Step {
                property: *property,
                inverse: true,
            };
            let of = Set::Node {
                node: link.node.clone(),
                name: link.name.clone(),
            };
            let set = Set::Image {
                step,
                of: Box::new(of),
            };
            let kinds = self.kinds_of_members(&set);
            Np::new(set, kinds, false)
        };
        sorted.map(np).collect()
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

    /// The steps whose names mean about the same as another's.
    fn similar_steps(&self, step: Step, from: &[Kind], to: &[Kind]) -> Rc<[(Step, f32)]> {
        let key = (step, from.to_vec(), to.to_vec());
        if let Some(known) = self.similar.borrow().get(&key) {
            return known.clone();
        }
        let found: Rc<[(Step, f32)]> = self.domain.similar_steps(step, from, to).into();
        self.similar.borrow_mut().insert(key, found.clone());
        found
    }

    /// Looks up what a noun phrase denotes, as far as that is little, and returns what it costs if
    /// there is no such thing.
    pub(crate) fn look_up(&self, np: &mut Np) -> f32 {
        let Some(is_paid) = np.pending.take() else {
            return 0.0;
        };
        np.members = self.facts.members(&np.set);
        if !matches!(np.set, Set::Class(_) | Set::Node { .. })
            && let Some(kinds) = np.members.as_ref().and_then(|m| self.facts.kinds(m))
        {
            np.kinds = kinds;
        }
        if np.is_nothing() && !is_paid {
            let guessed = if np.is_guessed { COST_GUESSED } else { 0.0 };
            self.cost_of_nothing(&np.set) + guessed
        } else {
            0.0
        }
    }

    /// "(which films did) the director of X also (direct)": leaves a thing out of what is reached
    /// from it, where that leads back to it.
    pub(crate) fn except_itself(&self, set: &Set) -> Set {
        let excepted = match set {
            Set::Image { step, of } => Set::Image {
                step: *step,
                of: Box::new(self.except_itself(of)),
            },
            Set::Such { base, conditions } => Set::Such {
                base: Box::new(self.except_itself(base)),
                conditions: conditions.clone(),
            },
            other => return other.clone(),
        };
        let Some(origin) = origin(&excepted) else {
            return excepted;
        };
        let node = self.facts.members(origin);
        let leads_back = self
            .facts
            .members(&excepted)
            .zip(node)
            .is_some_and(|(members, node)| !intersection(&members, &node).is_empty());
        if leads_back {
            let except = Condition::OtherThan(origin.clone());
            excepted.such(except)
        } else {
            excepted
        }
    }

    /// What it costs a reading that a set is empty: the more, the fewer of the like things have in
    /// the graph what these lack.
    pub(crate) fn cost_of_nothing(&self, set: &Set) -> f32 {
        COST_NOTHING + COST_UNTOLD * self.untold(set)
    }

    /// How seldom the graph tells what would have made a set: 0 where it does of every like thing.
    fn untold(&self, set: &Set) -> f32 {
        match set {
            Set::Image { step, of } => {
                let of_kinds = self.facts.members(of).and_then(|m| self.facts.kinds(&m));
                let kinds = of_kinds.unwrap_or_else(|| self.domain.kinds(of));
                1.0 - self.domain.told(*step, &kinds)
            }
            Set::Such { base, conditions } => {
                let lacking = conditions.iter().filter_map(|condition| match condition {
                    Condition::Related { path, to } => {
                        let [step] = path.as_slice() else { return None };
                        let image = Set::Image {
                            step: step.reversed(),
                            of: Box::new(to.clone()),
                        };
                        let is_empty = self.facts.members(&image).is_some_and(|m| m.is_empty());
                        is_empty.then(|| self.untold(&image))
                    }
                    _ => None,
                });
                lacking.fold(self.untold_base(base), f32::max)
            }
            _ => 0.0,
        }
    }

    fn untold_base(&self, base: &Set) -> f32 {
        let is_empty = self.facts.members(base).is_some_and(|m| m.is_empty());
        if is_empty { self.untold(base) } else { 0.0 }
    }

    /// What a step leads to from a set.
    fn image(&self, of: &Np, step: Step) -> Option<Np> {
        if of.asks.is_some() || !self.domain.can_start(&of.kinds, step) {
            return None;
        }
        let set = Set::Image {
            step,
            of: Box::new(of.set.clone()),
        };
        Some(Np::new(
            set,
            self.domain.target_kinds(step),
            of.is_nothing(),
        ))
    }

    fn push_image(&self, rule: &'static str, of: &Np, step: Step, cost: f32, found: &mut Found) {
        // "the country of the players from France" is France, as everybody knows.
        let leads_back = |condition: &Condition| {
            matches!(condition, Condition::Related { path, to }
                if **path == [step] && to.is_named())
        };
        let is_idle = matches!(&of.set, Set::Such { conditions, .. }
            if conditions.iter().any(leads_back) && self.domain.is_functional(step));
        let idle = if is_idle { COST_IDLE } else { 0.0 };
        if let Some(np) = self.image(of, step) {
            found.push((rule, Category::Np(np), cost + idle));
        }
    }

    /// The things of one set that are in the other too.
    fn both(&self, head: &Np, other: &Np) -> Option<Np> {
        if !self.domain.compatible(&head.kinds, &other.kinds) {
            return None;
        }
        let mut set = head.set.clone();
        for condition in as_conditions(&other.set)? {
            set = narrow(set, condition);
        }
        let kinds = if head.kinds.is_empty() {
            other.kinds.clone()
        } else {
            head.kinds.clone()
        };
        let mut np = Np::new(set, kinds, head.is_nothing() || other.is_nothing());
        np.asks = head.asks.or(other.asks);
        Some(np)
    }

    /// A noun phrase narrowed by a modifier, below its ranking if it is ranked.
    fn narrowed(&self, np: &Np, predicate: &Predicate) -> Vec<(Np, f32)> {
        // "each country in Asia" is each of these, not what each is that is in Asia.
        let late = if tables::is_each(np) { COST_LATE } else { 0.0 };
        self.conditions(&np.kinds, predicate)
            .into_iter()
            .map(|(conditions, kinds, cost)| {
                let set = conditions.into_iter().fold(np.set.clone(), narrow);
                let mut narrowed = Np::new(set, kinds, np.is_nothing());
                narrowed.asks = np.asks;
                narrowed.is_guessed =
                    matches!(predicate, Predicate::Bridge(_) | Predicate::Acting(..));
                (narrowed, cost + late)
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

/// The named thing that a chain of steps begins with.
fn origin(set: &Set) -> Option<&Set> {
    match set {
        Set::Image { of, .. } => match &**of {
            Set::Node { .. } => Some(of),
            of => origin(of),
        },
        Set::Such { base, conditions } => {
            let through = conditions.iter().find_map(|condition| match condition {
                Condition::Related { to, .. } => match to {
                    Set::Node { .. } => Some(to),
                    to => origin(to),
                },
                _ => None,
            });
            origin(base).or(through)
        }
        _ => None,
    }
}

/// What a set's members have in common, as conditions; `None` for things named outright.
pub(crate) fn as_conditions(set: &Set) -> Option<Vec<Condition>> {
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

/// Rankings rank what all other conditions leave.
fn narrow(set: Set, condition: Condition) -> Set {
    if matches!(condition, Condition::Best { .. }) {
        set.such(condition)
    } else {
        set.such_before_ranking(condition)
    }
}

/// Whether the question asks when, or speaks of years or dates.
fn is_of_time(question: &LinkedQuestion) -> bool {
    let is_when = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Function(F::When | F::Decade | F::Century) | Meaning::Period { .. }
        )
    };
    let is_time = |word: &str| matches!(word, "year" | "years" | "date" | "day" | "month" | "time");
    question.mentions.iter().any(|m| is_when(&m.meaning))
        || question.tokens.iter().any(|t| is_time(&t.folded))
}

/// Whether the question begins like one that yes or no answers, or says so.
pub(crate) fn is_yes_no(question: &LinkedQuestion) -> bool {
    let function = |wanted: &[F]| {
        question.mentions.iter().any(|m| {
            matches!(&m.meaning, Meaning::Function(word) if wanted.contains(word))
                && (wanted.contains(&F::Whether) || m.start == 0)
        })
    };
    // 你知道法國的首都嗎 asks for the capital.
    let is_asked_to_show = question.language.is_chinese()
        && question
            .mentions
            .iter()
            .any(|m| matches!(m.meaning, Meaning::Function(F::Show)) && ends_in_whether(question));
    if function(&[F::Whether]) && !is_asked_to_show {
        return true;
    }
    let opens_longer = question.mentions.iter().any(|m| {
        m.start == 0 && m.end > 1 && matches!(m.meaning, Meaning::Function(F::Filler | F::Show))
    });
    !question.language.is_chinese() && !opens_longer && function(&[F::Be, F::Do, F::Have])
}

/// Whether the only word that makes it a yes/no question is its last: 嗎.
fn ends_in_whether(question: &LinkedQuestion) -> bool {
    let last = question
        .tokens
        .iter()
        .rposition(|t| !matches!(t.kind, TokenKind::Punctuation));
    question
        .mentions
        .iter()
        .filter(|m| matches!(m.meaning, Meaning::Function(F::Whether)))
        .all(|m| Some(m.start) == last)
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
