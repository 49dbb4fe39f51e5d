//! The values that functions take and return, and how they are written in RDF.

use crate::{Kind, Number, SymbolicError};
use jiff::civil::{Date, DateTime, Time};
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{Literal, NamedNodeRef, Term, TermRef};

/// Holds an argument or a result.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    Text(String),
    Integer(i64),
    /// A number that is no integer of 64 bits.
    Number(Number),
    Boolean(bool),
    Date(Date),
    Time(Time),
    DateTime(DateTime),
}

impl Value {
    /// Returns the kind that every value of this variant has.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Integer(_) => Kind::Integer,
            Self::Number(_) => Kind::Number,
            Self::Boolean(_) => Kind::Boolean,
            Self::Date(_) => Kind::Date,
            Self::Time(_) => Kind::Time,
            Self::DateTime(_) => Kind::DateTime,
        }
    }

    /// Returns the number, of an integer too; `None` of what is no number.
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Integer(integer) => Some(Number::from(*integer)),
            Self::Number(number) => Some(number.clone()),
            _ => None,
        }
    }

    /// Makes an integer of the size of something in memory.
    pub(crate) fn count(count: usize) -> Self {
        Self::Integer(i64::try_from(count).expect("what fits in memory fits in 63 bits"))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(integer: i64) -> Self {
        Self::Integer(integer)
    }
}

/// An integer of 64 bits becomes [`Value::Integer`].
impl From<Number> for Value {
    fn from(number: Number) -> Self {
        match number.to_i64() {
            Some(integer) => Self::Integer(integer),
            None => Self::Number(number),
        }
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Time> for Value {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<DateTime> for Value {
    fn from(time: DateTime) -> Self {
        Self::DateTime(time)
    }
}

impl From<bool> for Value {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

/// Writes a text as `xsd:string`, an integer as `xsd:integer`, a decimal as `xsd:decimal`, another
/// fraction as `owl:rational`, a boolean as `xsd:boolean`, and dates and times as `xsd:date`,
/// `xsd:time` and `xsd:dateTime`.
impl From<Value> for Literal {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => text.into(),
            Value::Integer(integer) => integer.into(),
            Value::Number(number) => {
                Literal::new_typed_literal(number.to_string(), number.datatype())
            }
            Value::Boolean(boolean) => boolean.into(),
            Value::Date(date) => Literal::new_typed_literal(date.to_string(), xsd::DATE),
            Value::Time(time) => Literal::new_typed_literal(time.to_string(), xsd::TIME),
            Value::DateTime(time) => Literal::new_typed_literal(time.to_string(), xsd::DATE_TIME),
        }
    }
}

/// Reads `xsd:string` and its kin and `rdf:langString` as text (the language
/// tag is dropped), `xsd:integer` and the types derived from it as integers,
/// and `xsd:boolean`. Refuses any other datatype, ill-formed values, and
/// integers beyond 64 bits.
impl TryFrom<&Literal> for Value {
    type Error = SymbolicError;

    fn try_from(literal: &Literal) -> Result<Self, SymbolicError> {
        let value = literal.value();
        let datatype = literal.datatype();
        if TEXT_TYPES.contains(&datatype) {
            return Ok(Self::Text(value.to_owned()));
        }
        let value = value.trim_ascii();
        let read = if INTEGER_TYPES.contains(&datatype)
            || datatype == xsd::DECIMAL
            || datatype == RATIONAL
        {
            Number::parse(value).map(Self::from)
        } else if datatype == xsd::DATE {
            value.parse().ok().map(Self::Date)
        } else if datatype == xsd::TIME {
            value.parse().ok().map(Self::Time)
        } else if datatype == xsd::DATE_TIME {
            value.parse().ok().map(Self::DateTime)
        } else if datatype == xsd::BOOLEAN {
            match value {
                "true" | "1" => Some(Self::Boolean(true)),
                "false" | "0" => Some(Self::Boolean(false)),
                _ => None,
            }
        } else {
            None
        };
        read.ok_or_else(|| SymbolicError::unreadable(TermRef::Literal(literal.as_ref())))
    }
}

/// Reads a literal; an IRI and a blank node are no values, but things that have
/// names.
impl TryFrom<&Term> for Value {
    type Error = SymbolicError;

    fn try_from(term: &Term) -> Result<Self, SymbolicError> {
        match term {
            Term::Literal(literal) => literal.try_into(),
            other => Err(SymbolicError::unreadable(other.as_ref())),
        }
    }
}

/// `owl:rational`, of OWL 2 section 4.1.
pub(crate) const RATIONAL: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#rational");

const TEXT_TYPES: [NamedNodeRef<'_>; 4] = [
    xsd::STRING,
    rdf::LANG_STRING,
    xsd::NORMALIZED_STRING,
    xsd::TOKEN,
];

const INTEGER_TYPES: [NamedNodeRef<'_>; 13] = [
    xsd::INTEGER,
    xsd::INT,
    xsd::LONG,
    xsd::SHORT,
    xsd::BYTE,
    xsd::NON_NEGATIVE_INTEGER,
    xsd::POSITIVE_INTEGER,
    xsd::NON_POSITIVE_INTEGER,
    xsd::NEGATIVE_INTEGER,
    xsd::UNSIGNED_INT,
    xsd::UNSIGNED_LONG,
    xsd::UNSIGNED_SHORT,
    xsd::UNSIGNED_BYTE,
];

#[cfg(test)]
mod tests {
    use crate::Value;
    use expect_test::{Expect, expect};
    use oxrdf::vocab::xsd;
    use oxrdf::{BlankNode, Literal, NamedNode, NamedNodeRef, Term};

    fn check(term: impl Into<Term>, expected: &Expect) {
        expected.assert_eq(&match Value::try_from(&term.into()) {
            Ok(value) => format!("{value:?} is written {}", Literal::from(value.clone())),
            Err(error) => format!("refused: {error}"),
        });
    }

    fn typed(value: &str, datatype: NamedNodeRef<'_>) -> Literal {
        Literal::new_typed_literal(value, datatype)
    }

    #[test]
    fn literals_are_read() {
        check(
            Literal::new_simple_literal("Lima"),
            &expect![[r#"Text("Lima") is written "Lima""#]],
        );
        check(
            Literal::new_language_tagged_literal("利馬", "zh-Hant").expect("a language tag"),
            &expect![[r#"Text("利馬") is written "利馬""#]],
        );
        check(
            typed("+007", xsd::INTEGER),
            &expect![[r#"Integer(7) is written "7"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
        );
        check(
            typed("-3", xsd::INT),
            &expect![[
                r#"Integer(-3) is written "-3"^^<http://www.w3.org/2001/XMLSchema#integer>"#
            ]],
        );
        check(
            typed(" 12 ", xsd::NON_NEGATIVE_INTEGER),
            &expect![[
                r#"Integer(12) is written "12"^^<http://www.w3.org/2001/XMLSchema#integer>"#
            ]],
        );
        check(
            typed("1", xsd::BOOLEAN),
            &expect![[
                r#"Boolean(true) is written "true"^^<http://www.w3.org/2001/XMLSchema#boolean>"#
            ]],
        );
    }

    #[test]
    fn what_is_no_value_is_refused() {
        check(
            typed("3.0", xsd::DECIMAL),
            &expect![[r#"Integer(3) is written "3"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
        );
        check(
            typed("many", xsd::INTEGER),
            &expect![[
                r#"refused: "many"^^<http://www.w3.org/2001/XMLSchema#integer> is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"#
            ]],
        );
        check(
            typed("9223372036854775808", xsd::INTEGER),
            &expect![[
                r#"Number(Number(Ratio { numer: 9223372036854775808, denom: 1 })) is written "9223372036854775808"^^<http://www.w3.org/2001/XMLSchema#integer>"#
            ]],
        );
        check(
            typed("yes", xsd::BOOLEAN),
            &expect![[
                r#"refused: "yes"^^<http://www.w3.org/2001/XMLSchema#boolean> is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"#
            ]],
        );
        check(
            NamedNode::new("https://example.org/Lima").expect("an IRI"),
            &expect![
                "refused: <https://example.org/Lima> is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"
            ],
        );
        check(
            BlankNode::new("b0").expect("a label"),
            &expect![
                "refused: _:b0 is not a text, an integer of at most 64 bits or a boolean; for a thing use its name, for another literal use STR"
            ],
        );
    }
}
