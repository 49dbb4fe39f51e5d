//! What a question takes from the one before it: pronouns, and questions that leave out what is
//! the same ("and Japan?").

use berry_nlu::FunctionWord as F;
use oxrdf::Term;

use crate::algebra::{Condition, Key, Query, Set};
use crate::domain::Kinds;
use crate::grammar::Grammar;
use crate::item::{Adjective, Category, Item, Np, Relation};

/// What was asked before, and what answered it.
#[derive(Debug, Clone)]
pub struct Context {
    pub query: Query,
    /// The things and values that answered, in order.
    pub answers: Vec<Term>,
}

/// Answers that a pronoun can stand for at most.
const MAX_ANSWERS: usize = 200;
/// What it costs to take a pronoun for what answered, and for what was asked about.
const COST_ANSWER: f32 = 0.05;
const COST_TOPIC: f32 = 0.3;
/// "it" for several, "they" for one.
const COST_NUMBER: f32 = 0.6;
/// What it costs to ask the same of something else, and without a word that says so.
const COST_SAME_ASKED: f32 = 0.1;
const COST_UNMARKED: f32 = 0.1;

/// What a pronoun may stand for.
pub(crate) struct Referent {
    pub(crate) set: Set,
    pub(crate) cost: f32,
    is_several: bool,
}

impl Context {
    /// Pronouns stand for each member of a set.
    pub(crate) fn of_each(set: Set) -> Self {
        Self {
            query: Query::Select(Set::Each(Box::new(set))),
            answers: Vec::new(),
        }
    }

    /// The set whose members are spoken of one by one.
    fn each(&self) -> Option<&Set> {
        match &self.query {
            Query::Select(set @ Set::Each(_)) => Some(set),
            _ => None,
        }
    }

    /// What pronouns may stand for: what answered, else what was asked about.
    pub(crate) fn referents(&self) -> Vec<Referent> {
        if let Some(each) = self.each() {
            return vec![Referent {
                set: each.clone(),
                cost: 0.0,
                is_several: true,
            }];
        }
        let mut found = Vec::new();
        let nodes: Vec<Set> = self
            .answers
            .iter()
            .take(MAX_ANSWERS + 1)
            .filter_map(node_of)
            .collect();
        let are_things = !nodes.is_empty() && nodes.len() == self.answers.len();
        if are_things && nodes.len() <= MAX_ANSWERS {
            found.extend(referent(nodes, COST_ANSWER));
        }
        let mut topics = Vec::new();
        self.query
            .clone()
            .for_sets(&mut |set| set.named(&mut topics));
        topics.dedup();
        let cost = if found.is_empty() {
            COST_ANSWER
        } else {
            COST_TOPIC
        };
        found.extend(referent(topics, cost));
        found
    }
}

fn node_of(term: &Term) -> Option<Set> {
    match term {
        Term::NamedNode(node) => Some(Set::Node {
            node: node.clone(),
            name: String::new(),
        }),
        _ => None,
    }
}

fn referent(mut sets: Vec<Set>, cost: f32) -> Option<Referent> {
    let is_several = sets.len() > 1;
    let set = if is_several {
        Set::AnyOf(sets)
    } else {
        sets.pop()?
    };
    Some(Referent {
        set,
        cost,
        is_several,
    })
}

impl Referent {
    /// What it costs that a word of this number stands for it.
    pub(crate) fn cost_of(&self, word: &str) -> f32 {
        let is_one = matches!(
            word,
            "it" | "its" | "he" | "she" | "him" | "her" | "his" | "它" | "他" | "她"
        );
        let is_many = matches!(word, "they" | "them" | "their" | "those" | "these");
        let is_wrong = is_one && self.is_several || is_many && !self.is_several;
        let is_each = matches!(self.set, Set::Each(_));
        self.cost
            + if is_wrong && !is_each {
                COST_NUMBER
            } else {
                0.0
            }
    }
}

impl Set {
    fn named(&mut self, found: &mut Vec<Set>) {
        if matches!(self, Self::Node { .. }) {
            if !found.contains(self) {
                found.push(self.clone());
            }
        } else {
            self.for_parts(&mut |part| part.named(found));
        }
    }

    /// Puts another thing for the first of like kinds; returns whether there was one.
    fn put(&mut self, other: &Set, fits: &dyn Fn(&Set) -> bool, is_done: &mut bool) {
        if *is_done {
            return;
        }
        if matches!(self, Self::Node { .. }) {
            if fits(self) {
                *self = other.clone();
                *is_done = true;
            }
        } else {
            self.for_parts(&mut |part| part.put(other, fits, is_done));
        }
    }
}

impl Grammar<'_> {
    /// The queries that an item is beside the one before: the same asked of another thing, of
    /// another property, or of the other end of a scale.
    pub(crate) fn carried_over(&self, item: &Item, context: &Context) -> Vec<(Query, f32)> {
        if context.each().is_some() {
            return Vec::new();
        }
        let is_said = item.before.any(&[F::Ellipsis, F::And]) || item.after.has(F::Ellipsis);
        let cost = COST_SAME_ASKED + if is_said { 0.0 } else { COST_UNMARKED };
        match &item.category {
            Category::Np(np) if np.set.is_named() && np.asks.is_none() => {
                let query = self.asked_of(&context.query, np);
                query.map(|query| (query, cost)).into_iter().collect()
            }
            Category::Relation(relation) | Category::AskedValue { relation, .. } => {
                self.asked_for(context, *relation, cost)
            }
            Category::Adjective(adjective) => {
                let query = self.at_other_end(&context.query, adjective);
                query.map(|query| (query, cost)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn asked_of(&self, before: &Query, np: &Np) -> Option<Query> {
        if matches!(before, Query::Describe(_)) {
            return Some(Query::Describe(np.set.clone()));
        }
        let kinds_of = |set: &Set| -> Kinds { self.kinds_of_members(set) };
        let kinds = kinds_of(&np.set);
        let fits = |set: &Set| {
            let own = kinds_of(set);
            *set != np.set && (own.is_empty() || self.domain().compatible(&own, &kinds))
        };
        let mut query = before.clone();
        let mut is_done = false;
        query.for_sets(&mut |set| set.put(&np.set, &fits, &mut is_done));
        if is_done {
            return Some(query);
        }
        // Another kind of thing has the property as well.
        match before {
            Query::Select(Set::Image { step, .. }) if self.domain().can_start(&kinds, *step) => {
                Some(Query::Select(Set::Image {
                    step: *step,
                    of: Box::new(np.set.clone()),
                }))
            }
            _ => None,
        }
    }

    fn asked_for(&self, context: &Context, relation: Relation, cost: f32) -> Vec<(Query, f32)> {
        let referents = context.referents().into_iter();
        referents
            .filter(|referent| {
                let kinds = self.kinds_of_members(&referent.set);
                self.domain().can_start(&kinds, relation.step)
            })
            .map(|referent| {
                let set = Set::Image {
                    step: relation.step,
                    of: Box::new(referent.set),
                };
                (Query::Select(set), cost + referent.cost)
            })
            .collect()
    }

    /// "(the largest ...) and the smallest?"
    fn at_other_end(&self, before: &Query, adjective: &Adjective) -> Option<Query> {
        let mut query = before.clone();
        let mut is_done = false;
        query.for_sets(&mut |set| {
            let kinds = self.domain().kinds(set);
            set.for_best(&mut |own, highest, ranks| {
                let Some(key) = self.first_scale(&kinds, adjective) else {
                    return;
                };
                *highest = adjective.upper != key.inverse;
                *own = key.key;
                *ranks = adjective.ranks;
                is_done = true;
            });
        });
        is_done.then_some(query)
    }
}

/// Called with the key of a ranking, whether the highest is best, and the ranks.
type OnBest<'a> = dyn FnMut(&mut Key, &mut bool, &mut (usize, usize)) + 'a;

impl Set {
    fn for_best(&mut self, call: &mut OnBest<'_>) {
        if let Self::Such { conditions, .. } = self {
            for condition in conditions {
                if let Condition::Best {
                    key,
                    highest,
                    from,
                    to,
                } = condition
                {
                    let mut ranks = (*from, *to);
                    call(key, highest, &mut ranks);
                    (*from, *to) = ranks;
                }
            }
        }
        self.for_parts(&mut |part| part.for_best(call));
    }
}
