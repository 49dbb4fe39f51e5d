//! Noun phrases in Chinese, as marked wording.

use crate::chinese::{join, name};
use crate::property::Predicate;
use crate::{Condition, Key, Noun, PropertyWords};

use super::clauses::{Attributive, State, attributive, denied, predication, state};
use super::functions;
use super::keys;

use super::clauses::Mood::Affirmed;

/// Says a noun: 與法國接壤的國家.
pub(crate) fn noun(noun: &Noun) -> String {
    joined(noun, "和")
}

/// Says an object of which one is enough: 法國或西班牙.
pub(crate) fn any(noun: &Noun) -> String {
    joined(noun, "或")
}

pub(crate) fn joined(said: &Noun, word: &str) -> String {
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
pub(crate) fn owner(of: &Noun) -> String {
    match of {
        Noun::Of {
            property,
            inverse: false,
            of: inner,
        } if matches!(**inner, Noun::Name(_)) => match plain_noun(property) {
            Some(noun) => format!("{}{noun}", any(inner)),
            None => joined(of, "和"),
        },
        Noun::Such { base, conditions } => match &such(base, conditions) {
            Phrase {
                place: Some(place),
                clauses,
                head,
                ranked: false,
            } if clauses.is_empty() => format!("{place}{head}"),
            phrase => phrase.say(),
        },
        _ => joined(of, "和"),
    }
}

/// Returns the noun of a property if 的 belongs between it and its owner.
pub(crate) fn plain_noun(property: &PropertyWords) -> Option<&str> {
    property
        .noun
        .as_deref()
        .filter(|noun| !noun.contains('的') && !noun.starts_with("所"))
}

/// Joins an owner with a noun, as the shape of the noun wants it.
///
/// A noun with a clause takes its owner as the clause's subject (居禮夫人發現的元素)
/// or in place of its pronoun (以圖靈命名的事物); others take 的.
pub(crate) fn possessive(owner: &str, noun: &str) -> String {
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
pub(crate) fn verb_of_clause(noun: &str) -> Option<&str> {
    let (verb, _) = noun.rsplit_once('的')?;
    crate::property::is_chinese_verb(verb).then_some(verb)
}

pub(crate) fn of_phrase(property: &PropertyWords, inverse: bool, of: &Noun) -> String {
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
pub(crate) struct Phrase {
    /// 歐洲.
    place: Option<String>,
    /// Clauses without their 的: 與法國接壤.
    clauses: Vec<String>,
    head: String,
    /// Has been narrowed to some ranks; conditions after them narrow what is left.
    ranked: bool,
}

impl Phrase {
    fn of_head(head: String) -> Self {
        Self {
            place: None,
            clauses: Vec::new(),
            head,
            ranked: false,
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
        self.ranked = true;
    }
}

pub(crate) fn such_phrase(base: &Noun, conditions: &[Condition]) -> String {
    if let (
        Noun::AnyOf(members),
        [
            Condition::Best {
                key,
                highest,
                from: 0 | 1,
                to: 0 | 1,
            },
        ],
    ) = (base, conditions)
        && members.len() == 2
    {
        return format!("{}之中{}的一個", noun(base), keys::better(key, *highest));
    }
    // One value of many: 歐洲國家的最多人口.
    if let (
        Noun::Of {
            property,
            inverse: false,
            of,
        },
        [
            Condition::Best {
                key: Key::Itself,
                highest,
                from: 0 | 1,
                to: 0 | 1,
            },
        ],
    ) = (base, conditions)
        && let Some(noun) = plain_noun(property)
    {
        let (high, low) = keys::scale(&Key::Property(property.clone(), None));
        let end = if *highest { high } else { low };
        return possessive(&owner(of), &format!("最{end}{noun}"));
    }
    such(base, conditions).say()
}

pub(crate) fn such(base: &Noun, conditions: &[Condition]) -> Phrase {
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
    phrase
}

pub(crate) fn apply(phrase: &mut Phrase, condition: &Condition, class: Option<&str>) {
    if phrase.ranked && !matches!(condition, Condition::Best { .. }) {
        // Whether the condition holds is asked of the best, not before them.
        *phrase = Phrase::of_head(format!(
            "{}中{}者",
            phrase.say(),
            predication(condition, Affirmed)
        ));
        phrase.ranked = true;
        return;
    }
    match condition {
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            let (rank, count) = keys::rank(key, *highest, (*from, *to), class);
            phrase.rank(&rank, &count);
        }
        Condition::Related {
            property,
            inverse,
            to,
        } => match attributive(property, *inverse, to, Affirmed) {
            Attributive::Place(place) if phrase.place.is_none() => {
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
        Condition::Test {
            function,
            arguments,
        } => phrase
            .clauses
            .push(functions::test(function, arguments, false)),
        Condition::OtherThan(noun) => phrase.clauses.push(format!("{}以外", owner(noun))),
        Condition::Not(inner) => phrase.clauses.push(denied(inner)),
        Condition::Compared { .. } => phrase.clauses.push(predication(condition, Affirmed)),
    }
}

/// Tells whether a kind's name ends in what names the class: 內陸國, 國家.
pub(crate) fn names_kind(kind: &str, class: &str) -> bool {
    class.chars().count() <= 2 && kind.chars().next_back() == class.chars().next()
}

/// Returns the measure word for things of a class: 三個國家, 四種語言.
pub(crate) fn measure_word(class: &str) -> &'static str {
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
