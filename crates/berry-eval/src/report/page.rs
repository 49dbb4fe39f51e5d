//! The page: one file that needs nothing else, and runs no script.

use super::table::{COLUMNS, cells};
use super::{Group, Report};
use crate::run::{Mode, Outcome, Record};
use crate::score::Verdict;
use crate::trace::lines;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// Returns the page of a report.
pub(super) fn page(report: &Report, records: &[Record]) -> String {
    let suite = escape(&report.suite);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Evaluation: {suite}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>Evaluation: {suite}</h1>\n<p class=\"about\">{}</p>\n",
        about(report)
    );
    for by in ["all", "split", "lang", "kind"] {
        let groups: Vec<&Group> = report
            .groups
            .iter()
            .filter(|group| group.by == by)
            .collect();
        if !groups.is_empty() {
            add_table(&mut page, by, &groups);
        }
    }
    page.push_str(
        "<p class=\"note\">Exact: the whole set of values is right, or an unanswerable question \
         was refused; for the plain model, whose answer is free text: the right values stand in \
         it. Unlicensed: sentences with a number or name that neither the facts nor the question \
         holds, found by an audit of its own. Know: until values, query and proof are there. \
         Times are median / 95th percentile.</p>\n",
    );
    for mode in Mode::ALL {
        add_failures(&mut page, mode, records);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn about(report: &Report) -> String {
    let model = report.model.as_ref().map_or_else(
        || "no language model, sentences from templates".to_owned(),
        |model| format!("language model <code>{}</code>", escape(model)),
    );
    let mut about = format!("{} triples, {model}", report.triples);
    if report.left_out > 0 {
        let _ = write!(
            about,
            ", {} questions left out for want of an agreed gold",
            report.left_out
        );
    }
    about
}

fn add_table(page: &mut String, by: &str, groups: &[&Group]) {
    let title = match by {
        "all" => "All questions",
        "split" => "By split",
        "lang" => "By language",
        _ => "By kind",
    };
    let _ = write!(
        page,
        "<h2>{title}</h2>\n<div class=\"scroll\"><table>\n<tr><th></th><th>mode</th>"
    );
    for column in COLUMNS {
        let _ = write!(page, "<th class=\"figure\">{column}</th>");
    }
    page.push_str("</tr>\n");
    for group in groups {
        for (index, figures) in group.figures.iter().enumerate() {
            let name = if index == 0 {
                escape(group.name())
            } else {
                String::new()
            };
            let _ = write!(
                page,
                "<tr class=\"{}\"><th>{name}</th><td>{}</td>",
                figures.mode, figures.mode
            );
            for cell in cells(figures) {
                let _ = write!(page, "<td class=\"figure\">{cell}</td>");
            }
            page.push_str("</tr>\n");
        }
    }
    page.push_str("</table></div>\n");
}

fn add_failures(page: &mut String, mode: Mode, records: &[Record]) {
    let of_mode = || records.iter().filter(|record| record.mode == mode);
    let failures: Vec<&Record> = of_mode()
        .filter(|record| record.verdict != Verdict::Exact || record.is_unlicensed())
        .collect();
    if of_mode().next().is_none() {
        return;
    }
    let open = if mode == Mode::GraphRag { " open" } else { "" };
    let _ = writeln!(
        page,
        "<details class=\"failures\"{open}><summary><h2>What {mode} got wrong: {}</h2></summary>",
        failures.len()
    );
    for record in failures {
        let unlicensed = if record.is_unlicensed() {
            " <span class=\"verdict unlicensed\">unlicensed</span>"
        } else {
            ""
        };
        let _ = write!(
            page,
            "<details><summary><span class=\"verdict {0}\">{0}</span>{unlicensed} {1} \
             <small>{2}</small><br><span class=\"said\">{3}</span></summary>\n<dl>\n",
            record.verdict,
            escape(&record.question),
            escape(&record.id),
            escape(said(record)),
        );
        for (name, text) in lines(record) {
            let _ = writeln!(page, "<dt>{name}</dt><dd>{}</dd>", escape(&text));
        }
        page.push_str("</dl></details>\n");
    }
    page.push_str("</details>\n");
}

fn said(record: &Record) -> &str {
    match &record.outcome {
        Outcome::Answer { answer, .. } => &answer.text,
        Outcome::Text(text) | Outcome::Error(text) => text,
    }
}

/// Makes text of any origin harmless inside elements and quoted attributes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn data_stays_text() {
        assert_eq!(
            escape("<script>alert(\"a & 'b'\")</script>"),
            "&lt;script&gt;alert(&quot;a &amp; &#39;b&#39;&quot;)&lt;/script&gt;"
        );
    }
}
