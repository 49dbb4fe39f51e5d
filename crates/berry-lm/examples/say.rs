//! Asks a model a question and prints what it writes, and how fast:
//! `cargo run --release -p berry-lm --example say -- MODEL.gguf "QUESTION" ["OPENING"]`.
#![expect(clippy::print_stdout, reason = "printing is what this example is for")]

use std::error::Error;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use berry_lm::{Limits, Model, ModelOptions, Prompt};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(user)) = (arguments.next(), arguments.next()) else {
        return Err("usage: say MODEL.gguf QUESTION [OPENING]".into());
    };
    let started = Instant::now();
    let mut model = Model::open(&PathBuf::from(path), &ModelOptions::default())?;
    let opened = started.elapsed();
    let prompt = Prompt {
        system: None,
        user,
        opening: arguments.next().unwrap_or_default(),
    };

    print!("{}", prompt.opening);
    let started = Instant::now();
    let mut first = None;
    let generation = model.generate(&prompt, &Limits::default(), &mut |piece| {
        first.get_or_insert_with(|| started.elapsed());
        print!("{piece}");
        match std::io::stdout().flush() {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    })?;
    let total = started.elapsed().as_secs_f64();
    let first = first.map_or(total, |first| first.as_secs_f64());
    println!("\n");
    println!("opened in {:.2} s", opened.as_secs_f64());
    println!(
        "{} prompt tokens, first text after {:.3} s; {} tokens written at {:.1} a second; {:?}",
        generation.prompt_tokens,
        first,
        generation.completion_tokens,
        generation.completion_tokens.saturating_sub(1) as f64 / (total - first).max(1e-9),
        generation.finish,
    );
    Ok(())
}
