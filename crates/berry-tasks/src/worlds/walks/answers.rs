//! Answers to questions about walks.

use berry_symbolic::Value;

use crate::question::Question;

use super::super::telling::say;
use super::asked::Asked;
use super::{Manner, Standing, Told, yes_no};

/// Names a direction of the compass in the language of the question.
pub(super) fn compass(question: &Question<'_>, direction: i64) -> String {
    let (english, chinese) = [
        ("north", "北"),
        ("east", "東"),
        ("south", "南"),
        ("west", "西"),
    ][direction.rem_euclid(4) as usize];
    say(question, english.to_owned(), chinese.to_owned())
}

/// Answers what is asked; `None` where the walk does not tell.
pub(super) fn answer(
    question: &Question<'_>,
    asked: &Asked,
    at: Standing,
    manner: &Manner,
) -> Option<(Vec<Value>, String)> {
    let is_back = at.east == 0 && at.north == 0;
    Some(match asked {
        Asked::Return => {
            let sentence = if is_back {
                say(
                    question,
                    "Yes, that leads back to the starting point.".to_owned(),
                    "是的，最後回到起點。".to_owned(),
                )
            } else {
                let offset = offset(question, at, manner);
                say(
                    question,
                    format!(
                        "No, that does not lead back to the starting point: it ends {offset} the starting point."
                    ),
                    format!("不，最後沒有回到起點，而是在起點{offset}。"),
                )
            };
            (yes_no(is_back), sentence)
        }
        Asked::Distance { is_straight } => {
            let is_line = at.east == 0 || at.north == 0;
            let steps = manner
                .unit
                .as_deref()
                .is_some_and(|u| matches!(u, "step" | "步" | "block" | "格" | "square" | "cell"));
            if !is_line && !is_straight && steps {
                return None;
            }
            let length = root(
                at.east
                    .checked_mul(at.east)?
                    .checked_add(at.north.checked_mul(at.north)?)?,
            )?;
            let unit = counted(question, length, manner);
            let sentence = say(
                question,
                format!("It is {unit} from the starting point."),
                format!("離起點 {unit}。"),
            );
            (vec![Value::Integer(length)], sentence)
        }
        Asked::Facing => {
            if !manner.has(Told::Face) {
                return None;
            }
            let facing = compass(question, at.facing);
            let sentence = say(
                question,
                format!("At the end, the direction faced is {facing}."),
                format!("最後面向{facing}方。"),
            );
            (vec![facing.into()], sentence)
        }
        Asked::Component(direction) => {
            let (east, north) = [(0, 1), (1, 0), (0, -1), (-1, 0)][*direction as usize];
            if !manner.has(Told::Compass) {
                return None;
            }
            let length = at.east * east + at.north * north;
            if length < 0 {
                return None;
            }
            let side = compass(question, *direction);
            let unit = counted(question, length, manner);
            let sentence = say(
                question,
                format!("The end is {unit} {side} of the starting point."),
                format!("最後在起點{side}方 {unit}。"),
            );
            (vec![Value::Integer(length)], sentence)
        }
        Asked::Floor => {
            let (_, start) = manner.origin?;
            let floor = start.checked_add(at.north)?;
            if at.east != 0 {
                return None;
            }
            let sentence = say(
                question,
                format!("It ends on floor {floor}."),
                format!("最後在 {floor} 樓。"),
            );
            (vec![Value::Integer(floor)], sentence)
        }
        Asked::Place => {
            if let Some((east, north)) = manner.origin {
                let place = format!(
                    "({},{})",
                    at.east.checked_add(east)?,
                    at.north.checked_add(north)?
                );
                let sentence = say(
                    question,
                    format!("It ends at {place}."),
                    format!("最後停在 {place}。"),
                );
                return Some((vec![place.into()], sentence));
            }
            let (value, sentence) = if is_back {
                (
                    say(
                        question,
                        "at the starting point".to_owned(),
                        "起點".to_owned(),
                    ),
                    say(
                        question,
                        "It ends at the starting point.".to_owned(),
                        "最後在起點。".to_owned(),
                    ),
                )
            } else {
                let offset = offset(question, at, manner);
                (
                    say(
                        question,
                        format!("{offset} the starting point"),
                        format!("起點{offset}"),
                    ),
                    say(
                        question,
                        format!("It ends {offset} the starting point."),
                        format!("最後在起點{offset}。"),
                    ),
                )
            };
            (vec![value.into()], sentence)
        }
    })
}

/// Says how far to which sides of the start somebody is.
fn offset(question: &Question<'_>, at: Standing, manner: &Manner) -> String {
    let is_compass = manner.has(Told::Compass) || manner.has(Told::Face);
    let sides: [(&str, &str); 4] = if is_compass {
        [
            ("north of", "北方"),
            ("east of", "東方"),
            ("south of", "南方"),
            ("west of", "西方"),
        ]
    } else if manner.has(Told::Plan) {
        [
            ("above", "上方"),
            ("to the right of", "右方"),
            ("below", "下方"),
            ("to the left of", "左方"),
        ]
    } else {
        [
            ("in front of", "前方"),
            ("to the right of", "右方"),
            ("behind", "後方"),
            ("to the left of", "左方"),
        ]
    };
    let mut parts = Vec::new();
    for (length, [more, less]) in [(at.north, [0, 2]), (at.east, [1, 3])] {
        if length == 0 {
            continue;
        }
        let (english, chinese) = sides[if length > 0 { more } else { less }];
        let unit = counted(question, length.abs(), manner);
        parts.push(say(
            question,
            format!("{unit} {english}"),
            format!("{chinese} {unit}"),
        ));
    }
    parts.join(&say(question, " and ".to_owned(), "、".to_owned()))
}

/// Says a length in the unit of the walk.
fn counted(question: &Question<'_>, length: i64, manner: &Manner) -> String {
    let unit = manner.unit.clone();
    match question.language {
        berry_verbalizer::Language::English => match unit {
            Some(unit) if length == 1 => format!("1 {unit}"),
            Some(unit) if unit == "foot" => format!("{length} feet"),
            Some(unit) => format!("{length} {unit}s"),
            None => length.to_string(),
        },
        _ => say(
            question,
            String::new(),
            format!("{length} {}", unit.unwrap_or_else(|| "單位".to_owned())),
        ),
    }
}

/// The square root, where it is an integer.
fn root(square: i64) -> Option<i64> {
    let root = (square as f64).sqrt().round() as i64;
    (root.checked_mul(root)? == square).then_some(root)
}
