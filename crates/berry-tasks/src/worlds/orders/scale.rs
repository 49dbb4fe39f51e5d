//! The ends between which things are in order, and which of them are the same.

use berry_wordnet::wordnet;

/// An end of a line or a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum End {
    Left,
    Right,
    /// Of a queue, a race, a list or time: what is first.
    Front,
    Back,
    Top,
    Bottom,
    Pole(Pole),
}

/// An end of a scale that an adjective or a verb names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pole {
    /// The adjective, or the verb of "earns more".
    pub(super) word: String,
    /// Whether more of it is meant, rather than less.
    pub(super) is_more: bool,
}

impl End {
    /// The end of more or less of what an adjective says.
    pub(super) fn pole(adjective: &str, is_more: bool) -> Self {
        let (front, back) = (Self::Front, Self::Back);
        match (adjective, is_more) {
            ("early" | "soon" | "早", true) | ("late" | "晚" | "迟", false) => front,
            ("late" | "晚" | "迟", true) | ("early" | "soon" | "早", false) => back,
            _ => Self::Pole(Pole {
                word: adjective.to_owned(),
                is_more,
            }),
        }
    }

    pub(super) fn opposite(&self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Front => Self::Back,
            Self::Back => Self::Front,
            Self::Top => Self::Bottom,
            Self::Bottom => Self::Top,
            Self::Pole(pole) => Self::Pole(Pole {
                word: pole.word.clone(),
                is_more: !pole.is_more,
            }),
        }
    }
}

/// Tells whether two ends are the same (`true`) or opposite; `None` where they are on different
/// lines. `named` are pairs that the question itself says are opposite.
pub(super) fn same_end(first: &End, second: &End, named: &[(End, End)]) -> Option<bool> {
    if first == second {
        return Some(true);
    }
    if *first == second.opposite() {
        return Some(false);
    }
    let (End::Pole(one), End::Pole(other)) = (first, second) else {
        return height(first, second);
    };
    let agrees = one.is_more == other.is_more;
    if let Some(same) = same_pole(&one.word, &other.word) {
        return Some(same == agrees);
    }
    let word = |end: &End| match end {
        End::Pole(pole) => Some((pole.word.clone(), pole.is_more)),
        _ => None,
    };
    named.iter().find_map(|(from, to)| {
        let (from, to) = (word(from)?, word(to)?);
        let pairs = (from.0 == one.word && to.0 == other.word)
            || (to.0 == one.word && from.0 == other.word);
        pairs.then_some((from.1 == to.1) != agrees)
    })
}

/// What is high on a scale is at the top of a stack.
fn height(first: &End, second: &End) -> Option<bool> {
    let is_top = |end: &End| match end {
        End::Top => Some(true),
        End::Bottom => Some(false),
        End::Pole(pole) => match pole.word.as_str() {
            "high" | "高" => Some(pole.is_more),
            "low" | "低" => Some(!pole.is_more),
            _ => None,
        },
        _ => None,
    };
    Some(is_top(first)? == is_top(second)?)
}

/// Chinese adjectives of dimensions: the ends of more and of less.
const DIMENSIONS: &[(&[&str], &[&str])] = &[
    (&["高"], &["矮", "低"]),
    (&["大"], &["小"]),
    (&["重"], &["轻"]),
    (&["贵"], &["便宜"]),
    (&["快"], &["慢"]),
    (&["老", "年长", "年纪大"], &["年轻", "年幼", "年纪小"]),
    (&["长"], &["短"]),
    (&["多"], &["少"]),
    (&["新"], &["旧"]),
    (&["远"], &["近"]),
    (&["厚"], &["薄"]),
    (&["深"], &["浅"]),
    (&["宽"], &["窄"]),
    (&["强"], &["弱"]),
    (&["热"], &["冷"]),
    (&["胖"], &["瘦"]),
    (&["好"], &["差", "坏", "糟"]),
    (&["亮"], &["暗"]),
    (&["硬"], &["软"]),
    (&["富", "有钱"], &["穷"]),
    (&["粗"], &["细"]),
    (&["难"], &["容易", "简单"]),
    (&["聪明"], &["笨"]),
    (&["早"], &["晚", "迟"]),
    (&["甜"], &["酸"]),
    (&["辣"], &["清淡"]),
    (&["吵"], &["安静"]),
    (&["干净"], &["脏"]),
    (&["久"], &[]),
    (&["漂亮"], &["丑"]),
    (&["亮"], &["暗"]),
    (&["暖", "暖和"], &["凉"]),
];

/// Returns all Chinese adjectives of dimensions.
pub(super) fn chinese_adjectives() -> impl Iterator<Item = &'static str> {
    DIMENSIONS
        .iter()
        .flat_map(|(more, less)| more.iter().chain(*less))
        .copied()
}

/// Whether two words are the same end of a scale, or opposite ones.
fn same_pole(first: &str, second: &str) -> Option<bool> {
    if first == second {
        return Some(true);
    }
    for (more, less) in DIMENSIONS {
        let side = |word: &str| {
            if more.contains(&word) {
                Some(true)
            } else {
                less.contains(&word).then_some(false)
            }
        };
        if let (Some(one), Some(other)) = (side(first), side(second)) {
            return Some(one == other);
        }
    }
    if !first.is_ascii() || !second.is_ascii() {
        return None;
    }
    if wordnet().are_opposites(first, second) {
        return Some(false);
    }
    if wordnet().are_alike(first, second) || are_synonymous_verbs(first, second) {
        return Some(true);
    }
    None
}

fn are_synonymous_verbs(first: &str, second: &str) -> bool {
    wordnet().share_sense(first, second, 'v')
}
