#![expect(
    clippy::inline_always,
    reason = "code gets its instruction set from what it is inlined into"
)]

use half::f16;

use crate::lanes::{LANES, Simd};

/// The columns of a tile.
pub(crate) const BLOCK: usize = 32;

/// The weights that 32 inputs have for 16 outputs, with those of one input side by side, so that
/// 16 sums grow in one register and nothing is added across.
///
/// All forms give back the weights of the file as they are, rounded once to 32 bits, except where
/// [`EightBitTile::quantise`] says otherwise.
pub(crate) trait Tile: Clone + Send + Sync {
    /// A tile of zeros.
    const ZERO: Self;

    /// What the weights are scaled and shifted by.
    type Scales<S: Simd>: Copy;

    fn scales<S: Simd>(&self, simd: S) -> Self::Scales<S>;

    /// The weights of the inputs `2 * pair` and `2 * pair + 1`.
    fn pair<S: Simd>(&self, simd: S, scales: Self::Scales<S>, pair: usize) -> [S::Lanes; 2];

    /// A single weight.
    fn weight(&self, column: usize, lane: usize) -> f32;
}

/// 4 bits a weight, and for each output a scale and an offset: what GGUF calls `Q4_0` and `Q4_1`.
#[derive(Debug, Clone)]
pub(crate) struct FourBitTile {
    scales: [f16; LANES],
    offsets: [f16; LANES],
    /// Two inputs in a byte, the first in its lower half.
    weights: [[u8; LANES]; BLOCK / 2],
}

/// 8 bits a weight, and for each output a scale: what GGUF calls `Q8_0`.
#[derive(Debug, Clone)]
pub(crate) struct EightBitTile {
    scales: [f16; LANES],
    weights: [[i8; LANES]; BLOCK],
}

/// 32 bits a weight.
#[derive(Debug, Clone)]
pub(crate) struct FullTile {
    weights: [[f32; LANES]; BLOCK],
}

impl FourBitTile {
    /// The bytes of a block in a `Q4_0` tensor: a scale, then two weights a byte.
    pub(crate) const Q4_0_BYTES: usize = 2 + BLOCK / 2;

    /// The bytes of a block in a `Q4_1` tensor: a scale, an offset, then two weights a byte.
    pub(crate) const Q4_1_BYTES: usize = 4 + BLOCK / 2;

    pub(crate) fn set_q4_0(&mut self, lane: usize, block: &[u8]) {
        self.scales[lane] = half_number(block, 0);
        self.offsets[lane] = f16::from_f32(-8.0 * self.scales[lane].to_f32());
        self.set_weights(lane, &block[2..]);
    }

    pub(crate) fn set_q4_1(&mut self, lane: usize, block: &[u8]) {
        self.scales[lane] = half_number(block, 0);
        self.offsets[lane] = half_number(block, 1);
        self.set_weights(lane, &block[4..]);
    }

    /// The file has the first half of a block in the lower halves of the bytes.
    fn set_weights(&mut self, lane: usize, bytes: &[u8]) {
        let lower = bytes.iter().map(|byte| byte & 15);
        let upper = bytes.iter().map(|byte| byte >> 4);
        for (column, weight) in lower.chain(upper).enumerate() {
            self.weights[column / 2][lane] |= weight << (4 * (column % 2));
        }
    }
}

impl EightBitTile {
    /// The bytes of a block in a `Q8_0` tensor: a scale, then a weight a byte.
    pub(crate) const Q8_0_BYTES: usize = 2 + BLOCK;

    pub(crate) fn set_q8_0(&mut self, lane: usize, block: &[u8]) {
        self.scales[lane] = half_number(block, 0);
        for (weights, byte) in self.weights.iter_mut().zip(&block[2..]) {
            weights[lane] = byte.cast_signed();
        }
    }

    /// Rounds weights to 255 steps between the largest and its opposite.
    pub(crate) fn quantise(&mut self, lane: usize, numbers: &[f32]) {
        let largest = numbers.iter().fold(0.0_f32, |a, b| a.max(b.abs()));
        let scale = f16::from_f32(largest / f32::from(i8::MAX));
        self.scales[lane] = scale;
        if scale > f16::ZERO {
            for (weights, number) in self.weights.iter_mut().zip(numbers) {
                weights[lane] = (number / scale.to_f32()).round() as i8;
            }
        }
    }
}

impl FullTile {
    pub(crate) fn set(&mut self, lane: usize, numbers: &[f32]) {
        for (weights, &number) in self.weights.iter_mut().zip(numbers) {
            weights[lane] = number;
        }
    }
}

impl Tile for FourBitTile {
    const ZERO: Self = Self {
        scales: [f16::ZERO; LANES],
        offsets: [f16::ZERO; LANES],
        weights: [[0; LANES]; BLOCK / 2],
    };

    /// Scales and offsets.
    type Scales<S: Simd> = [S::Lanes; 2];

    #[inline(always)]
    fn scales<S: Simd>(&self, simd: S) -> [S::Lanes; 2] {
        [simd.halves(&self.scales), simd.halves(&self.offsets)]
    }

    #[inline(always)]
    fn pair<S: Simd>(
        &self,
        simd: S,
        [scales, offsets]: [S::Lanes; 2],
        pair: usize,
    ) -> [S::Lanes; 2] {
        let [first, second] = simd.nibbles(&self.weights[pair]);
        [
            simd.multiply_add(first, scales, offsets),
            simd.multiply_add(second, scales, offsets),
        ]
    }

    fn weight(&self, column: usize, lane: usize) -> f32 {
        let nibble = (self.weights[column / 2][lane] >> (4 * (column % 2))) & 15;
        f32::from(nibble).mul_add(self.scales[lane].to_f32(), self.offsets[lane].to_f32())
    }
}

impl Tile for EightBitTile {
    const ZERO: Self = Self {
        scales: [f16::ZERO; LANES],
        weights: [[0; LANES]; BLOCK],
    };

    type Scales<S: Simd> = S::Lanes;

    #[inline(always)]
    fn scales<S: Simd>(&self, simd: S) -> S::Lanes {
        simd.halves(&self.scales)
    }

    #[inline(always)]
    fn pair<S: Simd>(&self, simd: S, scales: S::Lanes, pair: usize) -> [S::Lanes; 2] {
        [
            simd.multiply(simd.bytes(&self.weights[2 * pair]), scales),
            simd.multiply(simd.bytes(&self.weights[2 * pair + 1]), scales),
        ]
    }

    fn weight(&self, column: usize, lane: usize) -> f32 {
        f32::from(self.weights[column][lane]) * self.scales[lane].to_f32()
    }
}

impl Tile for FullTile {
    const ZERO: Self = Self {
        weights: [[0.0; LANES]; BLOCK],
    };

    type Scales<S: Simd> = ();

    #[inline(always)]
    fn scales<S: Simd>(&self, _simd: S) {}

    #[inline(always)]
    fn pair<S: Simd>(&self, simd: S, (): (), pair: usize) -> [S::Lanes; 2] {
        [
            simd.load(&self.weights[2 * pair]),
            simd.load(&self.weights[2 * pair + 1]),
        ]
    }

    fn weight(&self, column: usize, lane: usize) -> f32 {
        self.weights[column][lane]
    }
}

/// The 16-bit number at a place in a block.
fn half_number(block: &[u8], index: usize) -> f16 {
    f16::from_le_bytes([block[2 * index], block[2 * index + 1]])
}
