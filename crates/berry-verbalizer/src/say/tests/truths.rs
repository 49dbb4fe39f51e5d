//! Answers to questions that ask whether.

use expect_test::expect;

use super::*;

#[test]
fn whether() {
    check_answers(
        &[
            |w| {
                (
                    Question::Whether {
                        subject: w.name("Spanish", "西班牙語"),
                        condition: Condition::Related {
                            property: w.language(),
                            inverse: true,
                            to: w.spain(),
                        },
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("GPT-4", "GPT-4"),
                        condition: related(
                            w.property("developed by", "由…開發"),
                            w.name("Google", "Google"),
                        ),
                    },
                    Outcome {
                        truth: Some(false),
                        ..answers([w.said("OpenAI", "OpenAI")])
                    },
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("GPT-4", "GPT-4"),
                        condition: Condition::Not(Box::new(related(
                            w.property("uses", "使用"),
                            w.name("attention", "注意力機制"),
                        ))),
                    },
                    truth(false),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: compared(
                            w.population(),
                            Comparison::AtLeast,
                            Operand::KeyOf(w.spain()),
                        ),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.name("radium", "鐳"),
                        condition: compared(
                            w.year(),
                            Comparison::Less,
                            value(w.pick("1900", "1900年")),
                        ),
                    },
                    Outcome {
                        truth: Some(true),
                        ..answers([w.said("radium", "鐳").with_detail(w.pick("1898", "1898年"))])
                    },
                )
            },
            |w| {
                (
                    Question::WhetherIs {
                        subject: of(w.capital(), w.france()),
                        other: w.name("Lyon", "里昂"),
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
                        subject: w.name("French", "法語"),
                        other: of(w.language(), w.name("Switzerland", "瑞士")),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: related(w.borders(), w.spain()),
                    },
                    truth(true),
                )
            },
            |w| {
                (
                    Question::Whether {
                        subject: w.france(),
                        condition: related(w.borders(), w.name("Japan", "日本")),
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
                        condition: related(w.capital(), w.name("Lyon", "里昂")),
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
                        condition: related(w.capital(), w.name("Paris", "巴黎")),
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
                        [related(w.borders(), w.name("Japan", "日本"))],
                    )),
                    truth(false),
                )
            },
            |w| {
                (
                    Question::WhetherAny(such(
                        w.countries(),
                        [related(w.borders(), w.name("Portugal", "葡萄牙"))],
                    )),
                    Outcome {
                        truth: Some(true),
                        ..answers([w.said("Spain", "西班牙")])
                    },
                )
            },
            |w| {
                (
                    Question::WhetherAny(such(w.countries(), [related(w.borders(), w.spain())])),
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
                        condition: related(w.borders(), w.spain()),
                    },
                    Outcome::default(),
                )
            },
        ],
        &expect![[r"
            [whether Spanish is an official language of Spain] Yes, Spanish is| an official language of Spain.
            [西班牙語是否為西班牙的官方語言] 是的，西班牙語是|西班牙的官方語言。
            [whether GPT-4 was developed by Google] No, GPT-4 was developed by| OpenAI, not Google.
            [GPT-4 是否由 Google 開發] 不，GPT-4 由| OpenAI 開發，不是 Google。
            [whether GPT-4 does not use attention] No, GPT-4 uses| attention.
            [GPT-4 是否使用注意力機制] 不，GPT-4| 使用注意力機制。
            [whether France has a population at least as large as that of Spain] Yes, France has a population at least as large as that of| Spain.
            [法國的人口是否不比西班牙少] 是的，法國的人口不比西班牙少|。
            [whether radium has a discovery year before 1900] Yes, radium has a discovery year before| 1900: its discovery year is 1898.
            [鐳的發現年份是否早於1900年] 是的，鐳的發現年份早於|1900年（1898年）。
            [whether the capital of France is Lyon] No, the capital of France is| Paris, not Lyon.
            [法國的首都是否為里昂] 不，法國的首都是|巴黎，不是里昂。
            [whether French is an official language of Switzerland] Yes, French is| an official language of Switzerland.
            [法語是否為瑞士的官方語言] 是的，法語是|瑞士的官方語言。
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
            [whether Spain is larger than Portugal] Yes, Spain is larger than| Portugal: its area is 505,992 km² against 92,090 km².
            [西班牙的面積是否比葡萄牙大] 是的，西班牙的面積比葡萄牙大|：西班牙是 505,992 平方公里，葡萄牙是 92,090 平方公里。
            [whether gold has a higher melting point than iron] No, gold does not have a higher melting point than| iron: its melting point is 1,337 K against 1,811 K.
            [金的熔點是否比鐵高] 不，金的熔點並不比鐵高|：金是 1,337 K，鐵是 1,811 K。
            [whether France has a population of more than 50,000,000] Yes, France has a population of more than| 50,000,000: its population is 68,000,000.
            [法國的人口是否多於 50,000,000] 是的，法國的人口多於| 50,000,000（68,000,000）。
            [whether the capital of France is Lyon] No, the capital of France is| Paris, not Lyon.
            [法國的首都是否為里昂] 不，法國的首都是|巴黎，不是里昂。
            [whether the capital of France is Paris] Yes, the capital of France is| Paris.
            [法國的首都是否為巴黎] 是的，法國的首都是|巴黎。
            [whether Egypt is in Europe] No, Egypt is in| Africa, not Europe.
            [埃及是否位於歐洲] 不，埃及位於|非洲，不在歐洲。
            [whether France is in Europe] Yes, France is| in Europe.
            [法國是否位於歐洲] 是的，法國位於|歐洲。
            [whether France borders more than 5 countries] Yes, France borders more than| 5 countries.
            [與法國接壤的國家是否多於 5 個] 是的，與法國接壤的國家多於| 5 個。
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
        "]],
    );
}
