//! Word vectors of English and Chinese words in one space (`data/vectors`): the last resort for
//! a word that neither the graph's names nor WordNet relate to anything.

use std::sync::OnceLock;

const DATA: &[u8] = include_bytes!("../../../data/vectors/vectors.bin.zst");

/// Vectors of words, each of unit length.
pub(crate) struct Vectors {
    dimensions: usize,
    /// Ordered by their bytes.
    words: Vec<String>,
    values: Vec<i8>,
}

/// The meaning of a phrase: the mean of its words' vectors, of unit length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Meaning(Vec<f32>);

impl Meaning {
    /// Returns the cosine of the angle between two meanings.
    pub(crate) fn similarity(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(a, b)| a * b).sum()
    }
}

/// Returns the vectors, unpacked when they are first asked for.
pub(crate) fn vectors() -> &'static Vectors {
    static VECTORS: OnceLock<Vectors> = OnceLock::new();
    VECTORS.get_or_init(|| {
        let bytes = zstd::decode_all(DATA).expect("the data are compiled in");
        Vectors::parse(&bytes).expect("the data have their format")
    })
}

impl Vectors {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| {
            let bytes = bytes.get(at..at + 4)?;
            Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
        };
        let (count, dimensions) = (number(0)?, number(4)?);
        let mut words = Vec::with_capacity(count);
        let mut at = 8;
        for _ in 0..count {
            let length = u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?) as usize;
            let word = bytes.get(at + 2..at + 2 + length)?;
            words.push(String::from_utf8(word.to_vec()).ok()?);
            at += 2 + length;
        }
        let values = bytes.get(at..at + count * dimensions)?;
        Some(Self {
            dimensions,
            words,
            values: values.iter().map(|value| *value as i8).collect(),
        })
    }

    /// Returns what a word means; `None` for one that has no vector.
    pub(crate) fn word(&self, word: &str) -> Option<Meaning> {
        let position = self.words.binary_search_by(|w| w.as_str().cmp(word)).ok()?;
        let start = position * self.dimensions;
        let values = &self.values[start..start + self.dimensions];
        unit(values.iter().map(|value| f32::from(*value)).collect())
    }

    /// Returns what some words mean together; `None` where most of them have no vector.
    pub(crate) fn phrase<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<Meaning> {
        let mut sum = vec![0.0; self.dimensions];
        let (mut known, mut all) = (0, 0);
        for word in words {
            all += 1;
            if let Some(Meaning(values)) = self.word(word) {
                known += 1;
                for (total, value) in sum.iter_mut().zip(values) {
                    *total += value;
                }
            }
        }
        if known * 2 > all { unit(sum) } else { None }
    }
}

fn unit(values: Vec<f32>) -> Option<Meaning> {
    let length = values.iter().map(|v| v * v).sum::<f32>().sqrt();
    (length > 0.0).then(|| Meaning(values.into_iter().map(|v| v / length).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that mean nearly the same are nearer than others, across languages too.
    #[test]
    fn nearer_words() {
        for (word, near, far) in [
            ("occupation", "profession", "religion"),
            ("居民", "人口", "面积"),
            ("首都", "capital", "population"),
            ("作者", "author", "height"),
        ] {
            let meaning = |word| vectors().word(word).expect("a common word");
            let near = meaning(word).similarity(&meaning(near));
            let far = meaning(word).similarity(&meaning(far));
            assert!(near > far + 0.1, "{word}: {near} {far}");
        }
        assert_eq!(vectors().word("no such word"), None);
    }
}
