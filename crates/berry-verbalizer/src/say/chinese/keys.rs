//! Keys, comparisons and ranks in Chinese, as marked wording.

use crate::chinese::name;
use crate::property::Predicate;
use crate::{Comparison, Key, Noun, Operand, PropertyWords};

use super::clauses::Mood;
use super::functions;
use super::phrases::{measure_word, noun, owner, possessive};

/// How the values of a key lie: by its last characters, the adjectives of the two ends.
pub(crate) const SCALES: &[(&str, char, char)] = &[
    ("人口", '多', '少'),
    ("人數", '多', '少'),
    ("數量", '多', '少'),
    ("個數", '多', '少'),
    ("產量", '多', '少'),
    ("次數", '多', '少'),
    ("參數", '多', '少'),
    ("長度", '長', '短'),
    ("全長", '長', '短'),
    ("海岸線", '長', '短'),
    ("半衰期", '長', '短'),
    ("壽命", '長', '短'),
    ("時間", '長', '短'),
    ("片長", '長', '短'),
    ("深度", '深', '淺'),
    ("寬度", '寬', '窄'),
    ("厚度", '厚', '薄'),
    ("速度", '快', '慢'),
    ("重量", '重', '輕'),
    ("體重", '重', '輕'),
    ("度", '高', '低'),
    ("點", '高', '低'),
    ("溫", '高', '低'),
    ("海拔", '高', '低'),
    ("高", '高', '低'),
    ("率", '高', '低'),
    ("比例", '高', '低'),
    ("價格", '高', '低'),
    ("價值", '高', '低'),
    ("成本", '高', '低'),
    ("費用", '高', '低'),
    ("分數", '高', '低'),
    ("排名", '高', '低'),
    ("年份", '晚', '早'),
    ("年", '晚', '早'),
    ("日期", '晚', '早'),
    ("日", '晚', '早'),
    ("年代", '晚', '早'),
    ("世紀", '晚', '早'),
];

pub(crate) const DIGITS: [&str; 11] = [
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
];

/// Names a key: 面積, 接壤的國家.
pub(crate) fn key_noun(key: &Key) -> String {
    match key {
        Key::Property(property, _) => noun_of(property),
        Key::Itself => "數值".to_owned(),
        Key::CountOf {
            property,
            inverse,
            class,
        } => {
            let (noun, along, own_class) = if *inverse {
                (
                    &property.inverse_noun,
                    &property.inverse_predicate,
                    &property.subject_class,
                )
            } else {
                (&property.noun, &property.predicate, &property.object_class)
            };
            if let Some(noun) = noun {
                return noun.clone();
            }
            let class = class
                .as_ref()
                .or(own_class.as_ref())
                .map_or_else(|| "事物".to_owned(), |class| name(class));
            match along.as_ref().or(property.predicate.as_ref()) {
                Some(Predicate::Together(verb)) => format!("{verb}{class}"),
                Some(Predicate::Transitive(verb) | Predicate::By { verb, .. }) => {
                    format!("{verb}的{class}")
                }
                _ => class,
            }
        }
        Key::Function {
            function,
            property,
            arguments,
        } => {
            let of = property.as_ref().map_or_else(|| "名稱".to_owned(), noun_of);
            let mut texts = vec![of];
            texts.extend(arguments.iter().map(|argument| functions::quoted(argument)));
            functions::noun(function, &texts)
        }
    }
}

/// Names a key of an owner: 法國的面積.
pub(crate) fn key_of(of: &Noun, key: &Key) -> String {
    match key {
        Key::Itself => noun(of),
        // 與法國接壤的國家: what is counted, rather than a property of it.
        Key::CountOf {
            property,
            inverse,
            class,
        } => {
            let mut property = property.clone();
            let own_class = if *inverse {
                &mut property.subject_class
            } else {
                &mut property.object_class
            };
            if class.is_some() {
                own_class.clone_from(class);
            }
            noun(&Noun::Of {
                property,
                inverse: *inverse,
                of: Box::new(of.clone()),
            })
        }
        _ => possessive(&owner(of), &key_noun(key)),
    }
}

/// Says which of two things is meant: 面積較大.
pub(crate) fn better(key: &Key, highest: bool) -> String {
    let (high, low) = scale(key);
    let end = if highest { high } else { low };
    match key {
        Key::Itself => format!("較{end}"),
        _ => format!("{}較{end}", key_noun(key)),
    }
}

pub(crate) fn noun_of(property: &PropertyWords) -> String {
    property
        .noun
        .clone()
        .unwrap_or_else(|| property.label.clone())
}

/// Returns the adjectives of a key's two ends, the high one first.
pub(crate) fn scale(key: &Key) -> (char, char) {
    match key {
        Key::CountOf { .. } => ('多', '少'),
        Key::Function { function, .. } if functions::counts(function) => ('多', '少'),
        Key::Function { .. } | Key::Itself => ('大', '小'),
        Key::Property(property, _) => {
            let noun = noun_of(property);
            SCALES
                .iter()
                .filter(|scale| noun.ends_with(scale.0))
                .max_by_key(|scale| scale.0.len())
                .map_or(('大', '小'), |scale| (scale.1, scale.2))
        }
    }
}

/// Says a number up to ten in characters, and others in digits: 三, 12.
pub(crate) fn numeral(number: usize) -> String {
    DIGITS
        .get(number)
        .map_or_else(|| number.to_string(), ToString::to_string)
}

/// Says how many: 兩, where 二 does not count.
pub(crate) fn amount(number: usize) -> String {
    if number == 2 {
        "兩".to_owned()
    } else {
        numeral(number)
    }
}

/// Says some ranks: 面積最大, and how many things they are: 三個.
pub(crate) fn rank(
    key: &Key,
    highest: bool,
    (from, to): (usize, usize),
    class: Option<&str>,
) -> (String, String) {
    let (high, low) = scale(key);
    let end = if highest { high } else { low };
    let degree = match (from, to) {
        (0 | 1, _) => format!("最{end}"),
        _ if from == to => format!("第{}{end}", numeral(from)),
        _ => format!("第{}至第{}{end}", numeral(from), numeral(to)),
    };
    let count = if from <= 1 && to > 1 {
        format!("{}{}", amount(to), class.map_or("個", measure_word))
    } else {
        String::new()
    };
    match key {
        Key::Itself => (degree, count),
        _ => (format!("{}{degree}", key_noun(key)), count),
    }
}

/// Says how a key compares: 大於 500,000 平方公里, 至少 3 個, 比葡萄牙大.
pub(crate) fn bound(key: &Key, comparison: Comparison, to: &Operand, mood: Mood) -> String {
    let (high, low) = scale(key);
    let counts = matches!(key, Key::CountOf { .. });
    let measure = match key {
        Key::CountOf {
            class,
            property,
            inverse,
        } => {
            let noun = if *inverse {
                None
            } else {
                property.noun.as_deref()
            };
            let own_class = if *inverse {
                &property.subject_class
            } else {
                &property.object_class
            };
            measure_word(
                noun.or(class.as_deref())
                    .or(own_class.as_deref())
                    .unwrap_or_default(),
            )
        }
        _ => "",
    };
    let not = mood.word("", "並未", "是否");
    match to {
        Operand::Value(value) => {
            let value = name(value);
            match comparison {
                Comparison::More => format!("{not}{high}於{value}{measure}"),
                Comparison::Less => format!("{not}{low}於{value}{measure}"),
                Comparison::Equal if counts => format!(
                    "{}{value}{measure}",
                    mood.word("恰有", "並非恰有", "是否恰有")
                ),
                Comparison::Equal => format!("{}{value}", mood.word("是", "不是", "是否為")),
                Comparison::AtLeast if counts => format!(
                    "{}{value}{measure}",
                    mood.word("至少有", "並沒有至少", "是否至少有")
                ),
                Comparison::AtMost if counts => format!(
                    "{}{value}{measure}",
                    mood.word("至多有", "不只", "是否至多有")
                ),
                Comparison::AtLeast => format!("{}{low}於{value}", mood.word("不", "", "是否不")),
                Comparison::AtMost => format!("{}{high}於{value}", mood.word("不", "", "是否不")),
            }
        }
        Operand::KeyOf(other) => {
            let other = noun(other);
            match comparison {
                Comparison::More => format!("{}比{other}{high}", mood.word("", "並不", "是否")),
                Comparison::Less => format!("{}比{other}{low}", mood.word("", "並不", "是否")),
                Comparison::Equal => format!("{}與{other}相同", mood.word("", "並不", "是否")),
                Comparison::AtLeast => format!("{}比{other}{low}", mood.word("不", "", "是否不")),
                Comparison::AtMost => format!("{}比{other}{high}", mood.word("不", "", "是否不")),
            }
        }
    }
}
