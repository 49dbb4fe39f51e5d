//! What a Chinese question wants counted.

use berry_wordnet::{english_nouns, wordnet};

use super::lexicon::{ANYTHING, FILLERS, LONGEST_NOUN, LONGEST_RUN, MEASURES};
use crate::kinds::counting::{Kind, Wanted};
use crate::kinds::words::Word;
use crate::token::TokenKind;

/// What is asked for, and which words ask for it.
pub(super) struct Ask {
    pub(super) wanted: Wanted,
    pub(super) measure: String,
    pub(super) said: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Finds what is to be counted; `None` where nothing or several things are asked.
pub(super) fn ask(words: &[Word]) -> Option<Ask> {
    let how_many: Vec<usize> = (0..words.len())
        .filter(|at| {
            (words[*at].is("几") || starts(&words[*at..], "多少"))
                && !(words[*at].is("几") && at.checked_sub(1).is_some_and(|p| words[p].is("好")))
        })
        .collect();
    let [at] = how_many.as_slice() else {
        return None;
    };
    let at = *at;
    let mut next = at + if words[at].is("几") { 1 } else { 2 };
    let measure = measure_at(&words[next..]);
    next += measure.as_ref().map_or(0, |(_, length)| *length);
    let measure = measure.map_or_else(String::new, |(measure, _)| measure);
    let skip = usize::from(
        words
            .get(next)
            .is_some_and(|word| word.is("的") || word.is("不")),
    );
    if words.get(next).is_some_and(|word| word.is("不")) {
        return None;
    }
    if let Some((wanted, length, said)) = wanted(&words[next + skip..]) {
        let end = next + skip + length;
        // 几个水果篮
        let is_whole = words.get(end).is_none_or(|word| {
            word.kind != TokenKind::Han
                || FILLERS.iter().any(|filler| starts(&words[end..], filler))
                || starts(&words[end..], "可")
        });
        return is_whole.then_some(Ask {
            wanted,
            measure,
            said,
            start: at,
            end,
        });
    }
    // 乐器一共几件
    let clause = words[..at]
        .iter()
        .rposition(Word::is_mark)
        .map_or(0, |mark| mark + 1);
    (clause..at).find_map(|start| {
        let (wanted, length, said) = wanted(&words[start..at])?;
        let mut end = start + length;
        while end < at {
            let filler = FILLERS
                .iter()
                .find(|filler| starts(&words[end..at], filler))?;
            end += filler.chars().count();
        }
        let before = &words[clause..start];
        (before.len() <= LONGEST_RUN).then_some(Ask {
            wanted,
            measure: measure.clone(),
            said,
            start,
            end: next,
        })
    })
}

/// Finds what is left out: 除了水果以外. Returns the kind and the other words.
pub(super) fn exception(words: &[Word]) -> Option<(Kind, Vec<Word>)> {
    let phrases = [
        "除了",
        "不算",
        "不包括",
        "不包含",
        "不含",
        "扣掉",
        "扣除",
        "撇开",
    ];
    let (at, phrase) = (0..words.len()).find_map(|at| {
        let phrase = phrases.iter().find(|phrase| starts(&words[at..], phrase))?;
        Some((at, phrase))
    })?;
    let kind_at = at + phrase.chars().count();
    let (Wanted::Kind(kind), length, _) = wanted(&words[kind_at..])? else {
        return None;
    };
    let mut end = kind_at + length;
    for outside in ["以外", "之外", "不算", "不计", "的话", "外"] {
        if starts(&words[end..], outside) {
            end += outside.chars().count();
        }
    }
    let rest = words[..at].iter().chain(&words[end..]).cloned().collect();
    Some((kind, rest))
}

pub(super) fn starts(words: &[Word], phrase: &str) -> bool {
    let mut at = words.iter();
    phrase.chars().all(|c| {
        at.next()
            .is_some_and(|word| word.kind == TokenKind::Han && word.folded.starts_with(c))
    })
}

pub(super) fn measure_at(words: &[Word]) -> Option<(String, usize)> {
    [2, 1].into_iter().find_map(|length| {
        let measure = han(words.get(..length)?)?;
        MEASURES
            .contains(&measure.as_str())
            .then_some((measure, length))
    })
}

/// Returns the Han text of words, `None` where there are others.
pub(super) fn han(words: &[Word]) -> Option<String> {
    words
        .iter()
        .map(|word| (word.kind == TokenKind::Han).then_some(word.folded.as_str()))
        .collect()
}

fn wanted(words: &[Word]) -> Option<(Wanted, usize, String)> {
    (1..=LONGEST_NOUN.min(words.len()))
        .rev()
        .find_map(|length| {
            let name = han(&words[..length])?;
            let said: String = words[..length]
                .iter()
                .map(|word| word.text.as_str())
                .collect();
            if ANYTHING.contains(&name.as_str()) {
                return Some((Wanted::Everything, length, said));
            }
            let nouns = english_nouns(&name).iter();
            let noun = nouns
                .filter_map(|noun| wordnet().thing(noun))
                .find(|noun| wordnet().is_kind(noun))?;
            // One character may be a part of any word.
            let is_sure = length > 1 || "车笔菜鸟鱼虫花树人".contains(&name);
            is_sure.then_some((Wanted::Kind(Kind { noun, name }), length, said))
        })
}
