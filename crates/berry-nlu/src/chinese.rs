//! Parts of speech of Chinese words (`data/chinese`).

use std::collections::HashMap;
use std::sync::OnceLock;

const DATA: &[u8] = include_bytes!("../../../data/chinese/words.txt.zst");
/// Characters of the longest word.
pub(crate) const MAX_LENGTH: usize = 4;

/// What a word mostly is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartOfSpeech {
    Verb,
    Noun,
    Adjective,
    Adverb,
}

/// Returns what a word in Simplified characters is; `None` for one that is not in the dictionary.
pub(crate) fn part_of_speech(word: &str) -> Option<PartOfSpeech> {
    static WORDS: OnceLock<HashMap<String, PartOfSpeech>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let text = zstd::decode_all(DATA).expect("the data are compiled in");
        let text = String::from_utf8(text).expect("the data are text");
        text.lines().filter_map(parse).collect()
    });
    words.get(word).copied()
}

fn parse(line: &str) -> Option<(String, PartOfSpeech)> {
    let (word, tag) = line.split_at_checked(line.len().checked_sub(1)?)?;
    let part = match tag {
        "v" => PartOfSpeech::Verb,
        "n" => PartOfSpeech::Noun,
        "a" => PartOfSpeech::Adjective,
        "d" => PartOfSpeech::Adverb,
        _ => return None,
    };
    Some((word.to_owned(), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_each_part() {
        let parts = ["贯穿", "失业率", "大", "不存在的词"].map(part_of_speech);
        assert_eq!(
            parts,
            [
                Some(PartOfSpeech::Verb),
                Some(PartOfSpeech::Noun),
                None,
                None
            ]
        );
    }
}
