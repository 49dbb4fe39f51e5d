use crate::cache::{BLOCK, Tile};
use crate::simd::{multiply_add, softmax_body, vectorised};

/// The numbers of a value that are added up in registers.
const WIDE: usize = 64;
const NARROW: usize = 8;

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
    fn attend(queries: Queries<'_>, tiles: &[Tile<'_>], output: &mut [f32]) = attend_body
}

#[inline(always)]
fn attend_body<const FUSED: bool>(
    queries: Queries<'_>,
    tiles: &[Tile<'_>],
    output: &mut [f32],
) {
    let width = queries.head_width;
    let scale = 1.0 / (width as f32).sqrt();
    let tiles = &tiles[..queries.visible.div_ceil(BLOCK)];
    let padded = tiles.len() * BLOCK;
    let heads = queries.values.len() / width;
    let mut scores = vec![0.0; heads * padded];
    let mut pairs = queries.values.chunks_exact(2 * width);
    let mut rows = scores.chunks_exact_mut(2 * padded);
    for (pair, rows) in (&mut pairs).zip(&mut rows) {
        score::<FUSED, 2>(pair, tiles, scale, rows);
    }
    if !pairs.remainder().is_empty() {
        score::<FUSED, 1>(pairs.remainder(), tiles, scale, rows.into_remainder());
    }
    for (weights, output) in scores
        .chunks_exact_mut(padded)
        .zip(output.chunks_exact_mut(width))
    {
        let weights = &mut weights[..queries.visible];
        softmax_body::<FUSED>(weights);
        let mut start = 0;
        while start + WIDE <= width {
            weigh::<FUSED, WIDE>(weights, tiles, (start, width), output);
            start += WIDE;
        }
        while start + NARROW <= width {
            weigh::<FUSED, NARROW>(weights, tiles, (start, width), output);
            start += NARROW;
        }
        while start < width {
            weigh::<FUSED, 1>(weights, tiles, (start, width), output);
            start += 1;
        }
    }
}

/// The products of `HEADS` queries with all keys, a row of them for each query.
#[inline(always)]
fn score<const FUSED: bool, const HEADS: usize>(
    queries: &[f32],
    tiles: &[Tile<'_>],
    scale: f32,
    scores: &mut [f32],
) {
    let width = queries.len() / HEADS;
    let padded = tiles.len() * BLOCK;
    for (index, tile) in tiles.iter().enumerate() {
        let mut sums = [[0.0; BLOCK]; HEADS];
        let (keys, _) = tile.keys.as_chunks::<BLOCK>();
        for (number, keys) in keys[..width].iter().enumerate() {
            for (head, sums) in sums.iter_mut().enumerate() {
                let query = queries[head * width + number];
                for (sum, &key) in sums.iter_mut().zip(keys) {
                    *sum = multiply_add::<FUSED>(query, key, *sum);
                }
            }
        }
        for (head, sums) in sums.iter().enumerate() {
            let row = &mut scores[head * padded + index * BLOCK..][..BLOCK];
            for (score, sum) in row.iter_mut().zip(sums) {
                *score = sum * scale;
            }
        }
    }
}

/// Adds up `WIDTH` numbers of the values, from `start` in rows of `width`.
#[inline(always)]
fn weigh<const FUSED: bool, const WIDTH: usize>(
    weights: &[f32],
    tiles: &[Tile<'_>],
    (start, width): (usize, usize),
    output: &mut [f32],
) {
    let mut sums = [0.0; WIDTH];
    for (weights, tile) in weights.chunks(BLOCK).zip(tiles) {
        for (&weight, values) in weights.iter().zip(tile.values.chunks_exact(width)) {
            for (sum, &value) in sums.iter_mut().zip(&values[start..start + WIDTH]) {
                *sum = multiply_add::<FUSED>(weight, value, *sum);
            }
        }
    }
    output[start..start + WIDTH].copy_from_slice(&sums);
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
        for (head_width, heads, visible) in [(64, 3, 70), (80, 1, 33), (11, 4, 1), (128, 2, 32)] {
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
            let tiles: Vec<Tile<'_>> = blocks
                .iter()
                .map(|(keys, values)| Tile { keys, values })
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
            for (query, output) in queries
                .chunks(head_width)
                .zip(output.chunks(head_width))
            {
                let exact = plain(query, &keys[..visible], &values[..visible]);
                for (number, exact) in output.iter().zip(exact) {
                    assert!((f64::from(*number) - exact).abs() < 1e-5);
                }
            }
        }
    }
}
