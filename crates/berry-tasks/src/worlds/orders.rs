//! Things in a line or on a scale, and where they are.

use crate::Reading;
use crate::question::Question;
use crate::token::Token;

use super::clauses::{Sentence, clauses, sentences};
use super::telling::bare;

mod answers;
mod arrangement;
mod chinese;
mod chinese_questions;
mod english;
mod lists;
mod places;
mod questions;
mod relations;
mod scale;
mod settings;
mod things;

use scale::End;
use things::Things;

/// What is said of the place of something.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    /// It is nearer to an end than some others, so many places where that is said.
    Nearer {
        end: End,
        than: Vec<usize>,
        gap: Option<usize>,
    },
    /// It is so many places away from another.
    Apart(usize, usize),
    Between(usize, usize),
    /// It is between all others, which are two.
    BetweenOthers,
    /// It has the place counted from an end, from 1.
    At(End, usize),
    Middle,
    Not(Box<Said>),
}

/// A clause of a story about an order.
#[derive(Debug, Clone)]
enum Clause {
    /// Something is said of a thing.
    Claim {
        thing: usize,
        said: Said,
        words: String,
    },
    /// Sets the scene, and names some of the things.
    Setting(Vec<usize>),
    /// Takes up one more thing.
    Named(usize),
    /// Says that the next claim, or the last, is asked about.
    AsksClaim,
    Asked(Asked),
}

/// What is asked.
#[derive(Debug, Clone)]
enum Asked {
    /// Which things something holds of; the words say it of one of them.
    Which { said: Said, words: String },
    /// Which of two things.
    WhichOf {
        said: End,
        things: [usize; 2],
        words: String,
    },
    /// Whether something must be, or can be.
    Whether {
        thing: usize,
        said: Said,
        is_possible: bool,
        words: String,
        denied: String,
    },
    /// Which place a thing has, from an end.
    Place { thing: usize, end: Option<End> },
    /// Of how many things something holds.
    HowMany { said: Said, words: String },
    /// All things from one end to the other.
    Order { from: End, to: Option<End> },
    /// Which of the options.
    Option,
    /// How many things there are.
    Total,
}

const BUDGET: usize = 2_500;

pub(super) fn read(question: &Question<'_>) -> Option<Reading> {
    let mut things = Things::default();
    let sentences = sentences(question);
    if sentences.len() > 60 || !settings::may_be_order(&question.tokens) {
        return None;
    }
    let mut found = Vec::new();
    for is_first in [true, false] {
        let mut budget = BUDGET;
        found.clear();
        for sentence in &sentences {
            match story(question, sentence, &found, &mut things, &mut budget) {
                Some(clauses) => found.extend(clauses),
                None if is_first => {}
                None => return None,
            }
        }
        if is_first {
            things.keep(&found.iter().flat_map(mentioned).collect::<Vec<_>>());
        }
        things.last = None;
    }
    answers::answer(question, &mut things, found)
}

/// The things that a clause is about.
fn mentioned(clause: &Clause) -> Vec<usize> {
    fn of(said: &Said) -> Vec<usize> {
        match said {
            Said::Nearer { than, .. } => than.clone(),
            Said::Apart(other, _) => vec![*other],
            Said::Between(one, other) => vec![*one, *other],
            Said::Not(inner) => of(inner),
            Said::BetweenOthers | Said::At(..) | Said::Middle => Vec::new(),
        }
    }
    match clause {
        Clause::Setting(named) => named.clone(),
        Clause::Named(thing) | Clause::Asked(Asked::Place { thing, .. }) => vec![*thing],
        Clause::Claim { thing, said, .. } | Clause::Asked(Asked::Whether { thing, said, .. }) => {
            let mut things = of(said);
            things.push(*thing);
            things
        }
        Clause::Asked(Asked::WhichOf { things, .. }) => things.to_vec(),
        Clause::Asked(Asked::Which { said, .. } | Asked::HowMany { said, .. }) => of(said),
        Clause::Asked(Asked::Order { .. } | Asked::Option | Asked::Total) | Clause::AsksClaim => {
            Vec::new()
        }
    }
}

fn story(
    question: &Question<'_>,
    sentence: &Sentence<'_>,
    before: &[Clause],
    things: &mut Things,
    budget: &mut usize,
) -> Option<Vec<Clause>> {
    let tokens = bare(sentence.tokens);
    if tokens.is_empty() || settings::is_note(tokens) {
        return Some(Vec::new());
    }
    clauses(tokens, before, budget, &mut |tokens, before| {
        let is_sentence = tokens.len() == sentence.tokens.len();
        things.is_asked = sentence.asks(tokens);
        clause(question, tokens, before, things, is_sentence)
    })
}

fn clause(
    question: &Question<'_>,
    tokens: &[Token],
    before: &[Clause],
    things: &mut Things,
    is_sentence: bool,
) -> Option<Clause> {
    let subject = before.iter().rev().find_map(|clause| match clause {
        Clause::Named(thing)
        | Clause::Claim { thing, .. }
        | Clause::Asked(Asked::Whether { thing, .. } | Asked::Place { thing, .. }) => Some(*thing),
        _ => None,
    });
    things.last = subject.or(things.last);
    let length = things.all.len();
    let is_han = tokens
        .iter()
        .any(|t| t.kind == crate::token::TokenKind::Han);
    let tokens = bare(tokens);
    if tokens.is_empty() {
        return Some(Clause::Setting(Vec::new()));
    }
    let asked = if is_han {
        chinese_questions::asked(question, tokens, things)
    } else {
        questions::asked(question, tokens, things)
    };
    if let Some(asked) = asked {
        return Some(asked);
    }
    things.all.truncate(length);
    let claim = if is_han {
        chinese::claim(question, tokens, things)
    } else {
        english::claim(question, tokens, things)
    };
    if let Some((thing, said)) = claim {
        let words = question.words(tokens).to_owned();
        return Some(Clause::Claim { thing, said, words });
    }
    things.all.truncate(length);
    if let Some(thing) = lists::besides(question, tokens, things) {
        return Some(Clause::Named(thing));
    }
    things.all.truncate(length);
    if let Some(named) = settings::introduces(question, tokens, things, is_sentence) {
        return Some(Clause::Setting(named));
    }
    things.all.truncate(length);
    None
}

/// Says of one thing what was said of several: "Ann and Bob are taller than Cid" is that Cid is
/// shorter than both.
fn turned(said: Said, subjects: Vec<usize>) -> Option<(usize, Said)> {
    match said {
        Said::Nearer {
            end,
            than,
            gap: None,
        } => {
            let [only] = than[..] else { return None };
            let end = end.opposite();
            Some((
                only,
                Said::Nearer {
                    end,
                    than: subjects,
                    gap: None,
                },
            ))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::tests::shown;

    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&shown(text));
    }

    #[test]
    fn orders_in_english() {
        check(
            "Alice, Bob and Carl are in a race. Alice beats Bob. Carl loses to Bob. Who won the race?",
            &expect!["Alice: Alice won the race."],
        );
        check(
            "There are five books on the shelf. The red book is to the right of the blue book. The green book is the leftmost. The yellow book is the second from the right. The blue book is the second from the left. Where is the red book?",
            &expect!["Open: The statements leave that open."],
        );
        check(
            "Which fruit is the cheapest if the apples cost less than the pears and the pears cost less than the plums?",
            &expect!["apples: The apples are the cheapest."],
        );
        check(
            "If Ann is taller than Ben, and Ben is taller than Cy, who is the shortest?",
            &expect!["Cy: Cy is the shortest."],
        );
        check(
            "Ben is not as tall as Ann. Cy is taller than Ann. List them from tallest to shortest.",
            &expect!["Cy | Ann | Ben: In order: Cy, Ann, Ben."],
        );
        check(
            "Jack is older than Jill. Jill is older than Jim. Is Jim younger than Jack?",
            &expect!["true: Yes, Jim is younger than Jack."],
        );
        check(
            "Jack is older than Jill. Jill is older than Jim. is jim the oldest",
            &expect!["false: No, jim is not the oldest."],
        );
        check(
            "P, Q, R and S sit in a row. P is next to Q. R is at the left end. S is between R and P. Who sits at the right end?",
            &expect!["Open: The statements leave that open."],
        );
        check(
            "Four friends live in a four-storey building. Max lives above Leo. Kim lives below Leo. Ned lives on the top floor. Who lives on the bottom floor?",
            &expect!["Kim: Kim lives on the bottom floor."],
        );
        check(
            "The lion weighs more than the wolf. The bear weighs more than the lion. Which animal weighs the least?",
            &expect!["wolf: The wolf weighs the least."],
        );
        check(
            "Sara scored higher than Tim. Tim scored higher than Uma. Who got the lowest score?",
            &expect!["Uma: Uma got the lowest score."],
        );
        check(
            "Sara has more marbles than Tim. Tim has more marbles than Uma. Who has the fewest marbles?",
            &expect!["Uma: Uma has the fewest marbles."],
        );
        check(
            "In a queue, Dan is directly behind Eve, and Fay is directly behind Dan. Who is first?",
            &expect!["Eve: Eve is first."],
        );
        check(
            "Train A is faster than train B. Train C is slower than train B. Which train is the fastest?",
            &expect!["Train A: Train A is the fastest."],
        );
        check(
            "The hotel is north of the bank. The bank is north of the park. Which is the southernmost?",
            &expect!["no reading"],
        );
        check(
            "Monday's lecture is before Tuesday's. Which is first?",
            &expect!["Monday: Monday is first."],
        );
        check(
            "Tom was born before Ann. Ann was born before Sue. Who is the youngest?",
            &expect!["no reading"],
        );
        check(
            "who is the tallest? Amy is taller than Beth, Beth is taller than Cleo.",
            &expect!["Amy: Amy is the tallest."],
        );
        check(
            "Amy is twice as tall as Beth. Who is taller?",
            &expect!["no reading"],
        );
        check(
            "Amy is 3 cm taller than Beth. Beth is taller than Cleo. Who is the tallest?",
            &expect!["Amy: Amy is the tallest."],
        );
    }

    #[test]
    fn more_orders_in_english() {
        check(
            "Lisa ranks 5th from the top and 8th from the bottom in her class. How many students are in the class?",
            &expect!["12: There are 12: 5 up to Lisa from one end, 8 from the other."],
        );
        check(
            "Uri came second in the sack race. Wanda was right behind Uri and right in front of Vera. Xeno won. Besides those four only Yann took part. What place did he get?",
            &expect!["5: Yann is the fifth."],
        );
        check(
            "In a three-storey house live Mr Adams, Ms Brown and Dr Cole, one on each floor. Dr Cole's flat is directly above Ms Brown's. Mr Adams isn't on the bottom floor. Who lives at the top?",
            &expect!["Mr Adams: Mr Adams lives at the top."],
        );
        check(
            "Could Tim be in the middle, given that Tim, Uma and Vic queue up in single file and Uma stands between the two boys?",
            &expect!["false: No, Tim could not be in the middle."],
        );
        check(
            "true or false - given that the piano is heavier than the sofa, the sofa is heavier than the desk and the desk is heavier than the lamp, the desk is the third heaviest",
            &expect!["true: Yes, the desk is the third heaviest."],
        );
        check(
            "Ann finished above Bob but below Cat. Who finished last?",
            &expect!["Bob: Bob finished last."],
        );
        check(
            "Ann and Bob are taller than Cid. Cid is taller than Dan. Who is the shortest?",
            &expect!["Dan: Dan is the shortest."],
        );
        check(
            "A is taller than B. B is taller than C. C is taller than A. Who is tallest?",
            &expect!["Contradiction: The statements contradict each other."],
        );
        check(
            "There are two people between A and B. A is first. C is last. D is next to B. E is behind A. Who is third?",
            &expect!["D: D is third."],
        );
    }

    #[test]
    fn orders_in_chinese() {
        check(
            "小李从前往后数排第5，从后往前数排第8，这一队共有几人",
            &expect!["12: 共有 12 个：从一端数到小李有 5 个，从另一端数有 8 个。"],
        );
        check(
            "A、B、C三人賽跑，A比B先到，C比A先到，誰是第一名？",
            &expect!["C: C是第一名。"],
        );
        check(
            "五個人排隊，甲在最前面，乙緊跟在甲的後面，丙在最後，丁在戊的前面。誰排第三？",
            &expect!["丁: 丁排第三。"],
        );
        check(
            "小狗比小貓重，小貓比兔子重。最輕的是誰？",
            &expect!["兔子: 最輕的是兔子。"],
        );
        check(
            "李雷比韩梅梅大，韩梅梅比小红大，谁年纪最小？",
            &expect!["小红: 小红年纪最小。"],
        );
        check(
            "已知甲比乙高，乙比丙高，那么甲比丙高吗？",
            &expect!["true: 是的，甲比丙高。"],
        );
        check(
            "三座山，玉山比雪山高，雪山比合歡山高，哪座山最低？",
            &expect!["合歡山: 合歡山最低。"],
        );
        check(
            "A 在 B 的右邊，B 在 C 的右邊，最左邊的是誰？",
            &expect!["C: 最左邊的是C。"],
        );
        check(
            "張三的成績比李四好，李四的成績比王五好，誰的成績最差？",
            &expect!["王五: 王五成績最差。"],
        );
        check(
            "小張跑得比小王快，小王跑得比小李快，誰跑得最慢",
            &expect!["小李: 小李跑得最慢。"],
        );
        check(
            "四棟房子一字排開。紅色的在最左邊，黃色的在最右邊，藍色的緊鄰在白色的右邊。白色房子從左邊數是第幾棟？",
            &expect!["2: 白色房子從左邊數第 2。"],
        );
        check(
            "小花比小草早到，小樹比小花早到，小石在小草之後才到。請把他們按照到達時間從早到晚排出來",
            &expect!["小樹 | 小花 | 小草 | 小石: 依序是：小樹、小花、小草、小石。"],
        );
    }

    #[test]
    fn other_questions_are_not_read() {
        check("Who is older, Curie or Einstein?", &expect!["no reading"]);
        check(
            "Which is the second largest city of France?",
            &expect!["no reading"],
        );
        check(
            "Is the Eiffel Tower taller than Big Ben?",
            &expect!["no reading"],
        );
        check(
            "Tom is taller than Ann, who is older than Sue. Who is the tallest?",
            &expect!["no reading"],
        );
        check(
            "Amy is not taller than Beth. Is Beth taller than Amy?",
            &expect!["no reading"],
        );
        check(
            "Suppose you are left of the bank. Where is the river?",
            &expect!["no reading"],
        );
    }
}
