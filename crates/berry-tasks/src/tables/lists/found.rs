//! Finds lists by their shape.

use crate::kinds::Word;
use crate::question::Question;
use crate::token::TokenKind;

/// Lists in a question, and the words around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) lists: Vec<List>,
    pub(super) rest: Vec<Word>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct List {
    /// As they stand in the question.
    pub(super) items: Vec<String>,
    /// Whether nothing but spaces is between them.
    pub(super) is_spaced: bool,
    /// Whether it is one quotation, cut at its spaces.
    pub(super) is_quoted: bool,
}

/// Longer items are clauses.
const LONGEST_ITEM: usize = 4;
const MOST_CANDIDATES: usize = 12;

/// Returns the ways to tell lists from the words around them, the likeliest first.
pub(super) fn candidates(words: &[Word], question: &Question<'_>) -> Vec<Found> {
    // Fractions and other arithmetic are no lists.
    let is_arithmetic = words.windows(2).any(|pair| {
        pair[0].kind == TokenKind::Number && pair[1].is_any(&["/", "*", "^", "×", "÷", "="])
    });
    if is_arithmetic {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    let mut add = |found: Option<Found>| candidates.extend(found);
    add(quoted(words));
    add(bracketed(words, question));
    add(labelled(words, question));
    add(carried(words, question));
    for at in (0..words.len()).rev() {
        let word = &words[at];
        let is_arrow =
            word.is("→") || (word.is("-") && words.get(at + 1).is_some_and(|w| w.is(">")));
        let is_dash = word.is_any(&["-", "–", "—"])
            && at > 0
            && words[at - 1].end < word.start
            && words.get(at + 1).is_some_and(|next| next.start > word.end);
        if word.is(":") || is_arrow || is_dash {
            add(after_colon(words, at, question));
        }
    }
    add(sentence(words, question));
    add(run(words, question));
    add(numbers(words));
    add(lines(words, question));
    candidates.truncate(MOST_CANDIDATES);
    candidates
}

fn is_separator(word: &Word) -> bool {
    matches!(word.folded.as_str(), "," | "、" | ";" | "|") && word.is_mark()
}

fn ends_sentence(word: &Word) -> bool {
    matches!(word.folded.as_str(), "." | "?" | "!" | "。") && word.is_mark()
}

fn breaks(before: &Word, after: &Word, question: &Question<'_>) -> bool {
    question.text[before.end..after.start].contains('\n')
}

/// Several quotations, or one with a list inside.
fn quoted(words: &[Word]) -> Option<Found> {
    let is_quotation = |word: &Word| word.kind == TokenKind::Quotation;
    let first = words.iter().position(is_quotation)?;
    let last = words.iter().rposition(is_quotation)?;
    if first == last {
        let mut list = split(&words[first].text)?;
        list.is_quoted = list.is_spaced;
        let rest = [&words[..first], &words[last + 1..]].concat();
        return Some(Found {
            lists: vec![list],
            rest,
        });
    }
    let mut items = Vec::new();
    let mut end = first;
    let mut is_spaced = true;
    for (at, word) in words.iter().enumerate().take(last + 1).skip(first) {
        if is_quotation(word) {
            items.push(word.text.clone());
            end = at + 1;
        } else if !is_separator(word) && !word.is_any(&["and", "or", "和", "与", "跟"]) {
            break;
        } else {
            is_spaced = false;
        }
    }
    let rest = [&words[..first], &words[end..]].concat();
    (items.len() >= 2).then_some(Found {
        lists: vec![List {
            items,
            is_spaced,
            is_quoted: false,
        }],
        rest,
    })
}

/// Splits a text at its commas, else at its spaces.
fn split(text: &str) -> Option<List> {
    let parts: Vec<&str> = text
        .split([',', '，', '、', ';', '；'])
        .map(str::trim)
        .collect();
    let is_spaced = parts.len() < 2;
    let parts: Vec<&str> = if is_spaced {
        text.split_whitespace().collect()
    } else {
        parts
    };
    let items: Vec<String> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    (items.len() >= 2).then_some(List {
        items,
        is_spaced,
        is_quoted: false,
    })
}

/// Lists in brackets: {a, b} and [b, c].
fn bracketed(words: &[Word], question: &Question<'_>) -> Option<Found> {
    let (mut lists, mut rest) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        let close = match words[at].folded.as_str() {
            "{" => "}",
            "[" | "【" => "]",
            _ => "",
        };
        let end = (at + 1..words.len())
            .find(|end| words[*end].folded == close)
            .filter(|_| words[at].is_mark() && !close.is_empty());
        if let Some(end) = end
            && let Some(list) = items(&words[at + 1..end], question, 1)
        {
            lists.push(list);
            at = end + 1;
        } else {
            rest.push(words[at].clone());
            at += 1;
        }
    }
    (!lists.is_empty() && lists.len() <= 2).then_some(Found { lists, rest })
}

/// Returns the items of words that are nothing but a list.
fn items(words: &[Word], question: &Question<'_>, least: usize) -> Option<List> {
    let has_lines = words.windows(2).any(|w| breaks(&w[0], &w[1], question));
    let inner = words
        .get(1..words.len().saturating_sub(1))
        .unwrap_or_default();
    let has_separators = words.iter().any(is_separator)
        || inner
            .iter()
            .any(|word| word.is_any(&["and", "和", "与", "跟"]));
    let mut items = Vec::new();
    let mut item: Vec<&Word> = Vec::new();
    let mut finish = |item: &mut Vec<&Word>| -> Option<()> {
        let (Some(first), Some(last)) = (item.first(), item.last()) else {
            return Some(());
        };
        if item.len() > LONGEST_ITEM * 2 || item.iter().all(|word| word.is_mark()) {
            return None;
        }
        let text = if item.len() == 1 && first.kind == TokenKind::Quotation {
            first.text.clone()
        } else {
            question.text[first.start..last.end].to_owned()
        };
        items.push(text);
        item.clear();
        Some(())
    };
    for (at, word) in words.iter().enumerate() {
        let is_line = at > 0 && has_lines && breaks(&words[at - 1], word, question);
        let touches = at > 0 && words[at - 1].end == word.start;
        if is_line || (!has_lines && !has_separators && !touches) {
            finish(&mut item)?;
        }
        let is_bullet = item.is_empty() && has_lines && word.is_any(&["-", "*", "•"]);
        let is_and = has_separators
            && word.is_any(&["and", "or", "和", "与", "跟", "及", "以及", "或", "&"])
            && at + 1 < words.len();
        if is_separator(word) || (is_and && (item.is_empty() || is_last(words, at))) {
            finish(&mut item)?;
        } else if !is_bullet {
            item.push(word);
        }
    }
    finish(&mut item)?;
    (items.len() >= least).then_some(List {
        is_spaced: !has_lines && !has_separators,
        is_quoted: false,
        items,
    })
}

fn is_last(words: &[Word], at: usize) -> bool {
    !words[at + 1..].iter().any(is_separator)
}

fn after_colon(words: &[Word], at: usize, question: &Question<'_>) -> Option<Found> {
    let after = &words[at + 1..];
    // The list ends with the sentence, or with a blank line, or where a bracket begins.
    let end = (0..after.len())
        .find(|i| {
            let word = &after[*i];
            let is_decimal = *i > 0
                && after.get(i + 1).is_some_and(|n| n.start == word.end)
                && word.is(".")
                && after[i - 1].end == word.start;
            let blank = *i > 0
                && question.text[after[i - 1].end..word.start]
                    .matches('\n')
                    .count()
                    > 1;
            let is_arrow = word.is("-") && after.get(i + 1).is_some_and(|n| n.is(">"));
            (ends_sentence(word) && !is_decimal)
                || word.is("(")
                || blank
                || is_arrow
                || word.is(":")
        })
        .unwrap_or(after.len());
    let list = items(&after[..end], question, 2)?;
    let rest = [&words[..at], &after[end..]].concat();
    Some(Found {
        lists: vec![list],
        rest,
    })
}

/// Two lists, each with its label: "List A: x, y. List B: y, z."
fn labelled(words: &[Word], question: &Question<'_>) -> Option<Found> {
    let colons: Vec<usize> = (0..words.len()).filter(|at| words[*at].is(":")).collect();
    let [first, second] = colons.as_slice() else {
        return None;
    };
    let stop = |from: usize| {
        (from..words.len())
            .find(|at| {
                ends_sentence(&words[*at])
                    || words[*at].is(";")
                    || (*at > from && breaks(&words[at - 1], &words[*at], question))
            })
            .unwrap_or(words.len())
    };
    let (first_end, second_end) = (stop(first + 1), stop(second + 1));
    if first_end >= *second {
        return None;
    }
    let lists = vec![
        items(&words[first + 1..first_end], question, 1)?,
        items(&words[second + 1..second_end], question, 1)?,
    ];
    if lists[0].items.len() + lists[1].items.len() < 3 {
        return None;
    }
    // The label of the second list is like that of the first.
    let label = |end: usize| {
        let start = words[..end]
            .iter()
            .rposition(|w| ends_sentence(w) || w.is(";") || w.is(","))
            .map_or(0, |at| at + 1);
        words[start..end].to_vec()
    };
    let labels = [label(*first), label(*second)];
    if labels
        .iter()
        .any(|label| label.is_empty() || label.len() > 4)
    {
        return None;
    }
    let before = &words[..first - labels[0].len()];
    let rest = [before, &words[second_end..]].concat();
    Some(Found { lists, rest })
}

/// Two lists, each after the same words: "Ann likes tea and milk. Bob likes milk." What is asked
/// with these words is asked of the lists.
fn carried(words: &[Word], question: &Question<'_>) -> Option<Found> {
    const LATEST: usize = 4;
    let mut clauses: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for at in 0..=words.len() {
        if words
            .get(at)
            .is_none_or(|word| ends_sentence(word) || word.is(";"))
        {
            if start < at {
                clauses.push((start, at));
            }
            start = at + 1;
        }
    }
    let [(first, first_end), (second, second_end), ..] = clauses.as_slice() else {
        return None;
    };
    let (one, two) = (&words[*first..*first_end], &words[*second..*second_end]);
    // The words that both have after what tells them apart.
    let (mut best, mut places) = (0, (0, 0));
    for i in 1..=LATEST.min(one.len()) {
        for j in 1..=LATEST.min(two.len()) {
            let same = one[i..]
                .iter()
                .zip(&two[j..])
                .take_while(|(a, b)| a.folded == b.folded && !a.is_mark())
                .count();
            if same > best {
                (best, places) = (same, (i, j));
            }
        }
    }
    let is_han = one.first()?.kind == TokenKind::Han;
    if best == 0 || (is_han && best < 2) || one.first()?.folded == two.first()?.folded && !is_han {
        return None;
    }
    let carrier = &one[places.0..places.0 + best];
    let lists = vec![
        items(&one[places.0 + best..], question, 1)?,
        items(&two[places.1 + best..], question, 1)?,
    ];
    if lists
        .iter()
        .any(|list| list.is_spaced && list.items.len() > 1)
        || lists[0].items.len() < 2
    {
        return None;
    }
    let bases = |word: &Word| berry_wordnet::wordnet().base_forms(&word.folded);
    let mut rest: Vec<Word> = Vec::new();
    let mut at = second_end + 1;
    let mut is_asked = false;
    while at < words.len() {
        let begins = words.len() - at >= best
            && carrier.iter().zip(&words[at..]).all(|(a, b)| {
                a.folded == b.folded || bases(a).iter().any(|base| bases(b).contains(base))
            });
        if begins {
            is_asked = true;
            at += best;
        } else {
            rest.push(words[at].clone());
            at += 1;
        }
    }
    is_asked.then_some(Found { lists, rest })
}

/// A sentence that is a list of its own.
fn sentence(words: &[Word], question: &Question<'_>) -> Option<Found> {
    let mut start = 0;
    for at in 0..=words.len() {
        let ends = words.get(at).is_none_or(|word| {
            let is_arrow = word.is("-") && words.get(at + 1).is_some_and(|n| n.is(">"));
            let breaks = at > start && breaks(&words[at - 1], word, question);
            ends_sentence(word) || is_arrow || breaks
        });
        if !ends {
            continue;
        }
        let span = &words[start..at];
        let is_list = span.iter().filter(|word| is_separator(word)).count() >= 2;
        if is_list
            && let Some(list) = items(span, question, 3)
            && list
                .items
                .iter()
                .all(|item| item.split_whitespace().count() <= 2)
        {
            let rest = [&words[..start], &words[at..]].concat();
            return Some(Found {
                lists: vec![list],
                rest,
            });
        }
        start = at + usize::from(words.get(at).is_some_and(ends_sentence));
    }
    None
}

/// The longest run of items with marks between them; the first and the last item are one word.
fn run(words: &[Word], question: &Question<'_>) -> Option<Found> {
    let marks: Vec<usize> = (0..words.len())
        .filter(|at| is_separator(&words[*at]))
        .collect();
    let mut best: Option<(usize, usize)> = None;
    let mut at = 0;
    while at < marks.len() {
        let mut last = at;
        while last + 1 < marks.len() && marks[last + 1] - marks[last] <= LONGEST_ITEM {
            last += 1;
        }
        let longer = best.is_none_or(|(first, end)| last - at > end - first);
        if longer {
            best = Some((at, last));
        }
        at = last + 1;
    }
    let (first, last) = best?;
    let is_item = |word: &Word| !word.is_mark();
    let joins = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.is_any(&["and", "or", "和", "或"]))
    };
    let start = marks[first]
        .checked_sub(1)
        .filter(|at| is_item(&words[*at]))?;
    // Han items are as long as the shape of the question tells: up to a space or a mark.
    let mut start = if words[start].kind == TokenKind::Han {
        extent(words, start, false)
    } else {
        start
    };
    // "New York, Paris"
    while start > 1 && words[start].is_capitalised() && words[start - 1].is_capitalised() {
        start -= 1;
    }
    let item_end = |from: usize| -> Option<usize> {
        let mut end = match words.get(from)?.kind {
            TokenKind::Symbol => return None,
            TokenKind::Han => extent(words, from, true) + 1,
            _ => from + 1,
        };
        while words[from].is_capitalised() && words.get(end).is_some_and(Word::is_capitalised) {
            end += 1;
        }
        Some(end)
    };
    let joined = joins(marks[last] + 1);
    let mut end = item_end(marks[last] + 1 + usize::from(joined))?;
    // "tin, lead and zinc in order"
    if !joined && joins(end) && words.get(end + 1).is_some_and(is_item) {
        end = item_end(end + 1)?;
    } else if first == last && !joined {
        return None;
    }
    let item_end = end;
    let list = items(&words[start..item_end], question, 3)?;
    let rest = [&words[..start], &words[item_end..]].concat();
    Some(Found {
        lists: vec![list],
        rest,
    })
}

fn extent(words: &[Word], at: usize, is_forward: bool) -> usize {
    let mut at = at;
    loop {
        let next = if is_forward {
            at + 1
        } else {
            at.wrapping_sub(1)
        };
        let Some(word) = words.get(next) else {
            return at;
        };
        let touches = if is_forward {
            word.start == words[at].end
        } else {
            word.end == words[at].start
        };
        if word.kind != TokenKind::Han || !touches {
            return at;
        }
        at = next;
    }
}

/// A run of numbers with nothing but spaces, commas and "and" between them.
fn numbers(words: &[Word]) -> Option<Found> {
    let signed = |at: usize| -> Option<usize> {
        let is_number = |at: usize| words.get(at).is_some_and(|w| w.kind == TokenKind::Number);
        if is_number(at) {
            return Some(at + 1);
        }
        let is_sign = words.get(at).is_some_and(|w| w.is_any(&["-", "−"]))
            && is_number(at + 1)
            && words[at].end == words[at + 1].start;
        is_sign.then_some(at + 2)
    };
    let mut best: Option<(usize, usize, Vec<String>, bool)> = None;
    let mut start = 0;
    while start < words.len() {
        let (mut at, mut items, mut is_spaced) = (start, Vec::new(), true);
        while let Some(end) = signed(at) {
            let text: String = words[at..end].iter().map(|w| w.folded.as_str()).collect();
            items.push(text);
            at = end;
            let mut next = at;
            while words
                .get(next)
                .is_some_and(|w| is_separator(w) || w.is_any(&["and", "和", "与", "跟"]))
            {
                next += 1;
            }
            is_spaced &= next == at;
            if signed(next).is_none() {
                break;
            }
            at = next;
        }
        if items.len() >= 2
            && best
                .as_ref()
                .is_none_or(|(.., found, _)| items.len() > found.len())
        {
            best = Some((start, at, items, is_spaced));
        }
        start = at.max(start + 1);
    }
    let (start, end, items, is_spaced) = best?;
    let rest = [&words[..start], &words[end..]].concat();
    Some(Found {
        lists: vec![List {
            items,
            is_spaced,
            is_quoted: false,
        }],
        rest,
    })
}

/// Lines of one item each after the first line.
fn lines(words: &[Word], question: &Question<'_>) -> Option<Found> {
    let mut lines: Vec<Vec<Word>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at == 0 || breaks(&words[at - 1], word, question) {
            lines.push(Vec::new());
        }
        lines.last_mut()?.push(word.clone());
    }
    let is_item = |line: &Vec<Word>| line.len() <= 3 && !line.iter().any(ends_sentence);
    let first = lines.iter().position(is_item)?;
    let count = lines[first..]
        .iter()
        .take_while(|line| is_item(line))
        .count();
    if count < 3 {
        return None;
    }
    let span: Vec<Word> = lines[first..first + count].concat();
    let list = items(&span, question, 3)?;
    let rest: Vec<Word> = [lines[..first].concat(), lines[first + count..].concat()].concat();
    Some(Found {
        lists: vec![list],
        rest,
    })
}
