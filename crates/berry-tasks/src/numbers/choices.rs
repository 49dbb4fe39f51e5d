//! In how many ways things can be chosen or put in order.

use berry_wordnet::wordnet;

use crate::token::TokenKind;

use super::cursor::Cursor;
use super::node::Node;
use super::{frames, numerals};

/// Reads `how many ways are there to choose 3 people out of 10`, 5 本書排成一列有幾種排法.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let read: &[fn(&mut Cursor<'_>) -> Option<Node>] = &[ways, orders, chosen, arranged];
    let found = read.iter().find_map(|read| {
        cursor.attempt(|c| {
            let node = read(c)?;
            frames::sees_end(c).then_some(node)
        })
    })?;
    cursor.is_strong = true;
    Some(found)
}

fn ways(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_asked = cursor.eat(&[
        "how many ways",
        "how many different ways",
        "in how many ways",
        "in how many different ways",
        "the number of ways",
        "number of ways",
    ]);
    if !is_asked {
        return None;
    }
    cursor.eat(&[
        "are there",
        "is there",
        "exist",
        "can you",
        "can i",
        "can we",
        "can one",
    ]);
    cursor.eat(&["to", "of", "for"]);
    if cursor.eat(&[
        "choose",
        "pick",
        "select",
        "draw",
        "take",
        "choosing",
        "picking",
        "selecting",
    ]) {
        let chosen = numerals::number(cursor)?;
        things(cursor);
        if !cursor.eat(&[
            "out of",
            "from",
            "from among",
            "among",
            "from a group of",
            "out of a group of",
            "of",
            "from a set of",
            "from a total of",
        ]) {
            return None;
        }
        cursor.eat(&["the"]);
        let all = numerals::number(cursor)?;
        things(cursor);
        return Some(in_any_order(cursor, all, chosen));
    }
    let is_verb = cursor.eat(ORDERING);
    cursor.eat(&["can"]);
    let count = numerals::number(cursor)?;
    things(cursor).then_some(())?;
    let is_behind = !is_verb && {
        cursor.eat(&["be", "can be", "to be", "could be"]);
        cursor.eat(ORDERED)
    };
    in_a_row(cursor);
    (is_verb || is_behind).then(|| Node::Call("factorial", vec![count]))
}

const ORDERING: &[&str] = &[
    "arrange",
    "order",
    "line up",
    "seat",
    "put in order",
    "arranging",
    "ordering",
    "lining up",
    "sort",
    "rearrange",
];

const ORDERED: &[&str] = &[
    "arranged",
    "ordered",
    "lined up",
    "put in order",
    "placed",
    "seated",
    "sit",
    "stand",
    "line up",
    "sorted",
    "queue",
    "set",
    "put",
    "lined",
];

/// Takes the place that things are put in order; a round table has no first place.
fn in_a_row(cursor: &mut Cursor<'_>) {
    cursor.eat(&[
        "in a row",
        "in a line",
        "on a shelf",
        "in order",
        "in a queue",
        "in line",
        "on a bench",
        "side by side",
        "next to each other",
        "on the shelf",
    ]);
}

/// Whether the choice does not go by order, which is said or left open.
fn in_any_order(cursor: &mut Cursor<'_>, all: Node, chosen: Node) -> Node {
    cursor.eat(&[","]);
    if cursor.eat(&[
        "if the order matters",
        "when order matters",
        "if order matters",
        "where order matters",
        "in order",
        "when the order matters",
    ]) {
        return Node::Call("permutations", vec![all, chosen]);
    }
    cursor.eat(&[
        "if the order does not matter",
        "if order does not matter",
        "if order doesn't matter",
        "regardless of order",
        "when the order does not matter",
        "without regard to order",
        "in any order",
        "when order doesn't matter",
    ]);
    Node::Call("combinations", vec![all, chosen])
}

/// Reads `how many permutations of 5 items are there`, `how many orders of 4 books`.
fn orders(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor
        .eat(&["how many", "the number of", "number of", "in how many"])
        .then_some(())?;
    cursor.eat(&["different", "possible", "distinct"]);
    cursor
        .eat(&["permutations", "orders", "orderings", "arrangements"])
        .then_some(())?;
    cursor.eat(&[
        "are there of",
        "of",
        "are there for",
        "for",
        "exist for",
        "do",
        "can",
        "are possible for",
        "are possible with",
    ]);
    let count = numerals::number(cursor)?;
    things(cursor).then_some(())?;
    cursor.eat(&[
        "are there",
        "exist",
        "have",
        "are possible",
        "be arranged in",
        "be put in",
        "stand in",
        "be in",
    ]);
    Some(Node::Call("factorial", vec![count]))
}

/// Takes the noun of what is chosen, with what says that they differ.
fn things(cursor: &mut Cursor<'_>) -> bool {
    cursor.eat(&["different", "distinct", "distinguishable", "of the"]);
    let is_noun = cursor
        .token()
        .is_some_and(|it| it.kind == TokenKind::Word && wordnet().is_noun_form(&it.folded));
    if is_noun {
        cursor.at += 1;
    }
    is_noun
}

const CLASSIFIERS: &[&str] = &[
    "个人",
    "人",
    "个",
    "本书",
    "本",
    "位同学",
    "位学生",
    "位",
    "名学生",
    "名",
    "张牌",
    "张",
    "颗球",
    "颗",
    "个学生",
    "个同学",
    "样东西",
    "种",
    "件",
    "本不同的书",
    "个不同的数字",
    "个球",
    "个不同的人",
    "个物品",
    "样",
    "支队伍",
    "队",
];

/// Reads 從 10 個人裡選 3 個人有幾種選法.
fn chosen(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["从", "由", "在"]);
    let all = numerals::number(cursor)?;
    cursor.eat(CLASSIFIERS);
    cursor.eat(&["里", "中", "里面", "当中", "之中"]);
    cursor.eat(&["任意", "任"]);
    cursor
        .eat(&[
            "选", "选出", "取", "取出", "挑", "挑出", "选取", "挑选", "抽", "抽出",
        ])
        .then_some(())?;
    let chosen = numerals::number(cursor)?;
    cursor.eat(CLASSIFIERS);
    cursor.eat(&[",", "。"]);
    cursor.eat(&["请问", "总共", "一共", "共"]);
    cursor
        .eat(&[
            "有几种选法",
            "有多少种选法",
            "几种选法",
            "有几种取法",
            "有多少种取法",
            "有几种方法",
            "有多少种方法",
            "共有几种选法",
            "有几种组合",
            "有多少种组合",
            "共有多少种选法",
            "有几种挑法",
            "的组合数",
            "有几种抽法",
        ])
        .then(|| Node::Call("combinations", vec![all, chosen]))
}

/// Reads 5 本書排成一列有幾種排法.
fn arranged(cursor: &mut Cursor<'_>) -> Option<Node> {
    cursor.eat(&["把", "将"]);
    let count = numerals::number(cursor)?;
    cursor.eat(CLASSIFIERS).then_some(())?;
    cursor.eat(&["要"]);
    cursor
        .eat(&[
            "排成一列",
            "排成一排",
            "排一列",
            "排队",
            "排成一行",
            "站成一排",
            "站成一列",
            "坐成一排",
            "排一排",
            "排列",
            "放在书架上",
            "排在书架上",
        ])
        .then_some(())?;
    cursor.eat(&[","]);
    cursor.eat(&["请问", "总共", "一共", "共"]);
    cursor
        .eat(&[
            "有几种排法",
            "有多少种排法",
            "几种排法",
            "共有几种排法",
            "共有多少种排法",
            "有几种方法",
            "有多少种方法",
            "有几种排列方式",
            "有多少种排列方式",
            "有几种排列",
            "有几种站法",
            "有多少种站法",
            "有几种坐法",
            "有几种顺序",
        ])
        .then(|| Node::Call("factorial", vec![count]))
}
