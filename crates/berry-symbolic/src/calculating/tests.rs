use crate::Value;
use crate::fixtures::{Random, apply, print, value};
use expect_test::{Expect, expect};

fn check(text: &str, expected: &Expect) {
    expected.assert_eq(&print(&apply("calculate", &[text.into()])));
}

#[test]
fn expressions_with_their_working() {
    check(
        "((-1 + 2 + 9 * 5) - (-2 + -4)) =",
        &expect![[r#"
        Integer(52)
          calculations (-1) + 2 = 1|9 × 5 = 45|1 + 45 = 46|(-2) + (-4) = -6|46 - (-6) = 52"#]],
    );
    check(
        "2 1/2 × ４ ÷ (3 − 8)",
        &expect![[r#"
        Integer(-2)
          calculations 2.5 × 4 = 10|3 - 8 = -5|10 ÷ (-5) = -2"#]],
    );
    check(
        "-2^2 + 2**3^2",
        &expect![[r#"
        Integer(508)
          calculations 2 ^ 2 = 4|3 ^ 2 = 9|2 ^ 9 = 512|(-4) + 512 = 508"#]],
    );
    check(
        "1/3 + 1/6",
        &expect![[r#"
        Number(Number(Ratio { numer: 1, denom: 2 }))
          calculations (1/3) + (1/6) = 0.5"#]],
    );
    check(
        "15% × 240 + 17 % 5",
        &expect![[r#"
        Integer(38)
          calculations 0.15 × 240 = 36|17 mod 5 = 2|36 + 2 = 38"#]],
    );
    check(
        "√2 × √2",
        &expect![[r#"
        Integer(2)
          calculations √2 ≈ 1.4142135623730950488016…|√2 ≈ 1.4142135623730950488016…|1.4142135623730950… × 1.4142135623730950… ≈ 1.99999999999999…
          rounded 2"#]],
    );
    check(
        "gcd(12, 18) + 5!",
        &expect![[r#"
        Integer(126)
          calculations gcd(12, 18) = 6|5! = 120|6 + 120 = 126"#]],
    );
    check(
        "1,234,567 × 89 = ?",
        &expect![[r#"
        Integer(109876463)
          calculations 1234567 × 89 = 109876463"#]],
    );
}

#[test]
fn what_has_no_value() {
    check(
        "7 / (3 - 3)",
        &expect!["refused: `7` is divided by zero; give a divisor other than 0"],
    );
    check(
        "10^10^10",
        &expect![
            "refused: the number is too large to be written out; at most 10000 digits are computed"
        ],
    );
    check(
        "√(1 - 5)",
        &expect!["refused: `-4` is negative and has no real root of degree 2"],
    );
    check(
        "3 + apples",
        &expect![
            "refused: `3 + apples` cannot be calculated from `apples` on; write it with + - * / ^ and brackets"
        ],
    );
    check(
        "(3 + 4",
        &expect![
            "refused: `(3 + 4` cannot be calculated from `` on; write it with + - * / ^ and brackets"
        ],
    );
    check(
        "3 4",
        &expect![
            "refused: `3 4` cannot be calculated from `` on; write it with + - * / ^ and brackets"
        ],
    );
    check(
        "100000!",
        &expect!["refused: `100000` is too large for this; at most 3249 is allowed"],
    );
    check(
        &"(".repeat(1_000),
        &expect![
            "refused: `((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…` cannot be calculated from `((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…` on; write it with + - * / ^ and brackets"
        ],
    );
    check(
        &format!("1{}", "/7^999".repeat(1_000)),
        &expect![
            "refused: the number is too large to be written out; at most 10000 digits are computed"
        ],
    );
}

#[test]
fn equations() {
    let check = |text: &str, expected: &Expect| {
        expected.assert_eq(&print(&apply("solve", &[text.into()])));
    };
    check(
        "x + 17 = 45",
        &expect![[r#"
        Integer(28)
          calculations x = 28"#]],
    );
    check(
        "3 × (x - 2) = x / 2 + 9",
        &expect![[r#"
        Integer(6)
          calculations 2.5 × x = 15|x = 6"#]],
    );
    check(
        "x = x",
        &expect![
            "refused: `x = x` has not exactly one solution; give a linear equation in one unknown"
        ],
    );
    check(
        "x × x = 4",
        &expect![
            "refused: `x × x = 4` cannot be calculated from `= 4` on; write it with + - * / ^ and brackets"
        ],
    );
}

/// Random sums of products, with the same computed in 128 bits beside.
#[test]
fn precedence_is_that_of_the_oracle() {
    let mut random = Random(11);
    for _ in 0..5_000 {
        let mut text = String::new();
        let mut sum = 0_i128;
        for index in 0..=random.below(6) {
            let is_minus = random.below(2) == 1;
            let mut product = random.below(50) as i128 - 25;
            let mut term = format!("{product}");
            for _ in 0..random.below(4) {
                let factor = random.below(50) as i128 - 25;
                product *= factor;
                term.extend([" * ", &factor.to_string()]);
            }
            if index == 0 {
                text = term;
                sum = product;
            } else {
                text += if is_minus { " - " } else { "+" };
                text += &term;
                sum += if is_minus { -product } else { product };
            }
        }
        let expected = i64::try_from(sum).expect("few factors");
        assert_eq!(
            value("calculate", &[text.as_str().into()]),
            Value::Integer(expected)
        );
    }
}

#[test]
fn no_text_makes_it_panic() {
    let pieces = [
        "1", "0", "-", "+", "*", "/", "^", "(", ")", "!", "%", ".", ",", " ", "x", "sqrt(", "=",
        "²", "√", "９", "gcd(", "99999",
    ];
    let mut random = Random(12);
    for _ in 0..20_000 {
        let text = random.text(&pieces, 14);
        let _ = apply("calculate", &[text.as_str().into()]);
        let _ = apply("solve", &[text.as_str().into()]);
    }
}
