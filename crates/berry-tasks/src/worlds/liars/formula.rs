//! Statements about who tells the truth, and the ways in which all can hold.

/// Those whom the statements are about.
#[derive(Debug, Default)]
pub(super) struct People {
    /// As they are written first.
    pub(super) names: Vec<String>,
    /// Whom "he" and "she" mean.
    pub(super) last: Option<usize>,
    /// Whom the speaker talks to.
    pub(super) listener: Option<usize>,
    /// Whether all have been met, so that no new names are taken up.
    pub(super) are_known: bool,
    pub(super) scope: Scope,
    /// Whether what is being read stands between quotation marks.
    pub(super) is_quoted: bool,
    /// Whether there was one that could be read either way.
    pub(super) has_choice: bool,
}

/// How far what somebody says goes: "A says B lies and C lies".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Scope {
    /// A says both.
    #[default]
    Wide,
    /// A says the first.
    Narrow,
}

/// More people than this are too many.
const MOST_PEOPLE: usize = 60;

impl People {
    /// Whether the name of one ends as another is called, so that they may be one.
    pub(super) fn are_confused(&self) -> bool {
        self.names.iter().any(|name| {
            self.names
                .iter()
                .any(|other| other.len() > name.len() && other.ends_with(name.as_str()))
        })
    }

    pub(super) fn number(&mut self, name: &str) -> Option<usize> {
        let same = |other: &String| crate::token::fold(other) == crate::token::fold(name);
        if let Some(known) = self.names.iter().position(same) {
            return Some(known);
        }
        if self.are_known || self.names.len() >= MOST_PEOPLE {
            return None;
        }
        self.names.push(name.to_owned());
        Some(self.names.len() - 1)
    }
}

/// A statement about who tells the truth.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Formula {
    /// Somebody tells the truth, or lies.
    Truthful(usize, bool),
    Known(bool),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Same(Box<Formula>, Box<Formula>),
    /// The number of those that hold is within a range.
    Count(Vec<Formula>, usize, usize),
    /// As many of all people as a range says tell the truth, or lie.
    Everybody(bool, usize, usize),
}

impl Formula {
    /// Tells whether it holds; `None` where that is not settled yet.
    fn holds(&self, truths: &[Option<bool>]) -> Option<bool> {
        match self {
            Self::Truthful(person, truthful) => truths[*person].map(|truth| truth == *truthful),
            Self::Known(truth) => Some(*truth),
            Self::Same(first, second) => Some(first.holds(truths)? == second.holds(truths)?),
            Self::All(parts) => count(
                parts.iter().map(|p| p.holds(truths)),
                parts.len(),
                parts.len(),
            ),
            Self::Any(parts) => count(parts.iter().map(|p| p.holds(truths)), 1, parts.len()),
            Self::Count(parts, least, most) => {
                count(parts.iter().map(|p| p.holds(truths)), *least, *most)
            }
            Self::Everybody(truthful, least, most) => {
                let each = truths
                    .iter()
                    .map(|truth| truth.map(|truth| truth == *truthful));
                count(each, *least, *most)
            }
        }
    }
}

fn count(truths: impl Iterator<Item = Option<bool>>, least: usize, most: usize) -> Option<bool> {
    let (mut certain, mut possible) = (0, 0);
    for truth in truths {
        certain += usize::from(truth == Some(true));
        possible += usize::from(truth != Some(false));
    }
    if certain > most || possible < least {
        return Some(false);
    }
    (certain >= least && possible <= most).then_some(true)
}

/// All ways in which the statements hold.
#[derive(Debug)]
pub(super) struct Solutions(pub(super) Vec<Vec<bool>>);

/// Attempts before the search is given up.
const MOST_ATTEMPTS: usize = 100_000;
const MOST_SOLUTIONS: usize = 4_096;

impl Solutions {
    /// Finds them by trying each person in turn; `None` where there are too many.
    pub(super) fn of(rules: &[Formula], people: usize) -> Option<Self> {
        let mut solutions = Self(Vec::new());
        let mut attempts = MOST_ATTEMPTS;
        let mut truths = vec![None; people];
        // The choices that are still to be tried: a person and a truth.
        let mut open = vec![(0, true), (0, false)];
        while let Some((person, truth)) = open.pop() {
            attempts = attempts.checked_sub(1)?;
            truths[person..].fill(None);
            truths[person] = Some(truth);
            if rules.iter().any(|rule| rule.holds(&truths) == Some(false)) {
                continue;
            }
            if person + 1 == people {
                if solutions.0.len() >= MOST_SOLUTIONS {
                    return None;
                }
                solutions.0.push(truths.iter().flatten().copied().collect());
            } else {
                open.extend([(person + 1, true), (person + 1, false)]);
            }
        }
        Some(solutions)
    }

    /// Returns whether something holds in all solutions or in none; `None` where they differ.
    pub(super) fn always(&self, formula: &Formula) -> Option<bool> {
        let holds = |solution: &Vec<bool>| {
            let truths: Vec<Option<bool>> = solution.iter().copied().map(Some).collect();
            formula.holds(&truths)
        };
        let mut truths = self.0.iter().map(holds);
        let first = truths.next()??;
        truths.all(|truth| truth == Some(first)).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_of_any_length_are_settled() {
        let people = 50;
        let mut rules = vec![Formula::Truthful(0, true)];
        for person in 1..people {
            rules.push(Formula::Same(
                Box::new(Formula::Truthful(person, true)),
                Box::new(Formula::Truthful(person - 1, false)),
            ));
        }
        let solutions = Solutions::of(&rules, people).expect("few attempts");
        assert_eq!(solutions.0.len(), 1);
        assert_eq!(solutions.always(&Formula::Truthful(49, false)), Some(true));
    }
}
