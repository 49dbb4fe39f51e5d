//! What is done with texts: which roles it has, and what it computes once they are filled.

use super::is_spelled;
use super::item::{Form, Frame, Item, Mark, Noun, Operand, Operation as O};
use crate::Expression;
use crate::described::Says;
use crate::expression::Open;
use berry_symbolic::{Kind, Value};
use std::sync::OnceLock;

/// Which items a role takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// A text as a whole.
    Text,
    /// Something that occurs in a text.
    Part,
    /// A part, a place or a stretch.
    Piece,
    /// Several texts.
    Texts,
    /// What is counted.
    Measure,
    Noun,
    Ordinal,
}

/// A role: how it is marked, and where it stands if it is not marked.
struct Role {
    takes: Takes,
    marks: &'static [Mark],
    /// Unmarked behind the word, and what that costs.
    behind: Option<f32>,
    /// Unmarked before the word.
    before: Option<f32>,
}

const fn role(
    takes: Takes,
    marks: &'static [Mark],
    behind: Option<f32>,
    before: Option<f32>,
) -> Role {
    Role {
        takes,
        marks,
        behind,
        before,
    }
}

const WHOLE: &[Mark] = &[Mark::In, Mark::Of, Mark::From, Mark::Colon, Mark::To];

/// The roles of an operation, by slot.
fn roles(operation: O, is_chinese: bool) -> &'static [Role] {
    const OPERATIONS: usize = 64;
    static ROLES: [[OnceLock<Vec<Role>>; OPERATIONS]; 2] =
        [const { [const { OnceLock::new() }; OPERATIONS] }; 2];
    ROLES[usize::from(is_chinese)][operation as usize]
        .get_or_init(|| roles_of(operation, is_chinese))
}

fn roles_of(operation: O, is_chinese: bool) -> Vec<Role> {
    use Mark as M;
    let free = Some(0.0);
    let chinese = |cost: f32| is_chinese.then_some(cost);
    match operation {
        O::Count | O::Where => vec![
            role(Takes::Part, &[M::Of], free, chinese(0.02)),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon, M::With],
                Some(0.02),
                Some(if is_chinese { 0.0 } else { 0.05 }),
            ),
        ],
        O::Contains | O::Lacks => vec![
            role(Takes::Part, &[M::With, M::For], free, chinese(0.05)),
            role(
                Takes::Text,
                &[M::In, M::From, M::Of, M::Colon],
                Some(0.1),
                free,
            ),
        ],
        O::Starts | O::Ends => vec![
            role(Takes::Part, &[M::With, M::In], free, chinese(0.04)),
            role(Takes::Text, &[M::Of, M::Colon], Some(0.04), free),
            role(Takes::Noun, &[M::With], free, free),
        ],
        O::Delete | O::Keep => vec![
            role(Takes::Piece, &[M::Of], free, chinese(0.03)),
            role(
                Takes::Text,
                &[M::From, M::In, M::Of, M::Colon],
                Some(0.05),
                Some(0.04),
            ),
        ],
        O::Insert => vec![
            role(Takes::Part, &[], free, chinese(0.06)),
            role(
                Takes::Piece,
                &[M::After, M::Before, M::AtStart, M::AtEnd],
                None,
                None,
            ),
            role(
                Takes::Text,
                &[M::In, M::To, M::Of, M::From, M::Colon],
                Some(0.06),
                Some(0.05),
            ),
        ],
        O::Replace => vec![
            role(Takes::Piece, &[M::InsteadOf], free, Some(0.0)),
            role(Takes::Part, &[M::With, M::To, M::For], chinese(0.0), None),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.08),
                Some(0.06),
            ),
        ],
        O::Become => vec![
            role(Takes::Piece, &[], None, free),
            role(Takes::Part, &[], free, None),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.08),
                Some(0.06),
            ),
        ],
        O::Substitute => vec![
            role(Takes::Piece, &[M::InsteadOf, M::For], None, None),
            role(Takes::Part, &[], free, None),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.08),
                Some(0.06),
            ),
        ],
        O::Swap => vec![
            role(Takes::Piece, &[M::Between], free, free),
            role(
                Takes::Piece,
                &[M::With, M::And, M::For],
                None,
                chinese(0.05),
            ),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon, M::Comma],
                Some(0.06),
                Some(0.06),
            ),
        ],
        O::Reverse => vec![
            role(Takes::Text, WHOLE, free, free),
            role(Takes::Noun, &[M::Of], Some(0.03), chinese(0.05)),
        ],
        O::Spell => vec![
            role(Takes::Text, WHOLE, free, free),
            role(Takes::Part, &[], None, None),
        ],
        O::Upper
        | O::Lower
        | O::Title
        | O::Join
        | O::SortLetters
        | O::IsPalindrome
        | O::Longest
        | O::Shortest
        | O::Initials => vec![
            role(Takes::Text, WHOLE, free, free),
            role(Takes::Noun, &[M::Of], Some(0.05), Some(0.05)),
        ],
        O::Between => vec![
            role(Takes::Texts, &[M::Between], free, None),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.06),
                Some(0.06),
            ),
            role(Takes::Noun, &[], free, free),
        ],
        O::Commoner => vec![
            role(Takes::Texts, &[], None, None),
            role(Takes::Text, &[M::In, M::Of], Some(0.03), free),
        ],
        O::Equal => vec![
            role(Takes::Texts, &[M::Of], free, free),
            role(Takes::Text, &[M::With, M::And], free, free),
        ],
        O::Supplant => vec![
            role(Takes::Piece, &[], free, None),
            role(Takes::Part, &[], None, free),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.08),
                Some(0.06),
            ),
        ],
        O::RepeatedLetters | O::CommonestLetter => vec![
            role(Takes::Text, WHOLE, free, free),
            role(Takes::Noun, &[], free, free),
        ],
        O::Concatenate => vec![role(Takes::Texts, &[M::Of, M::Colon], free, free)],
        O::IsAnagram | O::IsSame => vec![
            role(Takes::Texts, &[M::Of, M::With, M::To, M::Colon], free, free),
            role(Takes::Text, &[M::Of, M::With, M::To, M::In], free, free),
        ],
        O::Common => vec![
            role(
                Takes::Texts,
                &[M::In, M::Of, M::From, M::Between, M::To],
                free,
                free,
            ),
            role(Takes::Noun, &[], free, free),
        ],
        O::FollowedBy | O::PrecededBy => vec![role(Takes::Part, &[], free, free)],
        O::After | O::Before => vec![
            role(Takes::Part, &[], free, chinese(0.1)),
            role(
                Takes::Text,
                &[M::In, M::Of, M::From, M::Colon],
                Some(0.06),
                Some(0.06),
            ),
            role(Takes::Noun, &[], free, free),
        ],
        O::Most | O::Fewest => vec![
            role(Takes::Measure, &[M::In], Some(0.03), None),
            role(
                Takes::Texts,
                &[M::Of, M::From, M::Between, M::In, M::Colon, M::Comma],
                Some(0.01),
                free,
            ),
            role(Takes::Text, &[M::Than], None, None),
            role(Takes::Noun, &[M::Of], free, free),
        ],
        O::Surplus => vec![
            role(Takes::Measure, &[], free, Some(0.05)),
            role(Takes::Text, &[M::In], free, free),
            role(Takes::Text, &[M::Than], None, None),
        ],
        O::Order => vec![
            role(
                Takes::Texts,
                &[M::Of, M::From, M::Between, M::In, M::Colon, M::Comma],
                Some(0.01),
                free,
            ),
            role(Takes::Ordinal, &[], free, free),
            role(Takes::Noun, &[M::Of], free, free),
        ],
        O::Closest => vec![
            role(Takes::Text, &[M::To, M::With, M::And, M::For], free, free),
            role(
                Takes::Texts,
                &[M::Of, M::From, M::Between, M::To, M::Colon, M::Comma],
                Some(0.01),
                free,
            ),
            role(Takes::Noun, &[M::Of], free, free),
        ],
        O::Distance => vec![
            role(Takes::Texts, &[M::Between, M::From, M::Of], free, free),
            role(Takes::Text, &[M::To, M::And], Some(0.02), free),
        ],
    }
}

fn fits(takes: Takes, item: &Item) -> bool {
    match takes {
        Takes::Text => matches!(item, Item::Text(_)),
        Takes::Part => matches!(
            item,
            Item::Text(_) | Item::Piece(_) | Item::Pieces(_) | Item::Noun(_)
        ),
        Takes::Piece => matches!(
            item,
            Item::Text(_)
                | Item::Piece(_)
                | Item::Pieces(_)
                | Item::Noun(_)
                | Item::Place(..)
                | Item::Places(_)
                | Item::Stretch(..)
                | Item::List(_)
        ),
        Takes::Texts => matches!(item, Item::Text(_) | Item::List(_) | Item::Pieces(_)),
        Takes::Measure => {
            matches!(item, Item::Noun(noun) if *noun != Noun::Text)
                || matches!(item, Item::Piece(_))
        }
        Takes::Noun => matches!(item, Item::Noun(_)),
        Takes::Ordinal => matches!(item, Item::Ordinal(1 | -1)),
    }
}

/// Fills each role of an operation that a neighbour can have.
pub(super) fn absorb(
    frame: &Frame,
    item: &Item,
    is_before: bool,
    is_chinese: bool,
    found: &mut dyn FnMut(Item, f32),
) {
    let (mark, inner) = match item {
        Item::Marked(mark, inner) => (Some(*mark), &**inner),
        Item::Mark(mark @ (Mark::AtStart | Mark::AtEnd)) => (Some(*mark), item),
        _ => (None, item),
    };
    for (slot, role) in roles(frame.operation, is_chinese).iter().enumerate() {
        if frame.slots[slot].is_some() {
            continue;
        }
        let cost = match mark {
            Some(mark) => role.marks.contains(&mark).then_some(0.0),
            None if is_before => role.before,
            None => role.behind,
        };
        let Some(cost) = cost else { continue };
        let is_anchor = frame.operation == O::Insert && slot == 1;
        if is_anchor {
            // The anchor keeps its mark.
            let is_edge = matches!(item, Item::Mark(_));
            if is_edge || fits(role.takes, inner) {
                found(Item::Frame(frame.clone().with(slot, item.clone())), cost);
            }
        } else if fits(role.takes, inner) {
            // What comes first among unmarked roles is likelier.
            let skipped = roles(frame.operation, is_chinese)[..slot]
                .iter()
                .zip(&frame.slots)
                .any(|(earlier, filled)| {
                    filled.is_none()
                        && mark.is_none()
                        && !is_before
                        && earlier.behind.is_some()
                        && fits(earlier.takes, inner)
                });
            let cost = if skipped { cost + 0.04 } else { cost };
            let mut filled = frame.clone().with(slot, inner.clone());
            // What X is followed by stands after it; what is followed by X, before.
            filled.operation = match (frame.operation, is_before) {
                (O::FollowedBy, true) | (O::PrecededBy, false) => O::After,
                (O::FollowedBy, false) | (O::PrecededBy, true) => O::Before,
                (operation, _) => operation,
            };
            found(Item::Frame(filled), cost);
        }
    }
}

/// What a question computes, and whether it says that texts are meant.
pub(super) struct Computed {
    pub(super) expression: Expression,
    pub(super) is_text: bool,
    /// What speaks against it.
    pub(super) cost: f32,
}

/// Returns what an operation says of a text, where nothing but that text is missing.
pub(super) fn open(frame: &Frame) -> Option<Says> {
    let missing = Item::Text(Operand {
        form: Form::Bare,
        ..Operand::computed(Expression::Open(Open::Text))
    });
    let (text, rest_must_be_filled): (usize, &[usize]) = match frame.operation {
        O::Count | O::Contains | O::Lacks | O::Starts | O::Ends | O::Delete => (1, &[0]),
        O::Reverse
        | O::IsPalindrome
        | O::Upper
        | O::Lower
        | O::CommonestLetter
        | O::Longest
        | O::Shortest
        | O::SortLetters
        | O::Spell => (0, &[]),
        O::Replace => (2, &[0, 1]),
        O::Most | O::Fewest => return extreme(frame),
        _ => return None,
    };
    let is_whole = rest_must_be_filled
        .iter()
        .all(|slot| frame.slots[*slot].is_some());
    let names_text =
        text_of(frame.slots[text].as_deref()).is_some_and(|operand| operand.expression.is_open());
    // "have a", "with a": an article.
    let is_article = |item: &Item| {
        text_of(Some(item)).is_some_and(|operand| {
            !matches!(operand.noun, Some(Noun::Letter | Noun::Word))
                && operand.form == Form::Bare
                && matches!(operand.text(), Some("a" | "I"))
        })
    };
    let is_edge = matches!(frame.operation, O::Starts | O::Ends);
    if !is_edge && frame.slots.iter().flatten().any(|item| is_article(item)) {
        return None;
    }
    if !is_whole || frame.slots[text].is_some() && !names_text {
        return None;
    }
    // "have 'provisions'" says nothing of a name; "have a z in their name" does.
    let is_letter = text_of(frame.slots[0].as_deref()).is_some_and(Operand::is_single);
    if matches!(frame.operation, O::Contains | O::Lacks) && !names_text && !is_letter {
        return None;
    }
    let frame = if names_text {
        frame.clone()
    } else {
        frame.clone().with(text, missing)
    };
    let mut computed = finish(&frame)?;
    computed.expression = computed.expression.of_one();
    let Expression::Call { function, .. } = &computed.expression else {
        return None;
    };
    Some(if function.result == Kind::Boolean {
        Says::Test(computed.expression)
    } else {
        Says::Value(computed.expression)
    })
}

/// "the most vowels", "longest name", "more than ten letters"
fn extreme(frame: &Frame) -> Option<Says> {
    let most = frame.operation == O::Most;
    let text = Operand {
        form: Form::Bare,
        noun: Some(Noun::Text),
        ..Operand::computed(Expression::Open(Open::Text))
    };
    let is_name = |item: &Item| {
        matches!(item, Item::Noun(Noun::Text | Noun::Word))
            || matches!(item, Item::Text(text) if text.expression.is_open())
    };
    let names = [1, 3]
        .iter()
        .filter_map(|slot| frame.slots[*slot].as_deref())
        .all(is_name);
    if !names || frame.slots[2].is_some() {
        return None;
    }
    let letters = Item::Noun(Noun::Letter);
    let what = match frame.slots[0].as_deref() {
        Some(what) => what,
        // "the longest name", and nothing else that is long.
        None if frame.slots[1].is_some() || frame.slots[3].is_some() => &letters,
        None => return None,
    };
    let key = count(what, &text)?;
    Some(Says::Extreme { key, most })
}

/// Returns a complete operation that gives a text as a text that more can be done with.
pub(super) fn nested(item: &Item) -> Option<(Item, f32)> {
    let Item::Frame(frame) = item else {
        return None;
    };
    let is_text = matches!(
        frame.operation,
        O::Delete
            | O::Keep
            | O::Insert
            | O::Replace
            | O::Substitute
            | O::Supplant
            | O::Become
            | O::Swap
            | O::Reverse
            | O::Upper
            | O::Lower
            | O::Title
            | O::Spell
            | O::Join
            | O::Concatenate
            | O::SortLetters
            | O::CommonestLetter
            | O::Longest
            | O::Shortest
            | O::Initials
            | O::After
            | O::Before
            | O::Between
            | O::Order
            | O::Most
            | O::Fewest
    );
    let computed = is_text.then(|| finish(frame))??;
    if !computed.is_text || computed.cost > 0.2 {
        return None;
    }
    let noun = matches!(frame.operation, O::Longest | O::Shortest).then_some(Noun::Word);
    let text = Item::Text(Operand {
        noun,
        ..Operand::computed(computed.expression)
    });
    Some((text, computed.cost))
}

fn text_of(item: Option<&Item>) -> Option<&Operand> {
    match item? {
        Item::Text(text) | Item::Piece(text) => Some(text),
        _ => None,
    }
}

fn texts_of(item: Option<&Item>) -> Option<Vec<&Operand>> {
    match item? {
        Item::Text(text) => Some(vec![text]),
        Item::List(texts) | Item::Pieces(texts) => Some(texts.iter().collect()),
        _ => None,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "an operation computes something or nothing, and each ends in a call"
)]
fn call(name: &str, arguments: Vec<Expression>) -> Option<Expression> {
    Some(Expression::call(name, arguments))
}

/// Whether something can be meant as a part of a text: a letter, what is set apart, or what is
/// called a word.
fn is_part(part: &Operand) -> bool {
    part.is_single() || part.form != Form::Bare || part.noun == Some(Noun::Word)
}

/// Whether a part is meant as a whole word of a text.
fn is_word(part: &Operand, text: &Operand) -> bool {
    match part.noun {
        Some(Noun::Word) => !part.is_single() || text.is_phrase(),
        Some(_) => false,
        None => {
            let is_spaced = text.is_phrase() || text.form == Form::Computed;
            let is_latin = part.text().is_none_or(str::is_ascii);
            is_spaced && is_latin && (!part.is_single() || is_short_word(part, text))
        }
    }
}

/// "a" and "I" are words where a text has them as such.
fn is_short_word(part: &Operand, text: &Operand) -> bool {
    let (Some(part), Some(text)) = (part.text(), text.text()) else {
        return false;
    };
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    matches!(part, "a" | "A" | "I") && words.any(|word| word == part)
}

/// Returns what a complete operation computes; `None` while a role is open.
pub(super) fn finish(frame: &Frame) -> Option<Computed> {
    let slot = |at: usize| frame.slots[at].as_deref();
    let mut cost = 0.0;
    let expression = match frame.operation {
        O::Count => {
            let mut text = text_of(slot(1))?.clone();
            if let Some(parts) = slot(3) {
                let between = between(parts, &text)?;
                text = Operand::computed(between);
            }
            if let Some(Item::Noun(excluded)) = slot(2) {
                let arguments = vec![text.expression.clone(), excluded.class().into()];
                text.expression = Expression::call("deleteClass", arguments);
            }
            count(slot(0)?, &text)?
        }
        O::Where => {
            let (part, text) = (text_of(slot(0))?, text_of(slot(1))?);
            let mut whole = text.expression.clone();
            if matches!(slot(2), Some(Item::Ordinal(-1))) {
                whole = Expression::call("reverse", vec![whole]);
            }
            let name = if part.is_single() {
                "positionsOf"
            } else if is_word(part, text) {
                "wordPositions"
            } else {
                return None;
            };
            call(name, vec![whole, part.expression.clone()])?
        }
        O::Between => between(slot(0)?, text_of(slot(1))?)?,
        O::Commoner => {
            let mut arguments = vec![text_of(slot(1))?.expression.clone()];
            arguments.extend(expressions(&texts_of(slot(0))?));
            call("commonestOf", arguments)?
        }
        O::Equal => {
            let mut arguments = vec!["letters".into()];
            let mut texts = texts_of(slot(0))?;
            texts.extend(text_of(slot(1)));
            if texts.len() != 2 {
                return None;
            }
            arguments.extend(expressions(&texts));
            call("hasEqual", arguments)?
        }
        O::Become | O::Supplant => replace(slot(0)?, text_of(slot(1))?, text_of(slot(2))?)?,
        O::Contains => contains(slot(0)?, text_of(slot(1))?)?,
        O::Lacks => call("isNot", vec![contains(slot(0)?, text_of(slot(1))?)?])?,
        O::Starts | O::Ends => edges(frame)?,
        O::Delete => delete(slot(0)?, text_of(slot(1))?)?,
        O::Keep => {
            let text = text_of(slot(1))?.expression.clone();
            match slot(0)? {
                Item::Noun(noun) => call("keepClass", vec![text, noun.class().into()])?,
                Item::Place(Noun::Word, place) => call("wordAt", vec![text, (*place).into()])?,
                Item::Place(_, place) => call("letterAt", vec![text, (*place).into()])?,
                Item::Stretch(Noun::Word, n) => call("takeWords", vec![text, (*n).into()])?,
                Item::Stretch(_, n) => call("takeLetters", vec![text, (*n).into()])?,
                _ => return None,
            }
        }
        O::Insert => insert(text_of(slot(0))?, slot(1)?, text_of(slot(2))?)?,
        O::Replace => replace(slot(0)?, text_of(slot(1))?, text_of(slot(2))?)?,
        O::Substitute => replace(slot(0)?, text_of(slot(1))?, text_of(slot(2))?)?,
        O::Swap => swap(slot(0)?, slot(1), text_of(slot(2))?)?,
        O::Reverse => {
            let text = text_of(slot(0))?.expression.clone();
            match slot(1) {
                Some(Item::Noun(Noun::Word)) => call("reverseWords", vec![text])?,
                _ => call("reverse", vec![text])?,
            }
        }
        O::Spell => {
            let text = text_of(slot(0))?.expression.clone();
            match slot(1) {
                Some(Item::Text(separator)) => {
                    call("spellWith", vec![text, separator.expression.clone()])?
                }
                _ => call("spell", vec![text])?,
            }
        }
        O::Upper => unary("upper", slot(0))?,
        O::Lower => unary("lower", slot(0))?,
        O::Title => unary("title", slot(0))?,
        O::Join => {
            let text = text_of(slot(0))?;
            // A word that is spelled out is read as joined already.
            if let Expression::Call { function, .. } = &text.expression
                && function.name() == "join"
            {
                return Some(Computed {
                    expression: text.expression.clone(),
                    is_text: true,
                    cost: 0.0,
                });
            }
            let is_spelled = text.text().is_some_and(is_spelled);
            if !is_spelled {
                return None;
            }
            unary("join", slot(0))?
        }
        O::SortLetters => unary("sortLetters", slot(0))?,
        O::IsPalindrome => unary("isPalindrome", slot(0))?,
        O::RepeatedLetters => unary("repeatedLetters", slot(0))?,
        O::CommonestLetter => unary("commonestLetter", slot(0))?,
        O::Longest => unary("longestWord", slot(0))?,
        O::Shortest => unary("shortestWord", slot(0))?,
        O::Initials => unary("initials", slot(0))?,
        O::Concatenate => {
            let texts = texts_of(slot(0)).filter(|texts| texts.len() > 1)?;
            call("concatenate", expressions(&texts))?
        }
        O::IsAnagram => pair("isAnagram", slot(0)?, slot(1))?,
        O::IsSame => pair("isSame", slot(0)?, slot(1))?,
        O::Common => {
            let texts = texts_of(slot(0)).filter(|texts| texts.len() > 1)?;
            if !matches!(slot(1), Some(Item::Noun(Noun::Letter | Noun::Character))) {
                return None;
            }
            call("commonLetters", expressions(&texts))?
        }
        O::FollowedBy | O::PrecededBy => return None,
        O::After | O::Before => neighbour(frame)?,
        O::Most | O::Fewest => most(frame)?,
        O::Surplus => {
            let what = measured(slot(0))?;
            let (Some(Item::Text(first)), Some(Item::Text(second))) = (slot(1), slot(2)) else {
                return None;
            };
            let arguments = vec![what, first.expression.clone(), second.expression.clone()];
            call("surplus", arguments)?
        }
        O::Order => {
            let texts = texts_of(slot(0)).filter(|texts| texts.len() > 1)?;
            let name = match slot(1)? {
                Item::Ordinal(1) => "firstInOrder",
                _ => "lastInOrder",
            };
            call(name, expressions(&texts))?
        }
        O::Closest => {
            let target = text_of(slot(0))?;
            let texts = texts_of(slot(1)).filter(|texts| texts.len() > 1)?;
            let mut arguments = vec![target.expression.clone()];
            arguments.extend(expressions(&texts));
            call("closest", arguments)?
        }
        O::Distance => pair("editDistance", slot(0)?, slot(1))?,
    };
    let is_text = says_text(frame);
    cost += too_long(frame);
    // Nobody spells out a spelling.
    if frame.operation == O::Spell
        && text_of(slot(0)).is_some_and(|text| text.form == Form::Computed)
    {
        cost += 0.1;
    }
    // What cannot be computed is hardly what was meant.
    if let Expression::Call { arguments, .. } = &expression
        && arguments.len() > 1
        && !expression.is_open()
        && !expression.is_long()
        && expression.value().is_err()
    {
        cost += 0.25;
    }
    Some(Computed {
        expression,
        is_text,
        cost,
    })
}

/// A part is shorter than what it is a part of.
fn too_long(frame: &Frame) -> f32 {
    let (part, text) = match frame.operation {
        O::Count
        | O::Contains
        | O::Lacks
        | O::Starts
        | O::Ends
        | O::Delete
        | O::After
        | O::Before => (0, 1),
        O::Replace | O::Substitute | O::Supplant | O::Become => (0, 2),
        _ => return 0.0,
    };
    let size = |slot: usize| {
        let expression = &text_of(frame.slots[slot].as_deref())?.expression;
        if let Expression::Given(Value::Text(text)) = expression {
            return Some(text.len());
        }
        match expression.value().ok()? {
            Value::Text(text) => Some(text.len()),
            _ => None,
        }
    };
    match (size(part), size(text)) {
        (Some(part), Some(text)) if part > text => 0.6,
        _ => 0.0,
    }
}

fn unary(name: &str, item: Option<&Item>) -> Option<Expression> {
    call(name, vec![text_of(item)?.expression.clone()])
}

fn expressions(texts: &[&Operand]) -> Vec<Expression> {
    texts.iter().map(|text| text.expression.clone()).collect()
}

fn pair(name: &str, first: &Item, second: Option<&Item>) -> Option<Expression> {
    let mut texts = texts_of(Some(first))?;
    texts.extend(second.and_then(|item| text_of(Some(item))));
    (texts.len() == 2).then(|| Expression::call(name, expressions(&texts)))
}

pub(super) fn count(part: &Item, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    match part {
        // "a" and "I" are rather words of the question.
        Item::Text(part)
            if text.is_phrase()
                && part.noun.is_none()
                && part.form == Form::Bare
                && matches!(part.text(), Some("a" | "A" | "I")) =>
        {
            None
        }
        Item::Noun(noun) => match noun {
            Noun::Letter => call("countLetters", vec![whole]),
            Noun::Character | Noun::Text => {
                let is_named = text.noun.is_some() || text.form != Form::Bare;
                let is_small = text
                    .text()
                    .is_some_and(|text| !text.starts_with(char::is_uppercase));
                let is_text = is_named || *noun == Noun::Character && is_small;
                is_text.then(|| Expression::call("countCharacters", vec![whole]))
            }
            Noun::Word => {
                let is_name = text.form == Form::Bare && !text.is_phrase();
                (!is_name).then(|| Expression::call("countWords", vec![whole]))
            }
            Noun::Vowel => call("countVowels", vec![whole]),
            Noun::Consonant => call("countConsonants", vec![whole]),
            Noun::Syllable => call("countSyllables", vec![whole]),
            Noun::Different => call("countDistinctLetters", vec![whole]),
            class => call("countClass", vec![whole, class.class().into()]),
        },
        Item::Text(part) | Item::Piece(part)
            if part.is_single() && matches!(part.noun, Some(Noun::Capital | Noun::SmallLetter)) =>
        {
            let case = if part.noun == Some(Noun::Capital) {
                "upper"
            } else {
                "lower"
            };
            let letter = Expression::call(case, vec![part.expression.clone()]);
            let letter = match letter.evaluate() {
                Ok((value, _)) => Expression::Given(value),
                Err(_) => return None,
            };
            call("countExactly", vec![whole, letter])
        }
        Item::Text(part) | Item::Piece(part) if is_part(part) => {
            let name = if part.is_single() && !is_word(part, text) {
                "countLetter"
            } else if is_word(part, text) {
                "countWord"
            } else {
                "countSubstring"
            };
            call(name, vec![whole, part.expression.clone()])
        }
        Item::Pieces(parts) => {
            let letters: String = parts.iter().filter_map(Operand::text).collect();
            call("countAnyOf", vec![whole, letters.into()])
        }
        _ => None,
    }
}

/// What stands between two parts of a text.
fn between(parts: &Item, text: &Operand) -> Option<Expression> {
    let parts = texts_of(Some(parts))?;
    let [first, second] = parts.as_slice() else {
        return None;
    };
    let name = if is_word(first, text) && is_word(second, text) {
        "wordsBetween"
    } else {
        "textBetween"
    };
    let arguments = vec![
        text.expression.clone(),
        first.expression.clone(),
        second.expression.clone(),
    ];
    call(name, arguments)
}

fn contains(part: &Item, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    match part {
        Item::Text(part) | Item::Piece(part) if is_part(part) => {
            let name = if is_word(part, text) {
                "containsWord"
            } else {
                "containsText"
            };
            call(name, vec![whole, part.expression.clone()])
        }
        Item::Noun(
            noun @ (Noun::Digit
            | Noun::Space
            | Noun::Punctuation
            | Noun::Capital
            | Noun::Vowel
            | Noun::Emoji),
        ) => {
            let class = vec![whole, noun.class().into()];
            call("hasAny", class)
        }
        _ => None,
    }
}

/// "Which letter does X start with", "Does X start with Y"
fn edges(frame: &Frame) -> Option<Expression> {
    let slot = |at: usize| frame.slots[at].as_deref();
    let is_start = frame.operation == O::Starts;
    let text = text_of(slot(1))?;
    match (slot(0), slot(2)) {
        (Some(part @ (Item::Text(_) | Item::Piece(_))), None) => {
            let part = text_of(Some(part))?;
            let name = if is_start { "startsWith" } else { "endsWith" };
            call(name, vec![text.expression.clone(), part.expression.clone()])
        }
        (None, Some(Item::Noun(noun))) | (Some(Item::Noun(noun)), None) => {
            let place = if is_start { 1 } else { -1 };
            let name = match noun {
                Noun::Letter => "letterAt",
                Noun::Character | Noun::Han => "characterAt",
                Noun::Word if text.is_phrase() && !lists(text) => "wordAt",
                _ => return None,
            };
            call(name, vec![text.expression.clone(), place.into()])
        }
        _ => None,
    }
}

/// Whether a text is a list rather than a sentence.
fn lists(text: &Operand) -> bool {
    text.text().is_some_and(|text| text.contains(','))
}

fn delete(part: &Item, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    match part {
        Item::Text(part) | Item::Piece(part) => {
            let name = if is_word(part, text) {
                "deleteWord"
            } else {
                "deletePart"
            };
            call(name, vec![whole, part.expression.clone()])
        }
        Item::Pieces(parts) | Item::List(parts) => {
            let mut expression = whole;
            for part in parts {
                let name = if is_word(part, text) {
                    "deleteWord"
                } else {
                    "deletePart"
                };
                expression = Expression::call(name, vec![expression, part.expression.clone()]);
            }
            Some(expression)
        }
        Item::Noun(
            noun @ (Noun::Vowel
            | Noun::Consonant
            | Noun::Digit
            | Noun::Space
            | Noun::Punctuation
            | Noun::Capital
            | Noun::SmallLetter
            | Noun::Emoji),
        ) => call("deleteClass", vec![whole, noun.class().into()]),
        Item::Place(Noun::Word, place) => call("deleteWordAt", vec![whole, (*place).into()]),
        Item::Place(_, place) => call("deleteAt", vec![whole, (*place).into()]),
        Item::Stretch(Noun::Word, amount) => call("dropWords", vec![whole, (*amount).into()]),
        Item::Stretch(_, amount) => call("dropLetters", vec![whole, (*amount).into()]),
        _ => None,
    }
}

fn insert(added: &Operand, anchor: &Item, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    let added_expression = added.expression.clone();
    let spaced = text.is_phrase() && !added.is_single();
    match anchor {
        Item::Mark(Mark::AtEnd) => call("insertAt", vec![whole, (-1).into(), added_expression]),
        Item::Mark(Mark::AtStart) => call("insertAt", vec![whole, 1.into(), added_expression]),
        Item::Marked(mark, inner) => {
            let is_after = *mark == Mark::After;
            match &**inner {
                Item::Text(part) | Item::Piece(part) => {
                    let name = match (is_word(part, text), is_after) {
                        (true, true) => "insertWordAfter",
                        (true, false) => "insertWordBefore",
                        (false, true) => "insertAfter",
                        (false, false) => "insertBefore",
                    };
                    let arguments = vec![whole, part.expression.clone(), added_expression];
                    call(name, arguments)
                }
                Item::Place(Noun::Letter | Noun::Character | Noun::Han, place) if !spaced => {
                    // Behind the last is -1, and so on.
                    let at = match (*place, is_after) {
                        (place @ 1.., true) => place + 1,
                        (place @ 1.., false) => place,
                        (place, true) => place,
                        (place, false) => place - 1,
                    };
                    call("insertAt", vec![whole, at.into(), added_expression])
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn replace(part: &Item, by: &Operand, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    let by = by.expression.clone();
    match part {
        Item::Text(part) | Item::Piece(part) => {
            let name = if is_word(part, text) {
                "replaceWord"
            } else {
                "replacePart"
            };
            call(name, vec![whole, part.expression.clone(), by])
        }
        Item::Place(Noun::Word, place) => call("replaceWordAt", vec![whole, (*place).into(), by]),
        Item::Place(_, place) => call("replaceAt", vec![whole, (*place).into(), by]),
        Item::Noun(
            noun @ (Noun::Vowel | Noun::Consonant | Noun::Digit | Noun::Space | Noun::Punctuation),
        ) => call("replaceClass", vec![whole, noun.class().into(), by]),
        _ => None,
    }
}

fn swap(first: &Item, second: Option<&Item>, text: &Operand) -> Option<Expression> {
    let whole = text.expression.clone();
    let (first, second) = match (first, second) {
        (Item::List(parts) | Item::Pieces(parts), None) => match parts.as_slice() {
            [first, second] => (first, second),
            _ => return None,
        },
        (
            Item::Text(first) | Item::Piece(first),
            Some(Item::Text(second) | Item::Piece(second)),
        ) => (first, second),
        (Item::Places(places), None) => match places.as_slice() {
            [(Noun::Word, first), (Noun::Word, second)] => {
                let arguments = vec![whole, (*first).into(), (*second).into()];
                return call("swapWordsAt", arguments);
            }
            [(_, first), (_, second)] => {
                let arguments = vec![whole, (*first).into(), (*second).into()];
                return call("swapAt", arguments);
            }
            _ => return None,
        },
        (Item::Place(Noun::Word, first), Some(Item::Place(_, second))) => {
            return call(
                "swapWordsAt",
                vec![whole, (*first).into(), (*second).into()],
            );
        }
        (Item::Place(_, first), Some(Item::Place(_, second))) => {
            return call("swapAt", vec![whole, (*first).into(), (*second).into()]);
        }
        _ => return None,
    };
    let are_words = is_word(first, text) && is_word(second, text)
        || text.is_phrase() && (is_word(first, text) || is_word(second, text));
    let name = if are_words { "swapWords" } else { "swapParts" };
    let arguments = vec![whole, first.expression.clone(), second.expression.clone()];
    call(name, arguments)
}

fn neighbour(frame: &Frame) -> Option<Expression> {
    let slot = |at: usize| frame.slots[at].as_deref();
    let (part, text) = (text_of(slot(0))?, text_of(slot(1))?);
    let is_after = frame.operation == O::After;
    let is_letter = match slot(2) {
        Some(Item::Noun(Noun::Letter | Noun::Character)) => true,
        Some(Item::Noun(Noun::Han)) => !text.is_phrase(),
        Some(_) => false,
        None => part.is_single() && !text.is_phrase(),
    };
    let name = match (is_letter, is_after) {
        (true, true) => "letterAfter",
        (true, false) => "letterBefore",
        (false, true) => "wordAfter",
        (false, false) => "wordBefore",
    };
    if is_letter && !part.is_single() {
        return None;
    }
    call(name, vec![text.expression.clone(), part.expression.clone()])
}

/// What is measured; letters where the question does not say.
fn measured(item: Option<&Item>) -> Option<Expression> {
    match item {
        None => Some("letters".into()),
        Some(Item::Noun(Noun::Text)) => None,
        Some(Item::Noun(noun)) => Some(noun.class().into()),
        Some(Item::Piece(piece)) if piece.is_single() => Some(piece.expression.clone()),
        Some(_) => None,
    }
}

fn most(frame: &Frame) -> Option<Expression> {
    let slot = |at: usize| frame.slots[at].as_deref();
    let what = measured(slot(0))?;
    let name = if frame.operation == O::Most {
        "withMost"
    } else {
        "withFewest"
    };
    // "Is X longer than Y?"
    if let Some(than) = slot(2) {
        let (first, second) = (text_of(slot(1))?, text_of(Some(than))?);
        let (first, second) = if frame.operation == O::Most {
            (first, second)
        } else {
            (second, first)
        };
        let arguments = vec![what, first.expression.clone(), second.expression.clone()];
        return call("hasMore", arguments);
    }
    let texts = texts_of(slot(1)).filter(|texts| texts.len() > 1)?;
    let is_number = |text: &&Operand| {
        text.text()
            .is_some_and(|text| text.chars().all(|c| !c.is_alphabetic()))
    };
    if slot(0).is_none() && texts.iter().all(is_number) {
        return None;
    }
    let mut arguments = vec![what];
    arguments.extend(expressions(&texts));
    call(name, arguments)
}

/// Whether the words of a question say that it is about texts, rather than about things of these
/// names.
fn says_text(frame: &Frame) -> bool {
    let is_about_texts = !matches!(
        frame.operation,
        O::Count
            | O::Contains
            | O::Lacks
            | O::Delete
            | O::Keep
            | O::Insert
            | O::Replace
            | O::Substitute
            | O::Supplant
            | O::Become
            | O::Swap
            | O::After
            | O::Before
            | O::Equal
            | O::Where
            | O::Most
            | O::Fewest
            | O::Surplus
            | O::Starts
            | O::Ends
            | O::Common
            | O::Concatenate
    );
    is_about_texts || frame.slots.iter().flatten().any(|item| names_text(item))
}

fn names_text(item: &Item) -> bool {
    let is_named = |operand: &Operand| {
        operand.form != Form::Bare
            || operand.is_single()
            || matches!(operand.noun, Some(noun) if noun != Noun::Text)
    };
    match item {
        Item::Text(operand) | Item::Piece(operand) => is_named(operand),
        Item::List(operands) | Item::Pieces(operands) => operands.iter().any(is_named),
        Item::Noun(noun) => !matches!(noun, Noun::Text | Noun::Space),
        Item::Place(..) | Item::Places(_) | Item::Stretch(..) | Item::Range(..) => true,
        Item::Marked(_, inner) => names_text(inner),
        _ => false,
    }
}
