//! Reads English things with their numbers: "four stoves", "two heads of broccoli".

use berry_wordnet::wordnet;

use super::counting::Thing;
use super::quantity::{Quantity, english_number, english_quantity};
use super::words::Word;
use crate::question::Question;
use crate::token::TokenKind;

/// What one thing is measured by where it is no thing of its own: "two heads of broccoli".
const PIECES: &[&str] = &[
    "head", "stalk", "clove", "ear", "piece", "slice", "bulb", "leaf", "stick", "cob", "pod",
    "loaf", "sprig", "stem", "bunch", "floret", "wedge", "chunk", "bar", "grain", "item",
    "article", "blade", "fillet", "fruit", "plant", "root",
];
/// What holds or measures things.
const HOLDERS: &[&str] = &[
    "bottle", "cup", "glass", "bag", "box", "can", "jar", "carton", "sheet", "set", "pack",
    "packet", "bowl", "basket", "plate", "tube", "roll", "kilo", "pound", "gram", "ounce", "litre",
    "liter", "gallon", "pint", "tin", "crate", "case", "tray", "jug", "mug", "pot", "handful",
    "pile", "stack", "group", "flock", "herd", "team", "kilogram", "barrel", "sack",
];
/// Things that are not what they are called after.
const LIKENESSES: &[&str] = &[
    "toy",
    "fake",
    "model",
    "plastic",
    "rubber",
    "stuffed",
    "chocolate",
    "paper",
    "gummy",
    "artificial",
    "imaginary",
    "pretend",
    "inflatable",
    "ceramic",
    "painted",
    "cardboard",
    "lego",
    "imitation",
    "virtual",
    "plush",
    "miniature",
    "origami",
    "glass",
    "stone",
    "silk",
    "dead",
    "missing",
    "robot",
    "candy",
    "sugar",
];
/// Words that end a noun and its adjectives.
pub(super) const STOPS: &[&str] = &[
    "and",
    "plus",
    "as",
    "along",
    "together",
    "in",
    "on",
    "at",
    "by",
    "to",
    "for",
    "from",
    "with",
    "inside",
    "outside",
    "under",
    "behind",
    "near",
    "into",
    "onto",
    "within",
    "beside",
    "over",
    "around",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "that",
    "which",
    "who",
    "i",
    "we",
    "you",
    "he",
    "she",
    "they",
    "it",
    "how",
    "what",
    "altogether",
    "too",
    "also",
    "there",
    "here",
    "then",
    "today",
    "yesterday",
    "so",
    "but",
    "or",
    "than",
    "each",
    "'s",
    "up",
    "out",
    "away",
    "off",
    "among",
    "between",
    "my",
    "her",
    "his",
    "their",
    "our",
    "your",
    "the",
    "a",
    "an",
    "if",
    "when",
    "do",
    "does",
    "did",
    "all",
];

/// Reads a thing with its number: "four stoves", "two heads of broccoli".
pub(super) fn thing_at(
    words: &[Word],
    at: usize,
    question: &Question<'_>,
) -> Option<(Thing, bool, usize)> {
    let quantity = english_quantity(&words[at..])?;
    let rest = words.get(at + quantity.length..)?;
    let span: Vec<&Word> = rest
        .iter()
        .take_while(|word| {
            word.kind == TokenKind::Word
                && !STOPS.contains(&word.folded.as_str())
                && english_number(std::slice::from_ref(word)).is_none()
        })
        .collect();
    let (noun, length, is_open) = noun_phrase(&span, quantity)?;
    let last = words.get(at + quantity.length + length - 1)?;
    let name = noun
        .clone()
        .unwrap_or_else(|| span[length - 1].folded.trim_end_matches('s').to_owned());
    Some((
        Thing {
            text: question.text[words[at].start..last.end].to_owned(),
            number: quantity.number,
            nouns: noun.into_iter().collect(),
            is_open,
            name,
            is_taken: false,
        },
        quantity.is_more,
        quantity.length + length,
    ))
}

/// Returns the noun that a span begins with, in base form where WordNet knows it, how many words
/// it takes, and whether its number is open.
fn noun_phrase(span: &[&Word], quantity: Quantity) -> Option<(Option<String>, usize, bool)> {
    if let Some(of) = span.iter().position(|word| word.is("of"))
        && of > 0
    {
        let measure = wordnet().thing(&span[of - 1].folded)?;
        let inner: Vec<&Word> = span[of + 1..].to_vec();
        if inner.is_empty() {
            return None;
        }
        let one = Quantity {
            number: 2,
            ..quantity
        };
        let (noun, length, is_open) = noun_phrase(&inner, one)?;
        let is_piece = PIECES.contains(&measure.as_str());
        let is_holder = HOLDERS.contains(&measure.as_str());
        let last = &inner[length - 1].folded;
        let is_plural = noun
            .as_ref()
            .is_some_and(|noun| !noun.ends_with(last.as_str()));
        if is_piece || is_holder {
            return Some((noun, of + 1 + length, is_open || (is_holder && is_plural)));
        }
        return Some((Some(measure), of + 1 + length, true));
    }
    // The noun may be followed by a verb: "two daffodils grow".
    let is_plural = |word: &Word| {
        wordnet()
            .thing(&word.folded)
            .is_some_and(|noun| noun != word.folded)
    };
    let mut length = span.len();
    if quantity.number > 1
        && let Some(last) = span.iter().rposition(|word| is_plural(word))
    {
        length = last + 1;
        // "three cats sleeps": the verb looks like a plural.
        let before = span[..last].iter().rposition(|word| is_plural(word));
        if let Some(before) = before
            && wordnet().is_mostly_verb(&wordnet().thing(&span[last].folded)?)
        {
            length = before + 1;
        }
    }
    while length > 1 && {
        let last = &span[length - 1].folded;
        let two = format!("{} {last}", span[length - 2].folded);
        wordnet().thing(&two).is_none()
            && wordnet().thing(&span[length - 2].folded).is_some()
            && (wordnet().thing(last).is_none()
                || wordnet()
                    .base_forms(last)
                    .iter()
                    .all(|base| wordnet().is_mostly_verb(base)))
    } {
        length -= 1;
    }
    if length == 0 {
        return None;
    }
    let span = &span[..length];
    let likeness = span
        .iter()
        .any(|word| LIKENESSES.contains(&word.folded.as_str()));
    let is_pair = quantity.is_pair;
    for start in 0..length {
        let joined: Vec<&str> = span[start..].iter().map(|w| w.folded.as_str()).collect();
        if let Some(noun) = wordnet().thing(&joined.join(" ")) {
            let is_piece = PIECES.contains(&noun.as_str());
            if is_piece
                && start > 0
                && let Some(noun) = wordnet().thing(&span[start - 1].folded)
            {
                return Some((Some(noun), length, likeness));
            }
            let is_known = start == 0;
            return Some((Some(noun), length, (likeness && !is_known) || is_pair));
        }
    }
    let last = &span[length - 1].folded;
    let looks_like_a_noun = last.len() > 2 && (quantity.number <= 1 || last.ends_with('s'));
    looks_like_a_noun.then_some((None, length, likeness || is_pair))
}
