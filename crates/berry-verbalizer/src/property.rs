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
