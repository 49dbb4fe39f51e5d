//! Expressions as they are written: `(3 + 4) × 5^2 − 12 ÷ 7`.
//!
//! An expression is computed while it is read, so that one of any length takes
//! a stack of its brackets only.

mod operands;

use crate::arithmetic::{self, bits, ten_decimals};
use crate::error::shorten;
use crate::working::{List, Working};
use crate::{Number, StepKind, SymbolicError, Value};

/// Computes the value of an expression.
pub(crate) fn calculate(
    arguments: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let text = text_of(arguments);
    let mut calculation = Calculation::new(text, working);
    let value = calculation.expression()?;
    let rest = calculation.rest().trim_start();
    let rest = rest.strip_prefix(['=', '＝']).unwrap_or(rest);
    if !rest.trim_matches([' ', '?', '？']).is_empty() || !value.is_constant() {
        return Err(calculation.error());
    }
    let Calculation {
        lines, is_exact, ..
    } = calculation;
    if !lines.is_empty() {
        working.show(lines);
    }
    if is_exact {
        return Ok(value.constant.into());
    }
    let rounded = ten_decimals(&value.constant);
    working.note(StepKind::Rounded, &rounded.to_string());
    Ok(rounded.into())
}

/// Finds the one value of the unknown for which an equation holds.
pub(crate) fn solve(arguments: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let text = text_of(arguments);
    let mut calculation = Calculation::new(text, working);
    let left = calculation.expression()?;
    calculation.skip_spaces();
    if !calculation.eat_any(&['=', '＝']) {
        return Err(calculation.error());
    }
    let right = calculation.expression()?;
    if !calculation.rest().trim().is_empty() {
        return Err(calculation.error());
    }
    let Calculation {
        mut lines,
        unknown,
        is_exact,
        ..
    } = calculation;
    let slope = arithmetic::subtract(&left.slope, &right.slope)?;
    let constant = arithmetic::subtract(&right.constant, &left.constant)?;
    let solution = arithmetic::divide(&constant, &slope);
    let (Some(unknown), Ok(solution)) = (unknown, solution) else {
        return Err(SymbolicError::NoSolution {
            text: shorten(text),
        });
    };
    if slope != Number::from(1) {
        lines.next(&format!("{} × {unknown} = {constant}", operand(&slope)));
    }
    lines.next(&format!("{unknown} = {solution}"));
    working.show(lines);
    if is_exact {
        return Ok(solution.into());
    }
    let rounded = ten_decimals(&solution);
    working.note(StepKind::Rounded, &rounded.to_string());
    Ok(rounded.into())
}

fn text_of(arguments: &[Value]) -> &str {
    match arguments {
        [Value::Text(text), ..] => text,
        _ => unreachable!("the parameters are checked"),
    }
}

/// A value that may depend on the unknown: `constant + slope × x`.
#[derive(Debug, Clone)]
struct Linear {
    constant: Number,
    slope: Number,
    /// Whether it stands in the expression as it is, rather than being computed.
    is_literal: bool,
}

impl Linear {
    fn literal(constant: Number) -> Self {
        Self {
            constant,
            slope: Number::from(0),
            is_literal: true,
        }
    }

    fn is_constant(&self) -> bool {
        self.slope == Number::from(0)
    }
}

struct Calculation<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// What may still be spent, in products of machine words.
    budget: u64,
    lines: List,
    is_exact: bool,
    unknown: Option<char>,
}

/// Brackets, signs and powers nest at most this deep.
const MAX_DEPTH: usize = 64;

const BUDGET: u64 = 50_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
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
}

impl<'t> Calculation<'t> {
    fn new(text: &'t str, working: &Working) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            budget: BUDGET,
            lines: working.list(StepKind::Calculations),
            is_exact: true,
            unknown: None,
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn error(&self) -> SymbolicError {
        SymbolicError::NoExpression {
            text: shorten(self.text),
            at: shorten(self.rest()),
        }
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, part: &str) -> bool {
        let found = self.rest().starts_with(part);
        if found {
            self.at += part.len();
        }
        found
    }

    fn eat_any(&mut self, characters: &[char]) -> bool {
        match self.rest().chars().next() {
            Some(c) if characters.contains(&c) => {
                self.at += c.len_utf8();
                true
            }
            _ => false,
        }
    }

    fn expression(&mut self) -> Result<Linear, SymbolicError> {
        let mut left = self.term()?;
        loop {
            self.skip_spaces();
            let operator = if self.eat_any(&['+', '＋']) {
                Operator::Add
            } else if self.eat_any(MINUS) {
                Operator::Subtract
            } else {
                return Ok(left);
            };
            let right = self.term()?;
            left = self.apply(operator, &left, &right)?;
        }
    }

    fn term(&mut self) -> Result<Linear, SymbolicError> {
        let mut left = self.signed()?;
        loop {
            self.skip_spaces();
            let rest = self.rest();
            let operator = if !rest.starts_with("**") && self.eat_any(TIMES) {
                Operator::Multiply
            } else if self.eat_any(DIVIDED) {
                Operator::Divide
            } else if self.eat("mod ") || self.eat_any(&['%', '％']) {
                Operator::Remainder
            } else {
                return Ok(left);
            };
            let right = self.signed()?;
            left = self.apply(operator, &left, &right)?;
        }
    }

    fn signed(&mut self) -> Result<Linear, SymbolicError> {
        let mut is_negative = false;
        loop {
            self.skip_spaces();
            if self.eat_any(MINUS) {
                is_negative = !is_negative;
            } else if !self.eat_any(&['+', '＋']) {
                break;
            }
        }
        let value = self.power()?;
        Ok(if is_negative {
            Linear {
                constant: arithmetic::negate(&value.constant),
                slope: arithmetic::negate(&value.slope),
                ..value
            }
        } else {
            value
        })
    }

    fn power(&mut self) -> Result<Linear, SymbolicError> {
        let base = self.postfix()?;
        self.skip_spaces();
        if !(self.eat("**") || self.eat_any(&['^', '＾'])) {
            return Ok(base);
        }
        self.enter()?;
        let exponent = self.signed()?;
        self.depth -= 1;
        self.apply(Operator::Power, &base, &exponent)
    }

    fn enter(&mut self) -> Result<(), SymbolicError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error());
        }
        Ok(())
    }

    fn postfix(&mut self) -> Result<Linear, SymbolicError> {
        let mut value = self.primary()?;
        loop {
            let before = self.at;
            self.skip_spaces();
            if !self.rest().starts_with("!!") && self.eat_any(&['!', '！']) {
                let constant = self.constant(&value)?;
                let result = arithmetic::factorial(&constant)?;
                self.line(&format!("{}! = {result}", operand(&constant)));
                value = Linear {
                    is_literal: false,
                    ..Linear::literal(result)
                };
            } else if let Some(exponent) = ['²', '³'].iter().position(|c| self.eat_any(&[*c])) {
                let exponent = Linear::literal(Number::from(exponent as i64 + 2));
                value = self.apply(Operator::Power, &value, &exponent)?;
            } else if self.is_percent() && self.eat_any(&['%', '％']) {
                let constant = arithmetic::divide(&self.constant(&value)?, &Number::from(100))?;
                value = Linear { constant, ..value };
            } else {
                self.at = before;
                return Ok(value);
            }
        }
    }

    /// Whether a percent sign follows that is no sign of a remainder: nothing to
    /// divide by comes after it.
    fn is_percent(&self) -> bool {
        let Some(after) = self.rest().strip_prefix(['%', '％']) else {
            return false;
        };
        !after
            .trim_start()
            .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '（' | '√'))
    }

    fn constant(&self, value: &Linear) -> Result<Number, SymbolicError> {
        if value.is_constant() {
            Ok(value.constant.clone())
        } else {
            Err(self.error())
        }
    }

    fn apply(
        &mut self,
        operator: Operator,
        left: &Linear,
        right: &Linear,
    ) -> Result<Linear, SymbolicError> {
        let words = |number: &Number| bits(number) / 64 + 1;
        let size = words(&left.constant) + words(&right.constant);
        self.budget = self
            .budget
            .checked_sub(size * size)
            .ok_or(arithmetic::TOO_LARGE)?;
        let both = left.is_constant() && right.is_constant();
        let (constant, slope) = match operator {
            Operator::Add => (
                arithmetic::add(&left.constant, &right.constant)?,
                arithmetic::add(&left.slope, &right.slope)?,
            ),
            Operator::Subtract => (
                arithmetic::subtract(&left.constant, &right.constant)?,
                arithmetic::subtract(&left.slope, &right.slope)?,
            ),
            Operator::Multiply if left.is_constant() => (
                arithmetic::multiply(&left.constant, &right.constant)?,
                arithmetic::multiply(&left.constant, &right.slope)?,
            ),
            Operator::Multiply => {
                let factor = self.constant(right)?;
                (
                    arithmetic::multiply(&left.constant, &factor)?,
                    arithmetic::multiply(&left.slope, &factor)?,
                )
            }
            Operator::Divide => {
                let divisor = self.constant(right)?;
                (
                    arithmetic::divide(&left.constant, &divisor)?,
                    arithmetic::divide(&left.slope, &divisor)?,
                )
            }
            Operator::Remainder => (
                arithmetic::remainder(&self.constant(left)?, &self.constant(right)?)?,
                Number::from(0),
            ),
            Operator::Power => {
                let exponent = self.constant(right)?;
                let (value, is_exact) = arithmetic::power(&self.constant(left)?, &exponent)?;
                self.is_exact &= is_exact;
                (value, Number::from(0))
            }
        };
        let is_fraction = operator == Operator::Divide
            && left.is_literal
            && right.is_literal
            && left.constant.is_integer()
            && right.constant.is_integer()
            && !constant.is_integer();
        if both && !is_fraction {
            let is = if self.is_exact { "=" } else { "≈" };
            self.line(&format!(
                "{} {} {} {is} {}",
                operand(&left.constant),
                operator.sign(),
                operand(&right.constant),
                shown_value(&constant)
            ));
        }
        Ok(Linear {
            constant,
            slope,
            is_literal: false,
        })
    }

    fn line(&mut self, line: &str) {
        self.lines.next(line);
    }
}

const MINUS: &[char] = &['-', '−', '–', '－', '﹣'];
const TIMES: &[char] = &['*', '×', '·', '⋅', '∙', '＊', '✕', '✖'];
const DIVIDED: &[char] = &['/', '÷', '∕', '／', '⁄'];

/// Writes a number as an operand: in brackets where it is negative or a fraction.
fn operand(number: &Number) -> String {
    let text = shown(number);
    if text.starts_with('-') || text.contains('/') {
        format!("({text})")
    } else {
        text
    }
}

/// Writes a number, cut where it is long.
fn shown(number: &Number) -> String {
    let text = number.to_string();
    match text.len() {
        0..=20 => text,
        _ => format!("{}…", &text[..18]),
    }
}

fn shown_value(number: &Number) -> String {
    let text = number.to_string();
    match text.len() {
        0..=30 => text,
        _ => format!("{}…", &text[..24]),
    }
}

#[cfg(test)]
mod tests;
