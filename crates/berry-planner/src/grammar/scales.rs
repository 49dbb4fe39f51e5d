//! Scales: what adjectives and amounts are read off.

use berry_nlu::{ClassId, Degree, KnownUnit, Role, ValueKind};
use berry_store::Range;
use oxrdf::NamedNode;
use oxrdf::vocab::xsd;

use super::nouns::{is_noun, step_of};
use super::{Found, Grammar, noun_cost, verb_cost};
use crate::algebra::{Comparison, Condition, Key, Operand, Set, Step};
use crate::domain::{Domain, Kind, Kinds};
use crate::item::{Adjective, Category as C, Np, Predicate, Relation, Scale, ScaleKey};

/// What it costs to measure by another property than the first that fits.
const COST_OTHER_SCALE: f32 = 1.2;

impl Grammar<'_> {
    /// The scale that a name with a superlative in it is: "the highest point" ranks by how high
    /// the points are, "the highest elevation" by the elevation.
    pub(super) fn superlative_of(&self, relation: Relation) -> Option<Adjective> {
        let step = relation.step;
        let (dimension, upper) = self.domain.superlative(step)?;
        let keys = if self.is_scale(relation) {
            vec![ScaleKey {
                key: Key::Step(step),
                inverse: false,
                cost: 0.0,
            }]
        } else {
            let targets = self.domain.target_kinds(step);
            let measures = self.domain.lexicon.measures(dimension).iter();
            measures
                .map(|measure| (measure, step_of(measure.property)))
                .filter(|(_, measured)| {
                    !targets.is_empty() && self.domain.can_start(&targets, *measured)
                })
                .map(|(measure, measured)| ScaleKey {
                    key: Key::Path(vec![step, measured]),
                    inverse: measure.inverse,
                    cost: measure.cost,
                })
                .collect()
        };
        (!keys.is_empty()).then(|| Adjective::amount(upper, Degree::Superlative, keys))
    }

    pub(super) fn is_scale(&self, relation: Relation) -> bool {
        self.domain.is_scale(relation.step)
    }

    /// Whether it tells how many there are of something, which may be none.
    pub(super) fn is_amount(&self, step: Step) -> bool {
        let property = self.domain.property(step.property);
        let is_integer = property.range.iter().any(|(range, _)| {
            matches!(range, Range::Datatype(datatype)
                if [xsd::INTEGER, xsd::NON_NEGATIVE_INTEGER, xsd::INT].contains(&datatype.as_ref()))
        });
        !step.inverse && is_integer && property.unit.is_none() && self.facts.has_zero(step)
    }

    pub(super) fn is_time(&self, step: Step) -> bool {
        Domain::is_value(&self.domain.target_kinds(step), ValueKind::Time)
    }

    /// A scale with a direction out of an adjective and a measurable relation.
    pub(super) fn scaled(&self, adjective: &Adjective, relation: Relation, found: &mut Found) {
        if !adjective.generic || !self.is_scale(relation) {
            return;
        }
        let inverse = self.is_time(relation.step) && adjective.falls_with_time;
        let key = ScaleKey {
            key: Key::Step(relation.step),
            inverse,
            cost: 0.0,
        };
        let scaled = adjective.on(vec![key]);
        found.push(("scale", C::Adjective(scaled), noun_cost(relation.role)));
    }

    /// A scale of an amount: "most neighbours", 人口最多.
    pub(super) fn amount_of(&self, relation: Relation, upper: bool, degree: Degree) -> Adjective {
        let key = if self.is_scale(relation) {
            Key::Step(relation.step)
        } else {
            Key::Count {
                path: vec![relation.step],
                class: None,
            }
        };
        let key = ScaleKey {
            key,
            inverse: false,
            cost: noun_cost(relation.role),
        };
        Adjective::amount(upper, degree, vec![key])
    }

    /// The keys that count the instances of a class along one step.
    pub(super) fn counting_keys(&self, class: ClassId) -> Vec<ScaleKey> {
        let kinds = [Kind::Class(class)];
        let mut keys: Vec<ScaleKey> = self
            .domain
            .steps_towards(&kinds)
            .map(|(step, cost)| ScaleKey {
                key: Key::Count {
                    path: vec![step],
                    class: Some(class),
                },
                inverse: false,
                cost,
            })
            .collect();
        keys.truncate(6);
        keys
    }

    /// "borders the most states": ranked by how many of a class a verb leads to.
    pub(super) fn push_most_objects(
        &self,
        relation: Relation,
        adjective: &Adjective,
        is_of: bool,
        found: &mut Found,
    ) {
        let cost = if is_of {
            0.1 + noun_cost(relation.role)
        } else {
            verb_cost(relation.role)
        };
        let class = adjective.scale.keys.iter().find_map(|k| match k.key {
            Key::Count { class, .. } => class,
            _ => None,
        });
        let Some(class) = class else { return };
        // "(was) the target of the most missions": the other way round.
        let turned = if is_of { -0.05 } else { 0.5 };
        for (step, extra) in [(relation.step, 0.0), (relation.step.reversed(), turned)] {
            let targets = self.domain.target_kinds(step);
            if !self.domain.compatible(&targets, &[Kind::Class(class)]) {
                continue;
            }
            let key = ScaleKey {
                key: Key::Count {
                    path: vec![step],
                    class: Some(class),
                },
                inverse: false,
                cost: 0.0,
            };
            let most = adjective.on(vec![key]);
            found.push(("verb the most", C::Adjective(most), cost + extra));
        }
    }

    /// "more than two bridges", of a class.
    pub(super) fn push_count_bound(
        &self,
        np: &Np,
        comparison: Comparison,
        number: &str,
        cost: f32,
        found: &mut Found,
    ) {
        let (Set::Class(class), None) = (&np.set, np.asks) else {
            return;
        };
        let keys = self.counting_keys(*class);
        if keys.is_empty() {
            return;
        }
        let than = Predicate::ThanNumber {
            adjective: Adjective::amount(true, Degree::Comparative, keys),
            comparison,
            number: number.to_owned(),
            unit: None,
        };
        found.push(("so many", C::Modifier(than), cost));
    }

    /// "painted more than two portraits": counted along what a verb leads to.
    pub(super) fn push_objects_bound(
        &self,
        relation: Relation,
        adjective: &Adjective,
        comparison: Comparison,
        number: &str,
        found: &mut Found,
    ) {
        let mut turned = Found::new();
        self.push_most_objects(relation, adjective, false, &mut turned);
        for (_, category, cost) in turned {
            let C::Adjective(adjective) = category else {
                continue;
            };
            for key in adjective.scale.keys {
                let Key::Count { path, .. } = &key.key else {
                    continue;
                };
                let [step] = path.as_slice() else { continue };
                let subject = self.domain.source_kinds(*step);
                let compared = Condition::Compared {
                    key: key.key.clone(),
                    comparison,
                    to: Operand::Number(number.to_owned()),
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![compared],
                    subject,
                };
                found.push(("does so many", C::Modifier(predicate), cost));
            }
        }
    }

    /// "(that) the most students take": ranked by how many of a class a verb leads to it from.
    pub(super) fn push_most_subjects(
        &self,
        relation: Relation,
        adjective: &Adjective,
        found: &mut Found,
    ) {
        let mut turned = Found::new();
        let back = Relation {
            step: relation.step.reversed(),
            ..relation
        };
        let back = Relation {
            role: Role::Verb,
            ..back
        };
        self.push_most_objects(back, adjective, false, &mut turned);
        found.extend(turned);
    }

    /// "whose population is over 5 million", "more than 3 official languages".
    pub(super) fn push_bound(
        &self,
        relation: Relation,
        comparison: Comparison,
        number: &str,
        unit: Option<&NamedNode>,
        cost: f32,
        found: &mut Found,
    ) {
        let is_scale = self.is_scale(relation);
        if unit.is_some() && !is_scale {
            return;
        }
        let Some(number) = self.in_own_unit(&Key::Step(relation.step), number, unit) else {
            return;
        };
        // Only nouns are counted: "3 languages", not "discovered 3".
        let targets = self.domain.target_kinds(relation.step);
        let counts = is_noun(relation.role) && targets.iter().any(|k| !matches!(k, Kind::Value(_)));
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
        let predicate = Predicate::Conditions {
            conditions: vec![Condition::Compared {
                key,
                comparison,
                to: Operand::Number(number),
            }],
            subject: self.domain.source_kinds(relation.step),
        };
        found.push((
            "bound",
            C::Modifier(predicate),
            cost + noun_cost(relation.role),
        ));
    }

    /// The properties whose values are in a unit.
    pub(super) fn measured_in(&self, unit: &NamedNode) -> Vec<ScaleKey> {
        let properties = self.domain.schema.properties.iter().enumerate();
        properties
            .filter(|(_, p)| {
                p.unit
                    .as_ref()
                    .is_some_and(|u| converted("0", unit, &u.iri).is_some())
            })
            .map(|(position, _)| ScaleKey {
                key: Key::Step(step_of(berry_nlu::PropertyId(position as u32))),
                inverse: false,
                cost: 0.1,
            })
            .collect()
    }

    /// The first way to measure things of these kinds.
    pub(crate) fn first_scale(&self, kinds: &[Kind], adjective: &Adjective) -> Option<ScaleKey> {
        self.scale_keys(kinds, adjective)
            .min_by(|a, b| a.cost.total_cmp(&b.cost))
    }

    /// What a comparison or ranking says of a subject of these kinds.
    pub(super) fn scale_conditions(
        &self,
        kinds: &[Kind],
        predicate: &Predicate,
    ) -> Vec<(Vec<Condition>, Kinds, f32)> {
        let (Predicate::Than { adjective, .. }
        | Predicate::ThanNumber { adjective, .. }
        | Predicate::Best(adjective)) = predicate
        else {
            return Vec::new();
        };
        self.scale_keys(kinds, adjective)
            .filter_map(|k| {
                let rises = adjective.upper != k.inverse;
                let than = if rises {
                    Comparison::More
                } else {
                    Comparison::Less
                };
                let condition = match predicate {
                    Predicate::Than { to, .. } => {
                        if !self.key_fits(&to.kinds, &k.key) {
                            return None;
                        }
                        Condition::Compared {
                            key: k.key.clone(),
                            comparison: than,
                            to: Operand::KeyOf(to.set.clone()),
                        }
                    }
                    Predicate::ThanNumber {
                        comparison,
                        number,
                        unit,
                        ..
                    } => {
                        let number = self.in_own_unit(&k.key, number, unit.as_ref())?;
                        Condition::Compared {
                            key: k.key.clone(),
                            comparison: if rises {
                                *comparison
                            } else {
                                comparison.turned()
                            },
                            to: Operand::Number(number),
                        }
                    }
                    _ => Condition::Best {
                        key: k.key.clone(),
                        highest: rises,
                        from: adjective.ranks.0,
                        to: adjective.ranks.1,
                    },
                };
                Some((vec![condition], self.kinds_with(kinds, &k.key), k.cost))
            })
            .collect()
    }

    /// A number of a unit as one of the unit that a key is in.
    pub(super) fn in_own_unit(
        &self,
        key: &Key,
        number: &str,
        unit: Option<&NamedNode>,
    ) -> Option<String> {
        match unit {
            None => Some(number.to_owned()),
            Some(unit) => converted(number, unit, self.unit_of(key)?),
        }
    }

    fn unit_of(&self, key: &Key) -> Option<&NamedNode> {
        match key {
            Key::Step(step) => {
                let unit = self.domain.property(step.property).unit.as_ref()?;
                Some(&unit.iri)
            }
            _ => None,
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
            Key::Path(path) | Key::Count { path, .. } => path
                .first()
                .is_none_or(|s| self.domain.can_start(kinds, *s)),
            Key::Itself => are_numbers(kinds),
            Key::Computed(_) => true,
        }
    }

    /// The ways to measure things of these kinds, dearer where few of them can be measured so.
    pub(super) fn scale_keys<'k>(
        &'k self,
        kinds: &'k [Kind],
        adjective: &'k Adjective,
    ) -> impl Iterator<Item = ScaleKey> + use<'k> {
        let mut fitting: Vec<ScaleKey> = adjective
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
            .collect();
        // "is the area of France larger": a number is its own measure.
        if adjective.generic && adjective.degree == Degree::Comparative && are_numbers(kinds) {
            fitting.push(ScaleKey {
                key: Key::Itself,
                inverse: false,
                cost: 0.1,
            });
        }
        // Where there are several ways to measure, the first is meant unless another is named.
        if adjective.generic {
            let best = fitting.iter().map(|k| k.cost).fold(f32::INFINITY, f32::min);
            for key in &mut fitting {
                if key.cost > best {
                    key.cost += COST_OTHER_SCALE;
                }
            }
        }
        fitting.into_iter()
    }

    /// A ranked set, ranked by another scale that is named: "largest by population".
    pub(super) fn rescaled(&self, np: &Np, relation: Relation) -> Option<Np> {
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
        let set = Set::Such {
            base: base.clone(),
            conditions,
        };
        let mut rescaled = Np::new(set, np.kinds.clone(), np.is_nothing());
        rescaled.asks = np.asks;
        Some(rescaled)
    }

    /// Which of several named things is best by a scale.
    pub(super) fn choose(&self, among: &Np, adjective: &Adjective) -> Vec<(Np, f32)> {
        let (Set::AnyOf(sets) | Set::AllOf(sets)) = &among.set else {
            return Vec::new();
        };
        let mut any = Np::new(Set::AnyOf(sets.clone()), among.kinds.clone(), false);
        any.asks = Some(crate::item::Asks::Which);
        let best = Adjective {
            ranks: (1, 1),
            ..adjective.clone()
        };
        self.narrowed(&any, &Predicate::Best(best))
    }
}

fn converted(number: &str, from: &NamedNode, to: &NamedNode) -> Option<String> {
    if from == to {
        return Some(number.to_owned());
    }
    let from = KnownUnit::of(from.as_str())?;
    from.in_unit(number, KnownUnit::of(to.as_str())?)
}

/// Whether these are numbers or times, which measure themselves.
fn are_numbers(kinds: &[Kind]) -> bool {
    let is_number = |k: &Kind| matches!(k, Kind::Value(ValueKind::Number | ValueKind::Time));
    !kinds.is_empty() && kinds.iter().all(is_number)
}

/// A step as a way to measure.
pub(super) fn key_of(step: Step) -> ScaleKey {
    ScaleKey {
        key: Key::Step(step),
        inverse: false,
        cost: 0.0,
    }
}

impl Adjective {
    /// The same adjective on another scale.
    pub(super) fn on(&self, keys: Vec<ScaleKey>) -> Self {
        Self {
            scale: Scale { keys },
            generic: false,
            ..self.clone()
        }
    }

    /// More or less of something.
    pub(super) fn amount(upper: bool, degree: Degree, keys: Vec<ScaleKey>) -> Self {
        Self {
            upper,
            degree,
            scale: Scale { keys },
            ranks: (1, 1),
            generic: false,
            falls_with_time: false,
        }
    }

    /// A comparison without a word for the scale: "after", 多.
    pub(super) fn bare(upper: bool) -> Self {
        Self {
            generic: true,
            ..Self::amount(upper, Degree::Comparative, Vec::new())
        }
    }
}
