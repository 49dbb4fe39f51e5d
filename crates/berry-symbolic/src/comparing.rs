//! Whether: a text starts with, ends with or contains another, or reads the
//! same backwards.

use crate::characters::{Key, characters, is_letter_or_digit};
use crate::error::shorten;
use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};

pub(crate) fn starts_with(text: &str, part: &str, working: &mut Working) -> Value {
    let end: usize = characters(text)
        .take(characters(part).count())
        .map(str::len)
        .sum();
    compare(&text[..end], part, working)
}

pub(crate) fn ends_with(text: &str, part: &str, working: &mut Working) -> Value {
    let before = characters(text)
        .count()
        .saturating_sub(characters(part).count());
    let start: usize = characters(text).take(before).map(str::len).sum();
    compare(&text[start..], part, working)
}

pub(crate) fn contains_text(text: &str, part: &str, working: &mut Working) -> Value {
    let mut spelled = working.list(StepKind::Characters);
    let mut matches = working.list(StepKind::Matches);
    for character in characters(text) {
        spelled.next(character);
    }
    Pattern::new(part).find_all(text, |position, found| matches.at(position, found));
    let contains = !matches.is_empty();
    working.show(spelled);
    working.show(matches);
    Value::Boolean(contains)
}

pub(crate) fn is_palindrome(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let kept: Vec<&str> = characters(text)
        .filter(|it| is_letter_or_digit(it))
        .collect();
    if kept.is_empty() {
        return Err(SymbolicError::NothingToCompare {
            text: shorten(text),
        });
    }
    let mut list = working.list(StepKind::LettersAndDigits);
    for character in &kept {
        list.next(character);
    }
    working.show(list);
    let pairs = kept.iter().zip(kept.iter().rev()).take(kept.len() / 2);
    for (index, (front, back)) in pairs.enumerate() {
        if Key::ignoring_case(front) != Key::ignoring_case(back) {
            let mut mismatch = working.list(StepKind::Mismatch);
            mismatch.at(index + 1, front);
            mismatch.at(kept.len() - index, back);
            working.show(mismatch);
            return Ok(Value::Boolean(false));
        }
    }
    Ok(Value::Boolean(true))
}

fn compare(own: &str, part: &str, working: &mut Working) -> Value {
    let mut compared = working.list(StepKind::Compared);
    compared.next(own);
    compared.next(part);
    working.show(compared);
    Value::Boolean(
        characters(own)
            .map(Key::ignoring_case)
            .eq(characters(part).map(Key::ignoring_case)),
    )
}

/// Finds a sequence of characters in a text, ignoring case.
///
/// Knuth, Morris and Pratt, "Fast Pattern Matching in Strings", SIAM Journal on
/// Computing 6 (1977): linear in the text and the sought part together.
pub(crate) struct Pattern {
    keys: Vec<Key>,
    /// For each length of a matched beginning, how much of it is still matched
    /// when the next character differs.
    fallback: Vec<usize>,
}

impl Pattern {
    /// Prepares the search for a part of at least one character.
    pub(crate) fn new(part: &str) -> Self {
        let keys: Vec<Key> = characters(part).map(Key::ignoring_case).collect();
        let mut fallback = vec![0; keys.len() + 1];
        let mut matched = 0;
        for index in 1..keys.len() {
            while matched > 0 && keys[index] != keys[matched] {
                matched = fallback[matched];
            }
            if keys[index] == keys[matched] {
                matched += 1;
            }
            fallback[index + 1] = matched;
        }
        Self { keys, fallback }
    }

    /// Calls `found` for each occurrence, overlapping ones included, with the
    /// position of its first character, from 1, and the occurrence as the text
    /// writes it.
    pub(crate) fn find_all<'a>(&self, text: &'a str, mut found: impl FnMut(usize, &'a str)) {
        let mut matched = 0;
        let mut end = 0;
        let mut starts = characters(text).scan(0, |offset, character| {
            let start = *offset;
            *offset += character.len();
            Some(start)
        });
        // `starts` follows at the distance of the part's length, so that the
        // start of an occurrence is at hand when its end is seen.
        for (index, character) in characters(text).enumerate() {
            end += character.len();
            let start = if index + 1 >= self.keys.len() {
                starts.next()
            } else {
                None
            };
            let key = Key::ignoring_case(character);
            while matched > 0 && (matched == self.keys.len() || self.keys[matched] != key) {
                matched = self.fallback[matched];
            }
            if self.keys[matched] == key {
                matched += 1;
            }
            if let Some(start) = start.filter(|_| matched == self.keys.len()) {
                found(index + 2 - self.keys.len(), &text[start..end]);
            }
        }
    }
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

    fn check(name: &str, arguments: &[&str], expected: &Expect) {
        let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn starts_and_ends() {
        check(
            "startsWith",
            &["Montevideo", "MONTE"],
            &expect![[r#"
            Boolean(true)
              compared Monte|MONTE"#]],
        );
        check(
            "startsWith",
            &["Élan", "e"],
            &expect![[r#"
            Boolean(false)
              compared É|e"#]],
        );
        check(
            "startsWith",
            &["Li", "Lima"],
            &expect![[r#"
            Boolean(false)
              compared Li|Lima"#]],
        );
        check(
            "startsWith",
            &["Lima", ""],
            &expect!["refused: `part` is empty; give at least one character"],
        );
        check(
            "endsWith",
            &["Montevideo", "Deo"],
            &expect![[r#"
            Boolean(true)
              compared deo|Deo"#]],
        );
        check(
            "endsWith",
            &["cafe\u{301}", "e"],
            &expect![[r#"
                Boolean(false)
                  compared e\u{301}|e"#]],
        );
        check(
            "endsWith",
            &["蒙得維的亞", "亞"],
            &expect![[r#"
            Boolean(true)
              compared 亞|亞"#]],
        );
        check(
            "endsWith",
            &["", "a"],
            &expect![[r#"
            Boolean(false)
              compared |a"#]],
        );
    }

    #[test]
    fn contains() {
        check(
            "containsText",
            &["Montevideo", "VIDEO"],
            &expect![[r#"
            Boolean(true)
              characters M|o|n|t|e|v|i|d|e|o
              matches 6:video"#]],
        );
        check(
            "containsText",
            &["Montevideo", "radio"],
            &expect![[r#"
            Boolean(false)
              characters M|o|n|t|e|v|i|d|e|o
              matches "#]],
        );
    }

    #[test]
    fn palindromes() {
        check(
            "isPalindrome",
            &["A man, a plan: Panama"],
            &expect![[r#"
            Boolean(false)
              letters_and_digits A|m|a|n|a|p|l|a|n|P|a|n|a|m|a
              mismatch 7:l|9:n"#]],
        );
        check(
            "isPalindrome",
            &["No lemon, no melon!"],
            &expect![[r#"
            Boolean(true)
              letters_and_digits N|o|l|e|m|o|n|n|o|m|e|l|o|n"#]],
        );
        check(
            "isPalindrome",
            &["上海自來水來自海上"],
            &expect![[r#"
            Boolean(true)
              letters_and_digits 上|海|自|來|水|來|自|海|上"#]],
        );
        check(
            "isPalindrome",
            &["été e"],
            &expect![[r#"
            Boolean(false)
              letters_and_digits é|t|é|e
              mismatch 1:é|4:e"#]],
        );
        check(
            "isPalindrome",
            &["été"],
            &expect![[r#"
            Boolean(true)
              letters_and_digits é|t|é"#]],
        );
        check(
            "isPalindrome",
            &["x"],
            &expect![[r#"
            Boolean(true)
              letters_and_digits x"#]],
        );
        check(
            "isPalindrome",
            &["!?"],
            &expect![
                "refused: `!?` has neither letters nor digits to compare; give a text that has some"
            ],
        );
    }

    #[test]
    fn against_the_standard_library() {
        let mut random = Random(7);
        for _ in 0..5_000 {
            let text = random.text(&["a", "b", "A", "B"], 8);
            let part = random.text(&["a", "b"], 2) + "b";
            let of = |name| value(name, &[text.as_str().into(), part.as_str().into()]);
            let folded = text.to_lowercase();
            assert_eq!(of("startsWith"), Value::Boolean(folded.starts_with(&part)));
            assert_eq!(of("endsWith"), Value::Boolean(folded.ends_with(&part)));
            assert_eq!(of("containsText"), Value::Boolean(folded.contains(&part)));
            let doubled = format!("{text}x{}", text.chars().rev().collect::<String>());
            assert_eq!(
                value("isPalindrome", &[doubled.into()]),
                Value::Boolean(true)
            );
            let mirrored = folded.chars().rev().eq(folded.chars());
            if !text.is_empty() {
                assert_eq!(
                    value("isPalindrome", &[text.into()]),
                    Value::Boolean(mirrored)
                );
            }
        }
    }
}
