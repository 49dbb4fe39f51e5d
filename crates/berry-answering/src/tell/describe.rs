//! What the graph says of one thing.

use berry_planner::{Domain, Query, Set, pick_label};
use berry_verbalizer::{Language, Outcome, Said};
use oxrdf::{Literal, NamedNode, Quad, Term};

use super::{MAX_FACTS, Teller};
use crate::answer::{Evidence, Value};

impl Teller<'_> {
    /// What a thing is: its description in the language, or what the graph says of it.
    pub(super) fn describe(&self, query: &Query, outcome: &mut Outcome, values: &mut Vec<Value>) {
        let Some(node) = described(query, self.domain()) else {
            return;
        };
        let value = self.value(&Term::NamedNode(node.clone()));
        let comments = self
            .knowledge_base
            .store()
            .comments_of(&node.clone().into())
            .unwrap_or_default();
        let mut said = Said::new(value.value.clone());
        said.detail = pick_language(&comments, self.language);
        outcome.answers.push(said);
        outcome.total = Some(1);
        values.push(value);
    }

    pub(super) fn description_evidence(&self, query: &Query) -> (Vec<String>, Vec<Evidence>) {
        let Some(node) = described(query, self.domain()) else {
            return (Vec::new(), Vec::new());
        };
        let mut quads: Vec<Quad> = Vec::new();
        for quad in self
            .knowledge_base
            .store()
            .triples(Some(&node.clone().into()), None, None)
            .flatten()
        {
            let is_fact = self.domain().property_id(&quad.predicate).is_some();
            if is_fact
                && !quads
                    .iter()
                    .any(|q| q.predicate == quad.predicate && q.object == quad.object)
            {
                quads.push(quad);
            }
        }
        quads.sort_by_key(|q| (q.predicate.as_str().to_owned(), q.object.to_string()));
        quads.truncate(MAX_FACTS / 2);
        let facts = quads.iter().map(|q| self.fact(q)).collect();
        let comments: Vec<Quad> = self
            .knowledge_base
            .store()
            .triples(Some(&node.clone().into()), None, None)
            .flatten()
            .filter(|q| {
                matches!(&q.object, Term::Literal(l)
                if l.language().and_then(Language::parse) == Some(self.base_language()))
                    && self
                        .knowledge_base
                        .store()
                        .comments_of(&node.clone().into())
                        .unwrap_or_default()
                        .iter()
                        .any(|c| Term::Literal(c.clone()) == q.object)
            })
            .collect();
        let mut evidence = self.evidence(&comments);
        for (fact, comment) in evidence.iter_mut().zip(&comments) {
            if let Term::Literal(text) = &comment.object {
                text.value().clone_into(&mut fact.text);
            }
        }
        evidence.extend(self.evidence(&quads));
        for (position, fact) in evidence.iter_mut().enumerate() {
            fact.id = format!("f{}", position + 1);
        }
        (facts, evidence)
    }

    /// The language of the graph that stands for the answer's: Traditional for both scripts.
    fn base_language(&self) -> Language {
        if self.language.is_chinese() {
            Language::TraditionalChinese
        } else {
            Language::English
        }
    }
}

fn described(query: &Query, domain: &Domain) -> Option<NamedNode> {
    match query {
        Query::Describe(Set::Node { node, .. }) => Some(node.clone()),
        Query::Describe(Set::Class(class)) => {
            Some(domain.schema.classes[class.0 as usize].iri.clone())
        }
        _ => None,
    }
}

/// The text in a language, or in the other Chinese script.
fn pick_language(texts: &[Literal], language: Language) -> Option<String> {
    let speaks = |l: &&Literal| {
        l.language()
            .and_then(Language::parse)
            .is_some_and(|found| found.is_chinese() == language.is_chinese())
    };
    let same = texts.iter().filter(speaks).cloned().collect::<Vec<_>>();
    pick_label(&same, language).or_else(|| {
        texts
            .iter()
            .find(|l| l.language().is_none() && language == Language::English)
            .map(|l| l.value().to_owned())
    })
}
