//! The algebra of meaning: what a reading of a question denotes.
//!
//! Terms are typed by the graph's schema and compile to SPARQL; two readings
//! with equal terms are one reading. In the spirit of lambda-DCS (Liang 2013).

use berry_nlu::{ClassId, KnownUnit, PropertyId};
use oxrdf::{Literal, NamedNode};

/// One edge of the graph, from the thing at hand to what it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Step {
    pub property: PropertyId,
    /// `false`: from subject to object.
    pub inverse: bool,
}

impl Step {
    /// Returns the same edge walked the other way.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            inverse: !self.inverse,
            ..self
        }
    }
}

/// A set of things or values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Set {
    /// One thing, with the name that the question called it by.
    Node {
        node: NamedNode,
        name: String,
    },
    Literal(Literal),
    /// The instances of a class and its subclasses.
    Class(ClassId),
    /// Whatever meets the conditions put on it.
    Any,
    /// What a step leads to from the members of a set.
    Image {
        step: Step,
        of: Box<Set>,
    },
    /// The members that meet every condition, narrowed in order: a
    /// [`Condition::Best`] ranks what the conditions before it leave.
    Such {
        base: Box<Set>,
        conditions: Vec<Condition>,
    },
    AnyOf(Vec<Set>),
    /// Several together: what is related to them is related to each.
    AllOf(Vec<Set>),
    /// Each member by itself: what is said of it is told for every one.
    Each(Box<Set>),
    /// The member that a row of a [`Query::Table`] is about.
    Row,
}

/// Something that a member of a set may meet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Some member of `to` is reached by the path.
    Related {
        path: Vec<Step>,
        to: Set,
    },
    /// Belongs to the class.
    IsA(ClassId),
    /// A boolean property is true.
    Holds(PropertyId),
    Not(Box<Condition>),
    /// Is not one of these.
    OtherThan(Set),
    /// A symbolic function of its name or value is true.
    Test(Call),
    Compared {
        key: Key,
        comparison: Comparison,
        to: Operand,
    },
    /// Has one of the ranks `from` to `to` by the key, from 1; all members of a tie.
    Best {
        key: Key,
        highest: bool,
        from: usize,
        to: usize,
    },
}

/// A value of each member of a set, to compare and rank by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Key {
    Step(Step),
    /// The value at the end of several steps.
    Path(Vec<Step>),
    /// How many different things the path leads to, of a class if one is given.
    Count {
        path: Vec<Step>,
        class: Option<ClassId>,
    },
    /// The member itself, a value.
    Itself,
    /// A symbolic function of its name or value.
    Computed(Call),
}

/// A symbolic function of the name or value of a member of a set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Call {
    /// The local name.
    pub function: &'static str,
    pub arguments: Vec<CallArgument>,
}

/// What a [`Call`] is applied to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CallArgument {
    Text(String),
    Integer(i64),
    /// The member's name in a language, a tag such as `en`.
    Name(&'static str),
    /// The same, where a value of the member is spoken of as well: "their name".
    OwnName(&'static str),
    /// The member itself, a text.
    Itself,
    /// The value that a step has for the member, a text.
    Value(Step),
    Call(Call),
}

impl Call {
    /// Whether it speaks of a value of a thing beside its name, and the value is open yet.
    pub(crate) fn lacks_value(&self) -> bool {
        self.has(&|argument| matches!(argument, CallArgument::OwnName(_)))
            && self.has(&|argument| matches!(argument, CallArgument::Name(_)))
    }

    fn has(&self, wanted: &dyn Fn(&CallArgument) -> bool) -> bool {
        self.arguments.iter().any(|argument| match argument {
            CallArgument::Call(call) => call.has(wanted),
            argument => wanted(argument),
        })
    }

    /// Replaces the name of the member by something else of it.
    #[must_use]
    pub fn of(&self, other: &CallArgument) -> Self {
        let arguments = self.arguments.iter().map(|argument| match argument {
            CallArgument::Name(_) => other.clone(),
            CallArgument::Call(call) => CallArgument::Call(call.of(other)),
            argument => argument.clone(),
        });
        Self {
            function: self.function,
            arguments: arguments.collect(),
        }
    }
}

/// What a key is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Operand {
    /// A numeral as SPARQL writes it.
    Number(String),
    /// The same key of the members of a set.
    KeyOf(Set),
}

/// How a key compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

impl Condition {
    /// The opposite, as people mean it: what does not border France and Germany borders neither.
    pub(crate) fn negated(self) -> Self {
        let inner = match self {
            Self::Related {
                path,
                to: Set::AllOf(sets),
            } => Self::Related {
                path,
                to: Set::AnyOf(sets),
            },
            other => other,
        };
        Self::Not(Box::new(inner))
    }
}

impl Condition {
    /// A condition on the name of a thing as one on something else of it; `None` for any other.
    pub(crate) fn on(&self, other: &CallArgument) -> Option<Self> {
        Some(match self {
            Self::Test(call) => Self::Test(call.of(other)),
            Self::Compared {
                key: Key::Computed(call),
                comparison,
                to,
            } => Self::Compared {
                key: Key::Computed(call.of(other)),
                comparison: *comparison,
                to: to.clone(),
            },
            Self::Best {
                key: Key::Computed(call),
                highest,
                from,
                to,
            } => Self::Best {
                key: Key::Computed(call.of(other)),
                highest: *highest,
                from: *from,
                to: *to,
            },
            Self::Not(inner) => Self::Not(Box::new(inner.on(other)?)),
            _ => return None,
        })
    }
}

impl Comparison {
    /// Returns the comparison that holds where the scale runs the other way.
    pub(crate) fn turned(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::Equal => Self::Equal,
            Self::AtLeast => Self::AtMost,
            Self::More => Self::Less,
        }
    }
}

/// A question: what is to be told about which sets.
#[derive(Debug, Clone, PartialEq)]
pub enum Query {
    /// The members.
    Select(Set),
    /// The number of members.
    Count(Set),
    /// One value made of the values that a step has for the members of a set.
    Aggregate {
        aggregate: Aggregate,
        step: Step,
        of: Set,
    },
    /// The members, values of a unit, in another.
    Converted {
        set: Set,
        from: &'static KnownUnit,
        to: &'static KnownUnit,
    },
    /// One number made of two values.
    Between {
        between: Between,
        first: Set,
        second: Set,
    },
    /// Whether some member of `subject` meets the condition.
    Ask { subject: Set, condition: Condition },
    /// Whether every member of `subject` meets the condition.
    AskEvery { subject: Set, condition: Condition },
    /// Whether the sets share a member.
    AskSame { subject: Set, other: Set },
    /// Whether the set has a member.
    AskAny(Set),
    /// How many hundredths of the members of a set are in a part of it.
    Share { part: Set, of: Set },
    /// For each member of a set, what the columns ask of it as [`Set::Row`].
    Table { of: Set, columns: Vec<Query> },
    /// How many members there are for each so many years of their value of a step.
    PerPeriod { of: Set, step: Step, years: u32 },
    /// What the graph says a thing is.
    Describe(Set),
    /// A symbolic function of texts and names.
    Compute {
        function: &'static str,
        arguments: Vec<Argument>,
    },
}

/// How several values become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aggregate {
    Sum,
    Average,
}

/// How two values become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Between {
    /// The first less the second; of dates, the years of their calendar years.
    Difference,
    /// The first divided by the second.
    Ratio,
    /// Full years from the second date to the first.
    Years,
}

/// What a symbolic function is applied to.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    Text(String),
    Integer(i64),
    /// A text that is the member of a set.
    ValueOf {
        set: Set,
        language: &'static str,
    },
    /// The name of the member of a set, in a language (a tag such as `en`).
    NameOf {
        set: Set,
        language: &'static str,
    },
}

impl Set {
    /// Narrows a set. Whatever stands in one relation to a set is the image of
    /// that set, so that readings which mean the same are one.
    #[must_use]
    pub fn such(self, condition: Condition) -> Self {
        match self {
            Self::Any => match condition {
                Condition::Related { path, to }
                    if path.len() == 1 && !matches!(to, Self::AllOf(_)) =>
                {
                    Self::Image {
                        step: path[0].reversed(),
                        of: Box::new(to),
                    }
                }
                other => Self::Such {
                    base: Box::new(Self::Any),
                    conditions: vec![other],
                },
            },
            Self::Such {
                base,
                mut conditions,
            } => {
                conditions.push(condition);
                Self::Such { base, conditions }
            }
            Self::Each(of) => Self::Each(Box::new(of.such(condition))),
            other => Self::Such {
                base: Box::new(other),
                conditions: vec![condition],
            },
        }
    }

    /// Narrows a set below its outermost ranking, if it has one.
    #[must_use]
    pub fn such_before_ranking(self, condition: Condition) -> Self {
        match self {
            Self::Such {
                base,
                mut conditions,
            } => {
                let at = conditions
                    .iter()
                    .position(|c| matches!(c, Condition::Best { .. }))
                    .unwrap_or(conditions.len());
                conditions.insert(at, condition);
                Self::Such { base, conditions }
            }
            Self::Each(of) => Self::Each(Box::new(of.such_before_ranking(condition))),
            other => other.such(condition),
        }
    }

    /// Returns whether the set is ranked.
    pub fn is_ranked(&self) -> bool {
        match self {
            Self::Such { conditions, .. } => conditions
                .iter()
                .any(|c| matches!(c, Condition::Best { .. })),
            _ => false,
        }
    }

    /// Returns whether the set is named outright: a thing, a value, or several.
    pub fn is_named(&self) -> bool {
        match self {
            Self::Node { .. } | Self::Literal(_) | Self::Each(_) => true,
            Self::AnyOf(sets) | Self::AllOf(sets) => sets.iter().all(Self::is_named),
            _ => false,
        }
    }
}
