use std::sync::Arc;

use crate::attention::{Queries, attend};
use crate::cache::{CacheShape, KvCache, KvTile};
use crate::config::Hyperparameters;
use crate::error::ModelError;
use crate::gguf::Gguf;
use crate::matrix::{Matrix, WeightFormat};
use crate::parallel::for_each_chunk;
use crate::rotary::Rotary;
use crate::row::{add, rms_norm, swiglu};
use crate::tiles::Activations;
use crate::tokenizer::TokenId;

/// Which rows of logits a forward pass computes: they are the costliest part of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outputs {
    /// None: the tokens only fill the cache.
    None,
    /// What follows the last token.
    Last,
    /// What follows each token.
    All,
}

/// A network of the `llama` architecture: pre-normalised layers of grouped-query attention with
/// rotary positions and of a gated feed-forward part, all without biases.
///
/// A token's numbers do not depend on how many tokens are computed together, bit for bit: each of
/// the loops and kernels treats rows one by one.
///
/// Source: Touvron et al., *LLaMA: Open and Efficient Foundation Language Models*, 2023.
pub(crate) struct Llama {
    hyperparameters: Hyperparameters,
    rotary: Rotary,
    embedding: Arc<Matrix>,
    layers: Vec<Layer>,
    output_norm: Vec<f32>,
    output: Arc<Matrix>,
}

struct Layer {
    attention_norm: Vec<f32>,
    /// Queries, keys and values in one matrix, one below the other.
    queries_keys_values: Matrix,
    attention_output: Matrix,
    feed_forward_norm: Vec<f32>,
    /// The gate and what it gates in one matrix, one below the other.
    gate_up: Matrix,
    down: Matrix,
}

impl Llama {
    /// Loads the network; to be called inside the threads that shall do it.
    pub(crate) fn load(
        gguf: &Gguf,
        hyperparameters: Hyperparameters,
        format: WeightFormat,
    ) -> Result<Self, ModelError> {
        let hidden = hyperparameters.hidden;
        let vocabulary = hyperparameters.vocabulary;
        let matrix = |name| Matrix::load(gguf, &[(name, vocabulary)], hidden, format);
        let embedding = Arc::new(matrix("token_embd.weight")?);
        let output = match "output.weight" {
            name if gguf.has_tensor(name) => Arc::new(matrix(name)?),
            // The same matrix turns tokens into numbers and numbers into tokens.
            _ => Arc::clone(&embedding),
        };
        let layers = (0..hyperparameters.layers)
            .map(|index| Layer::load(gguf, &hyperparameters, index, format))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            rotary: Rotary::load(gguf, &hyperparameters.rotary)?,
            embedding,
            layers,
            output_norm: gguf.values("output_norm.weight", &[hidden])?,
            output,
            hyperparameters,
        })
    }

    pub(crate) fn empty_cache(&self) -> KvCache {
        KvCache::new(CacheShape {
            layers: self.hyperparameters.layers,
            heads: self.hyperparameters.key_heads,
            head_width: self.hyperparameters.head_width,
        })
    }

    /// Runs `tokens` behind those that `cache` remembers, and makes it remember them too.
    /// Returns as many rows of logits as `outputs` asks for, each of the vocabulary's size or
    /// somewhat longer.
    pub(crate) fn forward(
        &self,
        tokens: &[TokenId],
        cache: &mut KvCache,
        outputs: Outputs,
    ) -> Activations {
        let mut stream = self.embed(tokens);
        let turns = self.rotary.turns(cache.len(), tokens.len());
        cache.reserve(tokens.len());
        for (index, layer) in self.layers.iter().enumerate() {
            let normed = self.norm(&stream, &layer.attention_norm, &layer.queries_keys_values);
            let projected = layer.queries_keys_values.multiply(&normed);
            let attended = self.attend(projected, index, &turns, cache);
            add_rows(&mut stream, &layer.attention_output.multiply(&attended));

            let normed = self.norm(&stream, &layer.feed_forward_norm, &layer.gate_up);
            let gated = self.gate(&layer.gate_up.multiply(&normed), &layer.down);
            add_rows(&mut stream, &layer.down.multiply(&gated));
        }
        cache.advance(tokens.len());
        self.logits(&stream, outputs)
    }

    fn embed(&self, tokens: &[TokenId]) -> Activations {
        let mut stream = Activations::zeros(tokens.len(), self.hyperparameters.hidden);
        let width = stream.width;
        for (token, row) in tokens.iter().zip(stream.values.chunks_exact_mut(width)) {
            self.embedding.copy_row(token.0 as usize, row);
        }
        stream
    }

    /// The normalised rows, as wide as the matrix wants that they go to.
    fn norm(&self, stream: &Activations, weights: &[f32], next: &Matrix) -> Activations {
        let width = next.padded_columns();
        let mut normed = Activations::zeros(stream.rows(), width);
        for_each_chunk(&mut normed.values, width, |index, output| {
            let output = &mut output[..self.hyperparameters.hidden];
            let epsilon = self.hyperparameters.norm_epsilon;
            rms_norm(stream.row(index), weights, epsilon, output);
        });
        normed
    }

    /// Turns queries and keys, remembers keys and values, and lets each token look at those up to
    /// itself.
    fn attend(
        &self,
        mut projected: Activations,
        layer: usize,
        turns: &[f32],
        cache: &mut KvCache,
    ) -> Activations {
        let Hyperparameters {
            key_heads,
            head_width,
            ..
        } = self.hyperparameters;
        let query_width = self.hyperparameters.query_width();
        let key_width = self.hyperparameters.key_width();
        let width = projected.width;
        for (offset, row) in projected.values.chunks_exact_mut(width).enumerate() {
            for head in row[..query_width + key_width].chunks_exact_mut(head_width) {
                self.rotary.turn(head, turns, offset);
            }
            let (keys, values) = row[query_width..].split_at(key_width);
            cache.write(layer, offset, keys, &values[..key_width]);
        }
        let tiles: Vec<Vec<KvTile<'_>>> = (0..key_heads)
            .map(|head| cache.tiles(layer, head).collect())
            .collect();
        let start = cache.len();
        let group_width = query_width / key_heads;
        let mut attended = Activations::zeros(projected.rows(), query_width);
        for_each_chunk(&mut attended.values, group_width, |index, output| {
            let (offset, key_head) = (index / key_heads, index % key_heads);
            let queries = Queries {
                values: &projected.row(offset)[key_head * group_width..][..group_width],
                head_width,
                visible: start + offset + 1,
            };
            attend(queries, &tiles[key_head], output);
        });
        attended
    }

    fn gate(&self, gate_up: &Activations, next: &Matrix) -> Activations {
        let inner = self.hyperparameters.feed_forward;
        let width = next.padded_columns();
        let mut gated = Activations::zeros(gate_up.rows(), width);
        for_each_chunk(&mut gated.values, width, |index, output| {
            let (gate, up) = gate_up.row(index).split_at(inner);
            swiglu(gate, &up[..inner], &mut output[..inner]);
        });
        gated
    }

    fn logits(&self, stream: &Activations, outputs: Outputs) -> Activations {
        let first = match outputs {
            Outputs::None => stream.rows(),
            Outputs::Last => stream.rows().saturating_sub(1),
            Outputs::All => 0,
        };
        let wanted = Activations {
            values: stream.values[first * stream.width..].to_vec(),
            width: stream.width,
        };
        if wanted.values.is_empty() {
            return wanted;
        }
        self.output
            .multiply(&self.norm(&wanted, &self.output_norm, &self.output))
    }
}

impl Layer {
    fn load(
        gguf: &Gguf,
        hyperparameters: &Hyperparameters,
        index: usize,
        format: WeightFormat,
    ) -> Result<Self, ModelError> {
        let name = |part: &str| format!("blk.{index}.{part}.weight");
        let hidden = hyperparameters.hidden;
        let inner = hyperparameters.feed_forward;
        let query_width = hyperparameters.query_width();
        let key_width = hyperparameters.key_width();
        let matrix = |parts: &[(&str, usize)], columns: usize| {
            let parts: Vec<(String, usize)> = parts
                .iter()
                .map(|(part, rows)| (name(part), *rows))
                .collect();
            Matrix::load(gguf, &parts, columns, format)
        };
        Ok(Self {
            attention_norm: gguf.values(&name("attn_norm"), &[hidden])?,
            queries_keys_values: matrix(
                &[
                    ("attn_q", query_width),
                    ("attn_k", key_width),
                    ("attn_v", key_width),
                ],
                hidden,
            )?,
            attention_output: matrix(&[("attn_output", hidden)], query_width)?,
            feed_forward_norm: gguf.values(&name("ffn_norm"), &[hidden])?,
            gate_up: matrix(&[("ffn_gate", inner), ("ffn_up", inner)], hidden)?,
            down: matrix(&[("ffn_down", hidden)], inner)?,
        })
    }
}

/// Adds the rows of `addend`, which may be wider, to those of `stream`.
fn add_rows(stream: &mut Activations, addend: &Activations) {
    let width = stream.width;
    for (row, addend) in stream
        .values
        .chunks_exact_mut(width)
        .zip(addend.values.chunks_exact(addend.width))
    {
        add(row, &addend[..width]);
    }
}
