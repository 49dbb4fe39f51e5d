//! The chart: finds the cheapest readings of every span, bottom up.
//!
//! A CKY parse over tokens in which any token may be left out at its cost, so
//! that a reading is charged for what it does not explain. Cells are pruned to
//! the cheapest few items of each sort, which bounds the work: O(n³·b²) rule
//! applications for n tokens and b items a cell.

use std::rc::Rc;

use berry_nlu::{FunctionWord, LinkedQuestion, Meaning, Role};

use crate::algebra::{Key, Set, Step};
use crate::domain::Domain;
use crate::grammar::Grammar;
use crate::item::{Adjective, Category, Item, Np, Origin, Relation, Scale, ScaleKey};

/// Items of one sort that a cell keeps.
const PER_SORT: usize = 4;
/// Items that a cell keeps in all.
const PER_CELL: usize = 18;
/// Readings dearer than the cheapest of their span by more than this are dropped.
const BEAM: f32 = 4.5;
/// Items dearer than this are never made.
const MAX_COST: f32 = 9.0;

/// Returns the items that span the whole question, cheapest first, and the
/// number of rule applications.
pub(crate) fn parse(question: &LinkedQuestion, domain: &Domain) -> (Vec<Rc<Item>>, usize) {
    let n = question.tokens.len();
    if n == 0 {
        return (Vec::new(), 0);
    }
    let grammar = Grammar::new(domain, question.language);
    let mut chart = Chart {
        cells: vec![Vec::new(); n * (n + 1)],
        n,
        applications: 0,
    };
    for (start, end, item) in lexical(question, domain) {
        chart.cell_mut(start, end).push(Rc::new(item));
    }
    let mut found = Vec::new();
    for length in 1..=n {
        for start in 0..=n - length {
            let end = start + length;
            let mut items = std::mem::take(chart.cell_mut(start, end));
            for split in start + 1..end {
                for left in chart.cell(start, split) {
                    for right in chart.cell(split, end) {
                        if left.cost + right.cost > MAX_COST {
                            break;
                        }
                        chart_apply(&grammar, left, right, &mut found, &mut items);
                    }
                }
                chart.applications += chart.cell(start, split).len() * chart.cell(split, end).len();
            }
            if length > 1 {
                let last = question.skip_costs[end - 1];
                skip(chart.cell(start, end - 1), last, &mut items);
                let first = question.skip_costs[start];
                skip(chart.cell(start + 1, end), first, &mut items);
                for mention in &question.mentions {
                    let is_filler =
                        matches!(mention.meaning, Meaning::Function(FunctionWord::Filler));
                    if is_filler
                        && mention.end - mention.start > 1
                        && mention.end - mention.start < length
                    {
                        if mention.start == start {
                            skip(chart.cell(mention.end, end), 0.02, &mut items);
                        } else if mention.end == end {
                            skip(chart.cell(start, mention.start), 0.02, &mut items);
                        }
                    }
                }
            }
            let mut alone = Vec::new();
            for item in &items {
                grammar.alone(&item.category, &mut found);
                for (rule, category, cost) in found.drain(..) {
                    let origin = Origin::Rule(rule, item.clone(), item.clone());
                    alone.push(Rc::new(Item {
                        category,
                        cost: item.cost + cost,
                        origin,
                    }));
                }
            }
            items.extend(alone);
            *chart.cell_mut(start, end) = prune(items);
        }
    }
    (std::mem::take(chart.cell_mut(0, n)), chart.applications)
}

struct Chart {
    cells: Vec<Vec<Rc<Item>>>,
    n: usize,
    applications: usize,
}

impl Chart {
    fn cell(&self, start: usize, end: usize) -> &[Rc<Item>] {
        &self.cells[start * (self.n + 1) + end]
    }

    fn cell_mut(&mut self, start: usize, end: usize) -> &mut Vec<Rc<Item>> {
        &mut self.cells[start * (self.n + 1) + end]
    }
}

fn chart_apply(
    grammar: &Grammar<'_>,
    left: &Rc<Item>,
    right: &Rc<Item>,
    found: &mut Vec<(&'static str, Category, f32)>,
    items: &mut Vec<Rc<Item>>,
) {
    grammar.combine(&left.category, &right.category, found);
    for (rule, category, cost) in found.drain(..) {
        let cost = left.cost + right.cost + cost;
        if cost <= MAX_COST {
            let origin = Origin::Rule(rule, left.clone(), right.clone());
            items.push(Rc::new(Item {
                category,
                cost,
                origin,
            }));
        }
    }
}

fn skip(from: &[Rc<Item>], extra: f32, items: &mut Vec<Rc<Item>>) {
    for item in from {
        let cost = item.cost + extra;
        // A function word stands for itself only; stretching it over skipped words is never needed.
        if cost > MAX_COST || matches!(item.category, Category::Word(_)) && extra > 0.5 {
            continue;
        }
        let inner = match &item.origin {
            Origin::Skip(inner) => inner.clone(),
            _ => item.clone(),
        };
        items.push(Rc::new(Item {
            category: item.category.clone(),
            cost,
            origin: Origin::Skip(inner),
        }));
    }
}

fn prune(mut items: Vec<Rc<Item>>) -> Vec<Rc<Item>> {
    items.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let mut kept: Vec<Rc<Item>> = Vec::new();
    let mut counts = [0usize; 32];
    let limit = items.first().map_or(0.0, |i| i.cost) + BEAM;
    for item in items {
        if item.cost > limit || kept.len() >= PER_CELL {
            break;
        }
        let sort = item.category.sort() as usize;
        if counts[sort] >= PER_SORT || kept.iter().any(|k| k.category == item.category) {
            continue;
        }
        counts[sort] += 1;
        kept.push(item);
    }
    kept
}

/// The items that the words themselves give.
fn lexical(question: &LinkedQuestion, domain: &Domain) -> Vec<(usize, usize, Item)> {
    let mut items = Vec::new();
    for mention in &question.mentions {
        let mut push = |category, cost: f32| {
            let item = Item {
                category,
                cost: mention.cost + cost,
                origin: Origin::Words,
            };
            items.push((mention.start, mention.end, item));
        };
        match &mention.meaning {
            Meaning::Function(FunctionWord::Filler) => {}
            Meaning::Function(word) => push(Category::Word(*word), 0.0),
            Meaning::Entity(link) => {
                let set = Set::Node {
                    node: link.node.clone(),
                    name: link.name.clone(),
                };
                let steps = link.steps.iter().map(|(property, inverse)| Step {
                    property: *property,
                    inverse: *inverse,
                });
                let np = Np {
                    set,
                    kinds: Domain::kinds_of_classes(&link.classes),
                    own: Some(steps.collect()),
                };
                push(Category::Np(np), 0.0);
            }
            Meaning::Value { property, literal } => {
                let step = Step {
                    property: *property,
                    inverse: true,
                };
                let set = Set::Image {
                    step,
                    of: Box::new(Set::Literal(literal.clone())),
                };
                push(
                    Category::Np(Np::new(set.clone(), domain.target_kinds(step))),
                    0.0,
                );
            }
            Meaning::Class(class) => {
                let set = Set::Class(*class);
                push(Category::Np(Np::new(set.clone(), domain.kinds(&set))), 0.0);
            }
            Meaning::Property {
                property,
                inverse,
                role,
            } => {
                if domain.is_boolean(*property) {
                    push(Category::Boolean(*property), 0.0);
                } else {
                    let step = Step {
                        property: *property,
                        inverse: *inverse,
                    };
                    push(Category::Relation(Relation { step, role: *role }), 0.0);
                }
            }
            Meaning::Adjective {
                upper,
                degree,
                measures,
                falls_with_time,
            } => {
                let keys = measures
                    .iter()
                    .map(|m| ScaleKey {
                        key: Key::Step(Step {
                            property: m.property,
                            inverse: false,
                        }),
                        inverse: m.inverse,
                        cost: m.cost,
                    })
                    .collect();
                push(
                    Category::Adjective(Adjective {
                        upper: *upper,
                        degree: *degree,
                        scale: Scale { keys },
                        ranks: (1, 1),
                        generic: true,
                        falls_with_time: *falls_with_time,
                    }),
                    0.0,
                );
            }
            Meaning::Amount { upper } => push(Category::Amount { upper: *upper }, 0.0),
            Meaning::Number {
                lexical,
                unit,
                ordinal,
            } => push(
                Category::Number {
                    lexical: lexical.clone(),
                    unit: unit.clone(),
                    ordinal: *ordinal,
                },
                0.0,
            ),
            Meaning::Text(text) => push(Category::Text(text.clone()), 0.0),
            Meaning::Counted {
                function,
                argument,
                cost,
            } => {
                push(
                    Category::Counted {
                        function,
                        argument: argument.clone(),
                    },
                    *cost,
                );
            }
        }
    }
    for (position, token) in question.tokens.iter().enumerate() {
        if token.kind == berry_nlu::TokenKind::Word {
            // Any word can be quoted without marks; saying so ("the word") makes it cheap.
            // A Latin word in a Chinese question mostly is one that is talked about.
            let cost = if question.language.is_chinese() {
                0.4
            } else {
                1.2
            };
            let item = Item {
                category: Category::Text(token.text.clone()),
                cost,
                origin: Origin::Words,
            };
            items.push((position, position + 1, item));
        }
    }
    items
}

/// Whether a relation is mainly a noun.
pub(crate) fn noun_cost(role: Role) -> f32 {
    match role {
        Role::Noun => 0.0,
        Role::Unknown => 0.1,
        Role::Verb => 0.4,
    }
}

/// What it costs to use a relation as a verb.
pub(crate) fn verb_cost(role: Role) -> f32 {
    match role {
        Role::Verb => 0.0,
        Role::Unknown => 0.1,
        Role::Noun => 0.45,
    }
}
