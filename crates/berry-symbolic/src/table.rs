//! The table of all functions.

mod numbers;

use crate::Convention::{
    DistinguishesCase, DistinguishesDiacritics, EveryCharacterCounts, FullWidthIsOrdinary,
    HanCharacterIsWord, HyphenJoinsWord, IgnoresCase, IgnoresDiacritics, LatinOnly,
    LettersAndDigitsOnly, LettersOnly, OverlapsCount, YIsConsonant,
};
use crate::function::Body;
use crate::{Function, Kind, Parameter};
use crate::{comparing, counting, distance, picking, shaping};
use oxrdf::NamedNodeRef;
use std::collections::HashMap;
use std::sync::OnceLock;

mod dates;
mod texts;

/// The namespace of the functions, `tb:`.
pub const NAMESPACE: &str = "https://tripleberry.example/tb#";

/// Returns all functions, those that count first.
pub fn functions() -> impl Iterator<Item = &'static Function> {
    all().iter()
}

/// Returns the function with the IRI.
pub fn function(iri: NamedNodeRef<'_>) -> Option<&'static Function> {
    static PLACES: OnceLock<HashMap<NamedNodeRef<'_>, usize>> = OnceLock::new();
    let places = PLACES.get_or_init(|| {
        let rows = functions().enumerate();
        rows.map(|(place, row)| (row.iri, place)).collect()
    });
    places.get(&iri).map(|place| &all()[*place])
}

fn all() -> &'static [Function] {
    static ALL: OnceLock<Vec<Function>> = OnceLock::new();
    ALL.get_or_init(|| {
        [
            TEXTS,
            &texts::FUNCTIONS,
            numbers::FUNCTIONS,
            &dates::FUNCTIONS,
            &logic::FUNCTIONS,
        ]
        .into_iter()
        .flatten()
        .copied()
        .collect()
    })
}

macro_rules! tb {
    ($name:literal) => {
        NamedNodeRef::new_unchecked(concat!("https://tripleberry.example/tb#", $name))
    };
}

mod logic;

const TEXT: Parameter = Parameter {
    name: "text",
    kind: Kind::Text,
};
const LETTER: Parameter = Parameter {
    name: "letter",
    kind: Kind::Character,
};
const PART: Parameter = Parameter {
    name: "part",
    kind: Kind::NonEmptyText,
};
const POSITION: Parameter = Parameter {
    name: "position",
    kind: Kind::Integer,
};
const FIRST: Parameter = Parameter {
    name: "first",
    kind: Kind::Text,
};
const SECOND: Parameter = Parameter {
    name: "second",
    kind: Kind::Text,
};

/// The functions of letters and words.
const TEXTS: &[Function] = &[
    Function {
        iri: tb!("countLetter"),
        parameters: &[TEXT, LETTER],
        repeats: false,
        result: Kind::Integer,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            EveryCharacterCounts,
        ],
        summary: "Counts how often a letter, or any other single character, occurs in a text. Upper and lower case count as the same; a letter with a diacritic is another letter. No value if `letter` is not exactly one character.",
        body: Body::TextText(counting::count_letter),
    },
    Function {
        iri: tb!("countSubstring"),
        parameters: &[TEXT, PART],
        repeats: false,
        result: Kind::Integer,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            OverlapsCount,
            EveryCharacterCounts,
        ],
        summary: "Counts how often a part occurs in a text, inside words too. Occurrences that overlap all count, so `ana` is twice in `banana`. Upper and lower case count as the same; diacritics matter. No value if `part` is empty.",
        body: Body::TextText(counting::count_substring),
    },
    Function {
        iri: tb!("countLetters"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[LettersOnly],
        summary: "Counts the letters of a text, of any script. Spaces, digits, punctuation and symbols are not letters; a Han character is one.",
        body: Body::Text(counting::count_letters),
    },
    Function {
        iri: tb!("countCharacters"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[EveryCharacterCounts],
        summary: "Counts all characters of a text, spaces and punctuation included, as a person counts them: a letter with its diacritics is one, and so is an emoji that is made of several.",
        body: Body::Text(counting::count_characters),
    },
    Function {
        iri: tb!("countWords"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[HyphenJoinsWord, HanCharacterIsWord],
        summary: "Counts the words of a text by the word boundaries of Unicode (UAX #29). Words joined by hyphens are one, `don't` and `3.14` are one, and every Han character is one. No value for scripts whose words only a dictionary can tell apart, such as Thai and Hiragana.",
        body: Body::PartialText(counting::count_words),
    },
    Function {
        iri: tb!("countVowels"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[LatinOnly, YIsConsonant, IgnoresCase, IgnoresDiacritics],
        summary: "Counts the vowels among the Latin letters of a text: a, e, i, o and u, with or without diacritics, and single letters made like them, such as æ, ø and ı. The letter y is not a vowel. No value if the text has letters and none of them is Latin.",
        body: Body::PartialText(counting::count_vowels),
    },
    Function {
        iri: tb!("countConsonants"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[LatinOnly, YIsConsonant, IgnoresCase, IgnoresDiacritics],
        summary: "Counts the Latin letters of a text that are not vowels; the letter y always counts. No value if the text has letters and none of them is Latin.",
        body: Body::PartialText(counting::count_consonants),
    },
    Function {
        iri: tb!("countDistinctLetters"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Integer,
        conventions: &[
            LettersOnly,
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
        ],
        summary: "Counts how many different letters a text has. Upper and lower case are the same letter; a letter with a diacritic is another letter.",
        body: Body::Text(counting::count_distinct_letters),
    },
    Function {
        iri: tb!("positionsOf"),
        parameters: &[TEXT, LETTER],
        repeats: false,
        result: Kind::List,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            EveryCharacterCounts,
        ],
        summary: "Lists the positions at which a letter, or any other single character, stands in a text, as `3, 8, 9`; the empty text if it stands nowhere. Positions count all characters from 1, spaces included. No value if `letter` is not exactly one character.",
        body: Body::TextText(counting::positions_of),
    },
    Function {
        iri: tb!("letterAt"),
        parameters: &[TEXT, POSITION],
        repeats: false,
        result: Kind::Text,
        conventions: &[LettersOnly],
        summary: "Returns the letter at a position among the letters of a text, from 1 at the start or from -1 at the end. Spaces, digits, punctuation and symbols are passed over. No value if there is no such position.",
        body: Body::PartialTextInteger(picking::letter_at),
    },
    Function {
        iri: tb!("characterAt"),
        parameters: &[TEXT, POSITION],
        repeats: false,
        result: Kind::Text,
        conventions: &[EveryCharacterCounts],
        summary: "Returns the character at a position of a text, from 1 at the start or from -1 at the end. Spaces, digits, punctuation and symbols count. No value if there is no such position.",
        body: Body::PartialTextInteger(picking::character_at),
    },
    Function {
        iri: tb!("firstLetter"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[LettersOnly],
        summary: "Returns the first letter of a text, as it is written. Spaces, digits, punctuation and symbols before it are passed over. No value if the text has no letter.",
        body: Body::PartialText(picking::first_letter),
    },
    Function {
        iri: tb!("lastLetter"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[LettersOnly],
        summary: "Returns the last letter of a text, as it is written. Spaces, digits, punctuation and symbols after it are passed over. No value if the text has no letter.",
        body: Body::PartialText(picking::last_letter),
    },
    Function {
        iri: tb!("reverse"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[EveryCharacterCounts],
        summary: "Returns a text with all its characters in reverse order. Case stays as it is, and diacritics stay on their letters.",
        body: Body::Text(shaping::reverse),
    },
    Function {
        iri: tb!("spell"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[EveryCharacterCounts],
        summary: "Spells a text out: all its characters, spaces included, with hyphens between them.",
        body: Body::Text(shaping::spell),
    },
    Function {
        iri: tb!("upper"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[],
        summary: "Returns a text in upper case, by the rules of Unicode that hold in all languages: `ß` becomes `SS`.",
        body: Body::Text(shaping::upper),
    },
    Function {
        iri: tb!("lower"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[],
        summary: "Returns a text in lower case, by the rules of Unicode that hold in all languages: a Greek sigma at the end of a word becomes `ς`.",
        body: Body::Text(shaping::lower),
    },
    Function {
        iri: tb!("sortLetters"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[LettersOnly, IgnoresCase],
        summary: "Returns the letters of a text in alphabetical order, as they are written; all other characters are left out. Upper and lower case sort together, in the order of the text, and a letter with a diacritic comes after the one without. Letters of scripts without an alphabet sort by code point. Takes time proportional to n log n.",
        body: Body::Text(shaping::sort_letters),
    },
    Function {
        iri: tb!("isPalindrome"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[
            LettersAndDigitsOnly,
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
        ],
        summary: "Tells whether a text reads the same backwards. Case, spaces, punctuation and symbols are ignored; diacritics matter. No value if the text has neither letters nor digits.",
        body: Body::PartialText(comparing::is_palindrome),
    },
    Function {
        iri: tb!("startsWith"),
        parameters: &[TEXT, PART],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            EveryCharacterCounts,
        ],
        summary: "Tells whether a text starts with a part. Upper and lower case count as the same; diacritics matter. No value if `part` is empty.",
        body: Body::TextText(comparing::starts_with),
    },
    Function {
        iri: tb!("endsWith"),
        parameters: &[TEXT, PART],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            EveryCharacterCounts,
        ],
        summary: "Tells whether a text ends with a part. Upper and lower case count as the same; diacritics matter. No value if `part` is empty.",
        body: Body::TextText(comparing::ends_with),
    },
    Function {
        iri: tb!("containsText"),
        parameters: &[TEXT, PART],
        repeats: false,
        result: Kind::Boolean,
        conventions: &[
            IgnoresCase,
            DistinguishesDiacritics,
            FullWidthIsOrdinary,
            EveryCharacterCounts,
        ],
        summary: "Tells whether a part occurs in a text, inside words too. Upper and lower case count as the same; diacritics matter. No value if `part` is empty.",
        body: Body::TextText(comparing::contains_text),
    },
    Function {
        iri: tb!("editDistance"),
        parameters: &[FIRST, SECOND],
        repeats: false,
        result: Kind::Integer,
        conventions: &[
            DistinguishesCase,
            DistinguishesDiacritics,
            EveryCharacterCounts,
        ],
        summary: "Counts the fewest characters that must be inserted, deleted or replaced to make the second text of the first (Levenshtein distance). Case and diacritics matter. Takes time proportional to the product of the lengths; no value where that product is above 100 million, shared beginnings and ends left out.",
        body: Body::PartialTextText(distance::edit_distance),
    },
    Function {
        iri: tb!("sortWords"),
        parameters: &[TEXT],
        repeats: false,
        result: Kind::Text,
        conventions: &[IgnoresCase, DistinguishesDiacritics],
        summary: "Returns the words of a text in alphabetical order, as they are written, with a space between them. What is between spaces is a word. Upper and lower case sort together, a letter with a diacritic comes after the one without, and an apostrophe or a hyphen before all letters; words that are alike keep the order of the text. Takes time proportional to n log n.",
        body: Body::Text(shaping::sort_words),
    },
];
