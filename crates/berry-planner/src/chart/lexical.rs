//! The items that the words of a question give themselves.

use std::rc::Rc;

use berry_nlu::{ClassId, EntityLink, FunctionWord, LinkedQuestion, Meaning, Mention, TokenKind};

use berry_symbolic::Value;
use berry_tasks::{Expression, Open, Says};

use crate::algebra::{Call, CallArgument, Comparison, Condition, Key, Operand, Set, Step};
use crate::conversation::Context;
use crate::cue::Cues;
use crate::domain::{Domain, Kind, Kinds};
use crate::grammar::Grammar;
use crate::item::{
    Adjective, Category, Item, Np, Origin, Predicate, Range, Relation, Scale, ScaleKey,
};

/// What it costs that a pronoun stands for what the question named before.
const COST_NAMED_BEFORE: f32 = 0.2;
/// What it costs to take one of several things of one name and kind alone.
const COST_ONE_OF_NAME: f32 = 0.35;
/// Things of one name are about equally likely while their costs differ by less.
const NAMESAKE_MARGIN: f32 = 0.3;
/// What it costs to take a word for a class where it means a wider one as well.
const COST_SPECIAL: f32 = 0.25;
/// A thing with a name at this cost or less was named.
const SURE: f32 = 0.3;
/// What it costs to take a sort's name for the things of that sort.
const COST_SORT: f32 = 0.1;

/// The items that the words themselves give.
pub(super) fn lexical(
    question: &LinkedQuestion,
    grammar: &Grammar<'_>,
) -> Vec<(usize, usize, Item)> {
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
    for (start, end, category, cost) in said_of_texts(question) {
        push(start, end, category, cost);
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
pub(super) fn antecedents(question: &LinkedQuestion, pronoun: &Mention) -> Vec<usize> {
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
pub(super) fn pronouns(
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

/// What words say of the names and values of things: "start with B", "the most vowels".
fn said_of_texts(question: &LinkedQuestion) -> Vec<(usize, usize, Category, f32)> {
    let tokens = &question.tokens;
    let mut found = Vec::new();
    for described in berry_tasks::described(&question.text, question.language) {
        let start = tokens
            .iter()
            .position(|token| token.start >= described.bytes.start);
        let end = tokens
            .iter()
            .rposition(|token| token.end <= described.bytes.end);
        let (Some(start), Some(end)) = (start, end) else {
            continue;
        };
        let is_chinese = question.language.is_chinese();
        let call = |expression: &Expression| call_of(expression, is_chinese);
        let compared = |key: &Call, comparison, number: i64| Condition::Compared {
            key: Key::Computed(key.clone()),
            comparison,
            to: Operand::Number(number.to_string()),
        };
        let conditions = match &described.says {
            Says::Test(test) => call(test).map(|call| vec![Condition::Test(call)]),
            Says::Extreme { key, most } => call(key).map(|key| {
                vec![Condition::Best {
                    key: Key::Computed(key),
                    highest: *most,
                    from: 1,
                    to: 1,
                }]
            }),
            Says::Counted { key, least, most } => call(key).map(|key| match (least, most) {
                (Some(least), Some(most)) if least == most => {
                    vec![compared(&key, Comparison::Equal, *least)]
                }
                _ => {
                    let least = least.map(|number| compared(&key, Comparison::AtLeast, number));
                    let most = most.map(|number| compared(&key, Comparison::AtMost, number));
                    least.into_iter().chain(most).collect()
                }
            }),
            Says::Value(_) => None,
        };
        if let Some(conditions) = conditions {
            let predicate = Predicate::Conditions {
                conditions,
                subject: Vec::new(),
            };
            let cost = described.cost.max(0.0);
            found.push((start, end + 1, Category::Modifier(predicate), cost));
        }
    }
    found
}

/// What is computed of the name of a thing. Letters are those of its English name, unless Han
/// characters are spoken of.
fn call_of(expression: &Expression, is_chinese: bool) -> Option<Call> {
    let Expression::Call {
        function,
        arguments,
    } = expression
    else {
        return None;
    };
    let counts_characters =
        is_chinese && matches!(function.name(), "countCharacters" | "characterAt");
    let language = if counts_characters || has_han(expression) {
        "zh"
    } else {
        "en"
    };
    let arguments = arguments.iter().map(|argument| {
        Some(match argument {
            Expression::Given(Value::Text(text)) => CallArgument::Text(text.clone()),
            Expression::Given(Value::Integer(number)) => CallArgument::Integer(*number),
            Expression::Given(_) => return None,
            Expression::Open(Open::Text) => CallArgument::Name(language),
            Expression::Open(Open::Name) => CallArgument::OwnName(language),
            Expression::Call { .. } => CallArgument::Call(call_of(argument, is_chinese)?),
        })
    });
    Some(Call {
        function: function.name(),
        arguments: arguments.collect::<Option<_>>()?,
    })
}

fn has_han(expression: &Expression) -> bool {
    match expression {
        Expression::Given(Value::Text(text)) => {
            text == "Han characters" || text.chars().any(berry_verbalizer::han::is_han)
        }
        Expression::Call { arguments, .. } => arguments.iter().any(has_han),
        _ => false,
    }
}
