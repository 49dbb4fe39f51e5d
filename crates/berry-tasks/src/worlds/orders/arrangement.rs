//! Arrangements of things in which statements hold.

/// A statement about the places of things, which are numbered from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rule {
    /// One thing comes before another, so many places where that is said.
    Before {
        first: usize,
        second: usize,
        gap: Option<usize>,
    },
    /// Two things are so many places apart.
    Apart {
        first: usize,
        second: usize,
        distance: usize,
    },
    Between(usize, usize, usize),
    At(usize, usize),
    Not(Box<Rule>),
    All(Vec<Rule>),
}

impl Rule {
    /// Tells whether it holds where the places up to `filled` have their things; `None` where that
    /// is not settled.
    fn holds(&self, places: &[Option<usize>], filled: usize) -> Option<bool> {
        match self {
            Self::Before { first, second, gap } => match (places[*first], places[*second]) {
                (Some(a), Some(b)) => Some(a < b && gap.is_none_or(|gap| a + gap == b)),
                (None, Some(_)) => Some(false),
                (Some(a), None) => match gap {
                    None => Some(true),
                    Some(gap) if a + gap < filled => Some(false),
                    Some(_) => None,
                },
                (None, None) if first == second => Some(false),
                (None, None) => None,
            },
            Self::Apart {
                first,
                second,
                distance,
            } => match (places[*first], places[*second]) {
                (Some(a), Some(b)) => Some(a.abs_diff(b) == *distance),
                (Some(a), None) | (None, Some(a)) if a + distance < filled => Some(false),
                _ => None,
            },
            Self::Between(item, one, other) => {
                match (places[*item], places[*one], places[*other]) {
                    (Some(m), Some(a), Some(b)) => Some((a < m && m < b) || (b < m && m < a)),
                    (Some(_), None, None) => Some(false),
                    (None, Some(_), Some(_)) => Some(false),
                    (Some(m), Some(a), None) | (Some(m), None, Some(a)) => Some(a < m),
                    _ => None,
                }
            }
            Self::At(item, place) => match places[*item] {
                Some(own) => Some(own == *place),
                None if *place < filled => Some(false),
                None => None,
            },
            Self::Not(inner) => inner.holds(places, filled).map(|holds| !holds),
            Self::All(rules) => {
                let mut all = Some(true);
                for rule in rules {
                    match rule.holds(places, filled) {
                        Some(false) => return Some(false),
                        None => all = None,
                        Some(true) => {}
                    }
                }
                all
            }
        }
    }
}

/// How many things are arranged at most.
pub(super) const MOST_THINGS: usize = 16;
/// Attempts before a search is given up.
const MOST_ATTEMPTS: usize = 60_000;

/// Statements about the places of some things.
#[derive(Debug)]
pub(super) struct Arrangements {
    pub(super) rules: Vec<Rule>,
    pub(super) count: usize,
}

impl Arrangements {
    /// Returns up to `most` arrangements in which the statements and some more hold, each the
    /// things in order; `None` where the search takes too long.
    ///
    /// Fills one place after the other and goes back where a statement fails.
    pub(super) fn find(&self, more: &[Rule], most: usize) -> Option<Vec<Vec<usize>>> {
        if self.count > MOST_THINGS {
            return None;
        }
        let mut found = Vec::new();
        let mut places = vec![None; self.count];
        let mut order: Vec<usize> = Vec::new();
        let mut next = 0;
        let mut attempts = MOST_ATTEMPTS;
        loop {
            if next >= self.count {
                let Some(last) = order.pop() else { break };
                places[last] = None;
                next = last + 1;
                continue;
            }
            if places[next].is_some() {
                next += 1;
                continue;
            }
            attempts = attempts.checked_sub(1)?;
            places[next] = Some(order.len());
            order.push(next);
            let filled = order.len();
            let fails = |rule: &Rule| rule.holds(&places, filled) == Some(false);
            if self.rules.iter().chain(more).any(fails) {
                order.pop();
                places[next] = None;
                next += 1;
            } else if filled == self.count {
                found.push(order.clone());
                if found.len() >= most {
                    break;
                }
                order.pop();
                places[next] = None;
                next += 1;
            } else {
                next = 0;
            }
        }
        Some(found)
    }

    /// Returns whether a statement holds in some arrangement.
    pub(super) fn allow(&self, rule: &Rule) -> Option<bool> {
        let found = self.find(std::slice::from_ref(rule), 1)?;
        Some(!found.is_empty())
    }

    /// Returns whether a statement holds in every arrangement.
    pub(super) fn entail(&self, rule: &Rule) -> Option<bool> {
        Some(!self.allow(&Rule::Not(Box::new(rule.clone())))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All permutations, tried without any pruning.
    fn oracle(rules: &[Rule], count: usize) -> usize {
        let mut permutations: Vec<Vec<usize>> = vec![Vec::new()];
        for _ in 0..count {
            permutations = permutations
                .into_iter()
                .flat_map(|order| {
                    (0..count)
                        .filter(|item| !order.contains(item))
                        .map(|item| [order.clone(), vec![item]].concat())
                        .collect::<Vec<_>>()
                })
                .collect();
        }
        let fits = |order: &Vec<usize>| {
            let place = |item| order.iter().position(|other| *other == item);
            let places: Vec<Option<usize>> = (0..count).map(place).collect();
            rules
                .iter()
                .all(|rule| rule.holds(&places, count) == Some(true))
        };
        permutations.iter().filter(|order| fits(order)).count()
    }

    #[test]
    fn the_search_finds_what_trying_all_does() {
        let mut seed = 12345_usize;
        let mut random = |bound: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % bound
        };
        for _ in 0..400 {
            let count = 2 + random(4);
            let rules: Vec<Rule> = (0..=random(4))
                .map(|_| {
                    let (a, b, c) = (random(count), random(count), random(count));
                    let rule = match random(5) {
                        0 => Rule::Before {
                            first: a,
                            second: b,
                            gap: [None, Some(1), Some(2)][random(3)],
                        },
                        1 => Rule::Apart {
                            first: a,
                            second: b,
                            distance: 1 + random(2),
                        },
                        2 => Rule::Between(a, b, c),
                        _ => Rule::At(a, b),
                    };
                    if random(3) == 0 {
                        Rule::Not(Box::new(rule))
                    } else {
                        rule
                    }
                })
                .collect();
            let expected = oracle(&rules, count);
            let arrangements = Arrangements { rules, count };
            let found = arrangements.find(&[], 10_000).expect("few attempts");
            assert_eq!(found.len(), expected, "{arrangements:?}");
        }
    }
}
