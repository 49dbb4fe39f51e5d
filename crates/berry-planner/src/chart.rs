//! The chart: finds the cheapest readings of every span, bottom up.
//!
//! A CKY parse over tokens in which any token may be left out at its cost, so that a reading is
//! charged for what it does not explain. Light function words cost next to nothing; the readings
//! beside them remember them as cues. Cells are pruned to the cheapest few items of each sort,
//! which bounds the work: O(n³·b²) rule applications for n tokens and b items a cell.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

use berry_nlu::{ClassId, EntityLink, FunctionWord, LinkedQuestion, Meaning, Mention, TokenKind};

use crate::algebra::{Key, Set, Step};
use crate::conversation::Context;
use crate::cue::{Cues, is_light};
use crate::domain::{Domain, Kind, Kinds};
use crate::grammar::{COST_NOTHING, Found, Grammar, is_yes_no};
use crate::item::{Adjective, Category, Item, Np, Origin, Range, Relation, Scale, ScaleKey};

/// Items that a cell keeps in all.
const PER_CELL: usize = 22;
/// Readings dearer than the cheapest of their span by more than this are dropped.
const BEAM: f32 = 2.8;
/// Items dearer than this are never made.
const MAX_COST: f32 = 7.0;
/// Rule applications for one question; what is found until then counts.
const MAX_APPLICATIONS: usize = 400_000;
/// What it costs to take one of several things of one name and kind alone.
const COST_ONE_OF_NAME: f32 = 0.35;
/// Things of one name are about equally likely while their costs differ by less.
const NAMESAKE_MARGIN: f32 = 0.3;
/// What it costs to take a word for a class where it means a wider one as well.
const COST_SPECIAL: f32 = 0.25;
/// From this likeness to a property on, a word may say again what the property says; from the
/// other one on, it does.
const ALIKE: f32 = 0.33;
const SAME: f32 = 0.6;
const COST_AGAIN: f32 = 0.4;
const COST_UNLIKE: f32 = 3.5;
/// A thing with a name at this cost or less was named.
const SURE: f32 = 0.3;
/// What it costs to take a sort's name for the things of that sort.
const COST_SORT: f32 = 0.1;
/// What it costs to run over a light function word.
const COST_LIGHT: f32 = 0.03;
/// What it costs that a pronoun stands for nothing where something was named before.
const COST_PRONOUN: f32 = 0.9;
/// The same where it was named in the question itself, and what it costs that it stands for that.
const COST_PRONOUN_LEFT_OUT: f32 = 0.5;
const COST_NAMED_BEFORE: f32 = 0.2;
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

/// The items that the words themselves give.
fn lexical(question: &LinkedQuestion, grammar: &Grammar<'_>) -> Vec<(usize, usize, Item)> {
    let mut items = Vec::new();
    let mut push = |start, end, category, cost: f32| {
        let item = Item {
            category,
            cost,
            origin: Origin::Words,
            before: Cues::NONE,
            after: Cues::NONE,
        };
        items.push((start, end, item));
    };
    for mention in &question.mentions {
        if let Meaning::Text(text) = &mention.meaning {
            let quotation = Category::Quotation(text.clone());
            push(mention.start, mention.end, quotation, mention.cost);
        }
        if let Meaning::Entity(link) = &mention.meaning
            && is_common_noun(question, mention)
        {
            for np in grammar.sorted_as(link) {
                push(
                    mention.start,
                    mention.end,
                    Category::Np(np),
                    mention.cost + COST_SORT,
                );
            }
        }
        if let Some(category) = category_of(&mention.meaning, grammar) {
            let extra = match &mention.meaning {
                Meaning::Counted { cost, .. } => *cost,
                Meaning::Entity(link) if has_namesake(question, mention, link) => COST_ONE_OF_NAME,
                Meaning::Class(class) if is_special(question, mention, *class, grammar) => {
                    COST_SPECIAL
                }
                _ => 0.0,
            };
            push(mention.start, mention.end, category, mention.cost + extra);
        }
    }
    for verb in &question.verbs {
        let act = Category::Act(Rc::new(verb.clone()));
        push(verb.start, verb.end, act, 0.0);
    }
    for namesakes in namesakes(question, grammar.domain()) {
        let np = Np::new(Set::AnyOf(namesakes.sets), namesakes.kinds, false);
        push(
            namesakes.start,
            namesakes.end,
            Category::Np(np),
            namesakes.cost,
        );
    }
    for (position, token) in question.tokens.iter().enumerate() {
        if token.kind == TokenKind::Word {
            // Any word can be quoted without marks; saying so ("the word") makes it cheap.
            // A Latin word in a Chinese question mostly is one that is talked about.
            let is_chinese = question.language.is_chinese();
            let cost = if is_chinese { 0.4 } else { 1.2 };
            let category = Category::Text(token.text.clone());
            push(position, position + 1, category, cost);
        }
    }
    items
}

/// Whether English words are written as no proper name is: "road bikes".
fn is_common_noun(question: &LinkedQuestion, mention: &Mention) -> bool {
    !question.language.is_chinese()
        && (mention.start..mention.end).all(|at| {
            let token = &question.tokens[at];
            token.kind == TokenKind::Word
                && (at == 0 || !token.text.starts_with(char::is_uppercase))
        })
}

/// The mentions of things named before "it", the last of them, in the same question.
fn antecedents(question: &LinkedQuestion, pronoun: &Mention) -> Vec<usize> {
    // "Eliza - what is it?" says no more than its beginning.
    let is_object = |at: usize| {
        at > 0
            && !matches!(
                question.tokens[at - 1].folded.as_str(),
                "is" | "was" | "does" | "did"
            )
    };
    let is_it = question.tokens[pronoun.start].folded == "it"
        && pronoun.end - pronoun.start == 1
        && is_object(pronoun.start);
    let named = || {
        question.mentions.iter().enumerate().filter(|(_, m)| {
            m.end < pronoun.start && m.cost <= SURE && matches!(m.meaning, Meaning::Entity(_))
        })
    };
    let Some(last) = named().map(|(_, m)| m.end).max().filter(|_| is_it) else {
        return Vec::new();
    };
    named()
        .filter(|(_, m)| m.end == last)
        .map(|(position, _)| position)
        .collect()
}

/// What the pronouns of a question stand for.
fn pronouns(
    question: &LinkedQuestion,
    grammar: &Grammar<'_>,
    context: Option<&Context>,
) -> Vec<(usize, usize, Item)> {
    let referents = context.map(Context::referents).unwrap_or_default();
    let mut items = Vec::new();
    for mention in &question.mentions {
        let Meaning::Function(word @ (FunctionWord::Pronoun | FunctionWord::Its)) = mention.meaning
        else {
            continue;
        };
        let after = if word == FunctionWord::Its {
            Cues::NONE.with(FunctionWord::Possessive)
        } else {
            Cues::NONE
        };
        let written: String = question.tokens[mention.start..mention.end]
            .iter()
            .map(|t| t.folded.as_str())
            .collect();
        for position in antecedents(question, mention) {
            if let Some(category) = category_of(&question.mentions[position].meaning, grammar) {
                let item = Item {
                    category,
                    cost: COST_NAMED_BEFORE,
                    origin: Origin::Words,
                    before: Cues::NONE,
                    after,
                };
                items.push((mention.start, mention.end, item));
            }
        }
        for referent in &referents {
            let kinds = match &referent.set {
                Set::Each(of) => grammar.kinds_of_members(of),
                set => grammar.kinds_of_members(set),
            };
            let np = Np::new(referent.set.clone(), kinds, false);
            let item = Item {
                category: Category::Np(np),
                cost: referent.cost_of(&written),
                origin: Origin::Words,
                before: Cues::NONE,
                after,
            };
            items.push((mention.start, mention.end, item));
        }
    }
    items
}

/// Whether the same words mean a wider class as well.
fn is_special(
    question: &LinkedQuestion,
    mention: &Mention,
    class: ClassId,
    grammar: &Grammar<'_>,
) -> bool {
    question.mentions.iter().any(|other| {
        (other.start, other.end) == (mention.start, mention.end)
            && other.cost <= mention.cost + NAMESAKE_MARGIN
            && matches!(other.meaning, Meaning::Class(wider)
                if wider != class && grammar.domain().is_subclass(class, wider))
    })
}

/// Things of the same classes that the same words name equally well: all of them are meant
/// unless the question tells them apart.
struct Namesakes {
    start: usize,
    end: usize,
    classes: Vec<ClassId>,
    kinds: Kinds,
    sets: Vec<Set>,
    cost: f32,
}

fn namesakes(question: &LinkedQuestion, domain: &Domain) -> Vec<Namesakes> {
    let mut found: Vec<Namesakes> = Vec::new();
    for mention in &question.mentions {
        let Meaning::Entity(link) = &mention.meaning else {
            continue;
        };
        if !has_namesake(question, mention, link) {
            continue;
        }
        let set = Set::Node {
            node: link.node.clone(),
            name: link.name.clone(),
        };
        let known = found.iter_mut().find(|other| {
            (other.start, other.end) == (mention.start, mention.end)
                && other.classes == link.classes
        });
        if let Some(known) = known {
            known.sets.push(set);
            known.cost = known.cost.min(mention.cost);
        } else {
            found.push(Namesakes {
                start: mention.start,
                end: mention.end,
                classes: link.classes.clone(),
                kinds: domain.kinds_of(link),
                sets: vec![set],
                cost: mention.cost,
            });
        }
    }
    found
}

fn has_namesake(question: &LinkedQuestion, mention: &Mention, link: &EntityLink) -> bool {
    question.mentions.iter().any(|other| {
        (other.start, other.end) == (mention.start, mention.end)
            && (other.cost - mention.cost).abs() < NAMESAKE_MARGIN
            && matches!(&other.meaning, Meaning::Entity(o)
                if o.node != link.node && o.classes == link.classes && o.name == link.name)
    })
}

fn category_of(meaning: &Meaning, grammar: &Grammar<'_>) -> Option<Category> {
    let domain = grammar.domain();
    Some(match meaning {
        Meaning::Function(FunctionWord::Filler) => return None,
        Meaning::Function(word) => Category::Word(*word),
        Meaning::Entity(link) => {
            let set = Set::Node {
                node: link.node.clone(),
                name: link.name.clone(),
            };
            let kinds = domain.kinds_of(link);
            let steps = link.steps.iter().map(|(property, inverse)| Step {
                property: *property,
                inverse: *inverse,
            });
            let mut np = Np::new(set, kinds, false);
            np.own = Some(steps.collect());
            Category::Np(np)
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
            Category::Np(Np::new(set, domain.target_kinds(step), false))
        }
        Meaning::Class(class) => {
            let set = Set::Class(*class);
            let kinds = domain.kinds(&set);
            Category::Np(Np::new(set, kinds, false))
        }
        Meaning::UntypedKind(groups) => {
            let kinds = groups.iter().map(|group| Kind::Untyped(*group)).collect();
            Category::Np(Np::new(Set::Any, kinds, false))
        }
        Meaning::Property {
            property,
            inverse,
            role,
        } => {
            if domain.is_boolean(*property) {
                Category::Boolean(*property)
            } else {
                let step = Step {
                    property: *property,
                    inverse: *inverse,
                };
                Category::Relation(Relation { step, role: *role })
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
            Category::Adjective(Adjective {
                upper: *upper,
                degree: *degree,
                scale: Scale { keys },
                ranks: (1, 1),
                generic: true,
                falls_with_time: *falls_with_time,
            })
        }
        Meaning::Period { from, to } => Category::Range(Range {
            from: from.to_string(),
            to: to.to_string(),
            unit: None,
            verb: None,
        }),
        Meaning::Unit(unit) => Category::Unit(unit),
        Meaning::Amount { upper } => Category::Amount { upper: *upper },
        Meaning::Number {
            lexical,
            unit,
            ordinal,
        } => Category::Number {
            lexical: lexical.clone(),
            unit: unit.clone(),
            ordinal: *ordinal,
        },
        Meaning::Text(text) => Category::Text(text.clone()),
        Meaning::Counted {
            function, argument, ..
        } => Category::Counted {
            function,
            argument: argument.clone(),
        },
    })
}
