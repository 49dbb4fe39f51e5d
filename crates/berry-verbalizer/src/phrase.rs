//! What can be said, apart from any language: phrases and questions as trees.
//!
//! Labels inside a tree are in the language that the tree is said in; Chinese
//! labels may be in either script.

use crate::PropertyWords;

/// Something that a noun phrase stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "a tree has a few dozen nodes and lives as long as one question"
)]
pub enum Noun {
    /// One thing or value, by its name: "France", "23,420,442".
    Name(String),
    /// All instances of a class.
    Things {
        /// The class's label, in English in the singular: "country".
        label: String,
    },
    /// Whatever there is.
    Anything,
    /// What a property leads to: "the capital of France", "what France borders".
    Of {
        property: PropertyWords,
        /// `false`: the objects of the triples whose subject is `of`;
        /// `true`: the subjects of the triples whose object is `of`.
        inverse: bool,
        of: Box<Noun>,
    },
    /// The members of `base` that meet every condition, narrowed in order: a
    /// [`Condition::Best`] ranks what the conditions before it leave.
    Such {
        base: Box<Noun>,
        conditions: Vec<Condition>,
    },
    /// The members of each, together.
    AnyOf(Vec<Noun>),
}

/// Something that a thing may be or not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Stands in a relation: "that border France", "whose capital is Paris".
    Related {
        property: PropertyWords,
        /// `false`: the thing is the subject and `to` the object; `true`: the
        /// other way round.
        inverse: bool,
        to: Noun,
    },
    /// Is none of these: "other than France".
    OtherThan(Noun),
    /// Belongs to a class.
    IsA {
        /// The class's label, in English in the singular.
        label: String,
    },
    /// Has a boolean property that is true: "landlocked".
    Holds {
        property: PropertyWords,
    },
    Not(Box<Condition>),
    /// A symbolic function of its name or of a value of it is true.
    Test {
        /// The local name: `startsWith`.
        function: String,
        arguments: Vec<Argument>,
    },
    /// Has a key that compares so with a value or with another's key.
    Compared {
        key: Key,
        comparison: Comparison,
        to: Operand,
    },
    /// Takes one of the ranks `from` to `to`, both counted from 1 and included.
    Best {
        key: Key,
        /// Whether rank 1 has the highest key.
        highest: bool,
        from: usize,
        to: usize,
    },
}

/// A value that each thing of a set has, to compare and rank by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    Property(PropertyWords, Option<UnitWords>),
    /// How many things the property leads to.
    CountOf {
        property: PropertyWords,
        inverse: bool,
        /// The label of the class of what is counted, in English in the singular.
        class: Option<String>,
    },
    /// The value itself, of a set of values.
    Itself,
    /// What a symbolic function returns.
    Function {
        /// The local name: `countLetters`.
        function: String,
        /// What of the thing it is applied to; `None` for its name.
        property: Option<PropertyWords>,
        /// The arguments after the first: the letter of `countLetter`.
        arguments: Vec<String>,
    },
}

/// How a key compares with an operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

/// What a key is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "a tree has a few dozen nodes and lives as long as one question"
)]
pub enum Operand {
    /// A value as [`literal`](crate::literal) words it: "500,000 km²".
    Value(String),
    /// The same key of something else: "than France".
    KeyOf(Noun),
}

/// How a unit of measurement is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitWords {
    /// "km²".
    pub symbol: Option<String>,
    /// In the singular: "square kilometre".
    pub english: Option<String>,
    /// 平方公里.
    pub chinese: Option<String>,
}

/// A reading of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// "Which countries border France?", "What is the capital of France?"
    Which(Noun),
    /// "How many countries border France?"
    HowMany(Noun),
    /// "Does France border Spain?", "Is Spain larger than Portugal?"
    Whether { subject: Noun, condition: Condition },
    /// "Is Montevideo the capital of Uruguay?"
    WhetherIs { subject: Noun, other: Noun },
    /// "Is every country in Africa a UN member?"
    WhetherEvery { subject: Noun, condition: Condition },
    /// "What percentage of the countries is landlocked?"
    Share { part: Noun, of: Noun },
    /// "The capital and area of each country": what is asked of each of `of`, called "it"; of one
    /// thing that the columns name where that is `None`.
    Table {
        of: Option<Noun>,
        columns: Vec<Question>,
    },
    /// "Is there a country that borders Japan?"
    WhetherAny(Noun),
    /// "What is gold?"
    Describe(Noun),
    /// "How many r's are in strawberries?"
    Compute {
        /// The local name: `countLetter`.
        function: String,
        arguments: Vec<Argument>,
    },
    /// "How much larger is France than Spain?": of two values.
    Between {
        between: Between,
        first: Noun,
        second: Noun,
    },
    /// "What is the total population of the countries in Europe?"
    Aggregate {
        aggregate: Aggregate,
        key: Key,
        of: Noun,
    },
}

/// How two values become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Between {
    /// The first less the second.
    Difference,
    /// The first divided by the second.
    Ratio,
    /// Full years from the second date to the first.
    Years,
}

/// How the keys of a set become one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aggregate {
    Sum,
    Average,
    Minimum,
    Maximum,
}

/// What a symbolic function is applied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Said in the question itself; never altered.
    Text(String),
    /// A value of another kind, as [`literal`](crate::literal) words it.
    Value(String),
    /// What another function gives.
    Call {
        /// The local name.
        function: String,
        arguments: Vec<Argument>,
    },
    /// What the thing spoken of has: a property's value, or its name.
    Own(Option<PropertyWords>),
    /// Looked up: its name, or its value.
    Noun(Noun),
}
