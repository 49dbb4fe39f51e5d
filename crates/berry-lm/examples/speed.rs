//! Measures how fast a model reads and writes, and prints the numbers:
//! `cargo run --release -p berry-lm --example speed -- MODEL.gguf [compact|full] [TOKENS]`.
//!
//! Each is the best of several runs, since other work on the machine only ever slows one down.
#![expect(clippy::print_stdout, reason = "printing is what this example is for")]

use std::error::Error;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use berry_lm::{Limits, Model, ModelOptions, Prompt, TokenId, WeightFormat};

const RUNS: usize = 5;
const WRITTEN: usize = 65;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = arguments
        .first()
        .ok_or("usage: speed MODEL.gguf [compact|full] [TOKENS]")?;
    let weights = match arguments.get(1).map(String::as_str) {
        None | Some("compact") => WeightFormat::Compact,
        Some("full") => WeightFormat::Full,
        Some(other) => {
            return Err(format!("unknown form `{other}`; use compact or full").into());
        }
    };
    let wanted = arguments.get(2).map_or(Ok(512), |count| count.parse())?;

    let started = Instant::now();
    let options = ModelOptions {
        weights,
        context_limit: wanted + WRITTEN + 1,
        warm_tokens: 0,
        threads: None,
    };
    let mut model = Model::open(&PathBuf::from(path), &options)?;
    println!("open: {:.2} s", started.elapsed().as_secs_f64());

    let mut prompt = Prompt::default();
    while model.prompt_tokens(&prompt)?.len() < wanted {
        prompt.user.push_str(" berry");
    }
    let tokens = model.prompt_tokens(&prompt)?.len();
    let ends = model.end_tokens().to_vec();
    let limits = Limits {
        max_tokens: WRITTEN,
        stop: Vec::new(),
    };
    let mut reading = f64::INFINITY;
    let mut writing = f64::INFINITY;
    for _ in 0..RUNS {
        let started = Instant::now();
        let mut first = None;
        let mut last = None;
        let mut written = 0;
        model.generate_with(
            &prompt,
            &limits,
            &mut |tokens, logits| {
                let now = started.elapsed().as_secs_f64();
                first.get_or_insert(now);
                last = Some(now);
                written = tokens.len();
                for &TokenId(end) in &ends {
                    logits.ban(TokenId(end));
                }
            },
            &mut |_| ControlFlow::Continue(()),
        )?;
        let (Some(first), Some(last)) = (first, last) else {
            return Err("the model wrote nothing".into());
        };
        reading = reading.min(first);
        writing = writing.min((last - first) / written as f64);
    }
    println!(
        "prefill: {tokens} tokens in {reading:.3} s, {:.0} tokens a second",
        tokens as f64 / reading
    );
    println!(
        "decode: {:.2} ms a token, {:.1} tokens a second, behind {tokens} tokens",
        writing * 1e3,
        1.0 / writing
    );
    Ok(())
}
