use std::ops::ControlFlow;

use super::{Model, ModelOptions};
use crate::prompt::Prompt;
use crate::tiny::Parts;
use crate::tokenizer::TokenId;

mod forward;
mod opening;
mod real;
mod writing;

fn open(parts: &Parts, options: &ModelOptions) -> Model {
    let file = parts.file();
    Model::open(file.path(), options).expect("a sound file")
}

fn ids(ids: &[u32]) -> Vec<TokenId> {
    ids.iter().copied().map(TokenId).collect()
}

fn prompt(user: &str, opening: &str) -> Prompt {
    Prompt {
        system: None,
        user: user.to_owned(),
        opening: opening.to_owned(),
    }
}

fn go_on(_: &str) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
