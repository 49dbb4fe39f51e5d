use crate::tokenizer::TokenId;

/// When a generation must end, if the model does not end it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most tokens that are written after the opening.
    pub max_tokens: usize,
    /// Texts before which the answer ends. They are not part of it.
    pub stop: Vec<String>,
}

impl Default for Limits {
    /// 256 tokens, and no stop text.
    fn default() -> Self {
        Self {
            max_tokens: 256,
            stop: Vec::new(),
        }
    }
}

/// What a model wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generation {
    /// What follows the prompt's opening. It usually begins with a space.
    pub text: String,
    /// The tokens of the prompt, chat template and opening included.
    pub prompt_tokens: usize,
    /// The tokens that were written, those of a stop text and the end of the turn included.
    pub completion_tokens: usize,
    /// The tokens of the prompt that were still known from earlier ones and not computed again.
    pub cached_tokens: usize,
    /// Why it ended.
    pub finish: Finish,
}

/// Why a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// The model ended its turn.
    EndOfTurn,
    /// A stop text came.
    StopText,
    /// The caller's callback said so.
    Stopped,
    /// [`Limits::max_tokens`] were written.
    TokenLimit,
    /// Prompt and answer fill the context.
    ContextFull,
    /// The caller's filter left no token that could follow.
    NothingAllowed,
}

/// How likely a model finds a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The natural logarithm of the probability of all its tokens, in turn.
    pub log_probability: f64,
    /// How many those are; divide by it to compare texts of different lengths.
    pub tokens: usize,
}

/// Looks at the tokens that were written after the opening, and at what the model finds likely to
/// come next, and takes away what must not come.
pub type TokenFilter<'a> = dyn FnMut(&[TokenId], &mut Logits) + 'a;

/// What a model finds likely to come next: for each token of the vocabulary the logarithm of its
/// probability, up to a common constant. Tokens that cannot come have negative infinity.
#[derive(Debug, Clone, PartialEq)]
pub struct Logits {
    values: Vec<f32>,
}

impl Logits {
    pub(crate) fn new(values: Vec<f32>) -> Self {
        Self { values }
    }

    /// The values, by the numbers of tokens.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// Takes a token away. A number outside the vocabulary is ignored.
    pub fn ban(&mut self, token: TokenId) {
        if let Some(value) = self.values.get_mut(token.0 as usize) {
            *value = f32::NEG_INFINITY;
        }
    }

    /// Takes away all tokens for which `is_allowed` is false.
    pub fn retain(&mut self, mut is_allowed: impl FnMut(TokenId) -> bool) {
        for (id, value) in (0..).map(TokenId).zip(&mut self.values) {
            if !is_allowed(id) {
                *value = f32::NEG_INFINITY;
            }
        }
    }

    /// The likeliest token, of equals the one with the lowest number, or `None` if none is left.
    pub fn best(&self) -> Option<TokenId> {
        let mut best = None;
        let mut highest = f32::NEG_INFINITY;
        for (id, &value) in (0..).map(TokenId).zip(&self.values) {
            if value > highest {
                highest = value;
                best = Some(id);
            }
        }
        best
    }

    /// The natural logarithm of a token's probability among those that are left; negative infinity
    /// for a token that is not.
    pub fn log_probability(&self, token: TokenId) -> f64 {
        let Some(&value) = self.values.get(token.0 as usize) else {
            return f64::NEG_INFINITY;
        };
        let highest = self
            .values
            .iter()
            .copied()
            .fold(f32::NEG_INFINITY, f32::max);
        if value == f32::NEG_INFINITY {
            return f64::NEG_INFINITY;
        }
        let sum: f64 = self
            .values
            .iter()
            .map(|value| f64::from(value - highest).exp())
            .sum();
        f64::from(value - highest) - sum.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_what_is_left_is_chosen() {
        let mut logits = Logits::new(vec![1.0, 3.0, 3.0, 2.0]);
        assert_eq!(logits.best(), Some(TokenId(1)));
        logits.ban(TokenId(1));
        logits.ban(TokenId(9));
        assert_eq!(logits.best(), Some(TokenId(2)));
        logits.retain(|token| token.0 == 0);
        assert_eq!(logits.best(), Some(TokenId(0)));
        assert!(logits.log_probability(TokenId(0)).abs() < 1e-12);
        logits.retain(|_| false);
        assert_eq!(logits.best(), None);
        assert!(logits.log_probability(TokenId(0)).is_infinite());
    }

    #[test]
    fn probabilities_add_up_to_one() {
        let logits = Logits::new(vec![-1.0, 0.5, 700.0, 701.0]);
        let sum: f64 = (0..4)
            .map(|id| logits.log_probability(TokenId(id)).exp())
            .sum();
        assert!((sum - 1.0).abs() < 1e-12);
        let ratio = logits.log_probability(TokenId(3)) - logits.log_probability(TokenId(2));
        assert!((ratio - 1.0).abs() < 1e-12);
    }
}
