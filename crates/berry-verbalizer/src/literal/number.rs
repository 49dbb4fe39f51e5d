//! Numbers: digits grouped by three.

use oxrdf::NamedNodeRef;
use oxrdf::vocab::xsd;

use crate::Language;

/// From how many digits on the digits of a whole number are grouped.
const GROUPED_FROM: usize = 5;

/// The largest shift of the decimal point that is written out.
const WRITTEN_OUT: i64 = 15;

/// Says a number, or returns `None` where the text is none of its datatype.
pub(super) fn number(value: &str, datatype: NamedNodeRef<'_>) -> Option<String> {
    let parts = Parts::read(value)?;
    if is_integer(datatype) {
        (parts.fraction.is_none() && parts.exponent.is_none()).then(|| parts.say())
    } else if datatype == xsd::DECIMAL {
        parts.exponent.is_none().then(|| parts.say())
    } else if datatype == xsd::DOUBLE || datatype == xsd::FLOAT {
        Some(parts.say())
    } else {
        None
    }
}

/// Says the values of doubles that are not numbers with digits.
pub(super) fn special(value: &str, language: Language) -> Option<String> {
    let chinese = language.is_chinese();
    let said = match value {
        "INF" | "+INF" if chinese => "無限大",
        "INF" | "+INF" => "infinity",
        "-INF" if chinese => "負無限大",
        "-INF" => "minus infinity",
        "NaN" if chinese => "非數值",
        "NaN" => "not a number",
        _ => return None,
    };
    Some(said.to_owned())
}

fn is_integer(datatype: NamedNodeRef<'_>) -> bool {
    [
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
    ]
    .contains(&datatype)
}

/// A number as it is written, taken apart.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: Option<&'a str>,
    exponent: Option<i64>,
}

impl<'a> Parts<'a> {
    fn read(value: &'a str) -> Option<Self> {
        let negative = value.starts_with('-');
        let unsigned = value.strip_prefix(['-', '+']).unwrap_or(value);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent.parse().ok()?)),
            None => (unsigned, None),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (mantissa, None),
        };
        let digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
        let well_formed = digits(whole)
            && fraction.is_none_or(digits)
            && (!whole.is_empty() || fraction.is_some_and(|fraction| !fraction.is_empty()));
        well_formed.then_some(Self {
            negative,
            whole,
            fraction,
            exponent,
        })
    }

    fn say(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let fraction = self.fraction.unwrap_or_default();
        match self.exponent {
            None => format!("{sign}{}", plain(self.whole, fraction)),
            Some(exponent) if exponent.abs() <= WRITTEN_OUT => {
                let (whole, fraction) = shifted(self.whole, fraction, exponent);
                format!("{sign}{}", plain(&whole, &fraction))
            }
            Some(exponent) => format!(
                "{sign}{} × 10{}",
                plain(self.whole, fraction),
                superscript(exponent)
            ),
        }
    }
}

/// Moves the decimal point by `exponent` places to the right.
fn shifted(whole: &str, fraction: &str, exponent: i64) -> (String, String) {
    let places = exponent.unsigned_abs() as usize;
    let (whole, fraction) = if exponent >= 0 {
        let fraction = format!(
            "{fraction}{}",
            "0".repeat(places.saturating_sub(fraction.len()))
        );
        let (moved, fraction) = fraction.split_at(places);
        (format!("{whole}{moved}"), fraction.to_owned())
    } else {
        let whole = format!("{}{whole}", "0".repeat(places.saturating_sub(whole.len())));
        let (whole, moved) = whole.split_at(whole.len() - places);
        (whole.to_owned(), format!("{moved}{fraction}"))
    };
    (whole.trim_start_matches('0').to_owned(), fraction)
}

fn plain(whole: &str, fraction: &str) -> String {
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() {
        grouped(whole)
    } else {
        format!("{}.{fraction}", grouped(whole))
    }
}

pub(super) fn grouped(digits: &str) -> String {
    // A leading zero marks a code rather than a quantity.
    if digits.len() < GROUPED_FROM || digits.starts_with('0') {
        return digits.to_owned();
    }
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn superscript(exponent: i64) -> String {
    exponent
        .to_string()
        .chars()
        .map(|character| match character {
            '0' => '⁰',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '4' => '⁴',
            '5' => '⁵',
            '6' => '⁶',
            '7' => '⁷',
            '8' => '⁸',
            '9' => '⁹',
            _ => '⁻',
        })
        .collect()
}
