//! Reads Chinese questions that count things by kind.

mod ask;
mod lexicon;

use berry_symbolic::Value;
use berry_verbalizer::{Language, han as script};
use berry_wordnet::{english_nouns, wordnet};

use self::ask::{ask, exception, han, measure_at, starts};
use self::lexicon::{FILLERS, HOLDERS, LONGEST_RUN, LOSING, SEPARATORS, TURNS};
use super::counting::{Tally, Thing, Wanted};
use super::quantity::chinese_number;
use super::words::{Word, words};
use crate::question::Question;
use crate::token::TokenKind;
use crate::{Reading, Work};

/// A thing, and what stands before it.
struct Told {
    thing: Thing,
    /// Of the clause: 小明有.
    carrier: String,
}

pub(crate) fn read(question: &Question<'_>) -> Option<Reading> {
    let words = words(&question.tokens);
    let asked = ask(&words)?;
    let mut wanted = asked.wanted.clone();
    let mut told: Vec<Told> = Vec::new();
    let mut asking = String::new();
    let clause_start = words[..asked.start]
        .iter()
        .rposition(|word| word.is_mark() && !word.is("、"))
        .map_or(0, |at| at + 1);
    let clause_end = words[asked.end..]
        .iter()
        .position(Word::is_mark)
        .map_or(words.len(), |at| asked.end + at);
    let before = &words[clause_start..asked.start];
    let after = &words[asked.end..clause_end];
    // The clause that asks may hold the list as well: 两只猫和一只狗共有几只动物
    let mut carriers = Vec::new();
    for part in [&words[..clause_start], before, after, &words[clause_end..]] {
        let part = match exception(part) {
            Some((kind, rest)) => {
                if wanted != Wanted::Everything {
                    return None;
                }
                wanted = Wanted::AllBut(kind);
                rest
            }
            None => part.to_vec(),
        };
        told.extend(things(&part, question, &mut carriers)?);
    }
    for run in text_runs(before).into_iter().chain(text_runs(after)) {
        asking.push_str(&run);
    }
    if told.is_empty() || (told.len() == 1 && wanted == Wanted::Everything) {
        return None;
    }
    let stated: Vec<String> = carriers
        .iter()
        .filter(|run| !asking.contains(run.as_str()) || run.is_empty())
        .cloned()
        .collect();
    let is_about = owner(&asking, &told, &stated)?;
    let things: Vec<Thing> = told
        .into_iter()
        .filter(|told| is_about(&told.carrier))
        .map(|told| told.thing)
        .collect();
    if !are_taken_from_there(&things) {
        return None;
    }
    let is_final = ["剩", "还", "现在", "最后"]
        .iter()
        .any(|word| asking.contains(word))
        || words.iter().any(|word| word.is("剩"));
    if things.iter().any(|thing| thing.is_taken) && !is_final {
        return None;
    }
    let tally = Tally::of(&things, &wanted)?;
    let total = tally.total()?;
    let different = tally.different() as i64;
    let number = match asked.measure.as_str() {
        "种" | "类" if tally.taken.is_empty() => different,
        "样" if total != different => return None,
        _ => total,
    };
    if number < 1 {
        return None;
    }
    let listed: Vec<&str> = tally.counted.iter().map(|t| t.text.as_str()).collect();
    let measure = if asked.measure.is_empty() {
        "個"
    } else {
        &asked.measure
    };
    let less = if tally.taken.is_empty() {
        String::new()
    } else {
        let taken: Vec<&str> = tally.taken.iter().map(|t| t.text.as_str()).collect();
        format!("，減去{}", taken.join("、"))
    };
    let measure = original(&words, asked.start, asked.end, measure);
    let sentence = format!(
        "共有 {number} {measure}{}：{}{less}。",
        asked.said,
        listed.join("、")
    );
    let sentence = if question.language == Language::SimplifiedChinese {
        script::to_simplified(&sentence)
    } else {
        sentence
    };
    let statements = question
        .sentences()
        .iter()
        .map(|sentence| question.words(sentence).to_owned())
        .collect();
    Some(Reading {
        work: Work::Deduce(tally.deduction(vec![Value::Integer(number)], sentence, statements)),
        cost: 0.0,
    })
}

/// The measure word as it stands in the question.
fn original(words: &[Word], start: usize, end: usize, measure: &str) -> String {
    let found = words[start..end].iter().find(|word| word.folded == measure);
    found.map_or_else(|| measure.to_owned(), |word| word.text.clone())
}

fn are_taken_from_there(things: &[Thing]) -> bool {
    let mut have: Vec<(&str, i64)> = Vec::new();
    for thing in things {
        let known = have.iter_mut().find(|(name, _)| *name == thing.name);
        match known {
            Some((_, number)) if thing.is_taken => {
                *number -= thing.number;
                if *number < 0 {
                    return false;
                }
            }
            Some((_, number)) => *number += thing.number,
            None if thing.is_taken => return false,
            None => have.push((&thing.name, thing.number)),
        }
    }
    true
}

/// Returns which carriers the question is about; `None` where the words that ask say something
/// that the statements do not.
fn owner(asking: &str, told: &[Told], stated: &[String]) -> Option<impl Fn(&str) -> bool + use<>> {
    let all: String =
        stated.concat() + &told.iter().map(|t| t.carrier.as_str()).collect::<String>();
    let mut rest = asking.to_owned();
    let is_of_all = [
        "他们",
        "她们",
        "我们",
        "两人",
        "两个人",
        "大家",
        "全部",
        "加起来",
        "合起来",
    ]
    .iter()
    .any(|word| rest.contains(word));
    let is_of_one = !is_of_all && ["他", "她"].iter().any(|word| rest.contains(word));
    // The name of somebody before what is a filler elsewhere.
    let mut name = String::new();
    for character in rest.chars() {
        if !all.contains(&format!("{name}{character}")) {
            break;
        }
        name.push(character);
    }
    for filler in FILLERS {
        rest = rest.replace(filler, "");
    }
    for filler in FILLERS {
        let shorter = name.strip_suffix(filler).unwrap_or(&name).len();
        name.truncate(shorter);
    }
    if rest.chars().any(|c| !all.contains(c)) || rest.chars().any(|c| TURNS.contains(&c)) {
        return None;
    }
    let stays = told.iter().filter(|told| !told.thing.is_taken);
    let mut subjects: Vec<String> = stays.map(|told| told.carrier.clone()).collect();
    subjects.dedup();
    let is_several = subjects
        .iter()
        .filter(|subject| has_subject(subject))
        .count()
        > 1;
    let names_nobody = name.chars().count() < 2;
    let is_of_speaker =
        !is_of_all && names_nobody && ["我", "你"].iter().any(|w| asking.contains(w));
    if (is_of_one || is_of_speaker) && is_several {
        return None;
    }
    let names_some = name.chars().count() > 1 && subjects.iter().any(|s| s.contains(&name));
    Some(move |carrier: &str| {
        is_of_all || !is_several || !names_some || carrier.contains(&name) || !has_subject(carrier)
    })
}

/// Whether somebody is named who has something: 小明有.
fn has_subject(carrier: &str) -> bool {
    let continues = ["还", "旁边", "另", "又", "再", "以及", "也", "里面", "其中"];
    let is_person = ["我", "你", "他", "她"]
        .iter()
        .any(|person| carrier.starts_with(person));
    !continues.iter().any(|word| carrier.starts_with(word))
        && (carrier.chars().count() > 2 || is_person)
}

/// Returns the Han text between marks.
fn text_runs(words: &[Word]) -> Vec<String> {
    words
        .split(Word::is_mark)
        .map(|run| run.iter().map(|word| word.folded.as_str()).collect())
        .collect()
}

/// Reads things with their numbers; what stands around them is added to the carriers.
fn things(
    words: &[Word],
    question: &Question<'_>,
    carriers: &mut Vec<String>,
) -> Option<Vec<Told>> {
    let mut told = Vec::new();
    let mut run: Vec<Word> = Vec::new();
    let mut carrier = String::new();
    let mut is_losing = false;
    let mut at = 0;
    while at < words.len() {
        let word = &words[at];
        if let Some((number, length)) = chinese_number(&words[at..])
            && let Some((measure, measured)) = measure_at(&words[at + length..])
            && !starts(&words[at..], "一共")
            && !starts(&words[at..], "一下")
        {
            let start = at + length + measured;
            let (noun_end, nouns, name) = noun_at(words, start);
            let (text_start, end, nouns, name) = if noun_end > start {
                settle(&mut run, &mut carrier, &mut is_losing, carriers)?;
                (at, noun_end, nouns, name)
            } else {
                // 苹果三个
                let name = run_text(&run)?;
                let name = FILLERS
                    .iter()
                    .fold(name.as_str(), |name, filler| {
                        name.strip_prefix(filler).unwrap_or(name)
                    })
                    .to_owned();
                let nouns = english_nouns(&name);
                if nouns.is_empty() {
                    return None;
                }
                let first = at - name.chars().count();
                run.clear();
                (first, start, bases(nouns), name)
            };
            told.push(Told {
                thing: Thing {
                    text: question.text[words[text_start].start..words[end - 1].end].to_owned(),
                    number: if measure == "打" {
                        number * 12
                    } else {
                        number
                    },
                    nouns,
                    is_open: HOLDERS.contains(&measure.as_str())
                        || matches!(measure.as_str(), "双" | "对" | "副"),
                    name,
                    is_taken: is_losing,
                },
                carrier: carrier.clone(),
            });
            at = end;
            continue;
        }
        if word.is_mark() {
            if !matches!(
                word.folded.as_str(),
                "," | "、" | "." | "。" | ";" | ":" | "?" | "!" | "(" | ")"
            ) {
                return None;
            }
            settle(&mut run, &mut carrier, &mut is_losing, carriers)?;
        } else if let Some(separator) = SEPARATORS.iter().find(|s| starts(&words[at..], s))
            && run.is_empty()
        {
            at += separator.chars().count();
            continue;
        } else {
            run.push(word.clone());
        }
        at += 1;
    }
    settle(&mut run, &mut carrier, &mut is_losing, carriers)?;
    Some(told)
}

fn run_text(run: &[Word]) -> Option<String> {
    let text = han(run)?;
    (!text.is_empty()).then_some(text)
}

/// Ends a run of words that are no things.
fn settle(
    run: &mut Vec<Word>,
    carrier: &mut String,
    is_losing: &mut bool,
    carriers: &mut Vec<String>,
) -> Option<()> {
    if run.is_empty() {
        return Some(());
    }
    let text: String = run.iter().map(|word| word.folded.as_str()).collect();
    run.clear();
    let mut plain = text.clone();
    for filler in FILLERS {
        plain = plain.replace(filler, "");
    }
    if text.chars().count() > LONGEST_RUN
        || plain.chars().any(|c| TURNS.contains(&c) || c.is_numeric())
    {
        return None;
    }
    // A list goes on after 旁边还睡着.
    *is_losing = LOSING.iter().any(|verb| text.contains(verb));
    if text != "后" && text != "之后" {
        carrier.clone_from(&text);
    }
    carriers.push(text);
    Some(())
}

fn bases(nouns: &[String]) -> Vec<String> {
    nouns
        .iter()
        .filter_map(|noun| wordnet().thing(noun))
        .collect()
}

/// Returns where the noun that begins at a place ends, with the English nouns for it and its name.
fn noun_at(words: &[Word], start: usize) -> (usize, Vec<String>, String) {
    let mut end = start;
    while let Some(word) = words.get(end)
        && matches!(word.kind, TokenKind::Han | TokenKind::Word)
        && end - start < LONGEST_RUN
    {
        let whole: String = words[start..=end]
            .iter()
            .map(|word| word.folded.as_str())
            .collect();
        let separates =
            SEPARATORS.iter().any(|s| starts(&words[end..], s)) && english_nouns(&whole).is_empty();
        let is_verb = [
            "在", "正", "都", "着", "了", "给", "后", "共", "总", "一共", "请问", "有",
        ]
        .iter()
        .any(|verb| starts(&words[end..], verb))
            && end > start;
        let is_number = end > start
            && chinese_number(&words[end..])
                .is_some_and(|(_, length)| measure_at(&words[end + length..]).is_some());
        if separates || is_verb || is_number {
            break;
        }
        end += 1;
    }
    let text = |from: usize, to: usize| -> String {
        words[from..to]
            .iter()
            .map(|word| word.folded.as_str())
            .collect()
    };
    let from = words[start..end]
        .iter()
        .rposition(|word| word.is("的"))
        .map_or(start, |at| start + at + 1);
    // The head of a Chinese noun is its end.
    for first in from..end {
        let name = text(first, end);
        let nouns = bases(english_nouns(&name));
        if !nouns.is_empty() {
            return (end, nouns, name);
        }
    }
    (end, Vec::new(), text(from, end))
}
