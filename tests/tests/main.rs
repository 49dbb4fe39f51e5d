//! Everything that crosses crates.
mod layers;
