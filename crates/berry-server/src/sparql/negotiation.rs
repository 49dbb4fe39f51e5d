//! Chooses the format of a result by the header `Accept` (RFC 9110, section 12.5.1).

use crate::problem::Problem;
use berry_store::{QueryForm, ResultFormat};

/// Chooses the format that the caller likes most; among equals the one named first, and for a
/// wildcard the preferred one of the form. An empty header accepts everything.
pub(crate) fn negotiate(accept: &str, form: QueryForm) -> Result<ResultFormat, Problem> {
    let mut best: Option<(ResultFormat, f32)> = None;
    let mut is_empty = true;
    for range in accept.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let media_range = match parts.next() {
            Some(media_range) if !media_range.is_empty() => media_range.to_ascii_lowercase(),
            _ => continue,
        };
        is_empty = false;
        let quality = quality(parts);
        if quality <= best.map_or(0.0, |(_, quality)| quality) {
            continue;
        }
        if let Some(format) = format(&media_range, form) {
            best = Some((format, quality));
        }
    }
    if let Some((format, _)) = best {
        return Ok(format);
    }
    let mut available = ResultFormat::for_form(form);
    match available.next() {
        Some(preferred) if is_empty => Ok(preferred),
        preferred => Err(Problem::NotAcceptable {
            available: preferred
                .into_iter()
                .chain(available)
                .map(media_type)
                .collect(),
        }),
    }
}

/// Returns the media type without parameters.
pub(crate) fn media_type(format: ResultFormat) -> &'static str {
    let media_type = format.media_type();
    media_type
        .split_once(';')
        .map_or(media_type, |(essence, _)| essence)
}

fn format(media_range: &str, form: QueryForm) -> Option<ResultFormat> {
    match media_range.strip_suffix('*') {
        Some("*/") => ResultFormat::for_form(form).next(),
        Some(top) => {
            ResultFormat::for_form(form).find(|format| format.media_type().starts_with(top))
        }
        None => ResultFormat::from_media_type(media_range, form),
    }
}

/// Returns the weight among the parameters of a media range: 1 where there is none, 0 where it
/// makes no sense.
fn quality<'a>(mut parameters: impl Iterator<Item = &'a str>) -> f32 {
    let weight = parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim())
    });
    match weight {
        None => 1.0,
        Some(weight) => weight
            .parse()
            .ok()
            .filter(|weight| (0.0..=1.0).contains(weight))
            .unwrap_or(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::negotiate;
    use berry_store::QueryForm::{self, Construct, Select};
    use expect_test::{Expect, expect};

    fn check(accept: &str, form: QueryForm, expected: &Expect) {
        let shown = match negotiate(accept, form) {
            Ok(format) => format.to_string(),
            Err(problem) => problem.to_string(),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn preferences() {
        check("", Select, &expect!["json"]);
        check("*/*", Select, &expect!["json"]);
        check("*/*", Construct, &expect!["ttl"]);
        check("text/*", Select, &expect!["csv"]);
        check("TEXT/CSV", Select, &expect!["csv"]);
        check("application/json", Select, &expect!["json"]);
        check(
            "text/csv;q=0.5, text/tab-separated-values",
            Select,
            &expect!["tsv"],
        );
        check(
            "text/csv, text/tab-separated-values",
            Select,
            &expect!["csv"],
        );
        check("text/csv;q=0, */*;q=0.1", Select, &expect!["json"]);
        check(
            "text/turtle;q=0.2, application/n-triples ; Q=0.9",
            Construct,
            &expect!["nt"],
        );
        check(
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            Select,
            &expect!["xml"],
        );
    }

    #[test]
    fn nothing_fits() {
        check(
            "text/turtle",
            Select,
            &expect![
                "none of the media types in `Accept` can be written; accept one of: application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values"
            ],
        );
        check(
            "image/png, text/csv;q=2",
            Construct,
            &expect![
                "none of the media types in `Accept` can be written; accept one of: text/turtle, application/n-triples, application/rdf+xml"
            ],
        );
    }
}
