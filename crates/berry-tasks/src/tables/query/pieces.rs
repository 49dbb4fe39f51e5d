//! The pieces of a question about a table: columns, rows, cells, numbers and words.

use berry_symbolic::Number;
use berry_wordnet::{DIMENSIONS, Membership, Sort, english_nouns, wordnet};

use super::forms::{Forms, distance_is_one, forms};
use super::lexicon::{CHINESE, CHINESE_FILLERS, ENGLISH, FILLERS, UNIT_WORDS};
use super::said::{Said, mentions};
use super::view::View;
use crate::kinds::{Word, chinese_number, english_number};
use crate::tables::columns::{Column, measured_by, number};
use crate::tables::story::Table;
use crate::token::{TokenKind, fold};

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    HowMany,
    How,
    Sum,
    Average,
    Most,
    Fewest,
    More,
    Less,
    AtLeast,
    AtMost,
    Exactly,
    Than,
    OrMore,
    OrLess,
    First,
    Last,
    NextToLast,
    Alphabetical,
    Sort,
    Ascending,
    Descending,
    Starts,
    Ends,
    Contains,
    Name,
    And,
    Or,
    Not,
    ColumnWord,
    Species,
    Which,
    Whose,
    With,
    Is,
    Of,
    From,
    To,
    Between,
    Difference,
    Letters,
    /// What the rows are: penguins.
    Subject,
}

/// A piece of a question.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    Plain(Plain),
    Column(usize),
    Dimension {
        column: usize,
        is_upper: bool,
        degree: Degree,
    },
    /// A row of the view, by its name.
    Row(usize),
    Cell {
        column: usize,
        text: String,
    },
    Number(Number, Option<String>),
    /// From 1.
    Ordinal(i64),
    Letter(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Degree {
    Positive,
    Comparative,
    Superlative,
}

/// How many Han characters nouns and phrases have at most.
const LONGEST_SUBJECT: usize = 3;
const LONGEST_PHRASE: usize = 4;
/// What each misspelt word costs.
const MISSPELT: f32 = 0.2;
const SHORTEST_MISSPELT: usize = 4;
/// How far a noun may be from the verb that it measures: weight of "weigh".
const NEAR: f32 = 0.3;
const GENERIC: &[&str] = &[
    "item",
    "thing",
    "object",
    "member",
    "animal",
    "candidate",
    "option",
];

/// Cuts a sentence into pieces; `None` where a word of it is none. Returns the rows that it is
/// about and the cost of what was misspelt.
pub(super) fn pieces(sentence: &[Word], tables: &[Table]) -> Option<(Vec<Piece>, View, f32)> {
    let chosen = about(sentence, tables)?;
    let view = View::of(&chosen)?;
    let reader = Reader {
        view: &view,
        tables: &chosen,
        forms: sentence.iter().map(forms).collect(),
        rows: view
            .rows
            .iter()
            .map(|row| Said::new(&row[view.key]))
            .collect(),
        cells: cells_of(&view),
        longest: view
            .columns
            .iter()
            .map(Column::longest_name)
            .max()
            .unwrap_or(1),
        subjects: chosen
            .iter()
            .flat_map(|table| han_subjects(table))
            .collect(),
        sentence,
    };
    let mut pieces = Vec::new();
    let mut cost = 0.0;
    let mut at = 0;
    while at < sentence.len() {
        if let Some(length) = reader.bracketed_numbers(at) {
            at += length;
            continue;
        }
        let word = &sentence[at];
        let found = reader.at(at, pieces.last());
        if let Some((piece, length)) = found {
            pieces.extend(piece);
            at += length;
            continue;
        }
        if word.is_mark() {
            let is_plain = matches!(
                word.folded.as_str(),
                "," | "." | ":" | ";" | "-" | "?" | "!" | "(" | ")" | "'" | "、" | "–" | "—" | "。"
            );
            if !is_plain {
                return None;
            }
            at += 1;
            continue;
        }
        let (piece, further) = reader.misspelt(at)?;
        cost += further;
        pieces.push(piece);
        at += 1;
    }
    Some((pieces, view, cost))
}

/// Returns the tables that a sentence is about.
fn about<'t>(sentence: &[Word], tables: &'t [Table]) -> Option<Vec<&'t Table>> {
    if let [only] = tables {
        return Some(vec![only]);
    }
    let nouns: Vec<String> = sentence
        .iter()
        .filter(|word| word.kind == TokenKind::Word)
        .filter_map(|word| wordnet().thing(&word.folded))
        .collect();
    let text: String = sentence.iter().map(|word| word.folded.as_str()).collect();
    let listed: Vec<&Table> = tables
        .iter()
        .filter(|table| {
            nouns.iter().any(|noun| table.lists(noun))
                || han_subjects(table)
                    .iter()
                    .any(|noun| text.contains(noun.as_str()))
        })
        .collect();
    if !listed.is_empty() {
        return Some(listed);
    }
    let named: Vec<&Table> = tables
        .iter()
        .filter(|table| {
            let key = table.key();
            table.rows.iter().any(|row| mentions(sentence, &row[key]))
        })
        .collect();
    (named.len() == 1).then_some(named)
}

/// The Chinese nouns for things around a table.
fn han_subjects(table: &Table) -> Vec<String> {
    let around: Vec<char> = table
        .around
        .chars()
        .filter(|c| berry_verbalizer::han::is_han(*c))
        .collect();
    let mut nouns = Vec::new();
    for start in 0..around.len() {
        for end in start + 1..=(start + LONGEST_SUBJECT).min(around.len()) {
            let noun: String = around[start..end].iter().collect();
            if !english_nouns(&noun).is_empty() {
                nouns.push(noun);
            }
        }
    }
    nouns
}

/// Whether a word is a verb that says something.
fn is_open_verb(word: &str) -> bool {
    const LIGHT: &[&str] = &[
        "be", "have", "do", "can", "will", "would", "could", "list", "name", "count", "see",
        "tell", "give", "show", "find",
    ];
    !LIGHT.contains(&word) && !FILLERS.contains(&word) && wordnet().is_mostly_verb(word)
}

struct Reader<'v> {
    view: &'v View,
    tables: &'v [&'v Table],
    forms: Vec<Forms>,
    /// The names of the rows.
    rows: Vec<Said>,
    /// The other texts, each once, with their columns.
    cells: Vec<(usize, Said)>,
    /// What the rows may be, in Chinese.
    subjects: Vec<String>,
    /// How many words the longest name of a column has.
    longest: usize,
    sentence: &'v [Word],
}

fn cells_of(view: &View) -> Vec<(usize, Said)> {
    let mut cells: Vec<(usize, Said)> = Vec::new();
    for row in &view.rows {
        for (column, cell) in row.iter().enumerate() {
            let said = Said::new(cell);
            let is_known = cells
                .iter()
                .any(|(c, s)| *c == column && s.folded == said.folded);
            if column != view.key && number(cell).is_none() && !is_known {
                cells.push((column, said));
            }
        }
    }
    cells
}

impl Reader<'_> {
    /// "(1, 2, 3 or 4)" offers what to choose from.
    fn bracketed_numbers(&self, at: usize) -> Option<usize> {
        if !self.sentence[at].is("(") {
            return None;
        }
        let close = self.sentence[at..].iter().position(|word| word.is(")"))?;
        self.sentence[at + 1..at + close]
            .iter()
            .all(|word| word.kind == TokenKind::Number || word.is(",") || word.is("or"))
            .then_some(close + 1)
    }

    /// Returns the longest piece at a place, `None` inside for a word that says nothing.
    fn at(&self, at: usize, before: Option<&Piece>) -> Option<(Option<Piece>, usize)> {
        let mut best: Option<(Option<Piece>, usize)> = None;
        let mut offer = |piece: Option<Piece>, length: usize| {
            if best.as_ref().is_none_or(|(_, known)| length > *known) {
                best = Some((piece, length));
            }
        };
        let words = &self.sentence[at..];
        for (row, name) in self.rows.iter().enumerate() {
            if let Some(length) = name.at(words) {
                offer(Some(Piece::Row(row)), length);
            }
        }
        if let Some((column, length)) = self.column(at) {
            offer(Some(Piece::Column(column)), length);
        }
        for (column, cell) in &self.cells {
            if let Some(length) = cell.at(words) {
                let piece = Piece::Cell {
                    column: *column,
                    text: cell.folded.clone(),
                };
                offer(Some(piece), length);
            }
        }
        if let Some((piece, length)) = self.letter(at, before) {
            offer(Some(piece), length);
        }
        if let Some((piece, length)) = self.ordinal(at) {
            offer(Some(piece), length);
        }
        let is_han = words[0].kind == TokenKind::Han;
        if let Some((piece, length)) = if is_han {
            self.chinese(at, before)
        } else {
            self.english(at)
        } {
            offer(piece, length);
        }
        if let Some((piece, length)) = self.number(at) {
            offer(Some(piece), length);
        }
        best
    }

    fn column(&self, at: usize) -> Option<(usize, usize)> {
        (1..=self.longest.min(self.sentence.len().saturating_sub(at)))
            .rev()
            .find_map(|length| {
                let words = &self.sentence[at..at + length];
                let separator = if words[0].kind == TokenKind::Han {
                    ""
                } else {
                    " "
                };
                let parts: Vec<String> = words
                    .iter()
                    .map(|word| match word.kind {
                        TokenKind::Quotation => fold(&word.text),
                        _ => word.folded.clone(),
                    })
                    .collect();
                let text = parts.join(separator);
                let mut columns = self.view.columns.iter();
                let mut place = columns.position(|column| column.is_called(&text));
                // "weigh" is what weight is derived from.
                if place.is_none() && length == 1 && words[0].kind == TokenKind::Word {
                    let bases = &self.forms[at].bases;
                    let mut columns = self.view.columns.iter();
                    place =
                        columns.position(|column| bases.iter().any(|base| column.is_called(base)));
                }
                if place.is_none() && length == 1 && words[0].kind == TokenKind::Word {
                    let bases = &self.forms[at].bases;
                    place = bases
                        .iter()
                        .filter(|base| is_open_verb(base))
                        .find_map(|base| {
                            let nouns = wordnet().related(base, true);
                            self.view.columns.iter().position(|column| {
                                nouns.iter().any(|noun| {
                                    noun.distance <= NEAR && column.folded == noun.lemma
                                })
                            })
                        });
                }
                place.map(|place| (place, length))
            })
    }

    fn letter(&self, at: usize, before: Option<&Piece>) -> Option<(Piece, usize)> {
        let word = &self.sentence[at];
        let is_expected = matches!(
            before,
            Some(Piece::Plain(Plain::Starts | Plain::Ends | Plain::Contains))
        );
        let single = |word: &Word| word.kind == TokenKind::Word && word.folded.chars().count() <= 2;
        match word.kind {
            TokenKind::Quotation if is_expected => Some((Piece::Letter(word.text.clone()), 1)),
            TokenKind::Word if is_expected => {
                let mut skip = 0;
                while self
                    .sentence
                    .get(at + skip)
                    .is_some_and(|w| w.is_any(&["the", "letter", "a", "an"]))
                    && self.sentence.get(at + skip + 1).is_some_and(|w| {
                        single(w) || w.kind == TokenKind::Quotation || w.is("letter")
                    })
                {
                    skip += 1;
                }
                let word = self.sentence.get(at + skip)?;
                let text = if single(word) {
                    &word.folded
                } else if word.kind == TokenKind::Quotation {
                    &word.text
                } else {
                    return None;
                };
                Some((Piece::Letter(text.clone()), skip + 1))
            }
            _ => None,
        }
    }

    fn ordinal(&self, at: usize) -> Option<(Piece, usize)> {
        const ORDINALS: &[&str] = &["second", "third", "fourth", "fifth", "sixth", "seventh"];
        let words = &self.sentence[at..];
        if words[0].is("第") {
            let (number, length) = chinese_number(&words[1..])?;
            return Some((Piece::Ordinal(number), length + 1));
        }
        let place = ORDINALS.iter().position(|ordinal| words[0].is(ordinal));
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| words[0].folded.strip_suffix(ending)?.parse().ok());
        let number = place.map(|place| place as i64 + 2).or(digits)?;
        (1..1000)
            .contains(&number)
            .then_some((Piece::Ordinal(number), 1))
    }

    fn number(&self, at: usize) -> Option<(Piece, usize)> {
        let words = &self.sentence[at..];
        if words[0].is_any(&["$", "€", "£"]) {
            let (piece, length) = self
                .sentence
                .get(at + 1)
                .and_then(|_| self.number(at + 1))?;
            return Some((piece, length + 1));
        }
        // 哪一个 asks which.
        if at > 0 && self.sentence[at - 1].is_any(&["哪", "那", "这", "某"]) {
            return None;
        }
        let (number, mut length) = if words[0].kind == TokenKind::Number {
            (Number::parse(&words[0].folded.replace(',', ""))?, 1)
        } else {
            let (number, length) = match words[0].kind {
                TokenKind::Han => chinese_number(words)?,
                TokenKind::Word if words[0].is("one") => return None,
                TokenKind::Word => english_number(words)?,
                _ => return None,
            };
            (Number::from(number), length)
        };
        let unit = [2, 1].into_iter().find_map(|count| {
            let words = words.get(length..length + count)?;
            let text: String = words.iter().map(|word| word.folded.as_str()).collect();
            let is_unit = UNIT_WORDS.contains(&text.as_str())
                && self.view.columns.iter().all(|column| column.folded != text);
            is_unit.then_some((text, count))
        });
        length += unit.as_ref().map_or(0, |(_, count)| *count);
        Some((Piece::Number(number, unit.map(|(text, _)| text)), length))
    }

    fn english(&self, at: usize) -> Option<(Option<Piece>, usize)> {
        let phrase = ENGLISH
            .iter()
            .filter_map(|(phrase, meaning)| Some((*meaning, self.phrase(at, phrase)?)))
            .max_by_key(|(_, length)| *length);
        if let Some((meaning, length)) = phrase
            && length > 1
        {
            return Some((Some(Piece::Plain(meaning)), length));
        }
        // "the highest weight"
        let is_of_column = phrase.is_some_and(|(meaning, _)| {
            matches!(meaning, Plain::Most | Plain::Fewest) && self.column(at + 1).is_some()
        });
        if !is_of_column && let Some(piece) = self.dimension(at) {
            return Some((Some(piece), 1));
        }
        if let Some((meaning, length)) = phrase {
            return Some((Some(Piece::Plain(meaning)), length));
        }
        let word = &self.sentence[at];
        if word.kind != TokenKind::Word {
            return None;
        }
        if FILLERS.contains(&word.folded.as_str()) {
            return Some((None, 1));
        }
        self.is_subject(word)
            .then_some((Some(Piece::Plain(Plain::Subject)), 1))
    }

    fn is_subject(&self, word: &Word) -> bool {
        let Some(noun) = wordnet().thing(&word.folded) else {
            return false;
        };
        self.tables.iter().all(|table| table.lists(&noun))
            || (GENERIC[..4].contains(&noun.as_str()))
            || (self.tables.len() == 1
                && self.tables[0].is_of_anything()
                && self.tables[0].subjects.is_empty()
                && self.fallback(&noun))
    }

    /// Whether a noun is the only one that can be what the rows are.
    fn fallback(&self, noun: &str) -> bool {
        let is_thing = ["animal", "plant", "food", "vehicle"]
            .iter()
            .any(|kind| wordnet().membership(noun, kind) == Some(Membership::Member))
            || wordnet().can_be(noun, "artifact")
            || wordnet().first_sort(noun) == Some(Sort::Person);
        if !is_thing && !wordnet().is_kind(noun) {
            return false;
        }
        self.sentence
            .iter()
            .filter(|word| word.kind == TokenKind::Word)
            .filter(|word| !super::is_filler(&word.folded))
            .filter_map(|word| wordnet().thing(&word.folded))
            .filter(|other| {
                !self
                    .view
                    .columns
                    .iter()
                    .any(|column| column.is_called(other))
            })
            .filter(|other| other != noun)
            .all(|other| !wordnet().is_kind(&other) && wordnet().is_adjective(&other))
    }

    fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut length = 0;
        for part in phrase.split(' ') {
            if !self
                .forms
                .get(at + length)?
                .bases
                .iter()
                .any(|base| base == part)
            {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    fn dimension(&self, at: usize) -> Option<Piece> {
        self.forms[at].adjectives.iter().find_map(|(base, degree)| {
            let (column, is_upper) = measured_by(&self.view.columns, base, false)?;
            Some(Piece::Dimension {
                column,
                is_upper,
                degree: *degree,
            })
        })
    }

    fn chinese(&self, at: usize, before: Option<&Piece>) -> Option<(Option<Piece>, usize)> {
        let words = &self.sentence[at..];
        let text = |length: usize| -> Option<String> {
            words
                .get(..length)?
                .iter()
                .map(|word| (word.kind == TokenKind::Han).then_some(word.folded.as_str()))
                .collect()
        };
        let is_ranked = matches!(before, Some(Piece::Ordinal(_)));
        if is_ranked
            && words[0].is_any(&["多", "高", "大"])
            && self.chinese_adjective(&words[0].folded).is_none()
        {
            return Some((Some(Piece::Plain(Plain::Most)), 1));
        }
        if is_ranked
            && words[0].is_any(&["少", "低", "小"])
            && self.chinese_adjective(&words[0].folded).is_none()
        {
            return Some((Some(Piece::Plain(Plain::Fewest)), 1));
        }
        (1..=LONGEST_PHRASE).rev().find_map(|length| {
            let text = text(length)?;
            if let Some(adjective) = text.strip_prefix('最')
                && let Some((column, is_upper)) = self.chinese_adjective(adjective)
            {
                let piece = Piece::Dimension {
                    column,
                    is_upper,
                    degree: Degree::Superlative,
                };
                return Some((Some(piece), length));
            }
            let plain = CHINESE.iter().find(|(phrase, _)| *phrase == text);
            if let Some((_, meaning)) = plain
                && self.chinese_adjective(&text).is_none()
            {
                return Some((Some(Piece::Plain(*meaning)), length));
            }
            if let Some((column, is_upper)) = self.chinese_adjective(&text) {
                let degree = if is_ranked {
                    Degree::Superlative
                } else {
                    Degree::Positive
                };
                let piece = Piece::Dimension {
                    column,
                    is_upper,
                    degree,
                };
                return Some((Some(piece), length));
            }
            if CHINESE_FILLERS.contains(&text.as_str()) {
                return Some((None, length));
            }
            self.subjects
                .contains(&text)
                .then_some((Some(Piece::Plain(Plain::Subject)), length))
        })
    }

    fn chinese_adjective(&self, adjective: &str) -> Option<(usize, bool)> {
        // 大 and 多 go with a column that is named.
        if adjective.is_empty() || matches!(adjective, "大" | "小" | "多" | "少") {
            return None;
        }
        measured_by(&self.view.columns, adjective, true)
    }

    /// Takes a word that is unknown for one of a single letter's difference.
    fn misspelt(&self, at: usize) -> Option<(Piece, f32)> {
        let word = &self.sentence[at];
        if word.kind != TokenKind::Word || word.folded.chars().count() < SHORTEST_MISSPELT {
            return None;
        }
        let is_near = |other: &str| {
            other.chars().count() > SHORTEST_MISSPELT
                && other.chars().next() == word.folded.chars().next()
                && distance_is_one(&word.folded, other)
        };
        for (phrase, meaning) in ENGLISH {
            if !phrase.contains(' ') && is_near(phrase) {
                return Some((Piece::Plain(*meaning), MISSPELT));
            }
        }
        for dimension in DIMENSIONS {
            for adjective in dimension.upper.iter().chain(dimension.lower) {
                for (ending, degree) in [("est", Degree::Superlative), ("er", Degree::Comparative)]
                {
                    let form = format!("{adjective}{ending}");
                    if is_near(&form)
                        && let Some((column, is_upper)) =
                            measured_by(&self.view.columns, adjective, false)
                    {
                        let piece = Piece::Dimension {
                            column,
                            is_upper,
                            degree,
                        };
                        return Some((piece, MISSPELT));
                    }
                }
            }
        }
        None
    }
}
