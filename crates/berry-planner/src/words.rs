//! Says readings: maps the algebra to the verbalizer's phrase trees.

use berry_nlu::{ClassId, SpokenName, ValueKind};
use berry_store::{Reference, Unit};
use berry_verbalizer::{
    self as say, Comparison as SayComparison, Language, LexicalForm, Noun, PropertyWords, Question,
    UnitWords, han,
};
use oxrdf::{Literal, NamedNode};

use crate::algebra::{
    Aggregate, Argument, Between, Call, CallArgument, Comparison, Condition, Key, Operand, Query,
    Set, Step,
};
use crate::domain::Domain;

/// Names things in a language. Told by the caller, since the planner does not
/// look into the graph.
pub type NameOf<'a> = &'a dyn Fn(&NamedNode) -> String;

/// Words for readings in one language.
pub struct Words<'a> {
    pub domain: &'a Domain,
    pub language: Language,
    pub name_of: NameOf<'a>,
}

impl Words<'_> {
    /// Returns the reading as a neutral question.
    pub fn question(&self, query: &Query) -> Question {
        match query {
            Query::Select(set) => Question::Which(self.noun(set)),
            Query::Converted { set, .. } => Question::Which(self.noun(set)),
            Query::Count(set) => Question::HowMany(self.noun(set)),
            Query::Aggregate {
                aggregate,
                step,
                of,
            } => Question::Aggregate {
                aggregate: match aggregate {
                    Aggregate::Sum => say::Aggregate::Sum,
                    Aggregate::Average => say::Aggregate::Average,
                },
                key: self.key(&Key::Step(*step)),
                of: self.noun(of),
            },
            Query::Between {
                between,
                first,
                second,
            } => Question::Between {
                between: match between {
                    Between::Difference => say::Between::Difference,
                    Between::Ratio => say::Between::Ratio,
                    Between::Years => say::Between::Years,
                },
                first: self.noun(first),
                second: self.noun(second),
            },
            Query::Ask { subject, condition } => {
                if let Condition::IsA(class) = condition {
                    return Question::WhetherIs {
                        subject: self.noun(subject),
                        other: Noun::Things {
                            label: self.class_label(*class),
                        },
                    };
                }
                Question::Whether {
                    subject: self.noun(subject),
                    condition: self.condition(condition),
                }
            }
            Query::AskSame { subject, other } => {
                // "Is Chad a landlocked country?" is about the condition.
                if let Set::Such { base, conditions } = other
                    && let [condition] = conditions.as_slice()
                    && matches!(**base, Set::Class(_))
                    && !matches!(condition, Condition::Best { .. })
                {
                    return Question::Whether {
                        subject: self.noun(subject),
                        condition: self.condition(condition),
                    };
                }
                Question::WhetherIs {
                    subject: self.noun(subject),
                    other: self.noun(other),
                }
            }
            Query::AskEvery { subject, condition } => Question::WhetherEvery {
                subject: self.noun(subject),
                condition: self.condition(condition),
            },
            Query::Share { part, of } => Question::Share {
                part: self.noun(part),
                of: self.noun(of),
            },
            Query::PerPeriod { of, years, .. } => {
                let label = match (*years, self.language.is_chinese()) {
                    (100, true) => "世紀",
                    (100, false) => "century",
                    (_, true) => "年代",
                    (_, false) => "decade",
                };
                Question::Table {
                    of: Some(Noun::Things {
                        label: label.to_owned(),
                    }),
                    columns: vec![Question::HowMany(self.noun(of))],
                }
            }
            Query::Table { of, columns } => {
                let is_one = matches!(of, Set::Node { .. });
                // How the columns call what they are about.
                let row = match (is_one, self.language.is_chinese()) {
                    (true, _) => of.clone(),
                    (false, true) => {
                        let name = format!("各{}", say::noun(&self.row_noun(of), self.language));
                        Set::Literal(Literal::new_simple_literal(name))
                    }
                    (false, false) => Set::Literal(Literal::new_simple_literal("it")),
                };
                let column = |column: &Query| self.question(&column.clone().of_row(&row));
                Question::Table {
                    of: (!is_one).then(|| self.row_noun(of)),
                    columns: columns.iter().map(column).collect(),
                }
            }
            Query::AskAny(set) => Question::WhetherAny(self.noun(set)),
            Query::Describe(set) => Question::Describe(self.noun(set)),
            Query::Compute {
                function,
                arguments,
            } => Question::Compute {
                function: (*function).to_owned(),
                arguments: arguments
                    .iter()
                    .map(|a| match a {
                        Argument::Text(text) => say::Argument::Text(text.clone()),
                        Argument::Integer(number) => say::Argument::Text(number.to_string()),
                        Argument::NameOf { set, .. } | Argument::ValueOf { set, .. } => {
                            say::Argument::Noun(self.noun(set))
                        }
                    })
                    .collect(),
            },
        }
    }

    /// What the rows of a table are about: each value of a property by its name, "rig".
    fn row_noun(&self, of: &Set) -> Noun {
        match of {
            Set::Image { step, of } if **of == Set::Any && !step.inverse => {
                let property = self.domain.property(step.property);
                let label = self
                    .pick(&property.labels)
                    .or_else(|| berry_store::local_name(property.iri.as_ref()));
                label.map_or(Noun::Anything, |label| Noun::Things { label })
            }
            other => self.noun(other),
        }
    }

    /// Returns a set as a noun phrase.
    pub fn noun(&self, set: &Set) -> Noun {
        match set {
            Set::Node { node, .. } => Noun::Name((self.name_of)(node)),
            Set::Literal(literal) => Noun::Name(say::literal(literal, None, self.language)),
            Set::Class(class) => Noun::Things {
                label: self.class_label(*class),
            },
            Set::Any => Noun::Anything,
            Set::Each(of) => self.noun(of),
            Set::Row => Noun::Name(String::new()),
            Set::Image { step, of } => Noun::Of {
                property: self.property(*step),
                inverse: step.inverse,
                of: Box::new(self.noun(of)),
            },
            Set::Such { base, conditions } => Noun::Such {
                base: Box::new(self.noun(base)),
                conditions: self.conditions(conditions),
            },
            Set::AnyOf(sets) | Set::AllOf(sets) => {
                Noun::AnyOf(sets.iter().map(|s| self.noun(s)).collect())
            }
        }
    }

    /// The conditions one by one: what is related to all of several things is so to each.
    fn conditions(&self, conditions: &[Condition]) -> Vec<say::Condition> {
        conditions
            .iter()
            .flat_map(|condition| match condition {
                Condition::Related {
                    path,
                    to: Set::AllOf(sets),
                } => sets
                    .iter()
                    .map(|set| self.related(path, self.noun(set)))
                    .collect(),
                other => vec![self.condition(other)],
            })
            .collect()
    }

    /// "both France and Germany", which "France or Germany" would make less of, or false after "not".
    fn all_of(&self, sets: &[Set]) -> Noun {
        let mut names: Vec<String> = Vec::new();
        for set in sets {
            match self.noun(set) {
                Noun::Name(name) => names.push(name),
                _ => return Noun::AnyOf(sets.iter().map(|s| self.noun(s)).collect()),
            }
        }
        let Some(last) = names.pop() else {
            return Noun::Anything;
        };
        let both = match (self.language.is_chinese(), names.len()) {
            (true, _) => format!("{}和{last}全部", names.join("、")),
            (false, 1) => format!("both {} and {last}", names[0]),
            (false, _) => format!("all of {} and {last}", names.join(", ")),
        };
        Noun::Name(both)
    }

    fn condition(&self, condition: &Condition) -> say::Condition {
        match condition {
            Condition::Related {
                path,
                to: Set::AllOf(sets),
            } => self.related(path, self.all_of(sets)),
            Condition::Related { path, to } => self.related(path, self.noun(to)),
            Condition::IsA(class) => say::Condition::IsA {
                label: self.class_label(*class),
            },
            Condition::Holds(property) => say::Condition::Holds {
                property: self.property(Step {
                    property: *property,
                    inverse: false,
                }),
            },
            Condition::OtherThan(set) => say::Condition::OtherThan(self.noun(set)),
            Condition::Test(call) => say::Condition::Test {
                function: call.function.to_owned(),
                arguments: self.call_arguments(call),
            },
            Condition::Not(inner) => say::Condition::Not(Box::new(self.condition(inner))),
            Condition::Compared {
                key,
                comparison,
                to,
            } => say::Condition::Compared {
                key: self.key(key),
                comparison: match comparison {
                    Comparison::Less => SayComparison::Less,
                    Comparison::AtMost => SayComparison::AtMost,
                    Comparison::Equal => SayComparison::Equal,
                    Comparison::AtLeast => SayComparison::AtLeast,
                    Comparison::More => SayComparison::More,
                },
                to: match to {
                    Operand::Number(number) => say::Operand::Value(self.number(key, number)),
                    Operand::KeyOf(set) => say::Operand::KeyOf(self.noun(set)),
                },
            },
            Condition::Best {
                key,
                highest,
                from,
                to,
            } => say::Condition::Best {
                key: self.key(key),
                highest: *highest,
                from: *from,
                to: *to,
            },
        }
    }

    fn related(&self, path: &[Step], to: Noun) -> say::Condition {
        let (first, rest) = path.split_first().expect("a path has a step");
        let to = if rest.is_empty() {
            to
        } else {
            let class = self
                .domain
                .target_kinds(*first)
                .into_iter()
                .find_map(|k| match k {
                    crate::domain::Kind::Class(class) => Some(class),
                    _ => None,
                });
            let base = class.map_or(Noun::Anything, |c| Noun::Things {
                label: self.class_label(c),
            });
            Noun::Such {
                base: Box::new(base),
                conditions: vec![self.related(rest, to)],
            }
        };
        // What holds both ways is said the plain way.
        let is_symmetric = self.domain.property(first.property).symmetric;
        say::Condition::Related {
            property: self.property(*first),
            inverse: first.inverse && !is_symmetric,
            to,
        }
    }

    fn key(&self, key: &Key) -> say::Key {
        match key {
            Key::Step(step) => say::Key::Property(self.property(*step), self.unit(*step)),
            Key::Path(path) => {
                let first = *path.first().expect("a path has a step");
                let last = *path.last().expect("a path has a step");
                // "the highest point" says how high the points are.
                let words = if self.domain.superlative(first).is_some() {
                    self.property(first)
                } else {
                    self.path_words(first, last)
                };
                say::Key::Property(words, self.unit(last))
            }
            Key::Count { path, class } => {
                let first = *path.first().expect("a path has a step");
                say::Key::CountOf {
                    property: self.property(first),
                    inverse: first.inverse,
                    class: class.map(|c| self.class_label(c)),
                }
            }
            Key::Itself => say::Key::Itself,
            Key::Computed(call) => {
                let (property, rest) = match call.arguments.split_first() {
                    Some((CallArgument::Value(step), rest)) => (Some(self.property(*step)), rest),
                    Some((_, rest)) => (None, rest),
                    None => (None, &[][..]),
                };
                let text = |argument: &CallArgument| match argument {
                    CallArgument::Text(text) => text.clone(),
                    CallArgument::Integer(number) => number.to_string(),
                    _ => String::new(),
                };
                say::Key::Function {
                    function: call.function.to_owned(),
                    property,
                    arguments: rest.iter().map(text).collect(),
                }
            }
        }
    }

    fn call_arguments(&self, call: &Call) -> Vec<say::Argument> {
        let said = |argument: &CallArgument| match argument {
            CallArgument::Text(text) => say::Argument::Text(text.clone()),
            CallArgument::Integer(number) => say::Argument::Value(number.to_string()),
            CallArgument::Name(_) | CallArgument::OwnName(_) | CallArgument::Itself => {
                say::Argument::Own(None)
            }
            CallArgument::Value(step) => say::Argument::Own(Some(self.property(*step))),
            CallArgument::Call(call) => say::Argument::Call {
                function: call.function.to_owned(),
                arguments: self.call_arguments(call),
            },
        };
        call.arguments.iter().map(said).collect()
    }

    fn number(&self, key: &Key, number: &str) -> String {
        let literal = Literal::new_typed_literal(number, oxrdf::vocab::xsd::DECIMAL);
        let Key::Step(step) = key else {
            return say::literal(&literal, None, self.language);
        };
        if Domain::is_value(&self.domain.target_kinds(*step), ValueKind::Time) {
            let year = Literal::new_typed_literal(number, oxrdf::vocab::xsd::G_YEAR);
            return say::literal(&year, None, self.language);
        }
        say::literal(&literal, self.unit(*step).as_ref(), self.language)
    }

    /// Returns the words for the property of a step.
    /// "latitude of the capital".
    fn path_words(&self, first: Step, last: Step) -> PropertyWords {
        let label = |step: Step| {
            let property = self.domain.property(step.property);
            self.pick(&property.labels)
                .or_else(|| berry_store::local_name(property.iri.as_ref()))
                .unwrap_or_else(|| property.iri.as_str().to_owned())
        };
        let (first, last) = (label(first), label(last));
        let name = if self.language.is_chinese() {
            format!("{first}的{last}")
        } else {
            format!("{last} of the {first}")
        };
        PropertyWords::new(&name, &[], self.language)
    }

    pub fn property(&self, step: Step) -> PropertyWords {
        let property = self.domain.property(step.property);
        let label = self
            .pick(&property.labels)
            .or_else(|| berry_store::local_name(property.iri.as_ref()))
            .unwrap_or_else(|| property.iri.as_str().to_owned());
        let mut forms: Vec<LexicalForm> = self
            .domain
            .senses
            .iter()
            .filter_map(|sense| {
                // The adjective of a scale names its upper end.
                if sense.scalar.as_ref().is_some_and(|s| !s.covariant) {
                    return None;
                }
                let inverse = match &sense.reference {
                    Reference::Named(node) if *node == property.iri => false,
                    Reference::Inverse(node) if *node == property.iri => true,
                    _ => return None,
                };
                let part_of_speech = match sense.part_of_speech? {
                    berry_store::PartOfSpeech::Noun => say::PartOfSpeech::Noun,
                    berry_store::PartOfSpeech::Verb => say::PartOfSpeech::Verb,
                    berry_store::PartOfSpeech::Adjective => say::PartOfSpeech::Adjective,
                    _ => return None,
                };
                let form = sense.forms.iter().find(|f| self.speaks(f))?;
                Some(LexicalForm {
                    written: form.value().to_owned(),
                    part_of_speech,
                    inverse,
                })
            })
            .collect();
        // "directed by" has a noun as well: "director".
        if forms.is_empty()
            && self.language == Language::English
            && let Some((verb, agent)) = berry_nlu::agent_of(&label)
        {
            forms.push(LexicalForm {
                written: agent,
                part_of_speech: say::PartOfSpeech::Noun,
                inverse: false,
            });
            forms.push(LexicalForm {
                written: verb,
                part_of_speech: say::PartOfSpeech::Verb,
                inverse: true,
            });
        }
        let class = |kinds: Vec<crate::domain::Kind>| {
            let common = self.domain.common_class(&kinds)?;
            Some(self.class_label(common))
        };
        let forward = Step {
            inverse: false,
            ..step
        };
        self.spoken(&label, &forms).between(
            class(self.domain.source_kinds(forward)),
            class(self.domain.target_kinds(forward)),
        )
    }

    /// The words for a name, which may be no phrase that can be said as it stands.
    fn spoken(&self, label: &str, forms: &[LexicalForm]) -> PropertyWords {
        let spoken = if forms.is_empty() && !self.language.is_chinese() {
            berry_nlu::spoken_name(label)
        } else {
            None
        };
        match spoken {
            Some(SpokenName::Noun(noun)) => PropertyWords::new(&noun, forms, self.language),
            Some(SpokenName::Verb(verb)) => PropertyWords::of_verb(label, &verb),
            None => PropertyWords::new(label, forms, self.language),
        }
    }

    /// Returns the unit of the values that a step leads to.
    pub fn unit(&self, step: Step) -> Option<UnitWords> {
        let unit = self.domain.property(step.property).unit.as_ref()?;
        Some(unit_words(unit))
    }

    /// Returns the label of a class.
    pub fn class_label(&self, class: ClassId) -> String {
        let class = &self.domain.schema.classes[class.0 as usize];
        self.pick(&class.labels)
            .or_else(|| berry_store::local_name(class.iri.as_ref()))
            .unwrap_or_else(|| class.iri.as_str().to_owned())
    }

    fn speaks(&self, literal: &Literal) -> bool {
        match literal.language().and_then(Language::parse) {
            Some(language) => language.is_chinese() == self.language.is_chinese(),
            None => !self.language.is_chinese(),
        }
    }

    fn pick(&self, labels: &[Literal]) -> Option<String> {
        pick_label(labels, self.language)
    }
}

/// Returns the label to show in a language: one in that language, else in the
/// other Chinese script (converted), else English, else the first.
pub fn pick_label(labels: &[Literal], language: Language) -> Option<String> {
    let in_language = |wanted: Language| {
        labels
            .iter()
            .find(|l| l.language().and_then(Language::parse) == Some(wanted))
            .map(|l| l.value().to_owned())
    };
    let found = match language {
        Language::English => in_language(Language::English),
        Language::TraditionalChinese => in_language(Language::TraditionalChinese)
            .or_else(|| in_language(Language::SimplifiedChinese).map(|l| han::to_traditional(&l))),
        Language::SimplifiedChinese => in_language(Language::SimplifiedChinese)
            .or_else(|| in_language(Language::TraditionalChinese).map(|l| han::to_simplified(&l))),
    };
    found
        .or_else(|| in_language(Language::English))
        .or_else(|| {
            labels
                .iter()
                .find(|l| l.language().is_none())
                .map(|l| l.value().to_owned())
        })
        .or_else(|| labels.first().map(|l| l.value().to_owned()))
}

fn unit_words(unit: &Unit) -> UnitWords {
    let label = |chinese: bool| {
        unit.labels
            .iter()
            .find(|l| {
                l.language()
                    .and_then(Language::parse)
                    .is_some_and(|l| l.is_chinese() == chinese)
            })
            .map(|l| l.value().to_owned())
    };
    UnitWords {
        symbol: unit.symbol.clone(),
        english: label(false),
        chinese: label(true),
    }
}
