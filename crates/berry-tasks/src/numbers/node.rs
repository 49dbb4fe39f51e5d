//! What was read, before it becomes an expression of symbolic functions.

use berry_symbolic::{Number, Value};

use crate::Expression;

/// A part of a question: a number, or something to be computed of such.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Number(Number),
    /// Hundredths: 15 is 15 %.
    Percent(Number),
    /// What an equation asks for.
    Unknown,
    Negative(Box<Node>),
    Operation(Operator, Box<Node>, Box<Node>),
    /// A function of the table of symbolic functions.
    Call(&'static str, Vec<Node>),
    Text(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
}

impl Operator {
    fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "×",
            Self::Divide => "÷",
            Self::Remainder => "mod",
            Self::Power => "^",
        }
    }

    fn precedence(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => ADDITION,
            Self::Multiply | Self::Divide | Self::Remainder => PRODUCT,
            Self::Power => POWER,
        }
    }
}

const ADDITION: u8 = 1;
const PRODUCT: u8 = 2;
const POWER: u8 = 3;
const ATOM: u8 = 4;

/// The functions that a written expression can call.
const CALLS: &[(&str, &str)] = &[
    ("squareRoot", "sqrt"),
    ("cubeRoot", "cbrt"),
    ("root", "root"),
    ("absolute", "abs"),
    ("greatestCommonDivisor", "gcd"),
    ("leastCommonMultiple", "lcm"),
    ("factorial", "factorial"),
    ("maximum", "max"),
    ("minimum", "min"),
    ("sum", "sum"),
    ("average", "average"),
    ("median", "median"),
    ("product", "product"),
    ("quotient", "quotient"),
    ("digitSum", "digitsum"),
    ("combinations", "choose"),
];

impl Node {
    pub(super) fn integer(integer: i64) -> Self {
        Self::Number(Number::from(integer))
    }

    pub(super) fn number(text: &str) -> Self {
        Self::Number(Number::parse(text).expect("a number of the grammar"))
    }

    pub(super) fn operation(operator: Operator, left: Node, right: Node) -> Self {
        // A percentage that is added to something is a percentage of it.
        if let (Operator::Add | Operator::Subtract, Self::Percent(_)) = (operator, &right)
            && !matches!(left, Self::Percent(_))
        {
            let factor = Self::Operation(operator, Box::new(Self::integer(1)), Box::new(right));
            return Self::Operation(Operator::Multiply, Box::new(left), Box::new(factor));
        }
        Self::Operation(operator, Box::new(left), Box::new(right))
    }

    pub(super) fn has_unknown(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Negative(inner) => inner.has_unknown(),
            Self::Operation(_, left, right) => left.has_unknown() || right.has_unknown(),
            Self::Call(_, arguments) => arguments.iter().any(Self::has_unknown),
            Self::Number(_) | Self::Percent(_) | Self::Text(_) => false,
        }
    }

    /// Whether what is unknown is only added, and multiplied and divided by what is known.
    pub(super) fn is_linear(&self) -> bool {
        match self {
            Self::Number(_) | Self::Percent(_) | Self::Unknown | Self::Text(_) => true,
            Self::Negative(inner) => inner.is_linear(),
            Self::Operation(operator, left, right) => match operator {
                Operator::Add | Operator::Subtract => left.is_linear() && right.is_linear(),
                Operator::Multiply => {
                    left.is_linear()
                        && right.is_linear()
                        && !(left.has_unknown() && right.has_unknown())
                }
                Operator::Divide => left.is_linear() && !right.has_unknown(),
                Operator::Remainder | Operator::Power => {
                    !left.has_unknown() && !right.has_unknown()
                }
            },
            Self::Call(..) => !self.has_unknown(),
        }
    }

    /// Returns the expression; `None` where it depends on something unknown, or where it computes
    /// with what is no number.
    pub(super) fn to_expression(&self) -> Option<Expression> {
        match self {
            Self::Number(number) => Some(Value::from(number.clone()).into()),
            Self::Text(text) => Some(Expression::from(text.as_str())),
            Self::Unknown => None,
            Self::Percent(_) | Self::Negative(_) | Self::Operation(..) => {
                if self.has_unknown() {
                    return None;
                }
                let written = self.written()?;
                Some(Expression::call("calculate", vec![written.as_str().into()]))
            }
            Self::Call(name, arguments) => {
                let arguments = arguments.iter().map(Self::to_expression);
                let arguments: Vec<Expression> = arguments.collect::<Option<_>>()?;
                Some(Expression::call(name, arguments))
            }
        }
    }

    /// Writes it as `tb:calculate` reads it, with `x` for what is unknown.
    pub(super) fn written(&self) -> Option<String> {
        let mut writing = Writing {
            text: String::new(),
            in_fractions: self.has_endless(),
        };
        self.write(&mut writing, 0).then_some(writing.text)
    }

    /// Whether a number has decimals without end, so that all of them are told in fractions.
    fn has_endless(&self) -> bool {
        match self {
            Self::Number(number) => number.to_string().contains('/'),
            Self::Negative(inner) => inner.has_endless(),
            Self::Operation(_, left, right) => left.has_endless() || right.has_endless(),
            Self::Call(_, arguments) => arguments.iter().any(Self::has_endless),
            Self::Percent(_) | Self::Unknown | Self::Text(_) => false,
        }
    }

    fn write(&self, writing: &mut Writing, around: u8) -> bool {
        let precedence = match self {
            Self::Operation(operator, ..) => operator.precedence(),
            Self::Negative(_) => PRODUCT,
            Self::Percent(_) => POWER,
            Self::Number(number) => match writing.number(number) {
                written if written.starts_with('-') => 0,
                written if written.contains('/') => PRODUCT,
                _ => ATOM,
            },
            _ => ATOM,
        };
        let is_bracketed = precedence < around || (precedence == 0 && around > 0);
        if is_bracketed {
            writing.text.push('(');
        }
        let is_written = match self {
            Self::Number(number) => {
                let written = writing.number(number);
                writing.text.push_str(&written);
                true
            }
            Self::Percent(number) => {
                writing.text.push_str(&number.to_string());
                writing.text.push('%');
                !number.to_string().contains('/')
            }
            Self::Unknown => {
                writing.text.push('x');
                true
            }
            Self::Negative(inner) => {
                writing.text.push('-');
                inner.write(writing, POWER)
            }
            Self::Operation(operator, left, right) => {
                let (before, after) = match operator {
                    Operator::Add => (ADDITION, ADDITION + 1),
                    Operator::Power => (ATOM, ATOM),
                    operator => (operator.precedence(), operator.precedence() + 1),
                };
                // The sign before a power is applied after it.
                let is_left = left.write(writing, before);
                writing.text.extend([" ", operator.sign(), " "]);
                is_left && right.write(writing, after)
            }
            Self::Call(name, arguments) => {
                let Some((_, call)) = CALLS.iter().find(|(it, _)| it == name) else {
                    return false;
                };
                writing.text.push_str(call);
                writing.text.push('(');
                for (index, argument) in arguments.iter().enumerate() {
                    if index > 0 {
                        writing.text.push_str(", ");
                    }
                    if !argument.write(writing, 0) {
                        return false;
                    }
                }
                writing.text.push(')');
                true
            }
            Self::Text(_) => false,
        };
        if is_bracketed {
            writing.text.push(')');
        }
        is_written
    }
}

/// An expression that is being written.
struct Writing {
    text: String,
    /// Whether numbers that are no integers are told as fractions.
    in_fractions: bool,
}

impl Writing {
    fn number(&self, number: &Number) -> String {
        if self.in_fractions {
            number.fraction()
        } else {
            number.to_string()
        }
    }
}
