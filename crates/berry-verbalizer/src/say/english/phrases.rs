//! Noun phrases in English.

use crate::english::{definite, indefinite, is_plural, of_or_by, plural, singular};
use crate::list::join_english;
use crate::property::Predicate;
use crate::{Condition, Key, Noun, PropertyWords};

use super::clauses::{Shape, State, finite, gapped, identity, predication, shape, state};
use super::functions;
use super::keys;

use Number::{Plural, Singular};

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    Singular,
    Plural,
}

/// A noun phrase in the making.
pub(crate) struct Phrase {
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
    pub(crate) fn bare(&self) -> String {
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

    pub(crate) fn with_the(&self) -> String {
        if self.proper {
            self.bare()
        } else {
            format!("the {}", self.bare())
        }
    }

    /// Adds a relative clause, or joins it to the one before.
    pub(crate) fn add_clause(&mut self, pronoun: &str, clause: &str) {
        match self.after.last_mut() {
            Some(last) if last.starts_with(&format!("{pronoun} ")) => {
                last.push_str(" and ");
                last.push_str(clause);
            }
            _ => self.after.push(format!("{pronoun} {clause}")),
        }
    }

    /// Returns the pronoun of a clause about the things as subjects.
    pub(crate) fn pronoun(&self) -> &'static str {
        if crate::english::is_person(&self.head) {
            "who"
        } else {
            "that"
        }
    }

    /// Adds a place or a measure before all clauses, so that it belongs to the head.
    pub(crate) fn add_place(&mut self, place: String) {
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
    pub(crate) fn add_with(&mut self, thing: &str) {
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
pub(crate) fn natural_number(noun: &Noun) -> Number {
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

pub(crate) fn best_ranks(conditions: &[Condition]) -> Option<(usize, usize)> {
    conditions.iter().find_map(|condition| match condition {
        Condition::Best { from, to, .. } => Some((*from, *to)),
        _ => None,
    })
}

/// Says a noun with its definite article: "the countries that border France".
pub(crate) fn the(noun: &Noun, number: Number) -> String {
    joined(noun, number, "and")
}

/// Says an object of which one is enough: "France or Spain".
pub(crate) fn any(noun: &Noun) -> String {
    joined(noun, natural_number(noun), "or")
}

pub(crate) fn joined(noun: &Noun, number: Number, word: &str) -> String {
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
pub(crate) fn phrase(noun: &Noun, number: Number) -> Phrase {
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

pub(crate) fn of_phrase(
    property: &PropertyWords,
    inverse: bool,
    of: &Noun,
    number: Number,
) -> Phrase {
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
        let owner = the(of, natural_number(of));
        phrase.after.push(format!("{} {owner}", of_or_by(noun)));
        return phrase;
    }
    let condition = Condition::Related {
        property: property.clone(),
        inverse: !inverse,
        to: of.clone(),
    };
    let things = "thing".to_owned();
    let unnamed = (number == Plural).then_some(&things);
    let label = class
        .as_ref()
        .or(if place { noun.as_ref() } else { None })
        .or(unnamed);
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

pub(crate) fn such_phrase(base: &Noun, conditions: &[Condition], number: Number) -> Phrase {
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
        let better = keys::better(key, *highest);
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
        // One value of many: "the highest population of the countries in Europe".
        if let Condition::Best {
            key: Key::Itself,
            from,
            to,
            ..
        } = condition
            && from == to
        {
            phrase.head = singular(&phrase.head);
            phrase.number = Singular;
        }
    }
    phrase
}

/// "whose name starts with “A”" of "its name starts with “A”".
fn whose(clause: &str) -> String {
    match clause.strip_prefix("its ") {
        Some(rest) => format!("whose {rest}"),
        None => format!("such that {clause}"),
    }
}

/// Narrows a phrase by a condition.
pub(crate) fn apply(phrase: &mut Phrase, condition: &Condition) {
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
        Condition::Test {
            function,
            arguments,
        } => phrase
            .after
            .push(whose(&functions::test(function, arguments, false))),
        Condition::OtherThan(noun) => phrase.after.push(format!("other than {}", any(noun))),
        Condition::Not(inner) => match &**inner {
            Condition::Related {
                property,
                inverse,
                to,
            } => apply_relation(phrase, property, *inverse, to, true),
            Condition::Not(inner) => apply(phrase, inner),
            Condition::Test {
                function,
                arguments,
            } => phrase
                .after
                .push(whose(&functions::test(function, arguments, true))),
            inner => phrase.add_clause(phrase.pronoun(), &predication(inner, phrase.number, true)),
        },
        Condition::Compared {
            key,
            comparison,
            to,
        } => {
            keys::apply_comparison(phrase, key, *comparison, to);
        }
        Condition::Best {
            key,
            highest,
            from,
            to,
        } => {
            keys::apply_rank(phrase, key, *highest, (*from, *to));
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

pub(crate) fn is_thing(head: &str) -> bool {
    matches!(head, "thing" | "things")
}

pub(crate) fn apply_relation(
    phrase: &mut Phrase,
    property: &PropertyWords,
    inverse: bool,
    to: &Noun,
    negated: bool,
) {
    let not = if negated { "not " } else { "" };
    let object = match to {
        Noun::Anything if negated => "anything".to_owned(),
        Noun::Anything => "something".to_owned(),
        to => any(to),
    };
    match shape(property, inverse) {
        Shape::Forward(Predicate::In) => phrase.add_place(format!("{not}in {object}")),
        Shape::Forward(Predicate::Passive {
            participle, tail, ..
        }) => {
            phrase
                .after
                .push(format!("{not}{participle} {tail} {object}"));
        }
        Shape::Forward(predicate) => phrase.add_clause(
            phrase.pronoun(),
            &finite(predicate, &object, phrase.number, negated),
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
                let clause =
                    |after: &String| after.starts_with("that ") || after.starts_with("who");
                let and = if phrase.after.last().is_some_and(clause) {
                    "and "
                } else {
                    ""
                };
                let object = any(to);
                phrase
                    .after
                    .push(format!("{and}whose {noun} {be} {not}{one_of}{object}"));
            }
        },
    }
}
