//! Answers what is asked of a table.

use berry_symbolic::{Item, Number, Step, StepKind, Value};
use berry_verbalizer::Language;

use super::columns::number;
use super::query::{Condition, Query, Target, Test, View, fits};
use super::wording::{Saying, sentence};
use crate::token::fold;
use crate::{Deduction, Finding};

/// Works a question out; `None` where a cell that counts is no number, or nothing fits, or two
/// rows are equally far out.
pub(super) fn answer(query: &Query, view: &View, language: Language) -> Option<Deduction> {
    let mut rows: Vec<&Vec<String>> = Vec::new();
    for row in &view.rows {
        let mut holds = true;
        for condition in &query.conditions {
            if query.target != Target::Truth || is_of_key(condition, view) {
                holds &= satisfies(row, condition, view)?;
            }
        }
        if holds {
            rows.push(row);
        }
    }
    if query.target == Target::Truth {
        return truth(query, view, &rows, language);
    }
    if let Some(order) = query.order {
        rows = ordered(&rows, order.column, order.is_descending)?;
        if order.is_extreme {
            let place = usize::try_from(query.pick?).ok()?.checked_sub(1)?;
            let value = |row: &Vec<String>| number(&row[order.column]);
            if rows.iter().any(|row| value(row).is_none()) {
                return None;
            }
            let chosen = rows.get(place)?;
            let is_tied = rows
                .iter()
                .filter(|row| value(row) == value(chosen))
                .count()
                > 1;
            if is_tied {
                return None;
            }
        }
    }
    if let Target::Difference(_, first, second) = query.target {
        if rows.len() != view.rows.len() {
            return None;
        }
        rows = vec![view.rows.get(first)?, view.rows.get(second)?];
    }
    if let Some(place) = query.pick {
        let at = if place < 0 {
            rows.len().checked_sub(place.unsigned_abs() as usize)?
        } else {
            (place as usize).checked_sub(1)?
        };
        rows = vec![*rows.get(at)?];
    }
    let values = values(query, view, &rows)?;
    if values.is_empty() {
        return None;
    }
    Some(deduction(query, view, &rows, values, language))
}

fn values(query: &Query, view: &View, rows: &[&Vec<String>]) -> Option<Vec<Value>> {
    let numbers = |column: usize| -> Option<Vec<Number>> {
        rows.iter().map(|row| number(&row[column])).collect()
    };
    let value = match query.target {
        Target::Names => {
            return Some(
                rows.iter()
                    .map(|row| Value::Text(row[view.key].clone()))
                    .collect(),
            );
        }
        Target::Column(column) => {
            if rows.is_empty() {
                return None;
            }
            return Some(rows.iter().map(|row| cell(&row[column])).collect());
        }
        Target::Count => Value::Integer(rows.len() as i64),
        Target::Sum(column) => Number::sum_of(&numbers(column)?).into(),
        Target::Average(column) => {
            let numbers = numbers(column)?;
            Number::sum_of(&numbers).over(numbers.len())?.into()
        }
        Target::Greatest(column) => numbers(column)?.into_iter().max()?.into(),
        Target::Least(column) => numbers(column)?.into_iter().min()?.into(),
        Target::Columns => Value::Integer(view.columns.len() as i64),
        Target::Place(column) => Value::Integer(column as i64 + 1),
        Target::Sorts => Value::Integer(view.tables as i64),
        Target::Difference(column, first, second) => {
            let cell = |row: usize| number(&view.rows.get(row)?[column]);
            let (first, second) = (cell(first)?, cell(second)?);
            let difference = if first > second {
                first.minus(&second)
            } else {
                second.minus(&first)
            };
            difference.into()
        }
        Target::Letters => {
            let [row] = rows else { return None };
            let letters = row[view.key].chars().filter(|c| c.is_alphabetic()).count();
            Value::Integer(letters as i64)
        }
        Target::Truth => return None,
    };
    Some(vec![value])
}

fn cell(text: &str) -> Value {
    match number(text) {
        Some(number) => number.into(),
        None => Value::Text(text.to_owned()),
    }
}

fn is_of_key(condition: &Condition, view: &View) -> bool {
    condition.column == view.key && matches!(condition.test, Test::Text(_))
}

fn truth(
    query: &Query,
    view: &View,
    rows: &[&Vec<String>],
    language: Language,
) -> Option<Deduction> {
    let [row] = rows else { return None };
    let mut holds = true;
    let mut compared = vec![*row];
    for condition in &query.conditions {
        holds &= satisfies(row, condition, view)?;
        if let Test::Row(_, other) = condition.test {
            compared.push(view.rows.get(other)?);
        }
    }
    Some(deduction(
        query,
        view,
        &compared,
        vec![Value::Boolean(holds)],
        language,
    ))
}

fn satisfies(row: &[String], condition: &Condition, view: &View) -> Option<bool> {
    let cell = &row[condition.column];
    let folded = fold(cell);
    let holds = match &condition.test {
        Test::Number(comparison, other) => fits(&number(cell)?, *comparison, other),
        Test::Row(comparison, other) => {
            let other = number(&view.rows.get(*other)?[condition.column])?;
            fits(&number(cell)?, *comparison, &other)
        }
        Test::Between(least, most) => {
            let value = number(cell)?;
            // Whether the ends belong to it is open.
            if value == *least || value == *most {
                return None;
            }
            value > *least && value < *most
        }
        Test::Text(text) => text.split('\n').any(|text| text == folded),
        Test::Starts(text) => folded.starts_with(&fold(text)),
        Test::Ends(text) => folded.ends_with(&fold(text)),
        Test::Contains(text) => folded.contains(&fold(text)),
    };
    Some(holds == condition.holds)
}

/// Sorts rows by a column; `None` where some of its cells are numbers and some not, or where
/// Chinese names would have to be put in order.
fn ordered<'r>(
    rows: &[&'r Vec<String>],
    column: usize,
    is_descending: bool,
) -> Option<Vec<&'r Vec<String>>> {
    let mut keyed: Vec<(Option<Number>, String, &Vec<String>)> = rows
        .iter()
        .map(|row| (number(&row[column]), fold(&row[column]), *row))
        .collect();
    let is_numeric = keyed.iter().all(|(number, ..)| number.is_some());
    let is_text = keyed.iter().all(|(number, text, _)| {
        number.is_none() && !text.chars().any(berry_verbalizer::han::is_han)
    });
    if !is_numeric && !is_text {
        return None;
    }
    keyed.sort_by(|a, b| {
        let order = if is_numeric {
            a.0.cmp(&b.0)
        } else {
            a.1.cmp(&b.1)
        };
        if is_descending {
            order.reverse()
        } else {
            order
        }
    });
    Some(keyed.into_iter().map(|(.., row)| row).collect())
}

fn deduction(
    query: &Query,
    view: &View,
    rows: &[&Vec<String>],
    values: Vec<Value>,
    language: Language,
) -> Deduction {
    const MOST_ITEMS: usize = 100;
    let columns = columns_of(query, view);
    let cells = |row: &Vec<String>| {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| format!("{} {}", view.columns[*column].name, row[*column]))
            .collect();
        cells.join(", ")
    };
    let items = rows
        .iter()
        .take(MOST_ITEMS)
        .map(|row| Item {
            text: row[view.key].clone(),
            position: None,
            becomes: Some(cells(row)).filter(|cells| !cells.is_empty()),
        })
        .collect();
    let names: Vec<String> = rows.iter().map(|row| row[view.key].clone()).collect();
    let reasons: Vec<String> = rows
        .iter()
        .map(|row| format!("{} ({})", row[view.key], cells(row)))
        .collect();
    let whose = if let [only] = names.as_slice() {
        only
    } else {
        ""
    };
    let name = |column: usize| view.columns[column].name.as_str();
    let is_english = language == Language::English;
    let (sum, average) = if is_english {
        ("sum", "average")
    } else {
        ("總和", "平均")
    };
    let (difference, letters) = if is_english {
        ("difference", "number of letters")
    } else {
        ("差", "字母數")
    };
    let (columns_word, place, sorts) = if is_english {
        (
            "number of columns",
            "place of the column",
            "number of kinds",
        )
    } else {
        ("欄數", "欄位的次序", "種類數")
    };
    let saying = match query.target {
        Target::Names if query.order.is_some_and(|order| !order.is_extreme) && names.len() > 1 => {
            Saying::InOrder
        }
        Target::Names => Saying::These,
        Target::Count => Saying::Count(&names),
        Target::Column(column) if !whose.is_empty() => Saying::Of(name(column), whose),
        Target::Column(_) => Saying::These,
        Target::Greatest(column) | Target::Least(column) => Saying::Of(name(column), ""),
        Target::Sum(_) => Saying::Aggregate(sum, &reasons),
        Target::Average(_) => Saying::Aggregate(average, &reasons),
        Target::Columns => Saying::Of(columns_word, ""),
        Target::Place(_) => Saying::Of(place, ""),
        Target::Sorts => Saying::Of(sorts, ""),
        Target::Difference(..) => Saying::Aggregate(difference, &reasons),
        Target::Letters => Saying::Of(letters, whose),
        Target::Truth => Saying::Truth(&reasons),
    };
    Deduction {
        sentence: sentence(&values, saying, language),
        finding: Finding::Values(values),
        statements: rows
            .iter()
            .take(MOST_ITEMS)
            .map(|row| row.join(", "))
            .collect(),
        steps: vec![Step {
            kind: StepKind::Rows,
            items,
            omitted: rows.len().saturating_sub(MOST_ITEMS),
        }],
    }
}

/// The columns that were looked at, that of the names left out.
fn columns_of(query: &Query, view: &View) -> Vec<usize> {
    let mut columns: Vec<usize> = query.conditions.iter().map(|c| c.column).collect();
    columns.extend(query.order.map(|order| order.column));
    match query.target {
        Target::Column(column)
        | Target::Sum(column)
        | Target::Average(column)
        | Target::Greatest(column)
        | Target::Difference(column, ..)
        | Target::Least(column) => columns.push(column),
        _ => {}
    }
    columns.retain(|column| *column != view.key);
    columns.sort_unstable();
    columns.dedup();
    columns
}
