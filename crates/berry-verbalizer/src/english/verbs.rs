//! Verb forms.

use super::{doubles_last_letter, ends_in_consonant_y, is_vowel, split_first_word};

mod tables;

use tables::{IN_E_OR_DOUBLED, IRREGULAR, PREPOSITIONS, RELATION_VERBS};

/// Returns the third person singular of the present: "borders", "flows through", "has".
pub fn third_person(verb: &str) -> String {
    let (base, tail) = split_first_word(verb);
    let form = match base {
        "be" => "is".to_owned(),
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "go" | "undergo" => format!("{base}es"),
        _ if ends_in_consonant_y(base) => format!("{}ies", &base[..base.len() - 1]),
        _ if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") => {
            format!("{base}es")
        }
        _ => format!("{base}s"),
    };
    format!("{form}{tail}")
}

/// Returns the past: "bordered", "wrote".
pub fn past(verb: &str) -> String {
    inflect(verb, |entry| entry.1)
}

/// Returns the past participle: "bordered", "written".
pub fn past_participle(verb: &str) -> String {
    inflect(verb, |entry| entry.2)
}

fn inflect(
    verb: &str,
    side: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str,
) -> String {
    let (base, tail) = split_first_word(verb);
    let form = match IRREGULAR.iter().find(|entry| entry.0 == base) {
        Some(entry) => side(entry).to_owned(),
        None if base.ends_with('e') => format!("{base}d"),
        None if ends_in_consonant_y(base) => format!("{}ied", &base[..base.len() - 1]),
        None => format!("{}ed", doubled(base)),
    };
    format!("{form}{tail}")
}

/// Returns the present participle: "bordering", "running".
pub fn present_participle(verb: &str) -> String {
    let (base, tail) = split_first_word(verb);
    let form = if base == "be" {
        "being".to_owned()
    } else if let Some(stem) = base.strip_suffix("ie") {
        format!("{stem}ying")
    } else if let Some(stem) = base
        .strip_suffix('e')
        .filter(|stem| !stem.ends_with(['e', 'o', 'y']))
    {
        format!("{stem}ing")
    } else {
        format!("{}ing", doubled(base))
    };
    format!("{form}{tail}")
}

/// Returns the base of an inflected verb: "borders", "bordered" and "written" give
/// "border", "border" and "write". A word that looks like no inflected form
/// comes back as it is.
pub fn base_of(verb: &str) -> String {
    let (form, tail) = split_first_word(verb);
    format!("{}{tail}", base_word(form))
}

fn base_word(form: &str) -> String {
    match form {
        "is" | "are" | "was" | "were" | "am" => return "be".to_owned(),
        "has" => return "have".to_owned(),
        "does" | "goes" | "undergoes" => return form[..form.len() - 2].to_owned(),
        _ => {}
    }
    if let Some(entry) = IRREGULAR
        .iter()
        .find(|entry| entry.0 == form || entry.1 == form || entry.2 == form)
    {
        return entry.0.to_owned();
    }
    if form.ends_with("ed") && is_participle(form) {
        return base_of_past(form);
    }
    if !form.ends_with('s') || form.ends_with("ss") || form.len() < 4 {
        return form.to_owned();
    }
    if let Some(stem) = form.strip_suffix("ies") {
        return if stem.len() < 2 {
            format!("{stem}ie")
        } else {
            format!("{stem}y")
        };
    }
    let stem = &form[..form.len() - 1];
    let hisses = ["sse", "xe", "che", "she", "zze"];
    if hisses.iter().any(|ending| stem.ends_with(ending)) {
        return stem[..stem.len() - 1].to_owned();
    }
    stem.to_owned()
}

fn base_of_past(form: &str) -> String {
    let known = |base: &str| RELATION_VERBS.contains(&base) || IN_E_OR_DOUBLED.contains(&base);
    let with_e = &form[..form.len() - 1];
    let bare = &form[..form.len() - 2];
    if known(with_e) {
        return with_e.to_owned();
    }
    if known(bare) {
        return bare.to_owned();
    }
    if let Some(stem) = form.strip_suffix("ied") {
        return format!("{stem}y");
    }
    let undoubled = &bare[..bare.len() - 1];
    let letters: Vec<char> = bare.chars().collect();
    let doubled = matches!(letters[..], [.., a, b] if a == b && !is_vowel(a) && !matches!(a, 's' | 'l' | 'f' | 'z'));
    if doubled {
        return undoubled.to_owned();
    }
    // Regular bases that need their e: "-ate", "-ise", "-ve", "-ce", "-ge", "-ure", "-ute".
    let needs_e = [
        "at", "is", "iz", "v", "c", "g", "ur", "ut", "iat", "u", "dl", "bl",
    ];
    if needs_e.iter().any(|ending| bare.ends_with(ending))
        && !bare.ends_with("eat")
        && !bare.ends_with("oat")
    {
        return with_e.to_owned();
    }
    bare.to_owned()
}

fn doubled(base: &str) -> String {
    let stressed_last = [
        "refer", "prefer", "commit", "admit", "transmit", "control", "occur", "permit", "submit",
        "regret", "transfer", "begin",
    ];
    if doubles_last_letter(base) || stressed_last.contains(&base) {
        format!("{base}{}", &base[base.len() - 1..])
    } else {
        base.to_owned()
    }
}

/// Tells whether a word is a past participle: "developed", "written".
pub(crate) fn is_participle(word: &str) -> bool {
    let not_participles = [
        "breed", "deed", "feed", "heed", "hundred", "need", "reed", "seed", "shed", "speed",
        "weed", "unnamed",
    ];
    (word.len() > 3 && word.ends_with("ed") && !not_participles.contains(&word))
        || (word != "come" && word != "become" && IRREGULAR.iter().any(|entry| entry.2 == word))
}

/// Tells whether a word is a verb in the base form that graphs relate things with.
pub(crate) fn is_relation_verb(base: &str) -> bool {
    RELATION_VERBS.contains(&base)
}

pub(crate) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}
