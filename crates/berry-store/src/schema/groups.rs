//! Groups of nodes without a class: what the same properties are of is of one sort.

use std::cmp::Reverse;
use std::collections::HashMap;

/// The number of a group, from 0.
pub(crate) type Group = u32;

/// An end that shares this part of its nodes with a group belongs to it.
const SHARED: f64 = 0.2;

/// Puts the ends of properties into groups by the nodes at them; returns the group of each end.
///
/// An end is the subjects or the objects of one property, as numbers in rising order. The largest
/// ends come first; each joins the group with which it shares most nodes, if these are a fair part
/// of its own, and is a group of its own otherwise: so no small end brings two large groups
/// together. Takes time and memory in proportion to the nodes at all ends.
pub(crate) fn group(ends: &[Vec<u32>]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by_key(|end| (Reverse(ends[*end].len()), *end));
    let mut groups = vec![0; ends.len()];
    let mut next = 0;
    let mut groups_of: HashMap<u32, Vec<Group>> = HashMap::new();
    for end in order {
        let nodes = &ends[end];
        let mut shared: HashMap<Group, usize> = HashMap::new();
        for node in nodes {
            for group in groups_of.get(node).into_iter().flatten() {
                *shared.entry(*group).or_default() += 1;
            }
        }
        let best = shared
            .into_iter()
            .filter(|(_, count)| *count as f64 >= SHARED * nodes.len() as f64)
            .max_by_key(|(group, count)| (*count, Reverse(*group)));
        let group = best.map_or_else(
            || {
                next += 1;
                next - 1
            },
            |(group, _)| group,
        );
        groups[end] = group;
        for node in nodes {
            let known = groups_of.entry(*node).or_default();
            if !known.contains(&group) {
                known.push(group);
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn ends_that_share_nodes_are_of_one_group() {
        // Films at three properties, people at two; one name is both.
        let ends = [
            (0..100).collect(),
            (0..80).collect(),
            (200..240).collect(),
            (230..260).chain([5]).collect(),
            vec![5, 99],
        ];
        assert_eq!(group(&ends), [0, 0, 1, 1, 0]);
        assert!(group(&[]).is_empty());
    }
}
