//! What must hold of the functions together, whatever the text.

use crate::fixtures::{Random, value};
use crate::{Function, Kind, Value, functions};
use oxrdf::vocab::xsd;
use unicode_normalization::UnicodeNormalization;

const PIECES: [&str; 14] = [
    "a", "B", "b", "E", "é", "Ñ", "y", "ß", " ", "-", "7", "ü", "Ø", "x",
];

fn integer(name: &str, arguments: &[&str]) -> i64 {
    let arguments: Vec<Value> = arguments.iter().map(|it| (*it).into()).collect();
    match value(name, &arguments) {
        Value::Integer(integer) => integer,
        other => panic!("{name} returned {other:?}"),
    }
}

#[test]
fn vowels_and_consonants_are_the_letters() {
    let mut random = Random(4);
    for _ in 0..2_000 {
        let text = random.text(&PIECES, 20);
        assert_eq!(
            integer("countVowels", &[&text]) + integer("countConsonants", &[&text]),
            integer("countLetters", &[&text]),
            "{text:?}"
        );
    }
}

#[test]
fn every_way_to_count_a_letter_agrees() {
    let mut random = Random(5);
    for _ in 0..2_000 {
        let text = random.text(&PIECES, 20);
        let letter = PIECES[random.below(PIECES.len())];
        let count = integer("countLetter", &[&text, letter]);
        assert_eq!(integer("countSubstring", &[&text, letter]), count);
        let Value::Text(positions) = value("positionsOf", &[text.as_str().into(), letter.into()])
        else {
            panic!("positions are a text");
        };
        let positions: Vec<&str> = positions.split(", ").filter(|it| !it.is_empty()).collect();
        assert_eq!(i64::try_from(positions.len()), Ok(count), "{text:?}");
        let by_hand = text
            .chars()
            .filter(|it| {
                it.to_lowercase()
                    .eq(letter.chars().flat_map(char::to_lowercase))
            })
            .count();
        assert_eq!(i64::try_from(by_hand), Ok(count), "{text:?} {letter}");
    }
}

#[test]
fn substrings_are_those_of_the_windows() {
    let mut random = Random(6);
    for _ in 0..5_000 {
        let text = random.text(&["a", "b", "A"], 14);
        let part = random.text(&["a", "b"], 4) + "a";
        let (folded, sought) = (text.to_lowercase().into_bytes(), part.as_bytes());
        let expected = folded
            .windows(sought.len())
            .filter(|it| *it == sought)
            .count();
        assert_eq!(
            usize::try_from(integer("countSubstring", &[&text, &part])),
            Ok(expected),
            "{part} in {text}"
        );
    }
}

/// However a text is encoded, every function says the same about it.
#[test]
fn composed_and_decomposed_texts_are_one() {
    let texts = [
        "Éé cafés, São Tomé",
        "Ḑự Łódź ǻ",
        "각가 nai\u{308}ve",
        "ὈΔΥΣΣΕΎΣ",
    ];
    for text in texts {
        let takes_texts = |function: &&Function| {
            let mut kinds = function.parameters.iter().map(|it| it.kind);
            function.parameters.len() <= 2
                && kinds
                    .next()
                    .is_some_and(|kind| kind.datatype() == xsd::STRING)
                && kinds.all(|kind| kind == Kind::Integer || kind.datatype() == xsd::STRING)
        };
        for function in functions().iter().copied().filter(takes_texts) {
            let second = match function.parameters.get(1).map(|it| it.name) {
                None => None,
                Some("letter") => Some(Value::from("é")),
                Some("position") => Some(Value::Integer(-2)),
                Some(_) => Some(Value::from("afés")),
            };
            let [composed, decomposed] =
                [text.nfc().to_string(), text.nfd().to_string()].map(|form| {
                    let arguments: Vec<_> =
                        std::iter::once(form.into()).chain(second.clone()).collect();
                    // A text that is returned is still in its own form.
                    match function.apply(&arguments).map(|it| it.value) {
                        Ok(Value::Text(text)) => Ok(Value::Text(text.nfc().collect())),
                        other => other.map_err(|error| error.to_string().nfc().to_string()),
                    }
                });
            assert_eq!(composed, decomposed, "{} of {text}", function.signature());
        }
    }
}
