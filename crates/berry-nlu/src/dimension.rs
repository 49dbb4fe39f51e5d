//! Dimensions: what adjectives of degree measure ("long" measures length), in
//! the sense of WordNet's attribute relation. The same for every graph.

use crate::text::key;

/// A dimension that things can be compared on.
pub(crate) struct Dimension {
    /// Adjectives of the upper end: base forms, regular comparison is derived.
    upper: &'static [&'static str],
    lower: &'static [&'static str],
    /// Nouns of the attribute, the best first; a property with such a name measures it.
    pub(crate) nouns: &'static [&'static str],
    /// Nouns of attributes that grow as the dimension falls (a birth date and age).
    pub(crate) inverse_nouns: &'static [&'static str],
    chinese_upper: &'static [&'static str],
    chinese_lower: &'static [&'static str],
}

pub(crate) const DIMENSIONS: &[Dimension] = &[
    Dimension {
        upper: &["northern", "northerly"],
        lower: &["southern", "southerly"],
        nouns: &["latitude", "緯度"],
        inverse_nouns: &[],
        chinese_upper: &["北", "北邊", "靠北", "偏北"],
        chinese_lower: &["南", "南邊", "靠南", "偏南"],
    },
    Dimension {
        upper: &["eastern", "easterly"],
        lower: &["western", "westerly"],
        nouns: &["longitude", "經度"],
        inverse_nouns: &[],
        chinese_upper: &["東", "東邊", "靠東", "偏東"],
        chinese_lower: &["西", "西邊", "靠西", "偏西"],
    },
    Dimension {
        upper: &["large", "big", "huge", "great"],
        lower: &["small", "little", "tiny"],
        nouns: &[
            "size",
            "area",
            "surface area",
            "total area",
            "大小",
            "面積",
            "population",
            "人口",
            "volume",
            "diameter",
            "radius",
            "magnitude",
            // Of what has no surface, as rivers.
            "length",
            "長度",
            "height",
            "高度",
        ],
        inverse_nouns: &[],
        chinese_upper: &["大"],
        chinese_lower: &["小"],
    },
    Dimension {
        upper: &["long", "lengthy"],
        lower: &["short"],
        nouns: &[
            "length",
            "長度",
            "duration",
            "running time",
            "runtime",
            "時長",
            "片長",
        ],
        inverse_nouns: &[],
        chinese_upper: &["長", "久"],
        chinese_lower: &["短"],
    },
    Dimension {
        upper: &["high", "tall", "elevated"],
        lower: &["low", "short"],
        nouns: &["height", "elevation", "altitude", "高度", "海拔", "身高"],
        inverse_nouns: &[],
        chinese_upper: &["高"],
        chinese_lower: &["低", "矮"],
    },
    Dimension {
        upper: &["deep"],
        lower: &["shallow"],
        nouns: &["depth", "maximum depth", "深度"],
        inverse_nouns: &[],
        chinese_upper: &["深"],
        chinese_lower: &["淺"],
    },
    Dimension {
        upper: &["wide", "broad"],
        lower: &["narrow"],
        nouns: &["width", "breadth", "寬度"],
        inverse_nouns: &[],
        chinese_upper: &["寬"],
        chinese_lower: &["窄"],
    },
    Dimension {
        upper: &["heavy"],
        lower: &["light"],
        nouns: &["weight", "mass", "重量", "質量"],
        inverse_nouns: &[],
        chinese_upper: &["重"],
        chinese_lower: &["輕"],
    },
    Dimension {
        upper: &["dense"],
        lower: &["sparse"],
        nouns: &["density", "population density", "密度"],
        inverse_nouns: &[],
        chinese_upper: &["密", "緻密"],
        chinese_lower: &["疏"],
    },
    Dimension {
        upper: &["populous", "populated", "crowded"],
        lower: &["unpopulated"],
        nouns: &[
            "population",
            "number of inhabitants",
            "inhabitants",
            "people",
            "residents",
            "citizens",
            "人口",
            "居民",
            "人數",
            "人",
            "公民",
            "市民",
            "居民人數",
        ],
        inverse_nouns: &[],
        chinese_upper: &[],
        chinese_lower: &[],
    },
    Dimension {
        upper: &["old", "ancient", "early"],
        lower: &["young", "new", "recent", "late", "recently"],
        nouns: &["age", "年齡"],
        inverse_nouns: &[
            "birth date",
            "date of birth",
            "birth year",
            "year of birth",
            "founding date",
            "foundation date",
            "founded",
            "inception",
            "year",
            "date",
            "release date",
            "publication date",
            "discovery year",
            "year of discovery",
            "出生日期",
            "成立日期",
            "發現年份",
            "發布日期",
            "年份",
            "日期",
        ],
        chinese_upper: &["老", "早", "古老", "年長", "舊", "歲"],
        chinese_lower: &["年輕", "晚", "新", "近"],
    },
    Dimension {
        upper: &["hot", "warm"],
        lower: &["cold", "cool"],
        nouns: &["temperature", "溫度", "氣溫"],
        inverse_nouns: &[],
        chinese_upper: &["熱"],
        chinese_lower: &["冷"],
    },
    Dimension {
        upper: &["fast", "quick"],
        lower: &["slow"],
        nouns: &["speed", "velocity", "top speed", "tempo", "速度"],
        inverse_nouns: &["time", "duration"],
        chinese_upper: &["快"],
        chinese_lower: &["慢"],
    },
    Dimension {
        upper: &["expensive", "costly", "dear"],
        lower: &["cheap", "inexpensive"],
        nouns: &["price", "cost", "價格", "成本"],
        inverse_nouns: &[],
        chinese_upper: &["貴", "昂貴"],
        chinese_lower: &["便宜"],
    },
    Dimension {
        upper: &["far", "distant", "remote"],
        lower: &["near", "close"],
        nouns: &["distance", "距離"],
        inverse_nouns: &[],
        chinese_upper: &["遠"],
        chinese_lower: &["近"],
    },
    Dimension {
        upper: &["rich", "wealthy"],
        lower: &["poor"],
        nouns: &["wealth", "net worth", "income", "gdp", "財富", "收入"],
        inverse_nouns: &[],
        chinese_upper: &["富", "富有"],
        chinese_lower: &["窮", "貧窮"],
    },
    Dimension {
        upper: &["bright"],
        lower: &["dim", "dark"],
        nouns: &["brightness", "luminosity", "亮度"],
        inverse_nouns: &["apparent magnitude"],
        chinese_upper: &["亮"],
        chinese_lower: &["暗"],
    },
    // 多 and 少 count; they need a noun before them (人口最多).
    Dimension {
        upper: &[],
        lower: &[],
        nouns: &["number", "數量"],
        inverse_nouns: &[],
        chinese_upper: &["多"],
        chinese_lower: &["少"],
    },
];

/// How an adjective is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Degree {
    Positive,
    Comparative,
    Superlative,
}

/// A form of an adjective of degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct AdjectiveForm {
    pub(crate) dimension: usize,
    /// Whether it names the upper end.
    pub(crate) upper: bool,
    pub(crate) degree: Degree,
}

/// Returns every form of every adjective with its key.
pub(crate) fn adjective_forms(chinese: bool) -> Vec<(String, AdjectiveForm)> {
    let mut forms = Vec::new();
    for (dimension, entry) in DIMENSIONS.iter().enumerate() {
        let ends = if chinese {
            [(entry.chinese_upper, true), (entry.chinese_lower, false)]
        } else {
            [(entry.upper, true), (entry.lower, false)]
        };
        for (words, upper) in ends {
            for word in words {
                let mut push = |text: &str, degree| {
                    forms.push((
                        key(text),
                        AdjectiveForm {
                            dimension,
                            upper,
                            degree,
                        },
                    ));
                };
                push(word, Degree::Positive);
                if !chinese {
                    push(&inflected(word, "er"), Degree::Comparative);
                    push(&inflected(word, "est"), Degree::Superlative);
                    push(&format!("more {word}"), Degree::Comparative);
                    push(&format!("most {word}"), Degree::Superlative);
                    push(&format!("less {word}"), Degree::Comparative);
                }
            }
        }
    }
    // The comparative of "less" turns the end around.
    for (text, form) in &mut forms {
        if text.starts_with("less ") {
            form.upper = !form.upper;
        }
    }
    if !chinese {
        for (text, dimension_word, degree) in [
            ("farther", "far", Degree::Comparative),
            ("further", "far", Degree::Comparative),
            ("farthest", "far", Degree::Superlative),
            ("furthest", "far", Degree::Superlative),
            ("northernmost", "northern", Degree::Superlative),
            ("southernmost", "southern", Degree::Superlative),
            ("easternmost", "eastern", Degree::Superlative),
            ("westernmost", "western", Degree::Superlative),
            ("elder", "old", Degree::Comparative),
            ("eldest", "old", Degree::Superlative),
            ("latest", "late", Degree::Superlative),
        ] {
            if let Some(form) = forms
                .iter()
                .find(|(t, _)| t == dimension_word)
                .map(|(_, f)| *f)
            {
                forms.push((text.to_owned(), AdjectiveForm { degree, ..form }));
            }
        }
    }
    forms
}

/// Returns the forms of an adjective that a lexicon names, with their degrees.
///
/// `written` holds the base form first; further forms tell their degree by
/// their ending, as English does.
pub(crate) fn forms_of(written: &str, is_base: bool, chinese: bool) -> Vec<(String, Degree)> {
    if chinese {
        return vec![(key(written), Degree::Positive)];
    }
    if is_base {
        return vec![
            (key(written), Degree::Positive),
            (key(&inflected(written, "er")), Degree::Comparative),
            (key(&inflected(written, "est")), Degree::Superlative),
            (key(&format!("more {written}")), Degree::Comparative),
            (key(&format!("most {written}")), Degree::Superlative),
        ];
    }
    let degree = if written.ends_with("est") || written.starts_with("most ") {
        Degree::Superlative
    } else if written.ends_with("er") || written.starts_with("more ") {
        Degree::Comparative
    } else {
        Degree::Positive
    };
    vec![(key(written), degree)]
}

/// The regular comparative or superlative: "larger", "bigger", "heaviest".
fn inflected(word: &str, ending: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |c: char| "aeiou".contains(c);
    let n = letters.len();
    if word.ends_with('e') {
        return format!("{word}{}", &ending[1..]);
    }
    if word.ends_with('y') && n > 2 && !is_vowel(letters[n - 2]) {
        return format!("{}i{ending}", &word[..word.len() - 1]);
    }
    let doubles = n >= 3
        && !is_vowel(letters[n - 1])
        && !"wxy".contains(letters[n - 1])
        && is_vowel(letters[n - 2])
        && !is_vowel(letters[n - 3]);
    if doubles {
        return format!("{word}{}{ending}", letters[n - 1]);
    }
    format!("{word}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_comparison() {
        for (word, expected) in [
            ("large", "largest"),
            ("big", "biggest"),
            ("heavy", "heaviest"),
            ("deep", "deepest"),
            ("new", "newest"),
            ("low", "lowest"),
        ] {
            assert_eq!(inflected(word, "est"), expected);
        }
    }
}
