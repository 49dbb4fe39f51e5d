//! How far: the edit distance between two texts.

use crate::characters::{Key, characters};
use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};

/// Counts the characters that must be put in, taken out or replaced.
///
/// Wagner and Fischer, "The String-to-String Correction Problem", Journal of
/// the ACM 21 (1974). Time and memory are the product of the lengths, without
/// what the texts share at both ends; two bits a cell, and at most
/// [`MOST_CELLS`] of them.
pub(crate) fn edit_distance(
    first: &str,
    second: &str,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let first: Vec<(&str, Key)> = characters(first).map(|it| (it, Key::exact(it))).collect();
    let second: Vec<(&str, Key)> = characters(second).map(|it| (it, Key::exact(it))).collect();
    let shared_start = shared(first.iter(), second.iter());
    let (first, second) = (&first[shared_start..], &second[shared_start..]);
    let shared_end = shared(first.iter().rev(), second.iter().rev());
    let first = &first[..first.len() - shared_end];
    let second = &second[..second.len() - shared_end];

    if (first.len() + 1).saturating_mul(second.len() + 1) > MOST_CELLS {
        return Err(SymbolicError::TooLongToCompare {
            first: first.len(),
            second: second.len(),
            limit: MOST_CELLS,
        });
    }
    let (distance, moves) = fill(first, second);
    let mut edits = working.list(StepKind::Edits);
    for (step, row, column) in trace(&moves, first.len(), second.len()) {
        let position = shared_start + row + 1;
        match step {
            Move::Replace => edits.edit(position, first[row].0, second[column].0),
            Move::Remove => edits.edit(position, first[row].0, ""),
            Move::Insert => edits.edit(position, "", second[column].0),
            Move::Keep => {}
        }
    }
    working.show(edits);
    Ok(Value::count(distance))
}

/// 25 MB of moves, and a third of a second.
const MOST_CELLS: usize = 100_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Move {
    Keep = 0,
    Replace = 1,
    Remove = 2,
    Insert = 3,
}

/// The best last move for each pair of beginnings, four to a byte.
struct Moves {
    packed: Vec<u8>,
    width: usize,
}

impl Moves {
    fn new(height: usize, width: usize) -> Self {
        Self {
            packed: vec![0; (height * width).div_ceil(4)],
            width,
        }
    }

    /// Sets a cell that was not set before.
    fn set(&mut self, row: usize, column: usize, step: Move) {
        let cell = row * self.width + column;
        self.packed[cell / 4] |= (step as u8) << (cell % 4 * 2);
    }

    fn get(&self, row: usize, column: usize) -> Move {
        let cell = row * self.width + column;
        match self.packed[cell / 4] >> (cell % 4 * 2) & 3 {
            0 => Move::Keep,
            1 => Move::Replace,
            2 => Move::Remove,
            _ => Move::Insert,
        }
    }
}

fn fill(first: &[(&str, Key)], second: &[(&str, Key)]) -> (usize, Moves) {
    let mut moves = Moves::new(first.len() + 1, second.len() + 1);
    for column in 1..=second.len() {
        moves.set(0, column, Move::Insert);
    }
    let mut distances: Vec<usize> = (0..=second.len()).collect();
    for (row, (_, own)) in (1..).zip(first) {
        moves.set(row, 0, Move::Remove);
        let mut diagonal = std::mem::replace(&mut distances[0], row);
        for (column, (_, other)) in (1..).zip(second) {
            let above = distances[column];
            let left = distances[column - 1];
            let (distance, step) = if own == other {
                (diagonal, Move::Keep)
            } else if diagonal <= above && diagonal <= left {
                (diagonal + 1, Move::Replace)
            } else if above <= left {
                (above + 1, Move::Remove)
            } else {
                (left + 1, Move::Insert)
            };
            moves.set(row, column, step);
            distances[column] = distance;
            diagonal = above;
        }
    }
    (distances[second.len()], moves)
}

/// Returns the moves from the start to the end, each with the index in either
/// text of what it works on or before.
fn trace(moves: &Moves, rows: usize, columns: usize) -> Vec<(Move, usize, usize)> {
    let mut trace = Vec::new();
    let (mut row, mut column) = (rows, columns);
    while row > 0 || column > 0 {
        let step = moves.get(row, column);
        row -= usize::from(step != Move::Insert);
        column -= usize::from(step != Move::Remove);
        trace.push((step, row, column));
    }
    trace.reverse();
    trace
}

fn shared<'a>(
    first: impl Iterator<Item = &'a (&'a str, Key)>,
    second: impl Iterator<Item = &'a (&'a str, Key)>,
) -> usize {
    first
        .zip(second)
        .take_while(|(own, other)| own.1 == other.1)
        .count()
}

#[cfg(test)]
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its snapshots with them"
)]
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print, value};
    use expect_test::{Expect, expect};

    fn check(first: &str, second: &str, expected: &Expect) {
        expected.assert_eq(&print(&apply(
            "editDistance",
            &[first.into(), second.into()],
        )));
    }

    #[test]
    fn distances() {
        check(
            "kitten",
            "sitting",
            &expect![[r#"
            Integer(3)
              edits 1:k>s|5:e>i|7:>g"#]],
        );
        check(
            "Iran",
            "Iraq",
            &expect![[r#"
            Integer(1)
              edits 4:n>q"#]],
        );
        check(
            "flaw",
            "lawn",
            &expect![[r#"
            Integer(2)
              edits 1:f>|5:>n"#]],
        );
        check(
            "",
            "abc",
            &expect![[r#"
            Integer(3)
              edits 1:>a|1:>b|1:>c"#]],
        );
        check(
            "abc",
            "abc",
            &expect![[r#"
            Integer(0)
              edits "#]],
        );
        check(
            "Lima",
            "lima",
            &expect![[r#"
            Integer(1)
              edits 1:L>l"#]],
        );
        check(
            "cafe\u{301}",
            "café",
            &expect![[r#"
            Integer(0)
              edits "#]],
        );
        check(
            "人工智慧",
            "人工智能",
            &expect![[r#"
            Integer(1)
              edits 4:慧>能"#]],
        );
    }

    #[test]
    fn texts_that_are_too_long_are_refused() {
        check(
            &"a".repeat(10_000),
            &"b".repeat(10_000),
            &expect![
                "refused: texts of 10000 and 10000 differing characters are too long to compare edit by edit; the product of the lengths may be 100000000 at most"
            ],
        );
    }

    #[test]
    fn long_texts_that_share_their_ends_are_compared() {
        let long = "x".repeat(500_000);
        check(
            &format!("{long}kitten{long}"),
            &format!("{long}sitting{long}"),
            &expect![[r#"
                Integer(3)
                  edits 500001:k>s|500005:e>i|500007:>g"#]],
        );
    }

    /// The definition itself, without a table.
    fn by_definition(first: &[u8], second: &[u8]) -> i64 {
        match (first, second) {
            ([], rest) | (rest, []) => i64::try_from(rest.len()).expect("a short text"),
            ([own, first_rest @ ..], [other, second_rest @ ..]) => {
                let replaced = by_definition(first_rest, second_rest) + i64::from(own != other);
                let removed = by_definition(first_rest, second) + 1;
                let inserted = by_definition(first, second_rest) + 1;
                replaced.min(removed).min(inserted)
            }
        }
    }

    #[test]
    fn edits_are_as_few_as_they_can_be_and_lead_from_one_text_to_the_other() {
        let mut random = Random(9);
        for _ in 0..1_000 {
            let first = random.text(&["a", "b", "c"], 6);
            let second = random.text(&["a", "b", "c"], 6);
            let arguments = [first.as_str().into(), second.as_str().into()];
            let distance = by_definition(first.as_bytes(), second.as_bytes());
            assert_eq!(value("editDistance", &arguments), Value::Integer(distance));

            let computation = apply("editDistance", &arguments).expect("short texts");
            let edits = &computation.steps[0].items;
            assert_eq!(i64::try_from(edits.len()), Ok(distance));
            let mut edited = String::new();
            let mut taken = 0;
            for edit in edits {
                let start = edit.position.expect("an edit has a position") - 1;
                edited.push_str(&first[taken..start]);
                edited.push_str(edit.becomes.as_deref().expect("an edit has a result"));
                taken = start + edit.text.len();
            }
            edited.push_str(&first[taken..]);
            assert_eq!(edited, second);
        }
    }
}
