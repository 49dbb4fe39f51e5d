//! Clauses in Chinese, as marked wording.

use crate::chinese::name;
use crate::property::Predicate;
use crate::{Condition, Noun, PropertyWords};

use super::functions;
use super::keys;
use super::phrases::{any, owner, plain_noun, possessive, verb_of_clause};

use Mood::{Affirmed, Asked, Denied};

/// Verbs of what once happened; they are denied with 沒有 and told with 了.
pub(crate) const EVENTS: &[&str] = &[
    "發現", "發明", "發行", "發表", "發布", "創立", "創辦", "創建", "創作", "創造", "成立", "建立",
    "建造", "開發", "研發", "設計", "提出", "撰寫", "出版", "執導", "主演", "翻譯", "獲得", "贏得",
    "收購", "參與", "參加", "加入",
];

/// How a clause is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    Affirmed,
    Denied,
    Asked,
}

impl Mood {
    pub(crate) fn opposite(self) -> Self {
        match self {
            Affirmed => Denied,
            Denied => Affirmed,
            Asked => Asked,
        }
    }

    /// Chooses a word by the mood.
    pub(crate) fn word(
        self,
        affirmed: &'static str,
        denied: &'static str,
        asked: &'static str,
    ) -> &'static str {
        match self {
            Affirmed => affirmed,
            Denied => denied,
            Asked => asked,
        }
    }
}

pub(crate) fn denied(condition: &Condition) -> String {
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => attributive(property, *inverse, to, Denied).text(),
        Condition::Not(inner) => predication(inner, Affirmed),
        _ => predication(condition, Denied),
    }
}

/// A clause that qualifies a noun, without its 的.
pub(crate) enum Attributive {
    /// Only the place: 歐洲.
    Place(String),
    Clause(String),
}

impl Attributive {
    pub(crate) fn text(self) -> String {
        match self {
            Self::Place(place) => format!("位於{place}"),
            Self::Clause(clause) => clause,
        }
    }
}

pub(crate) fn attributive(
    property: &PropertyWords,
    inverse: bool,
    to: &Noun,
    mood: Mood,
) -> Attributive {
    let object = any(to);
    let (along, against) = if inverse {
        (&property.inverse_predicate, &property.predicate)
    } else {
        (&property.predicate, &property.inverse_predicate)
    };
    let clause = match (along, against) {
        (Some(Predicate::In), _) if mood == Affirmed => return Attributive::Place(object),
        (Some(predicate), _) => finite(predicate, &object, mood),
        (None, Some(predicate)) => gapped(predicate, &object, mood),
        (None, None) => match (&property.noun, &property.inverse_noun) {
            (Some(noun), _) => by_noun(noun, inverse, to, mood),
            (None, Some(noun)) => by_noun(noun, !inverse, to, mood),
            (None, None) => by_noun(&property.label, inverse, to, mood),
        },
    };
    Attributive::Clause(clause)
}

/// Says a relation by the noun for its objects: 首都是巴黎, 是法國首都.
pub(crate) fn by_noun(noun: &str, inverse: bool, to: &Noun, mood: Mood) -> String {
    let object = any(to);
    let not = mood.word("", "不", "是否");
    if let Some(verb) = verb_of_clause(noun) {
        return if inverse {
            format!("{}{object}{verb}", mood.word("", "並非", "是否"))
        } else {
            format!("{}{verb}{object}", negation_of(verb, mood))
        };
    }
    if let Some((verb, _)) = noun.split_once('它').filter(|(verb, _)| !verb.is_empty()) {
        return if inverse {
            format!("{not}{verb}{object}")
        } else {
            format!("{}{object}{verb}", mood.word("", "並非", "是否"))
        };
    }
    match (inverse, to) {
        (false, Noun::Anything) => format!("{}{}", mood.word("有", "沒有", "是否有"), noun),
        (false, _) => format!("{noun}{}{object}", mood.word("是", "不是", "是否為")),
        (true, _) => {
            let whole = plain_owned(&object, noun);
            format!("{}{whole}", mood.word("是", "不是", "是否為"))
        }
    }
}

/// Leaves out the 的 between a short owner and a plain noun: 法國首都.
pub(crate) fn plain_owned(owner: &str, noun: &str) -> String {
    if noun.contains('的') || noun.starts_with("所") || owner.contains('的') {
        possessive(owner, noun)
    } else {
        format!("{owner}{noun}")
    }
}

pub(crate) fn negation_of(verb: &str, mood: Mood) -> &'static str {
    if EVENTS.contains(&verb) {
        mood.word("", "沒有", "是否")
    } else {
        mood.word("", "不", "是否")
    }
}

/// Says a predicate with its object: 與法國接壤, 不位於歐洲.
pub(crate) fn finite(predicate: &Predicate, object: &str, mood: Mood) -> String {
    match predicate {
        Predicate::In => format!("{}{object}", mood.word("位於", "不在", "是否位於")),
        Predicate::Together(verb) => format!("{}與{object}{verb}", mood.word("", "不", "是否")),
        Predicate::By { marker, verb } => {
            format!("{}{marker}{object}{verb}", mood.word("", "並非", "是否"))
        }
        Predicate::Transitive(verb) if verb.starts_with('被') => {
            format!("{}{verb}{object}", mood.word("", "並未", "是否"))
        }
        Predicate::Transitive(verb) => format!("{}{verb}{object}", negation_of(verb, mood)),
        Predicate::Verb { base, tail, .. } => {
            format!("{} {object}", format!("{base} {tail}").trim())
        }
        Predicate::Passive {
            participle, tail, ..
        } => format!("{participle} {tail} {object}"),
        Predicate::Complement(complement) => format!("{complement} {object}"),
    }
}

/// Says a predicate of a subject whose object is what the clause qualifies: 法國影響.
pub(crate) fn gapped(predicate: &Predicate, subject: &str, mood: Mood) -> String {
    let not = mood.word("", "並非", "是否");
    match predicate {
        Predicate::In => format!("{subject}{}", mood.word("所在", "不在", "是否所在")),
        Predicate::Together(verb) => format!("{}與{subject}{verb}", mood.word("", "不", "是否")),
        Predicate::By { verb, .. } => format!("{}{verb}{subject}", negation_of(verb, mood)),
        Predicate::Transitive(verb) if verb == "屬於" => {
            format!("{subject}{}", mood.word("所屬", "不屬於", "是否屬於"))
        }
        Predicate::Transitive(verb) => format!("{subject}{}{verb}", negation_of(verb, mood)),
        Predicate::Verb { .. } | Predicate::Passive { .. } | Predicate::Complement(_) => {
            format!("{not}{}", finite(predicate, subject, Affirmed))
        }
    }
}

/// Says a condition of a subject that stands before it: 與法國接壤, 不是內陸國.
pub(crate) fn predication(condition: &Condition, mood: Mood) -> String {
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => match (
            plain_noun(property),
            attributive(property, *inverse, to, mood),
        ) {
            (Some(noun), _)
                if *inverse
                    && property.predicate.is_none()
                    && property.inverse_predicate.is_none() =>
            {
                let be = mood.word("是", "不是", "是否為");
                format!("{be}{}", possessive(&owner(to), noun))
            }
            (_, attributive) => attributive.text(),
        },
        Condition::IsA { label } => format!("{}{}", mood.word("是", "不是", "是否為"), name(label)),
        Condition::Holds { property } => match state(property) {
            State::IsA(kind) => format!("{}{}", mood.word("是", "不是", "是否為"), name(&kind)),
            State::Has(what) => format!("{}{what}", mood.word("", "不", "是否")),
            State::Is(adjective) => {
                format!("{}{}", mood.word("", "並非", "是否"), name(&adjective))
            }
        },
        Condition::Test {
            function,
            arguments,
        } => functions::test(function, arguments, mood == Mood::Denied),
        Condition::OtherThan(noun) => {
            format!("{}{}", mood.word("不是", "是", "是否不是"), owner(noun))
        }
        Condition::Not(inner) => predication(inner, mood.opposite()),
        Condition::Compared {
            key,
            comparison,
            to,
        } => {
            format!(
                "{}{}",
                keys::key_noun(key),
                keys::bound(key, *comparison, to, mood)
            )
        }
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            let (rank, _) = keys::rank(key, *highest, (*from, *to), None);
            format!("{}{rank}的", mood.word("是", "不是", "是否為"))
        }
    }
}

/// How a boolean property is said.
pub(crate) enum State {
    /// 自古已知.
    Is(String),
    /// 內陸國.
    IsA(String),
    /// 具放射性.
    Has(String),
}

pub(crate) fn state(property: &PropertyWords) -> State {
    const KINDS: [char; 14] = [
        '國', '員', '者', '物', '家', '人', '體', '屬', '素', '市', '島', '都', '語', '地',
    ];
    let said = property
        .adjective
        .as_ref()
        .or(property.noun.as_ref())
        .unwrap_or(&property.label);
    if said.starts_with(['具', '有']) {
        State::Has(said.clone())
    } else if said.ends_with('性') {
        State::Has(format!("具{said}"))
    } else if said.ends_with(KINDS) {
        State::IsA(said.clone())
    } else {
        State::Is(said.clone())
    }
}
