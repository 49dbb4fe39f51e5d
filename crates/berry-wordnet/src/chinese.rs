//! English nouns for Chinese ones.

use std::collections::HashMap;
use std::sync::OnceLock;

const DATA: &[u8] = include_bytes!("../../../data/chinese/things.txt.zst");

/// Returns the English nouns for a Chinese noun that names a thing, the nearest first; none where
/// it is not known. The noun is in Simplified characters.
pub fn english_nouns(chinese: &str) -> &'static [String] {
    static NOUNS: OnceLock<HashMap<String, Vec<String>>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| {
        let text = zstd::decode_all(DATA).expect("the data are compiled in");
        let text = String::from_utf8(text).expect("the data are text");
        text.lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(word, nouns)| {
                let nouns = nouns.split('|').map(str::to_owned).collect();
                (word.to_owned(), nouns)
            })
            .collect()
    });
    nouns.get(chinese).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_bridged() {
        assert_eq!(english_nouns("苹果"), ["apple"]);
        assert_eq!(english_nouns("乐器"), ["musical instrument"]);
        assert!(english_nouns("苹果汁汁").is_empty());
    }
}
