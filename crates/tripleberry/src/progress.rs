//! Progress and notes for people, on standard error.

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use berry_store::LoadProgress;
use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is done sooner than this needs no bar.
const PATIENCE: Duration = Duration::from_millis(700);
/// How often something is said where there is no terminal to draw a bar on.
const BETWEEN_NOTES: Duration = Duration::from_secs(10);
/// How often a bar is drawn again while nothing is reported.
const TICK: Duration = Duration::from_millis(200);

/// Writes a line to standard error. If nobody can read it, so be it.
pub(crate) fn note(text: impl Display) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Returns a bar over `length` of something; nothing is drawn where standard error is no terminal.
pub(crate) fn bar(length: u64, unit: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    style(
        &bar,
        &format!("{{bar:30}} {{pos}}/{{len}} {unit} ({{per_sec}}, {{eta}} left)"),
    );
    bar
}

/// Returns a bar over bytes that says what is being done.
pub(crate) fn bytes_bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    style(
        &bar,
        "{msg}: {bar:30} {bytes}/{total_bytes} ({bytes_per_sec})",
    );
    bar
}

fn style(bar: &ProgressBar, template: &str) {
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
}

/// Shows how far a load has come, if it takes long: as a bar, or now and then as a line.
pub(crate) struct LoadMeter {
    bar: ProgressBar,
    start: Instant,
    is_drawn: bool,
    is_terminal: bool,
    last_note: Instant,
}

impl LoadMeter {
    pub(crate) fn start() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        style(&bar, "{bar:20} {bytes}/{total_bytes} {wide_msg}");
        let now = Instant::now();
        Self {
            bar,
            start: now,
            is_drawn: false,
            is_terminal: std::io::stderr().is_terminal(),
            last_note: now,
        }
    }

    pub(crate) fn update(&mut self, progress: &LoadProgress<'_>) {
        let so_far = self.say(progress);
        self.bar.set_length(progress.bytes_total);
        self.bar.set_position(progress.bytes_read);
        self.bar.set_message(so_far.clone());
        if !self.is_drawn && self.is_terminal && self.start.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.enable_steady_tick(TICK);
            self.is_drawn = true;
        }
        if !self.is_terminal && self.last_note.elapsed() > BETWEEN_NOTES {
            self.last_note = Instant::now();
            note(format_args!("loading: {so_far}"));
        }
    }

    fn say(&self, progress: &LoadProgress<'_>) -> String {
        if progress.bytes_read >= progress.bytes_total {
            return format!("{} triples; indexing", HumanCount(progress.triples));
        }
        let rate = per_second(progress.triples, self.start.elapsed());
        let LoadProgress { triples, file, .. } = progress;
        format!(
            "{} triples, {} a second, in {file}",
            HumanCount(*triples),
            HumanCount(rate)
        )
    }

    /// Takes the bar away, and returns how long it all took.
    pub(crate) fn finish(self) -> Duration {
        self.bar.finish_and_clear();
        self.start.elapsed()
    }
}

pub(crate) fn per_second(count: u64, duration: Duration) -> u64 {
    (count as f64 / duration.as_secs_f64().max(1e-3)).round() as u64
}

/// Says how many of something there are.
pub(crate) fn counted(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", HumanCount(count))
}
