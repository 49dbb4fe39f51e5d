#![expect(
    clippy::inline_always,
    reason = "code gets its instruction set from what it is inlined into"
)]

use crate::cache::{BLOCK, KvTile};
use crate::lanes::{LANES, Simd, vectorised};
use crate::row::softmax_body;

/// The queries of one token that look at the same keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Queries<'a> {
    /// The queries of the heads, one after the other.
    pub(crate) values: &'a [f32],
    pub(crate) head_width: usize,
    /// The positions that they may look at, counted from the first.
    pub(crate) visible: usize,
}

vectorised! {
    /// Writes, for each query, the mean of the visible values, weighted by how well their keys
    /// match it, to `output`.
    ///
    /// It runs in O(visible * heads * width). Each query is computed by itself and positions are
    /// taken in their order, so neither what else is computed nor what was cached before changes
    /// a bit of the result.
    ///
    /// Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.2.1; Ainslie et al.,
    /// *GQA*, 2023.
    fn attend(queries: Queries<'_>, tiles: &[KvTile<'_>], output: &mut [f32]) = attend_body
}

#[inline(always)]
fn attend_body<S: Simd>(simd: S, queries: Queries<'_>, tiles: &[KvTile<'_>], output: &mut [f32]) {
    let width = queries.head_width;
    let tiles = &tiles[..queries.visible.div_ceil(BLOCK)];
    let padded = tiles.len() * BLOCK;
    let heads = queries.values.len() / width;
    let mut scores = vec![0.0; heads * padded];
    let mut head = 0;
    while head < heads {
        let rest = &queries.values[head * width..];
        let rows = &mut scores[head * padded..];
        head += match heads - head {
            1 => score::<S, 1>(simd, rest, width, tiles, rows),
            2 => score::<S, 2>(simd, rest, width, tiles, rows),
            _ => score::<S, 3>(simd, rest, width, tiles, rows),
        };
    }
    for (weights, output) in scores
        .chunks_exact_mut(padded)
        .zip(output.chunks_exact_mut(width))
    {
        let weights = &mut weights[..queries.visible];
        softmax_body(simd, weights);
        let mut start = 0;
        while width - start >= 4 * LANES {
            start += weigh::<S, 4>(simd, weights, tiles, (start, width), output);
        }
        while width - start >= LANES {
            start += weigh::<S, 1>(simd, weights, tiles, (start, width), output);
        }
        weigh_rest(simd, weights, tiles, (start, width), output);
    }
}

/// Writes the products of the first `HEADS` queries with all keys, a row of them for each query,
/// divided by the square root of their width. Returns `HEADS`.
#[inline(always)]
fn score<S: Simd, const HEADS: usize>(
    simd: S,
    queries: &[f32],
    width: usize,
    tiles: &[KvTile<'_>],
    scores: &mut [f32],
) -> usize {
    const STEPS: usize = BLOCK / LANES;
    let queries: [&[f32]; HEADS] = std::array::from_fn(|head| &queries[head * width..][..width]);
    let scale = simd.splat(1.0 / (width as f32).sqrt());
    for (index, tile) in tiles.iter().enumerate() {
        let mut sums = [[simd.splat(0.0); STEPS]; HEADS];
        let (keys, _) = tile.keys.as_chunks::<LANES>();
        for (number, keys) in keys.chunks_exact(STEPS).take(width).enumerate() {
            let keys: [S::Lanes; STEPS] = std::array::from_fn(|step| simd.load(&keys[step]));
            for (query, sums) in queries.iter().zip(&mut sums) {
                let query = simd.splat(query[number]);
                for (sum, key) in sums.iter_mut().zip(keys) {
                    *sum = simd.multiply_add(query, key, *sum);
                }
            }
        }
        for (head, sums) in sums.iter().enumerate() {
            let row = &mut scores[head * tiles.len() * BLOCK + index * BLOCK..][..BLOCK];
            let (row, _) = row.as_chunks_mut::<LANES>();
            for (scores, sum) in row.iter_mut().zip(sums) {
                simd.store(simd.multiply(*sum, scale), scores);
            }
        }
    }
    HEADS
}

/// Adds up `STEPS` times 16 numbers of the values, from `start` in rows of `width`. Returns how
/// many these are.
#[inline(always)]
fn weigh<S: Simd, const STEPS: usize>(
    simd: S,
    weights: &[f32],
    tiles: &[KvTile<'_>],
    (start, width): (usize, usize),
    output: &mut [f32],
) -> usize {
    let mut sums = [simd.splat(0.0); STEPS];
    for (weights, tile) in weights.chunks(BLOCK).zip(tiles) {
        for (&weight, values) in weights.iter().zip(tile.values.chunks_exact(width)) {
            let weight = simd.splat(weight);
            let (values, _) = values[start..start + STEPS * LANES].as_chunks();
            for (sum, values) in sums.iter_mut().zip(values) {
                *sum = simd.multiply_add(weight, simd.load(values), *sum);
            }
        }
    }
    let (output, _) = output[start..start + STEPS * LANES].as_chunks_mut();
    for (output, sum) in output.iter_mut().zip(sums) {
        simd.store(sum, output);
    }
    STEPS * LANES
}

/// Adds up the numbers of the values from `start` on, one by one.
#[inline(always)]
fn weigh_rest<S: Simd>(
    simd: S,
    weights: &[f32],
    tiles: &[KvTile<'_>],
    (start, width): (usize, usize),
    output: &mut [f32],
) {
    for (number, output) in output.iter_mut().enumerate().skip(start) {
        *output = 0.0;
        for (weights, tile) in weights.chunks(BLOCK).zip(tiles) {
            for (&weight, values) in weights.iter().zip(tile.values.chunks_exact(width)) {
                *output = simd.single_multiply_add(weight, values[number], *output);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same in each run.
    fn numbers(count: usize, seed: usize) -> Vec<f32> {
        (0..count)
            .map(|index| ((index * 7919 + seed * 104_729) % 1009) as f32 / 504.5 - 1.0)
            .collect()
    }

    fn plain(query: &[f32], keys: &[Vec<f32>], values: &[Vec<f32>]) -> Vec<f64> {
        let scale = 1.0 / (query.len() as f64).sqrt();
        let scores: Vec<f64> = keys
            .iter()
            .map(|key| {
                let products = query.iter().zip(key);
                let sum: f64 = products.map(|(q, k)| f64::from(*q) * f64::from(*k)).sum();
                (sum * scale).exp()
            })
            .collect();
        let total: f64 = scores.iter().sum();
        (0..query.len())
            .map(|number| {
                let weighted = scores.iter().zip(values);
                let sum: f64 = weighted.map(|(s, v)| s * f64::from(v[number])).sum();
                sum / total
            })
            .collect()
    }

    #[test]
    fn attention_is_the_plain_formula_for_odd_sizes_too() {
        for (head_width, heads, visible) in
            [(64, 3, 70_usize), (80, 1, 33), (11, 4, 1), (128, 2, 32)]
        {
            let positions = visible.div_ceil(BLOCK) * BLOCK;
            let keys: Vec<Vec<f32>> = (0..positions).map(|p| numbers(head_width, p)).collect();
            let values: Vec<Vec<f32>> = (0..positions)
                .map(|p| numbers(head_width, p + 5000))
                .collect();
            let blocks: Vec<(Vec<f32>, Vec<f32>)> = (0..positions / BLOCK)
                .map(|block| {
                    let of_block = block * BLOCK..(block + 1) * BLOCK;
                    let transposed = (0..head_width)
                        .flat_map(|n| keys[of_block.clone()].iter().map(move |key| key[n]))
                        .collect();
                    (transposed, values[of_block.clone()].concat())
                })
                .collect();
            let tiles: Vec<KvTile<'_>> = blocks
                .iter()
                .map(|(keys, values)| KvTile { keys, values })
                .collect();
            let queries = numbers(heads * head_width, 77);
            let mut output = vec![0.0; heads * head_width];
            attend(
                Queries {
                    values: &queries,
                    head_width,
                    visible,
                },
                &tiles,
                &mut output,
            );
            for (query, output) in queries.chunks(head_width).zip(output.chunks(head_width)) {
                let exact = plain(query, &keys[..visible], &values[..visible]);
                for (number, exact) in output.iter().zip(exact) {
                    assert!((f64::from(*number) - exact).abs() < 1e-5);
                }
            }
        }
    }
}
