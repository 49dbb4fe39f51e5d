//! Functions that edit texts and choose among them, in English.

use crate::list::join_english;

use super::place;

/// Names the value of a function; `None` of a function that is worded elsewhere.
///
/// The arguments come as they are to be said.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let argument = |at: usize| arguments.get(at).map_or("", String::as_str);
    let plain = |at: usize| argument(at).trim_matches(['“', '”']);
    let (text, second, third) = (argument(0), argument(1), argument(2));
    let rest = || join_english(&arguments[1.min(arguments.len())..], "and");
    let all = || join_english(arguments, "and");
    let (one, other) = (plain(0), plain(1));
    Some(match function {
        "countExactly" => format!("the number of {other} in {text}, in that case"),
        "countWord" => format!("the number of times the word {second} occurs in {text}"),
        "containsWord" => format!("whether {text} contains the word {second}"),
        "wordAt" => format!("the {} of {text}", place("word", other)),
        "wordAfter" => format!("the word after {second} in {text}"),
        "wordBefore" => format!("the word before {second} in {text}"),
        "letterAfter" => format!("the character after {other} in {text}"),
        "letterBefore" => format!("the character before {other} in {text}"),
        "takeLetters" => format!("the {} of {text}", stretch(other, "character")),
        "takeWords" => format!("the {} of {text}", stretch(other, "word")),
        "dropLetters" => format!("{text} without its {}", stretch(other, "character")),
        "dropWords" => format!("{text} without its {}", stretch(other, "word")),
        "withMost" => format!("the one with most {} of {}", measure(one), rest()),
        "withFewest" => format!("the one with fewest {} of {}", measure(one), rest()),
        "surplus" => format!("how many more {} {second} has than {third}", measure(one)),
        "hasMore" => format!("whether {second} has more {} than {third}", measure(one)),
        "hasEqual" => format!(
            "whether {second} and {third} have equally many {}",
            measure(one)
        ),
        "firstInOrder" => format!("the first in alphabetical order of {}", all()),
        "lastInOrder" => format!("the last in alphabetical order of {}", all()),
        "areInOrder" => format!("whether {} stand in alphabetical order", all()),
        "closest" => format!("the closest to {text} by edit distance of {}", rest()),
        "isAnagram" => format!("whether {text} and {second} are anagrams"),
        "isSame" => format!("whether {text} and {second} are the same"),
        "commonLetters" => format!("the letters that {} have in common", all()),
        "distinctLetters" => format!("the different letters of {text}"),
        "repeatedLetters" => format!("the letters that occur more than once in {text}"),
        "commonestLetter" => format!("the letter that occurs most often in {text}"),
        "commonestOf" => format!("the letter of {} that occurs most often in {text}", rest()),
        "concatenate" => format!("{} joined", all()),
        "join" => format!("the letters {text} joined"),
        "spellWith" => format!("the spelling of {text}"),
        "reverseWords" => format!("the words of {text} in reverse order"),
        "title" => format!("{text} with a capital at the start of each word"),
        "initials" => format!("the first letters of the words of {text}"),
        "countSyllables" => format!("the number of syllables of {text}, by its spelling"),
        "longestWord" => format!("the longest word of {text}"),
        "shortestWord" => format!("the shortest word of {text}"),
        "countClass" => format!("the number of {other} in {text}"),
        "keepClass" => format!("the {other} of {text}"),
        "hasAny" => format!("whether {text} has any {other}"),
        "deleteClass" => format!("{text} without its {other}"),
        "replaceClass" => format!("{text} with its {other} replaced by {third}"),
        "deletePart" => format!("{text} without any {second}"),
        "deleteWord" => format!("{text} without the word {second}"),
        "deleteAt" => format!("{text} without its {}", place("character", other)),
        "deleteWordAt" => format!("{text} without its {}", place("word", other)),
        "replacePart" => format!("{text} with {second} replaced by {third}"),
        "replaceWord" => format!("{text} with the word {second} replaced by {third}"),
        "replaceAt" => format!(
            "{text} with its {} replaced by {third}",
            place("character", other)
        ),
        "replaceWordAt" => format!(
            "{text} with its {} replaced by {third}",
            place("word", other)
        ),
        "insertAfter" | "insertWordAfter" => format!("{text} with {third} after every {second}"),
        "insertBefore" | "insertWordBefore" => format!("{text} with {third} before every {second}"),
        "insertAt" if other == "-1" => format!("{text} with {third} at the end"),
        "insertAt" => format!("{text} with {third} at position {other}"),
        "swapParts" | "swapWords" => format!("{text} with {second} and {third} exchanged"),
        "swapAt" => format!(
            "{text} with its {} and its {} exchanged",
            place("character", other),
            place("character", plain(2))
        ),
        "swapWordsAt" => format!(
            "{text} with its {} and its {} exchanged",
            place("word", other),
            place("word", plain(2))
        ),
        "middleLetter" => format!("the middle of {text}"),
        "middleWord" => format!("the word in the middle of {text}"),
        "lettersFromTo" => format!("characters {other} to {} of {text}", plain(2)),
        "wordsFromTo" => format!("words {other} to {} of {text}", plain(2)),
        "wordPositions" => format!("the positions of the word {second} among the words of {text}"),
        "textBetween" | "wordsBetween" => {
            format!("what stands between {second} and {third} in {text}")
        }
        "countAnyOf" => format!(
            "the number of the letters {} in {text}",
            join_english(&other.chars().map(String::from).collect::<Vec<_>>(), "and")
        ),
        "isNot" => format!("whether it is not so: {text}"),
        _ => return None,
    })
}

/// The verb phrases that a true and a false answer have, and what follows them.
pub(crate) fn truth(
    function: &str,
    arguments: &[String],
) -> Option<(String, [&'static str; 2], String)> {
    let argument = |at: usize| arguments.get(at).map_or("", String::as_str);
    let plain = |at: usize| argument(at).trim_matches(['“', '”']);
    let (first, second, third) = (argument(0), argument(1), argument(2));
    Some(match function {
        "containsWord" => (
            first.to_owned(),
            ["contains", "does not contain"],
            format!("the word {second}"),
        ),
        "hasMore" => (
            second.to_owned(),
            ["has", "does not have"],
            format!("more {} than {third}", measure(plain(0))),
        ),
        "hasEqual" => (
            format!("{second} and {third}"),
            ["have", "do not have"],
            format!("equally many {}", measure(plain(0))),
        ),
        "areInOrder" => (
            join_english(arguments, "and"),
            ["stand", "do not stand"],
            "in alphabetical order".to_owned(),
        ),
        "isAnagram" => (
            format!("{first} and {second}"),
            ["are", "are not"],
            "anagrams".to_owned(),
        ),
        "isSame" => (
            format!("{first} and {second}"),
            ["are", "are not"],
            "the same".to_owned(),
        ),
        "hasAny" => (
            first.to_owned(),
            ["has", "does not have"],
            format!("any {}", plain(1)),
        ),
        _ => return None,
    })
}

/// "first three characters", "last word"
fn stretch(count: &str, unit: &str) -> String {
    let Ok(count) = count.parse::<i64>() else {
        return format!("{count} {unit}s");
    };
    let edge = if count < 0 { "last" } else { "first" };
    match count.unsigned_abs() {
        1 => format!("{edge} {unit}"),
        number => format!("{edge} {number} {unit}s"),
    }
}

/// What is counted: "letters", or a character that is given.
fn measure(what: &str) -> String {
    if what.chars().count() == 1 {
        format!("{what}'s")
    } else {
        what.to_owned()
    }
}
