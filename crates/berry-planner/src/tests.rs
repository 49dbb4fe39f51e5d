//! What questions are read as, over a small graph: each reading as a person would say it.

use std::fmt::Write;

use berry_nlu::{IndexedName, NameIndex, NamedThing, link};
use berry_store::{LoadOptions, NameKind, RdfFormat, Source, Store};
use berry_verbalizer::{Language, interpretation};
use expect_test::{Expect, expect};
use oxrdf::{NamedNode, NamedOrBlankNode};

use crate::{Domain, Words, propose};

const GRAPH: &str = r#"
@prefix : <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:Valley a owl:Class ; rdfs:label "valley"@en , "山谷"@zh-Hant .
:Stream a owl:Class ; rdfs:label "stream"@en , "溪流"@zh-Hant .
:Village a owl:Class ; rdfs:label "village"@en , "村莊"@zh-Hant .
:adjoins a owl:ObjectProperty , owl:SymmetricProperty ; rdfs:label "adjoins"@en , "相鄰"@zh-Hant .
:crosses a owl:ObjectProperty ; rdfs:label "crosses"@en , "流經"@zh-Hant .
:inValley a owl:ObjectProperty ; rdfs:label "in valley"@en , "所在山谷"@zh-Hant .
:seat a owl:ObjectProperty ; rdfs:label "seat"@en , "首村"@zh-Hant .
:founder a owl:ObjectProperty ; rdfs:label "founder"@en , "創立者"@zh-Hant .
:length a owl:DatatypeProperty ; rdfs:label "length"@en , "長度"@zh-Hant .
:population a owl:DatatypeProperty ; rdfs:label "population"@en , "人口"@zh-Hant .
:north a :Valley ; rdfs:label "Northdale"@en , "北谷"@zh-Hant ; :adjoins :mid ; :seat :elm .
:mid a :Valley ; rdfs:label "Middale"@en , "中谷"@zh-Hant ; :adjoins :south ; :seat :oak .
:south a :Valley ; rdfs:label "Southdale"@en , "南谷"@zh-Hant ; :seat :ash .
:red a :Stream ; rdfs:label "Redbeck"@en , "紅溪"@zh-Hant ; :crosses :north , :mid ; :length 30 .
:grey a :Stream ; rdfs:label "Greybeck"@en , "灰溪"@zh-Hant ; :crosses :mid , :south ; :length 45 .
:elm a :Village ; rdfs:label "Elmham"@en , "榆村"@zh-Hant ; :inValley :north ; :population 300 ; :founder :ida .
:oak a :Village ; rdfs:label "Oakley"@en , "橡村"@zh-Hant ; :inValley :mid ; :population 900 ; :founder :ida .
:ash a :Village ; rdfs:label "Ashby"@en , "梣村"@zh-Hant ; :inValley :south ; :population 500 .
:ida rdfs:label "Ida Moor"@en .
"#;

struct Graph {
    store: Store,
    domain: Domain,
    names: NameIndex,
}

fn graph() -> Graph {
    let store = Store::in_memory(Vec::new()).expect("a store");
    let name = NamedNode::new_unchecked("http://example.org/graph");
    let source = Source::bytes("graph.ttl", RdfFormat::Turtle, name, GRAPH);
    store
        .load(&[source], &LoadOptions::default(), &mut |_| {})
        .expect("the graph is valid");
    let schema = store.schema().expect("a schema");
    let class_of = |node: &NamedOrBlankNode| {
        let types = store.triples(
            Some(node),
            Some(&oxrdf::vocab::rdf::TYPE.into_owned()),
            None,
        );
        let mut classes = Vec::new();
        for quad in types {
            let object = quad.expect("a triple").object;
            let position = schema
                .classes
                .iter()
                .position(|class| object == class.iri.clone().into());
            classes.extend(position.map(|position| position as u32));
        }
        classes
    };
    let mut names = Vec::new();
    for name in store.names().expect("names") {
        let NamedOrBlankNode::NamedNode(node) = &name.node else {
            continue;
        };
        let is_term = schema.classes.iter().any(|class| class.iri == *node)
            || schema
                .properties
                .iter()
                .any(|property| property.iri == *node);
        if !is_term {
            names.push(IndexedName {
                text: name.text.value().to_owned(),
                thing: NamedThing::Node(node.clone()),
                preferred: name.kind == NameKind::Preferred,
                classes: class_of(&name.node),
                steps: Vec::new(),
                degree: 3,
            });
        }
    }
    Graph {
        domain: Domain::new(schema, Vec::new()),
        names: NameIndex::build(names.into_iter(), None).expect("an index"),
        store,
    }
}

/// Shows the best reading of each question.
fn check(language: Language, questions: &[&str], expected: &Expect) {
    let graph = graph();
    let name_of = |node: &NamedNode| {
        let iri = node.as_str();
        iri.rsplit('/').next().unwrap_or(iri).to_owned()
    };
    let words = Words {
        domain: &graph.domain,
        language,
        name_of: &name_of,
    };
    let mut shown = String::new();
    for question in questions {
        let linked = link(question, language, &graph.domain.lexicon, &graph.names)
            .expect("the index can be read");
        let proposal = propose(&linked, &graph.domain, &graph.store, None);
        let reading = proposal.plans.first().map_or_else(
            || "-".to_owned(),
            |plan| interpretation(&words.question(&plan.query), language),
        );
        let _ = writeln!(shown, "{question}\n  {reading}");
    }
    expected.assert_eq(&shown);
}

#[test]
fn relations_in_every_order() {
    check(
        Language::English,
        &[
            "What is the seat of Northdale?",
            "What is Northdale's seat?",
            "Northdale seat",
            "Which valley has the seat Elmham?",
            "the valley whose seat is Elmham",
            "Which valleys adjoin Middale?",
            "Which valleys does Redbeck cross?",
            "Who founded Elmham?",
            "Which villages did Ida Moor found?",
        ],
        &expect![[r#"
            What is the seat of Northdale?
              the seat of north
            What is Northdale's seat?
              the seat of north
            Northdale seat
              the seat of north
            Which valley has the seat Elmham?
              the valleys whose seat is elm
            the valley whose seat is Elmham
              the valleys whose seat is elm
            Which valleys adjoin Middale?
              the valleys that adjoin mid
            Which valleys does Redbeck cross?
              the valleys that red crosses
            Who founded Elmham?
              the founder of elm
            Which villages did Ida Moor found?
              the villages whose founder is ida
        "#]],
    );
}

#[test]
fn nested_and_narrowed() {
    check(
        Language::English,
        &[
            "What is the seat of the valley that adjoins Northdale?",
            "Which streams cross a valley that adjoins Southdale?",
            "Which streams do not cross Northdale?",
            "villages in the valleys crossed by Greybeck",
            "Which valleys adjoin valleys that adjoin Northdale?",
            "Which valleys have the same seat as Northdale?",
        ],
        &expect![[r#"
            What is the seat of the valley that adjoins Northdale?
              the seats of the valleys that adjoin north
            Which streams cross a valley that adjoins Southdale?
              the streams that cross the valleys that adjoin south
            Which streams do not cross Northdale?
              the streams that do not cross north
            villages in the valleys crossed by Greybeck
              the villages whose valley is one of the valleys that grey crosses
            Which valleys adjoin valleys that adjoin Northdale?
              the valleys that adjoin the valleys that adjoin north
            Which valleys have the same seat as Northdale?
              the valleys whose seat is the seat of north other than north
        "#]],
    );
}

#[test]
fn degrees_and_numbers() {
    check(
        Language::English,
        &[
            "What is the longest stream?",
            "What is the second longest stream?",
            "Which village has the largest population?",
            "Which valley does the longest stream cross?",
            "Which stream crosses the most valleys?",
            "Which villages have a population of more than 400?",
            "Which streams are longer than Redbeck?",
            "How many villages are there?",
            "How many people live in Oakley?",
            "What is the total population of the villages in Middale?",
            "How long is Redbeck?",
        ],
        &expect![[r#"
            What is the longest stream?
              the longest stream
            What is the second longest stream?
              the second longest stream
            Which village has the largest population?
              the village with the largest population
            Which valley does the longest stream cross?
              the valleys that the longest stream crosses
            Which stream crosses the most valleys?
              the stream that crosses the most valleys
            Which villages have a population of more than 400?
              the villages with a population of more than 400
            Which streams are longer than Redbeck?
              the streams that are longer than red
            How many villages are there?
              the number of villages
            How many people live in Oakley?
              the population of oak
            What is the total population of the villages in Middale?
              the total population of the villages whose valley is mid
            How long is Redbeck?
              the length of red
        "#]],
    );
}

#[test]
fn yes_or_no() {
    check(
        Language::English,
        &[
            "Does Northdale adjoin Middale?",
            "Is Redbeck longer than Greybeck?",
            "Is Elmham a village?",
            "Is Elmham in Northdale?",
            "Is there a stream that crosses Southdale?",
        ],
        &expect![[r#"
            Does Northdale adjoin Middale?
              whether the valleys that north adjoins are mid
            Is Redbeck longer than Greybeck?
              whether red is longer than grey
            Is Elmham a village?
              whether elm is a village
            Is Elmham in Northdale?
              whether the valley of elm is north
            Is there a stream that crosses Southdale?
              whether the valleys that the streams cross are south
        "#]],
    );
}

#[test]
fn the_same_in_chinese() {
    check(
        Language::TraditionalChinese,
        &[
            "北谷的首村是什麼？",
            "哪些山谷與中谷相鄰？",
            "紅溪流經哪些山谷？",
            "最長的溪流流經哪些山谷？",
            "與北谷相鄰的山谷的首村是什麼？",
            "哪個村莊的人口最多？",
            "有多少溪流流經中谷？",
            "紅溪比灰溪長嗎？",
            "北谷與中谷相鄰嗎？",
            "橡村有多少人口？",
        ],
        &expect![[r#"
            北谷的首村是什麼？
              north 的首村
            哪些山谷與中谷相鄰？
              與 mid 相鄰的山谷
            紅溪流經哪些山谷？
              屬於山谷的 red 流經的山谷
            最長的溪流流經哪些山谷？
              屬於山谷的長度最長的溪流流經的山谷
            與北谷相鄰的山谷的首村是什麼？
              與 north 相鄰的山谷的首村
            哪個村莊的人口最多？
              人口最多的村莊
            有多少溪流流經中谷？
              流經 mid 的溪流的數目
            紅溪比灰溪長嗎？
              red 的長度是否比 grey 長
            北谷與中谷相鄰嗎？
              north 是否與 mid 相鄰
            橡村有多少人口？
              oak 的人口
        "#]],
    );
}

/// Whatever is asked ends in time, with readings that are SPARQL or with none.
#[test]
fn hostile_questions_end() {
    let graph = graph();
    let long = "which valleys adjoin valleys that ".repeat(60);
    let nonsense = "of of the 's ??? , , not not most least \u{0} 北谷 的的的 最最最".repeat(8);
    for question in [long.as_str(), nonsense.as_str(), "", "?", "的"] {
        for language in [Language::English, Language::TraditionalChinese] {
            let linked = link(question, language, &graph.domain.lexicon, &graph.names)
                .expect("the index can be read");
            let proposal = propose(&linked, &graph.domain, &graph.store, None);
            assert!(proposal.applications < 500_000, "{}", proposal.applications);
        }
    }
}
