use std::error::Error;
use std::path::Path;

use candle_core::Device;
use candle_core::quantized::gguf_file::Value;
use candle_core::quantized::{GgmlDType, QTensor};
use expect_test::{Expect, expect};

use crate::model::{Model, ModelOptions};
use crate::tiny::{self, Parts, Tiny};

/// Shows why a file cannot be opened, with `FILE` for its path.
fn check_path(path: &Path, expected: &Expect) {
    let error = match Model::open(path, &ModelOptions::default()) {
        Ok(_) => "opened".to_owned(),
        Err(error) => {
            let cause = error.source().map(|cause| format!(": {cause}"));
            format!("{error}{}", cause.unwrap_or_default())
        }
    };
    let path = path.display().to_string();
    let first_line = error.lines().next().unwrap_or_default();
    expected.assert_eq(&first_line.replace(&path, "FILE"));
}

fn check_bytes(bytes: &[u8], expected: &Expect) {
    check_path(tiny::file(bytes).path(), expected);
}

fn check(change: impl FnOnce(&mut Parts), expected: &Expect) {
    let mut parts = Tiny::default().parts();
    change(&mut parts);
    check_bytes(&parts.bytes(), expected);
}

fn set(parts: &mut Parts, key: &str, value: Value) {
    parts.metadata.insert(key.to_owned(), value);
}

fn set_text(parts: &mut Parts, key: &str, value: &str) {
    set(parts, key, Value::String(value.to_owned()));
}

#[test]
fn a_sound_file_opens() {
    check(|_| (), &expect!["opened"]);
}

#[test]
fn files_that_are_no_models_are_named() {
    check_path(
        Path::new("no/such.gguf"),
        &expect![
            "no model file at `FILE`; fetch one with `tripleberry model pull`, or give the path of a GGUF file"
        ],
    );
    check_bytes(
        b"",
        &expect![
            "`FILE` is not a GGUF file; fetch one with `tripleberry model pull`, or convert the model to GGUF first"
        ],
    );
    check_bytes(
        b"<!DOCTYPE html>",
        &expect![
            "`FILE` is not a GGUF file; fetch one with `tripleberry model pull`, or convert the model to GGUF first"
        ],
    );
    check_bytes(
        b"GGUF",
        &expect![
            "`FILE` is damaged or of an unknown GGUF version; fetch it again with `tripleberry model pull`: failed to fill whole buffer"
        ],
    );
    check_bytes(
        b"GGUF\x63\0\0\0",
        &expect![
            "`FILE` is damaged or of an unknown GGUF version; fetch it again with `tripleberry model pull`: gguf: unsupported magic/version Gguf/99"
        ],
    );
}

#[test]
fn a_truncated_file_is_named_wherever_it_ends() {
    let bytes = Tiny::default().parts().bytes();
    check_bytes(
        &bytes[..bytes.len() / 2],
        &expect![
            "`FILE` is truncated: it needs 90076 bytes and has 45040; fetch it again with `tripleberry model pull`"
        ],
    );
    check_bytes(
        &bytes[..bytes.len() - 100],
        &expect![
            "`FILE` is truncated: it needs 90076 bytes and has 89980; fetch it again with `tripleberry model pull`"
        ],
    );
    check_bytes(
        &bytes[..2000],
        &expect![
            "`FILE` is damaged or of an unknown GGUF version; fetch it again with `tripleberry model pull`: gguf: array of 263 elements needs at least 2104 bytes, only 119 remaining"
        ],
    );
}

#[test]
fn other_networks_are_refused() {
    check(
        |parts| set_text(parts, "general.architecture", "mamba"),
        &expect!["unknown model architecture `mamba`; use one of: llama"],
    );
    check(
        |parts| {
            parts.metadata.remove("general.architecture");
        },
        &expect![
            "the model file has no metadata entry `general.architecture`; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| set_text(parts, "llama.rope.scaling.type", "yarn"),
        &expect![
            "the model uses the RoPE scaling `yarn`, which is not supported; use one of: none, linear"
        ],
    );
    check(
        |parts| {
            parts.tensors.remove("blk.0.attn_norm.weight");
        },
        &expect![
            "the model file has no tensor `blk.0.attn_norm.weight`; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| {
            let bias = parts.tensors["output_norm.weight"].dequantize(&Device::Cpu);
            let bias = bias.and_then(|bias| QTensor::quantize(&bias, GgmlDType::F32));
            let bias = bias.expect("a vector that was just made");
            parts.tensors.insert("blk.0.attn_q.bias".to_owned(), bias);
        },
        &expect![
            "the model file has a tensor `blk.0.attn_q.bias`, which a plain `llama` network has not; use another model"
        ],
    );
}

#[test]
fn impossible_sizes_are_refused() {
    let head_count = "llama.attention.head_count";
    check(
        |parts| set(parts, head_count, Value::U32(0)),
        &expect![
            "the metadata entry `llama.attention.head_count` of the model file is not a positive whole number; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| set(parts, head_count, Value::U32(3)),
        &expect![
            "the metadata entry `llama.attention.head_count_kv` of the model file is not a divisor of the number of heads; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| set(parts, "llama.feed_forward_length", Value::U32(95)),
        &expect![
            "the tensor `blk.0.ffn_gate.weight` has the shape [96, 64] instead of [95, 64]; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| set(parts, "llama.rope.dimension_count", Value::U32(7)),
        &expect![
            "the metadata entry `llama.rope.dimension_count` of the model file is not an even number of at most the head's width; convert the model to GGUF again with a current converter"
        ],
    );
    check(
        |parts| {
            parts
                .metadata
                .remove("llama.attention.layer_norm_rms_epsilon");
        },
        &expect![
            "the model file has no metadata entry `llama.attention.layer_norm_rms_epsilon`; convert the model to GGUF again with a current converter"
        ],
    );
}

#[test]
fn tokenizers_and_templates_that_are_not_known_are_refused() {
    check(
        |parts| {
            parts.metadata.remove("tokenizer.ggml.merges");
        },
        &expect![
            "the model file has no tokenizer (`tokenizer.ggml.merges` is absent); use a GGUF file that was converted with its tokenizer"
        ],
    );
    check(
        |parts| set_text(parts, "tokenizer.ggml.model", "llama"),
        &expect!["the model uses the tokenizer `llama`, which is not supported; use one of: gpt2"],
    );
    check(
        |parts| set_text(parts, "tokenizer.ggml.pre", "klingon"),
        &expect![
            "the model uses the pre-tokenizer `klingon`, which is not supported; use one of: gpt-2, smollm"
        ],
    );
    check(
        |parts| {
            let merges = vec![Value::String("x".to_owned())];
            set(parts, "tokenizer.ggml.merges", Value::Array(merges));
        },
        &expect![
            "the tokenizer in the model file is inconsistent; convert the model to GGUF again with a current converter: the merge `x` is not a pair"
        ],
    );
    check(
        |parts| set_text(parts, "tokenizer.chat_template", "[INST] {{ message }}"),
        &expect![
            "unknown chat template in the model file; use a model whose template is one of: ChatML"
        ],
    );
    check(
        |parts| {
            set_text(
                parts,
                "tokenizer.chat_template",
                "<|im_start|>...<|im_end|>",
            );
        },
        &expect!["opened"],
    );
}
