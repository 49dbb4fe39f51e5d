//! What is said of places in Chinese.

use crate::question::Question;
use crate::token::Token;

use super::super::cursor::Cursor;
use super::scale::{End, chinese_adjectives};
use super::things::Things;
use super::{Said, turned};

/// Reads 小明比小華高, 漫畫在最右邊, 甲在乙的左邊; without a subject, of what was spoken of last.
pub(super) fn claim(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, Said)> {
    let known = things.all.len();
    if let Some(found) = people_between(question, tokens, things) {
        return Some(found);
    }
    things.all.truncate(known);
    for at in 0..tokens.len().min(9) {
        let found = predicate(question, &tokens[at..], things).and_then(|said| {
            let thing = match at {
                0 => things.last?,
                _ => {
                    if let Some(thing) = things.mention(question, without_of(&tokens[..at])) {
                        thing
                    } else {
                        let subject = match &tokens[..at] {
                            [rest @ .., last] if last.is("都") => rest,
                            subject => subject,
                        };
                        let (one, other) = pair(question, subject, things)?;
                        return turned(said, vec![one, other]);
                    }
                }
            };
            Some((thing, said))
        });
        if found.is_some() {
            return found;
        }
        things.all.truncate(known);
    }
    None
}

/// Takes 的 and a noun for the thing off: 紅色的, 白色房子.
pub(super) fn without_of(tokens: &[Token]) -> &[Token] {
    match tokens {
        [rest @ .., last] if last.is("的") && !rest.is_empty() => rest,
        _ => tokens,
    }
}

/// Reads 甲和乙之間有兩個人.
fn people_between(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, Said)> {
    let between = (1..tokens.len()).find(|at| {
        let mut cursor = Cursor::new(&tokens[*at..]);
        cursor.eat_any(&["之间", "中间"])
    })?;
    let (one, other) = pair(question, &tokens[..between], things)?;
    let mut cursor = Cursor::new(&tokens[between + 2..]);
    cursor
        .eat_any(&[
            "隔着",
            "隔了",
            "还有",
            "有",
            "恰有",
            "刚好有",
            "只有",
            "正好有",
            "隔",
        ])
        .then_some(())?;
    let number = cursor.number()?;
    cursor.eat_any(&[
        "个人",
        "人",
        "个",
        "位",
        "本",
        "辆",
        "本书",
        "个位置",
        "棟",
        "间",
    ]);
    let distance = usize::try_from(number).ok()?.checked_add(1)?;
    cursor
        .is_done()
        .then_some((one, Said::Apart(other, distance)))
}

pub(super) fn pair(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<(usize, usize)> {
    let joint = tokens
        .iter()
        .position(|token| matches!(token.folded.as_str(), "和" | "跟" | "与" | "、" | "及"))?;
    let one = things.mention(question, without_of(&tokens[..joint]))?;
    let other = things.mention(question, without_of(&tokens[joint + 1..]))?;
    (one != other).then_some((one, other))
}

pub(super) fn adjective(cursor: &mut Cursor<'_>) -> Option<String> {
    let (word, length) = chinese_adjectives()
        .filter_map(|word| Some((word, super::super::cursor::begins(cursor.rest, word)?)))
        .max_by_key(|(_, length)| *length)?;
    cursor.rest = &cursor.rest[length..];
    Some(word.to_owned())
}

/// What is done at a place, or measured, and does not change it.
pub(super) const VERBS: &[&str] = &[
    "站",
    "坐",
    "排",
    "放",
    "住",
    "停",
    "走",
    "跑",
    "游",
    "到",
    "到达",
    "抵达",
    "完成",
    "来",
    "位于",
    "站在",
    "长得",
    "跑得",
    "跳得",
    "起床",
    "出发",
    "回家",
    "到家",
    "到校",
    "到学校",
    "考得",
    "分数",
    "价格",
    "身高",
    "体重",
    "年纪",
    "年龄",
    "个子",
    "飞得",
    "游得",
    "走得",
    "出生",
    "考试",
    "成绩",
    "卖得",
    "考",
    "吃得",
    "睡",
    "交卷",
    "进场",
    "到终点",
    "抵达终点",
    "到达终点",
    "冲线",
    "活得",
];

/// Reads what is said after the subject, to its end.
pub(super) fn predicate(
    question: &Question<'_>,
    tokens: &[Token],
    things: &mut Things,
) -> Option<Said> {
    let readers: &[Reader] = &[compared, not_as, relation, place];
    let known = things.all.len();
    for is_denied in [false, true] {
        let mut cursor = Cursor::new(tokens);
        if is_denied && !cursor.eat_any(&["不", "没有", "没", "并不", "并没有"]) {
            return None;
        }
        for reader in readers {
            if let Some(said) = reader(question, cursor, things) {
                return Some(if is_denied {
                    Said::Not(Box::new(said))
                } else {
                    said
                });
            }
            things.all.truncate(known);
        }
    }
    None
}

type Reader = fn(&Question<'_>, Cursor<'_>, &mut Things) -> Option<Said>;

/// Reads 比小華高, 比小草早到, 跑得比乙快.
fn compared(question: &Question<'_>, mut cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
    cursor.eat_any(&["也", "都", "则", "却"]);
    cursor.eat_any(VERBS);
    cursor.eat("比").then_some(())?;
    let start = cursor.rest;
    (1..start.len()).find_map(|at| {
        let mut cursor = Cursor::new(&start[at..]);
        cursor.eat_any(&["都", "也"]);
        cursor.eat_any(VERBS);
        cursor.eat_any(&["的", "得"]);
        if cursor.eat_any(&["先", "后"]) {
            let end = if start[at..].iter().any(|token| token.is("先")) {
                End::Front
            } else {
                End::Back
            };
            if !cursor.eat_any(VERBS) || !cursor.is_done() {
                return None;
            }
            let than = objects(question, &start[..at], things)?;
            return Some(Said::Nearer {
                end,
                than,
                gap: None,
            });
        }
        cursor.eat_any(&[
            "更", "还", "还要", "稍", "要", "来得", "更加", "略", "稍微", "来的",
        ]);
        let adjective = adjective(&mut cursor)?;
        cursor.eat_any(&[
            "一点",
            "一些",
            "得多",
            "很多",
            "多了",
            "一点点",
            "许多",
            "些",
            "了",
        ]);
        cursor.eat_any(VERBS);
        if !cursor.is_done() {
            return None;
        }
        let than = objects(question, &start[..at], things)?;
        Some(Said::Nearer {
            end: End::pole(&adjective, true),
            than,
            gap: None,
        })
    })
}

/// Reads 沒有小華高, 不如小華高.
fn not_as(question: &Question<'_>, mut cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
    cursor.eat_any(&["没有", "不如", "没"]).then_some(())?;
    let start = cursor.rest;
    (1..start.len()).find_map(|at| {
        let mut cursor = Cursor::new(&start[at..]);
        cursor.eat_any(&["那么", "这么", "那样", "来得", "那麽"]);
        let adjective = adjective(&mut cursor)?;
        if !cursor.is_done() {
            return None;
        }
        let than = objects(question, &start[..at], things)?;
        Some(Said::Nearer {
            end: End::pole(&adjective, false),
            than,
            gap: None,
        })
    })
}

fn objects(question: &Question<'_>, tokens: &[Token], things: &mut Things) -> Option<Vec<usize>> {
    let known = things.all.len();
    if let Some(only) = things.mention(question, without_of(tokens)) {
        return Some(vec![only]);
    }
    things.all.truncate(known);
    let (one, other) = pair(question, tokens, things)?;
    Some(vec![one, other])
}

const SIDES: &[(&str, End)] = &[
    ("左边", End::Left),
    ("左侧", End::Left),
    ("左方", End::Left),
    ("左面", End::Left),
    ("左", End::Left),
    ("左手边", End::Left),
    ("右边", End::Right),
    ("右侧", End::Right),
    ("右方", End::Right),
    ("右面", End::Right),
    ("右", End::Right),
    ("右手边", End::Right),
    ("前面", End::Front),
    ("前方", End::Front),
    ("前头", End::Front),
    ("前", End::Front),
    ("之前", End::Front),
    ("后面", End::Back),
    ("后方", End::Back),
    ("后头", End::Back),
    ("后", End::Back),
    ("之后", End::Back),
    ("上面", End::Top),
    ("上方", End::Top),
    ("之上", End::Top),
    ("上层", End::Top),
    ("楼上", End::Top),
    ("上", End::Top),
    ("下面", End::Bottom),
    ("下方", End::Bottom),
    ("之下", End::Bottom),
    ("下层", End::Bottom),
    ("楼下", End::Bottom),
    ("下", End::Bottom),
];

pub(super) fn side(cursor: &mut Cursor<'_>) -> Option<End> {
    let (at, length) = SIDES
        .iter()
        .enumerate()
        .filter_map(|(at, (phrase, _))| {
            Some((at, super::super::cursor::begins(cursor.rest, phrase)?))
        })
        .max_by_key(|(_, length)| *length)?;
    cursor.rest = &cursor.rest[length..];
    Some(SIDES[at].1.clone())
}

/// Reads 在乙的左邊, 緊鄰在白色的右邊, 在甲和丙中間, 在乙旁邊, 在小草之後才到.
fn relation(question: &Question<'_>, mut cursor: Cursor<'_>, things: &mut Things) -> Option<Said> {
    cursor.eat_any(&["也", "则", "就", "正好", "刚好"]);
    let mut gap = cursor
        .eat_any(&[
            "紧邻",
            "紧接",
            "紧挨",
            "紧跟",
            "紧贴",
            "紧靠",
            "直接",
            "紧紧",
            "紧挨着",
            "紧跟着",
        ])
        .then_some(1);
    cursor.eat_any(VERBS);
    let next = cursor.eat_any(&["紧邻", "紧接", "紧挨", "紧跟"]);
    if next {
        gap = Some(1);
    }
    let placed = cursor.eat_any(&["就在", "在", "于", "是在", "着"]);
    if !placed && gap.is_none() {
        return None;
    }
    let start = cursor.rest;
    for at in 1..start.len() {
        let mut cursor = Cursor::new(&start[at..]);
        if cursor.eat_any(&["中间", "之间", "的中间", "的之间"]) && cursor.is_done() {
            let (one, other) = pair(question, &start[..at], things)?;
            return Some(Said::Between(one, other));
        }
        let mut cursor = Cursor::new(&start[at..]);
        if cursor.eat_any(&["旁边", "的旁边", "隔壁", "的隔壁", "旁", "相邻的位置"])
            && cursor.is_done()
        {
            let other = things.mention(question, without_of(&start[..at]))?;
            return Some(Said::Apart(other, 1));
        }
        let mut cursor = Cursor::new(&start[at..]);
        cursor.eat("的");
        let direct = cursor.eat_any(&["正", "紧邻的", "紧接的"]);
        let Some(end) = side(&mut cursor) else {
            continue;
        };
        cursor.eat_any(&["才", "就", "第一个", "一个", "一格", "一位", "紧邻的位置"]);
        cursor.eat_any(VERBS);
        cursor.eat_any(&["的", "了"]);
        if !cursor.is_done() {
            continue;
        }
        let known = things.all.len();
        if let Some(than) = objects(question, &start[..at], things) {
            let gap = if direct { Some(1) } else { gap };
            return Some(Said::Nearer { end, than, gap });
        }
        things.all.truncate(known);
    }
    None
}

pub(super) const MEASURES: &[&str] = &[
    "名",
    "个",
    "位",
    "本",
    "辆",
    "棟",
    "栋",
    "间",
    "只",
    "号",
    "本书",
    "栋房子",
    "间房子",
    "个人",
    "个位置",
    "台",
    "部",
    "棵",
    "座",
    "张",
    "条",
    "家",
    "把",
    "件",
    "层",
    "楼",
    "篇",
    "匹",
    "颗",
    "朵",
    "棟房子",
    "幢",
    "盒",
    "袋",
    "瓶",
    "杯",
    "碗",
    "支",
    "枝",
    "种",
    "头",
    "排",
    "块",
    "道",
    "款",
    "双",
];

pub(super) fn measure(cursor: &mut Cursor<'_>) {
    cursor.eat_any(MEASURES);
}

/// Reads 在最右邊, 是最高的, 排第三, 是左邊數來第二本, 第一個到.
fn place(_: &Question<'_>, mut cursor: Cursor<'_>, _: &mut Things) -> Option<Said> {
    cursor.eat_any(&["也", "就", "则", "刚好", "正好"]);
    cursor.eat_any(VERBS);
    cursor.eat_any(&[
        "是",
        "在",
        "排在",
        "得",
        "得到",
        "得了",
        "为",
        "排",
        "拿",
        "跑",
        "跑了",
        "排名",
        "拿了",
        "位在",
        "就是",
        "最后是",
        "落在",
        "站在",
        "放在",
    ]);
    if cursor.eat_any(&[
        "正中间",
        "最中间",
        "中间",
        "中央",
        "正中央",
        "中间那个",
        "当中",
    ]) {
        return cursor.is_done().then_some(Said::Middle);
    }
    let said = if let Some(said) = cursor.attempt(counted_from) {
        said
    } else if cursor.eat_any(&[
        "最后一名",
        "最后",
        "最后一个",
        "最后一位",
        "倒数第一",
        "倒数第一名",
        "垫底",
        "末尾",
        "最末",
    ]) {
        Said::At(End::Back, 1)
    } else if cursor.eat_any(&["冠军", "榜首", "头一个", "排头"]) {
        Said::At(End::Front, 1)
    } else if cursor.eat("亚军") {
        Said::At(End::Front, 2)
    } else if cursor.eat("季军") {
        Said::At(End::Front, 3)
    } else if cursor.eat("倒数") {
        let nth = usize::try_from(cursor.ordinal()?).ok()?;
        Said::At(End::Back, nth)
    } else {
        let nth = cursor.ordinal().and_then(|nth| usize::try_from(nth).ok());
        if nth.is_some() {
            measure(&mut cursor);
        }
        if cursor.eat("最") || nth.is_some() {
            let before = cursor;
            let end = side(&mut cursor).or_else(|| {
                cursor = before;
                adjective(&mut cursor).map(|word| End::pole(&word, true))
            });
            match (end, nth) {
                (Some(end), nth) => Said::At(end, nth.unwrap_or(1)),
                (None, Some(nth)) => Said::At(End::Front, nth),
                (None, None) => return None,
            }
        } else {
            return None;
        }
    };
    measure(&mut cursor);
    cursor.eat_any(VERBS);
    cursor.eat_any(&[
        "的",
        "边",
        "面",
        "了",
        "一个",
        "的一个",
        "的那个",
        "那个",
        "的人",
        "端",
        "的位置",
        "一位",
        "的那位",
    ]);
    if !cursor.is_done() {
        measure(&mut cursor);
    }
    cursor.is_done().then_some(said)
}

/// Reads 左邊數來第二, 從左邊數是第幾 with a number.
fn counted_from(cursor: &mut Cursor<'_>) -> Option<Said> {
    let end = counting_end(cursor)?;
    cursor.eat_any(&["的", "是", "排"]);
    let nth = usize::try_from(cursor.ordinal()?).ok()?;
    Some(Said::At(end, nth))
}

pub(super) fn counting_end(cursor: &mut Cursor<'_>) -> Option<End> {
    cursor.attempt(|cursor| {
        cursor.eat_any(&["从", "由", "自"]);
        cursor.eat("最");
        let end = side(cursor)?;
        cursor.eat_any(&["往右", "往左", "往后", "往前", "往下", "往上", "开始"]);
        cursor
            .eat_any(&[
                "数来",
                "数过来",
                "数",
                "算起",
                "起",
                "数起",
                "算",
                "算来",
                "数下来",
            ])
            .then_some(end)
    })
}
