use crate::error::{GenerateError, ModelError};
use crate::gguf::Gguf;
use crate::prompt::Prompt;
use crate::tokenizer::{TokenId, Tokenizer};

const KNOWN: &str = "ChatML";
const TURN_START: &str = "<|im_start|>";
const TURN_END: &str = "<|im_end|>";

/// Lays out the turns of a conversation in the way that a model was trained on.
///
/// This is ChatML, known by its two control tokens in the template or the vocabulary of the file.
/// The template's own code is not run: it would put control tokens and data into one string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ChatTemplate {
    turn_start: TokenId,
    turn_end: TokenId,
    begin_of_text: Option<TokenId>,
}

impl ChatTemplate {
    pub(crate) fn detect(gguf: &Gguf, tokenizer: &Tokenizer) -> Result<Self, ModelError> {
        let is_chat_ml = gguf
            .text("tokenizer.chat_template")
            .is_none_or(|template| template.contains(TURN_START) && template.contains(TURN_END));
        let (Some(turn_start), Some(turn_end), true) = (
            tokenizer.control(TURN_START),
            tokenizer.control(TURN_END),
            is_chat_ml,
        ) else {
            return Err(ModelError::UnknownTemplate { known: KNOWN });
        };
        let begins = gguf.flag("tokenizer.ggml.add_bos_token");
        Ok(Self {
            turn_start,
            turn_end,
            begin_of_text: gguf
                .optional_id("tokenizer.ggml.bos_token_id")
                .filter(|_| begins)
                .map(TokenId),
        })
    }

    /// The token that ends a turn.
    pub(crate) fn turn_end(&self) -> TokenId {
        self.turn_end
    }

    /// The tokens of the whole prompt, up to the opening of the answer.
    pub(crate) fn render(
        &self,
        prompt: &Prompt,
        tokenizer: &Tokenizer,
    ) -> Result<Vec<TokenId>, GenerateError> {
        let mut tokens: Vec<TokenId> = self.begin_of_text.into_iter().collect();
        let turns = [
            ("system\n", prompt.system.as_deref()),
            ("user\n", Some(prompt.user.as_str())),
        ];
        for (role, text) in turns {
            let Some(text) = text else { continue };
            tokens.push(self.turn_start);
            tokens.extend(tokenizer.encode(role)?);
            tokens.extend(tokenizer.encode(text)?);
            tokens.push(self.turn_end);
            tokens.extend(tokenizer.encode("\n")?);
        }
        tokens.push(self.turn_start);
        tokens.extend(tokenizer.encode("assistant\n")?);
        tokens.extend(tokenizer.encode(&prompt.opening)?);
        Ok(tokens)
    }
}
