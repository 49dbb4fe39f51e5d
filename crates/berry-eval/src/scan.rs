//! Reads numbers and words off a text, for scoring and for the audit.

use berry_verbalizer::han::{is_han, to_simplified};

/// A number or a word of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    Number(Amount),
    /// A run of letters and digits that begins with a letter, Han excepted.
    Word {
        text: String,
        /// Whether a sentence begins with it.
        is_first: bool,
    },
}

/// A number, as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Amount {
    pub(crate) text: String,
    pub(crate) value: f64,
    /// With the word of scale that follows it (`1.5 million`, `3萬`), where one does.
    pub(crate) scaled: Option<f64>,
}

impl Amount {
    pub(crate) fn is(&self, number: f64) -> bool {
        same_number(self.value, number) || self.scaled.is_some_and(|s| same_number(s, number))
    }
}

/// Words of scale; longer ones before those that they begin with.
const SCALES: [(&str, f64); 12] = [
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("千萬", 1e7),
    ("千万", 1e7),
    ("百萬", 1e6),
    ("百万", 1e6),
    ("萬", 1e4),
    ("万", 1e4),
    ("億", 1e8),
    ("亿", 1e8),
];

/// Reads the numbers and words of a text in their order.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut is_first = true;
    let mut before: Option<char> = None;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if let Some((amount, after)) = amount(rest, before) {
            pieces.push(Piece::Number(amount));
            is_first = false;
            before = Some('0');
            rest = after;
            continue;
        }
        if is_letter(character) {
            let end = word_end(rest);
            pieces.push(Piece::Word {
                text: rest[..end].to_owned(),
                is_first,
            });
            is_first = false;
            before = rest[..end].chars().next_back();
            rest = &rest[end..];
            continue;
        }
        if is_han(character) {
            is_first = false;
        } else if matches!(
            character,
            '.' | '!' | '?' | '。' | '！' | '？' | ':' | '：' | '\n'
        ) {
            is_first = true;
        }
        before = Some(character);
        rest = &rest[character.len_utf8()..];
    }
    pieces
}

/// Reads the number that a whole text is, if it is one.
pub(crate) fn number(text: &str) -> Option<f64> {
    let (amount, rest) = amount(text.trim(), None)?;
    let exponent = rest.strip_prefix(['e', 'E']).map(str::parse::<i32>);
    match exponent {
        Some(Ok(exponent)) => Some(amount.value * 10f64.powi(exponent)),
        Some(Err(_)) => None,
        None => rest.is_empty().then_some(amount.value),
    }
}

/// Whether two numbers are one, apart from how floating-point numbers are written.
pub(crate) fn same_number(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// Makes texts that differ only in case, script, quotation marks, dashes or blanks the same.
pub(crate) fn fold(text: &str) -> String {
    let simplified = to_simplified(text).to_lowercase();
    let unified = simplified.chars().map(|character| match character {
        '‘' | '’' | 'ʼ' => '\'',
        '“' | '”' | '「' | '」' => '"',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        other => other,
    });
    let unified: String = unified.collect();
    unified.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has a value as a whole word. Both are folded.
pub(crate) fn has_word(text: &str, value: &str) -> bool {
    if value.is_empty() {
        return false;
    }
    let joins = |inner: Option<char>, outer: Option<char>| {
        let continues = |c: char| c.is_alphanumeric() && !is_han(c);
        inner.is_some_and(continues) && outer.is_some_and(continues)
    };
    text.match_indices(value).any(|(start, _)| {
        let end = start + value.len();
        !joins(value.chars().next(), text[..start].chars().next_back())
            && !joins(value.chars().next_back(), text[end..].chars().next())
    })
}

/// Reads a number at the start of a text; `before` is the character before it.
fn amount(text: &str, before: Option<char>) -> Option<(Amount, &str)> {
    let follows = |c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '.');
    let unsigned = match text.strip_prefix(['-', '−', '+']) {
        // A sign behind a letter or digit is a dash: a date, a range, the name of a model.
        Some(unsigned) if !before.is_some_and(follows) => unsigned,
        Some(_) => return None,
        None => text,
    };
    let mut digits = String::new();
    let mut rest = unsigned;
    loop {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        digits.push_str(&rest[..end]);
        rest = &rest[end..];
        let is_grouped = |group: &str| {
            let count = group.chars().take_while(char::is_ascii_digit).count();
            count == 3
        };
        match rest.strip_prefix([',', '\u{a0}', '\u{202f}']) {
            Some(group) if end > 0 && is_grouped(group) => rest = group,
            _ => break,
        }
    }
    if digits.is_empty() {
        return None;
    }
    if let Some(decimals) = rest.strip_prefix('.') {
        let end = decimals
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(decimals.len());
        if end > 0 {
            digits.push('.');
            digits.push_str(&decimals[..end]);
            rest = &decimals[end..];
        }
    }
    let mut value: f64 = digits.parse().ok()?;
    if text.starts_with(['-', '−']) {
        value = -value;
    }
    let written = text[..text.len() - rest.len()].to_owned();
    let following = rest.trim_start_matches([' ', '\u{a0}']).to_lowercase();
    let scale = SCALES.iter().find(|(word, _)| following.starts_with(word));
    let amount = Amount {
        text: written,
        value,
        scaled: scale.map(|(_, factor)| value * factor),
    };
    Some((amount, rest))
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !is_han(character)
}

/// Where the word at the start of a text ends; an apostrophe inside belongs to it.
fn word_end(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let mut next_is_letter = || characters.peek().is_some_and(|(_, next)| is_letter(*next));
        let belongs = is_letter(character)
            || character.is_numeric() && !is_han(character)
            || matches!(character, '\'' | '’') && next_is_letter();
        if !belongs {
            break;
        }
        end = at + character.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{Piece, fold, has_word, number, pieces};
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: &Expect) {
        let shown: Vec<_> = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Number(amount) => match amount.scaled {
                    Some(scaled) => format!("{} ({scaled})", amount.value),
                    None => amount.value.to_string(),
                },
                Piece::Word { text, is_first } => {
                    format!("{}{text}", if is_first { "^" } else { "" })
                }
            })
            .collect();
        expected.assert_eq(&shown.join(" | "));
    }

    #[test]
    fn numbers_and_words() {
        check(
            "France’s area is 543,908.5 km². It has 67 million people.",
            &expect![
                "^France’s | area | is | 543908.5 | km² | ^It | has | 67 (67000000) | million | people"
            ],
        );
        check(
            "On 1969-07-24 it was −38.8 °C, GPT-4 said; Llama 2 70B agreed.",
            &expect![
                "^On | 1969 | 7 | 24 | it | was | -38.8 | C | GPT | 4 | said | Llama | 2 | 70 | B | agreed"
            ],
        );
        check(
            "日本有1億2,600萬人。Yes",
            &expect!["1 (100000000) | 2600 (26000000) | ^Yes"],
        );
    }

    #[test]
    fn whole_texts_as_numbers() {
        let shown = [
            "5",
            "5.0",
            "-3",
            "1.5E3",
            "23,420,442",
            "12,34",
            "nan",
            "5 km",
            "",
        ]
        .map(number);
        expect![[r#"
            [Some(5.0), Some(5.0), Some(-3.0), Some(1500.0), Some(23420442.0), None, None, None, None]"#]]
        .assert_eq(&format!("{shown:?}"));
    }

    #[test]
    fn whole_words_only() {
        let has = |text: &str, value: &str| has_word(&fold(text), &fold(value));
        assert!(has("It is Paris.", "paris"));
        assert!(has("The People’s Republic", "people's republic"));
        assert!(has("法国的首都是巴黎", "巴黎"));
        assert!(has("最輕的金屬是鋰。", "锂"));
        assert!(!has("It is Parisian.", "Paris"));
        assert!(!has("It is Paris.", ""));
    }
}
