//! Tables that are told: "Leo scored 17, Mina 23 and Noor 19", 蘋果 30 元、香蕉 15 元.

use super::columns::Column;
use super::grid::Grid;
use crate::kinds::{Word, words};
use crate::token::{TokenKind, tokenize};

/// What the numbers are, by the words and units that go with them.
const MEASURES: &[(&str, &[&str])] = &[
    (
        "price",
        &[
            "cost", "costs", "$", "€", "£", "euro", "euros", "dollar", "dollars", "元", "块", "圆",
            "价格", "要", "卖",
        ],
    ),
    (
        "weight",
        &[
            "weigh", "weighs", "weighed", "kg", "g", "kilos", "pounds", "公斤", "公克", "克",
            "千克", "吨", "tons", "重",
        ],
    ),
    (
        "score",
        &[
            "score", "scored", "scores", "point", "points", "分", "考", "得", "考了", "得了",
            "拿了",
        ],
    ),
    ("age", &["aged", "years", "old", "岁"]),
    ("height", &["tall", "cm", "公分", "厘米", "高", "身高"]),
    ("length", &["km", "公里", "long", "长"]),
];
const LINKS: &[&str] = &[
    "is", "was", "has", "had", "got", "gets", "at", "for", "=", "有", "是", ":", "-",
];
const FEWEST: usize = 3;
const LONGEST_NAME: usize = 6;

/// Finds a told table: three names with a number each, or more.
pub(super) fn told(text: &str) -> Option<Grid> {
    let words = words(&tokenize(text));
    let mut start = 0;
    let mut best: Option<Grid> = None;
    while start < words.len() {
        let found = run(&words, start, text);
        match found {
            Some((grid, next)) => {
                if best.is_some() {
                    return None;
                }
                best = Some(grid);
                start = next;
            }
            None => start = next_clause(&words, start),
        }
    }
    best
}

fn next_clause(words: &[Word], from: usize) -> usize {
    words[from..]
        .iter()
        .position(ends)
        .map_or(words.len(), |at| from + at + 1)
}

fn ends(word: &Word) -> bool {
    word.is_mark() && matches!(word.folded.as_str(), "." | "?" | "!" | "。" | ":")
}

/// Reads records from a place on.
fn run(words: &[Word], start: usize, text: &str) -> Option<(Grid, usize)> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut measure: Option<&str> = None;
    let mut at = start;
    let mut end = start;
    while let Some((row, named, length)) = record(&words[at..], text) {
        if let Some(named) = named {
            if measure.is_some_and(|known| known != named) {
                return None;
            }
            measure = Some(named);
        }
        rows.push(row);
        at += length;
        end = at;
        let mut separated = false;
        while words
            .get(at)
            .is_some_and(|w| w.is_any(&[",", "、", ";", "and", "和", "还有", "跟"]))
        {
            at += 1;
            separated = true;
        }
        if !separated {
            break;
        }
    }
    if rows.len() < FEWEST {
        return None;
    }
    // What follows the last number belongs to no record.
    let follows = words.get(end).is_none_or(Word::is_mark);
    follows.then(|| {
        let grid = Grid {
            header: vec!["name".to_owned(), measure.unwrap_or(Column::ANY).to_owned()],
            rows,
            bytes: words[start].start..words[end - 1].end,
            is_told: true,
        };
        (grid, end)
    })
}

/// Reads a name with its number, and what the number is.
fn record(words: &[Word], text: &str) -> Option<(Vec<String>, Option<&'static str>, usize)> {
    let number_at = words
        .iter()
        .take(LONGEST_NAME + 3)
        .position(|word| word.kind == TokenKind::Number)?;
    let mut measure = None;
    let mut name_end = number_at;
    while let Some(before) = name_end.checked_sub(1) {
        let word = &words[before];
        if let Some((named, _)) = MEASURES.iter().find(|(_, all)| word.is_any(all)) {
            measure = Some(*named);
        } else if !word.is_any(LINKS) {
            break;
        }
        name_end = before;
    }
    if name_end == 0 || words[..name_end].iter().any(Word::is_mark) || name_end > LONGEST_NAME {
        return None;
    }
    let is_name = words[..name_end].iter().all(|word| {
        word.kind == TokenKind::Han
            || (word.kind == TokenKind::Word
                && !word.is_any(&[
                    "the", "in", "on", "of", "to", "than", "how", "what", "if", "at", "by", "then",
                ]))
    });
    if !is_name
        || words[..name_end]
            .iter()
            .filter(|w| w.kind == TokenKind::Word)
            .count()
            > 3
    {
        return None;
    }
    let mut length = number_at + 1;
    while let Some(word) = words.get(length) {
        let unit = MEASURES.iter().find(|(_, all)| word.is_any(all));
        match unit {
            Some((named, _)) => measure = Some(*named),
            None if word.is_any(&["%", "percent"]) => {}
            None => break,
        }
        length += 1;
    }
    let name = text[words[0].start..words[name_end - 1].end].to_owned();
    Some((vec![name, words[number_at].folded.clone()], measure, length))
}
