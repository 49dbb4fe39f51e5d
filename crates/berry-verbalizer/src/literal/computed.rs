//! Values that came of a division.

use oxrdf::Literal;
use oxrdf::vocab::xsd;

use super::literal;
use crate::{Language, UnitWords};

/// Fractions of more digits are said rounded.
const EXACT: usize = 4;

/// Says a computed number: exactly where its fraction is short, else rounded to two decimals, or
/// to three digits that count below one, and called so: "about 22.34", 約 22.34.
pub fn computed(value: &Literal, unit: Option<&UnitWords>, language: Language) -> String {
    let said = value.value();
    let fraction = said
        .split_once('.')
        .map_or("", |(_, f)| f.trim_end_matches('0'));
    let number: Option<f64> = said.parse().ok().filter(|n: &f64| n.is_finite());
    let Some(number) = number.filter(|n| fraction.len() > EXACT && *n != 0.0) else {
        return literal(value, unit, language);
    };
    let below_one = (-number.abs().log10().floor()).max(0.0) as usize;
    let decimals = 2 + below_one;
    let rounded = Literal::new_typed_literal(format!("{number:.decimals$}"), xsd::DECIMAL);
    let said = literal(&rounded, unit, language);
    if language.is_chinese() {
        format!("約 {said}")
    } else {
        format!("about {said}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_fractions_are_rounded_and_say_so() {
        let say = |value: &str, language| {
            let value = Literal::new_typed_literal(value, xsd::DECIMAL);
            computed(&value, None, language)
        };
        let cases = [
            ("22.335025380710659898", "about 22.34", "約 22.34"),
            (
                "40833638.01015228426395939",
                "about 40,833,638.01",
                "約 40,833,638.01",
            ),
            ("0.000123456", "about 0.000123", "約 0.000123"),
            ("12.5", "12.5", "12.5"),
            ("6371.0088", "6371.0088", "6371.0088"),
            ("7", "7", "7"),
        ];
        for (value, english, chinese) in cases {
            assert_eq!(say(value, Language::English), english);
            assert_eq!(say(value, Language::TraditionalChinese), chinese);
        }
    }
}
