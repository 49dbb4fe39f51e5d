//! Progress, on standard error and only for people.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Returns a bar over `length` of something; hidden where standard error is no terminal.
pub fn bar(length: u64, unit: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    let template = format!("{{bar:30}} {{pos}}/{{len}} {unit} ({{per_sec}}, {{eta}} left)");
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}
