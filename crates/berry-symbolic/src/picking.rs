//! Which: the letter or character at a position.

use crate::characters::{characters, is_letter};
use crate::error::shorten;
use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};

pub(crate) fn letter_at(
    text: &str,
    position: i64,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let letters: Vec<&str> = characters(text).filter(|it| is_letter(it)).collect();
    if letters.is_empty() {
        return Err(SymbolicError::NoLetter {
            text: shorten(text),
        });
    }
    pick(&letters, position, StepKind::Letters, working)
}

pub(crate) fn first_letter(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    letter_at(text, 1, working)
}

pub(crate) fn last_letter(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    letter_at(text, -1, working)
}

pub(crate) fn character_at(
    text: &str,
    position: i64,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let all: Vec<&str> = characters(text).collect();
    pick(&all, position, StepKind::Characters, working)
}

fn pick(
    pieces: &[&str],
    position: i64,
    kind: StepKind,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    if position == 0 {
        return Err(SymbolicError::PositionZero);
    }
    let distance = usize::try_from(position.unsigned_abs()).unwrap_or(usize::MAX);
    let index = if position > 0 {
        Some(distance - 1)
    } else {
        pieces.len().checked_sub(distance)
    };
    let Some((index, piece)) = index.and_then(|index| Some((index, *pieces.get(index)?))) else {
        return Err(SymbolicError::PositionOutside {
            position,
            count: pieces.len(),
        });
    };
    let mut list = working.list(kind);
    for piece in pieces {
        list.next(piece);
    }
    working.show(list);
    let mut chosen = working.list(StepKind::Chosen);
    chosen.at(index + 1, piece);
    working.show(chosen);
    Ok(piece.into())
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, text: &str, position: Option<i64>, expected: &Expect) {
        let arguments: Vec<Value> = std::iter::once(text.into())
            .chain(position.map(Value::Integer))
            .collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn letter_at() {
        check(
            "letterAt",
            "New York",
            Some(4),
            &expect![[r#"
            Text("Y")
              letters N|e|w|Y|o|r|k
              chosen 4:Y"#]],
        );
        check(
            "letterAt",
            "New York",
            Some(-1),
            &expect![[r#"
            Text("k")
              letters N|e|w|Y|o|r|k
              chosen 7:k"#]],
        );
        check(
            "letterAt",
            "蒙得維的亞",
            Some(3),
            &expect![[r#"
            Text("維")
              letters 蒙|得|維|的|亞
              chosen 3:維"#]],
        );
        check(
            "letterAt",
            "New York",
            Some(8),
            &expect![
                "refused: there is no position 8 among 7; count from 1 at the start or from -1 at the end"
            ],
        );
        check(
            "letterAt",
            "New York",
            Some(-8),
            &expect![
                "refused: there is no position -8 among 7; count from 1 at the start or from -1 at the end"
            ],
        );
        check(
            "letterAt",
            "New York",
            Some(0),
            &expect![
                "refused: there is no position 0; count from 1 at the start or from -1 at the end"
            ],
        );
        check(
            "letterAt",
            "New York",
            Some(i64::MIN),
            &expect![
                "refused: there is no position -9223372036854775808 among 7; count from 1 at the start or from -1 at the end"
            ],
        );
        check(
            "letterAt",
            "2024",
            Some(1),
            &expect!["refused: `2024` has no letter; use `tb:characterAt` for other characters"],
        );
    }

    #[test]
    fn character_at() {
        check(
            "characterAt",
            "New York",
            Some(4),
            &expect![[r#"
            Text(" ")
              characters N|e|w| |Y|o|r|k
              chosen 4: "#]],
        );
        check(
            "characterAt",
            "é👩‍🚀",
            Some(-1),
            &expect![[r#"
                Text("👩\u{200d}🚀")
                  characters é|👩\u{200d}🚀
                  chosen 2:👩\u{200d}🚀"#]],
        );
        check(
            "characterAt",
            "",
            Some(1),
            &expect![
                "refused: there is no position 1 among 0; count from 1 at the start or from -1 at the end"
            ],
        );
    }

    #[test]
    fn first_and_last_letter() {
        check(
            "firstLetter",
            "“’s-Hertogenbosch”",
            None,
            &expect![[r#"
            Text("s")
              letters s|H|e|r|t|o|g|e|n|b|o|s|c|h
              chosen 1:s"#]],
        );
        check(
            "firstLetter",
            "3M",
            None,
            &expect![[r#"
            Text("M")
              letters M
              chosen 1:M"#]],
        );
        check(
            "lastLetter",
            "Yahoo!",
            None,
            &expect![[r#"
            Text("o")
              letters Y|a|h|o|o
              chosen 5:o"#]],
        );
        check(
            "lastLetter",
            "cafe\u{301}",
            None,
            &expect![[r#"
                Text("e\u{301}")
                  letters c|a|f|e\u{301}
                  chosen 4:e\u{301}"#]],
        );
        check(
            "lastLetter",
            "",
            None,
            &expect!["refused: `` has no letter; use `tb:characterAt` for other characters"],
        );
    }
}
