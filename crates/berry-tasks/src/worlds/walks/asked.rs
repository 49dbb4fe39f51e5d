//! The questions about walks.

use crate::token::Token;

use super::super::cursor::Cursor;
use super::ways;

/// What is asked about a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Whether it ends where it started.
    Return,
    /// How far the end is from the start, as the crow flies where that is said.
    Distance { is_straight: bool },
    /// Which way somebody looks at the end.
    Facing,
    /// Where it ends.
    Place,
    /// The floor on which it ends.
    Floor,
    /// How far to one side of the start it ends.
    Component(i64),
}

const PEOPLE: &[&str] = &[
    "i",
    "you",
    "he",
    "she",
    "it",
    "we",
    "they",
    "one",
    "the robot",
    "the person",
    "the lift",
    "the elevator",
    "the turtle",
    "我",
    "你",
    "他",
    "她",
    "它",
    "我们",
    "机器人",
    "这个人",
    "小明",
];

const START: &[&str] = &[
    "the start",
    "the starting point",
    "starting point",
    "your starting point",
    "my starting point",
    "the start point",
    "the starting place",
    "the starting position",
    "the starting corner",
    "the point of departure",
    "his starting point",
    "her starting point",
    "its starting point",
    "the origin",
    "the beginning",
    "my start",
    "your start",
    "the same place",
    "the same spot",
    "the same point",
    "square one",
    "where i started",
    "where you started",
    "where he started",
    "where she started",
    "where it started",
    "where we started",
    "where i began",
    "where you began",
    "where i set out",
    "where you set out",
    "where it set out",
    "where he set out",
    "where she set out",
    "where it began",
    "where i was at first",
    "where i set off",
    "where you set off",
    "where i was",
    "the place where i started",
    "the place where you started",
    "the point where you started",
    "home",
    "port",
    "the original position",
    "the initial position",
    "my original position",
    "your original position",
    "the spot where you started",
    "the place you started from",
    "where you started from",
    "where i started from",
    "the place i started from",
    "where they started",
    "where he began",
    "where she began",
    "their starting point",
    "starting place",
    "the starting spot",
    "the spot i started from",
    "起点",
    "原点",
    "出发点",
    "原处",
    "原地",
    "原来的地方",
    "原来的位置",
    "出发的地方",
    "起始点",
    "原位",
    "起始位置",
    "开始的地方",
];

/// Tells whether a clause only says that something is told.
pub(super) fn is_setting(tokens: &[Token]) -> bool {
    let mut cursor = Cursor::new(tokens);
    let says = cursor.eat_any(&[
        "you follow these instructions",
        "follow these instructions",
        "you follow the instructions below",
        "you follow these directions",
        "you do the following",
        "i follow these instructions",
        "i follow these directions",
        "consider these instructions",
        "these are the instructions",
        "here are the instructions",
        "following these instructions",
        "after following these instructions",
        "captain 's log",
        "you are on a grid",
        "on a flat chart",
        "照下面的指示走",
        "按照以下指示",
        "依照以下指示",
        "按照下面的指示走",
        "依照以下指示行走",
        "按照以下步骤",
        "按以下指令行走",
        "指示如下",
        "i start walking",
        "you start walking",
        "on a grid",
    ]);
    says && cursor.is_done()
}

pub(super) fn asked(tokens: &[Token]) -> Option<Asked> {
    let readers: &[fn(&mut Cursor<'_>) -> Option<Asked>] = &[
        returns,
        component,
        distance,
        facing,
        place,
        chinese_returns,
        chinese_distance,
        chinese_facing,
        chinese_place,
    ];
    readers.iter().find_map(|reader| {
        let mut cursor = Cursor::new(tokens);
        let asked = reader(&mut cursor)?;
        cursor.eat_all(ENDINGS);
        cursor.is_done().then_some(asked)
    })
}

const ENDINGS: &[&str] = &[
    "now",
    "again",
    "in the end",
    "at the end",
    "afterwards",
    "then",
    "finally",
    "?",
    "in total",
    "了",
    "吗",
    "呢",
    "了吗",
    "on a flat chart",
    "after all that",
    "after this",
    "after that",
    "yes or no",
    ",",
];

/// Reads "do you return to the starting point", "am I back where I began", "same place as at
/// first".
fn returns(cursor: &mut Cursor<'_>) -> Option<Asked> {
    if cursor.eat_any(&[
        "same place as at first",
        "same place as before",
        "same spot as at first",
        "the same place as at first",
        "back at the start",
        "back to the start",
        "back to square one",
        "back where i started",
        "back where you started",
    ]) {
        return Some(Asked::Return);
    }
    let mut has_auxiliary = cursor.eat_any(&[
        "do", "does", "did", "will", "would", "am", "are", "is", "have", "has", "whether", "if",
        "can",
    ]);
    has_auxiliary |= false;
    if !has_auxiliary || !cursor.eat_any(PEOPLE) {
        return None;
    }
    cursor.eat_any(&["am", "are", "is", "will", "would", "do", "have"]);
    cursor.eat_any(&["now", "then", "finally"]);
    cursor
        .eat_any(&[
            "return",
            "get back",
            "come back",
            "end up",
            "end up back",
            "be back",
            "back",
            "arrive back",
            "arrive",
            "end",
            "get",
            "at",
            "be",
            "finish",
            "finish back",
            "wind up",
            "returned",
            "come back",
            "finish up",
            "wind up back",
            "standing",
            "stand",
            "ended up",
            "got back",
            "in",
            "go back",
        ])
        .then_some(())?;
    cursor.eat_any(&["again", "exactly", "right"]);
    cursor.eat_any(&["to", "at", "in", "on", "back at", "back to", "back in"]);
    cursor.eat_any(START).then_some(())?;
    cursor.eat_any(&[
        "as at first",
        "as before",
        "as at the start",
        "as where i started",
        "where i started",
        "where you started",
        "from which i started",
    ]);
    Some(Asked::Return)
}

/// Reads "how far from the start am I in a straight line", "what is its distance from where it set
/// out".
fn distance(cursor: &mut Cursor<'_>) -> Option<Asked> {
    let mut is_straight = false;
    let straight = |cursor: &mut Cursor<'_>| {
        cursor.eat_any(&[
            "in a straight line",
            "as the crow flies",
            ", in a straight line,",
            "straight",
            "the direct way",
            "the shortest way",
        ])
    };
    if cursor.eat_any(&["how far away", "how far"]) {
        cursor.eat_any(&["in total", "away"]);
        let inverted = cursor.attempt(|c| {
            c.eat_any(&["am", "are", "is", "would", "will", "have", "do"])
                .then_some(())?;
            c.eat_any(PEOPLE).then_some(())
        });
        cursor.eat_any(&["now", "be", "end up", "then"]);
        straight(cursor);
        cursor.eat_any(&["away"]);
        cursor.eat("from").then_some(())?;
        cursor.eat_any(START).then_some(())?;
        if inverted.is_none() {
            cursor.eat_any(&["am", "are", "is", "will", "would", "do"]);
            cursor.eat_any(PEOPLE);
            cursor.eat_any(&["be", "end up"]);
        }
        straight(cursor);
        // How far something is goes by the straight line; how many steps it is may not.
        return Some(Asked::Distance { is_straight: true });
    }
    if cursor.eat_any(&["what is", "what 's", "what's", "find", "give"]) {
        cursor.eat_any(&["the", "its", "my", "your", "his", "her", "their", "now the"]);
        is_straight |= cursor.eat_any(&["straight - line", "straight line", "shortest", "direct"]);
        cursor.eat("distance").then_some(())?;
        cursor
            .eat_any(&["from", "to", "back to", "between"])
            .then_some(())?;
        cursor.eat_any(START).then_some(())?;
        is_straight |= straight(cursor);
        return Some(Asked::Distance { is_straight });
    }
    if cursor.eat("how many") {
        ways::unit(cursor)?;
        if cursor.eat_any(&[
            "is the direct way back to",
            "is the straight way back to",
            "is the direct way to",
            "in a straight line is it to",
            "is the shortest way back to",
        ]) {
            cursor.eat_any(START).then_some(())?;
            return Some(Asked::Distance { is_straight: true });
        }
        cursor.eat_any(&["away"]);
        let inverted = cursor.attempt(|c| {
            c.eat_any(&["am", "are", "is"]).then_some(())?;
            c.eat_any(PEOPLE).then_some(())
        });
        cursor.eat_any(&["away"]);
        cursor.eat("from").then_some(())?;
        cursor.eat_any(START).then_some(())?;
        if inverted.is_none() {
            cursor.eat_any(&["am", "are", "is"]).then_some(())?;
            cursor.eat_any(PEOPLE).then_some(())?;
        }
        is_straight |= straight(cursor);
        return Some(Asked::Distance { is_straight });
    }
    None
}

/// Reads "how many blocks west of the starting corner are you".
fn component(cursor: &mut Cursor<'_>) -> Option<Asked> {
    if !cursor.eat_any(&["how many", "how far"]) {
        return None;
    }
    ways::unit(cursor);
    let direction = ways::point(cursor)?;
    cursor.eat_any(&["of", "from"]).then_some(())?;
    cursor.eat_any(START).then_some(())?;
    cursor
        .eat_any(&["am", "are", "is", "will", "do"])
        .then_some(())?;
    cursor.eat_any(PEOPLE).then_some(())?;
    cursor.eat_any(&["be", "end up"]);
    Some(Asked::Component(direction))
}

/// Reads "which way am I facing".
fn facing(cursor: &mut Cursor<'_>) -> Option<Asked> {
    cursor
        .eat_any(&[
            "which way",
            "which direction",
            "what direction",
            "in which direction",
            "in what direction",
            "where",
            "what way",
            "which compass direction",
            "what compass direction",
        ])
        .then_some(())?;
    let inverted = cursor.eat_any(&["am", "are", "is", "do", "does", "will", "would"]);
    cursor.eat_any(PEOPLE).then_some(())?;
    if !inverted {
        cursor.eat_any(&["am", "are", "is", "will"]).then_some(())?;
    }
    cursor.eat_any(&["now", "then", "finally", "be"]);
    cursor
        .eat_any(&[
            "facing",
            "face",
            "looking",
            "end up facing",
            "looking in",
            "look",
            "be facing",
        ])
        .then_some(())?;
    Some(Asked::Facing)
}

/// Reads "where am I", "which floor is it on".
fn place(cursor: &mut Cursor<'_>) -> Option<Asked> {
    if cursor.eat_any(&[
        "which floor",
        "what floor",
        "on which floor",
        "on what floor",
        "at which floor",
    ]) {
        cursor
            .eat_any(&["is", "does", "am", "will", "do", "are"])
            .then_some(())?;
        cursor.eat_any(PEOPLE).then_some(())?;
        cursor.eat_any(&["now", "end up", "stop", "be", "end"]);
        cursor.eat_any(&["on", "at", "in"]);
        return Some(Asked::Floor);
    }
    if cursor.eat_any(&[
        "what are my coordinates",
        "what are your coordinates",
        "what are its coordinates",
        "what is its position",
        "what is my position",
        "what is your position",
        "what are the final coordinates",
        "what is the final position",
        "at what coordinates do i end up",
        "at what coordinates does it end up",
        "at which coordinates does it end up",
    ]) {
        return Some(Asked::Place);
    }
    cursor.eat("where").then_some(())?;
    cursor
        .eat_any(&["am", "are", "is", "do", "does", "will", "would"])
        .then_some(())?;
    cursor.eat_any(PEOPLE).then_some(())?;
    cursor.eat_any(&["now", "then"]);
    cursor.eat_any(&["end up", "finish", "stop", "be", "end", "arrive"]);
    cursor.eat_any(&[
        "relative to the start",
        "relative to the starting point",
        "relative to where i started",
        "relative to where you started",
        "compared with the start",
    ]);
    Some(Asked::Place)
}

const CHINESE_LEADS: &[&str] = &[
    "最后",
    "现在",
    "他",
    "她",
    "我",
    "你",
    "它",
    "会",
    "有没有",
    "是否",
    "能",
    "能否",
    "还",
    "又",
    "请问",
    "最终",
    "机器人",
    "此时",
    "结果",
    "那么",
    "是不是",
    "又会",
    "小明",
    "这时",
    "这时候",
    "人",
];

/// Reads 回到起點了嗎.
fn chinese_returns(cursor: &mut Cursor<'_>) -> Option<Asked> {
    cursor.eat_all(CHINESE_LEADS);
    cursor
        .eat_any(&["回到", "回到了", "走回", "走回了", "在", "回"])
        .then_some(())?;
    cursor.eat_any(START).then_some(())?;
    cursor.eat_any(&["上", "了"]);
    Some(Asked::Return)
}

/// Reads 離起點多遠.
fn chinese_distance(cursor: &mut Cursor<'_>) -> Option<Asked> {
    cursor.eat_all(CHINESE_LEADS);
    cursor
        .eat_any(&["离", "距离", "距", "与", "和", "跟"])
        .then_some(())?;
    cursor.eat_any(START).then_some(())?;
    let mut is_straight = cursor.eat_any(&["的直线距离", "直线距离", "的最短距离"]);
    cursor.eat_any(&["的距离", "有", "是", "相距", "的", "距离", "为"]);
    is_straight |= cursor.eat_any(&["直线"]);
    if !cursor.eat_any(&["多远", "多少", "几", "是多少", "有多远"]) {
        return None;
    }
    ways::unit(cursor);
    cursor.eat_any(&["远"]);
    Some(Asked::Distance { is_straight })
}

/// Reads 現在面向哪一邊.
fn chinese_facing(cursor: &mut Cursor<'_>) -> Option<Asked> {
    cursor.eat_all(CHINESE_LEADS);
    cursor
        .eat_any(&[
            "面向",
            "面朝",
            "脸朝",
            "朝",
            "朝向",
            "面对",
            "朝着",
            "脸向",
            "是面向",
            "是朝",
            "脸是朝",
            "对着",
        ])
        .then_some(())?;
    cursor
        .eat_any(&[
            "哪一边",
            "哪边",
            "哪个方向",
            "哪一个方向",
            "什么方向",
            "哪里",
            "哪",
            "哪个方位",
            "哪一方",
            "哪一面",
            "哪儿",
            "何方",
        ])
        .then_some(())?;
    Some(Asked::Facing)
}

/// Reads 最後停在哪個座標.
fn chinese_place(cursor: &mut Cursor<'_>) -> Option<Asked> {
    cursor.eat_all(CHINESE_LEADS);
    cursor
        .eat_any(&[
            "停在",
            "在",
            "到了",
            "到达",
            "走到",
            "位于",
            "会在",
            "到",
            "会停在",
        ])
        .then_some(())?;
    if cursor.eat_any(&["几楼", "第几层", "哪一层", "哪一楼", "几层", "哪层"]) {
        return Some(Asked::Floor);
    }
    cursor
        .eat_any(&[
            "哪个座标",
            "哪个坐标",
            "哪里",
            "什么位置",
            "什么坐标",
            "什么座标",
            "哪个位置",
            "哪一格",
            "哪个点",
            "哪儿",
            "何处",
        ])
        .then_some(())?;
    Some(Asked::Place)
}
