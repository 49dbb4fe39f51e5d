//! Questions about orders in Chinese.

use crate::question::Question;
use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::chinese::{
    MEASURES, VERBS, adjective, claim, counting_end, measure, pair, predicate, side, without_of,
};
use super::scale::End;
use super::things::Things;
use super::{Asked, Clause};

const WHO: &[&str] = &[
    "谁",
    "哪个",
    "哪一个",
    "哪个人",
    "哪一位",
    "哪位",
    "哪种",
    "哪一种",
    "什么",
    "哪一样",
    "哪样",
    "何者",
];

/// Takes a question word with the noun after it: 哪一本書.
fn question_word(cursor: &mut Cursor<'_>) -> bool {
    if cursor.eat_any(WHO) {
        return true;
    }
    cursor
        .attempt(|cursor| {
            cursor.eat("哪").then_some(())?;
            cursor.eat("一");
            cursor.eat_any(MEASURES).then_some(())
        })
        .is_some()
}

pub(super) fn asked(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<Clause> {
    let readers: &[Asker] = &[total, order, place_of, which_of, which, whether];
    let known = things.all.len();
    readers.iter().find_map(|reader| {
        let asked = reader(question, tokens, things);
        if asked.is_none() {
            things.all.truncate(known);
        }
        asked.map(Clause::Asked)
    })
}

type Asker = fn(&Question<'_>, &[Token], &mut Things) -> Option<Asked>;

/// Reads 這一隊共有幾人.
fn total(_: &Question<'_>, tokens: &[Token], _: &mut Things) -> Option<Asked> {
    let at = (0..tokens.len().min(9)).find(|at| {
        let mut cursor = Cursor::new(&tokens[*at..]);
        cursor.eat_any(&["共有", "一共有", "总共有", "全部有", "共", "有"])
            && cursor.eat_any(&["几", "多少"])
            && {
                measure(&mut cursor);
                cursor.eat_any(&["人", "学生", "同学", "个人"]);
                cursor.is_done()
            }
    })?;
    let plain = tokens[..at].iter().all(|token| {
        token.kind == TokenKind::Han && !"比最谁不没在".contains(token.folded.as_str())
    });
    plain.then_some(Asked::Total)
}

/// Reads 請把他們按照到達時間從早到晚排出來.
fn order(_: &Question<'_>, tokens: &[Token], _: &mut Things) -> Option<Asked> {
    let asks = tokens
        .iter()
        .any(|token| "排列序写".contains(token.folded.as_str()));
    let from = tokens
        .iter()
        .position(|token| token.is("从") || token.is("由"))?;
    let before = &tokens[..from];
    let plain = before.len() <= 14
        && before.iter().all(|token| {
            token.kind == TokenKind::Han && !"不没比最谁哪".contains(token.folded.as_str())
        });
    if !asks || !plain {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[from + 1..]);
    cursor.eat("最");
    let first = ordering_end(&mut cursor)?;
    cursor.eat_any(&["到", "至", "而", "往"]).then_some(())?;
    cursor.eat("最");
    let last = ordering_end(&mut cursor)?;
    cursor.eat_any(&["的"]);
    cursor.eat_any(&["顺序", "次序"]);
    cursor.eat_any(&[
        "排出来",
        "排列",
        "排序",
        "排",
        "列出来",
        "写出来",
        "排好",
        "排一下",
        "排列出来",
        "列出",
        "是什么",
        "为何",
        "写出",
        "排列顺序",
        "排成一列",
        "排队",
        "依序写出",
    ]);
    cursor.is_done().then_some(Asked::Order {
        from: first,
        to: Some(last),
    })
}

fn ordering_end(cursor: &mut Cursor<'_>) -> Option<End> {
    let before = *cursor;
    if let Some(word) = adjective(cursor) {
        return Some(End::pole(&word, true));
    }
    *cursor = before;
    side(cursor)
}

/// Reads 白色房子從左邊數是第幾棟, 小明排第幾.
fn place_of(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let read = |cursor: &mut Cursor<'_>| {
        cursor.eat_any(VERBS);
        cursor.eat_any(&["是", "排", "排在", "在", "得"]);
        let end = counting_end(cursor);
        cursor.eat_any(&["是", "排", "在", "排在", "得", "得了", "跑", "为", "的"]);
        cursor.eat_any(&["第几", "第几名"]).then_some(())?;
        measure(cursor);
        cursor.eat_any(VERBS);
        cursor.eat_any(&["呢", "的", "到的", "位置"]);
        cursor.is_done().then_some(end)
    };
    for at in 1..tokens.len().min(9) {
        if let Some(end) = read(&mut Cursor::new(&tokens[at..])) {
            let thing = things.mention(question, without_of(&tokens[..at]))?;
            return Some(Asked::Place { thing, end });
        }
    }
    None
}

/// Reads 小明和小剛誰高.
fn which_of(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let at = (1..tokens.len()).find(|at| question_word(&mut Cursor::new(&tokens[*at..])))?;
    let (one, other) = pair(question, &tokens[..at], things)?;
    let mut cursor = Cursor::new(&tokens[at..]);
    question_word(&mut cursor);
    let rest = cursor.rest;
    cursor.eat_any(VERBS);
    cursor.eat_any(&["比较", "更", "较"]);
    let word = adjective(&mut cursor)?;
    cursor.eat_any(VERBS);
    cursor.eat_any(&["呢", "一点", "一些"]);
    cursor.is_done().then(|| Asked::WhichOf {
        said: End::pole(&word, true),
        things: [one, other],
        words: question.words(rest).to_owned(),
    })
}

/// Reads 誰最高, 最便宜的是哪輛, 排第三的是誰.
fn which(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(&[
        "其中",
        "他们",
        "她们",
        "三人",
        "三个人",
        "这些人",
        "当中",
        "里面",
        "中",
        "他们当中",
        "他们之中",
    ]);
    let lead = cursor;
    if question_word(&mut cursor) {
        // 哪一本書在最左邊
        for nouns in 0..=3_usize.min(cursor.rest.len()) {
            let rest = &cursor.rest[nouns..];
            if let Some(said) = predicate(question, rest, things) {
                let words = question.words(rest).trim_end_matches('呢').to_owned();
                return Some(Asked::Which { said, words });
            }
        }
        return None;
    }
    let start = lead.rest;
    for at in 1..start.len() {
        let mut tail = Cursor::new(&start[at..]);
        if !tail.eat_any(&["是", "的是", "的为", "者是", "的人是", "为"])
            || !question_word(&mut tail)
        {
            continue;
        }
        tail.eat_any(&["呢", "人", "书", "车", "房子"]);
        if !tail.is_done() {
            continue;
        }
        let Some(said) = predicate(question, &start[..at], things) else {
            continue;
        };
        let words = question.words(&start[..at]);
        return Some(Asked::Which {
            said,
            words: format!("{words}的是{{}}"),
        });
    }
    None
}

/// Reads 小明比小華高嗎.
fn whether(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Asked> {
    let marked = tokens.iter().position(|token| token.is("是")).filter(|at| {
        let mut cursor = Cursor::new(&tokens[*at..]);
        cursor.eat_any(&["是否", "是不是"])
    });
    let ends = tokens.last().is_some_and(|token| token.is("吗"));
    if !things.is_asked && !ends && marked.is_none() {
        return None;
    }
    let mut plain: Vec<Token> = tokens.to_vec();
    if ends {
        plain.pop();
    }
    if let Some(at) = marked {
        let length = if plain.get(at + 1).is_some_and(|token| token.is("否")) {
            2
        } else {
            3
        };
        plain.drain(at..(at + length).min(plain.len()));
    }
    let mut is_possible = false;
    let modal = (0..plain.len()).find(|at| {
        let mut cursor = Cursor::new(&plain[*at..]);
        cursor.eat_any(&["可能", "有可能", "会不会"])
    });
    if let Some(at) = modal {
        let mut cursor = Cursor::new(&plain[at..]);
        cursor.eat_any(&["可能", "有可能", "会不会"]);
        let length = plain.len() - at - cursor.rest.len();
        plain.drain(at..at + length);
        is_possible = true;
    }
    let question_words = tokens
        .iter()
        .any(|token| "谁哪几什".contains(token.folded.as_str()));
    if question_words {
        return None;
    }
    let (thing, said) = claim(question, &plain, things)?;
    let words: String = plain.iter().map(|token| token.text.as_str()).collect();
    Some(Asked::Whether {
        thing,
        said,
        is_possible,
        denied: format!("並非{words}"),
        words,
    })
}
