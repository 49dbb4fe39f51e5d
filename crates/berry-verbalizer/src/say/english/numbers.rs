//! Functions of numbers in English.

use crate::english::{capitalised, ordinal};
use crate::list::join_english;
use crate::say::answer::Answer;
use crate::say::decimals::{decimals_of, is_rounded};

/// Names the value of a function of numbers; `None` of any other function.
pub(crate) fn noun(function: &str, arguments: &[String]) -> Option<String> {
    let plain: Vec<String> = arguments.iter().map(|it| unquoted(it)).collect();
    let first = plain.first().map_or("", String::as_str);
    let second = plain.get(1).map_or("", String::as_str);
    let all = || join_english(&plain, "and");
    Some(match function {
        "calculate" => first.to_owned(),
        "solve" => format!("the solution of {first}"),
        "squareRoot" => format!("the square root of {first}"),
        "cubeRoot" => format!("the cube root of {first}"),
        "root" => format!("the {} root of {first}", nth(second)),
        "logarithm" => format!("the logarithm of {first} to the base {second}"),
        "factorial" => format!("the factorial of {first}"),
        "combinations" => format!("the number of ways to choose {second} of {first}"),
        "permutations" => format!("the number of ways to choose {second} of {first} in order"),
        "greatestCommonDivisor" => format!("the greatest common divisor of {}", all()),
        "leastCommonMultiple" => format!("the least common multiple of {}", all()),
        "quotient" => format!("the whole quotient of {first} and {second}"),
        "remainder" => format!("the remainder of {first} divided by {second}"),
        "quotientAndRemainder" => {
            format!("the quotient and the remainder of {first} divided by {second}")
        }
        "absolute" => format!("the absolute value of {first}"),
        "nthPrime" => format!("the {} prime number", nth(first)),
        "nextPrime" => format!("the next prime number after {first}"),
        "previousPrime" => format!("the last prime number before {first}"),
        "primesBetween" => format!("the prime numbers from {first} to {second}"),
        "countPrimes" => format!("the number of prime numbers from {first} to {second}"),
        "primeFactors" => format!("the prime factors of {first}"),
        "primeFactorization" => format!("the prime factorization of {first}"),
        "divisors" => format!("the divisors of {first}"),
        "countDivisors" => format!("the number of divisors of {first}"),
        "digitCount" => format!("the number of digits of {first}"),
        "digitSum" => format!("the sum of the digits of {first}"),
        "reverseDigits" => format!("{first} with its digits in reverse order"),
        "digitAt" => match second {
            "1" => format!("the units digit of {first}"),
            "2" => format!("the tens digit of {first}"),
            "3" => format!("the hundreds digit of {first}"),
            _ => format!("the {} digit of {first} from the right", nth(second)),
        },
        "sum" => format!("the sum of {}", all()),
        "product" => format!("the product of {}", all()),
        "average" => format!("the average of {}", all()),
        "median" => format!("the median of {}", all()),
        "modes" => format!("the mode of {}", all()),
        "range" => format!("the range of {}", all()),
        "maximum" => format!("the largest of {}", all()),
        "minimum" => format!("the smallest of {}", all()),
        "sortNumbers" => format!("{} in ascending order", all()),
        "sortNumbersDescending" => format!("{} in descending order", all()),
        "countNumbers" => format!("how many of {} there are", all()),
        "percentageOf" => format!("{first} as a percentage of {second}"),
        "percentageChange" => format!("the change from {first} to {second} in percent"),
        "round" => format!("{first} rounded to {}", multiple(second)),
        "roundUp" => format!("{first} rounded up to {}", multiple(second)),
        "roundDown" => format!("{first} rounded down to {}", multiple(second)),
        "roundSignificant" => format!("{first} to {second} significant figures"),
        "reciprocal" => format!("the reciprocal of {first}"),
        "asFraction" => format!("{first} as a fraction"),
        "asMixedNumber" => format!("{first} as a mixed number"),
        "asDecimal" => format!("{first} as a decimal"),
        "asPercentage" => format!("{first} as a percentage"),
        "asScientific" => format!("{first} in scientific notation"),
        "toBase" => format!("{first} in {}", base(second)),
        "fromBase" => format!("{first}, read in {},", base(second)),
        "toRoman" => format!("{first} in Roman numerals"),
        "fromRoman" => format!("the Roman numeral {first}"),
        "inWords" => format!("{first} in words"),
        "inChinese" => format!("{first} in Chinese characters"),
        "inFinancialChinese" => format!("{first} in financial Chinese characters"),
        "fromWords" => format!("{first} in digits"),
        "convert" => format!("{first} in {second}"),
        "largestQuantity" => format!("the largest of {}", all()),
        "smallestQuantity" => format!("the smallest of {}", all()),
        _ => {
            let (subject, does, _, what) = truth(function, &plain)?;
            format!("whether {subject} {does} {what}")
        }
    })
}

/// Answers with a function of numbers; `None` of any other function.
pub(crate) fn answer(function: &str, arguments: &[String], value: &str) -> Option<Answer> {
    if let Some((subject, does, does_not, what)) = truth(function, arguments) {
        return Some(if value == "true" {
            Answer::new(format!("Yes, {subject} {does}"), format!(" {what}."))
        } else {
            Answer::new(format!("No, {subject} {does_not}"), format!(" {what}."))
        });
    }
    let first = arguments.first().map_or("", String::as_str);
    let second = arguments.get(1).map_or("", String::as_str);
    let is_near = is_rounded(function, arguments, value);
    let behind = match decimals_of(value) {
        _ if function == "asFraction" => String::new(),
        Some(decimals) => format!(" (about {decimals})"),
        None => String::new(),
    };
    let items: Vec<String> = value.split(", ").map(str::to_owned).collect();
    let count = |counted: &str| {
        let plural = if value == "1" { "" } else { "s" };
        let number = if value == "0" { "no" } else { value };
        Answer::new(
            format!("{first} has {number}"),
            format!(" {counted}{plural}."),
        )
    };
    Some(match function {
        "calculate" => {
            let equals = if is_near { "≈" } else { "=" };
            let expression = first.trim_end_matches(['=', ' ', '?']);
            Answer::new(
                format!("{expression} {equals}"),
                format!(" {value}{behind}."),
            )
        }
        "solve" => Answer::new("The number is", format!(" {value}{behind}: {first}.")),
        "factorial" => Answer::new(format!("{first}! ="), format!(" {value}.")),
        "countDivisors" => count("divisor"),
        "digitCount" => count("digit"),
        "countPrimes" => {
            let (be, plural) = if value == "1" {
                ("is", "")
            } else {
                ("are", "s")
            };
            Answer::new(
                format!("There {be} {value}"),
                format!(" prime number{plural} from {first} to {second}."),
            )
        }
        "countNumbers" => {
            let (be, plural) = if value == "1" {
                ("is", "")
            } else {
                ("are", "s")
            };
            Answer::new(format!("There {be} {value}"), format!(" number{plural}."))
        }
        "percentageOf" => Answer::new(
            format!("{first} is {value}%"),
            format!(" of {second}{behind}."),
        ),
        "percentageChange" => {
            let moved = if value.starts_with('-') {
                "a fall"
            } else {
                "a rise"
            };
            let size = value.trim_start_matches('-');
            Answer::new(
                format!("From {first} to {second} is {moved} of"),
                format!(" {size}%{behind}."),
            )
        }
        "primesBetween" if value.is_empty() => Answer::new(
            "There is no prime number",
            format!(" from {first} to {second}."),
        ),
        "primeFactors" if value.is_empty() => {
            Answer::new(format!("{first} has no"), " prime factors.")
        }
        "convert" => {
            let (equals, value) = match decimals_of(value) {
                Some(decimals) => ("≈", format!("{decimals} {second} (exactly {value})")),
                None => ("=", format!("{value} {second}")),
            };
            Answer::new(format!("{first} {equals}"), format!(" {value}."))
        }
        "largestQuantity" | "smallestQuantity" if items.len() > 1 => Answer::new(
            capitalised(&join_english(&items, "and")),
            " are equally large.",
        ),
        "largestQuantity" => Answer::new(value, " is the largest."),
        "smallestQuantity" => Answer::new(value, " is the smallest."),
        "primeFactorization" => Answer::new(format!("{first} ="), format!(" {value}.")),
        "maximum" | "minimum" => Answer::new(
            format!("{} is", capitalised(&noun(function, arguments)?)),
            format!(" {value}{behind}."),
        ),
        _ => {
            let be = match function {
                "primesBetween" | "primeFactors" | "divisors" | "quotientAndRemainder" => "are",
                _ => "is",
            };
            let is_list = matches!(
                function,
                "primesBetween" | "primeFactors" | "divisors" | "quotientAndRemainder" | "modes"
            );
            let value = if is_list {
                join_english(&items, "and")
            } else {
                value.to_owned()
            };
            let about = if is_near { "about " } else { "" };
            Answer::new(
                format!("{} {be}", capitalised(&noun(function, arguments)?)),
                format!(" {about}{value}{behind}."),
            )
        }
    })
}

/// Returns what a function finds true or not: subject, verb, the same negated, and the rest.
fn truth(
    function: &str,
    arguments: &[String],
) -> Option<(String, &'static str, &'static str, String)> {
    let first = arguments.first().cloned().unwrap_or_default();
    let second = arguments.get(1).map_or("", String::as_str);
    let (is, is_not) = ("is", "is not");
    Some(match function {
        "isPrime" => (first, is, is_not, "a prime number".to_owned()),
        "isEven" => (first, is, is_not, "even".to_owned()),
        "isOdd" => (first, is, is_not, "odd".to_owned()),
        "isSquare" => (first, is, is_not, "a square number".to_owned()),
        "isDivisible" => (first, is, is_not, format!("divisible by {second}")),
        "areCoprime" => (
            join_english(arguments, "and"),
            "are",
            "are not",
            "coprime".to_owned(),
        ),
        "isGreater" => (first, is, is_not, format!("greater than {second}")),
        "isLess" => (first, is, is_not, format!("less than {second}")),
        "isEqual" => (first, is, is_not, format!("equal to {second}")),
        "isLargerQuantity" => (first, is, is_not, format!("more than {second}")),
        "isSmallerQuantity" => (first, is, is_not, format!("less than {second}")),
        "isEqualQuantity" => (first, is, is_not, format!("the same as {second}")),
        _ => return None,
    })
}

fn unquoted(text: &str) -> String {
    text.trim_matches(['“', '”']).to_owned()
}

fn nth(number: &str) -> String {
    match number.parse::<usize>() {
        Ok(number) => ordinal(number),
        Err(_) => format!("{number}th"),
    }
}

/// Says what a number is rounded to: two decimals, the nearest hundred.
fn multiple(unit: &str) -> String {
    match unit {
        "1" => "a whole number".to_owned(),
        "0.1" => "one decimal".to_owned(),
        _ => match unit.strip_prefix("0.") {
            Some(decimals) => format!("{} decimals", decimals.len()),
            None => format!("a multiple of {unit}"),
        },
    }
}

fn base(base: &str) -> String {
    match base {
        "2" => "binary".to_owned(),
        "8" => "octal".to_owned(),
        "10" => "decimal".to_owned(),
        "16" => "hexadecimal".to_owned(),
        other => format!("base {other}"),
    }
}
