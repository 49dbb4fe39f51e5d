//! Symbolic functions in English.

mod dates;
mod texts;

use crate::english::{capitalised, ordinal, plural};
use crate::list::join_english;
use crate::say::answer::Answer;
use crate::{Argument, Computation, Noun, PropertyWords};

use super::numbers;
use super::phrases::{natural_number, the};

/// The longest text that is spelled out beside its count.
pub(crate) const SPELLED: usize = 24;

/// Returns what a function counts, in the singular, where it counts.
pub(crate) fn counted(function: &str) -> Option<&'static str> {
    Some(match function {
        "countLetters" => "letter",
        "countCharacters" => "character",
        "countWords" => "word",
        "countVowels" => "vowel",
        "countConsonants" => "consonant",
        "countDistinctLetters" => "different letter",
        _ => return None,
    })
}

/// Says what a function is applied to: “strawberries”, the name of the capital of Uruguay.
pub(crate) fn argument(given: &Argument) -> String {
    match given {
        Argument::Text(text) => quoted(text),
        Argument::Value(value) => value.clone(),
        Argument::Own(property) => {
            let what = property.as_ref().and_then(|words| words.noun.clone());
            format!("its {}", what.unwrap_or_else(|| "name".to_owned()))
        }
        Argument::Call {
            function,
            arguments,
        } => {
            let arguments: Vec<String> = arguments.iter().map(argument).collect();
            noun(function, &arguments)
        }
        Argument::Noun(Noun::Name(name)) => quoted(name),
        Argument::Noun(noun) => {
            let said = the(noun, natural_number(noun));
            if names_text(noun) {
                said
            } else if natural_number(noun) == super::phrases::Number::Plural {
                format!("the names of {said}")
            } else {
                format!("the name of {said}")
            }
        }
    }
}

/// Tells whether a noun is a text already: "the official name of France".
pub(crate) fn names_text(noun: &Noun) -> bool {
    matches!(noun, Noun::Of { property, inverse: false, .. } if is_text(property))
}

/// Tells whether the values of a property are texts rather than things.
pub(crate) fn is_text(property: &PropertyWords) -> bool {
    let last = property
        .noun
        .as_deref()
        .and_then(|noun| noun.rsplit(' ').next());
    matches!(
        last,
        Some(
            "name"
                | "title"
                | "symbol"
                | "code"
                | "label"
                | "motto"
                | "abbreviation"
                | "demonym"
                | "nickname"
        )
    )
}

pub(crate) fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// Names the value of a function: "the number of letters in “Lima”".
///
/// The arguments come as they are to be said; a letter without its quotes.
pub(crate) fn noun(function: &str, arguments: &[String]) -> String {
    if let Some(noun) = numbers::noun(function, arguments) {
        return noun;
    }
    let text = arguments.first().map_or("the text", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let letter = second.trim_matches(['“', '”']);
    if let Some(said) = texts::noun(function, arguments) {
        return said;
    }
    if let Some(said) = dates::noun(function, arguments) {
        return said;
    }
    match function {
        "countLetter" => format!("the number of letters {letter} in {text}"),
        "countSubstring" => format!("the number of times {second} occurs in {text}"),
        "positionsOf" => format!("the positions of the letter {letter} in {text}"),
        "letterAt" => format!("the {} of {text}", place("letter", letter)),
        "characterAt" => format!("the {} of {text}", place("character", letter)),
        "firstLetter" => format!("the first letter of {text}"),
        "lastLetter" => format!("the last letter of {text}"),
        "reverse" => format!("{text} spelled backwards"),
        "spell" => format!("the spelling of {text}"),
        "upper" => format!("{text} in capital letters"),
        "lower" => format!("{text} in small letters"),
        "sortLetters" => format!("the letters of {text} in alphabetical order"),
        "sortWords" => format!("the words of {text} in alphabetical order"),
        "isPalindrome" => format!("whether {text} is a palindrome"),
        "startsWith" => format!("whether {text} starts with {second}"),
        "endsWith" => format!("whether {text} ends with {second}"),
        "containsText" => format!("whether {text} contains {second}"),
        "editDistance" => format!("the edit distance between {text} and {second}"),
        "evaluateLogic" => format!("whether {text} is true"),
        "closeBrackets" => format!("the brackets that close {text}"),
        "completeBrackets" => format!("{text} with its brackets closed"),
        "areBracketsBalanced" => format!("whether the brackets in {text} are balanced"),
        "bracketMismatch" => format!("the position of the first unmatched bracket in {text}"),
        _ => match counted(function) {
            Some(counted) => format!("the number of {} in {text}", plural(counted)),
            None => format!(
                "the {} of {}",
                words_of(function),
                join_english(arguments, "and")
            ),
        },
    }
}

/// Says a place in a text: "third letter", "last letter", "second letter from the end".
pub(crate) fn place(unit: &str, position: &str) -> String {
    match position.parse::<i64>() {
        Ok(-1) => format!("last {unit}"),
        Ok(number) if number < 0 => format!(
            "{} {unit} from the end",
            ordinal(number.unsigned_abs() as usize)
        ),
        Ok(number) if number > 0 => format!("{} {unit}", ordinal(number as usize)),
        _ => format!("{unit} {position}"),
    }
}

/// Splits a name in camel case into words.
pub(crate) fn words_of(name: &str) -> String {
    let mut words = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(character.to_lowercase());
    }
    words
}

/// Answers with a computation; `source` says what its first argument is: "the capital of Uruguay".
pub(crate) fn answer(computation: &Computation, source: Option<&str>) -> Answer {
    let arguments = &computation.arguments;
    let text = arguments.first().map_or("", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let value = computation.value.as_str();
    if let Some(answer) = numbers::answer(&computation.function, arguments, value) {
        return answer;
    }
    let named = match source {
        Some(source) => format!("{}, {source}", quoted(text)),
        None => quoted(text),
    };
    // An apposition inside a sentence is closed by a comma.
    let subject = match source {
        Some(_) => format!("{named},"),
        None => named.clone(),
    };
    if let Some(answer) = dates::answer(&computation.function, arguments, value, source) {
        return answer;
    }
    match computation.function.as_str() {
        "countLetter" => {
            let working = spelled_positions(text, &computation.positions);
            let opening = match value {
                "0" => format!("There are no {second}'s in"),
                "1" => format!("There is 1 {second} in"),
                _ => format!("There are {value} {second}'s in"),
            };
            Answer::new(opening, format!(" {named}{working}."))
        }
        "countSubstring" => {
            let working = match &computation.positions[..] {
                [] => String::new(),
                positions => format!(" (starting at {})", positions_in_words(positions)),
            };
            let times = match value {
                "0" => {
                    return Answer::new(
                        format!("{} does not", quoted(second)),
                        format!(" occur in {named}."),
                    );
                }
                "1" => "once".to_owned(),
                "2" => "twice".to_owned(),
                _ => format!("{value} times"),
            };
            Answer::new(
                format!("{} occurs {times} in", quoted(second)),
                format!(" {named}{working}."),
            )
        }
        "positionsOf" if value.is_empty() => Answer::new(
            format!("The letter {second} does not"),
            format!(" occur in {named}."),
        ),
        "positionsOf" => {
            let numbers: Vec<String> = value.split(", ").map(str::to_owned).collect();
            let places = if numbers.len() == 1 {
                "position"
            } else {
                "positions"
            };
            let rest = format!(" {} of {named}.", join_english(&numbers, "and"));
            Answer::new(format!("The letter {second} is at {places}"), rest)
        }
        "isPalindrome" => yes_or_no(value, &subject, ("is", "is not"), "a palindrome"),
        "evaluateLogic" => Answer::new(format!("{subject} is"), format!(" {value}.")),
        "closeBrackets" if value.is_empty() => Answer::new(
            "No bracket is left open in".to_owned(),
            format!(" {named}."),
        ),
        "closeBrackets" => Answer::new(
            format!("What closes {named} is"),
            format!(" {}.", quoted(value)),
        ),
        "areBracketsBalanced" => {
            let opening = if value == "true" {
                "Yes, the brackets in"
            } else {
                "No, the brackets in"
            };
            let not = if value == "true" { "" } else { " not" };
            Answer::new(
                format!("{opening} {subject}"),
                format!(" are{not} balanced."),
            )
        }
        "startsWith" => yes_or_no(
            value,
            &subject,
            ("starts", "does not start"),
            &format!("with {}", quoted(second)),
        ),
        "endsWith" => yes_or_no(
            value,
            &subject,
            ("ends", "does not end"),
            &format!("with {}", quoted(second)),
        ),
        "containsText" => yes_or_no(
            value,
            &subject,
            ("contains", "does not contain"),
            &quoted(second),
        ),
        "editDistance" => Answer::new(
            format!(
                "The edit distance between {named} and {} is",
                quoted(second)
            ),
            format!(" {value}."),
        ),
        function => {
            let mut said = vec![subject.clone()];
            said.extend(arguments.iter().skip(1).map(|argument| quoted(argument)));
            if let Some((subject, [does, does_not], what)) = texts::truth(function, &said) {
                return yes_or_no(value, &subject, (does, does_not), &what);
            }
            if let Some(counted) = counted(function) {
                let counted = if value == "1" {
                    counted.to_owned()
                } else {
                    plural(counted)
                };
                let number = if value == "0" { "no" } else { value };
                return Answer::new(format!("{subject} has {number}"), format!(" {counted}."));
            }
            let many = value.contains(", ") && texts::noun(function, &said).is_some();
            let be = if matches!(function, "sortLetters" | "sortWords" | "initials") || many {
                "are"
            } else {
                "is"
            };
            let opening = format!("{} {be}", capitalised(&noun(function, &said)));
            let textual = value.parse::<f64>().is_err();
            let value = if textual {
                quoted(value)
            } else {
                value.to_owned()
            };
            Answer::new(opening, format!(" {value}."))
        }
    }
}

/// Says a test of the thing spoken of as a clause: "its name starts with “A”".
pub(crate) fn test(function: &str, arguments: &[Argument], negated: bool) -> String {
    let said: Vec<String> = arguments.iter().map(argument).collect();
    let first = said.first().cloned().unwrap_or_default();
    let second = said.get(1).cloned().unwrap_or_default();
    let (subject, [does, does_not], what) = match function {
        "startsWith" => (first, ["starts with", "does not start with"], second),
        "endsWith" => (first, ["ends with", "does not end with"], second),
        "containsText" => (first, ["contains", "does not contain"], second),
        "isPalindrome" => (first, ["is", "is not"], "a palindrome".to_owned()),
        "isNot" => match arguments.first() {
            Some(Argument::Call {
                function,
                arguments,
            }) => return test(function, arguments, !negated),
            _ => (first, ["is not so", "is so"], String::new()),
        },
        function => texts::truth(function, &said).unwrap_or_else(|| {
            let whether = noun(function, &said);
            (whether, ["is so", "is not so"], String::new())
        }),
    };
    let verb = if negated { does_not } else { does };
    format!("{subject} {verb} {what}").trim_end().to_owned()
}

pub(crate) fn yes_or_no(
    value: &str,
    subject: &str,
    (does, does_not): (&str, &str),
    what: &str,
) -> Answer {
    if value == "true" {
        Answer::new(format!("Yes, {subject} {does}"), format!(" {what}."))
    } else {
        Answer::new(format!("No, {subject} {does_not}"), format!(" {what}."))
    }
}

/// Shows where letters stand: " (s-t-r-a-w: positions 2 and 4)".
pub(crate) fn spelled_positions(text: &str, positions: &[usize]) -> String {
    if positions.is_empty() || positions.len() > SPELLED {
        return String::new();
    }
    let plain = text
        .chars()
        .all(|character| character.is_ascii_alphabetic());
    if plain && text.len() <= SPELLED && text.len() > 1 {
        let letters: Vec<String> = text.chars().map(String::from).collect();
        format!(
            " ({}: {})",
            letters.join("-"),
            positions_in_words(positions)
        )
    } else {
        format!(" (at {})", positions_in_words(positions))
    }
}

pub(crate) fn positions_in_words(positions: &[usize]) -> String {
    let numbers: Vec<String> = positions.iter().map(ToString::to_string).collect();
    let places = if positions.len() == 1 {
        "position"
    } else {
        "positions"
    };
    format!("{places} {}", join_english(&numbers, "and"))
}
