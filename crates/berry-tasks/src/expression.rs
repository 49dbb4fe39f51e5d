//! What is to be computed: symbolic functions of given values.

use std::fmt;

use berry_symbolic::{Computation, Function, SymbolicError, Value, function};
use oxrdf::{Literal, NamedNodeRef};

/// A value, or a symbolic function of others.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// Said in the question.
    Given(Value),
    Call {
        /// A function of [`berry_symbolic::functions`].
        function: &'static Function,
        arguments: Vec<Expression>,
    },
}

impl Expression {
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

    /// Computes the value, with the computations that lead to it, innermost first.
    pub fn evaluate(&self) -> Result<(Value, Vec<Computation>), SymbolicError> {
        let mut computations = Vec::new();
        let value = self.compute(&mut computations)?;
        Ok((value, computations))
    }

    fn compute(&self, computations: &mut Vec<Computation>) -> Result<Value, SymbolicError> {
        match self {
            Self::Given(value) => Ok(value.clone()),
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
