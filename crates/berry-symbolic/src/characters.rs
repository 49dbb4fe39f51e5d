//! Characters as people count them, and when two of them are the same.

use caseless::Caseless;
use std::cmp::Ordering;
use std::iter;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;

/// Splits a text into the extended grapheme clusters of UAX #29.
///
/// Linear in the text.
pub(crate) fn characters(text: &str) -> Characters<'_> {
    Characters { rest: text }
}

#[derive(Debug, Clone)]
pub(crate) struct Characters<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Characters<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        // Between two ASCII code points there is always a boundary, except
        // inside CR LF; a cluster never depends on what stands before its own
        // start, so the general rules can start anew at any boundary.
        let length = match self.rest.as_bytes() {
            [] => return None,
            [b'\r', b'\n', ..] => 2,
            [first] if first.is_ascii() => 1,
            [first, second, ..] if first.is_ascii() && second.is_ascii() => 1,
            _ => self.rest.graphemes(true).next().map_or(0, str::len),
        };
        let (character, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(character)
    }
}

/// Tells whether a character is a letter: whether its first code point is
/// alphabetic. Han characters and kana are; digits, signs and emoji are not.
pub(crate) fn is_letter(character: &str) -> bool {
    character.chars().next().is_some_and(char::is_alphabetic)
}

/// Tells whether a character is a letter or a digit.
pub(crate) fn is_letter_or_digit(character: &str) -> bool {
    character.chars().next().is_some_and(char::is_alphanumeric)
}

/// Stands for a character in comparisons: two characters are the same when
/// their keys are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    One(char),
    Many(Box<str>),
}

impl Key {
    /// Makes canonically equivalent characters, upper and lower case, and full
    /// width and ordinary width the same.
    ///
    /// Canonical caseless matching: Unicode Standard, section 3.13, D145.
    pub(crate) fn ignoring_case(character: &str) -> Self {
        if let [byte] = character.as_bytes() {
            return Self::One(byte.to_ascii_lowercase().into());
        }
        let code_points = character.chars().map(ordinary_width);
        // Most characters of most texts are in their final form already, and
        // seeing that is several times faster than transforming them.
        let is_final = is_nfc_quick(code_points.clone()) == IsNormalized::Yes
            && code_points
                .clone()
                .default_case_fold()
                .eq(code_points.clone());
        if is_final {
            Self::collect(code_points)
        } else {
            Self::collect(code_points.nfd().default_case_fold().nfc())
        }
    }

    /// Makes canonically equivalent characters the same, and no others.
    pub(crate) fn exact(character: &str) -> Self {
        match character.as_bytes() {
            [byte] => Self::One((*byte).into()),
            _ => Self::collect(character.nfc()),
        }
    }

    /// Returns the key without its diacritics. Letters that Unicode does not
    /// decompose (`ø`, `ł`) stay as they are.
    pub(crate) fn without_diacritics(&self) -> Self {
        match self {
            Self::One(code_point) if is_plainly_bare(*code_point) => Self::One(*code_point),
            Self::One(code_point) => Self::collect(bare(iter::once(*code_point))),
            Self::Many(text) => Self::collect(bare(text.chars())),
        }
    }

    fn collect(mut code_points: impl Iterator<Item = char>) -> Self {
        let (first, second) = (code_points.next(), code_points.next());
        match (first, second) {
            (Some(only), None) => Self::One(only),
            _ => Self::Many(first.into_iter().chain(second).chain(code_points).collect()),
        }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::One(code_point) => write!(formatter, "{code_point}"),
            Self::Many(text) => formatter.write_str(text),
        }
    }
}

/// Orders keys by their code points.
impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::One(own), Self::One(other)) => own.cmp(other),
            (Self::One(own), Self::Many(other)) => iter::once(*own).cmp(other.chars()),
            (Self::Many(own), Self::One(other)) => own.chars().cmp(iter::once(*other)),
            (Self::Many(own), Self::Many(other)) => own.cmp(other),
        }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Tells the two kinds of Latin letters apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Latin {
    Vowel,
    Consonant,
}

/// Classifies a letter, diacritics and case ignored; `None` for what is not a
/// Latin letter.
pub(crate) fn latin(character: &str) -> Option<Latin> {
    let base = match Key::ignoring_case(character).without_diacritics() {
        Key::One(base) => base,
        // Folding spells out a few letters (`ß` as `ss`, `ﬁ` as `fi`); they
        // are consonants all.
        Key::Many(spelled) => spelled.chars().next()?,
    };
    if !is_latin(base) {
        return None;
    }
    Some(if LATIN_VOWELS.contains(base) {
        Latin::Vowel
    } else {
        Latin::Consonant
    })
}

/// The vowels in lower case: the five, their ligatures, and the letters of
/// Latin alphabets that are vowels in every language that writes them.
const LATIN_VOWELS: &str = "aeiouæœøıəǝɛɔɨʉɩʊɵɑ";

/// Covers the alphabetic Latin letters of the blocks up to Latin Extended-E,
/// after lower case and decomposition.
fn is_latin(base: char) -> bool {
    base.is_alphabetic()
        && matches!(
            base,
            'a'..='z'
                | '\u{DF}'..='\u{24F}'
                | '\u{250}'..='\u{2AF}'
                | '\u{1E00}'..='\u{1EFF}'
                | '\u{2C60}'..='\u{2C7F}'
                | '\u{A722}'..='\u{A7CA}'
                | '\u{AB30}'..='\u{AB64}'
        )
}

/// Tells at a glance that a code point has no diacritic: those of ASCII, the
/// main blocks of Han characters, and Hangul syllables have none.
fn is_plainly_bare(code_point: char) -> bool {
    matches!(
        code_point,
        '\0'..='\u{7F}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
    )
}

fn bare(code_points: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    code_points
        .nfd()
        .filter(|code_point| !is_combining_mark(*code_point))
        .nfc()
}

/// Turns the full-width forms of ASCII (U+FF01 to U+FF5E) into ASCII.
fn ordinary_width(code_point: char) -> char {
    match code_point {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(code_point) - 0xFEE0).unwrap_or(code_point)
        }
        '\u{3000}' => ' ',
        other => other,
    }
}

#[cfg(test)]
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its snapshots with them"
)]
mod tests {
    use super::{Key, Latin, bare, characters, is_letter, latin, ordinary_width};
    use crate::fixtures::{Random, visible};
    use caseless::Caseless;
    use expect_test::{Expect, expect};
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;

    impl Key {
        fn text(&self) -> String {
            match self {
                Self::One(code_point) => code_point.to_string(),
                Self::Many(text) => text.to_string(),
            }
        }
    }

    fn every_code_point() -> impl Iterator<Item = char> {
        '\0'..=char::MAX
    }

    #[test]
    fn segmentation_is_that_of_the_standard() {
        let pieces = [
            "a", "Z", " ", "-", "\r", "\n", "é", "e\u{301}", "\u{301}", "漢", "字", "각", "ᄀ", "ᅡ",
            "ᆨ", "👩", "\u{200D}", "🚀", "🏽", "🇺", "🇾", "\u{FE0F}", "\u{600}", "क", "\u{94D}", "ष",
            "\u{93F}", "ก", "ำ", "\u{20E3}", "1",
        ];
        let mut random = Random(1);
        for _ in 0..20_000 {
            let text = random.text(&pieces, 12);
            let expected: Vec<_> = text.graphemes(true).collect();
            assert_eq!(characters(&text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn in_ascii_every_byte_is_a_character() {
        let mut random = Random(2);
        for _ in 0..2_000 {
            let text: String = (0..random.below(40))
                .map(|_| char::from(32 + u8::try_from(random.below(95)).expect("below 95")))
                .collect();
            assert_eq!(characters(&text).count(), text.len(), "{text:?}");
        }
    }

    fn check_characters(text: &str, expected: &Expect) {
        let characters: Vec<_> = characters(text).map(visible).collect();
        expected.assert_eq(&characters.join(" + "));
    }

    #[test]
    fn a_character_is_what_a_person_counts_as_one() {
        check_characters("cafe\u{301}", &expect![[r#"c + a + f + e\u{301}"#]]);
        check_characters(
            "👩‍🚀👍🏽🇺🇾5️⃣",
            &expect![[r#"👩\u{200d}🚀 + 👍🏽 + 🇺🇾 + 5\u{fe0f}\u{20e3}"#]],
        );
        check_characters("漢字かが", &expect!["漢 + 字 + か + が"]);
        check_characters("각가", &expect!["각 + 가"]);
        check_characters("क्षि", &expect![[r#"क\u{94d}षि"#]]);
        check_characters("", &expect![""]);
    }

    #[test]
    fn short_ways_to_a_key_lead_where_the_long_way_does() {
        for code_point in every_code_point() {
            let text = code_point.to_string();
            let long = text.chars().map(ordinary_width).nfd();
            let long: String = long.default_case_fold().nfc().collect();
            let key = Key::ignoring_case(&text);
            assert_eq!(key.text(), long, "{code_point:?}");
            let long: String = bare(long.chars()).collect();
            assert_eq!(key.without_diacritics().text(), long, "{code_point:?}");
        }
    }

    /// The standard library's case mappings are the second opinion, on the
    /// scripts that gain no new letters with every edition of Unicode. Only the
    /// dotless i is not folded into its capital.
    #[test]
    fn a_letter_is_the_same_as_its_capital() {
        let different: String = ('\0'..='\u{2FFF}')
            .filter(|letter| {
                let key = Key::ignoring_case(&letter.to_string());
                let upper = letter.to_uppercase().to_string();
                let lower = letter.to_lowercase().to_string();
                // Capitals of several characters (`ß`, `ŉ`) are not compared.
                [upper, lower]
                    .iter()
                    .any(|it| characters(it).count() == 1 && Key::ignoring_case(it) != key)
            })
            .collect();
        expect!["ı"].assert_eq(&different);
    }

    fn check_same(first: &str, second: &str, expected: &Expect) {
        expected.assert_eq(&format!(
            "ignoring case: {}, exact: {}, without diacritics: {}",
            Key::ignoring_case(first) == Key::ignoring_case(second),
            Key::exact(first) == Key::exact(second),
            Key::ignoring_case(first).without_diacritics()
                == Key::ignoring_case(second).without_diacritics(),
        ));
    }

    #[test]
    fn when_characters_are_the_same() {
        check_same(
            "é",
            "e\u{301}",
            &expect!["ignoring case: true, exact: true, without diacritics: true"],
        );
        check_same(
            "É",
            "e\u{301}",
            &expect!["ignoring case: true, exact: false, without diacritics: true"],
        );
        check_same(
            "e",
            "é",
            &expect!["ignoring case: false, exact: false, without diacritics: true"],
        );
        check_same(
            "ß",
            "ẞ",
            &expect!["ignoring case: true, exact: false, without diacritics: true"],
        );
        check_same(
            "ς",
            "Σ",
            &expect!["ignoring case: true, exact: false, without diacritics: true"],
        );
        check_same(
            "Ｒ",
            "r",
            &expect!["ignoring case: true, exact: false, without diacritics: true"],
        );
        check_same(
            "ı",
            "I",
            &expect!["ignoring case: false, exact: false, without diacritics: false"],
        );
        check_same(
            "o",
            "ø",
            &expect!["ignoring case: false, exact: false, without diacritics: false"],
        );
        check_same(
            "か",
            "が",
            &expect!["ignoring case: false, exact: false, without diacritics: true"],
        );
        check_same(
            "臺",
            "台",
            &expect!["ignoring case: false, exact: false, without diacritics: false"],
        );
        check_same(
            "Å",
            "\u{212B}",
            &expect!["ignoring case: true, exact: true, without diacritics: true"],
        );
    }

    fn check_classes(text: &str, expected: &Expect) {
        let classes: String = characters(text)
            .map(|it| match (latin(it), is_letter(it)) {
                (Some(Latin::Vowel), true) => 'v',
                (Some(Latin::Consonant), true) => 'c',
                (None, true) => 'l',
                (None, false) => '.',
                (Some(_), false) => '!',
            })
            .collect();
        expected.assert_eq(&classes);
    }

    #[test]
    fn vowels_consonants_and_other_letters() {
        check_classes("Rhythm & Áñü!", &expect!["cccccc...vcv."]);
        check_classes("ÆØÅıßðþŁœ", &expect!["vvvvccccv"]);
        check_classes("ＡＢ ǆ ﬁ ª Ⅷ", &expect!["vc.c.c.l.l"]);
        check_classes("漢々カЖ१2٣_☃👩‍🚀", &expect!["llll......"]);
        check_classes("e\u{301}\u{323} ÷×", &expect!["v..."]);
    }
}
