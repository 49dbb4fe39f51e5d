//! What an instruction about a list says.

use berry_wordnet::{english_nouns, wordnet};

use super::lexicon::{CHINESE, CHINESE_FILLERS, ENGLISH, FILLERS, Key, Meaning};
use crate::kinds::{Word, chinese_number, english_number};
use crate::token::TokenKind;

/// What is to be done with a list, in the order in which it is done.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Instruction {
    pub(super) set: Option<SetOperation>,
    /// A predicate, and whether it must hold.
    pub(super) filters: Vec<(Predicate, bool)>,
    /// Nouns of kinds that the items are of, or those of them that are meant.
    pub(super) kinds: Vec<String>,
    pub(super) repetition: Option<Repetition>,
    pub(super) sort: Option<Sort>,
    pub(super) is_reversed: bool,
    pub(super) pick: Option<Pick>,
    pub(super) aggregate: Option<Aggregate>,
    pub(super) joined: Option<String>,
    pub(super) wants_numbers: bool,
    pub(super) wants_words: bool,
}

/// Which items are kept, by how often they are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repetition {
    /// Each once.
    Unique,
    /// Those that are there more than once.
    Repeated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sort {
    pub(super) key: Option<Key>,
    /// Whether items that are alike by the key stand in alphabetical order.
    pub(super) then_alphabet: bool,
    pub(super) is_descending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    /// From 1; from the end below 0.
    Nth(i64),
    /// The first so many, or the last.
    FirstOf(usize),
    LastOf(usize),
    Greatest(Key),
    Least(Key),
    /// The second largest, the third smallest.
    Ranked(Key, bool, i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aggregate {
    Count,
    Sum,
    Average,
    Median,
    Product,
    Range,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetOperation {
    Both,
    /// In the first list, not in the second.
    Without,
    Either,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Predicate {
    Starts(String),
    Ends(String),
    Contains(String),
    Letters(Comparison, i64),
    Value(Comparison, i64),
    Even,
    Odd,
    Prime,
    Divisible(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tables) enum Comparison {
    More,
    Less,
    AtLeast,
    AtMost,
    Equal,
}

/// A piece of an instruction.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Means(Meaning),
    Number(i64),
    Ordinal(i64),
    Letter(String),
    /// The English noun of a kind of things.
    Kind(String),
}

/// Reads an instruction; `None` where a word of it is not understood, or where it asks for
/// nothing, or for things that do not go together.
pub(super) fn instruction(words: &[Word]) -> Option<Instruction> {
    const MOST_WORDS: usize = 48;
    if words.len() > MOST_WORDS {
        return None;
    }
    let pieces = pieces(words)?;
    compose(&pieces)
}

fn pieces(words: &[Word]) -> Option<Vec<Piece>> {
    let forms: Vec<Vec<String>> = words
        .iter()
        .map(|word| match word.kind {
            TokenKind::Word => bases(&word.folded),
            _ => Vec::new(),
        })
        .collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let word = &words[at];
        // "how many a's" is about letters.
        let is_plural_letter = word.folded.chars().count() == 1
            && word.kind == TokenKind::Word
            && words.get(at + 1).is_some_and(|next| next.is("'s"));
        if is_plural_letter {
            return None;
        }
        // "after sorting" says when, "after apple" where.
        if word.is("after") {
            let sorts = forms.get(at + 1).is_some_and(|forms| {
                forms.iter().any(|form| {
                    matches!(
                        form.as_str(),
                        "sort" | "order" | "arrange" | "you" | "remove"
                    )
                })
            });
            if !sorts {
                return None;
            }
            at += 1;
            continue;
        }
        if word.kind == TokenKind::Quotation {
            pieces.push(Piece::Letter(word.text.clone()));
            at += 1;
            continue;
        }
        if word.is_mark() {
            if !matches!(
                word.folded.as_str(),
                "," | "." | "?" | "!" | ":" | ";" | "-" | "–" | "—" | ">" | "(" | ")" | "。" | "→"
            ) {
                return None;
            }
            at += 1;
            continue;
        }
        let expects_letter = matches!(
            pieces.last(),
            Some(Piece::Means(
                Meaning::Starts | Meaning::Ends | Meaning::Contains
            ))
        );
        if expects_letter
            && word.kind == TokenKind::Word
            && let Some((letter, length)) = letter_at(&words[at..])
        {
            pieces.push(Piece::Letter(letter));
            at += length;
            continue;
        }
        if let Some((ordinal, length)) = ordinal_at(&words[at..]) {
            pieces.push(Piece::Ordinal(ordinal));
            at += length;
            continue;
        }
        if word.kind == TokenKind::Han {
            let plain = chinese_at(&words[at..]);
            let kind = kind_at(&words[at..]);
            if let Some((kind, length)) = kind
                && plain.as_ref().is_none_or(|(_, other)| *other < length)
            {
                pieces.push(Piece::Kind(kind));
                at += length;
                continue;
            }
            let (piece, length) = plain?;
            pieces.extend(piece);
            at += length;
            continue;
        }
        if let Some((meaning, length)) = english_at(&forms[at..]) {
            pieces.push(Piece::Means(meaning));
            at += length;
            continue;
        }
        let is_filler = forms[at]
            .iter()
            .any(|base| FILLERS.contains(&base.as_str()));
        if is_filler {
            at += 1;
            continue;
        }
        let kind = kind_at(&words[at..]).or_else(|| {
            let noun = wordnet().thing(&word.folded)?;
            let is_one = at > 0 && words[at - 1].is_any(&["a", "an"]);
            (is_one && wordnet().is_kind(&noun)).then_some((noun, 1))
        });
        if let Some((kind, length)) = kind {
            pieces.push(Piece::Kind(kind));
            at += length;
            continue;
        }
        if let Some((number, length)) = english_number(&words[at..]) {
            pieces.push(Piece::Number(number));
            at += length;
            continue;
        }
        let is_letter = word.folded.chars().count() == 1 && word.kind == TokenKind::Word;
        if is_letter {
            pieces.push(Piece::Letter(word.folded.clone()));
            at += 1;
            continue;
        }
        return None;
    }
    Some(pieces)
}

/// Returns the kind of things that some words name: "musical instruments", 水果.
fn kind_at(words: &[Word]) -> Option<(String, usize)> {
    const LONGEST: usize = 4;
    let kind = words.first()?.kind;
    let is_han = kind == TokenKind::Han;
    if !is_han && kind != TokenKind::Word {
        return None;
    }
    let least = if is_han { 2 } else { 1 };
    (least..=LONGEST.min(words.len())).rev().find_map(|length| {
        let span = &words[..length];
        if span.iter().any(|word| word.kind != kind) {
            return None;
        }
        let parts: Vec<&str> = span.iter().map(|word| word.folded.as_str()).collect();
        let noun = if is_han {
            let nouns = english_nouns(&parts.concat()).iter();
            nouns
                .filter_map(|noun| wordnet().thing(noun))
                .find(|noun| wordnet().is_kind(noun))
        } else {
            let text = parts.join(" ");
            let noun = wordnet().thing(&text);
            // "fruits"; "apple" is a thing.
            noun.filter(|noun| text.len() > 3 && *noun != text && wordnet().is_kind(noun))
        };
        noun.map(|noun| (noun, length))
    })
}

/// The forms that a word of a phrase may have: base forms and, of adjectives, the positive.
fn bases(word: &str) -> Vec<String> {
    let mut bases = vec![word.to_owned()];
    if word.len() > 2 {
        bases.extend(wordnet().base_forms(word));
        for (ending, base) in [
            ("est", ""),
            ("est", "e"),
            ("iest", "y"),
            ("er", ""),
            ("er", "e"),
        ] {
            if let Some(stem) = word.strip_suffix(ending) {
                let form = format!("{stem}{base}");
                if wordnet().is_adjective(&form) {
                    bases.push(form);
                }
            }
        }
    }
    let irregular = match word {
        "biggest" | "bigger" => "big",
        "is" | "are" | "was" | "were" => "be",
        "fewest" | "fewer" => "few",
        "has" => "have",
        _ => return bases,
    };
    bases.push(irregular.to_owned());
    bases
}

fn english_at(forms: &[Vec<String>]) -> Option<(Meaning, usize)> {
    ENGLISH
        .iter()
        .filter_map(|(phrase, meaning)| {
            let mut length = 0;
            for part in phrase.split(' ') {
                if !forms.get(length)?.iter().any(|form| form == part) {
                    return None;
                }
                length += 1;
            }
            Some((*meaning, length))
        })
        .max_by_key(|(_, length)| *length)
}

fn chinese_at(words: &[Word]) -> Option<(Option<Piece>, usize)> {
    let starts = |phrase: &str| {
        let mut words = words.iter();
        phrase
            .chars()
            .all(|c| words.next().is_some_and(|word| word.folded.chars().eq([c])))
    };
    let count = |phrase: &str| phrase.chars().count();
    let meaning = CHINESE
        .iter()
        .filter(|(phrase, _)| starts(phrase))
        .map(|(phrase, meaning)| (Some(Piece::Means(*meaning)), count(phrase)))
        .max_by_key(|(_, length)| *length);
    let filler = CHINESE_FILLERS
        .iter()
        .filter(|filler| starts(filler))
        .map(|filler| (None, count(filler)))
        .max_by_key(|(_, length)| *length);
    let number = chinese_number(words)
        .filter(|(_, length)| *length > 0)
        .map(|(number, length)| (Some(Piece::Number(number)), length));
    match (meaning, filler) {
        (Some(meaning), Some(filler)) if meaning.1 >= filler.1 => Some(meaning),
        (_, Some(filler)) if number.as_ref().is_none_or(|n| n.1 < filler.1) => Some(filler),
        (Some(meaning), None) => Some(meaning),
        _ => number,
    }
}

/// Returns a letter or a few after "starts with": "the letter s", "an s", "un".
fn letter_at(words: &[Word]) -> Option<(String, usize)> {
    let mut at = 0;
    while words
        .get(at)
        .is_some_and(|word| word.is_any(&["the", "letter", "letters"]))
    {
        at += 1;
    }
    let next = words.get(at + 1);
    let is_article = words.get(at).is_some_and(|word| word.is_any(&["a", "an"]))
        && next.is_some_and(|next| {
            next.kind == TokenKind::Quotation || next.folded.chars().count() == 1 && !next.is_mark()
        });
    at += usize::from(is_article);
    let word = words.get(at)?;
    let is_short = word.folded.chars().count() <= 2 && word.kind == TokenKind::Word;
    match word.kind {
        TokenKind::Quotation => Some((word.text.clone(), at + 1)),
        _ if is_short => Some((word.folded.clone(), at + 1)),
        _ => None,
    }
}

/// Returns a place: "third", "3rd", "second to last", 第三.
fn ordinal_at(words: &[Word]) -> Option<(i64, usize)> {
    const ORDINALS: &[&str] = &[
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ];
    let word = words.first()?;
    if word.is("第") || word.is("倒") {
        let from_end = word.is("倒");
        let skip = if from_end { 3 } else { 1 };
        if from_end && !(words.get(1)?.is("数") && words.get(2)?.is("第")) {
            return None;
        }
        let (number, length) = chinese_number(words.get(skip..)?)?;
        return Some((if from_end { -number } else { number }, skip + length));
    }
    let written = ORDINALS
        .iter()
        .position(|ordinal| word.is(ordinal))
        .map(|at| at as i64 + 2);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| {
        let number: i64 = word.folded.strip_suffix(ending)?.parse().ok()?;
        (number > 0 && number < 1000).then_some(number)
    });
    let number = written.or(digits)?;
    let is = |at: usize, word: &str| words.get(at).is_some_and(|w| w.is(word));
    if is(1, "to") && is(2, "last") || is(1, "from") && is(2, "last") {
        return Some((-number, 3));
    }
    if is(1, "last") {
        return Some((-number, 2));
    }
    if is(1, "from") && is(2, "the") && is(3, "end") {
        return Some((-number, 4));
    }
    Some((number, 1))
}

fn compose(pieces: &[Piece]) -> Option<Instruction> {
    let mut made = Instruction::default();
    let mut key = None;
    let mut is_sorted = false;
    let mut is_descending = false;
    let mut needs_verb = false;
    let mut then_alphabet = false;
    let mut comes = false;
    let mut asks_how_much = false;
    let mut negated = false;
    let mut comparison = None;
    let mut ordinals = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        at += 1;
        match piece {
            Piece::Number(number) => {
                // "more than five letters", 超过五个字母, "10 or more"
                let next = pieces.get(at);
                let is_letters = matches!(
                    next,
                    Some(Piece::Means(Meaning::ByLetter | Meaning::Letters))
                );
                let comparison = comparison.take();
                if is_letters {
                    at += 1;
                    let how = comparison.unwrap_or(Comparison::Equal);
                    made.filters
                        .push((Predicate::Letters(how, *number), !negated));
                } else if let Some(how) = comparison {
                    made.filters
                        .push((Predicate::Value(how, *number), !negated));
                } else if let Some(end @ (1 | -1)) = ordinals.last().copied()
                    && (2..1_000).contains(number)
                    && matches!(
                        pieces.get(at.wrapping_sub(2)),
                        Some(Piece::Means(Meaning::First | Meaning::Last))
                    )
                {
                    // "the first three"
                    ordinals.pop();
                    let count = usize::try_from(*number).ok()?;
                    let some = if end == 1 {
                        Pick::FirstOf(count)
                    } else {
                        Pick::LastOf(count)
                    };
                    pick(&mut made, some)?;
                } else {
                    return None;
                }
                negated = false;
            }
            Piece::Ordinal(number) => {
                if matches!(
                    pieces.get(at),
                    Some(Piece::Means(Meaning::ByLetter | Meaning::Letters))
                ) {
                    at += 1;
                    set(&mut key, Key::NthLetter(*number))?;
                    needs_verb = true;
                } else {
                    ordinals.push(*number);
                }
            }
            Piece::Kind(kind) => made.kinds.push(kind.clone()),
            // 以s开头
            Piece::Letter(letter) => {
                let text = letter.clone();
                let predicate = match pieces.get(at) {
                    Some(Piece::Means(Meaning::Starts)) => Predicate::Starts(text),
                    Some(Piece::Means(Meaning::Ends)) => Predicate::Ends(text),
                    _ => return None,
                };
                at += 1;
                made.filters.push((predicate, !negated));
                negated = false;
            }
            Piece::Means(meaning) => match meaning {
                Meaning::Words => made.wants_words = true,
                Meaning::Comes => comes = true,
                Meaning::Numbers => made.wants_numbers = true,
                Meaning::Sort => is_sorted = true,
                Meaning::Keyed(by) => {
                    then_alphabet |= *by == Key::Alphabet;
                    set(&mut key, *by)?;
                }
                // Letters of a word are another matter.
                Meaning::ByLetter | Meaning::Letters => return None,
                Meaning::Descending => is_descending = true,
                Meaning::Ascending | Meaning::IgnoringCase => {
                    is_sorted |= *meaning == Meaning::Ascending;
                }
                Meaning::Order(by, descending) => {
                    set(&mut key, *by)?;
                    is_sorted = true;
                    is_descending |= *descending;
                }
                Meaning::Reverse => made.is_reversed = true,
                Meaning::Greatest(by) => pick(&mut made, Pick::Greatest(*by))?,
                Meaning::Least(by) => pick(&mut made, Pick::Least(*by))?,
                Meaning::First => ordinals.push(1),
                Meaning::Last => ordinals.push(-1),
                Meaning::Starts | Meaning::Ends | Meaning::Contains => {
                    let mut next = at;
                    if let Some(Piece::Means(Meaning::Letters)) = pieces.get(next) {
                        next += 1;
                    }
                    let Some(Piece::Letter(letter)) = pieces.get(next) else {
                        return None;
                    };
                    at = next + 1;
                    let text = letter.clone();
                    let predicate = match meaning {
                        Meaning::Starts => Predicate::Starts(text),
                        Meaning::Ends => Predicate::Ends(text),
                        _ => Predicate::Contains(text),
                    };
                    made.filters.push((predicate, !negated));
                    negated = false;
                }
                Meaning::Not => negated = true,
                Meaning::MoreThan => comparison = Some(Comparison::More),
                Meaning::LessThan => comparison = Some(Comparison::Less),
                Meaning::AtLeast => comparison = Some(Comparison::AtLeast),
                Meaning::AtMost => comparison = Some(Comparison::AtMost),
                Meaning::Exactly => comparison = Some(Comparison::Equal),
                Meaning::Even => filter(&mut made, Predicate::Even, &mut negated),
                Meaning::Odd => filter(&mut made, Predicate::Odd, &mut negated),
                Meaning::Prime => filter(&mut made, Predicate::Prime, &mut negated),
                Meaning::Positive => {
                    filter(
                        &mut made,
                        Predicate::Value(Comparison::More, 0),
                        &mut negated,
                    );
                }
                Meaning::Negative => {
                    filter(
                        &mut made,
                        Predicate::Value(Comparison::Less, 0),
                        &mut negated,
                    );
                }
                Meaning::Divisible => {
                    let Some(Piece::Number(number)) = pieces.get(at) else {
                        return None;
                    };
                    at += 1;
                    filter(&mut made, Predicate::Divisible(*number), &mut negated);
                }
                Meaning::HowMuch => asks_how_much = true,
                Meaning::HowMany => aggregate(&mut made, Aggregate::Count)?,
                Meaning::Sum => aggregate(&mut made, Aggregate::Sum)?,
                Meaning::Average => aggregate(&mut made, Aggregate::Average)?,
                Meaning::Median => aggregate(&mut made, Aggregate::Median)?,
                Meaning::Product => aggregate(&mut made, Aggregate::Product)?,
                Meaning::Range => aggregate(&mut made, Aggregate::Range)?,
                Meaning::Unique => made.repetition = Some(Repetition::Unique),
                Meaning::Duplicates => made.repetition = Some(Repetition::Repeated),
                Meaning::Both => made.set = Some(SetOperation::Both),
                Meaning::NotIn => made.set = Some(SetOperation::Without),
                Meaning::Either => made.set = Some(SetOperation::Either),
                Meaning::Joined(by) => made.joined = Some((*by).to_owned()),
            },
        }
    }
    if asks_how_much && made.aggregate.is_none() && made.pick.is_none() {
        made.aggregate = Some(Aggregate::Count);
    }
    if negated || comparison.is_some() || (needs_verb && !is_sorted) {
        return None;
    }
    // "reversing the shortest word" is about its letters.
    if made.is_reversed && (made.pick.is_some() || !ordinals.is_empty()) && !is_sorted {
        return None;
    }
    let mut made = finish(made, key, is_sorted, is_descending, &ordinals)?;
    // What comes first depends on an order.
    if comes && made.sort.is_none() {
        return None;
    }
    if let Some(sort) = &mut made.sort {
        sort.then_alphabet = then_alphabet && sort.key == Some(Key::Length);
    }
    Some(made)
}

fn finish(
    mut made: Instruction,
    key: Option<Key>,
    is_sorted: bool,
    is_descending: bool,
    ordinals: &[i64],
) -> Option<Instruction> {
    match ordinals {
        [] => {}
        [ordinal] => {
            made.pick = Some(match made.pick {
                None => Pick::Nth(*ordinal),
                Some(Pick::Greatest(key)) if *ordinal > 1 => Pick::Ranked(key, true, *ordinal),
                Some(Pick::Least(key)) if *ordinal > 1 => Pick::Ranked(key, false, *ordinal),
                Some(_) => return None,
            });
        }
        _ => return None,
    }
    let orders = is_sorted || key.is_some() || is_descending;
    if orders {
        made.sort = Some(Sort {
            key,
            is_descending,
            then_alphabet: false,
        });
    }
    // "in reverse order" turns a sorting round.
    if let Some(sort) = &mut made.sort
        && made.is_reversed
    {
        made.is_reversed = false;
        if key.is_none() && !is_descending {
            // "reverse the order of the words" turns the list round; "sort in reverse" sorts.
            return None;
        }
        sort.is_descending = !sort.is_descending;
    }
    let is_something = made.sort.is_some()
        || made.is_reversed
        || made.pick.is_some()
        || made.aggregate.is_some()
        || made.repetition.is_some()
        || made.set.is_some()
        || !made.kinds.is_empty()
        || !made.filters.is_empty();
    is_something.then_some(made)
}

fn set(key: &mut Option<Key>, by: Key) -> Option<()> {
    match key {
        Some(known) if *known != by => match (*known, by) {
            // "alphabetically by last letter"
            (Key::Alphabet, other) | (other, Key::Alphabet) => *key = Some(other),
            // "numbers from largest to smallest"
            _ => return None,
        },
        _ => *key = Some(by),
    }
    Some(())
}

fn pick(made: &mut Instruction, pick: Pick) -> Option<()> {
    if made.pick.is_some() {
        return None;
    }
    made.pick = Some(pick);
    Some(())
}

fn aggregate(made: &mut Instruction, aggregate: Aggregate) -> Option<()> {
    match made.aggregate {
        None => made.aggregate = Some(aggregate),
        Some(known) if known == aggregate => {}
        // "the total number of"
        Some(Aggregate::Sum) if aggregate == Aggregate::Count => made.aggregate = Some(aggregate),
        _ => return None,
    }
    Some(())
}

fn filter(made: &mut Instruction, predicate: Predicate, negated: &mut bool) {
    made.filters.push((predicate, !*negated));
    *negated = false;
}
