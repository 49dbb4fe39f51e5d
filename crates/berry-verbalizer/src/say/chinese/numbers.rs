//! Functions of numbers in Chinese, as marked wording.

use crate::chinese::{join, name, verbatim};
use crate::say::answer::Answer;
use crate::say::decimals::{decimals_of, is_rounded};

/// Names the value of a function of numbers; `None` of any other function.
///
/// The arguments come as they are to be said, texts in their quotes.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let plain: Vec<String> = arguments.iter().map(|it| unquoted(it)).collect();
    let first = plain.first().map_or("", String::as_str);
    let second = plain.get(1).map_or("", String::as_str);
    let all = || join(&plain, "和");
    Some(match function {
        "calculate" => first.to_owned(),
        "solve" => format!("{first}的解"),
        "squareRoot" => format!("{first}的平方根"),
        "cubeRoot" => format!("{first}的立方根"),
        "root" => format!("{first}的{second}次方根"),
        "logarithm" => format!("以{second}為底{first}的對數"),
        "factorial" => format!("{first}的階乘"),
        "combinations" => format!("從{first}個中取{second}個的組合數"),
        "permutations" => format!("從{first}個中取{second}個的排列數"),
        "greatestCommonDivisor" => format!("{}的最大公因數", all()),
        "leastCommonMultiple" => format!("{}的最小公倍數", all()),
        "quotient" => format!("{first}除以{second}的商"),
        "remainder" => format!("{first}除以{second}的餘數"),
        "quotientAndRemainder" => format!("{first}除以{second}的商與餘數"),
        "absolute" => format!("{first}的絕對值"),
        "nthPrime" => format!("第{first}個質數"),
        "nextPrime" => format!("{first}之後的下一個質數"),
        "previousPrime" => format!("{first}之前的最後一個質數"),
        "primesBetween" => format!("{first}到{second}的質數"),
        "countPrimes" => format!("{first}到{second}的質數個數"),
        "primeFactors" => format!("{first}的質因數"),
        "primeFactorization" => format!("{first}的質因數分解"),
        "divisors" => format!("{first}的因數"),
        "countDivisors" => format!("{first}的因數個數"),
        "digitCount" => format!("{first}的位數"),
        "digitSum" => format!("{first}的各位數字之和"),
        "reverseDigits" => format!("{first}的數字倒過來"),
        "digitAt" => match second.trim_matches(is_mark) {
            "1" => format!("{first}的個位數字"),
            "2" => format!("{first}的十位數字"),
            "3" => format!("{first}的百位數字"),
            _ => format!("{first}從右數第{second}位數字"),
        },
        "sum" => format!("{}的和", all()),
        "product" => format!("{}的積", all()),
        "average" => format!("{}的平均數", all()),
        "median" => format!("{}的中位數", all()),
        "modes" => format!("{}的眾數", all()),
        "range" => format!("{}的全距", all()),
        "maximum" => format!("{}中最大的數", all()),
        "minimum" => format!("{}中最小的數", all()),
        "sortNumbers" => format!("{}由小到大的順序", all()),
        "sortNumbersDescending" => format!("{}由大到小的順序", all()),
        "countNumbers" => format!("{}的個數", all()),
        "percentageOf" => format!("{first}占{second}的百分比"),
        "percentageChange" => format!("從{first}到{second}的變動百分比"),
        "round" => format!("{first}四捨五入到{}", multiple(second)),
        "roundUp" => format!("{first}無條件進位到{}", multiple(second)),
        "roundDown" => format!("{first}無條件捨去到{}", multiple(second)),
        "roundSignificant" => format!("{first}取{second}位有效數字"),
        "reciprocal" => format!("{first}的倒數"),
        "asFraction" => format!("{first}化成的最簡分數"),
        "asMixedNumber" => format!("{first}化成的帶分數"),
        "asDecimal" => format!("{first}化成的小數"),
        "asPercentage" => format!("{first}化成的百分數"),
        "asScientific" => format!("{first}的科學記號"),
        "toBase" => format!("{first}的{}寫法", base(second)),
        "fromBase" => format!("{}數{first}", base(second)),
        "toRoman" => format!("{first}的羅馬數字"),
        "fromRoman" => format!("羅馬數字{first}"),
        "inWords" => format!("{first}的英文寫法"),
        "inChinese" => format!("{first}的中文寫法"),
        "inFinancialChinese" => format!("{first}的大寫"),
        "fromWords" => format!("{first}的阿拉伯數字寫法"),
        "convert" => format!("{first}換算成{second}的值"),
        "largestQuantity" => format!("{}中最大的", all()),
        "smallestQuantity" => format!("{}中最小的", all()),
        _ => {
            let (subject, is, _, what) = truth(function, &plain)?;
            let is = if is == "是" { "是否為" } else { "是否" };
            format!("{subject}{is}{what}")
        }
    })
}

/// Answers with a function of numbers; `None` of any other function.
pub(crate) fn answer(function: &str, arguments: &[String], value: &str) -> Option<Answer> {
    let said: Vec<String> = arguments.iter().map(|it| name(it)).collect();
    if let Some((subject, is, is_not, what)) = truth(function, &said) {
        return Some(if value == "true" {
            Answer::new(format!("是的，{subject}{is}"), format!("{what}。"))
        } else {
            Answer::new(format!("不，{subject}{is_not}"), format!("{what}。"))
        });
    }
    let first = said.first().map_or("", String::as_str);
    let second = said.get(1).map_or("", String::as_str);
    let is_near = is_rounded(function, arguments, value);
    let behind = match decimals_of(value) {
        _ if function == "asFraction" => String::new(),
        Some(decimals) => format!("（約 {decimals}）"),
        None => String::new(),
    };
    let items: Vec<String> = value.split(", ").map(name).collect();
    let shown = name(value);
    Some(match function {
        "calculate" => {
            let equals = if is_near { "≈" } else { "=" };
            let expression = arguments.first()?.trim_end_matches(['=', ' ', '?']);
            Answer::new(
                format!("{} {equals}", verbatim(expression)),
                format!(" {}{behind}。", verbatim(value)),
            )
        }
        "solve" => Answer::new("這個數是", format!("{shown}{behind}：{first}。")),
        "factorial" => Answer::new(format!("{first}的階乘是"), format!("{shown}。")),
        "countDivisors" => Answer::new(format!("{first}有"), format!("{shown}個因數。")),
        "digitCount" => Answer::new(format!("{first}有"), format!("{shown}位數。")),
        "countPrimes" => Answer::new(format!("{first}到{second}有"), format!("{shown}個質數。")),
        "percentageOf" => Answer::new(
            format!("{first}是{second}的"),
            format!("{}{behind}。", name(&format!("{value}%"))),
        ),
        "percentageChange" => {
            let moved = if value.starts_with('-') {
                "減少"
            } else {
                "增加"
            };
            let size = name(&format!("{}%", value.trim_start_matches('-')));
            Answer::new(
                format!("從{first}到{second}，{moved}了"),
                format!("{size}{behind}。"),
            )
        }
        "primesBetween" if value.is_empty() => {
            Answer::new(format!("{first}到{second}"), "沒有質數。")
        }
        "primeFactors" if value.is_empty() => Answer::new(first, "沒有質因數。"),
        "convert" => match decimals_of(value) {
            Some(decimals) => Answer::new(
                format!("{first}約為"),
                format!("{}（準確值{shown}）。", with_unit(&decimals, arguments)),
            ),
            None => Answer::new(
                format!("{first}等於"),
                format!("{}。", with_unit(value, arguments)),
            ),
        },
        "largestQuantity" | "smallestQuantity" if items.len() > 1 => {
            Answer::new(join(&items, "和"), "一樣大。")
        }
        "largestQuantity" => Answer::new(shown, "最大。"),
        "smallestQuantity" => Answer::new(shown, "最小。"),
        "primeFactorization" => {
            Answer::new(format!("{first} ="), format!(" {}。", verbatim(value)))
        }
        _ => {
            let is_list = matches!(
                function,
                "primesBetween" | "primeFactors" | "divisors" | "quotientAndRemainder" | "modes"
            );
            let value = if is_list {
                join(&items, "和")
            } else if matches!(function, "inChinese" | "inFinancialChinese" | "inWords") {
                verbatim(value)
            } else {
                shown
            };
            let about = if is_near { "約" } else { "" };
            Answer::new(
                format!("{}是", noun(function, &said)?),
                format!("{about}{value}{behind}。"),
            )
        }
    })
}

/// Says a number with the unit that it was converted to.
fn with_unit(number: &str, arguments: &[String]) -> String {
    let unit = arguments.get(1).map_or("", String::as_str);
    name(&format!("{number} {unit}"))
}

/// Returns what a function finds true or not: subject, verb, the same negated, and the rest.
fn truth(
    function: &str,
    arguments: &[String],
) -> Option<(String, &'static str, &'static str, String)> {
    let first = arguments.first().cloned().unwrap_or_default();
    let second = arguments.get(1).map_or("", String::as_str);
    let (is, is_not) = ("是", "不是");
    Some(match function {
        "isPrime" => (first, is, is_not, "質數".to_owned()),
        "isEven" => (first, is, is_not, "偶數".to_owned()),
        "isOdd" => (first, is, is_not, "奇數".to_owned()),
        "isSquare" => (first, is, is_not, "完全平方數".to_owned()),
        "isDivisible" => (first, "能", "不能", format!("被{second}整除")),
        "areCoprime" => (join(arguments, "和"), "互質", "不互質", String::new()),
        "isGreater" => (first, "大於", "不大於", second.to_owned()),
        "isLess" => (first, "小於", "不小於", second.to_owned()),
        "isEqual" => (first, "等於", "不等於", second.to_owned()),
        "isLargerQuantity" => (first, "多於", "不多於", second.to_owned()),
        "isSmallerQuantity" => (first, "少於", "不少於", second.to_owned()),
        "isEqualQuantity" => (first, "等於", "不等於", second.to_owned()),
        _ => return None,
    })
}

fn unquoted(text: &str) -> String {
    text.trim_matches(['「', '」']).to_owned()
}

fn is_mark(character: char) -> bool {
    ('\u{FDD0}'..='\u{FDD2}').contains(&character)
}

/// Says what a number is rounded to: 小數 2 位, 100 的倍數.
fn multiple(unit: &str) -> String {
    let plain = unit.trim_matches(is_mark);
    match (plain, plain.strip_prefix("0.")) {
        ("1", _) => "整數".to_owned(),
        ("10", _) => "十位".to_owned(),
        ("100", _) => "百位".to_owned(),
        ("1000", _) => "千位".to_owned(),
        ("10000", _) => "萬位".to_owned(),
        (_, Some(decimals)) => format!("小數{}位", name(&decimals.len().to_string())),
        _ => format!("{unit}的倍數"),
    }
}

fn base(base: &str) -> String {
    match base.trim_matches(is_mark) {
        "2" => "二進位".to_owned(),
        "8" => "八進位".to_owned(),
        "10" => "十進位".to_owned(),
        "16" => "十六進位".to_owned(),
        _ => format!("{base}進位"),
    }
}
