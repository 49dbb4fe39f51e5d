//! Answers to questions about orders.

use berry_symbolic::{StepKind, Value};
use berry_verbalizer::Language;

use crate::question::Question;
use crate::token::tokenize;
use crate::{Finding, Reading};

use super::super::numerals::ordinal_word;
use super::super::telling::{capitalised, item, reading, say, step};
use super::arrangement::{Arrangements, Rule};
use super::scale::{End, same_end};
use super::things::Things;
use super::{Asked, Clause, Said, chinese, english};

/// A story as rules, with the end from which places are counted.
struct Story {
    start: End,
    named: Vec<(End, End)>,
    count: usize,
}

impl Story {
    /// Returns the rule for what is said of a thing; `None` where it is about another line.
    fn rule(&self, thing: usize, said: &Said) -> Option<Rule> {
        Some(match said {
            Said::Nearer { end, than, gap } => {
                let forward = same_end(&self.start, end, &self.named)?;
                let rules = than.iter().map(|other| {
                    let (first, second) = if forward {
                        (thing, *other)
                    } else {
                        (*other, thing)
                    };
                    Rule::Before {
                        first,
                        second,
                        gap: *gap,
                    }
                });
                Rule::All(rules.collect())
            }
            Said::Apart(other, distance) => Rule::Apart {
                first: thing,
                second: *other,
                distance: *distance,
            },
            Said::Between(one, other) => Rule::Between(thing, *one, *other),
            Said::BetweenOthers => {
                if self.count != 3 {
                    return None;
                }
                Rule::At(thing, 1)
            }
            Said::At(end, nth) => {
                let forward = same_end(&self.start, end, &self.named)?;
                let index = nth.checked_sub(1)?;
                let place = if forward {
                    Some(index)
                } else {
                    self.count.checked_sub(*nth)
                };
                Rule::At(thing, place.filter(|place| *place < self.count)?)
            }
            Said::Middle => {
                if self.count.is_multiple_of(2) {
                    return None;
                }
                Rule::At(thing, self.count / 2)
            }
            Said::Not(inner) => Rule::Not(Box::new(self.rule(thing, inner)?)),
        })
    }
}

/// The end that something said is about.
fn end_of(said: &Said) -> Option<&End> {
    match said {
        Said::Nearer { end, .. } | Said::At(end, _) => Some(end),
        Said::Not(inner) => end_of(inner),
        _ => None,
    }
}

/// Whether "not" makes no order of it: on a scale two things may be equal.
fn is_denied_comparison(said: &Said) -> bool {
    match said {
        Said::Not(inner) => matches!(
            &**inner,
            Said::Nearer {
                end: End::Pole(_),
                ..
            }
        ),
        _ => false,
    }
}

pub(super) fn answer(
    question: &Question<'_>,
    things: &mut Things,
    mut found: Vec<Clause>,
) -> Option<Reading> {
    if let Some(at) = found.iter().position(|c| matches!(c, Clause::AsksClaim)) {
        let asked_at = match found.get(at + 1) {
            // "true or false - given that ..., the desk is the third heaviest"
            Some(Clause::Claim { .. }) => found.len() - 1,
            _ => at.checked_sub(1)?,
        };
        let Clause::Claim { thing, said, words } = found[asked_at].clone() else {
            return None;
        };
        let denied = format!("it is not so that {words}");
        found[asked_at] = Clause::Asked(Asked::Whether {
            thing,
            said,
            is_possible: false,
            words,
            denied,
        });
    }
    let mut asked: Vec<Asked> = found
        .iter()
        .filter_map(|clause| match clause {
            Clause::Asked(asked) => Some(asked.clone()),
            _ => None,
        })
        .collect();
    if asked.is_empty() && !question.options.is_empty() {
        asked.push(Asked::Option);
    }
    let [asked] = &asked[..] else { return None };
    let claims: Vec<(usize, &Said, &String)> = found
        .iter()
        .filter_map(|clause| match clause {
            Clause::Claim { thing, said, words } => Some((*thing, said, words)),
            _ => None,
        })
        .collect();
    if claims.is_empty() || claims.iter().any(|(_, said, _)| is_denied_comparison(said)) {
        return None;
    }
    if things.are_confused() {
        return None;
    }
    if matches!(asked, Asked::Total) {
        return total(question, things, &claims);
    }
    let options = options(question, things);
    if matches!(asked, Asked::Option) && options.is_none() {
        return None;
    }
    let named: Vec<(End, End)> = match asked {
        Asked::Order { from, to: Some(to) } => vec![(from.clone(), to.clone())],
        _ => Vec::new(),
    };
    let start = start(asked, &claims);
    if things.count.is_some_and(|count| count < things.all.len()) {
        return None;
    }
    let story = Story {
        start,
        named,
        count: things.count.unwrap_or(things.all.len()),
    };
    let rules: Vec<Rule> = claims
        .iter()
        .map(|(thing, said, _)| story.rule(*thing, said))
        .collect::<Option<_>>()?;
    let arrangements = Arrangements {
        rules,
        count: story.count,
    };
    let shown = arrangements.find(&[], MOST_SHOWN + 1)?;
    let statements: Vec<String> = claims.iter().map(|(.., words)| (*words).clone()).collect();
    if shown.is_empty() {
        let sentence = say(
            question,
            "The statements contradict each other.".to_owned(),
            "這些敘述互相矛盾。".to_owned(),
        );
        return Some(reading(
            Finding::Contradiction,
            sentence,
            statements,
            Vec::new(),
        ));
    }
    let steps = steps(question, things, &shown);
    let teller = Teller {
        question,
        things,
        story: &story,
        arrangements: &arrangements,
    };
    let (finding, sentence) = teller.answer(asked, options.as_deref())?;
    Some(reading(finding, sentence, statements, steps))
}

/// How many things there are, where the place of one is counted from both ends.
fn total(
    question: &Question<'_>,
    things: &Things,
    claims: &[(usize, &Said, &String)],
) -> Option<Reading> {
    let [
        (thing, Said::At(end, nth), _),
        (other, Said::At(other_end, other_nth), _),
    ] = claims
    else {
        return None;
    };
    if thing != other || same_end(end, other_end, &[])? {
        return None;
    }
    let total = nth.checked_add(*other_nth)?.checked_sub(1)?;
    let name = name(things, *thing);
    let sentence = say(
        question,
        format!("There are {total}: {nth} up to {name} from one end, {other_nth} from the other."),
        format!("共有 {total} 個：從一端數到{name}有 {nth} 個，從另一端數有 {other_nth} 個。"),
    );
    let statements = claims.iter().map(|(.., words)| (*words).clone()).collect();
    let sum = super::super::telling::becomes(format!("{nth} + {other_nth} - 1"), total.to_string());
    let steps = vec![step(StepKind::Reductions, vec![sum])];
    let finding = Finding::Values(vec![Value::Integer(i64::try_from(total).ok()?)]);
    Some(reading(finding, sentence, statements, steps))
}

const MOST_SHOWN: usize = 6;

/// The end from which places are counted: one that is spoken of.
fn start(asked: &Asked, claims: &[(usize, &Said, &String)]) -> End {
    let of_question = match asked {
        Asked::Which { said, .. } | Asked::HowMany { said, .. } | Asked::Whether { said, .. } => {
            end_of(said).cloned()
        }
        Asked::WhichOf { said, .. } => Some(said.clone()),
        Asked::Place { end, .. } => end.clone(),
        Asked::Order { from, .. } => Some(from.clone()),
        Asked::Option | Asked::Total => None,
    };
    let end = claims
        .iter()
        .find_map(|(_, said, _)| end_of(said).cloned())
        .or(of_question);
    // From the left, the front or the top.
    match end {
        Some(end @ (End::Right | End::Back | End::Bottom)) => end.opposite(),
        Some(end) => end,
        None => End::Front,
    }
}

/// Reads the options as things or as claims.
fn options(question: &Question<'_>, things: &mut Things) -> Option<Vec<Choice>> {
    if question.options.is_empty() {
        return None;
    }
    question
        .options
        .iter()
        .map(|option| {
            let own = Question::new(option, question.language, question.now);
            let tokens = tokenize(option);
            let tokens = match tokens.split_last() {
                Some((last, rest)) if last.is(".") || last.is("。") => rest,
                _ => &tokens,
            };
            if let Some(thing) = things.mention(&own, tokens) {
                return Some(Choice::Thing(thing));
            }
            let is_han = question.language != Language::English;
            let claim = if is_han {
                chinese::claim(&own, tokens, things)
            } else {
                english::claim(&own, tokens, things)
            };
            let (thing, said) = claim?;
            Some(Choice::Claim(thing, said))
        })
        .collect()
}

/// An option.
#[derive(Debug)]
enum Choice {
    Thing(usize),
    Claim(usize, Said),
}

fn steps(
    question: &Question<'_>,
    things: &Things,
    shown: &[Vec<usize>],
) -> Vec<berry_symbolic::Step> {
    let separator = say(question, ", ".to_owned(), "、".to_owned());
    let items = shown.iter().take(MOST_SHOWN).map(|order| {
        let names: Vec<&str> = order.iter().map(|thing| name(things, *thing)).collect();
        item(names.join(&separator))
    });
    vec![step(StepKind::Arrangements, items.collect())]
}

/// What is said of a thing, after a space where that needs one: "pears" are rather than is.
fn agreeing(name: &str, words: &str) -> String {
    if words.starts_with('\'') {
        return words.to_owned();
    }
    let last = name.rsplit(' ').next().unwrap_or(name);
    let is_plural = last.starts_with(char::is_lowercase)
        && last.ends_with('s')
        && berry_wordnet::wordnet()
            .base_forms(last)
            .iter()
            .any(|base| base != last && berry_wordnet::wordnet().is_noun(base));
    match words.strip_prefix("is ") {
        Some(rest) if is_plural => format!(" are {rest}"),
        _ => format!(" {words}"),
    }
}

/// The name of a thing; of one that is counted but not named, a mark.
fn name(things: &Things, thing: usize) -> &str {
    things.all.get(thing).map_or("?", |thing| &thing.name)
}

/// What it takes to answer.
struct Teller<'a> {
    question: &'a Question<'a>,
    things: &'a Things,
    story: &'a Story,
    arrangements: &'a Arrangements,
}

impl Teller<'_> {
    fn answer(&self, asked: &Asked, options: Option<&[Choice]>) -> Option<(Finding, String)> {
        match asked {
            Asked::Which { said, words } => self.which(said, words, options),
            Asked::WhichOf {
                said,
                things: [one, other],
                words,
            } => {
                let nearer = |thing: usize, than: usize| {
                    let said = Said::Nearer {
                        end: said.clone(),
                        than: vec![than],
                        gap: None,
                    };
                    self.arrangements.entail(&self.story.rule(thing, &said)?)
                };
                if nearer(*one, *other)? {
                    Some(self.one(*one, words))
                } else if nearer(*other, *one)? {
                    Some(self.one(*other, words))
                } else {
                    Some(self.open())
                }
            }
            Asked::Whether {
                thing,
                said,
                is_possible,
                words,
                denied,
            } => {
                let rule = self.story.rule(*thing, said)?;
                let truth = if self.arrangements.entail(&rule)? {
                    true
                } else if !self.arrangements.allow(&rule)? {
                    false
                } else if *is_possible {
                    true
                } else {
                    return Some(self.open());
                };
                let sentence = if truth {
                    say(
                        self.question,
                        format!("Yes, {words}."),
                        format!("是的，{words}。"),
                    )
                } else {
                    say(
                        self.question,
                        format!("No, {denied}."),
                        format!("不，{denied}。"),
                    )
                };
                Some((Finding::Values(vec![Value::Boolean(truth)]), sentence))
            }
            Asked::Place { thing, end } => Some(self.place(*thing, end.as_ref())),
            Asked::HowMany { said, words } => {
                let decided = self.decided(said)?;
                let Some(decided) = decided else {
                    return Some(self.open());
                };
                let count = decided.iter().filter(|holds| **holds).count();
                let sentence = say(
                    self.question,
                    format!("{count} {words}."),
                    format!("{words} {count}。"),
                );
                Some((
                    Finding::Values(vec![Value::Integer(count as i64)]),
                    sentence,
                ))
            }
            Asked::Order { from, .. } => self.order(from),
            Asked::Option => self.option(options?),
            Asked::Total => None,
        }
    }

    fn open(&self) -> (Finding, String) {
        let sentence = say(
            self.question,
            "The statements leave that open.".to_owned(),
            "從這些敘述無法確定。".to_owned(),
        );
        (Finding::Open, sentence)
    }

    /// Whether something holds of each thing; `None` inside where that is open for some.
    #[expect(
        clippy::option_option,
        reason = "outside, that it takes too long to find out"
    )]
    fn decided(&self, said: &Said) -> Option<Option<Vec<bool>>> {
        let mut decided = Vec::new();
        for thing in 0..self.story.count {
            let rule = self.story.rule(thing, said)?;
            if self.arrangements.entail(&rule)? {
                decided.push(true);
            } else if self.arrangements.allow(&rule)? {
                return Some(None);
            } else {
                decided.push(false);
            }
        }
        Some(Some(decided))
    }

    fn which(
        &self,
        said: &Said,
        words: &str,
        options: Option<&[Choice]>,
    ) -> Option<(Finding, String)> {
        let Some(decided) = self.decided(said)? else {
            return Some(self.open());
        };
        let these: Vec<usize> = (0..decided.len()).filter(|thing| decided[*thing]).collect();
        if these.iter().any(|thing| *thing >= self.things.all.len()) {
            return Some(self.open());
        }
        if let (Some(options), [only]) = (options, &these[..]) {
            let at = options.iter().position(|option| match option {
                Choice::Thing(thing) => thing == only,
                Choice::Claim(thing, other) => thing == only && other == said,
            })?;
            let (_, sentence) = self.one(*only, words);
            let value = Value::from(self.question.options[at]);
            return Some((Finding::Values(vec![value]), sentence));
        }
        match these[..] {
            [] => None,
            [only] => Some(self.one(only, words)),
            _ => {
                let names: Vec<String> = these
                    .iter()
                    .map(|thing| self.things.all[*thing].with_article.clone())
                    .collect();
                let list = super::super::telling::joined(&names, self.question.language);
                let sentence = say(self.question, format!("{list}."), format!("{list}。"));
                let values = these
                    .iter()
                    .map(|thing| Value::from(name(self.things, *thing)));
                Some((Finding::Values(values.collect()), capitalised(&sentence)))
            }
        }
    }

    fn one(&self, thing: usize, words: &str) -> (Finding, String) {
        let own = &self.things.all[thing];
        if words.contains("{}") {
            let sentence = words.replace("{}", &own.name);
            return (
                Finding::Values(vec![Value::from(own.name.as_str())]),
                format!("{sentence}。"),
            );
        }
        let words = agreeing(&own.name, words);
        let sentence = say(
            self.question,
            format!("{}{words}.", capitalised(&own.with_article)),
            format!("{}{}。", own.name, words.trim_start()),
        );
        let value = Value::from(own.name.as_str());
        (Finding::Values(vec![value]), sentence)
    }

    fn place(&self, thing: usize, end: Option<&End>) -> (Finding, String) {
        let end = end.unwrap_or(&self.story.start);
        let place = (1..=self.story.count).find_map(|nth| {
            let rule = self.story.rule(thing, &Said::At(end.clone(), nth))?;
            self.arrangements.entail(&rule)?.then_some(nth)
        });
        let Some(place) = place else {
            return self.open();
        };
        let own = &self.things.all[thing];
        let (from, chinese) = match end {
            End::Left => (" from the left", "從左邊數"),
            End::Right => (" from the right", "從右邊數"),
            End::Top => (" from the top", "從上面數"),
            End::Bottom => (" from the bottom", "從下面數"),
            _ => ("", "排"),
        };
        let sentence = say(
            self.question,
            format!(
                "{} is the {}{from}.",
                capitalised(&own.with_article),
                ordinal_word(place)
            ),
            format!("{}{chinese}第 {place}。", own.name),
        );
        (
            Finding::Values(vec![Value::Integer(place as i64)]),
            sentence,
        )
    }

    fn order(&self, from: &End) -> Option<(Finding, String)> {
        let found = self.arrangements.find(&[], 2)?;
        let [only] = &found[..] else {
            return Some(self.open());
        };
        if only.iter().any(|thing| *thing >= self.things.all.len()) {
            return Some(self.open());
        }
        let mut order = only.clone();
        if !same_end(&self.story.start, from, &self.story.named)? {
            order.reverse();
        }
        let names: Vec<String> = order
            .iter()
            .map(|thing| name(self.things, *thing).to_owned())
            .collect();
        let sentence = say(
            self.question,
            format!("In order: {}.", names.join(", ")),
            format!("依序是：{}。", names.join("、")),
        );
        let values = names.into_iter().map(Value::from).collect();
        Some((Finding::Values(values), sentence))
    }

    /// The one option that holds in every arrangement.
    fn option(&self, options: &[Choice]) -> Option<(Finding, String)> {
        let mut entailed = Vec::new();
        for (at, option) in options.iter().enumerate() {
            let Choice::Claim(thing, said) = option else {
                return None;
            };
            let rule = self.story.rule(*thing, said)?;
            if self.arrangements.entail(&rule)? {
                entailed.push(at);
            }
        }
        match entailed[..] {
            [only] => {
                let option = self.question.options[only];
                let end = say(self.question, ".".to_owned(), "。".to_owned());
                let sentence = format!("{}{end}", option.trim_end_matches(['.', '。']));
                Some((Finding::Values(vec![Value::from(option)]), sentence))
            }
            [] => Some(self.open()),
            _ => None,
        }
    }
}
