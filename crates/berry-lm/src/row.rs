//! Loops over the numbers of one row.
//!
//! Each adds in an order that depends on the row alone, so that a token's numbers are the same, bit
//! for bit, whether it is computed alone or among others. All are simple enough for the compiler's
//! own vectorisation.

#![expect(
    clippy::inline_always,
    reason = "code gets its instruction set from what it is inlined into"
)]

use crate::lanes::{LANES, Simd, vectorised};

vectorised! {
    /// Writes `row`, scaled to a root mean square of 1 and multiplied by `weights`, to `output`.
    ///
    /// Source: Zhang and Sennrich, *Root Mean Square Layer Normalization*, 2019.
    fn rms_norm(row: &[f32], weights: &[f32], epsilon: f32, output: &mut [f32]) = rms_norm_body
}

vectorised! {
    /// Writes SiLU(`gate`) * `up` to `output`.
    ///
    /// Source: Shazeer, *GLU Variants Improve Transformer*, 2020.
    fn swiglu(gate: &[f32], up: &[f32], output: &mut [f32]) = swiglu_body
}

vectorised! {
    /// Adds `addend` to `row`.
    fn add(row: &mut [f32], addend: &[f32]) = add_body
}

#[inline(always)]
fn rms_norm_body<S: Simd>(simd: S, row: &[f32], weights: &[f32], epsilon: f32, output: &mut [f32]) {
    let mut sums = [0.0; LANES];
    let (chunks, rest) = row.as_chunks::<LANES>();
    for chunk in chunks {
        for (sum, &number) in sums.iter_mut().zip(chunk) {
            *sum = simd.single_multiply_add(number, number, *sum);
        }
    }
    for (sum, &number) in sums.iter_mut().zip(rest) {
        *sum = simd.single_multiply_add(number, number, *sum);
    }
    let mean = sums.iter().sum::<f32>() / row.len() as f32;
    let scale = 1.0 / (mean + epsilon).sqrt();
    for ((output, &number), &weight) in output.iter_mut().zip(row).zip(weights) {
        *output = number * scale * weight;
    }
}

#[inline(always)]
fn swiglu_body<S: Simd>(simd: S, gate: &[f32], up: &[f32], output: &mut [f32]) {
    for ((output, &gate), &up) in output.iter_mut().zip(gate).zip(up) {
        *output = gate / (1.0 + exponential(simd, -gate)) * up;
    }
}

#[inline(always)]
fn add_body<S: Simd>(_simd: S, row: &mut [f32], addend: &[f32]) {
    for (number, &addend) in row.iter_mut().zip(addend) {
        *number += addend;
    }
}

/// Turns scores into weights that add up to 1.
#[inline(always)]
pub(crate) fn softmax_body<S: Simd>(simd: S, scores: &mut [f32]) {
    let mut highest = [f32::NEG_INFINITY; LANES];
    let (chunks, rest) = scores.as_chunks::<LANES>();
    for chunk in chunks {
        for (highest, &score) in highest.iter_mut().zip(chunk) {
            *highest = if score > *highest { score } else { *highest };
        }
    }
    for (highest, &score) in highest.iter_mut().zip(rest) {
        *highest = if score > *highest { score } else { *highest };
    }
    let highest = highest.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for score in scores.iter_mut() {
        *score = exponential(simd, *score - highest);
    }
    let mut sums = [0.0; LANES];
    let (chunks, rest) = scores.as_chunks::<LANES>();
    for chunk in chunks {
        for (sum, &number) in sums.iter_mut().zip(chunk) {
            *sum += number;
        }
    }
    for (sum, &number) in sums.iter_mut().zip(rest) {
        *sum += number;
    }
    let scale = 1.0 / sums.iter().sum::<f32>();
    for score in scores.iter_mut() {
        *score *= scale;
    }
}

/// e to the power of `x`, within two units in the last place; below -87 it stays at e^-87.
///
/// `x` is split into a whole number of ln 2, which becomes the exponent, and a rest, for which a
/// polynomial is evaluated. There is no branch and no table, so that loops over it vectorise.
///
/// Source: Moshier, *Cephes Mathematical Library*, `expf`.
#[inline(always)]
fn exponential<S: Simd>(simd: S, x: f32) -> f32 {
    /// 1.5 * 2^23: adding it rounds to a whole number, which then stands in the lowest bits.
    const ROUNDING: f32 = 12_582_912.0;
    const LN_2_HIGH: f32 = 355.0 / 512.0;
    const LN_2_LOW: f32 = -2.121_944_4e-4;
    const COEFFICIENTS: [f32; 6] = [
        1.987_569_1e-4,
        1.398_199_9e-3,
        8.333_452e-3,
        4.166_579_6e-2,
        1.666_666_5e-1,
        0.5,
    ];
    let x = x.clamp(-87.0, 88.0);
    let rounded = simd.single_multiply_add(x, std::f32::consts::LOG2_E, ROUNDING);
    let whole = rounded - ROUNDING;
    let rest = simd.single_multiply_add(whole, -LN_2_HIGH, x);
    let rest = simd.single_multiply_add(whole, -LN_2_LOW, rest);
    let mut polynomial = COEFFICIENTS[0];
    for coefficient in &COEFFICIENTS[1..] {
        polynomial = simd.single_multiply_add(polynomial, rest, *coefficient);
    }
    let fraction = simd.single_multiply_add(polynomial, rest * rest, rest) + 1.0;
    f32::from_bits(
        fraction
            .to_bits()
            .wrapping_add(rounded.to_bits().wrapping_shl(23)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::Portable;

    #[test]
    fn the_exponential_is_that_of_the_standard_library() {
        let mut worst = 0.0_f32;
        for step in -8600..=8700 {
            let x = step as f32 / 100.0;
            let exact = x.exp();
            worst = worst.max((exponential(Portable, x) / exact - 1.0).abs());
        }
        assert!(worst < 3e-7, "relative error {worst}");
    }

    #[test]
    fn rms_norm_scales_to_one_and_weighs() {
        let row: Vec<f32> = (0..37).map(|index| index as f32 - 11.0).collect();
        let weights: Vec<f32> = (0..37).map(|index| 1.0 + index as f32 / 10.0).collect();
        let mean = row.iter().map(|x| f64::from(*x).powi(2)).sum::<f64>() / 37.0;
        let mut output = vec![0.0; 37];
        rms_norm(&row, &weights, 1e-5, &mut output);
        for ((output, row), weight) in output.iter().zip(&row).zip(&weights) {
            let exact = f64::from(*row) / (mean + 1e-5).sqrt() * f64::from(*weight);
            assert!((f64::from(*output) - exact).abs() < 1e-5);
        }
    }

    #[test]
    fn softmax_adds_up_to_one_and_keeps_the_order() {
        let mut scores: Vec<f32> = (0..41)
            .map(|index| (index as f32 * 0.7).sin() * 30.0)
            .collect();
        let exact: Vec<f64> = {
            let exponentials: Vec<f64> = scores.iter().map(|x| f64::from(*x).exp()).collect();
            let sum: f64 = exponentials.iter().sum();
            exponentials.iter().map(|x| x / sum).collect()
        };
        softmax_body(Portable, &mut scores);
        for (score, exact) in scores.iter().zip(exact) {
            assert!((f64::from(*score) - exact).abs() < 1e-6);
        }
    }

    #[test]
    fn swiglu_gates() {
        let mut output = [0.0; 3];
        swiglu(&[0.0, 2.0, -100.0], &[5.0, 3.0, 7.0], &mut output);
        assert!(output[0].abs() < 1e-9);
        assert!((output[1] - 2.0 / (1.0 + (-2.0_f32).exp()) * 3.0).abs() < 1e-5);
        assert!(output[2].abs() < 1e-9);
    }
}
