//! Tiny models with made-up weights, written to files, and a plain forward pass to compare with.

use std::collections::BTreeMap;
use std::io::Write;

use candle_core::quantized::gguf_file::{self, Value};
use candle_core::quantized::{GgmlDType, QTensor};
use candle_core::{Device, Tensor};
use tempfile::NamedTempFile;

use crate::tokenizer::byte_of;

/// What a tiny model is like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tiny {
    pub(crate) layers: usize,
    pub(crate) hidden: usize,
    pub(crate) heads: usize,
    pub(crate) key_heads: usize,
    pub(crate) head_width: usize,
    pub(crate) feed_forward: usize,
    pub(crate) form: GgmlDType,
    /// Whether one matrix turns tokens into numbers and numbers into tokens.
    pub(crate) tied: bool,
    pub(crate) rotary_width: usize,
    /// Whether the file has a factor for each rotary frequency.
    pub(crate) rotary_factors: bool,
}

impl Default for Tiny {
    fn default() -> Self {
        Self {
            layers: 2,
            hidden: 64,
            heads: 4,
            key_heads: 2,
            head_width: 16,
            feed_forward: 96,
            form: GgmlDType::Q8_0,
            tied: true,
            rotary_width: 16,
            rotary_factors: false,
        }
    }
}

pub(crate) const EPSILON: f32 = 1e-5;
const ROTARY_BASE: f32 = 500.0;
const MERGES: [&str; 3] = ["Ġ t", "h e", "Ġt he"];
const CONTROLS: [&str; 4] = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<spare>"];

/// All parts of a model's file, to be changed before it is written.
pub(crate) struct Parts {
    pub(crate) metadata: BTreeMap<String, Value>,
    pub(crate) tensors: BTreeMap<String, QTensor>,
}

impl Tiny {
    pub(crate) fn parts(self) -> Parts {
        let tokens = vocabulary();
        let query_width = self.heads * self.head_width;
        let key_width = self.key_heads * self.head_width;
        let mut tensors = BTreeMap::new();
        let mut add = |name: String, rows: usize, columns: usize| {
            let seed = tensors.len();
            tensors.insert(name, matrix(seed, rows, columns, self.form));
        };
        add("token_embd.weight".to_owned(), tokens.len(), self.hidden);
        if !self.tied {
            add("output.weight".to_owned(), tokens.len(), self.hidden);
        }
        for layer in 0..self.layers {
            let mut add = |part: &str, rows, columns| {
                add(format!("blk.{layer}.{part}.weight"), rows, columns);
            };
            add("attn_q", query_width, self.hidden);
            add("attn_k", key_width, self.hidden);
            add("attn_v", key_width, self.hidden);
            add("attn_output", self.hidden, query_width);
            add("ffn_gate", self.feed_forward, self.hidden);
            add("ffn_up", self.feed_forward, self.hidden);
            add("ffn_down", self.hidden, self.feed_forward);
        }
        for layer in 0..self.layers {
            for part in ["attn_norm", "ffn_norm"] {
                let name = format!("blk.{layer}.{part}.weight");
                tensors.insert(name, vector(layer, self.hidden));
            }
        }
        tensors.insert("output_norm.weight".to_owned(), vector(9, self.hidden));
        if self.rotary_factors {
            let factors = vector(17, self.rotary_width / 2);
            tensors.insert("rope_freqs.weight".to_owned(), factors);
        }
        let number = |number: usize| Value::U32(number as u32);
        let text = |text: &str| Value::String(text.to_owned());
        let texts = |texts: &[String]| {
            Value::Array(
                texts
                    .iter()
                    .map(|text| Value::String(text.clone()))
                    .collect(),
            )
        };
        let kinds = tokens.iter().map(|token| {
            let is_control = CONTROLS.contains(&token.as_str());
            Value::I32(if is_control { 3 } else { 1 })
        });
        let metadata = [
            ("general.architecture", text("llama")),
            ("llama.context_length", number(512)),
            ("llama.block_count", number(self.layers)),
            ("llama.embedding_length", number(self.hidden)),
            ("llama.feed_forward_length", number(self.feed_forward)),
            ("llama.attention.head_count", number(self.heads)),
            ("llama.attention.head_count_kv", number(self.key_heads)),
            ("llama.attention.key_length", number(self.head_width)),
            ("llama.attention.value_length", number(self.head_width)),
            (
                "llama.attention.layer_norm_rms_epsilon",
                Value::F32(EPSILON),
            ),
            ("llama.rope.dimension_count", number(self.rotary_width)),
            ("llama.rope.freq_base", Value::F32(ROTARY_BASE)),
            ("tokenizer.ggml.model", text("gpt2")),
            ("tokenizer.ggml.pre", text("smollm")),
            ("tokenizer.ggml.tokens", texts(&tokens)),
            ("tokenizer.ggml.token_type", Value::Array(kinds.collect())),
            ("tokenizer.ggml.merges", texts(&MERGES.map(str::to_owned))),
            ("tokenizer.ggml.eos_token_id", number(2)),
        ];
        Parts {
            metadata: metadata
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            tensors,
        }
    }
}

impl Parts {
    /// The file, in bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let metadata: Vec<(&str, &Value)> = self
            .metadata
            .iter()
            .map(|(key, value)| (key.as_str(), value))
            .collect();
        let tensors: Vec<(&str, &QTensor)> = self
            .tensors
            .iter()
            .map(|(name, tensor)| (name.as_str(), tensor))
            .collect();
        let mut bytes = std::io::Cursor::new(Vec::new());
        gguf_file::write(&mut bytes, &metadata, &tensors).expect("memory has room");
        bytes.into_inner()
    }

    pub(crate) fn file(&self) -> NamedTempFile {
        file(&self.bytes())
    }

    /// The logits that follow the last token, computed without any cache, in 64 bits, from the
    /// weights as the file has them.
    pub(crate) fn logits(&self, tiny: Tiny, tokens: &[u32]) -> Vec<f64> {
        let embedding = self.rows("token_embd.weight");
        let mut stream: Vec<Vec<f64>> = tokens
            .iter()
            .map(|&token| embedding[token as usize].clone())
            .collect();
        for layer in 0..tiny.layers {
            let weights = |part: &str| self.rows(&format!("blk.{layer}.{part}.weight"));
            let normed = norm(&stream, &weights("attn_norm")[0]);
            let queries = self.turned(tiny, product(&normed, &weights("attn_q")));
            let keys = self.turned(tiny, product(&normed, &weights("attn_k")));
            let values = product(&normed, &weights("attn_v"));
            let attended: Vec<Vec<f64>> = (0..tokens.len())
                .map(|position| attended(tiny, &queries[position], &keys, &values, position))
                .collect();
            add(&mut stream, &product(&attended, &weights("attn_output")));
            let normed = norm(&stream, &weights("ffn_norm")[0]);
            let mut gated = product(&normed, &weights("ffn_gate"));
            for (gate, up) in gated.iter_mut().zip(product(&normed, &weights("ffn_up"))) {
                for (gate, up) in gate.iter_mut().zip(up) {
                    *gate = *gate / (1.0 + (-*gate).exp()) * up;
                }
            }
            add(&mut stream, &product(&gated, &weights("ffn_down")));
        }
        let output = if tiny.tied {
            "token_embd.weight"
        } else {
            "output.weight"
        };
        let normed = norm(&stream, &self.rows("output_norm.weight")[0]);
        product(&normed[normed.len() - 1..], &self.rows(output)).remove(0)
    }

    /// Turns each head of each row by its position.
    fn turned(&self, tiny: Tiny, mut rows: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
        let factors = if tiny.rotary_factors {
            self.rows("rope_freqs.weight").remove(0)
        } else {
            vec![1.0; tiny.rotary_width / 2]
        };
        for (position, row) in rows.iter_mut().enumerate() {
            for head in row.chunks_mut(tiny.head_width) {
                for (pair, factor) in factors.iter().enumerate() {
                    let exponent = -2.0 * pair as f64 / tiny.rotary_width as f64;
                    let frequency = f64::from(ROTARY_BASE).powf(exponent) / factor;
                    let (sine, cosine) = (position as f64 * frequency).sin_cos();
                    let (x, y) = (head[2 * pair], head[2 * pair + 1]);
                    head[2 * pair] = x * cosine - y * sine;
                    head[2 * pair + 1] = x * sine + y * cosine;
                }
            }
        }
        rows
    }

    fn rows(&self, name: &str) -> Vec<Vec<f64>> {
        let tensor = &self.tensors[name];
        let columns = *tensor.shape().dims().last().expect("no tensor is a scalar");
        let numbers: Vec<f32> = tensor
            .dequantize(&Device::Cpu)
            .and_then(|tensor| tensor.flatten_all()?.to_vec1())
            .expect("a tensor that was just made");
        numbers
            .chunks(columns)
            .map(|row| row.iter().copied().map(f64::from).collect())
            .collect()
    }
}

pub(crate) fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::with_suffix(".gguf").expect("a temporary directory");
    file.write_all(bytes).expect("room for a small file");
    file
}

/// Controls, the 256 bytes, and what the merges make.
pub(crate) fn vocabulary() -> Vec<String> {
    let bytes = (0..0x200)
        .filter_map(char::from_u32)
        .filter(|&character| byte_of(character).is_some())
        .map(String::from);
    let merged = MERGES.iter().map(|merge| merge.replace(' ', ""));
    let controls = CONTROLS.map(str::to_owned).into_iter();
    controls.chain(bytes).chain(merged).collect()
}

fn attended(
    tiny: Tiny,
    queries: &[f64],
    keys: &[Vec<f64>],
    values: &[Vec<f64>],
    position: usize,
) -> Vec<f64> {
    let width = tiny.head_width;
    let mut attended = Vec::new();
    for (head, query) in queries.chunks(width).enumerate() {
        let start = head / (tiny.heads / tiny.key_heads) * width;
        let weights: Vec<f64> = keys[..=position]
            .iter()
            .map(|key| dot(query, &key[start..start + width]) / (width as f64).sqrt())
            .map(f64::exp)
            .collect();
        let total: f64 = weights.iter().sum();
        attended.extend((start..start + width).map(|number| {
            let weighted = weights.iter().zip(values);
            weighted
                .map(|(weight, value)| weight * value[number])
                .sum::<f64>()
                / total
        }));
    }
    attended
}

fn product(rows: &[Vec<f64>], weights: &[Vec<f64>]) -> Vec<Vec<f64>> {
    rows.iter()
        .map(|row| weights.iter().map(|weights| dot(row, weights)).collect())
        .collect()
}

fn norm(rows: &[Vec<f64>], weights: &[f64]) -> Vec<Vec<f64>> {
    rows.iter()
        .map(|row| {
            let scale = 1.0 / (dot(row, row) / row.len() as f64 + f64::from(EPSILON)).sqrt();
            let scaled = row.iter().zip(weights);
            scaled
                .map(|(number, weight)| number * scale * weight)
                .collect()
        })
        .collect()
}

fn add(rows: &mut [Vec<f64>], addends: &[Vec<f64>]) {
    for (row, addends) in rows.iter_mut().zip(addends) {
        for (number, addend) in row.iter_mut().zip(addends) {
            *number += addend;
        }
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(left, right)| left * right)
        .sum()
}

/// Numbers between -1 and 1 that look random and are always the same.
fn numbers(seed: usize, count: usize) -> Vec<f32> {
    let mut state = seed as u64 + 1;
    (0..count)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1_u64 << 23) as f32 - 1.0
        })
        .collect()
}

fn matrix(seed: usize, rows: usize, columns: usize, form: GgmlDType) -> QTensor {
    // Large enough that a softmax has something to choose, and rows of their own size.
    let mut values = numbers(seed, rows * columns);
    for (row, numbers) in values.chunks_mut(columns).enumerate() {
        for number in numbers {
            *number *= 0.1 + (row % 7) as f32 * 0.05;
        }
    }
    Tensor::from_vec(values, (rows, columns), &Device::Cpu)
        .and_then(|tensor| QTensor::quantize(&tensor, form))
        .expect("sizes that the form can have")
}

fn vector(seed: usize, length: usize) -> QTensor {
    let values = numbers(seed + 100, length)
        .iter()
        .map(|x| 1.0 + x * 0.3)
        .collect();
    Tensor::from_vec(values, length, &Device::Cpu)
        .and_then(|tensor| QTensor::quantize(&tensor, GgmlDType::F32))
        .expect("any length can be")
}
