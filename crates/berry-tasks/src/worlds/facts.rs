//! Statements about numbers that are true or false by themselves: "2 + 2 = 5", "ten is an odd
//! number", 9 是質數.

use crate::token::Token;

use super::cursor::Cursor;

#[derive(Clone, Copy)]
enum Quality {
    Even,
    Odd,
    Prime,
    Composite,
    Positive,
    Negative,
}

const QUALITIES: &[(&str, Quality)] = &[
    ("even", Quality::Even),
    ("odd", Quality::Odd),
    ("prime", Quality::Prime),
    ("composite", Quality::Composite),
    ("positive", Quality::Positive),
    ("negative", Quality::Negative),
    ("偶数", Quality::Even),
    ("奇数", Quality::Odd),
    ("质数", Quality::Prime),
    ("素数", Quality::Prime),
    ("合数", Quality::Composite),
    ("正数", Quality::Positive),
    ("负数", Quality::Negative),
];

#[derive(Clone, Copy)]
enum Relation {
    Equal,
    Unequal,
    Less,
    Greater,
    AtMost,
    AtLeast,
}

const RELATIONS: &[(&str, Relation)] = &[
    ("=", Relation::Equal),
    ("equals", Relation::Equal),
    ("is", Relation::Equal),
    ("makes", Relation::Equal),
    ("等于", Relation::Equal),
    ("≠", Relation::Unequal),
    ("<", Relation::Less),
    ("is less than", Relation::Less),
    ("is smaller than", Relation::Less),
    ("小于", Relation::Less),
    (">", Relation::Greater),
    ("is greater than", Relation::Greater),
    ("is larger than", Relation::Greater),
    ("is more than", Relation::Greater),
    ("is bigger than", Relation::Greater),
    ("大于", Relation::Greater),
    ("≤", Relation::AtMost),
    ("≥", Relation::AtLeast),
];

/// Returns whether a statement about numbers is true; `None` where it is no such statement.
pub(super) fn truth(tokens: &[Token]) -> Option<bool> {
    let mut cursor = Cursor::new(tokens);
    let first = sum(&mut cursor)?;
    let quality = cursor.attempt(|cursor| {
        cursor
            .eat_any(&["is", "is not", "isn't", "是", "不是"])
            .then_some(())?;
        let is_denied = tokens
            .iter()
            .any(|t| matches!(t.folded.as_str(), "not" | "isn't" | "不"));
        cursor.eat_any(&["a", "an", "个", "一个"]);
        let quality = cursor.one_of(QUALITIES)?;
        cursor.eat_any(&["number"]);
        cursor.is_done().then_some((quality, is_denied))
    });
    if let Some((quality, is_denied)) = quality {
        return Some(has(first, quality) != is_denied);
    }
    let relation = cursor.one_of(RELATIONS)?;
    let second = sum(&mut cursor)?;
    if !cursor.is_done() {
        return None;
    }
    Some(match relation {
        Relation::Equal => first == second,
        Relation::Unequal => first != second,
        Relation::Less => first < second,
        Relation::Greater => first > second,
        Relation::AtMost => first <= second,
        Relation::AtLeast => first >= second,
    })
}

/// Reads terms joined by plus and minus, or factors joined by times.
fn sum(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut total = signed(cursor)?;
    for count in 0..20 {
        let operator = cursor.one_of(&[
            ("+", '+'),
            ("plus", '+'),
            ("加", '+'),
            ("-", '-'),
            ("minus", '-'),
            ("减", '-'),
            ("×", '*'),
            ("*", '*'),
            ("times", '*'),
            ("乘", '*'),
        ]);
        let Some(operator) = operator else { break };
        let next = signed(cursor)?;
        total = match operator {
            '+' => total.checked_add(next)?,
            '-' => total.checked_sub(next)?,
            // Only as the first, where no precedence can matter.
            _ if count == 0 => total.checked_mul(next)?,
            _ => return None,
        };
    }
    Some(total)
}

fn signed(cursor: &mut Cursor<'_>) -> Option<i64> {
    let sign = if cursor.eat_any(&["-", "minus", "负"]) {
        -1
    } else {
        1
    };
    Some(sign * cursor.number()?)
}

fn has(number: i64, quality: Quality) -> bool {
    let is_prime = || {
        (2..1_000_000_000_000).contains(&number)
            && (2..=1_000_000)
                .take_while(|divisor| divisor * divisor <= number)
                .all(|divisor| number % divisor != 0)
    };
    match quality {
        Quality::Even => number % 2 == 0,
        Quality::Odd => number % 2 != 0,
        Quality::Prime => is_prime(),
        Quality::Composite => number > 1 && !is_prime(),
        Quality::Positive => number > 0,
        Quality::Negative => number < 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn statements_about_numbers() {
        for (text, expected) in [
            ("2 + 2 = 5", Some(false)),
            ("ten is an odd number", Some(false)),
            ("9 是質數", Some(false)),
            ("seven is prime", Some(true)),
            ("3 > 2", Some(true)),
            ("1 + 2 * 3 = 9", None),
            ("Paris is big", None),
        ] {
            assert_eq!(truth(&tokenize(text)), expected, "{text}");
        }
    }
}
