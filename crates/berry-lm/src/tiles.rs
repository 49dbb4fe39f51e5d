#![expect(
    clippy::inline_always,
    reason = "code gets its instruction set from what it is inlined into"
)]

use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSliceMut;

use crate::lanes::{LANES, Simd, vectorised};
use crate::parallel::for_each_chunk;
use crate::tile::{BLOCK, Tile};

/// The tiles that lie side by side. A single row of input is multiplied with all of them at once,
/// because one sum alone would always wait for its last addition, and because memory is read
/// fastest from end to end.
const SIDES: usize = 4;

/// The outputs of a strip.
const STRIP: usize = SIDES * LANES;

/// The rows of input that a thread takes at once, where there are enough for all threads.
const ROWS_AT_ONCE: usize = 24;

/// Rows of numbers, one for each token.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Activations {
    pub(crate) values: Vec<f32>,
    /// The distance from one row to the next. Rows may end in numbers that mean nothing.
    pub(crate) width: usize,
}

impl Activations {
    pub(crate) fn zeros(rows: usize, width: usize) -> Self {
        Self {
            values: vec![0.0; rows * width],
            width,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.values.len() / self.width
    }

    pub(crate) fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.width..][..self.width]
    }
}

/// The weights of a matrix: strips of 64 outputs, one after the other, and in a strip tiles of 32
/// inputs, padded with zeros.
#[derive(Debug)]
pub(crate) struct Tiles<T> {
    tiles: Vec<[T; SIDES]>,
    /// The length of a strip.
    blocks: usize,
}

impl<T: Tile> Tiles<T> {
    /// Makes the tiles for `rows` outputs and `blocks` times 32 inputs. `set` puts a block of a row
    /// into a lane of a tile; it gets tile, lane, row and block.
    pub(crate) fn pack(
        rows: usize,
        blocks: usize,
        set: impl Fn(&mut T, usize, usize, usize) + Sync,
    ) -> Self {
        let empty = [const { T::ZERO }; SIDES];
        let mut tiles = vec![empty; rows.div_ceil(STRIP) * blocks];
        tiles
            .par_chunks_mut(blocks)
            .enumerate()
            .for_each(|(strip, tiles)| {
                for (block, sides) in tiles.iter_mut().enumerate() {
                    for row in strip * STRIP..rows.min((strip + 1) * STRIP) {
                        let tile = &mut sides[row % STRIP / LANES];
                        set(tile, row % LANES, row, block);
                    }
                }
            });
        Self { tiles, blocks }
    }

    /// Writes the weights of one output.
    pub(crate) fn copy_row(&self, row: usize, numbers: &mut [f32]) {
        let strip = &self.tiles[row / STRIP * self.blocks..][..self.blocks];
        for (column, number) in numbers.iter_mut().enumerate() {
            let tile = &strip[column / BLOCK][row % STRIP / LANES];
            *number = tile.weight(column % BLOCK, row % LANES);
        }
    }

    /// Multiplies each row, whose width must be that of the tiles. The rows that come out are as
    /// wide as there are outputs, padded to whole strips.
    ///
    /// A row's products are added up in the order of the columns, whatever other rows there are
    /// and however many threads.
    pub(crate) fn multiply(&self, input: &Activations) -> Activations {
        let rows = input.rows();
        let strips = self.tiles.len() / self.blocks;
        let mut output = Activations::zeros(rows, strips * STRIP);
        let width = output.width;
        if rows * 2 >= ROWS_AT_ONCE * rayon::current_num_threads() {
            for_each_chunk(&mut output.values, width * ROWS_AT_ONCE, |index, chunk| {
                let start = index * ROWS_AT_ONCE * input.width;
                let length = chunk.len() / width * input.width;
                let product = Product {
                    tiles: &self.tiles,
                    blocks: self.blocks,
                    input: &input.values[start..start + length],
                    row_step: width,
                    strip_step: STRIP,
                };
                add_up(&product, chunk);
            });
            return output;
        }
        // Few rows: each thread takes some strips, and writes them one after the other.
        let strip_length = rows * STRIP;
        let mut by_strip = vec![0.0; output.values.len()];
        for_each_chunk(&mut by_strip, strip_length, |strip, chunk| {
            let product = Product {
                tiles: &self.tiles[strip * self.blocks..][..self.blocks],
                blocks: self.blocks,
                input: &input.values,
                row_step: STRIP,
                strip_step: strip_length,
            };
            add_up(&product, chunk);
        });
        if rows == 1 {
            output.values = by_strip;
            return output;
        }
        for (strip, numbers) in by_strip.chunks_exact(strip_length).enumerate() {
            for (row, numbers) in numbers.chunks_exact(STRIP).enumerate() {
                output.values[row * width + strip * STRIP..][..STRIP].copy_from_slice(numbers);
            }
        }
        output
    }
}

/// A part of a product that one thread computes.
pub(crate) struct Product<'a, T> {
    /// Whole strips.
    tiles: &'a [[T; SIDES]],
    /// The length of a strip.
    blocks: usize,
    /// Whole rows, as wide as a strip is long.
    input: &'a [f32],
    /// The distance in the output from one row to the next.
    row_step: usize,
    /// The distance in the output from one strip to the next.
    strip_step: usize,
}

vectorised! {
    fn add_up<T: Tile>(product: &Product<'_, T>, output: &mut [f32]) = add_up_body
}

#[inline(always)]
fn add_up_body<S: Simd, T: Tile>(simd: S, product: &Product<'_, T>, output: &mut [f32]) {
    let (input, _) = product.input.as_chunks::<BLOCK>();
    let rows = input.len() / product.blocks;
    let mut row = 0;
    while row < rows {
        let input = &input[row * product.blocks..];
        let output = &mut output[row * product.row_step..];
        row += match rows - row {
            12.. if S::MANY_REGISTERS => add_up_rows::<S, T, 12>(simd, product, input, output),
            4.. => add_up_rows::<S, T, 4>(simd, product, input, output),
            _ => add_up_row(simd, product, input, output),
        };
    }
}

/// Multiplies the first `ROWS` rows, tile by tile. Returns `ROWS`.
#[inline(always)]
fn add_up_rows<S: Simd, T: Tile, const ROWS: usize>(
    simd: S,
    product: &Product<'_, T>,
    input: &[[f32; BLOCK]],
    output: &mut [f32],
) -> usize {
    let rows: [&[[f32; BLOCK]]; ROWS] =
        std::array::from_fn(|row| &input[row * product.blocks..][..product.blocks]);
    for (strip, tiles) in product.tiles.chunks_exact(product.blocks).enumerate() {
        for side in 0..SIDES {
            let mut sums = [simd.splat(0.0); ROWS];
            for (block, tiles) in tiles.iter().enumerate() {
                let scales = tiles[side].scales(simd);
                for pair in 0..BLOCK / 2 {
                    let [first, second] = tiles[side].pair(simd, scales, pair);
                    for (row, sum) in rows.iter().zip(&mut sums) {
                        *sum = simd.multiply_add(first, simd.splat(row[block][2 * pair]), *sum);
                    }
                    for (row, sum) in rows.iter().zip(&mut sums) {
                        let number = simd.splat(row[block][2 * pair + 1]);
                        *sum = simd.multiply_add(second, number, *sum);
                    }
                }
            }
            let start = strip * product.strip_step + side * LANES;
            for (row, sum) in sums.into_iter().enumerate() {
                if let Some(output) = output[start + row * product.row_step..].first_chunk_mut() {
                    simd.store(sum, output);
                }
            }
        }
    }
    ROWS
}

/// Multiplies the first row, strip by strip. Returns 1.
#[inline(always)]
fn add_up_row<S: Simd, T: Tile>(
    simd: S,
    product: &Product<'_, T>,
    input: &[[f32; BLOCK]],
    output: &mut [f32],
) -> usize {
    for (strip, tiles) in product.tiles.chunks_exact(product.blocks).enumerate() {
        let mut sums = [simd.splat(0.0); SIDES];
        for (row, tiles) in input.iter().zip(tiles) {
            let scales: [T::Scales<S>; SIDES] =
                std::array::from_fn(|side| tiles[side].scales(simd));
            for pair in 0..BLOCK / 2 {
                let numbers = [simd.splat(row[2 * pair]), simd.splat(row[2 * pair + 1])];
                for ((tile, scales), sum) in tiles.iter().zip(scales).zip(&mut sums) {
                    let [first, second] = tile.pair(simd, scales, pair);
                    *sum = simd.multiply_add(first, numbers[0], *sum);
                    *sum = simd.multiply_add(second, numbers[1], *sum);
                }
            }
        }
        let (output, _) = output[strip * product.strip_step..].as_chunks_mut::<LANES>();
        for (sum, output) in sums.into_iter().zip(output) {
            simd.store(sum, output);
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::Portable;
    use crate::tile::{EightBitTile, FullTile};

    const BLOCKS: usize = 3;

    /// Numbers that look random and are the same in each run.
    fn numbers(count: usize, seed: usize) -> Vec<f32> {
        (0..count)
            .map(|index| ((index * 7919 + seed * 104_729) % 1009) as f32 / 504.5 - 1.0)
            .collect()
    }

    fn tiles<T: Tile>(rows: usize, set: fn(&mut T, usize, &[f32])) -> (Tiles<T>, Vec<Vec<f32>>) {
        let weights: Vec<Vec<f32>> = (0..rows).map(|row| numbers(BLOCKS * BLOCK, row)).collect();
        let tiles = Tiles::pack(rows, BLOCKS, |tile: &mut T, lane, row, block| {
            set(tile, lane, &weights[row][block * BLOCK..][..BLOCK]);
        });
        (tiles, weights)
    }

    #[test]
    fn rows_are_found_again_in_the_tiles() {
        let (tiles, weights) = tiles(70, FullTile::set);
        let mut row = vec![0.0; BLOCKS * BLOCK];
        for (index, weights) in weights.iter().enumerate() {
            tiles.copy_row(index, &mut row);
            assert_eq!(&row, weights);
        }
        let (tiles, weights) = self::tiles(70, EightBitTile::quantise);
        for (index, weights) in weights.iter().enumerate() {
            tiles.copy_row(index, &mut row);
            for (number, weight) in row.iter().zip(weights) {
                assert!((number - weight).abs() < 0.5 / 126.0, "{number} {weight}");
            }
        }
    }

    #[test]
    fn products_are_the_plain_ones_for_any_number_of_rows() {
        let (tiles, weights) = tiles(70, FullTile::set);
        for rows in [1, 2, 3, 4, 5, 11, 12, 13, 29, 60] {
            let input = Activations {
                values: numbers(rows * BLOCKS * BLOCK, 999),
                width: BLOCKS * BLOCK,
            };
            let output = tiles.multiply(&input);
            assert_eq!((output.rows(), output.width), (rows, 2 * STRIP));
            for row in 0..rows {
                for (weights, number) in weights.iter().zip(output.row(row)) {
                    let products: Vec<f64> = weights
                        .iter()
                        .zip(input.row(row))
                        .map(|(weight, number)| f64::from(*weight) * f64::from(*number))
                        .collect();
                    let plain: f64 = products.iter().sum();
                    let size: f64 = products.iter().map(|product| product.abs()).sum();
                    assert!((plain - f64::from(*number)).abs() < 2e-6 * size);
                }
            }
        }
    }

    #[test]
    fn all_instruction_sets_give_the_same_product() {
        fn check(simd: impl Simd) {
            let (tiles, _) = tiles(64, EightBitTile::quantise);
            let input = numbers(19 * BLOCKS * BLOCK, 5);
            let product = |tiles| Product {
                tiles,
                blocks: BLOCKS,
                input: &input,
                row_step: STRIP,
                strip_step: STRIP,
            };
            let mut output = vec![0.0; 19 * STRIP];
            add_up_body(simd, &product(&tiles.tiles), &mut output);
            let mut portable = vec![0.0; 19 * STRIP];
            add_up_body(Portable, &product(&tiles.tiles), &mut portable);
            for (number, portable) in output.iter().zip(portable) {
                assert!((number - portable).abs() < 1e-4);
            }
            // Rows that are computed together have the bits of rows that are computed alone.
            for (row, output) in input.chunks(BLOCKS * BLOCK).zip(output.chunks(STRIP)) {
                let mut alone = vec![0.0; STRIP];
                let product = Product {
                    input: row,
                    ..product(&tiles.tiles)
                };
                add_up_body(simd, &product, &mut alone);
                assert_eq!(alone, output);
            }
        }
        check(Portable);
        #[cfg(target_arch = "x86_64")]
        {
            if let Some(simd) = crate::lanes::Avx2::detect() {
                check(simd);
            }
            if let Some(simd) = crate::lanes::Avx512::detect() {
                check(simd);
            }
        }
    }
}
