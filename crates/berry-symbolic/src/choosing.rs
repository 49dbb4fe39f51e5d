//! Which: the word at a place or beside another, and the one of several texts that has most, comes
//! first or is closest.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the rows of the table have functions of one shape"
)]

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashSet};

use crate::characters::{Key, characters, is_letter};
use crate::class::class;
use crate::distance::edit_distance;
use crate::editing::{occurrences, place_of, word_at};
use crate::error::shorten;
use crate::syllables::syllables;
use crate::words::words;
use crate::working::Working;
use crate::{StepKind, SymbolicError, Value};

pub(crate) fn nth_word(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(position)] = values else {
        unreachable!("the parameters were checked");
    };
    let mut list = working.list(StepKind::Words);
    let all = words(text)?;
    for word in &all {
        list.next(word);
    }
    working.show(list);
    let bytes = word_at(text, *position)?;
    let index = place_of(*position, all.len())?;
    let mut chosen = working.list(StepKind::Chosen);
    chosen.at(index + 1, &text[bytes.clone()]);
    working.show(chosen);
    Ok(Value::Text(text[bytes].to_owned()))
}

pub(crate) fn word_after(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    word_beside(values, 1, working)
}

pub(crate) fn word_before(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    word_beside(values, -1, working)
}

/// Returns the word beside another; beside the first of them where that occurs more than once.
fn word_beside(
    values: &[Value],
    step: isize,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word)] = values else {
        unreachable!("the parameters were checked");
    };
    let all = words(text)?;
    let mut list = working.list(StepKind::Words);
    for word in &all {
        list.next(word);
    }
    working.show(list);
    let (exact, found) = occurrences(text, word)?;
    let Some(bytes) = exact
        .into_iter()
        .next()
        .or_else(|| found.into_iter().next())
    else {
        return Err(SymbolicError::NotInText {
            part: shorten(word),
        });
    };
    let offset = |piece: &str| piece.as_ptr() as usize - text.as_ptr() as usize;
    let neighbour = if step > 0 {
        all.iter().position(|piece| offset(piece) >= bytes.end)
    } else {
        all.iter().rposition(|piece| offset(piece) < bytes.start)
    };
    let index = neighbour.ok_or_else(|| SymbolicError::NothingBeside {
        part: shorten(word),
    })?;
    let mut chosen = working.list(StepKind::Chosen);
    chosen.at(index + 1, all[index]);
    working.show(chosen);
    Ok(Value::Text(all[index].to_owned()))
}

pub(crate) fn letter_after(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    letter_beside(values, true, working)
}

pub(crate) fn letter_before(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    letter_beside(values, false, working)
}

fn letter_beside(
    values: &[Value],
    is_after: bool,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(letter)] = values else {
        unreachable!("the parameters were checked");
    };
    let all: Vec<&str> = characters(text).collect();
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    let sought = Key::ignoring_case(letter);
    let Some(index) = all.iter().position(|c| Key::ignoring_case(c) == sought) else {
        return Err(SymbolicError::NotInText {
            part: shorten(letter),
        });
    };
    let neighbour = if is_after {
        index + 1
    } else {
        index.wrapping_sub(1)
    };
    let Some(found) = all.get(neighbour) else {
        return Err(SymbolicError::NothingBeside {
            part: shorten(letter),
        });
    };
    let mut chosen = working.list(StepKind::Chosen);
    chosen.at(neighbour + 1, found);
    working.show(chosen);
    Ok(Value::Text((*found).to_owned()))
}

/// Returns the first letters of a text, or its last where the number is negative.
pub(crate) fn take_letters(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(count)] = values else {
        unreachable!("the parameters were checked");
    };
    let all: Vec<&str> = characters(text)
        .filter(|character| !character.chars().all(char::is_whitespace))
        .collect();
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    let index = place_of(*count, all.len())?;
    let taken = if *count > 0 {
        &all[..=index]
    } else {
        &all[index..]
    };
    Ok(Value::Text(taken.concat()))
}

/// Returns the first words of a text, or its last where the number is negative, with what stands
/// between them.
pub(crate) fn take_words(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(count)] = values else {
        unreachable!("the parameters were checked");
    };
    let mut list = working.list(StepKind::Words);
    for word in words(text)? {
        list.next(word);
    }
    working.show(list);
    let edge = word_at(text, *count)?;
    let taken = if *count > 0 {
        &text[word_at(text, 1)?.start..edge.end]
    } else {
        &text[edge.start..word_at(text, -1)?.end]
    };
    Ok(Value::Text(taken.to_owned()))
}

pub(crate) fn count_word(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = occurrences(text, word)?.1;
    let mut list = working.list(StepKind::Matches);
    for bytes in &found {
        list.at(
            characters(&text[..bytes.start]).count() + 1,
            &text[bytes.clone()],
        );
    }
    working.show(list);
    Ok(Value::count(found.len()))
}

pub(crate) fn contains_word(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    Ok(Value::Boolean(
        count_word(values, working)? != Value::Integer(0),
    ))
}

/// How much a text has of something that can be counted.
fn measure(what: &str, text: &str) -> Result<usize, SymbolicError> {
    Ok(match what {
        "characters" => characters(text).count(),
        "words" => words(text)?.len(),
        "syllables" => syllables(text)?.len(),
        "different letters" => {
            let letters = characters(text).filter(|it| is_letter(it));
            letters
                .map(Key::ignoring_case)
                .collect::<HashSet<_>>()
                .len()
        }
        single if characters(single).count() == 1 => {
            let sought = Key::ignoring_case(single);
            let all = characters(text).map(Key::ignoring_case);
            all.filter(|key| *key == sought).count()
        }
        other => class(other)?.count(text),
    })
}

/// Returns the texts that have most of something, joined by commas where several have.
pub(crate) fn with_most(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    extreme(values, Ordering::Greater, working)
}

pub(crate) fn with_fewest(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    extreme(values, Ordering::Less, working)
}

fn extreme(
    values: &[Value],
    wanted: Ordering,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let (what, candidates) = texts.split_first().expect("the parameters were checked");
    let mut list = working.list(StepKind::Measured);
    let mut best: Vec<(&str, usize)> = Vec::new();
    for (position, candidate) in (1..).zip(candidates) {
        let size = measure(what, candidate)?;
        list.edit(position, candidate, &size.to_string());
        match best.first().map(|(_, other)| size.cmp(other)) {
            Some(Ordering::Equal) => best.push((candidate, size)),
            None => best.push((candidate, size)),
            Some(order) if order == wanted => best = vec![(candidate, size)],
            Some(_) => {}
        }
    }
    working.show(list);
    // All alike: none of them has more than the others.
    if best.len() == candidates.len() && best.len() > 1 {
        return Err(SymbolicError::AllAlike {
            what: (*what).to_owned(),
            count: best[0].1,
        });
    }
    let names: Vec<&str> = best.into_iter().map(|(text, _)| text).collect();
    Ok(Value::Text(names.join(", ")))
}

/// How many more of something the first text has than the second.
pub(crate) fn surplus(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let (what, candidates) = texts.split_first().expect("the parameters were checked");
    let mut list = working.list(StepKind::Measured);
    let mut sizes = Vec::new();
    for (position, candidate) in (1..).zip(candidates) {
        let size = measure(what, candidate)?;
        list.edit(position, candidate, &size.to_string());
        sizes.push(i64::try_from(size).unwrap_or(i64::MAX));
    }
    working.show(list);
    Ok(Value::Integer(sizes[0] - sizes[1]))
}

fn texts(values: &[Value]) -> Vec<&str> {
    let texts = values.iter().filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

pub(crate) fn first_in_order(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    Ok(in_order(values, working)
        .into_iter()
        .next()
        .expect("there is one")
        .into())
}

pub(crate) fn last_in_order(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    Ok(in_order(values, working)
        .pop()
        .expect("there is one")
        .into())
}

fn in_order(values: &[Value], working: &mut Working) -> Vec<String> {
    let mut texts: Vec<String> = texts(values).into_iter().map(str::to_owned).collect();
    texts.sort_by_cached_key(|text| alphabetical(text));
    let mut list = working.list(StepKind::Sorted);
    for text in &texts {
        list.next(text);
    }
    working.show(list);
    texts
}

/// The place of a text in alphabetical order: case and diacritics count last.
pub(crate) fn alphabetical(text: &str) -> (Vec<Key>, Vec<Key>, String) {
    let keys: Vec<Key> = characters(text).map(Key::ignoring_case).collect();
    let bare = keys.iter().map(Key::without_diacritics).collect();
    (bare, keys, text.to_owned())
}

/// Tells whether the texts stand in alphabetical order as they are given.
pub(crate) fn are_in_order(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let given: Vec<_> = texts(values).into_iter().map(alphabetical).collect();
    in_order(values, working);
    Ok(Value::Boolean(
        given.is_sorted_by(|a, b| (&a.0, &a.1) <= (&b.0, &b.1)),
    ))
}

/// Returns the candidate at the smallest edit distance.
pub(crate) fn closest(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let (target, candidates) = texts.split_first().expect("the parameters were checked");
    let mut list = working.list(StepKind::Measured);
    let mut best: Vec<(&str, i64)> = Vec::new();
    for (position, candidate) in (1..).zip(candidates) {
        let Value::Integer(distance) = edit_distance(target, candidate, &mut Working::dropped())?
        else {
            unreachable!("a distance is an integer");
        };
        list.edit(position, candidate, &distance.to_string());
        match best.first().map(|(_, other)| distance.cmp(other)) {
            None | Some(Ordering::Equal) => best.push((candidate, distance)),
            Some(Ordering::Less) => best = vec![(candidate, distance)],
            Some(Ordering::Greater) => {}
        }
    }
    working.show(list);
    if best.len() == candidates.len() && best.len() > 1 {
        return Err(SymbolicError::AllAlike {
            what: "edits".to_owned(),
            count: usize::try_from(best[0].1).unwrap_or_default(),
        });
    }
    let names: Vec<&str> = best.into_iter().map(|(text, _)| text).collect();
    Ok(Value::Text(names.join(", ")))
}

pub(crate) fn is_anagram(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let sorted: Vec<Vec<Key>> = texts(values)
        .into_iter()
        .map(|text| {
            let letters = characters(text).filter(|it| it.chars().all(char::is_alphanumeric));
            let mut keys: Vec<Key> = letters.map(Key::ignoring_case).collect();
            keys.sort();
            keys
        })
        .collect();
    let mut list = working.list(StepKind::Compared);
    for keys in &sorted {
        let text: String = keys.iter().map(Key::to_string).collect();
        list.next(&text);
    }
    working.show(list);
    let same_text = values.windows(2).all(|pair| pair[0] == pair[1]);
    Ok(Value::Boolean(
        !same_text && sorted.windows(2).all(|pair| pair[0] == pair[1]),
    ))
}

/// Returns the letters that all the texts have, in the order of the first.
pub(crate) fn common_letters(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let sets: Vec<HashSet<Key>> = texts
        .iter()
        .map(|text| characters(text).map(Key::ignoring_case).collect())
        .collect();
    let mut list = working.list(StepKind::Distinct);
    let mut seen = HashSet::new();
    let mut common = Vec::new();
    for letter in characters(texts[0]).filter(|it| is_letter(it)) {
        let key = Key::ignoring_case(letter);
        if sets.iter().all(|set| set.contains(&key)) && seen.insert(key.clone()) {
            list.next(letter);
            common.push(key.to_string());
        }
    }
    working.show(list);
    Ok(Value::Text(common.join(", ")))
}

/// Returns the letters of a text, each once, in the order in which they first occur.
pub(crate) fn distinct_letters(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    common_letters(&values[..1], working)
}

/// Returns the letters that occur more than once, in the order in which they first occur.
pub(crate) fn repeated_letters(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let counts = letter_counts(texts(values)[0], working);
    let repeated = counts.iter().filter(|(_, count)| *count > 1);
    let names: Vec<&str> = repeated.map(|(letter, _)| letter.as_str()).collect();
    Ok(Value::Text(names.join(", ")))
}

/// Returns the letters that occur most often.
pub(crate) fn commonest_letter(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let text = texts(values)[0];
    let counts = letter_counts(text, working);
    let most = counts.iter().map(|(_, count)| *count).max();
    let Some(most) = most else {
        return Err(SymbolicError::NoLetter {
            text: shorten(text),
        });
    };
    let names = counts.iter().filter(|(_, count)| *count == most);
    let names: Vec<&str> = names.map(|(letter, _)| letter.as_str()).collect();
    Ok(Value::Text(names.join(", ")))
}

/// Each letter with how often it occurs, in the order in which they first occur.
fn letter_counts(text: &str, working: &mut Working) -> Vec<(String, usize)> {
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    let mut counts: Vec<(String, usize)> = Vec::new();
    for letter in characters(text).filter(|it| is_letter(it)) {
        let key = Key::ignoring_case(letter);
        let place = *places.entry(key.clone()).or_insert_with(|| {
            counts.push((key.to_string(), 0));
            counts.len() - 1
        });
        counts[place].1 += 1;
    }
    let mut list = working.list(StepKind::Measured);
    for (position, (letter, count)) in (1..).zip(&counts) {
        list.edit(position, letter, &count.to_string());
    }
    working.show(list);
    counts
}

/// Tells whether texts are the same, case ignored.
pub(crate) fn same(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let mut list = working.list(StepKind::Compared);
    for text in &texts {
        list.next(text);
    }
    working.show(list);
    let keys: Vec<Vec<Key>> = texts
        .iter()
        .map(|text| characters(text).map(Key::ignoring_case).collect())
        .collect();
    Ok(Value::Boolean(
        keys.windows(2).all(|pair| pair[0] == pair[1]),
    ))
}

/// Joins texts as they are.
pub(crate) fn concatenate(values: &[Value], _: &mut Working) -> Result<Value, SymbolicError> {
    Ok(Value::Text(texts(values).concat()))
}

/// Joins what was spelled out: spaces, hyphens and commas between single characters are left out.
pub(crate) fn join(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let mut list = working.list(StepKind::Characters);
    let text = texts(values)[0];
    let mut joined = String::new();
    for character in characters(text) {
        let parts = character.chars().all(|c| {
            c.is_whitespace() || matches!(c, '-' | ',' | '.' | '·' | '、' | '/' | '|' | '_')
        });
        if !parts {
            list.next(character);
            joined.push_str(character);
        }
    }
    working.show(list);
    Ok(Value::Text(joined))
}

/// Spells a text out with something between the characters; spaces of the text are left out.
pub(crate) fn spell_with(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(separator)] = values else {
        unreachable!("the parameters were checked");
    };
    let all: Vec<&str> = characters(text)
        .filter(|character| !character.chars().all(char::is_whitespace))
        .collect();
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    Ok(Value::Text(all.join(separator)))
}

/// Puts the words of a text in reverse order, single spaces between them.
pub(crate) fn reverse_words(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let text = texts(values)[0];
    let mut all = words(text)?;
    let mut list = working.list(StepKind::Words);
    for word in &all {
        list.next(word);
    }
    working.show(list);
    all.reverse();
    let separator = if text.contains(char::is_whitespace) {
        " "
    } else {
        ""
    };
    Ok(Value::Text(all.join(separator)))
}

/// Begins each word with a capital; the other letters stay.
pub(crate) fn title(values: &[Value], _: &mut Working) -> Result<Value, SymbolicError> {
    let text = texts(values)[0];
    let mut titled = String::new();
    let mut done = 0;
    for word in words(text)? {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        titled.push_str(&text[done..start]);
        let first = characters(word).next().unwrap_or_default();
        titled.push_str(&first.to_uppercase());
        titled.push_str(&word[first.len()..]);
        done = start + word.len();
    }
    titled.push_str(&text[done..]);
    Ok(Value::Text(titled))
}

pub(crate) fn count_syllables(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let found = syllables(texts(values)[0])?;
    let mut list = working.list(StepKind::Syllables);
    for syllable in &found {
        list.next(syllable);
    }
    working.show(list);
    Ok(Value::count(found.len()))
}

/// Returns the words of a text that have most letters, joined by commas.
pub(crate) fn longest_word(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    extreme_word(values, Ordering::Greater, working)
}

pub(crate) fn shortest_word(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    extreme_word(values, Ordering::Less, working)
}

fn extreme_word(
    values: &[Value],
    wanted: Ordering,
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let text = texts(values)[0];
    let mut best: Vec<(&str, usize)> = Vec::new();
    let mut list = working.list(StepKind::Measured);
    for (position, word) in (1..).zip(words(text)?) {
        let size = characters(word).filter(|it| is_letter(it)).count();
        list.edit(position, word, &size.to_string());
        match best.first().map(|(_, other)| size.cmp(other)) {
            None => best.push((word, size)),
            Some(Ordering::Equal) if !best.iter().any(|(other, _)| *other == word) => {
                best.push((word, size));
            }
            Some(order) if order == wanted => best = vec![(word, size)],
            Some(_) => {}
        }
    }
    working.show(list);
    if best.is_empty() {
        return Err(SymbolicError::NothingToCompare {
            text: shorten(text),
        });
    }
    let names: Vec<&str> = best.into_iter().map(|(word, _)| word).collect();
    Ok(Value::Text(names.join(", ")))
}

/// Takes the first characters away, or the last where the number is negative.
pub(crate) fn drop_letters(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(count)] = values else {
        unreachable!("the parameters were checked");
    };
    let all: Vec<&str> = characters(text)
        .filter(|character| !character.chars().all(char::is_whitespace))
        .collect();
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    let edge = all[place_of(*count, all.len())?];
    let start = edge.as_ptr() as usize - text.as_ptr() as usize;
    let kept = if *count > 0 {
        &text[start + edge.len()..]
    } else {
        &text[..start]
    };
    Ok(Value::Text(kept.trim().to_owned()))
}

/// Takes the first words away, or the last where the number is negative.
pub(crate) fn drop_words(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Integer(count)] = values else {
        unreachable!("the parameters were checked");
    };
    let mut list = working.list(StepKind::Words);
    for word in words(text)? {
        list.next(word);
    }
    working.show(list);
    let edge = word_at(text, *count)?;
    let kept = if *count > 0 {
        &text[edge.end..]
    } else {
        &text[..edge.start]
    };
    Ok(Value::Text(kept.trim().to_owned()))
}

pub(crate) fn initials(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let mut list = working.list(StepKind::Chosen);
    let mut joined = String::new();
    for (position, word) in (1..).zip(words(texts(values)[0])?) {
        if let Some(first) = characters(word).next() {
            list.at(position, first);
            joined.push_str(first);
        }
    }
    working.show(list);
    Ok(Value::Text(joined))
}

pub(crate) fn count_any_of(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let sought: HashSet<Key> = characters(texts[1]).map(Key::ignoring_case).collect();
    let mut matches = working.list(StepKind::Matches);
    for (position, character) in (1..).zip(characters(texts[0])) {
        if sought.contains(&Key::ignoring_case(character)) {
            matches.at(position, character);
        }
    }
    let count = matches.len();
    working.show(matches);
    Ok(Value::count(count))
}

pub(crate) fn has_more(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let Value::Integer(more) = surplus(values, working)? else {
        unreachable!("a surplus is an integer");
    };
    Ok(Value::Boolean(more > 0))
}

pub(crate) fn is_not(values: &[Value], _: &mut Working) -> Result<Value, SymbolicError> {
    let [Value::Boolean(truth)] = values else {
        unreachable!("the parameters were checked");
    };
    Ok(Value::Boolean(!truth))
}

/// The characters of a text without its spaces.
fn spaceless(text: &str) -> Vec<&str> {
    characters(text)
        .filter(|character| !character.chars().all(char::is_whitespace))
        .collect()
}

pub(crate) fn middle_letter(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let all = spaceless(texts(values)[0]);
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    if all.is_empty() {
        return Err(SymbolicError::NothingToCompare {
            text: String::new(),
        });
    }
    let (first, last) = ((all.len() - 1) / 2, all.len() / 2);
    let mut chosen = working.list(StepKind::Chosen);
    for (index, character) in all.iter().enumerate().take(last + 1).skip(first) {
        chosen.at(index + 1, character);
    }
    working.show(chosen);
    Ok(Value::Text(all[first..=last].concat()))
}

pub(crate) fn middle_word(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    let text = texts(values)[0];
    let all = words(text)?;
    if all.len() % 2 == 0 {
        return Err(SymbolicError::NoMiddle { count: all.len() });
    }
    let place = i64::try_from(all.len() / 2 + 1).unwrap_or(i64::MAX);
    nth_word(&[Value::from(text), Value::Integer(place)], working)
}

pub(crate) fn letters_from_to(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [
        Value::Text(text),
        Value::Integer(first),
        Value::Integer(last),
    ] = values
    else {
        unreachable!("the parameters were checked");
    };
    let all = spaceless(text);
    let mut list = working.list(StepKind::Characters);
    for character in &all {
        list.next(character);
    }
    working.show(list);
    let (first, last) = (place_of(*first, all.len())?, place_of(*last, all.len())?);
    let taken = all.get(first..=last).unwrap_or_default();
    Ok(Value::Text(taken.concat()))
}

pub(crate) fn words_from_to(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [
        Value::Text(text),
        Value::Integer(first),
        Value::Integer(last),
    ] = values
    else {
        unreachable!("the parameters were checked");
    };
    let mut list = working.list(StepKind::Words);
    for word in words(text)? {
        list.next(word);
    }
    working.show(list);
    let (start, end) = (word_at(text, *first)?.start, word_at(text, *last)?.end);
    Ok(Value::Text(
        text.get(start..end).unwrap_or_default().to_owned(),
    ))
}

pub(crate) fn word_positions(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let [Value::Text(text), Value::Text(word)] = values else {
        unreachable!("the parameters were checked");
    };
    let found = occurrences(text, word)?.1;
    let mut matches = working.list(StepKind::Matches);
    let mut positions = Vec::new();
    for bytes in found {
        let position = words(&text[..bytes.start])?.len() + 1;
        matches.at(position, &text[bytes]);
        positions.push(position.to_string());
    }
    working.show(matches);
    Ok(Value::Text(positions.join(", ")))
}

pub(crate) fn commonest_of(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let (text, letters) = texts.split_first().expect("the parameters were checked");
    let mut counts = Vec::new();
    let mut list = working.list(StepKind::Measured);
    for (position, letter) in (1..).zip(letters) {
        let count = measure(letter, text)?;
        list.edit(position, letter, &count.to_string());
        counts.push(count);
    }
    working.show(list);
    let most = counts.iter().copied().max().unwrap_or_default();
    let best = letters
        .iter()
        .zip(&counts)
        .filter(|(_, count)| **count == most);
    let names: Vec<&str> = best.map(|(letter, _)| *letter).collect();
    if names.len() == letters.len() && names.len() > 1 {
        return Err(SymbolicError::AllAlike {
            what: names.join(", "),
            count: most,
        });
    }
    Ok(Value::Text(names.join(", ")))
}

pub(crate) fn has_equal(values: &[Value], working: &mut Working) -> Result<Value, SymbolicError> {
    Ok(Value::Boolean(
        surplus(values, working)? == Value::Integer(0),
    ))
}

pub(crate) fn text_between(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let place = |part: &str| {
        let mut found = None;
        crate::comparing::Pattern::new(part).find_all(texts[0], |_, occurrence: &str| {
            let start = occurrence.as_ptr() as usize - texts[0].as_ptr() as usize;
            found.get_or_insert(start..start + occurrence.len());
        });
        found.ok_or_else(|| SymbolicError::NotInText {
            part: shorten(part),
        })
    };
    Ok(between(
        texts[0],
        place(texts[1])?,
        place(texts[2])?,
        working,
    ))
}

pub(crate) fn words_between(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let all = |word: &str| {
        let found = occurrences(texts[0], word)?.1;
        if found.is_empty() {
            return Err(SymbolicError::NotInText {
                part: shorten(word),
            });
        }
        Ok(found)
    };
    let (first, second) = (all(texts[1])?, all(texts[2])?);
    // The occurrences that are nearest to each other.
    let pairs = first.iter().take(MOST_PAIRS).flat_map(|one| {
        second
            .iter()
            .take(MOST_PAIRS)
            .map(move |other| (one, other))
    });
    let nearest = pairs
        .filter(|(one, other)| one.end <= other.start || other.end <= one.start)
        .min_by_key(|(one, other)| one.start.abs_diff(other.start));
    let Some((one, other)) = nearest else {
        return Err(SymbolicError::Overlap {
            part: shorten(texts[1]),
        });
    };
    Ok(between(texts[0], one.clone(), other.clone(), working))
}

/// Occurrences of a word that are paired with those of another.
const MOST_PAIRS: usize = 200;

fn between(
    text: &str,
    first: std::ops::Range<usize>,
    second: std::ops::Range<usize>,
    working: &mut Working,
) -> Value {
    let (left, right) = if first.start <= second.start {
        (first, second)
    } else {
        (second, first)
    };
    let inside = text.get(left.end..right.start).unwrap_or_default().trim();
    let mut chosen = working.list(StepKind::Chosen);
    chosen.at(characters(&text[..left.end]).count() + 1, inside);
    working.show(chosen);
    Value::Text(inside.to_owned())
}

pub(crate) fn count_exactly(
    values: &[Value],
    working: &mut Working,
) -> Result<Value, SymbolicError> {
    let texts = texts(values);
    let sought = Key::exact(texts[1]);
    let mut matches = working.list(StepKind::Matches);
    for (position, character) in (1..).zip(characters(texts[0])) {
        if Key::exact(character) == sought {
            matches.at(position, character);
        }
    }
    let count = matches.len();
    working.show(matches);
    Ok(Value::count(count))
}
