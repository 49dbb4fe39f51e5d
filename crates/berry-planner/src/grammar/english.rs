//! How English puts meanings together.

use berry_nlu::{Degree, FunctionWord as F, ValueKind};

use super::{Found, Grammar};
use crate::algebra::{Argument, Comparison, Condition, Key, Query, Set};
use crate::chart::noun_cost;
use crate::domain::Domain;
use crate::item::{Adjective, Asks, Category as C, Open, Predicate, Relation, Scale, ScaleKey};

impl Grammar<'_> {
    pub(super) fn english(&self, left: &C, right: &C, found: &mut Found) {
        self.english_nouns(left, right, found);
        self.english_modifiers(left, right, found);
        self.english_questions(left, right, found);
        self.english_texts(left, right, found);
    }

    fn english_nouns(&self, left: &C, right: &C, found: &mut Found) {
        let mark = |word, category: &C| C::Marked(word, Box::new(category.clone()));
        match (left, right) {
            (C::Word(word @ (F::Of | F::By | F::Than | F::And | F::Or)), C::Np(_)) => {
                found.push(("marked", mark(*word, right), 0.0));
                // "city of Germany": how they are related is left to the schema.
                if let (F::Of, C::Np(np)) = (word, right) {
                    found.push(("of", C::Modifier(Predicate::Bridge(np.clone())), 0.3));
                }
            }
            (C::Np(class), C::Marked(F::Of, inner)) if matches!(class.set, Set::Class(_)) => {
                if let C::Np(named) = inner.as_ref() {
                    let mut both = Vec::new();
                    self.shared(left, &C::Np(named.clone()), &mut both);
                    found.extend(both.into_iter().filter(|(rule, ..)| *rule == "apposition"));
                }
            }
            (C::Np(_), C::Word(F::Possessive)) => {
                found.push(("marked", mark(F::Possessive, left), 0.0));
            }
            (C::Relation(relation), C::Marked(F::Of, inner)) => {
                if let C::Np(of) = inner.as_ref() {
                    self.push_image(of, *relation, 0.0, found);
                }
            }
            (C::Marked(F::Possessive, inner), C::Relation(relation)) => {
                if let C::Np(of) = inner.as_ref() {
                    self.push_image(of, *relation, 0.0, found);
                }
            }
            (C::Marked(F::Possessive, inner), C::Np(np)) => {
                if let C::Np(of) = inner.as_ref() {
                    self.push_narrowed(np, &Predicate::Bridge(of.clone()), true, 0.2, found);
                }
            }
            // "France capital", "European countries".
            (C::Np(of), C::Relation(relation)) if of.set.is_named() => {
                self.push_image(of, *relation, 0.5, found);
                self.english_gap(left, right, found);
            }
            (C::Np(_), C::Relation(_)) => self.english_gap(left, right, found),
            (C::Np(of), C::Np(np))
                if !np.set.is_named() && !matches!(of.set, Set::Class(_) | Set::Any) =>
            {
                self.push_narrowed(np, &Predicate::Bridge(of.clone()), true, 0.4, found);
            }
            // "Austin, Texas": a place told apart by where it is.
            (C::Np(np), C::Np(of))
                if matches!((&np.set, &of.set), (Set::Node { .. }, Set::Node { .. })) =>
            {
                self.push_narrowed(np, &Predicate::Bridge(of.clone()), false, 0.4, found);
            }
            (C::Np(np), C::Modifier(predicate)) => {
                self.push_narrowed(np, predicate, false, 0.0, found);
            }
            (C::Np(np), C::Word(F::Relative)) => found.push(("relative", C::Np(np.clone()), 0.0)),
            // Only adjectives stand before their noun; everything else pays.
            (C::Modifier(predicate), C::Np(np)) => {
                let is_adjective = matches!(predicate, Predicate::Conditions { conditions, .. }
                    if matches!(conditions.as_slice(), [Condition::Holds(_)]));
                self.push_narrowed(
                    np,
                    predicate,
                    true,
                    if is_adjective { 0.0 } else { 0.9 },
                    found,
                );
            }
            (C::Adjective(adjective), C::Np(np)) if adjective.degree == Degree::Superlative => {
                self.push_narrowed(np, &Predicate::Best(adjective.clone()), false, 0.0, found);
            }
            // "the largest by population", "largest three".
            (
                C::Adjective(adjective),
                C::Number {
                    lexical,
                    ordinal: false,
                    unit: None,
                },
            ) => {
                if let (Degree::Superlative, Ok(rank)) =
                    (adjective.degree, lexical.parse::<usize>())
                    && (1..=1000).contains(&rank)
                {
                    let ranked = Adjective {
                        ranks: (1, rank),
                        ..adjective.clone()
                    };
                    found.push(("rank", C::Adjective(ranked), 0.0));
                }
            }
            // "largest city by population": the scale is named after all.
            (C::Word(F::By | F::In), C::Relation(relation)) if self.is_scale_of(*relation) => {
                found.push((
                    "by scale",
                    C::Marked(F::By, Box::new(right.clone())),
                    noun_cost(relation.role),
                ));
            }
            (C::Np(np), C::Marked(F::By, inner)) => {
                if let C::Relation(relation) = inner.as_ref()
                    && let Some(np) = self.rescaled(np, *relation)
                {
                    found.push(("by scale", C::Np(np), 0.0));
                }
            }
            (C::Focus { np, asks }, C::Marked(F::By, inner)) => {
                if let C::Relation(relation) = inner.as_ref()
                    && let Some(np) = self.rescaled(np, *relation)
                {
                    found.push(("by scale", C::Focus { np, asks: *asks }, 0.0));
                }
            }
            (C::Adjective(adjective), C::Marked(F::By, inner)) if adjective.generic => {
                if let C::Relation(relation) = inner.as_ref() {
                    self.scaled(adjective, *relation, found);
                }
            }
            (C::Word(F::NameOf), C::Np(_)) => found.push(("name of", mark(F::NameOf, right), 0.0)),
            (C::Word(F::Not), C::Modifier(predicate)) => {
                let negated = Predicate::Not(Box::new(predicate.clone()));
                found.push(("not", C::Modifier(negated), 0.0));
            }
            // "no official language", "without a capital".
            (C::Word(F::Not), C::Relation(relation)) => {
                let some = Condition::Related {
                    path: vec![relation.step],
                    to: Set::Any,
                };
                let conditions = vec![Condition::Not(Box::new(some))];
                let subject = self.domain.source_kinds(relation.step);
                let predicate = Predicate::Conditions {
                    conditions,
                    subject,
                };
                found.push(("without", C::Modifier(predicate), noun_cost(relation.role)));
            }
            _ => {}
        }
    }

    fn english_gap(&self, left: &C, right: &C, found: &mut Found) {
        if let (C::Np(subject), C::Relation(relation)) = (left, right) {
            for (step, cost) in self.verb_steps(*relation, subject) {
                let gap = C::Gap {
                    subject: subject.clone(),
                    step,
                };
                found.push(("subject and verb", gap, cost + Self::verb_cost(*relation)));
            }
        }
    }

    fn english_modifiers(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Relation(relation), C::Np(object)) => {
                self.push_verb_phrase(*relation, object, Self::verb_cost(*relation), found);
                if let Set::Image { of, .. } = &object.set
                    && matches!(**of, Set::Literal(_))
                {
                    self.push_whose(*relation, object, found);
                }
            }
            (C::Relation(relation), C::Marked(F::By, inner)) => {
                if let C::Np(agent) = inner.as_ref() {
                    self.push_verb_phrase(*relation, agent, 0.0, found);
                }
            }
            (C::Relation(relation), C::Adjective(adjective)) => {
                self.push_most_objects(*relation, adjective, Self::verb_cost(*relation), found);
            }
            // "lies in Asia", "made in Japan": the preposition belongs to the verb.
            (C::Relation(relation), C::Modifier(Predicate::Bridge(object))) => {
                self.push_verb_phrase(*relation, object, 0.15 + Self::verb_cost(*relation), found);
                // "discovered in Sweden": how, the schema knows better than the verb.
                found.push(("in", right.clone(), 0.7));
                // "the population in France" is the population of France.
                self.push_image(object, *relation, 0.3, found);
            }
            (C::Word(F::In), C::Np(np)) => {
                found.push(("in", C::Modifier(Predicate::Bridge(np.clone())), 0.0));
            }
            (C::Word(F::With | F::Have), C::Modifier(_)) => {
                found.push(("with", right.clone(), 0.0));
            }
            (C::Word(F::Relative | F::Be | F::Do), C::Modifier(_)) => {
                found.push(("that is", right.clone(), 0.02));
            }
            (C::Word(F::Be), C::Gap { .. }) | (C::Word(F::Relative), C::Gap { .. }) => {
                found.push(("that", right.clone(), 0.02));
            }
            (C::Word(F::And), C::Modifier(_)) => {
                found.push(("and", C::Marked(F::And, Box::new(right.clone())), 0.0));
            }
            (C::Np(np), C::Gap { subject, step }) => {
                let condition = Condition::Related {
                    path: vec![step.reversed()],
                    to: subject.set.clone(),
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![condition],
                    subject: self.domain.target_kinds(*step),
                };
                self.push_narrowed(np, &predicate, false, 0.0, found);
            }
            (C::Word(F::Whose | F::With), C::Relation(relation)) => {
                found.push(("whose", C::Whose(*relation), 0.0));
            }
            (C::Whose(relation), C::Word(F::Be | F::Have)) => {
                found.push(("whose", C::Whose(*relation), 0.0));
            }
            (C::Whose(relation), C::Np(value)) => self.push_whose(*relation, value, found),
            (
                C::Whose(relation) | C::Relation(relation),
                C::Bound {
                    comparison,
                    number,
                    unit,
                },
            ) => {
                self.push_bound(*relation, *comparison, number, unit.as_ref(), found);
            }
            (
                C::Bound {
                    comparison,
                    number,
                    unit,
                },
                C::Relation(relation),
            ) => {
                self.push_bound(*relation, *comparison, number, unit.as_ref(), found);
            }
            (
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Relation(relation),
            ) => {
                self.push_bound(*relation, Comparison::Equal, lexical, unit.as_ref(), found);
            }
            (
                C::Whose(relation),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            ) => {
                self.push_bound(*relation, Comparison::Equal, lexical, unit.as_ref(), found);
            }
            (
                C::Word(word),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            ) => {
                if let Some(comparison) = comparison(*word) {
                    let bound = C::Bound {
                        comparison,
                        number: lexical.clone(),
                        unit: unit.clone(),
                    };
                    found.push(("bound", bound, 0.0));
                }
            }
            // "discovered before nitrogen": compared in time.
            (C::Word(word @ (F::More | F::Less)), C::Np(to)) => {
                let upper = *word == F::More;
                let bare = Adjective {
                    upper,
                    degree: Degree::Comparative,
                    scale: Scale { keys: Vec::new() },
                    ranks: (1, 1),
                    generic: true,
                    falls_with_time: false,
                };
                let than = Predicate::Than {
                    adjective: bare,
                    to: to.clone(),
                };
                found.push(("before", C::Modifier(than), 0.0));
            }
            (C::Relation(relation), C::Modifier(Predicate::Than { adjective, to }))
                if adjective.scale.keys.is_empty() && self.is_scale_of(*relation) =>
            {
                let key = ScaleKey {
                    key: Key::Step(relation.step),
                    inverse: false,
                    cost: 0.0,
                };
                let scaled = Adjective {
                    scale: Scale { keys: vec![key] },
                    generic: false,
                    ..adjective.clone()
                };
                let than = Predicate::Than {
                    adjective: scaled,
                    to: to.clone(),
                };
                found.push(("before", C::Modifier(than), Self::verb_cost(*relation)));
            }
            (C::Adjective(adjective), C::Marked(F::Than, inner)) => {
                if let (C::Np(to), Degree::Comparative) = (inner.as_ref(), adjective.degree) {
                    let than = Predicate::Than {
                        adjective: adjective.clone(),
                        to: to.clone(),
                    };
                    found.push(("than", C::Modifier(than), 0.0));
                }
                if let (C::Number { lexical, .. }, Degree::Comparative) =
                    (inner.as_ref(), adjective.degree)
                {
                    let than = Predicate::ThanNumber {
                        adjective: adjective.clone(),
                        number: lexical.clone(),
                    };
                    found.push(("than", C::Modifier(than), 0.0));
                }
            }
            // A comparison word that swallowed its "than": "larger than", "more than".
            (C::Word(F::Than), C::Number { .. }) => {
                found.push(("than", C::Marked(F::Than, Box::new(right.clone())), 0.0));
            }
            (C::Word(F::Most | F::Least), C::Relation(relation)) => {
                let upper = matches!(left, C::Word(F::Most));
                let amount = self.amount_of(*relation, upper, Degree::Superlative);
                found.push(("most", C::Adjective(amount), 0.0));
            }
            (C::Word(F::More | F::Less | F::Comparative), C::Relation(relation)) => {
                let upper = !matches!(left, C::Word(F::Less));
                let amount = self.amount_of(*relation, upper, Degree::Comparative);
                found.push(("more", C::Adjective(amount), 0.0));
            }
            // "the most cities": counted along the way that the schema has.
            (C::Word(F::Most | F::Least), C::Np(np)) => {
                let upper = matches!(left, C::Word(F::Most));
                if let Set::Class(class) = &np.set {
                    let keys = self.counting_keys(*class);
                    if !keys.is_empty() {
                        let adjective = Adjective {
                            upper,
                            degree: Degree::Superlative,
                            scale: Scale { keys },
                            ranks: (1, 1),
                            generic: false,
                            falls_with_time: false,
                        };
                        found.push(("most", C::Adjective(adjective), 0.2));
                    }
                }
            }
            (C::Word(F::With | F::Have), C::Adjective(adjective))
                if adjective.degree == Degree::Superlative && !adjective.generic =>
            {
                found.push((
                    "with the most",
                    C::Modifier(Predicate::Best(adjective.clone())),
                    0.0,
                ));
            }
            (C::Word(F::With | F::Have), C::Adjective(adjective))
                if adjective.degree == Degree::Comparative =>
            {
                found.push(("with more", right.clone(), 0.0));
            }
            _ => {}
        }
    }

    /// The keys that count the instances of a class along one step.
    pub(super) fn counting_keys(&self, class: berry_nlu::ClassId) -> Vec<ScaleKey> {
        let kinds = [crate::domain::Kind::Class(class)];
        let mut keys: Vec<ScaleKey> = self
            .domain
            .steps_towards(&kinds)
            .map(|(step, cost)| ScaleKey {
                key: Key::Count {
                    path: vec![step],
                    class: Some(class),
                },
                inverse: false,
                cost,
            })
            .collect();
        keys.truncate(4);
        keys
    }

    fn english_questions(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Word(word @ (F::Which | F::Show | F::HowMany | F::What)), C::Np(np)) => {
                let asks = if *word == F::HowMany {
                    Asks::HowMany
                } else {
                    Asks::Which
                };
                let named = if np.set.is_named() { 0.6 } else { 0.0 };
                found.push((
                    "asked",
                    C::Focus {
                        np: np.clone(),
                        asks,
                    },
                    named,
                ));
            }
            (
                C::Word(word @ (F::Which | F::Show | F::HowMany | F::What)),
                C::Relation(relation),
            ) => {
                let asks = if *word == F::HowMany {
                    Asks::HowMany
                } else {
                    Asks::Which
                };
                found.push((
                    "asked",
                    C::FocusRelation {
                        relation: *relation,
                        asks,
                    },
                    0.0,
                ));
            }
            (C::Word(word @ (F::What | F::Who | F::Where | F::When)), C::Word(F::Be | F::Do)) => {
                found.push(("asked", C::Open(open(*word)), 0.0));
            }
            (C::Word(word @ (F::Who | F::What)), C::Modifier(predicate)) => {
                self.shared_open(open(*word), predicate, found);
            }
            (C::Word(F::Which | F::Who | F::What), C::Adjective(adjective)) => {
                found.push((
                    "which is more",
                    C::Marked(F::Which, Box::new(C::Adjective(adjective.clone()))),
                    0.1,
                ));
            }
            (C::Word(F::Which | F::Who | F::What), C::Word(F::Be | F::Have)) => {
                found.push(("which is", left.clone(), 0.0));
            }
            (C::Marked(F::Which, inner), C::Np(among)) => {
                if let C::Adjective(adjective) = inner.as_ref() {
                    for (np, cost) in self.choose(among, adjective) {
                        found.push((
                            "which of",
                            C::Focus {
                                np,
                                asks: Asks::Which,
                            },
                            cost,
                        ));
                    }
                }
            }
            (C::Marked(F::Which, inner), C::Marked(F::Of, among)) => {
                if let (C::Adjective(adjective), C::Np(among)) = (inner.as_ref(), among.as_ref()) {
                    for (np, cost) in self.choose(among, adjective) {
                        found.push((
                            "which of",
                            C::Focus {
                                np,
                                asks: Asks::Which,
                            },
                            cost,
                        ));
                    }
                }
            }
            (C::Word(F::Which | F::Who), C::Marked(F::Of, among)) => {
                if let C::Np(np) = among.as_ref() {
                    found.push((
                        "which of",
                        C::Focus {
                            np: np.clone(),
                            asks: Asks::Which,
                        },
                        0.0,
                    ));
                }
            }
            (C::Open(open), C::Np(np)) => {
                let mismatch = Self::open_mismatch(*open, &np.kinds);
                if matches!(np.set, Set::Node { .. }) {
                    match open {
                        Open::Any | Open::Person => {
                            found.push((
                                "what is",
                                C::Answer(Query::Describe(np.set.clone())),
                                0.0,
                            ));
                        }
                        Open::Place => self.push_where(np, found),
                        _ => {}
                    }
                } else {
                    let focus = C::Focus {
                        np: np.clone(),
                        asks: Asks::Which,
                    };
                    found.push(("asked", focus, 0.05 + mismatch));
                    if *open == Open::Any && matches!(np.set, Set::Class(_)) {
                        found.push(("what is", C::Answer(Query::Describe(np.set.clone())), 0.1));
                    }
                }
                found.push((
                    "of what",
                    C::Marked(marker(*open), Box::new(right.clone())),
                    0.0,
                ));
            }
            // "When was gold discovered?", "Where was X born?", "Who was X discovered by?"
            (
                C::Marked(word @ (F::When | F::Where | F::Who | F::What), inner),
                C::Relation(relation),
            ) => {
                if let C::Np(of) = inner.as_ref() {
                    self.push_open_image(open(*word), of, *relation, found);
                }
            }
            // "Greenland is administered by which country?"
            (C::Relation(relation), C::Focus { .. } | C::Open(_)) => {
                let predicate = C::FocusPredicate {
                    path: Some(vec![relation.step]),
                    focus: Box::new(right.clone()),
                };
                found.push(("verb what", predicate, 0.1 + Self::verb_cost(*relation)));
            }
            (C::Word(F::Be), C::FocusPredicate { .. })
            | (C::Word(F::By | F::Of), C::Focus { .. }) => {
                found.push(("by what", right.clone(), 0.0));
            }
            (C::Np(subject), C::FocusPredicate { path, focus }) => {
                self.inverted(subject, path.as_deref(), focus, found);
            }
            // "French is an official language of Haiti, right?"
            (C::Np(subject), C::Marked(F::Be, inner)) if subject.set.is_named() => {
                if let C::Np(other) = inner.as_ref()
                    && let Some((query, cost)) = self.ask_is(subject, other)
                {
                    found.push(("clause", C::Clause(query), cost));
                }
            }
            (C::Clause(query), C::Word(F::Whether)) | (C::Word(F::Whether), C::Clause(query)) => {
                found.push(("whether", C::Answer(query.clone()), 0.0));
            }
            (C::Clause(_), C::Word(F::Be)) => found.push(("is it", left.clone(), 0.0)),
            // "on which continent is ...": the preposition came first.
            (C::Word(F::In), C::Focus { .. } | C::FocusRelation { .. } | C::Open(_)) => {
                found.push(("in which", right.clone(), 0.05));
            }
            (C::Word(F::Have), C::Focus { .. } | C::FocusRelation { .. }) => {
                found.push(("has which", right.clone(), 0.02));
            }
            (C::Np(of), C::FocusRelation { relation, asks })
                if !matches!(of.set, Set::Class(_)) =>
            {
                self.asked_image(of, *relation, *asks, 0.2, found);
            }
            (C::Np(of), C::Focus { np, asks }) if of.set.is_named() => {
                for (np, cost) in self.narrowed(np, &Predicate::Bridge(of.clone()), true) {
                    found.push(("asked, of", C::Focus { np, asks: *asks }, cost + 0.4));
                }
            }
            (C::Np(among), C::Marked(F::Which, inner)) => {
                if let C::Adjective(adjective) = inner.as_ref() {
                    for (np, cost) in self.choose(among, adjective) {
                        found.push((
                            "which of",
                            C::Focus {
                                np,
                                asks: Asks::Which,
                            },
                            cost,
                        ));
                    }
                }
            }
            (C::Focus { np, asks }, C::Word(F::Be | F::Do | F::Have | F::Relative | F::There)) => {
                found.push((
                    "asked",
                    C::Focus {
                        np: np.clone(),
                        asks: *asks,
                    },
                    0.02,
                ));
            }
            (C::FocusRelation { relation, asks }, C::Word(F::Be | F::Do | F::There)) => {
                found.push((
                    "asked",
                    C::FocusRelation {
                        relation: *relation,
                        asks: *asks,
                    },
                    0.02,
                ));
            }
            (C::FocusRelation { relation, asks }, C::Np(of)) => {
                self.asked_image(of, *relation, *asks, 0.1, found);
            }
            // "which country is Paris in": the preposition stays behind.
            (C::Np(np), C::Word(F::In)) => {
                found.push(("in what", C::Modifier(Predicate::Bridge(np.clone())), 0.15));
            }
            // "which country is Paris in", "which countries does France border".
            (C::Focus { np, asks }, C::Gap { subject, step }) => {
                let condition = Condition::Related {
                    path: vec![step.reversed()],
                    to: subject.set.clone(),
                };
                let predicate = Predicate::Conditions {
                    conditions: vec![condition],
                    subject: self.domain.target_kinds(*step),
                };
                for (np, cost) in self.narrowed(np, &predicate, false) {
                    found.push(("asked, that", C::Focus { np, asks: *asks }, cost));
                }
            }
            (C::Open(open), C::Gap { subject, step }) => {
                let set = Set::Image {
                    step: *step,
                    of: Box::new(subject.set.clone()),
                };
                let kinds = self.domain.target_kinds(*step);
                let cost = Self::open_mismatch(*open, &kinds);
                let np = crate::item::Np::new(set, kinds);
                found.push((
                    "what, that",
                    C::Focus {
                        np,
                        asks: Asks::Which,
                    },
                    cost,
                ));
            }
            (C::Focus { np, asks }, C::Np(of)) if !matches!(of.set, Set::Class(_)) => {
                for (np, cost) in self.narrowed(np, &Predicate::Bridge(of.clone()), false) {
                    found.push(("asked, of", C::Focus { np, asks: *asks }, cost + 0.3));
                }
            }
            (C::Focus { np, asks }, C::Adjective(adjective)) => {
                let best = Predicate::Best(adjective.clone());
                if adjective.degree == Degree::Superlative {
                    for (np, cost) in self.narrowed(np, &best, false) {
                        found.push(("asked, most", C::Focus { np, asks: *asks }, cost));
                    }
                }
                if matches!(np.set, Set::AnyOf(_) | Set::AllOf(_)) {
                    for (np, cost) in self.choose(np, adjective) {
                        found.push(("which of", C::Focus { np, asks: *asks }, cost));
                    }
                } else if adjective.degree == Degree::Comparative {
                    found.push((
                        "which is more",
                        C::Marked(F::Which, Box::new(right.clone())),
                        0.1,
                    ));
                }
            }
            (C::Word(F::How), C::Adjective(adjective)) if adjective.degree == Degree::Positive => {
                found.push(("how", C::Marked(F::How, Box::new(right.clone())), 0.0));
            }
            (C::Marked(F::How, _), C::Word(F::Be | F::Do)) => {
                found.push(("how", left.clone(), 0.0));
            }
            (C::Marked(F::How, inner), C::Np(of)) => {
                if let C::Adjective(adjective) = inner.as_ref() {
                    self.push_measure(of, adjective, found);
                }
            }
            (C::Word(word @ (F::Be | F::Do | F::Have)), C::Np(_)) => {
                found.push((
                    "asked whether",
                    C::Marked(*word, Box::new(right.clone())),
                    0.0,
                ));
            }
            (C::Marked(F::Be | F::Do | F::Have, inner), C::Modifier(predicate)) => {
                if let C::Np(subject) = inner.as_ref() {
                    for (query, cost) in self.ask(subject, predicate) {
                        found.push(("whether", C::Answer(query), cost));
                    }
                }
            }
            (C::Marked(F::Be, inner), C::Np(other)) => {
                if let C::Np(subject) = inner.as_ref()
                    && let Some((query, cost)) = self.ask_is(subject, other)
                {
                    found.push(("whether it is", C::Answer(query), cost));
                }
            }
            // "Does Switzerland have mountains", "Does Japan use the euro" without a word for it.
            (C::Marked(F::Do, inner), C::Np(other)) => {
                if let C::Np(subject) = inner.as_ref() {
                    for (query, cost) in self.ask(subject, &Predicate::Bridge(other.clone())) {
                        found.push(("whether related", C::Answer(query), cost + 0.5));
                    }
                }
            }
            (C::Word(F::Be), C::Word(F::There)) => found.push(("is there", C::Word(F::There), 0.0)),
            (C::Word(F::There), C::Np(np)) if !np.set.is_named() => {
                found.push(("whether any", C::Answer(Query::AskAny(np.set.clone())), 0.1));
            }
            (C::Np(np), C::Open(Open::Any | Open::Person))
                if matches!(np.set, Set::Node { .. }) =>
            {
                found.push((
                    "what is it",
                    C::Answer(Query::Describe(np.set.clone())),
                    0.2,
                ));
            }
            (C::Word(F::Describe), C::Np(np))
                if matches!(np.set, Set::Node { .. } | Set::Class(_)) =>
            {
                found.push(("describe", C::Answer(Query::Describe(np.set.clone())), 0.0));
            }
            (
                C::Word(F::Show),
                C::Word(F::What | F::Which | F::Who | F::How | F::HowMany | F::When | F::Where),
            ) => {
                found.push(("tell me what", right.clone(), 0.0));
            }
            (C::Word(F::Show), C::Answer(_) | C::Focus { .. }) => {
                found.push(("tell me", right.clone(), 0.0));
            }
            (C::Answer(_), C::Word(F::There)) => found.push(("there", left.clone(), 0.0)),
            _ => {}
        }
    }

    fn shared_open(&self, open: Open, predicate: &Predicate, found: &mut Found) {
        for (np, cost) in self.narrowed(&Self::open_np(open), predicate, false) {
            let cost = cost + Self::open_mismatch(open, &np.kinds);
            found.push((
                "who, such that",
                C::Focus {
                    np,
                    asks: Asks::Which,
                },
                cost,
            ));
        }
    }

    /// "When was gold discovered": the value of the verb that the question word asks for.
    pub(super) fn push_open_image(
        &self,
        open: Open,
        of: &crate::item::Np,
        relation: Relation,
        found: &mut Found,
    ) {
        for (step, cost) in self.verb_steps(relation, of) {
            let kinds = self.domain.target_kinds(step);
            let mismatch = Self::open_mismatch(open, &kinds);
            let set = Set::Image {
                step,
                of: Box::new(of.set.clone()),
            };
            let np = crate::item::Np::new(set, kinds);
            found.push((
                "asked value of",
                C::Focus {
                    np,
                    asks: Asks::Which,
                },
                cost + mismatch + 0.05,
            ));
        }
    }

    /// "how long is X", X有多長.
    pub(super) fn push_measure(
        &self,
        of: &crate::item::Np,
        adjective: &Adjective,
        found: &mut Found,
    ) {
        for key in self.scale_keys(&of.kinds, adjective) {
            if let Key::Step(step) = key.key {
                let set = Set::Image {
                    step,
                    of: Box::new(of.set.clone()),
                };
                let kinds = self.domain.target_kinds(step);
                let np = crate::item::Np::new(set, kinds);
                let wrong = if Domain::is_value(&np.kinds, ValueKind::Number) {
                    0.0
                } else {
                    0.4
                };
                found.push((
                    "how much",
                    C::Focus {
                        np,
                        asks: Asks::Which,
                    },
                    key.cost + wrong,
                ));
            }
        }
    }

    /// "where is X": what the graph's own words for being somewhere lead to.
    pub(super) fn push_where(&self, np: &crate::item::Np, found: &mut Found) {
        for (step, cost) in self.domain.place_steps().iter().copied() {
            if self.domain.can_start(&np.kinds, step) {
                let set = Set::Image {
                    step,
                    of: Box::new(np.set.clone()),
                };
                let kinds = self.domain.target_kinds(step);
                let focus = crate::item::Np::new(set, kinds);
                found.push((
                    "where",
                    C::Focus {
                        np: focus,
                        asks: Asks::Which,
                    },
                    cost,
                ));
            }
        }
    }

    fn english_texts(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Word(F::TheWord), C::Text(text)) => {
                // The word is named as such: it costs nothing to take it as it stands.
                found.push(("the word", C::Text(text.clone()), -1.0));
            }
            (C::Word(F::HowMany | F::Times), C::Counted { .. }) => {
                found.push((
                    "how many",
                    C::Marked(F::HowMany, Box::new(right.clone())),
                    0.0,
                ));
            }
            // "Is there a z in hazelnut?"
            (
                C::Word(F::There),
                C::Counted {
                    argument: Some(_), ..
                },
            ) => {
                found.push((
                    "is there",
                    C::Marked(F::There, Box::new(right.clone())),
                    0.0,
                ));
            }
            (C::Marked(F::There, counted), C::Marked(F::In, text)) => {
                if let C::Counted {
                    argument: Some(argument),
                    ..
                } = counted.as_ref()
                {
                    self.push_count_in("containsText", Some(argument), text, found);
                }
            }
            (C::Marked(F::There, counted), C::Modifier(Predicate::Bridge(np))) => {
                if let C::Counted {
                    argument: Some(argument),
                    ..
                } = counted.as_ref()
                {
                    self.push_count_in("containsText", Some(argument), &C::Np(np.clone()), found);
                }
            }
            // "the third letter of papaya"
            (
                C::Number {
                    lexical,
                    ordinal: true,
                    ..
                },
                C::Counted {
                    function: "countLetters",
                    argument: None,
                },
            ) => {
                if let Ok(position) = lexical.parse() {
                    found.push(("nth letter", C::LetterAt(position), 0.0));
                }
            }
            (C::LetterAt(position), C::Marked(F::In, text)) => {
                self.push_compute("letterAt", Some(Argument::Integer(*position)), text, found);
            }
            (C::LetterAt(position), C::Marked(F::Of, of)) => {
                self.push_compute("letterAt", Some(Argument::Integer(*position)), of, found);
            }
            (C::LetterAt(position), C::Modifier(Predicate::Bridge(np))) => {
                self.push_compute(
                    "letterAt",
                    Some(Argument::Integer(*position)),
                    &C::Np(np.clone()),
                    found,
                );
            }
            (C::Open(Open::Any) | C::Word(F::What | F::Show), C::Answer(Query::Compute { .. })) => {
                found.push(("what is", right.clone(), 0.0));
            }
            (C::Marked(F::HowMany, _), C::Word(F::Be | F::Do | F::There | F::Have)) => {
                found.push(("how many", left.clone(), 0.0));
            }
            (C::Word(F::In | F::Of), C::Text(_) | C::Marked(F::NameOf, _)) => {
                found.push(("in", C::Marked(F::In, Box::new(right.clone())), 0.0));
            }
            (C::Marked(F::HowMany, counted), C::Marked(F::In, text)) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(function, argument.as_deref(), text, found);
                }
            }
            (C::Marked(F::HowMany, counted), C::Modifier(Predicate::Bridge(np))) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(function, argument.as_deref(), &C::Np(np.clone()), found);
                }
            }
            // "how many letters does the capital of Peru have".
            (C::Marked(F::HowMany, counted), C::Np(_) | C::Marked(F::NameOf, _)) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(function, argument.as_deref(), right, found);
                }
            }
            (C::Marked(F::HowMany, counted), C::Text(text)) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(
                        function,
                        argument.as_deref(),
                        &C::Text(text.clone()),
                        found,
                    );
                }
            }
            // "bookkeeper": how many k's does it contain?
            (C::Text(text), C::Marked(F::HowMany, counted)) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(
                        function,
                        argument.as_deref(),
                        &C::Text(text.clone()),
                        found,
                    );
                }
            }
            (C::Answer(Query::Compute { .. }), C::Word(F::In)) => {
                found.push(("in it", left.clone(), 0.1));
            }
            (C::Answer(Query::Compute { .. }), C::Word(F::Have)) => {
                found.push(("have", left.clone(), 0.0));
            }
            _ => {}
        }
    }
}

fn open(word: F) -> Open {
    match word {
        F::Who => Open::Person,
        F::Where => Open::Place,
        F::When => Open::Time,
        _ => Open::Any,
    }
}

fn marker(open: Open) -> F {
    match open {
        Open::Person => F::Who,
        Open::Place => F::Where,
        Open::Time => F::When,
        Open::Any | Open::Amount => F::What,
    }
}

pub(super) fn comparison(word: F) -> Option<Comparison> {
    Some(match word {
        F::More => Comparison::More,
        F::Less => Comparison::Less,
        F::AtLeast => Comparison::AtLeast,
        F::AtMost => Comparison::AtMost,
        _ => return None,
    })
}
