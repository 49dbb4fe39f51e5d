//! Kinds and conditions in Chinese.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::Clause;
use super::models::Formula;
use super::terms::Terms;

/// Reads a clause; one that ends as a question asks whether it is so.
pub(super) fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    asks: bool,
    terms: &mut Terms,
) -> Option<Clause> {
    let mut cursor = Cursor::new(tokens);
    if cursor.eat_any(&[
        "这个推论对吗",
        "这个推论对不对",
        "这个推论正确吗",
        "这样推论对吗",
        "这个结论对吗",
        "这个结论正确吗",
        "这个推论成立吗",
        "这个推论有效吗",
        "对吗",
        "对不对",
        "这样推理对吗",
        "正确吗",
    ]) && cursor.is_done()
    {
        return Some(Clause::DoesLastFollow);
    }
    let words = question.words(tokens).to_owned();
    let ends = tokens.last().is_some_and(|token| token.is("吗"));
    if asks || ends {
        let mut plain = tokens;
        if ends {
            plain = &plain[..plain.len() - 1];
        }
        let mut cursor = Cursor::new(plain);
        let must = cursor.eat_any(&[
            "由此一定能推出",
            "由此能推出",
            "能推出",
            "可以推出",
            "由此可以推出",
            "能否推出",
            "是否能推出",
            "可以推论",
            "能不能推出",
            "一定能推出",
            "由此可知",
            "那么一定",
            "是不是一定",
            "是否一定",
        ]);
        if let Some(individual) = which(cursor.rest, terms) {
            return Some(Clause::Which(individual));
        }
        let before = (terms.individuals.len(), terms.predicates.len());
        let formula = told(cursor.rest, terms)?;
        if terms.individuals.len() > before.0 || terms.predicates.len() > before.1 {
            return None;
        }
        let words = question.words(cursor.rest).to_owned();
        return Some(Clause::Whether {
            formula,
            words,
            must,
        });
    }
    let formula = told(tokens, terms)?;
    Some(Clause::Told(formula, words))
}

/// Reads 他點了什麼.
fn which(tokens: &[Token], terms: &mut Terms) -> Option<usize> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&["那", "那么", "所以", "请问"]);
    let tokens = cursor.rest;
    if tokens.iter().any(|token| token.kind == TokenKind::Symbol) {
        return None;
    }
    let what = tokens
        .iter()
        .position(|token| token.is("什") || token.is("哪"))?;
    let subject = &tokens[..tokens.len().min(1)];
    (what > 1 && what + 3 > tokens.len()).then_some(())?;
    let key = text(subject);
    terms
        .individuals
        .iter()
        .position(|individual| crate::token::fold(&individual.words) == key)
}

fn text(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.folded.as_str()).collect()
}

fn written(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.text.as_str()).collect()
}

fn told(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "所以",
        "因此",
        "那",
        "那么",
        "而",
        "又",
        "一定",
        "所以一定",
        "现在",
        "已知",
        "必定",
        "可见",
    ]);
    cursor.eat_any(&["一定", "现在", "必然"]);
    let tokens = cursor.rest;
    if let Some(formula) = condition(tokens, terms) {
        return Some(formula);
    }
    if let Some(formula) = either(tokens, terms) {
        return Some(formula);
    }
    statement(tokens, terms)
}

/// Reads 如果下雨，地就會濕.
fn condition(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    let mut cursor = Cursor::new(tokens);
    cursor
        .eat_any(&["如果", "若", "只要", "假如", "要是", "若是", "每当"])
        .then_some(())?;
    let known = terms.clone();
    for at in 1..cursor.rest.len() {
        let (premise, rest) = cursor.rest.split_at(at);
        let mut rest = Cursor::new(rest);
        if !rest.eat_any(&[",", "则", "那么", ", 那么", ", 就", ", 则", ", 那"]) {
            continue;
        }
        *terms = known.clone();
        let premise = statement(strip_end(premise, "的话"), terms);
        if let Some(premise) = premise
            && let Some(conclusion) = statement(rest.rest, terms)
        {
            return Some(Formula::Any(vec![premise.not(), conclusion]));
        }
    }
    *terms = known;
    None
}

fn strip_end<'t>(tokens: &'t [Token], ending: &str) -> &'t [Token] {
    let length = ending.chars().count();
    match tokens.len().checked_sub(length) {
        Some(at) if super::super::cursor::begins(&tokens[at..], ending) == Some(length) => {
            &tokens[..at]
        }
        _ => tokens,
    }
}

/// Reads 他要嘛點紅茶、要嘛點咖啡，只會點一種.
fn either(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    const OR: &[&str] = &["要么", "要嘛", "或者", "或是"];
    let first = (1..tokens.len()).find(|at| Cursor::new(&tokens[*at..]).eat_any(OR))?;
    let subject = &tokens[..first];
    let mut parts: Vec<Vec<Token>> = Vec::new();
    let mut cursor = Cursor::new(&tokens[first..]);
    // 要嘛…要嘛 excludes that both hold.
    let mut is_exclusive = Cursor::new(&tokens[first..]).eat("要");
    while !cursor.is_done() {
        if cursor.eat_any(OR) {
            parts.push(Vec::new());
        } else if cursor.eat_any(&[
            "只会点一种",
            "只点一种",
            "只选一种",
            "只会选一种",
            "不会两者都",
            "二者择一",
            "只有一个",
            "只会选一个",
            "两者只有一个成立",
            "只会有一种",
        ]) {
            is_exclusive = true;
        } else {
            let token = cursor.next()?;
            if token.kind != TokenKind::Symbol {
                parts.last_mut()?.push(token.clone());
            }
        }
    }
    if parts.len() < 2 || parts.len() > 5 {
        return None;
    }
    let individual = individual(subject, terms)?;
    let is: Vec<Formula> = parts
        .iter()
        .map(|part| {
            let (what, holds) = predicate(part, terms)?;
            holds.then_some(Formula::Is(individual, what))
        })
        .collect::<Option<_>>()?;
    let mut rules = vec![Formula::Any(is.clone())];
    if !is_exclusive {
        return rules.pop();
    }
    for (at, first) in is.iter().enumerate() {
        for second in &is[at + 1..] {
            rules.push(Formula::All(vec![first.clone(), second.clone()]).not());
        }
    }
    Some(Formula::All(rules))
}

#[derive(Clone, Copy, PartialEq)]
enum Quantity {
    Every,
    No,
    Some,
    NotEvery,
}

const QUANTITIES: &[(&str, Quantity)] = &[
    ("所有", Quantity::Every),
    ("所有的", Quantity::Every),
    ("全部的", Quantity::Every),
    ("全部", Quantity::Every),
    ("凡是", Quantity::Every),
    ("凡", Quantity::Every),
    ("任何", Quantity::Every),
    ("每个", Quantity::Every),
    ("每一个", Quantity::Every),
    ("每只", Quantity::Every),
    ("每一只", Quantity::Every),
    ("每条", Quantity::Every),
    ("每位", Quantity::Every),
    ("没有任何", Quantity::No),
    ("没有一个", Quantity::No),
    ("没有一条", Quantity::No),
    ("没有一只", Quantity::No),
    ("没有一位", Quantity::No),
    ("没有一种", Quantity::No),
    ("没有", Quantity::No),
    ("有些", Quantity::Some),
    ("有的", Quantity::Some),
    ("某些", Quantity::Some),
    ("一些", Quantity::Some),
    ("部分", Quantity::Some),
    ("不是所有", Quantity::NotEvery),
    ("不是所有的", Quantity::NotEvery),
    ("并非所有", Quantity::NotEvery),
    ("并非所有的", Quantity::NotEvery),
];

/// Where what is said begins.
const VERBS: &[&str] = &[
    "是", "会", "能", "有", "不", "没", "可以", "都", "就", "很", "属于", "喜欢", "需要", "必须",
    "点", "早起", "皆", "均", "怕", "吃", "要",
];

fn statement(tokens: &[Token], terms: &mut Terms) -> Option<Formula> {
    let known = terms.clone();
    let mut cursor = Cursor::new(tokens);
    let quantity = cursor.one_of(QUANTITIES);
    let rest = cursor.rest;
    if rest.len() > 24 {
        return None;
    }
    // The subject is a term that is known, or ends where a verb begins.
    for at in (1..rest.len()).rev() {
        let subject = &rest[..at];
        let is_known = is_known(subject, quantity.is_some(), terms);
        if !is_known {
            continue;
        }
        if let Some(formula) = said(subject, &rest[at..], quantity, terms) {
            return Some(formula);
        }
        *terms = known.clone();
    }
    for at in 1..rest.len() {
        // 運動會就…: a verb is not followed by a word that stands before verbs.
        let is_noun = rest[at].is("会")
            && rest
                .get(at + 1)
                .is_some_and(|next| "就没是也都".contains(next.folded.as_str()));
        if is_noun || !Cursor::new(&rest[at..]).eat_any(VERBS) {
            continue;
        }
        if let Some(formula) = said(&rest[..at], &rest[at..], quantity, terms) {
            return Some(formula);
        }
        *terms = known.clone();
    }
    // 下雨
    if quantity.is_none() && rest.len() >= 2 && rest.len() <= 6 {
        let (what, holds) = predicate(rest, terms)?;
        let it = terms.individual(vec!["它".to_owned()], String::new())?;
        let formula = Formula::Is(it, what);
        return Some(if holds { formula } else { formula.not() });
    }
    None
}

fn is_known(subject: &[Token], is_kind: bool, terms: &Terms) -> bool {
    let key = text(without_of(subject));
    let own = if is_kind {
        &terms.predicates
    } else {
        &terms.individuals
    };
    own.iter()
        .any(|term| crate::token::fold(&term.words) == key)
}

fn without_of(tokens: &[Token]) -> &[Token] {
    match tokens {
        [rest @ .., last] if last.is("的") && !rest.is_empty() => rest,
        _ => tokens,
    }
}

fn said(
    subject: &[Token],
    predicate_tokens: &[Token],
    quantity: Option<Quantity>,
    terms: &mut Terms,
) -> Option<Formula> {
    let universal = predicate_tokens
        .first()
        .is_some_and(|token| token.is("都") || token.is("皆"));
    let quantity = quantity.or(universal.then_some(Quantity::Every));
    if let Some(quantity) = quantity {
        let subject = without_of(subject);
        let kind = term(subject)?;
        let kind = terms.predicate(vec![kind], written(subject))?;
        let (what, holds) = predicate(predicate_tokens, terms)?;
        return Some(match (quantity, holds) {
            (Quantity::Every, holds) => Formula::Every(kind, what, holds),
            (Quantity::No, true) => Formula::Every(kind, what, false),
            (Quantity::Some, holds) => Formula::Some(kind, what, holds),
            (Quantity::NotEvery, true) => Formula::Some(kind, what, false),
            _ => return None,
        });
    }
    let (what, holds) = predicate(predicate_tokens, terms)?;
    let individual = individual(subject, terms)?;
    let formula = Formula::Is(individual, what);
    Some(if holds { formula } else { formula.not() })
}

fn individual(tokens: &[Token], terms: &mut Terms) -> Option<usize> {
    let tokens = without_of(tokens);
    let key = term(tokens)?;
    let known = ["他", "她", "它"]
        .contains(&key.as_str())
        .then_some(terms.last)
        .flatten();
    if let Some(known) = known {
        return Some(known);
    }
    let individual = terms.individual(vec![key], written(tokens))?;
    terms.last = Some(individual);
    Some(individual)
}

/// The characters of a term; `None` where some make it no term.
fn term(tokens: &[Token]) -> Option<String> {
    const NEVER: &str = "不没谁哪什么吗几比最若如果或而且所以因为都每只但";
    let plain = tokens.iter().all(|token| match token.kind {
        TokenKind::Han => !NEVER.contains(token.folded.as_str()),
        TokenKind::Word | TokenKind::Number => true,
        _ => false,
    });
    let plain = plain || is_contest(tokens);
    (plain && !tokens.is_empty() && tokens.len() <= 12).then(|| text(tokens))
}

/// 比賽 compares nothing.
fn is_contest(tokens: &[Token]) -> bool {
    tokens.len() >= 2
        && tokens[0].is("比")
        && tokens[1].is("赛")
        && (tokens.len() == 2 || term(&tokens[2..]).is_some())
}

/// Reads what is said of a subject, to the end: 都是花, 不會爬樹, 是一隻貓.
fn predicate(tokens: &[Token], terms: &mut Terms) -> Option<(usize, bool)> {
    let mut cursor = Cursor::new(tokens);
    let mut holds = true;
    for _ in 0..5 {
        if cursor.eat_any(&["不是", "不", "没有", "没", "并不", "并非"]) {
            holds = !holds;
        } else if !cursor.eat_any(&[
            "都",
            "皆",
            "均",
            "也",
            "就",
            "是",
            "一定",
            "必定",
            "必然",
            "了",
            "则",
            "一定是",
            "会",
        ]) {
            break;
        }
    }
    cursor.attempt(|cursor| {
        cursor.eat("一");
        cursor
            .eat_any(&[
                "个", "只", "条", "位", "名", "种", "头", "朵", "匹", "棵", "本",
            ])
            .then_some(())?;
        (!cursor.is_done()).then_some(())
    });
    let rest = without_of(cursor.rest);
    let rest = match rest {
        [rest @ .., last] if last.is("了") && !rest.is_empty() => rest,
        _ => rest,
    };
    let key = term(rest)?;
    // 會濕 and 濕 are the same where the ground gets wet.
    let what = terms.predicate(vec![key], written(rest))?;
    Some((what, holds))
}
