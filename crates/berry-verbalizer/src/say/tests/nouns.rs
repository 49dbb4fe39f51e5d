//! Noun phrases.

use expect_test::expect;

use super::*;

#[test]
fn nouns_of_properties() {
    check_nouns(
        &[
            |w| {
                of(
                    w.property("award received", "獲得的獎項"),
                    w.name("Geoffrey Hinton", "辛頓"),
                )
            },
            |w| {
                of(
                    w.property("proposed idea", "提出的概念"),
                    w.name("Christopher Manning", "曼寧"),
                )
            },
            |w| {
                of(
                    w.property("head of state", "國家元首"),
                    such(w.countries(), [w.in_europe()]),
                )
            },
            |w| {
                of(
                    w.property("capital of", "首都所屬國家"),
                    w.name("Paris", "巴黎"),
                )
            },
            |w| of(w.capital(), w.name("Uruguay", "烏拉圭")),
            |w| of(w.capital(), w.name("United States", "美國")),
            |w| of(w.property("area", "面積"), of(w.capital(), w.france())),
            |w| of(w.language(), w.name("Netherlands", "荷蘭")),
            |w| {
                of(
                    w.capital(),
                    such(w.countries(), [related(w.borders(), w.france())]),
                )
            },
            |w| of(w.borders(), w.france()),
            |w| of(w.property("borders", "接壤"), w.france()),
            |w| inverse_of(w.borders(), w.france()),
            |w| inverse_of(w.capital(), w.name("Paris", "巴黎")),
            |w| {
                inverse_of(
                    w.between(w.capital(), ("country", "國家"), ("city", "城市")),
                    w.name("Paris", "巴黎"),
                )
            },
            |w| {
                of(
                    w.property("developed by", "由…開發"),
                    w.name("GPT-4", "GPT-4"),
                )
            },
            |w| {
                inverse_of(
                    w.between(
                        w.property("developed by", "由…開發"),
                        ("model", "模型"),
                        ("", ""),
                    ),
                    w.name("OpenAI", "OpenAI"),
                )
            },
            |w| of(w.property("is part of", "屬於"), w.name("Hawaii", "夏威夷")),
            |w| {
                of(
                    w.between(
                        w.property("explains well", "解釋得好的面向"),
                        ("picture", "比喻"),
                        ("aspect", "面向"),
                    ),
                    w.name("lossy compression", "有損壓縮"),
                )
            },
            |w| {
                of(
                    w.property("discovered", "發現的元素"),
                    w.name("Marie Curie", "居禮夫人"),
                )
            },
            |w| {
                of(
                    w.property("namesake", "以其命名的事物"),
                    w.name("Alan Turing", "圖靈"),
                )
            },
            |w| {
                of(
                    w.property("used by", "採用它的事物"),
                    w.name("attention", "注意力機制"),
                )
            },
            |w| {
                of(
                    w.property("state at room temperature", "室溫下的狀態"),
                    w.name("gold", "金"),
                )
            },
            |w| of(w.property("country", "所屬國家"), w.name("Paris", "巴黎")),
            |w| of(w.capital(), Noun::AnyOf(vec![w.france(), w.spain()])),
            |w| of(w.property("has mouth", "河口"), w.name("Rhine", "萊茵河")),
        ],
        &expect![[r"
            the award received by Geoffrey Hinton
            辛頓獲得的獎項
            the idea proposed by Christopher Manning
            曼寧提出的概念
            the heads of state of the countries in Europe
            歐洲國家的國家元首
            what Paris is the capital of
            首都是巴黎的事物
            the capital of Uruguay
            烏拉圭的首都
            the capital of the United States
            美國的首都
            the area of the capital of France
            法國首都的面積
            the official language of the Netherlands
            荷蘭的官方語言
            the capitals of the countries that border France
            與法國接壤的國家的首都
            the countries that France borders
            與法國接壤的國家
            what France borders
            與法國接壤的事物
            the countries that border France
            與法國接壤的國家
            what has Paris as its capital
            首都是巴黎的事物
            the countries whose capital is Paris
            首都是巴黎的國家
            what GPT-4 was developed by
            開發 GPT-4 的事物
            the models developed by OpenAI
            由 OpenAI 開發的模型
            what Hawaii is part of
            夏威夷所屬的事物
            the aspects that lossy compression explains well
            有損壓縮解釋得好的面向
            what Marie Curie discovered
            居禮夫人發現的元素
            the namesake of Alan Turing
            以圖靈命名的事物
            what attention is used by
            採用注意力機制的事物
            the state at room temperature of gold
            金在室溫下的狀態
            the country of Paris
            巴黎所屬國家
            the capitals of France and Spain
            法國和西班牙的首都
            the mouth of Rhine
            萊茵河的河口
        "]],
    );
}

#[test]
fn nouns_with_conditions() {
    check_nouns(
        &[
            |w| {
                such(
                    w.things("scientist", "科學家"),
                    [
                        related(
                            w.property("discovered", "發現的元素"),
                            w.name("radium", "鐳"),
                        ),
                        related(
                            w.property("award received", "獲得的獎項"),
                            w.name("Nobel Prize", "諾貝爾獎"),
                        ),
                    ],
                )
            },
            |w| {
                such(
                    w.things("city", "城市"),
                    [related(
                        w.property("capital of", "首都所屬國家"),
                        w.france(),
                    )],
                )
            },
            |w| {
                such(
                    w.things("city", "城市"),
                    [related(
                        w.between(
                            w.property("country", "所屬國家"),
                            ("city", "城市"),
                            ("country", "國家"),
                        ),
                        such(w.countries(), [related(w.borders(), w.france())]),
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [Condition::Not(Box::new(related(
                        w.language(),
                        Noun::Anything,
                    )))],
                )
            },
            |w| such(w.countries(), [related(w.language(), Noun::Anything)]),
            |w| such(w.countries(), [related(w.borders(), w.france())]),
            |w| such(w.countries(), [w.in_europe()]),
            |w| {
                such(
                    w.countries(),
                    [w.in_europe(), related(w.borders(), w.france())],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        related(w.borders(), w.france()),
                        related(w.borders(), w.spain()),
                    ],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [related(
                        w.borders(),
                        Noun::AnyOf(vec![w.france(), w.spain()]),
                    )],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [related(w.capital(), w.name("Paris", "巴黎"))],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        related(w.language(), w.name("Spanish", "西班牙語")),
                        w.in_europe(),
                    ],
                )
            },
            |w| {
                such(
                    w.things("city", "城市"),
                    [Condition::Related {
                        property: w.capital(),
                        inverse: true,
                        to: w.france(),
                    }],
                )
            },
            |w| {
                such(
                    w.things("language", "語言"),
                    [Condition::Related {
                        property: w.language(),
                        inverse: true,
                        to: w.name("Switzerland", "瑞士"),
                    }],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [Condition::Holds {
                        property: w.landlocked(),
                    }],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        w.in_europe(),
                        Condition::Holds {
                            property: w.landlocked(),
                        },
                    ],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [Condition::Not(Box::new(Condition::Holds {
                        property: w.landlocked(),
                    }))],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [Condition::Holds {
                        property: w.property("UN member", "聯合國會員國"),
                    }],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [Condition::Holds {
                        property: w.property("radioactive", "具放射性"),
                    }],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [Condition::Holds {
                        property: w.property("known since antiquity", "自古已知"),
                    }],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [Condition::Not(Box::new(related(w.borders(), w.france())))],
                )
            },
            |w| such(w.countries(), [Condition::Not(Box::new(w.in_europe()))]),
            |w| {
                such(
                    w.things("person", "人物"),
                    [related(
                        w.property("discovered", "發現的元素"),
                        w.name("radium", "鐳"),
                    )],
                )
            },
            |w| {
                such(
                    w.things("technique", "技術"),
                    [related(
                        w.property("used by", "採用它的事物"),
                        w.name("GPT-4", "GPT-4"),
                    )],
                )
            },
            |w| such(Noun::Anything, [related(w.borders(), w.france())]),
            |w| {
                such(
                    Noun::Anything,
                    [Condition::IsA {
                        label: w.pick("metal", "金屬").to_owned(),
                    }],
                )
            },
            |w| {
                such(
                    w.elements(),
                    [Condition::IsA {
                        label: w.pick("metal", "金屬").to_owned(),
                    }],
                )
            },
            |w| {
                such(
                    w.things("river", "河流"),
                    [related(w.property("flows through", "流經"), w.france())],
                )
            },
        ],
        &expect![[r"
            the scientists who discovered radium and whose award received is the Nobel Prize
            發現鐳且獲得諾貝爾獎的科學家
            the cities that are capitals of France
            是法國首都的城市
            the cities in the countries that border France
            與法國接壤的國家的城市
            the countries without an official language
            沒有官方語言的國家
            the countries with an official language
            有官方語言的國家
            the countries that border France
            與法國接壤的國家
            the countries in Europe
            歐洲的國家
            the countries in Europe that border France
            歐洲與法國接壤的國家
            the countries that border France and border Spain
            與法國接壤且與西班牙接壤的國家
            the countries that border France or Spain
            與法國或西班牙接壤的國家
            the countries whose capital is Paris
            首都是巴黎的國家
            the countries in Europe whose official language is Spanish
            位於歐洲且官方語言是西班牙語的國家
            the cities that are capitals of France
            是法國首都的城市
            the languages that are official languages of Switzerland
            是瑞士官方語言的語言
            the landlocked countries
            內陸國
            the landlocked countries in Europe
            歐洲的內陸國
            the countries that are not landlocked
            不是內陸國的國家
            the countries that are UN members
            聯合國會員國
            the radioactive elements
            具放射性的元素
            the elements known since antiquity
            自古已知的元素
            the countries that do not border France
            不與法國接壤的國家
            the countries not in Europe
            不在歐洲的國家
            the people who discovered radium
            發現鐳的人物
            the techniques used by GPT-4
            GPT-4 採用的技術
            the things that border France
            與法國接壤的事物
            the metals
            金屬
            the elements that are metals
            屬於金屬的元素
            the rivers that flow through France
            流經法國的河流
        "]],
    );
}

#[test]
fn a_lexicon_outranks_the_label() {
    let form = |written: &str, part_of_speech, inverse| LexicalForm {
        written: written.to_owned(),
        part_of_speech,
        inverse,
    };
    let author = |language: Language| {
        if language.is_chinese() {
            PropertyWords::new("作者", &[form("撰寫", PartOfSpeech::Verb, true)], language)
        } else {
            PropertyWords::new(
                "author",
                &[form("write", PartOfSpeech::Verb, true)],
                language,
            )
        }
        .between(
            Some(
                if language.is_chinese() {
                    "著作"
                } else {
                    "book"
                }
                .to_owned(),
            ),
            None,
        )
    };
    let mut table = String::new();
    for world in [ENGLISH, CHINESE] {
        let author = author(world.language);
        let turing = world.name("Turing", "圖靈");
        for said in [
            of(author.clone(), world.name("Emma", "艾瑪")),
            inverse_of(author.clone(), turing.clone()),
            such(
                world.things("book", "著作"),
                [related(author.clone(), turing.clone())],
            ),
            such(
                world.things("person", "人物"),
                [Condition::Related {
                    property: author,
                    inverse: true,
                    to: world.name("Emma", "艾瑪"),
                }],
            ),
        ] {
            table.push_str(&noun(&said, world.language));
            table.push('\n');
        }
    }
    expect![[r"
        the author of Emma
        the books that Turing wrote
        the books that Turing wrote
        the people who wrote Emma
        艾瑪的作者
        圖靈撰寫的著作
        圖靈撰寫的著作
        撰寫艾瑪的人物
    "]]
    .assert_eq(&table);
}
