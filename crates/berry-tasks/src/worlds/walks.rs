//! Walks: steps and turns, and where they lead.

use berry_symbolic::{StepKind, Value};

use crate::question::Question;
use crate::token::{Token, TokenKind};
use crate::{Finding, Reading};

use super::clauses::{clauses, sentences};
use super::telling::{bare, becomes, reading, say, step};

mod answers;
mod asked;
mod movements;
mod turns;
mod ways;

use asked::Asked;
use movements::Movement;
use ways::Way;

/// Where somebody is and which way they look; the start is (0, 0), north is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing {
    east: i64,
    north: i64,
    /// Quarter turns to the right from north.
    facing: i64,
}

/// A clause of a walk.
#[derive(Debug, Clone)]
enum Clause<'t> {
    Moves(Vec<Movement>, &'t [Token]),
    Asked(Asked),
    /// Says how the walk is told.
    Setting,
}

/// Something that is told of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// That somebody never turns.
    Fixed,
    /// A direction of the compass.
    Compass,
    /// Left, right, forward or back.
    Relative,
    /// Up or down.
    Plan,
    Turn,
    /// Which way somebody looks.
    Face,
    /// A direction of the compass in which somebody goes without looking there.
    Sideways,
}

/// How the walk is told as a whole.
#[derive(Debug, Default)]
struct Manner {
    told: Vec<Told>,
    /// Where on a plan or in a building it starts.
    origin: Option<(i64, i64)>,
    unit: Option<String>,
}

impl Manner {
    fn has(&self, told: Told) -> bool {
        self.told.contains(&told)
    }

    fn note(&mut self, told: Told) {
        if !self.has(told) {
            self.told.push(told);
        }
    }
}

const BUDGET: usize = 600;

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let mut budget = BUDGET;
    let mut found: Vec<Clause<'_>> = Vec::new();
    for sentence in sentences(question) {
        let tokens = bare(sentence.tokens);
        if tokens.is_empty() {
            continue;
        }
        let read_here = clauses(tokens, &found, &mut budget, &mut |tokens, _| clause(tokens))?;
        found.extend(read_here);
    }
    let asked = found.iter().filter_map(|clause| match clause {
        Clause::Asked(asked) => Some(asked),
        _ => None,
    });
    let [asked] = asked.collect::<Vec<_>>()[..] else {
        return None;
    };
    let told: Vec<(&Movement, &[Token])> = found
        .iter()
        .flat_map(|clause| match clause {
            Clause::Moves(moves, tokens) => moves.iter().map(|m| (m, *tokens)).collect(),
            _ => Vec::new(),
        })
        .collect();
    walk(question, asked, &told)
}

fn clause(tokens: &[Token]) -> Option<Clause<'_>> {
    if let Some(moves) = movements::movements(tokens) {
        return Some(Clause::Moves(moves, tokens));
    }
    let tokens = bare(tokens);
    if tokens.is_empty() {
        return Some(Clause::Setting);
    }
    if let Some(moves) = movements::movements(tokens) {
        return Some(Clause::Moves(moves, tokens));
    }
    if asked::is_setting(tokens) {
        return Some(Clause::Setting);
    }
    asked::asked(tokens).map(Clause::Asked)
}

fn walk(question: &Question<'_>, asked: &Asked, told: &[(&Movement, &[Token])]) -> Option<Reading> {
    let mut manner = Manner::default();
    let mut at = Standing {
        east: 0,
        north: 0,
        facing: 0,
    };
    let mut items = Vec::new();
    let mut statements: Vec<String> = Vec::new();
    let mut has_moved = false;
    for (movement, tokens) in told {
        apply(movement, &mut at, &mut manner, has_moved)?;
        has_moved |= matches!(movement, Movement::Step { .. } | Movement::Turn(_));
        let said = question.words(tokens).to_owned();
        if statements.last() != Some(&said) {
            statements.push(said.clone());
        }
        if matches!(
            movement,
            Movement::Step { .. } | Movement::Turn(_) | Movement::Face(_)
        ) {
            items.push(becomes(said, standing(question, at, &manner)));
        }
    }
    if !has_moved || (manner.has(Told::Fixed) && manner.has(Told::Turn)) {
        return None;
    }
    // Left and right of somebody who faces nowhere in particular do not mix with the compass.
    if manner.has(Told::Sideways) && manner.has(Told::Turn) {
        return None;
    }
    if manner.has(Told::Plan)
        && (manner.has(Told::Compass) || manner.has(Told::Turn) || manner.has(Told::Face))
    {
        return None;
    }
    let (values, sentence) = answers::answer(question, asked, at, &manner)?;
    let steps = vec![step(StepKind::Places, items)];
    Some(reading(
        Finding::Values(values),
        sentence,
        statements,
        steps,
    ))
}

fn apply(
    movement: &Movement,
    at: &mut Standing,
    manner: &mut Manner,
    has_moved: bool,
) -> Option<()> {
    match movement {
        Movement::Fixed => manner.note(Told::Fixed),
        Movement::Turn(quarters) => {
            manner.note(Told::Turn);
            if manner.has(Told::Compass) {
                manner.note(Told::Face);
            }
            at.facing = (at.facing + quarters).rem_euclid(4);
        }
        Movement::Face(direction) => {
            if has_moved && !manner.has(Told::Face) && manner.has(Told::Relative) {
                return None;
            }
            manner.note(Told::Face);
            at.facing = *direction;
        }
        Movement::Start(east, north) => {
            if has_moved {
                return None;
            }
            manner.origin = Some((*east, *north));
        }
        Movement::Step { length, way, unit } => {
            if let Some(unit) = unit {
                match &manner.unit {
                    Some(known) if known != unit => return None,
                    _ => manner.unit = Some(unit.clone()),
                }
            }
            let direction = match way {
                Way::Compass(direction) => {
                    manner.note(Told::Compass);
                    if manner.has(Told::Relative) && !manner.has(Told::Face) {
                        return None;
                    }
                    if !manner.has(Told::Face) && !manner.has(Told::Fixed) {
                        // Who goes north looks north.
                        at.facing = *direction;
                    } else if at.facing != *direction {
                        manner.note(Told::Sideways);
                    }
                    *direction
                }
                Way::Plan(direction) => {
                    manner.note(Told::Plan);
                    *direction
                }
                Way::Relative(quarters) => {
                    if manner.has(Told::Compass) {
                        manner.note(Told::Face);
                    }
                    manner.note(Told::Relative);
                    (at.facing + quarters).rem_euclid(4)
                }
            };
            let (east, north) = [(0, 1), (1, 0), (0, -1), (-1, 0)][direction as usize];
            at.east = at.east.checked_add(east * length)?;
            at.north = at.north.checked_add(north * length)?;
        }
    }
    Some(())
}

/// Shows where somebody is: "(3, 0), facing north".
fn standing(question: &Question<'_>, at: Standing, manner: &Manner) -> String {
    let (east, north) = manner.origin.unwrap_or((0, 0));
    let place = format!("({}, {})", at.east + east, at.north + north);
    if !manner.has(Told::Turn) && !manner.has(Told::Face) {
        return place;
    }
    if manner.has(Told::Face) || manner.has(Told::Compass) {
        let facing = answers::compass(question, at.facing);
        return say(
            question,
            format!("{place}, facing {facing}"),
            format!("{place}，面向{facing}"),
        );
    }
    let (english, chinese) = [
        ("forward", "前"),
        ("right", "右"),
        ("back", "後"),
        ("left", "左"),
    ][at.facing as usize];
    say(
        question,
        format!("{place}, facing {english} as seen at the start"),
        format!("{place}，面向起初的{chinese}方"),
    )
}

/// Whether a word is a name as sentences begin with it: in capitals.
pub(super) fn is_name(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.text.starts_with(char::is_uppercase)
}

fn yes_no(value: bool) -> Vec<Value> {
    vec![Value::Boolean(value)]
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn walks_are_followed() {
        check(
            "I walk three steps north, four steps east and three steps south. Am I back where I began?",
            &expect![
                "false: No, that does not lead back to the starting point: it ends 4 steps east of the starting point."
            ],
        );
        check(
            "how far from the start am i in a straight line after 6 metres east then 8 metres north?",
            &expect!["10: It is 10 metres from the starting point."],
        );
        check(
            "Which way am I facing if I look west, then make a left turn, then an about-turn?",
            &expect!["north: At the end, the direction faced is north."],
        );
        check(
            "Walk 2 blocks south, 7 blocks west, 2 blocks north and 3 blocks east. How many blocks west of the starting corner are you now?",
            &expect!["4: The end is 4 blocks west of the starting point."],
        );
        check(
            "Without ever turning your body: two paces ahead, one pace to the left, two paces back, one pace to the right. Same place as at first?",
            &expect!["true: Yes, that leads back to the starting point."],
        );
        check(
            "If a turtle graphic goes forward 50, right 90 degrees, forward 50, right 90 degrees, forward 50, what is its distance from where it set out?",
            &expect!["50: It is 50 from the starting point."],
        );
        check(
            "the lift starts at floor 3, goes up 5, down 2, down 6 and up 1. which floor is it on",
            &expect!["1: It ends on floor 1."],
        );
        check(
            "向前走 5 步，右轉，走 2 步，向後轉，再走 2 步。請問最後回到起點了嗎",
            &expect!["false: 不，最後沒有回到起點，而是在起點前方 5 步。"],
        );
        check(
            "我面向東邊，向右轉，再向後轉，現在面向哪一邊",
            &expect!["北: 最後面向北方。"],
        );
        check(
            "機器人從座標 (0,0) 出發，往右 2 格、往上 5 格、往左 4 格、往下 1 格，最後停在哪個座標？",
            &expect!["(-2,4): 最後停在 (-2,4)。"],
        );
        check(
            "脸朝北，连续左转三次，现在朝哪个方向？",
            &expect!["东: 最后面向东方。"],
        );
        check(
            "小明先向北走了三公里，再向東走四公里，他離出發點多遠？",
            &expect!["5: 離起點 5 公里。"],
        );
    }

    #[test]
    fn further_walks() {
        check(
            "Start at the origin facing north. Go 3 units forward, turn left, go 4 units. How far are you from the origin?",
            &expect!["5: It is 5 units from the starting point."],
        );
        check(
            "Jane drives 4 km north, turns right and drives 3 km. How far is she from her starting point?",
            &expect!["5: It is 5 kilometres from the starting point."],
        );
        check(
            "do i end up where i started if i take 4 steps left, 2 forward, 4 right and 2 back?",
            &expect!["true: Yes, that leads back to the starting point."],
        );
        check(
            "facing east, I turn 90 degrees clockwise. what direction do I face now?",
            &expect!["south: At the end, the direction faced is south."],
        );
        check(
            "我往前走十步，向後轉，再走十步，有沒有回到原點？",
            &expect!["true: 是的，最後回到起點。"],
        );
        check(
            "电梯从3楼出发，上升5层，下降2层，现在在几楼？",
            &expect!["6: 最后在 6 楼。"],
        );
        check(
            "Don't walk 3 steps north. Walk 3 steps south. Am I back at the start?",
            &expect!["no reading"],
        );
        check(
            "I walk about 3 steps north. Then 3 steps south. Am I back at the start?",
            &expect!["no reading"],
        );
    }

    #[test]
    fn what_is_not_told_is_not_walked() {
        check(
            "I took 5 steps north and then some steps south. Did I get back to my starting point?",
            &expect!["no reading"],
        );
        check("How far is Paris from London?", &expect!["no reading"]);
        check("Which way is north?", &expect!["no reading"]);
        check(
            "If I drive 3 miles east of Denver, where am I?",
            &expect!["no reading"],
        );
    }
}
