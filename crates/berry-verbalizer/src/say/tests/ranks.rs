//! Ranks and comparisons.

use expect_test::expect;

use super::*;

#[test]
fn ranks_and_comparisons() {
    check_nouns(
        &[
            |w| such(w.countries(), [best(w.area(), true, 1, 10), w.in_europe()]),
            |w| {
                such(
                    Noun::AnyOf(vec![w.france(), w.spain()]),
                    [best(w.population(), true, 1, 1)],
                )
            },
            |w| {
                such(
                    Noun::AnyOf(vec![w.france(), w.spain(), w.name("Italy", "義大利")]),
                    [best(w.area(), true, 1, 1)],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [best(
                        Key::CountOf {
                            property: w.between(
                                w.property("country", "所屬國家"),
                                ("city", "城市"),
                                ("country", "國家"),
                            ),
                            inverse: true,
                            class: Some(w.pick("city", "城市").to_owned()),
                        },
                        true,
                        1,
                        1,
                    )],
                )
            },
            |w| {
                such(
                    w.things("river", "河流"),
                    [best(
                        Key::CountOf {
                            property: w.property("flows through", "流經"),
                            inverse: false,
                            class: Some(w.pick("state", "州").to_owned()),
                        },
                        true,
                        1,
                        1,
                    )],
                )
            },
            |w| {
                such(
                    w.things("state", "州"),
                    [best(
                        Key::CountOf {
                            property: w.between(
                                w.property("flows through", "流經"),
                                ("river", "河流"),
                                ("state", "州"),
                            ),
                            inverse: true,
                            class: None,
                        },
                        true,
                        1,
                        1,
                    )],
                )
            },
            |w| {
                such(
                    of(
                        w.property("population", "人口"),
                        such(w.countries(), [w.in_europe()]),
                    ),
                    [best(Key::Itself, true, 1, 1)],
                )
            },
            |w| such(w.countries(), [best(w.area(), true, 1, 1)]),
            |w| {
                such(
                    w.countries(),
                    [
                        related(w.continent(), w.name("South America", "南美洲")),
                        best(w.area(), true, 1, 1),
                    ],
                )
            },
            |w| such(w.countries(), [best(w.population(), true, 2, 2)]),
            |w| such(w.countries(), [best(w.population(), false, 1, 3)]),
            |w| such(w.countries(), [best(w.area(), true, 4, 9)]),
            |w| {
                such(
                    w.countries(),
                    [
                        related(w.borders(), w.france()),
                        best(w.population(), true, 1, 1),
                    ],
                )
            },
            |w| such(w.countries(), [best(w.neighbours(), true, 1, 1)]),
            |w| {
                such(
                    w.countries(),
                    [best(
                        Key::CountOf {
                            property: w.language(),
                            inverse: false,
                            class: None,
                        },
                        true,
                        1,
                        1,
                    )],
                )
            },
            |w| {
                such(
                    w.things("river", "河流"),
                    [best(
                        Key::Property(w.property("length", "長度"), None),
                        true,
                        2,
                        2,
                    )],
                )
            },
            |w| such(w.elements(), [best(w.melting_point(), true, 1, 1)]),
            |w| such(w.elements(), [best(w.melting_point(), false, 2, 2)]),
            |w| such(w.elements(), [best(w.melting_point(), true, 1, 3)]),
            |w| such(w.elements(), [best(w.year(), false, 1, 1)]),
            |w| {
                such(
                    w.countries(),
                    [best(
                        Key::Function {
                            function: "countLetters".to_owned(),
                            property: None,
                            arguments: vec![],
                        },
                        true,
                        1,
                        1,
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [compared(
                        w.area(),
                        Comparison::More,
                        value(w.pick("500,000 km²", "500,000 平方公里")),
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        compared(w.population(), Comparison::AtMost, value("1,000,000")),
                        w.in_europe(),
                    ],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [compared(w.neighbours(), Comparison::More, value("5"))],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [compared(
                        Key::CountOf {
                            property: w.language(),
                            inverse: false,
                            class: None,
                        },
                        Comparison::Equal,
                        value("1"),
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [compared(
                        w.area(),
                        Comparison::More,
                        Operand::KeyOf(w.france()),
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [compared(
                        w.population(),
                        Comparison::Less,
                        Operand::KeyOf(w.france()),
                    )],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [compared(
                        w.year(),
                        Comparison::Less,
                        value(w.pick("1900", "1900年")),
                    )],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [compared(
                        w.melting_point(),
                        Comparison::AtLeast,
                        value("1,000 K"),
                    )],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [compared(
                        w.melting_point(),
                        Comparison::Equal,
                        Operand::KeyOf(w.name("gold", "金")),
                    )],
                )
            },
        ],
        &expect![[r"
            those of the ten largest countries by area that are in Europe
            面積最大的十個國家中位於歐洲者
            the one of France and Spain with the larger population
            法國和西班牙之中人口較多的一個
            the largest one of France, Spain and Italy by area
            法國、西班牙和義大利之中面積最大的一個
            the country with the most cities in it
            城市最多的國家
            the river that flows through the most states
            流經的州最多的河流
            the state with the most rivers flowing through it
            流經的河流最多的州
            the highest population of the countries in Europe
            歐洲國家的最多人口
            the largest country by area
            面積最大的國家
            the largest country in South America by area
            南美洲面積最大的國家
            the country with the second largest population
            人口第二多的國家
            the three countries with the smallest populations
            人口最少的三個國家
            the fourth to ninth largest countries by area
            面積第四至第九大的國家
            the country that borders France and has the largest population
            與法國接壤的國家中人口最多的國家
            the country that borders the most countries
            接壤國家最多的國家
            the country with the most official languages
            官方語言最多的國家
            the second longest river
            長度第二長的河流
            the element with the highest melting point
            熔點最高的元素
            the element with the second lowest melting point
            熔點第二低的元素
            the three elements with the highest melting points
            熔點最高的三種元素
            the element with the earliest discovery year
            發現年份最早的元素
            the country with the most letters in the name
            名稱的字母數最多的國家
            the countries with an area of more than 500,000 km²
            面積大於 500,000 平方公里的國家
            the countries in Europe with a population of at most 1,000,000
            歐洲人口不多於 1,000,000 的國家
            the countries that border more than 5 countries
            接壤國家多於 5 個的國家
            the countries with exactly 1 official language
            官方語言恰有 1 種的國家
            the countries that are larger than France
            面積比法國大的國家
            the countries with a smaller population than France
            人口比法國少的國家
            the elements with a discovery year before 1900
            發現年份早於1900年的元素
            the elements with a melting point of at least 1,000 K
            熔點不低於 1,000 K 的元素
            the elements with the same melting point as gold
            熔點與金相同的元素
        "]],
    );
}
