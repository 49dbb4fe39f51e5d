//! What a question wants counted: "how many musical instruments".

use berry_wordnet::wordnet;

use super::counting::{Kind, Wanted};
use super::words::Word;

/// What is asked for, and which words ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask {
    pub(crate) wanted: Wanted,
    /// Whether different things are counted rather than each of them.
    pub(crate) is_different: bool,
    /// The words that ask, as a range.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// As it is said: "musical instruments".
    pub(crate) said: String,
}

const OPENINGS: &[&[&str]] = &[
    &["how", "many"],
    &["what", "is", "the", "total", "number", "of"],
    &["what", "is", "the", "number", "of"],
    &["what", "is", "the", "total", "count", "of"],
    &["what", "is", "the", "count", "of"],
    &["what", "'s", "the", "total", "number", "of"],
    &["what", "'s", "the", "number", "of"],
    &["the", "total", "number", "of"],
    &["the", "number", "of"],
    &["total", "number", "of"],
    &["number", "of"],
    &["count", "of"],
    &["the", "total", "of"],
    &["quantity", "of"],
    &["count", "everything", "that", "is", "a"],
    &["count", "everything", "that", "is", "an"],
    &["count", "everything", "that", "'s", "a"],
    &["count", "everything", "that", "'s", "an"],
    &["count", "the", "things", "that", "are"],
    &["count", "all", "things", "that", "are"],
    &["count", "how", "many", "are"],
    &["count", "up", "the"],
    &["count", "up", "all", "the"],
    &["count", "all", "the"],
    &["count", "only", "the"],
    &["count", "the"],
    &["count", "my"],
    &["total", "up", "the"],
    &["add", "up", "the"],
];
const ANYTHING: &[&str] = &["object", "thing", "item", "article", "entity"];
const EXCEPT: &[&[&str]] = &[
    &["not", "counting"],
    &["without", "counting"],
    &["not", "including"],
    &["leaving", "out"],
    &["leaving", "aside"],
    &["excluding"],
    &["ignoring"],
    &["except", "for"],
    &["except"],
    &["apart", "from"],
    &["aside", "from"],
    &["other", "than"],
    &["besides"],
    &["without", "the"],
    &["disregarding"],
    &["that", "are", "not"],
    &["that", "aren't"],
    &["which", "are", "not"],
    &["which", "aren't"],
    &["are", "not"],
    &["aren't"],
];

/// Finds what is to be counted in the words of a sentence.
pub(crate) fn ask(words: &[Word]) -> Option<Ask> {
    (0..words.len()).find_map(|start| {
        let opening = OPENINGS
            .iter()
            .find(|opening| begins(&words[start..], opening))?;
        after(words, start, start + opening.len())
    })
}

/// Finds what is to be counted where a question only names it: "Animals on the farm with two cows
/// and a goat?"
pub(crate) fn bare(words: &[Word]) -> Option<Ask> {
    let skip = words
        .iter()
        .take_while(|word| word.is_any(&["the", "total", "all"]))
        .count();
    let words = &words[skip..];
    let (wanted @ Wanted::Kind(_), length, said) = wanted(words)? else {
        return None;
    };
    let Wanted::Kind(kind) = &wanted else {
        return None;
    };
    let is_plural = said != kind.noun;
    is_plural.then_some(Ask {
        wanted,
        is_different: false,
        start: skip,
        end: skip + length,
        said,
    })
}

fn begins(words: &[Word], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && phrase.iter().zip(words).all(|(p, word)| word.is(p))
}

fn after(words: &[Word], start: usize, mut at: usize) -> Option<Ask> {
    let mut is_different = false;
    let skips: &[(&[&str], bool)] = &[
        (&["different", "kinds", "of"], true),
        (&["different", "types", "of"], true),
        (&["different", "sorts", "of"], true),
        (&["kinds", "of"], true),
        (&["types", "of"], true),
        (&["sorts", "of"], true),
        (&["different"], true),
        (&["distinct"], true),
        (&["total"], false),
        (&["individual"], false),
        (&["separate"], false),
    ];
    if let Some((skip, different)) = skips.iter().find(|(skip, _)| begins(&words[at..], skip)) {
        at += skip.len();
        is_different = *different;
    }
    // "how many of the things are fruits", "how many of them are fruits", "how many are fruits"
    let mut partitive = at;
    if words.get(partitive).is_some_and(|w| w.is("of")) {
        partitive += 1;
        let determiners = ["the", "these", "those", "my", "them", "all", "our", "your"];
        while words.get(partitive).is_some_and(|w| w.is_any(&determiners)) {
            partitive += 1;
        }
        if let Some((Wanted::Everything, length, _)) = wanted(&words[partitive..]) {
            partitive += length;
        }
    }
    if words
        .get(partitive)
        .is_some_and(|w| w.is_any(&["are", "were"]))
        && let Some((wanted @ Wanted::Kind(_), length, said)) = wanted(&words[partitive + 1..])
    {
        return Some(Ask {
            wanted,
            is_different,
            start,
            end: partitive + 1 + length,
            said,
        });
    }
    let (wanted, length, said) = wanted(&words[at..])?;
    Some(Ask {
        wanted,
        is_different,
        start,
        end: at + length,
        said,
    })
}

/// Finds what is left out: "leaving out the vegetables". Returns the kind and the words that say
/// so.
pub(crate) fn exception(words: &[Word]) -> Option<(Kind, usize, usize)> {
    (0..words.len()).find_map(|start| {
        let phrase = EXCEPT
            .iter()
            .find(|phrase| begins(&words[start..], phrase))?;
        let mut at = start + phrase.len();
        while words
            .get(at)
            .is_some_and(|w| w.is_any(&["the", "any", "all", "my"]))
        {
            at += 1;
        }
        let (Wanted::Kind(kind), length, _) = wanted(&words[at..])? else {
            return None;
        };
        Some((kind, start, at + length))
    })
}

/// Returns what things are for: "to write with" is for writing implements.
fn purpose(words: &[Word]) -> Option<(String, usize)> {
    let lengths: &[&[&str]] = &[
        &["to"],
        &["you", "can"],
        &["one", "can"],
        &["that", "you", "can"],
        &["that", "one", "can"],
        &["for"],
    ];
    let front = lengths.iter().find(|front| begins(words, front))?.len();
    let verb = words.get(front)?;
    let with = usize::from(
        words
            .get(front + 1)
            .is_some_and(|w| w.is_any(&["with", "on"])),
    );
    let bases = wordnet().base_forms(&verb.folded);
    let noun = bases.iter().find_map(|verb| {
        let known = match verb.as_str() {
            "eat" if with == 0 => "food".to_owned(),
            "drink" if with == 0 => "beverage".to_owned(),
            "wear" if with == 0 => "clothing".to_owned(),
            verb => {
                let participle = berry_verbalizer::english::present_participle(verb);
                format!("{participle} implement")
            }
        };
        wordnet().is_kind(&known).then_some(known)
    })?;
    Some((noun, front + 1 + with))
}

fn join(words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    words.join(" ")
}

/// Returns the kind that some words begin with, the longest, and how many words name it.
fn wanted(words: &[Word]) -> Option<(Wanted, usize, String)> {
    const LONGEST: usize = 4;
    (1..=LONGEST.min(words.len())).rev().find_map(|length| {
        let span = &words[..length];
        if span.iter().any(|w| w.kind != crate::token::TokenKind::Word) {
            return None;
        }
        let said: Vec<&str> = span.iter().map(|w| w.folded.as_str()).collect();
        let said = said.join(" ");
        let mut noun = wordnet().thing(&said);
        for front in [
            "pieces of ",
            "items of ",
            "articles of ",
            "bits of ",
            "piece of ",
        ] {
            if let Some(rest) = said.strip_prefix(front) {
                noun = wordnet().thing(rest);
            }
        }
        let noun = noun.or_else(|| {
            let rest = said
                .strip_suffix(" items")
                .or(said.strip_suffix(" objects"))?;
            wordnet().thing(rest).filter(|noun| wordnet().is_kind(noun))
        })?;
        // "how many does Tom have"
        if length == 1 && super::carrier::is_auxiliary(&said) {
            return None;
        }
        let wanted = if ANYTHING.contains(&noun.as_str()) {
            if let Some((noun, further)) = purpose(&words[length..]) {
                let name = noun.clone();
                let said = format!("{said} {}", join(&words[length..length + further]));
                return Some((Wanted::Kind(Kind { noun, name }), length + further, said));
            }
            Wanted::Everything
        } else {
            let name = noun.clone();
            Wanted::Kind(Kind { noun, name })
        };
        Some((wanted, length, said))
    })
}
