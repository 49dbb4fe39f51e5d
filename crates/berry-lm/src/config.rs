use crate::error::ModelError;
use crate::gguf::Gguf;

/// The values of `general.architecture` for which there is a forward pass.
const ARCHITECTURES: &[&str] = &["llama"];

/// The sizes and constants of a network, as the metadata of its file states them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hyperparameters {
    /// The most tokens that the network was trained to see at once.
    pub(crate) context_length: usize,
    pub(crate) layers: usize,
    /// The width of the residual stream.
    pub(crate) hidden: usize,
    /// The width inside the feed-forward part.
    pub(crate) feed_forward: usize,
    pub(crate) query_heads: usize,
    /// The heads of keys and values; several query heads share one.
    pub(crate) key_heads: usize,
    /// The numbers in one head.
    pub(crate) head_width: usize,
    pub(crate) norm_epsilon: f32,
    pub(crate) rotary: RotaryParameters,
    /// The number of tokens in the vocabulary.
    pub(crate) vocabulary: usize,
}

/// How positions turn queries and keys.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RotaryParameters {
    pub(crate) base: f64,
    /// The leading numbers of each head that are turned, an even count.
    pub(crate) width: usize,
    /// What positions are divided by: 1 unless the context was stretched linearly.
    pub(crate) stretch: f64,
}

impl Hyperparameters {
    /// The architecture that the file names, if there is a forward pass for it.
    pub(crate) fn check_architecture(gguf: &Gguf) -> Result<&str, ModelError> {
        let key = "general.architecture";
        let found = gguf.text(key).ok_or_else(|| ModelError::MissingMetadata {
            key: key.to_owned(),
        })?;
        if !ARCHITECTURES.contains(&found) {
            return Err(ModelError::UnknownArchitecture {
                found: found.to_owned(),
                known: ARCHITECTURES.join(", "),
            });
        }
        Ok(found)
    }

    pub(crate) fn read(gguf: &Gguf, vocabulary: usize) -> Result<Self, ModelError> {
        let architecture = Self::check_architecture(gguf)?;
        let key = |name: &str| format!("{architecture}.{name}");
        let hidden = gguf.count(&key("embedding_length"))?;
        let query_heads = gguf.count(&key("attention.head_count"))?;
        let key_heads = gguf
            .optional_count(&key("attention.head_count_kv"))?
            .unwrap_or(query_heads);
        if !query_heads.is_multiple_of(key_heads) {
            return Err(ModelError::BadMetadata {
                key: key("attention.head_count_kv"),
                expected: "a divisor of the number of heads",
            });
        }
        let head_width = match gguf.optional_count(&key("attention.key_length"))? {
            Some(width) => width,
            None if hidden.is_multiple_of(query_heads) => hidden / query_heads,
            None => {
                return Err(ModelError::BadMetadata {
                    key: key("attention.head_count"),
                    expected: "a divisor of the embedding length",
                });
            }
        };
        let value_width = gguf
            .optional_count(&key("attention.value_length"))?
            .unwrap_or(head_width);
        if value_width != head_width {
            return Err(ModelError::Unsupported {
                feature: "a value width",
                found: value_width.to_string(),
                known: "the width of the keys",
            });
        }
        let norm_key = key("attention.layer_norm_rms_epsilon");
        let norm_epsilon = gguf
            .optional_number(&norm_key)?
            .ok_or(ModelError::MissingMetadata { key: norm_key })?;
        Ok(Self {
            context_length: gguf.count(&key("context_length"))?,
            layers: gguf.count(&key("block_count"))?,
            hidden,
            feed_forward: gguf.count(&key("feed_forward_length"))?,
            query_heads,
            key_heads,
            head_width,
            norm_epsilon: norm_epsilon as f32,
            rotary: RotaryParameters::read(gguf, &key, head_width)?,
            vocabulary,
        })
    }

    /// The width of all query heads together.
    pub(crate) fn query_width(&self) -> usize {
        self.query_heads * self.head_width
    }

    /// The width of all key heads together, which is that of the values too.
    pub(crate) fn key_width(&self) -> usize {
        self.key_heads * self.head_width
    }
}

impl RotaryParameters {
    fn read(
        gguf: &Gguf,
        key: &impl Fn(&str) -> String,
        head_width: usize,
    ) -> Result<Self, ModelError> {
        let width_key = key("rope.dimension_count");
        let width = gguf.optional_count(&width_key)?.unwrap_or(head_width);
        if width > head_width || !width.is_multiple_of(2) {
            return Err(ModelError::BadMetadata {
                key: width_key,
                expected: "an even number of at most the head's width",
            });
        }
        let scaling = gguf.text(&key("rope.scaling.type")).unwrap_or("none");
        let stretch = match scaling {
            "none" => 1.0,
            "linear" => gguf
                .optional_number(&key("rope.scaling.factor"))?
                .unwrap_or(1.0),
            other => {
                return Err(ModelError::Unsupported {
                    feature: "the RoPE scaling",
                    found: other.to_owned(),
                    known: "none, linear",
                });
            }
        };
        Ok(Self {
            base: gguf
                .optional_number(&key("rope.freq_base"))?
                .unwrap_or(10_000.0),
            width,
            stretch,
        })
    }
}
