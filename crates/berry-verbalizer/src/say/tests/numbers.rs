//! Functions of numbers.

use expect_test::expect;

use super::*;

#[test]
fn numbers() {
    let mut table = String::new();
    for working in [
        letters("calculate", &["3 + 4 × 5"], "23", &[]),
        letters("calculate", &["1/3 + 1/3"], "2/3", &[]),
        letters("calculate", &["sqrt(2) + 1"], "2.4142135624", &[]),
        letters("solve", &["x + 17 = 45"], "28", &[]),
        letters("squareRoot", &["2"], "1.4142135624", &[]),
        letters("factorial", &["5"], "120", &[]),
        letters("greatestCommonDivisor", &["12", "18"], "6", &[]),
        letters("remainder", &["17", "5"], "2", &[]),
        letters("isPrime", &["91"], "false", &[]),
        letters("isDivisible", &["91", "7"], "true", &[]),
        letters("areCoprime", &["35", "64"], "true", &[]),
        letters("divisors", &["6"], "1, 2, 3, 6", &[]),
        letters("countPrimes", &["0", "50"], "15", &[]),
        letters("nthPrime", &["10"], "29", &[]),
        letters("digitAt", &["1230", "1"], "0", &[]),
        letters("average", &["1", "2"], "1.5", &[]),
        letters("maximum", &["9.11", "9.9"], "9.9", &[]),
        letters("isGreater", &["3/4", "5/7"], "true", &[]),
        letters("percentageOf", &["20", "80"], "25", &[]),
        letters("percentageChange", &["200", "150"], "-25", &[]),
        letters("round", &["3.14159", "0.01"], "3.14", &[]),
        letters("asFraction", &["0.75"], "3/4", &[]),
        letters("toBase", &["45", "2"], "101101", &[]),
        letters("fromBase", &["777", "8"], "511", &[]),
        letters("toRoman", &["1994"], "MCMXCIV", &[]),
        letters("inFinancialChinese", &["36000", "zh-Hant"], "參萬陸仟", &[]),
        letters("convert", &["5 km", "miles"], "78125/25146", &[]),
        letters("convert", &["2 小时 15 分", "分钟"], "135", &[]),
        letters(
            "largestQuantity",
            &["2 kg", "4.5 pounds"],
            "4.5 pounds",
            &[],
        ),
        letters("isLargerQuantity", &["1 mile", "1600 metres"], "true", &[]),
    ] {
        for language in [Language::English, Language::TraditionalChinese] {
            table.push_str(&computation(&working, language));
            table.push('\n');
        }
    }
    expect![[r#"
        3 + 4 × 5 = 23.
        3 + 4 × 5 = 23。
        1/3 + 1/3 = 2/3 (about 0.6666666667).
        1/3 + 1/3 = 2/3（約 0.6666666667）。
        sqrt(2) + 1 ≈ 2.4142135624.
        sqrt(2) + 1 ≈ 2.4142135624。
        The number is 28: x + 17 = 45.
        這個數是 28：x + 17 = 45。
        The square root of 2 is about 1.4142135624.
        2 的平方根是約 1.4142135624。
        5! = 120.
        5 的階乘是 120。
        The greatest common divisor of 12 and 18 is 6.
        12 和 18 的最大公因數是 6。
        The remainder of 17 divided by 5 is 2.
        17 除以 5 的餘數是 2。
        No, 91 is not a prime number.
        不，91 不是質數。
        Yes, 91 is divisible by 7.
        是的，91 能被 7 整除。
        Yes, 35 and 64 are coprime.
        是的，35 和 64 互質。
        The divisors of 6 are 1, 2, 3 and 6.
        6 的因數是 1、2、3 和 6。
        There are 15 prime numbers from 0 to 50.
        0 到 50 有 15 個質數。
        The tenth prime number is 29.
        第 10 個質數是 29。
        The units digit of 1230 is 0.
        1230 的個位數字是 0。
        The average of 1 and 2 is 1.5.
        1 和 2 的平均數是 1.5。
        The largest of 9.11 and 9.9 is 9.9.
        9.11 和 9.9 中最大的數是 9.9。
        Yes, 3/4 is greater than 5/7.
        是的，3/4 大於 5/7。
        20 is 25% of 80.
        20 是 80 的 25%。
        From 200 to 150 is a fall of 25%.
        從 200 到 150，減少了 25%。
        3.14159 rounded to 2 decimals is 3.14.
        3.14159 四捨五入到小數 2 位是 3.14。
        0.75 as a fraction is 3/4.
        0.75 化成的最簡分數是 3/4。
        45 in binary is 101101.
        45 的二進位寫法是 101101。
        777, read in octal, is 511.
        八進位數 777 是 511。
        1994 in Roman numerals is MCMXCIV.
        1994 的羅馬數字是 MCMXCIV。
        36000 in financial Chinese characters is 參萬陸仟.
        36000 的大寫是參萬陸仟。
        5 km ≈ 3.1068559612 miles (exactly 78125/25146).
        5 km 約為 3.1068559612 miles（準確值 78125/25146）。
        2 小时 15 分 = 135 分钟.
        2 小時 15 分等於 135 分鐘。
        4.5 pounds is the largest.
        4.5 pounds 最大。
        Yes, 1 mile is more than 1600 metres.
        是的，1 mile 多於 1600 metres。
    "#]]
    .assert_eq(&table);
}

#[test]
fn nouns_of_numbers() {
    let nouns = [
        computed(
            vec![text("12"), text("18")],
            letters("greatestCommonDivisor", &["12", "18"], "6", &[]),
        ),
        computed(vec![text("91")], letters("isPrime", &["91"], "false", &[])),
    ];
    let mut table = String::new();
    for (question, _) in &nouns {
        for language in [Language::English, Language::TraditionalChinese] {
            table.push_str(&interpretation(question, language));
            table.push('\n');
        }
    }
    expect![[r#"
        the greatest common divisor of 12 and 18
        12 和 18 的最大公因數
        whether 91 is a prime number
        91 是否為質數
    "#]]
    .assert_eq(&table);
}
