//! Reads English questions that count things by kind.

use berry_symbolic::Value;
use berry_wordnet::wordnet;

use super::ask::{Ask, ask, bare, exception};
use super::carrier::{Carrier, carrier};
use super::counting::{Tally, Thing, Wanted};
use super::nouns::{STOPS, thing_at};
use super::quantity::english_quantity;
use super::words::{Word, words};
use crate::question::Question;
use crate::token::TokenKind;
use crate::{Reading, Work};

/// A sentence about things.
#[derive(Debug)]
struct Statement {
    things: Vec<(Thing, bool)>,
    carrier: Carrier,
    text: String,
}

const SEPARATORS: &[&[&str]] = &[
    &[",", "and"],
    &[",", "plus"],
    &[",", "along", "with"],
    &[",", "as", "well", "as"],
    &[",", "together", "with"],
    &["as", "well", "as"],
    &["along", "with"],
    &["together", "with"],
    &["and", "also"],
    &[","],
    &["、"],
    &["and"],
    &["plus"],
    &["&"],
    &["+"],
    &[";"],
];
pub(crate) fn read(question: &Question<'_>) -> Option<Reading> {
    let sentences: Vec<Vec<Word>> = question.sentences().into_iter().map(words).collect();
    let mut asked: Vec<(usize, Ask)> = sentences
        .iter()
        .enumerate()
        .filter_map(|(at, sentence)| Some((at, ask(sentence)?)))
        .collect();
    if asked.is_empty() && question.text.ends_with('?') {
        let last = sentences.len().checked_sub(1)?;
        asked.extend(bare(&sentences[last]).map(|ask| (last, ask)));
    }
    let [(asked_in, asked)] = asked.as_slice() else {
        return None;
    };
    let mut statements = Vec::new();
    let mut wanted = asked.wanted.clone();
    let mut rests: Vec<Carrier> = Vec::new();
    let mut in_question = 0;
    for (at, sentence) in sentences.iter().enumerate() {
        if at != *asked_in {
            // Another question is no statement.
            let first = sentence.first()?;
            if first.is_any(&[
                "did", "do", "does", "is", "are", "was", "were", "can", "could", "will", "would",
                "has", "have", "had", "who", "what", "which", "why", "how", "should",
            ]) {
                return None;
            }
            for clause in clauses(sentence) {
                statements.push(statement(clause, question)?);
            }
            continue;
        }
        for part in [&sentence[..asked.start], &sentence[asked.end..]] {
            let mut part = part.to_vec();
            if let Some((kind, start, end)) = exception(&part) {
                if wanted != Wanted::Everything {
                    return None;
                }
                wanted = Wanted::AllBut(kind);
                part.drain(start..end);
            }
            let holds_things = part
                .iter()
                .any(|word| english_quantity(std::slice::from_ref(word)).is_some());
            let told: Option<Vec<Statement>> = if holds_things {
                let clauses = clauses(&part).into_iter();
                clauses.map(|clause| statement(clause, question)).collect()
            } else {
                None
            };
            if let Some(told) = told.filter(|told| told.iter().any(|s| !s.things.is_empty())) {
                in_question += told.iter().filter(|s| !s.things.is_empty()).count();
                statements.extend(told);
            } else {
                rests.push(carrier(&part, true)?);
            }
        }
    }
    // "How many fruits would I need for a cake?"
    let lists = statements.iter().filter(|s| !s.things.is_empty()).count();
    if in_question > 0 && lists > in_question {
        return None;
    }
    // "How many things are in the barn? There are two cows."
    let is_set_first = *asked_in == 0
        && statements
            .iter()
            .all(|s| s.carrier.names.is_empty() && s.carrier.verbs.is_empty());
    if is_set_first && in_question == 0 {
        for rest in &mut rests {
            rest.names.retain(|name| wordnet().thing(name).is_none());
        }
    }
    let things = things(&statements, &rests)?;
    if things.1.len() < 2 && !matches!(wanted, Wanted::Kind(_)) {
        return None;
    }
    let (texts, things) = things;
    let tally = tally(&things, &wanted)?;
    let number = if asked.is_different {
        if !tally.taken.is_empty() {
            return None;
        }
        tally.different() as i64
    } else {
        tally.total()?
    };
    // Nothing of a kind may mean that the kind was not understood.
    if number < 1 {
        return None;
    }
    let sentence = sentence(number, asked, &tally);
    let deduction = tally.deduction(vec![Value::Integer(number)], sentence, texts);
    Some(Reading {
        work: Work::Deduce(deduction),
        cost: 0.0,
    })
}

/// Counts things of a kind, or of one noun that is among them.
fn tally(things: &[Thing], wanted: &Wanted) -> Option<Tally> {
    let (Wanted::Kind(kind) | Wanted::AllBut(kind)) = wanted else {
        return Tally::of(things, wanted);
    };
    if wordnet().is_kind(&kind.noun)
        && let Some(tally) = Tally::of(things, wanted)
    {
        return Some(tally);
    }
    // A noun that is in the list, and that none of the others can name.
    let is_same =
        |thing: &Thing| thing.name == kind.name || thing.name.ends_with(&format!(" {}", kind.name));
    let is_unsure = |thing: &&Thing| {
        !is_same(thing)
            && (thing.nouns.is_empty()
                || thing
                    .nouns
                    .iter()
                    .any(|noun| wordnet().can_be(noun, &kind.noun)))
    };
    if !things.iter().any(is_same) || things.iter().find(is_unsure).is_some() {
        return None;
    }
    let renamed: Vec<Thing> = things
        .iter()
        .map(|thing| Thing {
            name: if is_same(thing) { "+" } else { "-" }.to_owned(),
            ..thing.clone()
        })
        .collect();
    let is_all_but = matches!(wanted, Wanted::AllBut(_));
    let (mut counted, mut left_out, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for (thing, renamed) in things.iter().zip(renamed) {
        let is_wanted = (renamed.name == "+") != is_all_but;
        let place = match (is_wanted, thing.is_taken) {
            (true, true) => &mut taken,
            (true, false) => &mut counted,
            (false, true) => continue,
            (false, false) => &mut left_out,
        };
        if is_wanted && thing.is_open {
            return None;
        }
        place.push(thing.clone());
    }
    Some(Tally {
        counted,
        left_out,
        taken,
    })
}

/// Returns the statements that the question is about, as texts, and their things.
fn things(statements: &[Statement], rests: &[Carrier]) -> Option<(Vec<String>, Vec<Thing>)> {
    let is_final = rests.iter().any(|rest| rest.is_final);
    let is_total = rests.iter().any(|rest| rest.is_total);
    let stated: Vec<&Statement> = statements.iter().filter(|s| !s.things.is_empty()).collect();
    if stated.is_empty() {
        return None;
    }
    let known_verbs: Vec<&String> = statements.iter().flat_map(|s| &s.carrier.verbs).collect();
    let known_names: Vec<&String> = statements.iter().flat_map(|s| &s.carrier.names).collect();
    for rest in rests {
        let is_known = rest.verbs.iter().all(|verb| known_verbs.contains(&verb))
            && rest.names.iter().all(|name| known_names.contains(&name));
        if !is_known {
            return None;
        }
    }
    let asked_verbs: Vec<&String> = rests.iter().flat_map(|rest| &rest.verbs).collect();
    // Whose things are asked for, where the statements are about several people.
    let owners: Vec<&String> = rests.iter().flat_map(|rest| &rest.names).collect();
    let persons: Vec<&String> = rests.iter().flat_map(|rest| &rest.pronouns).collect();
    let subjects: Vec<&String> = stated.iter().flat_map(|s| &s.carrier.pronouns).collect();
    let is_about = |statement: &Statement| {
        if is_total {
            return true;
        }
        // "I have two pens and you have one. How many do I have?"
        let own = persons.iter().find(|person| subjects.contains(person));
        if let Some(person) = own
            && owners.is_empty()
            && !statement.carrier.pronouns.is_empty()
        {
            return statement.carrier.pronouns.contains(person);
        }
        owners.is_empty()
            || owners
                .iter()
                .any(|owner| statement.carrier.names.contains(owner))
    };
    // "My brother has two dogs. I have a cat. How many animals do I have?"; but "A farmer has two
    // dogs. He buys a cat."
    let ownerless = stated
        .iter()
        .filter(|s| s.carrier.pronouns.is_empty())
        .count();
    let is_first_person = persons
        .iter()
        .any(|p| matches!(p.as_str(), "i" | "you" | "we"));
    let most = usize::from(!is_first_person || stated.len() == 1);
    if !persons.is_empty() && owners.is_empty() && !is_total && ownerless > most {
        return None;
    }
    if stated.len() > 1 && stated.iter().any(|s| !s.carrier.dates.is_empty()) {
        return None;
    }
    let mut all = Vec::new();
    let mut texts = Vec::new();
    let mut people: Vec<&String> = Vec::new();
    for statement in &stated {
        if !is_about(statement) {
            // "Tom has two pens. He has a cat."
            let others = ["he", "she", "they", "it"];
            let of_somebody = |person: &String| others.contains(&person.as_str());
            let is_unsure = statement.carrier.names.is_empty()
                && (statement.carrier.pronouns.is_empty()
                    || statement.carrier.pronouns.iter().any(of_somebody));
            if is_unsure {
                return None;
            }
            continue;
        }
        for name in &statement.carrier.names {
            if !people.contains(&name) {
                people.push(name);
            }
        }
        let is_losing = statement.carrier.is_losing;
        if is_losing && stated.len() == 1 {
            // "I lost two pens and a key. How many things did I lose?"
            let asks_the_same = statement
                .carrier
                .verbs
                .iter()
                .any(|verb| asked_verbs.contains(&verb));
            if !asks_the_same {
                return None;
            }
        } else if is_losing && !is_final {
            return None;
        }
        texts.push(statement.text.clone());
        for (thing, _) in &statement.things {
            let is_taken = is_losing && stated.len() > 1;
            if is_taken {
                let before: i64 = all
                    .iter()
                    .filter(|other: &&Thing| other.name == thing.name)
                    .map(|other| {
                        if other.is_taken {
                            -other.number
                        } else {
                            other.number
                        }
                    })
                    .sum();
                if before < thing.number {
                    return None;
                }
            }
            all.push(Thing {
                is_taken,
                ..thing.clone()
            });
        }
    }
    let stated_persons: Vec<&String> = stated.iter().flat_map(|s| &s.carrier.pronouns).collect();
    let asks_another = persons.iter().any(|person| {
        matches!(person.as_str(), "i" | "he" | "she")
            && !stated_persons.contains(person)
            && (people.is_empty() && !stated_persons.is_empty())
    });
    if asks_another {
        return None;
    }
    Some((texts, all))
}

/// Splits a sentence where somebody else begins to have things: "I have two pens and you have one".
fn clauses(words: &[Word]) -> Vec<&[Word]> {
    const SUBJECTS: &[&str] = &["i", "you", "he", "she", "we", "they"];
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in 1..words.len() {
        let joins = words[at - 1].is_any(&["and", "but", "while", "whereas", ",", ";"]);
        let is_subject = words[at].is_any(SUBJECTS)
            || (words[at].is_capitalised() && words[at].kind == TokenKind::Word);
        let has_verb = words.get(at + 1).is_some_and(|word| {
            word.is_any(&["has", "have", "had"])
                || (word.kind == TokenKind::Word
                    && wordnet()
                        .base_forms(&word.folded)
                        .iter()
                        .any(|base| wordnet().is_mostly_verb(base)))
        });
        if joins && is_subject && has_verb {
            clauses.push(&words[start..at - 1]);
            start = at;
        }
    }
    clauses.push(&words[start..]);
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// Reads a sentence with things in it, or one without.
fn statement(words: &[Word], question: &Question<'_>) -> Option<Statement> {
    let (mut things, mut rest) = (Vec::new(), Vec::new());
    let mut at = 0;
    let mut is_after_thing = false;
    while at < words.len() {
        let previous = at.checked_sub(1).map(|p| &words[p]);
        if let Some((thing, is_more, length)) = thing_at(words, at, question)
            && !is_place(words, at, length, previous, &thing)
        {
            things.push((thing, is_more));
            at += length;
            is_after_thing = true;
            continue;
        }
        let separator = SEPARATORS
            .iter()
            .find(|s| s.iter().zip(&words[at..]).filter(|(s, w)| w.is(s)).count() == s.len());
        if is_after_thing && let Some(separator) = separator {
            at += separator.len();
            let next = words.get(at);
            // "two pens, bread and milk"
            let is_noun = next.is_some_and(|w| {
                w.kind == TokenKind::Word
                    && !STOPS.contains(&w.folded.as_str())
                    && !w.is_capitalised()
                    && english_quantity(&words[at..]).is_none()
                    && wordnet().thing(&w.folded).is_some()
                    && !wordnet().is_mostly_verb(&w.folded)
            });
            let is_last = thing_at(words, at, question).is_none();
            if is_noun && is_last {
                return None;
            }
            is_after_thing = false;
            continue;
        }
        is_after_thing = false;
        rest.push(words[at].clone());
        at += 1;
    }
    let mut carrier = carrier(&rest, false)?;
    // "gave two to Ann", "took one out"
    let says = |any: &[&str]| rest.iter().any(|w| w.is_any(any));
    if says(&["gave", "give", "gives", "giving"]) && says(&["away", "to"]) {
        carrier.is_losing = true;
    }
    if says(&["took", "take", "takes", "taking"]) && says(&["out", "away", "from", "off"]) {
        carrier.is_losing = true;
    }
    let text = match (words.first(), words.last()) {
        (Some(first), Some(last)) => question.text[first.start..last.end].to_owned(),
        _ => String::new(),
    };
    Some(Statement {
        things,
        carrier,
        text,
    })
}

/// Whether one thing is where the others are: "on a table", "a box contains ...".
fn is_place(
    words: &[Word],
    at: usize,
    length: usize,
    previous: Option<&Word>,
    thing: &Thing,
) -> bool {
    let is_one = words[at].is_any(&["a", "an", "one"]) && thing.number == 1;
    if !is_one {
        return false;
    }
    let is_located = at > 1 && previous.is_some_and(|word| word.is("of"))
        || previous.is_some_and(|word| {
            word.is_any(&[
                "in", "on", "at", "inside", "under", "near", "into", "onto", "from", "outside",
                "behind", "beside", "by", "is", "to", "has", "as",
            ])
        });
    if is_located {
        return !previous.is_some_and(|word| word.is_any(&["is", "has"]));
    }
    let next = words.get(at + length);
    let holds = next.is_some_and(|word| {
        word.kind == TokenKind::Word
            && (word.is_any(&["with", "has", "is", "was", "had"])
                || wordnet()
                    .base_forms(&word.folded)
                    .iter()
                    .any(|base| wordnet().is_verb(base)))
    });
    let more = words.get(at + length + 1..).unwrap_or_default();
    let is_first = !words[..at]
        .iter()
        .any(|word| word.is(",") || word.is("and"));
    holds && is_first && (0..more.len()).any(|i| english_quantity(&more[i..]).is_some())
}

fn sentence(number: i64, asked: &Ask, tally: &Tally) -> String {
    let things: Vec<&str> = tally
        .counted
        .iter()
        .map(|thing| thing.text.as_str())
        .collect();
    let taken: Vec<&str> = tally
        .taken
        .iter()
        .map(|thing| thing.text.as_str())
        .collect();
    let be = if number == 1 { "is" } else { "are" };
    let different = if asked.is_different { "different " } else { "" };
    let less = if taken.is_empty() {
        String::new()
    } else {
        format!(", less {}", taken.join(", "))
    };
    let said = if number == 1 {
        berry_verbalizer::english::singular(&asked.said)
    } else {
        asked.said.clone()
    };
    format!(
        "There {be} {number} {different}{said}: {}{less}.",
        things.join(", ")
    )
}
