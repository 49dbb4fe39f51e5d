//! Readings and answers in both languages, as a table of questions.

use expect_test::Expect;

use crate::*;

mod answers;
mod computations;
mod dates;
mod facts;
mod nouns;
mod numbers;
mod ranks;
mod truths;
mod values;

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

    fn area_of(&self, of: Noun) -> Noun {
        Noun::Of {
            property: self.property("area", "面積"),
            inverse: false,
            of: Box::new(of),
        }
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

    fn in_europe(&self) -> Condition {
        related(self.continent(), self.name("Europe", "歐洲"))
    }
}

fn related(property: PropertyWords, to: Noun) -> Condition {
    Condition::Related {
        property,
        inverse: false,
        to,
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

/// A question with what came of it, in the words of a language.
type Case = fn(&World) -> (Question, Outcome);

/// Says readings and answers in English and Traditional Chinese; a bar parts the
/// opening from the rest.
fn check_answers(cases: &[Case], expect: &Expect) {
    let mut table = Vec::new();
    for make in cases {
        for world in [ENGLISH, CHINESE] {
            let (question, outcome) = make(&world);
            let opening = opening(&question, &outcome, world.language);
            let sentence = sentence(&question, &outcome, world.language);
            let rest = sentence
                .strip_prefix(&opening)
                .expect("the sentence starts with its opening");
            let read = interpretation(&question, world.language);
            table.push(format!("[{read}] {opening}|{rest}\n"));
        }
    }
    expect.assert_eq(&table.concat());
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
