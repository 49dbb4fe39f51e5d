//! Articles and the possessive.

use super::is_plural;

/// Words that are said with another sound than their first letter has.
const VOWEL_SOUND: &[&str] = &["heir", "honest", "honor", "honour", "hour", "herb"];
const CONSONANT_SOUND: &[&str] = &[
    "euro", "ewe", "one", "once", "ubiquit", "uk", "un", "unanim", "unesco", "uni", "ural", "uran",
    "us", "use", "usual", "usur", "uten", "util", "utop",
];

/// Heads of names that take the article: "the Pacific Ocean".
const HEADS_WITH_ARTICLE: &[&str] = &[
    "Agency",
    "Alliance",
    "Alps",
    "Archipelago",
    "Army",
    "Association",
    "Award",
    "Bridge",
    "Canal",
    "Committee",
    "Commonwealth",
    "Confederation",
    "Council",
    "Desert",
    "Emirates",
    "Empire",
    "Federation",
    "Foundation",
    "Isles",
    "Islands",
    "Kingdom",
    "Medal",
    "Mountains",
    "Museum",
    "Nations",
    "Navy",
    "Ocean",
    "Party",
    "Peninsula",
    "Prize",
    "Republic",
    "Revolution",
    "River",
    "Sea",
    "Senate",
    "Society",
    "States",
    "Territories",
    "Territory",
    "Tower",
    "Union",
    "War",
    "conjecture",
    "debate",
    "effect",
    "equation",
    "hypothesis",
    "paradox",
    "principle",
    "problem",
    "test",
    "theorem",
];

/// Names that open like this take the article: "the Republic of Korea".
const OPENINGS_WITH_ARTICLE: &[&str] = &[
    "Bay of ",
    "Cape of ",
    "City of ",
    "Commonwealth of ",
    "Democratic Republic of ",
    "Duchy of ",
    "Federation of ",
    "Gulf of ",
    "House of ",
    "Isle of ",
    "Kingdom of ",
    "Lake of ",
    "People's Republic of ",
    "Principality of ",
    "Republic of ",
    "State of ",
    "Strait of ",
    "Sultanate of ",
    "Union of ",
    "University of ",
];

/// Puts "a" or "an" before a singular noun: "an element", "a unit", "an 8-bit model".
pub fn indefinite(noun: &str) -> String {
    format!(
        "{} {noun}",
        if starts_with_vowel_sound(noun) {
            "an"
        } else {
            "a"
        }
    )
}

/// Puts "the" before a proper name that takes it: "the United States", "France".
///
/// Goes by the head of the name ("Islands", "Republic", "River") and by plural
/// names of countries in -lands; a name that brings its article keeps it.
pub fn definite(name: &str) -> String {
    let takes_article = !name.starts_with("the ")
        && !name.starts_with("The ")
        && (OPENINGS_WITH_ARTICLE
            .iter()
            .any(|opening| name.starts_with(opening))
            || name
                .rsplit_once(' ')
                .is_some_and(|(_, head)| HEADS_WITH_ARTICLE.contains(&head))
            || is_country_in_lands(name));
    if takes_article {
        format!("the {name}")
    } else {
        name.to_owned()
    }
}

/// Puts a noun into the possessive: "France's", "the Netherlands'", "James's".
pub fn possessive(noun: &str) -> String {
    let common = noun.starts_with(char::is_lowercase);
    if noun.ends_with('s') && common && (is_plural(noun) || noun.starts_with("the ")) {
        format!("{noun}'")
    } else {
        format!("{noun}'s")
    }
}

fn is_country_in_lands(name: &str) -> bool {
    let name = name.strip_prefix("the ").unwrap_or(name);
    name.ends_with("erlands") && name.starts_with(char::is_uppercase) && !name.contains(' ')
}

fn starts_with_vowel_sound(noun: &str) -> bool {
    let word: String = noun
        .chars()
        .skip_while(|character| !character.is_alphanumeric())
        .take_while(|character| character.is_alphanumeric() || *character == '.')
        .collect();
    let lower = word.to_lowercase();
    let Some(first) = lower.chars().next() else {
        return false;
    };
    if first.is_ascii_digit() {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        return first == '8'
            || (digits == 2 && (lower.starts_with("11") || lower.starts_with("18")));
    }
    if word.chars().count() == 1 || is_spelled_out(&word) {
        return "aefhilmnorsx".contains(first);
    }
    if VOWEL_SOUND.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    let consonant = CONSONANT_SOUND.iter().any(|&start| match start {
        // Short ones are words of their own: "un-" and "us-" open many others.
        "un" | "us" | "uk" | "one" => lower == start,
        "uni" => {
            lower.starts_with("uni") && !lower.starts_with("unin") && !lower.starts_with("unim")
        }
        "use" => lower.starts_with("use"),
        _ => lower.starts_with(start),
    });
    matches!(first, 'a' | 'e' | 'i' | 'o' | 'u') && !consonant
}

/// Tells whether an abbreviation is read letter by letter: capitals without a
/// vowel, or few of them ("FBI", "LLM"; not "NATO").
fn is_spelled_out(word: &str) -> bool {
    let capitals = word
        .chars()
        .all(|c| c.is_uppercase() || c.is_numeric() || c == '.');
    let vowels = word.chars().filter(|c| "AEIOU".contains(*c)).count();
    capitals && (vowels == 0 || word.chars().count() <= 3)
}
