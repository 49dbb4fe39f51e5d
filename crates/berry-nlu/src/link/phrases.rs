//! Words that mean something else in the company of others.

use super::{Linking, Meaning, SURE};
use crate::dimension::Degree;
use crate::function_word::FunctionWord as F;
use crate::lexicon::Sense;
use crate::text;

/// What it costs that "how much" asks for the price.
const COST_PRICE: f32 = 0.2;
/// What it costs to read "people" as persons.
const COST_PEOPLE: f32 = 0.05;
/// What it costs to read "more than any other" as "most".
const COST_ANY_OTHER: f32 = 0.05;
/// Words for whoever there is.
const PEOPLE: &[&str] = &[
    "anybody",
    "anyone",
    "everybody",
    "everyone",
    "people",
    "somebody",
    "someone",
];
/// Participles that only say that the graph tells it: "without a recorded owner".
const TOLD: &[&str] = &["documented", "known", "recorded"];
/// Phrases of three words.
const ANY_OTHER: &[&str] = &[
    "than anybody else",
    "than any other",
    "than any others",
    "than everyone else",
    "than anyone else",
    "than all other",
    "than all others",
];
const ANY_OTHER_LENGTH: usize = 3;

/// Nouns that are said with an adjective, the adjective, and one that says the same alone.
const GRADED: &[((&str, &str), &str, &str)] = &[
    (("年", "纪"), "大", "老"),
    (("年", "纪"), "小", "年轻"),
    (("年", "龄"), "大", "老"),
    (("年", "龄"), "小", "年轻"),
    (("历", "史"), "悠久", "老"),
    (("历", "史"), "久", "老"),
    (("个", "子"), "高", "高"),
    (("个", "子"), "矮", "矮"),
];

impl Linking<'_> {
    /// Notes what words mean only together.
    pub(super) fn phrases(&mut self) {
        if self.language.is_chinese() {
            self.price_in_chinese();
            self.grades();
        } else {
            self.price();
            self.people();
            self.age();
            self.time_of();
            self.told();
            self.than_any_other();
        }
    }

    /// "How much is a bicycle": what it costs.
    fn price(&mut self) {
        for at in 0..self.tokens.len().saturating_sub(2) {
            let word = |offset: usize| self.tokens[at + offset].folded.as_str();
            let is_it = word(0) == "how"
                && word(1) == "much"
                && matches!(word(2), "is" | "are" | "was" | "were" | "for");
            if is_it {
                self.push_how_expensive((at, at + 1), (at + 1, at + 2));
            }
        }
    }

    /// "At what age did he die": how old he was then.
    fn age(&mut self) {
        for at in 0..self.tokens.len().saturating_sub(2) {
            let word = |offset: usize| self.tokens[at + offset].folded.as_str();
            if word(0) == "at" && matches!(word(1), "what" | "which") && word(2) == "age" {
                self.push(at, at + 2, Meaning::Function(F::How), 0.0);
                self.adjectives(at + 2, at + 3, "old");
            }
        }
    }

    /// "No known owner" is no owner.
    fn told(&mut self) {
        for at in 1..self.tokens.len().saturating_sub(1) {
            let before = self.tokens[at - 1].folded.as_str();
            let is_attribute = TOLD.contains(&self.tokens[at].folded.as_str())
                && matches!(
                    before,
                    "a" | "an" | "any" | "no" | "the" | "without" | "with"
                );
            let is_noun = |m: &super::Mention| {
                m.start == at + 1
                    && m.cost <= SURE
                    && matches!(m.meaning, Meaning::Property { .. } | Meaning::Class(_))
            };
            if is_attribute && self.mentions.iter().any(is_noun) {
                self.push(at, at + 1, Meaning::Function(F::Filler), 0.0);
            }
        }
    }

    /// "The year of their last eruption" is when that was; "the date he died", when he did.
    fn time_of(&mut self) {
        for at in 0..self.tokens.len().saturating_sub(1) {
            if !matches!(self.tokens[at].folded.as_str(), "year" | "date" | "day") {
                continue;
            }
            let is_of = self.tokens[at + 1].folded == "of";
            let rest = self.tokens[at + 2..].iter();
            let small = rest
                .take_while(|t| {
                    matches!(t.folded.as_str(), "the" | "its" | "their" | "his" | "her")
                })
                .count();
            let tells_time = |m: &super::Mention| match m.meaning {
                Meaning::Property { property, .. } => {
                    m.start == at + 2 + small
                        && m.cost <= SURE
                        && self.lexicon.times().contains(&property)
                }
                _ => false,
            };
            let names = |m: &super::Mention| {
                m.start == at + 1 && m.cost <= SURE && matches!(m.meaning, Meaning::Entity(_))
            };
            if is_of && self.mentions.iter().any(tells_time) {
                self.push(at, at + 2, Meaning::Function(F::Filler), 0.0);
            } else if self.mentions.iter().any(names) {
                self.push(at, at + 1, Meaning::Function(F::When), 0.1);
            }
        }
    }

    /// "People" are persons, besides what else the word may stand for.
    fn people(&mut self) {
        let person = text::key("person");
        let senses = self.lexicon.senses(&person, &text::stem_key("person"));
        for at in 0..self.tokens.len() {
            let word = self.tokens[at].folded.as_str();
            if !PEOPLE.contains(&word) {
                continue;
            }
            if word != "people" {
                self.push(at, at + 1, Meaning::Function(F::Filler), 0.0);
            }
            for weighed in senses.iter().filter(|w| w.cost <= SURE) {
                if let Sense::Class(class) = weighed.sense {
                    let cost = weighed.cost + COST_PEOPLE;
                    self.push(at, at + 1, Meaning::Class(class), cost);
                }
            }
        }
    }

    /// 這台多少錢: 錢 is the price.
    fn price_in_chinese(&mut self) {
        for at in 2..self.tokens.len() {
            let word = |at: usize| self.tokens[at].folded.as_str();
            if word(at) == "钱" && word(at - 1) == "少" && word(at - 2) == "多" {
                self.push_how_expensive((at - 2, at), (at, at + 1));
            }
        }
    }

    /// 年紀最小, 歷史最悠久: an adjective said with its noun.
    fn grades(&mut self) {
        let folded = |at: usize| self.tokens.get(at).map_or("", |t| t.folded.as_str());
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            for (noun, quality, adjective) in GRADED {
                let (first, second) = *noun;
                if folded(at) != first || folded(at + 1) != second {
                    continue;
                }
                let (degree, from) = match (folded(at + 2), folded(at + 3)) {
                    ("最", _) => (Degree::Superlative, at + 3),
                    ("比", "较") => (Degree::Comparative, at + 4),
                    ("较" | "更", _) => (Degree::Comparative, at + 3),
                    _ => continue,
                };
                let end = from + quality.chars().count();
                let said: String = (from..end).map(folded).collect();
                if said == *quality {
                    found.push((at, end, *adjective, degree));
                }
            }
        }
        for (start, end, adjective, degree) in found {
            for form in self.lexicon.adjectives(adjective, true).to_vec() {
                let meaning = Meaning::Adjective {
                    upper: form.upper,
                    degree,
                    measures: self.lexicon.measures(form.dimension).to_vec(),
                    falls_with_time: crate::lexicon::Lexicon::falls_with_time(form.dimension),
                };
                self.push(start, end, meaning, 0.0);
            }
        }
    }

    /// Takes words for "how expensive".
    fn push_how_expensive(&mut self, how: (usize, usize), expensive: (usize, usize)) {
        let word = if self.language.is_chinese() {
            "贵"
        } else {
            "expensive"
        };
        self.push(how.0, how.1, Meaning::Function(F::How), COST_PRICE);
        self.adjectives(expensive.0, expensive.1, word);
    }

    /// "More moons than any other planet": the most.
    fn than_any_other(&mut self) {
        let any_other = (0..self.tokens.len()).find_map(|at| {
            let tokens = self.tokens.get(at..at + ANY_OTHER_LENGTH)?;
            let is_it = ANY_OTHER.contains(&text::key_of_tokens(tokens).as_str());
            is_it.then_some((at, at + ANY_OTHER_LENGTH))
        });
        let Some((start, end)) = any_other else {
            return;
        };
        // "than any other planet"
        let is_noun = |m: &super::Mention| m.start == end && matches!(m.meaning, Meaning::Class(_));
        let end = self
            .mentions
            .iter()
            .filter(|m| is_noun(m))
            .map(|m| m.end)
            .max()
            .unwrap_or(end);
        let mut most: Vec<(usize, usize, Meaning, f32)> = Vec::new();
        for mention in self.mentions.iter().filter(|m| m.end <= start) {
            let meaning = match &mention.meaning {
                Meaning::Function(F::Comparative)
                    if self.tokens[mention.start].folded == "more" =>
                {
                    Meaning::Function(F::Most)
                }
                Meaning::Function(F::Less) if self.tokens[mention.start].folded == "fewer" => {
                    Meaning::Function(F::Least)
                }
                Meaning::Adjective {
                    upper,
                    degree: Degree::Comparative,
                    measures,
                    falls_with_time,
                } => Meaning::Adjective {
                    upper: *upper,
                    degree: Degree::Superlative,
                    measures: measures.clone(),
                    falls_with_time: *falls_with_time,
                },
                _ => continue,
            };
            most.push((mention.start, mention.end, meaning, mention.cost));
        }
        for (start, end, meaning, cost) in most {
            self.push(start, end, meaning, cost + COST_ANY_OTHER);
        }
        self.push(start, end, Meaning::Function(F::Filler), 0.0);
    }
}
