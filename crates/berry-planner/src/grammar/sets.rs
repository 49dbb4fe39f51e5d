//! Two sets beside each other: one of the other, both at once, related by the schema.

use berry_nlu::FunctionWord as F;

use super::nouns::{COST_OF_ANY, COST_OTHER_VERB, is_derived, is_plain};
use super::tables::is_each;
use super::{Around, Found, Grammar};
use crate::algebra::{Condition, Query, Set, Step};
use crate::domain::{COST_OTHER_GROUP, Domain, Kind, Kinds};
use crate::item::{Category as C, Np, Predicate};

/// What follows narrows the nearest noun; what it costs to narrow one before that.
const COST_FARTHER_NOUN: f32 = 0.2;

/// What it costs that a relative clause stands behind the verb after its noun.
const COST_LATER: f32 = 0.2;

/// What it costs to relate a noun to what a value before it belongs to.
const COST_ATTRIBUTE: f32 = 0.15;

impl Grammar<'_> {
    /// "(when did) the films release which ...": the noun that a later clause narrows, and the step
    /// from it.
    pub(super) fn extraposed(&self, np: &Np) -> Option<(Np, Step)> {
        let Set::Image { step, of } = &np.set else {
            return None;
        };
        let kinds = match &**of {
            Set::Class(class) => vec![Kind::Class(*class)],
            Set::Any => {
                let kinds = self.domain.source_kinds(*step);
                let are_untyped = kinds.iter().all(|k| matches!(k, Kind::Untyped(_)));
                kinds.into_iter().filter(|_| are_untyped).collect()
            }
            _ => return None,
        };
        // Of things of one kind, the clause is about the nearest.
        let are_alike =
            self.domain.compatible(&np.kinds, &kinds) && Domain::is_of_group(&np.kinds, &kinds);
        let is_told_apart = !np.kinds.is_empty() && !kinds.is_empty() && !are_alike;
        is_told_apart.then(|| (Np::new((**of).clone(), kinds, false), *step))
    }

    pub(super) fn two_sets(&self, a: &Np, b: &Np, around: Around, found: &mut Found) {
        let between = around.between;
        if self.is_chinese || between.is_empty() || between.has(F::Of) {
            let is_of = between.has(F::Of) && !self.is_chinese;
            self.apposition(a, b, is_of, 0.05, found);
            if !is_of {
                // "the Colorado river"
                let after = if self.is_chinese { 0.05 } else { 0.35 };
                self.apposition(b, a, false, after, found);
            }
        }
        if between.any(&[F::And, F::Or]) && a.asks.is_none() && b.asks.is_none() {
            self.joined(a, b, between.has(F::And), found);
        }
        if a.asks.is_some() && b.asks.is_some() {
            return;
        }
        let is_said = between.has(F::Be) || around.before.has(F::Be);
        if is_said || self.is_chinese && between.has(F::In) {
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
        if between.any(&[F::Relative, F::Whose])
            && !self.is_chinese
            && let Some((inner, step)) = self.extraposed(a)
        {
            let mut narrowed = Found::new();
            self.two_sets(&inner, b, around, &mut narrowed);

            self.push_images(narrowed, step, a, found);
        }
        self.with_each_value(a, b, 0.1, found);
        self.with_each_value(b, a, 0.1, found);
        self.bridged(a, b, around, found);
        if self.is_yes_no && a.asks.is_none() && b.asks.is_none() {
            for (query, cost) in self.ask_is(a, b, around) {
                found.push(("whether it is", C::Clause(query), cost));
            }
        }
    }

    /// What a step leads to from each of some sets, asked for as the whole was.
    pub(super) fn push_images(&self, narrowed: Found, step: Step, whole: &Np, found: &mut Found) {
        let asks = whole.asks;
        // What was paid for all that there is, is not asked for.
        let is_of_any = matches!(&whole.set, Set::Image { of, .. } if **of == Set::Any);
        let later = COST_LATER - if is_of_any { COST_OF_ANY } else { 0.0 };
        for (_, category, cost) in narrowed {
            if let C::Np(np) = category
                && let Some(mut image) = self.image(&np, step)
            {
                image.asks = asks;
                found.push(("said later", C::Np(image), cost + later));
            }
        }
    }

    /// "the country France", 法國這個國家.
    fn apposition(&self, class: &Np, named: &Np, is_of: bool, cost: f32, found: &mut Found) {
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
            let cost = if is_of { -0.1 } else { cost };
            found.push(("apposition", C::Np(named.clone()), cost));
        }
    }

    /// "Texas and Ohio", "rivers or lakes".
    fn joined(&self, a: &Np, b: &Np, is_and: bool, found: &mut Found) {
        if !self.domain.compatible(&a.kinds, &b.kinds) {
            return;
        }
        // 英國在歐洲還是亞洲 is not (the Europe of Britain) or Asia.
        let is_told_apart = |set: &Set| matches!(set, Set::Such { base, .. } if base.is_named());
        if is_told_apart(&a.set) || is_told_apart(&b.set) {
            return;
        }
        if is_each(a) || is_each(b) {
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
        // "Kenyan athletes": the noun is the athletes.
        let is_attribute = !self.is_chinese
            && between.is_empty()
            && matches!(&a.set, Set::Image { of, .. } if matches!(**of, Set::Literal(_)))
            && matches!(b.set, Set::Class(_));
        if is_attribute && a.asks.is_none() {
            self.push_bridge(b, a, COST_ATTRIBUTE, found);
            return;
        }
        // "Austin, Texas": a place told apart by where it is.
        if named_first
            && matches!(
                (&a.set, &b.set),
                (Set::Node { .. } | Set::AnyOf(_), Set::Node { .. })
                    | (Set::Node { .. }, Set::AnyOf(_))
            )
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
            let cost = if between.any(&[F::In, F::Of, F::And, F::By]) {
                0.3
            } else {
                0.45
            };
            self.push_narrowed("told apart", a, &Predicate::Bridge(b.clone()), cost, found);
        }
        // 哪個州有最大的城市: what has is asked for, not what it has.
        let has = self.is_chinese && between.has(F::Have) && !named_first && b.asks.is_none();
        // "a club that has a player": a club.
        let is_had = !self.is_chinese
            && between.has(F::Relative)
            && between.any(&[F::Have, F::With])
            && !named_first;
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
            } else if between.any(&[F::In, F::Of]) || is_had {
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
                && (self.is_chinese
                    || between.has(F::Possessive)
                    || !between.any(&[F::Of, F::In]) && !is_had && named_first);
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
}
