//! Differences, ratios and ages: one number made of two values.

use berry_nlu::{Degree, FunctionWord as F, KnownUnit, ValueKind};

use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Between, Key, Query, Set, Step};
use crate::domain::Domain;
use crate::item::{Adjective, Category as C, Margin, Np, Predicate, Relation, Scale};

impl Grammar<'_> {
    pub(super) fn amounts_of_two(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        self.margins(left, right, around, found);
        self.choices_and_ratios(left, right, around, found);
        self.ages(left, right, found);
        self.units(left, right, found);
        self.ranges(left, right, around, found);
    }

    fn margins(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            // "how much larger", "how many more"; 大多少.
            (C::Word(F::HowMany | F::Times), C::Adjective(adjective))
                if adjective.degree == Degree::Comparative =>
            {
                let between = if matches!(left, C::Word(F::Times)) {
                    Between::Ratio
                } else {
                    Between::Difference
                };
                found.push(("margin", C::Margin(Margin::new(between, adjective)), 0.0));
            }
            // "how many metres taller"; 比X高多少公尺
            (C::Unit(unit), C::Adjective(adjective)) if adjective.degree == Degree::Comparative => {
                let margin = Margin {
                    unit: Some(unit),
                    ..Margin::new(Between::Difference, adjective)
                };
                found.push(("margin", C::Margin(margin), 0.0));
            }
            (C::Modifier(Predicate::Than { adjective, to }), C::Unit(unit)) => {
                let margin = Margin {
                    to: Some(to.clone()),
                    unit: Some(unit),
                    ..Margin::new(Between::Difference, adjective)
                };
                found.push(("margin", C::Margin(margin), 0.0));
            }
            // "(by how many metres is) the tower taller than the bridge"
            (C::Np(of), C::Modifier(Predicate::Than { adjective, to }))
                if !self.is_chinese
                    && !self.is_yes_no
                    && of.set.is_named()
                    && to.set.is_named()
                    && of.asks.is_none()
                    && around.between.is_empty() =>
            {
                let margin = Margin {
                    of: Some(of.clone()),
                    to: Some(to.clone()),
                    ..Margin::new(Between::Difference, adjective)
                };
                found.push(("margin", C::Margin(margin), 0.05));
            }
            (C::Unit(unit), C::Margin(margin)) if margin.unit.is_none() => {
                if let (Some(of), Some(to)) = (&margin.of, &margin.to) {
                    let margin = Margin {
                        unit: Some(unit),
                        ..margin.clone()
                    };
                    self.push_margin(&margin, of, to, 0.0, found);
                }
            }
            (C::Word(F::HowMany | F::Difference), C::Margin(margin)) => {
                if let (Some(of), Some(to)) = (&margin.of, &margin.to) {
                    self.push_margin(margin, of, to, 0.0, found);
                }
            }
            (C::Word(F::How), C::Margin(margin)) => {
                found.push(("how much", C::Margin(margin.clone()), 0.0));
            }
            // "how much larger is France", "than Spain".
            (C::Margin(margin), C::Np(np)) if np.asks.is_none() => {
                if margin.of.is_none() && !around.between.has(F::Than) {
                    let of = Margin {
                        of: Some(np.clone()),
                        ..margin.clone()
                    };
                    found.push(("margin of", C::Margin(of), 0.0));
                } else if let Some(of) = &margin.of
                    && around.between.has(F::Than)
                {
                    self.push_margin(margin, of, np, 0.0, found);
                }
            }
            // 法國比西班牙大多少.
            (C::Modifier(Predicate::Than { adjective, to }), C::Word(F::HowMany)) => {
                let margin = Margin {
                    to: Some(to.clone()),
                    ..Margin::new(Between::Difference, adjective)
                };
                found.push(("margin", C::Margin(margin), 0.0));
            }
            (C::Np(of), C::Margin(margin)) if of.asks.is_none() => {
                if let (None, Some(to)) = (&margin.of, &margin.to) {
                    self.push_margin(margin, of, to, 0.0, found);
                }
            }
            // 人口比西班牙多多少: on the scale that is named.
            (C::Relation(relation), C::Margin(margin))
                if margin.adjective.generic && self.is_scale(*relation) =>
            {
                let key = super::scales::key_of(relation.step);
                let scaled = Margin {
                    adjective: margin.adjective.on(vec![key]),
                    ..margin.clone()
                };
                found.push(("scale", C::Margin(scaled), noun_cost(relation.role)));
            }
            // "(how many years) after argon was krypton discovered".
            (C::Modifier(Predicate::Than { adjective, to }), C::Np(np))
            | (C::Np(np), C::Modifier(Predicate::Than { adjective, to }))
                if adjective.scale == Scale::default() && !self.is_yes_no =>
            {
                self.push_apart(np, to, adjective.upper, found);
            }
            // "how many years", of what is told in years.
            (
                C::AskedValue { relation, .. },
                C::Answer(Query::Between {
                    first: Set::Image { step, .. },
                    ..
                }),
            ) if *step == relation.step => {
                found.push(("how many", right.clone(), 0.0));
            }
            (C::Word(F::HowMany | F::What), C::Answer(Query::Between { .. })) => {
                found.push(("how much", right.clone(), 0.0));
            }
            (C::Answer(Query::Between { .. }), C::Word(F::HowMany | F::What)) => {
                found.push(("how much", left.clone(), 0.0));
            }
            // "the difference between the population of France and that of Spain", 人口差多少.
            (C::Word(F::Difference), C::Np(np)) | (C::Np(np), C::Word(F::Difference)) => {
                if let Some((first, second)) = two_values(&np.set)
                    && Domain::is_value(&np.kinds, ValueKind::Number)
                {
                    let query = Query::Between {
                        between: Between::Difference,
                        first,
                        second,
                    };
                    found.push(("difference", C::Answer(query), 0.0));
                }
            }
            _ => {}
        }
    }

    fn choices_and_ratios(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            // 釜山人多還是仁川人多.
            (C::Np(np), C::Adjective(adjective))
                if self.is_chinese
                    && adjective.degree == Degree::Positive
                    && np.set.is_named()
                    && np.asks.is_none() =>
            {
                found.push(("rated", C::Rated(np.clone(), adjective.clone()), 0.1));
            }
            (C::Rated(a, scale), C::Rated(b, other))
                if around.between.has(F::Or) && scale == other =>
            {
                let among = Np::new(
                    Set::AnyOf(vec![a.set.clone(), b.set.clone()]),
                    a.kinds.clone(),
                    false,
                );
                for (np, cost) in self.choose(&among, scale) {
                    found.push(("which of", C::Np(np), cost));
                }
            }
            // 是西班牙的幾倍.
            (C::Np(np), C::Word(F::TimesAs)) if np.asks.is_none() => {
                found.push(("times as", C::TimesAs(np.clone()), 0.0));
            }
            (C::Np(np), C::TimesAs(than)) if np.asks.is_none() => self.push_ratio(np, than, found),
            _ => {}
        }
    }

    fn units(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            // "in degrees Celsius", 換算成攝氏.
            (C::Np(np), C::Unit(to)) => {
                if let Set::Image { step, .. } = &np.set
                    && !step.inverse
                    && let Some(from) = self.known_unit(*step)
                    && from.is_convertible(to)
                {
                    let query = Query::Converted {
                        set: np.set.clone(),
                        from,
                        to,
                    };
                    found.push(("converted", C::Answer(query), 0.0));
                }
            }
            // "how many square miles is France".
            (C::Word(F::HowMany), C::Unit(_)) => found.push(("how many", right.clone(), 0.0)),
            // "how many metres wide is X"
            (C::Unit(to), C::Adjective(adjective)) if adjective.degree == Degree::Positive => {
                found.push(("in unit", C::UnitOf(to, adjective.clone()), 0.0));
            }
            (C::UnitOf(to, adjective), C::Np(np)) | (C::Np(np), C::UnitOf(to, adjective))
                if np.set.is_named() && np.asks.is_none() =>
            {
                for key in self.scale_keys(&np.kinds, adjective) {
                    if let Key::Step(step) = key.key
                        && let Some(from) = self.known_unit(step)
                        && from.is_convertible(to)
                    {
                        let set = value(step, &np.set);
                        let query = Query::Converted { set, from, to };
                        found.push(("told in", C::Answer(query), key.cost));
                    }
                }
            }
            (C::Unit(to), C::Np(np)) if np.set.is_named() && np.asks.is_none() => {
                self.push_told_in(to, np, found);
            }
            (C::Word(F::HowMany | F::What), C::Answer(Query::Converted { .. })) => {
                found.push(("how much", right.clone(), 0.0));
            }
            (C::Answer(Query::Converted { .. }), C::Word(F::HowMany | F::What)) => {
                found.push(("how much", left.clone(), 0.0));
            }
            _ => {}
        }
    }

    fn ages(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            // "how old was X", "when he died"; X過世時幾歲.
            (C::Word(F::HowMany), C::Adjective(adjective))
                if adjective.falls_with_time && adjective.degree == Degree::Positive =>
            {
                found.push(("how old", C::Measure(adjective.clone()), 0.0));
            }
            (C::Measure(adjective), C::Np(np))
                if adjective.falls_with_time && np.set.is_named() && np.asks.is_none() =>
            {
                found.push(("age of", C::Age(np.clone(), adjective.clone()), 0.0));
            }
            (C::Age(..), C::Word(F::When)) => found.push(("when", left.clone(), 0.0)),
            (C::Age(np, adjective), C::Relation(relation)) => {
                self.push_age(np, adjective, *relation, found);
            }
            (C::Np(np), C::Measure(adjective)) if adjective.falls_with_time => {
                if let Set::Image { step, of } = &np.set
                    && of.is_named()
                {
                    let kinds = self.domain.source_kinds(*step);
                    self.push_years(of, &kinds, *step, adjective, 0.0, found);
                }
            }
            _ => {}
        }
    }

    fn known_unit(&self, step: Step) -> Option<&'static KnownUnit> {
        let unit = self.domain.property(step.property).unit.as_ref()?;
        KnownUnit::of(unit.iri.as_str())
    }

    /// What a thing measures, told in a unit.
    fn push_told_in(&self, to: &'static KnownUnit, np: &Np, found: &mut Found) {
        let properties = self.domain.schema.properties.iter().enumerate();
        let mut cost = 0.1;
        for (position, property) in properties {
            let step = super::nouns::step_of(berry_nlu::PropertyId(position as u32));
            let from = property
                .unit
                .as_ref()
                .and_then(|unit| KnownUnit::of(unit.iri.as_str()));
            if let Some(from) = from
                && from.is_convertible(to)
                && self.domain.can_start(&np.kinds, step)
            {
                let set = value(step, &np.set);
                let query = Query::Converted { set, from, to };
                found.push(("told in", C::Answer(query), cost));
                cost += 0.1;
            }
        }
    }

    /// By how much one thing exceeds another on a scale.
    fn push_margin(&self, margin: &Margin, of: &Np, to: &Np, cost: f32, found: &mut Found) {
        let Margin {
            between,
            adjective,
            unit,
            ..
        } = margin;
        for key in self.scale_keys(&of.kinds, adjective) {
            let Key::Step(step) = key.key else { continue };
            let is_other_unit = unit.is_some_and(|wanted| {
                self.known_unit(step)
                    .is_none_or(|own| !std::ptr::eq(own, wanted))
            });
            if !self.domain.can_start(&to.kinds, step) || is_other_unit {
                continue;
            }
            let rises = adjective.upper != key.inverse;
            let (more, less) = if rises { (of, to) } else { (to, of) };
            let query = Query::Between {
                between: *between,
                first: value(step, &more.set),
                second: value(step, &less.set),
            };
            found.push(("by how much", C::Answer(query), cost + key.cost));
        }
    }

    /// How far apart two things are on the scale that the value of one of them is on.
    fn push_apart(&self, np: &Np, to: &Np, is_more: bool, found: &mut Found) {
        let Set::Image { step, of } = &np.set else {
            return;
        };
        let is_number = self.is_scale(Relation {
            step: *step,
            role: berry_nlu::Role::Noun,
        });
        if !is_number || !self.domain.can_start(&to.kinds, *step) || !to.set.is_named() {
            return;
        }
        let other = value(*step, &to.set);
        let (first, second) = if is_more {
            (np.set.clone(), other)
        } else {
            (other, np.set.clone())
        };
        if of.is_named() && of.as_ref() != &to.set {
            let query = Query::Between {
                between: Between::Difference,
                first,
                second,
            };
            found.push(("how far apart", C::Answer(query), 0.1));
        }
    }

    fn push_ratio(&self, np: &Np, than: &Np, found: &mut Found) {
        let Set::Image { step, .. } = &np.set else {
            return;
        };
        if !Domain::is_value(&np.kinds, ValueKind::Number) {
            return;
        }
        let second = match &than.set {
            Set::Image { step: other, .. } if other == step => than.set.clone(),
            set if self.domain.can_start(&than.kinds, *step) => value(*step, set),
            _ => return,
        };
        let query = Query::Between {
            between: Between::Ratio,
            first: np.set.clone(),
            second,
        };
        found.push(("ratio", C::Answer(query), 0.0));
    }

    fn push_age(&self, np: &Np, adjective: &Adjective, relation: Relation, found: &mut Found) {
        if self.is_time(relation.step) && self.domain.can_start(&np.kinds, relation.step) {
            let cost = verb_cost(relation.role).min(noun_cost(relation.role));
            self.push_years(&np.set, &np.kinds, relation.step, adjective, cost, found);
        }
    }

    /// Full years from what the age of something is reckoned from to another of its dates.
    fn push_years(
        &self,
        of: &Set,
        kinds: &[crate::domain::Kind],
        until: Step,
        adjective: &Adjective,
        cost: f32,
        found: &mut Found,
    ) {
        for key in self.scale_keys(kinds, adjective) {
            let Key::Step(since) = key.key else { continue };
            if !key.inverse || since == until || !self.is_time(since) || !self.is_time(until) {
                continue;
            }
            let query = Query::Between {
                between: Between::Years,
                first: value(until, of),
                second: value(since, of),
            };
            found.push(("age", C::Answer(query), cost + key.cost));
        }
    }
}

fn value(step: Step, of: &Set) -> Set {
    Set::Image {
        step,
        of: Box::new(of.clone()),
    }
}

/// The two values of one step for two things, or two values that are joined.
fn two_values(set: &Set) -> Option<(Set, Set)> {
    match set {
        Set::AnyOf(sets) | Set::AllOf(sets) => match sets.as_slice() {
            [a @ Set::Image { .. }, b @ Set::Image { .. }] => Some((a.clone(), b.clone())),
            _ => None,
        },
        Set::Image { step, of } => match of.as_ref() {
            Set::AnyOf(sets) | Set::AllOf(sets) => match sets.as_slice() {
                [a, b] => Some((value(*step, a), value(*step, b))),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
