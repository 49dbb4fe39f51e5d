//! Computations, alone and in answers.

use expect_test::expect;

use super::*;

#[test]
fn computations_in_answers() {
    check_answers(
        &[
            |_| {
                computed(
                    vec![text("strawberries"), text("r")],
                    letters("countLetter", &["strawberries", "r"], "3", &[3, 8, 9]),
                )
            },
            |w| {
                computed(
                    vec![
                        Argument::Noun(of(w.capital(), w.name("Uruguay", "烏拉圭"))),
                        text("r"),
                    ],
                    letters("countLetter", &["Montevideo", "r"], "0", &[]),
                )
            },
            |w| {
                computed(
                    vec![Argument::Noun(of(w.capital(), w.name("Uruguay", "烏拉圭")))],
                    letters("countLetters", &["Montevideo"], "10", &[]),
                )
            },
            |_| {
                computed(
                    vec![Argument::Noun(Noun::Name("Uruguay".to_owned())), text("r")],
                    letters("countLetter", &["Uruguay", "r"], "1", &[2]),
                )
            },
            |w| {
                computed(
                    vec![Argument::Noun(of(
                        w.property("official name", "正式名稱"),
                        w.france(),
                    ))],
                    letters("reverse", &["France"], "ecnarF", &[]),
                )
            },
        ],
        &expect![[r"
            [the number of letters r in “strawberries”] There are 3 r's in| “strawberries” (s-t-r-a-w-b-e-r-r-i-e-s: positions 3, 8 and 9).
            [「strawberries」中字母 r 的數目] 「strawberries」裡有 3 個| r（第 3、8、9 個字母）。
            [the number of letters r in the name of the capital of Uruguay] There are no r's in| “Montevideo”, the capital of Uruguay.
            [烏拉圭首都名稱中字母 r 的數目] 「Montevideo」（烏拉圭的首都）裡沒有| r。
            [the number of letters in the name of the capital of Uruguay] “Montevideo”, the capital of Uruguay, has 10| letters.
            [烏拉圭首都名稱的字母數] 「Montevideo」（烏拉圭的首都）有 10 個|字母。
            [the number of letters r in “Uruguay”] There is 1 r in| “Uruguay” (U-r-u-g-u-a-y: position 2).
            [「Uruguay」中字母 r 的數目] 「Uruguay」裡有 1 個| r（第 2 個字母）。
            [the official name of France spelled backwards] “France”, the official name of France, spelled backwards is| “ecnarF”.
            [法國的正式名稱倒過來的寫法] 「France」（法國的正式名稱）倒過來的寫法是|「ecnarF」。
        "]],
    );
}

#[test]
fn computations() {
    let mut table = String::new();
    for working in [
        letters("countLetter", &["New York", "k"], "1", &[8]),
        letters("countLetter", &["中華民國國旗", "國"], "2", &[4, 5]),
        letters("countSubstring", &["banana", "an"], "2", &[2, 4]),
        letters("countSubstring", &["banana", "x"], "0", &[]),
        letters("countVowels", &["rhythm"], "0", &[]),
        letters("countWords", &["one word"], "2", &[]),
        letters("positionsOf", &["strawberries", "r"], "3, 8, 9", &[3, 8, 9]),
        letters("positionsOf", &["Lima", "z"], "", &[]),
        letters("letterAt", &["Lima", "3"], "m", &[]),
        letters("letterAt", &["Lima", "-2"], "m", &[]),
        letters("firstLetter", &["Lima"], "L", &[]),
        letters("sortLetters", &["Lima"], "aiLm", &[]),
        letters("upper", &["Lima"], "LIMA", &[]),
        letters("isPalindrome", &["level"], "true", &[]),
        letters("startsWith", &["Lima", "x"], "false", &[]),
        letters("containsText", &["Lima", "im"], "true", &[]),
        letters("editDistance", &["kitten", "sitting"], "3", &[]),
        letters("letterFrequency", &["Lima"], "4", &[]),
    ] {
        for language in [Language::English, Language::TraditionalChinese] {
            table.push_str(&computation(&working, language));
            table.push('\n');
        }
    }
    expect![[r"
        There is 1 k in “New York” (at position 8).
        「New York」裡有 1 個 k（第 8 個字元）。
        There are 2 國's in “中華民國國旗” (at positions 4 and 5).
        「中華民國國旗」裡有 2 個「國」字（第 4、5 個字）。
        “an” occurs twice in “banana” (starting at positions 2 and 4).
        「an」在「banana」裡出現 2 次（第 2、4 個字母起）。
        “x” does not occur in “banana”.
        「banana」裡沒有「x」。
        “rhythm” has no vowels.
        「rhythm」沒有母音。
        “one word” has 2 words.
        「one word」有 2 個單詞。
        The letter r is at positions 3, 8 and 9 of “strawberries”.
        「strawberries」裡的字母 r 在第 3、8、9 個字母。
        The letter z does not occur in “Lima”.
        「Lima」裡沒有字母 z。
        The third letter of “Lima” is “m”.
        「Lima」的第 3 個字母是「m」。
        The second letter from the end of “Lima” is “m”.
        「Lima」的倒數第 2 個字母是「m」。
        The first letter of “Lima” is “L”.
        「Lima」的第一個字母是「L」。
        The letters of “Lima” in alphabetical order are “aiLm”.
        「Lima」按順序排列的字母是「aiLm」。
        “Lima” in capital letters is “LIMA”.
        「Lima」的大寫是「LIMA」。
        Yes, “level” is a palindrome.
        是的，「level」是迴文。
        No, “Lima” does not start with “x”.
        不，「Lima」不以「x」開頭。
        Yes, “Lima” contains “im”.
        是的，「Lima」包含「im」。
        The edit distance between “kitten” and “sitting” is 3.
        「kitten」與「sitting」的編輯距離是 3。
        The letter frequency of “Lima” is 4.
        「Lima」的 letterFrequency 值是 4。
    "]]
    .assert_eq(&table);
}

#[test]
fn simplified_chinese_is_converted() {
    let uruguay = CHINESE.name("", "烏拉圭");
    let (question, outcome) = computed(
        vec![Argument::Noun(of(CHINESE.capital(), uruguay)), text("r")],
        letters("countLetter", &["Montevideo", "r"], "0", &[]),
    );
    expect!["“Montevideo”（乌拉圭的首都）里没有 r。"].assert_eq(&sentence(
        &question,
        &outcome,
        Language::SimplifiedChinese,
    ));
    expect!["乌拉圭首都名称中字母 r 的数目"]
        .assert_eq(&interpretation(&question, Language::SimplifiedChinese));
    // Simplified labels come out in Traditional characters where these are spoken.
    let capital = PropertyWords::new("首都", &[], Language::TraditionalChinese);
    let said = noun(
        &of(capital, Noun::Name("乌拉圭".to_owned())),
        Language::TraditionalChinese,
    );
    assert_eq!(said, "烏拉圭的首都");
}
