//! How Chinese puts meanings together. Modifiers stand before their noun;
//! question words stand where the answer would.

use berry_nlu::{Degree, FunctionWord as F};

use super::english::comparison;
use super::{Found, Grammar};
use crate::algebra::{Argument, Comparison, Condition, Query, Set, Step};
use crate::chart::noun_cost;
use crate::item::{Adjective, Asks, Category as C, Np, Open, Predicate, Relation, Scale, ScaleKey};

impl Grammar<'_> {
    pub(super) fn chinese(&self, left: &C, right: &C, found: &mut Found) {
        self.chinese_nouns(left, right, found);
        self.chinese_modifiers(left, right, found);
        self.chinese_questions(left, right, found);
        self.chinese_clauses(left, right, found);
        self.chinese_texts(left, right, found);
    }

    fn chinese_nouns(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (
                C::Np(_) | C::Focus { .. } | C::Modifier(_) | C::Gap { .. } | C::Adjective(_),
                C::Word(F::Of),
            ) => {
                found.push(("marked", C::Marked(F::Of, Box::new(left.clone())), 0.0));
            }
            (C::Marked(F::Of, inner), C::Relation(relation)) => {
                if let C::Np(of) = inner.as_ref() {
                    self.push_image(of, *relation, 0.0, found);
                }
            }
            (C::Np(of), C::Relation(relation)) => {
                self.push_image(
                    of,
                    *relation,
                    if of.set.is_named() { 0.1 } else { 0.5 },
                    found,
                );
                for (step, cost) in self.verb_steps(*relation, of) {
                    let gap = C::Gap {
                        subject: of.clone(),
                        step,
                    };
                    found.push(("subject and verb", gap, cost + Self::verb_cost(*relation)));
                }
            }
            (C::Marked(F::Of, inner), C::Np(np)) => match inner.as_ref() {
                C::Np(of) if !np.set.is_named() => {
                    self.push_narrowed(np, &Predicate::Bridge(of.clone()), true, 0.1, found);
                }
                C::Modifier(predicate) => self.push_narrowed(np, predicate, true, 0.0, found),
                C::Gap { subject, step } => self.push_gap_noun(np, subject, *step, found),
                C::Adjective(adjective) if adjective.degree == Degree::Superlative => {
                    self.push_narrowed(np, &Predicate::Best(adjective.clone()), false, 0.0, found);
                }
                _ => {}
            },
            (C::Np(of), C::Np(np))
                if !np.set.is_named() && !matches!(of.set, Set::Class(_) | Set::Any) =>
            {
                self.push_narrowed(np, &Predicate::Bridge(of.clone()), true, 0.3, found);
            }
            (C::Modifier(predicate), C::Np(np)) => {
                let is_adjective = matches!(predicate, Predicate::Conditions { conditions, .. }
                    if matches!(conditions.as_slice(), [Condition::Holds(_)]));
                let marked = matches!(predicate, Predicate::Bridge(_)) || is_adjective;
                self.push_narrowed(np, predicate, true, if marked { 0.1 } else { 0.5 }, found);
            }
            (C::Gap { subject, step }, C::Np(np)) => {
                let mut more = Vec::new();
                self.push_gap_noun(np, subject, *step, &mut more);
                found.extend(
                    more.into_iter()
                        .map(|(rule, category, cost)| (rule, category, cost + 0.3)),
                );
            }
            // 金屬當中沸點最高的: the noun came before.
            (C::Marked(F::Within, inner), C::Adjective(adjective))
                if adjective.degree == Degree::Superlative =>
            {
                if let C::Np(np) = inner.as_ref() {
                    self.push_narrowed(np, &Predicate::Best(adjective.clone()), false, 0.05, found);
                }
            }
            (C::Marked(F::Within, inner), C::Marked(F::Of, best)) => {
                if let (C::Np(np), C::Adjective(adjective)) = (inner.as_ref(), best.as_ref()) {
                    self.push_narrowed(np, &Predicate::Best(adjective.clone()), false, 0.05, found);
                }
            }
            (C::Adjective(adjective), C::Np(np)) if adjective.degree == Degree::Superlative => {
                self.push_narrowed(np, &Predicate::Best(adjective.clone()), false, 0.05, found);
            }
            (C::Word(word @ (F::And | F::Or)), C::Np(_)) => {
                found.push(("marked", C::Marked(*word, Box::new(right.clone())), 0.0));
            }
            (C::Word(F::And), C::Modifier(_)) => {
                found.push(("marked", C::Marked(F::And, Box::new(right.clone())), 0.0));
            }
            (C::Word(F::Not), C::Modifier(predicate)) => {
                found.push((
                    "not",
                    C::Modifier(Predicate::Not(Box::new(predicate.clone()))),
                    0.0,
                ));
            }
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

    /// 法國接壤的國家, 居禮夫人發現的元素.
    fn push_gap_noun(&self, np: &Np, subject: &Np, step: Step, found: &mut Found) {
        let condition = Condition::Related {
            path: vec![step.reversed()],
            to: subject.set.clone(),
        };
        let predicate = Predicate::Conditions {
            conditions: vec![condition],
            subject: self.domain.target_kinds(step),
        };
        self.push_narrowed(np, &predicate, true, 0.0, found);
    }

    fn chinese_modifiers(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Relation(relation), C::Np(object)) => {
                self.push_verb_phrase(*relation, object, Self::verb_cost(*relation), found);
            }
            // 流經最多州, 與最多州接壤.
            (C::Relation(relation), C::Adjective(adjective)) => {
                self.push_most_objects(*relation, adjective, Self::verb_cost(*relation), found);
                self.chinese_degrees(left, right, found);
            }
            (C::Word(F::Together), C::Adjective(_)) => {
                found.push((
                    "marked",
                    C::Marked(F::Together, Box::new(right.clone())),
                    0.0,
                ));
            }
            // 在瑞典發現.
            (C::Modifier(Predicate::Bridge(object)), C::Relation(relation)) => {
                self.push_verb_phrase(*relation, object, 0.1 + Self::verb_cost(*relation), found);
                found.push(("in", left.clone(), 0.7));
            }
            (
                C::Relation(relation),
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
            ) => {
                self.push_bound(*relation, Comparison::Equal, lexical, unit.as_ref(), found);
            }
            (C::Word(F::Ordinal), C::Word(F::HowMany)) => {
                found.push(("which", C::Word(F::Which), 0.0));
            }
            (C::Relation(relation), C::Modifier(Predicate::Bridge(object))) => {
                self.push_verb_phrase(*relation, object, 0.15 + Self::verb_cost(*relation), found);
            }
            (
                C::Word(F::Together | F::By | F::ComparedTo),
                C::Np(_) | C::Focus { .. } | C::Open(_),
            ) => {
                let C::Word(word) = left else { return };
                found.push(("marked", C::Marked(*word, Box::new(right.clone())), 0.0));
            }
            (C::Marked(F::Together | F::By, inner), C::Relation(relation)) => {
                match inner.as_ref() {
                    C::Np(other) => self.push_verb_phrase(*relation, other, 0.0, found),
                    focus @ (C::Focus { .. } | C::Open(_)) => {
                        let predicate = C::FocusPredicate {
                            path: Some(vec![relation.step]),
                            focus: Box::new(focus.clone()),
                        };
                        found.push(("with what", predicate, Self::verb_cost(*relation)));
                    }
                    _ => {}
                }
            }
            // 把西班牙文列為官方語言.
            (C::Word(F::Be), C::Relation(_)) => {
                found.push(("as", C::Marked(F::Be, Box::new(right.clone())), 0.0));
            }
            (C::Marked(F::Together, inner), C::Marked(F::Be, role)) => {
                if let (C::Np(value), C::Relation(relation)) = (inner.as_ref(), role.as_ref()) {
                    self.push_whose(*relation, value, found);
                }
            }
            (C::Relation(relation), C::Focus { .. } | C::Open(_)) => {
                let predicate = C::FocusPredicate {
                    path: Some(vec![relation.step]),
                    focus: Box::new(right.clone()),
                };
                found.push(("verb what", predicate, Self::verb_cost(*relation)));
            }
            (C::Word(F::In), C::Np(np)) => {
                found.push(("in", C::Modifier(Predicate::Bridge(np.clone())), 0.0));
            }
            (C::Word(F::In), C::Focus { .. } | C::Open(_)) => {
                let predicate = C::FocusPredicate {
                    path: None,
                    focus: Box::new(right.clone()),
                };
                found.push(("in what", predicate, 0.0));
            }
            (C::Np(np), C::Word(F::Within)) => {
                found.push(("among", C::Marked(F::Within, Box::new(left.clone())), 0.0));
                found.push(("within", C::Modifier(Predicate::Bridge(np.clone())), 0.05));
            }
            (C::Modifier(Predicate::Bridge(_)), C::Word(F::Within)) => {
                found.push(("within", left.clone(), 0.0));
            }
            (C::Relation(relation), C::Word(F::Be | F::Have)) => {
                found.push(("whose", C::Whose(*relation), 0.0));
            }
            (C::Whose(relation), C::Np(value)) => self.push_whose(*relation, value, found),
            (C::Word(F::With | F::Have), C::Modifier(_)) => {
                found.push(("with", right.clone(), 0.1));
            }
            (C::Word(F::Be), C::Modifier(_)) => found.push(("is", right.clone(), 0.02)),
            // 說法語, 使用歐元: a verb without a word of its own.
            (C::Word(F::With), C::Np(np)) => {
                found.push(("with", C::Modifier(Predicate::Bridge(np.clone())), 0.2));
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
                if *word == F::Ordinal {
                    let number = C::Number {
                        lexical: lexical.clone(),
                        unit: None,
                        ordinal: true,
                    };
                    found.push(("ordinal", number, 0.0));
                }
            }
            // 五百萬以上, 1900年之前.
            (
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Word(word @ (F::More | F::Less)),
            ) => {
                let comparison = if *word == F::More {
                    Comparison::AtLeast
                } else {
                    Comparison::Less
                };
                let bound = C::Bound {
                    comparison,
                    number: lexical.clone(),
                    unit: unit.clone(),
                };
                found.push(("bound", bound, 0.05));
            }
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
                C::Number {
                    lexical,
                    unit,
                    ordinal: false,
                },
                C::Relation(relation),
            ) => {
                self.push_bound(*relation, Comparison::Equal, lexical, unit.as_ref(), found);
            }
            _ => self.chinese_degrees(left, right, found),
        }
    }

    fn chinese_degrees(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Word(F::Superlative), C::Adjective(adjective))
                if adjective.degree == Degree::Positive =>
            {
                let best = Adjective {
                    degree: Degree::Superlative,
                    ..adjective.clone()
                };
                found.push(("most", C::Adjective(best), 0.0));
            }
            (C::Word(F::Comparative), C::Adjective(adjective))
                if adjective.degree == Degree::Positive =>
            {
                let more = Adjective {
                    degree: Degree::Comparative,
                    ..adjective.clone()
                };
                found.push(("more", C::Adjective(more), 0.0));
            }
            (C::Word(F::Superlative), C::Amount { upper }) => {
                let word = if *upper { F::Most } else { F::Least };
                found.push(("most", C::Word(word), 0.0));
            }
            (C::Word(F::Comparative), C::Amount { .. }) => found.push(("more", right.clone(), 0.0)),
            // 人口最多, 鄰國最多.
            (C::Relation(relation), C::Word(F::Most | F::Least)) => {
                let upper = matches!(right, C::Word(F::Most));
                let amount = self.amount_of(*relation, upper, Degree::Superlative);
                found.push(("most", C::Adjective(amount), 0.0));
            }
            (C::Word(F::Have), C::Adjective(adjective)) if !adjective.generic => {
                found.push(("with", right.clone(), 0.0));
            }
            // 擁有最多鄰國.
            (C::Word(F::Most | F::Least), C::Relation(relation)) => {
                let upper = matches!(left, C::Word(F::Most));
                let amount = self.amount_of(*relation, upper, Degree::Superlative);
                found.push(("most", C::Adjective(amount), 0.05));
            }
            (C::Np(np), C::Word(F::Most | F::Least)) | (C::Word(F::Most | F::Least), C::Np(np)) => {
                let upper = matches!(right, C::Word(F::Most)) || matches!(left, C::Word(F::Most));
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
                        found.push(("most", C::Adjective(adjective), 0.3));
                    }
                }
            }
            (C::Relation(relation), C::Amount { upper }) => {
                let amount = self.amount_of(*relation, *upper, Degree::Positive);
                found.push(("much", C::Adjective(amount), 0.0));
            }
            // 比法國大, 比法國多.
            (C::Marked(F::ComparedTo, inner), C::Adjective(adjective)) => {
                if let (C::Np(to), Degree::Positive | Degree::Comparative) =
                    (inner.as_ref(), adjective.degree)
                {
                    let than = Predicate::Than {
                        adjective: adjective.clone(),
                        to: to.clone(),
                    };
                    found.push(("than", C::Modifier(than), 0.0));
                }
            }
            (C::Marked(F::ComparedTo, _), C::Amount { .. }) => {
                if let C::Marked(_, inner) = left
                    && let C::Np(to) = inner.as_ref()
                    && let C::Amount { upper } = right
                {
                    let bare = Adjective {
                        upper: *upper,
                        degree: Degree::Comparative,
                        scale: Scale { keys: Vec::new() },
                        ranks: (1, 1),
                        generic: true,
                        falls_with_time: false,
                    };
                    found.push((
                        "than",
                        C::Modifier(Predicate::Than {
                            adjective: bare,
                            to: to.clone(),
                        }),
                        0.0,
                    ));
                }
            }
            // 人口比法國多: the noun before says what is compared.
            (
                C::Relation(relation) | C::Whose(relation),
                C::Modifier(Predicate::Than { adjective, to }),
            ) if adjective.scale.keys.is_empty() && !self.is_scale_of(*relation) => {
                let counted = self.amount_of(*relation, adjective.upper, Degree::Comparative);
                found.push((
                    "than",
                    C::Modifier(Predicate::Than {
                        adjective: counted,
                        to: to.clone(),
                    }),
                    0.0,
                ));
            }
            (C::Relation(relation), C::Modifier(Predicate::Than { adjective, to }))
                if adjective.generic && self.is_scale_of(*relation) =>
            {
                let key = ScaleKey {
                    key: crate::algebra::Key::Step(relation.step),
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
                found.push(("than", C::Modifier(than), noun_cost(relation.role)));
            }
            _ => {}
        }
    }

    fn chinese_questions(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Word(word @ (F::Which | F::HowMany | F::Show)), C::Np(np)) => {
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
            (C::Word(word @ (F::Which | F::HowMany | F::Show)), C::Relation(relation)) => {
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
            (C::Word(F::Be), C::FocusPredicate { .. }) => found.push(("is", right.clone(), 0.0)),
            (
                C::Word(F::Be | F::Have),
                C::Open(_) | C::Focus { .. } | C::FocusRelation { .. } | C::FocusPredicate { .. },
            ) => {
                found.push(("is what", right.clone(), 0.02));
            }
            (C::Open(_) | C::Focus { .. }, C::Word(F::Be | F::Have)) => {
                found.push(("what is", left.clone(), 0.02));
            }
            // 法國的首都是什麼, 法國的首都是哪座城市.
            (C::Np(np), C::Open(open)) => {
                let mismatch = Self::open_mismatch(*open, &np.kinds);
                if matches!(np.set, Set::Node { .. }) {
                    match open {
                        Open::Any | Open::Person => {
                            found.push((
                                "what is",
                                C::Answer(Query::Describe(np.set.clone())),
                                0.1,
                            ));
                        }
                        Open::Place => self.push_where(np, found),
                        _ => {}
                    }
                } else if *open == Open::Amount && mismatch > 0.0 {
                    // 與德國接壤的國家有幾個: the number of them.
                    found.push((
                        "how many",
                        C::Focus {
                            np: np.clone(),
                            asks: Asks::HowMany,
                        },
                        0.1,
                    ));
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
            }
            (C::Open(Open::Any), C::Np(np))
                if matches!(np.set, Set::Node { .. } | Set::Class(_)) =>
            {
                found.push(("what is", C::Answer(Query::Describe(np.set.clone())), 0.1));
            }
            (C::Open(open), C::Np(np)) if !np.set.is_named() => {
                let mismatch = Self::open_mismatch(*open, &np.kinds);
                let focus = C::Focus {
                    np: np.clone(),
                    asks: Asks::Which,
                };
                found.push(("asked", focus, 0.2 + mismatch));
            }
            (C::Np(np), C::Focus { np: asked, asks }) => {
                self.chinese_in_situ(np, asked, *asks, found);
            }
            // 法國有多少人口, 瑞士有哪些官方語言.
            (C::Np(of), C::FocusRelation { relation, asks }) => {
                self.asked_image(of, *relation, *asks, 0.0, found);
            }
            (C::Marked(F::Of, inner), C::FocusRelation { relation, asks }) => {
                if let C::Np(of) = inner.as_ref() {
                    self.asked_image(of, *relation, *asks, 0.0, found);
                }
            }
            (C::Marked(F::Of, inner), C::Focus { np: asked, asks }) => match inner.as_ref() {
                C::Modifier(predicate) => {
                    for (np, cost) in self.narrowed(asked, predicate, true) {
                        found.push(("asked, such that", C::Focus { np, asks: *asks }, cost));
                    }
                }
                C::Np(of) => self.chinese_in_situ(of, asked, *asks, found),
                _ => {}
            },
            (C::Modifier(predicate), C::Focus { np, asks }) => {
                for (np, cost) in self.narrowed(np, predicate, true) {
                    found.push(("asked, such that", C::Focus { np, asks: *asks }, cost + 0.1));
                }
            }
            (C::Modifier(Predicate::Bridge(of)), C::FocusRelation { relation, asks }) => {
                self.asked_image(of, *relation, *asks, 0.1, found);
            }
            // 哪個國家的首都是巴黎, 哪個國家的面積最大.
            (C::Marked(F::Of, inner), C::Modifier(predicate)) => {
                if let C::Focus { np, asks } = inner.as_ref() {
                    for (np, cost) in self.narrowed(np, predicate, false) {
                        found.push(("asked, whose", C::Focus { np, asks: *asks }, cost));
                    }
                }
            }
            (C::Marked(F::Of, inner), C::Adjective(adjective)) => {
                if let C::Focus { np, asks } = inner.as_ref() {
                    self.focus_degree(np, *asks, adjective, found);
                }
            }
            (C::Marked(F::Of, inner), C::Relation(relation)) => {
                if let C::Focus { np, asks } = inner.as_ref()
                    && let Some(value) = self.image(np, *relation)
                {
                    found.push((
                        "asked value of",
                        C::Focus {
                            np: value,
                            asks: *asks,
                        },
                        0.3,
                    ));
                    // 奧斯汀是哪個州的首府: what is named is the value.
                    let path = Some(vec![relation.step.reversed()]);
                    let predicate = C::FocusPredicate {
                        path,
                        focus: inner.clone(),
                    };
                    found.push(("of what", predicate, noun_cost(relation.role)));
                }
                if let C::Adjective(adjective) = inner.as_ref() {
                    self.scaled(adjective, *relation, found);
                }
            }
            (C::Focus { np, asks }, C::Marked(F::Of, inner)) => {
                if let C::Modifier(predicate) = inner.as_ref() {
                    for (np, cost) in self.narrowed(np, predicate, false) {
                        found.push(("asked, that", C::Focus { np, asks: *asks }, cost + 0.05));
                    }
                }
            }
            (C::Focus { np, asks }, C::Adjective(adjective)) => {
                self.focus_degree(np, *asks, adjective, found);
            }
            (C::Open(_) | C::Word(F::Which), C::Adjective(adjective)) => {
                found.push((
                    "which is more",
                    C::Marked(F::Which, Box::new(C::Adjective(adjective.clone()))),
                    0.05,
                ));
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
            (C::Np(subject), C::FocusPredicate { path, focus }) => {
                self.inverted(subject, path.as_deref(), focus, found);
            }
            // 鐳是誰發現的, 黃金在哪一年被發現.
            (C::Open(open), C::Relation(relation)) => {
                let predicate = C::FocusPredicate {
                    path: Some(vec![relation.step]),
                    focus: Box::new(C::Open(*open)),
                };
                found.push(("what verb", predicate, 0.05 + Self::verb_cost(*relation)));
            }
            (C::FocusPredicate { path: None, focus }, C::Relation(relation)) => {
                let predicate = C::FocusPredicate {
                    path: Some(vec![relation.step]),
                    focus: focus.clone(),
                };
                found.push(("in what verb", predicate, 0.05 + Self::verb_cost(*relation)));
            }
            (C::FocusPredicate { .. }, C::Word(F::Of)) => found.push(("the", left.clone(), 0.0)),
            (C::Word(F::Be), C::Word(F::By)) => found.push(("by", C::Word(F::By), 0.0)),
            (C::Word(F::How), C::Adjective(adjective)) if adjective.degree == Degree::Positive => {
                found.push(("how", C::Marked(F::How, Box::new(right.clone())), 0.0));
            }
            (C::Word(F::Have), C::Marked(F::How, _)) => found.push(("how", right.clone(), 0.0)),
            (C::Np(of), C::Marked(F::How, inner)) => {
                // 波蘭的面積有多大: the measure is named already.
                if crate::domain::Domain::is_value(&of.kinds, berry_nlu::ValueKind::Number) {
                    found.push((
                        "how much",
                        C::Focus {
                            np: of.clone(),
                            asks: Asks::Which,
                        },
                        0.05,
                    ));
                }
                if let C::Adjective(adjective) = inner.as_ref() {
                    self.push_measure(of, adjective, found);
                }
            }
            (C::Word(F::Describe), C::Np(np)) | (C::Np(np), C::Word(F::Describe))
                if matches!(np.set, Set::Node { .. } | Set::Class(_)) =>
            {
                found.push(("describe", C::Answer(Query::Describe(np.set.clone())), 0.0));
            }
            (C::Word(F::Describe), C::Answer(Query::Describe(_))) => {
                found.push(("explain", right.clone(), 0.0));
            }
            (C::Word(F::Show), C::Answer(_) | C::Focus { .. }) => {
                found.push(("tell me", right.clone(), 0.0));
            }
            _ => {}
        }
    }

    /// 歐洲有幾個國家, 法國的首都是哪座城市, 巴黎在哪個國家.
    fn chinese_in_situ(&self, np: &Np, asked: &Np, asks: Asks, found: &mut Found) {
        for (narrowed, cost) in self.narrowed(asked, &Predicate::Bridge(np.clone()), true) {
            found.push(("asked, of", C::Focus { np: narrowed, asks }, cost + 0.15));
        }
        // The thing named is itself the one asked about, with its class given.
        if !np.set.is_named()
            && self.domain.compatible(&np.kinds, &asked.kinds)
            && !asked.kinds.is_empty()
        {
            found.push((
                "asked",
                C::Focus {
                    np: np.clone(),
                    asks,
                },
                0.1,
            ));
        }
    }

    fn focus_degree(&self, np: &Np, asks: Asks, adjective: &Adjective, found: &mut Found) {
        let several = matches!(np.set, Set::AnyOf(_) | Set::AllOf(_));
        let readings = if several {
            self.choose(np, adjective)
        } else if adjective.degree == Degree::Superlative {
            self.narrowed(np, &Predicate::Best(adjective.clone()), false)
        } else {
            found.push((
                "which is more",
                C::Marked(F::Which, Box::new(C::Adjective(adjective.clone()))),
                0.1,
            ));
            return;
        };
        for (np, cost) in readings {
            found.push(("asked, most", C::Focus { np, asks }, cost));
        }
    }

    /// A subject with a verb whose other party is asked for: what it leads to.
    pub(super) fn inverted(
        &self,
        subject: &Np,
        path: Option<&[Step]>,
        focus: &C,
        found: &mut Found,
    ) {
        let Some(path) = path else {
            match focus {
                C::Focus { np, asks } => self.chinese_in_situ(subject, np, *asks, found),
                C::Open(Open::Place) => self.push_where(subject, found),
                _ => {}
            }
            return;
        };
        let [step] = path else { return };
        let relation = Relation {
            step: *step,
            role: berry_nlu::Role::Verb,
        };
        match focus {
            C::Focus { np, asks } => {
                for (step, cost) in self.verb_steps(relation, subject) {
                    let condition = Condition::Related {
                        path: vec![step.reversed()],
                        to: subject.set.clone(),
                    };
                    let predicate = Predicate::Conditions {
                        conditions: vec![condition],
                        subject: self.domain.target_kinds(step),
                    };
                    for (np, extra) in self.narrowed(np, &predicate, true) {
                        found.push(("asked, that", C::Focus { np, asks: *asks }, cost + extra));
                    }
                }
            }
            C::Open(open) => self.push_open_image(*open, subject, relation, found),
            _ => {}
        }
    }

    fn chinese_clauses(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Np(subject), C::Modifier(predicate)) => {
                for (query, cost) in self.ask(subject, predicate) {
                    found.push(("clause", C::Clause(query), cost));
                }
            }
            (C::Marked(F::Of, inner), C::Modifier(_)) if matches!(inner.as_ref(), C::Np(_)) => {
                if let (C::Np(subject), C::Modifier(predicate)) = (inner.as_ref(), right) {
                    for (query, cost) in self.ask(subject, predicate) {
                        found.push(("clause", C::Clause(query), cost));
                    }
                }
            }
            (C::Word(F::Be), C::Np(_)) => {
                found.push(("is", C::Marked(F::Be, Box::new(right.clone())), 0.0));
            }
            (C::Np(subject), C::Marked(F::Be, inner)) => {
                if let C::Np(other) = inner.as_ref()
                    && let Some((query, cost)) = self.ask_is(subject, other)
                {
                    found.push(("clause", C::Clause(query), cost));
                }
            }
            // 法國和西班牙接壤嗎: two parties of one verb.
            (C::Np(both), C::Relation(relation)) => {
                if let Set::AnyOf(sets) | Set::AllOf(sets) = &both.set
                    && let [first, second] = sets.as_slice()
                {
                    let subject = Np::new(first.clone(), both.kinds.clone());
                    let object = Np::new(second.clone(), both.kinds.clone());
                    for (predicate, cost) in self.verb_phrase(*relation, &object) {
                        for (query, extra) in self.ask(&subject, &predicate) {
                            found.push(("clause", C::Clause(query), cost + extra + 0.05));
                        }
                    }
                }
            }
            (C::Clause(query), C::Word(F::Whether)) => {
                found.push(("whether", C::Answer(query.clone()), 0.0));
            }
            (C::Word(F::Whether), C::Clause(query)) => {
                found.push(("whether", C::Answer(query.clone()), 0.0));
            }
            (C::Np(subject), C::Marked(F::Of, inner)) => {
                if let C::Modifier(predicate) = inner.as_ref() {
                    for (query, cost) in self.ask(subject, predicate) {
                        found.push(("clause", C::Clause(query), cost + 0.1));
                    }
                }
            }
            (C::Word(F::Whether), C::Marked(F::Of, inner))
                if matches!(inner.as_ref(), C::Modifier(_)) =>
            {
                found.push(("whether", C::Marked(F::Whether, inner.clone()), 0.0));
            }
            (C::Answer(Query::Describe(_)), C::Word(F::Whether)) => {
                found.push(("please", left.clone(), 0.1));
            }
            (C::Word(F::Whether), C::Modifier(_) | C::Np(_) | C::Relation(_)) => {
                found.push((
                    "whether",
                    C::Marked(F::Whether, Box::new(right.clone())),
                    0.0,
                ));
            }
            (C::Np(subject), C::Marked(F::Whether, inner)) => match inner.as_ref() {
                C::Modifier(predicate) => {
                    for (query, cost) in self.ask(subject, predicate) {
                        found.push(("whether", C::Answer(query), cost));
                    }
                }
                C::Np(other) => {
                    if let Some((query, cost)) = self.ask_is(subject, other) {
                        found.push(("whether", C::Answer(query), cost));
                    }
                }
                C::Relation(relation) => {
                    let mut clauses = Vec::new();
                    self.chinese_clauses(left, &C::Relation(*relation), &mut clauses);
                    for (_, category, cost) in clauses {
                        if let C::Clause(query) = category {
                            found.push(("whether", C::Answer(query), cost));
                        }
                    }
                }
                _ => {}
            },
            // 有沒有與日本接壤的國家; 有國家與日本接壤嗎.
            (C::Word(F::Have), C::Np(np)) if !np.set.is_named() => {
                found.push(("there is", C::Clause(Query::AskAny(np.set.clone())), 0.3));
            }
            _ => {}
        }
        if let (C::Word(F::Whether), C::Np(np)) = (left, right)
            && !np.set.is_named()
        {
            found.push(("is there", C::Answer(Query::AskAny(np.set.clone())), 0.4));
        }
    }

    fn chinese_texts(&self, left: &C, right: &C, found: &mut Found) {
        match (left, right) {
            (C::Word(F::TheWord), C::Text(text)) | (C::Text(text), C::Word(F::TheWord)) => {
                found.push(("the word", C::Text(text.clone()), -1.0));
            }
            (C::Text(text), C::Word(F::Of)) => found.push(("of", C::Text(text.clone()), 0.0)),
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
            (C::Text(_) | C::Np(_) | C::Marked(F::NameOf | F::Of, _), C::LetterAt(position)) => {
                let text = match left {
                    C::Marked(F::Of, inner) => inner.as_ref(),
                    other => other,
                };
                self.push_compute("letterAt", Some(Argument::Integer(*position)), text, found);
            }
            (C::Answer(Query::Compute { .. }), C::Word(F::Be) | C::Open(_)) => {
                found.push(("is what", left.clone(), 0.0));
            }
            (C::Text(text), C::Word(F::Within)) => {
                found.push(("in", C::Text(text.clone()), -0.5));
            }
            (C::Word(F::HowMany | F::Times), C::Counted { .. }) => {
                found.push((
                    "how many",
                    C::Marked(F::HowMany, Box::new(right.clone())),
                    0.0,
                ));
            }
            (C::Counted { .. }, C::Word(F::HowMany | F::Times)) => {
                found.push((
                    "how many",
                    C::Marked(F::HowMany, Box::new(left.clone())),
                    0.05,
                ));
            }
            (C::Word(F::Have | F::Be | F::In), C::Marked(F::HowMany, _)) => {
                found.push(("has how many", right.clone(), 0.0));
            }
            (C::Marked(F::HowMany, _), C::Word(F::Have | F::Be)) => {
                found.push(("how many", left.clone(), 0.05));
            }
            (C::Np(_), C::Word(F::NameOf)) => {
                found.push(("name of", C::Marked(F::NameOf, Box::new(left.clone())), 0.0));
            }
            (C::Marked(F::Of, inner), C::Word(F::NameOf)) => {
                if matches!(inner.as_ref(), C::Np(_)) {
                    found.push(("name of", C::Marked(F::NameOf, inner.clone()), 0.0));
                }
            }
            (C::Marked(F::NameOf, _), C::Word(F::Within | F::Of)) => {
                found.push(("in the name", left.clone(), 0.0));
            }
            (C::Word(F::In), C::Text(_) | C::Marked(F::NameOf, _)) => {
                found.push(("in", right.clone(), 0.0));
            }
            (
                C::Text(_) | C::Np(_) | C::Marked(F::NameOf | F::Of, _),
                C::Marked(F::HowMany, counted),
            ) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    let text = match left {
                        C::Marked(F::Of, inner) => inner.as_ref(),
                        other => other,
                    };
                    self.push_count_in(function, argument.as_deref(), text, found);
                }
            }
            (C::Modifier(Predicate::Bridge(np)), C::Marked(F::HowMany, counted)) => {
                if let C::Counted { function, argument } = counted.as_ref() {
                    self.push_count_in(function, argument.as_deref(), &C::Np(np.clone()), found);
                }
            }
            _ => {}
        }
    }
}
