//! Carries instructions about lists out.

use std::cmp::Ordering;

use berry_symbolic::{Item, Number, Step, StepKind, Value};
use berry_verbalizer::Language;
use berry_wordnet::{Membership, english_nouns, wordnet};

use super::found::{Found, List};
use super::instruction::{
    Aggregate, Comparison, Instruction, Pick, Predicate, Repetition, SetOperation, Sort,
};
use super::lexicon::Key;
use crate::tables::wording::{Saying, sentence};
use crate::token::fold;
use crate::{Deduction, Expression, Finding};

/// An item with what it is compared by.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    text: String,
    folded: String,
    number: Option<Number>,
}

/// Numbers of more digits are taken for words.
const MOST_DIGITS: usize = 60;

/// Returns the call that an instruction is, where it is nothing but sorting the words of a text.
pub(super) fn as_call(instruction: &Instruction, found: &Found) -> Option<Expression> {
    let [list] = found.lists.as_slice() else {
        return None;
    };
    let sorted = Instruction {
        sort: Some(Sort {
            key: Some(Key::Alphabet),
            is_descending: false,
            then_alphabet: false,
        }),
        wants_words: instruction.wants_words,
        ..Instruction::default()
    };
    let is_plain = list.is_spaced && *instruction == sorted;
    let is_word = |item: &String| {
        !item.contains(char::is_whitespace) && !item.chars().any(berry_verbalizer::han::is_han)
    };
    (is_plain && list.items.iter().all(is_word))
        .then(|| Expression::call("sortWords", vec![Value::from(list.items.join(" ")).into()]))
}

/// Tells whether a list is in the order that an instruction names.
pub(super) fn is_so(
    instruction: &Instruction,
    found: &Found,
    language: Language,
) -> Option<Deduction> {
    let [list] = found.lists.as_slice() else {
        return None;
    };
    let sort = instruction.sort?;
    let is_plain = *instruction
        == Instruction {
            sort: Some(sort),
            wants_words: instruction.wants_words,
            ..Instruction::default()
        };
    if !is_plain || sort.key.is_none() {
        return None;
    }
    let given = entries(list);
    let mut items = given.clone();
    order(&mut items, sort.key?, sort.is_descending)?;
    let holds = items == given;
    let reason = items
        .iter()
        .map(|item| item.text.as_str())
        .collect::<Vec<_>>()
        .join(" < ");
    let values = vec![Value::Boolean(holds)];
    let said = sentence(&values, Saying::Truth(&[reason]), language);
    let steps = vec![step(StepKind::Sorted, &items)];
    Some(deduction(values, said, found, steps))
}

/// Does what an instruction says; `None` where it does not fit the lists.
pub(super) fn carry_out(
    instruction: &Instruction,
    found: &Found,
    language: Language,
) -> Option<Deduction> {
    let lists: Vec<Vec<Entry>> = found.lists.iter().map(entries).collect();
    let mut steps = Vec::new();
    let mut items = match (lists.as_slice(), instruction.set) {
        ([only], None) => only.clone(),
        ([first, second], Some(operation)) => combine(first, second, operation),
        _ => return None,
    };
    let is_numeric = items.iter().all(|item| item.number.is_some());
    if instruction.wants_numbers && !is_numeric && instruction.aggregate != Some(Aggregate::Count) {
        return None;
    }
    // The words of a phrase are no things.
    if !instruction.kinds.is_empty() && found.lists.iter().any(|list| list.is_quoted) {
        return None;
    }
    items = of_kinds(items, instruction)?;
    // "to be, or not to be" has more words than pieces.
    let is_of_phrases = items
        .iter()
        .any(|item| item.text.contains(char::is_whitespace));
    if instruction.wants_words && is_of_phrases && instruction.sort.is_none() {
        return None;
    }
    for (predicate, holds) in &instruction.filters {
        let mut kept = Vec::new();
        for item in items {
            if satisfies(&item, predicate)? == *holds {
                kept.push(item);
            }
        }
        items = kept;
    }
    match instruction.repetition {
        Some(Repetition::Unique) => items = distinct(&items),
        Some(Repetition::Repeated) => items = repeated(&items),
        None => {}
    }
    if let Some(sort) = instruction.sort {
        let key = match sort.key {
            // "from the largest to the smallest" is by length of words.
            Some(Key::Number) if !is_numeric => return None,
            Some(key) => key,
            None if is_numeric => Key::Number,
            None => Key::Alphabet,
        };
        if sort.then_alphabet {
            order(&mut items, Key::Alphabet, false)?;
        }
        order(&mut items, key, sort.is_descending)?;
        steps.push(step(StepKind::Sorted, &items));
    }
    if instruction.is_reversed {
        items.reverse();
    }
    let mut is_single = false;
    let some = match instruction.pick {
        Some(Pick::FirstOf(count)) => Some(..count),
        Some(Pick::LastOf(count)) => {
            items.reverse();
            Some(..count)
        }
        _ => None,
    };
    if let Some(some) = some {
        items = items.get(some)?.to_vec();
        if matches!(instruction.pick, Some(Pick::LastOf(_))) {
            items.reverse();
        }
        steps.push(step(StepKind::Chosen, &items));
    } else if let Some(pick) = instruction.pick {
        items = vec![picked(&items, pick, is_numeric)?];
        is_single = true;
        steps.push(step(StepKind::Chosen, &items));
    }
    if let Some(aggregate) = instruction.aggregate {
        if is_single {
            return None;
        }
        if steps.is_empty() {
            steps.push(step(StepKind::Counted, &items));
        }
        let values = vec![aggregated(&items, aggregate)?];
        let texts: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
        let saying = match aggregate {
            Aggregate::Count => Saying::Count(&texts),
            _ => Saying::Aggregate(aggregate.name(language), &texts),
        };
        let said = sentence(&values, saying, language);
        return Some(deduction(values, said, found, steps));
    }
    if items.is_empty() {
        return None;
    }
    if steps.is_empty() {
        steps.push(step(StepKind::Chosen, &items));
    }
    let first = &found.lists[0];
    let is_whole = instruction.sort.is_some() || instruction.is_reversed;
    let joined = match &instruction.joined {
        Some(joined) => Some(joined.as_str()),
        // Words that came with spaces between them go so.
        None if first.is_spaced && is_whole && found.lists.len() == 1 => Some(" "),
        None => None,
    };
    let values = match joined {
        Some(joined) if !is_single => {
            let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
            vec![Value::Text(texts.join(joined))]
        }
        _ => items.iter().map(value).collect(),
    };
    let saying = if is_whole && !is_single {
        Saying::InOrder
    } else {
        Saying::These
    };
    let all: Vec<Value> = items.iter().map(value).collect();
    let said = sentence(&all, saying, language);
    Some(deduction(values, said, found, steps))
}

fn deduction(values: Vec<Value>, sentence: String, found: &Found, steps: Vec<Step>) -> Deduction {
    Deduction {
        finding: Finding::Values(values),
        sentence,
        statements: found
            .lists
            .iter()
            .map(|list| list.items.join(", "))
            .collect(),
        steps,
    }
}

impl Aggregate {
    fn name(self, language: Language) -> &'static str {
        let (english, chinese) = match self {
            Self::Count => ("number", "數目"),
            Self::Sum => ("sum", "總和"),
            Self::Average => ("average", "平均"),
            Self::Median => ("median", "中位數"),
            Self::Product => ("product", "乘積"),
            Self::Range => ("range", "全距"),
        };
        if language == Language::English {
            english
        } else {
            chinese
        }
    }
}

fn value(item: &Entry) -> Value {
    match &item.number {
        Some(number) => number.clone().into(),
        None => Value::Text(item.text.clone()),
    }
}

fn parse(text: &str) -> Option<Number> {
    (text.len() <= MOST_DIGITS)
        .then(|| Number::parse(&text.replace('−', "-")))
        .flatten()
}

fn entries(list: &List) -> Vec<Entry> {
    list.items
        .iter()
        .map(|text| {
            let folded = fold(text);
            let number = parse(&folded);
            Entry {
                text: text.clone(),
                folded,
                number,
            }
        })
        .collect()
}

/// Keeps the items that are of all kinds that an instruction names; where more is to be done, a
/// kind says what all of them are.
fn of_kinds(items: Vec<Entry>, instruction: &Instruction) -> Option<Vec<Entry>> {
    let does_more = instruction.sort.is_some()
        || instruction.is_reversed
        || instruction.pick.is_some()
        || instruction.set.is_some()
        || instruction.repetition.is_some()
        || !instruction.filters.is_empty();
    let mut kept = items;
    for kind in &instruction.kinds {
        let memberships: Vec<Option<Membership>> =
            kept.iter().map(|item| membership(item, kind)).collect();
        if does_more {
            let mut known = memberships.iter().flatten();
            if known.any(|membership| *membership != Membership::Member) {
                return None;
            }
            continue;
        }
        let mut members = Vec::new();
        for (item, membership) in kept.into_iter().zip(memberships) {
            match membership? {
                Membership::Member => members.push(item),
                Membership::Other => {}
                Membership::Ambiguous | Membership::Disputed => return None,
            }
        }
        // Nothing of a kind may mean that the kind was not understood.
        if members.is_empty() {
            return None;
        }
        kept = members;
    }
    Some(kept)
}

/// Whether what an item names is of a kind; `None` where that is not known.
fn membership(item: &Entry, kind: &str) -> Option<Membership> {
    let nouns: Vec<String> = if item.text.chars().any(berry_verbalizer::han::is_han) {
        english_nouns(&item.folded)
            .iter()
            .filter_map(|noun| wordnet().thing(noun))
            .collect()
    } else {
        let bare = ["a ", "an ", "the "]
            .iter()
            .find_map(|article| item.folded.strip_prefix(article))
            .unwrap_or(&item.folded);
        wordnet().thing(bare).into_iter().collect()
    };
    wordnet().membership(nouns.first()?, kind)
}

fn combine(first: &[Entry], second: &[Entry], operation: SetOperation) -> Vec<Entry> {
    let has = |list: &[Entry], item: &Entry| list.iter().any(|other| other.folded == item.folded);
    let items: Vec<Entry> = match operation {
        SetOperation::Both => first
            .iter()
            .filter(|item| has(second, item))
            .cloned()
            .collect(),
        SetOperation::Without => first
            .iter()
            .filter(|item| !has(second, item))
            .cloned()
            .collect(),
        SetOperation::Either => first.iter().chain(second).cloned().collect(),
    };
    distinct(&items)
}

fn distinct(items: &[Entry]) -> Vec<Entry> {
    let mut distinct: Vec<Entry> = Vec::new();
    for item in items {
        if !distinct.iter().any(|other| other.folded == item.folded) {
            distinct.push(item.clone());
        }
    }
    distinct
}

fn repeated(items: &[Entry]) -> Vec<Entry> {
    let count = |item: &Entry| items.iter().filter(|i| i.folded == item.folded).count();
    let repeated: Vec<Entry> = items.iter().filter(|i| count(i) > 1).cloned().collect();
    distinct(&repeated)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

fn satisfies(item: &Entry, predicate: &Predicate) -> Option<bool> {
    let compare = |value: &Number, how: Comparison, other: i64| {
        let other = &Number::from(other);
        match how {
            Comparison::More => value > other,
            Comparison::Less => value < other,
            Comparison::AtLeast => value >= other,
            Comparison::AtMost => value <= other,
            Comparison::Equal => value == other,
        }
    };
    let integer = || item.number.as_ref().and_then(Number::to_i64);
    Some(match predicate {
        Predicate::Starts(part) => item.folded.starts_with(&fold(part)),
        Predicate::Ends(part) => item.folded.ends_with(&fold(part)),
        Predicate::Contains(part) => item.folded.contains(&fold(part)),
        Predicate::Letters(how, number) => {
            if item.number.is_some() {
                return None;
            }
            compare(&Number::from(letters(&item.text) as i64), *how, *number)
        }
        Predicate::Value(how, number) => compare(item.number.as_ref()?, *how, *number),
        Predicate::Even => integer()? % 2 == 0,
        Predicate::Odd => integer()? % 2 != 0,
        Predicate::Divisible(by) => *by != 0 && integer()? % by == 0,
        Predicate::Prime => is_prime(integer()?)?,
    })
}

fn is_prime(number: i64) -> Option<bool> {
    const LARGEST_TRIED: i64 = 1_000_000_000;
    if number > LARGEST_TRIED {
        return None;
    }
    let mut divisor = 2;
    while divisor * divisor <= number {
        if number % divisor == 0 {
            return Some(false);
        }
        divisor += 1;
    }
    Some(number > 1)
}

/// Sorts; items that are alike by their key keep their order. `None` where an item has no key, or
/// where descending order leaves open how such items stand.
fn order(items: &mut [Entry], key: Key, is_descending: bool) -> Option<()> {
    let is_han = |item: &Entry| item.text.chars().any(berry_verbalizer::han::is_han);
    if key != Key::Number && key != Key::Length && items.iter().any(is_han) {
        return None;
    }
    let letter = |item: &Entry, at: i64| -> Option<char> {
        let letters: Vec<char> = item.folded.chars().collect();
        let index = if at < 0 {
            letters.len().checked_sub(at.unsigned_abs() as usize)?
        } else {
            (at as usize).checked_sub(1)?
        };
        letters.get(index).copied()
    };
    if let Key::NthLetter(at) = key
        && items.iter().any(|item| letter(item, at).is_none())
    {
        return None;
    }
    if key == Key::Number && items.iter().any(|item| item.number.is_none()) {
        return None;
    }
    let compare = |a: &Entry, b: &Entry| -> Ordering {
        match key {
            Key::Alphabet => a.folded.cmp(&b.folded),
            Key::Length => letters(&a.text).cmp(&letters(&b.text)),
            Key::Number => a.number.cmp(&b.number),
            Key::LastLetter => letter(a, -1).cmp(&letter(b, -1)),
            Key::NthLetter(at) => letter(a, at).cmp(&letter(b, at)),
            Key::Surname => {
                let last = |e: &Entry| e.folded.rsplit(' ').next().map(str::to_owned);
                last(a).cmp(&last(b)).then_with(|| a.folded.cmp(&b.folded))
            }
        }
    };
    items.sort_by(|a, b| {
        let order = compare(a, b);
        if is_descending {
            order.reverse()
        } else {
            order
        }
    });
    Some(())
}

fn picked(items: &[Entry], pick: Pick, is_numeric: bool) -> Option<Entry> {
    let (key, is_greatest) = match pick {
        Pick::Nth(place) => {
            let at = if place < 0 {
                items.len().checked_sub(place.unsigned_abs() as usize)?
            } else {
                (place as usize).checked_sub(1)?
            };
            return items.get(at).cloned();
        }
        Pick::Ranked(key, is_greatest, rank) => {
            let mut items = items.to_vec();
            let key = if key == Key::Number && !is_numeric {
                return None;
            } else {
                key
            };
            order(&mut items, key, is_greatest)?;
            let place = usize::try_from(rank).ok()?.checked_sub(1)?;
            let item = items.get(place)?.clone();
            let same = items.iter().filter(|other| {
                other.number == item.number
                    && (key == Key::Number || letters(&other.text) == letters(&item.text))
            });
            return (same.count() == 1).then_some(item);
        }
        Pick::FirstOf(_) | Pick::LastOf(_) => return None,
        Pick::Greatest(key) => (key, true),
        Pick::Least(key) => (key, false),
    };
    let by = |item: &Entry| match key {
        Key::Number if is_numeric => item.number.clone(),
        Key::Length if !is_numeric => Some(Number::from(letters(&item.text) as i64)),
        _ => None,
    };
    let mut best: Option<(Number, &Entry)> = None;
    let mut is_tied = false;
    for item in items {
        let value = by(item)?;
        match &best {
            Some((known, other)) if value == *known => is_tied |= other.folded != item.folded,
            Some((known, _)) if (value > *known) != is_greatest => {}
            _ => {
                best = Some((value, item));
                is_tied = false;
            }
        }
    }
    let (_, item) = best?;
    (!is_tied).then(|| item.clone())
}

fn aggregated(items: &[Entry], aggregate: Aggregate) -> Option<Value> {
    if aggregate == Aggregate::Count {
        return Some(Value::Integer(items.len() as i64));
    }
    let mut numbers: Vec<Number> = items
        .iter()
        .map(|item| item.number.clone())
        .collect::<Option<_>>()?;
    numbers.sort();
    let (first, last) = (numbers.first()?, numbers.last()?);
    let middle = numbers.len() / 2;
    let number = match aggregate {
        Aggregate::Count | Aggregate::Sum => Number::sum_of(&numbers),
        Aggregate::Product => Number::product_of(&numbers),
        Aggregate::Average => Number::sum_of(&numbers).over(numbers.len())?,
        Aggregate::Range => last.minus(first),
        Aggregate::Median if numbers.len() % 2 == 1 => numbers[middle].clone(),
        Aggregate::Median => Number::sum_of(&numbers[middle - 1..=middle]).over(2)?,
    };
    Some(number.into())
}

fn step(kind: StepKind, items: &[Entry]) -> Step {
    const MOST_ITEMS: usize = 100;
    Step {
        kind,
        items: items
            .iter()
            .take(MOST_ITEMS)
            .map(|item| Item {
                text: item.text.clone(),
                position: None,
                becomes: None,
            })
            .collect(),
        omitted: items.len().saturating_sub(MOST_ITEMS),
    }
}
