//! What a span of a question can be while it is being read.

use std::rc::Rc;

use berry_nlu::{ClassId, Degree, FunctionWord, KnownUnit, PropertyId, Role, Verb};
use oxrdf::NamedNode;

use crate::algebra::{Between, Comparison, Condition, Key, Query, Set, Step};
use crate::cue::Cues;
use crate::domain::Kinds;
use crate::facts::Members;

/// A reading of a span with its cost and how it came about.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) category: Category,
    pub(crate) cost: f32,
    pub(crate) origin: Origin,
    /// The function words that the span begins and ends with, outside the reading itself.
    pub(crate) before: Cues,
    pub(crate) after: Cues,
}

/// How an item came about, for explanations.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    /// Read off the words of the span.
    Words,
    /// Another reading with words left out.
    Skip(Rc<Item>),
    Rule(&'static str, Rc<Item>, Rc<Item>),
}

/// A noun phrase: a set with what its members can be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Np {
    pub(crate) set: Set,
    pub(crate) kinds: Kinds,
    /// The members, where they are few enough to look at, and after [`Grammar::look_up`].
    ///
    /// [`Grammar::look_up`]: crate::grammar::Grammar::look_up
    pub(crate) members: Option<Members>,
    /// Of a thing named outright, the steps that it has in the graph.
    pub(crate) own: Option<Rc<[Step]>>,
    /// Whether the members have yet to be looked up; with true, a part of it denotes nothing.
    pub(crate) pending: Option<bool>,
    /// Whether the schema alone told how its last part is related to the rest.
    pub(crate) is_guessed: bool,
    /// Set where a question word asks for it.
    pub(crate) asks: Option<Asks>,
}

impl Np {
    /// A noun phrase whose members have yet to be looked up, made of parts of which one may be
    /// known to denote nothing.
    pub(crate) fn new(set: Set, kinds: Kinds, is_of_nothing: bool) -> Self {
        Self {
            set,
            kinds,
            members: None,
            own: None,
            pending: Some(is_of_nothing),
            is_guessed: false,
            asks: None,
        }
    }

    /// Whether it is known that there is no such thing.
    pub(crate) fn is_nothing(&self) -> bool {
        self.members
            .as_ref()
            .is_some_and(|members| members.is_empty())
    }

    /// Whether both denote the same, as far as is known.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.asks == other.asks
            && (self.set == other.set
                || match (&self.members, &other.members) {
                    (Some(a), Some(b)) => !a.is_empty() && a == b,
                    _ => false,
                })
    }
}

/// A property as a word of the question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Relation {
    pub(crate) step: Step,
    pub(crate) role: Role,
}

/// What a scale is read off: the candidates, each with its cost.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Scale {
    pub(crate) keys: Vec<ScaleKey>,
}

/// One way to measure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ScaleKey {
    pub(crate) key: Key,
    /// Whether the key falls as what the adjective says rises.
    pub(crate) inverse: bool,
    pub(crate) cost: f32,
}

/// An adjective of degree, or a scale with a direction ("a larger population").
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Adjective {
    pub(crate) upper: bool,
    pub(crate) degree: Degree,
    pub(crate) scale: Scale,
    /// Ranks from 1, both included.
    pub(crate) ranks: (usize, usize),
    /// Whether any scale will do: "highest" goes with every measurable noun.
    pub(crate) generic: bool,
    /// Whether dates fall as it rises: "earliest".
    pub(crate) falls_with_time: bool,
}

/// By how much things differ on a scale, as far as it is known which things.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Margin {
    pub(crate) between: Between,
    pub(crate) adjective: Adjective,
    pub(crate) of: Option<Np>,
    pub(crate) to: Option<Np>,
    /// The unit that it is asked for in.
    pub(crate) unit: Option<&'static KnownUnit>,
}

impl Margin {
    pub(crate) fn new(between: Between, adjective: &Adjective) -> Self {
        Self {
            between,
            adjective: adjective.clone(),
            of: None,
            to: None,
            unit: None,
        }
    }
}

/// What a modifier says of its subject.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Predicate {
    /// Conditions on a subject of some kinds.
    Conditions {
        conditions: Vec<Condition>,
        subject: Kinds,
    },
    /// Stands in some relation to these; which one is left to the schema.
    Bridge(Np),
    /// Does something to these for which the graph has no such verb: the schema and the verb tell
    /// what it may be.
    Acting(Rc<Verb>, Np),
    /// Compares on a scale with a direction; the key is chosen when the subject is known.
    Than {
        adjective: Adjective,
        to: Np,
    },
    /// Compares on a scale with a number.
    ThanNumber {
        adjective: Adjective,
        comparison: Comparison,
        number: String,
        unit: Option<NamedNode>,
    },
    /// Ranks by a scale.
    Best(Adjective),
    Not(Box<Predicate>),
    And(Box<Predicate>, Box<Predicate>),
}

/// From one number to another, both included.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Range {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) unit: Option<NamedNode>,
    /// What happened then, in a verb that names nothing.
    pub(crate) verb: Option<Rc<Verb>>,
}

/// How a question noun phrase asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    Which,
    HowMany,
}

/// What kind of thing an open question word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    Any,
    Person,
    Place,
    Time,
    /// A number: 多少.
    Amount,
}

/// The category of an item: what it can combine with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Category {
    Word(FunctionWord),
    Np(Np),
    Relation(Relation),
    /// A property that is true or false.
    Boolean(PropertyId),
    Modifier(Predicate),
    Adjective(Adjective),
    /// A bare amount: 多, 少.
    Amount {
        upper: bool,
    },
    Number {
        lexical: String,
        unit: Option<NamedNode>,
        ordinal: bool,
    },
    Text(String),
    /// A text between quotation marks, as a value that something may have.
    Quotation(String),
    /// A function that counts in a text, with its further arguments.
    Counted {
        function: &'static str,
        argument: Option<String>,
    },
    /// The same, with the question for the number: "how many letters".
    HowManyCounted {
        function: &'static str,
        argument: Option<String>,
    },
    /// The letter at a position, waiting for its text.
    LetterAt(i64),
    /// A comparison waiting for its noun: "more than 5 million".
    Bound {
        comparison: Comparison,
        number: String,
        unit: Option<NamedNode>,
    },
    /// "how long", 有多長.
    Measure(Adjective),
    /// "which is larger", waiting for what to choose from.
    Choice(Adjective),
    /// A relation whose value is asked for, waiting for its subject: 哪些語言, 誰發現.
    AskedValue {
        relation: Relation,
        asks: Asks,
        open: Open,
    },
    /// "the same director", waiting for the thing that has it.
    SameAs(Step),
    /// "per decade": so many years, with the property or the verb that says what is in them.
    PerPeriod(u32, Option<Step>, Option<Rc<Verb>>),
    /// "the same city", waiting for what is said of it.
    SameClass(ClassId),
    /// What has something as a value is asked for, waiting for the value: 哪個州的首府.
    AskedOwner {
        np: Np,
        step: Step,
    },
    /// "how much larger", waiting for one or both of two things.
    Margin(Margin),
    /// "how old" something was, waiting for when.
    Age(Np, Adjective),
    /// 釜山人多, waiting for what else may be more so.
    Rated(Np, Adjective),
    /// 的幾倍, waiting for the value that is so many times as much.
    TimesAs(Np),
    /// From one number to another: "the 18th century", "between 150 and 180 cm".
    Range(Range),
    /// "degrees Celsius", waiting for what is to be told in it.
    Unit(&'static KnownUnit),
    /// Several properties of something, to be told side by side.
    Columns(Vec<Step>),
    /// "what percentage of these", waiting for what part of them.
    ShareOf(Np),
    /// "metres wide", waiting for what is so.
    UnitOf(&'static KnownUnit, Adjective),
    /// A verb that names nothing in the graph.
    Act(Rc<Verb>),
    /// A complete statement that can be true or false.
    Clause(Query),
    /// A complete question.
    Answer(Query),
}

impl Category {
    /// Groups items for pruning: the number of the sort, and how many of it a cell keeps.
    pub(crate) fn sort(&self) -> (usize, usize) {
        match self {
            Self::Word(_) => (0, 4),
            Self::Np(_) => (1, 9),
            Self::Relation(_) => (2, 10),
            Self::Boolean(_) => (3, 4),
            Self::Modifier(_) => (4, 5),
            Self::Adjective(_) | Self::Amount { .. } => (5, 4),
            Self::Number { .. } => (6, 3),
            Self::Text(_) => (7, 1),
            Self::Quotation(_) => (18, 1),
            Self::Counted { .. } => (8, 3),
            Self::Bound { .. } => (9, 3),
            Self::HowManyCounted { .. } => (10, 3),
            Self::LetterAt(_) => (11, 2),
            Self::Measure(_) | Self::Choice(_) => (12, 4),
            Self::AskedValue { .. } => (13, 6),
            Self::AskedOwner { .. } => (14, 4),
            Self::SameAs(_) => (17, 3),
            Self::SameClass(_) => (25, 1),
            Self::PerPeriod(..) => (26, 3),
            Self::Margin(_) => (19, 3),
            Self::Age(..) | Self::TimesAs(_) | Self::Rated(..) => (20, 3),
            Self::Range(_) | Self::Unit(_) | Self::UnitOf(..) => (21, 2),
            Self::Columns(_) => (22, 4),
            Self::ShareOf(_) => (23, 3),
            Self::Act(_) => (24, 1),
            Self::Clause(_) => (15, 5),
            Self::Answer(_) => (16, 5),
        }
    }

    /// Whether two readings of a span are one.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Np(a), Self::Np(b)) => a.is_same(b),
            _ => self == other,
        }
    }
}
