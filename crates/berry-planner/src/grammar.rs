//! Composition: which meanings combine, and what they mean together.
//!
//! The operations here are about types and the same for every language; the
//! modules below say in which order and with which markers a language puts
//! them.

mod chinese;
mod english;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use berry_nlu::{Degree, FunctionWord, Role, ValueKind};
use berry_verbalizer::Language;
use oxrdf::NamedNode;

use crate::algebra::{Argument, Comparison, Condition, Key, Operand, Query, Set, Step};
use crate::chart::{noun_cost, verb_cost};
use crate::domain::{Domain, Kind, Kinds};
use crate::item::{Adjective, Asks, Category, Np, Open, Predicate, Relation, Scale, ScaleKey};

/// What a rule found: its name, the new category, and what it costs.
pub(crate) type Found = Vec<(&'static str, Category, f32)>;

/// The rules of one language over one domain.
pub(crate) struct Grammar<'a> {
    domain: &'a Domain,
    language: Language,
    /// The bridges found so far: the same kinds meet in many cells.
    bridges: RefCell<BTreeMap<(Kinds, Kinds), Rc<Bridges>>>,
}

/// What it costs to relate to a thing in a way that nothing relates to it.
const COST_LACKING: f32 = 1.0;

type Bridges = Vec<(Vec<Step>, f32)>;

impl<'a> Grammar<'a> {
    pub(crate) fn new(domain: &'a Domain, language: Language) -> Self {
        Self {
            domain,
            language,
            bridges: RefCell::new(BTreeMap::new()),
        }
    }

    /// Combines two neighbouring readings.
    pub(crate) fn combine(&self, left: &Category, right: &Category, found: &mut Found) {
        self.shared(left, right, found);
        if self.language.is_chinese() {
            self.chinese(left, right, found);
        } else {
            self.english(left, right, found);
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
                    found.push((
                        "all values",
                        Category::Np(Np::new(set, kinds)),
                        0.8 + noun_cost(relation.role),
                    ));
                }
            }
            // A Chinese question word stands by itself where the answer would.
            Category::Word(word) if self.language.is_chinese() => {
                let open = match word {
                    FunctionWord::What => Open::Any,
                    FunctionWord::Who => Open::Person,
                    FunctionWord::Where => Open::Place,
                    FunctionWord::When => Open::Time,
                    FunctionWord::HowMany => Open::Amount,
                    FunctionWord::Which => Open::Any,
                    _ => return,
                };
                found.push(("what", Category::Open(open), 0.0));
            }
            // "landlocked": the things of which it is true.
            Category::Boolean(property) => {
                let step = Step {
                    property: *property,
                    inverse: false,
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![Condition::Holds(*property)],
                    subject: self.domain.source_kinds(step),
                };
                let kinds = self.domain.source_kinds(step);
                let things = Np::new(Set::Any.such(Condition::Holds(*property)), kinds);
                found.push(("what holds", Category::Np(things), 0.3));
                found.push(("holds", Category::Modifier(predicate), 0.0));
            }
            _ => {}
        }
    }

    fn shared(&self, left: &Category, right: &Category, found: &mut Found) {
        match (left, right) {
            // "the country France", 法國這個國家.
            (Category::Np(class), Category::Np(named))
            | (Category::Np(named), Category::Np(class))
                if matches!(class.set, Set::Class(_)) && matches!(named.set, Set::Node { .. }) =>
            {
                if let (Set::Class(class), true) = (&class.set, !named.kinds.is_empty()) {
                    let is_member = named.kinds.iter().any(
                        |k| matches!(k, Kind::Class(c) if self.domain.is_subclass(*c, *class)),
                    );
                    if is_member {
                        found.push(("apposition", Category::Np(named.clone()), 0.1));
                    }
                }
            }
            // "second largest", 第二大; "three largest".
            (
                Category::Number {
                    lexical,
                    unit: None,
                    ordinal,
                },
                Category::Adjective(adjective),
            ) => {
                let Ok(rank) = lexical.parse::<usize>() else {
                    return;
                };
                let counts = adjective.degree == Degree::Superlative
                    || (*ordinal
                        && self.language.is_chinese()
                        && adjective.degree == Degree::Positive);
                if counts && (1..=1000).contains(&rank) && adjective.ranks == (1, 1) {
                    let ranks = if *ordinal { (rank, rank) } else { (1, rank) };
                    let adjective = Adjective {
                        ranks,
                        degree: Degree::Superlative,
                        ..adjective.clone()
                    };
                    found.push(("rank", Category::Adjective(adjective), 0.0));
                }
            }
            // "larger population", "highest melting point"; 面積大 comes the other way round.
            (Category::Adjective(adjective), Category::Relation(relation))
                if !self.language.is_chinese() =>
            {
                self.scaled(adjective, *relation, found);
            }
            (Category::Relation(relation), Category::Adjective(adjective))
                if self.language.is_chinese() =>
            {
                self.scaled(adjective, *relation, found);
            }
            // "born earliest"; 早推出.
            (Category::Relation(relation), Category::Adjective(adjective))
            | (Category::Adjective(adjective), Category::Relation(relation))
                if adjective.falls_with_time
                    && Domain::is_value(
                        &self.domain.target_kinds(relation.step),
                        ValueKind::Time,
                    ) =>
            {
                self.scaled(adjective, *relation, found);
            }
            // "fourth period", 第四週期: the value is that number.
            (
                Category::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
                Category::Relation(relation),
            ) if self.domain.is_scale(relation.step)
                && !Domain::is_value(&self.domain.target_kinds(relation.step), ValueKind::Time) =>
            {
                self.push_bound(*relation, Comparison::Equal, lexical, None, found);
            }
            // "discovered first", "the second to be released": ranked in time.
            (
                Category::Relation(relation),
                Category::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
            )
            | (
                Category::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
                Category::Relation(relation),
            ) if self.domain.is_scale(relation.step)
                && Domain::is_value(&self.domain.target_kinds(relation.step), ValueKind::Time) =>
            {
                if let Ok(rank @ 1..) = lexical.parse::<usize>() {
                    let mut first = self.amount_of(*relation, false, Degree::Superlative);
                    first.ranks = (rank, rank);
                    found.push((
                        "first in time",
                        Category::Modifier(Predicate::Best(first)),
                        0.1,
                    ));
                }
            }
            (Category::Focus { np, asks }, Category::Modifier(predicate)) => {
                for (np, cost) in self.narrowed(np, predicate, false) {
                    found.push((
                        "asked, such that",
                        Category::Focus { np, asks: *asks },
                        cost,
                    ));
                }
            }
            (Category::Open(open), Category::Modifier(predicate)) => {
                for (np, cost) in self.narrowed(&Self::open_np(*open), predicate, false) {
                    let cost = cost + Self::open_mismatch(*open, &np.kinds);
                    found.push((
                        "who, such that",
                        Category::Focus {
                            np,
                            asks: Asks::Which,
                        },
                        cost,
                    ));
                }
            }
            // "which languages ... in Belgium": the relation's values there.
            (
                Category::FocusRelation { relation, asks },
                Category::Modifier(Predicate::Bridge(of)),
            ) => {
                self.asked_image(of, *relation, *asks, 0.2, found);
            }
            (Category::Modifier(a), Category::Marked(FunctionWord::And, inner)) => {
                if let Category::Modifier(b) = inner.as_ref() {
                    let both = Predicate::And(Box::new(a.clone()), Box::new(b.clone()));
                    found.push(("and", Category::Modifier(both), 0.0));
                }
            }
            (Category::Modifier(a), Category::Modifier(b)) => {
                let both = Predicate::And(Box::new(a.clone()), Box::new(b.clone()));
                found.push(("and", Category::Modifier(both), 0.3));
            }
            (
                Category::Np(a),
                Category::Marked(word @ (FunctionWord::And | FunctionWord::Or), inner),
            ) => {
                if let Category::Np(b) = inner.as_ref()
                    && self.domain.compatible(&a.kinds, &b.kinds)
                {
                    let cost = if a.set.is_named() && b.set.is_named() {
                        0.0
                    } else {
                        0.6
                    };
                    let both = Self::union(a, b, *word == FunctionWord::And);
                    found.push(("or", Category::Np(both), cost));
                }
            }
            _ => {}
        }
    }

    fn union(a: &Np, b: &Np, all: bool) -> Np {
        let mut sets = match &a.set {
            Set::AnyOf(sets) | Set::AllOf(sets) => sets.clone(),
            other => vec![other.clone()],
        };
        match &b.set {
            Set::AnyOf(more) | Set::AllOf(more) => sets.extend(more.iter().cloned()),
            other => sets.push(other.clone()),
        }
        let mut kinds: Kinds = a.kinds.iter().chain(&b.kinds).copied().collect();
        kinds.sort_unstable();
        kinds.dedup();
        // "A, B and C" is told by its last conjunction; a class joined with another is either.
        let named = sets.iter().all(Set::is_named);
        let set = if all && named {
            Set::AllOf(sets)
        } else {
            Set::AnyOf(sets)
        };
        Np::new(set, kinds)
    }

    /// A scale with a direction out of an adjective and a measurable relation.
    fn scaled(&self, adjective: &Adjective, relation: Relation, found: &mut Found) {
        if !adjective.generic || !self.domain.is_scale(relation.step) {
            return;
        }
        let is_time = Domain::is_value(&self.domain.target_kinds(relation.step), ValueKind::Time);
        let inverse = is_time && adjective.falls_with_time;
        let key = ScaleKey {
            key: Key::Step(relation.step),
            inverse,
            cost: 0.0,
        };
        let scaled = Adjective {
            scale: Scale { keys: vec![key] },
            generic: false,
            ..adjective.clone()
        };
        found.push((
            "scale",
            Category::Adjective(scaled),
            noun_cost(relation.role),
        ));
    }

    /// A scale of an amount: "most neighbours", 人口最多.
    fn amount_of(&self, relation: Relation, upper: bool, degree: Degree) -> Adjective {
        let key = if self.domain.is_scale(relation.step) {
            Key::Step(relation.step)
        } else {
            Key::Count {
                path: vec![relation.step],
                class: None,
            }
        };
        Adjective {
            upper,
            degree,
            scale: Scale {
                keys: vec![ScaleKey {
                    key,
                    inverse: false,
                    cost: noun_cost(relation.role),
                }],
            },
            ranks: (1, 1),
            generic: false,
            falls_with_time: false,
        }
    }

    /// "borders the most states": ranked by how many of a class a verb leads to.
    fn push_most_objects(
        &self,
        relation: Relation,
        adjective: &Adjective,
        cost: f32,
        found: &mut Found,
    ) {
        let class = adjective.scale.keys.iter().find_map(|k| match k.key {
            Key::Count { class, .. } => class,
            _ => None,
        });
        let Some(class) = class else { return };
        let targets = self.domain.target_kinds(relation.step);
        if adjective.degree != Degree::Superlative
            || !self.domain.compatible(&targets, &[Kind::Class(class)])
        {
            return;
        }
        let key = Key::Count {
            path: vec![relation.step],
            class: Some(class),
        };
        let scale = Scale {
            keys: vec![ScaleKey {
                key,
                inverse: false,
                cost: 0.0,
            }],
        };
        let most = Adjective {
            scale,
            ..adjective.clone()
        };
        found.push((
            "verb the most",
            Category::Modifier(Predicate::Best(most)),
            cost,
        ));
    }

    /// The values of a relation of some things: "the capital of France".
    fn image(&self, of: &Np, relation: Relation) -> Option<Np> {
        if !self.domain.can_start(&of.kinds, relation.step) {
            return None;
        }
        let set = Set::Image {
            step: relation.step,
            of: Box::new(of.set.clone()),
        };
        Some(Np::new(set, self.domain.target_kinds(relation.step)))
    }

    fn push_image(&self, of: &Np, relation: Relation, cost: f32, found: &mut Found) {
        if let Some(np) = self.image(of, relation) {
            found.push((
                "value of",
                Category::Np(np),
                cost + noun_cost(relation.role),
            ));
        }
    }

    /// What is asked for is the value of a relation: "which languages does Belgium have".
    fn asked_image(&self, of: &Np, relation: Relation, asks: Asks, cost: f32, found: &mut Found) {
        if let Some(np) = self.image(of, relation) {
            // "How many people": the value is a number already.
            let asks = if Domain::is_value(&np.kinds, ValueKind::Number) {
                Asks::Which
            } else {
                asks
            };
            found.push((
                "asked value of",
                Category::Focus { np, asks },
                cost + noun_cost(relation.role),
            ));
        }
    }

    /// What a verb with its object says of a subject. The direction is the
    /// verb's own unless the types allow only the other.
    fn verb_phrase(&self, relation: Relation, object: &Np) -> Vec<(Predicate, f32)> {
        let mut readings = Vec::new();
        let fits = |step: Step| {
            self.domain
                .compatible(&self.domain.target_kinds(step), &object.kinds)
        };
        let forward = fits(relation.step);
        let symmetric = self.domain.property(relation.step.property).symmetric;
        let mut push = |step: Step, cost: f32| {
            let conditions = vec![Condition::Related {
                path: vec![step],
                to: object.set.clone(),
            }];
            let subject = self.domain.source_kinds(step);
            readings.push((
                Predicate::Conditions {
                    conditions,
                    subject,
                },
                cost,
            ));
        };
        if forward {
            push(relation.step, 0.0);
        }
        if !symmetric && fits(relation.step.reversed()) {
            push(relation.step.reversed(), if forward { 0.7 } else { 0.1 });
        }
        readings
    }

    /// The steps by which a subject leads to what a verb takes: the verb's own
    /// direction, or the other where only that fits.
    fn verb_steps(&self, relation: Relation, subject: &Np) -> Vec<(Step, f32)> {
        let forward = self.domain.can_start(&subject.kinds, relation.step);
        let symmetric = self.domain.property(relation.step.property).symmetric;
        let mut steps = Vec::new();
        if forward {
            steps.push((relation.step, 0.0));
        }
        if !symmetric
            && self
                .domain
                .can_start(&subject.kinds, relation.step.reversed())
        {
            steps.push((relation.step.reversed(), if forward { 0.7 } else { 0.1 }));
        }
        steps
    }

    fn push_verb_phrase(&self, relation: Relation, object: &Np, cost: f32, found: &mut Found) {
        for (predicate, extra) in self.verb_phrase(relation, object) {
            found.push(("verb phrase", Category::Modifier(predicate), cost + extra));
        }
    }

    /// "whose capital is Paris", "with the symbol Pd".
    fn push_whose(&self, relation: Relation, value: &Np, found: &mut Found) {
        if let Set::Image { step, of } = &value.set
            && step.reversed() == relation.step
            && matches!(**of, Set::Literal(_))
        {
            let conditions = vec![Condition::Related {
                path: vec![relation.step],
                to: (**of).clone(),
            }];
            let subject = self.domain.source_kinds(relation.step);
            let predicate = Predicate::Conditions {
                conditions,
                subject,
            };
            // The value's own property is named: the words support each other.
            found.push((
                "whose",
                Category::Modifier(predicate),
                noun_cost(relation.role) - 0.3,
            ));
            return;
        }
        if self
            .domain
            .compatible(&self.domain.target_kinds(relation.step), &value.kinds)
        {
            let conditions = vec![Condition::Related {
                path: vec![relation.step],
                to: value.set.clone(),
            }];
            let subject = self.domain.source_kinds(relation.step);
            let predicate = Predicate::Conditions {
                conditions,
                subject,
            };
            found.push((
                "whose",
                Category::Modifier(predicate),
                noun_cost(relation.role),
            ));
        }
    }

    /// "whose population is over 5 million", "more than 3 official languages".
    fn push_bound(
        &self,
        relation: Relation,
        comparison: Comparison,
        number: &str,
        unit: Option<&NamedNode>,
        found: &mut Found,
    ) {
        let is_scale = self.domain.is_scale(relation.step);
        let own_unit = self
            .domain
            .property(relation.step.property)
            .unit
            .as_ref()
            .map(|u| &u.iri);
        if unit.is_some() && (unit != own_unit || !is_scale) {
            return;
        }
        // Only nouns are counted: "3 languages", not "discovered 3".
        let counts = relation.role != Role::Verb
            && self
                .domain
                .target_kinds(relation.step)
                .iter()
                .any(|k| !matches!(k, Kind::Value(_)));
        let key = if is_scale {
            Key::Step(relation.step)
        } else if counts {
            Key::Count {
                path: vec![relation.step],
                class: None,
            }
        } else {
            return;
        };
        let conditions = vec![Condition::Compared {
            key,
            comparison,
            to: Operand::Number(number.to_owned()),
        }];
        let subject = self.domain.source_kinds(relation.step);
        let cost = noun_cost(relation.role);
        found.push((
            "bound",
            Category::Modifier(Predicate::Conditions {
                conditions,
                subject,
            }),
            cost,
        ));
    }

    /// What a predicate says of a subject of these kinds, with the kinds that remain.
    fn conditions(
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
                let kinds = if kinds.is_empty() {
                    subject.clone()
                } else {
                    kinds.to_vec()
                };
                vec![(conditions.clone(), kinds, 0.0)]
            }
            Predicate::Bridge(to) => self
                .bridges(kinds, &to.kinds)
                .iter()
                .map(|(path, cost)| {
                    let related = Condition::Related {
                        path: path.clone(),
                        to: to.set.clone(),
                    };
                    // The thing itself knows best how things relate to it.
                    let lacks = match (&to.own, path.last()) {
                        (Some(own), Some(step)) => !own.contains(&step.reversed()),
                        _ => false,
                    };
                    let cost = cost + if lacks { COST_LACKING } else { 0.0 };
                    (vec![related], kinds.to_vec(), cost)
                })
                .collect(),
            Predicate::Than { adjective, to } => self
                .scale_keys(kinds, adjective)
                .filter(|k| self.key_fits(&to.kinds, &k.key))
                .map(|k| {
                    let condition = Condition::Compared {
                        key: k.key.clone(),
                        comparison: if adjective.upper == k.inverse {
                            Comparison::Less
                        } else {
                            Comparison::More
                        },
                        to: Operand::KeyOf(to.set.clone()),
                    };
                    (vec![condition], self.kinds_with(kinds, &k.key), k.cost)
                })
                .collect(),
            Predicate::ThanNumber { adjective, number } => self
                .scale_keys(kinds, adjective)
                .map(|k| {
                    let condition = Condition::Compared {
                        key: k.key.clone(),
                        comparison: if adjective.upper == k.inverse {
                            Comparison::Less
                        } else {
                            Comparison::More
                        },
                        to: Operand::Number(number.clone()),
                    };
                    (vec![condition], self.kinds_with(kinds, &k.key), k.cost)
                })
                .collect(),
            Predicate::Best(adjective) => self
                .scale_keys(kinds, adjective)
                .map(|k| {
                    let condition = Condition::Best {
                        key: k.key.clone(),
                        highest: adjective.upper != k.inverse,
                        from: adjective.ranks.0,
                        to: adjective.ranks.1,
                    };
                    (vec![condition], self.kinds_with(kinds, &k.key), k.cost)
                })
                .collect(),
            Predicate::Not(inner) => self
                .conditions(kinds, inner)
                .into_iter()
                .filter_map(|(conditions, kinds, cost)| {
                    let [condition] = <[Condition; 1]>::try_from(conditions).ok()?;
                    Some((vec![Condition::Not(Box::new(condition))], kinds, cost))
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
        }
    }

    fn kinds_with(&self, kinds: &[Kind], key: &Key) -> Kinds {
        match key {
            Key::Step(step) if kinds.is_empty() => self.domain.source_kinds(*step),
            _ => kinds.to_vec(),
        }
    }

    fn key_fits(&self, kinds: &[Kind], key: &Key) -> bool {
        match key {
            Key::Step(step) => self.domain.can_start(kinds, *step),
            Key::Count { path, .. } => path
                .first()
                .is_none_or(|s| self.domain.can_start(kinds, *s)),
            Key::Itself => true,
        }
    }

    /// The ways to measure things of these kinds, dearer where few of them can be measured so.
    fn scale_keys<'k>(
        &'k self,
        kinds: &'k [Kind],
        adjective: &'k Adjective,
    ) -> impl Iterator<Item = ScaleKey> + 'k {
        adjective
            .scale
            .keys
            .iter()
            .filter(|k| self.key_fits(kinds, &k.key))
            .map(|k| {
                let mut key = k.clone();
                if let Key::Step(step) = &k.key {
                    key.cost += 0.5 * (1.0 - self.domain.coverage(*step, kinds));
                }
                key
            })
    }

    /// A noun phrase narrowed by a modifier. With `below_ranking`, the modifier
    /// goes under the noun phrase's ranking: 歐洲最大的國家 ranks within Europe.
    fn narrowed(&self, np: &Np, predicate: &Predicate, below_ranking: bool) -> Vec<(Np, f32)> {
        self.conditions(&np.kinds, predicate)
            .into_iter()
            .map(|(conditions, kinds, cost)| {
                let mut set = np.set.clone();
                for condition in conditions {
                    set = if below_ranking {
                        set.such_before_ranking(condition)
                    } else {
                        set.such(condition)
                    };
                }
                let wide = np.set.is_ranked() && !below_ranking;
                (Np::new(set, kinds), cost + if wide { 0.5 } else { 0.0 })
            })
            .collect()
    }

    fn push_narrowed(
        &self,
        np: &Np,
        predicate: &Predicate,
        below: bool,
        cost: f32,
        found: &mut Found,
    ) {
        for (np, extra) in self.narrowed(np, predicate, below) {
            found.push(("such that", Category::Np(np), cost + extra));
        }
    }

    /// A ranked set, ranked by another scale that is named: "largest by population".
    fn rescaled(&self, np: &Np, relation: Relation) -> Option<Np> {
        let Set::Such { base, conditions } = &np.set else {
            return None;
        };
        if !self.domain.can_start(&np.kinds, relation.step) {
            return None;
        }
        let mut conditions = conditions.clone();
        let ranking = conditions.iter_mut().rev().find_map(|c| match c {
            Condition::Best { key, .. } => Some(key),
            _ => None,
        })?;
        *ranking = Key::Step(relation.step);
        Some(Np::new(
            Set::Such {
                base: base.clone(),
                conditions,
            },
            np.kinds.clone(),
        ))
    }

    /// Whether a subject meets a predicate.
    fn ask(&self, subject: &Np, predicate: &Predicate) -> Vec<(Query, f32)> {
        self.conditions(&subject.kinds, predicate)
            .into_iter()
            .filter_map(|(mut conditions, _, cost)| {
                let condition = conditions.pop()?;
                let mut set = subject.set.clone();
                for other in conditions {
                    set = set.such(other);
                }
                Some((
                    Query::Ask {
                        subject: set,
                        condition,
                    },
                    cost,
                ))
            })
            .collect()
    }

    /// Whether a subject is one of the things of a noun phrase: "is Paris a city".
    fn ask_is(&self, subject: &Np, other: &Np) -> Option<(Query, f32)> {
        if let Set::Class(class) = &other.set {
            let condition = Condition::IsA(*class);
            return Some((
                Query::Ask {
                    subject: subject.set.clone(),
                    condition,
                },
                0.1,
            ));
        }
        if !self.domain.compatible(&subject.kinds, &other.kinds) {
            return None;
        }
        if let Set::Such { base, conditions } = &other.set
            && let [condition] = conditions.as_slice()
            && matches!(**base, Set::Class(_))
            && !matches!(condition, Condition::Best { .. })
        {
            // "Is Chad a landlocked country?" asks about the condition.
            let same = Query::AskSame {
                subject: subject.set.clone(),
                other: other.set.clone(),
            };
            return Some((same, 0.1));
        }
        // Two names of two things: hardly anybody asks whether these are one.
        let both_named = subject.set.is_named() && other.set.is_named() && subject.set != other.set;
        let cost = if both_named { 2.0 } else { 0.1 };
        Some((
            Query::AskSame {
                subject: subject.set.clone(),
                other: other.set.clone(),
            },
            cost,
        ))
    }

    /// Which of several named things is best by a scale.
    fn choose(&self, among: &Np, adjective: &Adjective) -> Vec<(Np, f32)> {
        let (Set::AnyOf(sets) | Set::AllOf(sets)) = &among.set else {
            return Vec::new();
        };
        let among = &Np::new(Set::AnyOf(sets.clone()), among.kinds.clone());
        let best = Adjective {
            ranks: (1, 1),
            ..adjective.clone()
        };
        self.narrowed(among, &Predicate::Best(best), false)
    }

    fn open_np(open: Open) -> Np {
        let kinds = match open {
            Open::Time => vec![Kind::Value(ValueKind::Time)],
            Open::Amount => vec![Kind::Value(ValueKind::Number)],
            _ => Vec::new(),
        };
        Np::new(Set::Any, kinds)
    }

    /// What it costs that an open question word gets something of these kinds.
    fn open_mismatch(open: Open, kinds: &[Kind]) -> f32 {
        if kinds.is_empty() {
            return 0.2;
        }
        let is_value = kinds.iter().all(|k| matches!(k, Kind::Value(_)));
        let is = |wanted| Domain::is_value(kinds, wanted);
        match open {
            Open::Any => 0.0,
            Open::Person | Open::Place => {
                if is_value {
                    2.5
                } else {
                    0.0
                }
            }
            // Years are often kept as plain numbers.
            Open::Time => {
                if is(ValueKind::Time) {
                    0.0
                } else if is(ValueKind::Number) {
                    1.0
                } else {
                    3.0
                }
            }
            Open::Amount => {
                if is(ValueKind::Number) {
                    0.0
                } else {
                    1.5
                }
            }
        }
    }

    /// A number of something in a text, or in the name of something.
    fn push_count_in(
        &self,
        function: &'static str,
        argument: Option<&str>,
        text: &Category,
        found: &mut Found,
    ) {
        let argument = argument.map(|a| Argument::Text(a.to_owned()));
        self.push_compute(function, argument, text, found);
    }

    /// A function of a text, or of the name of something.
    fn push_compute(
        &self,
        function: &'static str,
        argument: Option<Argument>,
        text: &Category,
        found: &mut Found,
    ) {
        let (text, cost) = match text {
            Category::Text(text) => (Argument::Text(text.clone()), 0.0),
            Category::Marked(FunctionWord::NameOf, inner) => match inner.as_ref() {
                Category::Np(np) => (self.name_of(np, function), 0.0),
                _ => return,
            },
            Category::Np(np) if Domain::is_value(&np.kinds, ValueKind::Text) => {
                let language = self.name_language(function);
                (
                    Argument::ValueOf {
                        set: np.set.clone(),
                        language,
                    },
                    0.0,
                )
            }
            Category::Np(np)
                if !np.kinds.iter().all(|k| matches!(k, Kind::Value(_))) || np.kinds.is_empty() =>
            {
                // A name given in the question is a text already.
                match &np.set {
                    Set::Node { .. } => (self.name_of(np, function), 0.3),
                    Set::Class(_) | Set::Any => return,
                    _ => (self.name_of(np, function), 0.15),
                }
            }
            _ => return,
        };
        let mut arguments = vec![text];
        arguments.extend(argument);
        found.push((
            "count in",
            Category::Answer(Query::Compute {
                function,
                arguments,
            }),
            cost,
        ));
    }

    /// Letters are those of the Latin script; only a Chinese question about
    /// characters means the Chinese name.
    fn name_language(&self, function: &str) -> &'static str {
        let chinese = self.language.is_chinese() && function == "countCharacters";
        if chinese { "zh" } else { "en" }
    }

    fn name_of(&self, np: &Np, function: &str) -> Argument {
        let language = self.name_language(function);
        Argument::NameOf {
            set: np.set.clone(),
            language,
        }
    }

    fn is_scale_of(&self, relation: Relation) -> bool {
        self.domain.is_scale(relation.step)
    }

    fn verb_cost(relation: Relation) -> f32 {
        verb_cost(relation.role)
    }
}
