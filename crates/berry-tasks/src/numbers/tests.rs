use berry_verbalizer::Language;
use expect_test::{Expect, expect};
use jiff::Timestamp;

use crate::Work;
use crate::question::Question;

fn check(questions: &[&str], expected: &Expect) {
    let mut shown = String::new();
    for text in questions {
        let language = Language::parse(if text.is_ascii() { "en" } else { "zh-Hant" });
        let language = language.unwrap_or(Language::English);
        let question = Question::new(text, language, Timestamp::UNIX_EPOCH);
        let reading = super::read(&question).into_iter().next();
        let said = match reading.map(|reading| reading.work) {
            Some(Work::Compute(expression)) => match expression.evaluate() {
                Ok((value, _)) => format!("{expression} = {}", oxrdf::Literal::from(value).value()),
                Err(error) => format!("{expression} ! {error}"),
            },
            _ => "no reading".to_owned(),
        };
        shown.extend([text, " -> ", &said, "\n"]);
    }
    expected.assert_eq(&shown);
}

#[test]
fn written_expressions() {
    check(
        &[
            "((-1 + 2 + 9 * 5) - (-2 + -4)) =",
            "1,234,567 × 89 = ?",
            "５＋３×２",
            "2**3^2",
            "2³ + 3²",
            "2 1/2 + 1",
            "(1+2)(3+4)",
            "6/2(1+2)",
            "5! - 3!",
            "Calculate 3 + 4!",
            "17 % 5",
            "15% of 240",
            "200 + 10%",
            "-5 - -3",
            "12x12",
            "1/2 + 1/3",
            "calculate 9/11",
            "What is 9/11?",
            "What's 7-11?",
            "What is 24/7",
            "2^200",
        ],
        &expect![[r#"
            ((-1 + 2 + 9 * 5) - (-2 + -4)) = -> tb:calculate("(-1) + 2 + 9 × 5 - ((-2) + (-4))") = 52
            1,234,567 × 89 = ? -> tb:calculate("1234567 × 89") = 109876463
            ５＋３×２ -> tb:calculate("5 + 3 × 2") = 11
            2**3^2 -> tb:calculate("2 ^ (3 ^ 2)") = 512
            2³ + 3² -> tb:calculate("2 ^ 3 + 3 ^ 2") = 17
            2 1/2 + 1 -> tb:calculate("2.5 + 1") = 3.5
            (1+2)(3+4) -> tb:calculate("(1 + 2) × (3 + 4)") = 21
            6/2(1+2) -> no reading
            5! - 3! -> tb:calculate("factorial(5) - factorial(3)") = 114
            Calculate 3 + 4! -> no reading
            17 % 5 -> tb:calculate("17 mod 5") = 2
            15% of 240 -> tb:calculate("15% × 240") = 36
            200 + 10% -> tb:calculate("200 × (1 + 10%)") = 220
            -5 - -3 -> tb:calculate("(-5) - (-3)") = -2
            12x12 -> tb:calculate("12 × 12") = 144
            1/2 + 1/3 -> tb:calculate("1/2 + 1/3") = 5/6
            calculate 9/11 -> tb:calculate("9 ÷ 11") = 9/11
            What is 9/11? -> no reading
            What's 7-11? -> no reading
            What is 24/7 -> no reading
            2^200 -> tb:calculate("2 ^ 200") = 1606938044258990275541962092341162602522202993782792835301376
        "#]],
    );
}

#[test]
fn told_in_english() {
    check(
        &[
            "three dozen minus a quarter of 12",
            "the sum of 3, 5 and 9",
            "What do you get when you divide 84 by 7?",
            "add 5 to twice 8",
            "half of 3/4",
            "seven squared plus three cubed",
            "Subtract twice 11 from half of 38.",
            "the product of -7, 3 and -2, reduced by 50",
            "Add four to nine, multiply that by negative two, and finally take away the square of five.",
            "Take 15, double it, add 6, then divide by 4. What do you end up with?",
            "the sum of 3 and 5 times 2",
            "What number is 5 more than 3?",
            "What's 20% off 50?",
            "ten to the minus three",
            "square root of 16 + 9",
            "what is thirty-six divided by four plus five",
            "multiply the sum of 2 and 3 by the difference of 9 and 4",
            "I'd like to know what 15 times 15 is",
            "Start with 7, square it, subtract 9, halve the result",
        ],
        &expect![[r#"
            three dozen minus a quarter of 12 -> tb:calculate("36 - 0.25 × 12") = 33
            the sum of 3, 5 and 9 -> tb:calculate("3 + 5 + 9") = 17
            What do you get when you divide 84 by 7? -> tb:calculate("84 ÷ 7") = 12
            add 5 to twice 8 -> tb:calculate("8 × 2 + 5") = 21
            half of 3/4 -> tb:calculate("0.75 ÷ 2") = 0.375
            seven squared plus three cubed -> tb:calculate("7 ^ 2 + 3 ^ 3") = 76
            Subtract twice 11 from half of 38. -> tb:calculate("38 ÷ 2 - 11 × 2") = -3
            the product of -7, 3 and -2, reduced by 50 -> tb:calculate("(-7) × 3 × (-2) - 50") = -8
            Add four to nine, multiply that by negative two, and finally take away the square of five. -> tb:calculate("(9 + 4) × (-2) - 5 ^ 2") = -51
            Take 15, double it, add 6, then divide by 4. What do you end up with? -> tb:calculate("(15 × 2 + 6) ÷ 4") = 9
            the sum of 3 and 5 times 2 -> no reading
            What number is 5 more than 3? -> tb:calculate("3 + 5") = 8
            What's 20% off 50? -> tb:calculate("50 × (1 - 20%)") = 40
            ten to the minus three -> tb:calculate("10 ^ (-3)") = 0.001
            square root of 16 + 9 -> no reading
            what is thirty-six divided by four plus five -> tb:calculate("36 ÷ 4 + 5") = 14
            multiply the sum of 2 and 3 by the difference of 9 and 4 -> tb:calculate("(2 + 3) × (9 - 4)") = 25
            I'd like to know what 15 times 15 is -> tb:calculate("15 × 15") = 225
            Start with 7, square it, subtract 9, halve the result -> tb:calculate("(7 ^ 2 - 9) ÷ 2") = 20
        "#]],
    );
}

#[test]
fn told_in_chinese() {
    check(
        &[
            "三十六除以四加五",
            "3的平方",
            "一百的三成",
            "原價 1200 元打八折是多少",
            "3加5的和乘以2",
            "3與5的和的平方",
            "12的三分之一是多少",
            "二又三分之一加一",
            "從 100 減去 37 等於多少",
            "5加3再乘以2",
            "100 除以 7，商和餘數分別是多少？",
            "-5的絕對值",
            "-2的平方",
            "十二億減三千萬",
            "12*12的各位數字之和",
            "1加到100",
        ],
        &expect![[r#"
            三十六除以四加五 -> tb:calculate("36 ÷ 4 + 5") = 14
            3的平方 -> tb:calculate("3 ^ 2") = 9
            一百的三成 -> tb:calculate("100 × 0.3") = 30
            原價 1200 元打八折是多少 -> tb:calculate("1200 × 0.8") = 960
            3加5的和乘以2 -> tb:calculate("(3 + 5) × 2") = 16
            3與5的和的平方 -> tb:calculate("(3 + 5) ^ 2") = 64
            12的三分之一是多少 -> tb:calculate("12 × (1/3)") = 4
            二又三分之一加一 -> tb:calculate("7/3 + 1") = 10/3
            從 100 減去 37 等於多少 -> tb:calculate("100 - 37") = 63
            5加3再乘以2 -> tb:calculate("(5 + 3) × 2") = 16
            100 除以 7，商和餘數分別是多少？ -> tb:quotientAndRemainder(100, 7) = 14, 2
            -5的絕對值 -> tb:absolute(-5) = 5
            -2的平方 -> no reading
            十二億減三千萬 -> tb:calculate("1200000000 - 30000000") = 1170000000
            12*12的各位數字之和 -> tb:digitSum(tb:calculate("12 × 12")) = 9
            1加到100 -> tb:calculate("(1 + 100) × (100 - 1 + 1) ÷ 2") = 5050
        "#]],
    );
}

#[test]
fn equations() {
    check(
        &[
            "If x + 17 = 45, what is x?",
            "solve 3x - 5 = 10",
            "Which number do I have to add to 38 to make a hundred?",
            "45 is 60% of which number?",
            "I think of a number, double it, add 3 and get 11. What is the number?",
            "某數加 5 等於 4 的 3 倍，某數是多少？",
            "20 is what percent of 80?",
            "股價從 200 元漲到 230 元，漲幅是多少 %？",
            "To what power must 2 be raised to give 4096?",
            "9比4多多少",
            "What is what",
        ],
        &expect![[r#"
            If x + 17 = 45, what is x? -> tb:solve("x + 17 = 45") = 28
            solve 3x - 5 = 10 -> tb:solve("3 × x - 5 = 10") = 5
            Which number do I have to add to 38 to make a hundred? -> tb:solve("x + 38 = 100") = 62
            45 is 60% of which number? -> tb:solve("45 = 60% × x") = 75
            I think of a number, double it, add 3 and get 11. What is the number? -> tb:solve("x × 2 + 3 = 11") = 4
            某數加 5 等於 4 的 3 倍，某數是多少？ -> tb:solve("x + 5 = 4 × 3") = 7
            20 is what percent of 80? -> tb:percentageOf(20, 80) = 25
            股價從 200 元漲到 230 元，漲幅是多少 %？ -> tb:percentageChange(200, 230) = 15
            To what power must 2 be raised to give 4096? -> tb:logarithm(4096, 2) = 12
            9比4多多少 -> tb:calculate("9 - 4") = 5
            What is what -> no reading
        "#]],
    );
}

#[test]
fn whole_numbers() {
    check(
        &[
            "Is 91 prime?",
            "17是不是質數",
            "What is the 10th prime?",
            "第10個質數是多少",
            "Which prime numbers divide 84?",
            "How many primes are there below 50?",
            "小于30的素数有多少个",
            "請列出 20 到 40 之間的質數",
            "List all positive divisors of 28.",
            "48 有幾個正因數",
            "24、36、60 三個數的最大公因數",
            "What's the biggest number that divides both 252 and 198?",
            "Are 35 and 64 coprime?",
            "84能被7整除嗎",
            "What remains when you divide 1000 by 37?",
            "What is the largest prime factor of 84?",
            "add up the digits of 2^15",
            "25 的階乘總共有幾位數？",
            "2的100次方个位数字是几",
            "把84分解質因數",
        ],
        &expect![[r#"
            Is 91 prime? -> tb:isPrime(91) = false
            17是不是質數 -> tb:isPrime(17) = true
            What is the 10th prime? -> tb:nthPrime(10) = 29
            第10個質數是多少 -> tb:nthPrime(10) = 29
            Which prime numbers divide 84? -> tb:primeFactors(84) = 2, 3, 7
            How many primes are there below 50? -> tb:countPrimes(0, 49) = 15
            小于30的素数有多少个 -> tb:countPrimes(0, 29) = 10
            請列出 20 到 40 之間的質數 -> tb:primesBetween(20, 40) = 23, 29, 31, 37
            List all positive divisors of 28. -> tb:divisors(28) = 1, 2, 4, 7, 14, 28
            48 有幾個正因數 -> tb:countDivisors(48) = 10
            24、36、60 三個數的最大公因數 -> tb:greatestCommonDivisor(24, 36, 60) = 12
            What's the biggest number that divides both 252 and 198? -> tb:greatestCommonDivisor(252, 198) = 18
            Are 35 and 64 coprime? -> tb:areCoprime(35, 64) = true
            84能被7整除嗎 -> tb:isDivisible(84, 7) = true
            What remains when you divide 1000 by 37? -> tb:remainder(1000, 37) = 1
            What is the largest prime factor of 84? -> tb:maximum(tb:primeFactors(84)) = 7
            add up the digits of 2^15 -> tb:digitSum(tb:calculate("2 ^ 15")) = 26
            25 的階乘總共有幾位數？ -> tb:digitCount(tb:factorial(25)) = 26
            2的100次方个位数字是几 -> tb:digitAt(tb:calculate("2 ^ 100"), 1) = 6
            把84分解質因數 -> tb:primeFactorization(84) = 2^2 × 3 × 7
        "#]],
    );
}

#[test]
fn comparisons() {
    check(
        &[
            "Which number is bigger, 208 or 500?",
            "From the numbers 208 and 500, write the smaller number",
            "9.11 和 9.9 哪個大",
            "三分之二和五分之三谁大",
            "Is (3 + 4) * 5 bigger than 3 + 4 * 5?",
            "3比2大嗎",
            "is 5 more than 3?",
            "5、3、9、1由大到小排序",
            "Find the median: 9, 3, 14, 7, 5",
            "13、8、25、4 的平均數",
            "Which is bigger, France or Spain?",
        ],
        &expect![[r#"
            Which number is bigger, 208 or 500? -> tb:maximum(208, 500) = 500
            From the numbers 208 and 500, write the smaller number -> tb:minimum(208, 500) = 208
            9.11 和 9.9 哪個大 -> tb:maximum("9.11"^^<http://www.w3.org/2001/XMLSchema#decimal>, "9.9"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 9.9
            三分之二和五分之三谁大 -> tb:maximum("2/3"^^<http://www.w3.org/2002/07/owl#rational>, "0.6"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 2/3
            Is (3 + 4) * 5 bigger than 3 + 4 * 5? -> tb:isGreater(tb:calculate("(3 + 4) × 5"), tb:calculate("3 + 4 × 5")) = true
            3比2大嗎 -> tb:isGreater(3, 2) = true
            is 5 more than 3? -> tb:isGreater(5, 3) = true
            5、3、9、1由大到小排序 -> tb:sortNumbersDescending(5, 3, 9, 1) = 9, 5, 3, 1
            Find the median: 9, 3, 14, 7, 5 -> tb:median(9, 3, 14, 7, 5) = 7
            13、8、25、4 的平均數 -> tb:average(13, 8, 25, 4) = 12.5
            Which is bigger, France or Spain? -> no reading
        "#]],
    );
}

#[test]
fn forms() {
    check(
        &[
            "round 3.14159 to 3 decimals",
            "3.14159 四捨五入到小數點後第二位",
            "4.01 無條件進位到整數是多少？",
            "Give 0.004567 to two significant figures.",
            "45 in binary",
            "Convert octal 777 to base ten.",
            "二进制 110110 转成十六进制",
            "十進位的 45 用二進位怎麼寫",
            "MCMXCIV - which number is that?",
            "1994 in Roman numerals",
            "XIV plus IX",
            "What is CD?",
            "two hundred and thirty-four thousand in figures",
            "12345 用國字怎麼寫",
            "36000 的國字大寫",
            "壹仟贰佰叁拾肆是哪个数？请用阿拉伯数字回答",
            "把 18/24 约成最简分数",
            "What is 1/8 as a percent?",
            "1/3 as a decimal",
        ],
        &expect![[r#"
            round 3.14159 to 3 decimals -> tb:round("3.14159"^^<http://www.w3.org/2001/XMLSchema#decimal>, "0.001"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 3.142
            3.14159 四捨五入到小數點後第二位 -> tb:round("3.14159"^^<http://www.w3.org/2001/XMLSchema#decimal>, "0.01"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 3.14
            4.01 無條件進位到整數是多少？ -> tb:roundUp("4.01"^^<http://www.w3.org/2001/XMLSchema#decimal>, 1) = 5
            Give 0.004567 to two significant figures. -> tb:roundSignificant("0.004567"^^<http://www.w3.org/2001/XMLSchema#decimal>, 2) = 0.0046
            45 in binary -> tb:toBase(45, 2) = 101101
            Convert octal 777 to base ten. -> tb:fromBase("777", 8) = 511
            二进制 110110 转成十六进制 -> tb:toBase(tb:fromBase("110110", 2), 16) = 36
            十進位的 45 用二進位怎麼寫 -> tb:toBase(45, 2) = 101101
            MCMXCIV - which number is that? -> tb:fromRoman("MCMXCIV") = 1994
            1994 in Roman numerals -> tb:toRoman(1994) = MCMXCIV
            XIV plus IX -> tb:calculate("14 + 9") = 23
            What is CD? -> no reading
            two hundred and thirty-four thousand in figures -> tb:fromWords("two hundred and thirty-four thousand") = 234000
            12345 用國字怎麼寫 -> tb:inChinese(12345, "zh-Hant") = 一萬二千三百四十五
            36000 的國字大寫 -> tb:inFinancialChinese(36000, "zh-Hant") = 參萬陸仟
            壹仟贰佰叁拾肆是哪个数？请用阿拉伯数字回答 -> tb:fromWords("壹仟贰佰叁拾肆") = 1234
            把 18/24 约成最简分数 -> tb:asFraction("0.75"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 3/4
            What is 1/8 as a percent? -> tb:asPercentage("0.125"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 12.5%
            1/3 as a decimal -> tb:asDecimal("1/3"^^<http://www.w3.org/2002/07/owl#rational>) = 0.3333333333
        "#]],
    );
}

#[test]
fn amounts() {
    check(
        &[
            "Convert 25 degrees Celsius to Fahrenheit.",
            "seconds in a week?",
            "90 km/h in metres per second",
            "兩小時十五分等於幾分鐘？",
            "一坪是幾平方公尺",
            "時速90公里等於每秒幾公尺",
            "What's heavier, 2 kg or 4.5 pounds?",
            "is a mile longer than 1600 metres?",
            "一公里比一英里長嗎",
            "5 feet 7 inches in cm",
            "how many seconds are in an hour and a half?",
            "convert 5 kilograms into metres",
            "How many days in a year?",
            "How many people in a week?",
        ],
        &expect![[r#"
            Convert 25 degrees Celsius to Fahrenheit. -> tb:convert("25 degrees Celsius", "Fahrenheit") = 77
            seconds in a week? -> tb:convert("1 week", "seconds") = 604800
            90 km/h in metres per second -> tb:convert("90 km/h", "metres per second") = 25
            兩小時十五分等於幾分鐘？ -> tb:convert("2 小时 15 分", "分钟") = 135
            一坪是幾平方公尺 -> tb:convert("1 坪", "平方公尺") = 400/121
            時速90公里等於每秒幾公尺 -> tb:convert("90 公里/小时", "公尺/秒") = 25
            What's heavier, 2 kg or 4.5 pounds? -> tb:largestQuantity("2 kg", "4.5 pounds") = 4.5 pounds
            is a mile longer than 1600 metres? -> tb:isLargerQuantity("1 mile", "1600 metres") = true
            一公里比一英里長嗎 -> tb:isLargerQuantity("1 公里", "1 英里") = false
            5 feet 7 inches in cm -> tb:convert("5 feet 7 inches", "cm") = 170.18
            how many seconds are in an hour and a half? -> tb:convert("1.5 hour", "seconds") = 5400
            convert 5 kilograms into metres -> tb:convert("5 kilograms", "metres") ! `kilograms` and `metres` measure different things; use units of one kind
            How many days in a year? -> no reading
            How many people in a week? -> no reading
        "#]],
    );
}

#[test]
fn refusals() {
    check(
        &[
            "what's 15 divided by zero?",
            "10^10^10",
            "sqrt(-4)",
            "100000!",
            "x = x",
            "Write 4000 in Roman numerals",
        ],
        &expect![[r#"
            what's 15 divided by zero? -> tb:calculate("15 ÷ 0") ! `15` is divided by zero; give a divisor other than 0
            10^10^10 -> tb:calculate("10 ^ (10 ^ 10)") ! the number is too large to be written out; at most 10000 digits are computed
            sqrt(-4) -> tb:squareRoot(-4) ! `-4` is negative and has no real root of degree 2
            100000! -> tb:factorial(100000) ! `100000` is too large for this; at most 3249 is allowed
            x = x -> no reading
            Write 4000 in Roman numerals -> tb:toRoman(4000) ! `4000` is too large for this; at most 3999 is allowed
        "#]],
    );
}

#[test]
fn what_is_asked_of_something_else() {
    check(
        &[
            "What is the capital of France?",
            "Who is older, Curie or Einstein?",
            "How many moons does Mars have?",
            "What is the population of Japan divided by 2?",
            "What is 1984?",
            "Is Spain larger than Portugal and Italy together?",
            "what is a dozen",
            "What is a light year?",
            "What are the factors of production?",
            "Is 5 alive?",
            "台灣有幾個縣市",
            "綠色的星期三有幾公斤？",
            "三國演義的作者",
            "What is 2001: A Space Odyssey?",
        ],
        &expect![[r#"
            What is the capital of France? -> no reading
            Who is older, Curie or Einstein? -> no reading
            How many moons does Mars have? -> no reading
            What is the population of Japan divided by 2? -> no reading
            What is 1984? -> no reading
            Is Spain larger than Portugal and Italy together? -> no reading
            what is a dozen -> no reading
            What is a light year? -> no reading
            What are the factors of production? -> no reading
            Is 5 alive? -> no reading
            台灣有幾個縣市 -> no reading
            綠色的星期三有幾公斤？ -> no reading
            三國演義的作者 -> no reading
            What is 2001: A Space Odyssey? -> no reading
        "#]],
    );
}

/// Words of the grammar in any order read as something or nothing, and never take long.
#[test]
fn no_words_make_it_panic() {
    const WORDS: &[&str] = &[
        "what",
        "is",
        "the",
        "sum",
        "of",
        "3",
        "five",
        "1/2",
        "and",
        ",",
        "plus",
        "times",
        "^",
        "(",
        ")",
        "-",
        "%",
        "!",
        "divided",
        "by",
        "square",
        "root",
        "which",
        "bigger",
        "than",
        "km",
        "in",
        "miles",
        "binary",
        "x",
        "=",
        "half",
        "二",
        "加",
        "的",
        "和",
        "平方",
        "除以",
        "三分之一",
        "多少",
        "幾",
        "公里",
        "比",
        "大",
        "嗎",
        "到",
        "質數",
        "第",
        "個",
        "how many",
        "prime",
        "factors",
        "between",
        "to",
        "power",
        "it",
        "then",
        "add",
        "twice",
        "percent",
        "XIV",
        "0x",
    ];
    let mut state = 17_u64;
    let mut below = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        ((state >> 33) as usize) % bound
    };
    for _ in 0..4_000 {
        let length = below(16) + 1;
        let words: Vec<&str> = (0..length).map(|_| WORDS[below(WORDS.len())]).collect();
        let text = words.join(if below(2) == 0 { " " } else { "" });
        let question = Question::new(&text, Language::English, Timestamp::UNIX_EPOCH);
        for reading in super::read(&question) {
            let Work::Compute(expression) = reading.work else {
                panic!("a computation");
            };
            let _ = expression.evaluate();
        }
    }
    for deep in [
        "(",
        "-",
        "half of ",
        "the square root of ",
        "3 + ",
        "2^",
        "的平方",
        "add 1, ",
    ] {
        let text = format!("{}1", deep.repeat(1_000));
        let question = Question::new(&text, Language::English, Timestamp::UNIX_EPOCH);
        super::read(&question);
    }
}

#[test]
fn choices() {
    check(
        &[
            "how many ways are there to choose 3 people out of 10",
            "In how many ways can five different books be lined up on a shelf?",
            "How many ways can 6 people sit around a round table?",
            "從10個人裡選3個人有幾種選法",
            "5本書排成一列有幾種排法？",
        ],
        &expect![[r#"
            how many ways are there to choose 3 people out of 10 -> tb:combinations(10, 3) = 120
            In how many ways can five different books be lined up on a shelf? -> tb:factorial(5) = 120
            How many ways can 6 people sit around a round table? -> no reading
            從10個人裡選3個人有幾種選法 -> tb:combinations(10, 3) = 120
            5本書排成一列有幾種排法？ -> tb:factorial(5) = 120
        "#]],
    );
}

#[test]
fn other_wordings() {
    check(
        &[
            "is 57 a prime number or not?",
            "500元的商品打九折是多少錢",
            "0.6是幾分之幾",
            "100以下最大的質數",
            "97以內最大的質數",
            "下一個比50大的質數",
            "比50大的最小質數",
            "小於50的最大質數",
            "小於50的質數",
            "大於50的質數",
            "8進位的17是10進位的多少",
            "羅馬數字的49",
            "用中文大寫寫出 1024",
            "1英吋幾公分",
            "攝氏零下十度等於華氏幾度",
            "85、90、78、92 的平均分數",
            "What do you have left if you take 7 from 30?",
            "how much will I have if I add 20 to 35",
            "which number squared is 169?",
            "round 1999 to the nearest 100",
            "Which primes lie between 60 and 80?",
        ],
        &expect![[r#"
            is 57 a prime number or not? -> tb:isPrime(57) = false
            500元的商品打九折是多少錢 -> tb:calculate("500 × 0.9") = 450
            0.6是幾分之幾 -> tb:asFraction("0.6"^^<http://www.w3.org/2001/XMLSchema#decimal>) = 3/5
            100以下最大的質數 -> tb:previousPrime(tb:calculate("100 + 1")) = 97
            97以內最大的質數 -> tb:previousPrime(tb:calculate("97 + 1")) = 97
            下一個比50大的質數 -> tb:nextPrime(50) = 53
            比50大的最小質數 -> tb:nextPrime(50) = 53
            小於50的最大質數 -> tb:previousPrime(50) = 47
            小於50的質數 -> tb:primesBetween(0, 49) = 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47
            大於50的質數 -> no reading
            8進位的17是10進位的多少 -> tb:fromBase("17", 8) = 15
            羅馬數字的49 -> tb:toRoman(49) = XLIX
            用中文大寫寫出 1024 -> tb:inFinancialChinese(1024, "zh-Hant") = 壹仟零貳拾肆
            1英吋幾公分 -> tb:convert("1 英吋", "公分") = 2.54
            攝氏零下十度等於華氏幾度 -> tb:convert("-10 摄氏度", "华氏度") = 14
            85、90、78、92 的平均分數 -> tb:average(85, 90, 78, 92) = 86.25
            What do you have left if you take 7 from 30? -> tb:calculate("30 - 7") = 23
            how much will I have if I add 20 to 35 -> tb:calculate("35 + 20") = 55
            which number squared is 169? -> tb:squareRoot(169) = 13
            round 1999 to the nearest 100 -> tb:round(1999, 100) = 2000
            Which primes lie between 60 and 80? -> tb:primesBetween(60, 80) = 61, 67, 71, 73, 79
        "#]],
    );
}
