//! How what two neighbouring spans mean becomes what both mean together.

use berry_verbalizer::Language;

use super::frame::absorb;
use super::item::{Ask, Form, Frame, Item, Mark, Noun, Operand, Operation as O};
use super::lexicon::Meaning;
use crate::Expression;

/// Calls `found` with each meaning of two neighbours together and what it costs.
pub(super) fn compose(
    left: &Item,
    right: &Item,
    language: Language,
    found: &mut dyn FnMut(Item, f32),
) {
    let is_chinese = language.is_chinese();
    match (left, right) {
        (Item::Skip, other) | (other, Item::Skip) => {
            found(other.clone(), 0.0);
            return;
        }
        (Item::Ask(Ask::Which), other) | (other, Item::Ask(Ask::Which)) => {
            found(other.clone(), 0.0);
            if let Item::Marked(mark @ (Mark::After | Mark::Before), piece) = other {
                found(Item::Frame(beside(*mark).with(0, (**piece).clone())), 0.05);
            }
        }
        _ => {}
    }
    marks(left, right, is_chinese, found);
    lists(left, right, found);
    nouns(left, right, is_chinese, found);
    places(left, right, is_chinese, found);
    questions(left, right, is_chinese, found);
    degrees(left, right, found);
    if let (Item::Frame(one), Item::Frame(other)) = (left, right) {
        let is_empty = |frame: &Frame| frame.slots.iter().all(Option::is_none);
        let are_disjoint = one
            .slots
            .iter()
            .zip(&other.slots)
            .all(|(a, b)| a.is_none() || b.is_none());
        if one.operation == other.operation && are_disjoint {
            let mut both = one.clone();
            for (slot, more) in both.slots.iter_mut().zip(&other.slots) {
                if slot.is_none() {
                    slot.clone_from(more);
                }
            }
            found(Item::Frame(both), 0.0);
        }
        // "spell it backwards"
        if one.operation == O::Spell && other.operation == O::Reverse && are_disjoint {
            let mut reverse = other.clone();
            if reverse.slots[0].is_none() {
                reverse.slots[0].clone_from(&one.slots[0]);
            }
            if one.slots[1].is_none() {
                found(Item::Frame(reverse), 0.0);
            }
        }
        // "whenever X occurs in Y, replace it by Z"
        if let (O::Contains, [Some(part), Some(text), None, None]) = (one.operation, &one.slots) {
            let mut done = other.clone();
            let is_open = match other.operation {
                O::Delete => {
                    done = done.with(0, (**part).clone()).with(1, (**text).clone());
                    other.slots[0].is_none() && other.slots[1].is_none()
                }
                O::Replace => {
                    done = done.with(0, (**part).clone()).with(2, (**text).clone());
                    other.slots[0].is_none() && other.slots[1].is_some() && other.slots[2].is_none()
                }
                O::Insert => {
                    done.slots[2] = Some(text.clone());
                    match other.slots[1].as_deref() {
                        Some(Item::Special(Meaning::AfterIt)) => {
                            done = done.with(1, Item::Marked(Mark::After, part.clone()));
                            other.slots[0].is_some() && other.slots[2].is_none()
                        }
                        Some(Item::Special(Meaning::BeforeIt)) => {
                            done = done.with(1, Item::Marked(Mark::Before, part.clone()));
                            other.slots[0].is_some() && other.slots[2].is_none()
                        }
                        _ => false,
                    }
                }
                _ => false,
            };
            if is_open {
                found(Item::Frame(done), 0.03);
            }
        }
        // "sort the letters alphabetically"
        let orders =
            |frame: &Frame| frame.operation == O::Order && frame.slots.iter().all(Option::is_none);
        if one.operation == O::SortLetters && orders(other) {
            found(left.clone(), 0.0);
        } else if other.operation == O::SortLetters && orders(one) {
            found(right.clone(), 0.0);
        }
        // "the smaller edit distance"
        let is_small = one.operation == O::Fewest && is_empty(one);
        if is_small && other.operation == O::Distance && is_empty(other) {
            found(Item::Frame(Frame::new(O::Closest)), 0.0);
        }
    }
    if let (Item::Frame(frame), beside @ Item::Special(Meaning::AfterIt | Meaning::BeforeIt)) =
        (left, right)
        && frame.operation == O::Insert
        && frame.slots[1].is_none()
    {
        found(Item::Frame(frame.clone().with(1, beside.clone())), 0.0);
    }
    // "how does X start, just the first word"
    if let (Item::Frame(frame), Item::Place(noun, place @ (1 | -1))) = (left, right)
        && frame.operation == (if *place > 0 { O::Starts } else { O::Ends })
        && frame.slots[0].is_none()
        && let Some(Item::Text(text)) = frame.slots[1].as_deref()
    {
        part_of(&Item::Place(*noun, *place), text, 0.03, found);
    }
    if let (Item::Degree { most: false, .. }, Item::Frame(frame)) = (left, right)
        && frame.operation == O::Distance
        && frame.slots.iter().all(Option::is_none)
    {
        found(Item::Frame(Frame::new(O::Closest)), 0.0);
    }
    if let Item::Frame(frame) = left {
        absorb(frame, right, false, is_chinese, found);
    }
    if let Item::Frame(frame) = right {
        absorb(frame, left, true, is_chinese, found);
    }
}

fn beside(mark: Mark) -> Frame {
    Frame::new(if mark == Mark::After {
        O::After
    } else {
        O::Before
    })
}

fn is_operand(item: &Item) -> bool {
    matches!(
        item,
        Item::Text(_)
            | Item::List(_)
            | Item::Piece(_)
            | Item::Pieces(_)
            | Item::Noun(_)
            | Item::Place(..)
            | Item::Places(_)
            | Item::Stretch(..)
            | Item::Range(..)
            | Item::Amount(_)
            | Item::Quantity(..)
            | Item::Ordinal(_)
    )
}

/// Roles: "in X", X 裡.
fn marks(left: &Item, right: &Item, is_chinese: bool, found: &mut dyn FnMut(Item, f32)) {
    match (left, right) {
        (Item::Mark(mark), operand) if is_operand(operand) => {
            let is_postposition =
                is_chinese && matches!(mark, Mark::In | Mark::Of | Mark::After | Mark::Before);
            if !is_postposition {
                found(Item::Marked(*mark, Box::new(operand.clone())), 0.0);
            }
        }
        // "from among X", ", and X"
        (Item::Mark(outer), Item::Marked(inner, operand)) => {
            let both = match (outer, inner) {
                (Mark::Comma, Mark::And | Mark::Or) => Some(*inner),
                (Mark::From | Mark::Of, Mark::From | Mark::Between | Mark::In) => Some(*inner),
                (Mark::Colon, Mark::In | Mark::Of | Mark::From) => Some(*inner),
                (Mark::In | Mark::Of | Mark::From | Mark::After | Mark::Before, Mark::Colon) => {
                    Some(*outer)
                }
                (Mark::In | Mark::At, Mark::Before | Mark::After) => Some(*inner),
                (Mark::Comma, _) => Some(*inner),
                _ => None,
            };
            if let Some(mark) = both {
                found(Item::Marked(mark, operand.clone()), 0.01);
            }
        }
        (operand, Item::Mark(mark)) if is_chinese && is_operand(operand) && is_postposed(*mark) => {
            found(Item::Marked(*mark, Box::new(operand.clone())), 0.0);
        }
        // 的 behind another postposition: X 裡的, X 後面的.
        (Item::Marked(mark, operand), Item::Mark(Mark::Of)) if is_chinese => {
            found(Item::Marked(*mark, operand.clone()), 0.0);
        }
        (Item::Marked(Mark::Of, operand), Item::Mark(mark @ (Mark::After | Mark::Before)))
            if is_chinese =>
        {
            found(Item::Marked(*mark, operand.clone()), 0.0);
        }
        (operand, Item::Special(Meaning::Possessive)) if is_operand(operand) => {
            found(Item::Marked(Mark::Of, Box::new(operand.clone())), 0.0);
            if let Item::Text(text) = operand
                && text.is_single()
            {
                found(Item::Piece(text.clone()), 0.0);
            }
        }
        // A comma or a mark that leads nowhere.
        (
            Item::Mark(Mark::Comma | Mark::Colon),
            other @ (Item::Frame(_) | Item::Ask(_) | Item::Special(_) | Item::Ordinal(_)),
        )
        | (other @ (Item::Frame(_) | Item::Marked(..)), Item::Mark(Mark::Comma | Mark::Colon)) => {
            found(other.clone(), 0.01);
        }
        (other @ Item::Text(_), Item::Mark(Mark::Comma | Mark::Colon)) => {
            found(other.clone(), 0.02);
        }
        (Item::Mark(Mark::And), other @ Item::Frame(_)) => found(other.clone(), 0.05),
        // "to swap", "by reversing"
        (Item::Mark(Mark::To | Mark::With), other @ Item::Frame(_)) => found(other.clone(), 0.02),
        // "with a z after each p"
        (Item::Text(added), Item::Marked(mark @ (Mark::After | Mark::Before), part))
            if !is_chinese && matches!(**part, Item::Text(_) | Item::Piece(_)) =>
        {
            let frame = Frame::new(O::Insert)
                .with(0, Item::Text(added.clone()))
                .with(1, Item::Marked(*mark, part.clone()));
            found(Item::Frame(frame), 0.08);
        }
        // "would I find the word X if I read Y"
        (part @ (Item::Text(_) | Item::Piece(_)), Item::Text(text))
            if !is_chinese && text.form == Form::Set && text.is_phrase() && labelled(part) =>
        {
            let frame = Frame::new(O::Contains)
                .with(0, part.clone())
                .with(1, Item::Text(text.clone()));
            found(Item::Frame(frame), 0.15);
        }
        // "is X in Y"
        (part @ (Item::Text(_) | Item::Piece(_)), Item::Marked(Mark::In, text))
            if matches!(**text, Item::Text(_)) =>
        {
            let frame = Frame::new(O::Contains)
                .with(0, part.clone())
                .with(1, (**text).clone());
            found(Item::Frame(frame), 0.08);
        }
        _ => {}
    }
}

/// Whether the question calls it a word or a letter.
fn labelled(item: &Item) -> bool {
    let (Item::Text(operand) | Item::Piece(operand)) = item else {
        return false;
    };
    matches!(operand.noun, Some(Noun::Word | Noun::Letter)) && !operand.is_phrase()
}

/// Whether a Chinese mark stands behind what it marks.
fn is_postposed(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::In | Mark::Of | Mark::After | Mark::Before | Mark::Between
    )
}

fn operands(item: &Item) -> Option<Vec<Operand>> {
    match item {
        Item::Text(text) | Item::Piece(text) => Some(vec![text.clone()]),
        Item::List(texts) | Item::Pieces(texts) => Some(texts.clone()),
        _ => None,
    }
}

/// "X, Y and Z"
fn lists(left: &Item, right: &Item, found: &mut dyn FnMut(Item, f32)) {
    let Item::Marked(Mark::Comma | Mark::And | Mark::Or, more) = right else {
        return;
    };
    if let (Item::Ordinal(first), Item::Place(noun, second)) = (left, &**more) {
        found(Item::Places(vec![(*noun, *first), (*noun, *second)]), 0.0);
    }
    if let (Item::Place(noun, first), Item::Place(other, second)) = (left, &**more) {
        found(Item::Places(vec![(*noun, *first), (*other, *second)]), 0.0);
    }
    let (Some(mut all), Some(more_operands)) = (operands(left), operands(more)) else {
        return;
    };
    let is_piece = |item: &Item| matches!(item, Item::Piece(_) | Item::Pieces(_));
    let are_pieces = is_piece(left) || is_piece(more);
    all.extend(more_operands);
    if all.len() > MAX_LIST {
        return;
    }
    let is_mixed = all.iter().any(|text| text.form == Form::Set)
        && all.iter().any(|text| text.form == Form::Bare);
    let cost = if is_mixed { 0.25 } else { 0.0 };
    if are_pieces && all.iter().all(Operand::is_single) {
        found(Item::Pieces(all), 0.0);
    } else {
        found(Item::List(all), cost);
    }
}

/// Longer lists are no enumerations of a sentence.
const MAX_LIST: usize = 30;

/// "the word X", X 這個字
fn nouns(left: &Item, right: &Item, is_chinese: bool, found: &mut dyn FnMut(Item, f32)) {
    let named = |noun: Noun, text: &Operand| Operand {
        noun: Some(noun),
        ..text.clone()
    };
    let is_label = |noun: Noun| {
        matches!(
            noun,
            Noun::Letter
                | Noun::Character
                | Noun::Word
                | Noun::Text
                | Noun::Vowel
                | Noun::Consonant
                | Noun::Han
                | Noun::SmallLetter
                | Noun::Capital
                | Noun::Digit
        )
    };
    match (left, right) {
        (Item::Noun(noun), Item::Text(text)) if is_label(*noun) => {
            // What is named as such is likelier meant as it stands.
            let bonus = if text.form == Form::Bare { -0.08 } else { 0.0 };
            if matches!(noun, Noun::Word | Noun::Text) {
                found(Item::Text(named(*noun, text)), bonus);
            } else if text.is_single() {
                found(Item::Piece(named(*noun, text)), bonus);
            } else if *noun == Noun::Letter && text.form == Form::Set {
                found(Item::Text(named(*noun, text)), 0.02);
            }
        }
        (Item::Noun(noun), Item::Marked(Mark::Colon, inner)) if is_label(*noun) => {
            if let Item::Text(text) = &**inner
                && matches!(noun, Noun::Word | Noun::Text | Noun::Letter)
            {
                found(Item::Text(named(*noun, text)), 0.0);
            }
            if matches!(&**inner, Item::List(_)) && matches!(noun, Noun::Word | Noun::Letter) {
                found((**inner).clone(), 0.0);
            }
        }
        (Item::Noun(Noun::Letter), Item::List(texts)) if texts.iter().all(Operand::is_single) => {
            found(Item::Pieces(texts.clone()), 0.0);
        }
        (Item::Noun(Noun::Word | Noun::Text), Item::List(texts)) => {
            let all = texts.iter().map(|text| named(Noun::Word, text)).collect();
            found(Item::List(all), 0.0);
        }
        (Item::Text(text), Item::Noun(noun)) => {
            let is_one =
                matches!(noun, Noun::Letter | Noun::Character | Noun::Capital) && text.is_single();
            if is_one {
                found(Item::Piece(named(*noun, text)), 0.01);
            } else if matches!(noun, Noun::Text | Noun::Word) || is_chinese && *noun == Noun::Han {
                let cost = if is_chinese { 0.01 } else { 0.08 };
                found(Item::Text(named(*noun, text)), cost);
            }
        }
        (Item::List(texts), Item::Noun(Noun::Letter)) if texts.iter().all(Operand::is_single) => {
            found(Item::Pieces(texts.clone()), 0.01);
        }
        (Item::List(texts), Item::Noun(Noun::Word)) => {
            let all = texts.iter().map(|text| named(Noun::Word, text)).collect();
            found(Item::List(all), 0.01);
        }
        _ => {}
    }
}

/// "the third letter of X", X 的第三個字母
fn places(left: &Item, right: &Item, is_chinese: bool, found: &mut dyn FnMut(Item, f32)) {
    match (left, right) {
        (Item::Ordinal(place), Item::Noun(noun)) => found(Item::Place(*noun, *place), 0.0),
        (Item::Noun(noun), Item::Ordinal(place)) if !is_chinese => {
            found(Item::Place(*noun, *place), 0.02);
        }
        (Item::Special(Meaning::Numbered), Item::Amount(amount)) if *amount > 0 => {
            found(Item::Ordinal(*amount), 0.0);
        }
        (Item::Special(Meaning::NumberedFromEnd), Item::Amount(amount)) if *amount > 0 => {
            found(Item::Ordinal(-amount), 0.0);
        }
        (Item::Mark(Mark::At | Mark::In), Item::Ordinal(place)) => {
            found(Item::Ordinal(*place), 0.01);
        }
        // "letters 3 to 6", 第 4 到第 7 個字母
        (Item::Amount(first) | Item::Ordinal(first), Item::Marked(Mark::To, last))
            if matches!(**last, Item::Amount(_) | Item::Ordinal(_)) =>
        {
            let (Item::Amount(last) | Item::Ordinal(last)) = **last else {
                return;
            };
            if 0 < *first && *first <= last {
                found(Item::Range(Noun::Text, *first, last), 0.0);
            }
        }
        (Item::Noun(noun), Item::Range(Noun::Text, first, last))
        | (Item::Range(Noun::Text, first, last), Item::Noun(noun))
            if *noun != Noun::Text =>
        {
            found(Item::Range(*noun, *first, *last), 0.0);
        }
        (Item::Amount(amount), Item::Noun(noun)) => found(Item::Quantity(*noun, *amount), 0.0),
        (Item::Ordinal(edge @ (1 | -1)), Item::Quantity(noun, amount)) if *amount > 0 => {
            found(Item::Stretch(*noun, edge * amount), 0.0);
        }
        (Item::Special(Meaning::Front), Item::Quantity(noun, amount)) if *amount > 0 => {
            found(Item::Stretch(*noun, *amount), 0.0);
        }
        (Item::Special(Meaning::Back), Item::Quantity(noun, amount)) if *amount > 0 => {
            found(Item::Stretch(*noun, -amount), 0.0);
        }
        (Item::Place(noun, place), Item::Special(Meaning::FromEnd))
        | (Item::Special(Meaning::FromEnd), Item::Place(noun, place))
            if *place > 0 =>
        {
            found(Item::Place(*noun, -place), 0.0);
        }
        (Item::Ordinal(place), Item::Special(Meaning::FromEnd))
        | (Item::Special(Meaning::FromEnd), Item::Ordinal(place))
            if *place > 0 =>
        {
            found(Item::Ordinal(-place), 0.0);
        }
        (Item::Marked(mark, inner), part) | (part, Item::Marked(mark, inner)) => {
            if let Item::Text(text) = &**inner
                && matches!(
                    mark,
                    Mark::Of | Mark::In | Mark::From | Mark::Colon | Mark::Comma
                )
            {
                let cost = if *mark == Mark::Comma { 0.05 } else { 0.0 };
                part_of(part, text, cost, found);
            }
        }
        (Item::Text(text), part) => part_of(part, text, 0.05, found),
        (part, Item::Text(text)) => part_of(part, text, 0.05, found),
        _ => {}
    }
}

/// A part of a text as a text of its own.
pub(super) fn part_of(part: &Item, text: &Operand, cost: f32, found: &mut dyn FnMut(Item, f32)) {
    let call = |name: &str, place: i64| {
        Operand::computed(Expression::call(
            name,
            vec![text.expression.clone(), place.into()],
        ))
    };
    match part {
        Item::Place(noun, 0) => {
            let name = match noun {
                Noun::Letter | Noun::Character | Noun::Han => "middleLetter",
                Noun::Word => "middleWord",
                _ => return,
            };
            let middle = Expression::call(name, vec![text.expression.clone()]);
            found(Item::Text(Operand::computed(middle)), cost);
        }
        Item::Range(noun, first, last) => {
            let name = match noun {
                Noun::Letter | Noun::Character | Noun::Han => "lettersFromTo",
                Noun::Word => "wordsFromTo",
                _ => return,
            };
            let arguments = vec![text.expression.clone(), (*first).into(), (*last).into()];
            found(
                Item::Text(Operand::computed(Expression::call(name, arguments))),
                cost,
            );
        }
        Item::Place(noun, place) => {
            let name = match noun {
                Noun::Letter => "letterAt",
                Noun::Character | Noun::Han => "characterAt",
                Noun::Word => {
                    // The last word of a single bare name is no question about a text.
                    if text.form == Form::Bare && !text.is_phrase() {
                        return;
                    }
                    "wordAt"
                }
                Noun::Vowel | Noun::Consonant | Noun::Digit | Noun::Capital => {
                    let kept = Expression::call(
                        "keepClass",
                        vec![text.expression.clone(), noun.class().into()],
                    );
                    let at = Expression::call("characterAt", vec![kept, (*place).into()]);
                    found(Item::Text(Operand::computed(at)), cost);
                    return;
                }
                _ => return,
            };
            let noun = if *noun == Noun::Word {
                Noun::Word
            } else {
                Noun::Letter
            };
            let operand = Operand {
                noun: Some(noun),
                ..call(name, *place)
            };
            found(Item::Text(operand), cost);
        }
        Item::Stretch(noun, amount) => {
            let name = match noun {
                Noun::Letter | Noun::Character | Noun::Han => "takeLetters",
                Noun::Word => "takeWords",
                _ => return,
            };
            found(Item::Text(call(name, *amount)), cost);
        }
        // "the capitals of France" are cities.
        Item::Noun(Noun::Capital) if text.form == Form::Bare => {}
        Item::Noun(noun @ (Noun::Vowel | Noun::Consonant | Noun::Digit | Noun::Capital)) => {
            let kept = Expression::call(
                "keepClass",
                vec![text.expression.clone(), noun.class().into()],
            );
            found(Item::Text(Operand::computed(kept)), cost + 0.1);
        }
        Item::Noun(noun @ (Noun::Letter | Noun::Character)) => {
            let operand = Operand {
                noun: Some(*noun),
                ..text.clone()
            };
            found(Item::Text(operand), cost + 0.03);
        }
        _ => {}
    }
}

/// "How many X", "Where is X", and what stands beside something.
fn questions(left: &Item, right: &Item, is_chinese: bool, found: &mut dyn FnMut(Item, f32)) {
    let counts = |item: &Item| {
        matches!(
            item,
            Item::Noun(_) | Item::Piece(_) | Item::Pieces(_) | Item::Text(_)
        )
    };
    match (left, right) {
        (Item::Ask(Ask::Which), Item::Noun(_)) => found(Item::Ask(Ask::Which), 0.02),
        (Item::Ask(Ask::HowMany), piece) if counts(piece) => {
            found(
                Item::Frame(Frame::new(O::Count).with(0, piece.clone())),
                0.0,
            );
        }
        (piece, Item::Ask(Ask::HowMany)) if counts(piece) => {
            let cost = if is_chinese { 0.03 } else { 0.1 };
            found(
                Item::Frame(Frame::new(O::Count).with(0, piece.clone())),
                cost,
            );
        }
        (Item::Marked(Mark::Of, piece), Item::Ask(Ask::HowMany)) if is_chinese && counts(piece) => {
            found(
                Item::Frame(Frame::new(O::Count).with(0, (**piece).clone())),
                0.0,
            );
        }
        (Item::Ask(Ask::HowMany), Item::Frame(frame))
            if matches!(frame.operation, O::Most | O::Fewest) && frame.slots[0].is_some() =>
        {
            let mut surplus = frame.clone();
            surplus.operation = O::Surplus;
            if frame.operation == O::Most {
                found(Item::Frame(surplus), 0.0);
            }
        }
        (Item::Ask(Ask::HowMany), Item::Frame(frame))
        | (Item::Frame(frame), Item::Ask(Ask::HowMany))
            if frame.operation == O::Distance =>
        {
            found(Item::Frame(frame.clone()), 0.0);
        }
        // "how many letters longer"
        (Item::Frame(count), Item::Frame(most))
            if count.operation == O::Count
                && most.operation == O::Most
                && count.slots[1].is_none()
                && matches!(count.slots[0].as_deref(), Some(Item::Noun(_)))
                && most.slots[0].is_none() =>
        {
            let mut surplus = most.clone();
            surplus.operation = O::Surplus;
            surplus.slots[0].clone_from(&count.slots[0]);
            found(Item::Frame(surplus), 0.0);
        }
        // 有 beside 幾個.
        (Item::Frame(has), Item::Frame(other)) | (Item::Frame(other), Item::Frame(has))
            if has.operation == O::Contains
                && has.slots.iter().all(Option::is_none)
                && other.operation != O::Contains =>
        {
            found(Item::Frame(other.clone()), 0.01);
        }
        (Item::Frame(has), ask @ Item::Ask(Ask::HowMany | Ask::Where))
            if has.operation == O::Contains && has.slots.iter().all(Option::is_none) =>
        {
            found(ask.clone(), 0.0);
        }
        (Item::Ask(Ask::Where), piece @ (Item::Piece(_) | Item::Text(_) | Item::Noun(_))) => {
            found(
                Item::Frame(Frame::new(O::Where).with(0, piece.clone())),
                0.0,
            );
        }
        (piece @ (Item::Piece(_) | Item::Text(_)), Item::Ask(Ask::Where)) => {
            found(
                Item::Frame(Frame::new(O::Where).with(0, piece.clone())),
                0.0,
            );
        }
        (Item::Marked(Mark::Of, piece), Item::Ask(Ask::Where)) if is_chinese => {
            found(
                Item::Frame(Frame::new(O::Where).with(0, (**piece).clone())),
                0.0,
            );
        }
        // "the word after X"
        (Item::Noun(noun), Item::Marked(mark @ (Mark::After | Mark::Before), piece))
        | (Item::Marked(mark @ (Mark::After | Mark::Before), piece), Item::Noun(noun)) => {
            let frame = beside(*mark)
                .with(0, (**piece).clone())
                .with(2, Item::Noun(*noun));
            found(Item::Frame(frame), 0.0);
        }
        // "Rs in refrigerator"
        (piece @ Item::Piece(_), Item::Marked(Mark::In, text))
            if !is_chinese && matches!(**text, Item::Text(_)) =>
        {
            let frame = Frame::new(O::Count)
                .with(0, piece.clone())
                .with(1, (**text).clone());
            found(Item::Frame(frame), 0.15);
        }
        // "the word between X and Y"
        (Item::Noun(noun), Item::Marked(Mark::Between, parts))
        | (Item::Marked(Mark::Between, parts), Item::Noun(noun))
            if matches!(&**parts, Item::List(texts) | Item::Pieces(texts) if texts.len() == 2) =>
        {
            let frame = Frame::new(O::Between)
                .with(0, (**parts).clone())
                .with(2, Item::Noun(*noun));
            found(Item::Frame(frame), 0.0);
        }
        (Item::Frame(count), Item::Marked(Mark::Between, parts))
        | (Item::Marked(Mark::Between, parts), Item::Frame(count))
            if count.operation == O::Count
                && count.slots[3].is_none()
                && matches!(&**parts, Item::List(texts) | Item::Pieces(texts) if texts.len() == 2) =>
        {
            found(Item::Frame(count.clone().with(3, (**parts).clone())), 0.0);
        }
        // "not counting spaces"
        (Item::Special(Meaning::Excluding(noun)), Item::Frame(frame))
        | (Item::Frame(frame), Item::Special(Meaning::Excluding(noun)))
            if frame.operation == O::Count && frame.slots[2].is_none() =>
        {
            found(Item::Frame(frame.clone().with(2, Item::Noun(*noun))), 0.0);
        }
        // "drop all but"
        (Item::Frame(frame), Item::Special(Meaning::AllBut))
            if frame.operation == O::Delete && frame.slots.iter().all(Option::is_none) =>
        {
            found(Item::Frame(Frame::new(O::Keep)), 0.0);
        }
        // 從右往左數
        (Item::Special(Meaning::FromEnd), Item::Frame(frame))
        | (Item::Frame(frame), Item::Special(Meaning::FromEnd))
            if frame.operation == O::Where && frame.slots[2].is_none() =>
        {
            found(Item::Frame(frame.clone().with(2, Item::Ordinal(-1))), 0.0);
        }
        (Item::Special(Meaning::FromEnd), Item::Ask(Ask::Where)) => {
            let frame = Frame::new(O::Where).with(2, Item::Ordinal(-1));
            found(Item::Frame(frame), 0.0);
        }
        // "more s's or more p's"
        (Item::Frame(first), Item::Marked(Mark::Or, second))
            if first.operation == O::Most && matches!(**second, Item::Frame(_)) =>
        {
            let (Some(Item::Piece(one)), Item::Frame(second)) =
                (first.slots[0].as_deref(), &**second)
            else {
                return;
            };
            if let Some(Item::Piece(other)) = second.slots[0].as_deref() {
                let pieces = Item::Pieces(vec![one.clone(), other.clone()]);
                let mut frame = Frame::new(O::Commoner).with(0, pieces);
                frame.slots[1].clone_from(&first.slots[1]);
                found(Item::Frame(frame), 0.0);
            }
        }
        (Item::Mark(Mark::Or), Item::Frame(frame))
            if matches!(frame.operation, O::Most) && frame.slots[0].is_some() =>
        {
            found(
                Item::Marked(Mark::Or, Box::new(Item::Frame(frame.clone()))),
                0.0,
            );
        }
        _ => {}
    }
}

/// "more letters", "first alphabetically"
fn degrees(left: &Item, right: &Item, found: &mut dyn FnMut(Item, f32)) {
    match (left, right) {
        // "more than ten letters"
        (
            Item::Degree {
                most,
                is_superlative: false,
            },
            Item::Marked(Mark::Than, amount),
        ) => {
            if let Item::Quantity(noun, amount) = **amount {
                let bound = if *most {
                    Item::Bound(noun, Some(amount + 1), None)
                } else {
                    Item::Bound(noun, None, Some(amount - 1))
                };
                found(bound, 0.0);
            }
        }
        (Item::Special(Meaning::AtLeast), Item::Quantity(noun, amount)) => {
            found(Item::Bound(*noun, Some(*amount), None), 0.0);
        }
        (Item::Special(Meaning::AtMost), Item::Quantity(noun, amount)) => {
            found(Item::Bound(*noun, None, Some(*amount)), 0.0);
        }
        (Item::Degree { most, .. }, what @ (Item::Noun(_) | Item::Piece(_)))
        | (what @ (Item::Noun(_) | Item::Piece(_)), Item::Degree { most, .. }) => {
            let operation = if *most { O::Most } else { O::Fewest };
            found(
                Item::Frame(Frame::new(operation).with(0, what.clone())),
                0.0,
            );
        }
        (Item::Marked(Mark::Of, what), Item::Degree { most, .. })
            if matches!(**what, Item::Noun(_) | Item::Piece(_)) =>
        {
            let operation = if *most { O::Most } else { O::Fewest };
            found(
                Item::Frame(Frame::new(operation).with(0, (**what).clone())),
                0.0,
            );
        }
        (Item::Special(Meaning::Separator(separator)), Item::Frame(frame))
        | (Item::Frame(frame), Item::Special(Meaning::Separator(separator)))
            if frame.operation == O::Spell && frame.slots[1].is_none() =>
        {
            let separator = Item::Text(Operand::given(separator, Form::Set));
            found(Item::Frame(frame.clone().with(1, separator)), 0.0);
        }
        (Item::Special(Meaning::Separator(separator)), text @ Item::Text(_))
        | (text @ Item::Text(_), Item::Special(Meaning::Separator(separator))) => {
            let separator = Item::Text(Operand::given(separator, Form::Set));
            let frame = Frame::new(O::Spell)
                .with(0, text.clone())
                .with(1, separator);
            found(Item::Frame(frame), 0.05);
        }
        _ => {}
    }
}
