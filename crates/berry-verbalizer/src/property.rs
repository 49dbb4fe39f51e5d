//! How a property is said.
//!
//! A label says by its shape whether it is a noun ("capital", 首都), a verb
//! ("borders", "was developed by", 流經) or a place ("located in", 位於); a
//! lexicon may say it outright. What a property's nouns and verbs do in a
//! sentence is the business of the modules that say phrases.

use crate::Language;

mod chinese;
mod english;

/// The words for a property, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyWords {
    /// The label, as the graph has it.
    pub(crate) label: String,
    /// Names the objects: "capital".
    pub(crate) noun: Option<String>,
    /// Runs from subject to object: "borders", "was developed by".
    pub(crate) predicate: Option<Predicate>,
    /// Names the subjects, seen from the object: "author" of the property "wrote".
    pub(crate) inverse_noun: Option<String>,
    /// Runs from object to subject: "wrote" of the property "author".
    pub(crate) inverse_predicate: Option<Predicate>,
    /// What a thing is of which a boolean property is true: "landlocked".
    pub(crate) adjective: Option<String>,
    /// What a thing with a high value is, as a lexicon states it: "large".
    pub(crate) dimension: Option<String>,
    /// What its subjects are, as a class's label.
    pub(crate) subject_class: Option<String>,
    /// What its objects are, as a class's label.
    pub(crate) object_class: Option<String>,
}

/// A way to say a property, as a lexicon has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexicalForm {
    /// "capital", "border", "flow through", "large", 接壤.
    pub written: String,
    pub part_of_speech: PartOfSpeech,
    /// Whether the form runs from object to subject: the verb "write" for the
    /// property "author".
    pub inverse: bool,
}

/// What kind of word a lexical form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartOfSpeech {
    Noun,
    Verb,
    Adjective,
}

/// What can be said of a subject with an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Predicate {
    /// "borders", "flows through": a verb in the base form with what stands
    /// between it and its object, or after the object if that is no preposition.
    Verb {
        base: String,
        tail: String,
        past: bool,
    },
    /// "was developed by".
    Passive {
        participle: String,
        tail: String,
        past: bool,
    },
    /// "is part of", "is the capital of": what stands between "is" and the object.
    Complement(String),
    /// Is in a place: "in", 位於.
    In,
    /// Verb and object: 流經.
    Transitive(String),
    /// 與 object verb: 與法國接壤.
    Together(String),
    /// 由 or 被, object, verb: 由谷歌開發.
    By { marker: char, verb: String },
}

pub(crate) use chinese::is_verb as is_chinese_verb;
pub(crate) use english::{is_one_of_many, with_fitting_article};

impl PropertyWords {
    /// Finds out how a property is said, from its label and what a lexicon adds.
    ///
    /// The shape of the label decides whether it is a noun or a verb; a label of
    /// no other shape is a noun, and a name in camel case must have been split
    /// into words before. A lexicon lists many ways to ask for a property, some
    /// of which say more or less than its label (to speak a language is not to
    /// have it as an official one); therefore its forms only add what the label
    /// lacks: a noun to a verb; to a noun the passive with an agent ("was written
    /// by") and the plain verb that runs from object to subject ("wrote"). Of
    /// forms of one kind the first counts.
    pub fn new(label: &str, forms: &[LexicalForm], language: Language) -> Self {
        let is_chinese = language.is_chinese();
        let mut words = if is_chinese {
            chinese::read(label)
        } else {
            english::read(label)
        };
        for form in forms {
            match (form.part_of_speech, form.inverse) {
                (PartOfSpeech::Noun, false) => fill(&mut words.noun, noun_of(&form.written)),
                (PartOfSpeech::Noun, true) => fill(&mut words.inverse_noun, noun_of(&form.written)),
                (PartOfSpeech::Verb, inverse) => {
                    let predicate = if is_chinese {
                        chinese::verb(&form.written)
                    } else {
                        english::verb(&form.written)
                    };
                    if inverse {
                        fill(
                            &mut words.inverse_predicate,
                            predicate.filter(Predicate::is_plain_verb),
                        );
                    } else {
                        fill(&mut words.predicate, predicate.filter(Predicate::has_agent));
                    }
                }
                (PartOfSpeech::Adjective, _) => {
                    fill(&mut words.adjective, Some(form.written.clone()));
                    fill(&mut words.dimension, Some(form.written.clone()));
                }
            }
        }
        words
    }

    /// Says a property by an English verb that its label is a form of: "play in" for "plays in
    /// club".
    pub fn of_verb(label: &str, verb: &str) -> Self {
        let mut words = Self::of_label(label);
        words.predicate = english::verb(verb);
        words
    }

    /// States what the property's subjects and objects are, so that "what France
    /// borders" can be said as "the countries that France borders".
    #[must_use]
    pub fn between(mut self, subject_class: Option<String>, object_class: Option<String>) -> Self {
        self.subject_class = subject_class;
        self.object_class = object_class;
        english::settle_place(&mut self);
        chinese::settle_place(&mut self);
        self
    }

    /// The label that the words were made from.
    pub fn label(&self) -> &str {
        &self.label
    }

    fn of_label(label: &str) -> Self {
        Self {
            label: label.to_owned(),
            noun: None,
            predicate: None,
            inverse_noun: None,
            inverse_predicate: None,
            adjective: None,
            dimension: None,
            subject_class: None,
            object_class: None,
        }
    }
}

impl Predicate {
    /// Tells whether the object is who did it: "was written by", 由…撰寫.
    fn has_agent(&self) -> bool {
        match self {
            Self::Passive { tail, .. } => tail == "by",
            Self::By { .. } => true,
            _ => false,
        }
    }

    /// Tells whether it is a verb with a direct object: "wrote", 撰寫.
    fn is_plain_verb(&self) -> bool {
        match self {
            Self::Verb { tail, .. } => tail.is_empty(),
            Self::Transitive(verb) => {
                !verb.ends_with(['於', '為', '自']) && !verb.starts_with('是')
            }
            _ => false,
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: Option<T>) {
    if slot.is_none() {
        *slot = value;
    }
}

/// Returns the noun of a form, unless it lacks what follows it ("capital of").
fn noun_of(written: &str) -> Option<String> {
    let lacks = written
        .rsplit(' ')
        .next()
        .is_some_and(crate::english::is_preposition);
    (!lacks).then(|| written.to_owned())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(labels: &[&str], language: Language, expect: &Expect) {
        let mut table = Vec::new();
        for label in labels {
            let words = PropertyWords::new(label, &[], language);
            let mut kinds = Vec::new();
            kinds.extend(words.noun.map(|noun| format!("noun {noun}")));
            kinds.extend(
                words
                    .inverse_noun
                    .map(|noun| format!("inverse noun {noun}")),
            );
            kinds.extend(words.predicate.map(|predicate| format!("{predicate:?}")));
            kinds.extend(
                words
                    .adjective
                    .map(|adjective| format!("adjective {adjective}")),
            );
            table.push(format!("{label}: {}\n", kinds.join(", ")));
        }
        expect.assert_eq(&table.concat());
    }

    #[test]
    fn english_labels() {
        check(
            &[
                "capital",
                "official language",
                "melting point",
                "Official Language",
                "UN member",
                "spouse",
                "birth place",
                "borders",
                "contains",
                "flows through",
                "belongs to",
                "explains well",
                "is part of",
                "part of",
                "capital of",
                "member of",
                "type of",
                "developed by",
                "was developed by",
                "is developed by",
                "discovered",
                "discovered by",
                "born in",
                "located in",
                "is in",
                "lies in",
                "continent",
                "spoken in",
                "used by",
                "named after",
                "has mouth",
                "has",
                "landlocked",
                "is landlocked",
                "radioactive",
                "known since antiquity",
                "proposed idea",
                "award received",
                "wrote",
                "author",
                "same as",
                "related to",
                "GDP per capita",
                "languages",
                "",
            ],
            Language::English,
            &expect![[r#"
                capital: noun capital
                official language: noun official language
                melting point: noun melting point
                Official Language: noun official language
                UN member: noun UN member
                spouse: noun spouse
                birth place: noun birth place
                borders: Verb { base: "border", tail: "", past: false }
                contains: Verb { base: "contain", tail: "", past: false }
                flows through: Verb { base: "flow", tail: "through", past: false }
                belongs to: Verb { base: "belong", tail: "to", past: false }
                explains well: Verb { base: "explain", tail: "well", past: false }
                is part of: Complement("part of")
                part of: Complement("part of")
                capital of: Complement("the capital of")
                member of: Complement("a member of")
                type of: Complement("a type of")
                developed by: Passive { participle: "developed", tail: "by", past: true }
                was developed by: Passive { participle: "developed", tail: "by", past: true }
                is developed by: Passive { participle: "developed", tail: "by", past: false }
                discovered: Verb { base: "discover", tail: "", past: true }, adjective discovered
                discovered by: Passive { participle: "discovered", tail: "by", past: true }
                born in: Passive { participle: "born", tail: "in", past: true }
                located in: In
                is in: In
                lies in: In
                continent: noun continent, In
                spoken in: Passive { participle: "spoken", tail: "in", past: false }
                used by: Passive { participle: "used", tail: "by", past: false }
                named after: Passive { participle: "named", tail: "after", past: true }
                has mouth: noun mouth
                has: Verb { base: "have", tail: "", past: false }
                landlocked: noun landlocked, adjective landlocked
                is landlocked: Complement("landlocked"), adjective landlocked
                radioactive: noun radioactive, adjective radioactive
                known since antiquity: noun known since antiquity, adjective known since antiquity
                proposed idea: noun idea proposed
                award received: noun award received
                wrote: Verb { base: "write", tail: "", past: true }
                author: noun author
                same as: Complement("same as")
                related to: Passive { participle: "related", tail: "to", past: false }
                GDP per capita: noun GDP per capita
                languages: noun languages
                : noun 
            "#]],
        );
    }

    #[test]
    fn chinese_labels() {
        check(
            &[
                "首都",
                "官方語言",
                "官方语言",
                "發現者",
                "接壤",
                "與…接壤",
                "流經",
                "流经",
                "位於",
                "屬於",
                "所屬國家",
                "所屬機構",
                "首都所屬國家",
                "由…開發",
                "由誰開發",
                "被比喻為",
                "畢業於",
                "發現的元素",
                "採用它的事物",
                "是否為內陸國",
                "內陸國",
                "具放射性",
                "",
            ],
            Language::TraditionalChinese,
            &expect![[r#"
                首都: noun 首都
                官方語言: noun 官方語言
                官方语言: noun 官方語言
                發現者: noun 發現者
                接壤: Together("接壤")
                與…接壤: Together("接壤")
                流經: Transitive("流經")
                流经: Transitive("流經")
                位於: In
                屬於: Transitive("屬於")
                所屬國家: noun 所屬國家, In
                所屬機構: noun 所屬機構
                首都所屬國家: inverse noun 首都
                由…開發: By { marker: '由', verb: "開發" }
                由誰開發: By { marker: '由', verb: "開發" }
                被比喻為: Transitive("被比喻為")
                畢業於: Transitive("畢業於")
                發現的元素: noun 發現的元素
                採用它的事物: noun 採用它的事物
                是否為內陸國: noun 內陸國, adjective 內陸國
                內陸國: noun 內陸國
                具放射性: noun 具放射性
                : noun 
            "#]],
        );
    }

    #[test]
    fn a_verb_of_a_lexicon_adds_what_a_noun_lacks() {
        let verb = |written: &str, inverse| LexicalForm {
            written: written.to_owned(),
            part_of_speech: PartOfSpeech::Verb,
            inverse,
        };
        let read = |forms: &[LexicalForm]| {
            let words = PropertyWords::new("author", forms, Language::English);
            (words.predicate, words.inverse_predicate)
        };
        assert_eq!(
            read(&[verb("speak", false), verb("be spoken in", true)]),
            (None, None)
        );
        let (passive, active) = read(&[verb("be written by", false), verb("write", true)]);
        assert!(matches!(
            passive,
            Some(Predicate::Passive { past: true, .. })
        ));
        assert!(matches!(active, Some(Predicate::Verb { past: true, .. })));
    }
}
