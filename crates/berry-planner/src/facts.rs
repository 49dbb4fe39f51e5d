//! What the graph says of a few things: exact members of the sets that a reading is made of, as
//! long as they are few. They tell early which compositions find anything.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use berry_nlu::ClassId;
use berry_store::Store;
use oxrdf::vocab::rdf;
use oxrdf::{NamedOrBlankNode, Term};

use crate::algebra::{Comparison, Condition, Key, Operand, Set, Step};
use crate::domain::{Domain, Kind, Kinds};

/// A term by its number among those met while reading one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TermId(u32);

/// The members of a set, ordered.
pub(crate) type Members = Rc<[TermId]>;

/// What was looked up once, `None` where it was too much.
type Memory<K> = RefCell<HashMap<K, Option<Members>>>;

/// Sets with more members are not looked into.
const MAX_MEMBERS: usize = 300;
/// Triples that are read for one question; after these only the schema is asked.
const MAX_READ: usize = 60_000;
/// Members whose classes are looked at to tell the kinds of a set.
const MAX_TYPED: usize = 24;

/// A reader of facts with a memory, for one question.
pub(crate) struct Facts<'a> {
    store: &'a Store,
    domain: &'a Domain,
    read: Cell<usize>,
    terms: RefCell<Vec<Term>>,
    ids: RefCell<HashMap<Term, TermId>>,
    steps: Memory<(TermId, Step)>,
    classes: RefCell<HashMap<TermId, Rc<[ClassId]>>>,
    instances: Memory<ClassId>,
    sets: Memory<Set>,
    related: Memory<(Vec<Step>, Set)>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(store: &'a Store, domain: &'a Domain) -> Self {
        Self {
            store,
            domain,
            read: Cell::new(0),
            terms: RefCell::default(),
            ids: RefCell::default(),
            steps: RefCell::default(),
            classes: RefCell::default(),
            instances: RefCell::default(),
            sets: RefCell::default(),
            related: RefCell::default(),
        }
    }

    fn id(&self, term: Term) -> TermId {
        if let Some(id) = self.ids.borrow().get(&term) {
            return *id;
        }
        let mut terms = self.terms.borrow_mut();
        let id = TermId(terms.len() as u32);
        terms.push(term.clone());
        self.ids.borrow_mut().insert(term, id);
        id
    }

    fn term(&self, id: TermId) -> Term {
        self.terms.borrow()[id.0 as usize].clone()
    }

    /// Returns what a step leads to from some things; `None` where that is too much to look at.
    pub(crate) fn image(&self, from: &[TermId], step: Step) -> Option<Members> {
        if let [one] = from {
            return self.step(*one, step);
        }
        let mut found = BTreeSet::new();
        for thing in from {
            found.extend(self.step(*thing, step)?.iter().copied());
            if found.len() > MAX_MEMBERS {
                return None;
            }
        }
        Some(collect(found))
    }

    fn step(&self, thing: TermId, step: Step) -> Option<Members> {
        let key = (thing, step);
        if let Some(known) = self.steps.borrow().get(&key) {
            return known.clone();
        }
        let found = self.read_step(&self.term(thing), step);
        self.steps.borrow_mut().insert(key, found.clone());
        found
    }

    fn read_step(&self, thing: &Term, step: Step) -> Option<Members> {
        let property = self.domain.property(step.property);
        let mut found = BTreeSet::new();
        for inverse in [step.inverse, !step.inverse] {
            if inverse != step.inverse && !property.symmetric {
                break;
            }
            if inverse {
                for quad in self.store.triples(None, Some(&property.iri), Some(thing)) {
                    self.count()?;
                    found.insert(self.id(quad.ok()?.subject.into()));
                    if found.len() > MAX_MEMBERS {
                        return None;
                    }
                }
            } else if let Some(subject) = node(thing) {
                for quad in self
                    .store
                    .triples(Some(&subject), Some(&property.iri), None)
                {
                    self.count()?;
                    found.insert(self.id(quad.ok()?.object));
                    if found.len() > MAX_MEMBERS {
                        return None;
                    }
                }
            }
        }
        Some(collect(found))
    }

    fn count(&self) -> Option<()> {
        let read = self.read.get() + 1;
        self.read.set(read);
        (read <= MAX_READ).then_some(())
    }

    /// Returns whether something has the integer 0 as its value.
    pub(crate) fn has_zero(&self, step: Step) -> bool {
        let property = &self.domain.property(step.property).iri;
        let zero = Term::from(oxrdf::Literal::from(0));
        let mut found = self.store.triples(None, Some(property), Some(&zero));
        found.next().is_some()
    }

    /// Whether values can be years by their size; `None` where they are too many to look at.
    pub(crate) fn are_years(&self, set: &Set) -> Option<bool> {
        let members = self.members(set)?;
        let is_year = |id: &TermId| match self.term(*id) {
            Term::Literal(literal) => literal
                .value()
                .parse()
                .is_ok_and(|year: i64| (-3000..2200).contains(&year)),
            _ => false,
        };
        Some(members.iter().all(is_year))
    }

    /// Returns the instances of a class and its subclasses.
    pub(crate) fn instances(&self, class: ClassId) -> Option<Members> {
        if let Some(known) = self.instances.borrow().get(&class) {
            return known.clone();
        }
        let found = self.read_instances(class);
        self.instances.borrow_mut().insert(class, found.clone());
        found
    }

    fn read_instances(&self, class: ClassId) -> Option<Members> {
        let mut found = BTreeSet::new();
        for sub in self.domain.subclasses(class) {
            let described = &self.domain.schema.classes[sub.0 as usize];
            if described.instances > MAX_MEMBERS as u64 {
                return None;
            }
            let object = Term::from(described.iri.clone());
            let of_class = self
                .store
                .triples(None, Some(&rdf::TYPE.into_owned()), Some(&object));
            for quad in of_class {
                self.count()?;
                found.insert(self.id(quad.ok()?.subject.into()));
            }
        }
        (found.len() <= MAX_MEMBERS).then(|| collect(found))
    }

    /// Returns the classes of a thing.
    fn classes_of(&self, thing: TermId) -> Rc<[ClassId]> {
        if let Some(known) = self.classes.borrow().get(&thing) {
            return known.clone();
        }
        let mut classes = Vec::new();
        if let Some(subject) = node(&self.term(thing)) {
            let types = self
                .store
                .triples(Some(&subject), Some(&rdf::TYPE.into_owned()), None);
            for quad in types.flatten() {
                if let Term::NamedNode(class) = &quad.object
                    && let Some(id) = self.domain.class_id(class)
                    && !classes.contains(&id)
                {
                    classes.push(id);
                }
            }
        }
        let classes: Rc<[ClassId]> = classes.into();
        self.classes.borrow_mut().insert(thing, classes.clone());
        classes
    }

    /// Returns what the members are; `None` where there are too many to look at, or none.
    pub(crate) fn kinds(&self, members: &[TermId]) -> Option<Kinds> {
        if members.is_empty() || members.len() > MAX_TYPED {
            return None;
        }
        let mut kinds = Kinds::new();
        for member in members {
            if let Term::Literal(literal) = self.term(*member) {
                let datatype = literal.datatype().into_owned();
                kinds.push(Kind::Value(berry_nlu::ValueKind::of(&datatype)));
                continue;
            }
            let classes = self.classes_of(*member);
            // The schema tells the groups of things without a class.
            if classes.is_empty() {
                return None;
            }
            kinds.extend(classes.iter().map(|class| Kind::Class(*class)));
        }
        kinds.sort_unstable();
        kinds.dedup();
        Some(kinds)
    }

    /// Returns the members of a set, if they are few.
    pub(crate) fn members(&self, set: &Set) -> Option<Members> {
        match set {
            Set::Node { node, .. } => Some(Rc::from([self.id(node.clone().into())])),
            Set::Literal(literal) => Some(Rc::from([self.id(literal.clone().into())])),
            Set::Class(class) => self.instances(*class),
            Set::Any => None,
            set => {
                if let Some(known) = self.sets.borrow().get(set) {
                    return known.clone();
                }
                let found = self.read_members(set);
                self.sets.borrow_mut().insert(set.clone(), found.clone());
                found
            }
        }
    }

    fn read_members(&self, set: &Set) -> Option<Members> {
        match set {
            Set::Image { step, of } => self.image(&self.members(of)?, *step),
            Set::Such { base, conditions } => {
                let mut conditions = conditions.iter();
                let mut members = match &**base {
                    Set::Any => self.meeting(conditions.next()?)?,
                    base => self.members(base)?,
                };
                for condition in conditions {
                    members = self.filter(&members, condition)?;
                }
                Some(members)
            }
            Set::AnyOf(sets) | Set::AllOf(sets) => {
                let mut found = BTreeSet::new();
                for set in sets {
                    found.extend(self.members(set)?.iter().copied());
                }
                Some(collect(found))
            }
            _ => None,
        }
    }

    /// Whatever meets a condition.
    fn meeting(&self, condition: &Condition) -> Option<Members> {
        match condition {
            Condition::Related { path, to } => self.related(path, to),
            Condition::IsA(class) => self.instances(*class),
            _ => None,
        }
    }

    fn related(&self, path: &[Step], to: &Set) -> Option<Members> {
        let key = (path.to_vec(), to.clone());
        if let Some(known) = self.related.borrow().get(&key) {
            return known.clone();
        }
        let found = self.read_related(path, to);
        self.related.borrow_mut().insert(key, found.clone());
        found
    }

    fn read_related(&self, path: &[Step], to: &Set) -> Option<Members> {
        if let Set::AllOf(sets) = to {
            let mut all: Option<Members> = None;
            for set in sets {
                let related = self.related(path, set)?;
                all = Some(match all {
                    Some(before) => intersection(&before, &related),
                    None => related,
                });
            }
            return all;
        }
        let mut members = self.members(to)?;
        for step in path.iter().rev() {
            members = self.image(&members, step.reversed())?;
        }
        Some(members)
    }

    /// Returns the members that meet a condition; `None` where that takes too much.
    pub(crate) fn filter(&self, members: &Members, condition: &Condition) -> Option<Members> {
        Some(match condition {
            Condition::Related { path, to: Set::Any } => {
                let mut kept = Vec::new();
                for member in members.iter() {
                    let mut reached: Members = Rc::from([*member]);
                    for step in path {
                        reached = self.image(&reached, *step)?;
                    }
                    if !reached.is_empty() {
                        kept.push(*member);
                    }
                }
                kept.into()
            }
            Condition::Related { path, to } => intersection(members, &self.related(path, to)?),
            Condition::IsA(class) => members
                .iter()
                .filter(|member| self.is_a(**member, *class))
                .copied()
                .collect(),
            Condition::Holds(property) => {
                let step = Step {
                    property: *property,
                    inverse: false,
                };
                let mut kept = Vec::new();
                for member in members.iter() {
                    let holds = self
                        .step(*member, step)?
                        .iter()
                        .any(|id| is_true(&self.term(*id)));
                    if holds {
                        kept.push(*member);
                    }
                }
                kept.into()
            }
            Condition::OtherThan(set) => {
                let without = self.members(set)?;
                members
                    .iter()
                    .filter(|member| without.binary_search(member).is_err())
                    .copied()
                    .collect()
            }
            Condition::Test(_) => return None,
            Condition::Not(inner) => {
                let without = self.filter(members, inner)?;
                members
                    .iter()
                    .filter(|member| without.binary_search(member).is_err())
                    .copied()
                    .collect()
            }
            Condition::Compared {
                key,
                comparison,
                to: Operand::Number(number),
            } => {
                let wanted: f64 = number.parse().ok()?;
                let is_time = matches!(key, Key::Step(step) if self.domain.tells_time(*step));
                let mut kept = Vec::new();
                for member in members.iter() {
                    let values = self.values(*member, key)?;
                    // A day counts as its year where it is compared with one.
                    let told = |value: f64| if is_time { value.floor() } else { value };
                    if values
                        .iter()
                        .any(|value| holds(*comparison, told(*value), wanted))
                    {
                        kept.push(*member);
                    }
                }
                kept.into()
            }
            Condition::Compared {
                key,
                comparison,
                to: Operand::KeyOf(set),
            } => {
                let mut others = Vec::new();
                for other in self.members(set)?.iter() {
                    others.extend(self.values(*other, key)?);
                }
                let mut kept = Vec::new();
                for member in members.iter() {
                    let values = self.values(*member, key)?;
                    let is_met = values.iter().any(|value| {
                        others
                            .iter()
                            .any(|other| holds(*comparison, *value, *other))
                    });
                    if is_met {
                        kept.push(*member);
                    }
                }
                kept.into()
            }
            Condition::Best {
                key,
                highest,
                from,
                to,
            } => self.best(members, key, *highest, (*from, *to))?,
        })
    }

    fn best(
        &self,
        members: &Members,
        key: &Key,
        highest: bool,
        ranks: (usize, usize),
    ) -> Option<Members> {
        let mut keyed: Vec<(f64, TermId)> = Vec::new();
        for member in members.iter() {
            keyed.extend(self.values(*member, key)?.into_iter().map(|v| (v, *member)));
        }
        let mut values: Vec<f64> = keyed.iter().map(|(value, _)| *value).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        if highest {
            values.reverse();
        }
        let (from, to) = ranks;
        let wanted: Vec<f64> = values
            .into_iter()
            .skip(from - 1)
            .take(to + 1 - from)
            .collect();
        let best: BTreeSet<TermId> = keyed
            .into_iter()
            .filter(|(value, _)| wanted.contains(value))
            .map(|(_, member)| member)
            .collect();
        Some(collect(best))
    }

    /// The values of a key of one thing, as numbers to compare.
    fn values(&self, member: TermId, key: &Key) -> Option<Vec<f64>> {
        Some(match key {
            Key::Computed(_) => return None,
            Key::Step(step) => self
                .step(member, *step)?
                .iter()
                .filter_map(|id| number(&self.term(*id)))
                .collect(),
            Key::Path(path) => {
                let mut reached: Members = Rc::from([member]);
                for step in path {
                    reached = self.image(&reached, *step)?;
                }
                reached
                    .iter()
                    .filter_map(|id| number(&self.term(*id)))
                    .collect()
            }
            Key::Itself => number(&self.term(member)).into_iter().collect(),
            Key::Count { path, class } => {
                let mut reached: Members = Rc::from([member]);
                for step in path {
                    reached = self.image(&reached, *step)?;
                }
                let count = reached
                    .iter()
                    .filter(|thing| class.is_none_or(|class| self.is_a(**thing, class)))
                    .count();
                // What leads to nothing is in no group to count.
                if count == 0 {
                    Vec::new()
                } else {
                    vec![count as f64]
                }
            }
        })
    }

    pub(crate) fn is_a(&self, thing: TermId, class: ClassId) -> bool {
        let classes = self.classes_of(thing);
        classes
            .iter()
            .any(|own| self.domain.is_subclass(*own, class))
    }
}

/// What two ordered lists of members share.
pub(crate) fn intersection(a: &Members, b: &Members) -> Members {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter()
        .filter(|member| many.binary_search(member).is_ok())
        .copied()
        .collect()
}

fn collect(found: BTreeSet<TermId>) -> Members {
    found.into_iter().collect()
}

fn node(term: &Term) -> Option<NamedOrBlankNode> {
    match term {
        Term::NamedNode(node) => Some(node.clone().into()),
        Term::BlankNode(node) => Some(node.clone().into()),
        _ => None,
    }
}

fn is_true(term: &Term) -> bool {
    matches!(term, Term::Literal(literal) if matches!(literal.value(), "true" | "1"))
}

/// A literal as a number that orders as it does: dates by year and day.
fn number(term: &Term) -> Option<f64> {
    let Term::Literal(literal) = term else {
        return None;
    };
    let value = literal.value();
    if let Ok(number) = value.parse() {
        return Some(number);
    }
    let (sign, rest) = match value.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, value),
    };
    let mut parts = rest.split(['-', 'T', 'Z', '+']);
    let year: f64 = parts.next()?.parse().ok()?;
    let mut part = |share: f64| {
        parts
            .next()
            .and_then(|text| text.parse::<f64>().ok())
            .map_or(0.0, |number| number / share)
    };
    Some(sign * year + part(13.0) + part(13.0 * 32.0))
}

fn holds(comparison: Comparison, value: f64, wanted: f64) -> bool {
    match comparison {
        Comparison::Less => value < wanted,
        Comparison::AtMost => value <= wanted,
        Comparison::Equal => (value - wanted).abs() <= f64::EPSILON * wanted.abs(),
        Comparison::AtLeast => value >= wanted,
        Comparison::More => value > wanted,
    }
}
