//! What a question tells around its tables: what they list, which rows come and go, what is asked.

use berry_wordnet::{Membership, wordnet};

use super::answer::answer;
use super::columns::Column;
use super::grid::{Grid, cells};
use super::query::query;
use crate::Deduction;
use crate::kinds::{Word, words};
use crate::question::Question;

/// A table with what its rows are.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    /// The nouns that what stands around it gives for its rows, in base form.
    pub(super) subjects: Vec<String>,
    /// What stands around it, folded.
    pub(super) around: String,
    /// Whether it was told in sentences.
    pub(super) is_told: bool,
    bytes: std::ops::Range<usize>,
}

/// Words that tables are introduced with, in base form.
const TABLE_WORDS: &[&str] = &[
    "table",
    "line",
    "row",
    "header",
    "column",
    "field",
    "list",
    "name",
    "datum",
    "data",
    "example",
    "information",
    "value",
    "entry",
    "record",
    "comma",
    "semicolon",
    "tab",
    "pipe",
    "thing",
    "first",
    "following",
    "here",
    "chart",
    "below",
    "sheet",
    "spreadsheet",
    "csv",
    "cell",
    "title",
];
const ADDING: &[&str] = &["add", "append", "insert", "include"];
const DELETING: &[&str] = &["delete", "remove", "drop", "erase", "discard"];
const ADDING_CHINESE: &[&str] = &[
    "加上", "加入", "新增", "再加", "增加", "补上", "添加", "加了", "插入",
];
const DELETING_CHINESE: &[&str] = &["删除", "删掉", "删去", "移除", "去掉", "拿掉", "移走"];
const MOST_ROWS: usize = 500;

/// Reads a question with tables; `None` where something of it is not understood. Returns what
/// follows and at what cost it was read.
pub(super) fn read(question: &Question<'_>, grids: Vec<Grid>) -> Option<(Deduction, f32)> {
    if grids.iter().map(|grid| grid.rows.len()).sum::<usize>() > MOST_ROWS {
        return None;
    }
    let mut tables: Vec<Table> = grids.into_iter().map(Table::of).collect();
    let mut text = question.text.to_owned();
    for table in &tables {
        // A full stop, so that no space is trimmed off.
        let blank = format!(".{}", "\n".repeat(table.bytes.len() - 1));
        text.replace_range(table.bytes.clone(), &blank);
    }
    let around = Question::new(&text, question.language, question.now);
    let sentences: Vec<Vec<Word>> = around.sentences().into_iter().map(words).collect();
    let mut told: Vec<&Vec<Word>> = Vec::new();
    let mut is_adding = false;
    for sentence in &sentences {
        let said = said(sentence, &text);
        if is_adding {
            if !add_row(&mut tables, said, "") {
                return None;
            }
            is_adding = false;
            continue;
        }
        if is_example(sentence) {
            continue;
        }
        if is_about(sentence, ADDING, ADDING_CHINESE) && !asks(sentence, &text) {
            let (before, cells) = said.split_once([':', '：']).unwrap_or((said, ""));
            if cells.trim().is_empty()
                && !said.contains([':', '：'])
                && add_inline(&mut tables, said)
            {
                continue;
            }
            if cells.trim().is_empty() {
                is_adding = true;
            } else if !add_row(&mut tables, cells, before) {
                return None;
            }
            continue;
        }
        if is_about(sentence, DELETING, DELETING_CHINESE) && !asks(sentence, &text) {
            delete_row(&mut tables, sentence)?;
            continue;
        }
        told.push(sentence);
    }
    if is_adding {
        return None;
    }
    introduce(&mut tables, &told);
    let mut answers = Vec::new();
    let mut questions = 0;
    for sentence in &told {
        if let Some((query, view, cost)) = query(sentence, &tables) {
            questions += 1;
            answers.push((answer(&query, &view, question.language)?, cost));
        } else if asks(sentence, &text) || !is_introduction(sentence, &tables) {
            return None;
        }
    }
    if questions != 1 {
        return None;
    }
    answers.pop()
}

fn said<'t>(sentence: &[Word], text: &'t str) -> &'t str {
    match (sentence.first(), sentence.last()) {
        (Some(first), Some(last)) => &text[first.start..last.end],
        _ => "",
    }
}

fn asks(sentence: &[Word], text: &str) -> bool {
    let after = sentence.last().map_or(0, |last| last.end);
    text[after..]
        .trim_start_matches(' ')
        .starts_with(['?', '？'])
}

/// Whether a sentence only introduces a table: it stands before one.
fn is_introduction(sentence: &[Word], tables: &[Table]) -> bool {
    const LONGEST: usize = 40;
    let end = sentence.last().map_or(0, |last| last.end);
    let is_before = tables.iter().any(|table| table.bytes.start >= end);
    let is_bare = sentence.len() <= 2;
    (is_before || is_bare) && sentence.len() <= LONGEST
}

fn is_example(sentence: &[Word]) -> bool {
    let starts = |phrase: &[&str]| {
        sentence.len() >= phrase.len() && phrase.iter().zip(sentence).all(|(p, word)| word.is(p))
    };
    starts(&["for", "example"]) || starts(&["for", "instance"]) || starts(&["例", "如"])
}

fn is_about(sentence: &[Word], english: &[&str], chinese: &[&str]) -> bool {
    let han: String = sentence.iter().map(|word| word.folded.as_str()).collect();
    chinese.iter().any(|phrase| han.contains(phrase))
        || sentence.iter().any(|word| {
            let bases = wordnet().base_forms(&word.folded);
            bases.iter().any(|base| english.contains(&base.as_str()))
        })
}

/// Adds a row to the table that it fits and that the words before it are about.
fn add_row(tables: &mut [Table], text: &str, before: &str) -> bool {
    let row = ['|', '\t', ';', ',', '，', '、']
        .into_iter()
        .find_map(|separator| cells(text.trim_end_matches(['.', '。']), separator));
    let Some(row) = row else { return false };
    let before = crate::token::fold(before);
    let fits: Vec<usize> = (0..tables.len())
        .filter(|at| tables[*at].columns.len() == row.len())
        .collect();
    let named = fits.iter().find(|at| {
        tables[**at]
            .columns
            .first()
            .is_some_and(|c| before.contains(&c.folded))
    });
    // A row follows the table that it is added to.
    let Some(at) = named.or(fits.first()) else {
        return false;
    };
    tables[*at].rows.push(row);
    true
}

/// Adds a row that is said inside a sentence: "add Dan, 22, Oslo to the table".
fn add_inline(tables: &mut [Table], said: &str) -> bool {
    let lower = said.to_lowercase();
    let start = ADDING
        .iter()
        .find_map(|verb| Some(lower.find(verb)? + verb.len() + 1));
    let Some(rest) = start.and_then(|start| said.get(start..)) else {
        return false;
    };
    let end = [
        " to the ",
        " to this ",
        " to it",
        " as a ",
        " in the ",
        " at the ",
    ]
    .iter()
    .filter_map(|end| rest.find(end))
    .min()
    .unwrap_or(rest.len());
    let mut row = rest[..end].trim();
    for front in ["the row ", "a row ", "a new row ", "this row ", "row "] {
        row = row.strip_prefix(front).unwrap_or(row);
    }
    row.contains(',') && add_row(tables, row, "")
}

fn delete_row(tables: &mut [Table], sentence: &[Word]) -> Option<()> {
    let mut found = None;
    for (at, table) in tables.iter().enumerate() {
        for (row, cells) in table.rows.iter().enumerate() {
            let key = table.key();
            if super::query::mentions(sentence, &cells[key]) {
                if found.is_some() {
                    return None;
                }
                found = Some((at, row));
            }
        }
    }
    let (at, row) = found?;
    let conditions = [
        "than", "all", "every", "except", "not", "both", "oldest", "youngest",
    ];
    if sentence.iter().any(|word| word.is_any(&conditions)) {
        return None;
    }
    tables[at].rows.remove(row);
    Some(())
}

/// Gives each table the nouns of the sentences before it, and of its first column.
fn introduce(tables: &mut [Table], told: &[&Vec<Word>]) {
    let mut start = 0;
    for table in tables {
        let end = table.bytes.start;
        for sentence in told {
            let Some(last) = sentence.last() else {
                continue;
            };
            if last.end < start || last.end > end {
                continue;
            }
            for word in *sentence {
                table.around.push_str(&word.folded);
                let noun = wordnet().thing(&word.folded);
                if let Some(noun) = noun
                    && !TABLE_WORDS.contains(&noun.as_str())
                    && word.folded.len() > 2
                    && !wordnet().is_mostly_verb(&word.folded)
                    && !super::query::is_filler(&word.folded)
                {
                    table.subjects.push(noun);
                }
            }
        }
        let columns: Vec<String> = table.columns.iter().map(|c| c.folded.clone()).collect();
        table.subjects.retain(|subject| !columns.contains(subject));
        if !table.is_of_anything() {
            let first = &columns[table.key()];
            table.around.push_str(first);
            table.subjects.extend(wordnet().thing(first));
        }
        start = table.bytes.end;
    }
}

impl Table {
    fn of(grid: Grid) -> Self {
        Self {
            columns: grid.header.iter().map(|name| Column::new(name)).collect(),
            rows: grid.rows,
            subjects: Vec::new(),
            around: String::new(),
            is_told: grid.is_told,
            bytes: grid.bytes,
        }
    }

    /// The column that names the rows: the first that holds no numbers.
    pub(super) fn key(&self) -> usize {
        (0..self.columns.len())
            .find(|column| {
                self.rows
                    .iter()
                    .any(|row| !super::grid::is_number(&row[*column]))
            })
            .unwrap_or(0)
    }

    /// Whether its rows are what a noun names: penguins are animals.
    pub(super) fn lists(&self, noun: &str) -> bool {
        self.subjects.iter().any(|subject| {
            subject == noun || wordnet().membership(subject, noun) == Some(Membership::Member)
        })
    }

    /// Whether nothing says what its rows are.
    pub(super) fn is_of_anything(&self) -> bool {
        let first = &self.columns[self.key()].folded;
        matches!(
            first.as_str(),
            "name" | "title" | "id" | "item" | "姓名" | "名字" | "名称" | "品名" | "项目"
        )
    }
}
