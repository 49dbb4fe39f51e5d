//! Units of measurement that values can be converted between, by their QUDT names.

mod stated;

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::OnceLock;

use oxrdf::NamedNode;
use oxsdatatypes::Decimal;

use crate::text::key;

pub use stated::read_units;

/// A unit: a value plus `shift`, times `factor`, by `divisor`, is the value in the unit of
/// reference of its dimension. The three are decimal numerals, exact by definition of the unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownUnit {
    /// The local name in `http://qudt.org/vocab/unit/`.
    pub qudt: &'static str,
    pub symbol: &'static str,
    /// In the singular.
    pub english: &'static str,
    pub chinese: &'static str,
    dimension: Quantity,
    pub factor: &'static str,
    pub divisor: &'static str,
    pub shift: &'static str,
    /// Other names.
    names: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quantity {
    Temperature,
    Length,
    Area,
    Mass,
    Time,
    Information,
    Dollar,
    Euro,
    Sterling,
}

const QUDT: &str = "http://qudt.org/vocab/unit/";

macro_rules! units {
    ($($dimension:ident $qudt:literal $symbol:literal $english:literal $chinese:literal $factor:literal $divisor:literal $shift:literal $names:expr;)*) => {
        &[$(KnownUnit {
            qudt: $qudt,
            symbol: $symbol,
            english: $english,
            chinese: $chinese,
            dimension: Quantity::$dimension,
            factor: $factor,
            divisor: $divisor,
            shift: $shift,
            names: $names,
        }),*]
    };
}

/// The units by dimension.
const UNITS: &[KnownUnit] = units! {
    Temperature "K" "K" "kelvin" "克耳文" "1.0" "1.0" "0.0" &["kelvins", "開爾文"];
    Temperature "DEG_C" "°C" "degree Celsius" "攝氏度" "1.0" "1.0" "273.15"
        &["degrees Celsius", "Celsius", "degrees centigrade", "centigrade", "攝氏", "℃"];
    Temperature "DEG_F" "°F" "degree Fahrenheit" "華氏度" "5.0" "9.0" "459.67"
        &["degrees Fahrenheit", "Fahrenheit", "華氏", "℉"];
    Length "M" "m" "metre" "公尺" "1.0" "1.0" "0.0" &["metres", "meter", "meters", "米"];
    Length "KiloM" "km" "kilometre" "公里" "1000.0" "1.0" "0.0"
        &["kilometres", "kilometer", "kilometers", "千米"];
    Length "CentiM" "cm" "centimetre" "公分" "0.01" "1.0" "0.0"
        &["centimetres", "centimeter", "centimeters", "釐米"];
    Length "MilliM" "mm" "millimetre" "公釐" "0.001" "1.0" "0.0"
        &["millimetres", "millimeter", "millimeters", "毫米"];
    Length "MI" "mi" "mile" "英里" "1609.344" "1.0" "0.0" &["miles"];
    Length "FT" "ft" "foot" "英尺" "0.3048" "1.0" "0.0" &["feet"];
    Length "IN" "in" "inch" "英寸" "0.0254" "1.0" "0.0" &["inches"];
    Length "YD" "yd" "yard" "碼" "0.9144" "1.0" "0.0" &["yards"];
    Length "GigaM" "million km" "million kilometres" "百萬公里" "1000000000.0" "1.0" "0.0"
        &["million km", "millions of kilometres", "million kilometers"];
    Length "LY" "ly" "light year" "光年" "9460730472580800.0" "1.0" "0.0"
        &["light years", "light-year", "light-years", "lightyears"];
    Length "AU" "au" "astronomical unit" "天文單位" "149597870700.0" "1.0" "0.0"
        &["astronomical units"];
    Area "M2" "m²" "square metre" "平方公尺" "1.0" "1.0" "0.0"
        &["square metres", "square meter", "square meters", "平方米"];
    Area "KiloM2" "km²" "square kilometre" "平方公里" "1000000.0" "1.0" "0.0"
        &["square kilometres", "square kilometer", "square kilometers", "平方千米"];
    Area "HA" "ha" "hectare" "公頃" "10000.0" "1.0" "0.0" &["hectares"];
    Area "MI2" "sq mi" "square mile" "平方英里" "2589988.110336" "1.0" "0.0" &["square miles"];
    Area "AC" "ac" "acre" "英畝" "4046.8564224" "1.0" "0.0" &["acres"];
    Mass "KiloGM" "kg" "kilogram" "公斤" "1.0" "1.0" "0.0" &["kilograms", "kilo", "kilos", "千克"];
    Mass "GM" "g" "gram" "公克" "0.001" "1.0" "0.0" &["grams", "克"];
    Mass "TONNE" "t" "tonne" "公噸" "1000.0" "1.0" "0.0" &["tonnes", "metric tons", "噸"];
    Mass "LB" "lb" "pound" "磅" "0.45359237" "1.0" "0.0" &["pounds"];
    Time "SEC" "s" "second" "秒" "1.0" "1.0" "0.0" &["seconds"];
    Time "MIN" "min" "minute" "分鐘" "60.0" "1.0" "0.0" &["minutes", "分"];
    Time "HR" "h" "hour" "小時" "3600.0" "1.0" "0.0" &["hours", "個小時", "鐘頭"];
    Time "DAY" "d" "day" "天" "86400.0" "1.0" "0.0" &["days", "日"];
    Time "WK" "wk" "week" "週" "604800.0" "1.0" "0.0" &["weeks", "星期", "個星期"];
    Time "YR" "a" "year" "年" "31557600.0" "1.0" "0.0" &["years"];
    Dollar "CCY_USD" "USD" "US dollar" "美元" "1.0" "1.0" "0.0"
        &["US dollars", "dollar", "dollars", "USD", "$", "美金"];
    Dollar "MillionUSD" "million USD" "million US dollars" "百萬美元" "1000000.0" "1.0" "0.0"
        &["million dollars", "million USD", "millions of US dollars", "millions of dollars"];
    Euro "CCY_EUR" "€" "euro" "歐元" "1.0" "1.0" "0.0" &["euros", "EUR", "€"];
    Sterling "CCY_GBP" "£" "pound sterling" "英鎊" "1.0" "1.0" "0.0"
        &["pounds sterling", "GBP", "£"];
    Information "BYTE" "B" "byte" "位元組" "1.0" "1.0" "0.0" &["bytes"];
    Information "KiloBYTE" "kB" "kilobyte" "KB" "1000.0" "1.0" "0.0" &["kilobytes"];
    Information "MegaBYTE" "MB" "megabyte" "MB" "1000000.0" "1.0" "0.0" &["megabytes"];
    Information "GigaBYTE" "GB" "gigabyte" "GB" "1000000000.0" "1.0" "0.0" &["gigabytes"];
    Information "TeraBYTE" "TB" "terabyte" "TB" "1000000000000.0" "1.0" "0.0" &["terabytes"];
};

impl KnownUnit {
    /// Returns the unit with this IRI.
    pub fn of(iri: &str) -> Option<&'static Self> {
        let local = iri.strip_prefix(QUDT)?;
        UNITS.iter().find(|unit| unit.qudt == local)
    }

    /// Returns the unit that some words name, by their key.
    pub(crate) fn named(wanted: &str) -> Option<&'static Self> {
        static NAMES: OnceLock<HashMap<String, &KnownUnit>> = OnceLock::new();
        let names = NAMES.get_or_init(|| {
            let named = UNITS.iter().flat_map(|unit| {
                let names = [unit.english, unit.chinese].into_iter();
                let all = names.chain(unit.names.iter().copied());
                all.map(move |name| (key(name), unit))
            });
            named.filter(|(key, _)| !key.is_empty()).collect()
        });
        names.get(wanted).copied()
    }

    /// Returns the unit that stands behind a number: by a name, or by its symbol as it is written.
    pub(crate) fn behind_number(words: &str, wanted: &str) -> Option<&'static Self> {
        let by_symbol = || {
            UNITS
                .iter()
                .find(|unit| unit.symbol == words || unit.names.contains(&words))
        };
        Self::named(wanted).or_else(by_symbol)
    }

    /// Returns the IRI of the unit.
    pub fn iri(&self) -> NamedNode {
        NamedNode::new_unchecked(format!("{QUDT}{}", self.qudt))
    }

    /// Returns a value of this unit in another, exactly but for the last digits of a division;
    /// `None` for other dimensions, and where it is no decimal of up to 18 digits.
    pub fn in_unit(&self, value: &str, other: &Self) -> Option<String> {
        if !self.is_convertible(other) {
            return None;
        }
        let decimal = |text: &str| Decimal::from_str(text).ok();
        let mut value = decimal(value)?.checked_add(decimal(self.shift)?)?;
        if (self.factor, self.divisor) != (other.factor, other.divisor) {
            value = value
                .checked_mul(decimal(self.factor)?)?
                .checked_mul(decimal(other.divisor)?)?
                .checked_div(decimal(self.divisor)?)?
                .checked_div(decimal(other.factor)?)?;
        }
        Some(value.checked_sub(decimal(other.shift)?)?.to_string())
    }

    /// Whether values in one can be told in the other.
    pub fn is_convertible(&self, other: &Self) -> bool {
        self.dimension == other.dimension
    }
}

#[cfg(test)]
mod tests {
    use super::{KnownUnit, key};

    #[test]
    fn names_and_dimensions() {
        let kelvin = KnownUnit::of("http://qudt.org/vocab/unit/K").expect("a unit");
        let celsius = KnownUnit::named("degrees celsius").expect("a unit");
        let mile = KnownUnit::named("square miles").expect("a unit");
        assert!(kelvin.is_convertible(celsius) && !kelvin.is_convertible(mile));
        assert_eq!(KnownUnit::named("furlong"), None);
    }

    #[test]
    fn values_in_other_units() {
        let convert = |value: &str, from: &str, to: &str| {
            let unit = |name| KnownUnit::named(&key(name)).expect("a unit");
            unit(from).in_unit(value, unit(to))
        };
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(convert("3", "metres", "centimetres"), is("300"));
        assert_eq!(convert("20", "tonnes", "kilograms"), is("20000"));
        assert_eq!(
            convert("2500000000", "dollars", "million US dollars"),
            is("2500")
        );
        assert_eq!(convert("0", "degrees Celsius", "kelvin"), is("273.15"));
        assert_eq!(convert("1", "mile", "kilometre"), is("1.609344"));
        assert_eq!(convert("10", "hours", "minutes"), is("600"));
        assert_eq!(convert("1", "hour", "metre"), None);
    }
}
