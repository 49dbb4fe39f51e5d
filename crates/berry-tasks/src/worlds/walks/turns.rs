//! Turns to the left and right, and around.

use super::super::cursor::Cursor;
use super::movements::Movement;

/// Reads "turn left twice", "make a left turn", "right 90 degrees", 連續左轉三次.
pub(super) fn turn(cursor: &mut Cursor<'_>) -> Option<Vec<Movement>> {
    const AROUND: &[&str] = &[
        "turn around",
        "turn round",
        "turn back",
        "turn right around",
        "turn about",
        "about turn",
        "an about turn",
        "an about - turn",
        "about - turn",
        "make an about turn",
        "make an about - turn",
        "do an about - turn",
        "make a u turn",
        "make a u - turn",
        "do a u - turn",
        "a u - turn",
        "u - turn",
        "about face",
        "about - face",
        "turned around",
        "turned round",
        "turns around",
        "an about face",
        "an about - face",
        "do an about face",
        "do a 180",
        "向后转",
        "转身",
        "向后转身",
        "回头",
        "掉头",
        "调头",
        "回转",
        "后转",
        "往后转",
    ];
    if cursor.eat_any(AROUND) {
        let times = times(cursor).unwrap_or(1);
        return Some(vec![Movement::Turn((2 * times) % 4)]);
    }
    // 連續左轉三次, 右轉 90 度
    let chinese = cursor.attempt(|cursor| {
        cursor.eat_any(&["连续", "连", "一共"]);
        cursor.eat_any(&["向", "往", "朝", "再向", "再往"]);
        let side = side(cursor)?;
        cursor.eat_any(&["边", "方"]);
        cursor
            .eat_any(&["转", "转弯", "转身", "拐", "拐弯", "转了", "转向"])
            .then_some(side)
    });
    if let Some(side) = chinese {
        let degrees = degrees(cursor);
        let times = times(cursor).unwrap_or(1);
        return Some(vec![Movement::Turn(
            side * degrees.unwrap_or(1) * times % 4,
        )]);
    }
    let verb = cursor.eat_any(&[
        "turn", "turns", "turned", "rotate", "rotates", "rotated", "spin", "pivot", "turning",
        "make", "take", "makes", "made", "do", "go", "hang", "veer",
    ]);
    cursor.eat_any(&[
        "a",
        "another",
        "one",
        "to your",
        "to the",
        "to my",
        "on the spot",
    ]);
    let mut quarters = degrees(cursor);
    cursor.eat_any(&["to your", "to the", "to my", "to"]);
    let side = if let Some(side) = side(cursor) {
        side
    } else if cursor.eat_any(&["clockwise"]) {
        1
    } else if cursor.eat_any(&[
        "counterclockwise",
        "anticlockwise",
        "anti - clockwise",
        "counter - clockwise",
    ]) {
        -1
    } else {
        (quarters == Some(2)).then_some(1)?
    };
    let noun = cursor.eat_any(&["turn", "hand turn"]);
    cursor.eat_any(&["by"]);
    quarters = quarters.or_else(|| degrees(cursor));
    let times = times(cursor);
    let told = verb || noun || quarters.is_some();
    // "go left 3" is a step.
    told.then(|| {
        vec![Movement::Turn(
            side * quarters.unwrap_or(1) * times.unwrap_or(1) % 4,
        )]
    })
}

fn side(cursor: &mut Cursor<'_>) -> Option<i64> {
    cursor.one_of(&[("left", -1), ("right", 1), ("左", -1), ("右", 1)])
}

fn degrees(cursor: &mut Cursor<'_>) -> Option<i64> {
    cursor.attempt(|cursor| {
        let degrees = cursor.number()?;
        let says = cursor.eat_any(&["degrees", "degree", "°", "deg", "度"]);
        (says && degrees % 90 == 0).then_some((degrees / 90) % 4)
    })
}

fn times(cursor: &mut Cursor<'_>) -> Option<i64> {
    cursor.attempt(|cursor| {
        if cursor.eat("once") || cursor.eat("一次") {
            return Some(1);
        }
        if cursor.eat("twice") {
            return Some(2);
        }
        let number = cursor.number()?;
        let says = cursor.eat_any(&["times", "time", "次", "次后", "in a row", "times in a row"]);
        (says && number < 1_000_000).then_some(number)
    })
}
