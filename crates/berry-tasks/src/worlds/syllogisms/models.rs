//! Statements about individuals and kinds, and what follows from them.

/// A statement about individuals and what is true of them; both are numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Formula {
    /// Something is true of an individual.
    Is(usize, usize),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    /// Whatever the first holds of, the second holds of, or does not.
    Every(usize, usize, bool),
    /// Something that the first holds of, the second holds of, or does not.
    Some(usize, usize, bool),
}

impl Formula {
    pub(super) fn not(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            Self::Every(kind, what, holds) => Self::Some(kind, what, !holds),
            Self::Some(kind, what, holds) => Self::Every(kind, what, !holds),
            other => Self::Not(Box::new(other)),
        }
    }

    /// The numbers of what is said of individuals.
    pub(super) fn predicates(&self, found: &mut Vec<usize>) {
        match self {
            Self::Is(_, what) => found.push(*what),
            Self::Not(inner) => inner.predicates(found),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.predicates(found);
                }
            }
            Self::Every(kind, what, _) | Self::Some(kind, what, _) => found.extend([*kind, *what]),
        }
    }

    /// Replaces what is said of kinds by what is said of each individual; "some" become individuals
    /// of their own.
    fn ground(&self, individuals: &mut usize) -> Ground {
        match self {
            Self::Is(individual, what) => Ground::Is(*individual, *what),
            Self::Not(inner) => Ground::Not(Box::new(inner.ground(individuals))),
            Self::All(parts) => Ground::All(parts.iter().map(|p| p.ground(individuals)).collect()),
            Self::Any(parts) => Ground::Any(parts.iter().map(|p| p.ground(individuals)).collect()),
            Self::Every(kind, what, holds) => Ground::Every(*kind, *what, *holds),
            Self::Some(kind, what, holds) => {
                let witness = *individuals;
                *individuals += 1;
                let is = Ground::Is(witness, *what);
                let is = if *holds {
                    is
                } else {
                    Ground::Not(Box::new(is))
                };
                Ground::All(vec![Ground::Is(witness, *kind), is])
            }
        }
    }
}

#[derive(Debug)]
enum Ground {
    Is(usize, usize),
    Not(Box<Ground>),
    All(Vec<Ground>),
    Any(Vec<Ground>),
    Every(usize, usize, bool),
}

impl Ground {
    fn holds(&self, world: &World) -> Option<bool> {
        match self {
            Self::Is(individual, what) => world.truth(*individual, *what),
            Self::Not(inner) => inner.holds(world).map(|truth| !truth),
            Self::All(parts) => all(parts.iter().map(|part| part.holds(world))),
            Self::Any(parts) => {
                all(parts.iter().map(|part| part.holds(world).map(|t| !t))).map(|none| !none)
            }
            Self::Every(kind, what, holds) => all((0..world.individuals).map(|individual| {
                let is = world.truth(individual, *kind);
                let has = world.truth(individual, *what).map(|truth| truth == *holds);
                match (is, has) {
                    (Some(false), _) | (_, Some(true)) => Some(true),
                    (Some(true), Some(false)) => Some(false),
                    _ => None,
                }
            })),
        }
    }
}

fn all(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut settled = true;
    for truth in truths {
        match truth {
            Some(false) => return Some(false),
            None => settled = false,
            Some(true) => {}
        }
    }
    settled.then_some(true)
}

struct World {
    individuals: usize,
    predicates: usize,
    truths: Vec<Option<bool>>,
}

impl World {
    fn truth(&self, individual: usize, what: usize) -> Option<bool> {
        self.truths[individual * self.predicates + what]
    }
}

/// Attempts before a search is given up.
const MOST_ATTEMPTS: usize = 40_000;
const MOST_TRUTHS: usize = 64;

/// Tells whether all statements can hold together; `None` where that takes too long to find out.
///
/// The statements have one-place predicates only, so that the individuals that are named, and one
/// for each "some", are enough for a model if there is any (Löwenheim 1915).
pub(super) fn can_hold(
    statements: &[Formula],
    individuals: usize,
    predicates: usize,
) -> Option<bool> {
    let mut individuals = individuals;
    let ground: Vec<Ground> = statements
        .iter()
        .map(|s| s.ground(&mut individuals))
        .collect();
    // There is at least one thing.
    let individuals = individuals.max(1);
    let count = individuals * predicates;
    if count > MOST_TRUTHS {
        return None;
    }
    let mut world = World {
        individuals,
        predicates,
        truths: vec![None; count],
    };
    let mut attempts = MOST_ATTEMPTS;
    let mut open = vec![(0, true), (0, false)];
    if count == 0 {
        return None;
    }
    while let Some((at, truth)) = open.pop() {
        attempts = attempts.checked_sub(1)?;
        world.truths[at..].fill(None);
        world.truths[at] = Some(truth);
        if ground
            .iter()
            .any(|statement| statement.holds(&world) == Some(false))
        {
            continue;
        }
        if ground
            .iter()
            .all(|statement| statement.holds(&world) == Some(true))
        {
            return Some(true);
        }
        if at + 1 < count {
            open.extend([(at + 1, true), (at + 1, false)]);
        }
    }
    Some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moods_of_aristotle() {
        let (s, m, p) = (0, 1, 2);
        let follows = |premises: [Formula; 2], conclusion: Formula| {
            let mut statements = premises.to_vec();
            statements.push(conclusion.not());
            can_hold(&statements, 0, 3) == Some(false)
        };
        let every = |a, b| Formula::Every(a, b, true);
        let no = |a, b| Formula::Every(a, b, false);
        let some = |a, b| Formula::Some(a, b, true);
        let some_not = |a, b| Formula::Some(a, b, false);
        assert!(follows([every(m, p), every(s, m)], every(s, p)), "Barbara");
        assert!(follows([no(m, p), every(s, m)], no(s, p)), "Celarent");
        assert!(follows([every(m, p), some(s, m)], some(s, p)), "Darii");
        assert!(follows([no(m, p), some(s, m)], some_not(s, p)), "Ferio");
        assert!(
            follows([every(p, m), some_not(s, m)], some_not(s, p)),
            "Baroco"
        );
        assert!(!follows([every(m, p), some_not(s, m)], some_not(s, p)));
        assert!(!follows([some(m, p), every(s, m)], some(s, p)));
        assert!(!follows([every(p, m), every(s, m)], every(s, p)));
    }
}
