//! What the columns of a table are called and hold.

use std::sync::OnceLock;

use berry_symbolic::Number;
use berry_wordnet::{DIMENSIONS, wordnet};

use crate::token::fold;

/// A column as questions speak of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// As the table has it.
    pub(super) name: String,
    /// Folded, without unit: "height", "rain days".
    pub(super) folded: String,
    /// "cm" of "height (cm)".
    pub(super) unit: Option<String>,
    /// What it may be called, nouns in base form.
    names: Vec<String>,
}

/// Units of one quantity, with how many of the smallest they are.
const UNITS: &[(&[&str], i64, u8)] = &[
    (&["mm", "millimeter", "millimetre", "毫米", "公厘"], 1, 0),
    (&["cm", "centimeter", "centimetre", "公分", "厘米"], 10, 0),
    (&["m", "meter", "metre", "公尺", "米"], 1_000, 0),
    (
        &["km", "kilometer", "kilometre", "公里", "千米"],
        1_000_000,
        0,
    ),
    (&["g", "gram", "gramme", "公克", "克"], 1, 1),
    (
        &["kg", "kilo", "kilogram", "kilogramme", "公斤", "千克"],
        1_000,
        1,
    ),
    (&["t", "ton", "tonne", "公吨", "吨"], 1_000_000, 1),
];
/// Words that stand for a column beside its name, in Simplified characters.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("年龄", &["年纪", "岁数", "岁", "几岁"]),
    ("身高", &["高度"]),
    ("体重", &["重量"]),
    ("重量", &["体重"]),
    (
        "price",
        &["价格", "价钱", "售价", "单价", "价", "多少钱", "钱"],
    ),
    ("weight", &["体重", "重量"]),
    ("score", &["分数", "成绩", "得分", "分"]),
    ("age", &["年龄", "年纪", "岁"]),
    ("height", &["身高", "高度"]),
    ("length", &["长度"]),
    (
        "价格",
        &[
            "多少钱",
            "价钱",
            "单价",
            "售价",
            "票价",
            "定价",
            "价",
            "多少钱",
        ],
    ),
    ("价钱", &["多少钱", "价格", "单价", "售价"]),
    ("售价", &["多少钱", "价格", "价钱", "单价"]),
    ("分数", &["成绩", "得分"]),
    ("姓名", &["名字"]),
    ("名字", &["姓名"]),
    ("price", &["cost"]),
    ("cost", &["price"]),
    ("score", &["mark", "point", "grade"]),
    ("points", &["score"]),
    ("qty", &["quantity"]),
    ("quantity", &["qty"]),
    ("temp", &["temperature"]),
    ("dept", &["department"]),
    ("weight", &["mass", "weigh"]),
    ("year", &["date"]),
    ("colour", &["color"]),
    ("color", &["colour"]),
    ("salary", &["pay", "wage", "earnings", "earn", "make"]),
    ("height", &["stature", "elevation"]),
    ("length", &["measure"]),
];

impl Column {
    /// The name of a column of numbers of which nothing tells what they are.
    pub(super) const ANY: &str = "value";

    pub(super) fn new(name: &str) -> Self {
        let folded = fold(name).replace('_', " ");
        let (front, unit) = match (folded.find(['(', '[']), folded.find([')', ']'])) {
            (Some(open), Some(close)) if open < close => (
                folded[..open].trim(),
                Some(folded[open + 1..close].trim().to_owned()),
            ),
            _ => (folded.trim(), None),
        };
        // "length km"
        let (front, unit) = match front.rsplit_once(' ') {
            Some((before, last)) if unit.is_none() && scale(last).is_some() => {
                (before.to_owned(), Some(last.to_owned()))
            }
            _ => (front.to_owned(), unit),
        };
        let mut names = vec![singular(&front)];
        for (name, others) in SYNONYMS {
            if *name == front || *name == names[0] {
                names.extend(others.iter().map(|other| (*other).to_owned()));
            }
        }
        names.push(front.clone());
        Self {
            name: name.to_owned(),
            folded: front,
            unit,
            names,
        }
    }

    /// Whether some words are a name of the column: "heights" of "height (cm)".
    pub(super) fn is_called(&self, words: &str) -> bool {
        self.has_name(words) || self.has_name(&singular(words))
    }

    fn has_name(&self, words: &str) -> bool {
        self.names.iter().any(|name| name == words)
    }

    /// How many words or characters its longest name has.
    pub(super) fn longest_name(&self) -> usize {
        let length = |name: &String| {
            if name.is_ascii() {
                name.split(' ').count() + name.matches('-').count() * 2
            } else {
                name.chars().count()
            }
        };
        self.names.iter().map(length).max().unwrap_or(1)
    }

    /// Whether it measures what a noun of a dimension names, in full or in short.
    fn measures(&self, noun: &str) -> bool {
        if self.folded == Self::ANY {
            return true;
        }
        self.has_name(noun)
            || self.folded.split(' ').next_back() == Some(noun)
            || (self.folded.chars().count() >= 4 && noun.starts_with(&self.folded))
    }

    /// How many of a unit of the column a number of another unit is; the number itself where no
    /// unit is given; `None` where they do not fit.
    pub(super) fn in_unit(&self, number: &Number, unit: Option<&str>) -> Option<Number> {
        let Some(unit) = unit else {
            return Some(number.clone());
        };
        let Some((size, quantity)) = scale(unit) else {
            return Some(number.clone());
        };
        let own = match &self.unit {
            Some(own) => scale(own)?,
            // A column that names no unit has that of the question.
            None => (size, quantity),
        };
        if own.1 != quantity {
            return None;
        }
        let scaled = Number::product_of([number, &Number::from(size)]);
        scaled.over(usize::try_from(own.0).ok()?)
    }
}

fn singular(words: &str) -> String {
    wordnet().thing(words).unwrap_or_else(|| words.to_owned())
}

/// Returns the size of a unit and which quantity it measures.
pub(super) fn scale(unit: &str) -> Option<(i64, u8)> {
    let unit = unit.trim();
    UNITS
        .iter()
        .find(|(names, ..)| {
            names
                .iter()
                .any(|name| *name == unit || unit.strip_suffix('s') == Some(name))
        })
        .map(|(_, size, quantity)| (*size, *quantity))
}

/// Reads a cell as a number, its unit or currency left out.
pub(super) fn number(cell: &str) -> Option<Number> {
    const MOST_BYTES: usize = 40;
    let cell = fold(cell.trim());
    if cell.len() > MOST_BYTES {
        return None;
    }
    let bare = cell.trim_start_matches(['$', '€', '£', '¥']).trim();
    let bare = bare.trim_end_matches(['%', '€', '元']).trim();
    let bare = match bare.split_once(' ') {
        Some((number, unit)) if scale(unit).is_some() => number,
        Some(_) => return None,
        None => bare,
    };
    let digits = bare.strip_prefix('-').unwrap_or(bare);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    is_number.then(|| Number::parse(&bare.replace(',', "")))?
}

/// Finds the column that an adjective measures, and whether the adjective names its upper end.
/// `None` where no column or several are measured by it.
pub(super) fn measured_by(
    columns: &[Column],
    adjective: &str,
    is_chinese: bool,
) -> Option<(usize, bool)> {
    let mut found: Vec<(usize, bool)> = Vec::new();
    for dimension in scales() {
        let adjectives = if is_chinese {
            &dimension.chinese
        } else {
            &dimension.english
        };
        let Some((_, is_upper)) = adjectives.iter().find(|(word, _)| word == adjective) else {
            continue;
        };
        let measured = |nouns: &[String]| -> Vec<usize> {
            let measures = |column: &Column| nouns.iter().any(|noun| column.measures(noun));
            (0..columns.len())
                .filter(|at| measures(&columns[*at]))
                .collect()
        };
        let direct = measured(&dimension.nouns);
        if direct.is_empty() {
            let inverse = measured(&dimension.inverse_nouns).into_iter();
            found.extend(inverse.map(|at| (at, !*is_upper)));
        } else {
            found.extend(direct.into_iter().map(|at| (at, *is_upper)));
        }
    }
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// A dimension with its words folded.
struct Scale {
    /// Adjectives, and whether they name the upper end.
    english: Vec<(String, bool)>,
    chinese: Vec<(String, bool)>,
    nouns: Vec<String>,
    inverse_nouns: Vec<String>,
}

fn scales() -> &'static [Scale] {
    static SCALES: OnceLock<Vec<Scale>> = OnceLock::new();
    SCALES.get_or_init(|| {
        let folded = |words: &[&str]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        let ends = |upper: &[&str], lower: &[&str]| {
            let upper = folded(upper).into_iter().map(|word| (word, true));
            let lower = folded(lower).into_iter().map(|word| (word, false));
            upper.chain(lower).collect()
        };
        DIMENSIONS
            .iter()
            .map(|dimension| Scale {
                english: ends(dimension.upper, dimension.lower),
                chinese: ends(dimension.chinese_upper, dimension.chinese_lower),
                nouns: folded(dimension.nouns),
                inverse_nouns: folded(dimension.inverse_nouns),
            })
            .collect()
    })
}
