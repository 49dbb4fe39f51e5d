//! Values as text, exactly.
//!
//! Nothing is rounded or cut: only separators are put in, zeros that say nothing
//! taken out, and dates put into words. What is not well formed for its datatype
//! is said as it is written.

use oxrdf::Literal;
use oxrdf::vocab::xsd;

use crate::{Language, UnitWords, english, han};

mod computed;
mod number;
mod time;

pub use computed::computed;

/// Says a literal: "23,420,442", "551,695 km²", "30 November 2022", 1898年.
///
/// Integers and decimals of five digits or more are grouped. A unit is added to
/// numbers only: by symbol, or by name where it has none; in Chinese by name,
/// or by symbol where it has none.
pub fn literal(literal: &Literal, unit: Option<&UnitWords>, language: Language) -> String {
    let value = literal.value();
    let datatype = literal.datatype();
    if let Some(number) = number::number(value, datatype) {
        return with_unit(number, unit, language);
    }
    let said = match datatype {
        xsd::DOUBLE | xsd::FLOAT => number::special(value, language),
        xsd::BOOLEAN => boolean(value, language),
        _ => time::time(value, datatype, language),
    };
    let said = said.unwrap_or_else(|| value.to_owned());
    match language {
        Language::SimplifiedChinese if datatype != xsd::STRING => han::to_simplified(&said),
        _ => said,
    }
}

/// Says a count of things, grouped as [`literal`] does.
pub(crate) fn count(number: usize) -> String {
    number::grouped(&number.to_string())
}

fn boolean(value: &str, language: Language) -> Option<String> {
    let truth = match value {
        "true" | "1" => true,
        "false" | "0" => false,
        _ => return None,
    };
    let said = match (language.is_chinese(), truth) {
        (false, true) => "true",
        (false, false) => "false",
        (true, true) => "是",
        (true, false) => "否",
    };
    Some(said.to_owned())
}

fn with_unit(number: String, unit: Option<&UnitWords>, language: Language) -> String {
    let Some(unit) = unit else {
        return number;
    };
    let symbol = unit.symbol.as_deref();
    let name = if language.is_chinese() {
        unit.chinese.clone().map(|name| match language {
            Language::SimplifiedChinese => han::to_simplified(&name),
            _ => name,
        })
    } else {
        unit.english.as_deref().map(|name| {
            if number == "1" {
                name.to_owned()
            } else {
                english::plural(name)
            }
        })
    };
    let word = if language.is_chinese() {
        name.as_deref().or(symbol)
    } else {
        symbol.or(name.as_deref())
    };
    match word {
        None | Some("") => number,
        Some(sign @ ("%" | "‰" | "°" | "′" | "″")) => format!("{number}{sign}"),
        Some(word) => format!("{number} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use oxrdf::NamedNode;

    use super::*;

    fn of(value: &str, datatype: &str) -> Literal {
        let datatype = format!("http://www.w3.org/2001/XMLSchema#{datatype}");
        Literal::new_typed_literal(value, NamedNode::new_unchecked(datatype))
    }

    fn check(rows: &[(&str, &str)], expect: &Expect) {
        let mut table = String::new();
        for &(value, datatype) in rows {
            let said = |language| literal(&of(value, datatype), None, language);
            let row = format!(
                "{value} {datatype} | {} | {} | {}\n",
                said(Language::English),
                said(Language::TraditionalChinese),
                said(Language::SimplifiedChinese)
            );
            table.push_str(&row);
        }
        expect.assert_eq(&table);
    }

    #[test]
    fn numbers() {
        check(
            &[
                ("23420442", "integer"),
                ("1898", "integer"),
                ("12345", "long"),
                ("-123456", "int"),
                ("0", "nonNegativeInteger"),
                ("007", "integer"),
                ("12.50", "decimal"),
                ("551695.0", "decimal"),
                ("-38.83", "decimal"),
                (".5", "decimal"),
                ("3.0E2", "double"),
                ("1.5E-3", "double"),
                ("6.02214076E23", "double"),
                ("0.000548579909065", "double"),
                ("1234567.25", "float"),
                ("INF", "double"),
                ("NaN", "double"),
                ("many", "integer"),
                ("1e5", "decimal"),
            ],
            &expect![[r"
                23420442 integer | 23,420,442 | 23,420,442 | 23,420,442
                1898 integer | 1898 | 1898 | 1898
                12345 long | 12,345 | 12,345 | 12,345
                -123456 int | -123,456 | -123,456 | -123,456
                0 nonNegativeInteger | 0 | 0 | 0
                007 integer | 007 | 007 | 007
                12.50 decimal | 12.5 | 12.5 | 12.5
                551695.0 decimal | 551,695 | 551,695 | 551,695
                -38.83 decimal | -38.83 | -38.83 | -38.83
                .5 decimal | 0.5 | 0.5 | 0.5
                3.0E2 double | 300 | 300 | 300
                1.5E-3 double | 0.0015 | 0.0015 | 0.0015
                6.02214076E23 double | 6.02214076 × 10²³ | 6.02214076 × 10²³ | 6.02214076 × 10²³
                0.000548579909065 double | 0.000548579909065 | 0.000548579909065 | 0.000548579909065
                1234567.25 float | 1,234,567.25 | 1,234,567.25 | 1,234,567.25
                INF double | infinity | 無限大 | 无限大
                NaN double | not a number | 非數值 | 非数值
                many integer | many | many | many
                1e5 decimal | 1e5 | 1e5 | 1e5
            "]],
        );
    }

    #[test]
    fn times() {
        check(
            &[
                ("1898", "gYear"),
                ("-0600", "gYear"),
                ("0079", "gYear"),
                ("12345", "gYear"),
                ("2022-11-30", "date"),
                ("-0044-03-15", "date"),
                ("2022-11-30Z", "date"),
                ("2022-13-30", "date"),
                ("2022-11", "gYearMonth"),
                ("--11-30", "gMonthDay"),
                ("--02", "gMonth"),
                ("---05", "gDay"),
                ("2022-11-30T08:05:00Z", "dateTime"),
                ("2022-11-30T08:05:07.5+08:00", "dateTime"),
                ("14:30:00", "time"),
                ("P1Y2M", "duration"),
                ("P12D", "dayTimeDuration"),
                ("-PT1H30M2.5S", "duration"),
                ("P", "duration"),
            ],
            &expect![[r"
                1898 gYear | 1898 | 1898年 | 1898年
                -0600 gYear | 600 BC | 西元前600年 | 公元前600年
                0079 gYear | AD 79 | 西元79年 | 公元79年
                12345 gYear | 12345 | 12345年 | 12345年
                2022-11-30 date | 30 November 2022 | 2022年11月30日 | 2022年11月30日
                -0044-03-15 date | 15 March 44 BC | 西元前44年3月15日 | 公元前44年3月15日
                2022-11-30Z date | 30 November 2022 (UTC) | 2022年11月30日（UTC） | 2022年11月30日（UTC）
                2022-13-30 date | 2022-13-30 | 2022-13-30 | 2022-13-30
                2022-11 gYearMonth | November 2022 | 2022年11月 | 2022年11月
                --11-30 gMonthDay | 30 November | 11月30日 | 11月30日
                --02 gMonth | February | 2月 | 2月
                ---05 gDay | day 5 | 5日 | 5日
                2022-11-30T08:05:00Z dateTime | 30 November 2022, 08:05 (UTC) | 2022年11月30日 08:05（UTC） | 2022年11月30日 08:05（UTC）
                2022-11-30T08:05:07.5+08:00 dateTime | 30 November 2022, 08:05:07.5 (UTC+08:00) | 2022年11月30日 08:05:07.5（UTC+08:00） | 2022年11月30日 08:05:07.5（UTC+08:00）
                14:30:00 time | 14:30 | 14:30 | 14:30
                P1Y2M duration | 1 year 2 months | 1 年 2 個月 | 1 年 2 个月
                P12D dayTimeDuration | 12 days | 12 天 | 12 天
                -PT1H30M2.5S duration | minus 1 hour 30 minutes 2.5 seconds | 負 1 小時 30 分鐘 2.5 秒 | 负 1 小时 30 分钟 2.5 秒
                P duration | P | P | P
            "]],
        );
    }

    #[test]
    fn others() {
        check(
            &[
                ("true", "boolean"),
                ("0", "boolean"),
                ("yes", "boolean"),
                ("頭髮 is 頭髮", "string"),
                ("http://example.org/12345", "anyURI"),
            ],
            &expect![[r"
                true boolean | true | 是 | 是
                0 boolean | false | 否 | 否
                yes boolean | yes | yes | yes
                頭髮 is 頭髮 string | 頭髮 is 頭髮 | 頭髮 is 頭髮 | 頭髮 is 頭髮
                http://example.org/12345 anyURI | http://example.org/12345 | http://example.org/12345 | http://example.org/12345
            "]],
        );
    }

    #[test]
    fn units() {
        let unit = |symbol: &str, english: &str, chinese: &str| UnitWords {
            symbol: Some(symbol.to_owned()).filter(|word| !word.is_empty()),
            english: Some(english.to_owned()).filter(|word| !word.is_empty()),
            chinese: Some(chinese.to_owned()).filter(|word| !word.is_empty()),
        };
        let check = |value: &str, unit: &UnitWords, expected: &str| {
            let said = |language| literal(&of(value, "decimal"), Some(unit), language);
            let all = [
                said(Language::English),
                said(Language::TraditionalChinese),
                said(Language::SimplifiedChinese),
            ];
            assert_eq!(all.join(" | "), expected);
        };
        check(
            "551695",
            &unit("km²", "square kilometre", "平方公里"),
            "551,695 km² | 551,695 平方公里 | 551,695 平方公里",
        );
        check(
            "7.14",
            &unit("", "gram per cubic centimetre", "克每立方釐米"),
            "7.14 grams per cubic centimetre | 7.14 克每立方釐米 | 7.14 克每立方厘米",
        );
        check("1", &unit("", "foot", ""), "1 foot | 1 | 1");
        check("2.5", &unit("%", "percent", ""), "2.5% | 2.5% | 2.5%");
        check(
            "-38.83",
            &unit("°C", "", "攝氏度"),
            "-38.83 °C | -38.83 攝氏度 | -38.83 摄氏度",
        );
        check("5", &UnitWords::default(), "5 | 5 | 5");
        let text = literal(
            &Literal::from("tall"),
            Some(&unit("m", "", "")),
            Language::English,
        );
        assert_eq!(text, "tall");
    }

    /// Walks over many shapes of numbers: without its separators, each reads as
    /// it is written.
    #[test]
    fn no_digit_is_lost() {
        let mut state = 7_u64;
        let mut next = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) % below
        };
        for _ in 0..2000 {
            let digits = 1 + next(24);
            let mut whole: String = (0..digits)
                .map(|_| char::from(b'0' + next(10) as u8))
                .collect();
            whole = whole.trim_start_matches('0').to_owned();
            if whole.is_empty() {
                whole.push('0');
            }
            if next(3) == 0 && whole != "0" {
                whole.insert(0, '-');
            }
            let fraction = next(1_000_000) * 10 + 1;
            for (value, datatype) in [
                (whole.clone(), "integer"),
                (format!("{whole}.{fraction:08}"), "decimal"),
                (format!("{whole}.{fraction:08}"), "double"),
            ] {
                for language in Language::ALL {
                    let said = literal(&of(&value, datatype), None, language);
                    assert_eq!(said.replace(',', ""), value);
                }
            }
        }
    }
}
