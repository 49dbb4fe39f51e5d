//! Which way and how far.

use berry_wordnet::wordnet;

use super::super::cursor::Cursor;

/// Which way a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Quarter turns to the right from north.
    Compass(i64),
    /// Up or down, on a plan or between floors; so many quarter turns to the right from up.
    Plan(i64),
    /// Quarter turns to the right from where somebody looks.
    Relative(i64),
}

pub(super) const WAYS: &[(&str, Way)] = &[
    ("north", Way::Compass(0)),
    ("northward", Way::Compass(0)),
    ("northwards", Way::Compass(0)),
    ("up", Way::Plan(0)),
    ("upward", Way::Plan(0)),
    ("upwards", Way::Plan(0)),
    ("east", Way::Compass(1)),
    ("eastward", Way::Compass(1)),
    ("eastwards", Way::Compass(1)),
    ("south", Way::Compass(2)),
    ("southward", Way::Compass(2)),
    ("southwards", Way::Compass(2)),
    ("down", Way::Plan(2)),
    ("downward", Way::Plan(2)),
    ("downwards", Way::Plan(2)),
    ("west", Way::Compass(3)),
    ("westward", Way::Compass(3)),
    ("westwards", Way::Compass(3)),
    ("n", Way::Compass(0)),
    ("e", Way::Compass(1)),
    ("s", Way::Compass(2)),
    ("w", Way::Compass(3)),
    ("forward", Way::Relative(0)),
    ("forwards", Way::Relative(0)),
    ("ahead", Way::Relative(0)),
    ("straight", Way::Relative(0)),
    ("straight on", Way::Relative(0)),
    ("straight ahead", Way::Relative(0)),
    ("to the front", Way::Relative(0)),
    ("right", Way::Relative(1)),
    ("rightward", Way::Relative(1)),
    ("rightwards", Way::Relative(1)),
    ("backward", Way::Relative(2)),
    ("backwards", Way::Relative(2)),
    ("back", Way::Relative(2)),
    ("left", Way::Relative(3)),
    ("leftward", Way::Relative(3)),
    ("leftwards", Way::Relative(3)),
    ("北", Way::Compass(0)),
    ("北边", Way::Compass(0)),
    ("北方", Way::Compass(0)),
    ("正北", Way::Compass(0)),
    ("上", Way::Plan(0)),
    ("东", Way::Compass(1)),
    ("东边", Way::Compass(1)),
    ("东方", Way::Compass(1)),
    ("正东", Way::Compass(1)),
    ("南", Way::Compass(2)),
    ("南边", Way::Compass(2)),
    ("南方", Way::Compass(2)),
    ("正南", Way::Compass(2)),
    ("下", Way::Plan(2)),
    ("西", Way::Compass(3)),
    ("西边", Way::Compass(3)),
    ("西方", Way::Compass(3)),
    ("正西", Way::Compass(3)),
    ("前", Way::Relative(0)),
    ("前方", Way::Relative(0)),
    ("右", Way::Relative(1)),
    ("右边", Way::Relative(1)),
    ("右侧", Way::Relative(1)),
    ("后", Way::Relative(2)),
    ("后方", Way::Relative(2)),
    ("左", Way::Relative(3)),
    ("左边", Way::Relative(3)),
    ("左侧", Way::Relative(3)),
];

/// The points of the compass alone.
pub(super) fn point(cursor: &mut Cursor<'_>) -> Option<i64> {
    match cursor.one_of(WAYS) {
        Some(Way::Compass(direction)) => Some(direction),
        _ => None,
    }
}

/// Reads what is counted, in the singular.
pub(super) fn unit(cursor: &mut Cursor<'_>) -> Option<String> {
    const UNITS: &[(&str, &str)] = &[
        ("m", "metre"),
        ("km", "kilometre"),
        ("cm", "centimetre"),
        ("ft", "foot"),
        ("meter", "metre"),
        ("meters", "metre"),
        ("kilometer", "kilometre"),
        ("kilometers", "kilometre"),
        ("nautical miles", "nautical mile"),
        ("nautical mile", "nautical mile"),
        ("city blocks", "block"),
        ("step", "step"),
        ("steps", "step"),
        ("paces", "step"),
        ("pace", "step"),
        ("squares", "square"),
        ("square", "square"),
        ("units", "unit"),
        ("unit", "unit"),
        ("cells", "cell"),
        ("cell", "cell"),
        ("floors", "floor"),
        ("floor", "floor"),
        ("levels", "floor"),
        ("storeys", "floor"),
        ("spaces", "space"),
        ("space", "space"),
        ("streets", "street"),
        ("blocks", "block"),
        ("block", "block"),
        ("步", "步"),
        ("格", "格"),
        ("米", "公尺"),
        ("公尺", "公尺"),
        ("公里", "公里"),
        ("千米", "公里"),
        ("里", "里"),
        ("公分", "公分"),
        ("厘米", "公分"),
        ("层", "層"),
        ("层楼", "層"),
        ("楼", "層"),
        ("个街区", "街區"),
        ("个路口", "路口"),
        ("个单位", "單位"),
        ("单位", "單位"),
        ("海里", "海里"),
        ("大步", "步"),
    ];
    if let Some(unit) = cursor.one_of(UNITS) {
        return Some(unit.to_owned());
    }
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let bases = wordnet().base_forms(word);
        bases
            .into_iter()
            .find(|base| wordnet().is_kind_of(base, 'n', "linear unit"))
    })
}
