use crate::config::RotaryParameters;
use crate::error::ModelError;
use crate::gguf::Gguf;

/// Turns queries and keys by angles that grow with the position, so that their product depends on
/// the distance of two tokens.
///
/// GGUF files of the `llama` architecture have neighbouring numbers as pairs.
///
/// Source: Su et al., *RoFormer: Enhanced Transformer with Rotary Position Embedding*, 2021.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rotary {
    /// The angle by which each pair turns from one position to the next.
    frequencies: Vec<f64>,
}

impl Rotary {
    /// Computes the frequencies; a file may hold a factor for each, by which it is divided.
    pub(crate) fn load(gguf: &Gguf, parameters: &RotaryParameters) -> Result<Self, ModelError> {
        let pairs = parameters.width / 2;
        let factors = if gguf.has_tensor("rope_freqs.weight") {
            gguf.values("rope_freqs.weight", &[pairs])?
        } else {
            vec![1.0; pairs]
        };
        let frequencies = factors
            .iter()
            .enumerate()
            .map(|(pair, &factor)| {
                let exponent = 2.0 * pair as f64 / parameters.width as f64;
                parameters.base.powf(-exponent) / parameters.stretch / f64::from(factor)
            })
            .collect();
        Ok(Self { frequencies })
    }

    /// The cosines and sines for `count` positions from `start`, pair by pair.
    pub(crate) fn turns(&self, start: usize, count: usize) -> Vec<f32> {
        (start..start + count)
            .flat_map(|position| {
                self.frequencies.iter().flat_map(move |frequency| {
                    let (sine, cosine) = (position as f64 * frequency).sin_cos();
                    [cosine as f32, sine as f32]
                })
            })
            .collect()
    }

    /// Turns one head of the token that is `offset` past the first that `turns` was made for.
    pub(crate) fn turn(&self, head: &mut [f32], turns: &[f32], offset: usize) {
        let width = 2 * self.frequencies.len();
        let turns = &turns[offset * width..][..width];
        let (pairs, _) = head[..width].as_chunks_mut::<2>();
        let (turns, _) = turns.as_chunks::<2>();
        for ([x, y], [cosine, sine]) in pairs.iter_mut().zip(turns) {
            (*x, *y) = (*x * cosine - *y * sine, *x * sine + *y * cosine);
        }
    }
}
