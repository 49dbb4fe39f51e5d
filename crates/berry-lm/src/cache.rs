use std::sync::Arc;

/// The positions that one block of the cache holds.
pub(crate) const BLOCK: usize = 32;

/// What the layers of a network remember of the tokens that they have seen: a key and a value for
/// each layer, head and position.
///
/// It grows by blocks of 32 positions, so that no token copies what came before it. Blocks are
/// shared: a clone costs a reference a block, and copies a block only when it writes into it.
/// Cutting back to fewer tokens is immediate.
///
/// Inside a block, the keys of a head lie with one number of all 32 positions side by side, the
/// values with all numbers of one position side by side: the orders in which attention adds.
#[derive(Debug, Clone)]
pub(crate) struct KvCache {
    shape: CacheShape,
    blocks: Vec<Arc<Block>>,
    length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CacheShape {
    pub(crate) layers: usize,
    pub(crate) heads: usize,
    pub(crate) head_width: usize,
}

#[derive(Debug, Clone)]
struct Block {
    keys: Vec<f32>,
    values: Vec<f32>,
}

/// The keys and values of one head in one layer, for the positions of one block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KvTile<'a> {
    /// `keys[number * BLOCK + position]`.
    pub(crate) keys: &'a [f32],
    /// `values[position * head_width + number]`.
    pub(crate) values: &'a [f32],
}

impl KvCache {
    pub(crate) fn new(shape: CacheShape) -> Self {
        Self {
            shape,
            blocks: Vec::new(),
            length: 0,
        }
    }

    /// The tokens that it remembers.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// Forgets all but the first `length` tokens.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
        self.blocks.truncate(self.length.div_ceil(BLOCK));
    }

    /// Makes room for `count` more tokens, in blocks that no other cache shares.
    pub(crate) fn reserve(&mut self, count: usize) {
        for block in self.blocks.iter_mut().skip(self.length / BLOCK) {
            Arc::make_mut(block);
        }
        let size = self.shape.layers * self.shape.tile_size() * self.shape.heads;
        while self.blocks.len() * BLOCK < self.length + count {
            self.blocks.push(Arc::new(Block {
                keys: vec![0.0; size],
                values: vec![0.0; size],
            }));
        }
    }

    /// Writes the keys and values of one layer for the token that is `offset` past the remembered
    /// ones; room must have been made. The heads follow each other in `keys` and in `values`.
    pub(crate) fn write(&mut self, layer: usize, offset: usize, keys: &[f32], values: &[f32]) {
        let shape = self.shape;
        let position = self.length + offset;
        let block = Arc::make_mut(&mut self.blocks[position / BLOCK]);
        let column = position % BLOCK;
        for head in 0..shape.heads {
            let start = shape.tile_start(layer, head);
            let numbers = head * shape.head_width..(head + 1) * shape.head_width;
            for (row, &key) in block.keys[start..]
                .chunks_exact_mut(BLOCK)
                .zip(&keys[numbers.clone()])
            {
                row[column] = key;
            }
            block.values[start + column * shape.head_width..][..shape.head_width]
                .copy_from_slice(&values[numbers]);
        }
    }

    /// Counts the `count` tokens that were written as remembered.
    pub(crate) fn advance(&mut self, count: usize) {
        self.length += count;
    }

    /// The tiles of a head in a layer, in the order of positions.
    pub(crate) fn tiles(&self, layer: usize, head: usize) -> impl Iterator<Item = KvTile<'_>> {
        let start = self.shape.tile_start(layer, head);
        let size = self.shape.tile_size();
        self.blocks.iter().map(move |block| KvTile {
            keys: &block.keys[start..][..size],
            values: &block.values[start..][..size],
        })
    }
}

impl CacheShape {
    fn tile_size(self) -> usize {
        self.head_width * BLOCK
    }

    fn tile_start(self, layer: usize, head: usize) -> usize {
        (layer * self.heads + head) * self.tile_size()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: CacheShape = CacheShape {
        layers: 2,
        heads: 3,
        head_width: 4,
    };

    fn extend(cache: &mut KvCache, count: usize, seed: f32) {
        cache.reserve(count);
        for offset in 0..count {
            for layer in 0..SHAPE.layers {
                let numbers: Vec<f32> = (0..12)
                    .map(|index| seed + (offset * 100 + layer * 50 + index) as f32)
                    .collect();
                cache.write(layer, offset, &numbers, &numbers);
            }
        }
        cache.advance(count);
    }

    fn key(cache: &KvCache, layer: usize, head: usize, position: usize) -> Vec<f32> {
        let tile = cache
            .tiles(layer, head)
            .nth(position / BLOCK)
            .expect("the position is remembered");
        let column = position % BLOCK;
        let keys = (0..4).map(|number| tile.keys[number * BLOCK + column]);
        let values = tile.values[column * 4..][..4].to_vec();
        let keys: Vec<f32> = keys.collect();
        assert_eq!(keys, values);
        keys
    }

    #[test]
    fn what_was_written_is_read_across_blocks() {
        let mut cache = KvCache::new(SHAPE);
        extend(&mut cache, 40, 0.0);
        assert_eq!(cache.len(), 40);
        assert_eq!(key(&cache, 1, 2, 35), [3558.0, 3559.0, 3560.0, 3561.0]);
    }

    #[test]
    fn a_clone_that_is_cut_back_and_extended_leaves_the_original_alone() {
        let mut cache = KvCache::new(SHAPE);
        extend(&mut cache, 40, 0.0);
        let mut other = cache.clone();
        other.truncate(33);
        assert_eq!(other.len(), 33);
        extend(&mut other, 20, 0.5);
        assert_eq!(key(&other, 0, 0, 32), key(&cache, 0, 0, 32));
        assert_eq!(key(&other, 0, 0, 33), [0.5, 1.5, 2.5, 3.5]);
        assert_eq!(key(&cache, 0, 0, 33), [3300.0, 3301.0, 3302.0, 3303.0]);
    }
}
