//! Shows how a question was read: mentions, candidates, and why the winner won.

use berry_nlu::{LinkedQuestion, Meaning};
use berry_planner::{Domain, Plan, confidence};
use serde_json::{Value, json};

use crate::run::{Choice, Reading};

/// Returns the reading of a question as a value that a person can follow.
pub(crate) fn explain(
    linked: &LinkedQuestion,
    plans: &[Plan],
    choice: &Choice,
    applications: usize,
    domain: &Domain,
) -> Value {
    let mentions: Vec<Value> = linked
        .mentions
        .iter()
        .map(|m| {
            let words: Vec<&str> = linked.tokens[m.start..m.end].iter().map(|t| t.text.as_str()).collect();
            json!({ "words": words.join(" "), "from": m.start, "to": m.end, "meaning": meaning(&m.meaning, domain), "cost": m.cost })
        })
        .collect();
    let candidates: Vec<Value> = plans
        .iter()
        .map(|p| {
            json!({
                "cost": p.cost,
                "confidence": confidence(p.cost),
                "sparql": p.compiled.as_ref().map(|c| c.sparql.clone()),
                "derivation": p.derivation,
            })
        })
        .collect();
    let verdict = match choice {
        Choice::Trusted(reading, others) => {
            json!({ "verdict": "trusted", "cost": reading.cost, "others": others.iter().map(cost).collect::<Vec<_>>() })
        }
        Choice::Ambiguous(readings) => {
            json!({ "verdict": "ambiguous", "readings": readings.iter().map(cost).collect::<Vec<_>>() })
        }
        Choice::Nothing(best) => {
            json!({ "verdict": "not trusted", "best": best.as_deref().map(cost) })
        }
    };
    json!({
        "tokens": linked.tokens.iter().map(|t| t.folded.clone()).collect::<Vec<_>>(),
        "mentions": mentions,
        "rule_applications": applications,
        "candidates": candidates,
        "choice": verdict,
    })
}

fn cost(reading: &Reading) -> Value {
    json!({ "cost": reading.cost, "sparql": reading.plan.compiled.as_ref().map(|c| c.sparql.clone()) })
}

fn meaning(meaning: &Meaning, domain: &Domain) -> Value {
    let schema = &domain.schema;
    match meaning {
        Meaning::Function(word) => json!({ "function_word": format!("{word:?}") }),
        Meaning::Entity(link) => json!({ "entity": link.node.as_str(), "name": link.name }),
        Meaning::Value { property, literal } => json!({
            "value": literal.value(), "of": schema.properties[property.0 as usize].iri.as_str()
        }),
        Meaning::Class(class) => json!({ "class": schema.classes[class.0 as usize].iri.as_str() }),
        Meaning::Property {
            property,
            inverse,
            role,
        } => json!({
            "property": schema.properties[property.0 as usize].iri.as_str(),
            "inverse": inverse,
            "role": format!("{role:?}"),
        }),
        Meaning::Adjective {
            upper,
            degree,
            measures,
            ..
        } => json!({
            "adjective": if *upper { "more" } else { "less" },
            "degree": format!("{degree:?}"),
            "measures": measures.iter().map(|m| schema.properties[m.property.0 as usize].iri.as_str()).collect::<Vec<_>>(),
        }),
        Meaning::Period { from, to } => json!({ "from_year": from, "to_year": to }),
        Meaning::Unit(unit) => json!({ "unit": unit.qudt }),
        Meaning::UntypedKind(groups) => json!({ "kind_without_class": groups }),
        Meaning::Amount { upper } => json!({ "amount": if *upper { "more" } else { "less" } }),
        Meaning::Number {
            lexical,
            unit,
            ordinal,
        } => json!({
            "number": lexical, "unit": unit.as_ref().map(|u| u.as_str().to_owned()), "ordinal": ordinal
        }),
        Meaning::Counted {
            function, argument, ..
        } => json!({ "count": function, "argument": argument }),
        Meaning::Text(text) => json!({ "text": text }),
    }
}
