//! What a function is: its name, its signature, its conventions, and how it is
//! applied.

use crate::characters::characters;
use crate::error::shorten;
use crate::working::Working;
use crate::{Computation, NAMESPACE, SymbolicError, Value};
use oxrdf::vocab::{rdfs, xsd};
use oxrdf::{Literal, NamedNodeRef, Term};
use std::fmt;

/// Describes and computes one symbolic function.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    pub iri: NamedNodeRef<'static>,
    pub parameters: &'static [Parameter],
    /// Whether the last parameter may be given more than once.
    pub repeats: bool,
    pub result: Kind,
    /// What the function decides where people might differ.
    pub conventions: &'static [Convention],
    /// What the function returns and when it has no value, in English, for a
    /// person who writes queries.
    pub summary: &'static str,
    pub(crate) body: Body,
}

/// A function is its IRI.
impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.iri == other.iri
    }
}

/// Names one parameter of a function and what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    pub name: &'static str,
    pub kind: Kind,
}

/// Says what a parameter takes or a function returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Any text, the empty one included.
    Text,
    /// A text of at least one character.
    NonEmptyText,
    /// A text of exactly one character, as people count characters.
    Character,
    Integer,
    /// Any number, exactly: an integer of any size, a decimal or a fraction.
    Number,
    Boolean,
    Date,
    Time,
    DateTime,
    /// A number, or a text of numbers with commas between them.
    Numbers,
    /// A text that lists values with a comma and a space between them: `2, 3, 7`.
    List,
    /// A value of any kind.
    Any,
}

/// Says how a function decides a question that people answer differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Convention {
    /// Upper and lower case are the same, by Unicode full case folding, one
    /// character at a time: `ß` is the same as `ẞ`, and neither is `ss`.
    IgnoresCase,
    /// Upper and lower case differ.
    DistinguishesCase,
    /// A letter with a diacritic differs from the one without: `é` is not `e`.
    DistinguishesDiacritics,
    /// A letter with a diacritic is the same as the one without.
    IgnoresDiacritics,
    /// The full-width forms of East Asian typography are the ordinary
    /// characters: `ｒ` is `r`.
    FullWidthIsOrdinary,
    /// Spaces, digits, punctuation and symbols are characters like any other.
    EveryCharacterCounts,
    /// Spaces, digits, punctuation and symbols are passed over. A letter is a
    /// character that begins with an alphabetic code point; Han characters are
    /// letters.
    LettersOnly,
    /// Only letters and digits are compared.
    LettersAndDigitsOnly,
    /// Occurrences that overlap all count: `ana` is twice in `banana`.
    OverlapsCount,
    /// The vowels are a, e, i, o, u, and what is written like them (`æ`, `ø`,
    /// `ı`); `y` and `w` are always consonants.
    YIsConsonant,
    /// Letters of other scripts than Latin are passed over.
    LatinOnly,
    /// Every Han character is a word, as in the word counts of Chinese writing.
    HanCharacterIsWord,
    /// Words joined by hyphens are one word: `well-read`.
    HyphenJoinsWord,
    /// Dates are those of the Gregorian calendar, before 1582 too.
    GregorianCalendar,
    /// A month without the day ends on its last day: a month after 31 January is 28 or 29
    /// February.
    ShorterMonthEnds,
    /// Only whole units count: 13 days are one week.
    WholeUnits,
    /// Weeks begin on Monday, and the first of a year is the one with its first Thursday (ISO
    /// 8601).
    IsoWeeks,
    /// A clock goes on with 00:00 after 23:59.
    ClockGoesRound,
    /// What is sought is found as it is written if it so occurs, else whatever its case; a single
    /// character whatever its case.
    CaseOnlyIfNeeded,
    /// Syllables are runs of vowels with what surrounds them; a final silent e makes none.
    SyllablesBySpelling,
    /// Powers first, then products, quotients and remainders, then sums and
    /// differences, each from the left; powers from the right. A minus before
    /// a power is applied last: `-2^2` is -4.
    UsualPrecedence,
    /// A half is rounded away from zero: 2.5 to 3, and -2.5 to -3.
    HalfAwayFromZero,
    /// What has no end is given to ten decimals, or ten significant digits if
    /// it is below 1, and said to be rounded.
    TenDecimals,
    /// The prefixes of data sizes are decimal: a megabyte is a million bytes, a
    /// mebibyte 1,048,576.
    DecimalPrefixes,
    /// Gallons, quarts, pints, cups and fluid ounces are those of the United
    /// States unless they are called imperial.
    UnitedStatesVolumes,
    /// Not binds most, then and, xor, or, implies, iff; implies from the right.
    NotBeforeAndBeforeOr,
    /// All characters but brackets are passed over.
    OtherCharactersPassedOver,
}

/// Computes the value, by the shape of the parameters; what is partial has no
/// value for some arguments of the right kinds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Body {
    Text(fn(&str, &mut Working) -> Value),
    TextText(fn(&str, &str, &mut Working) -> Value),
    PartialText(fn(&str, &mut Working) -> Result<Value, SymbolicError>),
    PartialTextText(fn(&str, &str, &mut Working) -> Result<Value, SymbolicError>),
    Values(fn(&[Value], &mut Working) -> Result<Value, SymbolicError>),
    PartialTextInteger(fn(&str, i64, &mut Working) -> Result<Value, SymbolicError>),
}

impl Function {
    /// Returns the local name: `countLetter`.
    pub fn name(&self) -> &'static str {
        self.iri
            .as_str()
            .strip_prefix(NAMESPACE)
            .expect("every row of the table is in the namespace")
    }

    /// Returns the call as it is written in a query, with the names of the
    /// parameters: `tb:countLetter(text, letter)`.
    pub fn signature(&self) -> String {
        let names: Vec<_> = self.parameters.iter().map(|it| it.name).collect();
        let more = if self.repeats { ", ..." } else { "" };
        format!("tb:{}({}{more})", self.name(), names.join(", "))
    }

    /// Computes the value for the arguments, with its working.
    pub fn apply(&self, arguments: &[Value]) -> Result<Computation, SymbolicError> {
        let mut working = Working::kept();
        let value = self.compute(arguments, &mut working)?;
        Ok(Computation {
            function: self.iri,
            arguments: arguments.to_vec(),
            value,
            steps: working.into_steps(),
        })
    }

    /// Computes the value for the arguments, without its working.
    pub fn value(&self, arguments: &[Value]) -> Result<Value, SymbolicError> {
        self.compute(arguments, &mut Working::dropped())
    }

    /// Computes the value as a SPARQL extension function does.
    ///
    /// `None` is SPARQL's error: arguments of another number or kind, or
    /// arguments for which there is no value. An IRI is not a text. Keeps no
    /// working, and so is fast enough for every row of a query.
    pub fn apply_terms(&self, arguments: &[Term]) -> Option<Term> {
        let arguments: Vec<Value> = arguments
            .iter()
            .map(|term| term.try_into().ok())
            .collect::<Option<_>>()?;
        let value = self.compute(&arguments, &mut Working::dropped()).ok()?;
        Some(Literal::from(value).into())
    }

    fn compute(&self, arguments: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
        let fits = match arguments.len() {
            length if self.repeats => length >= self.parameters.len(),
            length => length == self.parameters.len(),
        };
        if !fits {
            return Err(SymbolicError::ArgumentCount {
                signature: self.signature(),
                found: arguments.len(),
            });
        }
        let last = self.parameters.last();
        let parameters = self.parameters.iter().chain(last.into_iter().cycle());
        for (parameter, argument) in parameters.zip(arguments) {
            self.check(*parameter, argument)?;
        }
        match (&self.body, arguments) {
            (Body::Values(compute), values) => compute(values, working),
            (Body::Text(compute), [Value::Text(text)]) => Ok(compute(text, working)),
            (Body::TextText(compute), [Value::Text(first), Value::Text(second)]) => {
                Ok(compute(first, second, working))
            }
            (Body::PartialText(compute), [Value::Text(text)]) => compute(text, working),
            (Body::PartialTextText(compute), [Value::Text(first), Value::Text(second)]) => {
                compute(first, second, working)
            }
            (Body::PartialTextInteger(compute), [Value::Text(text), Value::Integer(integer)]) => {
                compute(text, *integer, working)
            }
            _ => unreachable!("the parameters, which were checked, have the body's shape"),
        }
    }

    fn check(&self, parameter: Parameter, argument: &Value) -> Result<(), SymbolicError> {
        let Parameter { name, kind } = parameter;
        match (kind, argument) {
            (Kind::NonEmptyText, Value::Text(text)) if text.is_empty() => {
                Err(SymbolicError::EmptyArgument { parameter: name })
            }
            (Kind::Character, Value::Text(text)) => match characters(text).count() {
                1 => Ok(()),
                count => Err(SymbolicError::NotOneCharacter {
                    parameter: name,
                    text: shorten(text),
                    count,
                }),
            },
            (Kind::Text | Kind::NonEmptyText | Kind::Numbers | Kind::List, Value::Text(_))
            | (Kind::Integer | Kind::Number | Kind::Numbers, Value::Integer(_))
            | (Kind::Number | Kind::Numbers, Value::Number(_))
            | (Kind::Boolean, Value::Boolean(_))
            | (Kind::Date, Value::Date(_))
            | (Kind::Time, Value::Time(_))
            | (Kind::DateTime, Value::DateTime(_))
            | (Kind::Any, _) => Ok(()),
            _ => Err(SymbolicError::ArgumentKind {
                signature: self.signature(),
                parameter: name,
                expected: kind,
                found: argument.kind(),
            }),
        }
    }
}

impl Kind {
    /// Returns the datatype that values of this kind have in RDF.
    pub fn datatype(self) -> NamedNodeRef<'static> {
        match self {
            Self::Text | Self::NonEmptyText | Self::Character | Self::List => xsd::STRING,
            Self::Integer => xsd::INTEGER,
            Self::Number => xsd::DECIMAL,
            Self::Boolean => xsd::BOOLEAN,
            Self::Date => xsd::DATE,
            Self::Time => xsd::TIME,
            Self::DateTime => xsd::DATE_TIME,
            Self::Numbers | Self::Any => rdfs::LITERAL,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Text => "a text",
            Self::NonEmptyText => "a text that is not empty",
            Self::Character => "a text of one character",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Date => "a date",
            Self::Time => "a time",
            Self::DateTime => "a date with a time",
            Self::Numbers => "a number or a list of numbers",
            Self::List => "a list",
            Self::Any => "a value",
        })
    }
}

impl Convention {
    /// Returns the name of the convention under `tb:`.
    pub fn name(self) -> &'static str {
        match self {
            Self::IgnoresCase => "ignoresCase",
            Self::DistinguishesCase => "distinguishesCase",
            Self::DistinguishesDiacritics => "distinguishesDiacritics",
            Self::IgnoresDiacritics => "ignoresDiacritics",
            Self::FullWidthIsOrdinary => "fullWidthIsOrdinary",
            Self::EveryCharacterCounts => "everyCharacterCounts",
            Self::LettersOnly => "lettersOnly",
            Self::LettersAndDigitsOnly => "lettersAndDigitsOnly",
            Self::OverlapsCount => "overlapsCount",
            Self::YIsConsonant => "yIsConsonant",
            Self::LatinOnly => "latinOnly",
            Self::HanCharacterIsWord => "hanCharacterIsWord",
            Self::HyphenJoinsWord => "hyphenJoinsWord",
            Self::GregorianCalendar => "gregorianCalendar",
            Self::ShorterMonthEnds => "shorterMonthEnds",
            Self::WholeUnits => "wholeUnits",
            Self::IsoWeeks => "isoWeeks",
            Self::ClockGoesRound => "clockGoesRound",
            Self::CaseOnlyIfNeeded => "caseOnlyIfNeeded",
            Self::SyllablesBySpelling => "syllablesBySpelling",
            Self::UsualPrecedence => "usualPrecedence",
            Self::HalfAwayFromZero => "halfAwayFromZero",
            Self::TenDecimals => "tenDecimals",
            Self::DecimalPrefixes => "decimalPrefixes",
            Self::UnitedStatesVolumes => "unitedStatesVolumes",
            Self::NotBeforeAndBeforeOr => "notBeforeAndBeforeOr",
            Self::OtherCharactersPassedOver => "otherCharactersPassedOver",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fixtures::{apply, named, print};
    use crate::{Kind, Value, functions};
    use expect_test::{Expect, expect};
    use oxrdf::{Literal, NamedNode, Term};

    fn check_terms(name: &str, arguments: &[Term], expected: &Expect) {
        expected.assert_eq(&match named(name).apply_terms(arguments) {
            Some(term) => term.to_string(),
            None => "no value".to_owned(),
        });
    }

    fn check_refused(name: &str, arguments: &[Value], expected: &Expect) {
        expected.assert_eq(&print(&apply(name, arguments)));
    }

    fn text(text: &str) -> Term {
        Literal::new_simple_literal(text).into()
    }

    #[test]
    fn in_sparql_literals_go_in_and_a_literal_comes_out() {
        let lima = Literal::new_language_tagged_literal("Lima", "es").expect("a language tag");
        check_terms(
            "countLetter",
            &[lima.clone().into(), text("L")],
            &expect![[r#""1"^^<http://www.w3.org/2001/XMLSchema#integer>"#]],
        );
        check_terms(
            "letterAt",
            &[lima.into(), Literal::from(-1).into()],
            &expect![[r#""a""#]],
        );
        check_terms(
            "isPalindrome",
            &[text("Hannah")],
            &expect![[r#""true"^^<http://www.w3.org/2001/XMLSchema#boolean>"#]],
        );
    }

    #[test]
    fn in_sparql_what_does_not_fit_has_no_value() {
        let iri = NamedNode::new("https://example.org/Lima").expect("an IRI");
        check_terms("countLetters", &[iri.into()], &expect!["no value"]);
        check_terms(
            "countLetters",
            &[Literal::from(12).into()],
            &expect!["no value"],
        );
        check_terms("countLetters", &[], &expect!["no value"]);
        check_terms(
            "countLetter",
            &[text("Lima"), text("im")],
            &expect!["no value"],
        );
        check_terms("letterAt", &[text("Lima"), text("1")], &expect!["no value"]);
        check_terms(
            "letterAt",
            &[text("Lima"), Literal::from(5).into()],
            &expect!["no value"],
        );
    }

    #[test]
    fn arguments_that_do_not_fit_are_refused_with_the_signature() {
        check_refused(
            "countLetter",
            &["Lima".into()],
            &expect!["refused: 1 arguments were given; write `tb:countLetter(text, letter)`"],
        );
        check_refused(
            "countLetter",
            &["Lima".into(), 1.into()],
            &expect![
                "refused: `letter` must be a text of one character, not an integer; write `tb:countLetter(text, letter)`"
            ],
        );
        check_refused(
            "letterAt",
            &["Lima".into(), "one".into()],
            &expect![
                "refused: `position` must be an integer, not a text; write `tb:letterAt(text, position)`"
            ],
        );
        check_refused(
            "upper",
            &[true.into()],
            &expect!["refused: `text` must be a text, not a boolean; write `tb:upper(text)`"],
        );
    }

    #[test]
    fn the_working_of_a_megabyte_is_as_small_as_that_of_a_page() {
        let sentence = "The well-read librarian of Łódź read strawberries, 漢字 and Éire. ";
        let text = sentence.repeat(1_000_000 / sentence.len() + 1);
        let run = "e\u{301}".repeat(400_000);
        let marks = format!("e{}", "\u{301}".repeat(500_000));
        for function in functions() {
            for text in [&text, &run, &marks] {
                let arguments: Vec<Value> = function
                    .parameters
                    .iter()
                    .enumerate()
                    .map(|(index, parameter)| match (index, parameter.kind) {
                        (0, _) => text.as_str().into(),
                        (_, Kind::Integer) => 2.into(),
                        _ => "r".into(),
                    })
                    .collect();
                // Some refuse: there is no second letter, for one.
                let Ok(computation) = function.apply(&arguments) else {
                    continue;
                };
                for step in &computation.steps {
                    assert!(step.items.len() <= 100, "{}: {step:?}", function.name());
                    for item in &step.items {
                        assert!(item.text.chars().count() <= 61, "{}", function.name());
                    }
                }
            }
        }
        let computation = apply("countLetter", &[text.into(), "r".into()]).expect("a count");
        let matches = &computation.steps[1];
        let shown = i64::try_from(matches.items.len() + matches.omitted).expect("a count");
        assert_eq!(computation.value, Value::Integer(shown));
    }
}
