//! Question words, and what makes a complete question.

use berry_nlu::{Degree, FunctionWord as F, Role, Sort, ValueKind};

use super::nouns::is_derived;
use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Aggregate, Condition, Key, Query, Set, Step};
use crate::domain::{Domain, Kind, Kinds};
use crate::item::{Adjective, Asks, Category as C, Np, Open, Predicate, Relation, ScaleKey};

/// What it costs to tell one by one what was asked how many there are of.
const COST_ONE_BY_ONE: f32 = 0.4;
/// What it costs to tell a number where it was asked which.
const COST_NUMBER_AS_WHICH: f32 = 1.2;
/// What it costs to tell a date where an amount was asked for.
const COST_TIME_AS_AMOUNT: f32 = 1.2;

/// What it costs to call something "who" whose class is no word for people.
const COST_UNLIKELY_PERSON: f32 = 0.5;
/// What it costs that no noun says who is asked for.
const COST_WHOEVER: f32 = 0.15;

impl Grammar<'_> {
    pub(super) fn questions(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            // "Is there a river without a bridge? Which?"
            (C::Clause(query), C::Word(F::Which | F::What | F::Who)) => {
                let set = match query {
                    Query::AskAny(set) => set.clone(),
                    Query::Ask { subject, condition } if !subject.is_named() => {
                        subject.clone().such(condition.clone())
                    }
                    _ => return,
                };
                found.push(("which", C::Answer(Query::Select(set)), 0.0));
            }
            (C::Word(F::Ordinal), C::Word(F::HowMany)) => {
                found.push(("which", C::Word(F::Which), 0.0));
            }
            (C::Word(word), C::Np(np)) if is_question(*word) && np.asks.is_none() => {
                self.asked(*word, np, around, true, found);
            }
            (C::Np(np), C::Word(word)) if is_question(*word) && np.asks.is_none() => {
                self.asked(*word, np, around, false, found);
            }
            // "what's the number of ..."
            (C::Word(F::What), C::Np(np)) if np.asks == Some(Asks::HowMany) => {
                found.push(("asked", right.clone(), 0.0));
            }
            // 其中最大的是哪個: chosen from what was named.
            (C::Np(np), C::Word(F::Which | F::What | F::Who))
                if np.asks == Some(Asks::Which)
                    && matches!(&np.set, Set::Such { base, .. } if base.is_named()) =>
            {
                found.push(("asked", left.clone(), 0.0));
            }
            (C::Word(word), C::Relation(relation)) if is_question(*word) => {
                Self::asked_value(*word, *relation, found);
                // "the number of pages", where the graph has that number.
                if *word == F::HowMany && self.is_scale(*relation) {
                    found.push(("number of", right.clone(), 0.02));
                }
            }
            (C::Relation(relation), C::Word(word)) if is_question(*word) && self.is_chinese => {
                let targets = self.domain.target_kinds(relation.step);
                let word = self.said(*word, &targets, around);
                Self::asked_value(word, *relation, found);
            }
            // "were released in which year": two words for one property.
            (C::Relation(own), C::AskedValue { relation, .. }) if own.step == relation.step => {
                found.push(("asked value", right.clone(), 0.0));
            }
            (C::Word(F::Same), C::Relation(relation)) => {
                found.push(("same", C::SameAs(relation.step), noun_cost(relation.role)));
            }
            // "born in the same city as X"
            (C::Word(F::Same), C::Np(np)) => {
                if let (Set::Class(class), None) = (&np.set, np.asks) {
                    found.push(("same", C::SameClass(*class), 0.0));
                }
            }
            (C::Relation(relation), C::SameClass(class)) => {
                let targets = self.domain.target_kinds(relation.step);
                if self.domain.compatible(&targets, &[Kind::Class(*class)]) {
                    let cost = verb_cost(relation.role);
                    found.push(("the same", C::SameAs(relation.step), cost));
                }
            }
            // "the same director as X": what shares the value, but for the thing itself.
            (C::SameAs(step), C::Np(np)) => {
                if let Some(values) = self.image(np, *step) {
                    let shared = Set::Image {
                        step: step.reversed(),
                        of: Box::new(values.set),
                    };
                    let set = shared.such(Condition::OtherThan(np.set.clone()));
                    let kinds = self.domain.source_kinds(*step);
                    let shared = Np::new(set, kinds, np.is_nothing());
                    found.push(("the same as", C::Np(shared), 0.0));
                }
            }
            (
                C::AskedValue {
                    relation,
                    asks,
                    open,
                },
                C::Np(np),
            ) => {
                let cost = if around.between.is_empty() {
                    0.2
                } else if !self.is_chinese && is_derived(np) {
                    0.6
                } else {
                    0.05
                };
                let mut relation = *relation;
                // "what caused the flood": what stands before its verb is asked for.
                if !self.is_chinese
                    && !around.between.has(F::By)
                    && relation.role == Role::Verb
                    && matches!(open, Open::Any | Open::Person)
                {
                    relation.step = relation.step.reversed();
                }
                self.value_asked(np, relation, *asks, *open, cost, found);
            }
            (
                C::Np(np),
                C::AskedValue {
                    relation,
                    asks,
                    open,
                },
            ) => {
                let cost = if self.is_chinese { 0.0 } else { 0.1 };
                self.value_asked(np, *relation, *asks, *open, cost, found);
            }
            // "total population of ...", 總人口; "area of ... combined"
            (C::Word(word @ (F::Sum | F::Average)), C::Np(np))
            | (C::Np(np), C::Word(word @ (F::Sum | F::Average))) => {
                Self::push_aggregate(*word, np, 0.0, found);
            }
            (C::Word(F::What | F::Which | F::HowMany), C::Answer(Query::Aggregate { .. })) => {
                found.push(("asked", right.clone(), 0.0));
            }
            (C::Answer(Query::Aggregate { .. }), C::Word(F::What | F::Which | F::HowMany)) => {
                found.push(("asked", left.clone(), 0.0));
            }
            (C::Word(F::How), C::Adjective(adjective)) if adjective.degree == Degree::Positive => {
                found.push(("how", C::Measure(adjective.clone()), 0.0));
            }
            // "who discovered the most moons"
            (C::Word(F::Who | F::What), C::Adjective(adjective))
                if adjective.degree == Degree::Superlative
                    && matches!(
                        adjective.scale.keys.as_slice(),
                        [ScaleKey {
                            key: Key::Count { class: Some(_), .. },
                            ..
                        }]
                    ) =>
            {
                let open = if matches!(left, C::Word(F::Who)) {
                    Open::Person
                } else {
                    Open::Any
                };
                self.push_who_most(open, adjective, found);
            }
            (C::Word(F::Which | F::Who | F::What), C::Adjective(adjective))
                if adjective.degree != Degree::Positive =>
            {
                found.push(("which is more", C::Choice(adjective.clone()), 0.05));
            }
            // 誰比較大.
            (C::Choice(adjective), C::Np(among)) | (C::Np(among), C::Choice(adjective)) => {
                for (np, cost) in self.choose(among, adjective) {
                    found.push(("which of", C::Np(np), cost));
                }
            }
            (C::Word(F::Describe), C::Np(np)) | (C::Np(np), C::Word(F::Describe))
                if matches!(np.set, Set::Node { .. } | Set::Class(_)) && np.asks.is_none() =>
            {
                let describe = Query::Describe(np.set.clone());
                let cost = if around.between.is_empty() || !self.is_chinese {
                    0.0
                } else {
                    0.1
                };
                found.push(("describe", C::Answer(describe), cost));
            }
            (
                C::Word(F::Describe | F::What),
                C::Answer(Query::Describe(_) | Query::Compute { .. }),
            ) => {
                found.push(("explain", right.clone(), 0.0));
            }
            (
                C::Answer(Query::Describe(_) | Query::Compute { .. }),
                C::Word(F::Describe | F::What),
            ) => {
                found.push(("explain", left.clone(), 0.0));
            }
            _ => {}
        }
    }

    /// The people who meet a condition.
    pub(super) fn push_whoever(&self, predicate: &Predicate, kinds: &Kinds, found: &mut Found) {
        let all = Np::new(Set::Any, kinds.clone(), false);
        let mismatch = self.mismatch(Open::Person, &all);
        for (mut np, cost) in self.narrowed(&all, predicate) {
            np.asks = Some(Asks::Which);
            found.push(("who", C::Np(np), COST_WHOEVER + cost + mismatch));
        }
    }

    /// Whatever is related to the most of a class, by the verb that was said.
    fn push_who_most(&self, open: Open, adjective: &Adjective, found: &mut Found) {
        for key in &adjective.scale.keys {
            let Key::Count { path, .. } = &key.key else {
                continue;
            };
            let [step] = path.as_slice() else { continue };
            let kinds = self.domain.source_kinds(*step);
            let all = match kinds.as_slice() {
                [Kind::Class(class)] if adjective.upper => Set::Class(*class),
                _ => Set::Image {
                    step: step.reversed(),
                    of: Box::new(Set::Any),
                },
            };
            let all = Np::new(all, kinds, false);
            let mismatch = self.mismatch(open, &all);
            for (mut np, cost) in self.narrowed(&all, &Predicate::Best(adjective.clone())) {
                np.asks = Some(Asks::Which);
                found.push(("who the most", C::Np(np), cost + mismatch));
            }
        }
    }

    pub(super) fn push_aggregate(word: F, np: &Np, cost: f32, found: &mut Found) {
        let Set::Image { step, of } = &np.set else {
            return;
        };
        let is_one = matches!(**of, Set::Node { .. } | Set::Literal(_));
        if !Domain::is_value(&np.kinds, ValueKind::Number) || is_one {
            return;
        }
        let aggregate = match word {
            F::Sum => Aggregate::Sum,
            _ => Aggregate::Average,
        };
        let query = Query::Aggregate {
            aggregate,
            step: *step,
            of: (**of).clone(),
        };
        found.push(("aggregate", C::Answer(query), cost));
    }

    /// "which states", "who wrote Emma", "what is the capital of France", 首都是什麼.
    fn asked(&self, word: F, np: &Np, around: Around, is_first: bool, found: &mut Found) {
        let order = if is_first || self.is_chinese {
            0.0
        } else if word == F::Which {
            // "competes for which country" asks for a country.
            0.9
        } else {
            0.2
        };
        if let Set::Node { .. } = np.set {
            match word {
                F::Who if around.between.any(&[F::In, F::With]) => {
                    let related = Predicate::Bridge(np.clone());
                    self.push_people(np.own.is_some(), &related, found);
                }
                F::What | F::Who => {
                    let describe = Query::Describe(np.set.clone());
                    found.push(("what is", C::Answer(describe), 0.3 + order));
                }
                F::Where => self.push_where(np, found),
                _ => {}
            }
            return;
        }
        // "who is both a writer and a climber", which are no people but what people are.
        if word == F::Who
            && matches!(np.set, Set::AllOf(_))
            && np.set.is_named()
            && self.domain.are_no_people(&np.kinds)
        {
            self.push_people(false, &Predicate::Bridge(np.clone()), found);
            return;
        }
        if np.set.is_named() && !matches!(np.set, Set::AnyOf(_) | Set::AllOf(_)) {
            return;
        }
        let word = self.said(word, &np.kinds, around);
        let is_class = matches!(np.set, Set::Class(_));
        // "what is a transformer": the class itself is asked about.
        if is_class && word == F::What && around.between.has(F::Be) {
            let describe = Query::Describe(np.set.clone());
            found.push(("what is", C::Answer(describe), 0.1 + order));
        }
        let is_number = is_measured(np)
            || matches!(&np.set, Set::Image { step, .. }
                if !step.inverse && self.domain.lexicon.counts(step.property));
        let asks = match word {
            F::HowMany if !is_number => Asks::HowMany,
            _ => Asks::Which,
        };
        let open = open(word);
        let mismatch = self.mismatch(open, np);
        let mut asked = np.clone();
        asked.asks = Some(asks);
        let one_by_one = self.push_sum(np, open, found, order);
        let cost = match word {
            // "how many people are in the city": the city is not counted.
            F::HowMany if asks == Asks::HowMany && is_one(np) => 1.5,
            // "how many (of something) ... the capital of Peru": there is one, as everybody knows.
            F::HowMany if asks == Asks::HowMany && self.is_single(np) => 0.9,
            F::HowMany if asks == Asks::HowMany && is_value(&np.kinds) => 0.4,
            // 哪一屆的人數最多 asks for no number.
            F::Which if self.is_chinese && Domain::is_value(&np.kinds, ValueKind::Number) => {
                mismatch + COST_NUMBER_AS_WHICH
            }
            F::HowMany => one_by_one + self.time_as_amount(np),
            _ => mismatch,
        };
        found.push(("asked", C::Np(asked), cost + order));
        if word == F::Where {
            self.push_where(np, found);
        }
    }

    /// 編號是多少, 外徑有多少: what it says, not how many there are.
    fn said(&self, word: F, kinds: &[Kind], around: Around) -> F {
        let is_of_it = around.between.any(&[F::Be, F::Have]);
        if self.is_chinese && word == F::HowMany && is_value(kinds) && is_of_it {
            F::What
        } else {
            word
        }
    }

    /// Whether it is the one value that a named thing has of a property.
    fn is_single(&self, np: &Np) -> bool {
        match &np.set {
            Set::Image { step, of } => of.is_named() && self.domain.is_functional(*step),
            _ => false,
        }
    }

    fn asked_value(word: F, relation: Relation, found: &mut Found) {
        let asks = match word {
            F::HowMany => Asks::HowMany,
            _ => Asks::Which,
        };
        let asked = C::AskedValue {
            relation,
            asks,
            open: open(word),
        };
        found.push(("asked value", asked, 0.0));
    }

    /// 法國有多少人口, 鐳是誰發現的, "which languages are spoken in Belgium".
    fn value_asked(
        &self,
        of: &Np,
        relation: Relation,
        asks: Asks,
        open: Open,
        cost: f32,
        found: &mut Found,
    ) {
        let role = noun_cost(relation.role).min(verb_cost(relation.role));
        let symmetric = self.domain.property(relation.step.property).symmetric;
        for (step, extra) in [(relation.step, 0.0), (relation.step.reversed(), 0.5)] {
            if symmetric && extra > 0.0 {
                continue;
            }
            if let Some(mut np) = self.image(of, step) {
                // "how many people": the value is a number already.
                let is_number =
                    is_measured(&np) || !step.inverse && self.domain.lexicon.counts(step.property);
                let asks = if is_number { Asks::Which } else { asks };
                let mismatch = match open {
                    Open::Amount => self.time_as_amount(&np),
                    open => self.mismatch(open, &np),
                };
                let cost = cost + role + extra + mismatch;
                let cost = cost + self.push_sum(&np, open, found, cost);
                np.asks = Some(asks);
                found.push(("asked value of", C::Np(np), cost));
            }
        }
    }

    /// What it costs to tell a time where an amount was asked for.
    fn time_as_amount(&self, np: &Np) -> f32 {
        let is_time = |k: &Kind| matches!(k, Kind::Value(ValueKind::Time));
        let is_number = |set: &Set| matches!(set, Set::Image { step, .. } if self.domain.lexicon.counts(step.property));
        if !self.is_chinese
            && !np.kinds.is_empty()
            && np.kinds.iter().all(is_time)
            && !is_number(&np.set)
        {
            COST_TIME_AS_AMOUNT
        } else {
            0.0
        }
    }

    /// "How many beds do the hotels in Rome have": all of them together, where beds are counted.
    /// Returns what it costs to tell them one by one.
    fn push_sum(&self, np: &Np, open: Open, found: &mut Found, cost: f32) -> f32 {
        let Set::Image { step, of } = &np.set else {
            return 0.0;
        };
        let is_counted = open == Open::Amount
            && !step.inverse
            && self.domain.lexicon.counts(step.property)
            && !of.is_named()
            && !matches!(**of, Set::Any | Set::Row)
            && !self.is_single_set(of);
        if !is_counted {
            return 0.0;
        }
        Self::push_aggregate(F::Sum, np, cost, found);
        COST_ONE_BY_ONE
    }

    /// Whether a set has one member by what it says: the best by a scale, the one value of one thing.
    fn is_single_set(&self, set: &Set) -> bool {
        set.is_ranked()
            || matches!(set, Set::Image { step, of } if of.is_named() && self.domain.is_functional(*step))
    }

    /// "how long is X", X有多長.
    pub(super) fn push_measure(&self, of: &Np, adjective: &Adjective, found: &mut Found) {
        for key in self.scale_keys(&of.kinds, adjective) {
            if let Key::Step(step) = key.key
                && let Some(mut np) = self.image(of, step)
            {
                let wrong = if Domain::is_value(&np.kinds, ValueKind::Number) {
                    0.0
                } else {
                    0.4
                };
                np.asks = Some(Asks::Which);
                found.push(("how much", C::Np(np), key.cost + wrong));
            }
        }
    }

    /// "where is X": what the graph's own words for being somewhere lead to.
    fn push_where(&self, of: &Np, found: &mut Found) {
        let mut places: Vec<(Step, f32)> = self.domain.place_steps().to_vec();
        for (step, cost) in self.domain.steps_to_places(&of.kinds) {
            if !places.iter().any(|(known, _)| *known == step) {
                places.push((step, cost));
            }
        }
        for (step, cost) in places {
            if let Some(mut np) = self.image(of, step) {
                np.asks = Some(Asks::Which);
                np.is_guessed = true;
                found.push(("where", C::Np(np), 0.05 + cost));
            }
        }
    }

    /// "who is from X": the people that the schema relates to it.
    pub(super) fn push_people(&self, is_own: bool, related: &Predicate, found: &mut Found) {
        let untyped = self.domain.untyped_people();
        if !untyped.is_empty() && is_own {
            let people = Np::new(Set::Any, untyped, false);
            for (mut np, cost) in self.narrowed(&people, related) {
                np.asks = Some(Asks::Which);
                found.push(("who is related", C::Np(np), 0.1 + cost));
            }
        }
        for class in self.domain.classes_of_sort(Sort::Person) {
            let people = Np::new(Set::Class(class), vec![Kind::Class(class)], false);
            for (mut np, cost) in self.narrowed(&people, related) {
                np.asks = Some(Asks::Which);
                found.push(("who is related", C::Np(np), 0.1 + cost));
            }
        }
    }

    /// What it costs that a question word gets something like this.
    fn mismatch(&self, open: Open, np: &Np) -> f32 {
        let kinds = &np.kinds;
        if kinds.is_empty() {
            return 0.2;
        }
        let all_values = kinds.iter().all(|k| matches!(k, Kind::Value(_)));
        let is = |wanted| Domain::is_value(kinds, wanted);
        let sorts: Vec<Sort> = kinds
            .iter()
            .filter_map(|kind| self.domain.sort_of(*kind))
            .chain(match &np.set {
                Set::Image { step, .. } => self.domain.sort_of_step(*step),
                _ => None,
            })
            .collect();
        let other_than = |wanted: &[Sort]| {
            if sorts.is_empty() || sorts.iter().any(|sort| wanted.contains(sort)) {
                0.0
            } else if wanted.contains(&Sort::Place) {
                1.5
            } else {
                0.7
            }
        };
        match open {
            Open::Any => 0.0,
            Open::Person | Open::Place if all_values => {
                if is(ValueKind::Text) {
                    0.6
                } else {
                    2.5
                }
            }
            Open::Person => {
                if self.domain.are_no_people(kinds) {
                    return 0.7;
                }
                let is_place = sorts.iter().all(|sort| *sort == Sort::Place) && !sorts.is_empty();
                // Where the graph tells people by their class, others are hardly any.
                let is_unlikely = sorts.is_empty() && self.domain.has_people();
                other_than(&[Sort::Person, Sort::Group])
                    + if is_place { 0.5 } else { 0.0 }
                    + if is_unlikely {
                        COST_UNLIKELY_PERSON
                    } else {
                        0.0
                    }
            }
            Open::Place => other_than(&[Sort::Place]),
            // Years are often kept as plain numbers.
            Open::Time => {
                if is(ValueKind::Time) || sorts.contains(&Sort::Time) {
                    0.0
                } else if is(ValueKind::Number) {
                    let has_unit = matches!(&np.set, Set::Image { step, .. }
                        if self.domain.property(step.property).unit.is_some());
                    match self.facts.are_years(&np.set) {
                        _ if has_unit => 2.0,
                        Some(false) => 2.0,
                        _ => 0.6,
                    }
                } else if is(ValueKind::Text) {
                    1.0
                } else {
                    2.0
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
}

/// Whether the members are numbers or times: an amount already.
fn is_measured(np: &Np) -> bool {
    !np.kinds.is_empty()
        && np
            .kinds
            .iter()
            .all(|k| matches!(k, Kind::Value(ValueKind::Number | ValueKind::Time)))
}

/// Whether it is a thing named outright, whatever more is said of it.
fn is_one(np: &Np) -> bool {
    match &np.set {
        Set::AnyOf(_) | Set::AllOf(_) => false,
        Set::Such { base, .. } => base.is_named(),
        set => set.is_named(),
    }
}

fn is_value(kinds: &[Kind]) -> bool {
    !kinds.is_empty() && kinds.iter().all(|k| matches!(k, Kind::Value(_)))
}

fn is_question(word: F) -> bool {
    matches!(
        word,
        F::Which | F::What | F::Who | F::Where | F::When | F::HowMany
    )
}

fn open(word: F) -> Open {
    match word {
        F::Who => Open::Person,
        F::Where => Open::Place,
        F::When => Open::Time,
        F::HowMany => Open::Amount,
        _ => Open::Any,
    }
}
