//! Questions on letters and words, and what they compute.

use berry_verbalizer::Language;
use expect_test::{Expect, expect};
use jiff::Timestamp;

use super::read;
use crate::Work;
use crate::question::Question;

/// Reads the questions of some lines, and shows what each computes.
fn check(language: Language, questions: &str, expected: &Expect) {
    let shown: String = questions
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let question = Question::new(line, language, Timestamp::UNIX_EPOCH);
            let reading = match read(&question).into_iter().next().map(|it| it.work) {
                Some(Work::Compute(expression)) => match expression.evaluate() {
                    Ok((value, _)) => {
                        let value = oxrdf::Literal::from(value);
                        format!("{expression} = {}", value.value())
                    }
                    Err(error) => format!("{expression}: {error}"),
                },
                _ => "-".to_owned(),
            };
            format!("{line}\n    {reading}\n")
        })
        .collect();
    expected.assert_eq(&shown);
}

fn english(questions: &str, expected: &Expect) {
    check(Language::English, questions, expected);
}

fn chinese(questions: &str, expected: &Expect) {
    check(Language::TraditionalChinese, questions, expected);
}

#[test]
fn counting() {
    english(
        r#"
        How many r's are in "strawberries"?
        count the letter s in mississippi
        number of Rs in strawberry
        how many vowels does "education" have
        How many times does the word "the" occur in "The cat and the dog"?
        how many words are in this sentence: I like green tea.
        How many t's and e's are in "committee"?
        How many characters are in "Mind the gap", not counting spaces?
        How many letters come between d and k in the alphabet?
        how many letters longer is hippopotamus than rhino
        "#,
        &expect![[r#"
            How many r's are in "strawberries"?
                tb:countLetter("strawberries", "r") = 3
            count the letter s in mississippi
                tb:countLetter("mississippi", "s") = 4
            number of Rs in strawberry
                tb:countLetter("strawberry", "R") = 3
            how many vowels does "education" have
                tb:countVowels("education") = 5
            How many times does the word "the" occur in "The cat and the dog"?
                tb:countWord("The cat and the dog", "the") = 2
            how many words are in this sentence: I like green tea.
                tb:countWords("I like green tea.") = 4
            How many t's and e's are in "committee"?
                tb:countAnyOf("committee", "te") = 4
            How many characters are in "Mind the gap", not counting spaces?
                tb:countCharacters(tb:deleteClass("Mind the gap", "spaces")) = 10
            How many letters come between d and k in the alphabet?
                tb:countLetters(tb:textBetween("abcdefghijklmnopqrstuvwxyz", "d", "k")) = 6
            how many letters longer is hippopotamus than rhino
                tb:surplus("letters", "hippopotamus", "rhino") = 7
        "#]],
    );
    chinese(
        "
        strawberry 裡有幾個 r
        「教育」這個詞有幾個字？
        「good morning」有幾個母音？
        這句話有幾個單字：I like green tea
        數一下 possessiveness 中字母 s 的個數
        ",
        &expect![[r#"
            strawberry 裡有幾個 r
                tb:countLetter("strawberry", "r") = 3
            「教育」這個詞有幾個字？
                tb:countClass("教育", "Han characters") = 2
            「good morning」有幾個母音？
                tb:countVowels("good morning") = 4
            這句話有幾個單字：I like green tea
                tb:countWords("I like green tea") = 4
            數一下 possessiveness 中字母 s 的個數
                tb:countLetter("possessiveness", "s") = 6
        "#]],
    );
}

#[test]
fn places() {
    english(
        r#"
        What is the third letter of "banana"?
        the second to last letter of umbrella
        What letter is third from the end in pumpkin?
        What is the second letter of the last word of "All roads lead to Rome"?
        I just want the first three letters of umbrella
        Which word comes right after "quick" in "the quick brown fox"?
        Where is the letter n in "banana"?
        Which letter comes before q in the alphabet?
        What is the middle letter of tiger?
        "#,
        &expect![[r#"
            What is the third letter of "banana"?
                tb:letterAt("banana", 3) = n
            the second to last letter of umbrella
                tb:letterAt("umbrella", -2) = l
            What letter is third from the end in pumpkin?
                tb:letterAt("pumpkin", -3) = k
            What is the second letter of the last word of "All roads lead to Rome"?
                tb:letterAt(tb:wordAt("All roads lead to Rome", -1), 2) = o
            I just want the first three letters of umbrella
                tb:takeLetters("umbrella", 3) = umb
            Which word comes right after "quick" in "the quick brown fox"?
                tb:wordAfter("the quick brown fox", "quick") = brown
            Where is the letter n in "banana"?
                tb:positionsOf("banana", "n") = 3, 5
            Which letter comes before q in the alphabet?
                tb:letterBefore("abcdefghijklmnopqrstuvwxyz", "q") = p
            What is the middle letter of tiger?
                tb:middleLetter("tiger") = g
        "#]],
    );
    chinese(
        "
        magnificent 的第 5 個字母是哪個
        「春眠不覺曉」倒數第二個字
        在 The kids built a huge castle 這句裡，huge 後面是哪個單字？
        從 keyboard 裡取出第 4 到第 7 個字母
        umbrella 的 b 排在第幾個
        ",
        &expect![[r#"
            magnificent 的第 5 個字母是哪個
                tb:letterAt("magnificent", 5) = i
            「春眠不覺曉」倒數第二個字
                tb:characterAt("春眠不覺曉", -2) = 覺
            在 The kids built a huge castle 這句裡，huge 後面是哪個單字？
                tb:wordAfter("The kids built a huge castle", "huge") = castle
            從 keyboard 裡取出第 4 到第 7 個字母
                tb:lettersFromTo("keyboard", 4, 7) = boar
            umbrella 的 b 排在第幾個
                tb:positionsOf("umbrella", "b") = 3
        "#]],
    );
}

#[test]
fn editing() {
    english(
        r#"
        Delete every instance of "r" in "risk".
        strip out all occurrences of really in: i really think you should really try it
        put an x after each a in banana
        change every a in "banana" to o
        How does 'We drove to Paris.' read if you write 'Rome' instead of 'Paris'?
        Swap the first and last letters of "stop".
        drop all but the last word of "Honesty is the best policy."
        remove the vowels from "education"
        what is stressed spelled backwards
        Write "quiet please" in capital letters.
        "#,
        &expect![[r#"
            Delete every instance of "r" in "risk".
                tb:deletePart("risk", "r") = isk
            strip out all occurrences of really in: i really think you should really try it
                tb:deleteWord("i really think you should really try it", "really") = i think you should try it
            put an x after each a in banana
                tb:insertAfter("banana", "a", "x") = baxnaxnax
            change every a in "banana" to o
                tb:replacePart("banana", "a", "o") = bonono
            How does 'We drove to Paris.' read if you write 'Rome' instead of 'Paris'?
                tb:replaceWord("We drove to Paris.", "Paris", "Rome") = We drove to Rome.
            Swap the first and last letters of "stop".
                tb:swapAt("stop", 1, -1) = ptos
            drop all but the last word of "Honesty is the best policy."
                tb:wordAt("Honesty is the best policy.", -1) = policy
            remove the vowels from "education"
                tb:deleteClass("education", "vowels") = dctn
            what is stressed spelled backwards
                tb:reverse("stressed") = desserts
            Write "quiet please" in capital letters.
                tb:upper("quiet please") = QUIET PLEASE
        "#]],
    );
    chinese(
        "
        把 balloon 裡的 l 全部拿掉
        把 plane 的最後一個字母換成 t
        在「我想吃麵」的「吃」後面插入「牛肉」
        把 form 的 o 跟 r 對調
        stressed 倒過來寫是什麼
        砍掉 shampoo 的前三個字母
        ",
        &expect![[r#"
            把 balloon 裡的 l 全部拿掉
                tb:deletePart("balloon", "l") = baoon
            把 plane 的最後一個字母換成 t
                tb:replaceAt("plane", -1, "t") = plant
            在「我想吃麵」的「吃」後面插入「牛肉」
                tb:insertAfter("我想吃麵", "吃", "牛肉") = 我想吃牛肉麵
            把 form 的 o 跟 r 對調
                tb:swapParts("form", "o", "r") = from
            stressed 倒過來寫是什麼
                tb:reverse("stressed") = desserts
            砍掉 shampoo 的前三個字母
                tb:dropLetters("shampoo", 3) = mpoo
        "#]],
    );
}

#[test]
fn choosing() {
    english(
        r#"
        Which word is longer, history or team?
        Of "later" and "whenever", which has fewer letters?
        In alphabetical order, which comes first: pear or peach?
        is "kitten" closer to "mitten" or "kettle" by edit distance?
        Is "kayak" a palindrome?
        can the letters of "listen" be rearranged into "silent"?
        Is there a z in "pizza"?
        Does Mississippi contain more s's or more p's?
        which letter turns up most often in 'bookkeeper'?
        "#,
        &expect![[r#"
            Which word is longer, history or team?
                tb:withMost("letters", "history", "team") = history
            Of "later" and "whenever", which has fewer letters?
                tb:withFewest("letters", "later", "whenever") = later
            In alphabetical order, which comes first: pear or peach?
                tb:firstInOrder("pear", "peach") = peach
            is "kitten" closer to "mitten" or "kettle" by edit distance?
                tb:closest("kitten", "mitten", "kettle") = mitten
            Is "kayak" a palindrome?
                tb:isPalindrome("kayak") = true
            can the letters of "listen" be rearranged into "silent"?
                tb:isAnagram("silent", "listen") = true
            Is there a z in "pizza"?
                tb:containsText("pizza", "z") = true
            Does Mississippi contain more s's or more p's?
                tb:commonestOf("Mississippi", "s", "p") = s
            which letter turns up most often in 'bookkeeper'?
                tb:commonestLetter("bookkeeper") = e
        "#]],
    );
    chinese(
        "
        字典裡 pear 跟 peach 哪個先出現
        penguin 有沒有包含字母 a
        unbelievable 是以 able 結尾的嗎
        internationalization 比 localization 多幾個字母
        「上海自來水來自海上」是迴文嗎？
        ",
        &expect![[r#"
            字典裡 pear 跟 peach 哪個先出現
                tb:firstInOrder("pear", "peach") = peach
            penguin 有沒有包含字母 a
                tb:containsText("penguin", "a") = false
            unbelievable 是以 able 結尾的嗎
                tb:endsWith("unbelievable", "able") = true
            internationalization 比 localization 多幾個字母
                tb:surplus("letters", "internationalization", "localization") = 8
            「上海自來水來自海上」是迴文嗎？
                tb:isPalindrome("上海自來水來自海上") = true
        "#]],
    );
}

#[test]
fn what_is_not_about_texts_is_left_alone() {
    english(
        r#"
        What is the capital of France?
        How many letters are in the capital of Uruguay?
        Which is longer, the Nile or the Amazon?
        How many rivers are in France?
        Is there a bridge in Paris?
        Who wrote Hamlet?
        What does "banana" mean?
        How many letters are not vowels?
        How long is Titanic?
        Which countries start with A?
        What are the capitals of France and Spain?
        What letters do the capitals of France and Italy have in common?
        "#,
        &expect![[r#"
            What is the capital of France?
                -
            How many letters are in the capital of Uruguay?
                -
            Which is longer, the Nile or the Amazon?
                -
            How many rivers are in France?
                -
            Is there a bridge in Paris?
                -
            Who wrote Hamlet?
                -
            What does "banana" mean?
                -
            How many letters are not vowels?
                -
            How long is Titanic?
                -
            Which countries start with A?
                -
            What are the capitals of France and Spain?
                -
            What letters do the capitals of France and Italy have in common?
                -
        "#]],
    );
    chinese(
        "
        法國的首都是哪裡？
        哪條河比較長，尼羅河還是亞馬遜河？
        法國有幾個省？
        ",
        &expect![[r#"
            法國的首都是哪裡？
                -
            哪條河比較長，尼羅河還是亞馬遜河？
                -
            法國有幾個省？
                -
        "#]],
    );
}

#[test]
fn anything_is_read_without_panic() {
    let pieces = [
        "how many",
        "letters",
        "\"",
        "“",
        "”",
        "'",
        "r's",
        "the",
        "first",
        "and",
        ",",
        ":",
        "\n",
        "in",
        "of",
        "word",
        "幾個",
        "字母",
        "的",
        "「",
        "」",
        "👩‍🚀",
        "e\u{301}",
        "3",
        "-",
        "swap",
        "delete",
        "把",
        "換成",
        "(",
        ")",
        "?",
        "。",
        "a b c",
        "\u{0}",
        "Options:",
        "\n(A) x\n(B) y",
    ];
    let mut state = 7_u64;
    let mut next = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % bound
    };
    for round in 0..3_000 {
        let length = next(12);
        let text: Vec<&str> = (0..length).map(|_| pieces[next(pieces.len())]).collect();
        let text = text.join(if round % 2 == 0 { " " } else { "" });
        for language in [Language::English, Language::SimplifiedChinese] {
            for reading in crate::read(&text, language, Timestamp::UNIX_EPOCH) {
                if let Work::Compute(expression) = reading.work {
                    let _ = expression.evaluate();
                }
            }
        }
    }
}
