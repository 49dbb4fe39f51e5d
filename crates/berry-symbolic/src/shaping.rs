//! Into what: a text reversed, spelled out, sorted, in another case.

use crate::characters::{Key, characters, is_letter};
use crate::working::Working;
use crate::{StepKind, Value};

pub(crate) fn reverse(text: &str, working: &mut Working) -> Value {
    let all = spelled(text, working);
    Value::Text(all.into_iter().rev().collect())
}

pub(crate) fn spell(text: &str, working: &mut Working) -> Value {
    Value::Text(spelled(text, working).join("-"))
}

pub(crate) fn sort_letters(text: &str, working: &mut Working) -> Value {
    let mut letters: Vec<&str> = characters(text).filter(|it| is_letter(it)).collect();
    let mut list = working.list(StepKind::Letters);
    for letter in &letters {
        list.next(letter);
    }
    working.show(list);
    letters.sort_by_cached_key(|letter| {
        let key = Key::ignoring_case(letter);
        (key.without_diacritics(), key)
    });
    Value::Text(letters.concat())
}

pub(crate) fn sort_words(text: &str, working: &mut Working) -> Value {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_by_cached_key(|word| {
        let keys: Vec<Key> = characters(word).map(Key::ignoring_case).collect();
        let bare: Vec<Key> = keys.iter().map(Key::without_diacritics).collect();
        (bare, keys)
    });
    let mut list = working.list(StepKind::Sorted);
    for word in &words {
        list.next(word);
    }
    working.show(list);
    Value::Text(words.join(" "))
}

pub(crate) fn upper(text: &str, _: &mut Working) -> Value {
    Value::Text(text.to_uppercase())
}

pub(crate) fn lower(text: &str, _: &mut Working) -> Value {
    Value::Text(text.to_lowercase())
}

fn spelled<'a>(text: &'a str, working: &mut Working) -> Vec<&'a str> {
    let all: Vec<&str> = characters(text).collect();
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    all
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::fixtures::{Random, apply, print, value};
    use expect_test::{Expect, expect};

    fn check(name: &str, text: &str, expected: &Expect) {
        expected.assert_eq(&print(&apply(name, &[text.into()])));
    }

    #[test]
    fn reverse_and_spell() {
        check(
            "reverse",
            "Cafe\u{301} 👩‍🚀",
            &expect![[r#"
                Text("👩\u{200d}🚀 e\u{301}faC")
                  characters C|a|f|e\u{301}| |👩\u{200d}🚀"#]],
        );
        check(
            "reverse",
            "",
            &expect![[r#"
            Text("")
              characters "#]],
        );
        check(
            "spell",
            "strawberries",
            &expect![[r#"
            Text("s-t-r-a-w-b-e-r-r-i-e-s")
              characters s|t|r|a|w|b|e|r|r|i|e|s"#]],
        );
        check(
            "spell",
            "New 漢字",
            &expect![[r#"
            Text("N-e-w- -漢-字")
              characters N|e|w| |漢|字"#]],
        );
    }

    #[test]
    fn cases() {
        check(
            "upper",
            "Straße, élan, ﬁ",
            &expect![[r#"Text("STRASSE, ÉLAN, FI")"#]],
        );
        check(
            "lower",
            "ὈΔΥΣΣΕΎΣ ÉLAN",
            &expect![[r#"Text("ὀδυσσεύς élan")"#]],
        );
    }

    #[test]
    fn sort_words() {
        check(
            "sortWords",
            " syndrome  O'Connor ocean\ttherefrom ",
            &expect![[r#"
                Text("O'Connor ocean syndrome therefrom")
                  sorted O'Connor|ocean|syndrome|therefrom"#]],
        );
        check(
            "sortWords",
            "",
            &expect![[r#"
            Text("")
              sorted "#]],
        );
    }

    #[test]
    fn sort_letters() {
        check(
            "sortLetters",
            "Straw-berries 2",
            &expect![[r#"
            Text("abeeirrrSstw")
              letters S|t|r|a|w|b|e|r|r|i|e|s"#]],
        );
        check(
            "sortLetters",
            "Banana BAÑO",
            &expect![[r#"
            Text("aaaABBnnÑO")
              letters B|a|n|a|n|a|B|A|Ñ|O"#]],
        );
        check(
            "sortLetters",
            "zebra éclair ß",
            &expect![[r#"
            Text("aabceéilrrßz")
              letters z|e|b|r|a|é|c|l|a|i|r|ß"#]],
        );
    }

    #[test]
    fn twice_reversed_is_the_same() {
        let mut random = Random(8);
        for _ in 0..2_000 {
            let text = random.text(&["a", "É", "漢", " ", "👩‍🚀", "e\u{301}"], 12);
            let Value::Text(reversed) = value("reverse", &[text.as_str().into()]) else {
                panic!("a reversed text is a text");
            };
            assert_eq!(value("reverse", &[reversed.into()]), Value::Text(text));
        }
    }
}
