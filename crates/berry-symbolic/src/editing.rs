//! Edits: parts, words and characters taken out, put in, replaced and exchanged.
//!
//! Single characters are found whatever their case, and a replacement takes over the case of what
//! it replaces. Longer parts and words are found as they are written; only where they occur nowhere
//! so is case ignored.

use std::ops::Range;

use crate::characters::{Key, characters, is_letter_or_digit};
use crate::class::{Class, class};
use crate::comparing::Pattern;
use crate::error::shorten;
use crate::words::words;
use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};

/// One change of a text: what stands in a range of bytes becomes something else.
struct Edit {
    bytes: Range<usize>,
    becomes: String,
}

pub(crate) fn delete_part(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(part)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_parts(text, part)?;
    let edits = found.into_iter().map(|bytes| Edit {
        bytes,
        becomes: String::new(),
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn delete_word(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_words(text, word)?;
    Ok(apply(text, without(text, &found), working))
}

/// Takes out the characters of a class.
pub(crate) fn delete_class(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(name)] = values else {
        unreachable!("the parameters were checked");
    };
    let class = class(name)?;
    let edits = offsets(text)
        .filter(|(_, character)| class.has(character))
        .map(|(start, character)| Edit {
            bytes: start..start + character.len(),
            becomes: String::new(),
        });
    Ok(apply(text, edits.collect(), working))
}

/// Keeps the characters of a class only.
pub(crate) fn keep_class(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(name)] = values else {
        unreachable!("the parameters were checked");
    };
    let class = class(name)?;
    let mut matches = working.list(StepKind::Matches);
    let mut kept = String::new();
    for (position, character) in (1..).zip(characters(text)) {
        if class.has(character) {
            matches.at(position, character);
            kept.push_str(character);
        }
    }
    working.show(matches);
    Ok(Value::Text(kept))
}

pub(crate) fn count_class(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(name)] = values else {
        unreachable!("the parameters were checked");
    };
    let class: Class = class(name)?;
    let mut matches = working.list(StepKind::Matches);
    for (position, character) in (1..).zip(characters(text)) {
        if class.has(character) {
            matches.at(position, character);
        }
    }
    let count = matches.len();
    working.show(matches);
    Ok(Value::count(count))
}

pub(crate) fn delete_at(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(position)] = values else {
        unreachable!("the parameters were checked");
    };
    let bytes = character_at(text, *position)?;
    let becomes = String::new();
    Ok(apply(text, vec![Edit { bytes, becomes }], working))
}

pub(crate) fn delete_word_at(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(position)] = values else {
        unreachable!("the parameters were checked");
    };
    let bytes = word_at(text, *position)?;
    Ok(apply(text, without(text, &[bytes]), working))
}

pub(crate) fn replace_part(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(part), Value::Text(by)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_parts(text, part)?;
    let edits = found.into_iter().map(|bytes| Edit {
        becomes: like(&text[bytes.clone()], part, by),
        bytes,
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn replace_word(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word), Value::Text(by)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_words(text, word)?;
    let edits = found.into_iter().map(|bytes| Edit {
        becomes: by.clone(),
        bytes,
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn replace_at(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(position), Value::Text(by)] = values else {
        unreachable!("the parameters were checked");
    };
    let bytes = character_at(text, *position)?;
    let becomes = by.clone();
    Ok(apply(text, vec![Edit { bytes, becomes }], working))
}

pub(crate) fn replace_word_at(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(position), Value::Text(by)] = values else {
        unreachable!("the parameters were checked");
    };
    let bytes = word_at(text, *position)?;
    let becomes = by.clone();
    Ok(apply(text, vec![Edit { bytes, becomes }], working))
}

pub(crate) fn insert_after(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(part), Value::Text(added)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_parts(text, part)?;
    let edits = found.into_iter().map(|bytes| Edit {
        bytes: bytes.end..bytes.end,
        becomes: added.clone(),
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn insert_before(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(part), Value::Text(added)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_parts(text, part)?;
    let edits = found.into_iter().map(|bytes| Edit {
        bytes: bytes.start..bytes.start,
        becomes: added.clone(),
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn insert_word_after(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word), Value::Text(added)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_words(text, word)?;
    let edits = found.into_iter().map(|bytes| Edit {
        becomes: format!("{}{added}", gap(text, added)),
        bytes: bytes.end..bytes.end,
    });
    Ok(apply(text, edits.collect(), working))
}

pub(crate) fn insert_word_before(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word), Value::Text(added)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = found_words(text, word)?;
    let edits = found.into_iter().map(|bytes| Edit {
        becomes: format!("{added}{}", gap(text, added)),
        bytes: bytes.start..bytes.start,
    });
    Ok(apply(text, edits.collect(), working))
}

/// Puts characters where they begin at a position: 1 is before all, -1 after all.
pub(crate) fn insert_at(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [
        Value::Text(text),
        Value::Integer(position),
        Value::Text(added),
    ] = values
    else {
        unreachable!("the parameters were checked");
    };
    let mut places: Vec<usize> = offsets(text).map(|(start, _)| start).collect();
    places.push(text.len());
    let place = places[place_of(*position, places.len())?];
    let edit = Edit {
        bytes: place..place,
        becomes: added.clone(),
    };
    Ok(apply(text, vec![edit], working))
}

/// Exchanges the first occurrence of one part and the first of another; where both are single
/// characters, all their occurrences.
pub(crate) fn swap_parts(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(first), Value::Text(second)] = values else {
        unreachable!("the parameters were checked");
    };
    let (own, other) = (found_parts(text, first)?, found_parts(text, second)?);
    exchange(
        text,
        first_of(own, first)?,
        first_of(other, second)?,
        working,
    )
}

/// Exchanges the first occurrence of one word and the first of another.
pub(crate) fn swap_words(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(first), Value::Text(second)] = values else {
        unreachable!("the parameters were checked");
    };
    let (own, other) = (found_words(text, first)?, found_words(text, second)?);
    exchange(
        text,
        first_of(own, first)?,
        first_of(other, second)?,
        working,
    )
}

pub(crate) fn swap_at(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [
        Value::Text(text),
        Value::Integer(first),
        Value::Integer(second),
    ] = values
    else {
        unreachable!("the parameters were checked");
    };
    let (own, other) = (character_at(text, *first)?, character_at(text, *second)?);
    exchange(text, own, other, working)
}

pub(crate) fn swap_words_at(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [
        Value::Text(text),
        Value::Integer(first),
        Value::Integer(second),
    ] = values
    else {
        unreachable!("the parameters were checked");
    };
    let (own, other) = (word_at(text, *first)?, word_at(text, *second)?);
    exchange(text, own, other, working)
}

fn first_of(found: Vec<Range<usize>>, part: &str) -> Result<Range<usize>, SymbolicError> {
    found
        .into_iter()
        .next()
        .ok_or_else(|| SymbolicError::NotInText {
            part: shorten(part),
        })
}

fn exchange(
    text: &str,
    first: Range<usize>,
    second: Range<usize>,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    if first == second {
        return Ok(apply(text, Vec::new(), working));
    }
    let (left, right) = if first.start < second.start {
        (first, second)
    } else {
        (second, first)
    };
    if left.end > right.start {
        return Err(SymbolicError::Overlap {
            part: shorten(&text[left]),
        });
    }
    let edits = vec![
        Edit {
            becomes: text[right.clone()].to_owned(),
            bytes: left.clone(),
        },
        Edit {
            becomes: text[left].to_owned(),
            bytes: right,
        },
    ];
    Ok(apply(text, edits, working))
}

/// Makes the edits, which do not overlap and stand in the order of the text.
fn apply(text: &str, edits: Vec<Edit>, working: &mut Working) -> Value {
    let mut list = working.list(StepKind::Edits);
    let mut edited = String::with_capacity(text.len());
    let mut done = 0;
    let mut position = 1;
    for Edit { bytes, becomes } in edits {
        let before = &text[done..bytes.start];
        position += characters(before).count();
        list.edit(position, &text[bytes.clone()], &becomes);
        position += characters(&text[bytes.clone()]).count();
        edited.push_str(before);
        edited.push_str(&becomes);
        done = bytes.end;
    }
    edited.push_str(&text[done..]);
    working.show(list);
    Value::Text(edited)
}

/// Takes out words with the space before each, or the one behind it at the beginning.
fn without(text: &str, found: &[Range<usize>]) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut done = 0;
    for bytes in found {
        let before = text[done..bytes.start].trim_end();
        let mut start = done + before.len();
        let mut end = bytes.end;
        let opens = text[..start].is_empty();
        let closes_up = opens || text[..start].ends_with(['(', '“', '"', '「', '\u{2018}']);
        if closes_up {
            start = if opens { 0 } else { bytes.start };
            let rest = &text[end..];
            end += rest.len() - rest.trim_start().len();
        }
        edits.push(Edit {
            bytes: start..end,
            becomes: String::new(),
        });
        done = end;
    }
    edits
}

/// The space that parts a new word from its neighbour: none in scripts without spaces.
fn gap(text: &str, added: &str) -> &'static str {
    let spaced = text.contains(char::is_whitespace) || added.is_ascii();
    if spaced { " " } else { "" }
}

/// Gives a single letter the case of the one that it replaces.
fn like(own: &str, part: &str, by: &str) -> String {
    let is_other_case = own != part && characters(own).count() == 1 && characters(by).count() == 1;
    if is_other_case && own.chars().all(char::is_uppercase) {
        by.to_uppercase()
    } else if is_other_case && own.chars().all(char::is_lowercase) {
        by.to_lowercase()
    } else {
        by.to_owned()
    }
}

fn offsets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    characters(text).scan(0, |offset, character| {
        let start = *offset;
        *offset += character.len();
        Some((start, character))
    })
}

/// Finds where a part occurs, without overlaps, from the left.
fn found_parts(text: &str, part: &str) -> Result<Vec<Range<usize>>, SymbolicError> {
    let is_single = characters(part).count() == 1;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut exact: Vec<Range<usize>> = Vec::new();
    let key: Vec<Key> = characters(part).map(Key::exact).collect();
    Pattern::new(part).find_all(text, |_, occurrence| {
        let start = occurrence.as_ptr() as usize - text.as_ptr() as usize;
        let bytes = start..start + occurrence.len();
        let follows = |list: &[Range<usize>]| list.last().is_none_or(|last| last.end <= start);
        if follows(&exact)
            && characters(occurrence)
                .map(Key::exact)
                .eq(key.iter().cloned())
        {
            exact.push(bytes.clone());
        }
        if follows(&found) {
            found.push(bytes);
        }
    });
    let chosen = if is_single || exact.is_empty() {
        found
    } else {
        exact
    };
    if chosen.is_empty() {
        return Err(SymbolicError::NotInText {
            part: shorten(part),
        });
    }
    Ok(chosen)
}

/// Finds where a word, or several in a row, stand as whole words.
pub(crate) fn found_words(text: &str, word: &str) -> Result<Vec<Range<usize>>, SymbolicError> {
    let (exact, found) = occurrences(text, word)?;
    let chosen = if exact.is_empty() { found } else { exact };
    if chosen.is_empty() {
        return Err(SymbolicError::NotInText {
            part: shorten(word),
        });
    }
    Ok(chosen)
}

/// Finds a word as it is written, and whatever its case.
#[expect(clippy::type_complexity, reason = "two lists of ranges")]
pub(crate) fn occurrences(
    text: &str,
    word: &str,
) -> Result<(Vec<Range<usize>>, Vec<Range<usize>>), SymbolicError> {
    let range = |piece: &str| {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        start..start + piece.len()
    };
    let all: Vec<&str> = words(text)?;
    let sought: Vec<&str> = words(word)?;
    if sought.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let same = |own: &str, other: &str, key: fn(&str) -> Key| {
        characters(own).map(key).eq(characters(other).map(key))
    };
    let (mut exact, mut found) = (Vec::new(), Vec::new());
    for window in all.windows(sought.len()) {
        let bytes = range(window[0]).start..range(window[window.len() - 1]).end;
        let matches = |key: fn(&str) -> Key| {
            window
                .iter()
                .zip(&sought)
                .all(|(own, other)| same(own, other, key))
        };
        let follows =
            |list: &Vec<Range<usize>>| list.last().is_none_or(|last| last.end <= bytes.start);
        if matches(Key::exact) && follows(&exact) {
            exact.push(bytes.clone());
        }
        if matches(Key::ignoring_case) && follows(&found) {
            found.push(bytes.clone());
        }
    }
    Ok((exact, found))
}

/// Returns where the letter, digit or other character at a position stands; spaces are passed over.
fn character_at(text: &str, position: i64) -> Result<Range<usize>, SymbolicError> {
    let all: Vec<(usize, &str)> = offsets(text)
        .filter(|(_, character)| !character.chars().all(char::is_whitespace))
        .collect();
    let (start, character) = all[place_of(position, all.len())?];
    Ok(start..start + character.len())
}

pub(crate) fn word_at(text: &str, position: i64) -> Result<Range<usize>, SymbolicError> {
    let all = words(text)?;
    let word = all[place_of(position, all.len())?];
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    Ok(start..start + word.len())
}

/// Turns a position from 1, or from -1 at the end, into an index.
pub(crate) fn place_of(position: i64, count: usize) -> Result<usize, SymbolicError> {
    let outside = SymbolicError::PositionOutside { position, count };
    let size = usize::try_from(position.unsigned_abs()).map_err(|_| outside.clone())?;
    match position {
        0 => Err(SymbolicError::PositionZero),
        _ if size > count => Err(outside),
        1.. => Ok(size - 1),
        _ => Ok(count - size),
    }
}

/// Whether a character stands between words.
pub(crate) fn is_punctuation(character: &str) -> bool {
    !is_letter_or_digit(character) && !character.chars().all(char::is_whitespace)
}

pub(crate) fn has_any(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    Ok(Value::Boolean(
        count_class(values, working)? != Value::Integer(0),
    ))
}

pub(crate) fn replace_class(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(name), Value::Text(by)] = values else {
        unreachable!("the parameters were checked");
    };
    let class = class(name)?;
    let edits = offsets(text)
        .filter(|(_, character)| class.has(character))
        .map(|(start, character)| Edit {
            bytes: start..start + character.len(),
            becomes: by.clone(),
        });
    Ok(apply(text, edits.collect(), working))
}
