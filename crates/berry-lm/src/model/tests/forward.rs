use std::num::NonZeroUsize;

use candle_core::quantized::GgmlDType;

use super::{ids, open};
use crate::llama::Outputs;
use crate::matrix::WeightFormat;
use crate::model::ModelOptions;
use crate::tiny::Tiny;
use crate::tokenizer::TokenId;

const TOKENS: [u32; 7] = [1, 70, 84, 260, 12, 250, 33];

/// The largest distance of our logits from the plain ones, as a part of their largest.
fn distance(tiny: Tiny, weights: WeightFormat) -> f64 {
    let parts = tiny.parts();
    let model = open(
        &parts,
        &ModelOptions {
            weights,
            ..ModelOptions::default()
        },
    );
    let mut cache = model.network.empty_cache();
    let rows = model.forward(&ids(&TOKENS), &mut cache, Outputs::Last);
    let plain = parts.logits(tiny, &TOKENS);
    let largest = plain.iter().fold(0.0_f64, |a, b| a.max(b.abs()));
    plain
        .iter()
        .zip(rows.row(0))
        .map(|(plain, ours)| (plain - f64::from(*ours)).abs() / largest)
        .fold(0.0, f64::max)
}

#[test]
fn forms_that_are_kept_bit_by_bit_give_the_plain_logits() {
    for form in [GgmlDType::Q8_0, GgmlDType::Q4_0, GgmlDType::Q4_1] {
        for tied in [true, false] {
            let tiny = Tiny {
                form,
                tied,
                ..Tiny::default()
            };
            let distance = distance(tiny, WeightFormat::Compact);
            assert!(distance < 2e-6, "{form:?}: {distance}");
        }
    }
}

#[test]
fn odd_sizes_give_the_plain_logits() {
    let tiny = Tiny {
        layers: 3,
        hidden: 40,
        heads: 6,
        key_heads: 2,
        head_width: 10,
        feed_forward: 56,
        form: GgmlDType::F32,
        tied: false,
        rotary_width: 6,
        rotary_factors: true,
    };
    let full = distance(tiny, WeightFormat::Full);
    assert!(full < 2e-6, "{full}");
    let rounded = distance(tiny, WeightFormat::Compact);
    assert!((1e-5..0.03).contains(&rounded), "{rounded}");
}

#[test]
fn many_layers_of_single_heads_give_the_plain_logits() {
    let tiny = Tiny {
        layers: 4,
        heads: 5,
        key_heads: 5,
        head_width: 32,
        rotary_width: 32,
        form: GgmlDType::F16,
        ..Tiny::default()
    };
    let distance = distance(tiny, WeightFormat::Full);
    assert!(distance < 2e-6, "{distance}");
}

#[test]
fn tokens_give_the_same_bits_alone_and_together_on_any_number_of_threads() {
    let parts = Tiny::default().parts();
    let tokens: Vec<TokenId> = (0..90).map(|index| TokenId(index * 7 % 260)).collect();
    let logits = |threads: usize, pieces: &[usize]| {
        let options = ModelOptions {
            threads: NonZeroUsize::new(threads),
            ..ModelOptions::default()
        };
        let model = open(&parts, &options);
        let mut cache = model.network.empty_cache();
        let mut start = 0;
        let mut rows = Vec::new();
        for piece in pieces {
            let tokens = &tokens[start..start + piece];
            start += piece;
            rows.extend(model.forward(tokens, &mut cache, Outputs::All).values);
        }
        rows
    };
    let together = logits(2, &[90]);
    assert_eq!(together, logits(2, &[1; 90]));
    assert_eq!(together, logits(1, &[13, 5, 40, 32]));
    assert_eq!(together, logits(5, &[33, 56, 1]));
}

#[test]
fn a_cache_that_was_cut_back_is_as_if_it_had_never_been_longer() {
    let model = open(&Tiny::default().parts(), &ModelOptions::default());
    let tokens: Vec<TokenId> = (0..70).map(|index| TokenId(index * 11 % 260)).collect();
    let other = vec![TokenId(9); 40];
    let mut cache = model.network.empty_cache();
    model.forward(&tokens[..50], &mut cache, Outputs::None);
    let mut cut = cache.clone();
    model.forward(&other, &mut cut, Outputs::None);
    cut.truncate(50);
    let straight = model.forward(&tokens[50..], &mut cache, Outputs::All);
    let after_cut = model.forward(&tokens[50..], &mut cut, Outputs::All);
    assert_eq!(straight, after_cut);
}
