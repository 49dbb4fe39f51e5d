//! The languages that can be spoken.

/// A language, and for Chinese its script, that wording comes out in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    English,
    /// As it is written in Taiwan.
    TraditionalChinese,
    SimplifiedChinese,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [
        Self::English,
        Self::TraditionalChinese,
        Self::SimplifiedChinese,
    ];

    /// Returns the BCP 47 tag: `en`, `zh-Hant` or `zh-Hans`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::TraditionalChinese => "zh-Hant",
            Self::SimplifiedChinese => "zh-Hans",
        }
    }

    /// Reads a BCP 47 tag, whatever its case and region.
    ///
    /// Chinese without a script is Traditional, except where the region writes
    /// Simplified (`zh-CN`, `zh-SG`, `zh-MY`). Returns `None` for a language
    /// that cannot be spoken.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        let mut subtags = tag.split('-');
        match subtags.next()? {
            "en" => Some(Self::English),
            "zh" | "cmn" => {
                for subtag in subtags {
                    match subtag {
                        "hans" | "cn" | "sg" | "my" => return Some(Self::SimplifiedChinese),
                        "hant" | "tw" | "hk" | "mo" => return Some(Self::TraditionalChinese),
                        _ => {}
                    }
                }
                Some(Self::TraditionalChinese)
            }
            _ => None,
        }
    }

    pub fn is_chinese(self) -> bool {
        self != Self::English
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_tag_reads_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.tag()), Some(language));
        }
    }

    #[test]
    fn regions_and_case() {
        let check = |tag, expected| assert_eq!(Language::parse(tag), expected, "{tag}");
        check("en-GB", Some(Language::English));
        check("zh", Some(Language::TraditionalChinese));
        check("zh_TW", Some(Language::TraditionalChinese));
        check("zh-Hant-HK", Some(Language::TraditionalChinese));
        check("ZH-cn", Some(Language::SimplifiedChinese));
        check("zh-hans", Some(Language::SimplifiedChinese));
        check("de", None);
        check("", None);
        check("english", None);
    }
}
