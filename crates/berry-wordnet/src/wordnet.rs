//! What English words have to do with each other, from WordNet 3.0
//! (`data/wordnet`): synonyms, more general and more special words, derivations.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::things::Things;

const DATA: &[u8] = include_bytes!("../../../data/wordnet/wordnet.txt.zst");

/// A word that means nearly the same, and how far it is off.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// Words joined by spaces.
    pub lemma: String,
    /// 0.1 for the nearest; at most [`MAX_DISTANCE`].
    pub distance: f32,
}

/// Words further off than this are not related.
pub const MAX_DISTANCE: f32 = 0.95;
const SYNONYM: f32 = 0.2;
const DERIVED: f32 = 0.15;
const GENERAL: f32 = 0.4;
const SPECIAL: f32 = 0.35;
const SECOND_LEVEL: f32 = 0.15;
const MANNER: f32 = 0.25;
/// Each sense of a word that is commoner than the one meant.
const RARER_SENSE: f32 = 0.1;
/// The endings that inflected forms have, with what the base forms end in.
const ENDINGS: &[(&str, &str)] = &[
    ("s", ""),
    ("ses", "s"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("men", "man"),
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
];
/// Shorter words are not taken for misspelt ones.
const MIN_MISSPELT: usize = 7;
/// More special words than this make a word too general to stand for them, as "person".
const MAX_SPECIAL: usize = 400;

pub(crate) struct Synset {
    pub(crate) part: u8,
    /// Lemmas with the rank of this sense among theirs.
    pub(crate) lemmas: Vec<(u32, u8)>,
    general: Vec<u32>,
    special: Vec<u32>,
    pub(crate) similar: Vec<u32>,
    /// Opposites of adjectives: own lemma, synset, its lemma, from 1.
    pub(crate) opposite: Vec<(u8, u32, u8)>,
    /// Derivations, attributes and pertainyms: own lemma, synset, its lemma, from 1.
    derived: Vec<(u8, u32, u8)>,
}

/// The relations between English words.
pub struct WordNet {
    lemmas: Vec<String>,
    pub(crate) numbers: HashMap<String, u32>,
    /// The synsets of each lemma.
    pub(crate) senses: Vec<Vec<u32>>,
    pub(crate) synsets: Vec<Synset>,
    irregular: HashMap<String, Vec<(u8, String)>>,
    pub(crate) things: Things,
}

/// What sort of thing a noun names, as question words tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    Person,
    Place,
    Group,
    Time,
}

/// Returns WordNet, unpacked when it is first asked for.
pub fn wordnet() -> &'static WordNet {
    static WORDNET: OnceLock<WordNet> = OnceLock::new();
    WORDNET.get_or_init(|| {
        let text = zstd::decode_all(DATA).expect("the data are compiled in");
        WordNet::parse(&String::from_utf8(text).expect("the data are text"))
    })
}

/// Returns what sort of thing an English name is for, by its head noun: "place of birth" is a
/// place. `None` where the noun does not tell.
pub fn sort_of_name(name: &str) -> Option<Sort> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let stop = words
        .iter()
        .position(|word| {
            matches!(
                *word,
                "of" | "in" | "by" | "for" | "from" | "at" | "on" | "to"
            )
        })
        .filter(|stop| *stop > 0)
        .unwrap_or(words.len());
    let head = words[..stop].last()?;
    let wordnet = wordnet();
    let forms = wordnet.base_forms(head);
    forms.iter().find_map(|form| wordnet.sort_of(form))
}

/// Returns whether a property's English name says that its values are people: by its head, or as
/// the passive of something that people do ("directed by").
pub fn names_person(name: &str) -> bool {
    if sort_of_name(name) == Some(Sort::Person) {
        return true;
    }
    agent_of(name).is_some()
}

/// Returns the verb of a passive, and the noun for who does it: "direct" and "director" for
/// "directed by".
pub fn agent_of(name: &str) -> Option<(String, String)> {
    let lower = name.to_lowercase();
    let verb = lower.strip_suffix(" by")?;
    let wordnet = wordnet();
    let bases = wordnet.base_forms(verb.rsplit(' ').next().unwrap_or(verb));
    bases.iter().find_map(|base| {
        let related = wordnet.related(base, true).into_iter();
        related
            .map(|related| related.lemma)
            .find(|lemma| is_agent_of(lemma, base))
            .map(|agent| (base.clone(), agent))
    })
}

/// Whether a noun is made from a verb for who does it: "director" of "direct".
pub fn is_agent_of(noun: &str, verb: &str) -> bool {
    let stem = verb.strip_suffix('e').unwrap_or(verb);
    noun.strip_prefix(stem)
        .is_some_and(|ending| matches!(ending, "er" | "or" | "ist" | "ant" | "ent"))
        && wordnet().sort_of(noun) == Some(Sort::Person)
}

impl WordNet {
    fn parse(text: &str) -> Self {
        let mut wordnet = Self {
            lemmas: Vec::new(),
            numbers: HashMap::new(),
            senses: Vec::new(),
            synsets: Vec::new(),
            irregular: HashMap::new(),
            things: Things::default(),
        };
        let mut lines = text.lines();
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            wordnet.add_synset(line);
        }
        for number in 0..wordnet.synsets.len() {
            for general in wordnet.synsets[number].general.clone() {
                wordnet.synsets[general as usize]
                    .special
                    .push(number as u32);
            }
        }
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            let mut fields = line.split('\t');
            if let (Some(part), Some(form), Some(base)) =
                (fields.next(), fields.next(), fields.next())
            {
                let part = part.as_bytes().first().copied().unwrap_or_default();
                let forms = wordnet.irregular.entry(form.to_owned()).or_default();
                forms.push((part, base.to_owned()));
            }
        }
        wordnet.things = Things::parse(&mut lines, wordnet.synsets.len() as u32);
        wordnet
    }

    fn add_synset(&mut self, line: &str) {
        let number = self.synsets.len() as u32;
        let mut fields = line.split('\t');
        let part = fields.next().and_then(|p| p.bytes().next()).unwrap_or(b'n');
        let mut synset = Synset {
            part,
            lemmas: Vec::new(),
            general: Vec::new(),
            special: Vec::new(),
            similar: Vec::new(),
            opposite: Vec::new(),
            derived: Vec::new(),
        };
        for lemma in fields.next().unwrap_or_default().split(' ') {
            let (word, rank) = lemma.rsplit_once('#').unwrap_or((lemma, "1"));
            let id = self.number(&word.replace('_', " "));
            synset.lemmas.push((id, rank.parse().unwrap_or(9)));
            self.senses[id as usize].push(number);
        }
        for relation in fields.next().unwrap_or_default().split_whitespace() {
            let (symbol, rest) = relation.split_at(1);
            match symbol {
                "@" => synset.general.extend(rest.parse::<u32>()),
                "&" => synset.similar.extend(rest.parse::<u32>()),
                _ => {
                    let mut parts = rest.split('.');
                    let own = parts.next().and_then(|p| p.parse().ok());
                    let other = parts.next().and_then(|p| p.parse().ok());
                    let lemma = parts.next().and_then(|p| p.parse().ok());
                    if let (Some(own), Some(other), Some(lemma)) = (own, other, lemma) {
                        let pairs = match symbol {
                            "!" => &mut synset.opposite,
                            _ => &mut synset.derived,
                        };
                        pairs.push((own, other, lemma));
                    }
                }
            }
        }
        self.synsets.push(synset);
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.lemmas.len() as u32;
        self.lemmas.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        self.senses.push(Vec::new());
        number
    }

    /// Whether the word is a lemma.
    pub fn knows(&self, word: &str) -> bool {
        self.numbers.contains_key(word)
    }

    /// Whether the word is a lemma or a form of one.
    pub fn knows_form(&self, word: &str) -> bool {
        self.knows(word) || !self.base_forms(word).is_empty()
    }

    /// Whether the word is mostly used as an adjective.
    pub fn is_adjective(&self, word: &str) -> bool {
        self.is_mostly(word, b'a')
    }

    /// Whether the word can be a noun.
    pub fn is_noun(&self, word: &str) -> bool {
        self.senses_of(word).any(|(synset, _)| synset.part == b'n')
    }

    /// Whether the word can be a verb.
    pub fn is_verb(&self, word: &str) -> bool {
        self.senses_of(word).any(|(synset, _)| synset.part == b'v')
    }

    /// Whether the word is mostly used as a verb.
    pub fn is_mostly_verb(&self, word: &str) -> bool {
        self.is_mostly(word, b'v')
    }

    /// Whether a form of a word can be a noun.
    pub fn is_noun_form(&self, word: &str) -> bool {
        self.base_forms(word).iter().any(|base| self.is_noun(base))
    }

    fn is_mostly(&self, word: &str, part: u8) -> bool {
        let mut counts = [0usize; 2];
        for (synset, _) in self.senses_of(word) {
            counts[usize::from(synset.part == part)] += 1;
        }
        counts[1] > counts[0]
    }

    pub(crate) fn senses_of(&self, word: &str) -> impl Iterator<Item = (&Synset, u8)> {
        let id = self.numbers.get(word).copied();
        id.into_iter().flat_map(move |id| {
            self.senses[id as usize].iter().map(move |s| {
                let synset = &self.synsets[*s as usize];
                let own = synset.lemmas.iter().find(|(lemma, _)| *lemma == id);
                (synset, own.map_or(9, |(_, rank)| *rank))
            })
        })
    }

    /// Returns the base forms of an inflected word that WordNet knows, by its own
    /// rules of detachment ("morphy"); the word itself first if it is one.
    pub fn base_forms(&self, word: &str) -> Vec<String> {
        let mut forms: Vec<String> = Vec::new();
        let mut push = |form: String| {
            if self.knows(&form) && !forms.contains(&form) {
                forms.push(form);
            }
        };
        for (_, base) in self.irregular.get(word).into_iter().flatten() {
            push(base.clone());
        }
        push(word.to_owned());
        for (ending, replacement) in ENDINGS {
            if let Some(stem) = word.strip_suffix(ending)
                && stem.len() > 1
            {
                push(format!("{stem}{replacement}"));
                // "planned", "running"
                let mut letters = stem.chars().rev();
                let last = letters.next();
                if replacement.is_empty() && ending.len() > 1 && last == letters.next() {
                    push(stem[..stem.len() - last.map_or(0, char::len_utf8)].to_owned());
                }
            }
        }
        forms
    }

    /// Returns the base form of an irregular form of a noun.
    pub(crate) fn irregular_noun(&self, form: &str) -> Option<&str> {
        let mut forms = self.irregular.get(form)?.iter();
        let found = forms.find(|(part, _)| *part == b'n')?;
        Some(&found.1)
    }

    /// Returns the synsets of a noun, the commonest first.
    pub(crate) fn noun_senses(&self, noun: &str) -> Vec<u32> {
        let Some(lemma) = self.numbers.get(noun) else {
            return Vec::new();
        };
        let mut senses: Vec<u32> = self.senses[*lemma as usize].clone();
        senses.retain(|sense| self.synsets[*sense as usize].part == b'n');
        senses
    }

    /// Returns the synsets directly above another.
    pub(crate) fn general_of(&self, synset: u32) -> &[u32] {
        let synset = self.synsets.get(synset as usize);
        synset.map_or(&[], |synset| &synset.general)
    }

    /// Whether two words make a noun together: "professional football". A letter of the first may
    /// be wrong.
    pub fn is_compound(&self, first: &str, second: &str) -> bool {
        let second = self.base_forms(second).into_iter().next();
        let Some(second) = second else { return false };
        if self.is_noun(&format!("{first} {second}")) {
            return true;
        }
        first.len() >= MIN_MISSPELT
            && !self.knows(first)
            && self.lemmas.iter().any(|lemma| {
                lemma.strip_suffix(second.as_str()).is_some_and(|front| {
                    front.len().abs_diff(first.len() + 1) <= 1
                        && front.ends_with(' ')
                        && strsim::osa_distance(front.trim_end(), first) == 1
                })
            })
    }

    /// Returns the base form of an irregular form: "wrote", "children".
    pub fn regular(&self, word: &str) -> Option<&str> {
        let forms = self.irregular.get(word)?;
        forms.first().map(|(_, base)| base.as_str())
    }

    /// Returns the words that somebody could say for `word`, nearest first: its
    /// synonyms, more general and more special words, and, with `is_derived`, what
    /// is derived from it and its synonyms. `word` is a base form.
    pub fn related(&self, word: &str, is_derived: bool) -> Vec<Related> {
        let mut found: BTreeMap<u32, f32> = BTreeMap::new();
        let Some(start) = self.numbers.get(word).copied() else {
            return Vec::new();
        };
        let mut starts = vec![(start, 0.0)];
        if is_derived {
            starts.extend(self.derivations(start, 0.0));
        }
        for (lemma, distance) in &starts {
            note(&mut found, *lemma, *distance);
            for (other, further) in self.synonyms(*lemma, *distance) {
                note(&mut found, other, further);
                // "nation", "national", "nationality".
                for (derived, further) in self.derivations(other, further) {
                    if is_derived {
                        note(&mut found, derived, further);
                    }
                    for (again, further) in self.derivations(derived, further) {
                        note(&mut found, again, further);
                    }
                }
            }
            for (other, further) in self.neighbours(*lemma, *distance) {
                note(&mut found, other, further);
            }
        }
        let mut related: Vec<Related> = found
            .into_iter()
            .filter(|(lemma, distance)| *lemma != start && *distance <= MAX_DISTANCE)
            .map(|(lemma, distance)| Related {
                lemma: self.lemmas[lemma as usize].clone(),
                distance,
            })
            .collect();
        related.sort_by(|a, b| a.distance.total_cmp(&b.distance));
        related
    }

    /// Returns the nouns for some of what a noun names in its first sense, unless these are a great
    /// many; of those further below the ones that end in it ("screenwriter" of "writer").
    pub fn special(&self, word: &str) -> Vec<String> {
        let first = self.numbers.get(word).and_then(|lemma| {
            let senses = self.senses[*lemma as usize].iter();
            senses
                .map(|number| &self.synsets[*number as usize])
                .filter(|synset| synset.part == b'n')
                .min_by_key(|synset| {
                    let own = synset.lemmas.iter().find(|(other, _)| other == lemma);
                    own.map_or(u8::MAX, |(_, rank)| *rank)
                })
        });
        let below = first.map_or(&[][..], |synset| &synset.special);
        if below.len() > MAX_SPECIAL {
            return Vec::new();
        }
        let lemmas_of = |number: &u32| {
            let lemmas = self.synsets[*number as usize].lemmas.iter();
            lemmas.map(|(lemma, _)| self.lemmas[*lemma as usize].clone())
        };
        let further = below
            .iter()
            .flat_map(|number| &self.synsets[*number as usize].special)
            .flat_map(lemmas_of)
            .filter(|lemma| lemma.ends_with(word));
        below.iter().flat_map(lemmas_of).chain(further).collect()
    }

    /// Returns the nouns, one step below, for some of what a noun names in any sense, but not those
    /// that are other words for it.
    pub fn below(&self, word: &str) -> BTreeSet<String> {
        let Some(lemma) = self.numbers.get(word).copied() else {
            return BTreeSet::new();
        };
        let synsets = || {
            self.senses[lemma as usize]
                .iter()
                .map(|n| &self.synsets[*n as usize])
        };
        let lemmas = |synset: &Synset| synset.lemmas.iter().map(|(l, _)| *l).collect::<Vec<u32>>();
        let same: BTreeSet<u32> = synsets().flat_map(lemmas).collect();
        synsets()
            .filter(|synset| synset.part == b'n')
            .flat_map(|synset| &synset.special)
            .flat_map(|number| lemmas(&self.synsets[*number as usize]))
            .filter(|lemma| !same.contains(lemma))
            .map(|lemma| self.lemmas[lemma as usize].clone())
            .collect()
    }

    /// Returns the nouns that say more generally what a noun does in its first sense: "female",
    /// "adult" of "woman".
    pub fn general(&self, word: &str) -> Vec<&str> {
        let Some(lemma) = self.numbers.get(word).copied() else {
            return Vec::new();
        };
        let rank_of = |synset: &Synset| {
            let own = synset.lemmas.iter().find(|(other, _)| *other == lemma);
            own.map_or(u8::MAX, |(_, rank)| *rank)
        };
        let first = self.senses[lemma as usize]
            .iter()
            .map(|number| &self.synsets[*number as usize])
            .filter(|synset| synset.part == b'n')
            .min_by_key(|synset| rank_of(synset));
        let above = first.map_or(&[][..], |synset| &synset.general);
        above
            .iter()
            .flat_map(|number| &self.synsets[*number as usize].lemmas)
            .map(|(lemma, _)| self.lemmas[*lemma as usize].as_str())
            .collect()
    }

    fn synonyms(&self, lemma: u32, distance: f32) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for number in &self.senses[lemma as usize] {
            let synset = &self.synsets[*number as usize];
            let own = synset.lemmas.iter().find(|(l, _)| *l == lemma);
            let here = distance + SYNONYM + rarity(own.map_or(9, |(_, rank)| *rank));
            for (other, rank) in &synset.lemmas {
                if here + rarity(*rank) <= MAX_DISTANCE {
                    found.push((*other, here + rarity(*rank)));
                }
            }
        }
        found
    }

    /// More general and more special words, up and down to the second level.
    fn neighbours(&self, lemma: u32, distance: f32) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for number in &self.senses[lemma as usize] {
            let synset = &self.synsets[*number as usize];
            let rank = synset.lemmas.iter().find(|(l, _)| *l == lemma);
            let here = distance + rarity(rank.map_or(9, |(_, rank)| *rank));
            let mut add = |synset: &Synset, cost: f32| {
                if synset.special.len() > MAX_SPECIAL {
                    return;
                }
                for (other, rank) in &synset.lemmas {
                    let distance = here + cost + rarity(*rank);
                    if distance <= MAX_DISTANCE {
                        found.push((*other, distance));
                    }
                }
            };
            for general in &synset.general {
                let general = &self.synsets[*general as usize];
                add(general, GENERAL);
                for second in &general.general {
                    add(&self.synsets[*second as usize], GENERAL + SECOND_LEVEL);
                }
            }
            for similar in &synset.similar {
                add(&self.synsets[*similar as usize], SPECIAL);
            }
            if synset.special.len() > MAX_SPECIAL {
                continue;
            }
            for special in &synset.special {
                let special = &self.synsets[*special as usize];
                // A more special verb says how, which is another question.
                let manner = if special.part == b'v' { MANNER } else { 0.0 };
                add(special, SPECIAL + manner);
                for second in &special.special {
                    add(
                        &self.synsets[*second as usize],
                        SPECIAL + SECOND_LEVEL + manner,
                    );
                }
            }
        }
        found
    }

    fn derivations(&self, lemma: u32, distance: f32) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for number in &self.senses[lemma as usize] {
            let synset = &self.synsets[*number as usize];
            let Some(position) = synset.lemmas.iter().position(|(l, _)| *l == lemma) else {
                continue;
            };
            let here = distance + 0.5 * rarity(synset.lemmas[position].1);
            for (own, other, target) in &synset.derived {
                if *own != 0 && usize::from(*own) != position + 1 {
                    continue;
                }
                let other = &self.synsets[*other as usize];
                for (at, (derived, _)) in other.lemmas.iter().enumerate() {
                    if *target == 0 || usize::from(*target) == at + 1 {
                        found.push((*derived, here + DERIVED));
                    }
                }
            }
        }
        found
    }

    /// Returns the words that an adjective pertains to or is derived from: "Danish", Denmark.
    pub fn origins(&self, adjective: &str) -> Vec<String> {
        let Some(lemma) = self.numbers.get(adjective) else {
            return Vec::new();
        };
        self.derivations(*lemma, 0.0)
            .into_iter()
            .map(|(lemma, _)| self.lemmas[lemma as usize].clone())
            .collect()
    }

    /// Whether two words have a sense in common as nouns (`n`), verbs (`v`) or adjectives (`a`).
    pub fn share_sense(&self, first: &str, second: &str, part: char) -> bool {
        let Some(second) = self.numbers.get(second).copied() else {
            return false;
        };
        self.senses_of(first).any(|(synset, _)| {
            char::from(synset.part) == part
                && synset.lemmas.iter().any(|(lemma, _)| *lemma == second)
        })
    }

    /// Whether a word, in one of its commoner senses as a noun (`n`) or verb (`v`), is a kind of
    /// another: "walk" of "travel", "metre" of "linear unit".
    pub fn is_kind_of(&self, word: &str, part: char, top: &str) -> bool {
        const COMMON_SENSE: u8 = 4;
        const MOST: usize = 60;
        let Some(top) = self.numbers.get(top).copied() else {
            return false;
        };
        let mut open: Vec<&Synset> = self
            .senses_of(word)
            .filter(|(synset, rank)| char::from(synset.part) == part && *rank <= COMMON_SENSE)
            .map(|(synset, _)| synset)
            .collect();
        for _ in 0..MOST {
            let Some(synset) = open.pop() else { break };
            if synset.lemmas.iter().any(|(lemma, _)| *lemma == top) {
                return true;
            }
            open.extend(synset.general.iter().map(|g| &self.synsets[*g as usize]));
        }
        false
    }

    /// Returns what sort of thing a noun names in one of its two commonest senses.
    pub fn sort_of(&self, noun: &str) -> Option<Sort> {
        match (self.first_sort(noun), self.sort_in(noun, 2)) {
            // A country is a body of people, and where they live.
            (Some(Sort::Group) | None, Some(second)) => Some(second),
            (first, _) => first,
        }
    }

    /// Returns what sort of thing a noun names in its commonest sense.
    pub fn first_sort(&self, noun: &str) -> Option<Sort> {
        self.sort_in(noun, 1)
    }

    fn sort_in(&self, noun: &str, wanted: u8) -> Option<Sort> {
        self.senses_of(noun)
            .filter(|(synset, rank)| synset.part == b'n' && *rank == wanted)
            .find_map(|(synset, _)| self.sort_above(synset))
    }

    fn sort_above(&self, synset: &Synset) -> Option<Sort> {
        const TOPS: &[(&str, Sort)] = &[
            ("person", Sort::Person),
            ("location", Sort::Place),
            ("region", Sort::Place),
            ("facility", Sort::Place),
            ("structure", Sort::Place),
            ("body of water", Sort::Place),
            ("geological formation", Sort::Place),
            ("organization", Sort::Group),
            ("time period", Sort::Time),
            ("date", Sort::Time),
        ];
        let mut open = vec![synset];
        let mut steps = 0;
        while let Some(synset) = open.pop() {
            for (lemma, rank) in &synset.lemmas {
                let word = &self.lemmas[*lemma as usize];
                if let Some((_, sort)) = TOPS.iter().find(|(top, _)| *rank == 1 && top == word) {
                    return Some(*sort);
                }
            }
            steps += 1;
            if steps > 40 {
                return None;
            }
            open.extend(synset.general.iter().map(|g| &self.synsets[*g as usize]));
        }
        None
    }
}

fn rarity(rank: u8) -> f32 {
    RARER_SENSE * f32::from(rank.saturating_sub(1)).min(5.0)
}

fn note(found: &mut BTreeMap<u32, f32>, lemma: u32, distance: f32) {
    let known = found.entry(lemma).or_insert(distance);
    *known = known.min(distance);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn distance(from: &str, to: &str) -> String {
        let related = wordnet().related(from, true);
        let found = related.iter().find(|r| r.lemma == to);
        found.map_or_else(|| "-".to_owned(), |r| format!("{:.2}", r.distance))
    }

    fn check(pairs: &[(&str, &str)], expected: &Expect) {
        let shown: String = pairs
            .iter()
            .map(|(from, to)| format!("{from} {to}: {}\n", distance(from, to)))
            .collect();
        expected.assert_eq(&shown);
    }

    #[test]
    fn related_words() {
        check(
            &[
                ("author", "write"),
                ("author", "writer"),
                ("child", "kid"),
                ("child", "offspring"),
                ("parent", "mother"),
                ("parent", "mom"),
                ("spouse", "wife"),
                ("profession", "occupation"),
                ("club", "team"),
                ("capital", "population"),
                ("birth", "bear"),
                ("death", "die"),
            ],
            &expect![[r#"
                author write: 0.35
                author writer: 0.20
                child kid: 0.20
                child offspring: 0.50
                parent mother: 0.35
                parent mom: 0.50
                spouse wife: 0.35
                profession occupation: 0.50
                club team: 0.55
                capital population: -
                birth bear: 0.30
                death die: 0.15
            "#]],
        );
    }

    #[test]
    fn base_forms() {
        let shown: Vec<String> = ["children", "wrote", "planned", "cities", "boxes", "born"]
            .iter()
            .map(|word| format!("{word}: {}", wordnet().base_forms(word).join(" ")))
            .collect();
        expect![[r#"
            children: child
            wrote: write
            planned: plan planned
            cities: city
            boxes: box
            born: bear born"#]]
        .assert_eq(&shown.join("\n"));
    }

    #[test]
    fn sorts_and_origins() {
        let shown: Vec<String> = ["author", "city", "river", "club", "year", "gender"]
            .iter()
            .map(|word| format!("{word}: {:?}", wordnet().sort_of(word)))
            .collect();
        expect![[r#"
            author: Some(Person)
            city: Some(Place)
            river: Some(Place)
            club: Some(Group)
            year: Some(Time)
            gender: None"#]]
        .assert_eq(&shown.join("\n"));
        assert!(wordnet().origins("danish").contains(&"denmark".to_owned()));
    }
}
