//! Which of several numbers or amounts is the largest or the smallest.

use super::cursor::Cursor;
use super::node::Node;
use super::{frames, measures, several};

const MORE: &[&str] = &[
    "bigger",
    "larger",
    "greater",
    "higher",
    "more",
    "biggest",
    "largest",
    "greatest",
    "highest",
    "most",
    "maximum",
    "heavier",
    "heaviest",
    "longer",
    "longest",
    "taller",
    "tallest",
    "farther",
    "further",
    "hotter",
    "hottest",
    "warmer",
    "warmest",
    "faster",
    "fastest",
    "worth more",
    "farthest",
    "大",
    "较大",
    "比较大",
    "更大",
    "最大",
    "大一点",
    "大一些",
    "多",
    "较多",
    "比较多",
    "更多",
    "最多",
    "重",
    "较重",
    "比较重",
    "更重",
    "最重",
    "长",
    "较长",
    "比较长",
    "更长",
    "最长",
    "高",
    "较高",
    "比较高",
    "更高",
    "最高",
    "远",
    "较远",
    "比较远",
    "更远",
    "最远",
    "热",
    "比较热",
    "更热",
    "快",
    "较快",
    "比较快",
    "更快",
    "最快",
    "久",
    "比较久",
    "更久",
    "最久",
];

const LESS: &[&str] = &[
    "smaller",
    "lesser",
    "less",
    "lower",
    "smallest",
    "least",
    "lowest",
    "minimum",
    "lighter",
    "lightest",
    "shorter",
    "shortest",
    "nearer",
    "colder",
    "coldest",
    "cooler",
    "coolest",
    "slower",
    "slowest",
    "tiniest",
    "fewer",
    "小",
    "较小",
    "比较小",
    "更小",
    "最小",
    "小一点",
    "小一些",
    "少",
    "较少",
    "比较少",
    "更少",
    "最少",
    "轻",
    "较轻",
    "比较轻",
    "更轻",
    "最轻",
    "短",
    "较短",
    "比较短",
    "更短",
    "最短",
    "低",
    "较低",
    "比较低",
    "更低",
    "最低",
    "近",
    "较近",
    "比较近",
    "更近",
    "最近",
    "冷",
    "比较冷",
    "更冷",
    "慢",
    "较慢",
    "比较慢",
    "更慢",
    "最慢",
    "矮",
    "较矮",
    "最矮",
];

/// Reads an adjective of size; true where it asks for more.
pub(super) fn degree(cursor: &mut Cursor<'_>) -> Option<bool> {
    let start = cursor.at;
    let more = cursor.eat(MORE).then_some(cursor.at);
    cursor.at = start;
    let less = cursor.eat(LESS).then_some(cursor.at);
    cursor.at = more.max(less).unwrap_or(start);
    match (more, less) {
        (None, None) => None,
        (more, less) => Some(more > less),
    }
}

/// Words for what is compared, which the numbers say themselves.
const THINGS: &[&str] = &[
    "number",
    "one",
    "value",
    "numbers",
    "of the two",
    "of the three",
    "of these",
    "of them",
    "of these numbers",
    "of the numbers",
    "quantity",
    "amount",
    "of the following",
    "of the following numbers",
    "fraction",
    "decimal",
    "of the two numbers",
    "weight",
    "distance",
    "length",
    "of those",
    "integer",
    "of the given numbers",
    "of the pair",
    "temperature",
    "数",
    "数字",
    "的",
    "的数",
    "的数字",
    "那个",
    "一个",
    "个",
    "个数",
    "个数字",
    "者",
    "的那个",
    "的是",
    "的一个",
    "值",
    "哪个数",
    "分数",
    "小数",
];

const WHICH: &[&str] = &[
    "which",
    "whats",
    "which ones",
    "can you tell me which",
    "could you tell me which",
    "tell me which",
    "give me whichever",
    "whichever",
    "what",
    "who",
    "which one",
    "which number",
    "what number",
    "which value",
    "which of these",
    "which of the following",
    "which of the numbers",
    "which of these numbers",
    "which of the two",
    "which of them",
    "which of the following numbers",
    "which fraction",
    "which decimal",
    "which of the two numbers",
    "which amount",
    "which quantity",
    "which of the following is",
    "which of those",
    "which integer",
    "what value",
    "which of these two",
    "which of these two numbers",
    "which weight",
    "which distance",
    "which temperature",
    "哪个",
    "哪一个",
    "哪个数",
    "哪一个数",
    "哪个数字",
    "哪一个数字",
    "谁",
    "哪边",
    "何者",
    "哪一边",
    "哪一者",
    "哪种",
    "哪者",
    "哪",
];

const VERBS: &[&str] = &[
    "is",
    "please",
    "pls",
    "plz",
    "does",
    "do",
    "have",
    "has",
    "holds",
    "give me",
    "show me",
    "could you",
    "can you",
    "i need",
    "i want",
    "just",
    "are",
    "'s",
    "was",
    "write",
    "pick",
    "choose",
    "select",
    "name",
    "give",
    "find",
    "output",
    "return",
    "tell me",
    "print",
    "say",
    "identify",
    "take",
    "state",
    "lasts",
    "weighs",
    "takes",
    "measures",
    "would be",
    "will be",
    "write down",
    "the",
    "a",
    "that",
    "be",
    "it",
    "comes out as",
    "是",
    "写出",
    "选出",
    "挑出",
    "找出",
    "说出",
    "请",
    "为",
    "写下",
    "取",
    "其中",
    "之中",
    "里面",
    "中",
    "里",
    "当中",
    "之间",
    "两个数",
    "两数",
    "两者",
    "三个数",
    "这两个数",
    "这三个数",
    "这些数",
    "比",
    "比较",
    "相比",
    "来说",
    "要",
    "算",
];

const PREPOSITIONS: &[&str] = &[
    "of",
    "from",
    "between",
    "among",
    "out of",
    "in",
    ":",
    ",",
    "from the numbers",
    "of the numbers",
    "between the numbers",
    "among the numbers",
    "given",
    "given the numbers",
    "from the two numbers",
    "comparing",
    "compare",
    "take",
    "given numbers",
    "for",
    "if you compare",
    "there are the numbers",
    "here are two numbers",
    "here are two numbers:",
    "here are the numbers",
    "-",
    "—",
    "在",
    "从",
    "比较",
    "拿",
    "就",
    "对于",
    "下列数中",
    "下列各数中",
    "以下数字中",
    "有两个数",
    "两个数",
    "给定",
];

/// Reads a question for the largest or the smallest.
pub(super) fn question(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut is_more: Option<bool> = None;
    let mut has_which = false;
    let mut items: Option<Vec<Item>> = None;
    // The parts come in any order, and each once: the adjective, the numbers, the asking word.
    for _ in 0..40 {
        if cursor.is_at_end() || items.is_some() && is_more.is_some() && frames::sees_end(cursor) {
            break;
        }
        if is_more.is_none()
            && let Some(degree) = cursor.attempt(degree)
        {
            is_more = Some(degree);
            continue;
        }
        if items.is_none()
            && let Some(found) = cursor.attempt(compared)
        {
            items = Some(found);
            continue;
        }
        if !has_which && cursor.eat(WHICH) {
            has_which = true;
            continue;
        }
        let is_filler = cursor.eat(VERBS)
            || cursor.eat(THINGS)
            || cursor.eat(PREPOSITIONS)
            || cursor.eat(&["?", ".", ",", "-", "–", "—", ":"]);
        if !is_filler {
            return None;
        }
    }
    let (is_more, items) = (is_more?, items?);
    if !frames::sees_end(cursor) {
        return None;
    }
    cursor.is_strong = true;
    Some(match items.first()? {
        Item::Number(_) => {
            let name = if is_more { "maximum" } else { "minimum" };
            let numbers = items.into_iter().filter_map(|it| match it {
                Item::Number(node) => Some(node),
                Item::Amount(_) => None,
            });
            Node::Call(name, numbers.collect())
        }
        Item::Amount(_) => {
            let name = if is_more {
                "largestQuantity"
            } else {
                "smallestQuantity"
            };
            let amounts = items.into_iter().filter_map(|it| match it {
                Item::Amount(text) => Some(Node::Text(text)),
                Item::Number(_) => None,
            });
            Node::Call(name, amounts.collect())
        }
    })
}

enum Item {
    Number(Node),
    Amount(String),
}

/// Reads the numbers or the amounts that are compared, two or more.
fn compared(cursor: &mut Cursor<'_>) -> Option<Vec<Item>> {
    let amounts = cursor.attempt(|c| {
        let mut amounts = vec![Item::Amount(measures::quantity(c)?.text)];
        while let Some(next) = c.attempt(|c| {
            several::separator(c).then_some(())?;
            measures::quantity(c)
        }) {
            amounts.push(Item::Amount(next.text));
        }
        (amounts.len() > 1).then_some(amounts)
    });
    amounts.or_else(|| {
        let items = cursor.attempt(|c| c.without_lists(several::items))?;
        Some(items.into_iter().map(Item::Number).collect())
    })
}
