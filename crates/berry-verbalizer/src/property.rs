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
    /// What something with a high or a true value is: "large", "landlocked".
    pub(crate) adjective: Option<String>,
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

pub(crate) use english::with_fitting_article;

impl PropertyWords {
    /// Finds out how a property is said, from its label and what a lexicon adds.
    ///
    /// The first form of each kind counts. A name in camel case must have been
    /// split into words before. Pure shape decides where no form does; a label
    /// of no recognisable shape is a noun.
    pub fn new(label: &str, forms: &[LexicalForm], language: Language) -> Self {
        let read = |text: &str| {
            if language.is_chinese() {
                chinese::read(text)
            } else {
                english::read(text)
            }
        };
        let mut words = read(label);
        for form in forms.iter().rev() {
            match (form.part_of_speech, form.inverse) {
                (PartOfSpeech::Noun, false) => words.noun = Some(form.written.clone()),
                (PartOfSpeech::Noun, true) => words.inverse_noun = Some(form.written.clone()),
                (PartOfSpeech::Verb, inverse) => {
                    let predicate = if language.is_chinese() {
                        chinese::verb(&form.written)
                    } else {
                        english::verb(&form.written)
                    };
                    if inverse {
                        words.inverse_predicate = Some(predicate);
                    } else {
                        words.predicate = Some(predicate);
                    }
                }
                (PartOfSpeech::Adjective, _) => words.adjective = Some(form.written.clone()),
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
            subject_class: None,
            object_class: None,
        }
    }
}
