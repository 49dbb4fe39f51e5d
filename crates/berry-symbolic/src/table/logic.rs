//! The functions of truth values and brackets.

use oxrdf::NamedNodeRef;

use super::TEXT;
use crate::function::Body;
use crate::{Convention, Function, Kind, Parameter};
use crate::{brackets, logic};

const EXPRESSION: Parameter = Parameter {
    name: "expression",
    kind: Kind::NonEmptyText,
};

pub(super) static FUNCTIONS: [Function; 5] = [
    Function {
        iri: tb!("evaluateLogic"),
        parameters: &[EXPRESSION],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[Convention::NotBeforeAndBeforeOr, Convention::IgnoresCase],
        summary: "Evaluates an expression of truth values: `true`, `false`, `T`, `F`, `1`, `0`, 真, 假, joined by not, and, or, xor, nand, nor, implies, iff, if ... then, their symbols or their Chinese words, with brackets. Not binds most, then and, xor, or, implies, iff. No value for any other text.",
        body: Body::PartialText(logic::evaluate_logic),
    },
    Function {
        iri: tb!("closeBrackets"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[Convention::OtherCharactersPassedOver],
        summary: "Returns the brackets that close those left open in a text, the innermost first, with spaces between them if the text has spaces between its own. Round, square, curly and angle brackets and those of East Asian typography are told apart. No value if a bracket closes nothing that is open.",
        body: Body::PartialText(brackets::close_brackets),
    },
    Function {
        iri: tb!("completeBrackets"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[Convention::OtherCharactersPassedOver],
        summary: "Returns a text with the brackets that close those left open in it. No value if a bracket closes nothing that is open.",
        body: Body::PartialText(brackets::complete_brackets),
    },
    Function {
        iri: tb!("areBracketsBalanced"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[Convention::OtherCharactersPassedOver],
        summary: "Tells whether each bracket in a text has its partner, properly nested. A text without brackets is balanced.",
        body: Body::Text(brackets::are_brackets_balanced),
    },
    Function {
        iri: tb!("bracketMismatch"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[Convention::OtherCharactersPassedOver],
        summary: "Returns the position, among all characters from 1, of the first bracket that closes nothing that is open, or else of the first that is never closed. No value if the brackets are balanced.",
        body: Body::PartialText(brackets::bracket_mismatch),
    },
];
