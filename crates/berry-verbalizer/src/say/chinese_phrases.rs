//! Noun phrases and clauses in Chinese, as marked wording.

use crate::chinese::{join, name};
use crate::property::Predicate;
use crate::{Condition, Noun, PropertyWords};

use super::chinese_keys;

/// Verbs of what once happened; they are denied with 沒有.
const EVENTS: &[&str] = &[
    "發現", "發明", "發行", "發表", "發布", "創立", "創辦", "創建", "創作", "創造", "成立", "建立",
    "建造", "開發", "研發", "設計", "提出", "撰寫", "出版", "執導", "主演", "翻譯", "獲得", "贏得",
    "收購", "參與", "參加", "加入",
];

/// How a clause is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Affirmed,
    Denied,
    Asked,
}

use Mood::{Affirmed, Asked, Denied};

impl Mood {
    pub(super) fn opposite(self) -> Self {
        match self {
            Affirmed => Denied,
            Denied => Affirmed,
            Asked => Asked,
        }
    }

    /// Chooses a word by the mood.
    pub(super) fn word(
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

/// Says a noun: 與法國接壤的國家.
pub(super) fn noun(noun: &Noun) -> String {
    joined(noun, "和")
}

/// Says an object of which one is enough: 法國或西班牙.
fn any(noun: &Noun) -> String {
    joined(noun, "或")
}

fn joined(said: &Noun, word: &str) -> String {
    match said {
        Noun::Name(text) => name(text),
        Noun::Things { label } => name(label),
        Noun::Anything => "事物".to_owned(),
        Noun::AnyOf(members) => {
            let members: Vec<String> = members.iter().map(|member| joined(member, word)).collect();
            join(&members, word)
        }
        Noun::Of {
            property,
            inverse,
            of,
        } => of_phrase(property, *inverse, of),
        Noun::Such { base, conditions } => such_phrase(base, conditions),
    }
}

/// Says what a noun belongs to, so that 的 can follow: 烏拉圭首都 before 的面積.
fn owner(of: &Noun) -> String {
    match of {
        Noun::Of {
            property,
            inverse: false,
            of: inner,
        } if matches!(**inner, Noun::Name(_)) => match plain_noun(property) {
            Some(noun) => format!("{}{noun}", any(inner)),
            None => joined(of, "和"),
        },
        _ => joined(of, "和"),
    }
}

/// Returns the noun of a property if 的 belongs between it and its owner.
fn plain_noun(property: &PropertyWords) -> Option<&str> {
    property
        .noun
        .as_deref()
        .filter(|noun| !noun.contains('的') && !noun.starts_with("所"))
}

/// Joins an owner with a noun, as the shape of the noun wants it.
///
/// A noun with a clause takes its owner as the clause's subject (居禮夫人發現的元素)
/// or in place of its pronoun (以圖靈命名的事物); others take 的.
pub(super) fn possessive(owner: &str, noun: &str) -> String {
    if let Some((before, after)) = noun
        .split_once(['它', '其'])
        .filter(|(_, after)| after.contains('的') || after.contains("命名"))
    {
        return format!("{before}{owner}{after}");
    }
    if let Some((before, after)) = noun
        .split_once('此')
        .filter(|(before, after)| !before.is_empty() && after.contains('的'))
    {
        return format!("{before}{owner}這個{after}");
    }
    match noun.rsplit_once('的') {
        Some((clause, _)) if clause.ends_with(['下', '中', '上', '時', '裡']) => {
            format!("{owner}在{noun}")
        }
        Some((clause, _)) if !clause.is_empty() => format!("{owner}{noun}"),
        _ if noun.starts_with("所") => format!("{owner}{noun}"),
        _ => format!("{owner}的{noun}"),
    }
}

/// Returns the verb of a noun such as 發現的元素.
fn verb_of_clause(noun: &str) -> Option<&str> {
    let (verb, _) = noun.rsplit_once('的')?;
    crate::property::is_chinese_verb(verb).then_some(verb)
}

fn of_phrase(property: &PropertyWords, inverse: bool, of: &Noun) -> String {
    let noun = if inverse {
        &property.inverse_noun
    } else {
        &property.noun
    };
    if let Some(noun) = noun {
        return possessive(&owner(of), noun);
    }
    let class = if inverse {
        &property.subject_class
    } else {
        &property.object_class
    };
    let head = class.as_deref().map_or_else(|| "事物".to_owned(), name);
    let clause = attributive(property, !inverse, of, Affirmed);
    match (&property.predicate, inverse) {
        (Some(Predicate::In), true) => format!("位於{}的{head}", any(of)),
        _ => format!("{}的{head}", clause.text()),
    }
}

/// A noun phrase in the making: modifiers before a head.
struct Phrase {
    /// 歐洲.
    place: Option<String>,
    /// Clauses without their 的: 與法國接壤.
    clauses: Vec<String>,
    head: String,
}

impl Phrase {
    fn of_head(head: String) -> Self {
        Self {
            place: None,
            clauses: Vec::new(),
            head,
        }
    }

    /// Says the modifiers, without the last 的.
    fn modifiers(&self) -> String {
        let clauses = self.clauses.join("且");
        match (&self.place, clauses.is_empty()) {
            (None, _) => clauses,
            (Some(place), true) => place.clone(),
            (Some(place), false) if self.clauses[0].contains('是') => {
                format!("位於{place}且{clauses}")
            }
            (Some(place), false) => format!("{place}{clauses}"),
        }
    }

    fn say(&self) -> String {
        let modifiers = self.modifiers();
        if modifiers.is_empty() {
            self.head.clone()
        } else {
            format!("{modifiers}的{}", self.head)
        }
    }

    /// Ranks what the phrase stands for: 南美洲面積最大的國家.
    fn rank(&mut self, rank: &str, count: &str) {
        let head = self.head.clone();
        let among = if self.clauses.is_empty() {
            self.place.take().unwrap_or_default()
        } else {
            format!("{}中", self.say())
        };
        *self = Self::of_head(format!("{among}{rank}的{count}{head}"));
    }
}

fn such_phrase(base: &Noun, conditions: &[Condition]) -> String {
    let (mut phrase, class) = match base {
        Noun::Things { label } => (Phrase::of_head(name(label)), Some(label.as_str())),
        Noun::Anything => (Phrase::of_head("事物".to_owned()), None),
        Noun::AnyOf(_) => {
            let mut phrase = Phrase::of_head("一個".to_owned());
            phrase.place = Some(format!("{}之中", noun(base)));
            (phrase, None)
        }
        _ => (Phrase::of_head(noun(base)), None),
    };
    for condition in conditions {
        apply(&mut phrase, condition, class);
    }
    phrase.say()
}

fn apply(phrase: &mut Phrase, condition: &Condition, class: Option<&str>) {
    match condition {
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            let (rank, count) = chinese_keys::rank(key, *highest, (*from, *to), class);
            phrase.rank(&rank, &count);
        }
        Condition::Related {
            property,
            inverse,
            to,
        } => match attributive(property, *inverse, to, Affirmed) {
            Attributive::Place(place) if phrase.place.is_none() && phrase.clauses.is_empty() => {
                phrase.place = Some(place);
            }
            other => phrase.clauses.push(other.text()),
        },
        Condition::Holds { property } => match state(property) {
            // 非洲的內陸國 rather than 非洲是內陸國的國家.
            State::IsA(kind)
                if class.is_some_and(|class| names_kind(&kind, class))
                    && phrase.head == name(class.unwrap_or_default()) =>
            {
                phrase.head = name(&kind);
            }
            State::IsA(kind) => phrase.clauses.push(format!("屬於{}", name(&kind))),
            State::Has(what) => phrase.clauses.push(what),
            State::Is(adjective) => phrase.clauses.push(name(&adjective)),
        },
        Condition::IsA { label } if phrase.head == "事物" => phrase.head = name(label),
        Condition::IsA { label } => phrase.clauses.push(format!("屬於{}", name(label))),
        Condition::Not(inner) => phrase.clauses.push(denied(inner)),
        Condition::Compared { .. } => phrase.clauses.push(predication(condition, Affirmed)),
    }
}

fn denied(condition: &Condition) -> String {
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

/// Tells whether a kind's name ends in what names the class: 內陸國, 國家.
fn names_kind(kind: &str, class: &str) -> bool {
    class.chars().count() <= 2 && kind.chars().next_back() == class.chars().next()
}

/// A clause that qualifies a noun, without its 的.
enum Attributive {
    /// Only the place: 歐洲.
    Place(String),
    Clause(String),
}

impl Attributive {
    fn text(self) -> String {
        match self {
            Self::Place(place) => format!("位於{place}"),
            Self::Clause(clause) => clause,
        }
    }
}

fn attributive(property: &PropertyWords, inverse: bool, to: &Noun, mood: Mood) -> Attributive {
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
        (None, None) => {
            let noun = property.noun.as_ref().unwrap_or(&property.label);
            by_noun(noun, inverse, to, mood)
        }
    };
    Attributive::Clause(clause)
}

/// Says a relation by the noun for its objects: 首都是巴黎, 是法國首都.
fn by_noun(noun: &str, inverse: bool, to: &Noun, mood: Mood) -> String {
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
fn plain_owned(owner: &str, noun: &str) -> String {
    if noun.contains('的') || noun.starts_with("所") || owner.contains('的') {
        possessive(owner, noun)
    } else {
        format!("{owner}{noun}")
    }
}

fn negation_of(verb: &str, mood: Mood) -> &'static str {
    if EVENTS.contains(&verb) {
        mood.word("", "沒有", "是否")
    } else {
        mood.word("", "不", "是否")
    }
}

/// Says a predicate with its object: 與法國接壤, 不位於歐洲.
pub(super) fn finite(predicate: &Predicate, object: &str, mood: Mood) -> String {
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
fn gapped(predicate: &Predicate, subject: &str, mood: Mood) -> String {
    let not = mood.word("", "並非", "是否");
    match predicate {
        Predicate::In => format!("{subject}{}", mood.word("所在", "不在", "是否所在")),
        Predicate::Together(verb) => format!("{}與{subject}{verb}", mood.word("", "不", "是否")),
        Predicate::By { verb, .. } => format!("{}{verb}{subject}", negation_of(verb, mood)),
        Predicate::Transitive(verb) => format!("{subject}{}{verb}", negation_of(verb, mood)),
        Predicate::Verb { .. } | Predicate::Passive { .. } | Predicate::Complement(_) => {
            format!("{not}{}", finite(predicate, subject, Affirmed))
        }
    }
}

/// Says a condition of a subject that stands before it: 與法國接壤, 不是內陸國.
pub(super) fn predication(condition: &Condition, mood: Mood) -> String {
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => match attributive(property, *inverse, to, mood) {
            Attributive::Place(place) => format!("位於{place}"),
            Attributive::Clause(clause) => clause,
        },
        Condition::IsA { label } => format!("{}{}", mood.word("是", "不是", "是否為"), name(label)),
        Condition::Holds { property } => match state(property) {
            State::IsA(kind) => format!("{}{}", mood.word("是", "不是", "是否為"), name(&kind)),
            State::Has(what) => format!("{}{what}", mood.word("", "不", "是否")),
            State::Is(adjective) => {
                format!("{}{}", mood.word("", "並非", "是否"), name(&adjective))
            }
        },
        Condition::Not(inner) => predication(inner, mood.opposite()),
        Condition::Compared {
            key,
            comparison,
            to,
        } => {
            format!(
                "{}{}",
                chinese_keys::key_noun(key),
                chinese_keys::bound(key, *comparison, to, mood)
            )
        }
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            let (rank, _) = chinese_keys::rank(key, *highest, (*from, *to), None);
            format!("{}{rank}的", mood.word("是", "不是", "是否為"))
        }
    }
}

/// How a boolean property is said.
pub(super) enum State {
    /// 自古已知.
    Is(String),
    /// 內陸國.
    IsA(String),
    /// 具放射性.
    Has(String),
}

pub(super) fn state(property: &PropertyWords) -> State {
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

/// Returns the measure word for things of a class: 三個國家, 四種語言.
pub(super) fn measure_word(class: &str) -> &'static str {
    const BY_ENDING: &[(&str, &str)] = &[
        ("國家", "個"),
        ("科學家", "位"),
        ("作家", "位"),
        ("畫家", "位"),
        ("音樂家", "位"),
        ("專家", "位"),
        ("人物", "位"),
        ("得主", "位"),
        ("創辦人", "位"),
        ("機器人", "個"),
        ("人", "位"),
        ("者", "位"),
        ("員", "位"),
        ("教授", "位"),
        ("會員國", "個"),
        ("語言", "種"),
        ("語", "種"),
        ("貨幣", "種"),
        ("元素", "種"),
        ("金屬", "種"),
        ("氣體", "種"),
        ("化合物", "種"),
        ("動物", "種"),
        ("植物", "種"),
        ("方法", "種"),
        ("技術", "種"),
        ("演算法", "種"),
        ("能力", "種"),
        ("現象", "種"),
        ("理論", "種"),
        ("立場", "種"),
        ("好處", "項"),
        ("優勢", "項"),
        ("獎項", "個"),
        ("面向", "個"),
        ("河流", "條"),
        ("河", "條"),
        ("山脈", "條"),
        ("公路", "條"),
        ("鐵路", "條"),
        ("街道", "條"),
        ("山", "座"),
        ("山峰", "座"),
        ("火山", "座"),
        ("島", "座"),
        ("島嶼", "座"),
        ("城堡", "座"),
        ("橋", "座"),
        ("機場", "座"),
        ("城市", "座"),
        ("首都", "個"),
        ("湖泊", "個"),
        ("電影", "部"),
        ("小說", "部"),
        ("著作", "部"),
        ("書", "本"),
        ("書籍", "本"),
        ("論文", "篇"),
        ("文章", "篇"),
        ("歌曲", "首"),
        ("詩", "首"),
        ("公司", "家"),
        ("企業", "家"),
        ("醫院", "家"),
        ("大學", "所"),
        ("學校", "所"),
        ("球隊", "支"),
        ("作品", "件"),
    ];
    BY_ENDING
        .iter()
        .filter(|(ending, _)| class.ends_with(ending))
        .max_by_key(|(ending, _)| ending.len())
        .map_or("個", |(_, measure)| measure)
}
