use std::collections::HashMap;

use tokenizers::Tokenizer as Pipeline;
use tokenizers::models::bpe::{BPE, Vocab};
use tokenizers::pre_tokenizers::PreTokenizerWrapper;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::pre_tokenizers::digits::Digits;
use tokenizers::pre_tokenizers::sequence::Sequence;

use crate::error::{GenerateError, ModelError};
use crate::gguf::Gguf;

const MODELS: &str = "gpt2";
const PRE_TOKENIZERS: &str = "gpt-2, smollm";

/// The values of `tokenizer.ggml.token_type` that stand for text; the others steer the model.
const NORMAL: usize = 1;
const USER_DEFINED: usize = 4;
const BYTE: usize = 6;

/// The number of a token in a model's vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenId(pub u32);

/// A piece of text as a model sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its number in the vocabulary.
    pub id: TokenId,
    /// What it says. A token that holds a part of a character only has `\u{FFFD}` in its place.
    pub text: String,
}

/// Cuts text into tokens and says what tokens stand for, by the byte-pair encoding in the model's
/// file.
///
/// Control tokens, such as the ends of turns, are never found in text: whatever a text says, it
/// comes out as text. They are known by name to the chat template only.
///
/// Source: Sennrich et al., *Neural Machine Translation of Rare Words with Subword Units*, 2016;
/// over bytes: Radford et al., *Language Models are Unsupervised Multitask Learners*, 2019.
pub(crate) struct Tokenizer {
    pipeline: Pipeline,
    pieces: Vec<Piece>,
    controls: HashMap<String, TokenId>,
    end_of_text: Vec<TokenId>,
}

struct Piece {
    bytes: Box<[u8]>,
    is_text: bool,
}

impl Tokenizer {
    pub(crate) fn load(gguf: &Gguf) -> Result<Self, ModelError> {
        let missing = |key| ModelError::TokenizerMissing { key };
        let model_key = "tokenizer.ggml.model";
        let model = gguf.text(model_key).ok_or_else(|| missing(model_key))?;
        if model != MODELS {
            return Err(ModelError::Unsupported {
                feature: "the tokenizer",
                found: model.to_owned(),
                known: MODELS,
            });
        }
        let tokens_key = "tokenizer.ggml.tokens";
        let tokens = gguf.texts(tokens_key).ok_or_else(|| missing(tokens_key))?;
        let merges_key = "tokenizer.ggml.merges";
        let merges = gguf.texts(merges_key).ok_or_else(|| missing(merges_key))?;
        let kinds = match gguf.numbers("tokenizer.ggml.token_type") {
            Some(kinds) if kinds.len() == tokens.len() => kinds,
            None => vec![NORMAL; tokens.len()],
            Some(_) => {
                return Err(ModelError::BadMetadata {
                    key: "tokenizer.ggml.token_type".to_owned(),
                    expected: "as long as the list of tokens",
                });
            }
        };
        let pieces: Vec<Piece> = tokens
            .iter()
            .zip(&kinds)
            .map(|(token, &kind)| Piece {
                bytes: text_bytes(token).into_boxed_slice(),
                is_text: matches!(kind, NORMAL | USER_DEFINED | BYTE),
            })
            .collect();
        let ids = (0..).map(TokenId);
        let controls: HashMap<String, TokenId> = ids
            .zip(&tokens)
            .filter(|(id, _)| !pieces[id.0 as usize].is_text)
            .map(|(id, token)| ((*token).to_owned(), id))
            .collect();
        let end_of_text = [
            gguf.optional_id("tokenizer.ggml.eos_token_id"),
            gguf.optional_id("tokenizer.ggml.eot_token_id"),
            controls.get("<|endoftext|>").map(|id| id.0),
        ];
        Ok(Self {
            pipeline: pipeline(&tokens, &merges, pre_tokenizer(gguf)?)?,
            end_of_text: end_of_text
                .into_iter()
                .flatten()
                .filter(|&id| (id as usize) < tokens.len())
                .map(TokenId)
                .collect(),
            pieces,
            controls,
        })
    }

    pub(crate) fn vocabulary(&self) -> usize {
        self.pieces.len()
    }

    /// The tokens of a text, which are never control tokens. Bytes that the vocabulary lacks (some
    /// that no language uses) are left out.
    pub(crate) fn encode(&self, text: &str) -> Result<Vec<TokenId>, GenerateError> {
        let encoding = self
            .pipeline
            .encode_fast(text, false)
            .map_err(|source| GenerateError::Tokenize { source })?;
        Ok(encoding.get_ids().iter().copied().map(TokenId).collect())
    }

    /// The bytes that a token adds to a text; those of a control token are its name.
    pub(crate) fn bytes(&self, token: TokenId) -> &[u8] {
        self.pieces
            .get(token.0 as usize)
            .map_or(&[], |piece| &piece.bytes)
    }

    /// The control token of this name.
    pub(crate) fn control(&self, name: &str) -> Option<TokenId> {
        self.controls.get(name).copied()
    }

    /// The tokens that end a text, whatever the chat template.
    pub(crate) fn end_of_text(&self) -> &[TokenId] {
        &self.end_of_text
    }

    /// The control tokens, in the order of their numbers.
    pub(crate) fn control_tokens(&self) -> impl Iterator<Item = TokenId> {
        (0..)
            .map(TokenId)
            .zip(&self.pieces)
            .filter(|(_, piece)| !piece.is_text)
            .map(|(id, _)| id)
    }
}

/// How a text is cut before pairs are merged, by the name in the file.
fn pre_tokenizer(gguf: &Gguf) -> Result<PreTokenizerWrapper, ModelError> {
    let key = "tokenizer.ggml.pre";
    let name = gguf.text(key).ok_or(ModelError::TokenizerMissing { key })?;
    let words = ByteLevel::new(false, false, true);
    match name {
        "gpt-2" => Ok(words.into()),
        "smollm" => Ok(Sequence::new(vec![Digits::new(true).into(), words.into()]).into()),
        other => Err(ModelError::Unsupported {
            feature: "the pre-tokenizer",
            found: other.to_owned(),
            known: PRE_TOKENIZERS,
        }),
    }
}

fn pipeline(
    tokens: &[&str],
    merges: &[&str],
    pre_tokenizer: PreTokenizerWrapper,
) -> Result<Pipeline, ModelError> {
    let bad = |source| ModelError::BadTokenizer { source };
    let vocabulary: Vocab = (0..)
        .zip(tokens)
        .map(|(id, token)| ((*token).to_owned(), id))
        .collect();
    let merges = merges
        .iter()
        .map(|merge| {
            // A part never holds a space, but it may begin with one in files that do not map
            // bytes to printable characters.
            merge
                .split_once(' ')
                .map(|(left, right)| (left.to_owned(), right.to_owned()))
                .ok_or_else(|| bad(format!("the merge `{merge}` is not a pair").into()))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let model = BPE::builder()
        .vocab_and_merges(vocabulary, merges)
        .build()
        .map_err(bad)?;
    let mut pipeline = Pipeline::new(model);
    pipeline.with_pre_tokenizer(Some(pre_tokenizer));
    Ok(pipeline)
}

/// The bytes that a token of a byte-level vocabulary stands for. Its characters each stand for one
/// byte; a character that does not stands for itself.
fn text_bytes(token: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(token.len());
    for character in token.chars() {
        match byte_of(character) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(character.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    bytes
}

/// The byte that a character of a byte-level vocabulary stands for. Printable bytes stand for
/// themselves, and the others follow each other from U+0100 on.
pub(crate) fn byte_of(character: char) -> Option<u8> {
    let code = u32::from(character);
    let is_printable = |byte: &u8| matches!(byte, b'!'..=b'~' | 0xA1..=0xAC | 0xAE..=0xFF);
    if let Ok(byte) = u8::try_from(code) {
        return Some(byte).filter(is_printable);
    }
    let index = code.checked_sub(0x100)? as usize;
    (0..=u8::MAX).filter(|byte| !is_printable(byte)).nth(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_has_one_character() {
        let mut seen = Vec::new();
        for code in 0..0x200 {
            seen.extend(char::from_u32(code).and_then(byte_of));
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..=u8::MAX).collect::<Vec<u8>>());
        assert_eq!(byte_of('Ġ'), Some(b' '));
        assert_eq!(byte_of('Ċ'), Some(b'\n'));
        assert_eq!(byte_of('首'), None);
    }
}
