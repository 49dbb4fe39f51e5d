//! Computed values and descriptions.

use expect_test::expect;

use super::*;

#[test]
fn values() {
    check_answers(
        &[
            |w| {
                (
                    Question::Between {
                        between: Between::Difference,
                        first: w.area_of(w.france()),
                        second: w.area_of(w.spain()),
                    },
                    Outcome {
                        number: Some(w.pick("45,703 km²", "45,703 平方公里").to_owned()),
                        ..answers([
                            w.said("France", "法國").with_detail("551,695"),
                            w.said("Spain", "西班牙").with_detail("505,992"),
                        ])
                    },
                )
            },
            |w| {
                (
                    Question::Between {
                        between: Between::Ratio,
                        first: w.area_of(w.france()),
                        second: w.area_of(w.name("Belgium", "比利時")),
                    },
                    number("18"),
                )
            },
            |w| {
                let date = |english, chinese| Noun::Of {
                    property: w.property(english, chinese),
                    inverse: false,
                    of: Box::new(w.name("Turing", "圖靈")),
                };
                (
                    Question::Between {
                        between: Between::Years,
                        first: date("death date", "逝世日期"),
                        second: date("birth date", "出生日期"),
                    },
                    number("41"),
                )
            },
            |w| {
                (
                    Question::Aggregate {
                        aggregate: Aggregate::Sum,
                        key: w.population(),
                        of: such(w.countries(), [w.in_europe()]),
                    },
                    number("741,000,000"),
                )
            },
            |w| {
                (
                    Question::Aggregate {
                        aggregate: Aggregate::Average,
                        key: w.area(),
                        of: such(w.countries(), [w.in_europe()]),
                    },
                    number("5"),
                )
            },
            |w| {
                (
                    Question::Aggregate {
                        aggregate: Aggregate::Maximum,
                        key: w.melting_point(),
                        of: w.elements(),
                    },
                    number("3,823 K"),
                )
            },
        ],
        &expect![[r#"
            [the difference between the area of France and the area of Spain] The difference between the area of France and the area of Spain is| 45,703 km² (France: 551,695, Spain: 505,992).
            [法國的面積與西班牙的面積的差距] 法國的面積與西班牙的面積的差距是| 45,703 平方公里（法國是 551,695，西班牙是 505,992）。
            [the ratio of the area of France to the area of Belgium] The area of France is| 18 times the area of Belgium.
            [法國的面積與比利時的面積之比] 法國的面積是|比利時的面積的 18 倍。
            [the number of full years from the birth date of Turing to the death date of Turing] The number of full years from the birth date of Turing to the death date of Turing is| 41.
            [從圖靈的出生日期到圖靈的逝世日期的足歲年數] 從圖靈的出生日期到圖靈的逝世日期的足歲年數是| 41。
            [the total population of the countries in Europe] The total population of the countries in Europe is| 741,000,000.
            [歐洲國家的人口總和] 歐洲國家的人口總和是| 741,000,000。
            [the average area of the countries in Europe] The average area of the countries in Europe is| 5.
            [歐洲國家的平均面積] 歐洲國家的平均面積是| 5。
            [the highest melting point of the elements] The highest melting point of the elements is| 3,823 K.
            [元素的最高熔點] 元素的最高熔點是| 3,823 K。
        "#]],
    );
}

#[test]
fn descriptions() {
    check_answers(
        &[
            |w| {
                (
                    Question::Describe(w.name("training stage", "訓練階段")),
                    answers([w.said("training stage", "訓練階段").with_detail(w.pick(
                        "A stage in which parameters of a model are learned.",
                        "學習模型參數的階段。",
                    ))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.name("Llama 2 7B", "Llama 2 7B")),
                    answers([w.said("Llama 2 7B", "Llama 2 7B").with_detail(w.pick(
                        "Llama 2 7B is the smallest of Meta's Llama 2 models.",
                        "Llama 2 7B 是 Meta 的 Llama 2 模型中最小的一個。",
                    ))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.name("Africa", "非洲")),
                    answers([w.said("Africa", "非洲").with_detail(w.pick(
                        "Africa is a continent with 54 countries.",
                        "非洲是七大洲之一，有 54 個國家。",
                    ))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.france()),
                    answers([w
                        .said("France", "法國")
                        .with_detail(w.pick("country in Western Europe", "位於西歐的國家"))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.name("gold", "金")),
                    answers([w
                        .said("gold", "金")
                        .with_detail(w.pick("A soft, yellow metal.", "金是一種柔軟的黃色金屬。"))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.name("attention", "注意力機制")),
                    answers([w.said("attention", "注意力機制").with_detail(w.pick(
                        "Attention lets a model weigh its input.",
                        "讓模型衡量輸入各部分的機制。",
                    ))]),
                )
            },
            |w| {
                (
                    Question::Describe(w.france()),
                    Outcome {
                        facts: vec![
                            w.pick("The capital of France is Paris.", "法國的首都是巴黎。")
                                .to_owned(),
                            w.pick("France borders Spain.", "法國與西班牙接壤。")
                                .to_owned(),
                        ],
                        ..Outcome::default()
                    },
                )
            },
            |w| (Question::Describe(w.france()), Outcome::default()),
        ],
        &expect![[r"
            [what training stage is] Training stage is| a stage in which parameters of a model are learned.
            [訓練階段是什麼] 訓練階段是|學習模型參數的階段。
            [what Llama 2 7B is] Llama 2| 7B is the smallest of Meta's Llama 2 models.
            [Llama 2 7B 是什麼] Llama 2 7B| 是 Meta 的 Llama 2 模型中最小的一個。
            [what Africa is] Africa is| a continent with 54 countries.
            [非洲是什麼] 非洲|是七大洲之一，有 54 個國家。
            [what France is] France is| a country in Western Europe.
            [法國是什麼] 法國是|位於西歐的國家。
            [what gold is] Gold is| a soft, yellow metal.
            [金是什麼] 金是|一種柔軟的黃色金屬。
            [what attention is] Attention lets| a model weigh its input.
            [注意力機制是什麼] 注意力機制是|讓模型衡量輸入各部分的機制。
            [what France is] The capital| of France is Paris. France borders Spain.
            [法國是什麼] 法國的首都是巴黎。|法國與西班牙接壤。
            [what France is] The graph does not| describe France.
            [法國是什麼] 圖中沒有|法國的說明。
        "]],
    );
}
