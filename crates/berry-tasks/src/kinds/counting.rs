//! Which of some things are counted, and what follows.

use berry_symbolic::{Item, Step, StepKind, Value};
use berry_wordnet::{Membership, wordnet};

use crate::{Deduction, Finding};

/// Things of one noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thing {
    /// As the question says it: "four stoves", 三顆芭樂.
    pub(crate) text: String,
    pub(crate) number: i64,
    /// The English nouns it may be, in base form, the nearest first; empty where none is known.
    pub(crate) nouns: Vec<String>,
    /// Whether how many there are is open once the kind is looked at: bags of apples, a pair of
    /// shoes, toy cars.
    pub(crate) is_open: bool,
    /// What tells it from others in its language, for what is taken away.
    pub(crate) name: String,
    pub(crate) is_taken: bool,
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All of them.
    Everything,
    /// Those of a kind, by its English noun.
    Kind(Kind),
    /// All but those of a kind.
    AllBut(Kind),
}

/// A kind of things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kind {
    /// In base form.
    pub(crate) noun: String,
    /// In the language of the question, as it tells things apart.
    pub(crate) name: String,
}

/// What is known of the things of a list: the counted ones and those left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) counted: Vec<Thing>,
    pub(crate) left_out: Vec<Thing>,
    pub(crate) taken: Vec<Thing>,
}

impl Kind {
    /// Whether a thing is of the kind; `None` where it cannot be told.
    fn has(&self, thing: &Thing) -> Option<Membership> {
        if thing.name == self.name {
            return Some(if thing.is_open {
                Membership::Disputed
            } else {
                Membership::Member
            });
        }
        let mut memberships = thing
            .nouns
            .iter()
            .map(|noun| wordnet().membership(noun, &self.noun));
        let first = memberships.next()??;
        // A rarer meaning of a word might be of the kind.
        let others = memberships.flatten();
        let is_member = |m: Membership| m != Membership::Other;
        if first == Membership::Other {
            return Some(if others.into_iter().any(is_member) {
                Membership::Ambiguous
            } else {
                first
            });
        }
        Some(if thing.is_open {
            Membership::Disputed
        } else {
            first
        })
    }
}

impl Tally {
    /// Counts things; `None` where it cannot be told of each whether it is wanted.
    pub(crate) fn of(things: &[Thing], wanted: &Wanted) -> Option<Self> {
        let mut tally = Self::default();
        let mut ambiguous = 0;
        for thing in things {
            let is_wanted = match wanted {
                Wanted::Everything => !thing.is_open || !thing.text.contains("pair"),
                Wanted::Kind(kind) | Wanted::AllBut(kind) => {
                    let is_member = match kind.has(thing)? {
                        Membership::Member => true,
                        Membership::Other => false,
                        Membership::Ambiguous => {
                            ambiguous += 1;
                            true
                        }
                        Membership::Disputed => return None,
                    };
                    is_member == matches!(wanted, Wanted::Kind(_))
                }
            };
            if matches!(wanted, Wanted::Everything) && !is_wanted {
                return None;
            }
            if thing.is_taken {
                if is_wanted {
                    tally.taken.push(thing.clone());
                }
            } else if is_wanted {
                tally.counted.push(thing.clone());
            } else {
                tally.left_out.push(thing.clone());
            }
        }
        // A crane among birds is a bird, a crane among other things might be a machine.
        if ambiguous > 0 && (!tally.left_out.is_empty() || ambiguous == things.len()) {
            return None;
        }
        Some(tally)
    }

    pub(crate) fn total(&self) -> Option<i64> {
        let sum = |things: &[Thing]| -> Option<i64> {
            things
                .iter()
                .try_fold(0_i64, |sum, thing| sum.checked_add(thing.number))
        };
        sum(&self.counted)?.checked_sub(sum(&self.taken)?)
    }

    /// How many different things are counted.
    pub(crate) fn different(&self) -> usize {
        let mut names: Vec<&str> = self.counted.iter().map(|t| t.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    pub(crate) fn deduction(
        &self,
        values: Vec<Value>,
        sentence: String,
        statements: Vec<String>,
    ) -> Deduction {
        let mut steps = Vec::new();
        for (kind, things) in [
            (StepKind::Counted, &self.counted),
            (StepKind::TakenAway, &self.taken),
            (StepKind::LeftOut, &self.left_out),
        ] {
            if !things.is_empty() {
                steps.push(step(kind, things));
            }
        }
        Deduction {
            finding: Finding::Values(values),
            sentence,
            statements,
            steps,
        }
    }
}

fn step(kind: StepKind, things: &[Thing]) -> Step {
    Step {
        kind,
        items: things
            .iter()
            .map(|thing| Item {
                text: thing.text.clone(),
                position: None,
                becomes: Some(thing.number.to_string()),
            })
            .collect(),
        omitted: 0,
    }
}
