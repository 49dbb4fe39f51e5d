//! What kinds of things nouns name.

use std::collections::HashMap;

use crate::WordNet;

/// Whether a thing is of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Membership {
    Member,
    Other,
    /// The noun names several things, of which some are of the kind: a crane is a bird or a
    /// machine.
    Ambiguous,
    /// People differ: a tomato is a fruit to a botanist.
    Disputed,
}

/// What the data say of kinds, beside the relations that all readers of words see: plants, animals
/// and food that texts seldom mention, and which of its senses a noun has as a thing.
#[derive(Debug, Default)]
pub(crate) struct Things {
    /// How many synsets there are before the added ones.
    first: u32,
    /// What is above each added synset.
    added: Vec<Vec<u32>>,
    /// Added synsets above the others.
    links: HashMap<u32, Vec<u32>>,
    /// Senses of nouns in added synsets.
    senses: HashMap<String, Vec<u32>>,
    /// Nouns with the senses that they have as things, and whether these are of several sorts.
    nouns: HashMap<String, (bool, Vec<u32>)>,
    kinds: HashMap<String, Vec<Mark>>,
    members: HashMap<String, Vec<Mark>>,
}

/// A synset with what it says of membership.
#[derive(Debug, Clone, Copy)]
struct Mark {
    membership: Membership,
    synset: u32,
}

/// The nouns whose kinds can be told without being listed.
const NATURAL: &[&str] = &["animal", "plant", "food", "color"];
/// Marks of kinds that are not listed.
const UNLISTED: &str = "*";
/// No way up is longer.
const MOST_SYNSETS: usize = 400;

impl Things {
    /// Reads the parts of the data after the irregular forms.
    pub(crate) fn parse<'t>(lines: &mut impl Iterator<Item = &'t str>, first: u32) -> Self {
        let mut things = Self {
            first,
            ..Self::default()
        };
        let added = lines.by_ref().take_while(|line| !line.is_empty());
        for (number, line) in (first..).zip(added) {
            let (lemmas, above) = line.split_once('\t').unwrap_or((line, ""));
            for lemma in lemmas.split_whitespace() {
                let senses = things.senses.entry(lemma.replace('_', " ")).or_default();
                senses.push(number);
            }
            things.added.push(numbers(above));
        }
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            if let Some((synset, above)) = line.split_once('\t')
                && let Ok(synset) = synset.parse()
            {
                things.links.insert(synset, numbers(above));
            }
        }
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            let mut fields = line.split('\t');
            if let (Some(noun), Some(several), Some(senses)) =
                (fields.next(), fields.next(), fields.next())
            {
                let senses = (!several.is_empty(), numbers(senses));
                things.nouns.insert(noun.replace('_', " "), senses);
            }
        }
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            let mut fields = line.split('\t');
            if let (Some(what), Some(noun), Some(marks)) =
                (fields.next(), fields.next(), fields.next())
            {
                let map = if what == "kind" {
                    &mut things.kinds
                } else {
                    &mut things.members
                };
                let known = map.entry(noun.to_owned()).or_default();
                known.extend(marks.split_whitespace().filter_map(Mark::parse));
            }
        }
        things
    }
}

impl Mark {
    fn parse(text: &str) -> Option<Self> {
        let (membership, number) = match text.as_bytes().first()? {
            b'?' => (Membership::Disputed, &text[1..]),
            b'-' => (Membership::Other, &text[1..]),
            _ => (Membership::Member, text),
        };
        Some(Self {
            membership,
            synset: number.parse().ok()?,
        })
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split_whitespace()
        .filter_map(|number| number.trim_start_matches('@').parse().ok())
        .collect()
}

impl WordNet {
    /// Returns the noun that a word is a form of: "wolves", wolf. Words of several are joined by
    /// spaces. `None` where it is no noun.
    pub fn thing(&self, word: &str) -> Option<String> {
        let (front, last) = match word.rsplit_once(' ') {
            Some((front, last)) => (format!("{front} "), last),
            None => (String::new(), word),
        };
        let mut forms = Vec::new();
        if let Some(base) = self.irregular_noun(last) {
            forms.push(format!("{front}{base}"));
        }
        // "clothes" is a kind, "cloth" another noun.
        let is_singular = ["ss", "us", "is"].iter().any(|end| last.ends_with(end));
        if self.things.kinds.contains_key(word) || (is_singular && self.is_noun(word)) {
            forms.push(word.to_owned());
        }
        for (ending, replacement) in NOUN_ENDINGS {
            if let Some(stem) = last.strip_suffix(ending)
                && stem.len() > 1
            {
                forms.push(format!("{front}{stem}{replacement}"));
            }
        }
        forms.push(word.to_owned());
        forms.into_iter().find(|form| {
            self.things.senses.contains_key(form.as_str())
                || self.things.kinds.contains_key(form.as_str())
                || self.is_noun(form)
        })
    }

    /// Whether it can be told what is of the kind that a noun names.
    pub fn is_kind(&self, noun: &str) -> bool {
        !self.marks_of(noun).is_empty()
    }

    /// Tells whether what one noun names is of the kind that another names, both in base form.
    ///
    /// `None` where WordNet does not know the noun, or the kind is not one whose members can be
    /// told: natural kinds can, and some of those that people make.
    pub fn membership(&self, noun: &str, kind: &str) -> Option<Membership> {
        let marks = self.marks_of(kind);
        let (is_several, senses) = self.senses_as_thing(noun);
        if marks.is_empty() || (senses.is_empty() && !self.things.members.contains_key(noun)) {
            return None;
        }
        if noun == kind {
            return Some(Membership::Member);
        }
        let is_under = |synset: u32, membership: Membership| {
            let above = self.above(synset);
            marks
                .iter()
                .any(|mark| mark.membership == membership && above.contains(&mark.synset))
        };
        let own = self.things.members.get(noun).into_iter().flatten();
        let listed = own
            .filter(|mark| is_under(mark.synset, Membership::Member))
            .map(|mark| mark.membership)
            .max();
        if listed.is_some() {
            return listed;
        }
        let members = senses
            .iter()
            .filter(|sense| is_under(**sense, Membership::Member))
            .count();
        if members > 0 {
            let is_ambiguous = is_several && !self.are_of_one_sort(&senses, &marks);
            return Some(if is_ambiguous {
                Membership::Ambiguous
            } else {
                Membership::Member
            });
        }
        let any = |membership| senses.iter().any(|sense| is_under(*sense, membership));
        Some(if any(Membership::Other) {
            Membership::Other
        } else if any(Membership::Disputed) {
            Membership::Disputed
        } else {
            Membership::Other
        })
    }

    /// Whether some sense of a noun is below some sense of another, or the same: a chainsaw can be
    /// a saw.
    pub fn can_be(&self, noun: &str, other: &str) -> bool {
        let (_, others) = self.senses_as_thing(other);
        let (_, senses) = self.senses_as_thing(noun);
        senses.iter().any(|sense| {
            let above = self.above(*sense);
            others.iter().any(|other| above.contains(other))
        })
    }

    /// Whether all senses are of the kind.
    fn are_of_one_sort(&self, senses: &[u32], marks: &[Mark]) -> bool {
        senses.iter().all(|sense| {
            let above = self.above(*sense);
            marks
                .iter()
                .any(|mark| mark.membership == Membership::Member && above.contains(&mark.synset))
        })
    }

    fn marks_of(&self, kind: &str) -> Vec<Mark> {
        if let Some(marks) = self.things.kinds.get(kind) {
            return marks.clone();
        }
        let natural: Vec<u32> = NATURAL
            .iter()
            .filter_map(|natural| self.things.kinds.get(*natural))
            .flatten()
            .filter(|mark| mark.membership == Membership::Member)
            .map(|mark| mark.synset)
            .collect();
        let (_, senses) = self.senses_as_thing(kind);
        let mut marks: Vec<Mark> = senses
            .into_iter()
            .filter(|sense| {
                let above = self.above(*sense);
                natural.iter().any(|natural| above.contains(natural))
            })
            .map(|synset| Mark {
                membership: Membership::Member,
                synset,
            })
            .collect();
        if !marks.is_empty() {
            marks.extend(self.things.kinds.get(UNLISTED).into_iter().flatten());
        }
        marks
    }

    /// Returns the synsets of a noun as a thing, and whether they are of several sorts.
    fn senses_as_thing(&self, noun: &str) -> (bool, Vec<u32>) {
        if let Some((is_several, senses)) = self.things.nouns.get(noun) {
            return (*is_several, senses.clone());
        }
        let mut senses = self.noun_senses(noun);
        senses.extend(self.things.senses.get(noun).into_iter().flatten());
        (false, senses)
    }

    /// Returns a synset and all above it.
    fn above(&self, synset: u32) -> Vec<u32> {
        let mut found = vec![synset];
        let mut at = 0;
        while at < found.len() && found.len() < MOST_SYNSETS {
            let synset = found[at];
            at += 1;
            let direct = match synset.checked_sub(self.things.first) {
                Some(added) => self.things.added.get(added as usize).map_or(&[][..], |v| v),
                None => self.general_of(synset),
            };
            let linked = self.things.links.get(&synset).map_or(&[][..], |v| v);
            for above in direct.iter().chain(linked) {
                if !found.contains(above) {
                    found.push(*above);
                }
            }
        }
        found
    }
}

/// The endings of plurals, with what the singulars end in.
const NOUN_ENDINGS: &[(&str, &str)] = &[
    ("s", ""),
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("men", "man"),
    ("es", ""),
];

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::wordnet;

    fn check(kind: &str, words: &str, expected: &Expect) {
        let shown: Vec<String> = words
            .split(", ")
            .map(|word| {
                let noun = wordnet().thing(word);
                let membership = noun.and_then(|noun| wordnet().membership(&noun, kind));
                membership.map_or_else(|| format!("{word}: -"), |m| format!("{word}: {m:?}"))
            })
            .collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn kinds() {
        check(
            "animal",
            "chickens, drum, seals, crane, mice, snail, toaster, bat, beetle, penguin, goldfish, worm, kitten",
            &expect![[r#"
            chickens: Member
            drum: Other
            seals: Member
            crane: Ambiguous
            mice: Member
            snail: Member
            toaster: Other
            bat: Ambiguous
            beetle: Member
            penguin: Member
            goldfish: Member
            worm: Member
            kitten: Member"#]],
        );
        check(
            "fruit",
            "apples, nectarines, blackberries, plum, tomato, potato, grapes, strawberry, dates, coconut, mango, guava, litchi, kiwi fruit, olive, car",
            &expect![[r#"
            apples: Member
            nectarines: Member
            blackberries: Member
            plum: Member
            tomato: Disputed
            potato: Other
            grapes: Member
            strawberry: Member
            dates: Member
            coconut: Member
            mango: Member
            guava: Member
            litchi: Member
            kiwi fruit: Member
            olive: Disputed
            car: Other"#]],
        );
        check(
            "vegetable",
            "heads, broccoli, celery, garlic, yam, lettuce, cauliflower, carrot, potatoes, onion, cabbage, bean sprout, apple",
            &expect![[r#"
            heads: Other
            broccoli: Member
            celery: Member
            garlic: Member
            yam: Member
            lettuce: Member
            cauliflower: Member
            carrot: Member
            potatoes: Member
            onion: Member
            cabbage: Member
            bean sprout: Member
            apple: Other"#]],
        );
        check(
            "musical instrument",
            "flute, drum, trombones, piano, accordion, clarinet, violin, trumpet, stove, guitar, harmonica, ukulele",
            &expect![[r#"
            flute: Member
            drum: Member
            trombones: Member
            piano: Member
            accordion: Member
            clarinet: Member
            violin: Member
            trumpet: Member
            stove: Other
            guitar: Member
            harmonica: Member
            ukulele: Member"#]],
        );
        check(
            "furniture",
            "sofa, lamp, chair, bed, bookcases, table, cat, stool, wardrobe, armchair, desk, dresser, fridge",
            &expect![[r#"
            sofa: Member
            lamp: Disputed
            chair: Member
            bed: Member
            bookcases: Member
            table: Member
            cat: Other
            stool: Member
            wardrobe: Member
            armchair: Member
            desk: Member
            dresser: Member
            fridge: Other"#]],
        );
        check(
            "vehicle",
            "bus, trains, cars, trucks, bicycle, airplane, boat, bench, skateboard, van, taxi, ambulance",
            &expect![[r#"
            bus: Member
            trains: Member
            cars: Member
            trucks: Member
            bicycle: Member
            airplane: Member
            boat: Member
            bench: Other
            skateboard: Member
            van: Member
            taxi: Member
            ambulance: Member"#]],
        );
        check(
            "tool",
            "hammer, wrench, screwdriver, tennis ball, nails, saws, drill, pliers, ruler, axe",
            &expect![[r#"
                hammer: Member
                wrench: Member
                screwdriver: Member
                tennis ball: Other
                nails: Other
                saws: Member
                drill: Member
                pliers: Other
                ruler: Disputed
                axe: Member"#]],
        );
        check(
            "clothes",
            "shirt, skirt, coat, trousers, pants, socks, shoes, hat, scarf, book, lamp, jeans, dress, tie",
            &expect![[r#"
                shirt: Member
                skirt: Member
                coat: Member
                trousers: Member
                pants: Member
                socks: Member
                shoes: Disputed
                hat: Member
                scarf: Member
                book: Other
                lamp: Other
                jeans: Member
                dress: Member
                tie: Member"#]],
        );
        check(
            "flower",
            "roses, tulips, daffodil, oak, oak tree, daisies, orchid, carrot, cat",
            &expect![[r#"
            roses: Member
            tulips: Member
            daffodil: Member
            oak: Other
            oak tree: Other
            daisies: Member
            orchid: Member
            carrot: Other
            cat: Other"#]],
        );
        check(
            "insect",
            "ants, beetle, bees, snail, butterflies, spider, fly, mosquito, grasshopper",
            &expect![[r#"
            ants: Member
            beetle: Member
            bees: Member
            snail: Other
            butterflies: Member
            spider: Other
            fly: Member
            mosquito: Member
            grasshopper: Member"#]],
        );
        check(
            "drink",
            "coffee, milk, tea, bread, juice, wine, soup",
            &expect![[r#"
            coffee: Member
            milk: Member
            tea: Member
            bread: Other
            juice: Member
            wine: Member
            soup: Disputed"#]],
        );
        check(
            "mammal",
            "whale, dog, cow, calf, bat, parrot, shark, dolphin",
            &expect![[r#"
            whale: Member
            dog: Member
            cow: Member
            calf: Member
            bat: Ambiguous
            parrot: Other
            shark: Other
            dolphin: Member"#]],
        );
        check(
            "dog",
            "poodle, puppy, kitten, cat, wolf",
            &expect![[r#"
            poodle: Member
            puppy: Member
            kitten: Disputed
            cat: Other
            wolf: Other"#]],
        );
    }
}
