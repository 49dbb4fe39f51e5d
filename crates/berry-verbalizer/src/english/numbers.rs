//! Numbers as words.

const CARDINALS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

const ORDINALS: [&str; 13] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
];

/// Returns "three", and digits above twelve.
pub fn cardinal(number: usize) -> String {
    CARDINALS
        .get(number)
        .map_or_else(|| number.to_string(), ToString::to_string)
}

/// Returns "third", and digits with an ending above twelve: "21st".
pub fn ordinal(number: usize) -> String {
    if let Some(word) = ORDINALS.get(number) {
        return (*word).to_owned();
    }
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
