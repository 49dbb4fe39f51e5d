//! Symbolic functions in Chinese, as marked wording.

mod dates;
mod texts;

use crate::chinese::{name, verbatim};
use crate::han;
use crate::say::answer::Answer;
use crate::{Argument, Computation, Noun};

use super::numbers;
use super::phrases;
use super::phrases::possessive;

/// What the counting functions count, with the measure word.
pub(crate) const COUNTED: &[(&str, &str)] = &[
    ("countLetters", "字母"),
    ("countCharacters", "字元"),
    ("countWords", "單詞"),
    ("countVowels", "母音"),
    ("countConsonants", "子音"),
    ("countDistinctLetters", "不同的字母"),
];

/// Tells whether a function counts something.
pub(crate) fn counts(function: &str) -> bool {
    counted(function).is_some() || matches!(function, "countLetter" | "countSubstring")
}

pub(crate) fn counted(function: &str) -> Option<&'static str> {
    COUNTED
        .iter()
        .find(|counted| counted.0 == function)
        .map(|counted| counted.1)
}

/// Quotes a text that must stay as it is: 「strawberries」.
pub(crate) fn quoted(text: &str) -> String {
    format!("「{}」", verbatim(text))
}

/// Says what a function is applied to: 「strawberries」, 烏拉圭首都的名稱.
pub(crate) fn argument(given: &Argument) -> String {
    match given {
        Argument::Text(text) => quoted(text),
        Argument::Value(value) => verbatim(value),
        Argument::Own(property) => {
            let what = property.as_ref().and_then(|words| words.noun.as_deref());
            what.map_or_else(|| "名稱".to_owned(), name)
        }
        Argument::Call {
            function,
            arguments,
        } => {
            let arguments: Vec<String> = arguments.iter().map(argument).collect();
            noun(function, &arguments)
        }
        Argument::Noun(Noun::Name(text)) => format!("「{}」", name(text)),
        Argument::Noun(noun) if names_text(noun) => phrases::noun(noun),
        Argument::Noun(noun) => named(noun),
    }
}

/// Says the name of something: 烏拉圭首都名稱.
pub(crate) fn named(noun: &Noun) -> String {
    if let Noun::Of {
        property,
        inverse: false,
        of,
    } = noun
        && let (Noun::Name(owner), Some(own)) = (&**of, &property.noun)
        && !own.contains('的')
        && !own.starts_with('所')
    {
        return format!("{}{own}名稱", name(owner));
    }
    possessive(&phrases::noun(noun), "名稱")
}

pub(crate) fn names_text(noun: &Noun) -> bool {
    let Noun::Of {
        property,
        inverse: false,
        ..
    } = noun
    else {
        return false;
    };
    let endings = [
        "名稱", "名字", "全名", "國名", "書名", "標題", "符號", "代碼", "稱呼", "縮寫",
    ];
    property
        .noun
        .as_deref()
        .is_some_and(|noun| endings.iter().any(|ending| noun.ends_with(ending)))
}

/// Says a test of the thing spoken of as a clause: 名稱以「A」開頭.
pub(crate) fn test(function: &str, arguments: &[Argument], negated: bool) -> String {
    let said: Vec<String> = arguments.iter().map(argument).collect();
    let first = said.first().cloned().unwrap_or_default();
    let second = said.get(1).cloned().unwrap_or_default();
    let (subject, [does, does_not], what) = match function {
        "startsWith" => (first, ["以", "不以"], format!("{second}開頭")),
        "endsWith" => (first, ["以", "不以"], format!("{second}結尾")),
        "containsText" => (first, ["包含", "不包含"], second),
        "isPalindrome" => (first, ["是", "不是"], "迴文".to_owned()),
        "isNot" => match arguments.first() {
            Some(Argument::Call {
                function,
                arguments,
            }) => return test(function, arguments, !negated),
            _ => (first, ["並非如此", "如此"], String::new()),
        },
        function => texts::truth(function, &said)
            .unwrap_or_else(|| (noun(function, &said), ["成立", "不成立"], String::new())),
    };
    let verb = if negated { does_not } else { does };
    format!("{subject}{verb}{what}")
}

/// Names the value of a function: 「Lima」的字母數目.
///
/// The arguments come as they are to be said; a letter without its quotes.
pub(crate) fn noun(function: &str, arguments: &[String]) -> String {
    if let Some(noun) = numbers::noun(function, arguments) {
        return noun;
    }
    let text = arguments.first().map_or("文字", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let letter = second.trim_matches(['「', '」']);
    if let Some(said) = texts::noun(function, arguments) {
        return said;
    }
    if let Some(said) = dates::noun(function, arguments) {
        return said;
    }
    match function {
        "countLetter" => format!("{text}中{}的數目", letter_named(letter)),
        "countSubstring" => format!("{text}中{second}出現的次數"),
        "positionsOf" => format!("{}在{text}中的位置", letter_named(letter)),
        "letterAt" => format!("{text}的{}", place("字母", letter)),
        "characterAt" => format!("{text}的{}", place("字元", letter)),
        "firstLetter" => format!("{text}的第一個字母"),
        "lastLetter" => format!("{text}的最後一個字母"),
        "reverse" => format!("{text}倒過來的寫法"),
        "spell" => format!("{text}的拼法"),
        "upper" => format!("{text}的大寫"),
        "lower" => format!("{text}的小寫"),
        "sortLetters" => format!("{text}按順序排列的字母"),
        "sortWords" => format!("{text}按字母順序排列的單詞"),
        "isPalindrome" => format!("{text}是否為迴文"),
        "startsWith" => format!("{text}是否以{second}開頭"),
        "endsWith" => format!("{text}是否以{second}結尾"),
        "containsText" => format!("{text}是否包含{second}"),
        "editDistance" => format!("{text}與{second}的編輯距離"),
        "evaluateLogic" => format!("{text}是否為真"),
        "closeBrackets" => format!("補完{text}的括號"),
        "completeBrackets" => format!("{text}補完括號後的寫法"),
        "areBracketsBalanced" => format!("{text}的括號是否成對"),
        "bracketMismatch" => format!("{text}中第一個不成對括號的位置"),
        _ => match counted(function) {
            Some(counted) => possessive(text, &format!("{counted}數")),
            None => format!("{}的 {function} 值", arguments.join("與")),
        },
    }
}

/// Names a letter: 字母r, 「國」字.
pub(crate) fn letter_named(letter: &str) -> String {
    let plain: String = letter
        .chars()
        .filter(|character| !is_mark(*character))
        .collect();
    if plain.chars().any(han::is_han) {
        format!("「{letter}」字")
    } else {
        format!("字母{letter}")
    }
}

pub(crate) fn is_mark(character: char) -> bool {
    ('\u{FDD0}'..='\u{FDD2}').contains(&character)
}

pub(crate) fn place(unit: &str, position: &str) -> String {
    let plain: String = position
        .chars()
        .filter(|character| !is_mark(*character))
        .collect();
    match plain.parse::<i64>() {
        Ok(-1) => format!("最後一個{unit}"),
        Ok(number) if number < 0 => format!("倒數第{}個{unit}", number.unsigned_abs()),
        _ => format!("第{plain}個{unit}"),
    }
}

/// Answers with a computation; `source` says what its first argument is: 烏拉圭的首都.
pub(crate) fn answer(computation: &Computation, source: Option<&str>) -> Answer {
    let arguments = &computation.arguments;
    let text = arguments.first().map_or("", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let value = computation.value.as_str();
    if let Some(answer) = numbers::answer(&computation.function, arguments, value) {
        return answer;
    }
    let is_han = text.chars().any(han::is_han);
    let named = match source {
        Some(source) => format!("{}（{source}）", quoted(text)),
        None => quoted(text),
    };
    if let Some(answer) = dates::answer(&computation.function, arguments, value, source) {
        return answer;
    }
    match computation.function.as_str() {
        "countLetter" => {
            let letter = if second.chars().any(han::is_han) {
                format!("{}字", quoted(second))
            } else {
                verbatim(second)
            };
            if value == "0" {
                return Answer::new(format!("{named}裡沒有"), format!("{letter}。"));
            }
            let working = places(&computation.positions, unit_of(text));
            Answer::new(
                format!("{named}裡有{}個", name(value)),
                format!("{letter}{working}。"),
            )
        }
        "countSubstring" => {
            if value == "0" {
                return Answer::new(format!("{named}裡沒有"), format!("{}。", quoted(second)));
            }
            let start = if computation.positions.is_empty() {
                String::new()
            } else {
                places(&computation.positions, unit_of(text)).replace('）', "起）")
            };
            Answer::new(
                format!("{}在{named}裡出現", quoted(second)),
                format!("{}次{start}。", name(value)),
            )
        }
        "positionsOf" if value.is_empty() => Answer::new(
            format!("{named}裡沒有"),
            format!("{}。", letter_named(&verbatim(second))),
        ),
        "positionsOf" => {
            let positions = value.replace(", ", "、");
            let opening = format!("{named}裡的{}在", letter_named(&verbatim(second)));
            Answer::new(opening, format!("第{positions}個{}。", unit_of(text)))
        }
        "isPalindrome" => yes_or_no(value, &named, ("是", "不是"), "迴文"),
        "evaluateLogic" => {
            let truth = if value == "true" { "真" } else { "假" };
            Answer::new(format!("{named}為"), format!("{truth}。"))
        }
        "closeBrackets" if value.is_empty() => {
            Answer::new(format!("{named}裡沒有"), "未關的括號。".to_owned())
        }
        "closeBrackets" => Answer::new(
            format!("要補完{named}，還缺"),
            format!("{}。", quoted(value)),
        ),
        "areBracketsBalanced" => {
            yes_or_no(value, &format!("{named}的括號"), ("是", "不是"), "成對的")
        }
        "startsWith" => yes_or_no(
            value,
            &named,
            ("以", "不以"),
            &format!("{}開頭", quoted(second)),
        ),
        "endsWith" => yes_or_no(
            value,
            &named,
            ("以", "不以"),
            &format!("{}結尾", quoted(second)),
        ),
        "containsText" => yes_or_no(value, &named, ("包含", "不包含"), &quoted(second)),
        function => {
            if let Some(counted) = counted(function) {
                let counted = if is_han && function == "countLetters" {
                    "字"
                } else {
                    counted
                };
                return if value == "0" {
                    Answer::new(format!("{named}沒有"), format!("{counted}。"))
                } else {
                    Answer::new(
                        format!("{named}有{}個", name(value)),
                        format!("{counted}。"),
                    )
                };
            }
            let mut said = vec![named];
            said.extend(arguments.iter().skip(1).map(|argument| {
                if function.ends_with("At") {
                    verbatim(argument)
                } else {
                    quoted(argument)
                }
            }));
            if let Some((subject, [does, does_not], what)) = texts::truth(function, &said) {
                return yes_or_no(value, &subject, (does, does_not), &what);
            }
            let textual = value.parse::<f64>().is_err();
            let value = if textual { quoted(value) } else { name(value) };
            Answer::new(format!("{}是", noun(function, &said)), format!("{value}。"))
        }
    }
}

pub(crate) fn yes_or_no(
    value: &str,
    subject: &str,
    (does, does_not): (&str, &str),
    what: &str,
) -> Answer {
    if value == "true" {
        Answer::new(format!("是的，{subject}{does}"), format!("{what}。"))
    } else {
        Answer::new(format!("不，{subject}{does_not}"), format!("{what}。"))
    }
}

/// Returns what the positions in a text count: letters where there is nothing else.
pub(crate) fn unit_of(text: &str) -> &'static str {
    if text.chars().any(han::is_han) {
        "字"
    } else if text.chars().all(char::is_alphabetic) {
        "字母"
    } else {
        "字元"
    }
}

/// More places are not told in a sentence.
const MOST_PLACES: usize = 24;

pub(crate) fn places(positions: &[usize], unit: &str) -> String {
    if positions.is_empty() || positions.len() > MOST_PLACES {
        return String::new();
    }
    let positions: Vec<String> = positions.iter().map(ToString::to_string).collect();
    format!("（第{}個{unit}）", positions.join("、"))
}
