//! Symbolic functions of words and names.

use berry_nlu::{FunctionWord as F, ValueKind};

use super::{Around, Found, Grammar};
use crate::algebra::{Argument, Query, Set};
use crate::domain::{Domain, Kind};
use crate::item::{Category as C, Np};

impl Grammar<'_> {
    pub(super) fn texts(&self, left: &C, right: &C, around: Around, found: &mut Found) {
        match (left, right) {
            // The word is named as such: it costs nothing to take it as it stands.
            (C::Word(F::TheWord), C::Text(text)) => {
                found.push(("the word", C::Text(text.clone()), -1.0));
            }
            (C::Text(text), C::Word(F::TheWord)) if self.is_chinese => {
                found.push(("the word", C::Text(text.clone()), -1.0));
            }
            (C::Word(F::HowMany | F::Times), C::Counted { function, argument })
            | (C::Counted { function, argument }, C::Word(F::HowMany | F::Times)) => {
                let counted = C::HowManyCounted {
                    function,
                    argument: argument.clone(),
                };
                // 幾個 e, and only then e 有幾個.
                let reversed = self.is_chinese && matches!(right, C::Word(F::HowMany));
                found.push(("how many", counted, if reversed { 0.4 } else { 0.0 }));
            }
            // "Is there a z in hazelnut?"
            (
                C::Counted {
                    argument: Some(argument),
                    ..
                },
                C::Text(_) | C::Np(_),
            ) if self.is_yes_no && around.before.has(F::There) => {
                self.push_compute(
                    "containsText",
                    Some(Argument::Text(argument.clone())),
                    right,
                    around,
                    found,
                );
            }
            // "the third letter of papaya"
            (
                C::Number {
                    lexical,
                    ordinal: true,
                    ..
                },
                C::Counted {
                    function: "countLetters",
                    argument: None,
                },
            ) => {
                if let Ok(position) = lexical.parse() {
                    found.push(("nth letter", C::LetterAt(position), 0.0));
                }
            }
            (C::LetterAt(position), C::Text(_) | C::Np(_)) => {
                self.push_compute(
                    "letterAt",
                    Some(Argument::Integer(*position)),
                    right,
                    around,
                    found,
                );
            }
            (C::Text(_) | C::Np(_), C::LetterAt(position)) => {
                self.push_compute(
                    "letterAt",
                    Some(Argument::Integer(*position)),
                    left,
                    around,
                    found,
                );
            }
            (C::Word(F::Backwards), C::Text(_) | C::Np(_)) => {
                self.push_compute("reverse", None, right, around, found);
            }
            (C::Text(_) | C::Np(_), C::Word(F::Backwards)) => {
                self.push_compute("reverse", None, left, around, found);
            }
            (C::HowManyCounted { function, argument }, C::Text(_) | C::Np(_)) => {
                let argument = argument.clone().map(Argument::Text);
                self.push_compute(function, argument, right, around, found);
            }
            // 「bookkeeper」裡有幾個k
            (C::Text(_) | C::Np(_), C::HowManyCounted { function, argument }) => {
                let argument = argument.clone().map(Argument::Text);
                self.push_compute(function, argument, left, around, found);
            }
            _ => {}
        }
    }

    /// A function of a text, or of the name of something.
    fn push_compute(
        &self,
        function: &'static str,
        argument: Option<Argument>,
        text: &C,
        around: Around,
        found: &mut Found,
    ) {
        let is_name = around
            .before
            .or(around.between)
            .or(around.after)
            .has(F::NameOf);
        let (text, cost) = match text {
            C::Text(text) => (Argument::Text(text.clone()), 0.0),
            C::Np(np) if np.asks.is_some() => return,
            C::Np(np) if is_name => (self.name_of(np, function), 0.0),
            C::Np(np) if Domain::is_value(&np.kinds, ValueKind::Text) => {
                let set = np.set.clone();
                let language = self.name_language(function);
                (Argument::ValueOf { set, language }, 0.0)
            }
            C::Np(np)
                if np.kinds.is_empty() || !np.kinds.iter().all(|k| matches!(k, Kind::Value(_))) =>
            {
                // A name given in the question is a text already.
                match &np.set {
                    Set::Node { .. } => (self.name_of(np, function), 0.3),
                    Set::Class(_) | Set::Any => return,
                    _ => (self.name_of(np, function), 0.15),
                }
            }
            _ => return,
        };
        let mut arguments = vec![text];
        arguments.extend(argument);
        let compute = Query::Compute {
            function,
            arguments,
        };
        found.push(("count in", C::Answer(compute), cost));
    }

    /// Letters are those of the Latin script; only a Chinese question about
    /// characters means the Chinese name.
    fn name_language(&self, function: &str) -> &'static str {
        let chinese = self.is_chinese && function == "countCharacters";
        if chinese { "zh" } else { "en" }
    }

    fn name_of(&self, np: &Np, function: &str) -> Argument {
        Argument::NameOf {
            set: np.set.clone(),
            language: self.name_language(function),
        }
    }
}
