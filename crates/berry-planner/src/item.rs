//! What a span of a question can be while it is being read.

use std::rc::Rc;

use berry_nlu::{Degree, FunctionWord, PropertyId, Role};
use oxrdf::NamedNode;

use crate::algebra::{Comparison, Condition, Key, Query, Set, Step};
use crate::domain::Kinds;

/// A reading of a span with its cost and how it came about.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) category: Category,
    pub(crate) cost: f32,
    pub(crate) origin: Origin,
}

/// How an item came about, for explanations.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    /// Read off the words of the span.
    Words,
    /// Another reading with a token left out.
    Skip(Rc<Item>),
    Rule(&'static str, Rc<Item>, Rc<Item>),
}

/// A noun phrase: a set with what its members can be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Np {
    pub(crate) set: Set,
    pub(crate) kinds: Kinds,
    /// Of a thing named outright, the steps that it has in the graph.
    pub(crate) own: Option<Rc<[Step]>>,
}

impl Np {
    pub(crate) fn new(set: Set, kinds: Kinds) -> Self {
        Self {
            set,
            kinds,
            own: None,
        }
    }
}

/// A property as a word of the question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Relation {
    pub(crate) step: Step,
    pub(crate) role: Role,
}

/// What a scale is read off: the candidates, each with its cost.
#[derive(Debug, Clone, PartialEq)]
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
    /// Compares on a scale with a direction; the key is chosen when the subject is known.
    Than {
        adjective: Adjective,
        to: Np,
    },
    /// Compares on a scale with a number.
    ThanNumber {
        adjective: Adjective,
        number: String,
    },
    /// Ranks by a scale.
    Best(Adjective),
    Not(Box<Predicate>),
    And(Box<Predicate>, Box<Predicate>),
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
    /// A function that counts in a text, with its further arguments.
    Counted {
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
    /// A phrase marked by a function word: "of France", "than France", 與法國.
    Marked(FunctionWord, Box<Category>),
    /// A subject with its verb, whose object is missing: "(that) France borders".
    Gap {
        subject: Np,
        step: Step,
    },
    /// A relation waiting for its value: "whose capital is", 首都是.
    Whose(Relation),
    /// A question noun phrase; its set is what is asked for.
    Focus {
        np: Np,
        asks: Asks,
    },
    /// A question noun phrase made of a relation: "which languages", 多少人口.
    FocusRelation {
        relation: Relation,
        asks: Asks,
    },
    /// A question word alone.
    Open(Open),
    /// Something said of a subject, with what is asked for as the other party.
    FocusPredicate {
        path: Option<Vec<Step>>,
        focus: Box<Category>,
    },
    /// A complete statement that can be true or false.
    Clause(Query),
    /// A complete question.
    Answer(Query),
}

impl Category {
    /// Groups items for pruning: how many of one sort may stand in a cell.
    pub(crate) fn sort(&self) -> u8 {
        match self {
            Self::Word(_) => 0,
            Self::Np(_) => 1,
            Self::Relation(_) => 2,
            Self::Boolean(_) => 3,
            Self::Modifier(_) => 4,
            Self::Adjective(_) | Self::Amount { .. } => 5,
            Self::Number { .. } => 6,
            Self::Text(_) => 7,
            Self::Counted { .. } => 8,
            Self::Bound { .. } => 9,
            Self::Marked(..) => 10,
            Self::Gap { .. } => 11,
            Self::Whose(_) => 12,
            Self::Focus { .. } => 13,
            Self::FocusRelation { .. } => 14,
            Self::Open(_) => 15,
            Self::FocusPredicate { .. } => 16,
            Self::Clause(_) => 17,
            Self::Answer(_) => 18,
            Self::LetterAt(_) => 19,
        }
    }
}
