//! Links the words of a question to what they could mean.

use std::collections::{BTreeMap, BTreeSet};

use berry_verbalizer::{Language, han};
use oxrdf::{Literal, NamedNode};
use strsim::osa_distance;

use crate::counted::{Counted, counted};
use crate::dimension::Degree;
use crate::error::IndexError;
use crate::function_word::{FunctionWord, function_words, han_number, number_word};
use crate::index::{IndexedName, NameIndex, NamedThing};
use crate::lexicon::{ClassId, Lexicon, Measure, PropertyId, Sense};
use crate::text::{self, key, key_of_tokens, stem_key_of_tokens};
use crate::token::{Token, TokenKind, tokenize};
use crate::variant::PREPOSITIONS;
use crate::wordnet::wordnet;

/// A question with everything that its words could mean: a lattice of
/// mentions, which overlap and compete until a reading decides.
#[derive(Debug, Clone)]
pub struct LinkedQuestion {
    pub text: String,
    pub language: Language,
    pub tokens: Vec<Token>,
    /// Ordered by start, then end, then cost.
    pub mentions: Vec<Mention>,
    /// What it costs a reading to leave each token out.
    pub skip_costs: Vec<f32>,
}

/// A run of tokens with one thing that it could mean.
#[derive(Debug, Clone)]
pub struct Mention {
    /// First token and the one after the last.
    pub start: usize,
    pub end: usize,
    pub meaning: Meaning,
    /// 0 for an exact preferred name, more for everything less sure.
    pub cost: f32,
}

/// What a mention means.
#[derive(Debug, Clone)]
pub enum Meaning {
    Function(FunctionWord),
    Entity(EntityLink),
    /// A literal that a property holds.
    Value {
        property: PropertyId,
        literal: Literal,
    },
    Class(ClassId),
    Property {
        property: PropertyId,
        inverse: bool,
        role: crate::Role,
    },
    /// An adjective of degree with the properties that measure it.
    Adjective {
        upper: bool,
        degree: Degree,
        measures: Vec<Measure>,
        /// Whether a date falls as it rises: "old", "early".
        falls_with_time: bool,
    },
    /// 多 or 少 and the like: a bare amount.
    Amount {
        upper: bool,
    },
    /// A number as written in SPARQL, with the unit that follows it.
    Number {
        lexical: String,
        unit: Option<NamedNode>,
        ordinal: bool,
    },
    /// A symbolic function that counts something in a text, with its further argument.
    Counted {
        function: &'static str,
        argument: Option<String>,
        cost: f32,
    },
    /// Text given in the question itself, between quotation marks or not.
    Text(String),
}

/// A thing of the graph that a mention could name.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityLink {
    pub node: NamedNode,
    /// The name that matched, as the graph spells it.
    pub name: String,
    pub classes: Vec<ClassId>,
    /// The properties that the thing has; with true, as their object.
    pub steps: Vec<(PropertyId, bool)>,
    /// Edits between the words and the name.
    pub edits: u8,
}

/// A question with more tokens than this is not read.
pub const MAX_TOKENS: usize = 160;

const MAX_SPAN: usize = 14;
const SKIP_FILLER: f32 = 0.02;
const SKIP_FUNCTION: f32 = 0.4;
/// A question word says what is asked for; a reading without it answers another question.
const SKIP_QUESTION_WORD: f32 = 2.2;
const SKIP_LINKED: f32 = 2.2;
const SKIP_UNKNOWN: f32 = 3.0;
const SKIP_HAN: f32 = 1.5;
const COST_ALIAS: f32 = 0.1;
const COST_VALUE: f32 = 0.5;
/// A thing by the adjective that is made from its name.
const COST_ORIGIN: f32 = 0.25;
/// An unknown noun or adjective that narrows a known noun: "football" in "football club".
const SKIP_NOUN_MODIFIER: f32 = 0.75;
const SKIP_ADJECTIVE: f32 = 1.9;
/// Each word of a fixed compound that narrows a noun: "professional football" in "professional football team".
const SKIP_COMPOUND: f32 = 0.3;
const SKIP_ADVERB: f32 = 1.45;
/// A word that may well mean something.
const SKIP_KNOWN: f32 = 1.4;
/// What the preposition of a verb says for a property that has one in its name.
const PREPOSITION_FITS: f32 = 0.2;
const PREPOSITION_DIFFERS: f32 = 0.3;
/// Up to this cost words have a meaning plainly, and how much more another may cost beside it.
const PLAIN: f32 = 0.2;
const STRETCH: f32 = 0.5;
const STRETCH_OF_PART: f32 = 0.3;
/// What a class in the name says for a thing of that class.
const OWN_CLASS: f32 = 0.15;
/// Up to this cost a mention is what its words are taken for.
const SURE: f32 = 0.45;
/// Up to this cost a noun is known well enough to be narrowed by words that are not.
const KNOWN: f32 = 0.75;
/// An unknown verb, which a preposition or the types stand in for.
const SKIP_VERB: f32 = 1.6;
const COST_SHORT_HAN: f32 = 0.4;
const COST_CASE: f32 = 1.0;
const COST_PARTIAL: f32 = 1.0;
const COST_EDIT: f32 = 1.1;
const COST_LESS_KNOWN: f32 = 0.35;

/// Returns the language of a question; `None` where it is neither English nor
/// Chinese by its script.
///
/// What stands between quotation marks does not count.
pub fn detect_language(text: &str) -> Option<Language> {
    let mut outside = String::new();
    for token in tokenize(text) {
        if token.kind != TokenKind::Quotation {
            outside.push_str(&token.text);
            outside.push(' ');
        }
    }
    if !outside.chars().any(char::is_alphabetic) {
        text.clone_into(&mut outside);
    }
    let (mut latin, mut chinese, mut other) = (0usize, 0usize, 0usize);
    for c in outside.chars().filter(|c| c.is_alphabetic()) {
        if han::is_han(c) {
            chinese += 1;
        } else if is_latin(c) {
            latin += 1;
        } else {
            other += 1;
        }
    }
    if other > latin / 2 + chinese / 2 {
        return None;
    }
    if chinese == 0 {
        return Some(Language::English);
    }
    if other > 0
        && outside
            .chars()
            .any(|c| ('\u{3040}'..='\u{30ff}').contains(&c))
    {
        return None;
    }
    Some(match han::script(&outside) {
        Some(han::Script::Simplified) => Language::SimplifiedChinese,
        _ => Language::TraditionalChinese,
    })
}

fn is_latin(c: char) -> bool {
    c.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&c) || ('\u{1e00}'..='\u{1eff}').contains(&c)
}

/// Links a question. At most [`MAX_TOKENS`] tokens are looked at; the caller
/// refuses longer questions.
pub fn link(
    text: &str,
    language: Language,
    lexicon: &Lexicon,
    names: &NameIndex,
) -> Result<LinkedQuestion, IndexError> {
    let mut tokens = tokenize(text);
    tokens.truncate(MAX_TOKENS);
    let mut linking = Linking {
        language,
        lexicon,
        names,
        functions: function_table(language),
        tokens: &tokens,
        mentions: Vec::new(),
    };
    linking.numbers();
    linking.counted();
    for start in 0..tokens.len() {
        for end in start + 1..=tokens.len().min(start + MAX_SPAN) {
            linking.span(start, end)?;
        }
    }
    linking.repair()?;
    linking.nearest();
    let mut mentions = linking.mentions;
    drop_weak(&mut mentions);
    mentions.sort_by(|a, b| {
        (a.start, a.end)
            .cmp(&(b.start, b.end))
            .then(a.cost.total_cmp(&b.cost))
    });
    prefer_own_class(&mut mentions);
    let skip_costs = skip_costs(&tokens, &mentions);
    Ok(LinkedQuestion {
        text: text.to_owned(),
        language,
        tokens,
        mentions,
        skip_costs,
    })
}

struct Linking<'a> {
    language: Language,
    lexicon: &'a Lexicon,
    names: &'a NameIndex,
    functions: BTreeMap<String, Vec<FunctionWord>>,
    tokens: &'a [Token],
    mentions: Vec<Mention>,
}

/// "Colorado river": of the things so named, the river is meant.
fn prefer_own_class(mentions: &mut [Mention]) {
    let classes: Vec<(usize, usize, ClassId)> = mentions
        .iter()
        .filter(|m| m.cost <= PLAIN)
        .filter_map(|m| match m.meaning {
            Meaning::Class(class) => Some((m.start, m.end, class)),
            _ => None,
        })
        .collect();
    for mention in mentions {
        let Meaning::Entity(link) = &mention.meaning else {
            continue;
        };
        let says_class = classes.iter().any(|(start, end, class)| {
            let is_part = end - start < mention.end - mention.start;
            is_part
                && (*start == mention.start || *end == mention.end)
                && mention.start <= *start
                && *end <= mention.end
                && link.classes.contains(class)
        });
        if says_class {
            mention.cost -= OWN_CLASS;
        }
    }
}

/// Drops what words could mean at a stretch where they, or words around them, have a plain meaning.
fn drop_weak(mentions: &mut Vec<Mention>) {
    let is_of_schema =
        |m: &Mention| matches!(m.meaning, Meaning::Class(_) | Meaning::Property { .. });
    let plain: Vec<(usize, usize, f32)> = mentions
        .iter()
        .filter(|m| is_of_schema(m) || matches!(m.meaning, Meaning::Entity(_)))
        .filter(|m| m.cost <= PLAIN)
        .map(|m| (m.start, m.end, m.cost))
        .collect();
    // 有沒有 is no 沒有, and 什麼 no 麼.
    let longer: Vec<(usize, usize)> = mentions
        .iter()
        .filter(|m| matches!(m.meaning, Meaning::Function(_)) && m.end - m.start > 1)
        .map(|m| (m.start, m.end))
        .collect();
    mentions.retain(|m| {
        let is_weighty = matches!(
            m.meaning,
            Meaning::Function(FunctionWord::Not | FunctionWord::Whether)
        );
        !is_weighty
            || !longer.iter().any(|(start, end)| {
                *start <= m.start && m.end <= *end && m.end - m.start < end - start
            })
    });
    mentions.retain(|m| {
        !is_of_schema(m)
            || !plain.iter().any(|(start, end, cost)| {
                let is_part = m.end - m.start < end - start;
                let stretch = if is_part { STRETCH_OF_PART } else { STRETCH };
                *start <= m.start && m.end <= *end && m.cost > cost + stretch
            })
    });
}

fn function_table(language: Language) -> BTreeMap<String, Vec<FunctionWord>> {
    let mut table: BTreeMap<String, Vec<FunctionWord>> = BTreeMap::new();
    for (key, word) in function_words(language) {
        let entry = table.entry(key).or_default();
        if !entry.contains(&word) {
            entry.push(word);
        }
    }
    table
}

impl Linking<'_> {
    fn push(&mut self, start: usize, end: usize, meaning: Meaning, cost: f32) {
        self.mentions.push(Mention {
            start,
            end,
            meaning,
            cost,
        });
    }

    fn span(&mut self, start: usize, end: usize) -> Result<(), IndexError> {
        let tokens = &self.tokens[start..end];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return Ok(());
        };
        if first.kind == TokenKind::Punctuation && tokens.len() == 1 {
            if matches!(first.folded.as_str(), "、" | "," | "&" | "，") {
                self.push(start, end, Meaning::Function(FunctionWord::And), 0.1);
            }
            return Ok(());
        }
        if first.kind == TokenKind::Punctuation
            || last.kind == TokenKind::Punctuation
            || tokens
                .iter()
                .any(|t| matches!(t.folded.as_str(), "?" | "？" | "!" | ";"))
        {
            return Ok(());
        }
        let key = key_of_tokens(tokens);
        if let Some(words) = self.functions.get(&key) {
            for word in words.clone() {
                self.push(start, end, Meaning::Function(word), 0.0);
            }
        }
        if tokens.len() == 1 && first.kind == TokenKind::Quotation {
            self.push(start, end, Meaning::Text(first.text.clone()), 0.0);
        }
        if tokens.iter().any(|t| t.kind == TokenKind::Quotation) && tokens.len() > 1 {
            return Ok(());
        }
        self.adjectives(start, end, &key);
        let stem_key = stem_key_of_tokens(tokens);
        let closed = self.functions.contains_key(&key);
        for weighed in self.lexicon.senses(&key, &stem_key) {
            let meaning = meaning_of(weighed.sense);
            let mut cost = weighed.cost + if closed { 0.3 } else { 0.0 };
            if let Some(own) = &weighed.preposition {
                cost += match self.preposition_after(end) {
                    Some(other) if other == own => -PREPOSITION_FITS,
                    Some(other) if is_local(other) && is_local(own) => -PREPOSITION_FITS,
                    Some(_) => PREPOSITION_DIFFERS,
                    None => 0.0,
                };
            }
            self.push(start, end, meaning, cost);
        }
        // "highest point": the superlative of a "high point".
        if let [first, rest @ ..] = tokens
            && !rest.is_empty()
            && !self.language.is_chinese()
            && let Some(positive) = self.lexicon.positive_of(&first.folded)
        {
            let name = format!("{positive} {}", key_of_tokens(rest));
            for weighed in self.lexicon.senses(&name, &text::stem_key(&name)) {
                if matches!(weighed.sense, Sense::Class(_)) && weighed.cost <= SURE {
                    self.push(start + 1, end, meaning_of(weighed.sense), weighed.cost);
                }
            }
        }
        // 最高點: the superlative of a 高點.
        if let [first, rest @ ..] = tokens
            && first.folded == "最"
            && rest.len() > 1
            && !self.lexicon.adjectives(&rest[0].folded, true).is_empty()
        {
            let name = key_of_tokens(rest);
            for weighed in self.lexicon.senses(&name, &name) {
                if matches!(weighed.sense, Sense::Class(_)) && weighed.cost <= SURE {
                    self.push(start + 2, end, meaning_of(weighed.sense), weighed.cost);
                }
            }
        }
        // "how many square kilometres": a unit stands for what is measured in it.
        if let Some(unit) = self
            .lexicon
            .unit(&key)
            .or_else(|| self.lexicon.unit(&stem_key))
            .cloned()
        {
            for property in self.lexicon.measured_in(&unit).to_vec() {
                let meaning = Meaning::Property {
                    property,
                    inverse: false,
                    role: crate::Role::Noun,
                };
                self.push(start, end, meaning, 0.25);
            }
        }
        for measure in self.lexicon.measures_called(&key, &stem_key) {
            let meaning = Meaning::Property {
                property: measure.property,
                inverse: false,
                role: crate::Role::Noun,
            };
            let known = self.mentions.iter().any(|m| {
                (m.start, m.end) == (start, end)
                    && matches!(m.meaning, Meaning::Property { property, .. } if property == measure.property)
            });
            if !known {
                self.push(start, end, meaning, 0.3 + measure.cost);
            }
        }
        self.named(start, end, &key, closed)
    }

    /// The preposition that goes with a verb: next to it but for an adverb, or left at the end.
    fn preposition_after(&self, verb: usize) -> Option<&str> {
        let is_preposition = |token: &&Token| PREPOSITIONS.contains(&token.folded.as_str());
        let next = self.tokens[verb..]
            .iter()
            .take(3)
            .take_while(|t| is_preposition(t) || is_adverb(&t.folded))
            .find(is_preposition);
        let words = self.tokens.iter().rev();
        let last = words
            .filter(|t| t.kind != TokenKind::Punctuation)
            .take(1)
            .find(is_preposition);
        next.or(last).map(|token| token.folded.as_str())
    }

    fn adjectives(&mut self, start: usize, end: usize, key: &str) {
        for form in self.lexicon.adjectives(key, self.language.is_chinese()) {
            let measures = self.lexicon.measures(form.dimension).to_vec();
            let meaning = if matches!(key, "多" | "少") {
                Meaning::Amount { upper: form.upper }
            } else {
                Meaning::Adjective {
                    upper: form.upper,
                    degree: form.degree,
                    measures,
                    falls_with_time: Lexicon::falls_with_time(form.dimension),
                }
            };
            self.mentions.push(Mention {
                start,
                end,
                meaning,
                cost: 0.0,
            });
        }
    }

    fn named(
        &mut self,
        start: usize,
        end: usize,
        key: &str,
        closed: bool,
    ) -> Result<(), IndexError> {
        let mut found = self.names.exact(key)?;
        let mut plural = 0.0;
        if found.is_empty()
            && let Some(singular) = singular(key)
        {
            found = self.names.exact(&singular)?;
            plural = COST_ALIAS;
        }
        if found.is_empty() && end == start + 1 && !self.language.is_chinese() {
            // "Danish": what the adjective comes from.
            let word = &self.tokens[start];
            let is_of_place =
                wordnet().is_adjective(&word.folded) || word.text.starts_with(char::is_uppercase);
            let origins = if is_of_place {
                wordnet().origins(&word.folded)
            } else {
                Vec::new()
            };
            for origin in origins {
                found = self.names.exact(&origin)?;
                if !found.is_empty() {
                    plural = COST_ORIGIN;
                    break;
                }
            }
        }
        let surface: String = surface(self.tokens, start, end);
        let short = key.len() <= 3 && key.is_ascii();
        let best = found.iter().map(|n| n.degree).max().unwrap_or(0);
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for name in found {
            let mut cost = plural + if name.preferred { 0.0 } else { COST_ALIAS };
            if (short || closed) && plural == 0.0 && name.text != surface {
                if closed {
                    continue;
                }
                cost += COST_CASE;
            }
            if end - start == 1 && self.tokens[start].kind == TokenKind::Han {
                cost += COST_SHORT_HAN;
            }
            cost += less_known(best, name.degree);
            self.named_thing(start, end, name, cost, 0, &mut seen);
        }
        Ok(())
    }

    fn named_thing(
        &mut self,
        start: usize,
        end: usize,
        name: IndexedName,
        cost: f32,
        edits: u8,
        seen: &mut BTreeSet<String>,
    ) {
        match name.thing {
            NamedThing::Node(node) => {
                if seen.insert(node.as_str().to_owned()) {
                    let classes = name.classes.iter().map(|c| ClassId(*c)).collect();
                    let steps = name
                        .steps
                        .iter()
                        .map(|(p, i)| (PropertyId(*p), *i))
                        .collect();
                    let link = EntityLink {
                        node,
                        name: name.text,
                        classes,
                        steps,
                        edits,
                    };
                    self.push(start, end, Meaning::Entity(link), cost);
                }
            }
            NamedThing::Value { property, literal } => {
                if seen.insert(format!("{property} {literal}")) {
                    let meaning = Meaning::Value {
                        property: PropertyId(property),
                        literal,
                    };
                    self.push(start, end, meaning, cost + COST_VALUE);
                }
            }
        }
    }

    /// Numbers in digits, words and Han numerals, with magnitude and unit.
    fn numbers(&mut self) {
        let mut start = 0;
        while start < self.tokens.len() {
            let Some((value, ordinal, mut end)) = self.number_at(start) else {
                start += 1;
                continue;
            };
            let mut value = value;
            if let Some(factor) = self.tokens.get(end).and_then(|t| magnitude(&t.folded)) {
                value = scaled(&value, factor);
                end += 1;
            }
            self.push(
                start,
                end,
                Meaning::Number {
                    lexical: value.clone(),
                    unit: None,
                    ordinal,
                },
                0.0,
            );
            for stop in (end + 1..=self.tokens.len().min(end + 6)).rev() {
                let run = &self.tokens[end..stop];
                let unit = self
                    .lexicon
                    .unit(&key_of_tokens(run))
                    .or_else(|| self.lexicon.unit(&stem_key_of_tokens(run)));
                if let Some(unit) = unit.cloned() {
                    let meaning = Meaning::Number {
                        lexical: value.clone(),
                        unit: Some(unit),
                        ordinal: false,
                    };
                    self.push(start, stop, meaning, 0.0);
                    break;
                }
            }
            start = end;
        }
    }

    /// Things that can be counted in a text: letters, vowels, a given letter.
    fn counted(&mut self) {
        for counted in counted(self.tokens, self.language) {
            let Counted {
                start,
                end,
                function,
                argument,
                cost,
            } = counted;
            self.push(
                start,
                end,
                Meaning::Counted {
                    function,
                    argument,
                    cost,
                },
                0.0,
            );
        }
    }

    fn number_at(&self, start: usize) -> Option<(String, bool, usize)> {
        // 最后一个: the last.
        let run: String = self.tokens[start..]
            .iter()
            .take(3)
            .map(|t| t.folded.as_str())
            .collect();
        if run == "最后一" {
            return Some(("-1".to_owned(), true, start + 3));
        }
        let token = &self.tokens[start];
        match token.kind {
            TokenKind::Number => {
                // 2015年: the year is a number.
                let year = self.tokens.get(start + 1).is_some_and(|t| t.folded == "年");
                Some((token.folded.clone(), false, start + 1 + usize::from(year)))
            }
            TokenKind::Word => {
                let (value, ordinal) = number_word(&token.folded)?;
                Some((value.to_string(), ordinal, start + 1))
            }
            TokenKind::Han => {
                let numeral =
                    |t: &&Token| t.kind == TokenKind::Han && han_number(&t.folded).is_some();
                let length = self.tokens[start..].iter().take_while(numeral).count();
                let text: String = self.tokens[start..start + length]
                    .iter()
                    .map(|t| t.folded.as_str())
                    .collect();
                Some((han_number(&text)?.to_string(), false, start + length))
            }
            _ => None,
        }
    }

    /// Looks once more at words that mean nothing yet: as a part of a name, or
    /// with a typing error.
    fn repair(&mut self) -> Result<(), IndexError> {
        let mut start = 0;
        while start < self.tokens.len() {
            if self.is_covered(start) || !is_repairable(&self.tokens[start]) {
                start += 1;
                continue;
            }
            let mut end = start + 1;
            while end < self.tokens.len()
                && !self.is_covered(end)
                && is_repairable(&self.tokens[end])
            {
                end += 1;
            }
            for from in start..end {
                for to in from + 1..=end.min(from + MAX_SPAN) {
                    self.repair_span(from, to)?;
                }
            }
            // A name with a typing error may hold words that are covered: "Viena of Austria".
            start = end;
        }
        Ok(())
    }

    /// Looks for what else the words that mean nothing yet could mean.
    fn nearest(&mut self) {
        for start in 0..self.tokens.len() {
            let is_han = self.tokens[start].kind == TokenKind::Han;
            let longest = if is_han { 4.min(self.tokens.len() - start) } else { 1 };
            for length in (1..=longest).rev() {
                let end = start + length;
                let run = &self.tokens[start..end];
                if run.iter().any(|t| !is_repairable(t))
                    || (start..end).any(|token| self.is_known(token))
                    || (is_han && length == 1)
                {
                    continue;
                }
                let folded: Vec<&str> = run.iter().map(|t| t.folded.as_str()).collect();
                let mut words = vec![folded.concat()];
                if !is_han {
                    words.extend(wordnet().base_forms(&words[0]));
                }
                let near = words.iter().map(|word| self.lexicon.nearest(word));
                let Some(near) = near.into_iter().find(|near| !near.is_empty()) else {
                    continue;
                };
                for (sense, cost) in near {
                    self.push(start, end, meaning_of(sense), cost);
                }
                break;
            }
        }
    }

    /// Whether a token has some meaning that is not far-fetched.
    fn is_known(&self, token: usize) -> bool {
        self.mentions
            .iter()
            .any(|m| m.start <= token && token < m.end && m.cost <= SURE)
    }

    fn repair_span(&mut self, start: usize, end: usize) -> Result<(), IndexError> {
        let tokens = &self.tokens[start..end];
        let words: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
        let wanted = key_of_tokens(tokens);
        let length = wanted.chars().filter(|c| *c != ' ').count();
        let mut seen = BTreeSet::new();
        let is_han = tokens.iter().all(|t| t.kind == TokenKind::Han);
        if length >= if is_han { 2 } else { 4 } {
            const LIMIT: usize = 12;
            let found = self.names.containing(&words, LIMIT)?;
            if found.len() <= LIMIT {
                let best = found.iter().map(|n| n.degree).max().unwrap_or(0);
                for name in found {
                    let all = key(&name.text).split(' ').count();
                    let share = words.len() as f32 / all as f32;
                    if matches!(name.thing, NamedThing::Value { .. })
                        || (is_han && !adjacent(&name.text, &wanted))
                    {
                        continue;
                    }
                    let cost = COST_PARTIAL + 1.2 * (1.0 - share) + less_known(best, name.degree);
                    self.named_thing(start, end, name, cost, 0, &mut seen);
                }
            }
        }
        let allowed = match (is_han, length) {
            (true, 4..) | (false, 5..=8) => 1,
            (false, 9..) => 2,
            _ => return Ok(()),
        };
        for name in self.names.fuzzy(&wanted, allowed)? {
            let name_key = key(&name.text);
            let edits = osa_distance(&wanted, &name_key);
            if matches!(name.thing, NamedThing::Value { .. }) || first(&wanted) != first(&name_key)
            {
                continue;
            }
            let cost = COST_EDIT * edits as f32 * (0.45 + 2.2 / length as f32).min(1.0);
            self.named_thing(start, end, name, cost, edits as u8, &mut seen);
        }
        self.repair_schema_word(start, end, &wanted, allowed as usize);
        Ok(())
    }

    fn repair_schema_word(&mut self, start: usize, end: usize, wanted: &str, allowed: usize) {
        if wanted.chars().any(han::is_han) {
            return;
        }
        let near: Vec<(String, usize)> = self
            .lexicon
            .keys()
            .filter(|k| first(k) == first(wanted) && k.len().abs_diff(wanted.len()) <= allowed)
            .map(|k| (k.to_owned(), osa_distance(k, wanted)))
            .filter(|(_, edits)| *edits <= allowed)
            .collect();
        for (key, edits) in near {
            for weighed in self.lexicon.senses(&key, "") {
                let meaning = meaning_of(weighed.sense);
                self.push(start, end, meaning, weighed.cost + COST_EDIT * edits as f32);
            }
        }
    }

    fn is_covered(&self, token: usize) -> bool {
        self.mentions
            .iter()
            .any(|m| m.start <= token && token < m.end)
    }
}

fn meaning_of(sense: Sense) -> Meaning {
    match sense {
        Sense::Class(class) => Meaning::Class(class),
        Sense::Property {
            property,
            inverse,
            role,
        } => Meaning::Property {
            property,
            inverse,
            role,
        },
    }
}

/// The key of a plural name's singular: "large language models".
fn singular(key: &str) -> Option<String> {
    let stem = key
        .strip_suffix('s')
        .filter(|s| s.len() > 3 && !s.ends_with('s'))?;
    Some(
        stem.strip_suffix("ie")
            .map_or_else(|| stem.to_owned(), |s| format!("{s}y")),
    )
}

fn surface(tokens: &[Token], start: usize, end: usize) -> String {
    let mut text = String::new();
    for (position, token) in tokens[start..end].iter().enumerate() {
        if position > 0 && token.start > tokens[start + position - 1].end {
            text.push(' ');
        }
        text.push_str(&token.text);
    }
    text
}

/// Things that the graph says less about are less likely meant.
fn less_known(best: u64, degree: u64) -> f32 {
    let ratio = (best as f32 + 1.0) / (degree as f32 + 1.0);
    (COST_LESS_KNOWN * ratio.log10()).clamp(0.0, 1.0)
}

fn is_repairable(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Han)
}

fn adjacent(name: &str, wanted: &str) -> bool {
    key(name).contains(wanted)
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

fn magnitude(folded: &str) -> Option<i64> {
    match folded {
        "hundred" => Some(100),
        "thousand" | "k" | "千" => Some(1_000),
        "万" => Some(10_000),
        "million" | "m" => Some(1_000_000),
        "亿" => Some(100_000_000),
        "billion" | "bn" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// Multiplies a decimal numeral by a power of ten without rounding.
fn scaled(lexical: &str, factor: i64) -> String {
    let zeros = factor.to_string().len() - 1;
    let (whole, fraction) = lexical.split_once('.').unwrap_or((lexical, ""));
    let mut digits = format!("{whole}{fraction}");
    if fraction.len() <= zeros {
        digits.push_str(&"0".repeat(zeros - fraction.len()));
        let trimmed = digits.trim_start_matches('0');
        return if trimmed.is_empty() {
            "0".to_owned()
        } else {
            trimmed.to_owned()
        };
    }
    let point = whole.len() + zeros;
    format!("{}.{}", &digits[..point], &digits[point..])
}

/// What it costs to leave out an English word with content.
fn skip_word(tokens: &[Token], mentions: &[Mention], position: usize) -> f32 {
    let covered = |position: usize, cost: f32| {
        mentions.iter().any(|m| {
            m.start <= position
                && position < m.end
                && m.cost <= cost
                && !matches!(m.meaning, Meaning::Function(_))
        })
    };
    if covered(position, SURE) {
        return SKIP_LINKED;
    }
    // A name that the graph does not have changes everything.
    let is_capitalised = tokens[position].text.starts_with(char::is_uppercase);
    if position > 0 && is_capitalised {
        return SKIP_UNKNOWN;
    }
    let wordnet = wordnet();
    let word = &tokens[position].folded;
    let bases = wordnet.base_forms(word);
    let is = |test: &dyn Fn(&str) -> bool| bases.iter().any(|base| test(base));
    // Its noun follows, or a name stands beside it, perhaps with another such word between.
    let is_noun = |at: usize, is_start: bool| {
        mentions.iter().any(|m| {
            let stands_there = if is_start { m.start == at } else { m.end == at + 1 };
            let is_noun = match m.meaning {
                Meaning::Class(_) | Meaning::Entity(_) => true,
                Meaning::Property { role, .. } => role != crate::Role::Verb,
                _ => false,
            };
            stands_there && m.cost <= KNOWN && is_noun
        })
    };
    let is_loose = |at: usize| {
        let is_function = mentions.iter().any(|m| {
            m.start <= at && at < m.end && matches!(m.meaning, Meaning::Function(_))
        });
        tokens[at].kind == TokenKind::Word && !is_function && !covered(at, SURE)
    };
    let follows = (position + 1..tokens.len().min(position + 4))
        .take_while(|at| *at == position + 1 || is_loose(*at - 1))
        .any(|at| is_noun(at, true));
    let precedes = (position.saturating_sub(3)..position)
        .rev()
        .take_while(|at| *at + 1 == position || is_loose(*at + 1))
        .any(|at| is_noun(at, false));
    let is_compound = (position.saturating_sub(1)..=position).any(|first| {
        let pair = tokens.get(first).zip(tokens.get(first + 1));
        pair.is_some_and(|(a, b)| {
            !covered(first, SURE)
                && !covered(first + 1, SURE)
                && wordnet.is_compound(&a.folded, &b.folded)
        })
    });
    if is_compound && (follows || precedes) {
        SKIP_COMPOUND
    } else if follows && is(&|base| wordnet.is_adjective(base)) {
        SKIP_ADJECTIVE
    } else if is_adverb(word) {
        SKIP_ADVERB
    } else if covered(position, KNOWN) {
        SKIP_KNOWN
    } else if follows && (bases.is_empty() || is(&|base| wordnet.is_noun(base)))
        || precedes && is(&|base| wordnet.is_noun(base)) && !is(&|base| wordnet.is_verb(base))
    {
        SKIP_NOUN_MODIFIER
    } else if is(&|base| wordnet.is_mostly_verb(base)) {
        SKIP_VERB
    } else if is(&|base| wordnet.is_adjective(base)) {
        SKIP_ADJECTIVE + 0.1
    } else if covered(position, f32::INFINITY) {
        SKIP_LINKED
    } else {
        SKIP_UNKNOWN
    }
}

fn is_local(preposition: &str) -> bool {
    matches!(preposition, "in" | "at" | "on" | "into")
}

/// Whether a word is an adverb made from an adjective, or such an adjective used as one.
fn is_adverb(word: &str) -> bool {
    let wordnet = wordnet();
    wordnet.is_adjective(word)
        || word
            .strip_suffix("ly")
            .is_some_and(|stem| [stem.to_owned(), format!("{stem}e"), format!("{stem}y")].iter().any(|base| wordnet.is_adjective(base)))
}

fn skip_costs(tokens: &[Token], mentions: &[Mention]) -> Vec<f32> {
    let first_word = tokens
        .iter()
        .position(|t| t.kind == TokenKind::Word)
        .unwrap_or(tokens.len());
    tokens
        .iter()
        .enumerate()
        .map(|(position, token)| {
            if matches!(token.kind, TokenKind::Punctuation) {
                return 0.0;
            }
            let covering = || {
                mentions
                    .iter()
                    .filter(move |m| m.start <= position && position < m.end)
            };
            let is_filler = covering().any(|m| {
                m.end - m.start == 1 && matches!(m.meaning, Meaning::Function(FunctionWord::Filler))
            });
            let is_function = covering()
                .any(|m| m.end - m.start == 1 && matches!(m.meaning, Meaning::Function(_)));
            let asks = covering().any(|m| match m.meaning {
                Meaning::Function(word) => word.weighs() && m.end - m.start <= 2,
                _ => false,
            });
            let opens = position == first_word
                && covering().any(|m| {
                    m.end - m.start == 1
                        && matches!(
                            m.meaning,
                            Meaning::Function(FunctionWord::Be | FunctionWord::Do)
                        )
                });
            if asks || opens {
                SKIP_QUESTION_WORD
            } else if is_filler {
                SKIP_FILLER
            } else if is_function {
                SKIP_FUNCTION
            } else if token.kind == TokenKind::Han {
                SKIP_HAN
            } else if token.kind == TokenKind::Word {
                skip_word(tokens, mentions, position)
            } else {
                SKIP_LINKED
            }
        })
        .collect()
}
