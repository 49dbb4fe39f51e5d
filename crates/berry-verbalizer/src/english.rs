//! English morphology: plurals, articles, degrees, verb forms.
//!
//! Regular rules and the irregular words of general English; a word that is in
//! no table is inflected regularly.

mod adjectives;
mod articles;
mod nouns;
mod numbers;
mod verbs;

pub use adjectives::{comparative, superlative};
pub use articles::{definite, indefinite, possessive};
pub use nouns::{is_plural, plural, singular};
pub use numbers::{cardinal, ordinal};
pub use verbs::{base_of, past, past_participle, present_participle, third_person};

pub(crate) use nouns::{is_person, of_or_by};
pub(crate) use verbs::{is_participle, is_preposition, is_relation_verb};

/// Starts a sentence with a text: its first letter becomes a capital, unless
/// the second is one ("iPhone").
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), text.chars().nth(1)) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Tells whether a word ends in a consonant letter and y.
fn ends_in_consonant_y(word: &str) -> bool {
    let mut backwards = word.chars().rev();
    backwards.next() == Some('y') && backwards.next().is_some_and(|letter| !is_vowel(letter))
}

/// Tells whether a word doubles its last letter before a vowel: one syllable,
/// ending in consonant, vowel, consonant ("big", "stop").
fn doubles_last_letter(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let [.., before, middle, last] = letters[..] else {
        return false;
    };
    let syllables = letters
        .iter()
        .enumerate()
        .filter(|&(at, &letter)| is_vowel(letter) && (at == 0 || !is_vowel(letters[at - 1])))
        .count();
    syllables == 1
        && !is_vowel(last)
        && !matches!(last, 'w' | 'x' | 'y')
        && is_vowel(middle)
        && (!is_vowel(before) || letters.ends_with(&['q', 'u', middle, last]))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Splits off the last word, with the space or hyphen before it left in the first part.
fn split_last_word(text: &str) -> (&str, &str) {
    text.split_at(text.rfind([' ', '-']).map_or(0, |at| at + 1))
}

/// Splits off the first word, with the space after it left in the second part.
fn split_first_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(' ').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(inflect: impl Fn(&str) -> String, words: &[&str], expect: &Expect) {
        let table: Vec<String> = words
            .iter()
            .map(|word| format!("{word}: {}", inflect(word)))
            .collect();
        expect.assert_eq(&table.join("\n"));
    }

    const NOUNS: [(&str, &str); 60] = [
        ("country", "countries"),
        ("city", "cities"),
        ("monkey", "monkeys"),
        ("river", "rivers"),
        ("box", "boxes"),
        ("church", "churches"),
        ("monarch", "monarchs"),
        ("wish", "wishes"),
        ("bus", "buses"),
        ("gas", "gases"),
        ("class", "classes"),
        ("lens", "lenses"),
        ("virus", "viruses"),
        ("house", "houses"),
        ("horse", "horses"),
        ("cause", "causes"),
        ("movie", "movies"),
        ("person", "people"),
        ("salesperson", "salespeople"),
        ("man", "men"),
        ("woman", "women"),
        ("chairman", "chairmen"),
        ("human", "humans"),
        ("German", "Germans"),
        ("child", "children"),
        ("grandchild", "grandchildren"),
        ("foot", "feet"),
        ("tooth", "teeth"),
        ("mouse", "mice"),
        ("goose", "geese"),
        ("ox", "oxen"),
        ("knife", "knives"),
        ("life", "lives"),
        ("half-life", "half-lives"),
        ("leaf", "leaves"),
        ("roof", "roofs"),
        ("chief", "chiefs"),
        ("hero", "heroes"),
        ("volcano", "volcanoes"),
        ("photo", "photos"),
        ("analysis", "analyses"),
        ("hypothesis", "hypotheses"),
        ("basis", "bases"),
        ("criterion", "criteria"),
        ("phenomenon", "phenomena"),
        ("nucleus", "nuclei"),
        ("bacterium", "bacteria"),
        ("index", "indices"),
        ("specimen", "specimens"),
        ("species", "species"),
        ("series", "series"),
        ("sheep", "sheep"),
        ("aircraft", "aircraft"),
        ("GPU", "GPUs"),
        ("official language", "official languages"),
        ("head of state", "heads of state"),
        ("kilogram per cubic metre", "kilograms per cubic metre"),
        ("award received", "awards received"),
        ("country or territory", "countries or territories"),
        ("training set", "training sets"),
    ];

    #[test]
    fn plurals_and_back() {
        for (one, many) in NOUNS {
            assert_eq!(plural(one), many);
            assert_eq!(plural(many), many, "a plural stays");
            if !one.contains(" or ") {
                assert_eq!(singular(many), one);
                assert_eq!(singular(one), one, "a singular stays");
            }
        }
    }

    #[test]
    fn indefinite_articles() {
        let words = [
            "element",
            "country",
            "hour",
            "university",
            "unit",
            "union",
            "uninhabited island",
            "umbrella",
            "user",
            "European country",
            "one-party state",
            "honest man",
            "UN member",
            "LLM",
            "GPU",
            "NATO member",
            "8-bit model",
            "18th",
            "100 km race",
            "x-ray",
            "“idea”",
        ];
        let all: Vec<String> = words.iter().map(|word| indefinite(word)).collect();
        expect![[r"
            an element
            a country
            an hour
            a university
            a unit
            a union
            an uninhabited island
            an umbrella
            a user
            a European country
            a one-party state
            an honest man
            a UN member
            an LLM
            a GPU
            a NATO member
            an 8-bit model
            an 18th
            a 100 km race
            an x-ray
            an “idea”"]]
        .assert_eq(&all.join("\n"));
    }

    #[test]
    fn definite_names() {
        check(
            definite,
            &[
                "France",
                "United States",
                "Netherlands",
                "Pacific Ocean",
                "Mississippi River",
                "Republic of Korea",
                "the Gambia",
                "Czech Republic",
                "Solomon Islands",
                "Turing test",
                "Nobel Prize",
                "Stanford University",
                "Alan Turing",
                "8,515,767 km²",
                "",
            ],
            &expect![[r"
                France: France
                United States: the United States
                Netherlands: the Netherlands
                Pacific Ocean: the Pacific Ocean
                Mississippi River: the Mississippi River
                Republic of Korea: the Republic of Korea
                the Gambia: the Gambia
                Czech Republic: the Czech Republic
                Solomon Islands: the Solomon Islands
                Turing test: the Turing test
                Nobel Prize: the Nobel Prize
                Stanford University: Stanford University
                Alan Turing: Alan Turing
                8,515,767 km²: 8,515,767 km²
                : "]],
        );
        check(
            possessive,
            &["France", "countries", "James", "the Netherlands"],
            &expect![[r"
                France: France's
                countries: countries'
                James: James's
                the Netherlands: the Netherlands'"]],
        );
    }

    #[test]
    fn degrees() {
        let both = |word: &str| format!("{} {}", comparative(word), superlative(word));
        check(
            both,
            &[
                "large",
                "big",
                "heavy",
                "high",
                "dense",
                "shallow",
                "narrow",
                "populous",
                "expensive",
                "good",
                "bad",
                "old",
                "dry",
                "wide",
                "landlocked",
                "far from home",
            ],
            &expect![[r"
                large: larger largest
                big: bigger biggest
                heavy: heavier heaviest
                high: higher highest
                dense: denser densest
                shallow: shallower shallowest
                narrow: narrower narrowest
                populous: more populous most populous
                expensive: more expensive most expensive
                good: better best
                bad: worse worst
                old: older oldest
                dry: drier driest
                wide: wider widest
                landlocked: more landlocked most landlocked
                far from home: farther from home farthest from home"]],
        );
    }

    #[test]
    fn verb_forms() {
        let forms = |word: &str| {
            format!(
                "{} {} {} {}",
                third_person(word),
                past(word),
                past_participle(word),
                present_participle(word)
            )
        };
        check(
            forms,
            &[
                "border",
                "flow through",
                "have",
                "be",
                "lie",
                "write",
                "develop",
                "carry",
                "play",
                "stop",
                "refer",
                "use",
                "agree",
                "go",
                "teach",
                "cross",
                "fix",
                "run",
                "open",
                "visit",
            ],
            &expect![[r"
                border: borders bordered bordered bordering
                flow through: flows through flowed through flowed through flowing through
                have: has had had having
                be: is was been being
                lie: lies lay lain lying
                write: writes wrote written writing
                develop: develops developed developed developing
                carry: carries carried carried carrying
                play: plays played played playing
                stop: stops stopped stopped stopping
                refer: refers referred referred referring
                use: uses used used using
                agree: agrees agreed agreed agreeing
                go: goes went gone going
                teach: teaches taught taught teaching
                cross: crosses crossed crossed crossing
                fix: fixes fixed fixed fixing
                run: runs ran run running
                open: opens opened opened opening
                visit: visits visited visited visiting"]],
        );
        check(
            base_of,
            &[
                "borders",
                "flows through",
                "has",
                "is",
                "wrote",
                "written",
                "developed",
                "carries",
                "stopped",
                "used",
                "created",
                "proposed",
                "crosses",
                "teaches",
                "misses",
                "explained",
                "inhabited",
                "popularised",
                "solved",
                "repeated",
                "glass",
                "run",
            ],
            &expect![[r"
                borders: border
                flows through: flow through
                has: have
                is: be
                wrote: write
                written: write
                developed: develop
                carries: carry
                stopped: stop
                used: use
                created: create
                proposed: propose
                crosses: cross
                teaches: teach
                misses: miss
                explained: explain
                inhabited: inhabit
                popularised: popularise
                solved: solve
                repeated: repeat
                glass: glass
                run: run"]],
        );
    }

    #[test]
    fn numbers_as_words() {
        let ordinals: Vec<String> = [1, 2, 3, 12, 13, 21, 22, 23, 101, 111]
            .into_iter()
            .map(ordinal)
            .collect();
        expect!["first second third twelfth 13th 21st 22nd 23rd 101st 111th"]
            .assert_eq(&ordinals.join(" "));
        assert_eq!(cardinal(3), "three");
        assert_eq!(cardinal(13), "13");
    }

    #[test]
    fn sentences_start_with_a_capital() {
        check(
            capitalised,
            &["gold", "iPhone", "élan", "3 r's", "鐳", "e"],
            &expect![[r"
                gold: Gold
                iPhone: iPhone
                élan: Élan
                3 r's: 3 r's
                鐳: 鐳
                e: E"]],
        );
    }
}
