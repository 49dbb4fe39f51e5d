//! Runs a transformer in the process: GGUF, tokenizer, chat template, streaming generation,
//! scoring.
//!
//! [`Model`] is the principal type. It is opened from a GGUF file, holds all that a model needs,
//! and writes what follows the opening of an answer to a [`Prompt`], greedily and always the same.
//! [`known_models`] lists what [`pull()`] can fetch.
//!
//! ```no_run
//! use std::ops::ControlFlow;
//! use std::path::Path;
//!
//! use berry_lm::{Limits, Model, ModelOptions, Prompt};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut model = Model::open(Path::new("model.gguf"), &ModelOptions::default())?;
//! let prompt = Prompt {
//!     system: None,
//!     user: "Use this information to answer the question in one sentence.\n\
//!            Paris is the capital of France.\n\
//!            What is the capital of France?"
//!         .to_owned(),
//!     opening: "The capital of France is".to_owned(),
//! };
//! let mut answer = prompt.opening.clone();
//! let generation = model.generate(&prompt, &Limits::default(), &mut |piece| {
//!     answer.push_str(piece);
//!     ControlFlow::Continue(())
//! })?;
//! assert_eq!(answer, prompt.opening + &generation.text);
//! # Ok(())
//! # }
//! ```
//!
//! candle reads the file; the forward pass and its kernels are our own. Each token is computed
//! independently of how many others are computed with it, which is why a prompt that was partly
//! read before gives the same answer, bit for bit.

mod attention;
mod cache;
mod catalog;
mod config;
mod error;
mod generation;
mod gguf;
mod lanes;
mod llama;
mod matrix;
mod model;
mod parallel;
mod prompt;
mod pull;
mod rotary;
mod row;
mod stream;
mod template;
mod tile;
mod tiles;
#[cfg(test)]
mod tiny;
mod tokenizer;
mod warm;

pub use catalog::{KnownModel, known_model, known_models};
pub use error::{GenerateError, ModelError, PullError};
pub use generation::{Finish, Generation, Limits, Logits, Score, TokenFilter};
pub use matrix::WeightFormat;
pub use model::{Model, ModelOptions};
pub use prompt::Prompt;
pub use pull::{Check, PullOptions, PullProgress, Pulled, pull};
pub use tokenizer::{Token, TokenId};
