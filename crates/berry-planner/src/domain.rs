//! The schema as the planner sees it: which compositions a triple could satisfy.

use std::collections::{BTreeMap, BTreeSet};

use berry_nlu::{ClassId, EntityLink, Lexicon, PropertyId, Sense, Sort, ValueKind, is_scale};
use berry_store::{LexicalSense, Property, Range, Schema};
use oxrdf::{Literal, NamedNode};

use crate::algebra::{Set, Step};

/// What a member of a set can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Class(ClassId),
    /// A thing without a class, of a group of which the same is told
    /// ([`Property::subject_group`]).
    Untyped(u32),
    Value(ValueKind),
}

/// What the members of a set can be; empty where nothing is known.
pub type Kinds = Vec<Kind>;

/// A graph's schema and words, prepared for planning.
pub struct Domain {
    pub schema: Schema,
    pub lexicon: Lexicon,
    pub(crate) senses: Vec<LexicalSense>,
    domains: Vec<Vec<(Kind, u64)>>,
    ranges: Vec<Vec<(Kind, u64)>>,
    /// A class with itself and its superclasses.
    ancestors: Vec<BTreeSet<ClassId>>,
    has_subclasses: Vec<bool>,
    /// The instances of each class and of the classes below it.
    extents: Vec<u64>,
    names: BTreeMap<NamedNode, PropertyId>,
    place_steps: Vec<(Step, f32)>,
    class_ids: BTreeMap<NamedNode, ClassId>,
    /// What sort of thing the instances of each class are, by the class's name.
    sorts: Vec<Option<Sort>>,
    /// What sort of thing the values of each property are, by the property's name.
    value_sorts: Vec<Option<Sort>>,
    /// The groups of things without a class that are people, by the names of properties.
    people: Vec<u32>,
    /// Of each property whose name begins with a superlative, its dimension and end.
    superlatives: Vec<Option<(usize, bool)>>,
}

/// In a graph with more properties two-step bridges are not looked for.
const MAX_BRIDGED: usize = 300;

/// What it costs that a noun for things without a class fits others better.
pub(crate) const COST_OTHER_GROUP: f32 = 0.7;
/// The least similarity of names that makes one verb stand for another.
const SIMILAR: f32 = 0.25;

/// How languages say that something is somewhere.
const PLACE_WORDS: &[&str] = &[
    "located in",
    "location",
    "lie in",
    "place",
    "is in",
    "situated in",
    "where",
    "位於",
    "地點",
    "位置",
    "所在地",
    "坐落於",
];

/// What it costs a bridge of two steps that one of them is walked against its direction.
const COST_TURN: f32 = 0.1;

impl Domain {
    /// Prepares a schema with the lexical senses that the graph holds.
    pub fn new(mut schema: Schema, senses: Vec<LexicalSense>) -> Self {
        berry_nlu::read_units(&mut schema);
        let lexicon = Lexicon::new(&schema, &senses);
        let sorts = schema
            .classes
            .iter()
            .map(|class| sort_of_name(&class.labels, &class.iri))
            .collect();
        let value_sorts = schema
            .properties
            .iter()
            .map(|property| sort_of_name(&property.labels, &property.iri))
            .collect();
        let people = lexicon.groups_of_people().to_vec();
        let class_ids = schema
            .classes
            .iter()
            .enumerate()
            .map(|(i, c)| (c.iri.clone(), ClassId(i as u32)))
            .collect();
        let positions: BTreeMap<&NamedNode, ClassId> = schema
            .classes
            .iter()
            .enumerate()
            .map(|(i, c)| (&c.iri, ClassId(i as u32)))
            .collect();
        let class_kind = |iri: &NamedNode| positions.get(iri).map(|c| Kind::Class(*c));
        let domains = schema
            .properties
            .iter()
            .map(|p| {
                let observed = p.domain.iter().filter_map(|(class, count)| {
                    let kind = match class {
                        Some(iri) => class_kind(iri)?,
                        None => Kind::Untyped(p.subject_group?),
                    };
                    Some((kind, *count))
                });
                let mut kinds: Vec<_> = observed.collect();
                if p.triples == 0 {
                    kinds.extend(
                        p.declared_domain
                            .iter()
                            .filter_map(|c| Some((class_kind(c)?, 0))),
                    );
                }
                kinds
            })
            .collect();
        let ranges = schema
            .properties
            .iter()
            .map(|p| {
                let observed = p.range.iter().filter_map(|(range, count)| {
                    let kind = match range {
                        Range::Class(iri) => class_kind(iri)?,
                        Range::Untyped => Kind::Untyped(p.object_group?),
                        Range::Datatype(datatype) => Kind::Value(ValueKind::of(datatype)),
                    };
                    Some((kind, *count))
                });
                let mut kinds: Vec<_> = observed.collect();
                if p.triples == 0 {
                    kinds.extend(
                        p.declared_range
                            .iter()
                            .filter_map(|c| Some((class_kind(c)?, 0))),
                    );
                }
                kinds
            })
            .collect();
        let ancestors = ancestors(&schema, &positions);
        let mut has_subclasses = vec![false; schema.classes.len()];
        for (position, above) in ancestors.iter().enumerate() {
            for class in above {
                if class.0 as usize != position {
                    has_subclasses[class.0 as usize] = true;
                }
            }
        }
        let mut extents = vec![0; schema.classes.len()];
        for (class, above) in schema.classes.iter().zip(&ancestors) {
            for ancestor in above {
                extents[ancestor.0 as usize] += class.instances;
            }
        }
        let superlatives = schema
            .properties
            .iter()
            .map(|property| {
                let labels = property.labels.iter().map(Literal::value);
                labels
                    .into_iter()
                    .find_map(|label| lexicon.superlative(label))
            })
            .collect();
        let names = schema
            .properties
            .iter()
            .enumerate()
            .map(|(i, p)| (p.iri.clone(), PropertyId(i as u32)))
            .collect();
        let mut place_steps: Vec<(Step, f32)> = Vec::new();
        for word in PLACE_WORDS {
            for (sense, cost) in lexicon.look_up(word) {
                if let Sense::Property {
                    property, inverse, ..
                } = sense
                    && cost <= 0.2
                    && !is_scale(&schema.properties[property.0 as usize])
                {
                    let step = Step { property, inverse };
                    if !place_steps.iter().any(|(s, _)| *s == step) {
                        place_steps.push((step, cost + 0.05 * place_steps.len() as f32));
                    }
                }
            }
        }
        Self {
            schema,
            lexicon,
            senses,
            domains,
            ranges,
            ancestors,
            has_subclasses,
            extents,
            names,
            place_steps,
            class_ids,
            sorts,
            value_sorts,
            people,
            superlatives,
        }
    }

    /// Returns what sort of thing something of a kind is, as far as its class tells.
    pub(crate) fn sort_of(&self, kind: Kind) -> Option<Sort> {
        match kind {
            Kind::Class(class) => self.ancestors[class.0 as usize]
                .iter()
                .find_map(|above| self.sorts[above.0 as usize]),
            Kind::Untyped(group) => self.people.contains(&group).then_some(Sort::Person),
            Kind::Value(_) => None,
        }
    }

    /// Whether these are things without a class, in a graph whose people are told apart, and none
    /// of these are people.
    pub(crate) fn are_no_people(&self, kinds: &[Kind]) -> bool {
        !self.people.is_empty()
            && kinds
                .iter()
                .all(|kind| matches!(kind, Kind::Untyped(group) if !self.people.contains(group)))
    }

    /// What people are in a graph whose things have no class.
    pub(crate) fn untyped_people(&self) -> Kinds {
        self.people.iter().copied().map(Kind::Untyped).collect()
    }

    /// Whether a step leads to places, by its name or by what they are.
    pub(crate) fn is_place(&self, step: Step) -> bool {
        self.sort_of_step(step) == Some(Sort::Place)
            || self
                .targets(step)
                .iter()
                .any(|(kind, _)| self.sort_of(*kind) == Some(Sort::Place))
    }

    /// Whether some class is one of people.
    pub(crate) fn has_people(&self) -> bool {
        self.sorts.contains(&Some(Sort::Person))
    }

    /// Returns the most general classes whose names say that their instances are of a sort.
    pub(crate) fn classes_of_sort(&self, sort: Sort) -> Vec<ClassId> {
        let of_sort = |class: &ClassId| self.sorts[class.0 as usize] == Some(sort);
        (0..self.sorts.len() as u32)
            .map(ClassId)
            .filter(|class| of_sort(class) && self.has_instances(*class))
            .filter(|class| {
                let mut above = self.ancestors[class.0 as usize].iter();
                !above.any(|other| other != class && of_sort(other))
            })
            .take(4)
            .collect()
    }

    fn has_instances(&self, class: ClassId) -> bool {
        self.subclasses(class)
            .any(|sub| self.schema.classes[sub.0 as usize].instances > 0)
    }

    /// Returns what sort of thing a property's values are, as far as its name tells.
    pub(crate) fn sort_of_step(&self, step: Step) -> Option<Sort> {
        if step.inverse {
            return None;
        }
        self.value_sorts[step.property.0 as usize]
    }

    /// Returns the dimension and the end of it that a step's name is a superlative of.
    pub(crate) fn superlative(&self, step: Step) -> Option<(usize, bool)> {
        if step.inverse {
            return None;
        }
        self.superlatives[step.property.0 as usize]
    }

    /// Returns the class with this IRI.
    pub(crate) fn class_id(&self, iri: &NamedNode) -> Option<ClassId> {
        self.class_ids.get(iri).copied()
    }

    /// Returns a class and all that are below it.
    pub(crate) fn subclasses(&self, class: ClassId) -> impl Iterator<Item = ClassId> {
        (0..self.ancestors.len() as u32)
            .map(ClassId)
            .filter(move |sub| self.is_subclass(*sub, class))
    }

    /// The steps that lead from things of some kinds to places, the most used first.
    pub(crate) fn steps_to_places(&self, kinds: &[Kind]) -> Vec<(Step, f32)> {
        let mut steps: Vec<(Step, f32)> = self
            .steps_from(kinds)
            .filter(|step| !step.inverse && self.is_functional(*step))
            .filter(|step| {
                let property = self.property(step.property);
                // What contains is shared by many.
                if property.objects * 3 > property.subjects * 2 && property.subjects > 3 {
                    return false;
                }
                let targets = self.targets(*step);
                let is_place = |kind: &Kind| self.sort_of(*kind) == Some(Sort::Place);
                self.sort_of_step(*step) == Some(Sort::Place)
                    && !targets
                        .iter()
                        .any(|(kind, _)| matches!(kind, Kind::Value(_)))
                    || targets.iter().any(|(kind, _)| is_place(kind))
            })
            .map(|step| {
                let property = self.property(step.property);
                let shared = property.objects as f32 / property.subjects.max(1) as f32;
                let missed = 1.0 - self.coverage(step, kinds);
                (step, 0.2 + 0.6 * missed + shared)
            })
            .collect();
        steps.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        steps.truncate(4);
        steps
    }

    pub(crate) fn property(&self, id: PropertyId) -> &Property {
        &self.schema.properties[id.0 as usize]
    }

    /// Returns the property with this IRI.
    pub fn property_id(&self, iri: &NamedNode) -> Option<PropertyId> {
        self.names.get(iri).copied()
    }

    pub(crate) fn class_iri(&self, id: ClassId) -> &NamedNode {
        &self.schema.classes[id.0 as usize].iri
    }

    pub(crate) fn has_subclasses(&self, id: ClassId) -> bool {
        self.has_subclasses[id.0 as usize]
    }

    /// What a step starts from.
    pub(crate) fn sources(&self, step: Step) -> &[(Kind, u64)] {
        let table = if step.inverse {
            &self.ranges
        } else {
            &self.domains
        };
        &table[step.property.0 as usize]
    }

    /// What a step leads to.
    pub(crate) fn targets(&self, step: Step) -> &[(Kind, u64)] {
        self.sources(step.reversed())
    }

    pub(crate) fn target_kinds(&self, step: Step) -> Kinds {
        self.targets(step).iter().map(|(k, _)| *k).collect()
    }

    pub(crate) fn source_kinds(&self, step: Step) -> Kinds {
        self.sources(step).iter().map(|(k, _)| *k).collect()
    }

    /// The most special class that all classes among some kinds are or are under; where there is
    /// none, the first of them.
    pub(crate) fn common_class(&self, kinds: &[Kind]) -> Option<ClassId> {
        let classes: Vec<ClassId> = kinds
            .iter()
            .filter_map(|kind| match kind {
                Kind::Class(class) => Some(*class),
                _ => None,
            })
            .collect();
        let first = classes.first().copied()?;
        let above = |class: ClassId| &self.ancestors[class.0 as usize];
        above(first)
            .iter()
            .copied()
            .filter(|wide| classes.iter().all(|class| above(*class).contains(wide)))
            .max_by_key(|wide| above(*wide).len())
            .or(Some(first))
    }

    /// Whether the values of a step are dates or years, by their datatypes.
    pub(crate) fn tells_time(&self, step: Step) -> bool {
        self.property(step.property).range.iter().any(|(range, _)| {
            matches!(range, berry_store::Range::Datatype(datatype)
                if ValueKind::of(datatype) == ValueKind::Time)
        })
    }

    /// Whether something could be of both.
    pub(crate) fn compatible(&self, a: &[Kind], b: &[Kind]) -> bool {
        a.is_empty() || b.is_empty() || a.iter().any(|x| b.iter().any(|y| self.kin(*x, *y)))
    }

    /// Whether a step could start from a set of these kinds.
    pub(crate) fn can_start(&self, kinds: &[Kind], step: Step) -> bool {
        kinds.is_empty()
            || self
                .sources(step)
                .iter()
                .any(|(s, _)| kinds.iter().any(|k| self.kin(*k, *s)))
    }

    fn kin(&self, a: Kind, b: Kind) -> bool {
        match (a, b) {
            (Kind::Class(x), Kind::Class(y)) => {
                self.ancestors[x.0 as usize].contains(&y)
                    || self.ancestors[y.0 as usize].contains(&x)
            }
            // Groups are a guess: what is of two of them may still be one thing.
            (Kind::Untyped(_), Kind::Untyped(_)) => true,
            _ => a == b,
        }
    }

    /// Whether things without a class are of the same group, as far as both are such things.
    pub(crate) fn is_of_group(a: &[Kind], b: &[Kind]) -> bool {
        let untyped = |kinds: &[Kind]| kinds.iter().any(|k| matches!(k, Kind::Untyped(_)));
        !untyped(a) || !untyped(b) || a.iter().any(|kind| b.contains(kind))
    }

    /// Whether every instance of `class` is one of `ancestor`.
    pub(crate) fn is_subclass(&self, class: ClassId, ancestor: ClassId) -> bool {
        self.ancestors[class.0 as usize].contains(&ancestor)
    }

    /// Whether the property's values are numbers or times.
    pub(crate) fn is_scale(&self, step: Step) -> bool {
        !step.inverse && is_scale(self.property(step.property))
    }

    pub(crate) fn is_value(kinds: &[Kind], wanted: ValueKind) -> bool {
        kinds
            .iter()
            .any(|k| matches!(k, Kind::Value(v) if *v == wanted))
    }

    pub(crate) fn is_boolean(&self, property: PropertyId) -> bool {
        let range = &self.ranges[property.0 as usize];
        !range.is_empty()
            && range
                .iter()
                .all(|(k, _)| *k == Kind::Value(ValueKind::Boolean))
    }

    /// Returns the kinds of a set.
    pub(crate) fn kinds(&self, set: &Set) -> Kinds {
        match set {
            Set::Class(class) => vec![Kind::Class(*class)],
            Set::Image { step, .. } => self.target_kinds(*step),
            Set::Such { base, .. } => self.kinds(base),
            Set::AnyOf(sets) | Set::AllOf(sets) => {
                let mut kinds: Kinds = sets.iter().flat_map(|s| self.kinds(s)).collect();
                kinds.sort_unstable();
                kinds.dedup();
                kinds
            }
            Set::Literal(literal) => {
                vec![Kind::Value(ValueKind::of(&literal.datatype().into_owned()))]
            }
            Set::Each(of) => self.kinds(of),
            Set::Node { .. } | Set::Any | Set::Row => Vec::new(),
        }
    }

    /// What a thing can be.
    pub(crate) fn kinds_of(&self, link: &EntityLink) -> Kinds {
        if !link.classes.is_empty() {
            return link.classes.iter().map(|c| Kind::Class(*c)).collect();
        }
        let groups = link.steps.iter().filter_map(|(property, inverse)| {
            let property = self.property(*property);
            let group = if *inverse {
                property.object_group
            } else {
                property.subject_group
            };
            group.map(Kind::Untyped)
        });
        let mut kinds: Kinds = groups.collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// The steps that lead to things of these kinds, the most used first, with their costs.
    pub(crate) fn steps_towards<'a>(
        &'a self,
        kinds: &'a [Kind],
    ) -> impl Iterator<Item = (Step, f32)> + 'a {
        let mut steps: Vec<(Step, f32)> = self
            .steps_from(kinds)
            .filter(|s| {
                !self
                    .targets(*s)
                    .iter()
                    .any(|(k, _)| matches!(k, Kind::Value(_)))
            })
            .map(|s| (s.reversed(), 0.2 + 0.6 * (1.0 - self.coverage(s, kinds))))
            .collect();
        steps.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        steps.into_iter()
    }

    /// The steps that say where something is, by what the graph calls its properties.
    pub(crate) fn place_steps(&self) -> &[(Step, f32)] {
        &self.place_steps
    }

    /// Returns the ways to relate things of some kinds to things of others with
    /// no word for how: typed paths of one step, or of two where no single step
    /// fits, each with its cost.
    ///
    /// A step costs less the more of the things it holds for. Two-step paths go
    /// through functional steps only, which keeps them few and meaningful.
    pub(crate) fn bridges(&self, from: &[Kind], to: &[Kind]) -> Vec<(Vec<Step>, f32)> {
        // Values are not in, of or from anything: only things are bridged.
        let is_value = |kinds: &[Kind]| kinds.iter().all(|k| matches!(k, Kind::Value(_)));
        if from.is_empty() || to.is_empty() || is_value(from) || is_value(to) {
            return Vec::new();
        }
        let mut found: Vec<(Vec<Step>, f32)> = Vec::new();
        for step in self.steps_from(from) {
            if self.reaches(step, to) {
                // What holds for most of the things on either side is what goes without saying.
                let missed = 0.35 * (1.0 - self.coverage(step, from))
                    + 0.45 * (1.0 - self.coverage(step.reversed(), to));
                found.push((vec![step], 0.1 + missed));
            }
        }
        let is_typed = |kinds: &[Kind]| kinds.iter().all(|k| matches!(k, Kind::Class(_)));
        let is_searchable =
            is_typed(from) && is_typed(to) && self.schema.properties.len() <= MAX_BRIDGED;
        if found.is_empty() && is_searchable {
            self.long_bridges(from, to, &mut found);
        }
        if found.is_empty() && is_searchable {
            self.long_bridges(to, from, &mut found);
            for (path, _) in &mut found {
                path.reverse();
                for step in path {
                    *step = step.reversed();
                }
            }
        }
        found.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
        found.truncate(4);
        found
    }

    /// The single steps from things of some kinds to a thing that has these steps.
    pub(crate) fn own_bridges(&self, from: &[Kind], own: &[Step]) -> Vec<(Vec<Step>, f32)> {
        let is_value = from.iter().all(|k| matches!(k, Kind::Value(_)));
        if is_value {
            return Vec::new();
        }
        let mut found: Vec<(Vec<Step>, f32)> = own
            .iter()
            .map(|step| step.reversed())
            .filter(|step| self.can_start(from, *step))
            .map(|step| {
                // Where things have no classes, anything could be related to anything.
                let vague = if from.iter().any(|k| matches!(k, Kind::Untyped(_))) {
                    0.5
                } else {
                    0.0
                };
                let other = if Self::is_of_group(from, &self.source_kinds(step)) {
                    0.0
                } else {
                    COST_OTHER_GROUP
                };
                (
                    vec![step],
                    0.1 + vague + other + 0.5 * (1.0 - self.coverage(step, from)),
                )
            })
            .collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
        found.truncate(6);
        found
    }

    /// Two functional steps from one kind of things to another.
    fn long_bridges(&self, from: &[Kind], to: &[Kind], found: &mut Vec<(Vec<Step>, f32)>) {
        for first in self.steps_from(from).filter(|s| self.is_functional(*s)) {
            let middle = self.target_kinds(first);
            if middle.iter().any(|k| matches!(k, Kind::Value(_))) {
                continue;
            }
            for second in self.steps_from(&middle).filter(|s| self.is_functional(*s)) {
                if second != first.reversed() && self.reaches(second, to) {
                    let missed = 2.0 - self.coverage(first, from) - self.coverage(second, &middle);
                    // From the picture to its museum to the city, not by its painter's birthplace.
                    let turns = if first.inverse == second.inverse {
                        0.0
                    } else {
                        COST_TURN
                    };
                    found.push((vec![first, second], 0.5 + 0.5 * missed + turns));
                }
            }
        }
    }

    fn steps_from<'a>(&'a self, kinds: &'a [Kind]) -> impl Iterator<Item = Step> + 'a {
        (0..self.schema.properties.len() as u32)
            .flat_map(|p| {
                [false, true].map(|inverse| Step {
                    property: PropertyId(p),
                    inverse,
                })
            })
            .filter(|s| self.property(s.property).triples > 0 && self.can_start(kinds, *s))
    }

    fn reaches(&self, step: Step, to: &[Kind]) -> bool {
        self.targets(step)
            .iter()
            .any(|(t, _)| to.iter().any(|k| self.kin(*k, *t)))
    }

    /// The steps from things of some kinds (to others, where these are given) whose names mean
    /// about the same as another's, the most similar first, with what they are off.
    pub(crate) fn similar_steps(&self, step: Step, from: &[Kind], to: &[Kind]) -> Vec<(Step, f32)> {
        if from.is_empty() || self.schema.properties.len() > MAX_BRIDGED {
            return Vec::new();
        }
        let mut found: Vec<(Step, f32)> = self
            .steps_from(from)
            .filter(|other| other.property != step.property)
            .filter(|other| {
                let targets = self.targets(*other);
                !targets
                    .iter()
                    .any(|(kind, _)| matches!(kind, Kind::Value(_)))
                    && (to.is_empty() || self.reaches(*other, to))
            })
            .filter_map(|other| {
                let similarity = self.lexicon.similarity(step.property, other.property)?;
                (similarity >= SIMILAR).then_some((other, 0.6 * (1.0 - similarity)))
            })
            .collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        found.truncate(2);
        found
    }

    pub(crate) fn is_functional(&self, step: Step) -> bool {
        let property = self.property(step.property);
        if step.inverse {
            property.objects == property.triples
        } else {
            // A few things with two values (a country on two continents) do not make it a relation of many.
            property.triples as f64 <= property.subjects as f64 * 1.1
        }
    }

    /// The share of the things of these kinds that have the step; none of those without a class,
    /// of which nothing is to be expected.
    pub(crate) fn told(&self, step: Step, kinds: &[Kind]) -> f32 {
        if kinds.iter().any(|kind| matches!(kind, Kind::Class(_))) {
            self.coverage(step, kinds)
        } else {
            0.0
        }
    }

    /// The share of the things of these kinds that have the step, as far as counts tell.
    pub(crate) fn coverage(&self, step: Step, kinds: &[Kind]) -> f32 {
        let property = self.property(step.property);
        let having = if step.inverse {
            property.objects
        } else {
            property.subjects
        };
        let all: u64 = kinds
            .iter()
            .filter_map(|k| match k {
                Kind::Class(c) => Some(self.extents[c.0 as usize]),
                _ => None,
            })
            .max()
            .unwrap_or(having);
        if all == 0 {
            0.0
        } else {
            (having as f32 / all as f32).min(1.0)
        }
    }
}

/// What sort of thing an English name says something is; by its head, the word before "of".
fn sort_of_name(labels: &[Literal], iri: &NamedNode) -> Option<Sort> {
    let english = labels
        .iter()
        .find(|l| l.language().is_none_or(|tag| tag.starts_with("en")));
    let name = match english {
        Some(label) => label.value().to_owned(),
        None if labels.is_empty() => berry_store::local_name(iri.as_ref())?,
        None => return None,
    };
    let person = || berry_nlu::names_person(&name).then_some(Sort::Person);
    berry_nlu::sort_of_name(&name).or_else(person)
}

fn ancestors(schema: &Schema, positions: &BTreeMap<&NamedNode, ClassId>) -> Vec<BTreeSet<ClassId>> {
    (0..schema.classes.len())
        .map(|start| {
            let mut above = BTreeSet::from([ClassId(start as u32)]);
            let mut open = vec![start];
            while let Some(class) = open.pop() {
                for parent in &schema.classes[class].superclasses {
                    if let Some(id) = positions.get(parent)
                        && above.insert(*id)
                    {
                        open.push(id.0 as usize);
                    }
                }
            }
            above
        })
        .collect()
}
