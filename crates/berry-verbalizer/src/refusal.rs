//! Why there is no answer, and what to do next.

use crate::Language;
use crate::chinese::{self, name};
use crate::english;
use crate::list::join_english;
use crate::literal::count;

/// Why a question is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    EmptyQuestion,
    /// The question is longer than `limit` words or Han characters.
    TooLong {
        limit: usize,
    },
    /// The question is not text.
    NotText,
    /// The question is in a language that is not spoken here; `None` where it
    /// could not be told which.
    LanguageUnsupported {
        language: Option<String>,
    },
    /// Nothing that the question mentions is in the graph.
    NothingRecognised,
    /// A name that the graph does not have.
    UnknownName {
        name: String,
        similar: Vec<String>,
    },
    /// A word that means nothing of the class or thing `on` ("country", "Paris";
    /// empty where neither is known),
    /// of which the graph knows the properties `has`.
    UnknownWord {
        word: String,
        on: String,
        has: Vec<String>,
    },
    /// No reading joins what was recognised.
    NoReading {
        recognised: Vec<String>,
    },
    /// Equally good readings that disagree, as interpretations.
    Ambiguous {
        readings: Vec<String>,
    },
    /// The question takes for granted a claim that the graph does not make: "Paris
    /// is in Germany".
    FalsePremise {
        premise: String,
    },
    /// Questions about `what` cannot be answered: "shortest paths".
    Unsupported {
        what: String,
    },
    /// The query would take more than the budget allows.
    TooExpensive,
    /// What was understood has no answer, as a sentence says.
    Stated {
        message: String,
    },
}

/// Says why there is no answer, and what to do next.
pub fn reason(refusal: &Refusal, language: Language) -> String {
    if language.is_chinese() {
        chinese::finish(&in_chinese(refusal), language)
    } else {
        in_english(refusal)
    }
}

/// Says what a word should have meant something of: " about countries".
fn about(on: &str) -> String {
    match on.chars().next() {
        None => String::new(),
        Some(first) if first.is_lowercase() => format!(" about {}", english::plural(on)),
        Some(_) => format!(" about {}", english::definite(on)),
    }
}

fn in_english(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Stated { message } => message.clone(),
        Refusal::EmptyQuestion => "The question is empty. Type one, for example what something is or how many of a kind there are.".to_owned(),
        Refusal::TooLong { limit } => {
            format!("The question is longer than {} words. Ask it in fewer.", count(*limit))
        }
        Refusal::NotText => "The question is not text. Send it as plain text in UTF-8.".to_owned(),
        Refusal::LanguageUnsupported { language: Some(language) } => {
            format!("Questions in {language} are not understood. Ask in English or Chinese.")
        }
        Refusal::LanguageUnsupported { language: None } => {
            "The language of the question is not understood. Ask in English or Chinese.".to_owned()
        }
        Refusal::NothingRecognised => {
            "The graph knows nothing that the question mentions. Name a thing, or a kind of thing, that it describes.".to_owned()
        }
        Refusal::UnknownName { name, similar } if similar.is_empty() => {
            format!("The graph knows nothing called “{name}”. Check the spelling, or use another name for it.")
        }
        Refusal::UnknownName { name, similar } => {
            format!("The graph knows nothing called “{name}”. Did you mean {}?", join_english(similar, "or"))
        }
        Refusal::UnknownWord { word, on, has } if has.is_empty() => {
            format!("The graph has nothing{} that “{word}” could mean. Ask about something else, or in other words.",
                about(on))
        }
        Refusal::UnknownWord { word, on, has } => format!(
            "The graph has nothing{} that “{word}” could mean. Ask about one of these: {}.",
            about(on),
            has.join(", ")
        ),
        Refusal::NoReading { recognised } if recognised.is_empty() => {
            "The question could not be understood. Ask it in other words.".to_owned()
        }
        Refusal::NoReading { recognised } => format!(
            "The question mentions {}, but what it asks about {} could not be understood. Ask it in other words.",
            join_english(recognised, "and"),
            if recognised.len() == 1 { "this" } else { "these" }
        ),
        Refusal::Ambiguous { readings } => {
            let readings: Vec<String> = readings.iter().map(|reading| format!("“{reading}”")).collect();
            format!(
                "The question can mean {}, and the answers differ. Say which one you mean.",
                join_english(&readings, "or")
            )
        }
        Refusal::FalsePremise { premise } => {
            format!("The question takes for granted that {premise}, but the graph does not say so. Ask without that assumption.")
        }
        Refusal::Unsupported { what } => {
            format!("Questions about {what} cannot be answered. Ask for facts, counts, comparisons or letters instead.")
        }
        Refusal::TooExpensive => {
            "The answer would take more work than one question is allowed. Ask about fewer things at once.".to_owned()
        }
    }
}

fn concerning(on: &str) -> String {
    if on.is_empty() {
        String::new()
    } else {
        format!("關於{}的資料裡，", name(on))
    }
}

fn in_chinese(refusal: &Refusal) -> String {
    let quoted = |text: &String| format!("「{}」", name(text));
    match refusal {
        Refusal::Stated { message } => message.clone(),
        Refusal::EmptyQuestion => {
            "問題是空白的。請輸入問題，例如某個事物是什麼，或某類事物有多少。".to_owned()
        }
        Refusal::TooLong { limit } => {
            format!("問題超過{}個字。請縮短後再問一次。", name(&count(*limit)))
        }
        Refusal::NotText => "問題不是文字。請以UTF-8純文字送出。".to_owned(),
        Refusal::LanguageUnsupported {
            language: Some(language),
        } => {
            format!("目前無法理解{}的問題。請用中文或英文發問。", name(language))
        }
        Refusal::LanguageUnsupported { language: None } => {
            "無法判斷問題使用的語言。請用中文或英文發問。".to_owned()
        }
        Refusal::NothingRecognised => {
            "圖中沒有問題提到的任何事物。請指出圖中收錄的事物或類別。".to_owned()
        }
        Refusal::UnknownName { name, similar } if similar.is_empty() => {
            format!(
                "圖中沒有叫做{}的事物。請檢查寫法，或換個名稱。",
                quoted(name)
            )
        }
        Refusal::UnknownName { name, similar } => {
            let similar: Vec<String> = similar.iter().map(quoted).collect();
            format!(
                "圖中沒有叫做{}的事物。您是不是要找{}？",
                quoted(name),
                chinese::join(&similar, "或")
            )
        }
        Refusal::UnknownWord { word, on, has } if has.is_empty() => {
            format!(
                "圖中{}沒有{}所指的內容。請改問別的，或換個說法。",
                concerning(on),
                quoted(word)
            )
        }
        Refusal::UnknownWord { word, on, has } => {
            let has: Vec<String> = has.iter().map(|known| name(known)).collect();
            format!(
                "圖中{}沒有{}所指的內容。可以改問：{}。",
                concerning(on),
                quoted(word),
                has.join("、")
            )
        }
        Refusal::NoReading { recognised } if recognised.is_empty() => {
            "無法理解這個問題。請換個說法再問一次。".to_owned()
        }
        Refusal::NoReading { recognised } => {
            let recognised: Vec<String> = recognised.iter().map(quoted).collect();
            format!(
                "問題提到了{}，但無法理解要問的是什麼。請換個說法再問一次。",
                chinese::join(&recognised, "和")
            )
        }
        Refusal::Ambiguous { readings } => {
            let readings: Vec<String> = readings.iter().map(quoted).collect();
            format!(
                "這個問題可以理解為{}，答案並不相同。請說明是哪一種意思。",
                chinese::join(&readings, "或")
            )
        }
        Refusal::FalsePremise { premise } => {
            format!(
                "問題預設了{}，但圖中並非如此。請去掉這個前提再問一次。",
                quoted(premise)
            )
        }
        Refusal::Unsupported { what } => {
            format!(
                "無法回答關於{}的問題。可以改問事實、數目、比較或字母。",
                name(what)
            )
        }
        Refusal::TooExpensive => "回答這個問題所需的計算超過上限。請縮小範圍再問一次。".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn reasons() {
        let words = |words: &[&str]| {
            words
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<String>>()
        };
        let mut table = String::new();
        for refusal in [
            Refusal::EmptyQuestion,
            Refusal::TooLong { limit: 2000 },
            Refusal::NotText,
            Refusal::LanguageUnsupported {
                language: Some("German".to_owned()),
            },
            Refusal::LanguageUnsupported { language: None },
            Refusal::NothingRecognised,
            Refusal::UnknownName {
                name: "Atlantis".to_owned(),
                similar: Vec::new(),
            },
            Refusal::UnknownName {
                name: "Urugay".to_owned(),
                similar: words(&["Uruguay", "Paraguay"]),
            },
            Refusal::UnknownWord {
                word: "mayor".to_owned(),
                on: "city".to_owned(),
                has: words(&["country", "population"]),
            },
            Refusal::UnknownWord {
                word: "mayor".to_owned(),
                on: String::new(),
                has: Vec::new(),
            },
            Refusal::NoReading {
                recognised: words(&["France", "gold"]),
            },
            Refusal::NoReading {
                recognised: words(&["France"]),
            },
            Refusal::NoReading {
                recognised: Vec::new(),
            },
            Refusal::Ambiguous {
                readings: words(&["the capital of Georgia", "the area of Georgia"]),
            },
            Refusal::FalsePremise {
                premise: "Paris is in Germany".to_owned(),
            },
            Refusal::Unsupported {
                what: "shortest paths".to_owned(),
            },
            Refusal::TooExpensive,
        ] {
            for language in [Language::English, Language::TraditionalChinese] {
                table.push_str(&reason(&refusal, language));
                table.push('\n');
            }
        }
        expect![[r"
            The question is empty. Type one, for example what something is or how many of a kind there are.
            問題是空白的。請輸入問題，例如某個事物是什麼，或某類事物有多少。
            The question is longer than 2000 words. Ask it in fewer.
            問題超過 2000 個字。請縮短後再問一次。
            The question is not text. Send it as plain text in UTF-8.
            問題不是文字。請以 UTF-8 純文字送出。
            Questions in German are not understood. Ask in English or Chinese.
            目前無法理解 German 的問題。請用中文或英文發問。
            The language of the question is not understood. Ask in English or Chinese.
            無法判斷問題使用的語言。請用中文或英文發問。
            The graph knows nothing that the question mentions. Name a thing, or a kind of thing, that it describes.
            圖中沒有問題提到的任何事物。請指出圖中收錄的事物或類別。
            The graph knows nothing called “Atlantis”. Check the spelling, or use another name for it.
            圖中沒有叫做「Atlantis」的事物。請檢查寫法，或換個名稱。
            The graph knows nothing called “Urugay”. Did you mean Uruguay or Paraguay?
            圖中沒有叫做「Urugay」的事物。您是不是要找「Uruguay」或「Paraguay」？
            The graph has nothing about cities that “mayor” could mean. Ask about one of these: country, population.
            圖中關於 city 的資料裡，沒有「mayor」所指的內容。可以改問：country、population。
            The graph has nothing that “mayor” could mean. Ask about something else, or in other words.
            圖中沒有「mayor」所指的內容。請改問別的，或換個說法。
            The question mentions France and gold, but what it asks about these could not be understood. Ask it in other words.
            問題提到了「France」和「gold」，但無法理解要問的是什麼。請換個說法再問一次。
            The question mentions France, but what it asks about this could not be understood. Ask it in other words.
            問題提到了「France」，但無法理解要問的是什麼。請換個說法再問一次。
            The question could not be understood. Ask it in other words.
            無法理解這個問題。請換個說法再問一次。
            The question can mean “the capital of Georgia” or “the area of Georgia”, and the answers differ. Say which one you mean.
            這個問題可以理解為「the capital of Georgia」或「the area of Georgia」，答案並不相同。請說明是哪一種意思。
            The question takes for granted that Paris is in Germany, but the graph does not say so. Ask without that assumption.
            問題預設了「Paris is in Germany」，但圖中並非如此。請去掉這個前提再問一次。
            Questions about shortest paths cannot be answered. Ask for facts, counts, comparisons or letters instead.
            無法回答關於 shortest paths 的問題。可以改問事實、數目、比較或字母。
            The answer would take more work than one question is allowed. Ask about fewer things at once.
            回答這個問題所需的計算超過上限。請縮小範圍再問一次。
        "]].assert_eq(&table);
    }
}
