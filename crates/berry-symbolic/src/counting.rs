//! How many: letters, characters, parts and words.

use crate::characters::{Key, Latin, characters, is_letter, latin};
use crate::comparing::Pattern;
use crate::error::shorten;
use crate::words::words;
use crate::working::{List, Working};
use crate::{StepKind, SymbolicError, Value};
use std::collections::HashSet;

pub(crate) fn count_letter(text: &str, letter: &str, working: &mut Working) -> Value {
    Value::count(find_letter(text, letter, working, |_| ()))
}

pub(crate) fn positions_of(text: &str, letter: &str, working: &mut Working) -> Value {
    let mut positions = String::new();
    find_letter(text, letter, working, |position| {
        if !positions.is_empty() {
            positions.push_str(", ");
        }
        positions.push_str(&position.to_string());
    });
    Value::Text(positions)
}

pub(crate) fn count_substring(text: &str, part: &str, working: &mut Working) -> Value {
    let pattern = Pattern::new(part);
    let mut spelled = working.list(StepKind::Characters);
    let mut matches = working.list(StepKind::Matches);
    for character in characters(text) {
        spelled.next(character);
    }
    pattern.find_all(text, |position, found| matches.at(position, found));
    let count = matches.len();
    working.show(spelled);
    working.show(matches);
    Value::count(count)
}

pub(crate) fn count_letters(text: &str, working: &mut Working) -> Value {
    let mut letters = working.list(StepKind::Letters);
    for letter in characters(text).filter(|it| is_letter(it)) {
        letters.next(letter);
    }
    let count = letters.len();
    working.show(letters);
    Value::count(count)
}

pub(crate) fn count_characters(text: &str, working: &mut Working) -> Value {
    let mut spelled = working.list(StepKind::Characters);
    for character in characters(text) {
        spelled.next(character);
    }
    let count = spelled.len();
    working.show(spelled);
    Value::count(count)
}

pub(crate) fn count_words(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    let mut list = working.list(StepKind::Words);
    for word in words(text)? {
        list.next(word);
    }
    let count = list.len();
    working.show(list);
    Ok(Value::count(count))
}

pub(crate) fn count_vowels(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    count_latin(text, Latin::Vowel, StepKind::Vowels, working)
}

pub(crate) fn count_consonants(text: &str, working: &mut Working) -> Result<Value, SymbolicError> {
    count_latin(text, Latin::Consonant, StepKind::Consonants, working)
}

pub(crate) fn count_distinct_letters(text: &str, working: &mut Working) -> Value {
    let mut letters = working.list(StepKind::Letters);
    let mut distinct = working.list(StepKind::Distinct);
    let mut seen = HashSet::new();
    for letter in characters(text).filter(|it| is_letter(it)) {
        letters.next(letter);
        if seen.insert(Key::ignoring_case(letter)) {
            distinct.next(letter);
        }
    }
    let count = distinct.len();
    working.show(letters);
    working.show(distinct);
    Value::count(count)
}

/// Calls `found` with the position of each occurrence among all characters, and
/// returns how many there are.
fn find_letter(
    text: &str,
    letter: &str,
    working: &mut Working,
    mut found: impl FnMut(usize),
) -> usize {
    let sought = Key::ignoring_case(letter);
    let bare = is_letter(letter).then(|| sought.without_diacritics());
    let mut spelled = working.list(StepKind::Characters);
    let mut matches = working.list(StepKind::Matches);
    let mut near_misses = working.list(StepKind::NearMisses);
    for (position, character) in (1..).zip(characters(text)) {
        spelled.next(character);
        let key = Key::ignoring_case(character);
        if key == sought {
            matches.at(position, character);
            found(position);
        } else if is_letter(character) && bare.as_ref() == Some(&key.without_diacritics()) {
            near_misses.at(position, character);
        }
    }
    let count = matches.len();
    working.show(spelled);
    working.show(matches);
    show_if_any(near_misses, working);
    count
}

fn show_if_any(list: List, working: &mut Working) {
    if !list.is_empty() {
        working.show(list);
    }
}

fn count_latin(
    text: &str,
    wanted: Latin,
    kind: StepKind,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let mut letters = working.list(StepKind::Letters);
    let mut counted = working.list(kind);
    let mut any_latin = false;
    for (position, letter) in (1..).zip(characters(text).filter(|it| is_letter(it))) {
        letters.next(letter);
        let class = latin(letter);
        any_latin |= class.is_some();
        if class == Some(wanted) {
            counted.at(position, letter);
        }
    }
    if !letters.is_empty() && !any_latin {
        return Err(SymbolicError::NotLatin {
            text: shorten(text),
        });
    }
    let count = counted.len();
    working.show(letters);
    working.show(counted);
    Ok(Value::count(count))
}

#[cfg(test)]
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its snapshots with them"
)]
mod tests {
    use crate::Value;
    use crate::fixtures::{apply, print};
    use expect_test::{Expect, expect};

    fn check(name: &str, arguments: &[&str], expected: &Expect) {
        let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
        expected.assert_eq(&print(&apply(name, &arguments)));
    }

    #[test]
    fn count_letter() {
        check(
            "countLetter",
            &["strawberries", "r"],
            &expect![[r#"
            Integer(3)
              characters s|t|r|a|w|b|e|r|r|i|e|s
              matches 3:r|8:r|9:r"#]],
        );
        check(
            "countLetter",
            &["Rhode Island, ＲＲ", "r"],
            &expect![[r#"
            Integer(3)
              characters R|h|o|d|e| |I|s|l|a|n|d|,| |Ｒ|Ｒ
              matches 1:R|15:Ｒ|16:Ｒ"#]],
        );
        check(
            "countLetter",
            &["Café élan, cafe\u{301}", "e"],
            &expect![[r#"
                Integer(0)
                  characters C|a|f|é| |é|l|a|n|,| |c|a|f|e\u{301}
                  matches 
                  near_misses 4:é|6:é|15:e\u{301}"#]],
        );
        check(
            "countLetter",
            &["Café élan, cafe\u{301}", "É"],
            &expect![[r#"
                Integer(3)
                  characters C|a|f|é| |é|l|a|n|,| |c|a|f|e\u{301}
                  matches 4:é|6:é|15:e\u{301}"#]],
        );
        check(
            "countLetter",
            &["台灣的首都是台北", "台"],
            &expect![[r#"
            Integer(2)
              characters 台|灣|的|首|都|是|台|北
              matches 1:台|7:台"#]],
        );
        check(
            "countLetter",
            &["👩‍🚀👩👩‍🚀", "👩‍🚀"],
            &expect![[r#"
                Integer(2)
                  characters 👩\u{200d}🚀|👩|👩\u{200d}🚀
                  matches 1:👩\u{200d}🚀|3:👩\u{200d}🚀"#]],
        );
        check(
            "countLetter",
            &["Straße", "s"],
            &expect![[r#"
            Integer(1)
              characters S|t|r|a|ß|e
              matches 1:S"#]],
        );
        check(
            "countLetter",
            &["a b c", " "],
            &expect![[r#"
            Integer(2)
              characters a| |b| |c
              matches 2: |4: "#]],
        );
        check(
            "countLetter",
            &["", "r"],
            &expect![[r#"
            Integer(0)
              characters 
              matches "#]],
        );
    }

    #[test]
    fn what_is_sought_must_be_one_character() {
        check(
            "countLetter",
            &["strawberries", "rr"],
            &expect![
                "refused: `letter` must be exactly one character, and `rr` has 2; use `tb:countSubstring` or `tb:containsText` for longer parts"
            ],
        );
        check(
            "countLetter",
            &["strawberries", ""],
            &expect![
                "refused: `letter` must be exactly one character, and `` has 0; use `tb:countSubstring` or `tb:containsText` for longer parts"
            ],
        );
        check(
            "positionsOf",
            &["strawberries", "berries"],
            &expect![
                "refused: `letter` must be exactly one character, and `berries` has 7; use `tb:countSubstring` or `tb:containsText` for longer parts"
            ],
        );
    }

    #[test]
    fn positions_of() {
        check(
            "positionsOf",
            &["strawberries", "R"],
            &expect![[r#"
            Text("3, 8, 9")
              characters s|t|r|a|w|b|e|r|r|i|e|s
              matches 3:r|8:r|9:r"#]],
        );
        check(
            "positionsOf",
            &["New York", "y"],
            &expect![[r#"
            Text("5")
              characters N|e|w| |Y|o|r|k
              matches 5:Y"#]],
        );
        check(
            "positionsOf",
            &["Lima", "z"],
            &expect![[r#"
            Text("")
              characters L|i|m|a
              matches "#]],
        );
    }

    #[test]
    fn count_substring() {
        check(
            "countSubstring",
            &["Banana", "ANA"],
            &expect![[r#"
            Integer(2)
              characters B|a|n|a|n|a
              matches 2:ana|4:ana"#]],
        );
        check(
            "countSubstring",
            &["aaaa", "aa"],
            &expect![[r#"
            Integer(3)
              characters a|a|a|a
              matches 1:aa|2:aa|3:aa"#]],
        );
        check(
            "countSubstring",
            &["台北台中台北", "台北"],
            &expect![[r#"
            Integer(2)
              characters 台|北|台|中|台|北
              matches 1:台北|5:台北"#]],
        );
        check(
            "countSubstring",
            &["cafe\u{301}", "fé"],
            &expect![[r#"
                Integer(1)
                  characters c|a|f|e\u{301}
                  matches 3:fe\u{301}"#]],
        );
        check(
            "countSubstring",
            &["cafés", "cafe"],
            &expect![[r#"
            Integer(0)
              characters c|a|f|é|s
              matches "#]],
        );
        check(
            "countSubstring",
            &["ab", "abc"],
            &expect![[r#"
            Integer(0)
              characters a|b
              matches "#]],
        );
        check(
            "countSubstring",
            &["ab", ""],
            &expect!["refused: `part` is empty; give at least one character"],
        );
    }

    #[test]
    fn count_letters_and_characters() {
        check(
            "countLetters",
            &["São Tomé"],
            &expect![[r#"
            Integer(7)
              letters S|ã|o|T|o|m|é"#]],
        );
        check(
            "countLetters",
            &["蒙得維的亞，2024！"],
            &expect![[r#"
            Integer(5)
              letters 蒙|得|維|的|亞"#]],
        );
        check(
            "countCharacters",
            &["São Tomé"],
            &expect![[r#"
            Integer(8)
              characters S|ã|o| |T|o|m|é"#]],
        );
        check(
            "countCharacters",
            &["👩‍🚀é漢"],
            &expect![[r#"
                Integer(3)
                  characters 👩\u{200d}🚀|é|漢"#]],
        );
        check(
            "countCharacters",
            &[""],
            &expect![[r#"
            Integer(0)
              characters "#]],
        );
    }

    #[test]
    fn count_words() {
        check(
            "countWords",
            &["The well-read librarian's 3.14"],
            &expect![[r#"
                Integer(4)
                  words The|well-read|librarian's|3.14"#]],
        );
        check(
            "countWords",
            &["ประเทศไทย"],
            &expect![
                "refused: `ป` belongs to a script that puts no spaces between words, which takes a dictionary to split; use `tb:countCharacters` instead"
            ],
        );
    }

    #[test]
    fn count_vowels_and_consonants() {
        check(
            "countVowels",
            &["São Tomé"],
            &expect![[r#"
            Integer(4)
              letters S|ã|o|T|o|m|é
              vowels 2:ã|3:o|5:o|7:é"#]],
        );
        check(
            "countConsonants",
            &["São Tomé"],
            &expect![[r#"
            Integer(3)
              letters S|ã|o|T|o|m|é
              consonants 1:S|4:T|6:m"#]],
        );
        check(
            "countVowels",
            &["rhythm"],
            &expect![[r#"
            Integer(0)
              letters r|h|y|t|h|m
              vowels "#]],
        );
        check(
            "countVowels",
            &["台北 Taipei"],
            &expect![[r#"
            Integer(4)
              letters 台|北|T|a|i|p|e|i
              vowels 4:a|5:i|7:e|8:i"#]],
        );
        check(
            "countVowels",
            &["台北"],
            &expect![
                "refused: vowels and consonants are told apart in Latin script only, and `台北` has other letters; use its Latin spelling"
            ],
        );
        check(
            "countConsonants",
            &["Москва"],
            &expect![
                "refused: vowels and consonants are told apart in Latin script only, and `Москва` has other letters; use its Latin spelling"
            ],
        );
        check(
            "countVowels",
            &["2024"],
            &expect![[r#"
            Integer(0)
              letters 
              vowels "#]],
        );
    }

    #[test]
    fn count_distinct_letters() {
        check(
            "countDistinctLetters",
            &["Mississippi, MS"],
            &expect![[r#"
            Integer(4)
              letters M|i|s|s|i|s|s|i|p|p|i|M|S
              distinct M|i|s|p"#]],
        );
        check(
            "countDistinctLetters",
            &["Éée"],
            &expect![[r#"
            Integer(2)
              letters É|é|e
              distinct É|e"#]],
        );
    }
}
