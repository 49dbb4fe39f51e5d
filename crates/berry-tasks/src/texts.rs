//! Work on letters and words.
//!
//! The words of a question become items with a type (a text, a part, a place, something to be
//! done), which a chart composes: roles are filled by what marks them ("in", "from", 裡) or by
//! where they stand. A reading takes in every word.

mod chart;
mod compose;
mod frame;
mod item;
mod lexicon;

use berry_symbolic::Kind;
use berry_verbalizer::Language;
use berry_wordnet::wordnet;

use self::chart::Chart;
use self::frame::{finish, open};
use self::item::{Form, Item, Noun, Operand, Operation};
use self::lexicon::{Meaning, item, knows, phrases, respelt};
use crate::described::{Described, Says};
use crate::expression::Open;
use crate::phrase::starts_with;
use crate::question::Question;
use crate::reading::MAX_COST;
use crate::token::{Token, TokenKind};
use crate::{Expression, Reading, Work};

/// More tokens, texts that are set apart counted as one each, are not composed.
const MAX_TOKENS: usize = 40;
/// What a text costs that nothing sets apart.
const BARE: f32 = 0.06;
/// What a letter costs that is a word too.
const BARE_WORD: f32 = 0.12;
/// What it costs if its word means something else.
const BARE_KNOWN: f32 = 0.3;
/// What it costs to pass over a word that means nothing here.
const UNKNOWN: f32 = 0.14;
const UNKNOWN_HAN: f32 = 0.07;
/// What a typing error costs.
const RESPELT: f32 = 0.1;

pub(crate) fn read(question: &Question<'_>) -> Vec<Reading> {
    let literals = literals(question);
    let Some(shrunk) = shrink(question, &literals) else {
        return Vec::new();
    };
    // Words that mean nothing here are passed over only where the texts are set apart: else one of
    // them may name what is meant ("how many letters are in the capital of Peru").
    let strict = readings(question, &shrunk, Rigour::EveryWord);
    if strict.is_empty() {
        readings(question, &shrunk, Rigour::EveryText)
    } else {
        strict
    }
}

/// Finds what is said of texts that are not given.
pub(crate) fn described(question: &Question<'_>) -> Vec<Described> {
    let tokens = &question.tokens;
    if tokens.len() > MAX_TOKENS || !mentions_texts(question) {
        return Vec::new();
    }
    let mut leaves = Vec::new();
    for start in 0..tokens.len() {
        leaf(question, tokens, start, &mut leaves);
        if let Some(length) = name_spoken_of(&tokens[start..], question.language) {
            let name = Operand {
                noun: Some(Noun::Text),
                ..Operand::computed(Expression::Open(Open::Name))
            };
            leaves.push((start, length, Item::Text(name), 0.0));
        }
    }
    let names = ["name", "names", "title", "titles", "symbol", "symbols"]
        .iter()
        .any(|word| tokens.iter().any(|token| token.is(word)));
    leaves.retain(|(_, length, item, cost)| match item {
        Item::Skip => *length > 1 || *cost != UNKNOWN && *cost != UNKNOWN_HAN,
        Item::Text(text) => {
            names && *cost < BARE_KNOWN || text.form != Form::Bare || text.is_single()
        }
        _ => true,
    });
    let chart = Chart::new(tokens.len(), leaves, question.language);
    let mut found: Vec<Described> = Vec::new();
    for (start, end, item, cost) in chart.spans() {
        let Some(says) = says(item) else {
            continue;
        };
        let bytes = tokens[start].bytes.start..tokens[end - 1].bytes.end;
        // The shortest span that says it: words around it are for others.
        let is_longer = found.iter().any(|other| {
            other.says == says && other.bytes.start >= bytes.start && other.bytes.end <= bytes.end
        });
        if !is_longer {
            found.push(Described { bytes, says, cost });
        }
    }
    found
}

/// Whether a question has a word that letters and words are spoken of with.
fn mentions_texts(question: &Question<'_>) -> bool {
    (0..question.tokens.len()).any(|at| {
        phrases(&question.tokens[at..], question.language)
            .iter()
            .any(|(_, meaning)| match meaning {
                Meaning::Noun(noun) => !matches!(noun, Noun::Space | Noun::Punctuation),
                Meaning::Op(operation) => !matches!(
                    operation,
                    Operation::Most | Operation::Fewest | Operation::Replace | Operation::Insert
                ),
                _ => false,
            })
    })
}

/// "its name", 名字: the name of what is spoken of.
fn name_spoken_of(tokens: &[Token], language: Language) -> Option<usize> {
    const ENGLISH: &[&str] = &[
        "its name",
        "their name",
        "their names",
        "the name",
        "his name",
        "her name",
        "its own name",
    ];
    const CHINESE: &[&str] = &[
        "名称",
        "名字",
        "的名称",
        "的名字",
        "英文名称",
        "英文名字",
        "中文名称",
    ];
    let phrases = if language.is_chinese() {
        CHINESE
    } else {
        ENGLISH
    };
    let lengths = phrases
        .iter()
        .filter_map(|phrase| starts_with(tokens, phrase));
    lengths.max()
}

/// What an item says of a text that is not given.
fn says(item: &Item) -> Option<Says> {
    match item {
        Item::Frame(frame) => open(frame),
        Item::Quantity(noun, amount) => bounded(*noun, Some(*amount), Some(*amount)),
        Item::Bound(noun, least, most) => bounded(*noun, *least, *most),
        Item::Place(..) | Item::Stretch(..) => {
            let text = Operand::computed(Expression::Open(Open::Text));
            let mut found = None;
            compose::part_of(item, &text, 0.0, &mut |item, _| {
                if let Item::Text(part) = item {
                    found = Some(Says::Value(part.expression));
                }
            });
            found
        }
        _ => None,
    }
}

/// "five letters", "more than two vowels"
fn bounded(noun: Noun, least: Option<i64>, most: Option<i64>) -> Option<Says> {
    let text = Operand {
        noun: Some(Noun::Text),
        ..Operand::computed(Expression::Open(Open::Text))
    };
    let key = frame::count(&Item::Noun(noun), &text)?;
    Some(Says::Counted { key, least, most })
}

/// What must be accounted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rigour {
    /// Every word; texts need not be set apart.
    EveryWord,
    /// Texts are set apart, and other words may mean nothing.
    EveryText,
}

fn readings(question: &Question<'_>, shrunk: &Shrunk, rigour: Rigour) -> Vec<Reading> {
    let tokens = &shrunk.tokens;
    let mut leaves = shrunk.leaves.clone();
    for start in 0..tokens.len() {
        leaf(question, tokens, start, &mut leaves);
    }
    leaves.retain(|(_, length, item, cost)| match (item, rigour) {
        (Item::Skip, Rigour::EveryWord) => {
            let is_unknown = *length == 1 && (*cost == UNKNOWN || *cost == UNKNOWN_HAN);
            !is_unknown
        }
        (Item::Text(text), Rigour::EveryText) => is_apart(text),
        _ => true,
    });
    let chart = Chart::new(tokens.len(), leaves, question.language);
    let form = asked(question, tokens);
    let mut readings: Vec<Reading> = chart
        .whole()
        .iter()
        .filter_map(|(item, cost)| {
            let (expression, more) = answer(item)?;
            let is_truth = matches!(
                &expression,
                Expression::Call { function, .. } if function.result == Kind::Boolean
            );
            if is_truth && form != Asked::Whether {
                return None;
            }
            Some(Reading {
                work: Work::Compute(expression),
                cost: cost + more,
            })
        })
        .collect();
    readings.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    readings.retain(|reading| reading.cost <= MAX_COST);
    readings.truncate(1);
    readings
}

/// Whether a text is set apart, or is a letter that is no word.
fn is_apart(text: &Operand) -> bool {
    match text.form {
        Form::Set | Form::Computed => true,
        Form::Mentioned | Form::Bare => text.is_single() && !matches!(text.text(), Some("a" | "I")),
    }
}

/// What sort of answer a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Whether,
    What,
}

/// Tells questions for yes or no from those for something else.
fn asked(question: &Question<'_>, tokens: &[Token]) -> Asked {
    const ENGLISH_WHAT: &[&str] = &[
        "which", "what", "what's", "whats", "who", "whose", "where", "how", "list", "name",
        "extract",
    ];
    const ENGLISH_WHETHER: &[&str] = &[
        "is", "are", "was", "were", "does", "do", "did", "can", "could", "has", "have", "would",
        "will", "whether", "if", "true", "isn't", "doesn't", "check",
    ];
    let is_chinese = question.language.is_chinese();
    let holds = |words: &[&str]| tokens.iter().any(|t| words.iter().any(|word| t.is(word)));
    let is_what = if is_chinese {
        holds(&["哪", "什", "几", "谁", "何"])
    } else {
        holds(ENGLISH_WHAT)
    };
    let is_whether = if is_chinese {
        let text: String = tokens.iter().map(|token| token.folded.as_str()).collect();
        [
            "吗",
            "是否",
            "是不是",
            "有没有",
            "能不能",
            "可不可以",
            "对不对",
            "还是",
        ]
        .iter()
        .any(|cue| text.contains(cue))
    } else {
        holds(ENGLISH_WHETHER)
    };
    if is_whether && !is_what {
        Asked::Whether
    } else {
        Asked::What
    }
}

/// What an item computes as an answer.
fn answer(item: &Item) -> Option<(Expression, f32)> {
    match item {
        Item::Frame(frame) => {
            let computed = finish(frame)?;
            computed
                .is_text
                .then_some((computed.expression, computed.cost))
        }
        Item::Text(text) if text.form == Form::Computed => {
            let fails = !text.expression.is_long() && text.expression.value().is_err();
            Some((text.expression.clone(), if fails { 0.2 } else { 0.02 }))
        }
        _ => None,
    }
}

/// A text that the question sets apart, by tokens.
struct Literal {
    start: usize,
    end: usize,
    form: Form,
    cost: f32,
}

/// Finds the texts that a question sets apart other than by quotation marks: what stands behind a
/// colon, on a line of its own, behind "the sentence", or in Latin letters in a Chinese question.
fn literals(question: &Question<'_>) -> Vec<Literal> {
    let tokens = &question.tokens;
    let breaks = |at: usize| {
        at > 0 && question.text[tokens[at - 1].bytes.end..tokens[at].bytes.start].contains('\n')
    };
    let end_of_line = |from: usize| {
        (from..tokens.len())
            .find(|at| *at > from && breaks(*at))
            .unwrap_or(tokens.len())
    };
    let mut found = Vec::new();
    let mut add = |start: usize, end: usize, cost: f32, form: Form| {
        let has_both_scripts = question.language.is_chinese()
            && tokens[start..end]
                .first()
                .is_some_and(|t| t.kind == TokenKind::Word)
            && tokens[start..end].iter().any(|t| t.kind == TokenKind::Han);
        // What stands between quotation marks is the text, rather than what stands around it.
        let quotes = end > start + 1
            && tokens[start..end]
                .iter()
                .any(|t| t.kind == TokenKind::Quotation);
        let cost =
            cost + if has_both_scripts { 0.6 } else { 0.0 } + if quotes { 0.15 } else { 0.0 };
        if start < end && (start, end) != (0, tokens.len()) {
            found.push(Literal {
                start,
                end,
                form,
                cost,
            });
        }
    };
    for at in 0..tokens.len() {
        if tokens[at].is(":") && at + 1 < tokens.len() {
            add(at + 1, tokens.len(), 0.0, Form::Set);
            if end_of_line(at + 1) < tokens.len() {
                add(at + 1, end_of_line(at + 1), 0.0, Form::Set);
            }
        }
        let ends_sentence = at > 0
            && matches!(tokens[at - 1].folded.as_str(), "." | "!" | "?" | "。")
            && tokens.len() > MAX_TOKENS;
        if ends_sentence {
            add(0, at, 0.05, Form::Set);
            add(at, tokens.len(), 0.05, Form::Set);
        }
        let follows_question = at > 0 && tokens[at - 1].is("?");
        if follows_question {
            // Behind a question about a quotation stands an explanation rather than a text.
            let is_quoted = tokens[..at].iter().any(|t| t.kind == TokenKind::Quotation);
            let cost = if is_quoted { 0.25 } else { 0.05 };
            add(at, tokens.len(), cost, Form::Bare);
        }
        if breaks(at) {
            add(at, tokens.len(), 0.0, Form::Set);
            add(0, at, 0.0, Form::Set);
            if end_of_line(at) < tokens.len() {
                add(at, end_of_line(at), 0.0, Form::Set);
            }
        }
    }
    strange(question, &mut add);
    if question.language.is_chinese() {
        spelled(tokens, &mut add);
        let is_latin = |token: &Token| {
            token.kind == TokenKind::Word
                || token.kind == TokenKind::Number
                || matches!(token.text.as_str(), "'" | "," | "-" | "." | "’")
        };
        let mut at = 0;
        while at < tokens.len() {
            let length = tokens[at..]
                .iter()
                .take_while(|token| is_latin(token))
                .count();
            let mut end = at + length;
            while end > at && tokens[end - 1].kind == TokenKind::Symbol {
                end -= 1;
            }
            if end > at + 1 && tokens[at].kind == TokenKind::Word {
                add(at, end, 0.02, Form::Mentioned);
            }
            at += length.max(1);
        }
    } else {
        let names = [
            "sentence",
            "phrase",
            "text",
            "string",
            "line",
            "words",
            "word",
            "name",
            "expression",
        ];
        for at in 0..tokens.len() {
            if names.iter().any(|name| tokens[at].is(name)) {
                let mut end = tokens.len();
                while end > at + 1 && tokens[end - 1].kind == TokenKind::Symbol {
                    end -= 1;
                }
                // A role or a mark begins no text.
                let is_list = tokens[at].is("word") || tokens[at].is("words");
                let begins = tokens.get(at + 1).is_some_and(|next| {
                    let known = phrases(std::slice::from_ref(next), question.language);
                    next.is_wordlike()
                        && known
                            .iter()
                            .all(|(_, meaning)| !is_list && !matches!(meaning, Meaning::Mark(_)))
                });
                let is_whole = !tokens[at..end].iter().any(|token| token.is("?"));
                if end > at + 2 && begins && is_whole {
                    add(at + 1, end, 0.12, Form::Bare);
                }
            }
        }
    }
    found
}

/// Whether a text is spelled out: at least three single characters with spaces, commas or hyphens
/// between them.
fn is_spelled(text: &str) -> bool {
    let mut pieces = text
        .split([' ', ',', '-', '，', '、'])
        .filter(|piece| !piece.is_empty());
    let mut count = 0;
    pieces.all(|piece| {
        count += 1;
        piece.chars().count() == 1 && piece.chars().all(char::is_alphabetic)
    }) && count >= 3
}

/// Finds words that are spelled out without quotation marks: "f l a m i n g o".
fn spelled(tokens: &[Token], add: &mut impl FnMut(usize, usize, f32, Form)) {
    let mut at = 0;
    while at < tokens.len() {
        let is_letter =
            |token: &Token| token.kind == TokenKind::Word && token.text.chars().count() == 1;
        let mut end = at;
        let mut letters = 0;
        while end < tokens.len() && is_letter(&tokens[end]) {
            letters += 1;
            end += 1;
            let joins = tokens
                .get(end)
                .is_some_and(|token| token.is(",") || token.is("-"));
            if joins && tokens.get(end + 1).is_some_and(&is_letter) {
                end += 1;
            }
        }
        if letters >= 3 {
            add(at, end, 0.0, Form::Computed);
        }
        at = end.max(at + 1);
    }
}

/// Finds texts in other scripts than the question's: Han characters in an English one, and emoji
/// with what stands next to them.
fn strange(question: &Question<'_>, add: &mut impl FnMut(usize, usize, f32, Form)) {
    let tokens = &question.tokens;
    let is_emoji = |token: &Token| {
        token.kind == TokenKind::Symbol
            && token.text.chars().any(|c| c as u32 > 0x2190)
            && !token.text.chars().all(|c| {
                ('\u{3000}'..='\u{303f}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
            })
    };
    let mut at = 0;
    while at < tokens.len() {
        let touches =
            |end: usize| end < tokens.len() && tokens[end - 1].bytes.end == tokens[end].bytes.start;
        let mut end = at + 1;
        let mut is_strange = is_emoji(&tokens[at]);
        let joins = |token: &Token| {
            is_emoji(token)
                || token.is_wordlike()
                    && (token.kind != TokenKind::Han || !question.language.is_chinese())
        };
        if joins(&tokens[at]) {
            while touches(end) && joins(&tokens[end]) {
                is_strange |= is_emoji(&tokens[end]);
                end += 1;
            }
        }
        let is_foreign = !question.language.is_chinese()
            && tokens[at..end]
                .iter()
                .any(|token| token.kind == TokenKind::Han);
        if is_strange || is_foreign {
            add(at, end, 0.0, Form::Set);
        }
        at = end;
    }
}

/// A question whose long texts are one token each.
struct Shrunk {
    tokens: Vec<Token>,
    leaves: Vec<(usize, usize, Item, f32)>,
}

/// Makes one token of each of the longest texts until the question is short enough.
fn shrink(question: &Question<'_>, literals: &[Literal]) -> Option<Shrunk> {
    let tokens = &question.tokens;
    let text_of = |literal: &Literal| {
        let inside = &tokens[literal.start..literal.end];
        match inside {
            [only] if only.kind == TokenKind::Quotation => only.text.as_str(),
            _ => question.words(inside),
        }
    };
    if tokens.len() <= MAX_TOKENS {
        let leaves = literals.iter().map(|literal| {
            let text = text_of(literal).trim();
            let item = Item::Text(if literal.form == Form::Computed {
                Operand::computed(Expression::call("join", vec![text.into()]))
            } else {
                Operand::given(text, literal.form)
            });
            (
                literal.start,
                literal.end - literal.start,
                item,
                literal.cost,
            )
        });
        return Some(Shrunk {
            tokens: tokens.clone(),
            leaves: leaves.collect(),
        });
    }
    // The best set apart, and of those the longest.
    let rest = |literal: &Literal| tokens.len() - (literal.end - literal.start) + 1;
    let chosen = literals
        .iter()
        .filter(|literal| rest(literal) <= MAX_TOKENS)
        .min_by(|a, b| a.cost.total_cmp(&b.cost).then(rest(a).cmp(&rest(b))))?;
    let mut shrunk = tokens[..chosen.start].to_vec();
    let bytes = tokens[chosen.start].bytes.start..tokens[chosen.end - 1].bytes.end;
    shrunk.push(Token {
        kind: TokenKind::Quotation,
        text: text_of(chosen).trim().to_owned(),
        folded: String::new(),
        bytes,
    });
    shrunk.extend_from_slice(&tokens[chosen.end..]);
    Some(Shrunk {
        tokens: shrunk,
        leaves: Vec::new(),
    })
}

/// Adds what the tokens from a place on can mean by themselves.
fn leaf(
    question: &Question<'_>,
    tokens: &[Token],
    start: usize,
    leaves: &mut Vec<(usize, usize, Item, f32)>,
) {
    let token = &tokens[start];
    let language = question.language;
    let found = phrases(&tokens[start..], language);
    let is_known = !found.is_empty();
    for (length, meaning) in found {
        // A long phrase says more than its words one by one.
        let bonus = 0.004 * (length as f32 - 1.0);
        // A capital in a sentence is a letter rather than an article.
        let is_capital = start > 0 && length == 1 && token.text == "A";
        let extra = if is_capital { BARE_KNOWN } else { 0.0 };
        for (item, cost) in item(meaning) {
            leaves.push((start, length, item, (cost - bonus).max(-0.02) + extra));
        }
    }
    match token.kind {
        TokenKind::Quotation => {
            // What stands between title marks is the name of a work rather than a text.
            let is_title = question.text[token.bytes.start..].starts_with(['《', '〈']);
            let form = if is_title { Form::Bare } else { Form::Set };
            let text = Operand::given(&token.text, form);
            if is_spelled(&token.text) {
                let joined = Expression::call("join", vec![text.expression.clone()]);
                leaves.push((start, 1, Item::Text(Operand::computed(joined)), 0.05));
            }
            leaves.push((start, 1, Item::Text(text), 0.0));
        }
        TokenKind::Number => {
            if let Ok(number) = token.folded.replace(',', "").parse() {
                leaves.push((start, 1, Item::Amount(number), 0.0));
            }
            leaves.push((
                start,
                1,
                Item::Text(Operand::given(&token.text, Form::Bare)),
                BARE,
            ));
        }
        TokenKind::Word => word(question, tokens, start, is_known, leaves),
        TokenKind::Han => {
            if language.is_chinese() && !is_known {
                leaves.push((start, 1, Item::Skip, UNKNOWN_HAN));
            }
        }
        TokenKind::Symbol => {
            let is_mark = token.text.chars().all(|c| c.is_ascii_punctuation());
            if !is_known && !is_mark {
                let text = Operand::given(&token.text, Form::Bare);
                leaves.push((start, 1, Item::Text(text), BARE));
            }
        }
    }
}

fn word(
    question: &Question<'_>,
    tokens: &[Token],
    start: usize,
    is_known: bool,
    leaves: &mut Vec<(usize, usize, Item, f32)>,
) {
    let token = &tokens[start];
    let language = question.language;
    if let Some(ordinal) = ordinal(&token.folded) {
        leaves.push((start, 1, Item::Ordinal(ordinal), 0.0));
    }
    if !is_known && !language.is_chinese() && token.text.chars().count() > 1 {
        leaves.push((start, 1, Item::Skip, UNKNOWN));
    }
    // A word of small Latin letters in a Chinese question is mentioned, not used.
    let is_mentioned = language.is_chinese() && token.text.chars().all(|c| c.is_ascii_lowercase());
    let form = if is_mentioned {
        Form::Mentioned
    } else {
        Form::Bare
    };
    let text = Operand::given(&token.text, form);
    let is_single = text.is_single();
    // "a" and "I" are words as a rule.
    let is_word = matches!(token.text.as_str(), "a" | "I");
    let cost = if is_word {
        BARE_WORD
    } else if !is_known || is_single {
        BARE
    } else {
        BARE_KNOWN
    };
    let is_mark = phrases(std::slice::from_ref(token), language)
        .iter()
        .any(|(_, meaning)| matches!(meaning, Meaning::Mark(_) | Meaning::Unread));
    if !is_mark {
        leaves.push((start, 1, Item::Text(text), cost));
    }
    if let Some(letter) = plural_of_letter(&token.text) {
        let piece = Operand {
            noun: Some(Noun::Letter),
            ..Operand::given(letter, Form::Bare)
        };
        leaves.push((start, 1, Item::Piece(piece), 0.02));
    }
    // Names are no slips.
    let is_typo = token.text.chars().all(|c| c.is_ascii_lowercase())
        && !is_known
        && token.folded.len() >= 4
        && !wordnet().knows(&token.folded);
    if let Some(known) = respelt(&token.folded, language).filter(|_| is_typo) {
        let mut mended = token.clone();
        mended.folded = known;
        if knows(&mended, language) {
            for (_, meaning) in phrases(std::slice::from_ref(&mended), language) {
                if !matches!(meaning, Meaning::Skip | Meaning::Cost(_)) {
                    for (item, cost) in item(meaning) {
                        leaves.push((start, 1, item, cost + RESPELT));
                    }
                }
            }
        }
    }
}

/// "rs", "Rs": the letter whose plural it is.
fn plural_of_letter(word: &str) -> Option<&str> {
    let mut letters = word.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_plural = letters.next().is_none() && first.is_alphabetic() && second == 's';
    // "is", "as" and "us" are words.
    let is_word = matches!(word, "is" | "as" | "us" | "Is" | "As" | "Us");
    (is_plural && !is_word).then(|| &word[..first.len_utf8()])
}

/// "3rd", "21st"
fn ordinal(word: &str) -> Option<i64> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = &word[digits.len()..];
    matches!(suffix, "st" | "nd" | "rd" | "th")
        .then(|| digits.parse().ok())?
        .filter(|number| *number > 0)
}

#[cfg(test)]
mod tests;
