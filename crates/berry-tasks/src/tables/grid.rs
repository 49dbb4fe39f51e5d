//! Finds tables in a text by their shape.

use std::ops::Range;

/// Cells in rows, the first of which names the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) bytes: Range<usize>,
    /// Whether it was told in sentences.
    pub(super) is_told: bool,
}

const LONGEST_CELL: usize = 60;
/// Longer cells are sentences.
const MOST_WORDS: usize = 6;
const MOST_COLUMNS: usize = 20;
const MOST_FIELDS: usize = 2_000;

/// Returns the tables of a text, in order.
pub(super) fn grids(text: &str) -> Vec<Grid> {
    let lines = lines(text);
    let mut grids = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let found = ['|', '\t', ';', '；', ',', '，', ' ']
            .into_iter()
            .find_map(|separator| block(&lines[at..], separator));
        if let Some((grid, length)) = found {
            grids.push(grid);
            at += length;
            continue;
        }
        grids.extend(flat(&lines[at]));
        at += 1;
    }
    grids
}

/// A line with its place in the text.
#[derive(Debug, Clone)]
struct Line<'t> {
    text: &'t str,
    start: usize,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let here = start;
            start += line.len() + 1;
            Line {
                text: line,
                start: here,
            }
        })
        .collect()
}

/// Splits a line into cells; `None` where it has no such separators, or reads like a sentence.
pub(super) fn cells(line: &str, separator: char) -> Option<Vec<String>> {
    let mut line = line.trim_matches([' ', '\r']);
    if separator == '|' {
        line = line.trim();
        line = line.strip_prefix('|').unwrap_or(line);
        line = line.strip_suffix('|').unwrap_or(line);
    }
    let cells: Vec<String> = if separator == ' ' {
        line.split_whitespace().map(str::to_owned).collect()
    } else {
        line.split(separator)
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    let is_sentence = |cell: &String| {
        cell.len() > LONGEST_CELL
            || cell.contains(". ")
            || cell.ends_with(['?', '？', '。', '!'])
            || cell.contains(['。', '？'])
            || is_introduced(cell)
            || (cell.ends_with('.') && cell.split_whitespace().count() > 3)
            || cell.split_whitespace().count() > MOST_WORDS
            || cell.is_empty()
    };
    let fits = (2..=MOST_COLUMNS).contains(&cells.len()) && !cells.iter().any(is_sentence);
    fits.then_some(cells)
}

/// Whether words introduce what follows a colon: "now add: apple", but not "12:30".
fn is_introduced(cell: &str) -> bool {
    cell.find([':', '：'])
        .is_some_and(|at| at > 0 && !cell[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// A line under the header of a Markdown table.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line.contains('-')
        && line
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'))
}

pub(super) fn is_number(cell: &str) -> bool {
    super::columns::number(cell).is_some()
}

fn block(lines: &[Line<'_>], separator: char) -> Option<(Grid, usize)> {
    let first = lines.first()?;
    // "table: name, age"
    let colon = first.text.rfind([':', '：']).filter(|at| {
        let before = &first.text[..*at];
        !before.contains(separator) || separator == ' '
    });
    let skip = colon.map_or(0, |at| {
        at + first.text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let header = cells(&first.text[skip..], separator)?;
    let mut rows = Vec::new();
    let mut length = 1;
    for line in &lines[1..] {
        if separator == '|' && is_rule(line.text) {
            length += 1;
            continue;
        }
        match cells(line.text, separator) {
            Some(cells) if cells.len() == header.len() => rows.push(cells),
            _ => break,
        }
        length += 1;
    }
    let has_number = |row: &Vec<String>| row.iter().any(|cell| is_number(cell));
    let is_table = match separator {
        ' ' => {
            let numeric =
                (1..header.len()).any(|column| rows.iter().all(|row| is_number(&row[column])));
            rows.len() >= 2 && numeric && !header.iter().any(|cell| is_number(cell))
        }
        ',' | '，' | ';' | '；' => {
            (rows.len() >= 2 || (rows.len() == 1 && has_number(&rows[0])))
                && !header.iter().all(|cell| is_number(cell))
        }
        _ => !rows.is_empty(),
    };
    // Rows alone are no table: names come first.
    let is_headed = !header.iter().skip(1).any(|cell| is_number(cell));
    if !is_table || !is_headed {
        return None;
    }
    let last = &lines[length - 1];
    Some((
        Grid {
            header,
            rows,
            bytes: first.start + skip..last.start + last.text.len(),
            is_told: false,
        },
        length,
    ))
}

/// A table whose rows follow each other on one line: "name, age Ann, 7 Bob, 8".
fn flat(line: &Line<'_>) -> Option<Grid> {
    let mut start = 0;
    let fields: Vec<(usize, &str)> = line
        .text
        .split(',')
        .map(|field| {
            let here = start;
            start += field.len() + 1;
            (here, field)
        })
        .collect();
    if fields.len() < 4 || fields.len() > MOST_FIELDS {
        return None;
    }
    let mut best: Option<Grid> = None;
    for width in 2..=MOST_COLUMNS {
        if let Some(grid) = flat_of(&fields, width, line.start)
            && best
                .as_ref()
                .is_none_or(|known| grid.rows.len() * width > known.rows.len() * known.header.len())
        {
            best = Some(grid);
        }
    }
    best.filter(|grid| grid.rows.len() >= 2)
}

fn flat_of(fields: &[(usize, &str)], width: usize, offset: usize) -> Option<Grid> {
    let plain = |field: &str| {
        let field = field.trim();
        (!field.is_empty()
            && field.split_whitespace().count() <= 4
            && !field.contains(['.', ':', '?']))
        .then(|| field.to_owned())
    };
    let (first_at, first) = fields.first()?;
    let skip = first.rfind(':').map_or(0, |at| at + 1);
    let start = offset + first_at + skip + (first[skip..].len() - first[skip..].trim_start().len());
    let mut header = vec![plain(&first[skip..])?];
    for (_, field) in fields.get(1..width - 1)? {
        header.push(plain(field)?);
    }
    // "weight (kg) Louis"
    let (_, field) = fields.get(width - 1)?;
    let field = field.trim();
    let cut = match field.find(')') {
        Some(at) => at + 1,
        None => field.find(' ')?,
    };
    header.push(plain(&field[..cut])?);
    let mut name = plain(&field[cut..])?;
    if header.iter().any(|cell| is_number(cell)) {
        return None;
    }
    let mut rows = Vec::new();
    let mut end = 0;
    let mut at = width - 1;
    loop {
        let mut row = vec![name.clone()];
        let inner = fields.get(at + 1..at + width - 1);
        let Some(cells) = inner.and_then(|inner| {
            inner
                .iter()
                .map(|(_, f)| plain(f))
                .collect::<Option<Vec<_>>>()
        }) else {
            break;
        };
        row.extend(cells);
        let Some((field_at, field)) = fields.get(at + width - 1) else {
            break;
        };
        let trimmed = field.trim_start();
        let number = trimmed.split_whitespace().next().unwrap_or_default();
        let number = number.trim_end_matches(['.', ';']);
        if !is_number(number) {
            break;
        }
        row.push(number.to_owned());
        rows.push(row);
        end = offset + field_at + (field.len() - trimmed.len()) + number.len();
        match plain(&trimmed[number.len()..]) {
            Some(next) if next.split_whitespace().count() <= 3 => name = next,
            _ => break,
        }
        at += width - 1;
    }
    (!rows.is_empty()).then_some(Grid {
        header,
        rows,
        bytes: start..end,
        is_told: false,
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: &Expect) {
        let shown: Vec<String> = grids(text)
            .iter()
            .map(|grid| {
                let rows: Vec<String> = grid.rows.iter().map(|row| row.join("|")).collect();
                format!("{} = {}", grid.header.join("|"), rows.join(" / "))
            })
            .collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn tables_are_found_by_their_shape() {
        check(
            "Here is a table:  name, age, height (cm) Louis, 7, 50 Bernard, 5, 80 Gwen, 8, 70  For example: the age of Louis is 7, the height of Gwen 70.",
            &expect!["name|age|height (cm) = Louis|7|50 / Bernard|5|80 / Gwen|8|70"],
        );
        check(
            "| a | b |\n|---|---|\n| x | 1 |\n\nWhich a?",
            &expect!["a|b = x|1"],
        );
        check(
            "item\tprice\nbolt\t0.20\nhinge\t3",
            &expect!["item|price = bolt|0.20 / hinge|3"],
        );
        check(
            "dog weight age\nLucky 12 3\nCoco 8 7\nWho is old?",
            &expect!["dog|weight|age = Lucky|12|3 / Coco|8|7"],
        );
        check("Yes, I know.\nNo, you do not, he said.", &expect![""]);
    }
}
