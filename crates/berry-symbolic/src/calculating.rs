//! Expressions as they are written: `(3 + 4) × 5^2 − 12 ÷ 7`.
//!
//! An expression is computed while it is read, so that one of any length takes
//! a stack of its brackets only.

use crate::arithmetic::{self, bits, ten_decimals};
use crate::error::shorten;
use crate::working::{List, Working};
use crate::{Number, StepKind, SymbolicError, Value, function};
use oxrdf::NamedNodeRef;
use unicode_normalization::char::is_combining_mark;

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

    fn primary(&mut self) -> Result<Linear, SymbolicError> {
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
                '.' | '．' if next.is_some_and(|n| n.to_digit(10).is_some()) => '.',
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

/// Whether three digits follow and no fourth.
fn is_group(text: &str) -> bool {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    digits == 3
}

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
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print, value};
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&print(&apply("calculate", &[text.into()])));
    }

    #[test]
    fn expressions_with_their_working() {
        check(
            "((-1 + 2 + 9 * 5) - (-2 + -4)) =",
            &expect![[r#"
            Integer(52)
              calculations (-1) + 2 = 1|9 × 5 = 45|1 + 45 = 46|(-2) + (-4) = -6|46 - (-6) = 52"#]],
        );
        check(
            "2 1/2 × ４ ÷ (3 − 8)",
            &expect![[r#"
            Integer(-2)
              calculations 2.5 × 4 = 10|3 - 8 = -5|10 ÷ (-5) = -2"#]],
        );
        check(
            "-2^2 + 2**3^2",
            &expect![[r#"
            Integer(508)
              calculations 2 ^ 2 = 4|3 ^ 2 = 9|2 ^ 9 = 512|(-4) + 512 = 508"#]],
        );
        check(
            "1/3 + 1/6",
            &expect![[r#"
            Number(Number(Ratio { numer: 1, denom: 2 }))
              calculations (1/3) + (1/6) = 0.5"#]],
        );
        check(
            "15% × 240 + 17 % 5",
            &expect![[r#"
            Integer(38)
              calculations 0.15 × 240 = 36|17 mod 5 = 2|36 + 2 = 38"#]],
        );
        check(
            "√2 × √2",
            &expect![[r#"
            Integer(2)
              calculations √2 ≈ 1.4142135623730950488016…|√2 ≈ 1.4142135623730950488016…|1.4142135623730950… × 1.4142135623730950… ≈ 1.99999999999999…
              rounded 2"#]],
        );
        check(
            "gcd(12, 18) + 5!",
            &expect![[r#"
            Integer(126)
              calculations gcd(12, 18) = 6|5! = 120|6 + 120 = 126"#]],
        );
        check(
            "1,234,567 × 89 = ?",
            &expect![[r#"
            Integer(109876463)
              calculations 1234567 × 89 = 109876463"#]],
        );
    }

    #[test]
    fn what_has_no_value() {
        check(
            "7 / (3 - 3)",
            &expect!["refused: `7` is divided by zero; give a divisor other than 0"],
        );
        check(
            "10^10^10",
            &expect![
                "refused: the number is too large to be written out; at most 10000 digits are computed"
            ],
        );
        check(
            "√(1 - 5)",
            &expect!["refused: `-4` is negative and has no real root of degree 2"],
        );
        check(
            "3 + apples",
            &expect![
                "refused: `3 + apples` cannot be calculated from `apples` on; write it with + - * / ^ and brackets"
            ],
        );
        check(
            "(3 + 4",
            &expect![
                "refused: `(3 + 4` cannot be calculated from `` on; write it with + - * / ^ and brackets"
            ],
        );
        check(
            "3 4",
            &expect![
                "refused: `3 4` cannot be calculated from `` on; write it with + - * / ^ and brackets"
            ],
        );
        check(
            "100000!",
            &expect!["refused: `100000` is too large for this; at most 3249 is allowed"],
        );
        check(
            &"(".repeat(1_000),
            &expect![
                "refused: `((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…` cannot be calculated from `((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…` on; write it with + - * / ^ and brackets"
            ],
        );
        check(
            &format!("1{}", "/7^999".repeat(1_000)),
            &expect![
                "refused: the number is too large to be written out; at most 10000 digits are computed"
            ],
        );
    }

    #[test]
    fn equations() {
        let check = |text: &str, expected: &Expect| {
            expected.assert_eq(&print(&apply("solve", &[text.into()])));
        };
        check(
            "x + 17 = 45",
            &expect![[r#"
            Integer(28)
              calculations x = 28"#]],
        );
        check(
            "3 × (x - 2) = x / 2 + 9",
            &expect![[r#"
            Integer(6)
              calculations 2.5 × x = 15|x = 6"#]],
        );
        check(
            "x = x",
            &expect![
                "refused: `x = x` has not exactly one solution; give a linear equation in one unknown"
            ],
        );
        check(
            "x × x = 4",
            &expect![
                "refused: `x × x = 4` cannot be calculated from `= 4` on; write it with + - * / ^ and brackets"
            ],
        );
    }

    /// Random sums of products, with the same computed in 128 bits beside.
    #[test]
    fn precedence_is_that_of_the_oracle() {
        let mut random = Random(11);
        for _ in 0..5_000 {
            let mut text = String::new();
            let mut sum = 0_i128;
            for index in 0..=random.below(6) {
                let is_minus = random.below(2) == 1;
                let mut product = random.below(50) as i128 - 25;
                let mut term = format!("{product}");
                for _ in 0..random.below(4) {
                    let factor = random.below(50) as i128 - 25;
                    product *= factor;
                    term += &format!(" * {factor}");
                }
                if index == 0 {
                    text = term;
                    sum = product;
                } else {
                    text += if is_minus { " - " } else { "+" };
                    text += &term;
                    sum += if is_minus { -product } else { product };
                }
            }
            let expected = i64::try_from(sum).expect("few factors");
            assert_eq!(
                value("calculate", &[text.as_str().into()]),
                Value::Integer(expected)
            );
        }
    }

    #[test]
    fn no_text_makes_it_panic() {
        let pieces = [
            "1", "0", "-", "+", "*", "/", "^", "(", ")", "!", "%", ".", ",", " ", "x", "sqrt(",
            "=", "²", "√", "９", "gcd(", "99999",
        ];
        let mut random = Random(12);
        for _ in 0..20_000 {
            let text = random.text(&pieces, 14);
            let _ = apply("calculate", &[text.as_str().into()]);
            let _ = apply("solve", &[text.as_str().into()]);
        }
    }
}
