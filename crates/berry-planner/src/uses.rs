//! Which properties a reading uses.

use berry_nlu::PropertyId;

use crate::algebra::{Call, CallArgument, Condition, Key, Operand, Query, Set};
use crate::item::{Category, Predicate};

/// Calls `visit` with each property that a category uses, some more than once.
pub(crate) fn of_category(category: &Category, visit: &mut impl FnMut(PropertyId)) {
    match category {
        Category::Np(np) | Category::ShareOf(np) | Category::TimesAs(np) => of_set(&np.set, visit),
        Category::Relation(relation) | Category::AskedValue { relation, .. } => {
            visit(relation.step.property);
        }
        Category::Boolean(property) => visit(*property),
        Category::Modifier(predicate) => of_predicate(predicate, visit),
        Category::AskedOwner { np, step } => {
            visit(step.property);
            of_set(&np.set, visit);
        }
        Category::SameAs(step) => visit(step.property),
        Category::Columns(steps) => steps.iter().for_each(|step| visit(step.property)),
        Category::Adjective(adjective)
        | Category::Measure(adjective)
        | Category::Choice(adjective) => {
            adjective
                .scale
                .keys
                .iter()
                .for_each(|k| of_key(&k.key, visit));
        }
        Category::Age(np, adjective) | Category::Rated(np, adjective) => {
            of_set(&np.set, visit);
            adjective
                .scale
                .keys
                .iter()
                .for_each(|k| of_key(&k.key, visit));
        }
        Category::Clause(query) | Category::Answer(query) => of_query(query, visit),
        _ => {}
    }
}

fn of_predicate(predicate: &Predicate, visit: &mut impl FnMut(PropertyId)) {
    match predicate {
        Predicate::Conditions { conditions, .. } => {
            for condition in conditions {
                of_condition(condition, visit);
            }
        }
        Predicate::Bridge(np) | Predicate::Acting(_, np) => of_set(&np.set, visit),
        Predicate::Not(inner) => of_predicate(inner, visit),
        Predicate::And(a, b) => {
            of_predicate(a, visit);
            of_predicate(b, visit);
        }
        _ => {}
    }
}

fn of_set(set: &Set, visit: &mut impl FnMut(PropertyId)) {
    match set {
        Set::Image { step, of } => {
            visit(step.property);
            of_set(of, visit);
        }
        Set::Such { base, conditions } => {
            of_set(base, visit);
            for condition in conditions {
                of_condition(condition, visit);
            }
        }
        Set::AnyOf(sets) | Set::AllOf(sets) => sets.iter().for_each(|set| of_set(set, visit)),
        Set::Each(of) => of_set(of, visit),
        Set::Node { .. } | Set::Literal(_) | Set::Class(_) | Set::Any | Set::Row => {}
    }
}

fn of_condition(condition: &Condition, visit: &mut impl FnMut(PropertyId)) {
    match condition {
        Condition::Related { path, to } => {
            for step in path {
                visit(step.property);
            }
            of_set(to, visit);
        }
        Condition::Holds(property) => visit(*property),
        Condition::Not(inner) => of_condition(inner, visit),
        Condition::OtherThan(set) => of_set(set, visit),
        Condition::Compared { key, to, .. } => {
            of_key(key, visit);
            if let Operand::KeyOf(set) = to {
                of_set(set, visit);
            }
        }
        Condition::Best { key, .. } => of_key(key, visit),
        Condition::Test(call) => of_call(call, visit),
        Condition::IsA(_) => {}
    }
}

fn of_call(call: &Call, visit: &mut impl FnMut(PropertyId)) {
    for argument in &call.arguments {
        match argument {
            CallArgument::Value(step) => visit(step.property),
            CallArgument::Call(call) => of_call(call, visit),
            _ => {}
        }
    }
}

fn of_key(key: &Key, visit: &mut impl FnMut(PropertyId)) {
    match key {
        Key::Step(step) => visit(step.property),
        Key::Path(path) | Key::Count { path, .. } => {
            for step in path {
                visit(step.property);
            }
        }
        Key::Computed(call) => of_call(call, visit),
        Key::Itself => {}
    }
}

fn of_query(query: &Query, visit: &mut impl FnMut(PropertyId)) {
    match query {
        Query::Select(set)
        | Query::Count(set)
        | Query::AskAny(set)
        | Query::Converted { set, .. } => of_set(set, visit),
        Query::Aggregate { step, of, .. } | Query::PerPeriod { step, of, .. } => {
            visit(step.property);
            of_set(of, visit);
        }
        Query::Between { first, second, .. }
        | Query::AskSame {
            subject: first,
            other: second,
        }
        | Query::Share {
            part: first,
            of: second,
        } => {
            of_set(first, visit);
            of_set(second, visit);
        }
        Query::Ask { subject, condition } | Query::AskEvery { subject, condition } => {
            of_set(subject, visit);
            of_condition(condition, visit);
        }
        Query::Table { of, columns } => {
            of_set(of, visit);
            for column in columns {
                of_query(column, visit);
            }
        }
        Query::Describe(_) | Query::Compute { .. } => {}
    }
}
