//! The chart: finds the cheapest readings of every span, bottom up.
//!
//! A CKY parse over tokens in which any token may be left out at its cost, so that a reading is
//! charged for what it does not explain. Light function words cost next to nothing; the readings
//! beside them remember them as cues. Cells are pruned to the cheapest few items of each sort,
//! which bounds the work: O(n³·b²) rule applications for n tokens and b items a cell.

mod lexical;

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

use berry_nlu::{FunctionWord, LinkedQuestion, Meaning};

use crate::conversation::Context;
use crate::cue::{Cues, is_light};
use crate::grammar::{COST_NOTHING, Found, Grammar, is_yes_no};
use crate::item::{Category, Item, Origin};

use lexical::{antecedents, lexical, pronouns};

/// Items that a cell keeps in all.
const PER_CELL: usize = 22;
/// Readings dearer than the cheapest of their span by more than this are dropped.
const BEAM: f32 = 2.8;
/// Items dearer than this are never made.
const MAX_COST: f32 = 7.0;
/// Rule applications for one question; what is found until then counts.
const MAX_APPLICATIONS: usize = 400_000;
/// From this likeness to a property on, a word may say again what the property says; from the
/// other one on, it does.
const ALIKE: f32 = 0.33;
const SAME: f32 = 0.6;
const COST_AGAIN: f32 = 0.4;
const COST_UNLIKE: f32 = 3.5;
/// What it costs to run over a light function word.
const COST_LIGHT: f32 = 0.03;
/// What it costs that a pronoun stands for nothing where something was named before.
const COST_PRONOUN: f32 = 0.9;
/// The same where it was named in the question itself.
const COST_PRONOUN_LEFT_OUT: f32 = 0.5;
/// What is asked of each, told of all together.
const COST_EACH_AS_ALL: f32 = 1.0;
/// A relative pronoun where nothing was asked before it: mostly it asks itself.
const COST_RELATIVE_FIRST: f32 = 1.5;

/// Returns the items that span the whole question, cheapest first, and the
/// number of rule applications.
pub(crate) fn parse(
    question: &LinkedQuestion,
    grammar: &Grammar<'_>,
    context: Option<&Context>,
) -> (Vec<Rc<Item>>, usize) {
    let n = question.tokens.len();
    if n == 0 {
        return (Vec::new(), 0);
    }
    let mut chart = Chart {
        cells: vec![Vec::new(); n * (n + 1)],
        n,
        applications: 0,
    };
    for (start, end, item) in lexical(question, grammar) {
        chart.cell_mut(start, end).push(Rc::new(item));
    }
    for (start, end, item) in pronouns(question, grammar, context) {
        chart.cell_mut(start, end).push(Rc::new(item));
    }
    let passed = passed_over(question, context.is_some());
    let mut found = Vec::new();
    for length in 1..=n {
        for start in 0..=n - length {
            let end = start + length;
            let mut items = std::mem::take(chart.cell_mut(start, end));
            // What is dearer than this cannot be kept, whatever the cheapest turns out to denote.
            let mut limit = MAX_COST;
            for split in start + 1..end {
                for left in chart.cell(start, split) {
                    for right in chart.cell(split, end) {
                        if left.cost + right.cost > MAX_COST {
                            break;
                        }
                        grammar.combine(left, right, &mut found);
                        drain(left, right, &mut found, &mut items, &mut limit);
                    }
                }
                chart.applications += chart.cell(start, split).len() * chart.cell(split, end).len();
            }
            if chart.applications > MAX_APPLICATIONS {
                return (Vec::new(), chart.applications);
            }
            for passed in &passed {
                let inside = passed.end - passed.start < length;
                if inside && passed.start == start {
                    run_over(
                        chart.cell(passed.end, end),
                        passed,
                        true,
                        grammar,
                        &mut items,
                    );
                }
                if inside && passed.end == end {
                    run_over(
                        chart.cell(start, passed.start),
                        passed,
                        false,
                        grammar,
                        &mut items,
                    );
                }
            }
            let mut alone = Vec::new();
            for item in &items {
                grammar.alone(&item.category, &mut found);
                for (rule, category, cost) in found.drain(..) {
                    alone.push(Rc::new(Item {
                        category,
                        cost: item.cost + cost,
                        origin: Origin::Rule(rule, item.clone(), item.clone()),
                        before: item.before,
                        after: item.after,
                    }));
                }
            }
            items.extend(alone);
            *chart.cell_mut(start, end) = prune(items, grammar);
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

/// Tokens that a reading beside them may run over, with what that costs and the cues they are.
struct Passed {
    start: usize,
    end: usize,
    cost: f32,
    cues: Cues,
    /// Whether only function words are run over, and these may stand as words still.
    light: bool,
    /// The word with content that they are, where it names nothing.
    word: Option<String>,
}

impl Passed {
    /// What it costs a reading to run over these tokens: less if they say again what it says.
    fn cost_over(&self, category: &Category, grammar: &Grammar<'_>) -> f32 {
        let Some(word) = &self.word else {
            return self.cost;
        };
        let likeness = grammar.says_again(self.start, word, category);
        if likeness < ALIKE {
            return self.cost;
        }
        let cost = COST_AGAIN + COST_UNLIKE * (SAME - likeness).max(0.0);
        self.cost.min(cost)
    }
}

fn passed_over(question: &LinkedQuestion, is_follow_up: bool) -> Vec<Passed> {
    let is_yes_no = is_yes_no(question);
    let mut passed: Vec<Passed> = question
        .skip_costs
        .iter()
        .enumerate()
        .map(|(position, cost)| Passed {
            start: position,
            end: position + 1,
            cost: *cost,
            cues: Cues::NONE,
            light: *cost <= 0.1,
            word: None,
        })
        .collect();
    for passed in &mut passed {
        if question.may_repeat[passed.start] {
            passed.word = Some(question.tokens[passed.start].folded.clone());
        }
    }
    let asked_before = |position: usize| {
        question.mentions.iter().any(|m| {
            m.start < position
                && matches!(
                    m.meaning,
                    Meaning::Function(
                        FunctionWord::Which
                            | FunctionWord::What
                            | FunctionWord::Who
                            | FunctionWord::Where
                            | FunctionWord::When
                            | FunctionWord::How
                            | FunctionWord::HowMany
                            | FunctionWord::Show
                            | FunctionWord::Be
                            | FunctionWord::Do
                    )
                )
        })
    };
    for mention in &question.mentions {
        let Meaning::Function(word) = mention.meaning else {
            continue;
        };
        if !is_light(word) {
            continue;
        }
        let cost = match word {
            FunctionWord::Pronoun | FunctionWord::Its if is_follow_up => COST_PRONOUN,
            FunctionWord::Pronoun if !antecedents(question, mention).is_empty() => {
                COST_PRONOUN_LEFT_OUT
            }
            FunctionWord::Filler | FunctionWord::Pronoun => 0.02,
            FunctionWord::Every => COST_EACH_AS_ALL,
            FunctionWord::All if is_yes_no => COST_EACH_AS_ALL,
            FunctionWord::Relative if !asked_before(mention.start) => COST_RELATIVE_FIRST,
            _ => COST_LIGHT,
        };
        let cues = match word {
            FunctionWord::Filler
            | FunctionWord::Pronoun
            | FunctionWord::All
            | FunctionWord::Every => Cues::NONE,
            word => Cues::NONE.with(word),
        };
        let known = passed
            .iter_mut()
            .find(|p| (p.start, p.end) == (mention.start, mention.end));
        match known {
            Some(known) => {
                known.light |= cost <= 0.1;
                known.cost = known.cost.min(cost);
                known.cues = known.cues.or(cues);
            }
            None => passed.push(Passed {
                start: mention.start,
                end: mention.end,
                cost,
                cues,
                light: cost <= 0.1,
                word: None,
            }),
        }
    }
    passed
}

fn drain(
    left: &Rc<Item>,
    right: &Rc<Item>,
    found: &mut Found,
    items: &mut Vec<Rc<Item>>,
    limit: &mut f32,
) {
    for (rule, category, cost) in found.drain(..) {
        let cost = left.cost + right.cost + cost;
        if cost <= *limit {
            *limit = limit.min(cost + BEAM + COST_NOTHING);
            items.push(Rc::new(Item {
                category,
                cost,
                origin: Origin::Rule(rule, left.clone(), right.clone()),
                before: left.before,
                after: right.after,
            }));
        }
    }
}

fn run_over(
    from: &[Rc<Item>],
    passed: &Passed,
    is_before: bool,
    grammar: &Grammar<'_>,
    items: &mut Vec<Rc<Item>>,
) {
    for item in from {
        let cost = item.cost + passed.cost_over(&item.category, grammar);
        // A function word stands for itself only; stretching it over skipped words is never needed.
        if cost > MAX_COST || matches!(item.category, Category::Word(_)) && !passed.light {
            continue;
        }
        let inner = match &item.origin {
            Origin::Skip(inner) => inner.clone(),
            _ => item.clone(),
        };
        let (mut before, mut after) = (item.before, item.after);
        if is_before {
            before = before.or(passed.cues);
        } else {
            after = after.or(passed.cues);
        }
        items.push(Rc::new(Item {
            category: item.category.clone(),
            cost,
            origin: Origin::Skip(inner),
            before,
            after,
        }));
    }
}

/// Keeps the cheapest items. What a noun phrase denotes is looked up only when its turn comes,
/// and may put it back in the order.
fn prune(items: Vec<Rc<Item>>, grammar: &Grammar<'_>) -> Vec<Rc<Item>> {
    let mut waiting: BinaryHeap<Waiting> = items
        .into_iter()
        .enumerate()
        .map(|(order, item)| Waiting { order, item })
        .collect();
    let mut kept: Vec<Rc<Item>> = Vec::new();
    let mut counts = [0usize; 27];
    let mut limit = f32::INFINITY;
    while let Some(Waiting { order, item }) = waiting.pop() {
        if item.cost > limit || kept.len() >= PER_CELL {
            break;
        }
        let (sort, most) = item.category.sort();
        if counts[sort] >= most || kept.iter().any(|k| k.category.is_same(&item.category)) {
            continue;
        }
        if let Category::Np(np) = &item.category
            && np.pending.is_some()
        {
            let mut np = np.clone();
            let cost = item.cost + grammar.look_up(&mut np);
            let item = Rc::new(Item {
                category: Category::Np(np),
                cost,
                ..(*item).clone()
            });
            if cost <= MAX_COST {
                waiting.push(Waiting { order, item });
            }
            continue;
        }
        if kept.is_empty() {
            limit = item.cost + BEAM;
        }
        counts[sort] += 1;
        kept.push(item);
    }
    kept
}

/// An item in the order of its cost, the cheapest on top of a heap; then as it was made.
struct Waiting {
    order: usize,
    item: Rc<Item>,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        let cost = other.item.cost.total_cmp(&self.item.cost);
        cost.then_with(|| other.order.cmp(&self.order))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}
