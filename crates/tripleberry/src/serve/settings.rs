//! What a settings file and the environment say of the service.

use std::fs;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use berry_server::Config;
use figment::Figment;
use figment::error::Kind;
use figment::providers::{Env, Format, Toml};
use serde::Deserialize;

use super::{address, demo_config};
use crate::failure::Usage;
use crate::knowledge::KnowledgeArgs;
use crate::writer::ModelArgs;

/// What is not set is as the service has it by default, and what the options of the command line
/// say goes before it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    addr: Option<String>,
    store: Option<PathBuf>,
    #[serde(default, deserialize_with = "one_or_more")]
    data: Vec<PathBuf>,
    #[serde(default, deserialize_with = "one_or_more")]
    lexicon: Vec<PathBuf>,
    model: Option<String>,
    no_model: Option<bool>,
    #[serde(default, deserialize_with = "one_or_more")]
    examples: Vec<String>,
    concurrent_questions: Option<NonZeroU16>,
    queued_questions: Option<u16>,
    question_timeout_seconds: Option<u64>,
    concurrent_queries: Option<NonZeroU16>,
    queued_queries: Option<u16>,
    query_timeout_seconds: Option<u64>,
    query_rows: Option<usize>,
    query_bytes: Option<usize>,
    body_bytes: Option<usize>,
    body_timeout_seconds: Option<u64>,
    header_timeout_seconds: Option<u64>,
    connections: Option<NonZeroU16>,
    grace_seconds: Option<u64>,
}

const NAMES: [&str; 20] = [
    "addr",
    "store",
    "data",
    "lexicon",
    "model",
    "no_model",
    "examples",
    "concurrent_questions",
    "queued_questions",
    "question_timeout_seconds",
    "concurrent_queries",
    "queued_queries",
    "query_timeout_seconds",
    "query_rows",
    "query_bytes",
    "body_bytes",
    "body_timeout_seconds",
    "header_timeout_seconds",
    "connections",
    "grace_seconds",
];

impl Settings {
    /// Reads the file, if one is named, and the environment over it.
    pub(super) fn read(file: Option<&Path>) -> Result<Self> {
        let mut figment = Figment::new();
        if let Some(path) = file {
            let text = fs::read_to_string(path)
                .with_context(|| format!("cannot read the settings file `{}`", path.display()))?;
            let of_file = Figment::from(Toml::string(&text));
            // Alone first, so that a message about the file names it.
            of_file.extract::<Self>().map_err(|error| {
                Usage(format!(
                    "cannot use the settings file `{}`: {}",
                    path.display(),
                    explain(&error)
                ))
            })?;
            figment = of_file;
        }
        let of_environment = Env::prefixed("TRIPLEBERRY_").only(&NAMES);
        figment.merge(of_environment).extract().map_err(|error| {
            Usage(format!(
                "cannot use the variables TRIPLEBERRY_...: {}",
                explain(&error)
            ))
            .into()
        })
    }

    /// Returns the knowledge base to serve. A store and files exclude each other, wherever they are
    /// named.
    pub(super) fn knowledge(&self, options: &KnowledgeArgs) -> Result<KnowledgeArgs, Usage> {
        if !options.is_demo() {
            return Ok(options.clone());
        }
        let mut knowledge = KnowledgeArgs {
            store: self.store.clone(),
            data: self.data.clone(),
            lexicon: self.lexicon.clone(),
        };
        knowledge.lexicon.extend(options.lexicon.iter().cloned());
        if knowledge.store.is_some() && !(knowledge.data.is_empty() && knowledge.lexicon.is_empty())
        {
            return Err(Usage(
                "the settings name a store and files beside it; load the files into the store, or leave it out".to_owned(),
            ));
        }
        Ok(knowledge)
    }

    pub(super) fn model(&self, options: &ModelArgs) -> ModelArgs {
        if options.no_model || options.model.is_some() {
            return options.clone();
        }
        ModelArgs {
            no_model: self.no_model.unwrap_or(false),
            model: self.model.clone(),
        }
    }

    /// Returns what the service listens on and allows.
    pub(super) fn config(self, knowledge: &KnowledgeArgs) -> Result<Config, Usage> {
        let default = if knowledge.is_demo() {
            demo_config()
        } else {
            Config::default()
        };
        let seconds = |set: Option<u64>, default| set.map_or(default, Duration::from_secs);
        Ok(Config {
            address: match self.addr {
                Some(text) => address(&text)
                    .map_err(|error| Usage(format!("cannot listen on `{text}`: {error}")))?,
                None => default.address,
            },
            examples: if self.examples.is_empty() {
                default.examples
            } else {
                self.examples
            },
            concurrent_questions: self
                .concurrent_questions
                .unwrap_or(default.concurrent_questions),
            queued_questions: self.queued_questions.unwrap_or(default.queued_questions),
            question_timeout: seconds(self.question_timeout_seconds, default.question_timeout),
            concurrent_queries: self
                .concurrent_queries
                .unwrap_or(default.concurrent_queries),
            queued_queries: self.queued_queries.unwrap_or(default.queued_queries),
            query_timeout: seconds(self.query_timeout_seconds, default.query_timeout),
            query_rows: self.query_rows.unwrap_or(default.query_rows),
            query_bytes: self.query_bytes.unwrap_or(default.query_bytes),
            body_bytes: self.body_bytes.unwrap_or(default.body_bytes),
            body_timeout: seconds(self.body_timeout_seconds, default.body_timeout),
            header_timeout: seconds(self.header_timeout_seconds, default.header_timeout),
            connections: self.connections.unwrap_or(default.connections),
            grace: seconds(self.grace_seconds, default.grace),
        })
    }
}

/// Reads a list, or what would be its one member.
fn one_or_more<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMore<T> {
        One(T),
        More(Vec<T>),
    }
    Ok(match OneOrMore::deserialize(deserializer)? {
        OneOrMore::One(one) => vec![one],
        OneOrMore::More(more) => more,
    })
}

/// Says what is wrong with which setting.
fn explain(error: &figment::Error) -> String {
    match (&error.kind, error.path.as_slice()) {
        (Kind::UnknownField(name, known), _) => {
            format!("unknown setting `{name}`; use one of: {}", known.join(", "))
        }
        (kind, []) => kind.to_string(),
        (kind, path) => format!("`{}`: {kind}", path.join(".")),
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Settings, explain};
    use expect_test::expect;
    use figment::Figment;
    use figment::providers::{Format, Toml};

    fn read(text: &str) -> Result<Settings, String> {
        let settings = Figment::from(Toml::string(text)).extract();
        settings.map_err(|error| explain(&error))
    }

    #[test]
    fn every_setting_can_come_from_the_environment() {
        let message = read("nothing_of_this_name = 1").expect_err("unknown");
        let known = NAMES.join(", ");
        assert_eq!(
            message,
            format!("unknown setting `nothing_of_this_name`; use one of: {known}")
        );
    }

    #[test]
    fn a_list_may_be_its_one_member() {
        let settings = read("data = \"a.ttl\"\nexamples = [\"one?\", \"two?\"]").expect("valid");
        expect![[r#"["a.ttl"] ["one?", "two?"]"#]]
            .assert_eq(&format!("{:?} {:?}", settings.data, settings.examples));
    }

    #[test]
    fn faults_name_the_setting() {
        let message = read("connections = 0").expect_err("not positive");
        expect!["`connections`: invalid value signed int `0`, expected a nonzero u16"]
            .assert_eq(&message);
    }
}
