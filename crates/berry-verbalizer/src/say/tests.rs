//! Readings and answers in both languages, as a table of questions.

use expect_test::{Expect, expect};

use crate::*;

/// Words of a small world, by language.
struct World {
    language: Language,
}

const ENGLISH: World = World {
    language: Language::English,
};
const CHINESE: World = World {
    language: Language::TraditionalChinese,
};

impl World {
    fn property(&self, english: &str, chinese: &str) -> PropertyWords {
        PropertyWords::new(self.pick(english, chinese), &[], self.language)
    }

    fn between(
        &self,
        property: PropertyWords,
        subject: (&str, &str),
        object: (&str, &str),
    ) -> PropertyWords {
        let class = |(english, chinese): (&str, &str)| {
            Some(self.pick(english, chinese).to_owned()).filter(|class| !class.is_empty())
        };
        property.between(class(subject), class(object))
    }

    fn pick<'a>(&self, english: &'a str, chinese: &'a str) -> &'a str {
        if self.language.is_chinese() {
            chinese
        } else {
            english
        }
    }

    fn name(&self, english: &str, chinese: &str) -> Noun {
        Noun::Name(self.pick(english, chinese).to_owned())
    }

    fn things(&self, english: &str, chinese: &str) -> Noun {
        Noun::Things {
            label: self.pick(english, chinese).to_owned(),
        }
    }

    fn said(&self, english: &str, chinese: &str) -> Said {
        Said::new(self.pick(english, chinese))
    }

    fn capital(&self) -> PropertyWords {
        self.property("capital", "首都")
    }

    fn borders(&self) -> PropertyWords {
        let country = ("country", "國家");
        self.between(self.property("borders", "接壤"), country, country)
    }

    fn continent(&self) -> PropertyWords {
        self.property("continent", "所屬洲")
    }

    fn landlocked(&self) -> PropertyWords {
        self.property("landlocked", "內陸國")
    }

    fn language(&self) -> PropertyWords {
        self.property("official language", "官方語言")
    }

    fn area(&self) -> Key {
        Key::Property(self.property("area", "面積"), None)
    }

    fn population(&self) -> Key {
        Key::Property(self.property("population", "人口"), None)
    }

    fn melting_point(&self) -> Key {
        Key::Property(self.property("melting point", "熔點"), None)
    }

    fn year(&self) -> Key {
        Key::Property(self.property("discovery year", "發現年份"), None)
    }

    fn neighbours(&self) -> Key {
        Key::CountOf {
            property: self.borders(),
            inverse: false,
            class: Some(self.pick("country", "國家").to_owned()),
        }
    }

    fn countries(&self) -> Noun {
        self.things("country", "國家")
    }

    fn elements(&self) -> Noun {
        self.things("element", "元素")
    }

    fn france(&self) -> Noun {
        self.name("France", "法國")
    }

    fn spain(&self) -> Noun {
        self.name("Spain", "西班牙")
    }

    fn related(&self, property: PropertyWords, to: Noun) -> Condition {
        Condition::Related {
            property,
            inverse: false,
            to,
        }
    }

    fn in_europe(&self) -> Condition {
        self.related(self.continent(), self.name("Europe", "歐洲"))
    }
}

fn of(property: PropertyWords, of: Noun) -> Noun {
    Noun::Of {
        property,
        inverse: false,
        of: Box::new(of),
    }
}

fn inverse_of(property: PropertyWords, of: Noun) -> Noun {
    Noun::Of {
        property,
        inverse: true,
        of: Box::new(of),
    }
}

fn such(base: Noun, conditions: impl Into<Vec<Condition>>) -> Noun {
    Noun::Such {
        base: Box::new(base),
        conditions: conditions.into(),
    }
}

fn best(key: Key, highest: bool, from: usize, to: usize) -> Condition {
    Condition::Best {
        key,
        highest,
        from,
        to,
    }
}

fn compared(key: Key, comparison: Comparison, to: Operand) -> Condition {
    Condition::Compared {
        key,
        comparison,
        to,
    }
}

fn value(text: &str) -> Operand {
    Operand::Value(text.to_owned())
}

fn answers(answers: impl Into<Vec<Said>>) -> Outcome {
    Outcome {
        answers: answers.into(),
        ..Outcome::default()
    }
}

fn truth(truth: bool) -> Outcome {
    Outcome {
        truth: Some(truth),
        ..Outcome::default()
    }
}

fn number(number: &str) -> Outcome {
    Outcome {
        number: Some(number.to_owned()),
        ..Outcome::default()
    }
}

/// Says nouns in English and Traditional Chinese.
fn check_nouns(nouns: &[fn(&World) -> Noun], expect: &Expect) {
    let mut table = String::new();
    for make in nouns {
        for world in [ENGLISH, CHINESE] {
            table.push_str(&noun(&make(&world), world.language));
            table.push('\n');
        }
    }
    expect.assert_eq(&table);
}

/// Says readings and answers in English and Traditional Chinese; a bar parts the
/// opening from the rest.
fn check_answers(cases: &[fn(&World) -> (Question, Outcome)], expect: &Expect) {
    let mut table = String::new();
    for make in cases {
        for world in [ENGLISH, CHINESE] {
            let (question, outcome) = make(&world);
            let opening = opening(&question, &outcome, world.language);
            let sentence = sentence(&question, &outcome, world.language);
            let rest = sentence
                .strip_prefix(&opening)
                .expect("the sentence starts with its opening");
            let read = interpretation(&question, world.language);
            table.push_str(&format!("[{read}] {opening}|{rest}\n"));
        }
    }
    expect.assert_eq(&table);
}

#[test]
fn nouns_of_properties() {
    check_nouns(
        &[
            |w| of(w.capital(), w.name("Uruguay", "烏拉圭")),
            |w| of(w.capital(), w.name("United States", "美國")),
            |w| of(w.property("area", "面積"), of(w.capital(), w.france())),
            |w| of(w.language(), w.name("Netherlands", "荷蘭")),
            |w| {
                of(
                    w.capital(),
                    such(w.countries(), [w.related(w.borders(), w.france())]),
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
        &expect![[r#"
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
            夏威夷屬於的事物
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
        "#]],
    );
}

#[test]
fn nouns_with_conditions() {
    check_nouns(
        &[
            |w| such(w.countries(), [w.related(w.borders(), w.france())]),
            |w| such(w.countries(), [w.in_europe()]),
            |w| {
                such(
                    w.countries(),
                    [w.in_europe(), w.related(w.borders(), w.france())],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        w.related(w.borders(), w.france()),
                        w.related(w.borders(), w.spain()),
                    ],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [w.related(w.borders(), Noun::AnyOf(vec![w.france(), w.spain()]))],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [w.related(w.capital(), w.name("Paris", "巴黎"))],
                )
            },
            |w| {
                such(
                    w.countries(),
                    [
                        w.related(w.language(), w.name("Spanish", "西班牙語")),
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
                    [Condition::Not(Box::new(w.related(w.borders(), w.france())))],
                )
            },
            |w| such(w.countries(), [Condition::Not(Box::new(w.in_europe()))]),
            |w| {
                such(
                    w.things("person", "人物"),
                    [w.related(
                        w.property("discovered", "發現的元素"),
                        w.name("radium", "鐳"),
                    )],
                )
            },
            |w| {
                such(
                    w.things("technique", "技術"),
                    [w.related(
                        w.property("used by", "採用它的事物"),
                        w.name("GPT-4", "GPT-4"),
                    )],
                )
            },
            |w| such(Noun::Anything, [w.related(w.borders(), w.france())]),
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
                    [w.related(w.property("flows through", "流經"), w.france())],
                )
            },
        ],
        &expect![[r#"
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
            the countries whose official language is Spanish in Europe
            官方語言是西班牙語且位於歐洲的國家
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
            the people that discovered radium
            發現鐳的人物
            the techniques that are used by GPT-4
            GPT-4 採用的技術
            the things that border France
            與法國接壤的事物
            the metals
            金屬
            the elements that are metals
            屬於金屬的元素
            the rivers that flow through France
            流經法國的河流
        "#]],
    );
}

#[test]
fn ranks_and_comparisons() {
    check_nouns(
        &[
            |w| such(w.countries(), [best(w.area(), true, 1, 1)]),
            |w| {
                such(
                    w.countries(),
                    [
                        w.related(w.continent(), w.name("South America", "南美洲")),
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
                        w.related(w.borders(), w.france()),
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
        &expect![[r#"
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
            接壤的國家最多的國家
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
            名稱中字母的數目最多的國家
            the countries with an area of more than 500,000 km²
            面積大於 500,000 平方公里的國家
            the countries with a population of at most 1,000,000 in Europe
            人口不多於 1,000,000 且位於歐洲的國家
            the countries that border more than 5 countries
            接壤的國家多於 5 個的國家
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
        "#]],
    );
}

#[test]
fn which() {
    check_answers(
        &[
            |w| {
                (
                    Question::Which(of(w.capital(), w.name("Uruguay", "烏拉圭"))),
                    answers([w.said("Montevideo", "蒙特維多")]),
                )
            },
            |w| {
                (
                    Question::Which(such(w.countries(), [w.related(w.borders(), w.spain())])),
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
                        [w.related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    answers([w.said("Spain", "西班牙")]),
                )
            },
            |w| {
                (
                    Question::Which(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Japan", "日本"))],
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
                            w.related(w.continent(), w.name("South America", "南美洲")),
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
                        [w.related(
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
                            w.related(w.borders(), w.name("Japan", "日本")),
                            best(w.area(), true, 1, 1),
                        ],
                    )),
                    answers([]),
                )
            },
        ],
        &expect![[r#"
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
            [接壤的國家最多的國家] 接壤的國家最多的國家有|中國（14）和俄羅斯（14）。
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
            [the largest one of France and Spain by area] Of France and Spain, the one with the larger area is| France (551,695 km²).
            [法國和西班牙之中面積最大的一個] 法國和西班牙之中面積最大的一個是|法國（551,695 平方公里）。
            [the countries in Europe] There are 44 countries in Europe:| Albania, Andorra and 42 more.
            [歐洲的國家] 歐洲的國家共有 44 個：|阿爾巴尼亞、安道爾，另有 42 個。
            [the countries whose capital is Washington, D.C.] The country whose capital is Washington, D.C. is| the United States.
            [首都是華盛頓哥倫比亞特區的國家] 首都是華盛頓哥倫比亞特區的國家是|美國。
            [the capital of Antarctica] The graph lists| no capital of Antarctica.
            [南極洲的首都] 圖中沒有列出|南極洲的首都。
            [what Japan borders] The graph lists| nothing that Japan borders.
            [與日本接壤的事物] 圖中沒有列出|與日本接壤的事物。
            [the largest country that borders Japan by area] The graph lists| no country that borders Japan.
            [與日本接壤的國家中面積最大的國家] 圖中沒有列出|與日本接壤的國家。
        "#]],
    );
}

#[test]
fn how_many() {
    check_answers(
        &[
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Germany", "德國"))],
                    )),
                    number("9"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    number("1"),
                )
            },
            |w| {
                (
                    Question::HowMany(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Japan", "日本"))],
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
        &expect![[r#"
            [the number of countries that border Germany] There are 9 countries that| border Germany.
            [與德國接壤的國家的數目] 與德國接壤的國家有| 9 個。
            [the number of countries that border Portugal] There is 1 country that| borders Portugal.
            [與葡萄牙接壤的國家的數目] 與葡萄牙接壤的國家有| 1 個。
            [the number of countries that border Japan] There are no countries that| border Japan.
            [與日本接壤的國家的數目] 圖中沒有|與日本接壤的國家。
            [the number of countries in Europe] There are 44 countries| in Europe.
            [歐洲的國家的數目] 歐洲的國家有| 44 個。
            [the number of elements] There are 118| elements.
            [元素的數目] 元素有| 118 種。
            [the number of official languages of Switzerland] Switzerland has 4| official languages.
            [瑞士的官方語言的數目] 瑞士有 4 種|官方語言。
            [the number of official languages of Uruguay] Uruguay has 1| official language.
            [烏拉圭的官方語言的數目] 烏拉圭有 1 種|官方語言。
            [the number of countries that Spain borders] Spain borders 3| countries: France, Portugal and Andorra.
            [與西班牙接壤的國家的數目] 與西班牙接壤的國家有| 3 個：法國、葡萄牙和安道爾。
            [the number of landlocked countries in Europe] There are 14 landlocked countries| in Europe.
            [歐洲的內陸國的數目] 歐洲的內陸國有| 14 個。
        "#]],
    );
}

#[test]
fn whether() {
    check_answers(
        &[
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.related(w.borders(), w.spain()),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.related(w.borders(), w.name("Japan", "日本")),
                    },
                    truth(false),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("Mongolia", "蒙古"),
                        condition: Condition::Holds {
                            property: w.landlocked(),
                        },
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: Condition::Holds {
                            property: w.landlocked(),
                        },
                    },
                    truth(false),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("uranium", "鈾"),
                        condition: Condition::Holds {
                            property: w.property("radioactive", "具放射性"),
                        },
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("gold", "金"),
                        condition: Condition::Holds {
                            property: w.property("radioactive", "具放射性"),
                        },
                    },
                    truth(false),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.spain(),
                        condition: compared(
                            w.area(),
                            Comparison::More,
                            Operand::KeyOf(w.name("Portugal", "葡萄牙")),
                        ),
                    },
                    Outcome {
                        truth: Some(true),
                        ..answers([
                            w.said("Spain", "西班牙")
                                .with_detail(w.pick("505,992 km²", "505,992 平方公里")),
                            w.said("Portugal", "葡萄牙")
                                .with_detail(w.pick("92,090 km²", "92,090 平方公里")),
                        ])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("gold", "金"),
                        condition: compared(
                            w.melting_point(),
                            Comparison::More,
                            Operand::KeyOf(w.name("iron", "鐵")),
                        ),
                    },
                    Outcome {
                        truth: Some(false),
                        ..answers([
                            w.said("gold", "金").with_detail("1,337 K"),
                            w.said("iron", "鐵").with_detail("1,811 K"),
                        ])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: compared(w.population(), Comparison::More, value("50,000,000")),
                    },
                    Outcome {
                        truth: Some(true),
                        ..answers([w.said("France", "法國").with_detail("68,000,000")])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.related(w.capital(), w.name("Lyon", "里昂")),
                    },
                    Outcome {
                        truth: Some(false),
                        ..answers([w.said("Paris", "巴黎")])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.related(w.capital(), w.name("Paris", "巴黎")),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("Egypt", "埃及"),
                        condition: w.in_europe(),
                    },
                    Outcome {
                        truth: Some(false),
                        ..answers([w.said("Africa", "非洲")])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.in_europe(),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: compared(w.neighbours(), Comparison::More, value("5")),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: w.name("Montevideo", "蒙特維多"),
                        other: of(w.capital(), w.name("Uruguay", "烏拉圭")),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: w.name("Lyon", "里昂"),
                        other: of(w.capital(), w.france()),
                    },
                    Outcome {
                        truth: Some(false),
                        ..answers([w.said("Paris", "巴黎")])
                    },
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: w.name("Lyon", "里昂"),
                        other: of(w.capital(), w.france()),
                    },
                    truth(false),
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: w.name("gold", "金"),
                        other: w.elements(),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: w.name("Russia", "俄羅斯"),
                        other: such(w.countries(), [best(w.area(), true, 1, 1)]),
                    },
                    Outcome {
                        truth: Some(true),
                        ..answers([w
                            .said("Russia", "俄羅斯")
                            .with_detail(w.pick("17,098,246 km²", "17,098,246 平方公里"))])
                    },
                )
            },
            |w| {
                (
                    Question::WhetherAny(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Japan", "日本"))],
                    )),
                    truth(false),
                )
            },
            |w| {
                (
                    Question::WhetherAny(such(
                        w.countries(),
                        [w.related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    Outcome {
                        truth: Some(true),
                        ..answers([w.said("Spain", "西班牙")])
                    },
                )
            },
            |w| {
                (
                    Question::WhetherAny(such(w.countries(), [w.related(w.borders(), w.spain())])),
                    Outcome {
                        truth: Some(true),
                        ..answers([w.said("France", "法國"), w.said("Portugal", "葡萄牙")])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: w.related(w.borders(), w.spain()),
                    },
                    Outcome::default(),
                )
            },
        ],
        &expect![[r#"
            [whether France borders Spain] Yes, France borders| Spain.
            [法國是否與西班牙接壤] 是的，法國與|西班牙接壤。
            [whether France borders Japan] No, France does not| border Japan.
            [法國是否與日本接壤] 不，法國不與|日本接壤。
            [whether Mongolia is landlocked] Yes, Mongolia is| landlocked.
            [蒙古是否為內陸國] 是的，蒙古是|內陸國。
            [whether France is landlocked] No, France is not| landlocked.
            [法國是否為內陸國] 不，法國不是|內陸國。
            [whether uranium is radioactive] Yes, uranium is| radioactive.
            [鈾是否具放射性] 是的，鈾|具放射性。
            [whether gold is radioactive] No, gold is not| radioactive.
            [金是否具放射性] 不，金不|具放射性。
            [whether Spain is larger than Portugal] Yes, Spain is| larger than Portugal: its area is 505,992 km² against 92,090 km².
            [西班牙的面積是否比葡萄牙大] 是的，西班牙的面積|比葡萄牙大：西班牙是 505,992 平方公里，葡萄牙是 92,090 平方公里。
            [whether gold has a higher melting point than iron] No, gold does not| have a higher melting point than iron: its melting point is 1,337 K against 1,811 K.
            [金的熔點是否比鐵高] 不，金的熔點|並不比鐵高：金是 1,337 K，鐵是 1,811 K。
            [whether France has a population of more than 50,000,000] Yes, France has| a population of more than 50,000,000: its population is 68,000,000.
            [法國的人口是否多於 50,000,000] 是的，法國的人口|多於 50,000,000（68,000,000）。
            [whether the capital of France is Lyon] No, the capital of France is| Paris, not Lyon.
            [法國的首都是否為里昂] 不，法國的首都是|巴黎，不是里昂。
            [whether the capital of France is Paris] Yes, the capital of France is| Paris.
            [法國的首都是否為巴黎] 是的，法國的首都是|巴黎。
            [whether Egypt is in Europe] No, Egypt is in| Africa, not Europe.
            [埃及是否位於歐洲] 不，埃及位於|非洲，不在歐洲。
            [whether France is in Europe] Yes, France is| in Europe.
            [法國是否位於歐洲] 是的，法國位於|歐洲。
            [whether France borders more than 5 countries] Yes, France borders| more than 5 countries.
            [法國接壤的國家是否多於 5 個] 是的，法國接壤的國家|多於 5 個。
            [whether Montevideo is the capital of Uruguay] Yes, Montevideo is| the capital of Uruguay.
            [蒙特維多是否為烏拉圭的首都] 是的，蒙特維多是|烏拉圭的首都。
            [whether Lyon is the capital of France] No, the capital of France is| Paris, not Lyon.
            [里昂是否為法國的首都] 不，法國的首都是|巴黎，不是里昂。
            [whether Lyon is the capital of France] No, Lyon is not| the capital of France.
            [里昂是否為法國的首都] 不，里昂不是|法國的首都。
            [whether gold is an element] Yes, gold is| an element.
            [金是否為元素] 是的，金是|元素。
            [whether Russia is the largest country by area] Yes, Russia is| the largest country by area (17,098,246 km²).
            [俄羅斯是否為面積最大的國家] 是的，俄羅斯是|面積最大的國家（17,098,246 平方公里）。
            [whether there is a country that borders Japan] No, the graph lists| no country that borders Japan.
            [是否有與日本接壤的國家] 沒有，圖中沒有列出|與日本接壤的國家。
            [whether there is a country that borders Portugal] Yes, there is| a country that borders Portugal: Spain.
            [是否有與葡萄牙接壤的國家] 有，與葡萄牙接壤的國家是|西班牙。
            [whether there is a country that borders Spain] Yes, there are 2| countries that border Spain: France and Portugal.
            [是否有與西班牙接壤的國家] 有，與西班牙接壤的國家有|法國和葡萄牙。
            [whether France borders Spain] The graph does not say| whether France borders Spain.
            [法國是否與西班牙接壤] 圖中沒有說明|法國是否與西班牙接壤。
        "#]],
    );
}

#[test]
fn values() {
    check_answers(
        &[
            |w| {
                (
                    Question::Difference {
                        key: w.area(),
                        first: w.france(),
                        second: w.spain(),
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
            [the difference in area between France and Spain] The difference in area between France and Spain is| 45,703 km² (France: 551,695, Spain: 505,992).
            [法國與西班牙的面積差距] 法國與西班牙的面積差距是| 45,703 平方公里（法國是 551,695，西班牙是 505,992）。
            [the total population of the countries in Europe] The total population of the countries in Europe is| 741,000,000.
            [歐洲的國家的人口的總和] 歐洲的國家的人口的總和是| 741,000,000。
            [the average area of the countries in Europe] The average area of the countries in Europe is| 5.
            [歐洲的國家的平均面積] 歐洲的國家的平均面積是| 5。
            [the highest melting point of the elements] The highest melting point of the elements is| 3,823 K.
            [元素的熔點的最高值] 元素的熔點的最高值是| 3,823 K。
        "#]],
    );
}

#[test]
fn descriptions() {
    check_answers(
        &[
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
        &expect![[r#"
            [what France is] France is| a country in Western Europe.
            [法國是什麼] 法國是|位於西歐的國家。
            [what gold is] Gold is| a soft, yellow metal.
            [金是什麼] 金是|一種柔軟的黃色金屬。
            [what attention is] Attention lets| a model weigh its input.
            [注意力機制是什麼] 讓模|型衡量輸入各部分的機制。
            [what France is] The capital| of France is Paris. France borders Spain.
            [法國是什麼] 法國的首都是巴黎。|法國與西班牙接壤。
            [what France is] The graph does not| describe France.
            [法國是什麼] 圖中沒有|法國的說明。
        "#]],
    );
}

fn letters(function: &str, arguments: &[&str], value: &str, positions: &[usize]) -> Computation {
    Computation {
        function: function.to_owned(),
        arguments: arguments.iter().map(ToString::to_string).collect(),
        value: value.to_owned(),
        positions: positions.to_vec(),
    }
}

fn computed(arguments: Vec<Argument>, working: Computation) -> (Question, Outcome) {
    let question = Question::Compute {
        function: working.function.clone(),
        arguments,
    };
    let outcome = Outcome {
        working: vec![working],
        ..Outcome::default()
    };
    (question, outcome)
}

fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

#[test]
fn computations_in_answers() {
    check_answers(
        &[
            |_| {
                computed(
                    vec![text("strawberries"), text("r")],
                    letters("countLetter", &["strawberries", "r"], "3", &[3, 8, 9]),
                )
            },
            |w| {
                computed(
                    vec![
                        Argument::Noun(of(w.capital(), w.name("Uruguay", "烏拉圭"))),
                        text("r"),
                    ],
                    letters("countLetter", &["Montevideo", "r"], "0", &[]),
                )
            },
            |w| {
                computed(
                    vec![Argument::Noun(of(w.capital(), w.name("Uruguay", "烏拉圭")))],
                    letters("countLetters", &["Montevideo"], "10", &[]),
                )
            },
            |_| {
                computed(
                    vec![Argument::Noun(Noun::Name("Uruguay".to_owned())), text("r")],
                    letters("countLetter", &["Uruguay", "r"], "1", &[2]),
                )
            },
            |w| {
                computed(
                    vec![Argument::Noun(of(
                        w.property("official name", "正式名稱"),
                        w.france(),
                    ))],
                    letters("reverse", &["France"], "ecnarF", &[]),
                )
            },
        ],
        &expect![[r#"
            [the number of letters r in “strawberries”] There are 3 r's in| “strawberries” (s-t-r-a-w-b-e-r-r-i-e-s: positions 3, 8 and 9).
            [「strawberries」中字母 r 的數目] 「strawberries」裡有 3 個| r（第 3、8、9 個字母）。
            [the number of letters r in the name of the capital of Uruguay] There are no r's in| “Montevideo”, the capital of Uruguay.
            [烏拉圭首都名稱中字母 r 的數目] 「Montevideo」（烏拉圭的首都）裡沒有| r。
            [the number of letters in the name of the capital of Uruguay] “Montevideo”, the capital of Uruguay, has 10| letters.
            [烏拉圭首都名稱中字母的數目] 「Montevideo」（烏拉圭的首都）有 10 個|字母。
            [the number of letters r in “Uruguay”] There is 1 r in| “Uruguay” (U-r-u-g-u-a-y: position 2).
            [「Uruguay」中字母 r 的數目] 「Uruguay」裡有 1 個| r（第 2 個字母）。
            [the official name of France spelled backwards] “France”, the official name of France spelled backwards is| “ecnarF”.
            [法國的正式名稱倒過來的寫法] 「France」（法國的正式名稱）倒過來的寫法是|「ecnarF」。
        "#]],
    );
}

#[test]
fn computations() {
    let mut table = String::new();
    for working in [
        letters("countLetter", &["New York", "k"], "1", &[8]),
        letters("countLetter", &["中華民國國旗", "國"], "2", &[4, 5]),
        letters("countSubstring", &["banana", "an"], "2", &[2, 4]),
        letters("countSubstring", &["banana", "x"], "0", &[]),
        letters("countVowels", &["rhythm"], "0", &[]),
        letters("countWords", &["one word"], "2", &[]),
        letters("positionsOf", &["strawberries", "r"], "3, 8, 9", &[3, 8, 9]),
        letters("positionsOf", &["Lima", "z"], "", &[]),
        letters("letterAt", &["Lima", "3"], "m", &[]),
        letters("letterAt", &["Lima", "-2"], "m", &[]),
        letters("firstLetter", &["Lima"], "L", &[]),
        letters("sortLetters", &["Lima"], "aiLm", &[]),
        letters("upper", &["Lima"], "LIMA", &[]),
        letters("isPalindrome", &["level"], "true", &[]),
        letters("startsWith", &["Lima", "x"], "false", &[]),
        letters("containsText", &["Lima", "im"], "true", &[]),
        letters("editDistance", &["kitten", "sitting"], "3", &[]),
        letters("letterFrequency", &["Lima"], "4", &[]),
    ] {
        for language in [Language::English, Language::TraditionalChinese] {
            table.push_str(&computation(&working, language));
            table.push('\n');
        }
    }
    expect![[r#"
        There is 1 k in “New York” (at position 8).
        「New York」裡有 1 個 k（第 8 個字元）。
        There are 2 國's in “中華民國國旗” (at positions 4 and 5).
        「中華民國國旗」裡有 2 個「國」字（第 4、5 個字）。
        “an” occurs twice in “banana” (starting at positions 2 and 4).
        「an」在「banana」裡出現 2 次（第 2、4 個字母起）。
        “x” does not occur in “banana”.
        「banana」裡沒有「x」。
        “rhythm” has no vowels.
        「rhythm」沒有母音。
        “one word” has 2 words.
        「one word」有 2 個單詞。
        The letter r is at positions 3, 8, 9 of “strawberries”.
        「strawberries」裡的字母 r 在第 3、8、9 個字母。
        The letter z does not occur in “Lima”.
        「Lima」裡沒有字母 z。
        The third letter of “Lima” is “m”.
        「Lima」的第 3 個字母是「m」。
        The second letter from the end of “Lima” is “m”.
        「Lima」的倒數第 2 個字母是「m」。
        The first letter of “Lima” is “L”.
        「Lima」的第一個字母是「L」。
        The letters of “Lima” in alphabetical order is “aiLm”.
        「Lima」按順序排列的字母是「aiLm」。
        “Lima” in capital letters is “LIMA”.
        「Lima」的大寫是「LIMA」。
        Yes, “level” is a palindrome.
        是的，「level」是迴文。
        No, “Lima” does not start with “x”.
        不，「Lima」不以「x」開頭。
        Yes, “Lima” contains “im”.
        是的，「Lima」包含「im」。
        The edit distance between “kitten” and “sitting” is 3.
        「kitten」與「sitting」的編輯距離是 3。
        The letter frequency of “Lima” is 4.
        「Lima」的 letterFrequency 值是 4。
    "#]]
    .assert_eq(&table);
}

#[test]
fn facts() {
    let mut table = String::new();
    let facts: &[fn(&World) -> Fact] = &[
        |w| {
            stated(
                w,
                ("Uruguay", "烏拉圭"),
                w.capital(),
                ("Montevideo", "蒙特維多"),
            )
        },
        |w| stated(w, ("France", "法國"), w.borders(), ("Spain", "西班牙")),
        |w| stated(w, ("France", "法國"), w.continent(), ("Europe", "歐洲")),
        |w| {
            stated(
                w,
                ("Paris", "巴黎"),
                w.property("located in", "位於"),
                ("France", "法國"),
            )
        },
        |w| {
            stated(
                w,
                ("Paris", "巴黎"),
                w.between(
                    w.property("country", "所屬國家"),
                    ("city", "城市"),
                    ("", ""),
                ),
                ("France", "法國"),
            )
        },
        |w| {
            stated(
                w,
                ("gold", "金"),
                w.property("density", "密度"),
                ("19.3 g/cm³", "19.3 g/cm³"),
            )
        },
        |w| {
            stated(
                w,
                ("radium", "鐳"),
                w.property("discovered by", "由…發現"),
                ("Marie Curie", "居禮夫人"),
            )
        },
        |w| {
            stated(
                w,
                ("radium", "鐳"),
                w.property("discovery year", "發現年份"),
                ("1898", "1898年"),
            )
        },
        |w| {
            stated(
                w,
                ("Marie Curie", "居禮夫人"),
                w.property("discovered", "發現的元素"),
                ("radium", "鐳"),
            )
        },
        |w| stated(w, ("Mongolia", "蒙古"), w.landlocked(), ("true", "是")),
        |w| stated(w, ("France", "法國"), w.landlocked(), ("false", "否")),
        |w| {
            stated(
                w,
                ("France", "法國"),
                w.property("UN member", "聯合國會員國"),
                ("true", "是"),
            )
        },
        |w| {
            stated(
                w,
                ("uranium", "鈾"),
                w.property("radioactive", "具放射性"),
                ("true", "是"),
            )
        },
        |w| {
            stated(
                w,
                ("Guam", "關島"),
                w.property("administered by", "管轄國"),
                ("United States", "美國"),
            )
        },
        |w| {
            stated(
                w,
                ("GPT-4", "GPT-4"),
                w.property("uses", "使用的技術"),
                ("attention", "注意力機制"),
            )
        },
        |w| {
            stated(
                w,
                ("lossy compression", "有損壓縮"),
                w.property("explains well", "解釋得好的面向"),
                ("hallucination", "幻覺"),
            )
        },
        |w| {
            stated(
                w,
                ("hallucination", "幻覺"),
                w.property("missed by", "解釋不了它的比喻"),
                ("statistical map", "統計地圖"),
            )
        },
        |w| {
            stated(
                w,
                ("language model", "語言模型"),
                w.property("pictured as", "被比喻為"),
                ("lossy compression", "有損壓縮"),
            )
        },
        |w| {
            stated(
                w,
                ("Turing test", "圖靈測試"),
                w.property("named after", "命名由來"),
                ("Alan Turing", "圖靈"),
            )
        },
        |w| {
            stated(
                w,
                ("Montevideo", "蒙特維多"),
                w.property("capital of", "首都所屬國家"),
                ("Uruguay", "烏拉圭"),
            )
        },
        |w| {
            stated(
                w,
                ("France", "法國"),
                w.property("member of", "屬於"),
                ("European Union", "歐盟"),
            )
        },
        |w| {
            stated(
                w,
                ("Geoffrey Hinton", "傑佛瑞·辛頓"),
                w.property("award received", "獲得的獎項"),
                ("Turing Award", "圖靈獎"),
            )
        },
    ];
    for make in facts {
        for world in [ENGLISH, CHINESE] {
            table.push_str(&fact(&make(&world), world.language));
            table.push('\n');
        }
    }
    expect![[r#"
        The capital of Uruguay is Montevideo.
        烏拉圭的首都是蒙特維多。
        France borders Spain.
        法國與西班牙接壤。
        France is in Europe.
        法國位於歐洲。
        Paris is in France.
        巴黎位於法國。
        Paris is in France.
        巴黎位於法國。
        The density of gold is 19.3 g/cm³.
        金的密度是 19.3 g/cm³。
        Radium was discovered by Marie Curie.
        鐳由居禮夫人發現。
        The discovery year of radium is 1898.
        鐳的發現年份是1898年。
        Marie Curie discovered radium.
        居禮夫人發現的元素是鐳。
        Mongolia is landlocked.
        蒙古是內陸國。
        France is not landlocked.
        法國不是內陸國。
        France is a UN member.
        法國是聯合國會員國。
        Uranium is radioactive.
        鈾具放射性。
        Guam is administered by the United States.
        關島的管轄國是美國。
        GPT-4 uses attention.
        GPT-4 使用的技術是注意力機制。
        Lossy compression explains hallucination well.
        有損壓縮解釋得好的面向是幻覺。
        Hallucination is missed by statistical map.
        解釋不了幻覺的比喻是統計地圖。
        Language model is pictured as lossy compression.
        語言模型被比喻為有損壓縮。
        Turing test was named after Alan Turing.
        圖靈測試的命名由來是圖靈。
        Montevideo is the capital of Uruguay.
        蒙特維多的首都所屬國家是烏拉圭。
        France is a member of the European Union.
        法國屬於歐盟。
        The award received of Geoffrey Hinton is Turing Award.
        傑佛瑞·辛頓獲得的獎項是圖靈獎。
    "#]]
    .assert_eq(&table);
}

fn stated(
    world: &World,
    subject: (&str, &str),
    property: PropertyWords,
    object: (&str, &str),
) -> Fact {
    Fact {
        subject: world.pick(subject.0, subject.1).to_owned(),
        property,
        object: world.pick(object.0, object.1).to_owned(),
    }
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
                [world.related(author.clone(), turing.clone())],
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
    expect![[r#"
        the author of Emma
        the books that Turing writes
        the books that Turing writes
        the people that write Emma
        艾瑪的作者
        圖靈撰寫的著作
        圖靈撰寫的著作
        撰寫艾瑪的人物
    "#]]
    .assert_eq(&table);
}

#[test]
fn simplified_chinese_is_converted() {
    let uruguay = CHINESE.name("", "烏拉圭");
    let (question, outcome) = computed(
        vec![Argument::Noun(of(CHINESE.capital(), uruguay)), text("r")],
        letters("countLetter", &["Montevideo", "r"], "0", &[]),
    );
    expect!["“Montevideo”（乌拉圭的首都）里没有 r。"].assert_eq(&sentence(
        &question,
        &outcome,
        Language::SimplifiedChinese,
    ));
    expect!["乌拉圭首都名称中字母 r 的数目"]
        .assert_eq(&interpretation(&question, Language::SimplifiedChinese));
    // Simplified labels come out in Traditional characters where these are spoken.
    let capital = PropertyWords::new("首都", &[], Language::TraditionalChinese);
    let said = noun(
        &of(capital, Noun::Name("乌拉圭".to_owned())),
        Language::TraditionalChinese,
    );
    assert_eq!(said, "烏拉圭的首都");
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
