//! Answers that list things and values.

use expect_test::expect;

use super::*;

#[test]
fn which() {
    check_answers(
        &[
            |w| {
                (
                    Question::Which(of(w.property("official name", "正式名稱"), w.france())),
                    answers([w.said("French Republic", "法蘭西共和國")]),
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("award received", "獲得的獎項"),
                        w.name("Geoffrey Hinton", "辛頓"),
                    )),
                    answers([
                        w.said("Turing Award", "圖靈獎"),
                        w.said("Nobel Prize", "諾貝爾獎"),
                    ]),
                )
            },
            |w| {
                (
                    Question::Which(w.countries()),
                    Outcome {
                        total: Some(1249),
                        ..answers([w.said("Albania", "阿爾巴尼亞")])
                    },
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("flows through", "流經"),
                        w.name("Rhine", "萊茵河"),
                    )),
                    answers([w.said("Germany", "德國"), w.said("France", "法國")]),
                )
            },
            |w| {
                (
                    Question::Which(inverse_of(w.borders(), w.france())),
                    answers([w.said("Spain", "西班牙")]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.capital(), w.name("Uruguay", "烏拉圭"))),
                    answers([w.said("Montevideo", "蒙特維多")]),
                )
            },
            |w| {
                (
                    Question::Which(such(w.countries(), [related(w.borders(), w.spain())])),
                    answers([
                        w.said("France", "法國"),
                        w.said("Portugal", "葡萄牙"),
                        w.said("Andorra", "安道爾"),
                    ]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    answers([w.said("Spain", "西班牙")]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [related(w.borders(), w.name("Japan", "日本"))],
                    )),
                    answers([]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.language(), w.name("Switzerland", "瑞士"))),
                    answers([w.said("German", "德語"), w.said("French", "法語")]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [
                            related(w.continent(), w.name("South America", "南美洲")),
                            best(w.area(), true, 1, 1),
                        ],
                    )),
                    answers([w
                        .said("Brazil", "巴西")
                        .with_detail(w.pick("8,515,767 km²", "8,515,767 平方公里"))]),
                )
            },
            |w| {
                (
                    Question::Which(such(w.countries(), [best(w.neighbours(), true, 1, 1)])),
                    answers([
                        w.said("China", "中國").with_detail("14"),
                        w.said("Russia", "俄羅斯").with_detail("14"),
                    ]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.borders(), w.france())),
                    answers([w.said("Spain", "西班牙"), w.said("Italy", "義大利")]),
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("developed by", "由…開發"),
                        w.name("GPT-4", "GPT-4"),
                    )),
                    answers([w.said("OpenAI", "OpenAI")]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.continent(), w.france())),
                    answers([w.said("Europe", "歐洲")]),
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("population", "人口"),
                        w.name("United States", "美國"),
                    )),
                    answers([w.said("331,000,000", "331,000,000")]),
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("discovery year", "發現年份"),
                        w.name("radium", "鐳"),
                    )),
                    answers([w.said("1898", "1898年")]),
                )
            },
            |w| {
                (
                    Question::Which(of(
                        w.property("discovered", "發現的元素"),
                        w.name("Marie Curie", "居禮夫人"),
                    )),
                    answers([w.said("polonium", "釙"), w.said("radium", "鐳")]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        Noun::AnyOf(vec![w.france(), w.spain()]),
                        [best(w.area(), true, 1, 1)],
                    )),
                    answers([w
                        .said("France", "法國")
                        .with_detail(w.pick("551,695 km²", "551,695 平方公里"))]),
                )
            },
            |w| {
                (
                    Question::Which(such(w.countries(), [w.in_europe()])),
                    Outcome {
                        total: Some(44),
                        ..answers([w.said("Albania", "阿爾巴尼亞"), w.said("Andorra", "安道爾")])
                    },
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [related(
                            w.capital(),
                            w.name("Washington, D.C.", "華盛頓哥倫比亞特區"),
                        )],
                    )),
                    answers([w.said("United States", "美國")]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.capital(), w.name("Antarctica", "南極洲"))),
                    answers([]),
                )
            },
            |w| {
                (
                    Question::Which(of(w.property("borders", "接壤"), w.name("Japan", "日本"))),
                    answers([]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [
                            related(w.borders(), w.name("Japan", "日本")),
                            best(w.area(), true, 1, 1),
                        ],
                    )),
                    answers([]),
                )
            },
        ],
        &expect![[r"
            [the official name of France] The official name of France is| French Republic.
            [法國的正式名稱] 法國的正式名稱是|法蘭西共和國。
            [the award received by Geoffrey Hinton] The awards received by Geoffrey Hinton are| the Turing Award and the Nobel Prize.
            [辛頓獲得的獎項] 辛頓獲得的獎項有|圖靈獎和諾貝爾獎。
            [the countries] There are 1249 countries:| Albania and 1248 more.
            [國家] 國家共有 1249 個：|阿爾巴尼亞，另有 1248 個。
            [what Rhine flows through] Rhine flows through| Germany and France.
            [萊茵河流經的事物] 萊茵河流經|德國和法國。
            [the countries that border France] The country that borders France is| Spain.
            [與法國接壤的國家] 與法國接壤的國家是|西班牙。
            [the capital of Uruguay] The capital of Uruguay is| Montevideo.
            [烏拉圭的首都] 烏拉圭的首都是|蒙特維多。
            [the countries that border Spain] The countries that border Spain are| France, Portugal and Andorra.
            [與西班牙接壤的國家] 與西班牙接壤的國家有|法國、葡萄牙和安道爾。
            [the countries that border Portugal] The country that borders Portugal is| Spain.
            [與葡萄牙接壤的國家] 與葡萄牙接壤的國家是|西班牙。
            [the countries that border Japan] The graph lists| no country that borders Japan.
            [與日本接壤的國家] 圖中沒有列出|與日本接壤的國家。
            [the official language of Switzerland] The official languages of Switzerland are| German and French.
            [瑞士的官方語言] 瑞士的官方語言有|德語和法語。
            [the largest country in South America by area] The largest country in South America by area is| Brazil (8,515,767 km²).
            [南美洲面積最大的國家] 南美洲面積最大的國家是|巴西（8,515,767 平方公里）。
            [the country that borders the most countries] The countries that border the most countries are| China (14) and Russia (14).
            [接壤國家最多的國家] 接壤國家最多的國家有|中國（14）和俄羅斯（14）。
            [the countries that France borders] France borders| Spain and Italy.
            [與法國接壤的國家] 與法國接壤的國家有|西班牙和義大利。
            [what GPT-4 was developed by] GPT-4 was developed by| OpenAI.
            [開發 GPT-4 的事物] 開發 GPT-4 的事物是| OpenAI。
            [the continent that France is in] France is in| Europe.
            [法國所屬洲] 法國位於|歐洲。
            [the population of the United States] The population of the United States is| 331,000,000.
            [美國的人口] 美國的人口是| 331,000,000。
            [the discovery year of radium] The discovery year of radium is| 1898.
            [鐳的發現年份] 鐳的發現年份是|1898年。
            [what Marie Curie discovered] Marie Curie discovered| polonium and radium.
            [居禮夫人發現的元素] 居禮夫人發現的元素有|釙和鐳。
            [the one of France and Spain with the larger area] Of France and Spain, the one with the larger area is| France (551,695 km²).
            [法國和西班牙之中面積較大的一個] 法國和西班牙之中，面積較大的是|法國（551,695 平方公里）。
            [the countries in Europe] There are 44 countries in Europe:| Albania, Andorra and 42 more.
            [歐洲的國家] 歐洲的國家共有 44 個：|阿爾巴尼亞、安道爾，另有 42 個。
            [the countries whose capital is Washington, D.C.] The country whose capital is Washington, D.C. is| the United States.
            [首都是華盛頓哥倫比亞特區的國家] 首都是華盛頓哥倫比亞特區的國家是|美國。
            [the capital of Antarctica] The graph lists| no capital of Antarctica.
            [南極洲的首都] 圖中沒有列出|南極洲的首都。
            [what Japan borders] The graph lists| nothing that Japan borders.
            [與日本接壤的事物] 圖中沒有列出|與日本接壤的事物。
            [the largest country by area that borders Japan] The graph lists| no country that borders Japan.
            [與日本接壤的國家中面積最大的國家] 圖中沒有列出|與日本接壤的國家。
        "]],
    );
}

#[test]
fn how_many() {
    check_answers(
        &[
            |w| {
                (
                    Question::HowMany(of(
                        w.property("award received", "獲得的獎項"),
                        w.name("Geoffrey Hinton", "辛頓"),
                    )),
                    number("2"),
                )
            },
            |w| {
                (
                    Question::HowMany(of(w.language(), w.name("Atlantis", "亞特蘭提斯"))),
                    number("0"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [related(w.borders(), w.name("Germany", "德國"))],
                    )),
                    number("9"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    number("1"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [related(w.borders(), w.name("Japan", "日本"))],
                    )),
                    number("0"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(w.countries(), [w.in_europe()])),
                    number("44"),
                )
            },
            |w| (Question::HowMany(w.elements()), number("118")),
            |w| {
                (
                    Question::HowMany(of(w.language(), w.name("Switzerland", "瑞士"))),
                    number("4"),
                )
            },
            |w| {
                (
                    Question::HowMany(of(w.language(), w.name("Uruguay", "烏拉圭"))),
                    number("1"),
                )
            },
            |w| {
                (
                    Question::HowMany(of(w.borders(), w.spain())),
                    Outcome {
                        number: Some("3".to_owned()),
                        ..answers([
                            w.said("France", "法國"),
                            w.said("Portugal", "葡萄牙"),
                            w.said("Andorra", "安道爾"),
                        ])
                    },
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [
                            w.in_europe(),
                            Condition::Holds {
                                property: w.landlocked(),
                            },
                        ],
                    )),
                    number("14"),
                )
            },
        ],
        &expect![[r"
            [the number of awards received by Geoffrey Hinton] There are 2 awards received| by Geoffrey Hinton.
            [辛頓獲得的獎項的數目] 辛頓獲得的獎項共有 2 個|。
            [the number of official languages of Atlantis] Atlantis has no| official languages.
            [亞特蘭提斯官方語言的數目] 亞特蘭提斯沒有|官方語言。
            [the number of countries that border Germany] There are 9 countries that| border Germany.
            [與德國接壤的國家的數目] 與德國接壤的國家共有 9 個|。
            [the number of countries that border Portugal] There is 1 country that| borders Portugal.
            [與葡萄牙接壤的國家的數目] 與葡萄牙接壤的國家共有 1 個|。
            [the number of countries that border Japan] There are no countries that| border Japan.
            [與日本接壤的國家的數目] 圖中沒有|與日本接壤的國家。
            [the number of countries in Europe] There are 44 countries| in Europe.
            [歐洲國家的數目] 歐洲的國家共有 44 個|。
            [the number of elements] There are 118| elements.
            [元素的數目] 元素共有 118 種|。
            [the number of official languages of Switzerland] Switzerland has 4| official languages.
            [瑞士官方語言的數目] 瑞士有 4 種|官方語言。
            [the number of official languages of Uruguay] Uruguay has 1| official language.
            [烏拉圭官方語言的數目] 烏拉圭有 1 種|官方語言。
            [the number of countries that Spain borders] Spain borders 3| countries: France, Portugal and Andorra.
            [與西班牙接壤的國家的數目] 與西班牙接壤的國家共有 3 個|：法國、葡萄牙和安道爾。
            [the number of landlocked countries in Europe] There are 14 landlocked countries| in Europe.
            [歐洲內陸國的數目] 歐洲的內陸國共有 14 個|。
        "]],
    );
}

#[test]
fn many_answers_are_laid_out_after_their_number() {
    let question = Question::Which(such(ENGLISH.countries(), [ENGLISH.in_europe()]));
    let outcome = answers(
        (1..=13)
            .map(|n| Said::new(format!("A{n}")))
            .collect::<Vec<Said>>(),
    );
    expect!["There are 13 countries in Europe: A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12 and A13."]
        .assert_eq(&sentence(&question, &outcome, Language::English));
}
