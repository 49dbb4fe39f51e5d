use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;

use crate::cache::KvCache;
use crate::config::Hyperparameters;
use crate::error::{GenerateError, ModelError};
use crate::generation::{Finish, Generation, Limits, Logits, Score, TokenFilter};
use crate::gguf::Gguf;
use crate::llama::{Llama, Outputs};
use crate::matrix::WeightFormat;
use crate::parallel::Threads;
use crate::prompt::Prompt;
use crate::stream::TextStream;
use crate::template::ChatTemplate;
use crate::tiles::Activations;
use crate::tokenizer::{Token, TokenId, Tokenizer};
use crate::warm::WarmPrefixes;

/// The tokens of a prompt that are computed together, and between which the caller may stop.
const PREFILL_CHUNK: usize = 128;

/// The tokens of a continuation whose logits are in memory together.
const SCORE_CHUNK: usize = 32;

/// How a model is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelOptions {
    /// The form in which matrices are kept.
    pub weights: WeightFormat,
    /// The most tokens of prompt and answer together; the model's own context length bounds it
    /// too. The memory of a token is 8 bytes for each layer and each number of its keys, taken
    /// when it is needed.
    pub context_limit: usize,
    /// The tokens of earlier prompts, in all, that stay ready for prompts that begin like them;
    /// each takes as much memory as a token of the context. 0 keeps none.
    pub warm_tokens: usize,
    /// The threads that compute; `None` takes as many as the system lets this process use.
    pub threads: Option<NonZeroUsize>,
}

impl Default for ModelOptions {
    /// Compact weights, a context of 2,048 tokens, 1,024 warm ones, and all threads.
    fn default() -> Self {
        Self {
            weights: WeightFormat::default(),
            context_limit: 2048,
            warm_tokens: 1024,
            threads: None,
        }
    }
}

/// A transformer that is ready to write: weights, tokenizer, chat template, and what it remembers
/// of its latest prompts.
///
/// It can be sent to another thread, and does one thing at a time; let one thread own it and
/// queue requests before it. It computes on threads of its own.
///
/// The same request gives the same tokens, whatever was asked before, whatever is still warm, and
/// on any number of threads.
pub struct Model {
    name: String,
    context_length: usize,
    tokenizer: Tokenizer,
    template: ChatTemplate,
    network: Llama,
    threads: Threads,
    ends: Vec<TokenId>,
    /// The control tokens that never belong into an answer: all that don't end one.
    banned: Vec<TokenId>,
    warm: WarmPrefixes,
}

impl Model {
    /// Reads a GGUF file and converts its weights. The file is not needed any more afterwards.
    ///
    /// # Errors
    ///
    /// [`ModelError`] names what is wrong with the file, and what to do.
    pub fn open(path: &Path, options: &ModelOptions) -> Result<Self, ModelError> {
        if options.context_limit == 0 {
            return Err(ModelError::NoContext);
        }
        let span = tracing::debug_span!("open_model", path = %path.display());
        let _entered = span.enter();
        let gguf = Gguf::open(path)?;
        // The architecture comes first: of a file of another kind, that is what to say.
        let architecture = Hyperparameters::check_architecture(&gguf)?;
        let tokenizer = Tokenizer::load(&gguf)?;
        let template = ChatTemplate::detect(&gguf, &tokenizer)?;
        let hyperparameters = Hyperparameters::read(&gguf, tokenizer.vocabulary())?;
        let context_length = hyperparameters.context_length.min(options.context_limit);
        let threads = Threads::start(options.threads)?;
        let network = threads.enter(|| Llama::load(&gguf, hyperparameters, options.weights))?;
        if let Some(name) = gguf.unused_tensor() {
            return Err(ModelError::UnknownTensor {
                name,
                architecture: architecture.to_owned(),
            });
        }
        let mut ends = tokenizer.end_of_text().to_vec();
        ends.push(template.turn_end());
        let banned = tokenizer
            .control_tokens()
            .filter(|token| !ends.contains(token))
            .collect();
        Ok(Self {
            name: path
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            context_length,
            tokenizer,
            template,
            network,
            threads,
            ends,
            banned,
            warm: WarmPrefixes::new(options.warm_tokens),
        })
    }

    /// The name of the file, without its extension.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The most tokens of prompt and answer together.
    pub fn context_length(&self) -> usize {
        self.context_length
    }

    /// The number of tokens in the vocabulary; their numbers are below it.
    pub fn vocabulary_size(&self) -> usize {
        self.tokenizer.vocabulary()
    }

    /// The bytes that a token adds to a text, which need not be whole characters. Empty for
    /// numbers outside the vocabulary.
    pub fn token_bytes(&self, token: TokenId) -> &[u8] {
        self.tokenizer.bytes(token)
    }

    /// The tokens that end an answer.
    pub fn end_tokens(&self) -> &[TokenId] {
        &self.ends
    }

    /// Cuts a text into tokens, as a part of a prompt.
    pub fn tokenize(&self, text: &str) -> Result<Vec<Token>, GenerateError> {
        let tokens = self.tokenizer.encode(text)?;
        Ok(self.named(&tokens))
    }

    /// The tokens of a whole prompt, those of the chat template included.
    pub fn prompt_tokens(&self, prompt: &Prompt) -> Result<Vec<Token>, GenerateError> {
        let tokens = self.template.render(prompt, &self.tokenizer)?;
        Ok(self.named(&tokens))
    }

    /// Writes what follows the opening of the prompt's answer, always by the likeliest next token.
    ///
    /// `on_text` gets the text in pieces, as soon as each is certain; pieces are whole characters,
    /// and joined they are [`Generation::text`]. It may stop the work. Between the parts of a long
    /// prompt it gets an empty piece, so that it can stop before the first word too.
    ///
    /// # Errors
    ///
    /// [`GenerateError::PromptTooLong`] if there is no room for a single token.
    pub fn generate(
        &mut self,
        prompt: &Prompt,
        limits: &Limits,
        on_text: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> Result<Generation, GenerateError> {
        self.generate_with(prompt, limits, &mut |_, _| {}, on_text)
    }

    /// As [`Model::generate`], with a filter that sees the logits before each token is chosen.
    pub fn generate_with(
        &mut self,
        prompt: &Prompt,
        limits: &Limits,
        filter: &mut TokenFilter<'_>,
        on_text: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> Result<Generation, GenerateError> {
        let prompt_tokens = self.template.render(prompt, &self.tokenizer)?;
        self.check_length(prompt_tokens.len() + 1)?;
        let mut cache = self.warm_cache(&prompt_tokens);
        let cached_tokens = cache.len();
        let mut written = Vec::new();
        let mut text = String::new();
        let finish = match self.prefill(&prompt_tokens, &mut cache, on_text) {
            Some(logits) => self.write(
                logits,
                &mut cache,
                limits,
                filter,
                &mut written,
                &mut |piece| {
                    text.push_str(piece);
                    on_text(piece)
                },
            ),
            None => Finish::Stopped,
        };
        let generation = Generation {
            text,
            prompt_tokens: prompt_tokens.len(),
            completion_tokens: written.len(),
            cached_tokens,
            finish,
        };
        self.warm.keep([prompt_tokens, written].concat(), cache);
        tracing::debug!(
            prompt_tokens = generation.prompt_tokens,
            cached_tokens,
            completion_tokens = generation.completion_tokens,
            "generated"
        );
        Ok(generation)
    }

    /// How likely the model finds `continuation` behind the opening of the prompt's answer.
    ///
    /// The continuation is cut into tokens by itself, so it should begin where one would: usually
    /// with a space. An empty one has the logarithm 0.
    ///
    /// # Errors
    ///
    /// [`GenerateError::PromptTooLong`] if prompt and continuation don't fit into the context.
    pub fn score(&mut self, prompt: &Prompt, continuation: &str) -> Result<Score, GenerateError> {
        let prompt_tokens = self.template.render(prompt, &self.tokenizer)?;
        let continuation = self.tokenizer.encode(continuation)?;
        self.check_length(prompt_tokens.len() + continuation.len())?;
        let mut cache = self.warm_cache(&prompt_tokens);
        let mut log_probability = 0.0;
        let go_on = &mut |_: &str| ControlFlow::Continue(());
        if let (Some((first, rest)), Some(logits)) = (
            continuation.split_first(),
            self.prefill(&prompt_tokens, &mut cache, go_on),
        ) {
            log_probability += logits.log_probability(*first);
            let known = &continuation[..rest.len()];
            for (known, next) in known.chunks(SCORE_CHUNK).zip(rest.chunks(SCORE_CHUNK)) {
                let rows = self.forward(known, &mut cache, Outputs::All);
                for (index, next) in next.iter().enumerate() {
                    log_probability += self.logits(rows.row(index)).log_probability(*next);
                }
            }
        }
        cache.truncate(prompt_tokens.len());
        self.warm.keep(prompt_tokens, cache);
        Ok(Score {
            log_probability,
            tokens: continuation.len(),
        })
    }

    fn named(&self, tokens: &[TokenId]) -> Vec<Token> {
        tokens
            .iter()
            .map(|&id| Token {
                id,
                text: String::from_utf8_lossy(self.tokenizer.bytes(id)).into_owned(),
            })
            .collect()
    }

    fn check_length(&self, tokens: usize) -> Result<(), GenerateError> {
        if tokens > self.context_length {
            return Err(GenerateError::PromptTooLong {
                tokens,
                limit: self.context_length,
            });
        }
        Ok(())
    }

    /// A cache that remembers what is warm of a prompt, except its last token, whose logits are
    /// always computed.
    fn warm_cache(&self, prompt_tokens: &[TokenId]) -> KvCache {
        let wanted = &prompt_tokens[..prompt_tokens.len().saturating_sub(1)];
        self.warm
            .longest(wanted)
            .unwrap_or_else(|| self.network.empty_cache())
    }

    /// Computes what the cache does not remember of the prompt. Returns what may follow it, or
    /// `None` if the caller stopped the work.
    fn prefill(
        &self,
        prompt_tokens: &[TokenId],
        cache: &mut KvCache,
        on_text: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> Option<Logits> {
        loop {
            let rest = &prompt_tokens[cache.len()..];
            let (chunk, outputs) = match rest.split_at_checked(PREFILL_CHUNK) {
                Some((chunk, later)) if !later.is_empty() => (chunk, Outputs::None),
                _ => (rest, Outputs::Last),
            };
            let rows = self.forward(chunk, cache, outputs);
            if outputs == Outputs::Last {
                return Some(self.logits(rows.row(0)));
            }
            if on_text("").is_break() {
                return None;
            }
        }
    }

    /// Writes token by token into `written`, and says why it ended.
    fn write(
        &self,
        mut logits: Logits,
        cache: &mut KvCache,
        limits: &Limits,
        filter: &mut TokenFilter<'_>,
        written: &mut Vec<TokenId>,
        on_text: &mut dyn FnMut(&str) -> ControlFlow<()>,
    ) -> Finish {
        let mut stream = TextStream::new(&limits.stop);
        let finish = loop {
            if written.len() >= limits.max_tokens {
                break Finish::TokenLimit;
            }
            filter(written, &mut logits);
            let Some(token) = logits.best() else {
                break Finish::NothingAllowed;
            };
            written.push(token);
            if self.ends.contains(&token) {
                break Finish::EndOfTurn;
            }
            let piece = stream.push(self.tokenizer.bytes(token));
            if !piece.text.is_empty() && on_text(&piece.text).is_break() {
                return Finish::Stopped;
            }
            if piece.stopped {
                return Finish::StopText;
            }
            if written.len() >= limits.max_tokens {
                break Finish::TokenLimit;
            }
            if cache.len() >= self.context_length {
                break Finish::ContextFull;
            }
            let rows = self.forward(&[token], cache, Outputs::Last);
            logits = self.logits(rows.row(0));
        };
        let rest = stream.finish();
        if !rest.is_empty() && on_text(&rest).is_break() {
            return Finish::Stopped;
        }
        finish
    }

    fn forward(&self, tokens: &[TokenId], cache: &mut KvCache, outputs: Outputs) -> Activations {
        self.threads
            .enter(|| self.network.forward(tokens, cache, outputs))
    }

    /// The logits in a row that the network computed, without the padding behind them and without
    /// the tokens that never belong into an answer.
    fn logits(&self, row: &[f32]) -> Logits {
        let mut logits = Logits::new(row[..self.tokenizer.vocabulary()].to_vec());
        for &token in &self.banned {
            logits.ban(token);
        }
        logits
    }
}

#[cfg(test)]
mod tests;
