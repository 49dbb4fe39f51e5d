//! Functions that edit texts and choose among them, in Chinese.

use super::{is_mark, place};

/// Names the value of a function; `None` of a function that is worded elsewhere.
///
/// The arguments come as they are to be said.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let argument = |at: usize| arguments.get(at).map_or("", String::as_str);
    let plain = |at: usize| unmarked(argument(at));
    let (text, second, third) = (argument(0), argument(1), argument(2));
    let rest = || arguments[1.min(arguments.len())..].join("、");
    let all = || arguments.join("、");
    let (one, other) = (&*plain(0), &*plain(1));
    Some(match function {
        "countExactly" => format!("{text}中{second}的數目（分大小寫）"),
        "countWord" => format!("{text}中單詞{second}出現的次數"),
        "containsWord" => format!("{text}是否含有單詞{second}"),
        "wordAt" => format!("{text}的{}", place("單詞", other)),
        "wordAfter" => format!("{text}中{second}的後一個單詞"),
        "wordBefore" => format!("{text}中{second}的前一個單詞"),
        "letterAfter" => format!("{text}中{second}的後一個字元"),
        "letterBefore" => format!("{text}中{second}的前一個字元"),
        "takeLetters" => format!("{text}的{}", stretch(other, "字元")),
        "takeWords" => format!("{text}的{}", stretch(other, "單詞")),
        "dropLetters" => format!("{text}去掉{}", stretch(other, "字元")),
        "dropWords" => format!("{text}去掉{}", stretch(other, "單詞")),
        "withMost" => format!("{}之中{}最多的", rest(), measure(one)),
        "withFewest" => format!("{}之中{}最少的", rest(), measure(one)),
        "surplus" => format!("{second}比{third}多幾個{}", measure(one)),
        "hasMore" => format!("{second}的{}是否比{third}多", measure(one)),
        "hasEqual" => format!("{second}與{third}的{}是否一樣多", measure(one)),
        "firstInOrder" => format!("{}之中字母順序最前的", all()),
        "lastInOrder" => format!("{}之中字母順序最後的", all()),
        "areInOrder" => format!("{}是否按字母順序排列", all()),
        "closest" => format!("{}之中與{text}編輯距離最小的", rest()),
        "isAnagram" => format!("{text}與{second}是否互為易位構詞"),
        "isSame" => format!("{text}與{second}是否相同"),
        "commonLetters" => format!("{}共有的字母", all()),
        "distinctLetters" => format!("{text}的不同字母"),
        "repeatedLetters" => format!("{text}中重複的字母"),
        "commonestLetter" => format!("{text}中最常出現的字母"),
        "commonestOf" => format!("{}之中在{text}裡最常出現的", rest()),
        "concatenate" => format!("{}相連", all()),
        "join" => format!("{text}合起來的寫法"),
        "spellWith" => format!("{text}的拼法"),
        "reverseWords" => format!("{text}的單詞倒序"),
        "title" => format!("{text}的單詞首字母大寫"),
        "initials" => format!("{text}各單詞的首字母"),
        "countSyllables" => format!("{text}按拼寫的音節數"),
        "longestWord" => format!("{text}中最長的單詞"),
        "shortestWord" => format!("{text}中最短的單詞"),
        "countClass" => format!("{text}中{}的數目", class(other)),
        "keepClass" => format!("{text}中的{}", class(other)),
        "hasAny" => format!("{text}是否有{}", class(other)),
        "deleteClass" => format!("{text}去掉{}", class(other)),
        "replaceClass" => format!("{text}的{}換成{third}", class(other)),
        "deletePart" => format!("{text}去掉{second}"),
        "deleteWord" => format!("{text}去掉單詞{second}"),
        "deleteAt" => format!("{text}去掉{}", place("字元", other)),
        "deleteWordAt" => format!("{text}去掉{}", place("單詞", other)),
        "replacePart" | "replaceWord" => format!("{text}的{second}換成{third}"),
        "replaceAt" => format!("{text}的{}換成{third}", place("字元", other)),
        "replaceWordAt" => format!("{text}的{}換成{third}", place("單詞", other)),
        "insertAfter" | "insertWordAfter" => format!("{text}在{second}後面加上{third}"),
        "insertBefore" | "insertWordBefore" => format!("{text}在{second}前面加上{third}"),
        "insertAt" if other == "-1" => format!("{text}在末尾加上{third}"),
        "insertAt" => format!("{text}在第{other}個位置加上{third}"),
        "swapParts" | "swapWords" => format!("{text}的{second}與{third}對調"),
        "swapAt" => format!(
            "{text}的{}與{}對調",
            place("字元", other),
            place("字元", &plain(2))
        ),
        "swapWordsAt" => format!(
            "{text}的{}與{}對調",
            place("單詞", other),
            place("單詞", &plain(2))
        ),
        "middleLetter" => format!("{text}正中間的字元"),
        "middleWord" => format!("{text}正中間的單詞"),
        "lettersFromTo" => format!("{text}的第{other}到第{}個字元", plain(2)),
        "wordsFromTo" => format!("{text}的第{other}到第{}個單詞", plain(2)),
        "wordPositions" => format!("單詞{second}在{text}中的位置"),
        "textBetween" | "wordsBetween" => format!("{text}中{second}與{third}之間的內容"),
        "countAnyOf" => format!("{text}中{second}這些字母的合計數目"),
        "isNot" => format!("並非：{text}"),
        _ => return None,
    })
}

/// The verbs that a true and a false answer have, what stands before them and what follows.
pub(crate) fn truth(
    function: &str,
    arguments: &[String],
) -> Option<(String, [&'static str; 2], String)> {
    let argument = |at: usize| arguments.get(at).map_or("", String::as_str);
    let plain = |at: usize| unmarked(argument(at));
    let (first, second, third) = (argument(0), argument(1), argument(2));
    Some(match function {
        "containsWord" => (first.to_owned(), ["含有", "不含"], format!("單詞{second}")),
        "hasMore" => (
            format!("{second}的{}", measure(&plain(0))),
            ["", "沒有"],
            format!("比{third}多"),
        ),
        "hasEqual" => (
            format!("{second}與{third}的{}", measure(&plain(0))),
            ["", "不"],
            "一樣多".to_owned(),
        ),
        "areInOrder" => (
            arguments.join("、"),
            ["是", "不是"],
            "按字母順序排列的".to_owned(),
        ),
        "isAnagram" => (
            format!("{first}與{second}"),
            ["是", "不是"],
            "易位構詞".to_owned(),
        ),
        "isSame" => (format!("{first}與{second}"), ["", "不"], "相同".to_owned()),
        "hasAny" => (
            first.to_owned(),
            ["有", "沒有"],
            class(&plain(1)).to_owned(),
        ),
        _ => return None,
    })
}

/// What an argument says, without its quotation marks and the marks of what stays as it is.
fn unmarked(argument: &str) -> String {
    argument
        .chars()
        .filter(|c| !is_mark(*c) && !matches!(c, '「' | '」'))
        .collect()
}

fn stretch(count: &str, unit: &str) -> String {
    match count.parse::<i64>() {
        Ok(count) if count < 0 => format!("最後{}個{unit}", count.unsigned_abs()),
        Ok(count) => format!("前{count}個{unit}"),
        Err(_) => format!("{count}個{unit}"),
    }
}

/// Names a class of characters by the name that the functions have for it.
fn class(name: &str) -> &str {
    match name {
        "vowels" => "母音",
        "consonants" => "子音",
        "letters" => "字母",
        "characters" => "字元",
        "words" => "單詞",
        "syllables" => "音節",
        "different letters" => "不同字母",
        "digits" => "數字",
        "spaces" => "空格",
        "punctuation" => "標點",
        "capitals" => "大寫字母",
        "small letters" => "小寫字母",
        "Han characters" => "漢字",
        "emoji" => "表情符號",
        other => other,
    }
}

fn measure(what: &str) -> &str {
    class(what)
}
