//! Finds what a question wants counted in a text: a given letter, a piece of
//! text, or a kind of character.

use berry_verbalizer::Language;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::key_of_tokens;
use crate::token::{Token, TokenKind};

/// A run of tokens that names something to count.
pub(crate) struct Counted {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The local name of the symbolic function.
    pub(crate) function: &'static str,
    /// The letter or piece of text.
    pub(crate) argument: Option<String>,
    pub(crate) cost: f32,
}

const ENGLISH_KINDS: &[(&str, &str)] = &[
    ("letter", "countLetters"),
    ("letters", "countLetters"),
    ("vowel", "countVowels"),
    ("vowels", "countVowels"),
    ("consonant", "countConsonants"),
    ("consonants", "countConsonants"),
    ("word", "countWords"),
    ("words", "countWords"),
    ("character", "countCharacters"),
    ("characters", "countCharacters"),
];

const CHINESE_KINDS: &[(&str, &str)] = &[
    ("字 母", "countLetters"),
    ("英 文 字 母", "countLetters"),
    ("母 音", "countVowels"),
    ("元 音", "countVowels"),
    ("元 音 字 母", "countVowels"),
    ("母 音 字 母", "countVowels"),
    ("子 音", "countConsonants"),
    ("辅 音", "countConsonants"),
    ("单 词", "countWords"),
    ("单 字", "countWords"),
    ("字 元", "countCharacters"),
    ("字 符", "countCharacters"),
    ("字", "countCharacters"),
];

const LETTER_WORDS: &[&str] = &[
    "letter",
    "letters",
    "字 母",
    "英 文 字 母",
    "character",
    "characters",
];

/// Returns everything in the question that could be counted in a text.
pub(crate) fn counted(tokens: &[Token], language: Language) -> Vec<Counted> {
    let mut found = Vec::new();
    let kinds = if language.is_chinese() {
        CHINESE_KINDS
    } else {
        ENGLISH_KINDS
    };
    for start in 0..tokens.len() {
        for end in start + 1..=tokens.len().min(start + 4) {
            let key = key_of_tokens(&tokens[start..end]);
            if let Some((_, function)) = kinds.iter().find(|(k, _)| *k == key) {
                found.push(Counted {
                    start,
                    end,
                    function,
                    argument: None,
                    cost: 0.15,
                });
            }
        }
        letter(tokens, start, &mut found);
    }
    found
}

/// A given letter or piece of text at `at`, with "letter" before or after it
/// and the plural "'s" taken along.
fn letter(tokens: &[Token], at: usize, found: &mut Vec<Counted>) {
    let token = &tokens[at];
    let quoted = token.kind == TokenKind::Quotation;
    let single = token.text.graphemes(true).count() == 1;
    let (text, plural) = match token.kind {
        TokenKind::Quotation => (token.text.clone(), false),
        TokenKind::Word if single => (token.text.clone(), false),
        // "Rs": a letter in the plural without its apostrophe.
        TokenKind::Word => match plural_letter(&token.text) {
            Some(letter) => (letter, true),
            None => return,
        },
        _ => return,
    };
    let function = if quoted && !single {
        "countSubstring"
    } else {
        "countLetter"
    };
    let mut end = at + 1;
    let mut sure = quoted || plural;
    if tokens
        .get(end)
        .is_some_and(|t| t.kind == TokenKind::Possessive)
    {
        end += 1;
        sure = true;
    }
    let mut push = |start: usize, end: usize, cost: f32| {
        found.push(Counted {
            start,
            end,
            function,
            argument: Some(text.clone()),
            cost,
        });
    };
    // "How much is a ...": an article.
    let is_article = !sure
        && matches!(token.text.as_str(), "a" | "A" | "I")
        && tokens.get(end).is_some_and(|next| {
            next.kind == TokenKind::Word
                && !matches!(
                    next.folded.as_str(),
                    "are" | "is" | "in" | "does" | "do" | "occur"
                )
        });
    if !is_article {
        push(at, end, if sure { 0.1 } else { 0.6 });
    }
    for length in 1..=4 {
        if at >= length && LETTER_WORDS.contains(&key_of_tokens(&tokens[at - length..at]).as_str())
        {
            push(at - length, end, 0.0);
        }
        let after = end + length;
        if after <= tokens.len()
            && LETTER_WORDS.contains(&key_of_tokens(&tokens[end..after]).as_str())
        {
            push(at, after, 0.0);
        }
    }
}

fn plural_letter(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_plural = letters.next().is_none() && second == 's' && first.is_uppercase();
    is_plural.then(|| first.to_string())
}
