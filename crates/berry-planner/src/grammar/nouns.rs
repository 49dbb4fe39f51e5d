//! Relations and sets.

use berry_nlu::{FunctionWord as F, Role, ValueKind};

use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{CallArgument, Comparison, Condition, Key, Operand, Set, Step};
use crate::domain::{Domain, Kind};
use crate::item::{Asks, Category as C, Np, Predicate, Relation};

impl Grammar<'_> {
    /// What is said of the name of a value, or of a value that is a text, as said of its owner.
    fn push_whose(&self, relation: Relation, predicate: &Predicate, found: &mut Found) {
        let (predicate, is_denied) = match predicate {
            Predicate::Not(inner) => (&**inner, true),
            predicate => (predicate, false),
        };
        let Predicate::Conditions { conditions, .. } = predicate else {
            return;
        };
        let targets = self.domain.target_kinds(relation.step);
        let is_text = Domain::is_value(&targets, ValueKind::Text);
        let mut moved = Vec::new();
        for condition in conditions {
            // Whether it is a condition on a name at all.
            let Some(own) = condition.on(&CallArgument::Value(relation.step)) else {
                return;
            };
            let condition = if is_text {
                own
            } else {
                Condition::Related {
                    path: vec![relation.step],
                    to: Set::Any.such(condition.clone()),
                }
            };
            moved.push(if is_denied {
                Condition::Not(Box::new(condition))
            } else {
                condition
            });
        }
        let predicate = Predicate::Conditions {
            conditions: moved,
            subject: self.domain.source_kinds(relation.step),
        };
        found.push(("whose", C::Modifier(predicate), noun_cost(relation.role)));
    }
}

/// What it costs to take a verb for another that the graph has between the same kinds of things.
pub(super) const COST_OTHER_VERB: f32 = 0.5;
const COST_THERE_AND_BACK: f32 = 0.9;
/// What it costs that only whether it is so at all is asked.
const COST_AT_ALL: f32 = 0.3;
/// What it costs to narrow a name by a clause.
const COST_NAME_NARROWED: f32 = 0.5;
/// That a number is not told is hardly meant where it may be told to be 0.
const COST_UNTOLD_AMOUNT: f32 = 0.8;
/// What it costs to relate to all things of a kind that the graph does not name.
pub(super) const COST_OF_ANY: f32 = 0.9;

impl Grammar<'_> {
    pub(super) fn nouns(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Relation(relation), C::Np(np)) => {
                self.relation_first(*relation, np, around, found);
            }
            (C::Np(np), C::Relation(relation)) => {
                self.relation_last(np, *relation, around, found);
            }
            // "a title of 'Emma'": a value that nothing may have.
            (C::Relation(relation), C::Quotation(text)) if is_noun(relation.role) => {
                let targets = self.domain.target_kinds(relation.step);
                if Domain::is_value(&targets, berry_nlu::ValueKind::Text) {
                    let literal = oxrdf::Literal::new_simple_literal(text);
                    let set = Set::Image {
                        step: relation.step.reversed(),
                        of: Box::new(Set::Literal(literal)),
                    };
                    let kinds = self.domain.source_kinds(relation.step);
                    let np = Np::new(set, kinds, true);
                    found.push(("with text", C::Np(np), 0.3 + noun_cost(relation.role)));
                }
            }
            // "is the author who wrote": two words for one property.
            (C::Relation(a), C::Relation(b)) if a.step == b.step => {
                // 研發了...的單位: two parts of one name, which support each other.
                if self.is_chinese && is_noun(a.role) && !around.between.has(F::And) {
                    found.push(("the same relation", C::Relation(*a), -0.3));
                } else if around.between.is_empty() {
                    found.push(("the same relation", C::Relation(*a), 0.0));
                } else if !self.is_chinese
                    && around.between.any(&[F::Be, F::Do])
                    && !around.between.has(F::Possessive)
                {
                    // "the year they were founded"
                    found.push(("the same relation", C::Relation(*a), 0.05));
                }
            }
            (C::AskedValue { relation, .. }, C::Relation(own))
                if self.is_chinese && own.step == relation.step =>
            {
                found.push(("the same relation", left.clone(), -0.3));
            }
            (C::Np(a), C::Np(b)) => self.two_sets(a, b, around, found),
            (C::Np(np), C::Modifier(predicate)) => {
                if around.between.any(&[F::Relative, F::Whose])
                    && !self.is_chinese
                    && let Some((inner, step)) = self.extraposed(np)
                {
                    let mut narrowed = Found::new();
                    self.push_narrowed("such that", &inner, predicate, 0.0, &mut narrowed);
                    self.push_images(narrowed, step, np, found);
                }
                // "trails in the Black Forest that are hard": a name is narrowed by nothing.
                let is_name = !self.is_chinese
                    && matches!(np.set, Set::Node { .. })
                    && around.between.has(F::Relative);
                let cost = if is_name { COST_NAME_NARROWED } else { 0.0 };
                self.push_narrowed("such that", np, predicate, cost, found);
                if let Some((similar, cost)) = self.realigned(&np.kinds, predicate) {
                    self.push_narrowed("similar verb", np, &similar, cost, found);
                }
                if self.is_yes_no && np.asks.is_none() {
                    for (query, cost) in self.ask(np, predicate) {
                        found.push(("whether", C::Clause(query), cost));
                    }
                }
            }
            // Only adjectives stand before their noun in English; everything else pays.
            (C::Modifier(predicate), C::Np(np)) => {
                let is_adjective = matches!(predicate, Predicate::Conditions { conditions, .. }
                    if matches!(conditions.as_slice(), [Condition::Holds(_)]));
                let is_marked = around.between.has(F::Of);
                let cost = match (self.is_chinese, is_adjective || is_marked) {
                    (_, true) => 0.0,
                    (true, false) => 0.3,
                    (false, false) => 0.7,
                };
                self.push_narrowed("such that", np, predicate, cost, found);
            }
            // "border no other states".
            (C::Relation(relation), C::Modifier(predicate @ Predicate::Not(inner))) => {
                self.push_whose(*relation, predicate, found);
                if let Predicate::Bridge(np) = inner.as_ref()
                    && matches!(np.set, Set::Class(_))
                {
                    let some = Condition::Related {
                        path: vec![relation.step],
                        to: np.set.clone(),
                    };
                    let predicate = Predicate::Conditions {
                        conditions: vec![some.negated()],
                        subject: self.domain.source_kinds(relation.step),
                    };
                    let cost = verb_cost(relation.role);
                    found.push(("without", C::Modifier(predicate), cost));
                }
            }
            // "have a symbol that starts with A", "have a capital that starts with B".
            (C::Relation(relation), C::Modifier(predicate)) => {
                self.push_whose(*relation, predicate, found);
            }
            (C::Modifier(a), C::Modifier(b)) => {
                let both = Predicate::And(Box::new(a.clone()), Box::new(b.clone()));
                let cost = if around.between.any(&[F::And, F::Relative]) {
                    0.0
                } else {
                    0.2
                };
                found.push(("and", C::Modifier(both), cost));
            }
            // "countries other than France", 除了法國之外.
            (C::Word(F::Except), C::Np(np)) if np.set.is_named() && np.asks.is_none() => {
                let predicate = Predicate::Conditions {
                    conditions: vec![Condition::OtherThan(np.set.clone())],
                    subject: np.kinds.clone(),
                };
                found.push(("other than", C::Modifier(predicate), 0.0));
            }
            (C::Word(F::Not), C::Modifier(predicate)) => {
                let negated = Predicate::Not(Box::new(predicate.clone()));
                found.push(("not", C::Modifier(negated), 0.0));
            }
            (C::Word(F::Not), C::Np(np)) if np.asks.is_none() => {
                Self::push_without(np, around, found);
            }
            // "no official language", "without a capital".
            (C::Word(F::Not), C::Relation(relation)) => {
                // "no children", of a number of these.
                let untold = if self.is_amount(relation.step) {
                    let predicate = Predicate::Conditions {
                        conditions: vec![amount(relation.step, Comparison::Equal)],
                        subject: self.domain.source_kinds(relation.step),
                    };
                    let cost = noun_cost(relation.role);
                    found.push(("none of", C::Modifier(predicate), cost));
                    COST_UNTOLD_AMOUNT
                } else {
                    0.0
                };
                let some = Condition::Related {
                    path: vec![relation.step],
                    to: Set::Any,
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![some.negated()],
                    subject: self.domain.source_kinds(relation.step),
                };
                let cost = noun_cost(relation.role) + untold;
                found.push(("without", C::Modifier(predicate), cost));
            }
            (C::Np(value), C::AskedOwner { np, step })
            | (C::AskedOwner { np, step }, C::Np(value))
                if value.asks.is_none() =>
            {
                if let Some(owners) = self.image(value, step.reversed())
                    && let Some(np) = self.both(np, &owners)
                {
                    found.push(("asked owner", C::Np(np), 0.0));
                }
            }
            _ => {}
        }
    }

    /// "capital of France", "border Texas", "with the capital Albany", 流經德州, 首都是巴黎.
    fn relation_first(&self, relation: Relation, np: &Np, around: Around, found: &mut Found) {
        let Relation { step, role } = relation;
        let between = around.between;
        let is_owner = around.before.any(&[F::Whose, F::With]);
        if let Some(asked) = asked_owner(relation, np)
            && between.has(F::Of)
        {
            found.push(("of which", asked, noun_cost(role)));
            return;
        }
        // "with the symbol Pd": the value's own property is named, and both support each other.
        if is_value_of(np, step) {
            found.push(("named value", C::Np(np.clone()), noun_cost(role) - 0.3));
            return;
        }
        // "what genre of film is (X)": the genre of X, which is a film.
        if is_plain_kind(np)
            && between.has(F::Of)
            && is_noun(role)
            && !self.is_chinese
            && self.domain.can_start(&np.kinds, step)
        {
            let relation = Relation {
                step,
                role: Role::Noun,
            };
            let cost = 0.05 + noun_cost(role);
            found.push(("of a kind", C::Relation(relation), cost));
        }
        // "the actor Tom Barlow": what he is to something.
        if let Some(own) = &np.own
            && np.asks.is_none()
            && between.is_empty()
            && role == Role::Noun
            && !step.inverse
            && own.contains(&step.reversed())
        {
            found.push(("in this role", C::Np(np.clone()), 0.1 + noun_cost(role)));
        }
        // "what number does she wear": the value is there already, under another word.
        if let Set::Image { step: own, .. } = &np.set
            && *own == step
            && np.asks.is_none()
            && between.has(F::Do)
        {
            found.push(("named twice", C::Np(np.clone()), 0.02));
        }
        // "who acted together with X": in what X acted in.
        let is_company = between.or(around.before).has(F::Together);
        if is_company && !self.is_chinese && np.set.is_named() {
            self.push_companions(np, step, verb_cost(role), found);
        }
        let value = if self.is_chinese {
            1.2
        } else if between.has(F::Of) {
            0.0
        } else if between.has(F::By) {
            // "discovered by Curie", "books by Twain"
            verb_cost(role) - noun_cost(role)
        } else if between.any(&[F::In, F::Do, F::Be, F::Have]) {
            if between.has(F::Do) && is_derived(np) {
                0.7
            } else {
                0.2
            }
        } else {
            0.45
        };
        let of_any = if matches!(np.set, Set::Any) && np.asks.is_none() {
            COST_OF_ANY
        } else {
            0.0
        };
        let value = value + noun_cost(role) + of_any + if is_owner { 0.8 } else { 0.0 };
        self.push_image("value of", np, step, value, found);
        let is_said_of = between.any(&[F::Be, F::Have]);
        let owner = if is_owner || (self.is_chinese && is_said_of) {
            0.5 * noun_cost(role)
        } else if between.has(F::Of) {
            0.5 + verb_cost(role)
        } else if between.has(F::By) {
            // "caused by rust", of a property whose noun is "cause"
            let active = if role == Role::Verb && step.inverse {
                0.9
            } else {
                0.2
            };
            active + verb_cost(role)
        } else {
            // A bare noun before a name is what it is, not what has it.
            2.5 * verb_cost(role)
        };
        let back = there_and_back(np, step);
        self.push_image(
            "what does to",
            np,
            step.reversed(),
            owner + of_any + back,
            found,
        );
    }

    /// What does the same as a thing to the same thing: "acted together with X".
    fn push_companions(&self, np: &Np, step: Step, cost: f32, found: &mut Found) {
        for (step, extra) in [(step, 0.0), (step.reversed(), 0.1)] {
            if let Some(shared) = self.image(np, step) {
                let companions = Set::Image {
                    step: step.reversed(),
                    of: Box::new(shared.set),
                };
                let set = companions.such(Condition::OtherThan(np.set.clone()));
                let kinds = self.domain.source_kinds(step);
                let companions = Np::new(set, kinds, np.is_nothing());
                found.push(("together with", C::Np(companions), 0.05 + cost + extra));
            }
        }
    }

    /// "France's capital", "(that) France borders", 法國的首都, 與德州接壤.
    fn relation_last(&self, np: &Np, relation: Relation, around: Around, found: &mut Found) {
        let Relation { step, role } = relation;
        let between = around.between;
        if let Some(asked) = asked_owner(relation, np)
            && (between.any(&[F::Of, F::Possessive]))
        {
            found.push(("of which", asked, noun_cost(role)));
            return;
        }
        if is_value_of(np, step) {
            found.push(("named value", C::Np(np.clone()), noun_cost(role) - 0.2));
            return;
        }
        // "what years were they released": asked for by two words for one property.
        if let Set::Image { step: own, .. } = &np.set
            && *own == step
            && np.asks.is_some()
            && role != Role::Verb
        {
            found.push(("named twice", C::Np(np.clone()), 0.02));
        }
        // "gases at room temperature", 在室溫下是固體: what has it as its value.
        if let Some(own) = &np.own
            && between.has(F::In)
            && is_noun(role)
            && own.contains(&step.reversed())
        {
            self.push_image("in that respect", np, step.reversed(), 0.1, found);
        }
        let is_marked =
            between.any(&[F::Possessive, F::Of]) && (self.is_chinese || !between.has(F::Of));
        let bare = if np.set.is_named() { 0.3 } else { 0.45 };
        // "(what) states border": all states together are hardly ever the subject.
        let is_any = matches!(np.set, Set::Any);
        let is_broad =
            is_any || matches!(np.set, Set::Class(_)) || is_derived(np) && !np.set.is_ranked();
        // "when were the films released", but not "what are the states (that) the river runs".
        let is_when = self.is_time(step) || self.domain.is_place(step);
        let is_inverted = around.before.has(F::Do)
            || around.before.has(F::Be) && (np.set.is_named() || is_when)
            || between.has(F::Be);
        let of_all = if is_any && np.asks.is_none() {
            COST_OF_ANY
        } else if !self.is_chinese && !is_marked && is_broad && !is_inverted {
            0.6
        } else if self.is_chinese && !is_marked && is_plain(np) {
            0.3
        } else {
            0.0
        };
        let value = if is_marked {
            noun_cost(role)
        } else if self.is_chinese {
            0.05 + noun_cost(role).min(verb_cost(role)) + if np.set.is_named() { 0.0 } else { 0.2 }
        } else {
            verb_cost(role).min(bare + noun_cost(role))
        };
        // "the river that runs through it": of these things the verb is not said in the graph, and
        // the types say how they are related.
        let is_alien = |step: Step| !np.kinds.is_empty() && !self.domain.can_start(&np.kinds, step);
        let is_verb = role == Role::Verb || role == Role::Unknown && !self.is_chinese;
        if is_verb && is_alien(step) && is_alien(step.reversed()) {
            for (other, distance) in self
                .similar_steps(relation.step, &np.kinds, &[])
                .iter()
                .copied()
            {
                let cost = COST_OTHER_VERB + distance + of_all;
                self.push_image("similar verb", np, other, cost, found);
            }
        }
        // "has it ever been stolen": at all.
        if self.is_yes_no
            && np.set.is_named()
            && np.asks.is_none()
            && !super::tables::is_each(np)
            && role != Role::Noun
            && between.any(&[F::Be, F::Have])
        {
            let some = Predicate::Conditions {
                conditions: vec![Condition::Related {
                    path: vec![step],
                    to: Set::Any,
                }],
                subject: self.domain.source_kinds(step),
            };
            for (query, extra) in self.ask(np, &some) {
                let cost = COST_AT_ALL + verb_cost(role) + extra;
                found.push(("at all", C::Clause(query), cost));
            }
        }
        // "does Dali have children", of a number of these.
        if self.is_yes_no
            && np.set.is_named()
            && np.asks.is_none()
            && is_noun(role)
            && between.any(&[F::Have, F::With])
            && self.is_amount(step)
        {
            let some = Predicate::Conditions {
                conditions: vec![amount(step, Comparison::More)],
                subject: self.domain.source_kinds(step),
            };
            for (query, extra) in self.ask(np, &some) {
                let cost = noun_cost(role) + extra;
                found.push(("has some", C::Clause(query), cost));
            }
        }
        // "people (who) have a surname": any will do.
        if between.any(&[F::Have, F::With])
            && (!np.set.is_named() || super::tables::is_each(np))
            && (role != Role::Verb || between.has(F::Be) && np.asks == Some(Asks::HowMany))
        {
            let some = Condition::Related {
                path: vec![step],
                to: Set::Any,
            };
            let predicate = Predicate::Conditions {
                conditions: vec![some],
                subject: self.domain.source_kinds(step),
            };
            // "how many paintings have been stolen"
            let cost = 0.1 + noun_cost(role).min(verb_cost(role));
            self.push_narrowed("has one", np, &predicate, cost, found);
            // "do all countries have a capital"
            if self.is_yes_no && super::tables::is_each(np) && np.asks.is_none() {
                for (query, extra) in self.ask(np, &predicate) {
                    found.push(("whether", C::Clause(query), cost + extra));
                }
            }
        }
        let is_party = around.before.any(&[F::Together, F::ComparedTo]);
        let value = value + of_all + if is_party { 0.2 } else { 0.0 };
        self.push_image("value of", np, step, value, found);
        let reversed = if is_party {
            verb_cost(role)
        } else if around.after.any(&[F::Of, F::In, F::By]) && !self.is_chinese {
            0.1 + noun_cost(role).min(verb_cost(role))
        } else if is_marked {
            1.0
        } else if self.is_chinese || between.has(F::Be) || around.before.has(F::Be) {
            0.5 + verb_cost(role)
        } else {
            // The subject of an active verb stands before it.
            1.2 + verb_cost(role)
        };
        self.push_image(
            "what does to",
            np,
            step.reversed(),
            reversed + of_all + there_and_back(np, step),
            found,
        );
    }
}

/// What it costs to ask for what has a value that was asked for as the value of a thing.
fn there_and_back(np: &Np, step: Step) -> f32 {
    let is_value = |k: &Kind| matches!(k, Kind::Value(_));
    match &np.set {
        Set::Image { step: own, .. } if *own == step && np.kinds.iter().all(is_value) => {
            COST_THERE_AND_BACK
        }
        _ => 0.0,
    }
}

/// Compares an amount with 0.
fn amount(step: Step, comparison: Comparison) -> Condition {
    Condition::Compared {
        key: Key::Step(step),
        comparison,
        to: Operand::Number("0".to_owned()),
    }
}

/// Whether a noun phrase is what has a value that the question gives, by this step.
fn is_value_of(np: &Np, step: Step) -> bool {
    matches!(&np.set, Set::Image { step: own, of }
        if *own == step.reversed() && matches!(**of, Set::Literal(_)))
}

/// Whether it is a kind of things and nothing more.
fn is_plain_kind(np: &Np) -> bool {
    matches!(np.set, Set::Class(_) | Set::Any) && np.asks.is_none()
}

pub(super) fn is_plain(np: &Np) -> bool {
    matches!(np.set, Set::Class(_)) && np.asks.is_none()
}

/// Whether a set came about by a relation that was named.
pub(super) fn is_derived(np: &Np) -> bool {
    match &np.set {
        Set::Image { of, .. } => !matches!(**of, Set::Literal(_)),
        Set::Such { conditions, .. } => conditions
            .iter()
            .any(|c| matches!(c, Condition::Related { .. })),
        _ => false,
    }
}

/// 哪個州的首府, "the capital of which state": what has the value is asked for.
fn asked_owner(relation: Relation, np: &Np) -> Option<C> {
    np.asks?;
    Some(C::AskedOwner {
        np: np.clone(),
        step: relation.step,
    })
}

/// Whether a relation is mainly a noun.
pub(super) fn is_noun(role: Role) -> bool {
    role != Role::Verb
}

pub(super) fn step_of(property: berry_nlu::PropertyId) -> Step {
    Step {
        property,
        inverse: false,
    }
}
