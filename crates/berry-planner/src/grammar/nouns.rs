//! Relations and sets.

use berry_nlu::{FunctionWord as F, Role};

use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Condition, Query, Set, Step};
use crate::domain::{COST_OTHER_GROUP, Domain, Kind, Kinds};
use crate::item::{Category as C, Np, Predicate, Relation};

/// What it costs to relate to a thing in a way that nothing relates to it.
const COST_LACKING: f32 = 0.8;
/// What it costs to take a verb for another that the graph has between the same kinds of things.
const COST_OTHER_VERB: f32 = 0.5;
/// What it costs to relate to all things of a kind that the graph does not name.
const COST_OF_ANY: f32 = 0.9;
/// What follows narrows the nearest noun; what it costs to narrow one before that.
const COST_FARTHER_NOUN: f32 = 0.15;

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
            (C::Relation(a), C::Relation(b)) if a.step == b.step && around.between.is_empty() => {
                found.push(("the same relation", C::Relation(*a), 0.0));
            }
            (C::Np(a), C::Np(b)) => self.two_sets(a, b, around, found),
            (C::Np(np), C::Modifier(predicate)) => {
                self.push_narrowed("such that", np, predicate, 0.0, found);
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
            (C::Relation(relation), C::Modifier(Predicate::Not(inner))) => {
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
                let some = Condition::Related {
                    path: vec![relation.step],
                    to: Set::Any,
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![some.negated()],
                    subject: self.domain.source_kinds(relation.step),
                };
                found.push(("without", C::Modifier(predicate), noun_cost(relation.role)));
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
            && role == Role::Noun
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
            0.2 + verb_cost(role)
        } else {
            // A bare noun before a name is what it is, not what has it.
            2.5 * verb_cost(role)
        };
        self.push_image("what does to", np, step.reversed(), owner + of_any, found);
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
        let is_inverted = around.before.any(&[F::Be, F::Do]);
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
        // "people (who) have a surname": any will do.
        if between.any(&[F::Have, F::With]) && !np.set.is_named() && role != Role::Verb {
            let some = Condition::Related {
                path: vec![step],
                to: Set::Any,
            };
            let predicate = Predicate::Conditions {
                conditions: vec![some],
                subject: self.domain.source_kinds(step),
            };
            self.push_narrowed("has one", np, &predicate, 0.1 + noun_cost(role), found);
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
        } else if self.is_chinese || between.has(F::Be) || around.before.any(&[F::Be, F::Do]) {
            0.5 + verb_cost(role)
        } else {
            // The subject of an active verb stands before it.
            1.2 + verb_cost(role)
        };
        self.push_image(
            "what does to",
            np,
            step.reversed(),
            reversed + of_all,
            found,
        );
    }

    fn two_sets(&self, a: &Np, b: &Np, around: Around, found: &mut Found) {
        let between = around.between;
        if self.is_chinese || between.is_empty() || between.has(F::Of) {
            let is_of = between.has(F::Of) && !self.is_chinese;
            self.apposition(a, b, is_of, found);
            if !is_of {
                self.apposition(b, a, false, found);
            }
        }
        if between.any(&[F::And, F::Or]) && a.asks.is_none() && b.asks.is_none() {
            self.joined(a, b, between.has(F::And), found);
        }
        if a.asks.is_some() && b.asks.is_some() {
            return;
        }
        if between.has(F::Be) || around.before.has(F::Be) {
            self.alternatives(a, b, found);
        }
        self.shared_members(a, b, around, found);
        // "films whose actors appear in X": what has one of these as its own.
        if between.has(F::Whose)
            && let Set::Image { step, .. } = &b.set
            && b.asks.is_none()
            && self.domain.can_start(&a.kinds, *step)
        {
            let related = Condition::Related {
                path: vec![*step],
                to: b.set.clone(),
            };
            let having = Predicate::Conditions {
                conditions: vec![related],
                subject: self.domain.source_kinds(*step),
            };
            self.push_narrowed("whose", a, &having, 0.1, found);
        }
        self.bridged(a, b, around, found);
        if self.is_yes_no && a.asks.is_none() && b.asks.is_none() {
            for (query, cost) in self.ask_is(a, b, around) {
                found.push(("whether it is", C::Clause(query), cost));
            }
        }
    }

    /// "the country France", 法國這個國家.
    fn apposition(&self, class: &Np, named: &Np, is_of: bool, found: &mut Found) {
        if !named.set.is_named() || !matches!(named.set, Set::Node { .. } | Set::AnyOf(_)) {
            return;
        }
        let is_member = match class.set {
            Set::Class(id) => named
                .kinds
                .iter()
                .any(|k| matches!(k, Kind::Class(c) if self.domain.is_subclass(*c, id))),
            Set::Any if is_of => return,
            Set::Any => Domain::is_of_group(&class.kinds, &named.kinds),
            _ => return,
        };
        if is_member && class.asks.is_none() {
            let cost = if is_of { -0.1 } else { 0.05 };
            found.push(("apposition", C::Np(named.clone()), cost));
        }
    }

    /// "Texas and Ohio", "rivers or lakes".
    fn joined(&self, a: &Np, b: &Np, is_and: bool, found: &mut Found) {
        if !self.domain.compatible(&a.kinds, &b.kinds) {
            return;
        }
        let both_named = a.set.is_named() && b.set.is_named();
        let one_named = a.set.is_named() != b.set.is_named();
        let cost = match (both_named, one_named) {
            (true, _) => 0.0,
            (false, true) => 1.4,
            (false, false) => 0.7,
        };
        let union = Self::union(a, b, is_and);
        found.push(("or", C::Np(union), cost));
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
        Np::new(set, kinds, false)
    }

    /// "Is gallium a solid or a liquid": which of these it is.
    fn alternatives(&self, subject: &Np, of: &Np, found: &mut Found) {
        let is_choice = matches!(&of.set, Set::AnyOf(_)) && of.set.is_named();
        if !is_choice || subject.asks.is_some() || matches!(subject.set, Set::Any | Set::Class(_)) {
            return;
        }
        let chosen = if subject.set.is_named() {
            self.narrowed(of, &Predicate::Bridge(subject.clone()))
        } else {
            self.both(of, subject)
                .map(|np| (np, 0.0))
                .into_iter()
                .collect()
        };
        for (np, cost) in chosen {
            found.push(("which of", C::Answer(Query::Select(np.set)), cost - 0.05));
        }
    }

    /// "states that border Texas", 流經德州的河流, "which states border Texas".
    fn shared_members(&self, a: &Np, b: &Np, around: Around, found: &mut Found) {
        let are_any = matches!((&a.set, &b.set), (Set::Any, Set::Any));
        if a.set.is_named() || b.set.is_named() || are_any {
            return;
        }
        let between = around.between;
        let head_first = a.asks.is_some() || matches!(a.set, Set::Class(_)) || !self.is_chinese;
        let is_marked = between.any(&[
            F::Relative,
            F::With,
            F::Whose,
            F::Be,
            F::Do,
            F::Have,
            F::And,
            F::By,
        ]) || (self.is_chinese && between.any(&[F::Of, F::Within, F::Together]));
        let mut cost = if is_marked { 0.0 } else { 0.1 };
        if between.any(&[F::In, F::Of]) && !self.is_chinese {
            cost += 0.3;
        }
        let last_is_class = matches!(b.set, Set::Class(_)) && b.asks.is_none();
        cost += match (self.is_chinese, last_is_class) {
            // English puts what narrows a noun after it, Chinese before.
            (false, true) => 0.4,
            (true, false) if a.asks.is_none() && b.asks.is_none() => 0.25,
            _ => 0.0,
        };
        if is_derived(a) && !self.is_chinese && !between.any(&[F::And, F::Have, F::Be, F::Do]) {
            cost += COST_FARTHER_NOUN;
        }
        // "the heir of his father" is no father.
        let is_any = matches!(a.set, Set::Any) || matches!(b.set, Set::Any);
        if is_any && between.any(&[F::Of, F::Possessive]) {
            return;
        }
        if is_any && !Domain::is_of_group(&a.kinds, &b.kinds) {
            cost += COST_OTHER_GROUP;
        }
        let both_classes = matches!((&a.set, &b.set), (Set::Class(_), Set::Class(_)));
        if both_classes {
            cost += 0.5;
        }
        let (head, other) = if head_first { (a, b) } else { (b, a) };
        if let Some(np) = self.both(head, other) {
            found.push(("and is", C::Np(np), cost));
        } else if let Set::Image { step, of } = &other.set
            && !matches!(**of, Set::Any | Set::Literal(_))
        {
            let to = self.domain.source_kinds(*step);
            for (similar, distance) in self.similar_steps(*step, &head.kinds, &to).iter().copied() {
                let set = Set::Image {
                    step: similar.reversed(),
                    of: of.clone(),
                };
                let kinds = self.domain.source_kinds(similar);
                let realigned = Np::new(set, kinds, false);
                if let Some(np) = self.both(head, &realigned) {
                    let cost = cost + COST_OTHER_VERB + distance;
                    found.push(("similar verb", C::Np(np), cost));
                }
            }
        }
    }

    /// "rivers in Texas", "German cities", 歐洲的國家: how they are related is left to the schema.
    fn bridged(&self, a: &Np, b: &Np, around: Around, found: &mut Found) {
        let between = around.between;
        let named_first = a.set.is_named();
        // "Austin, Texas": a place told apart by where it is.
        if named_first
            && matches!((&a.set, &b.set), (Set::Node { .. }, Set::Node { .. }))
            && !self.is_yes_no
        {
            if self.is_chinese {
                let cost = if between.any(&[F::Of, F::In]) {
                    0.25
                } else {
                    0.35
                };
                self.push_narrowed("told apart", b, &Predicate::Bridge(a.clone()), cost, found);
                return;
            }
            let cost = if between.any(&[F::In, F::Of, F::And]) {
                0.3
            } else {
                0.45
            };
            self.push_narrowed("told apart", a, &Predicate::Bridge(b.clone()), cost, found);
        }
        // 哪個州有最大的城市: what has is asked for, not what it has.
        let has = self.is_chinese && between.has(F::Have) && !named_first && b.asks.is_none();
        // What has no class may be related to anything: only a thing itself tells how.
        let is_open = |of: &Np, to: &Np| matches!(of.set, Set::Any) && to.own.is_none();
        if !named_first && !is_open(a, b) && b.asks.is_none() {
            let cost = if self.is_chinese {
                if has {
                    // Only what is asked for stands before what narrows it.
                    if a.asks.is_some() { 0.05 } else { 0.4 }
                } else if between.any(&[F::In]) || a.asks.is_some() {
                    0.2
                } else {
                    0.9
                }
            } else if between.any(&[F::In, F::Of]) {
                0.1
            } else if is_derived(b) && !b.set.is_ranked() {
                1.1
            } else if between.any(&[F::With, F::Have, F::Do]) {
                0.1
            } else if around.after.any(&[F::In, F::Have]) && !is_derived(b) {
                0.15
            } else {
                0.7
            };
            // What follows narrows the nearest noun.
            let cost = cost
                + if is_derived(a) {
                    COST_FARTHER_NOUN
                } else {
                    0.0
                };
            self.push_bridge(a, b, cost, found);
        }
        if !b.set.is_named() && !is_open(b, a) && a.asks.is_none() {
            let is_marked = between.any(&[F::Possessive, F::Of, F::In, F::Within, F::Have])
                && (self.is_chinese || !between.any(&[F::Of, F::In]));
            let cost = match (self.is_chinese, is_marked) {
                (true, true) if has => 0.5,
                (true, true) => 0.05,
                (true, false) => 0.15,
                (false, true) => 0.2,
                (false, false) if named_first => 0.35,
                // Only a compound of two kinds: "player clubs".
                (false, false) if is_plain(a) && is_plain(b) && between.is_empty() => 0.7,
                (false, false) => return,
            };
            self.push_bridge(b, a, cost, found);
        }
    }

    /// "(rivers) that do not run through Texas", where the graph has another verb for rivers.
    fn realigned(&self, kinds: &[Kind], predicate: &Predicate) -> Option<(Predicate, f32)> {
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

    fn push_bridge(&self, head: &Np, to: &Np, cost: f32, found: &mut Found) {
        let same = !to.set.is_named() && self.domain.compatible(&head.kinds, &to.kinds);
        let cost = cost + if same { 0.25 } else { 0.0 };
        self.push_narrowed(
            "related to",
            head,
            &Predicate::Bridge(to.clone()),
            cost,
            found,
        );
    }

    /// "does not border Texas", "not in Europe", "without rivers".
    fn push_without(np: &Np, around: Around, found: &mut Found) {
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
                vec![(conditions.clone(), kinds.to_vec(), 0.0)]
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
    fn ask_is(&self, subject: &Np, other: &Np, around: Around) -> Vec<(Query, f32)> {
        let mut found = Vec::new();
        if let Set::Class(class) = &other.set {
            let condition = Condition::IsA(*class);
            let asked = Query::Ask {
                subject: subject.set.clone(),
                condition,
            };
            found.push((asked, 0.05));
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

/// Whether a noun phrase is what has a value that the question gives, by this step.
fn is_value_of(np: &Np, step: Step) -> bool {
    matches!(&np.set, Set::Image { step: own, of }
        if *own == step.reversed() && matches!(**of, Set::Literal(_)))
}

/// Whether it is a kind of things and nothing more.
fn is_plain_kind(np: &Np) -> bool {
    matches!(np.set, Set::Class(_) | Set::Any) && np.asks.is_none()
}

fn is_plain(np: &Np) -> bool {
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
