//! Shows how questions, a line each on standard input, are read.

#![expect(clippy::print_stdout, reason = "it prints readings")]

use berry_tasks::read;
use berry_verbalizer::{Language, han};

fn main() {
    let now = "2026-11-26T12:00:00Z".parse().expect("a time");
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let line = line.replace("\\n", "\n");
        let language = match han::script(&line) {
            None => Language::English,
            Some(han::Script::Simplified) => Language::SimplifiedChinese,
            Some(_) => Language::TraditionalChinese,
        };
        println!("{line}");
        for reading in read(&line, language, now).iter().take(2) {
            println!("    {:.2} {:?}", reading.cost, reading.work);
        }
    }
}
