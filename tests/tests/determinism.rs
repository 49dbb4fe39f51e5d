//! The same question gets the same bytes.

use berry_answering::Answer;
use serde_json::Value;

use crate::knowledge::{answerer_over_turtle, ask, demo};

const QUESTIONS: &[&str] = &[
    "How many r's are in strawberries?",
    "Which country in Africa has the largest population?",
    "What countries border France?",
    "Who painted the Mona Lisa?",
    "密度最小的金屬是什麼？",
];

/// Returns an answer as it goes out, without the one part that may differ.
fn bytes(answer: &Answer) -> String {
    let mut value = serde_json::to_value(answer).expect("an answer has a JSON form");
    let members = value.as_object_mut().expect("an answer is an object");
    let timings = members.remove("timings");
    assert!(
        timings.as_ref().is_some_and(Value::is_object),
        "timings moved"
    );
    value.to_string()
}

#[test]
fn asked_twice() {
    for question in QUESTIONS {
        assert_eq!(bytes(&ask(demo(), question)), bytes(&ask(demo(), question)));
    }
}

/// Hash maps have another order in each of them, so that an order that shows would differ.
#[test]
fn asked_of_knowledge_bases_loaded_apart() {
    let mut turtle = String::from(
        "@prefix : <http://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\
         :Mill rdfs:label 'mill' . :near rdfs:label 'near' . :height rdfs:label 'height' .\n",
    );
    for number in 0..40 {
        let (next, height) = ((number * 7 + 3) % 40, number % 5);
        let mill = format!(":m{number} a :Mill ; rdfs:label 'Mill {number}' ; ");
        turtle.push_str(&mill);
        let facts = format!(":near :m{next} ; :height {height} .\n");
        turtle.push_str(&facts);
    }
    let questions = [
        "Which mill has the greatest height?",
        "How many mills are near Mill 3?",
        "What is near Mill 12?",
        "Is Mill 4 near Mill 5?",
        "What is Mill 9?",
    ];
    let first = answerer_over_turtle(&turtle);
    for _ in 0..4 {
        let other = answerer_over_turtle(&turtle);
        for question in questions {
            assert_eq!(bytes(&ask(&first, question)), bytes(&ask(&other, question)));
        }
    }
}
