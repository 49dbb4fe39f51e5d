//! The shapes of Chinese labels.

use super::{Predicate, PropertyWords};
use crate::han;

/// Nouns for where something is; with them 位於歐洲 says the relation.
const PLACES: &[&str] = &[
    "洲",
    "大洲",
    "所在洲",
    "所在大洲",
    "所屬大洲",
    "地區",
    "所在地區",
    "所屬地區",
    "區域",
    "所在區域",
    "次區域",
    "所在地",
    "位置",
    "地點",
    "位處",
];

/// Verbs that take 與 before their object.
const TOGETHER: &[&str] = &[
    "接壤", "相鄰", "毗鄰", "鄰接", "為鄰", "交界", "相接", "相連", "結婚", "合作", "競爭", "相關",
    "有關", "相似", "相同", "相反", "對立", "結盟", "互斥", "不同", "同義", "重疊", "並列",
];

/// Verbs that take their object after them.
const TRANSITIVE: &[&str] = &[
    "流經", "流入", "注入", "穿越", "經過", "連接", "隸屬", "屬於", "包含", "包括", "涵蓋", "含有",
    "擁有", "具有", "具備", "使用", "採用", "運用", "應用", "利用", "生產", "製造", "製作", "發現",
    "發明", "發行", "發表", "發布", "創立", "創辦", "創建", "創作", "創造", "成立", "建立", "建造",
    "開發", "研發", "設計", "提出", "提供", "提倡", "撰寫", "著有", "寫作", "翻譯", "出版", "執導",
    "主演", "飾演", "演唱", "導致", "引起", "造成", "產生", "影響", "啟發", "改進", "改善", "支持",
    "支援", "反對", "批評", "說明", "解釋", "描述", "定義", "代表", "表示", "象徵", "忽略", "忽視",
    "遺漏", "缺少", "欠缺", "需要", "依賴", "取代", "替代", "繼承", "延續", "推廣", "倡導", "闡述",
    "普及", "參與", "參加", "加入", "教導", "指導", "訓練", "管理", "領導", "統治", "治理", "控制",
    "經營", "收購", "投資", "任職", "就讀", "居住", "研究", "學習", "預測", "實現", "實作", "執行",
    "組成", "構成", "面臨", "面對", "克服", "解決", "處理", "獲得", "贏得", "曾獲", "認識", "追隨",
    "崇拜", "早於", "晚於", "先於", "後於", "止於",
];

/// What labels of places end in: 所屬國家, 所在地區.
const PLACE_ENDINGS: [char; 9] = ['國', '家', '洲', '州', '省', '縣', '市', '區', '域'];

/// What classes of things that lie in a place end in.
const LIES_IN_PLACES: [char; 16] = [
    '市', '鎮', '村', '河', '湖', '山', '峰', '島', '方', '區', '場', '館', '橋', '園', '學', '站',
];

/// Second characters of verbs such as 屬於, 源自, 畢業於.
const VERB_ENDINGS: [char; 2] = ['於', '自'];

/// Reads a label: what kind of words it is, and what they are.
pub(super) fn read(label: &str) -> PropertyWords {
    let text = match han::script(label) {
        Some(han::Script::Simplified) => han::to_traditional(label.trim()),
        _ => label.trim().to_owned(),
    };
    let mut words = PropertyWords::of_label(label);
    let asked = ["是否為", "是否是", "是否", "為", "是"]
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .filter(|rest| !rest.is_empty());
    if let Some(state) = asked {
        words.noun = Some(state.trim_end_matches('的').to_owned());
        words.adjective.clone_from(&words.noun);
        return words;
    }
    if PLACES.contains(&text.as_str()) {
        words.predicate = Some(Predicate::In);
        words.noun = Some(text);
        return words;
    }
    // 首都所屬國家: what the thing is the capital of.
    for joint in ["所屬", "所在"] {
        let role = text.split_once(joint).map(|(role, _)| role);
        if let Some(role) = role.filter(|role| !role.is_empty()) {
            words.inverse_noun = Some(role.to_owned());
            return words;
        }
    }
    let place = text
        .strip_prefix("所屬")
        .or_else(|| text.strip_prefix("所在"));
    if place.is_some_and(|place| place.ends_with(PLACE_ENDINGS)) {
        words.predicate = Some(Predicate::In);
        words.noun = Some(text);
        return words;
    }
    words.predicate = predicate(&text);
    if words.predicate.is_none() {
        words.noun = Some(text.trim_end_matches('的').to_owned());
    }
    words
}

/// Reads a verb that a lexicon states.
pub(super) fn verb(written: &str) -> Option<Predicate> {
    let text = written.trim();
    let verb = predicate(text).or_else(|| Some(Predicate::Transitive(text.to_owned())));
    verb.filter(|_| !text.is_empty())
}

/// Adds 位於 to a property such as 國家 whose subjects are places.
pub(super) fn settle_place(words: &mut PropertyWords) {
    let noun = words.noun.as_deref().unwrap_or_default();
    let subject = words.subject_class.as_deref().unwrap_or_default();
    let country = matches!(
        noun,
        "國家" | "所在國" | "國別" | "省份" | "州" | "城市" | "縣市"
    );
    if words.predicate.is_none() && country && subject.ends_with(LIES_IN_PLACES) {
        words.predicate = Some(Predicate::In);
    }
}

fn predicate(text: &str) -> Option<Predicate> {
    let gaps = ['…', '⋯', '～', '~', '之', '某', '誰', '所'];
    if let Some(rest) = text.strip_prefix(['與', '和', '跟']) {
        let verb = rest.trim_start_matches(gaps);
        if !verb.is_empty() && (verb != rest || TOGETHER.contains(&verb)) {
            return Some(Predicate::Together(verb.to_owned()));
        }
    }
    if text.starts_with('被') && text.ends_with('為') {
        return Some(Predicate::Transitive(text.to_owned()));
    }
    for marker in ['由', '被'] {
        if let Some(rest) = text.strip_prefix(marker) {
            let verb = rest.trim_start_matches(gaps);
            if !verb.is_empty() {
                return Some(Predicate::By {
                    marker,
                    verb: verb.to_owned(),
                });
            }
        }
    }
    if matches!(text, "位於" | "位在" | "地處" | "坐落於" | "座落於") {
        return Some(Predicate::In);
    }
    if TOGETHER.contains(&text) {
        return Some(Predicate::Together(text.to_owned()));
    }
    if TRANSITIVE.contains(&text) || (text.ends_with(VERB_ENDINGS) && text.chars().count() >= 2) {
        return Some(Predicate::Transitive(text.to_owned()));
    }
    None
}

/// Tells whether a word is a verb that takes its object after it.
pub(crate) fn is_verb(word: &str) -> bool {
    TRANSITIVE.contains(&word)
}
