//! Syllables, by a stated method.

use crate::SymbolicError;
use crate::words::words;
use unicode_normalization::UnicodeNormalization;

/// Splits the words of a text into syllables, by spelling alone: in Latin script a syllable is a
/// run of vowels with what surrounds it, `y` after a consonant included; a final silent `e` (but
/// not `-le` after a consonant), and the `e` of a final `-es` and `-ed` that is not sounded, make
/// none. A Han character is one. What English says otherwise ("area", "poet") is miscounted, which
/// only a dictionary could mend.
pub(crate) fn syllables(text: &str) -> Result<Vec<String>, SymbolicError> {
    let mut found = Vec::new();
    let text: String = text.nfc().collect();
    for word in words(&text)? {
        let is_latin = word
            .chars()
            .all(|c| c.is_ascii() || ('À'..='ɏ').contains(&c));
        if is_latin {
            found.extend(of_word(word));
        } else {
            found.extend(word.chars().map(String::from));
        }
    }
    Ok(found)
}

fn of_word(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let lower: Vec<char> = word.to_lowercase().chars().collect();
    if letters.len() != lower.len() || !letters.iter().any(|c| c.is_alphabetic()) {
        return vec![word.to_owned()];
    }
    let is_vowel = |at: usize| match lower[at] {
        'a' | 'e' | 'i' | 'o' | 'u' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü' => {
            // The u of "qu" is none.
            !(lower[at] == 'u' && at > 0 && lower[at - 1] == 'q')
        }
        'y' => at > 0,
        _ => false,
    };
    // The first letter of each run of vowels.
    let mut nuclei: Vec<usize> = Vec::new();
    for at in 0..lower.len() {
        let continues = at > 0 && is_vowel(at - 1);
        if is_vowel(at) && !continues {
            nuclei.push(at);
        }
    }
    let end = lower.len();
    let ends = |suffix: &str| lower.iter().collect::<String>().ends_with(suffix);
    let is_consonant = |at: usize| at < end && !is_vowel(at);
    let silent = if ends("e") && end > 2 && nuclei.last() == Some(&(end - 1)) {
        !(ends("le") && end > 3 && is_consonant(end - 3))
    } else if ends("es") && end > 3 && nuclei.last() == Some(&(end - 2)) {
        !["ses", "ces", "ges", "zes", "xes", "shes", "ches", "les"]
            .iter()
            .any(|s| ends(s))
            || (ends("les") && !is_consonant(end.saturating_sub(4)))
    } else if ends("ed") && end > 3 && nuclei.last() == Some(&(end - 2)) {
        !matches!(lower[end - 3], 't' | 'd')
    } else {
        false
    };
    if silent && nuclei.len() > 1 {
        nuclei.pop();
    }
    if nuclei.len() < 2 {
        return vec![word.to_owned()];
    }
    // Between two runs of vowels the last consonant begins the next syllable.
    let mut cuts = vec![0];
    for pair in nuclei.windows(2) {
        if pair[1] + 1 == end && ends("le") {
            cuts.push(end - 3);
            continue;
        }
        let mut cut = pair[1];
        while cut > pair[0] + 1 && !is_vowel(cut - 1) {
            cut -= 1;
            let is_last = cut + 1 == pair[1];
            if is_last || cut <= pair[0] + 1 {
                break;
            }
        }
        cuts.push(cut);
    }
    cuts.push(end);
    cuts.windows(2)
        .map(|pair| letters[pair[0]..pair[1]].iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn syllables_by_spelling() {
        let shown: Vec<String> = [
            "banana",
            "cake",
            "table",
            "watches",
            "jumped",
            "wanted",
            "queen",
            "syllable",
            "rhythm",
            "strawberries",
            "a",
            "university",
        ]
        .iter()
        .map(|word| syllables(word).expect("Latin").join("-"))
        .collect();
        expect!["ba-na-na cake ta-ble watc-hes jumped wan-ted queen syl-la-ble rhythm straw-ber-ries a u-ni-ver-si-ty"]
            .assert_eq(&shown.join(" "));
    }
}
