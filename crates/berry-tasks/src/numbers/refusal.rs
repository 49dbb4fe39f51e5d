//! Why a function of numbers has no value.

use berry_symbolic::{NumeralSystem, SymbolicError};

/// Says it in English and in Traditional Chinese; `None` of what is not about numbers.
pub(crate) fn why_no_value(error: &SymbolicError) -> Option<(String, String)> {
    Some(match error {
        SymbolicError::DivisionByZero { text } => (
            format!("{text} cannot be divided by zero."),
            format!("{text} 不能除以零。"),
        ),
        SymbolicError::TooLarge { limit } => (
            format!("The number is too large to be written out: it has more than {limit} digits."),
            format!("這個數太大，寫不出來：它超過 {limit} 位數。"),
        ),
        SymbolicError::AboveLimit { text, limit } => (
            format!("{text} is too large for this; at most {limit} can be dealt with."),
            format!("{text} 太大了，最多只能處理到 {limit}。"),
        ),
        SymbolicError::RootOfNegative { text, degree: 2 } => (
            format!("{text} is negative, so it has no real square root."),
            format!("{text} 是負數，沒有實數平方根。"),
        ),
        SymbolicError::RootOfNegative { text, degree } => (
            format!("{text} is negative, so it has no real root of degree {degree}."),
            format!("{text} 是負數，沒有實數的 {degree} 次方根。"),
        ),
        SymbolicError::NotWhole { text } => (
            format!("{text} is not a whole number."),
            format!("{text} 不是整數。"),
        ),
        SymbolicError::BelowLeast { text, least } => (
            format!("{text} is too small for this; it must be at least {least}."),
            format!("{text} 太小了，至少要是 {least}。"),
        ),
        SymbolicError::NoWholePower { text, base } => (
            format!("{text} is not a whole power of {base}."),
            format!("{text} 不是 {base} 的整數次方。"),
        ),
        SymbolicError::NoNumeral { text, system } => {
            let (english, chinese) = match system {
                NumeralSystem::Base(base) => (format!("base {base}"), format!(" {base} 進位")),
                NumeralSystem::Roman => ("Roman numerals".to_owned(), "羅馬數字".to_owned()),
                NumeralSystem::Words => ("words".to_owned(), "文字".to_owned()),
                NumeralSystem::Digits => ("digits".to_owned(), "數字".to_owned()),
            };
            (
                format!("“{text}” is not a number in {english}."),
                format!("「{text}」不是用{chinese}寫成的數。"),
            )
        }
        SymbolicError::NoBase { base } => (
            format!("There is no base {base}; bases from 2 to 36 can be used."),
            format!("沒有 {base} 進位；可用的是 2 到 36 進位。"),
        ),
        SymbolicError::NoExpression { text, at } => (
            format!("“{text}” is no expression; it is not understood from “{at}” on."),
            format!("「{text}」不是算式；從「{at}」起看不懂。"),
        ),
        SymbolicError::NoSolution { text } => (
            format!("There is not exactly one number for which {text} holds."),
            format!("使 {text} 成立的數不是恰好一個。"),
        ),
        SymbolicError::NoNumbers => (
            "There are no numbers to choose from.".to_owned(),
            "沒有數可以選。".to_owned(),
        ),
        SymbolicError::NoQuantity { text } => (
            format!("“{text}” is no amount of a known unit."),
            format!("「{text}」不是已知單位的數量。"),
        ),
        SymbolicError::UnitsDiffer { first, second } => (
            format!(
                "{first} and {second} measure different things, so one cannot be told in the other."
            ),
            format!("{first} 和 {second} 量的不是同一種東西，無法換算或比較。"),
        ),
        _ => return None,
    })
}
