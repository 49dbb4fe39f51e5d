//! The lexicon: how the classes and properties of a graph are said.

pub(crate) mod likeness;
mod meaning;
mod untyped;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use berry_store::{LexicalSense, PartOfSpeech, Property, Range, Reference, Schema};
use oxrdf::NamedNode;
use oxrdf::vocab::xsd;

use self::likeness::{NameWords, Told};
use crate::dimension::{AdjectiveForm, DIMENSIONS, Degree, adjective_forms, forms_of};
use crate::text::{key, key_of_tokens, stem_key, stem_key_of_tokens};
use crate::token::{Token, tokenize};
use crate::variant::{Words, role_by_shape, variants};
use berry_wordnet::wordnet;
use meaning::MeantName;
pub(crate) use untyped::UntypedGroups;

/// A class, by its position in [`Schema::classes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub u32);

/// A property, by its position in [`Schema::properties`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PropertyId(pub u32);

/// What sort of values a datatype holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueKind {
    Number,
    /// Dates, times and years.
    Time,
    Boolean,
    Text,
}

impl ValueKind {
    /// Returns the kind of a datatype; unknown datatypes are text.
    pub fn of(datatype: &NamedNode) -> Self {
        let datatype = datatype.as_ref();
        let times = [
            xsd::DATE,
            xsd::DATE_TIME,
            xsd::DATE_TIME_STAMP,
            xsd::TIME,
            xsd::G_YEAR,
            xsd::G_YEAR_MONTH,
        ];
        let texts = [
            xsd::STRING,
            xsd::ANY_URI,
            xsd::NORMALIZED_STRING,
            xsd::TOKEN,
            xsd::LANGUAGE,
        ];
        if datatype == xsd::BOOLEAN {
            Self::Boolean
        } else if times.contains(&datatype) {
            Self::Time
        } else if datatype
            .as_str()
            .starts_with("http://www.w3.org/2001/XMLSchema#")
            && !texts.contains(&datatype)
        {
            Self::Number
        } else {
            Self::Text
        }
    }
}

/// How a word stands for a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// "capital": names the value.
    Noun,
    /// "border": relates the subject to the value.
    Verb,
    Unknown,
}

/// What a word of the schema means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sense {
    Class(ClassId),
    Property {
        property: PropertyId,
        inverse: bool,
        role: Role,
    },
}

/// A sense with what it costs to read a word in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WeighedSense {
    pub(crate) sense: Sense,
    pub(crate) cost: f32,
    /// The preposition that the word takes in this sense.
    pub(crate) preposition: Option<String>,
}

/// A property that measures a dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    pub property: PropertyId,
    /// Whether the value falls as the dimension rises (a birth date and age).
    pub inverse: bool,
    /// What it costs to read the dimension as this property.
    pub cost: f32,
}

/// The words for classes and properties of one schema, with the adjectives
/// that its numeric and temporal properties measure.
///
/// Built from labels, alternative labels, local names, names of inverse
/// properties and OntoLex-Lemon senses; nothing else is known of the graph.
pub struct Lexicon {
    exact: BTreeMap<String, Vec<WeighedSense>>,
    stems: BTreeMap<String, Vec<WeighedSense>>,
    /// Words that WordNet relates to those of the names, in their base forms.
    related: BTreeMap<String, Vec<WeighedSense>>,
    measures: Vec<Vec<Measure>>,
    english_adjectives: BTreeMap<String, Vec<AdjectiveForm>>,
    chinese_adjectives: BTreeMap<String, Vec<AdjectiveForm>>,
    units: BTreeMap<String, NamedNode>,
    /// Properties by the unit of their values.
    measured: BTreeMap<NamedNode, Vec<PropertyId>>,
    /// Dimensions by the keys and stem keys of their nouns, with the noun's rank.
    dimension_nouns: BTreeMap<String, Vec<usize>>,
    /// How many properties and classes have each word, by its stem, in their names.
    bearers: BTreeMap<String, usize>,
    /// How many classes have a word as the last one of their names, by its stem.
    class_heads: BTreeMap<String, usize>,
    /// The groups of things without a class, where most are.
    untyped: Option<UntypedGroups>,
    /// Every name, by its words.
    phrases: Vec<(Sense, Vec<String>)>,
    told: Told,
    name_words: OnceLock<NameWords>,
    /// What the names mean, made when they are first needed.
    meanings: OnceLock<Vec<MeantName>>,
}

const COST_ALTERNATIVE: f32 = 0.05;
/// A name that stands only in an IRI, where labels say another.
const COST_IN_IRI: f32 = 0.15;
/// What it costs to reckon an age from the end of something.
const COST_END: f32 = 0.5;
/// Words in the names of properties that tell when something ends.
const ENDS: &[&str] = &[
    "closing", "death", "end", "ending", "expiry", "last", "結束", "逝世", "死亡", "閉", "終",
    "解散", "最後",
];
/// The head of a class's name that no other class has: "hut" for "mountain hut".
const COST_CLASS_HEAD: f32 = 0.3;
const COST_STEM: f32 = 0.1;
/// What it costs to measure by a special sort of what a noun names: a mean temperature.
const COST_HEAD: f32 = 0.3;
/// The share of its cost that a part of a name has if no other name has it.
const TELLING: f32 = 0.6;
/// Up to this cost a noun of a dimension names a property.
const SURE_MEASURE: f32 = 0.25;
impl Lexicon {
    /// Builds the lexicon of a schema.
    pub fn new(schema: &Schema, senses: &[LexicalSense]) -> Self {
        let mut lexicon = Self {
            exact: BTreeMap::new(),
            stems: BTreeMap::new(),
            related: BTreeMap::new(),
            measures: Vec::new(),
            english_adjectives: grouped(adjective_forms(false)),
            chinese_adjectives: grouped(adjective_forms(true)),
            units: BTreeMap::new(),
            measured: BTreeMap::new(),
            dimension_nouns: BTreeMap::new(),
            bearers: bearers(schema),
            class_heads: class_heads(schema),
            untyped: UntypedGroups::of(schema),
            phrases: Vec::new(),
            meanings: OnceLock::new(),
            told: Told::by(schema),
            name_words: OnceLock::new(),
        };
        for (dimension, entry) in DIMENSIONS.iter().enumerate() {
            for noun in entry.nouns {
                for key in [key(noun), stem_key(noun)] {
                    let dimensions = lexicon.dimension_nouns.entry(key).or_default();
                    if !dimensions.contains(&dimension) {
                        dimensions.push(dimension);
                    }
                }
            }
        }
        lexicon.add_classes(schema);
        lexicon.add_properties(schema);
        lexicon.add_senses(schema, senses);
        lexicon.add_units(schema);
        let heads = heads(schema);
        lexicon.measures = DIMENSIONS
            .iter()
            .map(|dimension| {
                let mut measures = lexicon.measures_of(schema, &heads, dimension.nouns, false);
                measures.extend(lexicon.measures_of(schema, &heads, dimension.inverse_nouns, true));
                measures
            })
            .collect();
        lexicon.add_scalars(schema, senses);
        lexicon
    }

    /// Returns the senses of some words with their costs, cheapest first.
    pub fn look_up(&self, words: &str) -> Vec<(Sense, f32)> {
        self.senses(&key(words), &stem_key(words))
            .into_iter()
            .map(|w| (w.sense, w.cost))
            .collect()
    }

    /// Returns the senses of a run of words by its key and stem key, cheapest first.
    pub(crate) fn senses(&self, key: &str, stem_key: &str) -> Vec<WeighedSense> {
        let mut found: BTreeMap<Sense, WeighedSense> = BTreeMap::new();
        let bases = base_keys(key);
        let related = bases.iter().map(|base| (&self.related, base.as_str()));
        let named = [(&self.exact, key), (&self.stems, stem_key)];
        for (map, wanted) in named.into_iter().chain(related) {
            for weighed in map.get(wanted).into_iter().flatten() {
                let known = found
                    .entry(weighed.sense)
                    .or_insert_with(|| weighed.clone());
                if weighed.cost < known.cost {
                    known.clone_from(weighed);
                }
            }
        }
        let mut senses: Vec<WeighedSense> = found.into_values().collect();
        senses.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.sense.cmp(&b.sense)));
        senses
    }

    /// Returns the adjectives with this key.
    pub(crate) fn adjectives(&self, key: &str, chinese: bool) -> &[AdjectiveForm] {
        let table = if chinese {
            &self.chinese_adjectives
        } else {
            &self.english_adjectives
        };
        table.get(key).map_or(&[], Vec::as_slice)
    }

    /// Returns the properties that measure a dimension, best first.
    pub fn measures(&self, dimension: usize) -> &[Measure] {
        self.measures.get(dimension).map_or(&[], Vec::as_slice)
    }

    /// Returns the properties that measure what a noun of dimension names: the
    /// "size" of something may be its area.
    pub(crate) fn measures_called(&self, key: &str, stem_key: &str) -> Vec<Measure> {
        let dimensions = self
            .dimension_nouns
            .get(key)
            .or_else(|| self.dimension_nouns.get(stem_key));
        let mut measures: Vec<Measure> = Vec::new();
        for dimension in dimensions.into_iter().flatten() {
            for measure in self.measures(*dimension).iter().filter(|m| !m.inverse) {
                if !measures.iter().any(|m| m.property == measure.property) {
                    measures.push(*measure);
                }
            }
        }
        measures
    }

    /// Returns the dimension that a name begins with a superlative of, and whether of its upper end.
    pub fn superlative(&self, name: &str) -> Option<(usize, bool)> {
        let (first, _) = name.split_once(' ')?;
        let forms = self.english_adjectives.get(&key(first))?;
        forms
            .iter()
            .find(|form| form.degree == Degree::Superlative)
            .map(|form| (form.dimension, form.upper))
    }

    /// Returns the base form of a superlative: "high" for "highest".
    pub(crate) fn positive_of(&self, superlative: &str) -> Option<&str> {
        let forms = self.english_adjectives.get(superlative)?;
        let form = forms.iter().find(|f| f.degree == Degree::Superlative)?;
        let mut bases = self.english_adjectives.iter().filter(|(base, forms)| {
            forms.iter().any(|other| {
                other.degree == Degree::Positive
                    && (other.dimension, other.upper) == (form.dimension, form.upper)
            }) && base.chars().next() == superlative.chars().next()
        });
        bases.next().map(|(base, _)| base.as_str())
    }

    /// Whether dates fall as the dimension rises, as they do with age.
    pub(crate) fn falls_with_time(dimension: usize) -> bool {
        DIMENSIONS
            .get(dimension)
            .is_some_and(|d| d.inverse_nouns.len() > 3)
    }

    /// Returns the properties whose values are in a unit.
    pub(crate) fn measured_in(&self, unit: &NamedNode) -> &[PropertyId] {
        self.measured.get(unit).map_or(&[], Vec::as_slice)
    }

    /// Returns the unit with this key.
    pub(crate) fn unit(&self, key: &str) -> Option<&NamedNode> {
        self.units.get(key)
    }

    /// Returns the names of a property, as their folded words.
    pub(crate) fn names_of(&self, property: PropertyId) -> impl Iterator<Item = &Vec<String>> {
        self.phrases.iter().filter_map(move |(sense, words)| {
            let is_it = matches!(sense, Sense::Property { property: own, inverse: false, .. } if *own == property);
            is_it.then_some(words)
        })
    }

    /// Whether a word, by its stem, stands in some name.
    pub(crate) fn has_word(&self, stem: &str) -> bool {
        self.bearers.contains_key(stem) || self.stems.contains_key(stem)
    }

    /// Returns the folded words of all names, some more than once.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.phrases
            .iter()
            .flat_map(|(_, words)| words)
            .map(String::as_str)
    }

    /// Returns every key of one word or more, for the repair of typing errors.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.exact.keys().map(String::as_str)
    }

    fn add_classes(&mut self, schema: &Schema) {
        for (position, class) in schema.classes.iter().enumerate() {
            let sense = Sense::Class(ClassId(position as u32));
            for label in &class.labels {
                self.add(label.value(), sense, 0.0);
            }
            for label in &class.alternatives {
                self.add(label.value(), sense, COST_ALTERNATIVE);
            }
            let names = class.labels.iter().chain(&class.alternatives);
            if let Some((name, cost)) = name_in_iri(class.iri.as_ref(), names) {
                self.add(&name, sense, cost);
            }
        }
    }

    fn add_properties(&mut self, schema: &Schema) {
        for (position, property) in schema.properties.iter().enumerate() {
            let (id, inverse) = asserted(schema, position);
            let mut names: Vec<(String, f32)> = property
                .labels
                .iter()
                .map(|l| (l.value().to_owned(), 0.0))
                .collect();
            names.extend(
                property
                    .alternatives
                    .iter()
                    .map(|l| (l.value().to_owned(), COST_ALTERNATIVE)),
            );
            let labels = property.labels.iter().chain(&property.alternatives);
            names.extend(name_in_iri(property.iri.as_ref(), labels));
            for (name, cost) in names {
                let role = role_by_shape(&name);
                self.add(
                    &name,
                    Sense::Property {
                        property: id,
                        inverse,
                        role,
                    },
                    cost,
                );
                self.add_without_auxiliary(&name, id, inverse, cost);
            }
        }
    }

    /// "has mouth" is also said "mouth"; "is part of" also "part of".
    fn add_without_auxiliary(
        &mut self,
        name: &str,
        property: PropertyId,
        inverse: bool,
        cost: f32,
    ) {
        let lower = name.to_lowercase();
        if let Some(rest) = lower.strip_prefix("has ") {
            self.add(
                rest,
                Sense::Property {
                    property,
                    inverse,
                    role: Role::Noun,
                },
                cost + COST_ALTERNATIVE,
            );
        }
        for prefix in ["is ", "was "] {
            if let Some(rest) = lower.strip_prefix(prefix) {
                self.add(
                    rest,
                    Sense::Property {
                        property,
                        inverse,
                        role: Role::Verb,
                    },
                    cost + COST_ALTERNATIVE,
                );
            }
        }
    }

    fn add_senses(&mut self, schema: &Schema, senses: &[LexicalSense]) {
        for entry in senses {
            if entry.scalar.is_some() {
                continue;
            }
            let (node, flipped) = match &entry.reference {
                Reference::Named(node) => (node, false),
                Reference::Inverse(node) => (node, true),
            };
            let class = schema.classes.iter().position(|c| c.iri == *node);
            let property = schema.properties.iter().position(|p| p.iri == *node);
            let sense = if let Some(position) = class {
                Sense::Class(ClassId(position as u32))
            } else if let Some((id, inverse)) = property.map(|p| asserted(schema, p)) {
                let role = match entry.part_of_speech {
                    Some(PartOfSpeech::Noun) => Role::Noun,
                    Some(PartOfSpeech::Verb | PartOfSpeech::Preposition) => Role::Verb,
                    _ => Role::Unknown,
                };
                Sense::Property {
                    property: id,
                    inverse: inverse != flipped,
                    role,
                }
            } else {
                continue;
            };
            for form in &entry.forms {
                self.add(form.value(), sense, 0.0);
                // "be discovered" is what the dictionary says; sentences say "was discovered".
                if let Some(participle) = form.value().strip_prefix("be ") {
                    self.add(participle, sense, 0.0);
                }
            }
        }
    }

    /// Adjectives of degree that the graph's own lexicon binds to a property.
    fn add_scalars(&mut self, schema: &Schema, senses: &[LexicalSense]) {
        for entry in senses {
            let Some(scalar) = &entry.scalar else {
                continue;
            };
            let Some(position) = schema
                .properties
                .iter()
                .position(|p| p.iri == scalar.property)
            else {
                continue;
            };
            let (property, false) = asserted(schema, position) else {
                continue;
            };
            let dimension = self.measures.len();
            self.measures.push(vec![Measure {
                property,
                inverse: false,
                cost: 0.0,
            }]);
            for (rank, form) in entry.forms.iter().enumerate() {
                let chinese = form.value().chars().any(berry_verbalizer::han::is_han);
                let table = if chinese {
                    &mut self.chinese_adjectives
                } else {
                    &mut self.english_adjectives
                };
                for (key, degree) in forms_of(form.value(), rank == 0, chinese) {
                    let adjective = AdjectiveForm {
                        dimension,
                        upper: scalar.covariant,
                        degree,
                    };
                    let known = table.entry(key).or_default();
                    if !known.contains(&adjective) {
                        known.push(adjective);
                    }
                }
            }
        }
    }

    fn add_units(&mut self, schema: &Schema) {
        for (position, property) in schema.properties.iter().enumerate() {
            let Some(unit) = &property.unit else { continue };
            self.measured
                .entry(unit.iri.clone())
                .or_default()
                .push(PropertyId(position as u32));
            let names = unit
                .labels
                .iter()
                .map(|l| l.value().to_owned())
                .chain(unit.symbol.clone());
            for name in names {
                for variant in [
                    name.clone(),
                    name.replace("metre", "meter"),
                    name.replace("meter", "metre"),
                ] {
                    self.units.insert(key(&variant), unit.iri.clone());
                    self.units.insert(stem_key(&variant), unit.iri.clone());
                }
            }
        }
    }

    fn add(&mut self, name: &str, sense: Sense, cost: f32) {
        let tokens = tokenize(name);
        let exact = key_of_tokens(&tokens);
        if exact.is_empty() {
            return;
        }
        let weighed = WeighedSense {
            sense,
            cost,
            preposition: None,
        };
        self.exact.entry(exact).or_default().push(weighed);
        let words = tokens.iter().map(|token| token.folded.as_str());
        self.phrases
            .push((sense, words.map(str::to_owned).collect()));
        let stem = stem_key_of_tokens(&tokens);
        let weighed = WeighedSense {
            sense,
            cost: cost + COST_STEM,
            preposition: None,
        };
        add_cheapest(&mut self.stems, stem, weighed);
        for variant in variants(&tokens, sense) {
            let cost = cost
                + match &variant.words {
                    Words::Stem(stem) if self.is_class_head(stem, &tokens, sense) => {
                        COST_CLASS_HEAD.min(variant.cost)
                    }
                    Words::Stem(stem) if self.is_telling(stem) => TELLING * variant.cost,
                    _ => variant.cost,
                };
            let weighed = WeighedSense {
                sense: variant.sense,
                cost,
                preposition: variant.preposition,
            };
            match variant.words {
                Words::Stem(key) => add_cheapest(&mut self.stems, key, weighed),
                Words::Base(key) => add_cheapest(&mut self.related, key, weighed),
            }
        }
    }

    /// Whether only one property or class has this word in its names.
    fn is_telling(&self, stem: &str) -> bool {
        self.bearers.get(stem).is_some_and(|count| *count == 1)
    }

    /// Whether a word is the head of a class's name, and of no other class's.
    fn is_class_head(&self, stem: &str, name: &[Token], sense: Sense) -> bool {
        let is_head = |last: &Token| stem_key(&last.folded) == stem;
        matches!(sense, Sense::Class(_))
            && name.last().is_some_and(is_head)
            && self.class_heads.get(stem).is_some_and(|count| *count == 1)
    }

    fn measures_of(
        &self,
        schema: &Schema,
        heads: &Heads,
        nouns: &[&str],
        inverse: bool,
    ) -> Vec<Measure> {
        let mut measures: Vec<Measure> = Vec::new();
        for (rank, noun) in nouns.iter().enumerate() {
            for weighed in self.senses(&key(noun), &stem_key(noun)) {
                let Sense::Property {
                    property,
                    inverse: false,
                    ..
                } = weighed.sense
                else {
                    continue;
                };
                if weighed.cost > SURE_MEASURE
                    || !is_scale(&schema.properties[property.0 as usize])
                    || measures.iter().any(|m| m.property == property)
                {
                    continue;
                }
                let cost = 0.06 * rank as f32 + 0.3 * weighed.cost;
                measures.push(Measure {
                    property,
                    inverse,
                    cost,
                });
            }
        }
        // "mean temperature" is a temperature.
        for (rank, noun) in nouns.iter().enumerate() {
            for property in heads.get(&stem_key(noun)).into_iter().flatten().copied() {
                if measures.len() < MAX_MEASURES && !measures.iter().any(|m| m.property == property)
                {
                    // How old something is, its end does not tell.
                    let end = if inverse && tells_end(&schema.properties[property.0 as usize]) {
                        COST_END
                    } else {
                        0.0
                    };
                    measures.push(Measure {
                        property,
                        inverse,
                        cost: COST_HEAD + 0.06 * rank as f32 + end,
                    });
                }
            }
        }
        measures
    }
}

/// Scales by the stems of the last words of their names, less the whole name.
type Heads = BTreeMap<String, Vec<PropertyId>>;

/// Ways to measure one dimension, at most.
const MAX_MEASURES: usize = 400;

/// Last words of a name that are looked at as its head, at most.
const MAX_HEAD: usize = 4;

fn heads(schema: &Schema) -> Heads {
    let mut heads = Heads::new();
    for (position, property) in schema.properties.iter().enumerate() {
        if !is_scale(property) {
            continue;
        }
        for label in &property.labels {
            let stems = stem_key(label.value());
            let words: Vec<&str> = stems.split(' ').collect();
            let shortest = words.len().saturating_sub(MAX_HEAD).max(1);
            for start in shortest..words.len() {
                let known = heads.entry(words[start..].join(" ")).or_default();
                let property = PropertyId(position as u32);
                if known.last() != Some(&property) {
                    known.push(property);
                }
            }
        }
    }
    heads
}

/// Whether a property tells by its names when something ends.
fn tells_end(property: &Property) -> bool {
    property.labels.iter().any(|label| {
        let name = label.value().to_lowercase();
        let is_end = |end: &&str| {
            if end.is_ascii() {
                name.split(' ').any(|word| word == *end)
            } else {
                name.contains(*end)
            }
        };
        ENDS.iter().any(is_end)
    })
}

/// The name that an IRI ends in, where it consists of words that no label has, with its cost.
fn name_in_iri<'a>(
    iri: oxrdf::NamedNodeRef<'_>,
    mut labels: impl Iterator<Item = &'a oxrdf::Literal>,
) -> Option<(String, f32)> {
    let name = berry_store::local_name(iri)?;
    let Some(first) = labels.next() else {
        return Some((name, COST_ALTERNATIVE));
    };
    let is_code = name.chars().any(|c| c.is_ascii_digit()) || name.len() < 2;
    let is_told = std::iter::once(first)
        .chain(labels)
        .any(|label| stem_key(label.value()) == stem_key(&name));
    (!is_code && !is_told).then_some((name, COST_IN_IRI))
}

/// How many classes have each word, by its stem, as the last one of a name.
fn class_heads(schema: &Schema) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for class in &schema.classes {
        let names = class.labels.iter().chain(&class.alternatives);
        let heads: BTreeSet<String> = names
            .filter_map(|label| tokenize(label.value()).last().map(|t| stem_key(&t.folded)))
            .collect();
        for head in heads {
            *counts.entry(head).or_default() += 1;
        }
    }
    // A word that is a whole name is no part of another: "capital", beside "state capital".
    let properties = schema
        .properties
        .iter()
        .flat_map(|p| p.labels.iter().chain(&p.alternatives));
    for label in properties {
        if let Some(count) = counts.get_mut(&stem_key(label.value())) {
            *count += 1;
        }
    }
    counts
}

/// How many properties and classes have each word, by its stem, in their names.
fn bearers(schema: &Schema) -> BTreeMap<String, usize> {
    let classes = schema
        .classes
        .iter()
        .map(|c| (&c.labels, &c.alternatives, &c.iri));
    let properties = schema
        .properties
        .iter()
        .map(|p| (&p.labels, &p.alternatives, &p.iri));
    let mut counts = BTreeMap::new();
    for (labels, alternatives, iri) in classes.chain(properties) {
        let given = labels
            .iter()
            .chain(alternatives)
            .map(|l| l.value().to_owned());
        let local = labels
            .is_empty()
            .then(|| berry_store::local_name(iri.as_ref()));
        let stems: BTreeSet<String> = given
            .chain(local.flatten())
            .flat_map(|name| tokenize(&name))
            .map(|token| stem_key(&token.folded))
            .collect();
        for stem in stems {
            *counts.entry(stem).or_default() += 1;
        }
    }
    counts
}

fn add_cheapest(map: &mut BTreeMap<String, Vec<WeighedSense>>, key: String, weighed: WeighedSense) {
    let senses = map.entry(key).or_default();
    match senses.iter_mut().find(|known| known.sense == weighed.sense) {
        Some(known) if weighed.cost < known.cost => *known = weighed,
        Some(_) => {}
        None => senses.push(weighed),
    }
}

/// The words of a key with the last one in its base forms.
fn base_keys(key: &str) -> Vec<String> {
    let (front, last) = match key.rsplit_once(' ') {
        Some((front, last)) => (format!("{front} "), last),
        None => (String::new(), key),
    };
    if !last.is_ascii() {
        return Vec::new();
    }
    wordnet()
        .base_forms(last)
        .into_iter()
        .map(|base| format!("{front}{base}"))
        .collect()
}

/// Returns whether a property's values are numbers or times.
pub fn is_scale(property: &Property) -> bool {
    property.range.iter().any(|(range, _)| match range {
        Range::Datatype(datatype) => {
            matches!(ValueKind::of(datatype), ValueKind::Number | ValueKind::Time)
        }
        _ => false,
    })
}

/// Returns the property that holds the triples of the one at `position`:
/// itself, or its inverse (second value true) where only that has triples.
fn asserted(schema: &Schema, position: usize) -> (PropertyId, bool) {
    let property = &schema.properties[position];
    if property.triples > 0 {
        return (PropertyId(position as u32), false);
    }
    let inverse = schema
        .properties
        .iter()
        .position(|p| p.triples > 0 && property.inverses.contains(&p.iri));
    match inverse {
        Some(other) => (PropertyId(other as u32), true),
        None => (PropertyId(position as u32), false),
    }
}

fn grouped(forms: Vec<(String, AdjectiveForm)>) -> BTreeMap<String, Vec<AdjectiveForm>> {
    let mut groups: BTreeMap<String, Vec<AdjectiveForm>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (key, form) in forms {
        if seen.insert((key.clone(), form.dimension, form.upper, form.degree)) {
            groups.entry(key).or_default().push(form);
        }
    }
    groups
}
