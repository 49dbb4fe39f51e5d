//! Units that a graph states in words only: "height (cm)", "in kilograms".

use std::collections::{BTreeMap, BTreeSet};

use berry_store::{Property, Range, Schema, Unit};
use oxrdf::Literal;

use super::{KnownUnit, UNITS};
use crate::lexicon::ValueKind;
use crate::text::key;

/// Words of a unit in a comment at most.
const MAX_WORDS: usize = 4;

/// Gives the properties of numbers without a declared unit the one that their label or comment
/// states, and takes what stands in brackets out of the labels.
pub fn read_units(schema: &mut Schema) {
    for property in &mut schema.properties {
        let is_number = property.range.iter().any(|(range, _)| {
            matches!(range, Range::Datatype(datatype) if ValueKind::of(datatype) == ValueKind::Number)
        });
        if property.unit.is_none() && is_number {
            property.unit = stated(property).map(unit);
        }
    }
    strip_brackets(schema);
}

/// Takes what stands in brackets out of the names of properties ("capacity (people)"), unless
/// only that tells them apart.
fn strip_brackets(schema: &mut Schema) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for property in &schema.properties {
        let names: BTreeSet<&str> = property.labels.iter().map(|l| bare(l.value())).collect();
        for name in names {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    for property in &mut schema.properties {
        for label in property.labels.iter_mut().chain(&mut property.alternatives) {
            let name = bare(label.value());
            if name == label.value() || counts.get(name).is_some_and(|count| *count > 1) {
                continue;
            }
            *label = match label.language() {
                Some(language) => Literal::new_language_tagged_literal_unchecked(name, language),
                None => Literal::new_simple_literal(name),
            };
        }
    }
}

/// A name without what stands in brackets at its end.
fn bare(label: &str) -> &str {
    match label.trim_end().strip_suffix([')', '）']) {
        Some(open) => {
            let end = open.rfind(['(', '（']).unwrap_or(label.len());
            let name = label[..end].trim();
            if name.is_empty() { label } else { name }
        }
        None => label,
    }
}

fn stated(property: &Property) -> Option<&'static KnownUnit> {
    let mut labels = property.labels.iter().chain(&property.alternatives);
    labels
        .find_map(|label| in_brackets(label.value()).map(|(_, unit)| unit))
        .or_else(|| property.comments.iter().find_map(|c| in_comment(c.value())))
}

/// "height (cm)" as its name and unit.
fn in_brackets(label: &str) -> Option<(String, &'static KnownUnit)> {
    let (name, rest) = label.split_once(['(', '（'])?;
    let inside = rest.trim_end().strip_suffix([')', '）'])?.trim();
    let inside = inside.strip_prefix("in ").unwrap_or(inside);
    let unit = KnownUnit::behind_number(inside, &key(inside))?;
    let name = name.trim();
    (!name.is_empty()).then(|| (name.to_owned(), unit))
}

/// "Total, in minutes", "in kilograms (unit:KiloGM)", 以公里計.
fn in_comment(comment: &str) -> Option<&'static KnownUnit> {
    if let Some((_, after)) = comment.split_once("unit:") {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        let local = &after[..after.find(|c| !is_name(c)).unwrap_or(after.len())];
        if let Some(unit) = UNITS.iter().find(|unit| unit.qudt == local) {
            return Some(unit);
        }
    }
    let words: Vec<&str> = comment
        .split(|c: char| c.is_whitespace() || ",;.()".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let english = words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.eq_ignore_ascii_case("in"))
        .find_map(|(at, _)| {
            let longest = (at + 1 + MAX_WORDS).min(words.len());
            (at + 2..=longest)
                .rev()
                .find_map(|end| KnownUnit::named(&key(&words[at + 1..end].join(" "))))
        });
    english.or_else(|| {
        let (_, after) = comment.split_once(['以', '單', '单'])?;
        let after = after.trim_start_matches(['位', '：', ':', '為', '为', ' ']);
        let end = after
            .find(|c: char| "計计為为，。、;；,（( ".contains(c))
            .unwrap_or(after.len());
        KnownUnit::named(&key(&after[..end]))
    })
}

fn unit(known: &KnownUnit) -> Unit {
    Unit {
        iri: known.iri(),
        symbol: Some(known.symbol.to_owned()),
        labels: vec![
            Literal::new_language_tagged_literal_unchecked(known.english, "en"),
            Literal::new_language_tagged_literal_unchecked(known.chinese, "zh-Hant"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{in_brackets, in_comment};

    #[test]
    fn units_in_words() {
        let named = |label| in_brackets(label).map(|(name, unit)| (name, unit.qudt));
        assert_eq!(named("height (cm)"), Some(("height".to_owned(), "CentiM")));
        assert_eq!(named("價格（美元）"), Some(("價格".to_owned(), "CCY_USD")));
        assert_eq!(named("rank (overall)"), None);
        let said = |comment| in_comment(comment).map(|unit| unit.qudt);
        assert_eq!(said("Total, in minutes."), Some("MIN"));
        assert_eq!(said("mean distance in million kilometres"), Some("GigaM"));
        assert_eq!(said("in Earth masses (unit:KiloGM)"), Some("KiloGM"));
        assert_eq!(said("以公里計"), Some("KiloM"));
        assert_eq!(said("born in Paris"), None);
    }
}
