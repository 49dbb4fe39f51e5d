//! Noun phrases and clauses in English.

use crate::english::{
    definite, indefinite, past, past_participle, plural, present_participle, third_person,
};
use crate::english::{is_plural, is_preposition};
use crate::list::join_english;
use crate::property::{Predicate, with_fitting_article};
use crate::{Condition, Noun, PropertyWords};

use super::english_keys;

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
}

use Number::{Plural, Singular};

/// A noun phrase in the making.
pub(super) struct Phrase {
    /// What stands before the head: "largest", "landlocked".
    pub before: Vec<String>,
    /// The head in its number; for a proper phrase the whole name.
    pub head: String,
    /// What follows the head: "in Europe", "that border France".
    pub after: Vec<String>,
    pub number: Number,
    /// Takes no article: a name, "what France borders".
    pub proper: bool,
    /// Has been narrowed to some ranks; conditions after them narrow what is left.
    pub ranked: bool,
}

impl Phrase {
    fn common(noun: &str, number: Number) -> Self {
        let head = match number {
            Singular => noun.to_owned(),
            Plural => plural(noun),
        };
        Self {
            number: if is_plural(noun) { Plural } else { number },
            before: Vec::new(),
            head,
            after: Vec::new(),
            proper: false,
            ranked: false,
        }
    }

    fn proper(head: String, number: Number) -> Self {
        Self {
            before: Vec::new(),
            head,
            after: Vec::new(),
            number,
            proper: true,
            ranked: false,
        }
    }

    /// Joins the parts without an article.
    pub(super) fn bare(&self) -> String {
        let mut words = self.before.join(" ");
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&self.head);
        for after in &self.after {
            if !after.starts_with(',') {
                words.push(' ');
            }
            words.push_str(after);
        }
        words
    }

    pub(super) fn with_the(&self) -> String {
        if self.proper {
            self.bare()
        } else {
            format!("the {}", self.bare())
        }
    }

    /// Adds a relative clause, or joins it to the one before.
    fn add_clause(&mut self, pronoun: &str, clause: &str) {
        match self.after.last_mut() {
            Some(last) if last.starts_with(&format!("{pronoun} ")) => {
                last.push_str(" and ");
                last.push_str(clause);
            }
            _ => self.after.push(format!("{pronoun} {clause}")),
        }
    }

    /// Returns the pronoun of a clause about the things as subjects.
    pub(super) fn pronoun(&self) -> &'static str {
        if crate::english::is_person(&self.head) {
            "who"
        } else {
            "that"
        }
    }

    /// Adds a place before all clauses, so that it belongs to the head.
    fn add_place(&mut self, place: String) {
        let clause = |after: &String| {
            ["that ", "who ", "whose ", "with "]
                .iter()
                .any(|start| after.starts_with(start))
        };
        let at = self
            .after
            .iter()
            .position(clause)
            .unwrap_or(self.after.len());
        self.after.insert(at, place);
    }

    /// Adds what the things have: "with the largest area".
    pub(super) fn add_with(&mut self, thing: &str) {
        let have = if self.number == Singular {
            "has"
        } else {
            "have"
        };
        match self.after.last_mut() {
            Some(last) if last.starts_with("that ") || last.starts_with("who ") => {
                last.push_str(" and ");
                last.push_str(have);
                last.push(' ');
                last.push_str(thing);
            }
            Some(last) if last.starts_with("with ") => {
                last.push_str(" and ");
                last.push_str(thing);
            }
            _ => self.after.push(format!("with {thing}")),
        }
    }
}

/// Returns the number that a noun is said in where no answer decides it.
pub(super) fn natural_number(noun: &Noun) -> Number {
    match noun {
        Noun::Name(_) => Singular,
        Noun::Things { .. } | Noun::Anything | Noun::AnyOf(_) => Plural,
        Noun::Of {
            property,
            inverse,
            of,
        } => {
            let named_by_noun = !inverse && property.noun.is_some();
            let class = if *inverse {
                &property.subject_class
            } else {
                &property.object_class
            };
            if named_by_noun {
                let several = property.noun.as_deref().is_some_and(is_plural);
                if several { Plural } else { natural_number(of) }
            } else if class.is_some() {
                Plural
            } else {
                Singular
            }
        }
        Noun::Such { base, conditions } => match best_ranks(conditions) {
            Some((from, to)) if from == to => Singular,
            Some(_) => Plural,
            None => natural_number(base),
        },
    }
}

fn best_ranks(conditions: &[Condition]) -> Option<(usize, usize)> {
    conditions.iter().find_map(|condition| match condition {
        Condition::Best { from, to, .. } => Some((*from, *to)),
        _ => None,
    })
}

/// Says a noun with its definite article: "the countries that border France".
pub(super) fn the(noun: &Noun, number: Number) -> String {
    joined(noun, number, "and")
}

/// Says an object of which one is enough: "France or Spain".
fn any(noun: &Noun) -> String {
    joined(noun, natural_number(noun), "or")
}

fn joined(noun: &Noun, number: Number, word: &str) -> String {
    match noun {
        Noun::AnyOf(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| joined(member, natural_number(member), word))
                .collect();
            join_english(&members, word)
        }
        _ => phrase(noun, number).with_the(),
    }
}

/// Builds the noun phrase, in the number wanted where the noun leaves a choice.
pub(super) fn phrase(noun: &Noun, number: Number) -> Phrase {
    match noun {
        Noun::Name(name) => Phrase::proper(definite(name), Singular),
        Noun::Things { label } => Phrase::common(label, number),
        Noun::Anything => Phrase::common("thing", number),
        Noun::AnyOf(_) => Phrase::proper(the(noun, number), Plural),
        Noun::Of {
            property,
            inverse,
            of,
        } => of_phrase(property, *inverse, of, number),
        Noun::Such { base, conditions } => such_phrase(base, conditions, number),
    }
}

fn of_phrase(property: &PropertyWords, inverse: bool, of: &Noun, number: Number) -> Phrase {
    let noun = if inverse {
        &property.inverse_noun
    } else {
        &property.noun
    };
    let class = if inverse {
        &property.subject_class
    } else {
        &property.object_class
    };
    let place = !inverse
        && property.predicate == Some(Predicate::In)
        && noun.as_deref() != Some("location");
    if let (Some(noun), false) = (noun, place) {
        let number = if natural_number(of) == Plural {
            Plural
        } else {
            number
        };
        let mut phrase = Phrase::common(noun, number);
        phrase
            .after
            .push(format!("of {}", the(of, natural_number(of))));
        return phrase;
    }
    let condition = Condition::Related {
        property: property.clone(),
        inverse: !inverse,
        to: of.clone(),
    };
    let label = class.as_ref().or(if place { noun.as_ref() } else { None });
    if let Some(label) = label {
        let mut phrase = Phrase::common(label, number);
        apply(&mut phrase, &condition);
        return phrase;
    }
    let clause = match shape(property, !inverse) {
        Shape::Forward(predicate) => finite(predicate, &any(of), Singular, false),
        Shape::Backward(predicate) => gapped(predicate, of, false),
        Shape::Noun(noun) if inverse => format!("has {} as its {noun}", any(of)),
        Shape::Noun(noun) => format!("is the {noun} of {}", any(of)),
    };
    Phrase::proper(format!("what {clause}"), Singular)
}

fn such_phrase(base: &Noun, conditions: &[Condition], number: Number) -> Phrase {
    let number = match best_ranks(conditions) {
        Some((from, to)) if from != to => Plural,
        _ => number,
    };
    let mut conditions = conditions;
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
        let better = english_keys::better(key, *highest);
        return Phrase::proper(
            format!("the one of {} {better}", the(base, Plural)),
            Singular,
        );
    }
    let mut phrase = match base {
        Noun::AnyOf(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| the(member, natural_number(member)))
                .collect();
            let mut phrase = Phrase::common("one", number);
            phrase
                .after
                .push(format!("of {}", join_english(&members, "and")));
            phrase
        }
        Noun::Name(_) => {
            let mut phrase = phrase(base, number);
            let clauses: Vec<String> = conditions
                .iter()
                .map(|condition| predication(condition, Singular, false))
                .collect();
            phrase
                .after
                .push(format!(", which {}", clauses.join(" and ")));
            conditions = &[];
            phrase
        }
        _ => phrase(base, number),
    };
    if phrase.proper && !phrase.head.starts_with("what ") && phrase.after.is_empty() {
        phrase.head = format!("those of {}", phrase.head);
    } else if phrase.proper && phrase.head.starts_with("what ") && !conditions.is_empty() {
        let clause = phrase.head.split_off("what ".len());
        phrase = Phrase::common("thing", number);
        phrase.after.push(format!("that {clause}"));
    }
    for condition in conditions {
        apply(&mut phrase, condition);
    }
    phrase
}

/// Narrows a phrase by a condition.
fn apply(phrase: &mut Phrase, condition: &Condition) {
    if phrase.ranked && !matches!(condition, Condition::Best { .. }) {
        // Whether the condition holds is asked of the best, not before them.
        let best = phrase.with_the();
        *phrase = Phrase::proper(format!("those of {best}"), Plural);
        phrase.add_clause("that", &predication(condition, Plural, false));
        return;
    }
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => apply_relation(phrase, property, *inverse, to, false),
        Condition::Holds { property } => match state(property) {
            State::Is(adjective) if !adjective.contains(' ') => phrase.before.push(adjective),
            State::Is(adjective) => phrase.after.push(adjective),
            State::Has(noun) => phrase.add_with(&noun),
            State::IsA(_) => phrase.add_clause(
                phrase.pronoun(),
                &predication(condition, phrase.number, false),
            ),
        },
        Condition::Not(inner) => match &**inner {
            Condition::Related {
                property,
                inverse,
                to,
            } => apply_relation(phrase, property, *inverse, to, true),
            Condition::Not(inner) => apply(phrase, inner),
            inner => phrase.add_clause(phrase.pronoun(), &predication(inner, phrase.number, true)),
        },
        Condition::Compared {
            key,
            comparison,
            to,
        } => {
            english_keys::apply_comparison(phrase, key, *comparison, to);
        }
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            english_keys::apply_rank(phrase, key, *highest, (*from, *to));
        }
        Condition::IsA { label }
            if !phrase.proper && phrase.after.is_empty() && is_thing(&phrase.head) =>
        {
            phrase.head = Phrase::common(label, phrase.number).head;
        }
        Condition::IsA { .. } => phrase.add_clause(
            phrase.pronoun(),
            &predication(condition, phrase.number, false),
        ),
    }
}

fn is_thing(head: &str) -> bool {
    matches!(head, "thing" | "things")
}

fn apply_relation(
    phrase: &mut Phrase,
    property: &PropertyWords,
    inverse: bool,
    to: &Noun,
    negated: bool,
) {
    let not = if negated { "not " } else { "" };
    match shape(property, inverse) {
        Shape::Forward(Predicate::In) => phrase.add_place(format!("{not}in {}", any(to))),
        Shape::Forward(Predicate::Passive {
            participle, tail, ..
        }) => {
            phrase
                .after
                .push(format!("{not}{participle} {tail} {}", any(to)));
        }
        Shape::Forward(predicate) => phrase.add_clause(
            phrase.pronoun(),
            &finite(predicate, &any(to), phrase.number, negated),
        ),
        Shape::Backward(predicate) => phrase.add_clause("that", &gapped(predicate, to, negated)),
        Shape::Noun(noun) if inverse => {
            phrase.add_clause(
                phrase.pronoun(),
                &identity(noun, to, phrase.number, negated),
            );
        }
        Shape::Noun(noun) => match to {
            Noun::Anything if negated => phrase.after.push(format!("without {}", indefinite(noun))),
            Noun::Anything => phrase.add_with(&indefinite(noun)),
            _ => {
                let one_of = if matches!(to, Noun::Things { .. } | Noun::Such { .. })
                    && natural_number(to) == Plural
                {
                    "one of "
                } else {
                    ""
                };
                let be = if is_plural(noun) { "are" } else { "is" };
                phrase
                    .after
                    .push(format!("whose {noun} {be} {not}{one_of}{}", any(to)));
            }
        },
    }
}

/// How a relation is said from the side of the thing that it qualifies.
enum Shape<'a> {
    /// The thing is the subject of the predicate: "borders X".
    Forward(&'a Predicate),
    /// The thing is its object: "X borders".
    Backward(&'a Predicate),
    /// There is only a noun, which names the property's objects.
    Noun(&'a str),
}

fn shape(property: &PropertyWords, inverse: bool) -> Shape<'_> {
    let (along, against) = if inverse {
        (&property.inverse_predicate, &property.predicate)
    } else {
        (&property.predicate, &property.inverse_predicate)
    };
    match (along, against, &property.noun) {
        (Some(predicate), ..) => Shape::Forward(predicate),
        (None, Some(predicate), _) => Shape::Backward(predicate),
        (None, None, Some(noun)) => Shape::Noun(noun),
        (None, None, None) => Shape::Noun(&property.label),
    }
}

/// Says the predicate with its object: "borders France", "were not developed by X".
pub(super) fn finite(predicate: &Predicate, object: &str, number: Number, negated: bool) -> String {
    let be = |past: bool| be(number, past, negated);
    match predicate {
        Predicate::Verb {
            base,
            tail,
            past: is_past,
        } => {
            let verb = verb_form(base, number, *is_past, negated);
            with_object(&verb, tail, object)
        }
        Predicate::Passive {
            participle,
            tail,
            past,
        } => format!("{} {participle} {tail} {object}", be(*past)),
        Predicate::Complement(complement) => {
            format!("{} {} {object}", be(false), in_number(complement, number))
        }
        Predicate::In => format!("{} in {object}", be(false)),
        Predicate::Transitive(verb) | Predicate::Together(verb) | Predicate::By { verb, .. } => {
            format!("{verb} {object}")
        }
    }
}

/// Says the predicate of `subject` with its object left out: "France borders".
fn gapped(predicate: &Predicate, subject: &Noun, negated: bool) -> String {
    let number = natural_number(subject);
    let clause = finite(predicate, "", number, negated);
    let clause: Vec<&str> = clause.split_whitespace().collect();
    format!("{} {}", any(subject), clause.join(" "))
}

/// Says that something is somebody's something: "is the capital of France".
fn identity(noun: &str, of: &Noun, number: Number, negated: bool) -> String {
    let what = match number {
        Singular => with_fitting_article(noun),
        Plural => plural(noun),
    };
    format!(
        "{} {what} {} {}",
        be(number, false, negated),
        crate::english::of_or_by(noun),
        any(of)
    )
}

pub(super) fn be(number: Number, past: bool, negated: bool) -> String {
    let be = match (number, past) {
        (Singular, false) => "is",
        (Plural, false) => "are",
        (Singular, true) => "was",
        (Plural, true) => "were",
    };
    format!("{be}{}", if negated { " not" } else { "" })
}

fn verb_form(base: &str, number: Number, is_past: bool, negated: bool) -> String {
    match (negated, is_past, number) {
        (true, true, _) => format!("did not {base}"),
        (true, false, Singular) => format!("does not {base}"),
        (true, false, Plural) => format!("do not {base}"),
        (false, true, _) => past(base),
        (false, false, Singular) => third_person(base),
        (false, false, Plural) => base.to_owned(),
    }
}

/// Puts the object after a preposition, or before an adverb: "flows through X", "explains X well".
fn with_object(verb: &str, tail: &str, object: &str) -> String {
    if tail.is_empty() {
        format!("{verb} {object}")
    } else if tail.split(' ').any(is_preposition) {
        format!("{verb} {tail} {object}")
    } else {
        format!("{verb} {object} {tail}")
    }
}

/// Puts a complement with an article into the plural: "a member of" gives "members of".
fn in_number(complement: &str, number: Number) -> String {
    let noun = ["the ", "a ", "an "]
        .iter()
        .find_map(|article| complement.strip_prefix(article));
    match (number, noun.and_then(|noun| noun.strip_suffix(" of"))) {
        (Plural, Some(noun)) => format!("{} of", plural(noun)),
        _ => complement.to_owned(),
    }
}

/// Says what stands in a relation to "them", as a participle: "bordering", "developed by".
pub(super) fn participial(predicate: &Predicate) -> String {
    match predicate {
        Predicate::Verb { base, tail, .. } => with_object(&present_participle(base), tail, "")
            .trim()
            .to_owned(),
        Predicate::Passive {
            participle, tail, ..
        } => format!("{participle} {tail}"),
        Predicate::Complement(complement) => format!("that are {}", in_number(complement, Plural)),
        Predicate::In => "in".to_owned(),
        Predicate::Transitive(verb) | Predicate::Together(verb) | Predicate::By { verb, .. } => {
            verb.clone()
        }
    }
}

/// Says the condition of a subject: "borders France", "is not landlocked".
pub(super) fn predication(condition: &Condition, number: Number, negated: bool) -> String {
    match condition {
        Condition::Related {
            property,
            inverse,
            to,
        } => match shape(property, *inverse) {
            Shape::Forward(predicate) => finite(predicate, &any(to), number, negated),
            Shape::Backward(predicate) => passive_or_gapped(predicate, to, number, negated),
            Shape::Noun(noun) if *inverse => identity(noun, to, number, negated),
            Shape::Noun(noun) => {
                let have = verb_form("have", number, false, negated);
                match (to, number) {
                    (Noun::Anything, _) => format!("{have} {}", indefinite(noun)),
                    (_, Singular) => format!("{have} {} as its {noun}", any(to)),
                    (_, Plural) => format!("{have} {} as their {noun}", any(to)),
                }
            }
        },
        Condition::IsA { label } => is_a(label, number, negated),
        Condition::Holds { property } => match state(property) {
            State::Is(adjective) => format!("{} {adjective}", be(number, false, negated)),
            State::IsA(noun) => is_a(&noun, number, negated),
            State::Has(noun) => format!("{} {noun}", verb_form("have", number, false, negated)),
        },
        Condition::Not(inner) => predication(inner, number, !negated),
        Condition::Compared {
            key,
            comparison,
            to,
        } => english_keys::comparison(key, *comparison, to, number, negated),
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => english_keys::rank(key, *highest, (*from, *to), number, negated),
    }
}

/// Says a predicate from the side of its object: "was written by X", or "is what X is part of".
fn passive_or_gapped(
    predicate: &Predicate,
    subject: &Noun,
    number: Number,
    negated: bool,
) -> String {
    match predicate {
        Predicate::Verb { base, tail, past } if tail.is_empty() => {
            format!(
                "{} {} by {}",
                be(number, *past, negated),
                past_participle(base),
                any(subject)
            )
        }
        _ => format!(
            "{} what {}",
            be(number, false, negated),
            gapped(predicate, subject, false)
        ),
    }
}

fn is_a(label: &str, number: Number, negated: bool) -> String {
    let what = match number {
        Singular => indefinite(label),
        Plural => plural(label),
    };
    format!("{} {what}", be(number, false, negated))
}

/// How a boolean property is said.
pub(super) enum State {
    /// "is landlocked".
    Is(String),
    /// "is a UN member".
    IsA(String),
    /// "has UN membership".
    Has(String),
}

pub(super) fn state(property: &PropertyWords) -> State {
    if let Some(adjective) = &property.adjective {
        return State::Is(adjective.clone());
    }
    let noun = property.noun.as_ref().unwrap_or(&property.label);
    let abstract_endings = [
        "ship", "ity", "ness", "ance", "ence", "tion", "support", "access",
    ];
    if property.label.starts_with("has ") {
        State::Has(indefinite(noun))
    } else if abstract_endings.iter().any(|ending| noun.ends_with(ending)) {
        State::Has(noun.clone())
    } else {
        State::IsA(noun.clone())
    }
}
