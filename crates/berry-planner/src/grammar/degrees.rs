//! Superlatives, comparatives, bounds and ranks.

use berry_nlu::{Degree, FunctionWord as F, Role};

use super::nouns::{is_derived, is_noun};
use super::{Around, Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Comparison, Key, Set, Step};
use crate::domain::Domain;
use crate::item::{Adjective, Asks, Category as C, Np, Predicate, Relation, ScaleKey};

/// What it costs in English that an amount stands behind what there is the most of.
const COST_AFTER: f32 = 0.6;

impl Grammar<'_> {
    pub(super) fn degrees(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        self.superlatives(left, right, around, found);
        self.amounts(left, right, around, found);
        self.comparisons(left, right, around, found);
        self.numbers(left, right, around, found);
    }

    fn superlatives(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Adjective(adjective), C::Np(np)) if adjective.degree == Degree::Superlative => {
                // 最大的城市在哪個州: of the cities, not of the states asked for.
                let cost = match (np.asks.is_some(), self.is_chinese && is_derived(np)) {
                    (true, true) => 0.5,
                    (true, false) => 0.2,
                    (false, _) => 0.0,
                };
                self.push_best(np, adjective, cost, found);
            }
            // "the state with the largest area", "who is the oldest", 哪個州人口最多.
            (C::Np(np), C::Adjective(adjective)) if adjective.degree == Degree::Superlative => {
                let is_marked = around.between.any(&[
                    F::With,
                    F::Have,
                    F::Relative,
                    F::Be,
                    F::Whose,
                    F::Within,
                    F::By,
                    F::Of,
                    F::In,
                ]);
                let cost = match (is_marked || np.asks.is_some(), self.is_chinese) {
                    (true, _) => 0.03,
                    (false, true) => 0.2,
                    (false, false) => 0.2,
                };
                let farther =
                    is_derived(np) && !self.is_chinese && !around.between.any(&[F::Have, F::Be]);
                // 哪個州有最大的城市, 這些州的最大的城市: the superlative belongs to what follows.
                let is_had = adjective.generic && around.between.any(&[F::Have, F::With]);
                let is_before = around.between.has(F::Of) || around.after.has(F::Of);
                let belongs_on = self.is_chinese && (is_had || is_before);
                let cost =
                    cost + if farther { 0.15 } else { 0.0 } + if belongs_on { 0.5 } else { 0.0 };
                self.push_best(np, adjective, cost, found);
                if self.is_yes_no && np.asks.is_none() {
                    let best = Predicate::Best(adjective.clone());
                    for (query, cost) in self.ask(np, &best) {
                        found.push(("whether best", C::Clause(query), cost + 0.3));
                    }
                }
            }
            // "(which course do) the most students take"
            (C::Adjective(adjective), C::Relation(relation))
                if !self.is_chinese
                    && adjective.degree == Degree::Superlative
                    && super::verbs::counts(adjective)
                    && verb_cost(relation.role) < noun_cost(relation.role) =>
            {
                self.push_most_subjects(*relation, adjective, found);
            }
            // "larger population", "highest melting point"; 面積大 comes the other way round.
            (C::Adjective(adjective), C::Relation(relation)) => {
                let mut scaled = Vec::new();
                self.scaled(adjective, *relation, &mut scaled);
                let extra = if self.is_chinese { 0.2 } else { 0.0 };
                found.extend(scaled.into_iter().map(|(r, c, cost)| (r, c, cost + extra)));
            }
            (C::Relation(relation), C::Adjective(adjective)) => {
                if self.is_chinese || around.between.any(&[F::Be]) || adjective.falls_with_time {
                    self.scaled(adjective, *relation, found);
                }
                // "melts at a higher temperature": the temperature at which it does.
                let is_own = |k: &ScaleKey| k.key == Key::Step(relation.step);
                if around.between.has(F::In) && adjective.scale.keys.iter().any(is_own) {
                    let own = adjective.on(vec![super::scales::key_of(relation.step)]);
                    let cost = verb_cost(relation.role);
                    found.push(("in that respect", C::Adjective(own), cost));
                }
                if adjective.degree == Degree::Superlative {
                    let is_of = !self.is_chinese
                        && is_noun(relation.role)
                        && around.between.any(&[F::Of, F::In]);
                    self.push_most_objects(*relation, adjective, is_of, found);
                }
            }
            // 哪個國家的首都最北, "which country's capital is the northernmost".
            (C::AskedOwner { np, step }, C::Adjective(adjective))
                if !around.between.any(&[F::With, F::Whose]) =>
            {
                self.push_owner_by(np, *step, adjective, found);
            }
            // 哪一國的人口比較多.
            (C::AskedOwner { step, .. }, C::Amount { upper }) => {
                let relation = Relation {
                    step: *step,
                    role: berry_nlu::Role::Noun,
                };
                let amount = self.amount_of(relation, *upper, Degree::Comparative);
                found.push(("which is more", C::Choice(amount), 0.1));
            }
            // "more missions than any other"
            (C::Adjective(adjective), C::Word(F::Superlative))
                if !self.is_chinese && adjective.degree == Degree::Comparative =>
            {
                let most = Adjective {
                    degree: Degree::Superlative,
                    ..adjective.clone()
                };
                found.push(("than any other", C::Adjective(most), 0.0));
            }
            // 最大, 更大.
            (C::Word(word @ (F::Superlative | F::Comparative)), C::Adjective(adjective))
                if adjective.degree == Degree::Positive =>
            {
                let degree = match word {
                    F::Superlative => Degree::Superlative,
                    _ => Degree::Comparative,
                };
                let graded = Adjective {
                    degree,
                    ..adjective.clone()
                };
                found.push(("degree", C::Adjective(graded), 0.0));
            }
            // "largest city by population": the scale is named after all; "the state with the
            // highest point": the name is a superlative itself.
            (C::Np(np), C::Relation(relation))
                if around.between.any(&[F::With, F::Have, F::In, F::By]) =>
            {
                if around.between.any(&[F::By, F::In])
                    && self.is_scale(*relation)
                    && let Some(np) = self.rescaled(np, *relation)
                {
                    found.push(("by scale", C::Np(np), noun_cost(relation.role)));
                }
                if let Some(best) = self.superlative_of(*relation) {
                    let is_subject = around.between.any(&[F::Have, F::Be]);
                    let farther = if is_derived(np) && !is_subject {
                        0.15
                    } else {
                        0.0
                    };
                    self.push_best(np, &best, 0.05 + farther, found);
                }
            }
            _ => {}
        }
    }

    /// Ranks what is asked for by how its own value of a step measures.
    fn push_owner_by(&self, np: &Np, step: Step, adjective: &Adjective, found: &mut Found) {
        let kinds = self.domain.target_kinds(step);
        let by_value = |key: ScaleKey| match key.key {
            Key::Step(measured) => Some(ScaleKey {
                key: Key::Path(vec![step, measured]),
                ..key
            }),
            _ => None,
        };
        let mut keys: Vec<ScaleKey> = self
            .scale_keys(&kinds, adjective)
            .filter_map(by_value)
            .collect();
        let relation = Relation {
            step,
            role: berry_nlu::Role::Noun,
        };
        if adjective.generic && self.is_scale(relation) {
            keys = vec![super::scales::key_of(step)];
        }
        if keys.is_empty() {
            return;
        }
        let scaled = adjective.on(keys);
        if adjective.degree == Degree::Superlative {
            self.push_best(np, &scaled, -0.1, found);
        } else {
            found.push(("which is more", C::Choice(scaled), 0.1));
        }
    }

    fn push_best(&self, np: &Np, adjective: &Adjective, cost: f32, found: &mut Found) {
        if matches!(np.set, Set::AnyOf(_) | Set::AllOf(_)) {
            for (np, extra) in self.choose(np, adjective) {
                found.push(("best of", C::Np(np), cost + extra));
            }
        } else if !np.set.is_named() {
            let best = Predicate::Best(adjective.clone());
            self.push_narrowed("best", np, &best, cost, found);
        }
    }

    fn amounts(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        let upper = |word: F| matches!(word, F::Most | F::More | F::Comparative);
        match (left, right) {
            (C::Word(F::Superlative), C::Amount { upper }) => {
                let word = if *upper { F::Most } else { F::Least };
                found.push(("most", C::Word(word), 0.0));
            }
            (C::Word(F::Comparative), C::Amount { .. }) => found.push(("more", right.clone(), 0.0)),
            // "the most neighbours", 擁有最多鄰國; 人口最多.
            (C::Word(word @ (F::Most | F::Least)), C::Relation(relation)) => {
                // "the most cited books": by how many do it to them.
                let is_passive = !self.is_chinese
                    && relation.role == Role::Verb
                    && !self.is_scale(*relation)
                    && around.between.is_empty();
                let relation = if is_passive {
                    Relation {
                        step: relation.step.reversed(),
                        ..*relation
                    }
                } else {
                    *relation
                };
                let amount = self.amount_of(relation, upper(*word), Degree::Superlative);
                found.push(("most", C::Adjective(amount), 0.0));
            }
            (C::Relation(relation), C::Word(word @ (F::Most | F::Least))) => {
                let amount = self.amount_of(*relation, upper(*word), Degree::Superlative);
                // "(which designer) has the most": of what follows.
                let has = if around.between.has(F::Have) {
                    0.6
                } else {
                    0.0
                };
                let cost = if self.is_chinese {
                    0.0
                } else {
                    COST_AFTER + has
                };
                found.push(("most", C::Adjective(amount), cost));
            }
            (C::Word(word @ (F::More | F::Less | F::Comparative)), C::Relation(relation)) => {
                let amount = self.amount_of(*relation, upper(*word), Degree::Comparative);
                found.push(("more", C::Adjective(amount), 0.0));
            }
            // "the most cities": counted along the way that the schema has.
            (C::Word(word @ (F::Most | F::Least | F::More | F::Less)), C::Np(np))
            | (C::Np(np), C::Word(word @ (F::Most | F::Least))) => {
                if let (Set::Class(class), None) = (&np.set, np.asks) {
                    let keys = self.counting_keys(*class);
                    let degree = match word {
                        F::Most | F::Least => Degree::Superlative,
                        _ => Degree::Comparative,
                    };
                    if !keys.is_empty() {
                        let amount = Adjective::amount(upper(*word), degree, keys);
                        let is_after = matches!(left, C::Np(_)) && !self.is_chinese;
                        let after = if is_after { COST_AFTER } else { 0.0 };
                        found.push(("most", C::Adjective(amount), 0.15 + after));
                    }
                }
            }
            // 人口第三多
            (
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
                C::Amount { upper },
            ) => {
                let amount = Adjective {
                    degree: Degree::Superlative,
                    ..Adjective::bare(*upper)
                };
                if let Some(amount) = ranked(&amount, lexical, true) {
                    found.push(("rank", C::Adjective(amount), 0.0));
                }
            }
            (C::Relation(relation), C::Amount { upper }) => {
                let amount = self.amount_of(*relation, *upper, Degree::Positive);
                found.push(("much", C::Adjective(amount), 0.0));
            }
            // 比法國多.
            (C::Np(to), C::Amount { upper })
                if around.before.has(F::ComparedTo) && to.asks.is_none() =>
            {
                let than = Predicate::Than {
                    adjective: Adjective::bare(*upper),
                    to: to.clone(),
                };
                found.push(("than", C::Modifier(than), 0.0));
            }
            _ => {}
        }
    }

    fn comparisons(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            (C::Adjective(adjective), C::Np(to))
                if adjective.degree == Degree::Comparative
                    && around.between.has(F::Than)
                    && to.asks.is_none() =>
            {
                found.push(("than", than(adjective, to), 0.0));
            }
            // 比法國大.
            (C::Np(to), C::Adjective(adjective))
                if adjective.degree != Degree::Superlative
                    && around.before.has(F::ComparedTo)
                    && to.asks.is_none() =>
            {
                found.push(("than", than(adjective, to), 0.0));
            }
            (
                C::Adjective(adjective),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            ) if adjective.degree == Degree::Comparative && around.between.has(F::Than) => {
                let than = Predicate::ThanNumber {
                    adjective: adjective.clone(),
                    comparison: Comparison::More,
                    number: lexical.clone(),
                    unit: unit.clone(),
                };
                found.push(("than", C::Modifier(than), 0.0));
            }
            // "discovered before nitrogen": compared in time.
            (C::Word(word @ (F::More | F::Less)), C::Np(to)) if to.set.is_named() => {
                let than = Predicate::Than {
                    adjective: Adjective::bare(*word == F::More),
                    to: to.clone(),
                };
                found.push(("before", C::Modifier(than), 0.0));
            }
            // 人口比法國多, "a population larger than Spain": the noun before says what is compared.
            (C::Relation(relation), C::Modifier(Predicate::Than { adjective, to })) => {
                if let Some(adjective) = self.on_relation(adjective, *relation) {
                    let than = Predicate::Than {
                        adjective,
                        to: to.clone(),
                    };
                    found.push(("than", C::Modifier(than), noun_cost(relation.role)));
                }
            }
            (
                C::Relation(relation),
                C::Modifier(Predicate::ThanNumber {
                    adjective,
                    comparison,
                    number,
                    unit,
                }),
            ) => {
                if let Some(adjective) = self.on_relation(adjective, *relation) {
                    let than = Predicate::ThanNumber {
                        adjective,
                        comparison: *comparison,
                        number: number.clone(),
                        unit: unit.clone(),
                    };
                    found.push(("than", C::Modifier(than), noun_cost(relation.role)));
                }
            }
            _ => {}
        }
    }

    /// A comparison on the scale that a relation names.
    fn on_relation(&self, adjective: &Adjective, relation: Relation) -> Option<Adjective> {
        if !adjective.generic {
            return None;
        }
        if self.is_scale(relation) {
            let inverse = self.is_time(relation.step) && adjective.falls_with_time;
            let key = ScaleKey {
                key: Key::Step(relation.step),
                inverse,
                cost: 0.0,
            };
            return Some(adjective.on(vec![key]));
        }
        // 鄰國比阿根廷多; "over Ohio" counts nothing.
        let is_bare = adjective.scale.keys.is_empty() && self.is_chinese;
        is_bare.then(|| self.amount_of(relation, adjective.upper, Degree::Comparative))
    }

    fn numbers(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            // "second largest", 第二大; "three largest".
            (
                C::Number {
                    lexical,
                    unit: None,
                    ordinal,
                },
                C::Adjective(adjective),
            ) => {
                let counts = adjective.degree == Degree::Superlative
                    || (*ordinal && self.is_chinese && adjective.degree == Degree::Positive);
                if counts && let Some(ranked) = ranked(adjective, lexical, *ordinal) {
                    found.push(("rank", C::Adjective(ranked), 0.0));
                }
            }
            (
                C::Adjective(adjective),
                C::Number {
                    lexical,
                    ordinal: false,
                    unit: None,
                },
            ) if adjective.degree == Degree::Superlative => {
                if let Some(ranked) = ranked(adjective, lexical, false) {
                    found.push(("rank", C::Adjective(ranked), 0.0));
                }
            }
            (C::Word(F::Ordinal), C::Number { lexical, .. }) => {
                let number = C::Number {
                    lexical: lexical.clone(),
                    unit: None,
                    ordinal: true,
                };
                found.push(("ordinal", number, 0.0));
            }
            (
                C::Word(word),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            ) => {
                if let Some(comparison) = comparison(*word) {
                    found.push(("bound", bound(comparison, lexical, unit.as_ref()), 0.0));
                }
            }
            // "two or more"
            (
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Word(word @ (F::AtLeast | F::AtMost)),
            ) if !self.is_chinese => {
                if let Some(comparison) = comparison(*word) {
                    found.push(("bound", bound(comparison, lexical, unit.as_ref()), 0.0));
                }
            }
            // "more than two bridges": counted along the way that the schema has.
            (
                C::Bound {
                    comparison,
                    number,
                    unit: None,
                },
                C::Np(np),
            ) => self.push_count_bound(np, *comparison, number, 0.1, found),
            (
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: false,
                },
                C::Np(np),
            ) if !self.is_chinese => {
                self.push_count_bound(np, Comparison::Equal, lexical, 0.3, found);
            }
            // "painted more than two portraits"
            (
                C::Relation(relation),
                C::Modifier(Predicate::ThanNumber {
                    adjective,
                    comparison,
                    number,
                    unit: None,
                }),
            ) if super::verbs::counts(adjective) => {
                self.push_objects_bound(*relation, adjective, *comparison, number, found);
            }
            // 五百萬以上, 1900年之前.
            (
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Word(word),
            ) if self.is_chinese => {
                let comparison = match word {
                    F::More => Some(Comparison::More),
                    word => comparison(*word),
                };
                if let Some(comparison) = comparison {
                    found.push(("bound", bound(comparison, lexical, unit.as_ref()), 0.05));
                }
            }
            (
                C::Relation(relation),
                C::Bound {
                    comparison,
                    number,
                    unit,
                },
            )
            | (
                C::Bound {
                    comparison,
                    number,
                    unit,
                },
                C::Relation(relation),
            ) => {
                self.push_bound(*relation, *comparison, number, unit.as_ref(), 0.0, found);
            }
            // "over 500 km": the unit says what is measured.
            (
                C::Np(np),
                C::Bound {
                    comparison,
                    number,
                    unit: Some(unit),
                },
            ) if !np.set.is_named() => {
                let adjective =
                    Adjective::amount(true, Degree::Comparative, self.measured_in(unit));
                let than = Predicate::ThanNumber {
                    adjective,
                    comparison: *comparison,
                    number: number.clone(),
                    unit: Some(unit.clone()),
                };
                self.push_narrowed("measured", np, &than, 0.1, found);
            }
            // "fourth period", 第四週期: the value is that number.
            (
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
                C::Relation(relation),
            ) if self.is_scale(*relation) && !self.is_time(relation.step) => {
                self.push_bound(*relation, Comparison::Equal, lexical, None, 0.0, found);
            }
            // "discovered first", "the second to be released": ranked in time.
            (
                C::Relation(relation),
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
            )
            | (
                C::Number {
                    lexical,
                    unit: None,
                    ordinal: true,
                },
                C::Relation(relation),
            ) if self.is_scale(*relation) && self.is_time(relation.step) => {
                let first = self.amount_of(*relation, false, Degree::Superlative);
                if let Some(first) = ranked(&first, lexical, true) {
                    found.push(("first in time", C::Modifier(Predicate::Best(first)), 0.1));
                }
            }
            (
                C::Relation(relation),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            )
            | (
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Relation(relation),
            ) => {
                let cost =
                    if around.between.is_empty() || around.between.any(&[F::Be, F::Of, F::In]) {
                        0.05
                    } else {
                        0.3
                    };
                self.push_bound(
                    *relation,
                    Comparison::Equal,
                    lexical,
                    unit.as_ref(),
                    cost,
                    found,
                );
            }
            // "which country is larger, ..."
            (C::Np(np), C::Adjective(adjective))
                if np.asks == Some(Asks::Which)
                    && (adjective.degree == Degree::Comparative
                        || self.is_chinese
                            && adjective.degree == Degree::Positive
                            && !adjective.generic) =>
            {
                found.push(("which is more", C::Choice(adjective.clone()), 0.1));
            }
            (C::Np(np), C::Measure(adjective)) | (C::Measure(adjective), C::Np(np)) => {
                // 波蘭的面積有多大, "how large is the population": the measure is named already.
                if Domain::is_value(&np.kinds, berry_nlu::ValueKind::Number) && np.asks.is_none() {
                    let mut asked = np.clone();
                    asked.asks = Some(Asks::Which);
                    found.push(("how much", C::Np(asked), 0.05));
                }
                self.push_measure(np, adjective, found);
            }
            _ => {}
        }
    }
}

fn than(adjective: &Adjective, to: &Np) -> C {
    C::Modifier(Predicate::Than {
        adjective: adjective.clone(),
        to: to.clone(),
    })
}

/// An adjective with a rank, or the first few ranks.
fn ranked(adjective: &Adjective, number: &str, is_ordinal: bool) -> Option<Adjective> {
    let rank: usize = number.parse().ok()?;
    if !(1..=1000).contains(&rank) || adjective.ranks != (1, 1) {
        return None;
    }
    Some(Adjective {
        ranks: if is_ordinal { (rank, rank) } else { (1, rank) },
        degree: Degree::Superlative,
        ..adjective.clone()
    })
}

fn bound(comparison: Comparison, number: &str, unit: Option<&oxrdf::NamedNode>) -> C {
    C::Bound {
        comparison,
        number: number.to_owned(),
        unit: unit.cloned(),
    }
}

fn comparison(word: F) -> Option<Comparison> {
    Some(match word {
        F::More => Comparison::More,
        F::Less => Comparison::Less,
        F::AtLeast => Comparison::AtLeast,
        F::AtMost => Comparison::AtMost,
        _ => return None,
    })
}
