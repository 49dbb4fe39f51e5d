//! The words around lists of things: who has them, where they are.

use berry_wordnet::wordnet;

use super::quantity::english_number;
use super::words::Word;
use crate::token::TokenKind;

/// What the words around a list say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Carrier {
    /// Verbs in base form, those that only say that something is there left out.
    pub(crate) verbs: Vec<String>,
    /// Names and nouns, in base form.
    pub(crate) names: Vec<String>,
    /// Whose or where it is, by pronouns: I, he, they.
    pub(crate) pronouns: Vec<String>,
    /// Whether things are there no longer.
    pub(crate) is_losing: bool,
    /// Whether it asks for what is there in the end: "left", "now".
    pub(crate) is_final: bool,
    /// Words that say when: what there was yesterday may be gone.
    pub(crate) dates: Vec<String>,
    /// Whether it asks for all of them: "in total", "together".
    pub(crate) is_total: bool,
}

/// Words that say nothing of their own around a list.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "this",
    "that",
    "these",
    "those",
    "here",
    "there",
    "am",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "'s",
    "'re",
    "'ve",
    "i've",
    "i'm",
    "we've",
    "you've",
    "they've",
    "there's",
    "there're",
    "it's",
    "he's",
    "she's",
    "what's",
    "have",
    "has",
    "had",
    "having",
    "do",
    "does",
    "did",
    "will",
    "would",
    "can",
    "could",
    "should",
    "shall",
    "of",
    "in",
    "on",
    "at",
    "by",
    "to",
    "for",
    "from",
    "with",
    "inside",
    "outside",
    "under",
    "behind",
    "near",
    "into",
    "onto",
    "within",
    "beside",
    "over",
    "around",
    "up",
    "down",
    "out",
    "off",
    "along",
    "among",
    "amongst",
    "between",
    "and",
    "also",
    "then",
    "so",
    "if",
    "suppose",
    "say",
    "let",
    "imagine",
    "given",
    "following",
    "currently",
    "today",
    "yesterday",
    "recently",
    "just",
    "please",
    "tell",
    "me",
    "exactly",
    "own",
    "got",
    "get",
    "as",
    "well",
    "too",
    "first",
    "next",
    "finally",
    "later",
    "when",
    "while",
    "where",
    "who",
    "which",
    "whose",
    "what",
    "okay",
    "ok",
    "hi",
    "hello",
    "thanks",
    "hey",
    "altogether",
    "total",
    "all",
    "together",
    "combined",
    "now",
    "left",
    "still",
    "remain",
    "remaining",
    "after",
    "overall",
    "told",
    "sum",
    "many",
    "how",
    "number",
    "count",
    "&",
    "everything",
    "once",
    "per",
    "s",
    "it",
    "them",
    "above",
    "below",
    "such",
    "like",
    "list",
    "listed",
    "mentioned",
    "answer",
    "question",
    "right",
    "think",
    "you",
    "know",
    "wonder",
    "i'd",
    "anyone",
    "help",
    "calculate",
    "compute",
    "work",
    "figure",
    "find",
    "give",
    "want",
    "need",
    "one",
];
/// Fillers that are no filler in a statement, because they change what there is.
const NOT_STATED: &[&str] = &["left", "remain", "remaining", "per", "them"];
/// Words that change what a list says; nothing with them is read.
const TURNS: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nor",
    "or",
    "neither",
    "either",
    "without",
    "except",
    "but",
    "each",
    "every",
    "twice",
    "thrice",
    "double",
    "half",
    "third",
    "quarter",
    "more",
    "fewer",
    "less",
    "most",
    "least",
    "than",
    "another",
    "other",
    "others",
    "unless",
    "some",
    "several",
    "few",
    "lots",
    "many",
    "much",
    "any",
    "both",
    "instead",
    "only",
    "don't",
    "doesn't",
    "didn't",
    "haven't",
    "hasn't",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "won't",
    "can't",
    "cannot",
    "hadn't",
    "if",
    "because",
    "until",
    "almost",
    "nearly",
    "about",
    "approximately",
    "empty",
    "rest",
    "remainder",
    "leaving",
    "excluding",
    "ignoring",
];
const PRONOUNS: &[&str] = &[
    "i", "we", "you", "he", "she", "they", "my", "our", "your", "his", "her", "their", "its",
    "mine", "ours", "yours", "hers", "theirs", "us", "him", "myself",
];
const DATED: &[&str] = &[
    "yesterday",
    "today",
    "tomorrow",
    "now",
    "last",
    "earlier",
    "before",
    "ago",
    "originally",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const POSSESSIVES: &[&str] = &["my", "our", "your", "his", "her", "their", "its"];
/// Verbs of giving up, in base form.
const LOSING: &[&str] = &[
    "lose",
    "sell",
    "eat",
    "donate",
    "throw",
    "discard",
    "drink",
    "spend",
    "remove",
    "steal",
    "lend",
    "devour",
    "consume",
    "break",
    "destroy",
    "burn",
    "scrap",
    "die",
    "escape",
    "vanish",
    "disappear",
    "swallow",
    "forfeit",
    "misplace",
    "rot",
    "spoil",
    "delete",
    "subtract",
];
/// Verbs of having, coming to have and being there, in base form.
const HAVING: &[&str] = &[
    "have", "own", "possess", "hold", "contain", "keep", "carry", "bring", "buy", "purchase",
    "get", "receive", "find", "see", "notice", "spot", "collect", "gather", "pick", "pack",
    "include", "grow", "stand", "sit", "lie", "park", "hang", "put", "place", "add", "list",
    "count", "consist", "comprise", "store", "acquire", "obtain", "discover", "order", "load",
    "leave", "observe", "feature", "house", "stock", "show", "display", "arrange", "live", "make",
    "be", "total", "come", "go", "end", "wind",
];

/// Returns what the words around a list say; `None` where one of them is not understood, or
/// changes what the list says. `is_asked` is for the words of the question itself.
pub(crate) fn carrier(words: &[Word], is_asked: bool) -> Option<Carrier> {
    const MOST_WORDS: usize = 24;
    if words.len() > MOST_WORDS {
        return None;
    }
    let mut carrier = Carrier::default();
    for (at, word) in words.iter().enumerate() {
        let folded = word.folded.as_str();
        match word.kind {
            TokenKind::Symbol => {
                if !matches!(
                    folded,
                    "," | ":" | "." | ";" | "-" | "–" | "—" | "?" | "!" | "(" | ")"
                ) {
                    return None;
                }
                continue;
            }
            TokenKind::Word => {}
            _ => return None,
        }
        if is_asked {
            carrier.is_final |= matches!(folded, "left" | "now" | "remain" | "remaining" | "still");
            carrier.is_total |= matches!(
                folded,
                "total" | "altogether" | "together" | "combined" | "all" | "overall" | "they"
            );
        }
        if TURNS.contains(&folded) && !(at == 0 && folded == "if") {
            let is_asked_about = is_asked && matches!(folded, "many" | "any" | "other");
            if !is_asked_about {
                return None;
            }
        }
        // "two flew away"
        let is_number = english_number(std::slice::from_ref(word)).is_some();
        if is_number && folded != "one" {
            return None;
        }
        if DATED.contains(&folded) {
            carrier.dates.push(folded.to_owned());
        }
        if PRONOUNS.contains(&folded) {
            // "my brother has" is about the brother, "in my bag" about me.
            let is_owner = !POSSESSIVES.contains(&folded)
                || words.iter().any(|word| word.is(":"))
                || at.checked_sub(1).is_some_and(|before| {
                    words[before].is_any(&[
                        "in", "on", "at", "inside", "into", "of", "to", "from", "for", "with",
                    ])
                });
            if is_owner {
                carrier.pronouns.push(person_of(folded).to_owned());
            }
            continue;
        }
        let is_wish = is_asked
            && matches!(folded, "want" | "need" | "like")
            && words.get(at + 1).is_some_and(|next| next.is("to"));
        if is_wish {
            continue;
        }
        if FILLERS.contains(&folded) {
            if !is_asked && NOT_STATED.contains(&folded) {
                return None;
            }
            continue;
        }
        if word.is_capitalised() && at > 0 {
            carrier.names.push(folded.to_owned());
            continue;
        }
        let bases = wordnet().base_forms(folded);
        if let Some(verb) = bases.iter().find(|base| LOSING.contains(&base.as_str())) {
            carrier.is_losing = true;
            carrier.verbs.push(verb.clone());
            continue;
        }
        let having = bases.iter().find(|base| HAVING.contains(&base.as_str()));
        if having.is_some() {
            continue;
        }
        let follows_article = at > 0
            && words[at - 1].is_any(&[
                "a", "an", "the", "my", "his", "her", "our", "their", "your", "in", "on", "at",
                "of", "from", "'s",
            ]);
        let noun = wordnet().thing(folded);
        let verb = bases.iter().find(|base| wordnet().is_verb(base));
        match (noun, verb) {
            (Some(noun), _) if follows_article || verb.is_none() => carrier.names.push(noun),
            (_, Some(verb)) if !follows_article => carrier.verbs.push(verb.clone()),
            (Some(noun), _) => carrier.names.push(noun),
            (None, None) if folded.ends_with("ly") => {}
            (None, _) => carrier.names.push(folded.to_owned()),
        }
    }
    Some(carrier)
}

fn person_of(pronoun: &str) -> &str {
    match pronoun {
        "i" | "my" | "mine" | "me" | "myself" => "i",
        "we" | "our" | "ours" | "us" => "we",
        "you" | "your" | "yours" => "you",
        "he" | "his" | "him" => "he",
        "she" | "her" | "hers" => "she",
        "they" | "their" | "theirs" => "they",
        other => other,
    }
}

/// Whether a word is no noun after "how many".
pub(crate) fn is_auxiliary(word: &str) -> bool {
    FILLERS.contains(&word) || TURNS.contains(&word) || PRONOUNS.contains(&word)
}
