//! The words that questions about texts are made of.

mod chinese;
mod english;

use std::collections::HashMap;
use std::sync::OnceLock;

use berry_verbalizer::Language;

use super::item::{Ask, Frame, Item, Mark, Noun, Operand, Operation};
use crate::token::{Token, TokenKind, tokenize};

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    /// Nothing, at no cost.
    Skip,
    /// Nothing, at a cost.
    Cost(f32),
    Noun(Noun),
    /// 字: a Han character, a letter or a word, whichever there is.
    Zi,
    Ordinal(i64),
    Amount(i64),
    Place(Noun, i64),
    /// What comes before counts from the end.
    FromEnd,
    /// A number follows that is an ordinal.
    Numbered,
    NumberedFromEnd,
    /// 前: as many as follow, from the start.
    Front,
    Back,
    Mark(Mark),
    /// 在, 從: means nothing beside the postposition.
    At,
    Possessive,
    Ask(Ask),
    HowManyOf(Noun),
    /// Whether most is asked for, and whether of all.
    Degree(bool, bool),
    Op(Operation),
    /// The letters from a to z.
    Alphabet,
    /// What stands between the letters of a spelling.
    Separator(&'static str),
    /// What is not counted.
    Excluding(Noun),
    /// Beside what was spoken of before.
    AfterIt,
    BeforeIt,
    AtLeast,
    AtMost,
    /// "all but": what is named is kept.
    AllBut,
    /// Alters what is asked, and must not be passed over.
    Unread,
}

/// The phrases of a language by their first word.
type Index = HashMap<String, Vec<(Vec<String>, Meaning)>>;

fn index(language: Language) -> &'static Index {
    static ENGLISH: OnceLock<Index> = OnceLock::new();
    static CHINESE: OnceLock<Index> = OnceLock::new();
    if language.is_chinese() {
        CHINESE.get_or_init(|| build(&[chinese::WORDS, LATIN_IN_CHINESE]))
    } else {
        ENGLISH.get_or_init(|| build(&[english::WORDS]))
    }
}

/// English words that Chinese questions use.
const LATIN_IN_CHINESE: &[(&str, Meaning)] = &[("vs", Meaning::Mark(Mark::Or))];

fn build(lists: &[&[(&str, Meaning)]]) -> Index {
    let mut index = Index::new();
    for (phrase, meaning) in lists.iter().copied().flatten() {
        // A possessive is one token only behind a word.
        let words: Vec<String> = match *phrase {
            "'s" => vec!["'s".to_owned()],
            phrase => tokenize(phrase).into_iter().map(|t| t.folded).collect(),
        };
        let first = words[0].clone();
        index.entry(first).or_default().push((words, *meaning));
    }
    index
}

/// Returns the phrases that some tokens begin with, each with its length in tokens.
pub(super) fn phrases(tokens: &[Token], language: Language) -> Vec<(usize, Meaning)> {
    let Some(first) = tokens.first().filter(|t| t.kind != TokenKind::Quotation) else {
        return Vec::new();
    };
    let Some(candidates) = index(language).get(&first.folded) else {
        return Vec::new();
    };
    let matches = |words: &[String]| {
        words.len() <= tokens.len() && words.iter().zip(tokens).all(|(word, token)| token.is(word))
    };
    candidates
        .iter()
        .filter(|(words, _)| matches(words))
        .map(|(words, meaning)| (words.len(), *meaning))
        .collect()
}

/// Whether a word means something here by itself.
pub(super) fn knows(token: &Token, language: Language) -> bool {
    !phrases(std::slice::from_ref(token), language).is_empty()
}

/// Returns the one word of the lexicon that a misspelt word is a slip of.
pub(super) fn respelt(word: &str, language: Language) -> Option<String> {
    if word.chars().count() < 4 || !word.is_ascii() {
        return None;
    }
    let mut found: Vec<&String> = index(language)
        .values()
        .flatten()
        .filter(|(words, meaning)| {
            words.len() == 1 && !matches!(meaning, Meaning::Skip | Meaning::Cost(_))
        })
        .map(|(words, _)| &words[0])
        .filter(|known| known.chars().count() >= 4 && is_slip(word, known))
        .collect();
    found.sort_unstable();
    found.dedup();
    (found.len() == 1).then(|| found[0].clone())
}

/// Whether two words differ by one letter more, fewer or other, or by two neighbours exchanged.
fn is_slip(word: &str, known: &str) -> bool {
    let (a, b) = (word.as_bytes(), known.as_bytes());
    let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[common..], &b[common..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => {
            a.len() > 1 && a[1..] == b[1..]
                || a.len() == 1
                || a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]
        }
        std::cmp::Ordering::Less => b.len() == a.len() + 1 && b[1..] == *a,
        std::cmp::Ordering::Greater => a.len() == b.len() + 1 && a[1..] == *b,
    }
}

/// Returns what a phrase means as an item, and what it costs.
pub(super) fn item(meaning: Meaning) -> Vec<(Item, f32)> {
    let one = |item| vec![(item, 0.0)];
    match meaning {
        Meaning::Unread => Vec::new(),
        Meaning::Skip => one(Item::Skip),
        Meaning::Cost(cost) => vec![(Item::Skip, cost)],
        Meaning::Noun(noun) => one(Item::Noun(noun)),
        Meaning::Zi => vec![
            (Item::Noun(Noun::Han), 0.0),
            (Item::Noun(Noun::Word), 0.01),
            (Item::Noun(Noun::Letter), 0.02),
        ],
        Meaning::Ordinal(place) => one(Item::Ordinal(place)),
        Meaning::Amount(amount) => one(Item::Amount(amount)),
        Meaning::Place(noun, place) => one(Item::Place(noun, place)),
        Meaning::Mark(mark) => one(Item::Mark(mark)),
        Meaning::At => vec![(Item::Skip, 0.0), (Item::Mark(Mark::In), 0.05)],
        Meaning::Ask(ask) => one(Item::Ask(ask)),
        Meaning::HowManyOf(noun) => one(Item::Frame(
            Frame::new(Operation::Count).with(0, Item::Noun(noun)),
        )),
        Meaning::Degree(most, is_superlative) => one(Item::Degree {
            most,
            is_superlative,
        }),
        Meaning::Op(operation) => one(Item::Frame(Frame::new(operation))),
        Meaning::Alphabet => one(Item::Text(Operand {
            noun: Some(Noun::Text),
            ..Operand::given("abcdefghijklmnopqrstuvwxyz", super::item::Form::Set)
        })),
        Meaning::FromEnd
        | Meaning::AtLeast
        | Meaning::AfterIt
        | Meaning::BeforeIt
        | Meaning::AtMost
        | Meaning::Numbered
        | Meaning::NumberedFromEnd
        | Meaning::Front
        | Meaning::Back
        | Meaning::Possessive
        | Meaning::AllBut
        | Meaning::Excluding(_)
        | Meaning::Separator(_) => vec![(Item::Special(meaning), 0.0)],
    }
}
