//! Links the words of a question to what they could mean.

mod numbers;
mod own;
mod phrases;
mod prefer;
mod repair;
mod skip;
mod spelling;
mod untyped;
mod values;
mod verbs;

pub use verbs::Verb;

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use berry_verbalizer::{Language, han};
use oxrdf::{Literal, NamedNode};

use crate::counted::{Counted, counted};
use crate::dimension::Degree;
use crate::error::IndexError;
use crate::function_word::{FunctionWord, function_words};
use crate::index::{IndexedName, NameIndex, NamedThing};
use crate::lexicon::{ClassId, Lexicon, Measure, PropertyId, Sense};
use crate::text::{self, key_of_tokens, stem_key_of_tokens};
use crate::token::{Token, TokenKind, tokenize};
use crate::unit::KnownUnit;
use crate::variant::PREPOSITIONS;
use berry_wordnet::wordnet;
use prefer::{drop_weak, prefer_longer_names, prefer_own_class, prefer_values};
use skip::{is_adverb, may_repeat, skip_costs};

/// A question with everything that its words could mean: a lattice of
/// mentions, which overlap and compete until a reading decides.
#[derive(Debug, Clone)]
pub struct LinkedQuestion {
    pub text: String,
    pub language: Language,
    pub tokens: Vec<Token>,
    /// Ordered by start, then end, then cost.
    pub mentions: Vec<Mention>,
    /// Verbs that name nothing.
    pub verbs: Vec<Verb>,
    /// What it costs a reading to leave each token out.
    pub skip_costs: Vec<f32>,
    /// Whether a token that is left out may say again what the reading says: "earns" where there
    /// are salaries.
    pub may_repeat: Vec<bool>,
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
    /// A common noun for things that the graph puts into no class, with the groups of these
    /// ([`berry_store::Property::subject_group`]).
    UntypedKind(Vec<u32>),
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
    /// Years from one to another, both included: "the 18th century", "the 1990s".
    Period {
        from: i64,
        to: i64,
    },
    /// A unit that values can be told in.
    Unit(&'static KnownUnit),
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

const COST_ALIAS: f32 = 0.1;
const COST_VALUE: f32 = 0.5;
/// What follows a noun in a Chinese name for how many there are of it.
const NUMBER_AFTER: [&str; 5] = ["數", "人數", "數量", "次數", "總數"];
/// What it says for a number that the graph has the very number under its name.
const NUMBER_NAMED: f32 = 0.1;
/// The name of one thing in the plural, where the plural names a class.
const COST_PLURAL: f32 = 0.5;
/// A thing by the adjective that is made from its name.
const COST_ORIGIN: f32 = 0.25;

/// What the preposition of a verb says for a property that has one in its name.
const PREPOSITION_FITS: f32 = 0.2;
const PREPOSITION_DIFFERS: f32 = 0.3;
/// Up to this cost words have a meaning plainly.
const PLAIN: f32 = 0.2;
/// Up to this cost a mention is what its words are taken for.
const SURE: f32 = 0.45;
/// Up to this cost a noun is known well enough to be narrowed by words that are not.
const KNOWN: f32 = 0.75;

const COST_SHORT_HAN: f32 = 0.4;
const COST_CASE: f32 = 1.0;

const COST_LESS_KNOWN: f32 = 0.35;
/// What it costs to read a word as another that it is nearly written like.
const COST_CORRECTED: f32 = 0.15;

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
    let functions = function_table(language);
    let corrected = spelling::correct(&mut tokens, lexicon, names, functions)?;
    let mut linking = Linking {
        language,
        lexicon,
        names,
        functions,
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
    let own = linking.own();
    linking.parts_of_names()?;
    linking.repair()?;
    linking.untyped();
    linking.nearest();
    linking.values_by_kind()?;
    prefer_values(&mut linking.mentions);
    drop_weak(&mut linking.mentions);
    linking.phrases();
    let verbs = linking.verbs();
    linking.doubt_nouns_of_verbs();
    let mut mentions = linking.mentions;
    mentions.extend(own);
    for mention in &mut mentions {
        let is_in = |at: &&usize| mention.start <= **at && **at < mention.end;
        mention.cost += COST_CORRECTED * corrected.iter().filter(is_in).count() as f32;
    }
    prefer_longer_names(&mut mentions);
    mentions.sort_by(|a, b| {
        (a.start, a.end)
            .cmp(&(b.start, b.end))
            .then(a.cost.total_cmp(&b.cost))
    });
    prefer_own_class(&mut mentions);
    let skip_costs = skip_costs(&tokens, &mentions);
    let may_repeat = (0..tokens.len())
        .map(|at| may_repeat(&tokens, &mentions, at))
        .collect();
    Ok(LinkedQuestion {
        text: text.to_owned(),
        language,
        tokens,
        mentions,
        verbs,
        skip_costs,
        may_repeat,
    })
}

struct Linking<'a> {
    language: Language,
    lexicon: &'a Lexicon,
    names: &'a NameIndex,
    functions: &'static FunctionTable,
    tokens: &'a [Token],
    mentions: Vec<Mention>,
}

/// Function words by the keys of their spellings.
type FunctionTable = HashMap<String, Vec<FunctionWord>>;

fn function_table(language: Language) -> &'static FunctionTable {
    static ENGLISH: OnceLock<FunctionTable> = OnceLock::new();
    static CHINESE: OnceLock<FunctionTable> = OnceLock::new();
    let table = if language.is_chinese() {
        &CHINESE
    } else {
        &ENGLISH
    };
    table.get_or_init(|| {
        let mut table = FunctionTable::new();
        for (key, word) in function_words(language) {
            let entry = table.entry(key).or_default();
            if !entry.contains(&word) {
                entry.push(word);
            }
        }
        table
    })
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
        // 算不算, 是不是: whether.
        if let [verb, not, again] = tokens
            && not.folded == "不"
            && verb.folded == again.folded
            && verb.kind == TokenKind::Han
        {
            self.push(start, end, Meaning::Function(FunctionWord::Whether), 0.0);
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
        let is_adjective = !self.lexicon.adjectives(&key, false).is_empty();
        for weighed in self.lexicon.senses(&key, &stem_key) {
            // "larger" compares; it is no word for size.
            if is_adjective && weighed.cost > 0.3 {
                continue;
            }
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
        self.number_of(start, end, &key);
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
        // A single character is more often a part of a name: 克, 米.
        let is_character = end - start == 1 && first.kind == TokenKind::Han;
        if let Some(unit) = KnownUnit::named(&key).filter(|_| !is_character) {
            self.push(start, end, Meaning::Unit(unit), 0.0);
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
        // A noun for a dimension stands for its measures, unless it names one itself.
        let is_named = self.mentions.iter().any(|m| {
            (m.start, m.end) == (start, end)
                && m.cost <= COST_ALIAS
                && matches!(m.meaning, Meaning::Property { .. })
        });
        let called = self.lexicon.measures_called(&key, &stem_key);
        for measure in called.into_iter().filter(|_| !is_named) {
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

    /// "how many students", "more students", 多少學生: the number of students that the graph has as
    /// a value.
    fn number_of(&mut self, start: usize, end: usize, key: &str) {
        let asks_how_many = self.mentions.iter().any(|m| {
            m.end == start
                && matches!(
                    m.meaning,
                    Meaning::Function(
                        FunctionWord::HowMany
                            | FunctionWord::More
                            | FunctionWord::Less
                            | FunctionWord::Most
                            | FunctionWord::Least
                    )
                )
        });
        if !asks_how_many {
            return;
        }
        let names = if self.language.is_chinese() {
            NUMBER_AFTER
                .map(|word| text::key(&format!("{key}{word}")))
                .to_vec()
        } else {
            vec![text::key(&format!("number of {key}"))]
        };
        for name in names {
            for weighed in self.lexicon.senses(&name, &text::stem_key(&name)) {
                if let Sense::Property { .. } = weighed.sense
                    && weighed.cost <= COST_ALIAS
                {
                    self.push(start, end, meaning_of(weighed.sense), -NUMBER_NAMED);
                }
            }
        }
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
            // "moons" are all moons, and hardly the Moon.
            let is_class = self.mentions.iter().any(|m| {
                (m.start, m.end) == (start, end)
                    && m.cost <= PLAIN
                    && matches!(m.meaning, Meaning::Class(_))
            });
            plural = if is_class { COST_PLURAL } else { COST_ALIAS };
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
        // "+66" begins with what is no word.
        let marked = start.checked_sub(1).map(|before| {
            let mark = &self.tokens[before];
            let is_mark =
                mark.kind == TokenKind::Punctuation && mark.end == self.tokens[start].start;
            if is_mark {
                format!("{}{surface}", mark.text)
            } else {
                surface.clone()
            }
        });
        let short = key.len() <= 3 && key.is_ascii();
        let best = found.iter().map(|n| n.degree).max().unwrap_or(0);
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for name in found {
            let mut cost = plural + if name.preferred { 0.0 } else { COST_ALIAS };
            if (short || closed)
                && plural == 0.0
                && name.text != surface
                && marked.as_ref() != Some(&name.text)
            {
                if closed {
                    continue;
                }
                // "us" is hardly US; a name that is spelt small throughout, in an IRI say, tells less.
                let is_small = name.text.chars().all(char::is_lowercase);
                cost += if is_small { COST_ALIAS } else { COST_CASE };
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

/// The key of a plural name's singular: "large language models", "gases".
fn singular(key: &str) -> Option<String> {
    let (front, last) = key.rsplit_once(' ').unwrap_or(("", key));
    if last.len() < 4 || !last.ends_with('s') {
        return None;
    }
    let known = wordnet()
        .base_forms(last)
        .into_iter()
        .find(|base| base != last && wordnet().is_noun(base));
    let base = if let Some(base) = known {
        base
    } else {
        let stem = last.strip_suffix('s').filter(|s| !s.ends_with('s'))?;
        stem.strip_suffix("ie")
            .map_or_else(|| stem.to_owned(), |s| format!("{s}y"))
    };
    Some(if front.is_empty() {
        base
    } else {
        format!("{front} {base}")
    })
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

fn is_local(preposition: &str) -> bool {
    matches!(preposition, "in" | "at" | "on" | "into")
}
