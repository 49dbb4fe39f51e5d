//! The operands of expressions: numbers, brackets, functions and the unknown.

use oxrdf::NamedNodeRef;
use unicode_normalization::char::is_combining_mark;

use super::{Calculation, Linear, operand, shown, shown_value};
use crate::{Number, SymbolicError, Value, arithmetic, function};

/// The functions that expressions can call, and their names in the table.
const CALLS: &[(&str, &str)] = &[
    ("sqrt", "squareRoot"),
    ("cbrt", "cubeRoot"),
    ("root", "root"),
    ("abs", "absolute"),
    ("gcd", "greatestCommonDivisor"),
    ("hcf", "greatestCommonDivisor"),
    ("lcm", "leastCommonMultiple"),
    ("factorial", "factorial"),
    ("max", "maximum"),
    ("min", "minimum"),
    ("sum", "sum"),
    ("average", "average"),
    ("mean", "average"),
    ("median", "median"),
    ("product", "product"),
    ("quotient", "quotient"),
    ("log", "logarithm"),
    ("floor", "roundDown"),
    ("ceil", "roundUp"),
    ("round", "round"),
    ("digitsum", "digitSum"),
    ("choose", "combinations"),
];

impl Calculation<'_> {
    pub(super) fn primary(&mut self) -> Result<Linear, SymbolicError> {
        self.skip_spaces();
        if self.eat_any(&['(', '（', '[', '{']) {
            self.enter()?;
            let value = self.expression()?;
            self.depth -= 1;
            self.close()?;
            return Ok(value);
        }
        if self.eat_any(&['√', '∛']) {
            let name = if self.text[..self.at].ends_with('√') {
                "squareRoot"
            } else {
                "cubeRoot"
            };
            self.enter()?;
            let value = self.postfix()?;
            self.depth -= 1;
            return self.call(name, &[value]);
        }
        if let Some(value) = self.number()? {
            return Ok(Linear::literal(value));
        }
        let rest = self.rest();
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic());
        let word = &rest[..letters.unwrap_or(rest.len())];
        if let Some((_, name)) = CALLS.iter().find(|(call, _)| *call == word) {
            self.at += word.len();
            self.skip_spaces();
            if !self.eat_any(&['(', '（']) {
                return Err(self.error());
            }
            return self.arguments(name);
        }
        let mut characters = word.chars();
        let goes_on = rest[word.len()..]
            .chars()
            .next()
            .is_some_and(|c| c.is_alphanumeric() || is_combining_mark(c));
        if goes_on {
            return Err(self.error());
        }
        match (characters.next(), characters.next()) {
            (Some(unknown), None) if self.unknown.is_none_or(|it| it == unknown) => {
                self.at += 1;
                self.unknown = Some(unknown);
                Ok(Linear {
                    constant: Number::from(0),
                    slope: Number::from(1),
                    is_literal: true,
                })
            }
            _ => Err(self.error()),
        }
    }

    fn close(&mut self) -> Result<(), SymbolicError> {
        self.skip_spaces();
        if self.eat_any(&[')', '）', ']', '}']) {
            Ok(())
        } else {
            Err(self.error())
        }
    }

    /// Reads digits, with a fraction behind an integer and a space: `2 1/2`.
    fn number(&mut self) -> Result<Option<Number>, SymbolicError> {
        let Some(whole) = self.digits() else {
            return Ok(None);
        };
        let number = Number::parse(&whole).ok_or_else(|| self.error())?;
        let before = self.at;
        if number.is_integer()
            && self.eat_any(&[' '])
            && let Some(numerator) = self.digits()
        {
            if self.eat("/")
                && let Some(denominator) = self.digits()
                && let Some(part) = Number::parse(&format!("{numerator}/{denominator}"))
            {
                return arithmetic::add(&number, &part).map(Some);
            }
            return Err(self.error());
        }
        self.at = before;
        Ok(Some(number))
    }

    fn digits(&mut self) -> Option<String> {
        let mut digits = String::new();
        let mut end = self.at;
        for c in self.rest().chars() {
            let next = self.text[end + c.len_utf8()..].chars().next();
            let plain = match c {
                '0'..='9' => c,
                '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
                '.' | '．' if next.is_some_and(|n| n.is_ascii_digit()) => '.',
                ',' if !digits.is_empty() && is_group(&self.text[end + 1..]) => {
                    end += 1;
                    continue;
                }
                _ => break,
            };
            digits.push(plain);
            end += c.len_utf8();
        }
        self.at = end;
        (!digits.is_empty()).then_some(digits)
    }

    fn arguments(&mut self, name: &str) -> Result<Linear, SymbolicError> {
        self.enter()?;
        let mut arguments = Vec::new();
        loop {
            arguments.push(self.expression()?);
            self.skip_spaces();
            if !self.eat_any(&[',', ';', '，', '、']) {
                break;
            }
        }
        self.depth -= 1;
        self.close()?;
        self.call(name, &arguments)
    }

    fn call(&mut self, name: &str, arguments: &[Linear]) -> Result<Linear, SymbolicError> {
        let constants: Vec<Number> = arguments
            .iter()
            .map(|it| self.constant(it))
            .collect::<Result<_, _>>()?;
        let iri = format!("{}{name}", crate::NAMESPACE);
        let function = function(NamedNodeRef::new_unchecked(&iri)).ok_or_else(|| self.error())?;
        let root = match (name, constants.as_slice()) {
            ("squareRoot", [number]) => Some((number, 2)),
            ("cubeRoot", [number]) => Some((number, 3)),
            _ => None,
        };
        let one = Number::from(1);
        let is_rounding = matches!(name, "round" | "roundUp" | "roundDown");
        let unit = (is_rounding && constants.len() == 1).then_some(one);
        let value = if let Some((number, degree)) = root {
            let (value, is_exact) = arithmetic::root(number, degree)?;
            self.is_exact &= is_exact;
            value
        } else {
            let values: Vec<Value> = constants
                .iter()
                .cloned()
                .chain(unit)
                .map(Value::from)
                .collect();
            let value = function.apply(&values)?.value;
            value.number().ok_or_else(|| self.error())?
        };
        let shown: Vec<String> = constants.iter().map(shown).collect();
        let sign = match root {
            Some((_, 2)) => format!("√{}", operand(&constants[0])),
            Some(_) => format!("∛{}", operand(&constants[0])),
            None => {
                let call = CALLS.iter().find(|(_, it)| *it == name);
                let call = call.map_or(name, |(call, _)| *call);
                format!("{call}({})", shown.join(", "))
            }
        };
        let is = if self.is_exact { "=" } else { "≈" };
        self.line(&format!("{sign} {is} {}", shown_value(&value)));
        Ok(Linear {
            is_literal: false,
            ..Linear::literal(value)
        })
    }
}

/// Whether three digits follow and no fourth.
fn is_group(text: &str) -> bool {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    digits == 3
}
