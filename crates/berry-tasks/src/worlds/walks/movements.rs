//! The clauses that tell of movements.

use berry_wordnet::wordnet;

use crate::token::{Token, TokenKind};

use super::super::cursor::Cursor;
use super::is_name;
use super::turns::turn;
use super::ways::{WAYS, Way, point, unit};

/// A movement that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Movement {
    Step {
        length: i64,
        way: Way,
        /// What is counted, in the singular: "step", "block"; `None` where that is not said.
        unit: Option<String>,
    },
    /// Quarter turns to the right.
    Turn(i64),
    /// Quarter turns to the right from north.
    Face(i64),
    /// Starts at a place on a plan or in a building.
    Start(i64, i64),
    /// Never turns.
    Fixed,
}

/// Words before a movement that do not change it.
const LEADS: &[&str] = &[
    "then",
    "next",
    "first",
    "finally",
    "afterwards",
    "after that",
    "now",
    "again",
    "and",
    "just",
    "first of all",
    "lastly",
    "another",
    "a further",
    "also",
    "once more",
    "immediately",
    ",",
    "再",
    "接着",
    "然后",
    "先",
    "最后",
    "又",
    "之后",
    "接下来",
    "了",
    "继续",
    "原地",
    "后来",
    "after",
    "if",
    "i 'm",
    "make",
    "并",
    "如果",
    "当",
];

const SUBJECTS: &[&str] = &[
    "i",
    "you",
    "he",
    "she",
    "it",
    "we",
    "they",
    "i 've",
    "i've",
    "someone",
    "somebody",
    "a person",
    "we 've",
    "我",
    "你",
    "他",
    "她",
    "它",
    "我们",
    "有人",
    "某人",
    "一个人",
];

const AUXILIARIES: &[&str] = &[
    "will", "must", "should", "have", "has", "had", "am", "is", "was", "are", "were", "do", "did",
    "would",
];

/// Reads a clause as movements; `None` where it tells of something else.
pub(super) fn movements(tokens: &[Token]) -> Option<Vec<Movement>> {
    if let Some(fixed) = fixed(tokens) {
        return Some(vec![fixed]);
    }
    let mut cursor = Cursor::new(tokens);
    cursor.eat_all(LEADS);
    let after_leads = cursor;
    for subject in subjects(cursor) {
        let mut cursor = after_leads;
        cursor.rest = &cursor.rest[subject..];
        // A noun is a subject only before its verb: "a left turn, then two steps" has none.
        if subject > 1 && !begins_verb(cursor) {
            continue;
        }
        // "Avoid walking" and "Don't walk" have no name in them.
        let named = subject == 1 && is_name(&after_leads.rest[0]) && !is_pronoun(after_leads);
        if named && !begins_inflected_verb(cursor) {
            continue;
        }
        cursor.eat_all(LEADS);
        cursor.eat_any(AUXILIARIES);
        cursor.eat_all(LEADS);
        if let Some(found) = simple(cursor) {
            return Some(found);
        }
    }
    None
}

/// How many tokens a subject may take here.
fn subjects(cursor: Cursor<'_>) -> Vec<usize> {
    let mut lengths = vec![0];
    let mut after = cursor;
    if after.eat_any(SUBJECTS) {
        lengths.push(cursor.rest.len() - after.rest.len());
    }
    let is_subject = |tokens: &[Token]| {
        let first = &tokens[0];
        let determined = matches!(first.folded.as_str(), "a" | "an" | "the" | "my" | "our");
        let words = tokens
            .iter()
            .all(|t| t.kind == TokenKind::Word && !t.is("to"));
        let nouns = tokens.iter().skip(1).all(|t| wordnet().knows(&t.folded));
        let han = tokens.len() <= 4 && tokens.iter().all(|t| t.kind == TokenKind::Han);
        (words && determined && nouns && tokens.len() > 1)
            || (tokens.len() == 1 && is_name(first))
            || han
    };
    for length in 1..=cursor.rest.len().min(4) {
        if is_subject(&cursor.rest[..length]) {
            lengths.push(length);
        }
    }
    lengths
}

fn is_pronoun(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_any(SUBJECTS)
}

/// Whether a verb agrees with a name before it: "walks", "walked".
fn begins_inflected_verb(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_all(LEADS);
    let mut after = cursor;
    if after.eat_any(AUXILIARIES) {
        return true;
    }
    cursor.rest.first().is_some_and(|token| {
        let is_inflected = !wordnet().is_verb(&token.folded) && !token.folded.ends_with("ing");
        is_inflected && begins_verb(cursor)
    })
}

fn begins_verb(mut cursor: Cursor<'_>) -> bool {
    if cursor.eat_any(AUXILIARIES) {
        return true;
    }
    match cursor.rest.first() {
        Some(token) if token.kind == TokenKind::Han => true,
        Some(token) => {
            let bases = wordnet().base_forms(&token.folded);
            bases.iter().any(|base| wordnet().is_verb(base))
        }
        None => false,
    }
}

fn fixed(tokens: &[Token]) -> Option<Movement> {
    let mut cursor = Cursor::new(tokens);
    cursor.eat_any(SUBJECTS);
    let says = cursor.eat_any(&[
        "always face forward",
        "always face forwards",
        "always face ahead",
        "always facing forward",
        "keep facing forward",
        "keep facing the same way",
        "keep facing the same direction",
        "always face the same direction",
        "always face the same way",
        "always facing the same direction",
        "without ever turning",
        "without turning",
        "without ever turning your body",
        "without turning your body",
        "never turn",
        "never turning",
        "face forward the whole time",
        "face forward all the time",
        "始终面向前方",
        "一直面向前方",
        "始终面朝前方",
        "始终面向前",
        "一直面朝前方",
        "始终朝前",
        "永远面向前方",
        "不转身",
        "身体始终朝前",
    ]);
    (says && cursor.is_done()).then_some(Movement::Fixed)
}

type Reader = fn(&mut Cursor<'_>) -> Option<Vec<Movement>>;

fn simple(cursor: Cursor<'_>) -> Option<Vec<Movement>> {
    let readers: &[Reader] = &[turn, face, start, step_told, advance, start_facing];
    readers.iter().find_map(|reader| {
        let mut cursor = cursor;
        let found = reader(&mut cursor)?;
        cursor.eat_all(&["again", "then", "now", "each", "and", "后", "时"]);
        cursor.is_done().then_some(found)
    })
}

/// Reads "face north", "I start facing east", 面向東邊.
fn face(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    let says = cursor.eat_any(&[
        "face",
        "facing",
        "faces",
        "faced",
        "look",
        "looking",
        "looks",
        "start facing",
        "starts facing",
        "start out facing",
        "start off facing",
        "starting off facing",
        "begin facing",
        "begins facing",
        "start by facing",
        "stand facing",
        "standing facing",
        "starting facing",
        "initially facing",
        "started facing",
        "start looking",
        "面向",
        "面朝",
        "脸朝",
        "脸向",
        "朝",
        "面对",
        "朝向",
        "朝着",
        "一开始面向",
        "开始时面向",
        "原本面向",
        "本来面向",
        "起初面向",
        "原来面向",
        "一开始面朝",
        "一开始脸朝",
    ]);
    if !says {
        return None;
    }
    cursor.eat_any(&["due", "to the", "toward the", "towards the", "the", "正"]);
    let direction = point(cursor)?;
    cursor.eat_any(&["边", "方", "站着", "站"]);
    Some(vec![Movement::Face(direction)])
}

/// Reads "starts at floor 3", 從座標 (0,0) 出發.
fn start(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    const FLOORS: &[&str] = &["floor", "level", "storey", "story", "楼", "层", "楼层"];
    let english = cursor.eat_any(&[
        "start at",
        "starts at",
        "starting at",
        "started at",
        "start on",
        "starts on",
        "begins at",
        "begin at",
        "starts from",
        "start from",
        "starting from",
        "is at",
        "is on",
        "on",
        "at",
        "starts out at",
        "starting on",
        "from",
    ]);
    let chinese = !english && cursor.eat_any(&["从", "由", "在", "起点是", "起点在", "位于"]);
    if !english && !chinese {
        return None;
    }
    cursor.eat_any(&[
        "the",
        "point",
        "coordinates",
        "coordinate",
        "position",
        "the point",
        "座标",
        "坐标",
        "点",
        "位置",
    ]);
    let place = if cursor.eat_any(&["origin", "原点"]) {
        (0, 0)
    } else if let Some(place) = pair(cursor) {
        place
    } else {
        let before = cursor.eat_any(FLOORS);
        let number = cursor.number().or_else(|| cursor.ordinal())?;
        let after = cursor.eat_any(FLOORS);
        if !before && !after {
            return None;
        }
        (0, number)
    };
    cursor.eat_any(&["出发", "开始", "起步", "开始走"]);
    Some(vec![Movement::Start(place.0, place.1)])
}

/// Reads a pair of coordinates.
fn pair(cursor: &mut Cursor<'_>) -> Option<(i64, i64)> {
    cursor.attempt(|cursor| {
        cursor.eat("(").then_some(())?;
        let first = signed(cursor)?;
        cursor.eat_any(&[",", "、"]).then_some(())?;
        let second = signed(cursor)?;
        cursor.eat(")").then_some((first, second))
    })
}

fn signed(cursor: &mut Cursor<'_>) -> Option<i64> {
    let sign = if cursor.eat_any(&["-", "−"]) { -1 } else { 1 };
    Some(sign * cursor.number()?)
}

/// Reads "walk three steps north", "go up 5", 向前走 5 步.
fn step_told(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    if let Some(found) = cursor.attempt(chinese_step) {
        return Some(found);
    }
    let verb = cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let bases = wordnet().base_forms(word);
        let moves = bases.iter().any(|base| {
            base == "take" || base == "make" || wordnet().is_kind_of(base, 'v', "travel")
        });
        moves.then_some(())
    });
    let way_before = way(cursor);
    cursor.eat_any(&["for", "by", "a", "another", "exactly"]);
    let length = cursor.number();
    let unit = unit(cursor);
    let length = match (length, &unit) {
        (Some(length), _) => length,
        // "a step to the left"
        (None, Some(_)) => 1,
        (None, None) => return None,
    };
    let way_after = match way_before {
        Some(way) => Some(way),
        None => way(cursor),
    };
    if verb.is_none() && way_after.is_none() {
        return None;
    }
    if unit.is_none() && way_after.is_none() {
        return None;
    }
    let bounded = (0..1_000_000_000).contains(&length);
    bounded.then(|| {
        vec![Movement::Step {
            length,
            way: way_after.unwrap_or(Way::Relative(0)),
            unit,
        }]
    })
}

/// Reads "go 3 steps to the left of you" no further than the way itself.
fn way(cursor: &mut Cursor<'_>) -> Option<Way> {
    cursor.attempt(|cursor| {
        cursor.eat_any(&[
            "to the",
            "to your",
            "to my",
            "to its",
            "to his",
            "to her",
            "toward the",
            "towards the",
            "due",
            "straight",
            "directly",
            "in the direction of",
            "to",
        ]);
        let way = cursor.one_of(WAYS)?;
        // "left of" and "east of" say where, not which way.
        (!cursor.rest.first().is_some_and(|token| token.is("of"))).then_some(way)
    })
}

/// Reads 向前走 5 步, 往右 2 格, 走 2 步, 後退三步.
fn chinese_step(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    const VERBS: &[&str] = &[
        "走",
        "走了",
        "移动",
        "移动了",
        "移",
        "前进",
        "前进了",
        "行走",
        "跑",
        "跑了",
        "跨",
        "爬",
        "爬了",
        "开",
        "开了",
        "骑",
        "骑了",
        "游",
        "飞",
        "行",
        "行驶",
        "进",
        "航行",
    ];
    const DIRECTED: &[(&str, Way)] = &[
        ("后退", Way::Relative(2)),
        ("后退了", Way::Relative(2)),
        ("退", Way::Relative(2)),
        ("退后", Way::Relative(2)),
        ("退了", Way::Relative(2)),
        ("倒退", Way::Relative(2)),
        ("前进", Way::Relative(0)),
        ("前进了", Way::Relative(0)),
        ("上升", Way::Plan(0)),
        ("下降", Way::Plan(2)),
        ("左移", Way::Relative(3)),
        ("右移", Way::Relative(1)),
        ("上移", Way::Plan(0)),
        ("下移", Way::Plan(2)),
        ("上", Way::Plan(0)),
        ("下", Way::Plan(2)),
    ];
    let mut way = cursor.attempt(|cursor| {
        cursor
            .eat_any(&["向", "往", "朝", "朝着", "直"])
            .then_some(())?;
        cursor.one_of(WAYS)
    });
    let mut verb = cursor.eat_any(VERBS);
    if way.is_none()
        && let Some(directed) = cursor.one_of(DIRECTED)
    {
        way = Some(directed);
        verb = true;
    }
    if way.is_none() && !verb {
        return None;
    }
    cursor.eat_any(&["了", "约", "大"]);
    let length = cursor.number()?;
    let unit = unit(cursor)?;
    let bounded = (0..1_000_000_000).contains(&length);
    bounded.then(|| {
        vec![Movement::Step {
            length,
            way: way.unwrap_or(Way::Relative(0)),
            unit: Some(unit),
        }]
    })
}

/// Reads "start at the origin facing north".
fn start_facing(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    let mut found = start(cursor)?;
    found.extend(face(cursor)?);
    Some(found)
}

/// Reads "turn left and walk 3 steps" without a joint: "left 3 steps" is a step to the left.
fn advance(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    let mut found = turn(cursor)?;
    found.extend(step_told(cursor)?);
    Some(found)
}
