//! A chart over the tokens of a question: what each span can mean.

use berry_verbalizer::Language;

use super::compose::compose;
use super::frame::nested;
use super::item::{Item, Mark, Noun};

/// What a span can mean, and what that costs.
pub(super) type Cell = Vec<(Item, f32)>;

/// Meanings that are kept of a span.
const BEAM: usize = 24;
/// Meanings that cost more than this are dropped.
const MAX_COST: f32 = 0.6;

/// The meanings of all spans of some leaves.
pub(super) struct Chart {
    length: usize,
    cells: Vec<Cell>,
}

impl Chart {
    /// Composes what the leaves mean; each stands at its first place with its length.
    ///
    /// Takes time cubic in the number of places.
    pub(super) fn new(
        length: usize,
        leaves: impl IntoIterator<Item = (usize, usize, Item, f32)>,
        language: Language,
    ) -> Self {
        let mut chart = Self {
            length,
            cells: vec![Vec::new(); length * (length + 1) + 1],
        };
        for (start, size, item, cost) in leaves {
            chart.add(start, start + size, item, cost);
        }
        for size in 1..=length {
            for start in 0..=length - size {
                let end = start + size;
                let mut found = Vec::new();
                for middle in start + 1..end {
                    let (left, right) = (chart.at(start, middle), chart.at(middle, end));
                    for (left, left_cost) in &chart.cells[left] {
                        for (right, right_cost) in &chart.cells[right] {
                            let base = left_cost + right_cost;
                            if base <= MAX_COST {
                                compose(left, right, language, &mut |item, cost| {
                                    found.push((item, base + cost));
                                });
                            }
                        }
                    }
                }
                chart.settle(start, end, found);
                chart.close(start, end);
            }
        }
        chart
    }

    /// What the whole means.
    pub(super) fn whole(&self) -> &Cell {
        &self.cells[self.at(0, self.length)]
    }

    /// All meanings of all spans, the shortest spans first.
    pub(super) fn spans(&self) -> impl Iterator<Item = (usize, usize, &Item, f32)> {
        (1..=self.length).flat_map(move |size| {
            (0..=self.length - size).flat_map(move |start| {
                let cell = &self.cells[self.at(start, start + size)];
                cell.iter()
                    .map(move |(item, cost)| (start, start + size, item, *cost))
            })
        })
    }

    fn at(&self, start: usize, end: usize) -> usize {
        start * (self.length + 1) + end
    }

    fn add(&mut self, start: usize, end: usize, item: Item, cost: f32) {
        if cost > MAX_COST || end > self.length {
            return;
        }
        let at = self.at(start, end);
        let cell = &mut self.cells[at];
        match cell.iter_mut().find(|(other, _)| *other == item) {
            Some((_, other)) => *other = other.min(cost),
            None => cell.push((item, cost)),
        }
    }

    /// Keeps the best of what was found for a span, each once.
    fn settle(&mut self, start: usize, end: usize, mut found: Cell) {
        let at = self.at(start, end);
        found.append(&mut self.cells[at]);
        found.sort_by(|a, b| a.1.total_cmp(&b.1));
        let mut kept: Cell = Vec::new();
        for (item, cost) in found {
            if kept.len() == BEAM || cost > MAX_COST {
                break;
            }
            if !kept.iter().any(|(other, _)| *other == item) {
                kept.push((item, cost));
            }
        }
        self.cells[at] = kept;
    }

    /// Adds the texts that complete work gives, and keeps the best.
    fn close(&mut self, start: usize, end: usize) {
        let at = self.at(start, end);
        let mut texts: Vec<(Item, f32)> = self.cells[at]
            .iter()
            .filter_map(|(item, cost)| {
                let (text, more) = nested(item)?;
                Some((text, cost + more))
            })
            .collect();
        // "this sentence", "in the text above": the text that stands there.
        let refers = |item: &Item| match item {
            Item::Noun(Noun::Text | Noun::Word) => true,
            Item::Marked(Mark::In | Mark::Of | Mark::From, inner) => {
                matches!(**inner, Item::Noun(Noun::Text | Noun::Word))
            }
            _ => false,
        };
        let cell = &self.cells[at];
        texts.extend(
            cell.iter()
                .filter(|(item, _)| refers(item))
                .map(|(_, cost)| (Item::Skip, cost + 0.03)),
        );
        for (item, cost) in texts {
            self.add(start, end, item, cost);
        }
        let cell = &mut self.cells[at];
        if cell.len() > BEAM {
            cell.sort_by(|a, b| a.1.total_cmp(&b.1));
            cell.truncate(BEAM);
        }
    }
}
