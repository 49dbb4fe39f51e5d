//! What is to be computed: symbolic functions of given values.

use std::fmt;

use berry_symbolic::{Computation, Function, SymbolicError, Value, function};
use oxrdf::{Literal, NamedNodeRef};

/// A value, or a symbolic function of others.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// Said in the question.
    Given(Value),
    /// A text that is not given: see [`crate::described`].
    Open(Open),
    Call {
        /// A function of [`berry_symbolic::functions`].
        function: &'static Function,
        arguments: Vec<Expression>,
    },
}

/// Which text is meant that is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The name or value of what is spoken of.
    Text,
    /// The name of what is spoken of, where a value of it is meant as well: "their name".
    Name,
}

impl Expression {
    /// Whether some text of it is not given.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Given(_) => false,
            Self::Open(_) => true,
            Self::Call { arguments, .. } => arguments.iter().any(Self::is_open),
        }
    }

    /// Whether it works on a text so long that it is not computed only to see whether it can be.
    pub(crate) fn is_long(&self) -> bool {
        match self {
            Self::Given(Value::Text(text)) => text.len() > 20_000,
            Self::Given(_) | Self::Open(_) => false,
            Self::Call { arguments, .. } => arguments.iter().any(Self::is_long),
        }
    }

    /// Where only names are meant that are not given, these are the texts themselves.
    #[must_use]
    pub(crate) fn of_one(self) -> Self {
        if self.has(Open::Text) {
            return self;
        }
        match self {
            Self::Open(_) => Self::Open(Open::Text),
            Self::Call {
                function,
                arguments,
            } => Self::Call {
                function,
                arguments: arguments.into_iter().map(Self::of_one).collect(),
            },
            given @ Self::Given(_) => given,
        }
    }

    fn has(&self, open: Open) -> bool {
        match self {
            Self::Given(_) => false,
            Self::Open(own) => *own == open,
            Self::Call { arguments, .. } => arguments.iter().any(|it| it.has(open)),
        }
    }

    /// Calls the function with a local name under `tb:`.
    ///
    /// # Panics
    ///
    /// Where there is no such function: the names are constants of the readers.
    pub(crate) fn call(name: &str, arguments: Vec<Expression>) -> Self {
        let iri = format!("{}{name}", berry_symbolic::NAMESPACE);
        let function = function(NamedNodeRef::new_unchecked(&iri))
            .unwrap_or_else(|| panic!("`{name}` is a row of the table of functions"));
        Self::Call {
            function,
            arguments,
        }
    }

    /// Computes the value, with the computations that lead to it, innermost first; an error where a
    /// text is not given.
    pub fn evaluate(&self) -> Result<(Value, Vec<Computation>), SymbolicError> {
        let mut computations = Vec::new();
        let value = self.compute(&mut computations)?;
        Ok((value, computations))
    }

    /// Computes the value alone.
    pub(crate) fn value(&self) -> Result<Value, SymbolicError> {
        match self {
            Self::Given(value) => Ok(value.clone()),
            Self::Open(_) => Err(SymbolicError::EmptyArgument { parameter: "text" }),
            Self::Call {
                function,
                arguments,
            } => {
                let values: Vec<Value> = arguments
                    .iter()
                    .map(Self::value)
                    .collect::<Result<_, _>>()?;
                function.value(&values)
            }
        }
    }

    fn compute(&self, computations: &mut Vec<Computation>) -> Result<Value, SymbolicError> {
        match self {
            Self::Given(value) => Ok(value.clone()),
            Self::Open(_) => Err(SymbolicError::EmptyArgument { parameter: "text" }),
            Self::Call {
                function,
                arguments,
            } => {
                let values: Vec<Value> = arguments
                    .iter()
                    .map(|argument| argument.compute(computations))
                    .collect::<Result<_, _>>()?;
                let computation = function.apply(&values)?;
                let value = computation.value.clone();
                computations.push(computation);
                Ok(value)
            }
        }
    }
}

impl<V: Into<Value>> From<V> for Expression {
    fn from(value: V) -> Self {
        Self::Given(value.into())
    }
}

/// Writes the expression as SPARQL does, with the prefix `tb:`.
impl fmt::Display for Expression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(Open::Text) => formatter.write_str("?text"),
            Self::Open(Open::Name) => formatter.write_str("?name"),
            Self::Given(Value::Integer(integer)) => write!(formatter, "{integer}"),
            Self::Given(Value::Boolean(boolean)) => write!(formatter, "{boolean}"),
            Self::Given(value) => write!(formatter, "{}", Literal::from(value.clone())),
            Self::Call {
                function,
                arguments,
            } => {
                write!(formatter, "tb:{}(", function.name())?;
                for (index, argument) in arguments.iter().enumerate() {
                    let separator = if index > 0 { ", " } else { "" };
                    write!(formatter, "{separator}{argument}")?;
                }
                formatter.write_str(")")
            }
        }
    }
}
