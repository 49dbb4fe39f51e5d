//! Adjectives as the ends of scales: their comparison, and which of them are opposite ends.

use std::collections::BTreeSet;

use crate::WordNet;

/// Senses of an adjective rarer than this do not tell which scale it is on.
const RAREST_SENSE: u8 = 6;

impl WordNet {
    /// Returns the adjectives of which a word is the comparative: "tall" of "taller". Empty where
    /// it is none.
    pub fn comparative_of(&self, word: &str) -> Vec<String> {
        self.compared(word, "er")
    }

    /// Returns the adjectives of which a word is the superlative: "tall" of "tallest". Empty where
    /// it is none.
    pub fn superlative_of(&self, word: &str) -> Vec<String> {
        self.compared(word, "est")
    }

    fn compared(&self, word: &str, ending: &str) -> Vec<String> {
        let special: &[(&str, &str)] = match ending {
            "er" => &[
                ("better", "good"),
                ("worse", "bad"),
                ("farther", "far"),
                ("further", "far"),
                ("elder", "old"),
            ],
            _ => &[
                ("best", "good"),
                ("worst", "bad"),
                ("farthest", "far"),
                ("furthest", "far"),
                ("eldest", "old"),
            ],
        };
        if let Some((_, base)) = special.iter().find(|(form, _)| *form == word) {
            return vec![(*base).to_owned()];
        }
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 1) else {
            return Vec::new();
        };
        let mut bases = Vec::new();
        if let Some(shorter) = stem.strip_suffix('i') {
            bases.push(format!("{shorter}y"));
        }
        let mut letters = stem.chars().rev();
        let last = letters.next();
        if last == letters.next() {
            bases.push(stem[..stem.len() - last.map_or(0, char::len_utf8)].to_owned());
        }
        bases.push(stem.to_owned());
        bases.push(format!("{stem}e"));
        bases.retain(|base| self.can_be_adjective(base));
        bases
    }

    /// Whether the word can be an adjective.
    pub fn can_be_adjective(&self, word: &str) -> bool {
        self.senses_of(word).any(|(synset, _)| synset.part == b'a')
    }

    /// Whether two adjectives are opposite ends of one scale: "expensive" and "cheap", "pricy" and
    /// "cheap".
    pub fn are_opposites(&self, first: &str, second: &str) -> bool {
        let opposites = self.opposites_of(first);
        let heads = self.heads_of(second);
        heads.iter().any(|head| opposites.contains(head))
    }

    /// Whether two adjectives are the same end of one scale: "expensive" and "pricy".
    pub fn are_alike(&self, first: &str, second: &str) -> bool {
        if first == second {
            return true;
        }
        let heads = self.heads_of(first);
        self.heads_of(second)
            .iter()
            .any(|head| heads.contains(head))
            && !self.are_opposites(first, second)
    }

    /// The synsets of an adjective, and those at the heart of its clusters.
    fn heads_of(&self, adjective: &str) -> BTreeSet<u32> {
        let mut heads = BTreeSet::new();
        for number in self.adjective_senses(adjective) {
            let synset = &self.synsets[number as usize];
            heads.insert(number);
            // A satellite has one head; a head has many satellites, which are not meant.
            if synset.opposite.is_empty() {
                heads.extend(&synset.similar);
            }
        }
        heads
    }

    fn opposites_of(&self, adjective: &str) -> BTreeSet<u32> {
        self.heads_of(adjective)
            .iter()
            .flat_map(|head| &self.synsets[*head as usize].opposite)
            .map(|(_, other, _)| *other)
            .collect()
    }

    fn adjective_senses(&self, adjective: &str) -> Vec<u32> {
        let Some(lemma) = self.numbers.get(adjective).copied() else {
            return Vec::new();
        };
        self.senses[lemma as usize]
            .iter()
            .copied()
            .filter(|number| {
                let synset = &self.synsets[*number as usize];
                let rank = synset.lemmas.iter().find(|(own, _)| *own == lemma);
                synset.part == b'a' && rank.is_some_and(|(_, rank)| *rank <= RAREST_SENSE)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::wordnet;

    #[test]
    fn comparison() {
        for (word, base) in [
            ("taller", "tall"),
            ("heavier", "heavy"),
            ("bigger", "big"),
            ("newer", "new"),
            ("nicer", "nice"),
            ("worse", "bad"),
        ] {
            assert_eq!(wordnet().comparative_of(word)[0], base);
        }
        assert_eq!(wordnet().superlative_of("priciest"), ["pricy"]);
        for word in ["her", "Peter", "ladder"] {
            assert!(wordnet().comparative_of(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn opposite_ends() {
        for (first, second) in [
            ("tall", "short"),
            ("old", "new"),
            ("old", "young"),
            ("expensive", "cheap"),
            ("pricy", "cheap"),
            ("heavy", "light"),
            ("good", "bad"),
            ("big", "small"),
            ("large", "small"),
            ("big", "little"),
            ("fast", "slow"),
            ("long", "short"),
            ("early", "late"),
            ("high", "low"),
            ("hot", "cold"),
            ("warm", "cool"),
            ("rich", "poor"),
            ("wide", "narrow"),
            ("thick", "thin"),
            ("strong", "weak"),
            ("deep", "shallow"),
            ("bright", "dark"),
            ("loud", "soft"),
            ("loud", "quiet"),
            ("near", "far"),
            ("easy", "difficult"),
            ("easy", "hard"),
        ] {
            assert!(wordnet().are_opposites(first, second), "{first} {second}");
            assert!(wordnet().are_opposites(second, first), "{second} {first}");
            assert!(!wordnet().are_alike(first, second), "{first} {second}");
        }
        for (first, second) in [("tall", "heavy"), ("tall", "old"), ("expensive", "light")] {
            assert!(!wordnet().are_opposites(first, second), "{first} {second}");
            assert!(!wordnet().are_alike(first, second), "{first} {second}");
        }
        assert!(wordnet().are_alike("expensive", "pricy"));
        assert!(wordnet().are_alike("big", "large"));
    }
}
