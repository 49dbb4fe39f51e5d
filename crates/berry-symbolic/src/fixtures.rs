//! What the tests share: calling a function by name and printing what came of
//! it, and texts made at random.

use crate::{Computation, Function, NAMESPACE, Step, SymbolicError, Value, function};
use oxrdf::NamedNodeRef;

pub(crate) fn named(name: &str) -> &'static Function {
    function(NamedNodeRef::new_unchecked(&format!("{NAMESPACE}{name}"))).expect("a function's name")
}

pub(crate) fn apply(name: &str, arguments: &[Value]) -> Result<Computation, SymbolicError> {
    named(name).apply(arguments)
}

/// Applies a function that has a value for these arguments.
pub(crate) fn value(name: &str, arguments: &[Value]) -> Value {
    apply(name, arguments).expect("a value").value
}

/// Prints the value and the steps, a line each, or the error.
pub(crate) fn print(result: &Result<Computation, SymbolicError>) -> String {
    match result {
        Ok(computation) => std::iter::once(format!("{:?}", computation.value))
            .chain(computation.steps.iter().map(print_step))
            .collect::<Vec<_>>()
            .join("\n"),
        Err(error) => format!("refused: {error}"),
    }
}

fn print_step(step: &Step) -> String {
    let items: Vec<String> = step
        .items
        .iter()
        .map(|item| {
            let position = item.position.map(|it| format!("{it}:")).unwrap_or_default();
            let becomes = item.becomes.as_ref().map(|it| format!(">{it}"));
            visible(&format!(
                "{position}{}{}",
                item.text,
                becomes.unwrap_or_default()
            ))
        })
        .collect();
    let omitted = match step.omitted {
        0 => String::new(),
        omitted => format!(" and {omitted} more"),
    };
    format!("  {} {}{omitted}", step.kind.name(), items.join("|"))
}

/// Writes combining marks, joiners and the like as escapes.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::new();
    for code_point in text.chars() {
        match code_point {
            '"' | '\'' => visible.push(code_point),
            other => visible.extend(other.escape_debug()),
        }
    }
    visible
}

/// Makes the same texts in every run (SplitMix64, Steele and others 2014).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// Returns a number below the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 32).expect("32 bits fit") % bound
    }

    /// Returns up to `longest` pieces of the alphabet, one after the other.
    pub(crate) fn text(&mut self, alphabet: &[&str], longest: usize) -> String {
        let length = self.below(longest + 1);
        (0..length)
            .map(|_| alphabet[self.below(alphabet.len())])
            .collect()
    }
}
