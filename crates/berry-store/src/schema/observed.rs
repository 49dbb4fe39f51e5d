use crate::error::StoreError;
use crate::schema::Range;
use crate::schema::groups::{Group, group};
use crate::store::Store;
use crate::vocabulary::{RDF_TYPE, is_class_of_schema_parts, is_schema_term};
use oxrdf::{NamedNode, NamedNodeRef, Term, TermRef};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What the triples show of classes and properties, apart from what they declare.
pub(crate) struct Observed {
    /// The number of instances of each class that has any.
    pub(crate) instances: BTreeMap<NamedNode, u64>,
    pub(crate) usages: BTreeMap<NamedNode, Usage>,
}

/// How one property is used.
#[derive(Default)]
pub(crate) struct Usage {
    pub(crate) triples: u64,
    pub(crate) subjects: u64,
    pub(crate) objects: u64,
    pub(crate) domain: Vec<(Option<NamedNode>, u64)>,
    pub(crate) range: Vec<(Range, u64)>,
    /// All its subjects are classes, properties and other parts of a schema.
    pub(crate) only_annotates: bool,
    /// The group of those subjects that have no class.
    pub(crate) subject_group: Option<Group>,
    /// The group of those objects that are nodes without a class.
    pub(crate) object_group: Option<Group>,
}

impl Observed {
    /// Reads all triples once, and sorts them as triples of numbers: O(n log n) time, 12 bytes a
    /// triple and about 50 a term.
    pub(crate) fn of(store: &Store) -> Result<Self, StoreError> {
        let mut scan = Scan::default();
        for triple in store.union(None, None, None) {
            let triple = triple?;
            scan.add(&triple.subject.into(), &triple.predicate, &triple.object);
        }
        Ok(scan.finish())
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct TermId(u32);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ClassId(u32);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PropertyId(u32);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct DatatypeId(u32);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    property: PropertyId,
    subject: TermId,
    object: TermId,
}

/// What is known of one term.
#[derive(Clone, Copy)]
struct TermFacts {
    /// The datatype of a literal; `None` for nodes.
    datatype: Option<DatatypeId>,
    is_schema_part: bool,
}

/// The triples as numbers.
#[derive(Default)]
struct Scan {
    /// Terms are told apart by 128 bits of a hash, so that their texts need no memory. Among a
    /// billion terms a collision is rarer than one in 10^20.
    term_ids: HashMap<u128, TermId>,
    terms: Vec<TermFacts>,
    properties: Numbering,
    classes: Numbering,
    datatypes: Numbering,
    statements: Vec<Statement>,
    /// Nodes with their classes, those of schema vocabularies left out.
    types: Vec<(TermId, ClassId)>,
}

impl Scan {
    fn add(&mut self, subject: &Term, predicate: &NamedNode, object: &Term) {
        let subject_id = self.term_id(subject.as_ref());
        if predicate.as_ref() == RDF_TYPE {
            let Term::NamedNode(class) = object else {
                return;
            };
            if is_class_of_schema_parts(class.as_str()) {
                self.terms[subject_id.0 as usize].is_schema_part = true;
            }
            if !is_schema_term(class.as_str()) {
                let class = ClassId(self.classes.number(class));
                self.types.push((subject_id, class));
            }
        } else if !is_schema_term(predicate.as_str()) {
            let object = self.term_id(object.as_ref());
            let property = PropertyId(self.properties.number(predicate));
            self.statements.push(Statement {
                property,
                subject: subject_id,
                object,
            });
        }
    }

    fn term_id(&mut self, term: TermRef<'_>) -> TermId {
        let next = u32::try_from(self.terms.len())
            .expect("memory ends long before four billion distinct terms");
        let id = *self
            .term_ids
            .entry(fingerprint(term))
            .or_insert(TermId(next));
        if id.0 == next {
            let datatype = match term {
                TermRef::Literal(literal) => {
                    Some(DatatypeId(self.datatypes.number_ref(literal.datatype())))
                }
                TermRef::NamedNode(_) | TermRef::BlankNode(_) => None,
            };
            self.terms.push(TermFacts {
                datatype,
                is_schema_part: false,
            });
        }
        id
    }

    fn finish(mut self) -> Observed {
        self.types.sort_unstable();
        self.statements.sort_unstable();
        for iri in self.properties.names.iter().chain(&self.classes.names) {
            if let Some(id) = self.term_ids.get(&fingerprint(iri.as_ref().into())) {
                self.terms[id.0 as usize].is_schema_part = true;
            }
        }
        self.term_ids = HashMap::new();

        let mut counts = vec![0; self.classes.names.len()];
        for (_, class) in &self.types {
            counts[class.0 as usize] += 1;
        }
        let instances = self.classes.names.iter().cloned().zip(counts).collect();
        let mut usages: Vec<(NamedNode, Usage)> = self
            .statements
            .chunk_by(|a, b| a.property == b.property)
            .map(|statements| {
                let property = self.properties.name(statements[0].property.0).clone();
                (property, self.usage(statements))
            })
            .collect();
        self.group_untyped(&mut usages);
        Observed {
            instances,
            usages: usages.into_iter().collect(),
        }
    }

    /// Tells the groups of the nodes without a class; the usages are in the order of the statements.
    fn group_untyped(&self, usages: &mut [(NamedNode, Usage)]) {
        let is_untyped = |id: &TermId| {
            let term = self.terms[id.0 as usize];
            term.datatype.is_none() && !term.is_schema_part && self.classes_of(*id).is_empty()
        };
        let untyped = |ids: &mut dyn Iterator<Item = TermId>| -> Vec<u32> {
            let mut nodes: Vec<u32> = ids.filter(&is_untyped).map(|id| id.0).collect();
            nodes.sort_unstable();
            nodes.dedup();
            nodes
        };
        let mut ends = Vec::new();
        for statements in self.statements.chunk_by(|a, b| a.property == b.property) {
            ends.push(untyped(&mut statements.iter().map(|s| s.subject)));
            ends.push(untyped(&mut statements.iter().map(|s| s.object)));
        }
        let groups = group(&ends);
        for (position, (_, usage)) in usages.iter_mut().enumerate() {
            let group = |end: usize| (!ends[end].is_empty()).then(|| groups[end]);
            usage.subject_group = group(2 * position);
            usage.object_group = group(2 * position + 1);
        }
    }

    /// Sums up the statements of one property, which are sorted by subject.
    fn usage(&self, statements: &[Statement]) -> Usage {
        let mut usage = Usage {
            triples: statements.len() as u64,
            only_annotates: true,
            ..Usage::default()
        };
        let mut domain = BTreeMap::<Option<ClassId>, u64>::new();
        for group in statements.chunk_by(|a, b| a.subject == b.subject) {
            let subject = group[0].subject;
            usage.subjects += 1;
            usage.only_annotates &= self.terms[subject.0 as usize].is_schema_part;
            let classes = self.classes_of(subject);
            for (_, class) in classes {
                *domain.entry(Some(*class)).or_default() += group.len() as u64;
            }
            if classes.is_empty() {
                *domain.entry(None).or_default() += group.len() as u64;
            }
        }

        let mut objects: Vec<_> = statements
            .iter()
            .map(|statement| statement.object)
            .collect();
        objects.sort_unstable();
        let mut range_classes = BTreeMap::<Option<ClassId>, u64>::new();
        let mut range_datatypes = BTreeMap::<DatatypeId, u64>::new();
        for group in objects.chunk_by(|a, b| a == b) {
            let object = group[0];
            let count = group.len() as u64;
            usage.objects += 1;
            if let Some(datatype) = self.terms[object.0 as usize].datatype {
                *range_datatypes.entry(datatype).or_default() += count;
                continue;
            }
            let classes = self.classes_of(object);
            for (_, class) in classes {
                *range_classes.entry(Some(*class)).or_default() += count;
            }
            if classes.is_empty() {
                *range_classes.entry(None).or_default() += count;
            }
        }

        let class_name = |class: ClassId| self.classes.name(class.0).clone();
        usage.domain = by_falling_count(
            domain
                .into_iter()
                .map(|(class, count)| (class.map(class_name), count)),
        );
        let range_classes = range_classes.into_iter().map(|(class, count)| {
            let range = class.map_or(Range::Untyped, |class| Range::Class(class_name(class)));
            (range, count)
        });
        let range_datatypes = range_datatypes.into_iter().map(|(datatype, count)| {
            let datatype = self.datatypes.name(datatype.0).clone();
            (Range::Datatype(datatype), count)
        });
        usage.range = by_falling_count(range_classes.chain(range_datatypes));
        usage
    }

    fn classes_of(&self, node: TermId) -> &[(TermId, ClassId)] {
        let start = self.types.partition_point(|(other, _)| *other < node);
        let rest = &self.types[start..];
        let len = rest.iter().take_while(|(other, _)| *other == node).count();
        &rest[..len]
    }
}

/// Numbers names in the order of their first appearance.
#[derive(Default)]
struct Numbering {
    numbers: HashMap<NamedNode, u32>,
    names: Vec<NamedNode>,
}

impl Numbering {
    fn number(&mut self, name: &NamedNode) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.clone());
        self.numbers.insert(name.clone(), number);
        number
    }

    fn number_ref(&mut self, name: NamedNodeRef<'_>) -> u32 {
        self.number(&name.into_owned())
    }

    fn name(&self, number: u32) -> &NamedNode {
        &self.names[number as usize]
    }
}

/// Hashes a term to 128 bits, the same in every run.
fn fingerprint(term: TermRef<'_>) -> u128 {
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        seed.hash(&mut hasher);
        term.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

fn by_falling_count<T: Ord>(counts: impl Iterator<Item = (T, u64)>) -> Vec<(T, u64)> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|(a, a_count), (b, b_count)| {
        Reverse(a_count)
            .cmp(&Reverse(b_count))
            .then_with(|| a.cmp(b))
    });
    counts
}
