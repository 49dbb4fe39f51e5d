//! Questions that ask several things: "Which rivers cross Spain, how long are they and where do
//! they end?"

use crate::token::{Token, TokenKind, tokenize};

/// Words that stand for what the first part asks for.
const PRONOUNS: &[&str] = &[
    "each", "he", "her", "his", "it", "its", "she", "their", "them", "there", "they",
];
const QUESTION_WORDS: &[&str] = &[
    "how", "what", "when", "where", "which", "who", "whom", "whose",
];
/// What may stand before a question word, or link a part to the one before.
const BEFORE: &[&str] = &[
    "along", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "together", "with",
];
/// More parts than this are not told apart.
const MAX_PARTS: usize = 6;

/// Cuts an English question into the part that says what it is about, and those that ask more of
/// that; `None` where there is one part only.
///
/// A part begins after a comma or a conjunction with a question word or an article, and holds a
/// pronoun for what the first part is about; "each of them" is written "they".
pub fn parts(text: &str) -> Option<Vec<String>> {
    let tokens = tokenize(text);
    let mut starts = vec![0];
    for at in 1..tokens.len() {
        if !separates(&tokens[at]) || separates(&tokens[at - 1]) {
            continue;
        }
        let rest = &tokens[at..];
        let lead = rest.iter().take_while(|t| leads(t)).count();
        let opens = |token: &Token| {
            QUESTION_WORDS.contains(&token.folded.as_str())
                || lead > 1 && tokens[at + lead - 1].folded == "the"
        };
        let end = rest[lead..]
            .iter()
            .position(separates)
            .map_or(rest.len(), |position| lead + position);
        let refers = rest[lead..end.max(lead)]
            .iter()
            .any(|t| PRONOUNS.contains(&t.folded.as_str()));
        if rest.get(lead).is_some_and(opens) && refers {
            starts.push(at);
        }
    }
    if !(2..=MAX_PARTS).contains(&starts.len()) {
        return None;
    }
    let ends = starts[1..].iter().copied().chain([tokens.len()]);
    let written = starts.iter().zip(ends).map(|(start, end)| {
        let part = &tokens[*start..end];
        let skipped = part
            .iter()
            .take_while(|t| *start > 0 && (separates(t) || is_link(t)))
            .count();
        write(&part[skipped..])
    });
    Some(written.collect())
}

fn separates(token: &Token) -> bool {
    matches!(
        token.folded.as_str(),
        "," | ";" | "and" | "along" | "together"
    )
}

fn leads(token: &Token) -> bool {
    separates(token) || BEFORE.contains(&token.folded.as_str())
}

fn is_link(token: &Token) -> bool {
    token.folded == "with"
}

/// Writes a part with one pronoun for "each of them".
fn write(tokens: &[Token]) -> String {
    let mut words: Vec<&str> = Vec::new();
    let folded = |at: usize| tokens.get(at).map_or("", |t| t.folded.as_str());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if token.folded == "each" {
            words.push("they");
            at += match (folded(at), folded(at + 1)) {
                ("of", "them" | "these" | "those") => 2,
                ("one", _) => 1,
                _ => 0,
            };
        } else if token.kind == TokenKind::Possessive && words.last() == Some(&"it") {
            words.push("is");
        } else {
            words.push(&token.text);
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn cuts_at_what_asks_more() {
        let questions = [
            "What are the reusable rockets, how high are they and when did each of them first fly?",
            "Give me every stadium, the city it's in and how many people it holds.",
            "Show the projects of the institute together with who leads them and when they began.",
            "Which rivers cross Spain and France?",
            "Which films were directed by Ana Lund and who wrote Emma?",
        ];
        let shown: Vec<String> = questions
            .iter()
            .map(|question| match parts(question) {
                Some(parts) => parts.join(" | "),
                None => "one".to_owned(),
            })
            .collect();
        expect![[r#"
            What are the reusable rockets | how high are they | when did they first fly ?
            Give me every stadium | the city it is in | how many people it holds .
            Show the projects of the institute | who leads them | when they began .
            one
            one"#]]
        .assert_eq(&shown.join("\n"));
    }
}
