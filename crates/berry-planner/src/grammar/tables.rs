//! What is asked of each of several, several columns of one, and parts in per cent.

use berry_nlu::{FunctionWord as F, Verb};

use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Query, Set, Step};
use crate::domain::{Kind, Kinds};
use crate::item::{Asks, Category as C, Np, Predicate, Relation};

/// Whether an amount is over all that there is, so far.
fn is_over_all(amount: &C) -> bool {
    matches!(amount, C::Answer(Query::Aggregate { of, .. }) if *of == Set::Any)
}

/// What it costs to call each of what a relation leads to by the relation: mostly there is a class.
const COST_EACH_THING: f32 = 0.5;
/// What it costs to take an amount over all that there is.
const COST_OVER_ALL: f32 = 0.8;
/// What it costs that no word says what happened in a period.
const COST_PERIOD: f32 = 0.1;
/// What it costs that only a verb says which time counts.
const COST_BY_VERB: f32 = 0.4;
/// Columns of a table at most.
const MAX_COLUMNS: usize = 8;

impl Grammar<'_> {
    pub(super) fn tables(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        self.each_of(left, right, around, found);
        self.columns(left, right, around, found);
        self.shares(left, right, around, found);
        self.per_period(left, right, around, found);
    }

    /// "how many missions were launched per decade", "works by century".
    fn per_period(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Word(F::Every), C::Word(F::Decade)) => {
                found.push(("per period", C::PerPeriod(10, None, None), 0.0));
            }
            (C::Word(F::Every), C::Word(F::Century)) => {
                found.push(("per period", C::PerPeriod(100, None, None), 0.0));
            }
            (C::Np(np), C::Word(word @ (F::Decade | F::Century))) if around.between.has(F::By) => {
                let years = if *word == F::Decade { 10 } else { 100 };
                self.push_per_period(np, years, None, None, found);
            }
            (C::Relation(relation), C::PerPeriod(years, None, None))
            | (C::PerPeriod(years, None, None), C::Relation(relation))
                if self
                    .domain
                    .lexicon
                    .times()
                    .contains(&relation.step.property) =>
            {
                let cost = noun_cost(relation.role).min(verb_cost(relation.role));
                let period = C::PerPeriod(*years, Some(relation.step), None);
                found.push(("per period", period, cost));
            }
            (C::Act(verb), C::PerPeriod(years, None, None))
            | (C::PerPeriod(years, None, None), C::Act(verb)) => {
                let period = C::PerPeriod(*years, None, Some(verb.clone()));
                found.push(("per period", period, COST_BY_VERB));
            }
            (C::Np(np), C::PerPeriod(years, step, verb))
            | (C::PerPeriod(years, step, verb), C::Np(np)) => {
                self.push_per_period(np, *years, *step, verb.as_deref(), found);
            }
            _ => {}
        }
    }

    fn push_per_period(
        &self,
        np: &Np,
        years: u32,
        step: Option<Step>,
        verb: Option<&Verb>,
        found: &mut Found,
    ) {
        if np.set.is_named() || matches!(np.set, Set::Any) {
            return;
        }
        let steps = step.map_or_else(|| self.times_of(&np.kinds), |step| vec![step]);
        for (step, unlikely) in self.by_likelihood(steps, &np.kinds, verb) {
            let query = Query::PerPeriod {
                of: np.set.clone(),
                step,
                years,
            };
            found.push(("per period", C::Answer(query), COST_PERIOD + unlikely));
        }
    }

    fn each_of(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Word(word @ (F::Every | F::All)), C::Np(np)) => {
                let is_said = *word == F::Every || self.is_yes_no;
                if is_said && !np.set.is_named() && np.asks.is_none() {
                    found.push(("each", C::Np(each(np.set.clone(), &np.kinds)), 0.0));
                }
            }
            // "Jupiter and Saturn each".
            (C::Np(np), C::Word(F::Every))
                if matches!(np.set, Set::AnyOf(_) | Set::AllOf(_)) && np.set.is_named() =>
            {
                found.push(("each", C::Np(each(np.set.clone(), &np.kinds)), 0.0));
            }
            // "per period": each value that there is.
            (C::Word(F::Every), C::Relation(relation)) => {
                let values = all_values(relation.step);
                let kinds = self.domain.target_kinds(relation.step);
                let are_things = !kinds.iter().all(|k| matches!(k, Kind::Value(_)));
                let cost =
                    noun_cost(relation.role) + if are_things { COST_EACH_THING } else { 0.0 };
                found.push(("each", C::Np(each(values, &kinds)), cost));
            }
            // "the number of countries by continent".
            (C::Answer(_), C::Np(np))
                if around.between.has(F::By) && matches!(np.set, Set::Class(_)) =>
            {
                self.spread(left, &each(np.set.clone(), &np.kinds), 0.1, found);
            }
            // "the average population": of whatever has one, until more is said.
            (C::Word(word @ (F::Sum | F::Average)), C::Relation(relation)) => {
                let values = all_values(relation.step);
                let np = Np::new(values, self.domain.target_kinds(relation.step), false);
                Self::push_aggregate(*word, &np, COST_OVER_ALL, found);
            }
            // "how many ships by home port"
            (C::Np(counted), C::Relation(relation))
                if counted.asks == Some(Asks::HowMany) && around.between.has(F::By) =>
            {
                let values = all_values(relation.step);
                let each = each(values, &self.domain.target_kinds(relation.step));
                let cost = 0.05 + noun_cost(relation.role);
                self.with_each_value(counted, &each, cost, found);
            }
            // "how many museums by country"
            (C::Np(counted), C::Np(np))
                if counted.asks == Some(Asks::HowMany)
                    && around.between.has(F::By)
                    && matches!(np.set, Set::Class(_))
                    && np.asks.is_none() =>
            {
                let each = each(np.set.clone(), &np.kinds);
                for (np, extra) in self.related_to_each(counted, &each) {
                    found.push(("by", C::Np(np), 0.05 + extra));
                }
            }
            // "for each continent, what is the average population".
            (C::Np(np), C::Answer(_)) if is_each(np) => self.spread(right, np, 0.1, found),
            // 演唱會的平均票價
            (
                C::Np(np),
                C::Answer(Query::Aggregate {
                    aggregate, step, ..
                }),
            ) if self.is_chinese
                && np.asks.is_none()
                && !np.set.is_named()
                && !matches!(np.set, Set::Any)
                && self.domain.can_start(&np.kinds, *step)
                && is_over_all(right) =>
            {
                let query = Query::Aggregate {
                    aggregate: *aggregate,
                    step: *step,
                    of: np.set.clone(),
                };
                found.push(("amount of", C::Answer(query), 0.05 - COST_OVER_ALL));
            }
            (C::Answer(_), C::Np(np)) if is_each(np) => self.spread(left, np, 0.1, found),
            _ => {}
        }
    }

    /// An amount of what is related to each.
    fn spread(&self, amount: &C, np: &Np, cost: f32, found: &mut Found) {
        let C::Answer(Query::Aggregate {
            aggregate,
            step,
            of,
        }) = amount
        else {
            return;
        };
        let kinds = match of {
            Set::Any => self.domain.source_kinds(*step),
            of => self.domain.kinds(of),
        };
        let is_over_all = *of == Set::Any;
        let of = Np::new(of.clone(), kinds, false);
        for (narrowed, extra) in self.related_to_each(&of, np) {
            let query = Query::Aggregate {
                aggregate: *aggregate,
                step: *step,
                of: narrowed.set,
            };
            // What it is over is said now.
            let said = if is_over_all { COST_OVER_ALL } else { 0.0 };
            found.push(("for each", C::Answer(query), cost + extra - said));
        }
    }

    fn related_to_each(&self, head: &Np, each: &Np) -> Vec<(Np, f32)> {
        let mut by_value = Found::new();
        self.with_each_value(head, each, 0.0, &mut by_value);
        if !by_value.is_empty() {
            let nps = by_value
                .into_iter()
                .filter_map(|(_, category, cost)| match category {
                    C::Np(np) => Some((np, cost)),
                    _ => None,
                });
            return nps.collect();
        }
        self.narrowed(head, &Predicate::Bridge(each.clone()))
    }

    /// "elements per period": what has each value.
    pub(super) fn with_each_value(&self, head: &Np, each: &Np, cost: f32, found: &mut Found) {
        let Set::Each(values) = &each.set else { return };
        let Set::Image { step, of } = &**values else {
            return;
        };
        if !matches!(**of, Set::Any) || !self.domain.can_start(&head.kinds, *step) {
            return;
        }
        let has = Predicate::Conditions {
            conditions: vec![crate::algebra::Condition::Related {
                path: vec![*step],
                to: each.set.clone(),
            }],
            subject: self.domain.source_kinds(*step),
        };
        self.push_narrowed("by value", head, &has, cost, found);
    }

    fn columns(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        let between = around.between;
        match (left, right) {
            // "capital, area and population"
            (C::Relation(a), C::Relation(b)) if between.has(F::And) && a.step != b.step => {
                let cost = noun_cost(a.role) + noun_cost(b.role);
                found.push(("columns", C::Columns(vec![a.step, b.step]), cost));
            }
            (C::Relation(a), C::Columns(steps))
                if (between.is_empty() || between.has(F::And))
                    && steps.len() < MAX_COLUMNS
                    && !steps.contains(&a.step) =>
            {
                let all = std::iter::once(a.step).chain(steps.iter().copied());
                found.push(("columns", C::Columns(all.collect()), noun_cost(a.role)));
            }
            // "the name and the population": the thing itself stands for its name.
            (C::Word(F::NameOf), C::Relation(relation)) if between.has(F::And) => {
                let cost = noun_cost(relation.role);
                found.push(("columns", C::Columns(vec![relation.step]), cost));
            }
            (C::Word(F::NameOf), C::Columns(steps)) => {
                found.push(("columns", C::Columns(steps.clone()), 0.0));
            }
            (C::Columns(steps), C::Np(np)) if between.any(&[F::Of, F::In]) => {
                self.push_table(np, steps, 0.0, found);
            }
            (C::Np(np), C::Columns(steps))
                if between.any(&[F::Possessive, F::Of, F::Its]) || between.is_empty() =>
            {
                // "space telescopes: launch mass and mirror diameter"
                let cost = match (between.is_empty(), self.is_chinese) {
                    (true, true) => 0.2,
                    (true, false) => 0.4,
                    (false, _) => 0.0,
                };
                self.push_table(np, steps, cost, found);
            }
            // "the countries with their capitals"
            (C::Np(np), C::Relation(Relation { step, role }))
                if between.has(F::Its) && between.any(&[F::And, F::With, F::Together]) =>
            {
                self.push_table(np, &[*step], noun_cost(*role), found);
            }
            (C::Np(np), C::Columns(steps))
                if between.any(&[F::And, F::With, F::Together, F::Its]) =>
            {
                let cost = if between.has(F::Its) { 0.0 } else { 0.15 };
                self.push_table(np, steps, cost, found);
            }
            (
                C::Word(F::What | F::Which | F::HowMany),
                C::Answer(Query::Table { .. } | Query::PerPeriod { .. }),
            ) => {
                found.push(("asked", right.clone(), 0.0));
            }
            (
                C::Answer(Query::Table { .. } | Query::PerPeriod { .. }),
                C::Word(F::What | F::Which | F::HowMany),
            ) => {
                found.push(("asked", left.clone(), 0.0));
            }
            _ => {}
        }
    }

    fn push_table(&self, np: &Np, steps: &[Step], cost: f32, found: &mut Found) {
        let fits = |step: &Step| self.domain.can_start(&np.kinds, *step);
        if np.asks.is_some() || matches!(np.set, Set::Any) || !steps.iter().all(fits) {
            return;
        }
        let column = |step: &Step| {
            Query::Select(Set::Image {
                step: *step,
                of: Box::new(Set::Row),
            })
        };
        let of = match &np.set {
            Set::Each(of) => (**of).clone(),
            set => set.clone(),
        };
        let query = Query::Table {
            of,
            columns: steps.iter().map(column).collect(),
        };
        found.push(("columns of", C::Answer(query), cost));
    }

    fn shares(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Word(F::Share), C::Np(np)) if is_whole(np) => {
                found.push(("share of", C::ShareOf(np.clone()), 0.0));
            }
            // 國家中有百分之幾
            (C::Np(np), C::Word(F::Share))
                if is_whole(np) && around.between.any(&[F::Within, F::Have]) =>
            {
                found.push(("share of", C::ShareOf(np.clone()), 0.0));
            }
            // "(what percentage of countries) are landlocked"
            (C::ShareOf(whole), C::Modifier(predicate)) => {
                for (part, cost) in self.narrowed(whole, predicate) {
                    push_share(part, whole, cost, found);
                }
            }
            (C::ShareOf(whole), C::Np(part)) | (C::Np(part), C::ShareOf(whole))
                if part.asks.is_none() =>
            {
                if let Some(both) = self.both(whole, part) {
                    push_share(both, whole, 0.0, found);
                }
                if part.set.is_named() {
                    let bridge = Predicate::Bridge(part.clone());
                    for (part, cost) in self.narrowed(whole, &bridge) {
                        push_share(part, whole, 0.2 + cost, found);
                    }
                }
            }
            (C::Word(F::Share | F::What | F::HowMany), C::Answer(Query::Share { .. })) => {
                found.push(("asked", right.clone(), 0.0));
            }
            (C::Answer(Query::Share { .. }), C::Word(F::Share | F::What | F::HowMany)) => {
                found.push(("asked", left.clone(), 0.0));
            }
            _ => {}
        }
    }
}

fn push_share(part: Np, of: &Np, cost: f32, found: &mut Found) {
    let query = Query::Share {
        part: part.set,
        of: of.set.clone(),
    };
    found.push(("share", C::Answer(query), cost));
}

fn is_whole(np: &Np) -> bool {
    np.asks.is_none() && !np.set.is_named() && !matches!(np.set, Set::Any)
}

pub(super) fn is_each(np: &Np) -> bool {
    matches!(np.set, Set::Each(_))
}

/// Everything that a step leads to.
fn all_values(step: Step) -> Set {
    Set::Image {
        step,
        of: Box::new(Set::Any),
    }
}

fn each(set: Set, kinds: &Kinds) -> Np {
    Np::new(Set::Each(Box::new(set)), kinds.clone(), false)
}
